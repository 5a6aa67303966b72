"""Whoever tests with Hypothesis may ask it for any class: it is told of them as soon as both have been imported.

Where it is not imported, this does nothing.  Where it is imported later, that tells it: see `_samenspel_hypothesis`.
"""

from __future__ import annotations

import sys

__all__: list[str] = []


def __dir__() -> list[str]:
    return __all__


if "hypothesis" in sys.modules:
    from samenspel.testing.registering import register

    register()
