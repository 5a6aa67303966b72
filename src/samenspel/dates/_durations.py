"""Lengths of time in years, months, weeks and days, and what lies that far from a day."""

from __future__ import annotations

import re
from datetime import date
from functools import lru_cache
from typing import TYPE_CHECKING, Final, NamedTuple

from samenspel.language import Bilingual

if TYPE_CHECKING:
    from collections.abc import Sequence

__all__ = [
    "AFTER_ALL",
    "BEFORE_ALL",
    "FIRST",
    "LAST",
    "UNITS",
    "Duration",
    "Step",
    "duration_words",
    "listed",
    "moved",
    "read_duration",
    "read_recurrence",
]

FIRST: Final = date.min.toordinal()
LAST: Final = date.max.toordinal()
BEFORE_ALL: Final = FIRST - 1
AFTER_ALL: Final = LAST + 1
"""Days are counted by their ordinals.  Two more stand for "before" and "after every day of the calendar"."""


def __dir__() -> list[str]:
    return __all__


class Duration(NamedTuple):
    """A length of time, as it is written: a year is not 365 days."""

    years: int = 0
    months: int = 0
    weeks: int = 0
    days: int = 0


class Step(NamedTuple):
    """A move through the calendar, forward (`sign` 1) or back (-1).

    `before` and `after` are days that are added before and after the move: a duration counts its first day, so
    five years from 1 April end a day before 1 April.
    """

    duration: Duration
    sign: int
    before: int = 0
    after: int = 0


# ISO 8601-2 lets weeks stand beside the other units.  Five digits are enough for any day between the years 1 and 9999.
_DURATION: Final = re.compile(r"P(?=[0-9])(?:([0-9]{1,5})Y)?(?:([0-9]{1,5})M)?(?:([0-9]{1,5})W)?(?:([0-9]{1,5})D)?")


def read_duration(text: str, /) -> Duration | None:
    """Read `P5Y`, `P1Y6M`, `P14D`; `None` for anything else, also for a duration of nothing."""
    match = _DURATION.fullmatch(text)
    if match is None:
        return None
    duration = Duration(*(int(number) for number in match.groups("0")))
    return duration if any(duration) else None


def read_recurrence(text: str, /) -> Duration | None:
    """Read `P6M`, and `~P6M` for about as often; `None` for anything else."""
    return read_duration(text.removeprefix("~"))


@lru_cache(maxsize=4096)
def moved(day: int, step: Step, /) -> int:
    """Give the day that a step leads to; where it leads out of the calendar, the calendar's first or last day."""
    (years, months, weeks, days), sign, before, after = step
    # 31 December 9999 has no next day; at the end of a year it is the same to add the day after the move.
    start = min(day + before, LAST)
    after += day + before - start
    if years or months:
        import pendulum  # noqa: PLC0415 - the one costly import, only where months and years are counted

        at = date.fromordinal(start)
        try:
            start = pendulum.date(at.year, at.month, at.day).add(years=sign * years, months=sign * months).toordinal()
        except (ValueError, OverflowError):
            return LAST if sign * (12 * years + months) > 0 else FIRST
    return min(max(start + sign * (7 * weeks + days) + after, FIRST), LAST)


UNITS: Final = (
    (Bilingual("year", "jaar"), Bilingual("years", "jaar")),
    (Bilingual("month", "maand"), Bilingual("months", "maanden")),
    (Bilingual("week", "week"), Bilingual("weeks", "weken")),
    (Bilingual("day", "dag"), Bilingual("days", "dagen")),
)


def listed(parts: Sequence[Bilingual], /) -> Bilingual:
    """Say a list: "a", "a and b", "a, b and c"."""
    *others, last = parts
    if not others:
        return last
    return Bilingual(
        f"{', '.join(part.en for part in others)} and {last.en}",
        f"{', '.join(part.nl for part in others)} en {last.nl}",
    )


def duration_words(duration: Duration, /) -> Bilingual:
    """Say a duration in the units in which it is written (pendulum would make a week and three days of ten days)."""
    parts: list[Bilingual] = []
    for number, (one, more) in zip(duration, UNITS, strict=True):
        if number:
            unit = one if number == 1 else more
            parts.append(Bilingual(f"{number} {unit.en}", f"{number} {unit.nl}"))
    return listed(parts)
