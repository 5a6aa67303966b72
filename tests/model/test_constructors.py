"""What constructors take: the short forms and the long ones, and nothing else."""

from __future__ import annotations

from datetime import UTC, date, datetime
from decimal import Decimal
from enum import StrEnum
from types import MappingProxyType, SimpleNamespace
from typing import TYPE_CHECKING, Any, Final, cast

import pytest
from generating import contents_of, elements_of, values_of
from hypothesis import given, settings
from hypothesis import strategies as st

import samenspel
from samenspel import (
    Agreement,
    Area,
    Goal,
    Initiative,
    InvalidValueError,
    Mandate,
    Name,
    Observation,
    Partnership,
    Party,
    Phase,
    Remark,
    Stance,
    Structure,
    Trajectory,
)
from samenspel.model import KINDS, Field, Form, Identifier, JsonObject, fields_of

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Mapping

    from attrs import AttrsInstance

VALUES: Final = (Name, Identifier, Party, Mandate, Observation, Phase, Trajectory)
CLASSES: Final = (*KINDS, Partnership, *VALUES)
FIELDS: Final = [(cls, field) for cls in CLASSES for field in fields_of(cls)]


def _each_field(*, where: Callable[[Field], bool] = lambda _: True) -> pytest.MarkDecorator:
    chosen = [(cls, field) for cls, field in FIELDS if where(field)]
    return pytest.mark.parametrize(
        ("cls", "field"), chosen, ids=[f"{cls.__name__}.{field.name}" for cls, field in chosen]
    )


_NEEDED: Final[Mapping[Form, Any]] = {Form.ID: "a", Form.TEXT: "x", Form.TERM: "x", Form.REFERENCE: "a"}


def _made(cls: type[AttrsInstance], **said: object) -> Any:  # noqa: ANN401 - whatever the class makes
    """Give a value of a class with what it needs, and what is said."""
    needed = {field.name: _NEEDED[field.form] for field in fields_of(cls) if field.required}
    if cls is Stance:
        needed["statement"] = "x"
    return cast("Any", cls)(**{**needed, **said})


# Short forms --------------------------------------------------------------------------------------------------------


def _iterables(values: tuple[object, ...]) -> Iterator[object]:
    yield list(values)
    yield iter(values)
    yield (value for value in values)


@_each_field(where=lambda field: field.many and field.form is not Form.ELEMENT)
@settings(max_examples=4)
@given(data=st.data())
def test_one_value_stands_for_a_list_of_one(cls: type[AttrsInstance], field: Field, data: st.DataObject) -> None:
    """A list, a generator or any other iterable gives a tuple, and a value by itself gives a tuple of one."""
    values = data.draw(contents_of(field))
    long = _made(cls, **{field.name: values})

    assert getattr(long, field.name) == values
    assert [_made(cls, **{field.name: given}) for given in _iterables(values)] == [long] * 3
    for value in values:
        assert _made(cls, **{field.name: value}) == _made(cls, **{field.name: (value,)})


@pytest.mark.parametrize("kind", KINDS, ids=lambda kind: kind.__name__)
@settings(max_examples=5)
@given(data=st.data())
def test_one_element_stands_for_a_collection_of_one(kind: type[AttrsInstance], data: st.DataObject) -> None:
    """A partnership takes one element where it takes several."""
    element = data.draw(elements_of(cast("Any", kind)))
    name = element.element_kind.collection

    assert _made(Partnership, **{name: element}) == _made(Partnership, **{name: [element]})
    assert getattr(_made(Partnership, **{name: element}), name) == (element,)


@_each_field(where=lambda field: field.form is Form.REFERENCE)
def test_an_element_stands_for_its_id(cls: type[AttrsInstance], field: Field) -> None:
    """Where an id is asked, the element that has it will do, alone or in a list, and the partnership too."""
    area, partnership = Area(id="area", name="A"), Partnership(id="whole", name="P")
    ids = _made(cls, **{field.name: ["area", "whole"] if field.many else "area"})

    assert _made(cls, **{field.name: [area, partnership] if field.many else area}) == ids
    assert _made(cls, **{field.name: area}) == _made(cls, **{field.name: "area"})


@_each_field(where=lambda field: field.form in {Form.DATE, Form.PERIOD, Form.RECURRENCE, Form.QUANTITY})
@settings(max_examples=4)
@given(data=st.data())
def test_a_text_stands_for_the_date_or_amount_that_it_spells(
    cls: type[AttrsInstance], field: Field, data: st.DataObject
) -> None:
    """No class need be named to give a date, a period, a recurrence or an amount."""
    value = data.draw(contents_of(field))

    assert _made(cls, **{field.name: str(value)}) == _made(cls, **{field.name: value})


@pytest.mark.parametrize(
    ("short", "long"),
    [
        (lambda: Observation(date=date(2016, 9, 1)), lambda: Observation(date="2016-09-01")),
        (lambda: _made(Goal, period=date(2016, 9, 1)), lambda: _made(Goal, period="2016-09-01")),
        (lambda: Phase(period=samenspel.ImpreciseDate("2016~")), lambda: Phase(period="2016~")),
        (lambda: Observation(value=11), lambda: Observation(value="11")),
        (lambda: Observation(value=Decimal("1.50")), lambda: Observation(value="1.50")),
        (lambda: _made(Agreement, parties="a"), lambda: _made(Agreement, parties=(Party(actor="a"),))),
        (
            lambda: _made(Agreement, parties=["a", Area(id="b", name="B"), Party(actor="c", signed="2020")]),
            lambda: _made(Agreement, parties=(Party(actor="a"), Party(actor="b"), Party(actor="c", signed="2020"))),
        ),
        (lambda: _made(Agreement, parties=Area(id="b", name="B")), lambda: _made(Agreement, parties=Party(actor="b"))),
        (
            lambda: _made(Initiative, trajectory="2015/.."),
            lambda: _made(Initiative, trajectory=Trajectory(period="2015/..")),
        ),
        (
            lambda: _made(Partnership, trajectory=samenspel.Period("2015/")),
            lambda: _made(Partnership, trajectory=Trajectory(period=samenspel.Period("2015/"))),
        ),
        (
            lambda: _made(Partnership, trajectory=samenspel.ImpreciseDate("2015")),
            lambda: _made(Partnership, trajectory=Trajectory(period="2015")),
        ),
        (lambda: _made(Area, extensions={}), lambda: _made(Area)),
        (lambda: _made(Area, extensions={"a": [1]}), lambda: _made(Area, extensions=JsonObject({"a": (1,)}))),
    ],
    ids=[
        "a day for an imprecise date",
        "a day for a period",
        "a date for a period",
        "a number for an amount",
        "a decimal for an amount",
        "an id for a party",
        "ids, elements and parties for parties",
        "an element for a party",
        "a text for a trajectory",
        "a period for a trajectory",
        "a date for a trajectory",
        "an empty dictionary for no extensions",
        "a dictionary for extensions",
    ],
)
def test_a_short_form_is_the_same_value_as_the_long_one(
    short: Callable[[], object], long: Callable[[], object]
) -> None:
    """What people write in few words is the value that they mean."""
    assert short() == long()


@_each_field(where=lambda field: not field.required and not field.many and field.form is not Form.EXTENSIONS)
def test_nothing_may_be_said_where_nothing_is_needed(cls: type[AttrsInstance], field: Field) -> None:
    """`None` for an optional value is the same as leaving it out."""
    if cls is not Stance or field.name != "statement":
        assert _made(cls, **{field.name: None}) == _made(cls)


class Word(StrEnum):
    """A text of another class, as enumerations give."""

    BOARD = "steering-group"


@_each_field(where=lambda field: field.form in {Form.TEXT, Form.TERM, Form.REFERENCE, Form.CITATION, Form.ID})
def test_a_text_of_another_class_becomes_plain_text(cls: type[AttrsInstance], field: Field) -> None:
    """A member of a `StrEnum` is taken for its text, so that `repr` and equality know of no other class."""
    given = _made(cls, **{field.name: [Word.BOARD] if field.many else Word.BOARD})

    said = getattr(given, field.name)
    assert repr(given) == repr(_made(cls, **{field.name: ["steering-group"] if field.many else "steering-group"}))
    assert type(said[0] if field.many else said) is str


# What is refused ----------------------------------------------------------------------------------------------------

ENDLESS: Final[list[object]] = []
ENDLESS.append(ENDLESS)
DAY: Final = date(2016, 9, 1)
WRONG: Final[tuple[Any, ...]] = (
    *(5, -1, 0, 1.5, float("nan"), 2j, True, False, b"", b"x", bytearray(), bytearray(b"x"), memoryview(b"x")),
    *({}, {"a": 1}, MappingProxyType({}), MappingProxyType({"a": 1}), {"id": "a"}, JsonObject({"a": 1})),
    *([5], [None], [["a"]], [b"x"], [{}], (True,), ENDLESS, {5}, (5,), range(3)),
    *(object(), object, Area, Form.ID, len, ..., NotImplemented, SimpleNamespace(id=5), SimpleNamespace(id=None)),
    *(DAY, datetime(2016, 9, 1, tzinfo=UTC), Decimal(1), Decimal("nan"), Decimal("inf")),
    *(samenspel.Certainty.YES, samenspel.ImpreciseDate("2016"), samenspel.Period("2016"), samenspel.Quantity("1")),
    *(samenspel.Recurrence("P1Y"), Name(text="x"), Phase(), Mandate(), Trajectory(), Observation()),
    *(Area(id="a", name="A"), Partnership(id="a", name="A"), [Area(id="a", name="A")], Party(actor="a")),
)
_RIGHT: Final[Mapping[Form, tuple[type, ...]]] = {
    Form.FLAG: (bool,),
    Form.DATE: (date, samenspel.ImpreciseDate),
    Form.PERIOD: (date, samenspel.ImpreciseDate, samenspel.Period),
    Form.RECURRENCE: (samenspel.Recurrence,),
    Form.QUANTITY: (samenspel.Quantity, int, Decimal),
    Form.REFERENCE: (Area, Partnership),
}
_SHORT: Final[Mapping[type, tuple[type, ...]]] = {
    Party: (Area, Partnership),
    Trajectory: (date, samenspel.ImpreciseDate, samenspel.Period),
}


def _is_right(field: Field, value: Any) -> bool:  # noqa: ANN401 - anything may be given
    first = value[0] if isinstance(value, list) else value
    if field.form is Form.EXTENSIONS:
        right: tuple[type, ...] = (dict, MappingProxyType, JsonObject)
    elif field.form in {Form.ELEMENT, Form.VALUE}:
        value, right = first, (field.item, *_SHORT.get(field.item, ()))
    else:
        value, right = first if field.many else value, _RIGHT.get(field.form, ())
    is_misleading = isinstance(value, datetime) or (isinstance(value, bool) and field.form is not Form.FLAG)
    is_finite = not isinstance(value, Decimal) or value.is_finite()
    return isinstance(value, right) and not is_misleading and is_finite


def _refusal(cls: type[AttrsInstance], field: Field, value: object) -> tuple[str, str]:
    try:
        _made(cls, **{field.name: value})
    except InvalidValueError as error:
        return error.where, str(error).partition(": ")[0]
    return "taken", ""


@_each_field()
def test_what_is_of_a_wrong_type_is_refused_with_the_name_of_the_field(cls: type[AttrsInstance], field: Field) -> None:
    """Nothing but what a field can hold gets in, and the error says in which field of which class it was given."""
    wrong = [value for value in WRONG if not _is_right(field, value)]
    wrong += [None] if field.required or field.many or field.form is Form.EXTENSIONS else []

    refusals = [(repr(value), _refusal(cls, field, value)) for value in wrong]

    where = f"{cls.__name__}.{field.name}"
    assert refusals == [(repr(value), (where, where)) for value in wrong]


@_each_field(where=lambda field: field.form in {Form.TEXT, Form.TERM, Form.REFERENCE, Form.CITATION})
def test_half_a_character_is_refused(cls: type[AttrsInstance], field: Field) -> None:
    """A text with a lone surrogate is no text that any format can carry."""
    with pytest.raises(InvalidValueError) as caught:
        _made(cls, **{field.name: "x\ud800"})

    assert str(caught.value) == (
        f"{cls.__name__}.{field.name}: 'x\\ud800' holds half a character (a lone surrogate) at index 1;"
        " read the text again in its right encoding [SAM001]"
    )


REFUSALS: Final[Mapping[str, tuple[Callable[[], object], str]]] = {
    "a number for a text": (
        lambda: Structure(id="s", name=5),  # type: ignore[arg-type]
        "Structure.name: 5 is a number, where text is asked; write text [SAM005]",
    ),
    "a text for a flag": (
        lambda: Structure(id="s", name="S", decides="no"),  # type: ignore[arg-type]
        "Structure.decides: 'no' is text, where true or false is asked; write true or false [SAM005]",
    ),
    "a dictionary for ids": (
        lambda: Area(id="a", name="A", part_of={"id": "b"}),  # type: ignore[arg-type]
        (
            "Area.part_of: {'id': 'b'} is a mapping, where one value or a list of them is asked;"
            " write one value or a list of them [SAM005]"
        ),
    ),
    "an element of another kind": (
        lambda: Partnership(id="p", name="P", areas=Structure(id="s", name="S")),  # type: ignore[arg-type]
        (
            "Partnership.areas: Structure(id='s', name='S') is of the type Structure, where one value or a list of them"
            " is asked; write one value or a list of them [SAM005]"
        ),
    ),
    "a malformed id": (
        lambda: Partnership(id="Sport for all", name="P"),
        (
            "Partnership.id: 'Sport for all' is no well-formed id; write 1 to 100 letters (A-Z, a-z), digits and"
            " hyphens, beginning with a letter or digit, for example 'Sport-for-all' [SAM006]"
        ),
    ),
    "a stance that says nothing": (
        lambda: Stance(id="s", kind="vision"),
        (
            "Stance: 's' says neither a statement nor support; give `statement`, or `support` and what it is `about`"
            " [SAM004]"
        ),
    ),
    "a party without an actor": (
        lambda: Agreement(id="a", name="A", parties=[5]),  # type: ignore[list-item]
        "Agreement.parties: 5 is a number, where text is asked; write text [SAM005]",
    ),
}


@pytest.mark.parametrize(("refused", "message"), REFUSALS.values(), ids=REFUSALS)
def test_a_refusal_says_what_stands_there_and_how_to_mend_it(refused: Callable[[], object], message: str) -> None:
    """The class and the field, the value, what is wrong with it, and what is allowed."""
    with pytest.raises(InvalidValueError) as caught:
        refused()

    assert str(caught.value) == message


@pytest.mark.parametrize(
    ("cls", "field", "text", "value"),
    [
        (Observation, "date", "2021-99", samenspel.ImpreciseDate),
        (Observation, "value", "1.000.000", samenspel.Quantity),
        (Phase, "period", "2015 - 2018", samenspel.Period),
        (Structure, "meets", "monthly", samenspel.Recurrence),
    ],
    ids=["date", "amount", "period", "recurrence"],
)
def test_a_malformed_text_is_refused_as_its_own_class_refuses_it(
    cls: type[AttrsInstance], field: str, text: str, value: Callable[[str], object]
) -> None:
    """A field adds its name to what the date, the period or the amount itself says of the text."""
    with pytest.raises(InvalidValueError) as own:
        value(text)
    with pytest.raises(InvalidValueError) as caught:
        _made(cls, **{field: text})

    assert str(caught.value) == f"{cls.__name__}.{field}: {own.value}"


# Ids ----------------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize("id_", ["a", "Z", "0", "a-", "a--b", "2016", "no", "A1-b2", "x" * 100])
def test_ids_are_letters_digits_and_hyphens(id_: str) -> None:
    """One to a hundred of them, beginning with a letter or digit, kept as written."""
    assert Area(id=id_, name="A").id == id_


@pytest.mark.parametrize(
    "id_",
    [
        "",
        "-",
        "-a",
        "a b",
        " a",
        "a ",
        "a\n",
        "\na",
        "a_b",
        "a.b",
        "a#b",
        "é",
        "\u0661",
        "a\u0301",
        "x" * 101,
        "\uff41",
        "a/b",
    ],
)
def test_anything_else_is_no_id(id_: str) -> None:
    """Letters and digits of ASCII only, without a line end behind them."""
    with pytest.raises(InvalidValueError) as caught:
        Area(id=id_, name="A")

    assert (caught.value.rule, caught.value.value) == ("SAM006", id_)


def test_an_id_may_be_named_as_it_is_malformed() -> None:
    """References are checked by rules and not by constructors, for a record may be wrong."""
    assert Remark(id="r", about="no such id!", kind="inferred").about == ("no such id!",)


# What a constructor does not judge ----------------------------------------------------------------------------------


def test_a_record_may_be_wrong() -> None:
    """Twins, unknown terms, dangling references and periods that run backwards are values, for rules to judge."""
    twin = Structure(id="s", name="S", kind="no-such-kind", part_of="nobody", period="2018/2016")

    assert Partnership(id="s", name="P", structures=[twin, twin]).structures == (twin, twin)


def test_what_is_given_can_be_changed_afterwards() -> None:
    """A value keeps what it was given at the time, whatever becomes of the lists and dictionaries."""
    ids, extension = ["a"], {"acme": {"tags": ["x"]}}
    area = Area(id="b", name="B", part_of=ids, extensions=extension)

    ids.append("c")
    extension["acme"]["tags"].append("y")

    assert area == Area(id="b", name="B", part_of="a", extensions={"acme": {"tags": ["x"]}})


@given(st.one_of(*(values_of(cls) for cls in CLASSES)))
def test_a_constructor_gives_the_same_for_its_own_fields(value: AttrsInstance) -> None:
    """What stands in a value is in the long form already: giving it again changes nothing."""
    said = {field.name: getattr(value, field.name) for field in fields_of(type(value))}

    again = cast("Any", type(value))(**said)

    assert {name: getattr(again, name) for name in said} == said
