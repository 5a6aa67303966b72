"""SAM207: what an event ends or starts says otherwise, or one thing replaces another at another time."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final, Literal, TypeAlias

from samenspel.findings import Severity
from samenspel.model import Agreement, Element, Initiative, Organisation, Partnership, Role, Structure
from samenspel.model.naming import names_of
from samenspel.rules.catalogue import Rule, Violation, verdict
from samenspel.rules.counted import days_said
from samenspel.rules.evidence import ORG, POPOLO, WELWOZO

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from samenspel.dates import Period
    from samenspel.model import Event
    from samenspel.rules.judged import Judged

__all__ = ["INCONSISTENT_REPLACEMENT", "inconsistent_replacement"]


def __dir__() -> list[str]:
    return __all__


def inconsistent_replacement(judged: Judged, *, days: int = 180) -> Iterator[Violation]:
    """What an event ends or starts says otherwise, or one thing replaces another at another time.

    What it finds
    -------------
    Events that end what is open by design; events whose date certainly is not the one at which what they end or start
    says that it does, a day more or less.
    Of events that end one thing and start another: what is started certainly begins more than `days` (180) before the
    end of something that is ended, or more than `days` after it; and no reason is given.
    Each thing that is started is compared with what was ended first and last; what the event's date contradicts is
    not compared again.
    Events that are planned or cancelled have ended nothing yet, and those after the moment of judgement are left out.
    Fields: `Event.ends`, `Event.starts`, `Event.date`, `Event.status`, `Event.because`, and `period`, `trajectory` or
    `concluded` of what they end and start.

    Why it matters
    --------------
    Whoever asks what was there on a day gets both, or neither.  And who does not know why something was replaced
    cannot tell whether it helped.

    Example
    -------
    ```yaml
    id: sport
    name: Sport for all
    structures:
      - id: working-groups
        name: Working groups by village
        period: 2012/..
      - id: themes
        name: Working groups by theme
        period: 2016/..
    events:
      - id: review
        title: The villages ask for one table per theme
        kind: reviewed
        date: 2015
      - title: Working groups by theme instead of by village
        kind: replaced
        date: 2016
        ends: working-groups
        starts: themes
        because: review
    ```

    Better
    ------
    ```yaml
    id: sport
    name: Sport for all
    structures:
      - id: working-groups
        name: Working groups by village
        period: 2012/2016
      - id: themes
        name: Working groups by theme
        period: 2016/..
    events:
      - id: review
        title: The villages ask for one table per theme
        kind: reviewed
        date: 2015
      - title: Working groups by theme instead of by village
        kind: replaced
        date: 2016
        ends: working-groups
        starts: themes
        because: review
    ```
    """
    record = judged.record
    for event in record.events:
        if event.status in _NOT_DONE or event.id not in judged.partnership:
            continue
        turned: dict[str, list[str]] = {"ends": [], "starts": []}
        sound: dict[str, list[_Lived]] = {"ends": [], "starts": []}
        for turn, place, element in _turned(record, event):
            turned[turn].append(element.id)
            fault = _contradiction(record, event, turn, element)
            if fault is None:
                sound[turn].append((element, record.period_of(element)))
            else:
                name, said = fault
                values = {"other": judged.called(element), "date": event.date, "said": said}
                yield Violation(name, event, place, values, (element.id,))
        for name, ended, started in _misfits(sound["ends"], sound["starts"], days):
            values = {"ended": judged.called(ended), "started": judged.called(started), "days": days_said(days)}
            yield Violation(name, event, "starts", values, (ended.id, started.id))
        if all(turned.values()) and not event.because:
            names: Mapping[str, object] = {turn: names_of(record, ids) for turn, ids in turned.items()}
            yield Violation("no-reason", event, "", names, (*turned["ends"], *turned["starts"]))


_Turn: TypeAlias = Literal["ends", "starts"]
_Lived: TypeAlias = "tuple[Element, Period | None]"
_NOT_DONE: Final = frozenset({"planned", "cancelled"})
_TURNABLE: Final = (Organisation, Structure, Agreement, Initiative, Role, Partnership)
_SLACK: Final = 1  # what ends on the last day of a month may make way on the first day of the next


def _turned(record: Partnership, event: Event) -> Iterator[tuple[_Turn, str, Element]]:
    """Give what an event ends and starts, each with the place at which it says so."""
    turns: tuple[tuple[_Turn, Sequence[str]], ...] = (("ends", event.ends), ("starts", event.starts))
    for turn, ids in turns:
        for index, id_ in enumerate(ids):
            element = record.find(id_)
            if isinstance(element, _TURNABLE):
                yield turn, f"{turn}[{index}]", element


def _contradiction(record: Partnership, event: Event, turn: _Turn, element: Element) -> tuple[str, object] | None:
    """Give the verdict on what an element says of its end or start against an event, and what it says."""
    own = _own_period(element)
    if turn == "ends" and own is not None and own.is_open_end:
        return "open", own
    known = None if isinstance(element, Agreement) and own is None else record.period_of(element)
    for period in (own, known):
        if period is None or event.date is None:
            continue
        told = event.date.bounds
        if turn == "ends":
            if told.certainly_before(period.ends) or period.ends.later(days=_SLACK).certainly_before(told):
                return "other-end", period.end or period
        elif period.starts.certainly_before(told) or told.later(days=_SLACK).certainly_before(period.starts):
            return "other-start", period.start or period
    return None


def _own_period(element: Element) -> Period | None:
    """Give the period that an element itself says; the day on which it was concluded begins no period here."""
    trajectory = getattr(element, "trajectory", None)
    period: Period | None = getattr(element, "period", None) if trajectory is None else trajectory.period
    return period


def _misfits(ended: Sequence[_Lived], started: Sequence[_Lived], days: int) -> Iterator[tuple[str, Element, Element]]:
    """Give what does not follow on what it replaces: which verdict, what was ended, what was started."""
    over = [(element, period.ends) for element, period in ended if period is not None and not period.is_backwards]
    if not over:
        return
    first = min(over, key=lambda one: one[1].days()[1])
    last = max(over, key=lambda one: one[1].days()[0])
    for element, period in started:
        if period is None:
            continue
        if period.starts.later(days=days).certainly_before(last[1]) and element is not last[0]:
            yield "overlap", last[0], element
        if first[1].later(days=days).certainly_before(period.starts) and element is not first[0]:
            yield "gap", first[0], element


INCONSISTENT_REPLACEMENT: Final = Rule(
    code="SAM207",
    name="inconsistent-replacement",
    judge=inconsistent_replacement,
    evidence=[WELWOZO, ORG, POPOLO],
    verdicts=[
        verdict(
            "open",
            Severity.ERROR,
            (
                "{element} ends {other}, whose end is open by design",
                "{element} beëindigt {other}, maar het einde daarvan is met opzet open",
            ),
            (
                "give it an end, or leave its end empty: the event tells when it ended",
                "geef het een einde, of laat het einde leeg: de gebeurtenis zegt al wanneer het eindigde",
            ),
        ),
        verdict(
            "other-end",
            Severity.ERROR,
            (
                "by {element} ({date}) {other} ends, but elsewhere the record gives another end ({said})",
                "door {element} ({date}) eindigt {other}, maar elders noemt het dossier een ander einde ({said})",
            ),
            (
                "mend one of the two, or leave the end empty: the event tells it",
                "verbeter een van de twee, of laat het einde leeg: de gebeurtenis zegt het al",
            ),
        ),
        verdict(
            "other-start",
            Severity.ERROR,
            (
                "by {element} ({date}) {other} starts, but elsewhere the record gives another start ({said})",
                "door {element} ({date}) begint {other}, maar elders noemt het dossier een ander begin ({said})",
            ),
            (
                "mend one of the two, or leave the start empty: the event tells it",
                "verbeter een van de twee, of laat het begin leeg: de gebeurtenis zegt het al",
            ),
        ),
        verdict(
            "overlap",
            Severity.WARNING,
            (
                "{element}: {started} began more than {days} before {ended} ended, in whose place it comes",
                "{element}: {started} begon meer dan {days} voordat {ended} eindigde, en komt daarvoor in de plaats",
            ),
            (
                "mend a date, or tell the change in steps: an event for each",
                "verbeter een datum, of vertel de verandering in stappen: elk een gebeurtenis",
            ),
        ),
        verdict(
            "gap",
            Severity.WARNING,
            (
                "{element}: {started} began more than {days} after {ended} ended, in whose place it comes",
                "{element}: {started} begon meer dan {days} nadat {ended} eindigde, en komt daarvoor in de plaats",
            ),
            (
                "what was there in between? mend a date, or tell it",
                "wat was er in de tussentijd? verbeter een datum, of vertel het",
            ),
        ),
        verdict(
            "no-reason",
            Severity.ADVICE,
            (
                "{element} does not say why: {ends} made way for {starts}",
                "{element} zegt niet waarom: in de plaats van {ends} kwam {starts}",
            ),
            (
                "name the reasons: an obstacle, a decision or what was learned",
                "noem de redenen: een obstakel, een besluit of wat er geleerd is",
            ),
        ),
    ],
)
