"""SAM403: all goals are large, or all are small."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from samenspel.findings import Severity
from samenspel.rules.catalogue import Rule, Violation, verdict
from samenspel.rules.counted import months_said
from samenspel.rules.evidence import ANSELL_GASH, VANGEN_HUXHAM, WELWOZO
from samenspel.rules.purpose.support import pursued

if TYPE_CHECKING:
    from collections.abc import Iterator

    from samenspel.model import Goal
    from samenspel.rules.judged import Judged

__all__ = ["ONE_SIZE_GOALS", "one_size_goals"]


def __dir__() -> list[str]:
    return __all__


def one_size_goals(judged: Judged, *, months: int = 24) -> Iterator[Violation]:
    """All goals are large, or all are small.

    What it finds
    -------------
    Goals that are all large, so that no success is near; and goals that are all small, so that they lead to nothing
    larger.
    A goal is large where it says so, or where it does not say its size and certainly ends more than `months` (24)
    months after the moment of judgement.
    Silent where the size of any goal is not known: that one may be of the other size.
    Fields: `size`, `period` and `status` of goals.

    Why it matters
    --------------
    Small wins build the trust that a large goal needs, and a large goal gives small wins their direction.

    Example
    -------
    ```yaml
    id: sport
    name: Sport for all
    goals:
      - statement: Every child does a sport
        size: large
    ```

    Better
    ------
    ```yaml
    id: sport
    name: Sport for all
    goals:
      - id: all-children
        statement: Every child does a sport
        size: large
      - statement: The gym is open on Wednesdays
        size: small
        contributes_to: all-children
    ```
    """
    sizes = {_size(judged, goal, months) for goal in pursued(judged)}
    if sizes == {"large"}:
        yield Violation("large", judged.record, values={"months": months_said(months)})
    elif sizes == {"small"}:
        yield Violation("small", judged.record)


def _size(judged: Judged, goal: Goal, months: int) -> str | None:
    if goal.size is not None or goal.period is None or judged.moment is None:
        return goal.size
    return "large" if judged.moment.later(months=months).certainly_before(goal.period.ends) else None


ONE_SIZE_GOALS: Final = Rule(
    code="SAM403",
    name="one-size-goals",
    judge=one_size_goals,
    is_practice=True,
    evidence=[WELWOZO, ANSELL_GASH, VANGEN_HUXHAM],
    verdicts=[
        verdict(
            "large",
            Severity.ADVICE,
            (
                "every goal of {element} is large, or takes more than {months}: no success is near",
                "elk doel van {element} is groot, of duurt nog meer dan {months}: er is geen succes dichtbij",
            ),
            (
                "add a small goal that is within reach, as a step towards a large one",
                "voeg een klein doel toe dat snel haalbaar is, als stap naar een groot doel",
            ),
        ),
        verdict(
            "small",
            Severity.ADVICE,
            (
                "every goal of {element} is small: there is no larger one to work towards",
                "elk doel van {element} is klein: er is geen groter doel om naartoe te werken",
            ),
            (
                "say which larger goal the small ones are to lead to",
                "zeg naar welk groter doel de kleine doelen moeten leiden",
            ),
        ),
    ],
)
