"""SAM306: the people that it is for take part, but are only heard."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from samenspel.findings import Severity
from samenspel.model import Agreement, Goal, Structure
from samenspel.model.naming import names_of
from samenspel.rules.catalogue import Rule, Violation, verdict
from samenspel.rules.evidence import ANSELL_GASH, ZEIST
from samenspel.rules.participation._residents import resident_roles

if TYPE_CHECKING:
    from collections.abc import Iterator

    from samenspel.model import Role
    from samenspel.rules.judged import Judged

__all__ = ["RESIDENTS_ONLY_HEARD", "residents_only_heard"]


def __dir__() -> list[str]:
    return __all__


def residents_only_heard(judged: Judged) -> Iterator[Violation]:
    """The people that it is for take part, but are only heard.

    What it finds
    -------------
    A partnership in which residents, clients, tenants, informal carers, experts by experience or organisations of
    theirs have roles, all of which are to be heard: as consulted parties, as guests, or as members of a sounding board.
    One role of another kind is enough: an adviser may expect an answer, a member of any other body takes part in what
    it decides, and who owns a goal or is a party of an agreement is bound by it and has a say in it.
    A role of which no function is said may be of any kind, and then the rule is silent.
    Fields: `Group.kind`, `Organisation.kind`, `Group.part_of`, `holders`, `representing`, `functions`, `within`,
    `Structure.kind`, `decides`, `Role.period`, `Role.status`, `Goal.owners`, `Party.actor`.

    Why it matters
    --------------
    Who is heard and then sees nothing of it does not come back.  To take part is to have a hand in what is decided.

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
      - holders: residents
        functions: consulted
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
    groups:
      - id: residents
        name: Residents of Weston
        kind: residents
    roles:
      - holders: weston
        functions: lead
      - holders: club
        functions: provider
      - holders: residents
        functions: [consulted, adviser]
    ```
    """
    held = list(resident_roles(judged))
    who = dict.fromkeys(id_ for id_, _ in held)
    if held and all(_is_heard(judged, role) for _, role in held) and who.keys().isdisjoint(_with_a_say(judged)):
        yield Violation("heard", judged.partnership, "", {"names": names_of(judged.record, who)}, tuple(who))


_HEARD: Final = frozenset({"consulted"})
_SEATED: Final = frozenset({"consulted", "member", "representative"})


def _is_heard(judged: Judged, role: Role) -> bool:
    """Tell whether who holds a role is heard in it, and no more."""
    if role.status == "guest" or (role.functions and _HEARD.issuperset(role.functions)):
        return True
    bodies = [judged.partnership.find(id_) for id_ in role.within]
    sounding = [body for body in bodies if isinstance(body, Structure) and body.kind == "sounding-board"]
    return (
        bool(sounding)
        and len(sounding) == len(bodies)
        and not any(body.decides for body in sounding)
        and _SEATED.issuperset(role.functions)
    )


def _with_a_say(judged: Judged) -> Iterator[str]:
    """Give the ids of who owns a goal, or is a party of an agreement."""
    for goal in judged.present(Goal):
        yield from goal.owners
    for agreement in judged.present(Agreement):
        yield from (party.actor for party in agreement.parties)


RESIDENTS_ONLY_HEARD: Final = Rule(
    code="SAM306",
    name="residents-only-heard",
    judge=residents_only_heard,
    is_practice=True,
    evidence=[ANSELL_GASH, ZEIST],
    verdicts=[
        verdict(
            "heard",
            Severity.ADVICE,
            (
                "the part of {names} in {element} is to be heard, and no more: they neither advise nor decide",
                "het aandeel van {names} in {element} is gehoord worden en meer niet: geen advies en geen besluit",
            ),
            (
                "agree on what they advise with an answer, decide or own",
                "spreek af waarover zij adviseren met een antwoord, meebeslissen of mede-eigenaar zijn",
            ),
        ),
    ],
)
