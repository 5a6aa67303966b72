"""SAM302: a mandate does not fit the role, the giver or the decision that it is for."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final, TypeAlias

from samenspel.dates import Certainty
from samenspel.findings import Severity
from samenspel.model import Agreement, Group, Organisation, Person, Structure
from samenspel.model.naming import names_of
from samenspel.rules.catalogue import Rule, Violation, verdict
from samenspel.rules.evidence import FHIR, WELWOZO

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping

    from samenspel.amounts import Quantity
    from samenspel.dates import ImpreciseDate, Period
    from samenspel.model import Mandate, Partnership, Party, Role
    from samenspel.rules.judged import Judged

__all__ = ["MANDATE_MISMATCH", "mandate_mismatch"]


def __dir__() -> list[str]:
    return __all__


def mandate_mismatch(judged: Judged) -> Iterator[Violation]:
    """A mandate does not fit the role, the giver or the decision that it is for.

    What it finds
    -------------
    A mandate whose period certainly has no day in common with the period of its role (an error); one that is given
    only by others than the organisation or group that its holder represents; a signature that its signer put for a
    party while, of the mandates that the signer has for that party, none held on that day, or none reached as far as
    the value of the agreement; and a person who still represents an organisation whose own roles have all ended.
    The giver fits where it is the represented party itself, a part or the whole of it, one of its people or bodies, or
    an agreement that it is a party of; of a giver that stands for nobody nothing is said.
    Decisions are signatures: who took part in an event need not have decided there.  That a mandate has a role is
    given by the model, where it is a part of one.
    Fields: `mandate.given_by`, `mandate.limit`, `mandate.period`, `representing`, `holders`, `within`, `Role.period`,
    `part_of`, `members`, `parties`, `Party.actor`, `Party.by`, `Party.signed`, `Agreement.value`, `as_of`, `starts`,
    `ends`.

    Why it matters
    --------------
    What is decided without a mandate can be undone by the organisation in whose name it was decided.

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
        functions: representative
        representing: weston
        period: 2020/2022
        mandate:
          scope: spending of the sports fund
          given_by: weston
          period: 2016/2018
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
    roles:
      - holders: ann
        functions: representative
        representing: weston
        period: 2020/2022
        mandate:
          scope: spending of the sports fund
          given_by: weston
          period: 2020/2022
    ```
    """
    record = judged.record
    mandates: dict[tuple[str, str], dict[_Terms, None]] = {}
    for role in record.roles:
        if role.mandate is not None:
            yield from _of_role(judged, role, role.mandate)
            for holder in role.holders:
                for party in role.representing:
                    terms = role.mandate.period, role.mandate.limit
                    mandates.setdefault((holder, party), {})[terms] = None
    for agreement in record.agreements:
        for index, signatory in enumerate(agreement.parties):
            yield from _of_signature(record, agreement, f"parties[{index}]", signatory, mandates)
    yield from _left(judged)


_Terms: TypeAlias = "tuple[Period | None, Quantity | None]"
"""Until when and how far a mandate reaches."""

# The mandate of a role


def _of_role(judged: Judged, role: Role, mandate: Mandate) -> Iterator[Violation]:
    record = judged.record
    period = record.period_of(role)
    if period is not None and mandate.period is not None and mandate.period.overlaps(period) is Certainty.NO:
        yield Violation("period", role, "mandate.period", {"period": mandate.period, "whole": period})
    represented = [id_ for id_ in role.representing if record.find(id_) is not None]
    if represented and mandate.given_by and not any(_may_give(judged, id_, represented) for id_ in mandate.given_by):
        values = {"givers": names_of(record, mandate.given_by), "names": names_of(record, represented)}
        yield Violation("giver", role, "mandate.given_by", values, (*mandate.given_by, *represented))


def _may_give(judged: Judged, giver: str, represented: Iterable[str]) -> bool:
    """Tell whether somebody may give a mandate in the name of any of these; of whom little is known, may."""
    speaks_for = frozenset(_speaks_for(judged.record, giver))
    if not speaks_for:
        return True
    belonging = judged.belonging
    around = belonging.around(speaks_for)
    return any(belonging.is_among(id_, speaks_for, around) for id_ in represented)


def _speaks_for(record: Partnership, giver: str) -> Iterable[str]:
    """Give for whom somebody can speak who gives a mandate: itself, whose body it is, or who is a party of it."""
    match record.find(giver):
        case Organisation() | Group():
            return (giver,)
        case Person():
            roles = record.roles_of(giver)
            named = (id_ for role in roles for id_ in (*role.representing, *role.within))
            return (id_ for id_ in named if isinstance(record.find(id_), (Organisation, Group)))
        case Structure() as body:
            return body.part_of
        case Agreement() as agreement:
            return (party.actor for party in agreement.parties)
        case _:
            return ()


# Decisions: who signed what


def _of_signature(
    record: Partnership,
    agreement: Agreement,
    place: str,
    party: Party,
    mandates: Mapping[tuple[str, str], Iterable[_Terms]],
) -> Iterator[Violation]:
    for signer in party.by:
        given = list(mandates.get((signer, party.actor), ()))
        if not given:
            continue
        values = {"signer": names_of(record, (signer,)), "name": names_of(record, (party.actor,))}
        others = (signer, party.actor)
        if party.signed is not None and not any(_may_hold(period, party.signed) for period, _ in given):
            yield Violation("signed", agreement, f"{place}.signed", values | {"date": party.signed}, others)
        limits = [limit for _, limit in given if limit is not None]
        value = agreement.value
        if value is not None and len(limits) == len(given) and all(_is_above(value, limit) for limit in limits):
            yield Violation("limit", agreement, f"{place}.by", values | {"value": value, "limit": limits[-1]}, others)


def _may_hold(period: Period | None, day: ImpreciseDate) -> bool:
    return period is None or period.covers(day) is not Certainty.NO


def _is_above(value: Quantity, limit: Quantity) -> bool:
    """Tell whether an amount is certainly more than a limit of the same currency."""
    if value.currency is None or (value.currency, value.per) != (limit.currency, limit.per):
        return False
    return value.lowest is not None and limit.highest is not None and value.lowest > limit.highest


# Who still speaks for a party that has left


def _left(judged: Judged) -> Iterator[Violation]:
    record, moment = judged.record, judged.said_moment
    if moment is None:
        return
    gone: dict[str, bool] = {}
    for role in record.roles:
        if not role.within:
            period = record.period_of(role)
            is_over = period is not None and judged.is_past(period.ends)
            for holder in role.holders:
                gone[holder] = gone.get(holder, True) and is_over
    for role in record.roles:
        left = [id_ for id_ in role.representing if gone.get(id_)]
        is_spoken = any(isinstance(record.find(id_), Person) for id_ in role.holders)
        if left and is_spoken and record.certainty_of(role, moment) is not Certainty.NO:
            yield Violation("left", role, "representing", {"names": names_of(record, left)}, tuple(left))


MANDATE_MISMATCH: Final = Rule(
    code="SAM302",
    name="mandate-mismatch",
    judge=mandate_mismatch,
    evidence=[WELWOZO, FHIR],
    verdicts=[
        verdict(
            "period",
            Severity.ERROR,
            (
                "the mandate of {element} ({period}) lies outside the time of the role itself ({whole})",
                "het mandaat bij {element} ({period}) valt buiten de tijd van de rol zelf ({whole})",
            ),
            (
                "mend the period of the mandate or of the role, or ask for a new mandate",
                "verbeter de periode van het mandaat of van de rol, of vraag een nieuw mandaat",
            ),
        ),
        verdict(
            "giver",
            Severity.WARNING,
            (
                "the mandate of {element} was given by {givers}, while the role is held for {names}",
                "het mandaat bij {element} is gegeven door {givers}, terwijl de rol namens {names} wordt vervuld",
            ),
            (
                "let the organisation that is represented give the mandate, or mend who is represented",
                "laat de organisatie die wordt vertegenwoordigd het mandaat geven, of verbeter namens wie de rol is",
            ),
        ),
        verdict(
            "signed",
            Severity.WARNING,
            (
                "{signer} signed {element} for {name} ({date}) outside the time of the mandate",
                "{signer} tekende {element} namens {name} ({date}) buiten de tijd van het mandaat",
            ),
            (
                "have the signature confirmed by who may decide, or mend a date",
                "laat de handtekening bevestigen door wie mag beslissen, of verbeter een datum",
            ),
        ),
        verdict(
            "limit",
            Severity.WARNING,
            (
                "{signer} signed {element} for {name}, but its value ({value}) exceeds the mandate ({limit})",
                "{signer} tekende {element} namens {name}, maar de waarde ({value}) past niet in het mandaat ({limit})",
            ),
            (
                "have the agreement confirmed by who may decide on this sum",
                "laat de afspraak bevestigen door wie over dit bedrag mag beslissen",
            ),
        ),
        verdict(
            "left",
            Severity.WARNING,
            (
                "{element} is still held for {names}, whose own part in the partnership has ended",
                "{element} wordt nog vervuld namens {names}, maar de eigen deelname daarvan is voorbij",
            ),
            (
                "end this role too, or say that the organisation still takes part",
                "beëindig ook deze rol, of zeg dat de organisatie nog meedoet",
            ),
        ),
    ],
)
