"""What the rules about who takes part and who decides only just let pass."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from samenspel.testing.strategies.near.bodies import BODIES
from samenspel.testing.strategies.near.leading import LEADING
from samenspel.testing.strategies.near.mandates import MANDATES
from samenspel.testing.strategies.near.parties import PARTIES

if TYPE_CHECKING:
    from samenspel.testing.strategies.breaking import Breakers

__all__ = ["PARTICIPATION"]


def __dir__() -> list[str]:
    return __all__


PARTICIPATION: Final[Breakers] = {**BODIES, **LEADING, **PARTIES, **MANDATES}
