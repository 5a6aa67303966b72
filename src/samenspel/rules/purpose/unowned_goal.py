"""SAM405: nobody answers for a goal, or leads an initiative."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from samenspel.findings import Severity
from samenspel.model import Goal, Initiative, Role, Structure
from samenspel.model.naming import names_of
from samenspel.rules.catalogue import Rule, Violation, verdict
from samenspel.rules.evidence import CIDS, MOVISIE, WELWOZO
from samenspel.rules.purpose.support import pursued, reachable
from samenspel.vocabulary import DOMAINS

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from samenspel.rules.judged import Judged

__all__ = ["UNOWNED_GOAL", "unowned_goal"]


def __dir__() -> list[str]:
    return __all__


def unowned_goal(judged: Judged) -> Iterator[Violation]:
    """Nobody answers for a goal, or leads an initiative.

    What it finds
    -------------
    A goal that is pursued without an owner, where nobody leads one of its themes or a theme that is wider; an
    initiative in which several have a role and none leads; and a goal or initiative of a body in which nobody is named.
    Derived: who leads is known by the functions lead, trajectory-lead, theme-lead, coordinator and chair; somebody may
    lead without being named.  An initiative is led by who leads the one that it is part of, by who leads its theme, by
    who alone has a role in it, or by the owner of a goal that it works for.  The model has no themes as elements, so
    that a theme without a leader is found at its goals and initiatives.
    An unowned goal is advice, and a warning where `goals` is claimed complete; of initiatives and bodies it is advice,
    and a warning where `roles` is claimed complete.
    Silent where no party is known, and on an initiative or body of which no role is told while `roles` is not claimed
    complete.
    Fields: `owners`, `themes`, `period` and `status` of goals, `goals`, `part_of`, `themes`, `trajectory` and `status`
    of initiatives, `functions`, `themes`, `holders`, `within`, `period` and `status` of roles.

    Why it matters
    --------------
    What belongs to everybody is done by nobody: a goal moves when somebody wakes up thinking of it.

    Example
    -------
    ```yaml
    id: sport
    name: Sport for all
    organisations:
      - id: school
        name: Westerveld School
      - id: club
        name: Westerveld Football Club
    roles:
      - holders: [school, club]
        functions: partner
    goals:
      - id: all-children
        statement: Every child does a sport
        urgency: one child in three does none
        owners: [school, club]
      - statement: The gym is open on Wednesdays
        contributes_to: all-children
    ```

    Better
    ------
    ```yaml
    id: sport
    name: Sport for all
    organisations:
      - id: school
        name: Westerveld School
      - id: club
        name: Westerveld Football Club
    roles:
      - holders: [school, club]
        functions: partner
    goals:
      - id: all-children
        statement: Every child does a sport
        urgency: one child in three does none
        owners: [school, club]
      - statement: The gym is open on Wednesdays
        contributes_to: all-children
        owners: school
    ```
    """
    if not judged.parties:
        return
    led = {theme for role in judged.present(Role) if _leads(role) for theme in role.themes}
    hollow = {body.id for body in judged.partnership.structures if not _has_people(judged, body)}
    for goal in pursued(judged):
        if goal.owners:
            yield from _in_no_hands(judged, goal, goal.owners, hollow)
        elif led.isdisjoint(_with_wider(goal.themes)):
            yield Violation("goal", goal, severity=judged.absence("goals"))
    yield from _unled(judged, led, hollow)


_LEADING: Final = frozenset({"lead", "trajectory-lead", "theme-lead", "coordinator", "chair"})
_IDLE: Final = frozenset({"proposed", "planned", "paused"})


def _leads(role: Role) -> bool:
    return not _LEADING.isdisjoint(role.functions)


def _with_wider(themes: Iterable[str]) -> Iterator[str]:
    """Give themes, and the wider terms of each in the vocabulary."""
    for theme in themes:
        yield theme
        broader = DOMAINS[theme].broader if theme in DOMAINS else None
        if broader is not None:
            yield from _with_wider((broader,))


def _unled(judged: Judged, led: set[str], hollow: set[str]) -> Iterator[Violation]:
    """Find the initiatives that nobody leads, or that a body leads in which nobody is named."""
    severity = judged.absence("roles")
    initiatives = judged.present(Initiative)
    within = {initiative.id: judged.roles_in(initiative) for initiative in initiatives}
    parts: dict[str, list[str]] = {}
    for initiative in initiatives:
        for whole in initiative.part_of:
            parts.setdefault(whole, []).append(initiative.id)
    in_hands = reachable((id_ for id_, roles in within.items() if any(map(_leads, roles))), parts)
    for initiative in initiatives:
        if initiative.status in _IDLE or severity is None:
            continue
        roles = within[initiative.id]
        leaders = [id_ for role in roles if _leads(role) for id_ in role.holders]
        if leaders:
            yield from _in_no_hands(judged, initiative, leaders, hollow)
        elif initiative.id not in in_hands and not _is_in_other_hands(judged, initiative, roles, led):
            yield Violation("initiative", initiative, severity=severity)


def _is_in_other_hands(judged: Judged, initiative: Initiative, roles: Sequence[Role], led: set[str]) -> bool:
    """Tell whether an initiative has somebody who answers for it, though none of its roles says so."""
    if not roles and judged.absence("roles") is not Severity.WARNING:
        return True
    goals = (judged.partnership.find(id_) for id_ in initiative.goals)
    return (
        len({id_ for role in roles for id_ in role.holders}) == 1
        or not led.isdisjoint(_with_wider(initiative.themes))
        or any(isinstance(goal, Goal) and goal.owners for goal in goals)
    )


def _in_no_hands(
    judged: Judged, element: Goal | Initiative, owners: Sequence[str], hollow: set[str]
) -> Iterator[Violation]:
    """Find that all owners are bodies in which nobody is named."""
    severity = judged.absence("roles")
    if severity is not None and hollow.issuperset(owners):
        values = {"owners": names_of(judged.record, dict.fromkeys(owners))}
        yield Violation("nobody", element, values=values, others=tuple(dict.fromkeys(owners)), severity=severity)


def _has_people(judged: Judged, body: Structure) -> bool:
    return any(role.holders for role in judged.roles_in(body))


UNOWNED_GOAL: Final = Rule(
    code="SAM405",
    name="unowned-goal",
    judge=unowned_goal,
    is_practice=True,
    evidence=[WELWOZO, MOVISIE, CIDS],
    verdicts=[
        verdict(
            "goal",
            Severity.WARNING,
            (
                "nobody is named who answers for {element}",
                "er is niemand genoemd die verantwoordelijk is voor {element}",
            ),
            (
                "name an owner: a person, an organisation, or a body with people in it",
                "noem een eigenaar: een persoon, een organisatie, of een orgaan met mensen erin",
            ),
        ),
        verdict(
            "initiative",
            Severity.WARNING,
            ("nobody is named who leads {element}", "er is niemand genoemd die de trekker is van {element}"),
            (
                "name who leads it: a person, an organisation, or a body with people in it",
                "noem wie het trekt: een persoon, een organisatie, of een orgaan met mensen erin",
            ),
        ),
        verdict(
            "nobody",
            Severity.WARNING,
            (
                "{element} is in the hands of {owners}, in which nobody is named",
                "{element} is in handen van {owners}, en daarin is niemand genoemd",
            ),
            (
                "name who is in it, or give it to a person or an organisation",
                "noem wie erin zit, of leg het bij een persoon of een organisatie",
            ),
        ),
    ],
)
