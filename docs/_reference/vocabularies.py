"""The reference of vocabularies: every term with its labels and its definitions."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from _reference.markdown import anchored, code, link, page, table, toctree
from samenspel import vocabulary
from samenspel.model import COLLECTIONS, KINDS, Partnership, fields_of
from samenspel.model.fields import Form
from samenspel.vocabulary import Vocabulary

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from attrs import AttrsInstance

    from samenspel.vocabulary import Term

__all__ = ["described_classes", "used_vocabularies", "vocabulary_pages"]

_ALL: Final = tuple(
    dict.fromkeys(
        found
        for name in vocabulary.__all__
        if isinstance(found := getattr(vocabulary, name), Vocabulary) and len(found)
    )
)


def vocabulary_pages() -> Iterator[tuple[str, str]]:
    """Give the path and the text of each page: an overview, and one for each vocabulary that a field has."""
    uses, used = _uses(), used_vocabularies()
    rows = [(_link(found), str(len(found)), found.description.en, found.description.nl) for found in used]
    yield (
        "vocabularies.md",
        page(
            anchored("vocabularies", "# Vocabularies"),
            "*Which codes may stand in a field of terms, and what do they mean?*",
            "A term is a code of the vocabulary of its field, or a term of your own application with its prefix: "
            f"{code('acme:liaison')}.\n"
            "The prefix has three or more lower-case letters and digits; "
            f"prefixes of two letters, such as {code('nl:')}, are the library's own.\n"
            f"Any other code loads, and {link('SAM108', 'rule-sam108')} reports it with the terms that look like it.",
            "Where several seem to fit, [choose between terms that look alike](../../how-to/choose-terms.md); "
            "the same words by their letters stand in the [glossary](glossary.md).",
            table(["Vocabulary", "Terms", "What it says", "In Dutch"], rows),
            toctree(f"vocabularies/{found.name}" for found in used),
        ),
    )
    for found in used:
        yield f"vocabularies/{found.name}.md", _told(found, uses[found.name])


def used_vocabularies() -> list[Vocabulary]:
    """Give the vocabularies that fields have, in the order of their names."""
    uses = _uses()
    return sorted((found for found in (*_ALL, COLLECTIONS) if found.name in uses), key=lambda found: found.name)


def described_classes() -> list[type[AttrsInstance]]:
    """Give the classes whose fields describe themselves: the partnership, elements, and the values in them."""
    found: list[type[AttrsInstance]] = [Partnership, *KINDS]
    for cls in found:
        found += [field.item for field in fields_of(cls) if field.form is Form.VALUE and field.item not in found]
    return found


def _uses() -> Mapping[str, list[str]]:
    """Give by the name of a vocabulary the fields that it serves, as links."""
    uses: dict[str, list[str]] = {}
    for cls in described_classes():
        for field in fields_of(cls):
            is_common = cls is not Partnership and field.name == "visibility"
            if field.vocabulary is not None and not is_common:
                used = f"{link(cls.__name__, f'element-{cls.__name__.lower()}')}.{field.name}"
                uses.setdefault(field.vocabulary.name, []).append(used)
    uses["visibilities"] = [f"{link('every element', 'element-element')}.visibility"]
    return uses


def _link(found: Vocabulary) -> str:
    return link(found.name.replace("-", " "), f"vocabulary-{found.name}")


def _told(found: Vocabulary, uses: list[str]) -> str:
    title = found.name.replace("-", " ").capitalize()
    return page(
        anchored(f"vocabulary-{found.name}", f"# {title}"),
        f"*Which codes may stand in {', '.join(uses)}?*",
        f"{found.description.en}\n{_dutch(found.description.nl)}",
        table(["Code", "Label", "What it means"], [_row(term) for term in found]),
    )


def _row(term: Term) -> tuple[str, str, str]:
    broader = f"\n(within {code(term.broader)})" if term.broader else ""
    reference = f"\n[{term.reference.removeprefix('https://')}]({term.reference})" if term.reference else ""
    return (
        f"{code(term.code)}{broader}",
        f"{term.label.en}\n{_dutch(term.label.nl)}",
        f"{term.definition.en}\n{_dutch(term.definition.nl)}{reference}",
    )


def _dutch(text: str) -> str:
    return f"*{text}*"
