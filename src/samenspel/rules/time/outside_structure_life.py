"""SAM205: a role in a structure lies outside the time in which there was such a structure, or is told twice."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from samenspel.dates import Certainty
from samenspel.findings import Severity
from samenspel.model import Structure
from samenspel.rules.catalogue import Rule, Violation, verdict
from samenspel.rules.evidence import POPOLO, WELWOZO

if TYPE_CHECKING:
    from collections.abc import Hashable, Iterator, Sequence

    from samenspel.dates import Period
    from samenspel.model import Partnership, Role
    from samenspel.rules.judged import Judged

__all__ = ["OUTSIDE_STRUCTURE_LIFE", "outside_structure_life"]


def __dir__() -> list[str]:
    return __all__


def outside_structure_life(judged: Judged) -> Iterator[Violation]:
    """A role in a structure lies outside the time in which there was such a structure, or is told twice.

    What it finds
    -------------
    Roles that certainly start after the structure that they sit in had ended, or certainly end before it began; roles
    whose end is said and certainly comes after that of the structure; and two roles of one holder, with the same
    functions, title and themes, in the same place and for the same, that certainly overlap.
    A role without an end of its own ends with its structure, and is no fault.
    What events say of starts and ends counts as what periods say.
    Of roles in initiatives, agreements and organisations only the overlap is judged.
    Fields: `period` of structures and roles, `within`, `holders`, `functions`, `title`, `themes`, `representing`,
    `Event.date`, `Event.starts`, `Event.ends`.

    Why it matters
    --------------
    Nobody can sit in a body that is not there: a date is wrong, or the seat is in the body that came after.  And who
    counts seats counts a role that is told twice for two.

    Example
    -------
    ```yaml
    id: sport
    name: Sport for all
    structures:
      - id: working-group
        name: Working group
        period: 2012/2015
    roles:
      - functions: chair
        within: working-group
        period: 2017/2018
    ```

    Better
    ------
    ```yaml
    id: sport
    name: Sport for all
    structures:
      - id: working-group
        name: Working group
        period: 2012/2018
    roles:
      - functions: chair
        within: working-group
        period: 2017/2018
    ```
    """
    record = judged.record
    lives = [(role, life) for role in record.roles if (life := record.period_of(role)) is not None]
    for role, period in lives:
        for index, id_ in enumerate(role.within):
            body = record.find(id_)
            life = record.period_of(body) if isinstance(body, Structure) else None
            name = None if life is None else _fault(period, life)
            if body is not None and life is not None and name is not None:
                values = {
                    "body": judged.called(body),
                    "start": period.start or period,
                    "end": period.end or period,
                    "body_start": life.start or life,
                    "body_end": life.end or life,
                }
                yield Violation(name, role, f"within[{index}]", values, (body.id,))
    for first, again in _doubled(record, lives):
        told = {"period": record.period_of(first), "other": record.period_of(again)}
        yield Violation("twice", again, "period", told, (first.id,))


def _fault(period: Period, life: Period) -> str | None:
    if period.starts.certainly_after(life.ends):
        return "too-late"
    if period.ends.certainly_before(life.starts):
        return "too-early"
    if not period.is_open_end and period.ends.certainly_after(life.ends):
        return "outlasts"
    return None


def _doubled(record: Partnership, lives: Sequence[tuple[Role, Period]]) -> Iterator[tuple[Role, Role]]:
    """Give the pairs of roles that are one role told twice, each pair once.

    In the order of their starts, a role that certainly overlaps any before it overlaps the one that certainly lasts
    longest, or that one overlaps another.
    """
    alike: dict[Hashable, list[tuple[Role, Period]]] = {}
    for role, period in lives:
        for holder in dict.fromkeys(role.holders):
            if record.find(holder) is not None and not period.is_backwards:
                alike.setdefault((holder, *_sort(role)), []).append((role, period))
    met: set[tuple[int, int]] = set()
    for told in alike.values():
        first, *others = sorted(told, key=lambda one: one[1].starts.days()[1])
        for again in others:
            if first[1].overlaps(again[1]) is Certainty.YES and (pair := (id(first[0]), id(again[0]))) not in met:
                met.add(pair)
                yield first[0], again[0]
            first = max(first, again, key=lambda one: one[1].ends.days()[0])


def _sort(role: Role) -> tuple[Hashable, ...]:
    """Give what makes a role another role for the same holder."""
    several = (role.functions, role.within, role.representing, role.themes)
    return (role.title, *(frozenset(codes) for codes in several))


OUTSIDE_STRUCTURE_LIFE: Final = Rule(
    code="SAM205",
    name="outside-structure-life",
    judge=outside_structure_life,
    evidence=[POPOLO, WELWOZO],
    verdicts=[
        verdict(
            "too-late",
            Severity.ERROR,
            (
                "{element} starts ({start}) when {body} had ended already ({body_end})",
                "{element} begint ({start}) als {body} al is geëindigd ({body_end})",
            ),
            (
                "mend a date, or let the role sit in what came after it",
                "verbeter een datum, of plaats de rol in wat ervoor in de plaats kwam",
            ),
        ),
        verdict(
            "too-early",
            Severity.ERROR,
            (
                "{element} ends ({end}) before {body} began ({body_start})",
                "{element} eindigt ({end}) voordat {body} begon ({body_start})",
            ),
            (
                "mend a date, or let the role sit in what was there before it",
                "verbeter een datum, of plaats de rol in wat er daarvoor was",
            ),
        ),
        verdict(
            "outlasts",
            Severity.WARNING,
            (
                "{element} ends ({end}) later than {body} ({body_end})",
                "{element} eindigt ({end}) later dan {body} ({body_end})",
            ),
            (
                "mend an end, or leave that of the role empty: then it ends with the body",
                "verbeter een einde, of laat dat van de rol leeg: dan eindigt zij met het orgaan",
            ),
        ),
        verdict(
            "twice",
            Severity.WARNING,
            (
                "{element} is told twice for one time: {period}, and {other}",
                "{element} staat er dubbel in voor dezelfde tijd: {period}, en {other}",
            ),
            (
                "keep one of the two, let them follow each other, or say what differs between them",
                "houd een van de twee, laat ze op elkaar aansluiten, of zeg waarin ze verschillen",
            ),
        ),
    ],
)
