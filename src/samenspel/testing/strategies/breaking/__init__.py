"""What breaks each rule: the ways of each, family by family."""

from __future__ import annotations

from typing import Final

from samenspel.testing.strategies.breaking._site import Breakers, Site, Way
from samenspel.testing.strategies.breaking.agreements import AGREEMENTS
from samenspel.testing.strategies.breaking.expectations import EXPECTATIONS
from samenspel.testing.strategies.breaking.footing import FOOTING
from samenspel.testing.strategies.breaking.identity import IDENTITY
from samenspel.testing.strategies.breaking.lasting import LASTING
from samenspel.testing.strategies.breaking.leading import LEADING
from samenspel.testing.strategies.breaking.participation import PARTICIPATION
from samenspel.testing.strategies.breaking.purpose import PURPOSE
from samenspel.testing.strategies.breaking.results import RESULTS
from samenspel.testing.strategies.breaking.terms import TERMS
from samenspel.testing.strategies.breaking.time import TIME

__all__ = ["BREAKERS", "Breakers", "Site", "Way"]


BREAKERS: Final = {
    **IDENTITY,
    **TERMS,
    **TIME,
    **PARTICIPATION,
    **LEADING,
    **PURPOSE,
    **RESULTS,
    **AGREEMENTS,
    **EXPECTATIONS,
    **FOOTING,
    **LASTING,
}
"""The ways to break each rule, by its code; the first makes the smallest record."""
