"""How often what is drawn lies right on a limit of a rule: where `<` and `<=` differ.

Each comparison in the rules is put into words that note whether its two sides were equal; days that are told vaguely
are on the limit where the last that the one can be is the first that the other can.
"""

from __future__ import annotations

import ast
from collections import Counter
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING, Any, Final

from tests.laws.measures import draws

from samenspel.dates.bounds import USUAL, days_of
from samenspel.testing.strategies import broken
from samenspel.testing.strategies._broken import nearly_broken

from .importing import Scope, imported_anew

if TYPE_CHECKING:
    from collections.abc import Callable
    from types import CodeType

    from samenspel import Partnership

__all__ = ["modules", "shares"]

ROOT: Final = Path(__file__).resolve().parents[2]
RULES: Final = ROOT / "src" / "samenspel" / "rules"
_OF_NO_RECORD: Final = {"catalogue.py"}  # it compares codes of rules
_WORDS: Final[dict[type[ast.cmpop], str]] = {ast.Lt: "<", ast.LtE: "<=", ast.Gt: ">", ast.GtE: ">="}
_DATED: Final = frozenset({"certainly_before", "certainly_after", "is_past"})
_met: set[str] = set()


def modules() -> list[Path]:
    """Give the modules of the rules that compare anything of a record."""
    return sorted(file for file in RULES.rglob("*.py") if file.name not in _OF_NO_RECORD)


def shares(file: Path, count: int) -> list[tuple[str, float]]:
    """Give, for each comparison in a module, the share of the draws in which it is on its limit.

    The draws are those that break, or come near to breaking, a rule that it serves, half of them each; where it serves
    some rules, the largest of their shares counts.
    """
    tree = _Noting(file.relative_to(RULES).as_posix())
    noting = tree.visit(ast.parse(file.read_text(encoding="utf-8")))
    if not tree.sites:
        return []
    scope = Scope.of(".".join(file.relative_to(ROOT / "src").with_suffix("").parts))
    seen = _seen(scope, compile(ast.fix_missing_locations(noting), str(file), "exec"), count)
    return [(site, seen[site] / count) for site in tree.sites]


def _seen(scope: Scope, code: CodeType, count: int) -> Counter[str]:
    most: Counter[str] = Counter()
    with imported_anew(scope, code) as (judge, rules):
        for served in scope.codes:
            found: Counter[str] = Counter()
            for record in _around(served, count):
                _met.clear()
                judge(record, rules=rules)
                found.update(_met)
            most |= found
    return most


@cache
def _around(code: str, count: int) -> list[Partnership]:
    return [*draws(broken(code), count // 2), *draws(nearly_broken(code), count - count // 2)]


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
