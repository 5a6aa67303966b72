"""The strict classes of the wire, derived from the model: what is read is exactly what they say."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING, Annotated, Any, Final, cast

import msgspec

from samenspel.model import Partnership
from samenspel.model.checks import LONGEST_ID
from samenspel.model.fields import Field, Form, fields_of
from samenspel.model.json_values import EMPTY, JsonObject
from samenspel.wire import versions

if TYPE_CHECKING:
    from attrs import AttrsInstance

__all__ = [
    "Reading",
    "from_text",
    "is_current",
    "struct_of",
    "to_text",
]


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
        return (field.name, Annotated[str, msgspec.Meta(min_length=1, max_length=LONGEST_ID)])
    if field.form is Form.EXTENSIONS:
        return (field.name, JsonObject, EMPTY)
    # what a field of values holds is known at run time only
    item: Any = struct_of(field.item) if field.form in {Form.VALUE, Form.ELEMENT} else field.item
    if field.many:
        many = tuple[item, ...]
        return (field.name, many) if field.required else (field.name, many, ())
    return (field.name, item) if field.required else (field.name, item | None, None)


_VERSION: Final = ("schema", int | msgspec.UnsetType, msgspec.UNSET)
Reading: Final = _defined("Partnership", [_VERSION, *map(_member, fields_of(Partnership))])
"""A document as it is read."""


def is_current(document: msgspec.Struct) -> bool:
    """Tell whether a document is of the current version; one that says none is of version 1, for ever."""
    said = cast("int | msgspec.UnsetType", document.schema)  # type: ignore[attr-defined]  # a field of `Reading`
    return versions.is_current(versions.UNSAID if isinstance(said, msgspec.UnsetType) else said)


def from_text(wanted: type, given: object) -> object:
    """Make a value that is text on the wire (a date, an amount), or an extension; a hook for msgspec."""
    if wanted is JsonObject:
        return _extensions(given)
    if isinstance(given, (str, wanted)):  # a union would be made anew for each date
        return wanted(given)
    raise_wrong = f"Expected `str`, got `{type(given).__name__}`"
    raise TypeError(raise_wrong)


def _extensions(given: object) -> JsonObject:
    return JsonObject(cast("dict[str, object]", given)) or EMPTY


def to_text(given: object) -> object:
    """Give what stands on the wire for a value; a hook for msgspec."""
    return given.plain() if isinstance(given, JsonObject) else str(given)
