"""What breaks a clean record: a way names the elements that it needs, and changes what they say."""

from __future__ import annotations

from itertools import cycle
from typing import TYPE_CHECKING, Any, Final, TypeAlias, TypeVar

from attrs import define, field, frozen

from samenspel.amounts import Quantity
from samenspel.dates import Recurrence
from samenspel.model import (
    Agreement,
    Event,
    Form,
    Goal,
    Observation,
    Obstacle,
    Organisation,
    Result,
    Role,
    Stance,
    Waiver,
)
from samenspel.testing.strategies._choices import NOTHING, required_fields
from samenspel.testing.strategies._days import Day, date_of, day_of
from samenspel.testing.strategies._sketch import Draft, id_of
from samenspel.testing.strategies._sound import moment_of, name_apart

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Mapping, Sequence

    from attrs import AttrsInstance

    from samenspel.model import Element, Field
    from samenspel.testing.strategies._sketch import Sketch

__all__ = ["Breakers", "Needs", "Site", "Way", "needed", "value"]

T = TypeVar("T")


def __dir__() -> list[str]:
    return __all__


@frozen
class Way:
    """One way to break a rule.

    A clean record is made with at least so many elements of some kinds as `least` says and at most so many of others
    as `most` says, and says itself what `said` does; `change` then breaks it, and cannot fail.
    """

    change: Callable[[Site], None]
    least: Mapping[type[Element], int] = field(factory=dict["type[Element]", int])
    most: Mapping[type[Element], int] = field(factory=dict["type[Element]", int])
    said: Mapping[str, object] = field(factory=dict[str, object])


Breakers: TypeAlias = "Mapping[str, Sequence[Way]]"
Needs: TypeAlias = "Mapping[type[Element], int]"


_SLOT: Final = 2
_RANGE: Final = 1 << 8 * _SLOT
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

    def facts(self, *options: Mapping[str, Any]) -> Mapping[str, Any]:
        """Give what one of some options says."""
        return self.pick(options)

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

    @property
    def is_shared(self) -> bool:
        """Whether there are parties: then a clean record says of each what it does."""
        return len(self.sketch.of(Organisation)) > 1

    def fresh(self, kind: type[Element], /, **facts: Any) -> Draft:  # noqa: ANN401 - whatever the fields hold
        """Add an element that says these facts, and beside them what it must and what keeps every rule silent."""
        drafts = self.sketch.drafts[kind]
        taken = {draft.id for draft in self.sketch.all()}
        id_ = next(id_ for place in range(len(taken) + 1) if (id_ := id_of(kind, place)) not in taken)
        draft = Draft(kind, NOTHING, {**needed(kind, id_, self.sketch.own.id), **self._usual(kind), **facts, "id": id_})
        drafts.append(draft)
        name_apart(self.sketch)
        if kind is Role and not self.is_shared:  # who takes part when is asked where somebody has a role
            self.sketch.own.facts.pop("trajectory", None)
        return draft

    def _usual(self, kind: type[Element]) -> Mapping[str, object]:
        """Give what an element says with which no rule finds anything."""
        if kind is Goal:
            return {"status": "dropped", "owners": self.ids(Organisation), "urgency": "a"}
        if kind is Event:
            return {"kind": "reviewed", "date": Day(self.moment - 30)}
        if kind is Stance:
            return {"kind": "interest", "statement": "a", "held_by": self.ids(Organisation)}
        if kind is Result:
            seen = [{"kind": "actual", "date": Day(self.moment - before), "value": _ONE} for before in (30, 0)]
            return {"goals": self.ids(Goal), "observations": [value(Observation, **facts) for facts in seen]}
        return _USUAL.get(kind, {})

    def claim(self, *collections: str) -> None:
        """Let the record claim to have all of some collections."""
        own = self.sketch.own.facts
        own["complete"] = tuple(dict.fromkeys((*own.get("complete", ()), *collections)))

    # Time

    @property
    def moment(self) -> int:
        """The moment of knowledge, a day; a record that says none is made to say it."""
        self.tell_moment()
        return moment_of(self.sketch)

    def tell_moment(self) -> None:
        """Let the record say of which moment it tells."""
        self.sketch.own.facts.setdefault("as_of", Day(moment_of(self.sketch)))

    def months_ago(self, months: int, /) -> int:
        """Give the day so many months before the moment of knowledge."""
        day = date_of(Day(self.moment)).bounds.earlier(months=months).earliest
        return self.moment if day is None else day_of(day)

    def within(self, months: int, /) -> int:
        """Give the first day that lies no more than so many months before the moment of knowledge."""
        day, moment = self.months_ago(months), date_of(Day(self.moment)).bounds
        while date_of(Day(day)).bounds.later(months=months).certainly_before(moment):  # where a month is too short
            day += 1
        return day

    def longer_ago(self, months: int, /) -> Day:
        """Give a day that certainly lies more than so many months before the moment of knowledge."""
        return self.before(self.months_ago(months))

    def months_ahead(self, months: int, /) -> int:
        """Give the day so many months after the moment of knowledge."""
        day = date_of(Day(self.moment)).bounds.later(months=months).earliest
        return self.moment if day is None else day_of(day)

    def after(self, day: int, /) -> Day:
        """Give a day that certainly comes after another: the very next one, or one that is told less exactly."""
        return self.pick((Day(day + 1), *(Day(day + _VAGUE[0] + way, way) for way in range(7))))

    def before(self, day: int, /) -> Day:
        """Give a day that certainly comes before another: the one before it, or one that is told less exactly."""
        return self.pick((Day(day - 1), *(Day(day - _VAGUE[1] - way, way) for way in range(8))))


_ONE: Final = Quantity("1 people")
_USUAL: Final[Mapping[type[Element], Mapping[str, object]]] = {
    Agreement: {"review": Recurrence("P1Y")},
    Obstacle: {"status": "accepted"},
    Waiver: {"rule": "SAM111"},
}


def needed(cls: type[AttrsInstance], text: str, referred: str, /) -> dict[str, Any]:
    """Give what an element or a value of a class cannot do without, as simple as can be."""
    return {one.name: _simplest(one, text, referred) for one in required_fields(cls)}


def _simplest(one: Field, text: str, referred: str) -> object:
    if one.vocabulary is not None:
        return next(iter(one.vocabulary)).code
    if one.form is Form.REFERENCE:
        return (referred,) if one.many else referred
    return text


def value(cls: type[AttrsInstance], /, **facts: Any) -> Draft:  # noqa: ANN401 - whatever the fields hold
    """Give a value that says these facts."""
    return Draft(cls, NOTHING, facts)
