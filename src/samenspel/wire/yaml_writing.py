"""Records as YAML for people: the short forms, and quotes around all that some reader could take for no text."""

from __future__ import annotations

import json
import re
from functools import cache
from typing import TYPE_CHECKING, Final, cast

import attrs

from samenspel.model.agreements import Party
from samenspel.model.fields import Field, Form, fields_of
from samenspel.model.json_values import JsonObject
from samenspel.model.trajectories import Trajectory

if TYPE_CHECKING:
    from collections.abc import Iterator

    from attrs import AttrsInstance

    from samenspel.model import Partnership

__all__ = ["written"]

_EXPONENT: Final = re.compile(r"^(-?[0-9]+)e")  # YAML 1.1 wants a point before the power of ten
_WIDTH: Final = 100
_LONGEST_KEY: Final = 120  # YAML allows 1024 characters before a colon; longer keys are marked
_PLAIN: Final = re.compile(
    r"[A-Za-z\u00c0-\u024f](?:[A-Za-z0-9\u00c0-\u024f _./()'&+;!?%=-]|:(?! |\Z)|,(?= ))*", re.ASCII
)
_PLAIN_IN_LIST: Final = re.compile(
    r"[A-Za-z\u00c0-\u024f](?:[A-Za-z0-9\u00c0-\u024f _./()'&+;!%=-]|:(?! |\Z))*", re.ASCII
)
_WORDS_OF_OTHERS: Final = frozenset(
    [
        "y",
        "n",
        "yes",
        "no",
        "on",
        "off",
        "true",
        "false",
        "null",
        "nan",
        "inf",
    ]  # what YAML 1.1 or 1.2 readers take for something else
)
_UNPRINTABLE: Final = re.compile("[\x7f-\x9f\u2028\u2029\ufeff\ufffe\uffff]")


def __dir__() -> list[str]:
    return __all__


def written(partnership: Partnership, version: int) -> str:
    """Give the YAML of a record, its version first."""
    return "".join(f"{line}\n" for line in [f"schema: {version}", *_fields(partnership)])


def _fields(holder: AttrsInstance) -> Iterator[str]:
    """Give the lines of the fields of an element or a value that are not at their defaults."""
    for field, default in _with_defaults(type(holder)):
        value = getattr(holder, field.name)
        if value != default:
            yield from _field(field, value)


@cache
def _with_defaults(cls: type[AttrsInstance]) -> tuple[tuple[Field, object], ...]:
    """Give the fields of a class, each with its default; that of a required one equals nothing."""
    return tuple((field, getattr(attrs.fields(cls), field.name).default) for field in fields_of(cls))


def _field(field: Field, value: object) -> Iterator[str]:
    if isinstance(value, JsonObject):
        yield f"{field.name}:"
        yield from _indented(_json_lines(value))
    elif not isinstance(value, tuple):
        yield from _keyed(field.name, _short(value))
    else:
        yield from _several(field, [_short(one) for one in cast("tuple[object, ...]", value)])


def _several(field: Field, shorts: list[object]) -> Iterator[str]:
    """Give the lines of a list: one value stands for a list of one, short texts stand in a row."""
    if len(shorts) == 1 and field.form is not Form.ELEMENT:
        yield from _keyed(field.name, shorts[0])
    else:
        flow = f"{field.name}: [{', '.join(_scalar(one, in_list=True) for one in shorts if isinstance(one, str))}]"
        if all(isinstance(one, str) for one in shorts) and len(flow) <= _WIDTH:
            yield flow
        else:
            yield f"{field.name}:"
            for one in shorts:
                yield from _indented(_listed(one))


def _short(value: object) -> object:
    """Give the short form of what stands in a field: a text, or true or false, or else the value itself."""
    if isinstance(value, bool) or attrs.has(type(value)):
        if isinstance(value, Party) and value == Party(actor=value.actor):
            return value.actor
        if isinstance(value, Trajectory) and value.period is not None and not value.phases:
            return str(value.period)
        return value
    return str(value)


def _keyed(name: str, short: object) -> Iterator[str]:
    if attrs.has(type(short)):
        lines = list(_fields(short))  # type: ignore[arg-type]  # attrs.has says it is an attrs class
        yield f"{name}:" if lines else f"{name}: {{}}"
        yield from _indented(lines)
    else:
        yield f"{name}: {_scalar(short)}"


def _listed(short: object) -> Iterator[str]:
    if attrs.has(type(short)):
        lines = list(_fields(short)) or ["{}"]  # type: ignore[arg-type]  # attrs.has says it is an attrs class
        yield f"- {lines[0]}"
        yield from _indented(lines[1:])
    else:
        yield f"- {_scalar(short)}"


def _indented(lines: Iterator[str] | list[str]) -> Iterator[str]:
    return (f"  {line}" for line in lines)


def _scalar(value: object, *, in_list: bool = False) -> str:
    if isinstance(value, bool):
        return "true" if value else "false"
    text = str(value)
    plain = (_PLAIN_IN_LIST if in_list else _PLAIN).fullmatch(text)
    if plain and text[-1] != " " and text.lower() not in _WORDS_OF_OTHERS:
        return text
    return _quoted(text)


def _quoted(text: str) -> str:
    escaped = json.dumps(text, ensure_ascii=False)
    return _UNPRINTABLE.sub(lambda match: f"\\u{ord(match[0]):04x}", escaped)


def _json_lines(value: JsonObject) -> Iterator[str]:
    for key in sorted(value):
        inner, name = value[key], _scalar(key, in_list=True)
        if len(name) > _LONGEST_KEY:
            yield f"? {name}"
            yield f": {_json_flow(inner)}"
        elif isinstance(inner, JsonObject) and inner:
            yield f"{name}:"
            yield from _indented(_json_lines(inner))
        else:
            yield f"{name}: {_json_flow(inner)}"


def _json_flow(value: object) -> str:
    if isinstance(value, JsonObject):
        return f"{{{', '.join(_json_pair(key, value[key]) for key in sorted(value))}}}"
    if isinstance(value, tuple):
        return f"[{', '.join(map(_json_flow, cast('tuple[object, ...]', value)))}]"
    return _quoted(value) if isinstance(value, str) else _EXPONENT.sub(r"\1.0e", json.dumps(value))


def _json_pair(key: str, value: object) -> str:
    name = _quoted(key)
    return f"? {name} : {_json_flow(value)}" if len(name) > _LONGEST_KEY else f"{name}: {_json_flow(value)}"
