"""Each way to read and write a record by itself, for `pytest-benchmark`; the page has them next to each other."""

from __future__ import annotations

from time import process_time
from typing import TYPE_CHECKING, Final

import pytest
from bench import comparisons
from bench.measuring import quiet
from bench.workloads import COUNTS

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Mapping

    from pytest_benchmark.fixture import BenchmarkFixture

COMPARISONS: Final[Mapping[str, Callable[[int], comparisons.Ways]]] = {
    "decode": comparisons.decoding,
    "decode what others wrote": comparisons.decoding_of_others,
    "keys that stand twice": comparisons.trusting,
    "MessagePack": comparisons.messagepack,
    "encode": comparisons.encoding,
    "decode YAML": comparisons.yaml_decoding,
    "decode YAML by events": comparisons.yaml_decoding_by_events,
    "encode YAML": comparisons.yaml_encoding,
}


pytestmark = pytest.mark.benchmark(timer=process_time)


@pytest.fixture(autouse=True)
def _quiet() -> Iterator[None]:
    with quiet():
        yield


def _cases() -> Iterator[object]:
    for what, ways in COMPARISONS.items():
        for count in COUNTS:
            for name, way in ways(count).items():
                yield pytest.param(f"{what}, {count} elements", way, id=f"{what}-{count}-{name.replace('*', '')}")


@pytest.mark.parametrize(("group", "way"), [*_cases()])
def test_format(benchmark: BenchmarkFixture, group: str, way: Callable[[], object]) -> None:
    benchmark.group = group
    benchmark(way)
