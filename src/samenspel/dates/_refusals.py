"""Why a text is no date, period or recurrence, and what to write instead."""

from __future__ import annotations

import re
from calendar import monthrange
from datetime import datetime
from typing import Final, Literal, NamedTuple, TypeAlias

from samenspel.dates._durations import Duration
from samenspel.dates._mending import mended_date, mended_period, mended_recurrence, normal
from samenspel.dates._reading import SEASONS, matches_a_day, read, read_end, read_period
from samenspel.dates._wording import both, date_words, month_name, period_words, recurrence_words, same
from samenspel.dates._written import LONGEST
from samenspel.errors import InvalidValueError
from samenspel.language import Bilingual

__all__ = ["refused_date", "refused_period", "refused_recurrence", "refused_type"]

_Kind: TypeAlias = Literal["date", "period", "recurrence"]


def __dir__() -> list[str]:
    return __all__


class _Fault(NamedTuple):
    """What is wrong (`None` where that cannot be told) and how to mend it."""

    reason: Bilingual | None
    hint: Bilingual


_RULES: Final[dict[_Kind, str]] = {"date": "SAM007", "period": "SAM008", "recurrence": "SAM016"}
_IS_NO: Final[dict[_Kind, Bilingual]] = {
    "date": Bilingual("is no date", "is geen datum"),
    "period": Bilingual("is no period", "is geen periode"),
    "recurrence": Bilingual("is no recurrence", "is geen herhaling"),
}
_ALLOWED: Final[dict[_Kind, Bilingual]] = {
    "date": Bilingual(
        "write 2016, 2016-09, 2016-09-01, a season such as 2021-22 (summer 2021), or 2015~ (around 2015)",
        "schrijf 2016, 2016-09, 2016-09-01, een seizoen zoals 2021-22 (zomer 2021), of 2015~ (rond 2015)",
    ),
    "period": Bilingual(
        "write 2015/2018 (from 2015 to 2018), 2015/.. (open by design), 2015/ (end not known) or 2012-04-01/P5Y",
        "schrijf 2015/2018 (van 2015 tot en met 2018), 2015/.. (bewust open), 2015/ (einde niet bekend) "
        "of 2012-04-01/P5Y",
    ),
    "recurrence": Bilingual(
        "write P and a number of years (Y), months (M), weeks (W) or days (D): P1Y, P6M, P2W, "
        "or ~P6M for about so often",
        "schrijf P en een aantal jaren (Y), maanden (M), weken (W) of dagen (D): P1Y, P6M, P2W, "
        "of ~P6M voor ongeveer zo vaak",
    ),
}


# What is refused


def refused_date(text: str, /) -> InvalidValueError:
    """Give the error for a text that is no date."""
    period = _meant_period(text)
    if period is None:
        return _refused(text, "date", _date_fault(text))
    hint = both(
        "write one date here; {period} fits where a period is asked",
        "schrijf hier één datum; {period} past waar een periode gevraagd wordt",
        period=_said(period),
    )
    return InvalidValueError("SAM007", text, Bilingual("is a period, not a date", "is een periode, geen datum"), hint)


def refused_period(text: str, /) -> InvalidValueError:
    """Give the error for a text that is no period."""
    return _refused(text, "period", _period_fault(text))


def refused_recurrence(text: str, /) -> InvalidValueError:
    """Give the error for a text that is no recurrence."""
    fault = _fault_of_length(text, "recurrence")
    if fault is None:
        meant = mended_recurrence(text)
        fault = _Fault(None, _ALLOWED["recurrence"]) if meant is None else _unlike(text, meant)
    return _refused(text, "recurrence", fault)


def refused_type(value: object, kind: _Kind, /) -> InvalidValueError:
    """Give the error for a value of a type that no date, period or recurrence is made of."""
    if isinstance(value, datetime):
        problem = Bilingual("has a time of day", "heeft een tijdstip")
        hint = Bilingual("give its day, with `.date()`", "geef de dag ervan, met `.date()`")
        return InvalidValueError("SAM005", value, problem, hint)
    name = type(value).__name__
    problem = Bilingual(f"is of the type {name}, not a {kind}", f"heeft het type {name} en {_IS_NO[kind].nl}")
    return InvalidValueError("SAM005", value, problem, _ALLOWED[kind])


def _refused(text: str, kind: _Kind, fault: _Fault) -> InvalidValueError:
    problem = _IS_NO[kind]
    if fault.reason is not None:
        problem = both("{problem}: {reason}", "{problem}: {reason}", problem=problem, reason=fault.reason)
    return InvalidValueError(_RULES[kind], text, problem, fault.hint)


def _said(text: str) -> Bilingual:
    """Show a text that is allowed and what it says: 2015~ (around 2015)."""
    reading, sides = read(text), read_period(text)
    if reading is not None:
        words = date_words(reading)
    else:
        words = recurrence_words(text) if sides is None else period_words(*sides)
    return (
        same(text)
        if words == same(text)
        else both("{text} ({words})", "{text} ({words})", text=same(text), words=words)
    )


# Faults of any text


def _fault_of_length(text: str, kind: _Kind) -> _Fault | None:
    if not text.strip():
        hint = both(
            "leave the field out where nothing is known, or {allowed}",
            "laat het veld weg waar niets bekend is, of {allowed}",
            allowed=_ALLOWED[kind],
        )
        return _Fault(Bilingual("there is nothing in it", "er staat niets in"), hint)
    if len(text) > LONGEST:
        reason = Bilingual(
            f"it has {len(text)} characters, and at most {LONGEST} are allowed",
            f"het heeft {len(text)} tekens, en hoogstens {LONGEST} zijn toegestaan",
        )
        return _Fault(reason, _ALLOWED[kind])
    return None


_UNLIKE: Final = (
    (r".*[0-9][T ][0-9]{2}:?[0-9]{2}.*", Bilingual("it has a time of day", "er staat een tijdstip in")),
    (
        r"[0-9]{1,2}[-/. ](?:[0-9]{1,2}[-/. ])?[0-9]{4}",
        Bilingual("the year does not come first", "het jaar staat niet vooraan"),
    ),
    (r".*[^\W\d_]{2}.*", Bilingual("it is written in words", "het is in woorden geschreven")),
    (r".*\s.*", Bilingual("there is a space in it", "er staat een spatie in")),
)
_UNLIKE_DATES: Final = (
    (
        r"[0-9]{4}-[0-9]{1,2}(?:-[0-9]{1,2})?",
        Bilingual("months and days have two digits", "maanden en dagen hebben twee cijfers"),
    ),
    (
        r"[0-9]{6,8}|[0-9]{4}[/.].*",
        Bilingual("no hyphens separate year, month and day", "er staan geen streepjes tussen jaar, maand en dag"),
    ),
)
_UNLIKE_PERIODS: Final = (
    (r"[0-9]{4}[-/][0-9]{2}", Bilingual("its years are not written in full", "de jaren zijn niet voluit geschreven")),
    (r"[^/]*", Bilingual("no slash separates start and end", "er staat geen schuine streep tussen begin en einde")),
)


def _unlike(text: str, meant: str) -> _Fault:
    """Say in what a text differs from the one that it was probably meant to be."""
    kinds = (*_UNLIKE, *(_UNLIKE_PERIODS if "/" in meant else _UNLIKE_DATES))
    reason = next((reason for pattern, reason in kinds if re.fullmatch(pattern, text) is not None), None)
    if not meant.endswith("/.."):
        return _Fault(reason, both("write {said}", "schrijf {said}", said=_said(meant)))
    hint = both("write {said}, or {other}", "schrijf {said}, of {other}", said=_said(meant), other=_said(meant[:-2]))
    return _Fault(reason, hint)


# Faults of a date

_PARTS: Final = re.compile(
    r"(?:\[\.\.)?[~?%]?([0-9X]{4})[~?%]?(?:-[~?%]?([0-9X]{2})[~?%]?(?:-[~?%]?([0-9X]{2})[~?%]?)?)?(?:\.\.\])?\]?"
)
_MISPLACED: Final = re.compile(r"X[0-9]")
_TWO_YEARS: Final = re.compile(r"[0-9]{4}/[0-9]{2}")
_ODD_YEAR: Final = re.compile(r"(-?)([0-9]+)(?:-[0-9X]{2}){0,2}")
_TODAY: Final = frozenset(("now", "today", "present", "heden", "nu", "vandaag"))
_NOT_KNOWN: Final = frozenset(("?", "-", "unknown", "n/a", "none", "null", "onbekend", "niet bekend", "nvt", "n.v.t."))


def _meant_period(text: str) -> str | None:
    """Give the period that stands where a date is asked."""
    if read_period(text) is not None:
        return text
    if len(text) > LONGEST or _PARTS.fullmatch(text) is not None or _ODD_YEAR.fullmatch(text) is not None:
        return None
    # 2021/22 is two years rather than a summer.
    if mended_date(text) is not None and _TWO_YEARS.fullmatch(text) is None:
        return None
    meant = mended_period(text)
    return None if meant is None or "/" not in meant else meant


def _date_fault(text: str) -> _Fault:
    fault = _fault_of_length(text, "date") or _fault_of_parts(text)
    if fault is not None:
        return fault
    meant = mended_date(text)
    if meant is not None:
        return _unlike(text, meant)
    return _fault_of_words(normal(text)) or _fault_of_year(text) or _Fault(None, _ALLOWED["date"])


def _fault_of_parts(text: str) -> _Fault | None:
    match = _PARTS.fullmatch(text)
    if match is None:
        return None
    year, month, day = match.groups("")
    misplaced = next((part for part in (year, month, day) if _MISPLACED.search(part)), None)
    if misplaced is not None:
        return _Fault(
            Bilingual(f"an X stands before a digit in {misplaced}", f"in {misplaced} staat een X voor een cijfer"),
            Bilingual(
                "write X for the last digits of a year, a month or a day: 201X, 2016-1X, 2016-09-XX",
                "schrijf X voor de laatste cijfers van een jaar, een maand of een dag: 201X, 2016-1X, 2016-09-XX",
            ),
        )
    if year == "0000":
        return _Fault(Bilingual("the year 0000 does not exist", "het jaar 0000 bestaat niet"), _YEARS)
    if month and not matches_a_day(year, month, ""):
        return _fault_of_month(year, month)
    if day and not matches_a_day(year, month, day):
        return _fault_of_day(year, month, day)
    return None


def _fault_of_month(year: str, month: str) -> _Fault:
    if "X" in month:
        return _Fault(
            Bilingual(f"no month begins with {month[0]}", f"geen maand begint met {month[0]}"),
            Bilingual(
                f"write an unknown month as {year}-0X (01 to 09), {year}-1X (10 to 12) or {year}-XX",
                f"schrijf een onbekende maand als {year}-0X (01 tot en met 09), {year}-1X (10 tot en met 12) "
                f"of {year}-XX",
            ),
        )
    return _Fault(
        Bilingual(f"month {month} does not exist", f"maand {month} bestaat niet"),
        Bilingual(
            f"write months as 01 to 12, seasons as 21 (spring) to 24 (winter), e.g. {year}-09 or {year}-22",
            "schrijf maanden als 01 tot en met 12, seizoenen als 21 (voorjaar) tot en met 24 (winter), "
            f"bijvoorbeeld {year}-09 of {year}-22",
        ),
    )


_SEASON_KINDS: Final = {
    "season": Bilingual("a season", "een seizoen"),
    "quarter": Bilingual("a quarter", "een kwartaal"),
    "third": Bilingual("a third of a year", "een derde deel van een jaar"),
    "half": Bilingual("half a year", "een half jaar"),
}


def _fault_of_day(year: str, month: str, day: str) -> _Fault:
    without = f"{year}-{month}"
    if month in SEASONS:
        return _Fault(
            both("{kind} takes no day", "{kind} krijgt geen dag", kind=_SEASON_KINDS[SEASONS[month].kind]),
            Bilingual(f"leave the day out: {without}", f"laat de dag weg: {without}"),
        )
    if "X" in month:
        longest, reason = 31, Bilingual(f"no month has a day {day}", f"geen maand heeft een dag {day}")
    else:
        longest = monthrange(2000 if "X" in year else int(year), int(month))[1]
        most = Bilingual("at most ", "hoogstens ") if "X" in year and month == "02" else same("")
        when = (
            month_name(int(month))
            if "X" in year
            else both("{m} {y}", "{m} {y}", m=month_name(int(month)), y=same(year))
        )
        reason = both(
            f"{{when}} has {{most}}{longest} days", f"{{when}} heeft {{most}}{longest} dagen", when=when, most=most
        )
    hint = Bilingual(
        f"write a day from 01 to {longest}, or leave it out: {without}",
        f"schrijf een dag van 01 tot en met {longest}, of laat de dag weg: {without}",
    )
    return _Fault(reason, hint)


_YEARS: Final = Bilingual(
    "write years as 0001 to 9999, with four digits", "schrijf jaren als 0001 tot en met 9999, met vier cijfers"
)


def _fault_of_year(text: str) -> _Fault | None:
    match = _ODD_YEAR.fullmatch(text)
    if match is None:
        return None
    sign, digits = match.groups()
    if sign == "-":
        return _Fault(Bilingual("it lies before the year 0001", "het ligt voor het jaar 0001"), _YEARS)
    return _Fault(Bilingual(f"its year has {len(digits)} digits", f"het jaar heeft {len(digits)} cijfers"), _YEARS)


def _fault_of_words(text: str) -> _Fault | None:
    if text in _TODAY:
        return _Fault(
            Bilingual("it is another day each day", "het is elke dag een andere dag"),
            Bilingual("write the day itself, e.g. 2024-05-31", "schrijf de dag zelf, bijvoorbeeld 2024-05-31"),
        )
    if text in _NOT_KNOWN:
        return _Fault(
            Bilingual("it says that nothing is known", "het zegt dat er niets bekend is"),
            Bilingual("leave the field out where nothing is known", "laat het veld weg waar niets bekend is"),
        )
    return None


# Faults of a period

_SIDES: Final = (Bilingual("its start", "het begin"), Bilingual("its end", "het einde"))
_BESIDE_DATE: Final = Bilingual(
    "put a date beside the duration, as in 2012/P5Y or P5Y/2017, or nothing where no date is known: P5Y/",
    "zet een datum naast de tijdsduur, zoals in 2012/P5Y of P5Y/2017, of niets waar geen datum bekend is: P5Y/",
)
_DURATION: Final = Bilingual(
    "write P and numbers of years (Y), months (M), weeks (W) and days (D), in that order: P5Y, P1Y6M",
    "schrijf P en aantallen jaren (Y), maanden (M), weken (W) en dagen (D), in die volgorde: P5Y, P1Y6M",
)


def _period_fault(text: str) -> _Fault:
    fault = _fault_of_length(text, "period") or _fault_of_durations(text)
    if fault is not None:
        return fault
    meant = mended_period(text)
    if meant is not None:
        return _unlike(text, meant)
    slashes = text.count("/")
    if slashes > 1:
        return _Fault(
            Bilingual(f"there are {slashes} slashes in it", f"er staan {slashes} schuine strepen in"),
            _ALLOWED["period"],
        )
    if slashes == 1:
        return _fault_of_sides(text)
    reason, hint = _date_fault(text)
    return _Fault(reason, _ALLOWED["period"] if hint == _ALLOWED["date"] else hint)


def _fault_of_durations(text: str) -> _Fault | None:
    """Find a duration that has no date beside it to be counted from."""
    sides = [read_end(side) for side in text.split("/")]
    if not any(isinstance(side, Duration) for side in sides):
        return None
    if [isinstance(side, Duration) for side in sides] == [True, True]:
        return _Fault(
            Bilingual("it has two durations and no date", "er staan twee tijdsduren in en geen datum"), _BESIDE_DATE
        )
    if ".." in sides:
        return _Fault(
            Bilingual("an open side has no day to count from", "een open kant heeft geen dag om vanaf te tellen"),
            _BESIDE_DATE,
        )
    return None


def _fault_of_sides(text: str) -> _Fault:
    name, side = next(pair for pair in zip(_SIDES, text.split("/"), strict=True) if read_end(pair[1]) is None)
    if side.startswith("P"):
        fault, is_no = _Fault(None, _DURATION), Bilingual("is no duration", "is geen tijdsduur")
    else:
        fault, is_no = _date_fault(side), _IS_NO["date"]
    form = "{name} {side} {is_no}" if fault.reason is None else "{name} {side} {is_no}: {reason}"
    reason = both(form, form, name=name, side=same(repr(side)), is_no=is_no, reason=fault.reason or same(""))
    return _Fault(reason, fault.hint)
