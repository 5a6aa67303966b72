"""The commands `rules` and `explain`; what a document is refused for is explained as rules are."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from rich.text import Text

from samenspel.cli.printing import STYLES, complain, console
from samenspel.cli.reading import UNREADABLE
from samenspel.cli.settings import SettingsError, rules_to_judge_by
from samenspel.errors import DecodeError, shown
from samenspel.findings import Severity
from samenspel.language import Bilingual
from samenspel.rules import UnknownRuleError
from samenspel.wire import loads
from samenspel.wire.fault_pages import FAULT_PAGES
from samenspel.wire.faults import FAULTS

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from samenspel.findings import Finding
    from samenspel.language import Language
    from samenspel.rules import Documentation, Rule
    from samenspel.wire import Format
    from samenspel.wire.fault_pages import FaultPage

__all__ = ["explain_rule", "list_rules"]


def __dir__() -> list[str]:
    return __all__


_FINDS: Final = Bilingual("What it finds", "Wat de regel vindt")
_WHY: Final = Bilingual("Why it matters", "Waarom dat ertoe doet")
_SAYS: Final = Bilingual("What it says", "Wat de regel zegt")
_PARAMETERS: Final = Bilingual("Parameters", "Instellingen")
_EXAMPLE: Final = Bilingual("An example that fires it", "Een voorbeeld waarin de regel iets vindt")
_BETTER: Final = Bilingual("The same, mended", "Hetzelfde, verbeterd")
_RESTS: Final = Bilingual("What it rests on", "Waar de regel op steunt")
_MEND: Final = Bilingual("How to mend it", "Hoe het te verhelpen is")
_REFUSED: Final = Bilingual("An example that is refused for it", "Een voorbeeld dat erom geweigerd wordt")
_TOLD: Final = Bilingual("What is told of it", "Wat ervan gezegd wordt")
_LONGEST: Final = 200


def list_rules(language: Language) -> int:
    """Print the rules that would judge here, a line each, and give the exit code."""
    try:
        rules = rules_to_judge_by()
    except SettingsError as error:
        complain(str(error))
        return UNREADABLE
    out = console()
    longest = max((len(rule.name) for rule in rules), default=0)
    for rule in rules:
        severity = rule.severity.wording(language)
        told = Text.assemble((rule.code, "bold"), "  ", rule.name.ljust(longest), "  ")
        out.print(told.append(severity, style=STYLES[rule.severity]))
    return 0


def explain_rule(code: str, language: Language) -> int:
    """Print the page of a rule, or of what a document can be refused for, and give the exit code."""
    for fault, name in FAULTS.items():
        if code in {fault, name}:
            _explain_fault(fault, name, language)
            return 0
    try:
        rule = rules_to_judge_by()[code]
        page = rule.documentation
    except (UnknownRuleError, ValueError) as error:  # settings that can't be used, or a page that lacks a section
        complain(str(error))
        return UNREADABLE
    out = console()
    out.print(Text.assemble((f"{rule.code} {rule.name}", "bold"), f"  ({rule.severity.wording(language)})"))
    for line in _page(rule, page, language):
        out.print(line)
    return 0


def _explain_fault(code: str, name: str, language: Language) -> None:
    out = console()
    out.print(Text.assemble((f"{code} {name}", "bold"), f"  ({Severity.ERROR.wording(language)})"))
    for line in _fault_page(FAULT_PAGES[code], language):
        out.print(line)


def _fault_page(page: FaultPage, language: Language) -> Iterator[Text]:
    yield Text(page.means.wording(language))
    yield from _section(_MEND, page.mend.wording(language), language)
    if page.document is not None:
        text = page.document if isinstance(page.document, str) else repr(page.document)
        yield from _section(_REFUSED, shown(text) if len(text) > _LONGEST else text, language)
        yield from _section(_TOLD, _refusal(page.document, page.format, language), language)


def _refusal(document: str | bytes, form: Format, language: Language) -> str:
    findings: Sequence[Finding] = ()
    try:
        loads(document, format=form)
    except DecodeError as error:
        findings = error.findings
    return "\n".join(f"- {one.message(language)}\n  → {one.hint(language)}" for one in findings)


def _page(rule: Rule, page: Documentation, language: Language) -> Iterator[Text]:
    yield Text(page.summary)
    yield from _section(_FINDS, page.finds, language)
    yield from _section(_WHY, page.why, language)
    said = [
        f"- {verdict.texts.message.wording(language)}\n  → {verdict.texts.hint.wording(language)}"
        for verdict in rule.verdicts
    ]
    yield from _section(_SAYS, "\n".join(said), language)
    settings = [f"- {name} = {value!r}" for name, value in rule.parameters.items()]
    yield from _section(_PARAMETERS, "\n".join(settings), language)
    yield from _section(_EXAMPLE, page.example, language)
    yield from _section(_BETTER, page.better, language)
    yield from _section(_RESTS, page.references, language)


def _section(title: Bilingual, text: str, language: Language) -> Iterator[Text]:
    """Give a section, indented below its title; nothing where there is nothing to say."""
    if text.strip():
        yield Text()
        yield Text(title.wording(language), style="bold")
        for line in text.rstrip().split("\n"):
            yield Text(f"  {line}".rstrip())
