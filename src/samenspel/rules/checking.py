"""Judging a partnership by a catalogue."""

from __future__ import annotations

from typing import TYPE_CHECKING

from samenspel.findings import Report
from samenspel.rules.core import CORE
from samenspel.rules.judged import Judged
from samenspel.rules.waiving import accept

if TYPE_CHECKING:
    from samenspel.model import Partnership, When
    from samenspel.rules.catalogue import Catalogue

__all__ = ["check"]


def __dir__() -> list[str]:
    return __all__


def check(partnership: Partnership, /, *, at: When | None = None, rules: Catalogue = CORE) -> Report:
    """Judge a partnership: give what should not be in it.

    It is judged as of its moment of knowledge, never as of today.
    With `at`, a day or a stretch of time, it is judged as it was then: as its snapshot shows it.
    `rules` is the catalogue to judge by; by default all of samenspel's own.
    What a waiver of the record accepts stays in the report, as accepted.

    >>> from samenspel import Partnership, Structure
    >>> backwards = Structure(id="s", name="Stuurgroep", period="2018/2016")
    >>> print(check(Partnership(id="p", name="P", structures=backwards)).findings[0].message())
    structure ‘Stuurgroep’ ends (2016) before it starts (2018)
    """
    judged = Judged(partnership, at, rules)
    found, used = accept((finding for rule in rules for finding in rule.findings(judged)), judged, rules)
    afterwards = Judged(partnership, at, rules, used)
    last, _ = accept((f for rule in rules if rule.is_last for f in rule.findings(afterwards)), judged, rules)
    return Report([*found, *last])
