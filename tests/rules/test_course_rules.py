"""SAM601 and SAM602: what stands in the way, and what comes of what is tried."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING, Any, Final

import pytest
from dateutil.relativedelta import relativedelta
from hypothesis import given, settings
from hypothesis import strategies as st
from judging import holding
from purpose_judging import around, found, goal, graded, messages, together, verdicts

from samenspel import Organisation, Partnership, Person, Severity, Stance, Structure
from samenspel.model import Agreement, Commitment, Element, Event, Initiative, Link, Observation, Obstacle, Result
from samenspel.rules.course import COURSE

if TYPE_CHECKING:
    from collections.abc import Sequence

WARNING, ADVICE = Severity.WARNING, Severity.ADVICE
AS_OF: Final = "2021-05-15"


def test_the_family_holds_exactly_these_rules() -> None:
    """With their names, their parameters and what they can say; both are about practice."""
    assert {rule.code: (rule.name, rule.parameters, [said.severity for said in rule.verdicts]) for rule in COURSE} == {
        "SAM601": ("unowned-obstacle", {"months": 12}, [ADVICE, ADVICE]),
        "SAM602": ("endless-pilot", {"months": 18}, [WARNING, ADVICE, ADVICE]),
    }
    assert all(rule.is_practice for rule in COURSE)


# SAM601: obstacles without an owner ---------------------------------------------------------------------------------


def obstacle(**fields: Any) -> Obstacle:  # noqa: ANN401 - any field of an obstacle
    return Obstacle(**{"id": "o", "statement": "Uren", **fields})


OWNERS: Final[dict[str, tuple[list[Element], list[str]]]] = {
    "nothing": ([obstacle()], ["unowned"]),
    "an owner": ([obstacle(owners="school")], []),
    "an owner who is not there": ([obstacle(owners="nobody")], []),
    "somebody who causes it": ([obstacle(caused_by="school")], ["unowned"]),
    "resolved": ([obstacle(status="resolved")], []),
    "accepted": ([obstacle(status="accepted")], []),
    "open": ([obstacle(status="open")], ["unowned"]),
    "of before": ([obstacle(period="2010/2012")], []),
    "to come": ([obstacle(period="2030/")], []),
    "addressed": ([obstacle(addressed_by="e"), Event(id="e", title="E")], []),
    "addressed by a stance": ([obstacle(addressed_by="e"), Stance(id="e", statement="E")], []),
    "addressed by what is not there": ([obstacle(addressed_by="nothing")], []),
    "addressed by what was cancelled": (
        [obstacle(addressed_by="e"), Event(id="e", title="E", status="cancelled")],
        ["unowned"],
    ),
    "addressed by what was declined": (
        [obstacle(addressed_by="e"), Agreement(id="e", name="E", status="declined")],
        ["unowned"],
    ),
    "addressed by what was dropped": ([obstacle(addressed_by="e"), goal("e", status="dropped")], ["unowned"]),
    "addressed by what was rejected": (
        [obstacle(addressed_by="e"), Initiative(id="e", name="E", status="rejected")],
        ["unowned"],
    ),
    "addressed by what was released": (
        [obstacle(addressed_by="e"), Commitment(id="e", status="released")],
        ["unowned"],
    ),
    "addressed by what was kept": ([obstacle(addressed_by="e"), Commitment(id="e", status="kept")], []),
    "an event about it": ([obstacle(), Event(id="e", title="E", about="o")], []),
    "a commitment about it": ([obstacle(), Commitment(id="e", about="o")], []),
    "an agreement about it": ([obstacle(), Agreement(id="e", name="E", about="o")], []),
    "a goal because of it": ([obstacle(), goal("e", because="o")], []),
    "an initiative because of it": ([obstacle(), Initiative(id="e", name="E", because="o")], []),
    "a body because of it": ([obstacle(), Structure(id="e", name="E", because="o")], []),
    "a stance about it": ([obstacle(), Stance(id="e", statement="E", about="o")], ["unowned"]),
    "an event that it is a reason for, cancelled": (
        [obstacle(), Event(id="e", title="E", because="o", status="cancelled")],
        ["unowned"],
    ),
    "an event according to somebody": ([obstacle(), Event(id="e", title="E", cites="o")], ["unowned"]),
}


@pytest.mark.parametrize(("elements", "expected"), OWNERS.values(), ids=OWNERS)
def test_an_obstacle_needs_an_owner_or_a_next_step(elements: list[Element], expected: list[str]) -> None:
    """While it stands in the way."""
    assert verdicts("SAM601", together(*elements, as_of="2020")) == expected


@pytest.mark.parametrize(
    ("period", "expected"),
    [
        ("2020-05-15/", []), ("2020-05-14/", ["unsolved"]), ("2020-05/", []), ("2020-04/", ["unsolved"]),
        ("2020-04~/", []), ("[..2019]/", ["unsolved"]), ("[2010..]/", []), ("/2030", []), (None, []),
    ],
)  # fmt: skip
@pytest.mark.parametrize("kind", ["law", "finance"])
def test_what_others_must_solve_is_brought_to_them_in_time(kind: str, period: str | None, expected: list[str]) -> None:
    """Within 12 months, of law and of finance."""
    record = together(obstacle(kind=kind, owners="school", period=period), as_of=AS_OF)
    assert verdicts("SAM601", record) == expected


def test_how_long_it_stands_is_not_asked_without_a_moment_or_of_other_kinds() -> None:
    """And the months can be set; what an event starts needs no period of its own."""
    assert found("SAM601", together(obstacle(kind="law", owners="school", period="2010/"))) == []
    assert found("SAM601", together(obstacle(kind="trust", owners="school", period="2010/"), as_of=AS_OF)) == []
    assert found("SAM601", together(obstacle(owners="school", period="2010/"), as_of=AS_OF)) == []
    record = together(obstacle(kind="law", owners="school", period="2020-05-14/"), as_of=AS_OF)
    assert (verdicts("SAM601", record, months=13), verdicts("SAM601", record, months=12)) == ([], ["unsolved"])


STATE: Final = Organisation(id="state", name="S")
OLD: Final = {"kind": "law", "period": "2010/", "owners": "school"}
ESCALATED: Final[dict[str, tuple[list[Element], bool]]] = {
    "an owner within": ([obstacle(**OLD)], False),
    "an owner outside": ([obstacle(**OLD | {"owners": ["school", "state"]})], True),
    "a person": ([obstacle(**OLD | {"owners": "anna"}), Person(id="anna", name="A")], False),
    "a body": ([obstacle(**OLD | {"owners": "s"}), Structure(id="s", name="S")], False),
    "an owner who is not there": ([obstacle(**OLD | {"owners": "nobody"})], False),
    "addressed by an event": ([obstacle(**OLD, addressed_by="e"), Event(id="e", title="E")], True),
    "an event about it": ([obstacle(**OLD), Event(id="e", title="E", about="o")], True),
    "a cancelled event": ([obstacle(**OLD), Event(id="e", title="E", about="o", status="cancelled")], False),
    "a commitment within": ([obstacle(**OLD), Commitment(id="c", by="school", to="club", about="o")], False),
    "a commitment by somebody outside": ([obstacle(**OLD), Commitment(id="c", by="state", about="o")], True),
    "a commitment to somebody outside": ([obstacle(**OLD), Commitment(id="c", to="state", about="o")], True),
    "an agreement within": (
        [obstacle(**OLD), Agreement(id="a", name="A", parties=["school", "club"], about="o")],
        False,
    ),
    "an agreement with somebody outside": (
        [obstacle(**OLD), Agreement(id="a", name="A", parties=["school", "state"], about="o")],
        True,
    ),
    "an initiative": ([obstacle(**OLD, addressed_by="i"), Initiative(id="i", name="I")], False),
}


@pytest.mark.parametrize(("elements", "is_escalated"), ESCALATED.values(), ids=ESCALATED)
def test_it_is_brought_to_others_by_an_event_or_by_who_is_no_party(
    elements: list[Element], *, is_escalated: bool
) -> None:
    """An event, or an owner, commitment or agreement of somebody outside."""
    assert verdicts("SAM601", together(STATE, *elements, as_of=AS_OF)) == ([] if is_escalated else ["unsolved"])


def test_the_messages_on_obstacles() -> None:
    """In full, in both languages."""
    assert messages("SAM601", together(obstacle())) == [
        "obstacle ‘Uren’ has nobody who deals with it, and no next step",
        "say who deals with it, or what is done about it",
        "bij obstakel ‘Uren’ staat niet wie het oppakt en wat de volgende stap is",
        "zeg wie het oppakt, of wat eraan wordt gedaan",
    ]
    assert messages("SAM601", together(obstacle(**OLD), as_of=AS_OF)) == [
        (
            "obstacle ‘Uren’ has been there for more than 12 months (since 2010),"
            " and was brought to nobody who can solve it"
        ),
        "talk about it with somebody outside the partnership who decides on it, and write down the outcome",
        (
            "obstakel ‘Uren’ is er al meer dan 12 maanden (sinds 2010),"
            " en is nog niet voorgelegd aan wie het kan oplossen"
        ),
        "bespreek het met iemand buiten de samenwerking die erover gaat, en leg vast wat eruit komt",
    ]


@settings(max_examples=25)
@given(around("SAM601"))
def test_an_event_about_it_silences_the_rule(record: Partnership) -> None:
    """Whatever the obstacle; and only open ones were named."""
    said = found("SAM601", record)
    places = {f"$.obstacles[{index}]": one for index, one in enumerate(record.obstacles)}
    assert all(places[path].status not in {"resolved", "accepted"} for _, path in said)
    talk = Event(id="talk", title="T", about=[one.id for one in record.obstacles])
    assert found("SAM601", record.add(talk)) == []


# SAM602: pilots without an end --------------------------------------------------------------------------------------

KICK_OFF: Final = Event(id="start", title="Start", kind="met")


def pilot(**fields: Any) -> Initiative:  # noqa: ANN401 - any field of an initiative
    return Initiative(**{"id": "i", "name": "Zondag", "kind": "pilot", "trajectory": "2019-03/", **fields})


def tried(*elements: Element, **fields: Any) -> Partnership:  # noqa: ANN401 - any field of a partnership
    return holding(KICK_OFF, *elements, **{"as_of": AS_OF, **fields})


@pytest.mark.parametrize(
    ("fields", "expected"),
    [
        ({}, ["endless"]),
        ({"trajectory": "2019-11-15/"}, []),
        ({"trajectory": "2019-11-14/"}, ["endless"]),
        ({"trajectory": "2019-11/"}, []),
        ({"trajectory": "2019-10/.."}, ["endless"]),
        ({"trajectory": "2019-22/.."}, ["endless"]),
        ({"trajectory": "/2030"}, []),
        ({"trajectory": None}, []),
        ({"trajectory": "2019-03/2020"}, []),
        ({"kind": "approach"}, []),
        ({"kind": None}, []),
        ({"status": "planned"}, []),
        ({"status": "ended"}, []),
        ({"status": "running"}, ["endless"]),
        ({"kind": "meeting-place", "part_of": "whole"}, ["endless"]),
        ({"kind": "meeting-place", "part_of": "part"}, ["endless"]),
        ({"kind": "meeting-place", "part_of": "other"}, []),
    ],
)
def test_a_pilot_lasts_no_longer_than_it_may(fields: dict[str, Any], expected: list[str]) -> None:
    """More than 18 months, of what is a pilot or a part of one."""
    others = [
        Initiative(id="whole", name="W", kind="pilot"),
        Initiative(id="part", name="P", part_of="whole"),
        Initiative(id="other", name="O"),
    ]
    assert verdicts("SAM602", tried(pilot(**fields), *others)) == expected


def test_how_long_it_lasts_is_not_asked_without_a_moment() -> None:
    """And the months can be set."""
    assert found("SAM602", tried(pilot(), as_of=None)) == []
    record = tried(pilot(trajectory="2019-11-14/"))
    assert (verdicts("SAM602", record, months=19), verdicts("SAM602", record, months=18)) == ([], ["endless"])


def test_an_endless_pilot_is_as_grave_as_the_record_claims_to_be_complete() -> None:
    """Silent where no event is told of, advice where some are, a warning where all are said to be there."""
    assert graded("SAM602", holding(pilot(), as_of=AS_OF)) == []
    assert graded("SAM602", tried(pilot())) == [ADVICE]
    assert graded("SAM602", tried(pilot(), complete="events")) == [WARNING]
    assert graded("SAM602", holding(pilot(), as_of=AS_OF, complete="events")) == [WARNING]


def happened(kind: str, **fields: Any) -> Event:  # noqa: ANN401 - any field of an event
    return Event(**{"id": "e", "title": "E", "kind": kind, "about": "i", "date": "2020-06", **fields})


DECIDED: Final[dict[str, tuple[Sequence[Event], list[str]]]] = {
    "nothing": ([], ["endless"]),
    "a decision": ([happened("decided")], []),
    "a decision on something else": ([happened("decided", about="j")], ["endless"]),
    "a meeting": ([happened("met")], ["endless"]),
    "a review": ([happened("reviewed")], ["undecided"]),
    "a review and a decision": ([happened("reviewed"), happened("decided", id="f")], []),
    "a decision without a date": ([happened("decided", date=None)], []),
    "a decision before the start": ([happened("decided", date="2019-02")], ["endless"]),
    "a decision on the day of the start": ([happened("decided", date="2019-03")], []),
    "a review before the start": ([happened("reviewed", date="2018")], ["endless"]),
    "the decision to start it": ([happened("decided", starts="i")], ["endless"]),
    "a decision before and one after": ([happened("decided", id="f"), happened("decided", date="2018")], []),
    "a decision after and one before": ([happened("decided", date="2018"), happened("decided", id="f")], []),
    "a decision before and one without a date": (
        [happened("decided", date="2018"), happened("decided", id="f", date=None)],
        [],
    ),
    "a decision without a date and one before": (
        [happened("decided", date=None), happened("decided", id="f", date="2018")],
        [],
    ),
    "a decision to come, as planned": ([happened("decided", date="2022", status="planned")], []),
    "a decision to come, some time": ([happened("decided", date=None, status="planned")], []),
    "a decision that was planned": ([happened("decided", status="planned")], ["endless"]),
    "a decision that was cancelled": ([happened("decided", status="cancelled")], ["endless"]),
    "a decision that is told of too early": ([happened("decided", date="2022")], ["endless"]),
    "something that ends it": ([happened("converted", about=(), ends="i", date="2022", status="planned")], []),
    "a review of the whole": ([happened("reviewed", about="whole")], ["undecided"]),
    "a decision on the whole": ([happened("decided", about="whole")], []),
}


@pytest.mark.parametrize(("events", "expected"), DECIDED.values(), ids=DECIDED)
def test_a_pilot_ends_with_a_decision(events: Sequence[Event], expected: list[str]) -> None:
    """On the pilot or on what it is part of, and not before it began; a review is half of it."""
    others = [Initiative(id="j", name="J"), Initiative(id="whole", name="W")]
    record = tried(pilot(part_of="whole"), *others, *events)
    assert verdicts("SAM602", record) == expected
    assert "undecided" not in expected or graded("SAM602", record) == [ADVICE]


def test_a_pilot_is_judged_as_it_was() -> None:
    """Before the decision it was undecided, and before its 18 months it was young."""
    record = tried(pilot(trajectory="2017-01/"), happened("decided", date="2020-06", status="happened"))
    assert verdicts("SAM602", record, at="2018-06-30") == []
    assert verdicts("SAM602", record, at="2019") == ["endless"]
    assert verdicts("SAM602", record, at="2021") == []


def spread(**fields: Any) -> Initiative:  # noqa: ANN401 - any field of an initiative
    return Initiative(**{"id": "j", "name": "Meer", "status": "planned", "areas": "south", "part_of": "i", **fields})


ORIGIN: Final = Initiative(id="i", name="Zondag", status="running", areas="north")
COPY: Final = Link(id="l", kind="copied-from", subjects="j", objects="i")


def seen(**fields: Any) -> Result:  # noqa: ANN401 - any field of a result
    return Result(
        **{"id": "v", "statement": "V", "initiatives": "i", "observations": Observation(kind="actual"), **fields}
    )


SPREAD: Final[dict[str, tuple[list[Element], bool]]] = {
    "elsewhere": ([ORIGIN, spread()], True),
    "also elsewhere": ([ORIGIN, spread(areas=["north", "south"])], True),
    "proposed": ([ORIGIN, spread(status="proposed")], True),
    "copied": ([ORIGIN, spread(part_of=()), COPY], True),
    "copied by it": ([ORIGIN, spread(part_of=()), Link(id="l", kind="copied-from", subjects="i", objects="j")], False),
    "linked otherwise": (
        [ORIGIN, spread(part_of=()), Link(id="l", kind="works-with", subjects="j", objects="i")],
        False,
    ),
    "in the same place": ([ORIGIN, spread(areas="north")], False),
    "nowhere in particular": ([ORIGIN, spread(areas=())], False),
    "running": ([ORIGIN, spread(status="running")], False),
    "of an origin that is planned": ([Initiative(id="i", name="I", status="planned", areas="north"), spread()], False),
    "of an origin nowhere in particular": ([Initiative(id="i", name="I"), spread()], False),
    "of an agreement": ([Agreement(id="i", name="I", areas="north"), spread()], False),
    "of nothing": ([spread(part_of="nothing")], False),
    "with a result": ([ORIGIN, spread(), seen()], False),
    "with a result about it": ([ORIGIN, spread(), seen(initiatives=(), about="i")], False),
    "with a result there": ([ORIGIN, spread(), seen(areas=["north", "east"])], False),
    "with a result elsewhere": ([ORIGIN, spread(), seen(areas="east")], True),
    "with a target": ([ORIGIN, spread(), seen(observations=Observation(kind="target"))], True),
    "with a review": ([ORIGIN, spread(), happened("reviewed")], False),
    "with a decision": ([ORIGIN, spread(), happened("decided")], True),
}


@pytest.mark.parametrize(("elements", "expected"), SPREAD.values(), ids=SPREAD)
def test_something_is_spread_before_it_is_known_what_it_brings(elements: list[Element], *, expected: bool) -> None:
    """To other areas, while no review and no result is told of where it began."""
    assert verdicts("SAM602", tried(*elements)) == (["untried"] if expected else [])


def test_what_is_spread_twice_is_told_of_twice() -> None:
    """And silent where neither events nor results are told of."""
    elements = [ORIGIN, spread(), spread(id="k")]
    assert found("SAM602", tried(*elements)) == [("untried", "$.initiatives[1]"), ("untried", "$.initiatives[2]")]
    assert found("SAM602", holding(*elements)) == []
    assert graded("SAM602", holding(*elements, complete=("events", "results"))) == [ADVICE, ADVICE]


def test_the_messages_on_pilots() -> None:
    """In full, in both languages."""
    assert messages("SAM602", tried(pilot())) == [
        (
            "initiative ‘Zondag’ has been a pilot for more than 18 months (since March 2019),"
            " and no review or decision is known"
        ),
        "look back together, and decide: stop, go on, or do it in more places",
        (
            "initiatief ‘Zondag’ is al meer dan 18 maanden een proef (sinds maart 2019),"
            " en er is geen evaluatie of besluit bekend"
        ),
        "kijk samen terug, en besluit: stoppen, doorgaan, of op meer plekken doen",
    ]
    assert messages("SAM602", tried(pilot(), happened("reviewed"))) == [
        (
            "initiative ‘Zondag’ has been a pilot for more than 18 months (since March 2019),"
            " and was reviewed, but no decision is known"
        ),
        "decide: stop, go on, or do it in more places",
        (
            "initiatief ‘Zondag’ is al meer dan 18 maanden een proef (sinds maart 2019),"
            " en is geëvalueerd, maar er is geen besluit bekend"
        ),
        "besluit: stoppen, doorgaan, of op meer plekken doen",
    ]
    assert messages("SAM602", tried(ORIGIN, spread())) == [
        (
            "initiative ‘Meer’ is meant for another place than initiative ‘Zondag’,"
            " of which no result or review is known yet"
        ),
        "first say what it brought where it began",
        (
            "initiatief ‘Meer’ is bedoeld voor een andere plek dan initiatief ‘Zondag’,"
            " en daarvan is nog geen resultaat of evaluatie bekend"
        ),
        "zeg eerst wat het opleverde op de plek waar het begon",
    ]


@settings(max_examples=60)
@given(st.dates(date(2019, 6, 1), date(2020, 3, 1)))
def test_months_are_counted_as_another_library_does(start: date) -> None:
    """From the start of the pilot to the moment of judgement."""
    expected = start + relativedelta(months=18) < date(2021, 5, 15)
    assert verdicts("SAM602", tried(pilot(trajectory=f"{start}/"))) == (["endless"] if expected else [])


@settings(max_examples=25)
@given(around("SAM602"))
def test_a_decision_on_each_initiative_silences_the_rule_on_pilots(record: Partnership) -> None:
    """Whatever else was told of it."""
    decision = Event(id="decision", title="D", kind="decided", about=[one.id for one in record.initiatives])
    said = verdicts("SAM602", record.add(decision))
    assert set(said) <= {"untried"}
