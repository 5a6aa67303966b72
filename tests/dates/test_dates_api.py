"""What samenspel.dates offers, and nothing else."""

from __future__ import annotations

import importlib
import pkgutil

import pytest

from samenspel import dates

MODULES = sorted(module.name for module in pkgutil.iter_modules(dates.__path__, f"{dates.__name__}."))


def test_names() -> None:
    assert dir(dates) == dates.__all__
    assert dates.__all__ == ["Bounds", "Certainty", "ImpreciseDate", "Margin", "Period", "Precision", "Recurrence"]


@pytest.mark.parametrize("name", MODULES)
def test_every_module_shows_its_names_only(name: str) -> None:
    module = importlib.import_module(name)
    assert dir(module) == sorted(module.__all__)
    assert all(hasattr(module, member) for member in module.__all__)
