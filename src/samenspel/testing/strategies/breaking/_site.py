"""What breaks a clean record: a way names the elements that it needs, and changes what they say."""

from __future__ import annotations

from itertools import cycle
from typing import TYPE_CHECKING, Any, Final, TypeVar

from attrs import define, field, frozen

from samenspel.model import Form
from samenspel.testing.strategies._choices import NOTHING, required_fields
from samenspel.testing.strategies._days import BASE, Day
from samenspel.testing.strategies._sketch import Draft, id_of
from samenspel.testing.strategies._sound import name_apart

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Mapping, Sequence

    from attrs import AttrsInstance

    from samenspel.model import Element
    from samenspel.testing.strategies._sketch import Sketch

__all__ = ["Breakers", "Site", "Way", "value"]

T = TypeVar("T")


def __dir__() -> list[str]:
    return __all__


@frozen
class Way:
    """One way to break a rule.

    A clean record is made with at least so many elements of some kinds as `least` says and at most so many of others
    as `most` says; `change` then breaks it, and cannot fail.
    """

    change: Callable[[Site], None]
    least: Mapping[type[Element], int] = field(factory=dict["type[Element]", int])
    most: Mapping[type[Element], int] = field(factory=dict["type[Element]", int])


if TYPE_CHECKING:
    Breakers = Mapping[str, Sequence[Way]]


_SLOT: Final = 2
_RANGE: Final = 1 << 8 * _SLOT
_TWO_YEARS: Final = 730
_VAGUE: Final = (2_000, 1_500)


@define(eq=False)
class Site:
    """A clean record that is being broken, and what was drawn for that: numbers, of which each choice takes one.

    Of nought each choice is the first: so what is broken shrinks to the simplest.
    """

    sketch: Sketch
    drawn: bytes
    _numbers: Iterator[int] = field(init=False)

    def __attrs_post_init__(self) -> None:
        places = range(0, len(self.drawn), _SLOT)
        self._numbers = cycle([int.from_bytes(self.drawn[place : place + _SLOT]) for place in places])

    # What is chosen

    def pick(self, pool: Sequence[T], /) -> T:
        """Give one member of a pool."""
        return pool[next(self._numbers) * len(pool) // _RANGE]

    def some(self, pool: Sequence[T], /, least: int = 1) -> tuple[T, ...]:
        """Give some neighbouring members of a pool, at least so many."""
        return tuple(pool[: self.pick(range(least, len(pool) + 1))])

    def is_so(self) -> bool:
        """Give yes or no; no is the simpler."""
        return self.pick((False, True))

    # What there is

    def one(self, kind: type[Element], /) -> Draft:
        """Give one of the elements of a kind; the way says that there is one."""
        return self.pick(self.sketch.of(kind))

    def ids(self, kind: type[Element], /) -> tuple[str, ...]:
        """Give the ids of the elements of a kind."""
        return tuple(draft.id for draft in self.sketch.of(kind))

    def fresh(self, kind: type[Element], /, **facts: Any) -> Draft:  # noqa: ANN401 - whatever the fields hold
        """Add an element that says what it must, and these facts; nothing refers to it yet."""
        drafts = self.sketch.drafts[kind]
        taken = {draft.id for draft in self.sketch.all()}
        id_ = next(id_ for place in range(len(taken) + 1) if (id_ := id_of(kind, place)) not in taken)
        texts = {one.name: id_ for one in required_fields(kind) if one.form is Form.TEXT}
        draft = Draft(kind, NOTHING, {"id": id_, **texts, **facts})
        drafts.append(draft)
        name_apart(self.sketch)
        return draft

    # Time

    @property
    def moment(self) -> int:
        """The moment of knowledge, a day; a record that says none is given one."""
        said: Day = self.sketch.own.facts.setdefault("as_of", Day(BASE + _TWO_YEARS))
        return said.number

    def after(self, day: int, /) -> Day:
        """Give a day that certainly comes after another: the very next one, or one that is told less exactly."""
        return self.pick((Day(day + 1), *(Day(day + _VAGUE[0] + way, way) for way in range(7))))

    def before(self, day: int, /) -> Day:
        """Give a day that certainly comes before another: the one before it, or one that is told less exactly."""
        return self.pick((Day(day - 1), *(Day(day - _VAGUE[1] - way, way) for way in range(8))))


def value(cls: type[AttrsInstance], /, **facts: Any) -> Draft:  # noqa: ANN401 - whatever the fields hold
    """Give a value that says these facts."""
    return Draft(cls, NOTHING, facts)
