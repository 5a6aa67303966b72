"""SAM504: a commitment contradicts itself, or the agreement that lays it down."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from samenspel.findings import Severity
from samenspel.model import Agreement, Partnership, Structure
from samenspel.model.naming import names_of
from samenspel.rules.agreements._standing import is_unsaid
from samenspel.rules.catalogue import Rule, Violation, verdict
from samenspel.rules.evidence import ERMELO, OCDS, VALUEFLOWS

if TYPE_CHECKING:
    from collections.abc import Iterator

    from samenspel.model import Commitment
    from samenspel.rules.judged import Judged

__all__ = ["INCONSISTENT_COMMITMENT", "inconsistent_commitment"]


def __dir__() -> list[str]:
    return __all__


def inconsistent_commitment(judged: Judged) -> Iterator[Violation]:
    """A commitment contradicts itself, or the agreement that lays it down.

    What it finds
    -------------
    A commitment of one to itself alone (an error; the partnership may commit itself to itself); one that is due
    certainly before it was made (an error); and one that is laid down in agreements of which none has whoever is to
    keep it among its parties (a warning).
    A part, a whole, or whom a person speaks for counts as the party itself.  A statute binds who is no party, and a
    body or the partnership is bound by whom it stands for: they are left out, and so are agreements without parties
    and those of which a remark says that the parties are not all known.
    Dropped: the day of fulfilment, which a commitment does not have; that a debtor is an actor is asked by SAM102.
    Fields: `Commitment.by`, `Commitment.to`, `made`, `due`, `laid_down_in`, `form`, `Party.actor`, `part_of`,
    `members`, `holders`, `representing`, `Remark.field`, `Remark.kind`.

    Why it matters
    --------------
    A commitment counts if it is clear who owes what to whom, and by when.

    Example
    -------
    ```yaml
    id: sport
    name: Sport for all
    commitments:
      - what: open the hall on Wednesdays
        made: 2020-05
        due: 2019-09
    ```

    Better
    ------
    ```yaml
    id: sport
    name: Sport for all
    commitments:
      - what: open the hall on Wednesdays
        made: 2020-05
        due: 2020-09
    ```
    """
    record = judged.record
    bound = _Bound(judged)
    for commitment in record.commitments:
        debtors = set(commitment.by)
        if len(debtors) == 1 and debtors == set(commitment.to) and record.id not in debtors:
            yield Violation("self", commitment, "to", {"name": names_of(record, debtors)}, tuple(debtors))
        made, due = commitment.made, commitment.due
        if made is not None and due is not None and due.certainly_before(made):
            yield Violation("due", commitment, "due", {"made": made, "due": due})
        strangers = bound.strangers(commitment)
        if strangers:
            values = {
                "names": names_of(record, strangers),
                "agreements": names_of(record, commitment.laid_down_in),
            }
            yield Violation("not-a-party", commitment, "by", values, (*strangers, *commitment.laid_down_in))


class _Bound:
    """Who is bound by the agreements of a record."""

    def __init__(self, judged: Judged) -> None:
        self._record = judged.record
        self._belonging = judged.belonging
        self._parties: dict[str, tuple[frozenset[str], frozenset[str]] | None] = {}

    def strangers(self, commitment: Commitment) -> tuple[str, ...]:
        """Give the ids of who is to keep a commitment and is no party of any agreement that lays it down."""
        known = [self._parties_of(id_) for id_ in commitment.laid_down_in]
        parties = [ids for ids in known if ids is not None]
        if not parties or len(parties) < len(known):
            return ()
        return tuple(
            id_
            for id_ in dict.fromkeys(commitment.by)
            if self._is_single(id_) and not any(self._belonging.is_among(id_, *ids) for ids in parties)
        )

    def _is_single(self, id_: str) -> bool:
        debtor = self._record.find(id_)
        return debtor is not None and not isinstance(debtor, (Structure, Partnership))

    def _parties_of(self, id_: str) -> tuple[frozenset[str], frozenset[str]] | None:
        """Give the parties of an agreement, and those with all that they belong to; `None` where that is not told."""
        if id_ not in self._parties:
            found = None
            agreement = self._record.find(id_)
            if isinstance(agreement, Agreement) and self._tells_parties(agreement):
                ids = frozenset(party.actor for party in agreement.parties)
                found = ids, self._belonging.around(ids)
            self._parties[id_] = found
        return self._parties[id_]

    def _tells_parties(self, agreement: Agreement) -> bool:
        actors = [self._record.find(party.actor) for party in agreement.parties]
        is_clear = bool(actors) and not any(isinstance(actor, Structure | Partnership | None) for actor in actors)
        return is_clear and agreement.form != "statute" and not is_unsaid(self._record, agreement, "parties")


INCONSISTENT_COMMITMENT: Final = Rule(
    code="SAM504",
    name="inconsistent-commitment",
    judge=inconsistent_commitment,
    evidence=[ERMELO, OCDS, VALUEFLOWS],
    verdicts=[
        verdict(
            "self",
            Severity.ERROR,
            (
                "{element} is made by {name} to {name} itself",
                "{element} is door {name} aan zichzelf gedaan",
            ),
            (
                "name the other one: the partner, group or partnership that may count on it",
                "noem de ander: de partner, de groep of het samenwerkingsverband dat erop mag rekenen",
            ),
        ),
        verdict(
            "due",
            Severity.ERROR,
            (
                "{element} was to be kept ({due}) before it was made ({made})",
                "{element} moest al zijn nagekomen ({due}) voordat die werd gedaan ({made})",
            ),
            ("mend one of the two dates", "verbeter een van de twee datums"),
        ),
        verdict(
            "not-a-party",
            Severity.WARNING,
            (
                "{element} falls to {names}, not named as a party of {agreements}, where it is laid down",
                "{element} komt neer op {names}, niet genoemd als partij bij {agreements}, waar dat vastligt",
            ),
            (
                "let who is to keep it agree to it, or lay it down where that is the case",
                "laat wie de toezegging moet nakomen zich eraan verbinden, of leg die vast waar dat zo is",
            ),
        ),
    ],
)
