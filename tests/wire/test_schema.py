"""The JSON Schemas: what a reader takes satisfies its schema, so what a schema refuses its reader refuses."""

from __future__ import annotations

import json
import tomllib
from copy import deepcopy
from pathlib import Path
from typing import TYPE_CHECKING, Any, Final

import jsonschema_rs
import pytest
from broken_documents import CLASSES, INEXACT, JUNK, document_with, least, mutated
from generating import partnerships
from hypothesis import event, given
from hypothesis import strategies as st
from yaml_of_editors import READINGS, written

import samenspel
from samenspel import DecodeError, Partnership, dumps, loads, schema
from samenspel.model import Form, fields_of

if TYPE_CHECKING:
    from collections.abc import Iterator

    from attrs import AttrsInstance

    from samenspel.wire.schema import SchemaFormat

ROOT: Final = Path(__file__).parents[2]
FORMATS: Final[tuple[SchemaFormat, ...]] = ("json", "yaml")
VALIDATORS: Final = {form: jsonschema_rs.validator_for(schema(form)) for form in FORMATS}

each_format = pytest.mark.parametrize("form", FORMATS)
each_reading = pytest.mark.parametrize("version", READINGS)


def faults_in(document: str | bytes, form: SchemaFormat) -> list[str]:
    """Give the codes of the faults for which a document is refused; none where it is read."""
    try:
        loads(document, format=form)
    except DecodeError as error:
        return [finding.rule for finding in error.findings]
    return []


def satisfies(plain: object, form: SchemaFormat) -> bool:
    return VALIDATORS[form].is_valid(plain)


# The laws -----------------------------------------------------------------------------------------------------------


@given(partnerships())
def test_what_is_written_satisfies_the_schema_of_its_format(partnership: Partnership) -> None:
    """JSON as it stands; YAML as editors of either version of YAML read it."""
    assert satisfies(json.loads(dumps(partnership)), "json")
    yaml = dumps(partnership, format="yaml")
    assert [satisfies(read(yaml), "yaml") for read in READINGS.values()] == [True, True]


ALWAYS_SEEN: Final = frozenset({"SAM003", "SAM004", "SAM005", "SAM006", "SAM015", "SAM016"})
"""Unknown and missing fields, wrong types, malformed ids and recurrences, other versions: a schema misses none."""


def _hold(plain: object) -> str:
    """Hold the schema of JSON against the reader, and tell what came of it."""
    faults = faults_in(json.dumps(plain), "json")
    is_satisfied = satisfies(plain, "json")
    assert (plain, is_satisfied) == (plain, True) or faults
    assert (plain, is_satisfied) == (plain, False) or ALWAYS_SEEN.isdisjoint(faults)
    return f"{'read' if not faults else 'refused'}, {'satisfied' if is_satisfied else 'not satisfied'}"


@given(mutated())
def test_what_json_is_read_from_satisfies_its_schema(plain: Any) -> None:  # noqa: ANN401 - JSON of any shape
    """And of what is refused, the schema sees all that stands in a shape or a pattern."""
    event(_hold(plain))


@pytest.mark.parametrize("cls", CLASSES, ids=lambda cls: cls.__name__)
def test_the_schema_of_json_holds_for_every_field(cls: type[AttrsInstance]) -> None:
    """Whatever stands in a field of any class, and in one that there is not: the schema takes what the reader takes."""
    documents = [
        document_with(cls, {**least(cls), name: deepcopy(junk)})
        for name in [*(field.name for field in fields_of(cls)), "colour"]
        for junk in JUNK
        if (name, junk) != ("extensions", INEXACT)
    ]
    documents += [
        document_with(cls, {name: said for name, said in least(cls).items() if name != left_out})
        for left_out in least(cls)
    ]
    wrong = [
        plain for plain in documents if satisfies(plain, "json") is not (faults_in(json.dumps(plain), "json") == [])
    ]
    assert wrong == []


def _shortened(draw: st.DrawFn, plain: Any) -> Any:  # noqa: ANN401 - JSON of any shape
    """Give plain data with some of the short forms in the place of the long ones."""
    if isinstance(plain, list):
        items = [_shortened(draw, inner) for inner in plain]
        return items[0] if len(items) == 1 and draw(st.booleans()) else items
    if not isinstance(plain, dict):
        return plain
    made = {key: inner if key == "extensions" else _shortened(draw, inner) for key, inner in plain.items()}
    if list(made) in (["actor"], ["period"]) and draw(st.booleans()):
        return made.popitem()[1]
    if "id" in made and draw(st.booleans()):
        del made["id"]
    return made


@st.composite
def yaml_texts(draw: st.DrawFn) -> str:
    """Records as people may write them, and such in which one thing is another than it was."""
    plain = draw(st.one_of(mutated(), partnerships().map(dumps).map(json.loads)))
    return written(draw, _shortened(draw, plain))


@each_reading
@given(text=yaml_texts())
def test_what_yaml_is_read_from_satisfies_its_schema(version: str, text: str) -> None:
    """Long and short, with and without quotes, in whatever way an editor takes a plain scalar."""
    faults = faults_in(text, "yaml")

    event("refused" if faults else "read")
    assert faults or satisfies(READINGS[version](text), "yaml")


WORDS: Final = (
    *("", "~", "null", "Null", "no", "true", "True", "2016", "02016", "0001", "2016-09", "2016-09-01", "201X", "2016~"),
    *("-3", "1.50", "1e3", "0x1F", "0o17", "017", "1_000", "12:30", ".inf", "+1", "007", "a", "P1Y", "2016/..", "11"),
    *('"no"', '"2016"', '"11"', '""', '"\\n"', "35 %", '">80 homes"', "[]", "[a]", "[2016, no]", "[[a]]", "{}"),
    *("{actor: no}", "{period: 2016}", "{id: 5}", "{name: no}", "{a: {b: [1, null]}}", "[{}]", "[null]", "{x: }"),
)


@each_reading
@pytest.mark.parametrize("cls", CLASSES, ids=lambda cls: cls.__name__)
def test_the_schema_of_yaml_holds_for_every_field(cls: type[AttrsInstance], version: str) -> None:
    """Whatever is written in a field, an editor complains of nothing that samenspel reads."""
    wrong = []
    for field in fields_of(cls):
        plain = json.dumps(document_with(cls, {**least(cls), field.name: "HERE"}))
        for word in WORDS:
            text = plain.replace('"HERE"', word)
            if not satisfies(READINGS[version](text), "yaml") and not faults_in(text, "yaml"):
                wrong.append((field.name, word))
    assert wrong == []


@each_reading
def test_the_examples_and_the_starters_satisfy_the_schema_of_yaml(version: str) -> None:
    """They are what people begin from."""
    records = [*(ROOT / "examples").glob("*.yaml"), *(ROOT / "src").rglob("starter.*.yaml")]
    assert len(records) > 2
    told = [(path.name, str(error)) for path in records for error in _errors(READINGS[version](path.read_bytes()))]
    assert told == []


def _errors(plain: object) -> Iterator[jsonschema_rs.ValidationError]:
    return VALIDATORS["yaml"].iter_errors(plain)


# What people write --------------------------------------------------------------------------------------------------

TAKEN: Final = (
    "organisations: {name: VV De Meerkoet}",
    "organisations: [{name: 1900}, {id: 5, name: no}]",
    "trajectory: 2016",
    "trajectory: 2021-22/..",
    "trajectory: {period: 2016/, phases: {name: Start}}",
    "agreements: {name: A, parties: club}",
    "agreements: {name: A, parties: [club, 5, {actor: x, signed: 2016}]}",
    "agreements:\n  - name: A\n    parties:\n    status:",
    "themes: care",
    "themes: [care, acme:sport, something-else]",
    "stances: {support: endorses}",
    "structures: {name: S, decides: true, meets: ~P6M}",
    "areas: {name: A, size: 12.5}",
    "areas:\nsummary:\nschema:",
    "as_of: 2016-09-01",
    "extensions: {acme: {a: [1, null, true]}}",
    "cites: interview#F12",
)
REFUSED: Final = (
    "organisation: {name: X}",
    "organisations: club",
    "organisations: [{}]",
    "organisations: [club]",
    "organisations: [{name: X, colour: red}]",
    "trajectory: 2016-13",
    "trajectory: [2016, 2017]",
    "trajectory: {period: [2016]}",
    "agreements: {name: A, parties: [[club]]}",
    "themes: {care: 1}",
    "themes: [[care]]",
    "cites: [{a: b}]",
    "stances: {kind: wish}",
    "structures: {name: S, decides: perhaps}",
    "structures: {name: S, meets: monthly}",
    "structures: {name: S, meets: 5}",
    "areas: {name: A, id: a b}",
    "areas: {name: A, id: -5}",
    "areas: {name: A, size: 1.000 people}",
    "areas: {name: A, size: true}",
    "as_of: 0",
    "as_of: 1.5",
    "as_of: true",
    "as_of: last year",
    "schema: 2",
    "schema: '1'",
    "extensions: 5",
    "summary: {a: 1}",
    "summary: [a]",
)


@pytest.mark.parametrize("text", TAKEN)
def test_what_people_write_satisfies_the_schema(text: str) -> None:
    """The reader takes it, and an editor says nothing."""
    whole = f"id: p\nname: P\n{text}"
    assert faults_in(whole, "yaml") == []
    assert [satisfies(read(whole), "yaml") for read in READINGS.values()] == [True, True]


@pytest.mark.parametrize("text", REFUSED)
def test_an_editor_sees_what_people_get_wrong(text: str) -> None:
    """An editor shows it while it is written."""
    whole = f"id: p\nname: P\n{text}"
    assert faults_in(whole, "yaml") != []
    assert [satisfies(read(whole), "yaml") for read in READINGS.values()] == [False, False]


@each_format
def test_a_partnership_needs_an_id_and_a_name(form: SchemaFormat) -> None:
    """Its elements may do without an id in YAML, it does not: nothing else names the record."""
    assert satisfies({"id": "p", "name": "P"}, form)
    assert [satisfies(plain, form) for plain in ({"id": "p"}, {"name": "P"}, {}, [], None, "p")] == [False] * 6


def test_json_knows_no_short_forms() -> None:
    """The schema of one format is not that of the other."""
    for text in ("organisations: {id: o, name: O}", "trajectory: 2016/..", "areas: [{name: A}]", "themes: care"):
        plain = READINGS["1.2"](f"id: p\nname: P\n{text}")
        assert (satisfies(plain, "json"), satisfies(plain, "yaml")) == (False, True)


# What a schema is ---------------------------------------------------------------------------------------------------


def _subschemas(inner: object) -> Iterator[dict[str, Any]]:
    if isinstance(inner, dict):
        yield inner
    for one in inner.values() if isinstance(inner, dict) else inner if isinstance(inner, list) else ():
        yield from _subschemas(one)


@each_format
def test_a_schema_is_one(form: SchemaFormat) -> None:
    """It satisfies the schema of schemas of 2020-12, and is plain data."""
    drawn = schema(form)
    assert drawn["$schema"] == "https://json-schema.org/draft/2020-12/schema"
    jsonschema_rs.meta.validate(drawn)
    assert json.loads(json.dumps(drawn)) == drawn


@each_format
def test_a_schema_has_a_name_that_stays(form: SchemaFormat) -> None:
    """It is no address, for nobody need be asked for it."""
    assert schema(form)["$id"] == f"urn:samenspel:schema:1:{form}"


@each_format
def test_every_definition_is_there_and_is_used(form: SchemaFormat) -> None:
    """No reference leads nowhere, and nothing is carried along."""
    drawn = schema(form)
    used = {inner["$ref"] for inner in _subschemas(drawn) if isinstance(inner.get("$ref"), str)}
    assert used == {f"#/$defs/{name}" for name in drawn["$defs"]}
    assert list(drawn["$defs"]) == sorted(drawn["$defs"])


@each_format
def test_a_schema_says_what_the_walk_over_the_fields_says(form: SchemaFormat) -> None:
    """Every class has its fields, in their order, each with its label and its description; and no others."""
    drawn = schema(form)
    for cls in CLASSES:
        properties = dict((drawn if cls is Partnership else drawn["$defs"][cls.__name__])["properties"])
        assert (properties.pop("schema", None) is not None) is (cls is Partnership)
        assert list(properties) == [field.name for field in fields_of(cls)]
        for field in fields_of(cls):
            said = properties[field.name]
            assert said["title"].split(" · ") in ([field.label.en], [field.label.en, field.label.nl])
            assert said["description"].startswith(field.description)
            assert (
                all(kind == "*" or kind in said["description"] for kind in field.targets) or field.form is Form.CITATION
            )


@each_format
def test_every_term_is_offered_with_its_meaning(form: SchemaFormat) -> None:
    """In English, and with the words for it in both languages."""
    drawn = schema(form)
    vocabularies = {field.vocabulary for cls in CLASSES for field in fields_of(cls) if field.vocabulary}
    assert len(vocabularies) > 20
    for vocabulary in vocabularies:
        known = drawn["$defs"][vocabulary.name]
        if form == "yaml":
            codes, told = known["enum"], known["enumDescriptions"]
        else:
            codes = [one["const"] for one in known["anyOf"]]
            told = [f"{one['title']}: {one['description']}" for one in known["anyOf"]]
        assert codes == [term.code for term in vocabulary]
        for term, text in zip(vocabulary, told, strict=True):
            assert text in (
                f"{term.label.en} · {term.label.nl}: {term.definition.en}",
                f"{term.label.en}: {term.definition.en}",
            )


def test_the_schema_of_programs_has_no_words_of_editors() -> None:
    """Strict validators refuse keywords that they do not know."""
    known = {
        *("$schema", "$id", "$defs", "$ref", "title", "description", "examples", "type", "const", "pattern", "not"),
        *("properties", "required", "additionalProperties", "anyOf", "items"),
    }
    drawn = schema("json")
    names = {name for inner in _subschemas(drawn) for name in inner.get("properties", {})} | set(drawn["$defs"])
    assert {key for inner in _subschemas(drawn) for key in inner} - known - names == set()


@each_format
def test_examples_are_what_they_are_examples_of(form: SchemaFormat) -> None:
    """To the class that reads them, and to the schema itself."""
    drawn = schema(form)
    shown = 0
    for field in {field.form: field for cls in CLASSES for field in fields_of(cls)}.values():
        said = drawn["$defs"].get(field.form.value, {})
        for example in said.get("examples", ()):
            assert str(field.item(example)) == example
            assert jsonschema_rs.is_valid(said, example)
            shown += 1
    assert shown > 12


@each_format
def test_a_schema_is_your_own(form: SchemaFormat) -> None:
    """Whoever changes it changes it for nobody else."""
    first = schema(form)
    first["$defs"].clear()
    first["properties"]["name"]["title"] = "x"
    assert schema(form) == json.loads(shipped(form))


@pytest.mark.parametrize("form", ["xml", "YAML", "msgpack", "", None])
def test_a_format_without_a_schema_is_refused(form: Any) -> None:  # noqa: ANN401 - anything may be given
    """The error names those that have one."""
    with pytest.raises(ValueError, match=f"^{form!r} is no format with a schema; allowed are 'json', 'yaml'$"):
        schema(form)


# What ships ---------------------------------------------------------------------------------------------------------


def shipped(form: SchemaFormat) -> str:
    return (Path(samenspel.__file__).parent / "wire" / f"record.{form}.schema.json").read_text(encoding="utf-8")


@each_format
def test_the_file_in_the_package_is_what_the_walk_gives(form: SchemaFormat) -> None:
    """`samenspel schema FORMAT > FILE` writes it anew."""
    assert shipped(form) == json.dumps(schema(form), indent=2) + "\n"


def test_the_wheel_takes_the_package_whole() -> None:
    """Its settings leave no file out."""
    settings = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["tool"]["hatch"]["build"]
    wheel = settings["targets"]["wheel"]
    assert wheel.keys() == {"packages"}
    assert "src/samenspel" in wheel["packages"]
    assert settings.keys() == {"targets"}


def test_a_title_is_said_once_where_both_languages_agree() -> None:
    """`status` is Dutch, too."""
    status = schema("json")["$defs"]["Role"]["properties"]["status"]["title"]
    assert status == "status"
