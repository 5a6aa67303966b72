"""SAM2xx: time.  What the record says of dates, periods and statuses must be possible."""

from typing import Final

from samenspel.rules.catalogue import Catalogue
from samenspel.rules.time.ends_before_start import ENDS_BEFORE_START
from samenspel.rules.time.future_fact import FUTURE_FACT
from samenspel.rules.time.inconsistent_replacement import INCONSISTENT_REPLACEMENT
from samenspel.rules.time.outside_actor_life import OUTSIDE_ACTOR_LIFE
from samenspel.rules.time.outside_structure_life import OUTSIDE_STRUCTURE_LIFE
from samenspel.rules.time.phases_out_of_order import PHASES_OUT_OF_ORDER
from samenspel.rules.time.status_contradicts_dates import STATUS_CONTRADICTS_DATES

__all__ = ["TIME"]

TIME: Final = Catalogue(
    [
        ENDS_BEFORE_START,
        FUTURE_FACT,
        STATUS_CONTRADICTS_DATES,
        PHASES_OUT_OF_ORDER,
        OUTSIDE_STRUCTURE_LIFE,
        OUTSIDE_ACTOR_LIFE,
        INCONSISTENT_REPLACEMENT,
    ]
)
"""The family, in the order of its codes."""
