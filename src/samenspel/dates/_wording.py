"""How dates and periods are said to people, in English and in Dutch."""

from __future__ import annotations

from calendar import monthrange
from functools import lru_cache
from typing import TYPE_CHECKING, Final, Literal, NamedTuple

from samenspel.dates._durations import UNITS, Duration, duration_words, listed, read_recurrence
from samenspel.dates._reading import SEASONS, End, Part, Reading, Season
from samenspel.language import Bilingual

if TYPE_CHECKING:
    from collections.abc import Sequence

__all__ = ["both", "date_words", "month_name", "period_words", "recurrence_words", "same", "single_words"]


def __dir__() -> list[str]:
    return __all__


class _Phrase(NamedTuple):
    """A date by itself ("first quarter of 2020"), in a sentence ("the first quarter"), as a time ("in the first")."""

    alone: Bilingual
    within: Bilingual
    at: Bilingual


def both(en: str, nl: str, /, **parts: Bilingual) -> Bilingual:
    """Fill in the parts of a text in both languages."""
    return Bilingual(
        en.format_map({name: part.en for name, part in parts.items()}),
        nl.format_map({name: part.nl for name, part in parts.items()}),
    )


def same(text: str, /) -> Bilingual:
    """Give a text that is the same in both languages."""
    return Bilingual(text, text)


@lru_cache(maxsize=12)
def month_name(month: int, /) -> Bilingual:
    """Give the name of a month."""
    import pendulum  # noqa: PLC0415 - a costly import, only where a date is said to people

    first = pendulum.date(2000, month, 1)
    return Bilingual(first.format("MMMM", locale="en"), first.format("MMMM", locale="nl"))


# The year


def _digits(digits: str, lowest: int, highest: int) -> tuple[int, int]:
    return max(int(digits.replace("X", "0")), lowest), min(int(digits.replace("X", "9")), highest)


def _year(digits: str) -> Bilingual:
    if digits == "XXXX":
        return Bilingual("an unknown year", "een onbekend jaar")
    if "X" not in digits:
        return same(digits)
    first, last = _digits(digits, 1, 9999)
    span = f"{first:04}-{last:04}"
    # "The 1900s" are ten years to one reader and a hundred to another.
    is_clear = digits.count("X") == 1 and digits[2] != "0"
    return Bilingual(f"the {digits[:3]}0s" if is_clear else f"the years {span}", f"de jaren {span}")


def _one_year(digits: str) -> Bilingual:
    year = _year(digits)
    if digits == "XXXX" or "X" not in digits:
        return year
    return both("a year in {year}", "een jaar in {year}", year=year)


def _with_year(what: Bilingual, digits: str) -> Bilingual:
    form = "{what} {year}" if "X" not in digits else None
    return both(form or "{what} of {year}", form or "{what} van {year}", what=what, year=_one_year(digits))


# The month, or the season that stands in its place

_SEASON_NAMES: Final = (
    (Bilingual("spring", "voorjaar"), "het"),
    (Bilingual("summer", "zomer"), "de"),
    (Bilingual("autumn", "najaar"), "het"),
    (Bilingual("winter", "winter"), "de"),
)
_PARTS_OF_YEAR: Final = {"quarter": ("het", "kwartaal"), "third": ("het", "derde deel"), "half": ("de", "helft")}
_ORDINALS: Final = (
    Bilingual("first", "eerste"),
    Bilingual("second", "tweede"),
    Bilingual("third", "derde"),
    Bilingual("fourth", "vierde"),
)
_DECEMBER: Final = 12
_FIRST_CODES: Final = {"quarter": 33, "third": 37, "half": 40}


def _season(code: str, season: Season, year: str) -> _Phrase:
    if season.kind != "season":
        article, part = _PARTS_OF_YEAR[season.kind]
        alone = both(
            f"{{nth}} {season.kind} of {{year}}",
            f"{{nth}} {part} van {{year}}",
            nth=_ORDINALS[int(code) - _FIRST_CODES[season.kind]],
            year=_one_year(year),
        )
        within = both("the {alone}", f"{article} {{alone}}", alone=alone)
        return _Phrase(alone, within, both("in {within}", "in {within}", within=within))
    hemisphere, nth = divmod(int(code) - 21, 4)
    name, article = _SEASON_NAMES[nth]
    crosses = season.first == _DECEMBER and "X" not in year
    when = same(f"{year}-{int(year) + 1}") if crosses else _one_year(year)
    alone = both("{name} {when}", "{name} {when}", name=name, when=when) if crosses else _with_year(name, year)
    at = both("in {alone}", f"in {article} {{name}} van {{when}}", alone=alone, name=name, when=when)
    where = (
        same(""),
        Bilingual(" (northern hemisphere)", " (noordelijk halfrond)"),
        Bilingual(" (southern hemisphere)", " (zuidelijk halfrond)"),
    )[hemisphere]
    alone, at = (both("{words}{where}", "{words}{where}", words=words, where=where) for words in (alone, at))
    return _Phrase(alone, alone, at)


def _in(phrase: Bilingual, preposition: Bilingual) -> _Phrase:
    return _Phrase(phrase, phrase, both("{to} {phrase}", "{to} {phrase}", to=preposition, phrase=phrase))


_IN: Final = Bilingual("in", "in")
_ON: Final = Bilingual("on", "op")


def _months(digits: str, year: str, unit: Bilingual) -> Bilingual:
    """Say which months an unknown month may be: "a month in 2016", "a day from January to September 2016"."""
    if digits == "XX":
        return both("{unit} in {year}", "{unit} in {year}", unit=unit, year=_year(year))
    first, last = _digits(digits, 1, 12)
    return both(
        "{unit} from {first} to {last}",
        "{unit} van {first} tot en met {last}",
        unit=unit,
        first=month_name(first),
        last=_with_year(month_name(last), year),
    )


def _month(digits: str, year: str) -> _Phrase:
    if (season := SEASONS.get(digits)) is not None:
        return _season(digits, season, year)
    if "X" in digits:
        return _in(_months(digits, year, Bilingual("a month", "een maand")), _IN)
    return _in(_with_year(month_name(int(digits)), year), _IN)


# The day


def _nth(day: int) -> Bilingual:
    suffix = {1: "st", 2: "nd", 3: "rd"}.get(day % 10, "th") if day not in {11, 12, 13} else "th"
    return Bilingual(f"the {day}{suffix}", f"de {day}e")


def _day(digits: str, month: str, year: str) -> Bilingual:
    if "X" in month:
        return _day_of_a_month(digits, month, year)
    within = _with_year(month_name(int(month)), year)
    if digits == "XX":
        return both("a day in {within}", "een dag in {within}", within=within)
    longest = monthrange(int(year) if "X" not in year else 2000, int(month))[1]
    first, last = _digits(digits, 1, longest)
    if first == last:
        return both("{first} {within}", "{first} {within}", first=same(str(first)), within=within)
    return both(
        "a day from {first} to {last} {within}",
        "een dag van {first} tot en met {last} {within}",
        first=same(str(first)),
        last=same(str(last)),
        within=within,
    )


def _day_of_a_month(digits: str, month: str, year: str) -> Bilingual:
    if digits == "XX":
        return _months(month, year, Bilingual("a day", "een dag"))
    within = _months(month, year, Bilingual("a month", "een maand"))
    first, last = _digits(digits, 1, 31)
    if first == last:
        return both("{nth} of {within}", "{nth} van {within}", nth=_nth(first), within=within)
    return both(
        "a day from {first} to {last} of {within}",
        "een dag van {first} tot en met {last} van {within}",
        first=_nth(first),
        last=_nth(last),
        within=within,
    )


# The whole date

_PART_NAMES: Final = (Bilingual("year", "jaar"), Bilingual("month", "maand"), Bilingual("day", "dag"))
_DOUBTS: Final = {
    "?": Bilingual("uncertain", "onzeker"),
    "~": Bilingual("approximate", "bij benadering"),
    "%": Bilingual("approximate and uncertain", "bij benadering en onzeker"),
}


def _bare(parts: Sequence[Part]) -> _Phrase:
    digits = [part.digits for part in parts]
    if len(digits) == 1:
        return _in(_year(digits[0]), _IN)
    if len(digits) == 2:  # noqa: PLR2004 - a year and a month
        return _month(digits[1], digits[0])
    return _in(_day(digits[2], digits[1], digits[0]), _ON)


def _marks(parts: Sequence[Part]) -> dict[str, str]:
    """Give the qualifiers by the span of parts they are about: the indices of the first and the last of them."""
    marks: dict[str, str] = {}
    for at, part in enumerate(parts):
        for span, mark in ((f"{at}{at}", part.before), (f"0{at}", part.after)):
            if mark:
                marks[span] = mark if marks.get(span, mark) == mark else "%"
    return marks


def _phrase(reading: Reading) -> _Phrase:
    phrase = _bare(reading.parts)
    marks = _marks(reading.parts)
    if not marks:
        return phrase
    last = len(reading.parts) - 1
    whole = f"0{last}"
    if set(marks) == {whole}:
        if marks[whole] != "?":
            phrase = _Phrase(*[both("around {within}", "rond {within}", within=phrase.within)] * 3)
        if marks[whole] == "~":
            return phrase
        note = _DOUBTS["?"]
    else:
        note = _note(marks)
    return _Phrase(*(both("{words} ({note})", "{words} ({note})", words=words, note=note) for words in phrase))


def _note(marks: dict[str, str]) -> Bilingual:
    """Say which parts are in doubt: "year uncertain", "year and month approximate, day uncertain"."""
    notes: list[Bilingual] = []
    for span, mark in marks.items():
        names = listed(_PART_NAMES[int(span[0]) : int(span[1]) + 1])
        notes.append(both("{names} {doubt}", "{names} {doubt}", names=names, doubt=_DOUBTS[mark]))
    return Bilingual("; ".join(note.en for note in notes), "; ".join(note.nl for note in notes))


def date_words(reading: Reading, /) -> Bilingual:
    """Say a date by itself: "September 2016", "by May 2023", "around 2015"."""
    phrase = _phrase(reading)
    if reading.side == "by":
        return both("by {within}", "uiterlijk {within}", within=phrase.within)
    if reading.side == "from":
        return both("not before {within}", "niet eerder dan {within}", within=phrase.within)
    return phrase.alone


# Periods

_FORMS: Final[dict[tuple[str, str], Bilingual]] = {
    ("date", "date"): Bilingual("from {start} to {end}", "van {start} tot en met {end}"),
    ("date", "ended"): Bilingual("from {start}, {end}", "vanaf {start}, {end}"),
    ("date", "lasts"): Bilingual("for {end} from {start}", "{end} lang vanaf {start}"),
    ("date", ".."): Bilingual("since {start}", "sinds {start}"),
    ("date", ""): Bilingual("from {start}, end not known", "vanaf {start}, einde niet bekend"),
    ("lasts", "date"): Bilingual("for {start} until {end}", "{start} lang tot en met {end}"),
    ("lasts", "ended"): Bilingual("for {start}, {end}", "{start} lang, {end}"),
    ("lasts", ""): Bilingual("for {start}, start and end not known", "{start} lang, begin en einde niet bekend"),
    ("..", "date"): Bilingual("until {end}", "tot en met {end}"),
    ("..", "ended"): Bilingual("{end}", "{end}"),
    ("..", ".."): Bilingual("always", "altijd"),
    ("..", ""): Bilingual("without a start, end not known", "zonder begin, einde niet bekend"),
    ("", "date"): Bilingual("until {end}, start not known", "tot en met {end}, begin niet bekend"),
    ("", "ended"): Bilingual("{end}, start not known", "{end}, begin niet bekend"),
    ("", ".."): Bilingual("without an end, start not known", "zonder einde, begin niet bekend"),
    ("", ""): Bilingual("start and end not known", "begin en einde niet bekend"),
}


def _limit(reading: Reading) -> tuple[str, Bilingual]:
    within = _phrase(reading).within
    if reading.side == "by":
        within = both("{within} at the latest", "uiterlijk {within}", within=within)
    if reading.side == "from":
        within = both("{within} at the earliest", "op zijn vroegst {within}", within=within)
    return "date", within


def _ended(reading: Reading) -> tuple[str, Bilingual]:
    within = _phrase(reading).within
    if reading.side == "by":
        return "ended", both("ended by {within}", "uiterlijk {within} geëindigd", within=within)
    if reading.side == "from":
        return "ended", both("ended not before {within}", "niet eerder dan {within} geëindigd", within=within)
    return "date", within


def _other(end: Duration | Literal["", ".."]) -> tuple[str, Bilingual]:
    return ("lasts", duration_words(end)) if isinstance(end, Duration) else (end, same(""))


def period_words(start: End, end: End, /) -> Bilingual:
    """Say a period: "from 2016 to 2018", "since summer 2021", "for 5 years from 1 April 2012"."""
    starts, start_words = _limit(start) if isinstance(start, Reading) else _other(start)
    ends, end_words = _ended(end) if isinstance(end, Reading) else _other(end)
    form = _FORMS[starts, ends]
    return both(form.en, form.nl, start=start_words, end=end_words)


def single_words(reading: Reading, /) -> Bilingual:
    """Say a period that starts and ends within one date: "in 2016", "on 1 September 2016"."""
    return _phrase(reading).at if reading.side == "within" else date_words(reading)


# Recurrences


def recurrence_words(text: str, /) -> Bilingual:
    """Say how often: "every year", "about every 6 months"."""
    duration = read_recurrence(text) or Duration()
    if sum(duration) == 1:
        unit, _ = UNITS[duration.index(1)]
        words = both("every {unit}", "elk {unit}" if unit.nl == "jaar" else "elke {unit}", unit=unit)
    else:
        words = both("every {length}", "elke {length}", length=duration_words(duration))
    return both("about {words}", "ongeveer {words}", words=words) if text.startswith("~") else words
