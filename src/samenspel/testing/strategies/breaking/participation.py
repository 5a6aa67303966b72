"""What breaks the rules about who takes part, and how."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final

from samenspel.amounts import Quantity
from samenspel.dates import Recurrence
from samenspel.model import (
    Agreement,
    Commitment,
    Event,
    Goal,
    Group,
    Initiative,
    Mandate,
    Organisation,
    Person,
    Result,
    Role,
    Stance,
    Structure,
)
from samenspel.testing.strategies._days import Day, Span, since, until
from samenspel.testing.strategies.breaking._site import Site, Way, value

if TYPE_CHECKING:
    from samenspel.testing.strategies._sketch import Draft
    from samenspel.testing.strategies.breaking._site import Breakers, Needs

__all__ = ["PARTICIPATION"]


def __dir__() -> list[str]:
    return __all__


_SHARED: Final[Needs] = {Organisation: 2}


def _perhaps_claim(site: Site) -> None:
    """Let the record claim to have all roles, or not; with initiatives it would have to say who leads them."""
    if site.is_so() and not site.sketch.of(Initiative):
        site.claim("roles")


def _spokesman(site: Site, party: str, **facts: Any) -> Draft:  # noqa: ANN401 - whatever the fields hold
    """Add somebody who has a role on behalf of a party."""
    return site.fresh(Role, **{"holders": (site.fresh(Person).id,), "representing": (party,), **facts})


# SAM301 fewer-than-two-parties --------------------------------------------------------------------------------------


def _nobody_takes_part(site: Site) -> None:
    site.claim("roles")


def _one_takes_part(site: Site) -> None:
    _perhaps_claim(site)
    own = site.sketch.of(Organisation) or [site.fresh(Organisation)]
    site.fresh(Role, **{site.pick(("holders", "representing")): (own[0].id,)})


def _alone_at_first(site: Site) -> None:
    """Let the second of two parties come a day after the start, or some days."""
    _perhaps_claim(site)
    start = site.sketch.own.facts["trajectory"].facts["period"].start
    _, second = site.sketch.of(Role)
    second.facts["period"] = since(Day(start + site.pick((1, 9))))


_ALONE: Final[Needs] = {
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
    _spokesman(site, represented, mandate=value(Mandate, given_by=(body,)))


def _signed(site: Site, mandate: Draft, **facts: Any) -> Draft:  # noqa: ANN401 - whatever the fields hold
    """Let somebody with a mandate sign an agreement for one of its parties."""
    agreement = site.one(Agreement)
    party: Draft = site.pick(agreement.facts["parties"])
    signer = _spokesman(site, party.facts["actor"], mandate=mandate)
    party.facts |= {"by": signer.facts["holders"], **facts}
    return agreement


def _signed_outside_mandate(site: Site) -> None:
    day = site.moment - 50
    mandate = site.pick((since(Day(day + 1)), until(Day(day - 1))))
    _signed(site, value(Mandate, period=mandate), signed=Day(day))


def _signed_above_mandate(site: Site) -> None:
    limit, worth = site.pick((("1000 EUR", "1000.01 EUR"), ("900..1000 EUR", "2000 EUR")))
    agreement = _signed(site, value(Mandate, limit=Quantity(limit)))
    agreement.facts["value"] = Quantity(worth)


def _speaks_for_who_left(site: Site) -> None:
    last = site.sketch.of(Organisation)[-1]
    place = len(site.sketch.of(Organisation)) - 1
    site.sketch.of(Role)[place].facts["period"] = until(Day(site.moment - 1))
    _spokesman(site, last.id)


# SAM303 key-person --------------------------------------------------------------------------------------------------


def _one_speaks_for_a_party(site: Site) -> None:
    first = _spokesman(site, site.pick(site.ids(Organisation)), functions=("adviser",))
    for _ in range(site.pick((1, 2))):
        site.fresh(Role, holders=first.facts["holders"], representing=first.facts["representing"], functions=("coach",))


def _one_has_many_roles(site: Site) -> None:
    who = site.fresh(Person).id
    tying = site.pick(("lead", "coordinator", "trajectory-lead"))
    for function in (tying, *("adviser", "coach", "researcher")[: site.pick((2, 3))]):
        site.fresh(Role, holders=(who,), functions=(function,))


def _one_leads_alone(site: Site) -> None:
    lead = site.sketch.of(Role)[0]
    lead.facts |= {"holders": (site.fresh(Person).id,), "representing": lead.facts["holders"]}
    if site.is_so():
        site.fresh(Role, functions=("deputy",), status="vacant")


# SAM304 unrecorded-mandate ------------------------------------------------------------------------------------------

_DECIDING: Final = (
    *({"decides": True}, {"kind": "board"}, {"kind": "general-meeting"}, {"kind": "steering-group"}),
    {"kind": "board", "decides": True},
)


def _deciding(site: Site) -> str:
    return site.fresh(Structure, **site.facts(*_DECIDING)).id


def _seat_of_nobody(site: Site) -> None:
    site.fresh(Role, within=(_deciding(site),), **site.facts({}, {"functions": ("member", "adviser")}))


def _seat_without_mandate(site: Site) -> None:
    _perhaps_claim(site)
    body = _deciding(site)
    party, *others = site.ids(Organisation)
    mandates = (value(Mandate), value(Mandate, scope="a"), value(Mandate, given_by=(party,)))
    _spokesman(site, party, within=(body,), **site.facts({}, *({"mandate": mandate} for mandate in mandates)))
    for other in (*others, *others)[: site.pick((0, 1, 2))]:
        site.fresh(Role, holders=(other,), within=(body,), functions=(site.pick(("member", "chair")),))


# SAM305 residents-absent, SAM306 residents-only-heard ---------------------------------------------------------------


def _residents_absent(site: Site) -> None:
    _perhaps_claim(site)
    _without_residents(site)
    group = site.fresh(Group, kind=site.pick(("residents", "clients", "tenants"))).id
    site.sketch.of(Goal)[0].facts["serves"] = (group,)


_PEOPLE: Final = ("residents", "clients", "tenants", "informal-carers", "experts-by-experience")
_SPEAKING: Final = ("residents-organisation", "clients-organisation", "tenants-organisation")
_UNASKED: Final[Needs] = {Stance: 0}


def _without_residents(site: Site) -> None:
    """Let no organisation be one of residents."""
    for draft in site.sketch.of(Organisation):
        if draft.facts.get("kind") in _SPEAKING:
            del draft.facts["kind"]


def _residents_heard(site: Site) -> None:
    heard = site.fresh(Group, kind=site.pick(_PEOPLE)).id
    _hear(site, heard)


def _part_of_residents_heard(site: Site) -> None:
    whole = site.fresh(Group, kind=site.pick(_PEOPLE)).id
    _hear(site, site.fresh(Group, part_of=(whole,)).id)


def _hear(site: Site, who: str) -> None:
    _without_residents(site)
    facts = site.facts({"functions": ("consulted",)}, {"status": "guest"}, {})
    if not facts:
        board = site.fresh(Structure, kind="sounding-board", **site.facts({}, {"decides": False}))
        facts = {"within": (board.id,), "functions": (site.pick(("member", "representative", "consulted")),)}
    if site.is_so():
        site.fresh(Role, holders=(site.fresh(Person).id,), representing=(who,), **facts)
    else:
        site.fresh(Role, holders=(who,), **facts)


# SAM307 party-without-part ------------------------------------------------------------------------------------------


def _bare(site: Site) -> str:
    """Let the last of the parties do no more than take part."""
    place = len(site.sketch.of(Organisation)) - 1
    role = site.sketch.of(Role)[place]
    role.facts["functions"] = site.pick((("partner",), ("member",), ("representative",), ("member", "partner")))
    role.facts.pop("title", None)
    return site.sketch.of(Organisation)[-1].id


def _no_part(site: Site) -> None:
    who = _bare(site)
    more = site.pick(("", "candidate", "proposed", "expected"))
    if more == "candidate":
        site.fresh(Role, holders=(who,), status=more, functions=("chair",))
    if more == "proposed":
        body = site.fresh(Structure, status=more)
        site.fresh(Role, holders=(who,), within=(body.id,))
    if more == "expected":
        site.fresh(Commitment, by=(who,), status=more)


def _part_is_over(site: Site) -> None:
    who = _bare(site)
    last = site.moment - site.pick((367, 400))
    if site.is_so():
        site.fresh(Commitment, by=(who,), status="kept", period=until(Day(last)))
    else:
        site.fresh(Role, holders=(who,), functions=("host",), period=until(Day(last)))


_WITHOUT_PARTS: Final[Needs] = {Commitment: 0, Event: 0, Structure: 0}
_WITH_WORK: Final[Needs] = {Organisation: 2, Initiative: 1}

# SAM308 coordination-misfit -----------------------------------------------------------------------------------------

_COORDINATED: Final = 6
_LED: Final = 8


def _grow(site: Site, least: int, *functions: str) -> None:
    """Let the parties be so many or more, and the first of them do something else than lead."""
    first, *others = site.sketch.of(Organisation)
    first.facts["count"] = Quantity(str(max(2, least + site.pick((1, 40)) - len(others))))
    site.sketch.of(Role)[0].facts["functions"] = functions
    site.sketch.own.facts.pop("form", None)


def _nobody_coordinates(site: Site) -> None:
    _perhaps_claim(site)
    _grow(site, _COORDINATED, "provider")


def _no_organisation_leads(site: Site) -> None:
    _grow(site, _LED, site.pick(("coordinator", "trajectory-lead")))


def _lead_agency_leads_not(site: Site) -> None:
    _perhaps_claim(site)
    site.sketch.own.facts["form"] = "lead-agency"
    site.sketch.of(Role)[0].facts["functions"] = site.pick((("provider",), ("coordinator",)))


def _secretariat_without_means(site: Site) -> None:
    _perhaps_claim(site)
    office = site.fresh(Structure, kind="secretariat").id
    if site.is_so():
        site.fresh(Role, holders=(site.fresh(Person).id,), within=(office,), functions=("secretary",))
        site.fresh(Commitment, status="kept")


# SAM309 concentrated-power ------------------------------------------------------------------------------------------


def _one_pays_leads_and_decides(site: Site) -> None:
    first, second, *_ = site.ids(Organisation)
    lead = site.sketch.of(Role)[0]
    if site.is_so():
        site.fresh(Commitment, by=(first,), kind="money", status="kept")
    else:
        lead.facts["functions"] = ("lead", "funder")
    body = _deciding(site)
    own, others = site.pick(((1, 0), (2, 1), (3, 2)))
    for who, count in ((first, own), (second, others)):
        for function in ("chair", "member", "secretary")[:count]:
            site.fresh(Role, holders=(who,), within=(body,), functions=(function,))


_UNPAID: Final[Needs] = {Commitment: 0}

# SAM310 fragmented-structure ----------------------------------------------------------------------------------------


def _many_bodies(site: Site) -> None:
    bodies = [site.fresh(Structure) for _ in range(5)]
    if site.is_so():
        site.fresh(Result, about=tuple(body.id for body in bodies[:2]))


def _deep_bodies(site: Site) -> None:
    above: tuple[str, ...] = ()
    for _ in range(4):
        above = (site.fresh(Structure, part_of=above).id,)


# SAM311 lapsed-rhythm -----------------------------------------------------------------------------------------------


def _review(site: Site) -> None:
    """Let the partnership look back on its course, where it says its course and tells of nothing that happened."""
    if "trajectory" in site.sketch.own.facts and not site.sketch.of(Event):
        site.fresh(Event)


def _met_long_ago(site: Site) -> None:
    how = site.pick((None, Recurrence("P1M"), Recurrence("P2W"), Recurrence("P1Y")))
    _review(site)
    body = site.fresh(Structure, **({} if how is None else {"meets": how})).id
    days = 185 if how is None else 2 * int(how.approximate_days) + 1
    for ago in (days, days + 40)[: site.pick((1, 2))]:
        facts = {site.pick(("participants", "about")): (body,)}
        site.fresh(Event, kind="met", date=Day(site.moment - ago), **facts)


def _never_met(site: Site) -> None:
    site.claim("events")
    _review(site)
    how = site.pick((Recurrence("P1M"), Recurrence("P2W")))
    start = site.moment - 2 * int(how.approximate_days) - 1
    site.fresh(Structure, meets=how, period=since(Day(start)))


# SAM312 single-elected-sponsor --------------------------------------------------------------------------------------


def _one_is_elected(site: Site) -> None:
    title = site.pick(("alderman for sport", "Alderwoman", "councillor", "Raadslid", "wethouder zorg"))
    function = site.pick(("representative", "chair", "commissioner", "initiator"))
    within = {"within": (site.fresh(Structure, kind="board", decides=False).id,)} if site.is_so() else {}
    _spokesman(site, site.ids(Organisation)[0], title=title, functions=(function,), **within)


_UNDECIDED: Final[Needs] = {Event: 1}
_NEAR: Final = ("2021-12-01", "2021-09-16", "2022-03-16", "2018-03-20", "2026-01")


PARTICIPATION: Final[Breakers] = {
    "SAM301": (
        Way(_nobody_takes_part, most=_ALONE),
        Way(_one_takes_part, most=_ALONE),
        Way(_alone_at_first, _SHARED, {Organisation: 2, Role: 2, Agreement: 0}),
    ),
    "SAM302": (
        Way(_mandate_outside_role),
        Way(_mandate_of_another, _SHARED),
        Way(_signed_outside_mandate, {Organisation: 2, Agreement: 1}),
        Way(_signed_above_mandate, {Organisation: 2, Agreement: 1}, {Initiative: 0}),
        Way(_speaks_for_who_left, {Organisation: 3}),
    ),
    "SAM303": (
        Way(_one_leads_alone, _SHARED),
        Way(_one_speaks_for_a_party, _SHARED),
        Way(_one_has_many_roles, _SHARED),
    ),
    "SAM304": (Way(_seat_of_nobody), Way(_seat_without_mandate, _SHARED)),
    "SAM305": (Way(_residents_absent, {Organisation: 2, Goal: 1}),),
    "SAM306": (Way(_residents_heard, _SHARED, _UNASKED), Way(_part_of_residents_heard, _SHARED, _UNASKED)),
    "SAM307": (Way(_no_part, _WITH_WORK, _WITHOUT_PARTS), Way(_part_is_over, _WITH_WORK, _WITHOUT_PARTS)),
    "SAM308": (
        Way(_nobody_coordinates, _SHARED),
        Way(_no_organisation_leads, _SHARED),
        Way(_lead_agency_leads_not, _SHARED),
        Way(_secretariat_without_means, _SHARED),
    ),
    "SAM309": (Way(_one_pays_leads_and_decides, _SHARED, _UNPAID),),
    "SAM310": (Way(_deep_bodies), Way(_many_bodies, {Goal: 1, Result: 1}, {Structure: 0})),
    "SAM311": (Way(_met_long_ago), Way(_never_met)),
    "SAM312": tuple(Way(_one_is_elected, _SHARED, _UNDECIDED, {"as_of": day}) for day in _NEAR),
}
