"""SAM106: two organisations or people have one and the same number of a register."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from samenspel.errors import shown
from samenspel.findings import Severity
from samenspel.model.naming import term_label
from samenspel.rules.catalogue import Rule, Violation, verdict
from samenspel.rules.evidence import IATI, ORG_ID
from samenspel.rules.identity.malformed_identifier import is_well_formed
from samenspel.rules.identity.succession import joined, successions
from samenspel.vocabulary import IDENTIFIER_SCHEMES

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping

    from samenspel.model import Identifier, Organisation, Person
    from samenspel.rules.judged import Judged

__all__ = ["IDENTIFIER_SHARED", "identifier_shared"]


def __dir__() -> list[str]:
    return __all__


def identifier_shared(judged: Judged) -> Iterator[Violation]:
    """Two organisations or people have one and the same number of a register.

    What it finds
    -------------
    Organisations and people that share an identifier, scheme and value both.
    Silent where the one came from the other by events, where the one is a part of the other and so bears its number,
    on web addresses, which several may share, and on values that SAM105 reports.
    The partnership itself is left out: it may stand for the organisation that bears its number.
    Fields: `identifiers` of organisations and people, `Organisation.part_of`, `Event.ends`, `Event.starts`,
    `Event.status`.

    Why it matters
    --------------
    A register gives a number once.  Either one organisation stands in the record twice, or one of them bears the
    number of another and will be taken for it.

    Example
    -------
    ```yaml
    id: sport
    name: Sport for all
    organisations:
      - id: meerkoet
        name: VV De Meerkoet
        identifiers:
          - scheme: NL-KVK
            value: 04004521
      - id: gym-club
        name: Gym Club
        identifiers:
          - scheme: NL-KVK
            value: 04004521
    ```

    Better
    ------
    ```yaml
    id: sport
    name: Sport for all
    organisations:
      - id: meerkoet
        name: VV De Meerkoet
        identifiers:
          - scheme: NL-KVK
            value: 04004521
      - id: gym-club
        name: Gym Club
        identifiers:
          - scheme: NL-KVK
            value: 04004522
    ```
    """
    lines = successions(judged.record)
    bearers: dict[tuple[str, str], dict[str, tuple[Organisation | Person, int]]] = {}
    actors: list[Organisation | Person] = [*judged.record.organisations, *judged.record.people]
    for actor in actors:
        for index, identifier in enumerate(actor.identifiers):
            if identifier.scheme != _SHARED and identifier.value.strip() and is_well_formed(identifier):
                bearers.setdefault(_key(identifier), {}).setdefault(actor.id, (actor, index))
    for (scheme, _), found in bearers.items():
        (first, _), *_ = found.values()
        for actor, index in _others([actor for actor, _ in found.values()], lines, found):
            values = {
                "other": judged.called(first),
                "scheme": term_label(scheme, IDENTIFIER_SCHEMES),
                "value": shown(actor.identifiers[index].value),
            }
            yield Violation("shared", actor, f"identifiers[{index}].value", values, (first.id,))


_SHARED: Final = "url"
_WITHOUT_CASE: Final = frozenset({"GM", "LEI"})


def _key(identifier: Identifier) -> tuple[str, str]:
    """Give what is the same where two identifiers are."""
    value = identifier.value.strip()
    return identifier.scheme, value.upper() if identifier.scheme in _WITHOUT_CASE else value


def _others(
    actors: Iterable[Organisation | Person],
    lines: Mapping[str, str],
    found: Mapping[str, tuple[Organisation | Person, int]],
) -> Iterator[tuple[Organisation | Person, int]]:
    """Give of the bearers of one number those that have nothing to do with the ones before them."""
    wholes = joined(
        (lines.get(whole, whole), lines.get(actor.id, actor.id))
        for actor in actors
        for whole in getattr(actor, "part_of", ())
        if whole in found
    )
    met: set[str] = set()
    for actor in actors:
        line = lines.get(actor.id, actor.id)
        group = wholes.get(line, line)
        if met and group not in met:
            yield found[actor.id]
        met.add(group)


IDENTIFIER_SHARED: Final = Rule(
    code="SAM106",
    name="identifier-shared",
    judge=identifier_shared,
    evidence=[ORG_ID, IATI],
    verdicts=[
        verdict(
            "shared",
            Severity.ERROR,
            (
                "{element} and {other} have one and the same number ({scheme}: {value})",
                "{element} en {other} hebben een en hetzelfde nummer ({scheme}: {value})",
            ),
            (
                "if they are one, keep one; if not, look both up; if the one came from the other, add that event",
                "zijn ze één, houd er dan één; zo niet, zoek beide op; kwam de een uit de ander voort, vertel dat dan",
            ),
        )
    ],
)
