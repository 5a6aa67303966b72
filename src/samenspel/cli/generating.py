"""The command `generate`."""

from __future__ import annotations

import sys
from itertools import islice
from typing import TYPE_CHECKING, Final

from samenspel.cli.printing import complain, with_progress
from samenspel.cli.reading import UNREADABLE
from samenspel.errors import InvalidValueError
from samenspel.testing.scenarios import corpus

if TYPE_CHECKING:
    from collections.abc import Iterator

__all__ = ["write_corpus"]


def __dir__() -> list[str]:
    return __all__


_AT_ONCE: Final = 100


def write_corpus(*, count: int, seed: int, years: int, faulty: float) -> int:
    """Write the lines of a corpus on standard output, and give the exit code; show on a terminal how far it is."""
    try:
        lines = corpus(count, seed=seed, years=years, faulty=faulty)
    except InvalidValueError as error:
        complain(f"--{error.where.partition('.')[2]}: {error.value} {error.problem.en}; {error.hint.en}")
        return UNREADABLE
    batches = _batches(lines)
    for batch in batches if sys.stdout.isatty() else with_progress(batches, -(-count // _AT_ONCE)):
        sys.stdout.buffer.write(b"".join(batch))
    return 0


def _batches(lines: Iterator[bytes]) -> Iterator[list[bytes]]:
    while batch := list(islice(lines, _AT_ONCE)):
        yield batch
