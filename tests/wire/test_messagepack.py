"""MessagePack says what JSON says, and what no record may hold is refused where it stands."""

from __future__ import annotations

import json
import struct
from datetime import UTC, datetime
from typing import TYPE_CHECKING, Any, Final

import msgspec
import pytest
from generating import few, json_values, partnerships
from hypothesis import event, given
from hypothesis import strategies as st
from msgspec.msgpack import Ext

from samenspel import DecodeError, Name, Partnership, dumps, loads
from samenspel.wire.messagepack_faults import walk

if TYPE_CHECKING:
    from collections.abc import Mapping

packed = msgspec.msgpack.encode
HEAD: Final[Mapping[str, Any]] = {"id": "p", "name": "P"}


def _outcome(document: bytes) -> str:
    """Give what comes of a document: the record, or what is told of it."""
    try:
        return repr(loads(document, format="msgpack"))
    except DecodeError as error:
        return "\n".join([str(error), *(f"{one.message('nl')}; {one.hint('nl')}" for one in error.findings)])


# The same as JSON ---------------------------------------------------------------------------------------------------


@given(partnerships())
def test_it_says_what_json_says(partnership: Partnership) -> None:
    """The same fields in the same order."""
    plain = msgspec.msgpack.decode(dumps(partnership, format="msgpack"))

    assert json.dumps(plain) == json.dumps(json.loads(dumps(partnership)))


def test_a_record_in_messagepack() -> None:
    """As it stands in a file, byte by byte."""
    record = Partnership(id="p", name="P", names=Name(text="é"), extensions={"b": 1.5, "a": [True, None, -1]})
    written = dumps(record, format="msgpack")

    assert written == (
        b"\xde\x00\x05\xa6schema\x01\xa2id\xa1p\xa4name\xa1P\xa5names\x91\x81\xa4text\xa2\xc3\xa9"
        b"\xaaextensions\x82\xa1a\x93\xc3\xc0\xff\xa1b\xcb\x3f\xf8\x00\x00\x00\x00\x00\x00"
    )
    for document in (written, bytearray(written), memoryview(written)):
        assert loads(document, format="msgpack") == record


@pytest.mark.parametrize("document", [5, None, [1]])
def test_what_holds_no_bytes_is_refused_as_such(document: object) -> None:
    with pytest.raises(TypeError, match="bytes-like"):
        loads(document, format="msgpack")  # type: ignore[arg-type]  # wrong on purpose


@st.composite
def damaged(draw: st.DrawFn) -> Any:  # noqa: ANN401 - JSON of any shape
    """Documents of which one field is something else."""
    plain = json.loads(dumps(draw(partnerships())))
    holder = draw(st.sampled_from([plain, *(one for many in plain.values() if isinstance(many, list) for one in many)]))
    if isinstance(holder, dict):
        name = draw(st.sampled_from([*holder, "x", "note", "extensions", "schema"]))
        holder[name] = draw(st.one_of(json_values(), st.sampled_from(["2016", "x y", 2**53, 1.0, 2])))
    return plain


@given(damaged())
def test_what_json_refuses_it_refuses(plain: Any) -> None:  # noqa: ANN401 - JSON of any shape
    """For the same faults at the same paths; and what is taken is the same."""
    try:
        expected = repr(loads(json.dumps(plain)))
    except DecodeError as error:
        expected = "\n".join(sorted(f"{finding.path} {finding.message()}" for finding in error.findings))
    try:
        found = repr(loads(packed(plain), format="msgpack"))
    except DecodeError as error:
        found = "\n".join(sorted(f"{finding.path} {finding.message()}" for finding in error.findings))

    event("read" if found.startswith("Partnership(") else "refused")
    assert found == expected


# Whatever is thrown at it -------------------------------------------------------------------------------------------


@given(st.one_of(st.binary(max_size=60), st.binary(max_size=20).map(packed({**HEAD})[:-1].__add__)))
def test_any_bytes_are_read_or_refused(document: bytes) -> None:
    """Nothing but a record or a `DecodeError` comes of them."""
    assert _outcome(document)


@given(partnership=partnerships(), data=st.data())
def test_damaged_bytes_are_read_or_refused(partnership: Partnership, data: st.DataObject) -> None:
    """A few bytes changed, put in or left out at any place."""
    document = dumps(partnership, format="msgpack")
    for _ in range(data.draw(st.integers(1, 3))):
        start = data.draw(st.integers(0, len(document)))
        end = data.draw(st.integers(start, min(start + 3, len(document))))
        document = document[:start] + data.draw(st.binary(max_size=3)) + document[end:]

    outcome = _outcome(document)

    event("read" if outcome.startswith("Partnership(") else "refused")
    assert outcome


@few
@given(partnership=partnerships(), data=st.data())
def test_what_is_cut_off_is_refused(partnership: Partnership, data: st.DataObject) -> None:
    document = dumps(partnership, format="msgpack")
    cut = document[: data.draw(st.integers(0, len(document) - 1))]

    assert "the document breaks off here; save or send it again, whole [SAM002]" in _outcome(cut)


VALUES: Final = st.recursive(
    st.one_of(st.none(), st.booleans(), st.integers(-(2**63), 2**64 - 1), st.floats(allow_nan=False), st.text()),
    lambda inner: st.one_of(
        st.lists(inner, max_size=20), st.dictionaries(st.text(), inner, max_size=20), st.binary(max_size=300)
    ),
    max_leaves=20,
)


@given(VALUES)
def test_the_careful_reader_reads_what_the_fast_one_reads(value: Any) -> None:  # noqa: ANN401 - any plain value
    """All types and lengths that MessagePack has, but for extension types."""
    assert walk(packed(value), "refuse").plain == msgspec.msgpack.decode(packed(value))
    assert walk(packed(value), "refuse").told == []


@pytest.mark.parametrize(
    ("document", "value"),
    [
        (b"\xca" + struct.pack(">f", -0.5), -0.5),
        (b"\xcf" + bytes(7) + b"\x05", 5),
        (b"\xd3" + b"\xff" * 8, -1),
        (b"\xd0\x80", -128),
        (b"\xd9\x01x", "x"),
        (b"\xda\x00\x01x", "x"),
        (b"\xdb\x00\x00\x00\x01x", "x"),
        (b"\xc6\x00\x00\x00\x01x", b"x"),
        (b"\xdc\x00\x01\xc3", [True]),
        (b"\xdd\x00\x00\x00\x01\xc2", [False]),
        (b"\xdf\x00\x00\x00\x01\xa1x\xc0", {"x": None}),
    ],
)
def test_what_is_written_at_length_means_the_same(document: bytes, value: object) -> None:
    """No head needs to be the shortest."""
    assert walk(document, "refuse").plain == msgspec.msgpack.decode(document) == value


def test_short_floats_and_long_heads_are_taken() -> None:
    """Other programs write them, in a record without a key that stands twice."""
    half = b"\xca" + struct.pack(">f", 0.5)
    document = b"\xdf\x00\x00\x00\x03\xd9\x02id\xa1p\xa4name\xa1P\xaaextensions\x81\xa1a" + half

    assert loads(document, format="msgpack") == Partnership(id="p", name="P", extensions={"a": 0.5})


# The texts in full --------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("document", "english", "dutch"),
    [
        (
            packed(HEAD) + b"\x00",
            "$: the document goes on after its end; write one record in a document [SAM002]",
            "het document gaat door na zijn einde; schrijf één dossier in een document",
        ),
        (
            packed({**HEAD, "areas": [{"id": "a"}]})[:-1],
            "$.areas[0].id: the document breaks off here; save or send it again, whole [SAM002]",
            "het document breekt hier af; bewaar of verstuur het opnieuw, in zijn geheel",
        ),
        (
            b"\x81\xa4name\xc1",
            (
                "$.name: the document holds the byte 0xc1 here, which means nothing; write it again, as MessagePack"
                " [SAM002]"
            ),
            "het document bevat hier de byte 0xc1, en die betekent niets; schrijf het opnieuw, als MessagePack",
        ),
        (
            packed({**HEAD, "as_of": datetime(2016, 9, 1, tzinfo=UTC)}),
            '$.as_of: a timestamp stands here, and records have none; write it as text: a date as "2016-09" [SAM014]',
            (
                "een tijdstip (timestamp) staat hier, en dat kent een dossier niet;"
                ' schrijf het als tekst: een datum als "2016-09"'
            ),
        ),
        (
            packed({**HEAD, "extensions": {"a": [Ext(5, b"x" * 300)]}}),
            (
                "$.extensions.a[0]: a value of the extension type 5 stands here, and records have none;"
                ' write it as text: a date as "2016-09" [SAM014]'
            ),
            (
                "een waarde van het uitbreidingstype 5 staat hier, en dat kent een dossier niet;"
                ' schrijf het als tekst: een datum als "2016-09"'
            ),
        ),
        (
            packed({**HEAD, "extensions": {3: 4}}),
            "$.extensions: 3 stands where a key is asked, and is no text; write the key as text [SAM014]",
            "3 staat waar een sleutel gevraagd is, en is geen tekst; schrijf de sleutel als tekst",
        ),
        (
            b"\x83\xa2id\xa1p\xa4name\xa1P\xa4name\xa1P",
            "$.name: 'name' stands twice in one group of fields; keep one of the two, or join them [SAM011]",
            "'name' staat twee keer in één groep velden; houd er één, of voeg ze samen",
        ),
        (
            b"\x82\xa2id\xa1p\xa4name\xa2\xc3P",
            "$.name: b'\\xc3P' is no UTF-8: the byte 0xc3 does not belong there; write the text as UTF-8 [SAM001]",
            "b'\\xc3P' is geen UTF-8: de byte 0xc3 hoort daar niet; schrijf de tekst als UTF-8",
        ),
        (
            b"\x91" * 100_000,
            f"${'[0]' * 110}: the document is nested in more than 110 levels; write it flatter [SAM013]",
            "het document is dieper genest dan 110 niveaus; schrijf het vlakker",
        ),
        (
            b"\xc0",
            "$: the document is empty; write at least an id and a name [SAM002]",
            "het document is leeg; schrijf ten minste een kenmerk (id) en een naam (name)",
        ),
    ],
)
def test_a_refusal_says_where_and_what_and_how_to_mend_it(document: bytes, english: str, dutch: str) -> None:
    assert _outcome(document) == f"{english}\n{dutch}"


@pytest.mark.parametrize("head", [b"\xdb", b"\xdd", b"\xdf", b"\xc6", b"\xc9"])
def test_a_length_that_lies_costs_nothing(head: bytes) -> None:
    """Four thousand million of anything are announced, and nothing follows."""
    for document in (head + b"\xff" * 4, b"\x82\xa2id\xa1p\xa4name" + head + b"\xff" * 4):
        assert "the document breaks off here" in _outcome(document)


def test_faults_of_bytes_and_of_fields_are_told_together() -> None:
    """First what MessagePack can hold and a record can't; then what no field can hold."""
    document = packed({"id": datetime(2016, 9, 1, tzinfo=UTC), "name": {3: 4}, "colour": 5, "note": 6})

    with pytest.raises(DecodeError) as caught:
        loads(document, format="msgpack")

    paths = [finding.path for finding in caught.value.findings]
    assert (paths[:2], sorted(paths[2:])) == (["$.id", "$.name"], ["$.colour", "$.note"])


@pytest.mark.parametrize("value", [b"P", float("nan"), float("inf"), 2**53 + 1, 2**64 - 1])
def test_what_no_record_can_hold_is_refused_with_the_name_of_the_field(value: object) -> None:
    """Bytes, numbers that are none, and whole numbers that no float can hold."""
    for document in ({**HEAD, "extensions": {"a": [value]}}, {**HEAD, "note": value}):
        with pytest.raises(DecodeError) as caught:
            loads(packed(document), format="msgpack")
        (finding,) = caught.value.findings
        assert finding.path.startswith(f"$.{[*document][-1]}")
        assert finding.rule in {"SAM005", "SAM010"}


@pytest.mark.parametrize("depth", [90, 99, 100, 101, 105, 108, 109, 110, 111, 900, 5_000])
def test_any_depth_is_read_or_refused(depth: int) -> None:
    """Also where one reader still can follow and the other no longer can."""
    for inner in (b"\x91" * depth + b"\x90", b"\x81\xa1a" * depth + b"\xc0"):
        for name in ("extensions", "areas", "x", "trajectory"):
            key = bytes([0xA0 + len(name)]) + name.encode()
            document = b"\x83\xa2id\xa1p\xa4name\xa1P" + key + inner
            assert _outcome(document).startswith(("$", "Partnership("))
