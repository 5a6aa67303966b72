"""The look for keys that stand twice in an object; every fast reader would take the last of two in silence."""

from __future__ import annotations

import json

import msgspec

__all__ = ["has_as_many_keys", "has_no_twins"]


def __dir__() -> list[str]:
    return __all__


def has_as_many_keys(given: bytes, written: bytes) -> bool:
    """Tell whether JSON that was read has no key that was lost; `written` is what was read, written again.

    Each key has a colon behind it.  Other colons stand in texts, and those that were not lost are the same in both:
    so whatever was lost makes for more colons in what was given, unless one is written there as an escape.
    Where a default is written out, there are more as well: that it says no proves nothing.
    """
    return given.count(b":") == written.count(b":") and not _may_escape_colons(given)


def has_no_twins(given: bytes) -> bool:
    """Tell whether no key stands twice in an object of well-formed JSON."""
    if not _may_escape_colons(given):
        return has_as_many_keys(given, msgspec.json.encode(msgspec.json.decode(given)))
    try:
        json.loads(given, object_pairs_hook=_once)
    except _TwinError:
        return False
    return True


def _may_escape_colons(given: bytes) -> bool:
    return b"\\" in given and b"\\u003" in given


class _TwinError(ValueError):
    """A key stands twice in an object; which one, the scanner tells."""


def _once(pairs: list[tuple[str, object]]) -> dict[str, object]:
    """Make an object of its pairs; raise `_TwinError` where a key stands among them twice."""
    made = dict(pairs)
    if len(made) < len(pairs):
        raise _TwinError
    return made
