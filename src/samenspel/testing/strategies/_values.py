"""Strategies for single values: dates, periods, amounts, JSON."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING, Final

from hypothesis import strategies as st

from samenspel.amounts import Quantity
from samenspel.dates import ImpreciseDate, Period, Recurrence
from samenspel.model import JsonObject
from samenspel.testing.strategies import _pools as pools
from samenspel.testing.strategies._choices import LARGEST
from samenspel.testing.strategies._days import Day, Span, date_of, day_of, period_of, told_in
from samenspel.testing.strategies._made import composed, is_strategy
from samenspel.testing.strategies._meaning import day, span

if TYPE_CHECKING:
    from datetime import date
    from decimal import Decimal

    from hypothesis.strategies import SearchStrategy

__all__ = ["imprecise_dates", "json_objects", "periods", "quantities", "recurrences"]

_slots: Final = st.integers(0, LARGEST)


def __dir__() -> list[str]:
    return __all__


# Dates --------------------------------------------------------------------------------------------------------------


@cache
def _ways() -> SearchStrategy[int]:
    return st.integers(0, len(told_in()) - 1)


def imprecise_dates(*, days: SearchStrategy[date] | None = None) -> SearchStrategy[ImpreciseDate]:
    """Draw dates of every form and precision: days, months, seasons, years, about a year, before a month.

    `days` draws the day that really was: then each date holds that day.  They shrink to the first day of 2014.

    >>> from hypothesis import find
    >>> find(imprecise_dates(), lambda date: date.earliest is None)
    ImpreciseDate('[..2014-01]')
    """
    if days is not None:
        is_strategy("days", days)
        return composed("imprecise_dates", lambda draw: date_of(Day(day_of(draw(days)), draw(_ways()))))
    return _any_dates()


@cache
def _any_dates() -> SearchStrategy[ImpreciseDate]:
    told = composed("imprecise_dates", lambda draw: date_of(day(draw(_slots))))
    return st.one_of(told, st.sampled_from(pools.DATE_TEXTS).map(ImpreciseDate))


def periods(
    *, start: SearchStrategy[date] | None = None, end: SearchStrategy[date] | None = None
) -> SearchStrategy[Period]:
    """Draw periods of every form that do not end before they start: from a day on, for some years, open by design.

    `start` and `end` draw the days on which it really started and ended; an end before the start is the start.

    >>> from hypothesis import find
    >>> find(periods(), lambda period: period.is_open_end)
    Period('2014-01-01/..')
    """
    if start is None and end is None:
        return _any_periods()
    for name, given in (("start", start), ("end", end)):
        if given is not None:
            is_strategy(name, given)
    sides = st.tuples(_slots, st.none() if start is None else start, st.none() if end is None else end)
    return composed("periods", lambda draw: _between(draw(sides)))


def _between(drawn: tuple[int, date | None, date | None]) -> Period:
    """Give the period between days, where they are drawn, told as a number says."""
    slot, start, end = drawn
    whole = span(slot)
    first = whole.start if start is None else day_of(start)
    last = whole.end if end is None else day_of(end)
    if start is None and last is not None:
        first = min(first, last)
    return period_of(Span(first, None if last is None else max(first, last), whole.start_way, whole.end_way))


@cache
def _any_periods() -> SearchStrategy[Period]:
    told = composed("periods", lambda draw: period_of(span(draw(_slots))))
    return st.one_of(told, st.sampled_from((*pools.PERIOD_TEXTS, *pools.DATE_TEXTS)).map(Period))


@cache
def recurrences() -> SearchStrategy[Recurrence]:
    """Draw how often something comes back; they shrink to once a year."""
    every = st.builds("{}P{}{}".format, st.sampled_from(("", "~")), st.integers(1, 99), st.sampled_from("MWDY"))
    return st.one_of(st.sampled_from(pools.RECURRENCES), every.map(Recurrence))


# Amounts ------------------------------------------------------------------------------------------------------------


def quantities(
    *, value: SearchStrategy[int | Decimal] | None = None, unit: SearchStrategy[str] | None = None
) -> SearchStrategy[Quantity]:
    """Draw amounts of every form: bare numbers, about so many, ranges, parts of a whole, sums of money.

    With `value` or `unit` they are plain numbers with a unit.

    >>> from hypothesis import find, strategies as st
    >>> find(quantities(unit=st.just("homes")), lambda amount: amount.value > 9)
    Quantity('10 homes')
    """
    if value is None and unit is None:
        return _any_quantities()
    for name, given in (("value", value), ("unit", unit)):
        if given is not None:
            is_strategy(name, given)
    numbers = st.integers(0, 10**6) if value is None else value
    if unit is None:
        return numbers.map(Quantity)
    return st.builds("{} {}".format, numbers, unit).map(Quantity)


@cache
def _any_quantities() -> SearchStrategy[Quantity]:
    written = st.sampled_from((*pools.QUANTITIES, *pools.MONEY, *map(Quantity, pools.QUANTITY_TEXTS)))
    return st.one_of(written, st.integers(0, 10**9).map(Quantity))


# JSON ---------------------------------------------------------------------------------------------------------------

_EXACT: Final = 2**53


def json_objects(
    *, keys: SearchStrategy[str] | None = None, values: SearchStrategy[object] | None = None
) -> SearchStrategy[JsonObject]:
    """Draw JSON objects as extensions hold them, with the numbers that JSON carries exactly; they shrink to none.

    `keys` draws the prefixes of applications, `values` what each of them adds.

    >>> from hypothesis import find, strategies as st
    >>> find(json_objects(keys=st.just("acme"), values=st.integers()), bool)
    JsonObject({'acme': 0})
    """
    for name, given in (("keys", keys), ("values", values)):
        if given is not None:
            is_strategy(name, given)
    chosen = st.sampled_from(("acme", "school", "no", "é")) if keys is None else keys
    return st.dictionaries(chosen, _json() if values is None else values, max_size=2).map(JsonObject)


@cache
def _json() -> SearchStrategy[object]:
    leaves = st.one_of(
        st.none(),
        st.booleans(),
        st.integers(-_EXACT, _EXACT),
        st.floats(allow_nan=False, allow_infinity=False),
        st.text(max_size=8),
    )
    return st.recursive(
        leaves,
        lambda inner: st.one_of(st.lists(inner, max_size=3), st.dictionaries(st.text(max_size=3), inner, max_size=3)),
        max_leaves=5,
    )
