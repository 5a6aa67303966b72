"""What the rules about results and their values only just let pass."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final

from samenspel.amounts import Quantity
from samenspel.model import Area, Goal, Group, Initiative, Observation, Organisation, Result
from samenspel.testing.strategies._days import Day, Span, told_in
from samenspel.testing.strategies.breaking._agreeing import happens
from samenspel.testing.strategies.breaking._needs import MEASURED
from samenspel.testing.strategies.breaking._site import Site, Way, value
from samenspel.testing.strategies.breaking.results import observed, one_sided, result_with, run_long, split, work_until

if TYPE_CHECKING:
    from collections.abc import Sequence

    from samenspel.testing.strategies.breaking._site import Breakers

__all__ = ["RESULTS"]


def __dir__() -> list[str]:
    return __all__


# SAM404 no-early-result ---------------------------------------------------------------------------------------------


def _begun_a_year_ago(site: Site) -> None:
    """Let nothing be done or seen yet, exactly so long after the beginning as that is no wonder."""
    site.claim("results", "initiatives")
    run_long(site)
    site.sketch.own.facts["trajectory"].facts["period"] = Span(site.within(12), None, 0, 0)


def _celebrated(site: Site) -> None:
    """Let a success be celebrated, on the very day or on a day that is not told."""
    run_long(site)
    happens(site, kind="celebrated", **site.facts({}, {"date": Day(site.moment)}))


def _completed(site: Site) -> None:
    """Let work have ended the day before, or be said to have ended today."""
    run_long(site)
    if site.is_so():
        work_until(site, site.moment, status="ended")
    else:
        work_until(site, site.moment - 1)


# SAM409 unmeasured-goal ---------------------------------------------------------------------------------------------


def _seen_twice(site: Site) -> None:
    """Let the second of two values, or a baseline, be what to compare with."""
    first = site.facts({"kind": "actual"}, {"kind": "baseline"})
    told = [observed(site, "10 people", date=Day(site.moment - 30), **first), observed(site, "10 people")]
    site.one(Result).facts |= {"unit": "people", "observations": told}


def _aimed_at(site: Site) -> None:
    """Let a target have a date."""
    ahead = value(Observation, kind="target", date=Day(site.moment + 30), text="a")
    site.one(Result).facts["observations"].append(ahead)


def _measured_by_work(site: Site) -> None:
    """Let the results tell of work for the goals, and not of the goals themselves."""
    work = site.fresh(Initiative, goals=site.ids(Goal)).id
    name = site.pick(("initiatives", "about"))
    for result in site.sketch.of(Result):
        result.drop("goals", "about", "initiatives")
        result.facts[name] = (work,)


def _reported_by_two(site: Site) -> None:
    """Let all parties report on what the first alone reported on."""
    one_sided(site)
    for result in site.sketch.of(Result):
        for seen in result.facts["observations"]:
            seen.facts["according_to"] = site.ids(Organisation)


# SAM410 inconsistent-indicator --------------------------------------------------------------------------------------


def _one_unit(site: Site) -> None:
    """Let two words be able to mean one unit."""
    _both_told(site, *site.pick(_ONE_UNIT))


def _one_unit_per(site: Site) -> None:
    """Let one of two units say per what."""
    _both_told(site, *site.pick(_ONE_UNIT_PER))


def _both_told(site: Site, one: str, other: str) -> None:
    unit = {"unit": one} if site.is_so() else {}
    days = [Day(site.moment - before) for before in (60, 30, 0)]
    told = [observed(site, f"10 {said}".strip(), date=day) for said, day in zip((one, "", other), days, strict=True)]
    result_with(site, *told, **unit)


_ONE_UNIT: Final = (
    *(("people", "people"), ("home", "homes"), ("homes", "home"), ("%", "percent"), ("procent", "pct")),
    ("people", "People"),
)
_ONE_UNIT_PER: Final = (("people/year", "people"), ("people", "people/year"), ("home/year", "homes"))


def _per_cent(*numbers: str) -> Way:
    """Give a way in which a percentage is one of some."""

    def change(site: Site) -> None:
        _two(site, f"{site.pick(numbers)} {site.pick(('%', 'percent', 'procent', 'pct'))}")

    return Way(change)


_ALL: Final = ("100", "100..120", "<100")
_NONE: Final = ("0", "-1..0", ">0")
_PERHAPS_WITHIN: Final = ("<101", ">-1")


def _more_than_a_hundred(site: Site) -> None:
    """Let a value be large that is no percentage, or a part of some percentage."""
    _two(site, site.pick(("101 people", "-1 people", "101/200 %")))


def _two(site: Site, said: str) -> None:
    result_with(site, *(observed(site, said, date=Day(site.moment - before)) for before in (30, 0)))


def _words_with_a_number(site: Site) -> None:
    """Let words be more than a number, or stand beside a value."""
    words = value(Observation, text=site.pick(("140 children", "about 140", "%", "no. 3")))
    beside = observed(site, "10 people", text="140")
    result_with(
        site, observed(site, "10 people", kind="baseline"), site.pick((words, beside)), observed(site, "10 people")
    )


def _target_beside_a_baseline(site: Site) -> None:
    """Let a target lie on the day of the first baseline, or be of others than the baseline that comes after it."""
    day = site.moment - 60
    of = split(site)
    first = observed(site, "10 people", kind="baseline", date=Day(day), **of)
    second = observed(site, "10 people", kind="baseline", date=Day(day + 30), **of)
    on_day = value(Observation, kind="target", date=Day(day), text="a", **of)
    of_others = value(Observation, kind="target", date=Day(day - 30), text="a", group=site.fresh(Group).id)
    told = site.pick(((first, on_day), (on_day, first, second), (second, first, on_day), (first, of_others, second)))
    result_with(site, *told, observed(site, "10 people"))


def _target_beside_a_vague_baseline(site: Site) -> None:
    """Let a target lie before one of two baselines, while nobody knows since when the other was so."""
    day = site.moment - 60
    exact, vague = (observed(site, "10 people", kind="baseline", date=Day(day, way)) for way in (0, _SOME_DAY))
    target = value(Observation, kind="target", date=Day(day - 1), text="a")
    result_with(site, *site.pick(((exact, vague), (vague, exact))), target, observed(site, "10 people"))


_SOME_DAY: Final = len(told_in()) - 1


def _told_twice_alike(site: Site) -> None:
    """Let two values of the same possibly mean one thing."""
    _beside_each_other(site, *site.pick(_ALIKE))


def _told_in_two_sorts(site: Site) -> None:
    """Let two observations of the same be of two sorts, or of days that are not told."""
    _beside_each_other(site, *site.pick(_OF_TWO_SORTS))


def _told_of_two(site: Site) -> None:
    """Let two observations that differ be of two days, kinds, groups or areas."""
    apart = site.facts(
        {"date": Day(site.moment - 29)},
        {"kind": "baseline"},
        {"group": site.fresh(Group).id},
        {"area": site.fresh(Area).id},
    )
    _beside_each_other(site, _TEN, {"value": Quantity("11 people"), **apart})


def _beside_each_other(site: Site, one: dict[str, Any], other: dict[str, Any]) -> None:
    same = {"kind": "actual", "date": Day(site.moment - 30)}
    told = [value(Observation, **{**same, **facts}) for facts in (one, other)]
    start = observed(site, "10 people", kind="baseline", date=Day(site.moment - 60))
    result_with(site, *told, observed(site, "10 people"), start)


_TEN: Final = {"value": Quantity("10 people")}
_ALIKE: Final[Sequence[tuple[dict[str, Any], dict[str, Any]]]] = (
    (_TEN, _TEN),
    *(
        ({"value": Quantity(f"{one} people")}, {"value": Quantity(f"{other} people")})
        for one, other in (
            *(("~10", "11"), ("10", "~11"), ("9..10", "10"), ("9..10", "10..11"), ("10..11", "9..10")),
            *(("<10", "9"), (">10", "11"), ("<11", ">10"), (">10", "<11")),
        )
    ),
)
_OF_TWO_SORTS: Final[Sequence[tuple[dict[str, Any], dict[str, Any]]]] = (
    (_TEN, {"direction": "up"}),
    ({"text": "a"}, {"direction": "up"}),
    ({**_TEN, "date": None}, {"value": Quantity("11 people"), "date": None}),
    ({"direction": "up"}, {"direction": "up"}),
)


RESULTS: Final[Breakers] = {
    "SAM404": (
        Way(_begun_a_year_ago, most={Initiative: 0, Result: 0, Goal: 0}),
        Way(_celebrated, {Initiative: 1}, {Result: 0}),
        Way(_completed, most={Result: 0, Goal: 0}),
    ),
    "SAM409": (
        Way(_seen_twice, MEASURED),
        Way(_aimed_at, MEASURED),
        Way(_measured_by_work, MEASURED),
        Way(_reported_by_two, MEASURED),
    ),
    "SAM410": (
        Way(_one_unit),
        Way(_one_unit_per),
        _per_cent(*_ALL),
        _per_cent(*_NONE),
        _per_cent(*_PERHAPS_WITHIN),
        Way(_more_than_a_hundred),
        Way(_words_with_a_number),
        Way(_target_beside_a_baseline),
        Way(_target_beside_a_vague_baseline),
        Way(_told_twice_alike),
        Way(_told_in_two_sorts),
        Way(_told_of_two),
    ),
}
