"""What applications add is kept as it came, and cannot be changed at any depth."""

from __future__ import annotations

import copy
import json
import math
import pickle
from collections import OrderedDict
from decimal import Decimal
from enum import IntEnum, StrEnum
from types import MappingProxyType
from typing import TYPE_CHECKING, Any, Final

import pytest
from generating import json_values, texts
from hypothesis import given
from hypothesis import strategies as st

from samenspel import InvalidValueError, JsonObject
from samenspel.language import Bilingual

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

OBJECTS: Final = st.dictionaries(texts(), json_values(), max_size=3)


def _as_json(value: object) -> str:
    return json.dumps(value, sort_keys=True, ensure_ascii=False)


def _reversed(value: Any) -> Any:  # noqa: ANN401 - JSON of any shape
    """Give JSON with the keys of every object in the other order."""
    if isinstance(value, dict):
        return {key: _reversed(value[key]) for key in reversed(value)}
    return [_reversed(one) for one in value] if isinstance(value, list) else value


def _inner(value: object) -> Iterator[object]:
    yield value
    children = value.values() if isinstance(value, JsonObject) else value if isinstance(value, tuple) else ()
    for child in children:
        yield from _inner(child)


# Laws ---------------------------------------------------------------------------------------------------------------


@given(OBJECTS)
def test_what_went_in_comes_out(plain: dict[str, Any]) -> None:
    """Every value keeps its type: no number becomes a text, no truth a number, no integer a fraction."""
    kept = JsonObject(plain)

    assert _as_json(kept.plain()) == _as_json(plain)
    assert (list(kept), len(kept)) == (list(plain), len(plain))


@given(OBJECTS)
def test_nothing_inside_can_be_changed(plain: dict[str, Any]) -> None:
    """Objects are `JsonObject` and arrays are tuples, all the way down."""
    kinds = {type(value) for value in _inner(JsonObject(plain))}

    assert kinds <= {JsonObject, tuple, str, int, float, bool, type(None)}


@given(OBJECTS, OBJECTS)
def test_two_are_equal_where_json_is(one: dict[str, Any], other: dict[str, Any]) -> None:
    """The order of keys is none, and whatever JSON writes differently differs."""
    assert (JsonObject(one) == JsonObject(other)) is (_as_json(one) == _as_json(other))


@given(OBJECTS)
def test_the_order_of_keys_is_none(plain: dict[str, Any]) -> None:
    """Equal, with equal hashes and equal texts, whatever order the keys came in."""
    one, other = JsonObject(plain), JsonObject(_reversed(plain))

    assert (one, hash(one), repr(one)) == (other, hash(other), repr(other))


@given(OBJECTS)
def test_copies_are_equal(plain: dict[str, Any]) -> None:
    """Pickle, copy, deep copy, and the constructor given its own value."""
    kept = JsonObject(plain)

    for again in (pickle.loads(pickle.dumps(kept)), copy.copy(kept), copy.deepcopy(kept), JsonObject(kept)):
        assert (again, hash(again)) == (kept, hash(kept))


@given(OBJECTS)
def test_repr_makes_an_equal_value(plain: dict[str, Any]) -> None:
    """With plain dictionaries and lists inside."""
    assert eval(repr(JsonObject(plain)), {"JsonObject": JsonObject}) == JsonObject(plain)


@given(OBJECTS)
def test_the_plain_form_is_free_to_change(plain: dict[str, Any]) -> None:
    """Each call gives a new one, and the value does not know of what is done to it."""
    kept = JsonObject(plain)
    before = repr(kept)

    kept.plain()["added"] = True
    for value in kept.plain().values():
        if isinstance(value, list | dict):
            value.clear()

    assert repr(kept) == before


# Examples -----------------------------------------------------------------------------------------------------------

KINDS_OF_ONE: Final = (1, 1.0, True, "1", [1], {"1": 1})


def test_json_has_many_ones() -> None:
    """Python takes `1`, `1.0` and `True` for equal, and JSON does not."""
    assert len({JsonObject({"a": one}) for one in KINDS_OF_ONE}) == len(KINDS_OF_ONE)
    assert JsonObject({"a": 0.0}) != JsonObject({"a": -0.0})


def test_it_is_no_dictionary() -> None:
    """A plain dictionary is not equal to it, for `1 == True` there."""
    assert JsonObject({"a": 1}) != {"a": 1}
    assert JsonObject() == JsonObject({})


def test_subclasses_become_plain_values() -> None:
    """What is a text or a number by inheritance is kept as a plain one."""

    class Word(StrEnum):
        A = "a"

    class Number(IntEnum):
        ONE = 1

    kept = JsonObject(OrderedDict({Word.A: (Word.A, Number.ONE, MappingProxyType({Word.A: Word.A}))}))

    assert repr(kept) == "JsonObject({'a': ['a', 1, {'a': 'a'}]})"
    assert kept == JsonObject({"a": ["a", 1, {"a": "a"}]})


def test_it_cannot_be_changed() -> None:
    """Neither what it holds nor what it is made of."""
    kept = JsonObject({"a": {"b": [1]}})

    with pytest.raises(TypeError):
        kept["a"] = 1  # type: ignore[index]
    with pytest.raises(TypeError):
        del kept["a"]  # type: ignore[attr-defined]
    with pytest.raises(AttributeError, match="can't be changed"):
        kept.other = 1  # type: ignore[attr-defined]
    with pytest.raises(AttributeError, match="can't be changed"):
        del kept.other  # type: ignore[attr-defined]
    assert kept == JsonObject({"a": {"b": [1]}})


def test_it_is_a_mapping() -> None:
    """It is read as any mapping is."""
    kept = JsonObject({"b": 1, "a": None})

    assert (kept["b"], kept.get("c", 2), "a" in kept, list(kept.items())) == (1, 2, True, [("b", 1), ("a", None)])
    with pytest.raises(KeyError, match="'c'"):
        kept["c"]


def _nested(levels: int, *, arrays: bool) -> dict[str, Any]:
    value: Any = 1
    for level in range(levels - 1):
        value = [value] if arrays and level < levels - 1 else {"a": value}
    return {"a": value}


@pytest.mark.parametrize("arrays", [False, True], ids=["objects", "arrays"])
def test_a_hundred_levels_are_the_most(*, arrays: bool) -> None:
    """Objects and arrays count alike, and so does what is wrapped level by level."""
    deepest = JsonObject(_nested(100, arrays=arrays))

    assert JsonObject(deepest.plain()) == deepest
    for deeper in (_nested(101, arrays=arrays), {"a": deepest}, _nested(5_000, arrays=arrays)):
        with pytest.raises(InvalidValueError) as caught:
            JsonObject(deeper)
        assert (caught.value.rule, caught.value.problem) == (
            "SAM013",
            Bilingual("is nested in more than 100 levels", "is dieper genest dan 100 niveaus"),
        )


ENDLESS: Final[dict[str, Any]] = {}
ENDLESS["again"] = [ENDLESS]

REFUSED: Final[Mapping[str, tuple[Any, str]]] = {
    "no object": ([1], "SAM005"),
    "a text": ("a", "SAM005"),
    "nothing": (None, "SAM005"),
    "zero": (0, "SAM005"),
    "a key that is no text": ({1: "a"}, "SAM005"),
    "a key that is nothing": ({"a": {None: 1}}, "SAM005"),
    "half a character": ({"a": ["\ud800"]}, "SAM001"),
    "half a character as a key": ({"\udfff": 1}, "SAM001"),
    "not a number": ({"a": math.nan}, "SAM010"),
    "infinity": ({"a": [math.inf]}, "SAM010"),
    "an integer beyond 2^53": ({"a": 2**53 + 1}, "SAM010"),
    "an integer below -2^53": ({"a": -(2**53) - 1}, "SAM010"),
    "a huge integer": ({"a": 10**5_000}, "SAM010"),
    "bytes": ({"a": b"b"}, "SAM005"),
    "a set": ({"a": {1}}, "SAM005"),
    "a decimal": ({"a": Decimal(1)}, "SAM005"),
    "a complex number": ({"a": 1j}, "SAM005"),
    "a generator": ({"a": (one for one in "a")}, "SAM005"),
    "what holds itself": (ENDLESS, "SAM013"),
}


@pytest.mark.parametrize(("values", "rule"), REFUSED.values(), ids=REFUSED)
def test_what_json_cannot_carry_is_refused(values: Any, rule: str) -> None:  # noqa: ANN401 - anything may be given
    """Each with its rule, and a message that can be read whatever was given."""
    with pytest.raises(InvalidValueError) as caught:
        JsonObject(values)

    assert caught.value.rule == rule
    assert str(caught.value).endswith(f" [{rule}]")


@pytest.mark.parametrize(
    ("values", "message"),
    [
        (
            {"a": 2**53 + 1},
            (
                "9007199254740993 is a number that JSON can't carry exactly; write it as text, or keep it within 2^53"
                " (9007199254740992) [SAM010]"
            ),
        ),
        (
            {"a": {1 }},
            (
                "{1} is of a type that JSON has not (set); allowed are text, numbers, true, false, null, lists and"
                " mappings [SAM005]"
            ),
        ),
        ({1: 2}, "1 is no text, as a key of JSON must be; write the key as text [SAM005]"),
    ],
    ids=["a large integer", "a set", "a key"],
)  # fmt: skip
def test_a_refusal_names_the_value_and_the_mend(values: Any, message: str) -> None:  # noqa: ANN401 - anything
    """What stands there, what is wrong with it, and what is allowed."""
    with pytest.raises(InvalidValueError) as caught:
        JsonObject(values)

    assert str(caught.value) == message


@pytest.mark.parametrize("number", [2**53, -(2**53), 0, -0.0, 5e-324, 1.7976931348623157e308, 1e16])
def test_numbers_that_json_carries_exactly_are_kept(number: float) -> None:
    """Up to 2^53 for integers, and every finite fraction."""
    assert repr(JsonObject({"a": number})["a"]) == repr(number)
