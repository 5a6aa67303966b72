"""Who takes part in the partnership and who sits where: questions that the rules of this family share."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from samenspel.model import Organisation, Role, Structure
from samenspel.rules.counted import number

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping, Sequence

    from samenspel.rules.judged import Judged

__all__ = [
    "COORDINATING",
    "board_level",
    "deciding_bodies",
    "is_person",
    "member_count",
    "own_people",
    "spoken_for",
]


def __dir__() -> list[str]:
    return __all__


COORDINATING: Final = frozenset({"lead", "coordinator", "trajectory-lead"})
"""The functions of who ties the work of all together."""
_DECIDING: Final = frozenset({"board", "general-meeting", "steering-group"})
_BOARDS: Final = frozenset({"board", "steering-group"})


def member_count(judged: Judged) -> int:
    """Give how many organisations take part in the partnership itself or in a body of it.

    One element may stand for a number of them; what is a part of another member is not counted apart.
    """
    ids = (id_ for role in judged.places for id_ in judged.parties_in(role))
    found = ((id_, judged.partnership.find(id_)) for id_ in dict.fromkeys(ids))
    members = {id_: party for id_, party in found if isinstance(party, Organisation)}
    whole = [party for party in members.values() if members.keys().isdisjoint(party.part_of)]
    return sum(number(party.count) for party in whole)


def deciding_bodies(judged: Judged) -> Iterator[Structure]:
    """Give the present bodies that may decide: those that say so, and boards and the like that do not deny it."""
    for body in judged.present(Structure):
        if body.decides or (body.decides is None and body.kind in _DECIDING):
            yield body


def board_level(judged: Judged) -> Iterator[Role]:
    """Give the present roles in the partnership itself, its board or its steering group."""
    for role in judged.present(Role):
        bodies = [body for id_ in role.within if isinstance(body := judged.partnership.find(id_), Structure)]
        if not role.within or any(body.kind in _BOARDS for body in bodies):
            yield role


def spoken_for(judged: Judged) -> Mapping[str, Sequence[str]]:
    """Give whom people represent in any present role, by the id of each; without those who represent nobody."""
    spoken: dict[str, dict[str, None]] = {}
    for role in judged.present(Role):
        for id_ in role.holders:
            if role.representing and is_person(judged, id_):
                spoken.setdefault(id_, {}).update(dict.fromkeys(role.representing))
    return {id_: tuple(parties) for id_, parties in spoken.items()}


def own_people(judged: Judged, parties: Iterable[str]) -> frozenset[str]:
    """Give which of these organisations and groups take part by a group of their own people, such as employees."""
    held = {id_ for role in judged.present(Role) for id_ in role.holders}
    groups = [group for group in judged.partnership.groups if group.id in held]
    return frozenset(parties) & {whole for group in groups for whole in group.part_of}


def is_person(judged: Judged, id_: str) -> bool:
    """Tell whether an id is that of a person."""
    return id_ in judged.people
