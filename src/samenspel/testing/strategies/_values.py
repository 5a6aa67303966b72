"""Strategies for single values: dates, periods, amounts, JSON."""

from __future__ import annotations

from datetime import date, timedelta
from functools import cache
from typing import TYPE_CHECKING, Final

from hypothesis import strategies as st

from samenspel.amounts import Quantity
from samenspel.dates import ImpreciseDate, Period, Recurrence
from samenspel.model import JsonObject
from samenspel.testing.strategies._grammar import (
    amount_text,
    date_forms,
    date_text,
    durations,
    period_forms,
    period_text,
)
from samenspel.testing.strategies._made import composed, is_strategy

if TYPE_CHECKING:
    from decimal import Decimal

    from hypothesis.strategies import SearchStrategy

__all__ = ["imprecise_dates", "json_objects", "periods", "quantities", "recurrences"]


def __dir__() -> list[str]:
    return __all__


# Dates --------------------------------------------------------------------------------------------------------------


_days: Final = st.dates(date(2014, 1, 1), date(2030, 12, 31)) | st.dates()
_lengths: Final = st.integers(0, 40).map(lambda months: timedelta(30 * months)) | st.integers(0, 9_999).map(timedelta)


def imprecise_dates(*, days: SearchStrategy[date] | None = None) -> SearchStrategy[ImpreciseDate]:
    """Draw dates of every form: days, months, seasons, years, in doubt, with unknown digits, before or after a month.

    `days` draws the day that really was: then each date holds that day.  They shrink to the first day of 2014.

    >>> from hypothesis import find
    >>> find(imprecise_dates(), lambda date: date.earliest is None)
    ImpreciseDate('[..2014-01-01]')
    """
    if days is not None:
        is_strategy("days", days)
    return _dates_of(_days if days is None else days)


@cache
def _dates_of(days: SearchStrategy[date]) -> SearchStrategy[ImpreciseDate]:
    return composed("imprecise_dates", lambda draw: ImpreciseDate(date_text(draw(days), draw(date_forms))))


def periods(
    *, start: SearchStrategy[date] | None = None, end: SearchStrategy[date] | None = None
) -> SearchStrategy[Period]:
    """Draw periods of every form that do not end before they start: from a day on, for some years, open by design.

    `start` and `end` draw the days on which it really started and ended; an end before the start is the start.

    >>> from hypothesis import find
    >>> find(periods(), lambda period: period.is_open_end)
    Period('2014-01-01/..')
    """
    for name, given in (("start", start), ("end", end)):
        if given is not None:
            is_strategy(name, given)
    return _periods_of(start, end)


@cache
def _periods_of(start: SearchStrategy[date] | None, end: SearchStrategy[date] | None) -> SearchStrategy[Period]:
    if end is None:
        days = st.builds(_after, _days if start is None else start, _lengths)
    else:
        days = st.builds(_before, end, _lengths) if start is None else st.builds(_in_order, start, end)
    forms = period_forms(has_start=start is not None, has_end=end is not None)
    drawn = st.tuples(forms, days, st.tuples(date_forms, date_forms))
    return composed("periods", lambda draw: Period(period_text(*draw(drawn))))


def _after(start: date, length: timedelta) -> tuple[date, date]:
    return start, start + min(length, date.max - start)


def _before(end: date, length: timedelta) -> tuple[date, date]:
    return end - min(length, end - date.min), end


def _in_order(start: date, end: date) -> tuple[date, date]:
    return start, max(start, end)


@cache
def recurrences() -> SearchStrategy[Recurrence]:
    """Draw how often something comes back, about or exactly; they shrink to once a year."""
    drawn = st.tuples(st.sampled_from(("", "~")), durations)
    return composed("recurrences", lambda draw: Recurrence("".join(draw(drawn))))


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
    return composed("quantities", lambda draw: Quantity(amount_text(draw)))


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
