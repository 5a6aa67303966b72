"""The command `check`."""

from __future__ import annotations

from collections import Counter
from importlib.metadata import version
from typing import TYPE_CHECKING, Final, Literal, TypeAlias

from attrs import define, field, frozen
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
from samenspel.cli.reading import UNREADABLE, found_in, is_of_lines, read
from samenspel.cli.settings import SettingsError, rules_to_judge_by
from samenspel.dates import Period
from samenspel.errors import DecodeError, InvalidValueError, MissingExtraError
from samenspel.findings import Position, Severity
from samenspel.language import Bilingual, Language
from samenspel.rules import Catalogue, UnknownRuleError, check
from samenspel.views import Judgement, as_json, as_sarif, rule_names
from samenspel.wire import RecordLine, read_lines

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

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
    return int(any(told.counts[severity] for severity in Severity if _is_grave(severity, asked.fail_on)))


@define(kw_only=True, eq=False)
class _Told:
    """What came of a check: how many records, how much was found in them, what is to be told, what was not read."""

    records: int = 0
    refused: int = 0
    counts: Counter[Severity] = field(factory=Counter["Severity"])
    waiting: list[Judgement] = field(factory=list["Judgement"])
    unopened: dict[str, str] = field(factory=dict["str", "str"])

    @property
    def unread_count(self) -> int:
        """How many records could not be read, whether they could be opened or not."""
        return self.refused + len(self.unopened)

    def count(self, judgement: Judgement) -> None:
        """Count a record, and what was found in it that is not accepted; or one that was refused."""
        if judgement.partnership is None:
            self.refused += 1
            return
        self.records += 1
        self.counts.update(finding.severity for finding in judgement.findings if finding.accepted is None)


def _judged(asked: Asked, names: Sequence[str], when: Period | None, rules: Catalogue) -> _Told:
    """Judge records one by one; in text, what is found in each is printed at once, unless a progress bar runs."""
    told, names_of_rules = _Told(), rule_names(rules)
    is_slow = len(names) >= _MANY and error_console().is_terminal
    last = ""
    for name in with_progress(names) if is_slow else names:
        try:
            for judgement in _lines_in(name, when, rules) if is_of_lines(name) else [_judgement(name, when, rules)]:
                told.count(judgement)
                if asked.format == "text" and not is_slow:
                    print_found(judgement, names_of_rules, asked.language, is_headed=last != judgement.source)
                    last = judgement.source if judgement.findings else last
                elif judgement.findings:
                    told.waiting.append(judgement)
        except BrokenPipeError:  # nobody reads on
            raise
        except (OSError, ValueError, MissingExtraError) as error:
            told.unopened[name] = why_unread(name, error)
            complain(told.unopened[name])
    return told


def _judgement(name: str, when: Period | None, rules: Catalogue) -> Judgement:
    """Judge the record in a file; raise `OSError`, `ValueError` or `MissingExtraError` where it cannot be opened."""
    try:
        document = read(name)
    except DecodeError as error:
        return Judgement(error.source or name, error.findings, error.positions)
    report = check(document.partnership, at=when, rules=rules)
    return Judgement(document.name, report.findings, document.positions() if report else {}, document.partnership)


def _lines_in(name: str, when: Period | None, rules: Catalogue) -> Iterator[Judgement]:
    """Judge the record on each line of a file, and what keeps it from being read to its end."""
    lines = read_lines(name)
    try:
        for line in lines if console().is_terminal else with_progress(lines):
            if isinstance(line, RecordLine):
                found = check(line.partnership, at=when, rules=rules).findings
                yield Judgement(name, found, {"$": Position(line.number, 1)}, line.partnership)
            else:
                yield Judgement(name, line.findings, line.error.positions)
    except DecodeError as error:
        yield Judgement(name, error.findings, error.positions)


def _print_whole(asked: Asked, told: _Told, rules: Catalogue) -> None:
    """Print what is told of all records together: a summary, or all findings for a machine."""
    if asked.format == "text":
        for judgement in told.waiting:  # those that the progress bar made wait
            print_found(judgement, rule_names(rules), asked.language)
        console().print(_summary(told, asked.language))
    elif asked.format == "json":
        print_json(as_json(told.waiting, rules, asked.language))
    else:
        print_json(as_sarif(told.waiting, rules, version("samenspel"), asked.language, unread=told.unopened))


def _is_grave(severity: Severity, fail_on: Threshold) -> bool:
    return fail_on != "never" and severity.rank <= Severity(fail_on).rank


def _summary(told: _Told, language: Language) -> Text:
    unread = Text(counted(told.unread_count, _UNREAD, language), style=STYLES[Severity.ERROR])
    if not told.records and told.unread_count:
        return unread
    summary = Text(counted(told.records, _RECORDS, language))
    summary.append(": ")
    found = [(severity, told.counts[severity]) for severity in Severity if told.counts[severity]]
    if not found:
        summary.append(_NOTHING.wording(language), style="green")
    for index, (severity, count) in enumerate(found):
        summary.append(", " if index else "")
        summary.append(counted(count, _COUNTS[severity], language), style=STYLES[severity])
    if told.unread_count:
        summary.append("; ").append(unread)
    return summary
