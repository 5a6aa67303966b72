"""Partnerships that are over: rules of practice say nothing of them."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from attrs import evolve

from samenspel.dates import Period
from samenspel.model import Trajectory
from samenspel.testing.strategies._days import Day
from samenspel.testing.strategies.breaking._site import value

if TYPE_CHECKING:
    from samenspel.testing.strategies.breaking import Site, Way

__all__ = ["over"]


def __dir__() -> list[str]:
    return __all__


_LONG_AGO: Final = Period("2001/2003")


def over(way: Way, /) -> Way:
    """Give the way to say what breaks a rule of practice in a record of a partnership that is long over."""

    def change(site: Site) -> None:
        way.change(site)
        own = site.sketch.own.facts
        if own.get("as_of") is None:  # some ways to break a rule make the record say none
            own["as_of"] = Day(site.moment)
        own["trajectory"] = value(Trajectory, period=_LONG_AGO)

    return evolve(way, change=change)
