"""Names of places and organisations in scenarios: all are made up, and nobody is named but by an office.

`{place}` is the municipality and `{quarter}` one of its neighbourhoods.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from attrs import frozen

if TYPE_CHECKING:
    from collections.abc import Mapping

__all__ = ["PARTNERS", "PLACES", "PROVINCES", "QUARTERS", "Partner"]


def __dir__() -> list[str]:
    return __all__


PLACES: Final = (
    "Meerwoude",
    "Lindermeer",
    "Elzerdam",
    "Wijdebrugge",
    "Hazelerveen",
    "Veldersloot",
    "Sterkenwoude",
    "Kraaijendam",
    "Wilgerveld",
    "Duinerhage",
    "Berkervoort",
    "Zilverwoude",
    "Esserlohe",
    "Kleiwerder",
    "Noorderhaar",
    "Rietmonde",
    "Oosterlinge",
    "Hoogwaarder",
    "Zandermeer",
    "Molenwijck",
)
PROVINCES: Final = ("Noordermark", "Westerland aan Zee", "Middelgouw", "Oosterkwartier")
QUARTERS: Final = (
    "Centrum",
    "De Akkers",
    "Bloemenkwartier",
    "De Hoven",
    "Molenbuurt",
    "Oude Haven",
    "Rivierenwijk",
    "Schildersbuurt",
    "Stationskwartier",
    "Vogelweide",
    "Waterland",
    "Zonnehoek",
)


@frozen(kw_only=True)
class Partner:
    """A sort of organisation that takes part: how it may be called, what it is, and what it brings."""

    names: tuple[str, ...]
    kind: str
    domains: tuple[str, ...]
    brings: tuple[tuple[str, str, str], ...]
    """Kinds of commitment, each with what is done and how much of it."""
    interest: str


PARTNERS: Final[Mapping[str, Partner]] = {
    "welzijn": Partner(
        names=("Welzijn {place}", "Stichting Samen Actief {place}", "Buurtwerk {place}"),
        kind="welfare-organisation",
        domains=("welfare", "volunteering"),
        brings=(
            ("people", "een opbouwwerker voor de buurtteams", "~24 hours/week"),
            ("act", "vrijwilligers werven en begeleiden", ""),
        ),
        interest="Eerder in beeld komen bij bewoners die hulp nodig hebben",
    ),
    "zorg": Partner(
        names=("Zorggroep {place}", "Stichting Thuiszorg {place}", "Zorgpartners {place}"),
        kind="care-provider",
        domains=("care", "home-care"),
        brings=(
            ("people", "wijkverpleegkundigen in de buurtteams", "~16 hours/week"),
            ("knowledge", "scholing van vrijwilligers", ""),
        ),
        interest="Minder zware zorg waar lichte hulp volstaat",
    ),
    "wonen": Partner(
        names=("Woonstichting {place}", "Wooncorporatie De Haard, {place}", "Goed Wonen {place}"),
        kind="housing-corporation",
        domains=("housing",),
        brings=(
            ("space", "een ruimte in de buurt om elkaar te ontmoeten", "1"),
            ("act", "woningen aanpassen bij verhuizing en onderhoud", ""),
        ),
        interest="Huurders die prettig wonen en minder overlast",
    ),
    "huisartsen": Partner(
        names=("Huisartsengroep {place}", "Gezondheidscentrum {quarter}"),
        kind="care-provider",
        domains=("primary-care",),
        brings=(("time", "deelnemen aan het overleg over de wijk", "~4 hours/month"),),
        interest="Vragen die niet medisch zijn goed kunnen doorverwijzen",
    ),
    "school": Partner(
        names=("Scholengroep {place}", "Brede School {quarter}", "Samen Leren {place}"),
        kind="school",
        domains=("education",),
        brings=(
            ("space", "lokalen na schooltijd", "~2"),
            ("time", "een brugfunctionaris", "~12 hours/week"),
        ),
        interest="Kinderen die uitgerust en met aandacht in de klas zitten",
    ),
    "jeugdhulp": Partner(
        names=("Jeugdhulp {place}", "Stichting Opgroeien in {place}"),
        kind="care-provider",
        domains=("youth-care",),
        brings=(("people", "jeugdhulpverleners op school", "~20 hours/week"),),
        interest="Gezinnen helpen voordat het misloopt",
    ),
    "sport": Partner(
        names=("Sportraad {place}", "Sportclubs {place} Samen"),
        kind="association",
        domains=("culture-and-sport",),
        brings=(("people", "trainers voor de lessen in de buurt", "~10 hours/week"),),
        interest="Meer leden, ook uit de wijken waar weinig wordt gesport",
    ),
    "bibliotheek": Partner(
        names=("Bibliotheek {place}", "Openbare Leeszaal {place}"),
        kind="foundation",
        domains=("culture-and-sport", "education"),
        brings=(("space", "een plek voor spreekuren", "1"),),
        interest="Een plek zijn voor iedereen die iets wil leren of vragen",
    ),
    "kredietbank": Partner(
        names=("Kredietbank {place}", "Schuldhulp {place}"),
        kind="public-body",
        domains=("finance", "poverty"),
        brings=(("people", "een consulent op de spreekuren", "~18 hours/week"),),
        interest="Schulden bereiken zolang ze nog klein zijn",
    ),
    "noodfonds": Partner(
        names=("Noodfonds {place}", "Fonds Bijzondere Noden {place}"),
        kind="fund",
        domains=("poverty",),
        brings=(("money", "bijdrage aan giften in noodgevallen", "15000 EUR"),),
        interest="Giften die passen in een plan en niet verdampen",
    ),
    "ondernemers": Partner(
        names=("Ondernemerskring {place}", "Bedrijven voor {place}"),
        kind="association",
        domains=("business",),
        brings=(("act", "werkervaringsplaatsen aanbieden", ""),),
        interest="Goede medewerkers vinden en houden",
    ),
    "verzekeraar": Partner(
        names=("Zorgverzekeraar De Polder", "Onderlinge De Terp"),
        kind="insurer",
        domains=("insurance",),
        brings=(("money", "bijdrage uit het budget voor preventie", "40000 EUR"),),
        interest="Zorgkosten die minder snel stijgen",
    ),
}
