"""Versions of the schema: older documents are led to the current one, step by step, and newer ones are refused."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final, cast

from attrs import frozen

from samenspel.errors import DecodeError, InvalidValueError
from samenspel.language import Bilingual
from samenspel.model.checks import wrong_type
from samenspel.wire.faults import refused, unsupported_version
from samenspel.wire.migrations import STEPS, Step

if TYPE_CHECKING:
    from collections.abc import Mapping

__all__ = ["CURRENT", "LADDER", "UNSAID", "Ladder", "is_current", "is_older", "upgrade", "upgraded"]


def __dir__() -> list[str]:
    return __all__


UNSAID: Final = 1
"""The version of a document that says none, for ever."""


@frozen
class Ladder:
    """The steps from a first version on, without gaps: each leads to the next version."""

    first: int
    steps: tuple[Step, ...]

    @property
    def current(self) -> int:
        """The version to which the last step leads."""
        return self.first + len(self.steps)

    def upgraded(self, document: Mapping[str, object], /) -> dict[str, object]:
        """Give a document as the current version says it; raise `InvalidValueError` for a version that is none here."""
        version = document.get("schema", UNSAID)
        if type(version) is not int or not self.first <= version <= self.current:
            raise unsupported_version(version, self.current)
        content = {name: given for name, given in document.items() if name != "schema"}
        for step in self.steps[version - self.first :]:
            content = step(content)
        return {"schema": self.current, **content}


LADDER: Final = Ladder(1, STEPS)
CURRENT: Final = LADDER.current
"""The version that is written."""


def is_current(version: int) -> bool:
    """Tell whether this is the version that can be read as it stands."""
    return version == LADDER.current


def is_older(plain: object) -> bool:
    """Tell whether plain data are a document of an older version that can be upgraded."""
    if not isinstance(plain, dict):
        return False
    version = cast("dict[str, object]", plain).get("schema", UNSAID)
    return type(version) is int and LADDER.first <= version < LADDER.current


def upgraded(document: Mapping[str, object]) -> dict[str, object]:
    """Give a document as the current version says it; raise `InvalidValueError` for a version that is none here."""
    return LADDER.upgraded(document)


def upgrade(document: Mapping[str, object], /) -> dict[str, object]:
    """Give a document of any version, as plain data, in the current version of the schema.

    It serves programs that keep records as plain data; `load` and `loads` do it by themselves.
    The document that is given stays as it is; one of the current version comes back as it was, its version said first.
    Nothing but the version is judged: whether it is a partnership, `loads` tells.
    Raises `DecodeError` where the version is newer than this samenspel reads, or no version.

    >>> upgrade({"id": "welwozo", "name": "WelWoZo"})
    {'schema': 1, 'id': 'welwozo', 'name': 'WelWoZo'}
    """
    if not isinstance(cast("object", document), dict):
        raise DecodeError([refused("$", wrong_type(document, *_MAPPING))])
    try:
        return upgraded(document)
    except InvalidValueError as error:
        raise DecodeError([refused("$.schema", error)]) from None


_MAPPING: Final = (
    Bilingual("a mapping", "een groep velden"),
    Bilingual("give the document as a dictionary", "geef het document als woordenboek (dict)"),
)
