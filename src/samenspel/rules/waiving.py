"""Waivers: what the partnership accepts stays visible, as accepted."""

from __future__ import annotations

from operator import itemgetter
from typing import TYPE_CHECKING

from attrs import evolve

from samenspel.findings import Accepted

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from samenspel.findings import Finding
    from samenspel.model import Waiver
    from samenspel.rules.catalogue import Catalogue
    from samenspel.rules.judged import Judged

__all__ = ["accept", "counts"]


def __dir__() -> list[str]:
    return __all__


def counts(waiver: Waiver, judged: Judged) -> bool:
    """Tell whether a waiver still counts at the moment of judgement: it has not certainly expired."""
    return waiver.until is None or judged.moment is None or not waiver.until.certainly_before(judged.moment)


def accept(findings: Iterable[Finding], judged: Judged, rules: Catalogue) -> tuple[Sequence[Finding], frozenset[str]]:
    """Mark the findings that waivers accept, and give the ids of the waivers that accepted any.

    Where several do, the first of the record is named; one without `about` accepts all findings of its rule.
    """
    first: dict[tuple[str, str | None], tuple[int, Waiver]] = {}
    for place, waiver in enumerate(judged.record.waivers):
        if waiver.rule in rules and counts(waiver, judged):
            for id_ in waiver.about or (None,):
                first.setdefault((rules[waiver.rule].code, id_), (place, waiver))
    if not first:
        return list(findings), frozenset()
    used: set[str] = set()
    marked: list[Finding] = []
    for finding in findings:
        about = (None, *finding.elements)
        accepting = [first[finding.rule, id_] for id_ in about if (finding.rule, id_) in first]
        if accepting:
            _, waiver = min(accepting, key=itemgetter(0))
            used.add(waiver.id)
            marked.append(evolve(finding, accepted=_accepted(waiver)))
        else:
            marked.append(finding)
    return marked, frozenset(used)


def _accepted(waiver: Waiver) -> Accepted:
    return Accepted(waiver=waiver.id, reason=waiver.reason, until=waiver.until)
