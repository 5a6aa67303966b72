"""A finding is one thing that should not be: in bytes, in a record, or in a practice."""

from __future__ import annotations

from collections.abc import Mapping
from enum import Enum
from typing import TYPE_CHECKING, cast

from attrs import field, frozen

from samenspel.language import Bilingual, Language, worded

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

__all__ = ["Accepted", "Finding", "Position", "Report", "Severity", "Texts", "path_order", "position_of"]


def __dir__() -> list[str]:
    return __all__


class Severity(Enum):
    """How much a finding matters.

    An error contradicts itself or can't be read; a warning is probably a mistake or a risk; advice may be ignored.
    """

    ERROR = "error"
    WARNING = "warning"
    ADVICE = "advice"

    @property
    def rank(self) -> int:
        """0 for an error, 1 for a warning, 2 for advice: the order in which people should read."""
        return _RANKS[self.value]

    def wording(self, language: Language = "en", /) -> str:
        """Give the word for people.

        >>> Severity.ERROR.wording("nl")
        'fout'
        """
        return _SEVERITY_WORDS[self].wording(language)


_RANKS = {severity.value: rank for rank, severity in enumerate(Severity)}
_SEVERITY_WORDS = {
    Severity.ERROR: Bilingual("error", "fout"),
    Severity.WARNING: Bilingual("warning", "waarschuwing"),
    Severity.ADVICE: Bilingual("advice", "advies"),
}


@frozen
class Texts:
    """The texts of a finding: what is wrong, and how to mend it, with `{names}` of the finding's values in them."""

    message: Bilingual
    hint: Bilingual


@frozen
class Position:
    """Where something stands in a text: line and column, both counted from 1."""

    line: int
    column: int

    def __str__(self) -> str:
        return f"line {self.line}, column {self.column}"


def position_of(path: str, positions: Mapping[str, Position], /) -> Position | None:
    """Give the position of a path, or of the nearest place around it whose position is known.

    >>> position_of("$.areas[0].name", {"$": Position(1, 1), "$.areas[0]": Position(4, 5)})
    Position(line=4, column=5)
    """
    while path not in positions:
        path = path[: max(path.rfind("."), path.rfind("["))]
        if not path or path == "$":
            return positions.get("$")
    return positions[path]


def path_order(path: str, /) -> list[tuple[int, str]]:
    """Give what paths are sorted by, so that the tenth of a list comes after the second.

    >>> sorted(["$.areas[10]", "$.areas[2]", "$"], key=path_order)
    ['$', '$.areas[2]', '$.areas[10]']
    """
    return [(int(part), "") if part.isdecimal() else (-1, part) for part in path.replace("]", "[").split("[")]


@frozen(kw_only=True)
class Accepted:
    """Why a finding is accepted: the id of the waiver, its reason, and until when it counts (`None`: without end)."""

    waiver: str
    reason: str
    until: object = None


def _ids(elements: Iterable[str]) -> tuple[str, ...]:
    return tuple(elements)


def _pairs(values: Iterable[tuple[str, object]] | Mapping[str, object]) -> tuple[tuple[str, object], ...]:
    if isinstance(values, (dict, Mapping)):  # a dictionary is told at once, and is what rules give
        return tuple(cast("Mapping[str, object]", values).items())
    return tuple(values)


@frozen(kw_only=True)
class Finding:
    """One thing that should not be, where it stands and how to mend it.

    `path` leads to the place, from `$` (the whole record): `$.structures[2].period`.
    `elements` are the ids of the elements that it is about, the first one foremost.
    `values` are what the texts speak of, as pairs of a name and a value.
    `accepted` says why the partnership accepts it, where a waiver does.

    >>> texts = Texts(Bilingual("{count} goals", "{count} doelen"), Bilingual("drop some", "schrap er een paar"))
    >>> finding = Finding(rule="SAM999", severity=Severity.ADVICE, path="$", values={"count": 9}, texts=texts)
    >>> finding.message("nl"), finding.hint()
    ('9 doelen', 'drop some')
    """

    rule: str
    severity: Severity
    path: str
    elements: tuple[str, ...] = field(default=(), converter=_ids)
    values: tuple[tuple[str, object], ...] = field(default=(), converter=_pairs)
    texts: Texts
    accepted: Accepted | None = None

    def message(self, language: Language = "en", /) -> str:
        """Say what is wrong, in a language."""
        return self._render(self.texts.message, language)

    def hint(self, language: Language = "en", /) -> str:
        """Say how to mend it, in a language."""
        return self._render(self.texts.hint, language)

    def _render(self, text: Bilingual, language: Language) -> str:
        return text.wording(language).format_map({name: worded(value, language) for name, value in self.values})


def _sorted(findings: Iterable[Finding]) -> tuple[Finding, ...]:
    return tuple(sorted(findings, key=_gravity))


def _gravity(finding: Finding) -> tuple[bool, int, str, list[tuple[int, str]]]:
    """Accepted ones last; then by gravity, rule and place."""
    return finding.accepted is not None, finding.severity.rank, finding.rule, path_order(finding.path)


@frozen
class Report:
    """Findings in the order in which a person should read them: errors first, then by rule and place.

    Those that the partnership accepts stay visible, at the end; they count in neither `worst` nor `count`.

    >>> report = Report([])
    >>> len(report), report.worst
    (0, None)
    """

    findings: tuple[Finding, ...] = field(default=(), converter=_sorted)

    def __iter__(self) -> Iterator[Finding]:
        return iter(self.findings)

    def __len__(self) -> int:
        return len(self.findings)

    def __bool__(self) -> bool:
        """A report is true where there is anything to report."""
        return bool(self.findings)

    @property
    def open(self) -> tuple[Finding, ...]:
        """The findings that are not accepted."""
        return tuple(finding for finding in self.findings if finding.accepted is None)

    @property
    def accepted(self) -> tuple[Finding, ...]:
        """The findings that a waiver accepts."""
        return tuple(finding for finding in self.findings if finding.accepted is not None)

    @property
    def worst(self) -> Severity | None:
        """The gravest severity among the findings that are not accepted; `None` where there are none."""
        return next((finding.severity for finding in self.open), None)

    def count(self, severity: Severity, /) -> int:
        """Count the findings of one severity that are not accepted."""
        return sum(finding.severity is severity for finding in self.open)
