"""The commands `rules` and `explain`."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from rich.text import Text

from samenspel.cli.printing import STYLES, complain, console
from samenspel.cli.reading import UNREADABLE
from samenspel.cli.settings import SettingsError, rules_to_judge_by
from samenspel.language import Bilingual
from samenspel.rules import UnknownRuleError

if TYPE_CHECKING:
    from collections.abc import Iterator

    from samenspel.language import Language
    from samenspel.rules import Documentation, Rule

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
    """Print the page of a rule, and give the exit code."""
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
