"""`samenspel generate`: made-up records, as lines of JSON."""

from __future__ import annotations

import os
import subprocess
import sys
from typing import TYPE_CHECKING

import pytest
from invoking import Told, here, in_a_process, on_a_terminal

from samenspel.testing import corpus

if TYPE_CHECKING:
    from pathlib import Path

    from pytest import CaptureFixture  # noqa: PT013 - a type


@pytest.mark.parametrize("faulty", ["0", "0.1"])
def test_the_bytes_are_those_of_the_corpus(tmp_path: Path, faulty: str) -> None:
    """The faulty lines too, and more lines than are written at once."""
    code = (
        "import sys; from samenspel.cli.commands import run; "
        f"sys.exit(run('generate --count 150 --seed 3 --years 1 --faulty {faulty}'.split()))"
    )
    ran = subprocess.run([sys.executable, "-c", code], cwd=tmp_path, capture_output=True, check=True)
    assert ran.stdout == b"".join(corpus(150, seed=3, years=1, faulty=float(faulty)))
    assert ran.stderr == b""


def test_the_line_ends_are_the_same_whatever_the_encoding(tmp_path: Path) -> None:
    """Nothing goes through the text layer of standard output."""
    told = in_a_process(
        "generate", "--count", "1", cwd=tmp_path, environment={"PYTHONUTF8": "0", "PYTHONIOENCODING": "cp1252"}
    )
    assert told == Told(0, next(corpus(1, seed=1)).decode())


@pytest.mark.parametrize(
    ("option", "value", "said"),
    [
        ("--count", "-1", "--count: -1 is no whole number from 0 to 1000000000; give 7, for example"),
        ("--seed", "-1", "--seed: -1 is no whole number from 0; give 7, for example"),
        ("--years", "0", "--years: 0 is no whole number from 1 to 1000; give 7, for example"),
        ("--faulty", "2", "--faulty: 2.0 is no share from 0 to 1; 0.01 is one line in a hundred"),
    ],
)
def test_what_is_out_of_range_is_refused(capsys: CaptureFixture[str], option: str, value: str, said: str) -> None:
    """Before a line is written."""
    options = {"--count": "1", option: value}
    told = here(capsys, "generate", *(part for pair in options.items() for part in pair))
    assert told == Told(2, "", f"samenspel: {said}\n")


def test_it_ends_quietly_when_nobody_reads_on(tmp_path: Path) -> None:
    """As after `| head -1`: long before it has written all."""
    with subprocess.Popen(
        [sys.executable, "-m", "samenspel.cli", "generate", "--count", "1000000", "--years", "1"],
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        cwd=tmp_path,
    ) as process:
        assert process.stdout is not None
        assert process.stderr is not None
        assert process.stdout.readline() == next(corpus(1, seed=1, years=1))
        process.stdout.close()
        assert process.stderr.read() == b""
    assert process.returncode == 141


def test_a_terminal_shows_how_far_it_is(tmp_path: Path) -> None:
    """On standard error, while the lines go to a file."""
    script = f"{sys.executable} -m samenspel.cli generate --count 300 --years 1 > corpus.jsonl"
    code = f"import pty, sys; sys.exit(pty.spawn(['sh', '-c', {script!r}]))"
    environment = {name: value for name, value in os.environ.items() if name not in {"NO_COLOR", "TERM"}}
    ran = subprocess.run(
        [sys.executable, "-c", code],
        cwd=tmp_path,
        env={**environment, "TERM": "xterm", "COLUMNS": "100"},
        stdin=subprocess.DEVNULL,
        capture_output=True,
        check=True,
    )
    assert b"100%" in ran.stdout
    assert (tmp_path / "corpus.jsonl").read_bytes() == b"".join(corpus(300, seed=1, years=1))


def test_a_terminal_that_shows_the_lines_shows_no_progress(tmp_path: Path) -> None:
    """They would be mixed."""
    assert on_a_terminal("generate", "--count", "2", cwd=tmp_path) == Told(0, b"".join(corpus(2, seed=1)).decode())
