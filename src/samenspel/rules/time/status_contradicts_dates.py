"""SAM203: the status of something contradicts its dates."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from samenspel.findings import Severity
from samenspel.model.course import BEGUN, ENDED
from samenspel.model.naming import status_of
from samenspel.rules.catalogue import Rule, Violation, verdict
from samenspel.rules.counted import days_said
from samenspel.rules.evidence import IATI, WELWOZO

if TYPE_CHECKING:
    from collections.abc import Iterator

    from samenspel.dates import Bounds, Period
    from samenspel.model import Agreement, Event, Initiative, Structure
    from samenspel.rules.judged import Judged

__all__ = ["STATUS_CONTRADICTS_DATES", "status_contradicts_dates"]


def __dir__() -> list[str]:
    return __all__


def status_contradicts_dates(judged: Judged) -> Iterator[Violation]:
    """The status of something contradicts its dates.

    What it finds
    -------------
    What has ended while its period is open by design; what is running or in force while it certainly ended before
    the moment of knowledge; and what is proposed or planned while it was certainly to start more than 90 days before
    that moment.
    An end that is not said contradicts nothing.
    Fields: `status` with `period` or `trajectory` of structures, initiatives and agreements, what events say of their
    start and end, and `Event.date` with `Event.status`.

    Why it matters
    --------------
    One of the two is out of date, and a reader cannot know which.

    Example
    -------
    ```yaml
    id: sport
    name: Sport for all
    as_of: 2021-05
    structures:
      - name: Stuurgroep
        status: running
        period: 2016/2018
    ```

    Better
    ------
    ```yaml
    id: sport
    name: Sport for all
    as_of: 2021-05
    structures:
      - name: Stuurgroep
        status: ended
        period: 2016/2018
    ```
    """
    moment = None if judged.knowledge is None else judged.knowledge.ends
    partnership = judged.partnership
    bodies: list[Structure | Initiative | Agreement | Event] = [*partnership.structures, *partnership.agreements]
    for element in (*bodies, *partnership.initiatives, *partnership.events):
        status, period = element.status, partnership.period_of(element)
        name = None if status is None or period is None else _contradiction(status, period, moment)
        if name is not None and period is not None:
            values = {
                "status": status_of(element),
                "start": period.start or period,
                "end": period.end or period,
                "moment": judged.record.knowledge_date,
                "days": days_said(_GRACE),
            }
            yield Violation(name, element, "status", values)


_GRACE: Final = 90
_TO_COME: Final = frozenset({"proposed", "planned"})


def _contradiction(status: str, period: Period, moment: Bounds | None) -> str | None:
    if status in ENDED and period.is_open_end:
        return "open"
    if moment is None:
        return None
    if status in BEGUN and period.ends.certainly_before(moment):
        return "over"
    if status in _TO_COME and period.starts.later(days=_GRACE).certainly_before(moment):
        return "begun"
    return None


STATUS_CONTRADICTS_DATES: Final = Rule(
    code="SAM203",
    name="status-contradicts-dates",
    judge=status_contradicts_dates,
    evidence=[IATI, WELWOZO],
    verdicts=[
        verdict(
            "open",
            Severity.ERROR,
            (
                "{element} is ‘{status}’, but its end is open by design",
                "{element} is ‘{status}’, maar het einde is met opzet open",
            ),
            (
                "write when it ended, or leave the end empty where that is not known (2015/)",
                "schrijf wanneer het eindigde, of laat het einde leeg als dat niet bekend is (2015/)",
            ),
        ),
        verdict(
            "over",
            Severity.ERROR,
            (
                "{element} is ‘{status}’, but ended ({end}) before the moment of knowledge ({moment})",
                "{element} is ‘{status}’, maar eindigde ({end}) vóór de stand van het dossier ({moment})",
            ),
            (
                "give it the status of what has ended, or mend the end",
                "geef het de status van iets dat voorbij is, of verbeter het einde",
            ),
        ),
        verdict(
            "begun",
            Severity.WARNING,
            (
                (
                    "{element} is ‘{status}’, but was to start ({start}) more than {days} before the moment of"
                    " knowledge ({moment})"
                ),
                (
                    "{element} is ‘{status}’, maar zou meer dan {days} vóór de stand van het dossier ({moment})"
                    " beginnen ({start})"
                ),
            ),
            (
                "say whether it started, or when it is to start now",
                "zeg of het begonnen is, of wanneer het nu moet beginnen",
            ),
        ),
    ],
)
