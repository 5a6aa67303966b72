"""SAM6xx: course.  What stands in the way, and what comes of what is tried."""

from typing import Final

from samenspel.rules.catalogue import Catalogue
from samenspel.rules.course.endless_pilot import ENDLESS_PILOT
from samenspel.rules.course.unowned_obstacle import UNOWNED_OBSTACLE

__all__ = ["COURSE"]

COURSE: Final = Catalogue([UNOWNED_OBSTACLE, ENDLESS_PILOT])
"""The family, in the order of its codes."""
