"""The JSON Schemas of a record: one of the wire, one of YAML as people write it."""

from __future__ import annotations

from typing import Any, Final, Literal, TypeAlias, get_args

__all__ = ["SchemaFormat", "schema"]

SchemaFormat: TypeAlias = Literal["json", "yaml"]
"""What a record is written in, where a schema is asked: JSON as programs exchange it, YAML as people write it."""

_FORMATS: Final[tuple[SchemaFormat, ...]] = get_args(SchemaFormat)


def __dir__() -> list[str]:
    return __all__


def schema(format: Literal["json", "yaml"], /) -> dict[str, Any]:  # noqa: A002 - the word that everyone looks for
    """Give the JSON Schema (2020-12) of a record, as a dictionary of your own.

    `"json"` is that of JSON and the other formats of programs: long forms only.  `"yaml"` is that of YAML with its
    short forms, for editors: there a plain `2016` or `no` is a number or true to most tools, so numbers, true, false
    and null stand where the reader of samenspel takes their text.
    A document that `loads` takes satisfies its schema.  What satisfies it may still be refused, for a schema knows no
    calendar, and may still have findings.
    Raises `ValueError` for a format that has no schema.

    >>> schema("json")["required"]
    ['id', 'name']
    """
    if format not in _FORMATS:
        msg = f"{format!r} is no format with a schema; allowed are {', '.join(map(repr, _FORMATS))}"
        raise ValueError(msg)
    from samenspel.wire.schema_drawing import drawn  # noqa: PLC0415 - most programs never ask for a schema

    return drawn(format)
