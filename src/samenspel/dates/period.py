"""Stretches of time whose start and end may be imprecise, open or not known."""

from __future__ import annotations

from datetime import date
from functools import lru_cache
from typing import TYPE_CHECKING, final

from samenspel.dates._durations import AFTER_ALL, BEFORE_ALL, Duration, Step
from samenspel.dates._reading import End, Reading, bounds_of, read_period
from samenspel.dates._wording import period_words, single_words
from samenspel.dates._written import Written, plain
from samenspel.dates.bounds import AFTER_EVERY_DAY, BEFORE_EVERY_DAY, UNKNOWN, USUAL, Bounds, Margin, days_of
from samenspel.dates.certainty import Certainty
from samenspel.dates.imprecise import ImpreciseDate

if TYPE_CHECKING:
    from typing import Self

    from samenspel.dates.bounds import Moment
    from samenspel.language import Language

__all__ = ["Period"]


def __dir__() -> list[str]:
    return __all__


@final
class Period(Written):
    """A stretch of time: from some day within its start to some day within its end, both included.

    The notation is that of an EDTF interval (ISO 8601-2), with durations as in ISO 8601-1 and one-sided dates:

    - `2016/2018`, between two imprecise dates; `2016`, the same as `2016/2016`: it lasted some time within 2016;
    - `2021-22/..` open by design: no end is meant (`../2017`: no start);
    - `2015/` the end is not known (`/2017`: the start is not);
    - `2015/[..2024-05]` it has ended, by May 2024;
    - `2012-04-01/P5Y`, `P9Y/2017` as long as that, its first and last day included; `P9Y/` as long, but when is not
      known.

    Periods are equal where they are written alike: `2016` and `2016/2016` mean the same and are two values.
    Periods have no order: compare their `starts` and `ends`, which are bounds with names for each comparison.
    A period that ends before it starts is a value too, for records may be wrong (`is_backwards`); as nothing is certain
    about it, it answers maybe to all questions.
    A period ends on 31 December 9999 at the latest, and starts on 1 January 0001 at the earliest.

    Raises `InvalidValueError` for a text that is no period (SAM008) and for what is no text, date or period (SAM005).

    >>> period = Period("2021-22/..")
    >>> period.earliest, period.latest, period.is_open_end
    (datetime.date(2021, 6, 1), None, True)
    >>> from datetime import date
    >>> period.covers(date(2021, 7, 1)), period.covers(date(2021, 9, 1))
    (<Certainty.MAYBE: 'maybe'>, <Certainty.YES: 'yes'>)
    >>> period.wording("nl")
    'sinds zomer 2021'
    """

    __slots__ = ("_end", "_ends", "_start", "_starts")

    _start: End
    _end: End
    _starts: Bounds
    _ends: Bounds

    def __new__(cls, value: str | date | ImpreciseDate | Period, /) -> Period:
        """Read a period, or take one as it is; a date is the period within it."""
        return _period(value if type(value) is str else _text(value))

    @classmethod
    def between(cls, start: ImpreciseDate | None, end: ImpreciseDate | None, /) -> Self:
        """Give the period between two dates, either of which may be not known.

        >>> Period.between(ImpreciseDate("2015"), None)
        Period('2015/')
        """
        return cls("/".join("" if side is None else str(ImpreciseDate(side)) for side in (start, end)))

    @property
    def start(self) -> ImpreciseDate | None:
        """The date at its start; `None` where it is open, not known, or follows from a duration (see `starts`)."""
        return ImpreciseDate(self._text.partition("/")[0]) if isinstance(self._start, Reading) else None

    @property
    def end(self) -> ImpreciseDate | None:
        """The date at its end; `None` where it is open, not known, or follows from a duration (see `ends`)."""
        return ImpreciseDate(self._text.rpartition("/")[2]) if isinstance(self._end, Reading) else None

    @property
    def starts(self) -> Bounds:
        """The days between which its first day lies, knowing that this is not after its last day.

        >>> Period("2016/2016-06").starts
        Bounds(earliest=datetime.date(2016, 1, 1), latest=datetime.date(2016, 6, 30))
        """
        return self._starts

    @property
    def ends(self) -> Bounds:
        """The days between which its last day lies, knowing that this is not before its first day.

        >>> Period("2012-04-01/P5Y").ends.latest
        datetime.date(2017, 3, 31)
        """
        return self._ends

    @property
    def earliest(self) -> date | None:
        """The first day that it may cover; `None` where that is open or not known.  Its mirror image is `latest`."""
        return self._starts.earliest

    @property
    def latest(self) -> date | None:
        """The last day that it may cover; `None` where that is open or not known.  Its mirror image is `earliest`."""
        return self._ends.latest

    @property
    def is_open_start(self) -> bool:
        """Whether it has no start, by design (`../2017`)."""
        return self._start == ".."

    @property
    def is_open_end(self) -> bool:
        """Whether it has no end, by design (`2015/..`)."""
        return self._end == ".."

    @property
    def knows_start(self) -> bool:
        """Whether something is said of its start: a date, that there is none, or what a duration counts back to."""
        return self._start != "" and not (isinstance(self._start, Duration) and self._end == "")

    @property
    def knows_end(self) -> bool:
        """Whether something is said of its end: a date, that there is none, or what a duration leads to."""
        return self._end != ""

    @property
    def is_backwards(self) -> bool:
        """Whether it certainly ends before it starts, the usual margin taken into account.

        >>> Period("2018/2017").is_backwards, Period("2018~/2017").is_backwards
        (True, False)
        """
        return self._is_contradictory(USUAL)

    def covers(self, when: Moment | Period, /, *, margin: Margin = USUAL) -> Certainty:
        """Tell whether it covers a day, or every day of a stretch: of an imprecise date or of another period.

        Yes: certainly every day of it; no: certainly none of it; maybe: anything else.

        >>> from datetime import date
        >>> Period("2016/2018").covers(date(2017, 1, 1)), Period("2016/2018").covers(ImpreciseDate("2019-XX"))
        (<Certainty.YES: 'yes'>, <Certainty.NO: 'no'>)
        """
        first, last = _stretch(when, margin)
        earliest_start, latest_start = self._starts.days(margin)
        earliest_end, latest_end = self._ends.days(margin)
        if earliest_start > latest_end or first > last:
            return Certainty.MAYBE
        if earliest_start > last or latest_end < first:
            return Certainty.NO
        if latest_start <= first and last <= earliest_end and _says_when(when, first, last):
            return Certainty.YES
        return Certainty.MAYBE

    def overlaps(self, other: Period, /, *, margin: Margin = USUAL) -> Certainty:
        """Tell whether it shares at least one day with another period.

        >>> Period("2016/2018").overlaps(Period("2018/..")), Period("2016/2018").overlaps(Period("2017/.."))
        (<Certainty.MAYBE: 'maybe'>, <Certainty.YES: 'yes'>)
        """
        if not isinstance(other, Period):  # pyright: ignore[reportUnnecessaryIsInstance] - callers are not always typed
            from samenspel.dates._refusals import refused_type  # noqa: PLC0415 - for what is refused only

            raise refused_type(other, "period")
        first, last = _stretch(other, margin)
        earliest_start, latest_start = self._starts.days(margin)
        earliest_end, latest_end = self._ends.days(margin)
        if earliest_start > latest_end or first > last:
            return Certainty.MAYBE
        if earliest_start > last or latest_end < first:
            return Certainty.NO
        if latest_start <= other._ends.days(margin)[0] and other._starts.days(margin)[1] <= earliest_end:
            return Certainty.YES
        return Certainty.MAYBE

    def wording(self, language: Language = "en", /) -> str:
        """Give the words for people.

        >>> Period("2012-04-01/P5Y").wording(), Period("2015/").wording("nl")
        ('for 5 years from 1 April 2012', 'vanaf 2015, einde niet bekend')
        """
        if "/" not in self._text and isinstance(self._start, Reading):
            return single_words(self._start).wording(language)
        return period_words(self._start, self._end).wording(language)

    def _is_contradictory(self, margin: Margin) -> bool:
        return self._starts.days(margin)[0] > self._ends.days(margin)[1]


def _stretch(when: Moment | Period, margin: Margin) -> tuple[int, int]:
    """Give the first and the last day that may belong to a stretch."""
    if isinstance(when, Period):
        return when.starts.days(margin)[0], when.ends.days(margin)[1]
    return days_of(when, margin)


def _says_when(when: Moment | Period, first: int, last: int) -> bool:
    # A date without a year is no stretch of all days, but one that may be anywhere.
    return isinstance(when, Period) or first > BEFORE_ALL or last < AFTER_ALL


def _text(value: object) -> str:
    if isinstance(value, str):
        return plain(value)
    if isinstance(value, Period):
        return str(value)
    if isinstance(value, ImpreciseDate | date):
        return str(ImpreciseDate(value))
    from samenspel.dates._refusals import refused_type  # noqa: PLC0415 - for what is refused only

    raise refused_type(value, "period")


@lru_cache(maxsize=16_384)
def _period(text: str) -> Period:
    sides = read_period(text)
    if sides is None:
        from samenspel.dates._refusals import refused_period  # noqa: PLC0415 - for what is refused only

        raise refused_period(text)
    start, end = sides
    starts, ends = _bounds(start, end)
    period = object.__new__(Period)
    keep = object.__setattr__
    keep(period, "_text", text)
    keep(period, "_start", start)
    keep(period, "_end", end)
    keep(period, "_starts", starts)
    keep(period, "_ends", ends)
    return period


def _bounds(start: End, end: End) -> tuple[Bounds, Bounds]:
    if isinstance(start, Reading) and isinstance(end, Duration):
        starts = bounds_of(start)
        return starts, starts.stepped(Step(end, 1, after=-1))
    if isinstance(start, Duration) and isinstance(end, Reading):
        ends = bounds_of(end)
        return ends.stepped(Step(start, -1, before=1)), ends
    starts = bounds_of(start) if isinstance(start, Reading) else BEFORE_EVERY_DAY if start == ".." else UNKNOWN
    ends = bounds_of(end) if isinstance(end, Reading) else AFTER_EVERY_DAY if end == ".." else UNKNOWN
    return starts.not_after(ends), ends.not_before(starts)
