"""What happens in a scenario from year to year: agreements, commitments, initiatives, obstacles and events."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from attrs import field, frozen

from samenspel.model import Agreement, Commitment, Event, Initiative, Obstacle, Party, Trajectory
from samenspel.testing.scenarios._cast import CITY, RESIDENTS
from samenspel.testing.scenarios._names import PARTNERS
from samenspel.testing.scenarios._setting import TERM

if TYPE_CHECKING:
    from samenspel.testing.scenarios._cast import Cast
    from samenspel.testing.scenarios._setting import Setting

__all__ = ["Course", "course"]


def __dir__() -> list[str]:
    return __all__


_PILOTS: Final = 2
_GRANT_YEARS: Final = 3


@frozen(eq=False)
class Course:
    """What came of the years."""

    agreements: list[Agreement] = field(factory=list["Agreement"])
    commitments: list[Commitment] = field(factory=list["Commitment"])
    initiatives: list[Initiative] = field(factory=list["Initiative"])
    obstacles: list[Obstacle] = field(factory=list["Obstacle"])
    events: list[Event] = field(factory=list["Event"])


def course(here: Setting, who: Cast) -> Course:
    """Let the years pass, one after another."""
    made = Course()
    _begin(here, who, made)
    for year in here.years:
        if (year - here.first) % TERM == 0:
            _sign(here, who, year, made)
        _pay(here, who, year, made)
        _come_and_go(here, who, year, made)
        for number in range(1, _PILOTS + 1):
            _try(here, who, year, number, made)
        _meet_trouble(here, year, made)
        made.events.append(
            Event(
                id=f"jaargesprek-{year}",
                title=f"Jaargesprek over {year}",
                kind="reviewed",
                date=f"{year}-12",
                participants=[*who.present(year), *([RESIDENTS] if here.chance.happens(0.5) else [])],
                about=[here.id, here.covenant(year)],
                status="happened",
                cites=here.report(year),
            )
        )
    return made


def _begin(here: Setting, who: Cast, made: Course) -> None:
    first = here.first
    everybody = [CITY, *who.founders]
    made.agreements.append(
        Agreement(
            id="visie",
            name=f"Visie: {here.subject.vision}",
            form="shared-vision",
            parties=[*everybody, RESIDENTS],
            status="in-force",
            strength="intention",
            concluded=here.chance.told(first, 3),
            areas="plaats",
        )
    )
    made.agreements.append(
        Agreement(
            id="subsidie",
            name=f"Subsidie voor {here.named(here.subject.title)}",
            form="grant",
            parties=["provincie", CITY],
            status="in-force" if len(here.years) < _GRANT_YEARS else "ended",
            concluded=f"{first}-05",
            period=f"{first}-06/{first + _GRANT_YEARS - 1}-05",
            value="150000 EUR",
            cites="subsidie-tekst",
        )
    )
    made.commitments.append(
        Commitment(
            id="subsidie-geld",
            by="provincie",
            to=CITY,
            kind="money",
            what="subsidie voor de eerste jaren",
            amount="150000 EUR",
            status="paid",
            laid_down_in="subsidie",
            made=f"{first}-05",
            due=f"{first}-07",
            about=["doel-1", "doel-2"],
        )
    )
    made.events.append(
        Event(
            id="startbijeenkomst",
            title=f"Startbijeenkomst in {here.place}",
            kind="met",
            date=here.chance.told(first, 3),
            participants=[*everybody, RESIDENTS],
            about=here.id,
            areas="plaats",
            status="happened",
            cites="gesprek",
        )
    )


def _sign(here: Setting, who: Cast, year: int, made: Course) -> None:
    """Sign a covenant, or renew the one that ran out."""
    number = (year - here.first) // TERM + 1
    covenant = f"convenant-{number}"
    is_over = year + TERM <= here.last
    day = f"{year}-04-{1 + here.chance.below(28):02}"
    everybody = who.present(year)
    made.agreements.append(
        Agreement(
            id=covenant,
            name=f"Convenant {here.named(here.subject.title)} {year}-{year + TERM}",
            form="covenant",
            parties=[Party(actor=one, signed=day) for one in everybody],
            status="ended" if is_over else "in-force",
            strength="best-effort",
            concluded=day,
            period=f"{day}/{year + TERM}-04",
            about=["doel-1", "doel-2"],
            legal_bases=here.subject.laws,
            review="P1Y",
            areas="plaats",
            cites="convenant-1-tekst" if number == 1 else here.report(year),
        )
    )
    made.events.append(
        Event(
            id=f"ondertekening-{number}",
            title="Ondertekening van het convenant" if number == 1 else "Verlenging van het convenant",
            kind="started" if number == 1 else "renewed",
            date=day,
            participants=everybody,
            starts=covenant,
            ends=f"convenant-{number - 1}" if number > 1 else (),
            because=f"les-{year - 1}" if number > 1 and here.chance.happens(0.7) else (),
            status="happened",
        )
    )
    for one in everybody[1:]:
        _promise(here, one, covenant, year, made)


def _promise(here: Setting, by: str, covenant: str, year: int, made: Course) -> None:
    """Let a partner promise what it brings, for as long as the covenant runs."""
    kind, what, amount = here.chance.one_of(PARTNERS[by].brings)
    is_over = year + TERM <= here.last
    made.commitments.append(
        Commitment(
            id=f"inzet-{by}-{covenant}",
            by=by,
            to=here.id,
            kind=kind,
            what=what,
            amount=amount or None,
            status="kept" if is_over else "under-way",
            strength="best-effort",
            laid_down_in=covenant,
            recurs="P1Y" if kind == "money" else None,
            about=f"doel-{1 + here.chance.below(2)}",
        )
    )


def _pay(here: Setting, who: Cast, year: int, made: Course) -> None:
    """Let the municipality pay its yearly share."""
    amount = 5_000 * (6 + here.chance.below(12))
    made.commitments.append(
        Commitment(
            id=f"bijdrage-{year}",
            by=CITY,
            to=here.chance.one_of(who.founders[:2]),
            kind="money",
            what=f"bijdrage van de gemeente voor {year}",
            amount=f"{amount} EUR",
            status="paid",
            strength="must",
            laid_down_in=here.covenant(year),
            made=f"{year}-05",
            due=f"{year}-10-01",
            drawn_from="begroting sociaal domein",
            about=f"proef-{year}-1",
            cites=here.report(year),
        )
    )


def _come_and_go(here: Setting, who: Cast, year: int, made: Course) -> None:
    """Tell who joined or left in a year."""
    if who.has_joined(year):
        made.events.append(
            Event(
                id="toetreding",
                title="Een nieuwe partner sluit aan",
                kind="joined",
                date=f"{year}-09",
                participants=who.joins,
                about=here.id,
                starts=f"partner-{who.joins}",
                status="happened",
                cites=here.report(year),
            )
        )
        made.commitments.append(
            Commitment(
                id="inzet-nieuwe-partner",
                by=who.joins,
                to=here.id,
                kind="act",
                what="meedoen in een werkgroep",
                status="under-way",
                made=f"{year}-09",
                about="doel-2",
            )
        )
    if who.has_left(year):
        made.events.append(
            Event(
                id="uittreding",
                title="Een partner stapt uit na een fusie",
                kind="left",
                date=f"{year}-06",
                participants=who.leaves,
                about=here.id,
                ends=[f"partner-{who.leaves}", f"stuurgroep-{who.leaves}"],
                status="happened",
                cites=here.report(year),
            )
        )


def _try(here: Setting, who: Cast, year: int, number: int, made: Course) -> None:
    """Try something in one neighbourhood; a year later it becomes a service, or it has ended."""
    chance = here.chance
    turn = (year - here.first) * _PILOTS + number - 1
    undertakings = here.subject.undertakings
    name, theme = undertakings[turn % len(undertakings)]
    round_ = turn // len(undertakings)
    place = (turn + round_) % len(here.quarters)
    pilot = f"proef-{year}-{number}"
    begin = chance.told(year, 5 + chance.below(5))
    is_over = year < here.last
    aim = 1 + turn % len(here.subject.aims)
    made.initiatives.append(
        Initiative(
            id=pilot,
            name=f"{name} {here.quarters[place]} {year}",
            kind="pilot",
            trajectory=Trajectory(period=f"{begin}/{year + 1}" if is_over else f"{begin}/"),
            status="ended" if is_over else "running",
            goals=[f"doel-{aim}", f"doel-{aim}-1"],
            serves=f"doelgroep-{aim}",
            areas=f"wijk-{place + 1}",
            themes=theme,
            legal_bases=here.subject.laws[:2] if chance.happens(0.7) else (),
            cites=here.report(year),
        )
    )
    made.events.append(
        Event(
            id=f"start-{pilot}",
            title=f"Start van {name} in {here.quarters[place]}",
            kind="launched",
            date=begin,
            participants=[CITY, chance.one_of(who.present(year)[1:])],
            starts=pilot,
            areas=f"wijk-{place + 1}",
            status="happened",
        )
    )
    if is_over and round_ == 0 and chance.happens(0.6):
        _scale(here, year + 1, name, theme, aim, pilot, made)


def _scale(here: Setting, year: int, name: str, theme: str, aim: int, pilot: str, made: Course) -> None:  # noqa: PLR0913, PLR0917 - what is known of the pilot
    """Make a service of a pilot."""
    service = f"dienst-{pilot.removeprefix('proef-')}"
    date = f"{year}-{6 + here.chance.below(6):02}"
    made.initiatives.append(
        Initiative(
            id=service,
            name=f"{name} in heel {here.place}",
            kind="service",
            trajectory=f"{date}/..",
            status="running",
            goals=f"doel-{aim}",
            serves=f"doelgroep-{aim}",
            areas="plaats",
            themes=theme,
            legal_bases=here.subject.laws[:2],
            cites=here.report(year),
        )
    )
    made.events.append(
        Event(
            id=f"opschaling-{pilot.removeprefix('proef-')}",
            title=f"{name} gaat naar alle wijken",
            kind="converted",
            date=date,
            participants="stuurgroep",
            ends=pilot,
            starts=service,
            status="happened",
            because=f"les-{year - 1}",
        )
    )


def _meet_trouble(here: Setting, year: int, made: Course) -> None:
    """Let something stand in the way in most years."""
    chance = here.chance
    number = year - here.first
    if chance.happens(0.3):
        return
    statement, kind = here.subject.obstacles[number % len(here.subject.obstacles)]
    again = number // len(here.subject.obstacles)
    made.obstacles.append(
        Obstacle(
            id=f"knelpunt-{year}",
            statement=f"{statement}, nog steeds in {year}" if again else statement,
            kind=kind,
            affects=f"proef-{year}-{1 + chance.below(_PILOTS)}",
            owners="stuurgroep" if chance.happens(0.6) else (),
            addressed_by=f"jaargesprek-{year}" if chance.happens(0.7) else (),
            status="resolved" if year < here.last and chance.happens(0.5) else "open",
            cites=here.report(year),
        )
    )
