"""SAM202: something is told as done that certainly lies after the moment of knowledge."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from samenspel.findings import Severity
from samenspel.model import Event, Result
from samenspel.model.course import BEGUN, ENDED
from samenspel.model.naming import status_of
from samenspel.rules.catalogue import Rule, Violation, verdict
from samenspel.rules.evidence import IATI

if TYPE_CHECKING:
    from collections.abc import Iterator

    from samenspel.dates import Bounds, ImpreciseDate, Period
    from samenspel.model import Element, Field
    from samenspel.rules.judged import Judged

__all__ = ["FUTURE_FACT", "future_fact"]


def __dir__() -> list[str]:
    return __all__


def future_fact(judged: Judged) -> Iterator[Violation]:
    """Something is told as done that certainly lies after the moment of knowledge.

    What it finds
    -------------
    Signatures, decisions, conclusions, promises, measured values and events that happened, whose date certainly lies
    after the record's moment of knowledge; what is running then and certainly starts later; and what has ended and
    certainly ends later.
    Silent where neither the record (`as_of`) nor a source says a moment.
    Fields: `Party.signed`, `Party.decided`, `Mandate.decided`, `Agreement.concluded`, `Commitment.made`,
    `Observation.date` (kinds actual and baseline), `Event.date` (status happened); and `period` or `trajectory` of
    what has the status running, in-force, ended, lapsed or terminated.

    Why it matters
    --------------
    A record tells what is known.  What is still to come is a plan, and who counts results counts it too early.

    Example
    -------
    ```yaml
    id: sport
    name: Sport for all
    as_of: 2021-05
    structures:
      - name: Stuurgroep
        period: 2022-03/..
        status: running
    ```

    Better
    ------
    ```yaml
    id: sport
    name: Sport for all
    as_of: 2022-05
    structures:
      - name: Stuurgroep
        period: 2022-03/..
        status: running
    ```
    """
    if judged.knowledge is None:
        return
    moment = judged.knowledge.ends
    partnership = judged.partnership
    for element, path, field, date in judged.contents_then.dates:
        if _is_done(element, path, field) and moment.certainly_before(date):
            values = {"field": field.label, "date": date, "moment": judged.record.knowledge_date}
            yield Violation("date", element, path, values)
    for element in (partnership, *partnership.elements()):
        turned = _turned(judged, element) if getattr(element, "status", None) in _TURNED else None
        if turned is not None and moment.certainly_before(turned[1]):
            verdict_name, _, said = turned
            values = {"start": said, "end": said, "moment": judged.record.knowledge_date, "status": status_of(element)}
            yield Violation(verdict_name, element, "status", values)


_DONE: Final = frozenset({"signed", "decided", "concluded", "made"})
_TURNED: Final = BEGUN | ENDED
_MEASURED: Final = frozenset({"actual", "baseline"})


def _is_done(element: Element, path: str, field: Field) -> bool:
    """Tell whether a date is that of what an element tells as done."""
    if field.name in _DONE or (isinstance(element, Event) and element.status == "happened"):
        return True
    if not isinstance(element, Result):
        return False
    return element.observations[int(path.partition("[")[2].partition("]")[0])].kind in _MEASURED


def _turned(judged: Judged, element: Element) -> tuple[str, Bounds, ImpreciseDate | Period] | None:
    """Give the turn that the status of an element tells as done, when its period says that it comes, and its words."""
    status = getattr(element, "status", None)
    period = judged.partnership.period_of(element)
    if period is None or (status in ENDED and period.is_open_end):  # SAM203 tells of an end that is open by design
        return None
    if status in BEGUN:
        return "start", period.starts, period.start or period
    return "end", period.ends, period.end or period


FUTURE_FACT: Final = Rule(
    code="SAM202",
    name="future-fact",
    judge=future_fact,
    evidence=[IATI],
    verdicts=[
        verdict(
            "date",
            Severity.ERROR,
            (
                "{element} is told as done, but “{field}” ({date}) lies after the moment of knowledge ({moment})",
                "{element} staat er als gebeurd, maar “{field}” ({date}) ligt ná de stand van het dossier ({moment})",
            ),
            (
                "mend the date, tell it as planned, or let the record tell of a later moment",
                "verbeter de datum, vertel het als plan, of geef het dossier een latere stand",
            ),
        ),
        verdict(
            "start",
            Severity.ERROR,
            (
                "{element} is ‘{status}’, but starts ({start}) after the moment of knowledge ({moment})",
                "{element} is ‘{status}’, maar begint ({start}) pas na de stand van het dossier ({moment})",
            ),
            (
                "mend the start or the status, or let the record tell of a later moment",
                "verbeter het begin of de status, of geef het dossier een latere stand",
            ),
        ),
        verdict(
            "end",
            Severity.ERROR,
            (
                "{element} is ‘{status}’, but ends ({end}) after the moment of knowledge ({moment})",
                "{element} is ‘{status}’, maar eindigt ({end}) pas na de stand van het dossier ({moment})",
            ),
            (
                "mend the end or the status, or let the record tell of a later moment",
                "verbeter het einde of de status, of geef het dossier een latere stand",
            ),
        ),
    ],
)
