"""What breaks the rules about time: periods, moments, and who did what while it was not there."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final, TypeAlias

from samenspel.dates import Period
from samenspel.model import (
    Agreement,
    Commitment,
    Event,
    Form,
    Initiative,
    Mandate,
    Observation,
    Obstacle,
    Organisation,
    Person,
    Phase,
    Result,
    Role,
    Structure,
    Trajectory,
)
from samenspel.testing.strategies._days import Day, date_of
from samenspel.testing.strategies.breaking._needs import SIGNED, WITH_AGREEMENT, WITH_EVENT, WITH_RESULT
from samenspel.testing.strategies.breaking._planting import plant, spots, spots_in_goals
from samenspel.testing.strategies.breaking._site import Site, Way, value

if TYPE_CHECKING:
    from samenspel.model import Element
    from samenspel.testing.strategies._sketch import Draft
    from samenspel.testing.strategies.breaking._site import Breakers

__all__ = ["APART", "GOING", "GRACE", "OVER", "TIME", "TO_COME", "course", "lasting", "past", "seat", "told"]


def __dir__() -> list[str]:
    return __all__


# SAM201 ends-before-start -------------------------------------------------------------------------------------------


def _backwards(site: Site) -> Period:
    """Give a period that ends before it starts, a day earlier or some years."""
    start = site.moment - 100
    return Period(f"{date_of(Day(start))}/{date_of(site.before(start))}")


def _period_backwards(site: Site) -> None:
    plant(site, site.pick(spots(Form.PERIOD)), _backwards(site))


def _period_of_goal_backwards(site: Site) -> None:
    plant(site, site.pick(spots_in_goals(Form.PERIOD)), _backwards(site))


# SAM202 future-fact -------------------------------------------------------------------------------------------------


def _begins_later(site: Site) -> None:
    lasting(site, site.pick(GOING), start=site.after(site.moment))


def _ends_later(site: Site) -> None:
    lasting(site, site.pick(OVER), end=site.after(site.moment))


_Status: TypeAlias = "tuple[type[Element], str]"
GOING: Final[tuple[_Status, ...]] = ((Structure, "running"), (Initiative, "running"), (Agreement, "in-force"))
OVER: Final[tuple[_Status, ...]] = (
    *((Structure, "ended"), (Initiative, "ended"), (Agreement, "ended")),
    *((Agreement, "lapsed"), (Agreement, "terminated")),
)
TO_COME: Final[tuple[_Status, ...]] = (
    *((Structure, "proposed"), (Structure, "planned"), (Agreement, "proposed")),
    *((Initiative, "proposed"), (Initiative, "planned")),
)


def told(start: Day | None, end: Day | None, *, is_open: bool = False) -> Period:
    """Give a period from a day to a day, of which each may be left unsaid."""
    first = "" if start is None else str(date_of(start))
    last = str(date_of(end)) if end is not None else ".." if is_open else ""
    return Period(f"{first}/{last}")


def lasting(
    site: Site, said: _Status, *, start: Day | None = None, end: Day | None = None, is_open: bool = False
) -> Draft:
    """Add what has a status, and a period that contradicts it."""
    kind, status = said
    period = told(start, end, is_open=is_open)
    if kind is Initiative:
        return site.fresh(kind, status=status, trajectory=value(Trajectory, period=period))
    return site.fresh(kind, status=status, period=period)


def _event_happened_later(site: Site) -> None:
    site.fresh(Event, status="happened", date=site.after(site.moment))


def _decided_later(site: Site) -> None:
    site.fresh(Role, mandate=value(Mandate, decided=site.after(site.moment)))


def _promised_later(site: Site) -> None:
    site.fresh(Commitment, made=site.after(site.moment))


def _concluded_later(site: Site) -> None:
    site.fresh(Agreement, concluded=site.after(site.moment))


def _signed_later(site: Site) -> None:
    """Let one of the parties of an agreement sign it, or decide on it, on a day that is still to come."""
    party = site.one(Agreement).facts["parties"][0]
    party.facts[site.pick(("signed", "decided"))] = site.after(site.moment)


def _measured_later(site: Site) -> None:
    seen: list[Draft] = site.one(Result).facts["observations"]
    measured = seen[0].facts["value"]
    kind = site.pick(("actual", "baseline"))
    seen.append(value(Observation, kind=kind, date=site.after(site.moment), value=measured))


# SAM203 status-contradicts-dates ------------------------------------------------------------------------------------


def _ended_and_open(site: Site) -> None:
    lasting(site, site.pick(OVER), start=site.pick((Day(site.moment - 400), None)), is_open=True)


def _running_and_over(site: Site) -> None:
    lasting(site, site.pick(GOING), end=site.before(site.moment))


GRACE: Final = 90


def _planned_and_begun(site: Site) -> None:
    lasting(site, site.pick(TO_COME), start=site.before(site.moment - GRACE))


def _planned_event_is_past(site: Site) -> None:
    site.fresh(Event, status="planned", date=site.before(site.moment - GRACE))


# SAM204 phases-out-of-order -----------------------------------------------------------------------------------------


def course(site: Site, *phases: Period | None, whole: Period | None = None) -> None:
    """Let the partnership or an initiative go through some phases."""
    named = site.facts({}, {"name": "a"})
    drafts = [value(Phase, **named, **({} if phase is None else {"period": phase})) for phase in phases]
    if site.is_so():
        facts: dict[str, Any] = {"phases": drafts} if whole is None else {"phases": drafts, "period": whole}
        site.fresh(Initiative, trajectory=value(Trajectory, **facts))
        return
    own = site.sketch.own.facts
    trajectory: Draft = own.setdefault("trajectory", value(Trajectory))
    if whole is None:
        trajectory.facts.pop("period", None)
    else:
        trajectory.facts["period"] = whole
    trajectory.facts["phases"] = drafts


def _phase_before_the_first(site: Site) -> None:
    start = site.moment - 20
    course(site, told(Day(start), None), told(site.before(start), None))


def _phase_outside(site: Site) -> None:
    start = site.moment - 30
    if site.is_so():
        course(site, None, told(site.before(start), None), whole=told(Day(start), None))
    else:
        end = site.moment + 3_000
        course(site, told(None, site.after(end)), whole=told(Day(start), Day(end)))


def _phases_apart(site: Site) -> None:
    course(site, told(None, Day(site.moment)), told(site.after(site.months_ahead(12)), None))


# SAM205 outside-structure-life --------------------------------------------------------------------------------------


def seat(site: Site, life: Period, period: Period) -> None:
    """Add a role for some time in a body that was there for some time."""
    body = site.fresh(Structure, period=life)
    site.fresh(Role, within=(body.id,), period=period)


def _seat_too_late(site: Site) -> None:
    end = site.moment - 200
    seat(site, told(None, Day(end)), told(site.after(end), None))


def _seat_too_early(site: Site) -> None:
    start = site.moment - 200
    seat(site, told(Day(start), None), told(None, site.before(start)))


def _seat_outlasts(site: Site) -> None:
    end = site.moment - 200
    seat(site, told(None, Day(end)), told(Day(end), site.after(end)))


def _seat_twice(site: Site) -> None:
    who = site.fresh(Person).id
    day = site.moment - 200
    facts = site.facts({}, {"title": "a"}, {"functions": ("adviser",)}, {"themes": ("dementia",)})
    first, second = (told(Day(day - 50), Day(day)), told(Day(day), Day(day + 50)))
    if site.is_so():
        first, second = second, first
    for period in (first, second):
        site.fresh(Role, holders=(who,), period=period, **facts)


def _seat_many_times(site: Site) -> None:
    """Let several tell of one role: of the one that lasts longest, of those of two holders, or of one for two."""
    one, other = (site.fresh(Person).id for _ in range(2))
    day = site.moment - 200
    some, others, both = (one,), (other,), (one, other)
    long, late = told(Day(day - 300), Day(day)), told(Day(day - 10), Day(day))
    vague, early = told(Day(day - 400), Day(day, 2)), told(Day(day - 290), Day(day - 280))
    seats = site.pick(
        (
            ((both, long), (both, late)),
            ((some, long), (some, early), (some, late)),
            ((some, vague), (some, long), (some, late)),
            ((some, long), (others, long), (both, late)),
        )
    )
    for holders, period in seats:
        site.fresh(Role, holders=holders, period=period)


# SAM206 outside-actor-life ------------------------------------------------------------------------------------------


def past(site: Site) -> tuple[str, int]:
    """Add somebody who is there no more, and give its id and its last day."""
    end = site.moment - 100
    kind = site.pick((Person, Structure, Organisation) if site.is_shared else (Person,))
    return site.fresh(kind, period=told(None, Day(end))).id, end


def _role_after_end(site: Site) -> None:
    who, end = past(site)
    site.fresh(Role, holders=(who,), period=told(site.pick((Day(end + 1), Day(end + 30))), Day(end + 50)))


def _role_goes_on(site: Site) -> None:
    end = Day(site.moment - 1)
    kind = site.pick((Person, Structure) if site.is_shared else (Person,))
    who = site.fresh(kind, period=told(None, end)).id
    start = Day(end.number - 9)
    facts = site.facts({}, {"period": told(start, None)}, {"period": told(start, None, is_open=True)})
    site.fresh(Role, holders=(who,), **facts)


def _promise_after_end(site: Site) -> None:
    who, end = past(site)
    day = site.pick((Day(end + 1), Day(end + 30)))
    facts = site.facts({"made": day}, {"period": told(day, None)})
    site.fresh(Commitment, by=(who,), status="kept", **facts)


def _signature_after_end(site: Site) -> None:
    who, end = past(site)
    agreement = site.one(Agreement)
    day = site.pick((Day(end + 1), Day(end + 30)))
    party: Draft = site.pick(agreement.facts["parties"])
    party.facts |= {"by": (who,), "signed": day}


# SAM207 inconsistent-replacement ------------------------------------------------------------------------------------


def _ends_what_is_open(site: Site) -> None:
    what = lasting(site, site.pick(_TURNING), is_open=True)
    if site.is_so():
        site.fresh(Event, status="planned", date=Day(site.moment + 40))
    site.fresh(Event, ends=(what.id,))


_TURNING: Final[tuple[_Status, ...]] = ((Structure, "running"), (Initiative, "running"))


def _ends_at_another_time(site: Site) -> None:
    day = site.moment - 100
    when = site.pick((Day(day - 1), Day(day + 2), Day(day - 60), Day(day + 60)))
    what = lasting(site, site.pick(_TURNED), end=Day(day))
    site.fresh(Event, ends=(what.id,), date=when)


_TURNED: Final[tuple[_Status, ...]] = ((Structure, "ended"), (Initiative, "ended"))


def _ends_again(site: Site) -> None:
    """Let one event end or start what another ended or started at another time."""
    turn = site.pick(("ends", "starts"))
    body = site.fresh(Structure)
    for day in (site.moment - 200, site.moment - 100):
        site.fresh(Event, date=Day(day), **{turn: (body.id,)})


def _starts_at_another_time(site: Site) -> None:
    day = site.moment - 100
    when = site.pick((Day(day + 1), Day(day - 2), Day(day + 60), Day(day - 60)))
    body = site.fresh(Structure, period=told(Day(day), None))
    site.fresh(Event, starts=(body.id,), date=when)


APART: Final = 180


def _replaced_apart(site: Site) -> None:
    day = site.moment - 300
    away = site.pick((APART + 1, APART + 60)) * site.pick((1, -1))
    old = site.fresh(Structure, period=told(Day(day - 50), Day(day)))
    new = site.fresh(Structure, period=told(Day(day + away), None))
    reason = site.fresh(Obstacle)
    event = site.fresh(Event, ends=(old.id,), starts=(new.id,), because=(reason.id,))
    del event.facts["date"]


def _replaced_apart_from_one(site: Site) -> None:
    """Let two be replaced, by one that begins long before the one surely ended, or long after, and one untold."""
    day = site.moment - 300
    away = (APART + 1) * site.pick((1, -1))
    olds = [site.fresh(Structure, period=told(Day(day - 800), end)).id for end in (Day(day), Day(day, 2))]
    news = site.fresh(Structure).id, site.fresh(Structure, period=told(Day(day + away), None)).id
    reason = site.fresh(Obstacle)
    ends = site.pick((olds, olds[::-1]))
    site.fresh(Event, ends=(*ends,), starts=news, because=(reason.id,)).drop("date")


def _replaced_without_reason(site: Site) -> None:
    day = site.moment - 100
    old = site.fresh(Structure, period=told(None, Day(day)))
    new = site.fresh(Structure, period=told(Day(day), None))
    site.fresh(Event, ends=(old.id,), starts=(new.id,), date=Day(day))


TIME: Final[Breakers] = {
    "SAM201": (Way(_period_backwards), Way(_period_of_goal_backwards, WITH_RESULT)),
    "SAM202": (
        Way(_promised_later),
        Way(_begins_later, WITH_AGREEMENT),
        Way(_ends_later, WITH_AGREEMENT),
        Way(_event_happened_later, WITH_EVENT),
        Way(_decided_later),
        Way(_concluded_later, WITH_AGREEMENT),
        Way(_signed_later, SIGNED),
        Way(_measured_later, WITH_RESULT),
    ),
    "SAM203": (
        Way(_planned_and_begun),
        Way(_running_and_over, WITH_AGREEMENT),
        Way(_ended_and_open, WITH_AGREEMENT),
        Way(_planned_event_is_past, WITH_EVENT),
    ),
    "SAM204": (Way(_phase_before_the_first), Way(_phase_outside), Way(_phases_apart)),
    "SAM205": (
        Way(_seat_too_late),
        Way(_seat_too_early),
        Way(_seat_outlasts),
        Way(_seat_twice),
        Way(_seat_many_times),
    ),
    "SAM206": (
        Way(_role_after_end),
        Way(_role_goes_on),
        Way(_promise_after_end),
        Way(_signature_after_end, SIGNED),
    ),
    "SAM207": (
        Way(_ends_what_is_open),
        Way(_ends_at_another_time),
        Way(_starts_at_another_time),
        Way(_ends_again),
        Way(_replaced_apart),
        Way(_replaced_apart_from_one, most={Structure: 0}),
        Way(_replaced_without_reason),
    ),
}
