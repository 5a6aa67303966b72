"""What people read is said twice: in English and in Dutch."""

from __future__ import annotations

from difflib import get_close_matches
from typing import TYPE_CHECKING, Final, Literal, Protocol, TypeAlias, get_args, runtime_checkable

from attrs import frozen

if TYPE_CHECKING:
    from collections.abc import Iterable

__all__ = ["LANGUAGES", "Bilingual", "Language", "Wordable", "nearest", "worded"]

Language: TypeAlias = Literal["en", "nl"]
"""The languages that people read here: English and Dutch."""

LANGUAGES: Final[tuple[Language, ...]] = get_args(Language)


def __dir__() -> list[str]:
    return __all__


@runtime_checkable
class Wordable(Protocol):
    """What can say itself in a language: a date, an amount, a term, a bilingual text."""

    def wording(self, language: Language = "en", /) -> str:
        """Give the words for people."""
        ...  # pragma: no cover - a protocol has no body


@frozen
class Bilingual:
    """One text in both languages.

    >>> Bilingual("steering group", "stuurgroep").wording("nl")
    'stuurgroep'
    """

    en: str
    nl: str

    def wording(self, language: Language = "en", /) -> str:
        """Give the text in one language.

        Raises `ValueError` for a language that is neither English nor Dutch.
        """
        if language == "en":
            return self.en
        if language == "nl":
            return self.nl
        msg = f"no wording in {language!r}: allowed are {', '.join(map(repr, LANGUAGES))}"
        raise ValueError(msg)


def worded(value: object, language: Language = "en", /) -> str:
    """Give a value's words in a language: its own wording where it has one, else its text.

    >>> worded(Bilingual("goal", "doel"), "nl"), worded(3, "nl")
    ('doel', '3')
    """
    if isinstance(value, str):
        return value
    return value.wording(language) if isinstance(value, Bilingual | Wordable) else str(value)


def nearest(word: str, known: Iterable[str], /) -> tuple[str, ...]:
    """Give at most three of the known words that lie nearest to a word: those that begin with it or hold it first.

    >>> nearest("stuurgroup", ["werkgroep", "stuurgroep"])
    ('stuurgroep',)
    >>> nearest("wmo", ["nl:wpo", "nl:wmo-2015"])
    ('nl:wmo-2015',)
    """
    sought = word.strip().lower()[:_LONGEST_SOUGHT]
    by_lower = {candidate.lower(): candidate for candidate in sorted(known)}
    holding = sorted((c for c in by_lower if len(sought) > 1 and sought in c), key=lambda c: (c.find(sought), len(c)))
    alike = get_close_matches(sought, by_lower, n=3)
    return tuple(by_lower[match] for match in dict.fromkeys([*holding, *alike]))[:3]


_LONGEST_SOUGHT: Final = 100
