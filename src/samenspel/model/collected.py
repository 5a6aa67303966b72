"""The collections of a record: the kinds of element, and the short forms of one or several of each."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Final

from samenspel.language import Bilingual
from samenspel.model.actors import Area, Group, Organisation, Person
from samenspel.model.agreements import Agreement, Commitment
from samenspel.model.checks import many, wrong_type
from samenspel.model.element import Element
from samenspel.model.goals import Goal, Result, Stance
from samenspel.model.records import Link, Remark, Source, Waiver
from samenspel.model.roles import Role, Structure
from samenspel.model.trajectories import Event, Initiative, Obstacle
from samenspel.vocabulary import Term, Vocabulary

__all__ = [
    "COLLECTIONS",
    "KINDS",
    "as_agreements",
    "as_areas",
    "as_commitments",
    "as_events",
    "as_goals",
    "as_groups",
    "as_initiatives",
    "as_links",
    "as_obstacles",
    "as_organisations",
    "as_people",
    "as_remarks",
    "as_results",
    "as_roles",
    "as_sources",
    "as_stances",
    "as_structures",
    "as_waivers",
    "collection_of",
]


def __dir__() -> list[str]:
    return __all__


KINDS: Final[tuple[type[Element], ...]] = (
    Organisation,
    Person,
    Group,
    Area,
    Structure,
    Role,
    Goal,
    Stance,
    Result,
    Agreement,
    Commitment,
    Initiative,
    Obstacle,
    Event,
    Link,
    Source,
    Remark,
    Waiver,
)
"""The kinds of element, in the order in which a record gives them."""

COLLECTIONS: Final = Vocabulary(
    "collections",
    Bilingual("the collections of a record", "de verzamelingen van een dossier"),
    tuple(
        Term(
            code=kind.collection,
            label=kind.plural,
            definition=Bilingual(f"All {kind.plural.en} of the record.", f"Alle {kind.plural.nl} in het dossier."),
        )
        for kind in (cls.element_kind for cls in KINDS)
    ),
)


def collection_of(element: object) -> str:
    """Give the name of the collection in which an element stands.

    Raises `InvalidValueError` for what is no element.
    """
    if isinstance(element, KINDS):
        return element.element_kind.collection
    raise wrong_type(element, Bilingual("an element", "een element"))


def as_organisations(given: Organisation | Iterable[Organisation]) -> tuple[Organisation, ...]:
    """Give organisations from one or several."""
    return many(Organisation, given)


def as_people(given: Person | Iterable[Person]) -> tuple[Person, ...]:
    """Give people from one or several."""
    return many(Person, given)


def as_groups(given: Group | Iterable[Group]) -> tuple[Group, ...]:
    """Give groups from one or several."""
    return many(Group, given)


def as_areas(given: Area | Iterable[Area]) -> tuple[Area, ...]:
    """Give areas from one or several."""
    return many(Area, given)


def as_structures(given: Structure | Iterable[Structure]) -> tuple[Structure, ...]:
    """Give structures from one or several."""
    return many(Structure, given)


def as_roles(given: Role | Iterable[Role]) -> tuple[Role, ...]:
    """Give roles from one or several."""
    return many(Role, given)


def as_goals(given: Goal | Iterable[Goal]) -> tuple[Goal, ...]:
    """Give goals from one or several."""
    return many(Goal, given)


def as_stances(given: Stance | Iterable[Stance]) -> tuple[Stance, ...]:
    """Give stances from one or several."""
    return many(Stance, given)


def as_results(given: Result | Iterable[Result]) -> tuple[Result, ...]:
    """Give results from one or several."""
    return many(Result, given)


def as_agreements(given: Agreement | Iterable[Agreement]) -> tuple[Agreement, ...]:
    """Give agreements from one or several."""
    return many(Agreement, given)


def as_commitments(given: Commitment | Iterable[Commitment]) -> tuple[Commitment, ...]:
    """Give commitments from one or several."""
    return many(Commitment, given)


def as_initiatives(given: Initiative | Iterable[Initiative]) -> tuple[Initiative, ...]:
    """Give initiatives from one or several."""
    return many(Initiative, given)


def as_obstacles(given: Obstacle | Iterable[Obstacle]) -> tuple[Obstacle, ...]:
    """Give obstacles from one or several."""
    return many(Obstacle, given)


def as_events(given: Event | Iterable[Event]) -> tuple[Event, ...]:
    """Give events from one or several."""
    return many(Event, given)


def as_links(given: Link | Iterable[Link]) -> tuple[Link, ...]:
    """Give links from one or several."""
    return many(Link, given)


def as_sources(given: Source | Iterable[Source]) -> tuple[Source, ...]:
    """Give sources from one or several."""
    return many(Source, given)


def as_remarks(given: Remark | Iterable[Remark]) -> tuple[Remark, ...]:
    """Give remarks from one or several."""
    return many(Remark, given)


def as_waivers(given: Waiver | Iterable[Waiver]) -> tuple[Waiver, ...]:
    """Give waivers from one or several."""
    return many(Waiver, given)
