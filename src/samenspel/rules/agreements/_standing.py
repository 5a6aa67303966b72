"""How it stands with agreements and with who is bound by them: questions that the rules of this family share."""

from __future__ import annotations

from functools import cached_property
from typing import TYPE_CHECKING, Final

from attrs import field, frozen

from samenspel.language import Bilingual
from samenspel.model import Agreement, Person, Remark
from samenspel.rules.membership import umbrellas

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    from samenspel.model import Commitment, Element, Partnership
    from samenspel.rules.judged import Judged

__all__ = ["UNSETTLED", "Belonging", "days_said", "is_given", "is_unsaid", "months_said", "settled"]

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


def days_said(days: int) -> Bilingual:
    """Say a number of days.

    >>> days_said(1).nl
    '1 dag'
    """
    return Bilingual("1 day", "1 dag") if days == 1 else Bilingual(f"{days} days", f"{days} dagen")


def months_said(months: int) -> Bilingual:
    """Say a number of months.

    >>> months_said(12).nl
    '12 maanden'
    """
    return Bilingual("1 month", "1 maand") if months == 1 else Bilingual(f"{months} months", f"{months} maanden")


@frozen(eq=False)
class Belonging:
    """To what larger whole somebody belongs: an organisation, a group, or whom a person speaks for."""

    record: Partnership
    _found: dict[str, frozenset[str]] = field(init=False, factory=dict[str, frozenset[str]])

    @cached_property
    def _umbrellas(self) -> Mapping[str, Sequence[str]]:
        return umbrellas(self.record)

    @cached_property
    def _spoken_for(self) -> Mapping[str, Sequence[str]]:
        found: dict[str, list[str]] = {}
        for role in self.record.roles:
            for holder in role.holders:
                if isinstance(self.record.find(holder), Person):
                    found.setdefault(holder, []).extend(role.representing)
        return found

    def wholes(self, id_: str) -> frozenset[str]:
        """Give somebody's id with those of all that this one is a part of, a member of, or speaks for."""
        if id_ not in self._found:
            found = {id_: None}
            waiting = [id_]
            for current in waiting:
                part_of = getattr(self.record.find(current), "part_of", ())
                above = (*part_of, *self._umbrellas.get(current, ()), *self._spoken_for.get(current, ()))
                new = [whole for whole in dict.fromkeys(above) if whole not in found]
                found.update(dict.fromkeys(new))
                waiting.extend(new)
            self._found[id_] = frozenset(found)
        return self._found[id_]

    def around(self, ids: Iterable[str]) -> frozenset[str]:
        """Give some ids with those of all that they belong to."""
        return frozenset(whole for id_ in ids for whole in self.wholes(id_))

    def is_among(self, id_: str, ids: frozenset[str], around: frozenset[str]) -> bool:
        """Tell whether somebody is one of some, a part of one or the whole of one; `around` is `around(ids)`."""
        return id_ in around or not self.wholes(id_).isdisjoint(ids)
