"""SAM201 to SAM204 against days that are counted out here, and tables of their corners."""

from __future__ import annotations

from calendar import monthrange
from datetime import date, timedelta
from typing import TYPE_CHECKING, Any, Final

import pytest
from hypothesis import assume, event, given, settings
from hypothesis import strategies as st
from judging import fields_with, fired, holding, minimal, places, saying

from samenspel import (
    CORE,
    Agreement,
    Commitment,
    Event,
    Initiative,
    Observation,
    Obstacle,
    Organisation,
    Partnership,
    Party,
    Phase,
    Result,
    Role,
    Source,
    Structure,
    Trajectory,
    check,
)
from samenspel.model import Element, Form, fields_of

if TYPE_CHECKING:
    from hypothesis.strategies import SearchStrategy

# Dates as days that are counted out ---------------------------------------------------------------------------------

FIRST: Final = date.min.toordinal() - 1
LAST: Final = date.max.toordinal() + 1
Days = tuple[int, int]
Dated = tuple[str, Days]


def month(index: int) -> Days:
    """Give the days of a month, counted from January of the year 0."""
    year, nth = divmod(index, 12)
    first = date(year, nth + 1, 1)
    return first.toordinal(), first.replace(day=monthrange(year, nth + 1)[1]).toordinal()


def months(start: int, end: int) -> Days:
    return month(start)[0], month(end)[1]


YEARS: Final = range(2014, 2019)
MARKS: Final = ("", "", "~", "?", "%")


def in_years(year: int, mark: str) -> Dated:
    margin = 12 if mark else 0
    return f"{year}{mark}", months(12 * year - margin, 12 * year + 11 + margin)


def in_months(year: int, nth: int, mark: str) -> Dated:
    index, margin = 12 * year + nth - 1, 1 if mark else 0
    return f"{year}-{nth:02}{mark}", months(index - margin, index + margin)


def in_seasons(year: int, nth: int, mark: str) -> Dated:
    """Spring is March to May; the winter of a year ends in February of the next."""
    start, margin = 12 * year + 2 + 3 * nth, 3 if mark else 0
    return f"{year}-{21 + nth}{mark}", months(start - margin, start + 2 + margin)


def on_days(day: date, mark: str) -> Dated:
    margin = 7 if mark else 0
    return f"{day}{mark}", (day.toordinal() - margin, day.toordinal() + margin)


def dated() -> SearchStrategy[Dated]:
    """Dates of all precisions, sure and unsure, with the first and the last day that they may be."""
    years, marks = st.sampled_from(YEARS), st.sampled_from(MARKS)
    return st.one_of(
        st.builds(in_years, years, marks),
        st.builds(in_months, years, st.integers(1, 12), marks),
        st.builds(in_seasons, years, st.integers(0, 3), marks),
        st.builds(on_days, st.dates(date(2014, 1, 1), date(2018, 12, 31)), marks),
    )


def one_sided() -> SearchStrategy[Dated]:
    """Dates of which only one side is known: by then, or not before."""
    return st.one_of(
        dated().map(lambda said: (f"[..{said[0]}]", (FIRST, said[1][1]))),
        dated().map(lambda said: (f"[{said[0]}..]", (said[1][0], LAST))),
    )


def starts() -> SearchStrategy[Dated]:
    """What may stand before the slash: a date, nothing (not known), or two dots (none by design)."""
    return st.one_of(dated(), dated(), one_sided(), st.sampled_from([("", (FIRST, LAST)), ("..", (FIRST, FIRST))]))


def ends() -> SearchStrategy[Dated]:
    """What may stand after the slash."""
    return st.one_of(dated(), dated(), one_sided(), st.sampled_from([("", (FIRST, LAST)), ("..", (LAST, LAST))]))


# SAM201 -------------------------------------------------------------------------------------------------------------


WINDOW: Final = range(date(2010, 1, 1).toordinal(), date(2024, 1, 1).toordinal())


def within(days: Days) -> range:
    """Give the days between bounds one by one; what lies outside the years of the tests is one day there."""
    first, last = (min(max(day, WINDOW[0]), WINDOW[-1]) for day in days)
    return range(first, last + 1)


def backwards(start: Days, end: Days) -> bool:
    """Tell whether no day of the start and no day of the end are in order, by trying each."""
    latest = max(within(end))
    return not any(day <= latest for day in within(start))


@settings(max_examples=300)
@given(starts(), ends())
def test_a_period_ends_before_it_starts_exactly_where_no_two_days_are_in_order(start: Dated, end: Dated) -> None:
    """With the margins of unsure dates, and with sides that are open, not known, or known on one side only."""
    expected = backwards(start[1], end[1])
    event(f"backwards: {expected}")
    record = holding(Structure(id="s", name="S", period=f"{start[0]}/{end[0]}"))
    assert fired(record, "SAM201") == ([("whole", "$.structures[0].period")] if expected else [])


@given(dated())
def test_a_date_alone_is_a_period_in_order(said: Dated) -> None:
    """It begins and ends within its bounds."""
    assert fired(holding(Structure(id="s", name="S", period=said[0])), "SAM201") == []


@pytest.mark.parametrize(
    ("period", "expected"),
    [
        ("2018/2016", True),
        ("2017/2016", True),
        ("2016/2016", False),
        ("2016-06/2016", False),
        ("2016-05-02/2016-05-01", True),
        ("2016-05-01/2016-05-01", False),
        ("2017~/2016", False),
        ("2018~/2016", True),
        ("2018~/2016?", False),
        ("2019~/2016?", True),
        ("2016-12-08~/2016-12-01", False),
        ("2016-12-09~/2016-12-01", True),
        ("2021-24/2022-02", False),
        ("2021-24/2021-11", True),
        ("2018/[..2016]", True),
        ("2018/[2016..]", False),
        ("[2018..]/2016", True),
        ("[..2018]/2016", False),
        ("2018/", False),
        ("/2016", False),
        ("2018/..", False),
        ("../2016", False),
        ("XXXX-04/2016", False),
        ("2012-04-01/P5Y", False),
        ("P9Y/2017", False),
        ("P9Y/", False),
    ],
)
def test_a_period_that_certainly_ends_before_it_starts_is_found(period: str, *, expected: bool) -> None:
    """Only what is certain is an error."""
    assert bool(fired(holding(Structure(id="s", name="S", period=period)), "SAM201")) is expected


PERIODS: Final = {f"{kind.__name__}.{path}": (kind, path) for kind, path, _ in fields_with(Form.PERIOD)}
each_period = pytest.mark.parametrize(("kind", "path"), PERIODS.values(), ids=PERIODS)


@each_period
def test_every_period_of_every_kind_is_held_against_the_calendar(kind: type[Element], path: str) -> None:
    """Those of values too: of a mandate, a phase, a former name."""
    start = "$" if kind is Partnership else f"$.{kind.element_kind.collection}[0]"
    verdict = "whole" if path in {"period", "trajectory.period"} else "part"
    assert fired(holding(saying(kind, path, "2018/2016")), "SAM201") == [(verdict, f"{start}.{path}")]
    assert fired(holding(saying(kind, path, "2016/2018")), "SAM201") == []


# SAM202: dates ------------------------------------------------------------------------------------------------------

DONE: Final = {
    "Role.mandate.decided": {},
    "Agreement.parties[0].signed": {},
    "Agreement.parties[0].decided": {},
    "Agreement.concluded": {},
    "Commitment.made": {},
}
NOT_DONE: Final = {
    "Commitment.due",
    "Event.date",
    "Result.observations[0].date",
    "Source.published",
    "Source.as_of",
    "Waiver.until",
    "Partnership.as_of",
}
DATES: Final = {f"{kind.__name__}.{path}": (kind, path) for kind, path, _ in fields_with(Form.DATE)}


def test_the_dates_of_the_model_are_all_told_apart_here() -> None:
    """A new field of a date is either something done or not."""
    assert set(DATES) == {*DONE, *NOT_DONE}


@pytest.mark.parametrize("name", DONE)
def test_what_is_told_as_done_does_not_lie_in_the_future(name: str) -> None:
    """Signing, deciding, concluding and promising are done on a day, and known from that day on."""
    kind, path = DATES[name]
    place = f"$.{kind.element_kind.collection}[0].{path}"
    for said, expected in (("2021-06", [("date", place)]), ("2021-05", []), ("2020", [])):
        assert fired(holding(saying(kind, path, said), as_of="2021-05"), "SAM202") == expected


@pytest.mark.parametrize("name", sorted(NOT_DONE - {"Partnership.as_of"}))
def test_what_is_not_told_as_done_may_lie_in_the_future(name: str) -> None:
    """A due date, an end of a waiver, a target, an event that is not said to have happened."""
    kind, path = DATES[name]
    assert fired(holding(saying(kind, path, "2031"), as_of="2021-05"), "SAM202") == []


@pytest.mark.parametrize(
    ("kind", "expected"),
    [("actual", True), ("baseline", True), ("target", False), ("forecast", False), ("acme:x", False), (None, False)],
)
def test_only_what_was_measured_lies_in_the_past(kind: str | None, *, expected: bool) -> None:
    """Targets and forecasts are of what is to come."""
    seen = [Observation(date="2020"), Observation(kind=kind, date="2022")]
    record = holding(Result(id="r", statement="R", observations=seen), as_of="2021-05")
    assert fired(record, "SAM202") == ([("date", "$.results[0].observations[1].date")] if expected else [])


@pytest.mark.parametrize(
    ("status", "expected"),
    [("happened", True), ("planned", False), ("cancelled", False), ("acme:x", False), (None, False)],
)
def test_only_what_happened_lies_in_the_past(status: str | None, *, expected: bool) -> None:
    """An event may be planned."""
    record = holding(Event(id="e", title="E", date="2022", status=status), as_of="2021-05")
    assert fired(record, "SAM202") == ([("date", "$.events[0].date")] if expected else [])


@pytest.mark.parametrize(
    ("as_of", "said", "expected"),
    [
        ("2021-05-01", "2021-05-01", False),
        ("2021-05-01", "2021-05-02", True),
        ("2021-05", "2021-05-31", False),
        ("2021-05", "2021-06-01", True),
        ("2021", "2021-12", False),
        ("2021", "2022", True),
        ("2021-22", "2021-08", False),
        ("2021-22", "2021-09", True),
        ("2021-05-01", "2021", False),
        ("2021-05-01", "2022~", False),
        ("2021-05-01", "2023~", True),
        ("2021-05-01", "2022?", False),
        ("2021~", "2022-12", False),
        ("2021~", "2023", True),
        ("2021-05-01~", "2021-05-08", False),
        ("2021-05-01~", "2021-05-09", True),
        ("2021-05-01", "[..2022]", False),
        ("2021-05-01", "[2022..]", True),
        ("[2021..]", "2031", False),
        ("[..2021]", "2022", True),
        ("2021-05-01", "XXXX-04", False),
        ("XXXX-04", "2031", False),
    ],
)
def test_a_fact_lies_in_the_future_only_where_that_is_certain(as_of: str, said: str, *, expected: bool) -> None:
    """Equal days, margins, and sides that are not known are no fault."""
    record = holding(Agreement(id="a", name="A", concluded=said), as_of=as_of)
    assert bool(fired(record, "SAM202")) is expected


# The moment of knowledge --------------------------------------------------------------------------------------------


def concluded(said: str, *sources: Source, **fields: Any) -> Partnership:  # noqa: ANN401 - any field of a partnership
    return holding(Agreement(id="a", name="A", concluded=said), *sources, **fields)


@pytest.mark.parametrize(
    ("sources", "as_of", "expected"),
    [
        ([], None, False),
        ([Source(id="s", title="S")], None, False),
        ([Source(id="s", title="S", published="2021")], None, True),
        ([Source(id="s", title="S", as_of="2021")], None, True),
        ([Source(id="s", title="S", as_of="2022", published="2021")], None, False),
        ([Source(id="s", title="S", as_of="2021", published="2022")], None, True),
        ([Source(id="s", title="S", published="2021"), Source(id="t", title="T", published="2022")], None, False),
        ([Source(id="s", title="S", published="2022")], "2021", True),
        ([Source(id="s", title="S", published="2021")], "2022", False),
        ([Source(id="s", title="S", published="XXXX-04")], None, False),
        ([Source(id="s", title="S", published="[2020..]")], None, False),
    ],
    ids=[
        "nothing says it",
        "a source without a date",
        "published",
        "as of",
        "as of later than published",
        "as of before published",
        "the latest source",
        "said by the record, before its source",
        "said by the record, after its source",
        "a source without a year",
        "a source not before",
    ],
)
def test_the_moment_of_knowledge_is_said_by_the_record_or_else_by_its_sources(
    sources: list[Source], as_of: str | None, *, expected: bool
) -> None:
    """Never by today: the same record gets the same report next year."""
    assert bool(fired(concluded("2022", *sources, as_of=as_of), "SAM202")) is expected


def test_without_a_moment_of_knowledge_nothing_is_too_early_or_too_late() -> None:
    """Only what contradicts itself without any calendar is found."""
    bodies = [
        Structure(id="a", name="A", status="running", period="1916/1918"),
        Structure(id="b", name="B", status="planned", period="1916/1918"),
        Structure(id="c", name="C", status="running", period="2916/.."),
        Structure(id="d", name="D", status="ended", period="2916/2918"),
        Structure(id="e", name="E", status="ended", period="1916/.."),
    ]
    record = holding(*bodies)
    assert fired(record, "SAM202") == []
    assert fired(record, "SAM203") == [("open", "$.structures[4].status")]


# SAM202 and SAM203: statuses ----------------------------------------------------------------------------------------

OVER: Final = {"ended", "lapsed", "terminated"}
BEGUN: Final = {"running", "in-force"}
TO_COME: Final = {"proposed", "planned"}


def lasting(kind: type[Element], period: str, status: str | None) -> Element:
    return minimal(kind, **{"trajectory" if kind is Initiative else "period": period, "status": status})


KINDS_WITH_STATUS: Final = (Structure, Initiative, Agreement)
STATUSES: Final = {
    kind: [
        None,
        "acme:x",
        *(term.code for field in fields_of(kind) if field.name == "status" for term in field.vocabulary),
    ]
    for kind in KINDS_WITH_STATUS
}


def situations() -> SearchStrategy[tuple[tuple[type[Element], str | None], Dated, Dated, Dated]]:
    """A kind and a status of it, a start, an end, and a moment of knowledge."""
    of_kinds = [(kind, status) for kind, statuses in STATUSES.items() for status in statuses]
    judged = [one for one in of_kinds if one[1] in OVER | BEGUN | TO_COME]
    return st.tuples(st.one_of(st.sampled_from(judged), st.sampled_from(of_kinds)), starts(), ends(), dated())


def contradictions(status: str | None, start: Dated, end: Dated, moment: Days) -> set[tuple[str, str]]:
    """Say what is certainly wrong, counted in days: the first and the last day lie where both sides allow."""
    first = start[1][0], min(start[1][1], end[1][1])
    last = max(end[1][0], start[1][0]), end[1][1]
    found = set()
    if status in OVER and end[0] == "..":
        found.add(("SAM203", "open"))
    if status in BEGUN and last[1] < moment[0]:
        found.add(("SAM203", "over"))
    if status in TO_COME and first[1] + 90 < moment[0]:
        found.add(("SAM203", "begun"))
    if status in BEGUN and moment[1] < first[0]:
        found.add(("SAM202", "start"))
    if status in OVER and end[0] != ".." and moment[1] < last[0]:
        found.add(("SAM202", "end"))
    return found


@settings(max_examples=500)
@given(situations())
def test_a_status_contradicts_dates_exactly_where_that_is_certain(
    situation: tuple[tuple[type[Element], str | None], Dated, Dated, Dated],
) -> None:
    """Nothing is reported that some choice of days within all bounds and margins would make true."""
    (kind, status), start, end, moment = situation
    assume(not backwards(start[1], end[1]))  # nothing is certain about such a period: SAM201 reports it
    record = holding(lasting(kind, f"{start[0]}/{end[0]}", status), as_of=moment[0])
    found = {(rule, verdict) for rule in ("SAM202", "SAM203") for verdict, _ in fired(record, rule)}
    expected = contradictions(status, start, end, moment[1])
    event(f"found: {sorted(expected)}")
    assert found == expected


def later(day: date, days: int) -> str:
    return str(day + timedelta(days=days))


MOMENT: Final = date(2021, 5, 1)


@pytest.mark.parametrize("kind", KINDS_WITH_STATUS, ids=lambda kind: kind.__name__)
@pytest.mark.parametrize("status", sorted(TO_COME))
@pytest.mark.parametrize(("days", "expected"), [(-91, True), (-90, False), (-89, False), (0, False), (1, False)])
def test_what_is_planned_was_not_to_start_more_than_90_days_ago(
    kind: type[Element], status: str, days: int, *, expected: bool
) -> None:
    """A start that slipped a season is practice, more than that is out of date."""
    record = holding(lasting(kind, f"{later(MOMENT, days)}/..", status), as_of=MOMENT)
    place = f"$.{kind.element_kind.collection}[0].status"
    assert fired(record, "SAM203") == ([("begun", place)] if expected else [])


@pytest.mark.parametrize(("days", "expected"), [(-91, True), (-90, False)])
def test_a_planned_event_was_not_to_be_more_than_90_days_ago(days: int, *, expected: bool) -> None:
    """Its date is its start."""
    record = holding(Event(id="e", title="E", date=later(MOMENT, days), status="planned"), as_of=MOMENT)
    assert fired(record, "SAM203") == ([("begun", "$.events[0].status")] if expected else [])


@pytest.mark.parametrize(
    ("kind", "status"),
    [(Structure, "running"), (Initiative, "running"), (Agreement, "in-force")],
    ids=["structure", "initiative", "agreement"],
)
@pytest.mark.parametrize(("days", "expected"), [(-1, True), (0, False), (1, False)])
def test_what_is_running_did_not_end_before_the_moment_of_knowledge(
    kind: type[Element], status: str, days: int, *, expected: bool
) -> None:
    """On its last day it still runs."""
    record = holding(lasting(kind, f"2016/{later(MOMENT, days)}", status), as_of=MOMENT)
    place = f"$.{kind.element_kind.collection}[0].status"
    assert fired(record, "SAM203") == ([("over", place)] if expected else [])


@pytest.mark.parametrize(("days", "expected"), [(1, True), (0, False), (-1, False)])
def test_what_is_running_did_not_start_after_the_moment_of_knowledge(days: int, *, expected: bool) -> None:
    """On its first day it runs."""
    record = holding(lasting(Structure, f"{later(MOMENT, days)}/..", "running"), as_of=MOMENT)
    assert fired(record, "SAM202") == ([("start", "$.structures[0].status")] if expected else [])


@pytest.mark.parametrize(
    ("kind", "status"),
    [
        (Structure, "ended"),
        (Initiative, "ended"),
        (Agreement, "ended"),
        (Agreement, "lapsed"),
        (Agreement, "terminated"),
    ],
    ids=lambda value: value if isinstance(value, str) else value.__name__,
)
@pytest.mark.parametrize(
    ("end", "expected"),
    [
        ("..", [("SAM203", "open")]),
        ("", []),
        ("[..2020]", []),
        ("[..2031]", []),
        ("2020", []),
        ("2021-05-01", []),
        ("2021-05-02", [("SAM202", "end")]),
        ("2031", [("SAM202", "end")]),
        ("2031~", [("SAM202", "end")]),
        ("2022~", []),
    ],
    ids=lambda value: (value or "unsaid") if isinstance(value, str) else "",
)
def test_what_has_ended_has_an_end_that_is_not_open_and_not_to_come(
    kind: type[Element], status: str, end: str, expected: list[tuple[str, str]]
) -> None:
    """An end that is not said contradicts nothing, and an end that is open is told once."""
    record = holding(lasting(kind, f"2016/{end}", status), as_of=MOMENT)
    found = [(rule, verdict) for rule in ("SAM202", "SAM203") for verdict, _ in fired(record, rule)]
    assert found == expected


@pytest.mark.parametrize("status", ["paused", "rejected", "in-negotiation", "declined", "acme:x", None])
def test_other_statuses_say_nothing_of_dates(status: str | None) -> None:
    """What is paused may have begun or not, and what was declined never began."""
    bodies = [Structure(id=f"s{n}", name="S", status=status, period=p) for n, p in enumerate(("2016/2018", "2031/.."))]
    deals = [Agreement(id=f"a{n}", name="A", status=status, period=p) for n, p in enumerate(("2016/2018", "2031/.."))]
    record = holding(*bodies, *deals, as_of=MOMENT)
    assert fired(record, "SAM202") + fired(record, "SAM203") == []


def test_what_an_event_says_of_a_start_and_an_end_counts() -> None:
    """A body whose end an event tells need not say it again."""
    body = Structure(id="s", name="S", status="running")
    ended = Event(id="e", title="E", date="2018", ends="s")
    assert fired(holding(body, ended, as_of=MOMENT), "SAM203") == [("over", "$.structures[0].status")]
    cancelled = Event(id="e", title="E", date="2018", ends="s", status="cancelled")
    assert fired(holding(body, cancelled, as_of=MOMENT), "SAM203") == []
    started = Event(id="e", title="E", date="2031", starts="s")
    assert fired(holding(body, started, as_of=MOMENT), "SAM202") == [("start", "$.structures[0].status")]


def test_an_agreement_that_was_concluded_begins_then() -> None:
    """Where it says no period, the day of its conclusion starts one."""
    deal = Agreement(id="a", name="A", status="proposed", concluded="2018")
    assert fired(holding(deal, as_of=MOMENT), "SAM203") == [("begun", "$.agreements[0].status")]


def test_kinds_whose_status_is_no_course_are_left_in_peace() -> None:
    """An obstacle that was resolved and a role that is vacant say nothing of time."""
    others = [
        Obstacle(id="o", statement="O", status="resolved", period="2016/.."),
        Role(id="r", status="vacant", period="2016/.."),
        Commitment(id="c", status="paid", period="2031/.."),
        Organisation(id="org", name="O", period="2016/2018"),
    ]
    record = holding(*others, as_of=MOMENT)
    assert fired(record, "SAM202") + fired(record, "SAM203") == []


def test_each_party_that_signed_too_early_is_found() -> None:
    """One agreement may have several faults."""
    parties = [Party(actor="a", signed="2020"), Party(actor="b", signed="2022", decided="2023")]
    record = holding(Agreement(id="x", name="X", parties=parties, concluded="2024"), as_of=MOMENT)
    assert places(record, "SAM202") == [
        "$.agreements[0].concluded",
        "$.agreements[0].parties[1].decided",
        "$.agreements[0].parties[1].signed",
    ]


# SAM204 -------------------------------------------------------------------------------------------------------------


def phased(*periods: str | None, period: str | None = None) -> Partnership:
    """Give a partnership whose trajectory goes through phases of these periods."""
    phases = [Phase(name=f"Fase {index}", period=said) for index, said in enumerate(periods)]
    return Partnership(id="p", name="P", trajectory=Trajectory(period=period, phases=phases))


def at_phase(verdict: str, index: int) -> tuple[str, str]:
    return verdict, f"$.trajectory.phases[{index}].period"


@pytest.mark.parametrize(
    ("periods", "expected"),
    [
        ((), []),
        (("2020",), []),
        (("2020", "2021"), []),
        (("2020", "2020"), []),
        (("2020/2022", "2021"), []),
        (("2021", "2020"), [at_phase("order", 1)]),
        (("2020-05-01/2020", "2020-05-01/2020"), []),
        (("2020-05-02/2020", "2020-05-01/2020"), [at_phase("order", 1)]),
        (("2020", "2020-03"), []),
        (("2021~", "2020"), []),
        (("2022~", "2020"), [at_phase("order", 1)]),
        (("/2022", "2020"), []),
        (("2021", "/2020"), [at_phase("order", 1)]),
        (("2021", None, "2020"), [at_phase("order", 2)]),
        ((None, "2020", None), []),
        (("2022", "2021", "2020"), [at_phase("order", 1), at_phase("order", 2)]),
        (("2020/2020-12-31", "2021-12-31/2022"), []),
        (("2020/2020-12-31", "2022-01-01/2022"), [at_phase("gap", 1)]),
        (("2020/2020-12", "2022-01/2022"), [at_phase("gap", 1)]),
        (("2020-06-30/2020-06-30", "2021-06-30/2022"), []),
        (("2020-06-30/2020-06-30", "2021-07-01/2022"), [at_phase("gap", 1)]),
        (("2020/2020-12~", "2022-01/2022"), []),
        (("2020/", "2031"), []),
        (("2020/..", "2031"), []),
        (("2020", None, "2031"), [at_phase("gap", 2)]),
        (("2019/2019", "2022/2021"), []),
    ],
    ids=lambda value: " then ".join(map(str, value)) if isinstance(value, tuple) else "",
)
def test_phases_follow_each_other(periods: tuple[str | None, ...], expected: list[tuple[str, str]]) -> None:
    """Each starts no earlier than the one before it, and at most twelve months after that ended."""
    assert sorted(fired(phased(*periods), "SAM204")) == sorted(expected)


@pytest.mark.parametrize(
    ("whole", "phase", "expected"),
    [
        ("2020/2022", "2020/2022", False),
        ("2020/2022", "2021", False),
        ("2020/2022", "2018/2019", True),
        ("2020/2022", "2023", True),
        ("2020/2022", "2019/2021", True),
        ("2020/2022", "2021/2023", True),
        ("2020/2022", "2021/..", True),
        ("2020/2022", "2021/", False),
        ("2020/2022", "/2021", False),
        ("2020/2022", "2019~/2021", False),
        ("2020~/2022", "2019/2021", False),
        ("2020/..", "2031/..", False),
        ("2020/", "2031", False),
        ("2020/[..2022]", "2023", True),
        ("/2022", "2001/2021", False),
        ("2020/2022-05-01", "2021/2022-05-01", False),
        ("2020/2022-05-01", "2021/2022-05-02", True),
        ("2020-05-01/2022", "2020-05-01/2021", False),
        ("2020-05-01/2022", "2020-04-30/2021", True),
        (None, "2031", False),
    ],
)
def test_a_phase_lies_within_its_trajectory(whole: str | None, phase: str, *, expected: bool) -> None:
    """One that certainly sticks out, on either side, is found."""
    assert fired(phased(phase, period=whole), "SAM204") == ([at_phase("outside", 0)] if expected else [])


def test_initiatives_have_phases_too() -> None:
    """The path leads to the phase."""
    course = Trajectory(phases=[Phase(period="2021"), Phase(period="2020")])
    record = holding(Initiative(id="i", name="I", trajectory=course), Initiative(id="j", name="J", trajectory="2020"))
    assert fired(record, "SAM204") == [("order", "$.initiatives[0].trajectory.phases[1].period")]


@given(st.lists(dated(), min_size=2, max_size=4))
def test_phases_are_out_of_order_exactly_where_that_is_certain(said: list[Dated]) -> None:
    """Each pair of neighbours is compared by the days that their starts may be."""
    record = phased(*(f"{text}/.." for text, _ in said))
    expected = [at_phase("order", index) for index in range(1, len(said)) if said[index][1][1] < said[index - 1][1][0]]
    assert fired(record, "SAM204") == expected


def test_how_long_a_gap_may_be_is_a_parameter() -> None:
    """A partnership with a slow rhythm sets it higher; the message names the figure."""
    record = phased("2018/2018", "2020-07/2021")
    (by_default,) = check(record, rules=CORE.select("SAM204"))
    assert "more than 12 months" in by_default.message()
    longer = CORE.select("SAM204").with_parameters("SAM204", months=24)
    assert list(check(record, rules=longer)) == []
    (shorter,) = check(record, rules=CORE.select("SAM204").with_parameters("SAM204", months=6))
    assert "more than 6 months" in shorter.message()
