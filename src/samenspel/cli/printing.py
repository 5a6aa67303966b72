"""How the commands print: plain text, with colours on a terminal only."""

from __future__ import annotations

import json
import re
from typing import TYPE_CHECKING, Final

from rich.console import Console
from rich.text import Text

from samenspel.errors import shown
from samenspel.findings import Severity, position_of
from samenspel.language import Bilingual, Language

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from samenspel.errors import InvalidValueError
    from samenspel.findings import Finding, Position

__all__ = [
    "STYLES",
    "complain",
    "console",
    "error_console",
    "misread_moment",
    "print_found",
    "print_json",
    "printable",
    "why_unread",
]


def __dir__() -> list[str]:
    return __all__


STYLES: Final = {Severity.ERROR: "bold red", Severity.WARNING: "yellow", Severity.ADVICE: "cyan"}
_STEERING: Final = re.compile(r"[\x00-\x08\x0b-\x1f\x7f-\x9f]")
_ACCEPTED: Final = Bilingual("accepted", "aanvaard")
_LINE: Final = Bilingual("line", "regel")


def console() -> Console:
    """Give standard output; text is printed as it is, whatever stands in it."""
    return Console(highlight=False, markup=False, emoji=False, soft_wrap=True)


def error_console() -> Console:
    """Give standard error, in the same way."""
    return Console(stderr=True, highlight=False, markup=False, emoji=False, soft_wrap=True)


def printable(text: str) -> str:
    """Give a text without the characters that would steer a terminal."""
    return _STEERING.sub("\ufffd", text)


def misread_moment(error: InvalidValueError, language: Language) -> str:
    """Say in a language what is wrong with the moment that was asked."""
    return f"--at: {shown(error.value)} {error.problem.wording(language)}; {error.hint.wording(language)}"


def print_json(value: object) -> None:
    """Print plain data as JSON, whatever the width of the terminal."""
    print(json.dumps(value, ensure_ascii=False, indent=2))  # noqa: T201 - the command line is where things are printed


def complain(text: str) -> None:
    """Say on standard error what stands in the way."""
    error_console().print(Text(f"samenspel: {printable(text)}"))


def print_found(source: str, findings: Iterable[Finding], where: Mapping[str, Position], language: Language) -> None:
    """Print what was found in one record, below its name; nothing where nothing was found."""
    out = console()
    for index, finding in enumerate(findings):
        if not index:
            out.print(Text(printable(source), style="bold"))
        _print_finding(out, finding, where, language)


def why_unread(name: str, error: Exception) -> str:
    """Say why a record could not be opened."""
    return f"{name}: {error.strerror}" if isinstance(error, OSError) and error.strerror else f"{name}: {error}"


def _print_finding(to: Console, finding: Finding, where: Mapping[str, Position], language: Language) -> None:
    """Print a finding: where, how grave and by which rule, then what is wrong and how to mend it."""
    place = position_of(finding.path, where)
    path = printable(finding.path)
    start = f"{_LINE.wording(language)} {place.line}, {path}" if place else path
    head = Text.assemble("  ", (start, "bold"), "  ", (finding.severity.wording(language), STYLES[finding.severity]))
    head.append(f" {finding.rule}", style="dim")
    if finding.accepted is not None:
        head.append(f"  {_ACCEPTED.wording(language)}: {printable(finding.accepted.reason)}", style="green")
    to.print(head)
    to.print(Text(f"    {printable(finding.message(language))}"))
    to.print(Text(f"    → {printable(finding.hint(language))}", style="dim"))
