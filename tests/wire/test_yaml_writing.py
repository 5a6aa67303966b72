"""YAML as people read it: short forms, quotes only where some reader could be mistaken, the same bytes everywhere."""

from __future__ import annotations

import json
import tarfile
from pathlib import Path
from typing import TYPE_CHECKING, Any, Final

import pytest
import yaml
from core_schema import read_by_core_schema
from generating import AWKWARD_TEXTS, partnerships, texts
from hypothesis import given
from hypothesis import strategies as st

from samenspel import (
    Agreement,
    Area,
    Initiative,
    Name,
    Observation,
    Organisation,
    Partnership,
    Party,
    Phase,
    Remark,
    Result,
    Structure,
    Trajectory,
    dumps,
    loads,
)
from samenspel.model import Form, JsonObject, fields_of

if TYPE_CHECKING:
    from attrs import AttrsInstance

    from samenspel.model import Field


NAUGHTY: Final = Path(__file__).resolve().parents[3] / "shared" / "data" / "naughty-strings.tar.gz"


def _written(partnership: Partnership) -> str:
    return dumps(partnership, format="yaml").decode()


# What other readers make of it --------------------------------------------------------------------------------------


def _short(value: object) -> object:
    """Give what a reader of plain YAML should see in the place of a value."""
    if isinstance(value, JsonObject):
        return value.plain()
    if isinstance(value, Party) and value == Party(actor=value.actor):
        return value.actor
    if isinstance(value, Trajectory) and value.period is not None and value.phases == ():
        return str(value.period)
    if isinstance(value, bool):
        return value
    return _fields(value) if hasattr(value, "__attrs_attrs__") else str(value)


def _in_field(field: Field, value: Any) -> object:  # noqa: ANN401 - whatever the field holds
    if not field.many:
        return _short(value)
    several = [_short(one) for one in value]
    return several[0] if len(several) == 1 and field.form is not Form.ELEMENT else several


def _fields(holder: AttrsInstance) -> dict[str, object]:
    said = [(field, getattr(holder, field.name)) for field in fields_of(type(holder))]
    return {
        field.name: _in_field(field, value)
        for field, value in said
        if field.required or value not in (None, (), JsonObject())
    }


def _as_json(value: object) -> str:
    """Give a text that tells `1` from `true`, and a text from whatever else a reader may make of it."""
    return json.dumps(value, sort_keys=True, default=repr)


@given(st.one_of(partnerships(), partnerships(unique_ids=False)))
def test_any_reader_of_yaml_sees_the_same_texts(partnership: Partnership) -> None:
    """One of 1.1, which takes `no` for false and `12:30` for a number, and one of 1.2, which takes `0o14` for one."""
    text, seen = _written(partnership), _as_json({"schema": 1, **_fields(partnership)})

    assert _as_json(yaml.safe_load(text)) == seen
    assert _as_json(read_by_core_schema(text)) == seen


@pytest.mark.parametrize("text", AWKWARD_TEXTS, ids=ascii)
def test_any_reader_of_yaml_sees_an_awkward_text_as_it_is(text: str) -> None:
    """In a field, in a list, as a key and as a value of an extension."""
    _hold_as_it_is(text)


def _hold_as_it_is(text: str) -> None:
    partnership = Partnership(id="p", name=text, related=[text, "x"], extensions={text: {text: [text], "y": text}})
    written = _written(partnership)

    assert (
        yaml.safe_load(written)
        == read_by_core_schema(written)
        == {
            "schema": 1,
            "id": "p",
            "name": text,
            "related": [text, "x"],
            "extensions": {text: {text: [text], "y": text}},
        }
    )
    assert loads(written, format="yaml") == partnership


@pytest.mark.parametrize(
    "text",
    [
        *("0o14", "0b1", "1e3", "1E3", "1.e3", "12:30", "190:20:30.15", "1_000", "~", "=", "<<", "Yes", "NO", "On"),
        *("OFF", "Y", "N", "TRUE", "False", "NULL", ".NaN", ".INF", "-.inf", "+.Inf", "0.1", "+1", "2016-1-1"),
        *("a\u2028b", "a\u2029b", "a\u0085b", "\u2028", "a\x7f", "a\ufeffb", "a\u00a0", "\U0001f91d"),
    ],
    ids=ascii,
)
def test_any_reader_of_yaml_sees_a_text_that_looks_like_something_else(text: str) -> None:
    """In quotes, with what is not printable as an escape, so that no line ends in it."""
    _hold_as_it_is(text)
    assert _written(Partnership(id="p", name="P", note=text)).count("\n") == len(
        _written(Partnership(id="p", name="P", note="a")).splitlines()
    )


@pytest.mark.skipif(
    not NAUGHTY.exists(),
    reason=f"the naughty strings are not there, so none was written: {NAUGHTY.name} beside the clone",
)
def test_any_reader_of_yaml_sees_a_naughty_string_as_it_is() -> None:
    """Each of a list of strings that have broken programs before."""
    with tarfile.open(NAUGHTY) as archive, archive.extractfile("blns.json") as file:  # type: ignore[union-attr]  # a file
        strings = json.load(file)

    assert len(strings) == 515
    for text in strings:
        _hold_as_it_is(text)


@pytest.mark.parametrize("number", [0, -1, 2**53, 0.0, 1.0, -1.5, 1e16, 1.5e300, 5e-324, 1e-7, 0.1 + 0.2], ids=repr)
def test_any_reader_of_yaml_sees_a_number_as_that_number(number: float) -> None:
    """In YAML 1.1 a fraction in powers of ten needs a point, and a sign in its power."""
    seen = yaml.safe_load(_written(Partnership(id="p", name="P", extensions={"n": number})))["extensions"]["n"]

    assert repr(seen) == repr(number)


# How it looks -------------------------------------------------------------------------------------------------------

RECORD: Final = Partnership(
    id="sport",
    name="Sport voor iedereen: samen",
    summary="Een club,\neen school.",
    languages=["nl", "en"],
    trajectory="2016/..",
    complete="structures",
    organisations=[
        Organisation(id="club", name="VV Beilen", count="11", areas=["beilen", "assen"]),
        Organisation(id="no", name="No"),
    ],
    areas=Area(id="beilen", name="Beilen", size="1.50 ha", note="007"),
    structures=Structure(id="s", name="Stuurgroep", period="2016", meets="~P6M", decides=True, part_of=["a"] * 40),
    results=Result(
        id="r",
        statement="Leden",
        observations=[Observation(kind="actual", date="2016-09", value="35 %"), Observation(direction="up")],
    ),
    agreements=[
        Agreement(id="one", name="Eén", parties="club"),
        Agreement(id="two", name="Twee", parties=["club", "no"], legal_bases=["nl:wmo-2015"]),
        Agreement(id="three", name="Drie", parties=["club", Party(actor="no", signed="2016-09-01", by=["a", "b"])]),
    ],
    initiatives=[
        Initiative(id="i", name="I", trajectory=Trajectory(period="2016/", phases=Phase(name="Begin", period="2016"))),
        Initiative(id="j", name="J", trajectory=Trajectory(), names=[Name(text="K", kind="short"), Name(text="L")]),
    ],
    remarks=Remark(id="x", about=(), kind="not-exhaustive", value="yes"),
    note="",
    cites=["interview#F1", "interview#F2: a"],
    extensions={
        "acme": {"b": [1, 2.5, None, "no", {"c": True}], "a": {}, "1": "x"},
        "school": 7,
        "z y": {"k": {"l": 1}},
    },
)

YAML: Final = """\
schema: 1
id: sport
name: "Sport voor iedereen: samen"
summary: "Een club,\\neen school."
languages: [nl, en]
trajectory: "2016/.."
complete: structures
organisations:
  - id: club
    name: VV Beilen
    count: "11"
    areas: [beilen, assen]
  - id: "no"
    name: "No"
areas:
  - id: beilen
    name: Beilen
    size: "1.50 ha"
    note: "007"
structures:
  - id: s
    name: Stuurgroep
    part_of:
%s    period: "2016"
    meets: "~P6M"
    decides: true
results:
  - id: r
    statement: Leden
    observations:
      - kind: actual
        date: "2016-09"
        value: "35 %%"
      - direction: up
agreements:
  - id: one
    name: Eén
    parties: club
  - id: two
    name: Twee
    parties: [club, "no"]
    legal_bases: nl:wmo-2015
  - id: three
    name: Drie
    parties:
      - club
      - actor: "no"
        by: [a, b]
        signed: "2016-09-01"
initiatives:
  - id: i
    name: I
    trajectory:
      period: "2016/"
      phases:
        name: Begin
        period: "2016"
  - id: j
    name: J
    trajectory: {}
    names:
      - text: K
        kind: short
      - text: L
remarks:
  - id: x
    about: []
    kind: not-exhaustive
    value: "yes"
note: ""
cites: ["interview#F1", "interview#F2: a"]
extensions:
  acme:
    "1": "x"
    a: {}
    b: [1, 2.5, null, "no", {"c": true}]
  school: 7
  z y:
    k:
      l: 1
""" % ("      - a\n" * 40)  # fmt: skip


def test_a_record_reads_as_people_write_it() -> None:
    """Fields in their order, short forms, short lists in a row, quotes where they are needed, extensions sorted."""
    assert _written(RECORD).splitlines() == YAML.splitlines()
    assert _written(RECORD) == YAML


def test_the_smallest_record_is_three_lines() -> None:
    """The version, the id and the name."""
    assert _written(Partnership(id="p", name="P")) == "schema: 1\nid: p\nname: P\n"


SCALARS: Final = {
    "plain words": ("VV Beilen", "VV Beilen"),
    "an apostrophe": ("Thema's en meer", "Thema's en meer"),
    "accents": ("Eén Café", "Eén Café"),
    "a colon inside": ("nl:wmo-2015", "nl:wmo-2015"),
    "an address": ("https://example.org/a?b=c", "https://example.org/a?b=c"),
    "a colon before a space": ("a: b", '"a: b"'),
    "a colon at the end": ("a:", '"a:"'),
    "a number": ("2016", '"2016"'),
    "a number at the end": ("Samen 2016", "Samen 2016"),
    "a word that is false elsewhere": ("No", '"No"'),
    "a word that is nothing elsewhere": ("null", '"null"'),
    "a word that is no number": ("NaN", '"NaN"'),
    "a hash": ("a #b", '"a #b"'),
    "a dash": ("- a", '"- a"'),
    "a space behind": ("a ", '"a "'),
    "nothing": ("", '""'),
    "quotation marks": ('say "a"', '"say \\"a\\""'),
    "a backslash": ("a\\b", '"a\\\\b"'),
    "lines": ("a\nb\r\n\tc", '"a\\nb\\r\\n\\tc"'),
    "what cannot be seen": ("a\x00\x7f\x85\ufeffb", '"a\\u0000\\u007f\\u0085\\ufeffb"'),
    "line ends of Unicode": ("a\u2028b\u2029", '"a\\u2028b\\u2029"'),
    "other scripts": ("日本", '"日本"'),
    "a picture": ("\U0001f91d", '"\U0001f91d"'),
}


@pytest.mark.parametrize(("text", "written"), SCALARS.values(), ids=SCALARS)
def test_a_text_has_quotes_where_it_needs_them(text: str, written: str) -> None:
    """Double ones, with the escapes that JSON has too."""
    assert _written(Partnership(id="p", name=text)) == f"schema: 1\nid: p\nname: {written}\n"


@given(texts())
def test_a_text_stands_on_one_line(text: str) -> None:
    """So that a difference between two versions of a record shows line by line."""
    assert _written(Partnership(id="p", name=text)).count("\n") == 3


def test_a_row_is_no_longer_than_a_line() -> None:
    """A list of short texts stands in a row of at most 100 characters, and else one below the other."""
    row = Partnership(id="p", name="P", related=["a" * 43, "b" * 44])
    column = Partnership(id="p", name="P", related=["a" * 44, "b" * 44])

    assert _written(row).splitlines()[3:] == [f"related: [{'a' * 43}, {'b' * 44}]"]
    assert len(_written(row).splitlines()[3]) == 100
    assert _written(column).splitlines()[3:] == ["related:", f"  - {'a' * 44}", f"  - {'b' * 44}"]
