"""Values in every form that their grammar has, not only in those that drawn records use: the simplest first."""

from __future__ import annotations

from datetime import date
from functools import cache
from typing import TYPE_CHECKING, Final, NamedTuple

from hypothesis import strategies as st

from samenspel.dates import ImpreciseDate

if TYPE_CHECKING:
    from collections.abc import Sequence

    from hypothesis.strategies import DrawFn, SearchStrategy

__all__ = ["amount_text", "date_forms", "date_text", "durations", "period_forms", "period_text"]


def __dir__() -> list[str]:
    return __all__


# Dates --------------------------------------------------------------------------------------------------------------


class DateForm(NamedTuple):
    """How a day is written: how precisely, how many digits of its year are unknown, in doubt of what, on what sides."""

    precision: str
    unknown: int
    season: int
    month: str
    day: str
    doubts: tuple[str, ...]
    sides: str


_DIGITS_KNOWN: Final = ("{0}{1}", "{0}{1}", "{0}{1}", "{0}X", "XX")
_doubts: Final = st.sampled_from(("", "", "", "~", "?", "%"))
date_forms: Final = st.builds(
    DateForm,
    st.sampled_from(("day", "month", "season", "year")),
    st.sampled_from((0, 0, 0, 0, 1, 2, 3, 4)),
    st.integers(0, 5),
    st.sampled_from(_DIGITS_KNOWN),
    st.sampled_from(_DIGITS_KNOWN),
    st.tuples(*[_doubts] * 6),
    st.sampled_from(("{}", "{}", "{}", "[..{}]", "[{}..]")),
)
_SEASONS: Final = range(21, 42)
_IN_EVERY_MONTH: Final = 28


def date_text(day: date, form: DateForm, /) -> str:
    """Write a day in a form that holds it."""
    if form.precision == "season":
        seasons = _seasons(day.month, 1 if day.year > 1 else 0)
        season, later = seasons[form.season % len(seasons)]
        components = [_year(day.year - later, form), season]
    else:
        components = [_year(day.year, form)]
    if form.precision in ("month", "day"):
        components.append(form.month.format(*f"{day.month:02}"))
    if form.precision == "day":
        is_certain = "X" not in "".join(components)
        components.append(form.day.format(*f"{day.day:02}") if is_certain or day.day <= _IN_EVERY_MONTH else "XX")
    doubts = iter(form.doubts)
    return form.sides.format("-".join(next(doubts) + component + next(doubts) for component in components))


def _year(year: int, form: DateForm) -> str:
    return f"{year:04}"[: 4 - form.unknown] + "X" * form.unknown


@cache
def _seasons(month: int, earlier: int) -> Sequence[tuple[str, int]]:
    """Give the seasons that hold a month, and how many years before it (at most) the year lies that they begin in."""
    day = date(2001, month, 15)
    years = range(earlier + 1)
    seasons = ((str(code), later, ImpreciseDate(f"{day.year - later}-{code}")) for later in years for code in _SEASONS)
    return [
        (code, later)
        for code, later, season in seasons
        if not season.certainly_before(day) and not season.certainly_after(day)
    ]


# Periods --------------------------------------------------------------------------------------------------------------

_units: Final = st.sampled_from(("Y", "M", "W", "D", "YM", "YD", "MD", "WD", "YMD", "YMWD"))
_counts: Final = st.integers(1, 400)


def _duration(units: str, *counts: int) -> str:
    return "P" + "".join(f"{count}{unit}" for unit, count in zip(units, counts, strict=False))


durations: Final = st.builds(_duration, _units, *[_counts] * 4)
_STARTING: Final = ("{start}/..", "{start}/{end}", "{start}/", "{start}", "{start}/{length}")
_ENDING: Final = ("/{end}", "{start}/{end}", "../{end}", "{length}/{end}")
_FORMS: Final = {
    (True, True): ("{start}/{end}", "{start}/", "/{end}"),
    (True, False): _STARTING,
    (False, True): _ENDING,
    (False, False): (*_STARTING, *_ENDING, "{length}/", "../..", "/", "../", "/.."),
}


def period_forms(*, has_start: bool, has_end: bool) -> SearchStrategy[str]:
    """Draw how a period is written; a side that it does not really have may be told otherwise, or not."""
    forms = st.sampled_from(_FORMS[has_start, has_end])
    return st.tuples(forms, durations).map(lambda drawn: drawn[0].replace("{length}", drawn[1]))


def period_text(form: str, days: tuple[date, date], forms: tuple[DateForm, DateForm], /) -> str:
    """Write what lasts from one day to another in a form that is true of it."""
    start, end = map(date_text, days, forms)
    return form.format(start=start, end=end)


# Amounts --------------------------------------------------------------------------------------------------------------

_DIGITS: Final = "0123456789"
# Every word starts with u, so that none of them is one that changes a number (to, of, per, million).
_words: Final = st.text(
    "abcdefghijklmnopqrstuvwxyzABC\u00c9\u00e9\u00ef\u00eb0123456789%\u00b0\u00b2'\u2019\"()&+-.:", max_size=8
).map("u{}".format)
_known_units: Final = st.sampled_from(
    ("people", "EUR", "NZD", "%", "\u2030", "\u00b0C", "FTE", "full-time employees", "EUR excluding VAT", "m\u00b2")
)
_units_of: Final = _known_units | st.lists(_words, min_size=1, max_size=4).map(" ".join)
_wholes: Final = st.just("0") | st.builds("{}{}".format, st.sampled_from(_DIGITS[1:]), st.text(_DIGITS, max_size=19))
_signs: Final = st.sampled_from(("", "-"))
_with_end: Final = st.sampled_from(("", "~"))
_without: Final = st.sampled_from(("", "~", "<", "<=", ">", ">="))
_per: Final = st.lists(_words, max_size=2)
_sometimes: Final = st.booleans()


def amount_text(draw: DrawFn, /) -> str:
    """Write an amount in some form: about or at most so many, a range, a part of a whole, for each of something."""
    value = _number(draw)
    upper = f"..{_number(draw)}" if draw(_sometimes) else ""
    bound = draw(_with_end if upper else _without)
    whole = f"/{_number(draw)}" if draw(_sometimes) else ""
    unit = "/".join((f" {draw(_units_of)}", *draw(_per))) if draw(_sometimes) else ""
    return f"{bound}{value}{upper}{whole}{unit}"


def _number(draw: DrawFn) -> str:
    """Write a number; three decimals after at most three digits would look like thousands, but after a nought."""
    whole = draw(_wholes)
    lengths = (0, 1, 2, 4, 20) if whole != "0" and len(whole) <= len("999") else (0, 1, 2, 3, 20)
    length = draw(st.sampled_from(lengths))
    decimals = draw(st.text(_DIGITS, min_size=length, max_size=length))
    return f"{draw(_signs)}{whole}{'.' if decimals else ''}{decimals}"
