"""What a record says about time: when each element holds, and how certain that is on a day or through a stretch."""

from __future__ import annotations

from datetime import date
from functools import cached_property
from typing import TYPE_CHECKING, Final, TypeAlias

from samenspel.dates import Certainty, ImpreciseDate, Period
from samenspel.model.agreements import Agreement, Commitment
from samenspel.model.records import Remark, Source, Waiver
from samenspel.model.roles import Role, Structure
from samenspel.model.trajectories import Event, Trajectory

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from samenspel.model.element import Element
    from samenspel.model.partnership import Partnership

__all__ = ["Course", "When", "stretch"]

When: TypeAlias = "date | ImpreciseDate | Period | str"

_NOT_BEGUN: Final = frozenset({"proposed", "planned", "in-negotiation"})
_ENDED: Final = frozenset({"ended", "lapsed", "terminated"})
_NEVER: Final = frozenset({"rejected", "declined"})


def __dir__() -> list[str]:
    return __all__


def stretch(when: When) -> Period:
    """Give a day or a stretch of time as a period: `"2015-12"`, `"2016/2018"`, a `datetime.date`.

    Raises `InvalidValueError` for a text that is neither.
    """
    return when if isinstance(when, Period) else Period(ImpreciseDate(when) if isinstance(when, date) else when)


class Course:
    """When each element of a partnership holds: what its fields, the events, its status and its sources say."""

    def __init__(self, partnership: Partnership) -> None:
        self._partnership = partnership

    @cached_property
    def _turns(self) -> tuple[Mapping[str, ImpreciseDate], Mapping[str, ImpreciseDate]]:
        """When events start and end elements, by id; the first that says so counts."""
        starts: dict[str, ImpreciseDate] = {}
        ends: dict[str, ImpreciseDate] = {}
        for event in self._partnership.events:
            if event.date is not None and event.status != "cancelled":
                for id_ in event.starts:
                    starts.setdefault(id_, event.date)
                for id_ in event.ends:
                    ends.setdefault(id_, event.date)
        return starts, ends

    def started_by_event(self, element: Element) -> ImpreciseDate | None:
        """Give the date of the event that started an element."""
        return self._turns[0].get(element.id)

    def ended_by_event(self, element: Element) -> ImpreciseDate | None:
        """Give the date of the event that ended an element."""
        return self._turns[1].get(element.id)

    @cached_property
    def knowledge(self) -> ImpreciseDate | None:
        """The moment of knowledge: `as_of`, or else the latest date of the sources."""
        if self._partnership.as_of is not None:
            return self._partnership.as_of
        dated = [source.as_of or source.published for source in self._partnership.sources]
        known = [moment for moment in dated if moment is not None and moment.latest is not None]
        return max(known, key=lambda moment: (moment.latest or date.min, str(moment)), default=None)

    def period_of(self, element: Element) -> Period | None:
        """Give the period of an element: its own, and where that leaves a side unsaid, what events say of it."""
        own = _own_period(element)
        start, end = self.started_by_event(element), self.ended_by_event(element)
        if start is None and end is None:
            return own
        if own is None:
            return Period.between(start, end)
        left, slash, right = str(own).partition("/")
        if not slash:
            return own
        return Period(f"{left or start or ''}/{right or end or ''}")

    def holds(self, element: Element, when: Period) -> Certainty:
        """Tell how certain it is that an element holds all through a stretch of time.

        An event holds from its date on: then it has happened.  Sources, remarks and waivers belong to the record,
        not to the time that it tells of.  A role holds only while the body that it sits in does, and what the
        partnership set up only while the partnership does.
        """
        if isinstance(element, Source | Remark | Waiver):
            return Certainty.YES
        if isinstance(element, Event):
            return _happened(element, when)
        holds = self._alone(element, when)
        if isinstance(element, Role) and element.within:
            return holds & self._any(element.within, when)
        if isinstance(element, Structure | Role) and self._is_dated:
            return holds & self._alone(self._partnership, when)
        return holds

    @cached_property
    def _is_dated(self) -> bool:
        return self.period_of(self._partnership) is not None

    def _any(self, ids: Iterable[str], when: Period) -> Certainty:
        """Tell whether any of these holds; of one that is not in the record nothing is known."""
        holds = Certainty.NO
        for id_ in ids:
            element = self._partnership.find(id_)
            holds |= Certainty.MAYBE if element is None or isinstance(element, Role) else self.holds(element, when)
        return holds

    def _alone(self, element: Element, when: Period) -> Certainty:
        status = getattr(element, "status", None)
        if status in _NEVER:
            return Certainty.NO
        period = self._with_status(self.period_of(element), status)
        return self._known_from_sources(element, when) if period is None else period.covers(when)

    def _with_status(self, period: Period | None, status: str | None) -> Period | None:
        """Let a status say what the period leaves unsaid: what is planned has not begun, what ended has an end."""
        moment = self.knowledge
        if moment is None or moment.is_one_sided or status not in _NOT_BEGUN | _ENDED:
            return period
        left, _, right = ("", "/", "") if period is None else str(period).partition("/")
        if status in _NOT_BEGUN and not left:
            return Period(f"[{moment}..]/{right}")
        if status in _ENDED and not right and (period is None or "/" in str(period)):
            return Period(f"{left}/[..{moment}]")
        return period

    def _known_from_sources(self, element: Element, when: Period) -> Certainty:
        """Tell what the dates of its sources say of an element without a period: then it held."""
        named = [self._partnership.find(cited.partition("#")[0]) for cited in element.cites]
        moments = [source.as_of or source.published for source in named if isinstance(source, Source)]
        known = [moment for moment in (*moments, None if any(moments) else self.knowledge) if moment is not None]
        return Certainty.YES if any(_lies_within(when, moment) for moment in known) else Certainty.MAYBE


def _lies_within(when: Period, moment: ImpreciseDate) -> bool:
    """Tell whether a stretch of time lies within the days of a date."""
    first, last = moment.earliest, moment.latest
    if when.earliest is None or when.latest is None or first is None or last is None:
        return False
    return first <= when.earliest and when.latest <= last


def _own_period(element: Element) -> Period | None:
    """Give the period that an element says itself; the day that it was concluded or made begins one, too."""
    trajectory: Trajectory | None = getattr(element, "trajectory", None)
    if trajectory is not None:
        return trajectory.period
    if isinstance(element, Event):
        return Period(element.date) if element.date else None
    period: Period | None = getattr(element, "period", None)
    if period is None and isinstance(element, Agreement) and element.concluded is not None:
        return Period.between(element.concluded, None)
    if period is None and isinstance(element, Commitment) and element.made is not None:
        return Period.between(element.made, None)
    return period


def _happened(event: Event, when: Period) -> Certainty:
    if event.status == "cancelled":
        return Certainty.NO
    if event.date is None:
        return Certainty.MAYBE
    return Period(f"{event.date}/..").covers(when)
