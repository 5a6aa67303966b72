"""The roles of residents, clients, tenants and those who are close to them."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from samenspel.model import Role

if TYPE_CHECKING:
    from collections.abc import Iterator
    from collections.abc import Set as AbstractSet

    from samenspel.rules.judged import Judged

__all__ = ["resident_roles"]


def __dir__() -> list[str]:
    return __all__


_GROUPS: Final = frozenset({"residents", "clients", "tenants", "informal-carers", "experts-by-experience"})
_ORGANISATIONS: Final = frozenset({"residents-organisation", "clients-organisation", "tenants-organisation"})


def resident_roles(judged: Judged) -> Iterator[tuple[str, Role]]:
    """Give the present roles that residents and the like hold, or that are held for them, each with who that is."""
    residents = _residents(judged)
    for role in judged.present(Role):
        for id_ in dict.fromkeys((*role.holders, *role.representing)):
            if id_ in residents:
                yield id_, role


def _residents(judged: Judged) -> AbstractSet[str]:
    """Give the ids of who they are: of their organisations, and of groups of them with the parts of those."""
    parts: dict[str, list[str]] = {}
    for group in judged.partnership.groups:
        for whole in group.part_of:
            parts.setdefault(whole, []).append(group.id)
    found = {o.id: None for o in judged.partnership.organisations if o.kind in _ORGANISATIONS}
    found |= {group.id: None for group in judged.partnership.groups if group.kind in _GROUPS}
    waiting = list(found)
    for whole in waiting:
        new = [part for part in parts.get(whole, ()) if part not in found]
        found.update(dict.fromkeys(new))
        waiting.extend(new)
    return found.keys()
