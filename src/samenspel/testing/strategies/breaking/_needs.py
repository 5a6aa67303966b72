"""What a clean record has for the ways to change it: at least, or at most, so many elements of some kinds."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from samenspel.model import (
    Agreement,
    Commitment,
    Event,
    Goal,
    Initiative,
    Organisation,
    Result,
    Source,
    Stance,
    Structure,
)

if TYPE_CHECKING:
    from samenspel.testing.strategies.breaking._site import Needs

__all__ = [
    "FEW_BODIES",
    "HOLDING",
    "IDLE",
    "MEASURED",
    "SHARED",
    "SIGNED",
    "UNPROMISED",
    "UNSOURCED",
    "WITH_AGREEMENT",
    "WITH_EVENT",
    "WITH_GOAL",
    "WITH_RESULT",
    "WITH_STEP",
]


def __dir__() -> list[str]:
    return __all__


# At least
SHARED: Final[Needs] = {Organisation: 2}
SIGNED: Final[Needs] = {**SHARED, Agreement: 1}
HOLDING: Final[Needs] = {**SHARED, Stance: 1}
WITH_GOAL: Final[Needs] = {**SHARED, Goal: 1}
WITH_STEP: Final[Needs] = {**SHARED, Goal: 2}
MEASURED: Final[Needs] = {**SHARED, Goal: 1, Result: 1}
WITH_RESULT: Final[Needs] = {Goal: 1, Result: 1}
WITH_AGREEMENT: Final[Needs] = {Agreement: 1}
WITH_EVENT: Final[Needs] = {Event: 1}

# At most
IDLE: Final[Needs] = {Initiative: 0}
UNPROMISED: Final[Needs] = {Commitment: 0}
UNSOURCED: Final[Needs] = {Source: 0}  # sources tell of a moment, too
FEW_BODIES: Final[Needs] = {Structure: 1}  # with many more than that a partnership is fragmented
