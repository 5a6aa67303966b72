"""Judgement of partnerships: the rules, the catalogue that holds them, and `check`."""

from samenspel.rules.agreements import AGREEMENTS
from samenspel.rules.catalogue import (
    Catalogue,
    Documentation,
    Rule,
    UnknownParameterError,
    UnknownRuleError,
    Verdict,
    Violation,
    verdict,
)
from samenspel.rules.checking import check
from samenspel.rules.core import CORE, installed
from samenspel.rules.course import COURSE
from samenspel.rules.evidence import Evidence
from samenspel.rules.identity import IDENTITY
from samenspel.rules.judged import Judged
from samenspel.rules.participation import PARTICIPATION
from samenspel.rules.purpose import PURPOSE
from samenspel.rules.settings import configured, restricted
from samenspel.rules.time import TIME

__all__ = [
    "AGREEMENTS",
    "CORE",
    "COURSE",
    "IDENTITY",
    "PARTICIPATION",
    "PURPOSE",
    "TIME",
    "Catalogue",
    "Documentation",
    "Evidence",
    "Judged",
    "Rule",
    "UnknownParameterError",
    "UnknownRuleError",
    "Verdict",
    "Violation",
    "check",
    "configured",
    "installed",
    "restricted",
    "verdict",
]
