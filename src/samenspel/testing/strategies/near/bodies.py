"""What the rules about bodies and how often they meet only just let pass."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from samenspel.amounts import Quantity
from samenspel.dates import Recurrence
from samenspel.model import Event, Goal, Observation, Result, Structure
from samenspel.testing.strategies._days import Day, since, until
from samenspel.testing.strategies.breaking import Way
from samenspel.testing.strategies.breaking._site import value
from samenspel.testing.strategies.breaking.participation import review

if TYPE_CHECKING:
    from samenspel.testing.strategies.breaking import Breakers, Site
    from samenspel.testing.strategies.breaking._site import Needs

__all__ = ["BODIES"]


def __dir__() -> list[str]:
    return __all__


# SAM310 fragmented-structure ----------------------------------------------------------------------------------------


def _four_bodies(site: Site) -> None:
    """Let there be one body less than many, beside those that are idle, or were."""
    for _ in range(4):
        site.fresh(Structure)
    before = until(Day(site.moment - 1))
    for _ in range(site.pick((1, 3))):
        site.fresh(Structure, **site.facts(*({"status": status} for status in _IDLE), {"period": before}))


_IDLE: Final = ("proposed", "planned", "paused", "rejected")


def _half_at_work(site: Site) -> None:
    """Let half of many bodies own a goal or have a result, also one that was seen on no day that is said."""
    bodies = [site.fresh(Structure).id for _ in range(6)]
    match site.pick(("goal", "result", "unseen", "undated")):
        case "goal":
            site.sketch.of(Goal)[0].facts["owners"] = (*site.sketch.of(Goal)[0].facts.get("owners", ()), *bodies[:3])
        case "result":
            site.fresh(Result, about=tuple(bodies[:3]))
        case "unseen":
            site.fresh(Result, about=tuple(bodies[:3]), observations=[])
        case _:
            seen = [value(Observation, kind="actual", value=Quantity("1 people")) for _ in range(2)]
            site.fresh(Result, about=tuple(bodies[:3]), observations=seen)


def _half_seen_at_work(site: Site) -> None:
    """Let half of many bodies have a result of which a value is of today, and another of tomorrow."""
    bodies = [site.fresh(Structure).id for _ in range(6)]
    days = Day(site.moment + 1), Day(site.moment)
    seen = [value(Observation, kind="forecast", direction="up", date=day) for day in days]
    site.fresh(Result, about=tuple(bodies[:3]), observations=seen)


def _three_levels(site: Site) -> None:
    """Let bodies be parts of each other over three levels, with more parts, wholes and an idle level below."""
    top = (site.fresh(Structure).id,)
    middle = (site.fresh(Structure, part_of=top).id,)
    low = site.fresh(Structure, part_of=site.pick((middle, (*top, *middle))))
    if site.is_so():
        site.fresh(Structure, part_of=(low.id,), status=site.pick(("planned", "paused")))


# SAM311 lapsed-rhythm -----------------------------------------------------------------------------------------------

_OFTEN: Final = (Recurrence("P1M"), Recurrence("P2W"))


def _met_in_time(site: Site) -> None:
    """Let the last meeting of a body be just as long ago as it may be, or on a day that is not said."""
    review(site)
    how = site.pick((None, *_OFTEN))
    body = site.fresh(Structure, **({} if how is None else {"meets": how})).id
    last = site.within(6) if how is None else site.moment - 2 * int(how.approximate_days)
    when = site.pick((Day(last), None))
    site.fresh(Event, kind="met", date=when, participants=(body,))
    for before in (500, 600)[: site.pick((0, 1, 2))]:
        site.fresh(Event, kind="met", date=Day(site.moment - before), about=(body,))


def _met_half_a_year_ago(site: Site) -> None:
    """Let the last meeting of a body that tells no rhythm be just as long ago as it may be."""
    review(site)
    body = site.fresh(Structure).id
    site.fresh(Event, kind="met", date=Day(site.within(6)), participants=(body,))


def _no_meeting(site: Site) -> None:
    """Let what was long ago be no meeting of a body, or be of one that is idle."""
    review(site)
    long_ago = Day(site.moment - 500)
    match site.pick(("planned", "cancelled", "another kind", "another body")):
        case "another kind":
            body = site.fresh(Structure, meets=_OFTEN[0])
            site.fresh(Event, kind="celebrated", date=long_ago, participants=(body.id,))
        case "another body":
            site.fresh(Structure, meets=_OFTEN[0])
            site.fresh(Event, kind="met", date=Day(site.moment), participants=(site.fresh(Structure).id,))
        case status:
            body = site.fresh(Structure, meets=_OFTEN[0])
            when = Day(site.moment + 1) if status == "planned" else long_ago
            site.fresh(Event, kind="met", date=when, participants=(body.id,), status=status)


def _idle_body(site: Site) -> None:
    """Let what met long ago be proposed, planned or paused, also where it is told of in a month."""
    review(site)
    body = site.fresh(Structure, meets=_OFTEN[0], status=site.pick(("proposed", "planned", "paused")))
    site.fresh(Event, kind="met", date=Day(site.moment - 500), participants=(body.id,))
    if site.is_so():
        site.sketch.own.facts["as_of"] = Day(site.moment, 1)


def _not_met_yet(site: Site) -> None:
    """Let a body that never met not be older than it may be, say no start or no rhythm, or not claim all events."""
    review(site)
    how = site.pick(_OFTEN)
    first = site.moment - 2 * int(how.approximate_days)
    match site.pick(("young", "no start", "no rhythm", "not claimed")):
        case "young":
            site.claim("events")
            site.fresh(Structure, meets=how, period=since(Day(first)))
        case "no start":
            site.claim("events")
            site.fresh(Structure, meets=how)
        case "no rhythm":
            site.claim("events")
            site.fresh(Structure, period=since(Day(first - 400)))
        case _:
            site.fresh(Structure, meets=how, period=since(Day(first - 1)))


_BODILESS: Final[Needs] = {Structure: 0, Result: 0}

BODIES: Final[Breakers] = {
    "SAM310": (
        Way(_four_bodies, most={Structure: 0}),
        Way(_half_at_work, {Goal: 1}, _BODILESS),
        Way(_half_seen_at_work, {Goal: 1}, _BODILESS),
        Way(_three_levels, most={Structure: 0}),
    ),
    "SAM311": (
        Way(_met_in_time),
        Way(_met_half_a_year_ago),
        Way(_no_meeting),
        Way(_idle_body),
        Way(_not_met_yet, most={Structure: 0}),
    ),
}
