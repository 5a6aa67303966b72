"""A tree written as JSON, YAML or MessagePack, in any way that says the same; drawn numbers choose the way."""

from __future__ import annotations

import json
import re
import struct
from typing import TYPE_CHECKING, Final

from attrs import define

from samenspel.model import Form
from samenspel.testing.strategies._trees import Group, Raw
from samenspel.wire.versions import CURRENT, UNSAID
from samenspel.wire.yaml_shapes import SHORT

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence

    from samenspel.model import Field
    from samenspel.testing.strategies._trees import Hand, Tree
    from samenspel.wire import Format

__all__ = ["varied", "written"]

_BOM: Final = "\ufeff".encode()


def __dir__() -> list[str]:
    return __all__


def written(tree: Tree, form: Format, hand: Hand, /) -> bytes:
    """Write a tree in a format."""
    return _WRITERS[form](tree, hand)


def varied(tree: Group, form: Format, hand: Hand, /) -> None:
    """Let a tree say the same in another order, and say of some fields that they hold nothing."""
    if tree.cls is not None and (unsaid := [one for one in tree.unsaid() if not one.required]) and hand.pick(_SELDOM):
        one = hand.pick(unsaid)
        tree.pairs.append((one.name, Raw(b"") if form == "yaml" else _nothing(one)))
    if UNSAID == CURRENT and tree.field_of("as_of") is not None and hand.pick(_SELDOM):
        tree.pairs = [pair for pair in tree.pairs if pair[0] != "schema"]
    if hand.pick(_SELDOM):
        tree.pairs.sort(key=lambda _: hand.pick(_PLACES))


def _nothing(said: Field) -> Tree:
    return Group(None, []) if said.form is Form.EXTENSIONS else [] if said.many else None


_SELDOM: Final = (False, False, True)
_PLACES: Final = range(64)

# JSON ---------------------------------------------------------------------------------------------------------------


def _json(tree: Tree, hand: Hand) -> bytes:
    writer = _Json(hand, hand.pick((_no_gap, _own_line, _any_gap)))
    front, behind = hand.pick((b"", b"", _BOM, b" ", b"\n")), hand.pick((b"", b"\n", b" \r\n"))
    return front + writer.value(tree, 0) + behind


def _no_gap(hand: Hand, depth: int) -> bytes:
    del hand, depth
    return b""


def _own_line(hand: Hand, depth: int) -> bytes:
    del hand
    return b"\n" + b"  " * depth


def _any_gap(hand: Hand, depth: int) -> bytes:
    del depth
    return hand.pick((b"", b" ", b"\n", b"\t", b"\r\n", b" \n  "))


@define
class _Json:
    hand: Hand
    gap: Callable[[Hand, int], bytes]

    def value(self, tree: Tree, depth: int) -> bytes:
        if isinstance(tree, Raw):
            return tree.written
        if isinstance(tree, str):
            return self.text(tree)
        if isinstance(tree, Group):
            colon = b":" if self.gap is _no_gap else b": "
            members = [self.value(name, depth) + colon + self.value(one, depth + 1) for name, one in tree.pairs]
            return b"{" + self._joined(members, depth) + b"}"
        if isinstance(tree, list):
            return b"[" + self._joined([self.value(one, depth + 1) for one in tree], depth) + b"]"
        return json.dumps(tree).encode()

    def _joined(self, members: Sequence[bytes], depth: int) -> bytes:
        inside = b",".join(self.gap(self.hand, depth + 1) + member for member in members)
        return inside + self.gap(self.hand, depth) if members else b""

    def text(self, text: str) -> bytes:
        way = self.hand.pick(("plain", "plain", "ascii", "escaped"))
        if way != "escaped":
            return json.dumps(text, ensure_ascii=way == "ascii").encode()
        wide = text.encode("utf-16-be")
        units = (wide[place : place + 2].hex() for place in range(0, len(wide), 2))
        return b'"' + "".join(f"\\u{unit}" for unit in units).encode() + b'"'


# MessagePack --------------------------------------------------------------------------------------------------------

_LENGTHS: Final[Mapping[type, tuple[int, int, Mapping[int, int]]]] = {
    str: (0xA0, 32, {0xD9: 1, 0xDA: 2, 0xDB: 4}),
    list: (0x90, 16, {0xDC: 2, 0xDD: 4}),
    Group: (0x80, 16, {0xDE: 2, 0xDF: 4}),
}
"""For a short length the first byte and how many there are, and the first bytes of longer ones with their width."""

_INTEGERS: Final = {0xCC: "B", 0xCD: "H", 0xCE: "I", 0xCF: "Q", 0xD0: "b", 0xD1: "h", 0xD2: "i", 0xD3: "q"}
_FLOATS: Final = {0xCB: "d", 0xCA: "f"}
_WORDS: Final[Mapping[object, bytes]] = {None: b"\xc0", False: b"\xc2", True: b"\xc3"}
_SHORTEST: Final = range(-32, 128)


def _packed(tree: Tree, hand: Hand) -> bytes:
    if isinstance(tree, Raw):
        return tree.written
    if isinstance(tree, str):
        text = tree.encode()
        return _head(str, len(text), hand) + text
    if isinstance(tree, Group):
        members = [_packed(part, hand) for pair in tree.pairs for part in pair]
        return _head(Group, len(tree.pairs), hand) + b"".join(members)
    if isinstance(tree, list):
        return _head(list, len(tree), hand) + b"".join(_packed(one, hand) for one in tree)
    return _WORDS[tree] if tree is None or isinstance(tree, bool) else hand.pick(_numbers(tree))


def _numbers(number: float) -> list[bytes]:
    """Give the ways to write a number."""
    if isinstance(number, float):
        return _fitting(_FLOATS, number)
    alone = [struct.pack("b", number)] if number in _SHORTEST else []
    return [*alone, *_fitting(_INTEGERS, number)]


def _fitting(ways: Mapping[int, str], number: float) -> list[bytes]:
    """Give the ways to write a number that keep it as it is."""
    made: list[bytes] = []
    for first, form in ways.items():
        try:
            packed = struct.pack(f">{form}", number)
        except (struct.error, OverflowError):
            continue
        if struct.unpack(f">{form}", packed)[0] == number:
            made.append(bytes([first]) + packed)
    return made


def _head(kind: type, length: int, hand: Hand) -> bytes:
    first, most, wide = _LENGTHS[kind]
    ways = [bytes([first + length])] if length < most else []
    ways += [bytes([code]) + length.to_bytes(width) for code, width in wide.items() if length < 1 << 8 * width]
    return hand.pick(ways)


# YAML ---------------------------------------------------------------------------------------------------------------

_LETTER: Final = "A-Za-z\u00c0-\u024f"
_PLAIN: Final = re.compile(rf"[{_LETTER}0-9](?:[{_LETTER}0-9 _./()'~+-]*[{_LETTER}0-9_./()'~+-])?", re.ASCII)
_PLAIN_IN_JSON: Final = re.compile(
    rf"(?!(?:true|false|null)\Z)[{_LETTER}](?:[{_LETTER}0-9 _-]*[{_LETTER}0-9_-])?", re.ASCII
)
_UNPRINTABLE: Final = re.compile("[\x7f-\x9f\u2028\u2029\ufeff\ufffe\uffff]")
_LONGEST_KEY: Final = 120
_COMMENTS: Final = (b"", b"", b"", b"", b" # so", b" #")


def _yaml(tree: Tree, hand: Hand) -> bytes:
    writer = _Yaml(hand, hand.pick((2, 1, 4, 3)))
    front = hand.pick((b"", b"", b"---\n", b"# a record\n", _BOM, b"\n--- # a record\n"))
    lines = b"".join(line + b"\n" for line in writer.document(tree))
    ends = hand.pick((b"\n", b"\n", b"\r\n"))
    return (front + lines + hand.pick((b"", b"", b"\n", b"...\n"))).replace(b"\n", ends)


@define
class _Yaml:
    """What writes lines of YAML: `in_json` says that they are of an extension, where texts and numbers differ."""

    hand: Hand
    step: int

    def document(self, tree: Tree) -> Iterable[bytes]:
        first, below = self._value(tree, in_json=False)
        return [*([first] if first else []), *below]

    def _value(self, tree: Tree, *, in_json: bool) -> tuple[bytes, list[bytes]]:
        """Give what stands on the line itself, and the lines below it."""
        if isinstance(tree, Group) and tree.pairs and not self.hand.pick(_SELDOM):
            return b"", list(self._pairs(tree, in_json=in_json))
        if isinstance(tree, list) and tree and not self.hand.pick(_SELDOM):
            return b"", [line for one in tree for line in self._item(one, in_json=in_json)]
        if isinstance(tree, str) and _has_plain_lines(tree) and self.hand.pick((True, False)):
            sign = b"|" if tree.endswith("\n") else b"|-"
            return sign, [line.encode() for line in tree.removesuffix("\n").split("\n")]
        return self._flow(tree, in_json=in_json), []

    def _pairs(self, group: Group, *, in_json: bool) -> Iterator[bytes]:
        for name, value in group.pairs:
            yield from [b"# so"] if self.hand.pick((False,) * 15 + (True,)) else []
            is_json = in_json or _holds_json(group, name)
            short = self._short(group, name, value)
            first, below = self._value(short, in_json=is_json)
            key, is_marked = self._key(name)
            if is_marked:
                yield b"? " + key
            head = (b"" if is_marked else key) + b":"
            yield (head + b" " + first if first else head) + self.hand.pick(_COMMENTS)
            is_list = isinstance(short, list) and not first
            yield from _indented(below, self.hand.pick((self.step, 0)) if is_list and not is_marked else self.step)

    def _item(self, tree: Tree, *, in_json: bool) -> Iterator[bytes]:
        first, below = self._value(_by_short_field(tree) if self.hand.pick((True, False)) else tree, in_json=in_json)
        if first:
            yield b"- " + first + self.hand.pick(_COMMENTS)
            yield from _indented(below, self.step)
        else:
            yield b"- " + below[0]
            yield from _indented(below[1:], 2)

    def _short(self, group: Group, name: str | Raw, value: Tree) -> Tree:
        """Give one thing for a list of one, and a text for what needs no more."""
        said = group.field_of(name)
        if said is None or not self.hand.pick((True, False)):
            return value
        if said.many and isinstance(value, list) and len(value) == 1 and not isinstance(value[0], list):
            return _by_short_field(value[0])
        return value if said.many else _by_short_field(value)

    def _key(self, name: str | Raw) -> tuple[bytes, bool]:
        """Give a key, and whether it needs a mark or has one."""
        key = name.written if isinstance(name, Raw) else self._text(name, in_json=True)
        return key, len(key) > _LONGEST_KEY or self.hand.pick((False,) * 15 + (True,))

    def _flow(self, tree: Tree, *, in_json: bool) -> bytes:
        """Give what stands on one line."""
        if isinstance(tree, Raw):
            return tree.written
        if isinstance(tree, str):
            return self._text(tree, in_json=in_json)
        if isinstance(tree, Group):
            return b"{" + b", ".join(self._flow_pair(tree, *pair, in_json=in_json) for pair in tree.pairs) + b"}"
        if isinstance(tree, list):
            return b"[" + b", ".join(self._flow(one, in_json=in_json) for one in tree) + b"]"
        return json.dumps(tree).encode()

    def _flow_pair(self, group: Group, name: str | Raw, value: Tree, *, in_json: bool) -> bytes:
        key, is_marked = self._key(name)
        short = self._short(group, name, value)
        inner = self._flow(short, in_json=in_json or _holds_json(group, name))
        return b"? " + key + b" : " + inner if is_marked else key + b": " + inner

    def _text(self, text: str, *, in_json: bool) -> bytes:
        quoted = _UNPRINTABLE.sub(lambda sign: f"\\u{ord(sign[0]):04x}", json.dumps(text, ensure_ascii=False))
        ways = [quoted, '"' + "".join(f"\\U{ord(sign):08x}" for sign in text) + '"']
        if text.isprintable():
            ways.append("'" + text.replace("'", "''") + "'")
        if (_PLAIN_IN_JSON if in_json else _PLAIN).fullmatch(text):
            ways = [text, text, *ways]
        return self.hand.pick(ways).encode()


def _by_short_field(tree: Tree) -> Tree:
    """Give the text for which a group may stand, where it says no more than that."""
    short = SHORT.get(tree.cls) if isinstance(tree, Group) and tree.cls is not None else None
    if isinstance(tree, Group) and [name for name, _ in tree.pairs] == [short] and isinstance(tree.pairs[0][1], str):
        return tree.pairs[0][1]
    return tree


def _holds_json(group: Group, name: str | Raw) -> bool:
    said = group.field_of(name)
    return said is not None and said.form is Form.EXTENSIONS


def _has_plain_lines(text: str) -> bool:
    """Tell whether a text has lines that stand as they are below a `|`."""
    lines = text.removesuffix("\n").split("\n")
    return "\n" in text and all(line.isprintable() and line[:1] not in {"", " "} for line in lines)


def _indented(lines: Iterable[bytes], by: int) -> Iterator[bytes]:
    return (b" " * by + line for line in lines)


_WRITERS: Final[Mapping[Format, Callable[[Tree, Hand], bytes]]] = {"json": _json, "yaml": _yaml, "msgpack": _packed}
