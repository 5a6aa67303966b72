"""The benchmarks (`bench_*.py`) run where they are asked for only: `pytest tests/bench --benchmark-only`."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from pathlib import Path


def pytest_collect_file(file_path: Path, parent: pytest.Collector) -> pytest.Module | None:
    is_benchmark = file_path.suffix == ".py" and file_path.name.startswith("bench_")
    is_asked = parent.config.getoption("benchmark_only", default=False)
    if not is_benchmark or not is_asked or parent.session.isinitpath(file_path):  # a file that is named is taken anyway
        return None
    return pytest.Module.from_parent(parent, path=file_path)
