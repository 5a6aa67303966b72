"""SAM602: a pilot goes on without a decision, or is spread before anybody knows what it brings."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from attrs import frozen

from samenspel.findings import Severity
from samenspel.model import Initiative, Link, Result
from samenspel.rules.catalogue import Rule, Violation, verdict
from samenspel.rules.counted import months_said
from samenspel.rules.evidence import MINKMAN, OOSTERHOUT, ZEIST
from samenspel.rules.purpose.support import since

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping

    from samenspel.dates import Bounds
    from samenspel.model import Event
    from samenspel.rules.judged import Judged

__all__ = ["ENDLESS_PILOT", "endless_pilot"]


def __dir__() -> list[str]:
    return __all__


def endless_pilot(judged: Judged, *, months: int = 18) -> Iterator[Violation]:
    """A pilot goes on without a decision, or is spread before anybody knows what it brings.

    What it finds
    -------------
    An initiative of the kind pilot, or a part of one, that certainly began more than `months` (18) months before the
    moment of judgement, and since then was not reviewed and not decided on: advice, and a warning where `events` is
    claimed complete.  One that was reviewed but not decided on is advice.
    A decision is an event of the kind decided, or one that ends it; a review is an event of the kind reviewed; either
    may be about what the pilot is directly part of, and may be planned.  The decision to start it is none.
    And a proposed or planned initiative that is part of another or copied from it (a link of the kind copied-from) and
    is meant for other areas, while of the other no review is told, nor in its own areas a result that was seen: advice.
    Derived: the stage of an initiative is its kind.
    Silent where the beginning or the moment of judgement is not known, and where the record tells of no events (and,
    for the last, no results) without claiming to be complete.
    Fields: `kind`, `trajectory`, `status`, `part_of` and `areas` of initiatives, `kind`, `date`, `status`, `about`,
    `ends` and `starts` of events, `initiatives`, `about`, `areas` and `observations` of results, `kind`, `subjects` and
    `objects` of links.

    Why it matters
    --------------
    A pilot is there to learn from; without a decision it becomes one of many, and its people and money stay borrowed.

    Example
    -------
    ```yaml
    id: sport
    name: Sport for all
    as_of: 2021-05
    initiatives:
      - id: sundays
        name: Sundays at the gym
        kind: pilot
        trajectory: 2019-03/
    events:
      - title: Kick-off
        kind: met
        date: 2019-03
    ```

    Better
    ------
    ```yaml
    id: sport
    name: Sport for all
    as_of: 2021-05
    initiatives:
      - id: sundays
        name: Sundays at the gym
        kind: pilot
        trajectory: 2019-03/
    events:
      - title: The Sundays go on
        kind: decided
        date: 2020-06
        about: sundays
    ```
    """
    verdicts = _Verdicts(*(_latest(judged, kinds) for kinds in (_REVIEWS, _DECISIONS)))
    yield from _endless(judged, verdicts, months)
    if judged.absence("events", "results") is not None:
        yield from _spread(judged, verdicts)


_REVIEWS: Final = frozenset({"reviewed"})
_DECISIONS: Final = frozenset({"decided"})
_TO_COME: Final = frozenset({"proposed", "planned"})


@frozen
class _Verdicts:
    """The last days on which each initiative was, possibly, reviewed and decided on; `None` where it is not said."""

    reviews: Mapping[str, Bounds | None]
    decisions: Mapping[str, Bounds | None]


def _latest(judged: Judged, kinds: frozenset[str]) -> Mapping[str, Bounds | None]:
    """Give for each id that events of some kinds are about, or that events end, when the last of them was."""
    latest: dict[str, Bounds | None] = {}
    for event in judged.record.events:
        if not _counts(judged, event):
            continue
        about = [id_ for id_ in event.about if id_ not in event.starts] if event.kind in kinds else []
        ended = event.ends if kinds is _DECISIONS else ()
        days = None if event.date is None else event.date.bounds
        for id_ in (*about, *ended):
            known = latest.get(id_, days)
            latest[id_] = None if days is None or known is None else max(days, known, key=_last_day)
    return latest


def _last_day(days: Bounds) -> int:
    return days.days()[1]


def _counts(judged: Judged, event: Event) -> bool:
    """Tell whether an event happened by the moment of judgement, or is still to come as planned."""
    if event.status == "cancelled":
        return False
    if event.status == "planned":
        return event.date is None or not judged.is_past(event.date.bounds)
    moment = judged.moment
    return event.date is None or moment is None or not moment.certainly_before(event.date)


def _endless(judged: Judged, verdicts: _Verdicts, months: int) -> Iterator[Violation]:
    severity = judged.absence("events")
    if severity is None:
        return
    for initiative in _pilots(judged):
        period = judged.partnership.period_of(initiative)
        if initiative.status in _TO_COME or period is None or not judged.is_past(period.starts, months=months):
            continue
        ids = (initiative.id, *initiative.part_of)
        if not _is_after(verdicts.decisions, ids, period.starts):
            values = {"since": since(period), "months": months_said(months)}
            if _is_after(verdicts.reviews, ids, period.starts):
                yield Violation("undecided", initiative, values=values)
            else:
                yield Violation("endless", initiative, values=values, severity=severity)


def _is_after(latest: Mapping[str, Bounds | None], ids: Iterable[str], start: Bounds) -> bool:
    """Tell whether any of these was spoken of, possibly not before a start."""
    found = [latest[id_] for id_ in ids if id_ in latest]
    return any(days is None or not days.certainly_before(start) for days in found)


def _pilots(judged: Judged) -> Iterator[Initiative]:
    """Give the present initiatives that are pilots, or parts of one."""
    parts: dict[str, list[str]] = {}
    for initiative in judged.partnership.initiatives:
        for whole in initiative.part_of:
            parts.setdefault(whole, []).append(initiative.id)
    ahead = [initiative.id for initiative in judged.partnership.initiatives if initiative.kind == "pilot"]
    pilots = set(ahead)
    while ahead:
        news = [id_ for id_ in parts.get(ahead.pop(), ()) if id_ not in pilots]
        pilots.update(news)
        ahead.extend(news)
    return (initiative for initiative in judged.present(Initiative) if initiative.id in pilots)


def _spread(judged: Judged, verdicts: _Verdicts) -> Iterator[Violation]:
    tried: dict[str, bool] = {}
    for initiative in judged.present(Initiative):
        if initiative.status not in _TO_COME:
            continue
        for id_ in _origins(judged, initiative):
            origin = judged.partnership.find(id_)
            if (
                isinstance(origin, Initiative)
                and origin.status not in _TO_COME
                and origin.areas
                and not set(origin.areas).issuperset(initiative.areas)
            ):
                if id_ not in tried:
                    tried[id_] = id_ in verdicts.reviews or _has_result(judged, origin)
                if not tried[id_]:
                    yield Violation("untried", initiative, values={"origin": judged.called(origin)}, others=(id_,))


def _origins(judged: Judged, initiative: Initiative) -> Iterable[str]:
    """Give the ids of what an initiative is part of or copied from."""
    copied = (
        id_
        for reference in judged.partnership.referring_to(initiative)
        if isinstance(reference.origin, Link)
        and reference.origin.kind == "copied-from"
        and reference.field.name == "subjects"
        for id_ in reference.origin.objects
    )
    return dict.fromkeys((*initiative.part_of, *copied))


def _has_result(judged: Judged, origin: Initiative) -> bool:
    """Tell whether a result of an initiative was seen, and not only elsewhere."""
    return any(
        isinstance(result := reference.origin, Result)
        and reference.field.name in {"initiatives", "about"}
        and (not result.areas or not set(result.areas).isdisjoint(origin.areas))
        and any(observation.kind in {"actual", None} for observation in result.observations)
        for reference in judged.partnership.referring_to(origin)
    )


ENDLESS_PILOT: Final = Rule(
    code="SAM602",
    name="endless-pilot",
    judge=endless_pilot,
    is_practice=True,
    evidence=[OOSTERHOUT, ZEIST, MINKMAN],
    verdicts=[
        verdict(
            "endless",
            Severity.WARNING,
            (
                ("{element} has been a pilot for more than {months} ({since}), and no review or decision is known"),
                ("{element} is al meer dan {months} een proef ({since}), en er is geen evaluatie of besluit bekend"),
            ),
            (
                "look back together, and decide: stop, go on, or do it in more places",
                "kijk samen terug, en besluit: stoppen, doorgaan, of op meer plekken doen",
            ),
        ),
        verdict(
            "undecided",
            Severity.ADVICE,
            (
                (
                    "{element} has been a pilot for more than {months} ({since}),"
                    " and was reviewed, but no decision is known"
                ),
                (
                    "{element} is al meer dan {months} een proef ({since}),"
                    " en is geëvalueerd, maar er is geen besluit bekend"
                ),
            ),
            (
                "decide: stop, go on, or do it in more places",
                "besluit: stoppen, doorgaan, of op meer plekken doen",
            ),
        ),
        verdict(
            "untried",
            Severity.ADVICE,
            (
                "{element} is meant for another place than {origin}, of which no result or review is known yet",
                (
                    "{element} is bedoeld voor een andere plek dan {origin},"
                    " en daarvan is nog geen resultaat of evaluatie bekend"
                ),
            ),
            (
                "first say what it brought where it began",
                "zeg eerst wat het opleverde op de plek waar het begon",
            ),
        ),
    ],
)
