"""SAM101: two elements have the same id."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from samenspel.findings import Severity
from samenspel.model import Element
from samenspel.rules.catalogue import Rule, Violation, verdict
from samenspel.rules.evidence import CIDS, IATI

if TYPE_CHECKING:
    from collections.abc import Iterator

    from samenspel.model import Element
    from samenspel.rules.judged import Judged

__all__ = ["DUPLICATE_ID", "duplicate_id"]


def __dir__() -> list[str]:
    return __all__


def duplicate_id(judged: Judged) -> Iterator[Violation]:
    """Two elements have the same id.

    What it finds
    -------------
    Elements, of whatever kind, that share an id, with each other or with the partnership itself.
    Each element after the first is reported.
    Fields: `id` of all elements.

    Why it matters
    --------------
    A reference to that id can mean either, so nobody knows who holds a role or who signed.

    Example
    -------
    ```yaml
    id: sport
    name: Sport for all
    organisations:
      - id: beilen
        name: VV De Meerkoet
    areas:
      - id: beilen
        name: Beilen
    ```

    Better
    ------
    ```yaml
    id: sport
    name: Sport for all
    organisations:
      - id: meerkoet
        name: VV De Meerkoet
    areas:
      - id: beilen
        name: Beilen
    ```
    """
    elements = (judged.record, *judged.record.elements())
    if len({element.id for element in elements}) == len(elements):
        return
    first: dict[str, Element] = {}
    for element in elements:
        other = first.get(element.id)
        if other is None:
            first[element.id] = element
        else:
            yield Violation("taken", element, "id", {"id": element.id, "other": judged.called(other)})


DUPLICATE_ID: Final = Rule(
    code="SAM101",
    name="duplicate-id",
    judge=duplicate_id,
    evidence=[CIDS, IATI],
    verdicts=[
        verdict(
            "taken",
            Severity.ERROR,
            ("{element} has the same id as {other}: {id}", "{element} heeft hetzelfde kenmerk als {other}: {id}"),
            (
                "give one of the two another id, and let the references to it follow",
                "geef een van de twee een ander kenmerk, en pas de verwijzingen ernaar aan",
            ),
        )
    ],
)
