"""Documents that are drawn: the well-formed say what they were drawn for, and the broken have one fault."""

from __future__ import annotations

import json
from functools import cache
from typing import TYPE_CHECKING, Final, get_args

import pytest
from generating import few
from generating import partnerships as awkward_partnerships
from hypothesis import find, given
from hypothesis import strategies as st
from hypothesis.errors import InvalidArgument
from measures import draws, statuses

from samenspel import Format, Partnership, dumps, loads
from samenspel.testing.strategies import documents, partnerships

if TYPE_CHECKING:
    from collections.abc import Callable

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
