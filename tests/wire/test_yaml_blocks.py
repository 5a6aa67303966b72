"""The quick reader of blocks: where it answers, libyaml's events would have given the same; else it does not answer."""

from __future__ import annotations

import re
import tracemalloc
from functools import cache
from pathlib import Path
from time import process_time
from typing import TYPE_CHECKING, Final

import pytest
from generating import few, partnerships
from hypothesis import event, given
from hypothesis import strategies as st

from samenspel import Area, DecodeError, Partnership, Position, dumps, load, loads
from samenspel.wire.yaml_blocks import read_blocks
from samenspel.wire.yaml_faults import NotReadableError
from samenspel.wire.yaml_nodes import compose
from samenspel.wire.yaml_reading import read

if TYPE_CHECKING:
    import random
    from collections.abc import Mapping

EXAMPLES: Final = sorted((Path(__file__).resolve().parents[2] / "examples").glob("*.yaml"))

REFUSED: Final = object()
HANGS: Final = 20


def _by_events(text: str) -> object:
    try:
        return read(compose(text))
    except NotReadableError:
        return REFUSED


def _typed(value: object) -> object:
    """Give a value that is equal to another only where they have the same types and keys."""
    if isinstance(value, dict):
        return {key: _typed(inner) for key, inner in value.items()}
    return [_typed(inner) for inner in value] if isinstance(value, list) else (type(value), repr(value))


def _agree(text: str) -> bool:
    """Hold the law for a text, and tell whether the quick reader answers."""
    quick = read_blocks(text)
    if quick is not None:
        assert _typed(quick) == _typed(_by_events(text))
    return quick is not None


def _hold_the_law(text: str) -> None:
    event("answered" if _agree(text) else "left to libyaml")


# Texts ---------------------------------------------------------------------------------------------------------------

SIGNS: Final = (
    *(
        " ",
        "  ",
        "\n",
        "\n\n",
        "\n  ",
        "\n    ",
        ": ",
        ":",
        " #",
        "#",
        "# c",
        "- ",
        "-",
        "? ",
        "?",
        ", ",
        ",",
        "[",
        "]",
    ),
    *(
        "{",
        "}",
        "[]",
        "{}",
        "[a, b]",
        "{a: b}",
        "&a ",
        "*a",
        "!a ",
        "!!str ",
        "|",
        ">",
        "|-",
        ">-",
        "|+",
        ">2",
        "'",
        '"',
    ),
    *(
        "''",
        '""',
        "\\",
        "\\n",
        "\\x41",
        "\\u0041",
        "\\ud83d",
        "%",
        "@",
        "`",
        "~",
        "=",
        "<<: ",
        "null",
        "true",
        "1",
        "1e3",
    ),
    *(
        "---",
        "--- ",
        "\n---\n",
        "...",
        "\n...\n",
        "%YAML 1.2",
        "\t",
        "\r",
        "\r\n",
        "\x85",
        "\u2028",
        "\u2029",
        "\ufeff",
    ),
    *(
        "\x00",
        "\x7f",
        "\u00a0",
        "\U0001f91d",
        "é",
        "a",
        "id",
        "id: x",
        "\n- ",
        "\n  - ",
        "\nnote: ",
        "\nnote:",
        "\nareas:",
    ),
    *("key: >-\n    a\n    b\n", ": |\n  a\n\n  b\n", "extensions:", "\n  x: ", "\n  x:\n    y: 1", "_", "é: "),
)

LINES: Final = (
    *(
        "id: p",
        "name: P",
        "schema: 1",
        "note:",
        "note: a",
        "note: 'it''s'",
        'note: "a\\nb" # c',
        "note: a # b",
        "note: >-",
    ),
    *(
        "note: |",
        "  a",
        "  b c",
        "",
        "  # c",
        "# c",
        "areas:",
        "- id: a",
        "  name: A",
        "  part_of: [x, y#1]",
        "  size: 3",
    ),
    *(
        "  - id: b",
        "    name: B",
        "    cites: s",
        "  -",
        "  - x",
        "languages:",
        "- nl",
        "- en",
        "languages: [nl, 'en']",
    ),
    *(
        "trajectory: 2016",
        "trajectory:",
        "  period: 2016",
        "  phases:",
        "    - name: F",
        "      cites: s",
        "agreements:",
    ),
    *(
        "  - id: g",
        "    parties:",
        "      - x",
        "      - actor: y",
        "        signed: 2020",
        "    parties: x",
        "    parties:",
    ),
    *(
        "extensions:",
        "  a: 1",
        "  b: [1, x, true]",
        "  c:",
        "    d: null",
        "    - e",
        "    - f: g",
        "  h: {}",
        "  i: []",
    ),
    *("structures:", "    decides: true", "    decides: yes", "  - {}", "- {}", "cites: []", "names: {}", "unknown: x"),
)


PLACES: Final = (
    *("note: HERE\n", "id: p\nnote: HERE\nname: P\n", "languages: [HERE]\n", "languages: [a, HERE]\n", "HERE: x\n"),
    *("areas:\n- name: HERE\n  note: x\n", "extensions:\n  a: HERE\n  b: 1\n", "extensions:\n- HERE\n", "HERE"),
    *("languages:\n  - HERE\n  - a\n", 'note: "HERE"\n', "note: 'HERE'\n", "extensions:\n  HERE: 1\n", "a: HEREHERE\n"),
    *("note: >-\n  HERE\n  b\nid: x\n", "note: |\n  a\n  HERE\n\n  c\n\nid: x\n", "HERE\nid: p\n", "id: p\nHERE\n"),
)


@cache
def _examples() -> tuple[str, ...]:
    return tuple(path.read_text(encoding="utf-8") for path in EXAMPLES)


@st.composite
def _portions_of_examples(draw: st.DrawFn) -> str:
    """Some lines of an example below its head, so that what is changed in them is not lost in many others."""
    lines = draw(st.sampled_from(_examples())).splitlines()
    heads = [at for at, line in enumerate(lines) if re.match(r"[a-z]", line)]
    begin = draw(st.sampled_from(heads))
    return "\n".join(lines[begin : begin + draw(st.integers(1, 30))]) + "\n"


def written() -> st.SearchStrategy[str]:
    """Texts that `dumps` writes."""
    return partnerships().map(lambda partnership: dumps(partnership, format="yaml").decode())


def composed_of_lines() -> st.SearchStrategy[str]:
    """Lines that may follow each other, and mostly may not."""
    return st.lists(st.sampled_from(LINES), min_size=1, max_size=14).map(lambda lines: "\n".join(lines) + "\n")


@st.composite
def mutated(draw: st.DrawFn) -> str:
    """Texts of which a few places are another than they were: signs, indents, line ends, lines in another order."""
    text = draw(st.one_of(written(), _portions_of_examples(), composed_of_lines()))
    hand = draw(st.randoms(use_true_random=False))
    for _ in range(draw(st.integers(1, 4))):
        text = hand.choice(CHANGES)(text, hand)
    return text


def _insert(text: str, hand: random.Random) -> str:
    at = hand.randint(0, len(text))
    return text[:at] + hand.choice(SIGNS) + text[at:]


def _replace(text: str, hand: random.Random) -> str:
    at = hand.randint(0, len(text))
    return text[:at] + hand.choice(SIGNS) + text[at + hand.randint(1, 3) :]


def _delete(text: str, hand: random.Random) -> str:
    at = hand.randint(0, len(text))
    return text[:at] + text[at + hand.randint(1, 4) :]


def _indent(text: str, hand: random.Random) -> str:
    lines = text.split("\n")
    at = hand.randrange(len(lines))
    lines[at] = " " * hand.randint(0, 6) + lines[at].lstrip(" ")
    return "\n".join(lines)


def _indent_many(text: str, hand: random.Random) -> str:
    lines = text.split("\n")
    at, more = hand.randrange(len(lines)), " " * hand.randint(1, 3)
    for index in range(at, min(len(lines), at + hand.randint(1, 6))):
        lines[index] = more + lines[index]
    return "\n".join(lines)


def _end(text: str, hand: random.Random) -> str:
    """Change what ends a value: a comment behind it, a space, or the sign of a key."""
    lines = text.split("\n")
    at = hand.randrange(len(lines))
    lines[at] += hand.choice((" # c", "# c", " ", ":", ": x", "  ", ",", " |", " >-", "'", '"', "]"))
    return "\n".join(lines)


def _join(text: str, hand: random.Random) -> str:
    lines = text.split("\n")
    at = hand.randrange(len(lines))
    return "\n".join([*lines[:at], hand.choice((" ", "", ": ", ", ")).join(lines[at : at + 2]), *lines[at + 2 :]])


def _repeat(text: str, hand: random.Random) -> str:
    lines = text.split("\n")
    at, where = hand.randrange(len(lines)), hand.randrange(len(lines))
    return "\n".join([*lines[:where], lines[at], *lines[where:]])


def _cut(text: str, hand: random.Random) -> str:
    return text[: hand.randint(0, len(text))]


CHANGES: Final = (_insert, _replace, _delete, _indent, _indent_many, _end, _join, _repeat, _cut)


# The law -------------------------------------------------------------------------------------------------------------


@few
@given(written())
def test_what_is_written_is_read_the_same(text: str) -> None:
    _hold_the_law(text)


@given(mutated())
def test_a_text_that_was_changed_is_read_the_same_or_left(text: str) -> None:
    _hold_the_law(text)


@given(composed_of_lines())
def test_lines_in_any_order_are_read_the_same_or_left(text: str) -> None:
    _hold_the_law(text)


@given(st.lists(st.sampled_from(SIGNS), max_size=5).map("".join), st.sampled_from(PLACES))
def test_signs_in_any_place_are_read_the_same_or_left(signs: str, place: str) -> None:
    _hold_the_law(place.replace("HERE", signs))


# What takes the quick way --------------------------------------------------------------------------------------------


@pytest.mark.parametrize("path", EXAMPLES, ids=lambda path: path.stem)
def test_the_examples_take_the_quick_way(path: Path) -> None:
    """Comments, folded texts, texts in quotes, short forms and derived ids among them."""
    assert _agree(path.read_text(encoding="utf-8"))


@pytest.mark.parametrize("path", EXAMPLES, ids=lambda path: path.stem)
def test_the_examples_take_the_quick_way_when_they_are_written_anew(path: Path) -> None:
    assert _agree(dumps(load(path), format="yaml").decode())


def test_a_long_text_is_read_a_few_elements_at_a_time() -> None:
    """Also where texts in lines lie over the places at which it is cut."""
    areas = [f"  - id: a{number}\n    name: A\n    note: |\n      x\n\n      - y\n" for number in range(5_000)]

    assert _agree("id: p\nname: P\nareas:\n" + "".join(areas))
    assert _agree(
        dumps(
            Partnership(id="p", name="P", areas=[Area(id=f"a{number}", name="A") for number in range(5_000)]),
            format="yaml",
        ).decode()
    )


def test_a_text_in_lines_that_is_longer_than_what_is_read_at_a_time_is_left_to_libyaml() -> None:
    """A line like a comment stands in it wherever it may be cut."""
    assert not _agree("note: |\n" + "  a\n  # a\n\n" * 20_000)
    assert _agree("note: a\nlanguages:\n" + "- nl\n# a\n\n" * 20_000)
    assert _agree("".join(f"# {number}\n" for number in range(20_000)) + "id: p\n")


ENDLESS: Final[Mapping[str, str]] = {
    "texts in lines that hold each other": "a: >\n" + "  a: >\n" * 100_000 + "  ",
    "texts in lines with a line of spaces at the end": "a: >-\n" + "  a: >-\n" * 100_000 + "  \n",
    "empty lines in a text in lines": "note: |\n  a\n" + "\n    " * 300_000,
    "words in a row": "languages: [" + "a, " * 300_000,
    "quoted words in a row": 'languages: ["' + 'a", "' * 200_000 + '"] a',
    "escapes": 'note: "' + "\\n" * 300_000,
    "apostrophes": "note: '" + "''" * 300_000,
    "spaces": "note: a" + " " * 600_000 + "b # c\n",
    "colons": "note: " + "a:" * 300_000 + "\n",
    "number signs": "note: " + "a#" * 300_000 + " \n",
    "dashes": "- " * 300_000,
}


@pytest.mark.parametrize("text", ENDLESS.values(), ids=ENDLESS)
def test_a_long_text_takes_no_long_time(text: str) -> None:
    """Milliseconds; where a length counted twice, minutes."""
    before = process_time()
    read_blocks(text)

    assert process_time() - before < HANGS


def test_a_long_text_is_given_up_before_it_is_held_in_pieces() -> None:
    text = "a\n" * 1_000_000

    tracemalloc.start()
    try:
        assert read_blocks(text) is None
        assert tracemalloc.get_traced_memory()[1] < 16 * len(text)
    finally:
        tracemalloc.stop()


QUICK: Final[Mapping[str, str]] = {
    "nothing behind the last key": "id: p\nareas:",
    "a key without a value between others": "note:\nid: p\nareas:\n\nname: P\n",
    "a key without a value in an element": "areas:\n- name:\n- id: a\n  name: # none\n",
    "no line end at the end": "id: p\nname: P",
    "comments all over": "# a\n\n  # b\nid: p # c\n # d\nareas: # e\n# f\n- id: a # g\n    # h\n  # i\n",
    "spaces behind": "id: p  \nname: 'P' \nareas:  \n  - id: a\n   \n",
    "items at the indent of their key": "areas:\n- id: a\n  part_of:\n  - x\n  - y\nname: P\n",
    "wide dashes": "areas:\n  -   id: a\n      name: A\n  -   id: b\n",
    "one element for a list": "areas:\n  id: a\n  name: A\n",
    "texts for values": "agreements:\n- parties: x\n- parties: [x, y]\n- parties:\n  - x\n  - actor: y\n",
    "empty ones": "areas: []\nnames: {}\ntrajectory: {}\nstructures:\n- {}\nextensions:\n  a: []\n  b: {}\n",
    "quotes": 'note: "a \\"b\\" \\u00e9\\n"\nname: \'it\'\'s\'\nlanguages: ["nl", \'en\', de]\nsummary: ""\n',
    "addresses and colons": "note: https://example.org/a#b\ncites: [a:b, c#d]\nname: a:b # c\n",
    "texts in lines": "note: >-\n  a\n  b\n\n\n  c\nsummary: |\n  a\n    b\n\n  c\n\nname: >\n  P\n",
    "items in lines": "cites:\n- |\n   a\n- >-\n   b\n",
    "flags and numbers": "schema: 1\nstructures:\n- decides: true\n- decides: false\n- decides: yes\n",
    "extensions": (
        "extensions:\n  a: 1\n  b: [1, x, true, 'y']\n  c:\n  d:\n    e: null\n    f:\n    - 1.5\n    - g: ~\n"
        "      h:\n  i: 1e3\n"
    ),
    "a list where one is asked": "name: [a, b]\ntrajectory:\n  phases:\n  - name: F\n",
    "a document within the limits of depth": "extensions:\n" + "".join(f"{' ' * level}a:\n" for level in range(1, 80)),
}


@pytest.mark.parametrize("text", QUICK.values(), ids=QUICK)
def test_what_is_certain_is_answered(text: str) -> None:
    assert _agree(text)


LEFT: Final[Mapping[str, str]] = {
    "nothing at all": "",
    "comments only": "# a\n",
    "tabs": "id: p\nname:\tP\n",
    "line ends of Windows": "id: p\r\nname: P\r\n",
    "signs that nobody sees": "id: p\nname: a\u200bb\n",
    "a directive": "%YAML 1.1\n---\nid: p\n",
    "the mark of a document": "---\nid: p\n",
    "the mark of an end": "id: p\n...\n",
    "an anchor": "id: &a p\n",
    "an alias": "id: *a\n",
    "a tag": "id: !!str p\n",
    "a question mark": "? id\n: p\n",
    "a key twice": "id: p\nid: q\n",
    "an empty key twice": "note:\nnote: a\n",
    "an unknown field": "id: p\nunknown: x\n",
    "a field in a text": "id: p\nname:\n  en: P\n",
    "a list in a text": "id: p\nname:\n- P\n",
    "a key in quotes": '"id": p\n',
    "a text over two lines": "note: a\n  b\n",
    "a text in quotes over two lines": "note: 'a\n  b'\n",
    "escapes that JSON does not know": 'note: "\\x41"\n',
    "half a character": 'note: "\\ud83d\\ude00"\n',
    "a list in a list": "extensions:\n  a:\n  - - b\n",
    "a mapping in a row": "areas: [{id: a}]\n",
    "a row over two lines": "languages: [nl,\n  en]\n",
    "a colon and a space": "note: a: b\n",
    "a colon at the end": "note: a:\n",
    "an item without anything": "languages:\n-\n",
    "an item with a comment only": "languages:\n- # a\n",
    "a dash elsewhere": "id: p\n- a\n",
    "a list at first": "- id: p\n",
    "an indent at first": "  id: p\n",
    "an indent that grows": "areas:\n  - id: a\n     name: A\n",
    "an indent that shrinks": "areas:\n    - id: a\n   - id: b\n",
    "dashes of two widths": "areas:\n- id: a\n-  id: b\n",
    "an item without a key among fields": "areas:\n- id: a\n  b\n",
    "a text without a key in an extension": "extensions:\n  a: 1\n  b\n",
    "lines that are indented further": "note: >-\n  a\n    b\n",
    "a line of spaces": "note: |\n  a\n    \n  b\n",
    "a line of spaces behind": "note: |\n  a\n\n \n    \nid: p\n",
    "lines of the same indent as their key": "areas:\n  - note: |\n    a\n",
    "lines that begin with an empty one": "note: |\n\n  a\n",
    "lines whose end is kept": "note: |+\n  a\n\n",
    "lines with a number": "note: |2\n  a\n",
    "a comment without a line end": "id: p\n# a",
    "lines without an end": "note: |\n  a",
    "a deep document": "extensions:\n" + "".join(f"{' ' * level}a:\n" for level in range(1, 90)),
}


@pytest.mark.parametrize("text", LEFT.values(), ids=LEFT)
def test_what_is_not_certain_is_left_to_libyaml(text: str) -> None:
    """Whether it is in order or not."""
    assert not _agree(text)


def test_a_refused_document_is_told_with_its_places() -> None:
    """Also where the quick reader gives plain data, which no class takes."""
    with pytest.raises(DecodeError) as caught:
        loads("id: p\nname: P\nas_of: later\n", format="yaml")

    assert [(finding.path, caught.value.positions[finding.path]) for finding in caught.value.findings] == [
        ("$.as_of", Position(3, 8))
    ]
