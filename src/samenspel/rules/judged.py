"""What a rule is given: the record, what of it held at the moment of judgement, and questions that rules share."""

from __future__ import annotations

from collections.abc import Sequence
from functools import cached_property
from typing import TYPE_CHECKING, TypeVar

from attrs import field, frozen

from samenspel.dates import Certainty, Period
from samenspel.findings import Severity
from samenspel.model import (
    KINDS,
    Commitment,
    Element,
    Goal,
    Group,
    Initiative,
    Organisation,
    Partnership,
    Role,
)
from samenspel.model.course import ENDED, stretch
from samenspel.model.naming import called
from samenspel.rules.counted import number
from samenspel.rules.membership import Belonging

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Mapping

    from samenspel.dates import Bounds
    from samenspel.language import Bilingual
    from samenspel.model import When
    from samenspel.model.course import Holding
    from samenspel.model.references import Contents
    from samenspel.rules.catalogue import Catalogue

__all__ = ["Judged"]

E = TypeVar("E", bound=Element)

_OVER = ENDED | {"rejected", "declined", "dropped", "replaced", "cancelled"}


def __dir__() -> list[str]:
    return __all__


@frozen(eq=False)
class Judged:
    """A partnership that is judged, and the moment as of which it is.

    `record` is the whole record.  Rules of integrity read that; rules about time and practice read `partnership`,
    which is the same, or its snapshot at `at`.
    `rules` is the catalogue that it is judged by; `used_waivers` are the waivers that accepted a finding, once that is
    known.
    """

    record: Partnership
    at: When | None = None
    rules: Catalogue | None = None
    used_waivers: frozenset[str] | None = None
    _present: dict[type[Element], Sequence[Element]] = field(init=False, factory=dict[type[Element], Sequence[Element]])
    _present_identities: dict[type[Element], frozenset[int]] = field(
        init=False, factory=dict[type[Element], frozenset[int]]
    )
    _places_in: dict[str, Mapping[int, int]] = field(init=False, factory=dict[str, "Mapping[int, int]"])

    @cached_property
    def contents(self) -> Contents:
        """What stands in all fields of the record that hold references, terms, dates or periods."""
        return self.record.contents

    @cached_property
    def contents_then(self) -> Contents:
        """What stands in those fields of the partnership as of the moment of judgement."""
        return self.contents if self.partnership is self.record else self.partnership.contents

    # The moment

    @cached_property
    def partnership(self) -> Partnership:
        """The partnership as of the moment of judgement."""
        return self.record if self.at is None else self.record.at(self.at).partnership

    @cached_property
    def said_moment(self) -> Period | None:
        """The moment of judgement as it was said: `at`, or else the moment of knowledge; `None` where neither is."""
        if self.at is not None:
            return stretch(self.at)
        return self.knowledge

    @cached_property
    def moment(self) -> Bounds | None:
        """The moment of judgement as days between bounds, to compare with; `None` where none is said."""
        return None if self.said_moment is None else self.said_moment.ends

    @cached_property
    def knowledge(self) -> Period | None:
        """The moment of knowledge of the record, whichever moment it is judged at: statuses are as of then."""
        known = self.record.knowledge_date
        return None if known is None else Period(known)

    def is_past(self, days: Bounds, /, *, months: int = 0) -> bool:
        """Tell whether some days certainly lie more than a number of months before the moment of judgement.

        Where no moment is said, nothing is past.
        """
        return self.moment is not None and days.later(months=months).certainly_before(self.moment)

    # What there is then

    @cached_property
    def is_active(self) -> bool:
        """The partnership certainly or possibly runs at the moment of judgement.

        Practice rules are silent where it does not.
        """
        return self.certainty_of(self.partnership) is not Certainty.NO

    def certainty_of(self, element: Element) -> Certainty:
        """Tell how certain it is that an element holds at the moment of judgement; YES where no moment is said."""
        if getattr(element, "status", None) in _OVER:
            return Certainty.NO
        return Certainty.YES if self._holding is None else self._holding.of(element)

    @cached_property
    def _holding(self) -> Holding | None:
        return None if self.said_moment is None else self.partnership.holding(self.said_moment)

    def present(self, kind: type[E]) -> Sequence[E]:
        """Give the elements of a kind that certainly or possibly hold at the moment of judgement."""
        if kind not in self._present:
            elements = getattr(self.partnership, kind.element_kind.collection)
            holding = self._holding
            self._present[kind] = [
                element
                for element in elements
                if getattr(element, "status", None) not in _OVER and (holding is None or holding.is_possible(element))
            ]
        return self._present[kind]  # type: ignore[return-value]  # the values are of the kind of their key

    def is_present(self, element: Element) -> bool:
        """Tell whether an element of the judged partnership certainly or possibly holds at the moment of judgement."""
        kind = type(element)
        if kind not in self._present_identities:
            self._present_identities[kind] = frozenset(map(id, self.present(kind)))
        return id(element) in self._present_identities[kind]

    def absence(self, *collections: str) -> Severity | None:
        """Tell how grave it is that something is not found in a collection, or in any of several.

        `None` (say nothing) where they are empty and do not claim to be complete: the record may just not tell;
        advice where one has members; a warning where all claim to be complete.
        """
        if self.record.complete and all(collection in self.record.complete for collection in collections):
            return Severity.WARNING
        return None if self._filled.isdisjoint(collections) else Severity.ADVICE

    @cached_property
    def _filled(self) -> frozenset[str]:
        """The collections that have members."""
        collections = (kind.element_kind.collection for kind in KINDS)
        return frozenset(collection for collection in collections if getattr(self.record, collection))

    # Who takes part

    @cached_property
    def parties(self) -> Mapping[str, Organisation | Group]:
        """The organisations and organised groups with a present role in anything that the record tells of, by id.

        Who takes part in the partnership itself, and not in a programme beside it, has a role among `places`.
        A person counts through whom the role represents; an alliance counts as itself.
        """
        ids = (id_ for role in self.present(Role) for id_ in self.parties_in(role))
        found = ((id_, self.partnership.find(id_)) for id_ in dict.fromkeys(ids))
        return {id_: party for id_, party in found if isinstance(party, (Organisation, Group))}

    @cached_property
    def places(self) -> Sequence[Role]:
        """The present roles in the partnership itself and in the bodies that it set up."""
        bodies = {body.id for body in self.partnership.structures if self.partnership.find(body.id) is body}
        return [role for role in self.present(Role) if not role.within or not bodies.isdisjoint(role.within)]

    @cached_property
    def people(self) -> frozenset[str]:
        """The ids that mean a person at the moment of judgement."""
        find = self.partnership.find
        return frozenset(person.id for person in self.partnership.people if find(person.id) is person)

    def parties_in(self, role: Role) -> Iterable[str]:
        """Give the ids of the organisations and groups for which a role is held."""
        return dict.fromkeys((*role.representing, *(id_ for id_ in role.holders if id_ not in self.people)))

    def parties_of(self, actors: Iterable[str]) -> Sequence[str]:
        """Give the ids of the parties that actors stand for: themselves, or whom a person's roles represent."""
        found: dict[str, None] = {}
        for id_ in actors:
            if id_ in self.people:
                found.update(dict.fromkeys(self.belonging_then.spoken_for.get(id_, ())))
            else:
                found[id_] = None
        return [id_ for id_ in found if id_ in self.parties]

    @cached_property
    def belonging(self) -> Belonging:
        """To what larger wholes actors belong, as the whole record tells."""
        return Belonging(self.record)

    @cached_property
    def belonging_then(self) -> Belonging:
        """To what larger wholes actors belonged at the moment of judgement."""
        return self.belonging if self.partnership is self.record else Belonging(self.partnership)

    @property
    def party_count(self) -> int:
        """How many organisations the parties are, where one stands for a number of them."""
        return sum(number(getattr(party, "count", None)) for party in self.parties.values())

    def roles_in(self, body: Element) -> Sequence[Role]:
        """Give the present roles within a body, an initiative, an agreement or an organisation."""
        return self._roles_within.get(body.id, ())

    @cached_property
    def _roles_within(self) -> Mapping[str, Sequence[Role]]:
        return _by_target(self.present(Role), lambda role: role.within)

    @cached_property
    def own_roles(self) -> Sequence[Role]:
        """The present roles in the partnership itself."""
        return [role for role in self.present(Role) if not role.within]

    def serving(self, group: Element) -> Sequence[Goal | Commitment | Initiative]:
        """Give the present goals, commitments and initiatives that serve somebody."""
        return self._serving.get(group.id, ())

    @cached_property
    def _serving(self) -> Mapping[str, Sequence[Goal | Commitment | Initiative]]:
        elements: list[Goal | Commitment | Initiative] = [*self.present(Goal), *self.present(Commitment)]
        elements.extend(self.present(Initiative))
        return _by_target(elements, lambda element: element.serves)

    # Where and what

    def _places(self, collection: str) -> Mapping[int, int]:
        """Give the places of elements in a collection by their identity: two elements with one id are two places."""
        if collection not in self._places_in:
            elements = getattr(self.record, collection)
            self._places_in[collection] = dict(zip(map(id, elements), range(len(elements)), strict=True))
        return self._places_in[collection]

    @cached_property
    def _paths(self) -> Mapping[tuple[type, str], str]:
        paths: dict[tuple[type, str], str] = {}
        for element in self.record.elements():
            paths.setdefault((type(element), element.id), self.path_of(element))
        return paths

    def path_of(self, element: Element) -> str:
        """Give the path of an element in the record, also of one in a snapshot of it."""
        if isinstance(element, Partnership):
            return "$"
        collection = element.element_kind.collection
        place = self._places(collection).get(id(element))
        return self._paths[type(element), element.id] if place is None else f"$.{collection}[{place}]"

    def called(self, element: Element) -> Bilingual:
        """Give what people call an element."""
        return called(self.record, element)


def _by_target(elements: Iterable[E], targets: Callable[[E], Iterable[str]]) -> Mapping[str, Sequence[E]]:
    """Give elements by what they refer to, in their order."""
    found: dict[str, list[E]] = {}
    for element in elements:
        for id_ in targets(element):
            found.setdefault(id_, []).append(element)
    return found
