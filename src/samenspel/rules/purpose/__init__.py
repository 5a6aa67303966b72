"""SAM4xx: purpose.  What the partners want together, for whom, and how they will see that it comes nearer."""

from typing import Final

from samenspel.rules.catalogue import Catalogue
from samenspel.rules.purpose.inconsistent_indicator import INCONSISTENT_INDICATOR
from samenspel.rules.purpose.interest_unknown import INTEREST_UNKNOWN
from samenspel.rules.purpose.no_early_result import NO_EARLY_RESULT
from samenspel.rules.purpose.no_shared_goal import NO_SHARED_GOAL
from samenspel.rules.purpose.no_urgency import NO_URGENCY
from samenspel.rules.purpose.one_size_goals import ONE_SIZE_GOALS
from samenspel.rules.purpose.target_group_left_out import TARGET_GROUP_LEFT_OUT
from samenspel.rules.purpose.unaddressed_conflict import UNADDRESSED_CONFLICT
from samenspel.rules.purpose.unmeasured_goal import UNMEASURED_GOAL
from samenspel.rules.purpose.unowned_goal import UNOWNED_GOAL

__all__ = ["PURPOSE"]

PURPOSE: Final = Catalogue(
    [
        NO_SHARED_GOAL,
        NO_URGENCY,
        ONE_SIZE_GOALS,
        NO_EARLY_RESULT,
        UNOWNED_GOAL,
        TARGET_GROUP_LEFT_OUT,
        INTEREST_UNKNOWN,
        UNADDRESSED_CONFLICT,
        UNMEASURED_GOAL,
        INCONSISTENT_INDICATOR,
    ]
)
"""The family, in the order of its codes."""
