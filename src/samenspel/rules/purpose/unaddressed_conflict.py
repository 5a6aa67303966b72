"""SAM408: parties stand against each other, and nothing tells how that is dealt with."""

from __future__ import annotations

from functools import cached_property
from typing import TYPE_CHECKING, Final, TypeAlias

from attrs import field, frozen

from samenspel.findings import Severity
from samenspel.model import Agreement, Event, Goal, Link, Obstacle, Partnership, Stance, Structure
from samenspel.model.naming import names_of
from samenspel.rules.catalogue import Rule, Violation, verdict
from samenspel.rules.evidence import BRYSON_CROSBY_STONE, HUXHAM_VANGEN, ZEIST

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping

    from samenspel.rules.judged import Judged

__all__ = ["UNADDRESSED_CONFLICT", "unaddressed_conflict"]


def __dir__() -> list[str]:
    return __all__


def unaddressed_conflict(judged: Judged) -> Iterator[Violation]:
    """Parties stand against each other, and nothing tells how that is dealt with.

    What it finds
    -------------
    Something that one party opposes and another endorses, or a goal that another party or a body owns, and a link by
    which one party, or what it holds, opposes another: where no event, agreement or obstacle names both sides.
    A side is named by its parties and by what they hold; who is for something is also named by the thing itself.
    Derived: interests are marked as opposing by a link of the kind opposes; a decision is an event.
    Silent where the record tells of no events, agreements and obstacles without claiming to be complete.
    Fields: `about`, `held_by`, `support` and `period` of stances, `owners` of goals, `kind`,
    `subjects`, `objects` and `period` of links, and what events, agreements and obstacles refer to.

    Why it matters
    --------------
    A conflict that is not spoken of does not go away: it comes back as delay, and as a party that leaves.

    Example
    -------
    ```yaml
    id: sport
    name: Sport for all
    organisations:
      - id: school
        name: Westerveld School
      - id: club
        name: Westerveld Football Club
    roles:
      - holders: [school, club]
        functions: partner
    stances:
      - statement: On Sundays children have time for sport
        kind: interest
        held_by: school
        about: sundays
        support: endorses
      - statement: Volunteers need their Sundays off
        kind: interest
        held_by: club
        about: sundays
        support: opposes
    initiatives:
      - id: sundays
        name: Sundays at the gym
    events:
      - title: Kick-off
        kind: met
    ```

    Better
    ------
    ```yaml
    id: sport
    name: Sport for all
    organisations:
      - id: school
        name: Westerveld School
      - id: club
        name: Westerveld Football Club
    roles:
      - holders: [school, club]
        functions: partner
    stances:
      - statement: On Sundays children have time for sport
        kind: interest
        held_by: school
        about: sundays
        support: endorses
      - statement: Volunteers need their Sundays off
        kind: interest
        held_by: club
        about: sundays
        support: opposes
    initiatives:
      - id: sundays
        name: Sundays at the gym
    events:
      - title: Talk about the Sundays
        kind: met
        participants: [school, club]
    ```
    """
    if judged.absence("events", "agreements", "obstacles") is not None:
        talks = _Talks(judged)
        yield from _opposed(judged, talks)
        yield from _opposing(judged, talks)


_Ids: TypeAlias = tuple[str, ...]


@frozen
class _Side:
    """One side of a conflict: its parties, and what else may stand for it."""

    parties: _Ids
    others: _Ids


@frozen(eq=False)
class _Talks:
    """What may deal with a conflict: for each id, the ids of the events, agreements and obstacles that name it."""

    judged: Judged
    _of_parties: dict[_Ids, set[str]] = field(factory=dict[_Ids, set[str]], init=False)
    _of_both: dict[tuple[_Ids, _Ids], set[str]] = field(factory=dict[tuple[_Ids, _Ids], set[str]], init=False)

    @cached_property
    def _naming(self) -> Mapping[str, set[str]]:
        judged = self.judged
        index: dict[str, set[str]] = {}
        for element, _, said_in, target in judged.contents_then.references:
            is_talk = isinstance(element, (Event, Agreement, Obstacle)) and judged.is_present(element)
            if is_talk and said_in.name not in _BESIDE:
                for id_ in (target, *judged.parties_of((target,))):
                    index.setdefault(id_, set()).add(element.id)
        return index

    def name_both(self, one: _Side, other: _Side, *, apart_from: str = "") -> bool:
        """Tell whether anything names both sides."""
        first, second = self._naming_parties(one.parties), self._naming_parties(other.parties)
        pair = (one.parties, other.parties)
        if pair not in self._of_both:  # the same parties may stand against each other many times
            self._of_both[pair] = first & second
        more, others = self._naming_any(one.others), self._naming_any(other.others)
        found = (self._of_both[pair], more & second, first & others, more & others)
        return any(both - {apart_from} for both in found)

    def _naming_parties(self, parties: _Ids) -> set[str]:
        if parties not in self._of_parties:
            self._of_parties[parties] = self._naming_any(parties)
        return self._of_parties[parties]

    def _naming_any(self, ids: Iterable[str]) -> set[str]:
        return {found for id_ in ids for found in self._naming.get(id_, ())}


_BESIDE: Final = frozenset({"cites", "according_to"})


def _opposed(judged: Judged, talks: _Talks) -> Iterator[Violation]:
    """Find what one party opposes and another supports."""
    against: dict[str, list[Stance]] = {}
    behind: dict[str, list[Stance]] = {}
    for stance in judged.present(Stance):
        sides = {"opposes": against, "endorses": behind}.get(stance.support or "")
        if sides is not None:
            for id_ in stance.about:
                sides.setdefault(id_, []).append(stance)
    for id_, stances in against.items():
        element = judged.partnership.find(id_)
        if element is None:
            continue
        opponents = _side(judged, stances)
        owners = _owners(judged, element) if isinstance(element, Goal) else ()
        others = _side(judged, behind.get(id_, ()), [id_], owners, opponents.parties)
        if opponents.parties and others.parties and not talks.name_both(opponents, others, apart_from=id_):
            values = {
                "opponents": names_of(judged.record, opponents.parties),
                "supporters": names_of(judged.record, others.parties),
            }
            involved = (*(stance.id for stance in stances), *opponents.parties, *others.parties)
            yield Violation("opposed", element, values=values, others=involved)


def _owners(judged: Judged, goal: Goal) -> Iterator[str]:
    """Give the owners of a goal: parties, bodies and the partnership itself."""
    yield from judged.parties_of(goal.owners)
    for id_ in goal.owners:
        if isinstance(judged.partnership.find(id_), (Structure, Partnership)):
            yield id_


def _side(
    judged: Judged,
    stances: Iterable[Stance],
    ids: Iterable[str] = (),
    parties: Iterable[str] = (),
    without: tuple[str, ...] = (),
) -> _Side:
    holders = dict.fromkeys(id_ for stance in stances for id_ in stance.held_by)
    found = dict.fromkeys((*judged.parties_of(holders), *parties))
    own = tuple(id_ for id_ in found if id_ not in without)
    return _Side(own, tuple(id_ for id_ in (*ids, *(stance.id for stance in stances)) if id_ not in found))


def _opposing(judged: Judged, talks: _Talks) -> Iterator[Violation]:
    """Find the links by which one party opposes another."""
    for link in judged.present(Link):
        if link.kind == "opposes":
            one = _named(judged, link.subjects)
            other = _named(judged, link.objects)
            apart = one.parties and other.parties and set(one.parties).isdisjoint(other.parties)
            if apart and not talks.name_both(one, other):
                values = {
                    "one": names_of(judged.record, one.parties),
                    "other": names_of(judged.record, other.parties),
                }
                yield Violation("opposing", link, values=values, others=(*one.parties, *other.parties))


def _named(judged: Judged, ids: Iterable[str]) -> _Side:
    """Give the side that some ids name: parties, or the stances that they hold."""
    elements: Mapping[str, object] = {id_: judged.partnership.find(id_) for id_ in ids}
    stances = [element for element in elements.values() if isinstance(element, Stance)]
    return _side(judged, stances, elements, judged.parties_of(elements))


UNADDRESSED_CONFLICT: Final = Rule(
    code="SAM408",
    name="unaddressed-conflict",
    judge=unaddressed_conflict,
    is_practice=True,
    evidence=[ZEIST, BRYSON_CROSBY_STONE, HUXHAM_VANGEN],
    verdicts=[
        verdict(
            "opposed",
            Severity.ADVICE,
            (
                (
                    "{element} meets opposition (from {opponents}) and support (from {supporters}),"
                    " and no event, agreement or obstacle names both sides"
                ),
                (
                    "{element} roept verzet op (van {opponents}) en krijgt steun (van {supporters}),"
                    " en geen gebeurtenis, afspraak of obstakel noemt beide kanten"
                ),
            ),
            (
                "bring them together or name it as an obstacle, and write down what comes of it",
                "breng hen bij elkaar of benoem het als obstakel, en leg vast wat eruit komt",
            ),
        ),
        verdict(
            "opposing",
            Severity.ADVICE,
            (
                "there is opposition from {one} to {other}, and no event, agreement or obstacle names both sides",
                "er is verzet van {one} tegen {other}, en geen gebeurtenis, afspraak of obstakel noemt beide kanten",
            ),
            (
                "bring them together or name it as an obstacle, and write down what comes of it",
                "breng hen bij elkaar of benoem het als obstakel, en leg vast wat eruit komt",
            ),
        ),
    ],
)
