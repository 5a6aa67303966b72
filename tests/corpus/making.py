"""The documents that a corpus must hold: each kind of element, each form of a value, and the two examples of each rule.

They are made of what the model, the rules and the documentation say today.  Once frozen, none is made again.
"""

from __future__ import annotations

import re
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Any, Final

from samenspel import (
    CORE,
    Element,
    Event,
    Group,
    ImpreciseDate,
    Initiative,
    InvalidValueError,
    Organisation,
    Partnership,
    Period,
    Quantity,
    Recurrence,
    dumps,
    loads,
)
from samenspel.model import KINDS, Form, fields_of
from samenspel.model.fields import ANY, values_in
from samenspel.testing.strategies._pools import BACKWARDS, DATE_TEXTS, PERIOD_TEXTS, QUANTITY_TEXTS, RECURRENCES

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Mapping

    from attrs import AttrsInstance

    from samenspel import Format
    from samenspel.model import Field

__all__ = ["FORMS", "documented", "documents", "texts_of"]


def documents() -> Iterator[tuple[str, bytes]]:
    """Give each document with the name of its file, which says what is in it."""
    for cls in (Partnership, *KINDS):
        yield from _in_formats(f"kind-{cls.__name__.lower()}", _record_with(cls), "json", "yaml")
    for form in FORMS:
        yield from _in_formats(f"values-{form.value}", _record_with_texts(form), "json", "yaml", "msgpack")
    yield from _in_formats("values-extensions", loads(_EXTENSIONS), "json", "yaml", "msgpack")
    for rule in CORE:
        others: tuple[Format, ...] = _OTHERS.get(rule.code[-1], ())
        for what, text in (("example", rule.documentation.example), ("better", rule.documentation.better)):
            yield from _in_formats(f"rule-{rule.code}-{what}", loads(text, format="yaml"), "json", *others)
    for name, document in _BY_HAND.items():
        yield f"by-hand-{name}", document.encode()


_OTHERS: Final[Mapping[str, tuple[Format, ...]]] = {"1": ("yaml",), "2": ("msgpack",)}


def _in_formats(name: str, partnership: Partnership, *formats: Format) -> Iterator[tuple[str, bytes]]:
    for form in formats:
        yield f"{name}.{form}", dumps(partnership, format=form)


# Kinds: an element with all its fields, and what it points to -------------------------------------------------------


def _record_with(cls: type[Element]) -> Partnership:
    whole = cls(**_all_fields(cls))
    if isinstance(whole, Partnership):
        return whole
    held: dict[str, Any] = {whole.element_kind.collection: [whole]}
    said = {str(id_).partition("#")[0] for _, _, id_ in values_in(whole, frozenset({Form.REFERENCE, Form.CITATION}))}
    for kind in KINDS:
        if _id_of(kind.__name__) in said:
            held.setdefault(kind.element_kind.collection, []).append(kind(**_least(kind)))
    return Partnership(id="record", name=f"Every field of: {whole.element_kind.singular.en}", **held)


def _all_fields(cls: type[AttrsInstance]) -> dict[str, Any]:
    fields = [field for field in fields_of(cls) if field.form is not Form.ELEMENT]
    return {field.name: (_filled(field),) if field.many else _filled(field) for field in fields}


def _filled(field: Field) -> Any:  # noqa: ANN401 - whatever stands in a field
    if field.form is Form.VALUE:
        return field.item(**_all_fields(field.item))
    if field.targets and field.form is Form.REFERENCE:
        return _id_of("Organisation" if field.targets == ANY else field.targets[0])
    if field.vocabulary is not None:
        return next(iter(field.vocabulary)).code
    return _FILLED.get(field.form, field.description)


_FILLED: Final[Mapping[Form, Any]] = {
    Form.ID: "every-field",
    Form.FLAG: True,
    Form.DATE: "2016-09",
    Form.PERIOD: "2016/2018",
    Form.RECURRENCE: "P6M",
    Form.QUANTITY: "12 FTE",
    Form.CITATION: "the-source#page-3",
    Form.EXTENSIONS: {"acme": {"customer": 1047}},
}


def _least(kind: type[Element]) -> dict[str, Any]:
    needed = [field for field in fields_of(kind) if field.required or field.name in {"name", "statement"}]
    return {**{field.name: _filled(field) for field in needed}, "id": _id_of(kind.__name__)}


def _id_of(kind: str) -> str:
    return f"the-{kind.lower()}"


# Values: each form of a date, a period, a recurrence, an amount -----------------------------------------------------

FORMS: Final[Mapping[Form, tuple[Callable[[str], object], str, tuple[str, ...]]]] = {
    Form.DATE: (ImpreciseDate, "form-dates", DATE_TEXTS),
    Form.PERIOD: (Period, "form-periods", (*PERIOD_TEXTS, *BACKWARDS)),
    Form.RECURRENCE: (Recurrence, "form-recurrences", tuple(map(str, RECURRENCES))),
    Form.QUANTITY: (Quantity, "form-amounts", QUANTITY_TEXTS),
}
"""What makes a value of a text, the section of the documentation with its forms, and the texts that the tests know."""

_PAGE: Final = Path(__file__).parents[2] / "docs" / "reference" / "file-format.md"


def texts_of(form: Form) -> list[str]:
    """Give texts of every form of a value: those that the tests draw from, and those in the documentation."""
    return list(dict.fromkeys([*FORMS[form][2], *documented(form)]))


def documented(form: Form) -> list[str]:
    """Give the texts in the section of the documentation on the forms of a value."""
    value, anchor, _ = FORMS[form]
    section = _PAGE.read_text(encoding="utf-8").partition(f"({anchor})=\n")[2].partition("\n(")[0]
    return list(filter(partial(_is_one, value), re.findall(r"`([^`]+)`", section)))


def _is_one(value: Callable[[str], object], text: str) -> bool:
    try:
        value(text)
    except InvalidValueError:
        return False
    return True


def _record_with_texts(form: Form) -> Partnership:
    elements: list[Any] = [_HOLDERS[form](f"value-{at}", text) for at, text in enumerate(texts_of(form), 1)]
    collection = elements[0].element_kind.collection
    return Partnership(id="record", name=f"Every form of: {form.value}", **{collection: elements})


_HOLDERS: Final[Mapping[Form, Callable[[str, str], Element]]] = {
    Form.DATE: lambda id_, text: Event(id=id_, title=text, date=ImpreciseDate(text)),
    Form.PERIOD: lambda id_, text: Organisation(id=id_, name=text, period=Period(text)),
    Form.RECURRENCE: lambda id_, text: Initiative(id=id_, name=text, recurs=Recurrence(text)),
    Form.QUANTITY: lambda id_, text: Group(id=id_, name=text, size=Quantity(text)),
}

_EXTENSIONS: Final = r"""{
  "schema": 1, "id": "record", "name": "Every form of: extension",
  "extensions": {
    "whole numbers": [0, 1, -1, 9007199254740992, -9007199254740992],
    "fractions": [0.0, -0.0, 1.0, 0.1, 1e21, 1e20, 123456789012345680000.0, 1e-6, 1e-7, 5e-324, 1.7976931348623157e308],
    "words": [true, false, null, "true", "null", "1.10", ""],
    "within": {"an": {"object": [[], {}, [[1]]]}},
    "signs": "\u0000\u0007\b\t\n\f\r\u001b\"\\/\u007f\u00e9\u2028\ud83e\udd1d",
    "order of keys": {"\ufb33": 1, "\ud83d\ude00": 2, "\u20ac": 3, "\u00f6": 4, "1": 5, "\r": 6, "\u0080": 7, "": 8}
  }
}"""

# By hand: as people and other programs write, and not as we do ------------------------------------------------------

_BY_HAND: Final[Mapping[str, str]] = {
    "short-forms.yaml": """\
# without a version, with short forms, empty fields and ids that follow
id: zwemmen
name: Zwemmen voor ieder kind
summary:
trajectory: 2021-22/..
organisations:
  - {id: club, name: SV De Waterjuffers}
  - id: school
    name: 'De Wijde Blik'
    note: |
      Twee locaties.
      1.10 en no blijven tekst.
goals:
  - statement: Every child swims
    owners: club
agreements:
  - {id: letter, name: Letter of intent, parties: [club, {actor: school, signed: 2021-09}]}
""",
    "other-order.json": """\
\ufeff{ "name" : "Zwemmen voor \\u0069eder kind",
  "organisations": [
    {"name": "SV De Waterjuffers", "id": "club", "note": null, "cites": []} ],
  "summary": null, "id": "zwemmen",
  "extensions": { "b": 1.50e2, "a": {} } }
""",
    "lines-of-windows.yaml": "schema: 1\r\nid: zwemmen\r\nname: Zwemmen\r\nareas:\r\n  - {id: dorp, name: Dorp}\r\n",
}
