"""YAML as it stands in a text: libyaml's events become nodes that know where they stand, and mean nothing yet."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final, TypeAlias

from samenspel.errors import MissingExtraError
from samenspel.findings import Position
from samenspel.wire import yaml_faults as faults

if TYPE_CHECKING:
    import yaml

__all__ = ["Node", "compose"]

_DEEPEST: Final = 100


def __dir__() -> list[str]:
    return __all__


class Node:
    """A value in a YAML text, and where it stands; a text that is not quoted is plain."""

    __slots__ = ("column", "line", "plain", "value")
    value: str | list[Node] | dict[str, tuple[Node, Node]]

    def __init__(self, value: str | list[Node] | dict[str, tuple[Node, Node]], mark: yaml.Mark, *, plain: bool) -> None:
        self.value = value
        self.plain = plain
        self.line: int = mark.line + 1
        self.column: int = mark.column + 1

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


def compose(text: str) -> Node | None:
    """Give the node of the one document in a text; `None` where it is empty.

    Raises `NotReadableError` for what is not well-formed, for duplicate keys, tags, anchors, aliases and second
    documents, and for nesting of more than 100 levels.
    """
    try:
        import yaml  # noqa: PLC0415 - of the extra `yaml`: JSON does without
    except ModuleNotFoundError as error:
        raise MissingExtraError("yaml", "reading YAML") from error

    stack: list[_Frame] = []
    root: Node | None = None
    parser = yaml.cyaml.CParser(text)
    try:
        while (event := parser.get_event()) is not None:
            if isinstance(event, yaml.ScalarEvent):
                node = Node(event.value, event.start_mark, plain=not event.style)
            elif isinstance(event, yaml.MappingStartEvent):
                node = Node({}, event.start_mark, plain=False)
            elif isinstance(event, yaml.SequenceStartEvent):
                node = Node([], event.start_mark, plain=False)
            elif isinstance(event, yaml.CollectionEndEvent):
                stack.pop()
                continue
            elif isinstance(event, yaml.AliasEvent):
                raise faults.alias(event, _path(stack))
            elif isinstance(event, yaml.DocumentStartEvent) and root is not None:
                raise faults.second_document(event)
            else:
                continue
            if event.anchor is not None or event.tag is not None:
                raise faults.anchor_or_tag(event, _path(stack))
            if stack:
                _attach(node, stack)
            else:
                root = node
            if isinstance(node.value, list | dict):
                if len(stack) >= _DEEPEST:
                    raise faults.too_deep(node.position, _path(stack), _DEEPEST)
                stack.append((node, []))
    except yaml.MarkedYAMLError as error:
        raise faults.not_well_formed(error) from None
    except yaml.reader.ReaderError as error:
        raise faults.not_text(error, text) from None
    finally:
        parser.dispose()
    return root


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
        raise faults.duplicate_key(
            node.value, f"{_path(stack)}.{node.value}", node.position, holder.value[node.value][0].line
        )
    else:
        waiting.append(node)


def _path(stack: list[_Frame]) -> str:
    """Give the path of the value that comes next."""
    path = "$"
    for depth, (holder, waiting) in enumerate(stack, start=1):
        inner = depth < len(stack)  # what is being read inside it stands in it already
        if isinstance(holder.value, list):
            path += f"[{len(holder.value) - inner}]"
        elif isinstance(holder.value, dict) and (inner or waiting):
            path += f".{next(reversed(holder.value)) if inner else waiting[0].value}"
    return path
