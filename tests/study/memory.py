"""`python -m tests.study memory`: read very many records as JSON Lines, and see how much memory that takes.

The records are made while they are read, so that neither a file nor a list of them counts.
Each has other ids, names and dates, so that whatever is kept of them would grow.
"""

from __future__ import annotations

import argparse
import io
import re
import sys
import zlib
from datetime import date, timedelta
from pathlib import Path
from time import perf_counter
from typing import TYPE_CHECKING, Final

from samenspel import Event, Organisation, Partnership, RecordLine, Structure, dumps, read_lines

if TYPE_CHECKING:
    from collections.abc import Iterator

_FIRST: Final = date(1, 1, 1)


def record(number: int) -> Partnership:
    """Make a record that is like no other."""
    day = _FIRST + timedelta(days=number)
    return Partnership(
        id=f"record-{number}",
        name=f"Partnership {number}",
        organisations=[Organisation(id=f"organisation-{number}-{part}", name=f"Name {number}") for part in range(3)],
        structures=[Structure(id=f"team-{number}", name=f"Team {number}", period=f"{day}/..")],
        events=[Event(id=f"event-{number}", title=f"Event {number}", date=str(day))],
    )


class Stream(io.RawIOBase):
    """A file that is made while it is read."""

    def __init__(self, pieces: Iterator[bytes]) -> None:
        self._pieces = pieces
        self._ahead = b""

    def read(self, size: int = -1) -> bytes:
        while len(self._ahead) < size:
            piece = next(self._pieces, None)
            if piece is None:
                break
            self._ahead += piece
        given, self._ahead = self._ahead[:size], self._ahead[size:]
        return given


def lines(count: int) -> Iterator[bytes]:
    for number in range(count):
        yield dumps(record(number)) + b"\n"


def packed(pieces: Iterator[bytes]) -> Iterator[bytes]:
    packing = zlib.compressobj(wbits=31)
    for piece in pieces:
        yield packing.compress(piece)
    yield packing.flush()


def most_memory() -> float:
    """Give the most memory that this process has taken, in MiB; Linux tells it."""
    status = Path("/proc/self/status").read_text(encoding="ascii")
    return int(re.search(r"VmHWM:\s*(\d+) kB", status)[1]) / 1024  # type: ignore[index]  # it stands there


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--records", type=int, default=1_000_000, help="how many (default: %(default)s)")
    parser.add_argument("--packed", action="store_true", help="compress them with gzip")
    parser.add_argument("--at-most", type=float, default=150, help="MiB above the start (default: %(default)s)")
    given = parser.parse_args()
    list(read_lines(Stream(lines(10))))  # whatever is loaded at the first time is loaded
    before, start = most_memory(), perf_counter()
    made = lines(given.records)
    read = sum(isinstance(line, RecordLine) for line in read_lines(Stream(packed(made) if given.packed else made)))
    taken, seconds = most_memory() - before, perf_counter() - start
    sys.stdout.write(f"{read:,} records: {taken:.1f} MiB above the start, {seconds:.0f} s with the making of them\n")
    sys.exit(0 if read == given.records and taken <= given.at_most else 1)
