"""What was so, and how certain that is: on a day, through a stretch of time, from all that a record says."""

from __future__ import annotations

from datetime import date, timedelta
from functools import reduce
from operator import and_
from typing import TYPE_CHECKING, Final

import pytest
from generating import few, partnerships
from hypothesis import event, example, given
from hypothesis import strategies as st

from samenspel import (
    Agreement,
    Area,
    Certainty,
    Commitment,
    Event,
    Goal,
    Group,
    ImpreciseDate,
    Initiative,
    InvalidValueError,
    Link,
    Obstacle,
    Organisation,
    Partnership,
    Period,
    Person,
    Phase,
    Remark,
    Role,
    Source,
    Stance,
    Structure,
    Trajectory,
    Waiver,
)

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from samenspel.model import Element


YES, NO, MAYBE = Certainty.YES, Certainty.NO, Certainty.MAYBE

# Every day of a small window, by brute force ------------------------------------------------------------------------

WINDOW: Final = [date(2016, 3, day) for day in range(1, 11)]
# These stand for any day before the window, and for any day after it, which then may have any order.
BEFORE: Final = WINDOW[0] - timedelta(days=1)
AFTER: Final = WINDOW[-1] + timedelta(days=1)
DAYS: Final = (BEFORE, *WINDOW, AFTER)


def _between(first: date, last: date) -> frozenset[date]:
    return frozenset(min(max(first + timedelta(days=n), BEFORE), AFTER) for n in range((last - first).days + 1))


# What may stand at a side of a period, with the days on which it may begin or end.
DATED: Final[Mapping[str, frozenset[date]]] = {
    **{str(day): frozenset({day}) for day in WINDOW},
    **{f"[..{day}]": _between(BEFORE, day) for day in WINDOW},
    **{f"[{day}..]": _between(day, AFTER) for day in WINDOW},
    **{f"{day}~": _between(day - timedelta(days=7), day + timedelta(days=7)) for day in WINDOW},
    "2016-02": frozenset({BEFORE}),
    "2016-03": _between(WINDOW[0], AFTER),
    "2016-03-0X": _between(WINDOW[0], WINDOW[8]),
    "2016": frozenset(DAYS),
}
STARTS: Final = {**DATED, "": frozenset(DAYS), "..": frozenset({BEFORE})}
ENDS: Final = {**DATED, "": frozenset(DAYS), "..": frozenset({AFTER})}
starts: Final = st.sampled_from(sorted(STARTS))
ends: Final = st.sampled_from(sorted(ENDS))
stretches: Final = st.builds(
    lambda one, other: (min(one, other), max(one, other)), st.sampled_from(WINDOW), st.sampled_from(WINDOW)
)


def _certainty(start: str, end: str, first: date, last: date) -> Certainty:
    """Tell whether something held from some day of a start to some day of an end, all through some days."""
    lives = [(born, died) for born in STARTS[start] for died in ENDS[end] if born <= died]
    stretch = [day for day in WINDOW if first <= day <= last]
    if lives and all(born <= day <= died for born, died in lives for day in stretch):
        return YES
    if lives and not any(born <= day <= died for born, died in lives for day in stretch):
        return NO
    return MAYBE


LASTING: Final[Mapping[str, Callable[[Period], Element]]] = {
    "a goal": lambda period: Goal(id="x", statement="X", period=period),
    "an organisation": lambda period: Organisation(id="x", name="X", period=period),
    "a person": lambda period: Person(id="x", name="X", period=period),
    "a structure": lambda period: Structure(id="x", name="X", period=period),
    "a role": lambda period: Role(id="x", period=period),
    "a stance": lambda period: Stance(id="x", statement="X", period=period),
    "an agreement": lambda period: Agreement(id="x", name="X", period=period),
    "a commitment": lambda period: Commitment(id="x", period=period),
    "an initiative": lambda period: Initiative(id="x", name="X", trajectory=period),
    "an obstacle": lambda period: Obstacle(id="x", statement="X", period=period),
    "a link": lambda period: Link(id="x", period=period),
}


@pytest.mark.parametrize("lasting", LASTING.values(), ids=LASTING)
@few
@given(start=starts, end=ends, when=stretches)
def test_a_period_says_when_an_element_held(
    lasting: Callable[[Period], Element], start: str, end: str, when: tuple[date, date]
) -> None:
    """Yes where it held on every day whichever days its start and end were, no where on none, else maybe."""
    record = Partnership(id="p", name="P").add(lasting(Period(f"{start}/{end}")))

    certainty = record.certainty_of("x", Period(f"{when[0]}/{when[1]}"))

    event(certainty.name)
    assert certainty is _certainty(start, end, *when)


@given(start=starts, end=ends, when=stretches)
def test_the_partnership_lasts_as_its_trajectory_does(start: str, end: str, when: tuple[date, date]) -> None:
    """The partnership is an element too, and its id is asked like any other."""
    record = Partnership(id="p", name="P", trajectory=f"{start}/{end}")

    assert record.certainty_of("p", Period(f"{when[0]}/{when[1]}")) is _certainty(start, end, *when)


@given(start=st.sampled_from(sorted(DATED)), end=st.sampled_from(sorted(DATED)), when=stretches)
def test_events_say_what_a_period_would(start: str, end: str, when: tuple[date, date]) -> None:
    """An element that one event starts and another ends held between the two."""
    told = [
        Event(id="start", title="S", date=start, starts="x"),
        Event(id="end", title="E", date=end, ends=["y", "x"]),
    ]
    record = Partnership(id="p", name="P", structures=Structure(id="x", name="X"), events=told)

    assert record.period_of("x") == Period(f"{start}/{end}")
    assert record.certainty_of("x", Period(f"{when[0]}/{when[1]}")) is _certainty(start, end, *when)


@given(whole=st.tuples(starts, ends), body=st.tuples(starts, ends), role=st.tuples(starts, ends), when=stretches)
def test_a_role_holds_only_with_its_body_and_a_body_only_with_the_partnership(
    whole: tuple[str, str], body: tuple[str, str], role: tuple[str, str], when: tuple[date, date]
) -> None:
    """Each link of the chain must hold: the answers are joined as in three-valued logic."""
    record = Partnership(
        id="p",
        name="P",
        trajectory="/".join(whole),
        structures=Structure(id="body", name="B", period="/".join(body)),
        roles=[Role(id="in-body", within="body", period="/".join(role)), Role(id="in-whole", period="/".join(role))],
        organisations=Organisation(id="apart", name="A", period="/".join(body)),
    )
    stretch = Period(f"{when[0]}/{when[1]}")

    def joined(*sides: tuple[str, str]) -> Certainty:
        return reduce(and_, (_certainty(*side, *when) for side in sides))

    assert record.certainty_of("body", stretch) is joined(body, whole)
    assert record.certainty_of("in-body", stretch) is joined(role, body, whole)
    assert record.certainty_of("in-whole", stretch) is joined(role, whole)
    assert record.certainty_of("apart", stretch) is joined(body)


@given(moment=st.sampled_from(sorted(DATED)), when=stretches, is_own=st.booleans())
def test_an_element_without_a_period_held_on_the_date_of_its_source(
    moment: str, when: tuple[date, date], *, is_own: bool
) -> None:
    """It may hold at any other time: a source tells of its moment, and says nothing of other days."""
    record = Partnership(
        id="p",
        name="P",
        goals=Goal(id="x", statement="X", cites="s#F1" if is_own else ()),
        sources=Source(id="s", title="S", as_of=moment, published="2019"),
    )

    known = _between(WINDOW[0], AFTER) if moment == "2016-03" else DATED[moment]
    is_bounded = not moment.startswith("[")
    is_about = moment.endswith("~")  # a margin widens comparisons, and nobody knows by how much
    is_known = is_bounded and all(day in known for day in WINDOW if when[0] <= day <= when[1])
    if is_about:
        is_known = str(when[0]) == str(when[1]) == moment.rstrip("~")

    assert record.certainty_of("x", Period(f"{when[0]}/{when[1]}")) is (YES if is_known else MAYBE)


# Laws of any record -------------------------------------------------------------------------------------------------


@given(partnerships(), st.sampled_from(["2016", "2016-09", "2015/2017", "2021-22", "2020/2023"]), st.data())
def test_what_is_certain_of_a_stretch_is_certain_of_each_day_in_it(
    partnership: Partnership, stretch: str, data: st.DataObject
) -> None:
    """If it certainly held all through, it held on each day; if on none of them, then not on this one either."""
    whole = Period(stretch)
    assert whole.earliest is not None
    assert whole.latest is not None
    day = data.draw(st.dates(whole.earliest, whole.latest))

    for element in (partnership, *partnership.elements()):
        certainty = partnership.certainty_of(element, stretch)
        event(certainty.name)
        assert certainty in {partnership.certainty_of(element, day), MAYBE}


@few
@given(partnerships(), st.dates())
def test_a_moment_may_be_given_in_any_form(partnership: Partnership, day: date) -> None:
    """As a text, a day, an imprecise date or a period: the same moment gives the same answer."""
    expected = partnership.at(day)

    assert [partnership.at(when) for when in (str(day), ImpreciseDate(day), Period(day))] == [expected] * 3
    for element in partnership.elements():
        assert partnership.certainty_of(element.id, str(day)) is partnership.certainty_of(element, day)
    for actor in partnership.ids():
        assert partnership.roles_of(actor, at=day) == tuple(
            role for role in partnership.roles_of(actor) if partnership.certainty_of(role, day) is not NO
        )


@pytest.mark.parametrize("when", ["2016-13", "yesterday", "", "2016 - 2018"])
def test_what_is_no_moment_is_refused(when: str) -> None:
    """A question about no time has no answer."""
    for ask in (Partnership(id="p", name="P").at, lambda at: Partnership(id="p", name="P").certainty_of("p", at)):
        with pytest.raises(InvalidValueError) as caught:
            ask(when)
        assert caught.value.rule == "SAM008"


# What a status adds -------------------------------------------------------------------------------------------------

STATUSES: Final[Mapping[str, tuple[Element, str, str]]] = {
    "planned": (Structure(id="x", name="X", status="planned"), "NO MAYBE MAYBE", "has not begun at the time"),
    "proposed": (Initiative(id="x", name="X", status="proposed"), "NO MAYBE MAYBE", ""),
    "in negotiation": (Agreement(id="x", name="X", status="in-negotiation"), "NO MAYBE MAYBE", ""),
    "ended": (Structure(id="x", name="X", status="ended"), "MAYBE MAYBE NO", "has ended by then"),
    "ended, with a start": (Structure(id="x", name="X", status="ended", period="2015/"), "MAYBE MAYBE NO", ""),
    "lapsed": (Agreement(id="x", name="X", status="lapsed", concluded="2010"), "MAYBE MAYBE NO", ""),
    "terminated": (Agreement(id="x", name="X", status="terminated"), "MAYBE MAYBE NO", ""),
    "rejected": (Initiative(id="x", name="X", status="rejected", trajectory="2015/.."), "NO NO NO", "never was"),
    "declined": (Agreement(id="x", name="X", status="declined", period="2015/.."), "NO NO NO", ""),
    "running": (Structure(id="x", name="X", status="running"), "MAYBE YES MAYBE", "known at the time, no more"),
    "no status": (Goal(id="x", statement="X"), "MAYBE YES MAYBE", ""),
    "concluded": (Agreement(id="x", name="X", concluded="2016"), "NO MAYBE MAYBE", "holds from then, end not known"),
    "made": (Commitment(id="x", made="2016"), "NO MAYBE MAYBE", ""),
    "happened": (Event(id="x", title="X", date="2016"), "NO YES YES", "has happened ever after"),
    "to happen": (Event(id="x", title="X", date="2018", status="planned"), "NO NO MAYBE", ""),
    "cancelled": (Event(id="x", title="X", date="2010", status="cancelled"), "NO NO NO", "did not happen"),
    "undated": (Event(id="x", title="X"), "MAYBE MAYBE MAYBE", ""),
    "a source": (Source(id="x", title="X", published="2018"), "YES YES YES", "belongs to the record"),
    "a remark": (Remark(id="x", about="p", kind="inferred"), "YES YES YES", ""),
    "a waiver": (Waiver(id="x", rule="SAM101", reason="known", until="2015"), "YES YES YES", ""),
    "backwards": (Goal(id="x", statement="X", period="2018/2010"), "MAYBE MAYBE MAYBE", "nothing is certain of it"),
    "an initiative in phases": (
        Initiative(id="x", name="X", trajectory=Trajectory(phases=Phase(period="2015"))),
        "MAYBE YES MAYBE",
        "its own period counts",
    ),
    "a role in a body that is not in the record": (Role(id="x", within="nobody"), "MAYBE MAYBE MAYBE", ""),
    "a role in a rejected body": (Role(id="x", within="rejected"), "NO NO NO", ""),
    "a role in one of two bodies": (Role(id="x", within=["rejected", "open"], period="2000/.."), "NO MAYBE YES", ""),
}


@pytest.mark.parametrize(("element", "expected", "reason"), STATUSES.values(), ids=STATUSES)
def test_a_status_says_what_no_period_says(element: Element, expected: str, reason: str) -> None:
    """Asked of 2015, of February 2017 (the moment of knowledge) and of 2018."""
    bodies = [
        Structure(id="rejected", name="R", status="rejected"),
        Structure(id="open", name="O", period="2016-06/.."),
    ]
    record = Partnership(id="p", name="P", as_of="2017-02", structures=bodies).add(element)
    moments = (
        ["2015", "2017-02", "2018"] if element.id != "x" or not isinstance(element, Role) else ["2015", "2016", "2018"]
    )

    assert [record.certainty_of("x", when).name for when in moments] == expected.split(), reason


# Periods of elements and the moment of knowledge --------------------------------------------------------------------

TURNS: Final = (
    Event(id="e1", title="Called off", date="2010", starts="x", ends="x", status="cancelled"),
    Event(id="e2", title="Undated", starts="x", ends="x"),
    Event(id="e3", title="Start", date="2014-09", starts=["x", "w"]),
    Event(id="e4", title="End", date="2016~", ends="x"),
    Event(id="e5", title="Told again", date="2020", starts="x", ends="x"),
)
PERIODS: Final[Mapping[str, tuple[Element, str | None]]] = {
    "from events": (Structure(id="x", name="X"), "2014-09/2016~"),
    "its own": (Structure(id="x", name="X", period="2012/2013"), "2012/2013"),
    "its own start": (Structure(id="x", name="X", period="2012/"), "2012/2016~"),
    "its own end": (Structure(id="x", name="X", period="/2018"), "2014-09/2018"),
    "open by design": (Structure(id="x", name="X", period="2012/.."), "2012/.."),
    "one date": (Structure(id="x", name="X", period="2012"), "2012"),
    "neither side": (Structure(id="x", name="X", period="/"), "2014-09/2016~"),
    "its own length": (Structure(id="x", name="X", period="P2Y/"), "P2Y/2016~"),
    "of a trajectory": (Initiative(id="x", name="X", trajectory="2012/"), "2012/2016~"),
    "concluded": (Agreement(id="x", name="X", concluded="2013-05"), "2013-05/2016~"),
    "made": (Commitment(id="x", made="2013-05"), "2013-05/2016~"),
    "concluded, with a period": (Agreement(id="x", name="X", concluded="2013-05", period="2014/"), "2014/2016~"),
    "of an event": (Event(id="y", title="Y", date="2016-05"), "2016-05"),
    "of an event without a date": (Event(id="y", title="Y"), None),
    "started only": (Role(id="w"), "2014-09/"),
    "nothing said": (Structure(id="y", name="Y"), None),
    "of what has none": (Area(id="y", name="Y"), None),
}


@pytest.mark.parametrize(("element", "expected"), PERIODS.values(), ids=PERIODS)
def test_the_period_of_an_element_is_what_it_says_and_else_what_events_say(
    element: Element, expected: str | None
) -> None:
    """Its own words come first, side by side; the first event that happened fills what it leaves unsaid."""
    record = Partnership(id="p", name="P", events=TURNS).add(element)

    assert record.period_of(element.id) == record.period_of(element)
    assert record.period_of(element) == (None if expected is None else Period(expected))


def test_the_partnership_has_a_period_too() -> None:
    """From its trajectory and from the events that start and end it."""
    founded = Event(id="e", title="Founded", date="2014", starts="p")

    assert Partnership(id="p", name="P").period_of("p") is None
    assert Partnership(id="p", name="P", events=founded).period_of("p") == Period("2014/")
    assert Partnership(id="p", name="P", trajectory="/2018", events=founded).period_of("p") == Period("2014/2018")


@pytest.mark.parametrize(
    ("as_of", "sources", "expected"),
    [
        (None, [], None),
        ("2015", [("2016", None)], "2015"),
        (None, [("2016", None), ("2017-02", None), ("2014", None)], "2017-02"),
        (None, [(None, "2018"), ("2016", "2019")], "2018"),
        (None, [(None, None), ("2016", None)], "2016"),
        (None, [("2016-05", None), ("2016", None)], "2016"),
    ],
    ids=[
        "nothing said",
        "as the record says",
        "the latest of the sources",
        "when it was published, where no more is said",
        "a source without a date says nothing",
        "a year lasts longer than its May",
    ],
)
def test_the_moment_of_knowledge(
    as_of: str | None, sources: list[tuple[str | None, str | None]], expected: str | None
) -> None:
    """As the record says; where it does not, the latest date of its sources."""
    told = [
        Source(id=f"s{number}", title="S", as_of=moment, published=published)
        for number, (moment, published) in enumerate(sources)
    ]

    record = Partnership(id="p", name="P", as_of=as_of, sources=told)

    assert record.knowledge_date == (None if expected is None else ImpreciseDate(expected))


def test_what_two_sources_tell_is_known_on_the_date_of_each() -> None:
    """One source of its own is enough; where any of them is dated, the moment of the whole record counts no more."""
    told = [Source(id="one", title="S", as_of="2014"), Source(id="two", title="S", published="2016-05")]
    undated = Source(id="undated", title="S")
    record = Partnership(
        id="p",
        name="P",
        as_of="2018",
        groups=[
            Group(id="both", name="G", cites=["one", "two#F1"]),
            Group(id="first", name="G", cites=["one", "undated", "nobody"]),
            Group(id="neither", name="G", cites=["undated", "both"]),
        ],
        sources=[*told, undated],
    )

    known = {
        group.id: [
            when for when in ("2014", "2015", "2016-05", "2016", "2018") if record.certainty_of(group, when) is YES
        ]
        for group in record.groups
    }

    assert known == {"both": ["2014", "2016-05"], "first": ["2014"], "neither": ["2018"]}


def test_groups_have_no_period_and_may_always_be_there() -> None:
    """People are there before and after anybody writes about them."""
    record = Partnership(id="p", name="P", groups=Group(id="g", name="G", cites="s"), sources=Source(id="s", title="S"))

    assert [record.certainty_of("g", when) for when in ("1900", "2016", "2100")] == [MAYBE] * 3


def test_an_element_that_is_not_in_the_record_has_the_period_that_it_says_itself() -> None:
    """It may come from another record, or from an earlier state of this one."""
    body = Structure(id="s", name="S", period="2015/")
    record = Partnership(id="p", name="P", structures=body, events=Event(id="e", title="E", date="2018", ends="s"))
    other = Area(id="a", name="A")

    assert [record.period_of(body), record.period_of(other)] == [Period("2015/2018"), None]
    assert Partnership(id="q", name="Q").period_of(body) == Period("2015/")


@given(partnerships(), st.sampled_from(["2014", "2016-06", "2015/2018", "2020-02-01"]))
@example(Partnership(id="p", name="P", events=Event(id="e", title="E", status="cancelled")), "2016")
@example(Partnership(id="p", name="P", initiatives=Initiative(id="i", name="I", status="rejected")), "2016")
@example(Partnership(id="p", name="P", as_of="2016", goals=Goal(id="g", statement="G", status="proposed")), "2014")
@example(Partnership(id="p", name="P", trajectory="2018/", structures=Structure(id="s", name="S")), "2016")
def test_what_may_hold_is_what_does_not_certainly_not_hold(partnership: Partnership, when: str) -> None:
    """The question that needs no more than whether an element is there at all has the same answer."""
    holding = partnership.holding(when)
    elements = (partnership, *partnership.elements())

    assert [holding.is_possible(element) for element in elements] == [holding.of(e) is not NO for e in elements]
