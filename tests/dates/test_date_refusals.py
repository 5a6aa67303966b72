"""Texts that are refused: every message in full, in both languages, and no text that takes long."""

from __future__ import annotations

import time
from datetime import datetime

import pytest
from date_texts import DATE_TEXTS, DURATION_TEXTS, PERIOD_TEXTS
from hypothesis import event, example, given
from hypothesis import strategies as st
from refused_texts import MEANT, REFUSED, Written

from samenspel.dates import ImpreciseDate, Period, Recurrence
from samenspel.dates._mending import mended_date, mended_period, mended_recurrence
from samenspel.errors import InvalidValueError

RULES: dict[Written, str] = {ImpreciseDate: "SAM007", Period: "SAM008", Recurrence: "SAM016"}
MENDERS = {ImpreciseDate: mended_date, Period: mended_period, Recurrence: mended_recurrence}


@pytest.mark.parametrize(("kind", "text", "english", "dutch"), REFUSED)
def test_refused(kind: Written, text: str, english: str, dutch: str) -> None:
    with pytest.raises(InvalidValueError) as raised:
        kind(text)
    error = raised.value
    assert (error.rule, error.value) == (RULES[kind], text)
    assert f"{error.problem.en}; {error.hint.en}" == english
    assert f"{error.problem.nl}; {error.hint.nl}" == dutch


@pytest.mark.parametrize(("kind", "text", "meant"), MEANT)
def test_meant(kind: Written, text: str, meant: str | None) -> None:
    """The hint proposes what was probably meant, and where there is no telling, it proposes nothing."""
    assert MENDERS[kind](text) == meant
    if meant is not None:
        assert str(kind(meant)) == meant


SIGNS = "0123456789XxPYMWDu~?%-/.[] jan"
NEAR_MISSES = st.one_of(
    st.text(),
    st.text(SIGNS, max_size=20),
    st.builds(
        lambda text, at, sign, cut: text[: at % (len(text) + 1)] + sign + text[at % (len(text) + 1) + cut :],
        st.one_of(DATE_TEXTS, PERIOD_TEXTS, DURATION_TEXTS),
        st.integers(0, 30),
        st.text(SIGNS, max_size=2),
        st.integers(0, 2),
    ),
)


@given(st.sampled_from([ImpreciseDate, Period, Recurrence]), NEAR_MISSES)
@example(ImpreciseDate, "\ud800")
@example(Period, "2016/\n")
@example(ImpreciseDate, "2016\n")
@example(ImpreciseDate, "\u0662\u0660\u0661\u0666")
@example(Recurrence, "P\u0661Y")
def test_a_text_is_kept_or_refused_with_reason_and_hint(kind: Written, text: str) -> None:
    """Nothing else is ever raised, and what is proposed instead is allowed."""
    value, error = read(kind, text)
    if error is None:
        event(f"{kind.__name__} kept")
        assert str(value) == text
        assert text.isascii()
        return
    event(f"{kind.__name__} refused")
    assert (error.rule, error.value) == (RULES[kind], text)
    assert all((error.problem.en, error.problem.nl, error.hint.en, error.hint.nl, str(error)))
    meant = MENDERS[kind](text)
    assert meant is None or str(kind(meant)) == meant


def read(kind: Written, text: str) -> tuple[object, InvalidValueError | None]:
    try:
        return kind(text), None
    except InvalidValueError as error:
        return None, error


HOSTILE = [
    "0",
    "X",
    "[",
    "~",
    "?",
    "-",
    "/",
    ".",
    " ",
    "P",
    "1Y",
    "ca ",
    "in ",
    "c",
    "2015/",
    "2015-",
    "a",
    "\u00e9",
    "\n",
    "1 jaar ",
]


@pytest.mark.parametrize("kind", list(RULES), ids=lambda kind: kind.__name__)
@pytest.mark.parametrize("piece", HOSTILE, ids=ascii)
def test_long_texts_are_refused_at_once(kind: Written, piece: str) -> None:
    """Neither the length of a text nor its repetitions make it slow to refuse."""
    started = time.perf_counter()
    for text in (piece * 100_000, (piece * 100)[:100], "2015" + (piece * 96)[:96]):
        with pytest.raises(InvalidValueError):
            kind(text)
    assert time.perf_counter() - started < 0.5


def test_a_long_text_is_refused_for_its_length() -> None:
    with pytest.raises(InvalidValueError) as raised:
        ImpreciseDate("2016" * 25_000)
    assert raised.value.problem.en == "is no date: it has 100000 characters, and at most 100 are allowed"


@pytest.mark.parametrize("kind", list(RULES), ids=lambda kind: kind.__name__)
def test_a_hundred_characters_are_read(kind: Written) -> None:
    """The longest text that is read is refused for what it says; one character more is refused for its length."""
    (_, hundred), (_, more) = (read(kind, "x" * length) for length in (100, 101))
    assert hundred is not None
    assert more is not None
    assert "characters" not in hundred.problem.en
    assert more.problem.en.endswith("it has 101 characters, and at most 100 are allowed")


def test_a_period_of_more_than_a_hundred_characters_is_no_period_where_a_date_is_asked() -> None:
    spaces = " " * 100
    with pytest.raises(InvalidValueError) as raised:
        ImpreciseDate(f"2015 -{spaces}2018")
    assert raised.value.problem.en == "is no date: it has 110 characters, and at most 100 are allowed"
    with pytest.raises(InvalidValueError) as raised:
        ImpreciseDate(f"2015 -{spaces[10:]}2018")
    assert raised.value.problem.en == "is a period, not a date"


WRONG_TYPES = [(2016, "int"), (None, "NoneType"), (b"2016", "bytes"), (["2016"], "list"), (2016.0, "float")]


@pytest.mark.parametrize(("value", "name"), WRONG_TYPES, ids=repr)
@pytest.mark.parametrize(
    ("kind", "english", "dutch"),
    [
        (ImpreciseDate, "a date", "geen datum"),
        (Period, "a period", "geen periode"),
        (Recurrence, "a recurrence", "geen herhaling"),
    ],
)
def test_a_value_of_another_type_is_refused(kind: Written, english: str, dutch: str, value: object, name: str) -> None:
    with pytest.raises(InvalidValueError) as raised:
        kind(value)  # type: ignore[arg-type]
    error = raised.value
    assert (error.rule, error.value) == ("SAM005", value)
    assert error.problem.en == f"is of the type {name}, not {english}"
    assert error.problem.nl == f"heeft het type {name} en is {dutch}"
    assert error.hint.en.startswith("write ")
    assert error.hint.nl.startswith("schrijf ")


@pytest.mark.parametrize("kind", list(RULES), ids=lambda kind: kind.__name__)
def test_a_moment_with_a_time_of_day_is_no_date(kind: Written) -> None:
    with pytest.raises(InvalidValueError) as raised:
        kind(datetime(2016, 9, 1))  # type: ignore[arg-type]  # noqa: DTZ001 - a naive moment is no date either
    error = raised.value
    assert error.rule == "SAM005"
    assert f"{error.problem.en}; {error.hint.en}" == "has a time of day; give its day, with `.date()`"
    assert f"{error.problem.nl}; {error.hint.nl}" == "heeft een tijdstip; geef de dag ervan, met `.date()`"
