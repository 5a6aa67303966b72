"""What the tests of the rules on agreements share: small elements, and what the family finds in them."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final

from judging import holding, verdict_of

from samenspel import (
    Agreement,
    Commitment,
    Event,
    Initiative,
    Organisation,
    Partnership,
    Role,
    check,
)
from samenspel.rules.agreements import AGREEMENTS

if TYPE_CHECKING:
    from samenspel.model import Element, When

__all__ = [
    "CLUB",
    "SCHOOL",
    "TOWN",
    "agreement",
    "commitment",
    "event",
    "found",
    "graded",
    "initiative",
    "roles",
    "said",
]

TOWN: Final = Organisation(id="town", name="Weston", kind="municipality")
CLUB: Final = Organisation(id="club", name="Sports Club", kind="association")
SCHOOL: Final = Organisation(id="school", name="School", kind="school")


def agreement(id_: str = "a", **said: Any) -> Agreement:  # noqa: ANN401 - any field
    return Agreement(**{"id": id_, "name": f"Agreement {id_}", **said})


def commitment(id_: str = "c", **said: Any) -> Commitment:  # noqa: ANN401 - any field
    return Commitment(**{"id": id_, "what": f"task {id_}", **said})


def event(id_: str = "e", **said: Any) -> Event:  # noqa: ANN401 - any field
    return Event(**{"id": id_, "title": f"Event {id_}", **said})


def initiative(id_: str = "i", **said: Any) -> Initiative:  # noqa: ANN401 - any field
    return Initiative(**{"id": id_, "name": f"Work {id_}", **said})


def roles(*holders: str, **said: Any) -> Role:  # noqa: ANN401 - any field
    return Role(**{"id": f"role-{'-'.join(holders)}", "holders": list(holders), "functions": "partner", **said})


def found(code: str, *elements: Element, at: When | None = None, **fields: Any) -> list[tuple[str, str]]:  # noqa: ANN401
    """Give what one rule finds in a record of these elements: the verdicts and their paths."""
    judged = check(holding(*elements, **fields), at=at, rules=AGREEMENTS.select(code))
    return [(verdict_of(finding, AGREEMENTS), finding.path) for finding in judged]


def said(code: str, *elements: Element, parameters: dict[str, Any] | None = None, **fields: Any) -> list[str]:  # noqa: ANN401
    """Give the verdicts of one rule, with other parameters where they are given."""
    rules = AGREEMENTS.with_parameters(code, **(parameters or {})).select(code)
    return [verdict_of(finding, AGREEMENTS) for finding in check(holding(*elements, **fields), rules=rules)]


def graded(code: str, record: Partnership) -> list[tuple[str, str]]:
    """Give the verdicts of one rule, each with its severity."""
    judged = check(record, rules=AGREEMENTS.select(code))
    return [(verdict_of(finding, AGREEMENTS), finding.severity.value) for finding in judged]
