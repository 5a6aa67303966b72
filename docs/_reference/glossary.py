"""The glossary of English and Dutch: the words for kinds, fields, vocabularies and terms, in both directions."""

from __future__ import annotations

from itertools import chain, groupby
from typing import TYPE_CHECKING
from unicodedata import normalize

from _reference.markdown import anchored, code, link, page, table
from _reference.vocabularies import described_classes, used_vocabularies
from samenspel import Severity
from samenspel.language import Bilingual
from samenspel.model import COLLECTIONS, KINDS, Partnership, fields_of

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping

__all__ = ["glossary_pages"]


def glossary_pages() -> Iterator[tuple[str, str]]:
    """Give the path and the text of the one page."""
    words = _words()
    english = [(en, nl, where) for (en, nl), where in words.items()]
    dutch = [(nl, en, where) for (en, nl), where in words.items()]
    yield (
        "glossary.md",
        page(
            anchored("glossary", "# Glossary English-Dutch"),
            "*What is this word called in the other language, and where does it stand in a record?*",
            "It is made from the words that the library itself uses for kinds of element, fields and terms.\n"
            "Records are written with the English codes; findings and pages come in both languages.\n"
            f"What a word means stands where it is used: with the {link('elements', 'all-elements')} and in the "
            "[vocabularies](vocabularies.md).",
            "## English to Dutch",
            *_by_letter(("English", "Dutch", "Where it stands"), english),
            "## Dutch to English",
            *_by_letter(("Dutch", "English", "Where it stands"), dutch),
        ),
    )


def _words() -> Mapping[tuple[str, str], list[str]]:
    """Give where each pair of words is used."""
    words: dict[tuple[str, str], dict[str, None]] = {}
    for said, where in chain(_kinds(), _fields(), _severities(), _terms()):
        words.setdefault((said.en, said.nl), {})[where] = None
    return {pair: list(places) for pair, places in words.items()}


def _kinds() -> Iterator[tuple[Bilingual, str]]:
    for kind in (cls.element_kind for cls in (Partnership, *KINDS)):
        yield kind.singular, "kind of element"
    for kind in (cls.element_kind for cls in KINDS):
        yield kind.plural, f"collection {code(kind.collection)}"


def _fields() -> Iterator[tuple[Bilingual, str]]:
    collections = {cls.element_kind.collection for cls in KINDS}
    for cls in described_classes():
        yield from ((f.label, f"field {code(f.name)}") for f in fields_of(cls) if f.name not in collections)


def _severities() -> Iterator[tuple[Bilingual, str]]:
    for severity in Severity:
        yield Bilingual(severity.wording("en"), severity.wording("nl")), "severity of a finding"


def _terms() -> Iterator[tuple[Bilingual, str]]:
    for vocabulary in used_vocabularies():
        if vocabulary is not COLLECTIONS:
            of = link(vocabulary.name.replace("-", " "), f"vocabulary-{vocabulary.name}")
            yield from ((term.label, f"{code(term.code)} in {of}") for term in vocabulary)


def _by_letter(heads: tuple[str, str, str], rows: Iterable[tuple[str, str, list[str]]]) -> Iterator[str]:
    """Give a heading and a table for each letter that words begin with."""
    ordered = sorted(rows, key=lambda row: (_plain(row[0]), _plain(row[1])))
    for letter, group in groupby(ordered, key=lambda row: _plain(row[0])[0].upper()):
        yield f"### {letter}"
        yield table(heads, [(word, other, "\n".join(where)) for word, other, where in group])


def _plain(word: str) -> str:
    """Give a word as it is sorted: in small letters and without accents and signs."""
    return "".join(sign for sign in normalize("NFKD", word.casefold()) if sign.isalnum() or sign == " ")
