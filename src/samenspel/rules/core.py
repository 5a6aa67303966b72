"""All rules of samenspel, family by family."""

from __future__ import annotations

from typing import Final

from samenspel.rules.identity import IDENTITY
from samenspel.rules.time import TIME

__all__ = ["CORE"]


def __dir__() -> list[str]:
    return __all__


CORE: Final = IDENTITY | TIME
"""All rules of samenspel."""
