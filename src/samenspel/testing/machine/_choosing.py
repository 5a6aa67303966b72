"""From numbers to the next step: whatever is drawn, a step comes of it that can happen."""

from __future__ import annotations

from datetime import date, timedelta
from typing import TYPE_CHECKING, Final, TypeVar

from samenspel.testing.machine._accounts import kind_of
from samenspel.testing.machine._steps import (
    Dissolve,
    Found,
    HandOver,
    Join,
    Lapse,
    Leave,
    Merge,
    Renew,
    Renumber,
    Replace,
    ScaleOut,
    SetUp,
    Sign,
    StartPilot,
    Strike,
)
from samenspel.testing.strategies._days import BASE, tell, told_in

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from samenspel.testing.machine._steps import Step
    from samenspel.testing.machine._truth import Truth

__all__ = ["FURTHEST", "MOST", "day_of", "step_of"]

T = TypeVar("T")


def __dir__() -> list[str]:
    return __all__


_GAPS: Final = (1, 0, 40, 90, 200, 365, 730, 31)
_EXACT: Final = 5  # so many of the ways in which a day is told are the day itself
_WAYS: Final = len(told_in()) + _EXACT - 1
_FEW: Final = 8  # so many of a kind can be told apart
_TERMS: Final = (365, 730, 1461, 30)


def step_of(truth: Truth, what: int, how: bytes) -> Step:
    """Give the step that a number and two bytes mean, in order: what, who, and when and how it is told."""
    choice = _Choice(truth, *how)
    if not truth.accounts:
        return Found(on=choice.on, told=choice.told, event=choice.new("event"))
    return _STEPS[what](choice)


def day_of(truth: Truth, number: int) -> str:
    """Give the day that a number means: one on which something began or ended, or one near it; the latest first.

    The days that few steps make come before those that all make: so a program stays as it is without other steps.
    """
    told = list(reversed(truth.accounts))
    known = [on for on, _ in told[:1]]
    known += [account.last[1] for _, account in told if account.last is not None]
    known += [on for on, account in told if account.ends]
    known += [on for on, _ in told[1:]]
    which, away = divmod(number, len(_AWAY))
    day = _one(known or [date.fromordinal(BASE)], which)
    return (day + timedelta(_AWAY[away])).isoformat()


_AWAY: Final = (1, 0, 2, -1, 400)


def _one(known: Sequence[T], number: int) -> T:
    return known[min(number, len(known) - 1)]


def _scaled(byte: int, count: int) -> int:
    return byte * count >> 8


class _Choice:
    """What some numbers mean after what happened: a day, how it is told, and who is meant."""

    def __init__(self, truth: Truth, who: int, when: int) -> None:
        way, gap = divmod(_scaled(when, len(_GAPS) * _WAYS), len(_GAPS))
        today = truth.today if truth.accounts else date.fromordinal(BASE)
        self.way = max(0, way - _EXACT + 1)
        self.on = today + timedelta(_GAPS[gap])
        self.told = self.tell(self.on)
        self.whom, self.who = divmod(_scaled(who, _FEW * _FEW), _FEW)
        self.truth = truth
        self.running = truth.running()
        self.members = truth.members(self.running)

    def tell(self, day: date) -> str:
        return tell(day.toordinal(), self.way)

    def new(self, kind: str) -> str:
        return f"{kind}-{self.truth.numbers[kind] + 1}"

    def of(self, kind: str) -> list[str]:
        return [id_ for id_ in self.running if kind_of(id_) == kind]

    def member(self, number: int) -> tuple[str, ...]:
        """Give a member, where there is one."""
        return (_one(self.members, number),) if self.members else ()

    def parent(self, kind: str) -> tuple[str, ...]:
        """Give what something new may be a part of; the first number means nothing."""
        known = self.of(kind)
        return (_one(known, self.whom - 1),) if known and self.whom else ()


# What can happen; what cannot yet happen is what must come before it --------------------------------------------------


def _join(choice: _Choice) -> Step:
    return Join(on=choice.on, told=choice.told, party=choice.new("organisation"), role=choice.new("role"))


def _set_up(choice: _Choice) -> Step:
    return SetUp(
        on=choice.on,
        told=choice.told,
        structure=choice.new("structure"),
        role=choice.new("role"),
        chair=choice.member(choice.who),
        part_of=choice.parent("structure"),
    )


def _sign(choice: _Choice) -> Step:
    until = choice.on + timedelta(_one(_TERMS, choice.whom))
    return Sign(
        on=choice.on,
        told=choice.told,
        agreement=choice.new("agreement"),
        parties=_signing(choice),
        until=until,
        until_told=choice.tell(until),
    )


def _sign_without_end(choice: _Choice) -> Step:
    return Sign(on=choice.on, told=choice.told, agreement=choice.new("agreement"), parties=_signing(choice))


def _signing(choice: _Choice) -> tuple[str, ...]:
    return tuple(dict.fromkeys((*choice.member(choice.who), *choice.member(choice.whom))))


def _start_pilot(choice: _Choice) -> Step:
    return StartPilot(
        on=choice.on,
        told=choice.told,
        initiative=choice.new("initiative"),
        role=choice.new("role"),
        lead=choice.member(choice.who),
        part_of=choice.parent("agreement"),
    )


def _leave(choice: _Choice) -> Step:
    if not choice.members:
        return _join(choice)
    party = _one(choice.members, choice.who)
    return Leave(on=choice.on, told=choice.told, party=party, roles=choice.truth.roles_of(party, choice.running))


def _hand_over(choice: _Choice) -> Step:
    seats = [role for role in choice.of("role") if role in choice.truth.bodies]
    if not seats:
        return _set_up(choice)
    role = _one(seats, choice.who)
    others = [party for party in choice.members if party not in choice.truth.holders[role]]
    if not others:
        return _join(choice)
    return HandOver(
        on=choice.on,
        told=choice.told,
        role=role,
        to=choice.new("role"),
        party=_one(others, choice.whom),
        within=(choice.truth.bodies[role],),
    )


def _dissolve(choice: _Choice) -> Step:
    known = choice.of("structure")
    if not known:
        return _set_up(choice)
    return Dissolve(on=choice.on, told=choice.told, structure=_one(known, choice.who), event=choice.new("event"))


def _replace(choice: _Choice) -> Step:
    known = choice.of("structure")
    if not known:
        return _set_up(choice)
    first, second = _one(known, choice.who), _one(known, choice.whom)
    return Replace(
        on=choice.on,
        told=choice.told,
        structures=tuple(dict.fromkeys((first, second))),
        by=choice.new("structure"),
        event=choice.new("event"),
    )


def _renew(choice: _Choice) -> Step:
    known = [agreement for agreement in choice.of("agreement") if agreement in choice.truth.lasts]
    # The day of the step may lie after the last day that was agreed: then there is nothing left to renew.
    known = [agreement for agreement in known if choice.truth.lasts[agreement] >= choice.on]
    if not known:
        return _sign(choice)
    agreement = _one(known, choice.who)
    until = choice.truth.lasts[agreement] + timedelta(_one(_TERMS, choice.whom))
    return Renew(
        on=choice.on,
        told=choice.told,
        agreement=agreement,
        event=choice.new("event"),
        until=until,
        until_told=choice.tell(until),
    )


def _lapse(choice: _Choice) -> Step:
    known = [agreement for agreement in choice.of("agreement") if agreement not in choice.truth.lasts]
    if not known:
        return _sign_without_end(choice)
    return Lapse(on=choice.on, told=choice.told, agreement=_one(known, choice.who))


def _scale_out(choice: _Choice) -> Step:
    known = choice.of("initiative")
    if not known:
        return _start_pilot(choice)
    return ScaleOut(
        on=choice.on,
        told=choice.told,
        pilot=_one(known, choice.who),
        into=choice.new("initiative"),
        event=choice.new("event"),
    )


def _merge(choice: _Choice) -> Step:
    if len(choice.members) < _PAIR:
        return _join(choice)
    first = _one(choice.members, choice.who)
    second = _one([party for party in choice.members if party != first], choice.whom)
    roles = (role for party in (first, second) for role in choice.truth.roles_of(party, choice.running))
    return Merge(
        on=choice.on,
        told=choice.told,
        parties=(first, second),
        roles=tuple(dict.fromkeys(roles)),
        into=choice.new("organisation"),
        role=choice.new("role"),
        event=choice.new("event"),
    )


_PAIR: Final = 2


def _renumber(choice: _Choice) -> Step:
    element = _one(choice.truth.ids[:0:-1], choice.who)  # the newest first
    return Renumber(on=choice.on, told=choice.told, element=element, id=choice.new(kind_of(element)))


def _strike(choice: _Choice) -> Step:
    known = [id_ for id_ in choice.truth.ids if kind_of(id_) == "agreement" and id_ not in choice.truth.refers]
    if not known:
        return _sign(choice)
    return Strike(on=choice.on, told=choice.told, agreement=_one(known, choice.who))


_STEPS: Final[Sequence[Callable[[_Choice], Step]]] = (
    _join,
    _set_up,
    _sign,
    _start_pilot,
    _leave,
    _dissolve,
    _hand_over,
    _replace,
    _sign_without_end,
    _lapse,
    _renew,
    _scale_out,
    _merge,
    _renumber,
    _strike,
)

MOST: Final = len(_STEPS) - 1
"""The largest number that says what happens."""

FURTHEST: Final = len(_AWAY) * _FEW * 2 - 1
"""The largest number that means a day."""
