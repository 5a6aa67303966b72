"""Faults to plant beside the machine, how soon it finds them, and how short the program is that it shows."""

from __future__ import annotations

import sqlite3
from time import perf_counter
from typing import TYPE_CHECKING, Any, Final, NamedTuple

import attrs
import hypothesis
from attrs import frozen
from hypothesis import settings
from hypothesis.stateful import run_state_machine_as_test
from pytest import MonkeyPatch  # noqa: PT013 - a class

from samenspel import Certainty, Element, Event, Partnership, Period, dumps, loads
from samenspel.model import course, partnership, references, snapshot
from samenspel.testing.machine import PartnershipMachine, Step, _laws

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

__all__ = ["FAULTS", "RUNS", "Fault", "Found", "StoreMachine", "sought", "steps_rate"]

RUNS: Final = 200


class StoreMachine(PartnershipMachine):
    """An application that keeps records in SQLite, each element in a row."""

    def __init__(self) -> None:
        super().__init__()
        self.rows = sqlite3.connect(":memory:")
        self.rows.execute("CREATE TABLE elements (place INTEGER PRIMARY KEY, id TEXT, record BLOB)")

    def changed(self, before: Partnership, after: Partnership, step: Step) -> None:
        del step
        there = {element.id: element for element in before.elements()}
        for element in after.elements():
            if there.get(element.id) != element:
                self.put(element.id, dumps(Partnership(id="row", name="Row").add(element)))
        for id_ in there.keys() - set(after.ids()):
            self.rows.execute("DELETE FROM elements WHERE id = ?", [id_])

    def put(self, id_: str, row: bytes) -> None:
        if not self.rows.execute("UPDATE elements SET record = ? WHERE id = ?", [row, id_]).rowcount:
            self.rows.execute("INSERT INTO elements (id, record) VALUES (?, ?)", [id_, row])

    def read(self) -> Partnership:
        kept = [next(loads(row).elements()) for (row,) in self.rows.execute("SELECT record FROM elements")]
        bare = self.partnership.remove(*list(self.partnership.elements()))
        return bare.add(*kept)

    def teardown(self) -> None:
        self.rows.close()


class Fault(NamedTuple):
    """A fault, how it is planted, and how many steps it takes to meet it."""

    plant: Callable[[MonkeyPatch], None]
    fewest: int
    machine: type[PartnershipMachine] = PartnershipMachine


def _replace_one(patch: MonkeyPatch) -> None:
    whole = Partnership.replace
    patch.setattr(Partnership, "replace", lambda self, *elements: whole(self, *elements[:1]))


def _remove_nothing(patch: MonkeyPatch) -> None:
    patch.setattr(Partnership, "remove", lambda self, *_: self)


def _second_is_first(patch: MonkeyPatch) -> None:
    whole = Partnership._with_id  # noqa: SLF001 - a fault is planted within
    patch.setattr(Partnership, "_with_id", lambda self, id_: whole(self, id_.replace("-2", "-1")))


def _no_values(patch: MonkeyPatch) -> None:
    whole = partnership.contents_of

    def shallow(elements: Iterable[Element]) -> references.Contents:
        found = whole(elements)
        kept = [one for one in found.references if "." not in one[1]]
        return references.Contents(kept, found.terms, found.dates, found.periods)

    patch.setattr(partnership, "contents_of", shallow)


def _rename_alone(patch: MonkeyPatch) -> None:
    patch.setattr(partnership, "redirected", lambda element, _: element)


def _rename_moves_holders(patch: MonkeyPatch) -> None:
    whole = Partnership.rename

    def rename(self: Partnership, old: str, new: str) -> Partnership:
        renamed = whole(self, old, new)
        return attrs.evolve(
            renamed, roles=[attrs.evolve(role, holders=renamed.organisations) for role in renamed.roles]
        )

    patch.setattr(Partnership, "rename", rename)


def _elements_without_events(patch: MonkeyPatch) -> None:
    whole = Partnership.elements
    patch.setattr(Partnership, "elements", lambda self: (one for one in whole(self) if not isinstance(one, Event)))


def _nothing_is_cut(patch: MonkeyPatch) -> None:
    whole = snapshot.take
    patch.setattr(partnership, "take", lambda record, when: attrs.evolve(whole(record, when), partnership=record))


def _roles_at_any_time(patch: MonkeyPatch) -> None:
    whole = Partnership.roles_of
    patch.setattr(Partnership, "roles_of", lambda self, actor, **_: whole(self, actor))


def _backwards(patch: MonkeyPatch) -> None:
    whole = snapshot.happenings
    patch.setattr(partnership, "happenings", lambda record: whole(record)[::-1])


def _maybe_is_yes(patch: MonkeyPatch) -> None:
    whole = snapshot.take

    def take(record: Partnership, when: Period) -> snapshot.Snapshot:
        taken = whole(record, when)
        return attrs.evolve(taken, certain=taken.certain | taken.possible, possible=frozenset())

    patch.setattr(partnership, "take", take)


def _no_ends(patch: MonkeyPatch) -> None:
    whole = course.turns
    patch.setattr(course, "turns", lambda record: attrs.evolve(whole(record), ends={}))


def _last_day_too_late(patch: MonkeyPatch) -> None:
    whole = Period.covers

    def covers(self: Period, when: Any, **given: Any) -> Certainty:  # noqa: ANN401 - as it is
        told = whole(self, when, **given)
        return Certainty.NO if isinstance(when, Period) and self.latest == when.latest else told

    patch.setattr(Period, "covers", covers)


def _roles_outlive_bodies(patch: MonkeyPatch) -> None:
    patch.setattr(course.Holding, "_of_any", lambda *_: Certainty.YES)


def _no_successors(patch: MonkeyPatch) -> None:
    whole = snapshot.trace
    patch.setattr(partnership, "trace", lambda *asked: attrs.evolve(whole(*asked), successors=()))


def _statuses_end_nothing(patch: MonkeyPatch) -> None:
    patch.setattr(course, "_with_status", lambda *_: Period("1900/.."))


def _writer_loses_chairs(patch: MonkeyPatch) -> None:
    def forgetful(record: Partnership) -> bytes:
        return dumps(attrs.evolve(record, roles=[attrs.evolve(role, within=()) for role in record.roles]))

    patch.setattr(_laws, "dumps", forgetful)


def _store_inserts_only(patch: MonkeyPatch) -> None:
    def put(self: StoreMachine, id_: str, row: bytes) -> None:
        if not self.rows.execute("SELECT 1 FROM elements WHERE id = ?", [id_]).fetchone():
            self.rows.execute("INSERT INTO elements (id, record) VALUES (?, ?)", [id_, row])

    patch.setattr(StoreMachine, "put", put)


FAULTS: Final = {
    "replace puts the first element alone": Fault(_replace_one, 4),
    "remove leaves everything there": Fault(_remove_nothing, 3),
    "the index takes the second of a kind for the first": Fault(_second_is_first, 3),
    "references within values are not found": Fault(_no_values, 3),
    "rename leaves references as they are": Fault(_rename_alone, 3),
    "rename gives roles to all": Fault(_rename_moves_holders, 4),
    "the elements lack events": Fault(_elements_without_events, 1),
    "a snapshot holds what was not so": Fault(_nothing_is_cut, 2),
    "roles are told whenever they were": Fault(_roles_at_any_time, 2),
    "the timeline runs backwards": Fault(_backwards, 3),
    "a snapshot takes maybe for yes": Fault(_maybe_is_yes, 2),
    "what events end goes on": Fault(_no_ends, 3),
    "a period ends a day too early": Fault(_last_day_too_late, 3),
    "roles outlive their bodies": Fault(_roles_outlive_bodies, 3),
    "a lineage knows nothing of what came after": Fault(_no_successors, 3),
    "what lapsed goes on": Fault(_statuses_end_nothing, 3),
    "JSON loses where roles sit": Fault(_writer_loses_chairs, 2),
    "a store never updates": Fault(_store_inserts_only, 3, StoreMachine),
}
"""Faults in changes, index, references, time, the wire and a store, and the fewest steps to each."""


@frozen
class Found:
    """How a fault was found: by a program of these steps, which fails with this error."""

    program: list[Step]
    error: BaseException


def sought(fault: Fault, *, is_shrunk: bool, seed: int = 0) -> Found | None:
    """Let a machine with a fault run until it fails, and give how; `None` where it does not."""
    programs: list[list[Step]] = []

    class Watched(fault.machine):  # type: ignore[name-defined,misc]  # whichever it is
        def teardown(self) -> None:
            programs[:] = [self.steps]
            super().teardown()

    Watched.__name__ = fault.machine.__name__
    found_and_shrunk = settings(
        max_examples=RUNS,
        database=None,
        deadline=None,
        report_multiple_bugs=False,
        phases=[hypothesis.Phase.generate, *([hypothesis.Phase.shrink] if is_shrunk else [])],
    )
    with MonkeyPatch.context() as patch:
        fault.plant(patch)
        try:
            run_state_machine_as_test(hypothesis.seed(seed)(Watched), settings=found_and_shrunk)
        except Exception as error:  # noqa: BLE001 - a fault may raise anything
            return Found(programs[-1], error)
    return None


def steps_rate(runs: int) -> float:
    """Give how many steps a second the machine takes, all that must hold included."""
    taken = 0

    class Counted(PartnershipMachine):
        def changed(self, before: Partnership, after: Partnership, step: Step) -> None:
            nonlocal taken
            del before, after, step
            taken += 1

    begun = perf_counter()
    only = [hypothesis.Phase.generate]
    run_state_machine_as_test(Counted, settings=settings(max_examples=runs, database=None, deadline=None, phases=only))
    return taken / (perf_counter() - begun)
