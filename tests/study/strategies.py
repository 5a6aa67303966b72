"""`python -m tests.study strategies`: what the strategies draw, how fast, and how well it shrinks, as a table."""

from __future__ import annotations

import argparse
import subprocess
import sys
from concurrent.futures import ProcessPoolExecutor
from datetime import UTC, datetime
from itertools import chain, repeat
from pathlib import Path
from random import Random
from statistics import median
from typing import TYPE_CHECKING, Any, Final, NamedTuple

from hypothesis import find, settings
from hypothesis import strategies as st
from hypothesis.vendor.pretty import pretty
from tests.bench.page import rewritten
from tests.laws import measures, moving

import samenspel
from samenspel import CORE, check
from samenspel.testing.strategies import broken, nearly_broken, partnerships

from . import limits

if TYPE_CHECKING:
    from collections import Counter
    from collections.abc import Iterator
    from concurrent.futures import Executor

ROOT: Final = Path(__file__).parents[2]
_OFTEN: Final = 0.01
_BELOW: Final = ""  # what stands below the table has no name
PAGE: Final = ROOT / "docs" / "explanation" / "testing.md"
_COLD: Final = """
from time import perf_counter
from tests.laws import measures
begun = perf_counter()
measures.draws(measures.partnerships(), 10)
cold = perf_counter() - begun
measures.draws(measures.REFERENCE, 50)
begun = perf_counter()
measures.draws(measures.REFERENCE, 120)
print(cold / (perf_counter() - begun))
"""


def main() -> None:
    """Measure, and print or write the table of the docs."""
    parser = argparse.ArgumentParser(description="Measure what the strategies draw, how fast, and how well it shrinks.")
    parser.add_argument("--draws", type=int, default=10_000, help="how many draws of records (default: 10000)")
    parser.add_argument("--seeds", type=int, default=10, help="how many seeds of the battery (default: 10)")
    parser.add_argument("--broken", type=int, default=1_000, help="how many draws for each rule (default: 1000)")
    parser.add_argument(
        "--jobs", type=int, default=2, help="how many processes look for smallest examples (default: 2)"
    )
    parser.add_argument("--page", action="store_true", help=f"write the table into {PAGE.relative_to(ROOT)}")
    given = parser.parse_args()
    command = " ".join(["python -m tests.study strategies", *sys.argv[1:]])
    told = [
        f"Measured on {datetime.now(UTC):%Y-%m-%d} with `{command}`.",
        "",
        "| what | bar | measured |",
        "|---|---|---|",
    ]
    sys.stdout.writelines(f"{line}\n" for line in told)
    # What measures speed comes first, and runs alone.
    with ProcessPoolExecutor(given.jobs) as pool:
        for what, bar, measured in chain(
            _figures(given.draws), _shrinking(given.seeds, pool), _breaking(given.broken, pool)
        ):
            told.append(f"\n{measured}" if what == _BELOW else f"| {what} | {bar} | {measured} |")
            sys.stdout.write(f"{told[-1]}\n")
            sys.stdout.flush()
    if given.page:
        PAGE.write_text(rewritten(PAGE.read_text(encoding="utf-8"), {"strategies": "\n".join(told)}), encoding="utf-8")


def _figures(count: int) -> Iterator[tuple[str, str, str]]:
    yield from _speed()
    usual = measures.draws(partnerships(), count)
    clean = measures.draws(partnerships(clean=True), count)
    yield "records with an error, `partnerships()`", "0", f"{sum(map(bool, map(measures.errors, usual)))} of {count}"
    yield "records with a finding, `clean=True`", "0", f"{sum(len(check(one)) > 0 for one in clean)} of {count}"
    yield "clean partnerships that certainly run", "50 %", f"{sum(map(measures.runs, clean)) / count:.0%}"
    yield from _variety(usual[:1_000])
    found = measures.statuses(partnerships(), count)
    yield "draws that are refused", "0 in 10,000", f"{found['invalid']} of {found.total()}"
    yield "draws that run out of choices", "10 %", f"{found['overrun'] / found.total():.1%}"
    pasted = sum(eval(pretty(one), dict(vars(samenspel))) == one for one in usual[:1_000])
    yield "reports that can be pasted", "1,000 of 1,000", f"{pasted} of {len(usual[:1_000])}"
    known = {name: measures.draws(st.from_type(cls), 100) for name, cls in measures.public_classes().items()}
    valid = sum(all(isinstance(one, measures.public_classes()[name]) for one in drawn) for name, drawn in known.items())
    yield "public classes that `st.from_type` draws", "all", f"{valid} of {len(known)}"
    yield from _moving()


def _breaking(count: int, pool: Executor) -> Iterator[tuple[str, str, str]]:
    """Break each rule: whether nothing else breaks, how small it shrinks, and whether its limits are drawn."""
    if not count:
        return
    found = dict(zip(CORE, pool.map(_broken, [rule.code for rule in CORE], repeat(count)), strict=True))
    for what, exact in (
        ("rules that `broken` breaks, and no other", {rule.code: one.exact for rule, one in found.items()}),
        (
            "rules that `nearly_broken` does not break, nor any other",
            {rule.code: one.silent for rule, one in found.items()},
        ),
    ):
        wrong = [f"{code} {right}" for code, right in exact.items() if right < count]
        told = f"{len(exact) - len(wrong)} of {len(exact)} rules, {count} draws each"
        yield what, "all", "; ".join([told, *wrong])
    excess = {rule.code: measures.size(one.smallest) - measures.minimum(rule) for rule, one in found.items()}
    larger = [code for code, more in excess.items() if more > 0]
    told = f"{max(excess.values())}" + (f" ({', '.join(larger)})" if larger else "")
    yield "elements more than the example of the rule, at most", "1", told
    shares = {
        site: max(found[CORE[code]].limits[site] / (2 * count) for code in scope.codes)
        for site, scope in limits.sites().items()
    }
    rare = [f"- `{site}` ({share:.1%})" for site, share in shares.items() if share < _OFTEN]
    told = f"{len(shares) - len(rare)} of {len(shares)}"
    yield "comparisons in the rules that are drawn on their limit in 1 %", "all", told
    if rare:
        yield _BELOW, "", "\n".join(["Those that are drawn on their limit less often, or never:", "", *rare])


class _Broken(NamedTuple):
    """How many records that break a rule break it alone, how many that come near break none, and the smallest."""

    exact: int
    silent: int
    smallest: samenspel.Partnership
    limits: Counter[str]


def _broken(code: str, count: int) -> _Broken:
    smallest = find(broken(code), lambda _: True, settings=settings(database=None), random=Random(count))
    loud, near = measures.draws(broken(code), count), measures.draws(nearly_broken(code), count)
    with limits.noting() as noting:
        exact = sum(noting.fired(partnership) == {code} for partnership in loud)
        silent = sum(not noting.fired(partnership) for partnership in near)
    return _Broken(exact, silent, smallest, noting.found)


def _speed() -> Iterator[tuple[str, str, str]]:
    sizes: dict[str, Any] = measures.ONE_AND_A_HALF
    yield "rate of `partnerships()` against the reference", "0.35", f"{measures.ratio(partnerships(), 200, 7):.2f}"
    yield "rate at 28 elements against the reference", "0.25", f"{measures.ratio(partnerships(**sizes), 200, 7):.2f}"
    ran = subprocess.run([sys.executable, "-c", _COLD], capture_output=True, text=True, check=True)
    told = f"{measures.generating(100, 7):.2f}"
    yield "rate of `samenspel generate` against constructing and dumping the same records", "0.5", told
    yield "first ten draws, in times of 120 reference draws", "1", f"{float(ran.stdout):.2f}"


def _moving() -> Iterator[tuple[str, str, str]]:
    ratio = median(moving.steps_rate(20) / measures.rate(measures.REFERENCE, 200) for _ in range(7))
    yield "steps of the machine against the reference", "1", f"{ratio:.2f}"
    found = {name: moving.sought(fault, is_shrunk=True) for name, fault in moving.FAULTS.items()}
    over = [len(one.program) - moving.FAULTS[name].fewest for name, one in found.items() if one is not None]
    yield f"planted faults that it finds in {moving.RUNS} runs", "all", f"{len(over)} of {len(found)}"
    yield "steps more than it takes to show a fault, at most", "1", str(max(over))


def _variety(drawn: list[samenspel.Partnership]) -> Iterator[tuple[str, str, str]]:
    sizes = sorted(map(measures.size, drawn))
    yield "median number of elements", "12", f"{sizes[len(sizes) // 2]}"
    yield "distinct records", "90 %", f"{measures.distinct(drawn):.1%}"
    for what, shares, least, most in (
        ("collections that are empty", measures.empty(drawn), 0.05, 0.5),
        ("optional fields that nothing says", measures.absent(drawn), 0.2, 0.8),
    ):
        outside = [f"`{name}` {share:.0%}" for name, share in shares.items() if not least <= share <= most]
        told = f"{min(shares.values()):.0%} to {max(shares.values()):.0%} of the records"
        yield what, f"{least:.0%} to {most:.0%}", told + (f"; outside: {', '.join(outside)}" if outside else "")


def _shrinking(seeds: int, pool: Executor) -> Iterator[tuple[str, str, str]]:
    if not seeds:
        return
    sought = [(name, seed) for seed in range(seeds) for name in measures.BATTERY]
    found = list(pool.map(measures.excess, *zip(*sought, strict=True)))
    minimal = sum(more == 0 for more in found) / len(found)
    yield "smallest examples that are exactly minimal", "95 %", f"{minimal:.0%} of {len(found)}"
    yield "elements more than it takes, at most", "1", str(max(found))
