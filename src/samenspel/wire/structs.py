"""The strict classes of the wire, derived from the model: what is read is exactly what they say."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING, Annotated, Any, Final, cast

import msgspec

from samenspel.amounts import Quantity
from samenspel.dates import ImpreciseDate, Period, Recurrence
from samenspel.model import Partnership
from samenspel.model.checks import ID_PATTERN
from samenspel.model.fields import Field, Form, fields_of
from samenspel.model.json_values import EMPTY, JsonObject

if TYPE_CHECKING:
    from attrs import AttrsInstance

__all__ = [
    "CURRENT",
    "TEXTUAL",
    "Reading",
    "Writing",
    "from_struct",
    "from_text",
    "struct_of",
    "to_struct",
    "to_text",
    "version_of",
]

CURRENT: Final = 1
TEXTUAL: Final = (ImpreciseDate, Period, Recurrence, Quantity)


def __dir__() -> list[str]:
    return __all__


@cache
def struct_of(cls: type[AttrsInstance]) -> type[msgspec.Struct]:
    """Give the strict struct with the fields of an attrs class, in the order in which they are written."""
    return _defined(cls.__name__, [_member(field) for field in fields_of(cls)])


def _defined(name: str, members: list[tuple[Any, ...]]) -> type[msgspec.Struct]:
    return msgspec.defstruct(
        name,
        members,
        kw_only=True,
        frozen=True,
        gc=False,
        omit_defaults=True,
        forbid_unknown_fields=True,
        module=__name__,
    )


def _member(field: Field) -> tuple[Any, ...]:
    if field.form is Form.ID:
        return (field.name, Annotated[str, msgspec.Meta(pattern=ID_PATTERN)])
    if field.form is Form.EXTENSIONS:
        return (field.name, JsonObject, EMPTY)
    # what a field of values holds is known at run time only
    item: Any = struct_of(field.item) if field.form in {Form.VALUE, Form.ELEMENT} else field.item
    if field.many:
        many = tuple[item, ...]
        return (field.name, many) if field.required else (field.name, many, ())
    return (field.name, item) if field.required else (field.name, item | None, None)


_MEMBERS: Final = [_member(field) for field in fields_of(Partnership)]

Reading: Final = _defined("Partnership", [("schema", int, CURRENT), *_MEMBERS])
"""A document as it is read: one without a version is of version 1, for ever."""

Writing: Final = _defined("Partnership", [("schema", int), *_MEMBERS])
"""A document as it is written: the version is always said, and first."""


def from_text(wanted: type, given: object) -> object:
    """Make a value that is text on the wire (a date, an amount), or an extension; a hook for msgspec."""
    if isinstance(given, wanted):
        return given
    if wanted is JsonObject:
        return JsonObject(cast("dict[str, object]", given)) if given or not isinstance(given, dict) else EMPTY
    if not isinstance(given, str):
        raise_wrong = f"Expected `str`, got `{type(given).__name__}`"
        raise TypeError(raise_wrong)
    return wanted(given)


def to_text(given: object) -> object:
    """Give what stands on the wire for a value; a hook for msgspec."""
    if isinstance(given, TEXTUAL):
        return str(given)
    if isinstance(given, JsonObject):
        return given.plain()
    raise NotImplementedError  # what msgspec expects for any other type


def from_struct(document: msgspec.Struct) -> Partnership:
    """Give the partnership that a document holds."""
    return msgspec.convert(document, Partnership, from_attributes=True, dec_hook=from_text)


def version_of(document: msgspec.Struct) -> int:
    """Give the version of the schema that a document says."""
    return cast("int", document.schema)  # type: ignore[attr-defined]  # a field of `Reading`


class _Versioned:
    """A partnership with the version of the schema, as `Writing` reads it by attribute."""

    __slots__ = ("_partnership",)
    schema: Final = CURRENT

    def __init__(self, partnership: Partnership) -> None:
        self._partnership = partnership

    def __getattr__(self, name: str) -> object:
        return getattr(self._partnership, name)


def to_struct(partnership: Partnership) -> msgspec.Struct:
    """Give the document that holds a partnership."""
    return msgspec.convert(_Versioned(partnership), Writing, from_attributes=True, dec_hook=from_text)
