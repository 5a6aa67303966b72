"""Findings as SARIF 2.1.0, for code hosts that show them beside a change.

Source: OASIS, Static Analysis Results Interchange Format (SARIF) 2.1.0.
"""

from __future__ import annotations

import hashlib
import os
from collections import Counter
from pathlib import Path
from typing import TYPE_CHECKING, Any, Final
from urllib.parse import quote

from samenspel.findings import Severity, position_of
from samenspel.views.grouped import element_path
from samenspel.wire.faults import FAULTS

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping

    from samenspel.findings import Finding
    from samenspel.language import Language
    from samenspel.rules import Catalogue, Rule
    from samenspel.views.findings import Judgement

__all__ = ["as_sarif"]


def __dir__() -> list[str]:
    return __all__


_SCHEMA: Final = "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json"
_LEVELS: Final = {Severity.ERROR: "error", Severity.WARNING: "warning", Severity.ADVICE: "note"}
_REFUSED: Final = "A document with this fault cannot be read, and no rule judges it."
_MEND: Final = "Each finding says what stands there, what is wrong with it, and how to mend it."


def as_sarif(
    judgements: Iterable[Judgement],
    rules: Catalogue,
    version: str,
    language: Language = "en",
    /,
    *,
    unread: Mapping[str, str] | None = None,
) -> dict[str, Any]:
    """Give findings as plain data for a SARIF log, with the rules that judged.

    What a waiver accepts is suppressed there.  A document that was refused has results like any other; `unread` says
    of each file that could not be opened why, and makes the run one that did not succeed.
    """
    described = [*(_fault(code, name) for code, name in FAULTS.items()), *(_rule(rule) for rule in rules)]
    order = {one["id"]: index for index, one in enumerate(described)}
    missed = unread or {}
    run = {
        "tool": {"driver": {"name": "samenspel", "version": version, "rules": described}},
        "invocations": [
            {
                "executionSuccessful": not missed,
                "toolExecutionNotifications": [
                    {"level": "error", "message": _message(why), "locations": [{"physicalLocation": _artifact(name)}]}
                    for name, why in missed.items()
                ],
            }
        ],
        "columnKind": "unicodeCodePoints",
        "language": language,
        "results": [result for judgement in judgements for result in _results(judgement, order, language)],
    }
    return {"$schema": _SCHEMA, "version": "2.1.0", "runs": [run]}


def _fault(code: str, name: str) -> dict[str, Any]:
    texts = name.replace("-", " ").capitalize(), _REFUSED, _MEND
    return _descriptor(code, name, Severity.ERROR, texts, _MEND)


def _rule(rule: Rule) -> dict[str, Any]:
    page = rule.documentation
    shown = (
        f"{page.finds}\n\n{page.why}\n\n**Example**\n\n```yaml\n{page.example.strip()}\n```\n\n"
        f"**Better**\n\n```yaml\n{page.better.strip()}\n```\n\n{page.references}\n"
    )
    return _descriptor(rule.code, rule.name, rule.severity, (page.summary, page.finds, page.why), shown)


def _descriptor(code: str, name: str, severity: Severity, texts: tuple[str, str, str], markdown: str) -> dict[str, Any]:
    short, full, why = texts
    return {
        "id": code,
        "name": "".join(word.capitalize() for word in name.split("-")),
        "shortDescription": _message(short),
        "fullDescription": _message(full),
        "help": _message(why) | {"markdown": markdown},
        "defaultConfiguration": {"level": _LEVELS[severity]},
    }


def _results(judgement: Judgement, order: Mapping[str, int], language: Language) -> Iterator[dict[str, Any]]:
    seen: Counter[str] = Counter()
    for finding in judgement.findings:
        mark = _fingerprint(finding)
        seen[mark] += 1
        result: dict[str, Any] = {
            "ruleId": finding.rule,
            "level": _LEVELS[finding.severity],
            "message": _message(f"{finding.message(language)}. {finding.hint(language)}"),
            "locations": [_location(judgement, finding)],
            "partialFingerprints": {"ruleAndElements/v1": f"{mark}:{seen[mark]}"},
            "suppressions": [],  # on every result or on none, says the standard
        }
        if finding.rule in order:
            result["ruleIndex"] = order[finding.rule]
        if finding.accepted is not None:
            accepted = {"kind": "inSource", "status": "accepted", "justification": finding.accepted.reason}
            result["suppressions"] = [accepted]
        yield result


def _location(judgement: Judgement, finding: Finding) -> dict[str, Any]:
    place = position_of(finding.path, judgement.positions)
    physical = _artifact(judgement.source)
    if place is not None:
        physical["region"] = {"startLine": place.line, "startColumn": place.column}
    return {"physicalLocation": physical, "logicalLocations": [{"fullyQualifiedName": finding.path}]}


def _artifact(name: str) -> dict[str, Any]:
    """Give a file by its address: relative where its name is, with slashes, and without what an address cannot hold."""
    path = Path(name)
    uri = path.as_uri() if path.is_absolute() else quote(os.fsencode(path.as_posix()))
    return {"artifactLocation": {"uri": uri}}


def _message(text: str) -> dict[str, str]:
    """Give a plain text; nothing that a record says is taken for a place for a value, or for a link."""
    return {"text": text.replace("{", "{{").replace("}", "}}").replace("](", "] (")}


def _fingerprint(finding: Finding) -> str:
    """Give what stays the same when lines and other elements come before it: rule, elements, and the place in them."""
    within = finding.path.removeprefix(element_path(finding.path)) if finding.elements else finding.path
    return hashlib.sha256("\0".join((finding.rule, within, *finding.elements)).encode()).hexdigest()
