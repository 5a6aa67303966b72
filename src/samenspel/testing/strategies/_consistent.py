"""What keeps a drawn record free of errors: what is drawn is bent to what can really have been, and nothing is refused.

First who lived when, then who did what while they lived, then what the statuses may say of it.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final, cast

from samenspel.dates import ImpreciseDate
from samenspel.model import (
    Agreement,
    Commitment,
    Event,
    Identifier,
    Initiative,
    Link,
    Organisation,
    Partnership,
    Party,
    Person,
    Remark,
    Result,
    Role,
    Source,
    Structure,
    Trajectory,
)
from samenspel.model.course import ENDED
from samenspel.testing.strategies import _pools as pools
from samenspel.testing.strategies._days import Day, Span, date_of, day_of
from samenspel.testing.strategies._meaning import pick, spread
from samenspel.testing.strategies._records import agree_identifier, agree_remark, agree_result, agree_values
from samenspel.testing.strategies._sketch import Draft

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping, Sequence

    from samenspel.model import Element
    from samenspel.testing.strategies._sketch import Sketch

__all__ = ["Lives", "agree", "agree_phases", "agree_value"]

_ALWAYS: Final = Span(0, None)
_NEVER: Final = 10**7


def __dir__() -> list[str]:
    return __all__


def agree(sketch: Sketch) -> Lives:
    """Bend what the drafts of a record say until nothing in it contradicts anything else."""
    lives = Lives(sketch)
    for kind, bend in _BY_KIND.items():
        for draft in sketch.of(kind):
            bend(draft, sketch, lives)
    agree_phases(sketch.own)
    for number, draft in enumerate(sketch.all()):
        agree_values(draft, number)
    _complete(sketch)
    return lives


def agree_value(draft: Draft, lives: Lives) -> None:
    """Bend what a value on its own says, as if it stood in an element."""
    if draft.cls is Identifier:
        agree_identifier(draft, draft.choices.core)
    if draft.cls is Trajectory:
        agree_phases(Draft(Initiative, draft.choices, {"trajectory": draft}))
    if draft.cls is Party:
        _party(draft, None, lives)


# Who lived when -----------------------------------------------------------------------------------------------------


class Lives:
    """When what there is really lived, as far as the record says anything of it, and what moment it tells of."""

    def __init__(self, sketch: Sketch) -> None:
        self.moment = _moment(sketch)
        self.by_id: dict[str, Span] = {}
        self.starts: dict[str, int | None] = {}
        self.ends: dict[str, int | None] = {}
        for kind, elements in sketch.given.items():
            for element in elements if kind in _LIVING else ():
                self._keep_given(element, sketch.known)
        if sketch.known is not None:
            self._keep_given(sketch.known, sketch.known)
        for draft in sketch.all():
            own = _own_span(draft)
            if own is not None:
                self.by_id[draft.id] = own
        self._turn(sketch)

    def _keep_given(self, element: Element, known: Partnership | None) -> None:
        period = getattr(element, "period", None) if known is None else known.period_of(element)
        if period is not None:
            starts, ends = period.starts.latest, period.ends.earliest
            self.by_id[element.id] = Span(
                0 if starts is None else day_of(starts), None if ends is None else day_of(ends)
            )

    def of(self, id_: str) -> Span:
        """Give when something lived; always where nothing is said."""
        return self.by_id.get(id_, _ALWAYS)

    def lived(self, id_: str, day: int) -> bool:
        """Tell whether something had not ended before a day."""
        end = self.of(id_).end
        return end is None or day <= end

    @property
    def now(self) -> int:
        """The moment of knowledge; the end of all days where none is said."""
        return _NEVER if self.moment is None else self.moment

    def done(self, day: Day) -> Day:
        """Give a day that is not after the moment of knowledge."""
        return day if day.number <= self.now else Day(self.now, day.way)

    # What events say of starts and ends

    def _turn(self, sketch: Sketch) -> None:
        """Let each event start and end what no event before it did, where that can be on its day."""
        living = {draft.id: draft for draft in sketch.all() if draft.cls in _TURNED}
        if sketch.known is not None:
            del living[sketch.own.id]  # when it starts and ends is said already
        for event in sketch.of(Event):
            facts = event.facts
            when: Day | None = facts.get("date")
            if "status" in facts:
                facts["status"] = _event_status(when, facts["status"], self)
            ends = [id_ for id_ in facts.get("ends", ()) if id_ in living and self._may(id_, when, self.ends)]
            starts = [id_ for id_ in facts.get("starts", ()) if id_ in living and self._may(id_, when, self.starts)]
            starts = [new for new in starts if new not in ends]
            starts = [new for new in starts if not any(sketch.leads_back("lineage", old, new) for old in ends)]
            _put(facts, "ends", tuple(ends))
            _put(facts, "starts", tuple(starts))
            for id_ in ends:
                self._end(living[id_], when)
            for id_ in starts:
                self._start(living[id_], when)

    def _may(self, id_: str, when: Day | None, taken: dict[str, int | None]) -> bool:
        """Tell whether an event may start or end something: no other does, and it does not end before it starts."""
        if id_ in taken or when is None:
            return id_ not in taken
        if taken is self.ends:
            return (self.starts.get(id_) or 0) <= when.number
        return when.number <= (self.ends.get(id_) or _NEVER)

    def _end(self, draft: Draft, when: Day | None) -> None:
        life = self.by_id.get(draft.id)
        day = when.number if when is not None else None
        if day is None:
            self.ends[draft.id] = None if life is None else life.end
            if life is not None and life.end is None:
                self._keep(draft, life._replace(end_way=None))
            return
        self.ends[draft.id] = day
        life = life or Span(0, None, None, None)
        self._keep(draft, life._replace(start=min(life.start, day), end=day))

    def _start(self, draft: Draft, when: Day | None) -> None:
        life = self.by_id.get(draft.id)
        if when is None:
            self.starts[draft.id] = None if life is None else life.start or None  # nought is no day
            return
        day = when.number
        self.starts[draft.id] = day
        life = life or Span(0, None, None, None)
        self._keep(draft, life._replace(start=day, end=None if life.end is None else max(life.end, day)))

    def _keep(self, draft: Draft, life: Span) -> None:
        self.by_id[draft.id] = life
        _tell_span(draft, life)


_TURNED: Final = frozenset({Organisation, Structure, Agreement, Initiative, Role, Partnership})
_LIVING: Final = frozenset({Organisation, Person, Structure, Role})


def _own_span(draft: Draft) -> Span | None:
    """Give the span that an element says itself."""
    trajectory = draft.facts.get("trajectory")
    if isinstance(trajectory, Draft):
        return trajectory.facts.get("period")
    found = draft.facts.get("period")
    return found if isinstance(found, Span) else None


def _tell_span(draft: Draft, life: Span) -> None:
    """Let an element that says a span say another one."""
    trajectory = draft.facts.get("trajectory")
    holder = trajectory.facts if isinstance(trajectory, Draft) else draft.facts
    if isinstance(holder.get("period"), Span):
        holder["period"] = life


def _moment(sketch: Sketch) -> int | None:
    """Give the moment of knowledge, as the record will tell it."""
    said = sketch.own.facts.get("as_of")
    if said is None:
        told = Partnership(
            id=sketch.own.id,
            name="",
            sources=[*(draft.made() for draft in sketch.of(Source)), *cast("Sequence[Source]", sketch.given[Source])],
        )
        known = told.knowledge_date
    else:
        known = date_of(said) if isinstance(said, Day) else ImpreciseDate(said)
    day = None if known is None else known.earliest or known.latest
    return None if day is None else day_of(day)


def _event_status(when: Day | None, said: str, lives: Lives) -> str:
    if when is None or said == "cancelled":
        return said
    return "happened" if when.number <= lives.now else "planned"


def _put(facts: dict[str, Any], name: str, said: Any) -> None:  # noqa: ANN401 - whatever the field holds
    """Say something in a field, or nothing where nothing is left to say."""
    if said in ((), []):
        facts.pop(name, None)
    else:
        facts[name] = said


# Statuses -----------------------------------------------------------------------------------------------------------

_GRACE: Final = 90
_TO_COME: Final = frozenset({"proposed", "planned", "in-negotiation"})
_GOING: Final = frozenset({"running", "in-force", "paused"})


def _agree_status(draft: Draft, lives: Lives) -> None:
    """Let a status say what can be so at the moment of knowledge."""
    said = draft.facts.get("status")
    life = lives.by_id.get(draft.id)
    if said is None or life is None:
        return
    is_over = life.end is not None and life.end < lives.now
    if said in ENDED and (life.end is None or life.end > lives.now):
        said = _going(draft)
    if said in _GOING and life.start > lives.now:
        said = "proposed"
    elif said in _GOING and is_over:
        said = "ended"
    elif said in _TO_COME and life.start + _GRACE < lives.now:
        said = "ended" if is_over else _going(draft)
    draft.facts["status"] = said


def _going(draft: Draft) -> str:
    return "in-force" if draft.cls is Agreement else "running"


# Kind by kind -------------------------------------------------------------------------------------------------------


def _structure(draft: Draft, _: Sketch, lives: Lives) -> None:
    _agree_status(draft, lives)


def agree_phases(draft: Draft) -> None:
    """Let the phases of a trajectory follow each other within it."""
    trajectory = draft.facts.get("trajectory")
    if not isinstance(trajectory, Draft) or "phases" not in trajectory.facts:
        return
    whole: Span = trajectory.facts.get("period") or _ALWAYS
    last = whole.start
    for phase in trajectory.facts["phases"]:
        period: Span | None = phase.facts.get("period")
        if period is not None:
            start = _within(max(period.start, last), whole)
            end = None if period.end is None else _within(max(period.end, start), whole)
            if end is None and whole.end is not None:
                end = whole.end
            phase.facts["period"] = period._replace(start=start, end=end)
            last = start


def _within(day: int, whole: Span) -> int:
    return day if whole.end is None else min(day, whole.end)


def _initiative(draft: Draft, _: Sketch, lives: Lives) -> None:
    agree_phases(draft)
    _agree_status(draft, lives)


def _source(draft: Draft, sketch: Sketch, _: Lives) -> None:
    """Let a source not move the moment of a record that stands already."""
    if sketch.known is not None and sketch.known.as_of is None:
        draft.facts.pop("published", None)
        draft.facts.pop("as_of", None)


def _role(draft: Draft, sketch: Sketch, lives: Lives) -> None:
    facts = draft.facts
    life = lives.by_id.get(draft.id)
    if life is not None:
        life = _in_structures(draft, sketch, lives, life)
        lives.by_id[draft.id] = life
        _tell_span(draft, life)
        holders = facts.get("holders", ())
        _put(facts, "holders", tuple(id_ for id_ in holders if lives.lived(id_, life.start)))
    mandate = facts.get("mandate")
    if isinstance(mandate, Draft):
        facts_of = mandate.facts
        if "decided" in facts_of:
            facts_of["decided"] = lives.done(facts_of["decided"])
        period: Span | None = facts_of.get("period")
        if period is not None and life is not None:
            start = max(period.start, life.start) if life.end is None else min(max(period.start, life.start), life.end)
            end = None if period.end is None else max(period.end, start)
            facts_of["period"] = period._replace(start=start, end=end)


def _in_structures(draft: Draft, sketch: Sketch, lives: Lives, life: Span) -> Span:
    """Leave out the structures that the role cannot sit in, and let it not outlast those that it does."""
    kept: list[str] = []
    bodies = set(sketch.ids.get("Structure", ()))
    is_fixed = draft.id in lives.starts or draft.id in lives.ends
    for id_ in draft.facts.get("within", ()):
        body = lives.of(id_) if id_ in bodies else _ALWAYS
        start = life.start if is_fixed else max(life.start, body.start)
        too_late = body.end is not None and start > body.end
        if too_late or (life.end is not None and life.end < body.start):
            continue
        kept.append(id_)
        if not is_fixed:
            end = life.end if body.end is None else body.end if life.end is None else min(life.end, body.end)
            life = life._replace(start=start, end=end, end_way=life.end_way)
    _put(draft.facts, "within", tuple(kept))
    return life


_FREE_FORMS: Final = frozenset({"none-by-choice", "verbal", "minutes", "shared-vision"})


def _agreement(draft: Draft, _: Sketch, lives: Lives) -> None:
    facts = draft.facts
    concluded: Day | None = facts.get("concluded")
    started = lives.starts.get(draft.id)
    if concluded is not None:
        number = min(concluded.number, lives.now)
        if started is not None:
            number = min(number, started)
        life = lives.by_id.get(draft.id)
        if life is not None:
            number = min(number, life.start or number)
        facts["concluded"] = concluded = Day(number, concluded.way)
        if life is None:
            lives.by_id[draft.id] = Span(number, None, concluded.way, None)
        if started is not None and number != started:
            del facts["concluded"]
            concluded = None
    parties: list[Draft] = facts.get("parties", [])
    kept: dict[str, Draft] = {}
    for party in parties:
        _party(party, concluded, lives)
        signed: Day | None = party.facts.get("signed") or concluded
        if signed is None or lives.lived(party.facts["actor"], signed.number):
            kept.setdefault(party.facts["actor"], party)
    _put(facts, "parties", list(kept.values()))
    if facts.get("strength") == "binding" and facts.get("form") in _FREE_FORMS:
        facts["strength"] = "intention"
    if "value" in facts:
        facts["value"] = pick(pools.MONEY, spread(draft.choices.slots[0], 3))
    _agree_status(draft, lives)


def _party(party: Draft, concluded: Day | None, lives: Lives) -> None:
    facts = party.facts
    for name in ("signed", "decided"):
        if name in facts:
            facts[name] = lives.done(facts[name])
    signed: Day | None = facts.get("signed") or concluded
    if signed is not None:
        _put(facts, "by", tuple(id_ for id_ in facts.get("by", ()) if lives.lived(id_, signed.number)))


def _commitment(draft: Draft, sketch: Sketch, lives: Lives) -> None:
    facts = draft.facts
    if "made" in facts:
        facts["made"] = lives.done(facts["made"])
        if "due" in facts:
            facts["due"] = Day(max(facts["due"].number, facts["made"].number), facts["due"].way)
    begun = facts.get("made") or facts.get("period")
    day = None if begun is None else begun[0]
    by = tuple(id_ for id_ in facts.get("by", ()) if day is None or lives.lived(id_, day))
    _put(facts, "by", by)
    _put(facts, "to", tuple(id_ for id_ in facts.get("to", ()) if id_ not in by or id_ == sketch.own.id))
    if "amount" in facts:
        facts["amount"] = pick(pools.MONEY, spread(draft.choices.slots[1], 4))


def _event(draft: Draft, _: Sketch, lives: Lives) -> None:
    facts = draft.facts
    when: Day | None = facts.get("date")
    if facts.get("kind") == "amended" and when is not None:
        about = [id_ for id_ in facts.get("about", ()) if _holds(lives.of(id_), when.number)]
        _put(facts, "about", tuple(about))


def _holds(life: Span, day: int) -> bool:
    return life.start <= day and (life.end is None or day <= life.end)


def _link(draft: Draft, _: Sketch, __: Lives) -> None:
    subjects = draft.facts.get("subjects", ())
    _put(draft.facts, "objects", tuple(id_ for id_ in draft.facts.get("objects", ()) if id_ not in subjects))


def _complete(sketch: Sketch) -> None:
    """Let nothing claim to be complete that would then be wrong."""
    said = sketch.own.facts.get("complete")
    if said is None:
        return
    wrong: set[str] = set()
    held = {id_ for role in sketch.of(Role) for id_ in role.facts.get("holders", ()) if "period" not in role.facts}
    if len(held & set(sketch.ids.get("Organisation", ()))) < _TWO:
        wrong.add("roles")
    if any(len(agreement.facts.get("parties", ())) < _TWO for agreement in sketch.of(Agreement)):
        wrong.add("agreements")
    _put(sketch.own.facts, "complete", tuple(code for code in said if code not in wrong))


_TWO: Final = 2


_BY_KIND: Final[Mapping[type[Element], Callable[[Draft, Sketch, Lives], None]]] = {
    Structure: _structure,
    Initiative: _initiative,
    Role: _role,
    Agreement: _agreement,
    Commitment: _commitment,
    Event: _event,
    Link: _link,
    Result: agree_result,
    Remark: agree_remark,
    Source: _source,
}
