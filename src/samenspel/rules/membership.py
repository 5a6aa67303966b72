"""Who belongs to whom: members, parts, and the people who speak for others."""

from __future__ import annotations

from functools import cached_property
from typing import TYPE_CHECKING

from attrs import field, frozen

from samenspel.model import Person

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    from samenspel.model import Partnership

__all__ = ["Belonging", "umbrellas"]


def __dir__() -> list[str]:
    return __all__


def umbrellas(partnership: Partnership) -> Mapping[str, Sequence[str]]:
    """Give the ids of the organisations that name somebody as a member, by the id of that member."""
    found: dict[str, list[str]] = {}
    for organisation in partnership.organisations:
        for member in organisation.members:
            found.setdefault(member, []).append(organisation.id)
    return found


@frozen(eq=False)
class Belonging:
    """To what larger whole somebody belongs: an organisation, a group, or whom a person speaks for."""

    partnership: Partnership
    _found: dict[str, frozenset[str]] = field(init=False, factory=dict[str, frozenset[str]])

    @cached_property
    def _umbrellas(self) -> Mapping[str, Sequence[str]]:
        return umbrellas(self.partnership)

    @cached_property
    def spoken_for(self) -> Mapping[str, Sequence[str]]:
        """Whom people represent in any role, by the ids of those people."""
        found: dict[str, list[str]] = {}
        for role in self.partnership.roles:
            for holder in role.holders:
                if isinstance(self.partnership.find(holder), Person):
                    found.setdefault(holder, []).extend(role.representing)
        return found

    def wholes(self, id_: str) -> frozenset[str]:
        """Give somebody's id with those of all that this one is a part of, a member of, or speaks for."""
        if id_ not in self._found:
            found = {id_: None}
            waiting = [id_]
            for current in waiting:
                part_of = getattr(self.partnership.find(current), "part_of", ())
                above = (*part_of, *self._umbrellas.get(current, ()), *self.spoken_for.get(current, ()))
                for whole in above:
                    if whole not in found:
                        found[whole] = None
                        waiting.append(whole)
            self._found[id_] = frozenset(found)
        return self._found[id_]

    def around(self, ids: Iterable[str]) -> frozenset[str]:
        """Give some ids with those of all that they belong to."""
        return frozenset(whole for id_ in ids for whole in self.wholes(id_))

    def is_among(self, id_: str, ids: frozenset[str], around: frozenset[str]) -> bool:
        """Tell whether somebody is one of some, a part of one or the whole of one; `around` is `around(ids)`."""
        return id_ in around or not self.wholes(id_).isdisjoint(ids)
