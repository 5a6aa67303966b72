"""Which records a command is about, and reading them."""

from __future__ import annotations

import os
import sys
from pathlib import Path
from typing import TYPE_CHECKING, Final, cast

from attrs import frozen

from samenspel.errors import DecodeError
from samenspel.wire import Limits, loads, positions
from samenspel.wire.files import suffix_of
from samenspel.wire.sources import whole

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping

    from samenspel.findings import Position
    from samenspel.model import Partnership
    from samenspel.wire import Format

__all__ = ["STANDARD_INPUT", "UNREADABLE", "Document", "found_in", "is_of_lines", "read"]


def __dir__() -> list[str]:
    return __all__


STANDARD_INPUT: Final = "-"
UNREADABLE: Final = 2
"""The exit code where something could not be read, or the command line itself is wrong."""
_SUFFIXES: Final = frozenset({".yaml", ".yml", ".json"})
_OF_LINES: Final = frozenset({".jsonl", ".ndjson"})


@frozen(eq=False)
class Document:
    """A record that was read, what it is called, its text, and in what that is written."""

    name: str
    partnership: Partnership
    text: bytes
    written_in: Format

    def positions(self) -> Mapping[str, Position]:
        """Give the lines and columns in its text."""
        return positions(self.text, format=self.written_in)


def found_in(paths: Iterable[str]) -> Iterator[str]:
    """Give the files that are meant: of a folder, all records in it and below it, in the order of their names.

    Raises `OSError` where a folder cannot be looked into.
    """
    for path in paths:
        if path != STANDARD_INPUT and Path(path).is_dir():
            yield from map(str, sorted(_inside(path)))
        else:
            yield path


def _inside(folder: str) -> Iterator[Path]:
    """Give the records in a folder and below it: regular files, for another kind may never come to an end."""
    for place, _, names in os.walk(folder, onerror=_refuse):
        for file in (Path(place, name) for name in names):
            if (file.suffix.lower() in _SUFFIXES or is_of_lines(file.name)) and file.is_file():
                yield file


def is_of_lines(name: str) -> bool:
    """Tell whether a file holds a record on each line, as its name says; `.gz` may follow."""
    return suffix_of(name) in _OF_LINES


def _refuse(error: OSError) -> None:
    raise error


def read(name: str) -> Document:
    """Read one record, from a file or from standard input (as JSON where it begins with a brace, else as YAML).

    Raises `DecodeError`, `OSError` where there is no such file, and `ValueError` where its name tells no format.
    """
    is_input = name == STANDARD_INPUT
    path = Path(name)
    if not is_input and path.exists() and not path.is_dir() and path.suffix.lower() not in _SUFFIXES:
        msg = f"the name of a record ends in one of {', '.join(sorted(_SUFFIXES | _OF_LINES))}"
        raise ValueError(msg)
    called = "standard input" if is_input else name
    try:
        given = cast("bytes", whole(sys.stdin.buffer if is_input else path, Limits()))
        is_json = given.lstrip(b"\xef\xbb\xbf \t\r\n").startswith(b"{") if is_input else path.suffix.lower() == ".json"
        written_in: Format = "json" if is_json else "yaml"
        return Document(called, loads(given, format=written_in), given, written_in)
    except DecodeError as error:
        raise DecodeError(error.findings, called, error.positions) from None
