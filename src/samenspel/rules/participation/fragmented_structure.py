"""SAM310: the partnership has more bodies, or deeper ones, than it has work for."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from samenspel.findings import Severity
from samenspel.language import Bilingual
from samenspel.model import Goal, Result, Structure
from samenspel.rules.catalogue import Rule, Violation, verdict
from samenspel.rules.counted import counted
from samenspel.rules.evidence import WELWOZO

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from samenspel.rules.judged import Judged

__all__ = ["FRAGMENTED_STRUCTURE", "fragmented_structure"]


def __dir__() -> list[str]:
    return __all__


def fragmented_structure(judged: Judged, *, bodies: int = 5, share: float = 0.5, depth: int = 3) -> Iterator[Violation]:
    """The partnership has more bodies, or deeper ones, than it has work for.

    What it finds
    -------------
    A partnership with at least `bodies` (5) active bodies, of which less than `share` (0.5) own a goal or have a
    result; and one whose bodies are parts of each other over more than `depth` (3) levels.
    Active is what may exist at the moment of judgement, and is neither proposed, planned nor paused.
    A body has a result where one is about it, and has been seen by then.
    Fields: `Structure.period`, `Structure.status`, `Structure.part_of`, `Goal.owners`, `Goal.status`, `Result.about`,
    `Observation.date`, `starts`, `ends`, `as_of`.

    Why it matters
    --------------
    Each body costs its members time, and each gap between two of them costs news; what nobody owns comes to nothing.

    Example
    -------
    ```yaml
    id: sport
    name: Sport for all
    structures:
      - name: Steering Group
      - name: Supervisory Group
      - name: Working Group North
      - name: Working Group South
      - name: Working Group East
    ```

    Better
    ------
    ```yaml
    id: sport
    name: Sport for all
    structures:
      - name: Steering Group
      - name: Working Group North
      - name: Working Group South
      - name: Working Group East
    ```
    """
    active = {body.id: body for body in judged.present(Structure) if body.status not in _IDLE}
    working = active.keys() & set(_at_work(judged))
    if len(active) >= bodies and len(working) < share * len(active):
        count = counted(len(active), *_BODIES)
        values = {"count": count, "bodies": bodies, "working": len(working), "share": f"{share:.0%}"}
        yield Violation("many", judged.partnership, "", values, tuple(id_ for id_ in active if id_ not in working))
    levels = _levels(active)
    deepest = max(levels, key=lambda id_: levels[id_], default=None)
    if deepest is not None and levels[deepest] > depth:
        values = {"name": active[deepest].name, "levels": counted(levels[deepest], *_LEVELS), "depth": depth}
        yield Violation("deep", judged.partnership, "", values, (deepest,))


_BODIES: Final = (Bilingual("body", "orgaan"), Bilingual("bodies", "organen"))
_LEVELS: Final = (Bilingual("level", "niveau"), Bilingual("levels", "niveaus"))
_IDLE: Final = frozenset({"proposed", "planned", "paused"})


def _at_work(judged: Judged) -> Iterator[str]:
    """Give the ids of what owns a goal or has a result by the moment of judgement."""
    for goal in judged.present(Goal):
        yield from goal.owners
    moment = judged.moment
    for result in judged.present(Result):
        whole = judged.record.find(result.id)  # a snapshot has no observations that were made later
        observations = (whole if isinstance(whole, Result) else result).observations
        dates = [observation.date for observation in observations]
        if moment is None or not dates or any(day is None or not moment.certainly_before(day) for day in dates):
            yield from result.about


def _levels(bodies: Mapping[str, Structure]) -> Mapping[str, int]:
    """Give on which level each body stands, 1 for what is a part of no other; without what goes round in a circle."""
    parts: dict[str, list[str]] = {}
    waiting_for = dict.fromkeys(bodies, 0)
    for id_, body in bodies.items():
        for whole in dict.fromkeys(body.part_of):
            if whole in bodies:
                parts.setdefault(whole, []).append(id_)
                waiting_for[id_] += 1
    levels = {id_: 1 for id_, count in waiting_for.items() if not count}
    ready = list(levels)
    for id_ in ready:
        for part in parts.get(id_, ()):
            levels[part] = levels[id_] + 1  # they come level by level, so that of the deepest comes last
            waiting_for[part] -= 1
            if not waiting_for[part]:
                ready.append(part)
    return levels


FRAGMENTED_STRUCTURE: Final = Rule(
    code="SAM310",
    name="fragmented-structure",
    judge=fragmented_structure,
    is_practice=True,
    evidence=[WELWOZO],
    verdicts=[
        verdict(
            "many",
            Severity.ADVICE,
            (
                "{element} has {count} ({bodies} or more), {working} with a goal or a result: less than {share}",
                "{element} heeft {count} ({bodies} of meer), {working} met een doel of resultaat: minder dan {share}",
            ),
            (
                "join bodies that do the same, or say for which goal each of them is there",
                "voeg organen samen die hetzelfde doen, of zeg voor welk doel elk ervan er is",
            ),
        ),
        verdict(
            "deep",
            Severity.ADVICE,
            (
                "the bodies of {element} are parts of each other over {levels}, more than {depth}, down to {name}",
                "de organen van {element} zijn onderdeel van elkaar op {levels}, meer dan {depth}, tot en met {name}",
            ),
            (
                "take out a level, so that who does the work is nearer to who decides",
                "haal er een niveau uit, zodat wie het werk doet dichter bij wie beslist staat",
            ),
        ),
    ],
)
