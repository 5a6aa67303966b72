"""SAM308 to SAM312: who coordinates and decides, how many bodies there are, whether they meet, and who carries it."""

from __future__ import annotations

from datetime import date, timedelta
from typing import TYPE_CHECKING, Any, Final

import attrs
import pytest
from hypothesis import event, given, settings
from hypothesis import strategies as st
from judging import holding, verdict_of

from samenspel import (
    Agreement,
    Commitment,
    Event,
    Goal,
    Group,
    Initiative,
    Observation,
    Organisation,
    Partnership,
    Party,
    Person,
    Result,
    Role,
    Structure,
    check,
)
from samenspel.rules.participation import PARTICIPATION

if TYPE_CHECKING:
    from collections.abc import Sequence

    from samenspel import Element


def found(code: str, *elements: Element, **fields: Any) -> list[str]:  # noqa: ANN401 - any field of a partnership
    """Give what one rule finds, as its verdicts and severities: `nobody advice`."""
    return found_in(code, holding(*elements, **fields))


def found_in(code: str, partnership: Partnership, at: str | None = None, **parameters: object) -> list[str]:
    rules = PARTICIPATION.select(code).with_parameters(code, **parameters)
    findings = check(partnership, at=at, rules=rules)
    return [f"{verdict_of(finding, rules)} {finding.severity.value}" for finding in findings]


def org(id_: str, **said: Any) -> Organisation:  # noqa: ANN401 - any field
    return Organisation(**{"id": id_, "name": id_.upper(), **said})


def person(id_: str) -> Person:
    return Person(id=id_, name=id_.upper())


def role(id_: str, holders: Any = (), functions: Any = "partner", **said: Any) -> Role:  # noqa: ANN401 - any field
    return Role(id=id_, holders=holders, functions=functions, **said)


def body(id_: str, **said: Any) -> Structure:  # noqa: ANN401 - any field
    return Structure(id=id_, name=id_.upper(), **said)


A, B, C = org("a"), org("b"), org("c")
JAN, PIET = person("jan"), person("piet")

# SAM308 -------------------------------------------------------------------------------------------------------------


@settings(max_examples=60)
@given(st.integers(1, 12), st.integers(0, 10), st.integers(0, 10), st.sampled_from([None, "coordinator", "lead"]))
def test_coordination_fits_the_number_of_parties(count: int, parties: int, shared: int, function: str | None) -> None:
    """Exactly at a number it fits, one beyond it does not; an organisation that leads fits any number."""
    roles = [role("r", "a")]
    if function is not None:
        roles.append(role("s", "a" if function == "lead" else (), function))
    nobody, several = count > parties and function is None, count > shared and function != "lead"
    event(f"nobody: {nobody}, several: {several}")
    expected = ["nobody advice"] if nobody else ["shared advice"] if several else []
    assert found_in("SAM308", holding(org("a", count=count), *roles), parties=parties, shared=shared) == expected


SEVEN: Final = org("seven", count=7)


@pytest.mark.parametrize(
    ("elements", "expected"),
    [
        ([SEVEN, role("r", "seven")], True),
        ([org("six", count=6), role("r", "six")], False),
        ([org("six", count=6), A, role("r", "six"), role("s", "a")], True),
        ([org("six", count=6), A, role("r", "six")], False),
        ([org("six", count=6), org("a", part_of="six"), role("r", ["six", "a"])], False),
        ([org("six", count=6), A, body("t"), role("r", "six"), role("s", "a", within="t")], True),
        ([org("six", count=6), A, Initiative(id="i", name="I"), role("r", "six"), role("s", "a", within="i")], False),
        ([org("six", count=6), A, B, role("r", "six"), role("s", "a", within="b")], False),
        ([org("six", count=6), A, JAN, role("r", "six"), role("s", "jan", representing="a")], True),
        ([org("six", count=6), JAN, Group(id="g", name="G"), role("r", ["six", "jan", "g"])], False),
        ([SEVEN, role("r", "seven", period="2015/2016")], False),
        ([SEVEN, role("r", "seven"), role("s", "seven", "lead")], False),
        ([SEVEN, role("r", "seven"), role("s", (), "trajectory-lead")], False),
        ([SEVEN, role("r", "seven"), role("s", JAN, "coordinator"), JAN], False),
        ([SEVEN, role("r", "seven"), role("s", JAN, "coordinator", status="vacant"), JAN], True),
        ([SEVEN, role("r", "seven"), role("s", JAN, "coordinator", period="2015/2016"), JAN], True),
        ([SEVEN, role("r", "seven"), role("s", JAN, "facilitator"), JAN], True),
        ([SEVEN, body("t"), role("r", "seven"), role("s", "seven", "lead", within="t")], False),
        ([SEVEN, Initiative(id="i", name="I"), role("r", "seven"), role("s", "seven", "lead", within="i")], True),
        ([SEVEN, role("r", "seven"), body("t", kind="secretariat"), role("s", JAN, within="t"), JAN], False),
        ([SEVEN, role("r", "seven"), body("t", kind="secretariat", period="2015/2016")], True),
    ],
)
def test_somebody_coordinates_many_parties(elements: list[Element], *, expected: bool) -> None:
    """Organisations count that take part in the partnership itself or a body of it, for as many as they are."""
    assert found("SAM308", *elements, as_of="2021") == (["nobody advice"] if expected else [])
    assert found("SAM308", *elements, as_of="2021", complete="roles") == (["nobody warning"] if expected else [])


@pytest.mark.parametrize(
    ("lead", "expected"),
    [
        (role("s", (), "coordinator"), True),
        (role("s", "jan", "lead"), True),
        (role("s", "jan", "lead", representing="many"), False),
        (role("s", "many", "lead"), False),
        (role("s", "many", "lead", within="t"), True),
        (role("s", "many", "lead", status="vacant"), False),
    ],
)
def test_an_organisation_leads_very_many_parties(lead: Role, *, expected: bool) -> None:
    """A person who ties it together leaves the steering to all of them."""
    others = [role("c", (), "coordinator")] if lead.status == "vacant" else []
    record = [org("many", count=9), JAN, body("t"), role("r", "many"), lead, *others]
    assert found("SAM308", *record) == (["shared advice"] if expected or others else [])


@pytest.mark.parametrize(
    ("form", "roles", "expected"),
    [
        ("lead-agency", [role("r", "a")], ["lead advice"]),
        ("lead-agency", [role("r", "a", "lead")], []),
        ("lead-agency", [role("r", "jan", "lead", representing="a")], []),
        ("lead-agency", [role("r", "jan", "lead")], ["lead advice"]),
        ("lead-agency", [role("r", "a", "coordinator")], ["lead advice"]),
        ("lead-agency", [], []),
        ("covenant-based", [role("r", "a")], []),
        (None, [role("r", "a")], []),
    ],
)
def test_a_lead_agency_has_a_lead(form: str | None, roles: list[Role], expected: list[str]) -> None:
    """Where its roles are told."""
    assert found("SAM308", A, JAN, *roles, form=form) == expected
    claimed = found("SAM308", A, JAN, *roles, form=form, complete="roles")
    missing = ["lead warning"] if expected or (form == "lead-agency" and not roles) else []
    assert claimed == missing


SECRETARIAT: Final = body("s", kind="secretariat")
STAFF: Final = role("r", "jan", "secretary", within="s")
MONEY: Final = Commitment(id="m", kind="money", to="s")


@pytest.mark.parametrize(
    ("elements", "complete", "expected"),
    [
        ([], [], []),
        ([], ["roles"], ["secretariat warning"]),
        ([], ["commitments"], ["secretariat warning"]),
        ([role("x", "a")], [], ["secretariat advice"]),
        ([role("x", "a")], ["commitments"], ["secretariat warning"]),
        ([STAFF], [], []),
        ([STAFF], ["roles"], []),
        ([STAFF], ["commitments"], ["secretariat warning"]),
        ([STAFF, MONEY], ["roles", "commitments"], []),
        ([STAFF, attrs.evolve(MONEY, to=(), about="s")], ["roles", "commitments"], []),
        ([STAFF, attrs.evolve(MONEY, to=(), by="s")], ["roles", "commitments"], ["secretariat warning"]),
        ([STAFF, attrs.evolve(MONEY, kind="people")], ["roles", "commitments"], ["secretariat warning"]),
        ([STAFF, attrs.evolve(MONEY, to="a")], [], ["secretariat advice"]),
        ([MONEY], ["roles", "commitments"], ["secretariat warning"]),
        ([STAFF, role("f", "a", "funder", within="s")], ["roles", "commitments"], []),
        ([attrs.evolve(STAFF, period="2015/2016"), MONEY], ["roles"], ["secretariat warning"]),
    ],
)
def test_a_secretariat_has_people_and_money(elements: list[Element], complete: list[str], expected: list[str]) -> None:
    """As far as the record tells of roles and of promises."""
    assert found("SAM308", A, JAN, SECRETARIAT, *elements, complete=complete, as_of="2021") == expected


# SAM309 -------------------------------------------------------------------------------------------------------------

TABLE: Final = body("table", decides=True)
POWER: Final = (A, B, JAN, TABLE, role("r", "a", ["lead", "funder"]), role("s", "a", within="table"))


@settings(max_examples=60)
@given(
    st.lists(st.sampled_from("abc"), max_size=5),
    st.sets(st.sampled_from("abc")),
    st.sets(st.sampled_from("abc")),
    st.sampled_from([0.25, 0.5, 0.75]),
)
def test_power_is_concentrated_where_one_pays_leads_and_holds_the_seats(
    seats: list[str], funders: set[str], leaders: set[str], share: float
) -> None:
    """Counted one by one; exactly at the share it is not."""
    roles = [
        *(role(f"s{n}", who, within="table") for n, who in enumerate(seats)),
        *(role(f"f{who}", who, "funder") for who in funders),
        *(role(f"l{who}", who, "lead") for who in leaders),
    ]
    mighty = [who for who in leaders if funders == {who} and seats.count(who) > share * len(seats)]
    event(f"mighty: {len(mighty)}")
    record = holding(A, B, C, TABLE, *roles)
    assert found_in("SAM309", record, share=share) == ["all advice"] * len(mighty)


@pytest.mark.parametrize(
    ("others", "expected"),
    [
        ([], True),
        ([role("x", "b", within="table")], False),
        ([role("x", "b", within="other")], True),
        ([role("x", (), within="table")], False),
        ([role("x", (), within="table", representing="a")], True),
        ([role("x", (), within="table", representing="b")], False),
        ([role("x", "jan", within="table")], False),
        ([role("x", "jan", within="table", representing="a")], True),
        ([role("x", "jan", within="table"), role("y", "jan", "adviser", representing="a")], True),
        ([role("x", "b", within="table", period="2015/2016")], True),
        ([role("x", "b", "funder")], False),
        ([role("x", "b", "funder", period="2015/2016")], True),
        ([role("x", (), "funder")], False),
        ([role("x", "jan", "funder")], False),
        ([role("x", "jan", "funder", representing="a")], True),
        ([Commitment(id="x", by="b", kind="money")], False),
        ([Commitment(id="x", by="b", kind="money", status="expected")], True),
        ([Commitment(id="x", by="b", kind="money", status="proposed")], True),
        ([Commitment(id="x", by="b", kind="money", status="released")], True),
        ([Commitment(id="x", by="b", kind="people")], True),
        ([Commitment(id="x", kind="money")], False),
        ([Commitment(id="x", by="b", kind="money", on_behalf_of="a")], True),
        ([Commitment(id="x", by="jan", kind="money"), role("y", "jan", "adviser", representing="a")], True),
        ([role("x", "b", "lead")], True),
    ],
)
def test_whoever_shares_in_money_or_seats_takes_from_the_power_of_one(others: list[Element], *, expected: bool) -> None:
    """Somebody of whom it is not known for whom the seat or the money is, counts as another."""
    record = holding(*POWER, body("other"), *others, as_of="2021")
    assert found_in("SAM309", record) == (["all advice"] if expected else [])


def test_money_may_be_promised_and_a_lead_may_be_represented() -> None:
    """A role of funder or a promise of money, the lead oneself or by a person."""
    seat, lead = role("s", "a", within="table"), role("r", "jan", "lead", representing="a")
    money = Commitment(id="m", by="a", kind="money", status="promised")
    assert found("SAM309", A, B, JAN, TABLE, seat, lead, money) == ["all advice"]
    assert found("SAM309", A, B, JAN, TABLE, seat, lead) == []
    assert found("SAM309", A, B, JAN, TABLE, seat, money) == []
    assert found("SAM309", A, B, JAN, TABLE, lead, money) == []
    assert found("SAM309", A, B, JAN, attrs.evolve(TABLE, decides=None), seat, lead, money) == []
    assert found("SAM309", A, JAN, TABLE, role("r", "jan", ["lead", "funder"]), role("s", "jan", within="table")) == []


def test_a_seat_that_is_not_named_counts_as_often_as_it_is_there() -> None:
    """Five unnamed seats outweigh one."""
    assert found("SAM309", *POWER, role("x", (), within="table", count=5)) == []
    two = role("y", (), within="table", count=6, representing="a")
    assert found("SAM309", *POWER, role("x", (), within="table", count=5), two) == ["all advice"]


# SAM310 -------------------------------------------------------------------------------------------------------------


@settings(max_examples=60)
@given(st.lists(st.booleans(), max_size=9), st.integers(1, 8), st.sampled_from([0.25, 0.5, 1.0]))
def test_many_bodies_without_work_are_counted(working: list[bool], bodies: int, share: float) -> None:
    """Exactly at the number of bodies it fires, exactly at the share it does not."""
    structures = [body(f"s{n}") for n in range(len(working))]
    goals = [Goal(id=f"g{n}", statement="G", owners=f"s{n}") for n, works in enumerate(working) if works]
    expected = len(working) >= bodies and sum(working) < share * len(working)
    record = holding(*structures, *goals)
    assert found_in("SAM310", record, bodies=bodies, share=share) == (["many advice"] if expected else [])


def depth_of(parents: Sequence[int | None], at: int) -> int:
    parent = parents[at]
    return 1 if parent is None else 1 + depth_of(parents, parent)


@settings(max_examples=60)
@given(st.lists(st.integers(-1, 8), min_size=1, max_size=9), st.integers(1, 5))
def test_the_depth_of_bodies_is_the_longest_chain(drawn: list[int], depth: int) -> None:
    """Each body is a part of an earlier one or of none; the order of the record does not matter."""
    parents = [parent if 0 <= parent < n else None for n, parent in enumerate(drawn)]
    bodies = [body(f"s{n}", part_of=() if parent is None else f"s{parent}") for n, parent in enumerate(parents)]
    expected = max(depth_of(parents, at) for at in range(len(parents))) > depth
    for order in (bodies, bodies[::-1]):
        assert found_in("SAM310", holding(*order), bodies=99, depth=depth) == (["deep advice"] if expected else [])


FOUR: Final = [body(f"s{n}") for n in range(4)]


@pytest.mark.parametrize(
    ("fifth", "expected"),
    [
        ({}, True),
        ({"status": "running"}, True),
        ({"status": "paused"}, False),
        ({"status": "planned"}, False),
        ({"status": "proposed"}, False),
        ({"status": "ended"}, False),
        ({"period": "2015/2016"}, False),
        ({"period": "2015/"}, True),
        ({"period": "2030/.."}, False),
    ],
)
def test_only_active_bodies_count(fifth: dict[str, Any], *, expected: bool) -> None:
    """Those that may exist at the moment of judgement."""
    assert found("SAM310", *FOUR, body("s4", **fifth), as_of="2021") == (["many advice"] if expected else [])


@pytest.mark.parametrize(
    ("work", "expected"),
    [
        ([Goal(id="g", statement="G", owners=["s0", "s1", "s2"])], False),
        ([Goal(id="g", statement="G", owners=["s0", "s1"])], True),
        ([Goal(id="g", statement="G", owners=["s0", "s0", "s0", "s1"])], True),
        ([Goal(id="g", statement="G", owners=["s0", "s1", "s2"], status="dropped")], True),
        ([Goal(id="g", statement="G", owners=["s0", "a", "nobody"])], True),
        ([Result(id="r", statement="R", about=["s0", "s1", "s2"])], False),
        ([Result(id="r", statement="R", about=["s0", "s1"]), Goal(id="g", statement="G", owners="s2")], False),
        ([Result(id="r", statement="R", about=["s0", "s1", "s2"], observations=Observation(date="2020"))], False),
        ([Result(id="r", statement="R", about=["s0", "s1", "s2"], observations=Observation(text="T"))], False),
        ([Result(id="r", statement="R", about=["s0", "s1", "s2"], observations=Observation(date="2030"))], True),
        (
            [
                Result(
                    id="r",
                    statement="R",
                    about=["s0", "s1", "s2"],
                    observations=[Observation(date="2030"), Observation(date="2020")],
                )
            ],
            False,
        ),
    ],
)
def test_a_body_works_where_it_owns_a_goal_or_has_a_result(work: list[Element], *, expected: bool) -> None:
    """A goal that still counts, a result that has been seen."""
    assert found("SAM310", A, *FOUR, body("s4"), *work, as_of="2021") == (["many advice"] if expected else [])


@pytest.mark.parametrize(
    ("parts", "expected"),
    [
        ([((),), ("s0",), ("s1",)], False),
        ([((),), ("s0",), ("s1",), ("s2",)], True),
        ([("s3",), ("s0",), ("s1",), ("s2",)], False),
        ([("s0",)], False),
        ([("a",), ("s0",), ("s1",), ("s2",)], True),
        ([("nobody",), ("s0",), ("s1",)], False),
        ([((),), ("s0",), ("s1", "s1"), ("s0", "s2")], True),
        ([((),), ("s0",), ("s1",), ("s0",)], False),
    ],
)
def test_levels_are_those_of_bodies(parts: list[tuple[Any, ...]], *, expected: bool) -> None:
    """The organisation that a body belongs to is no level; a circle has none; of two ways up the longer counts."""
    bodies = [body(f"s{n}", part_of=[p for p in of if p]) for n, of in enumerate(parts)]
    assert found("SAM310", A, *bodies) == (["deep advice"] if expected else [])


def test_a_level_that_has_ended_no_longer_counts() -> None:
    """What is under it hangs on nothing."""
    bodies = [body("s0", period="2015/2016"), *(body(f"s{n}", part_of=f"s{n - 1}") for n in range(1, 4))]
    assert found("SAM310", *bodies, as_of="2021") == []
    assert found("SAM310", *bodies, as_of="2016") == ["deep advice"]


# SAM311 -------------------------------------------------------------------------------------------------------------

NOW: Final = date(2021, 7, 1)


def days_ago(days: int) -> str:
    return str(NOW - timedelta(days=days))


def met(id_: str = "e", day: str | None = None, **said: Any) -> Event:  # noqa: ANN401 - any field
    return Event(**{"id": id_, "title": "E", "kind": "met", "date": day, "participants": "table", **said})


@settings(max_examples=60)
@given(st.lists(st.integers(-5, 40), min_size=1, max_size=4), st.integers(1, 12), st.integers(1, 3))
def test_a_rhythm_lapses_a_day_after_so_many_intervals(ago: list[int], every: int, intervals: int) -> None:
    """Counted in days from the last meeting to the moment; what is still to come is no meeting yet."""
    events = [met(f"e{n}", days_ago(days)) for n, days in enumerate(ago)]
    held = [days for days in ago if days >= 0]
    expected = bool(held) and min(held) > intervals * every
    record = holding(body("table", meets=f"P{every}D"), *events, as_of=str(NOW))
    assert found_in("SAM311", record, intervals=intervals) == (["own advice"] if expected else [])


@pytest.mark.parametrize(
    ("day", "months", "expected"),
    [
        ("2021-01-01", 6, False),
        ("2020-12-31", 6, True),
        ("2021-06-01", 1, False),
        ("2021-05-31", 1, True),
        ("2021", 6, False),
        ("2020", 6, True),
        ("2020-12-31~", 6, False),
        ("[..2020-12]", 6, True),
        ("[2019..]", 6, False),
        (None, 6, False),
    ],
)
def test_a_body_without_a_rhythm_meets_within_some_months(day: str | None, months: int, *, expected: bool) -> None:
    """Exactly so many months ago is not too long, and only what is certain counts."""
    record = holding(body("table"), met(day=day), as_of=str(NOW))
    assert found_in("SAM311", record, months=months) == (["usual advice"] if expected else [])


@pytest.mark.parametrize(
    ("events", "expected"),
    [
        ([met(day="2019")], True),
        ([met(day="2019", participants=(), about="table")], True),
        ([met(day="2019", participants=["a", "table"], about="table")], True),
        ([met(day="2019", participants="a")], False),
        ([met(day="2019", kind="decided")], False),
        ([met(day="2019", status="happened")], True),
        ([met(day="2019", status="planned")], False),
        ([met(day="2019", status="cancelled")], False),
        ([met(day="2019"), met("f", "2021-06")], False),
        ([met(day="2019"), met("f")], False),
        ([met(day="2019"), met("f", "2021-06", status="cancelled")], True),
        ([met(day="2019"), met("f", "2021-06", kind="decided")], True),
        ([met(day="2019"), met("f", "2022")], True),
        ([met(day="2019"), met("f", "2017")], True),
        ([], False),
    ],
)
def test_a_meeting_is_one_that_was_held(events: list[Event], *, expected: bool) -> None:
    """By the body or about it, and neither planned nor cancelled."""
    assert found("SAM311", A, body("table"), *events, as_of=str(NOW)) == (["usual advice"] if expected else [])


def test_the_last_meeting_is_named() -> None:
    """Whatever the order of the record."""
    events = [met("e", "2018"), met("f", "2019-03"), met("g", "2017")]
    (finding,) = check(holding(body("table"), *events, as_of=str(NOW)), rules=PARTICIPATION.select("SAM311"))
    assert str(dict(finding.values)["date"]) == "2019-03"


@pytest.mark.parametrize(
    ("said", "as_of", "expected"),
    [
        ({}, str(NOW), True),
        ({"status": "running"}, str(NOW), True),
        *(({"status": status}, str(NOW), False) for status in ("paused", "planned", "proposed", "ended")),
        ({"period": "2015/2019"}, str(NOW), False),
        ({}, None, False),
        ({}, "[..2021]", False),
        ({}, "[2021..]", True),
    ],
)
def test_only_a_body_that_is_at_work_has_a_rhythm(said: dict[str, Any], as_of: str | None, *, expected: bool) -> None:
    """And only at a moment that is said."""
    record = holding(body("table", **said), met(day="2019"), as_of=as_of)
    assert found_in("SAM311", record) == (["usual advice"] if expected else [])


@pytest.mark.parametrize(
    ("said", "complete", "expected"),
    [
        ({"meets": "P1M", "period": "2019/.."}, "events", True),
        ({"meets": "P1M", "period": "2019/.."}, (), False),
        ({"meets": "P1M", "period": "2019/.."}, "roles", False),
        ({"meets": "P1M", "period": days_ago(61) + "/.."}, "events", True),
        ({"meets": "P1M", "period": days_ago(60) + "/.."}, "events", False),
        ({"meets": "P1M"}, "events", False),
        ({"meets": "P1M", "period": "/.."}, "events", False),
        ({"period": "2019/.."}, "events", False),
    ],
)
def test_a_body_that_never_met_is_found_where_all_events_are_told(
    said: dict[str, Any], complete: str, *, expected: bool
) -> None:
    """Counted from its start: a month is 30 days, and twice that is not yet too long."""
    others = [met("other", "2021-06", participants="a")]
    record = holding(A, body("table", **said), *others, complete=complete, as_of=str(NOW))
    assert found_in("SAM311", record) == (["never advice"] if expected else [])


def test_a_rhythm_is_judged_at_the_moment_that_is_asked() -> None:
    """Before a meeting that came later, and after it."""
    record = holding(body("table"), met(day="2018-01-10"), met("f", "2021-06-01"), as_of=str(NOW))
    assert [found_in("SAM311", record, at=at) for at in ("2018-02", "2019", "2021-06-02")] == [[], ["usual advice"], []]


# SAM312 -------------------------------------------------------------------------------------------------------------


def sponsor(**said: Any) -> Role:  # noqa: ANN401 - any field
    return Role(**{"id": "r", "holders": "jan", "functions": "lead", "title": "Wethouder", "representing": "a", **said})


ELECTION: Final = date(2022, 3, 16)


@settings(max_examples=60)
@given(st.integers(-30, 500), st.integers(1, 12))
def test_an_election_is_near_within_so_many_months(ago: int, months: int) -> None:
    """On the day itself, and on the day so many months before, it is; after it and a day sooner it is not."""
    moment = ELECTION - timedelta(days=ago)
    index = ELECTION.year * 12 + ELECTION.month - 1 - months
    earliest = date(index // 12, index % 12 + 1, ELECTION.day)
    expected = earliest <= moment <= ELECTION
    record = holding(A, B, JAN, sponsor(), as_of=str(moment))
    assert found_in("SAM312", record, months=months) == (["single advice"] if expected else [])


@pytest.mark.parametrize(
    ("as_of", "expected"),
    [
        ("2013-12", True),
        ("2017-10", True),
        ("2021-12", True),
        ("2025-12", True),
        ("2021-09-15", False),
        ("2021-09-16", True),
        ("2022-03-16", True),
        ("2022-03-17", False),
        ("2022-03", True),
        ("2022", True),
        ("2021", False),
        ("[2020..]", False),
        ("[2022..]", True),
        ("[..2021]", False),
        ("2019", False),
        (None, False),
    ],
)
def test_elections_are_near_where_that_is_certain(as_of: str | None, *, expected: bool) -> None:
    """That it is so near must be certain; that it is not over yet must be possible."""
    assert found("SAM312", A, B, JAN, sponsor(), as_of=as_of) == (["single advice"] if expected else [])


@pytest.mark.parametrize(
    ("said", "expected"),
    [
        *(({"functions": f}, True) for f in ("lead", "commissioner", "chair", "initiator", "representative")),
        *(({"functions": f}, False) for f in ("adviser", "coordinator", ())),
        ({"functions": ["adviser", "chair"]}, True),
        ({"title": "alderman for sport"}, True),
        ({"title": "Alderwoman"}, True),
        ({"title": "raadslid"}, True),
        ({"title": "Councillor"}, True),
        ({"title": "burgemeester"}, False),
        ({"title": "director"}, False),
        ({"title": None}, False),
        ({"holders": ()}, True),
        ({"holders": "a"}, False),
        ({"holders": "nobody"}, False),
        ({"holders": ["a", "jan"]}, True),
        ({"holders": ["jan", "piet"]}, False),
        ({"status": "vacant", "holders": ()}, False),
        ({"within": "steering"}, True),
        ({"within": "board"}, True),
        ({"within": "table"}, False),
        ({"within": "b"}, False),
        ({"period": "2015/2016"}, False),
        ({"representing": ()}, True),
    ],
)
def test_a_sponsor_is_an_elected_person_at_the_level_of_the_board(said: dict[str, Any], *, expected: bool) -> None:
    """By function, place and title, named or not."""
    bodies = [body("steering", kind="steering-group"), body("board", kind="board"), TABLE]
    record = [A, B, JAN, PIET, *bodies, sponsor(**said), role("s", "b", "provider")]
    assert found("SAM312", *record, as_of="2021-12") == (["single advice"] if expected else [])


@pytest.mark.parametrize(
    ("others", "expected"),
    [
        ([role("s", "piet", "representative", representing="b")], False),
        ([role("s", "piet", "adviser")], True),
        ([role("s", "jan", "chair")], True),
        ([role("s", (), "chair")], False),
        ([role("s", "b", "lead")], True),
        ([role("s", "piet", "chair", within="table")], True),
        ([role("s", "piet", "chair", period="2015/2016")], True),
        ([Agreement(id="g", name="G", parties=Party(actor="a", decided="2021"))], False),
        ([Agreement(id="g", name="G", parties=Party(actor="b", decided="2021"))], True),
        ([Agreement(id="g", name="G", parties=Party(actor="a", signed="2021"))], True),
        ([Agreement(id="g", name="G", status="ended", parties=Party(actor="a", decided="2021"))], True),
        ([Event(id="e", title="E", kind="decided", participants="a")], False),
        ([Event(id="e", title="E", kind="decided", participants="b")], True),
        ([Event(id="e", title="E", kind="met", participants="a")], True),
        ([Event(id="e", title="E", kind="decided", participants="a", status="planned")], True),
        ([Event(id="e", title="E", kind="decided", participants="a", status="cancelled")], True),
    ],
)
def test_a_second_sponsor_or_a_decision_outlasts_an_election(others: list[Element], *, expected: bool) -> None:
    """One more person, or what the council or the municipality decided."""
    record = [A, B, JAN, PIET, TABLE, sponsor(), *others]
    assert found("SAM312", *record, as_of="2021-12") == (["single advice"] if expected else [])


def test_the_days_of_elections_and_the_titles_can_be_set() -> None:
    """Other countries elect others, on other days."""
    record = holding(A, B, JAN, sponsor(title="Mayor of Weston"), as_of="2023-04")
    assert found_in("SAM312", record) == []
    assert found_in("SAM312", record, elections=("2023-05-04",), titles=("mayor",)) == ["single advice"]
    assert found_in("SAM312", record, elections=("2023-05",), titles=("alderman",)) == []
    assert found_in("SAM312", record, elections=(), titles=("mayor",)) == []
