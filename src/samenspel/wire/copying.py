"""From structs to elements and back, by code that is generated for each class.

Most fields of an element say nothing, and yet each must be set: it is what reading and writing spend their time on.
Code that names every field copies one in a few nanoseconds; any loop, also one in C, takes ten times as long.
"""

from __future__ import annotations

from functools import cache
from operator import attrgetter
from typing import TYPE_CHECKING, Any, Final, cast

import attrs
import msgspec

from samenspel.errors import InvalidValueError
from samenspel.model import Partnership
from samenspel.model.checks import ID_CHARACTERS
from samenspel.model.fields import Form, fields_of
from samenspel.wire.versions import CURRENT

if TYPE_CHECKING:
    from collections.abc import Callable

    from attrs import AttrsInstance

    from samenspel.model.fields import Field

__all__ = ["from_struct", "to_struct"]


def __dir__() -> list[str]:
    return __all__


def from_struct(document: msgspec.Struct) -> Partnership:
    """Give the partnership that a document holds.

    Raises `msgspec.ValidationError` for what no type can say: an id with other characters, a stance that says nothing.
    """
    if not _has_well_formed_ids(document):
        msg = "an id is not well-formed"
        raise msgspec.ValidationError(msg)
    try:
        return cast("Partnership", _reader(Partnership)(document))
    except InvalidValueError as error:
        raise msgspec.ValidationError(str(error)) from error


def to_struct(partnership: Partnership) -> msgspec.Struct:
    """Give the document that holds a partnership."""
    return cast("msgspec.Struct", _writer(Partnership)(partnership))


# Ids

_id: Final = attrgetter("id")
_collections: Final = attrgetter(*(field.name for field in fields_of(Partnership) if field.form is Form.ELEMENT))
_ALLOWED: Final = ID_CHARACTERS.encode()


def _has_well_formed_ids(document: msgspec.Struct) -> bool:
    """Look at all ids at once; of how long each is, the structs have seen to."""
    ids = [_id(document)]
    for elements in _collections(document):
        ids += map(_id, elements)
    lines = "\n".join(ids).encode(errors="surrogatepass")
    others = lines.translate(None, _ALLOWED)
    return len(others) == len(ids) - 1 and not lines.startswith(b"-") and b"\n-" not in lines


# The code


@cache
def _reader(cls: type[AttrsInstance]) -> Callable[[object], object]:
    """Give the function that makes an instance of a class from its struct.

    The instance is made of an open twin of the class, which lets its fields be set, and is closed when all are.
    """
    methods = {"__slots__": (), "__setattr__": object.__setattr__, "__delattr__": object.__delattr__}
    lines = [f"made.{field.name} = {_copied(field)}" for field in fields_of(cls)]
    if hasattr(cls, "__attrs_post_init__"):
        lines.append("made.__attrs_post_init__()")
    return _compiled(
        ["made = new(open_twin)", *lines, "made.__class__ = cls", "return made"],
        {"new": object.__new__, "open_twin": type(cls.__name__, (cls,), methods), "cls": cls},
        {field.name: _reader(field.item) for field in _holders(cls)},
    )


@cache
def _writer(cls: type[AttrsInstance]) -> Callable[[object], object]:
    """Give the function that makes the struct of an instance of a class: a struct that checks nothing."""
    fields = fields_of(cls)
    first = [("schema", int, msgspec.UNSET)] if cls is Partnership else []
    written = msgspec.defstruct(
        cls.__name__,
        [*first, *((field.name, Any, _left_out(cls, field)) for field in fields)],
        omit_defaults=True,
        frozen=True,
        gc=False,
    )
    copied = ", ".join([*(str(CURRENT) for _ in first), *map(_copied, fields)])
    return _compiled(
        [f"return written({copied})"],
        {"written": written},
        {field.name: _writer(field.item) for field in _holders(cls)},
    )


def _left_out(cls: type[AttrsInstance], field: Field) -> object:
    """Give the value with which a field is not written; a required one has none that it can ever have."""
    return msgspec.UNSET if field.required else getattr(attrs.fields(cls), field.name).default


def _holders(cls: type[AttrsInstance]) -> list[Field]:
    """Give the fields that hold elements or values of classes of their own."""
    return [field for field in fields_of(cls) if field.form in {Form.ELEMENT, Form.VALUE}]


def _copied(field: Field) -> str:
    """Give the expression for what goes into a field."""
    said = f"given.{field.name}"
    if field.form not in {Form.ELEMENT, Form.VALUE}:
        return said
    if field.many:
        return f"tuple(map(copy_{field.name}, {said})) if {said} else ()"
    return f"None if {said} is None else copy_{field.name}({said})"


def _compiled(
    lines: list[str], names: dict[str, object], copiers: dict[str, Callable[[object], object]]
) -> Callable[[object], object]:
    body = "".join(f"    {line}\n" for line in lines)
    known: dict[str, Any] = {**names, **{f"copy_{name}": copier for name, copier in copiers.items()}}
    exec(f"def copy(given):\n{body}", known)  # noqa: S102 - of names of fields only, as attrs makes constructors
    return cast("Callable[[object], object]", known["copy"])
