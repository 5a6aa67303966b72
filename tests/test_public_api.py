"""What users are promised: the names of the package, their docstrings, and how they are called."""

from __future__ import annotations

import ast
import copy
import doctest
import inspect
import pickle
from pathlib import Path
from typing import TYPE_CHECKING, Final

import attrs
import pytest

import samenspel
from samenspel import Partnership, SamenspelError
from samenspel.model import KINDS, fields_of

if TYPE_CHECKING:
    from collections.abc import Iterator

PROMISED: Final = [
    "CORE",
    "Agreement",
    "AmbiguousIdError",
    "Area",
    "Bilingual",
    "Catalogue",
    "Certainty",
    "Commitment",
    "DecodeError",
    "Element",
    "Event",
    "Finding",
    "Format",
    "Goal",
    "Group",
    "Happening",
    "Identifier",
    "ImpreciseDate",
    "Initiative",
    "InvalidValueError",
    "JsonObject",
    "Language",
    "Limits",
    "Lineage",
    "Link",
    "Mandate",
    "Margin",
    "MissingExtraError",
    "Name",
    "Observation",
    "Obstacle",
    "Organisation",
    "Partnership",
    "Party",
    "Period",
    "Person",
    "Phase",
    "Position",
    "Quantity",
    "RecordLine",
    "Recurrence",
    "Reference",
    "RefusedLine",
    "Remark",
    "Report",
    "Result",
    "Role",
    "Rule",
    "SamenspelError",
    "Severity",
    "Snapshot",
    "Source",
    "Stance",
    "Structure",
    "Succession",
    "Trajectory",
    "UnknownIdError",
    "UnknownRuleError",
    "Waiver",
    "check",
    "converter",
    "digest",
    "dump",
    "dumps",
    "load",
    "loads",
    "position_of",
    "positions",
    "read_lines",
    "schema",
    "upgrade",
    "write_lines",
]

NAMES: Final = samenspel.__all__
CLASSES: Final = {name: cls for name in NAMES if inspect.isclass(cls := getattr(samenspel, name))}
FUNCTIONS: Final = {name: found for name in NAMES if inspect.isfunction(found := getattr(samenspel, name))}
OTHERS: Final = [name for name in NAMES if name not in CLASSES and name not in FUNCTIONS]


def _value_classes(cls: type[attrs.AttrsInstance]) -> Iterator[type[attrs.AttrsInstance]]:
    for field in fields_of(cls):
        if attrs.has(field.item) and field.item not in KINDS:
            yield field.item
            yield from _value_classes(field.item)


OF_THE_MODEL: Final = {cls.__name__: cls for kind in (*KINDS, Partnership) for cls in (kind, *_value_classes(kind))}


def _subclasses(cls: type) -> Iterator[type]:
    for below in cls.__subclasses__():
        yield below
        yield from _subclasses(below)


# The names ----------------------------------------------------------------------------------------------------------


def test_no_name_that_was_promised_is_gone() -> None:
    """Applications import these."""
    assert sorted(set(PROMISED) - set(NAMES)) == []


def test_the_names_stand_in_order() -> None:
    """Constants first, then classes, then functions, each by the alphabet, and none twice."""

    def kind(name: str) -> int:
        return 0 if name.isupper() else 1 if name[0].isupper() else 2

    assert sorted(set(NAMES), key=lambda name: (kind(name), name)) == NAMES


def test_completion_shows_the_public_names_and_no_others() -> None:
    """`dir()` is what people explore with."""
    assert dir(samenspel) == sorted(NAMES)


def test_whatever_is_imported_is_offered() -> None:
    """What the front door imports, it re-exports, and the other way round; but for what tells Hypothesis."""
    source = ast.parse(inspect.getsource(samenspel))
    imported = [alias for node in source.body if isinstance(node, ast.ImportFrom) for alias in node.names]
    assert sorted(alias.name for alias in imported if alias.asname != "_") == sorted(NAMES)
    assert [alias.name for alias in imported if alias.asname == "_"] == ["known_to_hypothesis"]


def test_every_class_of_the_model_is_offered() -> None:
    """Each kind of element, and each class of values in them."""
    assert sorted(name for name in OF_THE_MODEL if OF_THE_MODEL[name] is not CLASSES.get(name)) == []


def test_every_error_is_offered() -> None:
    """What can be raised can be caught by a public name, and all of it by `SamenspelError`."""
    errors = {cls.__name__: cls for cls in _subclasses(SamenspelError) if cls.__module__.startswith("samenspel.")}
    errors = {name: cls for name, cls in errors.items() if not cls.__module__.startswith("samenspel.cli")}
    assert sorted(name for name in errors if errors[name] is not CLASSES.get(name)) == []
    public = {name: cls for name, cls in CLASSES.items() if issubclass(cls, Exception)}
    assert sorted(name for name, cls in public.items() if not issubclass(cls, SamenspelError)) == []


def test_every_name_imports_by_itself() -> None:
    """`from samenspel import *` gives the public names."""
    found: dict[str, object] = {}
    exec("from samenspel import *", found)
    assert sorted(set(found) - {"__builtins__"}) == sorted(NAMES)


# What they say of themselves ----------------------------------------------------------------------------------------


def first_line(thing: object) -> str:
    return (inspect.getdoc(thing) or "").partition("\n")[0]


@pytest.mark.parametrize("name", {**CLASSES, **FUNCTIONS})
def test_a_class_or_function_says_in_one_sentence_what_it_is_or_gives(name: str) -> None:
    """The first line of its own docstring is a sentence, and not attrs' or a parent's."""
    thing = getattr(samenspel, name)
    assert thing.__doc__
    assert first_line(thing).endswith((".", "?"))
    if inspect.isclass(thing):
        assert first_line(thing) not in {first_line(parent) for parent in thing.__mro__[1:]}


def _documented_constants(module: ast.Module) -> Iterator[str]:
    for node, after in zip(module.body, module.body[1:], strict=False):
        is_text = isinstance(after, ast.Expr) and isinstance(after.value, ast.Constant) and after.value.value
        if is_text and isinstance(node, ast.AnnAssign) and isinstance(node.target, ast.Name):
            yield node.target.id


@pytest.mark.parametrize("name", OTHERS)
def test_a_constant_or_alias_is_documented_where_it_is_declared(name: str) -> None:
    """A text stands below it."""
    modules = [ast.parse(path.read_text(encoding="utf-8")) for path in Path(samenspel.__file__).parent.rglob("*.py")]
    assert name in {found for module in modules for found in _documented_constants(module)}


def _own_members(cls: type) -> Iterator[tuple[str, object]]:
    for name, member in vars(cls).items():
        if name.startswith("_"):
            continue
        unwrapped = member.fget if isinstance(member, property) else getattr(member, "__func__", member)
        if inspect.isfunction(unwrapped):
            yield name, unwrapped


MEMBERS: Final = {f"{owner}.{name}": member for owner, cls in CLASSES.items() for name, member in _own_members(cls)}


@pytest.mark.parametrize("name", MEMBERS)
def test_a_method_or_property_says_what_it_gives(name: str) -> None:
    """Each public one has a sentence of its own."""
    assert first_line(MEMBERS[name]).endswith((".", "?"))


def _examples(thing: object, name: str) -> list[doctest.Example]:
    return doctest.DocTestParser().get_examples(inspect.getdoc(thing) or "", name)


@pytest.mark.parametrize("name", OF_THE_MODEL)
def test_a_class_of_the_model_shows_an_example(name: str) -> None:
    """One that makes a value of it."""
    assert values_in_examples(name) != []


VALUES: Final = ["Bilingual", "Certainty", "Finding", "ImpreciseDate", "Margin", "Period", "Quantity", "Recurrence"]


@pytest.mark.parametrize(
    "name", [*VALUES, "Catalogue", "Report", "Severity", "JsonObject", "check", "loads", "dumps", "digest", "upgrade"]
)
def test_what_people_meet_first_shows_an_example(name: str) -> None:
    """An example says more than a description."""
    thing = CLASSES.get(name) or FUNCTIONS[name]
    members = [member for owner, member in MEMBERS.items() if owner.startswith(f"{name}.")]
    assert [example for one in (thing, *members) for example in _examples(one, name)]


# How they are called ------------------------------------------------------------------------------------------------

SIGNATURES: Final = {
    "check": "(partnership: 'Partnership', /, *, at: 'When | None' = None, rules: 'Catalogue' = CORE) -> 'Report'",
    "load": (
        "(source: 'str | os.PathLike[str] | IO[bytes] | IO[str]', /, *, format: 'Format | None' = None,"
        " duplicate_keys: 'DuplicateKeys' = 'refuse',"
        " limits: 'Limits' = Limits(record=8388608, total=None, ratio=200)) -> 'Partnership'"
    ),
    "read_lines": (
        "(source: 'str | os.PathLike[str] | IO[bytes] | IO[str]', /, *, duplicate_keys: 'DuplicateKeys' = 'refuse',"
        " limits: 'Limits' = Limits(record=8388608, total=None, ratio=200)) -> 'Iterator[RecordLine | RefusedLine]'"
    ),
    "write_lines": (
        "(partnerships: 'Iterable[Partnership]', target: 'str | os.PathLike[str] | IO[bytes] | IO[str]', /) -> 'int'"
    ),
    "loads": (
        "(document: 'str | bytes', /, *, format: 'Format' = 'json', duplicate_keys: 'DuplicateKeys' = 'refuse')"
        " -> 'Partnership'"
    ),
    "converter": "() -> 'cattrs.Converter'",
    "dump": (
        "(partnership: 'Partnership', target: 'str | os.PathLike[str] | IO[bytes] | IO[str]', /, *,"
        " format: 'Format | None' = None) -> 'None'"
    ),
    "dumps": "(partnership: 'Partnership', /, *, format: 'Format' = 'json') -> 'bytes'",
    "positions": "(document: 'str | bytes', /, *, format: 'Format' = 'json') -> 'Mapping[str, Position]'",
    "digest": "(partnership: 'Partnership', /) -> 'str'",
    "schema": "(format: \"Literal['json', 'yaml']\", /) -> 'dict[str, Any]'",
    "upgrade": "(document: 'Mapping[str, object]', /) -> 'dict[str, object]'",
    "position_of": "(path: 'str', positions: 'Mapping[str, Position]', /) -> 'Position | None'",
}


@pytest.mark.parametrize("name", SIGNATURES)
def test_a_function_is_called_as_promised(name: str) -> None:
    """One obvious argument by position, options by keyword; defaults are part of the promise."""
    said = str(inspect.signature(FUNCTIONS[name])).replace(repr(samenspel.CORE), "CORE")
    assert said == SIGNATURES[name]


def test_every_function_has_its_signature_here() -> None:
    """A new function is a new promise."""
    assert sorted(FUNCTIONS) == sorted(SIGNATURES)


@pytest.mark.parametrize("name", OF_THE_MODEL)
def test_a_class_of_the_model_takes_keywords_only(name: str) -> None:
    """Fields may be added between others without breaking a call."""
    parameters = inspect.signature(OF_THE_MODEL[name]).parameters.values()
    assert {parameter.kind for parameter in parameters} == {inspect.Parameter.KEYWORD_ONLY}


@pytest.mark.parametrize("name", OF_THE_MODEL)
def test_a_class_of_the_model_is_frozen_and_has_no_room_for_more(name: str) -> None:
    """A misspelled attribute is an error, and a value stays what it is."""
    cls = OF_THE_MODEL[name]
    field = fields_of(cls)[0].name
    value = values_in_examples(name)[0]
    with pytest.raises(attrs.exceptions.FrozenInstanceError):
        setattr(value, field, getattr(value, field))
    with pytest.raises((attrs.exceptions.FrozenInstanceError, AttributeError)):
        value.colour = "red"  # type: ignore[attr-defined]


def values_in_examples(name: str) -> list[object]:
    """Give what the calls of a class in its own examples make."""
    spoken: dict[str, object] = {other: getattr(samenspel, other) for other in NAMES}
    made = []
    for example in _examples(OF_THE_MODEL[name], name):
        tree = ast.parse(example.source)
        calls = [node for node in ast.walk(tree) if isinstance(node, ast.Call) and ast.unparse(node.func) == name]
        made += [eval(ast.unparse(call), spoken) for call in calls]
        if isinstance(tree.body[0], ast.Assign):
            exec(example.source, spoken)
    return made


@pytest.mark.parametrize("name", OF_THE_MODEL)
def test_the_value_of_an_example_survives_copying_pickling_and_its_own_repr(name: str) -> None:
    """A value is equal to what comes back, by whatever way it went."""
    spoken = {other: getattr(samenspel, other) for other in NAMES}
    for value in values_in_examples(name):
        again = [copy.copy(value), copy.deepcopy(value), pickle.loads(pickle.dumps(value)), eval(repr(value), spoken)]
        assert again == [value] * 4
