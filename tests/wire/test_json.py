"""JSON as programs exchange it: the long forms, canonical, and nothing that says nothing."""

from __future__ import annotations

import json
import re
from typing import TYPE_CHECKING, Any, Final

import pytest
from generating import few, partnerships
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


def _long(value: object) -> object:
    """Give what should stand in JSON for a value."""
    if isinstance(value, JsonObject):
        return value.plain()
    if isinstance(value, bool):
        return value
    return _fields(value) if hasattr(value, "__attrs_attrs__") else str(value)


def _in_field(field: Field, value: Any) -> object:  # noqa: ANN401 - whatever the field holds
    return [_long(one) for one in value] if field.many else _long(value)


def _fields(holder: AttrsInstance) -> dict[str, object]:
    said = [(field, getattr(holder, field.name)) for field in fields_of(type(holder))]
    return {
        field.name: _in_field(field, value)
        for field, value in said
        if field.required or value not in (None, (), JsonObject())
    }


@given(st.one_of(partnerships(), partnerships(unique_ids=False)))
def test_json_says_each_field_in_its_order(partnership: Partnership) -> None:
    """The version, then the fields in the order of the design; dates and amounts are text; no field says nothing."""
    expected = {"schema": 1, **_fields(partnership)}

    assert json.dumps(json.loads(dumps(partnership))) == json.dumps(expected)


@few
@given(partnerships())
def test_json_is_compact(partnership: Partnership) -> None:
    """One line, and no spaces but those in texts."""
    written = dumps(partnership).decode()

    between_texts = re.sub(r'"(?:[^"\\]|\\.)*"', "", written)
    assert re.search(r"\s", between_texts) is None
    assert "\n" not in written


@few
@given(partnerships(), st.randoms(use_true_random=False))
def test_the_order_and_the_layout_of_json_make_no_difference(partnership: Partnership, random: Any) -> None:  # noqa: ANN401 - a source of chance
    """Fields in any order, spaces between them, letters as escapes: the same record."""

    def shuffled(value: Any) -> Any:  # noqa: ANN401 - JSON of any shape
        if isinstance(value, dict):
            return {key: shuffled(value[key]) for key in random.sample(sorted(value), len(value))}
        return [shuffled(one) for one in value] if isinstance(value, list) else value

    text = json.dumps(shuffled(json.loads(dumps(partnership))), indent=2, ensure_ascii=True)

    assert loads(text) == partnership
    assert loads(f"\ufeff\n {text} \n") == partnership
    assert loads(f"\ufeff{text}".encode()) == partnership


RECORD: Final = Partnership(
    id="sport",
    name="Sport voor iedereen",
    languages="nl",
    trajectory="2016/..",
    organisations=Organisation(id="club", name="VV “Beilen”", count="11"),
    areas=Area(id="beilen", name="Beilen", size="1.50 ha", note=""),
    structures=Structure(id="s", name="S", meets="~P6M", decides=False),
    results=Result(id="r", statement="R", observations=Observation(date="2016-09", value="35 %")),
    agreements=Agreement(id="a", name="A", parties=["club", Party(actor="x", signed="2016-09-01")]),
    initiatives=Initiative(id="i", name="I", trajectory=Trajectory(phases=Phase()), names=Name(text="é")),
    remarks=Remark(id="m", about=(), kind="not-exhaustive"),
    cites="interview#F1",
    extensions={"b": {"z": [1, 1.0, None, {}], "a": True}, "a": "\u2028\x00"},
)

JSON: Final = (
    '{"schema":1,"id":"sport","name":"Sport voor iedereen","languages":["nl"],"trajectory":{"period":"2016/.."},'
    '"organisations":[{"id":"club","name":"VV “Beilen”","count":"11"}],'
    '"areas":[{"id":"beilen","name":"Beilen","size":"1.50 ha","note":""}],'
    '"structures":[{"id":"s","name":"S","meets":"~P6M","decides":false}],'
    '"results":[{"id":"r","statement":"R","observations":[{"date":"2016-09","value":"35 %"}]}],'
    '"agreements":[{"id":"a","name":"A","parties":[{"actor":"club"},{"actor":"x","signed":"2016-09-01"}]}],'
    '"initiatives":[{"id":"i","name":"I","trajectory":{"phases":[{}]},"names":[{"text":"é"}]}],'
    '"remarks":[{"id":"m","about":[],"kind":"not-exhaustive"}],"cites":["interview#F1"],'
    '"extensions":{"a":"\u2028\\u0000","b":{"a":true,"z":[1,1.0,null,{}]}}}'
)


def test_a_record_in_json() -> None:
    """As it stands in a file, byte by byte."""
    assert dumps(RECORD).decode() == JSON
    assert loads(JSON) == RECORD


def test_the_smallest_record_has_a_version_an_id_and_a_name() -> None:
    """And nothing else."""
    assert dumps(Partnership(id="p", name="P")) == b'{"schema":1,"id":"p","name":"P"}'


@pytest.mark.parametrize(
    "document", ['{"id":"p","name":"P"}', b'{"id":"p","name":"P"}', bytearray(b'{"id":"p","name":"P"}')]
)
def test_json_is_the_format_that_is_meant_where_none_is_said(document: str | bytes) -> None:
    """From text and from bytes; and JSON is what is written."""
    assert loads(document) == loads(document, format="json") == Partnership(id="p", name="P")
    assert dumps(RECORD) == dumps(RECORD, format="json")


@pytest.mark.parametrize("form", ["xml", "JSON", "yml", "", None, 5])
def test_a_format_that_there_is_not_is_refused(form: Any) -> None:  # noqa: ANN401 - anything may be given
    """The error names the formats that there are."""
    message = f"^{form!r} is no format of samenspel; allowed are 'json', 'yaml', 'msgpack'$"
    with pytest.raises(ValueError, match=message):
        loads("{}", format=form)
    with pytest.raises(ValueError, match=message):
        dumps(RECORD, format=form)


def test_the_fields_of_a_record_are_all_there_is() -> None:
    """Every field of the model can be read from JSON: the wire has none of its own but the version."""
    for field in fields_of(Partnership):
        empty: Any = [] if field.many else {} if field.form is Form.EXTENSIONS else None
        document = {"id": "p", "name": "P", **({} if field.required else {field.name: empty})}
        assert loads(json.dumps(document)) == Partnership(id="p", name="P")
