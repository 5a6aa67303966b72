"""SAM507: a party gives, and nothing tells what it gets."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from samenspel.findings import Severity
from samenspel.model import Commitment, Role, Stance
from samenspel.model.naming import listed, own_name
from samenspel.rules.agreements._standing import is_given
from samenspel.rules.catalogue import Rule, Violation, verdict
from samenspel.rules.evidence import OOSTERHOUT, PSAT, WELWOZO
from samenspel.rules.purpose.support import Support, pursued

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping

    from samenspel.rules.judged import Judged

__all__ = ["ONE_SIDED_GIVING", "one_sided_giving"]


def __dir__() -> list[str]:
    return __all__


def one_sided_giving(judged: Judged) -> Iterator[Violation]:
    """A party gives, and nothing tells what it gets.

    What it finds
    -------------
    A party that made a commitment (more than expected or proposed, and not let go) or has the function funder, while
    no stance of the kind benefit or interest is its own, no commitment is made to it or to the partnership as a whole
    by another, and it supports no goal that is pursued.
    What a part, a whole or somebody who speaks for a party gets counts for the party.
    Silent where the record tells of no stances and no goals without claiming to be complete.
    The finding names what is given; a whole table of giving and getting is not part of it.
    Fields: `Commitment.by`, `Commitment.to`, `Commitment.status`, `functions`, `holders`, `representing`,
    `Stance.kind`, `Stance.held_by`, `Stance.about`, `support`, `owners`, `laid_down_in`, `part_of`, `members`.

    Why it matters
    --------------
    Who only gives stops giving once money or time is short.

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
      - holders: weston
        functions: funder
      - holders: club
        functions: provider
      - holders: school
        functions: host
    goals:
      - statement: Every child does a sport
        urgency: one child in three does none
        owners: [club, school]

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
      - holders: weston
        functions: funder
      - holders: club
        functions: provider
      - holders: school
        functions: host
    goals:
      - statement: Every child does a sport
        urgency: one child in three does none
        owners: [weston, club, school]

    ```
    """
    if judged.absence("stances", "goals") is None:
        return
    belonging = judged.belonging_then
    given = _given(judged)
    getting = frozenset(_getting(judged, given)) if given else frozenset[str]()
    above = belonging.around(getting)
    for id_, gifts in given.items():
        if not belonging.is_among(id_, getting, above):
            names = [own_name(gift) or judged.called(gift) for gift in gifts]
            others = tuple(gift.id for gift in gifts)
            yield Violation("giving", judged.parties[id_], "", {"gifts": listed(names)}, others)


def _given(judged: Judged) -> Mapping[str, list[Commitment | Role]]:
    """Give what each party gives: commitments, and roles as a funder."""
    given: dict[str, list[Commitment | Role]] = {}
    for commitment in judged.present(Commitment):
        if is_given(commitment):
            for id_ in judged.parties_of(commitment.by):
                given.setdefault(id_, []).append(commitment)
    for role in judged.present(Role):
        if "funder" in role.functions:
            for id_ in judged.parties_of(judged.parties_in(role)):
                given.setdefault(id_, []).append(role)
    return given


def _getting(judged: Judged, given: Iterable[str]) -> Iterator[str]:
    """Give the ids of who gets something, or wants what is done."""
    for stance in judged.present(Stance):
        if stance.kind in _GAINS:
            yield from stance.held_by
    own = judged.partnership.id
    kept = [commitment for commitment in judged.present(Commitment) if commitment.status not in _LET_GO]
    for commitment in kept:
        yield from (id_ for id_ in commitment.to if id_ != own)
    to_all = [id_ for commitment in kept if own in commitment.to for id_ in commitment.by]
    promisers = {party for id_ in to_all for party in judged.parties_of([id_]) or [id_]}
    if promisers:  # what is promised to all is promised to each but the one who promises
        yield from (id_ for id_ in given if not promisers <= {id_})
    support = Support(judged)
    for goal in pursued(judged):
        yield from support.of(goal)


_GAINS: Final = frozenset({"benefit", "interest"})
_LET_GO: Final = frozenset({"broken", "released"})


ONE_SIDED_GIVING: Final = Rule(
    code="SAM507",
    name="one-sided-giving",
    judge=one_sided_giving,
    is_practice=True,
    evidence=[OOSTERHOUT, WELWOZO, PSAT],
    verdicts=[
        verdict(
            "giving",
            Severity.ADVICE,
            (
                "{element} gives ({gifts}), and what it gets or wants from it is not known",
                "{element} geeft iets ({gifts}), maar wat ertegenover staat of waarom dat gebeurt, is niet bekend",
            ),
            (
                "ask what this party gains, or which goal it supports, and write that down",
                "vraag wat deze partij eraan heeft, of welk doel zij steunt, en leg dat vast",
            ),
        ),
    ],
)
