"""SAM308: how the partnership is coordinated does not fit its size or its form."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from samenspel.findings import Severity
from samenspel.language import Bilingual
from samenspel.model import Commitment, Organisation, Structure
from samenspel.model.naming import listed
from samenspel.rules.catalogue import Rule, Violation, verdict
from samenspel.rules.evidence import COLLECTIVE_IMPACT, PROVAN_KENIS, WELWOZO
from samenspel.rules.participation._seats import COORDINATING, member_count

if TYPE_CHECKING:
    from collections.abc import Iterator

    from samenspel.rules.judged import Judged

__all__ = ["COORDINATION_MISFIT", "coordination_misfit"]


def __dir__() -> list[str]:
    return __all__


def coordination_misfit(judged: Judged, *, parties: int = 6, shared: int = 8) -> Iterator[Violation]:
    """How the partnership is coordinated does not fit its size or its form.

    What it finds
    -------------
    A partnership of more than `parties` (6) organisations in which nobody coordinates: no role of lead, coordinator or
    trajectory lead in the partnership or a body of it, and no secretariat; one of more than `shared` (8) in which
    somebody does, but no organisation leads and there is no secretariat; one whose form is that of a lead agency, in
    which no organisation has the role of lead; and a secretariat without people or without money.
    The model has no mode of governance: a lead organisation is one with the function lead, a secretariat is a body of
    that kind, and the partners share the coordination where there is neither.  People of a secretariat are roles in
    it; its money is a commitment of money about it or to it, or a funder's role in it.
    An organisation counts for as many as it stands for; what is a part of a member is not counted apart.
    What is not found in a collection that does not claim to be complete is advice.
    Fields: `Partnership.form`, `functions`, `holders`, `representing`, `within`, `Role.period`, `Role.status`,
    `Structure.kind`, `Structure.status`, `Organisation.count`, `Organisation.part_of`, `Commitment.kind`,
    `Commitment.to`, `Commitment.about`, `complete`.

    Why it matters
    --------------
    A few partners can steer together.  With more of them that costs each so much time that nobody steers.

    Example
    -------
    ```yaml
    id: sport
    name: Sport for all
    organisations:
      - id: weston
        name: Town of Weston
        kind: municipality
      - id: clubs
        name: Sports clubs of Weston
        kind: association
        count: 7
    roles:
      - holders: [weston, clubs]
        functions: partner
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
      - id: clubs
        name: Sports clubs of Weston
        kind: association
        count: 7
    roles:
      - holders: clubs
        functions: partner
      - holders: weston
        functions: [partner, lead]
    ```
    """
    count, absence = member_count(judged), judged.absence("roles")
    coordinating = [r for r in judged.places if COORDINATING.intersection(r.functions) and r.status != "vacant"]
    leading = [role for role in coordinating if "lead" in role.functions and not role.within]
    is_led = any(
        isinstance(judged.partnership.find(id_), Organisation) for r in leading for id_ in judged.parties_in(r)
    )
    secretariats = [body for body in judged.present(Structure) if body.kind == "secretariat"]
    partnership = judged.partnership
    if count > parties and not coordinating and not secretariats:
        yield Violation("nobody", partnership, "", {"count": count, "parties": parties}, (), absence)
    elif count > shared and not is_led and not secretariats:
        yield Violation("shared", partnership, "", {"count": count, "shared": shared})
    if partnership.form == "lead-agency" and not is_led and absence is not None:
        yield Violation("lead", partnership, "form", {}, (), absence)
    for body in secretariats:
        lacking = list(_lacking(judged, body))
        if lacking:
            severity = min((grave for _, grave in lacking), key=lambda grave: grave.rank)
            yield Violation("secretariat", body, "", {"lacking": listed(what for what, _ in lacking)}, (), severity)


_PEOPLE: Final = Bilingual("people", "mensen")
_MONEY: Final = Bilingual("money", "geld")


def _lacking(judged: Judged, secretariat: Structure) -> Iterator[tuple[Bilingual, Severity]]:
    """Give what a secretariat has not, and how grave that is."""
    roles, commitments = judged.absence("roles"), judged.absence("commitments")
    seats = judged.roles_in(secretariat)
    if not seats and roles is not None:
        yield _PEOPLE, roles
    funded = any("funder" in role.functions for role in seats)
    if not funded and commitments is not None and not _is_paid(judged, secretariat):
        yield _MONEY, commitments


def _is_paid(judged: Judged, secretariat: Structure) -> bool:
    return any(
        isinstance(reference.origin, Commitment)
        and reference.origin.kind == "money"
        and reference.field.name in {"to", "about"}
        for reference in judged.partnership.referring_to(secretariat)
    )


COORDINATION_MISFIT: Final = Rule(
    code="SAM308",
    name="coordination-misfit",
    judge=coordination_misfit,
    is_practice=True,
    evidence=[PROVAN_KENIS, WELWOZO, COLLECTIVE_IMPACT],
    verdicts=[
        verdict(
            "nobody",
            Severity.WARNING,
            (
                "{count} organisations take part in {element}, more than {parties}, but nobody coordinates",
                "aan {element} doen {count} organisaties mee, meer dan {parties}, maar niemand coördineert",
            ),
            (
                "agree on who coordinates: one of the partners, a person or a secretariat",
                "spreek af wie coördineert: een van de partners, een persoon of een secretariaat",
            ),
        ),
        verdict(
            "shared",
            Severity.ADVICE,
            (
                "{count} organisations steer {element} together, more than {shared}: no organisation leads",
                "{count} organisaties sturen {element} samen aan, meer dan {shared}: geen organisatie heeft de regie",
            ),
            (
                "consider to let one organisation lead, or to set up a secretariat",
                "overweeg om één organisatie de regie te geven, of een secretariaat op te zetten",
            ),
        ),
        verdict(
            "lead",
            Severity.WARNING,
            (
                "{element} is to be led by one organisation, but none has that role",
                "één organisatie zou {element} leiden, maar geen enkele heeft die rol",
            ),
            (
                "say which organisation leads, or mend the form of the partnership",
                "zeg welke organisatie de regie heeft, of verbeter de vorm van de samenwerking",
            ),
        ),
        verdict(
            "secretariat",
            Severity.WARNING,
            (
                "{element} is to support all partners, but has no {lacking} of its own",
                "{element} moet alle partners ondersteunen, maar heeft zelf geen {lacking}",
            ),
            (
                "say who works there and who pays for it",
                "zeg wie er werken en wie ervoor betaalt",
            ),
        ),
    ],
)
