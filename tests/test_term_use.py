"""Every term earns its place: a record of ours says it in its field, or a test speaks of it by its code."""

from __future__ import annotations

import ast
import re
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING, Final

import pytest

from samenspel import CORE, loads, vocabulary
from samenspel.model import Form, fields_of
from samenspel.vocabulary import Vocabulary

if TYPE_CHECKING:
    from collections.abc import Iterator

    from attrs import AttrsInstance

ROOT: Final = Path(__file__).resolve().parents[1]
WALKING: Final = frozenset(
    {"generating.py", "test_term_use.py", "test_vocabulary.py"}
)  # those that go through all terms
BLOCK: Final = re.compile(r"^```(?:yaml|\{code-block\} yaml\n:caption: .*)\n(.*?)^```", re.MULTILINE | re.DOTALL)
WHOLE: Final = re.compile(r"^id:", re.MULTILINE)
VOCABULARIES: Final = tuple(
    found for name in vocabulary.__all__ if isinstance(found := getattr(vocabulary, name), Vocabulary)
)


def records() -> Iterator[str]:
    """Give every record that readers see: the examples, the starters, and those in the pages of rules and guides."""
    for folder in ("examples", "src"):
        yield from (path.read_text(encoding="utf-8") for path in (ROOT / folder).rglob("*.yaml"))
    for rule in CORE:
        yield from (rule.documentation.example, rule.documentation.better)
    for path in (ROOT / "docs").rglob("*.md"):
        if "generated" not in path.parts:
            for block in BLOCK.findall(path.read_text(encoding="utf-8")):
                yield block if WHOLE.search(block) else f"id: example\nname: Example\n{block}"


def terms_in(holder: AttrsInstance) -> Iterator[tuple[str, str]]:
    """Give the terms that stand in the fields of an element and all that it holds, with their vocabularies."""
    for field in fields_of(type(holder)):
        said = getattr(holder, field.name)
        for one in said if field.many else (said,):
            if field.form in {Form.VALUE, Form.ELEMENT} and one is not None:
                yield from terms_in(one)
            elif field.vocabulary is not None and isinstance(one, str):
                yield field.vocabulary.name, one


@cache
def said_in_records() -> frozenset[tuple[str, str]]:
    return frozenset(term for record in records() for term in terms_in(loads(record, format="yaml")))


@cache
def said_in_tests() -> frozenset[str]:
    """Give every text that is written down whole in the tests and the scripts of the examples."""
    paths = [path for folder in ("tests", "examples") for path in (ROOT / folder).rglob("*.py")]
    trees = [ast.parse(path.read_text(encoding="utf-8")) for path in paths if path.name not in WALKING]
    constants = (node for tree in trees for node in ast.walk(tree) if isinstance(node, ast.Constant))
    return frozenset(node.value for node in constants if isinstance(node.value, str))


@pytest.mark.parametrize("terms", VOCABULARIES, ids=lambda terms: terms.name)
def test_every_term_is_used(terms: Vocabulary) -> None:
    """A term that nobody uses is one that nobody has tried: use it in a record or a test, or take it out."""
    codes = {term.code for term in terms}
    unused = codes - {code for name, code in said_in_records() if name == terms.name} - said_in_tests()
    assert sorted(unused) == []


def test_the_search_finds_records_and_tests() -> None:
    """The five examples and both examples of each rule at least; and no term that stands nowhere."""
    assert len(list(records())) > 5 + 2 * len(CORE)
    assert {("legal-bases", "nl:wmo-2015"), ("partnership-forms", "cooperative")} <= said_in_records()
    assert "never-written" not in said_in_tests()
