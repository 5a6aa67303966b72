"""What breaks the rules about results: when they come, of which goals they tell, and whether they add up; and how."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final

from samenspel.amounts import Quantity
from samenspel.model import (
    Area,
    Event,
    Goal,
    Group,
    Initiative,
    Observation,
    Organisation,
    Person,
    Result,
    Role,
    Trajectory,
)
from samenspel.testing.strategies._days import Day, Span, told_in, until
from samenspel.testing.strategies.breaking._needs import MEASURED, WITH_GOAL
from samenspel.testing.strategies.breaking._site import Site, Way, value

if TYPE_CHECKING:
    from collections.abc import Sequence

    from samenspel.testing.strategies._sketch import Draft
    from samenspel.testing.strategies.breaking._site import Breakers

__all__ = ["RESULTS", "observed", "one_sided", "result_with", "run_long", "split", "work_until"]


def __dir__() -> list[str]:
    return __all__


# SAM404 no-early-result ---------------------------------------------------------------------------------------------


def run_long(site: Site) -> None:
    """Let the partnership have begun more than a year ago, or more than two, and let nothing be done or seen."""
    moment = site.moment
    edge = site.months_ago(24) - 1
    day = site.pick((site.months_ago(12) - 1, edge, edge + 1, moment - 600, moment - 900))
    trajectory: Draft = site.sketch.own.facts.setdefault("trajectory", value(Trajectory))
    trajectory.facts["period"] = Span(day, None, 0, 0)
    for kind in (Initiative, Goal):
        for draft in site.sketch.of(kind):
            if draft.facts.get("status") in {"ended", "reached"}:
                del draft.facts["status"]
    for event in site.sketch.of(Event):
        if event.facts.get("kind") == "celebrated":
            event.facts |= site.facts({"status": "cancelled"}, {"status": "planned", "date": Day(moment + 30)})


def _nothing_came(site: Site) -> None:
    site.claim("results", "initiatives")
    run_long(site)


def _nothing_done(site: Site) -> None:
    if site.is_so() and not site.sketch.of(Goal):  # of which the results would have to tell
        site.claim("results", "initiatives")
    run_long(site)
    match site.pick(("nothing", "rejected", "last day")):
        case "rejected":
            work_until(site, site.moment - 9, status="rejected")
        case "last day":
            work_until(site, site.moment)
        case _:
            pass


def work_until(site: Site, last: int, **facts: Any) -> None:  # noqa: ANN401 - whatever the fields hold
    """Add work of which this is the last day."""
    site.fresh(Initiative, trajectory=value(Trajectory, period=until(Day(last))), **facts)


def _nothing_seen(site: Site) -> None:
    """Let the results say only how it was, is to be or may become."""
    if site.is_so():
        site.claim("results", "initiatives")
    run_long(site)
    before = {"kind": "baseline", "date": Day(site.moment - 30), "value": _TEN}
    ahead = {"kind": site.pick(("target", "forecast")), "date": Day(site.moment + 30), "value": _TEN}
    for result in site.sketch.of(Result):
        result.drop("unit")
        told = site.pick(((), (before,), (before, ahead)))
        result.facts["observations"] = [value(Observation, **facts) for facts in told]


_TEN: Final = Quantity("10 people")

# SAM409 unmeasured-goal ---------------------------------------------------------------------------------------------


def _unmeasured(site: Site) -> None:
    for result in site.sketch.of(Result):
        result.drop("goals", "about", "initiatives")


def _step_unmeasured(site: Site) -> None:
    """Let the results tell of the first goal, which the second contributes to."""
    _unmeasured(site)
    site.sketch.of(Goal)[1].drop("status")
    for result in site.sketch.of(Result):
        result.facts["goals"] = site.ids(Goal)[:1]


def _nothing_measured(site: Site) -> None:
    site.claim("results")


def _without_baseline(site: Site) -> None:
    once = value(Observation, kind="actual", date=Day(site.moment), value=_TEN)
    noticed = value(Observation, kind="actual", date=Day(site.moment), direction="up")
    ahead = value(Observation, kind="target", date=Day(site.moment + 30), text="a")
    result = site.one(Result)
    if site.is_so():
        result.facts["about"] = result.facts.pop("goals")
    unit, told = site.pick(((None, [once]), (None, [noticed, ahead]), ("people", [noticed]), ("people", [once, ahead])))
    result.facts |= {"unit": unit, "observations": told}


def _undated(site: Site) -> None:
    facts = site.facts({}, {"text": "a"}, {"direction": "up"})
    site.one(Result).facts["observations"].append(value(Observation, kind="target", **facts))


def one_sided(site: Site) -> None:
    """Let one party alone, or a person who speaks for it, report on a result."""
    party = reporter = site.pick(site.ids(Organisation))
    if site.is_so():
        reporter = site.fresh(Person).id
        site.fresh(Role, holders=(reporter,), representing=(party,))
    result = site.one(Result)
    if site.is_so():
        result.facts["according_to"] = (reporter,)
    else:
        for seen in result.facts["observations"]:
            seen.facts["according_to"] = (reporter,)


# SAM410 inconsistent-indicator --------------------------------------------------------------------------------------


def observed(site: Site, said: str, **facts: Any) -> Draft:  # noqa: ANN401 - whatever the fields hold
    """Give an observation of a value, at the moment of knowledge where nothing else is said."""
    return value(Observation, **{"kind": "actual", "date": Day(site.moment), "value": Quantity(said), **facts})


def result_with(site: Site, *told: Draft, **facts: Any) -> None:  # noqa: ANN401 - whatever the fields hold
    """Add a result of which some things were observed."""
    site.fresh(Result, **facts, observations=list(told))


def _other_unit(site: Site) -> None:
    """Let a value be in another unit than the result, or than the first that says one; perhaps told of on one day."""
    one, other = site.pick(_UNITS)
    said, unit = site.pick((((one, other), None), ((one, other), one), ((other, other), one), (("", one, other), None)))
    apart = site.pick((30, 0))
    days = [Day(site.moment - apart * (len(said) - place)) for place in range(1, len(said) + 1)]
    told = [observed(site, f"10 {word}".strip(), date=day) for word, day in zip(said, days, strict=True)]
    result_with(site, *told, unit=unit)


_UNITS: Final = (
    *(("people", "homes"), ("%", "people"), ("EUR", "USD"), ("EUR", "people"), ("homes", "EUR")),
    *(("EUR/year", "EUR/month"), ("EUR/patient/year", "EUR/year"), ("people/year", "homes/year")),
)


def _no_percentage(site: Site) -> None:
    unit = site.pick(("%", "percent", "procent", "pct"))
    number = site.pick(("101", "100.01", "-1", "-0.01", ">100", "100.01..120", "-20..-1", "~250", "<-1"))
    result_with(site, observed(site, f"10 {unit}", date=Day(site.moment - 30)), observed(site, f"{number} {unit}"))


def _number_in_words(site: Site) -> None:
    text = site.pick(("140", " 65 % ", "1.000,50", "-3", "+3%"))
    words = value(Observation, text=text, **site.facts({}, {"kind": "target", "date": Day(site.moment + 30)}))
    result_with(site, observed(site, "10 people", kind="baseline"), observed(site, "10 people"), words)


def split(site: Site) -> dict[str, str]:
    """Give of whom or where something is told: of all, of a group, or of an area."""
    name, kind = site.pick(_SPLITS)
    return {} if kind is None else {name: site.fresh(kind).id}


_SPLITS: Final = (("", None), ("group", Group), ("area", Area))


def _target_too_early(site: Site) -> None:
    """Let a target lie before the baseline, or before both of two."""
    of = split(site)
    day = site.moment - 60
    first = observed(site, "10 people", kind="baseline", date=Day(day), **of)
    second = observed(site, "10 people", kind="baseline", date=Day(day + 30), **of)
    target = value(Observation, kind="target", date=site.before(day), text="a", **of)
    told = site.pick(((first, target), (target, first, second), (second, first, target)))
    result_with(site, *told, observed(site, "10 people"))


def _told_twice(site: Site) -> None:
    """Let two values of the same contradict each other: on a day or less exactly, by one reporter or by two."""
    _contradicted(site, *site.pick(_OTHER_VALUES))


def _told_twice_on_the_limit(site: Site) -> None:
    """Let two values contradict each other of which one ends where the other begins."""
    ten = {"value": Quantity("10 people")}
    _contradicted(site, {"value": Quantity(site.pick(("<10 people", ">10 people")))}, ten)


def _told_of_two_directions(site: Site) -> None:
    """Let two directions contradict each other, or two values of which a direction is told too."""
    _contradicted(site, *site.pick(_OTHER_DIRECTIONS))


def _contradicted(site: Site, one: dict[str, Any], other: dict[str, Any]) -> None:
    day = site.moment - 30
    date = Day(day, site.pick(range(len(told_in())))) if site.is_so() else Day(day)
    same = {"kind": site.pick(("actual", "baseline")), "date": date, **split(site)}
    by: list[dict[str, Any]] = [{}, {}]
    if site.is_so():
        who = [site.fresh(Person).id for _ in range(2)]
        by = [{"according_to": (site.pick(who),)} for _ in range(2)]
    told = [value(Observation, **same, **facts, **said) for facts, said in zip((one, other), by, strict=True)]
    result_with(
        site, *told, observed(site, "10 people"), observed(site, "10 people", kind="baseline", date=Day(day - 30))
    )


_OTHER_VALUES: Final[Sequence[tuple[dict[str, Any], dict[str, Any]]]] = (
    ({"value": Quantity("10 people")}, {"value": Quantity("11 people")}),
    ({"value": Quantity("10.02 people")}, {"value": Quantity("9..10.01 people")}),
    ({"value": Quantity("<10 people")}, {"value": Quantity(">11 people")}),
)
_OTHER_DIRECTIONS: Final[Sequence[tuple[dict[str, Any], dict[str, Any]]]] = (
    ({"direction": "up"}, {"direction": "down"}),
    ({"direction": "stable"}, {"direction": "up"}),
    ({"value": Quantity("10 people"), "direction": "up"}, {"value": Quantity("11 people"), "direction": "up"}),
)


RESULTS: Final[Breakers] = {
    "SAM404": (
        Way(_nothing_came, most={Initiative: 0, Result: 0, Goal: 0}),
        Way(_nothing_done, {Initiative: 1}, {Result: 0}),
        Way(_nothing_seen, {Result: 1}),
    ),
    "SAM409": (
        Way(_unmeasured, MEASURED),
        Way(_step_unmeasured, {**MEASURED, Goal: 2}),
        Way(_nothing_measured, WITH_GOAL, {Result: 0}),
        Way(_without_baseline, MEASURED),
        Way(_undated, MEASURED),
        Way(one_sided, MEASURED),
    ),
    "SAM410": (
        Way(_other_unit),
        Way(_no_percentage),
        Way(_number_in_words),
        Way(_target_too_early),
        Way(_told_twice),
        Way(_told_twice_on_the_limit),
        Way(_told_of_two_directions),
    ),
}
