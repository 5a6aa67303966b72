"""How long things take next to each other, how that grows with what they are given, and what memory they keep."""

from __future__ import annotations

import gc
import math
import random
import subprocess
import sys
import tracemalloc
from contextlib import contextmanager
from statistics import linear_regression, median
from time import perf_counter, process_time
from typing import TYPE_CHECKING, Final, TypeVar

from attrs import frozen

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Mapping, Sequence

__all__ = ["Timing", "compare", "exponent", "following", "kept", "quiet", "started", "times"]

T = TypeVar("T")

_BATCHES: Final = 5
_BATCH: Final = 0.002
_TICK: Final = 1e-6
_FEWEST: Final = 2
_ROUNDS: Final = range(24, 1_000)


@contextmanager
def quiet() -> Iterator[None]:
    """Freeze and disable the garbage collector: otherwise it is what is measured."""
    was_enabled = gc.isenabled()
    gc.collect()
    gc.freeze()
    gc.disable()
    try:
        yield
    finally:
        gc.unfreeze()
        if was_enabled:
            gc.enable()


@frozen
class Timing:
    """How long something takes: the median of its seconds, and of its ratios to the first in the same rounds.

    `halves` are the medians of the ratios in the first and in the second half of the rounds: how well they repeat.
    """

    seconds: float
    ratio: float
    halves: tuple[float, float]

    @property
    def disagreement(self) -> float:
        """By how much the ratio of one half of the rounds lies above that of the other, as a part of it."""
        return max(self.halves) / min(self.halves) - 1


def compare(ways: Mapping[str, Callable[[], object]], /, *, seconds: float) -> Mapping[str, Timing]:
    """Time ways to do something for so many seconds in all; the ratios are to the first.

    Each round runs some batches of each way, in an order of ways that changes from round to round; the fastest batch
    counts.  The first one pays for what the way before it left in the caches of the machine, and any for what other
    programs do to them.
    """
    with quiet():
        batches = {name: _batch(way) for name, way in ways.items()}
        rounds = _rounds(ways, batches, seconds)
    reference = rounds[next(iter(ways))]
    return {
        name: Timing(median(taken), median(ratios), (median(ratios[:half]), median(ratios[half:])))
        for name, taken in rounds.items()
        for ratios in [[mine / its for mine, its in zip(taken, reference, strict=True)]]
        for half in [len(ratios) // 2]
    }


def following(first: Callable[[], T], second: Callable[[T], object], /, *, seconds: float) -> tuple[Timing, Timing]:
    """Time what makes something and what is then done with it; the ratio of the second is to the first.

    As in `compare`, the fastest of a few batches counts in each round; each call of the second has something fresh from
    the first.
    """
    made: list[float] = []
    done: list[float] = []
    with quiet():
        makings, doings = _batch(first), _batch(lambda: second(first()))
        end = perf_counter() + seconds
        while len(made) < _FEWEST or (perf_counter() < end and len(made) < _ROUNDS.stop):
            made.append(min(_seconds(first, makings) for _ in range(_BATCHES)))
            done.append(min(_each(second, [first() for _ in range(doings)]) for _ in range(_BATCHES)))
    ratios = [mine / its for mine, its in zip(done, made, strict=True)]
    half = len(ratios) // 2
    return (
        Timing(median(made), 1, (1, 1)),
        Timing(median(done), median(ratios), (median(ratios[:half]), median(ratios[half:]))),
    )


def _each(way: Callable[[T], object], things: Sequence[T]) -> float:
    """Give the seconds of processor time of one call, where each call is given another thing."""
    before = process_time()
    for thing in things:
        way(thing)
    return (process_time() - before) / len(things)


def _batch(way: Callable[[], object]) -> int:
    """Give how often to call a way for one batch."""
    fastest = min(_seconds(way, 1) for _ in range(3))
    return max(1, round(_BATCH / max(fastest, _TICK)))


def _seconds(way: Callable[[], object], times: int) -> float:
    """Give the seconds of processor time of one call."""
    before = process_time()
    for _ in range(times):
        way()
    return (process_time() - before) / times


def _rounds(
    ways: Mapping[str, Callable[[], object]], batches: Mapping[str, int], seconds: float
) -> Mapping[str, Sequence[float]]:
    order = random.Random(0)
    names = list(ways)
    taken: dict[str, list[float]] = {name: [] for name in names}
    end = perf_counter() + seconds
    for number in range(_ROUNDS.stop):
        if number >= _ROUNDS.start and perf_counter() > end:
            break
        order.shuffle(names)
        for name in names:
            taken[name].append(min(_seconds(ways[name], batches[name]) for _ in range(_BATCHES)))
    return taken


def times(setup: Callable[[], T], way: Callable[[T], object], *, seconds: float) -> float:
    """Give the least seconds of a way that needs something fresh each time, which is made outside of the time."""
    taken: list[float] = []
    end = perf_counter() + seconds
    with quiet():
        while len(taken) < _FEWEST or perf_counter() < end:
            fresh = setup()
            before = process_time()
            result = way(fresh)
            taken.append(process_time() - before)
            del result, fresh
    return min(taken)


def exponent(by_size: Mapping[int, float]) -> float:
    """Fit the exponent with which time grows with size: 1 is linear, 2 is quadratic."""
    return linear_regression([math.log(size) for size in by_size], [math.log(took) for took in by_size.values()]).slope


def kept(way: Callable[[], object]) -> int:
    """Give the bytes that the result of a call keeps allocated, counted by the allocator of Python."""
    tracemalloc.start()
    try:
        before, _ = tracemalloc.get_traced_memory()
        result = way()
        gc.collect()
        after, _ = tracemalloc.get_traced_memory()
        del result
    finally:
        tracemalloc.stop()
    return after - before


def started(programs: Mapping[str, str], /, *, rounds: int) -> Mapping[str, Sequence[float]]:
    """Give the seconds that a new process takes from its start to its end, for each program, round by round.

    In each round, each program runs a few times, and the fastest counts.
    """
    order = random.Random(0)
    names = list(programs)
    taken: dict[str, list[float]] = {name: [] for name in names}
    for _ in range(rounds):
        order.shuffle(names)
        for name in names:
            taken[name].append(min(_run(programs[name]) for _ in range(_BATCHES)))
    return taken


def _run(program: str) -> float:
    before = perf_counter()
    subprocess.run([sys.executable, "-I", "-c", program], check=True)
    return perf_counter() - before
