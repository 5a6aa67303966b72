"""SAM601: nobody deals with an obstacle, or only those who can not solve it."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from samenspel.findings import Severity
from samenspel.model import Agreement, Commitment, Event, Goal, Group, Initiative, Obstacle, Organisation, Structure
from samenspel.rules.catalogue import Rule, Violation, verdict
from samenspel.rules.counted import months_said
from samenspel.rules.evidence import OUDE_IJSSELSTREEK, ZEIST
from samenspel.rules.purpose.support import since

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from samenspel.model import Element
    from samenspel.rules.judged import Judged

__all__ = ["UNOWNED_OBSTACLE", "unowned_obstacle"]


def __dir__() -> list[str]:
    return __all__


def unowned_obstacle(judged: Judged, *, months: int = 12) -> Iterator[Violation]:
    """Nobody deals with an obstacle, or only those who can not solve it.

    What it finds
    -------------
    An obstacle that is neither resolved nor accepted, and that has no owner and no next step.
    And one of law or finance that has either, but certainly began more than `months` (12) months before the moment of
    judgement and was not brought to anybody who can solve it: by an event, or by an owner, a commitment or an
    agreement of somebody who is no party.
    A next step is what addresses it and was not called off; and (derived) an event, commitment, agreement, initiative,
    goal or body that is about it or that it is the reason for.
    Silent on how long it has stood in the way where its period or the moment of judgement is not known.
    Fields: `owners`, `addressed_by`, `kind`, `status` and `period` of obstacles, `about` and `because` of other
    elements, `by` and `to` of commitments, `parties` of agreements, `status` of events, and the roles that make
    somebody a party.

    Why it matters
    --------------
    An obstacle that is only complained of stays; one in the law or in the money can not be solved by those who meet it.

    Example
    -------
    ```yaml
    id: sport
    name: Sport for all
    obstacles:
      - statement: The law forbids teachers to drive the children
        kind: law
    ```

    Better
    ------
    ```yaml
    id: sport
    name: Sport for all
    obstacles:
      - statement: The law forbids teachers to drive the children
        kind: law
        addressed_by: talk
    events:
      - id: talk
        title: Talk with the insurer
        kind: met
    ```
    """
    for obstacle in judged.present(Obstacle):
        if obstacle.status in _OVER:
            continue
        steps = _steps(judged, obstacle)
        if not obstacle.owners and not steps:
            yield Violation("unowned", obstacle)
        elif obstacle.kind in _FROM_OUTSIDE and not _is_escalated(judged, obstacle, steps):
            period = judged.partnership.period_of(obstacle)
            if period is not None and judged.is_past(period.starts, months=months):
                yield Violation("unsolved", obstacle, values={"since": since(period), "months": months_said(months)})


_OVER: Final = frozenset({"resolved", "accepted"})
_FROM_OUTSIDE: Final = frozenset({"law", "finance"})
_CALLED_OFF: Final = frozenset({"cancelled", "declined", "dropped", "rejected", "released"})
_ANSWERING: Final = frozenset({"about", "because"})


def _steps(judged: Judged, obstacle: Obstacle) -> Sequence[Element | None]:
    """Give what is done about an obstacle and was not called off; `None` stands for what is not in the record."""
    partnership = judged.partnership
    named = [partnership.find(id_) for id_ in obstacle.addressed_by]
    answering = [
        reference.origin
        for reference in partnership.referring_to(obstacle)
        if reference.field.name in _ANSWERING
        and isinstance(reference.origin, (Agreement, Commitment, Event, Goal, Initiative, Structure))
    ]
    return [element for element in (*named, *answering) if getattr(element, "status", None) not in _CALLED_OFF]


def _is_escalated(judged: Judged, obstacle: Obstacle, steps: Sequence[Element | None]) -> bool:
    """Tell whether an obstacle was spoken of in an event, or lies with somebody outside the partnership."""
    if any(isinstance(step, Event) for step in steps) or _is_outside(judged, obstacle.owners):
        return True
    return any(
        (isinstance(step, Commitment) and _is_outside(judged, (*step.by, *step.to)))
        or (isinstance(step, Agreement) and _is_outside(judged, (party.actor for party in step.parties)))
        for step in steps
    )


def _is_outside(judged: Judged, actors: Iterable[str]) -> bool:
    """Tell whether any of these is an organisation or group that is no party."""
    return any(
        id_ not in judged.parties and isinstance(judged.partnership.find(id_), (Organisation, Group)) for id_ in actors
    )


UNOWNED_OBSTACLE: Final = Rule(
    code="SAM601",
    name="unowned-obstacle",
    judge=unowned_obstacle,
    is_practice=True,
    evidence=[OUDE_IJSSELSTREEK, ZEIST],
    verdicts=[
        verdict(
            "unowned",
            Severity.ADVICE,
            (
                "{element} has nobody who deals with it, and no next step",
                "bij {element} staat niet wie het oppakt en wat de volgende stap is",
            ),
            (
                "say who deals with it, or what is done about it",
                "zeg wie het oppakt, of wat eraan wordt gedaan",
            ),
        ),
        verdict(
            "unsolved",
            Severity.ADVICE,
            (
                (
                    "{element} has been there for more than {months} ({since}),"
                    " and was brought to nobody who can solve it"
                ),
                ("{element} is er al meer dan {months} ({since}), en is nog niet voorgelegd aan wie het kan oplossen"),
            ),
            (
                "talk about it with somebody outside the partnership who decides on it, and write down the outcome",
                "bespreek het met iemand buiten de samenwerking die erover gaat, en leg vast wat eruit komt",
            ),
        ),
    ],
)
