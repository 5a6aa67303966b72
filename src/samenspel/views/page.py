"""A partnership as a page: what it wants, who takes part, what was agreed, and how it went."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final, TypeAlias

from attrs import evolve, field, frozen

from samenspel.dates import Certainty
from samenspel.language import Bilingual, Language, worded
from samenspel.model import (
    Agreement,
    Commitment,
    Event,
    Goal,
    Group,
    Initiative,
    Observation,
    Obstacle,
    Partnership,
    Result,
    Role,
    Source,
    Stance,
    Structure,
)
from samenspel.model.fields import fields_of
from samenspel.model.naming import listed, names_of, term_label

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Mapping

    from samenspel.model import Element, Snapshot, When

__all__ = ["Line", "Page", "Section", "page"]


def __dir__() -> list[str]:
    return __all__


@frozen
class Line:
    """One line of a page: what it is about, what there is to say of it, and whether it was only possibly so."""

    text: str
    details: str = ""
    is_possible: bool = False
    inner: tuple[Line, ...] = field(default=(), converter=tuple["Line", ...])


@frozen
class Section:
    """One section of a page: its heading and its lines."""

    title: str
    lines: tuple[Line, ...] = field(converter=tuple[Line, ...])


@frozen(kw_only=True)
class Page:
    """A page: a title, the line below it, a note on when its statuses are of, a summary, and sections."""

    title: str
    subtitle: str
    note: str
    summary: str
    sections: tuple[Section, ...] = field(converter=tuple[Section, ...])


def page(partnership: Partnership, /, *, at: When | None = None, language: Language = "en") -> Page:
    """Give a partnership as a page to read, in a language.

    With `at`, a day or a stretch of time, it tells what was so then; what was only possibly so is marked, or stands
    apart where nothing dates it.  Statuses stay those of the moment of knowledge, and the note says so.

    >>> print(page(Partnership(id="p", name="WelWoZo", trajectory="2015/..")).subtitle)
    since 2015
    """
    snapshot = None if at is None else partnership.at(at)
    teller = _Teller(partnership, snapshot, language)
    sections = [
        Section(teller.say(title), lines)
        for collection, (title, tell) in _SECTIONS.items()
        if (lines := list(teller.lines(collection, tell)))
    ]
    return Page(
        title=partnership.name,
        subtitle=teller.subtitle(),
        note=teller.note(),
        summary=partnership.summary or "",
        sections=sections,
    )


@frozen(eq=False)
class _Teller:
    """What every line is told with: the record, what was so of it, and the language."""

    record: Partnership
    snapshot: Snapshot | None
    language: Language

    @property
    def now(self) -> Partnership:
        """The record, or what was so of it."""
        return self.record if self.snapshot is None else self.snapshot.partnership

    def say(self, value: object) -> str:
        """Give the words of a value; nothing for what is not said."""
        return "" if value is None else worded(value, self.language)

    def names(self, ids: Iterable[str]) -> str:
        """Give the names of elements in a row."""
        return self.say(names_of(self.record, ids, is_whole=True))

    def term(self, element: Element | Observation, name: str) -> str:
        """Give the label of the term, or of the terms, in a field."""
        field = next(field for field in fields_of(type(element)) if field.name == name)
        said = getattr(element, name)
        codes = said if field.many else (said,) if said else ()
        return self.say(listed(term_label(code, field.vocabulary) for code in codes)) if codes else ""

    def labelled(self, label: Bilingual, words: str) -> str:
        """Give words after a label; nothing where there are no words."""
        return f"{self.say(label)} {words}" if words else ""

    def line(self, element: Element, text: str, *details: str, inner: Iterable[Line] = ()) -> Line:
        """Make the line of an element."""
        possible = self.snapshot is not None and self.snapshot.certainty_of(element) is Certainty.MAYBE
        return Line(text, " · ".join(filter(None, details)), possible, inner)

    def lines(self, collection: str, tell: _Tell) -> Iterator[Line]:
        """Tell the elements of a collection one by one: in the order of the record, and events in that of time.

        What was possibly so because nothing dates it stands apart, at the end.
        """
        elements: tuple[Element, ...] = getattr(self.now, collection)
        if collection == "events":
            dated = dict.fromkeys(happening.element for happening in self.now.timeline())
            elements = (*(e for e in dated if isinstance(e, Event)), *(e for e in elements if e not in dated))
        undated: list[Line] = []
        for element in elements:
            line = tell(self, element)
            if line is not None and line.is_possible and self.record.period_of(element) is None:
                undated.append(evolve(line, is_possible=False))
            elif line is not None:
                yield line
        if undated:
            yield Line(self.say(_UNDATED), inner=undated)

    def subtitle(self) -> str:
        """Give the line below the title: where, since when, and as of when it is told."""
        record = self.record
        known = record.knowledge_date
        told = (
            f"{self.say(_AS_IT_WAS)} {self.say(self.snapshot.when)}"
            if self.snapshot is not None
            else self.labelled(_AS_OF, self.say(known))
        )
        return " · ".join(filter(None, [self.names(record.areas_served), self.say(record.period_of(record)), told]))

    def note(self) -> str:
        """Say as of when the statuses on a page of a moment are; nothing where it tells none."""
        told = (element for collection in _SECTIONS for element in getattr(self.now, collection))
        if self.snapshot is None or not any(getattr(element, "status", None) for element in told):
            return ""
        known = self.record.knowledge_date
        return self.say(_LATER_STATUSES) if known is None else f"{self.labelled(_STATUSES_AS_OF, self.say(known))}."


_Tell: TypeAlias = "Callable[[_Teller, Any], Line | None]"
_UNDATED: Final = Bilingual("not dated, so possibly:", "niet gedateerd, dus mogelijk:")
_AS_OF: Final = Bilingual("as of", "stand van")
_AS_IT_WAS: Final = Bilingual("as it was", "zoals het was")
_STATUSES_AS_OF: Final = Bilingual("Statuses are as of", "Statussen: stand van")
_LATER_STATUSES: Final = Bilingual(
    "Statuses are those of when the record was written.", "Statussen zijn die van toen het dossier geschreven werd."
)
_NOT_NAMED: Final = Bilingual("not named", "niet genoemd")
_FOR: Final = Bilingual("for", "voor")
_ON_BEHALF: Final = Bilingual("on behalf of", "namens")
_OF: Final = Bilingual("of", "van")
_TO: Final = Bilingual("to", "aan")
_BETWEEN: Final = Bilingual("between", "tussen")
_BECAUSE: Final = Bilingual("because", "omdat")
_BY: Final = Bilingual("by", "door")
_INSTEAD: Final = Bilingual("instead of", "in plaats van")
_MET_WITH: Final = Bilingual("met with", "aangepakt met")


def _goal(teller: _Teller, goal: Goal) -> Line:
    served = teller.labelled(_FOR, teller.names(goal.serves))
    return teller.line(goal, goal.statement, teller.term(goal, "size"), served, teller.term(goal, "status"))


def _group(teller: _Teller, group: Group) -> Line:
    return teller.line(group, group.name, teller.term(group, "kind"), teller.say(group.size), teller.names(group.areas))


def _role(teller: _Teller, role: Role) -> Line | None:
    """Tell who takes part in the partnership itself; roles in a body stand with that body."""
    return None if role.within else _holding(teller, role)


def _holding(teller: _Teller, role: Role) -> Line:
    holders = teller.names(role.holders) or role.title or teller.term(role, "functions")
    functions = teller.term(role, "functions") if role.holders or role.title else teller.say(_NOT_NAMED)
    title = role.title if role.holders and role.title else ""
    return teller.line(
        role,
        holders,
        title or functions,
        teller.labelled(_ON_BEHALF, teller.names(role.representing)),
        "" if role.holders else teller.say(role.count),
        teller.say(role.period),
    )


def _roles_within(teller: _Teller, element: Element) -> Iterator[Line]:
    for reference in teller.now.referring_to(element):
        if isinstance(reference.origin, Role) and reference.field.name == "within":
            yield _holding(teller, reference.origin)


def _structure(teller: _Teller, structure: Structure) -> Line:
    return teller.line(
        structure,
        structure.name,
        teller.term(structure, "kind"),
        teller.names(structure.areas),
        teller.term(structure, "themes"),
        teller.say(teller.record.period_of(structure)),
        teller.say(structure.meets),
        inner=_roles_within(teller, structure),
    )


def _agreement(teller: _Teller, agreement: Agreement) -> Line:
    parties = [party.actor for party in agreement.parties]
    return teller.line(
        agreement,
        agreement.name,
        teller.term(agreement, "form"),
        teller.labelled(_BETWEEN, teller.names(parties)),
        teller.say(teller.record.period_of(agreement)),
        teller.term(agreement, "status"),
        inner=_reasons(teller, agreement),
    )


def _reasons(teller: _Teller, element: Element) -> Iterator[Line]:
    reasons = teller.names(element.because)
    if reasons:
        yield Line(teller.labelled(_BECAUSE, reasons))


def _commitment(teller: _Teller, commitment: Commitment) -> Line:
    what = commitment.what or teller.term(commitment, "kind") or teller.say(commitment.element_kind.singular)
    amount = " ".join(filter(None, [teller.say(commitment.amount), teller.say(commitment.recurs)]))
    return teller.line(
        commitment,
        f"{teller.names(commitment.by)}: {what}" if commitment.by else what,
        teller.labelled(_TO, teller.names(commitment.to)),
        amount,
        teller.term(commitment, "status"),
    )


def _initiative(teller: _Teller, initiative: Initiative) -> Line:
    return teller.line(
        initiative,
        initiative.name,
        teller.term(initiative, "kind"),
        teller.say(teller.record.period_of(initiative)),
        teller.labelled(_FOR, teller.names(initiative.serves)),
        teller.term(initiative, "status"),
        inner=_roles_within(teller, initiative),
    )


def _result(teller: _Teller, result: Result) -> Line:
    seen = "; ".join(filter(None, (_seen(teller, observation) for observation in result.observations)))
    return teller.line(result, result.statement, seen)


def _seen(teller: _Teller, observation: Observation) -> str:
    parts = [teller.say(observation.value), teller.term(observation, "direction"), observation.text]
    value = ", ".join(filter(None, parts))
    when = teller.say(observation.date)
    kind = teller.term(observation, "kind") if observation.kind not in {None, "actual"} else ""
    said = f"{kind}: {value}" if kind and value else value
    return f"{said} ({when})" if when else said


def _obstacle(teller: _Teller, obstacle: Obstacle) -> Line:
    met = teller.labelled(_MET_WITH, teller.names(obstacle.addressed_by))
    return teller.line(
        obstacle, obstacle.statement, teller.term(obstacle, "kind"), met, teller.term(obstacle, "status")
    )


def _stance(teller: _Teller, stance: Stance) -> Line | None:
    if stance.statement is None and not stance.about:
        return None  # what it was about was not there yet
    text = stance.statement or f"{teller.term(stance, 'support')}: {teller.names(stance.about)}"
    return teller.line(stance, text, teller.term(stance, "kind"), teller.labelled(_OF, teller.names(stance.held_by)))


def _event(teller: _Teller, event: Event) -> Line:
    when = teller.say(event.date)
    ended = teller.labelled(_INSTEAD, teller.names(event.ends)) if event.starts else ""
    return teller.line(
        event,
        f"{when}: {event.title}" if when else event.title,
        teller.names(event.starts) if event.ends else "",
        ended,
        inner=_reasons(teller, event),
    )


def _source(teller: _Teller, source: Source) -> Line:
    authors = teller.labelled(_BY, teller.say(listed(source.authors)) if source.authors else "")
    return Line(source.title, " · ".join(filter(None, [teller.term(source, "kind"), authors, source.publisher])))


_SECTIONS: Final[Mapping[str, tuple[Bilingual, _Tell]]] = {
    "goals": (Bilingual("What they want to reach", "Wat ze willen bereiken"), _goal),
    "groups": (Bilingual("For whom and with whom", "Voor wie en met wie"), _group),
    "roles": (Bilingual("Who takes part", "Wie doen er mee"), _role),
    "structures": (Bilingual("Bodies", "Organen"), _structure),
    "agreements": (Bilingual("What was agreed", "Wat is afgesproken"), _agreement),
    "commitments": (Bilingual("Who does or gives what", "Wie doet of geeft wat"), _commitment),
    "initiatives": (Bilingual("What they do", "Wat ze doen"), _initiative),
    "results": (Bilingual("What came of it", "Wat het opleverde"), _result),
    "obstacles": (Bilingual("What stands in the way", "Wat er in de weg staat"), _obstacle),
    "stances": (Bilingual("What they stand for", "Waar ze voor staan"), _stance),
    "events": (Bilingual("What happened", "Wat er gebeurde"), _event),
    "sources": (Bilingual("Sources", "Bronnen"), _source),
}
