"""Bytes to partnerships and back: what reads and writes records, and the one table of formats."""

from __future__ import annotations

import os
from functools import cache
from typing import IO, TYPE_CHECKING, Final, Literal, TypeAlias, cast, get_args

from attrs import frozen

from samenspel.wire.limits import Limits

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from samenspel.findings import Position
    from samenspel.model import Partnership

__all__ = ["DuplicateKeys", "Format", "check_choice", "dump", "dumps", "load", "loads", "positions", "takes_text"]

Format: TypeAlias = Literal["json", "yaml", "msgpack"]
"""What a record can be written in."""

DuplicateKeys: TypeAlias = Literal["refuse", "last"]
"""What to do with a key that stands twice in an object: refuse the document, or take the last of the two."""


def __dir__() -> list[str]:
    return __all__


# Reading


def load(
    source: str | os.PathLike[str] | IO[bytes] | IO[str],
    /,
    *,
    format: Format | None = None,  # noqa: A002 - the word that everyone looks for
    duplicate_keys: DuplicateKeys = "refuse",
    limits: Limits = Limits(),  # noqa: B008 - a value that cannot change
) -> Partnership:
    """Read a partnership from a path or an open file.

    The format follows from the suffix (`.json`, `.yaml`, `.yml`, `.msgpack`) where it is not given.
    The file may be compressed with gzip, which its first bytes tell; a path that ends in `.gz` must be (`.json.gz`).
    `duplicate_keys` is as in `loads`; more than the `limits` is not read.
    Raises `DecodeError` for a document that cannot be read, with what is wrong, where, and how to mend it;
    `ValueError` where no format is known; `OSError` where the file cannot be opened.
    The inverse of `dump`.
    """
    from samenspel.wire.sources import name_of, whole  # noqa: PLC0415 - needs `pathlib`, which takes a while

    document = whole(source, limits)
    name = name_of(source)
    return _read(document, _chosen(format, source if isinstance(source, os.PathLike) else name), duplicate_keys, name)


def loads(
    document: str | bytes,
    /,
    *,
    format: Format = "json",  # noqa: A002 - as in `load`
    duplicate_keys: DuplicateKeys = "refuse",
) -> Partnership:
    """Read a partnership from text or bytes.

    A key that stands twice in an object makes a document mean two things, so it is refused.
    With `duplicate_keys="last"` the last one counts, which is a little faster, for those who trust their input;
    in YAML it is refused all the same.
    Raises `DecodeError` for a document that cannot be read, with what is wrong, where, and how to mend it.
    The inverse of `dumps`.

    >>> loads('{"schema": 1, "id": "welwozo", "name": "WelWoZo"}')
    Partnership(id='welwozo', name='WelWoZo')
    """
    return _read(document, _checked(format), duplicate_keys, "")


def positions(document: str | bytes, /, *, format: Format = "json") -> Mapping[str, Position]:  # noqa: A002 - as in `load`
    r"""Give the line and column of every place in a document, by its path (`$.areas[0].name`).

    They go with the findings of a record that was read from it; MessagePack has no lines, and none are given.
    Raises `DecodeError` where the document is no JSON or no YAML.

    >>> positions("id: welwozo\nname: WelWoZo", format="yaml")["$.name"]
    Position(line=2, column=7)
    """
    return _FORMATS[_checked(format)].way().positions(document)


def _read(document: str | bytes, chosen: Format, duplicate_keys: DuplicateKeys, source: str) -> Partnership:
    check_choice(duplicate_keys)
    return _FORMATS[chosen].way().read(document, source, duplicate_keys)


def check_choice(duplicate_keys: object) -> None:
    """Refuse what nobody can do with a key that stands twice."""
    if duplicate_keys not in _CHOICES:
        msg = f"duplicate_keys={duplicate_keys!r} is not known; allowed are {', '.join(map(repr, _CHOICES))}"
        raise ValueError(msg)


_CHOICES: Final = get_args(DuplicateKeys)


# Writing


def dumps(partnership: Partnership, /, *, format: Format = "json") -> bytes:  # noqa: A002 - as in `load`
    """Write a partnership as bytes: UTF-8, canonical, so that equal values give equal bytes.

    The inverse of `loads`.

    >>> from samenspel import Partnership
    >>> dumps(Partnership(id="welwozo", name="WelWoZo"))
    b'{"schema":1,"id":"welwozo","name":"WelWoZo"}'
    """
    return _FORMATS[_checked(format)].way().write(partnership)


def dump(
    partnership: Partnership,
    target: str | os.PathLike[str] | IO[bytes] | IO[str],
    /,
    *,
    format: Format | None = None,  # noqa: A002 - as in `load`
) -> None:
    """Write a partnership to a path or an open file.

    The format follows from the suffix (`.json`, `.yaml`, `.yml`, `.msgpack`) where it is not given.
    A path that ends in `.gz` (`.json.gz`) is compressed with gzip; an open file is given the record as it is.
    A file is written beside the target first and then put in its place: the old or the new one is there, never half
    a one.  Raises `ValueError` where no format is known, and `OSError` where the file cannot be written.
    The inverse of `load`.
    """
    if isinstance(target, str | os.PathLike):
        from pathlib import Path  # noqa: PLC0415 - takes a while, and brings urllib

        from samenspel.wire.files import put  # noqa: PLC0415 - needs `pathlib`

        put(Path(target), dumps(partnership, format=_chosen(format, target)))
        return
    chosen = _chosen(format, getattr(target, "name", ""))
    written = dumps(partnership, format=chosen)
    if not takes_text(target):
        cast("IO[bytes]", target).write(written)
    elif chosen == "msgpack":
        from samenspel.wire.messagepack import NO_TEXT  # noqa: PLC0415 - see below

        raise TypeError(NO_TEXT)
    else:
        cast("IO[str]", target).write(written.decode())


def takes_text(target: object) -> bool:
    """Tell whether an open file is written to in text, and not in bytes."""
    import io  # noqa: PLC0415

    mode = getattr(target, "mode", "b")  # a file of gzip has a number there
    return isinstance(target, io.TextIOBase) or (isinstance(mode, str) and "b" not in mode)


# Each format, loaded when it is met: the structs of the wire are made then, and take as long as half of the model


def _json() -> _Way:
    from samenspel.wire.json_reading import positions_in_json, read_json, write_json  # noqa: PLC0415 - see above

    return _Way(read_json, write_json, positions_in_json)


def _yaml() -> _Way:
    from samenspel.wire.versions import CURRENT  # noqa: PLC0415 - see above
    from samenspel.wire.yaml_documents import positions_in_yaml, read_yaml  # noqa: PLC0415 - see above
    from samenspel.wire.yaml_writing import written  # noqa: PLC0415 - see above

    return _Way(
        lambda document, source, _: read_yaml(document, source),
        lambda partnership: written(partnership, CURRENT).encode(),
        positions_in_yaml,
    )


def _messagepack() -> _Way:
    from samenspel.wire.messagepack import read_messagepack, write_messagepack  # noqa: PLC0415 - see above

    return _Way(read_messagepack, write_messagepack, lambda _: {})


@frozen
class _Way:
    """How one format is read and written, and where in a text all stands."""

    read: Callable[[str | bytes, str, DuplicateKeys], Partnership]
    write: Callable[[Partnership], bytes]
    positions: Callable[[str | bytes], Mapping[str, Position]]


# Which format


@frozen
class _Form:
    """One format: how the names of its files end, and the way to read and write it."""

    suffixes: tuple[str, ...]
    way: Callable[[], _Way]


_FORMATS: Final[Mapping[Format, _Form]] = {
    "json": _Form((".json",), cache(_json)),
    "yaml": _Form((".yaml", ".yml"), cache(_yaml)),
    "msgpack": _Form((".msgpack",), cache(_messagepack)),
}
_NAMES: Final = tuple(_FORMATS)
_BY_SUFFIX: Final[Mapping[str, Format]] = {suffix: name for name, form in _FORMATS.items() for suffix in form.suffixes}


def _checked(given: str) -> Format:
    if given in _NAMES:
        return given
    msg = f"{given!r} is no format of samenspel; allowed are {', '.join(map(repr, _NAMES))}"
    raise ValueError(msg)


def _chosen(given: Format | None, name: object) -> Format:
    return _format_of(name) if given is None else _checked(given)


def _format_of(name: object) -> Format:
    from samenspel.wire.files import suffix_of  # noqa: PLC0415 - as in `dump`

    suffix = suffix_of(cast("str", name)) if isinstance(name, str | os.PathLike) else ""
    if suffix in _BY_SUFFIX:
        return _BY_SUFFIX[suffix]
    names, suffixes = ", ".join(map(repr, _NAMES)), ", ".join(_BY_SUFFIX)
    msg = f"no format follows from the name {name!r}: give a format ({names}), or a suffix ({suffixes})"
    raise ValueError(msg)
