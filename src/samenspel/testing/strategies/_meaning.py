"""What a drawn number means in a field: one walk over the fields of the model decides, by what each says of itself.

Nought is the simplest: the first term, the first element, the first day.  A reference is a kind and a place among its
elements; a place beyond the last one is the last one, so that it stays what it is when others go.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final, cast

from samenspel.model import KINDS, Form, Stance, fields_of
from samenspel.testing.strategies import _pools as pools
from samenspel.testing.strategies._choices import LARGEST, SLOTS, Choices, optional_fields, required_fields
from samenspel.testing.strategies._days import BASE, Day, Span
from samenspel.testing.strategies._loose import loose_pool, loosely_referred
from samenspel.testing.strategies._sketch import Draft

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Mapping, Sequence

    from attrs import AttrsInstance

    from samenspel.model import Field
    from samenspel.testing.strategies._sketch import Sketch

__all__ = ["fill", "spread"]

_RANGE: Final = LARGEST + 1
_STEP: Final = 29
_WAYS: Final = 8


def __dir__() -> list[str]:
    return __all__


def spread(slot: int, place: int) -> int:
    """Give what a field takes from a slot that it shares: something else than the others, but nought of nought."""
    return slot * (2 * place + 1) % _RANGE


def pick(pool: Sequence[Any], slot: int) -> Any:  # noqa: ANN401 - whatever the pool holds
    """Give the member of a pool that a number stands for."""
    return pool[slot * len(pool) // _RANGE]


def derived(slot: int, place: int) -> Choices:
    """Give what is as if drawn for a value in an element, out of one number; the simplest out of nought."""
    mixed = (slot * 0x9E3779B1 + place * 0x85EBCA6B) & 0xFFFFFFFFFFFF
    said = mixed * 0xC2B2AE3D >> 24  # of other bits than the slots, so that what is said does not tell which of them
    return Choices(mixed % _RANGE, said, tuple((mixed >> 7 + 5 * shift) % _RANGE for shift in range(SLOTS)))


# One value ----------------------------------------------------------------------------------------------------------


def day(slot: int) -> Day:
    """Give the day that a number stands for, and how it is told."""
    return Day(BASE + slot // _WAYS * _STEP, slot % _WAYS)


_LENGTHS: Final = (None, 0, 30, 180, 365, 730, 1461, 5 * _STEP)
_SIDES: Final = (0, 0, 1, 2, 3, 6, None, 0)


def span(slot: int) -> Span:
    """Give the span of days that a number stands for, and how it is told."""
    first = slot // _WAYS
    length = _LENGTHS[slot % _WAYS]
    start = BASE + first * _STEP
    return Span(start, None if length is None else start + length, _SIDES[first % 8], _SIDES[(first + slot) % 7])


_BY_NAME: Final[Mapping[str, Sequence[str]]] = {
    "language": pools.LANGUAGES,
    "languages": pools.LANGUAGES,
    "url": pools.URLS,
}


def _text(field: Field, slot: int, sketch: Sketch) -> str:
    return cast("str", pick(_BY_NAME.get(field.name, sketch.texts), slot))


def _term(field: Field, slot: int, _: Sketch) -> str:
    codes = _codes(field)
    return cast("str", pick(codes, slot))


_CODES: Final[dict[str, tuple[str, ...]]] = {}


def _codes(field: Field) -> tuple[str, ...]:
    vocabulary = field.vocabulary
    assert vocabulary is not None  # noqa: S101 - a field of terms has one
    if vocabulary.name not in _CODES:
        _CODES[vocabulary.name] = tuple(term.code for term in vocabulary)
    return _CODES[vocabulary.name]


_ONE: Final[Mapping[Form, Callable[[Field, int, Sketch], Any]]] = {
    Form.TEXT: _text,
    Form.TERM: _term,
    Form.REFERENCE: _term,
    Form.FLAG: lambda _field, slot, _: slot % 2 == 0,
    Form.DATE: lambda _field, slot, _: day(slot),
    Form.PERIOD: lambda _field, slot, _: span(slot),
    Form.RECURRENCE: lambda _field, slot, _: pick(pools.RECURRENCES, slot),
    Form.QUANTITY: lambda _field, slot, _: pick(pools.QUANTITIES, slot),
    Form.EXTENSIONS: lambda _field, slot, _: pick(pools.EXTENSIONS, slot),
}

# References ---------------------------------------------------------------------------------------------------------

_NAMES: Final = (*(kind.__name__ for kind in KINDS), "Partnership")
_NO_CIRCLES: Final = frozenset({"part_of", "because", "contributes_to", "in_return_for"})


def _targets(field: Field) -> tuple[str, ...]:
    return _NAMES if field.targets == ("*",) else field.targets


def referred(field: Field, slot: int, sketch: Sketch) -> Iterator[str]:
    """Give the ids that a number stands for in a field of references: one to three, of one kind or two."""
    kinds = _targets(field)
    kind, rest = slot % len(kinds), slot // len(kinds)
    for step in range(len(kinds)):
        pool = sketch.ids.get(kinds[(kind + step) % len(kinds)])
        if pool:
            last = len(pool) - 1
            more = rest // 8 % 4 if field.many else 0
            # So many stay referred to when others go.
            first = min(rest & (1 << last.bit_length()) - 1, max(last - more % 3, 0))
            yield from pool[first : first + 1 + more % 3]
            if more == 3:  # noqa: PLR2004 - the last of four
                yield from sketch.ids.get(kinds[(kind + step + 1) % len(kinds)], ())[:1]
            return


def references(field: Field, slot: int, sketch: Sketch, own: str) -> tuple[str, ...]:
    """Give what a field of references says: existing ids, each once, never the element itself, never in a circle."""
    if sketch.is_loose:
        point = loosely_referred if slot % 4 == 3 else referred  # noqa: PLR2004 - one in four points anywhere
        return tuple(point(field, slot, sketch)) or (sketch.own.id,)
    found = dict.fromkeys(id_ for id_ in referred(field, slot, sketch) if id_ != own)
    if field.name == "members":
        return tuple(id_ for id_ in found if not sketch.leads_back("part_of", id_, own))
    if field.name in _NO_CIRCLES:
        return tuple(id_ for id_ in found if not sketch.leads_back(field.name, own, id_))
    return tuple(found) if found or not field.required else (sketch.own.id,)


def _cited(field: Field, slot: int, sketch: Sketch, own: str) -> tuple[str, ...]:
    locator = "#p. 3" if slot % 3 == 1 else ""
    return tuple(f"{id_}{locator}" for id_ in references(field, slot, sketch, own))


# A whole element ----------------------------------------------------------------------------------------------------


def _values(field: Field, slot: int, sketch: Sketch, own: str) -> list[Draft] | Draft:
    """Give one to three values of a class: those that must refer to somebody to one after another."""
    if not field.many:
        return value(field.item, derived(slot, 0), sketch, own)
    count = 1 + slot % 3
    needed = next((part for part in fields_of(field.item) if part.required and part.form is Form.REFERENCE), None)
    made: list[Draft] = []
    for place in range(count):
        chosen = derived(slot, place)
        if needed is not None:
            chosen = chosen._replace(core=slot // 3 + place * len(_targets(needed)))
        made.append(value(field.item, chosen, sketch, own))
    return made


def value(cls: type[AttrsInstance], choices: Choices, sketch: Sketch, own: str) -> Draft:
    """Give a value in an element."""
    draft = Draft(cls, choices)
    fill(draft, sketch, own)
    return draft


def meaning(field: Field, slot: int, sketch: Sketch, own: str) -> Any:  # noqa: ANN401 - whatever the field holds
    """Give what a number means in a field; nothing where there is nothing to refer to."""
    if field.form is Form.REFERENCE:
        found = references(field, slot, sketch, own)
        if field.vocabulary is not None and (not found or slot % 2 == 0):
            return (_one(field, slot, sketch),)
        return found if field.many else next(iter(found), ())
    if field.form is Form.CITATION:
        return _cited(field, slot, sketch, own)
    if field.form is Form.VALUE:
        return _values(field, slot, sketch, own)
    one = _one(field, slot, sketch)
    if not field.many:
        return one
    is_alone = slot % 4 != 3  # noqa: PLR2004 - three in four
    return (one,) if is_alone else tuple(dict.fromkeys((one, _one(field, LARGEST - slot, sketch))))


def _one(field: Field, slot: int, sketch: Sketch) -> Any:  # noqa: ANN401 - whatever the field holds
    pool = loose_pool(field) if sketch.is_loose else None
    return _ONE[field.form](field, slot, sketch) if pool is None else pick(pool, slot)


def fill(draft: Draft, sketch: Sketch, own: str) -> None:
    """Let a draft say what was drawn for it: what it must, and the optional fields that it says something in."""
    core, said, slots = draft.choices
    facts = draft.facts
    for place, needed in enumerate(required_fields(draft.cls)):
        if needed.name not in facts:
            facts[needed.name] = meaning(needed, spread(core, place), sketch, own)
    if said:
        for place, free in enumerate(optional_fields(draft.cls)):
            if said >> place & 1 and free.name not in facts:
                found = meaning(free, spread(slots[place % SLOTS], place), sketch, own)
                if found not in ((), []):
                    facts[free.name] = found
    if draft.cls is Stance:
        _state(draft, sketch)


def _state(draft: Draft, sketch: Sketch) -> None:
    """Let a stance have a statement where it supports nothing, and seldom where it does."""
    core = draft.choices.core
    if "support" not in draft.facts:
        draft.facts.setdefault("statement", pick(sketch.texts, core))
    elif core % _WAYS:
        draft.facts.pop("statement", None)
