"""Bytes to partnerships and back."""

from samenspel.wire.canonical import digest
from samenspel.wire.converter import converter
from samenspel.wire.formats import Format, dump, dumps, load, loads, positions
from samenspel.wire.versions import upgrade

__all__ = ["Format", "converter", "digest", "dump", "dumps", "load", "loads", "positions", "upgrade"]
