"""Records to measure with: the elements of the examples, as often as it takes, each time with fresh ids."""

from __future__ import annotations

from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING, Final

import attrs

import samenspel
from samenspel.model import KINDS
from samenspel.model.references import redirected

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping, Sequence

    from samenspel import Element, Partnership

__all__ = ["COUNTS", "example_texts", "examples", "record"]

COUNTS: Final = (80, 2_000)
"""How many elements the records have on which formats are compared."""

_EXAMPLES: Final = Path(__file__).resolve().parents[2] / "examples"
_ID: Final = "bench"


@cache
def example_texts() -> Mapping[str, bytes]:
    """The examples as they lie on disk, by name."""
    return {path.stem: path.read_bytes() for path in sorted(_EXAMPLES.glob("*.yaml"))}


@cache
def examples() -> Mapping[str, Partnership]:
    return {name: samenspel.loads(text, format="yaml") for name, text in example_texts().items()}


@cache
def record(count: int) -> Partnership:
    """A record of so many elements: kinds and lengths are mixed as in the examples, what it says of itself is one's.

    The examples are repeated until they suffice; of each kind, elements are taken at even distances.
    A reference goes where it went; one to what was not taken goes to an element of the same kind that was.
    """
    many = [list(example.elements()) for example in examples().values()]
    pool = _repeated(-(-count // sum(map(len, many))))
    taken = _evenly([[e for e in pool if isinstance(e, kind)] for kind in KINDS], count)
    targets = _targets(pool, taken)
    return _holder(targets).add(*(redirected(element, _follow(element, targets)) for element in taken))


def _repeated(times: int) -> Sequence[Element]:
    """Give the elements of all examples several times; the ids of each copy of an example end in its number."""
    return [
        attrs.evolve(redirected(element, rename), id=rename(element.id))
        for number, example in enumerate([*examples().values()] * times)
        for rename in [_renamed(example, number)]
        for element in example.elements()
    ]


def _renamed(example: Partnership, number: int) -> Callable[[str], str]:
    def rename(id_: str) -> str:
        return _ID if id_ == example.id else f"{id_}-{number}"

    return rename


def _evenly(kinds: Sequence[Sequence[Element]], count: int) -> Sequence[Element]:
    """Take so many elements, of each kind its share and at least one."""
    there = [of_kind for of_kind in kinds if of_kind]
    total = sum(map(len, there))
    shares = [max(1, len(of_kind) * count // total) for of_kind in there]
    while sum(shares) != count:
        step = 1 if sum(shares) < count else -1
        largest = max(range(len(there)), key=lambda at: step * (len(there[at]) * count / total - shares[at]))
        shares[largest] += step
    return [
        of_kind[index * len(of_kind) // share]
        for of_kind, share in zip(there, shares, strict=True)
        for index in range(share)
    ]


def _targets(pool: Sequence[Element], taken: Sequence[Element]) -> Mapping[str, str]:
    """Give the element to which a reference leads now, by that to which it led."""
    present = {element.id for element in taken}
    last: dict[type, str] = {}
    for element in reversed(taken):
        last[type(element)] = element.id
    targets: dict[str, str] = {}
    for element in pool:
        if element.id in present:
            last[type(element)] = element.id
        targets[element.id] = last[type(element)]
    return targets


def _follow(holder: Element, targets: Mapping[str, str]) -> Callable[[str], str | None]:
    """Give the change of references for an element; it refers to itself nowhere."""

    def follow(id_: str) -> str | None:
        target = targets.get(id_, id_)
        return None if target == holder.id else target

    return follow


def _holder(targets: Mapping[str, str]) -> Partnership:
    """Give what the largest example says of itself, without elements; known is what the latest one knows."""
    number, example = max(enumerate(examples().values()), key=lambda numbered: len(list(numbered[1].elements())))
    known = [moment for one in examples().values() if (moment := one.knowledge_date) is not None]
    rename = _renamed(example, number)
    emptied = attrs.evolve(
        example,
        id=_ID,
        as_of=max(known, key=lambda moment: str(moment.latest)),
        **{kind.element_kind.collection: () for kind in KINDS},
    )
    return redirected(emptied, lambda id_: targets.get(rename(id_), id_))
