"""SAM404: the partnership has run for a long time without a result."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from samenspel.findings import Severity
from samenspel.rules.catalogue import Rule, Violation, verdict
from samenspel.rules.counted import months_said
from samenspel.rules.evidence import ANSELL_GASH, WELWOZO
from samenspel.rules.purpose.support import since

if TYPE_CHECKING:
    from collections.abc import Iterator

    from samenspel.dates import Bounds, ImpreciseDate, Period
    from samenspel.model import Goal, Initiative
    from samenspel.rules.judged import Judged

__all__ = ["NO_EARLY_RESULT", "no_early_result"]


def __dir__() -> list[str]:
    return __all__


def no_early_result(judged: Judged, *, months: int = 12, many_months: int = 24) -> Iterator[Violation]:
    """The partnership has run for a long time without a result.

    What it finds
    -------------
    A partnership that certainly began more than `months` (12) months before the moment of judgement, of which no
    result was seen and no initiative was completed; advice, and after `many_months` (24) months a warning where
    `results` and `initiatives` are claimed complete.
    A result was seen where something was observed that is no baseline, target or forecast; what is to be measured is
    no result yet.
    Derived: a goal that was reached and a success that was celebrated count too.
    Silent where the partnership's beginning or the moment of judgement is not known, and where the record tells of no
    results and no initiatives at all without claiming to be complete.
    Fields: `trajectory` of the partnership, `observations` of results, `trajectory` and `status` of initiatives,
    `status` of goals, `kind` and `date` of events.

    Why it matters
    --------------
    Partners stay when they see what it brings; an early success, however small, earns the patience for the rest.

    Example
    -------
    ```yaml
    id: sport
    name: Sport for all
    trajectory: 2019/
    as_of: 2021-05
    complete: results
    results:
      - statement: Children who do a sport
    ```

    Better
    ------
    ```yaml
    id: sport
    name: Sport for all
    trajectory: 2019/
    as_of: 2021-05
    complete: results
    results:
      - statement: Children who do a sport
        observations:
          - kind: actual
            direction: up
    ```
    """
    period = judged.partnership.period_of(judged.partnership)
    severity = judged.absence("results", "initiatives")
    if period is None or severity is None or not judged.is_past(period.starts, months=months):
        return
    if not _has_results(judged):
        is_long = judged.is_past(period.starts, months=many_months)
        values = {"since": since(period), "months": months_said(many_months if is_long else months)}
        yield Violation("late", judged.record, values=values, severity=severity if is_long else Severity.ADVICE)


def _has_results(judged: Judged) -> bool:
    record = judged.record
    return (
        any(
            observation.kind in _SEEN and _has_come(judged, observation.date)
            for result in judged.partnership.results
            for observation in result.observations
        )
        or any(_is_completed(judged, initiative) for initiative in record.initiatives)
        or any(_is_reached(judged, goal) for goal in record.goals)
        or any(
            event.kind == "celebrated" and event.status not in _NOT_YET and _has_come(judged, event.date)
            for event in record.events
        )
    )


_SEEN: Final = frozenset({"actual", None})
_NOT_YET: Final = frozenset({"planned", "cancelled"})


def _has_come(judged: Judged, date: ImpreciseDate | None) -> bool:
    """Tell whether a date possibly lies before the moment of judgement."""
    return date is None or not _lies_ahead(judged, date.bounds)


def _lies_ahead(judged: Judged, days: Bounds) -> bool:
    return judged.moment is not None and judged.moment.certainly_before(days)


def _is_reached(judged: Judged, goal: Goal) -> bool:
    return goal.status == "reached" and (goal.period is None or not _lies_ahead(judged, goal.period.starts))


def _is_completed(judged: Judged, initiative: Initiative) -> bool:
    period: Period | None = judged.record.period_of(initiative)
    if initiative.status == "rejected":
        return False
    if period is None:
        return initiative.status == "ended"
    return judged.is_past(period.ends) or (initiative.status == "ended" and not _lies_ahead(judged, period.ends))


NO_EARLY_RESULT: Final = Rule(
    code="SAM404",
    name="no-early-result",
    judge=no_early_result,
    is_practice=True,
    evidence=[WELWOZO, ANSELL_GASH],
    verdicts=[
        verdict(
            "late",
            Severity.WARNING,
            (
                "{element} has run for more than {months} ({since}), and no result is told of",
                "{element} loopt al meer dan {months} ({since}), en er is geen resultaat bekend",
            ),
            (
                "show what was noticed, finish something small, and celebrate it",
                "laat zien wat er te merken is, rond iets kleins af, en sta daar samen bij stil",
            ),
        )
    ],
)
