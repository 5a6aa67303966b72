"""MessagePack in and out: what JSON says in fewer bytes, through the same structs and as strictly."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING, Final

import msgspec

from samenspel.wire.copying import from_struct, to_struct
from samenspel.wire.structs import Reading, from_text, is_current, to_text

if TYPE_CHECKING:
    from samenspel.errors import DecodeError
    from samenspel.model import Partnership
    from samenspel.wire.formats import DuplicateKeys

__all__ = ["NO_TEXT", "read_messagepack", "write_messagepack"]

NO_TEXT: Final = "MessagePack is bytes, and not text: give bytes, or open files as binary ('rb', 'wb')"
_DECODER: Final = msgspec.msgpack.Decoder(Reading, dec_hook=from_text)
_ENCODER: Final = msgspec.msgpack.Encoder(enc_hook=to_text)
_SHORT_FLOAT: Final = b"\xca"


def __dir__() -> list[str]:
    return __all__


# A timestamp may be of any year, and a map may stand as a key, which some versions of msgspec take for a key of Python.
_NOT_READ: Final = (msgspec.MsgspecError, RecursionError, ValueError, OverflowError, TypeError)


def read_messagepack(document: str | bytes, source: str, duplicate_keys: DuplicateKeys) -> Partnership:
    """Read a partnership from MessagePack; `source` is what the document is called in errors."""
    if isinstance(document, str):
        raise TypeError(NO_TEXT)
    memoryview(document)  # raises a TypeError for what holds no bytes
    for read in (_read_current, _read_older):
        try:
            partnership = read(document, duplicate_keys)
        except _NOT_READ:
            continue  # told in full below
        if partnership is not None:
            return partnership
    raise _refusal(document, source, duplicate_keys)


def write_messagepack(partnership: Partnership) -> bytes:
    """Write a partnership as MessagePack: canonical, with the version first."""
    return _ENCODER.encode(to_struct(partnership))


def _read_current(given: bytes, duplicate_keys: DuplicateKeys) -> Partnership | None:
    made = _DECODER.decode(given)
    is_read = is_current(made) and (duplicate_keys == "last" or _is_without_twins(made, given))
    return from_struct(made) if is_read else None


def _read_older(given: bytes, duplicate_keys: DuplicateKeys) -> Partnership | None:
    from samenspel.wire.older import read_older  # noqa: PLC0415 - for few documents only

    return read_older(
        partial(msgspec.msgpack.decode, given),
        lambda plain: duplicate_keys == "last" or _is_without_twins(plain, given),
    )


def _is_without_twins(made: object, given: bytes) -> bool:
    """Tell whether no key stands twice in a map.

    Plain data cannot be written in fewer bytes than we do, but for short floats: so a document that is as long as
    what it holds, written again, has lost nothing.  Any other is read once more, with care.
    """
    if given == _ENCODER.encode(made):
        return True
    if _SHORT_FLOAT not in given and len(given) == len(_ENCODER.encode(msgspec.msgpack.decode(given))):
        return True
    from samenspel.wire.messagepack_faults import walk  # noqa: PLC0415 - for few documents only

    return not walk(given, "refuse").told


def _refusal(document: bytes, source: str, duplicate_keys: DuplicateKeys) -> DecodeError:
    from samenspel.wire.faults import MOST_VALUES  # noqa: PLC0415 - for refused documents only
    from samenspel.wire.messagepack_faults import walk  # noqa: PLC0415 - see above
    from samenspel.wire.refusals import faults_before, faults_in, refusal  # noqa: PLC0415 - see above

    walked = walk(document, duplicate_keys, MOST_VALUES)
    better_said = {fault.path for fault in walked.told}
    careful = faults_before(walked.full_at, faults_in(walked.plain)) if walked.is_whole or walked.full_at else []
    return refusal(
        [(None, fault) for fault in (*walked.told, *(one for one in careful if one.path not in better_said))], source
    )
