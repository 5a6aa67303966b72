"""How the commands print: plain text, with colours on a terminal only."""

from __future__ import annotations

import json
import re
import sys
from typing import TYPE_CHECKING, Final, TypeVar

from rich.console import Console
from rich.progress import track
from rich.text import Text

from samenspel.errors import shown
from samenspel.findings import Severity, position_of
from samenspel.language import Bilingual, Language
from samenspel.views import by_element

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping

    from samenspel.errors import DecodeError, InvalidValueError
    from samenspel.findings import Finding, Position
    from samenspel.views import Group, Judgement

__all__ = [
    "STYLES",
    "WIDEST",
    "complain",
    "console",
    "counted",
    "error_console",
    "hanging",
    "misread_moment",
    "print_found",
    "print_json",
    "printable",
    "printable_name",
    "told_of_refusal",
    "why_unread",
    "with_progress",
]


def __dir__() -> list[str]:
    return __all__


T = TypeVar("T")

STYLES: Final = {Severity.ERROR: "bold red", Severity.WARNING: "yellow", Severity.ADVICE: "cyan"}
WIDEST: Final = 100
"""How many columns text for people takes at most, however wide the terminal."""
_STEERING: Final = re.compile(r"[\x00-\x08\x0b-\x1f\x7f-\x9f]")
_ACCEPTED: Final = Bilingual("accepted", "aanvaard")
_LINE: Final = Bilingual("line", "regel")
_COLUMN: Final = Bilingual("column", "kolom")


class _Output(Console):
    """Standard output, or standard error, where text is printed as it is."""

    def __init__(self, *, stderr: bool) -> None:
        super().__init__(stderr=stderr, highlight=False, markup=False, emoji=False, soft_wrap=True)

    def on_broken_pipe(self) -> None:
        """Let the command end as others do whose reader is gone; rich would give exit code 1."""
        raise BrokenPipeError


def console() -> Console:
    """Give standard output; text is printed as it is, whatever stands in it."""
    return _Output(stderr=False)


def error_console() -> Console:
    """Give standard error, in the same way."""
    return _Output(stderr=True)


def printable(text: str) -> str:
    """Give a text without the characters that would steer a terminal."""
    return _STEERING.sub("\ufffd", text)


def printable_name(name: str) -> str:
    """Give the name of a file on one line, with escapes for what does not show itself."""
    return "".join(sign if sign.isprintable() else ascii(sign)[1:-1] for sign in name)


def misread_moment(error: InvalidValueError, language: Language) -> str:
    """Say in a language what is wrong with the moment that was asked."""
    return f"--at: {shown(error.value)} {error.problem.wording(language)}; {error.hint.wording(language)}"


def hanging(out: Console, text: Text, width: int, *, first: str, rest: str) -> Iterator[Text]:
    """Give a text in lines that fit a width: broken between words, each after the first below its beginning."""
    for index, part in enumerate(text.wrap(out, width - len(rest))):
        part.rstrip()
        yield Text(rest if index else first) + part


def print_json(value: object, *, ensure_ascii: bool = False) -> None:
    """Print plain data as JSON, whatever the width of the terminal.

    Where the output cannot hold a character, all of them are written as escapes: nothing is lost.
    """
    told = json.dumps(value, ensure_ascii=ensure_ascii, indent=2)
    try:
        told.encode(sys.stdout.encoding)
    except UnicodeEncodeError:
        told = json.dumps(value, indent=2)
    print(told)  # noqa: T201 - the command line is where things are printed


def complain(text: str) -> None:
    """Say on standard error what stands in the way."""
    error_console().print(Text(f"samenspel: {printable(text)}"))


def with_progress(items: Iterable[T], total: float | None = None) -> Iterable[T]:
    """Show how far work is that may take long: on standard error, where that is a terminal; of how many, if known."""
    out = error_console()
    return track(items, description="", total=total, console=out, transient=True) if out.is_terminal else items


def counted(count: int, words: tuple[Bilingual, Bilingual], language: Language, *more: str) -> str:
    """Say how many there are: in the first words where there is one, else in the second, with the number."""
    chosen = words[count != 1].wording(language)
    return chosen.format(*more) if count == 1 else chosen.format(count, *more)


def told_of_refusal(error: DecodeError, name: str, language: Language) -> Iterator[str]:
    """Say why a document cannot be read, one line for each fault: where it stands, and how to mend it."""
    for finding in error.findings:
        place = position_of(finding.path, error.positions)
        where = [
            printable_name(name),
            *([f"{_line(place, language)}, {_COLUMN.wording(language)} {place.column}"] if place else []),
        ]
        said = f"{finding.message(language)}; {finding.hint(language)} [{finding.rule}]"
        yield f"{', '.join([*where, finding.path])}: {said}"


def why_unread(name: str, error: Exception) -> str:
    """Say why a record could not be opened."""
    reason = error.strerror if isinstance(error, OSError) and error.strerror else error
    return f"{printable_name(name)}: {reason}"


def print_found(judgement: Judgement, names: Mapping[str, str], language: Language, *, is_headed: bool = True) -> None:
    """Print what was found in one record, by element, below the record's name; nothing where nothing was found.

    `names` are those of the rules, by code; `is_headed` is false where the name stands there already.
    """
    groups = by_element(judgement, language)
    if not groups:
        return
    out = console()
    if is_headed:
        out.print(Text(printable_name(judgement.source), style="bold underline" if out.is_terminal else ""))
    for group in groups:
        for line in _group(out, group, judgement.positions, names, language):
            out.print(line)
        out.print()


def _group(
    out: Console, group: Group, where: Mapping[str, Position], names: Mapping[str, str], language: Language
) -> Iterator[Text]:
    """Give the lines of an element: what it is called and where it stands, and its findings."""
    # Lines in a pipe stay whole: whoever searches there finds whole sentences.
    width = min(out.width, WIDEST) if out.is_terminal else sys.maxsize
    place = f", {_line(group.position, language)}" if group.position else ""
    head = Text.assemble((printable(group.name), "bold"), place)
    yield from hanging(out, head, width, first="  ", rest="    ")
    for finding in group.findings:
        yield from hanging(out, _head(finding, group, where, names, language), width, first="    ", rest="      ")
        message = Text(printable(finding.message(language)))
        yield from hanging(out, message, width, first="      ", rest="      ")
        hint = Text(printable(finding.hint(language)), style="dim")
        yield from hanging(out, hint, width, first="      → ", rest="        ")
        if finding.accepted is not None:
            reason = Text(f"{_ACCEPTED.wording(language)}: {printable(finding.accepted.reason)}", style="green")
            yield from hanging(out, reason, width, first="      ", rest="        ")


def _head(
    finding: Finding, group: Group, where: Mapping[str, Position], names: Mapping[str, str], language: Language
) -> Text:
    """Give how grave a finding is, by which rule, and where in its element, where that is not where that begins."""
    head = Text(finding.severity.wording(language), style=STYLES[finding.severity])
    head.append(f" {finding.rule} {names.get(finding.rule, '')}".rstrip(), style="not bold dim default")
    at = position_of(finding.path, where)
    place = _line(at, language) if at else printable(finding.path)
    is_told = at is not None and group.position is not None and at.line == group.position.line
    return head if is_told else head.append(f", {place}", style="not bold default")


def _line(position: Position, language: Language) -> str:
    return f"{_LINE.wording(language)} {position.line}"
