"""SAM508: one depends on another that owes it nothing."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from samenspel.findings import Severity
from samenspel.model import Commitment, Group, Link, Organisation, Person, Structure
from samenspel.model.naming import names_of
from samenspel.rules.catalogue import Rule, Violation, verdict
from samenspel.rules.evidence import ERMELO, KAATS_OPHEIJ

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping, Sequence

    from samenspel.rules.judged import Judged
    from samenspel.rules.membership import Belonging

__all__ = ["OPEN_DEPENDENCY", "open_dependency"]


def __dir__() -> list[str]:
    return __all__


def open_dependency(judged: Judged) -> Iterator[Violation]:
    """One depends on another that owes it nothing.

    What it finds
    -------------
    A link by which some depend on others (organisations, groups, people or bodies), where one of those others has
    made no commitment towards one of the first, and none is expected of it: one finding for each of whom is depended
    on.  A commitment to the partnership, or to nobody by name, counts towards all; one of a part, a whole or somebody
    who speaks for it counts as its own.  Broken and released commitments do not count.
    Silent where no commitments are recorded without a claim that they are complete.
    Dropped: how strong a dependency is, which no link says.
    Fields: `Link.kind`, `subjects`, `objects`, `Link.period`, `Commitment.by`, `Commitment.to`, `Commitment.status`,
    `part_of`, `members`, `holders`, `representing`.

    Why it matters
    --------------
    What one cannot do without the other is not in one's own hands; where nothing is asked, nothing can be kept.

    Example
    -------
    ```yaml
    id: sport
    name: Sport for all
    organisations:
      - id: club
        name: Weston Sports Club
      - id: school
        name: Weston School
    commitments:
      - by: club
        to: school
        what: train the pupils on Wednesdays
    links:
      - kind: depends-on
        subjects: club
        objects: school
    ```

    Better
    ------
    ```yaml
    id: sport
    name: Sport for all
    organisations:
      - id: club
        name: Weston Sports Club
      - id: school
        name: Weston School
    commitments:
      - by: club
        to: school
        what: train the pupils on Wednesdays
      - by: school
        to: club
        what: open the hall on Wednesdays
    links:
      - kind: depends-on
        subjects: club
        objects: school
    ```
    """
    if judged.absence("commitments") is None:
        return
    belonging = judged.belonging_then
    owed = _owed(judged, belonging)
    for link in judged.present(Link):
        if link.kind != "depends-on":
            continue
        subjects = _actors(judged, link.subjects)
        for other in _actors(judged, link.objects):
            towards = [owed[id_] for id_ in belonging.wholes(other) if id_ in owed]
            open_ = [one for one in subjects if one != other and not _is_owed(judged, belonging, one, towards)]
            if open_:
                values = {"names": names_of(judged.record, open_), "other": names_of(judged.record, (other,))}
                yield Violation("open", link, "", values, (*open_, other))


_LET_GO: Final = frozenset({"broken", "released"})


def _actors(judged: Judged, ids: Iterable[str]) -> Sequence[str]:
    found = ((id_, judged.partnership.find(id_)) for id_ in dict.fromkeys(ids))
    return [id_ for id_, element in found if isinstance(element, (Organisation, Group, Person, Structure))]


def _owed(judged: Judged, belonging: Belonging) -> Mapping[str, set[str]]:
    """Give for each who promised something, or of whom it is expected, the ids of those towards whom that is."""
    owed: dict[str, set[str]] = {}
    for commitment in judged.present(Commitment):
        if commitment.status not in _LET_GO:
            creditors = belonging.around(commitment.to or (judged.partnership.id,))
            for id_ in belonging.around(commitment.by):
                owed.setdefault(id_, set()).update(creditors)
    return owed


def _is_owed(judged: Judged, belonging: Belonging, one: str, towards: Iterable[set[str]]) -> bool:
    around = (*belonging.wholes(one), judged.partnership.id)
    return any(id_ in creditors for creditors in towards for id_ in around)


OPEN_DEPENDENCY: Final = Rule(
    code="SAM508",
    name="open-dependency",
    judge=open_dependency,
    is_practice=True,
    evidence=[ERMELO, KAATS_OPHEIJ],
    verdicts=[
        verdict(
            "open",
            Severity.ADVICE,
            (
                "something of {names} depends on {other}, but no promise or expectation about it is known",
                "voor {names} hangt er iets af van {other}, maar een toezegging of verwachting daarover is niet bekend",
            ),
            (
                "agree on what the one may count on from the other, and write it down",
                "spreek af waarop de een bij de ander mag rekenen, en leg dat vast",
            ),
        ),
    ],
)
