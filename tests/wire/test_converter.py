"""The converter for applications: our classes inside theirs, written as `dumps` does and read as `loads` does."""

from __future__ import annotations

import json
import subprocess
import sys
from collections import deque
from collections.abc import MutableSequence, MutableSet, Sequence  # noqa: TC003 - cattrs asks what they are
from collections.abc import Set as AbstractSet  # noqa: TC003 - the same
from typing import TYPE_CHECKING, Any, Final

import attrs
import cattrs
import pytest
from generating import elements_of, few, partnerships, values_of
from hypothesis import given
from hypothesis import strategies as st

from samenspel import (
    Area,
    ImpreciseDate,
    InvalidValueError,
    JsonObject,
    Name,
    Organisation,
    Partnership,
    Party,
    Period,
    Quantity,
    Recurrence,
    converter,
    dumps,
)
from samenspel.model import KINDS, fields_of

if TYPE_CHECKING:
    from attrs import AttrsInstance

VALUES: Final = sorted(
    {f.item for kind in KINDS for f in fields_of(kind) if f.form.name == "VALUE"}, key=lambda c: c.__name__
)


@attrs.frozen
class Case:
    """A class of an application, with ours in it."""

    number: int
    record: Partnership
    owner: Organisation | None = None
    parties: list[Party] = attrs.field(factory=list)
    by_year: dict[str, Period] = attrs.field(factory=dict)
    since: ImpreciseDate | None = None
    own: JsonObject = attrs.field(factory=JsonObject)


# Written and read --------------------------------------------------------------------------------------------------


@given(partnerships())
def test_a_partnership_is_written_as_dumps_writes_it(partnership: Partnership) -> None:
    """To the byte, the version first; and read back equal."""
    plain = converter().unstructure(partnership)

    assert json.dumps(plain, ensure_ascii=False, separators=(",", ":")) == _text(dumps(partnership))
    assert converter().structure(plain, Partnership) == partnership


def _text(document: bytes) -> str:
    return json.dumps(json.loads(document), ensure_ascii=False, separators=(",", ":"))


@few
@given(st.data())
@pytest.mark.parametrize("cls", [*KINDS, *VALUES], ids=lambda cls: cls.__name__)
def test_an_element_or_a_value_comes_back_as_it_was(cls: type[AttrsInstance], data: st.DataObject) -> None:
    """Each class by itself, too."""
    value = data.draw(elements_of(cls) if cls in KINDS else values_of(cls))
    plain = converter().unstructure(value)

    assert json.loads(json.dumps(plain)) == plain
    assert converter().structure(plain, cls) == value


@few
@given(partnerships())
def test_ours_stand_in_a_class_of_the_application(partnership: Partnership) -> None:
    """In a field, a list, a mapping, and where nothing may stand."""
    case = Case(
        number=5,
        record=partnership,
        owner=next(iter(partnership.organisations), None),
        parties=[Party(actor="a", signed="2020")],
        by_year={"2016": Period("2016/..")},
        since=ImpreciseDate("2016-09"),
        own=JsonObject({"a": [1, None]}),
    )
    plain = converter().unstructure(case)

    assert plain["record"] == json.loads(dumps(partnership))
    assert plain["parties"] == [{"actor": "a", "signed": "2020"}]
    assert plain["by_year"] == {"2016": "2016/.."}
    assert plain["since"] == "2016-09"
    assert converter().structure(json.loads(json.dumps(plain)), Case) == case


@pytest.mark.parametrize(
    ("text", "cls"), [("2016?", ImpreciseDate), ("2016/..", Period), ("~P6M", Recurrence), (">80 homes", Quantity)]
)
def test_what_is_text_on_the_wire_is_text_here(text: str, cls: type) -> None:
    """As it was written."""
    assert converter().unstructure(cls(text)) == text
    assert converter().structure(text, cls) == cls(text)


@pytest.mark.parametrize("version", [2, 0, "1", True, None, 1.0])
def test_only_this_version_is_read(version: object) -> None:
    """A record carries its version wherever it stands."""
    with pytest.raises(InvalidValueError, match="SAM015"):
        converter().structure({"schema": version, "id": "p", "name": "P"}, Partnership)
    assert converter().structure({"id": "p", "name": "P"}, Partnership) == Partnership(id="p", name="P")


# As strict as the careful reader -----------------------------------------------------------------------------------


SEVERAL: Final = ("tags", "lists", "sets", "sequence", "abstract", "queue", "changing", "growing")


@attrs.frozen
class Loose:
    """A class of an application that holds all sorts of things."""

    text: str = ""
    flag: bool = False
    whole: int = 0
    number: float = 0.0
    tags: tuple[str, ...] = ()
    lists: list[str] = attrs.field(factory=list)
    sets: frozenset[str] = frozenset()
    sequence: Sequence[str] = ()
    abstract: AbstractSet[str] = frozenset()
    pair: tuple[str, int] = ("", 0)
    queue: deque[str] = attrs.field(factory=deque)
    changing: MutableSequence[str] = attrs.field(factory=list)
    growing: MutableSet[str] = attrs.field(factory=set)
    maybe: str | None = None


@pytest.mark.parametrize(
    ("field", "given"),
    [
        *(("text", given) for given in (None, 5, True, ["x"])),
        *(("flag", given) for given in ("no", "yes", 0, 1, None, "")),
        *(("whole", given) for given in ("5", 1.5, 1.0, True, None)),
        *(("number", given) for given in ("1.5", True, None)),
        *((name, given) for name in (*SEVERAL, "pair") for given in ("ab", None, {"a": 1})),
        *((name, [given]) for name in SEVERAL for given in (None, 5)),
        *(("pair", given) for given in ([], ["x"], ["x", "1"], ["x", 1, 2])),
        ("maybe", 5),
    ],
)  # fmt: skip
def test_nothing_is_made_of_something_else(field: str, given: object) -> None:
    """Not "None" of nothing, not true of "no", not a tuple of letters of a text; in no class at all."""
    with pytest.raises(cattrs.ClassValidationError) as caught:
        converter().structure({field: given}, Loose)

    (told,) = cattrs.transform_error(caught.value, format_exception=lambda error, _: str(error))
    assert "SAM005" in told
    assert f"@ $.{field}" in told


def test_what_fits_is_taken() -> None:
    """A whole number is a number; a list becomes what the field holds."""
    plain = {
        "text": "x",
        "flag": True,
        "whole": 5,
        "number": 5,
        **{name: ["a", "b"] for name in SEVERAL},
        "pair": ["x", 1],
        "maybe": None,
        "colour": "left to the application, which may forbid it",
    }

    assert converter().structure(plain, Loose) == Loose(
        text="x",
        flag=True,
        whole=5,
        number=5,
        tags=("a", "b"),
        lists=["a", "b"],
        sets=frozenset("ab"),
        sequence=("a", "b"),
        abstract=frozenset("ab"),
        pair=("x", 1),
        queue=deque(["a", "b"]),
        changing=["a", "b"],
        growing={"a", "b"},
    )


FAULTS: Final[dict[str, Any]] = {
    "number": "5",
    "record": {"id": "a b", "name": None, "naam": "x", "areas": ["x", {"id": "a"}], "extensions": {"a": [2**60]}},
    "owner": {"id": "a", "name": "A", "kind": 5},
    "parties": [{"actor": "a", "signed": "yesterday"}],
    "own": 5,
}


def test_every_fault_is_told_in_the_exceptions_of_cattrs() -> None:
    """Each at its path in the application's own data."""
    with pytest.raises(cattrs.ClassValidationError) as caught:
        converter().structure(FAULTS, Case)

    told = cattrs.transform_error(caught.value, format_exception=lambda error, _: type(error).__name__)
    assert sorted(line.partition(" @ ")[2] for line in told) == [
        "$.number",
        "$.own",
        "$.owner.kind",
        "$.parties[0].signed",
        "$.record",
        "$.record.areas[0]",
        "$.record.areas[1].name",
        "$.record.extensions['a'][0]",
        "$.record.id",
        "$.record.name",
    ]


def test_an_error_of_a_hook_of_the_application_is_grouped_too() -> None:
    """With its place, and with its traceback for whoever looks for the cause."""
    made = converter()

    def broken(_: object, __: type) -> Name:
        raise ZeroDivisionError

    made.register_structure_hook(Name, broken)
    with pytest.raises(cattrs.IterableValidationError) as caught:
        made.structure([{"text": "x"}], tuple[Name, ...])

    (error,) = caught.value.exceptions
    assert isinstance(error, ZeroDivisionError)
    assert error.__traceback__ is not None
    assert cattrs.transform_error(caught.value, format_exception=lambda *_: "broken") == ["broken @ $[0]"]


# A converter of one's own ------------------------------------------------------------------------------------------


def test_each_call_gives_a_converter_of_its_own() -> None:
    """A hook for one changes no other one, and not what is told of a refused document."""
    mine = converter()
    mine.register_unstructure_hook(Area, lambda area: area.id)
    mine.register_structure_hook(Area, lambda given, _: Area(id=given, name=given))
    record = Partnership(id="p", name="P", areas=Area(id="a", name="a"))

    assert mine.unstructure(record)["areas"] == ["a"]
    assert mine.structure({"id": "p", "name": "P", "areas": ["a"]}, Partnership) == record
    assert converter().unstructure(record)["areas"] == [{"id": "a", "name": "a"}]
    with pytest.raises(cattrs.ClassValidationError):
        converter().structure({"id": "p", "name": "P", "areas": ["a"]}, Partnership)


def test_cattrs_is_loaded_when_the_converter_is_asked_for() -> None:
    """And not with the package."""
    script = """
import sys
from samenspel import converter
assert "cattrs" not in sys.modules
converter()
assert "cattrs" in sys.modules
"""
    subprocess.run([sys.executable, "-c", script], check=True)
