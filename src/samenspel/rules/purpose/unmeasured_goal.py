"""SAM409: nobody can tell whether a goal comes nearer."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from samenspel.findings import Severity
from samenspel.model import Initiative, Person
from samenspel.model.naming import names_of
from samenspel.rules.catalogue import Rule, Violation, verdict
from samenspel.rules.evidence import COLLECTIVE_IMPACT, IATI, VNG
from samenspel.rules.purpose.support import Support, pursued, reachable

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from samenspel.model import Result
    from samenspel.rules.judged import Judged

__all__ = ["UNMEASURED_GOAL", "unmeasured_goal"]


def __dir__() -> list[str]:
    return __all__


def unmeasured_goal(judged: Judged) -> Iterator[Violation]:
    """Nobody can tell whether a goal comes nearer.

    What it finds
    -------------
    A goal that is pursued and that a party supports, of which no result tells: none that names it, that is about it,
    that tells of an initiative for it, or that tells of a goal that contributes to it.
    And of the results that tell of a goal that is pursued: one in numbers without a baseline or a second value to
    compare with, a target without a date, and one on which a single party reports while several support the goal.
    Derived: a result is in numbers where it has a unit, a value or a target; evidence in words or a direction needs no
    baseline.  Who reports is known where each actual observation, or else the result, says according to whom.
    Silent where the record tells of no results without claiming to be complete.
    Fields: `goals`, `about`, `initiatives`, `unit`, `observations` and `according_to` of results, `goals` of
    initiatives, `owners`, `contributes_to`, `laid_down_in`, `period` and `status` of goals, `support` of stances.

    Why it matters
    --------------
    Partners who do not agree on what they will see can not learn together, and each keeps its own story of how it goes.

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
      - id: all-children
        statement: Every child does a sport
        urgency: one child in three does none
        owners: [school, club]
    results:
      - statement: Children who do a sport
        observations:
          - kind: actual
            direction: up
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
      - id: all-children
        statement: Every child does a sport
        urgency: one child in three does none
        owners: [school, club]
    results:
      - statement: Children who do a sport
        goals: all-children
        observations:
          - kind: actual
            direction: up
    ```
    """
    if judged.absence("results") is None:
        return
    goals = pursued(judged)
    support = Support(judged)
    measured = _measured(judged)
    for goal in goals:
        if goal.id not in measured and next(support.of(goal), None) is not None:
            yield Violation("unmeasured", goal)
    shared = {goal.id: support.is_shared(goal) for goal in goals}
    for result in judged.partnership.results:
        told = [id_ for id_ in (*result.goals, *result.about) if id_ in shared]
        if told:
            yield from _weak(judged, result, shared={id_: shared[id_] for id_ in told})


def _measured(judged: Judged) -> frozenset[str]:
    """Give the ids of the goals that results tell of, and of the larger goals that those contribute to."""
    partnership = judged.partnership
    told: set[str] = set()
    for result in partnership.results:
        told.update(result.goals, result.about)
        for id_ in (*result.initiatives, *result.about):
            initiative = partnership.find(id_)
            if isinstance(initiative, Initiative):
                told.update(initiative.goals)
    return reachable(told, {goal.id: goal.contributes_to for goal in partnership.goals})


_SEEN: Final = frozenset({"actual", None})
_ENOUGH: Final = 2


def _weak(judged: Judged, result: Result, *, shared: Mapping[str, bool]) -> Iterator[Violation]:
    """Find what keeps a result from telling whether a goal comes nearer."""
    observations = result.observations
    is_in_numbers = bool(result.unit) or any(o.value is not None or o.kind == "target" for o in observations)
    values = [o for o in observations if o.kind in _SEEN and o.value is not None]
    if is_in_numbers and len(values) < _ENOUGH and not any(o.kind == "baseline" for o in observations):
        yield Violation("no-baseline", result, "observations" if observations else "")
    for index, observation in enumerate(observations):
        if observation.kind == "target" and observation.date is None:
            yield Violation("undated", result, f"observations[{index}]")
    reporter = _only_reporter(judged, result)
    goal = next((id_ for id_, is_shared in shared.items() if is_shared), None)
    if reporter is not None and goal is not None:
        name = names_of(judged.record, [reporter])
        yield Violation("one-sided", result, values={"party": name}, others=(reporter, goal))


def _only_reporter(judged: Judged, result: Result) -> str | None:
    """Give the party that alone reports on a result; `None` where there are more, or where it is not known."""
    seen = [
        observation.according_to or result.according_to
        for observation in result.observations
        if observation.kind in _SEEN
    ]
    if not seen or not all(seen):
        return None
    found: set[str] = set()
    for id_ in (id_ for ids in seen for id_ in ids):
        is_person = isinstance(judged.partnership.find(id_), Person)
        found.update((judged.parties_of((id_,)) if is_person else ()) or (id_,))
    only = next(iter(found))
    return only if len(found) == 1 and only in judged.parties else None


UNMEASURED_GOAL: Final = Rule(
    code="SAM409",
    name="unmeasured-goal",
    judge=unmeasured_goal,
    is_practice=True,
    evidence=[COLLECTIVE_IMPACT, VNG, IATI],
    verdicts=[
        verdict(
            "unmeasured",
            Severity.ADVICE,
            (
                "no result tells whether {element} comes nearer",
                "geen enkel resultaat laat zien of {element} dichterbij komt",
            ),
            (
                "say what will be measured or noticed when it is reached",
                "zeg wat er te meten of te merken is als het bereikt wordt",
            ),
        ),
        verdict(
            "no-baseline",
            Severity.ADVICE,
            (
                "{element} has no baseline to compare with",
                "{element} heeft geen nulmeting om mee te vergelijken",
            ),
            ("say how it was before the work began", "zeg hoe het was voordat het werk begon"),
        ),
        verdict(
            "undated",
            Severity.ADVICE,
            ("a target of {element} has no date", "een streefwaarde van {element} heeft geen datum"),
            ("say when it is to be reached", "zeg wanneer die bereikt moet zijn"),
        ),
        verdict(
            "one-sided",
            Severity.ADVICE,
            (
                "only {party} reports on {element}, while several parties share the goal",
                "alleen {party} doet verslag van {element}, terwijl meer partijen het doel delen",
            ),
            (
                "let the other parties say too how they see it, or measure it together",
                "laat ook de andere partijen zeggen hoe zij het zien, of meet het samen",
            ),
        ),
    ],
)
