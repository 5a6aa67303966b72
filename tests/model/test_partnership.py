"""A partnership as the value that holds a record: what stands in it, who refers to what, and how it is changed."""

from __future__ import annotations

import gc
import sys
import weakref
from typing import TYPE_CHECKING, Any, Final, cast
from unittest import mock

import attrs
import pytest
from generating import elements_of, few, ids, partnerships
from hypothesis import assume, given
from hypothesis import strategies as st

import samenspel
from samenspel import (
    Agreement,
    AmbiguousIdError,
    Area,
    Commitment,
    Event,
    Goal,
    Group,
    InvalidValueError,
    Observation,
    Organisation,
    Partnership,
    Party,
    Person,
    Remark,
    Result,
    Role,
    Source,
    Stance,
    Structure,
    UnknownIdError,
)
from samenspel.model import KINDS, Element, Form, fields_of
from samenspel.model import partnership as of_partnership

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from attrs import AttrsInstance

ANY_RECORD: Final = st.one_of(partnerships(), partnerships(unique_ids=False))


def _said_in(holder: AttrsInstance, path: str = "") -> Iterator[tuple[str, str]]:
    """Give every id that is named in an element or in a value in it, with its path; a slow and simple search."""
    for field in fields_of(type(holder)):
        value = getattr(holder, field.name)
        values = list(enumerate(value)) if field.many else [] if value is None else [(None, value)]
        for index, one in values:
            here = f"{path}{field.name}" if index is None else f"{path}{field.name}[{index}]"
            if field.form is Form.VALUE:
                yield from _said_in(one, f"{here}.")
            elif field.form is Form.CITATION:
                yield here, one.split("#")[0]
            elif field.form is Form.REFERENCE:
                is_term = field.vocabulary is not None and (":" in one or one in field.vocabulary)
                if not is_term:
                    yield here, one


def _everything(partnership: Partnership) -> list[Element]:
    return [partnership, *(element for kind in KINDS for element in getattr(partnership, kind.element_kind.collection))]


# What stands in it --------------------------------------------------------------------------------------------------


@few
@given(ANY_RECORD)
def test_the_elements_are_those_of_the_collections(partnership: Partnership) -> None:
    """All of them, collection by collection, in the order of the record; the partnership itself comes first in ids."""
    everything = _everything(partnership)

    assert [id(element) for element in partnership.elements()] == [id(element) for element in everything[1:]]
    assert list(partnership.ids()) == list(dict.fromkeys(element.id for element in everything))


@few
@given(ANY_RECORD, ids())
def test_looking_up_an_id_is_the_same_as_searching_for_it(partnership: Partnership, unknown: str) -> None:
    """By index, `find`, `get` and `in`; more than one element of that id is an error that names them."""
    everything = _everything(partnership)
    for id_ in {unknown, *(element.id for element in everything)}:
        found = [element for element in everything if element.id == id_]
        assert (id_ in partnership) is bool(found)
        assert partnership.find(id_) is (found[0] if len(found) == 1 else None)
        if len(found) == 1:
            assert partnership[id_] is found[0]
        else:
            with pytest.raises(AmbiguousIdError if found else UnknownIdError) as caught:
                partnership[id_]
            assert cast("Any", caught.value).id == id_


@few
@given(ANY_RECORD)
def test_an_element_is_got_by_its_kind_too(partnership: Partnership) -> None:
    """`get` sees the elements of one kind only, so twins of two kinds are no twins to it."""
    everything = _everything(partnership)
    for kind in (Partnership, Element, *KINDS):
        for id_ in {element.id for element in everything}:
            found = [element for element in everything if element.id == id_ and isinstance(element, kind)]
            if len(found) == 1:
                assert partnership.get(kind, id_) is found[0]
            else:
                with pytest.raises(AmbiguousIdError if found else UnknownIdError):
                    partnership.get(kind, id_)


@few
@given(ANY_RECORD, elements_of(Area))
def test_an_element_is_in_the_record_where_an_equal_one_stands(partnership: Partnership, area: Area) -> None:
    """The element itself counts, and not only its id."""
    for element in _everything(partnership):
        assert element in partnership
        assert (attrs.evolve(element, note=f"{element.note}!") in partnership) is False
    assert (area in partnership) is (area in _everything(partnership))
    assert None not in partnership


@given(ANY_RECORD)
def test_references_are_those_that_a_search_finds(partnership: Partnership) -> None:
    """Who refers to an id, in which field: in the order of the record, terms left out, locators cut off."""
    searched = [
        (element.id, path, target) for element in _everything(partnership) for path, target in _said_in(element)
    ]
    for target in {*partnership.ids(), *(target for _, _, target in searched)}:
        expected = [(origin, path, target) for origin, path, named in searched if named == target]
        found = partnership.referring_to(target)
        assert [(reference.origin.id, reference.path, reference.target) for reference in found] == expected
    for element in partnership.elements():
        assert partnership.referring_to(element) == partnership.referring_to(element.id)


@few
@given(ANY_RECORD)
def test_the_roles_of_an_actor_are_those_that_name_it_as_a_holder(partnership: Partnership) -> None:
    """Each role once, in the order of the record."""
    for actor in partnership.ids():
        expected = list(dict.fromkeys(role for role in partnership.roles if actor in role.holders))
        assert list(partnership.roles_of(actor)) == expected


@few
@given(partnerships())
def test_the_index_is_built_once(partnership: Partnership) -> None:
    """However much is asked, the elements are walked once, and what the partnership itself says once more."""
    with mock.patch.object(of_partnership, "contents_of", wraps=of_partnership.contents_of) as walk:
        answers = [[partnership.referring_to(id_) for id_ in partnership.ids()] for _ in range(2)]
    assert answers[0] == answers[1]
    assert walk.call_count == 2


@few
@given(partnerships())
def test_a_record_that_was_asked_is_freed_with_its_last_name(partnership: Partnership) -> None:
    """What it remembers does not lead back to it, so that no collector of garbage has to find it."""
    record = attrs.evolve(partnership)
    samenspel.check(record)
    samenspel.check(record, at="2016")
    for id_ in record.ids():
        record.referring_to(id_)
    is_there = weakref.ref(record)
    gc.collect()
    gc.disable()
    try:
        del record
        assert is_there() is None
    finally:
        gc.enable()


SPORT: Final = Partnership(
    id="sport",
    name="Sport for all",
    organisations=[
        Organisation(id="vv-beilen", name="VV Beilen"),
        Organisation(id="de-regenboog", name="De Regenboog"),
        Organisation(id="none", name="Nobody in particular"),
    ],
    people=Person(id="gerard", name="Gerard Hommels", cites=["interview#F1", "interview"]),
    groups=Group(id="youth", name="Young people", part_of="vv-beilen"),
    areas=[Area(id="beilen", name="Beilen", part_of="midden-drenthe")],
    structures=[Structure(id="stuurgroep", name="Stuurgroep"), Structure(id="werkgroep", name="Werkgroep")],
    roles=[
        Role(id="chair", holders=["gerard", "vv-beilen"], within="stuurgroep", period="2015/2016"),
        Role(id="member", holders=["de-regenboog", "gerard"], within="stuurgroep", period="2015/.."),
    ],
    results=Result(id="more", statement="Members", observations=[Observation(group="youth", cites="interview#p3")]),
    agreements=[
        Agreement(id="none-yet", name="None", parties=[Party(actor="vv-beilen", by="gerard"), "de-regenboog"]),
        Agreement(id="statute", name="Statute", form="statute"),
    ],
    commitments=Commitment(id="c", by="vv-beilen", legal_bases=["statute", "none", "nl:wmo-2015"]),
    sources=Source(id="interview", title="Interview", as_of="2016"),
)


def test_questions_to_a_small_record() -> None:
    """As one asks them: by id, by kind, who refers to it, who has which role and when."""
    assert SPORT["stuurgroep"] == Structure(id="stuurgroep", name="Stuurgroep")
    assert SPORT["sport"] is SPORT
    assert SPORT.get(Person, "gerard").name == "Gerard Hommels"
    assert [(r.origin.id, r.path) for r in SPORT.referring_to("gerard")] == [
        ("chair", "holders[0]"),
        ("member", "holders[1]"),
        ("none-yet", "parties[0].by[0]"),
    ]
    assert [(r.origin.id, r.path) for r in SPORT.referring_to(SPORT["interview"])] == [
        ("gerard", "cites[0]"),
        ("gerard", "cites[1]"),
        ("more", "observations[0].cites[0]"),
    ]
    assert [(r.origin.id, r.path) for r in SPORT.referring_to("midden-drenthe")] == [("beilen", "part_of[0]")]
    assert SPORT.referring_to("nobody") == ()
    assert [role.id for role in SPORT.roles_of("gerard")] == ["chair", "member"]
    assert [role.id for role in SPORT.roles_of(SPORT["gerard"], at="2018")] == ["member"]
    assert [role.id for role in SPORT.roles_of("gerard", at="2014")] == []


def test_a_term_of_a_vocabulary_is_no_reference() -> None:
    """`none` among the legal bases means that there are none, although an organisation has that id."""
    assert SPORT.referring_to("none") == ()
    assert [(r.origin.id, r.path) for r in SPORT.referring_to("statute")] == [("c", "legal_bases[0]")]


MESSAGES: Final[dict[str, tuple[Callable[[], object], type[Exception], str]]] = {
    "a misspelt id": (
        lambda: SPORT["stuurgroup"],
        UnknownIdError,
        "no element has the id 'stuurgroup'; perhaps it should be 'stuurgroep'",
    ),
    "an id like no other": (lambda: SPORT["xyzzy"], UnknownIdError, "no element has the id 'xyzzy'"),
    "an id of another kind": (
        lambda: SPORT.get(Structure, "werkgroup"),
        UnknownIdError,
        "no Structure has the id 'werkgroup'; perhaps it should be 'werkgroep'",
    ),
    "an id that another kind has": (
        lambda: SPORT.get(Area, "stuurgroep"),
        UnknownIdError,
        "no Area has the id 'stuurgroep'",
    ),
    "an id that two have": (
        lambda: SPORT.add(Area(id="youth", name="Jeugdland"))["youth"],
        AmbiguousIdError,
        "2 elements have the id 'youth': group 'Young people', area 'Jeugdland'; rename all but one",
    ),
    "an id that the partnership has too": (
        lambda: SPORT.add(Area(id="sport", name="Sport"))["sport"],
        AmbiguousIdError,
        "2 elements have the id 'sport': partnership 'Sport for all', area 'Sport'; rename all but one",
    ),
    "replacing what is not there": (
        lambda: SPORT.replace(Structure(id="stuurgroup", name="S")),
        UnknownIdError,
        "no Structure has the id 'stuurgroup'; perhaps it should be 'stuurgroep'",
    ),
    "removing what is not there": (
        lambda: SPORT.remove("gerart"),
        UnknownIdError,
        "no element has the id 'gerart'; perhaps it should be 'gerard'",
    ),
    "renaming what is not there": (
        lambda: SPORT.rename("gerart", "x"),
        UnknownIdError,
        "no element has the id 'gerart'; perhaps it should be 'gerard'",
    ),
    "renaming to an id that is taken": (
        lambda: SPORT.rename("gerard", "youth"),
        InvalidValueError,
        "Partnership.rename: 'youth' is an id that another element has; choose an id that is free [SAM101]",
    ),
    "adding what is no element": (
        lambda: SPORT.add(Party(actor="gerard")),  # type: ignore[arg-type]
        InvalidValueError,
        "Party(actor='gerard') is of the type Party, where an element is asked; write an element [SAM005]",
    ),
    "lineage of what is not there": (
        lambda: SPORT.lineage("werkgroup"),
        UnknownIdError,
        "no element has the id 'werkgroup'; perhaps it should be 'werkgroep'",
    ),
}


@pytest.mark.parametrize(("ask", "error", "message"), MESSAGES.values(), ids=MESSAGES)
def test_an_error_names_what_was_probably_meant(
    ask: Callable[[], object], error: type[Exception], message: str
) -> None:
    """The nearest ids, or all the elements that have the id."""
    with pytest.raises(error) as caught:
        ask()

    assert str(caught.value) == message


def test_an_unknown_id_is_a_key_error() -> None:
    """So that whoever takes a partnership for a mapping catches what a mapping raises."""
    with pytest.raises(KeyError) as caught:
        SPORT["stuurgroup"]

    error = cast("UnknownIdError", caught.value)
    assert (error.id, error.nearest) == ("stuurgroup", ("stuurgroep",))


def test_a_partnership_is_no_sequence() -> None:
    """Iterating over it says what to iterate over instead."""
    with pytest.raises(TypeError, match=r"^a Partnership is no sequence: iterate over \.elements\(\) or over one coll"):
        list(SPORT)  # type: ignore[call-overload]


# Changes ------------------------------------------------------------------------------------------------------------

MORE: Final = st.lists(st.one_of(*(elements_of(kind) for kind in KINDS)), max_size=4)


@few
@given(ANY_RECORD, MORE)
def test_added_elements_stand_at_the_end_of_their_collections(partnership: Partnership, more: list[Element]) -> None:
    """In the order in which they were given, twins too; the partnership that they were added to stays as it was."""
    before = repr(partnership)

    added = partnership.add(*more)

    for kind in KINDS:
        name = kind.element_kind.collection
        assert getattr(added, name) == (*getattr(partnership, name), *(e for e in more if isinstance(e, kind)))
    assert _but_the_collections(added) == _but_the_collections(partnership)
    assert repr(partnership) == before


def _but_the_collections(partnership: Partnership) -> dict[str, object]:
    return {
        field.name: getattr(partnership, field.name)
        for field in fields_of(Partnership)
        if field.form is not Form.ELEMENT
    }


@few
@given(partnerships(), MORE)
def test_adding_at_once_is_the_same_as_adding_one_by_one(partnership: Partnership, more: list[Element]) -> None:
    """And adding nothing changes nothing."""
    one_by_one = partnership
    for element in more:
        one_by_one = one_by_one.add(element)

    assert partnership.add(*more) == one_by_one
    assert partnership.add() == partnership


def _calls(work: Callable[[], object]) -> int:
    """Count the calls, of Python and of C, that some work takes."""
    count = 0

    def counted(_frame: object, event: str, _argument: object) -> None:
        nonlocal count
        count += event in {"call", "c_call"}

    previous = sys.getprofile()
    sys.setprofile(counted)
    try:
        work()
    finally:
        sys.setprofile(previous)
    return count


def test_adding_in_one_call_takes_linear_work() -> None:
    """Twice as many elements take twice as many calls and not four times as many."""
    areas = [Area(id=f"a{number}", name="A") for number in range(800)]
    record = Partnership(id="p", name="P")

    one, two, four = (_calls(lambda size=size: record.add(*areas[:size])) for size in (200, 400, 800))

    assert four - two <= 2.2 * (two - one)


def test_building_the_index_takes_linear_work() -> None:
    """So does the first question to a record in which everything refers to everything near it."""

    def record(size: int) -> Partnership:
        areas = [Area(id=f"a{n}", name="A", part_of=[f"a{n - 1}", f"a{n - 2}"]) for n in range(size)]
        return Partnership(id="p", name="P", areas=areas)

    records = [record(size) for size in (200, 400, 800)]
    one, two, four = (_calls(lambda asked=asked: asked.referring_to("a5")) for asked in records)

    assert four - two <= 2.2 * (two - one)


@few
@given(partnerships(), st.data())
def test_a_replaced_element_stands_in_the_place_of_the_old_one(partnership: Partnership, data: st.DataObject) -> None:
    """Every other element stays what and where it was; replacing an element by itself changes nothing."""
    assume(next(partnership.elements(), None) is not None)
    old = data.draw(st.sampled_from(list(partnership.elements())))
    new = data.draw(elements_of(type(old), ids=st.just(old.id)))
    before = repr(partnership)

    replaced = partnership.replace(new)

    assert list(replaced.elements()) == [new if element.id == old.id else element for element in partnership.elements()]
    assert replaced.replace(old) == partnership
    assert partnership.replace(*partnership.elements()) == partnership
    assert repr(partnership) == before


@few
@given(partnerships(), st.data())
def test_removing_takes_an_element_out_and_leaves_the_references_to_it(
    partnership: Partnership, data: st.DataObject
) -> None:
    """By id or by element, several at once; rules report what then dangles."""
    elements = list(partnership.elements())
    gone = data.draw(st.lists(st.sampled_from(elements), unique_by=id)) if elements else []
    before = repr(partnership)

    removed = partnership.remove(*gone)

    assert list(removed.elements()) == [element for element in elements if element not in gone]
    assert partnership.remove(*(element.id for element in gone)) == removed
    assert _but_the_collections(removed) == _but_the_collections(partnership)
    assert repr(partnership) == before


@few
@given(partnerships(), elements_of(Goal, ids=st.just("new-goal")))
def test_what_was_added_can_be_removed_again(partnership: Partnership, goal: Goal) -> None:
    """Adding and removing are inverse."""
    assert partnership.add(goal).remove(goal) == partnership
    assert partnership.add(goal)["new-goal"] is goal


def test_one_of_two_twins_can_be_removed() -> None:
    """Two elements with one id are a fault that is mended by removing one of them: the one that is given."""
    one, other = Area(id="a", name="A"), Group(id="a", name="B")
    record = Partnership(id="p", name="P", areas=one, groups=other)

    assert record.remove(other) == Partnership(id="p", name="P", areas=one)
    assert record.remove("a") == Partnership(id="p", name="P")


NEW_ID: Final = "zz-new"


@given(partnerships(), st.data())
def test_renaming_moves_every_reference(partnership: Partnership, data: st.DataObject) -> None:
    """Whoever named the old id names the new one, in the same place, and nothing else changes; back again undoes it."""
    old = data.draw(st.sampled_from(list(partnership.ids())))
    before = repr(partnership)

    renamed = partnership.rename(old, NEW_ID)

    moved = {old: NEW_ID}
    assert list(renamed.ids()) == [moved.get(id_, id_) for id_ in partnership.ids()]
    assert [
        (element.id, [*_said_in(element)]) for element in _everything(renamed)
    ] == [
        (moved.get(element.id, element.id), [(path, moved.get(target, target)) for path, target in _said_in(element)])
        for element in _everything(partnership)
    ]  # fmt: skip
    assert renamed.rename(NEW_ID, old) == partnership
    assert repr(partnership) == before


@pytest.mark.parametrize("term", ["none", "any"])
def test_renaming_never_turns_a_reference_into_a_term(term: str) -> None:
    """A new id that would be read as a term of a vocabulary is refused, or the references to it stay references."""
    record = SPORT.remove("none")
    try:
        renamed = record.rename("statute", term)
    except InvalidValueError:
        return

    assert [(reference.origin.id, reference.path) for reference in renamed.referring_to(term)] == [
        ("c", "legal_bases[0]")
    ]


def test_renaming_moves_locators_and_parties_along() -> None:
    """Citations keep what stands behind the `#`, and parties, mandates and observations follow like all others."""
    renamed = SPORT.rename("interview", "gesprek").rename("gerard", "g").rename(SPORT["youth"], "jeugd")

    assert renamed["g"] == Person(id="g", name="Gerard Hommels", cites=["gesprek#F1", "gesprek"])
    assert renamed["more"] == Result(
        id="more", statement="Members", observations=[Observation(group="jeugd", cites="gesprek#p3")]
    )
    assert renamed["none-yet"] == Agreement(
        id="none-yet", name="None", parties=[Party(actor="vv-beilen", by="g"), "de-regenboog"]
    )
    assert [role.holders for role in renamed.roles] == [("g", "vv-beilen"), ("de-regenboog", "g")]


def test_the_partnership_itself_can_be_renamed() -> None:
    """Its own id moves, and so do the references to it."""
    record = Partnership(
        id="p", name="P", areas_served="p", goals=Goal(id="g", statement="G", owners="p"), because=["p", "q"]
    )

    assert record.rename("p", "q2") == Partnership(
        id="q2", name="P", areas_served="q2", goals=Goal(id="g", statement="G", owners="q2"), because=["q2", "q"]
    )


@pytest.mark.parametrize("new", ["", "a b", "é", "x" * 101, "a\n"])
def test_a_malformed_id_is_no_new_name(new: str) -> None:
    """Renaming refuses what a constructor refuses."""
    with pytest.raises(InvalidValueError) as caught:
        SPORT.rename("gerard", new)

    assert (caught.value.rule, caught.value.value) == ("SAM006", new)


def test_what_has_a_twin_cannot_be_renamed() -> None:
    """Nobody can say which of the two was meant, nor which of them a reference means."""
    record = Partnership(id="p", name="P", areas=Area(id="a", name="A"), groups=Group(id="a", name="B"))

    with pytest.raises(AmbiguousIdError):
        record.rename("a", "b")


def test_changes_give_a_partnership_that_answers_afresh() -> None:
    """A new value has an index of its own, also where the old one was asked already."""
    before = Partnership(id="p", name="P", areas=Area(id="a", name="A"), stances=Stance(id="s", support="accepts"))
    assert before.referring_to("a") == ()

    after = before.add(Remark(id="r", about="a", kind="inferred"), Event(id="e", title="E", starts="a", date="2016"))

    assert [reference.origin.id for reference in after.referring_to("a")] == ["e", "r"]
    assert str(after.period_of("a")) == "2016/"
    assert (before.period_of("a"), before.referring_to("a")) == (None, ())
