"""JSON in: strict, fast where all is in order, and without a key that stands twice."""

from __future__ import annotations

from typing import TYPE_CHECKING

import msgspec

from samenspel.wire.json_faults import plain_json
from samenspel.wire.refusals import BOM, refusal_of, text_of
from samenspel.wire.structs import CURRENT, Reading, from_struct, from_text, to_text, version_of
from samenspel.wire.twin_keys import has_no_twins

if TYPE_CHECKING:
    from samenspel.model import Partnership

__all__ = ["read_json"]


def __dir__() -> list[str]:
    return __all__


def read_json(document: str | bytes, source: str) -> Partnership:
    """Read a partnership from JSON; `source` is what the document is called in errors."""
    try:
        given = _without_bom(document)
        made = msgspec.json.decode(given, type=Reading, dec_hook=from_text)
        if version_of(made) == CURRENT and (_is_as_written(made, given) or has_no_twins(given)):
            return from_struct(made)
    except (msgspec.MsgspecError, RecursionError, UnicodeError):
        pass  # told in full below
    raise refusal_of(plain_json(text_of(document, source), source), source, {})


def _is_as_written(made: msgspec.Struct, given: str | bytes) -> bool:
    """Tell whether a document is what `dumps` writes, to the byte: then no key stands in it twice."""
    written = msgspec.json.encode(made, enc_hook=to_text)
    return (given.encode() if isinstance(given, str) else given) == b'{"schema":%d,' % CURRENT + written[1:]


def _without_bom(document: str | bytes) -> str | bytes:
    if isinstance(document, str):
        return document.removeprefix(BOM)
    return document.removeprefix(BOM.encode())
