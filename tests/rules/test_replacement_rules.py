"""SAM207: what replaces what, when, and why."""

from __future__ import annotations

from datetime import date, timedelta
from pathlib import Path
from typing import TYPE_CHECKING, Any, Final

import pytest
from hypothesis import given
from hypothesis import strategies as st
from judging import fired, holding

import samenspel
from samenspel import (
    Agreement,
    Area,
    Event,
    Goal,
    Initiative,
    Organisation,
    Partnership,
    Person,
    Role,
    Structure,
    check,
)
from samenspel.rules import CORE, TIME

if TYPE_CHECKING:
    from samenspel import Element

EXAMPLES: Final = Path(__file__).resolve().parents[2] / "examples"
SAM207: Final = CORE.select("SAM207")
WHY: Final = Event(id="why", title="Why", date="2015")


def body(id_: str, period: str | None = None) -> Structure:
    return Structure(id=id_, name=id_.title(), period=period)


def replaced(**said: Any) -> Event:  # noqa: ANN401 - any field
    plain = {"id": "e", "title": "Change", "date": "2016", "ends": "old", "starts": "new", "because": "why"}
    return Event(**(plain | said))


def verdicts(*elements: Element, at: str | None = None, as_of: str | None = None) -> list[str]:
    return [verdict for verdict, _ in fired(holding(WHY, *elements, as_of=as_of), "SAM207", at=at)]


# What the event and the periods say ---------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("old", "new", "when", "expected"),
    [
        ("2012/2016", "2016/..", "2016", []),
        (None, None, "2016", []),
        ("2012/", "/", "2016", []),
        ("2012/..", "2016/..", "2016", ["open"]),
        ("2012/..", "2016/..", None, ["open"]),
        ("2012/2014", "2016/..", "2016", ["other-end"]),
        ("2012/2018", "2016/..", "2016", ["other-end"]),
        ("2012/2016", "2018/..", "2016", ["other-start"]),
        ("2012/2016", "2014/..", "2016", ["other-start"]),
        ("2012/2014", "2018/..", "2016", ["other-end", "other-start"]),
        ("2012/2016-05", "2016-06/..", "2016-06", []),
        ("2012/2016-05-31", "2016-06-01/..", "2016-06-01", []),
        ("2012/2016-05-30", "2016-06-01/..", "2016-06-01", ["other-end"]),
        ("2012/2016-06-02", "2016-06-01/..", "2016-06-01", ["other-end"]),
        ("2012/2016-06-01", "2016-06-02/..", "2016-06-01", []),
        ("2012/2016-06-01", "2016-06-03/..", "2016-06-01", ["other-start"]),
        ("2012/2016-06-01", "2016-05-31/..", "2016-06-01", ["other-start"]),
        ("2012/2015~", "2016/..", "2016", []),
        ("2012/[..2018]", "2016/..", "2016", []),
        ("2012/[2018..]", "2016/..", "2016", ["other-end"]),
        ("2018/", "2016/..", "2016", ["other-end"]),
        ("2012/2016", "/2014", "2016", ["other-start"]),
        ("2012/2016", "../2020", "2016", ["other-start"]),
        ("2012-01-01/P2Y", "2016/..", "2016", ["other-end"]),
        ("2018/2016", "2016/..", "2016", []),
        ("2012/2016", "2016/..", "XXXX-04", []),
    ],
)
def test_the_event_and_the_periods_agree(
    old: str | None, new: str | None, when: str | None, expected: list[str]
) -> None:
    """To the day before or after; what may agree does."""
    assert verdicts(body("old", old), body("new", new), replaced(date=when)) == expected


def test_a_month_that_ends_the_day_before_agrees() -> None:
    """What ended in May made way in June: on the last day of the one and the first of the other."""
    assert verdicts(body("old", "2012/2016-05-31"), body("new"), replaced(date="2016-06")) == []


@pytest.mark.parametrize(
    ("turn", "period", "expected"),
    [
        ("ends", "2012/..", ["open"]),
        ("ends", "2012/2018", ["other-end"]),
        ("ends", "2012/2016", []),
        ("starts", "2018/..", ["other-start"]),
        ("starts", "2016/..", []),
    ],
)
def test_an_event_that_only_ends_or_starts_is_compared_too(turn: str, period: str, expected: list[str]) -> None:
    """It needs no reason: nothing is replaced."""
    event = Event(id="e", title="E", date="2016", **{turn: "x"})  # type: ignore[arg-type]  # one of two fields
    assert verdicts(body("x", period), event) == expected


@pytest.mark.parametrize(
    ("element", "expected"),
    [
        (Organisation(id="x", name="X", period="2012/2018"), ["other-end"]),
        (Structure(id="x", name="X", period="2012/2018"), ["other-end"]),
        (Agreement(id="x", name="X", period="2012/2018"), ["other-end"]),
        (Agreement(id="x", name="X", concluded="2018"), []),
        (Initiative(id="x", name="X", trajectory="2012/2018"), ["other-end"]),
        (Initiative(id="x", name="X", trajectory="2012/.."), ["open"]),
        (Role(id="x", period="2012/2018"), ["other-end"]),
        (Person(id="x", name="X", period="2012/2018"), []),
        (Goal(id="x", statement="X", period="2012/2018"), []),
    ],
    ids=lambda element: type(element).__name__ if hasattr(element, "id") else "",
)
def test_what_an_event_can_end_is_compared(element: Element, expected: list[str]) -> None:
    """What it cannot, SAM102 reports; the day on which an agreement was concluded is no start of its period."""
    assert verdicts(element, Event(id="e", title="E", date="2016", ends="x")) == expected


def test_the_partnership_itself_is_compared() -> None:
    """Its trajectory says when it started."""
    record = holding(Event(id="e", title="E", date="2016", starts="p"), trajectory="2018/..")
    assert fired(record, "SAM207") == [("other-start", "$.events[0].starts[0]")]


def test_the_day_of_conclusion_may_lie_before_the_start() -> None:
    """An agreement is concluded first and started later."""
    agreement = Agreement(id="x", name="X", concluded="2014")
    assert verdicts(agreement, Event(id="e", title="E", date="2016", starts="x")) == []


def test_two_events_that_end_one_thing_at_two_times_contradict_each_other() -> None:
    """The first of them counts as its end."""
    events = [Event(id=f"e{year}", title="E", date=year, ends="x") for year in ("2014", "2016")]
    assert fired(holding(body("x"), *events), "SAM207") == [("other-end", "$.events[1].ends[0]")]


@pytest.mark.parametrize("status", ["planned", "cancelled"])
def test_what_has_not_happened_has_replaced_nothing(status: str) -> None:
    """A plan may still change, and what is open by design may have an end one day."""
    assert verdicts(body("old", "2012/.."), body("new", "2018/.."), replaced(status=status, because=())) == []


def test_what_is_not_there_is_not_compared() -> None:
    """SAM102 reports it, and an id that two have, SAM101."""
    assert verdicts(body("old", "2012/.."), body("old", "2012/.."), replaced(because=())) == []
    assert verdicts(replaced(because=())) == []


# Overlaps and gaps --------------------------------------------------------------------------------------------------

ENDED: Final = date(2016, 6, 30)


@pytest.mark.parametrize(
    ("offset", "expected"),
    [(-181, ["overlap"]), (-180, []), (0, []), (180, []), (181, ["gap"])],
)
def test_a_replacement_follows_within_180_days(offset: int, expected: list[str]) -> None:
    """Exactly 180 days early or late is still in time, one more is not."""
    started = ENDED + timedelta(days=offset)
    elements = (body("old", f"2012/{ENDED}"), body("new", f"{started}/.."), replaced(date=None))
    assert verdicts(*elements) == expected


@pytest.mark.parametrize(("days", "expected"), [(9, ["gap"]), (10, []), (11, [])])
def test_the_days_can_be_set(days: int, expected: list[str]) -> None:
    """As a parameter of the rule, which the message shows."""
    record = holding(WHY, body("old", "2012/2016-06-30"), body("new", "2016-07-10/.."), replaced(date=None))
    found = check(record, rules=SAM207.with_parameters("SAM207", days=days))
    assert [f"more than {days} days" in finding.message() for finding in found] == [True for _ in expected]


def test_one_day_is_said_as_one() -> None:
    """And in Dutch."""
    record = holding(WHY, body("old", "2012/2016-06-30"), body("new", "2016-07-10/.."), replaced(date=None))
    (finding,) = check(record, rules=SAM207.with_parameters("SAM207", days=1))
    assert "more than 1 day after" in finding.message()
    assert "meer dan 1 dag nadat" in finding.message("nl")


@pytest.mark.parametrize(
    ("ended", "started", "expected"),
    [
        (["2012/2014", "2012/2016"], ["2016/.."], ["gap"]),
        (["2012/2016", "2012/2018"], ["2016/.."], ["overlap"]),
        (["2012/2014", "2012/2018"], ["2016/.."], ["overlap", "gap"]),
        (["2012/2016"], ["2016/..", "2018/..", "2014/.."], ["gap", "overlap"]),
        (["2012/", "/"], ["2030/.."], []),
        (["2012/2014"], ["/2018", None], []),
        (["2018/2012"], ["2016/.."], []),
        (["2012/2014", "2018/2012"], ["2016/.."], ["gap"]),
        (["2012/2014", None], ["2016/.."], ["gap"]),
        (["2010/2013-06", "2010/201X"], ["2016/.."], ["gap"]),
        (["2010/2018-06", "2010/201X"], ["2016/.."], ["overlap"]),
    ],
    ids=[
        "a gap after one",
        "an overlap with one",
        "both",
        "each that is started",
        "ends not known",
        "starts not known",
        "backwards",
        "one backwards",
        "one without a period",
        "one that certainly ended first",
        "one that certainly ended last",
    ],
)
def test_each_that_starts_follows_all_that_ended(
    ended: list[str | None], started: list[str | None], expected: list[str]
) -> None:
    """One finding for each that starts too early or too late."""
    old = [body(f"old{at}", period) for at, period in enumerate(ended)]
    new = [body(f"new{at}", period) for at, period in enumerate(started)]
    ids = {"ends": [element.id for element in old], "starts": [element.id for element in new]}
    assert verdicts(*old, *new, replaced(date=None, **ids)) == expected


def test_what_ends_and_starts_itself_does_not_replace_itself() -> None:
    """SAM103 reports that circle."""
    assert verdicts(body("old", "2010/2016"), replaced(date=None, starts="old")) == []


def test_what_the_date_contradicts_is_not_compared_again() -> None:
    """One mistake is one finding."""
    elements = (body("old", "2010/2012"), body("new", "2016/.."), replaced())
    assert verdicts(*elements) == ["other-end"]


days_of = st.integers(0, 1_500).map(lambda days: date(2014, 1, 1) + timedelta(days=days))


@given(st.lists(days_of, min_size=1, max_size=3), st.lists(days_of, min_size=1, max_size=3), st.integers(0, 400))
def test_against_a_count_of_days(ended: list[date], started: list[date], most: int) -> None:
    """There is an overlap where any started too early for any, and a gap where any started too late for any."""
    old = [body(f"old{at}", f"2010/{day}") for at, day in enumerate(ended)]
    new = [body(f"new{at}", f"{day}/..") for at, day in enumerate(started)]
    ids = {"ends": [element.id for element in old], "starts": [element.id for element in new]}
    record = holding(WHY, *old, *new, replaced(date=None, **ids))
    limit = timedelta(days=most)
    expected = [
        *(("overlap", at) for at, day in enumerate(started) if any(end - day > limit for end in ended)),
        *(("gap", at) for at, day in enumerate(started) if any(day - end > limit for end in ended)),
    ]
    found = check(record, rules=SAM207.with_parameters("SAM207", days=most))
    told = [
        ("gap" if " after " in finding.message() else "overlap", int(finding.elements[2].removeprefix("new")))
        for finding in found
    ]
    assert sorted(told) == sorted(expected)


@given(days_of, days_of)
def test_a_turn_within_a_day_agrees(event: date, end: date) -> None:
    """What ends on the day of the event or the day before it agrees with it."""
    expected = [] if timedelta(0) <= event - end <= timedelta(days=1) else ["other-end"]
    assert verdicts(body("x", f"2010/{end}"), Event(id="e", title="E", date=event, ends="x")) == expected
    began = [] if timedelta(0) <= end - event <= timedelta(days=1) else ["other-start"]
    assert verdicts(body("x", f"{end}/.."), Event(id="e", title="E", date=event, starts="x")) == began


# Reasons ------------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("said", "expected"),
    [
        ({}, []),
        ({"because": ()}, ["no-reason"]),
        ({"because": "nobody"}, []),
        ({"because": (), "ends": ()}, []),
        ({"because": (), "starts": ()}, []),
        ({"because": (), "starts": "nobody"}, []),
        ({"because": (), "ends": "nobody"}, []),
        ({"because": (), "kind": "merged"}, ["no-reason"]),
        ({"because": (), "date": None}, ["no-reason"]),
    ],
)
def test_a_replacement_has_a_reason(said: dict[str, Any], expected: list[str]) -> None:
    """Only where one thing really comes in the place of another."""
    assert verdicts(body("old"), body("new"), replaced(**said)) == expected


# Moments ------------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(("at", "expected"), [("2015", []), ("2016", ["open"]), ("2018", ["open"]), (None, ["open"])])
def test_an_event_is_judged_once_it_may_have_happened(at: str | None, expected: list[str]) -> None:
    """Before, nothing has been replaced yet."""
    assert verdicts(body("old", "2012/.."), body("new", "2016/.."), replaced(), at=at, as_of="2018") == expected


def test_welwozo_without_its_reasons_is_asked_for_them_from_2016_on() -> None:
    """The event, the periods and the moment play together in one record."""
    record = samenspel.load(EXAMPLES / "welwozo.yaml")
    change = record.get(Event, "van-kernen-naar-themas")
    bare = record.replace(
        Event(id=change.id, title=change.title, date=change.date, ends=change.ends, starts=change.starts)
    )
    assert fired(bare, "SAM207", at="2015-12") == []
    assert fired(bare, "SAM207", at="2017-02") == [("no-reason", "$.events[1]")]


# Texts --------------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("old", "new", "said", "message", "melding"),
    [
        (
            "2012/..",
            "2016/..",
            {},
            "event ‘Change’ ends structure ‘Old’, whose end is open by design",
            "gebeurtenis ‘Change’ beëindigt orgaan ‘Old’, maar het einde daarvan is met opzet open",
        ),
        (
            "2012/2014",
            "2016/..",
            {},
            "by event ‘Change’ (2016) structure ‘Old’ ends, but elsewhere the record gives another end (2014)",
            (
                "door gebeurtenis ‘Change’ (2016) eindigt orgaan ‘Old’, maar elders noemt het dossier een ander einde"
                " (2014)"
            ),
        ),
        (
            "2012/2016",
            "2018-03/..",
            {},
            (
                "by event ‘Change’ (2016) structure ‘New’ starts, but elsewhere the record gives another start"
                " (March 2018)"
            ),
            (
                "door gebeurtenis ‘Change’ (2016) begint orgaan ‘New’, maar elders noemt het dossier een ander begin"
                " (maart 2018)"
            ),
        ),
        (
            "2012/2018",
            "2016/..",
            {"date": None},
            (
                "event ‘Change’: structure ‘New’ began more than 180 days before structure ‘Old’ ended, in whose"
                " place it comes"
            ),
            (
                "gebeurtenis ‘Change’: orgaan ‘New’ begon meer dan 180 dagen voordat orgaan ‘Old’ eindigde, en"
                " komt daarvoor in de plaats"
            ),
        ),
        (
            "2012/2014",
            "2016/..",
            {"date": None},
            (
                "event ‘Change’: structure ‘New’ began more than 180 days after structure ‘Old’ ended, in whose"
                " place it comes"
            ),
            (
                "gebeurtenis ‘Change’: orgaan ‘New’ begon meer dan 180 dagen nadat orgaan ‘Old’ eindigde, en"
                " komt daarvoor in de plaats"
            ),
        ),
        (
            None,
            None,
            {"because": ()},
            "event ‘Change’ does not say why: Old made way for New",
            "gebeurtenis ‘Change’ zegt niet waarom: in de plaats van Old kwam New",
        ),
    ],
    ids=["open", "other-end", "other-start", "overlap", "gap", "no-reason"],
)
def test_the_message_names_the_fault_in_both_languages(
    old: str | None, new: str | None, said: dict[str, Any], message: str, melding: str
) -> None:
    """Both bodies and the event are called by their names."""
    (finding,) = check(holding(WHY, body("old", old), body("new", new), replaced(**said)), rules=SAM207)
    assert (finding.message(), finding.message("nl")) == (message, melding)


FAULTY: Final = Partnership(
    id="p",
    name="P",
    structures=[body("old", "2012/.."), body("older", "2010/2014"), body("new", "2016/.."), body("late", "2018/..")],
    events=[
        WHY,
        replaced(),
        replaced(id="f", date=None, ends="older", because=()),
        replaced(id="g", date="2014", ends="older", starts="late"),
    ],
)


@pytest.mark.parametrize("id_", ["old", "older", "new", "late", "why", "e", "f", "g"])
def test_ids_and_what_else_there_is_do_not_matter(id_: str) -> None:
    """With another id for an element, and an area more, people read the same."""
    changed = FAULTY.rename(id_, "renamed").add(Area(id="beilen", name="Beilen"))
    before, after = ([finding.message() for finding in check(record, rules=SAM207)] for record in (FAULTY, changed))
    assert len(before) == 4
    assert after == before


@given(st.permutations(FAULTY.structures))
def test_the_order_of_bodies_does_not_matter(bodies: list[Structure]) -> None:
    """They are found by their ids."""
    told = [finding.message() for finding in check(FAULTY, rules=SAM207)]
    record = Partnership(id="p", name="P", structures=bodies, events=FAULTY.events)
    assert [finding.message() for finding in check(record, rules=SAM207)] == told


def test_the_examples_show_their_fault_alone() -> None:
    """Judged by the family, the example has that one fault and the mended one none."""
    page = TIME["SAM207"].documentation
    records = [samenspel.loads(text, format="yaml") for text in (page.example, page.better)]
    assert [[finding.rule for finding in check(record, rules=TIME)] for record in records] == [["SAM207"], []]
