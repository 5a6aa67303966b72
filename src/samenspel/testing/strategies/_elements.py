"""Strategies for each kind of element, and for the values that elements hold."""

from __future__ import annotations

from typing import TYPE_CHECKING, Unpack

from samenspel.model import (
    Agreement,
    Area,
    Commitment,
    Event,
    Goal,
    Group,
    Identifier,
    Initiative,
    Link,
    Mandate,
    Name,
    Observation,
    Obstacle,
    Organisation,
    Party,
    Person,
    Phase,
    Remark,
    Result,
    Role,
    Source,
    Stance,
    Structure,
    Trajectory,
    Waiver,
)
from samenspel.testing.strategies._made import elements, told_by, values

if TYPE_CHECKING:
    from hypothesis.strategies import SearchStrategy

    from samenspel.model import Partnership
    from samenspel.testing.strategies import _arguments as arguments

__all__ = [
    "agreements",
    "areas",
    "commitments",
    "events",
    "goals",
    "groups",
    "identifiers",
    "initiatives",
    "links",
    "mandates",
    "names",
    "observations",
    "obstacles",
    "organisations",
    "parties",
    "people",
    "phases",
    "remarks",
    "results",
    "roles",
    "sources",
    "stances",
    "structures",
    "trajectories",
    "waivers",
]


def __dir__() -> list[str]:
    return __all__


# Kinds of element ---------------------------------------------------------------------------------------------------


@told_by(Organisation)
def organisations(
    *, known: Partnership | None = None, **fields: Unpack[arguments.OrganisationFields]
) -> SearchStrategy[Organisation]:
    """Draw organisations: municipalities, schools, care providers, alliances."""
    return elements(Organisation, known, fields)


@told_by(Person)
def people(*, known: Partnership | None = None, **fields: Unpack[arguments.PersonFields]) -> SearchStrategy[Person]:
    """Draw people, known by name."""
    return elements(Person, known, fields)


@told_by(Group)
def groups(*, known: Partnership | None = None, **fields: Unpack[arguments.GroupFields]) -> SearchStrategy[Group]:
    """Draw groups of people who take part or are served."""
    return elements(Group, known, fields)


@told_by(Area)
def areas(*, known: Partnership | None = None, **fields: Unpack[arguments.AreaFields]) -> SearchStrategy[Area]:
    """Draw areas: places of every kind."""
    return elements(Area, known, fields)


@told_by(Structure)
def structures(
    *, known: Partnership | None = None, **fields: Unpack[arguments.StructureFields]
) -> SearchStrategy[Structure]:
    """Draw the bodies that a partnership sets up.

    >>> from hypothesis import find, strategies as st
    >>> find(structures(name=st.just("Stuurgroep")), lambda structure: structure.decides is not None)
    Structure(id='s1', name='Stuurgroep', decides=True)
    """
    return elements(Structure, known, fields)


@told_by(Role)
def roles(*, known: Partnership | None = None, **fields: Unpack[arguments.RoleFields]) -> SearchStrategy[Role]:
    """Draw roles; who holds them, and within what, stands in the `known` record."""
    return elements(Role, known, fields)


@told_by(Goal)
def goals(*, known: Partnership | None = None, **fields: Unpack[arguments.GoalFields]) -> SearchStrategy[Goal]:
    """Draw goals."""
    return elements(Goal, known, fields)


@told_by(Stance)
def stances(*, known: Partnership | None = None, **fields: Unpack[arguments.StanceFields]) -> SearchStrategy[Stance]:
    """Draw stances, each with a statement or support, or both."""
    return elements(Stance, known, fields)


@told_by(Result)
def results(*, known: Partnership | None = None, **fields: Unpack[arguments.ResultFields]) -> SearchStrategy[Result]:
    """Draw results; what was observed is in one unit, and each value after the one before it."""
    return elements(Result, known, fields)


@told_by(Agreement)
def agreements(
    *, known: Partnership | None = None, **fields: Unpack[arguments.AgreementFields]
) -> SearchStrategy[Agreement]:
    """Draw agreements; who agreed stands in the `known` record."""
    return elements(Agreement, known, fields)


@told_by(Commitment)
def commitments(
    *, known: Partnership | None = None, **fields: Unpack[arguments.CommitmentFields]
) -> SearchStrategy[Commitment]:
    """Draw commitments; who made them, and to whom, stands in the `known` record."""
    return elements(Commitment, known, fields)


@told_by(Initiative)
def initiatives(
    *, known: Partnership | None = None, **fields: Unpack[arguments.InitiativeFields]
) -> SearchStrategy[Initiative]:
    """Draw initiatives; the phases of their trajectories follow each other."""
    return elements(Initiative, known, fields)


@told_by(Obstacle)
def obstacles(
    *, known: Partnership | None = None, **fields: Unpack[arguments.ObstacleFields]
) -> SearchStrategy[Obstacle]:
    """Draw obstacles."""
    return elements(Obstacle, known, fields)


@told_by(Event)
def events(*, known: Partnership | None = None, **fields: Unpack[arguments.EventFields]) -> SearchStrategy[Event]:
    """Draw events; what they end and start stands in the `known` record."""
    return elements(Event, known, fields)


@told_by(Link)
def links(*, known: Partnership | None = None, **fields: Unpack[arguments.LinkFields]) -> SearchStrategy[Link]:
    """Draw links between elements of the `known` record."""
    return elements(Link, known, fields)


@told_by(Source)
def sources(*, known: Partnership | None = None, **fields: Unpack[arguments.SourceFields]) -> SearchStrategy[Source]:
    """Draw sources."""
    return elements(Source, known, fields)


@told_by(Remark)
def remarks(*, known: Partnership | None = None, **fields: Unpack[arguments.RemarkFields]) -> SearchStrategy[Remark]:
    """Draw remarks on the `known` record or an element of it; a value fits the field that it is for."""
    return elements(Remark, known, fields)


@told_by(Waiver)
def waivers(*, known: Partnership | None = None, **fields: Unpack[arguments.WaiverFields]) -> SearchStrategy[Waiver]:
    """Draw waivers of rules of samenspel."""
    return elements(Waiver, known, fields)


# Values in elements -------------------------------------------------------------------------------------------------


@told_by(Name)
def names(*, known: Partnership | None = None, **fields: Unpack[arguments.NameFields]) -> SearchStrategy[Name]:
    """Draw other names of things."""
    return values("names", Name, known, fields)


@told_by(Identifier)
def identifiers(
    *, known: Partnership | None = None, **fields: Unpack[arguments.IdentifierFields]
) -> SearchStrategy[Identifier]:
    """Draw what registers call things, each in the form of its scheme."""
    return values("identifiers", Identifier, known, fields)


@told_by(Party)
def parties(*, known: Partnership | None = None, **fields: Unpack[arguments.PartyFields]) -> SearchStrategy[Party]:
    """Draw parties of agreements; who they are stands in the `known` record, or is the partnership itself."""
    return values("parties", Party, known, fields)


@told_by(Mandate)
def mandates(*, known: Partnership | None = None, **fields: Unpack[arguments.MandateFields]) -> SearchStrategy[Mandate]:
    """Draw what holders of roles may decide."""
    return values("mandates", Mandate, known, fields)


@told_by(Observation)
def observations(
    *, known: Partnership | None = None, **fields: Unpack[arguments.ObservationFields]
) -> SearchStrategy[Observation]:
    """Draw single values that were measured, aimed at, expected or noticed."""
    return values("observations", Observation, known, fields)


@told_by(Trajectory)
def trajectories(
    *, known: Partnership | None = None, **fields: Unpack[arguments.TrajectoryFields]
) -> SearchStrategy[Trajectory]:
    """Draw courses in time; the phases follow each other."""
    return values("trajectories", Trajectory, known, fields)


@told_by(Phase)
def phases(*, known: Partnership | None = None, **fields: Unpack[arguments.PhaseFields]) -> SearchStrategy[Phase]:
    """Draw phases of trajectories."""
    return values("phases", Phase, known, fields)
