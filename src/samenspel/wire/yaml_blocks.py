"""YAML in blocks, as people and `dumps` write it, read line by line: plain data without events and nodes.

This reader knows a part of YAML, and knows where that part ends.  Whatever it does not know for certain, it leaves to
the reader of libyaml's events, which reads the whole text anew: so it changes how long reading takes, and nothing else.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final, TypeAlias

from samenspel.wire.yaml_lines import NotCertainError, lines_of, value_of
from samenspel.wire.yaml_reading import with_ids
from samenspel.wire.yaml_shapes import JSON, TEXT, Shape, document_shape, leaf_of

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from samenspel.wire.yaml_lines import Line, Value

__all__ = ["read_blocks"]


def __dir__() -> list[str]:
    return __all__


_Plain: TypeAlias = "dict[str, object]"
_Fields: TypeAlias = "Mapping[str, tuple[Shape, bool]]"
_DEEPEST: Final = 80  # of columns: fewer levels than any reader refuses
_NO_INDENT: Final = "\n"  # equal to that of no line


def read_blocks(text: str) -> dict[str, object] | None:
    """Give the long form that a text stands for, as `read(compose(text))` would; `None` where not certain."""
    try:
        document = _Blocks().read(lines_of(text))
    except (NotCertainError, KeyError):  # a field that no class has
        return None
    with_ids(document)
    return document


class _AnyField(dict[str, tuple[Shape, bool]]):
    """The fields of a mapping in an extension, where any name may stand."""

    def __missing__(self, key: str) -> tuple[Shape, bool]:
        if not key:
            raise NotCertainError
        return JSON, False


_ANY_FIELD: Final = _AnyField()
_NO_FIELD: Final[_Fields] = {}


def _fields_of(shape: Shape) -> _Fields:
    """Give what may stand in a mapping; in a text, a flag or a number nothing may."""
    return _ANY_FIELD if shape is JSON else shape.fields or _NO_FIELD


class _Blocks:
    """The mappings and lists that are open while lines are read, and the key that waits for what stands below it."""

    def __init__(self) -> None:
        self.document: _Plain = {}
        self.open: list[tuple[str, _Plain | list[object], Shape]] = [("", self.document, document_shape())]
        self.waiting: tuple[_Plain, str, Shape, bool] | None = None
        self.empty: list[tuple[_Plain, str]] = []

    def read(self, lines: Iterable[Line]) -> _Plain:
        """Give the document that lines stand for."""
        indent, made, fields = "", self.document, _fields_of(document_shape())
        for line in lines:
            prefix, key, plain, quoted, row, block, _, other = line
            if prefix != indent:
                indent, made, fields = self._turned(line)
                if indent is _NO_INDENT:
                    continue
            if key in made:
                raise NotCertainError
            shape, many = fields[key]
            if (plain or quoted) and shape is TEXT:
                made[key] = [plain or quoted] if many else plain or quoted
            elif row and shape is TEXT and many:
                made[key] = row.split(", ")
            elif plain or quoted or row or block or (other and other[0] != "#"):
                made[key] = _in_field(value_of(line), shape, many=many)
            else:
                made[key], self.waiting, indent = None, (made, key, shape, many), _NO_INDENT
        return self._closed()

    def _turned(self, line: Line) -> tuple[str, _Plain, _Fields]:
        """Open and close what a line with another indent does; an item that is no mapping is put where it belongs."""
        prefix, key = line[:2]
        still_open = self.open
        if self.waiting is not None:
            self._enter(prefix, *self.waiting)
        while still_open and still_open[-1][0] != prefix:
            still_open.pop()
        if not still_open:
            raise NotCertainError
        _, holder, shape = still_open[-1]
        if isinstance(holder, dict):
            return prefix, holder, _fields_of(shape)
        if not key:
            holder.append(_long(value_of(line), shape))
            return _NO_INDENT, {}, _NO_FIELD
        indent, item = " " * len(prefix), dict[str, object]()
        holder.append(item)
        still_open.append((indent, item, shape))
        return indent, item, _fields_of(shape)

    def _enter(self, prefix: str, made: _Plain, key: str, shape: Shape, many: bool) -> None:  # noqa: FBT001 - see `waiting`
        """Open what begins below a key that waits, if anything does."""
        self.waiting = None
        level, dash = len(self.open[-1][0]), prefix.find("-")
        if len(prefix) > _DEEPEST:
            raise NotCertainError
        if dash >= level and (many or shape is JSON):
            items = made[key] = list[object]()
            self.open.append((prefix, items, shape))
        elif dash < 0 and len(prefix) > level:
            inner = dict[str, object]()
            made[key] = [inner] if many else inner
            self.open.append((prefix, inner, shape))
        elif self.open[-1][2] is not JSON:
            self.empty.append((made, key))

    def _closed(self) -> _Plain:
        """Give the document, without the fields behind which nothing stands."""
        if self.waiting is not None:
            self._enter("", *self.waiting)
        if not self.document:
            raise NotCertainError
        for made, key in self.empty:
            del made[key]
        return self.document


def _in_field(said: Value, shape: Shape, *, many: bool) -> object:
    """Give the long form of what stands in a field: of one for which a list is asked, a list."""
    if many:
        return [_long(item, shape) for item in (said if isinstance(said, list) else [said])]
    return _long(said, shape)


def _long(said: Value, shape: Shape) -> object:
    """Give the long form of what is said, as the reader of nodes does."""
    if isinstance(said, dict):
        return said
    if isinstance(said, list):
        return [_long(item, shape if shape is JSON else TEXT) for item in said]
    text, plain = said
    return leaf_of(text, shape, plain=plain)
