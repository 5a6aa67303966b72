"""How many there are of something, and the words for it that people read in a finding."""

from __future__ import annotations

from typing import TYPE_CHECKING

from samenspel.language import Bilingual

if TYPE_CHECKING:
    from samenspel.amounts import Quantity

__all__ = ["counted", "days_said", "months_said", "number"]


def __dir__() -> list[str]:
    return __all__


def number(quantity: Quantity | None) -> int:
    """Give how many an amount says that there are, at least one."""
    return 1 if quantity is None else max(1, int(quantity.value))


def counted(count: int, one: Bilingual, more: Bilingual) -> Bilingual:
    """Say how many there are of something.

    >>> counted(1, Bilingual("role", "rol"), Bilingual("roles", "rollen")).nl
    '1 rol'
    """
    said = one if count == 1 else more
    return Bilingual(f"{count} {said.en}", f"{count} {said.nl}")


def days_said(count: int) -> Bilingual:
    """Say a number of days.

    >>> days_said(1).nl
    '1 dag'
    """
    return counted(count, Bilingual("day", "dag"), Bilingual("days", "dagen"))


def months_said(count: int) -> Bilingual:
    """Say a number of months.

    >>> months_said(12).nl
    '12 maanden'
    """
    return counted(count, Bilingual("month", "maand"), Bilingual("months", "maanden"))
