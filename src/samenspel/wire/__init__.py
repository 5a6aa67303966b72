"""Bytes to partnerships and back."""

from samenspel.wire.canonical import digest
from samenspel.wire.converter import converter
from samenspel.wire.formats import Format, dump, dumps, load, loads, positions
from samenspel.wire.limits import Limits
from samenspel.wire.lines import RecordLine, RefusedLine, read_lines, write_lines
from samenspel.wire.versions import upgrade

__all__ = [
    "Format",
    "Limits",
    "RecordLine",
    "RefusedLine",
    "converter",
    "digest",
    "dump",
    "dumps",
    "load",
    "loads",
    "positions",
    "read_lines",
    "upgrade",
    "write_lines",
]
