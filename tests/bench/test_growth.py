"""Judging takes as many steps for each element of a large record as of a small one: counted, and not timed."""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING, Final

import attrs
import pytest
from bench import workloads
from bench.measuring import exponent
from bench.workloads import record

import samenspel
from samenspel import CORE, Catalogue, Partnership

if TYPE_CHECKING:
    from types import FrameType

SIZES: Final = (900, 3_600)  # from more than all examples together on, so that each size has the same mix
AWKWARD_SIZES: Final = (100, 400)
STEEPEST: Final = 1.2
AWKWARD: Final = tuple(workloads.awkward(2))


def calls(partnership: Partnership, rules: Catalogue) -> int:
    """Count the calls of functions, in Python and in C, that it takes to judge a record not asked before."""
    count = 0

    def note(_: FrameType, event: str, __: object) -> None:
        nonlocal count
        count += event in {"call", "c_call"}

    fresh, before = attrs.evolve(partnership), sys.getprofile()
    sys.setprofile(note)
    try:
        report = samenspel.check(fresh, rules=rules)
        [(finding.message(), finding.hint("nl")) for finding in report]
    finally:
        sys.setprofile(before)
    return count


def test_judging_takes_steps_in_proportion_to_the_record() -> None:
    """A record four times as large takes about four times the calls; the page has each rule, by the clock."""
    assert exponent({size: calls(record(size), CORE) for size in SIZES}) < STEEPEST


@pytest.mark.parametrize("shape", AWKWARD)
def test_awkward_records_take_steps_in_proportion(shape: str) -> None:
    """Nor does a shape in which all elements hang together in one way take more."""
    taken = {size: calls(workloads.awkward(size)[shape], CORE) for size in AWKWARD_SIZES}
    assert exponent(taken) < STEEPEST
