"""The command `convert`."""

from __future__ import annotations

import sys
from contextlib import ExitStack
from pathlib import Path
from typing import IO, TYPE_CHECKING, Final, Literal, TypeAlias

from attrs import define, frozen
from rich.text import Text

from samenspel.cli.printing import (
    complain,
    console,
    counted,
    printable_name,
    told_of_refusal,
    why_unread,
    with_progress,
)
from samenspel.cli.reading import STANDARD_INPUT, UNREADABLE, is_of_lines
from samenspel.errors import DecodeError, MissingExtraError
from samenspel.language import Bilingual, Language
from samenspel.wire import RecordLine, dump, load, read_lines, write_lines
from samenspel.wire.files import written_whole

if TYPE_CHECKING:
    from collections.abc import Iterator

    from samenspel.model import Partnership
    from samenspel.wire import Format
    from samenspel.wire.files import Output

__all__ = ["Conversion", "Form", "convert_records"]


def __dir__() -> list[str]:
    return __all__


Form: TypeAlias = Literal["json", "yaml", "msgpack", "jsonl"]

_INCOMPLETE: Final = 1
_STANDARD_STREAMS: Final = {
    "--from": Bilingual("standard input has no suffix that says a format", "standaardinvoer heeft geen achtervoegsel"),
    "--to": Bilingual("standard output has no suffix that says a format", "standaarduitvoer heeft geen achtervoegsel"),
}
_SAY_WHICH: Final = Bilingual("{0}: give {1}", "{0} dat het formaat zegt: geef {1}")
_MANY_TO_ONE: Final = Bilingual(
    "{} may hold many records, and {} takes one: convert to a name that ends in .jsonl, or give --to jsonl",
    "{} kan veel dossiers bevatten, en {} neemt er één: kies een naam die eindigt op .jsonl, of geef --to jsonl",
)
_STANDARD_INPUT: Final = Bilingual("standard input", "standaardinvoer")
_STANDARD_OUTPUT: Final = Bilingual("standard output", "standaarduitvoer")
_WRITTEN: Final = (
    Bilingual("1 record written to {}", "1 dossier geschreven naar {}"),
    Bilingual("{} records written to {}", "{} dossiers geschreven naar {}"),
)
_REFUSED: Final = (
    Bilingual("1 line refused", "1 regel geweigerd"),
    Bilingual("{} lines refused", "{} regels geweigerd"),
)


@frozen(kw_only=True)
class Conversion:
    """What `convert` is asked: from where and what, to where and what, and where lines go that are refused."""

    source: str
    target: str
    source_form: Form | None = None
    target_form: Form | None = None
    rejects: str | None = None
    language: Language = "en"

    @property
    def source_file(self) -> str | IO[bytes]:
        """What is read: a path, or standard input."""
        return sys.stdin.buffer if self.source == STANDARD_INPUT else self.source

    @property
    def target_file(self) -> str | IO[bytes]:
        """What is written: a path, or standard output."""
        return sys.stdout.buffer if self.target == STANDARD_INPUT else self.target


def convert_records(asked: Conversion) -> int:
    """Convert one record or many, and give the exit code."""
    reason = _why_not(asked)
    if reason:
        complain(reason)
        return UNREADABLE
    try:
        return _convert_lines(asked) if _is_of_lines(asked.source, asked.source_form) else _convert_record(asked)
    except BrokenPipeError:
        raise
    except DecodeError as error:
        for line in told_of_refusal(error, _source_name(asked), asked.language):
            complain(line)
    except (OSError, ValueError, MissingExtraError) as error:
        complain(why_unread(getattr(error, "filename", None) or _source_name(asked), error))
    return UNREADABLE


def _why_not(asked: Conversion) -> str | None:
    """Say why that cannot be done, where the command line tells it already."""
    for name, form, option in ((asked.source, asked.source_form, "--from"), (asked.target, asked.target_form, "--to")):
        if name == STANDARD_INPUT and form is None:
            stream = _STANDARD_STREAMS[option].wording(asked.language)
            return _SAY_WHICH.wording(asked.language).format(stream, option)
    if _is_of_lines(asked.source, asked.source_form) and not _is_of_lines(asked.target, asked.target_form):
        return _MANY_TO_ONE.wording(asked.language).format(_source_name(asked), _target_name(asked))
    return None


def _is_of_lines(name: str, form: Form | None) -> bool:
    return form == "jsonl" or (form is None and is_of_lines(name))


def _format(form: Form | None) -> Format | None:
    return None if form == "jsonl" else form


def _source_name(asked: Conversion) -> str:
    return _STANDARD_INPUT.wording(asked.language) if asked.source == STANDARD_INPUT else printable_name(asked.source)


def _target_name(asked: Conversion) -> str:
    return _STANDARD_OUTPUT.wording(asked.language) if asked.target == STANDARD_INPUT else printable_name(asked.target)


def _convert_record(asked: Conversion) -> int:
    partnership = load(asked.source_file, format=_format(asked.source_form))
    if _is_of_lines(asked.target, asked.target_form):
        write_lines([partnership], asked.target_file)
    else:
        dump(partnership, asked.target_file, format=_format(asked.target_form))
    return _tell_end(asked, 1, 0)


@define
class _Refused:
    """The lines that are refused: told at once, kept where that was asked, and counted."""

    asked: Conversion
    kept: Output | None
    count: int = 0


def _convert_lines(asked: Conversion) -> int:
    with ExitStack() as stack:
        kept = stack.enter_context(written_whole(Path(asked.rejects))) if asked.rejects else None
        refused = _Refused(asked, kept)
        written = write_lines(_accepted(asked.source_file, refused), asked.target_file)
    return _tell_end(asked, written, refused.count)


def _accepted(source: str | IO[bytes], refused: _Refused) -> Iterator[Partnership]:
    for line in with_progress(read_lines(source)):
        if isinstance(line, RecordLine):
            yield line.partnership
            continue
        refused.count += 1
        for told in told_of_refusal(line.error, _source_name(refused.asked), refused.asked.language):
            complain(told)
        if refused.kept is not None and line.is_whole:
            refused.kept.write(line.raw + b"\n")


def _tell_end(asked: Conversion, written: int, refused: int) -> int:
    told = counted(written, _WRITTEN, asked.language, _target_name(asked))
    if refused:
        complain(f"{told}; {counted(refused, _REFUSED, asked.language)}")
        return _INCOMPLETE
    if asked.target != STANDARD_INPUT:
        console().print(Text(told))
    return 0
