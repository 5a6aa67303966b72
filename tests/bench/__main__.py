"""`python -m tests.bench`, in the root of the project: measure, and write the tables into the page about it."""

from __future__ import annotations

import argparse
import sys

from .page import PAGE, rewritten
from .tables import TABLES


def main() -> None:
    parser = argparse.ArgumentParser(prog="python -m tests.bench", description="Measure, and write the tables.")
    parser.add_argument("tables", nargs="*", metavar="table", help=f"only these of: {', '.join(TABLES)}")
    parser.add_argument("--seconds", type=float, default=6, help="what one comparison may take (default: %(default)s)")
    given = parser.parse_args()
    unknown = [name for name in given.tables if name not in TABLES]
    if unknown:
        parser.error(f"no table is called {', '.join(unknown)}; there are {', '.join(TABLES)}")
    made: dict[str, str] = {}
    for name in given.tables or TABLES:
        sys.stderr.write(f"{name} ...\n")
        made[name] = TABLES[name](given.seconds)
    PAGE.write_text(rewritten(PAGE.read_text(encoding="utf-8"), made), encoding="utf-8")


if __name__ == "__main__":
    main()
