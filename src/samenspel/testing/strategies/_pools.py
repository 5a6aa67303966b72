"""What single values are drawn from: each pool begins with its simplest value, and holds the corners on purpose."""

from __future__ import annotations

from typing import Final

from samenspel.amounts import Quantity
from samenspel.dates import Recurrence
from samenspel.model import JsonObject

__all__ = ["EXTENSIONS", "LANGUAGES", "MONEY", "QUANTITIES", "RECURRENCES", "TEXTS", "URLS"]


def __dir__() -> list[str]:
    return __all__


TEXTS: Final = (
    *("a", "Samen", "Buurtkracht", "Wij doen mee", "Zorg dichtbij", "Sterk in de wijk", "De Brug", "'t Veerhuis"),
    *("Noaberhulp", "Thuis in de buurt", "Eén loket", "Café Zoë", "Ús hûs", "Straße 7", "Łódź", "Ñandú"),
    *("Partners in care", "All in it together", "no", "null", "1e3", "2016-09", "~", "- a: b #c", "O'Brien & Co."),
    *('say "so"', "two\nlines", "tab\tbed", " spaces ", "日本", "العربية", "Σίσυφος", "\U0001f91d", "e\u0301", "İ"),
    *("De raad van ouderen", "Werkplaats", "Vroeg erbij", "Doorpakken", "x" * 60, "{name}", "100 %", "<b>", "\\"),
)
LANGUAGES: Final = ("nl", "en", "fy", "nds", "pap")
URLS: Final = ("https://example.org/a", "https://example.org/2016/wijk?id=7#kop", "https://example.nl/één")
RECURRENCES: Final = tuple(map(Recurrence, ("P1Y", "P1M", "P3M", "~P6M", "P2W", "P1Y6M", "P2Y")))
MONEY: Final = tuple(
    map(Quantity, ("1000 EUR", "0 EUR", "100000 EUR", "~25000 EUR", ">80000 EUR", "100..200 EUR", "1.50 EUR"))
)
QUANTITIES: Final = tuple(
    map(
        Quantity,
        (
            *("1 people", "0 people", "11", "~1400 people", "150/342 municipalities", "25..40 homes", "35 %", "<5 FTE"),
            *("2/3 share", ">=80 homes", "0.125", "26 providers", "-3 °C", "356 EUR/patient/year", "12 m²"),
        ),
    )
)
EXTENSIONS: Final = (
    JsonObject({"acme": 1}),
    JsonObject({"acme": {"tags": ["a", "b"], "score": 0.5}}),
    JsonObject({"school": [""], "acme": None}),
    JsonObject({"acme": {"no": {"no": {"é": [[True], {"b": None}]}}}}),
    JsonObject({"acme": "text", "school": {"weight": -1e-9, "largest": 2**53}}),
)

# Every form of text that the specification knows ---------------------------------------------------------------------

DATE_TEXTS: Final = (
    *("2016", "2016-09", "2016-09-01", "2016-02-29", "0001", "9999", "9999-12-31", "0001-01-01"),
    *(f"2021-{season}" for season in range(21, 42)),
    *("2016~", "2016?", "2016%", "2016-09~", "2016-09-01?", "2021-22%", "2022?-02-01", "2004-?06", "2004-06~-11"),
    *("201X", "20XX", "2XXX", "XXXX-04", "XXXX", "2016-0X", "2016-1X", "2016-XX", "2016-09-0X", "2016-09-XX"),
    *("[..2023-05]", "[2020..]", "[..2016~]", "[2016-09-01..]"),
)
PERIOD_TEXTS: Final = (
    *("2016/2018", "2016", "2021-22/..", "2015/", "2015/[..2024-05]", "/2017", "../2017", "../..", "/", "/..", "../"),
    *("2012-04-01/P5Y", "P9Y/2017", "P9Y/", "[2014..]/[..2016]", "2016~/2017?", "2016-09-01/2016-09-30", "2016/2016"),
)
BACKWARDS: Final = ("2018/2016", "2016-09-02/2016-09-01", "2021~/2010")
QUANTITY_TEXTS: Final = (
    *("11", "0", "-3", "1.50", "1.50 EUR", "100000 EUR", ">80000000 NZD", "~1400 people", "150/342 municipalities"),
    *("2/3 share", "25..40 homes", "35 %", "356 EUR/patient/year", "<5 FTE", "<=80 homes", ">=80 homes"),
    *("~25..40 homes", "0.125", "26.0000", "35 ‰", "21 °C", "100 EUR excluding VAT", "40..25 homes", "12 m²", "1 no"),
)
