"""What the strategies are measured by: the tests take a small share of each figure, the study takes them whole."""

from __future__ import annotations

import inspect
from collections import Counter
from random import Random
from statistics import median
from time import perf_counter
from typing import TYPE_CHECKING, Any, Final, NamedTuple

import attrs
import hypothesis
from hypothesis import find, given, settings
from hypothesis import strategies as st
from hypothesis.statistics import collector

import samenspel
from samenspel import Certainty, Partnership, Rule, Severity, check, dumps, loads
from samenspel.model import KINDS, Form, fields_of
from samenspel.testing import scenario
from samenspel.testing.strategies import partnerships

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

    from hypothesis.strategies import SearchStrategy

REFERENCE: Final = st.tuples(*[st.integers(0, 63)] * 100)
ONE_AND_A_HALF: Final[dict[str, Any]] = {
    kind.element_kind.collection: st.just(2 if place < 10 else 1) for place, kind in enumerate(KINDS)
}
"""The sizes of a record of 28 elements: two of each of the first ten kinds, one of each of the others."""


def draws(strategy: SearchStrategy[Any], count: int) -> list[Any]:
    """Give what a strategy draws."""
    return _drawn(strategy, count)[0]


def _drawn(strategy: SearchStrategy[Any], count: int) -> tuple[list[Any], Counter[str]]:
    found: list[Any] = []

    @settings(max_examples=count, database=None, deadline=None, derandomize=True, phases=[hypothesis.Phase.generate])
    @given(strategy)
    def keep(drawn: Any) -> None:  # noqa: ANN401 - whatever it draws
        found.append(drawn)

    statuses: Counter[str] = Counter()

    def count_statuses(told: dict[str, Any]) -> None:
        statuses.update(case["status"] for case in told["generate-phase"]["test-cases"])

    with collector.with_value(count_statuses):  # type: ignore[arg-type]
        keep()
    return found[:count], statuses


def statuses(strategy: SearchStrategy[Any], count: int) -> Counter[str]:
    """Give how many draws were valid, invalid, or ran out of choices."""
    return _drawn(strategy, count)[1]


# Speed --------------------------------------------------------------------------------------------------------------


def rate(strategy: SearchStrategy[Any], count: int) -> float:
    """Give how many draws a second a strategy makes."""
    begun = perf_counter()
    drawn = len(draws(strategy, count))
    return drawn / (perf_counter() - begun)


def ratio(strategy: SearchStrategy[Any], count: int, rounds: int) -> float:
    """Give the rate of a strategy against that of the reference: the median of rounds of the one after the other."""
    draws(strategy, 50)
    return median(rate(strategy, count) / rate(REFERENCE, count) for _ in range(rounds))


def generating(count: int, rounds: int) -> float:
    """Give the rate at which scenarios are made and written, against constructing and writing the same records.

    Constructing takes what callers write: texts for dates, periods and amounts.
    """
    written = [_written(scenario(seed=seed)) for seed in range(count)]

    def constructed() -> float:
        begun = perf_counter()
        for record in written:
            dumps(_constructed(record))
        return perf_counter() - begun

    def generated() -> float:
        begun = perf_counter()
        for seed in range(count):
            dumps(scenario(seed=seed))
        return perf_counter() - begun

    assert _constructed(written[0]) == scenario(seed=0)
    return median(constructed() / generated() for _ in range(rounds))


class _Call(NamedTuple):
    cls: type[Any]
    arguments: dict[str, Any]


def _written(value: Any) -> Any:  # noqa: ANN401 - any value of the model
    if isinstance(value, tuple):
        return tuple(map(_written, value))
    if not attrs.has(type(value)) or isinstance(value, samenspel.Quantity):
        return value if isinstance(value, bool) else str(value)
    said = {field.name: getattr(value, field.name) for field in fields_of(type(value)) if _says(value, field.name)}
    return _Call(type(value), {name: _written(part) for name, part in said.items()})


def _constructed(value: Any) -> Any:  # noqa: ANN401 - any value of the model
    if isinstance(value, _Call):
        return value.cls(**{name: _constructed(part) for name, part in value.arguments.items()})
    return tuple(map(_constructed, value)) if isinstance(value, tuple) else value


# What is drawn ------------------------------------------------------------------------------------------------------


def size(partnership: Partnership) -> int:
    """Give how many elements a record has."""
    return sum(1 for _ in partnership.elements())


def errors(partnership: Partnership) -> list[str]:
    """Give the rules that find an error in a record."""
    return [finding.rule for finding in check(partnership) if finding.severity is Severity.ERROR]


def fired(partnership: Partnership) -> list[str]:
    """Give the rules that find anything in a record, each once."""
    return sorted({finding.rule for finding in check(partnership)})


def minimum(rule: Rule) -> int:
    """Give how many elements the example on a rule's page has."""
    return size(loads(rule.documentation.example, format="yaml"))


def runs(partnership: Partnership) -> bool:
    """Tell whether a partnership certainly runs at its moment of knowledge, and has all that makes it one."""
    whole = partnership.organisations and partnership.goals and partnership.agreements and partnership.initiatives
    when = partnership.as_of
    return bool(whole) and when is not None and partnership.certainty_of(partnership, when) is Certainty.YES


def absent(drawn: Iterable[Partnership]) -> dict[str, float]:
    """Give, for each optional field, the share of the records with elements of its kind in which none says it."""
    said: Counter[str] = Counter()
    told: Counter[str] = Counter()
    for partnership in drawn:
        for cls in (Partnership, *KINDS):
            elements = [partnership] if cls is Partnership else getattr(partnership, cls.element_kind.collection)
            for field in fields_of(cls) if elements else ():
                if not field.required and field.form is not Form.ELEMENT:
                    name = f"{cls.__name__}.{field.name}"
                    told[name] += 1
                    said[name] += any(_says(element, field.name) for element in elements)
    return {name: 1 - said[name] / count for name, count in told.items()}


def _says(element: object, name: str) -> bool:
    given = getattr(element, name)
    return given is not None and len(given if isinstance(given, tuple | samenspel.JsonObject) else (given,)) > 0


def empty(drawn: list[Partnership]) -> dict[str, float]:
    """Give, for each collection, the share of the records in which it is empty."""
    names = [kind.element_kind.collection for kind in KINDS]
    return {name: sum(not getattr(partnership, name) for partnership in drawn) / len(drawn) for name in names}


def distinct(drawn: list[Partnership]) -> float:
    """Give the share of the records that differ from all others."""
    return len(set(drawn)) / len(drawn)


def public_classes() -> dict[str, type]:
    """Give the public classes of which there can be values; errors and protocols aside."""
    named = {name: getattr(samenspel, name) for name in samenspel.__all__}
    return {name: found for name, found in named.items() if inspect.isclass(found) and not issubclass(found, Exception)}


# How well it shrinks ------------------------------------------------------------------------------------------------


class Sought(NamedTuple):
    """Something to look for, and the fewest elements that it takes."""

    fewest: int
    is_found: Callable[[Partnership], object]
    sizes: dict[str, Any]


def _about(kind: str, target: str, field: str, least: int = 1) -> Callable[[Partnership], bool]:
    def is_found(partnership: Partnership) -> bool:
        ids = {element.id for element in getattr(partnership, target)}
        return any(len(ids.intersection(getattr(one, field))) >= least for one in getattr(partnership, kind))

    return is_found


def _three_parties(partnership: Partnership) -> bool:
    ids = {organisation.id for organisation in partnership.organisations}
    return any(len(ids & {party.actor for party in one.parties}) > 2 for one in partnership.agreements)


def _goals_in_a_row(partnership: Partnership) -> bool:
    above = {goal.id: goal.contributes_to for goal in partnership.goals}
    return any(above.get(upper) for goal in above for upper in above[goal])


def _late(partnership: Partnership) -> bool:
    dates = [event.date.earliest for event in partnership.events if event.date is not None]
    return any(date is not None and date.year >= 2020 for date in dates)


def _seated(partnership: Partnership) -> bool:
    bodies = {structure.id for structure in partnership.structures}
    parties = {organisation.id for organisation in partnership.organisations}
    return any(bodies & set(role.within) and parties & set(role.holders) for role in partnership.roles)


BATTERY: Final = {
    "a goal": Sought(1, lambda partnership: partnership.goals, {}),
    "an event about an agreement": Sought(2, _about("events", "agreements", "about"), {}),
    "an agreement of three organisations": Sought(4, _three_parties, {}),
    "three goals in a row": Sought(3, _goals_in_a_row, {"goals": st.integers(0, 5)}),
    "an event of 2020 or later": Sought(1, _late, {}),
    "an organisation whose name is not ASCII": Sought(
        1, lambda partnership: any(not one.name.isascii() for one in partnership.organisations), {}
    ),
    "five events": Sought(5, lambda partnership: len(partnership.events) > 4, {"events": st.integers(0, 9)}),
    "an agreement about two goals": Sought(3, _about("agreements", "goals", "about", 2), {}),
    "a role of an organisation in a body": Sought(3, _seated, {}),
}


def excess(name: str, seed: int) -> int:
    """Give how many elements more than it takes the smallest found example has."""
    sought = BATTERY[name]
    found = find(
        partnerships(**sought.sizes),
        sought.is_found,
        random=Random(seed),
        settings=settings(max_examples=50_000, database=None, deadline=None),
    )
    return size(found) - sought.fewest
