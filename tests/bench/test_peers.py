"""The peers hold what they are compared by: exactly our fields, and every record that we read."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any, Final, get_args

import msgspec
import orjson
import pydantic
import pytest
from bench import comparisons, page, peers, tables, workloads
from bench.workloads import example_texts, examples, record

import samenspel
from samenspel.model import KINDS, Form, Partnership, fields_of

if TYPE_CHECKING:
    from attrs import AttrsInstance

DATES: Final[tuple[peers.Dates, ...]] = get_args(peers.Dates)
FEW: Final = 40

each_class = pytest.mark.parametrize("cls", peers.classes(), ids=lambda cls: cls.__name__)
each_record = pytest.mark.parametrize("name", [*example_texts(), "made"])
each_dates = pytest.mark.parametrize("dates", DATES)


def partnership(name: str) -> Partnership:
    return record(FEW) if name == "made" else examples()[name]


def full() -> bytes:
    """A document with each class in it, that says something in every field."""
    return orjson.dumps({"schema": 1, **said(Partnership)})


def said(cls: type[AttrsInstance]) -> dict[str, Any]:
    return {field.name: [content(field)] if field.many else content(field) for field in fields_of(cls)}


def content(field: samenspel.model.Field) -> Any:  # noqa: ANN401 - JSON holds anything
    if peers.holds_values(field):
        return said(field.item)
    by_form = {Form.FLAG: True, Form.RECURRENCE: "P1Y", Form.EXTENSIONS: {"acme": {"a": [1, None]}}}
    return by_form.get(field.form, "2016")


def test_each_kind_has_a_peer() -> None:
    """The classes that the peers are made of are the partnership, all kinds of element, and the values in them."""
    assert {Partnership, *KINDS} < set(peers.classes())


@each_class
def test_structs_have_exactly_our_fields(cls: type[AttrsInstance]) -> None:
    """A bare struct has our fields in our order, and needs the ones that we need."""
    fields = msgspec.structs.fields(peers.bare_struct(cls))
    assert [(field.name, field.required) for field in fields] == [(f.name, f.required) for f in fields_of(cls)]


@each_dates
@each_class
def test_models_have_exactly_our_fields(cls: type[AttrsInstance], dates: peers.Dates) -> None:
    """A pydantic model has our fields in our order, and needs the ones that we need."""
    fields = peers.pydantic_model(cls, dates).model_fields
    assert [(n, field.is_required()) for n, field in fields.items()] == [(f.name, f.required) for f in fields_of(cls)]


@each_record
def test_structs_take_our_records(name: str) -> None:
    """What we write, bare structs read, and write in the same bytes."""
    document = samenspel.dumps(partnership(name))
    assert msgspec.json.encode(msgspec.json.decode(document, type=peers.bare_document())) == document


@each_dates
@each_record
def test_models_take_our_records(name: str, dates: peers.Dates) -> None:
    """What we write, pydantic's models read, and write in the same bytes."""
    document = samenspel.dumps(partnership(name))
    model = peers.pydantic_document(dates).model_validate_json(document)
    assert model.model_dump_json(exclude_defaults=True, by_alias=True).encode() == document


@each_record
def test_cattrs_takes_our_records(name: str) -> None:
    """What we write, cattrs reads as an equal value, and writes with the same content."""
    document = samenspel.dumps(partnership(name))
    assert peers.read_with_cattrs(document) == partnership(name)
    assert orjson.loads(peers.written_with_cattrs(partnership(name))) == orjson.loads(document)


def test_peers_take_every_field() -> None:
    """A record that says something in every field is read by all, and written alike."""
    document = samenspel.dumps(samenspel.loads(full()))
    assert orjson.loads(document) == orjson.loads(full())
    assert msgspec.json.encode(msgspec.json.decode(document, type=peers.bare_document())) == document
    assert orjson.loads(peers.written_with_cattrs(peers.read_with_cattrs(document))) == orjson.loads(document)
    for dates in DATES:
        model = peers.pydantic_document(dates).model_validate_json(document)
        assert model.model_dump_json(exclude_defaults=True, by_alias=True).encode() == document


@pytest.mark.parametrize(
    ("place", "wrong"),
    [("name", 1), ("unknown", "a"), ("areas", "a"), ("areas", [{"id": "a b", "name": "A"}]), ("areas", [{"id": "a"}])],
    ids=["wrong-type", "unknown-field", "no-list", "malformed-id", "missing-field"],
)
@each_dates
def test_models_are_as_strict(dates: peers.Dates, place: str, wrong: object) -> None:
    """What we refuse, pydantic's models refuse."""
    document = orjson.dumps({"schema": 1, "id": "p", "name": "P", place: wrong})
    with pytest.raises(samenspel.DecodeError):
        samenspel.loads(document)
    with pytest.raises(pydantic.ValidationError):
        peers.pydantic_document(dates).model_validate_json(document)


@pytest.mark.parametrize(("place", "wrong"), [("as_of", "2016-13"), ("trajectory", {"period": "soon"})])
def test_models_with_types_refuse_wrong_dates(place: str, wrong: object) -> None:
    """Where pydantic makes dates, it refuses what is none, by our own parsers."""
    document = orjson.dumps({"schema": 1, "id": "p", "name": "P", place: wrong})
    with pytest.raises(pydantic.ValidationError):
        peers.pydantic_document("types").model_validate_json(document)


@pytest.mark.parametrize(
    "steps",
    [comparisons.reading_steps, comparisons.writing_steps, comparisons.yaml_steps, comparisons.yaml_steps_by_events],
)
def test_steps_run(steps: comparisons.Steps) -> None:
    """What the tables divide the time into can be called."""
    for step in steps(FEW).values():
        step()


def test_a_record_has_the_elements_that_were_asked_for() -> None:
    """Made records have so many elements with ids of their own, each kind that the examples have, and no loose ends."""
    made = record(FEW)
    assert len(list(made.elements())) == len(set(made.ids())) - 1 == FEW
    assert {type(e) for e in made.elements()} == {type(e) for one in examples().values() for e in one.elements()}
    assert not [finding.message() for finding in samenspel.check(made) if finding.rule == "SAM102"]


def test_awkward_records_can_be_judged() -> None:
    """Each awkward record has as many elements as were asked for, and can be judged and told of."""
    for partnership in workloads.awkward(FEW).values():
        assert len(list(partnership.elements())) >= FEW
        comparisons.judge_and_tell(partnership)


def test_the_page_has_each_table() -> None:
    """The page has one place for each table, in the order in which they are made, and something stands there."""
    text = page.PAGE.read_text(encoding="utf-8")
    filled = page.places(text)
    assert list(filled) == list(tables.TABLES)
    assert text.count("<!-- table: ") == text.count("<!-- end of table -->") == len(filled)
    assert all(filled.values())
    assert page.rewritten(text, filled) == text


def test_no_figure_of_the_page_is_written_by_hand() -> None:
    """What was measured stands in the tables only, where the command writes it."""
    text = page.PAGE.read_text(encoding="utf-8")
    prose = page.rewritten(text, dict.fromkeys(tables.TABLES, ""))
    assert re.findall(r"\d[\d.,]* ?(?:times|x\b|×|%|µs|us|ms|s|seconds|kB|MB)\b", prose) == []
