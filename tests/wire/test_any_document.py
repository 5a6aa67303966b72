"""Any document at all is read or refused: the two readers agree, and nothing else is raised."""

from __future__ import annotations

import json
import re
from copy import deepcopy
from typing import TYPE_CHECKING, Any, Final

import cattrs
import msgspec
import pytest
from broken_documents import CLASSES, JUNK, document_with, invented, least, mutated, places
from generating import few, partnerships
from hypothesis import event, given
from hypothesis import strategies as st

from samenspel import (
    DecodeError,
    InvalidValueError,
    Partnership,
    converter,
    dumps,
    loads,
    position_of,
)
from samenspel.model import fields_of
from samenspel.wire.converter import faults_of
from samenspel.wire.copying import from_struct
from samenspel.wire.structs import Reading, from_text

if TYPE_CHECKING:
    from attrs import AttrsInstance

    from samenspel.wire import Format

each_format = pytest.mark.parametrize("form", ["json", "yaml"])


# Two readers that agree ---------------------------------------------------------------------------------------------


def _read_strictly(plain: object) -> Partnership | None:
    try:
        return from_struct(msgspec.convert(plain, Reading, dec_hook=from_text))
    except msgspec.ValidationError:
        return None


def _read_carefully(plain: object) -> Partnership | None:
    try:
        return CONVERTER.structure(plain, Partnership)
    except (cattrs.BaseValidationError, InvalidValueError):
        return None


CONVERTER: Final = converter()


@given(mutated() | invented)
def test_the_strict_reader_and_the_careful_one_agree(plain: Any) -> None:  # noqa: ANN401 - JSON of any shape
    """One is fast and stops at the first fault, the other names them all; they give the same for all documents."""
    if isinstance(plain, dict):
        plain.pop("schema", None)

    read = _read_strictly(plain)

    event("refused" if read is None else "taken")
    assert _read_carefully(plain) == read
    assert (faults_of(plain) == []) is (read is not None)


@pytest.mark.parametrize("cls", CLASSES, ids=lambda cls: cls.__name__)
def test_the_two_readers_agree_on_every_field(cls: type[AttrsInstance]) -> None:
    """Whatever stands in a field of any class, both take it or neither does; and so for a field that there is not."""
    documents = [
        document_with(cls, {**least(cls), name: deepcopy(junk)})
        for name in [*(field.name for field in fields_of(cls)), "colour"]
        for junk in JUNK
    ]
    documents += [
        document_with(cls, {name: said for name, said in least(cls).items() if name != left_out})
        for left_out in [*least(cls), None]
    ]

    disagreed = [plain for plain in documents if _read_carefully(plain) != _read_strictly(plain)]

    assert disagreed == []


def _at(plain: Any, path: str) -> Any:  # noqa: ANN401 - JSON of any shape
    """Give what stands at a path; raise `LookupError` where nothing does."""
    value = plain
    for name, index in re.findall(r"\.([^.\[\]]*)|\[(\d+)\]", path):
        value = value[int(index)] if index else value[name]
    return value


@given(partnerships(), st.data(), st.integers(0, 2) | st.none())
def test_every_fault_is_told_at_once(partnership: Partnership, data: st.DataObject, indent: int | None) -> None:
    """Each wrong value by its path, line and column, in the order of the text; and nothing else."""
    plain = json.loads(dumps(partnership))
    leaves = [
        path
        for path in places(plain)
        if path and "extensions" not in path and isinstance(_at(plain, _spelled(path)), str | bool)
    ]
    chosen = sorted(data.draw(st.lists(st.sampled_from(range(len(leaves))), min_size=1, max_size=6, unique=True)))
    for number, index in enumerate(chosen):
        holder = _at(plain, _spelled(leaves[index][:-1]))
        holder[leaves[index][-1]] = 1_000_000 + number
    text = json.dumps(plain, indent=indent)

    with pytest.raises(DecodeError) as caught:
        loads(text)

    lines = text.split("\n")
    assert [finding.path for finding in caught.value.findings] == [_spelled(leaves[index]) for index in chosen]
    for number, finding in enumerate(caught.value.findings):
        place = caught.value.positions[finding.path]
        assert finding.rule == "SAM005"
        assert lines[place.line - 1][place.column - 1 :].startswith(str(1_000_000 + number))


def _spelled(path: tuple[Any, ...]) -> str:
    return "$" + "".join(f"[{step}]" if isinstance(step, int) else f".{step}" for step in path)


@given(mutated())
def test_every_fault_lies_at_a_place_of_the_document(plain: Any) -> None:  # noqa: ANN401 - JSON of any shape
    """A document is read, or refused with each of its faults once, at a path that leads to something."""
    try:
        read = loads(_written(plain))
    except DecodeError as error:
        faults = [(finding.path, finding.message()) for finding in error.findings]
    else:
        faults = []
        assert loads(dumps(read)) == read

    assert len(set(faults)) == len(faults)
    for path, _ in faults:
        _at(plain, path)


def _written(plain: object) -> str:
    """Write plain data as JSON: what JSON has no number for as one that is too large."""
    return json.dumps(plain).replace("NaN", "1e999").replace("Infinity", "1e999")


# Whatever is thrown at it -------------------------------------------------------------------------------------------


def _outcome(document: str | bytes, form: Format) -> str:
    """Give what comes of a document: the record, or where its faults are and what is said of them."""
    try:
        return repr(loads(document, format=form))
    except DecodeError as error:
        dutch = "\n".join(f"{finding.message('nl')}; {finding.hint('nl')}" for finding in error.findings)
        places = [position_of(finding.path, error.positions) for finding in error.findings]
        return "nowhere" if None in places else f"{error}\n{dutch}"


TOKENS: Final = st.sampled_from(
    [
        *("", " ", "  ", "\n", "\n\n", "\t", "\r\n", ":", ": ", "- ", "-", "? ", ",", "#", " #", "---\n", "...\n"),
        *("&a", "*a", "!", "!!str ", "|\n", ">\n", "'", '"', "[", "]", "{", "}", "[[", "{{", "\\", "\\u", "%", "@"),
        *("\ufeff", "\ud800", "\u2028", "\x85", "null", "1e999", "~", "NaN", "é", "id: x", '"id"', "schema: 2"),
        *("\x00", "`", "<<: ", "1" * 5_000),
    ]
)


@each_format
@given(partnership=partnerships(), data=st.data())
def test_a_damaged_document_is_read_or_refused(form: Format, partnership: Partnership, data: st.DataObject) -> None:
    """A few characters changed at any place: nothing but a record or a `DecodeError` comes of it, from bytes too."""
    text = dumps(partnership, format=form).decode()
    for _ in range(data.draw(st.integers(1, 3))):
        start = data.draw(st.integers(0, len(text)))
        end = data.draw(st.integers(start, min(start + 5, len(text))))
        text = text[:start] + data.draw(TOKENS) + text[end:]

    outcome = _outcome(text, form)

    event("read" if outcome.startswith("Partnership(") else "refused")
    assert outcome != "nowhere"
    if "\ud800" not in text:
        assert _outcome(text.encode(), form) == outcome


@each_format
@few
@given(document=st.one_of(st.binary(max_size=40), st.text(st.characters(), max_size=20)))
def test_anything_at_all_is_read_or_refused(form: Format, document: bytes | str) -> None:
    """Bytes and texts that were never a record."""
    assert _outcome(document, form) != "nowhere"


@each_format
@few
@given(partnership=partnerships(), data=st.data())
def test_a_document_that_is_cut_off_is_refused_or_smaller(
    form: Format, partnership: Partnership, data: st.DataObject
) -> None:
    """Half a download is no record, unless the half is one by itself; bytes may be cut within a character."""
    document = dumps(partnership, format=form)
    cut = document[: data.draw(st.integers(0, len(document) - 1))]

    assert _outcome(cut, form).startswith(("line ",) if form == "json" else ("line ", "Partnership("))


@pytest.mark.parametrize("depth", [*range(90, 110), *range(900, 1_100, 7)])
def test_any_depth_is_read_or_refused(depth: int) -> None:
    """Also where one reader still can follow and the other no longer can."""
    objects = '{"a":' * depth + "1" + "}" * depth
    for inner in ("[" * depth + "]" * depth, objects):
        for field in ("name", "extensions", "areas", "x", "trajectory", "schema"):
            document = f'{{"id":"p","{field}":{inner}}}'
            assert _outcome(document, "json").startswith(("line 1, ", "Partnership("))
            assert _outcome(document, "yaml").startswith(("line 1, ", "Partnership("))
