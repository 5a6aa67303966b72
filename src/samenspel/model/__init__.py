"""The nouns of a record, and the questions about time that they answer."""

from samenspel.model.actors import Area, Group, Organisation, Person
from samenspel.model.agreements import Agreement, Commitment, Party
from samenspel.model.collected import COLLECTIONS, KINDS
from samenspel.model.course import When
from samenspel.model.element import Element, Identifier, Name
from samenspel.model.fields import ElementKind, Field, Form, fields_of
from samenspel.model.goals import Goal, Observation, Result, Stance
from samenspel.model.json_values import JsonObject
from samenspel.model.partnership import Partnership
from samenspel.model.records import Link, Remark, Source, Waiver
from samenspel.model.references import Reference
from samenspel.model.roles import Mandate, Role, Structure
from samenspel.model.snapshot import Happening, Lineage, Snapshot, Succession
from samenspel.model.trajectories import Event, Initiative, Obstacle, Phase, Trajectory

__all__ = [
    "COLLECTIONS",
    "KINDS",
    "Agreement",
    "Area",
    "Commitment",
    "Element",
    "ElementKind",
    "Event",
    "Field",
    "Form",
    "Goal",
    "Group",
    "Happening",
    "Identifier",
    "Initiative",
    "JsonObject",
    "Lineage",
    "Link",
    "Mandate",
    "Name",
    "Observation",
    "Obstacle",
    "Organisation",
    "Partnership",
    "Party",
    "Person",
    "Phase",
    "Reference",
    "Remark",
    "Result",
    "Role",
    "Snapshot",
    "Source",
    "Stance",
    "Structure",
    "Succession",
    "Trajectory",
    "Waiver",
    "When",
    "fields_of",
]
