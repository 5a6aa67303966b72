"""What a drawn number means where a record need not make sense: anything that loads."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING, Any, Final

from samenspel.amounts import Quantity
from samenspel.dates import ImpreciseDate, Period
from samenspel.model import Form
from samenspel.testing.strategies import _pools as pools

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from samenspel.model import Field
    from samenspel.testing.strategies._sketch import Sketch

__all__ = ["loose_pool", "loosely_referred"]


def __dir__() -> list[str]:
    return __all__


_UNKNOWN_TERMS: Final = ("acme:liaison", "unheard-of", "no", "")
_DANGLING: Final = ("nobody", "2016", "")


@cache
def _pools() -> Mapping[Form, Sequence[Any]]:
    return {
        Form.DATE: tuple(map(ImpreciseDate, pools.DATE_TEXTS)),
        Form.QUANTITY: (*pools.QUANTITIES, *pools.MONEY, *map(Quantity, pools.QUANTITY_TEXTS)),
        Form.PERIOD: tuple(map(Period, (*pools.PERIOD_TEXTS, *pools.BACKWARDS, *pools.DATE_TEXTS))),
    }


@cache
def loose_pool(field: Field) -> Sequence[Any] | None:
    """Give what a field may say where nothing need make sense; `None` where that is no more than what it always may."""
    if field.vocabulary is not None:
        known = tuple(term.code for term in field.vocabulary)
        return (*known, *_UNKNOWN_TERMS * (1 + len(known) // 12))
    return _pools().get(field.form)


def loosely_referred(_: Field, slot: int, sketch: Sketch) -> Iterator[str]:
    """Give an id that nothing has, or that of anything."""
    everything = [id_ for ids in sketch.ids.values() for id_ in ids]
    pool = (*_DANGLING, *everything)
    yield pool[slot // 4 % len(pool)]
