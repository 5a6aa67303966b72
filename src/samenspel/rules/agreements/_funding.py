"""What an initiative is paid from: questions that rules about money share."""

from __future__ import annotations

from functools import cached_property
from typing import TYPE_CHECKING, Final

from attrs import frozen

from samenspel.model import Agreement, Commitment, Role
from samenspel.rules.agreements._standing import UNSETTLED, is_given

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from samenspel.model import Element
    from samenspel.rules.judged import Judged

__all__ = ["Funding"]

_PAYING: Final = frozenset({"grant"})
_ASKED: Final = frozenset({"expected", "proposed"})


def __dir__() -> list[str]:
    return __all__


@frozen(eq=False)
class Funding:
    """The money of a partnership: what is promised for what, and what is only asked.

    Promised money is a commitment of the kind money that is more than expected or proposed, an agreement with a value
    in money or of the form grant, and a role as a funder.
    """

    judged: Judged

    def of(self, element: Element) -> Sequence[Element]:
        """Give what funds an initiative or a goal, also by way of what it is directly part of."""
        return self._collected(self._promised, element)

    def asked_for(self, element: Element) -> Sequence[Element]:
        """Give the commitments of money for an initiative that others expect or that are only offered."""
        return self._collected(self._asked, element)

    @cached_property
    def is_told(self) -> bool:
        """Whether the record tells of money at all, or claims to tell of all commitments."""
        return "commitments" in self.judged.record.complete or bool(self._promised or self._asked or self.is_loose)

    @cached_property
    def is_loose(self) -> bool:
        """Whether money is promised of which is not said what it is for: it may be for anything."""
        return any(not _purposes(one) for one in self._money() if is_given(one))

    def _collected(self, found: Mapping[str, Sequence[Element]], element: Element) -> Sequence[Element]:
        ids = dict.fromkeys((element.id, *getattr(element, "part_of", ()), *self._wholes(element)))
        return list({id(one): one for id_ in ids for one in found.get(id_, ())}.values())

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
