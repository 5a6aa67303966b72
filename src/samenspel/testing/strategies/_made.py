"""How the public strategies are made: their arguments are checked, what is drawn is assembled, and shows as it is.

A strategy that is composed shows what it gave in reports, not what it was made of: so reports can be pasted.
"""

from __future__ import annotations

from inspect import Parameter, signature
from typing import TYPE_CHECKING, Any, Final, TypeVar, cast

from hypothesis import strategies as st
from hypothesis.errors import InvalidArgument
from hypothesis.strategies import SearchStrategy

from samenspel.language import nearest
from samenspel.model import Element, Partnership, fields_of
from samenspel.testing.strategies._assembly import Mode, element_of, value_of
from samenspel.testing.strategies._choices import choices
from samenspel.testing.strategies._pools import TEXTS

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from attrs import AttrsInstance

__all__ = ["USUAL", "checked_fields", "checked_known", "composed", "elements", "is_strategy", "told_by", "values"]

T = TypeVar("T")
C = TypeVar("C", bound="AttrsInstance")
E = TypeVar("E", bound=Element)
F = TypeVar("F", bound="Callable[..., object]")

USUAL: Final = Mode(TEXTS)


def __dir__() -> list[str]:
    return __all__


def told_by(cls: type[AttrsInstance], /) -> Callable[[F], F]:
    """Let a strategy that takes fields by name tell which: for `help`, and for what completes names while it runs."""

    def told(function: F) -> F:
        said = signature(function)
        own = [one for one in said.parameters.values() if one.kind is Parameter.KEYWORD_ONLY]
        fields = [
            Parameter(field.name, Parameter.KEYWORD_ONLY, default=None, annotation="SearchStrategy | None")
            for field in fields_of(cls)
        ]
        function.__signature__ = said.replace(parameters=[*own, *fields])  # type: ignore[attr-defined]  # any function takes it
        return function

    return told


def elements(kind: type[E], known: Partnership | None, fields: Mapping[str, object], /) -> SearchStrategy[E]:
    """Give the strategy for the elements of a kind."""
    given = st.fixed_dictionaries(checked_fields(kind, fields))
    drawn, record = choices(kind), checked_known(known)
    return composed(
        kind.element_kind.collection,
        lambda draw: cast("E", element_of(kind, draw(drawn), record, draw(given))),
    )


def values(name: str, cls: type[C], known: Partnership | None, fields: Mapping[str, object], /) -> SearchStrategy[C]:
    """Give the strategy for the values of a class."""
    given = st.fixed_dictionaries(checked_fields(cls, fields))
    drawn, record = choices(cls), checked_known(known)
    return composed(name, lambda draw: cast("C", value_of(cls, draw(drawn), record, draw(given))))


def composed(name: str, draw_one: Callable[[st.DrawFn], T], /) -> SearchStrategy[T]:
    """Give a strategy of one's own name, of which reports show what it gave and not what that was made of."""

    def composite(draw: st.DrawFn) -> T:
        return draw_one(draw)

    composite.__name__ = composite.__qualname__ = name
    return st.composite(composite)()


# Wrong use ----------------------------------------------------------------------------------------------------------


def checked_fields(cls: type[AttrsInstance], fields: Mapping[str, object], /) -> dict[str, SearchStrategy[Any]]:
    """Give the strategies for some fields back, or refuse what is no field or no strategy."""
    known = [field.name for field in fields_of(cls)]
    for name, given in fields.items():
        if name not in known:
            near = ", ".join(nearest(name, known) or known)
            msg = f"{cls.__name__} has no field {name!r}; the nearest are: {near}"
            raise InvalidArgument(msg)
        is_strategy(name, given)
    return cast("dict[str, SearchStrategy[Any]]", dict(fields))


def is_strategy(name: str, given: object, /) -> None:
    """Refuse what is no strategy."""
    if not isinstance(given, SearchStrategy):
        msg = f"{name}={given!r} is no strategy; for this one value write {name}=st.just({given!r})"
        raise InvalidArgument(msg)


def checked_known(known: object, /) -> Partnership | None:
    """Give a record back, or refuse what is none."""
    if known is None or isinstance(known, Partnership):
        return known
    msg = f"known={known!r} is no Partnership; give the record that references are to point into, or leave it out"
    raise InvalidArgument(msg)
