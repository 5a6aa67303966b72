"""The digest of a record is that of its JSON in the canonical form of RFC 8785."""

from __future__ import annotations

import hashlib
import json
from typing import Any, Final, get_args

import pytest
import rfc8785
from generating import few, json_values, partnerships, texts
from hypothesis import given
from hypothesis import strategies as st

from samenspel import JsonObject, Partnership, digest, dumps, loads
from samenspel.wire import Format
from samenspel.wire.canonical import canonical

each_format = pytest.mark.parametrize("form", get_args(Format))

awkward: Final = st.dictionaries(texts(), json_values(), max_size=4)


def in_floats(plain: Any) -> Any:  # noqa: ANN401 - JSON of any shape
    """Give JSON with no other numbers than floats; the library that we compare with refuses the whole number 2^53."""
    if isinstance(plain, dict):
        return {name: in_floats(value) for name, value in plain.items()}
    if isinstance(plain, list):
        return [in_floats(value) for value in plain]
    return float(plain) if type(plain) is int else plain


@given(partnership=partnerships(), extra=awkward)
def test_a_record_is_written_as_the_standard_asks(partnership: Partnership, extra: dict[str, Any]) -> None:
    """Fields, terms and extensions, at any depth: as a library of others writes the whole of it."""
    import attrs

    whole = attrs.evolve(partnership, extensions=JsonObject(extra))
    expected = rfc8785.dumps(in_floats(json.loads(dumps(whole))))

    assert canonical(whole) == expected
    assert digest(whole) == hashlib.sha256(expected).hexdigest()


@each_format
@few
@given(partnership=partnerships())
def test_the_format_makes_no_difference(form: Format, partnership: Partnership) -> None:
    """Nor does how the fields were ordered: the digest is that of the record."""
    assert digest(loads(dumps(partnership, format=form), format=form)) == digest(partnership)
    backwards = json.dumps(dict(reversed(json.loads(dumps(partnership)).items())), indent=2)
    assert digest(loads(backwards)) == digest(partnership)


def with_extension(value: object) -> Partnership:
    return Partnership(id="p", name="P", extensions={"a": value})


# From the appendix of the standard: numbers as ECMAScript writes them.
NUMBERS: Final = {
    0.0: "0",
    1.0: "1",
    5e-324: "5e-324",
    -5e-324: "-5e-324",
    1.7976931348623157e308: "1.7976931348623157e+308",
    2**53: "9007199254740992",
    -(2**53): "-9007199254740992",
    295147905179352830000.0: "295147905179352830000",
    9.999999999999997e22: "9.999999999999997e+22",
    1e23: "1e+23",
    1e21: "1e+21",
    1e20: "100000000000000000000",
    9.999999999999997e-7: "9.999999999999997e-7",
    1e-6: "0.000001",
    333333333.3333332: "333333333.3333332",
    0.1: "0.1",
    1e-7: "1e-7",
}


@pytest.mark.parametrize(("number", "written"), NUMBERS.items(), ids=map(str, NUMBERS.values()))
def test_numbers_are_written_as_the_standard_asks(number: float, written: str) -> None:
    """As few digits as tell it from any other."""
    assert (
        canonical(with_extension(number))
        == f'{{"extensions":{{"a":{written}}},"id":"p","name":"P","schema":1}}'.encode()
    )


def test_names_are_sorted_as_the_standard_asks() -> None:
    """By units of 16 bits, in which a character beyond them comes before the last of the others."""
    names = ["\r", "1", "\u0080", "ö", "€", "\U0001f600", "\ufb33"]
    written = canonical(with_extension(dict.fromkeys(reversed(names), 0)))
    assert list(json.loads(written)["extensions"]["a"]) == names
    assert sorted(names) != names


def test_numbers_that_json_does_not_tell_apart_have_one_digest() -> None:
    """A whole number may be written as a fraction; a flag is no number, and a text is none."""
    assert digest(with_extension(1)) == digest(with_extension(1.0))
    assert digest(with_extension(0.0)) == digest(with_extension(-0.0))
    assert len({digest(with_extension(value)) for value in (1, True, "1", [1], {"1": 1}, None)}) == 6


def test_an_empty_extension_says_nothing() -> None:
    """As it is not written."""
    assert canonical(Partnership(id="p", name="P", extensions={})) == b'{"id":"p","name":"P","schema":1}'
