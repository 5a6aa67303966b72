"""`samenspel check`: what it reads, what it prints, and how it ends."""

from __future__ import annotations

import errno
import gzip
import io
import json
import os
import re
import shlex
import subprocess
import sys
from pathlib import Path
from typing import TYPE_CHECKING, Final, NoReturn

import pytest
from invoking import ADVICE, CLEAN, ERROR, WARNING, Told, here, in_a_process, on_a_terminal

from samenspel import CORE, check, dumps, loads
from samenspel.cli.printing import print_found
from samenspel.views import Judgement, rule_names

if TYPE_CHECKING:
    from pytest import CaptureFixture, MonkeyPatch  # noqa: PT013 - types

BACKWARDS: Final = """\
  Stuurgroep (structure), line 5
    error SAM201 ends-before-start, line 7
      structure ‘Stuurgroep’ ends (2016) before it starts (2018)
      → write the start first: is it the other way round, or is one of the two dates wrong?

"""
ON_LINES: Final = re.compile(r", line [0-9]+")


@pytest.fixture(autouse=True)
def _in_a_folder_of_its_own(tmp_path: Path, monkeypatch: MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    for name in ("NO_COLOR", "FORCE_COLOR", "TTY_COMPATIBLE", "TTY_INTERACTIVE"):
        monkeypatch.delenv(name, raising=False)
    monkeypatch.setenv("COLUMNS", "100")


def written(folder: Path, **texts: str) -> None:
    for name, text in texts.items():
        (folder / f"{name}.yaml").write_text(text, encoding="utf-8")


# Exit codes ---------------------------------------------------------------------------------------------------------

CODES: Final = {
    ("clean", None): 0,
    ("advice", None): 0,
    ("warning", None): 0,
    ("error", None): 1,
    ("clean", "error"): 0,
    ("advice", "error"): 0,
    ("warning", "error"): 0,
    ("error", "error"): 1,
    ("clean", "warning"): 0,
    ("advice", "warning"): 0,
    ("warning", "warning"): 1,
    ("error", "warning"): 1,
    ("clean", "advice"): 0,
    ("advice", "advice"): 1,
    ("warning", "advice"): 1,
    ("error", "advice"): 1,
    ("clean", "never"): 0,
    ("advice", "never"): 0,
    ("warning", "never"): 0,
    ("error", "never"): 0,
}
TEXTS: Final = {"clean": CLEAN, "advice": ADVICE, "warning": WARNING, "error": ERROR}


@pytest.mark.parametrize(
    ("record", "fail_on", "code"),
    [(record, fail_on, code) for (record, fail_on), code in CODES.items()],
    ids=[f"{record} failing on {fail_on or 'default'}" for record, fail_on in CODES],
)
def test_the_exit_code_says_whether_something_as_grave_was_found(
    tmp_path: Path, capsys: CaptureFixture[str], record: str, fail_on: str | None, code: int
) -> None:
    """1 for a finding as grave as `--fail-on` or graver, else 0."""
    written(tmp_path, record=TEXTS[record])
    options = [] if fail_on is None else ["--fail-on", fail_on]
    assert here(capsys, "check", "record.yaml", *options).code == code


def test_the_gravest_of_several_records_decides(tmp_path: Path, capsys: CaptureFixture[str]) -> None:
    """One bad record among good ones fails the whole check."""
    written(tmp_path, a=CLEAN, b=ERROR, c=WARNING)
    assert here(capsys, "check", "a.yaml", "b.yaml", "c.yaml").code == 1
    assert here(capsys, "check", "a.yaml", "c.yaml").code == 0


def test_the_process_ends_with_the_exit_code(tmp_path: Path) -> None:
    """Scripts and pipelines see it."""
    written(tmp_path, clean=CLEAN, error=ERROR)
    told = [in_a_process("check", f"{name}.yaml", cwd=tmp_path).code for name in ("clean", "error", "gone")]
    assert told == [0, 1, 2]


# What cannot be read ------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("arguments", "told"),
    [
        (["gone.yaml"], "samenspel: gone.yaml: No such file or directory\n"),
        (["gone/"], "samenspel: gone/: No such file or directory\n"),
        (["record.yaml", "--at", "soon"], "samenspel: --at: 'soon' is no period; "),
        (["record.yaml", "--at", "2016-13"], "samenspel: --at: '2016-13' "),
        (["notes.txt"], "samenspel: notes.txt: "),
        (["empty"], "samenspel: no records there\n"),
    ],
    ids=["no such file", "no such folder", "no moment", "no such month", "no format", "an empty folder"],
)
def test_what_stands_in_the_way_is_told_on_standard_error(
    tmp_path: Path, capsys: CaptureFixture[str], arguments: list[str], told: str
) -> None:
    """The exit code is 2, whatever `--fail-on` says."""
    written(tmp_path, record=ERROR)
    (tmp_path / "empty").mkdir()
    (tmp_path / "notes.txt").write_text("notes", encoding="utf-8")
    result = here(capsys, "check", *arguments, "--fail-on", "never")
    assert (result.code, result.err[: len(told)]) == (2, told)


def test_an_empty_folder_is_told_in_dutch(tmp_path: Path, capsys: CaptureFixture[str]) -> None:
    """The language holds for all that is told."""
    (tmp_path / "empty").mkdir()
    assert here(capsys, "check", "empty", "--lang", "nl") == Told(2, "", "samenspel: daar zijn geen dossiers\n")


def test_a_moment_that_is_none_is_told_in_dutch(capsys: CaptureFixture[str]) -> None:
    """Errors of values know both languages."""
    told = here(capsys, "check", "record.yaml", "--at", "soon", "--lang", "nl")
    assert (told.code, told.out) == (2, "")
    assert told.err.startswith("samenspel: --at: 'soon' is geen periode; schrijf 2015/2018 (van 2015 tot en met 2018)")


def test_a_file_of_no_known_format_is_told_without_words_of_python(tmp_path: Path, capsys: CaptureFixture[str]) -> None:
    """Who types a command cannot give `format=`."""
    (tmp_path / "notes.txt").write_text("notes", encoding="utf-8")
    told = here(capsys, "check", "notes.txt")
    assert told.code == 2
    assert ".yaml" in told.err
    assert "format=" not in told.err


@pytest.mark.parametrize(
    ("arguments", "told"),
    [
        (["chekc", "record.yaml"], 'Unknown command "chekc". Did you mean "check"?'),
        (["check"], 'Command "check" parameter PATHS requires an argument.'),
        (["check", "record.yaml", "--fail-on", "sometimes"], 'Invalid value "sometimes" for --fail-on.'),
        (["check", "record.yaml", "--lang", "fr"], 'Invalid value "fr" for --lang.'),
        (["check", "record.yaml", "--colour"], 'no option "--colour"'),
        (["check", "record.yaml", "--at"], "--at requires an argument."),
    ],
    ids=[
        "an unknown command",
        "no path",
        "an unknown gravity",
        "an unknown language",
        "an unknown option",
        "no moment",
    ],
)
def test_a_wrong_command_line_ends_with_2(
    tmp_path: Path, capsys: CaptureFixture[str], arguments: list[str], told: str
) -> None:
    """What is wrong with it stands on standard error, and nothing on standard output."""
    written(tmp_path, record=ERROR)
    result = here(capsys, *arguments)
    assert (result.code, result.out) == (2, "")
    assert told in " ".join(re.sub("[│╭╮╰╯─]", " ", result.err).split())


REFUSED: Final = """\
schema: 1
id: buurt
name: Samen in de buurt
structures:
  - id: s
    nmae: Stuurgroep
"""


def test_a_refused_record_is_told_like_a_finding(tmp_path: Path, capsys: CaptureFixture[str]) -> None:
    """With the line, what stands there, and the mend."""
    written(tmp_path, record=REFUSED)
    told = here(capsys, "check", "record.yaml")
    assert (told.code, told.err) == (2, "")
    first, *lines, last = told.out.splitlines()
    assert (first, last) == ("record.yaml", "1 record could not be read")
    assert [line for line in lines if not line.startswith("      ")] == [
        "  structure no. 1, line 5",
        "    error SAM004 missing-field",
        "    error SAM003 unknown-field, line 6",
        "",
    ]


def test_what_is_refused_in_no_element_is_in_the_record(tmp_path: Path, capsys: CaptureFixture[str]) -> None:
    """It has no name yet; elements go by their number, also in Dutch."""
    elements = "as_of: soon\nstructures:\n  - name: A\n  - name: B\n    period: soon\n"
    written(tmp_path, record=f"{CLEAN}{elements}", cut="id: [")
    told = here(capsys, "check", "record.yaml", "cut.yaml", "--lang", "nl")
    assert [line for line in told.out.splitlines() if re.match("  (?! )", line)] == [
        "  het dossier, regel 1",
        "  orgaan nr. 2, regel 7",
        "  het dossier, regel 2",
    ]


def test_what_can_be_read_is_judged_though_something_cannot(tmp_path: Path, capsys: CaptureFixture[str]) -> None:
    """One unreadable record does not hide the findings of the others, before it or after it."""
    written(tmp_path, a=ERROR, b="id: [", c=ERROR)
    told = here(capsys, "check", "a.yaml", "b.yaml", "gone.yaml", "c.yaml", "--fail-on", "never")
    assert told.code == 2
    assert told.err == "samenspel: gone.yaml: No such file or directory\n"
    assert re.findall(r"^\S+\.yaml$", told.out, re.MULTILINE) == ["a.yaml", "b.yaml", "c.yaml"]
    assert told.out.count(BACKWARDS) == 2
    assert told.out.splitlines()[-1] == "2 records: 2 errors; 2 records could not be read"


# What is printed ----------------------------------------------------------------------------------------------------

SEVERAL: Final = """\
schema: 1
id: buurt
name: Samen in de buurt
structures:
  - id: s
    name: Stuurgroep
    kind: stering-group
    period: 2018/2016
  - id: w
    name: Werkgroep
    part_of: stuurgroep
"""
IN_ENGLISH: Final = """\
record.yaml
  Stuurgroep (structure), line 5
    error SAM201 ends-before-start, line 8
      structure ‘Stuurgroep’ ends (2016) before it starts (2018)
      → write the start first: is it the other way round, or is one of the two dates wrong?
    warning SAM108 unknown-term, line 7
      structure ‘Stuurgroep’ says 'stering-group' under “kind”, which is no known term
      → the nearest terms are: steering-group, working-group; an application's own term has a prefix, like acme:liaison

  Werkgroep (structure), line 9
    error SAM102 dangling-reference, line 11
      structure ‘Werkgroep’ refers under “part of” to 'stuurgroep', and nothing here has that id
      → add an element with that id, or take the reference out

1 record: 2 errors, 1 warning
"""
IN_DUTCH: Final = """\
record.yaml
  Stuurgroep (orgaan), regel 5
    fout SAM201 ends-before-start, regel 8
      orgaan ‘Stuurgroep’ eindigt (2016) vóór het begin (2018)
      → schrijf het begin eerst: staat het andersom, of klopt een van de twee datums niet?
    waarschuwing SAM108 unknown-term, regel 7
      orgaan ‘Stuurgroep’ zegt 'stering-group' bij “soort”, en dat is geen bekende term
      → de termen die er het meest op lijken zijn: steering-group (stuurgroep), working-group (werkgroep); een eigen\
 term van een toepassing heeft een voorvoegsel, zoals acme:liaison

  Werkgroep (orgaan), regel 9
    fout SAM102 dangling-reference, regel 11
      orgaan ‘Werkgroep’ verwijst bij “onderdeel van” naar 'stuurgroep', en niets heeft hier dat kenmerk
      → voeg een element met dat kenmerk toe, of haal de verwijzing weg

1 dossier: 2 fouten, 1 waarschuwing
"""
ON_EIGHTY_COLUMNS: Final = """\
record.yaml
  Stuurgroep (structure), line 5
    error SAM201 ends-before-start, line 8
      structure ‘Stuurgroep’ ends (2016) before it starts (2018)
      → write the start first: is it the other way round, or is one of the two
        dates wrong?
    warning SAM108 unknown-term, line 7
      structure ‘Stuurgroep’ says 'stering-group' under “kind”, which is no
      known term
      → the nearest terms are: steering-group, working-group; an application's
        own term has a prefix, like acme:liaison

  Werkgroep (structure), line 9
    error SAM102 dangling-reference, line 11
      structure ‘Werkgroep’ refers under “part of” to 'stuurgroep', and nothing
      here has that id
      → add an element with that id, or take the reference out

1 record: 2 errors, 1 warning
"""


@pytest.mark.parametrize(
    ("options", "out"),
    [([], IN_ENGLISH), (["--lang", "en"], IN_ENGLISH), (["--lang", "nl"], IN_DUTCH)],
    ids=["by default", "en", "nl"],
)
def test_findings_are_printed_by_element_with_their_lines(
    tmp_path: Path, capsys: CaptureFixture[str], options: list[str], out: str
) -> None:
    """Each says how grave it is and by which rule, where, what is wrong, and how to mend it."""
    written(tmp_path, record=SEVERAL)
    assert here(capsys, "check", "record.yaml", *options) == Told(1, out)


def test_findings_of_json_are_printed_with_their_lines(tmp_path: Path, capsys: CaptureFixture[str]) -> None:
    """As those of YAML are."""
    (tmp_path / "record.json").write_text(IN_JSON.replace('"period"', '\n\n"period"'), encoding="utf-8")
    told = here(capsys, "check", "record.json")
    found = BACKWARDS.replace("line 5", "line 1").replace("line 7", "line 3")
    assert told == Told(1, f"record.json\n{found}1 record: 1 error\n")


def test_paths_stand_where_no_lines_are_known(capsys: CaptureFixture[str]) -> None:
    """A record that comes from no text has none."""
    record = loads(IN_JSON)
    print_found(Judgement("record", check(record).findings, {}, record), rule_names(CORE), "en")
    found = BACKWARDS.replace(", line 5", "").replace("line 7", "$.structures[0].period")
    assert capsys.readouterr().out == f"record\n{found}"


@pytest.mark.parametrize(
    ("names", "language", "last"),
    [
        (["clean"], "en", "1 record: nothing found"),
        (["clean"], "nl", "1 dossier: niets gevonden"),
        (["clean", "clean"], "en", "2 records: nothing found"),
        (["clean", "clean"], "nl", "2 dossiers: niets gevonden"),
        (["error", "error", "warning", "advice", "advice"], "en", "5 records: 2 errors, 1 warning, 2 pieces of advice"),
        (["error", "error", "warning", "advice", "advice"], "nl", "5 dossiers: 2 fouten, 1 waarschuwing, 2 adviezen"),
        (["error", "warning", "warning", "advice"], "en", "4 records: 1 error, 2 warnings, 1 piece of advice"),
        (["error", "warning", "warning", "advice"], "nl", "4 dossiers: 1 fout, 2 waarschuwingen, 1 advies"),
        (["clean", "refused", "refused"], "nl", "1 dossier: niets gevonden; 2 dossiers konden niet gelezen worden"),
        (["refused", "refused"], "en", "2 records could not be read"),
        (["refused"], "nl", "1 dossier kon niet gelezen worden"),
        (["error", "refused"], "nl", "1 dossier: 1 fout; 1 dossier kon niet gelezen worden"),
    ],
    ids=lambda value: ", ".join(value) if isinstance(value, list) else value[:2] if len(value) == 2 else "",
)
def test_the_last_line_counts(
    tmp_path: Path, capsys: CaptureFixture[str], names: list[str], language: str, last: str
) -> None:
    """Records, findings by gravity, and what could not be read; none is said of what there is none of."""
    written(tmp_path, **TEXTS, refused=REFUSED)
    told = here(capsys, "check", *(f"{name}.yaml" for name in names), "--lang", language)
    assert told.out.splitlines()[-1] == last


def test_a_clean_record_is_told_in_one_line(tmp_path: Path, capsys: CaptureFixture[str]) -> None:
    """No news is good news."""
    written(tmp_path, record=CLEAN)
    assert here(capsys, "check", "record.yaml") == Told(0, "1 record: nothing found\n")


def test_a_record_is_judged_as_it_was(tmp_path: Path, capsys: CaptureFixture[str]) -> None:
    """`--at` takes a day or a stretch of time."""
    later = "as_of: 2021\nstructures:\n  - id: s\n    name: S\n    period: 2019/..\n    status: ended\n"
    written(tmp_path, record=CLEAN + later)
    codes = [here(capsys, "check", "record.yaml", "--at", at).code for at in ("2016", "2016/2018", "2020-05-01")]
    assert (here(capsys, "check", "record.yaml").code, codes) == (1, [0, 0, 1])


MARKUP: Final = r"[bold]x[/bold] [red] [/] :smile: {braces} {0} %s \n https://example.org 2016 'quoted'"


def test_text_of_a_record_is_printed_as_it_stands(tmp_path: Path, capsys: CaptureFixture[str]) -> None:
    """Nothing in it is taken for markup, an emoji, or a place for a value."""
    name = json.dumps(MARKUP)
    written(tmp_path, record=f"id: b\nname: B\nstructures:\n  - id: s\n    name: {name}\n    period: 2018/2016\n")
    told = here(capsys, "check", "record.yaml")
    cut = f"{MARKUP[:70].rsplit(' ', 1)[0]} …"
    assert f"    structure ‘{cut}’ ends (2016) before it starts (2018)\n" in told.out


def test_names_of_files_are_printed_as_they_stand(tmp_path: Path, capsys: CaptureFixture[str]) -> None:
    """Names too may look like markup."""
    written(tmp_path, **{"[bold]a :smile:": ERROR})
    assert here(capsys, "check", "[bold]a :smile:.yaml").out.startswith("[bold]a :smile:.yaml\n")
    assert here(capsys, "check", "[bold]b.yaml").err == "samenspel: [bold]b.yaml: No such file or directory\n"


def test_long_lines_are_left_whole_in_a_pipe(
    tmp_path: Path, capsys: CaptureFixture[str], monkeypatch: MonkeyPatch
) -> None:
    """Whoever searches in the output finds whole sentences."""
    monkeypatch.setenv("COLUMNS", "20")
    written(tmp_path, record=SEVERAL)
    assert here(capsys, "check", "record.yaml").out == IN_ENGLISH


CONTROL: Final = "\\u001b[31mred\\u001b[0m\\u0007\\u009b2J"


def test_control_characters_of_a_record_do_not_reach_the_terminal(tmp_path: Path, capsys: CaptureFixture[str]) -> None:
    """A record from elsewhere can neither colour nor clear the screen of whoever checks it."""
    written(tmp_path, record=f'id: b\nname: B\nstructures:\n  - id: s\n    name: "{CONTROL}"\n    period: 2018/2016\n')
    told = here(capsys, "check", "record.yaml")
    assert told.code == 1
    assert re.findall(r"[\x00-\x09\x0b-\x1f\x7f-\x9f]", told.out) == []


# Which records ------------------------------------------------------------------------------------------------------


def test_of_a_folder_all_records_in_it_and_below_are_checked_in_order(
    tmp_path: Path, capsys: CaptureFixture[str]
) -> None:
    """Other files are left in peace."""
    below = tmp_path / "records" / "b-below"
    below.mkdir(parents=True)
    (below / "z.yml").write_text(ERROR, encoding="utf-8")
    (below / "a.YAML").write_text(ERROR, encoding="utf-8")
    (tmp_path / "records" / "c.yaml").write_text(ERROR, encoding="utf-8")
    (tmp_path / "records" / "a.json").write_text(
        '{"schema": 1, "id": "a", "name": "A", "as_of": "x"}', encoding="utf-8"
    )
    (tmp_path / "records" / "readme.md").write_text("no record", encoding="utf-8")
    (tmp_path / "records" / "folder.yaml").mkdir()
    told = here(capsys, "check", "records")
    files = re.findall(r"^records/\S+$", told.out, re.MULTILINE)
    assert files == ["records/a.json", "records/b-below/a.YAML", "records/b-below/z.yml", "records/c.yaml"]
    assert told.out.splitlines()[-1] == "3 records: 3 errors; 1 record could not be read"


def lines(*records: str) -> bytes:
    """Give records in YAML as lines of JSON; what is no YAML record stands as it is."""
    return b"".join(
        (dumps(loads(record, format="yaml")) if record.startswith("schema") else record.encode()) + b"\n"
        for record in records
    )


def test_of_a_file_of_lines_each_is_judged(tmp_path: Path, capsys: CaptureFixture[str]) -> None:
    """Under the name of the file, once; blank lines count, and one that is refused costs one record."""
    (tmp_path / "many.jsonl").write_bytes(lines(CLEAN, "", ERROR, '{"id": "b"}', WARNING))
    told = here(capsys, "check", "many.jsonl")
    assert told.code == 2
    assert told.out.splitlines()[:2] == ["many.jsonl", "  Stuurgroep (structure), line 3"]
    assert re.findall(r"(?:error|warning) SAM\d+", told.out) == ["error SAM201", "error SAM004", "warning SAM108"]
    assert re.findall(r", line (\d)$", told.out, re.MULTILINE) == ["3", "4", "5"]
    assert told.out.count("many.jsonl") == 1
    assert told.out.splitlines()[-1] == "3 records: 1 error, 1 warning; 1 record could not be read"


def test_the_gravest_line_decides(tmp_path: Path, capsys: CaptureFixture[str]) -> None:
    (tmp_path / "clean.ndjson").write_bytes(lines(CLEAN, CLEAN))
    (tmp_path / "error.jsonl.gz").write_bytes(gzip.compress(lines(CLEAN, ERROR, CLEAN)))
    assert here(capsys, "check", "clean.ndjson") == Told(0, "2 records: nothing found\n")
    assert here(capsys, "check", "error.jsonl.gz").code == 1
    assert here(capsys, "check", "error.jsonl.gz", "--fail-on", "never").code == 0
    assert here(capsys, "check", ".").out.splitlines()[-1] == "5 records: 1 error"


def test_machines_read_the_line_of_a_record(tmp_path: Path, capsys: CaptureFixture[str]) -> None:
    (tmp_path / "many.jsonl").write_bytes(lines(CLEAN, ERROR))
    (found,) = json.loads(here(capsys, "check", "many.jsonl", "--format", "json").out)
    assert (found["source"], found["line"], found["path"]) == ("many.jsonl", 2, "$.structures[0].period")


def test_lines_before_a_file_breaks_off_are_judged(tmp_path: Path, capsys: CaptureFixture[str]) -> None:
    """And that it does is told."""
    packed = gzip.compress(lines(ERROR) + os.urandom(9_000).hex().encode())
    (tmp_path / "cut.jsonl.gz").write_bytes(packed[:-2_000])
    told = here(capsys, "check", "cut.jsonl.gz")
    assert (told.code, re.findall(r"error SAM\d+", told.out)) == (2, ["error SAM201", "error SAM002"])
    assert told.out.splitlines()[-1] == "1 record: 1 error; 1 record could not be read"


def test_it_ends_where_nobody_reads_on(tmp_path: Path) -> None:
    """As after `| head -1`, in silence."""
    (tmp_path / "many.jsonl").write_bytes(lines(*[ERROR] * 5_000))
    command = shlex.join([sys.executable, "-m", "samenspel.cli", "check", "many.jsonl"])
    ran = subprocess.run(["sh", "-c", f"{command} | head -1"], cwd=tmp_path, capture_output=True, check=False)
    assert (ran.stdout, ran.stderr) == (b"many.jsonl\n", b"")


def test_the_order_of_a_folder_is_that_of_the_names_in_it(tmp_path: Path, capsys: CaptureFixture[str]) -> None:
    """Not the one in which they were written, nor that of the file system."""
    names = sorted(f"record-{number * 37 % 101:03}" for number in range(40))
    for name in sorted(names, key=lambda name: name[::-1], reverse=True):
        written(tmp_path, **{name: ERROR})
    told = here(capsys, "check", ".")
    assert re.findall(r"^(\S+)\.yaml$", told.out, re.MULTILINE) == names


def test_paths_are_checked_in_the_order_in_which_they_are_given(tmp_path: Path, capsys: CaptureFixture[str]) -> None:
    """Files and folders may be mixed."""
    (tmp_path / "folder").mkdir()
    written(tmp_path, b=ERROR, a=ERROR)
    written(tmp_path / "folder", c=ERROR)
    told = here(capsys, "check", "b.yaml", "folder", "a.yaml")
    assert re.findall(r"^\S+\.yaml$", told.out, re.MULTILINE) == ["b.yaml", "folder/c.yaml", "a.yaml"]


IN_JSON: Final = (
    '{"schema": 1, "id": "b", "name": "B", "structures": [{"id": "s", "name": "Stuurgroep", "period": "2018/2016"}]}'
)


@pytest.mark.parametrize(
    "given",
    [ERROR, f"\ufeff{ERROR}", IN_JSON, f"\n {IN_JSON}", f"\ufeff{IN_JSON}", IN_JSON.replace(", ", ",\n\t")],
    ids=[
        "yaml",
        "yaml with a byte order mark",
        "json",
        "json after a space",
        "json with a byte order mark",
        "json with tabs",
    ],
)
def test_a_dash_is_standard_input(capsys: CaptureFixture[str], monkeypatch: MonkeyPatch, given: str) -> None:
    """Whether it is JSON or YAML shows at its first character."""
    monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(given.encode())))
    told = here(capsys, "check", "-")
    expected = f"standard input\n{BACKWARDS}1 record: 1 error\n"
    assert (told.code, ON_LINES.sub("", told.out)) == (1, ON_LINES.sub("", expected))


def test_a_record_comes_through_a_pipe(tmp_path: Path) -> None:
    """As in `cat record.yaml | samenspel check -`."""
    told = in_a_process("check", "-", stdin=ERROR.encode(), cwd=tmp_path)
    assert told == Told(1, f"standard input\n{BACKWARDS}1 record: 1 error\n")


@pytest.mark.parametrize("given", [b"", b"\xff\xfe", b"{"], ids=["nothing", "no text", "no record"])
def test_what_comes_through_a_pipe_and_is_no_record_is_told(
    capsys: CaptureFixture[str], monkeypatch: MonkeyPatch, given: bytes
) -> None:
    """Nothing at all is no record either."""
    monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(given)))
    told = here(capsys, "check", "-")
    assert (told.code, told.out.splitlines()[0], told.err) == (2, "standard input", "")


# Waivers ------------------------------------------------------------------------------------------------------------

WAIVED: Final = f"""{ERROR}waivers:
  - id: w
    rule: SAM201
    about: s
    reason: zo staat het in het verslag
"""


def test_what_a_waiver_accepts_does_not_count(tmp_path: Path, capsys: CaptureFixture[str]) -> None:
    """It stays visible, as accepted and with the reason, and fails no check."""
    written(tmp_path, record=WAIVED)
    told = here(capsys, "check", "record.yaml", "--fail-on", "advice")
    assert told.code == 0
    assert "structure ‘Stuurgroep’ ends (2016) before it starts (2018)" in told.out
    assert "accepted" in told.out
    assert "zo staat het in het verslag" in told.out
    assert "1 error" not in told.out.splitlines()[-1]


# Terminals ----------------------------------------------------------------------------------------------------------

COLOUR: Final = re.compile(r"\x1b\[[0-9;]*(?:3[0-7]|38|9[0-7])[0-9;]*m")


def test_nothing_but_text_is_printed_where_there_is_no_terminal(tmp_path: Path) -> None:
    """Files and pipes get no colours."""
    written(tmp_path, record=SEVERAL)
    assert in_a_process("check", "record.yaml", cwd=tmp_path) == Told(1, IN_ENGLISH)


def test_a_terminal_gets_colours(tmp_path: Path) -> None:
    """The text is the same."""
    written(tmp_path, record=SEVERAL)
    told = on_a_terminal("check", "record.yaml", cwd=tmp_path, environment={"COLUMNS": "80"})
    assert COLOUR.search(told.out) is not None
    assert Told(told.code, re.sub(r"\x1b\[[0-9;]*m", "", told.out)) == Told(1, ON_EIGHTY_COLUMNS)


@pytest.mark.parametrize("columns", [40, 80, 240])
def test_findings_fit_the_terminal(tmp_path: Path, columns: int) -> None:
    """Lines are broken between words, at a hundred columns at most; not a word is lost."""
    written(tmp_path, record=SEVERAL)
    given = {"COLUMNS": str(columns), "NO_COLOR": "1"}
    told = on_a_terminal("check", "record.yaml", cwd=tmp_path, environment=given)
    text = re.sub(r"\x1b\[[0-9;]*m", "", told.out)
    assert text.split() == IN_ENGLISH.split()
    assert min(columns, 100) - 12 < max(map(len, text.splitlines())) <= min(columns, 100)


def test_a_terminal_gets_no_colours_where_none_are_wanted(tmp_path: Path) -> None:
    """`NO_COLOR` is heeded."""
    written(tmp_path, record=SEVERAL)
    told = on_a_terminal("check", "record.yaml", cwd=tmp_path, environment={"NO_COLOR": "1", "COLUMNS": "80"})
    assert COLOUR.search(told.out) is None
    assert re.sub(r"\x1b\[[0-9;]*m", "", told.out) == ON_EIGHTY_COLUMNS


def test_a_dumb_terminal_gets_text_alone(tmp_path: Path) -> None:
    """One that knows no escape codes is sent none."""
    written(tmp_path, record=SEVERAL)
    told = on_a_terminal("check", "record.yaml", cwd=tmp_path, environment={"TERM": "dumb", "COLUMNS": "80"})
    assert told == Told(1, ON_EIGHTY_COLUMNS)


def test_an_output_that_cannot_hold_every_character_is_written_all_the_same(tmp_path: Path) -> None:
    """The code pages of Windows have no arrow; what was found is told without it."""
    written(tmp_path, record=ERROR)
    told = in_a_process(
        "check", "record.yaml", cwd=tmp_path, environment={"PYTHONUTF8": "0", "PYTHONIOENCODING": "cp1252"}
    )
    assert (told.code, told.err) == (1, "")
    assert told.out.splitlines()[-1] == "1 record: 1 error"


def many(folder: Path) -> None:
    written(folder, **{f"record-{number:02}": ERROR if number == 12 else CLEAN for number in range(30)})


def test_progress_is_shown_on_a_terminal_only(tmp_path: Path) -> None:
    """Whoever waits sees how far a long check is; whoever reads the output later does not."""
    many(tmp_path)
    plain = in_a_process("check", ".", cwd=tmp_path)
    assert plain == Told(1, f"record-12.yaml\n{BACKWARDS}30 records: 1 error\n")
    shown = on_a_terminal("check", ".", cwd=tmp_path)
    assert shown.code == 1
    assert "%" in shown.out


def test_progress_leaves_the_findings_whole(tmp_path: Path) -> None:
    """Each line of a finding stands on a line of its own, on a terminal too."""
    many(tmp_path)
    shown = on_a_terminal("check", ".", cwd=tmp_path)
    on_screen = [screen(line) for line in shown.out.split("\n")]
    expected = ["record-12.yaml", *filter(None, BACKWARDS.splitlines()), "30 records: 1 error"]
    assert [line for line in on_screen if line in expected] == expected


def test_findings_wait_for_the_end_of_the_progress(
    tmp_path: Path, capsys: CaptureFixture[str], monkeypatch: MonkeyPatch
) -> None:
    """They would break into its line."""
    many(tmp_path)
    monkeypatch.setenv("TTY_COMPATIBLE", "1")
    monkeypatch.setenv("NO_COLOR", "1")
    told = here(capsys, "check", ".")
    assert told.code == 1
    assert "%" in told.err
    assert re.sub(r"\x1b\[[0-9;]*m", "", told.out) == f"record-12.yaml\n{BACKWARDS}30 records: 1 error\n"


def screen(line: str) -> str:
    """Give what a line on a terminal shows in the end: what is erased or written over is gone."""
    text = re.split(r"\x1b\[2K", line)[-1].rsplit("\r", 1)[-1]
    return re.sub(r"\x1b\[[0-9;?]*[A-Za-z]", "", text)


def test_few_records_need_no_progress(tmp_path: Path) -> None:
    """It would only flicker."""
    written(tmp_path, a=CLEAN, b=CLEAN)
    shown = on_a_terminal("check", ".", cwd=tmp_path, environment={"NO_COLOR": "1"})
    assert re.sub(r"\x1b\[[0-9;]*m", "", shown.out) == "2 records: nothing found\n"


# Awkward paths ------------------------------------------------------------------------------------------------------

AWKWARD: Final = "a\nb\x1b[31m\t\u202e.yaml"
ESCAPED: Final = r"a\nb\x1b[31m\t\u202e.yaml"


@pytest.mark.skipif(sys.platform == "win32", reason="no such names there")
def test_a_name_is_told_on_one_line_with_escapes(tmp_path: Path, capsys: CaptureFixture[str]) -> None:
    """Of a record with findings, of one that is refused and of one that is not there; by every command."""
    (tmp_path / AWKWARD).write_text(ERROR, encoding="utf-8")
    assert here(capsys, "check", AWKWARD).out.splitlines()[0] == ESCAPED

    (tmp_path / AWKWARD).write_text("id: p", encoding="utf-8")
    for command in ("check", "show"):
        assert here(capsys, command, AWKWARD).out.splitlines()[0] == ESCAPED
    assert here(capsys, "convert", AWKWARD, "x.json").err.startswith(f"samenspel: {ESCAPED}, line 1, column 1, $: ")

    (tmp_path / AWKWARD).unlink()
    for arguments in (("check", AWKWARD), ("show", AWKWARD), ("convert", AWKWARD, "x.json")):
        told = here(capsys, *arguments)
        assert (told.code, told.err) == (2, f"samenspel: {ESCAPED}: No such file or directory\n")


@pytest.mark.skipif(sys.platform == "win32", reason="no such files there")
def test_a_pipe_in_a_folder_is_not_waited_for(tmp_path: Path) -> None:
    written(tmp_path, clean=CLEAN)
    os.mkfifo(tmp_path / "pipe.yaml")
    os.mkfifo(tmp_path / "pipe.json")
    assert in_a_process("check", tmp_path, cwd=tmp_path) == Told(0, "1 record: nothing found\n")


@pytest.mark.parametrize("command", ["check", "show"])
@pytest.mark.skipif(not os.path.exists("/dev/zero"), reason="no such file there")  # noqa: PTH110 - before any test
def test_standard_input_without_an_end_is_refused(tmp_path: Path, command: str) -> None:
    with Path("/dev/zero").open("rb") as zeros:
        ran = subprocess.run(
            [sys.executable, "-m", "samenspel.cli", command, "-"],
            stdin=zeros,
            capture_output=True,
            encoding="utf-8",
            cwd=tmp_path,
            timeout=600,
            check=False,
        )
    assert ran.returncode == 2
    assert ran.stdout.startswith("standard input\n")
    assert "SAM012" in ran.stdout


def _forbid(*_: object, **__: object) -> NoReturn:
    raise PermissionError(errno.EACCES, os.strerror(errno.EACCES), "records/below")


@pytest.mark.parametrize("command", ["check", "show"])
def test_a_file_that_may_not_be_read_is_named(
    tmp_path: Path, capsys: CaptureFixture[str], monkeypatch: MonkeyPatch, command: str
) -> None:
    written(tmp_path, clean=CLEAN)
    monkeypatch.setattr(Path, "open", _forbid)
    told = here(capsys, command, "clean.yaml")
    assert (told.code, told.err) == (2, "samenspel: clean.yaml: Permission denied\n")


def test_a_folder_that_may_not_be_read_is_named(
    tmp_path: Path, capsys: CaptureFixture[str], monkeypatch: MonkeyPatch
) -> None:
    """Leaving it out in silence would judge less than was asked."""
    (tmp_path / "records").mkdir()
    monkeypatch.setattr(os, "scandir", _forbid)
    told = here(capsys, "check", "records")
    monkeypatch.undo()
    assert told == Told(2, "", "samenspel: records/below: Permission denied\n")
