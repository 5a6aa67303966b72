"""Modules of the rules, imported again with other code: what judges then, and by which rules."""

from __future__ import annotations

import inspect
import re
import sys
from collections import defaultdict
from contextlib import contextmanager
from functools import cache
from importlib import import_module
from importlib.abc import InspectLoader, MetaPathFinder
from importlib.util import spec_from_loader
from typing import TYPE_CHECKING, Final

from attrs import frozen

from samenspel import CORE, Catalogue, Rule, check

if TYPE_CHECKING:
    from collections.abc import Callable, Generator, Mapping, Sequence
    from importlib.machinery import ModuleSpec
    from types import CodeType

    from samenspel import Report

__all__ = ["Scope", "imported_anew", "module_of"]

_RULES: Final = "samenspel.rules"


def module_of(path: str) -> str:
    """Give the module of a file below `src`."""
    return path.removeprefix("src/").removesuffix(".py").replace("/", ".")


@frozen
class Scope:
    """What a module of the rules serves: modules, itself among them, and the rules of some codes."""

    modules: Sequence[str]
    codes: Sequence[str]

    @classmethod
    def of(cls, module: str) -> Scope:
        """Follow the imports; what serves the check itself, or judges what others find, serves all rules."""
        reached, waiting = {module}, [module]
        while waiting:
            more = _importing().get(waiting.pop(), set()) - reached
            reached |= more
            waiting += more
        served = [rule for rule in CORE if rule.judge.__module__ in reached]
        if f"{_RULES}.checking" in reached or all(rule.is_last for rule in served):
            return cls.whole()
        return cls(sorted(reached), [rule.code for rule in served if not rule.is_last])

    @property
    def is_whole(self) -> bool:
        """Whether it serves all rules."""
        return len(self.codes) == len(CORE)

    @classmethod
    def whole(cls) -> Scope:
        """Give what serves all rules."""
        return cls(_all_modules(), [rule.code for rule in CORE])


@cache
def _importing() -> Mapping[str, set[str]]:
    """Give, for each module of the rules, those that import it; what only gathers them aside."""
    found: dict[str, set[str]] = defaultdict(set)
    for name in _all_modules():
        if not hasattr(sys.modules[name], "__path__"):
            source = inspect.getsource(sys.modules[name])
            for imported in re.findall(rf"^\s*from ({re.escape(_RULES)}\S*) import", source, flags=re.MULTILINE):
                found[imported].add(name)
    return found


def _all_modules() -> list[str]:
    return [name for name in sys.modules if f"{name}.".startswith(f"{_RULES}.")]


@contextmanager
def imported_anew(scope: Scope, code: Mapping[str, CodeType]) -> Generator[tuple[Callable[..., Report], Catalogue]]:
    """Import modules with other code, and all that they serve again: give what judges then, and by which rules."""

    class Other(MetaPathFinder, InspectLoader):
        def find_spec(self, fullname: str, *_: object) -> ModuleSpec | None:
            return spec_from_loader(fullname, self) if fullname in code else None

        def get_code(self, fullname: str) -> CodeType:
            return code[fullname]

        def get_source(self, fullname: str) -> None:
            del fullname

    before = {name: sys.modules.pop(name) for name in scope.modules}
    finder = Other()
    sys.meta_path.insert(0, finder)
    try:
        modules = [import_module(name) for name in scope.modules]
        whole = sys.modules[_RULES]
        if _RULES in before:
            yield whole.check, whole.CORE
        else:
            told = (one for module in modules for one in vars(module).values())
            yield check, Catalogue(one for one in told if isinstance(one, Rule))
    finally:
        sys.meta_path.remove(finder)
        sys.modules.update(before)
