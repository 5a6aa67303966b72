"""What the command says of itself: help, version, and what is missing."""

from __future__ import annotations

import io
import os
import re
import runpy
import shlex
import sys
from importlib.metadata import entry_points, version
from typing import TYPE_CHECKING, Final

import pytest
from invoking import CLEAN, ERROR, Told, here, in_a_process, on_a_terminal

if TYPE_CHECKING:
    from pathlib import Path

    from pytest import CaptureFixture, MonkeyPatch  # noqa: PT013 - types

COMMANDS: Final = (
    *((), ("check",), ("show",), ("new",), ("rules",), ("explain",), ("schema",), ("convert",), ("generate",)),
)
each_command = pytest.mark.parametrize("command", COMMANDS, ids=lambda command: " ".join(command) or "samenspel")


@pytest.fixture(autouse=True)
def _in_a_folder_of_its_own(tmp_path: Path, monkeypatch: MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    for name in ("NO_COLOR", "FORCE_COLOR", "TTY_COMPATIBLE", "TTY_INTERACTIVE"):
        monkeypatch.delenv(name, raising=False)
    monkeypatch.setenv("COLUMNS", "100")


def helped(capture: CaptureFixture[str], command: tuple[str, ...]) -> str:
    told = here(capture, *command, "--help")
    assert (told.code, told.err) == (0, "")
    return told.out


def examples(text: str) -> list[str]:
    """Give the commands of the examples in a help text, without what is said beside them and where they write to."""
    shown = text.partition("Examples:\n\n")[2].partition("\n\n")[0]
    return [re.split(r"   +| > ", line.strip())[0] for line in shown.splitlines()]


@each_command
def test_help_has_examples(capsys: CaptureFixture[str], command: tuple[str, ...]) -> None:
    """Each shows the command at work, and nothing else."""
    shown = examples(helped(capsys, command))
    assert len(shown) >= 2
    assert [line for line in shown if " ".join(("samenspel", *command)) not in line] == []


@each_command
def test_every_example_works(
    tmp_path: Path, capsys: CaptureFixture[str], monkeypatch: MonkeyPatch, command: tuple[str, ...]
) -> None:
    """Whoever types it with a record at hand gets what it promises."""
    for number, line in enumerate(examples(helped(capsys, command))):
        folder = tmp_path / str(number)
        (folder / "records").mkdir(parents=True)
        monkeypatch.chdir(folder)
        if " new " not in line:
            (folder / "record.yaml").write_text(CLEAN, encoding="utf-8")
            (folder / "records" / "a.yaml").write_text(CLEAN, encoding="utf-8")
            (folder / "corpus.jsonl").write_text('{"id": "a", "name": "A"}\n', encoding="utf-8")
        given, pipe, typed = line.rpartition(" | ")
        piped = (folder / shlex.split(given)[1]).read_bytes() if pipe else b""
        monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(piped)))
        told = here(capsys, *shlex.split(typed)[1:])
        assert (line, told.code, told.err) == (line, 0, "")


@each_command
def test_every_option_is_explained(capsys: CaptureFixture[str], command: tuple[str, ...]) -> None:
    """With its choices and its default."""
    text = " ".join(re.sub("[│╭╮╰╯─]", " ", helped(capsys, command)).split())
    options = {
        (): ["check", "convert", "explain", "new", "rules", "show", "--help", "--version"],
        ("check",): [
            "PATHS",
            "--fail-on",
            "error, warning, advice, never",
            "[default: error]",
            "--at",
            "--select",
            "--ignore",
            "--format",
            "text, json, sarif",
            "[default: text]",
            "--lang",
            "en, nl",
        ],
        ("show",): ["PATH", "--at", "--lang", "en, nl", "[default: en]"],
        ("convert",): [
            "SOURCE",
            "TARGET",
            "--from",
            "--to",
            "json, yaml, msgpack, jsonl",
            "--rejects",
            "--lang",
            "en, nl",
        ],
        ("new",): ["PATH", "--lang", "en, nl", "[default: en]"],
        ("rules",): ["--lang", "en, nl", "[default: en]"],
        ("explain",): ["RULE", "--lang", "en, nl", "[default: en]"],
        ("schema",): ["FORMAT", "json, yaml", "[default: json]"],
        ("generate",): ["--count", "--seed", "[default: 1]", "--years", "[default: 5]", "--faulty", "[default: 0]"],
    }
    assert [option for option in options[command] if option not in text] == []


def test_check_explains_its_exit_codes(capsys: CaptureFixture[str]) -> None:
    """Scripts rely on them."""
    told = " ".join(helped(capsys, ("check",)).split())
    assert told.endswith(
        "Exit code: 0 nothing as grave as --fail-on, 1 something was found, 2 something could not be read."
    )


def test_without_a_command_there_is_help(capsys: CaptureFixture[str]) -> None:
    """Who types only the name sees what there is."""
    assert here(capsys) == Told(0, helped(capsys, ()))


@each_command
def test_help_is_plain_text_where_there_is_no_terminal(capsys: CaptureFixture[str], command: tuple[str, ...]) -> None:
    """It can be piped into a pager."""
    assert "\x1b" not in helped(capsys, command)


def test_help_on_a_terminal_says_the_same(tmp_path: Path) -> None:
    """Colours aside."""
    shown = on_a_terminal("check", "--help", cwd=tmp_path)
    plain = in_a_process("check", "--help", cwd=tmp_path)
    assert re.sub(r"\x1b\[[0-9;]*m", "", shown.out).split() == plain.out.split()


def test_the_version_is_that_of_the_package(capsys: CaptureFixture[str]) -> None:
    """A report of a bug names it."""
    assert here(capsys, "--version") == Told(0, f"{version('samenspel')}\n")


def test_the_script_is_installed() -> None:
    """`samenspel` on the command line runs the same as `python -m samenspel.cli`."""
    (script,) = entry_points(group="console_scripts", name="samenspel")
    assert script.value == "samenspel.cli:main"
    assert callable(script.load())


# What is missing ----------------------------------------------------------------------------------------------------

WITHOUT: Final = "import sys\nsys.modules[{library!r}] = None\nfrom samenspel.cli import main\nmain()\n"


@pytest.mark.parametrize("library", ["cyclopts", "rich"])
def test_without_its_libraries_the_command_says_what_to_install(tmp_path: Path, library: str) -> None:
    """No traceback, and an exit code that is not that of a finding."""
    told = in_a_process("check", "record.yaml", cwd=tmp_path, code=WITHOUT.format(library=library))
    assert told == Told(2, "", "samenspel: the command needs the extra 'cli': pip install 'samenspel[cli]'\n")


def test_without_a_reader_of_yaml_the_command_says_what_to_install(tmp_path: Path) -> None:
    """Records in JSON are still judged."""
    (tmp_path / "a.yaml").write_text(CLEAN, encoding="utf-8")
    (tmp_path / "b.json").write_text('{"schema": 1, "id": "b", "name": "B"}', encoding="utf-8")
    told = in_a_process("check", "a.yaml", "b.json", cwd=tmp_path, code=WITHOUT.format(library="yaml"))
    assert (told.code, told.out) == (2, "1 record: nothing found; 1 record could not be read\n")
    assert told.err.startswith("samenspel: a.yaml: ")
    assert told.err.endswith(" needs the extra 'yaml': pip install 'samenspel[yaml]'\n")


@pytest.mark.parametrize("library", ["cyclopts", "rich.text", "samenspel.cli.checking"])
def test_what_is_missing_is_an_extra_or_a_bug(
    monkeypatch: MonkeyPatch, capsys: CaptureFixture[str], library: str
) -> None:
    """An error of its own for the extra, and the traceback for whoever mends the bug."""
    from samenspel.cli import main

    for name in [name for name in sys.modules if name.startswith("samenspel.cli.") and name != "samenspel.cli.main"]:
        monkeypatch.delitem(sys.modules, name)
    monkeypatch.setitem(sys.modules, library, None)
    is_bug = library.startswith("samenspel")
    with pytest.raises(ModuleNotFoundError if is_bug else SystemExit) as ended:
        main()
    assert getattr(ended.value, "code", None) == (None if is_bug else 2)
    assert ("needs the extra 'cli'" in capsys.readouterr().err) == (not is_bug)


def test_another_missing_module_is_no_missing_extra(tmp_path: Path) -> None:
    """A bug is not told as an installation that is not whole."""
    told = in_a_process("check", cwd=tmp_path, code=WITHOUT.format(library="samenspel.rules"))
    assert told.code != 0
    assert "needs the extra" not in told.err
    assert "samenspel.rules" in told.err


# How it ends --------------------------------------------------------------------------------------------------------


def test_the_exit_code_is_given_to_the_shell(
    tmp_path: Path, monkeypatch: MonkeyPatch, capsys: CaptureFixture[str]
) -> None:
    """Also by `python -m samenspel.cli`."""
    (tmp_path / "record.yaml").write_text(ERROR, encoding="utf-8")
    monkeypatch.setattr(sys, "argv", ["samenspel", "check", "record.yaml"])
    with pytest.raises(SystemExit) as ended:
        runpy.run_module("samenspel.cli", run_name="__main__")
    assert (ended.value.code, capsys.readouterr().err) == (1, "")


def test_an_output_that_is_no_file_is_written_to(tmp_path: Path, monkeypatch: MonkeyPatch) -> None:
    """A notebook puts one there."""
    from samenspel.cli import main

    (tmp_path / "record.yaml").write_text(CLEAN, encoding="utf-8")
    monkeypatch.setattr(sys, "argv", ["samenspel", "check", "record.yaml"])
    monkeypatch.setattr(sys, "stdout", io.StringIO())
    with pytest.raises(SystemExit) as ended:
        main()
    assert (ended.value.code, sys.stdout.getvalue()) == (0, "1 record: nothing found\n")  # type: ignore[attr-defined]  # it is ours


def test_a_reader_that_is_gone_is_no_error(tmp_path: Path, monkeypatch: MonkeyPatch) -> None:
    """As after `| head`: nothing is told, and what is still to be written goes nowhere."""
    from samenspel.cli import main

    reading, writing = os.pipe()
    os.close(reading)
    (tmp_path / "record.yaml").write_text(ERROR, encoding="utf-8")
    monkeypatch.setattr(sys, "argv", ["samenspel", "check", "record.yaml"])
    with open(writing, "w", encoding="utf-8") as gone:  # noqa: PTH123 - a pipe has no path
        monkeypatch.setattr(sys, "stdout", gone)
        with pytest.raises(SystemExit) as ended:
            main()
        gone.write("what is still to be written")
        gone.flush()
    assert ended.value.code == 141
