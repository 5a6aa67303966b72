"""SAM103: something is a part, a reason or a forerunner of itself."""

from __future__ import annotations

from itertools import chain
from typing import TYPE_CHECKING, Final, TypeAlias

from samenspel.findings import Severity
from samenspel.language import Bilingual
from samenspel.model import KINDS, fields_of
from samenspel.model.naming import listed
from samenspel.rules.catalogue import Rule, Violation, verdict
from samenspel.rules.evidence import ORG
from samenspel.rules.membership import umbrellas

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from samenspel.model import Partnership
    from samenspel.rules.judged import Judged

__all__ = ["CIRCULAR_REFERENCE", "circular_reference"]


def __dir__() -> list[str]:
    return __all__


def circular_reference(judged: Judged) -> Iterator[Violation]:
    """Something is a part, a reason or a forerunner of itself.

    What it finds
    -------------
    Elements that reach themselves by `part_of` and `members`, by `contributes_to`, by `because`, by lineage (an
    event's `ends` and `starts`), or by `in_return_for`; and links of an element to itself.
    Two commitments in return for each other are an exchange, and no circle.
    Each circle is reported once, on its first element.
    Fields: `part_of`, `members`, `contributes_to`, `because`, `ends`, `starts`, `in_return_for`, `subjects`, `objects`.

    Why it matters
    --------------
    Whoever follows the references never arrives: there is no whole, no first reason, no beginning.

    Example
    -------
    ```yaml
    id: sport
    name: Sport for all
    goals:
      - id: fit
        statement: Children are fit
        contributes_to: active
      - id: active
        statement: Children are active
        contributes_to: fit
    ```

    Better
    ------
    ```yaml
    id: sport
    name: Sport for all
    goals:
      - id: fit
        statement: Children are fit
      - id: active
        statement: Children are active
        contributes_to: fit
    ```
    """
    record = judged.record
    circles = [(relation, circle) for relation, edges in _relations(record).items() for circle in _circles(edges)]
    order = {id_: place for place, id_ in enumerate(record.ids())} if circles else {}
    for relation, circle in circles:
        known = (element for node in circle if isinstance(node, str) and (element := record.find(node)) is not None)
        elements = sorted(known, key=lambda element: order[element.id])
        if elements:
            names = listed(judged.called(element) for element in elements[1:] or elements)
            yield Violation(
                "circle", elements[0], "", {"names": names, "relation": relation}, tuple(e.id for e in elements[1:])
            )
    for link in record.links:
        for id_ in dict.fromkeys(id_ for id_ in link.subjects if id_ in link.objects):
            other = record.find(id_)
            if other is not None:
                yield Violation("self-link", link, "objects", {"other": judged.called(other)}, (id_,))


_Node: TypeAlias = "str | int"
_Edges: TypeAlias = "Mapping[_Node, Sequence[_Node]]"
"""From ids to ids, or by way of a number that stands for an event: what it ends goes on in all that it starts."""


_OF_PARTS: Final = tuple(
    kind.element_kind.collection for kind in KINDS if any(field.name == "part_of" for field in fields_of(kind))
)


def _relations(record: Partnership) -> Mapping[Bilingual, _Edges]:
    """Give the relations in which nothing may reach itself: what they say, and from which id to which they lead."""
    wholes: dict[_Node, list[_Node]] = {}
    causes: dict[_Node, list[_Node]] = {}
    for collection in _OF_PARTS:
        for element in getattr(record, collection):
            if element.part_of:
                wholes.setdefault(element.id, []).extend(element.part_of)
    for element in (record, *record.elements()):
        if element.because:
            causes.setdefault(element.id, []).extend(element.because)
    for member, above in umbrellas(record).items():
        wholes.setdefault(member, []).extend(above)
    heirs: dict[_Node, list[_Node]] = {}
    for number, event in enumerate(record.events):
        if event.ends and event.starts and event.status != "cancelled":
            heirs[number] = list(event.starts)
            for ended in event.ends:
                heirs.setdefault(ended, []).append(number)
    returned = {commitment.id: commitment.in_return_for for commitment in record.commitments}
    return {
        Bilingual("a part of itself", "onderdeel van zichzelf"): wholes,
        Bilingual("a reason for itself", "een reden voor zichzelf"): causes,
        Bilingual("its own forerunner", "de eigen voorganger"): heirs,
        Bilingual("a contribution to itself", "een bijdrage aan zichzelf"): {
            goal.id: goal.contributes_to for goal in record.goals if goal.contributes_to
        },
        Bilingual("given in return for itself", "gegeven in ruil voor zichzelf"): {
            id_: [other for other in others if other == id_ or id_ not in returned.get(other, ())]
            for id_, others in returned.items()
            if others
        },
    }


def _circles(edges: _Edges) -> Iterator[list[_Node]]:  # noqa: C901 - an algorithm of the books, in one piece
    """Give the circles of a relation, each once: its strongly connected parts, by Tarjan's algorithm on a stack."""
    if edges.keys().isdisjoint(chain.from_iterable(edges.values())):  # nothing that is led to leads on
        return
    met: dict[_Node, int] = {}
    lowest: dict[_Node, int] = {}
    open_: dict[_Node, None] = {}
    for root in edges:
        work = [] if root in met else [(root, iter(edges[root]))]
        while work:
            node, onward = work[-1]
            if node not in met:
                met[node] = lowest[node] = len(met)
                open_[node] = None
            for other in onward:
                if other not in met:
                    work.append((other, iter(edges.get(other, ()))))
                    break
                if other in open_:
                    lowest[node] = min(lowest[node], lowest[other])
            else:
                work.pop()
                if work:
                    lowest[work[-1][0]] = min(lowest[work[-1][0]], lowest[node])
                if lowest[node] == met[node]:
                    part = [open_.popitem()[0]]
                    while part[-1] != node:
                        part.append(open_.popitem()[0])
                    if len(part) > 1 or node in edges.get(node, ()):
                        yield part[::-1]


CIRCULAR_REFERENCE: Final = Rule(
    code="SAM103",
    name="circular-reference",
    judge=circular_reference,
    evidence=[ORG],
    verdicts=[
        verdict(
            "circle",
            Severity.ERROR,
            ("{element} is {relation}, by way of {names}", "{element} is {relation}, via {names}"),
            (
                "take out the reference that closes the circle",
                "haal de verwijzing weg die de kring sluit",
            ),
        ),
        verdict(
            "self-link",
            Severity.ERROR,
            ("{element} leads from {other} to itself", "{element} gaat van {other} naar zichzelf"),
            (
                "let it lead to something else, or take it out",
                "laat de relatie ergens anders heen gaan, of haal haar weg",
            ),
        ),
    ],
)
