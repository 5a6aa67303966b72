"""SAM204: the phases of a trajectory do not follow each other."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from samenspel.findings import Severity
from samenspel.language import Bilingual
from samenspel.rules.catalogue import Rule, Violation, verdict
from samenspel.rules.counted import months_said
from samenspel.rules.evidence import ERMELO

if TYPE_CHECKING:
    from collections.abc import Iterator

    from samenspel.dates import Period
    from samenspel.model import Element, Phase, Trajectory
    from samenspel.rules.judged import Judged

__all__ = ["PHASES_OUT_OF_ORDER", "phases_out_of_order"]


def __dir__() -> list[str]:
    return __all__


def phases_out_of_order(judged: Judged, *, months: int = 12) -> Iterator[Violation]:
    """The phases of a trajectory do not follow each other.

    What it finds
    -------------
    A phase that certainly starts before the one that stands before it; one that certainly lies outside the period of
    its trajectory; and a gap of certainly more than `months` (12) months between two phases.
    Fields: `trajectory.period` and `trajectory.phases` of the partnership and of initiatives.

    Why it matters
    --------------
    Phases stand in their order: what comes first lays the ground for what follows.

    Example
    -------
    ```yaml
    id: sport
    name: Sport for all
    trajectory:
      phases:
        - name: Programme
          period: 2022
        - name: Vision
          period: 2020
    ```

    Better
    ------
    ```yaml
    id: sport
    name: Sport for all
    trajectory:
      phases:
        - name: Vision
          period: 2020/2021
        - name: Programme
          period: 2022
    ```
    """
    record = judged.record
    courses: list[tuple[Element, Trajectory | None]] = [(record, record.trajectory)]
    courses.extend((initiative, initiative.trajectory) for initiative in record.initiatives)
    for element, trajectory in courses:
        if trajectory is not None:
            for name, place, values in _faults(trajectory, months):
                yield Violation(name, element, f"trajectory.{place}", values)


def _faults(trajectory: Trajectory, months: int) -> Iterator[tuple[str, str, dict[str, object]]]:
    before: Phase | None = None
    for index, phase in enumerate(trajectory.phases):
        if phase.period is None:
            continue
        place = f"phases[{index}].period"
        values: dict[str, object] = {"phase": _called(phase, index), "start": phase.period}
        if _is_outside(phase.period, trajectory.period):
            yield "outside", place, values | {"whole": trajectory.period}
        if before is not None and before.period is not None:
            pair = values | {"before": _called(before, index - 1), "months": months_said(months)}
            if phase.period.starts.certainly_before(before.period.starts):
                yield "order", place, pair
            elif before.period.ends.later(months=months).certainly_before(phase.period.starts):
                yield "gap", place, pair
        before = phase


def _is_outside(period: Period, whole: Period | None) -> bool:
    return whole is not None and (
        period.starts.certainly_before(whole.starts) or whole.ends.certainly_before(period.ends)
    )


def _called(phase: Phase, index: int) -> Bilingual:
    if phase.name:
        return Bilingual(f"the phase ‘{phase.name}’", f"de fase ‘{phase.name}’")
    return Bilingual(f"phase {index + 1}", f"fase {index + 1}")


PHASES_OUT_OF_ORDER: Final = Rule(
    code="SAM204",
    name="phases-out-of-order",
    judge=phases_out_of_order,
    evidence=[ERMELO],
    verdicts=[
        verdict(
            "order",
            Severity.ERROR,
            (
                "{phase} of {element} starts before {before}, which stands before it",
                "{phase} van {element} begint eerder dan {before}, die ervoor staat",
            ),
            (
                "put the phases in the order of time, or mend a date",
                "zet de fasen op volgorde van tijd, of verbeter een datum",
            ),
        ),
        verdict(
            "outside",
            Severity.ERROR,
            (
                "{phase} of {element} lies outside the trajectory ({whole})",
                "{phase} van {element} valt buiten het traject ({whole})",
            ),
            ("mend the phase or the period of the trajectory", "verbeter de fase of de periode van het traject"),
        ),
        verdict(
            "gap",
            Severity.ADVICE,
            (
                "more than {months} lie between {before} and {phase} of {element}",
                "tussen {before} en {phase} van {element} ligt meer dan {months}",
            ),
            ("is a phase missing?", "ontbreekt er een fase?"),
        ),
    ],
)
