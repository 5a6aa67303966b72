"""The regular expressions of the JSON Schemas: what a class takes matches, in every dialect and in linear time."""

from __future__ import annotations

import re
from re import _constants as code  # type: ignore[attr-defined]  # the parser of `re` has no public name
from re import _parser as parser  # type: ignore[attr-defined]  # the same
from typing import TYPE_CHECKING, Any, Final

import jsonschema_rs
import pytest
from generating import few, ids, texts
from hypothesis import given
from hypothesis import strategies as st

from samenspel import ImpreciseDate, InvalidValueError, Period, Quantity, Recurrence
from samenspel.model.checks import check_id
from samenspel.testing.strategies._pools import DATE_TEXTS, PERIOD_TEXTS, QUANTITY_TEXTS, RECURRENCES
from samenspel.wire import patterns

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

PATTERNS: Final = {name: getattr(patterns, name) for name in patterns.__all__}
READERS: Final[dict[str, Callable[[Any], object]]] = {
    "ID": check_id,
    "DATE": ImpreciseDate,
    "PERIOD": Period,
    "RECURRENCE": Recurrence,
    "AMOUNT": Quantity,
}
MATCHERS: Final = {
    name: jsonschema_rs.validator_for({"pattern": pattern}, pattern_options=jsonschema_rs.RegexOptions())
    for name, pattern in PATTERNS.items()
}
"""In the regular expressions of Rust, which know no way to take more than linear time."""

each_pattern = pytest.mark.parametrize("name", PATTERNS)


def is_taken(name: str, text: str) -> bool:
    try:
        READERS[name](text)
    except InvalidValueError:
        return False
    return True


def matches(name: str, text: str) -> bool:
    return MATCHERS[name].is_valid(text)


# What they match ----------------------------------------------------------------------------------------------------

KNOWN: Final = {
    "ID": ("a", "A-1", "0", "x" * 100),
    "DATE": DATE_TEXTS,
    "PERIOD": (*DATE_TEXTS, *PERIOD_TEXTS),
    "RECURRENCE": (*map(str, RECURRENCES), "P1Y2M3W4D", "P1Y2W", "P1Y2D", "P1M2W", "P1M2D", "~P2W3D", "P12345Y"),
    "AMOUNT": (
        *QUANTITY_TEXTS,
        "-0.5",
        "1 ª",
        "5 é",
        "5 \U0001d400",
        "12.3456 x",
        "1234.567",
        "-12.34/-5 a b/c%d",
        "9" * 40,
    ),
}


@each_pattern
def test_every_known_form_matches(name: str) -> None:
    """Those of the specification."""
    assert [text for text in KNOWN[name] if not (is_taken(name, text) and matches(name, text))] == []


OTHER: Final = {
    "ID": ("", "-a", "a b", "a_b", "é", "x" * 101),
    "DATE": ("", "0000", "2016-13", "2016-42", "2016-1", "16", "[..2016", "2016]", "2021-22-01", "20X6", "2016-04-3X1"),
    "PERIOD": ("", "..", "2016/2017/2018", "P1Y", "P1Y/P1Y", "P1Y/..", "../P1Y", "2016-13/2017", "2016//2017"),
    "RECURRENCE": ("", "P", "~", "1Y", "P1D1Y", "P1H", "P123456Y", "P1", "~~P1Y"),
    "AMOUNT": ("", "x", "26.000", "1.000 x", "5/1.000", "01", "1,5", "1e3", "5 ", "5 /x", "5 x/", ">5..6", "9" * 41),
}


@each_pattern
def test_what_is_no_such_thing_does_not_match(name: str) -> None:
    """Nor does its class take it."""
    assert [text for text in OTHER[name] if matches(name, text) or is_taken(name, text)] == []


SIGNS: Final = {
    "ID": "aZ09-_ \n",
    "DATE": "0123459X-~?%[.]/ \n",
    "PERIOD": "012X-~/.[]PYD \n",
    "RECURRENCE": "P019YMWD~ \n",
    "AMOUNT": "0123.,<>=~/ -%aE€é\n\u00a0",
}


@st.composite
def changed(draw: st.DrawFn, name: str) -> str:
    """Texts of the known forms, of which some signs are others than they were, and texts of such signs."""
    text = draw(st.sampled_from(KNOWN[name]))
    for _ in range(draw(st.integers(0, 3))):
        at = draw(st.integers(0, len(text)))
        text = text[:at] + draw(st.sampled_from(["", *SIGNS[name]])) + text[at + draw(st.integers(0, 1)) :]
    return text


@each_pattern
@given(data=st.data())
def test_what_a_class_takes_matches(name: str, data: st.DataObject) -> None:
    """In the dialect of Rust and in that of Python, which reads `$` in its own way."""
    strategies = [changed(name), texts(), ids(), st.text(SIGNS[name], max_size=12), st.dates().map(str)]
    text = data.draw(st.one_of(*strategies))
    assert matches(name, text) or not is_taken(name, text)
    assert matches(name, text) is (re.search(rf"{PATTERNS[name][:-1]}\Z", text) is not None)


@pytest.mark.parametrize("year", ["2015", "2016", "201X", "XXXX", "0000", "0001"])
def test_of_the_calendar_a_pattern_lacks_leap_years_only(year: str) -> None:
    """Every month and every day is told apart but 29 February."""
    units = [f"{number:02}" for number in range(45)] + ["0X", "1X", "2X", "3X", "4X", "XX"]
    dates = [year, *(f"{year}-{month}" for month in units)]
    dates += [f"{year}-{month}-{day}" for month in units for day in units]
    told_apart = {text for text in dates if matches("DATE", text) is not is_taken("DATE", text)}
    assert told_apart <= {f"{year}-02-29"}


@each_pattern
def test_an_end_of_line_is_not_the_end(name: str) -> None:
    """As in ECMA 262."""
    assert [text for text in KNOWN[name] if matches(name, f"{text}\n") or matches(name, f"\n{text}")] == []


# How they are written -----------------------------------------------------------------------------------------------


def _within(tree: Any) -> Iterator[tuple[Any, Any]]:  # noqa: ANN401 - as the parser gives it
    """Give the operations in a parsed expression, each with its argument."""
    for operation, argument in tree:
        yield operation, argument
        if operation in {code.MAX_REPEAT, code.MIN_REPEAT}:
            yield from _within(argument[2])
        elif operation is code.SUBPATTERN:
            yield from _within(argument[3])
        elif operation is code.BRANCH:
            for branch in argument[1]:
                yield from _within(branch)


@each_pattern
def test_a_pattern_is_portable_and_linear(name: str) -> None:
    """Ranges, choices and repeats only; nothing repeats within what repeats."""
    parsed = parser.parse(PATTERNS[name])
    assert parsed.state.groupdict == {}
    operations = list(_within(parsed))
    known = {code.MAX_REPEAT, code.SUBPATTERN, code.BRANCH, code.IN, code.LITERAL, code.NOT_LITERAL, code.AT}
    assert {operation for operation, _ in operations} <= known
    for operation, argument in operations:
        if operation is code.MAX_REPEAT and argument[1] > 1:
            assert not [inner for inner, _ in _within(argument[2]) if inner is code.MAX_REPEAT]
        if operation is code.SUBPATTERN:
            assert argument[0] is None, "a group that captures"


@each_pattern
def test_a_pattern_escapes_what_every_dialect_escapes(name: str) -> None:
    """ECMA 262 refuses others in its strict mode, and shorthands differ."""
    escapes = re.findall(r"\\(?!u[0-9a-f]{4})(.)", PATTERNS[name])
    assert set(escapes) <= {".", "[", "]"}
    assert (PATTERNS[name][0], PATTERNS[name][-1]) == ("^", "$")


@each_pattern
@few
@given(data=st.data())
def test_a_long_text_is_matched_in_one_go(name: str, data: st.DataObject) -> None:
    """Python, which goes back and tries again, is done with a hostile text as well."""
    part = data.draw(st.one_of(st.text(SIGNS[name], min_size=1, max_size=4), st.sampled_from(KNOWN[name])))
    assert re.search(PATTERNS[name], part * 20_000 + "\n!") is None
