"""Dates that are as precise as their source was, and no more."""

from __future__ import annotations

from datetime import date, datetime
from functools import lru_cache
from typing import TYPE_CHECKING, final

from samenspel.dates._reading import Precision, Reading, bounds_of, read
from samenspel.dates._wording import date_words
from samenspel.dates._written import Written, plain
from samenspel.dates.bounds import Bounds, Comparable

if TYPE_CHECKING:
    from samenspel.language import Language

__all__ = ["ImpreciseDate", "Precision"]


def __dir__() -> list[str]:
    return __all__


@final
class ImpreciseDate(Written, Comparable):
    """A date that keeps the precision its source gave: a day, a month, a season, a decade, or "by May 2023".

    It is some day between `earliest` and `latest`, which follow from its text; the text itself is kept as written.
    The notation is that of EDTF (ISO 8601-2), level 1 and parts of level 2:

    - `2016`, `2016-09`, `2016-09-01`, from the year 0001 to 9999;
    - `2021-22`, a season where the month stands: 21 spring, 22 summer, 23 autumn, 24 winter (of December and the two
      months that follow), 25 to 28 the same of the northern and 29 to 32 those of the southern hemisphere; 33 to 36
      quarters; 37 to 39 thirds; 40 and 41 halves of a year.  They take no day;
    - `2016~` around, `2016?` uncertain, `2016%` both; also before a part (`2004-?06`: only the month) and after one
      (`2004-06~-11`: all up to there);
    - `201X`, `20XX`, `2016-1X`, `2016-09-XX`, `XXXX-04`: X for unknown digits, in each part from the right;
    - `[..2023-05]` by then, `[2020..]` not before then.

    Dates are equal where they are written alike.  They have no order, for which of two is the earlier may be
    uncertain: ask `before` and `after`, or `certainly_before`, `possibly_before` and their like.

    Raises `InvalidValueError` for a text that is no date (SAM007) and for what is no text and no date (SAM005).

    >>> summer = ImpreciseDate("2021-22")
    >>> summer.earliest, summer.latest
    (datetime.date(2021, 6, 1), datetime.date(2021, 8, 31))
    >>> summer.certainly_before(ImpreciseDate("2021-09"))
    True
    >>> summer.wording("nl")
    'zomer 2021'
    """

    __slots__ = ("_bounds", "_reading")

    _bounds: Bounds
    _reading: Reading

    def __new__(cls, value: str | date | ImpreciseDate, /) -> ImpreciseDate:
        """Read a date, or take one as it is."""
        return _dated(value if type(value) is str else _text(value))

    @property
    def earliest(self) -> date | None:
        """The first day it may be; `None` for `[..2023]` and without a year.  Its mirror image is `latest`."""
        return self._reading.earliest

    @property
    def latest(self) -> date | None:
        """The last day it may be; `None` for `[2020..]` and without a year.  Its mirror image is `earliest`."""
        return self._reading.latest

    @property
    def precision(self) -> Precision:
        """The finest unit that is known together with all coarser ones: `201X-05` is precise to the decade."""
        return self._reading.precision

    @property
    def is_approximate(self) -> bool:
        """Whether it, or a part of it, is an estimate (`~`, `%`)."""
        return self._is_marked("~%")

    @property
    def is_uncertain(self) -> bool:
        """Whether it, or a part of it, comes from a source that is in doubt (`?`, `%`)."""
        return self._is_marked("?%")

    @property
    def is_one_sided(self) -> bool:
        """Whether only a bound is known: by then (`[..2023]`), or not before then (`[2020..]`)."""
        return self._reading.side != "within"

    @property
    def bounds(self) -> Bounds:
        """The days between which it lies, as comparisons use them."""
        return self._bounds

    def wording(self, language: Language = "en", /) -> str:
        """Give the words for people.

        >>> ImpreciseDate("2016-09~").wording(), ImpreciseDate("[..2023-05]").wording("nl")
        ('around September 2016', 'uiterlijk mei 2023')
        """
        return date_words(self._reading).wording(language)

    def _is_marked(self, marks: str) -> bool:
        return any(mark in marks for part in self._reading.parts for mark in (part.before, part.after) if mark)


def _text(value: object) -> str:
    if isinstance(value, str):
        return plain(value)
    if isinstance(value, ImpreciseDate):
        return str(value)
    if isinstance(value, date) and not isinstance(value, datetime):
        return value.isoformat()
    from samenspel.dates._refusals import refused_type  # noqa: PLC0415 - for what is refused only

    raise refused_type(value, "date")


@lru_cache(maxsize=16_384)
def _dated(text: str) -> ImpreciseDate:
    reading = read(text)
    if reading is None:
        from samenspel.dates._refusals import refused_date  # noqa: PLC0415 - for what is refused only

        raise refused_date(text)
    dated = object.__new__(ImpreciseDate)
    keep = object.__setattr__
    keep(dated, "_text", text)
    keep(dated, "_reading", reading)
    keep(dated, "_bounds", bounds_of(reading))
    return dated
