"""What a place in a record means, so that no text in YAML is guessed at: the fields of the model say it."""

from __future__ import annotations

import re
from functools import cache
from typing import TYPE_CHECKING, Final

from attrs import frozen

from samenspel.model import Partnership
from samenspel.model.agreements import Party
from samenspel.model.fields import Form, fields_of
from samenspel.model.trajectories import Trajectory

if TYPE_CHECKING:
    from collections.abc import Mapping

    from attrs import AttrsInstance

__all__ = ["JSON", "SHORT", "TEXT", "Shape", "document_shape", "leaf_of"]


def __dir__() -> list[str]:
    return __all__


@frozen
class Shape:
    """What a node at a place means: the fields of a mapping there, and the field for which a text alone stands."""

    fields: Mapping[str, tuple[Shape, bool]] | None = None
    short: str | None = None


TEXT: Final = Shape()
_FLAG: Final = Shape(short="flag")
_NUMBER: Final = Shape(short="number")
JSON: Final = Shape(short="json")
_LEAVES: Final = {Form.FLAG: _FLAG, Form.EXTENSIONS: JSON}
SHORT: Final[Mapping[type, str]] = {Party: "actor", Trajectory: "period"}
_JSON_NUMBER: Final = re.compile(r"-?(?:0|[1-9][0-9]*)(\.[0-9]+)?([eE][+-]?[0-9]+)?")
_LONGEST_INTEGER: Final = 20
_JSON_WORDS: Final[Mapping[str, object]] = {"true": True, "false": False, "null": None, "": None}


@cache
def _shape_of(cls: type[AttrsInstance]) -> Shape:
    shapes = {
        field.name: (
            _shape_of(field.item) if field.form in {Form.VALUE, Form.ELEMENT} else _leaf(field.form),
            field.many,
        )
        for field in fields_of(cls)
    }
    return Shape(shapes, SHORT.get(cls))


def _leaf(form: Form) -> Shape:
    return _LEAVES.get(form, TEXT)


@cache
def document_shape() -> Shape:
    """Give what a whole document means: the partnership, and the version in front."""
    return Shape({"schema": (_NUMBER, False), **(_shape_of(Partnership).fields or {})})


def leaf_of(text: str, shape: Shape, *, plain: bool) -> object:
    """Give the long form of a text at a place; one without quotes is `plain`."""
    if shape is TEXT:
        return text
    if shape.fields is not None:
        return {shape.short: text} if shape.short else text
    if not plain:
        return text
    if shape is _FLAG:
        return _JSON_WORDS[text] if text in {"true", "false"} else text
    if shape is JSON and text in _JSON_WORDS:
        return _JSON_WORDS[text]
    return _number(text)


def _number(text: str) -> object:
    """Give the number that JSON would read; what is none stays text, what is too large is infinite, to be refused."""
    match = _JSON_NUMBER.fullmatch(text)
    if match is None:
        return text
    if match[1] or match[2]:
        return float(text)
    return int(text) if len(text) <= _LONGEST_INTEGER else float("inf")
