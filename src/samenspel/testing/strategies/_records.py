"""What keeps the parts that stand on their own free of errors: identifiers, remarks, what is measured."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final

from samenspel.amounts import Quantity
from samenspel.model import KINDS, Form, Partnership, fields_of
from samenspel.testing.strategies import _pools as pools
from samenspel.testing.strategies._days import Day, tell
from samenspel.testing.strategies._meaning import day, pick, spread
from samenspel.testing.strategies._sketch import Draft

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from samenspel.model import Element, Field
    from samenspel.testing.strategies._consistent import Lives
    from samenspel.testing.strategies._sketch import Sketch

__all__ = ["agree_identifier", "agree_identifiers", "agree_remark", "agree_result", "agree_values"]


def __dir__() -> list[str]:
    return __all__


# Identifiers --------------------------------------------------------------------------------------------------------

_SCHEMES: Final[Mapping[str, Callable[[int], str]]] = {
    "NL-KVK": lambda number: f"{number:08d}",
    "RSIN": lambda number: f"{number:09d}",
    "OIN": lambda number: f"{number:020d}",
    "AGB": lambda number: f"{number:08d}",
    "GM": lambda number: f"GM{number % 10_000:04d}",
    "LEI": lambda number: f"SAMENSPEL{number:011d}",
    "url": lambda number: f"https://example.org/{number}",
}


_MANY: Final = 5_000
"""How many numbers there are for the identifiers of a record; as many again for those of elements that come whole."""
_EACH: Final = 4


def agree_values(draft: Draft, number: int) -> None:
    """Give each identifier of an element of a record a value of its scheme that no other of them has."""
    for place, identifier in enumerate(draft.facts.get("identifiers", ())):
        if isinstance(identifier, Draft):
            agree_identifier(identifier, _MANY + number * _EACH + place)


def agree_identifiers(draft: Draft) -> None:
    """Give each identifier of an element that comes whole a value of its scheme."""
    for place, identifier in enumerate(draft.facts.get("identifiers", ())):
        agree_identifier(identifier, (draft.choices.core + sum(draft.choices.slots)) * _EACH % _MANY + place)


def agree_identifier(draft: Draft, number: int) -> None:
    """Give an identifier the value of its scheme that a number makes."""
    write = _SCHEMES.get(draft.facts["scheme"])
    draft.facts["value"] = f"example-{number}" if write is None else write(number)


# Remarks ------------------------------------------------------------------------------------------------------------

_WITH_VALUE: Final = ("other-source", "former", "planned")


def agree_remark(draft: Draft, sketch: Sketch, _: Lives) -> None:
    """Let a remark name a field that all that it is about have, and a value that fits it."""
    facts = draft.facts
    slot = draft.choices.slots[0]
    if "value" in facts and slot % 2 == 0:
        facts["kind"] = pick(_WITH_VALUE, slot)
    classes = [_class_of(id_, sketch) for id_ in facts["about"]]
    if "field" in facts:
        known = [{(field.name, field.form) for field in fields_of(cls)} for cls in classes]
        shared = [field for field in fields_of(classes[0]) if all((field.name, field.form) in one for one in known)]
        named: Field = pick(shared, spread(slot, 1))
        facts["field"] = named.name
        if "value" in facts:
            facts["value"] = _written(named, spread(slot, 2), facts["value"])
            if named.form is Form.VALUE:
                del facts["value"]
    if facts["kind"] not in _WITH_VALUE:
        facts.pop("value", None)


def _class_of(id_: str, sketch: Sketch) -> type[Element]:
    found = [kind for kind in KINDS if id_ in sketch.ids.get(kind.__name__, ())]
    return found[0] if found else Partnership


_WRITTEN: Final[Mapping[Form, Callable[[int], str]]] = {
    Form.ID: lambda slot: f"id-{slot}",
    Form.REFERENCE: lambda slot: f"id-{slot}",
    Form.FLAG: lambda slot: ("true", "false")[slot % 2],
    Form.DATE: lambda slot: tell(*day(slot)),
    Form.PERIOD: lambda slot: tell(*day(slot)),
    Form.RECURRENCE: lambda slot: str(pick(pools.RECURRENCES, slot)),
    Form.QUANTITY: lambda slot: str(pick(pools.QUANTITIES, slot)),
}


def _written(field: Field, slot: int, text: str) -> str:
    write = _WRITTEN.get(field.form)
    return text if write is None else write(slot)


# What is measured ---------------------------------------------------------------------------------------------------

_UNITS: Final = ("people", "EUR", "homes", "%", "days")


def agree_result(draft: Draft, _: Sketch, lives: Lives) -> None:
    """Let a result be measured in one unit, its values one after another, and its targets after its baselines."""
    facts = draft.facts
    unit = pick(_UNITS, spread(draft.choices.slots[1], 2))
    if "unit" in facts:
        facts["unit"] = unit
    order = {"baseline": 0, "actual": 1, "forecast": 2, "target": 3}
    observations: list[Draft] = facts.get("observations", [])
    observations.sort(key=lambda seen: order.get(seen.facts.get("kind", "actual"), 1))
    last = 0
    for place, seen in enumerate(observations):
        said: dict[str, Any] = seen.facts
        if "value" in said:
            said["value"] = Quantity(f"{seen.choices.core % 90 + place} {unit}")
        if "date" in said:
            number = max(said["date"].number, last)
            if said.get("kind") in ("actual", "baseline"):
                number = min(number, lives.now)
            said["date"] = Day(number, 0)
            last = number + 30
