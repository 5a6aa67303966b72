"""What the rules about ids, references, terms, remarks and waivers only just let pass."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from samenspel.testing.strategies.breaking import Breakers

__all__ = ["IDENTITY"]


def __dir__() -> list[str]:
    return __all__


IDENTITY: Final[Breakers] = {}
