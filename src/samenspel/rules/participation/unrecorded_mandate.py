"""SAM304: who sits in a body that decides for others has no recorded mandate."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from samenspel.findings import Severity
from samenspel.language import Bilingual
from samenspel.model.naming import listed
from samenspel.rules.catalogue import Rule, Violation, verdict
from samenspel.rules.counted import number
from samenspel.rules.evidence import LOKETGEZONDLEVEN, WELWOZO
from samenspel.rules.participation._seats import deciding_bodies, is_person

if TYPE_CHECKING:
    from collections.abc import Iterator

    from samenspel.model import Role
    from samenspel.rules.judged import Judged

__all__ = ["UNRECORDED_MANDATE", "unrecorded_mandate"]


def __dir__() -> list[str]:
    return __all__


def unrecorded_mandate(judged: Judged, *, share: float = 0.5) -> Iterator[Violation]:
    """Who sits in a body that decides for others has no recorded mandate.

    What it finds
    -------------
    Bodies that decide, with a seat that is taken for somebody else, or by somebody who is not named, and no mandate
    that says what may be decided and who gave it.  It is graver where these are more than `share` (0.5) of the seats,
    and no more than advice where the roles do not claim to be complete.
    A body decides where it says so; a board, a general meeting and a steering group do unless they deny it.
    A seat is a role in it, but not that of an adviser, coach, facilitator, researcher or secretary, or of one who is
    only consulted or a guest; an organisation that holds a seat itself needs no mandate.
    Fields: `decides`, `Structure.kind`, `within`, `holders`, `representing`, `functions`, `Role.count`, `Role.status`,
    `mandate.scope`, `mandate.given_by`, `complete`.

    Why it matters
    --------------
    Who must ask at home after each meeting decides nothing, and who does not ask may be called back.

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
    people:
      - id: ann
        name: Ann Archer
    structures:
      - id: table
        name: Sports Table
        decides: true
    roles:
      - holders: ann
        functions: member
        within: table
        representing: weston
      - holders: club
        functions: member
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
    people:
      - id: ann
        name: Ann Archer
    structures:
      - id: table
        name: Sports Table
        decides: true
    roles:
      - holders: ann
        functions: member
        within: table
        representing: weston
        mandate:
          scope: the plan of each year and its budget
          given_by: weston
      - holders: club
        functions: member
        within: table
    ```
    """
    severity = judged.absence("roles")
    for body in deciding_bodies(judged):
        seats = [role for role in judged.roles_in(body) if _is_seat(role)]
        lacking = [role for role in seats if _needs_mandate(judged, role) and not _has_mandate(role)]
        if lacking:
            count, total = sum(map(_seats_of, lacking)), sum(map(_seats_of, seats))
            is_most = count > share * total
            values = {
                "decides": _SAID if body.decides else _PRESUMED,
                "count": count,
                "total": total,
                "share": f"{share:.0%}",
                "roles": listed(judged.called(role) for role in lacking),
            }
            others = tuple(role.id for role in lacking)
            yield Violation("most" if is_most else "some", body, "", values, others, severity if is_most else None)


_SAID: Final = Bilingual("decides", "beslist")
_PRESUMED: Final = Bilingual("presumably decides", "beslist vermoedelijk")
_NO_SEAT: Final = frozenset({"adviser", "coach", "consulted", "facilitator", "researcher", "secretary"})


def _is_seat(role: Role) -> bool:
    is_beside = role.functions and _NO_SEAT.issuperset(role.functions)
    return not is_beside and role.status not in {"guest", "candidate", "vacant"}


def _seats_of(role: Role) -> int:
    return len(role.holders) or number(role.count)


def _needs_mandate(judged: Judged, role: Role) -> bool:
    """Tell whether somebody sits there for another, or nobody is named who might sit there for himself."""
    return not role.holders or (bool(role.representing) and any(is_person(judged, id_) for id_ in role.holders))


def _has_mandate(role: Role) -> bool:
    return role.mandate is not None and bool(role.mandate.scope) and bool(role.mandate.given_by)


UNRECORDED_MANDATE: Final = Rule(
    code="SAM304",
    name="unrecorded-mandate",
    judge=unrecorded_mandate,
    is_practice=True,
    evidence=[WELWOZO, LOKETGEZONDLEVEN],
    verdicts=[
        verdict(
            name,
            severity,
            (
                (
                    "{element} {decides}, but lacks a recorded mandate"
                    f" for {{count}} of {{total}} seats ({en}): {{roles}}"
                ),
                (
                    "{element} {decides}, maar zonder vastgelegd mandaat"
                    f" bij {{count}} van {{total}} plaatsen ({nl}): {{roles}}"
                ),
            ),
            (
                "write down what each may decide and who gave that mandate, or say that nothing is decided there",
                "leg vast waarover ieder mag beslissen en wie dat mandaat gaf, of zeg dat hier niet beslist wordt",
            ),
        )
        for name, severity, en, nl in (
            ("some", Severity.ADVICE, "at most {share}", "hoogstens {share}"),
            ("most", Severity.WARNING, "more than {share}", "meer dan {share}"),
        )
    ],
)
