"""SAM311: a body has not met for longer than its rhythm allows."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING, Final

from samenspel.findings import Severity
from samenspel.language import Bilingual
from samenspel.model import Event, Structure
from samenspel.rules.catalogue import Rule, Violation, verdict
from samenspel.rules.counted import counted, months_said
from samenspel.rules.evidence import COLLECTIVE_IMPACT, WELWOZO

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from samenspel.dates import Bounds, ImpreciseDate
    from samenspel.rules.judged import Judged

__all__ = ["LAPSED_RHYTHM", "lapsed_rhythm"]


def __dir__() -> list[str]:
    return __all__


def lapsed_rhythm(judged: Judged, *, intervals: int = 2, months: int = 6) -> Iterator[Violation]:
    """A body has not met for longer than its rhythm allows.

    What it finds
    -------------
    Bodies that say how often they meet, and whose last meeting certainly lies more than `intervals` (2) times as long
    before the moment of judgement; and bodies that do not say how often, and whose last meeting certainly lies more
    than `months` (6) before it.
    A meeting is an event of the kind met that the body took part in or that is about it, and that is neither planned
    nor cancelled.  Of a body without any recorded meeting it is counted from its start, and only where it says how
    often it meets and the events claim to be complete.
    Silent for a body that is proposed, planned or paused, and where one of its meetings has no date.
    Fields: `meets`, `Structure.period`, `Structure.status`, `Event.kind`, `Event.date`, `Event.status`,
    `participants`, `Event.about`, `complete`, `as_of`, `starts`, `ends`.

    Why it matters
    --------------
    Partners who do not see each other lose the thread and the trust; a body that stops meeting is seldom ended.

    Example
    -------
    ```yaml
    id: sport
    name: Sport for all
    as_of: 2021-12
    structures:
      - id: table
        name: Sports Table
        meets: P1M
    events:
      - title: The Sports Table meets
        kind: met
        date: 2021-05
        participants: table
    ```

    Better
    ------
    ```yaml
    id: sport
    name: Sport for all
    as_of: 2021-12
    structures:
      - id: table
        name: Sports Table
        meets: P1M
    events:
      - title: The Sports Table meets
        kind: met
        date: 2021-11
        participants: table
    ```
    """
    moment = judged.moment
    if moment is None:
        return
    meetings = _meetings(judged)
    for body in judged.present(Structure):
        if body.status in _IDLE:
            continue
        met = meetings.get(body.id, ())
        days = [day for day in met if day is not None]
        times, ago = counted(intervals, *_TIMES), months_said(months)
        values: dict[str, object] = {"meets": body.meets, "intervals": times, "months": ago}
        if not met:
            period = judged.partnership.period_of(body)
            is_told = body.meets is not None and "events" in judged.record.complete
            if is_told and period is not None and _is_lapsed(judged, body, period.starts, intervals, months):
                yield Violation("never", body, "meets", values | {"start": period.start or period})
        elif len(days) == len(met) and all(_is_lapsed(judged, body, day.bounds, intervals, months) for day in days):
            last = max(days, key=_latest)
            yield Violation("usual" if body.meets is None else "own", body, "", values | {"date": last})


_TIMES: Final = (Bilingual("time", "keer"), Bilingual("times", "keer"))
_IDLE: Final = frozenset({"proposed", "planned", "paused"})


def _meetings(judged: Judged) -> Mapping[str, Sequence[ImpreciseDate | None]]:
    """Give the dates of the meetings by whom they were held or what they were about."""
    found: dict[str, list[ImpreciseDate | None]] = {}
    for event in judged.present(Event):
        if event.kind == "met" and event.status != "planned":
            for id_ in dict.fromkeys((*event.participants, *event.about)):
                found.setdefault(id_, []).append(event.date)
    return found


def _is_lapsed(judged: Judged, body: Structure, days: Bounds, intervals: int, months: int) -> bool:
    if body.meets is None:
        return judged.is_past(days, months=months)
    return judged.is_past(days.later(days=intervals * body.meets.approximate_days))


def _latest(day: ImpreciseDate) -> tuple[date, str]:
    return day.latest or date.min, str(day)


LAPSED_RHYTHM: Final = Rule(
    code="SAM311",
    name="lapsed-rhythm",
    judge=lapsed_rhythm,
    is_practice=True,
    evidence=[WELWOZO, COLLECTIVE_IMPACT],
    verdicts=[
        verdict(
            "own",
            Severity.ADVICE,
            (
                "{element} is to meet {meets}, but last met ({date}) more than {intervals} as long ago",
                "{element} zou {meets} bijeenkomen; de laatste keer ({date}) is meer dan {intervals} zo lang geleden",
            ),
            (
                "plan a meeting, say how often it meets now, or end what is no longer needed",
                "plan een bijeenkomst, zeg hoe vaak het nu bijeenkomt, of hef op wat niet meer nodig is",
            ),
        ),
        verdict(
            "usual",
            Severity.ADVICE,
            (
                "{element} last met ({date}) more than {months} ago",
                "{element} kwam het laatst ({date}) meer dan {months} geleden bijeen",
            ),
            (
                "plan a meeting, say how often it meets, or end what is no longer needed",
                "plan een bijeenkomst, zeg hoe vaak het bijeenkomt, of hef op wat niet meer nodig is",
            ),
        ),
        verdict(
            "never",
            Severity.ADVICE,
            (
                "{element} is to meet {meets}, but has not since its start ({start}), over {intervals} as long ago",
                "{element} zou {meets} bijeenkomen, maar deed dat niet sinds {start}, ruim {intervals} zo lang geleden",
            ),
            (
                "plan a first meeting, or write down when it met",
                "plan een eerste bijeenkomst, of leg vast wanneer het bijeenkwam",
            ),
        ),
    ],
)
