"""What helps to test applications of samenspel: laws, scenarios, and what to draw in `samenspel.testing.strategies`."""

from samenspel.testing.laws import check_format, check_round_trip, check_rule
from samenspel.testing.scenarios import corpus, scenario

__all__ = ["check_format", "check_round_trip", "check_rule", "corpus", "scenario"]
