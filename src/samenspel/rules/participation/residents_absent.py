"""SAM305: the people that it is for have no role in the partnership."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from samenspel.findings import Severity
from samenspel.model import Group
from samenspel.model.naming import names_of
from samenspel.rules.catalogue import Rule, Violation, verdict
from samenspel.rules.evidence import ERMELO, OOSTERHOUT, OUDE_IJSSELSTREEK, VNG, WELWOZO, WONINGWET
from samenspel.rules.participation._residents import resident_roles

if TYPE_CHECKING:
    from collections.abc import Iterator

    from samenspel.rules.judged import Judged

__all__ = ["RESIDENTS_ABSENT", "residents_absent"]


def __dir__() -> list[str]:
    return __all__


def residents_absent(judged: Judged) -> Iterator[Violation]:
    """The people that it is for have no role in the partnership.

    What it finds
    -------------
    A partnership with goals, initiatives or commitments that serve residents, clients or tenants, while nobody who is
    one of these, cares for them informally, knows their life by experience, or is an organisation of theirs has any
    role, nor does anybody on their behalf.
    It is a warning where the roles claim to be complete, else advice; silent where the record has no roles.
    Fields: `serves`, `Group.kind`, `Organisation.kind`, `Group.part_of`, `holders`, `representing`, `Role.period`,
    `Role.status`, `complete`.

    Why it matters
    --------------
    What is made for people without them fits badly, and they find out last.

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
    groups:
      - id: residents
        name: Residents of Weston
        kind: residents
    roles:
      - holders: weston
        functions: lead
      - holders: club
        functions: provider
    goals:
      - statement: Everybody can walk to a sports field
        urgency: half of the children hardly move
        owners: [weston, club]
        serves: residents
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
      - id: council
        name: Residents' Council of Weston
        kind: residents-organisation
    groups:
      - id: residents
        name: Residents of Weston
        kind: residents
    roles:
      - holders: weston
        functions: lead
      - holders: club
        functions: provider
      - holders: council
        functions: adviser
        representing: residents
    goals:
      - statement: Everybody can walk to a sports field
        urgency: half of the children hardly move
        owners: [weston, club]
        serves: residents
    ```
    """
    severity = judged.absence("roles")
    served = [group for group in judged.present(Group) if group.kind in _SERVED and judged.serving(group)]
    if served and severity is not None and not any(True for _ in resident_roles(judged)):
        ids = tuple(group.id for group in served)
        values = {"names": names_of(judged.record, ids)}
        yield Violation("absent", judged.partnership, "", values, ids, severity)


_SERVED: Final = frozenset({"residents", "clients", "tenants"})

RESIDENTS_ABSENT: Final = Rule(
    code="SAM305",
    name="residents-absent",
    judge=residents_absent,
    is_practice=True,
    evidence=[WELWOZO, ERMELO, OUDE_IJSSELSTREEK, OOSTERHOUT, VNG, WONINGWET],
    verdicts=[
        verdict(
            "absent",
            Severity.WARNING,
            (
                "{element} is there for {names}, but they have no role in it, and nobody has one on their behalf",
                "{element} is er voor {names}, maar zij doen er zelf niet aan mee, en niemand doet dat namens hen",
            ),
            (
                "ask residents, clients or tenants to take part, or say who speaks for them",
                "vraag bewoners, cliënten of huurders om mee te doen, of zeg wie namens hen spreekt",
            ),
        ),
    ],
)
