"""Each case of yaml-test-suite, which others publish: read as it is meant, or refused, or explained by name.

The suite is read from where it lies beside the repository; nothing of it is here.
"""

from __future__ import annotations

import json
import re
import tarfile
import tomllib
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING, Final

import pytest
from attrs import frozen
from core_schema import core_value

from samenspel.wire.yaml_blocks import read_blocks
from samenspel.wire.yaml_faults import NotReadableError
from samenspel.wire.yaml_nodes import compose
from samenspel.wire.yaml_reading import read

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from samenspel.wire.yaml_nodes import Node

ROOT: Final = Path(__file__).resolve().parents[2]
SUITE: Final = ROOT.parent / "shared" / "data" / "yaml-test-suite.tar.gz"
PAGE: Final = ROOT / "docs" / "reference" / "file-format.md"
EXPLAINED: Final[Mapping[str, Sequence[Mapping[str, Sequence[str]]]]] = tomllib.loads(
    Path(__file__).with_name("yaml_suite.toml").read_text(encoding="utf-8")
)

needs_suite: Final = pytest.mark.skipif(
    not SUITE.exists(), reason=f"yaml-test-suite is not there, so no case of it was read: {SUITE.name} beside the clone"
)


@frozen
class Case:
    """A text, whether it is invalid, and the JSON of what it means where there is some."""

    text: str
    is_invalid: bool
    meant: str | None


@cache
def _cases() -> Mapping[str, Case]:
    with tarfile.open(SUITE) as archive:
        contents = {
            member.name: file.read().decode() for member in archive if (file := archive.extractfile(member)) is not None
        }
    names = [name.removesuffix("/in.yaml") for name in contents if name.endswith("/in.yaml")]
    return {
        name: Case(contents[f"{name}/in.yaml"], f"{name}/error" in contents, contents.get(f"{name}/in.json"))
        for name in sorted(names)
    }


def _core(node: Node | None) -> object:
    """Give what nodes mean to YAML 1.2, for that is what the suite says; fields would keep each text as it is."""
    if node is None:
        return None
    if isinstance(node.value, str):
        return core_value(node.value) if node.plain else node.value
    if isinstance(node.value, list):
        return [_core(item) for item in node.value]
    return {name: _core(inner) for name, (_, inner) in node.value.items()}


def _documents(text: str) -> list[object]:
    """Give what JSON texts one behind the other say."""
    decoder, found, rest = json.JSONDecoder(), [], text.strip()
    while rest:
        value, end = decoder.raw_decode(rest)
        found.append(value)
        rest = rest[end:].strip()
    return found


def _outcome(case: Case) -> str:
    """Tell what becomes of a case, by the names that the table has."""
    try:
        got = _core(compose(case.text))
    except NotReadableError as error:
        if case.is_invalid:
            return "refused-and-invalid"
        return "refused-by-libyaml" if error.finding.rule == "SAM002" else f"refused-by-{error.finding.rule}"
    if case.is_invalid:
        return "accepted-although-invalid"
    if case.meant is None:
        return "read-without-a-measure"
    is_meant = json.dumps([got], sort_keys=True) == json.dumps(_documents(case.meant) or [None], sort_keys=True)
    return "read-as-expected" if is_meant else "read-otherwise"


@cache
def _table() -> Mapping[str, Sequence[str]]:
    table: dict[str, list[str]] = {}
    for name, case in _cases().items():
        table.setdefault(_outcome(case), []).append(name)
    return table


@needs_suite
def test_the_suite_is_read_whole() -> None:
    """Also where an archive of another form would give less."""
    assert len(_cases()) == 402
    assert sum(map(len, _table().values())) == 402


@needs_suite
@pytest.mark.parametrize("outcome", EXPLAINED)
def test_what_is_not_as_expected_is_explained_by_name(outcome: str) -> None:
    explained = sorted(name for group in EXPLAINED[outcome] for name in group["cases"])

    assert explained == _table()[outcome]


@needs_suite
def test_all_else_is_as_expected() -> None:
    """Read as it is meant, or refused: for what records do without, or because it is no YAML."""
    as_expected = {"read-as-expected", "refused-by-SAM014", "refused-and-invalid"}

    assert _table().keys() == as_expected | EXPLAINED.keys()


ROWS: Final[Mapping[str, tuple[str, ...]]] = {
    "valid, and read as it is meant": ("read-as-expected", "read-without-a-measure"),
    "valid, and refused because a record does without what it uses": ("refused-by-SAM014",),
    "valid, and refused by libyaml": ("refused-by-libyaml",),
    "valid, and read otherwise by libyaml": ("read-otherwise",),
    "invalid, and refused": ("refused-and-invalid",),
    "invalid, and read by libyaml": ("accepted-although-invalid",),
}


@needs_suite
def test_the_page_has_these_counts() -> None:
    rows = "".join(f"| {row} | {sum(len(_table()[one]) for one in ROWS[row])} |\n" for row in ROWS)

    assert f"| A text that is | of 402 |\n|---|---:|\n{rows}" in PAGE.read_text(encoding="utf-8")


def _texts_in(value: object) -> Iterator[str]:
    if isinstance(value, dict):
        for key, inner in value.items():
            yield key
            yield from _texts_in(inner)
    elif isinstance(value, list):
        for inner in value:
            yield from _texts_in(inner)
    elif isinstance(value, str):
        yield value


@needs_suite
@pytest.mark.parametrize("outcome", ["accepted-although-invalid", "read-otherwise"])
def test_a_doubtful_text_says_nothing_that_does_not_stand_there(outcome: str) -> None:
    """White space and comments aside, all that is read stands in the text, in its order."""
    for name in _table()[outcome]:
        text = _cases()[name].text
        read_there = [re.escape("".join(one.split())) for one in _texts_in(_core(compose(text)))]

        assert re.search(".*".join(read_there), "".join(text.split())), name


def _below_extensions(text: str) -> str:
    """Give a record in which a text stands as an extension."""
    return "id: p\nname: P\nextensions:\n" + "".join(f"  {line}" for line in text.splitlines(keepends=True))


@needs_suite
def test_the_quick_reader_reads_the_same_or_leaves_it() -> None:
    """Each case by itself and below a key, whole and line by line from its end."""
    answered = 0
    for case in _cases().values():
        lines = case.text.splitlines(keepends=True)
        for end in range(len(lines), 0, -1):
            for text in ("".join(lines[:end]), _below_extensions("".join(lines[:end]))):
                quick = read_blocks(text)
                if quick is not None:
                    answered += 1
                    assert json.dumps(quick, sort_keys=True) == json.dumps(read(compose(text)), sort_keys=True)

    assert answered > 100
