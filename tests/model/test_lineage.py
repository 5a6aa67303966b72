"""Where an element came from and what became of it, as the events tell that ended and started it."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

import pytest
from hypothesis import given
from hypothesis import strategies as st

from samenspel import AmbiguousIdError, Area, Event, Group, Lineage, Partnership, Role, Structure

if TYPE_CHECKING:
    from collections.abc import Mapping

    from samenspel import Succession


def _record(events: str) -> Partnership:
    """Give a record of events written as `name: what ended > what started`."""
    told: list[Event] = []
    for line in filter(None, events.split(";")):
        name, _, turn = line.strip().partition(": ")
        ended, _, started = turn.partition(">")
        told.append(Event(id=name, title=name, kind="replaced", ends=ended.split(), starts=started.split()))
    named = dict.fromkeys(id_ for event in told for id_ in (*event.ends, *event.starts))
    ids = [id_ for id_ in named if id_ not in {"nobody", "p"}]
    return Partnership(id="p", name="P", structures=[Structure(id=id_, name=id_) for id_ in ids], events=told)


def _told(steps: tuple[Succession, ...]) -> str:
    return "; ".join(f"{step.event.id}: {' '.join(element.id for element in step.elements)}" for step in steps)


# The events, whose lineage, its forerunners, its successors.
LINEAGES: Final[Mapping[str, tuple[str, str, str, str]]] = {
    "nothing told": ("e: a > b", "p", "", ""),
    "replaced": ("e: a > b", "b", "e: a", ""),
    "replacing": ("e: a > b", "a", "", "e: b"),
    "a chain, the nearest first": ("e1: a > b; e2: b > c; e3: c > d", "c", "e2: b; e1: a", "e3: d"),
    "merged": ("e: a b c > d", "d", "e: a b c", ""),
    "merged one after the other": ("e1: a > d; e2: b > d", "d", "e1: a; e2: b", ""),
    "split": ("e: a > b c", "a", "", "e: b c"),
    "split into one": ("e: a > b c", "c", "e: a", ""),
    "split and merged again": ("e1: a > b c; e2: b c > d", "d", "e2: b c; e1: a", ""),
    "split and merged again, from the start": ("e1: a > b c; e2: b c > d", "a", "", "e1: b c; e2: d"),
    "split and merged by two events": ("e1: a > b c; e2: b > d; e3: c > d", "a", "", "e1: b c; e2: d"),
    "two ways of one length": ("e1: a > b c; e2: b > d; e3: c > e", "a", "", "e1: b c; e2: d; e3: e"),
    "a near and a far way": ("e1: a > b d; e2: b > c; e3: c > d", "a", "", "e1: b d; e2: c"),
    "ended without a successor": ("e: a >", "a", "", ""),
    "started without a forerunner": ("e: > a", "a", "", ""),
    "a circle": ("e1: a > b; e2: b > c; e3: c > a", "a", "e3: c; e2: b", "e1: b; e2: c"),
    "to and fro": ("e1: a > b; e2: b > a", "a", "e2: b", "e1: b"),
    "turned into itself": ("e: a > a", "a", "", ""),
    "turned into itself and another": ("e: a > a b", "a", "", "e: b"),
    "what is not in the record": ("e: a nobody > b", "b", "e: a", ""),
    "only what is not in the record": ("e: nobody > b", "b", "", ""),
    "through what is not in the record": ("e1: a > nobody; e2: nobody > b", "b", "e1: a", ""),
    "named twice": ("e: a a > b b", "a", "", "e: b"),
    "the partnership too": ("e1: a > p; e2: p > b", "p", "e1: a", "e2: b"),
}


@pytest.mark.parametrize(("events", "asked", "forerunners", "successors"), LINEAGES.values(), ids=LINEAGES)
def test_lineage_follows_the_events(events: str, asked: str, forerunners: str, successors: str) -> None:
    """What ended where something started, and theirs in turn: the nearest step first, each element once."""
    record = _record(events)

    lineage = record.lineage(asked)

    assert (_told(lineage.forerunners), _told(lineage.successors)) == (forerunners, successors)
    assert lineage.element is record[asked]
    assert record.lineage(record[asked]) == lineage


def test_an_event_that_was_cancelled_replaced_nothing() -> None:
    """What was planned and called off has no forerunners and no successors."""
    record = _record("e1: a > b; e2: b > c")
    called_off = record.replace(Event(id="e1", title="e1", ends="a", starts="b", status="cancelled"))

    assert called_off.lineage("b") == Lineage(
        element=record["b"], forerunners=(), successors=record.lineage("b").successors
    )
    assert called_off.lineage("a").successors == ()


def test_lineage_is_of_anything_that_events_end_and_start() -> None:
    """A role may follow a role, and a body an alliance."""
    roles = [Role(id="coach", title="Coach"), Role(id="guide", title="Guide")]
    event = Event(id="e", title="E", date="2016", ends="coach", starts="guide")
    record = Partnership(id="p", name="P", roles=roles, events=event)

    assert [(step.event, step.elements) for step in record.lineage("guide").forerunners] == [(event, (roles[0],))]


def test_participants_and_subjects_are_no_forerunners() -> None:
    """Only `ends` and `starts` tell lineage."""
    record = Partnership(
        id="p",
        name="P",
        areas=Area(id="a", name="A"),
        events=Event(id="e", title="E", participants="a", about="a", because="a"),
    )

    assert record.lineage("a") == Lineage(element=record["a"], forerunners=(), successors=())


def test_what_has_a_twin_has_no_lineage_of_its_own() -> None:
    """Nobody can say which of the two was meant."""
    record = Partnership(id="p", name="P", areas=Area(id="a", name="A"), groups=Group(id="a", name="A"))

    with pytest.raises(AmbiguousIdError):
        record.lineage("a")


NAMED: Final = st.lists(st.sampled_from(["a", "b", "c", "d"]), max_size=2)
TURNS: Final = st.lists(st.tuples(NAMED, NAMED), max_size=5)


@given(TURNS)
def test_forerunners_and_successors_mirror_each_other(turns: list[tuple[list[str], list[str]]]) -> None:
    """If one came from another, then the other became the one; nothing is its own forerunner, or told twice."""
    told = [f"e{number}: {' '.join(ended)} > {' '.join(started)}" for number, (ended, started) in enumerate(turns)]
    record = _record("; ".join(told))
    lineages = {id_: record.lineage(id_) for id_ in record.ids()}
    came_from = {id_: [e.id for step in of_it.forerunners for e in step.elements] for id_, of_it in lineages.items()}
    became = {id_: [e.id for step in of_it.successors for e in step.elements] for id_, of_it in lineages.items()}

    assert {(old, new) for new, olds in came_from.items() for old in olds} == {
        (old, new) for old, news in became.items() for new in news
    }
    for id_, others in (*came_from.items(), *became.items()):
        assert (id_ not in others, len(set(others))) == (True, len(others))
