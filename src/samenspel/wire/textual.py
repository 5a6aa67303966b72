"""What is the same in every format: the version of the schema, and which values are written as text."""

from __future__ import annotations

from typing import Final

from samenspel.amounts import Quantity
from samenspel.dates import ImpreciseDate, Period, Recurrence

__all__ = ["CURRENT", "TEXTUAL"]

CURRENT: Final = 1
TEXTUAL: Final = (ImpreciseDate, Period, Recurrence, Quantity)


def __dir__() -> list[str]:
    return __all__
