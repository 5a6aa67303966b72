"""The examples in the docstrings of the library hold."""

from __future__ import annotations

import doctest
import importlib
import pkgutil

import pytest

import samenspel

MODULES = sorted(
    module.name
    for module in pkgutil.walk_packages(samenspel.__path__, "samenspel.")
    if not module.name.endswith("__main__")
)


@pytest.mark.parametrize("name", ["samenspel", *MODULES])
def test_the_examples_of_a_module_hold(name: str) -> None:
    """What a docstring shows is what happens."""
    failed, _ = doctest.testmod(importlib.import_module(name), optionflags=doctest.ELLIPSIS)
    assert failed == 0


def test_there_are_examples() -> None:
    """A finder that finds nothing would find no fault either."""
    modules = [importlib.import_module(name) for name in MODULES]
    examples = [test for module in modules for test in doctest.DocTestFinder().find(module) if test.examples]
    assert len(examples) > len(samenspel.__all__) // 2
