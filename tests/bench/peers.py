"""The same model for other libraries, made from ours by one walk over its fields, so that they cannot drift apart."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING, Annotated, Any, Final, Literal, TypeAlias, cast

import msgspec
import orjson
from cattrs.preconf.orjson import make_converter
from pydantic import BaseModel, ConfigDict, GetPydanticSchema, StringConstraints, create_model
from pydantic import Field as PydanticField
from pydantic_core import core_schema

from samenspel.model import Form, JsonObject, Partnership, fields_of
from samenspel.model.checks import ID_PATTERN
from samenspel.wire.textual import TEXTUAL
from samenspel.wire.versions import CURRENT

if TYPE_CHECKING:
    from collections.abc import Mapping

    from attrs import AttrsInstance
    from cattrs.preconf.orjson import OrjsonConverter

    from samenspel.model import Field

__all__ = [
    "Dates",
    "bare_document",
    "bare_struct",
    "classes",
    "holds_values",
    "pydantic_document",
    "pydantic_model",
    "read_with_cattrs",
    "written_with_cattrs",
]

Dates: TypeAlias = Literal["text", "types"]
"""Whether dates and amounts stay text, or become our types, read by our parsers."""

_VERSION: Final = "schema"
_OUTSIDE_PYTHON: Final = ID_PATTERN.replace(r"\Z", "$")  # what `\Z` is called in the regular expressions of Rust


@cache
def classes() -> tuple[type[AttrsInstance], ...]:
    """All classes of the wire: the partnership, its kinds of element, and the values in them."""
    found: dict[type[AttrsInstance], None] = {}
    waiting: list[type[AttrsInstance]] = [Partnership]
    for cls in waiting:
        if cls not in found:
            found[cls] = None
            waiting.extend(field.item for field in fields_of(cls) if holds_values(field))
    return tuple(found)


def holds_values(field: Field) -> bool:
    return field.form in {Form.VALUE, Form.ELEMENT}


def _several(field: Field, item: Any) -> tuple[Any, Any]:  # noqa: ANN401 - an annotation is anything
    """Give the annotation of a field and its default; `...` where there is none."""
    if field.many:
        return tuple[item, ...], () if not field.required else ...
    return (item, ...) if field.required else (item | None, None)


# msgspec


@cache
def bare_struct(cls: type[AttrsInstance]) -> type[msgspec.Struct]:
    """The fields of a class as a strict struct in which ids, dates and amounts are any text."""
    return _defined(cls, [])


@cache
def bare_document() -> type[msgspec.Struct]:
    """A whole document of bare structs."""
    return _defined(Partnership, [(_VERSION, int)])


def _defined(cls: type[AttrsInstance], first: list[tuple[str, Any]]) -> type[msgspec.Struct]:
    members = [(field.name, *_several(field, _bare(field))) for field in fields_of(cls)]
    return msgspec.defstruct(
        cls.__name__,
        [*first, *(member[:2] if member[2] is ... else member for member in members)],
        kw_only=True,
        frozen=True,
        gc=False,
        omit_defaults=True,
        forbid_unknown_fields=True,
    )


def _bare(field: Field) -> Any:  # noqa: ANN401 - an annotation is anything
    if holds_values(field):
        return bare_struct(field.item)
    if field.form is Form.EXTENSIONS:
        return dict[str, Any] | None
    return bool if field.form is Form.FLAG else str


# pydantic

_CONFIG: Final = ConfigDict(extra="forbid", frozen=True, strict=True)


@cache
def pydantic_model(cls: type[AttrsInstance], dates: Dates) -> type[BaseModel]:
    """The fields of a class as a strict model."""
    return _modelled(cls, dates, {})


@cache
def pydantic_document(dates: Dates) -> type[BaseModel]:
    """A whole document of models."""
    return _modelled(Partnership, dates, {"schema_": (int, PydanticField(alias=_VERSION))})


def _modelled(cls: type[AttrsInstance], dates: Dates, first: Mapping[str, Any]) -> type[BaseModel]:
    members = {field.name: _several(field, _annotated(field, dates)) for field in fields_of(cls)}
    return create_model(cls.__name__, __config__=_CONFIG, **cast("Any", {**first, **members}))


def _annotated(field: Field, dates: Dates) -> Any:  # noqa: ANN401 - an annotation is anything
    if holds_values(field):
        return pydantic_model(field.item, dates)
    if field.form is Form.ID:
        return Annotated[str, StringConstraints(pattern=_OUTSIDE_PYTHON)]
    if field.form is Form.EXTENSIONS:
        return dict[str, Any] | None
    if dates == "types" and field.item in TEXTUAL:
        return _textual(field.item)
    return bool if field.form is Form.FLAG else str


@cache
def _textual(parse: type) -> Any:  # noqa: ANN401 - an annotation is anything
    """A type of ours that is text on the wire: read by its own parser, written by `str`."""
    schema = core_schema.no_info_after_validator_function(
        parse, core_schema.str_schema(strict=True), serialization=core_schema.to_string_ser_schema()
    )
    return Annotated[parse, GetPydanticSchema(lambda _source, _handler: schema)]


# cattrs


@cache
def _converter() -> OrjsonConverter:
    """A converter between orjson's plain data and our own classes, in cattrs' faster mode."""
    converter = make_converter(forbid_extra_keys=True, omit_if_default=True, detailed_validation=False)
    for textual in TEXTUAL:
        converter.register_structure_hook(textual, lambda given, wanted: wanted(given))
        converter.register_unstructure_hook(textual, str)
    converter.register_structure_hook(JsonObject, lambda given, _: JsonObject(given))
    converter.register_unstructure_hook(JsonObject, JsonObject.plain)
    return converter


def read_with_cattrs(document: bytes) -> Partnership:
    """Read a document as orjson and cattrs do it alone."""
    plain = orjson.loads(document)
    if plain.pop(_VERSION) != CURRENT:
        raise ValueError(_VERSION)
    return _converter().structure(plain, Partnership)


def written_with_cattrs(partnership: Partnership) -> bytes:
    """Write a partnership as cattrs and orjson do it alone."""
    return orjson.dumps({_VERSION: CURRENT, **_converter().unstructure(partnership)})
