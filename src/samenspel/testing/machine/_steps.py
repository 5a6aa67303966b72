"""What can happen to a partnership, as values: what really happened and when, and what the record tells of it."""

from __future__ import annotations

from abc import ABC, abstractmethod
from datetime import date
from typing import Any, Final

import attrs
from attrs import field, frozen

from samenspel.model import Agreement, Event, Initiative, Organisation, Partnership, Party, Role, Structure
from samenspel.testing.machine._accounts import Account, ended, left_to_events, name_of, unended

__all__ = [
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
]


def __dir__() -> list[str]:
    return __all__


_OPEN: Final = "/.."


def _day(given: date | str) -> date:
    return date.fromisoformat(given) if isinstance(given, str) else given


def _shown(day: date | None) -> str:
    return repr(None if day is None else day.isoformat())


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
        return record.add(Organisation(id=self.party, name=name_of(self.party)), member)

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
        return record.replace(*(ended(record.get(Role, role), self.told) for role in self.roles))

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
        return record.replace(*(left_to_events(record.get(Role, role)) for role in self.roles)).add(
            Organisation(id=self.into, name=name_of(self.into)),
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
        return record.replace(ended(before, self.told)).add(after)

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
                name=name_of(self.structure),
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
        return record.replace(left_to_events(record.get(Structure, self.structure))).add(event)

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
        return record.replace(*map(left_to_events, replaced)).add(
            Structure(id=self.by, name=name_of(self.by), part_of=replaced[0].part_of, period=_OPEN),
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
                name=name_of(self.agreement),
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
        return record.replace(ended(record.get(Agreement, self.agreement), self.until_told)).add(event)

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
                name=name_of(self.initiative),
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
        course = before.trajectory and unended(before.trajectory.period)
        return record.replace(attrs.evolve(before, trajectory=course)).add(
            Initiative(id=self.into, name=name_of(self.into), kind="service", trajectory=_OPEN, part_of=before.part_of),
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
