"""SAM102: a reference leads nowhere, or to an element of a kind that cannot stand there."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from samenspel.errors import shown
from samenspel.findings import Severity
from samenspel.language import Bilingual, nearest
from samenspel.model import KINDS, Element, Partnership
from samenspel.model.fields import ANY
from samenspel.model.references import Reference
from samenspel.rules.catalogue import Rule, Violation, verdict
from samenspel.rules.evidence import CIDS

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from samenspel.model import Element
    from samenspel.rules.judged import Judged

__all__ = ["DANGLING_REFERENCE", "dangling_reference"]


def __dir__() -> list[str]:
    return __all__


def dangling_reference(judged: Judged) -> Iterator[Violation]:
    """A reference leads nowhere, or to an element of a kind that cannot stand there.

    What it finds
    -------------
    Every id in a field of references that no element has, and every one whose element is of a kind that the field
    does not take: a place that holds a role, a goal that signed.
    An id that several elements have is left to SAM101.
    Fields: all fields of references, `cites` and `legal_bases` among them.

    Why it matters
    --------------
    What the record says there is lost: a role without its holder, a goal without its owner.

    Example
    -------
    ```yaml
    id: sport
    name: Sport for all
    areas:
      - id: meerwoude
        name: Meerwoude
      - id: duinzicht
        name: Duinzicht
        part_of: meerwoud
    ```

    Better
    ------
    ```yaml
    id: sport
    name: Sport for all
    areas:
      - id: meerwoude
        name: Meerwoude
      - id: duinzicht
        name: Duinzicht
        part_of: meerwoude
    ```
    """
    record, references = judged.record, judged.contents.references
    found = {target: record.find(target) for target in {target for _, _, _, target in references}}
    kinds = {target: type(element).__name__ for target, element in found.items() if element is not None}
    looked_up = 0
    for origin, path, field, target in references:
        element = found[target]
        if element is None:
            if target not in record:
                looked_up += 1
                reference = Reference(origin, path, field, target)
                yield _unknown(record, reference, is_looked_up=looked_up <= _MOST_LOOKED_UP)
        elif kinds[target] not in field.targets and field.targets != ANY:
            yield _misfit(judged, Reference(origin, path, field, target), element)


def _misfit(judged: Judged, reference: Reference, found: Element) -> Violation:
    allowed = [_CLASSES[name].element_kind.singular for name in reference.field.targets]
    values = {
        "field": reference.field.label,
        "found": judged.called(found),
        "allowed": Bilingual(", ".join(kind.en for kind in allowed), ", ".join(kind.nl for kind in allowed)),
    }
    return Violation("misfit", reference.origin, reference.path, values, (found.id,))


def _unknown(record: Partnership, reference: Reference, *, is_looked_up: bool) -> Violation:
    target, field = reference.target, reference.field
    near = nearest(target, record.ids()) if is_looked_up else ()
    if field.vocabulary is not None:
        near = (*near, *field.vocabulary.nearest(target))[:3]
    values = {
        "target": shown(target),
        "field": field.label,
        "near": Bilingual(" or ".join(map(shown, near)), " of ".join(map(shown, near))),
    }
    return Violation("unknown" if near else "nobody", reference.origin, reference.path, values)


_MOST_LOOKED_UP: Final = 100  # looking for the nearest id is slow: a record with more mistakes than this gets no hints
_CLASSES: Final[Mapping[str, type[Element]]] = {cls.__name__: cls for cls in (*KINDS, Partnership)}


DANGLING_REFERENCE: Final = Rule(
    code="SAM102",
    name="dangling-reference",
    judge=dangling_reference,
    evidence=[CIDS],
    verdicts=[
        verdict(
            "unknown",
            Severity.ERROR,
            (
                "{element} refers under “{field}” to {target}, and nothing here has that id",
                "{element} verwijst bij “{field}” naar {target}, en niets heeft hier dat kenmerk",
            ),
            ("perhaps it should be {near}", "misschien moet het {near} zijn"),
        ),
        verdict(
            "nobody",
            Severity.ERROR,
            (
                "{element} refers under “{field}” to {target}, and nothing here has that id",
                "{element} verwijst bij “{field}” naar {target}, en niets heeft hier dat kenmerk",
            ),
            (
                "add an element with that id, or take the reference out",
                "voeg een element met dat kenmerk toe, of haal de verwijzing weg",
            ),
        ),
        verdict(
            "misfit",
            Severity.ERROR,
            (
                "{element} refers under “{field}” to {found}, which cannot stand there",
                "{element} verwijst bij “{field}” naar {found}, en daar kan dat niet staan",
            ),
            ("allowed there: {allowed}", "daar mag staan: {allowed}"),
        ),
    ],
)
