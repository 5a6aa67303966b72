"""SAM5xx: agreements.  What partners agreed, promised and pay, and whether it holds together."""

from typing import Final

from samenspel.rules.agreements.form_contradicts_content import FORM_CONTRADICTS_CONTENT
from samenspel.rules.agreements.formality_misfit import FORMALITY_MISFIT
from samenspel.rules.agreements.funding_not_secured import FUNDING_NOT_SECURED
from samenspel.rules.agreements.inconsistent_commitment import INCONSISTENT_COMMITMENT
from samenspel.rules.agreements.inconsistent_lineage import INCONSISTENT_LINEAGE
from samenspel.rules.agreements.inconsistent_money import INCONSISTENT_MONEY
from samenspel.rules.agreements.legal_cast_incomplete import LEGAL_CAST_INCOMPLETE
from samenspel.rules.agreements.one_sided_giving import ONE_SIDED_GIVING
from samenspel.rules.agreements.open_dependency import OPEN_DEPENDENCY
from samenspel.rules.agreements.party_without_successor import PARTY_WITHOUT_SUCCESSOR
from samenspel.rules.agreements.review_not_planned import REVIEW_NOT_PLANNED
from samenspel.rules.agreements.signatory_not_party import SIGNATORY_NOT_PARTY
from samenspel.rules.agreements.single_legal_ground import SINGLE_LEGAL_GROUND
from samenspel.rules.agreements.unanswered_expectation import UNANSWERED_EXPECTATION
from samenspel.rules.catalogue import Catalogue

__all__ = ["AGREEMENTS"]

AGREEMENTS: Final = Catalogue(
    [
        SIGNATORY_NOT_PARTY,
        FORM_CONTRADICTS_CONTENT,
        INCONSISTENT_LINEAGE,
        INCONSISTENT_COMMITMENT,
        INCONSISTENT_MONEY,
        UNANSWERED_EXPECTATION,
        ONE_SIDED_GIVING,
        OPEN_DEPENDENCY,
        REVIEW_NOT_PLANNED,
        FUNDING_NOT_SECURED,
        SINGLE_LEGAL_GROUND,
        FORMALITY_MISFIT,
        LEGAL_CAST_INCOMPLETE,
        PARTY_WITHOUT_SUCCESSOR,
    ]
)
"""The family, in the order of its codes."""
