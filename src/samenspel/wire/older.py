"""Documents of older versions of the schema, read as the current version says them."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import msgspec

from samenspel.wire.copying import from_struct
from samenspel.wire.structs import Reading, from_text
from samenspel.wire.versions import UNSAID, is_older, upgraded

if TYPE_CHECKING:
    from collections.abc import Callable

    from samenspel.model import Partnership

__all__ = ["read_older"]


def __dir__() -> list[str]:
    return __all__


class _Versioned(msgspec.Struct):
    """What is read of a document to know its version: of all else, however large, nothing is made."""

    schema: int = UNSAID


def read_older(decode: Callable[..., Any], is_sure: Callable[[object], bool]) -> Partnership | None:
    """Read a document of an older version; give nothing where it is of another, or where its plain data are not sure.

    `decode` reads the document as a type, or as plain data.
    Raises `msgspec.MsgspecError` for what cannot be decoded, and for what no field can hold.
    """
    if not is_older({"schema": decode(type=_Versioned).schema}):
        return None
    plain = decode()
    made = from_struct(msgspec.convert(upgraded(plain), Reading, dec_hook=from_text))
    return made if is_sure(plain) else None
