"""JSON Lines: what is written comes back, a bad record costs one record, and a broken file is never a short one."""

from __future__ import annotations

import gzip
import io
import pickle
import subprocess
import sys
import tracemalloc
from pathlib import Path
from typing import TYPE_CHECKING, Any, Final

import pytest
from attrs import evolve
from generating import partnerships
from hypothesis import given
from hypothesis import strategies as st

from samenspel import (
    DecodeError,
    Limits,
    Partnership,
    Position,
    RecordLine,
    RefusedLine,
    dump,
    dumps,
    load,
    loads,
    read_lines,
    write_lines,
)

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

FIRST: Final = Partnership(id="sport", name="Sport voor één")
SECOND: Final = Partnership(id="school", name="School")
LINES: Final = dumps(FIRST) + b"\n" + dumps(SECOND) + b"\n"
PACKED: Final = gzip.compress(LINES, mtime=0)


class Dripping(io.RawIOBase):
    """A stream that gives no more than some bytes at a time, as a pipe does."""

    def __init__(self, given: bytes, at_once: int) -> None:
        self._inner = io.BytesIO(given)
        self._at_once = at_once

    def read(self, size: int = -1) -> bytes:
        return self._inner.read(min(size, self._at_once) if size >= 0 else -1)


def records(source: Any, **options: Any) -> list[Partnership]:  # noqa: ANN401 - as for `read_lines`
    """Give the records of lines that are all in order."""
    lines = list(read_lines(source, **options))
    assert [line for line in lines if isinstance(line, RefusedLine)] == []
    return [line.partnership for line in lines if isinstance(line, RecordLine)]


def told(line: object) -> tuple[object, ...]:
    """Give what can be compared of a line."""
    if isinstance(line, RefusedLine):
        return line.number, line.raw, str(line.error)
    return (line,)


# There and back -----------------------------------------------------------------------------------------------------


@given(st.lists(partnerships(), max_size=4), st.integers(1, 300), st.booleans())
def test_what_is_written_is_read(given: list[Partnership], at_once: int, is_packed: bool) -> None:  # noqa: FBT001 - drawn
    """With the numbers of its lines, in whatever pieces it comes, compressed or not."""
    file = io.BytesIO()
    assert write_lines(iter(given), file) == len(given)

    written = gzip.compress(file.getvalue()) if is_packed else file.getvalue()
    lines = list(read_lines(Dripping(written, at_once)))

    assert lines == [RecordLine(number, partnership) for number, partnership in enumerate(given, 1)]


STRANGE: Final = st.one_of(
    st.sampled_from([b"", b" \t", b"{", b"null", b"\xef\xbb\xbf", b"\xff", b'{"id":"a","id":"b","name":"A"}', b"\x1f"]),
    st.binary(max_size=20).map(lambda raw: raw.replace(b"\n", b"").replace(b"\r", b"")),
    st.sampled_from([FIRST, SECOND]).map(dumps),
    st.sampled_from([FIRST, SECOND]).map(lambda record: b"\xef\xbb\xbf " + dumps(record) + b" "),
)


@given(st.lists(STRANGE, max_size=8), st.sampled_from([b"\n", b"\r\n"]), st.booleans(), st.integers(1, 50))
def test_each_line_is_read_as_the_document_that_it_is(
    lines: list[bytes],
    end: bytes,
    is_ended: bool,  # noqa: FBT001 - drawn
    at_once: int,
) -> None:
    """Whatever stands on the others; what is refused is told as `loads` tells it, on its own line."""
    file = end.join(lines) + (end if is_ended else b"")
    if file.startswith(b"\x1f\x8b"):
        return  # the first bytes of a compressed file
    expected: list[tuple[object, ...]] = []
    for number, raw in enumerate(lines, 1):
        if not raw.removeprefix(b"\xef\xbb\xbf").strip(b" \t\r"):
            continue
        try:
            expected.append((RecordLine(number, loads(raw)),))
        except DecodeError as error:
            moved = {path: Position(number, at.column) for path, at in error.positions.items()}
            said = str(DecodeError(error.findings, "", moved)).replace(
                "the first is on line 1", f"the first is on line {number}"
            )
            expected.append((number, raw, said))

    assert [told(line) for line in read_lines(Dripping(file, at_once))] == expected


def test_a_refused_line_says_where_and_why() -> None:
    """With the number of the line in the file, for people and for programs."""
    file = io.BytesIO(LINES + b'\n{"id": "c", "nmae": "C"}\n' + dumps(FIRST))
    file.name = "corpus.jsonl"  # type: ignore[misc]  # as a file has

    *_, refused, last = read_lines(file)

    assert isinstance(refused, RefusedLine)
    assert (refused.number, refused.raw, last.number) == (4, b'{"id": "c", "nmae": "C"}', 5)
    assert [finding.rule for finding in refused.findings] == ["SAM004", "SAM003"]
    assert str(refused.error).splitlines()[1].startswith("corpus.jsonl, line 4, column 13, $.nmae: 'nmae' is no field")
    again = pickle.loads(pickle.dumps(refused))
    assert told(again) == told(refused)


def test_a_line_can_be_matched() -> None:
    """By what it is, and by its parts."""
    for line in read_lines(io.BytesIO(dumps(FIRST) + b"\n{")):
        match line:
            case RecordLine(number, Partnership(name=name)):
                assert (number, name) == (1, FIRST.name)
            case RefusedLine(number, error, raw):
                assert (number, error.findings[0].rule, raw) == (2, "SAM002", b"{")


@pytest.mark.parametrize("name", ["corpus.jsonl", "corpus.jsonl.gz", "CORPUS.JSONL.GZ", "corpus"])
@pytest.mark.parametrize("path_of", [str, Path], ids=["text", "path"])
def test_a_path_is_compressed_where_its_name_says_so(tmp_path: Path, name: str, path_of: Callable[[Path], Any]) -> None:
    """And read without being told."""
    path = path_of(tmp_path / name)

    assert write_lines([FIRST, SECOND], path) == 2

    written = Path(path).read_bytes()
    assert (gzip.decompress(written) if name.lower().endswith(".gz") else written) == LINES
    assert records(path) == [FIRST, SECOND]
    assert [entry.name for entry in tmp_path.iterdir()] == [name]


def test_open_files_are_read_and_written(tmp_path: Path) -> None:
    """In text and in bytes; compressed ones too, opened by gzip or not, and they stay open."""
    path = tmp_path / "corpus.jsonl.gz"
    with gzip.open(path, "wb") as binary:
        write_lines([FIRST, SECOND], binary)
    with gzip.open(path, "rb") as binary:
        assert records(binary) == [FIRST, SECOND]
        assert not binary.closed
    with path.open("rb") as binary:
        assert records(binary) == [FIRST, SECOND]
    with path.open("w", encoding="utf-8", newline="") as text:
        assert write_lines([FIRST, SECOND], text) == 2
    with path.open(encoding="utf-8") as text:
        assert records(text) == [FIRST, SECOND]
    assert path.read_bytes() == LINES


def test_equal_records_give_equal_compressed_bytes(tmp_path: Path) -> None:
    """At any time, under any name."""
    for name in ("one.jsonl.gz", "other.jsonl.gz"):
        write_lines([FIRST, SECOND], tmp_path / name)
    dump(FIRST, tmp_path / "one.json.gz")
    dump(FIRST, tmp_path / "other.json.gz")

    for suffix in ("jsonl", "json"):
        one, other = ((tmp_path / f"{name}.{suffix}.gz").read_bytes() for name in ("one", "other"))
        assert one == other
        assert (one[3:9], one[9]) == (b"\0" * 5 + one[8:9], 255)  # no name, no time, and no system


def test_half_a_character_in_text_is_refused_on_its_line() -> None:
    """Whoever opened the file made one of a byte that is no UTF-8."""
    (line,) = read_lines(io.StringIO('{"id": "a", "name": "\ud800"}'))
    assert isinstance(line, RefusedLine)
    assert [finding.rule for finding in line.findings] == ["SAM001"]


def test_the_last_of_two_keys_may_count() -> None:
    """Where that is asked for, and another choice is refused."""
    twins = b'{"id": "a", "name": "A", "name": "B"}\n'
    assert records(io.BytesIO(twins), duplicate_keys="last") == [Partnership(id="a", name="B")]
    choice: Any = "first"
    with pytest.raises(ValueError, match="duplicate_keys='first' is not known"):
        list(read_lines(io.BytesIO(twins), duplicate_keys=choice))


@pytest.mark.parametrize("given", [b"", b"\n\r\n \t\n", b"\xef\xbb\xbf\n"])
def test_a_file_without_a_record_gives_nothing(given: bytes) -> None:
    """Compressed or not."""
    assert list(read_lines(io.BytesIO(given))) == []
    assert list(read_lines(io.BytesIO(gzip.compress(given)))) == []


def test_a_file_that_is_not_there_is_an_error_of_the_system(tmp_path: Path) -> None:
    """As in `load`."""
    with pytest.raises(FileNotFoundError, match=r"nothing\.jsonl"):
        next(read_lines(tmp_path / "nothing.jsonl"))


def test_reading_may_be_left(tmp_path: Path) -> None:
    """The file is closed then."""
    path = tmp_path / "corpus.jsonl"
    write_lines([FIRST, SECOND], path)
    lines: Any = read_lines(path)
    assert next(lines).number == 1
    lines.close()
    assert list(lines) == []


# Broken files -------------------------------------------------------------------------------------------------------


def until_broken(path: Path, **options: Any) -> tuple[list[object], str]:  # noqa: ANN401 - as for `read_lines`
    """Give the lines of a file, and what it is that ends them."""
    lines: list[object] = []
    try:
        lines.extend(read_lines(path, **options))
    except DecodeError as error:
        return lines, str(error)
    return lines, ""


def reading(path: Path, **options: Any) -> tuple[list[object], str]:  # noqa: ANN401 - as for `read_lines`
    """Give the lines of a file one by one, and what it is that ends them."""
    lines: list[object] = []
    given = read_lines(path, **options)
    while True:
        try:
            lines.append(next(given))
        except StopIteration:
            return lines, ""
        except DecodeError as error:
            return lines, str(error)


BOTH: Final = [RecordLine(1, FIRST), RecordLine(2, SECOND)]


@pytest.mark.parametrize("length", range(len(PACKED)))
def test_a_compressed_file_that_breaks_off_is_never_a_short_one(tmp_path: Path, length: int) -> None:
    """Whatever stands before the break is given, and then the error, with the number of the line."""
    path = tmp_path / "corpus.jsonl.gz"
    path.write_bytes(PACKED[:length])

    lines, end = reading(path)

    assert lines == BOTH[: len(lines)]
    assert end.startswith(f"{path}, line {len(lines) + 1}, column 1, $: the file ")
    assert end.endswith(" [SAM002]")


def test_what_stands_before_a_break_is_given(tmp_path: Path) -> None:
    """All lines that are whole."""
    many = [evolve(FIRST, id=f"record-{number}") for number in range(1, 5001)]
    path = tmp_path / "corpus.jsonl.gz"
    write_lines(many, path)
    path.write_bytes(path.read_bytes()[: path.stat().st_size // 2])

    lines, end = reading(path)

    assert 2000 < len(lines) < 3000
    assert lines == [RecordLine(number, partnership) for number, partnership in enumerate(many[: len(lines)], 1)]
    assert f"line {len(lines) + 1}, column 1, $: the file breaks off before its end" in end


@pytest.mark.parametrize("at", range(len(PACKED)))
def test_a_damaged_byte_is_never_read_over(tmp_path: Path, at: int) -> None:
    """Unless it says nothing of what the file holds, as the time in it does."""
    path = tmp_path / "corpus.jsonl.gz"
    path.write_bytes(PACKED[:at] + bytes([PACKED[at] ^ 0x5A]) + PACKED[at + 1 :])

    lines, end = reading(path)

    if not end:
        assert (lines, at) == (BOTH, at if 3 <= at <= 9 else "outside the header")
    else:
        assert end.endswith(" [SAM002]")


def test_files_that_were_put_together_are_read_as_one(tmp_path: Path) -> None:
    """As gzip itself does; what is no gzip behind them is damage."""
    path = tmp_path / "corpus.jsonl.gz"
    path.write_bytes(PACKED + PACKED + b"\0" * 20)
    assert records(path) == [FIRST, SECOND, FIRST, SECOND]

    path.write_bytes(PACKED + b"rubbish")
    assert reading(path) == (
        BOTH,
        (
            f"{path}, line 3, column 1, $: the file is compressed, and damaged; "
            "get it again, or expand it with gzip and see what is left of it [SAM002]"
        ),
    )


@pytest.mark.parametrize("given", [LINES, b""])
def test_a_name_that_promises_gzip_is_held_to_it(tmp_path: Path, given: bytes) -> None:
    """An empty file is none: something was to be written there, and was not."""
    path = tmp_path / "corpus.jsonl.gz"
    path.write_bytes(given)
    message = (
        f"{path}, line 1, column 1, $: the file is not compressed with gzip, although its name says so; "
        "compress it, or leave .gz out of its name [SAM002]"
    )
    assert reading(path) == ([], message)
    with pytest.raises(DecodeError, match="although its name says so"):
        load(path, format="json")


# Limits -------------------------------------------------------------------------------------------------------------


@given(st.lists(st.integers(0, 60), max_size=6), st.integers(1, 40), st.booleans())
def test_a_line_that_is_too_large_costs_one_record(sizes: list[int], at_once: int, is_ended: bool) -> None:  # noqa: FBT001 - drawn
    """It is told, and reading goes on; a line that just fits is read."""
    largest = 45
    lines = [dumps(FIRST) + b" " * size for size in sizes]
    file = b"\n".join(lines) + (b"\n" if is_ended else b"")

    found = list(read_lines(Dripping(file, at_once), limits=Limits(record=largest)))

    assert [line.number for line in found] == list(range(1, len(lines) + 1))
    assert [isinstance(line, RecordLine) for line in found] == [len(line) <= largest for line in lines]
    for line in found:
        if isinstance(line, RefusedLine):
            assert line.raw == lines[line.number - 1]
            assert str(line.error) == (
                f"line {line.number}, column 1, $: the document has more than 45 bytes; "
                "make it smaller, or allow more: Limits(record=...) [SAM012]"
            )


def test_of_a_line_that_is_too_large_the_beginning_is_given() -> None:
    """A thousand bytes, so that people find it."""
    given = dumps(FIRST) + b" " * 5_000 + b"\n" + dumps(SECOND)
    refused, last = read_lines(io.BytesIO(given), limits=Limits(record=2_000))
    assert isinstance(refused, RefusedLine)
    assert (refused.raw, last) == (given[:1_000], RecordLine(2, SECOND))


@pytest.mark.parametrize("name", ["corpus.jsonl", "corpus.jsonl.gz"])
def test_a_file_may_have_so_many_bytes(tmp_path: Path, name: str) -> None:
    """After it is expanded; the lines before that are given."""
    path = tmp_path / name
    write_lines([FIRST, SECOND, FIRST], path)
    size = len(LINES) + len(dumps(FIRST)) + 1

    assert records(path, limits=Limits(total=size)) == [FIRST, SECOND, FIRST]
    for total in (len(LINES), size - 1):
        lines, end = reading(path, limits=Limits(total=total))
        assert lines == BOTH
        assert end == (
            f"{path}, line 3, column 1, $: the file has more than {total} bytes; "
            "part it, or allow more: Limits(total=...) [SAM012]"
        )


def test_a_file_that_becomes_far_larger_is_stopped(tmp_path: Path) -> None:
    """What stands before that is given; whoever trusts it may read it, and small ones are let be."""
    path = tmp_path / "corpus.jsonl.gz"
    path.write_bytes(gzip.compress(LINES + b" " * (30 * 2**20), mtime=0))
    lines, end = reading(path)
    assert lines == BOTH
    assert "$: the file becomes more than 200 times as large when it is expanded; this is how " in end
    lines, end = reading(path, limits=Limits(ratio=None, record=64 * 2**20))
    assert (lines, end) == (BOTH, "")
    path.write_bytes(gzip.compress(LINES + b" " * (7 * 2**20), mtime=0))
    assert reading(path) == (BOTH, "")


@pytest.mark.parametrize("name", ["record.json", "record.json.gz", "record.yaml.gz", "record.msgpack.gz"])
def test_one_record_has_the_same_limits(tmp_path: Path, name: str) -> None:
    """From a path or an open file."""
    path = tmp_path / name
    dump(FIRST, path)
    raw = path.read_bytes()
    size = len(gzip.decompress(raw) if name.endswith(".gz") else raw)

    assert load(path, limits=Limits(record=size, total=size)) == FIRST
    with path.open("rb") as file:
        assert load(file) == FIRST
        file.seek(0)
        with pytest.raises(DecodeError, match=rf"the document has more than {size - 1} bytes; .* \[SAM012\]$"):
            load(file, limits=Limits(record=size - 1))
    with pytest.raises(DecodeError, match=r"the file has more than 10 bytes; part it, .* \[SAM012\]$") as caught:
        load(path, limits=Limits(total=10))
    assert str(caught.value).startswith(f"{path}, $: ")


def test_a_text_that_is_too_large_is_refused_as_well() -> None:
    """Its characters are counted."""
    text = dumps(FIRST).decode()
    assert load(io.StringIO(text), format="json", limits=Limits(record=len(text))) == FIRST
    with pytest.raises(DecodeError, match=r"the document has more than \d+ bytes; .* \[SAM012\]$"):
        load(io.StringIO(text), format="json", limits=Limits(record=len(text) - 1))


@pytest.mark.parametrize("given", [{"record": None}, {"record": 0}, {"total": -1}, {"ratio": True}, {"total": "many"}])
def test_what_is_no_limit_is_refused(given: dict[str, Any]) -> None:
    """With its name and what stands there."""
    ((name, value),) = given.items()
    with pytest.raises(ValueError, match="is no limit: give a whole number of 1 or more") as caught:
        Limits(**given)
    assert str(caught.value).startswith(f"{name}={value!r} ")


# Memory -------------------------------------------------------------------------------------------------------------


def test_many_records_take_no_more_memory() -> None:
    """Twenty thousand records of other people, places and dates: a share of what the study reads."""
    done = subprocess.run(
        [sys.executable, "-m", "tests.study", "memory", "--records", "20000", "--at-most", "60"],
        cwd=Path(__file__).parents[2],
        capture_output=True,
        text=True,
        check=False,
    )
    assert (done.returncode, done.stderr) == (0, "")
    assert done.stdout.startswith("20,000 records")


@pytest.mark.parametrize("is_packed", [False, True])
def test_a_line_without_an_end_takes_no_more_memory(tmp_path: Path, is_packed: bool) -> None:  # noqa: FBT001 - a parameter
    """It is passed over as it is read."""
    path = tmp_path / "corpus.jsonl"
    given = b" " * 60_000_000 + b"\n" + LINES
    path.write_bytes(gzip.compress(given) if is_packed else given)
    del given

    tracemalloc.start()
    lines = reading(path, limits=Limits(record=1_000_000, ratio=None))[0]
    _, most = tracemalloc.get_traced_memory()
    tracemalloc.stop()

    found = [(line.number, type(line)) for line in lines if isinstance(line, RecordLine | RefusedLine)]
    assert found == [(1, RefusedLine), (2, RecordLine), (3, RecordLine)]
    assert most < 5_000_000


def endless() -> Iterator[Partnership]:
    """Give records without an end."""
    while True:
        yield FIRST


def test_records_are_written_as_they_come() -> None:
    """One by one, and not all at the end."""

    class Enough(Exception):  # noqa: N818 - nothing went wrong
        """What has been written is enough."""

    class Small(io.BytesIO):
        def write(self, given: Any, /) -> int:  # noqa: ANN401 - as its parent
            if self.tell() > 10_000:
                raise Enough
            return super().write(given)

    with pytest.raises(Enough):
        write_lines(endless(), Small())
