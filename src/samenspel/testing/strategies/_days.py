"""Days as numbers: what really was, before a record tells of it less exactly.

Whatever a record tells of a day holds that day: the day itself, its month, its year, about its year.
What can be told of some days that agree with each other is therefore never certainly contradictory.
"""

from __future__ import annotations

from datetime import date
from functools import cache
from typing import TYPE_CHECKING, Final, NamedTuple

from samenspel.dates import ImpreciseDate, Period

if TYPE_CHECKING:
    from collections.abc import Callable

__all__ = ["BASE", "Day", "Span", "date_of", "day_of", "period_of", "real", "since", "tell", "told_in", "until"]

BASE: Final = date(2014, 1, 1).toordinal()
"""The first day that is drawn: dates are offsets from it."""


def __dir__() -> list[str]:
    return __all__


def _quarter(day: date) -> str:
    return f"{day:%Y}-{33 + (day.month - 1) // 3}"


# Every way to tell of a day holds that day; the first is the simplest.
_WAYS: Final[tuple[Callable[[date], str], ...]] = (
    lambda day: f"{day:%Y-%m-%d}",
    lambda day: f"{day:%Y-%m}",
    lambda day: f"{day:%Y}",
    lambda day: f"{day:%Y-%m}~",
    lambda day: f"{day:%Y}~",
    lambda day: f"{day:%Y-%m-%d}?",
    _quarter,
    lambda day: f"[..{day:%Y-%m}]",
)


class Day(NamedTuple):
    """A day, as its number, and the way in which a record tells of it."""

    number: int
    way: int = 0


class Span(NamedTuple):
    """From which day to which: `end` is `None` where there is none; a way of `None` leaves that side unsaid."""

    start: int
    end: int | None
    start_way: int | None = 0
    end_way: int | None = 0


@cache
def tell(number: int, way: int) -> str:
    """Give what a record tells of a day."""
    return _WAYS[way](date.fromordinal(number))


@cache
def date_of(day: Day) -> ImpreciseDate:
    """Give the imprecise date that a record tells of a day."""
    return ImpreciseDate(tell(day.number, day.way))


@cache
def period_of(span: Span) -> Period:
    """Give the period that a record tells of a span of days; one without an end is open by design, where it is said."""
    start = "" if span.start_way is None else tell(span.start, span.start_way)
    open_end = "" if span.end_way is None else ".."
    end = open_end if span.end is None or span.end_way is None else tell(span.end, span.end_way)
    return Period(f"{start}/{end}")


def since(day: Day, *, is_open: bool = False) -> Span:
    """Give what began on a day, and whose end is not known, or open by design."""
    return Span(day.number, None, day.way, 0 if is_open else None)


def until(day: Day) -> Span:
    """Give what ended on a day, and whose start is not known."""
    return Span(day.number, day.number, None, day.way)


def told_in() -> tuple[Callable[[date], str], ...]:
    """Give the ways to tell of a day."""
    return _WAYS


def day_of(moment: date) -> int:
    """Give the number of a day."""
    return moment.toordinal()


def real(told: object) -> Day | Span | None:
    """Give what days a date or a period may really be, as widely as it is told; `None` where it tells of none."""
    if isinstance(told, ImpreciseDate):
        day = told.earliest or told.latest
        return None if day is None else Day(day_of(day))
    if isinstance(told, Period):
        start, end = told.earliest, told.latest
        return Span(0 if start is None else day_of(start), None if end is None else day_of(end))
    return None
