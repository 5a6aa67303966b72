"""What the rules about how a partnership goes on only just let pass."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from samenspel.testing.strategies.breaking import Breakers

__all__ = ["COURSE"]


def __dir__() -> list[str]:
    return __all__


COURSE: Final[Breakers] = {}
