"""How what was drawn becomes a record, an element or a value: functions that cannot fail."""

from __future__ import annotations

from itertools import chain, count
from typing import TYPE_CHECKING, Any, Final, cast

import attrs
from attrs import field, frozen

from samenspel.model import KINDS, Identifier, Partnership, Trajectory
from samenspel.testing.strategies._choices import NOTHING, Drawn, chosen
from samenspel.testing.strategies._consistent import Lives, agree, agree_value
from samenspel.testing.strategies._days import Day, Span, real
from samenspel.testing.strategies._meaning import fill
from samenspel.testing.strategies._pools import TEXTS
from samenspel.testing.strategies._records import agree_identifiers
from samenspel.testing.strategies._sketch import OWN_ID, Draft, Sketch, id_of
from samenspel.testing.strategies._sound import padding, sound

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence

    from attrs import AttrsInstance

    from samenspel.model import Element

__all__ = ["Mode", "element_of", "partnership_of", "value_of"]


def __dir__() -> list[str]:
    return __all__


def _leave(_: Sketch, /) -> None:
    """Leave a record as it is."""


@frozen
class Mode:
    """How much sense a record makes, and the texts that it is written with.

    Of each kind there are at least as many elements as `least` says; `change` is done to the record at the last.
    """

    texts: Sequence[str]
    ids: Sequence[str] = ()
    is_consistent: bool = True
    is_clean: bool = False
    least: Mapping[type[Element], int] = field(factory=dict["type[Element]", int])
    change: Callable[[Sketch], None] = _leave


_DOUBLED: Final = 7


def partnership_of(
    mode: Mode,
    drawn: Drawn,
    rows: Mapping[type[Element], Sequence[Drawn]],
    given: Mapping[type[Element], tuple[Element, ...]],
    said: Mapping[str, Any],
) -> Partnership:
    """Make a record of what was drawn for it and its elements, of elements that came whole, and of fields that did."""
    counts = {kind: len(rows.get(kind, ())) + len(given.get(kind, ())) for kind in KINDS}
    needed = {kind: max(count, mode.least.get(kind, 0)) for kind, count in counts.items()}
    if mode.is_clean:
        needed |= {kind: max(needed[kind], least) for kind, least in padding(needed).items()}
    drawn_ids = iter(dict.fromkeys(mode.ids))
    own = Draft(Partnership, chosen(drawn), {"id": next(drawn_ids, OWN_ID), **said})
    sketch = Sketch(own, {}, {}, mode.texts, {"Partnership": [own.id]}, is_loose=not mode.is_consistent)
    taken = {own.id, *(element.id for elements in given.values() for element in elements)}
    for kind in KINDS:
        usual = (id_of(kind, place) for place in count())
        free = (id_ for id_ in chain(drawn_ids, usual) if id_ not in taken)
        whole = _told_apart(given.get(kind, ()), free)
        drafts = [Draft(kind, chosen(one)) for one in rows.get(kind, ())]
        drafts += [Draft(kind, NOTHING) for _ in range(needed[kind] - counts[kind])]
        for draft in drafts:
            is_double = sketch.is_loose and draft.choices.core % 8 == _DOUBLED
            draft.facts["id"] = id_of(KINDS[0], 0) if is_double else next(free)
            taken.add(draft.id)
        sketch.given[kind] = whole
        sketch.drafts[kind] = drafts
        sketch.ids[kind.__name__] = [*(element.id for element in whole), *(draft.id for draft in drafts)]
    for elements in sketch.given.values():
        for element in elements:
            sketch.keep_steps(element)
    for draft in sketch.all():
        fill(draft, sketch, draft.id)
    if mode.is_clean:
        sound(sketch)
    if mode.is_consistent:
        agree(sketch)
    own.facts.update(said)
    mode.change(sketch)
    return sketch.made()


def _told_apart(elements: Sequence[Element], free: Iterator[str]) -> tuple[Element, ...]:
    """Give elements that came whole, those whose id another has with a free id, and no identifier twice."""
    ids: set[str] = set()
    identifiers: set[Identifier] = set()
    apart: list[Element] = []
    for element in elements:
        changes: dict[str, Any] = {"id": next(free)} if element.id in ids else {}
        own: tuple[Identifier, ...] = getattr(element, "identifiers", ())
        if not identifiers.isdisjoint(own):
            changes["identifiers"] = tuple(one for one in own if one not in identifiers)
        identifiers.update(own)
        apart.append(attrs.evolve(element, **changes) if changes else element)
        ids.add(apart[-1].id)
    return tuple(apart)


# One element, one value ---------------------------------------------------------------------------------------------

_NOBODY: Final = Partnership(id=OWN_ID, name=OWN_ID)


def _within(known: Partnership | None) -> Sketch:
    """Give a sketch of the record that an element is to stand in."""
    record = _NOBODY if known is None else known
    given = {kind: tuple(getattr(record, kind.element_kind.collection)) for kind in KINDS}
    ids = {kind.__name__: [element.id for element in elements] for kind, elements in given.items()}
    own = Draft(Partnership, NOTHING, {"id": record.id, "as_of": record.knowledge_date})
    ids["Partnership"] = [record.id]
    sketch = Sketch(own, {}, given, TEXTS, ids, known=known)
    for element in record.elements():
        sketch.keep_steps(element)
    return sketch


def element_of(kind: type[Element], drawn: Drawn, known: Partnership | None, said: Mapping[str, Any]) -> Element:
    """Make an element of what was drawn for it; what it refers to stands in the known record."""
    sketch = _within(known)
    taken = frozenset[str]() if known is None else frozenset(known.ids())
    id_ = said.get("id") or next(id_ for place in count() if (id_ := id_of(kind, place)) not in taken)
    draft = Draft(kind, chosen(drawn), {"id": id_})
    sketch.drafts[kind] = [draft]
    sketch.ids[kind.__name__].append(id_)
    fill(draft, sketch, id_)
    if "due" in said:
        draft.facts.pop("made", None)  # else it is bent to be no later than what was made
    draft.facts.update(_real(kind, {**draft.facts, **said}, said))
    agree(sketch)
    agree_identifiers(draft)
    draft.facts.update(said)
    return cast("Element", draft.made())


def _real(kind: type[Element], facts: dict[str, Any], said: Iterable[str]) -> Iterator[tuple[str, Day | Span | Draft]]:
    """Give the days of what is said by name, for what is drawn beside it to agree with."""
    whole = Draft(kind, NOTHING, facts).made() if said else None
    for name in said:
        told = getattr(whole, name)
        days = real(told.period if isinstance(told, Trajectory) else told)
        if days is not None:
            yield name, Draft(Trajectory, NOTHING, {"period": days}) if isinstance(told, Trajectory) else days


def value_of(
    cls: type[AttrsInstance], drawn: Drawn, known: Partnership | None, said: Mapping[str, Any]
) -> AttrsInstance:
    """Make a value of what was drawn for it, as it could stand in an element."""
    sketch = _within(known)
    draft = Draft(cls, chosen(drawn))
    fill(draft, sketch, "")
    agree_value(draft, Lives(sketch))
    draft.facts.update(said)
    return cast("AttrsInstance", draft.made())
