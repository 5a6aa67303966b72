"""A partnership that moves through time, for Hypothesis: step by step, beside an application of yours if you like.

`PartnershipMachine` takes the steps; each is a value that says what happened, on which day, and how that is told.
"""

from samenspel.testing.machine._moving import PartnershipMachine
from samenspel.testing.machine._steps import (
    Dissolve,
    Found,
    HandOver,
    Join,
    Lapse,
    Leave,
    Merge,
    Renew,
    Renumber,
    Replace,
    ScaleOut,
    SetUp,
    Sign,
    StartPilot,
    Step,
    Strike,
)
from samenspel.testing.machine._truth import Truth

__all__ = [
    "Dissolve",
    "Found",
    "HandOver",
    "Join",
    "Lapse",
    "Leave",
    "Merge",
    "PartnershipMachine",
    "Renew",
    "Renumber",
    "Replace",
    "ScaleOut",
    "SetUp",
    "Sign",
    "StartPilot",
    "Step",
    "Strike",
    "Truth",
]
