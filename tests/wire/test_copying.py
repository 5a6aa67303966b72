"""What generated code makes of structs is what constructors make: closed, whole, and with well-formed ids only."""

from __future__ import annotations

import re

import attrs
import msgspec
import pytest
from generating import few, partnerships
from hypothesis import example, given
from hypothesis import strategies as st

from samenspel import Area, Partnership, dumps, loads
from samenspel.model.checks import ID_PATTERN
from samenspel.model.fields import fields_of
from samenspel.wire.copying import from_struct
from samenspel.wire.structs import Reading, from_text

IDS = st.text(st.sampled_from("aZ0-\n é\x00\u0660"), max_size=4) | st.sampled_from(["a" * 100, "a" * 101])


@given(st.lists(IDS, max_size=3))
@example(["a", "-b"])
@example(["a\nb"])
@example(["a\n"])
@example([])
def test_ids_are_taken_as_their_pattern_says(ids: list[str]) -> None:
    """All at once, and still each by itself; no sign between two of them can stand in one."""
    plain = {"id": "p", "name": "P", "areas": [{"id": id_, "name": "A"} for id_ in ids]}
    is_well_formed = all(re.search(ID_PATTERN, id_) for id_ in ids)
    try:
        made = from_struct(msgspec.convert(plain, Reading, dec_hook=from_text))
    except msgspec.ValidationError:
        assert not is_well_formed
    else:
        assert is_well_formed
        assert [area.id for area in made.areas] == ids


@pytest.mark.parametrize("id_", ["", "-p", "p\n", "p q", "\ud800", "p" * 101])
def test_the_id_of_the_partnership_counts_too(id_: str) -> None:
    with pytest.raises(msgspec.ValidationError):
        from_struct(msgspec.convert({"id": id_, "name": "P"}, Reading, dec_hook=from_text))


def test_what_is_read_cannot_be_changed() -> None:
    """It is of the class itself, and as closed as what a constructor makes."""
    made = loads(dumps(Partnership(id="p", name="P", areas=Area(id="a", name="A"))))

    for value in (made, made.areas[0]):
        assert type(value) in {Partnership, Area}
        with pytest.raises(attrs.exceptions.FrozenInstanceError):
            value.name = "Q"  # type: ignore[misc]  # it is frozen
        with pytest.raises(attrs.exceptions.FrozenInstanceError):
            del value.name


@few
@given(partnerships())
def test_no_field_is_forgotten(partnership: Partnership) -> None:
    """Each says something or is at its default, on every element and in every value."""
    for element in (again := loads(dumps(partnership)), *again.elements()):
        said = {field.name: getattr(element, field.name) for field in fields_of(type(element))}
        assert type(element)(**said) == element
