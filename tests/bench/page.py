"""The page that the tables stand in: each between two markers, `<!-- table: name -->` and `<!-- end of table -->`."""

from __future__ import annotations

import re
from pathlib import Path
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from collections.abc import Mapping

__all__ = ["PAGE", "places", "rewritten"]

PAGE: Final = Path(__file__).resolve().parents[2] / "docs" / "explanation" / "performance.md"

_PLACE: Final = re.compile(r"(?<=<!-- table: )([a-z-]+)( -->\n).*?(?=<!-- end of table -->)", re.DOTALL)


def places(page: str) -> Mapping[str, str]:
    """What stands in the places that a page has for tables, by name and in its order."""
    return {match[1]: match[0].removeprefix(match[1] + match[2]).strip() for match in _PLACE.finditer(page)}


def rewritten(page: str, tables: Mapping[str, str]) -> str:
    """The page with these tables in their places; all else stays as it is.

    Raises `ValueError` where the page has no place for one.
    """
    lacking = sorted(tables.keys() - places(page).keys())
    if lacking:
        msg = f"the page has no place for {', '.join(lacking)}"
        raise ValueError(msg)

    def put(match: re.Match[str]) -> str:
        return f"{match[1]}{match[2]}\n{tables[match[1]]}\n\n" if match[1] in tables else match[0]

    return _PLACE.sub(put, page)
