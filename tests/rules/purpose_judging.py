"""Records that rules about purpose and course speak of, and what those rules say."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final

from hypothesis import strategies as st
from judging import holding, verdict_of

from samenspel import Goal, Group, Organisation, Partnership, Role, Stance, Structure, check
from samenspel.model import Agreement, Area, Event, Initiative, Link, Observation, Obstacle, Person, Result
from samenspel.rules.course import COURSE
from samenspel.rules.purpose import PURPOSE

if TYPE_CHECKING:
    from collections.abc import Sequence

    from hypothesis.strategies import SearchStrategy

    from samenspel import Finding, Severity
    from samenspel.model import Element, When

__all__ = [
    "OURS",
    "PARTIES",
    "found",
    "goal",
    "graded",
    "lively",
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


# Records in which much refers to much -------------------------------------------------------------------------------

ORGANISATIONS: Final = ("school", "club", "town")
GROUPS: Final = ("teens", "elderly", "all")
BODIES: Final = ("steering", "working")
GOALS: Final = ("g1", "g2", "g3")
INITIATIVES: Final = ("i1", "i2", "i3")
STANCES: Final = ("s1", "s2", "s3")
OBSTACLES: Final = ("b1", "b2")
AREAS: Final = ("north", "south")
ACTORS: Final = (*ORGANISATIONS, *GROUPS[:1], *BODIES, "anna", "p")
MATTERS: Final = (*GOALS, *INITIATIVES, *STANCES, *OBSTACLES, "school", "p", "nobody")
PERIODS: Final = ("2015/", "2015/..", "2015/2016", "2019-06/2022", "2021/", "2023/2024", "..")


def _some(values: Sequence[str], most: int = 2) -> SearchStrategy[list[str]]:
    return st.lists(st.sampled_from(values), max_size=most, unique=True)


def _maybe(*values: object) -> SearchStrategy[Any]:
    return st.sampled_from((None, *values))


def _period() -> SearchStrategy[str | None]:
    return _maybe(*(period for period in PERIODS if period != ".."))


def _each(cls: type[Element], ids: Sequence[str], **fields: SearchStrategy[Any]) -> SearchStrategy[list[Any]]:
    """Elements of a kind with some of these ids."""
    return st.lists(st.sampled_from(ids), unique=True, max_size=len(ids)).flatmap(
        lambda chosen: st.tuples(*(st.builds(cls, id=st.just(id_), **fields) for id_ in chosen)).map(list)
    )


def _observations() -> SearchStrategy[list[Observation]]:
    return st.lists(
        st.builds(
            Observation,
            kind=_maybe("actual", "baseline", "target", "forecast"),
            date=_maybe("2018", "2019-05-01", "2022"),
            value=_maybe("3 %", "140 %", "5 children", "7 EUR"),
            direction=_maybe("up", "down"),
            text=_maybe("12", "better"),
            according_to=_some(ACTORS, 1),
        ),
        max_size=3,
    )


@st.composite
def lively(draw: st.DrawFn) -> Partnership:
    """Records of a few elements of all kinds that the rules read, in which most references find what they name."""
    text = st.just("X")
    elements = [
        _each(Organisation, ORGANISATIONS, name=text, part_of=_some(ORGANISATIONS, 1), count=_maybe("3")),
        _each(Person, ("anna",), name=text),
        _each(Group, GROUPS, name=text, kind=_maybe("target-group", "residents"), part_of=_some(GROUPS, 1)),
        _each(Area, AREAS, name=text),
        _each(Structure, BODIES, name=text, period=_period()),
        _each(
            Role,
            ("r1", "r2", "r3", "r4"),
            holders=_some(ACTORS, 3),
            functions=_some(("partner", "lead", "theme-lead", "adviser")),
            within=_some((*BODIES, *INITIATIVES), 1),
            representing=_some(ORGANISATIONS, 1),
            themes=_some(("care", "sport"), 1),
            period=_period(),
        ),
        _each(
            Goal,
            GOALS,
            statement=text,
            owners=_some(ACTORS),
            contributes_to=_some(GOALS, 1),
            size=_maybe("small", "large"),
            urgency=_maybe("now"),
            themes=_some(("care", "home-care"), 1),
            serves=_some(GROUPS, 1),
            period=_period(),
            status=_maybe("pursued", "reached", "dropped"),
        ),
        _each(
            Stance,
            STANCES,
            statement=text,
            kind=_maybe("interest", "vision", "lesson"),
            held_by=_some(ACTORS),
            about=_some(MATTERS),
            support=_maybe("endorses", "opposes"),
        ),
        _each(
            Result,
            ("v1", "v2"),
            statement=text,
            goals=_some(GOALS),
            initiatives=_some(INITIATIVES, 1),
            about=_some(MATTERS, 1),
            observations=_observations(),
        ),
        _each(Agreement, ("a1",), name=text, parties=_some(ORGANISATIONS), about=_some(MATTERS)),
        _each(
            Initiative,
            INITIATIVES,
            name=text,
            kind=_maybe("pilot", "approach"),
            status=_maybe("running", "planned", "ended"),
            trajectory=_period(),
            goals=_some(GOALS, 1),
            serves=_some(GROUPS, 1),
            part_of=_some(INITIATIVES, 1),
            areas=_some(AREAS, 1),
        ),
        _each(
            Obstacle,
            OBSTACLES,
            statement=text,
            kind=_maybe("law", "trust"),
            owners=_some(ACTORS, 1),
            addressed_by=_some(("e1", "i1", "a1", "s1", "nothing"), 1),
            status=_maybe("open", "resolved"),
            period=_period(),
        ),
        _each(
            Event,
            ("e1", "e2"),
            title=text,
            kind=_maybe("met", "decided", "reviewed"),
            date=_maybe("2016", "2019", "2023"),
            participants=_some(ACTORS),
            about=_some(MATTERS),
            status=_maybe("planned", "happened", "cancelled"),
        ),
        _each(Link, ("l1",), kind=_maybe("opposes", "copied-from"), subjects=_some(MATTERS), objects=_some(MATTERS)),
    ]
    record = Partnership(
        id="p",
        name="P",
        as_of=draw(_maybe("2020-05", "2022-01-15")),
        trajectory=draw(_maybe(*PERIODS[:4])),
        complete=draw(_some(("goals", "roles", "results", "initiatives", "events", "stances"), 4)),
    )
    return record.add(*(element for strategy in elements for element in draw(strategy)))
