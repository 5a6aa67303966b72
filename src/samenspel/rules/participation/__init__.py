"""SAM3xx: participation.  Who takes part, who speaks for whom, and who carries, decides and meets."""

from typing import Final

from samenspel.rules.catalogue import Catalogue
from samenspel.rules.participation.concentrated_power import CONCENTRATED_POWER
from samenspel.rules.participation.coordination_misfit import COORDINATION_MISFIT
from samenspel.rules.participation.fewer_than_two_parties import FEWER_THAN_TWO_PARTIES
from samenspel.rules.participation.fragmented_structure import FRAGMENTED_STRUCTURE
from samenspel.rules.participation.key_person import KEY_PERSON
from samenspel.rules.participation.lapsed_rhythm import LAPSED_RHYTHM
from samenspel.rules.participation.mandate_mismatch import MANDATE_MISMATCH
from samenspel.rules.participation.party_without_part import PARTY_WITHOUT_PART
from samenspel.rules.participation.residents_absent import RESIDENTS_ABSENT
from samenspel.rules.participation.residents_only_heard import RESIDENTS_ONLY_HEARD
from samenspel.rules.participation.single_elected_sponsor import SINGLE_ELECTED_SPONSOR
from samenspel.rules.participation.unrecorded_mandate import UNRECORDED_MANDATE

__all__ = ["PARTICIPATION"]

PARTICIPATION: Final = Catalogue(
    [
        FEWER_THAN_TWO_PARTIES,
        MANDATE_MISMATCH,
        KEY_PERSON,
        UNRECORDED_MANDATE,
        RESIDENTS_ABSENT,
        RESIDENTS_ONLY_HEARD,
        PARTY_WITHOUT_PART,
        COORDINATION_MISFIT,
        CONCENTRATED_POWER,
        FRAGMENTED_STRUCTURE,
        LAPSED_RHYTHM,
        SINGLE_ELECTED_SPONSOR,
    ]
)
"""The family, in the order of its codes."""
