"""A document before it is written: a tree that knows the class of each group of fields, and what was drawn to vary it.

A tree may hold what no record can: a key twice, a value of the wrong type, bytes that mean nothing.
"""

from __future__ import annotations

import json
from itertools import cycle
from typing import TYPE_CHECKING, Any, Final, TypeAlias, TypeVar, cast

from attrs import define, field, frozen

from samenspel.model import Form, Partnership, fields_of
from samenspel.wire import dumps

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from attrs import AttrsInstance

    from samenspel.model import Field

__all__ = ["NUMBERS", "Group", "Hand", "Raw", "Tree", "group_of", "groups_in", "tree_of"]

T = TypeVar("T")

NUMBERS: Final = 48
"""How many bytes are drawn for a hand."""

_SLOT: Final = 2
_RANGE: Final = 1 << 8 * _SLOT


def __dir__() -> list[str]:
    return __all__


@frozen
class Raw:
    """Bytes that stand in a document as they are."""

    written: bytes


Tree: TypeAlias = "Group | list[Tree] | Raw | str | float | bool | None"


@define(eq=False)
class Group:
    """A group of fields, or an object in an extension, which is of no class."""

    cls: type[AttrsInstance] | None
    pairs: list[tuple[str | Raw, Tree]]

    @property
    def fields(self) -> Mapping[str, Field]:
        """The fields that the class has, by name."""
        return {} if self.cls is None else {one.name: one for one in fields_of(self.cls)}

    def field_of(self, name: str | Raw, /) -> Field | None:
        """Give the field of a name, where the class has one."""
        return self.fields.get(name) if isinstance(name, str) else None

    def unsaid(self) -> list[Field]:
        """Give the fields that are not said."""
        said = {name for name, _ in self.pairs}
        return [one for one in self.fields.values() if one.name not in said]

    def put(self, name: str, value: Tree, /) -> None:
        """Let a field say something else, or say it behind the others."""
        pair = (name, value)
        said = [place for place, (key, _) in enumerate(self.pairs) if key == name]
        if said:
            self.pairs[said[0]] = pair
        else:
            self.pairs.append(pair)


@define(eq=False)
class Hand:
    """What was drawn to write or to break a document: numbers, of which each choice takes one.

    Of nought, and of nothing, each choice is the first.
    """

    drawn: bytes
    _numbers: Iterator[int] = field(init=False)

    def __attrs_post_init__(self) -> None:
        places = range(0, len(self.drawn), _SLOT)
        self._numbers = cycle([int.from_bytes(self.drawn[place : place + _SLOT]) for place in places] or [0])

    def pick(self, pool: Sequence[T], /) -> T:
        """Give one member of a pool."""
        return pool[next(self._numbers) * len(pool) // _RANGE]


def tree_of(partnership: Partnership, /) -> Group:
    """Give the tree of a record, which says what `dumps` writes."""
    return group_of(Partnership, json.loads(dumps(partnership)))


def group_of(cls: type[AttrsInstance] | None, plain: Mapping[str, Any], /) -> Group:
    """Give the tree of plain data: the fields of a class, or an object in an extension."""
    fields = {} if cls is None else {one.name: one for one in fields_of(cls)}
    return Group(cls, [(name, _tree(fields.get(name), value)) for name, value in plain.items()])


def _tree(said: Field | None, plain: object) -> Tree:
    if isinstance(plain, dict):
        cls = said.item if said is not None and said.form in {Form.VALUE, Form.ELEMENT} else None
        return group_of(cls, cast("dict[str, Any]", plain))
    if isinstance(plain, list):
        return [_tree(said, one) for one in cast("list[object]", plain)]
    return cast("str | float | bool | None", plain)


def groups_in(tree: Tree, /) -> Iterator[Group]:
    """Give all groups of a tree, the outer before the inner."""
    if isinstance(tree, list):
        for one in tree:
            yield from groups_in(one)
    elif isinstance(tree, Group):
        yield tree
        for _, value in tree.pairs:
            yield from groups_in(value)
