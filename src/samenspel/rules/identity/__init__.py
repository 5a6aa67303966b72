"""SAM1xx: references and identity.  The record must mean one thing by each id, and each reference must lead to it."""

from typing import Final

from samenspel.rules.catalogue import Catalogue
from samenspel.rules.identity.circular_reference import CIRCULAR_REFERENCE
from samenspel.rules.identity.dangling_reference import DANGLING_REFERENCE
from samenspel.rules.identity.duplicate_id import DUPLICATE_ID
from samenspel.rules.identity.misfitting_remark import MISFITTING_REMARK
from samenspel.rules.identity.unknown_term import UNKNOWN_TERM

__all__ = ["IDENTITY"]

IDENTITY: Final = Catalogue([DUPLICATE_ID, DANGLING_REFERENCE, CIRCULAR_REFERENCE, MISFITTING_REMARK, UNKNOWN_TERM])
"""The family, in the order of its codes."""
