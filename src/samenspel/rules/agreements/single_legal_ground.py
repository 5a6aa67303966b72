"""SAM511: work across domains rests on one law, or money is paid under a law that is not the payer's."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from samenspel.findings import Severity
from samenspel.model import Agreement, Commitment, Goal, Initiative, Obstacle, Organisation
from samenspel.model.naming import listed, names_of, term_label
from samenspel.rules.agreements._funding import Funding
from samenspel.rules.agreements._standing import UNSETTLED
from samenspel.rules.catalogue import Rule, Violation, verdict
from samenspel.rules.evidence import MOVISIE, OUDE_IJSSELSTREEK
from samenspel.vocabulary import DOMAINS, LEGAL_BASES

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping

    from samenspel.language import Bilingual
    from samenspel.rules.judged import Judged

__all__ = ["SINGLE_LEGAL_GROUND", "single_legal_ground"]


def __dir__() -> list[str]:
    return __all__


def single_legal_ground(judged: Judged, *, domains: int = 2) -> Iterator[Violation]:
    """Work across domains rests on one law, or money is paid under a law that is not the payer's.

    What it finds
    -------------
    A goal or an initiative with themes of at least `domains` (2) domains for which one law is named and no other: as
    its own ground, as that of its funding, of an agreement or a commitment about it, or as the law behind an open
    obstacle of law or finance that affects it (advice).  Narrower themes count for the domain that they belong to.
    Whoever names no law, or any law, is not bound to one.
    And a commitment of money that rests only on laws which others carry out than those who pay, as far as what they
    are is said (a warning): Wmo, Jeugdwet and Participatiewet by municipalities, Zvw by insurers, Wlz by insurers and
    the state, Woningwet by housing corporations; public bodies and alliances may do so for their members.
    Dropped: grants of the state to municipalities for one purpose, which no term names.
    Fields: `themes`, `legal_bases`, `Commitment.kind`, `Commitment.by`, `amount`, `about`, `laid_down_in`, `affects`,
    `Obstacle.kind`, `Obstacle.status`, `Organisation.kind`, `part_of`.

    Why it matters
    --------------
    A law pays for its own domain.  Work across domains that rests on one of them is cut back to what that law knows.

    Example
    -------
    ```yaml
    id: sport
    name: Sport for all
    initiatives:
      - name: Sport for people with dementia
        themes: [care, culture-and-sport]
        legal_bases: nl:wmo-2015
    ```

    Better
    ------
    ```yaml
    id: sport
    name: Sport for all
    initiatives:
      - name: Sport for people with dementia
        themes: [care, culture-and-sport]
        legal_bases: [nl:wmo-2015, nl:wlz]
    ```
    """
    funding = Funding(judged)
    named = _named(judged)
    work: list[Goal | Initiative] = [*judged.present(Goal), *judged.present(Initiative)]
    for element in work:
        wide = {_domain(theme) for theme in element.themes}
        if element.status in _IDLE or len(wide) < domains:
            continue
        grounds = {*getattr(element, "legal_bases", ()), *named.get(element.id, ())}
        grounds.update(ground for funds in funding.of(element) for ground in funds.grounds)
        if len(grounds) == 1 and grounds.isdisjoint(_NO_LAW):
            values = {"ground": _called(judged, grounds), "domains": len(wide)}
            yield Violation("single", element, "themes", values)
    for commitment in judged.present(Commitment):
        if commitment.kind == "money" and _is_misfit(judged, commitment):
            values = {
                "names": names_of(judged.record, commitment.by),
                "ground": _called(judged, commitment.legal_bases),
            }
            yield Violation("payer", commitment, "legal_bases", values, commitment.by)


_NO_LAW: Final = frozenset({"none", "any"})
_IDLE: Final = frozenset({"proposed", "planned", "reached", "paused"})
_OVER: Final = frozenset({"resolved", "accepted"})
_HINDERING: Final = frozenset({"law", "finance"})
_JOINT: Final = frozenset({"public-body", "alliance", "unit"})
_LOCAL: Final = _JOINT | {"municipality"}
_PAYERS: Final[Mapping[str, frozenset[str]]] = {
    "nl:wmo-2015": _LOCAL,
    "nl:wmo-2007": _LOCAL,
    "nl:jeugdwet": _LOCAL,
    "nl:participatiewet": _LOCAL,
    "nl:zvw": _JOINT | {"insurer"},
    "nl:wlz": _JOINT | {"insurer", "state", "ministry"},
    "nl:woningwet": _JOINT | {"housing-corporation"},
}


def _domain(theme: str) -> str:
    """Give the widest term that a theme belongs to."""
    while theme in DOMAINS and (broader := DOMAINS[theme].broader) is not None:
        theme = broader
    return theme


def _named(judged: Judged) -> Mapping[str, set[str]]:
    """Give the laws that agreements, commitments and obstacles name, by what they are about or affect."""
    found: dict[str, set[str]] = {}
    for agreement in judged.present(Agreement):
        if agreement.status not in UNSETTLED:
            _add(found, agreement.about, agreement.legal_bases)
    for commitment in judged.present(Commitment):
        _add(found, commitment.about, commitment.legal_bases)
    for obstacle in judged.present(Obstacle):
        if obstacle.kind in _HINDERING and obstacle.status not in _OVER:
            _add(found, obstacle.affects, obstacle.legal_bases)
    return found


def _add(found: dict[str, set[str]], ids: Iterable[str], grounds: tuple[str, ...]) -> None:
    if grounds:
        for id_ in ids:
            found.setdefault(id_, set()).update(grounds)


def _is_misfit(judged: Judged, commitment: Commitment) -> bool:
    payers = [judged.partnership.find(id_) for id_ in commitment.by]
    kinds = [payer.kind for payer in payers if isinstance(payer, Organisation) and payer.kind is not None]
    laws = [_PAYERS.get(ground) for ground in commitment.legal_bases]
    if not kinds or not laws or len(kinds) < len(payers):
        return False
    return all(law is not None and law.isdisjoint(kinds) for law in laws)


def _called(judged: Judged, grounds: Iterable[str]) -> Bilingual:
    """Say which laws, or which statutes of the record, these are."""
    return listed(
        term_label(ground, LEGAL_BASES) if ground in LEGAL_BASES else names_of(judged.record, (ground,))
        for ground in sorted(grounds)
    )


SINGLE_LEGAL_GROUND: Final = Rule(
    code="SAM511",
    name="single-legal-ground",
    judge=single_legal_ground,
    is_practice=True,
    evidence=[OUDE_IJSSELSTREEK, MOVISIE],
    verdicts=[
        verdict(
            "single",
            Severity.ADVICE,
            (
                "{element} reaches over {domains} domains, but only one law is named for it: {ground}",
                "{element} strekt zich uit over {domains} domeinen, maar er is maar één wet voor genoemd: {ground}",
            ),
            (
                "look with those who pay for what other laws could carry, or pool the money",
                "zoek met wie betaalt wat onder een andere wet kan vallen, of leg het geld bijeen",
            ),
        ),
        verdict(
            "payer",
            Severity.WARNING,
            (
                "{element} is to be paid by {names} under {ground}, which is the task of others",
                "{element} wordt betaald door {names} op grond van {ground}, en dat is de taak van anderen",
            ),
            (
                "mend the law or the payer, or say from what budget it really comes",
                "verbeter de wet of wie betaalt, of zeg uit welk budget het werkelijk komt",
            ),
        ),
    ],
)
