"""What each rule only just lets pass: the ways of each to come near to breaking it, family by family."""

from __future__ import annotations

from typing import Final

from samenspel.rules import CORE
from samenspel.testing.strategies.breaking import BREAKERS
from samenspel.testing.strategies.near._over import over
from samenspel.testing.strategies.near.agreements import AGREEMENTS
from samenspel.testing.strategies.near.course import COURSE
from samenspel.testing.strategies.near.expectations import EXPECTATIONS
from samenspel.testing.strategies.near.footing import FOOTING
from samenspel.testing.strategies.near.identity import IDENTITY
from samenspel.testing.strategies.near.lasting import LASTING
from samenspel.testing.strategies.near.participation import PARTICIPATION
from samenspel.testing.strategies.near.purpose import PURPOSE
from samenspel.testing.strategies.near.results import RESULTS
from samenspel.testing.strategies.near.time import TIME

__all__ = ["NEAR"]


def __dir__() -> list[str]:
    return __all__


_OWN: Final = {
    **IDENTITY,
    **TIME,
    **PARTICIPATION,
    **PURPOSE,
    **RESULTS,
    **AGREEMENTS,
    **EXPECTATIONS,
    **FOOTING,
    **LASTING,
    **COURSE,
}

NEAR: Final = {
    rule.code: (*_OWN.get(rule.code, ()), *(map(over, BREAKERS[rule.code]) if rule.is_practice else ()))
    for rule in CORE
}
"""The ways to come near to breaking each rule, by its code, so that no rule finds anything."""
