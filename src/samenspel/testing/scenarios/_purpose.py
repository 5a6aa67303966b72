"""What the partners of a scenario want, what they hold, and what comes of it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from samenspel.model import Goal, Observation, Result, Stance
from samenspel.testing.scenarios._cast import CITY, RESIDENTS
from samenspel.testing.scenarios._names import PARTNERS

if TYPE_CHECKING:
    from collections.abc import Iterator

    from samenspel.testing.scenarios._cast import Cast
    from samenspel.testing.scenarios._setting import Setting

__all__ = ["goals", "results", "stances"]


def __dir__() -> list[str]:
    return __all__


def goals(here: Setting, who: Cast) -> Iterator[Goal]:
    """Give the large goals, and the small ones on the way to them: one more every other year."""
    chance, span = here.chance, len(here.years)
    for number, aim in enumerate(here.subject.aims, start=1):
        large = f"doel-{number}"
        yield Goal(
            id=large,
            statement=aim.statement,
            size="large",
            urgency=aim.urgency,
            themes=aim.theme,
            owners=[CITY, *(["stuurgroep"] if chance.happens(0.5) else who.founders[number - 1 : number])],
            serves=f"doelgroep-{number}",
            areas="plaats",
            laid_down_in="visie",
            status="pursued",
            cites="convenant-1-tekst",
        )
        for step, statement in enumerate(aim.steps[: 1 + span // 2], start=1):
            is_reached = step == 1 and span > 1
            yield Goal(
                id=f"{large}-{step}",
                statement=statement,
                contributes_to=large,
                size="small",
                themes=aim.theme,
                owners=f"werkgroep-{number}" if chance.happens(0.8) else (),
                serves=f"doelgroep-{number}",
                laid_down_in="convenant-1" if step == 1 else (),
                status="reached" if is_reached else "pursued",
                cites=here.report(here.first + 1) if is_reached else (),
            )


def stances(here: Setting, who: Cast) -> Iterator[Stance]:
    """Give the vision that they share, what each hopes to gain, and what they learned in a year."""
    chance = here.chance
    everybody = [CITY, *who.founders, RESIDENTS]
    yield Stance(
        id="visie-samen", statement=here.subject.vision, kind="vision", held_by=everybody, laid_down_in="visie"
    )
    yield Stance(
        id="werkwijze",
        statement="We beginnen met wie wil, en laten anderen aansluiten wanneer zij zover zijn",
        kind="way-of-working",
        held_by=[CITY, *who.founders],
        laid_down_in="convenant-1",
    )
    yield Stance(
        id="belang-gemeente", statement="Hulp die samenhangt en betaalbaar blijft", kind="interest", held_by=CITY
    )
    if chance.happens(0.7):
        yield Stance(
            id="belang-provincie",
            statement="Een aanpak waar andere gemeenten van leren",
            kind="interest",
            held_by="provincie",
        )
    for id_ in who.founders:
        if chance.happens(0.9):
            yield Stance(
                id=f"belang-{id_}", statement=PARTNERS[id_].interest, kind="interest", held_by=id_, about="doel-1"
            )
    if chance.happens(0.5):
        yield Stance(
            id="zorg-van-bewoners",
            statement="Weer een plan waarvan wij na een jaar niets meer horen",
            kind="concern",
            held_by=RESIDENTS,
            about=here.id,
            cites="gesprek",
        )
    for year in here.years:
        lessons = here.subject.lessons
        number = year - here.first
        yield Stance(
            id=f"les-{year}",
            statement=lessons[number % len(lessons)],
            kind="lesson",
            held_by=chance.one_of(who.present(year)),
            because=f"proef-{year}-1",
            cites=f"{here.report(year)}#p. {3 + chance.below(20)}",
        )


def results(here: Setting) -> Iterator[Result]:
    """Give what is counted: where it began, every year after it, and where it should be."""
    chance = here.chance
    for number, measure in enumerate(here.subject.measures, start=1):
        aim = 2 - number % len(here.subject.aims)
        reached = measure.first
        observed = [_observed("baseline", here.first, reached, measure.unit)]
        for year in here.years[1:]:
            reached += chance.below(2 * measure.step)
            observed.append(_observed("actual", year, reached, measure.unit, here.report(year)))
        target = measure.first + measure.step * (len(here.years) + 2)
        observed.append(_observed("target", here.last + 2, target, measure.unit))
        yield Result(
            id=f"resultaat-{number}",
            statement=measure.statement,
            goals=f"doel-{aim}",
            serves=f"doelgroep-{aim}",
            areas="plaats",
            unit=measure.unit,
            observations=observed,
        )


def _observed(kind: str, year: int, value: int, unit: str, report: str = "") -> Observation:
    told = f"~{value}" if value % 10 == 0 and kind == "actual" else str(value)
    return Observation(kind=kind, date=str(year), value=f"{told} {unit}", cites=report or ())
