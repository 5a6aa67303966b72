"""YAML as it stands in a text: libyaml's events become nodes that know where they stand, and mean nothing yet."""

from __future__ import annotations

import math
from typing import Final, TypeAlias

import yaml
from yaml._yaml import CParser  # libyaml's own events: no public name leads to them without a loader

from samenspel.findings import Position
from samenspel.wire import yaml_faults as faults
from samenspel.wire.faults import DEEPEST, within

__all__ = ["Node", "compose"]


def __dir__() -> list[str]:
    return __all__


class Node:
    """A value in a YAML text, and where it stands; a text that is not quoted is plain."""

    __slots__ = ("column", "line", "plain", "value")
    value: str | list[Node] | dict[str, tuple[Node, Node]]
    plain: bool
    line: int
    column: int

    def __init__(
        self, value: str | list[Node] | dict[str, tuple[Node, Node]], begin: yaml.Event, *, plain: bool
    ) -> None:
        self.value = value
        self.plain = plain
        mark = begin.start_mark
        self.line, self.column = (1, 1) if mark is None else (mark.line + 1, mark.column + 1)

    @property
    def is_empty(self) -> bool:
        """Nothing stands here: a key without a value."""
        return self.plain and self.value == ""

    @property
    def position(self) -> Position:
        """Line and column."""
        return Position(self.line, self.column)


_Frame: TypeAlias = (
    "tuple[Node, list[Node]]"  # a mapping or list that is being read, and the key that waits for a value
)


def compose(text: str, most: float = math.inf) -> Node | None:
    """Give the node of the one document in a text; `None` where it is empty.

    Raises `NotReadableError` for what is not well-formed, for duplicate keys, tags, anchors, aliases and second
    documents, for nesting of more than 110 levels, and for more than so many values and names.
    """
    count = 0
    stack: list[_Frame] = []
    root: Node | None = None
    parser = CParser(text)
    try:
        while (event := parser.get_event()) is not None:
            if isinstance(event, _BEGINS):
                count += 1
                if count > most:
                    raise faults.too_many_values(event, _path(stack))
                root = _add(event, root, stack)
            elif isinstance(event, yaml.CollectionEndEvent):
                stack.pop()
            elif isinstance(event, yaml.AliasEvent):
                raise faults.alias(event, _path(stack))
            elif isinstance(event, yaml.DocumentStartEvent) and root is not None:
                raise faults.second_document(event)
    except yaml.MarkedYAMLError as error:
        raise faults.not_well_formed(error) from None
    except yaml.reader.ReaderError as error:
        raise faults.not_text(error, text) from None
    finally:
        parser.dispose()
    return root


_BEGINS: Final = (yaml.ScalarEvent, yaml.CollectionStartEvent)


def _add(event: yaml.ScalarEvent | yaml.CollectionStartEvent, root: Node | None, stack: list[_Frame]) -> Node:
    """Make the node of an event, put it where it belongs, and give the root."""
    if event.anchor is not None or event.tag is not None:
        raise faults.anchor_or_tag(event, _path(stack))
    if isinstance(event, yaml.ScalarEvent):
        node = Node(event.value, event, plain=not event.style)
    else:
        node = Node([] if isinstance(event, yaml.SequenceStartEvent) else {}, event, plain=False)
        if len(stack) >= DEEPEST:
            raise faults.too_deep(node.position, _path(stack))
    if stack:
        _attach(node, stack)
    if not isinstance(node.value, str):
        stack.append((node, []))
    return root or node


def _attach(node: Node, stack: list[_Frame]) -> None:
    """Put a node where it belongs: into the list, or as the next key or value into the mapping."""
    holder, waiting = stack[-1]
    if isinstance(holder.value, list):
        holder.value.append(node)
    elif waiting:
        key = waiting.pop()
        holder.value[key.value] = (key, node)  # type: ignore[index]  # a key in waiting is a text
    elif not isinstance(node.value, str):
        raise faults.key_no_text(node.position, _path(stack))
    elif isinstance(holder.value, dict) and node.value in holder.value:
        first = holder.value[node.value][0].line
        raise faults.duplicate_key(node.value, within(_path(stack), node.value), node.position, first)
    else:
        waiting.append(node)


def _path(stack: list[_Frame]) -> str:
    """Give the path of the value that comes next."""
    path = "$"
    for depth, (holder, waiting) in enumerate(stack, start=1):
        inner = depth < len(stack)  # what is being read inside it stands in it already
        if isinstance(holder.value, list):
            path = within(path, len(holder.value) - inner)
        elif isinstance(holder.value, dict) and (inner or waiting):
            path = within(path, str(next(reversed(holder.value)) if inner else waiting[0].value))
    return path
