"""A key that stands twice in an object is never overlooked, however the document is spelled."""

from __future__ import annotations

import json
from collections import Counter
from random import Random
from typing import TYPE_CHECKING, Any, Final, TypeAlias

import msgspec
import pytest
from generating import few, json_values, partnerships
from hypothesis import event, given
from hypothesis import strategies as st

from samenspel import Area, DecodeError, Partnership, dumps, load, loads
from samenspel.wire.twin_keys import has_no_twins

if TYPE_CHECKING:
    from pathlib import Path

    from samenspel.wire import Format

    Pairs: TypeAlias = "tuple[tuple[str, Any], ...]"

each_format = pytest.mark.parametrize("form", ["json", "msgpack"])


class _Twins(Exception):  # noqa: N818 - nobody raises it but the reference
    """The reference met a key twice."""


def _once(pairs: list[tuple[str, Any]]) -> dict[str, Any]:
    if max(Counter(key for key, _ in pairs).values(), default=1) > 1:
        raise _Twins
    return dict(pairs)


def _has_twins(document: str) -> bool:
    """Tell it plainly: the reference."""
    try:
        json.loads(document, object_pairs_hook=_once)
    except _Twins:
        return True
    return False


# Documents: objects are tuples of pairs here, in which a key may stand twice ----------------------------------------

CHANCE: Final = st.builds(Random, st.integers(0, 2**32))
TEXTS: Final = st.text(st.sampled_from([*'a:"\\/é€𝄞\n\x7f\u2028 {},']), max_size=4)
NUMBERS: Final = st.one_of(st.integers(-(2**53), 2**53), st.floats(allow_nan=False, allow_infinity=False))
ANY_JSON: Final = st.recursive(
    st.one_of(st.none(), st.booleans(), NUMBERS, TEXTS),
    lambda inner: st.one_of(st.lists(inner, max_size=3), st.lists(st.tuples(TEXTS, inner), max_size=4).map(tuple)),
    max_leaves=12,
)


def _paired(value: Any) -> Any:  # noqa: ANN401 - JSON of any shape
    if isinstance(value, dict):
        return tuple((key, _paired(inner)) for key, inner in value.items())
    return [_paired(inner) for inner in value] if isinstance(value, list) else value


def _spelled(value: Any, random: Random) -> str:  # noqa: ANN401 - JSON of any shape
    """Write JSON in one of the many ways to write it."""
    space = random.choice(["", "", " ", "\n\t", "\r\n  "])
    if isinstance(value, tuple):
        members = [f"{_spelled(key, random)}{space}:{space}{_spelled(inner, random)}" for key, inner in value]
        return f"{{{space}{f',{space}'.join(members)}{space}}}"
    if isinstance(value, list):
        return f"[{space}{f'{space},'.join(_spelled(inner, random) for inner in value)}{space}]"
    if isinstance(value, str):
        return f'"{"".join(_character(character, random) for character in value)}"'
    if isinstance(value, float) and "e" not in repr(value) and random.random() < 0.5:
        return random.choice([f"{value!r}0", f"{value!r}e0", f"{value!r}E+00"])
    return json.dumps(value)


def _character(character: str, random: Random) -> str:
    written = json.dumps(character, ensure_ascii=random.random() < 0.5)[1:-1]
    if random.random() < 0.1 and len(character.encode("utf-16-le")) == 2:
        written = f"\\u{ord(character):04{random.choice('xX')}}"
    return "\\/" if written == "/" and random.random() < 0.5 else written


@given(ANY_JSON, CHANCE)
def test_twins_are_found_in_any_json(value: Any, random: Random) -> None:  # noqa: ANN401 - JSON of any shape
    """With escapes in keys, colons and quotes in texts, spaces anywhere, and numbers in any spelling."""
    document = _spelled(value, random)

    has_twins = _has_twins(document)

    event("twins" if has_twins else "none")
    assert has_no_twins(document.encode()) is not has_twins


def _objects(value: Any, path: tuple[Any, ...] = ()) -> list[tuple[Any, ...]]:  # noqa: ANN401 - JSON of any shape
    """Give where the objects of a document are that have anything in them."""
    if isinstance(value, tuple):
        found = [place for index, (_, inner) in enumerate(value) for place in _objects(inner, (*path, index))]
        return [path, *found] if value else found
    return [
        place
        for index, inner in enumerate(value if isinstance(value, list) else ())
        for place in _objects(inner, (*path, index))
    ]


def _with_twin(value: Any, path: tuple[Any, ...], random: Random) -> Any:  # noqa: ANN401 - JSON of any shape
    """Let a member of the object at a place stand there twice, with the same value or with another one that fits."""
    if not path:
        key, said = random.choice(value)
        others = {list: [], tuple: said}.get(type(said), said)
        twin = (key, others if random.random() < 0.5 or key in {"id", "schema"} else said)
        at = random.randrange(len(value) + 1)
        return (*value[:at], twin, *value[at:])
    first, *rest = path
    if isinstance(value, tuple):
        return tuple(
            (key, _with_twin(inner, tuple(rest), random) if index == first else inner)
            for index, (key, inner) in enumerate(value)
        )
    return [_with_twin(inner, tuple(rest), random) if index == first else inner for index, inner in enumerate(value)]


def _with_defaults(value: Any, random: Random) -> Any:  # noqa: ANN401 - JSON of any shape
    """Say what is not said: a text that is null, a list that is empty, the version."""
    said = {key for key, _ in value}
    more = [("note", None), ("cites", []), ("extensions", ()), ("schema", 1)]
    return (*value, *(pair for pair in more if pair[0] not in said and random.random() < 0.3))


@st.composite
def documents(draw: st.DrawFn) -> tuple[Any, Random]:
    """Documents that other programs may have written, some of them with a key that stands twice."""
    random = draw(CHANCE)
    extensions = draw(st.dictionaries(st.text(max_size=3), json_values(), max_size=2))
    said = json.loads(dumps(draw(partnerships())))
    if random.random() < 0.5:
        said.pop("schema")
    value = _with_defaults(_paired({**said, "extensions": extensions}), random)
    if draw(st.booleans()):
        value = _with_twin(value, random.choice(_objects(value)), random)
    return value, random


@given(documents())
def test_a_document_is_refused_for_twins_and_for_nothing_else(drawn: tuple[Any, Random]) -> None:
    """In JSON of any spelling; who trusts it gets the last of the two."""
    value, random = drawn
    document = _spelled(value, random)
    has_twins = _has_twins(document)

    event("twins" if has_twins else "none")
    last = loads(json.dumps(json.loads(document)))
    assert loads(document, duplicate_keys="last") == last
    assert loads(document.encode(), duplicate_keys="last") == last
    if has_twins:
        with pytest.raises(DecodeError) as caught:
            loads(document)
        assert {finding.rule for finding in caught.value.findings} == {"SAM011"}
    else:
        assert loads(document) == loads(document.encode()) == last


def _packed(value: Any, random: Random) -> bytes:  # noqa: ANN401 - JSON of any shape
    """Write MessagePack in one of the ways to write it."""
    if isinstance(value, tuple | list):
        small, large = (0x80, 0xDE) if isinstance(value, tuple) else (0x90, 0xDC)
        length = len(value)
        heads = [bytes([small + length])] if length < 16 else []
        heads += [bytes([large]) + length.to_bytes(2), bytes([large + 1]) + length.to_bytes(4)]
        head = heads[0] if random.random() < 0.9 else random.choice(heads)
        inner = [part for pair in value for part in pair] if isinstance(value, tuple) else value
        return head + b"".join(_packed(part, random) for part in inner)
    if isinstance(value, str) and random.random() < 0.02:
        text = value.encode()
        return b"\xdb" + len(text).to_bytes(4) + text
    if isinstance(value, float) and random.random() < 0.5:
        short = msgspec.msgpack.encode(value)[:1].replace(b"\xcb", b"\xca") + _short(value)
        if msgspec.msgpack.decode(short) == value:
            return short
    return msgspec.msgpack.encode(value)


def _short(value: float) -> bytes:
    import struct

    try:
        return struct.pack(">f", value)
    except OverflowError:
        return struct.pack(">f", 0.0)


@given(documents())
def test_a_document_in_messagepack_is_refused_for_twins_and_for_nothing_else(drawn: tuple[Any, Random]) -> None:
    """With heads that are longer than they need be, and with short floats."""
    value, random = drawn
    packed, text = _packed(value, random), _spelled(value, random)

    last = loads(text, duplicate_keys="last")
    assert loads(packed, format="msgpack", duplicate_keys="last") == last
    if _has_twins(text):
        with pytest.raises(DecodeError) as caught:
            loads(packed, format="msgpack")
        assert {finding.rule for finding in caught.value.findings} == {"SAM011"}
    else:
        assert loads(packed, format="msgpack") == last


# Corners ------------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    "document",
    [
        r'{"id":"p","name":"P","\u0069d":"p"}',
        '{"id":"p","name":"P","id":"p"}',
        '{"id":"p","name":"P","schema":1,"schema":1}',
        '{"id":"p","name":"P","note":null,"note":null}',
        '{"id":"p","name":"P","extensions":{},"extensions":{}}',
        '{"id":"p","name":"P","extensions":{"a":[{"b":1,"b":1.0}]}}',
        r'{"id":"p","name":"P","note":"\u003a","extensions":{"":1,"":2}}',
        '{"id":"p","name":"P","areas":[{"id":"a","name":"A","name":"A"}]}',
    ],
)
def test_twins_that_are_easily_overlooked(document: str) -> None:
    """Escaped, equal, at their defaults, in extensions, or beside a colon that is written as an escape."""
    with pytest.raises(DecodeError, match="SAM011"):
        loads(document)

    assert loads(document, duplicate_keys="last").id == "p"


def test_a_twin_in_messagepack_is_not_hidden_by_a_short_float() -> None:
    """The float is written in four bytes more than it was given in, and the twin in four less."""
    float_and_twins = b"\x83\xa1a\xca\x3f\x00\x00\x00\xa2xx\xc0\xa2xx\xc0"
    document = b"\x83\xa2id\xa1p\xa4name\xa1P\xaaextensions" + float_and_twins

    with pytest.raises(DecodeError, match="SAM011"):
        loads(document, format="msgpack")
    assert loads(document, format="msgpack", duplicate_keys="last").extensions.plain() == {"a": 0.5, "xx": None}


@each_format
@few
@given(partnership=partnerships())
def test_what_is_written_has_no_twins(form: Format, partnership: Partnership) -> None:
    """So both ways to treat them read it alike."""
    written = dumps(partnership, format=form)

    assert loads(written, format=form, duplicate_keys="last") == loads(written, format=form) == partnership


@pytest.mark.parametrize("form", ["json", "msgpack"])
def test_files_may_be_trusted_too(tmp_path: Path, form: Format) -> None:
    path = tmp_path / f"sport.{form}"
    path.write_bytes(
        b'{"id":"p","name":"P","id":"q"}' if form == "json" else b"\x83\xa2id\xa1p\xa4name\xa1P\xa2id\xa1q"
    )

    with pytest.raises(DecodeError, match="SAM011"):
        load(path)
    assert load(path, duplicate_keys="last") == Partnership(id="q", name="P")


def test_yaml_refuses_twins_always() -> None:
    """There, a person wrote both."""
    with pytest.raises(DecodeError, match="SAM011"):
        loads("id: p\nname: P\nid: q", format="yaml", duplicate_keys="last")


@pytest.mark.parametrize("choice", ["first", "", None])
def test_a_choice_that_there_is_not_is_refused(choice: Any) -> None:  # noqa: ANN401 - anything may be given
    message = f"^duplicate_keys={choice!r} is not known; allowed are 'refuse', 'last'$"
    with pytest.raises(ValueError, match=message):
        loads("{}", duplicate_keys=choice)


def test_who_trusts_a_document_is_told_its_other_faults() -> None:
    with pytest.raises(DecodeError) as caught:
        loads('{"id":"p","name":"P","id":"q q","areas":[{}]}', duplicate_keys="last")

    assert [finding.rule for finding in caught.value.findings] == ["SAM006", "SAM004", "SAM004"]


# Whole numbers that no float can hold -------------------------------------------------------------------------------


@pytest.mark.parametrize("number", [2**53 + 1, 2**63, 2**64, -(2**64), 2**64 + 1, 10**20, 10**100, -(10**400)])
@pytest.mark.parametrize("duplicate_keys", ["refuse", "last"])
def test_a_whole_number_beyond_the_exact_ones_is_refused(number: int, duplicate_keys: Any) -> None:  # noqa: ANN401 - one of two
    """Also one of more than 64 bits, which many a reader makes a float in silence."""
    document = f'{{"id":"p","name":"P","areas":[{{"id":"a","name":"A","extensions":{{"x":[{{"n":{number}}}]}}}}]}}'

    with pytest.raises(DecodeError) as caught:
        loads(document, duplicate_keys=duplicate_keys)

    assert [finding.rule for finding in caught.value.findings] == ["SAM010"]
    assert caught.value.findings[0].path.startswith("$.areas[0].extensions")


@pytest.mark.parametrize("duplicate_keys", ["refuse", "last"])
@given(number=st.one_of(st.floats(allow_nan=False, allow_infinity=False), st.just(1e20), st.just(2.0**64)))
def test_a_float_is_taken_however_large(number: float, duplicate_keys: Any) -> None:  # noqa: ANN401 - one of two
    """As long as it is written as one."""
    partnership = Partnership(id="p", name="P", areas=Area(id="a", name="A", extensions={"x": {"n": [number]}}))
    spelled = dumps(partnership).decode().replace(",", " , ")

    for document in (dumps(partnership), spelled):
        assert loads(document, duplicate_keys=duplicate_keys) == partnership
