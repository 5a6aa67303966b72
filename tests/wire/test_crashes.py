"""Faults of the machine: what is killed, full or gone leaves the old file or the new one, and says so."""

from __future__ import annotations

import errno
import gzip
import os
import re
import stat
import subprocess
import sys
from pathlib import Path
from typing import TYPE_CHECKING, Any, Final

import pytest

from samenspel import Partnership, dump, dumps, load, write_lines

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from pytest import MonkeyPatch  # noqa: PT013 - a type

ROOT: Final = Path(__file__).parents[2]
OLD: Final = Partnership(id="old", name="Old")
NEW: Final = Partnership(id="new", name="New")
WAYS: Final[dict[str, Callable[[Path], object]]] = {
    "record.json": lambda path: dump(NEW, path),
    "record.yaml.gz": lambda path: dump(NEW, path),
    "records.jsonl": lambda path: write_lines([NEW, NEW], path),
    "records.jsonl.gz": lambda path: write_lines([NEW, NEW], path),
}
each_way = pytest.mark.parametrize("name", WAYS)


def _names(folder: Path) -> list[str]:
    return sorted(entry.name for entry in folder.iterdir())


# Killed -------------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize("name", ["record.json", "records.jsonl.gz"])
def test_a_process_that_is_killed_leaves_a_whole_file(name: str) -> None:
    """Behind every call once, and at some random moments: a share of what the study does."""
    done = subprocess.run(
        [sys.executable, "-m", "tests.study", "crashes", name, "--kills", "5"],
        cwd=ROOT,
        capture_output=True,
        text=True,
        check=False,
    )

    points, moments = re.findall(r"at (\d+) (?:points|random moments)", done.stdout)
    assert (done.returncode, done.stderr, int(points) > 50, moments) == (0, "", True, "5")


# Faults of the system -----------------------------------------------------------------------------------------------

FAULTS: Final = ("chmod", "fsync", "replace")


@pytest.mark.parametrize("call", FAULTS)
@each_way
def test_a_call_that_fails_leaves_the_old_file(tmp_path: Path, monkeypatch: MonkeyPatch, name: str, call: str) -> None:
    """Nothing stands beside it, and the error names the file that was asked for, and not the one beside it."""
    path = tmp_path / name
    path.write_bytes(b"before")

    def fail(*_given: object, **_options: object) -> None:
        raise OSError(errno.ENOSPC, os.strerror(errno.ENOSPC), "something else")

    monkeypatch.setattr(os, call, fail)
    with pytest.raises(OSError, match="No space left on device") as caught:
        WAYS[name](path)

    assert (caught.value.errno, caught.value.filename) == (errno.ENOSPC, str(path))
    assert (_names(tmp_path), path.read_bytes()) == ([name], b"before")


FULL_DISK: Final = """
import resource, sys
from samenspel import Partnership, dump, write_lines

path = sys.argv[1]
record = Partnership(id="p", name="".join(f"{number} " for number in range(5000)))
_, most = resource.getrlimit(resource.RLIMIT_FSIZE)
resource.setrlimit(resource.RLIMIT_FSIZE, (1000, most))  # no file may grow beyond this
try:
    write_lines([record] * 200, path) if ".jsonl" in path else dump(record, path)
except OSError as error:
    print(error)
resource.setrlimit(resource.RLIMIT_FSIZE, (most, most))  # what measures coverage writes a file at the end
"""


@each_way
def test_a_full_disk_leaves_the_old_file(tmp_path: Path, name: str) -> None:
    """Nothing is beside it, and the error names it; what was not there before is not there afterwards."""
    path = tmp_path / name
    path.write_bytes(b"before")

    for target in (path, tmp_path / f"new-{name}"):
        done = subprocess.run([sys.executable, "-c", FULL_DISK, target], capture_output=True, text=True, check=False)
        assert (done.stdout, done.stderr) == (f"[Errno 27] File too large: '{target}'\n", "")

    assert (_names(tmp_path), path.read_bytes()) == ([name], b"before")


@each_way
def test_a_folder_that_cannot_be_written_to_is_named_by_the_file(tmp_path: Path, name: str) -> None:
    """One that is not there, and one that is no folder."""
    (tmp_path / "file").touch()
    for folder, told in (("nowhere", FileNotFoundError), ("file", NotADirectoryError)):
        with pytest.raises(told) as caught:
            WAYS[name](tmp_path / folder / name)
        assert caught.value.filename == str(tmp_path / folder / name)


def test_a_file_beside_that_cannot_be_removed_hides_no_error(tmp_path: Path, monkeypatch: MonkeyPatch) -> None:
    """What went wrong first is what is told."""

    def fail(*_given: object, **_options: object) -> None:
        raise OSError(errno.EIO, "the disk is gone", "something else")

    def refuse(*_given: object, **_options: object) -> None:
        raise PermissionError(errno.EACCES, "not yours", "something else")

    monkeypatch.setattr(os, "fsync", fail)
    monkeypatch.setattr(os, "unlink", refuse)
    with pytest.raises(OSError, match="the disk is gone"):
        dump(NEW, tmp_path / "record.json")
    monkeypatch.undo()
    (left,) = _names(tmp_path)
    assert re.fullmatch(r"\.samenspel-[0-9a-f]{16}\.tmp", left)


@pytest.mark.parametrize("fault", ["open", "fsync", "no such thing"])
def test_a_folder_that_cannot_be_flushed_is_no_error(tmp_path: Path, monkeypatch: MonkeyPatch, fault: str) -> None:
    """The new file is there; Windows flushes no folders at all."""
    flush, opened = os.fsync, os.open

    def fail_on_folders(descriptor: int) -> None:
        if stat.S_ISDIR(os.fstat(descriptor).st_mode):
            raise OSError(errno.EINVAL, "no folders")
        flush(descriptor)

    def open_no_folders(path: Any, flags: int, *more: Any, **options: Any) -> int:  # noqa: ANN401 - anything
        if flags & os.O_DIRECTORY:
            raise PermissionError(errno.EACCES, "not to be read")
        return opened(path, flags, *more, **options)

    if fault == "fsync":
        monkeypatch.setattr(os, "fsync", fail_on_folders)
    elif fault == "open":
        monkeypatch.setattr(os, "open", open_no_folders)
    else:
        monkeypatch.delattr(os, "O_DIRECTORY")
    dump(NEW, tmp_path / "record.json")

    monkeypatch.undo()
    assert (_names(tmp_path), load(tmp_path / "record.json")) == (["record.json"], NEW)


# What gives the records ---------------------------------------------------------------------------------------------


@pytest.mark.parametrize("name", ["records.jsonl", "records.jsonl.gz"])
def test_records_that_cannot_be_given_leave_the_old_file(tmp_path: Path, name: str) -> None:
    """Their error comes out as it is, also where it is one of the system."""
    path = tmp_path / name
    path.write_bytes(b"before")

    def broken() -> Iterator[Partnership]:
        yield NEW
        raise OSError(errno.EIO, "the source is gone", "source.jsonl")

    with pytest.raises(OSError, match="the source is gone") as caught:
        write_lines(broken(), path)

    assert caught.value.filename == "source.jsonl"
    assert (_names(tmp_path), path.read_bytes()) == ([name], b"before")


def test_what_is_secret_is_so_while_it_is_written(tmp_path: Path) -> None:
    """The file beside it has its permissions from the beginning."""
    path = tmp_path / "records.jsonl"
    path.touch()
    path.chmod(0o600)
    seen: list[int] = []

    def looking() -> Iterator[Partnership]:
        (beside,) = tmp_path.glob(".samenspel-*.tmp")
        seen.append(stat.S_IMODE(beside.stat().st_mode))
        yield NEW

    assert (write_lines(looking(), path), seen) == (1, [0o600])


# What is no file ----------------------------------------------------------------------------------------------------


@pytest.mark.parametrize("name", ["pipe.json", "pipe.json.gz"])
def test_a_pipe_is_written_to_and_stays_a_pipe(tmp_path: Path, name: str) -> None:
    """Whoever reads it gets the record."""
    path = tmp_path / name
    os.mkfifo(path)
    reader = os.open(path, os.O_RDONLY | os.O_NONBLOCK)

    dump(NEW, path)

    given = os.read(reader, 65_536)
    os.close(reader)
    assert (gzip.decompress(given) if path.suffix == ".gz" else given) == dumps(NEW)
    assert (_names(tmp_path), stat.S_ISFIFO(path.stat().st_mode)) == ([name], True)


def test_a_device_that_is_full_is_named(tmp_path: Path) -> None:
    """By the path that was asked for."""
    link = tmp_path / "full.json"
    link.symlink_to("/dev/full")

    with pytest.raises(OSError, match="No space left on device") as caught:
        dump(NEW, link)

    assert caught.value.filename == str(link)
