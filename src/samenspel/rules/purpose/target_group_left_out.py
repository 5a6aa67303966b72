"""SAM406: a target group gets nothing, or much less than another."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from samenspel.findings import Severity
from samenspel.model import Commitment, Goal, Group, Initiative
from samenspel.rules.catalogue import Rule, Violation, verdict
from samenspel.rules.evidence import ERMELO
from samenspel.rules.purpose.support import pursued, reachable

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from samenspel.rules.judged import Judged

__all__ = ["TARGET_GROUP_LEFT_OUT", "target_group_left_out"]


def __dir__() -> list[str]:
    return __all__


def target_group_left_out(judged: Judged, *, ratio: int = 4) -> Iterator[Violation]:
    """A target group gets nothing, or much less than another.

    What it finds
    -------------
    A target group that no present goal, initiative or commitment serves, itself, through a larger or smaller group, or
    through an area where it lives: advice, and a warning where all three collections are claimed complete.
    One for which there are fewer of these than for another: that one has more than `ratio` (4) times as many.  Groups
    that are part of a larger one are counted with that, and groups of people who do the work are left out.
    And, where target groups are told of, a present initiative that serves nobody, neither itself, nor through the goals
    that it works for or what it is part of.
    Derived: a declared target group is a group of the kind target-group; an activity of which the target group is
    undeclared is read as an initiative of which the record does not say whom it serves.
    Silent where the record tells of no goals, initiatives and commitments without claiming to be complete.
    Fields: `kind`, `part_of` and `areas` of groups, `serves`, `period` and `status` of goals, initiatives and
    commitments, `goals` and `part_of` of initiatives, `part_of` of areas.

    Why it matters
    --------------
    Who is not at the table is easily forgotten; the group that everybody finds difficult gets the least.

    Example
    -------
    ```yaml
    id: sport
    name: Sport for all
    groups:
      - id: teens
        name: Teenagers
        kind: target-group
    goals:
      - statement: Every child does a sport
    ```

    Better
    ------
    ```yaml
    id: sport
    name: Sport for all
    groups:
      - id: teens
        name: Teenagers
        kind: target-group
    goals:
      - statement: Every child does a sport
        serves: teens
    ```
    """
    targets = [group for group in judged.present(Group) if group.kind == "target-group"]
    severity = judged.absence("goals", "initiatives", "commitments")
    if severity is None:
        return
    activities = _activities(judged)
    served = _served(judged, activities)
    for group in targets:
        if group.id not in served:
            yield Violation("forgotten", group, severity=severity)
    yield from _uneven(judged, activities, ratio)
    if targets:
        yield from _for_nobody(judged)


def _activities(judged: Judged) -> Sequence[Goal | Initiative | Commitment]:
    return [*pursued(judged), *judged.present(Initiative), *judged.present(Commitment)]


def _served(judged: Judged, activities: Sequence[Goal | Initiative | Commitment]) -> frozenset[str]:
    """Give the ids of what activities serve, and of the larger and smaller groups around that."""
    groups, areas = judged.partnership.groups, judged.partnership.areas
    wholes = {group.id: group.part_of for group in groups}
    around = [(group.id, (*group.part_of, *group.areas)) for group in groups]
    around.extend((area.id, area.part_of) for area in areas)
    parts: dict[str, list[str]] = {}
    for id_, larger in around:
        for whole in larger:
            parts.setdefault(whole, []).append(id_)
    direct = {id_ for activity in activities for id_ in activity.serves}
    return reachable(direct, wholes) | reachable(direct, parts)


_DOING: Final = frozenset({"volunteers", "employees", "professionals", "office-holders", "experts-by-experience"})


def _uneven(judged: Judged, activities: Sequence[Goal | Initiative | Commitment], ratio: int) -> Iterator[Violation]:
    """Find that the group for which there is least has much less than the group for which there is most."""
    groups = {group.id: group for group in judged.present(Group) if group.kind not in _DOING}
    largest = _largest(groups)
    counts: dict[str, int] = {}
    for activity in activities:
        for id_ in dict.fromkeys(largest[id_] for id_ in activity.serves if id_ in largest):
            counts[id_] = counts.get(id_, 0) + 1
    if not counts:
        return
    best, worst = max(counts, key=counts.__getitem__), min(counts, key=counts.__getitem__)
    if counts[best] > ratio * counts[worst]:
        values = {
            "best": judged.called(groups[best]),
            "most": counts[best],
            "least": counts[worst],
            "ratio": ratio,
        }
        yield Violation("uneven", groups[worst], values=values, others=(best,))


def _largest(groups: Mapping[str, Group]) -> Mapping[str, str]:
    """Give for each group the group that is part of no other and that it is in; itself where that is not clear."""
    found: dict[str, str] = {}
    for start in groups:
        way: dict[str, None] = {}
        id_ = start
        while id_ not in found and id_ not in way:
            way[id_] = None
            id_ = next((whole for whole in groups[id_].part_of if whole in groups), id_)
        top = found.get(id_, id_)
        found.update(dict.fromkeys(way, top))
    return found


def _for_nobody(judged: Judged) -> Iterator[Violation]:
    """Find the initiatives of which it is not said whom they serve."""
    initiatives = judged.present(Initiative)
    parts: dict[str, list[str]] = {}
    for initiative in initiatives:
        for whole in initiative.part_of:
            parts.setdefault(whole, []).append(initiative.id)
    telling = reachable((i.id for i in initiatives if i.serves or _works_for_served(judged, i)), parts)
    for initiative in initiatives:
        if initiative.id not in telling:
            yield Violation("nobody", initiative)


def _works_for_served(judged: Judged, initiative: Initiative) -> bool:
    goals = (judged.partnership.find(id_) for id_ in initiative.goals)
    return any(isinstance(goal, Goal) and goal.serves for goal in goals)


TARGET_GROUP_LEFT_OUT: Final = Rule(
    code="SAM406",
    name="target-group-left-out",
    judge=target_group_left_out,
    is_practice=True,
    evidence=[ERMELO],
    verdicts=[
        verdict(
            "forgotten",
            Severity.WARNING,
            (
                "no goal, initiative or commitment is known to be for {element}",
                "voor zover bekend is geen doel, initiatief of toezegging bedoeld voor {element}",
            ),
            (
                "say which goals and initiatives are for them, or start something for them",
                "zeg welke doelen en initiatieven voor hen bedoeld zijn, of begin iets voor hen",
            ),
        ),
        verdict(
            "uneven",
            Severity.ADVICE,
            (
                (
                    "of the goals, initiatives and commitments {most} are for {best} and only {least} for {element}:"
                    " more than {ratio} times as many"
                ),
                (
                    "van de doelen, initiatieven en toezeggingen zijn er {most} voor {best}"
                    " en maar {least} voor {element}: meer dan {ratio} keer zoveel"
                ),
            ),
            (
                "ask whether each group gets its share, and say why where it does not",
                "ga na of elke groep haar deel krijgt, en zeg waarom als dat niet zo is",
            ),
        ),
        verdict(
            "nobody",
            Severity.ADVICE,
            ("it is not said whom {element} is for", "er staat niet voor wie {element} bedoeld is"),
            ("name the group of people that it is for", "noem de groep mensen voor wie het is"),
        ),
    ],
)
