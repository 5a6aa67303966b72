"""The reference of rules: a table of all, and a page for each, as its function documents itself."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from _reference.markdown import anchored, code, fenced, link, page, table, toctree
from samenspel import CORE, check, loads

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from samenspel import Rule

__all__ = ["rule_pages"]

_FAMILIES: Final[Mapping[str, tuple[str, str]]] = {
    "SAM1": ("References and identity", "An id means one thing, and every reference leads to something."),
    "SAM2": ("Time", "What the record says of dates, periods and statuses is possible."),
    "SAM3": ("Participation", "Who takes part, for whom, and with what to decide."),
    "SAM4": ("Purpose", "What the partners want to reach, for whom, and how they would know."),
    "SAM5": ("Agreements", "What was agreed, who gives what, and what happens when it ends."),
    "SAM6": ("Course", "How it goes on the way, and what stands in it."),
}


def rule_pages() -> Iterator[tuple[str, str]]:
    """Give the path and the text of each page: the table of all rules, and one for each rule."""
    yield (
        "rules.md",
        page(
            anchored("all-rules", "# Rules"),
            "*What does `check` look for, and what does a code such as SAM102 mean?*",
            f"Codes that begin with SAM0 are no rules: they say {link('why a document cannot be read', 'refused')}.\n"
            "From SAM101 on, the record could be read, and a rule finds something in it that should not be.",
            "To leave some out or set their figures, [choose the rules that judge](../../how-to/choose-rules.md); "
            "to let a finding be, [accept it on purpose](../../how-to/accept-findings.md).\n"
            "To add some, [write rules of your own](../../how-to/own-rules.md).",
            "An error contradicts itself, a warning is probably a mistake or a risk, advice may be ignored.\n"
            "A code is never used again for something else.",
            *(
                _family(*told, [rule for rule in CORE if rule.code.startswith(code)])
                for code, told in _FAMILIES.items()
            ),
            toctree(f"rules/{rule.code}" for rule in CORE),
        ),
    )
    for rule in CORE:
        yield f"rules/{rule.code}.md", _told(rule)


def _family(title: str, intro: str, rules: list[Rule]) -> str:
    rows = [
        (
            link(rule.code, _label(rule)),
            code(rule.name),
            ", ".join(dict.fromkeys(verdict.severity.wording() for verdict in rule.verdicts)),
            rule.documentation.summary,
        )
        for rule in rules
    ]
    return page(f"## {title}", intro, table(["Code", "Name", "Severity", "What is wrong"], rows)) if rows else ""


def _label(rule: Rule) -> str:
    return f"rule-{rule.code.lower()}"


def _told(rule: Rule) -> str:
    told = rule.documentation
    verdicts = [
        (
            verdict.severity.wording(),
            f"{verdict.texts.message.en}\n*{verdict.texts.message.nl}*",
            f"{verdict.texts.hint.en}\n*{verdict.texts.hint.nl}*",
        )
        for verdict in rule.verdicts
    ]
    references = told.references if isinstance(told.references, str) else _items(told.references)
    return page(
        anchored(_label(rule), f"# {rule.code} {rule.name}"),
        f"*What does {rule.code} tell me, and how do I mend it?*",
        told.summary,
        "## What it finds",
        told.finds,
        "## Why it matters",
        told.why,
        "## Example",
        fenced("yaml", told.example),
        "What `check` says of it, in English and in Dutch:",
        fenced("text", "\n".join(_found(rule))),
        "## Better",
        fenced("yaml", told.better),
        "## Messages",
        "What stands in braces is filled in.",
        table(["Severity", "Message", "Hint"], verdicts),
        page("## References", references) if references else "",
    )


def _items(texts: tuple[str, ...]) -> str:
    return "\n".join(f"- {text}" for text in texts)


def _found(rule: Rule) -> Iterator[str]:
    """Give what the rule finds in its own example, in both languages."""
    for finding in check(loads(rule.documentation.example, format="yaml"), rules=CORE.select(rule.code)):
        for language in ("en", "nl"):
            yield f"{finding.path}  {finding.severity.wording(language)} {finding.rule}"
            yield f"  {finding.message(language)}"
            yield f"  → {finding.hint(language)}"
