"""Recurrences: how often something comes back."""

from __future__ import annotations

import copy
import pickle
from enum import StrEnum

import pytest
from date_texts import DURATION_TEXTS, length_of
from hypothesis import given

from samenspel.dates import Recurrence
from samenspel.testing import strategies

RECURRENCES = strategies.recurrences().map(str)


@given(RECURRENCES)
def test_a_recurrence_is_known_by_its_text(text: str) -> None:
    recurrence = Recurrence(text)
    assert str(recurrence) == text
    assert Recurrence(recurrence) == pickle.loads(pickle.dumps(recurrence)) == copy.deepcopy(recurrence) == recurrence
    assert repr(recurrence) == f"Recurrence({text!r})"
    assert recurrence.is_approximate == text.startswith("~")


def test_equal_means_written_alike() -> None:
    assert Recurrence("P1W") != Recurrence("P7D")
    assert len({Recurrence("P1W"), Recurrence("P7D"), Recurrence("P1W")}) == 2
    with pytest.raises(TypeError):
        sorted([Recurrence("P1W"), Recurrence("P7D")])  # type: ignore[type-var]
    with pytest.raises(AttributeError, match="immutable"):
        Recurrence("P1W").note = ""  # type: ignore[attr-defined]


def test_a_subclass_of_text_is_taken_by_its_text() -> None:
    class Rhythm(StrEnum):
        YEARLY = "P1Y"

    assert type(str(Recurrence(Rhythm.YEARLY))) is str
    assert Recurrence(Rhythm.YEARLY) == Recurrence("P1Y")


@given(DURATION_TEXTS)
def test_approximate_days_are_those_of_the_mean_year(text: str) -> None:
    length = length_of(text)
    expected = (12 * length.years + length.months) * 30.436875 + length.days
    assert abs(Recurrence(text).approximate_days - expected) <= 0.5
    assert Recurrence(f"~{text}").approximate_days == Recurrence(text).approximate_days


@pytest.mark.parametrize(
    ("text", "days", "english", "dutch"),
    [
        ("P1Y", 365, "every year", "elk jaar"),
        ("P1M", 30, "every month", "elke maand"),
        ("P1W", 7, "every week", "elke week"),
        ("P1D", 1, "every day", "elke dag"),
        ("P2Y", 730, "every 2 years", "elke 2 jaar"),
        ("P6M", 183, "every 6 months", "elke 6 maanden"),
        ("~P6M", 183, "about every 6 months", "ongeveer elke 6 maanden"),
        ("~P1Y", 365, "about every year", "ongeveer elk jaar"),
        ("P2W", 14, "every 2 weeks", "elke 2 weken"),
        ("P14D", 14, "every 14 days", "elke 14 dagen"),
        ("P1Y6M", 548, "every 1 year and 6 months", "elke 1 jaar en 6 maanden"),
        ("P1Y1M1W1D", 404, "every 1 year, 1 month, 1 week and 1 day", "elke 1 jaar, 1 maand, 1 week en 1 dag"),
        ("P0Y2M", 61, "every 2 months", "elke 2 maanden"),
    ],
)
def test_words_and_days(text: str, days: int, english: str, dutch: str) -> None:
    recurrence = Recurrence(text)
    assert (recurrence.approximate_days, recurrence.wording(), recurrence.wording("nl")) == (days, english, dutch)
