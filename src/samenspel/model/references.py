"""What the fields of a record say that means more than text: references, terms, dates and periods, from one walk."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final, TypeAlias, TypeVar

import attrs
from attrs import frozen

from samenspel.model.fields import Field, Form, fields_of, gather

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Sequence

    from attrs import AttrsInstance

    from samenspel.model.element import Element

__all__ = ["Contents", "Reference", "Value", "contents_of", "is_term", "redirected"]

_REFERRING: Final = frozenset({Form.REFERENCE, Form.CITATION})
_REDIRECTED: Final = _REFERRING | {Form.VALUE}
A = TypeVar("A", bound="AttrsInstance")


def __dir__() -> list[str]:
    return __all__


@frozen
class Reference:
    """One reference: the element that makes it, where in it, and the id that it names.

    `path` leads from the element to the place: `holders[0]`, `parties[1].actor`.
    """

    origin: Element
    path: str
    field: Field
    target: str


def is_term(field: Field, said: str) -> bool:
    """Tell whether what stands in a field is meant as a term of a vocabulary, and not as an id.

    Ids have no colon, and a field that holds either has few terms without one.
    """
    return field.vocabulary is not None and (not field.targets or ":" in said or said in field.vocabulary)


Value: TypeAlias = tuple["Element", str, Field, Any]
"""What stands in one place of a record: the element, the path from there on, the field, and what it says."""


@frozen(eq=False)
class Contents:
    """What stands in the fields of elements, in the order of these and of their fields.

    Of `references` the last part is the id that is named; `terms` are also those in fields that hold either a term or a
    reference.
    """

    references: Sequence[Value]
    terms: Sequence[Value]
    dates: Sequence[Value]
    periods: Sequence[Value]

    def followed_by(self, other: Contents, /) -> Contents:
        """Give what stands here, and then what stands there."""
        return Contents(
            [*self.references, *other.references],
            [*self.terms, *other.terms],
            [*self.dates, *other.dates],
            [*self.periods, *other.periods],
        )


def contents_of(elements: Iterable[Element], /) -> Contents:
    """Give what stands in the fields of some elements."""
    references: list[Value] = []
    terms: list[Value] = []
    mixed: list[Value] = []
    dates: list[Value] = []
    periods: list[Value] = []

    def cited(value: Value) -> None:
        origin, path, field, said = value
        references.append((origin, path, field, said.partition("#")[0]) if "#" in said else value)

    def either(value: Value) -> None:
        (mixed if is_term(value[2], value[3]) else references).append(value)

    gather(elements, _taker_of, references.append, cited, either, terms.append, dates.append, periods.append)
    return Contents(references, [*terms, *mixed], dates, periods)


def _taker_of(field: Field) -> int | None:
    """Give the place of what takes a field among the takers of `contents_of`."""
    if field.form is Form.REFERENCE and field.vocabulary is not None:
        return 2
    return {Form.REFERENCE: 0, Form.CITATION: 1, Form.TERM: 3, Form.DATE: 4, Form.PERIOD: 5}.get(field.form)


def _target(field: Field, said: str) -> str | None:
    if field.form is Form.CITATION:
        return said.partition("#")[0]
    return None if field.vocabulary is not None and is_term(field, said) else said


def redirected(holder: A, change: Callable[[str], str | None], /) -> A:
    """Give an element, or a value in one, with every id that it refers to changed; `None` drops the reference.

    What cannot be without its reference goes with it: a party without an actor.
    """
    changes: dict[str, object] = {}
    for field in fields_of(type(holder)):
        said = getattr(holder, field.name)
        if not said or field.form not in _REDIRECTED:
            continue
        before = said if field.many else (said,)
        after = tuple(one for one in (_redirected(field, one, change) for one in before) if one is not None)
        if after != before:
            changes[field.name] = after if field.many else next(iter(after), None)
    return attrs.evolve(holder, **changes) if changes else holder  # type: ignore[misc]  # A is bound to attrs classes


def _redirected(field: Field, said: Any, change: Callable[[str], str | None]) -> object:  # noqa: ANN401 - an id or a value
    if field.form is Form.VALUE:
        needed = [part.name for part in fields_of(field.item) if part.required and part.form is Form.REFERENCE]
        return None if any(change(getattr(said, name)) is None for name in needed) else redirected(said, change)
    target = _target(field, said)
    if target is None:
        return said
    to = change(target)
    return None if to is None else f"{to}{said[len(target) :]}"
