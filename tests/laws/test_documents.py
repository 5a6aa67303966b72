"""Documents that are drawn: the well-formed say what they were drawn for, and the broken have one fault."""

from __future__ import annotations

import json
import re
from functools import cache
from io import BytesIO
from typing import TYPE_CHECKING, Final, get_args

import pytest
from generating import few
from generating import partnerships as awkward_partnerships
from hypothesis import find, given, settings
from hypothesis import strategies as st
from hypothesis.errors import InvalidArgument
from measures import draws, statuses

from samenspel import DecodeError, Format, Limits, Partnership, dumps, load, loads
from samenspel.model import KINDS
from samenspel.testing.strategies import broken_documents, documents, partnerships
from samenspel.testing.strategies._broken_documents import documents_broken_in
from samenspel.testing.strategies._faulty import FAULTY
from samenspel.wire.faults import FAULTS

if TYPE_CHECKING:
    from collections.abc import Callable

    from samenspel.testing.strategies._faulty import Way

FORMATS: Final[tuple[Format, ...]] = get_args(Format)
each_format = pytest.mark.parametrize("form", FORMATS)

SMALLEST: Final = Partnership(id="partnership", name="a")


# Well-formed ---------------------------------------------------------------------------------------------------------


@each_format
@given(st.data())
def test_a_document_says_the_partnership_that_it_was_drawn_for(form: Format, data: st.DataObject) -> None:
    """However awkward its texts are."""
    partnership = data.draw(partnerships() | awkward_partnerships())
    document = data.draw(documents(format=form, partnerships=st.just(partnership)))
    assert loads(document, format=form) == partnership


@each_format
def test_the_simplest_document_is_what_dumps_writes(form: Format) -> None:
    assert find(documents(format=form), lambda _: True) == dumps(SMALLEST, format=form)


WAYS: Final[dict[str, tuple[Format, Callable[[bytes], bool]]]] = {
    "a byte order mark": ("json", lambda document: document.startswith(b"\xef\xbb\xbf")),
    "escapes": ("json", lambda document: b"\\u0061" in document),
    "another order": ("json", lambda document: next(iter(json.loads(document.decode("utf-8-sig")))) != "schema"),
    "lines": ("json", lambda document: b"\n  " in document),
    "space of any kind": ("json", lambda document: b"\t" in document and b"\r\n" in document),
    "nothing, said": ("json", lambda document: b"null" in document),
    "an empty list": ("json", lambda document: b"[]" in document),
    "no version": ("json", lambda document: b"schema" not in document),
    "long heads": ("msgpack", lambda document: document.startswith(b"\xdf")),
    "a wide version": ("msgpack", lambda document: b"schema\xd3" in document),
    "a wide text": ("msgpack", lambda document: b"\xdb\x00\x00\x00" in document),
    "fields on one line": ("yaml", lambda document: b"{" in document and b"}" in document),
    "dates without quotes": ("yaml", lambda document: b"as_of: 2" in document),
    "single quotes": ("yaml", lambda document: b"'" in document),
    "comments": ("yaml", lambda document: b" # so\n" in document),
    "the start of a document": ("yaml", lambda document: b"---\n" in document),
    "line ends of Windows": ("yaml", lambda document: b"\r\n" in document),
    "a marked key": ("yaml", lambda document: b"\n? " in document),
    "a text over lines": ("yaml", lambda document: b": |-\n" in document),
    "a list that is not indented": ("yaml", lambda document: b":\n- " in document),
    "a list of one, written out": ("yaml", lambda document: b"_to: [" in document),
}


@pytest.mark.parametrize(("form", "is_so"), WAYS.values(), ids=WAYS)
def test_each_way_to_write_is_drawn(form: Format, is_so: Callable[[bytes], bool]) -> None:
    assert any(map(is_so, _drawn(form)))


@cache
def _drawn(form: Format) -> list[bytes]:
    return draws(documents(format=form), 300)


@each_format
def test_what_dumps_writes_is_drawn_too(form: Format) -> None:
    same = [document for document in _drawn(form) if document == dumps(loads(document, format=form), format=form)]
    assert len(same) >= len(_drawn(form)) // 10


@each_format
def test_no_document_is_drawn_in_vain(form: Format) -> None:
    assert statuses(documents(format=form), 200)["invalid"] == 0


@each_format
@few
@given(st.data())
def test_records_may_be_given(form: Format, data: st.DataObject) -> None:
    document = data.draw(documents(format=form, partnerships=partnerships(name=st.just("Sport"))))
    assert loads(document, format=form).name == "Sport"


def test_an_unknown_format_is_refused_with_those_that_there_are() -> None:
    with pytest.raises(InvalidArgument, match="'xml' is no format of samenspel; allowed are 'json', 'yaml', 'msgpack'"):
        documents(format="xml")  # type: ignore[arg-type]  # that is the mistake


def test_what_is_no_strategy_is_refused_with_the_one_that_is() -> None:
    with pytest.raises(InvalidArgument, match=r"write partnerships=st\.just\(Partnership"):
        documents(partnerships=SMALLEST)  # type: ignore[arg-type]  # that is the mistake


def test_what_draws_no_records_is_refused() -> None:
    with pytest.raises(InvalidArgument, match=r"partnerships drew 5; draw records"):
        find(documents(partnerships=st.just(5)), lambda _: True)  # type: ignore[arg-type]  # that is the mistake


# Broken --------------------------------------------------------------------------------------------------------------

WAYS_TO_BREAK: Final = {
    f"{code}, way {place}, in {form}": (code, way, form)
    for code, ways in FAULTY.items()
    for place, way in enumerate(ways, 1)
    for form in way.formats
}
LARGE: Final = "SAM012"
"""Its documents have 150,000 values."""


def _refused_for(document: bytes, form: Format) -> list[str]:
    with pytest.raises(DecodeError) as caught:
        loads(document, format=form)
    return [finding.rule for finding in caught.value.findings]


def test_each_fault_has_its_breakers() -> None:
    """A new fault cannot come without them."""
    assert list(FAULTY) == list(FAULTS)


@pytest.mark.parametrize(("code", "way", "form"), WAYS_TO_BREAK.values(), ids=WAYS_TO_BREAK)
def test_each_way_to_break_makes_one_finding_of_its_fault(code: str, way: Way, form: Format) -> None:
    """Also the ways that few draws would take."""
    found = draws(documents_broken_in([way], form), 1 if code == LARGE else 10)
    assert {tuple(_refused_for(document, form)) for document in found} == {(code,)}


@pytest.mark.parametrize(
    ("code", "form", "smallest"),
    [
        ("SAM002", "json", b'{"schema":,"id":"partnership","name":"a"}'),
        ("SAM007", "yaml", b'schema: 1\nid: partnership\nname: a\nas_of: ""\n'),
        ("SAM014", "msgpack", None),
    ],
)
def test_a_broken_document_shrinks_to_the_smallest_record(code: str, form: Format, smallest: bytes | None) -> None:
    found = find(broken_documents(code, format=form), lambda _: True, settings=settings(database=None, deadline=None))
    assert _refused_for(found, form) == [code]
    assert found == smallest or (smallest is None and len(found) <= len(dumps(SMALLEST, format=form)))


@each_format
def test_what_is_broken_stands_at_any_place(form: Format) -> None:
    """In the record itself, in elements of half of the kinds or more, and in the values within them."""
    paths: set[str] = set()
    for document in draws(broken_documents("SAM005", format=form), 150):
        with pytest.raises(DecodeError) as caught:
            loads(document, format=form)
        paths.add(re.sub(r"\[\d+\]", "", caught.value.findings[0].path))
    assert len({path.split(".")[1] for path in paths if "." in path}) >= len(KINDS) // 2
    assert any(path.count(".") > 2 for path in paths)


@each_format
def test_no_broken_document_is_drawn_in_vain(form: Format) -> None:
    assert statuses(broken_documents("SAM005", format=form), 100)["invalid"] == 0


@few
@given(broken_documents("SAM007", partnerships=partnerships(name=st.just("Sport"))))
def test_records_to_break_may_be_given(document: bytes) -> None:
    assert "Sport" in json.loads(document.decode("utf-8-sig")).values()


def test_a_fault_may_be_named() -> None:
    assert _refused_for(find(broken_documents("malformed-date"), lambda _: True), "json") == ["SAM007"]


def test_a_fault_that_a_format_cannot_have_is_refused_with_one_that_can() -> None:
    with pytest.raises(InvalidArgument, match="in 'json' for SAM014, forbidden-syntax; write format='yaml'"):
        broken_documents("SAM014")


def test_a_document_that_is_too_large_may_be_any_document() -> None:
    """As the refusal says, for a format that `loads` reads however large it is."""
    with pytest.raises(InvalidArgument, match=r"give load a smaller limit, as limits=Limits\(record=40\)"):
        broken_documents(LARGE, format="msgpack")
    with pytest.raises(DecodeError, match=LARGE):
        load(BytesIO(dumps(SMALLEST)), format="json", limits=Limits(record=40))


@pytest.mark.parametrize(
    ("wrong", "told"),
    [
        ("SAM205", "SAM005"),
        ("malformed-dates", "malformed-date"),
        ("xyzzy", "SAM001, SAM002"),
        (7, r"broken_documents\('SAM007'\)"),
    ],
)
def test_what_is_no_fault_is_refused_with_what_there_is(wrong: str, told: str) -> None:
    with pytest.raises(InvalidArgument, match=told):
        broken_documents(wrong)


def test_a_document_that_is_broken_has_a_format_that_there_is() -> None:
    with pytest.raises(InvalidArgument, match="'xml' is no format of samenspel"):
        broken_documents("SAM007", format="xml")  # type: ignore[arg-type]  # that is the mistake
