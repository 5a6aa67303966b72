"""What is drawn: a few numbers for each element, which the assembly gives a meaning.

An element is one number where it says no more than it must; a switch adds bytes, which tell what its other fields say:
four numbers, and which of the fields take something from them.  So an element shrinks by few and neighbouring choices.
Bytes are drawn evenly, where large numbers are mostly small.  All strategies are made once.
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


Drawn: TypeAlias = "tuple[int, bytes]"
"""What is drawn for an element: what it must say, and the rest; no bytes where there is none."""


def __dir__() -> list[str]:
    return __all__


class Choices(NamedTuple):
    """What was drawn for an element or a value: `core` for what it must say, `said` for the rest."""

    core: int
    said: int
    slots: tuple[int, ...]


NOTHING: Final = Choices(0, 0, (0,) * SLOTS)
"""The simplest: no more than it must say, and that the simplest, too."""

_slots: Final[SearchStrategy[int]] = st.integers(0, LARGEST)
_SLOT: Final = 2
_ALL_SLOTS: Final = _SLOT * SLOTS


def chosen(drawn: Drawn, /) -> Choices:
    """Give what was drawn in words: first bytes for the slots, then for the fields, of which three in four are said."""
    core, more = drawn
    if not more:
        return NOTHING._replace(core=core)
    slots = (int.from_bytes(more[place : place + _SLOT]) & LARGEST for place in range(0, _ALL_SLOTS, _SLOT))
    masks = more[_ALL_SLOTS:]
    half = len(masks) // 2
    return Choices(core, int.from_bytes(masks[:half]) | int.from_bytes(masks[half:]), tuple(slots))


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
    size = _ALL_SLOTS + 2 * ((len(optional_fields(cls)) + 7) // 8)
    rich = st.binary(min_size=size, max_size=size)
    return st.tuples(_slots, st.one_of(st.just(b""), rich, rich.map(bytes)))  # one_of takes each strategy once


def many_choices(cls: type[AttrsInstance], /, least: int, most: int) -> SearchStrategy[list[Drawn]]:
    """What is drawn for some elements of a class."""
    return _many_choices(cls, least, most)


@cache
def _many_choices(cls: type[AttrsInstance], least: int, most: int) -> SearchStrategy[list[Drawn]]:
    return st.lists(choices(cls), min_size=least, max_size=most)
