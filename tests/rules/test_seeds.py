"""What the catalogue must and must not find in the five example records: the table of its design, row by row.

A row says what was expected to fire and what was expected to stay silent, and, beside it, what else is found.
Where the table of the design is wrong, or can't be met, the row says why under `not_so`.
"""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Final

import pytest
from attrs import field, frozen

import samenspel
from samenspel import Severity, check

if TYPE_CHECKING:
    from collections.abc import Mapping

    from samenspel import Report

EXAMPLES: Final = Path(__file__).resolve().parents[2] / "examples"


@frozen(kw_only=True)
class Row:
    """What is found in one record at one moment: by rule, the elements that the findings are about foremost.

    `fires` is what the design asks for, `beside` what it does not speak of; `silent` is what it forbids.
    `not_so` are the rules that the design expected to fire and that don't, each with the reason.
    """

    record: str
    at: str | None = None
    fires: Mapping[str, str]
    silent: str = ""
    beside: Mapping[str, str] = field(factory=dict[str, str])
    not_so: Mapping[str, str] = field(factory=dict[str, str])

    def report(self) -> Report:
        return check(samenspel.load(EXAMPLES / f"{self.record}.yaml"), at=self.at)


OOSTERHOUT: Final = {
    "SAM405": "structuur-en-gezelschap lang-thuis meer-zelf uren-voor-anderen huis-van-de-braak",
    "SAM409": "lang-thuis",
    "SAM509": "oosterhout nieuwe-dag huis-van-de-braak",
}

TABLE: Final = (
    Row(
        record="oosterhout",
        fires=OOSTERHOUT,
        silent="SAM201 SAM401",
        # The design has SAM305 silent or, as the list of who takes part does not claim to be complete, advice.
        beside={"SAM305": "oosterhout"},
        not_so={
            "SAM602": "the design asks for it where more than 18 months lie between; the column is undated, and that it"
            " counts 342 municipalities says only 2023 or later: on 1 January 2023 the older of the two meeting places"
            " was 16 to 19 months old, so it is not certain (the next row judges a year later)"
        },
    ),
    Row(
        record="oosterhout",
        at="2024",
        fires={**OOSTERHOUT, "SAM602": "nieuwe-dag huis-van-de-braak"},
        silent="SAM201 SAM401",
        beside={"SAM305": "oosterhout"},
    ),
    Row(
        record="zeist",
        fires={
            "SAM305": "vakm",
            "SAM510": "meedoen-in-zeist",
            # The last of the three is how municipalities carry out the Wmo.
            "SAM601": "obstacle-4199f568 obstacle-368cda7c obstacle-c8abbe37",
        },
        silent="SAM308 SAM401 SAM502 SAM512",
        beside={
            "SAM402": "vakm",
            "SAM409": "result-ba306c3e result-c91991c2",
            "SAM506": "blijvende-financiering",
            "SAM511": "meedoen-in-zeist",
        },
        not_so={
            "SAM306": "the two exclude each other: SAM305 says that the residents have no role, and SAM306 judges"
            " the roles that they have; the interview names none"
        },
    ),
    Row(
        record="oude-ijsselstreek",
        fires={
            "SAM511": "doel-over-domeinen-heen",
            "SAM601": "inkomensstress financiering-blijft-achter uren-indiceren",
        },
        silent="SAM305 SAM512",
        beside={
            "SAM308": "oude-ijsselstreek",
            "SAM402": "oude-ijsselstreek",
            "SAM405": "doel-stoppen-met-roken rookvrij",
            "SAM407": "ervaringsdeskundigen gemeente aanbieders-ambulant buurtzorg-jong aanbieders-ouderenzorg",
            "SAM409": "doel-zelfredzaam-thuis doel-anders-organiseren doel-over-domeinen-heen"
            " doel-gezondheidsverschillen",
            "SAM501": "afspraken-voorheen",
            "SAM502": "contracten",
            "SAM507": "buurtzorg-jong",
        },
        not_so={
            "SAM312": "a mayor and two aldermen speak for the municipality, so that none sponsors it alone, the"
            " municipality itself decided on the contracts, and the article is undated: no election is certainly near"
        },
    ),
    Row(
        record="ermelo",
        fires={
            "SAM307": "partners-ermelo",
            "SAM406": "senioren mensen-met-beperking mensen-met-psychische-kwetsbaarheid mensen-uit-opvang"
            " traject-wonen-en-zorg",
            "SAM407": "gemeente-ermelo partners-ermelo",
            "SAM409": "doel-woonzorg doel-eenzaamheid",
            # Each of three parties depends on the two others.
            "SAM508": "link-e64ba8b9 link-e64ba8b9 link-e63a6401 link-e63a6401 link-275c9fec link-275c9fec",
        },
        silent="SAM404 SAM513",
        beside={"SAM402": "wonen-en-zorg-ermelo", "SAM601": "obstacle-67a4095a"},
        not_so={
            "SAM509": "the rule asks for a year in force, or for an end that is open by design; the blog dates nothing"
            " (its one event is in February of a year not stated), and says of no agreement that it has no end"
        },
    ),
    Row(
        record="welwozo",
        at="2015-12",
        fires={"SAM310": "welwozo", "SAM405": "langer-zelfstandig"},
        silent="SAM207 SAM308",
        beside={
            "SAM307": "bewonersvertegenwoordiging",
            "SAM402": "welwozo",
            "SAM406": "ggz-doelgroep samenwerking-witteveen dagbestedingsprojecten woonmarkt langer-thuus vervoer"
            " in-voor-zorg",
            "SAM409": "langer-zelfstandig",
            "SAM501": "contractafspraken",
            "SAM502": "contractafspraken",
            "SAM601": "versnippering weinig-eigenaarschap",
        },
    ),
    Row(
        record="welwozo",
        at="2017-02",
        fires={"SAM304": "stuurgroep", "SAM509": "welwozo"},
        silent="SAM203 SAM207 SAM303 SAM305 SAM310 SAM404 SAM405",
        beside={
            "SAM402": "welwozo",
            "SAM406": "samenwerking-witteveen dagbestedingsprojecten woonmarkt langer-thuus vervoer in-voor-zorg",
            "SAM409": "langer-zelfstandig",
            "SAM501": "contractafspraken",
            "SAM502": "contractafspraken",
        },
    ),
)

each_row = pytest.mark.parametrize("row", TABLE, ids=lambda row: f"{row.record}-{row.at or 'as-of'}")


@each_row
def test_what_the_table_says_is_found_and_nothing_else(row: Row) -> None:
    """By rule, and by the elements that the findings are about."""
    found: dict[str, list[str]] = {}
    for finding in row.report():
        found.setdefault(finding.rule, []).append(finding.elements[0])
    assert found == {code: elements.split() for code, elements in {**row.fires, **row.beside}.items()}


@each_row
def test_what_the_table_forbids_or_gives_up_is_not_found(row: Row) -> None:
    """A row does not contradict itself, and what it gives up has its reason."""
    never = {*row.silent.split(), *row.not_so}
    assert never.isdisjoint({finding.rule for finding in row.report()})
    assert all(row.not_so.values())


@each_row
def test_no_record_claims_to_be_complete_so_that_all_is_advice(row: Row) -> None:
    """SAM304, SAM305 and SAM509 among it: an article is never complete, and contradicts itself nowhere."""
    assert {finding.severity for finding in row.report()} == {Severity.ADVICE}


def test_both_rows_of_welwozo_are_judged_from_one_record() -> None:
    """What its own moment of knowledge shows is what is found in February 2017."""
    record = samenspel.load(EXAMPLES / "welwozo.yaml")
    assert check(record, at="2017-02") == check(record)
    assert {finding.rule for finding in check(record, at="2015-12")} != {finding.rule for finding in check(record)}


def test_the_structure_that_welwozo_changed_is_what_is_found_in_2015() -> None:
    """A steering group, a supervisory group, three working groups and three neighbourhood teams, none with a goal."""
    (finding,) = check(samenspel.load(EXAMPLES / "welwozo.yaml"), at="2015-12", rules=samenspel.CORE.select("SAM310"))
    assert dict(finding.values)["working"] == 0
    named = {"stuurgroep", "begeleidingsgroep", "werkgroep-beilen", "werkgroep-westerbork", "werkgroep-smilde"}
    assert named < set(finding.elements)
