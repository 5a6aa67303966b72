"""SAM510: an initiative runs, and the money for it is not there, not promised, or about to end."""

from __future__ import annotations

from itertools import islice
from typing import TYPE_CHECKING, Final

from samenspel.findings import Severity
from samenspel.model import Initiative
from samenspel.model.naming import listed, own_name
from samenspel.rules.agreements._funding import Funding, Funds
from samenspel.rules.catalogue import Rule, Violation, verdict
from samenspel.rules.counted import months_said
from samenspel.rules.evidence import OUDE_IJSSELSTREEK, ZEIST

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from samenspel.model import Element
    from samenspel.rules.judged import Judged

__all__ = ["FUNDING_NOT_SECURED", "funding_not_secured"]


def __dir__() -> list[str]:
    return __all__


def funding_not_secured(judged: Judged, *, months: int = 12, ahead: int = 6) -> Iterator[Violation]:
    """An initiative runs, and the money for it is not there, not promised, or about to end.

    What it finds
    -------------
    An initiative that goes on, other than a fund, and for which money is only expected or proposed; one that certainly
    began more than `months` (12) months before the moment of judgement and for which no money is told; one of which
    all funding has ended or certainly ends within `ahead` (6) months, while the initiative itself does not certainly
    end then; and one that is meant to last (a service, or one that is open by design) of which all funding has an end.
    Funding is a commitment of money that is more than expected or proposed, an agreement with a value in money or of
    the form grant, and a role as a funder: about, laid down for or within the initiative, or what it is part of.
    That no money is told is advice, and a warning where `commitments` is claimed complete; it is not said where the
    record tells nothing of money, nor where money is promised without saying what for.
    Derived: the stage of an initiative is its kind and its course.
    Fields: `Initiative.kind`, `Initiative.status`, `trajectory`, `part_of`, `Commitment.kind`, `amount`,
    `Commitment.status`, `Commitment.period`, `about`, `laid_down_in`, `form`, `Agreement.period`, `Agreement.value`,
    `functions`, `within`, `complete`, `as_of`.

    Why it matters
    --------------
    People who begin on trust stop when the money does, and what they built up goes with them.

    Example
    -------
    ```yaml
    id: sport
    name: Sport for all
    initiatives:
      - id: sundays
        name: Sundays at the gym
        kind: approach
        status: running
    commitments:
      - kind: money
        what: pay for the Sundays
        status: expected
        about: sundays
    ```

    Better
    ------
    ```yaml
    id: sport
    name: Sport for all
    initiatives:
      - id: sundays
        name: Sundays at the gym
        kind: approach
        status: running
    commitments:
      - kind: money
        what: pay for the Sundays
        status: promised
        about: sundays
    ```
    """
    funding = Funding(judged)
    for initiative in judged.present(Initiative):
        if initiative.status in _IDLE or initiative.kind == "fund":
            continue
        funds = list(funding.of(initiative))
        if funds:
            yield from _temporary(judged, initiative, funds, ahead)
        elif initiative.status == "running" and (asked := list(islice(funding.asked_for(initiative), _MOST_NAMED))):
            others = tuple(one.id for one in asked)
            yield Violation("asked", initiative, "", {"names": _names(judged, asked)}, others, _severity(judged))
        elif funding.is_told and not funding.is_loose:
            period = judged.partnership.period_of(initiative)
            if period is not None and judged.is_past(period.starts, months=months):
                values = {"months": months_said(months), "start": period.start or period}
                yield Violation("none", initiative, "", values, (), _severity(judged))


_IDLE: Final = frozenset({"proposed", "planned", "paused"})
_MOST_NAMED: Final = 3


def _severity(judged: Judged) -> Severity:
    return judged.absence("commitments") or Severity.ADVICE


def _names(judged: Judged, elements: Sequence[Element]) -> object:
    return listed(own_name(one) or judged.called(one) for one in elements)


def _temporary(judged: Judged, initiative: Initiative, funds: Sequence[Funds], ahead: int) -> Iterator[Violation]:
    """Find that all funding ends soon, or that it ends while the initiative is meant to last."""
    lasts = [one.last for one in funds if one.last is not None]
    if len(lasts) < len(funds):
        return
    source, period = max(lasts, key=lambda last: last[1].ends.days()[1])
    values = {"name": _names(judged, (source,)), "end": period.end or period, "months": months_said(ahead)}
    own = judged.partnership.period_of(initiative)
    moment = judged.moment
    if moment is not None:
        limit = moment.later(months=ahead)
        ends_too = own is not None and own.ends.certainly_before(limit)
        if not ends_too and period.ends.certainly_before(limit):
            yield Violation("ending", initiative, "", values, (source.id,))
            return
    if initiative.kind == "service" or (own is not None and own.is_open_end):
        yield Violation("temporary", initiative, "", values, (source.id,))


FUNDING_NOT_SECURED: Final = Rule(
    code="SAM510",
    name="funding-not-secured",
    judge=funding_not_secured,
    is_practice=True,
    evidence=[ZEIST, OUDE_IJSSELSTREEK],
    verdicts=[
        verdict(
            "asked",
            Severity.WARNING,
            (
                "{element} is running, but the money for it is only asked or offered ({names})",
                "{element} loopt al, maar het geld ervoor is alleen nog gevraagd of aangeboden ({names})",
            ),
            (
                "ask for an answer, and agree on what happens if it is no",
                "vraag om een antwoord, en spreek af wat er gebeurt als dat nee is",
            ),
        ),
        verdict(
            "none",
            Severity.WARNING,
            (
                "{element} has gone on for more than {months} (its start: {start}), and no money for it is known",
                "{element} loopt al meer dan {months} (begin: {start}), en er is geen geld voor bekend",
            ),
            (
                "say who pays for it, or that it costs nothing",
                "zeg wie het betaalt, of dat het niets kost",
            ),
        ),
        verdict(
            "ending",
            Severity.WARNING,
            (
                "all known money for {element} ends within {months} or has ended (the last of it: {name}, {end})",
                "al het bekende geld voor {element} houdt binnen {months} op of is al op (als laatste: {name}, {end})",
            ),
            (
                "talk now about what comes after, or plan how it ends",
                "praat nu over wat erna komt, of plan hoe het eindigt",
            ),
        ),
        verdict(
            "temporary",
            Severity.WARNING,
            (
                "{element} is meant to last, but all known money for it is temporary (the last of it: {name}, {end})",
                "{element} is blijvend bedoeld, maar al het bekende geld is tijdelijk (als laatste: {name}, {end})",
            ),
            (
                "ask who wants to pay for it in the long run, and lay that down",
                "vraag wie er blijvend voor wil betalen, en leg dat vast",
            ),
        ),
    ],
)
