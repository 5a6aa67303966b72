"""A document in MessagePack that was refused, read again with care: the plain data in it, and what makes it none.

It takes what the specification has, without its extension types, and keeps the path of all that it meets.
"""

from __future__ import annotations

import math
import struct
from functools import cache, partial
from typing import TYPE_CHECKING, Final

from attrs import frozen

from samenspel.errors import shown
from samenspel.language import Bilingual
from samenspel.wire.faults import DEEPEST, TOO_DEEP, Fault, fault, no_utf8, too_many_values, within

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from samenspel.wire.formats import DuplicateKeys

__all__ = ["Walked", "walk"]

_DOCUMENT: Final = Bilingual("the document", "het document")
_TIMESTAMP: Final = -1

_ALONE: Final[Mapping[int, object]] = {
    **{number: number for number in range(0x80)},
    **{0x100 + number: number for number in range(-0x20, 0)},
    0xC0: None,
    0xC2: False,
    0xC3: True,
}
_NUMBERS: Final = {
    first: struct.Struct(f">{form}")
    for first, form in zip(range(0xCA, 0xD4), ("f", "d", "B", "H", "I", "Q", "b", "h", "i", "q"), strict=True)
}
_WIDTHS: Final = {
    0xC4: ("bytes", 1),
    0xC5: ("bytes", 2),
    0xC6: ("bytes", 4),
    0xC7: ("extension", 1),
    0xC8: ("extension", 2),
    0xC9: ("extension", 4),
    0xD9: ("text", 1),
    0xDA: ("text", 2),
    0xDB: ("text", 4),
    0xDC: ("list", 2),
    0xDD: ("list", 4),
    0xDE: ("map", 2),
    0xDF: ("map", 4),
}
_LENGTHS: Final = {
    **{0x80 + length: ("map", length) for length in range(16)},
    **{0x90 + length: ("list", length) for length in range(16)},
    **{0xA0 + length: ("text", length) for length in range(32)},
    **{0xD4 + power: ("extension", 2**power) for power in range(5)},
}


def __dir__() -> list[str]:
    return __all__


@frozen
class Walked:
    """What a document holds, and what was found on the way; `is_whole` says whether it was read to its end.

    `full_at` is the path where reading stopped because the document holds more than is read with care.
    """

    plain: object
    told: list[Fault]
    is_whole: bool
    full_at: str = ""


def walk(document: bytes, duplicate_keys: DuplicateKeys, most: float = math.inf) -> Walked:
    """Read a document to its end, to where nobody can tell what comes next, or to so many values and names."""
    walker = _Walker(bytes(document), most, takes_last=duplicate_keys == "last")
    try:
        plain = walker.value("$", 0)
        walker.end()
    except _StopError:
        return Walked(None, walker.told, is_whole=False)
    return Walked(plain, walker.told, is_whole=not walker.full_at, full_at=walker.full_at)


class _StopError(Exception):
    """From here on, nobody can tell what the bytes mean."""


class _Walker:
    def __init__(self, document: bytes, most: float, *, takes_last: bool) -> None:
        self.told: list[Fault] = []
        self.full_at = ""
        self._left = most
        self._document = document
        self._at = 0
        self._takes_last = takes_last
        self._read: Mapping[str, Callable[[int, str, int], object]] = {
            "bytes": lambda length, path, _: self._taken(length, path),
            "text": self._text,
            "list": self._list,
            "map": self._map,
            "extension": self._extension,
        }

    def value(self, path: str, depth: int) -> object:
        self._left -= 1
        if self._left < 0:
            self.full_at = path
            self.told.append(Fault(path, "SAM012", partial(too_many_values, path)))
            return None
        first = self._taken(1, path)[0]
        if first in _ALONE:
            return _ALONE[first]
        if first in _NUMBERS:
            number = _NUMBERS[first]
            return number.unpack(self._taken(number.size, path))[0]
        if first in _WIDTHS:
            kind, width = _WIDTHS[first]
            return self._read[kind](int.from_bytes(self._taken(width, path)), path, depth)
        if first in _LENGTHS:
            kind, length = _LENGTHS[first]
            return self._read[kind](length, path, depth)
        raise self._stopped("SAM002", path, _DOCUMENT, *_NO_MEANING)

    def end(self) -> None:
        if self._at < len(self._document) and not self.full_at:
            self._tell("SAM002", "$", _DOCUMENT, *_GOES_ON)

    def _taken(self, length: int, path: str) -> bytes:
        taken = self._document[self._at : self._at + length]
        if len(taken) < length:
            raise self._stopped("SAM002", path, _DOCUMENT, *_BREAKS_OFF)
        self._at += length
        return taken

    def _text(self, length: int, path: str, _: int) -> str:
        taken = self._taken(length, path)
        try:
            return taken.decode()
        except UnicodeDecodeError as error:
            self._tell("SAM001", path, shown(taken), no_utf8(taken[error.start]), _WRITE_UTF8)
            return taken.decode(errors="replace")

    def _list(self, length: int, path: str, depth: int) -> list[object]:
        self._check(length, path, depth)
        made: list[object] = []
        for index in range(length):
            if self.full_at:
                break
            made.append(self.value(within(path, index), depth + 1))
        return made

    def _map(self, length: int, path: str, depth: int) -> dict[str, object]:
        self._check(2 * length, path, depth)
        made: dict[str, object] = {}
        for _ in range(length):
            if self.full_at:
                break
            key = self.value(path, depth + 1)
            if not isinstance(key, str):
                self._tell("SAM014", path, shown(key), *_NO_KEY)
                self.value(path, depth + 1)
                continue
            place = within(path, key)
            if key in made and not self._takes_last:
                self._tell("SAM011", place, shown(key), *_TWICE)
            made[key] = self.value(place, depth + 1)
        return made

    def _extension(self, length: int, path: str, _: int) -> None:
        code = int.from_bytes(self._taken(1, path), signed=True)
        self._taken(length, path)
        self._tell("SAM014", path, _extension(code), *_NO_EXTENSION)

    def _check(self, values: int, path: str, depth: int) -> None:
        """Refuse more values than there can be in the bytes that are left, and more levels than can be read."""
        if values > len(self._document) - self._at:
            raise self._stopped("SAM002", path, _DOCUMENT, *_BREAKS_OFF)
        if depth >= DEEPEST:
            raise self._stopped("SAM013", path, _DOCUMENT, *TOO_DEEP)

    def _tell(self, rule: str, path: str, found: object, problem: Bilingual, mend: Bilingual) -> None:
        self.told.append(Fault(path, rule, partial(fault, rule, path, found, problem, mend)))

    def _stopped(self, rule: str, path: str, found: Bilingual, problem: Bilingual, mend: Bilingual) -> _StopError:
        self._tell(rule, path, found, problem, mend)
        return _StopError()


@cache
def _extension(code: int) -> Bilingual:
    if code == _TIMESTAMP:
        return Bilingual("a timestamp", "een tijdstip (timestamp)")
    return Bilingual(f"a value of the extension type {code}", f"een waarde van het uitbreidingstype {code}")


_BREAKS_OFF: Final = (
    Bilingual("breaks off here", "breekt hier af"),
    Bilingual("save or send it again, whole", "bewaar of verstuur het opnieuw, in zijn geheel"),
)
_GOES_ON: Final = (
    Bilingual("goes on after its end", "gaat door na zijn einde"),
    Bilingual("write one record in a document", "schrijf één dossier in een document"),
)
_NO_MEANING: Final = (
    Bilingual("holds the byte 0xc1 here, which means nothing", "bevat hier de byte 0xc1, en die betekent niets"),
    Bilingual("write it again, as MessagePack", "schrijf het opnieuw, als MessagePack"),
)
_WRITE_UTF8: Final = Bilingual("write the text as UTF-8", "schrijf de tekst als UTF-8")
_NO_KEY: Final = (
    Bilingual("stands where a key is asked, and is no text", "staat waar een sleutel gevraagd is, en is geen tekst"),
    Bilingual("write the key as text", "schrijf de sleutel als tekst"),
)
_TWICE: Final = (
    Bilingual("stands twice in one group of fields", "staat twee keer in één groep velden"),
    Bilingual("keep one of the two, or join them", "houd er één, of voeg ze samen"),
)
_NO_EXTENSION: Final = (
    Bilingual("stands here, and records have none", "staat hier, en dat kent een dossier niet"),
    Bilingual('write it as text: a date as "2016-09"', 'schrijf het als tekst: een datum als "2016-09"'),
)
