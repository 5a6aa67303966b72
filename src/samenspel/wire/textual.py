"""Which values are written as text, in every format."""

from __future__ import annotations

from typing import Final

from samenspel.amounts import Quantity
from samenspel.dates import ImpreciseDate, Period, Recurrence

__all__ = ["TEXTUAL"]

TEXTUAL: Final = (ImpreciseDate, Period, Recurrence, Quantity)


def __dir__() -> list[str]:
    return __all__
