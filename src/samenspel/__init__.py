"""Typed records of cross-domain partnerships: load them, judge them, ask them questions."""

import sys

from samenspel.amounts import Quantity
from samenspel.dates import Certainty, ImpreciseDate, Margin, Period, Recurrence
from samenspel.errors import (
    AmbiguousIdError,
    DecodeError,
    InvalidValueError,
    MissingExtraError,
    SamenspelError,
    UnknownIdError,
)
from samenspel.findings import Finding, Position, Report, Severity, position_of
from samenspel.language import Bilingual, Language
from samenspel.model import (
    Agreement,
    Area,
    Commitment,
    Element,
    Event,
    Goal,
    Group,
    Happening,
    Identifier,
    Initiative,
    JsonObject,
    Lineage,
    Link,
    Mandate,
    Name,
    Observation,
    Obstacle,
    Organisation,
    Partnership,
    Party,
    Person,
    Phase,
    Reference,
    Remark,
    Result,
    Role,
    Snapshot,
    Source,
    Stance,
    Structure,
    Succession,
    Trajectory,
    Waiver,
    When,
)
from samenspel.rules import CORE, Catalogue, Rule, UnknownParameterError, UnknownRuleError, check
from samenspel.wire import Format, converter, dump, dumps, load, loads, positions
from samenspel.wire.schema import schema

__all__ = [
    "CORE",
    "Agreement",
    "AmbiguousIdError",
    "Area",
    "Bilingual",
    "Catalogue",
    "Certainty",
    "Commitment",
    "DecodeError",
    "Element",
    "Event",
    "Finding",
    "Format",
    "Goal",
    "Group",
    "Happening",
    "Identifier",
    "ImpreciseDate",
    "Initiative",
    "InvalidValueError",
    "JsonObject",
    "Language",
    "Lineage",
    "Link",
    "Mandate",
    "Margin",
    "MissingExtraError",
    "Name",
    "Observation",
    "Obstacle",
    "Organisation",
    "Partnership",
    "Party",
    "Period",
    "Person",
    "Phase",
    "Position",
    "Quantity",
    "Recurrence",
    "Reference",
    "Remark",
    "Report",
    "Result",
    "Role",
    "Rule",
    "SamenspelError",
    "Severity",
    "Snapshot",
    "Source",
    "Stance",
    "Structure",
    "Succession",
    "Trajectory",
    "UnknownIdError",
    "UnknownParameterError",
    "UnknownRuleError",
    "Waiver",
    "When",
    "check",
    "converter",
    "dump",
    "dumps",
    "load",
    "loads",
    "position_of",
    "positions",
    "schema",
]


def __dir__() -> list[str]:
    return __all__


if "hypothesis" in sys.modules:  # whoever tests with it may ask it for any class: `st.from_type(Partnership)`
    from samenspel.testing.registering import register

    register()
    del register
