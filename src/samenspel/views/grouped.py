"""Findings for people: by the element that they are in, under the name by which people know it."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from attrs import field, frozen

from samenspel.findings import path_order, position_of
from samenspel.language import Bilingual
from samenspel.model import KINDS, Role
from samenspel.model.naming import called, own_name

if TYPE_CHECKING:
    from samenspel.findings import Finding, Position
    from samenspel.language import Language
    from samenspel.model import Element, Partnership
    from samenspel.views.findings import Judgement

__all__ = ["Group", "by_element", "element_path"]


def __dir__() -> list[str]:
    return __all__


_KINDS: Final = {kind.element_kind.collection: kind.element_kind.singular for kind in KINDS}
_ELEMENT: Final = re.compile(rf"\$\.({'|'.join(_KINDS)})\[([0-9]+)\]")
_RECORD: Final = Bilingual("the record", "het dossier")
_NUMBER: Final = Bilingual("no.", "nr.")


@frozen
class Group:
    """What was found in one element or in the record itself: what people call that, where it begins, and the findings.

    The gravest come first, then those that stand first; what a waiver accepts comes last.
    """

    name: str
    path: str
    position: Position | None
    findings: tuple[Finding, ...] = field(converter=tuple["Finding", ...])


def by_element(judgement: Judgement, language: Language = "en", /) -> list[Group]:
    """Give the findings of a record by element: the one with the gravest finding first, then in the order of the text.

    What is in no element is in the record itself.
    """

    def reading_order(finding: Finding, path: str) -> tuple[object, ...]:
        at = position_of(path, judgement.positions) or position_of(finding.path, judgement.positions)
        place = (at.line, at.column) if at else (0, 0)
        return finding.accepted is not None, finding.severity.rank, place, path_order(path)

    found: dict[str, list[Finding]] = {}
    for finding in sorted(judgement.findings, key=lambda finding: reading_order(finding, finding.path)):
        found.setdefault(element_path(finding.path), []).append(finding)
    return [
        Group(_name(judgement.partnership, path, language), path, position_of(path, judgement.positions), findings)
        for path, findings in sorted(found.items(), key=lambda group: reading_order(group[1][0], group[0]))
    ]


def element_path(path: str, /) -> str:
    """Give the path of the element that a place is in; `$` for what is in no element.

    >>> element_path("$.agreements[0].parties[3].actor"), element_path("$.trajectory.phases[1]")
    ('$.agreements[0]', '$')
    """
    inside = _ELEMENT.match(path)
    return inside[0] if inside else "$"


def _name(partnership: Partnership | None, path: str, language: Language) -> str:
    """Give what people call the element at a path: by its number where the document could not be read."""
    inside = _ELEMENT.match(path)
    if partnership is None:
        if inside is None:
            return _RECORD.wording(language)
        return f"{_KINDS[inside[1]].wording(language)} {_NUMBER.wording(language)} {int(inside[2]) + 1}"
    element: Element = getattr(partnership, inside[1])[int(inside[2])] if inside else partnership
    name = own_name(element)
    if name is None or isinstance(element, Role):
        return called(partnership, element).wording(language)
    return f"{name} ({element.element_kind.singular.wording(language)})"
