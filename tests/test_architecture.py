"""What the layout promises: small modules, clear names, and one home for each dependency."""

from __future__ import annotations

import ast
import subprocess
import sys
from functools import cache
from importlib import import_module
from pathlib import Path
from typing import TYPE_CHECKING, Final

import pytest

import samenspel

if TYPE_CHECKING:
    from collections.abc import Iterator
    from types import ModuleType

SOURCE: Final = Path(samenspel.__file__).parent
MODULES: Final = sorted(SOURCE.rglob("*.py"))
NAMES: Final = {str(path.relative_to(SOURCE)): path for path in MODULES}
PACKAGES: Final = {name: path for name, path in NAMES.items() if path.name == "__init__.py"}
PLAIN: Final = {name: path for name, path in NAMES.items() if path.name not in {"__init__.py", "__main__.py"}}

LONGEST: Final = 450
VAGUE: Final = {"utils", "util", "helpers", "helper", "common", "base", "types", "managers", "services", "misc"}
HOMES: Final = {
    "cattrs": ("wire/converter.py",),
    "pendulum": ("dates/",),
    "yaml": ("wire/yaml_nodes.py", "wire/yaml_faults.py"),
    "cyclopts": ("cli/",),
    "rich": ("cli/",),
    "msgspec": ("wire/",),
    "rfc8785": ("wire/canonical.py",),
    "hypothesis": ("testing/",),
}
LATE: Final = ("cattrs", "pendulum", "yaml", "cyclopts", "rich", "hypothesis", "rfc8785")

each_module = pytest.mark.parametrize("name", NAMES)


@cache
def parsed(name: str) -> ast.Module:
    return ast.parse(NAMES[name].read_text(encoding="utf-8"))


def imports(name: str) -> Iterator[str]:
    """Give the libraries that a module imports anywhere, also for type checkers only."""
    for node in ast.walk(parsed(name)):
        if isinstance(node, ast.Import):
            yield from (alias.name.partition(".")[0] for alias in node.names)
        elif isinstance(node, ast.ImportFrom) and not node.level and node.module:
            yield node.module.partition(".")[0]


def assigned(name: str) -> list[str]:
    """Give the names that a module assigns or defines at its top, in order."""
    found = []
    for node in parsed(name).body:
        if isinstance(node, ast.Assign):
            found += [target.id for target in node.targets if isinstance(target, ast.Name)]
        elif isinstance(node, ast.AnnAssign) and isinstance(node.target, ast.Name):
            found.append(node.target.id)
        elif isinstance(node, ast.FunctionDef | ast.ClassDef):
            found.append(node.name)
    return found


def loaded(name: str) -> ModuleType:
    return import_module(".".join(["samenspel", *Path(name).with_suffix("").parts]).removesuffix(".__init__"))


@each_module
def test_a_module_answers_one_question_and_is_short(name: str) -> None:
    """A reader holds it in mind."""
    assert len(NAMES[name].read_text(encoding="utf-8").splitlines()) <= LONGEST


@each_module
def test_a_module_is_named_by_what_it_holds(name: str) -> None:
    """A function lives with the noun that it serves, never in a drawer for everything."""
    assert VAGUE.isdisjoint(part.strip("_") for part in Path(name).with_suffix("").parts)


@each_module
def test_a_module_says_in_one_sentence_what_it_is(name: str) -> None:
    """The first line of its docstring ends there."""
    first, *_ = (ast.get_docstring(parsed(name)) or "").splitlines() or [""]
    assert first.endswith((".", "?", ":"))


@pytest.mark.parametrize("name", PLAIN)
def test_completion_shows_what_a_module_offers_and_nothing_else(name: str) -> None:
    """`__all__`, and a `__dir__` that gives it."""
    module = loaded(name)
    assert dir(module) == sorted(module.__all__)


@pytest.mark.parametrize("name", PACKAGES)
def test_a_package_says_what_it_offers(name: str) -> None:
    """What it re-exports stands in `__all__`."""
    assert "__all__" in assigned(name)


@pytest.mark.parametrize("name", PACKAGES)
def test_a_package_computes_nothing(name: str) -> None:
    """`__init__` re-exports, joins the constants of its modules, and tries no imports."""
    kinds = {type(node) for node in parsed(name).body}
    assert kinds <= {ast.Expr, ast.Import, ast.ImportFrom, ast.Assign, ast.AnnAssign, ast.FunctionDef}
    functions = [node.name for node in parsed(name).body if isinstance(node, ast.FunctionDef)]
    assert set(functions) <= {"__dir__"}


@pytest.mark.parametrize("name", {**PLAIN, **PACKAGES})
def test_what_a_module_offers_is_there_and_public(name: str) -> None:
    """Every name of `__all__` is bound, none twice, and none begins with an underscore."""
    module = loaded(name)
    offered = module.__all__
    assert [one for one in offered if one.startswith("_") or not hasattr(module, one)] == []
    assert len(set(offered)) == len(offered)


@pytest.mark.parametrize("library", HOMES)
def test_a_library_is_imported_in_its_home_only(library: str) -> None:
    """Each heavy dependency can be replaced in one place."""
    elsewhere = [name for name in NAMES if library in imports(name) and not name.startswith(HOMES[library])]
    assert elsewhere == []


@pytest.mark.parametrize("library", sorted(set(HOMES) - {"hypothesis"}))
def test_the_home_of_a_library_imports_it(library: str) -> None:
    """The test above would not see a library under another name."""
    assert [name for name in NAMES if library in imports(name)] != []


def test_nothing_else_is_imported_than_these_libraries() -> None:
    """A new dependency is a decision: it gets a home here and a line in the docs."""
    known = {*HOMES, "attrs", "samenspel", *sys.stdlib_module_names}
    assert sorted({library for name in NAMES for library in imports(name)} - known) == []


def test_only_the_command_prints_and_exits() -> None:
    """A library that prints or ends the process cannot be used by another program."""
    found = [
        f"{name}:{node.lineno}"
        for name in NAMES
        if not name.startswith("cli/")
        for node in ast.walk(parsed(name))
        if isinstance(node, ast.Call) and ast.unparse(node.func) in {"print", "sys.exit", "exit", "quit", "os._exit"}
    ]
    assert found == []


def test_only_the_command_reads_the_command_line_and_the_environment() -> None:
    """The same call does the same on every machine."""
    read = ("sys.argv", "sys.stdin", "os.environ", "os.getenv", "datetime.now", "date.today", "time.time", "random.")
    found = [
        f"{name}:{node.lineno}"
        for name in NAMES
        if not name.startswith("cli/")
        for node in ast.walk(parsed(name))
        if isinstance(node, ast.Attribute)
        and f"{ast.unparse(node)}.".startswith(tuple(f"{one.rstrip('.')}." for one in read))
    ]
    assert found == []


def test_importing_the_package_is_cheap() -> None:
    """What few callers need is loaded when they need it."""
    code = f"import sys, samenspel; print([name for name in {LATE!r} if name in sys.modules])"
    told = subprocess.run([sys.executable, "-c", code], capture_output=True, check=True, text=True)
    assert told.stdout == "[]\n"


def test_judging_and_reading_json_load_no_more() -> None:
    """Nor does the main job on a record in JSON, but for the arithmetic of months, which rules of practice need."""
    code = (
        "import sys, samenspel\n"
        'record = samenspel.loads(\'{"schema": 1, "id": "p", "name": "P", "as_of": "2021"}\')\n'
        "samenspel.check(record, at='2020'), samenspel.dumps(record)\n"
        f"print([name for name in {LATE!r} if name in sys.modules and name != 'pendulum'])"
    )
    told = subprocess.run([sys.executable, "-c", code], capture_output=True, check=True, text=True)
    assert told.stdout == "[]\n"


def test_the_package_carries_its_types() -> None:
    """Type checkers of applications read them."""
    assert (SOURCE / "py.typed").is_file()
