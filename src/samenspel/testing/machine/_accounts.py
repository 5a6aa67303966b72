"""What a step really did, and how the record is kept."""

from __future__ import annotations

from typing import TYPE_CHECKING, TypeVar

import attrs
from attrs import frozen

from samenspel.model import Agreement, Role, Structure

if TYPE_CHECKING:
    from datetime import date

    from samenspel.dates import Period

__all__ = ["Account", "ended", "kind_of", "left_to_events", "name_of", "start_of", "unended"]


def __dir__() -> list[str]:
    return __all__


E = TypeVar("E", Role, Agreement)
F = TypeVar("F", Role, Structure)


@frozen(kw_only=True)
class Account:
    """What a step really did, without any word of the record.

    What `begins` is there from the day on, what `ends` is there on it for the last time; `last` is the last day that
    was agreed for something.  `holders` says who holds a role and `bodies` what it sits in, `succession` which event
    made what of what, and `refers` to what there is a reference now.  Of what is `vague` the record does not tell both
    sides to the day.
    """

    begins: tuple[str, ...] = ()
    ends: tuple[str, ...] = ()
    last: tuple[str, date] | None = None
    holders: tuple[tuple[str, tuple[str, ...]], ...] = ()
    bodies: tuple[tuple[str, str], ...] = ()
    succession: tuple[str, tuple[str, ...], tuple[str, ...]] | None = None
    refers: tuple[str, ...] = ()
    vague: tuple[str, ...] = ()


def kind_of(id_: str) -> str:
    """Give the kind that an id of the machine begins with: `role` of `role-3`."""
    return id_.rpartition("-")[0] or id_


def name_of(id_: str) -> str:
    return id_.replace("-", " ").capitalize()


def start_of(period: Period | None) -> str:
    return str(period or "").partition("/")[0]


def ended(element: E, told: str) -> E:
    """Give an element with this end to its period."""
    return attrs.evolve(element, period=f"{start_of(element.period)}/{told}")


def left_to_events(element: F) -> F:
    """Give an element that says nothing of its end any more: an event does."""
    return attrs.evolve(element, period=unended(element.period))


def unended(period: Period | None) -> str | None:
    start = start_of(period)
    return f"{start}/" if start else None
