"""SAM107: two organisations, people or groups have one name, and nothing tells them apart."""

from __future__ import annotations

import unicodedata
from itertools import product
from typing import TYPE_CHECKING, Final

from samenspel.findings import Severity
from samenspel.rules.catalogue import Rule, Violation, verdict
from samenspel.rules.evidence import IATI, ORG_ID
from samenspel.rules.identity.succession import successions

if TYPE_CHECKING:
    from collections.abc import Hashable, Iterable, Iterator, Mapping, Sequence

    from samenspel.model import Group, Organisation, Person
    from samenspel.rules.judged import Judged

__all__ = ["LIKELY_DUPLICATE", "likely_duplicate"]


def __dir__() -> list[str]:
    return __all__


def likely_duplicate(judged: Judged) -> Iterator[Violation]:
    """Two organisations, people or groups have one name, and nothing tells them apart.

    What it finds
    -------------
    Organisations, people and groups that have the same name as one before them in the record, whatever the capitals,
    accents, spaces and punctuation.
    Silent where something tells the two apart: another `kind`, another place (`areas` and `part_of` together),
    identifiers of both, an event by which the one came from the other, or that the one is a part of the other.
    What only one of the two says tells nothing.
    Structures are left out: bodies of one name for several places or times are no mistake.
    Fields: `name`, `kind`, `areas`, `part_of` and `identifiers` of organisations, people and groups, `Event.ends`,
    `Event.starts`.

    Why it matters
    --------------
    Whoever stands in the record twice has half of its roles here and half there: it seems to do less than it does,
    and the partnership seems larger than it is.

    Example
    -------
    ```yaml
    id: sport
    name: Sport for all
    organisations:
      - id: meerkoet
        name: VV De Meerkoet
      - id: football-club
        name: V.V. De Meerkoet
    ```

    Better
    ------
    ```yaml
    id: sport
    name: Sport for all
    organisations:
      - id: meerkoet
        name: VV De Meerkoet
    ```
    """
    record = judged.record
    lines = successions(record)
    for actors in (record.organisations, record.people, record.groups):
        for namesakes in _namesakes(actors):
            first: dict[Hashable, Organisation | Person | Group] = {}
            for actor in namesakes:
                traits, alike = _traits(actor)
                met = (first.get(said) for said in product(*alike))
                other = next((found for found in met if found is not None and not _is_kin(actor, found, lines)), None)
                if other is not None:
                    yield Violation("same-name", actor, "name", {"other": judged.called(other)}, (other.id,))
                for said in product(*((trait, _ANY) for trait in traits)):
                    first.setdefault(said, actor)


_ANY: Final = "*"
_NOWHERE: Final = frozenset[str]()


def _namesakes(actors: Iterable[Organisation | Person | Group]) -> Iterable[Sequence[Organisation | Person | Group]]:
    """Give the actors that share a name with another, together; a name without letters and digits is none."""
    named: dict[str, list[Organisation | Person | Group]] = {}
    for actor in actors:
        named.setdefault(_normal(actor.name), []).append(actor)
    return (namesakes for name, namesakes in named.items() if name and len(namesakes) > 1)


def _normal(name: str) -> str:
    """Give a name without what people write now so and now otherwise."""
    letters = unicodedata.normalize("NFKD", name).casefold()
    return "".join(filter(str.isalnum, letters))


def _traits(actor: Organisation | Person | Group) -> tuple[Sequence[Hashable], Sequence[Sequence[Hashable]]]:
    """Give what can tell an actor from another, and for each of that what does not tell another from this one.

    These are its kind, its place, and whether registers know it.
    """
    kind = getattr(actor, "kind", None)
    place = frozenset((*getattr(actor, "areas", ()), *getattr(actor, "part_of", ())))
    is_known = bool(getattr(actor, "identifiers", ()))
    return (kind, place, is_known), (
        (kind, None) if kind else (_ANY,),
        (place, _NOWHERE) if place else (_ANY,),
        (False,) if is_known else (_ANY,),
    )


def _is_kin(one: Organisation | Person | Group, other: Organisation | Person | Group, lines: Mapping[str, str]) -> bool:
    """Tell whether two have to do with each other, or are one by their id, which SAM101 reports."""
    is_part = other.id in getattr(one, "part_of", ()) or one.id in getattr(other, "part_of", ())
    return is_part or lines.get(one.id, one.id) == lines.get(other.id, other.id)


LIKELY_DUPLICATE: Final = Rule(
    code="SAM107",
    name="likely-duplicate",
    judge=likely_duplicate,
    evidence=[ORG_ID, IATI],
    verdicts=[
        verdict(
            "same-name",
            Severity.WARNING,
            (
                "{element} and {other} may be one and the same: they have one name, and nothing tells them apart",
                "{element} en {other} zijn misschien een en dezelfde: de naam is gelijk, en niets onderscheidt ze",
            ),
            (
                "if they are one, keep one for all references; if not, say what differs: kind, place or number",
                "zijn ze één, houd er één voor alle verwijzingen; zo niet, zeg wat verschilt: soort, plaats of nummer",
            ),
        )
    ],
)
