"""What samenspel.dates offers, and nothing else."""

from __future__ import annotations

from samenspel import dates


def test_names() -> None:
    assert dir(dates) == dates.__all__
    assert dates.__all__ == ["Bounds", "Certainty", "ImpreciseDate", "Margin", "Period", "Precision", "Recurrence"]
