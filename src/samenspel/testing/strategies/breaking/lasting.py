"""What breaks the rules about what goes on: unreviewed, bound to who is gone, unsolved, or without a decision."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final

from samenspel.model import (
    Agreement,
    Area,
    Commitment,
    Event,
    Initiative,
    Link,
    Obstacle,
    Organisation,
    Party,
    Person,
    Remark,
    Result,
    Role,
    Structure,
    Trajectory,
)
from samenspel.testing.strategies._days import Day, Span, since, until
from samenspel.testing.strategies.breaking._agreeing import happens
from samenspel.testing.strategies.breaking._needs import UNPROMISED
from samenspel.testing.strategies.breaking._site import Site, Way, value

if TYPE_CHECKING:
    from samenspel.testing.strategies._sketch import Draft
    from samenspel.testing.strategies.breaking._site import Breakers, Needs

__all__ = ["LASTING", "begun_pilot", "is_claimed", "party"]


def __dir__() -> list[str]:
    return __all__


_YEAR: Final = 12


def _parties(site: Site) -> list[Draft]:
    """Give those who take part as parties of an agreement."""
    return [value(Party, actor=id_) for id_ in site.ids(Organisation)] if site.is_shared else []


def is_claimed(site: Site, *more: str) -> bool:
    """Perhaps let the record claim to have all events, where no body would have to meet then, and tell whether."""
    is_so = site.is_so() and all("meets" not in body.facts for body in site.sketch.of(Structure))
    if is_so:
        site.claim("events", *more)
    return is_so


# SAM509 review-not-planned ------------------------------------------------------------------------------------------

_LOOKING_BACK: Final = ("reviewed", "amended", "renewed")
_UNTOLD: Final[Needs] = {Event: 0}


def _agreement_unreviewed(site: Site) -> None:
    start = site.longer_ago(_YEAR)
    facts = site.facts({"period": since(start)}, {"concluded": start}, {"period": since(start, is_open=True)})
    more = site.facts({}, {"form": "covenant"}, {"form": "programme", "status": "in-force"})
    _unreviewed(site, **facts, **more)


def _open_agreement_unreviewed(site: Site) -> None:
    periods = (since(Day(site.months_ago(_YEAR)), is_open=True), Span(site.moment, None, None, 0))
    _unreviewed(site, period=site.pick(periods), **site.facts({}, {"form": "letter-of-intent", "status": "in-force"}))


def _unreviewed(site: Site, **facts: Any) -> None:  # noqa: ANN401 - whatever the fields hold
    """Add an agreement at which nobody looks back; where it has parties all agreements may be claimed."""
    parties = _parties(site)
    site.fresh(Agreement, review=None, parties=parties, **facts)
    if site.is_so():
        _tell_of_no_review(site)
    is_claimed(site, *(("agreements",) if parties else ()))


def _tell_of_no_review(site: Site) -> None:
    """Tell of what is no review, or of one that is long past or still far, of something else, or was cancelled."""
    kind = site.pick(_LOOKING_BACK)
    match site.pick(("none", "past", "far", "elsewhere", "cancelled")):
        case "none":
            site.fresh(Event, kind="met")
        case "past":
            site.fresh(Event, kind=kind, date=site.longer_ago(_YEAR))
        case "far":
            site.fresh(Event, kind=kind, date=site.after(site.months_ahead(_YEAR)), status="planned")
        case "elsewhere":
            site.fresh(Event, kind=kind, about=(site.fresh(Area).id,))
        case _:
            site.fresh(Event, kind=kind, status="cancelled")


def _course_unreviewed(site: Site) -> None:
    start = site.longer_ago(_YEAR)
    which = site.pick(("programme", "open", "own"))
    if which == "own":
        course: Draft = site.sketch.own.facts.setdefault("trajectory", value(Trajectory))
        course.facts["period"] = since(start, is_open=True)
        course.facts.pop("phases", None)
        site.fresh(Event, kind="celebrated")
    else:
        course = value(Trajectory, period=since(start, is_open=which == "open"))
        facts = {"kind": "programme"} if which == "programme" else {}
        site.fresh(Initiative, trajectory=course, **facts, **site.facts({}, {"status": "running"}))
    if not is_claimed(site):
        _tell_of_no_review(site)


# SAM514 party-without-successor -------------------------------------------------------------------------------------

_BEFORE: Final = 3_000


def _gone(site: Site) -> tuple[str, Day]:
    """Add somebody who is there no more and after whom nobody came, and give its id and its last day."""
    last = site.before(site.moment)
    kind = site.pick((Organisation, Structure))
    told = site.pick(("itself", "event", "both", "cancelled"))
    facts = {} if told == "event" else {"period": until(last)}
    who = site.fresh(kind, **facts).id
    if told in {"event", "both"}:
        site.fresh(Event, ends=(who,), date=last)
    elif told == "cancelled":
        reason = site.fresh(Event).id
        site.fresh(Event, ends=(who,), starts=(site.fresh(kind).id,), because=(reason,), status=told)
    return who, last


def _tell_all(site: Site) -> None:
    """Perhaps let the record claim to have all events; where it tells of some, let it tell of a review, too."""
    if is_claimed(site) or site.ids(Event):
        site.fresh(Event)


def _promise_of_who_is_gone(site: Site) -> None:
    who, last = _gone(site)
    made = Day(last.number - _BEFORE)
    facts = site.facts({}, {"made": made}, {"period": since(made)})
    site.fresh(Commitment, by=(who,), status=site.pick(("promised", "under-way")), **facts)
    _tell_all(site)


def _agreement_of_who_is_gone(site: Site) -> None:
    parties = _parties(site)
    who, last = _gone(site)
    if site.sketch.of(Role):
        site.fresh(Role, holders=(who,), period=until(last))
    made = Day(last.number - _BEFORE)
    facts = site.facts({}, {"concluded": made}, {"period": since(made), "status": "in-force"})
    site.fresh(Agreement, parties=[*parties, value(Party, actor=who)], **facts)
    _tell_all(site)


# SAM601 unowned-obstacle --------------------------------------------------------------------------------------------


def party(site: Site) -> str:
    """Give the id of somebody who takes part: a party, or where there is none a person."""
    return site.ids(Organisation)[0] if site.is_shared else site.fresh(Person).id


def _nobody_deals_with_it(site: Site) -> None:
    kind = site.facts({}, {"kind": "law"}, {"kind": "trust"})
    obstacle = site.fresh(Obstacle, status=site.pick((None, "open")), **kind)
    match site.pick(("nothing", "event", "promise", "agreement", "remark")):
        case "event":
            obstacle.facts["addressed_by"] = (happens(site, status="cancelled").id,)
        case "promise":
            site.fresh(Commitment, about=(obstacle.id,), status="released")
        case "agreement" if site.sketch.of(Agreement):
            site.fresh(Agreement, because=(obstacle.id,), status="declined")
        case "remark":
            site.fresh(Remark, about=(obstacle.id,))
        case _:
            pass


def _unsolved(site: Site) -> None:
    start = site.longer_ago(_YEAR)
    obstacle = site.fresh(Obstacle, status="open", kind=site.pick(("law", "finance")), period=since(start))
    match site.pick(("owner", "body", "initiative", "promise", "agreement")):
        case "owner":
            obstacle.facts["owners"] = (party(site),)
        case "body":
            site.fresh(Structure, because=(obstacle.id,))
        case "initiative":
            site.fresh(Initiative, because=(obstacle.id,))
        case "promise":
            promise = site.fresh(Commitment, by=(party(site),), status="kept")
            obstacle.facts["addressed_by"] = (promise.id,)
        case _:
            site.fresh(Agreement, about=(obstacle.id,), parties=_parties(site))


# SAM602 endless-pilot -----------------------------------------------------------------------------------------------

_LONG: Final = 18


def begun_pilot(site: Site, start: Day) -> Draft:
    """Add a pilot, or a part of one, that began on a day."""
    above: tuple[str, ...] = ()
    for kind in ("pilot", "project")[: site.pick((0, 1, 2))]:
        above = (site.fresh(Initiative, kind=kind, part_of=above).id,)
    course = value(Trajectory, period=since(start))
    facts = site.facts({}, {"status": "running"})
    return site.fresh(Initiative, kind="service" if above else "pilot", part_of=above, trajectory=course, **facts)


def _endless_pilot(site: Site) -> None:
    start = site.longer_ago(_LONG)
    pilot = begun_pilot(site, start)
    about = {"about": (pilot.id,)}
    site.fresh(Event)
    later = {"kind": "decided", "date": site.after(site.moment), **about}
    missed = {"kind": "decided", "date": Day(site.moment - 1), "status": "planned", **about}
    off = {"kind": "decided", "status": "cancelled", **about}
    begin = {"kind": "decided", "date": start, "starts": (pilot.id,), **about}
    if site.is_so():
        site.fresh(Event, **site.facts({"kind": "met", **about}, later, missed, off, begin))
    is_claimed(site)


def _endless_pilot_after_decision(site: Site) -> None:
    """Let what was decided or reviewed be of the day before the pilot began."""
    start = site.months_ago(_LONG) - site.pick((1, 99))
    pilot = begun_pilot(site, Day(start))
    site.fresh(Event)
    site.fresh(Event, kind=site.pick(("decided", "reviewed")), date=Day(start - 1), about=(pilot.id,))


def _reviewed_pilot(site: Site) -> None:
    start = site.longer_ago(_LONG)
    pilot = begun_pilot(site, start)
    seen = {"kind": "reviewed", "about": (site.pick((pilot.id, *pilot.facts["part_of"])),)}
    now = Day(site.moment)
    site.fresh(Event)
    when = site.facts({"date": now}, {"date": start}, {"date": now, "status": "planned"}, {"date": None})
    site.fresh(Event, **{**seen, **when})
    if site.is_so():
        site.fresh(Event, **{**seen, "date": Day(start.number - _BEFORE)})


def _spread_untried(site: Site) -> None:
    here, there = site.fresh(Area).id, site.fresh(Area).id
    first = site.fresh(Initiative, areas=(here,), **site.facts({}, {"status": "running"}, {"kind": "pilot"}))
    areas = site.pick(((there,), (here, there)))
    again = site.fresh(Initiative, areas=areas, status=site.pick(("planned", "proposed")))
    if site.is_so():
        again.facts["part_of"] = (first.id,)
    else:
        site.fresh(Link, kind="copied-from", subjects=(again.id,), objects=(first.id,))
    match site.pick(("event", "cancelled", "elsewhere")):
        case "event":
            site.fresh(Event)
        case "cancelled":
            site.fresh(Event)
            site.fresh(Event, kind="reviewed", about=(first.id,), status="cancelled")
        case _:
            site.fresh(Result, initiatives=(first.id,), areas=(there,))


LASTING: Final[Breakers] = {
    "SAM509": (
        Way(_agreement_unreviewed, most=_UNTOLD),
        Way(_open_agreement_unreviewed, most=_UNTOLD),
        Way(_course_unreviewed, most={**_UNTOLD, **UNPROMISED}),
    ),
    "SAM514": (Way(_promise_of_who_is_gone), Way(_agreement_of_who_is_gone)),
    "SAM601": (Way(_nobody_deals_with_it), Way(_unsolved)),
    "SAM602": (
        Way(_endless_pilot, most=UNPROMISED),
        Way(_endless_pilot_after_decision, most=UNPROMISED),
        Way(_reviewed_pilot, most=UNPROMISED),
        Way(_spread_untried),
    ),
}
