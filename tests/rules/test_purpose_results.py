"""SAM409 and SAM410: whether results tell of goals, and whether their values go together."""

from __future__ import annotations

from itertools import combinations, product
from typing import TYPE_CHECKING, Any, Final

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from judging import holding
from purpose_judging import around, found, goal, graded, messages, only, together, verdicts

from samenspel import Partnership, Person, Role, Severity, Stance
from samenspel.model import Element, Initiative, Observation, Result

if TYPE_CHECKING:
    from collections.abc import Sequence

ERROR, WARNING, ADVICE = Severity.ERROR, Severity.WARNING, Severity.ADVICE


def result(*observations: Observation, **fields: Any) -> Result:  # noqa: ANN401 - any field of a result
    return Result(**{"id": "r", "statement": "Sporters", "observations": observations, **fields})


UP: Final = Observation(kind="actual", direction="up")
OTHER: Final = result(UP, id="other")
OWNED: Final = goal(owners=["school", "club"])


# SAM409: goals without results --------------------------------------------------------------------------------------

MEASURED: Final[dict[str, tuple[list[Element], list[str]]]] = {
    "no result": ([OWNED], ["unmeasured"]),
    "a result of it": ([OWNED, result(UP, goals="g")], []),
    "a result about it": ([OWNED, result(UP, about="g")], []),
    "an indicator": ([OWNED, result(goals="g")], []),
    "a result of an initiative for it": (
        [OWNED, Initiative(id="i", name="I", goals="g"), result(UP, initiatives="i")],
        [],
    ),
    "a result about an initiative for it": (
        [OWNED, Initiative(id="i", name="I", goals="g"), result(UP, about="i")],
        [],
    ),
    "a result of another initiative": (
        [OWNED, Initiative(id="i", name="I"), result(UP, initiatives="i")],
        ["unmeasured"],
    ),
    "a result of what contributes to it": ([OWNED, goal("h", contributes_to="g"), result(UP, goals="h")], []),
    "a result of what it contributes to": (
        [goal(owners="school", contributes_to="h"), goal("h"), result(UP, goals="h")],
        ["unmeasured"],
    ),
    "a goal that nobody supports": ([goal()], []),
    "a goal that one endorses": (
        [goal(), Stance(id="s", held_by="club", about="g", support="endorses")],
        ["unmeasured"],
    ),
    "a goal that was reached": ([goal(owners="school", status="reached")], []),
    "a goal of who is no party": ([goal(owners="nobody")], []),
}


@pytest.mark.parametrize(("elements", "expected"), MEASURED.values(), ids=MEASURED)
def test_a_supported_goal_needs_a_result_that_tells_of_it(elements: list[Element], expected: list[str]) -> None:
    """Directly, by an initiative, or by a smaller goal."""
    assert verdicts("SAM409", together(OTHER, *elements)) == expected


def test_results_are_asked_for_only_where_some_are_told_of() -> None:
    """Advice and never more."""
    assert found("SAM409", together(OWNED)) == []
    assert graded("SAM409", together(OWNED, complete="results")) == [ADVICE]


def actual(value: str | None = None, **fields: Any) -> Observation:  # noqa: ANN401 - any field of an observation
    return Observation(**{"kind": "actual", "value": value, **fields})


BASELINE: Final = Observation(kind="baseline", value="3 %")
TARGET: Final = Observation(kind="target", date="2022", value="5 %")
BASELINES: Final[dict[str, tuple[Result, list[str]]]] = {
    "one value": (result(actual("3 %"), goals="g"), ["no-baseline"]),
    "one value of no kind": (result(Observation(value="3 %"), goals="g"), ["no-baseline"]),
    "two values of no kind": (result(Observation(value="3 %"), Observation(value="4 %"), goals="g"), []),
    "two values": (result(actual("3 %"), actual("4 %"), goals="g"), []),
    "a value and a baseline": (result(BASELINE, actual("4 %"), goals="g"), []),
    "a target": (result(TARGET, goals="g"), ["no-baseline"]),
    "a target and one value": (result(TARGET, actual("3 %"), goals="g"), ["no-baseline"]),
    "a target in words": (result(Observation(kind="target", date="2022", text="meer"), goals="g"), ["no-baseline"]),
    "a target and a baseline": (result(TARGET, BASELINE, goals="g"), []),
    "a direction": (result(UP, goals="g"), []),
    "words": (result(actual(text="beter"), goals="g"), []),
    "a unit": (result(unit="%", goals="g"), ["no-baseline"]),
    "nothing": (result(goals="g"), []),
    "a value of no goal": (result(actual("3 %")), []),
    "a value about a goal": (result(actual("3 %"), about="g"), ["no-baseline"]),
    "a target without a date": (result(BASELINE, Observation(kind="target", value="5 %"), goals="g"), ["undated"]),
    "a forecast without a date": (result(BASELINE, Observation(kind="forecast", value="5 %"), goals="g"), []),
}


@pytest.mark.parametrize(("measured", "expected"), BASELINES.values(), ids=BASELINES)
def test_numbers_need_something_to_compare_with_and_targets_a_date(measured: Result, expected: list[str]) -> None:
    """Of results that tell of a goal that is pursued."""
    assert verdicts("SAM409", together(goal(), measured)) == expected
    assert verdicts("SAM409", together(goal(status="reached"), measured)) == []


def test_the_place_of_a_target_without_a_date_is_that_observation() -> None:
    """So that it is found in a long row."""
    record = together(goal(), result(BASELINE, TARGET, Observation(kind="target"), goals="g"))
    assert found("SAM409", record) == [("undated", "$.results[0].observations[2]")]


ANNA: Final = [Person(id="anna", name="A"), Role(id="speaker", holders="anna", representing="school")]
REPORTS: Final[dict[str, tuple[list[Element], bool]]] = {
    "one party": ([result(actual(according_to="school"), goals="g")], True),
    "one party for all": ([result(UP, goals="g", according_to="school")], True),
    "two parties": ([result(actual(according_to=["school", "club"]), goals="g")], False),
    "two parties one by one": ([result(actual(according_to="school"), actual(according_to="club"), goals="g")], False),
    "one party twice": ([result(actual(according_to="school"), actual(according_to="school"), goals="g")], True),
    "a person of a party": ([result(actual(according_to="anna"), goals="g"), *ANNA], True),
    "a person and the same party": ([result(actual(according_to=["anna", "school"]), goals="g"), *ANNA], True),
    "a person and the other party": ([result(actual(according_to=["anna", "club"]), goals="g"), *ANNA], False),
    "an outsider": ([result(actual(according_to="nobody"), goals="g")], False),
    "a party and an outsider": ([result(actual(according_to=["school", "nobody"]), goals="g")], False),
    "nobody": ([result(UP, goals="g")], False),
    "one party and nobody": ([result(actual(according_to="school"), UP, goals="g")], False),
    "a target of one party": (
        [result(BASELINE, Observation(kind="target", date="2022", according_to="school"), goals="g")],
        False,
    ),
    "nothing seen": ([result(goals="g", according_to="school")], False),
}


@pytest.mark.parametrize(("elements", "is_one_sided"), REPORTS.values(), ids=REPORTS)
def test_one_party_alone_tells_how_a_shared_goal_goes(elements: list[Element], *, is_one_sided: bool) -> None:
    """Where it is known who reports, and more than one party supports the goal."""
    expected = ["one-sided"] if is_one_sided else []
    assert verdicts("SAM409", together(OWNED, *elements)) == expected
    assert verdicts("SAM409", together(goal(owners="school"), *elements)) == []


def test_the_messages_on_results() -> None:
    """In full, in both languages."""
    assert messages("SAM409", together(OWNED, OTHER)) == [
        "no result tells whether goal ‘Samen sporten’ comes nearer",
        "say what will be measured or noticed when it is reached",
        "geen enkel resultaat laat zien of doel ‘Samen sporten’ dichterbij komt",
        "zeg wat er te meten of te merken is als het bereikt wordt",
    ]
    assert messages("SAM409", together(OWNED, result(actual("3 %"), goals="g"))) == [
        "result ‘Sporters’ has no baseline to compare with",
        "say how it was before the work began",
        "resultaat ‘Sporters’ heeft geen nulmeting om mee te vergelijken",
        "zeg hoe het was voordat het werk begon",
    ]
    assert messages("SAM409", together(OWNED, result(BASELINE, Observation(kind="target"), goals="g"))) == [
        "a target of result ‘Sporters’ has no date",
        "say when it is to be reached",
        "een streefwaarde van resultaat ‘Sporters’ heeft geen datum",
        "zeg wanneer die bereikt moet zijn",
    ]
    assert messages("SAM409", together(OWNED, result(UP, goals="g", according_to="club"))) == [
        "only CLUB reports on result ‘Sporters’, while several parties share the goal",
        "let the other parties say too how they see it, or measure it together",
        "alleen CLUB doet verslag van resultaat ‘Sporters’, terwijl meer partijen het doel delen",
        "laat ook de andere partijen zeggen hoe zij het zien, of meet het samen",
    ]


@settings(max_examples=100)
@given(around("SAM409"))
def test_a_result_for_each_goal_silences_the_rule_on_goals(record: Partnership) -> None:
    """Whatever else is missing."""
    measured = [result(UP, id=f"of-{one.id}", goals=one.id) for one in record.goals]
    assert "unmeasured" not in verdicts("SAM409", record.add(*measured))


# SAM410: units ------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("unit", "values", "expected"),
    [
        (None, ["3 %", "4 %"], []),
        (None, ["3 %", "4 children"], [WARNING]),
        (None, ["3", "4 children"], []),
        (None, ["3 children", "4"], []),
        (None, ["1 child", "4 children"], []),
        (None, ["4 Children", "1 child"], []),
        (None, ["3 EUR", "4 USD"], [ERROR]),
        (None, ["3 NLG", "4 EUR", "5 EUR"], [ERROR, ERROR]),
        (None, ["3 EUR", "4 %"], [WARNING]),
        (None, ["3 EUR/year", "4 EUR/month"], [WARNING]),
        (None, ["3 EUR/year", "4 EUR"], []),
        (None, ["3 EUR", "4 EUR excluding VAT"], []),
        ("%", ["3 %", "4 procent"], []),
        ("percent", ["3 %"], []),
        ("homes", ["3 homes", "150/342 homes"], []),
        ("homes", ["3 children"], [WARNING]),
        ("homes", ["3", "4"], []),
        ("EUR", ["3 USD"], [ERROR]),
        ("a / b", ["3 %"], [WARNING]),
        ("  ", ["3 %"], []),
    ],
)
def test_values_of_one_result_are_in_one_unit(unit: str | None, values: list[str], expected: list[Severity]) -> None:
    """That of the result, or of its first value; money of two currencies is certainly wrong."""
    assert graded("SAM410", holding(result(*map(actual, values), unit=unit))) == expected


@pytest.mark.parametrize(
    ("value", "expected"),
    [
        ("0 %", []), ("100 %", []), ("100.1 %", ["percentage"]), ("-0.1 %", ["percentage"]), (">100 %", ["percentage"]),
        (">=100 %", []), (">90 %", []), ("<=101 %", []), ("<0 %", []), ("90..110 %", []),
        ("101..110 %", ["percentage"]),
        ("140 children", []), ("140", []), ("140 %/year", []), ("140 procent", ["percentage"]), ("140/200 %", []),
    ],
)  # fmt: skip
def test_a_percentage_of_a_whole_lies_from_0_to_100(value: str, expected: list[str]) -> None:
    """What certainly does not is told of, as a warning."""
    record = holding(result(actual(value)))
    assert verdicts("SAM410", record) == expected
    assert graded("SAM410", record) == [WARNING for _ in expected]


@pytest.mark.parametrize(
    ("text", "expected"),
    [("12", ["number"]), (" 12,5 % ", ["number"]), ("-3", ["number"]), ("12 kinderen", []), ("yes", []), ("", [])],
)
def test_a_number_in_words_is_a_value_that_no_one_can_count_with(text: str, expected: list[str]) -> None:
    """Words that say more than a number are words."""
    assert verdicts("SAM410", holding(result(actual(text=text)))) == expected
    assert verdicts("SAM410", holding(result(actual("3", text=text)))) == []


def dated(kind: str, when: str | None, **fields: Any) -> Observation:  # noqa: ANN401 - any field of an observation
    return Observation(kind=kind, date=when, text="x", **fields)


@pytest.mark.parametrize(
    ("observations", "expected"),
    [
        ([dated("baseline", "2019"), dated("target", "2018")], [1]),
        ([dated("target", "2018"), dated("baseline", "2019")], [0]),
        ([dated("baseline", "2019"), dated("target", "2019")], []),
        ([dated("baseline", "2019"), dated("target", "2020")], []),
        ([dated("baseline", "2019-05-02"), dated("target", "2019-05-01")], [1]),
        ([dated("baseline", "2019~"), dated("target", "2018")], []),
        ([dated("baseline", None), dated("target", "2018")], []),
        ([dated("baseline", "2019"), dated("target", None)], []),
        ([dated("baseline", "2019"), dated("actual", "2018")], []),
        ([dated("baseline", "2019"), dated("baseline", "2017"), dated("target", "2018")], []),
        ([dated("baseline", "2019"), dated("baseline", "2020"), dated("target", "2018")], [2]),
        ([dated("baseline", "2019", group="a"), dated("target", "2018")], []),
        ([dated("baseline", "2019", group="a"), dated("target", "2018", group="a")], [1]),
        ([dated("baseline", "2019", area="a"), dated("target", "2018", area="b")], []),
    ],
)
def test_a_target_comes_after_the_baseline(observations: list[Observation], expected: list[int]) -> None:
    """Of the same group and area; certainly before every baseline is an error."""
    record = holding(result(*observations))
    assert found("SAM410", record) == [("early", f"$.results[0].observations[{index}].date") for index in expected]
    assert graded("SAM410", record) == [ERROR for _ in expected]


DAY: Final = "2019-05-01"


@pytest.mark.parametrize(
    ("one", "other", "expected"),
    [
        (actual("3", date=DAY), actual("4", date=DAY), [ERROR]),
        (actual("3", date="2019-05"), actual("4", date="2019-05"), [WARNING]),
        (actual("3", date=f"{DAY}~"), actual("4", date=f"{DAY}~"), [WARNING]),
        (actual("3", date=f"{DAY}?"), actual("4", date=f"{DAY}?"), [WARNING]),
        (actual("3", date=DAY, according_to="a"), actual("4", date=DAY, according_to="b"), [WARNING]),
        (actual("3", date=DAY, according_to="a"), actual("4", date=DAY, according_to="a"), [ERROR]),
        (actual("3", date=DAY), actual("3", date=DAY), []),
        (actual("3", date=DAY), actual("3.0", date=DAY), []),
        (actual("3", date=DAY), actual("4", date="2019-05-02"), []),
        (actual("3"), actual("4"), []),
        (actual("3", date=DAY), Observation(kind="forecast", value="4", date=DAY), []),
        (actual("3", date=DAY, group="a"), actual("4", date=DAY, group="b"), []),
        (actual("3", date=DAY, area="a"), actual("4", date=DAY), []),
        (actual("3", date=DAY), actual("~4", date=DAY), []),
        (actual(">3", date=DAY), actual("4", date=DAY), []),
        (actual("<3", date=DAY), actual("4", date=DAY), [ERROR]),
        (actual("<3", date=DAY), actual(">3", date=DAY), [ERROR]),
        (actual("<3", date=DAY), actual("3", date=DAY), [ERROR]),
        (actual("3", date=DAY), actual(">3", date=DAY), [ERROR]),
        (actual("<=3", date=DAY), actual(">=3", date=DAY), []),
        (actual("4", date=DAY), actual("<3", date=DAY), [ERROR]),
        (actual("3..5", date=DAY), actual("5", date=DAY), []),
        (actual("3..5", date=DAY), actual("6", date=DAY), [ERROR]),
        (actual("1/2 share", date=DAY), actual("2/4 share", date=DAY), []),
        (actual("1/4 share", date=DAY), actual("2/4 share", date=DAY), [ERROR]),
        (actual(direction="up", date=DAY), actual(direction="down", date=DAY), [ERROR]),
        (actual(direction="up", date="2019"), actual(direction="down", date="2019"), [WARNING]),
        (actual(direction="up", date=DAY), actual(direction="up", date=DAY), []),
        (actual(direction="up", date=DAY), actual("3", date=DAY), []),
        (actual(text="a", date=DAY), actual(text="b", date=DAY), []),
        (actual(text="a", date=DAY), actual(direction="up", date=DAY), []),
        (actual("~4", date=DAY), actual("3", date=DAY), []),
        (actual("3", date="XXXX-04"), actual("4", date="XXXX-04"), [WARNING]),
    ],
)
def test_one_moment_has_one_value(one: Observation, other: Observation, expected: list[Severity]) -> None:
    """An error where both the day and the reporter are the same, and else a warning."""
    record = holding(result(one, other))
    assert found("SAM410", record) == [("twice", "$.results[0].observations[1]") for _ in expected]
    assert graded("SAM410", record) == expected


def test_values_in_different_units_are_not_held_against_each_other() -> None:
    """That they are in different units is said, and is enough."""
    assert verdicts("SAM410", holding(result(actual("3 EUR", date=DAY), actual("4 USD", date=DAY)))) == ["unit"]


def test_the_rule_reads_the_whole_record_whether_or_not_the_partnership_runs() -> None:
    """A contradiction stays one."""
    over = holding(result(actual("3 EUR"), actual("4 USD")), trajectory="2001/2003", as_of="2020")
    assert verdicts("SAM410", over) == ["unit"]
    assert verdicts("SAM410", over, at="2019") == ["unit"]


def test_the_messages_on_indicators() -> None:
    """In full, in both languages."""
    assert messages("SAM410", holding(result(actual("3 EUR"), actual("4 USD")))) == [
        "result ‘Sporters’ is told of in “EUR”, but one of its values is USD 4",
        "write all values in one unit, or make two results of it",
        "resultaat ‘Sporters’ is uitgedrukt in “EUR”, maar een van de waarden is USD 4",
        "schrijf alle waarden in één eenheid, of maak er twee resultaten van",
    ]
    assert messages("SAM410", holding(result(actual("140.5 %")))) == [
        "a value of result ‘Sporters’ is 140.5%, while a percentage of a whole lies from 0 to 100",
        "mend the number, or say in the unit what it is a percentage of",
        "een waarde van resultaat ‘Sporters’ is 140,5%, terwijl een percentage van een geheel tussen 0 en 100 ligt",
        "verbeter het getal, of zeg in de eenheid waarvan het een percentage is",
    ]
    assert messages("SAM410", holding(result(actual(text=" 12 ")))) == [
        "a value of result ‘Sporters’ stands there in words (“12”), but is a number",
        "write it as a value, with its unit",
        "een waarde van resultaat ‘Sporters’ staat er in woorden (“12”), maar is een getal",
        "schrijf het als waarde, met de eenheid erbij",
    ]
    assert messages("SAM410", holding(result(dated("baseline", "2019-05"), dated("target", "2018")))) == [
        "a target of result ‘Sporters’ (2018) lies before its baseline (May 2019)",
        "mend one of the two dates",
        "een streefwaarde van resultaat ‘Sporters’ (2018) ligt voor de nulmeting (mei 2019)",
        "verbeter een van beide datums",
    ]
    assert messages(
        "SAM410", holding(result(actual(direction="up", date="2019"), actual(direction="down", date="2019")))
    ) == [
        "result ‘Sporters’ has two different values for 2019: up and down",
        "keep one of them and tell of the other in a remark, or say for whom or where each holds",
        "resultaat ‘Sporters’ heeft voor 2019 twee verschillende waarden: omhoog en omlaag",
        "houd er één aan en noem de andere in een opmerking, of zeg voor wie of waar elk ervan geldt",
    ]


VALUES: Final = st.tuples(st.sampled_from((DAY, "2019-06-01")), st.sampled_from(("a", "b", None)), st.integers(1, 3))


@settings(max_examples=60)
@given(st.lists(VALUES, max_size=5))
def test_two_values_of_one_moment_are_found_by_trying_all_pairs(said: Sequence[tuple[str, str | None, int]]) -> None:
    """Something is said exactly where some pair of the same day and group differs."""
    observations = [actual(str(value), date=when, group=group) for when, group, value in said]
    expected = any(one[:2] == other[:2] and one[2] != other[2] for one, other in combinations(said, 2))
    assert bool(found("SAM410", holding(result(*observations)))) is expected


@pytest.mark.parametrize(("first", "second"), list(product(("EUR", "USD", "NLG"), repeat=2)))
def test_errors_on_units_are_about_two_currencies(first: str, second: str) -> None:
    """All pairs."""
    findings = only("SAM410", holding(result(actual(f"3 {first}"), actual(f"4 {second}"))))
    assert [finding.severity for finding in findings] == ([ERROR] if first != second else [])
