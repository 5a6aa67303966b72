"""What the rules about who leads, coordinates, pays and is elected only just let pass."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from samenspel.amounts import Quantity
from samenspel.model import (
    Agreement,
    Commitment,
    Group,
    Initiative,
    Mandate,
    Organisation,
    Party,
    Person,
    Role,
    Structure,
)
from samenspel.testing.strategies._days import Day, until
from samenspel.testing.strategies.breaking import Way
from samenspel.testing.strategies.breaking._agreeing import happens
from samenspel.testing.strategies.breaking._needs import IDLE, SHARED, UNPROMISED
from samenspel.testing.strategies.breaking._site import value
from samenspel.testing.strategies.breaking.leading import UNDECIDED, elected, grow, one_is_elected
from samenspel.testing.strategies.breaking.participation import perhaps_claim, spokesman

if TYPE_CHECKING:
    from samenspel.testing.strategies.breaking import Breakers, Site
    from samenspel.testing.strategies.breaking._site import Needs

__all__ = ["LEADING"]


def __dir__() -> list[str]:
    return __all__


# SAM303 key-person --------------------------------------------------------------------------------------------------


def _spoken_for_by_more(site: Site) -> None:
    """Let a party be spoken for once, by two people, by who is not named too, or beside a group of its own people."""
    party = site.pick(site.ids(Organisation))
    role = spokesman(site, party)
    match site.pick(("once", "two people", "two in one", "unnamed", "own people", "before", "for another")):
        case "two people":
            spokesman(site, party)
        case "two in one":
            role.facts["holders"] += (site.fresh(Person).id,)
            site.fresh(Role, holders=role.facts["holders"], representing=(party,))
        case "unnamed":
            site.fresh(Role, representing=(party,))
        case "own people":
            site.fresh(Role, holders=role.facts["holders"], representing=(party,))
            site.fresh(Role, holders=(site.fresh(Group, kind="employees", part_of=(party,)).id,))
        case "before":
            before = until(Day(site.moment - 1))
            site.fresh(Role, holders=role.facts["holders"], representing=(party,), period=before)
        case "for another":
            other = next(other for other in site.ids(Organisation) if other != party)
            site.fresh(Role, holders=role.facts["holders"], representing=(other,))
        case _:
            pass


def _has_few_roles(site: Site) -> None:
    """Let who ties the work together have one role beside that, or who has many not tie it together."""
    who = (site.fresh(Person).id,)
    functions = site.pick((("lead", "adviser"), ("adviser", "coach", "researcher"), ("coordinator", "host", "coach")))
    for function in functions:
        site.fresh(Role, holders=who, functions=(function,))
    if functions[0] == "coordinator":
        site.sketch.of(Role)[-1].facts["period"] = until(Day(site.moment - 1))


_INSTEAD: Final = ("deputy", "contact", "secretary")


def _leads_with_others(site: Site) -> None:
    """Let the person who leads not be the only one who can: somebody stands in, or somebody leads as well."""
    lead = site.sketch.of(Role)[0]
    person, other = (site.fresh(Person).id,), (site.fresh(Person).id,)
    lead.facts |= {"holders": person, "representing": lead.facts["holders"]}
    match site.pick((*_INSTEAD, "both", "two", "unnamed", "nobody named")):
        case "both":
            site.fresh(Role, holders=(*person, *other), functions=("deputy",))
        case "two":
            site.fresh(Role, holders=other, functions=("coordinator",))
        case "unnamed":
            site.fresh(Role, functions=site.pick((("coordinator",), ("deputy",))))
        case "nobody named":
            del lead.facts["holders"]
        case function:
            site.fresh(Role, holders=other, functions=(function,))


def _secretariat(site: Site, **facts: object) -> str:
    """Add a secretariat that has people and money."""
    office = site.fresh(Structure, kind="secretariat").id
    site.fresh(Role, **{"within": (office,), "functions": ("funder",), **facts})
    return office


def _leads_with_a_secretariat(site: Site) -> None:
    """Let one person lead, and a secretariat help."""
    lead = site.sketch.of(Role)[0]
    lead.facts |= {"holders": (site.fresh(Person).id,), "representing": lead.facts["holders"]}
    _secretariat(site)


# SAM308 coordination-misfit -----------------------------------------------------------------------------------------

_FEW: Final = 6
_MORE: Final = 8


def _count(site: Site, count: int) -> None:
    """Let the first party stand for so many that all parties together are so many, where they are fewer."""
    first, *others = site.sketch.of(Organisation)
    first.facts["count"] = Quantity(str(max(1, count - len(others))))


def _six_without_coordination(site: Site) -> None:
    perhaps_claim(site)
    grow(site, _FEW, "provider")
    _count(site, _FEW)


def _eight_without_leader(site: Site) -> None:
    """Let somebody who does not lead coordinate eight."""
    perhaps_claim(site)
    grow(site, _MORE, site.pick(("coordinator", "trajectory-lead")))
    _count(site, _MORE)


def _many_with_coordination(site: Site) -> None:
    """Let many have a leader or a secretariat, also in a body."""
    perhaps_claim(site)
    grow(site, _MORE, site.pick(("provider", "lead")))
    if "lead" not in site.sketch.of(Role)[0].facts["functions"]:
        _secretariat(site)


def _lead_agency_leads(site: Site) -> None:
    """Let an organisation lead as the form says: itself, or through a person."""
    perhaps_claim(site)
    site.sketch.own.facts["form"] = "lead-agency"
    if site.is_so():
        lead = site.sketch.of(Role)[0]
        lead.facts |= {"holders": (site.fresh(Person).id,), "representing": lead.facts["holders"]}
        site.fresh(Role, holders=(site.fresh(Person).id,), functions=("deputy",))


def _secretariat_with_means(site: Site) -> None:
    """Let a secretariat have people and money, whoever gives it."""
    perhaps_claim(site)
    if site.is_so():
        _secretariat(site, holders=(site.fresh(Person).id,), functions=("secretary", "funder"))
        return
    office = _secretariat(site, functions=("secretary",))
    paid = {site.pick(("to", "about")): (office,)}
    site.fresh(Commitment, kind="money", status="kept", **paid)


# SAM309 concentrated-power ------------------------------------------------------------------------------------------


def _pays(site: Site, who: str) -> None:
    """Let somebody pay: by a promise, by what somebody promises on its behalf, or in a role."""
    match site.pick(("promise", "on behalf", "person", "role")):
        case "promise":
            site.fresh(Commitment, by=(who,), kind="money", status="kept")
        case "on behalf":
            site.fresh(Commitment, by=site.ids(Organisation)[:1], on_behalf_of=(who,), kind="money", status="kept")
        case "person":
            speaker = spokesman(site, who)
            site.fresh(Commitment, by=speaker.facts["holders"], kind="money", status="kept")
        case _:
            site.fresh(Role, holders=(who,), functions=("funder",))


def _table(site: Site) -> tuple[str, ...]:
    return (site.fresh(Structure, decides=True).id,)


def _half_the_seats(site: Site) -> None:
    """Let who pays and leads have half the seats, no more."""
    first, second, *_ = site.ids(Organisation)
    _pays(site, first)
    table = _table(site)
    mandate = value(Mandate, scope="a", given_by=(second,))
    functions = ("chair", "member")[: site.pick((1, 2))]
    for function in functions:
        site.fresh(Role, holders=(first,), within=table, functions=(function,))
    match site.pick(("itself", "people", "unnamed", "unnamed together", "unknown")):
        case "itself":
            for function in functions:
                site.fresh(Role, holders=(second,), within=table, functions=(function,))
        case "people":
            for function in functions:
                spokesman(site, second, within=table, functions=(function,), mandate=mandate)
        case "unnamed":
            for function in functions:
                site.fresh(Role, representing=(second,), within=table, functions=(function,), mandate=mandate)
        case "unnamed together":
            count = Quantity(str(len(functions)))
            site.fresh(Role, within=table, count=count, mandate=mandate)
        case _:
            for function in functions:
                site.fresh(Role, holders=(site.fresh(Person).id,), within=table, functions=(function,))


_NOT_PAID: Final = ("expected", "proposed", "released")


def _no_power_in_one_hand(site: Site) -> None:
    """Let who decides not be the one who leads and pays, or let nobody certainly pay."""
    first, second, *_ = site.ids(Organisation)
    decides = first
    match site.pick(("other decides", "other pays", "two pay", *_NOT_PAID, "goods", "nobody known")):
        case "other decides":
            _pays(site, first)
            decides = second
        case "other pays":
            _pays(site, second)
        case "two pay":
            _pays(site, first)
            _pays(site, second)
        case "goods":
            site.fresh(Commitment, by=(first,), kind="goods", status="kept")
        case "nobody known":
            site.fresh(Commitment, kind="money", status="kept")
        case status:
            site.fresh(Commitment, by=(first,), kind="money", status=status)
    site.fresh(Role, holders=(decides,), within=_table(site), functions=("chair",))


def _person_in_power(site: Site) -> None:
    """Let a person pay, lead and decide of whom it is not known for whom."""
    who = (site.fresh(Person).id,)
    site.fresh(Role, holders=who, functions=("lead", "funder"))
    site.fresh(Role, holders=who, within=_table(site), functions=("chair",))


# SAM312 single-elected-sponsor --------------------------------------------------------------------------------------


def _more_sponsors(site: Site) -> None:
    """Let the elected official not be the only one: another, or who is not named, carries the partnership too."""
    role = elected(site)
    function = (site.pick(("lead", "commissioner", "chair", "initiator", "representative")),)
    match site.pick(("another", "in a board", "unnamed", "with another")):
        case "another":
            site.fresh(Role, holders=(site.fresh(Person).id,), functions=function)
        case "in a board":
            board = site.fresh(Structure, kind=site.pick(("board", "steering-group")), decides=False).id
            site.fresh(Role, holders=(site.fresh(Person).id,), functions=function, within=(board,))
        case "unnamed":
            site.fresh(Role, functions=function)
        case _:
            role.facts["holders"] += (site.fresh(Person).id,)


def _not_elected(site: Site) -> None:
    """Let the only sponsor be no elected official, or the elected one do something else."""
    party = site.ids(Organisation)[0]
    match site.pick(("title", "no title", "function", "body", "organisation", "vacant")):
        case "title":
            spokesman(site, party, title="director", functions=("representative",))
        case "no title":
            spokesman(site, party, functions=("representative",))
        case "function":
            spokesman(site, party, title="alderman", functions=("adviser",))
        case "body":
            team = site.fresh(Structure, kind="core-team").id
            spokesman(site, party, title="alderman", functions=("chair",), within=(team,))
        case "organisation":
            site.fresh(Role, holders=(party,), title="alderman", functions=("representative",))
        case _:
            spokesman(site, party, title="alderman", functions=("representative",), status="vacant")


def _council_decided(site: Site) -> None:
    """Let the party of the elected official have decided."""
    elected(site)
    party = site.ids(Organisation)[0]
    if site.is_so():
        happens(site, kind="decided", participants=(party,))
    else:
        parties = [value(Party, actor=id_) for id_ in site.ids(Organisation)]
        parties[0].facts["decided"] = Day(site.moment - 1)
        site.fresh(Agreement, parties=parties)


_FAR: Final = ("2021-09-15", "2022-03-17", "2017-09-20", "2026-03-19", "2021-09")
"""Days before and after all of the half year in which an election is near, or perhaps not in it."""

_NEAR: Final = ("2021-12-01", "2022-03-16")
_IDLE: Final[Needs] = {Commitment: 0, Initiative: 0}

LEADING: Final[Breakers] = {
    "SAM303": (
        Way(_spoken_for_by_more, SHARED),
        Way(_has_few_roles, SHARED),
        Way(_leads_with_others, SHARED),
        Way(_leads_with_a_secretariat, SHARED, _IDLE),
    ),
    "SAM308": (
        Way(_six_without_coordination, SHARED, {Organisation: 4}),
        Way(_eight_without_leader, SHARED, {Organisation: 4}),
        Way(_many_with_coordination, SHARED, _IDLE),
        Way(_lead_agency_leads, SHARED),
        Way(_secretariat_with_means, SHARED, IDLE),
    ),
    "SAM309": (
        Way(_half_the_seats, SHARED, UNPROMISED),
        Way(_no_power_in_one_hand, SHARED, UNPROMISED),
        Way(_person_in_power, SHARED, UNPROMISED),
    ),
    "SAM312": (
        *(Way(way, SHARED, UNDECIDED, {"as_of": day}) for way in (_more_sponsors, _not_elected) for day in _NEAR),
        *(Way(_council_decided, SHARED, UNDECIDED, {"as_of": day}) for day in _NEAR),
        *(Way(one_is_elected, SHARED, UNDECIDED, {"as_of": day}) for day in _FAR),
    ),
}
