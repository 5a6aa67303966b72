"""What a record says about time: when each element holds, and how certain that is on a day or through a stretch."""

from __future__ import annotations

from datetime import date
from functools import cache, cached_property
from itertools import groupby
from operator import attrgetter
from typing import TYPE_CHECKING, Any, Final, TypeAlias

from attrs import field, frozen

from samenspel.dates import Certainty, ImpreciseDate, Period
from samenspel.model.agreements import Agreement, Commitment
from samenspel.model.fields import fields_of
from samenspel.model.records import Remark, Source, Waiver
from samenspel.model.roles import Role, Structure
from samenspel.model.trajectories import Event

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Mapping

    from attrs import AttrsInstance

    from samenspel.model.element import Element
    from samenspel.model.partnership import Partnership

__all__ = ["BEGUN", "ENDED", "Holding", "Turns", "When", "knowledge_date", "period_of", "periods", "stretch", "turns"]

When: TypeAlias = "date | ImpreciseDate | Period | str"
"""A day or a stretch of time that is asked about: `"2016-06"`, `"2016/2018"`, a `datetime.date`."""

_NOT_BEGUN: Final = frozenset({"proposed", "planned", "in-negotiation"})
BEGUN: Final = frozenset({"running", "in-force"})
"""The statuses of what has begun and goes on."""

ENDED: Final = frozenset({"ended", "lapsed", "terminated"})
"""The statuses of what was there and has ended."""

_TELLING: Final = _NOT_BEGUN | ENDED
_TIMELESS: Final = frozenset[type]({Source, Remark, Waiver})
_SET_UP: Final = frozenset[type]({Structure, Role})
_NEVER: Final = frozenset({"rejected", "declined"})
_SAYING: Final = _TELLING | _NEVER | {"cancelled"}


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


def periods(partnership: Partnership) -> Mapping[int, Period | None]:
    """Give the periods of a partnership and its elements by their identity: two elements may have one id."""
    everything = (partnership, *partnership.elements())
    found: dict[int, Period | None] = dict.fromkeys(map(id, everything))
    told = partnership.turns
    turned = told.starts.keys() | told.ends.keys()
    for kind, alike in groupby(everything, type):
        own = _own_period_by(kind)
        for element in alike if own is not None or turned else ():
            if element.id in turned:
                found[id(element)] = period_of(partnership, element)
            elif own is not None and (period := own(element)) is not None:
                found[id(element)] = period
    return found


def period_of(partnership: Partnership, element: Element) -> Period | None:
    """Give the period of an element: its own, and where that leaves a side unsaid, what events say of it."""
    own = _own_period(element)
    told = partnership.turns
    start, end = told.starts.get(element.id), told.ends.get(element.id)
    if start is None and end is None:
        return own
    if own is None:
        return Period.between(start, end)
    left, slash, right = str(own).partition("/")
    return Period(f"{left or start or ''}/{right or end or ''}") if slash else own


@frozen(eq=False)
class Holding:
    """How certain it is that the elements of a partnership hold all through one stretch of time.

    An event holds from its date on: then it has happened.  Sources, remarks and waivers belong to the record, not to
    the time that it tells of.  A role holds only while the body that it sits in does, and what the partnership set up
    only while the partnership does.
    """

    partnership: Partnership
    when: Period
    _bodies: dict[str, Certainty] = field(init=False, factory=dict[str, Certainty])

    def of(self, element: Element) -> Certainty:
        """Tell how certain it is that an element holds all through the stretch."""
        kind = type(element)
        if kind in _TIMELESS:
            return Certainty.YES
        if isinstance(element, Event):
            return _happened(element, self.when)
        certainty = self._of_itself(element)
        if isinstance(element, Role) and element.within:
            return certainty & self._of_any(element.within)
        return certainty & self._of_all if kind in _SET_UP else certainty

    def is_possible(self, element: Element) -> bool:
        """Tell whether an element certainly or possibly holds; where nothing tells its time, that is soon said."""
        is_untold = (
            type(element) not in _SET_UP
            and getattr(element, "status", None) not in _SAYING
            and self.partnership.period_of(element) is None
        )
        return is_untold or self.of(element) is not Certainty.NO

    @cached_property
    def _of_all(self) -> Certainty:
        """Whether the partnership holds; where nothing tells its time, that is no reason to doubt what it set up."""
        own = self.partnership
        return Certainty.YES if own.period_of(own) is None else self._of_itself(own)

    def _of_any(self, ids: Iterable[str]) -> Certainty:
        """Tell whether any of these holds; of one that is not in the record nothing is known."""
        certainty = Certainty.NO
        for id_ in ids:
            if id_ not in self._bodies:
                body = self.partnership.find(id_)
                if body is None or isinstance(body, Role):  # a role sits in no role
                    self._bodies[id_] = Certainty.MAYBE
                else:
                    self._bodies[id_] = self.of(body)
            certainty |= self._bodies[id_]
        return certainty

    def _of_itself(self, element: Element) -> Certainty:
        status = getattr(element, "status", None)
        if status in _NEVER:
            return Certainty.NO
        period = self.partnership.period_of(element)
        if status in _TELLING:
            period = _with_status(period, status, self.partnership.knowledge_date)
        return self._known_from(element.cites) if period is None else period.covers(self.when)

    def _known_from(self, cites: tuple[str, ...]) -> Certainty:
        """Tell what the dates of its sources say of an element without a period: then it held."""
        if self._is_known_alike:
            return Certainty.YES if self._is_knowledge else Certainty.MAYBE
        told = self._told_by_sources
        known = [told[id_] for cited in cites if (id_ := cited.partition("#")[0]) in told]
        return Certainty.YES if (any(known) if known else self._is_knowledge) else Certainty.MAYBE

    @cached_property
    def _is_known_alike(self) -> bool:
        """Whether all sources say the same of the stretch as the moment of knowledge does."""
        return all(told is self._is_knowledge for told in self._told_by_sources.values())

    @cached_property
    def _told_by_sources(self) -> Mapping[str, bool]:
        """Whether the stretch lies within the date of each source that has one."""
        dated = [(source, source.as_of or source.published) for source in self.partnership.sources]
        return {
            source.id: _lies_within(self.when, moment)
            for source, moment in dated
            if moment is not None and self.partnership.find(source.id) is source
        }

    @cached_property
    def _is_knowledge(self) -> bool:
        moment = self.partnership.knowledge_date
        return moment is not None and _lies_within(self.when, moment)


def _with_status(period: Period | None, status: str | None, moment: ImpreciseDate | None) -> Period | None:
    """Let a status say what the period leaves unsaid: what is planned has not begun, what ended has an end."""
    if moment is None or moment.is_one_sided:
        return period
    left, slash, right = ("", "/", "") if period is None else str(period).partition("/")
    if status in _NOT_BEGUN and not left:
        return Period(f"[{moment}..]/{right}")
    if status in ENDED and slash and not right:
        return Period(f"{left}/[..{moment}]")
    return period


def _lies_within(when: Period, moment: ImpreciseDate) -> bool:
    """Tell whether a stretch of time lies within the days of a date."""
    first, last = moment.earliest, moment.latest
    if when.earliest is None or when.latest is None or first is None or last is None:
        return False
    return first <= when.earliest and when.latest <= last


def _own_period(element: Element) -> Period | None:
    """Give the period that an element says itself; the day that it was concluded or made begins one, too."""
    kind: type[AttrsInstance] = type(element)
    own = _own_period_by(kind)
    return None if own is None else own(element)


@cache
def _own_period_by(kind: type[AttrsInstance]) -> Callable[[Any], Period | None] | None:
    """Give what tells the period of an element of a kind; `None` where nothing does."""
    if issubclass(kind, Event):
        return lambda event: None if event.date is None else Period(event.date)
    if issubclass(kind, Agreement):
        return lambda agreement: _since(agreement.concluded) if agreement.period is None else agreement.period
    if issubclass(kind, Commitment):
        return lambda commitment: _since(commitment.made) if commitment.period is None else commitment.period
    named = {field.name for field in fields_of(kind)}
    if "trajectory" in named:
        return lambda element: None if element.trajectory is None else element.trajectory.period
    return attrgetter("period") if "period" in named else None


def _since(day: ImpreciseDate | None) -> Period | None:
    return None if day is None else Period.between(day, None)


def _happened(event: Event, when: Period) -> Certainty:
    if event.status == "cancelled":
        return Certainty.NO
    if event.date is None:
        return Certainty.MAYBE
    return Period(f"{event.date}/..").covers(when)
