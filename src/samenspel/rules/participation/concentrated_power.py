"""SAM309: one party pays, leads and decides."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING, Final

from samenspel.findings import Severity
from samenspel.model import Commitment, Group, Organisation, Role
from samenspel.rules.catalogue import Rule, Violation, verdict
from samenspel.rules.counted import number
from samenspel.rules.evidence import ANSELL_GASH, BRYSON_CROSBY_STONE, ZEIST
from samenspel.rules.participation._seats import deciding_bodies, spoken_for

if TYPE_CHECKING:
    from collections.abc import Iterator

    from samenspel.rules.judged import Judged

__all__ = ["CONCENTRATED_POWER", "concentrated_power"]


def __dir__() -> list[str]:
    return __all__


def concentrated_power(judged: Judged, *, share: float = 0.5) -> Iterator[Violation]:
    """One party pays, leads and decides.

    What it finds
    -------------
    One organisation or group that alone gives the money, has the lead, and holds more than `share` (0.5) of the seats
    in the bodies that decide.
    Money is given by who has the role of funder or commits money (what is only expected or proposed, and what was
    released, is none); people count for whom they represent.
    A seat is a role in a body that decides: one that says so, or a board, a general meeting or a steering group that
    does not deny it.  A seat of which it is not known for whom it is held counts as another's.
    Fields: `functions`, `holders`, `representing`, `within`, `Role.count`, `Role.period`, `Role.status`,
    `Commitment.by`, `Commitment.kind`, `Commitment.status`, `Commitment.period`, `decides`, `Structure.kind`.

    Why it matters
    --------------
    The others can agree or leave.  What they know and want weighs little, until they no longer bring it.

    Example
    -------
    ```yaml
    id: sport
    name: Sport for all
    organisations:
      - id: weston
        name: Town of Weston
        kind: municipality
      - id: club
        name: Weston Sports Club
        kind: association
    structures:
      - id: table
        name: Sports Table
        decides: true
    roles:
      - holders: weston
        functions: [lead, funder]
      - holders: weston
        functions: chair
        within: table
    ```

    Better
    ------
    ```yaml
    id: sport
    name: Sport for all
    organisations:
      - id: weston
        name: Town of Weston
        kind: municipality
      - id: club
        name: Weston Sports Club
        kind: association
    structures:
      - id: table
        name: Sports Table
        decides: true
    roles:
      - holders: weston
        functions: [lead, funder]
      - holders: weston
        functions: chair
        within: table
      - holders: club
        functions: member
        within: table
    ```
    """
    funders = set(_funders(judged))
    leaders = {id_ for role in judged.own_roles if "lead" in role.functions for id_ in judged.parties_in(role)}
    if len(funders) != 1 or not funders <= leaders:
        return
    (id_,) = funders
    party = judged.partnership.find(id_)
    seats = _seats(judged)
    total = seats.total()
    if isinstance(party, (Organisation, Group)) and seats[id_] > share * total:
        values = {"count": seats[id_], "total": total, "share": f"{share:.0%}"}
        yield Violation("all", party, "", values)


_NOT_MADE: Final = frozenset({"expected", "proposed", "released"})


def _funders(judged: Judged) -> Iterator[str]:
    """Give who gives money; a person for whom no party is said counts as itself."""
    spoken = spoken_for(judged)
    for role in judged.present(Role):
        if "funder" in role.functions:
            yield from role.representing or role.holders or (role.id,)
    for commitment in judged.present(Commitment):
        if commitment.kind == "money" and commitment.status not in _NOT_MADE:
            for id_ in commitment.on_behalf_of or commitment.by or (commitment.id,):
                yield from spoken.get(id_, (id_,))


def _seats(judged: Judged) -> Counter[str]:
    """Give how many deciding seats are held for each; those of which that is not known under no id."""
    spoken = spoken_for(judged)
    seats: Counter[str] = Counter()
    for body in deciding_bodies(judged):
        for role in judged.roles_in(body):
            if not role.holders:
                seats[next(iter(role.representing), "")] += number(role.count)
            for id_ in role.holders:
                seats[next(iter(role.representing or spoken.get(id_, ())), id_)] += 1
    return seats


CONCENTRATED_POWER: Final = Rule(
    code="SAM309",
    name="concentrated-power",
    judge=concentrated_power,
    is_practice=True,
    evidence=[BRYSON_CROSBY_STONE, ANSELL_GASH, ZEIST],
    verdicts=[
        verdict(
            "all",
            Severity.ADVICE,
            (
                "{element} alone pays, leads, and has more than {share} of the deciding seats ({count} of {total})",
                "{element} betaalt als enige, leidt, en heeft meer dan {share} van de stemmen ({count} van {total})",
            ),
            (
                "give other parties a seat, a share in the costs or a part of the lead",
                "geef andere partijen een plaats, een deel van de kosten of een deel van de regie",
            ),
        ),
    ],
)
