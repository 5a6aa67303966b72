"""SAM110: something rests on a law that was not in force at its time."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final, TypeAlias

from samenspel.dates import Certainty, Period
from samenspel.findings import Severity
from samenspel.rules.catalogue import Rule, Violation, verdict
from samenspel.rules.evidence import WLZ
from samenspel.vocabulary import LEGAL_BASES

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from samenspel.model import Agreement, Commitment, Initiative, Obstacle
    from samenspel.rules.judged import Judged
    from samenspel.vocabulary import Term

__all__ = ["TERM_NOT_IN_FORCE", "term_not_in_force"]


def __dir__() -> list[str]:
    return __all__


def term_not_in_force(judged: Judged) -> Iterator[Violation]:
    """Something rests on a law that was not in force at its time.

    What it finds
    -------------
    Legal bases of agreements, commitments, initiatives and obstacles: what certainly starts after the last year of
    the law; what certainly ended before its first year; and what certainly still holds at the moment of judgement,
    when the law no longer does.
    What says neither a period nor a status that it still has is not taken to hold now: the record may tell of former
    days.
    Years count whole: what starts in the last year of a law may rest on it.
    Fields: `legal_bases`, and `period`, `trajectory`, `concluded`, `made` and `status` of what has them.

    Why it matters
    --------------
    On a law that no longer holds nobody can found a right, a duty or a payment, and with its follower somebody else
    may have to decide and to pay.

    Example
    -------
    ```yaml
    id: sport
    name: Sport for all
    agreements:
      - name: Exercise at the day centre
        period: 2016/2018
        legal_bases: nl:awbz
    ```

    Better
    ------
    ```yaml
    id: sport
    name: Sport for all
    agreements:
      - name: Exercise at the day centre
        period: 2016/2018
        legal_bases: nl:wlz
    ```
    """
    partnership = judged.partnership
    resting: list[_Resting] = [*partnership.agreements, *partnership.commitments]
    for element in (*resting, *partnership.initiatives, *partnership.obstacles):
        for index, code in enumerate(element.legal_bases):
            law = _LAWS.get(code)
            name = None if law is None else _fault(judged, element, _years(law))
            if law is not None and name is not None:
                values: dict[str, object] = {"law": law, "since": law.since, "until": law.until}
                period = partnership.period_of(element)
                if period is not None:
                    values |= {"start": period.start or period, "end": period.end or period}
                yield Violation(name, element, f"legal_bases[{index}]", values)


_Resting: TypeAlias = "Agreement | Commitment | Initiative | Obstacle"
_LAWS: Final[Mapping[str, Term]] = {law.code: law for law in LEGAL_BASES if law.since or law.until}
_HOLDING: Final = frozenset({"running", "in-force", "open", "promised", "under-way"})


def _years(law: Term) -> Period:
    """Give the period in which a law is in force, to the year."""
    return Period(f"{law.since or ''}/{law.until or '..'}")


def _fault(judged: Judged, element: _Resting, law: Period) -> str | None:
    period = judged.partnership.period_of(element)
    if period is not None and law.ends.certainly_before(period.starts):
        return "lapsed"
    if period is not None and period.ends.certainly_before(law.starts):
        return "not-yet"
    says_when = period is not None or element.status in _HOLDING
    if says_when and judged.is_past(law.ends) and judged.certainty_of(element) is Certainty.YES:
        return "outlived"
    return None


TERM_NOT_IN_FORCE: Final = Rule(
    code="SAM110",
    name="term-not-in-force",
    judge=term_not_in_force,
    evidence=[WLZ],
    verdicts=[
        verdict(
            "lapsed",
            Severity.WARNING,
            (
                "{element} starts ({start}) when ‘{law}’ no longer holds: it was in force until {until}",
                "{element} begint ({start}) als ‘{law}’ niet meer geldt: die wet gold tot en met {until}",
            ),
            (
                "name the law that came in its place, or mend the start",
                "noem de wet die ervoor in de plaats kwam, of verbeter het begin",
            ),
        ),
        verdict(
            "not-yet",
            Severity.WARNING,
            (
                "{element} ends ({end}) when ‘{law}’ does not hold yet: it came into force in {since}",
                "{element} eindigt ({end}) als ‘{law}’ nog niet geldt: die wet ging gelden in {since}",
            ),
            (
                "name the law that held before it, or mend the end",
                "noem de wet die daarvoor gold, of verbeter het einde",
            ),
        ),
        verdict(
            "outlived",
            Severity.WARNING,
            (
                "{element} still holds, but ‘{law}’ does not: it was in force until {until}",
                "{element} loopt nog, maar ‘{law}’ geldt niet meer: die wet gold tot en met {until}",
            ),
            (
                "name the law that it rests on now, or say when it ended",
                "noem de wet waar het nu op berust, of zeg wanneer het eindigde",
            ),
        ),
    ],
)
