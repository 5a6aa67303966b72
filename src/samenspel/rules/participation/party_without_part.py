"""SAM307: a party takes part, but no part of its own is said."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from samenspel.findings import Severity
from samenspel.model import Agreement, Group, Initiative, Organisation, Structure
from samenspel.rules.catalogue import Rule, Violation, verdict
from samenspel.rules.counted import months_said
from samenspel.rules.evidence import COLLECTIVE_IMPACT, ERMELO, IATI

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping, Sequence

    from samenspel.dates import Period
    from samenspel.model import Role
    from samenspel.rules.judged import Judged

__all__ = ["PARTY_WITHOUT_PART", "party_without_part"]


def __dir__() -> list[str]:
    return __all__


def party_without_part(judged: Judged, *, months: int = 12) -> Iterator[Violation]:
    """A party takes part, but no part of its own is said.

    What it finds
    -------------
    Organisations and groups whose roles in the partnership itself say no more than that they take part (partner,
    member, representative), and that have nothing else that would be their part; and those whose last part certainly
    ended more than `months` (12) before the moment of judgement.
    A part is a role with another function or with a title, a role in a body, an initiative or an agreement, a
    commitment that is more than expected or proposed and was not released, and an event in which one took part; also
    those of one's own people, and of an organisation or group that is a part of one.
    A candidate, and a member of a body that is only proposed, has no part yet.
    That a party has no role at all is not asked here: who takes part does so by a role, and SAM501 asks it of who
    signed an agreement.
    That there was never a part is a warning only where roles, commitments, initiatives and bodies all claim to be
    complete, else advice; silent where no commitments, initiatives or bodies are recorded, and where no part of any
    party is.
    Fields: `holders`, `functions`, `title`, `within`, `representing`, `Role.period`, `Role.status`,
    `Structure.status`, `Initiative.status`, `Commitment.by`, `Commitment.status`, `Commitment.period`, `made`,
    `participants`, `Event.date`, `part_of`, `complete`, `starts`, `ends`, `as_of`.

    Why it matters
    --------------
    Partners without a part of their own watch, and stay away in the end.  Who knows what each does can build on it.

    Example
    -------
    ```yaml
    id: sport
    name: Sport for all
    organisations:
      - id: weston
        name: Town of Weston
        kind: municipality
      - id: club
        name: Weston Sports Club
        kind: association
    structures:
      - id: team
        name: Sports Team
        kind: core-team
    roles:
      - holders: [weston, club]
        functions: partner
      - holders: weston
        functions: member
        within: team
    ```

    Better
    ------
    ```yaml
    id: sport
    name: Sport for all
    organisations:
      - id: weston
        name: Town of Weston
        kind: municipality
      - id: club
        name: Weston Sports Club
        kind: association
    structures:
      - id: team
        name: Sports Team
        kind: core-team
    roles:
      - holders: [weston, club]
        functions: partner
      - holders: [weston, club]
        functions: member
        within: team
    ```
    """
    if judged.absence(*_COLLECTIONS) is None:
        return
    severity = judged.absence("roles", *_COLLECTIONS)
    parts = _Parts(judged, months).found()
    holders = dict.fromkeys(id_ for role in judged.own_roles for id_ in role.holders if role.status not in _NO_MEMBER)
    parties = {id_: judged.partnership.find(id_) for id_ in holders}
    if not parts.keys() & parties.keys():
        return
    for id_, party in parties.items():
        if isinstance(party, (Organisation, Group)) and id_ not in parts:
            yield Violation("none", party, "", {}, (), severity)
        elif isinstance(party, (Organisation, Group)) and not parts[id_]:
            yield Violation("dormant", party, "", {"months": months_said(months)})


_COLLECTIONS: Final = ("commitments", "initiatives", "structures")
_BARE: Final = frozenset({"partner", "member", "representative"})
_NO_MEMBER: Final = frozenset({"candidate", "guest", "vacant"})
_NOT_YET: Final = frozenset({"proposed", "planned", "rejected"})
_NOT_MADE: Final = frozenset({"expected", "proposed", "released"})
_NOT_HAPPENED: Final = frozenset({"planned", "cancelled"})


class _Parts:
    """The parts that parties have, or had: by the id of each whether one of them may still count."""

    def __init__(self, judged: Judged, months: int) -> None:
        self._judged = judged
        self._months = months
        self._found: dict[str, bool] = {}

    def found(self) -> Mapping[str, bool]:
        """Give all that is a part of somebody, also where it is a part of a whole's part."""
        record = self._judged.record
        for role in record.roles:
            if self._is_part(role):
                spoken = (*role.representing, *role.holders) if role.representing else self._actors(role.holders)
                self._add(spoken, *self._periods(role))
        for commitment in record.commitments:
            if commitment.status not in _NOT_MADE:
                self._add(self._actors(commitment.by), record.period_of(commitment))
        for event in record.events:
            if event.status not in _NOT_HAPPENED:
                self._add(self._actors(event.participants), record.period_of(event))
        waiting = list(self._found)
        for id_ in waiting:
            for whole in getattr(record.find(id_), "part_of", ()):
                if whole not in self._found or self._found[id_] > self._found[whole]:
                    self._found[whole] = self._found[id_]
                    waiting.append(whole)
        return self._found

    def _add(self, actors: Iterable[str], *periods: Period | None) -> None:
        """Note a part, which is over where all of these periods are; one that is still to begin is none."""
        judged, moment = self._judged, self._judged.moment
        if moment is not None and all(p is not None and moment.certainly_before(p.starts) for p in periods):
            return
        is_over = all(period is not None and judged.is_past(period.ends, months=self._months) for period in periods)
        for id_ in actors:
            self._found[id_] = self._found.get(id_, False) or not is_over

    def _actors(self, ids: Iterable[str]) -> Iterable[str]:
        """Give these actors, and the parties that people among them speak for."""
        for id_ in ids:
            yield id_
            yield from self._judged.belonging.spoken_for.get(id_, ())

    def _is_part(self, role: Role) -> bool:
        if role.status in _NO_MEMBER:
            return False
        if role.within:
            return any(self._is_at_work(id_) for id_ in role.within)
        return not _BARE.issuperset(role.functions) or not role.functions or role.title is not None

    def _is_at_work(self, id_: str) -> bool:
        """Tell whether something is a body, an initiative or an agreement that is more than proposed."""
        element = self._judged.record.find(id_)
        return isinstance(element, (Structure, Initiative, Agreement)) and element.status not in _NOT_YET

    def _periods(self, role: Role) -> Sequence[Period | None]:
        """Give the periods that must all be over for a role to be so: its own, or those of all that it sits in."""
        record = self._judged.record
        own = record.period_of(role)
        if own is not None and own.knows_end and not own.is_open_end:
            return (own,)
        bodies = [element for id_ in role.within if (element := record.find(id_)) is not None]
        return [record.period_of(body) for body in bodies] or (own,)


PARTY_WITHOUT_PART: Final = Rule(
    code="SAM307",
    name="party-without-part",
    judge=party_without_part,
    is_practice=True,
    evidence=[ERMELO, IATI, COLLECTIVE_IMPACT],
    verdicts=[
        verdict(
            "none",
            Severity.WARNING,
            (
                "{element} takes part, but its part is not said: no task, seat, commitment or activity of its own",
                "{element} doet mee, maar met welk aandeel is niet gezegd: geen taak, plek, toezegging of activiteit",
            ),
            (
                "agree on what this party does, gives or decides, and write it down",
                "spreek af wat deze partij doet, geeft of meebeslist, en leg dat vast",
            ),
        ),
        verdict(
            "dormant",
            Severity.ADVICE,
            (
                "{element} takes part, but its last known part ended more than {months} ago",
                "{element} doet mee, maar het laatste bekende aandeel eindigde meer dan {months} geleden",
            ),
            (
                "ask this party what it still wants to do, or say that it has left",
                "vraag deze partij wat zij nog wil doen, of zeg dat zij is uitgetreden",
            ),
        ),
    ],
)
