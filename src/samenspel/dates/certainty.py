"""The answers to a question about time: yes, no, or maybe."""

from __future__ import annotations

from enum import Enum
from typing import TYPE_CHECKING, NoReturn

from samenspel.language import Bilingual

if TYPE_CHECKING:
    from samenspel.language import Language

__all__ = ["Certainty"]


def __dir__() -> list[str]:
    return __all__


class Certainty(Enum):
    """How certain it is that something is so.

    Answers are combined as in Kleene's three-valued logic: with `&` (both), `|` (at least one) and `~` (not).
    An answer is neither true nor false, so that `if period.covers(day):` cannot take a maybe for a yes: it raises
    `TypeError`.  Ask `is Certainty.YES` (certainly) or `is not Certainty.NO` (possibly).

    >>> Certainty.YES & Certainty.MAYBE
    <Certainty.MAYBE: 'maybe'>
    >>> Certainty.YES | Certainty.MAYBE, ~Certainty.YES
    (<Certainty.YES: 'yes'>, <Certainty.NO: 'no'>)
    """

    YES = "yes"
    NO = "no"
    MAYBE = "maybe"

    def __and__(self, other: Certainty, /) -> Certainty:
        if not isinstance(other, Certainty):  # pyright: ignore[reportUnnecessaryIsInstance] - operators meet anything
            return NotImplemented
        if self is Certainty.NO or other is Certainty.NO:
            return Certainty.NO
        return other if self is Certainty.YES else self

    def __or__(self, other: Certainty, /) -> Certainty:
        if not isinstance(other, Certainty):  # pyright: ignore[reportUnnecessaryIsInstance] - operators meet anything
            return NotImplemented
        if self is Certainty.YES or other is Certainty.YES:
            return Certainty.YES
        return other if self is Certainty.NO else self

    def __invert__(self) -> Certainty:
        if self is Certainty.MAYBE:
            return self
        return Certainty.NO if self is Certainty.YES else Certainty.YES

    def __bool__(self) -> NoReturn:
        msg = (
            f"{self} is neither true nor false: compare it, with `is Certainty.YES` where it must be certain, "
            "or with `is not Certainty.NO` where it must be possible"
        )
        raise TypeError(msg)

    def wording(self, language: Language = "en", /) -> str:
        """Give the words for people.

        >>> Certainty.MAYBE.wording("nl")
        'mogelijk'
        """
        return _WORDS[self].wording(language)


_WORDS = {
    Certainty.YES: Bilingual("certainly", "zeker"),
    Certainty.NO: Bilingual("certainly not", "zeker niet"),
    Certainty.MAYBE: Bilingual("possibly", "mogelijk"),
}
