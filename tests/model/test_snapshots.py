"""Snapshots: what was certainly or possibly so on a day, and nothing that refers to what was not."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

import attrs
from generating import elements_of, few, partnerships
from hypothesis import event, given
from hypothesis import strategies as st

from samenspel import (
    Agreement,
    Area,
    Certainty,
    Event,
    Goal,
    Observation,
    Partnership,
    Party,
    Period,
    Person,
    Remark,
    Result,
    Role,
    Structure,
    Waiver,
)
from samenspel.model import KINDS, Form, Snapshot, fields_of
from samenspel.testing import strategies

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

    from attrs import AttrsInstance

    from samenspel.model import Field

NO: Final = Certainty.NO

MOMENTS: Final = st.one_of(
    st.sampled_from(["2016", "2016-09", "2021-22", "2016-09-01", "2004", "0001", "9999-12-31", "1900/2100", "2015/.."]),
    strategies.imprecise_dates().map(str),
    strategies.periods().map(str),
)


def _cut(holder: AttrsInstance, gone: Iterable[str]) -> AttrsInstance | None:
    """Give an element, or a value in it, without references to what is gone; `None` for a value that needs one."""
    changes: dict[str, object] = {}
    for field in fields_of(type(holder)):
        before = getattr(holder, field.name)
        if field.form not in {Form.REFERENCE, Form.CITATION, Form.VALUE} or before in (None, ()):
            continue
        kept = [one for one in map(_keep(field, gone), before if field.many else (before,)) if one is not None]
        changes[field.name] = tuple(kept) if field.many else kept[0] if kept else None
        if field.required and not field.many and not kept:
            return None
    return attrs.evolve(holder, **changes)


def _keep(field: Field, gone: Iterable[str]) -> Callable[[object], object]:
    def keep(one: object) -> object:
        if field.form is Form.VALUE:
            return _cut(one, gone)  # type: ignore[arg-type]  # a field of values holds values
        target = str(one).split("#")[0] if field.form is Form.CITATION else str(one)
        is_term = field.vocabulary is not None and (":" in target or target in field.vocabulary)
        return None if target in gone and not is_term else one

    return keep


def _expected_snapshot(partnership: Partnership, when: str) -> Partnership:
    """Take out what was certainly not so, and then what says nothing any more for want of what it is about."""
    gone = {element.id for element in partnership.elements() if partnership.certainty_of(element, when) is NO}
    while True:
        cut = {element.id: _cut(element, gone) for element in partnership.elements() if element.id not in gone}
        idle = {
            element.id
            for element in (*partnership.remarks, *partnership.waivers)
            if element.id in cut and element.about and not cut[element.id].about  # type: ignore[union-attr]
        }
        if not idle:
            break
        gone |= idle
    collections = {
        kind.element_kind.collection: tuple(
            cut[element.id] for element in getattr(partnership, kind.element_kind.collection) if element.id in cut
        )
        for kind in KINDS
    }
    collections["results"] = tuple(_measured_by(Period(when), result) for result in collections["results"])
    whole = _cut(partnership, gone)
    assert isinstance(whole, Partnership)
    return attrs.evolve(whole, **collections)


def _measured_by(when: Period, result: AttrsInstance | None) -> Result:
    assert isinstance(result, Result)
    seen = [one for one in result.observations if one.date is None or not one.date.certainly_after(when.ends)]
    return attrs.evolve(result, observations=seen)


@given(partnerships(), MOMENTS)
def test_a_snapshot_holds_what_may_have_been_so(partnership: Partnership, when: str) -> None:
    """What was certainly not so is gone, and so are the references to it; all else is as it was."""
    snapshot = partnership.at(when)

    event(f"{len(list(partnership.elements())) - len(list(snapshot.partnership.elements()))} gone")
    assert snapshot.partnership == _expected_snapshot(partnership, when)
    assert snapshot.when == Period(when)


@given(partnerships(), MOMENTS)
def test_a_snapshot_says_how_certain_each_element_is(partnership: Partnership, when: str) -> None:
    """Certain and possible are two sets, together they are what stands in the snapshot, and anything else is a no."""
    snapshot = partnership.at(when)
    inside = {element.id for element in snapshot.partnership.elements()}

    assert snapshot.certain & snapshot.possible == frozenset()
    assert (snapshot.certain | snapshot.possible) - {partnership.id} == inside
    for element in partnership.elements():
        expected = partnership.certainty_of(element, when) if element.id in inside else NO
        assert snapshot.certainty_of(element) is snapshot.certainty_of(element.id) is expected
    assert snapshot.certainty_of("no-such-element") is NO


@few
@given(partnerships(), MOMENTS)
def test_the_partnership_stands_in_its_own_snapshot(partnership: Partnership, when: str) -> None:
    """It is an element too: the snapshot knows how certain it is that there was a partnership at all."""
    assert partnership.at(when).certainty_of(partnership) is partnership.certainty_of(partnership, when)


@few
@given(partnerships(), elements_of(Area, ids=st.just("zz-area")), MOMENTS)
def test_a_snapshot_does_not_change_the_record(partnership: Partnership, area: Area, when: str) -> None:
    """It is a value of its own, of a record that stays as it was."""
    record = partnership.add(area)
    before = repr(record)

    assert record.at(when) == record.at(when)
    assert repr(record) == before


BODIES: Final = Partnership(
    id="welwozo",
    name="WelWoZo",
    as_of="2017-02",
    trajectory="2014/..",
    structures=[
        Structure(id="steering", name="Stuurgroep", period="2014/.."),
        Structure(id="supervisory", name="Begeleidingsgroep", period="2014/"),
        Structure(id="villages", name="Dorpen", part_of="steering"),
        Structure(id="themes", name="Thema's", part_of=["steering", "supervisory"]),
    ],
    roles=[
        Role(id="chair", holders="gerard", within="villages"),
        Role(id="member", holders="gerard", within=["villages", "steering"], because="chair"),
    ],
    people=Person(id="gerard", name="Gerard Hommels", period="../.."),
    agreements=Agreement(
        id="a", name="A", parties=[Party(actor="villages", signed="2014"), "gerard"], period="2014/.."
    ),
    results=Result(id="r", statement="R", about="villages", observations=Observation(group="gerard")),
    events=Event(
        id="replaced",
        title="By theme",
        kind="replaced",
        date="2016-06",
        starts="themes",
        ends=["villages", "supervisory"],
    ),
    remarks=[
        Remark(id="on-villages", about="villages", kind="inferred"),
        Remark(id="on-nothing", about=(), kind="inferred"),
    ],
    waivers=[
        Waiver(id="of-villages", rule="SAM202", about=["villages", "chair"], reason="known"),
        Waiver(id="of-all", rule="SAM202", reason="known"),
    ],
)


def _bodies(snapshot: Snapshot) -> dict[str, str]:
    return {body.id: snapshot.certainty_of(body).name for body in snapshot.partnership.structures}


def test_bodies_that_replaced_each_other() -> None:
    """Before the event the old ones, in its month all of them, afterwards the new ones."""
    assert _bodies(BODIES.at("2015-12")) == {"steering": "YES", "supervisory": "YES", "villages": "MAYBE"}
    assert _bodies(BODIES.at("2016-06")) == {
        "steering": "YES",
        "supervisory": "MAYBE",
        "villages": "MAYBE",
        "themes": "MAYBE",
    }
    assert _bodies(BODIES.at("2017-02")) == {"steering": "YES", "themes": "MAYBE"}


def test_a_snapshot_has_no_references_to_what_was_not_so() -> None:
    """Roles in a body that is gone are gone, parties and reasons too, and what was said about it is not said."""
    later = BODIES.at("2017-02")

    assert later.partnership.roles == (Role(id="member", holders="gerard", within="steering"),)
    assert later.partnership.agreements == (Agreement(id="a", name="A", parties="gerard", period="2014/.."),)
    assert later.partnership.results == (Result(id="r", statement="R", observations=Observation(group="gerard")),)
    assert later.partnership.events == (
        Event(id="replaced", title="By theme", kind="replaced", date="2016-06", starts="themes"),
    )
    assert later.partnership["themes"] == Structure(id="themes", name="Thema's", part_of="steering")


def test_a_waiver_of_what_was_not_so_does_not_become_one_of_everything() -> None:
    """An empty `about` of a waiver means all findings, so a waiver goes with what it is about."""
    later = BODIES.at("2017-02")

    assert [waiver.id for waiver in later.partnership.waivers] == ["of-all"]


def test_a_remark_goes_with_what_it_is_about_and_one_about_nothing_stays() -> None:
    """What is not in the snapshot is not certain there either."""
    later = BODIES.at("2017-02")

    assert [remark.id for remark in later.partnership.remarks] == ["on-nothing"]
    assert "on-villages" not in later.certain | later.possible


def test_what_is_said_of_what_is_gone_is_gone_with_it() -> None:
    """A remark on a remark goes with it, and nothing refers to either any more."""
    record = Partnership(
        id="p",
        name="P",
        goals=Goal(id="g", statement="G", period="2000/2001"),
        areas=Area(id="a", name="A", because=["on-goal", "on-both"]),
        remarks=[
            Remark(id="on-goal", about="g", kind="inferred"),
            Remark(id="on-remark", about="on-goal", kind="inferred"),
            Remark(id="on-both", about=["on-remark", "p"], kind="inferred"),
        ],
        waivers=Waiver(id="w", rule="SAM101", reason="known", about="on-remark"),
    )

    assert record.at("2016").partnership == Partnership(
        id="p",
        name="P",
        areas=Area(id="a", name="A", because="on-both"),
        remarks=Remark(id="on-both", about="p", kind="inferred"),
    )


def test_what_was_measured_later_is_not_in_a_snapshot() -> None:
    """A result has the values of that day and before, and those of which nobody knows when they were measured."""
    values = [Observation(date="2015", value="1"), Observation(date="2016", value="2"), Observation(value="3")]
    later = [Observation(date="2017", value="4"), Observation(date="2016-07-01", value="5")]
    record = Partnership(id="p", name="P", results=Result(id="r", statement="R", observations=[*values, *later]))

    assert record.at("2016-06").partnership.results == (Result(id="r", statement="R", observations=values),)
    assert record.at("2020").partnership == record
