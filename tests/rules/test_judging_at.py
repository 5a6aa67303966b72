"""`check(at=...)`: what is judged as it was then, and what is judged as the record stands."""

from __future__ import annotations

from datetime import date
from typing import Final

import pytest
from generating import partnerships
from hypothesis import given, settings
from judging import fired, holding, places

from samenspel import (
    CORE,
    Agreement,
    Area,
    Event,
    ImpreciseDate,
    InvalidValueError,
    Observation,
    Partnership,
    Party,
    Period,
    Phase,
    Result,
    Role,
    Source,
    Structure,
    Trajectory,
    check,
)
from samenspel.testing import strategies

KNOWN: Final = "2021-05"
REFERENCES: Final = CORE.select("SAM101", "SAM102", "SAM103", "SAM104", "SAM108")
TIME: Final = CORE.select("SAM201", "SAM202", "SAM203", "SAM204")


@pytest.mark.parametrize(
    "at",
    ["2016-06-01", date(2016, 6, 1), ImpreciseDate("2016-06-01"), Period("2016-06-01")],
    ids=lambda at: type(at).__name__,
)
def test_a_moment_is_given_as_text_as_a_day_as_a_date_or_as_a_period(at: str | date | ImpreciseDate | Period) -> None:
    """All mean the same."""
    record = holding(Structure(id="s", name="S", period="2016/..", status="ended"), as_of=KNOWN)
    assert check(record, at=at) == check(record, at="2016-06-01")


@pytest.mark.parametrize("at", ["yesterday", "2016-99", ""], ids=repr)
def test_what_is_no_moment_is_refused(at: str) -> None:
    """A text that is no date and no period is misuse, and no finding."""
    with pytest.raises(InvalidValueError):
        check(holding(), at=at)


@settings(max_examples=40)
@given(partnerships(unique_ids=False), strategies.periods())
def test_every_record_can_be_judged_at_every_moment(record: Partnership, at: Period) -> None:
    """Nothing that loads makes judgement fail, whatever is asked."""
    for finding in check(record, at=at):
        assert finding.message()
        assert finding.hint("nl")


@settings(max_examples=40)
@given(partnerships(unique_ids=False), strategies.periods())
def test_references_and_identity_are_judged_in_the_whole_record(record: Partnership, at: Period) -> None:
    """A snapshot has no dangling references: what was not there yet is gone with all that refers to it."""
    assert check(record, at=at, rules=REFERENCES) == check(record, rules=REFERENCES)


@pytest.mark.parametrize(
    ("at", "expected"),
    [(None, True), ("2015", False), ("2016-06", True), ("2017", True)],
    ids=["as of now", "before it began", "when it may have begun", "when it certainly had begun"],
)
def test_what_was_not_there_then_is_not_judged(at: str | None, *, expected: bool) -> None:
    """The status of a body says nothing of a time in which there was no such body."""
    record = holding(Structure(id="s", name="S", period="2016/..", status="ended"), as_of=KNOWN)
    assert fired(record, "SAM203", at=at) == ([("open", "$.structures[0].status")] if expected else [])


def test_a_fact_that_lies_after_all_knowledge_is_none_at_a_time_when_it_was_not_told_yet() -> None:
    """An agreement that was concluded later was not there."""
    record = holding(Agreement(id="a", name="A", concluded="2031"), as_of=KNOWN)
    assert fired(record, "SAM202") == [("date", "$.agreements[0].concluded")]
    assert fired(record, "SAM202", at="2016") == []


def test_paths_lead_to_the_record_and_not_to_the_snapshot() -> None:
    """What went before an element, and is gone in the snapshot, still counts in its path."""
    gone = Structure(id="old", name="Old", period="2010/2012")
    bodies = [gone, Structure(id="s", name="S", period="2015/..", status="ended")]
    found = check(holding(*bodies, as_of=KNOWN), at="2016", rules=CORE.select("SAM203"))
    assert [(finding.path, finding.elements) for finding in found] == [("$.structures[1].status", ("s",))]


def test_names_are_those_of_the_whole_record() -> None:
    """Who is not there then is still called by name."""
    record = holding(Structure(id="s", name="S", period="2018/2016", areas="a"), Area(id="a", name="A"), as_of=KNOWN)
    assert check(record, at="2016", rules=CORE.select("SAM201")) == check(record, rules=CORE.select("SAM201"))


LATER: Final = {
    "a body that ended later": Structure(id="x", name="X", period="2015/2018", status="ended"),
    "an agreement that lapsed later": Agreement(id="x", name="X", period="2015/2018", status="lapsed"),
    "a body that ended later, as an event tells": Structure(id="x", name="X", period="2015/", status="ended"),
    "a party that joined later": Agreement(
        id="x", name="X", period="2015/..", status="in-force", parties=[Party(actor="p", signed="2018", decided="2018")]
    ),
    "a value that was measured later": Result(
        id="x", statement="X", observations=[Observation(kind="actual", date=year) for year in ("2015", "2018")]
    ),
    "a body that was to start then": Structure(id="x", name="X", period="2020-12/..", status="planned"),
    "an event that happened later": Event(id="x", title="X", date="2018", status="happened"),
}


@pytest.mark.parametrize("at", ["2015-12-01", "2016", "2016/2019", "2030"])
@pytest.mark.parametrize("element", LATER.values(), ids=LATER)
def test_what_was_known_later_is_no_fault_at_an_earlier_moment(element: Structure, at: str) -> None:
    """A record tells what is known at its moment of knowledge, whichever day of it is looked at.

    Its statuses are as of then, too; so a record without fault is without fault at every moment.
    """
    record = holding(element, Event(id="e", title="E", date="2018", ends="x"), as_of="2021-01")
    assert list(check(record, rules=TIME)) == []
    assert list(check(record, at=at, rules=TIME)) == []


def test_a_record_whose_sources_alone_are_dated_is_judged_as_of_them() -> None:
    """The moment that is looked at does not replace the moment of knowledge."""
    record = holding(
        Source(id="s", title="S", published="2020"), Agreement(id="a", name="A", concluded="2019", period="2015/..")
    )
    assert list(check(record, at="2016", rules=TIME)) == []


def test_phases_and_periods_are_judged_in_the_whole_record() -> None:
    """That a period runs backwards, or that phases do, is so at every moment."""
    course = Trajectory(phases=[Phase(name="B", period="2020"), Phase(name="A", period="2018")])
    record = Partnership(id="p", name="P", trajectory=course, roles=Role(id="r", period="2018/2016"), as_of=KNOWN)
    for at in (None, "2012", "2017", "2031"):
        assert places(record, "SAM201", at=at) == ["$.roles[0].period"]
        assert places(record, "SAM204", at=at) == ["$.trajectory.phases[1].period"]
