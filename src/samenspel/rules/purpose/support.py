"""Whose goals they are: what rules about purpose ask of goals and of the parties behind them."""

from __future__ import annotations

from functools import cached_property
from typing import TYPE_CHECKING, Final

from attrs import field, frozen

from samenspel.dates import Period
from samenspel.model import Agreement, Goal, Group, Organisation, Partnership, Person, Stance, Structure

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping, Sequence

    from samenspel.rules.judged import Judged

__all__ = ["Support", "pursued", "reachable", "since", "top_level"]

_UNSETTLED: Final = frozenset({"proposed", "in-negotiation"})
_SEVERAL: Final = 2


def __dir__() -> list[str]:
    return __all__


def pursued(judged: Judged) -> Sequence[Goal]:
    """Give the goals that the partners have now: present, and not reached."""
    return [goal for goal in judged.present(Goal) if goal.status != "reached"]


def top_level(goals: Sequence[Goal]) -> Sequence[Goal]:
    """Give those of some goals that contribute to no other of them."""
    ids = {goal.id for goal in goals}
    return [goal for goal in goals if ids.isdisjoint(goal.contributes_to)]


def reachable(seeds: Iterable[str], edges: Mapping[str, Iterable[str]], /) -> frozenset[str]:
    """Give the ids that can be reached from some ids along edges, those ids themselves included."""
    found = set(seeds)
    ahead = list(found)
    while ahead:
        for id_ in edges.get(ahead.pop(), ()):
            if id_ not in found:
                found.add(id_)
                ahead.append(id_)
    return frozenset(found)


def since(period: Period, /) -> Period:
    """Give a period as what began with it, for messages on how long something lasts: since 2016.

    >>> since(Period("2016/2030")).wording("nl")
    'sinds 2016'
    """
    return period if period.start is None else Period(f"{period.start}/..")


@frozen(eq=False)
class Support:
    """Who supports the goals of a partnership.

    A goal is supported by its owners, by who holds a stance that endorses it, and by the parties of an agreement that
    lays it down.  A person counts for whom the person represents, a body for the parties in it, the partnership for
    all its parties, and a part of a party for that party; but where a party stands for several organisations, each of
    its parts counts.
    """

    judged: Judged
    _stood_for: dict[str, tuple[str, ...]] = field(factory=dict[str, tuple[str, ...]], init=False)

    def of(self, goal: Goal) -> Iterator[str]:
        """Give the ids of the organisations and groups that support a goal, one more than once where it does so twice.

        They are given one by one: who needs two of them need not wait for all.
        """
        for actor in self._backers(goal):
            yield from self._for_whom(actor)

    def is_shared(self, goal: Goal) -> bool:
        """Tell whether at least two organisations support a goal."""
        found: set[str] = set()
        for id_ in self.of(goal):
            found.add(id_)
            if len(found) >= _SEVERAL or self._is_several(id_):
                return True
        return False

    def _backers(self, goal: Goal) -> Iterator[str]:
        yield from goal.owners
        partnership = self.judged.partnership
        for stance in self._endorsing.get(goal.id, ()):
            yield from stance.held_by
        for id_ in goal.laid_down_in:
            agreement = partnership.find(id_)
            if isinstance(agreement, Agreement) and self._is_settled(agreement):
                yield from (party.actor for party in agreement.parties)

    @cached_property
    def _endorsing(self) -> Mapping[str, Sequence[Stance]]:
        """The present stances that endorse something, by what they are about."""
        found: dict[str, list[Stance]] = {}
        for stance in self.judged.present(Stance):
            if stance.support == "endorses":
                for id_ in stance.about:
                    found.setdefault(id_, []).append(stance)
        return found

    def _is_settled(self, agreement: Agreement) -> bool:
        return agreement.status not in _UNSETTLED and self.judged.is_present(agreement)

    def _is_several(self, id_: str) -> bool:
        party = self.judged.parties.get(id_)
        count = party.count if isinstance(party, Organisation) else None
        return count is not None and count.value >= _SEVERAL

    def _for_whom(self, actor: str) -> tuple[str, ...]:
        if actor not in self._stood_for:
            self._stood_for[actor] = tuple(dict.fromkeys(self._resolved(actor)))
        return self._stood_for[actor]

    def _resolved(self, actor: str) -> Iterable[str]:
        judged = self.judged
        if actor in judged.parties:
            return (actor,)
        match judged.partnership.find(actor):
            case Person():
                return judged.parties_of((actor,))
            case Structure() as body:
                held = (id_ for role in judged.roles_in(body) for id_ in judged.parties_in(role))
                return [id_ for id_ in held if id_ in judged.parties]
            case Partnership():
                return judged.parties
            case Organisation() | Group():
                return self._through_the_whole(actor)
            case _:
                return ()

    def _through_the_whole(self, part: str) -> Iterable[str]:
        """Give the party that an organisation or group is a part of, or itself where that party is several."""
        seen = {part}
        ahead = [part]
        while ahead:
            for whole in getattr(self.judged.partnership.find(ahead.pop()), "part_of", ()):
                if whole in self.judged.parties:
                    return (part,) if self._is_several(whole) else (whole,)
                if whole not in seen:
                    seen.add(whole)
                    ahead.append(whole)
        return ()
