"""Elements and the values in them: equal, hashable, immutable, and written back by `repr`, pickle and copy."""

from __future__ import annotations

import ast
import copy
import pickle
from typing import TYPE_CHECKING, Any, Final, cast

import attrs
import pytest
from attrs.exceptions import FrozenInstanceError
from generating import partnerships, values_of
from hypothesis import given, settings
from hypothesis import strategies as st

import samenspel
from samenspel import (
    Agreement,
    Area,
    Commitment,
    Event,
    Initiative,
    Mandate,
    Name,
    Observation,
    Partnership,
    Party,
    Person,
    Phase,
    Remark,
    Result,
    Role,
    Source,
    Structure,
    Trajectory,
)
from samenspel.model import KINDS, Element, Identifier, fields_of

if TYPE_CHECKING:
    from attrs import AttrsInstance

VALUES: Final = (Name, Identifier, Party, Mandate, Observation, Phase, Trajectory)
CLASSES: Final = (*KINDS, *VALUES, Partnership)
each_class = pytest.mark.parametrize("cls", CLASSES, ids=lambda cls: cls.__name__)
ANYTHING: Final = st.one_of(*(values_of(cls) for cls in (*KINDS, *VALUES)), partnerships())


def _evaluated(text: str) -> object:
    return eval(text, dict(vars(samenspel)))  # `repr` promises to be the call that makes an equal value


# repr ---------------------------------------------------------------------------------------------------------------


@each_class
@settings(max_examples=15)
@given(data=st.data())
def test_repr_makes_an_equal_value(cls: type[AttrsInstance], data: st.DataObject) -> None:
    """What `repr` gives is the call of a constructor; with the names of the package it makes an equal value."""
    value = data.draw(values_of(cls))

    assert _evaluated(repr(value)) == value


@given(partnerships())
def test_repr_of_a_partnership_makes_an_equal_one(partnership: Partnership) -> None:
    """A whole record comes back from its `repr`, elements and all."""
    assert _evaluated(repr(partnership)) == partnership


@each_class
@settings(max_examples=15)
@given(data=st.data())
def test_repr_leaves_defaults_out_and_shows_dates_as_text(cls: type[AttrsInstance], data: st.DataObject) -> None:
    """Named are the fields that say something, in their order, and no date or amount is wrapped in its class."""
    value = data.draw(values_of(cls))
    call = cast("ast.Call", ast.parse(repr(value), mode="eval").body)
    declared = attrs.fields_dict(cls)

    said = [f.name for f in fields_of(cls) if f.required or getattr(value, f.name) != declared[f.name].default]
    assert [keyword.arg for keyword in call.keywords] == said
    names = {node.func.id for node in ast.walk(call) if isinstance(node, ast.Call) and isinstance(node.func, ast.Name)}
    assert names <= {kind.__name__ for kind in CLASSES}


REPRS: Final = {
    "an element": (
        Structure(id="s", name="Stuurgroep", period="2015/..", meets="P1M", decides=False, note="", cites="a#F1"),
        "Structure(id='s', name='Stuurgroep', period='2015/..', meets='P1M', decides=False, note='', cites=('a#F1',))",
    ),
    "values in an element": (
        Agreement(id="a", name="A", parties=["x", Party(actor="y", signed="2020-05")], value="1.50 EUR"),
        "Agreement(id='a', name='A', parties=(Party(actor='x'), Party(actor='y', signed='2020-05')), value='1.50 EUR')",
    ),
    "extensions": (
        Area(id="a", name="A", extensions={"b": {"d": (1, 2.0), "c": None}, "a": True}),
        "Area(id='a', name='A', extensions={'a': True, 'b': {'c': None, 'd': [1, 2.0]}})",
    ),
    "nothing said": (Trajectory(), "Trajectory()"),
    "a required list with nothing in it": (
        Remark(id="r", about=[], kind="inferred"),
        "Remark(id='r', about=(), kind='inferred')",
    ),
    "elements in a record": (
        Partnership(id="p", name="P", areas=Area(id="a", name="A"), trajectory="2015/"),
        "Partnership(id='p', name='P', trajectory=Trajectory(period='2015/'), areas=(Area(id='a', name='A'),))",
    ),
}


@pytest.mark.parametrize(("value", "expected"), REPRS.values(), ids=REPRS)
def test_repr_reads_as_one_would_write_it(value: object, expected: str) -> None:
    """Short where little is said, in the order of the fields, dates and amounts as text."""
    assert repr(value) == expected


# Pickle and copies --------------------------------------------------------------------------------------------------


@given(ANYTHING)
def test_pickle_gives_an_equal_value(value: object) -> None:
    """By every protocol that carries slots."""
    for protocol in range(2, pickle.HIGHEST_PROTOCOL + 1):
        again = pickle.loads(pickle.dumps(value, protocol))
        assert (again, hash(again), repr(again)) == (value, hash(value), repr(value))


@given(ANYTHING)
def test_copies_are_equal(value: object) -> None:
    """A copy and a deep copy say the same."""
    for again in (copy.copy(value), copy.deepcopy(value)):
        assert (again, hash(again), repr(again)) == (value, hash(value), repr(value))


def _with_every_index(partnership: Partnership) -> Partnership:
    partnership.ids()
    partnership.referring_to("nobody")
    partnership.at("2016")
    partnership.timeline()
    return partnership


@given(partnerships())
def test_a_partnership_that_was_asked_questions_is_carried_like_any_other(partnership: Partnership) -> None:
    """The index that the first question builds makes no difference to pickle, copies, equality and hash."""
    before = (repr(partnership), hash(partnership), pickle.dumps(copy.deepcopy(partnership)))

    asked = _with_every_index(partnership)

    assert (repr(asked), hash(asked)) == before[:2]
    for again in (pickle.loads(pickle.dumps(asked)), copy.copy(asked), copy.deepcopy(asked), pickle.loads(before[2])):
        assert again == asked
        assert list(again.ids()) == list(asked.ids())
        assert again.timeline() == asked.timeline()
        assert again.at("2016") == asked.at("2016")


# Immutable, comparable, hashable ------------------------------------------------------------------------------------


@given(ANYTHING)
def test_no_field_can_be_set_or_deleted(value: AttrsInstance) -> None:
    """Values stay as they were made, and take no attributes that they have not."""
    before = repr(value)
    for name in [*(field.name for field in fields_of(type(value))), "colour"]:
        with pytest.raises(FrozenInstanceError):
            setattr(value, name, None)
        with pytest.raises(FrozenInstanceError):
            delattr(value, name)
    assert repr(value) == before


@each_class
def test_values_are_small(cls: type[AttrsInstance]) -> None:
    """They have slots and no dictionary, so that a misspelt attribute cannot hide in one."""
    assert "__dict__" not in {name for base in cls.__mro__ for name in vars(base)}


@each_class
def test_constructors_take_keywords_only(cls: type[AttrsInstance]) -> None:
    """No call depends on the order of fields."""
    with pytest.raises(TypeError, match="positional"):
        cls("a")  # type: ignore[call-arg]  # that is what is refused


@given(ANYTHING)
def test_equal_values_have_equal_hashes(value: AttrsInstance) -> None:
    """A value is known by what its fields say, however it was made."""
    said: dict[str, Any] = {field.name: getattr(value, field.name) for field in fields_of(type(value))}

    again = type(value)(**said)

    assert again is not value
    assert (again, hash(again)) == (value, hash(value))
    assert {value: 1}[again] == 1


@given(st.one_of(*(values_of(cls) for cls in KINDS)))
def test_what_says_something_else_is_another_value(element: Element) -> None:
    """One field that differs makes two elements differ."""
    assert attrs.evolve(element, note=f"{element.note}!") != element
    assert attrs.evolve(element, extensions={"x": element.extensions}) != element


def test_elements_of_two_kinds_are_never_equal() -> None:
    """Two kinds that say the same in the same words are two things."""
    assert Area(id="a", name="A") != Person(id="a", name="A")


@pytest.mark.parametrize(
    ("one", "other"),
    [
        (Area(id="a", name="A", extensions={"x": 1}), Area(id="a", name="A", extensions={"x": True})),
        (Area(id="a", name="A", extensions={"x": 1}), Area(id="a", name="A", extensions={"x": 1.0})),
        (Area(id="a", name="A", size="1.5"), Area(id="a", name="A", size="1.50")),
        (Event(id="e", title="E", date="2016"), Event(id="e", title="E", date="2016-XX")),
        (Role(id="r", period="2016"), Role(id="r", period="2016/2016")),
        (Area(id="a", name="A", note=""), Area(id="a", name="A")),
        (Structure(id="s", name="S", decides=False), Structure(id="s", name="S")),
        (Result(id="r", statement="R", observations=Observation()), Result(id="r", statement="R")),
        (Initiative(id="i", name="I", trajectory=Trajectory()), Initiative(id="i", name="I")),
        (Source(id="s", title="é"), Source(id="s", title="e\u0301")),
        (Commitment(id="c", to=["a", "b"]), Commitment(id="c", to=["b", "a"])),
    ],
    ids=[
        "one and true",
        "one and one point nothing",
        "a zero at the end",
        "a year and its months",
        "a year and a period of one year",
        "empty and not said",
        "false and not said",
        "an empty observation and none",
        "an empty trajectory and none",
        "two spellings in Unicode",
        "another order",
    ],
)
def test_what_is_written_differently_is_another_value(one: object, other: object) -> None:
    """What a source wrote is kept as it wrote it, so two ways of writing are two values."""
    assert one != other
