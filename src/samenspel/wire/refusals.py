"""What is told of a document that is refused, whatever its format."""

from __future__ import annotations

import re
from functools import partial
from types import MappingProxyType
from typing import TYPE_CHECKING, Final, cast

from samenspel.errors import DecodeError, InvalidValueError
from samenspel.findings import Position, position_of
from samenspel.language import Bilingual
from samenspel.model.json_values import checked_text
from samenspel.wire.faults import EMPTY, MOST_TOLD, Fault, malformed, more_faults, no_utf8, refused
from samenspel.wire.versions import upgraded

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    from samenspel.findings import Finding

__all__ = ["BOM", "faults_before", "faults_in", "refusal", "refusal_of", "text_of"]

BOM: Final = "\ufeff"
# How a text begins that was saved so, with a mark of the byte order or by the zeros beside its first character.
_WIDE: Final = re.compile(
    rb"(?P<UTF_32>\xff\xfe\0\0|\0\0\xfe\xff|[^\0]\0\0\0|\0\0\0[^\0])|(?P<UTF_16>\xff\xfe|\xfe\xff|[^\0]\0[^\0]\0|\0[^\0]\0[^\0])",
    re.DOTALL,
)
_SAVE_AS_UTF8: Final = Bilingual("save it as UTF-8", "sla het op als UTF-8")
_LONGEST_REPORT: Final = 1_000_000
_NOWHERE: Final[Mapping[str, Position]] = MappingProxyType({})
_ELEMENT: Final = re.compile(r"\$\.[a-z_]+\[[0-9]+\]")


def __dir__() -> list[str]:
    return __all__


def text_of(document: str | bytes, source: str, first_line: int = 1) -> str:
    """Give the text of a document, without the mark of a byte order in front; refuse what is no UTF-8.

    `first_line` is the number of its first line, in the file that it is a part of.
    """
    if isinstance(document, str):
        return _unmarked(_whole(document, source), source, first_line)
    if (wide := _WIDE.match(document)) is not None:
        raise _wide(document, str(wide.lastgroup).replace("_", "-"), source, first_line)
    try:
        return _unmarked(document.decode(), source, first_line)
    except UnicodeDecodeError as error:
        line = document.count(b"\n", 0, error.start) + first_line
        column = error.start - document.rfind(b"\n", 0, error.start)
        finding = malformed("SAM001", no_utf8(document[error.start]), _SAVE_AS_UTF8)
        raise DecodeError([finding], source, {"$": Position(line, column)}) from None


def _wide(document: bytes, encoding: str, source: str, line: int) -> DecodeError:
    """Refuse a text of which every character takes two or four bytes."""
    column = 1 if document[0] in b"\0\xfe\xff" else 2  # where it is no text in UTF-8 any more
    finding = malformed(
        "SAM001",
        Bilingual(f"is no UTF-8: it looks like {encoding}", f"is geen UTF-8: het lijkt {encoding} te zijn"),
        _SAVE_AS_UTF8,
    )
    return DecodeError([finding], source, {"$": Position(line, column)})


def _unmarked(text: str, source: str, line: int) -> str:
    """Take the mark of a byte order away, and refuse a second one."""
    text = text.removeprefix(BOM)
    if text.startswith(BOM):
        finding = malformed(
            "SAM001",
            Bilingual("begins with more than one byte order mark", "begint met meer dan één byte order mark"),
            Bilingual("save it as UTF-8 with one, or without", "sla het op als UTF-8 met één ervan, of zonder"),
        )
        raise DecodeError([finding], source, {"$": Position(line, 1)})
    return text


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
    """Name every fault of a plain document that was refused; `where` are the positions that are known."""
    return refusal([(position_of(fault.path, where), fault) for fault in faults_in(plain)], source, where)


def faults_in(plain: object) -> list[Fault]:
    """Give every fault of a plain document of any version, as it is in the current one."""
    from samenspel.wire.converter import faults_of  # noqa: PLC0415 - brings cattrs, for refused documents only

    if plain is None:
        return [Fault("$", "SAM002", partial(malformed, "SAM002", *EMPTY))]
    if isinstance(plain, dict):
        try:
            plain = upgraded(cast("dict[str, object]", plain))
        except InvalidValueError as error:
            return [Fault("$.schema", error.rule, partial(refused, "$.schema", error))]
    return faults_of(plain)


def faults_before(full_at: str, faults: Iterable[Fault]) -> list[Fault]:
    """Leave out what is told of values that were not read to their end, where reading stopped at a path.

    Such a value may well hold what it seems to lack; of what type it is, is certain.
    """
    return [
        fault
        for fault in faults
        if fault.rule == "SAM005" or not f"{full_at}.".startswith((f"{fault.path}.", f"{fault.path}["))
    ]


def refusal(
    faults: Sequence[tuple[Position | None, Fault]], source: str, known: Mapping[str, Position] = _NOWHERE
) -> DecodeError:
    """Tell faults in the order in which they stand in the text; where there are very many, count the last of them.

    The error has the positions of the faults, and of the elements that they are in, as far as they are `known`.
    """
    if not faults:
        msg = "the strict reader refused what the careful one takes: this is a bug of samenspel, please report it"
        raise AssertionError(msg)
    findings: list[Finding] = []
    where = {"$": known["$"]} if "$" in known else {}
    length = 0
    ordered = sorted(faults, key=_place)
    for index, (position, fault) in enumerate(ordered):
        finding = fault.tell()
        is_too_much = index >= MOST_TOLD or (index > 0 and length > _LONGEST_REPORT)
        findings.append(more_faults(finding, len(ordered) - index) if is_too_much else finding)
        element = _ELEMENT.match(finding.path)
        if element is not None and element[0] in known:
            where.setdefault(element[0], known[element[0]])
        if position is not None:
            where[finding.path] = position
        if is_too_much:
            break
        length += len(finding.path) + len(finding.message()) + len(finding.hint())
    return DecodeError(findings, source, where)


def _place(fault: tuple[Position | None, Fault]) -> tuple[int, int]:
    return (0, 0) if fault[0] is None else (fault[0].line, fault[0].column)
