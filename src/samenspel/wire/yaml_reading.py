"""YAML as people write records in it: the fields of the model say what each node means, so no text is guessed at."""

from __future__ import annotations

import hashlib
from typing import TYPE_CHECKING, Final, TypeAlias, cast

import msgspec

from samenspel.model import KINDS, Partnership
from samenspel.model.fields import Form, fields_of
from samenspel.wire.faults import within
from samenspel.wire.yaml_shapes import JSON, TEXT, document_shape, leaf_of

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from samenspel.findings import Position
    from samenspel.wire.yaml_nodes import Node
    from samenspel.wire.yaml_shapes import Shape

__all__ = ["positions_in", "read", "with_ids"]


def __dir__() -> list[str]:
    return __all__


_EXTENSIONS: Final = next(field.name for field in fields_of(Partnership) if field.form is Form.EXTENSIONS)


def read(node: Node | None) -> object:
    """Give the long form that a node stands for, as plain data.

    Short forms are written out, and elements without an id get the one that follows from what they say.
    What does not fit stays as it is, for the careful reader to name.
    """
    return with_ids(None if node is None else _long(node, document_shape()))


def _long(node: Node, shape: Shape) -> object:
    value = node.value
    if isinstance(value, str):
        return leaf_of(value, shape, plain=node.plain)
    if isinstance(value, list):
        return [_long(item, shape if shape is JSON else TEXT) for item in value]
    fields = shape.fields or {}
    made: dict[str, object] = {}
    for name, (_, inner) in value.items():
        field, many = fields.get(name, (_shape_of_unknown(name, shape), False))
        if inner.is_empty:
            if name not in fields:
                made[name] = None
        elif many:
            items = inner.value if isinstance(inner.value, list) else [inner]
            made[name] = [_long(item, field) for item in items]
        else:
            made[name] = _long(inner, field)
    return made


def _shape_of_unknown(name: str, holder: Shape) -> Shape:
    """Give what a field means that may be of an older version: its text is not guessed at, but in extensions."""
    return JSON if holder is JSON or name == _EXTENSIONS else TEXT


def positions_in(node: Node | None) -> Mapping[str, Position]:
    """Give the position of every place in the long form that a node stands for, by path: `$.areas[0].name`."""
    return {} if node is None else dict(_positions(node, document_shape(), "$"))


def _positions(node: Node, shape: Shape, path: str) -> Iterator[tuple[str, Position]]:
    yield path, node.position
    value = node.value
    if isinstance(value, list):
        for index, item in enumerate(value):
            yield from _positions(item, JSON, f"{path}[{index}]")
    elif isinstance(value, dict):
        for name, (key, inner) in value.items():
            field, many = (shape.fields or {}).get(name, (JSON, False))
            place = within(path, name)
            if many:
                yield place, key.position
                for index, item in enumerate(inner.value if isinstance(inner.value, list) else [inner]):
                    yield from _positions(item, field, f"{place}[{index}]")
            else:
                yield from _positions(inner, field, place)
                if shape.fields is not None and name not in shape.fields:
                    yield place, key.position  # an unknown field is told where its name stands
    elif shape.fields is not None and shape.short:
        yield f"{path}.{shape.short}", node.position


# Ids that follow from what an element says


def with_ids(document: object) -> object:
    """Give each element without an id one: its kind and 8 hexadecimal digits; twins are numbered."""
    elements = list(_elements(document))
    without = [(kind, element) for kind, element in elements if "id" not in element]
    if not without:
        return document
    taken = {element["id"] for _, element in elements if isinstance(element.get("id"), str)}
    twins: dict[str, int] = {}
    for kind, element in without:
        canonical = msgspec.json.encode(_bare(element), order="sorted")
        derived = candidate = f"{kind}-{hashlib.sha256(canonical).hexdigest()[:8]}"
        while candidate in taken:
            twins[derived] = twins.get(derived, 1) + 1
            candidate = f"{derived}-{twins[derived]}"
        taken.add(candidate)
        element["id"] = candidate
    return document


def _elements(document: object) -> Iterator[tuple[str, _Plain]]:
    """Give the elements in a document, each with its kind; what is no element is passed over."""
    if isinstance(document, dict):
        for kind in KINDS:
            name = kind.__name__.lower()
            collection = cast("_Plain", document).get(kind.element_kind.collection)
            for element in cast("list[object]", collection) if isinstance(collection, list) else ():
                if isinstance(element, dict):
                    yield name, cast("_Plain", element)


def _bare(plain: object) -> object:
    """Give plain data without empty lists and mappings: two ways to say nothing are one."""
    if isinstance(plain, dict):
        bare = {name: _bare(value) for name, value in cast("_Plain", plain).items()}
        return {name: value for name, value in bare.items() if value not in ([], {}, None)}
    if isinstance(plain, list):
        return [_bare(value) for value in cast("list[object]", plain)]
    return plain


_Plain: TypeAlias = "dict[str, object]"
