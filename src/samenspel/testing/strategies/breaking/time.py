"""What breaks the rules about time: periods, moments, and who did what while it was not there."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from samenspel.dates import Period
from samenspel.model import (
    Agreement,
    Structure,
)
from samenspel.testing.strategies._days import Day, Span, date_of
from samenspel.testing.strategies.breaking._site import Site, Way, value

if TYPE_CHECKING:
    from samenspel.testing.strategies.breaking._site import Breakers

__all__ = ["TIME"]


def __dir__() -> list[str]:
    return __all__


# SAM201 ends-before-start -------------------------------------------------------------------------------------------


def _backwards(site: Site) -> Period:
    """Give a period that ends before it starts, a day earlier or some years."""
    start = site.moment - 100
    return Period(f"{date_of(Day(start))}/{date_of(site.before(start))}")


def _own_period_backwards(site: Site) -> None:
    site.fresh(Structure, period=_backwards(site))


TIME: Final[Breakers] = {
    "SAM201": (Way(_own_period_backwards),),
}
