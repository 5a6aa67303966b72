"""What breaks the rules about how the work goes on."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from samenspel.testing.strategies.breaking._site import Breakers

__all__ = ["COURSE"]


def __dir__() -> list[str]:
    return __all__


COURSE: Final[Breakers] = {}
