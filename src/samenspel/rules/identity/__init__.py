"""SAM1xx: references and identity.  The record must mean one thing by each id, and each reference must lead to it."""

from typing import Final

from samenspel.rules.catalogue import Catalogue
from samenspel.rules.identity.circular_reference import CIRCULAR_REFERENCE
from samenspel.rules.identity.dangling_reference import DANGLING_REFERENCE
from samenspel.rules.identity.duplicate_id import DUPLICATE_ID
from samenspel.rules.identity.expired_waiver import EXPIRED_WAIVER
from samenspel.rules.identity.identifier_shared import IDENTIFIER_SHARED
from samenspel.rules.identity.likely_duplicate import LIKELY_DUPLICATE
from samenspel.rules.identity.malformed_identifier import MALFORMED_IDENTIFIER
from samenspel.rules.identity.misfitting_remark import MISFITTING_REMARK
from samenspel.rules.identity.needless_waiver import NEEDLESS_WAIVER
from samenspel.rules.identity.term_not_in_force import TERM_NOT_IN_FORCE
from samenspel.rules.identity.unknown_term import UNKNOWN_TERM

__all__ = ["IDENTITY"]

IDENTITY: Final = Catalogue(
    [
        DUPLICATE_ID,
        DANGLING_REFERENCE,
        CIRCULAR_REFERENCE,
        MISFITTING_REMARK,
        MALFORMED_IDENTIFIER,
        IDENTIFIER_SHARED,
        LIKELY_DUPLICATE,
        UNKNOWN_TERM,
        EXPIRED_WAIVER,
        TERM_NOT_IN_FORCE,
        NEEDLESS_WAIVER,
    ]
)
"""The family, in the order of its codes."""
