"""The reference of `samenspel.testing`: scenarios, laws and strategies, from their docstrings."""

from __future__ import annotations

import inspect
from operator import attrgetter
from typing import TYPE_CHECKING, Final

import samenspel
from _reference.markdown import anchored, fenced, link, page
from samenspel import testing
from samenspel.model import KINDS
from samenspel.testing import strategies

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator
    from types import FunctionType

__all__ = ["testing_pages"]

_SCENARIOS: Final = ("scenario", "corpus")
_LAWS: Final = tuple(name for name in testing.__all__ if name not in _SCENARIOS)
_RECORDS: Final = ("partnerships", "broken", "nearly_broken", "documents", "broken_documents")
_ELEMENTS: Final = tuple(kind.element_kind.collection for kind in KINDS)
_VALUES: Final = tuple(name for name in strategies.__all__ if name not in {*_RECORDS, *_ELEMENTS})


def testing_pages() -> Iterator[tuple[str, str]]:
    """Give the path and the text of the one page."""
    yield (
        "testing.md",
        page(
            anchored("python-testing", "# Testing"),
            "*What is there for the tests of my application, and what does it take and give?*",
            f"Guides show how to {link('draw records', 'draw-records')} "
            f"and to {link('make them up', 'made-up-records')}.",
            "## Made-up records",
            "These are imported from `samenspel.testing`, and need no extra.",
            _documented("testing", _SCENARIOS),
            "## Laws",
            "These are imported from `samenspel.testing`, too.",
            _documented("testing", _LAWS),
            "## Strategies",
            "These are imported from `samenspel.testing.strategies`, and need the extra `testing`.\n"
            + inspect.cleandoc(strategies.__doc__ or ""),
            _documented("testing.strategies", _RECORDS),
            "### Elements",
            f"`fields` are those of {link('the element', 'all-elements')}, each a strategy.\n"
            "With `known`, references point into that record.",
            _documented("testing.strategies", _ELEMENTS),
            "### Values",
            _documented("testing.strategies", _VALUES),
        ),
    )


def _documented(room: str, names: Iterable[str]) -> str:
    found = [attrgetter(f"{room}.{name}")(samenspel) for name in names]
    directives = [f".. autofunction:: samenspel.{room}.{function.__name__}{_arguments(function)}" for function in found]
    return fenced("{eval-rst}", "\n\n".join(directives))


def _arguments(function: FunctionType) -> str:
    """Give the arguments of what takes any field by name; of others they are in the source."""
    if not hasattr(function, "__signature__"):
        return ""
    own = [f"{name}={default!r}" for name, default in (function.__kwdefaults__ or {}).items()]
    return f"(*, {', '.join(own)}, **fields)"
