"""SAM503: an agreement and the one that follows it, or an amendment of it, do not fit in time."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from samenspel.findings import Severity
from samenspel.model import Agreement
from samenspel.model.course import ENDED
from samenspel.rules.catalogue import Rule, Violation, verdict
from samenspel.rules.counted import days_said
from samenspel.rules.evidence import HAAREN, OCDS

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from samenspel.dates import Period
    from samenspel.model import Event, Partnership
    from samenspel.rules.judged import Judged

__all__ = ["INCONSISTENT_LINEAGE", "inconsistent_lineage"]


def __dir__() -> list[str]:
    return __all__


def inconsistent_lineage(judged: Judged, *, days: int = 90) -> Iterator[Violation]:
    """An agreement and the one that follows it, or an amendment of it, do not fit in time.

    What it finds
    -------------
    Of an event that ends one agreement and starts another: the follower certainly starts before its forerunner (an
    error); the two certainly overlap by more than `days` (90), or the forerunner is nowhere said to have ended: no
    date of the event, no end of its own and no status that says so (warnings).
    Of an event of the kind amended: its date certainly lies outside the time in which the agreement holds that it is
    about, the time from its conclusion on included (an error).
    Where several are ended, each follower is compared with the one that started last and the one that ended last.
    Events that are planned or cancelled are left out; a forerunner that is open by design is reported by SAM207.
    Fields: `Event.kind`, `Event.date`, `Event.status`, `Event.about`, `Event.ends`, `Event.starts`,
    `Agreement.period`, `concluded`, `Agreement.status`.

    Why it matters
    --------------
    While two agreements on one matter hold, nobody knows which of them counts.

    Example
    -------
    ```yaml
    id: sport
    name: Sport for all
    agreements:
      - id: old
        name: First covenant
        period: 2016/2019-12-31
      - id: new
        name: Second covenant
        period: 2019-09-01/2023
    events:
      - id: evaluation
        title: Evaluation of the first covenant
        kind: reviewed
        date: 2019-05
        about: old
      - title: Second covenant in place of the first
        kind: renewed
        ends: old
        starts: new
        because: evaluation
    ```

    Better
    ------
    ```yaml
    id: sport
    name: Sport for all
    agreements:
      - id: old
        name: First covenant
        period: 2016/2019-12-31
      - id: new
        name: Second covenant
        period: 2020-01-01/2023
    events:
      - id: evaluation
        title: Evaluation of the first covenant
        kind: reviewed
        date: 2019-05
        about: old
      - title: Second covenant in place of the first
        kind: renewed
        ends: old
        starts: new
        because: evaluation
    ```
    """
    for event in judged.record.events:
        if event.status not in _NOT_DONE:
            yield from _replaced(judged, event, days)
            if event.kind == "amended" and event.date is not None:
                yield from _amended(judged, event)


_NOT_DONE: Final = frozenset({"planned", "cancelled"})


def _agreements(record: Partnership, ids: Iterable[str]) -> list[Agreement]:
    found = (record.find(id_) for id_ in dict.fromkeys(ids))
    return [element for element in found if isinstance(element, Agreement)]


def _replaced(judged: Judged, event: Event, days: int) -> Iterator[Violation]:
    record = judged.record
    followers = _agreements(record, event.starts)
    forerunners = _agreements(record, event.ends)
    if not followers:
        return
    for agreement in forerunners:
        period = record.period_of(agreement)
        if agreement.status not in ENDED and (period is None or not period.knows_end):
            yield Violation("no-end", agreement, "period", *_against(judged, followers[0], event))
    lived = [(one, p) for one in forerunners if (p := _sound(record, one)) is not None and not p.is_open_end]
    if not lived:
        return
    last_begun = max(lived, key=lambda one: one[1].starts.days()[0])
    last_ended = max(lived, key=lambda one: one[1].ends.days()[0])
    for follower in followers:
        period = _sound(record, follower)
        if period is None:
            continue
        if follower is not last_begun[0] and period.starts.certainly_before(last_begun[1].starts):
            yield Violation("order", follower, "period", *_against(judged, last_begun[0], event))
        elif follower is not last_ended[0] and _overlap(period, last_ended[1], days):
            values, others = _against(judged, last_ended[0], event)
            yield Violation("overlap", follower, "period", {**values, "days": days_said(days)}, others)


def _against(judged: Judged, other: Agreement, event: Event) -> tuple[dict[str, object], tuple[str, ...]]:
    return {"other": judged.called(other)}, (other.id, event.id)


def _sound(record: Partnership, agreement: Agreement) -> Period | None:
    period = record.period_of(agreement)
    return None if period is None or period.is_backwards else period


def _overlap(one: Period, other: Period, days: int) -> bool:
    """Tell whether two periods certainly have more than a number of days in common."""
    return all(
        first.starts.later(days=days).certainly_before(last.ends.later(days=1))
        for first in (one, other)
        for last in (one, other)
    )


def _amended(judged: Judged, event: Event) -> Iterator[Violation]:
    record, date = judged.record, event.date
    for agreement in _agreements(record, event.about):
        period = record.period_of(agreement)
        if period is None or date is None:
            continue
        concluded = agreement.concluded
        is_early = date.certainly_before(period.starts) and (concluded is None or date.certainly_before(concluded))
        if is_early or date.bounds.certainly_after(period.ends):
            values = {"other": judged.called(agreement), "date": date, "period": period}
            yield Violation("amendment", event, "date", values, (agreement.id,))


INCONSISTENT_LINEAGE: Final = Rule(
    code="SAM503",
    name="inconsistent-lineage",
    judge=inconsistent_lineage,
    evidence=[HAAREN, OCDS],
    verdicts=[
        verdict(
            "order",
            Severity.ERROR,
            (
                "{element} starts before {other}, in whose place it comes",
                "{element} begint eerder dan {other}, en komt daarvoor in de plaats",
            ),
            (
                "mend a date, or say which of the two follows the other",
                "verbeter een datum, of zeg welke van de twee de ander opvolgt",
            ),
        ),
        verdict(
            "overlap",
            Severity.WARNING,
            (
                "{element} and {other}, in whose place it comes, are in force together for more than {days}",
                "{element} en {other}, waarvoor die in de plaats komt, gelden meer dan {days} tegelijk",
            ),
            (
                "say when the old one ended, or which of the two counts in the meantime",
                "zeg wanneer de oude eindigde, of welke van de twee intussen geldt",
            ),
        ),
        verdict(
            "no-end",
            Severity.WARNING,
            (
                "{element} made way for {other}, but when it ended is not said, nor that it did",
                "{element} maakte plaats voor {other}, maar dat en wanneer de oude eindigde staat er niet bij",
            ),
            (
                "give the old agreement an end or a status, or date the event",
                "geef de oude afspraak een einde of een status, of dateer de gebeurtenis",
            ),
        ),
        verdict(
            "amendment",
            Severity.ERROR,
            (
                "{element} ({date}) amends {other} outside the time in which that is in force ({period})",
                "{element} ({date}) wijzigt {other} buiten de tijd waarin die geldt ({period})",
            ),
            (
                "mend one of the dates: what does not hold cannot be amended",
                "verbeter een van de datums: wat niet geldt, is niet te wijzigen",
            ),
        ),
    ],
)
