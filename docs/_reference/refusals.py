"""The reference of refusals: why a document cannot be read, each code shown by a document that has the fault."""

from __future__ import annotations

from io import BytesIO
from typing import TYPE_CHECKING, Final

from _reference.markdown import anchored, code, fenced, link, page, table
from samenspel import DecodeError, load
from samenspel.wire.fault_pages import FAULT_PAGES
from samenspel.wire.faults import FAULTS

if TYPE_CHECKING:
    from collections.abc import Iterator

    from samenspel import Format
    from samenspel.wire.fault_pages import FaultPage

__all__ = ["refusal_pages"]

_LONGEST: Final = 80
_TOO_LARGE: Final = f"id: sport\nname: Sport for all\nsummary: {'on and ' * 1_400_000}on"


def refusal_pages() -> Iterator[tuple[str, str]]:
    """Give the path and the text of the one page."""
    told = [(rule, said, _TOO_LARGE if said.document is None else said.document) for rule, said in FAULT_PAGES.items()]
    rows = [(link(rule, _label(rule)), code(FAULTS[rule]), said.means.en) for rule, said, _ in told]
    yield (
        "refusals.md",
        page(
            anchored("refused", "# Refusals"),
            "*Why can my document not be read, and what does a code such as SAM007 mean?*",
            "Little is refused: what is no document, and what no field can hold.\n"
            f"Everything else loads, and {link('rules', 'all-rules')} say what should not be in it.",
            "A refusal is a `DecodeError` in Python, and exit code 2 on the command line.\n"
            "It names every fault in the document: its path, line and column, what stands there, "
            "what is wrong with it and how to mend it.",
            table(["Code", "Name", "What is wrong"], rows),
            *(_told(*one) for one in told),
        ),
    )


def _label(rule: str) -> str:
    return f"refusal-{rule.lower()}"


def _told(rule: str, said: FaultPage, document: str | bytes) -> str:
    text = document if isinstance(document, str) else repr(document)
    short = text if len(text) <= _LONGEST * 3 else f"{text[:_LONGEST]} ..."
    return page(
        anchored(_label(rule), f"## {rule} {FAULTS[rule]}"),
        said.means.en,
        fenced(said.format if isinstance(document, str) and short == text else "text", short),
        fenced("text", _refusal(rule, said.format, document)),
        said.mend.en,
    )


def _refusal(rule: str, written_in: Format, document: str | bytes) -> str:
    """Give what is told of a document that is refused for this reason, and for no other one."""
    file = BytesIO(document.encode() if isinstance(document, str) else document)
    try:
        load(file, format=written_in)
    except DecodeError as error:
        if {finding.rule for finding in error.findings} == {rule}:
            return str(error)
        msg = f"the example of {rule} is refused for another reason: {error}"
        raise ValueError(msg) from error
    msg = f"the example of {rule} is not refused"
    raise ValueError(msg)
