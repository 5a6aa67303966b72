"""The scanner of refused JSON: it takes what RFC 8259 takes, and tells where everything stands and what is wrong."""

from __future__ import annotations

import json
import math
import tarfile
from collections import Counter
from pathlib import Path
from typing import TYPE_CHECKING, Any, Final

import orjson
import pytest
from generating import few, json_values, partnerships
from hypothesis import assume, event, given
from hypothesis import strategies as st

from samenspel import DecodeError, Position, dumps, loads, positions
from samenspel.wire.faults import within
from samenspel.wire.scan import Scanned, scan

if TYPE_CHECKING:
    from collections.abc import Iterator

    from samenspel import Partnership

# The same as others take -------------------------------------------------------------------------------------------


def _refuse(constant: str) -> object:
    raise ValueError(constant)


def _integer(digits: str) -> float:
    return int(digits) if len(digits) <= 640 else math.inf


def _outcome_elsewhere(text: str) -> str:
    """Give what the standard library reads; words that it adds to JSON are refused."""
    try:
        return repr(json.loads(text, parse_constant=_refuse, parse_int=_integer))
    except ValueError:
        return "refused"


def _is_json(scanned: Scanned) -> bool:
    """Tell whether a text is JSON, though some of it may be what no record can hold."""
    return all(
        told.finding.rule in {"SAM001", "SAM010", "SAM011"} and "U+0000" not in told.finding.message()
        for told in scanned.told
    )


def _outcome(text: str) -> str:
    scanned = scan(text)
    return repr(scanned.plain) if _is_json(scanned) else "refused"


TOKENS: Final = (
    *("{", "}", "[", "]", ",", ":", '"', "\\", " ", "\n", "\t", "\r", "\x00", "\x1f", "\x7f", "\u2028", "\ufeff", "é"),
    *('"a"', '"a":', '"\\u00e9"', '"\\ud800"', '"\\ud83d\\ude00"', '"\\x"', '"\\u12"', "\\n", "'a'", "\\u"),
    *("true", "false", "null", "True", "NaN", "-Infinity", "nul", "truee", "true1", "trueé", "//", "#"),
    *("0", "-0", "01", "1", "-", "+1", "1.", ".5", "1.5", "1e5", "1E+5", "1e", "1e+", "-1.5e-3", "1e999", "0x1", "1_0"),
    *("9007199254740992", "9007199254740993", "-9007199254740993", "1" * 30, "1" * 700, "٣", "1٣", "1e٣"),
    *("{}", "[]", '{"a":1,"a":2}', "[1,]", '{"a":1,}', "[,1]", "[1 2]", '{"a" 1}', "{1:2}", '"a\nb"', '"a\tb"'),
)
values: Final = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats(allow_nan=False, allow_infinity=False) | st.text(),
    lambda inner: st.lists(inner, max_size=4) | st.dictionaries(st.text(), inner, max_size=4),
    max_leaves=20,
)
spaces: Final = st.sampled_from(["", " ", "\n", "\r\n", "\t", " \n "])


@given(st.lists(st.sampled_from(TOKENS), max_size=6).map("".join) | st.text(max_size=20))
def test_any_text_is_taken_or_refused_as_by_others(text: str) -> None:
    """No text is JSON here and none elsewhere, or the other way about; and what is taken has the same value."""
    outcome = _outcome(text)

    event("refused" if outcome == "refused" else "taken")
    assert outcome == _outcome_elsewhere(text)


@given(value=values, before=spaces, after=spaces, ascii_only=st.booleans(), indent=st.integers(0, 3) | st.none())
def test_what_others_write_is_read_as_it_was(
    value: object,
    before: str,
    after: str,
    *,
    ascii_only: bool,
    indent: int | None,
) -> None:
    """Whatever the spaces, indents and escapes."""
    text = before + json.dumps(value, ensure_ascii=ascii_only, indent=indent) + after

    scanned = scan(text)

    assert repr(scanned.plain) == repr(json.loads(text))
    assert {told.finding.rule for told in scanned.told} <= {"SAM010"}


@given(partnership=partnerships(), data=st.data())
def test_a_damaged_record_is_taken_or_refused_as_by_others(partnership: Partnership, data: st.DataObject) -> None:
    """By the standard library, and by orjson for all that it does not refuse on grounds of its own."""
    text = dumps(partnership).decode()
    for _ in range(data.draw(st.integers(1, 2))):
        start = data.draw(st.integers(0, len(text)))
        end = data.draw(st.integers(start, min(start + 3, len(text))))
        text = text[:start] + data.draw(st.sampled_from(TOKENS)) + text[end:]

    outcome = _outcome(text)

    event("refused" if outcome == "refused" else "taken")
    assert outcome == _outcome_elsewhere(text)
    try:
        plain = orjson.loads(text)
    except orjson.JSONDecodeError:
        assert outcome == "refused" or scan(text).told
    else:
        assert scan(text).told or scan(text).plain == plain


SUITE: Final = Path(__file__).parents[3] / "shared" / "data" / "json-test-suite.tar.gz"
NOT_HERE: Final = f"the files of JSONTestSuite are absent ({SUITE.name}): the scanner was not held against them"


def _suite() -> Iterator[tuple[str, bytes]]:
    if not SUITE.exists():
        pytest.skip(NOT_HERE)
    with tarfile.open(SUITE) as archive:
        for member in archive.getmembers():
            file = archive.extractfile(member) if member.isfile() else None
            if file is not None and member.name.endswith(".json"):
                yield Path(member.name).name, file.read()


def _rules(document: bytes) -> set[str]:
    """Give the codes of what is wrong with a document: nothing where it has places."""
    try:
        document.decode()
    except UnicodeDecodeError:
        return {"SAM001"}
    return {told.finding.rule for told in scan(document.decode()).told}


def test_every_file_of_the_suite_is_taken_or_refused_as_it_should_be() -> None:
    """What must be taken is, but for keys that stand twice; what must be refused is; nothing else is ever raised."""
    told = {name: _rules(document) for name, document in _suite()}

    assert len(told) == 318
    assert {name for name, rules in told.items() if name.startswith("y_") and rules} == {
        "y_object_duplicated_key.json",
        "y_object_duplicated_key_and_value.json",
    }
    assert {name for name, rules in told.items() if name.startswith("n_") and not rules} == set()


def test_every_file_of_the_suite_is_refused_as_a_record() -> None:
    """For none of them is one: each fault has its line and column."""
    for name, document in _suite():
        with pytest.raises(DecodeError) as caught:
            loads(document)
        assert {finding.path for finding in caught.value.findings} <= set(caught.value.positions), name


# Where everything stands -------------------------------------------------------------------------------------------

keys: Final = st.text(st.sampled_from('ab"\\\n .[]0é'), max_size=4)
documents: Final = st.recursive(
    st.none() | st.integers(0, 9) | st.text(max_size=3),
    lambda inner: st.lists(inner, max_size=4) | st.dictionaries(keys, inner, max_size=4),
    max_leaves=15,
)


def _places(value: Any, path: str = "$") -> Iterator[tuple[str, Any]]:  # noqa: ANN401 - JSON of any shape
    yield path, value
    if isinstance(value, list):
        for index, inner in enumerate(value):
            yield from _places(inner, f"{path}[{index}]")
    elif isinstance(value, dict):
        for key, inner in value.items():
            yield from _places(inner, within(path, key))


@given(value=documents, indent=st.integers(0, 3) | st.none(), ascii_only=st.booleans())
def test_a_position_leads_to_the_value_at_its_path(value: object, *, indent: int | None, ascii_only: bool) -> None:
    """For every value in the text: read from there, it is the value."""
    text = json.dumps(value, indent=indent, ensure_ascii=ascii_only)
    places, lines = scan(text).places, text.split("\n")
    at_path = dict(_places(value))
    assume(len(at_path) == sum(1 for _ in _places(value)))  # two keys may spell one path

    assert list(places) == list(at_path)
    assert len(places) == len(at_path)
    for path, inner in at_path.items():
        place = places[path]
        offset = sum(len(line) + 1 for line in lines[: place.line - 1]) + place.column - 1
        assert json.JSONDecoder().raw_decode(text, offset)[0] == inner


@pytest.mark.parametrize(
    "path", ["", "a", "$.b", "$[0]", "$.a.b", "$.a[2]", "$.a[x]", "$.a[0][0]", "$x", "$.a[" + "9" * 5_000]
)
def test_where_nothing_stands_there_is_no_position(path: str) -> None:
    """Nor for what is no path."""
    places = scan('{"a": [1, 2]}').places

    assert path not in places
    with pytest.raises(KeyError):
        places[path]


def test_positions_are_given_for_a_document_that_is_json() -> None:
    """In text and in bytes, with a byte order mark or without; of a key that stands twice, the last counts."""
    text = '{"id":"p",\n"name": "P",\n"name": "Q"}'
    wanted = {"$": Position(1, 1), "$.id": Position(1, 7), "$.name": Position(3, 9)}

    assert positions(text) == positions(text.encode()) == positions("\ufeff" + text) == wanted
    assert positions("\ufeff".encode() + text.encode(), format="json") == wanted
    assert positions('{"n": 9007199254740993}')["$.n"] == Position(1, 7)


@pytest.mark.parametrize("text", ["", "{", '{"a": NaN}', '{"a": "\t"}', "[" * 200, '{"a": "\\ud800"}'])
def test_what_is_no_json_has_no_positions(text: str) -> None:
    """It is refused as it would be when it is read."""
    with pytest.raises(DecodeError) as of_positions:
        positions(text)
    with pytest.raises(DecodeError) as of_reading:
        loads(text)

    assert str(of_positions.value.findings[0]) in map(str, of_reading.value.findings)


# All that is wrong -------------------------------------------------------------------------------------------------

SOUND: Final = ("1", "-2.5e3", "true", "null", '"a"', '"\\u00e9"', "[]", "{}", '{"a": [1]}')
FAULTY: Final = {
    **dict.fromkeys(("NaN", "-Infinity", "True", "true1", "nullé", "hello"), "SAM002"),
    **dict.fromkeys(("01", "+1", ".5", "1.", "0x10", "1_000"), "SAM002"),
    **dict.fromkeys(('"a\tb"', '"\\x"', '"\\u12g4"', '"C:\\Users"', '"\x1f\x1e"'), "SAM002"),
    **dict.fromkeys(('"\x00"', '"\\ud800"', '"\\udc00\\ud800"', '"a\\ud83dz"'), "SAM001"),
    **dict.fromkeys(("9007199254740993", "-9007199254740993", "1" * 30, "-" + "9" * 700, "1e999", "-1E+400"), "SAM010"),
}
literals: Final = st.lists(st.sampled_from([*SOUND, *FAULTY]), max_size=8)


@given(literals, spaces)
def test_every_fault_within_a_value_is_told(written: list[str], space: str) -> None:
    """In a list, in an object and as a key: each with its code, where it stands, in the order of the text."""
    wanted = [(FAULTY[one], index) for index, one in enumerate(written) if one in FAULTY]
    members = [f'"k{index}": {one}' for index, one in enumerate(written)]

    in_list = scan("[" + f",{space}".join(written) + space + "]")
    in_object = scan("{" + f",{space}".join(members) + space + "}")

    assert [(told.finding.rule, told.finding.path) for told in in_list.told] == [(r, f"$[{i}]") for r, i in wanted]
    assert [(told.finding.rule, told.finding.path) for told in in_object.told] == [(r, f"$.k{i}") for r, i in wanted]
    assert [told.value_at for told in in_list.told] == [in_list.places.offsets(f"$[{i}]")[1] for _, i in wanted]
    assert [type(one) for one in in_list.plain] == [type(one) for one in in_object.plain.values()]


@pytest.mark.parametrize("literal", [one for one in FAULTY if one.startswith('"')])
def test_what_is_wrong_in_a_key_is_told(literal: str) -> None:
    """As in any other text; reading goes on behind it."""
    scanned = scan(f'{{"a": {{{literal}: 1, "b": NaN}}}}')

    assert [told.finding.rule for told in scanned.told] == [FAULTY[literal], "SAM002"]
    assert scanned.told[0].finding.path.startswith("$.a.")
    assert scanned.told[0].value_at == 7
    assert scanned.told[1].finding.path == "$.a.b"


@given(drawn=st.lists(st.sampled_from("abc"), max_size=8), nested=st.booleans())
def test_every_key_that_stands_twice_is_told_with_the_line_of_the_first(drawn: list[str], *, nested: bool) -> None:
    """Once, where it stands last, with how often it stands there; and its last value counts."""
    members = [f'"{key}": {f"[{index}]" if nested else index}' for index, key in enumerate(drawn)]
    scanned = scan("{\n" + ",\n".join(members) + "}")

    count = Counter(drawn)
    wanted = [
        (f"$.{key}", index + 2, drawn.index(key) + 2, "twice" if count[key] == 2 else f"{count[key]} times")
        for index, key in enumerate(drawn)
        if count[key] > 1 and key not in drawn[index + 1 :]
    ]
    assert len(scanned.told) == len(wanted)
    for told, (path, line, first, times) in zip(scanned.told, wanted, strict=True):
        assert told.finding.rule == "SAM011"
        assert told.finding.path == path
        assert scanned.places.position(told.at) == Position(line, 1)
        assert f"stands here {times}; the first is on line {first}" in told.finding.message()
    assert {key: value if nested else [value] for key, value in scanned.plain.items()} == {
        key: [index] for index, key in enumerate(drawn)
    }


@given(documents, st.integers(0, 2) | st.none(), st.data())
def test_what_is_cut_off_is_refused_where_it_ends(value: object, indent: int | None, data: st.DataObject) -> None:
    """At its end, or where the text in quotes or the word begins that is cut off; what stands before it is sound."""
    text = json.dumps([value], indent=indent)
    cut = text[: data.draw(st.integers(0, len(text) - 1))]

    (told,) = scan(cut).told

    assert not scan(cut).is_whole
    assert told.finding.rule == "SAM002"
    assert cut[told.at : told.at + 1] in {"", '"', "n"}


def test_faults_before_the_text_breaks_off_are_told_too() -> None:
    """And none behind it, where nothing is certain."""
    scanned = scan('{"a": NaN, "b": 1, "b": 01, "c": ["\\ud800" 5, NaN], "c": 5}')

    assert [told.finding.rule for told in scanned.told] == ["SAM002", "SAM011", "SAM002", "SAM001", "SAM002"]
    assert not scanned.is_whole


# Whatever is thrown at it ------------------------------------------------------------------------------------------

MANY: Final = 300_000


@pytest.mark.parametrize(
    ("text", "rule"),
    {
        "lists": ("[" * MANY, "SAM013"),
        "objects": ('{"a":' * MANY, "SAM013"),
        "both": ('[{"a":' * MANY, "SAM013"),
        "digits": ("1" * MANY, "SAM010"),
        "digits and a letter": ("1" * MANY + "x", "SAM002"),
        "digits behind the point": ("1." + "1" * MANY, None),
        "digits in the exponent": ("1e" + "1" * MANY, "SAM010"),
        "no digits": ("-" * MANY, "SAM002"),
        "keys": ("{" + ",".join(f'"{n}":1' for n in range(MANY)) + "}", None),
        "one key": ("{" + ",".join(['"a":1'] * MANY) + "}", "SAM011"),
        "two of each key": ("{" + ",".join(f'"{n // 2}":1' for n in range(MANY)) + "}", "SAM011"),
        "spaces": (" " * MANY, "SAM002"),
        "spaces before a fault": ("[" + " " * MANY + "x x", "SAM002"),
        "spaces behind a word": ("[x" + " " * MANY + "x", "SAM002"),
        "a text without an end": ('"' + "a" * MANY, "SAM002"),
        "escapes without an end": ('"' + "\\n" * MANY, "SAM002"),
        "escapes": ('"' + "\\n" * MANY + '"', None),
        "half characters": ('"' + "\\ud800" * MANY + '"', "SAM001"),
        "escapes that are none": ('"' + "\\x" * MANY + '"', "SAM002"),
        "backslashes": ("\\" * MANY, "SAM002"),
        "quotation marks": ('"' * MANY, "SAM002"),
        "texts without a comma": ("[" + '"a"' * MANY, "SAM002"),
        "faults": ("[" + "NaN," * MANY + "1]", "SAM002"),
        "faults in a deep place": ('{"' + "k" * 5_000 + '":' + "[" + "NaN," * MANY + "1]}", "SAM002"),
        "line ends": ("\n" * MANY + "x x", "SAM002"),
        "commas": ("[" + "," * MANY, "SAM002"),
        "zeros": ("\x00" * MANY, "SAM001"),
        "a long word": ("a" * MANY, "SAM002"),
    }.values(),
    ids=lambda given: "" if isinstance(given, str) and len(given) > 9 else str(given),
)  # fmt: skip
def test_a_hostile_text_is_read_in_one_pass(text: str, rule: str | None) -> None:
    """However long it is; a second look at each character would take longer than anyone waits."""
    scanned = scan(text)

    assert [told.finding.rule for told in scanned.told[:1]] == ([] if rule is None else [rule])
    assert all(len(told.finding.path) + len(told.finding.message()) < 1_000 for told in scanned.told[:1_001])


def test_the_deepest_that_is_read_is_110_levels() -> None:
    """One more is refused at its own place, as in YAML."""
    assert scan("[" * 110 + "]" * 110).told == []
    (told,) = scan("[" * 111 + "]" * 111).told

    assert (told.finding.rule, told.at, told.finding.path) == ("SAM013", 110, "$" + "[0]" * 110)


@few
@given(json_values())
def test_what_an_extension_holds_is_read_without_a_fault(value: object) -> None:
    """All that the model takes, the scanner takes."""
    document = orjson.dumps({"id": "p", "name": "P", "extensions": {"acme": value}}, default=dict)

    assert scan(document.decode()).told == []
