"""Which elements came from one another: what several rules of identity ask before they take two for one."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from samenspel.model import Partnership

__all__ = ["joined", "successions"]


def __dir__() -> list[str]:
    return __all__


def successions(record: Partnership, /) -> Mapping[str, str]:
    """Give for each id in a line of succession one id that stands for the whole line.

    A line is what events tell that ended and started together, over one event or several; a cancelled event tells
    nothing.

    >>> from samenspel import Event, Partnership
    >>> merger = Event(id="merger", title="Merger", ends=["haaren", "boxtel"], starts="new")
    >>> lines = successions(Partnership(id="p", name="P", events=merger))
    >>> lines["haaren"] == lines["new"]
    True
    """
    return joined(
        (event.ends[0], id_)
        for event in record.events
        if event.ends and event.starts and event.status != "cancelled"
        for id_ in (*event.ends, *event.starts)
    )


def joined(pairs: Iterable[tuple[str, str]], /) -> Mapping[str, str]:
    """Give for each id in some pairs one id that stands for all that are joined to it, directly or through others.

    >>> groups = joined([("a", "b"), ("b", "c"), ("d", "e")])
    >>> groups["a"] == groups["c"], groups["a"] == groups["d"]
    (True, False)
    """
    above: dict[str, str] = {}

    def top(id_: str) -> str:
        while (up := above.setdefault(id_, id_)) != id_:
            above[id_] = above[up]
            id_ = up
        return id_

    for one, other in pairs:
        above[top(other)] = top(one)
    return {id_: top(id_) for id_ in list(above)}
