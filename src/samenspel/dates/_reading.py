"""What the text of an imprecise date says: the parts of it, and the days that match them."""

from __future__ import annotations

import re
from calendar import monthrange
from datetime import date
from itertools import product
from typing import Final, Literal, NamedTuple, TypeAlias

from samenspel.dates._durations import AFTER_ALL, BEFORE_ALL, Duration, read_duration
from samenspel.dates._written import LONGEST
from samenspel.dates.bounds import Bounds, Doubt, Edge

__all__ = [
    "SEASONS",
    "End",
    "Part",
    "Precision",
    "Reading",
    "Season",
    "Side",
    "bounds_of",
    "matches_a_day",
    "read",
    "read_end",
    "read_period",
]

Precision: TypeAlias = Literal[
    "day", "month", "season", "quarter", "third", "half", "year", "decade", "century", "millennium", "unknown"
]
"""The finest unit of a date that is known together with all coarser ones; "unknown" where no digit of the year is."""

Side: TypeAlias = Literal["within", "by", "from"]
"""Whether the day lies within what is written, or by then (`[..2023]`), or from then on (`[2023..]`)."""


def __dir__() -> list[str]:
    return __all__


class Part(NamedTuple):
    """The year, the month or the day of a date, with what stands before and after it (`~`, `?`, `%`, or nothing)."""

    before: str
    digits: str
    after: str


class Reading(NamedTuple):
    """What a date says: its parts from the year down, and the first and the last day that match them."""

    side: Side
    parts: tuple[Part, ...]
    earliest: date | None
    latest: date | None
    precision: Precision
    doubt: Doubt | None


End: TypeAlias = Reading | Duration | Literal["", ".."]
"""What stands at one side of a period: a date, a duration, nothing (not known), or two dots (open by design)."""


class Season(NamedTuple):
    """What a number above 12 says where the month stands: so many months from a first one."""

    kind: Literal["season", "quarter", "third", "half"]
    first: int
    months: int


# EDTF level 1 knows 21 to 24, and level 2 the others.  Seasons are meteorological; those of the north and those without
# a hemisphere are the same months.
SEASONS: Final[dict[str, Season]] = {
    **{str(21 + n): Season("season", month, 3) for n, month in enumerate((3, 6, 9, 12))},
    **{str(25 + n): Season("season", month, 3) for n, month in enumerate((3, 6, 9, 12))},
    **{str(29 + n): Season("season", month, 3) for n, month in enumerate((9, 12, 3, 6))},
    **{str(33 + n): Season("quarter", month, 3) for n, month in enumerate((1, 4, 7, 10))},
    **{str(37 + n): Season("third", month, 4) for n, month in enumerate((1, 5, 9))},
    **{str(40 + n): Season("half", month, 6) for n, month in enumerate((1, 7))},
}

# EDTF level 2 lets a qualifier stand before a part (it is about that part) or after it (about all up to there).
_DATE: Final = re.compile(
    r"([~?%]?)([0-9]{4}|[0-9]{3}X|[0-9]{2}XX|[0-9]XXX|XXXX)([~?%]?)"
    r"(?:-([~?%]?)([0-9]{2}|[01]X|XX)([~?%]?)"
    r"(?:-([~?%]?)([0-9]{2}|[0-3]X|XX)([~?%]?))?)?"
)
_WHOLE_DAY: Final = re.compile(r"([0-9]{4})-([0-9]{2})-([0-9]{2})")
_YEAR_PRECISIONS: Final[tuple[Precision, ...]] = ("year", "decade", "century", "millennium", "unknown")
_FINER: Final[tuple[Precision, ...]] = ("month", "day")
_DOUBTS: Final[dict[Precision, str]] = {
    "day": "days",
    "month": "months",
    "season": "seasons",
    "quarter": "seasons",
    "third": "seasons",
    "half": "seasons",
}


def read(text: str, /) -> Reading | None:
    """Read a date; `None` for anything else.  It takes linear time, and none for what is too long."""
    if len(text) > LONGEST:
        return None
    if (match := _WHOLE_DAY.fullmatch(text)) is not None:
        return _read_whole_day(*match.groups())
    side: Side = "within"
    if text.startswith("[..") and text.endswith("]"):
        side, text = "by", text[3:-1]
    elif text.startswith("[") and text.endswith("..]"):
        side, text = "from", text[1:-3]
    match = _DATE.fullmatch(text)
    if match is None:
        return None
    groups = match.groups("")
    parts = tuple(Part(*groups[at : at + 3]) for at in (0, 3, 6) if groups[at + 1])
    days = _days(*(part.digits for part in parts))
    if days is None:
        return None
    earliest, latest = days
    unknown = parts[0].digits == "XXXX"
    return Reading(
        side,
        parts,
        None if unknown or side == "by" else earliest,
        None if unknown or side == "from" else latest,
        _precision(parts),
        _doubt(parts),
    )


def read_period(text: str, /) -> tuple[End, End] | None:
    """Read a period, as what stands at either side of it; `None` for anything else."""
    if len(text) > LONGEST:
        return None
    start_text, slash, end_text = text.partition("/")
    start = read_end(start_text) if slash else read(start_text)
    end = read_end(end_text) if slash else start
    if start is None or end is None:
        return None
    # A duration needs a date to be counted from.  `P9Y/` has none: its length is known, and its dates are not.
    if isinstance(start, Duration):
        return (start, end) if end == "" or isinstance(end, Reading) else None
    if isinstance(end, Duration):
        return (start, end) if isinstance(start, Reading) else None
    return start, end


def read_end(text: str, /) -> End | None:
    """Read what stands at one side of a period; `None` for what is nothing of the kind."""
    if text == "":
        return ""
    if text == "..":
        return ".."
    return read_duration(text) if text.startswith("P") else read(text)


def bounds_of(reading: Reading, /) -> Bounds:
    """Give the bounds of a date, with the qualifiers that widen them in comparisons."""
    first, last, doubt = reading.earliest, reading.latest, reading.doubt
    return Bounds(
        (Edge(BEFORE_ALL) if first is None else Edge(first.toordinal(), doubt),),
        (Edge(AFTER_ALL) if last is None else Edge(last.toordinal(), doubt),),
    )


def _read_whole_day(year: str, month: str, day: str) -> Reading | None:
    try:
        at = date(int(year), int(month), int(day))
    except ValueError:
        return None
    return Reading("within", (Part("", year, ""), Part("", month, ""), Part("", day, "")), at, at, "day", None)


def _span(digits: str) -> tuple[int, int]:
    return int(digits.replace("X", "0")), int(digits.replace("X", "9"))


def _days(year: str, month: str = "XX", day: str = "") -> tuple[date, date] | None:
    first_year, last_year = _span(year)
    first_year = max(first_year, 1)
    if not last_year:
        return None
    season = SEASONS.get(month)
    if season is not None:
        return None if day else _season_days(first_year, last_year, season)
    first_month, last_month = _span(month)
    first_month, last_month = max(first_month, 1), min(last_month, 12)
    if first_month > last_month:
        return None
    if not day:
        return date(first_year, first_month, 1), _month_end(last_year, last_month)
    return _matching_days((first_year, last_year), (first_month, last_month), _span(day))


def _season_days(first_year: int, last_year: int, season: Season) -> tuple[date, date]:
    years, last_month = divmod(season.first + season.months - 2, 12)
    year = last_year + years
    # The winter of 9999 ends where the calendar ends.
    end = date.max if year > date.max.year else _month_end(year, last_month + 1)
    return date(first_year, season.first, 1), end


def _month_end(year: int, month: int) -> date:
    return date(year, month, monthrange(year, month)[1])


def _matching_days(years: tuple[int, int], months: tuple[int, int], days: tuple[int, int]) -> tuple[date, date] | None:
    first_year, last_year = years
    # Years differ only in their 29 February, so eight years at either end hold the first and the last match.
    first = _first_match(range(first_year, min(first_year + 8, last_year) + 1), months, days, forward=True)
    last = _first_match(range(last_year, max(last_year - 8, first_year) - 1, -1), months, days, forward=False)
    return None if first is None or last is None else (first, last)


def _first_match(years: range, months: tuple[int, int], days: tuple[int, int], *, forward: bool) -> date | None:
    direction = 1 if forward else -1
    first_month, last_month = months
    for year, month in product(years, range(first_month, last_month + 1)[::direction]):
        lowest, highest = max(days[0], 1), min(days[1], monthrange(year, month)[1])
        if lowest <= highest:
            return date(year, month, lowest if forward else highest)
    return None


def matches_a_day(year: str, month: str, day: str) -> bool:
    """Tell whether any day of the calendar has these digits."""
    return _days(year, month, day) is not None


def _precision(parts: tuple[Part, ...]) -> Precision:
    precision: Precision = _YEAR_PRECISIONS[parts[0].digits.count("X")]
    finer: Precision
    for part, finer in zip(parts[1:], _FINER, strict=False):
        if precision not in {"year", "month"} or "X" in part.digits:
            break
        season = SEASONS.get(part.digits) if finer == "month" else None
        precision = finer if season is None else season.kind
    return precision


def _doubt(parts: tuple[Part, ...]) -> Doubt | None:
    """A qualifier puts in doubt the part it stands on, as far as that part is known."""
    doubtful = {
        _DOUBTS.get(_precision(parts[: at + 1]), "years") for at, part in enumerate(parts) if part.before or part.after
    }
    return Doubt(**dict.fromkeys(doubtful, 1)) if doubtful else None
