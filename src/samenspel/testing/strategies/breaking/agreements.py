"""What breaks the rules about agreements, commitments and money."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from samenspel.testing.strategies.breaking._site import Breakers

__all__ = ["AGREEMENTS"]


def __dir__() -> list[str]:
    return __all__


AGREEMENTS: Final[Breakers] = {}
