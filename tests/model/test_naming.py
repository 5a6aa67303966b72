"""What people call elements: three by their names, and how many more."""

from __future__ import annotations

from typing import Final

import pytest

from samenspel import Area, Bilingual, Link, Organisation, Partnership, Remark
from samenspel.model.naming import called, names_of

NAMES: Final = ("Aa", "Beilen", "Coevorden", "Dalen", "Emmen")
AREAS: Final = tuple(Area(id=name.lower(), name=name) for name in NAMES)
IDS: Final = tuple(area.id for area in AREAS)
RECORD: Final = Partnership(id="p", name="P", areas=AREAS)


@pytest.mark.parametrize(
    ("count", "said"),
    [
        (1, Bilingual("Aa", "Aa")),
        (2, Bilingual("Aa and Beilen", "Aa en Beilen")),
        (3, Bilingual("Aa, Beilen and Coevorden", "Aa, Beilen en Coevorden")),
        (4, Bilingual("Aa, Beilen, Coevorden and 1 other", "Aa, Beilen, Coevorden en 1 andere")),
        (5, Bilingual("Aa, Beilen, Coevorden and 2 others", "Aa, Beilen, Coevorden en 2 andere")),
    ],
)
def test_three_are_named_and_the_others_counted(count: int, said: Bilingual) -> None:
    """More than three names in a row nobody reads, and a thousand of them fill a page."""
    assert names_of(RECORD, IDS[:count]) == said
    assert names_of(RECORD, iter(IDS[:count])) == said


def test_nobody_has_no_name() -> None:
    assert names_of(RECORD, ()) is None


def test_where_the_whole_is_asked_all_are_named() -> None:
    """A page about the partnership has the room."""
    said = "Aa, Beilen, Coevorden, Dalen"
    assert names_of(RECORD, IDS, is_whole=True) == Bilingual(f"{said} and Emmen", f"{said} en Emmen")


def test_what_belongs_to_many_is_called_after_three() -> None:
    """A remark on a hundred areas is called after the first three, so that what is said of each of them stays short."""
    many = Partnership(id="p", name="P", areas=[Area(id=f"a{n}", name=f"Area {n}") for n in range(100)])
    remark = Remark(id="m", kind="inferred", about=tuple(area.id for area in many.areas))
    assert called(many, remark).en == "remark ‘inferred’ on Area 0, Area 1, Area 2 and 97 others"


def test_a_link_from_many_is_called_after_three() -> None:
    clubs = [Organisation(id=f"o{n}", name=f"Club {n}") for n in range(6)]
    record = Partnership(id="p", name="P", organisations=clubs)
    link = Link(id="l", kind="opposes", subjects=tuple(club.id for club in clubs), objects="p")
    assert called(record, link).nl.endswith("vanuit Club 0, Club 1, Club 2 en 3 andere")
