"""Bytes to partnerships and back: the formats, and what is told when a document is refused."""

from __future__ import annotations

import errno
import json
import os
from collections import Counter
from pathlib import Path
from secrets import token_hex
from typing import IO, TYPE_CHECKING, Final, Literal, TypeAlias, cast, get_args

import msgspec

from samenspel.errors import DecodeError, InvalidValueError, MissingExtraError, shown
from samenspel.findings import Position, position_of
from samenspel.language import Bilingual
from samenspel.model.json_values import checked_text
from samenspel.wire.faults import fault, malformed, unsupported_version
from samenspel.wire.structs import CURRENT, Reading, from_struct, from_text, to_struct, to_text, version_of

if TYPE_CHECKING:
    from collections.abc import Mapping

    from samenspel.findings import Finding
    from samenspel.model import Partnership
    from samenspel.wire.yaml_nodes import Node

__all__ = ["Format", "dump", "dumps", "load", "loads", "positions"]

Format: TypeAlias = Literal["json", "yaml"]
"""What a record can be written in."""

_FORMATS: Final[tuple[Format, ...]] = get_args(Format)
_BY_SUFFIX: Final[Mapping[str, Format]] = {".json": "json", ".yaml": "yaml", ".yml": "yaml"}
_BOM: Final = "\ufeff"


def __dir__() -> list[str]:
    return __all__


# Reading


def load(source: str | os.PathLike[str] | IO[bytes] | IO[str], /, *, format: Format | None = None) -> Partnership:  # noqa: A002 - the word that everyone looks for
    """Read a partnership from a path or an open file.

    The format follows from the suffix (`.json`, `.yaml`, `.yml`) where it is not given.
    Raises `DecodeError` for a document that cannot be read, with what is wrong, where, and how to mend it;
    `ValueError` where no format is known; `OSError` where the file cannot be opened.
    The inverse of `dump`.
    """
    if isinstance(source, str | os.PathLike):
        return _read(Path(source).read_bytes(), _chosen(format, source), os.fspath(source))
    name = getattr(source, "name", "")
    return _read(source.read(), _chosen(format, name), name if isinstance(name, str) else "")


def loads(document: str | bytes, /, *, format: Format = "json") -> Partnership:  # noqa: A002 - as in `load`
    """Read a partnership from text or bytes.

    Raises `DecodeError` for a document that cannot be read, with what is wrong, where, and how to mend it.
    The inverse of `dumps`.

    >>> loads('{"schema": 1, "id": "welwozo", "name": "WelWoZo"}')
    Partnership(id='welwozo', name='WelWoZo')
    """
    return _read(document, _checked(format), "")


def positions(document: str | bytes, /) -> Mapping[str, Position]:
    r"""Give the line and column of every place in a YAML document, by its path (`$.areas[0].name`).

    They go with the findings of a record that was read from it.
    Raises `DecodeError` where the document is no YAML.

    >>> positions("id: welwozo\nname: WelWoZo")["$.name"]
    Position(line=2, column=7)
    """
    from samenspel.wire.yaml_reading import positions_in  # noqa: PLC0415 - YAML only

    return positions_in(_composed(document, ""))


def _read(document: str | bytes, chosen: Format, source: str) -> Partnership:
    return _read_json(document, source) if chosen == "json" else _read_yaml(document, source)


def _read_json(document: str | bytes, source: str) -> Partnership:
    try:
        given = _without_bom(document)
        made = msgspec.json.decode(given, type=Reading, dec_hook=from_text)
        if version_of(made) == CURRENT and (_is_as_written(made, given) or _has_no_twins(given)):
            return from_struct(made)
    except (msgspec.MsgspecError, RecursionError, UnicodeError):
        pass  # told in full below
    raise _refusal_of(_plain_json(_text(document, source), source), source, {})


def _is_as_written(made: msgspec.Struct, given: str | bytes) -> bool:
    """Tell whether a document is what `dumps` writes, to the byte: then no key stands in it twice."""
    written = msgspec.json.encode(made, enc_hook=to_text)
    return (given.encode() if isinstance(given, str) else given) == b'{"schema":%d,' % CURRENT + written[1:]


def _has_no_twins(given: str | bytes) -> bool:
    """Tell whether no key stands twice in an object."""
    try:
        json.loads(given, object_pairs_hook=_once)
    except _TwinError:
        return False
    return True


class _TwinError(ValueError):
    """A key that stands twice in an object."""


def _once(pairs: list[tuple[str, object]]) -> dict[str, object]:
    """Make an object of its pairs; every fast reader would take the last of two in silence."""
    made = dict(pairs)
    if len(made) < len(pairs):
        counts = Counter(name for name, _ in pairs)
        raise _TwinError(counts.most_common(1)[0][0])
    return made


def _without_bom(document: str | bytes) -> str | bytes:
    if isinstance(document, str):
        return document.removeprefix(_BOM)
    return document.removeprefix(_BOM.encode())


def _plain_json(text: str, source: str) -> object:
    try:
        return json.loads(text, parse_constant=_no_constant, parse_int=_integer, object_pairs_hook=_once)
    except json.JSONDecodeError as error:
        dutch = next((nl for en, nl in _IN_DUTCH if error.msg.startswith(en)), "er staat iets waar dat niet kan")
        problem = Bilingual(f"is no well-formed JSON: {error.msg}", f"is geen goed gevormde JSON: {dutch}")
        at = Position(error.lineno, error.colno)
    except _TwinError as error:
        twice = Bilingual("stands twice in one group of fields", "staat twee keer in één groep velden")
        join = Bilingual("keep one of the two, or join them", "houd er één, of voeg ze samen")
        raise DecodeError([fault("SAM011", "$", shown(str(error)), twice, join)], source) from None
    except _ConstantError as error:
        none = Bilingual(f"holds {error}, which is no number in JSON", f"bevat {error}, en dat is in JSON geen getal")
        write = Bilingual(
            "write a number, or a text in quotes", "schrijf een getal, of een tekst tussen aanhalingstekens"
        )
        raise DecodeError([malformed("SAM002", none, write)], source) from None
    except RecursionError:
        finding = malformed(
            "SAM013",
            Bilingual("is nested too deep", "is te diep genest"),
            Bilingual("write it flatter", "schrijf het vlakker"),
        )
        raise DecodeError([finding], source) from None
    mend = Bilingual(
        "look at commas, quotes and brackets near this place",
        "kijk naar komma's, aanhalingstekens en haakjes bij deze plaats",
    )
    raise DecodeError([malformed("SAM002", problem, mend)], source, {"$": at})


_IN_DUTCH: Final = (
    ("Expecting value", "hier hoort een waarde te staan"),
    ("Expecting ',' delimiter", "hier hoort een komma te staan"),
    ("Expecting ':' delimiter", "hier hoort een dubbele punt te staan"),
    ("Expecting property name", "hier hoort een naam tussen dubbele aanhalingstekens te staan"),
    ("Illegal trailing comma", "er staat een komma te veel"),
    ("Extra data", "er staat nog iets achter het dossier"),
    ("Invalid control character", "er staat een regeleinde of een ander stuurteken in een tekst"),
    ("Unterminated string", "een tekst wordt niet afgesloten"),
    ("Invalid \\", "er staat een verkeerd teken achter een schuine streep"),
)
_LONGEST_INTEGER: Final = 20


def _integer(digits: str) -> float:
    """Give a whole number; one that no field can hold is infinite, to be refused where it stands."""
    return int(digits) if len(digits) <= _LONGEST_INTEGER else float("inf")


class _ConstantError(ValueError):
    """NaN or an infinity, which JSON has not."""


def _no_constant(name: str) -> object:
    raise _ConstantError(name)


def _read_yaml(document: str | bytes, source: str) -> Partnership:
    from samenspel.wire.yaml_reading import positions_in, read  # noqa: PLC0415 - YAML only

    node = _composed(document, source)
    plain = read(node)
    try:
        made = msgspec.convert(plain, Reading, dec_hook=from_text)
        if version_of(made) == CURRENT:
            return from_struct(made)
    except msgspec.ValidationError:
        pass  # told in full below
    raise _refusal_of(plain, source, positions_in(node) or {"$": Position(1, 1)})


def _composed(document: str | bytes, source: str) -> Node | None:
    from samenspel.wire.yaml_faults import NotReadableError  # noqa: PLC0415 - YAML only

    try:
        from samenspel.wire.yaml_nodes import compose  # noqa: PLC0415 - of the extra `yaml`
    except ModuleNotFoundError as error:
        raise MissingExtraError("yaml", "reading YAML") from error
    try:
        return compose(_text(document, source))
    except NotReadableError as error:
        raise DecodeError([error.finding], source, {error.finding.path: error.position}) from None


def _text(document: str | bytes, source: str) -> str:
    if isinstance(document, str):
        return _whole_text(document, source).removeprefix(_BOM)
    try:
        return document.decode().removeprefix(_BOM)
    except UnicodeDecodeError as error:
        line = document.count(b"\n", 0, error.start) + 1
        column = error.start - document.rfind(b"\n", 0, error.start)
        finding = malformed(
            "SAM001",
            Bilingual(
                f"is no UTF-8: the byte 0x{document[error.start]:02x} does not belong there",
                f"is geen UTF-8: de byte 0x{document[error.start]:02x} hoort daar niet",
            ),
            Bilingual("save it as UTF-8", "sla het op als UTF-8"),
        )
        raise DecodeError([finding], source, {"$": Position(line, column)}) from None


def _whole_text(document: str, source: str) -> str:
    """Refuse a text with half a character in it."""
    try:
        checked_text(document)
    except InvalidValueError as error:
        at = next(index for index, sign in enumerate(document) if "\ud800" <= sign <= "\udfff")
        line, column = document.count("\n", 0, at) + 1, at - document.rfind("\n", 0, at)
        finding = malformed("SAM001", error.problem, error.hint)
        raise DecodeError([finding], source, {"$": Position(line, column)}) from None
    return document


def _refusal_of(plain: object, source: str, where: Mapping[str, Position]) -> DecodeError:
    """Name every fault of a plain document that was refused."""
    from samenspel.wire.converter import faults_of  # noqa: PLC0415 - brings cattrs, for refused documents only

    version = _version_in(plain)
    if plain is None:
        findings = [_empty()]
    elif _is_current(version):
        findings = sorted(faults_of(plain), key=lambda finding: _place(finding, where))
    else:
        findings = [unsupported_version(version, CURRENT)]
    if not findings:
        msg = "the strict reader refused what the careful one takes: this is a bug of samenspel, please report it"
        raise AssertionError(msg)
    return DecodeError(findings, source, where)


def _empty() -> Finding:
    return malformed(
        "SAM002",
        Bilingual("is empty", "is leeg"),
        Bilingual("write at least an id and a name", "schrijf ten minste een kenmerk (id) en een naam (name)"),
    )


def _place(finding: Finding, where: Mapping[str, Position]) -> tuple[int, int]:
    """Give where a fault stands in the text, so that faults are told in its order."""
    place = position_of(finding.path, where)
    return (place.line, place.column) if place else (0, 0)


def _version_in(plain: object) -> object:
    """Take the version of the schema out of a plain document; one without it is of version 1."""
    return cast("dict[str, object]", plain).pop("schema", CURRENT) if isinstance(plain, dict) else CURRENT


def _is_current(version: object) -> bool:
    return type(version) is int and version == CURRENT


# Writing


def dumps(partnership: Partnership, /, *, format: Format = "json") -> bytes:  # noqa: A002 - as in `load`
    """Write a partnership as bytes: UTF-8, canonical, so that equal values give equal bytes.

    The inverse of `loads`.

    >>> from samenspel import Partnership
    >>> dumps(Partnership(id="welwozo", name="WelWoZo"))
    b'{"schema":1,"id":"welwozo","name":"WelWoZo"}'
    """
    if _checked(format) == "json":
        return msgspec.json.encode(to_struct(partnership), enc_hook=to_text)
    from samenspel.wire.yaml_writing import written  # noqa: PLC0415 - YAML only

    return written(partnership, CURRENT).encode()


def dump(
    partnership: Partnership,
    target: str | os.PathLike[str] | IO[bytes] | IO[str],
    /,
    *,
    format: Format | None = None,  # noqa: A002 - as in `load`
) -> None:
    """Write a partnership to a path or an open file.

    The format follows from the suffix (`.json`, `.yaml`, `.yml`) where it is not given.
    A file is written beside the target first and then put in its place: the old or the new one is there, never half
    a one.  Raises `ValueError` where no format is known, and `OSError` where the file cannot be written.
    The inverse of `load`.
    """
    if isinstance(target, str | os.PathLike):
        _put(Path(target), dumps(partnership, format=_chosen(format, target)))
        return
    written = dumps(partnership, format=_chosen(format, getattr(target, "name", "")))
    if _takes_text(target):
        cast("IO[str]", target).write(written.decode())
    else:
        cast("IO[bytes]", target).write(written)


def _takes_text(target: object) -> bool:
    import io  # noqa: PLC0415

    return isinstance(target, io.TextIOBase) or "b" not in str(getattr(target, "mode", "b"))


def _put(path: Path, document: bytes) -> None:
    """Write a file beside the target, then put it in its place."""
    target = Path(os.path.realpath(path))  # a link stays a link
    if target.is_symlink():
        raise OSError(errno.ELOOP, os.strerror(errno.ELOOP), str(path))
    beside = target.with_name(f".samenspel-{token_hex(8)}.tmp")
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


# Which format


def _checked(given: str) -> Format:
    if given in _FORMATS:
        return given
    msg = f"{given!r} is no format of samenspel; allowed are {', '.join(map(repr, _FORMATS))}"
    raise ValueError(msg)


def _chosen(given: Format | None, name: object) -> Format:
    return _format_of(name) if given is None else _checked(given)


def _format_of(name: object) -> Format:
    suffix = Path(cast("str", name)).suffix.lower() if isinstance(name, str | os.PathLike) else ""
    if suffix in _BY_SUFFIX:
        return _BY_SUFFIX[suffix]
    known = ", ".join(_BY_SUFFIX)
    msg = f"no format follows from the name {name!r}: give format='json' or 'yaml', or a suffix ({known})"
    raise ValueError(msg)
