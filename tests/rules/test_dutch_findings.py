"""What an alderman who knows no code reads: findings in Dutch without ids, codes, names of fields or English words."""

from __future__ import annotations

import re
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING, Final

import pytest

import samenspel
from samenspel import CORE, Partnership, Rule, check, vocabulary
from samenspel.model import KINDS, Form, Role, fields_of
from samenspel.model.naming import own_name
from samenspel.vocabulary import Vocabulary

if TYPE_CHECKING:
    from collections.abc import Iterator

    from attrs import AttrsInstance

    from samenspel.language import Bilingual

EXAMPLES: Final = Path(__file__).resolve().parents[2] / "examples"
MOMENTS: Final = (
    ("oosterhout", None),
    ("oosterhout", "2024"),
    ("zeist", None),
    ("oude-ijsselstreek", None),
    ("ermelo", None),
    ("welwozo", "2015-12"),
    ("welwozo", "2017-02"),
)
ALSO_DUTCH: Final = frozenset({"meet", "met", "partners"})  # "measure", "with", and a plural that is both

each_moment = pytest.mark.parametrize(("name", "at"), MOMENTS)


def classes() -> list[type[AttrsInstance]]:
    """Give every class of the model, with those of values."""
    found: list[type[AttrsInstance]] = [Partnership, *KINDS]
    for cls in found:
        found += [f.item for f in fields_of(cls) if f.form is Form.VALUE and f.item not in found]
    return found


def glossary() -> Iterator[tuple[str, Bilingual]]:
    """Give the codes and names of the format, each with its words in both languages."""
    for name in vocabulary.__all__:
        if isinstance(terms := getattr(vocabulary, name), Vocabulary):
            yield from ((term.code, term.label) for term in terms)
    for cls in classes():
        yield from ((field.name, field.label) for field in fields_of(cls))
    for kind in (cls.element_kind for cls in KINDS):
        yield kind.collection, kind.singular
        yield kind.collection, kind.plural


@cache
def english() -> re.Pattern[str]:
    """Give a pattern of what is English or a code in the glossary, and not Dutch as well."""
    dutch = {words.nl.casefold() for _, words in glossary()}
    said = {text.casefold() for code, words in glossary() for text in (code, words.en)}
    foreign = (said | {text.removesuffix("s") for text in said}) - dutch - ALSO_DUTCH
    return re.compile(rf"(?<!\w)(?:{'|'.join(sorted(map(re.escape, foreign)))})(?!\w)", re.IGNORECASE)


def without_names(text: str, record: Partnership) -> str:
    """Give a text without what the record itself calls its elements."""
    said = [own_name(element) for element in (record, *record.elements())]
    titles = [role.title for role in record.elements() if isinstance(role, Role)]
    for name in sorted({name for name in (*said, *titles) if name}, key=len, reverse=True):
        text = text.replace(name, "…")
    return text


def read(record: Partnership, at: str | None) -> list[str]:
    """Give all that is read of the findings, in Dutch."""
    return [text for finding in check(record, at=at) for text in (finding.message("nl"), finding.hint("nl"))]


@each_moment
def test_findings_hold_no_english_word_no_name_of_a_field_and_no_code(name: str, at: str | None) -> None:
    """Apart from what the record itself calls its people, bodies and goals."""
    record = samenspel.load(EXAMPLES / f"{name}.yaml")
    texts = read(record, at)
    assert texts
    bare = [without_names(text, record) for text in texts]
    assert [(text, found) for text in bare if (found := english().findall(text))] == []
    assert [text for text in texts if re.search(r"SAM\d|[$\[\]{}_]|\w:\w|True|False|None", text)] == []


@each_moment
def test_findings_hold_no_id(name: str, at: str | None) -> None:
    """With other ids for all its elements, people read the same."""
    record = samenspel.load(EXAMPLES / f"{name}.yaml")
    renamed = record
    for number, element in enumerate((record, *record.elements())):
        renamed = renamed.rename(element.id, f"zz-{number}-qq")
    texts = read(renamed, at)
    assert [text for text in texts if re.search(r"zz-\d", text)] == []
    assert sorted(texts) == sorted(read(record, at))


@pytest.mark.parametrize("rule", CORE, ids=lambda rule: rule.code)
def test_what_a_rule_can_say_in_dutch_is_dutch(rule: Rule) -> None:
    """Also what it says of no record here; the names in braces are filled in."""
    said = [text for verdict in rule.verdicts for text in (verdict.texts.message.nl, verdict.texts.hint.nl)]
    bare = [re.sub(r"\{\w+\}", "…", text) for text in said]
    assert [(text, found) for text in bare if (found := english().findall(text))] == []


@pytest.mark.parametrize("word", ["because", "note", "owner", "working-group", "steering group", "given_by", "Part of"])
def test_the_search_for_english_knows_the_glossary(word: str) -> None:
    """The tests above can fail: codes, labels and names of fields are found."""
    assert english().findall(f"zet dit bij {word}, dan is het goed") == [word]


@pytest.mark.parametrize("word", ["status", "partner", "met", "werkgroep", "orgaan", "convenant"])
def test_the_search_for_english_leaves_dutch_alone(word: str) -> None:
    """A word that is Dutch as well is Dutch."""
    assert english().findall(f"een {word} van de gemeente") == []


def test_a_body_that_does_not_say_so_is_presumed_to_decide() -> None:
    """The record of WelWoZo doesn't tell whether its steering group decides."""
    record = samenspel.load(EXAMPLES / "welwozo.yaml")
    (finding,) = check(record, rules=CORE.select("SAM304"))
    assert finding.message("nl").startswith("orgaan ‘Stuurgroep’ beslist vermoedelijk, maar zonder vastgelegd mandaat")
    assert finding.message().startswith("structure ‘Stuurgroep’ presumably decides, but lacks a recorded mandate")
