"""What the rules about who takes part, and with what part, only just let pass."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING, Any, Final

from samenspel.amounts import Quantity
from samenspel.dates import Period
from samenspel.model import (
    Agreement,
    Commitment,
    Goal,
    Group,
    Initiative,
    Organisation,
    Party,
    Person,
    Result,
    Role,
    Source,
    Structure,
)
from samenspel.testing.strategies._days import Day, Span, date_of, since, until
from samenspel.testing.strategies.breaking import Way
from samenspel.testing.strategies.breaking._agreeing import happens
from samenspel.testing.strategies.breaking._needs import IDLE, SHARED, WITH_GOAL
from samenspel.testing.strategies.breaking._site import value
from samenspel.testing.strategies.breaking.participation import (
    ALONE,
    PEOPLE,
    SPEAKING,
    UNASKED,
    WITH_WORK,
    WITHOUT_PARTS,
    bare,
    hear,
    perhaps_claim,
    spokesman,
    without_residents,
)

if TYPE_CHECKING:
    from samenspel.testing.strategies._sketch import Draft
    from samenspel.testing.strategies.breaking import Breakers, Site
    from samenspel.testing.strategies.breaking._site import Needs

__all__ = ["PARTIES"]


def __dir__() -> list[str]:
    return __all__


# SAM301 fewer-than-two-parties --------------------------------------------------------------------------------------


def _two_all_the_time(site: Site) -> None:
    """Let the second of two parties be there on the first and the last day of what certainly is the life of all."""
    perhaps_claim(site)
    course = site.sketch.own.facts["trajectory"]
    start: Day = site.pick((Day(site.moment - 40), Day(site.moment - 40, 1)))
    course.facts["period"] = since(start, is_open=True)
    first = date_of(start).bounds.days()[1]
    second = site.sketch.of(Role)[1]
    match site.pick(("comes", "comes again", "leaves", "is back", "is twice")):
        case "comes":
            second.facts["period"] = since(Day(first))
        case "comes again":
            second.facts["period"] = until(Day(first))
            site.fresh(Role, holders=second.facts["holders"], period=since(Day(first + 1)))
        case "leaves":
            second.facts["period"] = until(Day(_last(site, course)))
        case "is back":
            day = site.pick((site.moment - 5, site.moment - 1))
            second.facts["period"] = until(Day(day))
            site.fresh(Role, holders=second.facts["holders"], period=since(Day(day + 1)))
        case _:
            second.facts["period"] = until(Day(site.moment - 2))
            site.fresh(Role, holders=second.facts["holders"], period=since(Day(site.moment - 4)))


def _last(site: Site, course: Draft) -> int:
    """Let it be over, or told of, in a month, and give the first day of that; or give the moment itself."""
    now = site.moment
    month = now + 1 - date.fromordinal(now).day
    match site.pick(("now", "told in the month", "over in the month")):
        case "now":
            return now
        case "told in the month":
            site.sketch.own.facts["as_of"] = Day(now, 1)
        case _:
            course.facts["period"] = Span(now - 40, now, 0, 1)
    return month


def _second_at_an_unknown_time(site: Site) -> None:
    """Let the second of two parties come later than the first, where nobody knows how long all of it lasted."""
    perhaps_claim(site)
    site.sketch.of(Role)[1].facts["period"] = since(Day(site.moment - 1))
    match site.pick(("no course", "no moment", "no start")):
        case "no course":
            del site.sketch.own.facts["trajectory"]
        case "no moment":
            site.sketch.own.facts["as_of"] = None
        case _:
            site.sketch.own.facts["trajectory"].facts["period"] = Period("../..")


def _one_stands_for_two(site: Site) -> None:
    """Let one organisation stand for several, have members, or take part with who is not named."""
    perhaps_claim(site)
    who = (site.sketch.of(Organisation) or [site.fresh(Organisation)])[0]
    role = site.fresh(Role, **{site.pick(("holders", "representing")): (who.id,)})
    match site.pick(("count", "members", "unnamed", "person", "group", "unnamed two")):
        case "count":
            who.facts["count"] = Quantity("2")
        case "members":
            who.facts["members"] = tuple(site.fresh(Organisation).id for _ in range(2))
        case "unnamed":
            site.fresh(Role)
        case "person":
            site.fresh(Role, holders=(site.fresh(Person).id,))
        case "group":
            site.fresh(Role, holders=(site.fresh(Group).id,))
        case _:
            role.facts = {"id": role.id, "count": Quantity("2")}


def _others_without_role(site: Site) -> None:
    """Let a record that does not claim to have all roles name another organisation, or no party at all."""
    match site.pick(("another", "several", "none")):
        case "another":
            site.fresh(Role, holders=(site.fresh(Organisation).id,))
            site.fresh(Organisation)
        case "several":
            site.fresh(Role, holders=(site.fresh(Structure).id,))
            site.fresh(Organisation, count=Quantity("2"))
        case _:
            site.fresh(Role, holders=(site.fresh(Person).id,))


_TWO: Final[Needs] = {Organisation: 2, Role: 2, Agreement: 0}

# SAM305 residents-absent, SAM306 residents-only-heard ---------------------------------------------------------------


def _serve(site: Site, kind: str) -> Draft:
    """Let a goal, an initiative or a commitment serve a group of some kind."""
    perhaps_claim(site)
    group = site.fresh(Group, kind=kind)
    site.sketch.of(Goal)[0].facts["serves"] = (group.id,)
    return group


def _residents_take_part(site: Site) -> None:
    """Let the goals serve residents of whom some take part: themselves, as an organisation, or through somebody."""
    without_residents(site)
    group = _serve(site, site.pick(("residents", "clients", "tenants")))
    match site.pick(("self", "part", "part of a part", "organisation", "others")):
        case "self":
            who = group.id
        case "part":
            who = site.fresh(Group, part_of=(group.id,)).id
        case "part of a part":
            who = site.fresh(Group, part_of=(site.fresh(Group, part_of=(group.id,)).id,)).id
        case "organisation":
            who = site.fresh(Organisation, kind=site.pick(SPEAKING)).id
        case _:
            who = site.fresh(Group, kind=site.pick(PEOPLE)).id
    if site.is_so():
        spokesman(site, who, functions=("adviser",))
    else:
        site.fresh(Role, holders=(who,), functions=("adviser",))


def _others_served(site: Site) -> None:
    """Let the goals serve others than residents, clients and tenants, or a residents' group be served by nothing."""
    without_residents(site)
    group = _serve(site, site.pick(("volunteers", "target-group", "informal-carers", "experts-by-experience")))
    if site.is_so():
        group.facts["kind"] = "residents"
        site.sketch.of(Goal)[0].drop("serves")


def _residents_do_more(site: Site) -> None:
    """Let residents that are heard have one thing more: another function, another body, a goal or an agreement."""
    who = site.fresh(Group, kind=site.pick(PEOPLE)).id
    hear(site, who)
    more: dict[str, Any] = dict(site.facts({"functions": ("member",)}, {"functions": ("adviser",)}, {}))
    match site.pick(("nowhere", "in a body", "in two bodies", "in a board")):
        case "in a body":
            more["within"] = (site.fresh(Structure).id,)
        case "in two bodies":
            more["within"] = (site.fresh(Structure, kind="sounding-board").id, site.fresh(Structure).id)
        case "in a board":
            more["within"] = (site.fresh(Structure, kind="sounding-board", decides=True).id,)
        case _:
            more["functions"] = ("consulted", "adviser")
    site.fresh(Role, holders=(who,), **more)


def _residents_are_bound(site: Site) -> None:
    """Let residents that are heard own a goal, or be a party of an agreement."""
    who = site.fresh(Group, kind=site.pick(PEOPLE)).id
    hear(site, who)
    if site.is_so():
        site.sketch.of(Goal)[0].facts["owners"] += (who,)
    else:
        site.sketch.of(Agreement)[0].facts["parties"].append(value(Party, actor=who))


def _others_heard(site: Site) -> None:
    """Let others than residents be heard."""
    hear(site, site.fresh(Group, kind=site.pick(("volunteers", "employees", "professionals"))).id)


# SAM307 party-without-part ------------------------------------------------------------------------------------------


def _has_a_part(site: Site) -> None:
    """Let a party that else takes part and no more have one part of its own."""
    who = bare(site)
    body = (site.fresh(Structure).id,)
    match site.pick(("function", "title", "body", "promise", "event", "work", "no function")):
        case "function":
            site.fresh(Role, holders=(who,), functions=site.pick((("host",), ("member", "chair"))))
        case "title":
            site.fresh(Role, holders=(who,), functions=("member",), title="a")
        case "body":
            site.fresh(Role, holders=(who,), functions=("member",), within=body)
        case "promise":
            site.fresh(Commitment, by=(who,), status=site.pick(("promised", "kept", "broken")))
        case "event":
            happens(site, participants=(who,))
        case "work":
            site.fresh(Role, holders=(who,), functions=("member",), within=(site.fresh(Initiative).id,))
        case _:
            site.fresh(Role, holders=(who,))


def _has_a_part_by_others(site: Site) -> None:
    """Let a person, another party or a unit of a unit have a part that is that of a party, too."""
    who = bare(site)
    body = (site.fresh(Structure).id,)
    match site.pick(("for it", "by a person", "promised by a person", "by another", "by a unit")):
        case "for it":
            spokesman(site, who, functions=("member",), within=body)
        case "by a person":
            person = spokesman(site, who, functions=("member",)).facts["holders"]
            site.fresh(Role, holders=person, functions=("member",), within=body)
        case "promised by a person":
            person = spokesman(site, who, functions=("member",)).facts["holders"]
            site.fresh(Commitment, by=person, status="promised")
        case "by another":
            other = next(id_ for id_ in site.ids(Organisation) if id_ != who)
            site.fresh(Role, holders=(other,), representing=(who,), functions=("member",), within=body)
        case _:
            unit = site.fresh(Organisation, part_of=(who,)).id
            part = site.fresh(Organisation, part_of=(unit,)).id
            site.fresh(Role, holders=(part,), functions=("host",))


def _part_begins_now(site: Site) -> None:
    who = bare(site)
    if site.is_so():
        site.fresh(Commitment, by=(who,), status="promised", period=since(Day(site.moment)))
    else:
        site.fresh(Role, holders=(who,), functions=("host",), period=since(Day(site.moment)))


def _whole_and_unit_have_parts(site: Site) -> None:
    """Let a party and a unit of it both have a part, be it until a year ago."""
    who = bare(site)
    last = site.facts({}, {"period": until(Day(site.within(12)))})
    for id_ in (site.fresh(Organisation, part_of=(who,)).id, who):
        site.fresh(Role, holders=(id_,), functions=("host",), **last)


def _no_part_told(site: Site) -> None:
    """Let a record tell of nothing in which a party could have its part."""
    bare(site)


def _no_part_of_anybody(site: Site) -> None:
    """Let no party have a part of its own."""
    bare(site)
    site.sketch.own.drop("form")
    for place, _ in enumerate(site.ids(Organisation)):
        role = site.sketch.of(Role)[place]
        role.facts["functions"] = ("partner",)
        role.drop("title")


def _had_a_part_lately(site: Site) -> None:
    """Let the last part of a party have ended a year ago, no longer."""
    who = bare(site)
    last = until(Day(site.within(12)))
    if site.is_so():
        site.fresh(Commitment, by=(who,), status="kept", period=last)
    else:
        site.fresh(Role, holders=(who,), functions=("host",), period=last)


def _no_member(site: Site) -> None:
    """Let who is no party yet, or a guest, have no part."""
    status = site.pick(("candidate", "guest", "vacant"))
    site.fresh(Role, holders=(site.fresh(Organisation).id,), functions=("member",), status=status)


PARTIES: Final[Breakers] = {
    "SAM301": (
        Way(_two_all_the_time, SHARED, _TWO),
        Way(_second_at_an_unknown_time, SHARED, {**_TWO, Source: 0, Result: 0, Initiative: 0}),
        Way(_one_stands_for_two, most=ALONE),
        Way(_others_without_role, most={**ALONE, Organisation: 0}),
    ),
    "SAM305": (
        Way(_residents_take_part, WITH_GOAL),
        Way(_others_served, WITH_GOAL, IDLE),
    ),
    "SAM306": (
        Way(_residents_do_more, SHARED, {**UNASKED, Structure: 1}),
        Way(_residents_are_bound, {Organisation: 2, Goal: 1, Agreement: 1}, UNASKED),
        Way(_others_heard, SHARED, UNASKED),
    ),
    "SAM307": (
        Way(_has_a_part, WITH_WORK, WITHOUT_PARTS),
        Way(_has_a_part_by_others, WITH_WORK, {**WITHOUT_PARTS, **UNASKED}),
        Way(_part_begins_now, WITH_WORK, WITHOUT_PARTS),
        Way(_whole_and_unit_have_parts, WITH_WORK, WITHOUT_PARTS),
        Way(_no_part_told, SHARED, {**WITHOUT_PARTS, Initiative: 0}),
        Way(_no_part_of_anybody, WITH_WORK, WITHOUT_PARTS),
        Way(_had_a_part_lately, WITH_WORK, WITHOUT_PARTS),
        Way(_no_member, WITH_WORK, {**WITHOUT_PARTS, **UNASKED}),
    ),
}
