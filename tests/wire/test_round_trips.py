"""What is written is read back as it was, in all formats, and equal values give equal bytes."""

from __future__ import annotations

import json
import unicodedata
from typing import TYPE_CHECKING, Any, Final, cast, get_args

import pytest
from generating import AWKWARD_TEXTS, elements_of, few, json_values, partnerships, values_of
from hypothesis import event, given, settings
from hypothesis import strategies as st

from samenspel import (
    Agreement,
    Area,
    Name,
    Organisation,
    Partnership,
    Party,
    Phase,
    Structure,
    Trajectory,
    dumps,
    loads,
)
from samenspel.model import KINDS, fields_of
from samenspel.wire import Format

if TYPE_CHECKING:
    from samenspel.model import Element

each_format = pytest.mark.parametrize("form", get_args(Format))
ANY_RECORD: Final = st.one_of(partnerships(), partnerships(unique_ids=False))


# Laws ---------------------------------------------------------------------------------------------------------------


@each_format
@given(partnership=ANY_RECORD)
def test_what_is_written_is_read_back_as_it_was(form: Format, partnership: Partnership) -> None:
    """Every field, every date as it was written, every extension with its types; and written again, the same bytes."""
    written = dumps(partnership, format=form)

    again = loads(written, format=form)

    event(f"{len(list(partnership.elements()))} elements")
    assert again == partnership
    assert repr(again) == repr(partnership)
    assert dumps(again, format=form) == written
    if form != "msgpack":
        assert loads(written.decode(), format=form) == partnership


@each_format
@pytest.mark.parametrize("kind", KINDS, ids=lambda kind: kind.__name__)
@settings(max_examples=8)
@given(data=st.data())
def test_elements_of_every_kind_come_back(form: Format, kind: type[Element], data: st.DataObject) -> None:
    """Each kind with whatever its fields hold, some of which no other kind has."""
    partnership = Partnership(id="p", name="P").add(data.draw(elements_of(kind)))

    assert loads(dumps(partnership, format=form), format=form) == partnership


@few
@given(ANY_RECORD)
def test_all_formats_say_the_same(partnership: Partnership) -> None:
    """From one to the next and back to the first, nothing is lost."""
    again = partnership
    for form in get_args(Format):
        again = loads(dumps(again, format=form), format=form)

    assert dumps(again) == dumps(partnership)


def _turned(value: Any) -> Any:  # noqa: ANN401 - JSON of any shape
    if isinstance(value, dict):
        return {key: _turned(value[key]) for key in reversed(value)}
    return [_turned(one) for one in value] if isinstance(value, list) else value


@each_format
@few
@given(partnership=partnerships(), extensions=st.dictionaries(st.text(), json_values(), max_size=3))
def test_equal_values_give_equal_bytes(form: Format, partnership: Partnership, extensions: dict[str, Any]) -> None:
    """However a value was made: anew field by field, or with the keys of its extensions in another order."""
    said: dict[str, Any] = {field.name: getattr(partnership, field.name) for field in fields_of(Partnership)}
    one = Partnership(**{**said, "extensions": extensions})
    other = Partnership(**dict(reversed({**said, "extensions": _turned(extensions)}.items())))

    assert one == other
    assert dumps(one, format=form) == dumps(other, format=form)


@each_format
@few
@given(one=partnerships(), other=partnerships())
def test_other_values_give_other_bytes(form: Format, one: Partnership, other: Partnership) -> None:
    """Two records that differ are never written alike."""
    assert (dumps(one, format=form) == dumps(other, format=form)) is (one == other)


@few
@given(ANY_RECORD)
def test_the_version_of_the_schema_is_said_first(partnership: Partnership) -> None:
    """Always, and it is no field of the partnership."""
    assert next(iter(json.loads(dumps(partnership)).items())) == ("schema", 1)
    assert dumps(partnership, format="yaml").startswith(b"schema: 1\nid: ")


@few
@given(ANY_RECORD)
def test_what_is_written_is_utf8_with_one_line_end_at_the_end(partnership: Partnership) -> None:
    """Without a mark in front; lines of YAML hold no control characters, no tabs and no spaces at their ends."""
    yaml, compact = (dumps(partnership, format=form).decode() for form in cast("list[Format]", ["yaml", "json"]))

    assert not yaml.startswith("\ufeff")
    assert (yaml.endswith("\n"), yaml.endswith("\n\n"), compact.endswith("\n")) == (True, False, False)
    for line in yaml.split("\n"):
        assert line == line.rstrip(" ")
        assert not [character for character in line if unicodedata.category(character) == "Cc"]


# Corners ------------------------------------------------------------------------------------------------------------


@each_format
@pytest.mark.parametrize("text", AWKWARD_TEXTS, ids=ascii)
def test_an_awkward_text_comes_back_wherever_it_stands(form: Format, text: str) -> None:
    """As a text, alone and among others in a list, as a key and as a value of an extension."""
    partnership = Partnership(
        id="p",
        name=text,
        note=text,
        languages=text,
        related=[text, text, "x"],
        names=[Name(text=text), Name(text="x", language=text)],
        extensions={text: {text: [text, {text: text}], "x": text}},
        organisations=[Organisation(id="o", name=text, part_of=[text, "y"], domains=text)],
        agreements=Agreement(id="a", name="A", parties=[text, Party(actor=text, capacity=text), Party(actor="z")]),
    )

    assert loads(dumps(partnership, format=form), format=form) == partnership


@each_format
@pytest.mark.parametrize("length", [10, 80, 100, 127, 129, 1023, 1024, 1025, 5_000, 70_000])
def test_a_long_text_comes_back(form: Format, length: int) -> None:
    """However long, as a text, in a list, as a key and as a key deep inside."""
    text = ("word " * length)[:length]
    partnership = Partnership(
        id="p", name=text, related=[text, text], extensions={text: 1, "x": {text: [{text: text}]}, f"{text}: ": []}
    )

    assert loads(dumps(partnership, format=form), format=form) == partnership


def _nested(levels: int, *, arrays: bool) -> dict[str, Any]:
    value: Any = 1
    for _ in range(levels - 1):
        value = [value] if arrays else {"a": value}
    return {"a": value}


@each_format
@pytest.mark.parametrize("arrays", [False, True], ids=["objects", "arrays"])
@pytest.mark.parametrize("levels", [2, 50, 95, 96, 97, 98, 99, 100])
def test_whatever_can_be_constructed_can_be_written_and_read(form: Format, levels: int, *, arrays: bool) -> None:
    """Extensions may be nested in a hundred levels, and so they may in a document."""
    partnership = Partnership(id="p", name="P", areas=Area(id="a", name="A", extensions=_nested(levels, arrays=arrays)))

    assert loads(dumps(partnership, format=form), format=form) == partnership


@each_format
@pytest.mark.parametrize(
    "number",
    [0, -1, 2**53, -(2**53), 0.0, -0.0, 1.0, 1e16, 1e22, 1.5e300, 5e-324, 1e-7, 0.1 + 0.2, 123456789.123],
    ids=repr,
)
def test_a_number_in_an_extension_keeps_its_type_and_value(form: Format, number: float) -> None:
    """An integer stays an integer, a fraction a fraction, to the last bit, and zero keeps its sign."""
    partnership = Partnership(id="p", name="P", extensions={"n": number, "l": [number, {"n": number}]})

    again = loads(dumps(partnership, format=form), format=form)

    assert again == partnership
    assert repr(again.extensions["n"]) == repr(number)


@each_format
@pytest.mark.parametrize(
    "partnership",
    [
        Partnership(id="p", name=""),
        Partnership(id="p", name="P", trajectory=Trajectory()),
        Partnership(id="p", name="P", trajectory=Trajectory(phases=Phase())),
        Partnership(id="p", name="P", trajectory=Trajectory(phases=[Phase(), Phase(name="")])),
        Partnership(id="p", name="P", note="", related=[""], extensions={"": {"": ""}}),
        Partnership(id="p", name="P", related=["", ""], extensions={"a": {}, "b": [], "c": [{}, []], "d": None}),
        Partnership(id="p", name="P", structures=Structure(id="s", name="S", decides=False)),
        Partnership(id="no", name="P", areas=[Area(id="null", name="A"), Area(id="1e3", name="A", part_of="0x1F")]),
    ],
    ids=[
        "an empty name",
        "an empty trajectory",
        "an empty phase",
        "empty phases",
        "empty texts",
        "empty objects and arrays",
        "a flag that is false",
        "ids that look like something else",
    ],
)
def test_what_says_little_comes_back(form: Format, partnership: Partnership) -> None:
    """Empty is not the same as not said."""
    assert loads(dumps(partnership, format=form), format=form) == partnership


@few
@given(st.one_of(*(values_of(cls) for cls in (Name, Party, Trajectory))))
def test_values_come_back_wherever_short_forms_may_stand_for_them(value: Name | Party | Trajectory) -> None:
    """Alone, and in a list with others of their class."""
    for one in (value, [value, value]):
        said: dict[type, dict[str, Any]] = {Name: {"names": one}, Trajectory: {"trajectory": value}}
        partnership = Partnership(id="p", name="P", **said.get(type(value), {}))
        if isinstance(value, Party):
            partnership = partnership.add(Agreement(id="a", name="A", parties=cast("Any", one)))
        assert loads(dumps(partnership, format="yaml"), format="yaml") == partnership
