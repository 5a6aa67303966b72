"""Records that rules about purpose and course speak of, and what those rules say."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING, Any, Final

from hypothesis import strategies as st
from judging import holding, verdict_of

from samenspel import Goal, Organisation, Partnership, Role, check
from samenspel.rules.course import COURSE
from samenspel.rules.purpose import PURPOSE
from samenspel.testing import strategies

if TYPE_CHECKING:
    from hypothesis.strategies import SearchStrategy

    from samenspel import Finding, Severity
    from samenspel.model import Element, When

__all__ = [
    "OURS",
    "PARTIES",
    "around",
    "found",
    "goal",
    "graded",
    "messages",
    "only",
    "parties",
    "together",
    "verdicts",
]

OURS: Final = PURPOSE | COURSE


def only(code: str, partnership: Partnership, /, *, at: When | None = None, **parameters: object) -> list[Finding]:
    """Give what one rule finds, with other parameters where they are given."""
    rules = OURS.select(code)
    return list(check(partnership, at=at, rules=rules.with_parameters(code, **parameters) if parameters else rules))


def found(
    code: str, partnership: Partnership, /, *, at: When | None = None, **parameters: object
) -> list[tuple[str, str]]:
    """Give what one rule finds, as pairs of a verdict and a path."""
    findings = only(code, partnership, at=at, **parameters)
    return [(verdict_of(finding, OURS), finding.path) for finding in findings]


def verdicts(code: str, partnership: Partnership, /, *, at: When | None = None, **parameters: object) -> list[str]:
    """Give the names of the verdicts of one rule."""
    return [name for name, _ in found(code, partnership, at=at, **parameters)]


def graded(code: str, partnership: Partnership, /, **parameters: object) -> list[Severity]:
    """Give the severities of what one rule finds."""
    return [finding.severity for finding in only(code, partnership, **parameters)]


def messages(code: str, partnership: Partnership, /) -> list[str]:
    """Give all that one rule says of a record with one fault: message and hint in English, and both in Dutch."""
    (finding,) = only(code, partnership)
    return [finding.message(), finding.hint(), finding.message("nl"), finding.hint("nl")]


def parties(*ids: str) -> list[Element]:
    """Give organisations with these ids that are partners, named by their ids in capitals."""
    return [
        *(Organisation(id=id_, name=id_.upper()) for id_ in ids),
        Role(id="partners", holders=ids, functions="partner"),
    ]


PARTIES: Final = tuple(parties("school", "club"))


def goal(id_: str = "g", /, **fields: Any) -> Goal:  # noqa: ANN401 - any field of a goal
    """Give a goal that says what it must, and these fields."""
    return Goal(**{"id": id_, "statement": "Samen sporten", **fields})


def together(*elements: Element, **fields: Any) -> Partnership:  # noqa: ANN401 - any field of a partnership
    """Give a partnership of a school and a club that holds these elements."""
    return holding(*PARTIES, *elements, **fields)


# What is drawn ------------------------------------------------------------------------------------------------------


@cache
def around(*codes: str) -> SearchStrategy[Partnership]:
    """Records in which one of some rules finds something, such in which it only just does not, and any usual one."""
    changed = [draw(code) for code in codes for draw in (strategies.broken, strategies.nearly_broken)]
    return st.one_of(strategies.partnerships(), *changed)
