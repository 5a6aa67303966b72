"""What a JSON text is refused for before the fields of the model come in, in words that say what was expected."""

from __future__ import annotations

import json
import re
from typing import TYPE_CHECKING, Final

from samenspel.errors import shown
from samenspel.language import Bilingual
from samenspel.wire.faults import EMPTY, fault

if TYPE_CHECKING:
    from samenspel.errors import InvalidValueError
    from samenspel.findings import Finding

__all__ = [
    "COLON",
    "COMMA_OR_BRACE",
    "COMMA_OR_BRACKET",
    "FIRST_KEY",
    "FIRST_VALUE",
    "KEY",
    "TRAILING",
    "VALUE",
    "bad_character",
    "no_value",
    "not_closed",
    "not_well_formed",
    "out_of_range",
]


def __dir__() -> list[str]:
    return __all__


VALUE: Final = Bilingual("a value", "een waarde")
FIRST_VALUE: Final = Bilingual("a value or ]", "een waarde of ]")
KEY: Final = Bilingual("a name in double quotes", "een naam tussen dubbele aanhalingstekens")
FIRST_KEY: Final = Bilingual("a name in double quotes or }", "een naam tussen dubbele aanhalingstekens of }")
COLON: Final = Bilingual("a colon", "een dubbele punt")
COMMA_OR_BRACE: Final = Bilingual("a comma or }", "een komma of }")
COMMA_OR_BRACKET: Final = Bilingual("a comma or ]", "een komma of ]")
TRAILING: Final = Bilingual("the end of the text", "het einde van de tekst")

_DOCUMENT: Final = Bilingual("the document", "het document")
_END: Final = Bilingual("the end of the text", "het einde van de tekst")
_LONGEST_CLOSING: Final = 20
_FIRST_WORD: Final = re.compile(r'[^\s,:\[\]{}"]++|.', re.DOTALL)
_NUMERIC: Final = re.compile(r"[-+.]?[0-9]")
_CASELESS: Final = {"true": "true", "false": "false", "null": "null", "none": "null"}
_NO_NUMBERS: Final = {"nan", "inf", "infinity"}
_IN_QUOTES: Final = Bilingual(
    "put names and texts in double quotes", "zet namen en teksten tussen dubbele aanhalingstekens"
)
_COMMENT: Final = Bilingual(
    "leave the comment out: JSON has none; `note` is for remarks",
    "laat het commentaar weg: JSON kent dat niet; `note` is er voor opmerkingen",
)
_LOOK: Final = Bilingual(
    "look at commas, quotes and brackets near this place",
    "kijk naar komma's, aanhalingstekens en haakjes bij deze plaats",
)
_HINTS: Final = {
    COLON: Bilingual('write "name": value', 'schrijf "naam": waarde'),
    COMMA_OR_BRACE: Bilingual("put a comma between fields", "zet een komma tussen velden"),
    COMMA_OR_BRACKET: Bilingual("put a comma between things in a list", "zet een komma tussen wat in een lijst staat"),
    TRAILING: Bilingual("write one record in a file", "schrijf één dossier in een bestand"),
    KEY: _IN_QUOTES,
    FIRST_KEY: _IN_QUOTES,
}


def not_well_formed(path: str, wanted: Bilingual, found: str, closing: str) -> Finding:
    """Make the finding for a text that goes on in another way than it can.

    `found` is how it goes on, `closing` are the brackets that would close what is open.
    """
    if not found and not closing:
        return fault("SAM002", path, _DOCUMENT, *EMPTY)
    word = _FIRST_WORD.match(found)
    if word is not None and "\x00" in word[0]:
        return _zero(path)
    stands = _END if word is None else Bilingual(shown(word[0]), shown(word[0]))
    return _malformed(
        path,
        Bilingual(
            f"{wanted.en} should stand here, not {stands.en}", f"hier hoort {wanted.nl} te staan, niet {stands.nl}"
        ),
        _mend(wanted, found, closing),
    )


def _mend(wanted: Bilingual, found: str, closing: str) -> Bilingual:
    if not found:
        last = closing if len(closing) <= _LONGEST_CLOSING else f"{closing[:_LONGEST_CLOSING]}..."
        return Bilingual(
            f"the text is cut off, or lacks {last} at its end",
            f"de tekst is afgebroken, of mist {last} aan het einde",
        )
    if found.startswith(("//", "/*", "#")):
        return _COMMENT
    if found.startswith("'"):
        return _IN_QUOTES
    if wanted in {VALUE, KEY} and found[0] in "]}":
        return Bilingual("take away the comma before it", "haal de komma ervoor weg")
    return _HINTS.get(wanted, _LOOK)


def _malformed(path: str, problem: Bilingual, mend: Bilingual) -> Finding:
    joined = Bilingual(f"is no well-formed JSON: {problem.en}", f"is geen goed gevormde JSON: {problem.nl}")
    return fault("SAM002", path, _DOCUMENT, joined, mend)


def _zero(path: str) -> Finding:
    return fault(
        "SAM001",
        path,
        _DOCUMENT,
        Bilingual(
            "holds the character U+0000, which no text may hold", "bevat het teken U+0000, dat in geen tekst mag"
        ),
        Bilingual("take it out, or save the text as UTF-8", "haal het weg, of sla de tekst op als UTF-8"),
    )


def not_closed(path: str) -> Finding:
    """Make the finding for a text that has no quotation mark at its end."""
    return _malformed(
        path,
        Bilingual("a text is not closed on its line", "een tekst wordt niet op zijn regel afgesloten"),
        Bilingual(
            r'close it with "; write a line end in a text as \n',
            r'sluit hem af met "; schrijf een regeleinde in een tekst als \n',
        ),
    )


def bad_character(path: str, found: str) -> Finding:
    """Make the finding for a control character or an escape that no text can hold."""
    if found.startswith("\x00"):
        return _zero(path)
    if found.startswith("\\"):
        escape = found if found.isprintable() else ascii(found)[2:-1]
        return _malformed(
            path,
            Bilingual(f"{escape} is no escape", f"{escape} is geen teken na een schuine streep"),
            Bilingual(r"write a backslash as \\", r"schrijf een schuine streep naar links als \\"),
        )
    code, escape = f"U+{ord(found[0]):04X}", json.dumps(found[0])[1:-1]
    return _malformed(
        path,
        Bilingual(f"a text holds the control character {code}", f"een tekst bevat het stuurteken {code}"),
        Bilingual(f"take it out, or write it as {escape}", f"haal het weg, of schrijf het als {escape}"),
    )


def no_value(path: str, word: str) -> Finding:
    """Make the finding for a word that is neither a number nor true, false or null."""
    plain = word.lower()
    if plain in _CASELESS:
        right = _CASELESS[plain]
        mend = Bilingual(f"write {right}", f"schrijf {right}")
    elif plain.lstrip("+-") in _NO_NUMBERS or _NUMERIC.match(word):
        return fault(
            "SAM002",
            path,
            shown(word),
            Bilingual("is no number in JSON", "is in JSON geen getal"),
            Bilingual(
                "write a number as 1047, 0.5 or -3, or a text in quotes",
                "schrijf een getal als 1047, 0.5 of -3, of een tekst tussen aanhalingstekens",
            ),
        )
    else:
        mend = Bilingual("put a text in double quotes", "zet een tekst tussen dubbele aanhalingstekens")
    return fault("SAM002", path, shown(word), Bilingual("is no value in JSON", "is in JSON geen waarde"), mend)


def out_of_range(path: str, error: InvalidValueError, found: str | None) -> Finding:
    """Make the finding for a value that JSON can write and cannot carry; `found` is how it is written there."""
    return fault(error.rule, path, shown(error.value) if found is None else found, error.problem, error.hint)
