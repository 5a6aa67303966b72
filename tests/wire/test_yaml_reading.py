"""YAML as people write it: the fields say what stands there, so that no text is taken for anything else."""

from __future__ import annotations

import hashlib
import json
import pickle
import sys
from typing import TYPE_CHECKING, Any, Final

import pytest
import yaml
from generating import few, partnerships
from hypothesis import given
from hypothesis import strategies as st

from samenspel import (
    Agreement,
    Area,
    DecodeError,
    Goal,
    Initiative,
    MissingExtraError,
    Name,
    Observation,
    Organisation,
    Partnership,
    Party,
    Period,
    Phase,
    Position,
    Remark,
    Result,
    Structure,
    Trajectory,
    dumps,
    loads,
    positions,
)

if TYPE_CHECKING:
    from collections.abc import Mapping

HEAD: Final = "id: p\nname: P\n"


def _read(text: str) -> Partnership:
    return loads(text, format="yaml")


def _record(**said: Any) -> Partnership:  # noqa: ANN401 - whatever the fields take
    return Partnership(**{"id": "p", "name": "P", **said})


def test_a_library_without_libyaml_is_told_apart_from_none(monkeypatch: pytest.MonkeyPatch) -> None:
    """Installing the extra once more would mend nothing."""
    monkeypatch.setitem(sys.modules, "yaml._yaml", None)
    monkeypatch.delitem(sys.modules, "samenspel.wire.yaml_nodes")

    with pytest.raises(
        MissingExtraError, match=r"^reading YAML needs libyaml, and the PyYAML .* was built without it: "
    ):
        _read(HEAD)
    with pytest.raises(MissingExtraError, match="--only-binary pyyaml pyyaml") as caught:
        positions(HEAD, format="yaml")

    assert str(pickle.loads(pickle.dumps(caught.value))) == str(caught.value)


# The long form ------------------------------------------------------------------------------------------------------


class QuotedDumper(yaml.SafeDumper):
    """YAML in which every text stands in quotation marks, so that nobody need guess what it is."""


QuotedDumper.add_representer(
    str, lambda dumper, text: dumper.represent_scalar("tag:yaml.org,2002:str", text, style='"')
)


@few
@given(st.one_of(partnerships(), partnerships(unique_ids=False)), st.booleans())
def test_the_long_form_is_read_as_well(partnership: Partnership, flow: bool) -> None:  # noqa: FBT001 - drawn
    """What JSON knows, written as YAML by another hand, in blocks or in rows, is the same record."""
    long = yaml.dump(json.loads(dumps(partnership)), Dumper=QuotedDumper, default_flow_style=flow, sort_keys=False)

    assert _read(long) == partnership


@few
@given(partnerships())
def test_json_is_yaml(partnership: Partnership) -> None:
    """JSON that holds nothing but ASCII and common characters can be read as YAML."""
    text = json.dumps(json.loads(dumps(partnership)), ensure_ascii=True).replace("\x7f", "\\u007f")
    if "\\ud" not in text.lower():  # outside YAML, one character is two escapes
        assert _read(text) == partnership


# Short forms --------------------------------------------------------------------------------------------------------

SHORT: Final[Mapping[str, tuple[str, Partnership]]] = {
    "one value for a list of one": ("languages: nl", _record(languages=["nl"])),
    "a list in a row": ("languages: [nl, en]", _record(languages=["nl", "en"])),
    "an empty list": ("languages: []", _record()),
    "nothing behind a field": ("languages:\nareas:\nnote:\nas_of:\nextensions:\ntrajectory:", _record()),
    "one element for a collection": ("areas: {id: a, name: A}", _record(areas=Area(id="a", name="A"))),
    "one value of a class": ("names: {text: Q}", _record(names=Name(text="Q"))),
    "an id for a party": (
        "agreements: {id: a, name: A, parties: x}",
        _record(agreements=Agreement(id="a", name="A", parties="x")),
    ),
    "ids and parties": (
        "agreements: [{id: a, name: A, parties: [x, {actor: y, signed: 2020}]}]",
        _record(agreements=Agreement(id="a", name="A", parties=["x", Party(actor="y", signed="2020")])),
    ),
    "a period for a trajectory": ("trajectory: 2016/..", _record(trajectory=Trajectory(period="2016/.."))),
    "one phase": (
        "trajectory:\n  period: 2016/\n  phases:\n    name: Begin",
        _record(trajectory=Trajectory(period="2016/", phases=Phase(name="Begin"))),
    ),
    "an empty trajectory": ("trajectory: {}", _record(trajectory=Trajectory())),
    "a trajectory of an initiative": (
        "initiatives:\n- id: i\n  name: I\n  trajectory: 2016",
        _record(initiatives=Initiative(id="i", name="I", trajectory="2016")),
    ),
    "the version said": ("schema: 1", _record()),
    "keys in quotes": ("\"note\": a\n'summary': b", _record(note="a", summary="b")),
    "keys with a question mark": ("? note\n: a", _record(note="a")),
    "comments": ("# first\nnote: a # then\n# last", _record(note="a")),
    "a text in lines": ("note: |\n  a\n  b\n", _record(note="a\nb\n")),
    "a text in lines without an end": ("note: |-\n  a\n\n  b\n", _record(note="a\n\nb")),
    "a text that is folded": ("note: >-\n  a\n  b\n", _record(note="a b")),
    "a text over two lines": ("note: a\n  b", _record(note="a b")),
    "escapes": ('note: "\\x41\\u0042\\U00000043\\n\\0\\e"', _record(note="ABC\n\x00\x1b")),
    "a doubled apostrophe": ("note: 'it''s'", _record(note="it's")),
    "an address": ("note: https://example.org/a#b", _record(note="https://example.org/a#b")),
}  # fmt: skip


@pytest.mark.parametrize(("text", "expected"), SHORT.values(), ids=SHORT)
def test_a_short_form_is_the_same_as_the_long_one(text: str, expected: Partnership) -> None:
    """What people write in few words is the record that they mean."""
    assert _read(f"{HEAD}{text}\n") == expected


@pytest.mark.parametrize(
    "text",
    [
        "id: p\nname: P",
        "\ufeffid: p\nname: P\n",
        "---\nid: p\nname: P\n...\n",
        "%YAML 1.1\n---\nid: p\nname: P\n",
        "id: p\r\nname: P\r\n",
        "{id: p, name: P}",
        '{"id": "p", "name": "P"}',
        "\n\n# note\nid: p\n\n\nname: P\n\n",
        "name: P\nschema: 1\nid: p\n",
        "  id: p\n  name: P\n",
    ],
    ids=[
        "no line end at the end",
        "a mark of the byte order",
        "a document between its marks",
        "a directive",
        "line ends of Windows",
        "in a row",
        "as JSON",
        "empty lines",
        "another order",
        "an indent",
    ],
)
def test_a_document_may_be_laid_out_in_many_ways(text: str) -> None:
    """As text and as bytes."""
    assert _read(text) == _record()
    assert loads(text.encode(), format="yaml") == _record()


# Plain scalars ------------------------------------------------------------------------------------------------------

PLAIN: Final = [
    *("no", "No", "NO", "yes", "on", "off", "y", "n", "true", "false", "True", "null", "Null", "~", ".nan", ".inf"),
    *("1.10", "007", "0x1F", "0o17", "1e3", "1_000", "12:30", "12:30:45", "2016", "2016-09-01", "2016-09-01 12:00:00"),
    *("+1", "-1", "=", "<<", "a,b", "a'b", 'a"b', "a#b", "a:b", "-a", "?a", ":a", "(a)", "a]", "é", "日本", "=a"),
]


@pytest.mark.parametrize("scalar", PLAIN, ids=ascii)
def test_a_plain_scalar_in_a_field_of_text_is_its_own_text(scalar: str) -> None:
    """Whatever YAML would make of it: in a name, in a list, in a term and in a reference."""
    lists = f"languages:\n- {scalar}\n- {scalar}\nbecause: {scalar}\n"
    text = f"id: p\nname: {scalar}\nnote: {scalar}\nform: {scalar}\n{lists}"

    assert _read(text) == _record(name=scalar, note=scalar, form=scalar, languages=[scalar] * 2, because=scalar)


@pytest.mark.parametrize("id_", ["no", "true", "null", "2016", "007", "1e3", "0x1F", "y"])
def test_a_plain_scalar_is_an_id_where_an_id_is_asked(id_: str) -> None:
    """Whole numbers and truths are ids as they are written, and so are the references to them."""
    text = f"id: p\nname: P\nareas:\n- id: {id_}\n  name: A\n- id: z\n  name: Z\n  part_of: [{id_}]\n"

    assert _read(text) == _record(areas=[Area(id=id_, name="A"), Area(id="z", name="Z", part_of=id_)])


@pytest.mark.parametrize("date", ["2016", "0999", "2016-09", "2016-09-01", "2016~", "201X", "2021-22"])
def test_a_plain_scalar_is_a_date_where_a_date_is_asked(date: str) -> None:
    """As it is written, for a date keeps the precision that its source gave."""
    assert _read(f"{HEAD}as_of: {date}\n") == _record(as_of=date)
    assert _read(f"{HEAD}trajectory: {date}/..\n") == _record(trajectory=Period(f"{date}/.."))


@pytest.mark.parametrize("amount", ["11", "1.10", "1.50 EUR", "0", "-3", "35 %", "0.5"])
def test_a_plain_scalar_is_an_amount_where_an_amount_is_asked(amount: str) -> None:
    """Its zeros are kept, and no number is rounded on the way."""
    result = Result(id="r", statement="R", observations=Observation(value=amount))
    text = f"{HEAD}results:\n  id: r\n  statement: R\n  observations:\n    value: {amount}\n"

    assert _read(text) == _record(results=result)


@pytest.mark.parametrize(("scalar", "expected"), [("true", True), ("false", False), ("", None)])
def test_a_flag_is_true_or_false(scalar: str, expected: bool | None) -> None:  # noqa: FBT001 - the value of a flag
    """In small letters; nothing behind the field is nothing said."""
    assert _read(f"{HEAD}structures: {{id: s, name: S, decides: {scalar}}}\n") == _record(
        structures=Structure(id="s", name="S", decides=expected)
    )


@pytest.mark.parametrize("scalar", ["yes", "no", "True", "FALSE", "on", "1", "0", "null", "~", '"true"', "'false'"])
def test_anything_else_is_no_flag(scalar: str) -> None:
    """A word that means true to one reader and text to another is refused."""
    with pytest.raises(DecodeError) as caught:
        _read(f"{HEAD}structures: {{id: s, name: S, decides: {scalar}}}\n")

    assert [(finding.rule, finding.path) for finding in caught.value.findings] == [
        ("SAM005", "$.structures[0].decides")
    ]


EXTENSION: Final = """
plain: [true, false, null, ~, 1, -1, 1.5, 1e3, 1.0, 0, -0.5e-3, 9007199254740992]
text: ["true", 'null', "1", yes, no, True, 007, 1_000, 0x1F, .5, 1., +1, .inf, 12:30, 2016-09-01, "", <<]
nothing:
~: 1
"1": {a: {}, b: []}
2: x
block: |
  1
"""


def test_an_extension_keeps_the_types_of_json() -> None:
    """There a plain scalar is what JSON would make of it, and whatever JSON does not know is text."""
    text = f"{HEAD}extensions:\n" + "".join(f"  {line}\n" for line in EXTENSION.strip().splitlines())

    extensions = _read(text).extensions

    assert repr(extensions.plain()) == repr(
        {
            "1": {"a": {}, "b": []},
            "2": "x",
            "block": "1\n",
            "nothing": None,
            "plain": [True, False, None, "~", 1, -1, 1.5, 1000.0, 1.0, 0, -0.0005, 9007199254740992],
            "text": [
                *("true", "null", "1", "yes", "no", "True", "007", "1_000", "0x1F", ".5", "1.", "+1", ".inf"),
                *("12:30", "2016-09-01", "", "<<"),
            ],
            "~": 1,
        }
    )


# Ids that follow from what an element says --------------------------------------------------------------------------


def _derived(kind: str, canonical: str) -> str:
    return f"{kind}-{hashlib.sha256(canonical.encode()).hexdigest()[:8]}"


def test_an_id_that_is_left_out_follows_from_the_element() -> None:
    """The kind, and eight digits of the SHA-256 of its canonical form: sorted, long, without defaults."""
    read = _read(f"{HEAD}areas: {{name: Beilen, part_of: midden-drenthe}}\ngoals: {{statement: Thuis wonen}}\n")

    area = _derived("area", '{"name":"Beilen","part_of":["midden-drenthe"]}')
    goal = _derived("goal", '{"statement":"Thuis wonen"}')
    assert read == _record(
        areas=Area(id=area, name="Beilen", part_of="midden-drenthe"), goals=Goal(id=goal, statement="Thuis wonen")
    )


SAME_AREA: Final = [
    "{name: Beilen, kind: village, part_of: x}",
    "{part_of: [x], kind: village, name: Beilen}",
    '{"name": "Beilen", "kind": "village", "part_of": ["x"], "note": , "cites": [], "extensions": {}}',
    "\n- name: Beilen\n  part_of:\n  - x\n  kind: village # a village",
    "\n  name: >-\n    Beilen\n  kind: 'village'\n  part_of: x\n  size:",
]


@pytest.mark.parametrize("area", SAME_AREA)
def test_a_derived_id_does_not_depend_on_how_the_element_is_written(area: str) -> None:
    """Short or long, in any order, in any quotes: what says the same gets the same id."""
    assert [element.id for element in _read(f"{HEAD}areas: {area}\n").areas] == [
        element.id for element in _read(f"{HEAD}areas: {SAME_AREA[0]}\n").areas
    ]


def test_what_says_something_else_gets_another_id() -> None:
    """Also where only the kind differs."""
    read = _read(
        f"{HEAD}areas: [{{name: A}}, {{name: B}}, {{name: A, note: ''}}]\npeople: {{name: A}}\n"
        "groups: [{name: A}, {name: A, extensions: {x: 1}}, {name: A, extensions: {x: true}}]\n"
    )

    assert len({element.id for element in read.elements()}) == 7


def test_twins_are_numbered() -> None:
    """In the order in which they stand; an id that is taken is passed over."""
    first = _derived("area", '{"name":"A"}')
    read = _read(f"{HEAD}areas: [{{name: A}}, {{name: A}}, {{id: {first}-3, name: B}}, {{name: A}}]\n")

    assert [area.id for area in read.areas] == [first, f"{first}-2", f"{first}-3", f"{first}-4"]


def test_a_derived_id_is_written_and_is_an_ordinary_id_from_then_on() -> None:
    """It does not change with the element, so that references to it hold."""
    read = _read(f"{HEAD}areas: {{name: Beilen}}\n")
    id_ = read.areas[0].id

    written = dumps(read, format="yaml").decode()
    changed = _read(written.replace("Beilen", "Assen"))

    assert f"  - id: {id_}\n" in written
    assert changed.areas == (Area(id=id_, name="Assen"),)


@few
@given(partnerships(only=()), st.lists(st.sampled_from(["A", "B", "no"]), max_size=5))
def test_reading_twice_gives_the_same_ids(partnership: Partnership, names: list[str]) -> None:
    """All of them unique, whatever the record holds besides."""
    text = dumps(partnership, format="yaml").decode() + f"people: {json.dumps([{'name': name} for name in names])}\n"

    read = _read(text)

    assert _read(text) == read
    assert [person.name for person in read.people] == names
    assert len({partnership.id, *(person.id for person in read.people)}) == len(names) + 1


def test_the_partnership_itself_needs_its_id() -> None:
    """An id is derived for elements only; and `id:` with nothing behind it is one that is left out."""
    with pytest.raises(DecodeError) as caught:
        _read("name: P\n")

    assert [finding.path for finding in caught.value.findings] == ["$"]
    assert _read(f"{HEAD}areas: {{id: , name: A}}\n") == _read(f"{HEAD}areas: {{name: A}}\n")


def test_json_derives_no_ids() -> None:
    """JSON is for programs, which say what they mean."""
    with pytest.raises(DecodeError):
        loads('{"schema": 1, "id": "p", "name": "P", "areas": [{"name": "A"}]}')


# Positions ----------------------------------------------------------------------------------------------------------

PLACED: Final = """\
schema: 1
id: p
name: P
trajectory: 2016/..
languages: [nl, en]
agreements:
  - id: a
    name: A
    parties: x
  - id: b
    parties:
      - y
      - actor: z
extensions:
  acme: {k: [1, 2]}
remarks:
  about: p
  kind: former
"""


def test_every_place_has_a_line_and_a_column() -> None:
    """By the path that it has in the long form, which is the one that findings name."""
    at = {
        "$": (1, 1),
        "$.schema": (1, 9),
        "$.id": (2, 5),
        "$.name": (3, 7),
        "$.trajectory": (4, 13),
        "$.trajectory.period": (4, 13),
        "$.languages": (5, 1),
        "$.languages[0]": (5, 13),
        "$.languages[1]": (5, 17),
        "$.agreements": (6, 1),
        "$.agreements[0]": (7, 5),
        "$.agreements[0].id": (7, 9),
        "$.agreements[0].name": (8, 11),
        "$.agreements[0].parties": (9, 5),
        "$.agreements[0].parties[0]": (9, 14),
        "$.agreements[0].parties[0].actor": (9, 14),
        "$.agreements[1]": (10, 5),
        "$.agreements[1].id": (10, 9),
        "$.agreements[1].parties": (11, 5),
        "$.agreements[1].parties[0]": (12, 9),
        "$.agreements[1].parties[0].actor": (12, 9),
        "$.agreements[1].parties[1]": (13, 9),
        "$.agreements[1].parties[1].actor": (13, 16),
        "$.extensions": (15, 3),
        "$.extensions.acme": (15, 9),
        "$.extensions.acme.k": (15, 13),
        "$.extensions.acme.k[0]": (15, 14),
        "$.extensions.acme.k[1]": (15, 17),
        "$.remarks": (16, 1),
        "$.remarks[0]": (17, 3),
        "$.remarks[0].about": (17, 3),
        "$.remarks[0].about[0]": (17, 10),
        "$.remarks[0].kind": (18, 9),
    }

    assert positions(PLACED, format="yaml") == {path: Position(line, column) for path, (line, column) in at.items()}
    assert positions(PLACED.encode(), format="yaml") == positions(PLACED, format="yaml")


def test_columns_are_counted_in_characters() -> None:
    """As an editor counts them, whatever bytes they take; a mark of the byte order counts for nothing."""
    assert positions("\ufeffid: p\nname: {é: 日本}\n", format="yaml")["$.name"] == Position(2, 7)
    assert positions("{id: p, note: 日本\U0001f91d, name: P}", format="yaml")["$.name"] == Position(1, 26)


def test_what_is_no_yaml_has_no_positions() -> None:
    """The error is that of reading it."""
    with pytest.raises(DecodeError) as caught:
        positions("a: [", format="yaml")

    assert [finding.rule for finding in caught.value.findings] == ["SAM002"]


@few
@given(partnerships())
def test_what_is_written_has_a_position_for_each_element(partnership: Partnership) -> None:
    """The line on which an element begins says its id."""
    text = dumps(partnership, format="yaml").decode()
    places, lines = positions(text, format="yaml"), text.split("\n")

    for collection, elements in _collections(partnership).items():
        for index, element in enumerate(elements):
            line = lines[places[f"$.{collection}[{index}]"].line - 1]
            assert line.strip().removeprefix("- id: ").strip('"') == element.id


def _collections(partnership: Partnership) -> dict[str, list[Any]]:
    collected: dict[str, list[Any]] = {}
    for element in partnership.elements():
        collected.setdefault(element.element_kind.collection, []).append(element)
    return collected


def test_a_record_of_one_organisation() -> None:
    """The documents that people begin with."""
    text = """
    id: sport
    name: Sport voor iedereen
    organisations:
      - {id: club, name: VV Beilen}
      - id: school
        name: De Regenboog
        areas: beilen
    remarks:
      about: [club, school]
      kind: inferred
    """

    assert _read(text).organisations == (
        Organisation(id="club", name="VV Beilen"),
        Organisation(id="school", name="De Regenboog", areas="beilen"),
    )
    assert [(type(remark), remark.about) for remark in _read(text).remarks] == [(Remark, ("club", "school"))]
