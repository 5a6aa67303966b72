"""SAM201: a period certainly ends before it starts."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from samenspel.findings import Severity
from samenspel.rules.catalogue import Rule, Violation, verdict
from samenspel.rules.evidence import IATI

if TYPE_CHECKING:
    from collections.abc import Iterator

    from samenspel.rules.judged import Judged

__all__ = ["ENDS_BEFORE_START", "ends_before_start"]


def __dir__() -> list[str]:
    return __all__


def ends_before_start(judged: Judged) -> Iterator[Violation]:
    """A period certainly ends before it starts.

    What it finds
    -------------
    Every period whose last possible day lies before its first possible day; a margin is given to dates that the
    source was not sure of.
    Fields: every `period`, of elements and of the values in them.

    Why it matters
    --------------
    Nothing can be said about when it held: every question about it is answered with perhaps.

    Example
    -------
    ```yaml
    id: sport
    name: Sport for all
    structures:
      - name: Stuurgroep
        period: 2018/2016
    ```

    Better
    ------
    ```yaml
    id: sport
    name: Sport for all
    structures:
      - name: Stuurgroep
        period: 2016/2018
    ```
    """
    for element, path, field, period in judged.contents.periods:
        if period.is_backwards:
            values = {"field": field.label, "period": str(period), "start": period.start, "end": period.end}
            own = path in {"period", "trajectory.period"}
            yield Violation("whole" if own else "part", element, path, values)


ENDS_BEFORE_START: Final = Rule(
    code="SAM201",
    name="ends-before-start",
    judge=ends_before_start,
    evidence=[IATI],
    verdicts=[
        verdict(
            name,
            Severity.ERROR,
            (
                f"{en} ends ({{end}}) before it starts ({{start}})",
                f"{nl} eindigt ({{end}}) vóór het begin ({{start}})",
            ),
            (
                "write the start first: is it the other way round, or is one of the two dates wrong?",
                "schrijf het begin eerst: staat het andersom, of klopt een van de twee datums niet?",
            ),
        )
        for name, en, nl in (
            ("whole", "{element}", "{element}"),
            ("part", "“{field}” in {element}", "“{field}” in {element}"),
        )
    ],
)
