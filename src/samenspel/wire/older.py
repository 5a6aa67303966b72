"""Documents of older versions of the schema, read as the current version says them."""

from __future__ import annotations

from typing import TYPE_CHECKING, cast

import msgspec

from samenspel.wire.copying import from_struct
from samenspel.wire.structs import Reading, from_text
from samenspel.wire.versions import UNSAID, is_older, upgraded

if TYPE_CHECKING:
    from samenspel.model import Partnership

__all__ = ["Versioned", "read_older"]


def __dir__() -> list[str]:
    return __all__


class Versioned(msgspec.Struct):
    """What is read of a document to know its version: of all else, however large, nothing is made."""

    schema: int = UNSAID

    @property
    def is_older(self) -> bool:
        """The version is one that is upgraded."""
        return is_older({"schema": self.schema})


def read_older(plain: object) -> Partnership | None:
    """Read plain data of an older version; give nothing where they are of another.

    Raises `msgspec.ValidationError` for what no field can hold.
    """
    if not is_older(plain):
        return None
    return from_struct(msgspec.convert(upgraded(cast("dict[str, object]", plain)), Reading, dec_hook=from_text))
