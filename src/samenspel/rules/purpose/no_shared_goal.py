"""SAM401: the partners have no goal that they share, or too many goals at once."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from samenspel.findings import Severity
from samenspel.rules.catalogue import Rule, Violation, verdict
from samenspel.rules.evidence import COLLECTIVE_IMPACT, ERMELO, KAATS_OPHEIJ, VNG, WELWOZO
from samenspel.rules.purpose.support import Support, pursued, top_level

if TYPE_CHECKING:
    from collections.abc import Iterator

    from samenspel.rules.judged import Judged

__all__ = ["NO_SHARED_GOAL", "no_shared_goal"]


def __dir__() -> list[str]:
    return __all__


def no_shared_goal(judged: Judged, *, goals: int = 5) -> Iterator[Violation]:
    """The partners have no goal that they share, or too many goals at once.

    What it finds
    -------------
    A partnership of at least two parties in which no goal that is pursued has the support of two of them; and one that
    pursues more than `goals` (5) goals that contribute to no other.
    A goal is supported by its owners, by who holds a stance that endorses it, and (derived: who signs a text wants
    what it says) by the parties of an agreement that lays it down.
    A body that owns a goal counts for the parties in it, a part of a party for that party.
    That no goal is shared is advice, and a warning where `goals` is claimed complete; the rule is silent where no goal
    is told of and `goals` is not claimed complete.
    Fields: `owners`, `contributes_to`, `laid_down_in`, `period` and `status` of goals, `about`, `support` and
    `held_by` of stances, `parties` and `status` of agreements, and the roles that make somebody a party.

    Why it matters
    --------------
    Partners who do not want the same thing go their own way at the first setback, and partners who want ten things at
    once finish none.

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
    goals:
      - statement: Every child does a sport
        urgency: one child in three does none
        owners: school
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
    goals:
      - statement: Every child does a sport
        urgency: one child in three does none
        owners: [school, club]
    ```
    """
    if judged.party_count < _SEVERAL:
        return
    present = pursued(judged)
    severity = judged.absence("goals")
    support = Support(judged)
    if severity is not None and not any(support.is_shared(goal) for goal in present):
        yield Violation("unshared", judged.record, severity=severity)
    count = len(top_level(present))
    if count > goals:
        yield Violation("scattered", judged.record, values={"count": count, "goals": goals})


_SEVERAL: Final = 2

NO_SHARED_GOAL: Final = Rule(
    code="SAM401",
    name="no-shared-goal",
    judge=no_shared_goal,
    is_practice=True,
    evidence=[WELWOZO, ERMELO, COLLECTIVE_IMPACT, KAATS_OPHEIJ, VNG],
    verdicts=[
        verdict(
            "unshared",
            Severity.WARNING,
            (
                "{element} has no goal that at least two parties are known to support",
                "voor zover bekend heeft {element} geen doel waar minstens twee partijen achter staan",
            ),
            (
                "name the goal that the parties share, and say who owns it or endorses it",
                "benoem het doel dat de partijen delen, en zeg wie er eigenaar van is of het onderschrijft",
            ),
        ),
        verdict(
            "scattered",
            Severity.ADVICE,
            (
                "{element} pursues {count} goals side by side, more than {goals}",
                "{element} streeft {count} doelen naast elkaar na, meer dan {goals}",
            ),
            (
                "choose the few that matter most, or bring some together under a larger goal",
                "kies de paar doelen die er het meest toe doen, of breng er een aantal onder bij een groter doel",
            ),
        ),
    ],
)
