"""Running the command `samenspel` as its users do, and what it said."""

from __future__ import annotations

import os
import pty
import subprocess
import sys
from contextlib import suppress
from typing import TYPE_CHECKING, Final

from attrs import frozen

from samenspel.cli.commands import run

if TYPE_CHECKING:
    from collections.abc import Mapping
    from pathlib import Path

    from pytest import CaptureFixture  # noqa: PT013 - a type

__all__ = ["ADVICE", "CLEAN", "ERROR", "WARNING", "Told", "here", "in_a_process", "on_a_terminal"]

START: Final = "schema: 1\nid: buurt\nname: Samen in de buurt\n"
CLEAN: Final = START
ADVICE: Final = f"{START}trajectory:\n  phases:\n    - period: 2016\n    - period: 2019\n"
WARNING: Final = f"{START}structures:\n  - id: s\n    name: Stuurgroep\n    kind: stering-group\n"
ERROR: Final = f"{START}structures:\n  - id: s\n    name: Stuurgroep\n    period: 2018/2016\n"


@frozen
class Told:
    """What a command gave: its exit code, and what stands on its two outputs."""

    code: int
    out: str
    err: str = ""


def here(capture: CaptureFixture[str], /, *arguments: str | Path) -> Told:
    """Run the command in this process."""
    code = run([str(argument) for argument in arguments])
    return Told(code, *capture.readouterr())


def _environment(given: Mapping[str, str]) -> dict[str, str]:
    own = ("NO_COLOR", "FORCE_COLOR", "TTY_COMPATIBLE", "TTY_INTERACTIVE", "COLUMNS", "LINES", "PYTHONIOENCODING")
    kept = {name: value for name, value in os.environ.items() if name not in own}
    return {**kept, "COLUMNS": "100", "TERM": "xterm", "PYTHONUTF8": "1", **given}


def in_a_process(
    *arguments: str | Path, stdin: bytes = b"", cwd: Path, code: str = "", environment: Mapping[str, str] | None = None
) -> Told:
    """Run the command, or a program of its own, in a process of its own."""
    start = ["-c", code] if code else ["-m", "samenspel.cli"]
    ran = subprocess.run(
        [sys.executable, *start, *map(str, arguments)],
        input=stdin,
        capture_output=True,
        cwd=cwd,
        env=_environment(environment or {}),
        check=False,
    )
    return Told(ran.returncode, ran.stdout.decode(errors="replace"), ran.stderr.decode(errors="replace"))


def on_a_terminal(*arguments: str | Path, cwd: Path, environment: Mapping[str, str] | None = None) -> Told:
    """Run the command with standard output and standard error on one terminal; both stand in `out`."""
    master, terminal = pty.openpty()
    with subprocess.Popen(
        [sys.executable, "-m", "samenspel.cli", *map(str, arguments)],
        stdin=subprocess.DEVNULL,
        stdout=terminal,
        stderr=terminal,
        cwd=cwd,
        env=_environment(environment or {}),
    ) as process:
        os.close(terminal)
        told = b""
        with suppress(OSError):  # what the terminal says when nobody writes to it any more
            while chunk := os.read(master, 65_536):
                told += chunk
        os.close(master)
    return Told(process.returncode, told.decode().replace("\r\n", "\n"))
