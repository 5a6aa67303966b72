"""The dated happenings of a record, in their order."""

from __future__ import annotations

from collections import Counter
from datetime import date
from itertools import pairwise
from typing import TYPE_CHECKING, Final

from generating import few, partnerships
from hypothesis import given
from hypothesis import strategies as st

from samenspel import (
    Agreement,
    Commitment,
    Event,
    Happening,
    ImpreciseDate,
    Initiative,
    Name,
    Observation,
    Organisation,
    Partnership,
    Party,
    Period,
    Phase,
    Remark,
    Result,
    Role,
    Source,
    Structure,
    Trajectory,
    Waiver,
)
from samenspel.model import Form, Mandate, fields_of
from samenspel.testing import strategies

if TYPE_CHECKING:
    from collections.abc import Iterator

    from attrs import AttrsInstance


def _dated(holder: AttrsInstance, path: str = "") -> Iterator[tuple[str, str, str]]:
    """Give the dates in an element and in the values in it: the date, its path, and which moment it is."""
    for field in fields_of(type(holder)):
        value = getattr(holder, field.name)
        if field.form is Form.DATE and value is not None:
            yield str(value), f"{path}{field.name}", "on"
        elif field.form is Form.PERIOD and value is not None:
            sides = (("start", value.start), ("end", value.end))
            yield from ((str(side), f"{path}{field.name}", moment) for moment, side in sides if side is not None)
        elif field.form is Form.VALUE:
            values = enumerate(value) if field.many else [] if value is None else [(None, value)]
            for index, one in values:
                here = f"{path}{field.name}." if index is None else f"{path}{field.name}[{index}]."
                yield from _dated(one, here)


def _expected(partnership: Partnership) -> Counter[tuple[str, str, str, str]]:
    """Give what a timeline tells: all but when names were borne, and what the record knows of itself."""
    return Counter(
        (when, element.id, path, moment)
        for element in (partnership, *partnership.elements())
        if not isinstance(element, Source | Remark | Waiver)
        for when, path, moment in _dated(element)
        if not path.startswith("names[") and path != "as_of"
    )


def _told_by_an_event(partnership: Partnership, told: tuple[str, str, str, str]) -> bool:
    """Tell whether an event, too, says when the element that this is about began or ended."""
    _, id_, path, moment = told
    named = {"start": "starts", "end": "ends"}.get(moment)
    return path in {"period", "trajectory.period"} and any(
        id_ in getattr(event, named) for event in partnership.events if named is not None
    )


KNOWN: Final = Partnership(id="p", name="P", structures=Structure(id="zz", name="Z"))
RECORDS: Final = st.builds(
    Partnership.add,
    partnerships(),
    strategies.events(known=KNOWN),
    strategies.events(known=KNOWN),
    strategies.agreements(known=KNOWN),
    strategies.results(known=KNOWN),
    strategies.structures(id=st.just("zz")),
)


@few
@given(RECORDS)
def test_a_timeline_has_every_date_of_events_and_periods_once(partnership: Partnership) -> None:
    """Also the dates in parties, observations, mandates and phases; a start that an event tells is the event's."""
    told = Counter((str(h.date), h.element.id, h.path, h.moment) for h in partnership.timeline())
    expected = _expected(partnership)

    assert told <= expected
    assert all(_told_by_an_event(partnership, missing) for missing in expected - told)


@few
@given(RECORDS)
def test_a_timeline_is_in_order(partnership: Partnership) -> None:
    """No happening stands after one that it certainly came before."""
    for earlier, later in pairwise(partnership.timeline()):
        assert not earlier.date.certainly_after(later.date)


@given(st.lists(strategies.imprecise_dates(), min_size=2, max_size=4))
def test_the_order_is_the_same_whatever_the_order_of_the_record(moments: list[ImpreciseDate]) -> None:
    """Happenings are ordered by their days; where these are the same, by the ids of their elements."""
    told = [Event(id=f"e{number}", title="E", date=moment) for number, moment in enumerate(moments)]

    one = Partnership(id="p", name="P", events=told).timeline()
    other = Partnership(id="p", name="P", events=told[::-1]).timeline()

    assert one == other


RECORD: Final = Partnership(
    id="p",
    name="P",
    as_of="2017",
    trajectory=Trajectory(
        period="2014/..", phases=[Phase(name="Talking", period="2014/2015-06"), Phase(name="Doing", period="2015-07/")]
    ),
    names=Name(text="Q", period="2014/2016"),
    organisations=Organisation(id="o", name="O", period="1998/"),
    structures=[Structure(id="old", name="Old", period="2014/2016"), Structure(id="new", name="New", period="2016/..")],
    roles=Role(id="r", mandate=Mandate(decided="2015-05-01", period="2015-05/2018")),
    results=Result(id="res", statement="R", observations=[Observation(date="2020"), Observation(date="2015-21")]),
    agreements=Agreement(id="a", name="A", concluded="2013-12", parties=Party(actor="o", signed="2013-12-01")),
    commitments=Commitment(id="c", made="2015", due="[..2016-05]", period="2012-04-01/P5Y"),
    initiatives=Initiative(id="i", name="I", trajectory="2018/2016"),
    events=[
        Event(id="e", title="E", date="2016", starts="new", ends="old"),
        Event(id="undated", title="U"),
        Event(id="some-april", title="A", date="XXXX-04"),
    ],
    sources=Source(id="s", title="S", published="2017", as_of="2016"),
    remarks=Remark(id="x", about="p", kind="former"),
    waivers=Waiver(id="w", rule="SAM101", reason="R", until="2030"),
)

TIMELINE: Final = """
1998 o period begins begint
2012-04-01 c period begins begint
2013-12-01 a parties[0].signed signed ondertekend op
2013-12 a concluded concluded gesloten op
2014 old period begins begint
2014 p trajectory.period begins begint
2014 p trajectory.phases[0].period begins begint
2015 c made made gedaan op
2015-21 res observations[1].date date datum
2015-05-01 r mandate.decided decided besloten op
2015-05 r mandate.period begins begint
2015-06 p trajectory.phases[0].period ends eindigt
2015-07 p trajectory.phases[1].period begins begint
2016 e date date datum
2016 i trajectory.period ends eindigt
[..2016-05] c due due uiterlijk op
2018 i trajectory.period begins begint
2018 r mandate.period ends eindigt
2020 res observations[0].date date datum
XXXX-04 some-april date date datum
"""


def _line(happening: Happening) -> str:
    words = f"{happening.wording()} {happening.wording('nl')}"
    return f"{happening.date} {happening.element.id} {happening.path} {words}"


def test_a_timeline_tells_what_happened_and_what_began_and_ended() -> None:
    """From the earliest day that it can be; what is known by its last day only stands at that day."""
    assert [_line(happening) for happening in RECORD.timeline()] == TIMELINE.strip().splitlines()


def test_a_happening_knows_its_element() -> None:
    """The element itself, and not only its id, so that a reader needs no second look-up."""
    (happening,) = Partnership(id="p", name="P", events=Event(id="e", title="E", date="2016")).timeline()

    assert (happening.element, happening.date, happening.moment) == (
        Event(id="e", title="E", date="2016"),
        ImpreciseDate("2016"),
        "on",
    )


def test_a_date_that_an_event_tells_is_told_once() -> None:
    """Where a period and an event say the same, the event tells it."""
    body = Structure(id="s", name="S", period="2012/2014")
    founded = Event(id="e", title="E", date="2012", starts="s")

    assert [
        _line(happening) for happening in Partnership(id="p", name="P", structures=body, events=founded).timeline()
    ] == [
        "2012 e date date datum",
        "2014 s period ends eindigt",
    ]


def test_a_date_that_an_event_contradicts_is_told_too() -> None:
    """Where a period and an event say different days, both stand in the timeline, for the period counts."""
    record = Partnership(
        id="p",
        name="P",
        structures=Structure(id="s", name="S", period="2012/2013"),
        events=Event(id="e", title="E", date="2014-09", starts="s"),
    )

    assert record.period_of("s") == Period("2012/2013")
    assert [_line(happening) for happening in record.timeline()] == [
        "2012 s period begins begint",
        "2013 s period ends eindigt",
        "2014-09 e date date datum",
    ]


def test_a_record_without_dates_has_an_empty_timeline() -> None:
    """Nothing dated, nothing told."""
    assert Partnership(id="p", name="P", trajectory="../..", events=Event(id="e", title="E")).timeline() == ()


def test_a_timeline_begins_with_the_first_day_of_the_calendar() -> None:
    """The ends of the calendar are days like any other."""
    told = [Event(id=f"e{n}", title="E", date=day) for n, day in enumerate((date.max, date.min))]

    assert [h.element.id for h in Partnership(id="p", name="P", events=told).timeline()] == ["e1", "e0"]
