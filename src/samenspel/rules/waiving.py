"""Waivers: what the partnership accepts stays visible, as accepted."""

from __future__ import annotations

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
    """Mark the findings that waivers accept, and give the ids of the waivers that accepted any."""
    waivers: dict[str, list[Waiver]] = {}
    for waiver in judged.record.waivers:
        if waiver.rule in rules and counts(waiver, judged):
            waivers.setdefault(rules[waiver.rule].code, []).append(waiver)
    used: set[str] = set()
    marked: list[Finding] = []
    for finding in findings:
        accepting = next((waiver for waiver in waivers.get(finding.rule, ()) if _is_about(waiver, finding)), None)
        if accepting is None:
            marked.append(finding)
        else:
            used.add(accepting.id)
            marked.append(evolve(finding, accepted=_accepted(accepting)))
    return marked, frozenset(used)


def _is_about(waiver: Waiver, finding: Finding) -> bool:
    return not waiver.about or any(id_ in waiver.about for id_ in finding.elements)


def _accepted(waiver: Waiver) -> Accepted:
    return Accepted(waiver=waiver.id, reason=waiver.reason, until=waiver.until)
