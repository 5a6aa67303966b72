"""What a rule is given: the record, the partnership as it was at the moment of judgement, and that moment."""

from __future__ import annotations

from functools import cached_property
from typing import TYPE_CHECKING

from attrs import frozen

from samenspel.dates import Period
from samenspel.model import KINDS, Element, Partnership
from samenspel.model.course import stretch
from samenspel.model.naming import called

if TYPE_CHECKING:
    from collections.abc import Mapping

    from samenspel.dates import Bounds
    from samenspel.language import Bilingual
    from samenspel.model import When

__all__ = ["Judged"]


def __dir__() -> list[str]:
    return __all__


@frozen(eq=False)
class Judged:
    """A partnership that is judged, and the moment as of which it is.

    `record` is the whole record.  Rules of integrity read that; rules about time and practice read `partnership`,
    which is the same, or its snapshot at `at`.
    """

    record: Partnership
    at: When | None = None

    @cached_property
    def partnership(self) -> Partnership:
        """The partnership as of the moment of judgement."""
        return self.record if self.at is None else self.record.at(self.at).partnership

    @cached_property
    def said_moment(self) -> Period | None:
        """The moment of judgement as it was said: `at`, or else the moment of knowledge; `None` where neither is."""
        if self.at is not None:
            return stretch(self.at)
        known = self.record.knowledge_date
        return None if known is None else Period(known)

    @property
    def moment(self) -> Bounds | None:
        """The moment of judgement as days between bounds, to compare with; `None` where none is said."""
        return None if self.said_moment is None else self.said_moment.ends

    @cached_property
    def _places(self) -> Mapping[int, str]:
        """The paths by identity: two elements with one id are two places."""
        places = {id(self.record): "$"}
        for kind in KINDS:
            collection = kind.element_kind.collection
            for index, element in enumerate(getattr(self.record, collection)):
                places[id(element)] = f"$.{collection}[{index}]"
        return places

    @cached_property
    def _paths(self) -> Mapping[tuple[type, str], str]:
        paths: dict[tuple[type, str], str] = {(Partnership, self.record.id): "$"}
        for kind in KINDS:
            collection = kind.element_kind.collection
            for index, element in enumerate(getattr(self.record, collection)):
                paths.setdefault((kind, element.id), f"$.{collection}[{index}]")
        return paths

    def path_of(self, element: Element) -> str:
        """Give the path of an element in the record, also of one in a snapshot of it."""
        return self._places.get(id(element)) or self._paths[type(element), element.id]

    def called(self, element: Element) -> Bilingual:
        """Give what people call an element."""
        return called(self.record, element)
