"""`python -m tests.study mutants`: break the rules in many small ways, and count how often a test notices.

A sample of all mutants is drawn; the same seed draws the same one from the same code.
Each mutant is judged in a copy of the project and in a process of its own, which the first failure ends: by the tests
that name the rule most often, then by all others of the rules, the examples and the command line.
With `--drawn`, no test judges, but what the strategies draw alone: that is quick, and shows what they never draw.
The draws of Hypothesis are the same in every run, so that a mutant lives or dies in all of them.
"""

from __future__ import annotations

import argparse
import json
import os
import re
import signal
import subprocess
import sys
from collections import Counter
from concurrent.futures import ThreadPoolExecutor, as_completed
from difflib import unified_diff
from pathlib import Path
from queue import SimpleQueue
from shutil import copytree, ignore_patterns
from tempfile import TemporaryDirectory
from textwrap import shorten
from time import perf_counter
from typing import TYPE_CHECKING, Final

from tests.bench.page import rewritten

from . import drawing
from .mutating import Mutant, Verdict, drawn, mutants_of

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

ROOT: Final = Path(__file__).resolve().parents[2]
PAGE: Final = ROOT / "docs" / "explanation" / "testing.md"
RULES: Final = Path("src/samenspel/rules")
JUDGES: Final = ("tests/rules", "tests/test_examples.py", "tests/cli")

_COPIED: Final = ("src", "tests", "examples", "docs", "pyproject.toml", "README.md", "CHANGELOG.md")
_PYTEST: Final = ("-x", "-q", "--no-header", "--tb=line", "-p", "no:cacheprovider")
# A mutant may not end, and fill the memory: it has so many seconds of processor time and so many bytes, which is far
# more than all the tests need.
_SECONDS: Final = 300
_BYTES: Final = 4 << 30
_GUARDED: Final = f"""
import pytest, resource, sys
resource.setrlimit(resource.RLIMIT_CPU, ({_SECONDS}, {_SECONDS}))
resource.setrlimit(resource.RLIMIT_AS, ({_BYTES}, {_BYTES}))
sys.exit(pytest.main(sys.argv[1:]))
"""
_OWN: Final = 3
_LONGEST: Final = 120
_CODE: Final = re.compile(r'code="(SAM\d+)"')
_PASSED, _FAILED, _BROKEN = 0, 1, 2  # what pytest ends with; a module that cannot be imported breaks the collection


def main() -> None:
    given = _arguments()
    modules = sorted(given.only.rglob("*.py")) if given.only.is_dir() else [given.only]
    mutants = [mutant for module in modules for mutant in mutants_of(module.resolve(), ROOT)]
    sample = drawn(mutants, len(mutants) if given.all else given.sample, seed=given.seed)
    _say(f"{len(sample)} of {len(mutants)} mutants of {given.only}, seed {given.seed}")
    if given.list:
        for mutant in sample:
            sys.stdout.write(f"{_told(mutant)}\n")
        return
    began = perf_counter()
    judged = (
        drawing.judged(sample, jobs=given.jobs) if given.drawn else _judged(sample, jobs=given.jobs, near=given.near)
    )
    verdicts: list[Verdict] = []
    for verdict in judged:
        verdicts.append(verdict)
        said = f"{_told(verdict.mutant)}: {verdict.by or 'SURVIVES'}"
        _say(f"{len(verdicts)}/{len(sample)} {verdict.seconds:6.1f} s  {said}")
    _say(f"{perf_counter() - began:.0f} seconds")
    verdicts.sort(key=lambda verdict: (verdict.mutant.path, verdict.mutant.line))
    survivors = [verdict.mutant for verdict in verdicts if not verdict.by]
    for mutant in survivors:
        sys.stdout.write(f"\n{_told(mutant)}\n{_diff(mutant)}")
    sys.stdout.write(f"\n{_score(len(survivors), len(sample))}\n")
    if given.json:
        given.json.write_text(_as_json(verdicts, given.seed), encoding="utf-8")
    if given.page:
        head = _head(len(sample), len(mutants), given.seed)
        tables = {"drawn-mutants" if given.drawn else "mutants": _table(verdicts, head)}
        PAGE.write_text(rewritten(PAGE.read_text(encoding="utf-8"), tables), encoding="utf-8")


def _arguments() -> argparse.Namespace:
    parser = argparse.ArgumentParser(prog=sys.argv[0], description="Count how many mutants of the rules a test kills.")
    parser.add_argument("--sample", type=int, default=200, help="how many mutants to draw (default: %(default)s)")
    parser.add_argument("--seed", type=int, default=0, help="which sample to draw (default: %(default)s)")
    parser.add_argument("--all", action="store_true", help="take all mutants, and no sample")
    parser.add_argument("--drawn", action="store_true", help="judge by what the strategies draw, and by no test")
    parser.add_argument("--jobs", type=int, default=2, help="how many to judge at once (default: %(default)s)")
    parser.add_argument("--only", type=Path, default=ROOT / RULES, help="a module or folder (default: the rules)")
    parser.add_argument("--list", action="store_true", help="tell which mutants are drawn, and judge none")
    parser.add_argument("--near", action="store_true", help="judge by the tests that know a module best, alone: a look")
    parser.add_argument("--json", type=Path, help="a file for what became of each mutant")
    parser.add_argument("--page", action="store_true", help=f"write the score into {PAGE.relative_to(ROOT)}")
    return parser.parse_args()


def _judged(sample: Sequence[Mutant], *, jobs: int, near: bool) -> Iterator[Verdict]:
    """Judge mutants by the tests, some at once, each in a copy of the project that no other uses meanwhile."""
    with TemporaryDirectory(prefix="mutants-") as directory, ThreadPoolExecutor(jobs) as pool:
        first = _copied(Path(directory) / "0")
        look = ("--collect-only",) if near else ()
        killer = _killer(_run(first, (*JUDGES, *look), PYTHONDONTWRITEBYTECODE=""))
        if killer:
            msg = f"{killer} fails without any mutant"
            raise RuntimeError(msg)
        copies: SimpleQueue[Path] = SimpleQueue()
        copies.put(first)
        for number in range(1, jobs):
            copies.put(copytree(first, Path(directory) / str(number)))

        def verdict(mutant: Mutant) -> Verdict:
            copy = copies.get()
            try:
                return _verdict(mutant, copy, near=near)
            finally:
                copies.put(copy)

        for judging in as_completed([pool.submit(verdict, mutant) for mutant in sample]):
            yield judging.result()


def _copied(target: Path) -> Path:
    target.mkdir()
    for name in _COPIED:
        source = ROOT / name
        if source.is_dir():
            copytree(source, target / name, ignore=ignore_patterns("__pycache__", "_build", "generated"))
        else:
            (target / name).write_bytes(source.read_bytes())
    return target


def _verdict(mutant: Mutant, copy: Path, *, near: bool) -> Verdict:
    file = copy / mutant.path
    began = perf_counter()
    file.write_text(mutant.source, encoding="utf-8")
    own, others = _tests(mutant, copy)
    try:
        by = _killer(_run(copy, own)) if own else ""
        if not by and not near:
            by = _killer(_run(copy, others))
    finally:
        file.write_text(mutant.original, encoding="utf-8")
    return Verdict(mutant, by, perf_counter() - began)


def _tests(mutant: Mutant, copy: Path) -> tuple[list[str], list[str]]:
    """Give the files of tests that know a module best, as they name the rule or it most often, and all others."""
    named = re.compile("|".join(rf"\b{name}\b" for name in _names(mutant, copy)))
    files = [file for place in JUDGES for file in sorted((copy / place).rglob("test_*.py")) or [copy / place]]
    times = {str(file.relative_to(copy)): len(named.findall(file.read_text(encoding="utf-8"))) for file in files}
    ordered = sorted(times, key=lambda file: -times[file])
    own = [file for file in ordered[:_OWN] if times[file]]
    return own, ordered[len(own) :]


def _names(mutant: Mutant, copy: Path) -> list[str]:
    """Give the name of a module and the code of its rule, or those of the rules that it serves."""
    module = Path(mutant.path).stem
    codes = _CODE.findall(mutant.original)
    if not codes:
        texts = (file.read_text(encoding="utf-8") for file in sorted((copy / RULES).rglob("*.py")))
        codes = [code for text in texts if f".{module} import" in text for code in _CODE.findall(text)]
    return [module, *codes]


def _run(copy: Path, tests: Iterable[str], **more: str) -> subprocess.CompletedProcess[str]:
    environment = {
        "PYTEST_DISABLE_PLUGIN_AUTOLOAD": "1",
        "CI": "true",  # Hypothesis draws the same in every run
        "PATH": os.environ.get("PATH", os.defpath),
        "PYTHONPATH": str(copy / "src"),
        "PYTHONDONTWRITEBYTECODE": "1",  # none that is kept is of a mutant
        "PYTHONHASHSEED": "0",
        "PYTHONUTF8": "1",
        **more,
    }
    command = [sys.executable, "-c", _GUARDED, *_PYTEST, *tests]
    return subprocess.run(command, cwd=copy, env=environment, capture_output=True, encoding="utf-8", check=False)


def _killer(ran: subprocess.CompletedProcess[str]) -> str:
    """Give what noticed a mutant; empty where nothing did."""
    if ran.returncode == _PASSED:
        return ""
    if ran.returncode in {-signal.SIGKILL, -signal.SIGXCPU}:
        return "it does not end"
    noticed = re.search(r"^(?:FAILED|ERROR) (\S+?)(?:\[| -|$)", ran.stdout, flags=re.MULTILINE)
    if noticed is None or ran.returncode not in {_FAILED, _BROKEN}:
        msg = f"no test ended the run, but something did:\n{ran.stdout}\n{ran.stderr}"
        raise RuntimeError(msg)
    return noticed[1]


def _told(mutant: Mutant) -> str:
    before, after = (shorten(text, _LONGEST, placeholder=" …") for text in (mutant.before, mutant.after))
    return f"{mutant.path}:{mutant.line} {mutant.within or 'its tables'}: {before} => {after}"


def _diff(mutant: Mutant) -> str:
    texts = (text.splitlines(keepends=True) for text in (mutant.original, mutant.source))
    return "".join(list(unified_diff(*texts, n=1))[2:])


def _score(survivors: int, count: int) -> str:
    return f"{count - survivors} of {count} mutants killed: {1 - survivors / count:.1%}"


def _as_json(verdicts: Sequence[Verdict], seed: int) -> str:
    told = [
        {
            "path": verdict.mutant.path,
            "line": verdict.mutant.line,
            "within": verdict.mutant.within,
            "diff": _diff(verdict.mutant),
            "killed_by": verdict.by,
        }
        for verdict in verdicts
    ]
    return json.dumps({"seed": seed, "mutants": told}, ensure_ascii=False, indent=2) + "\n"


def _head(count: int, total: int, seed: int) -> str:
    return f"All {total:,} mutants:" if count == total else f"A sample of {count:,} of {total:,} mutants (seed {seed}):"


def _table(verdicts: Sequence[Verdict], head: str) -> str:
    """Give the score of each family, for the page."""
    all_ = Counter(_family(verdict.mutant) for verdict in verdicts)
    killed = Counter(_family(verdict.mutant) for verdict in verdicts if verdict.by)
    lines = [f"| {family} | {all_[family]:,} | {killed[family]:,} |" for family in sorted(all_)]
    total = f"| **all** | **{all_.total():,}** | **{killed.total():,}** |"
    return "\n".join([head, "", "| of | mutants | killed |", "| --- | ---: | ---: |", *lines, total])


def _family(mutant: Mutant) -> str:
    return Path(mutant.path).relative_to(RULES).parts[0].removesuffix(".py")


def _say(text: str) -> None:
    sys.stderr.write(f"{text}\n")
    sys.stderr.flush()
