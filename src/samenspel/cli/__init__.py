"""The command `samenspel`."""

from samenspel.cli.main import main

__all__ = ["main"]
