"""SAM402: nothing says why the goals can not wait."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from samenspel.findings import Severity
from samenspel.rules.catalogue import Rule, Violation, verdict
from samenspel.rules.counted import months_said
from samenspel.rules.evidence import VNG, WELWOZO
from samenspel.rules.purpose.support import pursued, top_level

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from samenspel.dates import Bounds
    from samenspel.model import Goal
    from samenspel.rules.judged import Judged

__all__ = ["NO_URGENCY", "no_urgency"]


def __dir__() -> list[str]:
    return __all__


def no_urgency(judged: Judged, *, months: int = 24) -> Iterator[Violation]:
    """Nothing says why the goals can not wait.

    What it finds
    -------------
    A partnership of at least two parties with goals, of which none that contributes to no other says why it can not
    wait, or possibly is to be reached within `months` (24) months of the moment of judgement.
    When a goal is to be reached is said by the end of its period, or (derived) by the date of a target of a result
    that tells of it.
    Silent where a goal is to be reached at some time and no moment of judgement is said.
    Fields: `urgency`, `contributes_to`, `period` and `status` of goals, `goals` and `observations` of results, and the
    roles that make somebody a party.

    Why it matters
    --------------
    What can wait will wait: everybody has other work that is due sooner.

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
        owners: [school, club]
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
    goals = top_level(pursued(judged))
    if not goals or judged.party_count < _SEVERAL:
        return
    targets = _targets(judged)
    if not any(_is_urgent(judged, goal, targets.get(goal.id, ()), months) for goal in goals):
        yield Violation("unhurried", judged.record, values={"months": months_said(months)})


_SEVERAL: Final = 2


def _targets(judged: Judged) -> Mapping[str, Sequence[Bounds]]:
    """Give the days of the targets that results tell of, by the goals that these are about."""
    found: dict[str, list[Bounds]] = {}
    for result in judged.partnership.results:
        days = [o.date.bounds for o in result.observations if o.kind == "target" and o.date is not None]
        for id_ in result.goals:
            found.setdefault(id_, []).extend(days)
    return found


def _is_urgent(judged: Judged, goal: Goal, targets: Sequence[Bounds], months: int) -> bool:
    if (goal.urgency or "").strip():
        return True
    moment = judged.moment
    return any(moment is None or _is_near(days, moment, months) for days in _due(goal, targets))


def _is_near(days: Bounds, moment: Bounds, months: int) -> bool:
    """Tell whether some days possibly lie between a moment and so many months later."""
    return not days.certainly_before(moment) and not moment.later(months=months).certainly_before(days)


def _due(goal: Goal, targets: Sequence[Bounds]) -> Iterator[Bounds]:
    """Give when a goal is to be reached, where that is said."""
    if goal.period is not None and goal.period.knows_end and not goal.period.is_open_end:
        yield goal.period.ends
    yield from targets


NO_URGENCY: Final = Rule(
    code="SAM402",
    name="no-urgency",
    judge=no_urgency,
    is_practice=True,
    evidence=[WELWOZO, VNG],
    verdicts=[
        verdict(
            "unhurried",
            Severity.ADVICE,
            (
                "no goal of {element} says why it can not wait, or is to be reached within {months}",
                (
                    "bij geen enkel doel van {element} staat waarom het niet kan wachten,"
                    " of dat het binnen {months} bereikt moet zijn"
                ),
            ),
            (
                "say of at least one goal why it is urgent, or when it is to be reached",
                "zeg van minstens één doel waarom het haast heeft, of wanneer het bereikt moet zijn",
            ),
        )
    ],
)
