"""SAM506: somebody is expected to do something, and nothing tells that this one knows or takes part."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from samenspel.findings import Severity
from samenspel.model import Agreement, Commitment, Event, Group, Organisation, Person, Source, Stance
from samenspel.model.naming import names_of
from samenspel.rules.agreements._standing import UNSETTLED, is_given
from samenspel.rules.catalogue import Rule, Violation, verdict
from samenspel.rules.counted import months_said
from samenspel.rules.evidence import ERMELO, VANGEN_HUXHAM

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from samenspel.dates import ImpreciseDate
    from samenspel.model import Element
    from samenspel.rules.judged import Judged
    from samenspel.rules.membership import Belonging

__all__ = ["UNANSWERED_EXPECTATION", "unanswered_expectation"]


def __dir__() -> list[str]:
    return __all__


def unanswered_expectation(judged: Judged, *, months: int = 6) -> Iterator[Violation]:
    """Somebody is expected to do something, and nothing tells that this one knows or takes part.

    What it finds
    -------------
    An expectation (a commitment of the status expected) that was spoken out certainly more than `months` (6) months
    before the moment of judgement, while nothing tells an answer: no event with whom it is expected of, no stance or
    commitment of theirs about it or in return for it, and no agreement of theirs that lays it down.
    And one of an organisation, group or person that has no role at all, nor a whole, a part or people with one;
    silent where no roles are recorded.
    When it was spoken out is when it was made, when its period begins, or the date of its sources; silent where none
    is said.
    Dropped: that two parties that depend on each other expect nothing of each other, for SAM508 asks what is owed
    there.  Derived: a role contradicts an expectation where there is none.
    Fields: `Commitment.status`, `Commitment.by`, `made`, `Commitment.period`, `cites`, `Source.as_of`, `published`,
    `laid_down_in`, `in_return_for`, `part_of`, `about`, `because`, `participants`, `held_by`, `Party.actor`,
    `Agreement.status`, `holders`, `representing`, `members`.

    Why it matters
    --------------
    Who does not know what is expected of it can only disappoint, and trust goes with each disappointment.

    Example
    -------
    ```yaml
    id: sport
    name: Sport for all
    as_of: 2021-05
    organisations:
      - id: club
        name: Weston Sports Club
      - id: school
        name: Weston School
    commitments:
      - id: hall
        by: school
        to: club
        what: open the hall in the evenings
        status: expected
        made: 2020-09
    ```

    Better
    ------
    ```yaml
    id: sport
    name: Sport for all
    as_of: 2021-05
    organisations:
      - id: club
        name: Weston Sports Club
      - id: school
        name: Weston School
    commitments:
      - id: hall
        by: school
        to: club
        what: open the hall in the evenings
        status: expected
        made: 2020-09
    events:
      - title: School and club talk about the hall
        kind: met
        date: 2020-11
        participants: [school, club]
        about: hall
    ```
    """
    belonging = judged.belonging
    with_role = {id_ for role in judged.record.roles for id_ in (*role.holders, *role.representing)}
    above = belonging.around(with_role)
    roles = frozenset(with_role)
    for commitment in judged.present(Commitment):
        if commitment.status != "expected" or not commitment.by:
            continue
        since = _since(judged, commitment)
        is_old = since is not None and judged.is_past(since.bounds, months=months)
        if is_old and not _is_answered(judged, commitment, belonging):
            names = names_of(judged.record, commitment.by)
            values = {"names": names, "date": since, "months": months_said(months)}
            yield Violation("unanswered", commitment, "", values, commitment.by)
            continue
        if judged.absence("roles") is None:
            continue
        outside = [
            id_
            for id_ in dict.fromkeys(commitment.by)
            if isinstance(judged.partnership.find(id_), (Organisation, Group, Person))
            and not belonging.is_among(id_, roles, above)
        ]
        if outside:
            yield Violation("outside", commitment, "by", {"names": names_of(judged.record, outside)}, tuple(outside))


def _since(judged: Judged, commitment: Commitment) -> ImpreciseDate | None:
    """Give when an expectation was spoken out, as far as that is told."""
    if commitment.made is not None:
        return commitment.made
    if commitment.period is not None and commitment.period.start is not None:
        return commitment.period.start
    sources = (judged.record.find(cited.partition("#")[0]) for cited in commitment.cites)
    dates = [source.as_of or source.published for source in sources if isinstance(source, Source)]
    return next((date for date in dates if date is not None), None)


def _is_answered(judged: Judged, commitment: Commitment, belonging: Belonging) -> bool:
    expected = frozenset(commitment.by)
    above = belonging.around(expected)
    laid_down = (judged.partnership.find(id_) for id_ in commitment.laid_down_in)
    agreed = (one for one in laid_down if isinstance(one, Agreement) and one.status not in UNSETTLED)
    answers = (
        reference.origin
        for reference in judged.partnership.referring_to(commitment)
        if reference.field.name in {"about", "in_return_for", "part_of", "because"}
    )
    return any(
        belonging.is_among(id_, expected, above) for element in (*agreed, *answers) for id_ in _speakers(element)
    )


def _speakers(element: Element) -> Iterable[str]:
    match element:
        case Event() if element.status not in {"planned", "cancelled"}:
            return element.participants
        case Stance():
            return element.held_by
        case Commitment() if is_given(element):
            return element.by
        case Agreement():
            return [party.actor for party in element.parties]
        case _:
            return ()


UNANSWERED_EXPECTATION: Final = Rule(
    code="SAM506",
    name="unanswered-expectation",
    judge=unanswered_expectation,
    is_practice=True,
    evidence=[ERMELO, VANGEN_HUXHAM],
    verdicts=[
        verdict(
            "unanswered",
            Severity.ADVICE,
            (
                "{element} has been expected of {names} for more than {months} ({date}), and no answer is known",
                "{element} wordt al meer dan {months} ({date}) verwacht van {names}, en er is geen antwoord bekend",
            ),
            (
                "ask whether it can be counted on, and write down the answer",
                "vraag of erop gerekend kan worden, en leg het antwoord vast",
            ),
        ),
        verdict(
            "outside",
            Severity.ADVICE,
            (
                "{element} is expected of {names}, of whom no role is known",
                "{element} wordt verwacht van {names}, van wie geen rol bekend is",
            ),
            (
                "invite those of whom something is expected, or say what role they have",
                "nodig uit van wie iets wordt verwacht, of zeg welke rol zij hebben",
            ),
        ),
    ],
)
