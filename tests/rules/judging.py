"""Small records for the tests of the rules, and what a rule finds in them."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final

from samenspel import CORE, Catalogue, Finding, Partnership, check
from samenspel.model import KINDS, Element, Form, fields_of

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from attrs import AttrsInstance

    from samenspel.model import Field, When

__all__ = ["ALL_KINDS", "fields_with", "fired", "holding", "minimal", "places", "saying", "verdict_of"]

ALL_KINDS: Final[tuple[type[Element], ...]] = (*KINDS, Partnership)

_NAMED: Final[Mapping[str, Any]] = {"id": "x", "name": "X"}
_STATED: Final[Mapping[str, Any]] = {"id": "x", "statement": "X"}
_TITLED: Final[Mapping[str, Any]] = {"id": "x", "title": "X"}
_BARE: Final[Mapping[str, Any]] = {"id": "x"}
_REQUIRED: Final[Mapping[str, Mapping[str, Any]]] = {
    "Organisation": _NAMED,
    "Person": _NAMED,
    "Group": _NAMED,
    "Area": _NAMED,
    "Structure": _NAMED,
    "Role": _BARE,
    "Goal": _STATED,
    "Stance": _STATED,
    "Result": _STATED,
    "Agreement": _NAMED,
    "Commitment": _BARE,
    "Initiative": _NAMED,
    "Obstacle": _STATED,
    "Event": _TITLED,
    "Link": _BARE,
    "Source": _TITLED,
    "Remark": {"id": "x", "about": (), "kind": "inferred"},
    "Waiver": {"id": "x", "rule": "SAM101", "reason": "X"},
    "Partnership": _NAMED,
    "Identifier": {"scheme": "GM", "value": "GM1731"},
    "Name": {"text": "X"},
    "Party": {"actor": "x"},
}


def minimal(cls: type[AttrsInstance], /, **fields: object) -> Any:  # noqa: ANN401 - a value of the class
    """Give an element or a value of a class that says what it must, and these fields."""
    return cls(**{**_REQUIRED.get(cls.__name__, {}), **fields})


def saying(cls: type[AttrsInstance], path: str, value: object, /, **fields: object) -> Any:  # noqa: ANN401 - as above
    """Give an element or a value in which a value stands at a path (`parties[0].signed`)."""
    place, _, rest = path.partition(".")
    name = place.removesuffix("[0]")
    field = next(field for field in fields_of(cls) if field.name == name)
    inner = saying(field.item, rest, value) if rest else value
    return minimal(cls, **{**fields, name: (inner,) if field.many else inner})


def holding(*elements: Element, **fields: Any) -> Partnership:  # noqa: ANN401 - any field of a partnership
    """Give a partnership that holds these elements and nothing else; a partnership alone stands for itself."""
    if len(elements) == 1 and isinstance(elements[0], Partnership):
        return elements[0]
    return Partnership(**{"id": "p", "name": "P", **fields}).add(*elements)


def verdict_of(finding: Finding, /, rules: Catalogue = CORE) -> str:
    """Give the name of the verdict that a finding renders."""
    return next(said.name for said in rules[finding.rule].verdicts if said.texts == finding.texts)


def fired(partnership: Partnership, rule: str, /, *, at: When | None = None) -> list[tuple[str, str]]:
    """Give what one rule finds, as pairs of a verdict and a path."""
    found = check(partnership, at=at, rules=CORE.select(rule))
    return [(verdict_of(finding), finding.path) for finding in found]


def places(partnership: Partnership, rule: str, /, *, at: When | None = None) -> list[str]:
    """Give the paths at which one rule finds something."""
    return [path for _, path in fired(partnership, rule, at=at)]


def fields_with(form: Form, /) -> Iterator[tuple[type[Element], str, Field]]:
    """Give every field of a form, also those of values: the kind of element, the path to it, and the field."""
    for kind in ALL_KINDS:
        for path, field in _within(kind, form):
            yield kind, path, field


def _within(cls: type[AttrsInstance], form: Form) -> Iterator[tuple[str, Field]]:
    for field in fields_of(cls):
        place = f"{field.name}[0]" if field.many else field.name
        if field.form is form:
            yield place, field
        elif field.form is Form.VALUE:
            for path, inner in _within(field.item, form):
                yield f"{place}.{path}", inner
