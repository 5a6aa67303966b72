"""The years of laws, and SAM110: what rests on a law outside them."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any, Final

import pytest
from hypothesis import given
from hypothesis import strategies as st
from judging import fired, holding

from samenspel import Agreement, Area, Commitment, Event, Initiative, Obstacle, check
from samenspel.rules import CORE
from samenspel.vocabulary import LEGAL_BASES, STRUCTURE_KINDS, Term

if TYPE_CHECKING:
    from samenspel import Element

LAPSED: Final = "nl:awbz"  # 1968 to 2014
NEW: Final = "nl:wlz"  # since 2015
YEARS: Final = re.compile(r"In force (?:from|since) (\d{4})(?: to (\d{4}))?\.")


# The years of laws --------------------------------------------------------------------------------------------------


@pytest.mark.parametrize("law", LEGAL_BASES, ids=lambda law: law.code)
def test_the_years_of_a_law_are_those_that_its_definition_tells(law: Term) -> None:
    """People and rules read the same."""
    told = YEARS.search(law.definition.en)
    expected = (None, None) if told is None else tuple(None if year is None else int(year) for year in told.groups())
    assert (law.since, law.until) == expected


@pytest.mark.parametrize(
    ("code", "years"),
    [
        ("nl:awbz", (1968, 2014)),
        ("nl:wlz", (2015, None)),
        ("nl:wmo-2007", (2007, 2014)),
        ("nl:wmo-2015", (2015, None)),
        ("nl:woningwet", (None, None)),
        ("none", (None, None)),
    ],
)
def test_a_law_tells_its_first_and_its_last_year(code: str, years: tuple[int | None, int | None]) -> None:
    """Where the vocabulary does not tell them, and for what is no law, there are none."""
    assert (LEGAL_BASES[code].since, LEGAL_BASES[code].until) == years


def test_terms_that_are_no_laws_have_no_years() -> None:
    """Nothing comes into force but laws."""
    assert {(term.since, term.until) for term in STRUCTURE_KINDS} == {(None, None)}


# SAM110 -------------------------------------------------------------------------------------------------------------


def agreement(period: str | None, *codes: str, **said: Any) -> Agreement:  # noqa: ANN401 - any field
    return Agreement(id="x", name="X", period=period, legal_bases=codes or (LAPSED,), **said)


@pytest.mark.parametrize(
    ("period", "expected"),
    [
        ("2016/2018", ["lapsed"]),
        ("2015/..", ["lapsed"]),
        ("2015", ["lapsed"]),
        ("2014-12-31/..", []),
        ("2014/2018", []),
        ("2015~/2018", []),
        ("2016~/2018", ["lapsed"]),
        ("[2015..]/", ["lapsed"]),
        ("/2018", []),
        ("../2018", []),
        ("1968/1970", []),
        ("1960/1967", ["not-yet"]),
        ("1960/1968", []),
        ("/1967-12-31", ["not-yet"]),
        ("1960/", []),
        ("2018/2016", []),
        ("/", []),
        (None, []),
    ],
)
def test_what_lies_outside_the_years_of_its_law_is_reported(period: str | None, expected: list[str]) -> None:
    """The first and the last year count whole; what may lie within them is no fault."""
    assert [verdict for verdict, _ in fired(holding(agreement(period)), "SAM110")] == expected


@pytest.mark.parametrize(
    ("element", "expected"),
    [
        (agreement("2013/.."), ["outlived"]),
        (agreement("2013/2020"), ["outlived"]),
        (agreement("2013/2016"), []),
        (agreement("2013/2018"), []),
        (agreement("2013/"), []),
        (agreement("2013/", status="in-force"), []),
        (agreement("2013/..", status="ended"), []),
        (agreement(None), []),
        (agreement(None, status="in-force"), ["outlived"]),
        (agreement(None, status="proposed"), []),
        (agreement("2013/..", NEW), []),
        (agreement("2013/..", "nl:woningwet"), []),
        (agreement("2016/2018", "none", "any", "acme:rule", "nl:made-up"), []),
        (Agreement(id="x", name="X", concluded="2016", legal_bases=LAPSED), ["lapsed"]),
        (Commitment(id="x", made="2016", legal_bases=LAPSED), ["lapsed"]),
        (Commitment(id="x", status="under-way", legal_bases=LAPSED), ["outlived"]),
        (Commitment(id="x", status="kept", legal_bases=LAPSED), []),
        (Initiative(id="x", name="X", trajectory="2016/..", legal_bases=LAPSED), ["lapsed"]),
        (Initiative(id="x", name="X", status="running", legal_bases=LAPSED), ["outlived"]),
        (Obstacle(id="x", statement="X", period="2016/..", legal_bases=LAPSED), ["lapsed"]),
        (Obstacle(id="x", statement="X", status="open", legal_bases=LAPSED), ["outlived"]),
        (Obstacle(id="x", statement="X", status="resolved", legal_bases=LAPSED), []),
    ],
    ids=[
        "open by design",
        "to a later end",
        "over",
        "perhaps over",
        "end not known",
        "end not known, in force",
        "ended",
        "nothing said",
        "in force",
        "proposed",
        "a law in force",
        "a law without years",
        "no law",
        "concluded",
        "made",
        "under way",
        "kept",
        "a trajectory",
        "running",
        "an obstacle",
        "open",
        "resolved",
    ],
)
def test_what_still_holds_rests_on_a_law_that_does(element: Element, expected: list[str]) -> None:
    """Judged as of 2018, what certainly holds then needs a law that does; a status speaks where no period does."""
    assert [verdict for verdict, _ in fired(holding(element, as_of="2018"), "SAM110")] == expected


@pytest.mark.parametrize(
    ("moment", "expected"),
    [("2014", []), ("2014-12", []), ("2015-01-01", ["outlived"]), ("2015", ["outlived"]), ("2015~", []), (None, [])],
)
def test_a_law_is_over_from_the_day_after_its_last_year(moment: str | None, expected: list[str]) -> None:
    """Where no moment is said, nobody knows whether it is."""
    assert [verdict for verdict, _ in fired(holding(agreement("2012/.."), as_of=moment), "SAM110")] == expected


def test_what_is_judged_as_of_a_moment_is_what_was_there() -> None:
    """What came later is not judged, and what still rests on the law may do so then."""
    record = holding(agreement("2012/.."), Commitment(id="c", made="2016", legal_bases=LAPSED), as_of="2018")
    assert [fired(record, "SAM110", at=at) for at in ("2013", "2016-06", None)] == [
        [],
        [("outlived", "$.agreements[0].legal_bases[0]"), ("lapsed", "$.commitments[0].legal_bases[0]")],
        [("outlived", "$.agreements[0].legal_bases[0]"), ("lapsed", "$.commitments[0].legal_bases[0]")],
    ]


def test_the_end_that_an_event_tells_counts() -> None:
    """An agreement that an event ended in time rests on nothing any more."""
    ended = Event(id="e", title="E", date="2014", ends="x")
    record = holding(Agreement(id="x", name="X", period="2012/", legal_bases=LAPSED, status="in-force"), as_of="2018")
    assert fired(record.add(ended), "SAM110") == []


def test_each_law_is_judged_by_itself() -> None:
    """The path leads to the one that did not hold."""
    record = holding(agreement("2016/2018", NEW, LAPSED, "nl:wmo-2007"))
    assert [path for _, path in fired(record, "SAM110")] == [f"$.agreements[0].legal_bases[{at}]" for at in (1, 2)]


WITH_YEARS: Final = [law for law in LEGAL_BASES if law.since is not None]
years = st.integers(1960, 2030)


@given(st.sampled_from(WITH_YEARS), years, years, years)
def test_a_law_is_used_within_its_years(law: Term, one: int, other: int, moment: int) -> None:
    """Against a comparison of whole years."""
    start, end = min(one, other), max(one, other)
    since, until = law.since or 0, law.until or 9999
    expected = (
        ["lapsed"]
        if start > until
        else ["not-yet"]
        if end < since
        else ["outlived"]
        if until < moment and start < moment < end
        else []
    )
    record = holding(agreement(f"{start}/{end}", law.code), as_of=str(moment))
    assert [verdict for verdict, _ in fired(record, "SAM110")] == expected


@given(st.sampled_from([law.code for law in LEGAL_BASES]), years, years)
def test_what_else_the_record_holds_changes_nothing(code: str, start: int, end: int) -> None:
    """An area more, another id: the same finding."""
    record = holding(agreement(f"{start}/{end}", code), as_of="2020")
    more = record.add(Area(id="beilen", name="Beilen")).rename("x", "y")
    rules = CORE.select("SAM110")
    assert [found.message() for found in check(record, rules=rules)] == [
        found.message() for found in check(more, rules=rules)
    ]


@pytest.mark.parametrize(
    ("code", "period", "message", "melding"),
    [
        (
            "nl:wmo-2007",
            "2016/2018",
            "agreement ‘X’ starts (2016) when ‘Social Support Act 2007’ no longer holds: it was in force until 2014",
            "afspraak ‘X’ begint (2016) als ‘Wmo 2007’ niet meer geldt: die wet gold tot en met 2014",
        ),
        (
            "nl:jeugdwet",
            "1960/1969",
            "agreement ‘X’ ends (1969) when ‘Youth Act’ does not hold yet: it came into force in 2015",
            "afspraak ‘X’ eindigt (1969) als ‘Jeugdwet’ nog niet geldt: die wet ging gelden in 2015",
        ),
        (
            LAPSED,
            "2012/..",
            "agreement ‘X’ still holds, but ‘Exceptional Medical Expenses Act’ does not: it was in force until 2014",
            "afspraak ‘X’ loopt nog, maar ‘AWBZ’ geldt niet meer: die wet gold tot en met 2014",
        ),
    ],
    ids=["lapsed", "not-yet", "outlived"],
)
def test_the_message_names_the_law_and_its_year(code: str, period: str, message: str, melding: str) -> None:
    """By the name that people call it."""
    (finding,) = check(holding(agreement(period, code), as_of="2020"), rules=CORE.select("SAM110"))
    assert (finding.message(), finding.message("nl")) == (message, melding)
