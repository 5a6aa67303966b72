"""Findings for machines: as JSON, and as SARIF 2.1.0 for code hosts that show them beside a change."""

from __future__ import annotations

import hashlib
from typing import TYPE_CHECKING, Any, Final

from attrs import frozen

from samenspel.findings import Severity, position_of
from samenspel.language import Language, worded

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from samenspel.findings import Finding, Position
    from samenspel.rules import Catalogue, Rule

__all__ = ["Judgement", "as_json", "as_sarif"]


def __dir__() -> list[str]:
    return __all__


@frozen
class Judgement:
    """What was found in one record: its name, the findings, and the positions of its text where they are known."""

    source: str
    findings: Iterable[Finding]
    positions: Mapping[str, Position]


def as_json(judgements: Iterable[Judgement], language: Language = "en", /) -> list[dict[str, Any]]:
    """Give findings as plain data for JSON, one after the other, each with the record that it is in."""
    return [_finding(judgement, finding, language) for judgement in judgements for finding in judgement.findings]


def _finding(judgement: Judgement, finding: Finding, language: Language) -> dict[str, Any]:
    place = position_of(finding.path, judgement.positions)
    told: dict[str, Any] = {
        "source": judgement.source,
        "rule": finding.rule,
        "severity": finding.severity.value,
        "path": finding.path,
        "line": place.line if place else None,
        "column": place.column if place else None,
        "elements": list(finding.elements),
        "message": finding.message(language),
        "hint": finding.hint(language),
        "values": {name: worded(value, language) for name, value in finding.values},
    }
    if finding.accepted is not None:
        until = finding.accepted.until
        told["accepted"] = {
            "waiver": finding.accepted.waiver,
            "reason": finding.accepted.reason,
            "until": None if until is None else str(until),
        }
    return told


_LEVELS: Final = {Severity.ERROR: "error", Severity.WARNING: "warning", Severity.ADVICE: "note"}


def as_sarif(
    judgements: Iterable[Judgement], rules: Catalogue, version: str, language: Language = "en", /
) -> dict[str, Any]:
    """Give findings as plain data for a SARIF 2.1.0 log, with the rules that judged.

    What a waiver accepts is suppressed there; what could not be read is told by its code without a rule.
    Source: OASIS, Static Analysis Results Interchange Format 2.1.0.
    """
    order = {rule.code: index for index, rule in enumerate(rules)}
    driver = {
        "name": "samenspel",
        "semanticVersion": version,
        "rules": [_rule(rule, language) for rule in rules],
    }
    results = [
        _result(judgement, finding, order, language) for judgement in judgements for finding in judgement.findings
    ]
    run = {"tool": {"driver": driver}, "columnKind": "unicodeCodePoints", "language": language, "results": results}
    return {"$schema": _SCHEMA, "version": "2.1.0", "runs": [run]}


_SCHEMA: Final = "https://docs.oasis-open.org/sarif/sarif/v2.1.0/os/schemas/sarif-schema-2.1.0.json"


def _rule(rule: Rule, language: Language) -> dict[str, Any]:
    page = rule.documentation
    return {
        "id": rule.code,
        "name": "".join(word.capitalize() for word in rule.name.split("-")),
        "shortDescription": {"text": page.summary},
        "fullDescription": {"text": page.finds},
        "help": {"text": page.why},
        "messageStrings": {
            verdict.name: {"text": verdict.texts.message.wording(language)} for verdict in rule.verdicts
        },
        "defaultConfiguration": {"level": _LEVELS[rule.severity]},
    }


def _result(judgement: Judgement, finding: Finding, order: Mapping[str, int], language: Language) -> dict[str, Any]:
    place = position_of(finding.path, judgement.positions)
    physical: dict[str, Any] = {"artifactLocation": {"uri": judgement.source.replace("\\", "/")}}
    if place is not None:
        physical["region"] = {"startLine": place.line, "startColumn": place.column}
    mark = hashlib.sha256("\0".join((finding.rule, finding.path, *finding.elements)).encode()).hexdigest()
    result: dict[str, Any] = {
        "ruleId": finding.rule,
        "level": _LEVELS[finding.severity],
        "message": {"text": f"{finding.message(language)}. {finding.hint(language)}"},
        "locations": [{"physicalLocation": physical, "logicalLocations": [{"fullyQualifiedName": finding.path}]}],
        "partialFingerprints": {"ruleAndPlace/v1": mark},
    }
    if finding.rule in order:
        result["ruleIndex"] = order[finding.rule]
    if finding.accepted is not None:
        result["suppressions"] = [{"kind": "external", "justification": finding.accepted.reason}]
    return result
