"""YAML line by line: what a line says whose form leaves no doubt; all other lines are told as they stand.

A value that stands plainly in its line is the ordinary case, and one expression finds it in many lines at once.
Values that are rarer are looked at one by one.
"""

from __future__ import annotations

import json
import re
from itertools import chain
from typing import TYPE_CHECKING, Final, TypeAlias

if TYPE_CHECKING:
    from collections.abc import Iterator

__all__ = ["Line", "NotCertainError", "Value", "lines_of", "value_of"]


def __dir__() -> list[str]:
    return __all__


class NotCertainError(Exception):
    """A text holds what libyaml had better look at."""


Line: TypeAlias = "tuple[str, str, str, str, str, str, str, str]"
"""Indent and dash; key; plain text; quoted text; words of a row; text in lines, and their indent; anything else."""

Value: TypeAlias = "tuple[str, bool] | list[tuple[str, bool]] | dict[str, object]"
"""A text and whether it stands there without quotes; a row of such texts; or a mapping, which is empty."""

# Signs are left out of these that mean something to YAML where they stand, or to one of its versions.
_WORD: Final = r"""[^\W_][^][{},:?"'#\n]*+(?:[:#](?<![ ].)[^\W_][^][{},:?"'#\n]*+)*+(?<![ ])"""
_BEGIN: Final = r"""[^ \n\-?:,\[\]{}#&*!|>'"%@`]"""

_LINE: Final = re.compile(
    rf"""
    (?:[ ]*+(?:\#[^\n]*+)?\n)*+                             # empty lines, and lines of a comment only
    ([ ]*+(?:-[ ]++)?+)                                     # 1: the indent, and the dash of an item
    (?:([A-Za-z_][A-Za-z0-9_.-]{{0,99}}+):(?:[ ]++|(?=\n)|\Z))?+  # 2: a key
    (?:
      ({_BEGIN}[^\n:\#]*+(?:(?::(?=[^ \n])|(?<![ ])\#)[^\n:\#]*+)*+(?<![ ]))  # 3: a text without quotes
      | "([^"\\\n]++)"                                      # 4: a text in quotes, without escapes
      | \[({_WORD}(?:,[ ]{_WORD})*+)\]                      # 5: words in a row
      | ([>|]-?\n([ ]++)[^ \n][^\n]*+(?:\n++\7[^\n]++|\n++[ ]++(?=\n|\Z))*+)  # 6, 7: a text in lines
      | ([^\n]*+)                                           # 8: anything else
    )
    (?:\n|\Z)
    """,
    re.VERBOSE,
)
_ITEM_BEGINS: Final = "\n  - "
_LINE_BEGINS: Final = re.compile(r"\n(?=[ ]*+[^ \n#])")
_PORTION: Final = 16_000
_LINE_ENDS: Final = re.compile(r"\n+")
_NOTHING: Final[Line] = ("", "", "", "", "", "", "", "")

_DOUBLE: Final = r'"(?:[^"\\]|\\["\\/bfnrt]|\\u(?![dD][89a-fA-F])[0-9a-fA-F]{4})*+"'
_SINGLE: Final = r"'(?:[^']|'')*+'"
_ITEM: Final = re.compile(rf"{_DOUBLE}|{_SINGLE}|{_WORD}")
_REST: Final = re.compile(
    rf"""
    (?:
      (?P<text>{_DOUBLE}|{_SINGLE}|{_BEGIN}(?:[^ :\#]|:(?=[^ ])|(?<![ ])\#|[ ]++(?=[^ \#]))*+)
      | \[(?P<row>(?:(?:{_ITEM.pattern})(?:,[ ](?:{_ITEM.pattern}))*+)?)\]
      | (?P<mapping>\{{\}})
    )
    (?:[ ]++(?:\#.*+)?)?
    """,
    re.VERBOSE,
)


def lines_of(text: str) -> Iterator[Line]:
    """Give the lines of a text that say something, comments left out.

    Raises `NotCertainError` for a text with signs that are not printable, tabs and line ends of Windows among them.
    """
    if not text.replace("\n", "").isprintable():
        raise NotCertainError
    if not text.endswith("\n") and ("|\n" in text or ">\n" in text):
        raise NotCertainError  # the last line of such a text may have no end
    return chain.from_iterable(_portions(text))


def _portions(text: str) -> Iterator[list[Line]]:
    """Give the lines of some elements at a time, so that no long text is ever held in pieces as a whole.

    Where a text in lines of its own is cut, the next line fits nowhere, so that it is left to libyaml.
    """
    at = 0
    while at < len(text):
        end = _end_of_portion(text, at)
        lines: list[Line] = _LINE.findall(text, at, end)
        while lines and lines[-1] == _NOTHING:  # what the expression finds at the very end
            lines.pop()
        yield lines
        at = end


def _end_of_portion(text: str, at: int) -> int:
    """Give where the next element begins, or, where none does for long, the next line that says something."""
    longest = at + 4 * _PORTION
    end = text.find(_ITEM_BEGINS, at + _PORTION, longest)
    if end < 0:
        match = _LINE_BEGINS.search(text, longest)
        end = match.start() if match else len(text)
    return end + 1


def value_of(line: Line) -> Value:
    """Give what a line says behind its indent, dash and key.

    Raises `NotCertainError` for what is none of the forms that are known here.
    """
    _, _, plain, quoted, row, block, _, other = line
    if plain or quoted:
        return plain or quoted, bool(plain)
    if row:
        return [(word, True) for word in row.split(", ")]
    return (_text_in_lines(line), False) if block else _rest(other)


def _text_in_lines(line: Line) -> str:
    """Give the text that stands in lines of its own below `|` or `>`."""
    prefix, key, _, _, _, block, indent, _ = line
    head, *rest = block.split("\n")
    lines = [one.removeprefix(indent) for one in rest]
    is_folded = head[0] == ">"
    if (
        len(indent) < len(prefix) + bool(key)  # it may belong to what stands around
        or any(one.isspace() for one in rest)
        or (is_folded and any(one[:1] == " " for one in lines))
    ):
        raise NotCertainError
    text = "\n".join(lines)
    if is_folded:
        text = _LINE_ENDS.sub(lambda match: match[0][1:] or " ", text)  # one is a space, and of more one is left out
    return text if head[1:] else f"{text}\n"


def _rest(other: str) -> Value:
    match = _REST.fullmatch(other)
    if match is None:
        raise NotCertainError
    if match["text"] is not None:
        return _unquoted(match["text"])
    return {} if match["mapping"] else [_unquoted(item) for item in _ITEM.findall(match["row"])]


def _unquoted(text: str) -> tuple[str, bool]:
    """Give a text without its quotes, and whether it had none."""
    if text[0] == '"':
        return json.loads(text), False
    return (text[1:-1].replace("''", "'"), False) if text[0] == "'" else (text, True)
