"""SAM407: it is not known what a party wants out of it."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from samenspel.findings import Severity
from samenspel.model import Group, Role, Stance
from samenspel.rules.catalogue import Rule, Violation, verdict
from samenspel.rules.evidence import ERMELO, KAATS_OPHEIJ, LOKETGEZONDLEVEN, VNG
from samenspel.rules.purpose.support import reachable

if TYPE_CHECKING:
    from collections.abc import Iterator

    from samenspel.rules.judged import Judged

__all__ = ["INTEREST_UNKNOWN", "interest_unknown"]


def __dir__() -> list[str]:
    return __all__


def interest_unknown(judged: Judged) -> Iterator[Violation]:
    """It is not known what a party wants out of it.

    What it finds
    -------------
    A party in the partnership or in one of its bodies that holds no interest, benefit, concern, wish or mission of its
    own or with others, and no vision of its own; a vision held in common is no view of one's own.
    What somebody holds counts for whom that one represents, and what a larger organisation or a part holds counts
    for the other.
    Left out are those who only advise, coach, facilitate, study, are consulted or carry out a commission, and groups of
    people who take part for their work.
    Silent where the record tells of no stances without claiming to be complete.
    Fields: `kind`, `held_by` and `period` of stances, `holders`, `representing`, `functions`, `within`, `period` and
    `status` of roles, `part_of` and `kind` of organisations and groups.

    Why it matters
    --------------
    A party whose interest nobody knows can not be given what it needs, and leaves without anybody seeing why.

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
    stances:
      - statement: Children who move learn better
        kind: interest
        held_by: school
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
    stances:
      - statement: Children who move learn better
        kind: interest
        held_by: school
      - statement: The club is looking for young members
        kind: interest
        held_by: club
    ```
    """
    if judged.absence("stances") is None:
        return
    known = _with_an_interest(judged)
    for id_ in _taking_part(judged):
        party = judged.parties.get(id_)
        if party is not None and id_ not in known and not (isinstance(party, Group) and party.kind in _AT_WORK):
            yield Violation("unknown", party)


_INTERESTS: Final = frozenset({"interest", "benefit", "concern", "wish", "mission"})
_HELPING: Final = frozenset({"adviser", "coach", "facilitator", "researcher", "consulted", "contractor"})
_AT_WORK: Final = frozenset({"employees", "professionals", "office-holders"})


def _taking_part(judged: Judged) -> Iterator[str]:
    """Give the ids of who takes part in the partnership or in its bodies, and not only to help."""
    found: dict[str, None] = {}
    for role in judged.places:
        if not (role.functions and _HELPING.issuperset(role.functions)):
            found.update(dict.fromkeys(judged.parties_in(role)))
    yield from found


def _with_an_interest(judged: Judged) -> frozenset[str]:
    """Give the ids of who holds an interest, and of the larger and smaller organisations and groups around them."""
    partnership = judged.partnership
    holding = {
        id_
        for stance in judged.present(Stance)
        if stance.kind in _INTERESTS or (stance.kind == "vision" and len(stance.held_by) == 1)
        for id_ in stance.held_by
    }
    speaking = [role for role in judged.present(Role) if not holding.isdisjoint(role.holders)]
    holding.update(id_ for role in speaking for id_ in role.representing)
    wholes = {element.id: element.part_of for element in partnership.organisations}
    wholes |= {element.id: element.part_of for element in partnership.groups}
    parts: dict[str, list[str]] = {}
    for part, of in wholes.items():
        for whole in of:
            parts.setdefault(whole, []).append(part)
    return reachable(holding, wholes) | reachable(holding, parts)


INTEREST_UNKNOWN: Final = Rule(
    code="SAM407",
    name="interest-unknown",
    judge=interest_unknown,
    is_practice=True,
    evidence=[ERMELO, KAATS_OPHEIJ, LOKETGEZONDLEVEN, VNG],
    verdicts=[
        verdict(
            "unknown",
            Severity.ADVICE,
            (
                "it is not known what {element} hopes for or fears in taking part",
                "het is niet bekend wat {element} met meedoen hoopt te winnen of vreest te verliezen",
            ),
            (
                "ask what is at stake for them, and write it down as an interest, a benefit or a concern",
                "vraag wat er voor hen op het spel staat, en leg dat vast als belang, opbrengst of zorgpunt",
            ),
        )
    ],
)
