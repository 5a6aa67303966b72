"""Docstrings are written in the Markdown of these pages; Sphinx wants its own markup of the few signs that they use."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

import samenspel

if TYPE_CHECKING:
    from collections.abc import Iterator

__all__ = ["converted"]

_CODE: Final = re.compile(r"(?<![`:])`([^`\n]+)`(?!`)")
_TABLE_RULE: Final = re.compile(r"\|[-| ]+\|")


def converted(lines: list[str], /) -> list[str]:
    """Give the lines of a docstring with code, links to public names and tables in Sphinx's markup."""
    return list(_tables([_CODE.sub(_marked, line) for line in lines]))


def _marked(match: re.Match[str]) -> str:
    said = match[1]
    name = said.removeprefix("samenspel.").removesuffix("()")
    if name.partition(".")[0] in samenspel.__all__ and re.fullmatch(r"[A-Za-z_.]+", name):
        return f":py:obj:`{name} <samenspel.{name}>`"
    return f"``{said}``"


def _tables(lines: list[str]) -> Iterator[str]:
    """Turn tables of the form `| a | b |` into lists of lists, which need no columns of equal width."""
    is_inside = False
    for line in lines:
        if not line.startswith("|"):
            is_inside = False
            yield line
            continue
        if not is_inside:
            is_inside = True
            yield from (".. list-table::", "   :header-rows: 1", "")
        if _TABLE_RULE.fullmatch(line) is None:
            cells = [cell.strip() for cell in line.strip("|").split("|")]
            yield f"   * - {cells[0]}"
            yield from (f"     - {cell}" for cell in cells[1:])
