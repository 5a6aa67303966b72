"""JSON as it stands in a refused text: the plain data, where each value stands, and all that is wrong with the text.

It takes what RFC 8259 takes, in one pass without recursion, and is careful instead of fast.
What is wrong within one value is told, and reading goes on; where the structure breaks, it stops.
"""

from __future__ import annotations

import json
import math
import re
from typing import TYPE_CHECKING, Final, TypeAlias

from samenspel.wire import json_faults as faults
from samenspel.wire.faults import DEEPEST, MOST_TOLD, duplicate_key, too_deep, too_many_values, unfit, within
from samenspel.wire.json_places import Lines, Place, Places

if TYPE_CHECKING:
    from collections.abc import Callable

    from samenspel.findings import Finding
    from samenspel.language import Bilingual

__all__ = ["Scanned", "Told", "scan"]


def __dir__() -> list[str]:
    return __all__


# No pattern can match a text in two ways, and all repetitions are possessive: each looks at a character once.
_SPACE: Final = re.compile(r"[ \t\n\r]*+")
_KEY: Final = re.compile(r'"([^"\\\x00-\x1f]*+)"[ \t\n\r]*+:[ \t\n\r]*+')
_VALUE: Final = re.compile(
    r'"([^"\\\x00-\x1f]*+)"'  # 1: a text without escapes
    r"|(-?(?:0|[1-9][0-9]*+))(?![-+.\w])"  # 2: a whole number
    r"|(true|false|null)(?![-+.\w])"  # 3
    r"|(-?(?:0|[1-9][0-9]*+)(?:\.[0-9]++)?+(?:[eE][-+]?+[0-9]++)?+)(?![-+.\w])"  # 4: any other number
    r"|([\[{])"  # 5
)
_TEXT, _INTEGER, _CONSTANT, _NUMBER, _OPENING = range(1, 6)
_IN_TEXT: Final = r'(?:[^"\\\x00-\x1f]++|\\(?:["\\/bfnrt]|u[0-9A-Fa-f]{4}))*+'
_QUOTED: Final = re.compile(rf'"{_IN_TEXT}"')
_QUOTED_SO_FAR: Final = re.compile(rf'"{_IN_TEXT}')
_QUOTED_SOMEHOW: Final = re.compile(r'"(?:[^"\\\n\r]++|\\[^\n\r])*+')
_WORD: Final = re.compile(r"[-+.\w]++[ \t\n\r]*+(?=[,\]}])")
_CONSTANTS: Final = {"true": True, "false": False, "null": None}
_LONGEST_FOUND: Final = 20
_LONGEST_NUMBER: Final = 40
_LONGEST_INTEGER: Final = 640  # what Python always takes, and writes out in a message
_LARGEST_EXACT: Final = 2**53

_List: TypeAlias = "list[object]"
_Object: TypeAlias = "dict[str, object]"


class Told:
    """A finding, the offset that it points to, and the offset of the value (or key) that it speaks of."""

    __slots__ = ("at", "finding", "value_at")
    at: int
    value_at: int
    finding: Finding

    def __init__(self, at: int, value_at: int, finding: Finding) -> None:
        self.at = at
        self.value_at = value_at
        self.finding = finding


class Scanned:
    """What a text holds, as far as it can be read.

    `told` are the findings, in the order of the text; of very many, those that nobody will read are all alike.
    `is_whole` says whether the text was read to its end; `full_at` is the path where reading stopped because the text
    holds more than is read with care, and what stands before that is sound.
    """

    __slots__ = ("full_at", "is_whole", "places", "plain", "told")
    full_at: str
    is_whole: bool
    plain: object
    told: list[Told]
    places: Places

    def __init__(self, text: str, first_line: int, most: float) -> None:
        scanner = _Scanner(text, most)
        self.is_whole = scanner.run()
        self.full_at = scanner.full_at
        self.plain = scanner.plain
        self.told = scanner.all_told(first_line)
        self.places = Places(text, scanner.root, first_line)


def scan(text: str, first_line: int = 1, most: float = math.inf) -> Scanned:
    """Read a JSON text, without a byte order mark or lone surrogates in it, as far as it can be read.

    `first_line` is the number of its first line, in the file that it is a part of.
    Where it holds more than so many values and names, reading stops.
    """
    return Scanned(text, first_line, most)


class _StopError(Exception):
    """From here on nothing is certain."""


class _Open:
    """An object or a list that is being read, and the key or index of what is being read in it."""

    __slots__ = ("key", "key_at", "place", "twins", "values")

    def __init__(self, values: _List | _Object, place: Place) -> None:
        self.values = values
        self.place = place
        self.twins: dict[str, _Twin] = {}
        self.key: str | int | None = None
        self.key_at = -1


class _Twin:
    """A key that stands in an object more than once."""

    __slots__ = ("first", "key", "last", "path", "times")

    def __init__(self, key: str, path: str, first: int) -> None:
        self.key = key
        self.path = path
        self.first = first
        self.last = first
        self.times = 1


class _Scanner:
    """One pass over a text."""

    def __init__(self, text: str, most: float) -> None:
        self.text = text
        self.plain: object = None
        self.root: Place | int = 0
        self.full_at = ""
        self._left = most
        self._stack: list[_Open] = []
        self._told: list[Told] = []
        self._twins: list[_Twin] = []
        self._keys: dict[str, str] = {}

    def run(self) -> bool:
        """Read the text; tell whether that went on to its end."""
        try:
            at = self._value(self._after_space(0))
            while self._stack:
                at = self._next(self._after_space(at))
            at = self._after_space(at)
            if at < len(self.text):
                raise self._stop(at, faults.TRAILING)
        except _StopError:
            return False
        return True

    def all_told(self, first_line: int) -> list[Told]:
        """Give the findings in the order of the text, the keys that stand twice among them."""
        lines = Lines(self.text, first_line)
        told = self._told
        for twin in self._twins[: MOST_TOLD + 1]:
            line = lines.position(twin.first).line
            told.append(Told(twin.last, -1, duplicate_key(twin.path, twin.key, twin.times, line)))
        told.extend(self._unread(-1, told[-1].finding) for _ in self._twins[MOST_TOLD + 1 :])
        return sorted(told, key=lambda one: one.at)

    # Structure

    def _next(self, at: int) -> int:
        """Read the end of what is open, or one thing in it; give the offset behind that."""
        opened = self._stack[-1]
        sign = self.text[at : at + 1]
        is_object = isinstance(opened.values, dict)
        opened.key = None
        if sign == ("}" if is_object else "]"):
            self._stack.pop()
            return at + 1
        if opened.values:
            if sign != ",":
                raise self._stop(at, faults.COMMA_OR_BRACE if is_object else faults.COMMA_OR_BRACKET)
            at = self._after_space(at + 1)
        if is_object:
            return self._value(self._key(at, opened))
        opened.key = len(opened.values)
        return self._value(at)

    def _key(self, at: int, opened: _Open) -> int:
        """Read a key and its colon; give the offset of the value."""
        match = _KEY.match(self.text, at)
        if match is not None:
            key, end = match[1], match.end()
        else:
            if self.text[at : at + 1] != '"':
                raise self._stop(at, faults.FIRST_KEY if not opened.values else faults.KEY)
            key, end = self._quoted(at, opened)
            opened.key = None
            end = self._after_space(end)
            if self.text[end : end + 1] != ":":
                raise self._stop(end, faults.COLON)
            end = self._after_space(end + 1)
        self._left -= 1
        opened.key = key = self._keys.setdefault(key, key)
        opened.key_at = at
        if key in opened.values:
            self._add_twin(key, opened)
        return end

    def _add_twin(self, key: str, opened: _Open) -> None:
        twin = opened.twins.get(key)
        if twin is None:
            path = self._path() if len(self._twins) <= MOST_TOLD else ""
            twin = opened.twins[key] = _Twin(key, path, opened.place.start_of(key))
            self._twins.append(twin)
        twin.times += 1
        twin.last = opened.key_at

    def _value(self, at: int) -> int:
        """Read a value, or the beginning of a list or an object; give the offset behind that."""
        self._left -= 1
        if self._left < 0:
            self.full_at = self._path()
            self._tell(at, at, lambda: too_many_values(self.full_at))
            raise _StopError
        match = _VALUE.match(self.text, at)
        if match is None:
            return self._odd_value(at)
        kind = match.lastindex
        if kind == _TEXT:
            self._add(match[1], at)
        elif kind == _OPENING:
            self._open(match[0], at)
        elif kind == _CONSTANT:
            self._add(_CONSTANTS[match[0]], at)
        else:
            self._add(self._number(match[0], at, is_whole=kind == _INTEGER), at)
        return match.end()

    def _open(self, sign: str, at: int) -> None:
        if len(self._stack) >= DEEPEST:
            self._tell(at, at, lambda: too_deep(self._path()))
            raise _StopError
        values: _List | _Object = [] if sign == "[" else {}
        place = Place(at, [] if sign == "[" else {})
        self._add(values, place)
        self._stack.append(_Open(values, place))

    def _add(self, value: object, place: Place | int) -> None:
        """Put a value where it belongs."""
        if not self._stack:
            self.plain = value
            self.root = place
            return
        opened = self._stack[-1]
        if isinstance(opened.values, dict):
            key = str(opened.key)
            opened.values[key] = value
            opened.place.add_member(key, opened.key_at, place)
        else:
            opened.values.append(value)
            opened.place.add_item(place)

    # What is in one value

    def _number(self, digits: str, at: int, *, is_whole: bool) -> float:
        """Give a number; one that no field can hold is told, and infinite where it is long."""
        value: float = math.inf
        if len(digits) <= _LONGEST_INTEGER or not is_whole:
            value = int(digits) if is_whole else float(digits)
        if abs(value) > _LARGEST_EXACT and (is_whole or math.isinf(value)):
            self._tell_unfit(value, at, _cut(digits))
        return value

    def _odd_value(self, at: int) -> int:
        """Read a text with escapes, or a word that is no value at all."""
        if self.text[at : at + 1] == '"':
            value, end = self._quoted(at, None)
            self._add(value, at)
            return end
        match = _WORD.match(self.text, at)
        if match is None:
            raise self._stop(at, self._wanted())
        word = match[0].rstrip()
        self._tell(at, at, lambda: faults.no_value(self._path(), word))
        self._add(None, at)
        return match.end()

    def _wanted(self) -> Bilingual:
        """Say what is asked where a value may begin."""
        is_first = bool(self._stack) and self._stack[-1].key == 0
        return faults.FIRST_VALUE if is_first else faults.VALUE

    def _quoted(self, at: int, holder: _Open | None) -> tuple[str, int]:
        """Read a text, or the key of a holder; give it, and the offset behind it."""
        match = _QUOTED.match(self.text, at)
        if match is None:
            return self._badly_quoted(at, holder)
        value: str = json.loads(match[0])
        if "\\u" in match[0]:
            if holder is not None:
                holder.key = value
            self._tell_unfit(value, at, None)
        return value, match.end()

    def _badly_quoted(self, at: int, holder: _Open | None) -> tuple[str, int]:
        """Tell what is wrong in a text; stop where it has no end."""
        end = _ends(_QUOTED_SOMEHOW, self.text, at)
        bad = _ends(_QUOTED_SO_FAR, self.text, at)
        value = self.text[at + 1 : end]
        if holder is not None:
            holder.key = value
        if self.text[end : end + 1] != '"':
            is_cut_off = end >= len(self.text) or self.text[end] == "\\"
            self._tell(at if is_cut_off else end, at, lambda: faults.not_closed(self._path()))
            raise _StopError
        self._tell(bad, at, lambda: faults.bad_character(self._path(), self.text[bad : bad + 2]))
        return value, end + 1

    # Telling

    def _tell_unfit(self, value: object, at: int, found: str | None) -> None:
        """Tell of a value that JSON cannot carry, if it is one."""
        error = unfit(value)
        if error is not None:
            self._tell(at, at, lambda: faults.out_of_range(self._path(), error, found))

    def _tell(self, at: int, value_at: int, finding: Callable[[], Finding]) -> None:
        is_read = len(self._told) <= MOST_TOLD
        self._told.append(Told(at, value_at, finding()) if is_read else self._unread(value_at, self._told[-1].finding))

    def _unread(self, value_at: int, finding: Finding) -> Told:
        """Count a finding behind so many others that nobody will read it: it needs no words of its own."""
        return Told(len(self.text), value_at, finding)

    def _stop(self, at: int, wanted: Bilingual) -> _StopError:
        """Tell that something else was asked here."""
        found = self.text[at : at + _LONGEST_FOUND]
        self._tell(at, -1, lambda: faults.not_well_formed(self._path(), wanted, found, self._closing()))
        return _StopError()

    def _closing(self) -> str:
        """Give the signs that close all that is open."""
        return "".join("}" if isinstance(opened.values, dict) else "]" for opened in reversed(self._stack))

    def _path(self) -> str:
        """Give the path of what is being read."""
        path = "$"
        for opened in self._stack:
            if opened.key is not None:
                path = within(path, opened.key)
        return path

    def _after_space(self, at: int) -> int:
        return _ends(_SPACE, self.text, at)


def _ends(pattern: re.Pattern[str], text: str, at: int) -> int:
    match = pattern.match(text, at)
    return at if match is None else match.end()


def _cut(digits: str) -> str:
    return digits if len(digits) <= _LONGEST_NUMBER else f"{digits[:_LONGEST_NUMBER]}..."
