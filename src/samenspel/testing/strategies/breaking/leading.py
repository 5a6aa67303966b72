"""What breaks the rules about who leads, coordinates, pays and is elected."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from samenspel.amounts import Quantity
from samenspel.model import (
    Commitment,
    Event,
    Organisation,
    Person,
    Role,
    Structure,
)
from samenspel.testing.strategies.breaking._agreeing import happens
from samenspel.testing.strategies.breaking._needs import SHARED, UNPROMISED
from samenspel.testing.strategies.breaking._site import Site, Way
from samenspel.testing.strategies.breaking.participation import deciding, perhaps_claim, spokesman

if TYPE_CHECKING:
    from samenspel.testing.strategies._sketch import Draft
    from samenspel.testing.strategies.breaking._site import Breakers, Needs

__all__ = ["LEADING", "UNDECIDED", "elected", "grow", "one_is_elected"]


def __dir__() -> list[str]:
    return __all__


# SAM303 key-person --------------------------------------------------------------------------------------------------


def _one_speaks_for_a_party(site: Site) -> None:
    first = spokesman(site, site.pick(site.ids(Organisation)), functions=("adviser",))
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


# SAM308 coordination-misfit -----------------------------------------------------------------------------------------

_COORDINATED: Final = 6
_LED: Final = 8


def grow(site: Site, least: int, *functions: str) -> None:
    """Let the parties be so many or more, and the first of them do something else than lead."""
    first, *others = site.sketch.of(Organisation)
    first.facts["count"] = Quantity(str(max(2, least + site.pick((1, 40)) - len(others))))
    site.sketch.of(Role)[0].facts["functions"] = functions
    site.sketch.own.facts.pop("form", None)


def _nobody_coordinates(site: Site) -> None:
    perhaps_claim(site)
    grow(site, _COORDINATED, "provider")
    if site.is_so():
        site.fresh(Role, functions=("coordinator",), status="vacant")


def _no_organisation_leads(site: Site) -> None:
    grow(site, _LED, site.pick(("coordinator", "trajectory-lead")))


def _lead_agency_leads_not(site: Site) -> None:
    perhaps_claim(site)
    site.sketch.own.facts["form"] = "lead-agency"
    site.sketch.of(Role)[0].facts["functions"] = site.pick((("provider",), ("coordinator",)))


def _secretariat_without_means(site: Site) -> None:
    perhaps_claim(site)
    office = site.fresh(Structure, kind="secretariat").id
    if site.is_so():
        site.fresh(Role, holders=(site.fresh(Person).id,), within=(office,), functions=("secretary",))
        site.fresh(
            Commitment, status="kept", **site.facts({}, {"about": (office,)}, {"kind": "people", "to": (office,)})
        )


# SAM309 concentrated-power ------------------------------------------------------------------------------------------


def _one_pays_leads_and_decides(site: Site) -> None:
    first, second, *_ = site.ids(Organisation)
    lead = site.sketch.of(Role)[0]
    by = spokesman(site, first).facts["holders"] if site.is_so() else (first,)
    if site.is_so():
        site.fresh(Commitment, by=by, kind="money", status="kept")
    else:
        lead.facts["functions"] = ("lead", "funder")
    body = deciding(site)
    own, others = site.pick(((1, 0), (2, 1), (3, 2)))
    for who, count in ((by, own), ((second,), others)):
        for function in ("chair", "member", "secretary")[:count]:
            site.fresh(Role, holders=who, within=(body,), functions=(function,))


# SAM312 single-elected-sponsor --------------------------------------------------------------------------------------


def elected(site: Site) -> Draft:
    """Add an elected official who carries the partnership for the first of the parties, also in a board."""
    title = site.pick(("alderman for sport", "Alderwoman", "councillor", "Raadslid", "wethouder zorg"))
    function = site.pick(("representative", "chair", "commissioner", "initiator", "lead"))
    within = {"within": (site.fresh(Structure, kind="board", decides=False).id,)} if site.is_so() else {}
    return spokesman(site, site.ids(Organisation)[0], title=title, functions=(function,), **within)


def one_is_elected(site: Site) -> None:
    """Let an elected official alone carry the partnership, of which the council has not decided."""
    elected(site)
    first, *others = site.ids(Organisation)
    match site.pick(("alone", "beside a vacancy", "others decided", "met", "is to decide")):
        case "beside a vacancy":
            site.fresh(Role, functions=("lead",), status="vacant")
        case "others decided":
            happens(site, kind="decided", participants=tuple(others))
        case "met":
            happens(site, kind="celebrated", participants=(first,))
        case "is to decide":
            happens(site, kind="decided", participants=(first,), status="planned", date=None)
        case _:
            pass


UNDECIDED: Final[Needs] = {Event: 1}
_NEAR: Final = ("2021-12-01", "2021-09-16", "2022-03-16", "2018-03-20", "2026-01")


LEADING: Final[Breakers] = {
    "SAM303": (
        Way(_one_leads_alone, SHARED),
        Way(_one_speaks_for_a_party, SHARED),
        Way(_one_has_many_roles, SHARED),
    ),
    "SAM308": (
        Way(_nobody_coordinates, SHARED),
        Way(_no_organisation_leads, SHARED),
        Way(_lead_agency_leads_not, SHARED),
        Way(_secretariat_without_means, SHARED),
    ),
    "SAM309": (Way(_one_pays_leads_and_decides, SHARED, UNPROMISED),),
    "SAM312": tuple(Way(one_is_elected, SHARED, UNDECIDED, {"as_of": day}) for day in _NEAR),
}
