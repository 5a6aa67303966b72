"""What is read: paths and open files, plain or compressed, piece by piece and no more than is allowed."""

from __future__ import annotations

import os
from contextlib import ExitStack
from pathlib import Path
from typing import IO, TYPE_CHECKING, Final, TypeAlias, cast

from samenspel.errors import DecodeError
from samenspel.language import Bilingual
from samenspel.wire.faults import fault, malformed
from samenspel.wire.files import GZIP

if TYPE_CHECKING:
    from collections.abc import Iterator

    from samenspel.findings import Finding
    from samenspel.wire.limits import Limits

__all__ = ["Source", "name_of", "pieces", "too_large_a_record", "whole"]

Source: TypeAlias = "str | os.PathLike[str] | IO[bytes] | IO[str]"

_MAGIC: Final = b"\x1f\x8b"  # no text in UTF-8 begins so
_PIECE: Final = 65_536
_FREE: Final = 8 * 2**20  # of what is small, a ratio says nothing


def __dir__() -> list[str]:
    return __all__


def name_of(source: Source) -> str:
    """Give what a path or an open file is called in errors; nothing where it has no name."""
    name = os.fspath(source) if isinstance(source, str | os.PathLike) else getattr(source, "name", "")
    return name if isinstance(name, str) else ""


def whole(source: Source, limits: Limits) -> str | bytes:
    """Give the one document that stands in a path or an open file; of a text file, as text."""
    if not isinstance(source, str | os.PathLike) and isinstance(source.read(0), str):
        text = source.read(limits.record + 1)
        if len(text) > limits.record:
            raise DecodeError([too_large_a_record(limits)], name_of(source))
        return text
    taken: list[bytes] = []
    size = 0
    for piece in pieces(source, limits):
        size += len(piece)
        if size > limits.record:
            raise DecodeError([too_large_a_record(limits)], name_of(source))
        taken.append(piece)
    return b"".join(taken)


def pieces(source: Source, limits: Limits) -> Iterator[bytes]:
    """Give what stands in a path or an open file, expanded where it is compressed.

    A path that ends in `.gz` must be compressed; anything else may be, and its first bytes tell.
    Raises `DecodeError` where a compressed file is damaged or breaks off, and where more comes out than is allowed.
    """
    name = name_of(source)
    with ExitStack() as stack:
        if isinstance(source, str | os.PathLike):
            given = _Given(stack.enter_context(Path(source).open("rb")))
            is_compressed = name.lower().endswith(GZIP)
        else:
            given = _Given(source)
            is_compressed = False
        is_compressed = is_compressed or given.begins_with(_MAGIC)
        total = 0
        for piece in _expanded(given, name) if is_compressed else given:
            total += len(piece)
            if limits.total is not None and total > limits.total:
                yield piece[: len(piece) - (total - limits.total)]
                raise DecodeError([_too_large_in_total(limits.total)], name)
            if is_compressed and limits.ratio is not None and total > max(_FREE, limits.ratio * given.taken):
                raise DecodeError([_too_dense(limits.ratio)], name)
            yield piece


class _Given:
    """An open file, piece by piece, and how many bytes of it were taken."""

    def __init__(self, file: IO[bytes] | IO[str]) -> None:
        # What is there at once, where the file can tell: whoever writes into a pipe need not wait.
        self._read = getattr(file, "read1", file.read)
        self._ahead = b""
        self.taken = 0

    def begins_with(self, beginning: bytes) -> bool:
        """Tell whether it does; what is looked at is read again."""
        while len(self._ahead) < len(beginning) and (piece := self._next()):
            self._ahead += piece
        return self._ahead.startswith(beginning)

    def read(self, size: int = _PIECE) -> bytes:
        """Give so many bytes at most."""
        piece = self._ahead or self._next()
        self._ahead = piece[size:]
        return piece[:size]

    def __iter__(self) -> Iterator[bytes]:
        while piece := self.read():
            yield piece

    def _next(self) -> bytes:
        piece = cast("str | bytes", self._read(_PIECE))
        piece = piece.encode(errors="surrogatepass") if isinstance(piece, str) else piece
        self.taken += len(piece)
        return piece


def _expanded(given: _Given, name: str) -> Iterator[bytes]:
    import zlib  # noqa: PLC0415 - few files are compressed
    from gzip import BadGzipFile, GzipFile  # noqa: PLC0415

    if not given.begins_with(_MAGIC):
        raise DecodeError([_NO_GZIP], name)
    file = GzipFile("", "rb", fileobj=cast("IO[bytes]", given))
    while True:
        try:
            piece = file.read1(_PIECE)
        except EOFError:
            raise DecodeError([_BROKEN_OFF], name) from None
        except (BadGzipFile, zlib.error):
            raise DecodeError([_DAMAGED], name) from None
        if not piece:
            return
        yield piece


# What is told

_FILE: Final = Bilingual("the file", "het bestand")
_GET_IT_AGAIN: Final = Bilingual(
    "get it again, or expand it with gzip and see what is left of it",
    "haal het opnieuw op, of pak het uit met gzip en zie wat ervan over is",
)
_NO_GZIP: Final = fault(
    "SAM002",
    "$",
    _FILE,
    Bilingual(
        "is not compressed with gzip, although its name says so",
        "is niet gecomprimeerd met gzip, al zegt de naam van wel",
    ),
    Bilingual("compress it, or leave .gz out of its name", "comprimeer het, of laat .gz uit de naam weg"),
)
_BROKEN_OFF: Final = fault(
    "SAM002", "$", _FILE, Bilingual("breaks off before its end", "breekt af voor het eind"), _GET_IT_AGAIN
)
_DAMAGED: Final = fault(
    "SAM002", "$", _FILE, Bilingual("is compressed, and damaged", "is gecomprimeerd, en beschadigd"), _GET_IT_AGAIN
)


def too_large_a_record(limits: Limits) -> Finding:
    """Make the finding for a record of more bytes than are allowed."""
    return malformed(
        "SAM012",
        Bilingual(f"has more than {limits.record} bytes", f"heeft meer dan {limits.record} bytes"),
        Bilingual(
            "make it smaller, or allow more: Limits(record=...)",
            "maak het kleiner, of sta meer toe: Limits(record=...)",
        ),
    )


def _too_large_in_total(total: int) -> Finding:
    return fault(
        "SAM012",
        "$",
        _FILE,
        Bilingual(f"has more than {total} bytes", f"heeft meer dan {total} bytes"),
        Bilingual("part it, or allow more: Limits(total=...)", "deel het op, of sta meer toe: Limits(total=...)"),
    )


def _too_dense(ratio: int) -> Finding:
    return fault(
        "SAM012",
        "$",
        _FILE,
        Bilingual(
            f"becomes more than {ratio} times as large when it is expanded",
            f"wordt bij het uitpakken meer dan {ratio} keer zo groot",
        ),
        Bilingual(
            "this is how files are made that fill a memory; if you trust it, allow more: Limits(ratio=...)",
            "zo maakt men bestanden die een geheugen vullen; vertrouwt u het, sta dan meer toe: Limits(ratio=...)",
        ),
    )
