"""What the rules about time only just let pass."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final

from samenspel.model import (
    Agreement,
    Commitment,
    Event,
    Form,
    Mandate,
    Observation,
    Obstacle,
    Person,
    Result,
    Role,
    Structure,
)
from samenspel.testing.strategies._days import Day
from samenspel.testing.strategies.breaking._needs import SIGNED, UNSOURCED, WITH_AGREEMENT, WITH_EVENT, WITH_RESULT
from samenspel.testing.strategies.breaking._planting import plant, spots, spots_in_goals
from samenspel.testing.strategies.breaking._site import Site, Way, value
from samenspel.testing.strategies.breaking.time import (
    APART,
    GOING,
    GRACE,
    OVER,
    TO_COME,
    course,
    lasting,
    past,
    seat,
    told,
)

if TYPE_CHECKING:
    from samenspel.dates import Period
    from samenspel.testing.strategies._sketch import Draft
    from samenspel.testing.strategies.breaking import Breakers

__all__ = ["TIME"]


def __dir__() -> list[str]:
    return __all__


# SAM201 ends-before-start -------------------------------------------------------------------------------------------


def _one_day(site: Site) -> Period:
    """Give a period that ends on the day on which it starts, however exactly its end is told."""
    day = site.moment - 100
    return told(Day(day), Day(day, site.pick(range(8))))


_ASKED: Final = ("Stance.period", "Organisation.period", "Agreement.period")  # what is over of these is missed now


def _lasts_a_day(site: Site) -> None:
    plant(site, site.pick(spots(Form.PERIOD, *_ASKED)), _one_day(site))


def _goal_lasts_a_day(site: Site) -> None:
    plant(site, site.pick(spots_in_goals(Form.PERIOD)), _one_day(site))


# SAM202 future-fact -------------------------------------------------------------------------------------------------


def _now(site: Site) -> Day:
    """Give the moment of knowledge itself, more or less exactly."""
    return Day(site.moment, site.pick(range(1, 7)) if site.is_so() else 0)


def _promised_now(site: Site) -> None:
    site.fresh(Commitment, made=_now(site))


def _decided_now(site: Site) -> None:
    site.fresh(Role, mandate=value(Mandate, decided=_now(site)))


def _begins_now(site: Site) -> None:
    lasting(site, site.pick(GOING), start=_now(site))


def _ends_now(site: Site) -> None:
    lasting(site, site.pick(OVER), end=_now(site))


def _concluded_now(site: Site) -> None:
    site.fresh(Agreement, concluded=_now(site))


def _signed_now(site: Site) -> None:
    party: Draft = site.one(Agreement).facts["parties"][0]
    party.facts[site.pick(("signed", "decided"))] = _now(site)


def _happened_now(site: Site) -> None:
    site.fresh(Event, status="happened", date=_now(site))


def _only_planned(site: Site) -> None:
    """Let an event be still to come, and say so, or be called off."""
    site.fresh(Event, date=site.after(site.moment), **site.facts({"status": "planned"}, {"status": "cancelled"}, {}))


def _to_come(site: Site) -> None:
    lasting(site, site.pick(TO_COME), start=site.after(site.moment))


def _to_be_measured(site: Site) -> None:
    """Let a value that is aimed at later stand among those that were measured."""
    seen: list[Draft] = site.one(Result).facts["observations"]
    aimed = value(Observation, kind="target", date=site.after(site.moment), value=seen[0].facts["value"])
    seen.insert(site.pick((0, 1)), aimed)


def _later_than_nothing(site: Site) -> None:
    """Let what is done lie anywhere in a record that tells of no moment."""
    day = site.after(site.moment)
    site.fresh(Commitment, made=day)
    lasting(site, (Structure, site.pick(("running", "ended"))), start=day)


# SAM203 status-contradicts-dates ------------------------------------------------------------------------------------


def _ends_while_running(site: Site) -> None:
    lasting(site, site.pick(GOING), end=_now(site))


def _open_while_running(site: Site) -> None:
    lasting(site, site.pick(GOING), start=Day(site.moment - 300), is_open=True)


def _ended_some_day(site: Site) -> None:
    """Let the end of what is over be unknown, and not open by design."""
    lasting(site, site.pick(OVER), start=Day(site.moment - 400))


def _to_begin_in_time(site: Site) -> None:
    lasting(site, site.pick(TO_COME), start=Day(site.moment - GRACE))


def _planned_in_time(site: Site) -> None:
    site.fresh(Event, status="planned", date=Day(site.moment - GRACE))


def _over_at_no_moment(site: Site) -> None:
    """Let statuses contradict the dates of a record that tells of no moment: now may be before them."""
    kind, status = site.pick(((Structure, "running"), (Structure, "planned")))
    lasting(site, (kind, status), start=Day(site.moment - 900), end=Day(site.moment - 400))


# SAM204 phases-out-of-order -----------------------------------------------------------------------------------------


def _phases_together(site: Site) -> None:
    start = Day(site.moment - 20)
    course(site, *site.pick(((told(start, None),) * 2, (told(start, None), None, told(start, None)))))


def _phase_fills_the_whole(site: Site) -> None:
    whole = told(Day(site.moment - 30), Day(site.moment + 3_000))
    course(site, None, whole, whole=whole)


def _phases_a_year_apart(site: Site) -> None:
    course(site, told(None, Day(site.moment)), told(Day(site.months_ahead(12)), None))


# SAM205 outside-structure-life --------------------------------------------------------------------------------------


def _seat_on_the_last_day(site: Site) -> None:
    end = Day(site.moment - 200)
    seat(site, told(None, end), told(end, site.pick((end, None))))


def _seat_on_the_first_day(site: Site) -> None:
    start = Day(site.moment - 200)
    seat(site, told(start, None), told(None, start))


def _seat_goes_on(site: Site) -> None:
    """Let a seat in a body that is there no more be open by design: it ends with the body."""
    end = site.moment - 200
    seat(site, told(None, Day(end)), told(Day(end - 9), None, is_open=True))


def _seats_in_turn(site: Site) -> None:
    """Let somebody take a role again, on the day after it ended, or perhaps on one of its days."""
    who = site.fresh(Person).id
    day = site.moment - 200
    again = site.pick((Day(day + 1), Day(day, 2)))
    for period in (told(Day(day - 50), Day(day)), told(again, Day(day + 400))):
        site.fresh(Role, holders=(who,), period=period)


def _seats_that_differ(site: Site) -> None:
    """Let there be two roles at one time that somebody tells apart."""
    period = told(Day(site.moment - 250), Day(site.moment - 150))
    holders, others = ({"holders": (site.fresh(Person).id,)} for _ in range(2))
    body = {"within": (site.fresh(Structure).id,)}
    facts = site.facts({"title": "a"}, {"functions": ("adviser",)}, {"themes": ("dementia",)}, body, others)
    for said in site.pick(((holders, facts), (facts, holders))):
        site.fresh(Role, **{"period": period, **holders, **said})


# SAM206 outside-actor-life ------------------------------------------------------------------------------------------


def _role_on_the_last_day(site: Site) -> None:
    who, end = past(site)
    site.fresh(Role, holders=(who,), period=told(Day(end), Day(end + 50)))


def _role_that_is_to_end(site: Site) -> None:
    """Let a role of who is there no more say its end, which is still to come."""
    who = site.fresh(Person, period=told(None, Day(site.moment - 1))).id
    site.fresh(Role, holders=(who,), period=told(Day(site.moment - 9), Day(site.moment + 50)))


def _role_of_nobody_any_more(site: Site) -> None:
    """Let a role that somebody held be vacant now."""
    who = site.fresh(Person, period=told(None, Day(site.moment - 100))).id
    site.fresh(Role, holders=(who,), status="vacant")


def _role_goes_on_until_now(site: Site) -> None:
    who = site.fresh(Person, period=told(None, Day(site.moment))).id
    site.fresh(Role, holders=(who,), **site.facts({}, {"period": told(Day(site.moment - 9), None)}))


def _role_ended_with_its_body(site: Site) -> None:
    who = site.fresh(Person, period=told(None, Day(site.moment - 100))).id
    body = site.fresh(Structure, period=told(None, Day(site.moment - 200))).id
    site.fresh(Role, holders=(who,), within=(body,), **site.facts({}, {"period": told(None, None, is_open=True)}))


def _role_of_who_lives_on(site: Site) -> None:
    """Let somebody whose start alone is told have a role, be it before that."""
    start = site.moment - 200
    is_open = site.is_so()
    who = site.fresh(Person, period=told(Day(start), None, is_open=is_open)).id
    site.fresh(Role, holders=(who,), period=told(Day(start + 50), Day(start + 90)))


def _promise_on_the_last_day(site: Site) -> None:
    """Let somebody promise something on the last day, also what is to be done later."""
    who, end = past(site)
    made = {"made": Day(end)}
    later = {"period": told(Day(end + 5), None)}
    facts = site.facts(made, {"period": told(Day(end), None)}, made | later)
    site.fresh(Commitment, by=(who,), status="kept", **facts)


def _told_of_who_ended(site: Site) -> None:
    """Let others tell of whoever is there no more, and a role that goes on be one that they gave."""
    who, end = past(site)
    site.fresh(Role, nominated_by=(who,))
    site.fresh(Event, about=(who,), date=Day(end + 30))
    site.fresh(Obstacle, affects=(who,), period=told(Day(end + 30), None))


def _signature_on_the_last_day(site: Site) -> None:
    who, end = past(site)
    agreement = site.one(Agreement)
    party: Draft = site.pick(agreement.facts["parties"])
    party.facts |= {"by": (who,), "signed": Day(end)}


# SAM207 inconsistent-replacement ------------------------------------------------------------------------------------


def _ends_in_time(site: Site) -> None:
    """Let what an event ends say that it ended on that day, or on the day before."""
    day = site.moment - 100
    body = site.fresh(Structure, period=told(None, Day(day)))
    site.fresh(Event, ends=(body.id,), date=site.pick((Day(day + 1), Day(day), Day(day, 2))))


def _starts_in_time(site: Site) -> None:
    """Let what an event starts say that it started on that day, or on the day after."""
    day = site.moment - 100
    body = site.fresh(Structure, period=told(Day(day), None))
    site.fresh(Event, starts=(body.id,), date=site.pick((Day(day), Day(day - 1), Day(day, 2))))


def _ends_nothing_yet(site: Site) -> None:
    """Let an event that was called off, or is to come, contradict what it would end."""
    body = site.fresh(Structure, period=told(None, None, is_open=True))
    facts = site.facts(
        {"status": "cancelled", "date": Day(site.moment - 40)}, {"status": "planned", "date": Day(site.moment + 40)}
    )
    site.fresh(Event, ends=(body.id,), **facts)


def _replaced_in_time(site: Site) -> None:
    """Let what replaces something begin as long before its end, or after it, as it only just may."""
    day = site.moment - 300
    away = APART * site.pick((1, -1))
    old = site.fresh(Structure, period=told(Day(day - 250), Day(day)))
    new = site.fresh(Structure, period=told(Day(day + away), None))
    reason = site.fresh(Obstacle)
    event = site.fresh(Event, ends=(old.id,), starts=(new.id,), because=(reason.id,))
    del event.facts["date"]


def _ends_what_says_no_end(site: Site) -> None:
    day = site.moment - 100
    facts: dict[str, Any] = site.pick(({}, {"period": told(Day(day - 90), None)}))
    body = site.fresh(Structure, **facts)
    site.fresh(Event, ends=(body.id,), date=Day(day))


def _concluded_at_another_time(site: Site) -> None:
    """Let an event start an agreement some time after it was concluded: that day is not its start."""
    agreement = site.fresh(Agreement, concluded=Day(site.moment - 100))
    site.fresh(Event, starts=(agreement.id,), date=Day(site.moment - 60))


TIME: Final[Breakers] = {
    "SAM201": (Way(_lasts_a_day), Way(_goal_lasts_a_day, WITH_RESULT)),
    "SAM202": (
        Way(_promised_now),
        Way(_decided_now),
        Way(_begins_now, WITH_AGREEMENT),
        Way(_ends_now, WITH_AGREEMENT),
        Way(_concluded_now, WITH_AGREEMENT),
        Way(_signed_now, SIGNED),
        Way(_happened_now, WITH_EVENT),
        Way(_only_planned, WITH_EVENT),
        Way(_to_come, WITH_AGREEMENT),
        Way(_to_be_measured, WITH_RESULT),
        Way(_later_than_nothing, most=UNSOURCED, said={"as_of": None}),
    ),
    "SAM203": (
        Way(_ends_while_running, WITH_AGREEMENT),
        Way(_open_while_running, WITH_AGREEMENT),
        Way(_ended_some_day, WITH_AGREEMENT),
        Way(_to_begin_in_time, WITH_AGREEMENT),
        Way(_planned_in_time, WITH_EVENT),
        Way(_over_at_no_moment, most=UNSOURCED, said={"as_of": None}),
    ),
    "SAM204": (Way(_phases_together), Way(_phase_fills_the_whole), Way(_phases_a_year_apart)),
    "SAM205": (
        Way(_seat_on_the_last_day),
        Way(_seat_on_the_first_day),
        Way(_seat_goes_on),
        Way(_seats_in_turn),
        Way(_seats_that_differ),
    ),
    "SAM206": (
        Way(_role_on_the_last_day),
        Way(_role_that_is_to_end),
        Way(_role_of_nobody_any_more),
        Way(_role_goes_on_until_now),
        Way(_role_ended_with_its_body),
        Way(_role_of_who_lives_on),
        Way(_promise_on_the_last_day),
        Way(_told_of_who_ended, WITH_EVENT),
        Way(_signature_on_the_last_day, SIGNED),
    ),
    "SAM207": (
        Way(_ends_in_time, WITH_EVENT),
        Way(_starts_in_time, WITH_EVENT),
        Way(_ends_nothing_yet, WITH_EVENT),
        Way(_replaced_in_time, WITH_EVENT),
        Way(_ends_what_says_no_end, WITH_EVENT),
        Way(_concluded_at_another_time, {**WITH_EVENT, **WITH_AGREEMENT}),
    ),
}
