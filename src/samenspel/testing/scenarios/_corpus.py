"""Many scenarios as lines of JSON, with a share of lines that cannot be read."""

from __future__ import annotations

import re
from fractions import Fraction
from typing import TYPE_CHECKING, Final

from samenspel.errors import InvalidValueError
from samenspel.language import Bilingual
from samenspel.testing.scenarios._scenario import LONGEST, scenario, whole_number
from samenspel.wire import dumps

if TYPE_CHECKING:
    from collections.abc import Iterator

__all__ = ["FAULTS", "corpus"]


def __dir__() -> list[str]:
    return __all__


_SEEDS: Final = 1_000_000_000
"""How many scenarios a corpus holds at most, so that those of two seeds differ."""

FAULTS: Final = (
    ("SAM002", re.compile(rb".{99}\Z"), b""),
    ("SAM003", re.compile(rb'"name":"'), rb'"naam":"","name":"'),
    ("SAM004", re.compile(rb'"name":"[^"]*",'), b""),
    ("SAM005", re.compile(rb'"languages":\["nl"\]'), rb'"languages":"nl"'),
    ("SAM006", re.compile(rb'"id":"'), rb'"id":"nr. '),
    ("SAM007", re.compile(rb'"as_of":"(\d+)-\d\d"'), rb'"as_of":"\1-13"'),
    ("SAM008", re.compile(rb'"period":"'), rb'"period":"sinds '),
    ("SAM009", re.compile(rb'"amount":"'), rb'"amount":"ongeveer '),
    ("SAM011", re.compile(rb'"id":'), rb'"schema":1,"id":'),
    ("SAM015", re.compile(rb'"schema":1'), rb'"schema":999'),
    ("SAM016", re.compile(rb'"meets":"'), rb'"meets":"elke '),
    ("SAM001", re.compile(rb'"name":"'), b'"name":"\xff'),
)
"""The faults that lines are given in turn: the code, where in the line, and what stands there instead."""


def corpus(count: int, /, *, seed: int, years: int = 5, faulty: float = 0) -> Iterator[bytes]:
    """Give the lines of a corpus: a scenario each, as JSON, with its line end.

    Line n, counted from 0, is `scenario(seed=seed * 1_000_000_000 + n, years=years)`: a shorter corpus is the beginning
    of a longer one, and no two seeds have a line in common.
    `faulty` is the share of lines that cannot be read, from 0 to 1: of 1,000 lines, 0.01 makes 10 faulty.
    They stand at even distances, each with one fault; the kinds of fault (SAM0xx) take turns.
    Raises `InvalidValueError` for what is no whole number, no share, or out of range.

    >>> from samenspel import loads
    >>> [loads(line).name for line in corpus(2, seed=7)]
    ['Kansrijk opgroeien in Esserlohe', 'Kansrijk opgroeien in Wilgerveld']
    """
    whole_number("count", count, least=0, most=_SEEDS)
    whole_number("seed", seed, least=0)
    whole_number("years", years, least=1, most=LONGEST)
    return _lines(count, seed * _SEEDS, years, _share(faulty))


def _lines(count: int, first: int, years: int, faulty: Fraction) -> Iterator[bytes]:
    spoiled = 0
    for number in range(count):
        line = dumps(scenario(seed=first + number, years=years))
        if (number + 1) * faulty.numerator // faulty.denominator > spoiled:
            _, place, instead = FAULTS[spoiled % len(FAULTS)]
            line = place.sub(instead, line, count=1)
            spoiled += 1
        yield line + b"\n"


def _share(given: object) -> Fraction:
    """Give a share as it was written: 0.01 is one in a hundred, and not the nearest binary fraction."""
    if isinstance(given, int | float) and 0 <= given <= 1:
        return Fraction(str(given))
    raise InvalidValueError(
        "SAM010",
        given,
        Bilingual("is no share from 0 to 1", "is geen aandeel van 0 tot en met 1"),
        Bilingual("0.01 is one line in a hundred", "0.01 is een op de honderd regels"),
        "corpus.faulty",
    )
