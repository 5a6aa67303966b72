"""What a record says about time: when each element holds, and how certain that is on a day or through a stretch."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING, Final, TypeAlias

from attrs import frozen

from samenspel.dates import Certainty, ImpreciseDate, Period
from samenspel.model.agreements import Agreement, Commitment
from samenspel.model.records import Remark, Source, Waiver
from samenspel.model.roles import Role, Structure
from samenspel.model.trajectories import Event, Trajectory

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from samenspel.model.element import Element
    from samenspel.model.partnership import Partnership

__all__ = ["BEGUN", "ENDED", "Turns", "When", "holds", "knowledge_date", "period_of", "stretch", "turns"]

When: TypeAlias = "date | ImpreciseDate | Period | str"
"""A day or a stretch of time that is asked about: `"2016-06"`, `"2016/2018"`, a `datetime.date`."""

_NOT_BEGUN: Final = frozenset({"proposed", "planned", "in-negotiation"})
BEGUN: Final = frozenset({"running", "in-force"})
"""The statuses of what has begun and goes on."""

ENDED: Final = frozenset({"ended", "lapsed", "terminated"})
"""The statuses of what was there and has ended."""

_NEVER: Final = frozenset({"rejected", "declined"})


def __dir__() -> list[str]:
    return __all__


def stretch(when: When) -> Period:
    """Give a day or a stretch of time as a period: `"2015-12"`, `"2016/2018"`, a `datetime.date`.

    Raises `InvalidValueError` for a text that is neither.
    """
    return when if isinstance(when, Period) else Period(ImpreciseDate(when) if isinstance(when, date) else when)


@frozen
class Turns:
    """When events start and end elements, by the ids of those; the first event that says so counts."""

    starts: Mapping[str, ImpreciseDate]
    ends: Mapping[str, ImpreciseDate]


def turns(partnership: Partnership) -> Turns:
    """Give when the events of a partnership start and end elements."""
    starts: dict[str, ImpreciseDate] = {}
    ends: dict[str, ImpreciseDate] = {}
    for event in partnership.events:
        if event.date is not None and event.status != "cancelled":
            for id_ in event.starts:
                starts.setdefault(id_, event.date)
            for id_ in event.ends:
                ends.setdefault(id_, event.date)
    return Turns(starts, ends)


def knowledge_date(partnership: Partnership) -> ImpreciseDate | None:
    """Give the moment of knowledge: `as_of`, or else the latest date of the sources."""
    if partnership.as_of is not None:
        return partnership.as_of
    dated = [source.as_of or source.published for source in partnership.sources]
    known = [moment for moment in dated if moment is not None and moment.latest is not None]
    return max(known, key=lambda moment: (moment.latest or date.min, str(moment)), default=None)


def period_of(partnership: Partnership, element: Element) -> Period | None:
    """Give the period of an element: its own, and where that leaves a side unsaid, what events say of it."""
    own = _own_period(element)
    start, end = partnership.turns.starts.get(element.id), partnership.turns.ends.get(element.id)
    if start is None and end is None:
        return own
    if own is None:
        return Period.between(start, end)
    left, slash, right = str(own).partition("/")
    return Period(f"{left or start or ''}/{right or end or ''}") if slash else own


def holds(partnership: Partnership, element: Element, when: Period) -> Certainty:
    """Tell how certain it is that an element holds all through a stretch of time.

    An event holds from its date on: then it has happened.  Sources, remarks and waivers belong to the record, not to
    the time that it tells of.  A role holds only while the body that it sits in does, and what the partnership set up
    only while the partnership does.
    """
    if isinstance(element, Source | Remark | Waiver):
        return Certainty.YES
    if isinstance(element, Event):
        return _happened(element, when)
    certainty = _holds_alone(partnership, element, when)
    if isinstance(element, Role) and element.within:
        return certainty & _any_holds(partnership, element.within, when)
    if isinstance(element, Structure | Role) and partnership.period_of(partnership) is not None:
        return certainty & _holds_alone(partnership, partnership, when)
    return certainty


def _any_holds(partnership: Partnership, ids: Iterable[str], when: Period) -> Certainty:
    """Tell whether any of these holds; of one that is not in the record nothing is known."""
    certainty = Certainty.NO
    for id_ in ids:
        element = partnership.find(id_)
        if element is None or isinstance(element, Role):  # a role sits in no role
            certainty |= Certainty.MAYBE
        else:
            certainty |= holds(partnership, element, when)
    return certainty


def _holds_alone(partnership: Partnership, element: Element, when: Period) -> Certainty:
    status = getattr(element, "status", None)
    if status in _NEVER:
        return Certainty.NO
    period = _with_status(partnership.period_of(element), status, partnership.knowledge_date)
    return _known_from_sources(partnership, element, when) if period is None else period.covers(when)


def _with_status(period: Period | None, status: str | None, moment: ImpreciseDate | None) -> Period | None:
    """Let a status say what the period leaves unsaid: what is planned has not begun, what ended has an end."""
    if moment is None or moment.is_one_sided or status not in _NOT_BEGUN | ENDED:
        return period
    left, slash, right = ("", "/", "") if period is None else str(period).partition("/")
    if status in _NOT_BEGUN and not left:
        return Period(f"[{moment}..]/{right}")
    if status in ENDED and slash and not right:
        return Period(f"{left}/[..{moment}]")
    return period


def _known_from_sources(partnership: Partnership, element: Element, when: Period) -> Certainty:
    """Tell what the dates of its sources say of an element without a period: then it held."""
    sources = [partnership.find(cited.partition("#")[0]) for cited in element.cites]
    moments = [source.as_of or source.published for source in sources if isinstance(source, Source)]
    moments = [moment for moment in moments if moment is not None] or [partnership.knowledge_date]
    is_known = any(moment is not None and _lies_within(when, moment) for moment in moments)
    return Certainty.YES if is_known else Certainty.MAYBE


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
