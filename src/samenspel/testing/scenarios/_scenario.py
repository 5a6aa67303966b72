"""A whole scenario: who takes part, what they want, what happened, and how that is known."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from samenspel.errors import InvalidValueError
from samenspel.language import Bilingual
from samenspel.model import Link, Partnership, Remark, Source, Trajectory
from samenspel.testing.scenarios import _cast, _purpose
from samenspel.testing.scenarios._chance import Chance
from samenspel.testing.scenarios._course import course
from samenspel.testing.scenarios._setting import setting

if TYPE_CHECKING:
    from collections.abc import Iterator

    from samenspel.testing.scenarios._cast import Cast
    from samenspel.testing.scenarios._setting import Setting

__all__ = ["LONGEST", "scenario", "whole_number"]


def __dir__() -> list[str]:
    return __all__


LONGEST: Final = 1_000
"""How many years a scenario runs at most."""


def scenario(*, seed: int, years: int = 5) -> Partnership:
    """Give a partnership in a Dutch municipality as a trajectory lead might keep it, over some whole years.

    It is the same for a seed everywhere, and it needs no Hypothesis.
    There are some 90 elements in one year, and 12 more for each other year.
    Municipalities and organisations are made up, and people are named by their offices only.
    No rule finds an error or a warning in it; some give advice.
    Raises `InvalidValueError` for a seed or a number of years that is no whole number, or out of range.

    >>> partnership = scenario(seed=7, years=5)
    >>> partnership.name
    'Kansrijk opgroeien in Wijdebrugge'
    """
    whole_number("seed", seed, least=0)
    whole_number("years", years, least=1, most=LONGEST)
    chance = Chance(seed)
    here = setting(chance, seed, years)
    who = _cast.cast(here)
    story = course(here, who)
    return Partnership(
        id=here.id,
        name=here.named(here.subject.title),
        summary=here.named(here.subject.summary),
        form="covenant-based",
        languages="nl",
        trajectory=Trajectory(period=f"{here.first}-03/.."),
        as_of=f"{here.last + 1}-03",
        themes=here.subject.themes,
        areas_served="plaats",
        organisations=tuple(_cast.organisations(here, who)),
        people=tuple(_cast.people(here, who)),
        groups=tuple(_cast.groups(here)),
        areas=tuple(_cast.areas(here)),
        structures=tuple(_cast.structures(here)),
        roles=tuple(_cast.roles(here, who)),
        goals=tuple(_purpose.goals(here, who)),
        stances=tuple(_purpose.stances(here, who)),
        results=tuple(_purpose.results(here)),
        agreements=story.agreements,
        commitments=story.commitments,
        initiatives=story.initiatives,
        obstacles=story.obstacles,
        events=story.events,
        links=tuple(_links(here, who)),
        sources=tuple(_sources(here)),
        remarks=tuple(_remarks(here)),
    )


def whole_number(name: str, given: object, *, least: int, most: int | None = None) -> None:
    """Refuse what is no whole number in a range."""
    if isinstance(given, int) and not isinstance(given, bool) and least <= given and (most is None or given <= most):
        return
    up_to = Bilingual("" if most is None else f" to {most}", "" if most is None else f" tot en met {most}")
    raise InvalidValueError(
        "SAM010",
        given,
        Bilingual(f"is no whole number from {least}{up_to.en}", f"is geen geheel getal vanaf {least}{up_to.nl}"),
        Bilingual("give 7, for example", "geef bijvoorbeeld 7"),
        f"scenario.{name}",
    )


# How it is known ------------------------------------------------------------------------------------------------------


def _links(here: Setting, who: Cast) -> Iterator[Link]:
    one, other = here.chance.some_of(who.founders, 2)
    yield Link(id="afhankelijk", kind="depends-on", subjects=one, objects=other, cites="gesprek")
    if here.chance.happens(0.5):
        yield Link(id="samen", kind="works-with", subjects="werkgroep-1", objects="werkgroep-2")


def _sources(here: Setting) -> Iterator[Source]:
    name = here.named(here.subject.title)
    yield Source(
        id="convenant-1-tekst",
        title=f"Tekst van het convenant {name}",
        kind="other",
        publisher=f"Gemeente {here.place}",
        published=f"{here.first}-04",
        languages="nl",
    )
    yield Source(
        id="subsidie-tekst",
        title="Besluit over de subsidie",
        kind="letter",
        publisher=f"Provincie {here.province}",
        published=f"{here.first}-05",
        languages="nl",
    )
    yield Source(
        id="gesprek",
        title="Gesprek met de trajectleider",
        kind="interview",
        according_to="trajectleider",
        as_of=here.chance.told(here.first, 10),
        languages="nl",
    )
    for year in here.years:
        yield Source(
            id=here.report(year),
            title=f"Jaarbericht {year} van {name}",
            kind="report",
            authors="Kernteam",
            published=f"{year + 1}-02",
            as_of=f"{year}-12",
            languages="nl",
        )


def _remarks(here: Setting) -> Iterator[Remark]:
    yield Remark(id="opmerking-1", about="kernteam", field="period", kind="not-stated")
    yield Remark(
        id="opmerking-2", about="startbijeenkomst", field="participants", kind="not-exhaustive", cites="gesprek"
    )
    other = here.first if here.chance.happens(0.5) else here.first - 1
    yield Remark(
        id="opmerking-3", about="visie", field="concluded", kind="other-source", value=f"{other}~", cites="gesprek"
    )
