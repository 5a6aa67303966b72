"""What is raised: only what cannot go on.  What should not be, but can be loaded, is a finding."""

from __future__ import annotations

from itertools import chain
from typing import TYPE_CHECKING, cast

from samenspel.findings import position_of

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping

    from samenspel.findings import Finding, Position
    from samenspel.language import Bilingual

__all__ = [
    "AmbiguousIdError",
    "DecodeError",
    "InvalidValueError",
    "MissingExtraError",
    "SamenspelError",
    "UnknownIdError",
]


def __dir__() -> list[str]:
    return __all__


_LONGEST_SHOWN = 80


def shown(value: object) -> str:
    """Give a value as a message shows it: its `repr`, cut where it is long."""
    text = ""
    try:
        for piece in _pieces(value):
            text += piece
            if len(text) > _LONGEST_SHOWN:
                return f"{text[: _LONGEST_SHOWN - 3]}..."
    except ValueError:  # a whole number with more digits than Python writes out
        return f"<{type(value).__name__} with a number of many digits>"
    return text


def _pieces(value: object) -> Iterator[str]:
    """Give the `repr` of a value piece by piece, so that a list of millions is not written to its end."""
    if type(value) is list:
        yield from _listed("[", ((_pieces(one),) for one in cast("list[object]", value)), "]")
    elif type(value) is dict:
        pairs = cast("dict[object, object]", value).items()
        yield from _listed("{", ((_pieces(key), (": ",), _pieces(one)) for key, one in pairs), "}")
    else:
        yield repr(value[: _LONGEST_SHOWN * 2] if isinstance(value, str | bytes) else value)


def _listed(opening: str, members: Iterable[Iterable[Iterable[str]]], closing: str) -> Iterator[str]:
    before = opening
    for member in members:
        yield before
        yield from chain.from_iterable(member)
        before = ", "
    yield closing if before == ", " else opening + closing


class SamenspelError(Exception):
    """What every error of samenspel is."""


class InvalidValueError(SamenspelError, ValueError):
    """A value that no constructor takes: a text that is no date, a malformed id, a wrong type.

    `rule` is the code of the fault (SAM0xx), `value` is what stands there, `problem` says what is wrong with it
    (a predicate: it reads on after the value), `hint` what is allowed and how to mend it.
    `where` names the class and the field, once it is known.
    """

    def __init__(self, rule: str, value: object, problem: Bilingual, hint: Bilingual, where: str = "") -> None:
        super().__init__(rule, value, problem, hint, where)
        self.rule = rule
        self.value = value
        self.problem = problem
        self.hint = hint
        self.where = where

    def __str__(self) -> str:
        start = f"{self.where}: " if self.where else ""
        return f"{start}{shown(self.value)} {self.problem.en}; {self.hint.en} [{self.rule}]"


class DecodeError(SamenspelError, ValueError):
    """A document that cannot be read.

    `findings` says what is wrong, where, and how to mend it; `source` names the document where it has a name;
    `positions` are lines and columns by path, where the format has them.
    """

    def __init__(
        self, findings: Iterable[Finding], source: str = "", positions: Mapping[str, Position] | None = None
    ) -> None:
        self.findings: tuple[Finding, ...] = tuple(findings)
        self.source = source
        self.positions: Mapping[str, Position] = {} if positions is None else positions
        super().__init__(self.findings, self.source, self.positions)

    def __str__(self) -> str:
        return "\n".join(self._line(finding) for finding in self.findings)

    def _line(self, finding: Finding) -> str:
        place = position_of(finding.path, self.positions)
        where = ", ".join(filter(None, [self.source, str(place) if place else "", finding.path]))
        return f"{where}: {finding.message()}; {finding.hint()} [{finding.rule}]"


class UnknownIdError(SamenspelError, KeyError):
    """No element has this id.  `nearest` are the ids that look like it."""

    def __init__(self, id_: str, nearest: tuple[str, ...] = (), kind: str = "element") -> None:
        super().__init__(id_, nearest, kind)
        self.id = id_
        self.nearest = nearest
        self.kind = kind

    def __str__(self) -> str:
        hint = f"; perhaps it should be {' or '.join(map(repr, self.nearest))}" if self.nearest else ""
        return f"no {self.kind} has the id {shown(self.id)}{hint}"


class MissingExtraError(SamenspelError, ImportError):
    """A library that this needs is not installed.  `extra` is the extra of samenspel that brings it.

    `mend` says what to do where the library is there, but not as it is needed.
    """

    def __init__(self, extra: str, purpose: str, mend: str | None = None) -> None:
        super().__init__(extra, purpose, mend)
        self.extra = extra
        self.purpose = purpose
        self.mend = mend

    def __str__(self) -> str:
        return self.mend or f"{self.purpose} needs the extra {self.extra!r}: pip install 'samenspel[{self.extra}]'"


class AmbiguousIdError(SamenspelError, LookupError):
    """More than one element has this id (SAM101), so it names neither."""

    def __init__(self, id_: str, elements: tuple[str, ...]) -> None:
        super().__init__(id_, elements)
        self.id = id_
        self.elements = elements

    def __str__(self) -> str:
        named = ", ".join(self.elements)
        return f"{len(self.elements)} elements have the id {shown(self.id)}: {named}; rename all but one"
