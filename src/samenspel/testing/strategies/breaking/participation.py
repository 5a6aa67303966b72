"""What breaks the rules about who takes part, and how."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final

from samenspel.amounts import Quantity
from samenspel.dates import Period, Recurrence
from samenspel.model import (
    Agreement,
    Commitment,
    Event,
    Goal,
    Group,
    Initiative,
    Mandate,
    Observation,
    Organisation,
    Person,
    Result,
    Role,
    Stance,
    Structure,
)
from samenspel.testing.strategies._days import Day, Span, since, until
from samenspel.testing.strategies.breaking._agreeing import happens
from samenspel.testing.strategies.breaking._needs import IDLE, SHARED, SIGNED, WITH_GOAL, WITH_RESULT
from samenspel.testing.strategies.breaking._site import Site, Way, value

if TYPE_CHECKING:
    from samenspel.testing.strategies._sketch import Draft
    from samenspel.testing.strategies.breaking._site import Breakers, Needs

__all__ = [
    "ALONE",
    "PARTICIPATION",
    "PEOPLE",
    "SPEAKING",
    "UNASKED",
    "WITHOUT_PARTS",
    "WITH_WORK",
    "bare",
    "deciding",
    "hear",
    "perhaps_claim",
    "review",
    "signed",
    "spokesman",
    "without_residents",
]


def __dir__() -> list[str]:
    return __all__


def perhaps_claim(site: Site) -> None:
    """Let the record claim to have all roles, or not; with initiatives it would have to say who leads them."""
    if site.is_so() and not site.sketch.of(Initiative):
        site.claim("roles")


def spokesman(site: Site, party: str, **facts: Any) -> Draft:  # noqa: ANN401 - whatever the fields hold
    """Add somebody who has a role on behalf of a party."""
    return site.fresh(Role, **{"holders": (site.fresh(Person).id,), "representing": (party,), **facts})


# SAM301 fewer-than-two-parties --------------------------------------------------------------------------------------


def _nobody_takes_part(site: Site) -> None:
    site.claim("roles")
    if site.is_so():
        kind = site.pick((None, Person, Structure))
        site.fresh(Role, holders=() if kind is None else (site.fresh(kind).id,), functions=("host",))


def _one_takes_part(site: Site) -> None:
    perhaps_claim(site)
    own = site.sketch.of(Organisation) or [site.fresh(Organisation)]
    role = site.fresh(Role, **{site.pick(("holders", "representing")): (own[0].id,)})
    if site.is_so():
        role.facts |= {"holders": (site.fresh(Person).id,), "representing": (own[0].id,)}


def _alone_for_a_time(site: Site) -> None:
    """Let the second of two parties come a day after the start, or some days, leave early, or both."""
    perhaps_claim(site)
    course = site.sketch.own.facts["trajectory"]
    start, now = course.facts["period"].start, site.moment
    second = site.sketch.of(Role)[1]
    match site.pick(("at first", "at last", "in between", "for a day", "on its only day")):
        case "at first":
            second.facts["period"] = since(Day(start + site.pick((1, 9))))
        case "at last":
            second.facts["period"] = until(Day(now - site.pick((1, 9))))
        case "in between":
            second.facts["period"] = until(Day(now - 9))
            site.fresh(Role, holders=second.facts["holders"], period=since(Day(now - site.pick((7, 0)))))
        case "for a day":
            second.facts["period"] = Span(now - 9, now - 9)
        case _:
            course.facts["period"] = Span(now, None)
            second.facts["period"] = since(Day(now + 1))


ALONE: Final[Needs] = {
    **dict.fromkeys((Role, Goal, Stance, Agreement, Commitment, Initiative, Result), 0),
    Organisation: 1,
}

# SAM302 mandate-mismatch --------------------------------------------------------------------------------------------


def _mandate_outside_role(site: Site) -> None:
    start = site.moment - 200
    if site.is_so():
        role, mandate = Span(start, start + 9), since(Day(start + 10))
    else:
        role, mandate = since(Day(start)), until(Day(start - 1))
    site.fresh(Role, period=role, mandate=value(Mandate, period=mandate))


def _mandate_of_another(site: Site) -> None:
    represented, other, *_ = site.ids(Organisation)
    body = site.fresh(Structure, part_of=(other,)).id if site.is_so() else other
    spokesman(site, represented, mandate=value(Mandate, given_by=(body,)))


def signed(site: Site, mandate: Draft, **facts: Any) -> Draft:  # noqa: ANN401 - whatever the fields hold
    """Let somebody with a mandate sign an agreement for one of its parties."""
    agreement = site.one(Agreement)
    party: Draft = site.pick(agreement.facts["parties"])
    signer = spokesman(site, party.facts["actor"], mandate=mandate)
    party.facts |= {"by": signer.facts["holders"], **facts}
    return agreement


def _signed_outside_mandate(site: Site) -> None:
    day = site.moment - 50
    mandate = site.pick((since(Day(day + 1)), until(Day(day - 1))))
    signed(site, value(Mandate, period=mandate), signed=Day(day))


def _signed_above_mandate(site: Site) -> None:
    limit, worth = site.pick((("1000 EUR", "1000.01 EUR"), ("900..1000 EUR", "2000 EUR")))
    agreement = signed(site, value(Mandate, limit=Quantity(limit)))
    agreement.facts["value"] = Quantity(worth)


def _speaks_for_who_left(site: Site) -> None:
    last = site.sketch.of(Organisation)[-1]
    place = len(site.sketch.of(Organisation)) - 1
    site.sketch.of(Role)[place].facts["period"] = until(Day(site.moment - 1))
    spokesman(site, last.id)


# SAM304 unrecorded-mandate ------------------------------------------------------------------------------------------

_DECIDING: Final = (
    *({"decides": True}, {"kind": "board"}, {"kind": "general-meeting"}, {"kind": "steering-group"}),
    {"kind": "board", "decides": True},
)


def deciding(site: Site) -> str:
    """Add a body that decides, and give its id."""
    return site.fresh(Structure, **site.facts(*_DECIDING)).id


def _seat_of_nobody(site: Site) -> None:
    site.fresh(Role, within=(deciding(site),), **site.facts({}, {"functions": ("member", "adviser")}))


def _seat_without_mandate(site: Site) -> None:
    perhaps_claim(site)
    body = deciding(site)
    party, *others = site.ids(Organisation)
    mandates = (value(Mandate), value(Mandate, scope="a"), value(Mandate, given_by=(party,)))
    spokesman(site, party, within=(body,), **site.facts({}, *({"mandate": mandate} for mandate in mandates)))
    for other in (*others, *others)[: site.pick((0, 1, 2))]:
        site.fresh(Role, holders=(other,), within=(body,), functions=(site.pick(("member", "chair")),))


# SAM305 residents-absent, SAM306 residents-only-heard ---------------------------------------------------------------


def _residents_absent(site: Site) -> None:
    perhaps_claim(site)
    without_residents(site)
    group = site.fresh(Group, kind=site.pick(("residents", "clients", "tenants"))).id
    site.sketch.of(Goal)[0].facts["serves"] = (group,)


PEOPLE: Final = ("residents", "clients", "tenants", "informal-carers", "experts-by-experience")
SPEAKING: Final = ("residents-organisation", "clients-organisation", "tenants-organisation")
UNASKED: Final[Needs] = {Stance: 0}


def without_residents(site: Site) -> None:
    """Let no organisation be one of residents."""
    for draft in site.sketch.of(Organisation):
        if draft.facts.get("kind") in SPEAKING:
            del draft.facts["kind"]


def _residents_heard(site: Site) -> None:
    heard = site.fresh(Group, kind=site.pick(PEOPLE)).id
    hear(site, heard)


def _part_of_residents_heard(site: Site) -> None:
    whole = site.fresh(Group, kind=site.pick(PEOPLE)).id
    hear(site, site.fresh(Group, part_of=(whole,)).id)


def hear(site: Site, who: str) -> None:
    """Let somebody be heard, and no more."""
    without_residents(site)
    facts = site.facts({"functions": ("consulted",)}, {"status": "guest"}, {})
    if not facts:
        board = site.fresh(Structure, kind="sounding-board", **site.facts({}, {"decides": False}))
        facts = {"within": (board.id,), "functions": (site.pick(("member", "representative", "consulted")),)}
    if site.is_so():
        site.fresh(Role, holders=(site.fresh(Person).id,), representing=(who,), **facts)
    else:
        site.fresh(Role, holders=(who,), **facts)


# SAM307 party-without-part ------------------------------------------------------------------------------------------


def bare(site: Site) -> str:
    """Let the last of the parties do no more than take part."""
    place = len(site.sketch.of(Organisation)) - 1
    role = site.sketch.of(Role)[place]
    role.facts["functions"] = site.pick((("partner",), ("member",), ("representative",), ("member", "partner")))
    role.facts.pop("title", None)
    return site.sketch.of(Organisation)[-1].id


def _no_part(site: Site) -> None:
    """Let a party have nothing that is its part yet, or no more."""
    who = bare(site)
    match site.pick(("nothing", "candidate", "in a body", "promise", "event")):
        case "candidate":
            site.fresh(Role, holders=(who,), status="candidate", functions=("chair",))
        case "in a body":
            body = site.fresh(Structure, status=site.pick(("proposed", "planned", "rejected")))
            site.fresh(Role, holders=(who,), within=(body.id,))
        case "promise":
            site.fresh(Commitment, by=(who,), status=site.pick(("expected", "proposed", "released")))
        case "event":
            happens(site, participants=(who,), status=site.pick(("planned", "cancelled")))
        case _:
            pass


def _no_part_in_a_body(site: Site) -> None:
    """Let a record that tells of bodies or promises, and may claim to have all of them, not say a part of a party."""
    who = bare(site)
    other = next(id_ for id_ in site.ids(Organisation) if id_ != who)
    if site.is_so():
        body = site.fresh(Structure, kind="core-team").id
        site.fresh(Role, holders=(other,), within=(body,))
    else:
        site.fresh(Commitment, by=(other,), status="kept")
    if site.is_so():
        site.claim("roles", "commitments", "initiatives", "structures")


def _part_is_over(site: Site) -> None:
    who = bare(site)
    last = until(Day(site.moment - site.pick((367, 400))))
    match site.pick(("promise", "function", "body", "event", "role in a body")):
        case "promise":
            site.fresh(Commitment, by=(who,), status="kept", period=last)
        case "body":
            body = site.fresh(Structure, period=last).id
            site.fresh(Role, holders=(who,), within=(body,), **site.facts({}, {"period": Period("2014/..")}))
        case "event":
            happens(site, participants=(who,), date=Day(last.start))
        case "role in a body":
            site.fresh(Role, holders=(who,), within=(site.fresh(Structure).id,), period=last)
        case _:
            site.fresh(Role, holders=(who,), functions=("host",), period=last)


WITHOUT_PARTS: Final[Needs] = {Commitment: 0, Event: 0, Structure: 0}
WITH_WORK: Final[Needs] = {Organisation: 2, Initiative: 1}

# SAM310 fragmented-structure ----------------------------------------------------------------------------------------


def _many_bodies(site: Site) -> None:
    bodies = [site.fresh(Structure) for _ in range(5)]
    about = tuple(body.id for body in bodies)
    match site.pick(("none", "few at work", "to come")):
        case "few at work":
            site.fresh(Result, about=about[:2])
        case "to come":
            to_come = {"kind": "forecast", "date": Day(site.moment + 1), "direction": "up"}
            site.fresh(Result, about=about, observations=[value(Observation, **to_come)])
        case _:
            pass


def _deep_bodies(site: Site) -> None:
    top = (site.fresh(Structure).id,)
    above = top
    for _ in range(3):
        beside = top if above != top and site.is_so() else ()
        above = (site.fresh(Structure, part_of=(*beside, *above)).id,)
    if site.is_so():
        site.fresh(Structure)


# SAM311 lapsed-rhythm -----------------------------------------------------------------------------------------------


def review(site: Site) -> None:
    """Let the partnership look back on its course, where it says its course and tells of nothing that happened."""
    if "trajectory" in site.sketch.own.facts and not site.sketch.of(Event):
        site.fresh(Event)


def _met_long_ago(site: Site) -> None:
    how = site.pick((None, Recurrence("P1M"), Recurrence("P2W"), Recurrence("P1Y")))
    review(site)
    body = site.fresh(Structure, **({} if how is None else {"meets": how})).id
    days = 185 if how is None else 2 * int(how.approximate_days) + 1
    meeting = {"kind": "met", site.pick(("participants", "about")): (body,)}
    site.fresh(Event, date=Day(site.moment - days), **meeting)
    match site.pick(("once", "twice", "not yet", "otherwise")):
        case "twice":
            site.fresh(Event, date=Day(site.moment - days - 40, site.pick((0, 7))), **meeting)
        case "not yet":
            site.fresh(Event, date=Day(site.moment - 1), status="planned", **meeting)
        case "otherwise":
            site.fresh(Event, **{**meeting, "kind": "celebrated", "date": Day(site.moment)})
        case _:
            pass


def _never_met(site: Site) -> None:
    site.claim("events")
    review(site)
    how = site.pick((Recurrence("P1M"), Recurrence("P2W")))
    start = site.moment - 2 * int(how.approximate_days) - 1
    site.fresh(Structure, meets=how, period=since(Day(start)))


PARTICIPATION: Final[Breakers] = {
    "SAM301": (
        Way(_nobody_takes_part, most=ALONE),
        Way(_one_takes_part, most=ALONE),
        Way(_alone_for_a_time, SHARED, {Organisation: 2, Role: 2, Agreement: 0}),
    ),
    "SAM302": (
        Way(_mandate_outside_role),
        Way(_mandate_of_another, SHARED),
        Way(_signed_outside_mandate, SIGNED),
        Way(_signed_above_mandate, SIGNED, IDLE),
        Way(_speaks_for_who_left, {Organisation: 3}),
    ),
    "SAM304": (Way(_seat_of_nobody), Way(_seat_without_mandate, SHARED)),
    "SAM305": (Way(_residents_absent, WITH_GOAL),),
    "SAM306": (Way(_residents_heard, SHARED, UNASKED), Way(_part_of_residents_heard, SHARED, UNASKED)),
    "SAM307": (
        Way(_no_part, WITH_WORK, WITHOUT_PARTS),
        Way(_part_is_over, WITH_WORK, WITHOUT_PARTS),
        Way(_no_part_in_a_body, SHARED, {**WITHOUT_PARTS, Initiative: 0}),
    ),
    "SAM310": (Way(_deep_bodies), Way(_many_bodies, WITH_RESULT, {Structure: 0})),
    "SAM311": (Way(_met_long_ago), Way(_never_met)),
}
