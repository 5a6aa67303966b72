"""SAM301: fewer than two parties take part in the partnership."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING, Final, NamedTuple, TypeAlias

from samenspel.dates import ImpreciseDate
from samenspel.dates.bounds import UNKNOWN
from samenspel.findings import Severity
from samenspel.language import Bilingual
from samenspel.model import Group, Organisation, Person
from samenspel.model.naming import listed, own_name
from samenspel.rules.catalogue import Rule, Violation, verdict
from samenspel.rules.counted import number
from samenspel.rules.evidence import BRYSON_CROSBY_STONE, FHIR, ORG

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping, Sequence

    from samenspel.model import Partnership, Role
    from samenspel.rules.judged import Judged

__all__ = ["FEWER_THAN_TWO_PARTIES", "fewer_than_two_parties"]


def __dir__() -> list[str]:
    return __all__


def fewer_than_two_parties(judged: Judged) -> Iterator[Violation]:
    """Fewer than two parties take part in the partnership.

    What it finds
    -------------
    A partnership in which fewer than two organisations or groups hold a role, or have one held for them, over its
    whole life; and, where it has two or more, a stretch of its life in which there certainly were fewer.
    Of its life counts what certainly lies within its period, up to the moment of knowledge.
    It is an error (over the whole life) or a warning (for a part of it) only where the roles claim to be complete.
    Where they do not, it is advice, and silent where no party is known, or where the record names organisations
    without a role: they may take part too.
    Who may stand for a party counts as one: a role whose holder is not named, a person for whom no party is said.
    An organisation that stands for several, or has members, counts for as many.
    Fields: `complete`, `as_of`, `trajectory.period`, `holders`, `representing`, `Role.period`, `Role.count`,
    `Organisation.count`, `Organisation.members`, `starts`, `ends`.

    Why it matters
    --------------
    A partnership is what at least two parties do together; with one it is a plan of that one.

    Example
    -------
    ```yaml
    id: sport
    name: Sport for all
    complete: roles
    organisations:
      - id: weston
        name: Town of Weston
        kind: municipality
    roles:
      - holders: weston
        functions: lead
    ```

    Better
    ------
    ```yaml
    id: sport
    name: Sport for all
    complete: roles
    organisations:
      - id: weston
        name: Town of Weston
        kind: municipality
      - id: club
        name: Weston Sports Club
        kind: association
    roles:
      - holders: weston
        functions: lead
      - holders: club
        functions: provider
    ```
    """
    record = judged.record
    if judged.absence("roles") is None:
        return
    is_claimed = "roles" in record.complete
    severity = None if is_claimed else Severity.ADVICE
    stays = [stay for role in record.roles for stay in _stays(record, role)]
    if not is_claimed:
        known = {stay.party for stay in stays}
        stays.extend(_Stay(other.id, number(other.count)) for other in record.organisations if other.id not in known)
    weights = {stay.party: stay.weight for stay in stays}
    if sum(weights.values()) < _FEWEST:
        if is_claimed or any(isinstance(record.find(id_), (Organisation, Group)) for id_ in weights):
            yield Violation("whole", record, "", {"who": _who(judged, weights)}, tuple(weights), severity)
    elif (thin := _thin_stretch(record, stays, weights)) is not None:
        start, end, who = thin
        values = {
            "start": ImpreciseDate(date.fromordinal(start)),
            "end": ImpreciseDate(date.fromordinal(end)),
            "who": _who(judged, who),
        }
        yield Violation("part", record, "", values, tuple(who), severity)


_FEWEST: Final = 2
_ALWAYS: Final = UNKNOWN.days()


class _Stay(NamedTuple):
    """That a party may take part from a first to a last day, both as ordinals, and for how many it counts."""

    party: str
    weight: int
    first: int = _ALWAYS[0]
    last: int = _ALWAYS[1]


def _stays(record: Partnership, role: Role) -> Iterator[_Stay]:
    """Give the parties for which a role is held, or may be held, and from when to when that is possible."""
    period = record.period_of(role)
    first, last = _ALWAYS if period is None else (period.starts.days()[0], period.ends.days()[1])
    if first > last:
        first, last = _ALWAYS
    if not role.holders and not role.representing:
        yield _Stay(role.id, number(role.count), first, last)
    for id_ in dict.fromkeys((*role.representing, *role.holders)):
        for party, weight in _parties(record, role, id_):
            yield _Stay(party, weight, first, last)


def _parties(record: Partnership, role: Role, id_: str) -> Iterator[tuple[str, int]]:
    """Give the parties that a holder stands for, or whom the holder represents, and for how many each counts."""
    match record.find(id_):
        case Organisation() as organisation:
            yield id_, max(number(organisation.count), len(organisation.members))
        case Person() if any(isinstance(record.find(other), (Organisation, Group)) for other in role.representing):
            return
        case Group() | Person() | None:
            yield id_, 1
        case _:
            return


_Thin: TypeAlias = "tuple[int, int, Sequence[str]]"
_Changes: TypeAlias = "dict[int, list[tuple[str, int]]]"


def _thin_stretch(record: Partnership, stays: Sequence[_Stay], weights: Mapping[str, int]) -> _Thin | None:
    """Give the first stretch of the certain life of the partnership with too few parties, and who they are."""
    period, known = record.period_of(record), record.knowledge_date
    if period is None or known is None:
        return None
    first, last = period.starts.days()[1], min(period.ends.days()[0], known.bounds.days()[0])
    if not _ALWAYS[0] < first <= last:
        return None
    changes: _Changes = {first: [], last + 1: []}
    for stay in stays:
        if stay.first <= last and first <= stay.last:
            changes.setdefault(max(stay.first, first), []).append((stay.party, 1))
            if stay.last < last:
                changes.setdefault(stay.last + 1, []).append((stay.party, -1))
    return _first_thin(changes, weights)


def _first_thin(changes: _Changes, weights: Mapping[str, int]) -> _Thin | None:
    """Walk the days on which a party comes or goes, the first and the day after the last among them."""
    here: dict[str, int] = {}
    weight = 0
    begun: tuple[int, Sequence[str]] | None = None
    *days, after = sorted(changes)
    for day in days:
        for party, step in changes[day]:
            before = here.get(party, 0)
            here[party] = before + step
            weight += weights[party] * ((before + step > 0) - (before > 0))
        if begun is None and weight < _FEWEST:
            begun = day, [party for party, times in here.items() if times]
        elif begun is not None and weight >= _FEWEST:
            return begun[0], day - 1, begun[1]
    return None if begun is None else (begun[0], after - 1, begun[1])


def _who(judged: Judged, parties: Iterable[str]) -> Bilingual:
    """Say who is known to take part; a role whose holder is not named is called by its functions."""
    known = [element for id_ in parties if (element := judged.record.find(id_)) is not None]
    if not known:
        return Bilingual("nobody is named", "niemand is genoemd")
    names = listed(own_name(element) or judged.called(element) for element in known)
    return Bilingual(f"only {names.en}", f"alleen {names.nl}")


FEWER_THAN_TWO_PARTIES: Final = Rule(
    code="SAM301",
    name="fewer-than-two-parties",
    judge=fewer_than_two_parties,
    evidence=[BRYSON_CROSBY_STONE, FHIR, ORG],
    verdicts=[
        verdict(
            "whole",
            Severity.ERROR,
            (
                "fewer than two parties take part in {element}: {who}",
                "aan {element} doen minder dan twee partijen mee: {who}",
            ),
            (
                "give the other organisations that take part a role, or name them",
                "noem de andere organisaties die meedoen, en geef ze een rol",
            ),
        ),
        verdict(
            "part",
            Severity.WARNING,
            (
                "fewer than two parties took part in {element} from {start} to {end}: {who}",
                "aan {element} deden van {start} tot en met {end} minder dan twee partijen mee: {who}",
            ),
            (
                "say who else took part then, or mend the dates of the roles or of the partnership",
                "zeg wie er toen nog meer meededen, of verbeter de datums van de rollen of van de samenwerking",
            ),
        ),
    ],
)
