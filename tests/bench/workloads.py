"""Records to measure with: the elements of the examples, as often as it takes, each time with fresh ids."""

from __future__ import annotations

from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING, Any, Final

import attrs

import samenspel
from samenspel import Area, Event, Organisation, Partnership, Person, Remark, Role, Structure, Waiver
from samenspel.model import KINDS
from samenspel.model.references import redirected

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping, Sequence

    from samenspel import Element

__all__ = ["COUNTS", "awkward", "example_texts", "examples", "record"]

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
    collections: dict[str, Any] = {kind.element_kind.collection: () for kind in KINDS}
    latest = max(known, key=lambda moment: str(moment.latest))
    emptied = attrs.evolve(example, id=_ID, as_of=latest, **collections)
    return redirected(emptied, lambda id_: targets.get(rename(id_), id_))


# Records of a shape that no example has, in which a look-up that is too slow shows


def awkward(count: int) -> Mapping[str, Partnership]:
    """Records in which so many elements hang together in one way, most of them wrong, by what that way is."""
    numbers = range(count)
    areas = [Area(id=f"a{n}", name=f"Area {n}") for n in numbers]
    bodies = [Structure(id=f"s{n}", name=f"Body {n}") for n in numbers]
    people = [Person(id=f"p{n}", name=f"Person {n}") for n in numbers]
    ids = [area.id for area in areas]
    half = [body.id for body in bodies[: count // 2]], [body.id for body in bodies[count // 2 :]]
    return {
        "each area is part of the next": _made(
            areas=[attrs.evolve(area, part_of=(f"a{n + 1}",)) for n, area in enumerate(areas[:-1])] + areas[-1:]
        ),
        "and the last one of the first": _made(
            areas=[attrs.evolve(area, part_of=(f"a{(n + 1) % count}",)) for n, area in enumerate(areas)]
        ),
        "each area is part of one that is not there": _made(
            areas=[attrs.evolve(area, part_of=(f"b{n}",)) for n, area in enumerate(areas)]
        ),
        "all areas have one id": _made(areas=[attrs.evolve(area, id="a") for area in areas]),
        "all areas have a kind that does not exist": _made(areas=[attrs.evolve(area, kind="vilage") for area in areas]),
        "each body goes on in the next": _made(
            structures=bodies,
            events=[Event(id=f"e{n}", title="On", ends=f"s{n}", starts=f"s{n + 1}") for n in numbers[:-1]],
        ),
        "half of the bodies go on in the other half": _made(
            structures=bodies, events=Event(id="e", title="On", ends=half[0], starts=half[1])
        ),
        "each body has a seat, all held by one person for an organisation each": _made(
            structures=bodies,
            people=people[:1],
            organisations=[Organisation(id=f"o{n}", name=f"Organisation {n}") for n in numbers],
            roles=[Role(id=f"r{n}", holders="p0", within=f"s{n}", representing=f"o{n}") for n in numbers],
        ),
        "one body has all seats": _made(
            structures=bodies[:1],
            people=people,
            roles=[Role(id=f"r{n}", holders=f"p{n}", within="s0") for n in numbers],
        ),
        "all remarks are on one area": _made(
            areas=areas[:1], remarks=[Remark(id=f"m{n}", kind="inferred", about="a0", field="nmae") for n in numbers]
        ),
        "one remark is on all areas": _made(
            areas=areas, remarks=Remark(id="m", kind="inferred", about=ids, field="nmae")
        ),
        "each area is wrong, and has a waiver": _made(
            areas=[attrs.evolve(area, part_of=(area.id,)) for area in areas],
            waivers=[Waiver(id=f"w{id_}", rule="SAM103", about=id_, reason="It is so.") for id_ in ids],
        ),
    }


def _made(**collections: Any) -> Partnership:  # noqa: ANN401 - elements, or one
    return Partnership(id=_ID, name="Awkward", **collections)
