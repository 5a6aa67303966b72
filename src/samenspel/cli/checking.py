"""The command `check`."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final, Literal, TypeAlias

from rich.progress import track
from rich.text import Text

from samenspel.cli.printing import STYLES, complain, console, error_console, print_finding
from samenspel.cli.reading import found_in, read
from samenspel.dates import Period
from samenspel.errors import DecodeError, InvalidValueError, MissingExtraError
from samenspel.findings import Report, Severity
from samenspel.language import Bilingual, Language
from samenspel.rules import check

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

__all__ = ["Threshold", "check_records"]

Threshold: TypeAlias = Literal["error", "warning", "advice", "never"]

_UNREADABLE: Final = 2
_MANY: Final = 20
_RECORDS: Final = (Bilingual("1 record", "1 dossier"), Bilingual("{} records", "{} dossiers"))
_UNREAD: Final = (
    Bilingual("1 record could not be read", "1 dossier kon niet gelezen worden"),
    Bilingual("{} records could not be read", "{} dossiers konden niet gelezen worden"),
)
_COUNTS: Final = {
    Severity.ERROR: (Bilingual("1 error", "1 fout"), Bilingual("{} errors", "{} fouten")),
    Severity.WARNING: (Bilingual("1 warning", "1 waarschuwing"), Bilingual("{} warnings", "{} waarschuwingen")),
    Severity.ADVICE: (Bilingual("1 piece of advice", "1 advies"), Bilingual("{} pieces of advice", "{} adviezen")),
}
_NOTHING: Final = Bilingual("nothing found", "niets gevonden")
_NO_RECORDS: Final = Bilingual("no records there", "daar zijn geen dossiers")


def check_records(paths: Sequence[str], *, fail_on: Threshold, at: str | None, language: Language) -> int:
    """Check records, print what is found, and give the exit code."""
    try:
        when = None if at is None else Period(at)
    except InvalidValueError as error:
        complain(f"--at: {error}")
        return _UNREADABLE
    names = list(found_in(paths))
    if not names:
        complain(_NO_RECORDS.wording(language))
        return _UNREADABLE
    out = console()
    reports: list[Report] = []
    unread = 0
    for name in _with_progress(names):
        try:
            document = read(name)
        except DecodeError as error:
            unread += 1
            out.print(Text(error.source or name, style="bold"))
            for finding in error.findings:
                print_finding(out, finding, error.positions, language)
            continue
        except (OSError, ValueError, MissingExtraError) as error:
            unread += 1
            complain(_told(name, error))
            continue
        report = check(document.partnership, at=when)
        reports.append(report)
        if report:
            out.print(Text(document.name, style="bold"))
            where = document.positions()
            for finding in report:
                print_finding(out, finding, where, language)
    out.print(_summary(reports, unread, language))
    if unread:
        return _UNREADABLE
    return int(any(_is_grave(report, fail_on) for report in reports))


def _told(name: str, error: Exception) -> str:
    return f"{name}: {error.strerror}" if isinstance(error, OSError) and error.strerror else f"{name}: {error}"


def _with_progress(names: Sequence[str]) -> Iterable[str]:
    """Show on a terminal how far a long check is."""
    progress = error_console()
    if len(names) < _MANY or not progress.is_terminal:
        return names
    return track(names, description="", console=progress, transient=True)


def _is_grave(report: Report, fail_on: Threshold) -> bool:
    if fail_on == "never" or report.worst is None:
        return False
    return report.worst.rank <= Severity(fail_on).rank


def _summary(reports: Sequence[Report], unread: int, language: Language) -> Text:
    if not reports:
        return Text(_counted(unread, _UNREAD, language), style=STYLES[Severity.ERROR])
    told = Text(_counted(len(reports), _RECORDS, language))
    told.append(": ")
    counts = [(severity, sum(report.count(severity) for report in reports)) for severity in Severity]
    found = [(severity, count) for severity, count in counts if count]
    if not found:
        told.append(_NOTHING.wording(language), style="green")
    for index, (severity, count) in enumerate(found):
        told.append(", " if index else "")
        told.append(_counted(count, _COUNTS[severity], language), style=STYLES[severity])
    if unread:
        told.append("; ")
        told.append(_counted(unread, _UNREAD, language), style=STYLES[Severity.ERROR])
    return told


def _counted(count: int, words: tuple[Bilingual, Bilingual], language: Language) -> str:
    return words[0].wording(language) if count == 1 else words[1].wording(language).format(count)
