"""Time as records know it: imprecise dates, periods between them, recurrences, and answers that may be maybe."""

from samenspel.dates.bounds import Bounds, Margin
from samenspel.dates.certainty import Certainty
from samenspel.dates.imprecise import ImpreciseDate, Precision
from samenspel.dates.period import Period
from samenspel.dates.recurrence import Recurrence

__all__ = ["Bounds", "Certainty", "ImpreciseDate", "Margin", "Period", "Precision", "Recurrence"]


def __dir__() -> list[str]:
    return __all__
