"""What a vocabulary is: a short, coarse list of terms, each with a definition and labels in both languages."""

from __future__ import annotations

import re
from functools import cached_property, lru_cache
from types import MappingProxyType
from typing import TYPE_CHECKING, Final

from attrs import field, frozen

from samenspel.language import Bilingual, Language, nearest

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Mapping

__all__ = ["Term", "Vocabulary", "is_prefixed"]


def __dir__() -> list[str]:
    return __all__


_PREFIXED: Final = re.compile(r"[a-z][a-z0-9]{2,}:[a-z0-9]+(?:-[a-z0-9]+)*")


def is_prefixed(code: str, /) -> bool:
    """Tell whether a code is an application's own term: `acme:liaison`.

    The prefix has three or more lower-case letters and digits; those of two letters (`nl:`, `eu:` and other countries')
    are reserved for the vocabularies of samenspel itself.

    >>> is_prefixed("acme:liaison"), is_prefixed("nl:wmo-2015"), is_prefixed("liaison")
    (True, False, False)
    """
    return _PREFIXED.fullmatch(code) is not None


@frozen(kw_only=True)
class Term:
    """One term of a vocabulary: its code in records, what it means, and what people call it.

    `broader` is the code of the wider term in the same vocabulary, where there is one.
    `since` and `until` are the first and the last year in which a law is in force; `None` where that is not told, and
    `until` also where it still is.  `reference` is the address where the law can be read; `None` where that was not
    verified, or where the term is no law.

    >>> from samenspel.vocabulary import LEGAL_BASES
    >>> LEGAL_BASES["nl:wmo-2015"].since, LEGAL_BASES["nl:wmo-2015"].reference
    (2015, 'https://wetten.overheid.nl/BWBR0035362')
    """

    code: str
    label: Bilingual
    definition: Bilingual
    broader: str | None = None
    since: int | None = None
    until: int | None = None
    reference: str | None = None

    def wording(self, language: Language = "en", /) -> str:
        """Give the label in a language."""
        return self.label.wording(language)


@frozen
class Vocabulary:
    """A named list of terms, looked up by code.

    >>> from samenspel.vocabulary import STRUCTURE_KINDS
    >>> "working-group" in STRUCTURE_KINDS
    True
    >>> STRUCTURE_KINDS["working-group"].label.nl
    'werkgroep'
    >>> STRUCTURE_KINDS.nearest("workgroup")
    ('working-group',)
    """

    name: str
    description: Bilingual
    terms: tuple[Term, ...] = field(converter=tuple[Term, ...])

    @cached_property
    def _by_code(self) -> Mapping[str, Term]:
        return MappingProxyType({term.code: term for term in self.terms})

    def __contains__(self, code: object, /) -> bool:
        return code in self._by_code

    def __getitem__(self, code: str, /) -> Term:
        return self._by_code[code]

    def __iter__(self) -> Iterator[Term]:
        return iter(self.terms)

    def __len__(self) -> int:
        return len(self.terms)

    def knows(self, code: str, /) -> bool:
        """Tell whether a code may stand where this vocabulary is asked: one of its terms or an application's own."""
        return code in self._by_code or is_prefixed(code)

    def nearest(self, code: str, /) -> tuple[str, ...]:
        """Give the codes of the terms that look most like a code, or whose label in either language does."""
        return self._nearest(code)

    @cached_property
    def _nearest(self) -> Callable[[str], tuple[str, ...]]:
        """The look-up that remembers what was sought: a record may have one mistake many times."""
        labels = {label: term.code for term in self.terms for label in (term.label.en, term.label.nl, term.code)}

        @lru_cache(maxsize=256)
        def look_up(code: str) -> tuple[str, ...]:
            return tuple(dict.fromkeys(labels[label] for label in nearest(code, labels)))

        return look_up


def words(name: str, description: Bilingual, terms: Iterable[tuple[str, str, str, str, str]]) -> Vocabulary:
    """Make a vocabulary of rows: code, English label, Dutch label, English definition, Dutch definition."""
    return Vocabulary(
        name,
        description,
        tuple(
            Term(code=code, label=Bilingual(en, nl), definition=Bilingual(meaning, betekenis))
            for code, en, nl, meaning, betekenis in terms
        ),
    )
