"""What the rules about how a partnership goes on only just let pass."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final

from samenspel.model import (
    Agreement,
    Area,
    Commitment,
    Event,
    Goal,
    Initiative,
    Link,
    Obstacle,
    Organisation,
    Party,
    Result,
    Role,
    Structure,
    Trajectory,
)
from samenspel.testing.strategies._days import Day, since, until
from samenspel.testing.strategies.breaking import Way
from samenspel.testing.strategies.breaking._needs import SHARED, UNPROMISED
from samenspel.testing.strategies.breaking._site import value
from samenspel.testing.strategies.breaking.lasting import begun_pilot, is_claimed, party

if TYPE_CHECKING:
    from samenspel.testing.strategies._sketch import Draft
    from samenspel.testing.strategies.breaking import Breakers, Site
    from samenspel.testing.strategies.breaking._site import Needs

__all__ = ["COURSE"]


def __dir__() -> list[str]:
    return __all__


# SAM601 unowned-obstacle --------------------------------------------------------------------------------------------

_YEAR: Final = 12


def _somebody_deals_with_it(site: Site) -> None:
    """Let there be an owner or a next step, of any sort."""
    obstacle = site.fresh(Obstacle, status=site.pick((None, "open")))
    about = {site.pick(("about", "because")): (obstacle.id,)}
    match site.pick(("owner", "event", "promise", "work", "goal", "body", "addressed")):
        case "owner":
            obstacle.facts["owners"] = (party(site),)
        case "event":
            site.fresh(Event)
            site.fresh(Event, **about)
        case "promise":
            site.fresh(Commitment, status="kept", **about)
        case "work":
            site.fresh(Initiative, status="running", because=(obstacle.id,))
        case "goal" if site.sketch.of(Goal):
            site.fresh(Goal, status="reached", because=(obstacle.id,))
        case "body":
            site.fresh(Structure, because=(obstacle.id,))
        case _:
            obstacle.facts["addressed_by"] = (site.fresh(Structure).id,)


def _over_or_young(site: Site) -> None:
    """Let nobody deal with what was solved or accepted, or let what is from outside be a year old, no more."""
    start = Day(site.within(_YEAR))
    match site.pick(("over", "young", "undated", "of another kind")):
        case "over":
            facts: dict[str, Any] = {"status": site.pick(("resolved", "accepted"))}
        case "young":
            facts = {"period": since(start), "kind": site.pick(("law", "finance")), "owners": (party(site),)}
        case "undated":
            facts = {"kind": site.pick(("law", "finance")), "owners": (party(site),)}
        case _:
            start = Day(start.number - 99)
            facts = {"period": since(start), "kind": site.pick((None, "trust")), "owners": (party(site),)}
    site.fresh(Obstacle, **{"status": "open", **facts})


def _brought_to_who_can_solve_it(site: Site) -> None:
    """Let what is from outside and old be spoken of in an event, or be with somebody who is no party."""
    start = since(Day(site.months_ago(_YEAR) - 1))
    obstacle = site.fresh(Obstacle, status="open", kind=site.pick(("law", "finance")), period=start)
    outside = site.fresh(Organisation).id
    match site.pick(("event", "owner", "promise", "promise to", "agreement")):
        case "event":
            site.fresh(Event)
            site.fresh(Event, about=(obstacle.id,))
        case "owner":
            obstacle.facts["owners"] = (party(site), outside)
        case "promise":
            site.fresh(Commitment, by=(outside,), about=(obstacle.id,), status="kept")
        case "promise to":
            site.fresh(Commitment, to=(outside,), about=(obstacle.id,), status="kept")
        case _:
            site.fresh(Role, holders=(outside,), period=until(Day(site.moment - 1)))
            site.fresh(Agreement, parties=[value(Party, actor=outside)], about=(obstacle.id,))


# SAM602 endless-pilot -----------------------------------------------------------------------------------------------

_LONG: Final = 18


def _pilot_decided_on(site: Site) -> None:
    """Let a pilot be decided on in some way: lately or soon, or on a day that is not told."""
    start = site.months_ago(_LONG) - 1
    pilot = begun_pilot(site, Day(start))
    about = {"kind": "decided", "about": (site.pick((pilot.id, *pilot.facts["part_of"])),)}
    site.fresh(Event)
    now = Day(site.moment)
    match site.pick(("planned", "undated", "twice", "now")):
        case "planned":
            site.fresh(Event, date=site.pick((now, Day(now.number + 99), None)), status="planned", **about)
        case "undated":
            site.fresh(Event, **{**about, "date": None})
        case "twice":
            for day in site.pick(((start - 99, now.number), (now.number, start - 99))):
                site.fresh(Event, date=Day(day), **about)
        case _:
            site.fresh(Event, date=now, **about)
    is_claimed(site)


def _pilot_decided_on_at_first(site: Site) -> None:
    """Let a pilot be decided on, on its very first day."""
    start = Day(site.months_ago(_LONG) - site.pick((1, 99)))
    pilot = begun_pilot(site, start)
    site.fresh(Event)
    site.fresh(Event, kind="decided", date=start, about=(site.pick((pilot.id, *pilot.facts["part_of"])),))


def _pilot_that_ends(site: Site) -> None:
    """Let an event end a pilot: that is a decision too."""
    pilot = begun_pilot(site, Day(site.months_ago(_LONG) - 1))
    pilot.drop("status")
    site.fresh(Event)
    site.fresh(Event, kind="ended", date=Day(site.moment), ends=(pilot.id,))


def _young_pilot(site: Site) -> None:
    """Let a pilot be exactly as old as it may be."""
    site.fresh(Event)
    begun_pilot(site, Day(site.within(_LONG)))


def _no_pilot(site: Site) -> None:
    """Let a pilot be of unknown age or still to come, or let what is old be no pilot."""
    now, begun = site.moment, Day(site.within(_LONG))
    site.fresh(Event)
    match site.pick(("undated", "to come", "no pilot")):
        case "undated":
            site.fresh(Initiative, kind="pilot")
        case "to come":
            course = value(Trajectory, period=since(Day(now + 1)))
            site.fresh(Initiative, kind="pilot", status=site.pick(("proposed", "planned")), trajectory=course)
        case _:
            course = value(Trajectory, period=since(Day(begun.number - 1)))
            site.fresh(Initiative, kind=site.pick((None, "project")), trajectory=course)


def _no_event_told(site: Site) -> None:
    """Let a record that tells of no events, and does not claim to, not say what was decided on a pilot."""
    begun_pilot(site, Day(site.months_ago(_LONG) - 1))


def _spread_after_trial(site: Site) -> None:
    """Let what is spread to another place be reviewed, or have brought something where it began."""
    first, again = _spread(site)
    here = first.facts["areas"]
    seen = {"initiatives": (first.id,)} if site.is_so() else {"about": (first.id,)}
    match site.pick(("reviewed", "seen", "seen here", "unkind")):
        case "reviewed":
            site.fresh(Event)
            site.fresh(Event, about=(first.id,))
        case "seen":
            site.fresh(Result, **seen)
        case "seen here":
            site.fresh(Result, areas=(*here, *again.facts["areas"]), **seen)
        case _:
            result = site.fresh(Result, **seen)
            for observation in result.facts["observations"]:
                observation.drop("kind")


def _no_spread(site: Site) -> None:
    """Let what is to follow be meant for the same place, run already, or follow what has no place, or not begun."""
    first, again = _spread(site)
    site.fresh(Event)
    match site.pick(("same place", "running", "no place", "to come", "another link")):
        case "same place":
            first.facts["areas"] += again.facts["areas"]
        case "running":
            again.facts["status"] = "running"
        case "no place":
            first.drop("areas")
        case "to come":
            first.facts["status"] = site.pick(("proposed", "planned"))
        case _:
            again.drop("part_of")
            for link in site.sketch.of(Link):
                if again.id in link.facts.get("subjects", ()):
                    link.facts["kind"] = "supports"


def _spread(site: Site) -> tuple[Draft, Draft]:
    """Add something that goes on somewhere, and what is to be the same elsewhere."""
    first = site.fresh(Initiative, areas=(site.fresh(Area).id,), **site.facts({}, {"kind": "pilot"}))
    elsewhere = (site.fresh(Area).id,)
    again = site.fresh(Initiative, areas=elsewhere, status=site.pick(("planned", "proposed")))
    if site.is_so():
        again.facts["part_of"] = (first.id,)
    else:
        site.fresh(Link, kind="copied-from", subjects=(again.id,), objects=(first.id,))
    return first, again


_UNTOLD: Final[Needs] = {Commitment: 0, Event: 0}

COURSE: Final[Breakers] = {
    "SAM601": (
        Way(_somebody_deals_with_it),
        Way(_over_or_young),
        Way(_brought_to_who_can_solve_it, SHARED),
    ),
    "SAM602": (
        Way(_pilot_decided_on, most=UNPROMISED),
        Way(_pilot_decided_on_at_first, most=UNPROMISED),
        Way(_pilot_that_ends, most=UNPROMISED),
        Way(_young_pilot, most=UNPROMISED),
        Way(_no_pilot, most=UNPROMISED),
        Way(_no_event_told, most=_UNTOLD),
        Way(_spread_after_trial),
        Way(_no_spread),
    ),
}
