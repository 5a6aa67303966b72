"""What the rules about goals and interests, and whom they are for, only just let pass."""

from __future__ import annotations

from itertools import repeat
from typing import TYPE_CHECKING, Final

from samenspel.amounts import Quantity
from samenspel.model import (
    Agreement,
    Commitment,
    Event,
    Goal,
    Group,
    Initiative,
    Observation,
    Obstacle,
    Organisation,
    Party,
    Person,
    Result,
    Role,
    Stance,
    Structure,
)
from samenspel.testing.strategies._days import Day, until
from samenspel.testing.strategies.breaking._needs import (
    HOLDING,
    IDLE,
    MEASURED,
    SHARED,
    UNPROMISED,
    WITH_GOAL,
    WITH_STEP,
)
from samenspel.testing.strategies.breaking._site import Site, Way, value
from samenspel.testing.strategies.breaking.purpose import (
    for_nobody,
    forgotten,
    goal_of_nobody,
    initiative_of_several,
    interest_untold,
    opposed,
    opposing,
    owned_and_opposed,
    scattered,
    served_unevenly,
    unhurried,
    wanted_by_one,
)

if TYPE_CHECKING:
    from collections.abc import Callable

    from samenspel.testing.strategies.breaking._site import Breakers

__all__ = ["PURPOSE"]


def __dir__() -> list[str]:
    return __all__


_MONTHS: Final = 24

# SAM401 no-shared-goal ----------------------------------------------------------------------------------------------


def _wanted_by_another(site: Site) -> None:
    """Let another party endorse what one alone owns."""
    wanted_by_one(site)
    site.fresh(Stance)
    goal = site.sketch.of(Goal)[0]
    other = next(id_ for id_ in site.ids(Organisation) if id_ not in goal.facts["owners"])
    site.fresh(Stance, held_by=(other,), about=(goal.id,), support="endorses")


def _wanted_through(means: Callable[[Site, str], str]) -> Callable[[Site], None]:
    """Let somebody who stands for another party own the goal beside the one that wants it."""

    def change(site: Site) -> None:
        wanted_by_one(site)
        goal = site.sketch.of(Goal)[0]
        other = next(id_ for id_ in site.ids(Organisation) if id_ not in goal.facts["owners"])
        goal.facts["owners"] += (means(site, other),)

    return change


def _person(site: Site, party: str) -> str:
    person = site.fresh(Person).id
    site.fresh(Role, holders=(person,), representing=(party,))
    return person


def _body(site: Site, party: str) -> str:
    body = site.fresh(Structure).id
    site.fresh(Role, holders=(party,), within=(body,))
    return body


def _part(site: Site, party: str) -> str:
    part = site.fresh(Organisation, part_of=(party,)).id
    return site.fresh(Organisation, part_of=(part,)).id if site.is_so() else part


def _all_together(site: Site, _: str) -> str:
    return site.sketch.own.id


def _laid_down(site: Site) -> None:
    """Let all parties lay down in an agreement what one alone owns."""
    wanted_by_one(site)
    agreement = site.fresh(Agreement, parties=[value(Party, actor=id_) for id_ in site.ids(Organisation)])
    site.sketch.of(Goal)[0].facts["laid_down_in"] = (agreement.id,)


def _wanted_by_two_together(site: Site) -> None:
    """Let the one party that wants a goal stand for two organisations."""
    wanted_by_one(site)
    (owner,) = site.sketch.of(Goal)[0].facts["owners"]
    for party in site.sketch.of(Organisation):
        if party.id == owner:
            party.facts["count"] = Quantity("2 organisations")


def _scattered_but_one(site: Site) -> None:
    """Let one of six goals contribute to another."""
    scattered(site)
    first, *_, last = site.sketch.of(Goal)
    last.facts["contributes_to"] = (first.id,)


# SAM402 no-urgency --------------------------------------------------------------------------------------------------


def _hurried_just_in_time(site: Site) -> None:
    """Let the goal end on the first or the last day on which that makes it urgent."""
    unhurried(site)
    goal = site.sketch.of(Goal)[0]
    goal.facts["period"] = until(Day(site.pick((site.moment, site.months_ahead(_MONTHS)))))


def _hurried_by_a_target(site: Site) -> None:
    """Let a target be for the first or the last day on which that makes its goal urgent."""
    unhurried(site)
    result = site.one(Result)
    result.facts["goals"] = site.ids(Goal)
    day = site.pick((site.moment, site.months_ahead(_MONTHS)))
    result.facts["observations"].append(value(Observation, kind="target", date=Day(day), text="a"))


# SAM403 one-size-goals ----------------------------------------------------------------------------------------------


def _of_unknown_size(site: Site) -> None:
    """Let the last goal end on the last day on which that does not make it large."""
    for goal in site.sketch.of(Goal):
        goal.facts["size"] = "large"
    last = site.sketch.of(Goal)[-1]
    last.drop("size", "status")
    last.facts["period"] = until(Day(site.months_ahead(_MONTHS)))


# SAM405 unowned-goal ------------------------------------------------------------------------------------------------


def _led_by_theme(site: Site) -> None:
    """Let somebody lead a theme that is wider than that of a goal of nobody."""
    goal_of_nobody(site)
    site.sketch.of(Goal)[1].facts["themes"] = ("dementia",)
    site.fresh(Role, holders=site.ids(Organisation)[:1], functions=("theme-lead",), themes=("care",))


def _led_by_one(site: Site) -> None:
    """Let one of several lead the initiative, and what that is part of."""
    initiative_of_several(site)
    lead = site.pick(("lead", "trajectory-lead", "coordinator", "chair"))
    for work in site.ids(Initiative):
        site.fresh(Role, holders=site.ids(Organisation)[:1], within=(work,), functions=(lead,))


# SAM406 target-group-left-out ---------------------------------------------------------------------------------------


def _nearly_uneven(site: Site) -> None:
    """Let one group have exactly so many times as much as another as is still even."""
    served_unevenly(site, *site.pick(((1, 4), (2, 8), (1, 1))))


def _remembered(site: Site) -> None:
    """Let something be for each target group: itself, or one that it is part of."""
    forgotten(site)
    for group in site.sketch.of(Group):
        if group.facts.get("kind") == "target-group":
            site.fresh(Commitment, status="kept", serves=(group.id,))


def _for_those_who_do_it(site: Site) -> None:
    """Let there be less for a group of people who do the work than for any other."""
    first = site.fresh(Group, kind=site.pick(_DOING)).id
    second = site.fresh(Group, kind="informal-carers").id
    for who in (first, *repeat(second, 5)):
        site.fresh(Commitment, status="kept", serves=(who,))


_DOING: Final = ("volunteers", "employees", "professionals", "office-holders", "experts-by-experience")


def _for_somebody(site: Site) -> None:
    """Let each initiative be for all groups, or be a part of one that is."""
    for_nobody(site)
    for work in site.sketch.of(Initiative):
        if not work.facts.get("part_of"):
            work.facts["serves"] = site.ids(Group)


# SAM407 interest-unknown --------------------------------------------------------------------------------------------


def _interest_told(site: Site) -> None:
    """Let the last of the parties, one who speaks for it, or a part of it hold something of its own."""
    interest_untold(site)
    last = site.ids(Organisation)[-1]
    holder = last
    if site.is_so():
        holder = site.fresh(Person).id
        site.fresh(Role, holders=(holder,), representing=(last,))
    site.fresh(Stance, held_by=(holder,), kind=site.pick(("interest", "benefit", "concern", "wish", "mission")))


def _interest_of_a_part(site: Site) -> None:
    """Let a part of a party hold something of its own, or what the party is a part of."""
    kind: type[Organisation | Group] = site.pick((Organisation, Group))
    if kind is Group:
        party = site.fresh(Group)
        site.fresh(Role, holders=(party.id,))
    else:
        interest_untold(site)
        party = site.sketch.of(Organisation)[-1]
    around = site.fresh(kind)
    larger, part = site.pick(((party, around), (around, party)))
    part.facts["part_of"] = (larger.id,)
    site.fresh(Stance, held_by=(around.id,))


def _only_helps(site: Site) -> None:
    """Let who only helps hold nothing of its own."""
    interest_untold(site)
    *others, _ = site.ids(Organisation)
    site.sketch.of(Role)[len(others)].facts["functions"] = site.pick((("researcher",), ("consulted", "coach")))


def _there_for_their_work(site: Site) -> None:
    """Let a group of people who take part for their work hold nothing of its own."""
    group = site.fresh(Group, kind=site.pick(("employees", "professionals", "office-holders")))
    site.fresh(Role, holders=(group.id,))


def _own_vision(site: Site) -> None:
    """Let the last of the parties hold a vision alone."""
    interest_untold(site)
    site.fresh(Stance, held_by=site.ids(Organisation)[-1:], kind="vision")


# SAM408 unaddressed-conflict ----------------------------------------------------------------------------------------


def _spoken_of(conflict: Callable[[Site], None]) -> Callable[[Site], None]:
    """Let something name both sides of a conflict."""

    def change(site: Site) -> None:
        conflict(site)
        owners = [id_ for goal in site.sketch.of(Goal) for id_ in goal.facts.get("owners", ())]
        site.fresh(Event, participants=tuple(dict.fromkeys((*site.ids(Organisation), *owners))))

    return change


def _spoken_of_what_they_hold(site: Site) -> None:
    """Let something name what each side of a conflict holds, or what one holds and the other itself."""
    opposed(site)
    one, other, *_ = site.ids(Organisation)
    against, behind = site.ids(Stance)[-2:]
    named = site.facts(
        {"about": (against, behind)},
        {"about": (against,), "participants": (other,)},
        {"about": (behind,), "participants": (one,)},
    )
    site.fresh(Event, **named)


PURPOSE: Final[Breakers] = {
    "SAM401": (
        Way(scattered, {Organisation: 2, Goal: 5}, {Goal: 5}),
        Way(_scattered_but_one, {Organisation: 2, Goal: 6}, {Goal: 6}),
        Way(_wanted_by_another, WITH_GOAL),
        *(Way(_wanted_through(means), WITH_GOAL) for means in (_person, _body, _part, _all_together)),
        Way(_laid_down, WITH_GOAL),
        Way(_wanted_by_two_together, WITH_GOAL),
    ),
    "SAM402": (Way(_hurried_just_in_time, WITH_GOAL), Way(_hurried_by_a_target, MEASURED)),
    "SAM403": (Way(_of_unknown_size, {Goal: 1}),),
    "SAM405": (Way(_led_by_theme, WITH_STEP), Way(_led_by_one, SHARED)),
    "SAM406": (
        Way(_nearly_uneven, most=IDLE),
        Way(_for_those_who_do_it, most=IDLE),
        Way(_remembered, {Goal: 1}, IDLE),
        Way(_for_somebody),
    ),
    "SAM407": (
        *(Way(change, HOLDING, UNPROMISED) for change in (_interest_told, _interest_of_a_part)),
        *(Way(change, HOLDING, UNPROMISED) for change in (_only_helps, _own_vision)),
        Way(_there_for_their_work, HOLDING),
    ),
    "SAM408": (
        *(Way(_spoken_of(opposing), {Organisation: 2, kind: 1}, {Agreement: 0}) for kind in (Event, Obstacle)),
        Way(_spoken_of(opposed), {Organisation: 2, Event: 1}, {Agreement: 0}),
        Way(_spoken_of_what_they_hold, {Organisation: 2, Event: 1}, {Agreement: 0}),
        Way(_spoken_of(owned_and_opposed), {Organisation: 2, Goal: 1, Event: 1}, {Agreement: 0}),
    ),
}
