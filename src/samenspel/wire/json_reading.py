"""JSON in and out: strict, fast where all is in order, and without a key that stands twice."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING, Final

import msgspec

from samenspel.wire.copying import from_struct, to_struct
from samenspel.wire.refusals import BOM
from samenspel.wire.structs import Reading, from_text, is_current, to_text
from samenspel.wire.twin_keys import has_as_many_keys, has_no_twins

if TYPE_CHECKING:
    from collections.abc import Mapping

    from samenspel.findings import Position
    from samenspel.model import Partnership
    from samenspel.wire.formats import DuplicateKeys

__all__ = ["positions_in_json", "read_json", "write_json"]

_DECODER: Final = msgspec.json.Decoder(Reading, dec_hook=from_text)
_ENCODER: Final = msgspec.json.Encoder(enc_hook=to_text)


def __dir__() -> list[str]:
    return __all__


def read_json(document: str | bytes, source: str, duplicate_keys: DuplicateKeys, first_line: int = 1) -> Partnership:
    """Read a partnership from JSON; `source` is what the document is called in errors, `first_line` where it begins."""
    given = _without_bom(document)
    for read in (_read_current, _read_older):
        try:
            partnership = read(given, duplicate_keys)
        except (msgspec.MsgspecError, RecursionError, UnicodeError):
            continue  # told in full below
        if partnership is not None:
            return partnership
    from samenspel.wire.json_refusals import refusal_of_json  # noqa: PLC0415 - for refused documents only

    raise refusal_of_json(document, source, duplicate_keys, first_line)


def write_json(partnership: Partnership) -> bytes:
    """Write a partnership as JSON: compact, canonical, with the version first."""
    return _ENCODER.encode(to_struct(partnership))


def positions_in_json(document: str | bytes) -> Mapping[str, Position]:
    """Give the line and column of every place in a JSON document by its path; see `json_refusals`."""
    from samenspel.wire import json_refusals  # noqa: PLC0415 - for few documents only

    return json_refusals.positions_in_json(document)


def _read_current(given: str | bytes, duplicate_keys: DuplicateKeys) -> Partnership | None:
    made = _DECODER.decode(given)
    is_read = is_current(made) and (duplicate_keys == "last" or _is_without_twins(made, given))
    return from_struct(made) if is_read else None


def _read_older(given: str | bytes, duplicate_keys: DuplicateKeys) -> Partnership | None:
    from samenspel.wire.older import read_older  # noqa: PLC0415 - for few documents only

    return read_older(
        partial(msgspec.json.decode, given),
        lambda plain: duplicate_keys == "last" or _is_without_twins(plain, given),
    )


def _is_without_twins(made: object, given: str | bytes) -> bool:
    """Tell whether no key stands twice in an object; what `dumps` writes is known by its bytes."""
    given = given.encode() if isinstance(given, str) else given
    written = _ENCODER.encode(made)
    return given == written or has_as_many_keys(given, written) or has_no_twins(given)


def _without_bom(document: str | bytes) -> str | bytes:
    if isinstance(document, str):
        return document.removeprefix(BOM)
    return document.removeprefix(BOM.encode())
