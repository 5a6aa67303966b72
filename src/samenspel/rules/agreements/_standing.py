"""How it stands with agreements and with who is bound by them: questions that the rules of this family share."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from samenspel.model import Agreement, Remark

if TYPE_CHECKING:
    from collections.abc import Sequence

    from samenspel.model import Commitment, Element, Partnership
    from samenspel.rules.judged import Judged

__all__ = ["UNSETTLED", "is_given", "is_unsaid", "settled"]

UNSETTLED: Final = frozenset({"proposed", "in-negotiation", "declined"})
"""The statuses of an agreement that nobody is bound by yet, or ever was."""
_NOT_GIVEN: Final = frozenset({"expected", "proposed", "broken", "released"})
_UNSAID: Final = frozenset({"withheld", "not-stated", "not-applicable", "not-exhaustive"})


def __dir__() -> list[str]:
    return __all__


def settled(judged: Judged) -> Sequence[Agreement]:
    """Give the present agreements that are more than proposed."""
    return [agreement for agreement in judged.present(Agreement) if agreement.status not in UNSETTLED]


def is_given(commitment: Commitment) -> bool:
    """Tell whether a commitment is more than an expectation or an offer, and was not let go."""
    return commitment.status not in _NOT_GIVEN


def is_unsaid(record: Partnership, element: Element, name: str) -> bool:
    """Tell whether a remark says of a field that its value is withheld, not known, or not the whole of it."""
    remarks = (reference.origin for reference in record.referring_to(element) if reference.field.name == "about")
    return any(isinstance(one, Remark) and one.field == name and one.kind in _UNSAID for one in remarks)
