"""What is told of a JSON text that was refused: where it is no JSON, or else the plain data that stand in it."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Final

from samenspel.errors import DecodeError, shown
from samenspel.findings import Position
from samenspel.language import Bilingual
from samenspel.wire.faults import fault, malformed
from samenspel.wire.twin_keys import TwinError, once

if TYPE_CHECKING:
    from samenspel.wire.twin_keys import DuplicateKeys

__all__ = ["plain_json"]


def __dir__() -> list[str]:
    return __all__


def plain_json(text: str, source: str, duplicate_keys: DuplicateKeys) -> object:
    """Give the plain data of a JSON text; raise `DecodeError` where there is none."""
    hook = None if duplicate_keys == "last" else once
    try:
        return json.loads(text, parse_constant=_no_constant, parse_int=_integer, object_pairs_hook=hook)
    except json.JSONDecodeError as error:
        dutch = next((nl for en, nl in _IN_DUTCH if error.msg.startswith(en)), "er staat iets waar dat niet kan")
        problem = Bilingual(f"is no well-formed JSON: {error.msg}", f"is geen goed gevormde JSON: {dutch}")
        at = Position(error.lineno, error.colno)
    except TwinError as error:
        twice = Bilingual("stands twice in one group of fields", "staat twee keer in één groep velden")
        join = Bilingual("keep one of the two, or join them", "houd er één, of voeg ze samen")
        raise DecodeError([fault("SAM011", "$", shown(str(error)), twice, join)], source) from None
    except _ConstantError as error:
        none = Bilingual(f"holds {error}, which is no number in JSON", f"bevat {error}, en dat is in JSON geen getal")
        write = Bilingual(
            "write a number, or a text in quotes", "schrijf een getal, of een tekst tussen aanhalingstekens"
        )
        raise DecodeError([malformed("SAM002", none, write)], source) from None
    except RecursionError:
        finding = malformed(
            "SAM013",
            Bilingual("is nested too deep", "is te diep genest"),
            Bilingual("write it flatter", "schrijf het vlakker"),
        )
        raise DecodeError([finding], source) from None
    mend = Bilingual(
        "look at commas, quotes and brackets near this place",
        "kijk naar komma's, aanhalingstekens en haakjes bij deze plaats",
    )
    raise DecodeError([malformed("SAM002", problem, mend)], source, {"$": at})


_IN_DUTCH: Final = (
    ("Expecting value", "hier hoort een waarde te staan"),
    ("Expecting ',' delimiter", "hier hoort een komma te staan"),
    ("Expecting ':' delimiter", "hier hoort een dubbele punt te staan"),
    ("Expecting property name", "hier hoort een naam tussen dubbele aanhalingstekens te staan"),
    ("Illegal trailing comma", "er staat een komma te veel"),
    ("Extra data", "er staat nog iets achter het dossier"),
    ("Invalid control character", "er staat een regeleinde of een ander stuurteken in een tekst"),
    ("Unterminated string", "een tekst wordt niet afgesloten"),
    ("Invalid \\", "er staat een verkeerd teken achter een schuine streep"),
)
_LONGEST_INTEGER: Final = 20


def _integer(digits: str) -> float:
    """Give a whole number; one that no field can hold is infinite, to be refused where it stands."""
    return int(digits) if len(digits) <= _LONGEST_INTEGER else float("inf")


class _ConstantError(ValueError):
    """NaN or an infinity, which JSON has not."""


def _no_constant(name: str) -> object:
    raise _ConstantError(name)
