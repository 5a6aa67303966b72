"""Mutants: the modules of a folder, each with one small change.

What is changed, and into what, is for the most part mutmut's choice.  Its own command is not used: it changes nothing
in a function or class with a decorator, nor in the tables of a module, and takes no sample.

No mutants are made of what nobody could tell from a run: docstrings, annotations and other words for type checkers,
`__all__`; nor of texts for people (what has a space in it), whose wording is no right or wrong.  Nor are they of what
stops a module from being imported at all, such as a table that becomes `None`: killing those shows nothing.
"""

from __future__ import annotations

from hashlib import sha256
from typing import TYPE_CHECKING, Final

import libcst as cst
from attrs import frozen
from libcst.matchers import Call, Name, SimpleString, matches
from libcst.metadata import MetadataWrapper, PositionProvider
from mutmut.mutation.mutators import mutation_operators, operator_arg_removal, operator_assignment, operator_string

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator
    from pathlib import Path

__all__ = ["Mutant", "Verdict", "drawn", "mutants_of"]

Operator = tuple[type[cst.CSTNode], "Callable[..., Iterable[cst.CSTNode]]"]

_CRASHES: Final = frozenset({"len", "isinstance", "issubclass"})
_FOR_TYPE_CHECKERS: Final = frozenset({"TypeVar", "ParamSpec", "Literal"})


@frozen
class Mutant:
    """One small change: where it stands, what it is, and the whole module with it."""

    path: str
    line: int
    within: str
    before: str
    after: str
    number: int  # of the changes in one function that read the same, which
    _module: cst.Module
    _node: cst.CSTNode
    _changed: cst.CSTNode

    @property
    def original(self) -> str:
        """The text of the module."""
        return self._module.code

    @property
    def source(self) -> str:
        """The text of the module with the change."""
        return cst.ensure_type(self._module.deep_replace(self._node, self._changed), cst.Module).code

    def rank(self, seed: int) -> bytes:
        """Give the place in a draw: it hangs on the change alone, so that other changes in the code keep the sample."""
        told = "\0".join((str(seed), self.path, self.within, self.before, self.after, str(self.number)))
        return sha256(told.encode()).digest()


@frozen
class Verdict:
    """What became of a mutant: `by` is what noticed it, and empty where nothing did."""

    mutant: Mutant
    by: str
    seconds: float


def drawn(mutants: Iterable[Mutant], count: int, *, seed: int) -> list[Mutant]:
    """Draw some mutants at random, in the order of where they stand."""
    sample = sorted(mutants, key=lambda mutant: mutant.rank(seed))[:count]
    return sorted(sample, key=lambda mutant: (mutant.path, mutant.line))


def mutants_of(file: Path, root: Path) -> Iterator[Mutant]:
    """Give all mutants of a module."""
    wrapper = MetadataWrapper(cst.parse_module(file.read_text(encoding="utf-8")))
    visitor = _Visitor(wrapper.module)
    wrapper.visit(visitor)
    seen: dict[tuple[str, str, str], int] = {}
    for line, within, node, changed in visitor.found:
        told = within, wrapper.module.code_for_node(node), wrapper.module.code_for_node(changed)
        seen[told] = seen.get(told, 0) + 1
        path = file.relative_to(root).as_posix()
        yield Mutant(path, line, *told, seen[told], wrapper.module, node, changed)


def _string(node: cst.SimpleString) -> Iterator[cst.CSTNode]:
    """Change a code; mutmut's other ways to change it (in capitals) come to the same."""
    if " " not in node.value:
        yield from list(operator_string(node))[:1]


def _arguments(node: cst.Call) -> Iterator[cst.CSTNode]:
    """Give `None` for an argument, unless that is an empty text, which says as much.

    To leave it out, as mutmut does too, is mostly no call that can be made.
    """
    for changed in operator_arg_removal(node):
        is_kept = len(changed.args) == len(node.args) and not (_is_cast(node) and changed.args[0] is not node.args[0])
        if is_kept and not any(
            matches(old.value, SimpleString('""')) and old is not new
            for old, new in zip(node.args, changed.args, strict=True)
        ):
            yield changed


def _is_cast(node: cst.CSTNode) -> bool:
    """Tell whether a node is a call whose first argument is a type."""
    return matches(node, Call(func=Name("cast")))


def _condition(node: cst.If | cst.While | cst.CompIf) -> Iterator[cst.CSTNode]:
    """Turn a condition round, which mutmut does not where it is no comparison."""
    if isinstance(node.test, cst.Name | cst.Attribute | cst.Call | cst.Subscript | cst.NamedExpr):
        bracketed = node.test.with_changes(lpar=[cst.LeftParen()], rpar=[cst.RightParen()])
        yield node.with_changes(test=cst.UnaryOperation(cst.Not(), bracketed))


_OURS: Final = (operator_arg_removal, operator_string)
_OPERATORS: Final[tuple[Operator, ...]] = (
    *((kind, operator) for kind, operator in mutation_operators if operator not in _OURS),
    (cst.Call, _arguments),
    (cst.SimpleString, _string),
    (cst.If, _condition),
    (cst.While, _condition),
    (cst.CompIf, _condition),
)
_IN_TABLES: Final[tuple[Operator, ...]] = tuple(
    (kind, operator)
    for kind, operator in _OPERATORS
    if operator is not operator_assignment and not issubclass(kind, cst.Call)
)


class _Visitor(cst.CSTVisitor):
    METADATA_DEPENDENCIES = (PositionProvider,)

    def __init__(self, module: cst.Module) -> None:
        super().__init__()
        self.found: list[tuple[int, str, cst.CSTNode, cst.CSTNode]] = []
        self._module = module
        self._within: list[str] = []
        self._functions = 0
        self._types: list[cst.CSTNode] = []

    def on_visit(self, node: cst.CSTNode) -> bool:
        if self._is_beside_the_point(node):
            return False
        if isinstance(node, cst.Call) and _is_cast(node):
            self._types.append(node.args[0])
        if isinstance(node, cst.FunctionDef | cst.ClassDef):
            self._within.append(node.name.value)
            self._functions += isinstance(node, cst.FunctionDef)
        for kind, operator in _OPERATORS if self._functions else _IN_TABLES:
            if isinstance(node, kind):
                self._note(node, operator(node))
        return True

    def on_leave(self, original_node: cst.CSTNode) -> None:
        is_named = isinstance(original_node, cst.FunctionDef | cst.ClassDef)
        if is_named and not self._is_beside_the_point(original_node):
            self._within.pop()
            self._functions -= isinstance(original_node, cst.FunctionDef)

    def _note(self, node: cst.CSTNode, changes: Iterable[cst.CSTNode]) -> None:
        line = self.get_metadata(PositionProvider, node).start.line
        self.found.extend((line, ".".join(self._within), node, changed) for changed in changes)

    def _is_beside_the_point(self, node: cst.CSTNode) -> bool:
        match node:
            case (
                cst.Annotation()
                | cst.Decorator()
                | cst.Import()
                | cst.ImportFrom()
                | cst.SimpleStatementLine(body=[cst.Expr(value=cst.SimpleString())])
                | cst.If(test=cst.Name(value="TYPE_CHECKING"))
                | cst.Assign(targets=[cst.AssignTarget(target=cst.Name(value="__all__"))])
                | cst.AnnAssign(annotation=cst.Annotation(annotation=cst.Name(value="TypeAlias")))
            ):
                return True
            case cst.Call(func=cst.Name(value=name)):
                return name in _CRASHES | _FOR_TYPE_CHECKERS
            case _:
                return any(node is one for one in self._types)
