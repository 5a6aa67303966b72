"""Writing the pages that are made from the code."""

from __future__ import annotations

from itertools import chain
from typing import TYPE_CHECKING

from _reference.elements import element_pages
from _reference.glossary import glossary_pages
from _reference.python import python_pages
from _reference.refusals import refusal_pages
from _reference.rules import rule_pages
from _reference.testing import testing_pages
from _reference.vocabularies import vocabulary_pages

if TYPE_CHECKING:
    from pathlib import Path

__all__ = ["write"]


def write(into: Path) -> None:
    """Write the pages into a folder: what is new or has changed, and nothing else is left there."""
    pages = (element_pages, vocabulary_pages, glossary_pages, rule_pages, refusal_pages, python_pages, testing_pages)
    made = dict(chain.from_iterable(make() for make in pages))
    for old in into.rglob("*.md"):
        if old.relative_to(into).as_posix() not in made:
            old.unlink()
    for path, text in made.items():
        target = into / path
        target.parent.mkdir(parents=True, exist_ok=True)
        if not target.exists() or target.read_text(encoding="utf-8") != text:
            target.write_text(text, encoding="utf-8")
