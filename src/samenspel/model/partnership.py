"""The partnership: the one value that holds a whole record, and the questions that it answers."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping, Sequence
from functools import cached_property
from itertools import chain
from operator import attrgetter
from typing import TYPE_CHECKING, Any, ClassVar, Final, NoReturn, Self, TypeVar

import attrs
from attrs import field, frozen

from samenspel.dates import Certainty, ImpreciseDate, Period
from samenspel.errors import AmbiguousIdError, InvalidValueError, UnknownIdError
from samenspel.language import Bilingual, nearest
from samenspel.model import course
from samenspel.model import fields as says
from samenspel.model.actors import Area, Group, Organisation, Person
from samenspel.model.agreements import Agreement, Commitment
from samenspel.model.checks import as_date, as_ids, as_texts, checked
from samenspel.model.collected import (
    COLLECTIONS,
    KINDS,
    as_agreements,
    as_areas,
    as_commitments,
    as_events,
    as_goals,
    as_groups,
    as_initiatives,
    as_links,
    as_obstacles,
    as_organisations,
    as_people,
    as_remarks,
    as_results,
    as_roles,
    as_sources,
    as_stances,
    as_structures,
    as_waivers,
    collection_of,
)
from samenspel.model.course import Holding, When, stretch
from samenspel.model.element import Element, Identifier, Name, as_identifiers, as_names
from samenspel.model.fields import ElementKind, Field
from samenspel.model.goals import Goal, Result, Stance
from samenspel.model.naming import own_name
from samenspel.model.records import Link, Remark, Source, Waiver
from samenspel.model.references import Contents, Reference, Value, contents_of, is_term, redirected
from samenspel.model.roles import Role, Structure
from samenspel.model.snapshot import Happening, Lineage, Snapshot, happenings, take, trace
from samenspel.model.trajectories import Event, Initiative, Obstacle, Trajectory, as_trajectory
from samenspel.vocabulary import DOMAINS, PARTNERSHIP_FORMS

if TYPE_CHECKING:
    from collections.abc import Callable, Collection, Iterator

__all__ = ["Partnership"]

E = TypeVar("E", bound=Element)

_COLLECTED: Final = attrgetter(*(kind.element_kind.collection for kind in KINDS))


def __dir__() -> list[str]:
    return __all__


@frozen(kw_only=True, repr=False, field_transformer=checked)
class Partnership(Element):
    """A record of a partnership: what is known of it, its elements by kind, and the questions that it answers.

    It is a value: `add`, `replace`, `remove` and `rename` give a new one.  Elements refer to each other by id.
    A record may be wrong: rules (`samenspel.check`) say what should not be.

    >>> club = Organisation(id="club", name="VV De Meerkoet")
    >>> partnership = Partnership(id="sport", name="Sport for all", organisations=club)
    >>> partnership["club"].name
    'VV De Meerkoet'
    """

    element_kind: ClassVar[ElementKind] = ElementKind(
        "partnership",
        Bilingual("partnership", "samenwerkingsverband"),
        Bilingual("partnerships", "samenwerkingsverbanden"),
    )

    name: str = field(metadata=says.text("naam", "What it is called."))
    summary: str | None = field(default=None, metadata=says.text("samenvatting", "What it is, in a few sentences."))
    form: str | None = field(default=None, metadata=says.term(PARTNERSHIP_FORMS, "vorm", "How it is organised."))
    languages: tuple[str, ...] = field(
        default=(),
        converter=as_texts,
        metadata=says.text("talen", "The languages that the record is in, as BCP 47 codes: nl, en, fy."),
    )
    trajectory: Trajectory | None = field(
        default=None, converter=as_trajectory, metadata=says.value("traject", "Its course in time.")
    )
    as_of: ImpreciseDate | None = field(
        default=None,
        converter=as_date,
        metadata=says.date("stand van", "The moment of knowledge: statuses are as of then."),
    )
    complete: tuple[str, ...] = field(
        default=(),
        converter=as_texts,
        metadata=says.term(COLLECTIONS, "volledig", "The collections that claim to be complete."),
    )
    themes: tuple[str, ...] = field(
        default=(), converter=as_texts, metadata=says.term(DOMAINS, "thema's", "The themes that it is about.")
    )
    areas_served: tuple[str, ...] = field(
        default=(), converter=as_ids, metadata=says.refs(("Area",), "werkgebied", "The areas that it works for.")
    )
    names: tuple[Name, ...] = field(
        default=(), converter=as_names, metadata=says.value("andere namen", "Its other names.")
    )
    identifiers: tuple[Identifier, ...] = field(
        default=(), converter=as_identifiers, metadata=says.value("registernummers", "What registers call it.")
    )
    related: tuple[str, ...] = field(
        default=(),
        converter=as_texts,
        metadata=says.text("verwante dossiers", "The ids or urls of records that it has to do with."),
    )
    organisations: tuple[Organisation, ...] = field(
        default=(), converter=as_organisations, metadata=says.collection(Organisation.element_kind)
    )
    people: tuple[Person, ...] = field(default=(), converter=as_people, metadata=says.collection(Person.element_kind))
    groups: tuple[Group, ...] = field(default=(), converter=as_groups, metadata=says.collection(Group.element_kind))
    areas: tuple[Area, ...] = field(default=(), converter=as_areas, metadata=says.collection(Area.element_kind))
    structures: tuple[Structure, ...] = field(
        default=(), converter=as_structures, metadata=says.collection(Structure.element_kind)
    )
    roles: tuple[Role, ...] = field(default=(), converter=as_roles, metadata=says.collection(Role.element_kind))
    goals: tuple[Goal, ...] = field(default=(), converter=as_goals, metadata=says.collection(Goal.element_kind))
    stances: tuple[Stance, ...] = field(default=(), converter=as_stances, metadata=says.collection(Stance.element_kind))
    results: tuple[Result, ...] = field(default=(), converter=as_results, metadata=says.collection(Result.element_kind))
    agreements: tuple[Agreement, ...] = field(
        default=(), converter=as_agreements, metadata=says.collection(Agreement.element_kind)
    )
    commitments: tuple[Commitment, ...] = field(
        default=(), converter=as_commitments, metadata=says.collection(Commitment.element_kind)
    )
    initiatives: tuple[Initiative, ...] = field(
        default=(), converter=as_initiatives, metadata=says.collection(Initiative.element_kind)
    )
    obstacles: tuple[Obstacle, ...] = field(
        default=(), converter=as_obstacles, metadata=says.collection(Obstacle.element_kind)
    )
    events: tuple[Event, ...] = field(default=(), converter=as_events, metadata=says.collection(Event.element_kind))
    links: tuple[Link, ...] = field(default=(), converter=as_links, metadata=says.collection(Link.element_kind))
    sources: tuple[Source, ...] = field(default=(), converter=as_sources, metadata=says.collection(Source.element_kind))
    remarks: tuple[Remark, ...] = field(default=(), converter=as_remarks, metadata=says.collection(Remark.element_kind))
    waivers: tuple[Waiver, ...] = field(default=(), converter=as_waivers, metadata=says.collection(Waiver.element_kind))

    # What stands in it; what is kept here leaves the partnership itself out, so that it is freed when nobody holds it

    @cached_property
    def _by_id(self) -> Mapping[str, Sequence[Element]]:
        index: dict[str, list[Element]] = {self.id: []}
        for element in self.elements():
            if element.id in index:
                index[element.id].append(element)
            else:
                index[element.id] = [element]
        return index

    @cached_property
    def _last(self) -> Mapping[str, Element]:
        """The last element that has each id."""
        return {element.id: element for element in self.elements()}

    @cached_property
    def _single(self) -> Mapping[str, Element]:
        if len(self._last) == len([*self.elements()]) and self.id not in self._last:
            return self._last
        return {id_: found[0] for id_, found in self._by_id.items() if len(found) == 1 and id_ != self.id}

    def _with_id(self, id_: str) -> Sequence[Element]:
        found = self._by_id.get(id_, ())
        return (self, *found) if id_ == self.id else found

    @cached_property
    def _contents(self) -> Contents:
        return contents_of(self.elements())

    @property
    def contents(self) -> Contents:
        """What stands in the fields for references, terms, dates and periods: its own, and those of its elements."""
        return contents_of((self,)).followed_by(self._contents)

    @cached_property
    def _own_references(self) -> Sequence[tuple[str, Field, str]]:
        return [(path, field, target) for _, path, field, target in contents_of((self,)).references]

    @cached_property
    def _referring(self) -> Mapping[str, Sequence[Value]]:
        index: dict[str, list[Value]] = defaultdict(list)
        for value in self._contents.references:
            index[value[3]].append(value)
        return index

    def elements(self) -> Iterator[Element]:
        """Give all elements, collection by collection, in the order of the record.

        >>> [element.id for element in Partnership(id="p", name="P", areas=Area(id="a", name="A")).elements()]
        ['a']
        """
        return chain.from_iterable(_COLLECTED(self))

    def ids(self) -> Collection[str]:
        """Give all ids of the record, the partnership's own first.

        >>> list(Partnership(id="p", name="P", areas=Area(id="a", name="A")).ids())
        ['p', 'a']
        """
        return self._by_id.keys()

    def __getitem__(self, id_: str, /) -> Element:
        """Give the element that has this id; the partnership's own id gives the partnership.

        Raises `UnknownIdError` (a `KeyError`) that names the nearest ids, and `AmbiguousIdError` where several have it.
        """
        found = self._with_id(id_)
        if not found:
            raise UnknownIdError(id_, nearest(str(id_), self._by_id))
        return _only(id_, found)

    def get(self, kind: type[E], id_: str, /) -> E:
        """Give the element of a kind that has this id.

        Raises `UnknownIdError` (a `KeyError`) where no element of that kind has it.

        >>> Partnership(id="p", name="P", areas=Area(id="beilen", name="Beilen")).get(Area, "beilen").name
        'Beilen'
        """
        found = [element for element in self._with_id(id_) if isinstance(element, kind)]
        if not found:
            of_kind = [known for known in self._by_id if isinstance(self._with_id(known)[0], kind)]
            raise UnknownIdError(id_, nearest(str(id_), of_kind), kind.__name__)
        return _only(id_, found)

    def find(self, id_: str, /) -> Element | None:
        """Give the element that has this id, and `None` where no element or more than one has it.

        >>> Partnership(id="p", name="P").find("nobody") is None
        True
        """
        found = self._single.get(id_)
        return self if found is None and id_ == self.id and id_ not in self._last else found

    def __contains__(self, id_: object, /) -> bool:
        """Tell whether an element has this id, or whether this very element stands in the record."""
        if isinstance(id_, Element):
            return id_ in self._with_id(id_.id)
        return id_ == self.id or id_ in self._last

    def __iter__(self) -> NoReturn:
        msg = "a Partnership is no sequence: iterate over .elements() or over one collection"
        raise TypeError(msg)

    def referring_to(self, target: str | Element, /) -> tuple[Reference, ...]:
        """Give all references to an element, in the order of the record: who refers to it, and in which field.

        >>> beilen = Area(id="beilen", name="Beilen", part_of="municipality")
        >>> partnership = Partnership(id="p", name="P", areas=[Area(id="municipality", name="M"), beilen])
        >>> [(reference.origin.id, reference.path) for reference in partnership.referring_to("municipality")]
        [('beilen', 'part_of[0]')]
        """
        sought = _id(target)
        own = [Reference(self, *said) for said in self._own_references if said[2] == sought]
        return (*own, *(Reference(*value) for value in self._referring.get(sought, ())))

    def roles_of(self, actor: str | Element, /, *, at: When | None = None) -> tuple[Role, ...]:
        """Give the roles that an actor holds, in the order of the record.

        With `at`, a day or a stretch of time, only those that it certainly or possibly held then.
        """
        held = (
            reference.origin
            for reference in self.referring_to(actor)
            if isinstance(reference.origin, Role) and reference.field.name == "holders"
        )
        roles = tuple(dict.fromkeys(held))
        if at is None:
            return roles
        return tuple(role for role in roles if self.certainty_of(role, at) is not Certainty.NO)

    # Questions about time

    @cached_property
    def turns(self) -> course.Turns:
        """When events start and end elements, by the ids of those."""
        return course.turns(self)

    def certainty_of(self, element: str | Element, at: When, /) -> Certainty:
        """Tell how certain it is that an element held on a day, or all through a stretch of time."""
        return self.holding(at).of(self[element] if isinstance(element, str) else element)

    def holding(self, at: When, /) -> Holding:
        """Give what tells how certain it is that each element held then, for who asks of many."""
        return Holding(self, stretch(at))

    def at(self, when: When, /) -> Snapshot:
        """Give what was certainly or possibly so on a day, or all through a stretch of time such as `"2015-12"`."""
        return take(self, stretch(when))

    @cached_property
    def knowledge_date(self) -> ImpreciseDate | None:
        """The moment of knowledge: `as_of`, or else the latest date of the sources; `None` where neither is said."""
        return course.knowledge_date(self)

    def period_of(self, element: str | Element, /) -> Period | None:
        """Give the period of an element: as it says itself, or as the events that start and end it say.

        For an event it is its date; `None` where neither says anything.
        """
        asked = self[element] if isinstance(element, str) else element
        try:
            return self._periods[id(asked)]
        except KeyError:  # an element of another record
            return course.period_of(self, asked)

    @cached_property
    def _periods(self) -> Mapping[int, Period | None]:
        return course.periods(self)

    def timeline(self) -> tuple[Happening, ...]:
        """Give the dated happenings in their order: events, and what periods say of beginnings and ends."""
        return happenings(self)

    def lineage(self, element: str | Element, /) -> Lineage:
        """Give the forerunners and the successors of an element, as the events tell that ended and started them.

        Raises `UnknownIdError` where the record has no such element.
        """
        return trace(self, self[_id(element)])

    # Changes: each gives a new partnership

    def add(self, *elements: Element) -> Self:
        """Give the partnership with these elements added, each at the end of its collection.

        An id that stands in the record already is taken: a record may be wrong, and SAM101 reports it.
        Raises `InvalidValueError` for what is no element.
        """
        added: dict[str, list[Element]] = {}
        for element in elements:
            added.setdefault(collection_of(element), []).append(element)
        return self._with(lambda name, present: (*present, *added.get(name, ())), added)

    def replace(self, *elements: Element) -> Self:
        """Give the partnership with each of these in the place of the element of its kind that has its id.

        Raises `UnknownIdError` where there is none.

        >>> partnership = Partnership(id="p", name="P", areas=Area(id="a", name="Aa"))
        >>> partnership.replace(Area(id="a", name="Beilen"))["a"].name
        'Beilen'
        """
        replaced: dict[str, dict[str, Element]] = {}
        for element in elements:
            replaced.setdefault(collection_of(element), {})[element.id] = element
            self.get(type(element), element.id)
        return self._with(
            lambda name, present: tuple(replaced[name].get(element.id, element) for element in present), replaced
        )

    def remove(self, *elements: str | Element) -> Self:
        """Give the partnership without these elements; what others refer to may go, and SAM102 reports it.

        An id takes out every element that has it, an element itself only that one.
        Raises `UnknownIdError` where there is no such element.
        """
        standing = [element for given in elements for element in self._standing(given)]
        gone = {id(element) for element in standing}
        names = {collection_of(element) for element in standing}
        return self._with(
            lambda _, before: tuple(element for element in before if id(element) not in gone), dict.fromkeys(names)
        )

    def rename(self, old: str | Element, new: str, /) -> Self:
        """Give the partnership in which an element has a new id, and every reference to it follows.

        Raises `UnknownIdError` where there is no such element, and `InvalidValueError` where the new id is malformed or
        taken, or would be read as a term of a vocabulary where the element is referred to.

        >>> partnership = Partnership(
        ...     id="p", name="P", areas=[Area(id="a", name="A"), Area(id="b", name="B", part_of="a")]
        ... )
        >>> partnership.rename("a", "beilen")["b"].part_of
        ('beilen',)
        """
        before = self[_id(old)].id
        problem = _why_taken(self, before, new)
        if problem is not None:
            free = Bilingual("choose an id that is free", "kies een kenmerk dat nog vrij is")
            raise InvalidValueError("SAM101", new, problem, free, "Partnership.rename")

        def follow(element: E) -> E:
            redirect = redirected(element, lambda target: new if target == before else target)
            return attrs.evolve(redirect, id=new) if redirect.id == before else redirect

        changed = self._with(
            lambda _, present: tuple(follow(element) for element in present),
            {kind.element_kind.collection: None for kind in KINDS},
        )
        return follow(changed)

    def _standing(self, given: str | Element) -> Sequence[Element]:
        """Give the elements of the collections that have an id, or that are this very element."""
        found = self._by_id.get(_id(given), ())
        meant = found if isinstance(given, str) else [element for element in found if element == given]
        if not meant:
            raise UnknownIdError(_id(given), nearest(_id(given), self._by_id))
        return meant

    def _with(
        self, change: Callable[[str, tuple[Element, ...]], tuple[Element, ...]], names: Mapping[str, object]
    ) -> Self:
        changes: dict[str, Any] = {name: change(name, getattr(self, name)) for name in names}
        return attrs.evolve(self, **changes)


def _why_taken(partnership: Partnership, old: str, new: str) -> Bilingual | None:
    """Give the reason why an element cannot have a new id; `None` where it can."""
    if new in partnership:
        return Bilingual("is an id that another element has", "is een kenmerk dat een ander element al heeft")
    if any(is_term(reference.field, new) for reference in partnership.referring_to(old)):
        return Bilingual(
            "is a term where the element is referred to", "is een term waar naar het element verwezen wordt"
        )
    return None


def _only(id_: str, found: Sequence[E]) -> E:
    if len(found) > 1:
        described = tuple(f"{element.element_kind.singular.en} {own_name(element) or ''!r}" for element in found)
        raise AmbiguousIdError(id_, described)
    return found[0]


def _id(element: str | Element) -> str:
    return element if isinstance(element, str) else element.id
