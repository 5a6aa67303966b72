"""`samenspel rules`, `samenspel explain`, and `check` with settings, selections and output for machines."""

from __future__ import annotations

import io
import json
import re
import sys
from importlib.metadata import version
from typing import TYPE_CHECKING

import pytest
from invoking import CLEAN, ERROR, WARNING, Told, here

from samenspel import CORE, Catalogue, DecodeError, Severity, loads
from samenspel.cli.commands import run
from samenspel.wire.fault_pages import FAULT_PAGES
from samenspel.wire.faults import FAULTS

if TYPE_CHECKING:
    from pathlib import Path

    from pytest import CaptureFixture, MonkeyPatch  # noqa: PT013 - types

    from samenspel import Language


@pytest.fixture(autouse=True)
def _in_an_empty_folder(tmp_path: Path, monkeypatch: MonkeyPatch) -> None:
    """Settings of this project are not those of the user."""
    (tmp_path / "pyproject.toml").write_text("", encoding="utf-8")
    monkeypatch.chdir(tmp_path)


def test_every_rule_has_a_line_in_the_table(capsys: CaptureFixture[str]) -> None:
    """By code, name and gravity."""
    told = here(capsys, "rules")
    assert told.code == 0
    assert [line.split() for line in told.out.splitlines()] == [
        [rule.code, rule.name, rule.severity.wording()] for rule in CORE
    ]


@pytest.mark.parametrize("rule", CORE, ids=lambda rule: rule.code)
def test_a_rule_is_explained_by_code_and_by_name(capsys: CaptureFixture[str], rule: object) -> None:
    """What it finds, why, both examples and its parameters."""
    by_code, by_name = here(capsys, "explain", rule.code), here(capsys, "explain", rule.name)  # type: ignore[attr-defined]
    assert by_code == by_name
    page = rule.documentation  # type: ignore[attr-defined]
    for text in (page.summary, page.finds, page.why, page.example, page.better, page.references):
        assert [line for line in text.strip().split("\n") if line.strip() and line.strip() not in by_code.out] == []
    assert [name for name in rule.parameters if f"- {name} = " not in by_code.out] == []  # type: ignore[attr-defined]


@pytest.mark.parametrize("language", ["en", "nl"])
@pytest.mark.parametrize("code", FAULTS)
def test_what_a_document_is_refused_for_is_explained_by_code_and_by_name(
    capsys: CaptureFixture[str], code: str, language: Language
) -> None:
    """What it means, how to mend it, a document that has it and no other, and what is told of that."""
    by_code, by_name = (here(capsys, "explain", told, "--lang", language) for told in (code, FAULTS[code]))
    page = FAULT_PAGES[code]

    assert by_code == by_name
    assert (by_code.code, by_code.err) == (0, "")
    assert by_code.out.startswith(f"{code} {FAULTS[code]}  ({Severity.ERROR.wording(language)})\n")
    for text in (page.means, page.mend):
        assert text.wording(language) in by_code.out
    if page.document is None:
        assert code == "SAM012"
        return
    with pytest.raises(DecodeError) as caught:
        loads(page.document, format=page.format)
    assert {finding.rule for finding in caught.value.findings} == {code}
    for finding in caught.value.findings:
        assert f"  - {finding.message(language)}\n    → {finding.hint(language)}\n" in by_code.out
    if isinstance(page.document, str) and len(page.document) < 200:
        assert [line for line in page.document.splitlines() if f"  {line}\n" not in by_code.out] == []


def test_every_fault_has_its_page_and_none_is_listed_as_a_rule(capsys: CaptureFixture[str]) -> None:
    assert list(FAULT_PAGES) == list(FAULTS)
    assert "SAM00" not in here(capsys, "rules").out


def test_the_pages_of_faults_are_short(capsys: CaptureFixture[str]) -> None:
    """A document that is long is cut, and bytes that are no text are shown as Python writes them."""
    assert len(here(capsys, "explain", "SAM013").out) < 1_000
    assert "iedere\\xe9n" in here(capsys, "explain", "SAM001").out


def test_an_unknown_rule_is_answered_with_the_nearest(capsys: CaptureFixture[str]) -> None:
    """As a mistake of the command line."""
    told = here(capsys, "explain", "dangling-refrence")
    assert (told.code, told.out) == (2, "")
    assert "dangling-reference" in told.err


def test_a_rule_is_explained_in_dutch(capsys: CaptureFixture[str]) -> None:
    """Its headings and what it says are Dutch; its page is English."""
    assert "Wat de regel zegt\n  - {element} eindigt" in here(capsys, "explain", "SAM201", "--lang", "nl").out


@pytest.mark.parametrize(
    ("options", "code"),
    [
        ((), 1),
        (("--select", "SAM1"), 0),
        (("--select", "SAM1, ends-before-start"), 1),
        (("--ignore", "SAM201"), 0),
        (("--select", "SAM2", "--ignore", "SAM201,SAM3"), 0),
        (("--select", "SAM999"), 2),
    ],
    ids=str,
)
def test_rules_can_be_selected_and_ignored(
    capsys: CaptureFixture[str], tmp_path: Path, options: tuple[str, ...], code: int
) -> None:
    """By code, by name and by the beginning of a code, with commas."""
    (tmp_path / "record.yaml").write_text(ERROR, encoding="utf-8")
    assert here(capsys, "check", "record.yaml", *options).code == code


@pytest.mark.parametrize("option", ["--select", "--ignore"])
@pytest.mark.parametrize(
    ("wrong", "near"), [("SAM2011", "SAM201"), ("sam201", "SAM201"), ("ends-before-strat", "ends-before-start")]
)
def test_a_rule_that_is_none_is_answered_with_the_nearest(
    capsys: CaptureFixture[str], tmp_path: Path, option: str, wrong: str, near: str
) -> None:
    """Nothing is judged by other rules than were meant."""
    (tmp_path / "record.yaml").write_text(ERROR, encoding="utf-8")
    told = here(capsys, "check", "record.yaml", option, f"SAM1,{wrong}")
    assert (told.code, told.out) == (2, "")
    assert re.search(rf"'{wrong}'.*the nearest are .*{near}", told.err)


@pytest.mark.parametrize(
    ("name", "text", "code"),
    [
        ("samenspel.toml", 'ignore = ["SAM201"]', 0),
        ("samenspel.toml", 'select = ["SAM1"]', 0),
        ("samenspel.toml", "", 1),
        ("pyproject.toml", '[tool.samenspel]\nignore = ["ends-before-start"]', 0),
        ("pyproject.toml", '[tool.other]\nignore = ["ends-before-start"]', 1),
        ("samenspel.toml", "[parameters.SAM204]\nmonths = 24", 1),
        ("samenspel.toml", '[parameters.SAM312]\ntitles = ["wethouder"]', 1),
        ("samenspel.toml", "[parameters.SAM204]\nmoths = 24", 2),
        ("samenspel.toml", '[parameters.SAM204]\nmonths = "24"', 2),
        ("samenspel.toml", "[parameters.SAM999]\nmonths = 24", 2),
        ("samenspel.toml", "ignroe = []", 2),
        ("samenspel.toml", 'ignore = "SAM201"', 2),
        ("samenspel.toml", "parameters = 3", 2),
        ("samenspel.toml", "not toml", 2),
    ],
    ids=str,
)
def test_settings_of_the_project_count(
    capsys: CaptureFixture[str], tmp_path: Path, name: str, text: str, code: int
) -> None:
    """From the nearest file; what is no setting there is an error that names it."""
    (tmp_path / "record.yaml").write_text(ERROR, encoding="utf-8")
    (tmp_path / name).write_text(text, encoding="utf-8")
    told = here(capsys, "check", "record.yaml")
    assert told.code == code
    assert (name in told.err) == (code == 2)


@pytest.mark.parametrize("command", [("rules",), ("explain", "SAM201"), ("check", "record.yaml")])
def test_every_command_that_judges_tells_what_is_wrong_with_the_settings(
    capsys: CaptureFixture[str], tmp_path: Path, command: tuple[str, ...]
) -> None:
    """And does nothing."""
    (tmp_path / "samenspel.toml").write_text("ignroe = []", encoding="utf-8")
    told = here(capsys, *command)
    assert (told.code, told.out) == (2, "")
    assert "samenspel.toml" in told.err


@pytest.mark.parametrize("error", [ImportError, TypeError, ValueError])
@pytest.mark.parametrize("command", [("rules",), ("explain", "SAM201"), ("check", "record.yaml")])
def test_rules_of_a_package_that_cannot_be_had_are_told(
    capsys: CaptureFixture[str], monkeypatch: MonkeyPatch, command: tuple[str, ...], error: type[Exception]
) -> None:
    """As what stands in the way, and not as a finding."""

    def broken() -> Catalogue:
        msg = "acme: no rules there"
        raise error(msg)

    monkeypatch.setattr("samenspel.cli.settings.installed", broken)
    assert here(capsys, *command) == Told(2, "", "samenspel: acme: no rules there\n")


def test_a_misspelt_setting_is_answered_with_the_nearest(capsys: CaptureFixture[str], tmp_path: Path) -> None:
    """Both for keys and for parameters."""
    (tmp_path / "record.yaml").write_text(CLEAN, encoding="utf-8")
    for text, near in (("ignroe = []", "ignore"), ("[parameters.SAM204]\nmoths = 24", "months")):
        (tmp_path / "samenspel.toml").write_text(text, encoding="utf-8")
        assert near in here(capsys, "check", "record.yaml").err


def test_findings_can_be_read_by_machines(capsys: CaptureFixture[str], tmp_path: Path) -> None:
    """As JSON: with the record, the rule, the place in the text and both texts."""
    (tmp_path / "record.yaml").write_text(ERROR, encoding="utf-8")
    told = here(capsys, "check", "record.yaml", "--format", "json")
    assert told.code == 1
    assert json.loads(told.out) == [
        {
            "source": "record.yaml",
            "rule": "SAM201",
            "name": "ends-before-start",
            "severity": "error",
            "path": "$.structures[0].period",
            "line": 7,
            "column": 13,
            "elements": ["s"],
            "message": "structure ‘Stuurgroep’ ends (2016) before it starts (2018)",
            "hint": "write the start first: is it the other way round, or is one of the two dates wrong?",
            "values": {
                "element": "structure ‘Stuurgroep’",
                "field": "period",
                "period": "2018/2016",
                "start": "2018",
                "end": "2016",
            },
            "accepted": None,
        }
    ]


def test_nothing_found_is_an_empty_list(capsys: CaptureFixture[str], tmp_path: Path) -> None:
    """And still valid JSON."""
    (tmp_path / "record.yaml").write_text(CLEAN, encoding="utf-8")
    assert json.loads(here(capsys, "check", "record.yaml", "--format", "json").out) == []


def test_an_accepted_finding_says_why(capsys: CaptureFixture[str], tmp_path: Path) -> None:
    """In each format, and it makes no exit code."""
    waived = f"{WARNING}waivers:\n  - rule: unknown-term\n    reason: our own word\n    until: 2030\n"
    (tmp_path / "record.yaml").write_text(waived, encoding="utf-8")
    (accepted,) = [
        finding.get("accepted") for finding in json.loads(here(capsys, "check", "record.yaml", "--format", "json").out)
    ]
    assert (accepted["reason"], accepted["until"]) == ("our own word", "2030")
    assert "our own word" in here(capsys, "check", "record.yaml", "--fail-on", "warning").out
    assert here(capsys, "check", "record.yaml", "--fail-on", "warning").code == 0
    (run,) = json.loads(here(capsys, "check", "record.yaml", "--format", "sarif").out)["runs"]
    assert [result["suppressions"] for result in run["results"]] == [
        [{"kind": "inSource", "status": "accepted", "justification": "our own word"}]
    ]


def test_a_code_host_can_show_findings(capsys: CaptureFixture[str], tmp_path: Path) -> None:
    """As a SARIF log: rules with their pages, results with their rule, level, file and line, and what went wrong."""
    (tmp_path / "record.yaml").write_text(ERROR, encoding="utf-8")
    (tmp_path / "broken.yaml").write_text("id: [", encoding="utf-8")
    told = here(capsys, "check", "record.yaml", "broken.yaml", "gone.yaml", "--format", "sarif")
    log = json.loads(told.out)
    (run,) = log["runs"]
    driver = run["tool"]["driver"]
    assert (told.code, log["version"], driver["version"]) == (2, "2.1.0", version("samenspel"))
    found = {result["ruleId"]: result for result in run["results"]}
    assert sorted(found) == ["SAM002", "SAM201"]
    assert [driver["rules"][result["ruleIndex"]]["id"] for result in found.values()] == list(found)
    assert found["SAM201"]["level"] == "error"
    assert found["SAM201"]["locations"][0]["physicalLocation"] == {
        "artifactLocation": {"uri": "record.yaml"},
        "region": {"startLine": 7, "startColumn": 13},
    }
    (invocation,) = run["invocations"]
    (notification,) = invocation["toolExecutionNotifications"]
    assert notification["message"]["text"] == "gone.yaml: No such file or directory"


@pytest.mark.parametrize("language", ["en", "nl"])
@pytest.mark.parametrize("encoding", ["utf-8", "cp1252", "ascii"])
def test_json_is_whole_whatever_the_output_can_hold(
    tmp_path: Path, monkeypatch: MonkeyPatch, encoding: str, language: str
) -> None:
    """What an old code page lacks is written as an escape."""
    name = "Łódź ‘\U0001f91d’"
    (tmp_path / "record.yaml").write_text(ERROR.replace("Stuurgroep", name), encoding="utf-8")
    written = io.BytesIO()
    monkeypatch.setattr(sys, "stdout", io.TextIOWrapper(written, encoding=encoding, errors="replace"))
    assert run(["check", "record.yaml", "--format", "json", "--lang", language]) == 1
    sys.stdout.flush()
    told = written.getvalue().decode(encoding)
    assert name in json.loads(told)[0]["message"]
    assert (name in told) == (encoding == "utf-8")
