"""What is drawn: a few numbers for each element, which the assembly gives a meaning.

An element is one number where it says no more than it must; a switch adds which of its other fields say something, and
four numbers from which those take what they say.  So an element shrinks by few and neighbouring choices.
All strategies are made once.
"""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING, Final, NamedTuple, TypeAlias

from hypothesis import strategies as st

from samenspel.model import Form, fields_of

if TYPE_CHECKING:
    from attrs import AttrsInstance
    from hypothesis.strategies import SearchStrategy

    from samenspel.model import Field

__all__ = [
    "LARGEST",
    "NOTHING",
    "SLOTS",
    "Choices",
    "Drawn",
    "choices",
    "chosen",
    "many_choices",
    "optional_fields",
    "required_fields",
]

LARGEST: Final = 1023
SLOTS: Final = 4


Drawn: TypeAlias = "tuple[int, tuple[int, tuple[int, ...]]]"
"""What is drawn for an element: what it must say, and the switch with the rest."""


def __dir__() -> list[str]:
    return __all__


class Choices(NamedTuple):
    """What was drawn for an element or a value: `core` for what it must say, `said` for the rest."""

    core: int
    said: int
    slots: tuple[int, ...]


_NOTHING_MORE: Final = (0, (0,) * SLOTS)
NOTHING: Final = Choices(0, *_NOTHING_MORE)
"""The simplest: no more than it must say, and that the simplest, too."""

_slots: Final[SearchStrategy[int]] = st.integers(0, LARGEST)


def chosen(drawn: Drawn, /) -> Choices:
    """Give what was drawn in words."""
    core, (said, slots) = drawn
    return Choices(core, said, slots)


@cache
def required_fields(cls: type[AttrsInstance], /) -> tuple[Field, ...]:
    """Give the fields that a class cannot do without."""
    return tuple(field for field in fields_of(cls) if field.required)


@cache
def optional_fields(cls: type[AttrsInstance], /) -> tuple[Field, ...]:
    """Give the fields that a class can do without, collections aside."""
    return tuple(field for field in fields_of(cls) if not field.required and field.form is not Form.ELEMENT)


def choices(cls: type[AttrsInstance], /) -> SearchStrategy[Drawn]:
    """What is drawn for an element or a value of a class."""
    return _choices(cls)


@cache
def _choices(cls: type[AttrsInstance]) -> SearchStrategy[Drawn]:
    said = st.integers(0, 2 ** len(optional_fields(cls)) - 1)
    rich = st.tuples(said, st.tuples(*[_slots] * SLOTS))
    return st.tuples(_slots, st.one_of(st.just(_NOTHING_MORE), rich, rich, rich))


def many_choices(cls: type[AttrsInstance], /, least: int, most: int) -> SearchStrategy[list[Drawn]]:
    """What is drawn for some elements of a class."""
    return _many_choices(cls, least, most)


@cache
def _many_choices(cls: type[AttrsInstance], least: int, most: int) -> SearchStrategy[list[Drawn]]:
    return st.lists(choices(cls), min_size=least, max_size=most)
