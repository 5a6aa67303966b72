"""Each question and change by itself, for `pytest-benchmark`: each round asks a record that was not asked before."""

from __future__ import annotations

from functools import partial
from time import process_time
from typing import TYPE_CHECKING, Final

import attrs
import pytest
from bench import comparisons
from bench.measuring import quiet
from bench.workloads import COUNTS, record

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from pytest_benchmark.fixture import BenchmarkFixture

    from samenspel import Partnership

ROUNDS: Final = 20


pytestmark = pytest.mark.benchmark(timer=process_time)


@pytest.fixture(autouse=True)
def _quiet() -> Iterator[None]:
    with quiet():
        yield


def _cases() -> Iterator[object]:
    for count in COUNTS:
        for name, question in (comparisons.operations(count) | comparisons.rules()).items():
            yield pytest.param(name, partial(attrs.evolve, record(count)), question, id=f"{name}-{count}")


@pytest.mark.parametrize(("group", "fresh", "question"), [*_cases()])
def test_question(
    benchmark: BenchmarkFixture,
    group: str,
    fresh: Callable[[], Partnership],
    question: Callable[[Partnership], object],
) -> None:
    benchmark.group = group
    benchmark.pedantic(question, setup=lambda: ((fresh(),), {}), rounds=ROUNDS)
