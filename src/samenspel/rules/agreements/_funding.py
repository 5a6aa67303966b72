"""What an initiative is paid from: questions that rules about money share."""

from __future__ import annotations

from functools import cached_property
from typing import TYPE_CHECKING, Final

from attrs import frozen

from samenspel.model import Agreement, Commitment, Role
from samenspel.rules.agreements._standing import UNSETTLED, is_given

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping, Sequence

    from samenspel.dates import Period
    from samenspel.model import Element
    from samenspel.rules.judged import Judged

__all__ = ["Funding", "Funds"]

_PAYING: Final = frozenset({"grant"})
_ASKED: Final = frozenset({"expected", "proposed"})


def __dir__() -> list[str]:
    return __all__


@frozen
class Funds:
    """The money that is promised for one thing: the laws that it rests on, and what of it ends last.

    `last` is `None` where the end of any of it is not said.
    """

    grounds: frozenset[str]
    last: tuple[Element, Period] | None = None


@frozen(eq=False)
class Funding:
    """The money of a partnership: what is promised for what, and what is only asked.

    Promised money is a commitment of the kind money that is more than expected or proposed, an agreement with a value
    in money or of the form grant, and a role as a funder.
    """

    judged: Judged

    def of(self, element: Element) -> Iterator[Funds]:
        """Give what funds an initiative or a goal, also by way of what it is part of: for each of these together."""
        return (self._funds[id_] for id_ in self._around(element) if id_ in self._funds)

    def asked_for(self, element: Element) -> Iterator[Element]:
        """Give the commitments of money for an initiative that others expect or that are only offered."""
        return (one for id_ in self._around(element) for one in self._asked.get(id_, ()))

    @cached_property
    def is_told(self) -> bool:
        """Whether the record tells of money at all, or claims to tell of all commitments."""
        return "commitments" in self.judged.record.complete or bool(self._promised or self._asked or self.is_loose)

    @cached_property
    def is_loose(self) -> bool:
        """Whether money is promised of which is not said what it is for: it may be for anything."""
        return any(not _purposes(one) for one in self._money() if is_given(one))

    def _around(self, element: Element) -> Iterable[str]:
        """Give the ids of something, of what it is directly part of, and of what that is part of."""
        return dict.fromkeys((element.id, *getattr(element, "part_of", ()), *self._wholes(element)))

    def _wholes(self, element: Element) -> Iterator[str]:
        for id_ in getattr(element, "part_of", ()):
            yield from getattr(self.judged.partnership.find(id_), "part_of", ())

    def _money(self) -> Iterator[Commitment]:
        for commitment in self.judged.present(Commitment):
            amount = commitment.amount
            if commitment.kind == "money" or (amount is not None and amount.currency is not None):
                yield commitment

    @cached_property
    def _asked(self) -> Mapping[str, Sequence[Element]]:
        found: dict[str, list[Element]] = {}
        for commitment in self._money():
            if commitment.status in _ASKED:
                for id_ in _purposes(commitment):
                    found.setdefault(id_, []).append(commitment)
        return found

    @cached_property
    def _funds(self) -> Mapping[str, Funds]:
        return {id_: self._together(sources) for id_, sources in self._promised.items()}

    def _together(self, sources: Iterable[Element]) -> Funds:
        grounds = frozenset(ground for source in sources for ground in getattr(source, "legal_bases", ()))
        last: tuple[Element, Period] | None = None
        for source in sources:
            period = self._dated(source)
            if period is None:
                return Funds(grounds)
            if last is None or last[1].ends.days()[1] < period.ends.days()[1]:
                last = source, period
        return Funds(grounds, last)

    def _dated(self, source: Element) -> Period | None:
        """Give the period of a source of money whose end is said."""
        period = None if isinstance(source, Role) else self.judged.partnership.period_of(source)
        is_dated = period is not None and period.knows_end and not period.is_open_end and not period.is_backwards
        return period if is_dated else None

    @cached_property
    def _promised(self) -> Mapping[str, Sequence[Element]]:
        found: dict[str, list[Element]] = {}
        for commitment in self._money():
            if is_given(commitment):
                for id_ in _purposes(commitment):
                    found.setdefault(id_, []).append(commitment)
        for agreement in self.judged.present(Agreement):
            value = agreement.value
            pays = agreement.form in _PAYING or (value is not None and value.currency is not None)
            if pays and agreement.status not in UNSETTLED:
                for id_ in (agreement.id, *agreement.about):
                    found.setdefault(id_, []).append(agreement)
        for role in self.judged.present(Role):
            if "funder" in role.functions:
                for id_ in role.within:
                    found.setdefault(id_, []).append(role)
        return found


def _purposes(commitment: Commitment) -> tuple[str, ...]:
    """Give what a commitment is for: what it is about, and the agreements that lay it down."""
    return (*commitment.about, *commitment.laid_down_in)
