"""How errors show the value that they refuse."""

from __future__ import annotations

from typing import Final

import pytest
from hypothesis import given
from hypothesis import strategies as st

from samenspel import Area, InvalidValueError
from samenspel.errors import shown

LONGEST: Final = 80
scalars: Final = st.none() | st.booleans() | st.integers() | st.floats() | st.text() | st.binary()
plain: Final = st.recursive(scalars, lambda inner: st.lists(inner) | st.dictionaries(st.text(), inner))


@given(plain)
def test_a_value_is_shown_as_python_writes_it_up_to_80_signs(value: object) -> None:
    whole = repr(value)
    assert shown(value) == (whole if len(whole) <= LONGEST else f"{whole[: LONGEST - 3]}...")


@given(st.lists(st.sampled_from(("list", "dict")), min_size=1))
def test_what_holds_itself_or_very_much_is_shown_by_its_beginning(nesting: list[str]) -> None:
    """However deep, and however long: no more is written than is shown."""
    knot: list[object] = []
    knot.append(knot)
    value: object = knot
    for one in nesting:
        value = [value] if one == "list" else {"a": value}
    assert len(shown(value)) == LONGEST


def test_a_number_of_very_many_digits_is_named() -> None:
    assert shown([10**5_000]) == "<list with a number of many digits>"


def test_a_refused_list_of_millions_stands_in_a_short_message() -> None:
    with pytest.raises(InvalidValueError) as caught:
        Area(id="a", name=[1] * 3_000_000)  # type: ignore[arg-type]  # wrong on purpose
    assert "[1, 1, 1" in str(caught.value)
    assert len(str(caught.value)) < 300
