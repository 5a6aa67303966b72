"""What the strategies take by name: a strategy for any field; written from the fields of the model."""

from __future__ import annotations

from typing import TYPE_CHECKING, TypedDict

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    from hypothesis.strategies import SearchStrategy as Strategy

    from samenspel.model import (
        Agreement,
        Area,
        Commitment,
        Event,
        Goal,
        Group,
        Identifier,
        Initiative,
        JsonObject,
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
    from samenspel.model.checks import Dated, Identified, Ids, Lasting, Measured, Recurring

__all__ = [
    "AgreementFields",
    "AreaFields",
    "CommitmentFields",
    "ElementFields",
    "EventFields",
    "GoalFields",
    "GroupFields",
    "IdentifierFields",
    "InitiativeFields",
    "LinkFields",
    "MandateFields",
    "NameFields",
    "ObservationFields",
    "ObstacleFields",
    "OrganisationFields",
    "PartnershipFields",
    "PartyFields",
    "PersonFields",
    "PhaseFields",
    "RemarkFields",
    "ResultFields",
    "RoleFields",
    "SourceFields",
    "StanceFields",
    "StructureFields",
    "TrajectoryFields",
    "WaiverFields",
]


def __dir__() -> list[str]:
    return __all__


class ElementFields(TypedDict, total=False):
    """The fields of any element."""

    id: Strategy[str]
    note: Strategy[str | None]
    cites: Strategy[str | Iterable[str]]
    according_to: Strategy[Ids]
    because: Strategy[Ids]
    visibility: Strategy[str | None]
    extensions: Strategy[JsonObject | Mapping[str, object]]


class OrganisationFields(ElementFields, total=False):
    """The fields of `Organisation`."""

    name: Strategy[str]
    kind: Strategy[str | None]
    domains: Strategy[str | Iterable[str]]
    count: Strategy[Measured | None]
    part_of: Strategy[Ids]
    members: Strategy[Ids]
    partnership: Strategy[str | None]
    areas: Strategy[Ids]
    period: Strategy[Lasting | None]
    names: Strategy[Name | Iterable[Name]]
    identifiers: Strategy[Identifier | Iterable[Identifier]]


class PersonFields(ElementFields, total=False):
    """The fields of `Person`."""

    name: Strategy[str]
    period: Strategy[Lasting | None]
    names: Strategy[Name | Iterable[Name]]
    identifiers: Strategy[Identifier | Iterable[Identifier]]


class GroupFields(ElementFields, total=False):
    """The fields of `Group`."""

    name: Strategy[str]
    kind: Strategy[str | None]
    part_of: Strategy[Ids]
    areas: Strategy[Ids]
    size: Strategy[Measured | None]
    names: Strategy[Name | Iterable[Name]]


class AreaFields(ElementFields, total=False):
    """The fields of `Area`."""

    name: Strategy[str]
    kind: Strategy[str | None]
    part_of: Strategy[Ids]
    size: Strategy[Measured | None]
    identifiers: Strategy[Identifier | Iterable[Identifier]]
    names: Strategy[Name | Iterable[Name]]


class StructureFields(ElementFields, total=False):
    """The fields of `Structure`."""

    name: Strategy[str]
    kind: Strategy[str | None]
    part_of: Strategy[Ids]
    themes: Strategy[str | Iterable[str]]
    areas: Strategy[Ids]
    period: Strategy[Lasting | None]
    meets: Strategy[Recurring | None]
    decides: Strategy[bool | None]
    status: Strategy[str | None]
    names: Strategy[Name | Iterable[Name]]


class RoleFields(ElementFields, total=False):
    """The fields of `Role`."""

    holders: Strategy[Ids]
    functions: Strategy[str | Iterable[str]]
    count: Strategy[Measured | None]
    title: Strategy[str | None]
    within: Strategy[Ids]
    representing: Strategy[Ids]
    nominated_by: Strategy[Ids]
    themes: Strategy[str | Iterable[str]]
    mandate: Strategy[Mandate | None]
    period: Strategy[Lasting | None]
    condition: Strategy[str | None]
    status: Strategy[str | None]


class GoalFields(ElementFields, total=False):
    """The fields of `Goal`."""

    statement: Strategy[str]
    contributes_to: Strategy[Ids]
    size: Strategy[str | None]
    urgency: Strategy[str | None]
    themes: Strategy[str | Iterable[str]]
    owners: Strategy[Ids]
    serves: Strategy[Ids]
    areas: Strategy[Ids]
    period: Strategy[Lasting | None]
    laid_down_in: Strategy[Ids]
    status: Strategy[str | None]


class StanceFields(ElementFields, total=False):
    """The fields of `Stance`."""

    statement: Strategy[str | None]
    kind: Strategy[str | None]
    held_by: Strategy[Ids]
    about: Strategy[Ids]
    support: Strategy[str | None]
    serves: Strategy[Ids]
    laid_down_in: Strategy[Ids]
    period: Strategy[Lasting | None]


class ResultFields(ElementFields, total=False):
    """The fields of `Result`."""

    statement: Strategy[str]
    about: Strategy[Ids]
    goals: Strategy[Ids]
    initiatives: Strategy[Ids]
    serves: Strategy[Ids]
    areas: Strategy[Ids]
    unit: Strategy[str | None]
    observations: Strategy[Observation | Iterable[Observation]]


class AgreementFields(ElementFields, total=False):
    """The fields of `Agreement`."""

    name: Strategy[str]
    form: Strategy[str | None]
    parties: Strategy[Party | str | Identified | Iterable[Party | str | Identified]]
    status: Strategy[str | None]
    strength: Strategy[str | None]
    concluded: Strategy[Dated | None]
    period: Strategy[Lasting | None]
    about: Strategy[Ids]
    legal_bases: Strategy[Ids]
    part_of: Strategy[Ids]
    review: Strategy[Recurring | None]
    notice: Strategy[Recurring | None]
    condition: Strategy[str | None]
    value: Strategy[Measured | None]
    open_to: Strategy[str | None]
    areas: Strategy[Ids]
    identifiers: Strategy[Identifier | Iterable[Identifier]]
    names: Strategy[Name | Iterable[Name]]


class CommitmentFields(ElementFields, total=False):
    """The fields of `Commitment`."""

    by: Strategy[Ids]
    to: Strategy[Ids]
    kind: Strategy[str | None]
    what: Strategy[str | None]
    amount: Strategy[Measured | None]
    status: Strategy[str | None]
    strength: Strategy[str | None]
    laid_down_in: Strategy[Ids]
    made: Strategy[Dated | None]
    due: Strategy[Dated | None]
    period: Strategy[Lasting | None]
    recurs: Strategy[Recurring | None]
    condition: Strategy[str | None]
    in_return_for: Strategy[Ids]
    unless: Strategy[Ids]
    on_behalf_of: Strategy[Ids]
    drawn_from: Strategy[str | None]
    legal_bases: Strategy[Ids]
    about: Strategy[Ids]
    serves: Strategy[Ids]
    part_of: Strategy[Ids]


class InitiativeFields(ElementFields, total=False):
    """The fields of `Initiative`."""

    name: Strategy[str]
    kind: Strategy[str | None]
    trajectory: Strategy[Trajectory | Lasting | None]
    status: Strategy[str | None]
    goals: Strategy[Ids]
    serves: Strategy[Ids]
    areas: Strategy[Ids]
    themes: Strategy[str | Iterable[str]]
    part_of: Strategy[Ids]
    legal_bases: Strategy[Ids]
    features: Strategy[str | Iterable[str]]
    recurs: Strategy[Recurring | None]
    names: Strategy[Name | Iterable[Name]]


class ObstacleFields(ElementFields, total=False):
    """The fields of `Obstacle`."""

    statement: Strategy[str]
    kind: Strategy[str | None]
    affects: Strategy[Ids]
    legal_bases: Strategy[Ids]
    themes: Strategy[str | Iterable[str]]
    areas: Strategy[Ids]
    caused_by: Strategy[Ids]
    owners: Strategy[Ids]
    addressed_by: Strategy[Ids]
    status: Strategy[str | None]
    period: Strategy[Lasting | None]


class EventFields(ElementFields, total=False):
    """The fields of `Event`."""

    title: Strategy[str]
    kind: Strategy[str | None]
    date: Strategy[Dated | None]
    participants: Strategy[Ids]
    about: Strategy[Ids]
    ends: Strategy[Ids]
    starts: Strategy[Ids]
    areas: Strategy[Ids]
    status: Strategy[str | None]


class LinkFields(ElementFields, total=False):
    """The fields of `Link`."""

    kind: Strategy[str | None]
    subjects: Strategy[Ids]
    objects: Strategy[Ids]
    areas: Strategy[Ids]
    period: Strategy[Lasting | None]


class SourceFields(ElementFields, total=False):
    """The fields of `Source`."""

    title: Strategy[str]
    kind: Strategy[str | None]
    url: Strategy[str | None]
    authors: Strategy[str | Iterable[str]]
    publisher: Strategy[str | None]
    published: Strategy[Dated | None]
    as_of: Strategy[Dated | None]
    languages: Strategy[str | Iterable[str]]


class RemarkFields(ElementFields, total=False):
    """The fields of `Remark`."""

    about: Strategy[Ids]
    field: Strategy[str | None]
    kind: Strategy[str]
    value: Strategy[str | None]


class WaiverFields(ElementFields, total=False):
    """The fields of `Waiver`."""

    rule: Strategy[str]
    about: Strategy[Ids]
    reason: Strategy[str]
    by: Strategy[Ids]
    until: Strategy[Dated | None]


class PartnershipFields(ElementFields, total=False):
    """The fields of `Partnership`."""

    name: Strategy[str]
    summary: Strategy[str | None]
    form: Strategy[str | None]
    languages: Strategy[str | Iterable[str]]
    trajectory: Strategy[Trajectory | Lasting | None]
    as_of: Strategy[Dated | None]
    complete: Strategy[str | Iterable[str]]
    themes: Strategy[str | Iterable[str]]
    areas_served: Strategy[Ids]
    names: Strategy[Name | Iterable[Name]]
    identifiers: Strategy[Identifier | Iterable[Identifier]]
    related: Strategy[str | Iterable[str]]
    organisations: Strategy[int | Organisation | Sequence[Organisation]]
    people: Strategy[int | Person | Sequence[Person]]
    groups: Strategy[int | Group | Sequence[Group]]
    areas: Strategy[int | Area | Sequence[Area]]
    structures: Strategy[int | Structure | Sequence[Structure]]
    roles: Strategy[int | Role | Sequence[Role]]
    goals: Strategy[int | Goal | Sequence[Goal]]
    stances: Strategy[int | Stance | Sequence[Stance]]
    results: Strategy[int | Result | Sequence[Result]]
    agreements: Strategy[int | Agreement | Sequence[Agreement]]
    commitments: Strategy[int | Commitment | Sequence[Commitment]]
    initiatives: Strategy[int | Initiative | Sequence[Initiative]]
    obstacles: Strategy[int | Obstacle | Sequence[Obstacle]]
    events: Strategy[int | Event | Sequence[Event]]
    links: Strategy[int | Link | Sequence[Link]]
    sources: Strategy[int | Source | Sequence[Source]]
    remarks: Strategy[int | Remark | Sequence[Remark]]
    waivers: Strategy[int | Waiver | Sequence[Waiver]]


class NameFields(TypedDict, total=False):
    """The fields of `Name`."""

    text: Strategy[str]
    language: Strategy[str | None]
    kind: Strategy[str | None]
    period: Strategy[Lasting | None]


class IdentifierFields(TypedDict, total=False):
    """The fields of `Identifier`."""

    scheme: Strategy[str]
    value: Strategy[str]


class PartyFields(TypedDict, total=False):
    """The fields of `Party`."""

    actor: Strategy[str | Identified]
    by: Strategy[Ids]
    signed: Strategy[Dated | None]
    decided: Strategy[Dated | None]
    capacity: Strategy[str | None]
    reservation: Strategy[str | None]


class MandateFields(TypedDict, total=False):
    """The fields of `Mandate`."""

    scope: Strategy[str | None]
    given_by: Strategy[Ids]
    limit: Strategy[Measured | None]
    decided: Strategy[Dated | None]
    period: Strategy[Lasting | None]


class ObservationFields(TypedDict, total=False):
    """The fields of `Observation`."""

    kind: Strategy[str | None]
    date: Strategy[Dated | None]
    value: Strategy[Measured | None]
    direction: Strategy[str | None]
    text: Strategy[str | None]
    group: Strategy[str | Identified | None]
    area: Strategy[str | Identified | None]
    according_to: Strategy[Ids]
    cites: Strategy[str | Iterable[str]]


class TrajectoryFields(TypedDict, total=False):
    """The fields of `Trajectory`."""

    period: Strategy[Lasting | None]
    phases: Strategy[Phase | Iterable[Phase]]


class PhaseFields(TypedDict, total=False):
    """The fields of `Phase`."""

    name: Strategy[str | None]
    period: Strategy[Lasting | None]
    cites: Strategy[str | Iterable[str]]
