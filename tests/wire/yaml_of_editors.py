"""YAML as editors read it: every plain scalar becomes what YAML 1.2 or 1.1 makes of it, whatever the field."""

from __future__ import annotations

import json
import re
from typing import TYPE_CHECKING, Any, ClassVar, Final, TypeAlias

import yaml
from hypothesis import strategies as st

if TYPE_CHECKING:
    from collections.abc import Callable

__all__ = ["READINGS", "written"]

_Resolvers: TypeAlias = "dict[str | None, list[tuple[str, re.Pattern[str]]]]"

_CORE: Final = {
    "null": (r"|null|Null|NULL|~", lambda text: None),  # noqa: ARG005 - all its texts say the same
    "bool": (r"true|True|TRUE|false|False|FALSE", lambda text: text.lower() == "true"),
    "int": (r"[-+]?[0-9]+|0o[0-7]+|0x[0-9a-fA-F]+", lambda text: int(text, 0 if text[1:2] in {"o", "x"} else 10)),
    "float": (
        r"[-+]?(?:\.[0-9]+|[0-9]+(?:\.[0-9]*)?)(?:[eE][-+]?[0-9]+)?|[-+]?\.(?:inf|Inf|INF)|\.(?:nan|NaN|NAN)",
        lambda text: _finite(float(re.sub(r"\.(?=[in])", "", text.lower()))),
    ),
}


def _finite(number: float) -> float:
    """Give a number that JSON has: the validator takes no other, and one is as good as another here."""
    return number if abs(number) <= 1e308 else 1e308


class _Core(yaml.CSafeLoader):
    """YAML 1.2 with the core schema, as most editors read it."""

    yaml_implicit_resolvers: ClassVar[_Resolvers] = {}


class _Old(yaml.CSafeLoader):
    """YAML 1.1 as PyYAML reads it, a date as its text."""

    yaml_implicit_resolvers: ClassVar[_Resolvers] = {
        first: [(tag, pattern) for tag, pattern in resolvers if not tag.endswith((":value", ":merge"))]
        for first, resolvers in yaml.CSafeLoader.yaml_implicit_resolvers.items()
    }


def _constructor(meaning: Callable[[str], object]) -> Callable[[yaml.CSafeLoader, yaml.ScalarNode], object]:
    return lambda loader, node: meaning(loader.construct_scalar(node))


for _name, (_texts, _meaning) in _CORE.items():
    _Core.add_implicit_resolver(f"tag:yaml.org,2002:{_name}", re.compile(rf"(?:{_texts})\Z"), None)
    _Core.add_constructor(f"tag:yaml.org,2002:{_name}", _constructor(_meaning))
_Old.add_constructor("tag:yaml.org,2002:timestamp", _constructor(str))
_Old.add_constructor(
    "tag:yaml.org,2002:float",
    lambda loader, node: _finite(yaml.CSafeLoader.construct_yaml_float(loader, node)),
)


def _plain(loader: type[yaml.CSafeLoader]) -> Callable[[str | bytes], Any]:
    def read(document: str | bytes) -> Any:  # noqa: ANN401 - YAML of any shape
        return _with_texts_as_keys(yaml.load(document, loader))

    return read


def _with_texts_as_keys(value: Any) -> Any:  # noqa: ANN401 - YAML of any shape
    """Give a value with the keys that JSON has."""
    if isinstance(value, dict):
        return {str(key): _with_texts_as_keys(inner) for key, inner in value.items()}
    return [_with_texts_as_keys(inner) for inner in value] if isinstance(value, list) else value


READINGS: Final = {"1.2": _plain(_Core), "1.1": _plain(_Old)}
"""How editors read a document, by the version of YAML."""

_MAY_BE_PLAIN: Final = re.compile(r"[A-Za-z0-9.~][A-Za-z0-9.+/~_%-]*|-[0-9.]+|", re.ASCII)
_UNPRINTABLE: Final = re.compile("[\x7f-\x9f\u2028\u2029\ufeff\ufffe\uffff]")
_NOTHING: Final = st.sampled_from(("", "null", "~"))


def written(draw: st.DrawFn, plain: Any) -> str:  # noqa: ANN401 - JSON of any shape
    """Write plain data as YAML in one line, texts with and without quotes, and nothing in all its ways."""
    if isinstance(plain, dict):
        return f"{{{', '.join(f'{_quoted(key)}: {written(draw, inner)}' for key, inner in plain.items())}}}"
    if isinstance(plain, list):
        return f"[{', '.join(written(draw, inner) or 'null' for inner in plain)}]"
    if plain is None:
        return draw(_NOTHING)
    if isinstance(plain, str) and _MAY_BE_PLAIN.fullmatch(plain) and draw(st.booleans()):
        return plain
    return _quoted(plain)


def _quoted(plain: Any) -> str:  # noqa: ANN401 - JSON of any shape
    return _UNPRINTABLE.sub(lambda match: f"\\u{ord(match[0]):04x}", json.dumps(plain, ensure_ascii=False))
