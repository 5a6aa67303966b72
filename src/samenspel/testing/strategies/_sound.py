"""What keeps a drawn record free of any finding: a partnership that does all that the rules ask for.

Every organisation takes part and owns the goals, all sign the agreements, what is measured is measured twice, and
somebody leads.  What no rule reads stays as it was drawn.
"""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING, Any, Final
from unicodedata import normalize

from samenspel.dates import ImpreciseDate
from samenspel.model import (
    Agreement,
    Commitment,
    Event,
    Goal,
    Group,
    Initiative,
    Link,
    Observation,
    Obstacle,
    Organisation,
    Party,
    Person,
    Result,
    Role,
    Stance,
    Structure,
    Trajectory,
    Waiver,
)
from samenspel.testing.strategies import _pools as pools
from samenspel.testing.strategies._choices import NOTHING
from samenspel.testing.strategies._days import BASE, Day, Span, day_of
from samenspel.testing.strategies._meaning import pick
from samenspel.testing.strategies._sketch import Draft

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from samenspel.model import Element
    from samenspel.testing.strategies._sketch import Sketch

__all__ = ["moment_of", "name_apart", "padding", "sound"]

_TWO: Final = 2


def __dir__() -> list[str]:
    return __all__


def padding(counts: Mapping[type[Element], int], /) -> Mapping[type[Element], int]:
    """Give how many elements of a kind there must be, for what was drawn of others to be sound."""
    parties = counts.get(Organisation, 0)
    return {Role: parties if parties >= _TWO else 0}


def sound(sketch: Sketch) -> None:
    """Let the drafts of a record do all that the rules ask for."""
    told = _Told(sketch)
    _own(sketch, told)
    for kind, mend in _BY_KIND.items():
        for place, draft in enumerate(sketch.of(kind)):
            mend(draft, place, told)
    name_apart(sketch)


class _Told:
    """What the drafts of a record are mended by: its moment, its parties, and what there is of some kinds."""

    def __init__(self, sketch: Sketch) -> None:
        self.moment = moment_of(sketch)
        organisations = sketch.ids["Organisation"]
        self.parties = tuple(organisations) if len(organisations) >= _TWO else ()
        self.areas = frozenset(sketch.ids["Area"])
        self.goals = tuple(sketch.ids["Goal"])
        self.people = tuple(sketch.ids["Person"])
        self.is_empty = not any(sketch.drafts.values())
        self.has_results = bool(sketch.ids["Result"])
        self.has_commitments = bool(sketch.ids["Commitment"])


_YEAR: Final = 365


def moment_of(sketch: Sketch) -> int:
    """Give the moment of knowledge: the drawn one, but never before the first year was over."""
    said = sketch.own.facts.get("as_of")
    if isinstance(said, ImpreciseDate | date | str):
        given = ImpreciseDate(said)
        known = given.earliest or given.latest
        return BASE if known is None else day_of(known)
    number = said.number if isinstance(said, Day) else BASE + 3 * sketch.own.choices.core
    return max(number, BASE + 2 * _YEAR)


_LATELY: Final = 300
_HARMLESS: Final = frozenset({"organisations", "people", "groups", "areas", "links", "sources", "remarks", "waivers"})


def _own(sketch: Sketch, told: _Told) -> None:
    facts = sketch.own.facts
    if not told.parties and facts.get("form") == "lead-agency":
        _drop(facts, "form")
    if "as_of" in facts or not told.is_empty:
        facts["as_of"] = Day(told.moment)
    _keep(facts, "complete", _HARMLESS)
    trajectory = facts.get("trajectory")
    if told.parties and not isinstance(trajectory, Draft):
        facts["trajectory"] = trajectory = Draft(Trajectory, NOTHING)
    if isinstance(trajectory, Draft):
        drawn: Span = trajectory.facts.get("period") or Span(told.moment - 30, None)
        start = min(drawn.start if told.has_results else max(drawn.start, told.moment - _LATELY), told.moment - 30)
        trajectory.facts["period"] = Span(start, None, 0, 0)
        for phase in trajectory.facts.get("phases", ()):
            phase.facts.pop("period", None)


def _keep(facts: dict[str, Any], name: str, allowed: frozenset[str]) -> None:
    """Keep of what a field says what is allowed."""
    left = tuple(one for one in facts.get(name, ()) if one in allowed)
    if left:
        facts[name] = left
    else:
        facts.pop(name, None)


def _drop(facts: dict[str, Any], *names: str) -> None:
    for name in names:
        facts.pop(name, None)


def _open(facts: dict[str, Any]) -> None:
    """Let what has a period go on."""
    period: Span | None = facts.get("period")
    if period is not None:
        facts["period"] = period._replace(end=None, end_way=None)


def _choose(facts: dict[str, Any], name: str, allowed: tuple[str, ...], slot: int) -> None:
    """Let a term that is said be one of some."""
    if name in facts and facts[name] not in allowed:
        facts[name] = pick(allowed, slot)


def _narrow(facts: dict[str, Any]) -> None:
    """Let work have one theme: what is about it may name one law."""
    if "themes" in facts:
        facts["themes"] = facts["themes"][:1]


# Kind by kind -------------------------------------------------------------------------------------------------------


def _organisation(draft: Draft, _: int, __: _Told) -> None:
    _drop(draft.facts, "part_of", "members", "count", "period")


def _person(draft: Draft, _: int, __: _Told) -> None:
    _open(draft.facts)


_GROUPS: Final = ("volunteers", "employees", "professionals", "office-holders", "informal-carers")


def _group(draft: Draft, _: int, __: _Told) -> None:
    _drop(draft.facts, "part_of")
    _choose(draft.facts, "kind", _GROUPS, draft.choices.core)


_BODIES: Final = ("steering-group", "board", "core-team", "working-group", "neighbourhood-team", "network")
_MOST_BODIES: Final = 4


def _structure(draft: Draft, place: int, told: _Told) -> None:
    facts = draft.facts
    _choose(facts, "kind", _BODIES, draft.choices.core)
    _keep(facts, "part_of", frozenset(told.parties))
    _open(facts)
    if place >= _MOST_BODIES:
        _drop(facts, "period")
        facts["status"] = "planned"
    elif "period" in facts:
        _choose(facts, "status", ("running", "paused"), draft.choices.core)


_FEWEST_PARTIES: Final = 2
_PARTS: Final = ("provider", "host", "contractor", "commissioner", "initiator")


def _role(draft: Draft, place: int, told: _Told) -> None:
    facts = draft.facts
    _drop(facts, "representing", "count")
    mandate = facts.get("mandate")
    if isinstance(mandate, Draft):
        _drop(mandate.facts, "given_by", "period")
    if place < len(told.parties):
        facts["holders"] = (told.parties[place],)
        facts["functions"] = ("lead",) if place == 0 else (pick(_PARTS, draft.choices.core),)
        _drop(facts, "within", "period", "status")
        return
    person = place - len(told.parties)
    _drop(facts, "status")
    facts["functions"] = ("adviser",)
    facts["holders"] = told.people[person : person + 1]
    _keep(facts, "within", frozenset())
    if not told.parties:
        _drop(facts, "period")
    if not facts["holders"]:
        _drop(facts, "holders")
    if len(told.parties) < _FEWEST_PARTIES:
        _drop(facts, "period")
    _open(facts)


def _goal(draft: Draft, place: int, told: _Told) -> None:
    facts = draft.facts
    _drop(facts, "period", "size")
    _keep(facts, "serves", told.areas)
    _narrow(facts)
    if told.parties:
        facts["owners"] = told.parties
    else:
        _drop(facts, "owners")
    if place == 0:
        _drop(facts, "contributes_to")
        _choose(facts, "status", ("pursued",), 0)
        if not facts.get("urgency", "").strip():
            facts["urgency"] = "a"
    else:
        facts["contributes_to"] = told.goals[:1]


def _stance(draft: Draft, place: int, told: _Told) -> None:
    facts = draft.facts
    _choose(facts, "support", ("endorses", "accepts", "undecided"), draft.choices.core)
    _drop(facts, "period")
    if place == 0 or "held_by" in facts:
        facts["held_by"] = told.parties
    if not told.parties:
        _drop(facts, "held_by")
    if place == 0:
        facts["kind"] = "interest"


def _result(draft: Draft, _: int, told: _Told) -> None:
    facts = draft.facts
    _drop(facts, "according_to")
    if told.goals:
        facts["goals"] = told.goals
    core = draft.choices.core
    facts["observations"] = [
        Draft(
            Observation,
            NOTHING,
            {"kind": "actual", "date": Day(told.moment - before), "value": pick(pools.QUANTITIES, core)},
        )
        for before in (30, 0)
    ]


_FORMS: Final = ("covenant", "letter-of-intent", "joint-arrangement", "programme")
_LAWS: Final = ("any", "nl:zvw", "nl:woningwet", "nl:wpo", "nl:gemeentewet", "nl:awb")
_STRENGTHS: Final = ("best-effort", "intention")


def _agreement(draft: Draft, _: int, told: _Told) -> None:
    facts = draft.facts
    core = draft.choices.core
    facts["form"] = pick(_FORMS, core)
    _choose(facts, "strength", _STRENGTHS, core)
    concluded = Day(told.moment - core % _YEAR)
    facts["concluded"] = concluded
    facts["parties"] = [Draft(Party, NOTHING, {"actor": id_, "signed": concluded}) for id_ in told.parties]
    facts.setdefault("review", pools.RECURRENCES[0])
    _drop(facts, "part_of", "value")
    if "period" in facts:
        facts["period"] = Span(concluded.number, None, 0, 0)
    _choose(facts, "status", ("in-force",), 0)
    _lawful(facts, core)


def _lawful(facts: dict[str, Any], core: int) -> None:
    """Let what rests on a law rest on one that held all the time."""
    if "legal_bases" in facts:
        facts["legal_bases"] = (pick(_LAWS, core),)


_MADE: Final = ("promised", "under-way", "kept")


def _commitment(draft: Draft, _: int, told: _Told) -> None:
    facts = draft.facts
    core = draft.choices.core
    facts["status"] = pick(_MADE, core)
    _drop(facts, "part_of", "on_behalf_of", "legal_bases", "period", "to", "about")
    _keep(facts, "serves", told.areas)
    if told.parties:
        facts["by"] = (told.parties[1 + core % (len(told.parties) - 1)],)
    else:
        _drop(facts, "by", "laid_down_in")


_INITIATIVES: Final = ("project", "service", "meeting-place", "campaign", "publication", "approach")


def _initiative(draft: Draft, _: int, told: _Told) -> None:
    facts = draft.facts
    _choose(facts, "kind", _INITIATIVES, draft.choices.core)
    _drop(facts, "part_of", "legal_bases")
    _keep(facts, "serves", told.areas)
    _narrow(facts)
    trajectory = facts.get("trajectory")
    if isinstance(trajectory, Draft):
        _open(trajectory.facts)
        period: Span | None = trajectory.facts.get("period")
        if period is not None and told.has_commitments:
            trajectory.facts["period"] = period._replace(start=max(period.start, told.moment - _LATELY), start_way=0)
        for phase in trajectory.facts.get("phases", ()):
            phase.facts.pop("period", None)
        _choose(facts, "status", ("running", "paused"), draft.choices.core)


_OBSTACLES: Final = ("vision", "capacity", "power", "information", "trust", "structure", "disadvantage")


def _obstacle(draft: Draft, _: int, told: _Told) -> None:
    facts = draft.facts
    _choose(facts, "kind", _OBSTACLES, draft.choices.core)
    _lawful(facts, draft.choices.core)
    if told.parties:
        facts["owners"] = told.parties[:1]
    else:
        facts["status"] = "accepted"
    _drop(facts, "period")


_EVENTS: Final = ("decided", "launched", "published", "celebrated", "turning-point")


def _event(draft: Draft, place: int, told: _Told) -> None:
    facts = draft.facts
    _drop(facts, "ends", "starts")
    _choose(facts, "kind", _EVENTS, draft.choices.core)
    if place == 0:
        facts["kind"] = "reviewed"
        facts["date"] = Day(told.moment - 30)
        _drop(facts, "about", "status")


_LINKS: Final = ("works-with", "supports", "owns", "reports-to", "parallel-to")


def _link(draft: Draft, _: int, __: _Told) -> None:
    _choose(draft.facts, "kind", _LINKS, draft.choices.core)


def _waiver(draft: Draft, _: int, told: _Told) -> None:
    """Let a waiver accept what is found of waivers: of any other rule it would be needless here."""
    facts = draft.facts
    facts["rule"] = "SAM111"
    until: Day | None = facts.get("until")
    if until is not None:
        facts["until"] = Day(max(until.number, told.moment), 0)


_BY_KIND: Final[Mapping[type[Element], Callable[[Draft, int, _Told], None]]] = {
    Organisation: _organisation,
    Person: _person,
    Group: _group,
    Structure: _structure,
    Role: _role,
    Goal: _goal,
    Stance: _stance,
    Result: _result,
    Agreement: _agreement,
    Commitment: _commitment,
    Initiative: _initiative,
    Obstacle: _obstacle,
    Event: _event,
    Link: _link,
    Waiver: _waiver,
}


# Names --------------------------------------------------------------------------------------------------------------


def name_apart(sketch: Sketch) -> None:
    """Let no two organisations, people or groups have one name."""
    for kind in (Organisation, Person, Group):
        met: set[str] = {""}
        for draft in sketch.of(kind):
            name: str = draft.facts["name"]
            while (plain := _plain(name)) in met:
                name = f"{name} {len(met)}"
            draft.facts["name"] = name
            met.add(plain)


def _plain(name: str) -> str:
    """Give a name without what people write now so and now otherwise."""
    return "".join(letter for letter in normalize("NFKD", name).casefold() if letter.isalnum())
