"""Who is a member of what: the other side of the members that organisations name."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from samenspel.model import Partnership

__all__ = ["umbrellas"]


def __dir__() -> list[str]:
    return __all__


def umbrellas(partnership: Partnership) -> Mapping[str, Sequence[str]]:
    """Give the ids of the organisations that name somebody as a member, by the id of that member."""
    found: dict[str, list[str]] = {}
    for organisation in partnership.organisations:
        for member in organisation.members:
            found.setdefault(member, []).append(organisation.id)
    return found
