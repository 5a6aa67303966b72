"""Who takes part in a scenario: organisations, offices, groups, bodies, and the roles that they have."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from attrs import frozen

from samenspel.model import Area, Group, Mandate, Organisation, Person, Role, Structure
from samenspel.testing.scenarios._names import PARTNERS

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from samenspel.testing.scenarios._setting import Setting

__all__ = ["CITY", "RESIDENTS", "Cast", "areas", "cast", "groups", "organisations", "people", "roles", "structures"]


def __dir__() -> list[str]:
    return __all__


CITY: Final = "gemeente"
RESIDENTS: Final = "bewoners"
_PROVINCE: Final = "provincie"
_OFFICES: Final = (
    ("wethouder", "Wethouder van {place}"),
    ("trajectleider", "Trajectleider van de partners in {place}"),
)


@frozen(eq=False)
class Cast:
    """Who takes part, and since when: ids of organisations."""

    founders: tuple[str, ...]
    joins: str
    joined: int
    leaves: str
    left: int
    names: Mapping[str, str]

    def present(self, year: int) -> list[str]:
        """Give the organisations that take part for all of a year."""
        there = [CITY, *self.founders, *([self.joins] if self.joins and year > self.joined else [])]
        return [one for one in there if one != self.leaves or year < self.left]

    def has_joined(self, year: int) -> bool:
        """Say whether somebody joined in a year."""
        return bool(self.joins) and year == self.joined

    def has_left(self, year: int) -> bool:
        """Say whether somebody left in a year."""
        return bool(self.leaves) and year == self.left


def cast(here: Setting) -> Cast:
    """Choose who takes part: four or five at first, one more in the second year, perhaps one less in the fourth."""
    chance = here.chance
    certain, others = here.subject.partners[:2], here.subject.partners[2:]
    chosen = (*certain, *chance.some_of(others, 3 + chance.below(2)))
    grows = here.last > here.first
    shrinks = here.last > here.first + 2 and chance.happens(0.5)
    return Cast(
        chosen[:-1] if grows else chosen,
        chosen[-1] if grows else "",
        here.first + 1,
        chosen[2] if shrinks else "",
        here.first + 3,
        {one: here.named(chance.one_of(PARTNERS[one].names)) for one in chosen},
    )


def organisations(here: Setting, who: Cast) -> Iterator[Organisation]:
    """Give the organisations, under names of the place."""
    founding = "convenant-1-tekst"
    yield Organisation(
        id=CITY,
        name=f"Gemeente {here.place}",
        kind="municipality",
        domains="public-administration",
        areas="plaats",
        cites=founding,
    )
    for id_ in (*who.founders, who.joins):
        if id_:
            partner = PARTNERS[id_]
            yield Organisation(
                id=id_,
                name=who.names[id_],
                kind=partner.kind,
                domains=partner.domains,
                cites=founding if id_ != who.joins else here.report(who.joined),
            )
    yield Organisation(
        id=RESIDENTS, name=f"Bewonersraad {here.place}", kind="residents-organisation", areas="plaats", cites=founding
    )
    yield Organisation(id=_PROVINCE, name=f"Provincie {here.province}", kind="province", cites="subsidie-tekst")


def people(here: Setting, who: Cast) -> Iterator[Person]:
    """Give the people, by their offices."""
    for id_, name in _OFFICES:
        yield Person(id=id_, name=here.named(name))
    for id_ in who.founders:
        yield Person(id=f"bestuurder-{id_}", name=f"Bestuurder van {who.names[id_]}")


def groups(here: Setting) -> Iterator[Group]:
    """Give the people whom it is about, and those who live there."""
    for number, target in enumerate(here.subject.targets, start=1):
        size = 100 * (4 + here.chance.below(30))
        yield Group(
            id=f"doelgroep-{number}",
            name=target.name,
            kind=target.kind,
            areas="plaats",
            size=f"~{size} {target.unit}",
            cites="convenant-1-tekst",
        )


def areas(here: Setting) -> Iterator[Area]:
    """Give the municipality and the neighbourhoods in which something is done."""
    yield Area(id="plaats", name=here.place, kind="municipality", size=f"~{8 + here.chance.below(60)}000 residents")
    for number, quarter in enumerate(here.quarters, start=1):
        yield Area(id=f"wijk-{number}", name=quarter, kind="neighbourhood", part_of="plaats")


def structures(here: Setting) -> Iterator[Structure]:
    """Give the bodies."""
    since = f"{here.chance.told(here.first, 4)}/.."
    yield Structure(
        id="stuurgroep",
        name="Stuurgroep",
        kind="steering-group",
        period=since,
        meets="~P3M",
        decides=True,
        status="running",
        cites="convenant-1-tekst",
    )
    yield Structure(
        id="kernteam", name="Kernteam", kind="core-team", part_of="stuurgroep", meets="P1M", status="running"
    )
    for number, aim in enumerate(here.subject.aims, start=1):
        yield Structure(
            id=f"werkgroep-{number}",
            name=f"Werkgroep {number}",
            kind="working-group",
            part_of="stuurgroep",
            themes=aim.theme,
            areas="plaats",
            period=f"{here.chance.told(here.first, 9)}/..",
            meets="~P1M",
            status="running",
            note=f"Werkt aan: {aim.statement}",
        )
    yield Structure(
        id="klankbord", name="Klankbord van bewoners", kind="sounding-board", meets="~P6M", status="running"
    )


def roles(here: Setting, who: Cast) -> Iterator[Role]:
    """Give the roles: in the partnership, and in each of its bodies."""
    chance = here.chance
    yield Role(id="trekker", holders=CITY, functions="lead", cites="convenant-1-tekst")
    for id_ in (*who.founders, who.joins):
        if id_:
            since = f"{who.joined}-09" if id_ == who.joins else f"{here.first}-03"
            until = f"{who.left}-06" if id_ == who.leaves else ".."
            yield Role(id=f"partner-{id_}", holders=id_, functions="partner", period=f"{since}/{until}")
    yield Role(
        id="voorzitter",
        holders="wethouder",
        functions="chair",
        within="stuurgroep",
        representing=CITY,
        mandate=Mandate(
            scope="besluiten over het jaarplan", given_by=CITY, limit=f"{25 * (1 + chance.below(6))}000 EUR"
        ),
    )
    for id_ in who.founders:
        seated = f"{here.first}-05/{who.left}-06" if id_ == who.leaves else None
        yield Role(
            id=f"stuurgroep-{id_}",
            holders=f"bestuurder-{id_}",
            functions="member",
            within="stuurgroep",
            representing=id_,
            period=seated,
            mandate=Mandate(scope="instemmen met het jaarplan", given_by=id_) if chance.happens(0.6) else None,
        )
    yield Role(id="leider", holders="trajectleider", functions="trajectory-lead", within="kernteam")
    for number, aim in enumerate(here.subject.aims, start=1):
        seats = who.present(here.last)
        yield Role(
            id=f"leden-werkgroep-{number}",
            holders=[seats[0], *chance.some_of(seats[1:], 3)],
            functions="member",
            within=f"werkgroep-{number}",
            themes=aim.theme,
        )
    yield Role(id="stem-van-bewoners", holders=RESIDENTS, functions="member", within="klankbord")
    if chance.happens(0.4):
        yield Role(
            id="bewoners-in-stuurgroep",
            holders=RESIDENTS,
            functions="member",
            within="stuurgroep",
            period=f"{here.last}/..",
        )
    yield Role(id="subsidiegever", holders=_PROVINCE, functions="funder")
