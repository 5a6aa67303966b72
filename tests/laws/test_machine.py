"""A partnership that moves: what holds of it holds, and what is wrong beside it is found."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING, Final

import attrs
import hypothesis
import pytest
from hypothesis import settings
from hypothesis.stateful import run_state_machine_as_test
from moving import FAULTS, StoreMachine, sought

import samenspel
from samenspel import Area, Partnership, Severity, check
from samenspel.testing import machine
from samenspel.testing.machine import Found, Join, Leave, PartnershipMachine, Step

if TYPE_CHECKING:
    from collections.abc import Callable

GENERATE: Final = [hypothesis.Phase.generate]
QUICKLY_SHRUNK: Final = (
    "a snapshot takes maybe for yes",
    "references within values are not found",
    "JSON loses where roles sit",
    "the index takes the second of a kind for the first",
)
FOUND: Final = Found(on="2016-03-01", told="2016", event="event-1")
JOIN: Final = Join(on="2016-04-01", told="2016-04", party="organisation-1", role="role-1")
LEAVE: Final = Leave(on="2017-04-01", told="2017-04", party="organisation-1", roles=("role-1",))


def run(cls: type[PartnershipMachine], runs: int) -> None:
    run_state_machine_as_test(
        cls, settings=settings(max_examples=runs, database=None, deadline=None, phases=GENERATE, derandomize=True)
    )


@pytest.mark.parametrize("cls", [PartnershipMachine, StoreMachine])
def test_what_must_hold_holds_of_what_is_not_broken(cls: type[PartnershipMachine]) -> None:
    run(cls, 5)


def test_everything_happens_and_no_rule_finds_an_error_in_it() -> None:
    """Of each step there are many; some are told to the day, and some less exactly."""
    happened: Counter[str] = Counter()
    told: Counter[bool] = Counter()
    wrong: list[object] = []

    class Told(PartnershipMachine):
        def changed(self, before: Partnership, after: Partnership, step: Step) -> None:
            del before, after
            happened[type(step).__name__] += 1
            told[step.is_exact] += 1

        def teardown(self) -> None:
            wrong.extend(one for one in check(self.partnership) if one.severity is Severity.ERROR)

    run(Told, 15)
    steps = {cls.__name__ for cls in Step.__subclasses__()}

    assert wrong == []
    assert set(happened) == steps
    assert 0.2 <= told[True] / told.total() <= 0.8


@pytest.mark.parametrize("name", FAULTS)
def test_a_planted_fault_is_found(name: str) -> None:
    assert sought(FAULTS[name], is_shrunk=False) is not None


@pytest.mark.parametrize("name", QUICKLY_SHRUNK)
def test_the_program_that_shows_a_fault_is_short(name: str) -> None:
    """A share: `python -m tests.study strategies` shrinks all of them."""
    found = sought(FAULTS[name], is_shrunk=True)

    assert found is not None
    assert len(found.program) <= FAULTS[name].fewest + 1


def test_the_program_that_is_shown_can_be_pasted(monkeypatch: pytest.MonkeyPatch) -> None:
    """Each step is a value, and the program fails as the machine did."""
    fault = FAULTS["a snapshot takes maybe for yes"]
    found = sought(fault, is_shrunk=True)
    assert found is not None
    shown = "\n".join(found.error.__notes__)
    program = shown[shown.index("state = ") :]
    assert [eval(repr(step), dict(vars(machine))) for step in found.program] == found.program

    fault.plant(monkeypatch)
    with pytest.raises(AssertionError) as caught:
        exec(program, dict(vars(machine)))
    assert str(caught.value) == str(found.error)


# An application beside it -------------------------------------------------------------------------------------------


def _empty(record: Partnership) -> Partnership:
    return record.remove("organisation-1")


def _crowded(record: Partnership) -> Partnership:
    return record.add(Area(id="area-1", name="Beilen"))


def _renamed(record: Partnership) -> Partnership:
    return record.replace(attrs.evolve(record.organisations[0], name="Another"))


def _doubled(record: Partnership) -> Partnership:
    return record.add(record.organisations[0])


@pytest.mark.parametrize(
    ("change", "said"),
    [
        (_empty, "'organisation-1' is missing"),
        (_crowded, "'area-1' should not be there"),
        (_renamed, "'organisation-1' has name='Another', and not 'Organisation 1'"),
        (_doubled, "'organisation-1' is there 2 times"),
    ],
    ids=["missing", "too many", "different", "twice"],
)
def test_what_an_application_reads_wrongly_is_told(change: Callable[[Partnership], Partnership], said: str) -> None:
    class Wrong(PartnershipMachine):
        def read(self) -> Partnership:
            return change(self.partnership) if len(self.steps) > 2 else self.partnership

    state = Wrong()
    state.happens(step=FOUND, viewed_on="2016-01-01")
    state.happens(step=JOIN, viewed_on="2016-05-01")
    with pytest.raises(AssertionError) as caught:
        state.happens(step=attrs.evolve(JOIN, party="organisation-2", role="role-2"), viewed_on="2016-05-01")
    assert f"the application reads another record: {said}" in str(caught.value)


def test_an_application_may_keep_elements_in_any_order() -> None:
    class Turned(PartnershipMachine):
        def read(self) -> Partnership:
            return attrs.evolve(self.partnership, organisations=self.partnership.organisations[::-1])

    run(Turned, 1)


def test_an_application_is_told_each_change_and_can_ask_what_was_so() -> None:
    told: list[tuple[list[str], list[str], Step]] = []

    class Told(PartnershipMachine):
        def changed(self, before: Partnership, after: Partnership, step: Step) -> None:
            told.append((list(before.ids()), list(after.ids()), step))

    state = Told()
    for step in (FOUND, JOIN, LEAVE):
        state.happens(step=step, viewed_on="2016-05-01")

    ids = ["partnership", "organisation-1", "role-1", "event-1"]
    assert told == [(ids[:1], [ids[0], ids[3]], FOUND), ([ids[0], ids[3]], ids, JOIN), (ids, ids, LEAVE)]
    assert state.steps == [FOUND, JOIN, LEAVE]
    assert str(state.partnership.roles[0].period) == "2016-04/2017-04"
    assert "role-1" in state.truth.held_on(LEAVE.on)
    assert "role-1" not in state.truth.held_on(samenspel.ImpreciseDate("2017-04-02").earliest)  # type: ignore[arg-type]  # a day has one


def test_a_program_that_could_not_happen_fails_by_itself() -> None:
    """What is pasted and changed by hand is judged as it stands."""
    state = PartnershipMachine()
    state.happens(step=FOUND, viewed_on="2016-01-01")
    with pytest.raises(samenspel.UnknownIdError):
        state.happens(step=LEAVE, viewed_on="2016-01-01")
