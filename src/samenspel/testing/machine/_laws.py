"""What must hold of a record after every step: its index, its references, its time and its round trip."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING, Any, Final, cast

import attrs
from attrs import define, field

from samenspel.dates import Certainty
from samenspel.model import KINDS
from samenspel.testing.machine._accounts import kind_of
from samenspel.wire import dumps, loads

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator
    from datetime import date

    from samenspel.model import Element, Partnership
    from samenspel.testing.machine._truth import Truth

__all__ = ["Laws", "difference"]


def __dir__() -> list[str]:
    return __all__


@define
class Laws:
    """What must hold of a record; each element is searched once, for a step leaves most of them as they are."""

    _searched: dict[int, tuple[Element, list[tuple[str, str]]]] = field(
        factory=dict[int, "tuple[Element, list[tuple[str, str]]]"], init=False
    )

    def broken(self, record: Partnership, truth: Truth, day: date) -> Iterator[str]:
        """Say what does not hold of a record after what happened; time is asked for one day."""
        ids = truth.ids
        yield from _index(record, ids)
        yield from self._references(record, truth, ids)
        yield from _snapshot(record, truth, ids, day)
        yield from _lineage(record, truth, {ids[-1], *truth.turned_last()})
        yield from _timeline(record, truth, ids)
        yield from _round_trip(record)

    def _references(self, record: Partnership, truth: Truth, ids: list[str]) -> Iterator[str]:
        """Who refers to what is as a search through every field finds it, and nothing refers to what is not there."""
        found: dict[str, list[tuple[str, str]]] = {id_: [] for id_ in ids}
        for element in (record, *record.elements()):
            for path, text in self._texts(element):
                if text in found:
                    found[text].append((element.id, path))
        for id_, expected in found.items():
            told = [(one.origin.id, one.path) for one in record.referring_to(id_)] if expected else []
            if len(told) != len(expected) or set(told) != set(expected):
                yield f"referring_to({id_!r}) gives {told}, and a search through every field {expected}"
        known, searched = len(record.contents.references), sum(map(len, found.values()))
        if known != searched:
            yield f"it has {known} references, and {searched} of them are to what is there"
        for role in record.roles:
            if (role.holders, role.within) != (truth.holders[role.id], truth.bodies_of(role.id)):
                yield f"{role!r} is held by {truth.holders[role.id]} within {truth.bodies_of(role.id)}"

    def _texts(self, element: Element) -> list[tuple[str, str]]:
        known = self._searched.get(id(element))
        if known is None or known[0] is not element:
            known = self._searched[id(element)] = (element, list(_texts(element)))
        return known[1]


def difference(kept: Partnership, ours: Partnership) -> str:
    """Say in what two records differ, the first things first; nothing where at most the order of elements differs."""
    here, there = ({one.id: one for one in (record, *record.elements())} for record in (kept, ours))
    told = [f"{id_!r} is missing" for id_ in there if id_ not in here]
    told += [f"{id_!r} should not be there" for id_ in here if id_ not in there]
    told += [f"{id_!r} is there {count} times" for id_, count in Counter(_ids(kept)).items() if count > 1]
    for id_ in there:
        if id_ in here and here[id_] != there[id_]:
            told += [
                f"{id_!r} has {name}={getattr(here[id_], name, None)!r}, and not {getattr(there[id_], name)!r}"
                for name in (one.name for one in attrs.fields(type(there[id_])))
                if name not in _COLLECTIONS and getattr(here[id_], name, None) != getattr(there[id_], name)
            ]
    return "; ".join(told[:_MOST])


def _ids(record: Partnership) -> list[str]:
    return [record.id, *(element.id for element in record.elements())]


_MOST: Final = 5
_COLLECTIONS: Final = frozenset(kind.element_kind.collection for kind in KINDS)


def _index(record: Partnership, ids: list[str]) -> Iterator[str]:
    """What is found by id is what a search through the collections finds, and what really began."""
    naive = [(record.id, record), *((one.id, one) for name in _COLLECTIONS for one in getattr(record, name))]
    found = sorted(id_ for id_, _ in naive)
    if found != sorted(ids):
        yield f"it holds {found}, and not {sorted(ids)}"
    if sorted(record.ids()) != found or sorted(_ids(record)) != found:
        yield f"ids() and elements() give something else than its collections, {found}"
    for id_, element in naive:
        if record[id_] is not element or record.find(id_) is not element or id_ not in record:
            yield f"{id_!r} is not what stands there under that id"


def _texts(value: Any, path: str = "") -> Iterator[tuple[str, str]]:  # noqa: ANN401 - whatever a field holds
    """Give each text in a value, and the path to it; ids of elements and what the partnership collects left out."""
    if isinstance(value, str):
        yield path, value
    elif isinstance(value, tuple):
        for number, one in enumerate(cast("tuple[object, ...]", value)):
            yield from _texts(one, f"{path}[{number}]")
    elif attrs.has(cast("type[object]", type(value))):
        for name in (told.name for told in attrs.fields(cast("Any", type(value)))):
            if name != "id" and name not in _COLLECTIONS:
                yield from _texts(getattr(value, name), f"{path}.{name}" if path else name)


def _snapshot(record: Partnership, truth: Truth, ids: list[str], day: date) -> Iterator[str]:
    """A snapshot never contradicts what was so on the day, and is certain of what is told to the day."""
    held = truth.held_on(day)
    snapshot = record.at(day)
    inside = set(snapshot.partnership.ids())
    for id_ in ids:
        told = snapshot.certainty_of(id_)
        really = Certainty.YES if id_ in held else Certainty.NO
        if told is ~really or (told is Certainty.MAYBE and truth.is_told_exactly(id_)):
            yield f"on {day} {id_!r} was {_WAS[really]}, and the snapshot says {told.name}"
        if id_ != record.id and (id_ in inside) is (told is Certainty.NO):
            yield f"the snapshot of {day} says {told.name} of {id_!r}, and holds {sorted(inside)}"
    yield from _roles(record, truth, held, day)


_WAS: Final = {Certainty.YES: "there", Certainty.NO: "not there"}


def _roles(record: Partnership, truth: Truth, held: set[str], day: date) -> Iterator[str]:
    """All roles that a party of the last step had on the day are told, and others only where they are told vaguely."""
    for party in truth.parties_turned():
        told = {role.id for role in record.roles_of(party, at=day)}
        really = {role for role in held if party in truth.holders.get(role, ())}
        wrong = {role for role in told ^ really if role in held or truth.is_told_exactly(role)}
        if wrong:
            yield f"roles_of({party!r}, at={day}) gives {sorted(told)}, which is wrong about {sorted(wrong)}"


def _lineage(record: Partnership, truth: Truth, ids: Iterable[str]) -> Iterator[str]:
    """What came from what is as the events made it, whatever their number between."""
    for id_ in ids:
        lineage = record.lineage(id_)
        before = {one.id for step in lineage.forerunners for one in step.elements}
        after = {one.id for step in lineage.successors for one in step.elements}
        if (before, after) != (truth.before(id_), truth.after(id_)):
            yield f"the lineage of {id_!r} is {sorted(before)} and {sorted(after)}"


def _timeline(record: Partnership, truth: Truth, ids: list[str]) -> Iterator[str]:
    """After each new event, those that are told to the day stand in the order in which they happened."""
    if "event" not in map(kind_of, truth.accounts[-1][1].begins):
        return
    exact = [id_ for id_ in ids if kind_of(id_) == "event" and truth.is_told_exactly(id_)]
    days = truth.days
    told = [happening.element.id for happening in record.timeline() if happening.moment == "on"]
    if [id_ for id_ in told if id_ in exact] != sorted(exact, key=lambda id_: (days[id_], id_)):
        yield f"the timeline tells the events in the order {told}"


def _round_trip(record: Partnership) -> Iterator[str]:
    """Written as JSON and read again, it is as it was."""
    again = loads(dumps(record))
    if again != record:
        yield f"what is written as JSON reads back as another record: {difference(again, record) or again}"
