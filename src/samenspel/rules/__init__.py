"""Judgement of partnerships: the rules, the catalogue that holds them, and `check`."""

from typing import Final

from samenspel.rules.catalogue import (
    Catalogue,
    Documentation,
    Rule,
    UnknownRuleError,
    Verdict,
    Violation,
    check,
    verdict,
)
from samenspel.rules.identity import IDENTITY
from samenspel.rules.judged import Judged
from samenspel.rules.time import TIME

__all__ = [
    "CORE",
    "IDENTITY",
    "TIME",
    "Catalogue",
    "Documentation",
    "Judged",
    "Rule",
    "UnknownRuleError",
    "Verdict",
    "Violation",
    "check",
    "verdict",
]

CORE: Final = IDENTITY | TIME
"""All rules of samenspel."""
