"""What the rules about goals, interests and results only just let pass."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from samenspel.testing.strategies.breaking import Breakers

__all__ = ["PURPOSE"]


def __dir__() -> list[str]:
    return __all__


PURPOSE: Final[Breakers] = {}
