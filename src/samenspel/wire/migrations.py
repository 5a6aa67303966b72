"""The steps from each version of the schema to the next; how one is added stands in `docs/explanation/promises.md`."""

from __future__ import annotations

from collections.abc import Callable
from typing import Final, TypeAlias

__all__ = ["STEPS", "Step"]


def __dir__() -> list[str]:
    return __all__


Step: TypeAlias = Callable[[dict[str, object]], dict[str, object]]
"""What gives a document as the next version says it: plain data without `schema`, of which it changes nothing.

It takes any plain data: what does not fit stays as it is, for the careful reader to name.
"""

STEPS: Final[tuple[Step, ...]] = ()
"""The steps in their order: the first leads from version 1 to 2, the second from 2 to 3."""
