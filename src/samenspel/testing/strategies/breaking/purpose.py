"""What breaks the rules about what the partners want together, for whom, and how they will see it, and how."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final

from samenspel.amounts import Quantity
from samenspel.dates import Period
from samenspel.model import (
    Agreement,
    Commitment,
    Event,
    Form,
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
    fields_of,
)
from samenspel.testing.strategies._days import Day, until
from samenspel.testing.strategies.breaking._needs import HOLDING, MEASURED, SHARED, UNPROMISED, WITH_GOAL, WITH_STEP
from samenspel.testing.strategies.breaking._site import Site, Way, value

if TYPE_CHECKING:
    from samenspel.testing.strategies._sketch import Draft
    from samenspel.testing.strategies.breaking._site import Breakers

__all__ = [
    "PURPOSE",
    "for_nobody",
    "forgotten",
    "goal_of_nobody",
    "initiative_of_several",
    "interest_untold",
    "opposed",
    "opposing",
    "owned_and_opposed",
    "scattered",
    "served_unevenly",
    "unhurried",
    "wanted_by_one",
]


def __dir__() -> list[str]:
    return __all__


def _step(site: Site) -> Draft:
    """Give a goal that is pursued and that contributes to the first, which all parties own."""
    step = site.sketch.of(Goal)[1]
    step.drop("status")
    return step


# SAM401 no-shared-goal ----------------------------------------------------------------------------------------------


def _unshared(site: Site) -> Draft:
    """Let one party alone want each of the goals, and give the first."""
    for goal in site.sketch.of(Goal):
        goal.facts["owners"] = (site.pick(site.ids(Organisation)),)
        goal.drop("laid_down_in")
    for stance in site.sketch.of(Stance):
        if stance.facts.get("support") == "endorses":
            stance.facts["support"] = "accepts"
    if site.sketch.of(Commitment) and not site.sketch.of(Stance):  # who gives says what there is to gain
        site.fresh(Stance)
    return site.sketch.of(Goal)[0]


_PURSUED_NO_MORE: Final = ("dropped", "reached")


def wanted_by_one(site: Site) -> None:
    """Let one party alone want each of the goals."""
    if site.is_so():
        site.claim("goals")
    _unshared(site)
    if site.is_so():
        site.fresh(Goal, status=site.pick(_PURSUED_NO_MORE))


def _wanted_by_one_and_itself(site: Site) -> None:
    """Let a goal have the support of a body or a part of its owner, or what its owner holds itself."""
    goal = _unshared(site)
    (owner,) = goal.facts["owners"]
    kind = site.pick((Stance, Structure, Organisation))
    if kind is Stance:
        site.fresh(Stance)
        site.fresh(Stance, held_by=(owner,), about=(goal.id,), support="endorses")
    elif kind is Structure:
        body = site.fresh(Structure)
        site.fresh(Role, holders=(owner,), within=(body.id,))
        goal.facts["owners"] = (owner, body.id)
    else:
        goal.facts["owners"] = (owner, site.fresh(Organisation, part_of=(owner,)).id)


def _laid_down_in_a_draft(site: Site) -> None:
    goal = _unshared(site)
    parties = [value(Party, actor=id_) for id_ in site.ids(Organisation)]
    draft = site.fresh(Agreement, status=site.pick(("proposed", "in-negotiation")), parties=parties)
    goal.facts["laid_down_in"] = (draft.id,)


def _no_goals(site: Site) -> None:
    site.claim("goals")


def scattered(site: Site) -> None:
    """Let no goal contribute to another; perhaps one of the parties stands for two."""
    for goal in site.sketch.of(Goal):
        goal.drop("contributes_to", "status")
    if site.is_so():
        site.sketch.of(Organisation)[0].facts["count"] = Quantity("2 organisations")


# SAM402 no-urgency --------------------------------------------------------------------------------------------------

_MONTHS: Final = 24


def unhurried(site: Site) -> None:
    """Let the first goal say no urgency."""
    goal = site.sketch.of(Goal)[0]
    goal.drop("urgency")
    goal.facts |= site.facts({}, {"urgency": " "})


def _hurried_later(site: Site) -> None:
    """Let the goal end when that is no reason to hurry yet; a step towards it may be urgent."""
    goal = site.sketch.of(Goal)[0]
    goal.drop("urgency")
    late = site.months_ahead(_MONTHS) + 1
    goal.facts["period"] = site.pick((until(Day(late)), until(Day(late + 300)), Period("/..")))
    _step(site).facts["urgency"] = "a"


def _hurried_by_no_target(site: Site) -> None:
    """Let a result have a target that is past, or too far away to hurry."""
    site.sketch.of(Goal)[0].drop("urgency")
    late = site.months_ahead(_MONTHS) + 1
    day = site.pick((site.moment - 1, late, site.moment - 300, late + 300))
    site.one(Result).facts["observations"].append(value(Observation, kind="target", date=Day(day), text="a"))


# SAM403 one-size-goals ----------------------------------------------------------------------------------------------


def _all_large(site: Site) -> None:
    late = site.months_ahead(_MONTHS) + 1
    for goal in site.sketch.of(Goal):
        goal.facts |= site.facts({"size": "large"}, {"period": until(Day(late))}, {"period": until(Day(late + 300))})
    _other_size(site, "small")


def _all_small(site: Site) -> None:
    for goal in site.sketch.of(Goal):
        goal.facts["size"] = "small"
    _other_size(site, "large")


def _other_size(site: Site, size: str) -> None:
    """Perhaps add a goal of another size that is pursued no more."""
    if site.is_so():
        site.fresh(Goal, size=size, status=site.pick(_PURSUED_NO_MORE))


# SAM405 unowned-goal ------------------------------------------------------------------------------------------------


def goal_of_nobody(site: Site) -> None:
    """Let a goal have no owner, and nobody lead its themes."""
    if site.is_so():
        site.claim("goals")
    step = _step(site)
    step.drop("owners", "themes")
    if site.is_so():
        site.sketch.of(Role)[0].facts["themes"] = ("dementia",)
        step.facts["themes"] = ("care",)


def initiative_of_several(site: Site) -> None:
    """Let several have a role in an initiative, and none lead it."""
    work = _unled(site)
    first, second, *_ = site.ids(Organisation)
    for who in (first, second):
        functions = site.pick((("member",), ("partner", "provider"), ()))
        site.fresh(Role, holders=(who,), within=(work.id,), functions=functions)


def _initiative_of_nobody(site: Site) -> None:
    site.claim("roles")
    _unled(site)


def _unled(site: Site) -> Draft:
    """Add an initiative, perhaps in a larger one, perhaps for a goal that nobody answers for any more."""
    work = site.fresh(Initiative, **site.facts({}, {"status": "running"}))
    if site.is_so():
        work.facts["part_of"] = (site.fresh(Initiative).id,)
    if site.sketch.of(Goal) and site.is_so():
        work.facts["goals"] = (site.fresh(Goal, owners=()).id,)
    return work


def _in_no_hands(site: Site) -> None:
    """Let a goal or an initiative be in the hands of bodies in which nobody is named."""
    if site.is_so():
        site.claim("roles")
    bodies = tuple(site.fresh(Structure).id for _ in range(site.pick((1, 2))))
    if site.is_so():
        site.fresh(Role, within=bodies[:1], status="vacant")
    if site.is_so():
        work = site.fresh(Initiative)
        site.fresh(Role, holders=bodies, within=(work.id,), functions=(site.pick(("lead", "coordinator", "chair")),))
    else:
        _step(site).facts["owners"] = bodies


# SAM406 target-group-left-out ---------------------------------------------------------------------------------------

_ACTIVITIES: Final = (Goal, Initiative, Commitment)


def _target(site: Site) -> str:
    return site.fresh(Group, kind="target-group").id


def forgotten(site: Site) -> None:
    """Let nothing be for a target group, or only a goal that is pursued no more."""
    target = _target(site)
    if not site.sketch.of(Goal):  # then parties would be asked for goals
        return
    if site.is_so() and not site.sketch.of(Initiative):  # then who pays for those would have to be told
        site.claim("goals", "initiatives", "commitments")
    if site.is_so():
        site.fresh(Goal, serves=(target,), status=site.pick(_PURSUED_NO_MORE))


def _forgotten_by_all(site: Site) -> None:
    site.claim("goals", "initiatives", "commitments")
    _target(site)


def _uneven(site: Site) -> None:
    served_unevenly(site, *site.pick(((1, 5), (2, 9), (1, 12))))


def served_unevenly(site: Site, least: int, most: int) -> None:
    """Let so many commitments be for one group, and so many for another."""
    kind = site.pick(("target-group", "informal-carers"))
    counts = ((least, False), (most, site.is_so()))
    for count, is_split in site.pick((counts, counts[::-1])):
        whole = site.fresh(Group, kind=kind).id
        served = (whole, site.fresh(Group, part_of=(whole,)).id) if is_split else (whole, whole)
        for place in range(count):
            site.fresh(Commitment, status="kept", serves=(served[place % 2],))


def for_nobody(site: Site) -> None:
    """Let there be a target group, and an initiative that serves nobody."""
    target = _target(site)
    site.fresh(Commitment, status="kept", serves=(target,))
    work = site.fresh(Initiative)
    if site.is_so():
        work.facts["part_of"] = (site.fresh(Initiative).id,)
    if site.sketch.of(Goal) and site.is_so():
        work.facts["goals"] = (site.fresh(Goal).id,)


# SAM407 interest-unknown --------------------------------------------------------------------------------------------


def interest_untold(site: Site) -> None:
    """Let the last of the parties hold nothing of its own."""
    *others, last = site.ids(Organisation)
    functions = (("provider",), ("adviser", "host"), ("initiator", "contractor"))
    site.sketch.of(Role)[len(others)].facts["functions"] = site.pick(functions)
    for stance in site.sketch.of(Stance):
        if "held_by" in stance.facts:
            stance.facts["held_by"] = tuple(id_ for id_ in stance.facts["held_by"] if id_ != last)
    if site.is_so():
        site.fresh(Stance, held_by=(last,), period=until(Day(site.pick((site.moment - 1, site.moment - 60)))))


def _no_interests(site: Site) -> None:
    site.claim("stances")


def _no_interest_meant(site: Site) -> None:
    """Let what is held be held in common, or be no interest."""
    kind = site.pick(("vision", "principle", "way-of-working", "lesson"))
    for stance in site.sketch.of(Stance):
        stance.facts |= {"kind": kind, "held_by": site.ids(Organisation)}


def _another_takes_part(site: Site) -> None:
    """Let a group, or an organisation in a body alone, take part beside those of whom it is known what they want."""
    facts = site.facts({"functions": ("adviser", "provider")}, {"functions": ("host",)})
    if site.is_so():
        who = site.fresh(Group, kind=site.pick(("volunteers", "informal-carers"))).id
        site.fresh(Role, holders=(who,), **facts)
    else:
        body = site.fresh(Structure).id
        site.fresh(Role, holders=(site.fresh(Organisation).id,), within=(body,), **facts)


# SAM408 unaddressed-conflict ----------------------------------------------------------------------------------------

_NAMING: Final = {
    kind: tuple(field.name for field in fields_of(kind) if field.form is Form.REFERENCE and field.name != "owners")
    for kind in (Event, Obstacle)
}


def _unspoken(site: Site) -> tuple[str, str]:
    """Let no event or obstacle name two parties, and give those two."""
    for kind, names in _NAMING.items():
        for draft in site.sketch.of(kind):
            draft.drop(*names)
    one, other, *_ = site.ids(Organisation)
    if site.is_so():
        named = site.pick((one, other))
        site.fresh(Event, participants=(named,), according_to=(one, other))
    return one, other


def _side(site: Site, party: str, **facts: Any) -> str:  # noqa: ANN401 - whatever the fields hold
    """Let a party, or a person who speaks for it, hold an interest, which stands for it."""
    holder = party
    if site.is_so():
        holder = site.fresh(Person).id
        site.fresh(Role, holders=(holder,), representing=(party,))
    return site.fresh(Stance, held_by=(holder,), **facts).id


def opposing(site: Site) -> None:
    """Let a link say that two parties, or what they hold, oppose each other."""
    one, other = _unspoken(site)
    if site.is_so():
        site.fresh(Stance)
        one = _side(site, one)
        other = site.pick((other, _side(site, other)))
    site.fresh(Link, kind="opposes", subjects=(one,), objects=(other,))


def opposed(site: Site) -> None:
    """Let one party oppose what another endorses."""
    one, other = _unspoken(site)
    site.fresh(Stance)
    kind = site.pick((Initiative, Structure, Event))
    facts = {"participants": (one, other)} if kind is Event else {}  # what is opposed is no talk about that
    what = site.fresh(kind, **facts).id
    _side(site, one, about=(what,), support="opposes")
    _side(site, other, about=(what,), support="endorses")
    if site.is_so():  # what is named is one of the sides alone
        site.fresh(Event, about=(what,))


def _opposing_twice(site: Site) -> None:
    """Let one party oppose two others, and speak with the first of them alone."""
    one, other = _unspoken(site)
    spoken_with = site.ids(Organisation)[2]
    site.fresh(Event, participants=(one, spoken_with))
    for opposed_one in (spoken_with, other):
        site.fresh(Link, kind="opposes", subjects=(one,), objects=(opposed_one,))


def owned_and_opposed(site: Site) -> None:
    """Let one party oppose a goal that another owns."""
    one, other = _unspoken(site)
    site.fresh(Stance)
    goal = site.sketch.of(Goal)[0]
    if site.is_so():
        body = site.fresh(Structure).id
        site.fresh(Role, holders=(other,), within=(body,))
        goal.facts["owners"] = site.pick(((one, body), (site.sketch.own.id,)))
    _side(site, one, about=(goal.id,), support="opposes")


PURPOSE: Final[Breakers] = {
    "SAM401": (
        Way(wanted_by_one, WITH_GOAL),
        Way(_wanted_by_one_and_itself, WITH_GOAL),
        Way(_laid_down_in_a_draft, WITH_GOAL),
        Way(_no_goals, SHARED, {Goal: 0}),
        *(Way(scattered, {Organisation: 2, Goal: count}) for count in (6, 9)),
    ),
    "SAM402": (
        Way(unhurried, WITH_GOAL),
        Way(_hurried_later, WITH_STEP),
        Way(_hurried_by_no_target, MEASURED),
    ),
    "SAM403": (Way(_all_large, {Goal: 1}), Way(_all_small, {Goal: 1})),
    "SAM405": (
        Way(goal_of_nobody, WITH_STEP),
        Way(initiative_of_several, SHARED),
        Way(_initiative_of_nobody, SHARED),
        Way(_in_no_hands, WITH_STEP),
    ),
    "SAM406": (
        *(Way(forgotten, {kind: 1}) for kind in _ACTIVITIES),
        Way(_forgotten_by_all, most={Organisation: 1, Goal: 0, Initiative: 0, Commitment: 0}),
        Way(_uneven),
        Way(for_nobody),
    ),
    "SAM407": (
        Way(interest_untold, HOLDING, UNPROMISED),
        Way(interest_untold, {**HOLDING, Goal: 1}),
        Way(_no_interest_meant, HOLDING, UNPROMISED),
        Way(_another_takes_part, HOLDING),
        Way(_no_interests, SHARED, {Stance: 0}),
    ),
    "SAM408": (
        *(Way(opposing, {Organisation: 2, kind: 1}, {Agreement: 0}) for kind in (Event, Obstacle)),
        Way(opposed, {Organisation: 2, Event: 1}, {Agreement: 0}),
        Way(_opposing_twice, {Organisation: 3, Event: 1}, {Agreement: 0}),
        Way(owned_and_opposed, {Organisation: 2, Goal: 1, Event: 1}, {Agreement: 0}),
    ),
}
