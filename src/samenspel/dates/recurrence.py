"""How often something comes back: a meeting, a review, a yearly sum."""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING, final

from samenspel.dates._durations import Duration, read_recurrence
from samenspel.dates._wording import recurrence_words
from samenspel.dates._written import Written, plain

if TYPE_CHECKING:
    from samenspel.language import Language

__all__ = ["Recurrence"]


def __dir__() -> list[str]:
    return __all__


@final
class Recurrence(Written):
    """The time from one occurrence to the next: `P1Y`, `P1M`, `P1W`, `P14D`, and about so often, `~P6M`.

    The notation is that of a duration in ISO 8601: years, months, weeks and days, in that order.
    Recurrences are equal where they are written alike (`P1W` and `P7D` are two values) and have no order: compare
    their `approximate_days`.

    Raises `InvalidValueError` for a text that is no recurrence (SAM016) and for what is no text (SAM005).

    >>> Recurrence("~P6M").wording()
    'about every 6 months'
    >>> Recurrence("P1Y").wording("nl"), Recurrence("P1Y").approximate_days
    ('elk jaar', 365)
    """

    __slots__ = ("_duration",)

    _duration: Duration

    def __new__(cls, value: str | Recurrence, /) -> Recurrence:
        """Read a recurrence, or take one as it is."""
        return _recurrence(value if type(value) is str else _text(value))

    @property
    def is_approximate(self) -> bool:
        """Whether it comes back about so often (`~`)."""
        return self._text.startswith("~")

    @property
    def approximate_days(self) -> int:
        """Its length in days, with the mean year and month of the calendar, rounded."""
        years, months, weeks, days = self._duration
        # 400 years of the calendar have 146,097 days.
        return round((12 * years + months) * 146_097 / 4_800 + 7 * weeks + days)

    def wording(self, language: Language = "en", /) -> str:
        """Give the words for people.

        >>> Recurrence("P1M").wording(), Recurrence("P2W").wording("nl")
        ('every month', 'elke 2 weken')
        """
        return recurrence_words(self._text).wording(language)


def _text(value: object) -> str:
    if isinstance(value, str):
        return plain(value)
    if isinstance(value, Recurrence):
        return str(value)
    from samenspel.dates._refusals import refused_type  # noqa: PLC0415 - for what is refused only

    raise refused_type(value, "recurrence")


@lru_cache(maxsize=4096)
def _recurrence(text: str) -> Recurrence:
    duration = read_recurrence(text)
    if duration is None:
        from samenspel.dates._refusals import refused_recurrence  # noqa: PLC0415 - for what is refused only

        raise refused_recurrence(text)
    recurrence = object.__new__(Recurrence)
    object.__setattr__(recurrence, "_text", text)
    object.__setattr__(recurrence, "_duration", duration)
    return recurrence
