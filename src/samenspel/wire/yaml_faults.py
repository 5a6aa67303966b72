"""What a YAML text is refused for before the fields of the model come in: each fault with its line and column."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from samenspel.errors import shown
from samenspel.findings import Finding, Position
from samenspel.language import Bilingual
from samenspel.wire import faults
from samenspel.wire.faults import fault, malformed

if TYPE_CHECKING:
    import yaml

__all__ = [
    "NotReadableError",
    "alias",
    "anchor_or_tag",
    "duplicate_key",
    "key_no_text",
    "not_text",
    "not_well_formed",
    "second_document",
    "start_of",
    "too_deep",
    "too_many_values",
]


def __dir__() -> list[str]:
    return __all__


class NotReadableError(Exception):
    """A text that is no YAML, or that uses what records do without."""

    def __init__(self, finding: Finding, position: Position) -> None:
        super().__init__(finding, position)
        self.finding = finding
        self.position = position


def alias(event: yaml.AliasEvent, path: str) -> NotReadableError:
    """Refuse an alias."""
    return NotReadableError(
        fault(
            "SAM014",
            path,
            shown(f"*{event.anchor}"),
            Bilingual("is an alias, and records have none", "is een verwijzing (alias), en die kent een dossier niet"),
            Bilingual(
                "write the value out here; put a text that begins with * in quotes",
                "schrijf de waarde hier uit; zet een tekst die met * begint tussen aanhalingstekens",
            ),
        ),
        start_of(event),
    )


def second_document(event: yaml.DocumentStartEvent) -> NotReadableError:
    """Refuse a second document."""
    return NotReadableError(
        fault(
            "SAM014",
            "$",
            shown("---"),
            Bilingual("begins a second document", "begint een tweede document"),
            Bilingual("write one record in a file", "schrijf één dossier in een bestand"),
        ),
        start_of(event),
    )


def anchor_or_tag(event: yaml.ScalarEvent | yaml.CollectionStartEvent, path: str) -> NotReadableError:
    """Refuse an anchor or a tag."""
    found, en, nl, sign = (
        (f"&{event.anchor}", "an anchor", "een anker", "&")
        if event.anchor is not None
        else (str(event.tag).replace(_YAML_TAGS, "!!"), "a tag", "een label (tag)", "!")
    )
    return NotReadableError(
        fault(
            "SAM014",
            path,
            shown(found),
            Bilingual(f"is {en}, and records have none", f"is {nl}, en dat kent een dossier niet"),
            Bilingual(
                f"leave it out; put a text that begins with {sign} in quotes",
                f"laat het weg; zet een tekst die met {sign} begint tussen aanhalingstekens",
            ),
        ),
        start_of(event),
    )


def key_no_text(at: Position, path: str) -> NotReadableError:
    """Refuse a key that is a list or a mapping."""
    return NotReadableError(
        fault(
            "SAM014",
            path,
            Bilingual("a list or a mapping", "een lijst of een groep velden"),
            Bilingual("stands where a key is asked", "staat waar een sleutel gevraagd is"),
            Bilingual(
                "write a word as the key; put a text that begins with { or [ in quotes",
                "schrijf een woord als sleutel; zet een tekst die met { of [ begint tussen aanhalingstekens",
            ),
        ),
        at,
    )


def duplicate_key(key: str, path: str, at: Position, first_line: int) -> NotReadableError:
    """Refuse a key that stands in a mapping twice."""
    return NotReadableError(faults.duplicate_key(path, key, 2, first_line), at)


def too_deep(at: Position, path: str) -> NotReadableError:
    """Refuse what is nested too deep."""
    return NotReadableError(faults.too_deep(path), at)


def too_many_values(event: yaml.Event, path: str) -> NotReadableError:
    """Refuse what holds more than is read."""
    return NotReadableError(faults.too_many_values(path), start_of(event))


_CAUSES: Final = (
    (
        "mapping values are not allowed",
        Bilingual("a colon stands where none can", "er staat een dubbele punt waar die niet kan"),
        Bilingual(
            "put a text that holds ': ' in quotes, and give the fields of one element the same indent",
            "zet een tekst met ': ' erin tussen aanhalingstekens, en spring binnen één element even ver in",
        ),
    ),
    (
        "cannot start any token",
        Bilingual("a character stands where none like it can", "er staat een teken waar dat niet kan"),
        Bilingual(
            "indent with spaces instead of tabs, and put a text that begins with @, ` or % in quotes",
            "gebruik spaties in plaats van tabs, en zet een tekst die met @, ` of % begint tussen aanhalingstekens",
        ),
    ),
    (
        "did not find expected key",
        Bilingual("the indent changes within one element", "de inspringing verandert binnen één element"),
        Bilingual(
            "give the fields of one element the same indent",
            "laat de velden van één element even ver inspringen",
        ),
    ),
    (
        "could not find expected ':'",
        Bilingual("a key has no colon", "een sleutel heeft geen dubbele punt"),
        Bilingual(
            "write `name: value`, with a space after the colon",
            "schrijf `naam: waarde`, met een spatie na de dubbele punt",
        ),
    ),
    (
        "did not find expected '-' indicator",
        Bilingual("a list goes on without a dash", "een lijst gaat verder zonder streepje"),
        Bilingual(
            "begin each item of the list with '- ', all at the same indent",
            "begin elk onderdeel van de lijst met '- ', met dezelfde inspringing",
        ),
    ),
    (
        "unexpected end of stream",
        Bilingual("a quotation mark or bracket is not closed", "een aanhalingsteken of haakje wordt niet gesloten"),
        Bilingual("close it", "sluit het"),
    ),
    (
        "expected ',' or",
        Bilingual("a quotation mark or bracket is not closed", "een aanhalingsteken of haakje wordt niet gesloten"),
        Bilingual("close it", "sluit het"),
    ),
    (
        "undefined alias",
        Bilingual(
            "an alias stands here, and records have none",
            "hier staat een verwijzing (alias), en die kent een dossier niet",
        ),
        Bilingual("put a text that begins with * in quotes", "zet een tekst die met * begint tussen aanhalingstekens"),
    ),
)
_ANY_CAUSE: Final = Bilingual(
    "look at quotes, brackets and indents near this line",
    "kijk naar aanhalingstekens, haakjes en inspringingen bij deze regel",
)


_BEGINS_EARLIER: Final = ("unexpected end of stream", "expected ',' or", "expected ':'")
_UNTOLD: Final = Bilingual("something stands where it cannot", "er staat iets waar dat niet kan")
_YAML_TAGS: Final = "tag:yaml.org,2002:"


def not_well_formed(error: yaml.MarkedYAMLError) -> NotReadableError:
    """Refuse what libyaml cannot read, where it stands or where what is not closed begins."""
    told = error.problem or ""
    problem, mend = next(((said, mend) for cause, said, mend in _CAUSES if cause in told), (_UNTOLD, _ANY_CAUSE))
    if problem is _UNTOLD and told:
        problem = Bilingual(told, _UNTOLD.nl)
    mark = error.problem_mark
    if any(cause in told for cause in _BEGINS_EARLIER) and error.context_mark is not None:
        mark = error.context_mark
    at = Position(1, 1) if mark is None else Position(mark.line + 1, mark.column + 1)
    joined = Bilingual(f"is no well-formed YAML: {problem.en}", f"is geen goed gevormde YAML: {problem.nl}")
    return NotReadableError(malformed("SAM002", joined, mend), at)


def not_text(error: yaml.reader.ReaderError, text: str) -> NotReadableError:
    """Refuse a character that no text may hold."""
    at = text.encode()[: error.position].decode(errors="replace")
    code = f"U+{error.character:04X}" if isinstance(error.character, int) else "a control character"
    line = at.count("\n") + 1
    return NotReadableError(
        malformed(
            "SAM001",
            Bilingual(
                f"holds the character {code}, which no text may hold", f"bevat het teken {code}, dat in geen tekst mag"
            ),
            Bilingual("take it out", "haal het weg"),
        ),
        Position(line, len(at) - at.rfind("\n")),
    )


def start_of(event: yaml.Event) -> Position:
    """Give where an event begins in the text."""
    mark = event.start_mark
    return Position(1, 1) if mark is None else Position(mark.line + 1, mark.column + 1)
