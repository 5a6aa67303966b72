"""The command `check`."""

from __future__ import annotations

from importlib.metadata import version
from typing import TYPE_CHECKING, Final, Literal, TypeAlias

from attrs import field, frozen
from rich.text import Text

from samenspel.cli.printing import (
    STYLES,
    complain,
    console,
    counted,
    error_console,
    misread_moment,
    print_found,
    print_json,
    why_unread,
    with_progress,
)
from samenspel.cli.reading import UNREADABLE, found_in, read
from samenspel.cli.settings import SettingsError, rules_to_judge_by
from samenspel.dates import Period
from samenspel.errors import DecodeError, InvalidValueError, MissingExtraError
from samenspel.findings import Report, Severity
from samenspel.language import Bilingual, Language
from samenspel.rules import Catalogue, UnknownRuleError, check
from samenspel.views import Judgement, as_json, as_sarif, rule_names

if TYPE_CHECKING:
    from collections.abc import Sequence

__all__ = ["Asked", "OutputFormat", "Threshold", "check_records"]


def __dir__() -> list[str]:
    return __all__


Threshold: TypeAlias = Literal["error", "warning", "advice", "never"]
OutputFormat: TypeAlias = Literal["text", "json", "sarif"]

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


@frozen(kw_only=True)
class Asked:
    """What `check` is asked: where, by which rules, as of when, and how to tell it."""

    paths: Sequence[str]
    fail_on: Threshold = "error"
    at: str | None = None
    select: Sequence[str] = ()
    ignore: Sequence[str] = ()
    format: OutputFormat = "text"
    language: Language = "en"


def check_records(asked: Asked) -> int:
    """Check records, print what is found, and give the exit code."""
    try:
        when = None if asked.at is None else Period(asked.at)
        rules = rules_to_judge_by(asked.select, asked.ignore)
    except InvalidValueError as error:
        complain(misread_moment(error, asked.language))
        return UNREADABLE
    except (SettingsError, UnknownRuleError) as error:
        complain(str(error))
        return UNREADABLE
    try:
        names = list(found_in(asked.paths))
    except OSError as error:
        complain(why_unread(str(error.filename), error))
        return UNREADABLE
    if not names:
        complain(_NO_RECORDS.wording(asked.language))
        return UNREADABLE
    told = _judged(asked, names, when, rules)
    _print_whole(asked, told, rules)
    if told.unread_count:
        return UNREADABLE
    return int(any(_is_grave(report, asked.fail_on) for report in told.reports))


@frozen(kw_only=True, eq=False)
class _Told:
    """What came of a check: the reports, what is still to be told, and what could not be read."""

    reports: list[Report] = field(factory=list["Report"])
    waiting: list[Judgement] = field(factory=list["Judgement"])
    refused: list[str] = field(factory=list["str"])
    unopened: dict[str, str] = field(factory=dict["str", "str"])

    @property
    def unread_count(self) -> int:
        """How many records could not be read, whether they could be opened or not."""
        return len(self.refused) + len(self.unopened)


def _judged(asked: Asked, names: Sequence[str], when: Period | None, rules: Catalogue) -> _Told:
    """Judge records one by one; in text, what is found in each is printed at once, unless a progress bar runs."""
    told = _Told()
    is_slow = len(names) >= _MANY and error_console().is_terminal
    for name in with_progress(names) if is_slow else names:
        try:
            document = read(name)
        except DecodeError as error:
            told.refused.append(name)
            judgement = Judgement(error.source or name, error.findings, error.positions)
        except (OSError, ValueError, MissingExtraError) as error:
            told.unopened[name] = why_unread(name, error)
            complain(told.unopened[name])
            continue
        else:
            report = check(document.partnership, at=when, rules=rules)
            told.reports.append(report)
            judgement = Judgement(
                document.name, report.findings, document.positions() if report else {}, document.partnership
            )
        if asked.format == "text" and not is_slow:
            print_found(judgement, rule_names(rules), asked.language)
        else:
            told.waiting.append(judgement)
    return told


def _print_whole(asked: Asked, told: _Told, rules: Catalogue) -> None:
    """Print what is told of all records together: a summary, or all findings for a machine."""
    if asked.format == "text":
        for judgement in told.waiting:  # those that the progress bar made wait
            print_found(judgement, rule_names(rules), asked.language)
        console().print(_summary(told.reports, told.unread_count, asked.language))
    elif asked.format == "json":
        print_json(as_json(told.waiting, rules, asked.language))
    else:
        print_json(as_sarif(told.waiting, rules, version("samenspel"), asked.language, unread=told.unopened))


def _is_grave(report: Report, fail_on: Threshold) -> bool:
    if fail_on == "never" or report.worst is None:
        return False
    return report.worst.rank <= Severity(fail_on).rank


def _summary(reports: Sequence[Report], unread: int, language: Language) -> Text:
    if not reports:
        return Text(counted(unread, _UNREAD, language), style=STYLES[Severity.ERROR])
    told = Text(counted(len(reports), _RECORDS, language))
    told.append(": ")
    counts = [(severity, sum(report.count(severity) for report in reports)) for severity in Severity]
    found = [(severity, count) for severity, count in counts if count]
    if not found:
        told.append(_NOTHING.wording(language), style="green")
    for index, (severity, count) in enumerate(found):
        told.append(", " if index else "")
        told.append(counted(count, _COUNTS[severity], language), style=STYLES[severity])
    if unread:
        told.append("; ")
        told.append(counted(unread, _UNREAD, language), style=STYLES[Severity.ERROR])
    return told
