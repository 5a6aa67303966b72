"""The years of laws, written down once more from the laws themselves, and what SAM110 makes of them."""

from __future__ import annotations

from typing import Final

import pytest
from judging import fired, holding

from samenspel import Agreement
from samenspel.vocabulary import LEGAL_BASES

FIRST_YEARS: Final = {
    "nl:wmo-2007": 2007,  # 1 January 2007
    "nl:wmo-2015": 2015,  # 1 January 2015, as the three below it
    "nl:jeugdwet": 2015,
    "nl:participatiewet": 2015,
    "nl:wlz": 2015,
    "nl:awbz": 1968,
    "nl:wet-op-de-jeugdzorg": 2005,
    "nl:wwb": 2004,
    "nl:zvw": 2006,
    "nl:wgs": 2012,  # 1 July 2012
    "nl:wet-inburgering-2021": 2022,  # of 2020, and in force since 1 January 2022
    "nl:wpg": 2008,  # 1 December 2008
    "nl:wvggz": 2020,
    "nl:wkkgz": 2016,
    "nl:huisvestingswet-2014": 2015,
    "nl:omgevingswet": 2024,
    "nl:gemeentewet": 1994,
    "nl:awb": 1994,
    "nl:wgr": 1985,
    "nl:fvw": 1997,
    "nl:aanbestedingswet-2012": 2013,  # 1 April 2013
    "eu:gdpr": 2016,  # in force on 24 May 2016, applied since 25 May 2018
}
LAST_YEARS: Final = {
    "nl:wmo-2007": 2014,
    "nl:awbz": 2014,
    "nl:wet-op-de-jeugdzorg": 2014,
    "nl:wwb": 2014,
}
UNCERTAIN: Final = {"none", "any", "nl:woningwet", "nl:wpo"}  # no law, or one that others of its name came before


def found(law: str, period: str) -> list[str]:
    agreement = Agreement(id="a", name="A", period=period, legal_bases=law)
    return [verdict for verdict, _ in fired(holding(agreement), "SAM110")]


def test_the_years_are_those_of_the_vocabulary() -> None:
    """All laws of which years are told, and no other."""
    assert {term.code: term.since for term in LEGAL_BASES if term.since is not None} == FIRST_YEARS
    assert {term.code: term.until for term in LEGAL_BASES if term.until is not None} == LAST_YEARS
    assert {term.code for term in LEGAL_BASES if term.since is None} == UNCERTAIN


@pytest.mark.parametrize(("law", "year"), FIRST_YEARS.items(), ids=FIRST_YEARS)
def test_nothing_rests_on_a_law_before_its_first_year(law: str, year: int) -> None:
    """From that year on, an agreement may rest on it."""
    assert found(law, f"{year - 2}/{year - 1}") == ["not-yet"]
    assert found(law, f"{year - 1}/{year}") == []
    assert found(law, f"{year}/{year}") == []


@pytest.mark.parametrize(("law", "year"), LAST_YEARS.items(), ids=LAST_YEARS)
def test_nothing_begins_to_rest_on_a_law_after_its_last_year(law: str, year: int) -> None:
    """Up to that year, an agreement may."""
    assert found(law, f"{year + 1}/{year + 2}") == ["lapsed"]
    assert found(law, f"{year}/{year}") == []


@pytest.mark.parametrize("law", sorted(UNCERTAIN))
def test_a_law_without_years_is_never_out_of_force(law: str) -> None:
    """What is not told is not judged."""
    assert found(law, "1901/1902") == []
