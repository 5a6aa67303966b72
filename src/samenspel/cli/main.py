"""Where the command begins: it runs the application and gives its exit code to the shell."""

from __future__ import annotations

import os
import sys
from io import TextIOWrapper
from typing import Final

__all__ = ["main"]

_READER_GONE: Final = 141  # what a shell gives for a process that a closed pipe ended


def __dir__() -> list[str]:
    return __all__


def main() -> None:
    """Run the command `samenspel` with the arguments of the process."""
    try:
        from samenspel.cli.commands import run  # noqa: PLC0415 - of the extra `cli`
    except ModuleNotFoundError as error:
        if (error.name or "").partition(".")[0] not in {"cyclopts", "rich"}:
            raise
        print("samenspel: the command needs the extra 'cli': pip install 'samenspel[cli]'", file=sys.stderr)  # noqa: T201 - rich may be what is missing
        sys.exit(2)
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, TextIOWrapper):
            stream.reconfigure(errors="replace")  # an old code page has no arrows
    try:
        code = run(sys.argv[1:])
        sys.stdout.flush()
    except BrokenPipeError:  # nobody reads on, as after `| head`
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        code = _READER_GONE
    sys.exit(code)
