"""The terms of a record: short, coarse lists, each term with a definition and labels in English and Dutch."""

from samenspel.vocabulary.actors import AREA_KINDS, GROUP_KINDS, ORGANISATION_KINDS
from samenspel.vocabulary.agreements import (
    AGREEMENT_FORMS,
    AGREEMENT_STATUSES,
    AGREEMENT_STRENGTHS,
    COMMITMENT_KINDS,
    COMMITMENT_STATUSES,
    COMMITMENT_STRENGTHS,
)
from samenspel.vocabulary.domains import DOMAINS
from samenspel.vocabulary.goals import (
    DIRECTIONS,
    GOAL_SIZES,
    GOAL_STATUSES,
    OBSERVATION_KINDS,
    STANCE_KINDS,
    SUPPORT,
)
from samenspel.vocabulary.laws import LEGAL_BASES
from samenspel.vocabulary.records import (
    IDENTIFIER_SCHEMES,
    LINK_KINDS,
    NAME_KINDS,
    PARTNERSHIP_FORMS,
    REMARK_KINDS,
    SOURCE_KINDS,
    VISIBILITIES,
)
from samenspel.vocabulary.roles import ROLE_FUNCTIONS, ROLE_STATUSES, STRUCTURE_KINDS, STRUCTURE_STATUSES
from samenspel.vocabulary.terms import Term, Vocabulary, is_prefixed
from samenspel.vocabulary.trajectories import (
    EVENT_KINDS,
    EVENT_STATUSES,
    INITIATIVE_KINDS,
    LINEAGE_EVENT_KINDS,
    OBSTACLE_KINDS,
    OBSTACLE_STATUSES,
)

__all__ = [
    "AGREEMENT_FORMS",
    "AGREEMENT_STATUSES",
    "AGREEMENT_STRENGTHS",
    "AREA_KINDS",
    "COMMITMENT_KINDS",
    "COMMITMENT_STATUSES",
    "COMMITMENT_STRENGTHS",
    "DIRECTIONS",
    "DOMAINS",
    "EVENT_KINDS",
    "EVENT_STATUSES",
    "GOAL_SIZES",
    "GOAL_STATUSES",
    "GROUP_KINDS",
    "IDENTIFIER_SCHEMES",
    "INITIATIVE_KINDS",
    "LEGAL_BASES",
    "LINEAGE_EVENT_KINDS",
    "LINK_KINDS",
    "NAME_KINDS",
    "OBSERVATION_KINDS",
    "OBSTACLE_KINDS",
    "OBSTACLE_STATUSES",
    "ORGANISATION_KINDS",
    "PARTNERSHIP_FORMS",
    "REMARK_KINDS",
    "ROLE_FUNCTIONS",
    "ROLE_STATUSES",
    "SOURCE_KINDS",
    "STANCE_KINDS",
    "STRUCTURE_KINDS",
    "STRUCTURE_STATUSES",
    "SUPPORT",
    "VISIBILITIES",
    "Term",
    "Vocabulary",
    "is_prefixed",
]


def __dir__() -> list[str]:
    return __all__
