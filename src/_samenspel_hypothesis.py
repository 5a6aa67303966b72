"""What Hypothesis loads when it is imported, where samenspel is installed; it stands apart so that this costs nothing.

Whichever of the two is imported last lets Hypothesis know the classes of samenspel: this module where that is
Hypothesis, samenspel itself where that is samenspel.
"""

from __future__ import annotations

import sys

__all__ = ["register"]


def __dir__() -> list[str]:
    return __all__


def register() -> None:
    """Let Hypothesis know the classes of samenspel, if that is imported already."""
    if "samenspel" in sys.modules:
        from samenspel.testing.registering import register as register_classes  # noqa: PLC0415 - slow, if not imported

        register_classes()
