"""The digest of a record: one for equal records, and the same in any language that knows RFC 8785."""

from __future__ import annotations

from typing import TYPE_CHECKING, TypeAlias

from samenspel.model import JsonObject

if TYPE_CHECKING:
    from samenspel.model import Partnership
    from samenspel.model.json_values import JsonValue

__all__ = ["canonical", "digest"]


def __dir__() -> list[str]:
    return __all__


def digest(partnership: Partnership, /) -> str:
    """Give the SHA-256 of a record, as 64 hexadecimal digits: equal records have the same.

    It is that of the JSON which `dumps` writes, in the canonical form of RFC 8785, so that any language can verify it.
    The format that a record was read from makes no difference; the version of the schema does.

    >>> from samenspel import Partnership
    >>> digest(Partnership(id="welwozo", name="WelWoZo"))
    '302bd39c47b06aaadd2e48ec8b1422081174b1048ee1feb7c92cfdf24ccc618e'
    """
    import hashlib  # noqa: PLC0415 - like what follows, for those only who ask for a digest

    return hashlib.sha256(canonical(partnership)).hexdigest()


def canonical(partnership: Partnership) -> bytes:
    """Write a record as RFC 8785 asks: our fields by msgspec, and by rfc8785 what applications add to them.

    Our fields have names in ASCII and hold no numbers but the version, so msgspec writes them as it asks.
    """
    import msgspec  # noqa: PLC0415 - see `digest`
    import rfc8785  # noqa: PLC0415 - see `digest`

    from samenspel.wire.copying import to_struct  # noqa: PLC0415 - see `digest`

    def written(given: object) -> object:
        return msgspec.Raw(rfc8785.dumps(_in_floats(given))) if isinstance(given, JsonObject) else str(given)

    return msgspec.json.encode(to_struct(partnership), enc_hook=written, order="sorted")


_Plain: TypeAlias = "str | float | bool | list[_Plain] | dict[str, _Plain] | None"


def _in_floats(value: JsonValue) -> _Plain:
    """Give plain data in which all numbers are floats, the only ones of JSON; rfc8785 refuses the whole number 2^53."""
    if isinstance(value, JsonObject):
        return {name: _in_floats(inner) for name, inner in value.items()}
    if isinstance(value, tuple):
        return [_in_floats(inner) for inner in value]
    return float(value) if type(value) is int else value
