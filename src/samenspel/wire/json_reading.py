"""JSON in and out: strict, fast where all is in order, and without a key that stands twice."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Final, cast

import msgspec

from samenspel.model.json_values import JsonObject
from samenspel.wire.copying import from_struct, to_struct
from samenspel.wire.refusals import BOM
from samenspel.wire.structs import Reading, from_text, is_current, to_text
from samenspel.wire.twin_keys import TwinError, has_as_many_keys, has_no_twins, once

if TYPE_CHECKING:
    from collections.abc import Mapping

    from samenspel.findings import Position
    from samenspel.model import Partnership
    from samenspel.wire.formats import DuplicateKeys

__all__ = ["positions_in_json", "read_json", "write_json"]


def __dir__() -> list[str]:
    return __all__


def read_json(document: str | bytes, source: str, duplicate_keys: DuplicateKeys) -> Partnership:
    """Read a partnership from JSON; `source` is what the document is called in errors."""
    try:
        given = _without_bom(document)
        made = _decoded(given, duplicate_keys)
        if is_current(made) and (duplicate_keys == "last" or _is_without_twins(made, given)):
            return from_struct(made)
    except (msgspec.MsgspecError, RecursionError, UnicodeError, TwinError):
        pass  # told in full below
    from samenspel.wire.json_refusals import refusal_of_json  # noqa: PLC0415 - for refused documents only

    raise refusal_of_json(document, source, duplicate_keys)


def write_json(partnership: Partnership) -> bytes:
    """Write a partnership as JSON: compact, canonical, with the version first."""
    return _ENCODER.encode(to_struct(partnership))


def positions_in_json(document: str | bytes) -> Mapping[str, Position]:
    """Give the line and column of every place in a JSON document by its path; see `json_refusals`."""
    from samenspel.wire import json_refusals  # noqa: PLC0415 - for few documents only

    return json_refusals.positions_in_json(document)


def _is_without_twins(made: msgspec.Struct, given: str | bytes) -> bool:
    """Tell whether no key stands twice in an object; what `dumps` writes is known by its bytes."""
    given = given.encode() if isinstance(given, str) else given
    written = _ENCODER.encode(made)
    return given == written or has_as_many_keys(given, written) or has_no_twins(given)


def _without_bom(document: str | bytes) -> str | bytes:
    if isinstance(document, str):
        return document.removeprefix(BOM)
    return document.removeprefix(BOM.encode())


# Numbers: msgspec reads a whole number of more than 64 bits as a float, and nobody can tell it from a float then


class _InexactError(ValueError):
    """A float that may have been a whole number."""


def _from_json(wanted: type, given: object) -> object:
    if wanted is JsonObject and _may_be_inexact(given):
        raise _InexactError
    return from_text(wanted, given)


def _may_be_inexact(value: object) -> bool:
    if isinstance(value, dict):
        return any(map(_may_be_inexact, cast("dict[str, object]", value).values()))
    if isinstance(value, list):
        return any(map(_may_be_inexact, cast("list[object]", value)))
    return isinstance(value, float) and abs(value) >= _BEYOND_64_BITS


_BEYOND_64_BITS: Final = 2.0**63
_DECODER: Final = msgspec.json.Decoder(Reading, dec_hook=_from_json)
_ENCODER: Final = msgspec.json.Encoder(enc_hook=to_text)


def _decoded(given: str | bytes, duplicate_keys: DuplicateKeys) -> msgspec.Struct:
    try:
        return _DECODER.decode(given)
    except msgspec.ValidationError as error:
        if not isinstance(error.__cause__, _InexactError):
            raise
    plain = json.loads(given, object_pairs_hook=None if duplicate_keys == "last" else once)
    return msgspec.convert(plain, Reading, dec_hook=from_text)
