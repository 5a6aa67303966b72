"""`python -m tests.study`, in the root of the project: what takes too long for every run of the tests."""

from __future__ import annotations

import argparse
import sys
from importlib import import_module
from typing import Final

# Each command is the module of its name in this folder: `main()` reads the arguments that follow the name.
COMMANDS: Final = {
    "fuzz": "throw damaged records at the readers, and find anything but a record or a refusal",
    "mutants": "break the rules in many small ways, and count how often a test notices",
    "crashes": "end a process while it writes, at random moments and behind every call, and look at the file",
    "memory": "read very many records, and see how much memory that takes",
    "strategies": "measure what the strategies draw, how fast, and how well it shrinks",
}


def main() -> None:
    parser = argparse.ArgumentParser(
        prog="python -m tests.study",
        description="Study how good the tests are.",
        epilog="\n".join(["commands:", *(f"  {name:<12} {does}" for name, does in COMMANDS.items())]),
        formatter_class=argparse.RawDescriptionHelpFormatter,
    )
    parser.add_argument("command", choices=COMMANDS, metavar="command", help="one of those below; each has --help")
    parser.add_argument("arguments", nargs=argparse.REMAINDER, help="what the command is given")
    given = parser.parse_args()
    sys.argv[:] = [f"{parser.prog} {given.command}", *given.arguments]
    import_module(f"{__package__}.{given.command}").main()


if __name__ == "__main__":
    main()
