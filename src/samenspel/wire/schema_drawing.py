"""Drawing the JSON Schemas by the walk over the fields of the model.

What a reader takes satisfies its schema.  What a schema can't say (references, the calendar, the words of a unit) the
reader tells.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final, TypeAlias, cast

from attrs import field, frozen

from samenspel.language import Bilingual
from samenspel.model import Element, Partnership, Stance
from samenspel.model.checks import ID_HINT
from samenspel.model.fields import ANY, Field, Form, fields_of
from samenspel.wire import patterns
from samenspel.wire.versions import CURRENT
from samenspel.wire.yaml_shapes import SHORT

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from attrs import AttrsInstance

    from samenspel.vocabulary import Vocabulary
    from samenspel.wire.schema import SchemaFormat

__all__ = ["drawn"]

_Schema: TypeAlias = "dict[str, Any]"


def __dir__() -> list[str]:
    return __all__


def drawn(written_in: SchemaFormat) -> _Schema:
    """Draw the schema of a record in a format."""
    return _Drawing(people=written_in == "yaml").document(written_in)


@frozen
class _Text:
    """What is text on the wire and has a pattern: its name, what it may be, and what else YAML may take it for.

    `numbers` are the bounds within which it may be a number, `None` where it is none; `words` says whether it may be
    true or false.
    """

    title: Bilingual
    description: str
    pattern: str
    examples: tuple[str, ...] = ()
    numbers: Mapping[str, int] | None = None
    words: bool = False


_WRITTEN: Final = frozenset({Form.DATE, Form.PERIOD, Form.RECURRENCE, Form.QUANTITY})
"""The forms of which people need to be told how they are written."""

_YEARS: Final = {"minimum": 1, "maximum": 9999, "multipleOf": 1}
_TEXTS: Final[Mapping[Form, _Text]] = {
    Form.ID: _Text(
        Bilingual("id", "kenmerk"),
        f"An id: {ID_HINT.en.removeprefix('write ')}.",
        patterns.ID,
        numbers={"minimum": 0},
        words=True,
    ),
    Form.DATE: _Text(
        Bilingual("date", "datum"),
        "A date as precise as it is known: 2016, 2016-09, 2016-09-01, 2021-22 (summer; 21 is spring, 24 winter)"
        ", 2016~ (around), 201X (some year of the tens), [..2023-05] (by then).",
        patterns.DATE,
        ("2016-09-01", "2016-09", "2021-22", "2016~", "[..2016]"),
        numbers=_YEARS,
    ),
    Form.PERIOD: _Text(
        Bilingual("period", "periode"),
        "A period: 2016/2018, 2016/.. (still going, on purpose), 2016/ (its end is not known), 2016 (some time "
        "within it), 2012-04-01/P5Y (start and length). Either side is a date as precise as it is known.",
        patterns.PERIOD,
        ("2016/2018", "2016/..", "2016/", "2012-04-01/P5Y"),
        numbers=_YEARS,
    ),
    Form.RECURRENCE: _Text(
        Bilingual("recurrence", "herhaling"),
        "How often: P1Y (every year), P6M (every 6 months), P2W (every 2 weeks), ~P6M (about as often).",
        patterns.RECURRENCE,
        ("P1Y", "P1M", "P2W", "~P6M"),
    ),
    Form.QUANTITY: _Text(
        Bilingual("amount", "hoeveelheid"),
        "An amount: a number in digits, or a number, a space and a unit: 11, 1400 people, >80 homes, 35 %, "
        "25..40 homes, 150/342 municipalities, 100000 EUR, 356 EUR/patient/year.",
        patterns.AMOUNT,
        ("1400 people", ">80 homes", "25..40 homes", "100000 EUR", "35 %"),
        numbers={},
    ),
}
_EITHER: Final[Mapping[type, tuple[str, ...]]] = {Stance: ("statement", "support")}
"""Of which fields an element needs one: the one check of its kind, in the class itself."""

_BEGINS: Final[Mapping[SchemaFormat, tuple[str, str]]] = {
    "json": ("samenspel record (JSON)", "A record of a partnership as programs exchange it, in long forms."),
    "yaml": ("samenspel record (YAML)", "A record of a partnership as people write it, in long or short forms."),
}


@frozen
class _Drawing:
    """A schema in the making: for people (YAML) or not (JSON), and the definitions that it has needed so far."""

    people: bool
    definitions: dict[str, _Schema] = field(factory=dict)

    def document(self, written_in: SchemaFormat) -> _Schema:
        """Give the schema of a whole document: its version, and the fields of the partnership."""
        title, description = _BEGINS[written_in]
        record = self._object(Partnership)
        version = self._optional({"const": CURRENT}) if self.people else {"const": CURRENT}
        said = {"title": "schema", "description": f"The version of the format: {CURRENT}, written first."}
        properties = {"schema": {**said, **version}, **record.pop("properties")}
        return {
            "$schema": "https://json-schema.org/draft/2020-12/schema",
            "$id": f"urn:samenspel:schema:{CURRENT}:{written_in}",
            **record,
            "title": title,
            "description": description,
            "properties": properties,
            "$defs": dict(sorted(self.definitions.items())),
        }

    def _object(self, cls: type[AttrsInstance]) -> _Schema:
        fields = fields_of(cls)
        has_derived_id = self.people and cls is not Partnership
        required = [field.name for field in fields if field.required and not (has_derived_id and field.form is Form.ID)]
        return {
            "title": _called(cls),
            "description": _meaning(cls),
            "type": "object",
            "properties": {field.name: self._property(field) for field in fields},
            **({"required": required} if required else {}),
            **({"anyOf": [self._given(name) for name in _EITHER[cls]]} if cls in _EITHER else {}),
            "additionalProperties": False,
        }

    def _given(self, name: str) -> _Schema:
        """Say that a field is there; in JSON null says nothing, in YAML it may be the text."""
        is_there: _Schema = {"required": [name]}
        return is_there if self.people else {**is_there, "properties": {name: {"not": {"type": "null"}}}}

    def _property(self, field: Field) -> _Schema:
        told = [_told(field), *([_TEXTS[field.form].description] if self.people and field.form in _WRITTEN else [])]
        return {"title": _both(field.label), "description": " ".join(told), **self._content(field)}

    def _content(self, field: Field) -> _Schema:
        if not self.people:
            one = self._one(field)
            several = {"type": "array", "items": one}
            return several if field.many else one if _is_never_null(field) else self._optional(one)
        if field.form in {Form.VALUE, Form.ELEMENT, Form.FLAG, Form.EXTENSIONS}:
            return self._short_or_long(field)
        return self._one_or_several(field) if field.many else self._one(field)

    def _short_or_long(self, field: Field) -> _Schema:
        """Say what people may write where no text is asked, or something that a text may stand for."""
        one = self._one(field)
        several = [{"type": "array", "items": self._one(field)}] if field.many else []
        if field.form is Form.ELEMENT:  # the way in which it is mostly written comes first: editors offer that
            return {"anyOf": [*several, one, self._nothing()]}
        if "anyOf" in one:  # null may be the text for which it stands
            return {"anyOf": [*one["anyOf"], *several]}
        return {"anyOf": [one, *several, self._nothing()]}

    def _one_or_several(self, field: Field) -> _Schema:
        """Say in one schema what a text and what a list of texts may be, so that editors tell it once."""
        texts = {**_scalar("object"), "items": self._one(field)}
        return texts if field.vocabulary is None else {"anyOf": [texts, self._known(field.vocabulary)]}

    def _optional(self, way: _Schema) -> _Schema:
        return {"anyOf": [way, self._nothing()]}

    def _nothing(self) -> _Schema:
        if not self.people:
            return {"type": "null"}
        others = ["array", "boolean", "number", "object", "string"]  # so that no editor offers to write null
        return self._defined("nothing", lambda: {"title": "nothing", "not": {"type": others}})

    def _one(self, field: Field) -> _Schema:
        """Give the schema of what stands in a field, of one of them where there are many."""
        if field.form in {Form.VALUE, Form.ELEMENT}:
            return self._holder(cast("type[AttrsInstance]", field.item))
        if field.vocabulary is not None:
            return {"anyOf": [self._text(), self._known(field.vocabulary)]}  # a rule tells which terms are unknown
        if field.form in _TEXTS:
            return self._pattern(field.form)
        if field.form is Form.FLAG:
            return {"type": "boolean"}
        return {"type": "object"} if field.form is Form.EXTENSIONS else self._text()

    def _holder(self, cls: type[AttrsInstance]) -> _Schema:
        long = self._defined(cls.__name__, lambda: self._object(cls))
        if not self.people or cls not in SHORT:
            return long
        short = next(field for field in fields_of(cls) if field.name == SHORT[cls])
        return {"anyOf": [self._one(short), long]}

    def _text(self) -> _Schema:
        """Any text; in YAML all that is no list and no mapping."""
        return self._defined("text", lambda: _scalar("array", "object")) if self.people else {"type": "string"}

    def _pattern(self, form: Form) -> _Schema:
        return self._defined(form.value, lambda: self._patterned(_TEXTS[form]))

    def _patterned(self, text: _Text) -> _Schema:
        said: _Schema = {"title": _both(text.title), "description": text.description}
        matched: _Schema = {"pattern": text.pattern, **({"examples": list(text.examples)} if text.examples else {})}
        if not self.people:
            return {**said, "type": "string", **matched}
        others = [*([] if text.words else ["boolean"]), *(["number"] if text.numbers is None else [])]
        return {
            **said,
            **_scalar("array", "object", *others),
            **matched,
            "patternErrorMessage": f"This is no {text.title.en}. {text.description}",
            **(text.numbers or {}),
        }

    def _known(self, vocabulary: Vocabulary) -> _Schema:
        return self._defined(vocabulary.name, lambda: self._listed(vocabulary))

    def _listed(self, vocabulary: Vocabulary) -> _Schema:
        """Give the terms that are known, each with its meaning; for people as editors show it."""
        if self.people:
            return {
                "enum": [term.code for term in vocabulary],
                "enumDescriptions": [f"{_both(term.label)}: {term.definition.en}" for term in vocabulary],
            }
        return {
            "title": vocabulary.name.replace("-", " "),
            "description": vocabulary.description.en,
            "anyOf": [
                {"const": term.code, "title": _both(term.label), "description": term.definition.en}
                for term in vocabulary
            ],
        }

    def _defined(self, name: str, draw: Callable[[], _Schema]) -> _Schema:
        if name not in self.definitions:
            self.definitions[name] = draw()
        return {"$ref": f"#/$defs/{name}"}


def _scalar(*refused: str) -> _Schema:
    """Refuse some types, and say that text is asked.

    A list of the types that may stand there would say the same, and make editors offer true, false and null.
    """
    return {"if": {"type": list(refused)}, "then": {"type": "string"}}


def _is_never_null(field: Field) -> bool:
    return field.required or field.form is Form.EXTENSIONS


def _both(label: Bilingual) -> str:
    """Give a label in both languages, once where it is the same."""
    return label.en if label.en == label.nl else f"{label.en} · {label.nl}"


def _called(cls: type[AttrsInstance]) -> str:
    return _both(cls.element_kind.singular) if issubclass(cls, Element) else cls.__name__.lower()


def _meaning(cls: type) -> str:
    """Give the first sentences of the docstring of a class."""
    return " ".join((cls.__doc__ or "").partition("\n\n")[0].split())


def _told(field: Field) -> str:
    """Give the description of a field, with the kinds that it may point to or what it holds."""
    if field.form in {Form.VALUE, Form.ELEMENT}:
        return f"{field.description} {_meaning(field.item)}"
    if field.form is not Form.REFERENCE:
        return field.description
    kinds = "any element" if field.targets == ANY else ", ".join(field.targets)
    return f"{field.description} Takes ids of: {kinds}{'; or a term' if field.vocabulary else ''}."
