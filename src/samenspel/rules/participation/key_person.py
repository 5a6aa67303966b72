"""SAM303: the partnership, or the part of a party in it, hangs on one person."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from samenspel.findings import Severity
from samenspel.language import Bilingual
from samenspel.model import Group, Organisation, Person, Role, Structure
from samenspel.rules.catalogue import Rule, Violation, verdict
from samenspel.rules.counted import counted
from samenspel.rules.evidence import WELWOZO
from samenspel.rules.participation._seats import COORDINATING, own_people

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from samenspel.rules.judged import Judged

__all__ = ["KEY_PERSON", "key_person"]


def __dir__() -> list[str]:
    return __all__


def key_person(judged: Judged, *, places: int = 2, roles: int = 3) -> Iterator[Violation]:
    """The partnership, or the part of a party in it, hangs on one person.

    What it finds
    -------------
    A party that is represented in at least `places` (2) roles, always by the same one person; a person who holds at
    least `roles` (3) roles, one of which ties the work together; and a partnership whose work is tied together by one
    person alone, without a deputy, another contact or a secretariat.
    The functions that tie the work together are lead, coordinator and trajectory lead.
    A party that also takes part by a group of its people, or by a person who is not named, hangs on nobody; and
    coordination that an organisation holds as well is not in the hands of one person.
    The clause about a party asks for two roles, for one seat that one person takes is no more than usual.
    Fields: `holders`, `representing`, `functions`, `within`, `Role.period`, `Role.status`, `Group.part_of`,
    `Structure.kind`.

    Why it matters
    --------------
    When this person leaves, what was agreed and who knows whom leave too.

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
    roles:
      - holders: ann
        functions: coordinator
        representing: weston
      - holders: club
        functions: provider
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
      - id: ben
        name: Ben Baker
    roles:
      - holders: ann
        functions: coordinator
        representing: weston
      - holders: ben
        functions: deputy
        representing: weston
      - holders: club
        functions: provider
    ```
    """
    yield from _parties(judged, places)
    yield from _people(judged, roles)
    yield from _alone(judged)


_ROLES: Final = (Bilingual("role", "rol"), Bilingual("roles", "rollen"))
_INSTEAD: Final = frozenset({"deputy", "contact", "secretary"})


def _parties(judged: Judged, places: int) -> Iterator[Violation]:
    """Find the parties for which always the same one person speaks."""
    spoken: dict[str, list[Role]] = {}
    for role in judged.present(Role):
        for id_ in role.representing:
            spoken.setdefault(id_, []).append(role)
    people = own_people(judged, spoken)
    for party_id, roles in spoken.items():
        party = judged.partnership.find(party_id)
        if isinstance(party, (Organisation, Group)) and party_id not in people and len(roles) >= places:
            holders = {holder for role in roles for holder in role.holders or ("",)}
            person = judged.partnership.find(next(iter(holders))) if len(holders) == 1 else None
            if isinstance(person, Person):
                values = {"name": person.name, "roles": counted(len(roles), *_ROLES), "places": places}
                yield Violation("party", party, "", values, (person.id,))


def _held_by_people(judged: Judged) -> Mapping[str, Sequence[Role]]:
    held: dict[str, list[Role]] = {}
    for role in judged.present(Role):
        for id_ in dict.fromkeys(role.holders):
            if id_ in judged.people:
                held.setdefault(id_, []).append(role)
    return held


def _people(judged: Judged, roles: int) -> Iterator[Violation]:
    """Find the people who tie the work together and hold many roles beside that."""
    for id_, held in _held_by_people(judged).items():
        person = judged.partnership.find(id_)
        if person is not None and len(held) >= roles and any(COORDINATING.intersection(r.functions) for r in held):
            yield Violation("person", person, "", {"held": counted(len(held), *_ROLES), "roles": roles})


def _alone(judged: Judged) -> Iterator[Violation]:
    """Find the person who ties the work together alone."""
    coordinating = [role for role in judged.own_roles if COORDINATING.intersection(role.functions)]
    holders = {holder for role in coordinating for holder in role.holders or ("",)}
    person = judged.partnership.find(next(iter(holders))) if len(holders) == 1 else None
    if not isinstance(person, Person):
        return
    instead = (role for role in judged.present(Role) if _INSTEAD.intersection(role.functions))
    has_deputy = any(set(role.holders) != {person.id} and role.status != "vacant" for role in instead)
    if not has_deputy and not any(body.kind == "secretariat" for body in judged.present(Structure)):
        yield Violation("alone", person, "", {}, tuple(role.id for role in coordinating))


KEY_PERSON: Final = Rule(
    code="SAM303",
    name="key-person",
    judge=key_person,
    is_practice=True,
    evidence=[WELWOZO],
    verdicts=[
        verdict(
            "party",
            Severity.ADVICE,
            (
                "{element} is represented by one person alone, {name}, in {roles} ({places} or more)",
                "{element} is door één persoon vertegenwoordigd, {name}, in {roles} ({places} of meer)",
            ),
            (
                "let a second person of this party take part, at least as a deputy",
                "laat een tweede persoon van deze partij meedoen, ten minste als plaatsvervanger",
            ),
        ),
        verdict(
            "person",
            Severity.ADVICE,
            (
                "{element} coordinates the partnership and holds {held} in all ({roles} or more)",
                "{element} coördineert de samenwerking en heeft in totaal {held} ({roles} of meer)",
            ),
            (
                "hand over some of these roles, so that not all of it hangs on one person",
                "draag een deel van deze rollen over, zodat niet alles van één persoon afhangt",
            ),
        ),
        verdict(
            "alone",
            Severity.ADVICE,
            (
                "{element} coordinates the partnership alone: nobody is named who can stand in",
                "{element} coördineert de samenwerking alleen: niemand is genoemd die kan waarnemen",
            ),
            (
                "name a deputy or a second contact",
                "wijs een plaatsvervanger of een tweede aanspreekpunt aan",
            ),
        ),
    ],
)
