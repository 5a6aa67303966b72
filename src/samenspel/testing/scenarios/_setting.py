"""Where a scenario plays: the place, the years, and what it is about."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from attrs import frozen

from samenspel.testing.scenarios._names import PLACES, PROVINCES, QUARTERS
from samenspel.testing.scenarios._subjects import SUBJECTS

if TYPE_CHECKING:
    from samenspel.testing.scenarios._chance import Chance
    from samenspel.testing.scenarios._subjects import Subject

__all__ = ["FIRST", "TERM", "Setting", "setting"]


def __dir__() -> list[str]:
    return __all__


FIRST: Final = 2015
"""The year before which nothing begins: the laws that scenarios name are in force since then."""
TERM: Final = 4
"""For how many years a covenant is signed."""
_RECENT: Final = 2023


@frozen(eq=False)
class Setting:
    """What all parts of a scenario must know of each other."""

    id: str
    chance: Chance
    subject: Subject
    place: str
    province: str
    quarters: tuple[str, ...]
    first: int
    last: int

    def named(self, text: str, quarter: str = "") -> str:
        """Give a text with the names of this place."""
        return text.format(place=self.place, quarter=quarter or self.quarters[0])

    @property
    def years(self) -> range:
        """The years in which it runs, up to the moment of knowledge."""
        return range(self.first, self.last + 1)

    def covenant(self, year: int) -> str:
        """Give the id of the covenant that is in force at the end of a year."""
        return f"convenant-{(year - self.first) // TERM + 1}"

    def report(self, year: int) -> str:
        """Give the id of the report on a year."""
        return f"jaarbericht-{year}"


def setting(chance: Chance, seed: int, years: int) -> Setting:
    """Choose where a scenario plays."""
    subject = chance.one_of(SUBJECTS)
    place = chance.one_of(PLACES)
    first = max(FIRST, _RECENT - chance.below(4) - years + 1)
    return Setting(
        f"{subject.slug}-{place.lower()}-{seed}",
        chance,
        subject,
        place,
        chance.one_of(PROVINCES),
        tuple(chance.some_of(QUARTERS, 6)),
        first,
        first + years - 1,
    )
