"""How often what is drawn lies right on a limit of a rule: where `<` and `<=` differ.

Each comparison in the rules is put into words that note whether its two sides were equal; days that are told vaguely
are on the limit where the last that the one can be is the first that the other can.
"""

from __future__ import annotations

import ast
from collections import Counter
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING, Any, Final

from attrs import define, field

from samenspel.dates.bounds import USUAL, days_of

from .importing import Scope, imported_anew, module_of

if TYPE_CHECKING:
    from collections.abc import Callable, Generator, Mapping
    from types import CodeType

    from samenspel import Partnership, Report

__all__ = ["Noting", "noting", "sites"]

ROOT: Final = Path(__file__).resolve().parents[2]
RULES: Final = ROOT / "src" / "samenspel" / "rules"
_OF_NO_RECORD: Final = {"catalogue.py"}  # it compares codes of rules
_WORDS: Final[dict[type[ast.cmpop], str]] = {ast.Lt: "<", ast.LtE: "<=", ast.Gt: ">", ast.GtE: ">="}
_DATED: Final = frozenset({"certainly_before", "certainly_after", "is_past"})
_met: set[str] = set()


@define
class Noting:
    """Judges records, and counts for each comparison in the rules in how many of them it was on its limit."""

    _judge: Callable[..., Report]
    found: Counter[str] = field(factory=Counter[str])

    def fired(self, record: Partnership) -> set[str]:
        """Give the codes of the rules that find anything in a record."""
        _met.clear()
        report = self._judge(record)
        self.found.update(_met)
        return {finding.rule for finding in report}


@contextmanager
def noting() -> Generator[Noting]:
    """Let the rules note what they compare."""
    with imported_anew(Scope.whole(), {module: code for module, (code, _) in _modules().items()}) as (judge, _):
        yield Noting(judge)


def sites() -> Mapping[str, Scope]:
    """Give the comparisons in the rules, and which rules each serves."""
    return {site: Scope.of(module) for module, (_, found) in _modules().items() for site in found}


def _modules() -> dict[str, tuple[CodeType, list[str]]]:
    """Give the modules that compare anything of a record, with the code that notes it, and the comparisons."""
    modules: dict[str, tuple[CodeType, list[str]]] = {}
    for file in sorted(RULES.rglob("*.py")):
        tree = _Noting(file.relative_to(RULES).as_posix())
        changed = ast.fix_missing_locations(tree.visit(ast.parse(file.read_text(encoding="utf-8"))))
        if tree.sites and file.name not in _OF_NO_RECORD:
            module = module_of(file.relative_to(ROOT).as_posix())
            modules[module] = compile(changed, str(file), "exec"), tree.sites
    return modules


class _Noting(ast.NodeTransformer):
    """Lets each comparison note whether its sides are equal."""

    def __init__(self, name: str) -> None:
        self._name = name
        self.sites: list[str] = []

    def visit_Module(self, node: ast.Module) -> ast.Module:
        self.generic_visit(node)
        future = [place for place, one in enumerate(node.body) if isinstance(one, ast.ImportFrom)][:1]
        names = [ast.alias(name) for name in (_compared.__name__, _dated.__name__)]
        node.body.insert(future[0] + 1 if future else 0, ast.ImportFrom(__name__, names, 0))
        return node

    def visit_Compare(self, node: ast.Compare) -> ast.expr:
        self.generic_visit(node)
        if not any(type(one) in _WORDS for one in node.ops):
            return node
        lefts = [node.left, *node.comparators]
        pairs = zip(node.ops, lefts, node.comparators, strict=False)
        parts = [self._one(node, operator, left, right) for operator, left, right in pairs]
        return parts[0] if len(parts) == 1 else ast.BoolOp(ast.And(), parts)

    def _one(self, node: ast.Compare, operator: ast.cmpop, left: ast.expr, right: ast.expr) -> ast.expr:
        compared = ast.Compare(left, [operator], [right])
        if type(operator) not in _WORDS:
            return compared
        given = [self._site(node, ast.unparse(compared)), left, ast.Constant(_WORDS[type(operator)]), right]
        return ast.Call(ast.Name(_compared.__name__, ast.Load()), given, [])

    def visit_Call(self, node: ast.Call) -> ast.expr:
        site = self._site(node, ast.unparse(node)) if getattr(node.func, "attr", None) in _DATED else None
        self.generic_visit(node)
        if site is None or not isinstance(node.func, ast.Attribute):
            return node
        given = [site, node.func.value, ast.Constant(node.func.attr), *node.args]
        return ast.Call(ast.Name(_dated.__name__, ast.Load()), given, node.keywords)

    def _site(self, node: ast.expr, text: str) -> ast.expr:
        self.sites.append(f"{self._name}:{node.lineno} {text}")
        return ast.Constant(self.sites[-1])


_COMPARED: Final[dict[str, Callable[[Any, Any], bool]]] = {
    "<": lambda left, right: left < right,
    "<=": lambda left, right: left <= right,
    ">": lambda left, right: left > right,
    ">=": lambda left, right: left >= right,
}


def _compared(site: str, left: Any, operator: str, right: Any) -> bool:  # noqa: ANN401 - whatever is compared
    if left == right:
        _met.add(site)
    return _COMPARED[operator](left, right)


def _dated(site: str, one: Any, method: str, other: Any, **given: Any) -> bool:  # noqa: ANN401 - whatever is compared
    if method == "is_past":
        earlier, later = other.later(**given), one.moment
    else:
        earlier, later = (one, other) if method == "certainly_before" else (other, one)
    if later is not None and days_of(earlier, USUAL)[1] == days_of(later, USUAL)[0]:
        _met.add(site)
    return bool(getattr(one, method)(other, **given))
