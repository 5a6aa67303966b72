"""SAM509: an agreement or a programme goes on, and nobody looks back at it."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from samenspel.findings import Severity
from samenspel.model import Initiative
from samenspel.rules.agreements._standing import settled
from samenspel.rules.catalogue import Rule, Violation, verdict
from samenspel.rules.counted import months_said
from samenspel.rules.evidence import ERMELO, GALA

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from samenspel.model import Agreement, Element, Event
    from samenspel.rules.judged import Judged

__all__ = ["REVIEW_NOT_PLANNED", "review_not_planned"]


def __dir__() -> list[str]:
    return __all__


def review_not_planned(judged: Judged, *, months: int = 12, window: int = 12) -> Iterator[Violation]:
    """An agreement or a programme goes on, and nobody looks back at it.

    What it finds
    -------------
    An agreement, a programme, or a course that is open by design (of the partnership or of an initiative) that
    certainly began more than `months` (12) months before the moment of judgement and still goes on, while no review of
    it is known in the `window` (12) months before or after that moment.
    And an agreement whose end is open by design, however young, that does not say how often it is reviewed and of
    which no review is known.
    A review is an event of the kind reviewed, amended or renewed about it, about what it is directly part of, about
    the partnership, or about nothing that is named; an agreement that says how often it is reviewed has one planned.
    Statutes, and agreements to lay nothing down, are left out.
    Advice, and a warning where `events` is claimed complete (for agreements: `agreements` too); silent on a course
    where no events are recorded, and where no beginning is said.
    Fields: `form`, `Agreement.status`, `Agreement.period`, `concluded`, `review`, `part_of`, `Initiative.kind`,
    `Initiative.status`, `trajectory`, `Event.kind`, `Event.date`, `Event.status`, `Event.about`, `complete`, `as_of`.

    Why it matters
    --------------
    What nobody looks back at goes on out of habit, and ends in surprise.

    Example
    -------
    ```yaml
    id: sport
    name: Sport for all
    as_of: 2021-05
    agreements:
      - name: Covenant on sport
        form: covenant
        period: 2019-01-01/2024
    ```

    Better
    ------
    ```yaml
    id: sport
    name: Sport for all
    as_of: 2021-05
    agreements:
      - name: Covenant on sport
        form: covenant
        period: 2019-01-01/2024
        review: P1Y
    ```
    """
    reviewed = _reviewed(judged, window)
    own = judged.partnership
    said = {"months": months_said(months), "window": months_said(window)}
    for agreement in settled(judged):
        if (
            agreement.form not in _NO_TERM
            and agreement.review is None
            and not _is_reviewed(judged, agreement, reviewed)
        ):
            name = _of_agreement(judged, agreement, months)
            if name is not None:
                severity = judged.absence("agreements", "events")
                yield Violation(name, agreement, "", said | _since(judged, agreement), (), severity)
    severity = judged.absence("events")
    if severity is None:
        return
    courses: list[Element] = [own] if _is_open(judged, own) else []
    courses.extend(
        initiative
        for initiative in judged.present(Initiative)
        if initiative.status not in _IDLE and (initiative.kind == "programme" or _is_open(judged, initiative))
    )
    for course in courses:
        if _is_old(judged, course, months) and not _is_reviewed(judged, course, reviewed):
            yield Violation("course", course, "", said | _since(judged, course), (), severity)


_NO_TERM: Final = frozenset({"statute", "none-by-choice"})
_IDLE: Final = frozenset({"proposed", "planned", "paused"})
_REVIEWS: Final = frozenset({"reviewed", "amended", "renewed"})


def _of_agreement(judged: Judged, agreement: Agreement, months: int) -> str | None:
    if _is_old(judged, agreement, months):
        return "agreement"
    return "open" if _is_open(judged, agreement) else None


def _is_open(judged: Judged, element: Element) -> bool:
    period = judged.partnership.period_of(element)
    return period is not None and period.is_open_end


def _is_old(judged: Judged, element: Element, months: int) -> bool:
    period = judged.partnership.period_of(element)
    return period is not None and judged.is_past(period.starts, months=months)


def _since(judged: Judged, element: Element) -> dict[str, object]:
    period = judged.partnership.period_of(element)
    return {"start": None if period is None else period.start or period}


def _reviewed(judged: Judged, window: int) -> frozenset[str]:
    """Give the ids of what was, or is to be, reviewed around the moment of judgement; the partnership's is for all."""
    found: set[str] = set()
    for event in judged.record.events:
        if event.kind in _REVIEWS and event.status != "cancelled" and _is_around(judged, event, window):
            found.update(event.about or (judged.record.id,))
    return frozenset(found)


def _is_around(judged: Judged, event: Event, window: int) -> bool:
    if event.date is None or judged.moment is None:
        return True
    is_long_ago = judged.is_past(event.date.bounds, months=window)
    return not is_long_ago and not judged.moment.later(months=window).certainly_before(event.date)


def _is_reviewed(judged: Judged, element: Element, reviewed: frozenset[str]) -> bool:
    part_of: Iterable[str] = getattr(element, "part_of", ())
    return not reviewed.isdisjoint((element.id, judged.record.id, *part_of))


REVIEW_NOT_PLANNED: Final = Rule(
    code="SAM509",
    name="review-not-planned",
    judge=review_not_planned,
    is_practice=True,
    evidence=[ERMELO, GALA],
    verdicts=[
        verdict(
            "agreement",
            Severity.WARNING,
            (
                (
                    "{element} has held for more than {months} (its start: {start}),"
                    " and no review in the {window} before or after this moment is known"
                ),
                (
                    "{element} geldt al meer dan {months} (begin: {start}),"
                    " en in de {window} voor of na dit moment is geen evaluatie bekend"
                ),
            ),
            (
                "look back together, and agree on how often you will",
                "kijk samen terug, en spreek af hoe vaak dat gebeurt",
            ),
        ),
        verdict(
            "course",
            Severity.WARNING,
            (
                (
                    "{element} has gone on for more than {months} (its start: {start}),"
                    " and no review in the {window} before or after this moment is known"
                ),
                (
                    "{element} loopt al meer dan {months} (begin: {start}),"
                    " en in de {window} voor of na dit moment is geen evaluatie bekend"
                ),
            ),
            (
                "look back together, and plan when you will do so again",
                "kijk samen terug, en plan wanneer dat weer gebeurt",
            ),
        ),
        verdict(
            "open",
            Severity.WARNING,
            (
                "{element} has no end by design, and no review of it is planned",
                "{element} heeft met opzet geen einde, en er is geen evaluatie gepland",
            ),
            (
                "agree on how often you look back at it",
                "spreek af hoe vaak jullie erop terugkijken",
            ),
        ),
    ],
)
