"""SAM312: elections are near, and one elected official alone carries the partnership."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from samenspel.dates import ImpreciseDate
from samenspel.findings import Severity
from samenspel.model import Agreement, Event
from samenspel.rules.catalogue import Rule, Violation, verdict
from samenspel.rules.counted import months_said
from samenspel.rules.evidence import LOKETGEZONDLEVEN, OOSTERHOUT, OUDE_IJSSELSTREEK
from samenspel.rules.participation._seats import board_level, is_person

if TYPE_CHECKING:
    from collections.abc import Iterator

    from samenspel.model import Role
    from samenspel.rules.judged import Judged

__all__ = ["SINGLE_ELECTED_SPONSOR", "single_elected_sponsor"]


def __dir__() -> list[str]:
    return __all__


def single_elected_sponsor(
    judged: Judged,
    *,
    months: int = 6,
    elections: tuple[str, ...] = ("2014-03-19", "2018-03-21", "2022-03-16", "2026-03-18"),
    titles: tuple[str, ...] = ("alderman", "alderwoman", "councillor", "raadslid", "wethouder"),
) -> Iterator[Violation]:
    """Elections are near, and one elected official alone carries the partnership.

    What it finds
    -------------
    A partnership in which one person alone leads, commissions, chairs, initiates or represents a party at the level of
    the board, that person is an elected official, and an election comes at most `months` (6) after the moment of
    judgement, while no council or municipality has decided to take part.
    At the level of the board are roles in the partnership itself, its board and its steering group.  A person is
    elected where the title of the role has one of `titles`; `elections` are the days of those (of the municipal ones
    in the Netherlands: 19 March 2014, 21 March 2018, 16 March 2022 and 18 March 2026).
    A decision is one that an agreement tells of the represented party, or an event of the kind decided in which it
    took part.
    Silent where it is not certain that the election is so near, and where a role at this level is held by somebody
    who is not named beside a named one.
    Fields: `functions`, `holders`, `representing`, `within`, `title`, `Role.period`, `Role.status`, `Structure.kind`,
    `Party.actor`, `Party.decided`, `Event.kind`, `participants`, `as_of`.

    Why it matters
    --------------
    After the election another may hold the office, with other wishes, and nobody is left who promised anything.

    Example
    -------
    ```yaml
    id: sport
    name: Sport for all
    as_of: 2021-12
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
        functions: representative
        title: alderman for sport
        representing: weston
      - holders: club
        functions: provider
    ```

    Better
    ------
    ```yaml
    id: sport
    name: Sport for all
    as_of: 2021-12
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
        functions: representative
        title: alderman for sport
        representing: weston
      - holders: ben
        functions: representative
        title: director
        representing: club
      - holders: club
        functions: provider
    ```
    """
    moment = judged.moment
    if moment is None:
        return
    horizon = moment.later(months=months, days=1)
    days = [ImpreciseDate(day) for day in elections]
    near = [day for day in days if not moment.certainly_after(day) and day.certainly_before(horizon)]
    if not near:
        return
    sponsors = [role for role in board_level(judged) if _is_sponsor(judged, role)]
    people = {id_ for role in sponsors for id_ in role.holders or ("",) if not id_ or is_person(judged, id_)}
    if len(people) != 1:
        return
    elected = next((role for role in sponsors if _is_elected(role, titles)), None)
    represented = {id_ for role in sponsors for id_ in role.representing}
    if elected is not None and represented.isdisjoint(_decided(judged)):
        values = {"date": near[0], "months": months_said(months)}
        yield Violation("single", elected, "", values, tuple(id_ for id_ in people if id_))


_SPONSORING: Final = frozenset({"lead", "commissioner", "chair", "initiator", "representative"})


def _is_sponsor(judged: Judged, role: Role) -> bool:
    """Tell whether a person, named or not, carries the partnership in a role; an organisation is no person."""
    is_held = not role.holders or any(is_person(judged, id_) for id_ in role.holders)
    return is_held and role.status != "vacant" and not _SPONSORING.isdisjoint(role.functions)


def _is_elected(role: Role, titles: tuple[str, ...]) -> bool:
    said = (role.title or "").casefold()
    return any(title.casefold() in said for title in titles)


def _decided(judged: Judged) -> Iterator[str]:
    """Give who has decided to take part in something of the partnership."""
    for agreement in judged.present(Agreement):
        yield from (party.actor for party in agreement.parties if party.decided is not None)
    for event in judged.present(Event):
        if event.kind == "decided" and event.status != "planned":
            yield from event.participants


SINGLE_ELECTED_SPONSOR: Final = Rule(
    code="SAM312",
    name="single-elected-sponsor",
    judge=single_elected_sponsor,
    is_practice=True,
    evidence=[LOKETGEZONDLEVEN, OOSTERHOUT, OUDE_IJSSELSTREEK],
    verdicts=[
        verdict(
            "single",
            Severity.ADVICE,
            (
                "{element} alone carries the partnership at board level, and elections ({date}) come within {months}",
                "{element} draagt het verband als enige bestuurder, en binnen {months} ({date}) zijn er verkiezingen",
            ),
            (
                "find a second sponsor, or have the council decide before the elections",
                "zoek een tweede bestuurder die de samenwerking draagt, of laat de raad besluiten voor de verkiezingen",
            ),
        ),
    ],
)
