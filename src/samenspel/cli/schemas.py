"""The command `schema`."""

from __future__ import annotations

from typing import TYPE_CHECKING

from samenspel.cli.printing import print_json
from samenspel.wire.schema import schema

if TYPE_CHECKING:
    from samenspel.wire.schema import SchemaFormat

__all__ = ["print_schema"]


def __dir__() -> list[str]:
    return __all__


def print_schema(written_in: SchemaFormat) -> int:
    """Print the schema of a format in ASCII, so that the file it goes to is the same everywhere; give the exit code."""
    print_json(schema(written_in), ensure_ascii=True)
    return 0
