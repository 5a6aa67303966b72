"""Where the command begins: it runs the application and gives its exit code to the shell."""

from __future__ import annotations

import sys

__all__ = ["main"]


def main() -> None:
    """Run the command `samenspel` with the arguments of the process."""
    try:
        from samenspel.cli.commands import run  # noqa: PLC0415 - of the extra `cli`
    except ModuleNotFoundError as error:
        if (error.name or "").partition(".")[0] not in {"cyclopts", "rich"}:
            raise
        sys.exit("samenspel: the command needs the extra 'cli': pip install 'samenspel[cli]'")
    sys.exit(run())
