"""What a reader of YAML 1.2 makes of scalars without quotes: its core schema, to compare with."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

import yaml

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

__all__ = ["core_value", "read_by_core_schema"]

_WORDS: Final[Mapping[str, object]] = {
    **dict.fromkeys(("", "~", "null", "Null", "NULL")),
    **dict.fromkeys(("true", "True", "TRUE"), True),
    **dict.fromkeys(("false", "False", "FALSE"), False),
    **dict.fromkeys((".nan", ".NaN", ".NAN"), "not a number"),
    **{f"{sign}.{word}": float(f"{sign}inf") for sign in ("", "+", "-") for word in ("inf", "Inf", "INF")},
}
_NUMBERS: Final[tuple[tuple[str, Callable[[str], float]], ...]] = (
    (r"[-+]?[0-9]+", int),
    (r"0o[0-7]+", lambda text: int(text, 8)),
    (r"0x[0-9a-fA-F]+", lambda text: int(text, 16)),
    (r"[-+]?(?:\.[0-9]+|[0-9]+(?:\.[0-9]*)?)(?:[eE][-+]?[0-9]+)?", float),
)


def core_value(text: str) -> object:
    """Give what a scalar without quotes is: nothing, a truth, a number, or its own text."""
    if text in _WORDS:
        return _WORDS[text]
    return next((made(text) for number, made in _NUMBERS if re.fullmatch(number, text, re.ASCII)), text)


def read_by_core_schema(text: str) -> object:
    """Read a text as YAML 1.2 means it."""
    return _constructed(yaml.compose(text, Loader=yaml.SafeLoader))


def _constructed(node: object) -> object:
    if isinstance(node, yaml.ScalarNode):
        return core_value(node.value) if node.style is None else node.value
    if isinstance(node, yaml.MappingNode):
        return {_constructed(key): _constructed(value) for key, value in node.value}
    return [_constructed(item) for item in node.value] if isinstance(node, yaml.SequenceNode) else None
