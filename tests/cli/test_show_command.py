"""`samenspel show`: a record as a page to read."""

from __future__ import annotations

import io
import re
import sys
from typing import TYPE_CHECKING, Final

import pytest
from invoking import ERROR, START, Told, here, in_a_process, on_a_terminal

if TYPE_CHECKING:
    from pathlib import Path

    from pytest import CaptureFixture, MonkeyPatch  # noqa: PT013 - types


@pytest.fixture(autouse=True)
def _in_a_folder_of_its_own(tmp_path: Path, monkeypatch: MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    for name in ("NO_COLOR", "FORCE_COLOR", "TTY_COMPATIBLE", "TTY_INTERACTIVE"):
        monkeypatch.delenv(name, raising=False)
    monkeypatch.setenv("COLUMNS", "100")
    (tmp_path / "record.yaml").write_text(RECORD, encoding="utf-8")


def shown(capture: CaptureFixture[str], text: str, *options: str) -> str:
    """Give the page of a record."""
    told = in_file(capture, text, *options)
    assert (told.code, told.err) == (0, "")
    return told.out


def in_file(capture: CaptureFixture[str], text: str, *options: str) -> Told:
    from pathlib import Path

    Path("other.yaml").write_text(text, encoding="utf-8")
    return here(capture, "show", "other.yaml", *options)


# Whole pages --------------------------------------------------------------------------------------------------------

RECORD: Final = """\
schema: 1
id: buurt
name: Samen in de buurt
summary: Gemeente en school werken samen aan een buurt waarin ouderen langer thuis wonen.
trajectory: 2015/..
as_of: 2018-06
areas_served: beilen
organisations:
  - id: gemeente
    name: Gemeente Midden-Drenthe
    kind: municipality
  - id: school
    name: De Vuurvlinder
    kind: school
people:
  - id: jan
    name: Jan Jansen
groups:
  - id: ouderen
    name: Ouderen in Beilen
    kind: target-group
    size: ~1400
    areas: beilen
areas:
  - id: beilen
    name: Beilen
    kind: village
structures:
  - id: stuurgroep
    name: Stuurgroep
    kind: steering-group
    period: 2015/..
    meets: P3M
  - id: werkgroep
    name: Werkgroep Beilen
    kind: working-group
    period: 2015/2016
    areas: beilen
roles:
  - id: r1
    holders: gemeente
    functions: lead
  - id: r2
    holders: jan
    functions: chair
    within: stuurgroep
    representing: gemeente
  - id: r3
    functions: [member]
    count: 3
    within: werkgroep
goals:
  - id: thuis
    statement: Ouderen wonen langer thuis
    size: large
    serves: ouderen
stances:
  - id: s1
    statement: Vertrouwen gaat voor controle
    kind: principle
    held_by: [gemeente, school]
results:
  - id: res
    statement: Ouderen met een buurtmaatje
    observations:
      - kind: baseline
        date: 2015
        value: 20 %
      - kind: actual
        date: 2016
        value: 35 %
agreements:
  - id: geen
    name: Geen contract
    form: none-by-choice
    parties: [gemeente, school]
    because: s1
commitments:
  - id: c
    by: gemeente
    to: school
    kind: money
    amount: 50000 EUR
    recurs: P1Y
    made: 2015-09
initiatives:
  - id: i
    name: Koffieochtend
    kind: meeting-place
    trajectory: 2016-03/..
    serves: ouderen
    goals: thuis
obstacles:
  - id: o
    statement: Geld zit in schotten
    kind: finance
    addressed_by: i
events:
  - id: e
    title: Werkgroep opgeheven
    kind: ended
    date: 2016-09
    ends: werkgroep
    because: o
sources:
  - id: bron
    title: Gesprek met de wethouder
    kind: interview
    authors: [A. de Vries, B. Bakker]
    publisher: De Krant
"""
IN_ENGLISH: Final = """\
Samen in de buurt
Beilen · since 2015 · as of June 2018
Gemeente en school werken samen aan een buurt waarin ouderen langer thuis wonen.

What they want to reach
  - Ouderen wonen langer thuis · large · for Ouderen in Beilen

For whom and with whom
  - Ouderen in Beilen · target group · about 1,400 · Beilen

Who takes part
  - Gemeente Midden-Drenthe · lead

Bodies
  - Stuurgroep · steering group · since 2015 · every 3 months
      - Jan Jansen · chair · on behalf of Gemeente Midden-Drenthe
  - Werkgroep Beilen · working group · Beilen · from 2015 to 2016
      - member · not named · 3

What was agreed
  - Geen contract · none by choice · between Gemeente Midden-Drenthe and De Vuurvlinder
      - because Vertrouwen gaat voor controle

Who does or gives what
  - Gemeente Midden-Drenthe: money · to De Vuurvlinder · EUR 50,000 every year

What they do
  - Koffieochtend · meeting place · since March 2016 · for Ouderen in Beilen

What came of it
  - Ouderen met een buurtmaatje · baseline: 20% (2015); 35% (2016)

What stands in the way
  - Geld zit in schotten · finance · met with Koffieochtend

What they stand for
  - Vertrouwen gaat voor controle · principle · of Gemeente Midden-Drenthe and De Vuurvlinder

What happened
  - September 2016: Werkgroep opgeheven
      - because Geld zit in schotten

Sources
  - Gesprek met de wethouder · interview · by A. de Vries and B. Bakker · De Krant
"""
IN_DUTCH: Final = """\
Samen in de buurt
Beilen · sinds 2015 · stand van juni 2018
Gemeente en school werken samen aan een buurt waarin ouderen langer thuis wonen.

Wat ze willen bereiken
  - Ouderen wonen langer thuis · groot · voor Ouderen in Beilen

Voor wie en met wie
  - Ouderen in Beilen · doelgroep · ongeveer 1.400 · Beilen

Wie doen er mee
  - Gemeente Midden-Drenthe · regievoerder

Organen
  - Stuurgroep · stuurgroep · sinds 2015 · elke 3 maanden
      - Jan Jansen · voorzitter · namens Gemeente Midden-Drenthe
  - Werkgroep Beilen · werkgroep · Beilen · van 2015 tot en met 2016
      - lid · niet genoemd · 3

Wat is afgesproken
  - Geen contract · bewust geen · tussen Gemeente Midden-Drenthe en De Vuurvlinder
      - omdat Vertrouwen gaat voor controle

Wie doet of geeft wat
  - Gemeente Midden-Drenthe: geld · aan De Vuurvlinder · € 50.000 elk jaar

Wat ze doen
  - Koffieochtend · ontmoetingsplek · sinds maart 2016 · voor Ouderen in Beilen

Wat het opleverde
  - Ouderen met een buurtmaatje · nulmeting: 20% (2015); 35% (2016)

Wat er in de weg staat
  - Geld zit in schotten · financiering · aangepakt met Koffieochtend

Waar ze voor staan
  - Vertrouwen gaat voor controle · uitgangspunt · van Gemeente Midden-Drenthe en De Vuurvlinder

Wat er gebeurde
  - september 2016: Werkgroep opgeheven
      - omdat Geld zit in schotten

Bronnen
  - Gesprek met de wethouder · interview · door A. de Vries en B. Bakker · De Krant
"""
IN_ENGLISH_AT_2016: Final = """\
Samen in de buurt
Beilen · since 2015 · as it was in 2016
Gemeente en school werken samen aan een buurt waarin ouderen langer thuis wonen.

What they want to reach
  - not dated, so possibly:
      - Ouderen wonen langer thuis · large · for Ouderen in Beilen

For whom and with whom
  - not dated, so possibly:
      - Ouderen in Beilen · target group · about 1,400 · Beilen

Who takes part
  - not dated, so possibly:
      - Gemeente Midden-Drenthe · lead

Bodies
  - Stuurgroep · steering group · since 2015 · every 3 months
      - Jan Jansen (possibly) · chair · on behalf of Gemeente Midden-Drenthe
  - Werkgroep Beilen (possibly) · working group · Beilen · from 2015 to 2016
      - member (possibly) · not named · 3

What was agreed
  - not dated, so possibly:
      - Geen contract · none by choice · between Gemeente Midden-Drenthe and De Vuurvlinder
          - because Vertrouwen gaat voor controle

Who does or gives what
  - Gemeente Midden-Drenthe: money (possibly) · to De Vuurvlinder · EUR 50,000 every year

What they do
  - Koffieochtend (possibly) · meeting place · since March 2016 · for Ouderen in Beilen

What came of it
  - not dated, so possibly:
      - Ouderen met een buurtmaatje · baseline: 20% (2015); 35% (2016)

What stands in the way
  - not dated, so possibly:
      - Geld zit in schotten · finance · met with Koffieochtend

What they stand for
  - not dated, so possibly:
      - Vertrouwen gaat voor controle · principle · of Gemeente Midden-Drenthe and De Vuurvlinder

What happened
  - September 2016: Werkgroep opgeheven (possibly)
      - because Geld zit in schotten

Sources
  - Gesprek met de wethouder · interview · by A. de Vries and B. Bakker · De Krant
"""
IN_DUTCH_AT_2016: Final = """\
Samen in de buurt
Beilen · sinds 2015 · zoals het was in 2016
Gemeente en school werken samen aan een buurt waarin ouderen langer thuis wonen.

Wat ze willen bereiken
  - niet gedateerd, dus mogelijk:
      - Ouderen wonen langer thuis · groot · voor Ouderen in Beilen

Voor wie en met wie
  - niet gedateerd, dus mogelijk:
      - Ouderen in Beilen · doelgroep · ongeveer 1.400 · Beilen

Wie doen er mee
  - niet gedateerd, dus mogelijk:
      - Gemeente Midden-Drenthe · regievoerder

Organen
  - Stuurgroep · stuurgroep · sinds 2015 · elke 3 maanden
      - Jan Jansen (mogelijk) · voorzitter · namens Gemeente Midden-Drenthe
  - Werkgroep Beilen (mogelijk) · werkgroep · Beilen · van 2015 tot en met 2016
      - lid (mogelijk) · niet genoemd · 3

Wat is afgesproken
  - niet gedateerd, dus mogelijk:
      - Geen contract · bewust geen · tussen Gemeente Midden-Drenthe en De Vuurvlinder
          - omdat Vertrouwen gaat voor controle

Wie doet of geeft wat
  - Gemeente Midden-Drenthe: geld (mogelijk) · aan De Vuurvlinder · € 50.000 elk jaar

Wat ze doen
  - Koffieochtend (mogelijk) · ontmoetingsplek · sinds maart 2016 · voor Ouderen in Beilen

Wat het opleverde
  - niet gedateerd, dus mogelijk:
      - Ouderen met een buurtmaatje · nulmeting: 20% (2015); 35% (2016)

Wat er in de weg staat
  - niet gedateerd, dus mogelijk:
      - Geld zit in schotten · financiering · aangepakt met Koffieochtend

Waar ze voor staan
  - niet gedateerd, dus mogelijk:
      - Vertrouwen gaat voor controle · uitgangspunt · van Gemeente Midden-Drenthe en De Vuurvlinder

Wat er gebeurde
  - september 2016: Werkgroep opgeheven (mogelijk)
      - omdat Geld zit in schotten

Bronnen
  - Gesprek met de wethouder · interview · door A. de Vries en B. Bakker · De Krant
"""


@pytest.mark.parametrize(
    ("options", "page"),
    [
        ([], IN_ENGLISH),
        (["--lang", "en"], IN_ENGLISH),
        (["--lang", "nl"], IN_DUTCH),
        (["--at", "2016"], IN_ENGLISH_AT_2016),
        (["--at", "2016", "--lang", "nl"], IN_DUTCH_AT_2016),
    ],
    ids=["by default", "en", "nl", "en at 2016", "nl at 2016"],
)
def test_a_record_is_a_page(capsys: CaptureFixture[str], options: list[str], page: str) -> None:
    """What they want, who takes part, what was agreed, what they do and what came of it, in names and no ids."""
    assert here(capsys, "show", "record.yaml", *options) == Told(0, page)


@pytest.mark.parametrize(
    ("at", "bodies"),
    [
        ("2014", []),
        ("2015-06", ["Stuurgroep (possibly)", "Werkgroep Beilen (possibly)"]),
        ("2016-06-01", ["Stuurgroep", "Werkgroep Beilen (possibly)"]),
        ("2015/2016", ["Stuurgroep (possibly)", "Werkgroep Beilen (possibly)"]),
        ("2017", ["Stuurgroep"]),
        ("2031", ["Stuurgroep"]),
    ],
)
def test_bodies_are_those_of_the_time(capsys: CaptureFixture[str], at: str, bodies: list[str]) -> None:
    """What was certainly not there is left out, and what was perhaps there is marked."""
    page = here(capsys, "show", "record.yaml", "--at", at).out
    section = page.partition("\nBodies\n")[2].partition("\n\n")[0]
    assert [line[4:].partition(" · ")[0] for line in section.splitlines() if line.startswith("  - ")] == bodies


def test_a_record_without_elements_is_a_short_page(capsys: CaptureFixture[str]) -> None:
    """Sections that would be empty are left out."""
    assert shown(capsys, START) == "Samen in de buurt\n"
    assert shown(capsys, f"{START}summary: Een proef.\ntrajectory: 2015/..\n") == (
        "Samen in de buurt\nsince 2015\nEen proef.\n"
    )


def test_statuses_are_told(capsys: CaptureFixture[str]) -> None:
    """In the words of the language."""
    goals = "goals:\n  - statement: Samen eten\n    status: pursued\n"
    text = f"{START}{goals}initiatives:\n  - name: Eettafel\n    status: planned\n"
    assert "  - Samen eten · pursued\n" in shown(capsys, text)
    assert "  - Eettafel · gepland\n" in shown(capsys, text, "--lang", "nl")


def with_status(known: str) -> str:
    return f"{START}{known}goals:\n  - statement: Samen eten\n    status: reached\n"


@pytest.mark.parametrize(
    ("text", "options", "second"),
    [
        (with_status("as_of: 2018-06\n"), ("--at", "2016"), "Statuses are as of June 2018."),
        (with_status("as_of: 2018-06\n"), ("--at", "2016", "--lang", "nl"), "Statussen: stand van juni 2018."),
        (with_status(""), ("--at", "2016"), "Statuses are those of when the record was written."),
        (
            with_status(""),
            ("--at", "2016", "--lang", "nl"),
            "Statussen zijn die van toen het dossier geschreven werd.",
        ),
        (with_status("as_of: 2018-06\n"), (), ""),
        (f"{START}goals:\n  - statement: Samen eten\n", ("--at", "2016"), ""),
    ],
    ids=["en", "nl", "en, not known", "nl, not known", "of no moment", "no status"],
)
def test_a_page_of_a_moment_says_as_of_when_its_statuses_are(
    capsys: CaptureFixture[str], text: str, options: tuple[str, ...], second: str
) -> None:
    """A goal that was reached in 2018 was not yet so in 2016, and a record holds one status only."""
    assert shown(capsys, text, *options).splitlines()[2] == second


def test_events_are_told_in_the_order_of_time(capsys: CaptureFixture[str]) -> None:
    """Whatever order they stand in; those without a date come last."""
    dates = {"Zonder datum": None, "Later": "2018", "Eerder": "2016-09", "Zomer": "2016-22"}
    told = (f"  - title: {title}\n" + (f"    date: {date}\n" if date else "") for title, date in dates.items())
    events = "".join(told)
    page = shown(capsys, f"{START}events:\n{events}", "--lang", "nl")
    assert page.partition("Wat er gebeurde\n")[2] == (
        "  - zomer 2016: Zomer\n  - september 2016: Eerder\n  - 2018: Later\n  - Zonder datum\n"
    )


def test_values_that_were_measured_later_are_not_told(capsys: CaptureFixture[str]) -> None:
    """A page of 2016 holds no figures of 2018."""
    seen = "".join(
        f"      - kind: actual\n        date: {year}\n        value: {year - 2000}\n" for year in (2015, 2018)
    )
    text = f"{START}results:\n  - statement: Deelnemers\n    observations:\n{seen}"
    assert "15 (2015); 18 (2018)" in shown(capsys, text)
    assert "15 (2015)" in shown(capsys, text, "--at", "2016")
    assert "2018" not in shown(capsys, text, "--at", "2016")


def test_what_a_stance_was_about_later_is_not_told(capsys: CaptureFixture[str]) -> None:
    """A stance without words of its own needs what it is about."""
    later = "structures:\n  - id: s\n    name: Buurtraad\n    period: 2018/..\n"
    text = f"{START}{later}stances:\n  - about: s\n    support: endorses\n"
    assert "Buurtraad" in shown(capsys, text).partition("What they stand for\n")[2]
    assert "What they stand for" not in shown(capsys, text, "--at", "2016")


MOMENTS: Final = {
    "2016": ("as it was in 2016", "zoals het was in 2016"),
    "2015-12": ("as it was in December 2015", "zoals het was in december 2015"),
    "2015-12-01": ("as it was on 1 December 2015", "zoals het was op 1 december 2015"),
    "2021-22": ("as it was in summer 2021", "zoals het was in de zomer van 2021"),
    "2015/2017": ("as it was from 2015 to 2017", "zoals het was van 2015 tot en met 2017"),
    "2015~": ("as it was around 2015", "zoals het was rond 2015"),
}


@pytest.mark.parametrize(("language", "index"), [("en", 0), ("nl", 1)], ids=["en", "nl"])
@pytest.mark.parametrize("at", MOMENTS)
def test_the_moment_is_told_below_the_title(capsys: CaptureFixture[str], at: str, language: str, index: int) -> None:
    """A day, a month, a season or a stretch of time, each in its own words and whole."""
    assert shown(capsys, START, "--at", at, "--lang", language).splitlines()[1] == MOMENTS[at][index]


# What it cannot show ------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("arguments", "told"),
    [
        (["gone.yaml"], "samenspel: gone.yaml: No such file or directory\n"),
        (["."], "samenspel: .: Is a directory\n"),
        (["record.yaml", "--at", "soon"], "samenspel: --at: 'soon' is no period; "),
    ],
    ids=["no such file", "a folder", "no moment"],
)
def test_what_stands_in_the_way_is_told_on_standard_error(
    capsys: CaptureFixture[str], arguments: list[str], told: str
) -> None:
    """The exit code is 2, and there is no page."""
    result = here(capsys, "show", *arguments)
    assert (result.code, result.out, result.err[: len(told)]) == (2, "", told)


def test_a_moment_that_is_none_is_told_in_dutch(capsys: CaptureFixture[str]) -> None:
    """The language holds for all that is told."""
    told = here(capsys, "show", "record.yaml", "--at", "soon", "--lang", "nl")
    assert told.err.startswith("samenspel: --at: 'soon' is geen periode; ")


@pytest.mark.parametrize("arguments", [[], ["record.yaml", "record.yaml"], ["record.yaml", "--lang", "fr"]])
def test_a_wrong_command_line_ends_with_2(capsys: CaptureFixture[str], arguments: list[str]) -> None:
    """A page is of one record, in one of two languages."""
    told = here(capsys, "show", *arguments)
    assert (told.code, told.out) == (2, "")
    assert told.err != ""


def test_a_refused_record_is_told_like_a_finding(capsys: CaptureFixture[str]) -> None:
    """With the line, what stands there, and the mend; in the language of the page."""
    told = in_file(capsys, f"{START}as_of: gisteren\n", "--lang", "nl")
    assert (told.code, told.err) == (2, "")
    start = (
        "other.yaml\n  het dossier, regel 1\n    fout SAM007 malformed-date, regel 4\n      'gisteren' is geen datum\n"
    )
    assert told.out.startswith(start)


def test_a_record_with_findings_is_shown_all_the_same(capsys: CaptureFixture[str]) -> None:
    """To show is not to judge."""
    assert "  - Stuurgroep · from 2018 to 2016\n" in shown(capsys, ERROR)


def test_a_dash_is_standard_input(capsys: CaptureFixture[str], monkeypatch: MonkeyPatch) -> None:
    """In YAML or in JSON."""
    for given in (RECORD, '{"schema": 1, "id": "b", "name": "Samen in de buurt"}'):
        monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(given.encode())))
        told = here(capsys, "show", "-")
        assert (told.code, told.err, told.out.splitlines()[:1]) == (0, "", ["Samen in de buurt"])


# How it is printed --------------------------------------------------------------------------------------------------

LONG: Final = f"{START}summary: {'een lange samenvatting ' * 12}\ngoals:\n  - statement: {'meedoen en ' * 20}meedoen\n"


@pytest.mark.parametrize("columns", [30, 60, 100, 240])
def test_a_page_fits_the_terminal(capsys: CaptureFixture[str], monkeypatch: MonkeyPatch, columns: int) -> None:
    """Lines are broken between words, at a hundred columns at most, and hang under what they belong to."""
    monkeypatch.setenv("COLUMNS", str(columns))
    page = shown(capsys, LONG)
    widest = max(len(line) for line in page.splitlines())
    assert min(columns, 100) - 12 < widest <= min(columns, 100)
    assert page.split() == shown(capsys, LONG).split()
    goal = page.partition("What they want to reach\n")[2].splitlines()
    assert [line[:4] for line in goal] == ["  - ", *["    "] * (len(goal) - 1)]
    assert " ".join(" ".join(goal).split()) == f"- {'meedoen en ' * 20}meedoen"


def test_no_line_ends_in_space(capsys: CaptureFixture[str], monkeypatch: MonkeyPatch) -> None:
    """A page can be kept in a file and compared."""
    monkeypatch.setenv("COLUMNS", "40")
    assert [line for line in shown(capsys, LONG).splitlines() if line != line.rstrip()] == []


MARKUP: Final = "[bold]x[/bold] [/] :smile: {braces} {0} 'a'"


def test_text_of_a_record_is_printed_as_it_stands(capsys: CaptureFixture[str]) -> None:
    """In names, in the summary and in the lines of sections."""
    text = "id: b\nname: TEXT\nsummary: TEXT\nareas_served: a\nareas:\n  - id: a\n    name: TEXT\n"
    body = "structures:\n  - name: TEXT\n    areas: a\n"
    page = shown(capsys, f"{text}{body}".replace("TEXT", f'"{MARKUP}"'))
    assert page == f"{MARKUP}\n{MARKUP}\n{MARKUP}\n\nBodies\n  - {MARKUP} · {MARKUP}\n"


def test_control_characters_of_a_record_do_not_reach_the_terminal(capsys: CaptureFixture[str]) -> None:
    """A record from elsewhere can neither colour nor clear the screen of whoever reads it."""
    said = '"\\u001b[31mred\\u001b[0m\\u0007\\u009b2J"'
    page = shown(capsys, f"id: b\nname: {said}\nsummary: {said}\nstructures:\n  - name: {said}\n")
    assert re.findall(r"[\x00-\x09\x0b-\x1f\x7f-\x9f]", page) == []


def test_nothing_but_text_is_printed_where_there_is_no_terminal(tmp_path: Path) -> None:
    """Files and pipes get the page alone."""
    assert in_a_process("show", "record.yaml", cwd=tmp_path) == Told(0, IN_ENGLISH)


def test_a_terminal_gets_the_same_page_with_emphasis(tmp_path: Path) -> None:
    """Titles stand out."""
    told = on_a_terminal("show", "record.yaml", cwd=tmp_path)
    assert told.out.startswith("\x1b[1mSamen in de buurt\x1b[0m\n")
    assert Told(told.code, re.sub(r"\x1b\[[0-9;]*m", "", told.out)) == Told(0, IN_ENGLISH)
