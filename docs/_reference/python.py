"""The reference of the Python interface: every public name, in groups, for Sphinx to document from its docstring."""

from __future__ import annotations

import ast
import inspect
from operator import attrgetter
from typing import TYPE_CHECKING, Final

import samenspel
import samenspel.rules
import samenspel.vocabulary
from _reference.markdown import anchored, code, fenced, link, page, table
from samenspel.model import KINDS
from samenspel.rules import Judged

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping

__all__ = ["python_pages"]


def _answers(cls: type) -> Iterator[tuple[str, str]]:
    """Give the cached properties of a class with slots, which hold no docstring, and what their source says of them."""
    (body,) = ast.parse(inspect.getsource(cls)).body
    for node in ast.walk(body):
        is_cached = isinstance(node, ast.FunctionDef) and "cached_property" in map(ast.unparse, node.decorator_list)
        if is_cached and not node.name.startswith("_"):
            yield code(node.name), " ".join((ast.get_docstring(node) or "").split())


_GROUPS: Final[Mapping[str, tuple[str, ...]]] = {
    "Read and write": (
        *("load", "loads", "dump", "dumps", "Format"),
        *("read_lines", "write_lines", "RecordLine", "RefusedLine", "Limits"),
        *("converter", "positions", "position_of", "Position", "schema"),
    ),
    "The partnership and its questions": (
        "Partnership",
        "Snapshot",
        "Happening",
        "Lineage",
        "Succession",
        "Reference",
    ),
    "Judgement": ("check", "CORE", "Catalogue", "Rule", "Report", "Finding", "Severity"),
    "Dates and amounts": ("ImpreciseDate", "Period", "Recurrence", "Quantity", "Certainty", "Margin"),
    "Elements": ("Element", *(kind.__name__ for kind in KINDS)),
    "Values of elements": (
        "Name",
        "Identifier",
        "Party",
        "Mandate",
        "Observation",
        "Trajectory",
        "Phase",
        "JsonObject",
    ),
    "Languages": ("Language", "Bilingual"),
}
_ROOMS: Final[Mapping[str, tuple[str, ...]]] = {
    "Rules of your own": (
        "rules.Judged",
        "rules.Violation",
        "rules.Verdict",
        "rules.verdict",
        "rules.Evidence",
        "rules.installed",
        "rules.configured",
    ),
    "Vocabularies": ("vocabulary.Vocabulary", "vocabulary.Term", "vocabulary.is_prefixed"),
}
_ERRORS: Final = "Errors"
_OTHERS: Final = "Other names"
_INTROS: Final[Mapping[str, str]] = {
    "The partnership and its questions": (
        "`When` is a day or a stretch of time: a text such as `2016-06`, a `datetime.date`, an `ImpreciseDate` or a "
        "`Period`."
    ),
    "Elements": f"Their fields stand on {link('the pages of elements', 'all-elements')}.",
    "Values of elements": f"Their fields stand on {link('the pages of elements', 'all-elements')}, too.",
    "Rules of your own": (
        "These are imported from `samenspel.rules`; "
        f"{link('a guide', 'write-rules')} shows how they are used, "
        f"and {link('check_rule', 'python-testing')} holds them to the laws.\n"
        f"A {code('Judged')} has these answers, too, each worked out once:\n\n"
        f"{table(['Name', 'What it gives'], _answers(Judged))}"
    ),
    "Vocabularies": (
        "These are imported from `samenspel.vocabulary`, as are the vocabularies themselves: "
        "`from samenspel.vocabulary import LEGAL_BASES`."
    ),
    "Errors": "All are kinds of `SamenspelError`.\nWhat can be loaded raises nothing: it is reported as a finding.",
}
_OPTIONS: Final[Mapping[str, tuple[str, ...]]] = {
    "Catalogue": (":members:", ":special-members: __getitem__, __or__"),
    "Certainty": (":members:", ":undoc-members:"),
    "ImpreciseDate": (":members:", ":inherited-members:"),
    "JsonObject": (":members: plain",),
    "Partnership": (":members:", ":special-members: __getitem__, __contains__"),
    "Severity": (":members:", ":undoc-members:"),
    "CORE": (":no-value:",),
}
_TEXTS: Final[Mapping[str, str]] = {
    "CORE": "All rules of samenspel, as a catalogue.",
    "Format": "What a record can be written in.",
    "Language": "What findings, dates and labels can be worded in.",
}
_PLAIN: Final = frozenset({"Elements", "Values of elements", "Errors"})


def python_pages() -> Iterator[tuple[str, str]]:
    """Give the path and the text of the one page."""
    public = list(samenspel.__all__)
    errors = [name for name in public if _is_error(name)]
    groups = {title: [name for name in names if name in public] for title, names in _GROUPS.items()}
    grouped = {name for names in groups.values() for name in names}
    groups |= {title: list(names) for title, names in _ROOMS.items()}
    groups[_ERRORS] = sorted(errors, key=lambda name: name != "SamenspelError")
    groups[_OTHERS] = [name for name in public if name not in grouped and name not in errors]
    yield (
        "python.md",
        page(
            anchored("python", "# Python"),
            "*Which functions and classes are there to import, and what do they take and give?*",
            "Where nothing else is said, the names on this page are imported from `samenspel`: "
            "`from samenspel import load, check`.\n"
            "What has no place here is not public, and may change without notice.",
            *(_told(title, names) for title, names in groups.items() if names),
        ),
    )


def _is_error(name: str) -> bool:
    found = getattr(samenspel, name)
    return isinstance(found, type) and issubclass(found, Exception)


def _told(title: str, names: Iterable[str]) -> str:
    directives = "\n\n".join(_directive(name, is_plain=title in _PLAIN) for name in names)
    return page(f"## {title}", _INTROS.get(title, ""), fenced("{eval-rst}", directives))


def _directive(name: str, *, is_plain: bool) -> str:
    found = attrgetter(name)(samenspel)
    sort = "data"
    if isinstance(found, type):
        sort = "exception" if issubclass(found, Exception) else "class"
    elif inspect.isfunction(found):
        sort = "function"
    options = _OPTIONS.get(name, (":members:",) if sort == "class" and not is_plain else ())
    text = ["", f"   {_TEXTS[name]}"] if name in _TEXTS else []
    return "\n".join([f".. auto{sort}:: samenspel.{name}", *(f"   {option}" for option in options), *text])
