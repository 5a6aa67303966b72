"""Small pieces of Markdown."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

__all__ = ["anchored", "code", "fenced", "link", "page", "table", "toctree"]


def page(*parts: str) -> str:
    """Join the parts of a page, with an empty line between each two of them."""
    return "\n\n".join(part.strip("\n") for part in parts if part) + "\n"


def anchored(label: str, heading: str) -> str:
    """Give a heading that can be linked to from anywhere, by its label."""
    return f"({label})=\n{heading}"


def link(text: str, label: str) -> str:
    """Give a link to a label."""
    return f"[{text}](#{label})"


def code(text: str) -> str:
    """Give a text as code, also within a table."""
    return f"`{text}`".replace("|", "\\|")


def fenced(language: str, text: str) -> str:
    """Give a block of code."""
    return f"```{language}\n{text.rstrip()}\n```"


def table(heads: Sequence[str], rows: Iterable[Sequence[str]]) -> str:
    """Give a table; the lines of a cell stand below each other."""
    lines = [_row(heads), _row(["---"] * len(heads)), *(_row([_cell(cell) for cell in row]) for row in rows)]
    return "\n".join(lines)


def _cell(text: str) -> str:
    return text.strip().replace("\n", "<br>")


def _row(cells: Iterable[str]) -> str:
    return f"| {' | '.join(cells)} |"


def toctree(pages: Iterable[str], *, caption: str = "") -> str:
    """Give the list of pages below this one, which the side bar shows."""
    options = [":hidden:", *([f":caption: {caption}"] if caption else [])]
    return "\n".join(["```{toctree}", *options, "", *pages, "```"])
