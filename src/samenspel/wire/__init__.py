"""Bytes to partnerships and back."""

from samenspel.wire.converter import converter
from samenspel.wire.formats import Format, dump, dumps, load, loads, positions

__all__ = ["Format", "converter", "dump", "dumps", "load", "loads", "positions"]
