"""SAM506 to SAM514: what partners expect, give, review, pay and lay down, and what may go wrong with it."""

from __future__ import annotations

from datetime import date, timedelta
from typing import TYPE_CHECKING, Any, Final

import pytest
from agreement_judging import (
    CLUB,
    SCHOOL,
    TOWN,
    agreement,
    commitment,
    event,
    found,
    graded,
    initiative,
    roles,
    said,
)
from hypothesis import given
from hypothesis import strategies as st
from judging import holding

from samenspel import (
    Goal,
    Group,
    Link,
    Obstacle,
    Organisation,
    Person,
    Remark,
    Role,
    Source,
    Stance,
    Structure,
)

if TYPE_CHECKING:
    from samenspel.model import Element

NOW: Final = "2021-05-31"
DAYS: Final = st.integers(0, 1500).map(lambda number: date(2019, 1, 1) + timedelta(days=number))
PART: Final = Organisation(id="team", name="Team", part_of="club")
ANN: Final = Person(id="ann", name="Ann")
SPEAKS: Final = Role(id="speaks", holders="ann", representing="club")


def later(day: date, months: int) -> date:
    """Give the day that comes so many months later; a month that is too short gives its last day."""
    year, month = divmod(day.year * 12 + day.month - 1 + months, 12)
    for number in (day.day, 30, 29, 28):
        try:
            return date(year, month + 1, min(number, day.day))
        except ValueError:
            continue
    raise AssertionError


# SAM506: expectations -----------------------------------------------------------------------------------------------


def expected(**fields: Any) -> Any:  # noqa: ANN401 - a commitment
    return commitment(**{"by": "club", "to": "school", "status": "expected", "made": "2020-09-30", **fields})


@pytest.mark.parametrize(
    ("fields", "verdicts"),
    [
        ({}, ["unanswered"]),
        ({"made": "2020-11-30"}, ["unanswered"]),
        ({"made": "2020-12-01"}, []),
        ({"made": "2020"}, []),
        ({"made": "2019"}, ["unanswered"]),
        ({"made": None}, []),
        ({"made": None, "period": "2019/"}, ["unanswered"]),
        ({"made": None, "cites": "letter#F1"}, ["unanswered"]),
        ({"made": None, "cites": "undated"}, []),
        ({"made": None, "cites": "nobody"}, []),
        ({"status": "promised"}, []),
        ({"status": None}, []),
        ({"by": ()}, []),
        ({"laid_down_in": "deal"}, []),
        ({"laid_down_in": "draft"}, ["unanswered"]),
    ],
)
def test_an_expectation_is_answered_in_time(fields: dict[str, Any], verdicts: list[str]) -> None:
    sources = (
        Source(id="letter", title="Letter", published="2019"),
        Source(id="undated", title="Note"),
        agreement("deal", parties="club"),
        agreement("draft", parties="club", status="proposed"),
    )
    assert said("SAM506", CLUB, SCHOOL, *sources, expected(**fields), as_of=NOW) == verdicts


def test_without_a_moment_nothing_is_late() -> None:
    assert said("SAM506", CLUB, expected()) == []


@pytest.mark.parametrize(("months", "verdicts"), [(9, []), (8, ["unanswered"])])
def test_the_time_to_answer_can_be_set(months: int, verdicts: list[str]) -> None:
    assert said("SAM506", CLUB, expected(), as_of=NOW, parameters={"months": months}) == verdicts


@pytest.mark.parametrize(
    ("answer", "is_one"),
    [
        (event(about="c", participants="club"), True),
        (event(about="c", participants="team"), True),
        (event(about="c", participants="ann"), True),
        (event(about="c", participants="school"), False),
        (event(about="c"), False),
        (event(about="c", participants="club", status="planned"), False),
        (event(because="x", participants="club"), False),
        (Stance(id="s", statement="No", held_by="club", about="c"), True),
        (Stance(id="s", statement="No", held_by="school", about="c"), False),
        (commitment("d", by="club", in_return_for="c"), True),
        (commitment("d", by="club", part_of="c", status="promised"), True),
        (commitment("d", by="club", part_of="c", status="proposed"), False),
        (agreement(about="c", parties="club"), True),
        (Obstacle(id="o", statement="Rain", affects="c"), False),
    ],
)
def test_an_answer_comes_from_whom_it_is_expected(answer: Element, *, is_one: bool) -> None:
    elements = CLUB, SCHOOL, PART, ANN, SPEAKS, roles("school"), expected(), answer
    assert (said("SAM506", *elements, as_of=NOW) == []) is is_one


@pytest.mark.parametrize(
    ("by", "verdicts"),
    [
        ("club", []),
        ("team", []),
        ("ann", []),
        ("town", ["outside"]),
        (["club", "town"], ["outside"]),
        ("table", []),
        ("p", []),
        ("nobody", []),
    ],
)
def test_who_is_expected_to_do_something_has_a_role(by: Any, verdicts: list[str]) -> None:  # noqa: ANN401
    table = Structure(id="table", name="Table")
    elements = TOWN, CLUB, PART, ANN, SPEAKS, table
    assert said("SAM506", *elements, expected(by=by, made=None)) == verdicts
    assert said("SAM506", TOWN, CLUB, PART, ANN, table, expected(by=by, made=None)) == []
    claimed = said("SAM506", TOWN, expected(by=by, made=None), complete="roles")
    assert claimed == ["outside"] * (by in ("town", ["club", "town"]))


@given(DAYS, DAYS)
def test_half_a_year_is_counted_from_when_it_was_spoken_out(made: date, now: date) -> None:
    late = later(made, 6) < now
    assert said("SAM506", CLUB, expected(made=str(made)), as_of=str(now)) == ["unanswered"] * late


def test_expectations_are_advice() -> None:
    record = holding(TOWN, CLUB, roles("club"), expected(by="town", made=None), expected(id="d"), as_of=NOW)
    assert sorted(graded("SAM506", record)) == [("outside", "advice"), ("unanswered", "advice")]


# SAM507: giving and getting -----------------------------------------------------------------------------------------

TOLD: Final = Stance(id="told", statement="Sport is fun")


@pytest.mark.parametrize(
    ("elements", "verdicts"),
    [
        ([commitment(by="club")], ["giving"]),
        ([commitment(by="club", status="promised")], ["giving"]),
        ([commitment(by="club", status="expected")], []),
        ([commitment(by="club", status="proposed")], []),
        ([commitment(by="club", status="released")], []),
        ([commitment(by="ann"), ANN, SPEAKS], ["giving"]),
        ([commitment(by="town")], []),
        ([Role(id="r", holders="club", functions="funder")], ["giving"]),
        ([Role(id="r", holders="club", functions="funder", within="nobody")], ["giving"]),
        ([commitment(by="club"), Stance(id="s", statement="S", kind="benefit", held_by="club")], []),
        ([commitment(by="club"), Stance(id="s", statement="S", kind="interest", held_by="club")], []),
        ([commitment(by="club"), Stance(id="s", statement="S", kind="concern", held_by="club")], ["giving"]),
        ([commitment(by="club"), Stance(id="s", statement="S", kind="benefit", held_by="team"), PART], []),
        ([commitment(by="club"), Stance(id="s", statement="S", kind="benefit", held_by="ann"), ANN, SPEAKS], []),
        ([commitment(by="club"), commitment("d", to="club")], []),
        ([commitment(by="club"), commitment("d", to="club", status="expected")], []),
        ([commitment(by="club"), commitment("d", to="club", status="released")], ["giving"]),
        ([commitment(by="club"), commitment("d", by="town", to="p")], []),
        ([commitment(by="club"), commitment("d", by="town", to="p", status="broken")], ["giving"]),
        ([commitment(by="club", to="p")], ["giving"]),
        ([commitment(by="club", to="p"), commitment("d", by="ann", to="p"), ANN, SPEAKS], ["giving"]),
        ([commitment(by="club"), Goal(id="g", statement="G", owners="club")], []),
        ([commitment(by="club"), Goal(id="g", statement="G", owners="club", status="reached")], ["giving"]),
        ([commitment(by="club"), Goal(id="g", statement="G", owners="school")], ["giving"]),
        (
            [
                commitment(by="club"),
                Goal(id="g", statement="G"),
                Stance(id="s", about="g", support="endorses", held_by="club"),
            ],
            [],
        ),
    ],
)
def test_who_gives_gets_something(elements: list[Element], verdicts: list[str]) -> None:
    """A benefit, a promise, or a goal that it wants; of who is no party nothing is asked."""
    assert said("SAM507", TOWN, CLUB, SCHOOL, roles("club"), TOLD, *elements) == verdicts


def test_giving_is_judged_where_stances_or_goals_are_told() -> None:
    elements = CLUB, roles("club"), commitment(by="club")
    assert said("SAM507", *elements) == []
    assert said("SAM507", *elements, complete=["stances", "goals"]) == ["giving"]
    assert graded("SAM507", holding(*elements, TOLD)) == [("giving", "advice")]


ACTORS: Final = st.integers(0, 4).map("o{}".format)


@given(st.lists(st.tuples(ACTORS, ACTORS), max_size=6), st.sets(ACTORS))
def test_each_gift_is_answered_by_some_gift(promises: list[tuple[str, str]], content: set[str]) -> None:
    """By hand: who promises, is promised nothing and has no benefit, only gives."""
    parties = [Organisation(id=f"o{n}", name=f"O{n}") for n in range(5)]
    made = [commitment(f"c{index}", by=by, to=to) for index, (by, to) in enumerate(promises)]
    benefit = Stance(id="s", statement="Fun", kind="benefit", held_by=sorted(content))
    giving = {by for by, _ in promises} - {to for _, to in promises} - content
    findings = found("SAM507", *parties, roles(*(one.id for one in parties)), *made, benefit)
    assert sorted(path for _, path in findings) == sorted(f"$.organisations[{id_[1:]}]" for id_ in giving)


# SAM508: dependencies -----------------------------------------------------------------------------------------------


def depends(subjects: Any = "club", objects: Any = "school", **fields: Any) -> Link:  # noqa: ANN401 - ids
    return Link(**{"id": "l", "kind": "depends-on", "subjects": subjects, "objects": objects, **fields})


@pytest.mark.parametrize(
    ("elements", "verdicts"),
    [
        ([], ["open"]),
        ([commitment("d", by="school", to="club")], []),
        ([commitment("d", by="school", to="club", status="expected")], []),
        ([commitment("d", by="school", to="club", status="broken")], ["open"]),
        ([commitment("d", by="school", to="club", status="released")], ["open"]),
        ([commitment("d", by="school", to="town")], ["open"]),
        ([commitment("d", by="school", to="p")], []),
        ([commitment("d", by="school")], []),
        ([commitment("d", by="school", to="team"), PART], []),
        ([commitment("d", by="class", to="club"), Group(id="class", name="Class", part_of="school")], []),
        ([commitment("d", by="school", to="ann"), ANN, SPEAKS], []),
        ([commitment("d", to="club")], ["open"]),
    ],
)
def test_a_dependency_is_met_by_a_commitment(elements: list[Element], verdicts: list[str]) -> None:
    assert said("SAM508", TOWN, CLUB, SCHOOL, commitment(by="club", to="school"), depends(), *elements) == verdicts


@pytest.mark.parametrize(
    ("link", "count"),
    [
        (depends(kind="works-with"), 0),
        (depends("club", "nobody"), 0),
        (depends("nobody", "club"), 0),
        (depends("club", "club"), 0),
        (depends("club", ["town", "school"]), 2),
        (depends(["club", "town"], "school"), 1),
        (depends(period="2010/2012"), 0),
    ],
)
def test_each_of_whom_is_depended_on_is_one_finding(link: Link, count: int) -> None:
    elements = TOWN, CLUB, SCHOOL, commitment(), link
    assert found("SAM508", *elements, as_of=NOW) == [("open", "$.links[0]")] * count


def test_dependencies_are_judged_where_commitments_are_told() -> None:
    assert said("SAM508", CLUB, SCHOOL, depends()) == []
    assert said("SAM508", CLUB, SCHOOL, depends(), complete="commitments") == ["open"]
    assert graded("SAM508", holding(CLUB, SCHOOL, depends(), commitment())) == [("open", "advice")]


@given(st.sets(st.tuples(ACTORS, ACTORS)), st.sets(st.tuples(ACTORS, ACTORS)))
def test_every_dependency_is_asked_for(needs: set[tuple[str, str]], promises: set[tuple[str, str]]) -> None:
    """By hand: open is who needs another that promised it nothing."""
    actors = [Organisation(id=f"o{n}", name=f"O{n}") for n in range(5)]
    links = [depends(one, other, id=f"l{index}") for index, (one, other) in enumerate(sorted(needs))]
    made = [commitment(f"c{index}", by=by, to=to) for index, (by, to) in enumerate(sorted(promises))]
    open_ = [pair for pair in needs if pair[0] != pair[1] and pair[::-1] not in promises]
    assert len(said("SAM508", *actors, *links, *made, complete="commitments")) == len(open_)


# SAM509: reviews ----------------------------------------------------------------------------------------------------

MET: Final = event("met", kind="met")


@pytest.mark.parametrize(
    ("fields", "verdicts"),
    [
        ({"period": "2019/2024"}, ["agreement"]),
        ({"period": "2020-05-30/2024"}, ["agreement"]),
        ({"period": "2020-05-31/2024"}, []),
        ({"period": "2020/2024"}, []),
        ({"concluded": "2019"}, ["agreement"]),
        ({"period": "2019/2020"}, []),
        ({"period": "2019/.."}, ["agreement"]),
        ({"period": "2021/.."}, ["open"]),
        ({"period": "2021/"}, []),
        ({"period": "2019/2024", "review": "P1Y"}, []),
        ({"period": "2021/..", "review": "P1Y"}, []),
        ({"period": "2019/2024", "form": "statute"}, []),
        ({"period": "2019/2024", "form": "none-by-choice"}, []),
        ({"period": "2019/2024", "status": "proposed"}, []),
        ({"period": "2019/2024", "status": "terminated"}, []),
        ({}, []),
    ],
)
def test_an_agreement_is_reviewed(fields: dict[str, Any], verdicts: list[str]) -> None:
    assert said("SAM509", agreement(**fields), as_of=NOW) == verdicts


@pytest.mark.parametrize(
    ("review", "is_enough"),
    [
        ({"about": "a"}, True),
        ({"about": "a", "date": "2020-05-31"}, True),
        ({"about": "a", "date": "2020-05-30"}, False),
        ({"about": "a", "date": "2020"}, True),
        ({"about": "a", "date": "2022-05-31", "status": "planned"}, True),
        ({"about": "a", "date": "2022-06-01", "status": "planned"}, False),
        ({"about": "a", "status": "cancelled"}, False),
        ({"about": "a", "kind": "met"}, False),
        ({"about": "a", "kind": "amended"}, True),
        ({"about": "a", "kind": "renewed"}, True),
        ({"about": "whole"}, True),
        ({"about": "p"}, True),
        ({}, True),
        ({"about": "x"}, False),
    ],
)
def test_a_review_lies_around_the_moment(review: dict[str, Any], *, is_enough: bool) -> None:
    deal = agreement(period="2019/2024", part_of="whole")
    elements = deal, event(**{"kind": "reviewed", **review})
    assert (said("SAM509", *elements, as_of=NOW) == []) is is_enough


@pytest.mark.parametrize(
    ("parameters", "verdicts"),
    [({"months": 29}, []), ({"months": 28}, ["agreement"]), ({"window": 30}, []), ({"window": 27}, ["agreement"])],
)
def test_how_often_one_looks_back_can_be_set(parameters: dict[str, int], verdicts: list[str]) -> None:
    elements = agreement(period="2019-01-01/2024"), event(kind="reviewed", about="a", date="2019-01-31")
    assert said("SAM509", *elements, as_of="2021-05-31", parameters=parameters) == verdicts


@pytest.mark.parametrize(
    ("fields", "verdicts"),
    [
        ({"trajectory": "2019/.."}, ["course"]),
        ({"trajectory": "2019/"}, []),
        ({"trajectory": "2019/", "kind": "programme"}, ["course"]),
        ({"trajectory": "2019/2030", "kind": "programme"}, ["course"]),
        ({"trajectory": "2020-05-31/.."}, []),
        ({"trajectory": "2020-05-30/.."}, ["course"]),
        ({"trajectory": "2019/..", "status": "paused"}, []),
        ({"trajectory": "2019/..", "status": "planned"}, []),
        ({"trajectory": "2019/..", "status": "running"}, ["course"]),
        ({"trajectory": "2019/..", "part_of": "reviewed"}, []),
        ({"kind": "programme"}, []),
    ],
)
def test_a_course_that_goes_on_is_reviewed(fields: dict[str, Any], verdicts: list[str]) -> None:
    """Where events are told of: one that nobody looks back at may just not be told."""
    looked = event(kind="reviewed", about="reviewed")
    assert said("SAM509", initiative(**fields), looked, as_of=NOW) == verdicts
    assert said("SAM509", initiative(**fields), as_of=NOW) == []


@pytest.mark.parametrize(("course", "verdicts"), [("2019/..", ["course"]), ("2019/2030", []), ("2021/..", [])])
def test_so_is_that_of_the_partnership(course: str, verdicts: list[str]) -> None:
    assert said("SAM509", MET, trajectory=course, as_of=NOW) == verdicts
    assert found("SAM509", MET, trajectory=course, as_of=NOW) == [(verdict, "$") for verdict in verdicts]


def test_a_missing_review_weighs_more_where_all_is_told() -> None:
    elements = agreement(period="2019/2024"), agreement("b", period="2021/.."), initiative(trajectory="2019/..")
    partly = holding(*elements, MET, as_of=NOW, complete="events")
    assert sorted(graded("SAM509", partly)) == [("agreement", "advice"), ("course", "warning"), ("open", "advice")]
    wholly = holding(*elements, as_of=NOW, complete=["events", "agreements"])
    assert {severity for _, severity in graded("SAM509", wholly)} == {"warning"}
    partly = holding(*elements, MET, as_of=NOW)
    assert {severity for _, severity in graded("SAM509", partly)} == {"advice"}


def test_without_a_moment_only_open_ends_are_asked_about() -> None:
    assert said("SAM509", agreement(period="2019/2024"), agreement("b", period="2019/.."), MET) == ["open"]


@given(DAYS, DAYS, DAYS)
def test_a_year_before_and_after_is_counted_in_days(start: date, reviewed: date, now: date) -> None:
    """By hand, where every date is a day."""
    elements = agreement(period=f"{start}/2030"), event(kind="reviewed", about="a", date=str(reviewed))
    is_old = later(start, 12) < now
    is_near = not later(reviewed, 12) < now and not later(now, 12) < reviewed
    assert said("SAM509", *elements, as_of=str(now)) == ["agreement"] * (is_old and not is_near)


# SAM510: money for initiatives --------------------------------------------------------------------------------------


def money(id_: str = "c", **fields: Any) -> Any:  # noqa: ANN401 - a commitment
    return commitment(id_, **{"kind": "money", "about": "i", "status": "promised", **fields})


ELSEWHERE: Final = money("other", about="elsewhere")


@pytest.mark.parametrize(
    ("elements", "verdicts"),
    [
        ([], ["none"]),
        ([money()], []),
        ([money(status="paid")], []),
        ([money(status=None)], []),
        ([money(status="released")], ["none"]),
        ([money(kind="act")], ["none"]),
        ([money(kind="act", amount="5 EUR")], []),
        ([money(status="expected")], ["asked"]),
        ([money(status="proposed")], ["asked"]),
        ([money(), money("d", status="expected")], []),
        ([money(about="whole")], []),
        ([money(about="top")], []),
        ([money(about=(), laid_down_in="deal")], ["none"]),
        ([money(about=(), laid_down_in="whole")], []),
        ([money(about=())], []),
        ([agreement("g", form="grant", about="i")], []),
        ([agreement("g", form="grant", about="i", status="proposed")], ["none"]),
        ([agreement("g", form="contract", about="i")], ["none"]),
        ([agreement("g", form="contract", about="i", value="5 EUR")], []),
        ([agreement("g", form="contract", about="i", value="5 homes")], ["none"]),
        ([Role(id="r", holders="town", functions="funder", within="i")], []),
        ([Role(id="r", holders="town", functions="funder")], ["none"]),
    ],
)
def test_what_runs_is_paid_for(elements: list[Element], verdicts: list[str]) -> None:
    """By whatever is promised for it, or for what it is part of."""
    works = initiative(trajectory="2019/", status="running", part_of="whole"), initiative("whole", part_of="top")
    assert said("SAM510", TOWN, *works, ELSEWHERE, *elements, as_of=NOW) == verdicts


@pytest.mark.parametrize(
    ("fields", "verdicts"),
    [
        ({"trajectory": "2019/"}, ["none"]),
        ({"trajectory": "2020-05-30/"}, ["none"]),
        ({"trajectory": "2020-05-31/"}, []),
        ({"trajectory": "2020/"}, []),
        ({}, []),
        ({"trajectory": "2019/2020"}, []),
        ({"trajectory": "2019/", "status": "proposed"}, []),
        ({"trajectory": "2019/", "status": "planned"}, []),
        ({"trajectory": "2019/", "status": "paused"}, []),
        ({"trajectory": "2019/", "status": "ended"}, []),
        ({"trajectory": "2019/", "kind": "fund"}, []),
    ],
)
def test_a_year_without_money_is_long(fields: dict[str, Any], verdicts: list[str]) -> None:
    assert said("SAM510", initiative(**fields), ELSEWHERE, as_of=NOW) == verdicts
    assert said("SAM510", initiative(**fields), commitment(), as_of=NOW) == []
    assert said("SAM510", initiative(**fields), as_of=NOW, complete="commitments") == verdicts


@pytest.mark.parametrize("status", ["running", None, "planned"])
def test_money_is_asked_for_before_the_start(status: str | None) -> None:
    """Whoever has not begun may still ask; no date is needed to see that."""
    verdicts = said("SAM510", initiative(status=status), money(status="expected"))
    assert verdicts == ["asked"] * (status == "running")


@pytest.mark.parametrize(
    ("work", "ends", "verdicts"),
    [
        ({}, ["2021-11-30"], []),
        ({}, ["2021-11-29"], ["ending"]),
        ({}, ["2021-06", "2021-11-29"], ["ending"]),
        ({}, ["2021-06", "2023"], []),
        ({}, ["2023", "2021-06"], []),
        ({}, ["2021-11-29", "2021-06"], ["ending"]),
        ({}, ["2021-06", "2018-12"], []),  # backwards: its end is not known
        ({}, ["2021-06", ""], []),
        ({}, ["2021-06", ".."], []),
        ({}, ["2021"], []),
        ({"trajectory": "2019/2021-07"}, ["2021-06"], []),
        ({"trajectory": "2019/2024"}, ["2021-06"], ["ending"]),
        ({"trajectory": "2019/.."}, ["2021-06"], ["ending"]),
        ({"trajectory": "2019/.."}, ["2023"], ["temporary"]),
        ({"trajectory": "2019/.."}, ["2023", ".."], []),
        ({"trajectory": "2019/"}, ["2023"], []),
        ({"kind": "service"}, ["2023"], ["temporary"]),
        ({"kind": "service"}, [""], []),
    ],
)
def test_money_lasts_as_long_as_the_work(work: dict[str, Any], ends: list[str], verdicts: list[str]) -> None:
    sources = [money(f"c{index}", period=f"2019/{end}") for index, end in enumerate(ends)]
    assert said("SAM510", initiative(**work), *sources, as_of=NOW) == verdicts


@pytest.mark.parametrize(
    ("parameters", "end", "verdicts"),
    [
        ({"ahead": 1}, "2021-06-29", ["ending"]),
        ({"ahead": 1}, "2021-06-30", []),
        ({"ahead": 12}, "2022-05-30", ["ending"]),
    ],
)
def test_how_far_one_looks_ahead_can_be_set(parameters: dict[str, int], end: str, verdicts: list[str]) -> None:
    sources = money(period=f"2019/{end}"), initiative()
    assert said("SAM510", *sources, as_of=NOW, parameters=parameters) == verdicts
    unpaid = initiative(trajectory="2021-01-01/"), ELSEWHERE
    assert said("SAM510", *unpaid, as_of=NOW, parameters={"months": 4}) == ["none"]
    assert said("SAM510", *unpaid, as_of=NOW, parameters={"months": 5}) == []


def test_without_a_moment_only_temporary_money_is_seen() -> None:
    assert said("SAM510", initiative(trajectory="2019/.."), money(period="2019/2020")) == ["temporary"]


def test_missing_money_weighs_more_where_all_is_told() -> None:
    works = initiative(trajectory="2019/"), initiative("j", status="running"), money(about="j", status="expected")
    assert {severity for _, severity in graded("SAM510", holding(*works, as_of=NOW))} == {"advice"}
    told = holding(*works, as_of=NOW, complete="commitments")
    assert sorted(graded("SAM510", told)) == [("asked", "warning"), ("none", "warning")]
    ending = holding(initiative(trajectory="2019/.."), money(period="2019/2021-06"), as_of=NOW)
    assert graded("SAM510", ending) == [("ending", "warning")]


@given(DAYS, DAYS)
def test_half_a_year_ahead_is_counted_in_days(end: date, now: date) -> None:
    """By hand: money that ends before the same day six months on."""
    ends_soon = end < later(now, 6)
    elements = initiative(), agreement(form="grant", about="i", period=f"2018/{end}")
    is_over = end < now  # a grant that is over is no money of now; of other money the record then tells nothing
    assert said("SAM510", *elements, as_of=str(now)) == ["ending"] * (ends_soon and not is_over)


# SAM511: laws -------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("themes", "grounds", "verdicts"),
    [
        (["care", "welfare"], ["nl:wlz"], ["single"]),
        (["care"], ["nl:wlz"], []),
        (["care", "home-care"], ["nl:wlz"], []),
        (["smoking", "public-health"], ["nl:wlz"], []),
        (["home-care", "loneliness"], ["nl:wlz"], ["single"]),
        (["care", "acme:sport"], ["nl:wlz"], ["single"]),
        (["care", "welfare"], ["nl:wlz", "nl:zvw"], []),
        (["care", "welfare"], ["nl:wlz", "nl:wlz"], ["single"]),
        (["care", "welfare"], [], []),
        (["care", "welfare"], ["none"], []),
        (["care", "welfare"], ["any"], []),
        (["care", "welfare"], ["rule"], ["single"]),
    ],
)
def test_work_across_domains_has_more_than_one_law(themes: list[str], grounds: list[str], verdicts: list[str]) -> None:
    rule = agreement("rule", form="statute")
    assert said("SAM511", rule, initiative(themes=themes, legal_bases=grounds)) == verdicts
    other = commitment(about="i", legal_bases=grounds)
    assert said("SAM511", rule, initiative(themes=themes), other) == verdicts


@pytest.mark.parametrize(("domains", "verdicts"), [(2, ["single"]), (3, []), (1, ["single"])])
def test_how_many_domains_can_be_set(domains: int, verdicts: list[str]) -> None:
    work = initiative(themes=["care", "welfare"], legal_bases="nl:wlz")
    assert said("SAM511", work, parameters={"domains": domains}) == verdicts


@pytest.mark.parametrize(
    ("elements", "verdicts"),
    [
        ([], ["single"]),
        ([commitment(about="i", legal_bases="nl:zvw")], []),
        ([commitment(about="i", legal_bases="nl:wlz")], ["single"]),
        ([agreement(about="i", legal_bases="nl:zvw")], []),
        ([agreement(about="i", legal_bases="nl:zvw", status="proposed")], ["single"]),
        ([agreement("whole", form="grant", legal_bases="nl:zvw")], []),
        ([agreement("whole", form="covenant", legal_bases="nl:zvw")], ["single"]),
        ([Obstacle(id="o", statement="O", kind="law", affects="i", legal_bases="nl:zvw")], []),
        ([Obstacle(id="o", statement="O", kind="finance", affects="i", legal_bases="nl:zvw")], []),
        ([Obstacle(id="o", statement="O", kind="power", affects="i", legal_bases="nl:zvw")], ["single"]),
        (
            [Obstacle(id="o", statement="O", kind="law", affects="i", legal_bases="nl:zvw", status="resolved")],
            ["single"],
        ),
    ],
)
def test_all_that_names_a_law_counts(elements: list[Element], verdicts: list[str]) -> None:
    work = initiative(themes=["care", "welfare"], legal_bases="nl:wlz", part_of="whole")
    assert said("SAM511", work, *elements) == verdicts


@pytest.mark.parametrize("status", ["running", None, "proposed", "planned", "paused", "ended"])
def test_work_that_does_not_run_needs_no_law(status: str | None) -> None:
    work = initiative(themes=["care", "welfare"], legal_bases="nl:wlz", status=status)
    assert said("SAM511", work) == ["single"] * (status in {"running", None})


@pytest.mark.parametrize("status", ["pursued", None, "proposed", "reached", "dropped"])
def test_goals_are_work_too(status: str | None) -> None:
    goal = Goal(id="g", statement="G", themes=["care", "welfare"], status=status)
    hurdle = Obstacle(id="o", statement="O", kind="law", affects="g", legal_bases="nl:wmo-2015")
    assert said("SAM511", goal, hurdle) == ["single"] * (status in {"pursued", None})


MUNICIPAL: Final = {"municipality", "public-body", "alliance", "unit"}
PAYERS: Final = {
    "nl:wmo-2015": MUNICIPAL,
    "nl:jeugdwet": MUNICIPAL,
    "nl:participatiewet": MUNICIPAL,
    "nl:zvw": {"insurer", "public-body", "alliance", "unit"},
    "nl:wlz": {"insurer", "state", "ministry", "public-body", "alliance", "unit"},
    "nl:woningwet": {"housing-corporation", "public-body", "alliance", "unit"},
}


@given(
    st.lists(st.sampled_from([*PAYERS, "nl:awb", "none"]), max_size=3, unique=True),
    st.lists(
        st.sampled_from(["municipality", "insurer", "housing-corporation", "ministry", "alliance", None]), max_size=3
    ),
)
def test_who_pays_carries_out_the_law(laws: list[str], kinds: list[str | None]) -> None:
    """By hand; whatever is not known is no fault."""
    payers = [Organisation(id=f"o{n}", name=f"O{n}", kind=kind) for n, kind in enumerate(kinds)]
    paid = commitment(kind="money", by=[one.id for one in payers], legal_bases=laws)
    is_told = bool(laws) and bool(kinds) and None not in kinds and all(law in PAYERS for law in laws)
    misfit = is_told and not any(kind in PAYERS[law] for law in laws for kind in kinds)
    assert said("SAM511", *payers, paid) == ["payer"] * misfit


def test_only_money_is_paid() -> None:
    assert said("SAM511", TOWN, commitment(kind="time", by="town", legal_bases="nl:zvw")) == []
    mixed = commitment(kind="money", by=["town", "group"], legal_bases="nl:zvw")
    assert said("SAM511", TOWN, Group(id="group", name="Group"), mixed) == []
    record = holding(
        TOWN,
        commitment(kind="money", by="town", legal_bases="nl:zvw"),
        initiative(themes=["care", "welfare"], legal_bases="nl:wlz"),
    )
    assert sorted(graded("SAM511", record)) == [("payer", "warning"), ("single", "advice")]


# SAM512: how much is laid down --------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("agreements", "kind", "verdicts"),
    [
        ([{"form": "minutes"}], "money", ["light"]),
        ([{"form": "verbal"}], "people", ["light"]),
        ([{"form": "verbal"}, {"form": "minutes"}], "data", ["light"]),
        ([{"form": "minutes"}], "time", []),
        ([{"form": "minutes"}, {"form": "shared-vision"}], "money", []),
        ([{"form": "minutes"}, {"form": None}], "money", []),
        ([{"form": "none-by-choice"}], "money", []),
        ([{"form": "minutes"}, {"form": "none-by-choice"}], "money", []),
        ([{"form": "minutes"}, {"form": "covenant", "status": "proposed"}], "money", []),
        ([{"form": "minutes", "status": "proposed"}], "money", []),
        ([{"form": "minutes"}, {"form": "covenant", "status": "ended"}], "money", ["light"]),
        ([{"form": "covenant", "status": "ended"}], "money", ["light"]),
        ([{"form": "covenant", "status": "ended"}], "time", ["nothing"]),
        ([], "money", []),
    ],
)
def test_what_is_at_stake_is_laid_down(agreements: list[dict[str, Any]], kind: str, verdicts: list[str]) -> None:
    made = [agreement(f"a{index}", **fields) for index, fields in enumerate(agreements)]
    assert said("SAM512", *made, commitment(kind=kind)) == verdicts
    for form in ("none-by-choice", "informal"):
        assert said("SAM512", *made, commitment(kind=kind), form=form) == []
    assert said("SAM512", *made, commitment(kind=kind, status="expected")) != ["light"]


@pytest.mark.parametrize(
    ("fields", "elements", "verdicts"),
    [
        ({}, [], []),
        ({"complete": "agreements"}, [], ["nothing"]),
        ({"complete": "agreements"}, [commitment(kind="money")], ["light"]),
        ({"complete": "agreements", "form": "none-by-choice"}, [], []),
        ({"complete": "commitments"}, [], []),
    ],
)
def test_no_agreement_at_all_is_a_choice(fields: dict[str, Any], elements: list[Element], verdicts: list[str]) -> None:
    assert said("SAM512", *elements, **fields) == verdicts


@pytest.mark.parametrize(
    ("elements", "verdicts"),
    [
        ([TOLD], ["paper"]),
        ([], []),
        ([Goal(id="g", statement="G")], ["paper"]),
        ([Goal(id="g", statement="G", owners="club")], ["paper"]),
        ([Goal(id="g", statement="G", owners=["club", "town"])], []),
        ([TOLD, agreement("v", form="shared-vision")], []),
        ([TOLD, agreement("v", form="programme")], []),
        ([Stance(id="s", statement="S", kind="vision", held_by=["club", "town"])], []),
        ([Stance(id="s", statement="S", kind="mission", held_by="p")], []),
        ([Stance(id="s", statement="S", kind="vision", held_by="club")], ["paper"]),
        ([Stance(id="s", statement="S", kind="wish", held_by=["club", "town"])], ["paper"]),
    ],
)
def test_a_contract_serves_something_shared(elements: list[Element], verdicts: list[str]) -> None:
    parties = TOWN, CLUB, roles("town", "club")
    assert said("SAM512", *parties, agreement(form="contract"), *elements) == verdicts
    assert said("SAM512", *parties, agreement(form="contract", status="proposed"), *elements) == []
    assert said("SAM512", *parties, agreement(form="covenant"), *elements) == []


@given(
    st.lists(st.sampled_from(["minutes", "verbal", "covenant", "grant", None]), min_size=1, max_size=4),
    st.lists(st.sampled_from(["money", "people", "data", "act", None]), max_size=3),
)
def test_one_firm_agreement_is_enough(forms: list[str | None], kinds: list[str | None]) -> None:
    made = [agreement(f"a{index}", form=form) for index, form in enumerate(forms)]
    given_ = [commitment(f"c{index}", kind=kind) for index, kind in enumerate(kinds)]
    is_light = {"minutes", "verbal"}.issuperset(forms) and not {"money", "people", "data"}.isdisjoint(kinds)
    record = holding(*made, *given_)
    assert graded("SAM512", record) == [("light", "advice")] * is_light


# SAM513: who belongs at the table -----------------------------------------------------------------------------------

HOMES: Final = Organisation(id="homes", name="Homes", kind="housing-corporation")
TENANTS: Final = Organisation(id="tenants", name="Tenants", kind="tenants-organisation")
RENTERS: Final = Group(id="renters", name="Renters", kind="tenants")
UNKNOWN: Final = Organisation(id="unknown", name="Unknown")
CAST: Final = (TOWN, CLUB, HOMES, TENANTS, RENTERS, UNKNOWN)


@pytest.mark.parametrize(
    ("parties", "fields", "verdicts"),
    [
        (["town", "homes", "tenants"], {}, []),
        (["town", "homes", "renters"], {}, []),
        (["town", "homes"], {}, ["tenants"]),
        (["homes"], {}, ["municipality", "tenants"]),
        (["town", "tenants"], {}, []),
        (["town", "tenants"], {"legal_bases": "nl:woningwet"}, ["corporation"]),
        (["town", "homes"], {"legal_bases": "nl:wgr"}, []),
        (["town", "homes"], {"legal_bases": ["nl:wgr", "nl:woningwet"]}, ["tenants"]),
        (["town", "homes", "unknown"], {}, []),
        (["town", "homes", "nobody"], {}, []),
        (["town", "homes"], {"form": "covenant"}, []),
        (["town", "homes"], {"status": "proposed"}, []),
        (["town", "homes"], {"status": "in-negotiation"}, []),
        (["town", "homes"], {"status": "in-force"}, ["tenants"]),
        ([], {"legal_bases": "nl:woningwet"}, []),
    ],
)
def test_the_law_names_three(parties: list[str], fields: dict[str, Any], verdicts: list[str]) -> None:
    deal = agreement(**{"form": "performance-agreement", "parties": parties, **fields})
    assert said("SAM513", *CAST, deal) == verdicts
    remark = Remark(id="r", about="a", field="parties", kind="not-exhaustive")
    assert said("SAM513", *CAST, deal, remark) == []


@pytest.mark.parametrize(("complete", "severity"), [((), "advice"), ("agreements", "warning")])
@pytest.mark.parametrize("lacking", ["town", "homes", "tenants"])
def test_who_lacks_weighs_more_where_agreements_are_complete(lacking: str, complete: Any, severity: str) -> None:  # noqa: ANN401
    there = [one for one in ("town", "homes", "tenants") if one != lacking]
    deal = agreement(form="performance-agreement", parties=there, legal_bases="nl:woningwet")
    assert [grade for _, grade in graded("SAM513", holding(*CAST, deal, complete=complete))] == [severity]


@given(st.sets(st.sampled_from(["town", "club", "homes", "tenants", "renters"]), min_size=1))
def test_each_that_lacks_is_one_finding(parties: set[str]) -> None:
    deal = agreement(form="performance-agreement", parties=sorted(parties), legal_bases="nl:woningwet")
    lacking = [name for name, who in (("municipality", {"town"}), ("corporation", {"homes"})) if not who & parties]
    tenants = [] if parties & {"tenants", "renters"} else ["tenants"]
    assert said("SAM513", *CAST, deal) == lacking + tenants


# SAM514: who is no longer there -------------------------------------------------------------------------------------


def gone(period: str | None = "../2020", **fields: Any) -> Organisation:  # noqa: ANN401 - any field
    return Organisation(id="gone", name="Haaren", period=period, **fields)


@pytest.mark.parametrize(
    ("period", "is_gone"),
    [
        ("../2020", True),
        ("../2021-05-30", True),
        ("../2021-05-31", False),
        ("../2021", False),
        ("../2021~", False),
        ("..", False),
        ("2010/..", False),
        ("2010/", False),
        ("2010/[..2020]", True),
        (None, False),
    ],
)
def test_who_is_bound_is_still_there(period: str | None, *, is_gone: bool) -> None:
    who = gone(None if period == ".." else period)
    deal, task = agreement(parties=["town", "gone"]), commitment(by="gone")
    paths = [("agreement", "$.agreements[0].parties[1].actor"), ("commitment", "$.commitments[0].by[0]")]
    assert found("SAM514", TOWN, who, deal, task, as_of=NOW) == (paths if is_gone else [])
    assert found("SAM514", TOWN, who, deal, task) == []


@pytest.mark.parametrize(
    ("element", "is_open"),
    [
        (agreement(parties="gone"), True),
        (agreement(parties="gone", status="in-force"), True),
        (agreement(parties="gone", status="proposed"), False),
        (agreement(parties="gone", status="ended"), False),
        (agreement(parties="gone", period="2010/2020"), False),
        (agreement(parties="gone", period="2010/2030"), True),
        (commitment(by="gone"), True),
        (commitment(by="gone", status="promised"), True),
        (commitment(by="gone", status="under-way"), True),
        *[(commitment(by="gone", status=over), False) for over in ("expected", "kept", "paid", "broken", "released")],
        (commitment(by="gone", period="2010/2020"), False),
        (commitment(to="gone"), False),
    ],
)
def test_only_what_holds_binds(element: Element, *, is_open: bool) -> None:
    assert (len(said("SAM514", gone(), element, as_of=NOW)) == 1) is is_open


@pytest.mark.parametrize(
    ("fields", "is_succeeded"),
    [
        ({"ends": "gone", "starts": "town"}, True),
        ({"ends": "gone", "starts": "town", "date": "2020-12-31"}, True),
        ({"ends": "gone"}, False),
        ({"ends": "gone", "starts": "town", "status": "cancelled"}, False),
        ({"ends": "club", "starts": "gone"}, False),
    ],
)
def test_a_successor_is_told_by_an_event(fields: dict[str, Any], *, is_succeeded: bool) -> None:
    elements = TOWN, CLUB, gone(), commitment(by="gone"), event(**fields)
    assert (said("SAM514", *elements, as_of=NOW) == []) is is_succeeded


def test_events_end_organisations_too() -> None:
    ended = event(ends="gone", date="2020")
    assert said("SAM514", gone(None), commitment(by="gone"), ended, as_of=NOW) == ["commitment"]


def test_bodies_are_bound_and_people_are_followed_by_roles() -> None:
    body = Structure(id="gone", name="Table", period="2010/2020")
    assert said("SAM514", body, commitment(by="gone"), as_of=NOW) == ["commitment"]
    somebody = Person(id="gone", name="Ann", period="1930/2020")
    assert said("SAM514", somebody, commitment(by="gone"), as_of=NOW) == []


@pytest.mark.parametrize(("complete", "severity"), [((), "advice"), ("events", "warning")])
def test_a_missing_successor_weighs_more_where_events_are_complete(complete: Any, severity: str) -> None:  # noqa: ANN401
    record = holding(gone(), agreement(parties="gone"), commitment(by="gone"), as_of=NOW, complete=complete)
    assert graded("SAM514", record) == [("agreement", severity), ("commitment", severity)]


@given(DAYS, DAYS)
def test_who_ended_before_the_moment_is_gone(end: date, now: date) -> None:
    verdicts = said("SAM514", gone(f"../{end}"), commitment(by="gone"), as_of=str(now))
    assert verdicts == ["commitment"] * (end < now)
