"""SAM501: who signed an agreement has no role in the partnership, or signed it alone."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final, TypeAlias

from samenspel.findings import Severity
from samenspel.language import Bilingual
from samenspel.model import Group, Organisation, Partnership, Person
from samenspel.model.naming import names_of
from samenspel.rules.agreements._standing import UNSETTLED, is_unsaid
from samenspel.rules.catalogue import Rule, Violation, verdict
from samenspel.rules.evidence import ERMELO

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping

    from samenspel.dates import ImpreciseDate
    from samenspel.model import Agreement, Element, Party
    from samenspel.rules.judged import Judged
    from samenspel.rules.membership import Belonging

__all__ = ["SIGNATORY_NOT_PARTY", "signatory_not_party"]


def __dir__() -> list[str]:
    return __all__


def signatory_not_party(judged: Judged) -> Iterator[Violation]:
    """Who signed an agreement has no role in the partnership, or signed it alone.

    What it finds
    -------------
    A party of an agreement (an organisation, a group or a person) that has no role at all; and one that signed
    certainly before its first role began, or certainly after its last role ended.
    A role is one that it holds or that is held for it, wherever it sits; a role of a larger whole, of a part or of one
    of its people counts too.  The day is when the party signed, or else when the agreement was concluded.
    Both are advice, and a warning where `roles` is claimed complete; silent where no roles are recorded.
    And an agreement with fewer than two parties: an error, but only where `agreements` is claimed complete, and never
    for a statute, a grant, a programme or none by choice, nor where a remark says that its parties are not all known.
    An organisation that stands for several, or has members, is no party on its own.
    Agreements that are proposed, in negotiation or declined were signed by nobody and are left out.
    Fields: `form`, `status`, `parties`, `Party.actor`, `Party.signed`, `concluded`, `holders`, `representing`,
    `Role.period`, `part_of`, `members`, `count`, `Remark.field`, `Remark.kind`, `complete`, `starts`, `ends`.

    Why it matters
    --------------
    Who is bound by an agreement but is not at the table hears too late what became of it.

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
      - id: school
        name: Weston School
        kind: school
    roles:
      - holders: [weston, club]
        functions: partner
    agreements:
      - name: Covenant on sport
        form: covenant
        parties: [weston, club, school]
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
      - id: school
        name: Weston School
        kind: school
    roles:
      - holders: [weston, club, school]
        functions: partner
    agreements:
      - name: Covenant on sport
        form: covenant
        parties: [weston, club, school]
    ```
    """
    severity = judged.absence("roles")
    stays = _stays(judged.record)
    belonging = judged.belonging
    above = belonging.around(stays)
    for agreement in judged.record.agreements:
        if agreement.status in UNSETTLED:
            continue
        if severity is not None:
            for index, party in enumerate(agreement.parties):
                if isinstance(judged.record.find(party.actor), (Organisation, Group, Person)):
                    name = _misfit(agreement, party, stays, belonging, above)
                    if name is not None:
                        values = {
                            "party": names_of(judged.record, (party.actor,)),
                            "date": party.signed or agreement.concluded,
                        }
                        place = f"parties[{index}].actor"
                        yield Violation(name, agreement, place, values, (party.actor,), severity)
        if "agreements" in judged.record.complete:
            yield from _alone(judged, agreement)


_ONE_SIDED: Final = frozenset({"statute", "none-by-choice", "grant", "programme"})
_FEWEST: Final = 2
_Days: TypeAlias = "tuple[float, float]"
_ANY_DAY: Final[_Days] = (float("-inf"), float("inf"))


def _stays(record: Partnership) -> Mapping[str, _Days]:
    """Give for each actor with a role the first and the last day on which it may have one."""
    stays: dict[str, _Days] = {}
    for role in record.roles:
        period = record.period_of(role)
        first, last = _ANY_DAY
        if period is not None and not period.is_backwards:
            first, last = period.starts.days()[0], period.ends.days()[1]
        for id_ in (*role.holders, *role.representing):
            known = stays.get(id_, (first, last))
            stays[id_] = min(first, known[0]), max(last, known[1])
    return stays


def _misfit(
    agreement: Agreement, party: Party, stays: Mapping[str, _Days], belonging: Belonging, above: frozenset[str]
) -> str | None:
    """Give the verdict on a party: it has no role, or has none on the day that it signed."""
    if party.actor not in stays:
        has_role = party.actor in above or any(whole in stays for whole in belonging.wholes(party.actor))
        return None if has_role else "no-role"
    when = party.signed or agreement.concluded
    return "not-then" if when is not None and _is_outside(when, stays[party.actor]) else None


def _is_outside(when: ImpreciseDate, stay: _Days) -> bool:
    earliest, latest = when.bounds.days()
    return latest < stay[0] or stay[1] < earliest


def _alone(judged: Judged, agreement: Agreement) -> Iterator[Violation]:
    if agreement.form in _ONE_SIDED or is_unsaid(judged.record, agreement, "parties"):
        return
    actors = dict.fromkeys(party.actor for party in agreement.parties)
    if len(actors) < _FEWEST and not any(_stands_for_others(judged.record.find(id_)) for id_ in actors):
        yield Violation("alone", agreement, "", {"who": _who(judged.record, actors)}, tuple(actors))


def _stands_for_others(actor: Element | None) -> bool:
    """Tell whether an actor is more than one: it has members, is told as several, or is the partnership."""
    if isinstance(actor, Organisation):
        return bool(actor.members) or actor.count is not None
    return isinstance(actor, Partnership)


def _who(record: Partnership, actors: Iterable[str]) -> Bilingual:
    names = names_of(record, actors)
    if names is None:
        return Bilingual("no party", "geen enkele partij")
    return Bilingual(f"only one party, {names.en}", f"maar één partij, {names.nl}")


SIGNATORY_NOT_PARTY: Final = Rule(
    code="SAM501",
    name="signatory-not-party",
    judge=signatory_not_party,
    evidence=[ERMELO],
    verdicts=[
        verdict(
            "no-role",
            Severity.WARNING,
            (
                "{element} names {party} as a party, of whom no role is known",
                "{element} noemt {party} als partij, maar welke rol daarbij hoort, is niet bekend",
            ),
            (
                "say what role this party has, or take it out of the agreement",
                "zeg welke rol deze partij heeft, of haal die uit de afspraak",
            ),
        ),
        verdict(
            "not-then",
            Severity.WARNING,
            (
                "{element} names {party} as a party, who had no role at the time of signing ({date})",
                "{element} noemt {party} als partij, maar zonder rol toen er werd getekend ({date})",
            ),
            (
                "mend a date, or say what role this party had then",
                "verbeter een datum, of zeg welke rol deze partij toen had",
            ),
        ),
        verdict(
            "alone",
            Severity.ERROR,
            (
                "{element} names {who}, and an agreement takes at least two",
                "{element} noemt {who}, en voor een afspraak zijn er minstens twee nodig",
            ),
            (
                "name who else agreed, or do not claim that the agreements are complete",
                "noem wie er nog meer partij is, of zeg niet dat de afspraken volledig zijn",
            ),
        ),
    ],
)
