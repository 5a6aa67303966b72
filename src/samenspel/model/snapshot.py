"""What was so on a day, what happened when, and what came from what."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING, Any, Final, Literal, TypeAlias

import attrs
from attrs import frozen

from samenspel.dates import Certainty, ImpreciseDate, Period
from samenspel.language import Bilingual
from samenspel.model.fields import Form, fields_of, values_in
from samenspel.model.goals import Result
from samenspel.model.records import Remark, Source, Waiver
from samenspel.model.references import redirected
from samenspel.model.trajectories import Event

if TYPE_CHECKING:
    from collections.abc import Iterator

    from samenspel.model.element import Element
    from samenspel.model.partnership import Partnership

__all__ = ["Happening", "Lineage", "Moment", "Snapshot", "Succession", "happenings", "take", "trace"]


def __dir__() -> list[str]:
    return __all__


# What was so


@frozen(kw_only=True)
class Snapshot:
    """What was certainly or possibly so on a day, or all through a stretch of time.

    `partnership` is the record without what certainly was not so then; references to that are gone too.
    `certain` and `possible` are the ids of the elements in it.
    """

    when: Period
    partnership: Partnership
    certain: frozenset[str]
    possible: frozenset[str]

    def certainty_of(self, element: str | Element, /) -> Certainty:
        """Tell how certain an element is: YES, MAYBE, or NO for what is not in the snapshot.

        >>> from samenspel import Partnership, Structure
        >>> body = Structure(id="steering", name="Steering group", period="2015/..")
        >>> partnership = Partnership(id="p", name="P", structures=body)
        >>> [partnership.at(when).certainty_of(body).name for when in ("2014", "2015-06", "2016")]
        ['NO', 'MAYBE', 'YES']
        """
        id_ = element if isinstance(element, str) else element.id
        if id_ in self.certain:
            return Certainty.YES
        return Certainty.MAYBE if id_ in self.possible else Certainty.NO


def take(partnership: Partnership, when: Period) -> Snapshot:
    """Take a snapshot: see `Partnership.at`."""
    holding = partnership.holding(when)
    told = [(element, holding.of(element)) for element in (partnership, *partnership.elements())]
    held = {element.id for element, certainty in told if certainty is not Certainty.NO}
    gone = {element.id for element, _ in told} - held - {partnership.id}
    cut = _without(partnership, gone | _said_of(partnership, gone))
    cut = attrs.evolve(cut, results=[_measured_by_then(result, when) for result in cut.results])
    left = held & set(cut.ids())
    certain = frozenset(element.id for element, certainty in told if certainty is Certainty.YES) & left
    return Snapshot(when=when, partnership=cut, certain=certain, possible=frozenset(left - certain))


def _said_of(partnership: Partnership, gone: set[str]) -> set[str]:
    """Give the remarks and waivers that are about nothing but what is gone, and those about these in turn."""
    said: list[Remark | Waiver] = [*partnership.remarks, *partnership.waivers]
    told = [element for element in said if element.about]
    lost: set[str] = set()
    while more := {one.id for one in told if one.id not in lost and (gone | lost).issuperset(one.about)}:
        lost |= more
    return lost


def _measured_by_then(result: Result, when: Period) -> Result:
    """Give a result without the values that certainly were measured later."""
    seen = [o for o in result.observations if o.date is None or not o.date.certainly_after(when.ends)]
    return result if len(seen) == len(result.observations) else attrs.evolve(result, observations=seen)


def _without(partnership: Partnership, gone: set[str]) -> Partnership:
    """Give the partnership without some elements and without every reference to them."""

    def keep(target: str) -> str | None:
        return None if target in gone else target

    referring = {id(reference.origin) for id_ in gone for reference in partnership.referring_to(id_)}
    changes: dict[str, Any] = {}
    for field in fields_of(type(partnership)):
        if field.form is Form.ELEMENT:
            kept = [element for element in getattr(partnership, field.name) if element.id not in gone]
            changes[field.name] = [redirected(one, keep) if id(one) in referring else one for one in kept]
    return attrs.evolve(redirected(partnership, keep), **changes)


# What happened when

Moment: TypeAlias = Literal["on", "start", "end"]
_TIMELESS: Final = (Source, Remark, Waiver)
_NO_HAPPENING: Final = ("as_of", "names")
_OWN_PERIOD: Final = ("period", "trajectory.period")
_DATED: Final = frozenset({Form.DATE, Form.PERIOD})
_WORDS: Final = {"start": Bilingual("begins", "begint"), "end": Bilingual("ends", "eindigt")}


@frozen(kw_only=True)
class Happening:
    """One dated thing: an event, or what a date or a period of an element says.

    `path` is the field that says it, from the element on, and `label` what people call that field;
    `moment` tells a beginning and an end from the rest.
    """

    date: ImpreciseDate
    element: Element
    path: str
    label: Bilingual
    moment: Moment

    def wording(self, language: Literal["en", "nl"] = "en", /) -> str:
        """Say what happens to the element then: `begins`, `eindigt`, or the words of the field."""
        if self.moment in _WORDS:
            return _WORDS[self.moment].wording(language)
        return self.label.wording(language)


def happenings(partnership: Partnership) -> tuple[Happening, ...]:
    """Give the dated happenings in order: see `Partnership.timeline`."""
    told = (partnership, *(element for element in partnership.elements() if not isinstance(element, _TIMELESS)))
    return tuple(sorted((found for element in told for found in _dates(partnership, element)), key=_order))


def _order(happening: Happening) -> tuple[date, date, str, str]:
    """Order by the first day that it can be, then by the last one; what is one-sided by the day that it does say."""
    when = happening.date
    latest = when.latest or date.max
    earliest = when.earliest or latest
    return earliest, latest, happening.element.id, happening.path


def _dates(partnership: Partnership, element: Element) -> Iterator[Happening]:
    """Give the dates that an element says; a day on which an event starts or ends it is the event's to tell."""
    turned = {"start": partnership.turns.starts, "end": partnership.turns.ends}
    for path, field, said in values_in(element, _DATED):
        if path.startswith(_NO_HAPPENING):
            continue
        moments: list[tuple[Moment, ImpreciseDate | None]] = (
            [("on", said)] if field.form is Form.DATE else [("start", said.start), ("end", said.end)]
        )
        for moment, when in moments:
            told_by_event = path in _OWN_PERIOD and when == turned.get(moment, {}).get(element.id)
            if when is not None and not told_by_event:
                yield Happening(date=when, element=element, path=path, label=field.label, moment=moment)


# What came from what


@frozen(kw_only=True)
class Succession:
    """One step of a lineage: the event, and the elements that came before or after."""

    event: Event
    elements: tuple[Element, ...]


@frozen(kw_only=True)
class Lineage:
    """Where an element came from and what became of it, the nearest step first.

    `forerunners` are what ended where it started, `successors` what started where it ended, and theirs in turn.
    """

    element: Element
    forerunners: tuple[Succession, ...]
    successors: tuple[Succession, ...]


def trace(partnership: Partnership, element: Element) -> Lineage:
    """Trace the forerunners and successors of an element: see `Partnership.lineage`."""
    return Lineage(
        element=element,
        forerunners=tuple(_steps(partnership, element.id, "starts", "ends")),
        successors=tuple(_steps(partnership, element.id, "ends", "starts")),
    )


def _steps(partnership: Partnership, id_: str, here: str, there: str) -> Iterator[Succession]:
    """Walk the events outwards from an element, each element once."""
    seen = {id_}
    waiting = [id_]
    for current in waiting:
        for reference in partnership.referring_to(current):
            event = reference.origin
            if isinstance(event, Event) and reference.field.name == here and event.status != "cancelled":
                others = [other for other in dict.fromkeys(getattr(event, there)) if other not in seen]
                seen.update(others)
                waiting.extend(others)
                found = tuple(e for other in others if (e := partnership.find(other)) is not None)
                if found:
                    yield Succession(event=event, elements=found)
