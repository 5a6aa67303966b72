"""Small records for the tests of the rules, and what a rule finds in them."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final

from samenspel import CORE, Catalogue, Finding, Observation, Partnership, Party, Phase, Result, Trajectory, check
from samenspel.model import KINDS, Element, Form, Identifier, Mandate, Name, fields_of

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from attrs import AttrsInstance
    from samenspel.model import Field, When

__all__ = ["ALL_KINDS", "fields_with", "fired", "holding", "minimal", "places", "verdict_of"]

ALL_KINDS: Final[tuple[type[Element], ...]] = (*KINDS, Partnership)

_REQUIRED: Final[Mapping[str, Mapping[str, Any]]] = {
    "Event": {"title": "X"},
    "Source": {"title": "X"},
    "Goal": {"statement": "X"},
    "Stance": {"statement": "X"},
    "Result": {"statement": "X"},
    "Remark": {"about": (), "kind": "inferred"},
    "Waiver": {"rule": "SAM101", "reason": "X"},
}
_NAMELESS: Final = frozenset({"Role", "Commitment", "Link"})
_OBSTACLE: Final[Mapping[str, Any]] = {"statement": "X"}


def minimal(kind: type[Element], /, **fields: object) -> Element:
    """Give an element of a kind that says what it must and these fields."""
    needed = _OBSTACLE if kind.__name__ == "Obstacle" else _REQUIRED.get(kind.__name__)
    if needed is None:
        needed = {} if kind.__name__ in _NAMELESS else {"name": "X"}
    given: dict[str, Any] = {"id": "x", **needed, **fields}
    return kind(**given)


def holding(*elements: Element, **fields: Any) -> Partnership:  # noqa: ANN401 - any field of a partnership
    """Give a partnership that holds these elements and nothing else; a partnership alone stands for itself."""
    if len(elements) == 1 and isinstance(elements[0], Partnership):
        return elements[0]
    return Partnership(**{"id": "p", "name": "P", **fields}).add(*elements)


def verdict_of(finding: Finding, /, rules: Catalogue = CORE) -> str:
    """Give the name of the verdict that a finding renders."""
    return next(said.name for said in rules[finding.rule].verdicts if said.texts == finding.texts)


def places(partnership: Partnership, rule: str, /, *, at: When | None = None) -> list[str]:
    """Give the paths at which one rule finds something."""
    return [finding.path for finding in check(partnership, at=at, rules=CORE.select(rule))]


def fired(partnership: Partnership, rule: str, /, *, at: When | None = None) -> list[tuple[str, str]]:
    """Give what one rule finds, as pairs of a verdict and a path."""
    return [
        (verdict_of(finding), finding.path) for finding in check(partnership, at=at, rules=CORE.select(rule)).findings
    ]


_SINGLE: Final[Mapping[type, Mapping[str, Any]]] = {
    Identifier: {"scheme": "GM", "value": "GM1731"},
    Name: {"text": "X"},
    Mandate: {},
    Observation: {},
    Party: {"actor": "x"},
    Phase: {},
    Trajectory: {},
    Result: {},
}


def fields_with(form: Form, /) -> Iterator[tuple[type[Element], str, Field]]:
    """Give every field of a form: the kind of element, the path from it (`parties[0].signed`), and the field."""
    for kind in ALL_KINDS:
        for path, field in _within(kind, form):
            yield kind, path, field


def _within(cls: type[AttrsInstance], form: Form) -> Iterator[tuple[str, Field]]:
    for field in fields_of(cls):
        if field.form is form:
            yield field.name + ("[0]" if field.many else ""), field
        elif field.form is Form.VALUE:
            for path, inner in _within(field.item, form):
                yield f"{field.name}{'[0]' if field.many else ''}.{path}", inner
