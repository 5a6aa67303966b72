"""What really happened, to the day, whatever the record tells of it."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING, Any, Final, cast

import attrs
from attrs import define, field

from samenspel.testing.machine._accounts import Account, kind_of
from samenspel.testing.machine._steps import Renumber, Step, Strike

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator
    from datetime import date

__all__ = ["PARTNERSHIP", "Truth"]

PARTNERSHIP: Final = "partnership"
"""The id of the partnership itself."""


def __dir__() -> list[str]:
    return __all__


@define
class Truth:
    """What really happened: the accounts of the steps in their order.  Nothing here asks the record."""

    accounts: list[tuple[date, Account]] = field(factory=list[tuple["date", Account]])
    struck: set[str] = field(factory=set[str])
    numbers: Counter[str] = field(factory=Counter[str])
    holders: dict[str, tuple[str, ...]] = field(factory=dict[str, tuple[str, ...]])
    bodies: dict[str, str] = field(factory=dict[str, str])
    vague: set[str] = field(factory=set[str])
    refers: set[str] = field(factory=set[str])

    def take(self, step: Step) -> None:
        """Let a step happen; one that corrects an id corrects it in what was told before."""
        account = step.account
        self.accounts.append((step.on, account))
        self.numbers.update(map(kind_of, account.begins))
        self._remember(account)
        if isinstance(step, Strike):
            self.struck.add(step.agreement)
        elif isinstance(step, Renumber):
            self.numbers[kind_of(step.id)] += 1
            self._renumber(step.element, step.id)

    def _remember(self, account: Account) -> None:
        self.holders.update(account.holders)
        self.bodies.update(account.bodies)
        self.vague.update(account.vague)
        self.refers.update(account.refers)

    def _renumber(self, old: str, new: str) -> None:
        self.accounts = [(on, _renamed(account, old, new)) for on, account in self.accounts]
        for told in (self.holders, self.bodies, self.vague, self.refers):
            told.clear()
        for _, account in self.accounts:
            self._remember(account)

    # What was so ----------------------------------------------------------------------------------------------------

    @property
    def ids(self) -> list[str]:
        """The ids of all that ever began."""
        return [id_ for _, account in self.accounts for id_ in account.begins if id_ not in self.struck]

    @property
    def today(self) -> date:
        """The day of the last step."""
        return self.accounts[-1][0]

    def held_on(self, day: date) -> set[str]:
        """Replay what happened, and give the ids of what was there on a day."""
        return set(self._replayed(day))

    @property
    def days(self) -> dict[str, date]:
        """The days on which things began."""
        return {id_: on for on, account in self.accounts for id_ in account.begins}

    def bodies_of(self, role: str) -> tuple[str, ...]:
        """Give what a role sits in; nothing for one in the partnership itself."""
        return (self.bodies[role],) if role in self.bodies else ()

    @property
    def lasts(self) -> dict[str, date]:
        """The last days that were agreed."""
        return dict(account.last for _, account in self.accounts if account.last is not None)

    def roles_of(self, party: str, running: Iterable[str]) -> tuple[str, ...]:
        """Give the roles among some ids that a party holds."""
        return tuple(id_ for id_ in running if party in self.holders.get(id_, ()))

    def members(self, running: Iterable[str]) -> list[str]:
        """Give the organisations that hold a role that sits in the partnership itself."""
        own = (id_ for id_ in running if id_ not in self.bodies)
        return [holder for role in own for holder in self.holders.get(role, ())]

    def running(self) -> list[str]:
        """Give what goes on after the last step, in the order in which it began."""
        return self._replayed(None)

    def _replayed(self, day: date | None) -> list[str]:
        held: dict[str, None] = {}
        lasts: dict[str, date] = {}
        for on, account in self.accounts:
            if day is None or on <= day:
                held.update(dict.fromkeys(account.begins))
                lasts.update(() if account.last is None else (account.last,))
            if day is None or on < day:
                for id_ in account.ends:
                    held.pop(id_, None)
        late = {id_ for id_, last in lasts.items() if last < (day or self.today)} | self.struck
        return [id_ for id_ in held if id_ not in late and self.bodies.get(id_, id_) in held]

    def is_told_exactly(self, id_: str) -> bool:
        """Tell whether the record tells to the day when something was there: itself, and what it cannot be without."""
        needed = {id_, self.bodies.get(id_, id_)}
        if kind_of(id_) in _SET_UP:
            needed.add(PARTNERSHIP)
        return needed.isdisjoint(self.vague)

    def turned_last(self) -> tuple[str, ...]:
        """Give what the last event ended and made that made something of something."""
        return next(((*ended, *made) for _, ended, made in reversed(list(self._successions()))), ())

    def parties_turned(self) -> list[str]:
        """Give who held the roles that the last step gave or ended; of a step without roles, the newest role."""
        _, account = self.accounts[-1]
        turned = {*account.begins, *account.ends}
        roles = [role for role in self.holders if role in turned or self.bodies.get(role) in turned]
        return sorted({party for role in roles or list(self.holders)[-1:] for party in self.holders[role]})

    def before(self, id_: str) -> set[str]:
        """Give all that something came from, whatever the number of events between."""
        return self._traced(id_, [(made, ended) for _, ended, made in self._successions()])

    def after(self, id_: str) -> set[str]:
        """Give all that something became."""
        return self._traced(id_, [(ended, made) for _, ended, made in self._successions()])

    def _successions(self) -> Iterator[tuple[str, tuple[str, ...], tuple[str, ...]]]:
        return (account.succession for _, account in self.accounts if account.succession is not None)

    @staticmethod
    def _traced(id_: str, ways: list[tuple[tuple[str, ...], tuple[str, ...]]]) -> set[str]:
        found: set[str] = set()
        waiting = [id_]
        while waiting:
            here = waiting.pop()
            waiting += [one for start, end in ways if here in start for one in end if one not in found]
            found.update(waiting)
        return found


_SET_UP: Final = {"structure", "role"}


def _renamed(value: Any, old: str, new: str) -> Any:  # noqa: ANN401 - whatever stands in an account
    if isinstance(value, Account):
        return Account(**{one.name: _renamed(getattr(value, one.name), old, new) for one in attrs.fields(Account)})
    if isinstance(value, tuple):
        return tuple(_renamed(one, old, new) for one in cast("tuple[object, ...]", value))
    return new if value == old else value
