"""What the rules of references, identity and time say, in full and in both languages."""

from __future__ import annotations

import re
from typing import Final

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from judging import holding, verdict_of

from samenspel import (
    CORE,
    Agreement,
    Area,
    Bilingual,
    Finding,
    Goal,
    Initiative,
    Link,
    Name,
    Organisation,
    Partnership,
    Party,
    Person,
    Phase,
    Remark,
    Role,
    Structure,
    Trajectory,
    check,
)
from samenspel import vocabulary as vocabularies
from samenspel.model import KINDS, fields_of
from samenspel.testing.strategies import broken

MUNICIPALITY: Final = Organisation(id="id-gemeente", name="Gemeente Midden-Drenthe")
JAN: Final = Person(id="id-jan", name="Jan Jansen")
BODY: Final = Structure(id="id-stuurgroep", name="Stuurgroep")
OWN: Final = Bilingual(
    "an application's own term has a prefix, like acme:liaison",
    "een eigen term van een toepassing heeft een voorvoegsel, zoals acme:liaison",
)


def remark(field: str, kind: str, value: str | None = None) -> Remark:
    return Remark(id="id-opmerking", about="id-stuurgroep", field=field, kind=kind, value=value)


def phases(*said: tuple[str | None, str], period: str | None = None) -> Trajectory:
    return Trajectory(period=period, phases=[Phase(name=name, period=when) for name, when in said])


SAID: Final[dict[tuple[str, str], tuple[Partnership, Bilingual, Bilingual]]] = {
    ("SAM101", "taken"): (
        holding(MUNICIPALITY, Area(id="id-gemeente", name="Midden-Drenthe")),
        Bilingual(
            "area ‘Midden-Drenthe’ has the same id as organisation ‘Gemeente Midden-Drenthe’: id-gemeente",
            "gebied ‘Midden-Drenthe’ heeft hetzelfde kenmerk als organisatie ‘Gemeente Midden-Drenthe’: id-gemeente",
        ),
        Bilingual(
            "give one of the two another id, and let the references to it follow",
            "geef een van de twee een ander kenmerk, en pas de verwijzingen ernaar aan",
        ),
    ),
    ("SAM102", "unknown"): (
        holding(MUNICIPALITY, JAN, Role(id="id-rol", holders="id-jan", functions="chair", representing="id-gemeent")),
        Bilingual(
            "role ‘chair’ of Jan Jansen refers under “representing” to 'id-gemeent', and nothing here has that id",
            "rol ‘voorzitter’ van Jan Jansen verwijst bij “namens” naar 'id-gemeent', en niets heeft hier dat kenmerk",
        ),
        Bilingual(
            "perhaps it should be 'id-gemeente'",
            "misschien moet het 'id-gemeente' zijn",
        ),
    ),
    ("SAM102", "nobody"): (
        holding(JAN, Role(id="id-rol", holders="id-jan", functions="chair", within="zorggroep")),
        Bilingual(
            "role ‘chair’ of Jan Jansen refers under “within” to 'zorggroep', and nothing here has that id",
            "rol ‘voorzitter’ van Jan Jansen verwijst bij “binnen” naar 'zorggroep', en niets heeft hier dat kenmerk",
        ),
        Bilingual(
            "add an element with that id, or take the reference out",
            "voeg een element met dat kenmerk toe, of haal de verwijzing weg",
        ),
    ),
    ("SAM102", "misfit"): (
        holding(JAN, Goal(id="id-doel", statement="Samen eten"), Role(id="id-rol", holders="id-jan", within="id-doel")),
        Bilingual(
            "role of Jan Jansen refers under “within” to goal ‘Samen eten’, which cannot stand there",
            "rol van Jan Jansen verwijst bij “binnen” naar doel ‘Samen eten’, en daar kan dat niet staan",
        ),
        Bilingual(
            "allowed there: structure, initiative, agreement, organisation",
            "daar mag staan: orgaan, initiatief, afspraak, organisatie",
        ),
    ),
    ("SAM103", "circle"): (
        holding(
            Goal(id="id-fit", statement="Kinderen zijn fit", contributes_to="id-actief"),
            Goal(id="id-actief", statement="Kinderen bewegen", contributes_to="id-fit"),
        ),
        Bilingual(
            "goal ‘Kinderen zijn fit’ is a contribution to itself, by way of goal ‘Kinderen bewegen’",
            "doel ‘Kinderen zijn fit’ is een bijdrage aan zichzelf, via doel ‘Kinderen bewegen’",
        ),
        Bilingual("take out the reference that closes the circle", "haal de verwijzing weg die de kring sluit"),
    ),
    ("SAM103", "self-link"): (
        holding(MUNICIPALITY, Link(id="id-relatie", kind="depends-on", subjects="id-gemeente", objects="id-gemeente")),
        Bilingual(
            "link ‘depends on’ from Gemeente Midden-Drenthe leads from organisation ‘Gemeente Midden-Drenthe’"
            " to itself",
            "relatie ‘hangt af van’ vanuit Gemeente Midden-Drenthe gaat van organisatie ‘Gemeente Midden-Drenthe’"
            " naar zichzelf",
        ),
        Bilingual(
            "let it lead to something else, or take it out",
            "laat de relatie ergens anders heen gaan, of haal haar weg",
        ),
    ),
    ("SAM104", "no-such-field"): (
        holding(BODY, remark("qqqq", "not-stated")),
        Bilingual(
            "remark ‘not stated’ on Stuurgroep is about the field 'qqqq', which structure ‘Stuurgroep’ has not",
            "opmerking ‘niet vermeld’ over Stuurgroep gaat over het veld 'qqqq', en dat heeft orgaan ‘Stuurgroep’ niet",
        ),
        Bilingual(
            "its fields: id, name, kind, part_of, themes, areas, period, meets, decides, status, names, note, cites,"
            " according_to, because, visibility and extensions",
            "de velden: id, name, kind, part_of, themes, areas, period, meets, decides, status, names, note, cites,"
            " according_to, because, visibility en extensions",
        ),
    ),
    ("SAM104", "misfit"): (
        holding(BODY, remark("decides", "other-source", "soms")),
        Bilingual(
            "remark ‘other source’ on Stuurgroep gives for “decides” of structure ‘Stuurgroep’ the value 'soms',"
            " which is text, where true or false is asked",
            "opmerking ‘andere bron’ over Stuurgroep geeft voor “beslist” van orgaan ‘Stuurgroep’ de waarde 'soms';"
            " die is tekst, terwijl waar of onwaar gevraagd is",
        ),
        Bilingual("write true or false", "schrijf true of false"),
    ),
    ("SAM104", "no-value-asked"): (
        holding(BODY, remark("period", "withheld", "2016")),
        Bilingual(
            "remark ‘withheld’ on Stuurgroep gives a value, but a remark of the kind ‘withheld’ has none",
            "opmerking ‘niet vrijgegeven’ over Stuurgroep geeft een waarde, maar een opmerking van de soort"
            " ‘niet vrijgegeven’ heeft er geen",
        ),
        Bilingual(
            "take the value out, or choose other-source, former or planned as the kind",
            "haal de waarde weg, of kies als soort een andere bron, een vroegere waarde of een plan",
        ),
    ),
    ("SAM108", "near"): (
        holding(Structure(id="id-stuurgroep", name="Stuurgroep", kind="stering-group")),
        Bilingual(
            "structure ‘Stuurgroep’ says 'stering-group' under “kind”, which is no known term",
            "orgaan ‘Stuurgroep’ zegt 'stering-group' bij “soort”, en dat is geen bekende term",
        ),
        Bilingual(
            f"the nearest terms are: steering-group, working-group; {OWN.en}",
            (
                "de termen die er het meest op lijken zijn: steering-group (stuurgroep), working-group (werkgroep);"
                f" {OWN.nl}"
            ),
        ),
    ),
    ("SAM108", "far"): (
        holding(Goal(id="id-doel", statement="Samen eten", size="qqqq")),
        Bilingual(
            "goal ‘Samen eten’ says 'qqqq' under “size”, which is no known term",
            "doel ‘Samen eten’ zegt 'qqqq' bij “omvang”, en dat is geen bekende term",
        ),
        Bilingual(
            f"known are, among others: small, large; {OWN.en}",
            f"bekend zijn onder andere: small (klein), large (groot); {OWN.nl}",
        ),
    ),
    ("SAM201", "whole"): (
        holding(Structure(id="id-stuurgroep", name="Stuurgroep", period="2018-22/[..2016]")),
        Bilingual(
            "structure ‘Stuurgroep’ ends (by 2016) before it starts (summer 2018)",
            "orgaan ‘Stuurgroep’ eindigt (uiterlijk 2016) vóór het begin (zomer 2018)",
        ),
        Bilingual(
            "write the start first: is it the other way round, or is one of the two dates wrong?",
            "schrijf het begin eerst: staat het andersom, of klopt een van de twee datums niet?",
        ),
    ),
    ("SAM201", "part"): (
        holding(
            Organisation(id="id-school", name="De Vuurvlinder", names=Name(text="De Vlinder", period="2018/2016-09-01"))
        ),
        Bilingual(
            "“period” in organisation ‘De Vuurvlinder’ ends (1 September 2016) before it starts (2018)",
            "“periode” in organisatie ‘De Vuurvlinder’ eindigt (1 september 2016) vóór het begin (2018)",
        ),
        Bilingual(
            "write the start first: is it the other way round, or is one of the two dates wrong?",
            "schrijf het begin eerst: staat het andersom, of klopt een van de twee datums niet?",
        ),
    ),
    ("SAM202", "date"): (
        holding(
            Agreement(id="id-convenant", name="Convenant sport", parties=Party(actor="id-jan", signed="2022-03-01")),
            as_of="2021-05",
        ),
        Bilingual(
            "agreement ‘Convenant sport’ is told as done,"
            " but “signed” (1 March 2022) lies after the moment of knowledge (May 2021)",
            "afspraak ‘Convenant sport’ staat er als gebeurd,"
            " maar “ondertekend op” (1 maart 2022) ligt ná de stand van het dossier (mei 2021)",
        ),
        Bilingual(
            "mend the date, tell it as planned, or let the record tell of a later moment",
            "verbeter de datum, vertel het als plan, of geef het dossier een latere stand",
        ),
    ),
    ("SAM202", "start"): (
        holding(Structure(id="id-stuurgroep", name="Stuurgroep", period="2023/..", status="running"), as_of="2021-05"),
        Bilingual(
            "structure ‘Stuurgroep’ is ‘running’, but starts (2023) after the moment of knowledge (May 2021)",
            "orgaan ‘Stuurgroep’ is ‘lopend’, maar begint (2023) pas na de stand van het dossier (mei 2021)",
        ),
        Bilingual(
            "mend the start or the status, or let the record tell of a later moment",
            "verbeter het begin of de status, of geef het dossier een latere stand",
        ),
    ),
    ("SAM202", "end"): (
        holding(
            Agreement(id="id-convenant", name="Convenant sport", period="2016/2023-06", status="lapsed"),
            as_of="2021-05-01",
        ),
        Bilingual(
            "agreement ‘Convenant sport’ is ‘lapsed’, but ends (June 2023) after the moment of knowledge (1 May 2021)",
            "afspraak ‘Convenant sport’ is ‘vervallen’, maar eindigt (juni 2023) pas na de stand van het dossier"
            " (1 mei 2021)",
        ),
        Bilingual(
            "mend the end or the status, or let the record tell of a later moment",
            "verbeter het einde of de status, of geef het dossier een latere stand",
        ),
    ),
    ("SAM203", "open"): (
        holding(Structure(id="id-stuurgroep", name="Stuurgroep", period="2016/..", status="ended")),
        Bilingual(
            "structure ‘Stuurgroep’ is ‘ended’, but its end is open by design",
            "orgaan ‘Stuurgroep’ is ‘beëindigd’, maar het einde is met opzet open",
        ),
        Bilingual(
            "write when it ended, or leave the end empty where that is not known (2015/)",
            "schrijf wanneer het eindigde, of laat het einde leeg als dat niet bekend is (2015/)",
        ),
    ),
    ("SAM203", "over"): (
        holding(
            Agreement(id="id-convenant", name="Convenant sport", period="2016/2018", status="in-force"), as_of="2021"
        ),
        Bilingual(
            "agreement ‘Convenant sport’ is ‘in force’, but ended (2018) before the moment of knowledge (2021)",
            "afspraak ‘Convenant sport’ is ‘van kracht’, maar eindigde (2018) vóór de stand van het dossier (2021)",
        ),
        Bilingual(
            "give it the status of what has ended, or mend the end",
            "geef het de status van iets dat voorbij is, of verbeter het einde",
        ),
    ),
    ("SAM203", "begun"): (
        holding(
            Initiative(id="id-eettafel", name="Eettafel", trajectory="2020-22/..", status="planned"), as_of="2021-05"
        ),
        Bilingual(
            "initiative ‘Eettafel’ is ‘planned’, but was to start (summer 2020) more than 90 days before the moment of"
            " knowledge (May 2021)",
            "initiatief ‘Eettafel’ is ‘gepland’, maar zou meer dan 90 dagen vóór de stand van het dossier (mei 2021)"
            " beginnen (zomer 2020)",
        ),
        Bilingual(
            "say whether it started, or when it is to start now",
            "zeg of het begonnen is, of wanneer het nu moet beginnen",
        ),
    ),
    ("SAM204", "order"): (
        Partnership(
            id="id-buurt", name="Samen in de buurt", trajectory=phases(("Programma", "2022"), ("Visie", "2020/2022"))
        ),
        Bilingual(
            "the phase ‘Visie’ of partnership ‘Samen in de buurt’ starts before the phase ‘Programma’, which stands"
            " before it",
            "de fase ‘Visie’ van samenwerkingsverband ‘Samen in de buurt’ begint eerder dan de fase ‘Programma’,"
            " die ervoor staat",
        ),
        Bilingual(
            "put the phases in the order of time, or mend a date",
            "zet de fasen op volgorde van tijd, of verbeter een datum",
        ),
    ),
    ("SAM204", "outside"): (
        holding(
            Initiative(id="id-eettafel", name="Eettafel", trajectory=phases(("Proef", "2018"), period="2020/2022"))
        ),
        Bilingual(
            "the phase ‘Proef’ of initiative ‘Eettafel’ lies outside the trajectory (from 2020 to 2022)",
            "de fase ‘Proef’ van initiatief ‘Eettafel’ valt buiten het traject (van 2020 tot en met 2022)",
        ),
        Bilingual(
            "mend the phase or the period of the trajectory",
            "verbeter de fase of de periode van het traject",
        ),
    ),
    ("SAM204", "gap"): (
        Partnership(id="id-buurt", name="Samen in de buurt", trajectory=phases((None, "2018"), ("Uitvoering", "2021"))),
        Bilingual(
            "more than 12 months lie between phase 1 and the phase ‘Uitvoering’ of partnership ‘Samen in de buurt’",
            "tussen fase 1 en de fase ‘Uitvoering’ van samenwerkingsverband ‘Samen in de buurt’"
            " ligt meer dan 12 maanden",
        ),
        Bilingual("is a phase missing?", "ontbreekt er een fase?"),
    ),
}
RULES: Final = sorted({rule for rule, _ in SAID})
each_text = pytest.mark.parametrize(("rule", "verdict"), SAID, ids=[f"{rule} {verdict}" for rule, verdict in SAID])


def found(rule: str, verdict: str) -> Finding:
    record, _, _ = SAID[rule, verdict]
    (finding,) = check(record, rules=CORE.select(rule))
    assert verdict_of(finding) == verdict
    return finding


@each_text
def test_a_message_says_what_is_wrong(rule: str, verdict: str) -> None:
    """By the names of things, in the words of the language."""
    finding = found(rule, verdict)
    assert Bilingual(finding.message("en"), finding.message("nl")) == SAID[rule, verdict][1]


@each_text
def test_a_hint_says_how_to_mend_it(rule: str, verdict: str) -> None:
    """By what can be written instead, or by a question."""
    finding = found(rule, verdict)
    assert Bilingual(finding.hint("en"), finding.hint("nl")) == SAID[rule, verdict][2]


def test_everything_that_these_rules_can_say_stands_here() -> None:
    """A new verdict gets a row."""
    assert set(SAID) == {(code, said.name) for code in RULES for said in CORE[code].verdicts}


TERMS: Final = {
    term.code
    for name in vocabularies.__all__
    if isinstance(vocabulary := getattr(vocabularies, name), vocabularies.Vocabulary)
    for term in vocabulary
}
FIELDS: Final = {field.name for kind in (*KINDS, Partnership) for field in fields_of(kind)}
DUTCH: Final = {"status", "school", "project", "service", "none", "in", "open", "over", "met"}  # Dutch words too


@each_text
def test_a_dutch_message_holds_no_word_for_machines(rule: str, verdict: str) -> None:
    """No id of a named element, no name of a field and no code: an alderman reads it.

    What the record itself says wrong stands between quotes; and SAM101 is about an id.
    """
    record = SAID[rule, verdict][0]
    message = re.sub(r"'[^']*'", "", found(rule, verdict).message("nl"))
    words = set(re.findall(r"[\w-]+", message)) - ({"id-gemeente"} if rule == "SAM101" else set())
    assert words & set(record.ids()) == set()
    assert (words & (FIELDS | TERMS)) - DUTCH == set()


RAW: Final = {
    "a duration": holding(Agreement(id="a", name="A", period="2012-04-01/P5Y", status="in-force"), as_of="2021"),
    "a duration before an end": holding(
        Agreement(id="a", name="A", period="P2Y/2012", status="proposed"), as_of="2021"
    ),
    "a duration that ends later": holding(Agreement(id="a", name="A", period="2020/P9Y", status="ended"), as_of="2021"),
    "a start that a duration leads to": holding(
        Structure(id="a", name="A", period="P2Y/2031", status="running"), as_of="2021"
    ),
    "a date without a precise side": holding(
        Structure(id="a", name="A", period="[2031..]/..", status="running"), as_of="2021~"
    ),
}


@pytest.mark.parametrize("record", RAW.values(), ids=RAW)
def test_dates_are_told_in_words(record: Partnership) -> None:
    """Neither the notation of records nor that of Python reaches a reader."""
    findings = list(check(record, rules=CORE.select("SAM202", "SAM203")))
    told = [finding.message(language) for finding in findings for language in ("en", "nl")]
    assert told
    assert [message for message in told if re.search(r"P[0-9]+Y|Bounds|datetime|None|\[|/|~", message)] == []


COUNTING: Final = {
    rule.code: {name: 1 for name, value in rule.parameters.items() if type(value) is int}
    for rule in CORE
    if int in map(type, rule.parameters.values())
}


@pytest.mark.parametrize("rule", COUNTING)
@settings(max_examples=20)
@given(st.data())
def test_one_is_no_plural(rule: str, data: st.DataObject) -> None:
    """Where whoever sets the rules chooses one month, day, role or body."""
    record = data.draw(broken(rule))
    findings = check(record, rules=CORE.select(rule).with_parameters(rule, **COUNTING[rule]))
    told = [finding.message(language) for finding in findings for language in ("en", "nl")]
    assert [
        text for text in told if re.search(r"\b1 (days|months|dagen|maanden|roles|rollen|parties|partijen)\b", text)
    ] == []
