"""The command `show`."""

from __future__ import annotations

from typing import TYPE_CHECKING

from rich.text import Text

from samenspel.cli.printing import (
    WIDEST,
    complain,
    console,
    hanging,
    misread_moment,
    print_found,
    printable,
    why_unread,
)
from samenspel.cli.reading import UNREADABLE, read
from samenspel.dates import Certainty, Period
from samenspel.errors import DecodeError, InvalidValueError, MissingExtraError
from samenspel.views import Judgement, Line, Page, page, rule_names

if TYPE_CHECKING:
    from collections.abc import Iterator

    from rich.console import Console

    from samenspel.language import Language

__all__ = ["show_record"]


def __dir__() -> list[str]:
    return __all__


def show_record(name: str, *, at: str | None, language: Language) -> int:
    """Print a record as a page, and give the exit code."""
    try:
        when = None if at is None else Period(at)
    except InvalidValueError as error:
        complain(misread_moment(error, language))
        return UNREADABLE
    try:
        document = read(name)
    except DecodeError as error:
        print_found(Judgement(error.source or name, error.findings, error.positions), rule_names(), language)
        return UNREADABLE
    except (OSError, ValueError, MissingExtraError) as error:
        complain(why_unread(name, error))
        return UNREADABLE
    _print(console(), page(document.partnership, at=when, language=language), language)
    return 0


def _print(out: Console, shown: Page, language: Language) -> None:
    width = min(out.width, WIDEST)
    out.print(Text(printable(shown.title), style="bold"))
    if shown.subtitle:
        out.print(Text(printable(shown.subtitle), style="dim"))
    if shown.note:
        out.print(Text(shown.note, style="dim italic"))
    for part in hanging(out, Text(printable(shown.summary)), width, first="", rest="") if shown.summary else ():
        out.print(part)
    for section in shown.sections:
        out.print()
        out.print(Text(section.title, style="bold underline" if out.is_terminal else ""))
        for line in section.lines:
            for text in _lines(out, line, "  ", width, language):
                out.print(text)


def _lines(out: Console, line: Line, indent: str, width: int, language: Language) -> Iterator[Text]:
    """Give the lines on the screen for one line of the page: hanging under its dash, its inner lines below it."""
    told = Text(printable(line.text))
    if line.is_possible:
        told.append(f" ({Certainty.MAYBE.wording(language)})", style="italic yellow")
    if line.details:
        told.append(f" · {printable(line.details)}", style="dim")
    yield from hanging(out, told, width, first=f"{indent}- ", rest=f"{indent}  ")
    for inner in line.inner:
        yield from _lines(out, inner, f"{indent}    ", width, language)
