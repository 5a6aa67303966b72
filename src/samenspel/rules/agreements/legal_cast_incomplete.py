"""SAM513: performance agreements on housing lack a party that the law names."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from samenspel.findings import Severity
from samenspel.model import Group, Organisation
from samenspel.rules.agreements._standing import is_unsaid, settled
from samenspel.rules.catalogue import Rule, Violation, verdict
from samenspel.rules.evidence import ERMELO, WONINGWET

if TYPE_CHECKING:
    from collections.abc import Iterator

    from samenspel.model import Agreement
    from samenspel.rules.judged import Judged

__all__ = ["LEGAL_CAST_INCOMPLETE", "legal_cast_incomplete"]


def __dir__() -> list[str]:
    return __all__


def legal_cast_incomplete(judged: Judged) -> Iterator[Violation]:
    """Performance agreements on housing lack a party that the law names.

    What it finds
    -------------
    Performance agreements that rest on the Woningwet, or that name no law and have a housing corporation among their
    parties, and that lack a municipality, a housing corporation or an organisation of tenants.
    Advice, and a warning where `agreements` is claimed complete.
    Silent where they are only proposed, and where the parties are not all known: a remark says so, or what one of them
    is, is not said.
    Dropped: the yearly dates of the bid and of the agreements, for a bid can not be told from other proposals; and the
    mandate in regional plans of care, for which there is no form of agreement.
    Fields: `form`, `Agreement.status`, `legal_bases`, `Party.actor`, `Organisation.kind`, `Group.kind`, `Remark.field`,
    `Remark.kind`, `complete`.

    Why it matters
    --------------
    The law gives three parties a place at this table.  Who is not asked can have it done over.

    Example
    -------
    ```yaml
    id: living
    name: Living in Weston
    organisations:
      - id: weston
        name: Town of Weston
        kind: municipality
      - id: homes
        name: Weston Homes
        kind: housing-corporation
    agreements:
      - name: Performance agreements
        form: performance-agreement
        legal_bases: nl:woningwet
        parties: [weston, homes]
    ```

    Better
    ------
    ```yaml
    id: living
    name: Living in Weston
    organisations:
      - id: weston
        name: Town of Weston
        kind: municipality
      - id: homes
        name: Weston Homes
        kind: housing-corporation
      - id: tenants
        name: Weston Tenants
        kind: tenants-organisation
    agreements:
      - name: Performance agreements
        form: performance-agreement
        legal_bases: nl:woningwet
        parties: [weston, homes, tenants]
    ```
    """
    severity = judged.absence("agreements")
    for agreement in settled(judged):
        if agreement.form != "performance-agreement" or is_unsaid(judged.record, agreement, "parties"):
            continue
        kinds = _kinds(judged, agreement)
        if kinds is None or not _is_on_housing(agreement, kinds):
            continue
        for name, wanted in _CAST.items():
            if kinds.isdisjoint(wanted):
                yield Violation(name, agreement, "parties", {}, (), severity)


_CAST: Final = {
    "municipality": frozenset({"municipality"}),
    "corporation": frozenset({"housing-corporation"}),
    "tenants": frozenset({"tenants-organisation", "tenants"}),
}


def _kinds(judged: Judged, agreement: Agreement) -> frozenset[str] | None:
    """Give what the parties are; `None` where that is not told of all."""
    actors = [judged.partnership.find(party.actor) for party in agreement.parties]
    kinds = [actor.kind for actor in actors if isinstance(actor, (Organisation, Group))]
    told = [kind for kind in kinds if kind is not None]
    return frozenset(told) if told and len(told) == len(actors) else None


def _is_on_housing(agreement: Agreement, kinds: frozenset[str]) -> bool:
    if agreement.legal_bases:
        return "nl:woningwet" in agreement.legal_bases
    return "housing-corporation" in kinds


LEGAL_CAST_INCOMPLETE: Final = Rule(
    code="SAM513",
    name="legal-cast-incomplete",
    judge=legal_cast_incomplete,
    is_practice=True,
    evidence=[ERMELO, WONINGWET],
    verdicts=[
        verdict(
            "municipality",
            Severity.WARNING,
            (
                "{element} names no municipality among the parties, as the Housing Act has it",
                "{element} noemt geen gemeente als partij, zoals de Woningwet dat wil",
            ),
            (
                "invite the municipality, or say that it is a party",
                "nodig de gemeente uit, of zeg dat zij partij is",
            ),
        ),
        verdict(
            "corporation",
            Severity.WARNING,
            (
                "{element} names no housing corporation among the parties, as the Housing Act has it",
                "{element} noemt geen woningcorporatie als partij, zoals de Woningwet dat wil",
            ),
            (
                "invite the housing corporation, or say that it is a party",
                "nodig de woningcorporatie uit, of zeg dat zij partij is",
            ),
        ),
        verdict(
            "tenants",
            Severity.WARNING,
            (
                "{element} names no organisation of tenants among the parties, whom the Housing Act gives a place",
                "{element} noemt geen huurdersorganisatie als partij, terwijl de Woningwet haar een plaats geeft",
            ),
            (
                "invite the tenants; where they chose not to sign, remark that",
                "nodig de huurders uit; als zij ervoor kozen niet te tekenen, merk dat dan op",
            ),
        ),
    ],
)
