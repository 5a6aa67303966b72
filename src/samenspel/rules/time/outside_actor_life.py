"""SAM206: somebody takes a role, signs or promises after the end of its life, or keeps a role beyond it."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from samenspel.dates import Certainty
from samenspel.findings import Severity
from samenspel.language import Bilingual
from samenspel.model import Agreement, Commitment, Person, Role
from samenspel.rules.catalogue import Rule, Violation, verdict
from samenspel.rules.evidence import POPOLO

if TYPE_CHECKING:
    from collections.abc import Iterator

    from samenspel.dates import Bounds, Period
    from samenspel.model.references import Reference
    from samenspel.rules.judged import Judged

__all__ = ["OUTSIDE_ACTOR_LIFE", "outside_actor_life"]


def __dir__() -> list[str]:
    return __all__


def outside_actor_life(judged: Judged) -> Iterator[Violation]:
    """Somebody takes a role, signs or promises after the end of its life, or keeps a role beyond it.

    What it finds
    -------------
    Organisations, people, structures and the partnership itself whose end is said, and which certainly ended before
    a role of theirs starts, before they sign or an agreement of theirs is concluded, or before they make a commitment.
    And roles without an end that still go on at the moment of judgement, while a holder certainly ended before it.
    What events say of starts and ends counts as what periods say.
    Fields: `period` of organisations, people, structures and roles, `trajectory`, `holders`, `Role.status`,
    `Party.actor`, `Party.by`, `Party.signed`, `Agreement.concluded`, `Commitment.by`, `Commitment.made`,
    `Commitment.period`, `Event.date`, `Event.starts`, `Event.ends`.

    Why it matters
    --------------
    What has ended can neither sign nor keep a promise: a date is wrong, or somebody else did it and is bound.

    Example
    -------
    ```yaml
    id: sport
    name: Sport for all
    people:
      - id: founder
        name: Aaltje Eling
        period: 1931/2015
    roles:
      - holders: founder
        functions: chair
        period: 2017/2018
    ```

    Better
    ------
    ```yaml
    id: sport
    name: Sport for all
    people:
      - id: founder
        name: Aaltje Eling
        period: 1931/2015
    roles:
      - holders: founder
        functions: chair
        period: 2007/2015
    ```
    """
    record = judged.record
    for actor in (record, *record.organisations, *record.people, *record.structures):
        life = record.period_of(actor)
        if life is None or life.is_open_end or not life.knows_end or record.find(actor.id) is None:
            continue
        words = _DIED if isinstance(actor, Person) else _ENDED
        values = {"actor": judged.called(actor), "ended": words[0], "is_over": words[1], "end": life.end or life}
        for reference in record.referring_to(actor):
            done = _done(judged, reference)
            if done is not None and life.ends.certainly_before(done[1]):
                name, _, when = done
                yield Violation(name, reference.origin, reference.path, values | {"date": when}, (actor.id,))
            elif _goes_on(judged, reference) and judged.is_past(life.ends):
                yield Violation("implied-end", reference.origin, reference.path, values, (actor.id,))


_ENDED: Final = (Bilingual("had ended", "was geëindigd"), Bilingual("has ended", "is geëindigd"))
_DIED: Final = (Bilingual("had died", "was overleden"), Bilingual("has died", "is overleden"))
_SIGNING: Final = frozenset({"actor", "by"})


def _done(judged: Judged, reference: Reference) -> tuple[str, Bounds, object] | None:
    """Give what an actor does where it is referred to: which verdict that is for, when, and the words for when."""
    origin, name = reference.origin, reference.field.name
    if isinstance(origin, Role) and name == "holders":
        return _from("role", judged.record.period_of(origin))
    if isinstance(origin, Commitment) and name == "by":
        if origin.made is not None:
            return "commitment", origin.made.bounds, origin.made
        return _from("commitment", origin.period)
    if isinstance(origin, Agreement) and name in _SIGNING:
        party = origin.parties[int(reference.path.partition("[")[2].partition("]")[0])]
        signed = party.signed or origin.concluded
        return None if signed is None else ("signature", signed.bounds, signed)
    return None


def _from(name: str, period: Period | None) -> tuple[str, Bounds, object] | None:
    return None if period is None else (name, period.starts, period.start or period)


def _goes_on(judged: Judged, reference: Reference) -> bool:
    """Tell whether it is a role that says no end and that may still be held at the moment of judgement."""
    role, when = reference.origin, judged.said_moment
    if not isinstance(role, Role) or reference.field.name != "holders" or role.status == "vacant" or when is None:
        return False
    period = judged.record.period_of(role)
    is_endless = period is None or period.is_open_end or not period.knows_end
    return is_endless and judged.record.certainty_of(role, when) is not Certainty.NO


OUTSIDE_ACTOR_LIFE: Final = Rule(
    code="SAM206",
    name="outside-actor-life",
    judge=outside_actor_life,
    evidence=[POPOLO],
    verdicts=[
        verdict(
            "role",
            Severity.ERROR,
            (
                "{element} starts ({date}) when {actor} {ended} already ({end})",
                "{element} begint ({date}) nadat {actor} {ended} ({end})",
            ),
            (
                "mend a date, or name who holds the role instead",
                "verbeter een datum, of noem wie de rol in plaats daarvan vervult",
            ),
        ),
        verdict(
            "signature",
            Severity.ERROR,
            (
                "{element} was signed ({date}) when {actor} {ended} already ({end})",
                "{element} is ondertekend of gesloten ({date}) nadat {actor} {ended} ({end})",
            ),
            (
                "mend a date, or name who signed instead",
                "verbeter een datum, of noem wie in plaats daarvan ondertekende",
            ),
        ),
        verdict(
            "commitment",
            Severity.ERROR,
            (
                "{element} was made or starts ({date}) when {actor} {ended} already ({end})",
                "{element} is gedaan of begint ({date}) nadat {actor} {ended} ({end})",
            ),
            (
                "mend a date, or name who is bound instead",
                "verbeter een datum, of noem wie in plaats daarvan gebonden is",
            ),
        ),
        verdict(
            "implied-end",
            Severity.WARNING,
            (
                "{element} says no end, while {actor} {is_over} ({end})",
                "{element} noemt geen einde, terwijl {actor} {is_over} ({end})",
            ),
            (
                "give the role an end, or name who holds it now",
                "geef de rol een einde, of noem wie haar nu vervult",
            ),
        ),
    ],
)
