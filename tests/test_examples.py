"""What the five example records must be: true to their sources, without errors, and said in fields and not in prose."""

from __future__ import annotations

import re
import subprocess
import sys
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING, Final

import pytest

import samenspel
from samenspel import Certainty, Severity
from samenspel.model import Form, Identifier, Name, Organisation, Partnership, Remark, Source, Waiver, fields_of

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from attrs import AttrsInstance

ROOT: Final = Path(__file__).resolve().parent.parent
EXAMPLES: Final = ROOT / "examples"
SHARED: Final = ROOT.parent / "shared"
FACTS: Final = SHARED / "tools" / "facts.py"
SEEDS: Final = SHARED / "seeds"
RECORDS: Final = ("oosterhout", "zeist", "oude-ijsselstreek", "ermelo", "welwozo")

each_record = pytest.mark.parametrize("record", RECORDS)

MOST_NOTES: Final = 0.05
LONGEST_RUN: Final = 7

HEADINGS: Final = frozenset({"statement", "title", "name", "summary"})
CODES: Final[Mapping[type, frozenset[str]]] = {
    Partnership: frozenset({"languages", "related"}),
    Organisation: frozenset({"partnership"}),
    Name: frozenset({"text", "language"}),
    Identifier: frozenset({"value"}),
    Source: frozenset({"url", "authors", "publisher", "languages"}),
    Remark: frozenset({"field", "value"}),  # a name of a field, and what would stand in it
    Waiver: frozenset({"rule"}),
}
NAMES: Final[Mapping[type, frozenset[str]]] = {
    Name: frozenset({"text"}),
    Source: frozenset({"title", "authors", "publisher", "url"}),
}

MONTHS: Final = re.compile(
    r"\b(?i:januari|februari|maart|april|mei|juni|juli|augustus|september|oktober|november|december"
    r"|january|february|june|july|august|october)\b|\b(?:March|May)\b"  # in small letters these two are verbs
)
YEAR: Final = re.compile(r"(?<!\d)(?:1[5-9]|20|21)\d\d(?!\d)")
DIGITS: Final = re.compile(r"\d+")
DUTCH_NUMBERS: Final = (
    "twee drie vier vijf zes zeven acht negen tien elf twaalf dertien veertien vijftien zestien zeventien achttien "
    "negentien twintig"
)
ENGLISH_NUMBERS: Final = (
    "two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen "
    "nineteen twenty"
)


@cache
def load(record: str) -> Partnership:
    return samenspel.load(EXAMPLES / f"{record}.yaml")


def texts_of(holder: AttrsInstance, path: str = "") -> Iterator[tuple[type, str, str, str]]:
    """Give every text in an element or a value: the class and the field that hold it, where it stands, and itself."""
    for field in fields_of(type(holder)):
        said = getattr(holder, field.name)
        several = said if field.many else [said]
        for one in several:
            if one is None:
                continue
            if field.form is Form.VALUE:
                yield from texts_of(one, f"{path}{field.name}.")
            elif field.form is Form.TEXT:
                yield type(holder), field.name, f"{path}{field.name}", one


def everything_in(partnership: Partnership) -> Iterator[samenspel.Element]:
    yield partnership
    yield from partnership.elements()


def names_in(partnership: Partnership) -> Iterator[tuple[str, str]]:
    """Give the name and the other names of every element that has any, with its id."""
    for element in everything_in(partnership):
        if (name := getattr(element, "name", None)) is not None:
            yield element.id, name
        for other in getattr(element, "names", ()):
            yield element.id, other.text


def free_texts_in(partnership: Partnership) -> Iterator[tuple[str, str, str]]:
    """Give the id, the place and the text of all that is said in prose: no headings, names, addresses or codes."""
    for element in everything_in(partnership):
        for holder, field, path, text in texts_of(element):
            if field not in HEADINGS and field not in CODES.get(holder, ()):
                yield element.id, path, text


def number_words(partnership: Partnership) -> re.Pattern[str]:
    """Give a pattern of the words for 2 to 20; in Dutch, "ten" is no number."""
    words = set(f"{DUTCH_NUMBERS} {ENGLISH_NUMBERS}".split())
    if "nl" in partnership.languages:
        words.discard("ten")
    return re.compile(rf"\b(?:{'|'.join(sorted(words))})\b", re.IGNORECASE)


def whole(name: str) -> re.Pattern[str]:
    return re.compile(rf"(?<!\w){re.escape(name)}(?!\w)", re.IGNORECASE)


# What they must be


@each_record
def test_it_loads_and_contradicts_itself_nowhere(record: str) -> None:
    """A record loads, and the rules report no error in it."""
    errors = [finding for finding in samenspel.check(load(record)) if finding.severity is Severity.ERROR]
    assert [f"{finding.rule} {finding.path}: {finding.message()}" for finding in errors] == []


@cache
def report_on_facts() -> Mapping[str, str]:
    """Give what the tool prints of each record: its line with the count, and the lines of complaint below it."""
    told = subprocess.run([sys.executable, FACTS, EXAMPLES], capture_output=True, check=False, text=True, timeout=60)
    assert told.returncode in {0, 1}, told.stderr
    *reports, _total = re.split(r"^(?=\S)", told.stdout, flags=re.MULTILINE)[1:]
    return {report.partition(":")[0]: report.strip() for report in reports}


@pytest.mark.skipif(not FACTS.exists(), reason=f"the fact sheets are absent: there is no {FACTS}")
@each_record
def test_every_fact_is_carried(record: str) -> None:
    """Each numbered fact of the source is cited by an element of a fitting kind, and none cites a heap of them."""
    assert re.fullmatch(rf"{record}: (\d+) of \1 facts carried", report_on_facts()[record]), report_on_facts()[record]


@each_record
def test_prose_holds_no_dates(record: str) -> None:
    """What has a date says it in a field of dates: a free text names no year and no month."""
    found = [
        (id_, path, match[0])
        for id_, path, text in free_texts_in(load(record))
        for match in (*YEAR.finditer(text), *MONTHS.finditer(text))
    ]
    assert found == []


@each_record
def test_prose_holds_no_amounts(record: str) -> None:
    """What can be counted is said in a field of amounts: a free text has no digits and no words for numbers."""
    partnership = load(record)
    words = number_words(partnership)
    found = [
        (id_, path, match[0])
        for id_, path, text in free_texts_in(partnership)
        for match in (*DIGITS.finditer(text), *words.finditer(text))
    ]
    assert found == []


@each_record
def test_prose_names_no_other_element(record: str) -> None:
    """What concerns another element refers to it: a free text holds no name of another element."""
    partnership = load(record)
    names = [(id_, name, whole(name)) for id_, name in names_in(partnership)]
    found = [
        (id_, path, name)
        for id_, path, text in free_texts_in(partnership)
        for named, name, pattern in names
        if named != id_ and pattern.search(text)
    ]
    assert found == []


@each_record
def test_hardly_anything_has_a_note(record: str) -> None:
    """At most one element in twenty needs a note beside its fields."""
    elements = list(everything_in(load(record)))
    noted = [element.id for element in elements if element.note is not None]
    assert len(noted) <= MOST_NOTES * len(elements), noted


@pytest.mark.parametrize("form", ["json", "yaml"])
@each_record
def test_writing_and_reading_loses_nothing(record: str, form: samenspel.Format) -> None:
    """A record that is written and read is equal to what it was, and is written in the same bytes again."""
    partnership = load(record)
    written = samenspel.dumps(partnership, format=form)
    read = samenspel.loads(written, format=form)
    assert read == partnership
    assert samenspel.dumps(read, format=form) == written


def words_in(text: str) -> list[str]:
    return re.findall(r"[^\W_]+", text.lower())


def runs_in(text: str) -> Iterator[str]:
    words = words_in(text)
    for start in range(len(words) - LONGEST_RUN):
        yield " ".join(words[start : start + LONGEST_RUN + 1])


@cache
def runs_in_seeds() -> frozenset[str]:
    runs = frozenset(run for seed in SEEDS.glob("*.txt") for run in runs_in(seed.read_text(encoding="utf-8")))
    assert runs, f"no seed in {SEEDS} has any words"
    return runs


@pytest.mark.skipif(not SEEDS.exists(), reason=f"the fact sheets and their sources are absent: there is no {SEEDS}")
@each_record
def test_no_sentence_is_copied(record: str) -> None:
    """A record tells in its own words: no eight words on end are those of any source, names aside."""
    copied = [
        (element.id, path, run)
        for element in everything_in(load(record))
        for holder, field, path, text in texts_of(element)
        if field != "name" and field not in NAMES.get(holder, ())
        for run in runs_in(text)
        if run in runs_in_seeds()
    ]
    assert copied == []


# What the record of WelWoZo says of its bodies: some day in 2016 groups by theme took the place of groups by village

YES, MAYBE = Certainty.YES, Certainty.MAYBE

STEERING: Final = ("Stuurgroep",)
UNTIL_2016: Final = ("Begeleidingsgroep", "Werkgroep Beilen", "Werkgroep Westerbork", "Werkgroep Smilde")
SINCE_2016: Final = (
    "Werkgroep dagbesteding",
    "Werkgroep nachtzorg",
    "Werkgroep bewustwording",
    "Werkgroep mobiliteit",
)
UNDATED: Final = ("Wijkteam Beilen", "Wijkteam Westerbork", "Wijkteam Smilde")


def all_of(names: tuple[str, ...], certainty: Certainty) -> dict[str, Certainty]:
    return dict.fromkeys(names, certainty)


@pytest.mark.parametrize(
    ("when", "bodies"),
    [
        ("2015-12", all_of(STEERING + UNTIL_2016, YES) | all_of(UNDATED, MAYBE)),
        ("2016-06", all_of(STEERING, YES) | all_of(UNTIL_2016 + SINCE_2016 + UNDATED, MAYBE)),
        ("2017-02", all_of(STEERING + SINCE_2016 + UNDATED, YES)),
    ],
    ids=["before", "meanwhile", "after"],
)
def test_the_bodies_of_welwozo_change_with_the_date(when: str, bodies: dict[str, Certainty]) -> None:
    """A snapshot holds exactly the bodies that were there, certainly or possibly, and tells which is which."""
    snapshot = load("welwozo").at(when)
    assert {body.name: snapshot.certainty_of(body) for body in snapshot.partnership.structures} == bodies
