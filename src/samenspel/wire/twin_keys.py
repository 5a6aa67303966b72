"""The look for keys that stand twice in an object; every fast reader would take the last of two in silence."""

from __future__ import annotations

import json
from collections import Counter

__all__ = ["TwinError", "has_no_twins", "once"]


def __dir__() -> list[str]:
    return __all__


def has_no_twins(given: str | bytes) -> bool:
    """Tell whether no key stands twice in an object."""
    try:
        json.loads(given, object_pairs_hook=once)
    except TwinError:
        return False
    return True


class TwinError(ValueError):
    """A key that stands twice in an object."""


def once(pairs: list[tuple[str, object]]) -> dict[str, object]:
    """Make an object of its pairs; raise `TwinError` where a key stands among them twice."""
    made = dict(pairs)
    if len(made) < len(pairs):
        counts = Counter(name for name, _ in pairs)
        raise TwinError(counts.most_common(1)[0][0])
    return made
