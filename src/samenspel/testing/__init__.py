"""What helps to test applications of samenspel."""

from samenspel.testing.laws import check_rule

__all__ = ["check_rule"]
