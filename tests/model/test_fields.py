"""Every field says of itself what people and programs need to know, and the classes have the fields of the design."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final, cast

import attrs
import pytest

from samenspel.amounts import Quantity
from samenspel.dates import ImpreciseDate, Period, Recurrence
from samenspel.language import Bilingual
from samenspel.model import KINDS, Element, Field, Form, JsonObject, Partnership, fields_of

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from attrs import AttrsInstance


def _reached(cls: type[AttrsInstance]) -> Iterator[type[AttrsInstance]]:
    yield cls
    for field in fields_of(cls):
        if field.form in {Form.VALUE, Form.ELEMENT}:
            yield from _reached(cast("type[AttrsInstance]", field.item))


CLASSES: Final = tuple(dict.fromkeys(_reached(Partnership)))
FIELDS: Final = tuple((cls, field) for cls in CLASSES for field in fields_of(cls))
each_class = pytest.mark.parametrize("cls", CLASSES, ids=lambda cls: cls.__name__)
each_field = pytest.mark.parametrize(
    ("cls", "field"), FIELDS, ids=[f"{cls.__name__}.{field.name}" for cls, field in FIELDS]
)

COMMON: Final = "id note cites:citation* according_to:reference* because:reference* visibility:term extensions"

# The design, line by line: a name, the form of what stands in it (text where none is said), * for a list.
DESIGN: Final[Mapping[str, str]] = {
    "Name": "text language kind:term period:period",
    "Identifier": "scheme:term value",
    "Party": "actor:reference by:reference* signed:date decided:date capacity reservation",
    "Mandate": "scope given_by:reference* limit:quantity decided:date period:period",
    "Observation": "kind:term date:date value:quantity direction:term text group:reference area:reference"
    " according_to:reference* cites:citation*",
    "Phase": "name period:period cites:citation*",
    "Trajectory": "period:period phases:value*",
    "Organisation": "name kind:term domains:term* count:quantity part_of:reference* members:reference* partnership"
    " areas:reference* period:period names:value* identifiers:value*",
    "Person": "name period:period names:value* identifiers:value*",
    "Group": "name kind:term part_of:reference* areas:reference* size:quantity names:value*",
    "Area": "name kind:term part_of:reference* size:quantity identifiers:value* names:value*",
    "Structure": "name kind:term part_of:reference* themes:term* areas:reference* period:period meets:recurrence"
    " decides:flag status:term names:value*",
    "Role": "holders:reference* functions:term* count:quantity title within:reference* representing:reference*"
    " nominated_by:reference* themes:term* mandate:value period:period condition status:term",
    "Goal": "statement contributes_to:reference* size:term urgency themes:term* owners:reference* serves:reference*"
    " areas:reference* period:period laid_down_in:reference* status:term",
    "Stance": "statement kind:term held_by:reference* about:reference* support:term serves:reference*"
    " laid_down_in:reference* period:period",
    "Result": "statement about:reference* goals:reference* initiatives:reference* serves:reference* areas:reference*"
    " unit observations:value*",
    "Agreement": "name form:term parties:value* status:term strength:term concluded:date period:period about:reference*"
    " legal_bases:reference* part_of:reference* review:recurrence notice:recurrence condition value:quantity open_to"
    " areas:reference* identifiers:value* names:value*",
    "Commitment": "by:reference* to:reference* kind:term what amount:quantity status:term strength:term"
    " laid_down_in:reference* made:date due:date period:period recurs:recurrence condition in_return_for:reference*"
    " unless:reference* on_behalf_of:reference* drawn_from legal_bases:reference* about:reference* serves:reference*"
    " part_of:reference*",
    "Initiative": "name kind:term trajectory:value status:term goals:reference* serves:reference* areas:reference*"
    " themes:term* part_of:reference* legal_bases:reference* features* recurs:recurrence names:value*",
    "Obstacle": "statement kind:term affects:reference* legal_bases:reference* themes:term* areas:reference*"
    " caused_by:reference* owners:reference* addressed_by:reference* status:term period:period",
    "Event": "title kind:term date:date participants:reference* about:reference* ends:reference* starts:reference*"
    " areas:reference* status:term",
    "Link": "kind:term subjects:reference* objects:reference* areas:reference* period:period",
    "Source": "title kind:term url authors* publisher published:date as_of:date languages*",
    "Remark": "about:reference* field kind:term value",
    "Waiver": "rule about:reference* reason by:reference* until:date",
    "Partnership": "name summary form:term languages* trajectory:value as_of:date complete:term* themes:term*"
    " areas_served:reference* names:value* identifiers:value* related* organisations:element* people:element*"
    " groups:element* areas:element* structures:element* roles:element* goals:element* stances:element*"
    " results:element* agreements:element* commitments:element* initiatives:element* obstacles:element*"
    " events:element* links:element* sources:element* remarks:element* waivers:element*",
}

REQUIRED: Final[Mapping[str, str]] = {
    **dict.fromkeys(("Organisation", "Person", "Group", "Area", "Structure", "Initiative"), "id name"),
    **dict.fromkeys(("Agreement", "Partnership"), "id name"),
    **dict.fromkeys(("Goal", "Result", "Obstacle"), "id statement"),
    **dict.fromkeys(("Event", "Source"), "id title"),
    **dict.fromkeys(("Role", "Stance", "Commitment", "Link"), "id"),
    **dict.fromkeys(("Mandate", "Observation", "Phase", "Trajectory"), ""),
    "Remark": "id about kind",
    "Waiver": "id rule reason",
    "Name": "text",
    "Identifier": "scheme value",
    "Party": "actor",
}

ACTORS: Final = "Organisation Person Group Structure Partnership"
SERVED: Final = "Group Organisation Person Area Partnership"
TURNED: Final = "Organisation Structure Agreement Initiative Role Partnership"

# Which kinds a reference may point to: by field where that is the same everywhere, else by class and field.
TARGETS: Final[Mapping[str, str]] = {
    **dict.fromkeys(("according_to", "holders", "nominated_by", "owners", "held_by", "by", "to"), ACTORS),
    **dict.fromkeys(("on_behalf_of", "caused_by", "participants", "Party.actor"), ACTORS),
    **dict.fromkeys(("serves", "Observation.group"), SERVED),
    **dict.fromkeys(("because", "about", "affects", "Link.subjects", "Link.objects"), "*"),
    "Party.by": "Person Group Organisation Structure",
    "Mandate.given_by": f"{ACTORS} Agreement",
    "representing": "Organisation Group Person Structure Initiative Partnership",
    "Organisation.part_of": "Organisation",
    "Organisation.members": "Organisation Group Person",
    "Group.part_of": "Group Organisation",
    "Structure.part_of": "Structure Organisation",
    "Area.part_of": "Area",
    "Role.within": "Structure Initiative Agreement Organisation",
    **dict.fromkeys(("contributes_to", "goals"), "Goal"),
    "initiatives": "Initiative",
    **dict.fromkeys(("areas", "areas_served", "Observation.area"), "Area"),
    **dict.fromkeys(("laid_down_in", "legal_bases"), "Agreement"),
    **dict.fromkeys(("Agreement.part_of", "Initiative.part_of"), "Agreement Initiative"),
    **dict.fromkeys(("in_return_for", "unless", "Commitment.part_of"), "Commitment"),
    "addressed_by": "Commitment Initiative Agreement Goal Event Stance Structure",
    **dict.fromkeys(("Event.ends", "Event.starts"), TURNED),
    "cites": "Source",
}

COLLECTIONS: Final = (
    "organisations people groups areas structures roles goals stances results agreements commitments initiatives"
    " obstacles events links sources remarks waivers"
)


def _designed(line: str) -> list[tuple[str, str, bool]]:
    forms = {"id": "id", "extensions": "extensions"}
    parts = [(part.rstrip("*").partition(":"), part.endswith("*")) for part in line.split()]
    return [(name, form or forms.get(name, "text"), many) for (name, _, form), many in parts]


@each_class
def test_a_class_has_the_fields_of_the_design_in_the_order_in_which_they_are_written(cls: type[AttrsInstance]) -> None:
    """Written are the id, the own fields of an element, then the other six that every element has."""
    own = _designed(DESIGN[cls.__name__])
    common = _designed(COMMON) if issubclass(cls, Element) else []

    has = [(field.name, field.form.value, field.many) for field in fields_of(cls)]

    assert has == [*common[:1], *own, *common[1:]]


@each_class
def test_hardly_anything_is_required(cls: type[AttrsInstance]) -> None:
    """An id, and a name, title or statement where there is one: more is not asked of anybody."""
    assert [field.name for field in fields_of(cls) if field.required] == REQUIRED[cls.__name__].split()


@each_class
def test_the_walk_gives_every_attribute_once(cls: type[AttrsInstance]) -> None:
    """No field of a class escapes the walk, and the walk makes none up."""
    assert sorted(field.name for field in fields_of(cls)) == sorted(attrs.fields_dict(cls))


def test_the_kinds_stand_in_the_order_of_the_record() -> None:
    """A record has 18 collections, each of one kind, and the kinds are listed in the same order."""
    collections = [(field.name, field.item) for field in fields_of(Partnership) if field.form is Form.ELEMENT]

    assert collections == [(kind.element_kind.collection, kind) for kind in KINDS]
    assert [name for name, _ in collections] == COLLECTIONS.split()


@each_field
def test_a_field_says_what_it_is_in_both_languages(cls: type[AttrsInstance], field: Field) -> None:
    """The description is a sentence, the English label is the name in words, the Dutch one says it in Dutch."""
    assert (field.description[:1].isupper(), field.description[-1:]) == (True, "."), cls
    assert field.label == Bilingual(field.name.replace("_", " "), field.label.nl)
    assert field.label.nl.strip() == field.label.nl != ""


@each_field
def test_a_field_points_to_the_kinds_of_the_design(cls: type[AttrsInstance], field: Field) -> None:
    """References and citations say which kinds they may point to, and no other field does."""
    expected: list[str] = []
    if field.form in {Form.REFERENCE, Form.CITATION}:
        exact = f"{cls.__name__}.{field.name}"
        expected = TARGETS.get(exact, TARGETS.get(field.name, "")).split()

    assert sorted(field.targets) == sorted(expected)
    kinds = {*KINDS, Partnership}
    assert {kind for kind in kinds if field.points_to(kind.__name__)} == {
        kind for kind in kinds if kind.__name__ in expected or expected == ["*"]
    }


@each_field
def test_a_field_has_a_vocabulary_where_terms_stand_in_it(cls: type[AttrsInstance], field: Field) -> None:
    """Fields of terms have one, and so have legal bases, which may also be agreements."""
    has_terms = field.form is Form.TERM or field.name == "legal_bases"

    assert (field.vocabulary is not None) is has_terms
    assert not has_terms or len(field.vocabulary or ()) > 1, cls


@each_field
def test_a_field_names_the_class_of_what_stands_in_it(cls: type[AttrsInstance], field: Field) -> None:
    """Dates, amounts and values say of which class they are; all that is text is `str`."""
    by_form = {
        Form.FLAG: bool,
        Form.DATE: ImpreciseDate,
        Form.PERIOD: Period,
        Form.RECURRENCE: Recurrence,
        Form.QUANTITY: Quantity,
        Form.EXTENSIONS: JsonObject,
    }
    if field.form in {Form.VALUE, Form.ELEMENT}:
        assert attrs.has(field.item), cls
    else:
        assert field.item is by_form.get(field.form, str)


def test_one_vocabulary_serves_domains_and_themes() -> None:
    """A theme is a domain, or a narrower term of one."""
    shared = {field.vocabulary for _, field in FIELDS if field.name in {"domains", "themes"}}

    assert len(shared) == 1


def test_complete_names_collections() -> None:
    """A record can say of each of its collections, and of nothing else, that it is complete."""
    (complete,) = [field for field in fields_of(Partnership) if field.name == "complete"]

    assert [term.code for term in complete.vocabulary or ()] == COLLECTIONS.split()
