"""SAM302: a mandate does not fit the role, the giver or the decision that it is for."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from attrs import frozen

from samenspel.dates import Certainty
from samenspel.findings import Severity
from samenspel.model import Agreement, Group, Organisation, Person, Role, Structure
from samenspel.model.naming import names_of
from samenspel.rules.catalogue import Rule, Violation, verdict
from samenspel.rules.evidence import FHIR, WELWOZO

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping, Sequence

    from samenspel.amounts import Quantity
    from samenspel.dates import ImpreciseDate
    from samenspel.model import Element, Mandate, Partnership
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
    belonging = _Belonging(record)
    mandates: dict[tuple[str, str], list[Mandate]] = {}
    for role in record.roles:
        if role.mandate is not None:
            for holder in role.holders:
                for party in (*role.representing, holder):
                    mandates.setdefault((holder, party), []).append(role.mandate)
            yield from _of_role(record, belonging, role, role.mandate)
        yield from _left(judged, role)
    for agreement in record.agreements:
        yield from _of_signatures(record, agreement, mandates)


# The mandate of a role


def _of_role(record: Partnership, belonging: _Belonging, role: Role, mandate: Mandate) -> Iterator[Violation]:
    period = record.period_of(role)
    if period is not None and mandate.period is not None and mandate.period.overlaps(period) is Certainty.NO:
        yield Violation("period", role, "mandate.period", {"period": mandate.period, "whole": period})
    represented = frozenset(id_ for id_ in role.representing if record.find(id_) is not None)
    givers = [belonging.of(id_) for id_ in mandate.given_by]
    if represented and givers and all(givers) and not any(belonging.is_near(giver, represented) for giver in givers):
        values = {"givers": names_of(record, mandate.given_by), "names": names_of(record, sorted(represented))}
        yield Violation("giver", role, "mandate.given_by", values, (*mandate.given_by, *sorted(represented)))


@frozen(eq=False)
class _Belonging:
    """To which organisations and groups somebody belongs, so that a mandate can be given in their name."""

    record: Partnership

    def of(self, giver: str) -> frozenset[str]:
        """Give the ids of those for which a giver can speak; empty where nothing is known of that."""
        element = self.record.find(giver)
        match element:
            case Organisation() | Group():
                return frozenset({giver})
            case Person():
                return frozenset(id_ for role in self.record.roles_of(giver) for id_ in self._stands_for(role))
            case Structure():
                return frozenset(element.part_of)
            case Agreement():
                return frozenset(party.actor for party in element.parties)
            case _:
                return frozenset()

    def _stands_for(self, role: Role) -> Iterable[str]:
        return (*role.representing, *(id_ for id_ in role.within if self._is_organisation(id_)))

    def _is_organisation(self, id_: str) -> bool:
        return isinstance(self.record.find(id_), Organisation)

    def is_near(self, giver: Iterable[str], represented: Iterable[str]) -> bool:
        """Tell whether any of these is the same as, a part of, or a whole of any of those."""
        mine, theirs = self._with_wholes(giver), self._with_wholes(represented)
        return not mine.isdisjoint(represented) or not theirs.isdisjoint(giver)

    def _with_wholes(self, ids: Iterable[str]) -> frozenset[str]:
        """Give some ids with those of all that they are parts or members of."""
        found = dict.fromkeys(ids)
        waiting = list(found)
        for id_ in waiting:
            element = self.record.find(id_)
            wholes: list[str] = list(getattr(element, "part_of", ()))
            wholes += [r.origin.id for r in self.record.referring_to(id_) if r.field.name == "members"]
            new = [whole for whole in wholes if whole not in found]
            found.update(dict.fromkeys(new))
            waiting.extend(new)
        return frozenset(found)


# Who still speaks for a party that has left


def _left(judged: Judged, role: Role) -> Iterator[Violation]:
    record, moment = judged.record, judged.said_moment
    if moment is None or role.within or record.certainty_of(role, moment) is Certainty.NO:
        return
    if not any(isinstance(record.find(id_), Person) for id_ in role.holders):
        return
    for id_ in role.representing:
        own = [held for held in record.roles_of(id_) if not held.within] if _is_party(record.find(id_)) else []
        if own and all(judged.is_past(period.ends) for held in own if (period := record.period_of(held))):
            if all(record.period_of(held) is not None for held in own):
                yield Violation("left", role, "representing", {"name": names_of(record, (id_,))}, (id_,))


def _is_party(element: Element | None) -> bool:
    return isinstance(element, Organisation | Group)


# Decisions: who signed what


def _of_signatures(
    record: Partnership, agreement: Agreement, mandates: Mapping[tuple[str, str], Sequence[Mandate]]
) -> Iterator[Violation]:
    for index, party in enumerate(agreement.parties):
        for signer in party.by:
            given = mandates.get((signer, party.actor), ())
            values = {"signer": names_of(record, (signer,)), "name": names_of(record, (party.actor,))}
            place = f"parties[{index}]"
            if party.signed is not None and given and not any(_may_hold(m, party.signed) for m in given):
                said = values | {"date": party.signed}
                yield Violation("signed", agreement, f"{place}.signed", said, (signer, party.actor))
            limits = [mandate.limit for mandate in given if mandate.limit is not None]
            value = agreement.value
            if value is not None and limits and len(limits) == len(given):
                if all(_is_above(value, limit) for limit in limits):
                    said = values | {"value": value, "limit": limits[-1]}
                    yield Violation("limit", agreement, f"{place}.by", said, (signer, party.actor))


def _may_hold(mandate: Mandate, day: ImpreciseDate) -> bool:
    return mandate.period is None or mandate.period.covers(day) is not Certainty.NO


def _is_above(value: Quantity, limit: Quantity) -> bool:
    """Tell whether an amount is certainly more than a limit of the same currency."""
    if value.currency is None or (value.currency, value.per) != (limit.currency, limit.per):
        return False
    return value.lowest is not None and limit.highest is not None and value.lowest > limit.highest


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
                "{signer} signed {element} for {name}, but its value ({value}) is above the limit of the mandate ({limit})",
                "{signer} tekende {element} namens {name}, maar de waarde ({value}) gaat boven het mandaat uit ({limit})",
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
                "{element} is held for {name}, which no longer takes part itself",
                "{element} wordt vervuld namens {name}, maar die doet zelf niet meer mee",
            ),
            (
                "end this role too, or say that the organisation still takes part",
                "beëindig ook deze rol, of zeg dat de organisatie nog meedoet",
            ),
        ),
    ],
)
