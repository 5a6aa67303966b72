"""What helps to test applications of samenspel: the laws here, and what to draw in `samenspel.testing.strategies`."""

from samenspel.testing.laws import check_format, check_round_trip, check_rule

__all__ = ["check_format", "check_round_trip", "check_rule"]
