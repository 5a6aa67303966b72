"""The machine that lets a partnership move, and holds it, and an application beside it, to what must hold."""

from __future__ import annotations

from datetime import date
from typing import Final

import attrs
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, rule

from samenspel.model import Partnership
from samenspel.testing.machine._choosing import FURTHEST, MOST, day_of, step_of
from samenspel.testing.machine._laws import Laws, difference
from samenspel.testing.machine._steps import Step  # noqa: TC001 - Hypothesis reads the annotations of rules
from samenspel.testing.machine._truth import PARTNERSHIP, Truth
from samenspel.testing.strategies._made import composed

__all__ = ["PartnershipMachine"]


def __dir__() -> list[str]:
    return __all__


# A step costs five choices, two of which are the engine's: that many it takes out at once when it shrinks.
_WHAT: Final = st.integers(0, MOST)
_HOW: Final = st.binary(min_size=2, max_size=2)
_DAY: Final = st.integers(0, FURTHEST)
_RUNNER: Final = st.runner()


def _step(draw: st.DrawFn) -> Step:
    machine: PartnershipMachine = draw(_RUNNER)
    return step_of(machine.truth, draw(_WHAT), draw(_HOW))


def _day(draw: st.DrawFn) -> str:
    machine: PartnershipMachine = draw(_RUNNER)
    return day_of(machine.truth, draw(_DAY))


class PartnershipMachine(RuleBasedStateMachine):
    """A partnership that moves through time, one step after another, and what must hold after each of them.

    It founds a partnership; members join, leave and merge, bodies are set up, replaced and dissolved, roles are handed
    over, agreements signed, renewed and let lapse, pilots started and scaled out.  What happened is known to the day;
    the record tells it less exactly, as people do.
    After every step it is held to what happened: who is in it and who refers to whom, what a snapshot says of a day,
    what came from what, and that it is the same when it is written as JSON and read again.

    `PartnershipMachine.TestCase` is a test.  To drive an application beside it, subclass it: `changed` tells of each
    step, and what `read` gives must be equal to the record, in whatever order its elements are.
    """

    def __init__(self) -> None:
        super().__init__()
        self.partnership: Partnership = Partnership(id=PARTNERSHIP, name="Partnership")
        """The record, after the last step; before the first it is empty."""
        self.steps: list[Step] = []
        """What happened so far."""
        self.truth: Truth = Truth()
        """What really happened, to the day: ask it what held on a day, and hold your application to that."""
        self._laws = Laws()

    def changed(self, before: Partnership, after: Partnership, step: Step) -> None:
        """Let an application take a step: it gets the record as it was, as it is now, and what happened.

        Override this; here nothing is done.
        """

    def read(self) -> Partnership:
        """Give the record that an application keeps, to be compared after every step.

        Override this; here it is the machine's own.
        """
        return self.partnership

    @rule(step=composed("steps", _step), viewed_on=composed("days", _day))
    def happens(self, step: Step, viewed_on: str) -> None:
        """Let a step happen, and hold the record to all that happened; time is asked for one day, `viewed_on`."""
        before = self.partnership
        self.steps.append(step)
        self.truth.take(step)
        after = attrs.evolve(step.done(before), as_of=step.on)
        self.partnership = after
        self.changed(before, after, step)
        broken = next(self._laws.broken(after, self.truth, date.fromisoformat(viewed_on)), None)
        assert broken is None, f"after {step}: {broken}"  # noqa: S101 - it is what tests ask of it
        kept = self.read()
        other = "" if kept == after else difference(kept, after)
        assert not other, f"after {step} the application reads another record: {other}"  # noqa: S101 - the same
