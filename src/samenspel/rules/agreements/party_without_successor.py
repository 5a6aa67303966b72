"""SAM514: who is bound by an agreement or a commitment has ended, and nobody came in its place."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from samenspel.findings import Severity
from samenspel.model import Commitment, Organisation, Structure
from samenspel.rules.agreements._standing import is_given, settled
from samenspel.rules.catalogue import Rule, Violation, verdict
from samenspel.rules.evidence import HAAREN

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from samenspel.dates import Period
    from samenspel.model import Element
    from samenspel.rules.judged import Judged

__all__ = ["PARTY_WITHOUT_SUCCESSOR", "party_without_successor"]


def __dir__() -> list[str]:
    return __all__


def party_without_successor(judged: Judged) -> Iterator[Violation]:
    """Who is bound by an agreement or a commitment has ended, and nobody came in its place.

    What it finds
    -------------
    An organisation or a body that is a party of an agreement or has made a commitment, where these hold at the moment
    of judgement and it certainly ended before that moment, while no event tells what came in its place.
    Agreements that are proposed, and commitments that are expected, proposed, kept, paid or let go, are left out.
    Advice, and a warning where `events` is claimed complete.
    People are left out: who comes after them is said by roles.
    Fields: `Organisation.period`, `Structure.period`, `Party.actor`, `Agreement.status`, `Agreement.period`,
    `concluded`, `Commitment.by`, `Commitment.status`, `Commitment.period`, `made`, `ends`, `starts`, `Event.date`,
    `Event.status`, `complete`, `as_of`.

    Why it matters
    --------------
    What was agreed with somebody who is no longer there is kept by nobody, until somebody asks for it.

    Example
    -------
    ```yaml
    id: sport
    name: Sport for all
    as_of: 2021-05
    organisations:
      - id: haaren
        name: Town of Haaren
        kind: municipality
        period: ../2020
    commitments:
      - by: haaren
        what: keep the pool open
        status: under-way
        period: 2018/2024
    ```

    Better
    ------
    ```yaml
    id: sport
    name: Sport for all
    as_of: 2021-05
    organisations:
      - id: haaren
        name: Town of Haaren
        kind: municipality
        period: ../2020
      - id: boxtel
        name: Town of Boxtel
        kind: municipality
    commitments:
      - by: haaren
        what: keep the pool open
        status: under-way
        period: 2018/2024
    events:
      - id: vote
        title: The council of Haaren decides to split up the town
        kind: decided
        date: 2018
      - title: Haaren becomes a part of Boxtel
        kind: merged
        date: 2020-12-31
        ends: haaren
        starts: boxtel
        because: vote
    ```
    """
    succeeded = {
        id_ for event in judged.record.events if event.status != "cancelled" and event.starts for id_ in event.ends
    }
    severity = judged.absence("events") or Severity.ADVICE
    for name, element, place, actors in _bound(judged):
        for index, id_ in enumerate(actors):
            actor = judged.partnership.find(id_)
            if id_ not in succeeded and isinstance(actor, (Organisation, Structure)):
                period = judged.record.period_of(actor)
                if period is not None and judged.is_past(period.ends):
                    values = {"party": judged.called(actor), "end": _end(period)}
                    yield Violation(name, element, place.format(index), values, (id_,), severity)


_DONE: Final = frozenset({"kept", "paid"})


def _bound(judged: Judged) -> Iterator[tuple[str, Element, str, Iterable[str]]]:
    """Give what holds now, where it says who is bound by it, and who that is."""
    for agreement in settled(judged):
        yield "agreement", agreement, "parties[{}].actor", [party.actor for party in agreement.parties]
    for commitment in judged.present(Commitment):
        if is_given(commitment) and commitment.status not in _DONE:
            yield "commitment", commitment, "by[{}]", commitment.by


def _end(period: Period) -> object:
    return period.end or period


PARTY_WITHOUT_SUCCESSOR: Final = Rule(
    code="SAM514",
    name="party-without-successor",
    judge=party_without_successor,
    is_practice=True,
    evidence=[HAAREN],
    verdicts=[
        verdict(
            "agreement",
            Severity.WARNING,
            (
                "{party} is a party of {element}, but has ended ({end}), and what came in its place is not said",
                "{party} is partij bij {element}, maar bestaat niet meer ({end}), en een opvolger is niet genoemd",
            ),
            (
                "say who took its place, or end or amend the agreement",
                "zeg wie ervoor in de plaats kwam, of beëindig of wijzig de afspraak",
            ),
        ),
        verdict(
            "commitment",
            Severity.WARNING,
            (
                "{party} is to keep {element}, but has ended ({end}), and what came in its place is not said",
                "{party} moet {element} nakomen, maar bestaat niet meer ({end}), en een opvolger is niet genoemd",
            ),
            (
                "say who took its place, or release it from the commitment",
                "zeg wie ervoor in de plaats kwam, of ontsla de partij van de toezegging",
            ),
        ),
    ],
)
