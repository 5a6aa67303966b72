"""What can happen to a partnership, as values: what really happened and when, and what the record tells of it."""

from __future__ import annotations

from abc import ABC, abstractmethod
from datetime import date
from typing import TYPE_CHECKING, Any, Final, TypeVar

import attrs
from attrs import field, frozen

from samenspel.model import Agreement, Event, Initiative, Organisation, Partnership, Party, Role, Structure

if TYPE_CHECKING:
    from samenspel.dates import Period

__all__ = [
    "Account",
    "Dissolve",
    "Found",
    "HandOver",
    "Join",
    "Lapse",
    "Leave",
    "Merge",
    "Renew",
    "Renumber",
    "Replace",
    "ScaleOut",
    "SetUp",
    "Sign",
    "StartPilot",
    "Step",
    "Strike",
    "kind_of",
]


def __dir__() -> list[str]:
    return __all__


E = TypeVar("E", Role, Agreement)
F = TypeVar("F", Role, Structure)

_OPEN: Final = "/.."


def _day(given: date | str) -> date:
    return date.fromisoformat(given) if isinstance(given, str) else given


def _shown(day: date | None) -> str:
    return repr(None if day is None else day.isoformat())


def kind_of(id_: str) -> str:
    """Give the kind that an id of the machine begins with: `role` of `role-3`."""
    return id_.rpartition("-")[0] or id_


@frozen(kw_only=True)
class Account:
    """What a step really did, without any word of the record.

    What `begins` is there from the day on, what `ends` is there on it for the last time; `last` is the last day that
    was agreed for something.  `holders` says who holds a role and `bodies` what it sits in, `succession` which event
    made what of what, and `refers` to what there is a reference now.  Of what is `vague` the record does not tell both
    sides to the day.
    """

    begins: tuple[str, ...] = ()
    ends: tuple[str, ...] = ()
    last: tuple[str, date] | None = None
    holders: tuple[tuple[str, tuple[str, ...]], ...] = ()
    bodies: tuple[tuple[str, str], ...] = ()
    succession: tuple[str, tuple[str, ...], tuple[str, ...]] | None = None
    refers: tuple[str, ...] = ()
    vague: tuple[str, ...] = ()


@frozen(kw_only=True)
class Step(ABC):
    """Something that happened on a day: `on` is when it really was, and `told` what the record says of that.

    What is told may be less exact, and holds the real day: `2016`, `2016-09`, `2016~`.
    """

    on: date = field(converter=_day, repr=_shown)
    told: str

    @property
    def is_exact(self) -> bool:
        """Whether the record tells the very day."""
        return self.told == self.on.isoformat()

    def _repr_pretty_(self, printer: Any, cycle: bool) -> None:  # noqa: ANN401, FBT001 - as pretty printers call it
        del cycle
        printer.text(repr(self))

    def _unless_exact(self, *ids: str) -> tuple[str, ...]:
        return () if self.is_exact else ids

    @abstractmethod
    def done(self, record: Partnership) -> Partnership:
        """Give the record in which this is told, too."""

    @property
    def account(self) -> Account:
        """What really happened."""
        return Account()


@frozen(kw_only=True)
class Found(Step):
    """The partnership begins."""

    event: str

    def done(self, record: Partnership) -> Partnership:
        event = Event(id=self.event, title="Founding", kind="started", date=self.told, about=record)
        return attrs.evolve(record, trajectory=f"{self.told}{_OPEN}").add(event)

    @property
    def account(self) -> Account:
        begun = ("partnership", self.event)
        return Account(begins=begun, vague=self._unless_exact(*begun))


@frozen(kw_only=True)
class Join(Step):
    """An organisation becomes a member."""

    party: str
    role: str

    def done(self, record: Partnership) -> Partnership:
        member = Role(id=self.role, holders=self.party, functions="member", period=f"{self.told}{_OPEN}")
        return record.add(Organisation(id=self.party, name=_name(self.party)), member)

    @property
    def account(self) -> Account:
        return Account(
            begins=(self.party, self.role),
            holders=((self.role, (self.party,)),),
            refers=(self.party,),
            vague=(self.party, *self._unless_exact(self.role)),
        )


@frozen(kw_only=True)
class Leave(Step):
    """A member leaves, and gives up all roles that it holds."""

    party: str
    roles: tuple[str, ...]

    def done(self, record: Partnership) -> Partnership:
        return record.replace(*(_ended(record.get(Role, role), self.told) for role in self.roles))

    @property
    def account(self) -> Account:
        return Account(ends=self.roles, vague=self._unless_exact(*self.roles))


@frozen(kw_only=True)
class Merge(Step):
    """Two members become one new one; their roles end, and the new one is a member."""

    parties: tuple[str, ...]
    roles: tuple[str, ...]
    into: str
    role: str
    event: str

    def done(self, record: Partnership) -> Partnership:
        return record.replace(*(_left_to_events(record.get(Role, role)) for role in self.roles)).add(
            Organisation(id=self.into, name=_name(self.into)),
            Role(id=self.role, holders=self.into, functions="member", period=_OPEN),
            Event(
                id=self.event,
                title="Merger",
                kind="merged",
                date=self.told,
                participants=self.parties,
                ends=(*self.parties, *self.roles),
                starts=(self.into, self.role),
            ),
        )

    @property
    def account(self) -> Account:
        ended, begun = (*self.parties, *self.roles), (self.into, self.role)
        return Account(
            begins=(*begun, self.event),
            ends=ended,
            holders=((self.role, (self.into,)),),
            succession=(self.event, ended, begun),
            refers=(*ended, *begun),
            vague=(self.into, *self._unless_exact(self.role, self.event, *self.roles)),
        )


@frozen(kw_only=True)
class HandOver(Step):
    """A role passes from its holder to another member."""

    role: str
    to: str
    party: str
    within: tuple[str, ...] = ()

    def done(self, record: Partnership) -> Partnership:
        before = record.get(Role, self.role)
        after = attrs.evolve(before, id=self.to, holders=self.party, period=f"{self.told}{_OPEN}")
        return record.replace(_ended(before, self.told)).add(after)

    @property
    def account(self) -> Account:
        return Account(
            begins=(self.to,),
            ends=(self.role,),
            holders=((self.to, (self.party,)),),
            bodies=tuple((self.to, body) for body in self.within),
            vague=self._unless_exact(self.to, self.role),
        )


@frozen(kw_only=True)
class SetUp(Step):
    """A body is set up, with a chair, who is a member where there is one."""

    structure: str
    role: str
    chair: tuple[str, ...] = ()
    part_of: tuple[str, ...] = ()

    def done(self, record: Partnership) -> Partnership:
        period = f"{self.told}{_OPEN}"
        return record.add(
            Structure(
                id=self.structure,
                name=_name(self.structure),
                kind="working-group",
                part_of=self.part_of,
                period=period,
            ),
            Role(id=self.role, holders=self.chair, functions="chair", within=self.structure, period=period),
        )

    @property
    def account(self) -> Account:
        return Account(
            begins=(self.structure, self.role),
            holders=((self.role, self.chair),),
            bodies=((self.role, self.structure),),
            refers=(self.structure,),
            vague=self._unless_exact(self.structure, self.role),
        )


@frozen(kw_only=True)
class Dissolve(Step):
    """A body ends, and so do the roles in it."""

    structure: str
    event: str

    def done(self, record: Partnership) -> Partnership:
        event = Event(id=self.event, title="Dissolved", kind="ended", date=self.told, ends=self.structure)
        return record.replace(_left_to_events(record.get(Structure, self.structure))).add(event)

    @property
    def account(self) -> Account:
        return Account(
            begins=(self.event,),
            ends=(self.structure,),
            succession=(self.event, (self.structure,), ()),
            vague=self._unless_exact(self.event, self.structure),
        )


@frozen(kw_only=True)
class Replace(Step):
    """One body takes the place of one or two others."""

    structures: tuple[str, ...]
    by: str
    event: str

    def done(self, record: Partnership) -> Partnership:
        replaced = [record.get(Structure, structure) for structure in self.structures]
        return record.replace(*map(_left_to_events, replaced)).add(
            Structure(id=self.by, name=_name(self.by), part_of=replaced[0].part_of, period=_OPEN),
            Event(
                id=self.event, title="Replaced", kind="replaced", date=self.told, ends=self.structures, starts=self.by
            ),
        )

    @property
    def account(self) -> Account:
        return Account(
            begins=(self.by, self.event),
            ends=self.structures,
            succession=(self.event, self.structures, (self.by,)),
            vague=self._unless_exact(self.by, self.event, *self.structures),
        )


@frozen(kw_only=True)
class Sign(Step):
    """Members sign an agreement: up to a last day, or with no word about its end."""

    agreement: str
    parties: tuple[str, ...] = ()
    until: date | None = field(default=None, converter=attrs.converters.optional(_day), repr=_shown)
    until_told: str = ""

    def done(self, record: Partnership) -> Partnership:
        return record.add(
            Agreement(
                id=self.agreement,
                name=_name(self.agreement),
                form="covenant",
                parties=[Party(actor=party, signed=self.told) for party in self.parties],
                period=f"{self.told}/{self.until_told}",
            )
        )

    @property
    def account(self) -> Account:
        is_told = self.until is not None and self.is_exact and self.until_told == self.until.isoformat()
        return Account(
            begins=(self.agreement,),
            last=None if self.until is None else (self.agreement, self.until),
            vague=() if is_told else (self.agreement,),
        )


@frozen(kw_only=True)
class Renew(Step):
    """An agreement with a last day gets a later one."""

    agreement: str
    event: str
    until: date = field(converter=_day, repr=_shown)
    until_told: str

    def done(self, record: Partnership) -> Partnership:
        event = Event(id=self.event, title="Renewed", kind="renewed", date=self.told, about=self.agreement)
        return record.replace(_ended(record.get(Agreement, self.agreement), self.until_told)).add(event)

    @property
    def account(self) -> Account:
        vague = () if self.until_told == self.until.isoformat() else (self.agreement,)
        return Account(
            begins=(self.event,),
            last=(self.agreement, self.until),
            refers=(self.agreement,),
            vague=(*vague, *self._unless_exact(self.event)),
        )


@frozen(kw_only=True)
class Lapse(Step):
    """An agreement of which no end was agreed is no longer kept; the record tells that by its status alone."""

    agreement: str

    def done(self, record: Partnership) -> Partnership:
        return record.replace(attrs.evolve(record.get(Agreement, self.agreement), status="lapsed"))

    @property
    def account(self) -> Account:
        return Account(ends=(self.agreement,))


@frozen(kw_only=True)
class StartPilot(Step):
    """A pilot starts, led by a member where there is one, under an agreement where there is one."""

    initiative: str
    role: str
    lead: tuple[str, ...] = ()
    part_of: tuple[str, ...] = ()

    def done(self, record: Partnership) -> Partnership:
        period = f"{self.told}{_OPEN}"
        return record.add(
            Initiative(
                id=self.initiative,
                name=_name(self.initiative),
                kind="pilot",
                trajectory=period,
                part_of=self.part_of,
            ),
            Role(id=self.role, holders=self.lead, functions="lead", within=self.initiative, period=period),
        )

    @property
    def account(self) -> Account:
        return Account(
            begins=(self.initiative, self.role),
            holders=((self.role, self.lead),),
            bodies=((self.role, self.initiative),),
            refers=self.part_of,
            vague=self._unless_exact(self.initiative, self.role),
        )


@frozen(kw_only=True)
class ScaleOut(Step):
    """A pilot ends, and what it tried goes on as a service."""

    pilot: str
    into: str
    event: str

    def done(self, record: Partnership) -> Partnership:
        before = record.get(Initiative, self.pilot)
        course = before.trajectory and _unended(before.trajectory.period)
        return record.replace(attrs.evolve(before, trajectory=course)).add(
            Initiative(id=self.into, name=_name(self.into), kind="service", trajectory=_OPEN, part_of=before.part_of),
            Event(
                id=self.event, title="Scaled out", kind="converted", date=self.told, ends=self.pilot, starts=self.into
            ),
        )

    @property
    def account(self) -> Account:
        return Account(
            begins=(self.into, self.event),
            ends=(self.pilot,),
            succession=(self.event, (self.pilot,), (self.into,)),
            vague=self._unless_exact(self.into, self.event, self.pilot),
        )


@frozen(kw_only=True)
class Renumber(Step):
    """An element gets another id; that corrects the record, and happens to nobody."""

    element: str
    id: str

    def done(self, record: Partnership) -> Partnership:
        return record.rename(self.element, self.id)


@frozen(kw_only=True)
class Strike(Step):
    """An agreement to which nothing refers is struck out: it never was."""

    agreement: str

    def done(self, record: Partnership) -> Partnership:
        return record.remove(self.agreement)


# How the record is kept ----------------------------------------------------------------------------------------------


def _name(id_: str) -> str:
    return id_.replace("-", " ").capitalize()


def _start(period: Period | None) -> str:
    return str(period or "").partition("/")[0]


def _ended(element: E, told: str) -> E:
    """Give an element with this end to its period."""
    return attrs.evolve(element, period=f"{_start(element.period)}/{told}")


def _left_to_events(element: F) -> F:
    """Give an element that says nothing of its end any more: an event does."""
    return attrs.evolve(element, period=_unended(element.period))


def _unended(period: Period | None) -> str | None:
    start = _start(period)
    return f"{start}/" if start else None
