"""Chance that falls the same way everywhere.

Only `random.Random.random` is used: its sequence for a seed is the one that Python promises not to change.
"""

from __future__ import annotations

from random import Random
from typing import TYPE_CHECKING, TypeVar

if TYPE_CHECKING:
    from collections.abc import Sequence

__all__ = ["Chance"]

T = TypeVar("T")


def __dir__() -> list[str]:
    return __all__


class Chance:
    """What a seed decides, one question after another."""

    __slots__ = ("_random",)

    def __init__(self, seed: int, /) -> None:
        self._random = Random(seed).random  # noqa: S311 - it should be foreseen

    def below(self, end: int, /) -> int:
        """Give a whole number from nought up to an end."""
        return int(self._random() * end)

    def happens(self, share: float, /) -> bool:
        """Say whether something happens that does in this share of cases."""
        return self._random() < share

    def one_of(self, pool: Sequence[T], /) -> T:
        """Give one of several."""
        return pool[int(self._random() * len(pool))]

    def some_of(self, pool: Sequence[T], count: int, /) -> list[T]:
        """Give as many different ones, in any order; all where there are no more."""
        left = list(pool)
        return [left.pop(self.below(len(left))) for _ in range(min(count, len(left)))]

    def told(self, year: int, month: int, /) -> str:
        """Tell when something was in a month, as exactly as sources do: the day, the month, the season or the year."""
        ways = self.below(10)
        if ways < _DAYS:
            return f"{year}-{month:02}-{1 + self.below(28):02}"
        if ways < _MONTHS:
            return f"{year}-{month:02}"
        if ways < _SEASONS and month not in {1, 2, 12}:  # winter is told by the year in which it begins
            return f"{year}-{20 + month // 3}"
        return f"{year}~"


_DAYS = 4
_MONTHS = 7
_SEASONS = 9
