"""A document that breaks off, at any byte: refused, or a whole record."""

from __future__ import annotations

from contextlib import suppress
from typing import TYPE_CHECKING, Final, get_args

import pytest

from samenspel import DecodeError, Event, Organisation, Partnership, Structure, dumps, loads
from samenspel.wire import Format

if TYPE_CHECKING:
    from collections.abc import Iterator

RECORD: Final = Partnership(
    id="buurt",
    name="Café 'Samen' in de buurt",
    as_of="2016-04",
    organisations=[Organisation(id="school", name="School", note='zegt: "ja", of #nee')],
    structures=[Structure(id="team", name="Team", period="2016/..")],
    events=[Event(id="begin", title="Begin", date="2016-04-01")],
    extensions={"a": [1, True, 0.5, "é\n"]},
)


def _read(form: Format) -> Iterator[Partnership]:
    """Give the records that the beginnings of a document are; all others must be refused."""
    document = dumps(RECORD, format=form)
    for length in range(len(document)):
        with suppress(DecodeError):
            yield loads(document[:length], format=form)


@pytest.mark.parametrize("form", sorted({*get_args(Format)} - {"yaml"}))
def test_a_document_that_breaks_off_is_refused(form: Format) -> None:
    assert [*_read(form)] == []


def test_yaml_that_breaks_off_is_refused_or_a_whole_record() -> None:
    """Where a line ends, nothing tells that more should follow."""
    read = [*_read("yaml")]
    assert read
    assert [record for record in read if loads(dumps(record)) != record] == []
