"""The tables of the page: each is measured and written in Markdown by a function here, which bears its name."""

from __future__ import annotations

import os
import platform
from functools import cache, partial
from importlib.metadata import version
from itertools import pairwise
from statistics import median
from typing import TYPE_CHECKING, Final

import attrs
from yaml import _yaml as libyaml  # no public name says its version

import samenspel
from samenspel.model import KINDS

from . import comparisons, workloads
from .measuring import Timing, compare, exponent, following, kept, started, times
from .workloads import COUNTS, example_texts, examples, record

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Mapping, Sequence

__all__ = ["TABLES"]

_SIZES: Final = (1_000, 2_000, 4_000)
_JUDGED: Final = (80, 1_000, 100_000)
_AWKWARD_SIZES: Final = (250, 500, 1_000)
_SHORTEST: Final = 0.0002
_STARTS: Final = 12
_LIBRARIES: Final = ("attrs", "cattrs", "msgspec", "orjson", "pydantic", "pydantic-core", "PyYAML")


# Markdown


def _table(heads: Sequence[str], rows: Iterable[Sequence[str]]) -> str:
    lines = [heads, ["---", *("---:" for _ in heads[1:])], *rows]
    return "\n".join(f"| {' | '.join(cells)} |" for cells in lines)


def _number(value: float) -> str:
    """Give a number in three figures, or in whole."""
    return f"{value:,.0f}" if value >= 100 else f"{value:.1f}" if value >= 10 else f"{value:.2f}"


def _micro(seconds: float) -> str:
    return _number(seconds * 1e6)


def _milli(seconds: float) -> str:
    return _number(seconds * 1e3)


def _percent(part: float) -> str:
    return f"{part:.0%}".replace("%", " %")


def _exponent(taken: Mapping[int, float]) -> str:
    """Give the exponent of growth, except of what takes too little time to tell."""
    return f"**{exponent(taken):.2f}**" if max(taken.values()) > _SHORTEST else "–"


def _repeats(timings: Iterable[Timing]) -> str:
    worst = max(timing.disagreement for timing in timings)
    return f"The ratios of the first and the second half of the rounds differ by {worst:.1%} at most.".replace(
        "%", " %"
    )


def _compared(by_column: Mapping[str, Mapping[str, Timing]], unit: str, shown: Callable[[float], str]) -> str:
    """Write timings: a row for each way, the ratios of all columns first."""
    columns = [*by_column.values()]
    heads = ["", *by_column, *(f"{unit}, {name}" for name in by_column)]
    rows = [
        [
            way,
            *(f"**{_number(column[way].ratio)}**" for column in columns),
            *(shown(column[way].seconds) for column in columns),
        ]
        for way in columns[0]
    ]
    repeats = _repeats(timing for column in columns for timing in column.values())
    return f"{_table(heads, rows)}\n\n{repeats}"


def _elements(count: int) -> str:
    return f"{count:,} elements"


# The tables


def machine(_: float) -> str:
    """The machine, the versions and the records."""
    versions = ", ".join(f"{name} {version(name)}" for name in _LIBRARIES)
    counts = {name: len(list(example.elements())) for name, example in examples().items()}
    kinds = {type(element) for example in examples().values() for element in example.elements()}
    sizes = " and ".join(
        f"{_elements(count)} ({len(samenspel.dumps(record(count))) / 1e3:,.0f} kB of JSON)" for count in COUNTS
    )
    size = sum(map(len, example_texts().values())) / 1e3
    python = f"{platform.python_implementation()} {platform.python_version()}"
    parser = f"libyaml {libyaml.get_version_string()}"
    return f"""\
- Machine: {os.cpu_count()} cores, {platform.machine()}, {platform.system()}.
- {python}; {versions} with {parser}; samenspel {version("samenspel")}.
- Records: {sizes}, made of the {len(counts)} examples; those have {sum(counts.values())} elements in\
 {size:,.0f} kB of YAML, of {len(kinds)} of the {len(KINDS)} kinds."""


@cache
def _timed(steps: comparisons.Steps, seconds: float) -> Mapping[str, Mapping[str, Timing]]:
    return {_elements(count): compare(steps(count), seconds=seconds) for count in COUNTS}


def summary(seconds: float) -> str:
    """The answers in sentences, of the same figures as the tables below."""
    said = []
    for verb, steps, floor in (
        ("Reading", comparisons.decoding, comparisons.FLOOR),
        ("Reading what another program wrote as", comparisons.decoding_of_others, comparisons.FLOOR),
        ("Writing", comparisons.encoding, comparisons.FLOOR_OF_WRITING),
    ):
        columns = _timed(steps, seconds)
        to_floor = " and ".join(_number(column[comparisons.OURS].ratio) for column in columns.values())
        to_pydantic = " and ".join(
            _number(column[comparisons.OURS].ratio / column[comparisons.TYPES].ratio) for column in columns.values()
        )
        said.append(
            f"- {verb} JSON takes {to_floor} times what {floor} takes, and {to_pydantic} times what pydantic takes with"
            f" the same types (at {' and '.join(columns)})."
        )
    columns = _timed(comparisons.yaml_decoding, seconds)
    ratios = " and ".join(_number(column[comparisons.OURS].ratio) for column in columns.values())
    return "\n".join([*said, f"- Reading YAML takes {ratios} times what PyYAML's fast loader takes for plain data."])


def decode(seconds: float) -> str:
    return _compared(_timed(comparisons.decoding, seconds), "µs", _micro)


def decode_others(seconds: float) -> str:
    return _compared(_timed(comparisons.decoding_of_others, seconds), "µs", _micro)


def duplicate_keys(seconds: float) -> str:
    return _compared(_timed(comparisons.trusting, seconds), "µs", _micro)


def messagepack(seconds: float) -> str:
    return _compared(_timed(comparisons.messagepack, seconds), "µs", _micro)


def encode(seconds: float) -> str:
    return _compared(_timed(comparisons.encoding, seconds), "µs", _micro)


def yaml_decode(seconds: float) -> str:
    examples_on_disk = compare(comparisons.yaml_decoding(None), seconds=seconds)
    return _compared({"the examples": examples_on_disk, **_timed(comparisons.yaml_decoding, seconds)}, "ms", _milli)


def yaml_decode_by_events(seconds: float) -> str:
    return _compared(_timed(comparisons.yaml_decoding_by_events, seconds), "ms", _milli)


def yaml_encode(seconds: float) -> str:
    return _compared(_timed(comparisons.yaml_encoding, seconds), "ms", _milli)


def start(_: float) -> str:
    """How long a process takes that imports something and ends."""
    taken = started(comparisons.PROGRAMS, rounds=_STARTS)
    nothing = next(iter(taken.values()))
    rows: list[list[str]] = []
    for program, seconds in taken.items():
        more = median(mine - its for mine, its in zip(seconds, nothing, strict=True))
        ratio = median(mine / its for mine, its in zip(seconds, nothing, strict=True))
        rows.append([program, f"**{_number(ratio)}**", _milli(median(seconds)), _milli(max(more, 0))])
    return _table(["", "ratio", "ms", "ms more than nothing"], rows)


def memory(_: float) -> str:
    """What decoded records keep allocated, the dates in them included."""
    rows: dict[str, list[int]] = {}
    for count in COUNTS:
        for name, way in comparisons.holding(count).items():
            way()
            comparisons.forget_dates()
            rows.setdefault(name, []).append(kept(way))
    floor = next(iter(rows.values()))
    return _table(
        ["", *(_elements(count) for count in COUNTS), *(f"kB, {_elements(count)}" for count in COUNTS)],
        (
            [
                name,
                *(f"**{_number(mine / its)}**" for mine, its in zip(sizes, floor, strict=True)),
                *(_number(size / 1e3) for size in sizes),
            ]
            for name, sizes in rows.items()
        ),
    )


def _steps(steps: comparisons.Steps, seconds: float) -> str:
    """Write what each step adds to the one before it, and its share of the last, which does all."""
    columns = [[timing.seconds for timing in column.values()] for column in _timed(steps, seconds).values()]
    added = [[after - before for before, after in pairwise([0.0, *column])] for column in columns]
    rows = [
        [
            name,
            *(f"**{_percent(took / column[-1])}**" for took, column in zip(mine, columns, strict=True)),
            *map(_micro, mine),
        ]
        for name, *mine in zip(steps(COUNTS[0]), *added, strict=True)
    ]
    whole = ["all of it", *("" for _ in columns), *(_micro(column[-1]) for column in columns)]
    heads = ["", *map(_elements, COUNTS), *(f"µs, {_elements(count)}" for count in COUNTS)]
    return _table(heads, [*rows, whole])


def decode_steps(seconds: float) -> str:
    return _steps(comparisons.reading_steps, seconds)


def encode_steps(seconds: float) -> str:
    return _steps(comparisons.writing_steps, seconds)


def yaml_steps(seconds: float) -> str:
    return _steps(comparisons.yaml_steps, seconds)


def yaml_steps_by_events(seconds: float) -> str:
    return _steps(comparisons.yaml_steps_by_events, seconds)


def _nothing() -> None: ...


def _ignoring(way: Callable[[], object]) -> Callable[[object], object]:
    return lambda _: way()


def cold(seconds: float) -> str:
    """What it costs to read dates and amounts for the first time."""
    rows: list[list[str]] = []
    for count in COUNTS:
        read = _ignoring(comparisons.decoding(count)[comparisons.OURS])
        first = times(comparisons.forget_dates, read, seconds=seconds / 4)
        again = times(_nothing, read, seconds=seconds / 4)
        rows.append([_elements(count), f"**{_number(first / again)}**", _micro(first), _micro(again)])
    return _table(["", "ratio", "µs, no date met before", "µs, all dates met before"], rows)


def _growth(
    questions: Callable[[int], comparisons.Questions], sizes: Sequence[int], seconds: float
) -> Mapping[str, Mapping[int, float]]:
    """Time each question on fresh records of growing size."""
    taken: dict[str, dict[int, float]] = {}
    for size in sizes:
        fresh = partial(attrs.evolve, record(size))
        for name, question in questions(size).items():
            taken.setdefault(name, {})[size] = times(fresh, question, seconds=seconds / 20)
    return taken


def rules(seconds: float) -> str:
    """What it takes to judge a record by all rules, next to reading it."""
    rows: list[list[str]] = []
    timings: list[Timing] = []
    for count in _JUDGED:
        document = samenspel.dumps(record(count))
        read, judged = following(partial(samenspel.loads, document), samenspel.check, seconds=seconds)
        timings.append(judged)
        rows.append([_elements(count), f"**{_number(judged.ratio)}**", _milli(read.seconds), _milli(judged.seconds)])
    heads = ["", "`check` to `loads`", "ms, `loads`", "ms, `check`"]
    return f"{_table(heads, rows)}\n\n{_repeats(timings)}"


def check(seconds: float) -> str:
    """What each rule takes by itself, and how that grows."""
    sizes = (COUNTS[0], *_SIZES)
    largest = sizes[-1]
    taken = _growth(lambda _: {**comparisons.rules(), "all rules": samenspel.check}, sizes, seconds)
    whole = taken["all rules"][largest]
    rows = (
        [
            name,
            _exponent({size: mine[size] for size in _SIZES}),
            _percent(mine[largest] / whole),
            *map(_milli, mine.values()),
        ]
        for name, mine in taken.items()
    )
    return _table(["", "exponent", f"share, {largest:,}", *(f"ms, {size:,}" for size in sizes)], rows)


def growth(seconds: float) -> str:
    """How the time of each question and change grows with the number of elements."""
    rows = (
        [name, _exponent(taken), *map(_milli, taken.values())]
        for name, taken in _growth(comparisons.operations, _SIZES, seconds).items()
    )
    return _table(["", "exponent", *(f"ms, {size:,}" for size in _SIZES)], rows)


def awkward(seconds: float) -> str:
    """How judging grows where a record has a shape that no example has."""
    taken: dict[str, dict[int, float]] = {}
    for size in _AWKWARD_SIZES:
        for name, partnership in workloads.awkward(size).items():
            way = times(partial(attrs.evolve, partnership), comparisons.judge_and_tell, seconds=seconds / 20)
            taken.setdefault(name, {})[size] = way
    rows = ([name, _exponent(mine), *map(_milli, mine.values())] for name, mine in taken.items())
    return _table(["", "exponent", *(f"ms, {size:,}" for size in _AWKWARD_SIZES)], rows)


TABLES: Final[Mapping[str, Callable[[float], str]]] = {
    table.__name__.replace("_", "-"): table
    for table in (
        summary,
        machine,
        decode,
        decode_others,
        encode,
        duplicate_keys,
        messagepack,
        yaml_decode,
        yaml_decode_by_events,
        yaml_encode,
        start,
        memory,
        decode_steps,
        cold,
        encode_steps,
        yaml_steps,
        yaml_steps_by_events,
        rules,
        check,
        growth,
        awkward,
    )
}
"""The tables by the names that the page's markers have; each is given the seconds that one comparison may take."""
