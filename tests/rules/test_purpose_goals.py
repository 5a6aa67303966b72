"""SAM401 to SAM405: whether goals are shared, urgent, of several sizes, nearer by now, and somebody's."""

from __future__ import annotations

from datetime import date
from itertools import product
from typing import TYPE_CHECKING, Any, Final

import pytest
from dateutil.relativedelta import relativedelta
from hypothesis import given, settings
from hypothesis import strategies as st
from judging import holding
from purpose_judging import around, found, goal, graded, messages, parties, together, verdicts

from samenspel import Goal, Group, Organisation, Partnership, Person, Role, Severity, Stance, Structure
from samenspel.model import Agreement, Element, Event, Initiative, Observation, Result
from samenspel.vocabulary import DOMAINS

if TYPE_CHECKING:
    from collections.abc import Sequence

WARNING, ADVICE = Severity.WARNING, Severity.ADVICE


# SAM401: shared goals -----------------------------------------------------------------------------------------------


def endorsing(*holders: str, **fields: Any) -> Stance:  # noqa: ANN401 - any field of a stance
    return Stance(**{"id": "st", "held_by": holders, "about": "g", "support": "endorses", **fields})


STEERING: Final = Structure(id="steering", name="Stuurgroep")
OWNED: Final = goal(owners="school")

SHARED: Final[dict[str, tuple[list[Element], bool]]] = {
    "two owners": ([goal(owners=["school", "club"])], True),
    "one owner": ([OWNED], False),
    "one owner twice": ([goal(owners=["school", "school"])], False),
    "nobody": ([goal()], False),
    "an owner and one who endorses it": ([OWNED, endorsing("club")], True),
    "an owner who endorses it too": ([OWNED, endorsing("school")], False),
    "two who endorse it": ([goal(), endorsing("school", "club")], True),
    "an owner and one who accepts it": ([OWNED, endorsing("club", support="accepts")], False),
    "an owner and one who opposes it": ([OWNED, endorsing("club", support="opposes")], False),
    "an owner and one who endorses something else": ([OWNED, endorsing("club", about="school")], False),
    "an owner and one who endorsed it before": ([OWNED, endorsing("club", period="2010/2012")], False),
    "an owner and a goal that another owns": ([OWNED, goal("h", owners="club")], False),
    "an owner who is no party": ([goal(owners=["school", "town"]), Organisation(id="town", name="T")], False),
    "an owner who is not there": ([goal(owners=["school", "nobody"])], False),
    "the partnership": ([goal(owners="p")], True),
    "a body of two": (
        [goal(owners="steering"), STEERING, Role(id="r", holders=["school", "club"], within="steering")],
        True,
    ),
    "a body of one": ([goal(owners="steering"), STEERING, Role(id="r", holders="club", within="steering")], False),
    "a person who represents the other": (
        [
            goal(owners=["school", "anna"]),
            Person(id="anna", name="A"),
            Role(id="r", holders="anna", representing="club"),
        ],
        True,
    ),
    "a person who represents the same": (
        [
            goal(owners=["school", "anna"]),
            Person(id="anna", name="A"),
            Role(id="r", holders="anna", representing="school"),
        ],
        False,
    ),
    "a part of the other": ([goal(owners=["school", "u"]), Organisation(id="u", name="U", part_of="club")], True),
    "a part of a part of the other": (
        [
            goal(owners=["school", "v"]),
            Organisation(id="u", name="U", part_of="club"),
            Organisation(id="v", name="V", part_of="u"),
        ],
        True,
    ),
    "two parts of the same": (
        [goal(owners=["u", "v"]), *(Organisation(id=id_, name=id_, part_of="club") for id_ in "uv")],
        False,
    ),
    "parts of each other": (
        [goal(owners=["u", "v"]), Group(id="u", name="U", part_of="v"), Group(id="v", name="V", part_of="u")],
        False,
    ),
    "one that stands for two": (
        [goal(owners="many"), Organisation(id="many", name="M", count="2"), Role(id="r", holders="many")],
        True,
    ),
    "one that stands for one": (
        [goal(owners="many"), Organisation(id="many", name="M", count="1"), Role(id="r", holders="many")],
        False,
    ),
    "two of those that one stands for": (
        [
            goal(owners=["u", "v"]),
            Organisation(id="many", name="M", count="5"),
            Role(id="r", holders="many"),
            *(Organisation(id=id_, name=id_, part_of="many") for id_ in "uv"),
        ],
        True,
    ),
    "an agreement of both": (
        [goal(laid_down_in="a"), Agreement(id="a", name="A", parties=["school", "club"])],
        True,
    ),
    "an agreement that is proposed": (
        [goal(laid_down_in="a"), Agreement(id="a", name="A", parties=["school", "club"], status="proposed")],
        False,
    ),
    "an agreement that has lapsed": (
        [goal(laid_down_in="a"), Agreement(id="a", name="A", parties=["school", "club"], status="lapsed")],
        False,
    ),
    "a goal that was reached": ([goal(owners=["school", "club"], status="reached")], False),
    "a goal that was dropped": ([goal(owners=["school", "club"], status="dropped")], False),
    "a goal of before": ([goal(owners=["school", "club"], period="2010/2012")], False),
    "one of two goals": ([goal("h"), goal(owners=["school", "club"])], True),
}


@pytest.mark.parametrize(("elements", "is_shared"), SHARED.values(), ids=SHARED)
def test_a_goal_is_shared_where_two_parties_are_known_to_support_it(
    elements: list[Element], *, is_shared: bool
) -> None:
    """Owners, who endorses it, and who signed what lays it down."""
    assert verdicts("SAM401", together(*elements, as_of="2020")) == ([] if is_shared else ["unshared"])


def test_no_shared_goal_is_as_grave_as_the_record_claims_to_be_complete() -> None:
    """Silent where no goal is told of, advice where some are, a warning where all are said to be there."""
    assert graded("SAM401", together()) == []
    assert graded("SAM401", together(goal())) == [ADVICE]
    assert graded("SAM401", together(goal(), complete="goals")) == [WARNING]
    assert graded("SAM401", together(complete="goals")) == [WARNING]


def test_one_party_can_share_nothing() -> None:
    """That it is alone is said by another rule."""
    assert found("SAM401", holding(*parties("school"), goal())) == []


@pytest.mark.parametrize(
    ("count", "most", "expected"), [(5, 5, []), (6, 5, ["scattered"]), (2, 1, ["scattered"]), (6, 6, [])]
)
def test_more_goals_at_once_than_are_set(count: int, most: int, expected: list[str]) -> None:
    """Exactly as many are not too many."""
    goals = [goal(f"g{index}", owners=["school", "club"]) for index in range(count)]
    assert verdicts("SAM401", together(*goals), goals=most) == expected


@pytest.mark.parametrize(
    ("fields", "expected"),
    [({}, True), ({"contributes_to": "g0"}, False), ({"status": "reached"}, False), ({"contributes_to": "x"}, True)],
)
def test_goals_that_contribute_to_others_are_not_counted(fields: dict[str, Any], *, expected: bool) -> None:
    """Neither are those that were reached."""
    goals = [goal(f"g{index}", owners="p") for index in range(5)]
    assert bool(verdicts("SAM401", together(*goals, goal("last", owners="p", **fields)))) is expected


def test_the_messages_on_shared_goals() -> None:
    """In full, in both languages."""
    assert messages("SAM401", together(goal())) == [
        "partnership ‘P’ has no goal that at least two parties are known to support",
        "name the goal that the parties share, and say who owns it or endorses it",
        "voor zover bekend heeft samenwerkingsverband ‘P’ geen doel waar minstens twee partijen achter staan",
        "benoem het doel dat de partijen delen, en zeg wie er eigenaar van is of het onderschrijft",
    ]
    assert messages("SAM401", together(*(goal(f"g{index}", owners="p") for index in range(6)))) == [
        "partnership ‘P’ pursues 6 goals side by side, more than 5",
        "choose the few that matter most, or bring some together under a larger goal",
        "samenwerkingsverband ‘P’ streeft 6 doelen naast elkaar na, meer dan 5",
        "kies de paar doelen die er het meest toe doen, of breng er een aantal onder bij een groter doel",
    ]


ACTORS: Final = ("school", "club", "town", "nobody")


@settings(max_examples=60)
@given(
    st.lists(st.tuples(st.lists(st.sampled_from(ACTORS)), st.lists(st.sampled_from(ACTORS))), min_size=1, max_size=4)
)
def test_a_shared_goal_is_one_with_two_names_under_it(said: list[tuple[list[str], list[str]]]) -> None:
    """Counted out: owners and endorsers together, parties only."""
    elements: list[Element] = [Organisation(id="town", name="T")]
    for index, (owners, endorsers) in enumerate(said):
        elements.append(goal(f"g{index}", owners=owners))
        elements.append(endorsing(*endorsers, id=f"st{index}", about=f"g{index}"))
    expected = not any(len({*owners, *endorsers} & {"school", "club"}) > 1 for owners, endorsers in said)
    assert verdicts("SAM401", together(*elements)) == (["unshared"] if expected else [])


# SAM402: urgency ----------------------------------------------------------------------------------------------------


def target(when: str | None, kind: str = "target") -> Result:
    return Result(id="r", statement="R", goals="g", observations=Observation(kind=kind, date=when))


AS_OF: Final = "2020-01-15"
URGENT: Final[dict[str, tuple[list[Element], bool]]] = {
    "a reason": ([goal(urgency="wachtlijsten")], True),
    "no reason": ([goal()], False),
    "a blank": ([goal(urgency="  ")], False),
    "due in exactly as many months": ([goal(period="2018/2022-01-15")], True),
    "due a day later": ([goal(period="2018/2022-01-16")], False),
    "due that month": ([goal(period="2018/2022-01")], True),
    "no end by design": ([goal(period="2018/..")], False),
    "an end that is not known": ([goal(period="2018/")], False),
    "a target in exactly as many months": ([goal(), target("2022-01-15")], True),
    "a target a day later": ([goal(), target("2022-01-16")], False),
    "a target today": ([goal(), target("2020-01-15")], True),
    "a target of yesterday": ([goal(), target("2020-01-14")], False),
    "a target without a date": ([goal(), target(None)], False),
    "a forecast": ([goal(), target("2021", "forecast")], False),
    "a small goal that is urgent": ([goal(), goal("h", contributes_to="g", urgency="nu")], False),
    "a large goal that is urgent": ([goal(urgency="nu"), goal("h", contributes_to="g")], True),
    "an urgent goal that was reached": ([goal(), goal("h", urgency="nu", status="reached")], False),
    "no goals": ([], True),
}


@pytest.mark.parametrize(("elements", "is_urgent"), URGENT.values(), ids=URGENT)
def test_a_goal_is_urgent_for_a_reason_or_because_it_is_due(elements: list[Element], *, is_urgent: bool) -> None:
    """Within 24 months, of the goals that contribute to no other."""
    assert verdicts("SAM402", together(*elements, as_of=AS_OF)) == ([] if is_urgent else ["unhurried"])


def test_when_a_goal_is_due_is_not_asked_where_there_is_no_moment() -> None:
    """The rule says nothing where it can not count."""
    assert found("SAM402", together(goal(period="2018/2042"))) == []
    assert verdicts("SAM402", together(goal())) == ["unhurried"]


def test_one_party_needs_no_urgency_to_come_along() -> None:
    """Silent below two parties, and the months can be set."""
    assert found("SAM402", holding(*parties("school"), goal())) == []
    assert found("SAM402", together(goal(period="2018/2022-01-16"), as_of=AS_OF), months=25) == []
    assert graded("SAM402", together(goal(), complete="goals")) == [ADVICE]


def test_the_message_on_urgency() -> None:
    """In full, in both languages, with the months that are set."""
    assert messages("SAM402", together(goal())) == [
        "no goal of partnership ‘P’ says why it can not wait, or is to be reached within 24 months",
        "say of at least one goal why it is urgent, or when it is to be reached",
        (
            "bij geen enkel doel van samenwerkingsverband ‘P’ staat waarom het niet kan wachten,"
            " of dat het binnen 24 maanden bereikt moet zijn"
        ),
        "zeg van minstens één doel waarom het haast heeft, of wanneer het bereikt moet zijn",
    ]


@settings(max_examples=60)
@given(st.lists(st.tuples(st.booleans(), st.sets(st.integers(0, 4))), max_size=5))
def test_urgency_is_looked_for_among_the_topmost_goals(said: list[tuple[bool, set[int]]]) -> None:
    """Counted out over goals that contribute to each other in any way."""
    goals = [
        goal(f"g{index}", urgency="nu" if is_urgent else None, contributes_to=[f"g{other}" for other in sorted(others)])
        for index, (is_urgent, others) in enumerate(said)
    ]
    top = [is_urgent for is_urgent, others in said if not any(other < len(said) for other in others)]
    assert bool(found("SAM402", together(*goals))) is (bool(top) and not any(top))


# SAM403: sizes ------------------------------------------------------------------------------------------------------

SIZES: Final = ("small", "large", None)


@pytest.mark.parametrize("sizes", [()] + [sizes for n in (1, 2, 3) for sizes in product(SIZES, repeat=n)], ids=repr)
def test_goals_of_one_size_are_found_and_only_where_all_sizes_are_known(sizes: Sequence[str | None]) -> None:
    """All combinations of up to three goals."""
    goals = [goal(f"g{index}", size=size) for index, size in enumerate(sizes)]
    expected = [next(iter(sizes))] if len(set(sizes)) == 1 and None not in sizes else []
    assert verdicts("SAM403", holding(*goals)) == expected


@pytest.mark.parametrize(
    ("fields", "months", "expected"),
    [
        ({"period": "2018/2022-01-15"}, 24, []),
        ({"period": "2018/2022-01-16"}, 24, ["large"]),
        ({"period": "2018/2022-01-16"}, 25, []),
        ({"period": "2018/2022"}, 24, []),
        ({"period": "2018/2023"}, 24, ["large"]),
        ({"period": "2018/.."}, 24, ["large"]),
        ({"period": "2018/"}, 24, []),
        ({"period": "2018/2030", "size": "small"}, 24, ["small"]),
        ({"period": "2018/2021", "size": "large"}, 24, ["large"]),
        ({"size": "large", "status": "reached"}, 24, []),
        ({"size": "large", "status": "dropped"}, 24, []),
        ({"size": "large", "period": "2010/2012"}, 24, []),
    ],
)
def test_a_goal_that_takes_long_is_large(fields: dict[str, Any], months: int, expected: list[str]) -> None:
    """Unless it says that it is small; and what is over does not count."""
    assert verdicts("SAM403", holding(goal(**fields), as_of=AS_OF), months=months) == expected


def test_how_long_a_goal_takes_is_not_asked_where_there_is_no_moment() -> None:
    """The rule says nothing where it can not count."""
    assert found("SAM403", holding(goal(period="2018/2042"))) == []


def test_the_messages_on_sizes() -> None:
    """In full, in both languages."""
    assert messages("SAM403", holding(goal(size="large"))) == [
        "every goal of partnership ‘P’ is large, or takes more than 24 months: no success is near",
        "add a small goal that is within reach, as a step towards a large one",
        "elk doel van samenwerkingsverband ‘P’ is groot, of duurt nog meer dan 24 maanden: er is geen succes dichtbij",
        "voeg een klein doel toe dat snel haalbaar is, als stap naar een groot doel",
    ]
    assert messages("SAM403", holding(goal(size="small"))) == [
        "every goal of partnership ‘P’ is small: there is no larger one to work towards",
        "say which larger goal the small ones are to lead to",
        "elk doel van samenwerkingsverband ‘P’ is klein: er is geen groter doel om naartoe te werken",
        "zeg naar welk groter doel de kleine doelen moeten leiden",
    ]


@settings(max_examples=25)
@given(around("SAM403"))
def test_goals_are_never_both_all_large_and_all_small(record: Partnership) -> None:
    """And a goal of the other size silences the rule."""
    said = verdicts("SAM403", record)
    assert len(said) < 2
    if said:
        other = goal("other", size={"large": "small", "small": "large"}[said[0]])
        assert found("SAM403", record.add(other)) == []


# SAM404: early results ----------------------------------------------------------------------------------------------

INDICATOR: Final = Result(id="v", statement="V")


def running(start: str, *elements: Element, **fields: Any) -> Partnership:  # noqa: ANN401 - any field of a partnership
    return holding(*elements, **{"trajectory": start, "as_of": AS_OF, **fields})


@pytest.mark.parametrize(
    ("start", "expected"),
    [
        ("2019-01-15/..", []),
        ("2019-01-14/..", [ADVICE]),
        ("2019-01/..", []),
        ("2018-12/..", [ADVICE]),
        ("2018-01-15/..", [ADVICE]),
        ("2018-01-14/..", [WARNING]),
        ("[..2018]/..", [ADVICE]),
        ("2018~/..", []),
        ("/2022", []),
    ],
)
def test_the_longer_it_takes_the_graver(start: str, expected: list[Severity]) -> None:
    """More than 12 months, and more than 24 where results and initiatives are all said to be there."""
    complete = ("results", "initiatives")
    assert graded("SAM404", running(start, INDICATOR, complete=complete)) == expected
    assert graded("SAM404", running(start, INDICATOR)) == [ADVICE for _ in expected]


def test_the_months_can_be_set() -> None:
    """Both numbers."""
    record = running("2018-07-15/..", INDICATOR, complete=("results", "initiatives"))
    assert graded("SAM404", record, months=18) == []
    assert graded("SAM404", record, months=17, many_months=18) == [ADVICE]
    assert graded("SAM404", record, months=17, many_months=17) == [WARNING]


@pytest.mark.parametrize(
    ("record", "expected"),
    [
        (running("2010/.."), False),
        (running("2010/..", complete="results"), False),
        (running("2010/..", complete=("results", "initiatives")), True),
        (running("2010/..", Initiative(id="i", name="I")), True),
        (running("2010/..", INDICATOR, trajectory=None), False),
        (running("2010/..", INDICATOR, as_of=None), False),
        (running("2010/2012", INDICATOR), False),
    ],
    ids=["nothing", "some claimed", "all claimed", "an initiative", "no start", "no moment", "over"],
)
def test_it_is_silent_where_a_premise_is_missing(record: Partnership, *, expected: bool) -> None:
    """No start, no moment, or nothing told of."""
    assert bool(found("SAM404", record)) is expected


def seen(**fields: Any) -> Result:  # noqa: ANN401 - any field of an observation
    return Result(id="v", statement="V", observations=Observation(**fields))


EARLY: Final[dict[str, tuple[Element, bool]]] = {
    "an indicator": (INDICATOR, False),
    "something seen": (seen(kind="actual", text="meer"), True),
    "something seen of no kind": (seen(direction="up"), True),
    "a baseline": (seen(kind="baseline", value="3"), False),
    "a target": (seen(kind="target", value="3"), False),
    "a forecast": (seen(kind="forecast", value="3"), False),
    "something seen before": (seen(kind="actual", date="2019"), True),
    "something seen today": (seen(kind="actual", date=AS_OF), True),
    "something seen tomorrow": (seen(kind="actual", date="2020-01-16"), False),
    "an initiative that runs": (Initiative(id="i", name="I", status="running"), False),
    "an initiative that ended": (Initiative(id="i", name="I", status="ended"), True),
    "an initiative that is over": (Initiative(id="i", name="I", trajectory="2018/2019"), True),
    "an initiative that is not over": (Initiative(id="i", name="I", trajectory="2018/2020"), False),
    "an initiative that ends later": (Initiative(id="i", name="I", trajectory="2018/2021", status="ended"), False),
    "an initiative that ended some time": (Initiative(id="i", name="I", trajectory="2018/", status="ended"), True),
    "an initiative that was rejected": (Initiative(id="i", name="I", trajectory="2018/2019", status="rejected"), False),
    "a goal that was reached": (goal(status="reached"), True),
    "a goal that was reached, and is over": (goal(status="reached", period="2018/2019-03"), True),
    "a goal that is still to be reached": (goal(status="reached", period="2090/.."), False),
    "a goal": (goal(), False),
    "a celebration": (Event(id="e", title="E", kind="celebrated", date="2019"), True),
    "a celebration to come": (Event(id="e", title="E", kind="celebrated", date="2021"), False),
    "a celebration that is planned": (Event(id="e", title="E", kind="celebrated", status="planned"), False),
    "a celebration that was cancelled": (Event(id="e", title="E", kind="celebrated", status="cancelled"), False),
    "a meeting": (Event(id="e", title="E", kind="met", date="2019"), False),
}


@pytest.mark.parametrize(("element", "is_result"), EARLY.values(), ids=EARLY)
def test_what_counts_as_a_result(element: Element, *, is_result: bool) -> None:
    """What was seen, completed, reached or celebrated by then."""
    others = [] if isinstance(element, Result) else [INDICATOR]
    assert verdicts("SAM404", running("2018/..", element, *others)) == ([] if is_result else ["late"])


def test_what_was_completed_before_counts_in_a_snapshot() -> None:
    """Judged as it was then, what had ended is gone from the snapshot; a later end does not count."""
    record = running("2010/..", INDICATOR, Initiative(id="i", name="I", trajectory="2012/2014"), as_of="2020")
    assert verdicts("SAM404", record, at="2013") == ["late"]
    assert verdicts("SAM404", record, at="2016") == []


@settings(max_examples=60)
@given(st.dates(date(2017, 6, 1), date(2020, 1, 15)))
def test_months_are_counted_as_another_library_does(start: date) -> None:
    """From the start to the moment of judgement."""
    record = running(f"{start}/..", INDICATOR, complete=("results", "initiatives"))
    moment = date(2020, 1, 15)
    expected = [WARNING] if start + relativedelta(months=24) < moment else [ADVICE]
    assert graded("SAM404", record) == (expected if start + relativedelta(months=12) < moment else [])


def test_the_message_on_results() -> None:
    """In full, with the months that made it fire."""
    assert messages("SAM404", running("2018-09/..", INDICATOR)) == [
        "partnership ‘P’ has run for more than 12 months (since September 2018), and no result is told of",
        "show what was noticed, finish something small, and celebrate it",
        "samenwerkingsverband ‘P’ loopt al meer dan 12 maanden (sinds september 2018), en er is geen resultaat bekend",
        "laat zien wat er te merken is, rond iets kleins af, en sta daar samen bij stil",
    ]
    assert "more than 24 months (for 20 years until 2030)" in messages("SAM404", running("P20Y/2030", INDICATOR))[0]
    assert "more than 24 months (since 2010)" in messages("SAM404", running("2010/..", INDICATOR))[0]


# SAM405: owners -----------------------------------------------------------------------------------------------------

LEADING: Final = ("lead", "trajectory-lead", "theme-lead", "coordinator", "chair")


@pytest.mark.parametrize(
    ("fields", "expected"),
    [
        ({}, ["goal"]),
        ({"owners": "school"}, []),
        ({"owners": "nobody"}, []),
        ({"owners": "p"}, []),
        ({"status": "reached"}, []),
        ({"status": "dropped"}, []),
        ({"period": "2010/2012"}, []),
        ({"contributes_to": "h"}, ["goal"]),
    ],
)
def test_a_goal_needs_an_owner(fields: dict[str, Any], expected: list[str]) -> None:
    """While it is pursued."""
    record = together(goal(**fields), goal("h", owners="school"), as_of="2020")
    assert verdicts("SAM405", record) == expected


def test_an_unowned_goal_is_as_grave_as_the_record_claims_to_be_complete() -> None:
    """And silent where no party is known that could own it."""
    assert graded("SAM405", together(goal())) == [ADVICE]
    assert graded("SAM405", together(goal(), complete="goals")) == [WARNING]
    assert graded("SAM405", holding(goal(), complete="goals")) == []


@pytest.mark.parametrize("function", [*LEADING, "partner", "adviser"])
@pytest.mark.parametrize("holders", [(), ("school",)], ids=["unnamed", "named"])
def test_who_leads_a_theme_answers_for_its_goals(function: str, holders: tuple[str, ...]) -> None:
    """Also where nobody is named, and for narrower themes; not for wider ones."""
    narrow = next(term for term in DOMAINS if term.broader is not None)
    wide = narrow.broader
    assert wide is not None

    def lead(theme: str) -> Role:
        return Role(id="r", holders=holders, functions=function, themes=theme)

    expected = [] if function in LEADING else ["goal"]
    assert verdicts("SAM405", together(goal(themes=narrow.code), lead(narrow.code))) == expected
    assert verdicts("SAM405", together(goal(themes=narrow.code), lead(wide))) == expected
    assert verdicts("SAM405", together(goal(themes=wide), lead(narrow.code))) == ["goal"]
    assert verdicts("SAM405", together(goal(themes="acme:own"), lead("acme:own"))) == expected
    assert verdicts("SAM405", together(goal(), lead(wide))) == ["goal"]


def test_who_led_a_theme_before_answers_for_nothing_now() -> None:
    """Roles that are over lead nothing."""
    role = Role(id="r", functions="theme-lead", themes="care", period="2010/2012")
    assert verdicts("SAM405", together(goal(themes="care"), role, as_of="2020")) == ["goal"]
    assert verdicts("SAM405", together(goal(themes="care"), role, as_of="2011")) == []


def test_a_body_in_which_nobody_is_named_owns_nothing() -> None:
    """As long as all owners are such bodies."""
    record = together(goal(owners="steering"), STEERING)
    assert verdicts("SAM405", record) == ["nobody"]
    assert verdicts("SAM405", record.add(Role(id="r", functions="chair", within="steering"))) == ["nobody"]
    assert verdicts("SAM405", record.add(Role(id="r", holders="club", within="steering"))) == []
    assert verdicts("SAM405", together(goal(owners=["steering", "club"]), STEERING)) == []
    assert graded("SAM405", record) == [ADVICE]
    assert graded("SAM405", together(goal(owners="steering"), STEERING, complete="roles")) == [WARNING]


def held(*holders: str, **fields: Any) -> Role:  # noqa: ANN401 - any field of a role
    return Role(**{"id": "r", "holders": holders, "within": "i", **fields})


PLAN: Final = Initiative(id="i", name="I")
LED: Final[dict[str, tuple[list[Element], list[str]]]] = {
    "no role": ([PLAN], []),
    "two partners": ([PLAN, held("school", "club", functions="partner")], ["initiative"]),
    "one partner": ([PLAN, held("school", functions="partner")], []),
    "nobody named": ([PLAN, held(functions="partner")], ["initiative"]),
    "one of two leads": ([PLAN, held("school", "club"), held("school", id="s", functions="lead")], []),
    "an unnamed lead": ([PLAN, held("school", "club"), held(id="s", functions="coordinator")], []),
    "a lead of before": (
        [PLAN, held("school", "club"), held("school", id="s", functions="lead", period="2010/2012")],
        ["initiative"],
    ),
    "an owned goal": (
        [Initiative(id="i", name="I", goals="g"), goal(owners="school"), held("school", "club")],
        [],
    ),
    "an unowned goal": (
        [Initiative(id="i", name="I", goals="g"), goal(), held("school", "club")],
        ["goal", "initiative"],
    ),
    "a theme that is led": (
        [
            Initiative(id="i", name="I", themes="home-care"),
            held("school", "club"),
            Role(id="s", functions="theme-lead", themes="care"),
        ],
        [],
    ),
    "part of what is led": (
        [Initiative(id="i", name="I", part_of="j"), held("school", "club"), Initiative(id="j", name="J"),
         Role(id="s", holders="club", functions="lead", within="j")],
        [],
    ),
    "part of itself": (
        [Initiative(id="i", name="I", part_of="j"), held("school", "club"), Initiative(id="j", name="J", part_of="i")],
        ["initiative"],
    ),
    "planned": ([Initiative(id="i", name="I", status="planned"), held("school", "club")], []),
    "paused": ([Initiative(id="i", name="I", status="paused"), held("school", "club")], []),
    "running": ([Initiative(id="i", name="I", status="running"), held("school", "club")], ["initiative"]),
    "ended": ([Initiative(id="i", name="I", status="ended"), held("school", "club")], []),
    "led by an empty body": ([PLAN, STEERING, held("steering", functions="lead")], ["nobody"]),
    "led by a body with people": (
        [PLAN, STEERING, held("steering", functions="lead"), Role(id="s", holders="club", within="steering")],
        [],
    ),
}  # fmt: skip


@pytest.mark.parametrize(("elements", "expected"), LED.values(), ids=LED)
def test_an_initiative_of_several_needs_a_lead(elements: list[Element], expected: list[str]) -> None:
    """A role that leads, a goal or a theme that is somebody's, or just one who does it."""
    assert verdicts("SAM405", together(*elements, as_of="2020")) == expected


def test_an_initiative_without_roles_is_unled_only_where_roles_are_complete() -> None:
    """Else the record may just not tell."""
    assert graded("SAM405", together(PLAN)) == []
    assert graded("SAM405", together(PLAN, complete="roles")) == [WARNING]
    assert graded("SAM405", together(PLAN, held("school", "club"))) == [ADVICE]


def test_the_messages_on_owners() -> None:
    """In full, in both languages."""
    assert messages("SAM405", together(goal())) == [
        "nobody is named who answers for goal ‘Samen sporten’",
        "name an owner: a person, an organisation, or a body with people in it",
        "er is niemand genoemd die verantwoordelijk is voor doel ‘Samen sporten’",
        "noem een eigenaar: een persoon, een organisatie, of een orgaan met mensen erin",
    ]
    assert messages("SAM405", together(PLAN, held("school", "club"))) == [
        "nobody is named who leads initiative ‘I’",
        "name who leads it: a person, an organisation, or a body with people in it",
        "er is niemand genoemd die de trekker is van initiatief ‘I’",
        "noem wie het trekt: een persoon, een organisatie, of een orgaan met mensen erin",
    ]
    assert messages("SAM405", together(goal(owners="steering"), STEERING)) == [
        "goal ‘Samen sporten’ is in the hands of Stuurgroep, in which nobody is named",
        "name who is in it, or give it to a person or an organisation",
        "doel ‘Samen sporten’ is in handen van Stuurgroep, en daarin is niemand genoemd",
        "noem wie erin zit, of leg het bij een persoon of een organisatie",
    ]


@settings(max_examples=25)
@given(around("SAM405"))
def test_an_owner_who_is_there_silences_the_rule(record: Partnership) -> None:
    """Every goal that it names gets the partnership itself as its owner."""
    named = [path for verdict, path in found("SAM405", record) if verdict in {"goal", "nobody"} and "goals" in path]
    places = {f"$.goals[{index}]": one for index, one in enumerate(record.goals)}
    mended = record.replace(*(Goal(id=places[path].id, statement="X", owners=record.id) for path in named))
    assert {path for _, path in found("SAM405", mended)}.isdisjoint(named)
    for path in named:
        assert places[path].status not in {"reached", "dropped"}
