"""What is told of a document that is refused, whatever its format."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final, cast

from samenspel.errors import DecodeError, InvalidValueError
from samenspel.findings import Position, position_of
from samenspel.language import Bilingual
from samenspel.model.json_values import checked_text
from samenspel.wire.faults import malformed, unsupported_version
from samenspel.wire.structs import CURRENT

if TYPE_CHECKING:
    from collections.abc import Mapping

    from samenspel.findings import Finding

__all__ = ["BOM", "refusal_of", "text_of"]

BOM: Final = "\ufeff"


def __dir__() -> list[str]:
    return __all__


def text_of(document: str | bytes, source: str) -> str:
    """Give the text of a document, without the mark of a byte order in front; refuse what is no UTF-8."""
    if isinstance(document, str):
        return _whole(document, source).removeprefix(BOM)
    try:
        return document.decode().removeprefix(BOM)
    except UnicodeDecodeError as error:
        line = document.count(b"\n", 0, error.start) + 1
        column = error.start - document.rfind(b"\n", 0, error.start)
        finding = malformed(
            "SAM001",
            Bilingual(
                f"is no UTF-8: the byte 0x{document[error.start]:02x} does not belong there",
                f"is geen UTF-8: de byte 0x{document[error.start]:02x} hoort daar niet",
            ),
            Bilingual("save it as UTF-8", "sla het op als UTF-8"),
        )
        raise DecodeError([finding], source, {"$": Position(line, column)}) from None


def _whole(document: str, source: str) -> str:
    """Refuse a text with half a character in it."""
    try:
        checked_text(document)
    except InvalidValueError as error:
        at = next(index for index, sign in enumerate(document) if "\ud800" <= sign <= "\udfff")
        line, column = document.count("\n", 0, at) + 1, at - document.rfind("\n", 0, at)
        finding = malformed("SAM001", error.problem, error.hint)
        raise DecodeError([finding], source, {"$": Position(line, column)}) from None
    return document


def refusal_of(plain: object, source: str, where: Mapping[str, Position]) -> DecodeError:
    """Name every fault of a plain document that was refused."""
    from samenspel.wire.converter import faults_of  # noqa: PLC0415 - brings cattrs, for refused documents only

    version = _version_in(plain)
    if plain is None:
        findings = [_empty()]
    elif _is_current(version):
        findings = sorted(faults_of(plain), key=lambda finding: _place(finding, where))
    else:
        findings = [unsupported_version(version, CURRENT)]
    if not findings:
        msg = "the strict reader refused what the careful one takes: this is a bug of samenspel, please report it"
        raise AssertionError(msg)
    return DecodeError(findings, source, where)


def _empty() -> Finding:
    return malformed(
        "SAM002",
        Bilingual("is empty", "is leeg"),
        Bilingual("write at least an id and a name", "schrijf ten minste een kenmerk (id) en een naam (name)"),
    )


def _place(finding: Finding, where: Mapping[str, Position]) -> tuple[int, int]:
    """Give where a fault stands in the text, so that faults are told in its order."""
    place = position_of(finding.path, where)
    return (place.line, place.column) if place else (0, 0)


def _version_in(plain: object) -> object:
    """Take the version of the schema out of a plain document; one without it is of version 1."""
    return cast("dict[str, object]", plain).pop("schema", CURRENT) if isinstance(plain, dict) else CURRENT


def _is_current(version: object) -> bool:
    return type(version) is int and version == CURRENT
