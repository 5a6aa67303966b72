"""`samenspel convert`: between all formats, and many records line by line, with nothing lost in silence."""

from __future__ import annotations

import gzip
from typing import TYPE_CHECKING, Final

import pytest
from invoking import Told, here, in_a_process, on_a_terminal

from samenspel import Partnership, dump, dumps, load, read_lines, write_lines

if TYPE_CHECKING:
    from pathlib import Path

    from pytest import CaptureFixture, MonkeyPatch  # noqa: PT013 - types

    from samenspel import Format

ONE: Final = Partnership(id="sport", name="Sport voor één")
OTHER: Final = Partnership(id="school", name="School")
LINES: Final = dumps(ONE) + b"\n" + dumps(OTHER) + b"\n"
BAD: Final = b'{"id": "c", "nmae": "C", "name": "C"}'
WRONG: Final = (
    "line 2, column 13, $.nmae: 'nmae' is no field of the partnership; the nearest fields are: name, names [SAM003]"
)
FORMATS: Final = ("json", "yaml", "msgpack")


@pytest.fixture(autouse=True)
def _in_a_folder_of_its_own(tmp_path: Path, monkeypatch: MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)


def names(folder: Path) -> list[str]:
    return sorted(entry.name for entry in folder.iterdir())


# One record ---------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize("source", FORMATS)
@pytest.mark.parametrize("target", FORMATS)
@pytest.mark.parametrize("suffix", ["", ".gz"])
def test_a_record_goes_from_any_format_to_any_other(
    tmp_path: Path, capsys: CaptureFixture[str], source: Format, target: Format, suffix: str
) -> None:
    """By the suffixes of the files, compressed or not."""
    dump(ONE, tmp_path / f"a.{source}")
    told = here(capsys, "convert", f"a.{source}", f"b.{target}{suffix}")
    assert told == Told(0, f"1 record written to b.{target}{suffix}\n")
    written = (tmp_path / f"b.{target}{suffix}").read_bytes()
    assert (gzip.decompress(written) if suffix else written) == dumps(ONE, format=target)
    assert here(capsys, "convert", f"b.{target}{suffix}", f"c.{source}").code == 0
    assert load(tmp_path / f"c.{source}") == ONE


@pytest.mark.parametrize("form", FORMATS)
def test_a_record_goes_through_standard_input_and_output(tmp_path: Path, form: Format) -> None:
    """Nothing else stands on it."""
    told = in_a_process(
        "convert", "-", "-", "--from", form, "--to", "yaml", stdin=dumps(ONE, format=form), cwd=tmp_path
    )
    assert told == Told(0, dumps(ONE, format="yaml").decode())


def test_a_format_that_is_given_counts_for_more_than_the_suffix(tmp_path: Path, capsys: CaptureFixture[str]) -> None:
    """On both sides."""
    dump(ONE, tmp_path / "a.txt", format="json")
    assert here(capsys, "convert", "a.txt", "b.json", "--from", "json", "--to", "yaml").code == 0
    assert (tmp_path / "b.json").read_bytes() == dumps(ONE, format="yaml")


def test_one_record_may_become_a_file_of_lines(tmp_path: Path, capsys: CaptureFixture[str]) -> None:
    """Of one line."""
    dump(ONE, tmp_path / "a.yaml")
    for name, options in (("b.jsonl", ()), ("b.ndjson.gz", ()), ("b.txt", ("--to", "jsonl"))):
        assert here(capsys, "convert", "a.yaml", name, *options) == Told(0, f"1 record written to {name}\n")
        assert [line.number for line in read_lines(tmp_path / name)] == [1]


def test_a_record_that_cannot_be_read_leaves_the_target(tmp_path: Path, capsys: CaptureFixture[str]) -> None:
    """Each fault is told, in the language that is asked."""
    (tmp_path / "a.json").write_bytes(b'{"id": "a b",\n"nmae": "C", "name": "C"}')
    (tmp_path / "b.yaml").write_bytes(b"before")
    told = here(capsys, "convert", "a.json", "b.yaml", "--lang", "nl")
    assert (told.code, told.out) == (2, "")
    first, second = told.err.splitlines()
    assert first.startswith("samenspel: a.json, regel 1, kolom 8, $.id: 'a b' is geen goed gevormd kenmerk; ")
    assert second.startswith("samenspel: a.json, regel 2, kolom 1, $.nmae: 'nmae' is geen veld van: ")
    assert (tmp_path / "b.yaml").read_bytes() == b"before"


def test_a_fault_without_a_line_is_told_by_its_path(tmp_path: Path, capsys: CaptureFixture[str]) -> None:
    """MessagePack has no lines."""
    (tmp_path / "a.msgpack").write_bytes(b"\x81\xa2id\xa1a")
    told = here(capsys, "convert", "a.msgpack", "b.json")
    assert (told.code, told.err.startswith("samenspel: a.msgpack, $: the partnership has no 'name'")) == (2, True)


# Many records -------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize("source", ["a.jsonl", "a.jsonl.gz", "a.ndjson"])
@pytest.mark.parametrize("target", ["b.jsonl", "b.jsonl.gz", "a.jsonl"])
def test_many_records_are_converted(tmp_path: Path, capsys: CaptureFixture[str], source: str, target: str) -> None:
    """Compressed or not, and into the file that they come from, too."""
    write_lines([ONE, OTHER], tmp_path / source)
    assert here(capsys, "convert", source, target) == Told(0, f"2 records written to {target}\n")
    written = (tmp_path / target).read_bytes()
    assert (gzip.decompress(written) if target.endswith(".gz") else written) == LINES


def test_a_refused_line_is_told_and_counted(tmp_path: Path, capsys: CaptureFixture[str]) -> None:
    """The others are written, and the exit code says that some are not."""
    (tmp_path / "a.jsonl").write_bytes(dumps(ONE) + b"\n" + BAD + b"\n\n{\n" + dumps(OTHER))
    told = here(capsys, "convert", "a.jsonl", "b.jsonl")
    assert (told.code, told.out) == (1, "")
    first, second, last = told.err.splitlines()
    assert first == f"samenspel: a.jsonl, {WRONG}"
    assert second.startswith("samenspel: a.jsonl, line 4, column 2, $: the document is no well-formed JSON: ")
    assert last == "samenspel: 2 records written to b.jsonl; 2 lines refused"
    assert (tmp_path / "b.jsonl").read_bytes() == LINES


def test_refused_lines_are_kept_where_that_is_asked(tmp_path: Path, capsys: CaptureFixture[str]) -> None:
    """As they stand, so that they can be mended and converted; also where they are no text."""
    (tmp_path / "a.jsonl").write_bytes(BAD + b"\n" + dumps(ONE) + b'\r\n{"id":"\xff"}\r\n')
    told = here(capsys, "convert", "a.jsonl", "b.jsonl", "--rejects", "refused.jsonl", "--lang", "nl")
    assert told.code == 1
    assert told.err.endswith("samenspel: 1 dossier geschreven naar b.jsonl; 2 regels geweigerd\n")
    assert (tmp_path / "refused.jsonl").read_bytes() == BAD + b'\n{"id":"\xff"}\n'


def test_a_line_that_is_too_large_is_told_and_not_kept(tmp_path: Path, capsys: CaptureFixture[str]) -> None:
    """A part of a line would be another line."""
    (tmp_path / "a.jsonl").write_bytes(b" " * (8 * 2**20) + BAD + b"\n" + LINES)
    told = here(capsys, "convert", "a.jsonl", "b.jsonl.gz", "--rejects", "refused.jsonl.gz")
    assert told.code == 1
    assert told.err.startswith("samenspel: a.jsonl, line 1, column 1, $: the document has more than 8388608 bytes; ")
    assert gzip.decompress((tmp_path / "refused.jsonl.gz").read_bytes()) == b""


def test_lines_go_through_standard_input_and_output(tmp_path: Path) -> None:
    """The records alone on the one, and what is told on the other."""
    told = in_a_process(
        "convert", "-", "-", "--from", "jsonl", "--to", "jsonl", stdin=gzip.compress(LINES + BAD), cwd=tmp_path
    )
    assert told == Told(
        1,
        LINES.decode(),
        f"samenspel: standard input, {WRONG.replace('line 2', 'line 3')}\n"
        "samenspel: 2 records written to standard output; 1 line refused\n",
    )


def test_a_file_that_breaks_off_leaves_the_target(tmp_path: Path, capsys: CaptureFixture[str]) -> None:
    """And the refused lines that were there before; nothing stands beside them."""
    (tmp_path / "a.jsonl.gz").write_bytes(gzip.compress(LINES)[:-1])
    for name in ("b.jsonl", "refused.jsonl"):
        (tmp_path / name).write_bytes(b"before")
    told = here(capsys, "convert", "a.jsonl.gz", "b.jsonl", "--rejects", "refused.jsonl")
    assert (told.code, told.out) == (2, "")
    assert told.err.startswith("samenspel: a.jsonl.gz, line 3, column 1, $: the file breaks off before its end; ")
    assert [(tmp_path / name).read_bytes() for name in ("b.jsonl", "refused.jsonl")] == [b"before", b"before"]
    assert names(tmp_path) == ["a.jsonl.gz", "b.jsonl", "refused.jsonl"]


def test_on_a_terminal_a_long_conversion_shows_that_it_goes_on(tmp_path: Path) -> None:
    """What is refused is told all the same, and in the end nothing of the bar is left."""
    (tmp_path / "a.jsonl").write_bytes(LINES + BAD)
    told = on_a_terminal("convert", "a.jsonl", "b.jsonl", cwd=tmp_path)
    assert (told.code, "\x1b[?25l" in told.out) == (1, True)
    assert "line 3, column 13" in told.out
    assert told.out.rstrip().endswith("samenspel: 2 records written to b.jsonl; 1 line refused")
    assert (tmp_path / "b.jsonl").read_bytes() == LINES


# What cannot be done ------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("arguments", "told"),
    [
        (("-", "b.yaml"), "standard input has no suffix that says a format: give --from"),
        (("a.yaml", "-"), "standard output has no suffix that says a format: give --to"),
        (("-", "-", "--lang", "nl"), "standaardinvoer heeft geen achtervoegsel dat het formaat zegt: geef --from"),
        (("a.yaml", "-", "--lang", "nl"), "standaarduitvoer heeft geen achtervoegsel dat het formaat zegt: geef --to"),
        (
            ("a.jsonl", "b.yaml"),
            (
                "a.jsonl may hold many records, and b.yaml takes one: "
                "convert to a name that ends in .jsonl, or give --to jsonl"
            ),
        ),
        (
            ("-", "-", "--from", "jsonl", "--to", "json", "--lang", "nl"),
            (
                "standaardinvoer kan veel dossiers bevatten, en standaarduitvoer neemt er één: "
                "kies een naam die eindigt op .jsonl, of geef --to jsonl"
            ),
        ),
        (("nothing.yaml", "b.json"), "nothing.yaml: No such file or directory"),
        (("nothing.jsonl", "b.jsonl"), "nothing.jsonl: No such file or directory"),
        (("a.yaml", "nowhere/b.json"), "nowhere/b.json: No such file or directory"),
        (("a.yaml", "folder"), "folder: Is a directory"),
        (("a.jsonl", "/dev/full", "--to", "jsonl"), "/dev/full: No space left on device"),
    ],
)
def test_what_cannot_be_done_is_said(
    tmp_path: Path, capsys: CaptureFixture[str], arguments: tuple[str, ...], told: str
) -> None:
    """In one line, and nothing is written."""
    dump(ONE, tmp_path / "a.yaml")
    write_lines([ONE, OTHER], tmp_path / "a.jsonl")
    (tmp_path / "folder").mkdir()
    options = ("--to", "json") if arguments[1] == "folder" else ()
    assert here(capsys, "convert", *arguments, *options) == Told(2, "", f"samenspel: {told}\n")
    assert names(tmp_path) == ["a.jsonl", "a.yaml", "folder"]


def test_a_name_that_says_no_format_is_said(tmp_path: Path, capsys: CaptureFixture[str]) -> None:
    """With what may be given instead."""
    dump(ONE, tmp_path / "a.yaml")
    told = here(capsys, "convert", "a.yaml", "b")
    assert (told.code, told.out, names(tmp_path)) == (2, "", ["a.yaml"])
    assert "no format follows from the name 'b': give a format ('json', 'yaml', 'msgpack'), or a suffix" in told.err


def test_a_reader_that_is_gone_is_no_error(tmp_path: Path) -> None:
    """As after `| head`."""
    write_lines([ONE] * 20_000, tmp_path / "a.jsonl")
    code = (
        "import os, subprocess, sys\n"
        "ran = subprocess.Popen([sys.executable, '-m', 'samenspel.cli', 'convert', 'a.jsonl', '-', '--to', 'jsonl'],"
        " stdout=subprocess.PIPE, stderr=subprocess.PIPE)\n"
        "ran.stdout.readline(); ran.stdout.close()\n"
        "print(ran.stderr.read().decode(), ran.wait())\n"
    )
    assert in_a_process(cwd=tmp_path, code=code) == Told(0, " 141\n")
