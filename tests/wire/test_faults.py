"""What is told when a document is refused: where, what stands there, what is allowed; and nothing else is raised."""

from __future__ import annotations

import json
import pickle
import re
from pathlib import Path
from typing import TYPE_CHECKING, Final

import pytest

from samenspel import (
    DecodeError,
    ImpreciseDate,
    InvalidValueError,
    Partnership,
    Period,
    Position,
    Quantity,
    Recurrence,
    loads,
    position_of,
)
from samenspel.model import fields_of
from samenspel.wire.converter import faults_of
from samenspel.wire.refusals import refusal

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Mapping

    from samenspel.wire import Format

each_form = pytest.mark.parametrize("form", ["json", "yaml"])

HEAD: Final = "id: p\nname: P\n"


def _refusal(document: str | bytes, form: Format) -> DecodeError:
    with pytest.raises(DecodeError) as caught:
        loads(document, format=form)
    return caught.value


def _told(error: DecodeError, language: str) -> str:
    if language == "en":
        return str(error)
    return "\n".join(f"{finding.message('nl')}; {finding.hint('nl')}" for finding in error.findings)


# The texts in full --------------------------------------------------------------------------------------------------


def _faults() -> Iterator[tuple[str, str, str, str]]:
    """Give the faults that are written down beside this file: the title, the document, the English, the Dutch."""
    written = Path(__file__).with_name("faults.txt").read_text(encoding="utf-8")
    all_fields = ", ".join(field.name for field in fields_of(Partnership))
    for block in re.split(r"(?m)^=== ", written)[1:]:
        title, rest = block.split("\n", 1)
        document, english, dutch = re.split(r"\n--- (?:en|nl)\n", rest.strip("\n"))
        yield title, document, *(text.replace("{fields}", all_fields) for text in (english, dutch))


FAULTS: Final = {title: (title.partition(":")[0], *rest) for title, *rest in _faults()}


@pytest.mark.parametrize(("form", "document", "english", "dutch"), FAULTS.values(), ids=FAULTS)
def test_a_refusal_says_where_and_what_and_how_to_mend_it(
    form: Format, document: str, english: str, dutch: str
) -> None:
    """In English and in Dutch: the path (in YAML the line and column too), what stands there, what is allowed."""
    error = _refusal(document, form)

    assert _told(error, "en") == english
    assert _told(error, "nl") == dutch


@pytest.mark.parametrize(
    ("field", "text", "value"),
    [
        ("$.as_of", "2021-99", ImpreciseDate),
        ("$.as_of", "yesterday", ImpreciseDate),
        ("$.trajectory.period", "2015 - 2018", Period),
        ("$.structures[0].meets", "monthly", Recurrence),
        ("$.areas[0].size", "1.000.000", Quantity),
    ],
)
def test_a_malformed_text_is_refused_in_the_words_of_its_class(
    field: str, text: str, value: Callable[[str], object]
) -> None:
    """Dates, periods, recurrences and amounts say themselves what is wrong with a text, in a document as in code."""
    documents = {
        "$.as_of": (f"{HEAD}as_of: {text}", (3, 8)),
        "$.trajectory.period": (f"{HEAD}trajectory: {text}", (3, 13)),
        "$.structures[0].meets": (f"{HEAD}structures:\n- id: s\n  name: S\n  meets: {text}", (6, 10)),
        "$.areas[0].size": (f"{HEAD}areas:\n- id: a\n  name: A\n  size: {text}", (6, 9)),
    }
    document, (line, column) = documents[field]
    with pytest.raises(InvalidValueError) as own:
        value(text)

    error = _refusal(document, "yaml")

    assert str(error) == f"line {line}, column {column}, {field}: {own.value}"
    assert _told(error, "nl") == f"{text!r} {own.value.problem.nl}; {own.value.hint.nl}"


NOT_READABLE: Final[Mapping[str, tuple[Format, str | bytes, str, tuple[int, int] | None]]] = {
    "json: empty": ("json", "", "SAM002", (1, 1)),
    "json: only spaces": ("json", " \n ", "SAM002", (2, 2)),
    "json: not closed": ("json", '{"id":"p",\n"name":"P"', "SAM002", (2, 11)),
    "json: a comma too many": ("json", '{"id":"p","name":"P",}', "SAM002", (1, 22)),
    "json: single quotes": ("json", "{'id': 'p'}", "SAM002", (1, 2)),
    "json: two documents": ("json", '{"id":"p","name":"P"}{}', "SAM002", (1, 22)),
    "json: a comment": ("json", '{"id":"p", // x\n"name":"P"}', "SAM002", (1, 12)),
    "json: a line end in a text": ("json", '{"id":"p","name":"P\n"}', "SAM002", (1, 20)),
    "json: not a number": ("json", '{"id":"p","name":"P","extensions":{"a":NaN}}', "SAM002", None),
    "json: infinity": ("json", '{"id":"p","name":"P","extensions":{"a":-Infinity}}', "SAM002", None),
    "json: not UTF-8": ("json", b'{"id":"p",\n"name":"caf\xe9"}', "SAM001", (2, 12)),
    "json: not UTF-8 in a key": ("json", b'{"id":"p","name":"P","\xff":1}', "SAM001", (1, 23)),
    "json: UTF-16": ("json", '{"id":"p","name":"P"}'.encode("utf-16"), "SAM001", (1, 1)),
    "json: half a character": ("json", '{"id":"p","name":"\\ud800"}', "SAM001", None),
    "json: half a character in a str": ("json", '{"id":"p","name":"\ud800"}', "SAM001", None),
    "json: half a character in an extension": (
        *("json", '{"id":"p","name":"P","extensions":{"a":["\\ud800"]}}', "SAM001", None),
    ),
    "json: a field twice": ("json", '{"id":"p","name":"P","name":"Q"}', "SAM011", None),
    "json: the version twice": ("json", '{"schema":1,"schema":1,"id":"p","name":"P"}', "SAM011", None),
    "json: a key twice in an extension": (
        *("json", '{"id":"p","name":"P","extensions":{"a":[{"b":1,"b":1}]}}', "SAM011", None),
    ),
    "json: nested without an end": ("json", "[" * 100_000, "SAM013", None),
    "json: objects without an end": ("json", '{"a":' * 100_000, "SAM013", None),
    "json: nested in a text field": (
        *("json", f'{{"id":"p","name":{"[" * 100_000}{"]" * 100_000}}}', "SAM013", None),
    ),
    "json: a huge integer": ("json", f'{{"id":"p","name":"P","note":{"1" * 5_000}}}', "SAM005", None),
    "json: a huge integer in an extension": (
        *("json", f'{{"id":"p","name":"P","extensions":{{"a":-{"1" * 5_000}}}}}', "SAM010", None),
    ),
    "json: a huge fraction": ("json", '{"id":"p","name":"P","extensions":{"a":1e999}}', "SAM010", None),
    "json: a huge version": ("json", f'{{"schema":{"1" * 5_000},"id":"p","name":"P"}}', "SAM015", None),
    "yaml: empty": ("yaml", "", "SAM002", (1, 1)),
    "yaml: only a comment": ("yaml", "# a record\n\n", "SAM002", (1, 1)),
    "yaml: only marks": ("yaml", "---\n...\n", "SAM005", (2, 1)),
    "yaml: a number": ("yaml", "5", "SAM005", (1, 1)),
    "yaml: a zero byte": ("yaml", 'id: p\nname: "a\x00b"', "SAM001", (2, 9)),
    "yaml: a bell": ("yaml", f"{HEAD}note: é\x07", "SAM001", (3, 8)),
    "yaml: not a character": ("yaml", f"{HEAD}note: \ufffe", "SAM001", (3, 7)),
    "yaml: not UTF-8": ("yaml", b"id: p\nname: caf\xe9", "SAM001", (2, 10)),
    "yaml: UTF-16": ("yaml", HEAD.encode("utf-16"), "SAM001", (1, 1)),
    "yaml: UTF-16 without a mark": ("yaml", HEAD.encode("utf-16-le"), "SAM001", (1, 2)),
    "yaml: UTF-16, big end first": ("yaml", HEAD.encode("utf-16-be"), "SAM001", (1, 1)),
    "yaml: half a character": ("yaml", f"{HEAD}note: \ud800", "SAM001", (3, 7)),
    "yaml: half a character as an escape": ("yaml", f'{HEAD}note: "\\ud800"', "SAM002", (3, 10)),
    "yaml: a tab as an indent": ("yaml", f"{HEAD}areas:\n\t- id: a", "SAM002", (4, 1)),
    "yaml: a tab within a mapping": ("yaml", "id: p\n\tname: P", "SAM002", (2, 1)),
    "yaml: a single quotation mark": ("yaml", "id: p\nname: 'P\nnote: x\n", "SAM002", (2, 7)),
    "yaml: a bracket that is not closed": ("yaml", f"{HEAD}languages: [nl, en\nnote: x", "SAM002", (3, 12)),
    "yaml: a brace that is not closed": ("yaml", f"{HEAD}areas: {{id: a", "SAM002", (3, 8)),
    "yaml: a dash in a text": ("yaml", "id: p\nname: - a", "SAM002", (2, 7)),
    "yaml: an escape that is none": ("yaml", 'id: p\nname: "\\q"', "SAM002", (2, 8)),
    "yaml: a percent sign": ("yaml", "id: p\nname: %a", "SAM002", (2, 7)),
    "yaml: a backquote": ("yaml", "id: p\nname: `a`", "SAM002", (2, 7)),
    "yaml: a merge of fields": ("yaml", f"{HEAD}<<: {{note: a}}", "SAM003", (3, 1)),
    "yaml: an unknown field with nothing behind it": ("yaml", f"{HEAD}\nnaam:\n", "SAM003", (4, 1)),
    "yaml: a list as a key in a row": ("yaml", "{[a]: b}", "SAM014", (1, 2)),
    "yaml: nested without an end": ("yaml", f"{HEAD}note: {'[' * 100_000}", "SAM013", None),
    "yaml: lists without an end": ("yaml", "- " * 100_000, "SAM013", None),
    "yaml: mappings without an end": ("yaml", "{a: " * 100_000, "SAM013", None),
    "yaml: nested and closed": ("yaml", f"{HEAD}note: {'[' * 50_000}{']' * 50_000}", "SAM013", None),
    "yaml: an anchor in a list": ("yaml", f"{HEAD}languages: [&a nl]", "SAM014", (3, 13)),
    "yaml: a tag on a mapping": ("yaml", f"{HEAD}areas: !!map {{}}", "SAM014", (3, 8)),
    "yaml: a tag on the document": ("yaml", f"--- !!python/object:os.system\n{HEAD}", "SAM014", (1, 5)),
    "yaml: a second document that is empty": ("yaml", f"{HEAD}---\n", "SAM014", (3, 1)),
    "yaml: a bomb of aliases": ("yaml", "a: &a [x]\nb: &b [*a, *a]\nc: [*b, *b]\n", "SAM014", (1, 4)),
}  # fmt: skip


@pytest.mark.parametrize(("form", "document", "rule", "place"), NOT_READABLE.values(), ids=NOT_READABLE)
def test_a_document_that_is_hard_to_read_is_refused(
    form: Format, document: str | bytes, rule: str, place: tuple[int, int] | None
) -> None:
    """With the first fault, its line and column where there is a line, and a message in both languages."""
    error = _refusal(document, form)

    finding = next(finding for finding in error.findings if finding.rule == rule)
    where = position_of(finding.path, error.positions)
    assert where is not None
    if place is not None:
        assert where == Position(*place)
    for language in ("en", "nl"):
        assert 20 < len(_told(error, language)) < 2_000


@pytest.mark.parametrize("form", ["json", "yaml"])
@pytest.mark.parametrize("encoding", ["utf-16", "utf-16-le", "utf-16-be", "utf-32", "utf-32-le", "utf-32-be"])
def test_text_of_wide_characters_is_told_as_such(form: Format, encoding: str) -> None:
    """By its byte order mark, or by the zeros beside its characters."""
    error = _refusal('{"id":"p","name":"P"}'.encode(encoding), form)

    looks = encoding.upper()[:6]
    assert f"$: the document is no UTF-8: it looks like {looks}; save it as UTF-8" in _told(error, "en")
    assert _told(error, "nl") == f"het document is geen UTF-8: het lijkt {looks} te zijn; sla het op als UTF-8"


@pytest.mark.parametrize("form", ["json", "yaml"])
@pytest.mark.parametrize("is_text", [True, False], ids=["text", "bytes"])
def test_one_byte_order_mark_is_passed_over_and_two_are_refused(form: Format, *, is_text: bool) -> None:
    def marked(count: int) -> str | bytes:
        text = "\ufeff" * count + '{"id":"p","name":"P"}'
        return text if is_text else text.encode()

    assert loads(marked(1), format=form).id == "p"
    error = _refusal(marked(2), form)
    assert [(finding.path, finding.rule) for finding in error.findings] == [("$", "SAM001")]
    assert error.positions == {"$": Position(1, 1)}
    assert "more than one byte order mark" in _told(error, "en")
    assert "meer dan één byte order mark" in _told(error, "nl")


@pytest.mark.parametrize("document", ["a", "[" * 90 + "]" * 90, "[{" + "a: [" * 40], ids=["a text", "lists", "a mess"])
def test_a_refusal_is_short_whatever_stands_there(document: str) -> None:
    """A value that is long is cut, and a place that lies deep does not fill the screen."""
    assert len(str(_refusal(document, "yaml"))) < 500


def test_what_lies_too_deep_is_named_by_its_own_place() -> None:
    """The path leads to the first list that is too deep: the only one in its list."""
    (finding,) = _refusal("[" * 500, "yaml").findings

    assert re.fullmatch(r"\$(\[0\])+", finding.path) is not None


MALFORMED: Final = [
    (form, document)
    for form, document, rule, _ in NOT_READABLE.values()
    if rule == "SAM002" and isinstance(document, str)
]


@pytest.mark.parametrize(("form", "document"), MALFORMED, ids=[ascii(document) for _, document in MALFORMED])
def test_a_refusal_in_dutch_is_all_dutch(form: Format, document: str) -> None:
    """What a parser says in English is not passed on: message and hint are said anew in each language."""
    (finding,) = _refusal(document, form).findings

    english, dutch = finding.message("en"), finding.message("nl")
    said = english.partition("JSON: " if form == "json" else "YAML: ")[2] or english
    assert said not in dutch
    assert finding.hint("en") != finding.hint("nl")


def test_a_hint_speaks_of_a_place_only_where_there_is_one() -> None:
    """NaN is mended by writing a number or a text, not by looking at commas."""
    (finding,) = _refusal('{"id":"p","name":"P","extensions":{"a":NaN}}', "json").findings

    assert "this place" not in finding.hint()


@each_form
@pytest.mark.parametrize("count", [999, 1_000, 1_001, 5_000])
def test_of_very_many_faults_the_first_thousand_are_told_and_the_others_counted(form: Format, count: int) -> None:
    """In a finding of its own, at the place where they begin."""
    document = f'{{"id": "p", "name": "P", "areas": [{", ".join(["[]"] * count)}]}}'
    error = _refusal(document, form)

    assert [finding.path for finding in error.findings] == [f"$.areas[{index}]" for index in range(min(count, 1_001))]
    if count > 1_000:
        told = error.findings[-1]
        number, faults = (count - 1_000, "1 more fault" if count == 1_001 else f"{count - 1_000} more faults")
        assert told.message() == f"{faults} from here on, which would make too long a list"
        assert str(number) in told.message("nl")
        assert told.rule == "SAM005"


@pytest.mark.parametrize(
    ("inside", "rule"),
    [
        (", ".join(f'"x{number}": 1' for number in range(1_200)), "SAM003"),
        (f'"extensions": {{"acme": [{", ".join(["1e999"] * 1_200)}]}}', "SAM010"),
    ],
    ids=["unknown fields", "numbers that are too large"],
)
def test_of_very_many_faults_of_one_kind_none_is_lost(inside: str, rule: str) -> None:
    """In one element, or in one extension."""
    findings = _refusal(f'{{"id": "p", "name": "P", {inside}}}', "json").findings

    assert ({finding.rule for finding in findings}, len(findings)) == ({rule}, 1_001)
    assert findings[-1].message().startswith("200 more faults")


def test_of_faults_with_long_paths_a_million_characters_are_told() -> None:
    """However few they are."""
    depth, count = 20, 900
    document = (
        '{"id":"p","name":"P","extensions":' + f'{{"{"k" * 300}":' * depth + f"[{'NaN,' * count}1]" + "}" * depth + "}"
    )
    error = _refusal(document, "json")

    assert 1_000_000 < len(str(error)) < 1_100_000
    assert error.findings[-1].message().startswith(f"{count + 1 - len(error.findings)} more faults")


@pytest.mark.parametrize("form", ["json", "yaml"])
@pytest.mark.parametrize(
    ("name", "path"),
    [
        ("a" * 300, f"$.{'a' * 200}..."),
        ("." * 1_000, f"$.{'.' * 200}..."),
        ("a\nb", r"$.a\nb"),
        ("\x1b[31m", r"$.\x1b[31m"),
        ("naïve", "$.naïve"),
        ("a\u202e", r"$.a\u202e"),
    ],
    ids=["long", "dots", "a line end", "a sign for terminals", "letters", "a sign that turns the text"],
)
def test_a_path_is_short_and_of_one_line_whatever_a_field_is_called(name: str, path: str, form: Format) -> None:
    """A long name is cut, a strange one escaped; the position is known all the same."""
    head, pair = '{"id": "p", "name": "P"', f"{json.dumps(name)}: 1"
    (finding,) = (error := _refusal(f"{head},\n{pair}}}", form)).findings
    twice = _refusal(f"{head},\n{pair},\n{pair}}}", form)

    assert (finding.rule, finding.path) == ("SAM003", path)
    assert position_of(finding.path, error.positions).line == 2
    assert [(told.rule, told.path) for told in twice.findings if told.rule == "SAM011"] == [("SAM011", path)]


def test_a_number_that_is_too_large_is_told_in_one_way() -> None:
    """Where a number may stand, that it is too large; elsewhere, that none may stand there."""
    error = _refusal('{"id":"p","name":18446744073709551616,"extensions":{"a":1e999},"schema":1}', "json")

    assert [(finding.rule, finding.path) for finding in error.findings] == [
        ("SAM005", "$.name"),
        ("SAM010", "$.extensions.a"),
    ]
    assert error.findings[1].message().startswith("1e999 is a number")
    (long,) = _refusal(f'{{"id":"p","name":"P","extensions":{{"a":{"1" * 5_000}}}}}', "json").findings
    assert long.message().startswith(f"{'1' * 40}... is a number")


def test_who_takes_the_last_of_two_keys_is_told_of_the_last_alone() -> None:
    """That there are two is no fault then, and what the first held matters to nobody."""
    document = '{"id": "p", "name": [], "name": 5}'
    with pytest.raises(DecodeError) as caught:
        loads(document, duplicate_keys="last")

    (finding,) = caught.value.findings
    assert (finding.rule, finding.path, finding.message()[:1]) == ("SAM005", "$.name", "5")
    assert caught.value.positions["$.name"] == Position(1, 33)
    assert [finding.rule for finding in _refusal(document, "json").findings] == ["SAM011", "SAM005"]


def test_every_fault_in_an_extension_is_told() -> None:
    """In JSON and in YAML alike, each at its own place."""
    held = '{"a": [18446744073709551616, {"b": 1e999}], "c": 1e999, "d": {"e": [1]}}'
    document = f'{{"id": "p", "name": "P", "extensions": {held}}}'
    wanted = [("SAM010", f"$.extensions.{place}") for place in ("a[0]", "a[1].b", "c")]

    for form in ("json", "yaml"):
        assert [(finding.rule, finding.path) for finding in _refusal(document, form).findings] == wanted


def test_an_extension_that_is_nested_too_deep_is_told_beside_its_other_faults() -> None:
    """Where the level is that is one too many."""
    deep = "[" * 101 + "]" * 101
    error = _refusal(f'{{"id":"p","name":"P","extensions":{{"a":{deep},"b":1e999}}}}', "json")

    assert [finding.rule for finding in error.findings] == ["SAM013", "SAM010"]
    assert error.findings[0].path == "$.extensions.a" + "[0]" * 99


class Broken(dict[str, object]):
    """A mapping that cannot be read."""

    def __getitem__(self, key: str) -> object:
        raise ZeroDivisionError(key)


def test_what_is_no_fault_of_the_document_is_no_finding() -> None:
    """A bug is raised as it is, and a refusal without a reason is one, too."""
    with pytest.raises(ZeroDivisionError):
        faults_of({"id": "p", "name": "P", "areas": [Broken(id="a", name="A")]})
    with pytest.raises(AssertionError, match="bug of samenspel"):
        refusal([], "", {})


def test_an_error_names_its_document() -> None:
    """And carries its findings, so that a program can show them in its own way, in another process too."""
    error = _refusal("id: Sport for all\nname: P", "yaml")

    assert [(finding.rule, finding.path) for finding in error.findings] == [("SAM006", "$.id")]
    assert error.positions["$.id"] == Position(1, 5)
    assert str(DecodeError(error.findings, "a.yaml", error.positions)) == f"a.yaml, {error}"
    assert str(pickle.loads(pickle.dumps(error))) == str(error)
    assert isinstance(error, ValueError)


@each_form
def test_an_error_knows_where_the_elements_stand_that_it_speaks_of(form: Format) -> None:
    """So that its findings can be told by element."""
    error = _refusal('{"id": "p", "name": [], "areas": [{"id": "a", "name": "A",\n"names": [{"text": []}]}]}', form)

    assert set(error.positions) >= {"$", "$.name", "$.areas[0]", "$.areas[0].names[0].text"}
    assert error.positions["$.areas[0]"] == Position(1, 35)


@pytest.mark.parametrize("form", ["json", "yaml"])
@pytest.mark.parametrize(
    "version", ["2", '"1"', "true", "false", "0", "null", "-1", "1.0", "[1]", "{}", '""', "99999999999"]
)
def test_only_version_1_can_be_read(form: Format, version: str) -> None:
    """The number 1, and no other way to write it; what was written by a newer version needs that version."""
    error = _refusal(f'{{"schema": {version}, "id": "p", "name": "P", "naam": "x"}}', form)

    is_newer = version.isdigit() and int(version) > 1
    assert [(finding.rule, finding.path) for finding in error.findings] == [("SAM015", "$.schema")]
    assert error.findings[0].hint() == (
        "install a newer samenspel" if is_newer else "write `schema: 1`, or leave it out"
    )


@pytest.mark.parametrize(("form", "document"), [("json", '{"id":"p","name":"P"}'), ("yaml", "id: p\nname: P")])
def test_a_document_without_a_version_is_of_version_1(form: Format, document: str) -> None:
    """For ever."""
    assert loads(document, format=form) == Partnership(id="p", name="P")


JSON_IS_LONG: Final = {
    "one value for a list": '"languages": "nl"',
    "an element for a collection": '"areas": {"id": "a", "name": "A"}',
    "a period for a trajectory": '"trajectory": "2016/.."',
    "an id for a party": '"agreements": [{"id": "a", "name": "A", "parties": ["x"]}]',
    "an element without an id": '"areas": [{"name": "A"}]',
    "a number for a date": '"as_of": 2016',
    "nothing for a list": '"languages": null',
    "nothing for extensions": '"extensions": null',
    "a text for true": '"structures": [{"id": "s", "name": "S", "decides": "true"}]',
}


@pytest.mark.parametrize("said", JSON_IS_LONG.values(), ids=JSON_IS_LONG)
def test_json_knows_the_long_forms_only(said: str) -> None:
    """What only people write is refused in what programs write."""
    assert len(_refusal(f'{{"schema": 1, "id": "p", "name": "P", {said}}}', "json").findings) == 1


def test_nothing_may_be_said_of_one_value_in_json() -> None:
    """`null` for an optional value is the same as leaving it out."""
    assert loads('{"id": "p", "name": "P", "note": null, "as_of": null, "trajectory": null}') == Partnership(
        id="p", name="P"
    )
