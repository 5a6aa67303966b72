"""What the partnerships of scenarios are about: their purposes, their people, and what they undertake."""

from __future__ import annotations

from typing import Final

from attrs import frozen

__all__ = ["SUBJECTS", "Aim", "Measure", "Subject", "Target"]


def __dir__() -> list[str]:
    return __all__


@frozen
class Target:
    """People whom it is about."""

    name: str
    kind: str
    unit: str


@frozen
class Aim:
    """A large goal, why it presses, its theme, and the small goals on the way."""

    statement: str
    urgency: str
    theme: str
    steps: tuple[str, ...]


@frozen
class Measure:
    """What is counted every year: what, in which unit, where it began, and how it moves in a year."""

    statement: str
    unit: str
    first: int
    step: int


@frozen(kw_only=True)
class Subject:
    """What a partnership may be about."""

    slug: str
    title: str
    summary: str
    themes: tuple[str, ...]
    laws: tuple[str, ...]
    partners: tuple[str, ...]
    targets: tuple[Target, ...]
    vision: str
    aims: tuple[Aim, ...]
    measures: tuple[Measure, ...]
    """In turn for the first aim and for the second."""
    undertakings: tuple[tuple[str, str], ...]
    """Names of initiatives, each with its theme: in turn for the first aim and for the second."""
    obstacles: tuple[tuple[str, str], ...]
    """What stands in the way, each with its kind."""
    lessons: tuple[str, ...]


_AGEING: Final = Subject(
    slug="langer-thuis",
    title="Langer thuis in {place}",
    summary="Gemeente, zorg, welzijn en wonen werken samen opdat ouderen in {place} prettig thuis blijven wonen.",
    themes=("housing-with-care", "ageing", "loneliness"),
    laws=("nl:wmo-2015", "nl:wlz", "nl:zvw"),
    partners=("welzijn", "zorg", "wonen", "huisartsen", "verzekeraar", "bibliotheek", "ondernemers"),
    targets=(
        Target("Ouderen die zelfstandig wonen", "target-group", "people"),
        Target("Mantelzorgers", "informal-carers", "people"),
    ),
    vision="Wie ouder wordt, kan in de eigen buurt blijven wonen met mensen om zich heen",
    aims=(
        Aim(
            "Ouderen blijven langer prettig thuis wonen",
            "Het aantal inwoners boven de tachtig verdubbelt in vijftien jaar",
            "housing-with-care",
            (
                "Elke buurt heeft een vaste contactpersoon voor wonen en zorg",
                "Wie wil verhuizen naar een passende woning krijgt daar hulp bij",
                "Na een opname in het ziekenhuis is hulp thuis binnen drie dagen geregeld",
            ),
        ),
        Aim(
            "Minder ouderen voelen zich eenzaam",
            "Vier van de tien ouderen zeggen dat zij zich eenzaam voelen",
            "loneliness",
            (
                "In elke buurt is wekelijks een open maaltijd",
                "Huisartsen verwijzen naar activiteiten in de buurt",
                "Mantelzorgers kennen elkaar en kunnen een dag vrij nemen",
            ),
        ),
    ),
    measures=(
        Measure("Ouderen die met hulp van de partners een passende woning vonden", "homes", 12, 9),
        Measure("Ouderen die wekelijks meedoen aan een activiteit", "people", 140, 45),
        Measure("Mantelzorgers die een dag vrij konden nemen", "people", 30, 14),
    ),
    undertakings=(
        ("Wooncoach voor senioren", "housing-with-care"),
        ("Ontmoetingsplek", "loneliness"),
        ("Nachtzorg aan huis", "night-care"),
        ("Samen eten", "loneliness"),
        ("Boodschappendienst", "independent-living"),
        ("Mantelzorgcafé", "informal-care"),
        ("Dagbesteding in de buurt", "day-activities"),
        ("Beweeggroep", "health-promotion"),
    ),
    obstacles=(
        ("Drie wetten met elk hun eigen loket en eigen geld", "law"),
        ("Te weinig wijkverpleegkundigen", "capacity"),
        ("Gegevens van cliënten mogen niet zomaar gedeeld worden", "information"),
        ("Er zijn te weinig passende woningen", "capacity"),
    ),
    lessons=(
        "Begin klein, in één buurt, met wie wil",
        "Een vaste contactpersoon is meer waard dan een folder",
        "Laat ouderen zelf vertellen wat zij missen",
        "Spreek af wie betaalt voordat de proef begint",
    ),
)
_YOUTH: Final = Subject(
    slug="kansrijk-opgroeien",
    title="Kansrijk opgroeien in {place}",
    summary="Scholen, jeugdhulp, sport en gemeente zorgen samen dat kinderen in {place} gezond en kansrijk opgroeien.",
    themes=("youth", "youth-care", "education"),
    laws=("nl:jeugdwet", "nl:wpo", "nl:wmo-2015"),
    partners=("school", "jeugdhulp", "welzijn", "sport", "bibliotheek", "huisartsen", "noodfonds"),
    targets=(
        Target("Kinderen tot twaalf jaar", "target-group", "children"),
        Target("Ouders met vragen over opvoeden", "target-group", "households"),
    ),
    vision="Elk kind in de gemeente groeit veilig op en heeft dezelfde kansen",
    aims=(
        Aim(
            "Kinderen krijgen hulp voordat problemen groot worden",
            "Het beroep op zware jeugdhulp groeit elk jaar en de wachttijd ook",
            "youth-care",
            (
                "Op elke school is wekelijks iemand van de jeugdhulp",
                "Ouders kunnen zonder afspraak terecht met vragen",
                "School en jeugdhulp maken samen één plan met het gezin",
            ),
        ),
        Aim(
            "Kinderen doen mee, ook als er thuis weinig geld is",
            "Een op de acht kinderen groeit op in een gezin met weinig geld",
            "poverty",
            (
                "Elke school kent de regelingen voor gezinnen",
                "In elke wijk is er sport na schooltijd",
                "Kinderen kunnen huiswerk maken in de bibliotheek",
            ),
        ),
    ),
    measures=(
        Measure("Gezinnen die hulp kregen op school", "households", 25, 18),
        Measure("Kinderen die meedoen aan sport na schooltijd", "children", 80, 40),
        Measure("Ouders die het spreekuur bezochten", "people", 35, 20),
    ),
    undertakings=(
        ("Jeugdhulp op school", "youth-care"),
        ("Sport na schooltijd", "culture-and-sport"),
        ("Opvoedspreekuur", "parenting-support"),
        ("Huiswerkplek", "education"),
        ("Maatje voor jonge ouders", "parenting-support"),
        ("Rijke schooldag", "education"),
        ("Spelinloop", "youth"),
        ("Zomerprogramma", "youth"),
    ),
    obstacles=(
        ("School en jeugdhulp hebben elk een eigen plan en eigen geld", "structure"),
        ("Lange wachttijd voor zware hulp", "capacity"),
        ("Ouders zijn bang dat hulp vragen gevolgen heeft", "trust"),
        ("Gymzalen zijn na schooltijd verhuurd", "capacity"),
    ),
    lessons=(
        "Praat met ouders en niet over hen",
        "Een gezicht op het schoolplein werkt beter dan een telefoonnummer",
        "Wacht niet op een volmaakt plan",
        "Houd het aantal overleggen klein",
    ),
)
_LIVELIHOOD: Final = Subject(
    slug="zonder-geldzorgen",
    title="{place} zonder geldzorgen",
    summary="Partners in {place} helpen inwoners met schulden vroeg, en zorgen dat werk en rust terugkomen.",
    themes=("poverty", "employment", "finance"),
    laws=("nl:participatiewet", "nl:wgs", "nl:wmo-2015"),
    partners=("kredietbank", "welzijn", "wonen", "noodfonds", "ondernemers", "bibliotheek", "zorg"),
    targets=(
        Target("Inwoners met schulden", "target-group", "households"),
        Target("Vrijwilligers van de formulierenbrigade", "volunteers", "people"),
    ),
    vision="Geldzorgen bespreekt iedereen zonder schaamte, en niemand staat er alleen voor",
    aims=(
        Aim(
            "Schulden komen eerder in beeld",
            "Wie hulp zoekt, heeft gemiddeld al vijf jaar schulden",
            "poverty",
            (
                "Bij twee maanden huurachterstand gaat er iemand langs",
                "Elke wijk heeft een spreekuur zonder afspraak",
                "Partners melden achterstanden op één plek",
            ),
        ),
        Aim(
            "Meer inwoners vinden en houden werk",
            "Bedrijven zoeken mensen terwijl vierhonderd inwoners aan de kant staan",
            "employment",
            (
                "Werkzoekenden kunnen proefdraaien bij een bedrijf in de buurt",
                "Wie begint te werken houdt een vaste begeleider",
                "Werkgevers herkennen geldzorgen bij hun mensen",
            ),
        ),
    ),
    measures=(
        Measure("Huishoudens die binnen drie maanden een plan hadden", "households", 20, 16),
        Measure("Inwoners die via een partner werk vonden", "people", 8, 7),
        Measure("Bezoekers van het spreekuur", "people", 110, 60),
    ),
    undertakings=(
        ("Spreekuur geldzaken", "poverty"),
        ("Proefplaatsing", "employment"),
        ("Er op af bij huurachterstand", "poverty"),
        ("Taal op de werkvloer", "inclusion"),
        ("Formulierenbrigade", "volunteering"),
        ("Werkatelier", "employment"),
        ("Jongeren uit de schuld", "youth"),
        ("Leerbaan", "employment"),
    ),
    obstacles=(
        ("Regelingen spreken elkaar tegen", "law"),
        ("Inwoners schamen zich en komen laat", "trust"),
        ("Partners delen hun gegevens nog niet", "information"),
        ("Het geld voor begeleiding loopt per jaar", "finance"),
    ),
    lessons=(
        "Los eerst de crisis op, en praat dan over gedrag",
        "Vrijwilligers die het zelf meemaakten, worden geloofd",
        "Eén gezin, één plan, één aanspreekpunt",
        "Bel aan, stuur geen brief",
    ),
)
_HEALTH: Final = Subject(
    slug="gezonde-wijk",
    title="Gezonde wijken in {place}",
    summary="Zorg, welzijn, sport en bewoners maken de wijken van {place} samen gezonder.",
    themes=("health-promotion", "health-inequality", "public-health"),
    laws=("nl:wpg", "nl:wmo-2015", "nl:zvw"),
    partners=("welzijn", "huisartsen", "sport", "wonen", "verzekeraar", "school", "ondernemers"),
    targets=(
        Target("Bewoners met een kwetsbare gezondheid", "target-group", "people"),
        Target("Actieve bewoners", "volunteers", "people"),
    ),
    vision="Waar je ook woont in de gemeente, je leeft er even lang in goede gezondheid",
    aims=(
        Aim(
            "Het verschil in gezondheid tussen wijken wordt kleiner",
            "Tussen de wijken scheelt het zeven jaar in goede gezondheid",
            "health-inequality",
            (
                "Huisarts en welzijn verwijzen naar elkaar",
                "Elke wijk heeft een plan dat bewoners mee maakten",
                "Nieuwe plannen worden getoetst op gezondheid",
            ),
        ),
        Aim(
            "Meer bewoners bewegen en eten gezond",
            "De helft van de bewoners heeft overgewicht",
            "health-promotion",
            (
                "Op loopafstand is een plek om te sporten",
                "In elke wijk is een kookles in de buurt",
                "Wie wil stoppen met roken, vindt een groep",
            ),
        ),
    ),
    measures=(
        Measure("Bewoners die de huisarts naar welzijn verwees", "people", 40, 35),
        Measure("Deelnemers aan beweeggroepen", "people", 60, 30),
        Measure("Bewoners die meedachten over het plan van hun wijk", "people", 25, 12),
    ),
    undertakings=(
        ("Welzijn op recept", "health-promotion"),
        ("Beweegtuin", "culture-and-sport"),
        ("Wijkgezondheidsplan", "citizen-participation"),
        ("Kook mee", "health-promotion"),
        ("Gezondheidsmarkt", "awareness"),
        ("Wandelgroep", "health-promotion"),
        ("Groene schoolpleinen", "environment"),
        ("Stoppen met roken in de buurt", "smoking"),
    ),
    obstacles=(
        ("Wie investeert in preventie, is niet wie erdoor bespaart", "finance"),
        ("Bewoners zijn al vaak bevraagd zonder dat er iets gebeurde", "trust"),
        ("Huisartsen hebben weinig tijd voor overleg", "capacity"),
        ("Cijfers over gezondheid gaan over gemeenten en niet over wijken", "information"),
    ),
    lessons=(
        "Vraag bewoners wat gezond voor hen is",
        "Laat snel iets zien, dan doen anderen mee",
        "Zorg dat de huisarts hoort wat er van een verwijzing kwam",
        "Neem bewoners serieus, betaal hun uren",
    ),
)
SUBJECTS: Final = (_AGEING, _YOUTH, _LIVELIHOOD, _HEALTH)
