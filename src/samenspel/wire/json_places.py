"""Where things stand in a JSON text: offsets by place, and lines and columns by path when they are asked for."""

from __future__ import annotations

import re
from array import array
from bisect import bisect_left
from collections.abc import Iterator, Mapping
from typing import Final, cast

from samenspel.findings import Position
from samenspel.wire.faults import within

__all__ = ["Lines", "Place", "Places"]

_KEY: Final = re.compile(r'"(?:[^"\\]++|\\.)*+"[ \t\n\r]*+:[ \t\n\r]*+', re.DOTALL)
_INDEX: Final = re.compile(r"\[([0-9]{1,9})\]")
_STEP: Final = re.compile(r"[.\[]|\Z")


def __dir__() -> list[str]:
    return __all__


class Place:
    """Where a list or an object begins, where its key does, and where things in it do.

    Of what is no list or object, only an offset is kept: its own in a list, that of its key in an object.
    """

    __slots__ = ("at", "inside", "key_at")
    at: int
    key_at: int
    inside: list[Place | int] | dict[str, Place | int]

    def __init__(self, at: int, inside: list[Place | int] | dict[str, Place | int]) -> None:
        self.at = at
        self.key_at = at
        self.inside = inside

    def add_item(self, place: Place | int) -> None:
        """Add where the next thing in a list stands."""
        cast("list[Place | int]", self.inside).append(place)

    def add_member(self, key: str, key_at: int, place: Place | int) -> None:
        """Add where a thing in an object stands; of two with one key, the last counts."""
        members = cast("dict[str, Place | int]", self.inside)
        if isinstance(place, Place):
            place.key_at = key_at
            members[key] = place
        else:
            members[key] = key_at

    def start_of(self, key: str) -> int:
        """Give where a key of an object stands."""
        place = cast("dict[str, Place | int]", self.inside)[key]
        return place.key_at if isinstance(place, Place) else place


_FOUR_BYTES: Final = 2**32


class Lines:
    """Lines and columns of offsets in a text."""

    __slots__ = ("_ends", "_first")

    def __init__(self, text: str, first_line: int) -> None:
        self._first = first_line
        code = "I" if len(text) < _FOUR_BYTES else "Q"
        self._ends = array(code, (match.start() for match in re.finditer("\n", text)))

    def position(self, at: int) -> Position:
        """Give the line and the column of an offset."""
        line = bisect_left(self._ends, at)
        return Position(line + self._first, at - (self._ends[line - 1] if line else -1))


class Places(Mapping[str, Position]):
    """The line and column of every value in a JSON text by its path, found when it is asked for."""

    __slots__ = ("_first_line", "_lines", "_root", "_strange", "_text")

    def __init__(self, text: str, root: Place | int, first_line: int) -> None:
        self._text = text
        self._first_line = first_line
        self._root = root
        self._lines: Lines | None = None
        self._strange: dict[int, Mapping[str, str]] = {}

    def __getitem__(self, path: str, /) -> Position:
        offsets = self.offsets(path)
        if offsets is None:
            raise KeyError(path)
        return self.position(offsets[1])

    def __iter__(self) -> Iterator[str]:
        return _paths(self._root, "$")

    def __len__(self) -> int:
        return sum(1 for _ in self)

    def position(self, at: int) -> Position:
        """Give the line and the column of an offset."""
        if self._lines is None:
            self._lines = Lines(self._text, self._first_line)
        return self._lines.position(at)

    def offsets(self, path: str) -> tuple[int, int] | None:
        """Give the offsets of the key (or what stands for it) and the value at a path; `None` where nothing stands."""
        return self._sought(self._root, path[1:]) if path[:1] == "$" else None

    def _sought(self, place: Place | int | None, rest: str) -> tuple[int, int] | None:
        """Follow the rest of a path."""
        if place is None or isinstance(place, int):
            return None if rest or place is None else (place, place)
        if not rest:
            return place.key_at, place.at
        if isinstance(place.inside, dict):
            return self._member(place.inside, rest) if rest[0] == "." else None
        match = _INDEX.match(rest)
        is_there = match is not None and int(match[1]) < len(place.inside)
        return self._sought(place.inside[int(match[1])], rest[match.end() :]) if match and is_there else None

    def _member(self, inside: dict[str, Place | int], rest: str) -> tuple[int, int] | None:
        """Follow the rest of a path into an object; a key may hold the very signs that part the steps."""
        for step in _STEP.finditer(rest, 1):
            name, behind = rest[1 : step.start()], rest[step.start() :]
            place = inside.get(name) or inside.get(self._strange_in(inside).get(name, ""))
            match = _KEY.match(self._text, place) if isinstance(place, int) and not behind else None
            if match is not None:
                return match.start(), match.end()
            found = None if isinstance(place, int) else self._sought(place, behind)
            if found is not None:
                return found
        return None

    def _strange_in(self, inside: dict[str, Place | int]) -> Mapping[str, str]:
        """Give the keys of an object that paths cut or escape, as paths write them."""
        if id(inside) not in self._strange:
            written = ((within("", key)[1:], key) for key in inside)
            self._strange[id(inside)] = {name: key for name, key in written if name != key}
        return self._strange[id(inside)]


def _paths(place: Place | int, path: str) -> Iterator[str]:
    yield path
    if isinstance(place, Place):
        if isinstance(place.inside, list):
            for index, inner in enumerate(place.inside):
                yield from _paths(inner, f"{path}[{index}]")
        else:
            for key, inner in place.inside.items():
                yield from _paths(inner, within(path, key))
