"""All rules of samenspel, family by family."""

from __future__ import annotations

from typing import Final

from samenspel.rules.agreements import AGREEMENTS
from samenspel.rules.catalogue import Catalogue
from samenspel.rules.course import COURSE
from samenspel.rules.identity import IDENTITY
from samenspel.rules.participation import PARTICIPATION
from samenspel.rules.purpose import PURPOSE
from samenspel.rules.time import TIME

__all__ = ["CORE", "installed"]


def __dir__() -> list[str]:
    return __all__


CORE: Final = IDENTITY | TIME | PARTICIPATION | PURPOSE | AGREEMENTS | COURSE
"""All rules of samenspel."""


def installed() -> Catalogue:
    """Give the rules of samenspel and those that installed packages bring.

    A package brings rules by an entry point of the group `samenspel.rules` that leads to a `Catalogue`.
    Raises `ImportError` for an entry point that leads nowhere, `TypeError` for one that leads to something else, and
    `ValueError` where two rules have one code.
    """
    from importlib.metadata import entry_points  # noqa: PLC0415 - slow to import, and plug-ins alone need it

    catalogue = CORE
    for entry in sorted(entry_points(group=_GROUP), key=lambda entry: entry.name):
        try:
            brought = entry.load()
        except Exception as error:
            msg = f"the entry point {entry.name!r} ({entry.value}) can't be loaded: {error}"
            raise ImportError(msg) from error
        if not isinstance(brought, Catalogue):
            msg = f"the entry point {entry.name!r} ({entry.value}) leads to no Catalogue, but to {brought!r}"
            raise TypeError(msg)
        catalogue |= brought
    return catalogue


_GROUP: Final = "samenspel.rules"
