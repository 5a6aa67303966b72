"""`python -m tests.study crashes`: end a process while it writes, and see that a file is whole, the old or the new one.

One part ends the process at random moments, the other once behind every call of a function that Python does not write
itself: opening, writing, flushing, renaming and all between them.  The signal is SIGKILL, so nothing can tidy up.
"""

from __future__ import annotations

import argparse
import gzip
import os
import random
import re
import signal
import sys
from collections import Counter
from pathlib import Path
from tempfile import TemporaryDirectory
from time import sleep
from typing import TYPE_CHECKING, Any, Final

from samenspel import Area, Partnership, dump, dumps, write_lines

if TYPE_CHECKING:
    from collections.abc import Callable

AREAS: Final = [Area(id=f"a{number}", name="Area") for number in range(500)]
OLD: Final = Partnership(id="old", name="Old", areas=AREAS)
NEW: Final = Partnership(id="new", name="New", areas=AREAS)
NAMES: Final = ("record.json", "record.json.gz", "records.jsonl", "records.jsonl.gz")
LEFT: Final = re.compile(r"\.samenspel-[0-9a-f]{16}\.tmp")


def save(record: Partnership, path: Path) -> None:
    """Write a record by the way that the name asks for."""
    if ".jsonl" in path.name:
        write_lines([record] * 5, path)
    else:
        dump(record, path)


def written(record: Partnership, path: Path) -> bytes:
    """Give what stands in a file when a record was saved there, expanded."""
    return (dumps(record) + b"\n") * 5 if ".jsonl" in path.name else dumps(record)


def state_of(path: Path) -> str:
    """Tell which record stands in a file: the old, the new, or none of them whole; and name what is beside it."""
    raw = path.read_bytes()
    content = gzip.decompress(raw) if path.suffix == ".gz" and raw else raw
    beside = [other.name for other in path.parent.iterdir() if other != path]
    unknown = [name for name in beside if not LEFT.fullmatch(name)]
    if unknown:
        return f"left {', '.join(unknown)}"
    for name in beside:
        (path.parent / name).unlink()
    return {written(OLD, path): "old", written(NEW, path): "new"}.get(content, "torn")


def ended(run: Callable[[], object], *, after: float | None = None) -> bool:
    """Run something in a process of its own, and tell whether that was killed; `after` so many seconds, we do it."""
    child = os.fork()
    if child == 0:
        try:
            run()
            os._exit(0)
        finally:
            os._exit(1)
    if after is not None:
        sleep(after)
        os.kill(child, signal.SIGKILL)
    _, status = os.waitpid(child, 0)
    if os.WIFEXITED(status) and os.WEXITSTATUS(status):
        sys.exit("the process that writes failed by itself")
    return os.WIFSIGNALED(status)


# At random moments


def _writing_for_ever(path: Path) -> None:
    while True:
        save(NEW, path)
        save(OLD, path)


def at_random_moments(path: Path, kills: int, seed: int) -> Counter[str]:
    """Kill so many processes while they write, and count what stood in the file."""
    moments = random.Random(seed)
    found: Counter[str] = Counter()
    save(OLD, path)
    for _ in range(kills):
        ended(lambda: _writing_for_ever(path), after=moments.uniform(0.005, 0.05))
        found[state_of(path)] += 1
    return found


# At every point


def _each_call(path: Path, at: Callable[[str], object]) -> None:
    """Save a record, and do something behind each call of a function that is not written in Python."""

    def look(_frame: object, event: str, called: Any) -> None:  # noqa: ANN401 - any function
        if event in {"c_return", "c_exception"}:
            at(called.__name__)

    sys.setprofile(look)
    save(NEW, path)
    sys.setprofile(None)


def _calls(path: Path) -> list[str]:
    """Give the calls that saving makes, in their order."""
    names: list[str] = []
    _each_call(path, names.append)
    return names


def at_every_point(path: Path) -> tuple[list[str], Counter[str]]:
    """Kill a process behind each call that saving makes, and count what stood in the file.

    Gives the names of the calls, too.
    """
    save(NEW, path)  # whatever is loaded at the first time is loaded
    save(OLD, path)
    names = _calls(path)
    found: Counter[str] = Counter()
    for point in range(1, len(names) + 1):
        save(OLD, path)
        made: list[str] = []

        def die(name: str, point: int = point, made: list[str] = made) -> None:
            made.append(name)
            if len(made) == point:
                os.kill(os.getpid(), signal.SIGKILL)

        if not ended(lambda: _each_call(path, die)):
            sys.exit(f"nothing was killed at point {point} of {len(names)}")
        found[state_of(path)] += 1
    return names, found


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("names", nargs="*", default=NAMES, help="the files to write (default: %(default)s)")
    parser.add_argument(
        "--kills", type=int, default=200, help="at how many random moments, all files together (default: %(default)s)"
    )
    parser.add_argument("--seed", type=int, default=0, help="of the random moments (default: %(default)s)")
    given = parser.parse_args()
    is_whole = True
    for name in given.names:
        with TemporaryDirectory() as folder:
            path = Path(folder) / name
            names, points = at_every_point(path)
            kills = at_random_moments(path, -(-given.kills // len(given.names)), given.seed)
        order = [name for name in names if name in {"fsync", "replace"}]
        is_flushed = order[-3:] == ["fsync", "replace", "fsync"] and order.count("fsync") == 2
        is_whole = is_whole and is_flushed and set(points) == {"old", "new"} and set(kills) <= {"old", "new"}
        sys.stdout.write(
            f"{name}: at {len(names)} points {told(points)}; at {sum(kills.values())} random moments {told(kills)}"
            f"{'' if is_flushed else '; not flushed around the renaming'}\n"
        )
    sys.exit(0 if is_whole else 1)


def told(found: Counter[str]) -> str:
    return ", ".join(f"{count} {what}" for what, count in sorted(found.items()))
