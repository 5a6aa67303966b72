"""JSON Lines: many records in one file, each on a line of its own, read and written one by one."""

from __future__ import annotations

import os
from typing import IO, TYPE_CHECKING, Final, cast

from attrs import frozen

from samenspel.errors import DecodeError
from samenspel.findings import Position
from samenspel.wire.formats import check_choice, dumps, takes_text
from samenspel.wire.limits import Limits

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator

    from samenspel.findings import Finding
    from samenspel.model import Partnership
    from samenspel.wire.formats import DuplicateKeys

__all__ = ["RecordLine", "RefusedLine", "read_lines", "write_lines"]

_BLANK: Final = b" \t\r"
_BOM: Final = "\ufeff".encode()
_BEGINNING: Final = 1_000


def __dir__() -> list[str]:
    return __all__


@frozen
class RecordLine:
    """A line with a record: its number in the file, from 1, and the partnership that stands on it."""

    number: int
    partnership: Partnership


@frozen(eq=False)
class RefusedLine:
    """A line that cannot be read: its number in the file, from 1, why, and the line itself.

    `error` tells every fault, with the number of the line and the column; it may be raised.
    `raw` is the line as it stands, without its end; of a line that is larger than is allowed, its first 1,000 bytes.
    """

    number: int
    error: DecodeError
    raw: bytes

    @property
    def is_whole(self) -> bool:
        """Whether `raw` is the whole line; it is not where the line is larger than is allowed."""
        return all(finding.rule != "SAM012" for finding in self.findings)

    @property
    def findings(self) -> tuple[Finding, ...]:
        """What is wrong with the line, and how to mend it."""
        return self.error.findings


def read_lines(
    source: str | os.PathLike[str] | IO[bytes] | IO[str],
    /,
    *,
    duplicate_keys: DuplicateKeys = "refuse",
    limits: Limits = Limits(),  # noqa: B008 - a value that cannot change
) -> Iterator[RecordLine | RefusedLine]:
    r"""Read the records of a file of JSON Lines one by one, in memory that does not grow with the file.

    A line gives a `RecordLine`, or a `RefusedLine` where it cannot be read, and reading goes on with the next.
    Lines without anything on them are passed over, and counted.
    A path or an open file may be compressed with gzip, which its first bytes tell; a path that ends in `.gz` must be.
    `duplicate_keys` is as in `loads`.
    Raises `DecodeError` where the file itself cannot be read on: where it is compressed and damaged or breaks off,
    and where it is larger than the `limits`; whoever sees the end without an error has seen all lines.
    Raises `OSError` where the file cannot be opened.  The inverse of `write_lines`.

    >>> import io
    >>> for line in read_lines(io.StringIO('{"id": "sport", "name": "Sport"}\n{"id": "school"}\n')):
    ...     match line:
    ...         case RecordLine(number, partnership):
    ...             print(number, partnership.name)
    ...         case RefusedLine(number, error):
    ...             print(error)
    1 Sport
    line 2, column 1, $: the partnership has no 'name', which it needs; add the field 'name' [SAM004]
    """
    from samenspel.wire.json_reading import read_json  # noqa: PLC0415 - makes the structs of the wire
    from samenspel.wire.sources import name_of, pieces, too_large_a_record  # noqa: PLC0415 - needs `pathlib`

    check_choice(duplicate_keys)
    name = name_of(source)
    number = 0
    try:
        for number, (line, is_whole) in enumerate(_split(pieces(source, limits), limits.record), 1):
            raw = line.removesuffix(b"\r")
            if is_whole and not raw.removeprefix(_BOM).strip(_BLANK):
                continue
            try:
                if not is_whole:
                    raise _at(number, name, too_large_a_record(limits))
                partnership = read_json(raw, name, duplicate_keys, number)
            except DecodeError as error:
                yield RefusedLine(number, error, raw)
            else:
                yield RecordLine(number, partnership)
    except DecodeError as error:
        raise _at(number + 1, name, *error.findings) from None


def _at(number: int, name: str, *findings: Finding) -> DecodeError:
    """Make the error for what is wrong from a line on."""
    return DecodeError(findings, name, {"$": Position(number, 1)})


def _split(pieces: Iterable[bytes], largest: int) -> Iterator[tuple[bytes, bool]]:
    """Give the lines, and whether each is whole; of one that is too large, its beginning."""
    line = _Line(largest)
    for piece in pieces:
        *ends, beginning = piece.split(b"\n")
        for end in ends:
            line.add(end)
            yield line.take()
        line.add(beginning)
    if not line.is_empty:
        yield line.take()


class _Line:
    """The line that is being read, as far as it has come; of one that is too large, only its beginning is kept."""

    def __init__(self, largest: int) -> None:
        self._largest = largest
        self._kept = max(largest, _BEGINNING)
        self._parts: list[bytes] = []
        self._size = 0

    @property
    def is_empty(self) -> bool:
        return not self._size

    def add(self, part: bytes) -> None:
        """Go on with what follows."""
        is_kept = self._size <= self._kept
        self._size += len(part)
        if is_kept:
            self._parts.append(part)
            if self._size > self._kept:
                self._parts = [b"".join(self._parts)[:_BEGINNING]]

    def take(self) -> tuple[bytes, bool]:
        """Give the line, and whether it is whole, and begin the next."""
        taken = b"".join(self._parts), self._size <= self._largest
        self._parts, self._size = [], 0
        return taken


def write_lines(partnerships: Iterable[Partnership], target: str | os.PathLike[str] | IO[bytes] | IO[str], /) -> int:
    """Write partnerships to a path or an open file as JSON Lines, and give how many they are.

    They are taken one by one.  A path that ends in `.gz` is compressed with gzip; equal records give equal bytes.
    A file is written beside the target first and then put in its place, as `dump` does it: where anything fails, in
    what gives the partnerships too, the old one stays.
    Raises `OSError` where the file cannot be written.  The inverse of `read_lines`.

    >>> import io
    >>> from samenspel import Partnership
    >>> file = io.StringIO()
    >>> write_lines([Partnership(id="sport", name="Sport"), Partnership(id="school", name="School")], file)
    2
    >>> print(file.getvalue(), end="")
    {"schema":1,"id":"sport","name":"Sport"}
    {"schema":1,"id":"school","name":"School"}
    """
    if isinstance(target, str | os.PathLike):
        from pathlib import Path  # noqa: PLC0415 - as in `load`

        from samenspel.wire.files import written_whole  # noqa: PLC0415 - needs `pathlib`

        with written_whole(Path(target)) as output:
            return _written(partnerships, output.write)
    if takes_text(target):
        text = cast("IO[str]", target)
        return _written(partnerships, lambda line: text.write(line.decode()))
    return _written(partnerships, cast("IO[bytes]", target).write)


def _written(partnerships: Iterable[Partnership], write: Callable[[bytes], object]) -> int:
    count = 0
    for partnership in partnerships:
        write(dumps(partnership) + b"\n")
        count += 1
    return count
