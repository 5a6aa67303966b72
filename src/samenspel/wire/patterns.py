"""Regular expressions of what stands in a field as text, for the JSON Schemas.

They never refuse what the classes take, and refuse most of what those refuse: what asks for a calendar or for counting
they let pass.  They run in every dialect of regular expressions (ECMA 262, Python, Rust, RE2) in linear time: no
looking ahead or back, nothing that repeats within what repeats, and no shorthand whose meaning differs.
"""

from __future__ import annotations

from typing import Final

__all__ = ["AMOUNT", "DATE", "ID", "PERIOD", "RECURRENCE"]


def __dir__() -> list[str]:
    return __all__


ID: Final = "^[A-Za-z0-9][A-Za-z0-9-]{0,99}$"

_DOUBT: Final = "[~?%]?"
_YEAR: Final = (
    "(?:[1-9][0-9]{3}|0[1-9][0-9]{2}|00[1-9][0-9]|000[1-9]|[0-9]{3}X|[0-9]{2}XX|[0-9]XXX|XXXX)"  # there is no 0000
)
_SEASON: Final = "(?:2[1-9]|3[0-9]|4[01])"
_MONTH: Final = f"(?:0[1-9X]|1[0-2X]|XX|{_SEASON})"
_ANY_MONTH: Final = "(?:0[1-9X]|1[0-2X]|XX)"
_DAYS: Final = "0[1-9X]|[12][0-9X]|XX"
_DAY_IN_MONTH: Final = (
    f"(?:{_ANY_MONTH}{_DOUBT}-{_DOUBT}(?:{_DAYS})"
    f"|(?:0[13456789X]|1[0-2X]|XX){_DOUBT}-{_DOUBT}(?:30|3X)"
    f"|(?:0[13578X]|1[02X]|XX){_DOUBT}-{_DOUBT}31)"
)
_DAY_OR_PART: Final = f"{_DOUBT}{_YEAR}{_DOUBT}(?:-{_DOUBT}(?:{_DAY_IN_MONTH}|{_MONTH}){_DOUBT})?"
_ANY_DATE: Final = rf"(?:{_DAY_OR_PART}|\[\.\.{_DAY_OR_PART}\]|\[{_DAY_OR_PART}\.\.\])"
DATE: Final = f"^{_ANY_DATE}$"

_YEARS, _MONTHS, _WEEKS, _DAYS_LONG = (f"[0-9]{{1,5}}{unit}" for unit in "YMWD")
_LENGTH: Final = (
    f"P(?:{_YEARS}(?:{_MONTHS})?(?:{_WEEKS})?(?:{_DAYS_LONG})?|{_MONTHS}(?:{_WEEKS})?(?:{_DAYS_LONG})?"
    f"|{_WEEKS}(?:{_DAYS_LONG})?|{_DAYS_LONG})"
)
RECURRENCE: Final = f"^~?{_LENGTH}$"
_WITH_DATE: Final = rf"{_ANY_DATE}(?:/(?:\.\.|{_ANY_DATE}|{_LENGTH})?)?"
PERIOD: Final = rf"^(?:{_WITH_DATE}|(?:\.\.)?/(?:\.\.|{_ANY_DATE})?|{_LENGTH}/(?:{_ANY_DATE})?)$"

# Three decimals after one to three digits are refused, for half of all readers take them for thousands.
_NUMBER: Final = (
    r"-?(?:0(?:\.[0-9]{1,39})?|[1-9][0-9]{0,2}(?:\.(?:[0-9]{1,2}|[0-9]{4,39}))?|[1-9][0-9]{3,39}(?:\.[0-9]{1,39})?)"
)
_FIRST_OF_UNIT: Final = r"[^\u0000-$&-@\[-`{-\u00a9]"  # of ASCII, letters and the percent sign
_SIGNS: Final = r"\u0000-\u001f,;<=>~$\u007f-\u00a0\u00a2-\u00a5\u2028\u2029\u20a0-\u20cf\ufeff"
AMOUNT: Final = (
    rf"^(?:(?:<=?|>=?){_NUMBER}|~?{_NUMBER}(?:\.\.{_NUMBER})?)(?:/{_NUMBER})?"
    rf"(?: {_FIRST_OF_UNIT}(?:[^{_SIGNS}]*[^ /{_SIGNS}])?)?$"
)
