"""Findings for machines: as JSON, and what every other view of findings starts from."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, TypeAlias, cast

from attrs import field, frozen

from samenspel.findings import position_of
from samenspel.language import Bilingual, Language
from samenspel.wire.faults import FAULTS

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from samenspel.findings import Accepted, Finding, Position
    from samenspel.model import Partnership
    from samenspel.rules import Catalogue, Rule

__all__ = ["Judgement", "as_json", "rule_names"]

Json: TypeAlias = "bool | int | float | str | list[Json] | None"


def __dir__() -> list[str]:
    return __all__


@frozen(eq=False)
class Judgement:
    """What was found in one record: its name, the findings, the positions of its text where they are known, and itself.

    `partnership` is `None` where the document could not be read.
    """

    source: str
    findings: tuple[Finding, ...] = field(converter=tuple["Finding", ...])
    positions: Mapping[str, Position]
    partnership: Partnership | None = None


def rule_names(rules: Iterable[Rule] = ()) -> dict[str, str]:
    """Give the names of rules, and of the faults for which a document is refused, by code."""
    return FAULTS | {rule.code: rule.name for rule in rules}


def as_json(judgements: Iterable[Judgement], rules: Catalogue, language: Language = "en", /) -> list[dict[str, Any]]:
    """Give findings as plain data for JSON, one after the other, each with the record that it is in."""
    names = rule_names(rules)
    return [_finding(judgement, finding, names, language) for judgement in judgements for finding in judgement.findings]


def _finding(judgement: Judgement, finding: Finding, names: Mapping[str, str], language: Language) -> dict[str, Any]:
    place = position_of(finding.path, judgement.positions)
    return {
        "source": judgement.source,
        "rule": finding.rule,
        "name": names.get(finding.rule),
        "severity": finding.severity.value,
        "path": finding.path,
        "line": place.line if place else None,
        "column": place.column if place else None,
        "elements": list(finding.elements),
        "message": finding.message(language),
        "hint": finding.hint(language),
        "values": {name: _plain(value, language) for name, value in finding.values},
        "accepted": None if finding.accepted is None else _accepted(finding.accepted),
    }


def _accepted(accepted: Accepted) -> dict[str, Any]:
    return {
        "waiver": accepted.waiver,
        "reason": accepted.reason,
        "until": None if accepted.until is None else str(accepted.until),
    }


def _plain(value: object, language: Language) -> Json:
    """Give a value as JSON: texts in the language, and dates, periods and amounts as records write them."""
    if value is None or isinstance(value, bool | int | float | str):
        return value
    if isinstance(value, list | tuple):
        return [_plain(one, language) for one in cast("Iterable[object]", value)]
    return value.wording(language) if isinstance(value, Bilingual) else str(value)
