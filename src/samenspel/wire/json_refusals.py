"""What is told of a JSON document that is refused: by the scanner and by the careful reader, together."""

from __future__ import annotations

from functools import partial
from itertools import groupby
from typing import TYPE_CHECKING, Final

from samenspel.wire.faults import MOST_VALUES, Fault
from samenspel.wire.refusals import faults_before, faults_in, refusal, text_of
from samenspel.wire.scan import scan
from samenspel.wire.versions import is_older

if TYPE_CHECKING:
    from collections.abc import Container, Mapping

    from samenspel.errors import DecodeError
    from samenspel.findings import Finding, Position
    from samenspel.wire.formats import DuplicateKeys
    from samenspel.wire.scan import Scanned, Told

__all__ = ["positions_in_json", "refusal_of_json"]


def __dir__() -> list[str]:
    return __all__


def positions_in_json(document: str | bytes) -> Mapping[str, Position]:
    """Give the line and column of every place in a JSON document by its path, found when they are asked for.

    Raises `DecodeError` where the document is no JSON.
    """
    scanned = scan(text_of(document, ""))
    if any(told.finding.rule not in _STILL_JSON for told in scanned.told):
        raise refusal(_told(scanned), "", scanned.places)
    return scanned.places


def refusal_of_json(document: str | bytes, source: str, duplicate_keys: DuplicateKeys, first_line: int) -> DecodeError:
    """Name every fault of a JSON document: what makes it no JSON, and what no field can hold.

    `first_line` is the number of its first line, in the file that it is a part of.
    """
    scanned = scan(text_of(document, source, first_line), first_line, MOST_VALUES)
    if duplicate_keys == "last":
        scanned.told = [told for told in scanned.told if told.finding.rule != "SAM011"]
    if not scanned.is_whole and not scanned.full_at:
        return refusal(_told(scanned), source, scanned.places)
    if is_older(scanned.plain):
        return _refusal_of_older(scanned, source)
    by_value = {told.value_at: told.finding.rule for told in scanned.told}
    careful: list[tuple[Position | None, Fault]] = []
    better_said: set[int] = set()
    for _, alike in groupby(faults_before(scanned.full_at, faults_in(scanned.plain)), id):
        fault, *others = alike  # of very many, the last are one and the same
        count = 1 + len(others)
        offsets = scanned.places.offsets(fault.path) or _BEGINNING
        at = offsets[0 if fault.is_of_key else 1]
        said = by_value.get(at)
        if said is None or (said == _TOO_LARGE and fault.rule != _TOO_LARGE):
            better_said.add(at)  # that a number is too large matters only where a number may stand
            careful += [(scanned.places.position(at), fault)] * count
    return refusal([*_told(scanned, better_said), *careful], source, scanned.places)


def _refusal_of_older(scanned: Scanned, source: str) -> DecodeError:
    """Name the faults of a document of an older version: those of its fields have the paths of the current one.

    What stands at such a path in the text may be another thing, so they have no line.
    """
    said = {told.finding.path for told in scanned.told}
    careful = [(None, fault) for fault in faults_in(scanned.plain) if fault.path not in said]
    return refusal([*_told(scanned), *careful], source)


_BEGINNING: Final = (0, 0)
_TOO_LARGE: Final = "SAM010"
_STILL_JSON: Final = {_TOO_LARGE, "SAM011"}


def _told(scanned: Scanned, but: Container[int] = ()) -> list[tuple[Position | None, Fault]]:
    """Give what the scanner found, but of the values at some offsets; of very many, the last are one and the same."""
    made: list[tuple[Position | None, Fault]] = []
    last: Told | None = None
    for told in scanned.told:
        if told.value_at in but:
            continue
        if last is None or told.finding is not last.finding:
            finding = told.finding
            fault = Fault(finding.path, finding.rule, partial(_itself, finding))
            made.append((scanned.places.position(told.at), fault))
        else:
            made.append(made[-1])
        last = told
    return made


def _itself(finding: Finding) -> Finding:
    return finding
