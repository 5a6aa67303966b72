"""Bytes to partnerships and back."""

from samenspel.wire.formats import Format, dump, dumps, load, loads, positions

__all__ = ["Format", "dump", "dumps", "load", "loads", "positions"]
