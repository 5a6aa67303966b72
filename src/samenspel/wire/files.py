"""Files: written whole or not at all."""

from __future__ import annotations

import errno
import os
from pathlib import Path

__all__ = ["put", "suffix_of"]


def __dir__() -> list[str]:
    return __all__


def suffix_of(name: str | os.PathLike[str]) -> str:
    """Give how the name of a file ends, in small letters."""
    return Path(name).suffix.lower()


def put(path: Path, document: bytes) -> None:
    """Write a file beside the target, then put it in its place."""
    target = Path(os.path.realpath(path))  # a link stays a link
    if target.is_symlink():
        raise OSError(errno.ELOOP, os.strerror(errno.ELOOP), str(path))
    beside = target.with_name(f".samenspel-{os.urandom(8).hex()}.tmp")
    try:
        with beside.open("xb") as file:
            file.write(document)
            file.flush()
            os.fsync(file.fileno())
        if target.exists():
            beside.chmod(target.stat().st_mode & 0o777)
        beside.replace(target)
    except BaseException:
        beside.unlink(missing_ok=True)
        raise
