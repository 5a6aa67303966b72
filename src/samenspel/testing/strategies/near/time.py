"""What the rules about time only just let pass."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from samenspel.testing.strategies.breaking import Breakers

__all__ = ["TIME"]


def __dir__() -> list[str]:
    return __all__


TIME: Final[Breakers] = {}
