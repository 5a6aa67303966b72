"""SAM410: the values of a result do not go together."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from samenspel.amounts import Quantity
from samenspel.errors import InvalidValueError
from samenspel.findings import Severity
from samenspel.model.naming import term_label
from samenspel.rules.catalogue import Rule, Violation, verdict
from samenspel.rules.evidence import CIDS, IATI
from samenspel.vocabulary import DIRECTIONS

if TYPE_CHECKING:
    from collections.abc import Iterator

    from samenspel.dates import ImpreciseDate
    from samenspel.model import Observation, Result
    from samenspel.rules.judged import Judged

__all__ = ["INCONSISTENT_INDICATOR", "inconsistent_indicator"]


def __dir__() -> list[str]:
    return __all__


def inconsistent_indicator(judged: Judged) -> Iterator[Violation]:
    """The values of a result do not go together.

    What it finds
    -------------
    A value in another unit than the result has, or than its first value where the result says none: an error where
    both are money of two currencies, and else a warning, for two words may mean one unit.
    A percentage that certainly lies below 0 or above 100: a warning and no error, for the model has no way to say that
    a percentage may do so.
    An observation in words that is nothing but a number: a warning.  (That an amount can be read at all is seen to
    before a record loads.)
    A target that certainly lies before every baseline: an error.
    And two observations of one kind, date, group and area with values that certainly differ, or with different
    directions: an error where the date is an exact day and both have the same reporter, and else a warning.
    A target and a baseline are compared where they are of the same group and area.
    Fields: `unit`, `observations` and `according_to` of results.

    Why it matters
    --------------
    Values that do not go together can not be compared, and whoever draws a line through them draws the wrong one.

    Example
    -------
    ```yaml
    id: sport
    name: Sport for all
    results:
      - statement: Children who do a sport
        unit: "%"
        observations:
          - kind: baseline
            date: 2019
            value: 65 %
          - kind: actual
            date: 2020
            value: 140 children
    ```

    Better
    ------
    ```yaml
    id: sport
    name: Sport for all
    results:
      - statement: Children who do a sport
        unit: "%"
        observations:
          - kind: baseline
            date: 2019
            value: 65 %
          - kind: actual
            date: 2020
            value: 70 %
    ```
    """
    for result in judged.record.results:
        yield from _other_units(result)
        yield from _odd_values(result)
        yield from _targets_too_early(result)
        yield from _contradictions(result)


# Units

_PERCENT: Final = frozenset({"%", "percent", "per cent", "procent", "pct"})


def _other_units(result: Result) -> Iterator[Violation]:
    unit = (result.unit or "").strip()
    for index, observation in enumerate(result.observations):
        value = observation.value
        if value is None or not _unit_of(value):
            continue
        unit = unit or _unit_of(value)
        if not _is_one_unit(unit, _unit_of(value)):
            currency = _currency(unit)
            are_currencies = currency is not None and value.currency not in {None, currency}
            severity = Severity.ERROR if are_currencies else Severity.WARNING
            values = {"unit": unit, "value": value}
            yield Violation("unit", result, f"observations[{index}].value", values, severity=severity)


def _unit_of(value: Quantity) -> str:
    return "/".join((value.unit or "", *value.per))


def _is_one_unit(one: str, other: str) -> bool:
    """Tell whether two units may be the same: one may be a longer word for the other, or say more exactly per what."""
    (first, *first_per), (second, *second_per) = (unit.casefold().split("/") for unit in (one, other))
    if first_per and second_per and first_per != second_per:
        return False
    both_percent = first in _PERCENT and second in _PERCENT
    return both_percent or first.startswith(second) or second.startswith(first)


def _currency(unit: str) -> str | None:
    try:
        return Quantity(f"1 {unit}").currency
    except InvalidValueError:  # the unit of a result is free text
        return None


# Values by themselves

_NUMBER: Final = re.compile(r"\s*+[-+]?[0-9][0-9.,]*+\s*+%?\s*+")
_WHOLE: Final = 100


def _odd_values(result: Result) -> Iterator[Violation]:
    for index, observation in enumerate(result.observations):
        value, text = observation.value, observation.text
        if value is None and text is not None and _NUMBER.fullmatch(text):
            yield Violation("number", result, f"observations[{index}].text", {"text": text.strip()})
        if value is not None and _unit_of(value).casefold() in _PERCENT and _is_beyond(value):
            yield Violation("percentage", result, f"observations[{index}].value", {"value": value})


def _is_beyond(value: Quantity) -> bool:
    """Tell whether a percentage certainly lies outside 0 to 100."""
    if value.denominator is not None:
        return False
    below = value.highest is not None and value.highest < 0
    above = value.lowest is not None and (value.lowest > _WHOLE or (value.lowest == _WHOLE and value.bound == ">"))
    return below or above


# Values beside each other


def _targets_too_early(result: Result) -> Iterator[Violation]:
    baselines: dict[tuple[str | None, str | None], ImpreciseDate] = {}
    for observation in result.observations:
        if observation.kind == "baseline" and observation.date is not None:
            split = (observation.group, observation.area)
            baselines[split] = min(baselines.get(split, observation.date), observation.date, key=_first_day)
    for index, observation in enumerate(result.observations):
        baseline = baselines.get((observation.group, observation.area))
        target = observation.date
        if observation.kind != "target" or target is None or baseline is None:
            continue
        if target.certainly_before(baseline):
            values = {"target": target, "baseline": baseline}
            yield Violation("early", result, f"observations[{index}].date", values)


def _first_day(date: ImpreciseDate) -> int:
    return date.bounds.days()[0]


def _contradictions(result: Result) -> Iterator[Violation]:
    first: dict[tuple[object, ...], Observation] = {}
    for index, observation in enumerate(result.observations):
        date = observation.date
        if date is not None and (observation.value is not None or observation.direction is not None):
            sort = observation.value is not None
            key = (sort, observation.kind, date, observation.group, observation.area)
            other = first.setdefault(key, observation)
            if _differ(other, observation):
                is_certain = _is_exact(date) and other.according_to == observation.according_to
                values = {"date": date, "one": _said(other), "other": _said(observation)}
                severity = Severity.ERROR if is_certain else Severity.WARNING
                yield Violation("twice", result, f"observations[{index}]", values, severity=severity)


def _is_exact(date: ImpreciseDate) -> bool:
    is_day = date.earliest is not None and date.earliest == date.latest
    return is_day and not date.is_approximate and not date.is_uncertain


def _differ(one: Observation, other: Observation) -> bool:
    """Tell whether two observations certainly say different things."""
    if one.value is None or other.value is None:
        return one.direction != other.direction
    first, second = one.value, other.value
    if "~" in {first.bound, second.bound} or first.denominator != second.denominator:
        return False
    if not _is_one_unit(_unit_of(first), _unit_of(second)):
        return False
    return _lies_below(first, second) or _lies_below(second, first)


def _lies_below(one: Quantity, other: Quantity) -> bool:
    if one.highest is None or other.lowest is None:
        return False
    is_open = one.bound == "<" or other.bound == ">"
    return one.highest < other.lowest or (is_open and one.highest == other.lowest)


def _said(observation: Observation) -> object:
    if observation.value is not None or observation.direction is None:
        return observation.value
    return term_label(observation.direction, DIRECTIONS)


INCONSISTENT_INDICATOR: Final = Rule(
    code="SAM410",
    name="inconsistent-indicator",
    judge=inconsistent_indicator,
    evidence=[IATI, CIDS],
    verdicts=[
        verdict(
            "unit",
            Severity.ERROR,
            (
                "{element} is told of in “{unit}”, but one of its values is {value}",
                "{element} is uitgedrukt in “{unit}”, maar een van de waarden is {value}",
            ),
            (
                "write all values in one unit, or make two results of it",
                "schrijf alle waarden in één eenheid, of maak er twee resultaten van",
            ),
        ),
        verdict(
            "percentage",
            Severity.WARNING,
            (
                "a value of {element} is {value}, while a percentage of a whole lies from 0 to 100",
                "een waarde van {element} is {value}, terwijl een percentage van een geheel tussen 0 en 100 ligt",
            ),
            (
                "mend the number, or say in the unit what it is a percentage of",
                "verbeter het getal, of zeg in de eenheid waarvan het een percentage is",
            ),
        ),
        verdict(
            "number",
            Severity.WARNING,
            (
                "a value of {element} stands there in words (“{text}”), but is a number",
                "een waarde van {element} staat er in woorden (“{text}”), maar is een getal",
            ),
            ("write it as a value, with its unit", "schrijf het als waarde, met de eenheid erbij"),
        ),
        verdict(
            "early",
            Severity.ERROR,
            (
                "a target of {element} ({target}) lies before its baseline ({baseline})",
                "een streefwaarde van {element} ({target}) ligt voor de nulmeting ({baseline})",
            ),
            ("mend one of the two dates", "verbeter een van beide datums"),
        ),
        verdict(
            "twice",
            Severity.ERROR,
            (
                "{element} has two different values for {date}: {one} and {other}",
                "{element} heeft voor {date} twee verschillende waarden: {one} en {other}",
            ),
            (
                "keep one of them and tell of the other in a remark, or say for whom or where each holds",
                "houd er één aan en noem de andere in een opmerking, of zeg voor wie of waar elk ervan geldt",
            ),
        ),
    ],
)
