"""All regular expressions of the package: linear on hostile texts, with ends and classes that mean what they say."""

from __future__ import annotations

import ast
import importlib
import pkgutil
import re
import signal
from pathlib import Path
from re import _constants as code  # type: ignore[attr-defined]  # the parser of `re` has no public name
from re import _parser as parser  # type: ignore[attr-defined]  # the same
from types import MappingProxyType
from typing import TYPE_CHECKING, Any, Final

import pytest

import samenspel
from samenspel import ImpreciseDate, InvalidValueError, Period, Quantity, Recurrence

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from types import FrameType, ModuleType

LENGTH: Final = 30_000
HANGS: Final = 60.0  # seconds of the processor, for all texts together: what is linear needs a few hundredths of it
SHORT: Final = ("samenspel.amounts.", "samenspel.dates.")  # these refuse a long text before they look at what it says
SEARCHING: Final = {"search", "finditer", "findall", "sub", "subn", "split"}
MODULES: Final = [
    importlib.import_module(module.name)
    for module in pkgutil.walk_packages(samenspel.__path__, "samenspel.")
    if not module.name.endswith("__main__")
]


def _within(value: object) -> Iterator[re.Pattern[Any]]:
    """Give the expressions in a value, also where they stand in a row or a table."""
    if isinstance(value, re.Pattern):
        yield value
    elif isinstance(value, dict | MappingProxyType):
        for item in (*value.keys(), *value.values()):
            yield from _within(item)
    elif isinstance(value, tuple | list | set | frozenset):
        for item in value:
            yield from _within(item)


def _named() -> Iterator[tuple[str, re.Pattern[Any]]]:
    for module in MODULES:
        for name, value in vars(module).items():
            if not name.startswith("__"):
                yield from ((f"{module.__name__}.{name}", expression) for expression in _within(value))


def _calls(module: ModuleType) -> Iterator[tuple[str, str, ast.Call]]:
    """Give the calls of methods in a module: of what, which, and the call."""
    for call in ast.walk(ast.parse(Path(str(module.__file__)).read_text(encoding="utf-8"))):
        if isinstance(call, ast.Call) and isinstance(call.func, ast.Attribute):
            yield ast.unparse(call.func.value), call.func.attr, call


def _in_calls() -> Iterator[tuple[str, re.Pattern[Any]]]:
    """Give the expressions that stand in the source as a text, where they are used."""
    for module in MODULES:
        for called, _, call in _calls(module):
            if called == "re" and call.args and isinstance(text := call.args[0], ast.Constant):
                parts = [*call.args[1:], *(word.value for word in call.keywords)]
                flags = [getattr(re, part.attr) for part in parts if ast.unparse(part).startswith("re.")]
                yield f"{module.__name__}:{call.lineno}", re.compile(text.value, sum(flags))


def _searching() -> Iterator[str]:
    """Give the names of what is searched with; where a module does not say that by name, of all that stands in it."""
    for module in MODULES:
        for called, method, call in _calls(module):
            if method in SEARCHING and called == "re":
                yield f"{module.__name__}:{call.lineno} "
            elif method in SEARCHING and isinstance(vars(module).get(called), re.Pattern):
                yield f"{module.__name__}.{called} "
            elif method in SEARCHING and method not in dir(str):
                yield f"{module.__name__}."


def _as_text() -> Iterator[tuple[str, re.Pattern[Any]]]:
    """Give the expressions that stand in a table as texts, each the first of its row."""
    for module, table in (("amounts", "_MISTAKES"), ("dates._refusals", "_UNLIKE")):
        rows = vars(importlib.import_module(f"samenspel.{module}"))[table]
        yield from ((f"samenspel.{module}.{table}", re.compile(text)) for text, *_ in rows)


def _found() -> dict[str, re.Pattern[Any]]:
    """Give every expression once, under its first name."""
    once: dict[tuple[object, int], tuple[str, re.Pattern[Any]]] = {}
    for part in (_named, _as_text, _in_calls):
        for name, expression in part():
            once.setdefault((expression.pattern, expression.flags), (name, expression))
    return {f"{name} {expression.pattern!r}": expression for name, expression in once.values()}


FOUND: Final = _found()
each = pytest.mark.parametrize("name", FOUND)

SEARCHED: Final = (*_searching(), *SHORT)

BEGINNINGS: Final = ("", "1", '"', "[a")
PARTS: Final = (*"a1 \n\"'\\-.X,#", ": ", "a ", "a-", ", a", "\\\\", "$.a[0]", "\u00e9", "1 of ")
END: Final = "\n!"


def _hostile(length: int) -> Iterator[str]:
    for beginning in BEGINNINGS:
        for part in PARTS:
            yield beginning + part * (length // len(part)) + END


def _hangs(number: int, frame: FrameType | None) -> None:
    del number, frame
    pytest.fail("an expression takes more than linear time")


@pytest.fixture
def guarded() -> Iterator[None]:
    """End what hangs."""
    before = signal.signal(signal.SIGVTALRM, _hangs)
    signal.setitimer(signal.ITIMER_VIRTUAL, HANGS)
    yield
    signal.setitimer(signal.ITIMER_VIRTUAL, 0)
    signal.signal(signal.SIGVTALRM, before)


@each
@pytest.mark.usefixtures("guarded")
def test_an_expression_is_done_with_a_hostile_text(name: str) -> None:
    """However it is applied; those of dates and amounts get texts of the most characters that reach them.

    What would search for a long beginning at every character anew is only asked to match where it stands.
    """
    expression = FOUND[name]
    ways = [expression.match, expression.fullmatch, *([expression.search] if name.startswith(SEARCHED) else [])]
    for text in _hostile(200 if name.startswith(SHORT) else LENGTH):
        given = text.encode() if isinstance(expression.pattern, bytes) else text
        for apply in ways:
            apply(given)


@pytest.mark.usefixtures("guarded")
@pytest.mark.parametrize("kind", [ImpreciseDate, Period, Recurrence, Quantity])
def test_a_long_text_is_refused_before_expressions_see_it(kind: Callable[[str], object]) -> None:
    for text in _hostile(LENGTH):
        with pytest.raises(InvalidValueError):
            kind(text)


def _operations(tree: Any) -> Iterator[tuple[Any, Any]]:  # noqa: ANN401 - as the parser gives it
    """Give the operations in a parsed expression, each with its argument."""
    if isinstance(tree, parser.SubPattern):
        yield from tree
        for operation in tree:
            yield from _operations(operation)
    elif isinstance(tree, tuple | list):
        for part in tree:
            yield from _operations(part)


@each
def test_the_end_is_the_end(name: str) -> None:
    r"""A `$` would match before a line end as well: `\\Z` or `fullmatch` is what is meant."""
    parsed = parser.parse(FOUND[name].pattern, FOUND[name].flags & ~re.UNICODE)
    assert (code.AT, code.AT_END) not in list(_operations(parsed))


ALL_SCRIPTS: Final = (
    r"samenspel.amounts._MISTAKES '(?![0-9])\\d'",  # looks for digits of other scripts
    "samenspel.wire.scan._VALUE ",  # a word in any script stands there, which is refused as one
    "samenspel.wire.scan._WORD ",
)


@each
def test_digits_and_words_are_of_ascii(name: str) -> None:
    r"""A `\\d` takes the digits of all scripts; `[^\\W_]`, which says letters of all scripts, is another thing."""
    expression = FOUND[name]
    if expression.flags & re.ASCII or isinstance(expression.pattern, bytes):
        return
    parsed = parser.parse(expression.pattern, expression.flags & ~re.UNICODE)
    classes = [argument for operation, argument in _operations(parsed) if operation is code.IN]
    meant = {(code.CATEGORY, code.CATEGORY_DIGIT), (code.CATEGORY, code.CATEGORY_WORD)}
    of_all = any(meant.intersection(members) for members in classes if members[0][0] is not code.NEGATE)
    assert of_all is name.startswith(ALL_SCRIPTS)


def test_many_expressions_are_found() -> None:
    """In attributes of modules, in tables, and where they are used."""
    found = " ".join(FOUND)
    assert "samenspel.wire.scan._KEY" in found
    assert "samenspel.rules.identity.malformed_identifier._PATTERNS" in found
    assert "samenspel.model.checks:" in found
    assert "samenspel.amounts._MISTAKES" in found
    assert "samenspel.cli.printing._STEERING " in SEARCHED
