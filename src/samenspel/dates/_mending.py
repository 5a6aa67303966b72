"""What a refused text was probably meant to be: dates, periods and recurrences as people write them."""

from __future__ import annotations

import re
import unicodedata
from datetime import timedelta
from functools import lru_cache
from typing import TYPE_CHECKING, Final, TypeAlias

from samenspel.dates._durations import FIRST, LAST, Duration, read_duration, read_recurrence
from samenspel.dates._reading import read, read_period
from samenspel.dates._wording import month_name
from samenspel.dates._written import LONGEST

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator

    Maker: TypeAlias = Callable[..., str | None]
    Way: TypeAlias = tuple[re.Pattern[str], Maker]

__all__ = ["mended_date", "mended_period", "mended_recurrence", "normal"]


def __dir__() -> list[str]:
    return __all__


# Hyphens, dashes and the minus sign; apostrophes and accents; three dots in one.
_PLAIN: Final = str.maketrans(
    {
        **dict.fromkeys("\u2010\u2011\u2012\u2013\u2014\u2015\u2212", "-"),
        **dict.fromkeys("\u2018\u2019\u00b4`", "'"),
        "\u2026": "..",
    }
)


@lru_cache(maxsize=256)
def normal(text: str, /) -> str:
    """Give a text in lower case, with plain digits, dashes and single spaces."""
    return " ".join(unicodedata.normalize("NFKC", text[:LONGEST].translate(_PLAIN)).translate(_PLAIN).lower().split())


def _one_of(words: Iterable[str]) -> str:
    return "|".join(re.escape(word) for word in sorted(words, key=len, reverse=True))


def _ways(*ways: tuple[str, Maker]) -> tuple[Way, ...]:
    return tuple((re.compile(pattern, re.ASCII), maker) for pattern, maker in ways)


def _made(text: str, ways: Iterable[Way]) -> Iterator[str]:
    for pattern, maker in ways:
        match = pattern.fullmatch(text)
        if match is not None and (made := maker(**match.groupdict())) is not None:
            yield made


# Dates: a maker gets the groups of its pattern by their names, and what it makes is read before it is proposed.

_SEASONS: Final = {
    **dict.fromkeys(("spring", "lente", "voorjaar"), 21),
    **dict.fromkeys(("summer", "zomer"), 22),
    **dict.fromkeys(("autumn", "fall", "herfst", "najaar"), 23),
    **dict.fromkeys(("winter",), 24),
    **dict.fromkeys(("early", "begin", "start", "beginning"), 37),
    **dict.fromkeys(("mid", "midden", "medio", "middle", "halverwege"), 38),
    **dict.fromkeys(("late", "eind", "einde", "end"), 39),
}
_NTH: Final = {
    **dict.fromkeys(("1", "1st", "1e", "first", "eerste"), 0),
    **dict.fromkeys(("2", "2nd", "2e", "second", "tweede"), 1),
    **dict.fromkeys(("3", "3rd", "3e", "third", "derde"), 2),
    **dict.fromkeys(("4", "4th", "4e", "fourth", "vierde"), 3),
}
_PARTS: Final = {
    **dict.fromkeys(("q", "k", "quarter", "kwartaal"), 33),
    **dict.fromkeys(("h", "half", "helft", "halfjaar"), 40),
}


def _parts(year: str, month: str, day: str | None = None) -> str:
    """Put a date in order; a month that cannot be one was the day."""
    if day is None:
        return f"{year}-{month:0>2}"
    if int(month) > 12:  # noqa: PLR2004 - the months of a year
        month, day = day, month
    return f"{year}-{month:0>2}-{day:0>2}"


def _as_written(text: str) -> str:
    return re.sub("[xu*#]", "X", text.replace(" ", ""))


def _named_month(year: str, name: str, day: str | None = None) -> str | None:
    for month in range(1, 13):
        words = month_name(month)
        if words.en.lower().startswith(name) or words.nl.startswith(name) or (name, month) == ("mrt", 3):
            return _parts(year, str(month), day)
    return None


def _season(name: str, year: str, next_year: str | None = None) -> str | None:
    if next_year is not None and (name != "winter" or int(next_year) % 100 != (int(year) + 1) % 100):
        return None
    return f"{year}-{_SEASONS[name]}"


def _part(nth: str, part: str, year: str) -> str:
    return f"{year}-{_PARTS[part] + _NTH[nth]}"


def _decade(decade: str) -> str:
    return f"{decade}X" if len(decade) > 1 else f"19{decade}X"


def _century(nth: str) -> str:
    return f"{int(nth) - 1:02}XX"


def _before(date: str) -> str | None:
    reading = read(date)
    if reading is None or reading.earliest is None or reading.earliest.toordinal() == FIRST:
        return None
    return f"[..{reading.earliest - timedelta(days=1)}]"


def _after(date: str) -> str | None:
    reading = read(date)
    if reading is None or reading.latest is None or reading.latest.toordinal() == LAST:
        return None
    return f"[{reading.latest + timedelta(days=1)}..]"


_YEAR: Final = r"(?P<year>[0-9]{4})"
_MONTH: Final = r"(?P<month>[0-9]{1,2})"
_DAY: Final = r"(?P<day>[0-9]{1,2})"
_NAME: Final = r"(?P<name>[a-z]{3,9})\.?"
_SEASON: Final = rf"(?P<name>{_one_of(_SEASONS)})"
_NTH_PART: Final = rf"(?P<nth>{_one_of(_NTH)}) (?P<part>{_one_of(_PARTS)})"
_PART_NTH: Final = rf"(?P<part>{_one_of(_PARTS)}) ?(?P<nth>[1-4])"
_DATE_WAYS: Final = _ways(
    (r"(?P<text>[-0-9xu*#~?%.\[\] ]+)", _as_written),
    (rf"{_YEAR}[-/. ]{_MONTH}(?:[-/. ]{_DAY})?", _parts),
    (rf"(?:{_DAY}[-/. ])?{_MONTH}[-/. ]{_YEAR}", _parts),
    (rf"{_YEAR}(?P<month>[0-9]{{2}})(?P<day>[0-9]{{2}})?", _parts),
    (rf"(?:{_DAY}(?:st|nd|rd|th|e)?[ -](?:of )?)?{_NAME},?[ -](?:of |van )?{_YEAR}", _named_month),
    (rf"{_NAME} {_DAY}(?:st|nd|rd|th)?,? {_YEAR}", _named_month),
    (rf"{_YEAR},?[ -]{_NAME}(?:[ -]{_DAY})?", _named_month),
    (rf"{_SEASON}[ -](?:of |van )?{_YEAR}(?:[-/](?P<next_year>[0-9]{{4}}|[0-9]{{2}}))?", _season),
    (rf"{_YEAR}[ -]{_SEASON}", _season),
    (rf"{_NTH_PART}(?: of| van)? {_YEAR}", _part),
    (rf"{_PART_NTH}[ /-]?(?:of |van )?{_YEAR}", _part),
    (rf"{_YEAR}[ /-]?{_PART_NTH}", _part),
    (r"(?=jaren|.*s)(?:jaren )?'?(?P<decade>[0-9]{3}|[1-9])0'?s?", _decade),
    (r"(?P<nth>[0-9]{1,2})(?:st|nd|rd|th|e) (?:century|eeuw)", _century),
)
# Words around a date, and what they make of it.
_AROUND_DATES: Final = _ways(
    (r"(?P<date>[0-9-]{8,10})[t ][0-9]{2}:?[0-9]{2}.*", "{date}".format),
    (
        r"(?:ca|circa|c|about|around|approx|approximately|roughly|rond|omstreeks|ongeveer|±|\+/?-|~)\.? ?(?P<date>.+)",
        "{date}~".format,
    ),
    (r"(?P<date>.+?) ?\(?(?:approx|approximate|circa|ca|ongeveer|bij benadering)\.?\)?", "{date}~".format),
    (
        r"(?:possibly|perhaps|maybe|probably|mogelijk|misschien|waarschijnlijk|vermoedelijk) (?P<date>.+)",
        "{date}?".format,
    ),
    (r"(?P<date>.+?) ?\(?(?:\?|uncertain|unsure|onzeker)\)?", "{date}?".format),
    (
        r"(?:by|no later than|until|till|up to|uiterlijk|niet later dan|tot|tot en met|t/m|<=|≤) ?(?P<date>.+)",
        "[..{date}]".format,
    ),
    (
        r"(?:from|since|not before|no earlier than|vanaf|sinds|niet eerder dan|>=|≥) ?(?P<date>.+)",
        "[{date}..]".format,
    ),
    (r"(?:before|voor|vóór|<) ?(?P<date>.+)", _before),
    (r"(?:after|na|>) ?(?P<date>.+)", _after),
    (r"(?:in|on|op|the|de|het|year|jaar|anno) (?P<date>.+)", "{date}".format),
)
_DEEPEST: Final = 3


@lru_cache(maxsize=1024)
def mended_date(text: str, /, depth: int = _DEEPEST) -> str | None:
    """Give the date that a text was probably meant to be; `None` where there is no telling."""
    text = normal(text)
    made: str | None
    for made in _made(text, _DATE_WAYS):
        if read(made) is not None:
            return made
    for pattern, add in _AROUND_DATES if depth else ():
        match = pattern.fullmatch(text)
        inner = None if match is None else mended_date(match["date"], depth - 1)
        made = None if inner is None else add(date=inner)
        if made is not None and read(made) is not None:
            return made
    return None


# Durations

_UNITS: Final = {
    **dict.fromkeys(("y", "yr", "yrs", "year", "years", "j", "jr", "jaar", "jaren"), "years"),
    **dict.fromkeys(("m", "mo", "month", "months", "mnd", "maand", "maanden"), "months"),
    **dict.fromkeys(("w", "wk", "week", "weeks", "weken"), "weeks"),
    **dict.fromkeys(("d", "day", "days", "dag", "dagen"), "days"),
}
_AMOUNT: Final = re.compile(rf"([0-9]{{1,5}})(?:[.,]([0-9]))? ?({_one_of(_UNITS)})(?:, | and | en | )?", re.ASCII)


def _mended_duration(text: str) -> str | None:
    text = text.removeprefix("p").strip()
    length = dict.fromkeys(Duration._fields, 0)
    at = 0
    while at < len(text):
        match = _AMOUNT.match(text, at)
        if match is None:
            return None
        number, tenths, unit = match.groups("0")
        years_in_months, rest = divmod(12 * int(tenths), 10)
        if tenths != "0" and (_UNITS[unit] != "years" or rest):
            return None
        length[_UNITS[unit]] += int(number)
        length["months"] += years_in_months
        at = match.end()
    made = "P" + "".join(f"{number}{unit[0].upper()}" for unit, number in length.items() if number)
    return made if read_duration(made) is not None else None


# Periods

_OPEN: Final = frozenset(
    ("..", "present", "now", "today", "to date", "ongoing", "current", "open", "heden", "nu", "vandaag", "doorlopend")
)
_NOT_KNOWN: Final = frozenset(
    ("", "?", "unknown", "not known", "null", "none", "n/a", "onbekend", "niet bekend", "nvt")
)
# The surest separator comes first; hyphens are last, for dates have them too.
_SEPARATORS: Final = tuple(
    re.compile(separator)
    for separator in (
        r"/",
        r" (?:to|until|till|through|and|tot en met|t/m|tot|en) ",
        r" --? ",
        r"\.\.",
        r"--?",
    )
)


def _side(text: str) -> str | None:
    text = text.strip()
    if text in _OPEN:
        return ".."
    if text in _NOT_KNOWN:
        return ""
    return _mended_duration(text) or mended_date(text)


def _joined(start: str | None, end: str | None) -> str | None:
    return None if start is None or end is None else f"{start}/{end}"


def _next_year(year: str, last: str) -> str | None:
    following = int(year) + 1
    return f"{year}/{following}" if int(last) in {following, following % 100} else None


def _split(text: str) -> Iterator[str]:
    text = re.sub(r"^(?:from|between|since|van|vanaf|tussen|sinds) ", "", text)
    for separator in _SEPARATORS:
        for match in separator.finditer(text):
            made = _joined(_side(text[: match.start()]), _side(text[match.end() :]))
            if made is not None:
                yield made


def _since(start: str) -> str | None:
    return _joined(mended_date(start), "..")


def _until(end: str) -> str | None:
    return _joined("", mended_date(end))


def _ended(end: str) -> str | None:
    return _joined("", mended_date(f"by {end}"))


def _lasting(length: str, start: str | None = None) -> str | None:
    duration = _mended_duration(length)
    return _joined(duration, "") if start is None else _joined(mended_date(start), duration)


_PERIOD_WAYS: Final = _ways(
    (r"(?:school ?year |schooljaar |seizoen )?(?P<year>[0-9]{4})[-/](?P<last>[0-9]{2}|[0-9]{4})", _next_year),
    (r"(?:since|from|starting|sinds|vanaf) (?P<start>.+?)(?: on| onwards?)?", _since),
    (r"(?:until|till|up to|tot|tot en met|t/m) (?P<end>.+)", _until),
    (r"(?:ended by|ended|uiterlijk|beëindigd|geëindigd) (?P<end>.+)", _ended),
    (r"(?:for )?(?P<length>.+?)(?: lang)? (?:from|since|vanaf|sinds) (?P<start>.+)", _lasting),
    (r"/?(?P<length>.+)", _lasting),
)


@lru_cache(maxsize=256)
def mended_period(text: str, /) -> str | None:
    """Give the period that a text was probably meant to be; `None` where there is no telling."""
    text = normal(text)
    if not text.strip("/-."):
        return None

    def ways() -> Iterator[str]:
        yield from _made(text, _PERIOD_WAYS)
        yield from _split(text)
        if (made := mended_date(text)) is not None:
            yield made

    return next((made for made in ways() if read_period(made) is not None), None)


# Recurrences

_RHYTHMS: Final = {
    **dict.fromkeys(("daily", "dagelijks"), "P1D"),
    **dict.fromkeys(("weekly", "wekelijks"), "P1W"),
    **dict.fromkeys(("biweekly", "bi-weekly", "fortnightly", "tweewekelijks", "om de week"), "P2W"),
    **dict.fromkeys(("monthly", "maandelijks"), "P1M"),
    **dict.fromkeys(("bimonthly", "bi-monthly", "tweemaandelijks", "om de maand"), "P2M"),
    **dict.fromkeys(("quarterly", "every quarter", "per kwartaal", "elk kwartaal", "ieder kwartaal"), "P3M"),
    **dict.fromkeys(("half-yearly", "twice-yearly", "semiannual", "halfjaarlijks", "elk half jaar"), "P6M"),
    **dict.fromkeys(("yearly", "annual", "annually", "jaarlijks"), "P1Y"),
    **dict.fromkeys(("two-yearly", "biennial", "tweejaarlijks", "om het jaar"), "P2Y"),
}
_TIMES: Final = {
    **dict.fromkeys(("once", "one time", "1x", "1 x", "1 time", "eens", "eenmaal", "een keer", "1 keer"), 1),
    **dict.fromkeys(("twice", "two times", "2x", "2 x", "2 times", "tweemaal", "twee keer", "2 keer"), 2),
    **dict.fromkeys(("three times", "3x", "3 x", "3 times", "driemaal", "drie keer", "3 keer"), 3),
    **dict.fromkeys(("four times", "4x", "4 x", "4 times", "viermaal", "vier keer", "4 keer"), 4),
    **dict.fromkeys(("six times", "6x", "6 x", "6 times", "zesmaal", "zes keer", "6 keer"), 6),
}


def _rhythm(rhythm: str) -> str:
    return _RHYTHMS[rhythm]


def _times(times: str, unit: str) -> str | None:
    number = _TIMES[times]
    if number == 1:
        return _each(unit)
    return f"P{12 // number}M" if _UNITS[unit] == "years" else None


def _each(unit: str) -> str | None:
    return _mended_duration(f"1 {unit}")


_UNIT: Final = rf"(?P<unit>{_one_of(_UNITS)})"
_RECURRENCE_WAYS: Final = _ways(
    (rf"(?P<rhythm>{_one_of(_RHYTHMS)})", _rhythm),
    (rf"(?P<times>{_one_of(_TIMES)}) (?:a|per|in the|every|in het|elke?) {_UNIT}", _times),
    (rf"(?:every|each|per|elke?|iedere?|om de) {_UNIT}", _each),
    (r"(?:(?:every|each|per|elke?|iedere?|om de|r[0-9]*/) ?)?(?P<text>.+)", _mended_duration),
)
_ABOUT: Final = re.compile(r"(about |around |approximately |roughly |ca\.? |circa |ongeveer |~ ?)?(.+?)( ?~)?")


def mended_recurrence(text: str, /) -> str | None:
    """Give the recurrence that a text was probably meant to be; `None` where there is no telling."""
    match = _ABOUT.fullmatch(normal(text))
    if match is None:
        return None
    before, rhythm, after = match.groups()
    about = "~" if before or after else ""
    made = (f"{about}{recurrence}" for recurrence in _made(rhythm, _RECURRENCE_WAYS))
    return next((recurrence for recurrence in made if read_recurrence(recurrence) is not None), None)
