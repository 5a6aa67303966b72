"""Partnerships that look like ones from practice, the same for a seed everywhere: for demonstrations and load tests."""

from samenspel.testing.scenarios._corpus import corpus
from samenspel.testing.scenarios._scenario import scenario

__all__ = ["corpus", "scenario"]
