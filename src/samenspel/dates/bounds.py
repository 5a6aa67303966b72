"""Some day between an earliest and a latest one, and how such days compare."""

from __future__ import annotations

from abc import ABC, abstractmethod
from datetime import date, datetime
from functools import lru_cache
from typing import Final, NamedTuple, TypeAlias, final

from attrs import Attribute, field, frozen

from samenspel.dates._durations import AFTER_ALL, BEFORE_ALL, FIRST, LAST, Duration, Step, moved
from samenspel.dates.certainty import Certainty
from samenspel.errors import InvalidValueError
from samenspel.language import Bilingual

__all__ = [
    "AFTER_EVERY_DAY",
    "BEFORE_EVERY_DAY",
    "EXACT",
    "UNKNOWN",
    "USUAL",
    "Bounds",
    "Comparable",
    "Doubt",
    "Edge",
    "Margin",
    "Moment",
    "days_of",
]


def __dir__() -> list[str]:
    return __all__


def _not_negative(margin: object, attribute: Attribute[int], value: object) -> None:
    if type(value) is not int:
        raise InvalidValueError(
            "SAM005",
            value,
            Bilingual("is no whole number", "is geen geheel getal"),
            Bilingual("give a margin as a whole number, e.g. 1", "geef een marge als geheel getal, bijvoorbeeld 1"),
            where=f"{type(margin).__name__}.{attribute.name}",
        )
    if value < 0:
        raise InvalidValueError(
            "SAM010",
            value,
            Bilingual("is a negative margin", "is een negatieve marge"),
            Bilingual("give 0 for no margin, or more", "geef 0 voor geen marge, of meer"),
            where=f"{type(margin).__name__}.{attribute.name}",
        )


@final
@frozen
class Margin:
    """How far a date may lie outside its bounds where its source was not sure of it (`~`, `?`, `%`).

    The unit is that of the qualified part: days for a day, months for a month, seasons of three months for a season,
    a quarter, a third and a half of a year, and years for whatever is coarser.
    A margin widens the bounds inside comparisons only.

    Raises `InvalidValueError` for a negative number (SAM010) and for what is no whole number (SAM005).

    >>> from samenspel.dates import ImpreciseDate
    >>> around_2015 = ImpreciseDate("2015~")
    >>> around_2015.possibly_before(ImpreciseDate("2014-06"))
    True
    >>> around_2015.possibly_before(ImpreciseDate("2014-06"), margin=Margin(years=0))
    False
    """

    years: int = field(default=1, validator=_not_negative)
    months: int = field(default=1, validator=_not_negative)
    seasons: int = field(default=1, validator=_not_negative)
    days: int = field(default=7, validator=_not_negative)


USUAL: Final = Margin()
EXACT: Final = Margin(years=0, months=0, seasons=0, days=0)


class Doubt(NamedTuple):
    """By which of the margins a day is widened: the parts that carry a qualifier, each counted once."""

    years: int = 0
    months: int = 0
    seasons: int = 0
    days: int = 0


class Edge(NamedTuple):
    """One limit to where a day may lie; the steps are taken after the margin has moved it."""

    day: int
    doubt: Doubt | None = None
    steps: tuple[Step, ...] = ()


@lru_cache(maxsize=4096)
def _outward(doubt: Doubt, margin: Margin, sign: int) -> Step:
    widening = Duration(
        years=doubt.years * margin.years,
        months=doubt.months * margin.months + 3 * doubt.seasons * margin.seasons,
        days=doubt.days * margin.days,
    )
    # A month later than 1 to 29 February is 1 to 31 March: the last day moves as the day after it does.
    return Step(widening, sign) if sign < 0 else Step(widening, sign, before=1, after=-1)


def _stepped(edges: tuple[Edge, ...], step: Step) -> tuple[Edge, ...]:
    return tuple(Edge(edge.day, edge.doubt, (*edge.steps, step)) for edge in edges)


def _placed(edge: Edge, sign: int, margin: Margin) -> int:
    day, doubt, steps = edge
    if BEFORE_ALL < day < AFTER_ALL:
        if doubt is not None:
            day = moved(day, _outward(doubt, margin, sign))
        for step in steps:
            day = moved(day, step)
    return day


class Comparable(ABC):
    """What lies on some day between bounds, and compares by them."""

    __slots__ = ()

    @property
    @abstractmethod
    def bounds(self) -> Bounds:
        """The days between which it lies."""

    def before(self, other: Moment, /, *, margin: Margin = USUAL) -> Certainty:
        """Tell whether it lies before another date, whichever days the two may be.  The inverse is `after`.

        >>> from samenspel.dates import ImpreciseDate
        >>> ImpreciseDate("2016-05").before(ImpreciseDate("2016"))
        <Certainty.MAYBE: 'maybe'>
        """
        first, last = self.bounds.days(margin)
        other_first, other_last = days_of(other, margin)
        if _is_unsaid(first, last, other_first, other_last):
            return Certainty.MAYBE
        if last < other_first:
            return Certainty.YES
        return Certainty.NO if first >= other_last else Certainty.MAYBE

    def after(self, other: Moment, /, *, margin: Margin = USUAL) -> Certainty:
        """Tell whether it lies after another date, whichever days the two may be.  The inverse is `before`."""
        first, last = self.bounds.days(margin)
        other_first, other_last = days_of(other, margin)
        if _is_unsaid(first, last, other_first, other_last):
            return Certainty.MAYBE
        if first > other_last:
            return Certainty.YES
        return Certainty.NO if last <= other_first else Certainty.MAYBE

    def certainly_before(self, other: Moment, /, *, margin: Margin = USUAL) -> bool:
        """Tell whether it cannot but lie before another date."""
        return self.before(other, margin=margin) is Certainty.YES

    def possibly_before(self, other: Moment, /, *, margin: Margin = USUAL) -> bool:
        """Tell whether it can lie before another date."""
        return self.before(other, margin=margin) is not Certainty.NO

    def certainly_after(self, other: Moment, /, *, margin: Margin = USUAL) -> bool:
        """Tell whether it cannot but lie after another date."""
        return self.after(other, margin=margin) is Certainty.YES

    def possibly_after(self, other: Moment, /, *, margin: Margin = USUAL) -> bool:
        """Tell whether it can lie after another date."""
        return self.after(other, margin=margin) is not Certainty.NO


Moment: TypeAlias = date | Comparable


def _is_unsaid(first: int, last: int, other_first: int, other_last: int) -> bool:
    # Nothing is known of a date without a year, and nothing is certain where the bounds contradict each other.
    is_contradictory = first > last or other_first > other_last
    is_any_day = (first == BEFORE_ALL and last == AFTER_ALL) or (other_first == BEFORE_ALL and other_last == AFTER_ALL)
    return is_contradictory or is_any_day


def days_of(moment: Moment, margin: Margin, /) -> tuple[int, int]:
    """Give the ordinals of the first and the last day that a moment may be, its margin included."""
    if isinstance(moment, Bounds):  # told apart at once, which an abstract class is not
        return moment.days(margin)
    if isinstance(moment, Comparable):
        return moment.bounds.days(margin)
    day = _ordinal(moment)
    return day, day


def _ordinal(moment: object) -> int:
    if isinstance(moment, date) and not isinstance(moment, datetime):
        return moment.toordinal()
    kind = type(moment).__name__
    raise InvalidValueError(
        "SAM005",
        moment,
        Bilingual(f"is of the type {kind}, not a date", f"heeft het type {kind} en is geen datum"),
        Bilingual(
            "compare with an ImpreciseDate, a datetime.date, or the `starts` or `ends` of a Period",
            "vergelijk met een ImpreciseDate, een datetime.date, of de `starts` of `ends` van een Period",
        ),
    )


@final
@frozen(repr=False)
class Bounds(Comparable):
    """Some day between an earliest and a latest one: the start or the end of a period, or an imprecise date.

    Bounds are given by `Period.starts`, `Period.ends` and `ImpreciseDate.bounds`, not constructed.
    They keep the qualifiers of the dates they come from: `earliest` and `latest` are as written, comparisons take the
    margin into account.  Bounds of a period that contradicts itself compare as maybe with everything.

    >>> from samenspel.dates import Period
    >>> Period("2012-04-01/P5Y").ends
    Bounds(earliest=datetime.date(2017, 3, 31), latest=datetime.date(2017, 3, 31))
    >>> Period("2016/2018").starts.certainly_before(Period("2019/..").starts)
    True
    """

    _lower: tuple[Edge, ...]
    _upper: tuple[Edge, ...]
    _days: tuple[int, int] | None = field(init=False, eq=False, default=None)  # once known, where no margin moves them

    def __repr__(self) -> str:
        return f"Bounds(earliest={self.earliest!r}, latest={self.latest!r})"

    @property
    def bounds(self) -> Bounds:
        """The bounds themselves."""
        return self

    @property
    def earliest(self) -> date | None:
        """The first day it may be, without any margin; `None` where there is no such bound."""
        first, _ = self.days(EXACT)
        return date.fromordinal(first) if FIRST <= first <= LAST else None

    @property
    def latest(self) -> date | None:
        """The last day it may be, without any margin; `None` where there is no such bound."""
        _, last = self.days(EXACT)
        return date.fromordinal(last) if FIRST <= last <= LAST else None

    def later(self, *, years: int = 0, months: int = 0, days: int = 0) -> Bounds:
        """Give the bounds of the day that comes so much later.  The opposite is `earlier`.

        >>> from samenspel.dates import ImpreciseDate
        >>> ImpreciseDate("2016-02").bounds.later(months=1)
        Bounds(earliest=datetime.date(2016, 3, 1), latest=datetime.date(2016, 3, 29))
        """
        return _moved(self, years, months, days, 1)

    def earlier(self, *, years: int = 0, months: int = 0, days: int = 0) -> Bounds:
        """Give the bounds of the day that comes so much earlier.  The opposite is `later`."""
        return _moved(self, years, months, days, -1)

    def stepped(self, step: Step, /) -> Bounds:
        """Give the bounds of the day that a step leads to."""
        return Bounds(_stepped(self._lower, step), _stepped(self._upper, step))

    def not_before(self, other: Bounds, /) -> Bounds:
        """Give the same day, knowing that it cannot lie before another.  The mirror image is `not_after`."""
        return Bounds(self._lower + other._lower, self._upper)

    def not_after(self, other: Bounds, /) -> Bounds:
        """Give the same day, knowing that it cannot lie after another.  The mirror image is `not_before`."""
        return Bounds(self._lower, self._upper + other._upper)

    def days(self, margin: Margin = USUAL, /) -> tuple[int, int]:
        """Give the ordinals of the first and the last day it may be, the margin included.

        0 stands for no bound on that side, and so does the ordinal that follows that of 31 December 9999.
        """
        if self._days is not None:
            return self._days
        days = (
            max(_placed(edge, -1, margin) for edge in self._lower),
            min(_placed(edge, 1, margin) for edge in self._upper),
        )
        if all(edge.doubt is None for edge in self._lower + self._upper):
            object.__setattr__(self, "_days", days)
        return days


@lru_cache(maxsize=4096)
def _moved(bounds: Bounds, years: int, months: int, days: int, sign: int) -> Bounds:
    return bounds.stepped(Step(Duration(years=years, months=months, days=days), sign))


UNKNOWN: Final = Bounds((Edge(BEFORE_ALL),), (Edge(AFTER_ALL),))
"""Any day."""
BEFORE_EVERY_DAY: Final = Bounds((Edge(BEFORE_ALL),), (Edge(BEFORE_ALL),))
"""The start of what has no start, by design."""
AFTER_EVERY_DAY: Final = Bounds((Edge(AFTER_ALL),), (Edge(AFTER_ALL),))
"""The end of what has no end, by design."""
