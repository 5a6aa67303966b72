"""The reference of refusals: why a document cannot be read, each code shown by a document that has the fault."""

from __future__ import annotations

from io import BytesIO
from typing import TYPE_CHECKING, Final

from _reference.markdown import anchored, code, fenced, link, page, table
from samenspel import DecodeError, load
from samenspel.wire.faults import FAULTS

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from samenspel import Format

__all__ = ["refusal_pages"]

_HEAD: Final = "id: sport\nname: Sport for all\n"
_DOCUMENTS: Final[Mapping[str, tuple[str, Format, str | bytes]]] = {
    "SAM001": ("The bytes are no text in UTF-8.", "yaml", "id: sport\nname: Sport voor iedereén\n".encode("latin-1")),
    "SAM002": ("The text is no JSON or no YAML.", "yaml", "id: sport\nname: Sport: for all\n"),
    "SAM003": (
        "A field is none of the element that it stands in.",
        "yaml",
        f"{_HEAD}organizations:\n  - name: SV De Waterjuffers\n",
    ),
    "SAM004": ("A field that is needed is absent.", "yaml", f"{_HEAD}goals:\n  - id: moving\n    themes: youth\n"),
    "SAM005": (
        "A value is of another type than its field asks.",
        "yaml",
        f"{_HEAD}structures:\n  - name: [Team, Ploeg]\n",
    ),
    "SAM006": (
        "An id has other characters than letters, digits and hyphens.",
        "yaml",
        "id: sport & school\nname: Sport\n",
    ),
    "SAM007": ("A text is no date.", "yaml", f"{_HEAD}as_of: summer 2021\n"),
    "SAM008": ("A text is no period.", "yaml", f"{_HEAD}trajectory: since 2015\n"),
    "SAM009": ("A text is no amount.", "yaml", f"{_HEAD}commitments:\n  - amount: € 25.000\n"),
    "SAM010": (
        "A number is larger than can be kept exactly.",
        "json",
        '{"id": "a", "name": "A", "extensions": {"acme": 1e999}}',
    ),
    "SAM011": ("A key stands twice in one mapping.", "yaml", f"{_HEAD}name: Sport\n"),
    "SAM012": (
        "A record or a file has more bytes than are allowed.",
        "yaml",
        f"{_HEAD}summary: {'on and ' * 1_400_000}on",
    ),
    "SAM013": ("Lists or mappings stand in each other more than 110 levels deep.", "yaml", f"{'[' * 111}{']' * 111}"),
    "SAM014": (
        "YAML has something that records do without: a tag, an anchor, an alias, a second document.",
        "yaml",
        f"{_HEAD}summary: !!str 2016\n",
    ),
    "SAM015": (
        "The document has a later version of the schema than this samenspel knows.",
        "yaml",
        f"schema: 2\n{_HEAD}",
    ),
    "SAM016": (
        "A text does not say how often something comes back.",
        "yaml",
        f"{_HEAD}structures:\n  - name: Team\n    meets: every month\n",
    ),
}
_LONGEST: Final = 80


def refusal_pages() -> Iterator[tuple[str, str]]:
    """Give the path and the text of the one page."""
    missing = FAULTS.keys() - _DOCUMENTS.keys()
    if missing:
        msg = f"the page of refusals lacks an example of: {', '.join(sorted(missing))}"
        raise ValueError(msg)
    rows = [(link(rule, _label(rule)), code(FAULTS[rule]), told) for rule, (told, _, _) in _DOCUMENTS.items()]
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
            *(_told(rule) for rule in _DOCUMENTS),
        ),
    )


def _label(rule: str) -> str:
    return f"refusal-{rule.lower()}"


def _told(rule: str) -> str:
    told, written_in, document = _DOCUMENTS[rule]
    text = document if isinstance(document, str) else repr(document)
    short = text if len(text) <= _LONGEST * 3 else f"{text[:_LONGEST]} ..."
    return page(
        anchored(_label(rule), f"## {rule} {FAULTS[rule]}"),
        told,
        fenced(written_in if isinstance(document, str) and short == text else "text", short),
        fenced("text", _refusal(rule, written_in, document)),
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
