"""Files: written whole or not at all."""

from __future__ import annotations

import errno
import os
import stat
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import IO, TYPE_CHECKING, Final, Protocol, cast

if TYPE_CHECKING:
    from collections.abc import Generator

__all__ = ["GZIP", "Output", "put", "suffix_of", "written_whole"]

GZIP: Final = ".gz"
"""How the name of a compressed file ends."""


def __dir__() -> list[str]:
    return __all__


class Output(Protocol):
    """What bytes are written to."""

    def write(self, given: bytes, /) -> object:
        """Write bytes."""


def suffix_of(name: str | os.PathLike[str]) -> str:
    """Give how the name of a file ends, in small letters; of a compressed one, what stands before `.gz`."""
    path = Path(name)
    return (path.with_suffix("") if path.suffix.lower() == GZIP else path).suffix.lower()


def put(path: Path, document: bytes) -> None:
    """Write a file whole or not at all."""
    with written_whole(path) as output:
        output.write(document)


@contextmanager
def written_whole(path: Path) -> Generator[Output]:
    """Give what to write a file to: beside the target, and in its place once all is written and on the disk.

    Where anything fails, the target stays what it was.  A name that ends in `.gz` makes it compressed, and equal
    bytes stay equal.  What cannot be replaced, such as a pipe, is written to as it is.
    An error of the system names `path`, and not the file beside it.
    """
    mode = _mode_of(path)
    is_file = mode is None or stat.S_ISREG(mode)
    with _beside(path, mode) if is_file else _straight(path) as output:
        if path.suffix.lower() == GZIP:
            from gzip import GzipFile  # noqa: PLC0415 - few files are compressed

            # No name and no time stand in it, and each byte is the same on every system.
            with GzipFile("", "wb", 6, cast("IO[bytes]", output), mtime=0) as compressed:
                yield compressed
        else:
            yield output


def _mode_of(path: Path) -> int | None:
    """Give what stands at a path; a folder is an error."""
    try:
        mode = path.stat().st_mode
    except FileNotFoundError:
        return None
    if stat.S_ISDIR(mode):
        raise IsADirectoryError(errno.EISDIR, os.strerror(errno.EISDIR), str(path))
    return mode


@contextmanager
def _beside(path: Path, mode: int | None) -> Generator[Output]:
    target = Path(os.path.realpath(path))  # a link stays a link
    beside = target.with_name(f".samenspel-{os.urandom(8).hex()}.tmp")
    try:
        with _naming(path):
            file = beside.open("xb")
        try:
            with _naming(path):
                if mode is not None:  # before anything that only some may read stands in it
                    beside.chmod(stat.S_IMODE(mode) & 0o777)
            yield _Named(file, path)
            with _naming(path):
                file.flush()
                os.fsync(file.fileno())
        finally:
            with _naming(path):
                file.close()
        with _naming(path):
            beside.replace(target)
    except BaseException:
        with suppress(OSError):
            beside.unlink(missing_ok=True)
        raise
    _flush_folder(target.parent)


@contextmanager
def _straight(path: Path) -> Generator[Output]:
    with _naming(path):
        file = path.open("wb")
    try:
        yield _Named(file, path)
    finally:
        with _naming(path):
            file.close()


def _flush_folder(folder: Path) -> None:
    """Let the new name reach the disk, where the system can do that.

    The new file stands in its place already: a folder that cannot be flushed is no reason to say that it does not.
    """
    if not hasattr(os, "O_DIRECTORY"):
        return
    with suppress(OSError):
        opened = os.open(folder, os.O_RDONLY | os.O_DIRECTORY)
        try:
            os.fsync(opened)
        finally:
            os.close(opened)


class _Named:
    """A file whose errors name the path that was asked for: the system names none where it writes."""

    def __init__(self, file: Output, path: Path) -> None:
        self._file = file
        self._path = path

    def write(self, given: bytes, /) -> object:
        with _naming(self._path):
            return self._file.write(given)


@contextmanager
def _naming(path: Path) -> Generator[None]:
    try:
        yield
    except OSError as error:
        raise OSError(error.errno, error.strerror, str(path)) from error
