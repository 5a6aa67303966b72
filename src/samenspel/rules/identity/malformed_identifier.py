"""SAM105: a number of a register does not have the form that its register gives to numbers."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from samenspel.errors import shown
from samenspel.findings import Severity
from samenspel.language import Bilingual
from samenspel.rules.catalogue import Rule, Violation, verdict
from samenspel.rules.evidence import IATI, OCDS, ORG_ID
from samenspel.vocabulary import IDENTIFIER_SCHEMES

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from samenspel.model import Identifier
    from samenspel.rules.judged import Judged

__all__ = ["MALFORMED_IDENTIFIER", "is_well_formed", "malformed_identifier"]


def __dir__() -> list[str]:
    return __all__


def malformed_identifier(judged: Judged) -> Iterator[Violation]:
    """A number of a register does not have the form that its register gives to numbers.

    What it finds
    -------------
    Identifiers whose value cannot be one of their scheme: `NL-KVK` has 8 digits, `RSIN` 9, `OIN` 20, `AGB` 8; `GM`
    has the letters GM and 4 digits; `LEI` has 20 letters and digits.
    Other schemes have no form here, and no check digit is computed.
    Where a number has too few digits but more than half of them, zeros at its start may be lost.
    Fields: `identifiers` with `Identifier.scheme` and `Identifier.value`.

    Why it matters
    --------------
    By its number an organisation is found in registers and in other records.  With a wrong one nobody finds it, or
    finds another.

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
            value: 4004521
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
    ```
    """
    for element in (judged.record, *judged.record.elements()):
        for index, identifier in enumerate(getattr(element, "identifiers", ())):
            if not is_well_formed(identifier):
                length, form = _SHAPES[identifier.scheme]
                is_cut = _lost_zeros(identifier.value, length)
                values = {
                    "scheme": IDENTIFIER_SCHEMES[identifier.scheme],
                    "value": shown(identifier.value),
                    "form": form,
                    "padded": identifier.value.zfill(length),
                }
                yield Violation("zero-lost" if is_cut else "malformed", element, f"identifiers[{index}].value", values)


def is_well_formed(identifier: Identifier, /) -> bool:
    """Tell whether a value can be one of its scheme; where the scheme has no form here, any can.

    >>> from samenspel.model import Identifier
    >>> is_well_formed(Identifier(scheme="GM", value="GM1731")), is_well_formed(Identifier(scheme="GM", value="1731"))
    (True, False)
    """
    pattern = _PATTERNS.get(identifier.scheme)
    return pattern is None or pattern.fullmatch(identifier.value) is not None


_PATTERNS: Final[Mapping[str, re.Pattern[str]]] = {
    "NL-KVK": re.compile(r"[0-9]{8}"),
    "RSIN": re.compile(r"[0-9]{9}"),
    "OIN": re.compile(r"[0-9]{20}"),
    "AGB": re.compile(r"[0-9]{8}"),
    "GM": re.compile(r"[Gg][Mm][0-9]{4}"),
    "LEI": re.compile(r"[A-Za-z0-9]{20}"),
}


def _digits(length: int) -> tuple[int, Bilingual]:
    return length, Bilingual(f"{length} digits", f"{length} cijfers")


_SHAPES: Final[Mapping[str, tuple[int, Bilingual]]] = {
    "NL-KVK": _digits(8),
    "RSIN": _digits(9),
    "OIN": _digits(20),
    "AGB": _digits(8),
    "GM": (0, Bilingual("the letters GM and 4 digits", "de letters GM en 4 cijfers")),
    "LEI": (0, Bilingual("20 letters and digits", "20 letters en cijfers")),
}
"""How long the number of a scheme is, 0 where it is not of digits alone, and the words for its form."""


def _lost_zeros(value: str, length: int) -> bool:
    """Tell whether a value can be what is left of a number of some length, without the zeros that it began with."""
    return length // 2 < len(value) < length and value.isascii() and value.isdigit()


MALFORMED_IDENTIFIER: Final = Rule(
    code="SAM105",
    name="malformed-identifier",
    judge=malformed_identifier,
    evidence=[ORG_ID, IATI, OCDS],
    verdicts=[
        verdict(
            name,
            Severity.ERROR,
            (
                "{element} has {value} as its {scheme}, which should consist of {form}",
                "bij {element} staat {value} als {scheme}, en dat hoort te bestaan uit {form}",
            ),
            hint,
        )
        for name, hint in (
            (
                "malformed",
                (
                    "look it up in the register, and write it without spaces or dots",
                    "zoek het op in het register, en schrijf het zonder spaties of punten",
                ),
            ),
            (
                "zero-lost",
                (
                    "was a zero at the start lost, as happens in spreadsheets? then it is {padded}",
                    "is er vooraan een nul weggevallen, zoals in rekenbladen gebeurt? dan is het {padded}",
                ),
            ),
        )
    ],
)
