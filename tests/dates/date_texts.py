"""What the tests of dates share: texts drawn at random, and answers found by going through all days."""

from __future__ import annotations

import re
from calendar import monthrange
from datetime import date, timedelta
from itertools import product
from typing import TYPE_CHECKING

from dateutil.relativedelta import relativedelta
from hypothesis import strategies as st

from samenspel.dates import Certainty
from samenspel.testing import strategies

if TYPE_CHECKING:
    from collections.abc import Iterable

# Which months a number above 12 stands for: of this year, and (negative) of the next.
SEASON_MONTHS = {
    21: (3, 4, 5), 22: (6, 7, 8), 23: (9, 10, 11), 24: (12, -1, -2),
    25: (3, 4, 5), 26: (6, 7, 8), 27: (9, 10, 11), 28: (12, -1, -2),
    29: (9, 10, 11), 30: (12, -1, -2), 31: (3, 4, 5), 32: (6, 7, 8),
    33: (1, 2, 3), 34: (4, 5, 6), 35: (7, 8, 9), 36: (10, 11, 12),
    37: (1, 2, 3, 4), 38: (5, 6, 7, 8), 39: (9, 10, 11, 12),
    40: (1, 2, 3, 4, 5, 6), 41: (7, 8, 9, 10, 11, 12),
}  # fmt: skip


DATE_TEXTS = strategies.imprecise_dates().map(str)
DURATION_TEXTS = strategies.recurrences().map(lambda recurrence: str(recurrence).removeprefix("~"))


def plain_texts(years: range) -> st.SearchStrategy[str]:
    """Draw the texts of dates in some years, of any precision; of no other sides, and in no doubt."""
    days = st.dates(date(years[0], 1, 1), date(years[-1], 12, 31))
    return strategies.imprecise_dates(days=days).map(lambda told: re.sub(r"[\[\]~?%.]", "", str(told)))


_SIDES = DATE_TEXTS | st.sampled_from(["", ".."])
PERIOD_TEXTS = st.one_of(  # also such as end before they start, which the strategy for periods does not draw
    DATE_TEXTS,
    strategies.periods().map(str),
    st.builds("{}/{}".format, _SIDES, _SIDES),
    st.builds("{}/{}".format, DATE_TEXTS, DURATION_TEXTS),
    st.builds("{}/{}".format, DURATION_TEXTS, DATE_TEXTS | st.just("")),
)


def matches(day: date, text: str) -> bool:
    """Tell whether a day is one of those that a date without qualifiers stands for, digit by digit."""
    year, month, wanted_day, *_ = [*text.split("-"), "XX", "XX"]
    if month.isdigit() and int(month) > 12:
        crossed = -day.month in SEASON_MONTHS[int(month)]
        start = day.year - 1 if crossed else day.year
        return _digits_match(f"{start:04}", year) and (crossed or day.month in SEASON_MONTHS[int(month)])
    return all(
        _digits_match(digits, pattern)
        for digits, pattern in zip(day.isoformat().split("-"), (year, month, wanted_day), strict=True)
    )


def _digits_match(digits: str, pattern: str) -> bool:
    return all(wanted in {"X", digit} for digit, wanted in zip(digits, pattern, strict=True))


# Periods by brute force: a period is the set of its possible first and last days.  The days before and after the window
# stand for "before every day" and "after every day", so that no period of a known length may reach them.

WINDOW_START, WINDOW_END = date(2016, 2, 16), date(2016, 3, 16)
BEFORE, AFTER = WINDOW_START.toordinal() - 1, WINDOW_END.toordinal() + 1
WINDOW = range(BEFORE, AFTER + 1)
Pairs = frozenset[tuple[int, int]]


def days_of(text: str, margin: int = 0) -> range:
    """Give the days within the window on which a date near its middle may lie."""
    bare = re.sub(r"[\[\]~?%.]", "", text)
    matching = [day for day in WINDOW if BEFORE < day < AFTER and matches(date.fromordinal(day), bare)]
    widening = margin if re.search("[~?%]", text) else 0
    first, last = matching[0] - widening, matching[-1] + widening
    return range(BEFORE if text.startswith("[..") else first, (AFTER if text.endswith("..]") else last) + 1)


def length_of(text: str) -> relativedelta:
    """Give a duration as another library counts it."""
    units = {"Y": "years", "M": "months", "W": "weeks", "D": "days"}
    return relativedelta(**{units[unit]: int(number) for number, unit in re.findall(r"(\d+)([YMWD])", text)})


def pairs_of(text: str, margin: int = 0) -> Pairs:
    """Give all pairs of a first and a last day that a period may have; none where it contradicts itself."""
    start, _, end = text.partition("/") if "/" in text else (text, "", text)
    if end.startswith("P"):
        length = length_of(end)
        return frozenset(
            (s, (date.fromordinal(s) + length - timedelta(days=1)).toordinal()) for s in days_of(start, margin)
        )
    if start.startswith("P"):
        length = length_of(start)
        return frozenset(
            ((date.fromordinal(e) + timedelta(days=1) - length).toordinal(), e) for e in days_of(end, margin)
        )
    starts = {"": WINDOW, "..": range(BEFORE, BEFORE + 1)}.get(start) or days_of(start, margin)
    ends = {"": WINDOW, "..": range(AFTER, AFTER + 1)}.get(end) or days_of(end, margin)
    return frozenset((s, e) for s, e in product(starts, ends) if s <= e)


def judged(answers: Iterable[bool | None]) -> Certainty:
    """Give the certainty of what is so in all cases (all true), in none (all false) or in some; maybe without cases."""
    found = set(answers)
    if found == {True}:
        return Certainty.YES
    return Certainty.NO if found == {False} else Certainty.MAYBE


def month_end(year: int, month: int) -> date:
    """Give the last day of a month."""
    return date(year, month, monthrange(year, month)[1])
