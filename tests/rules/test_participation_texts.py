"""What the rules about participation say, in full, in English and in Dutch."""

from __future__ import annotations

from itertools import count
from typing import TYPE_CHECKING, Final

import attrs
import pytest
from judging import holding, verdict_of

from samenspel import Agreement, Event, Group, Organisation, Partnership, Party, Person, Role, Structure, check
from samenspel.model import Goal, Mandate
from samenspel.rules.participation import PARTICIPATION

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

NUMBERS: Final = count()
TOWN: Final = Organisation(id="town", name="Gemeente Beilen", kind="municipality")
CLUB: Final = Organisation(id="club", name="VV Beilen")
JAN: Final = Person(id="jan", name="Jan Bos")
TABLE: Final = Structure(id="table", name="Sporttafel", decides=True)
PEOPLE: Final = Group(id="people", name="Inwoners van Beilen", kind="residents")


def role(holders: Sequence[str] | str = (), functions: Sequence[str] | str = (), **said: object) -> Role:
    return Role(id=f"role-{next(NUMBERS)}", holders=holders, functions=functions, **said)  # type: ignore[arg-type]


def mandated(**said: object) -> Role:
    return role("jan", "representative", representing="town", mandate=Mandate(scope="geld", **said))  # type: ignore[arg-type]


def signing(**said: object) -> Agreement:
    signed = Party(actor="town", by="jan", signed="2021-03")
    return Agreement(id="a", name="Convenant sport", **{"parties": signed, **said})  # type: ignore[arg-type]


BOTH: Final = (role("town", "lead"), role("club", "provider"))
MET: Final = Event(id="e", title="Tafel", kind="met", date="2021-01-05", participants="table")

TEXTS: Final[Mapping[str, tuple[Partnership, tuple[str, str], tuple[str, str]]]] = {
    "SAM301 whole": (
        holding(TOWN, role("town", "lead"), complete="roles"),
        (
            "fewer than two parties take part in partnership ‘P’: only Gemeente Beilen",
            "aan samenwerkingsverband ‘P’ doen minder dan twee partijen mee: alleen Gemeente Beilen",
        ),
        (
            "give the other organisations that take part a role, or name them",
            "noem de andere organisaties die meedoen, en geef ze een rol",
        ),
    ),
    "SAM301 part": (
        holding(
            TOWN,
            CLUB,
            role("town", "lead"),
            role("club", "partner", period="2019-01-01/.."),
            complete="roles",
            trajectory="2018-01-01/..",
            as_of="2021",
        ),
        (
            (
                "fewer than two parties took part in partnership ‘P’ from 1 January 2018 to 31 December 2018:"
                " only Gemeente Beilen"
            ),
            (
                "aan samenwerkingsverband ‘P’ deden van 1 januari 2018 tot en met 31 december 2018 minder dan twee"
                " partijen mee: alleen Gemeente Beilen"
            ),
        ),
        (
            "say who else took part then, or mend the dates of the roles or of the partnership",
            "zeg wie er toen nog meer meededen, of verbeter de datums van de rollen of van de samenwerking",
        ),
    ),
    "SAM302 period": (
        holding(TOWN, CLUB, JAN, attrs.evolve(mandated(given_by="town", period="2016"), period="2020/2021")),
        (
            (
                "the mandate of role ‘representative’ of Jan Bos (in 2016) lies outside the time of the role itself"
                " (from 2020 to 2021)"
            ),
            (
                "het mandaat bij rol ‘vertegenwoordiger’ van Jan Bos (in 2016) valt buiten de tijd van de rol zelf"
                " (van 2020 tot en met 2021)"
            ),
        ),
        (
            "mend the period of the mandate or of the role, or ask for a new mandate",
            "verbeter de periode van het mandaat of van de rol, of vraag een nieuw mandaat",
        ),
    ),
    "SAM302 giver": (
        holding(TOWN, CLUB, JAN, mandated(given_by="club")),
        (
            (
                "the mandate of role ‘representative’ of Jan Bos was given by VV Beilen, while the role is held for"
                " Gemeente Beilen"
            ),
            (
                "het mandaat bij rol ‘vertegenwoordiger’ van Jan Bos is gegeven door VV Beilen, terwijl de rol namens"
                " Gemeente Beilen wordt vervuld"
            ),
        ),
        (
            "let the organisation that is represented give the mandate, or mend who is represented",
            "laat de organisatie die wordt vertegenwoordigd het mandaat geven, of verbeter namens wie de rol is",
        ),
    ),
    "SAM302 signed": (
        holding(TOWN, CLUB, JAN, mandated(given_by="town", period="2018/2020"), signing()),
        (
            (
                "Jan Bos signed agreement ‘Convenant sport’ for Gemeente Beilen (March 2021) outside the time of the"
                " mandate"
            ),
            (
                "Jan Bos tekende afspraak ‘Convenant sport’ namens Gemeente Beilen (maart 2021) buiten de tijd van het"
                " mandaat"
            ),
        ),
        (
            "have the signature confirmed by who may decide, or mend a date",
            "laat de handtekening bevestigen door wie mag beslissen, of verbeter een datum",
        ),
    ),
    "SAM302 limit": (
        holding(TOWN, CLUB, JAN, mandated(given_by="town", limit="5000 EUR"), signing(value="9000 EUR")),
        (
            (
                "Jan Bos signed agreement ‘Convenant sport’ for Gemeente Beilen, but its value (EUR 9,000) exceeds the"
                " mandate (EUR 5,000)"
            ),
            (
                "Jan Bos tekende afspraak ‘Convenant sport’ namens Gemeente Beilen, maar de waarde"
                " (€ 9.000) past niet in"
                " het mandaat (€ 5.000)"
            ),
        ),
        (
            "have the agreement confirmed by who may decide on this sum",
            "laat de afspraak bevestigen door wie over dit bedrag mag beslissen",
        ),
    ),
    "SAM302 left": (
        holding(
            TOWN,
            CLUB,
            JAN,
            role("town", "partner", period="2015/2018"),
            role("jan", "adviser", representing="town"),
            role("club", "provider"),
            as_of="2021",
        ),
        (
            "role ‘adviser’ of Jan Bos is still held for Gemeente Beilen, whose own part in the partnership has ended",
            (
                "rol ‘adviseur’ van Jan Bos wordt nog vervuld namens Gemeente Beilen, maar de eigen deelname daarvan is"
                " voorbij"
            ),
        ),
        (
            "end this role too, or say that the organisation still takes part",
            "beëindig ook deze rol, of zeg dat de organisatie nog meedoet",
        ),
    ),
    "SAM303 party": (
        holding(
            TOWN,
            CLUB,
            JAN,
            role("jan", "member", representing="town"),
            role("jan", "adviser", representing="town"),
        ),
        (
            "organisation ‘Gemeente Beilen’ is represented by one person alone, Jan Bos, in 2 roles (2 or more)",
            "organisatie ‘Gemeente Beilen’ is door één persoon vertegenwoordigd, Jan Bos, in 2 rollen (2 of meer)",
        ),
        (
            "let a second person of this party take part, at least as a deputy",
            "laat een tweede persoon van deze partij meedoen, ten minste als plaatsvervanger",
        ),
    ),
    "SAM303 person": (
        holding(TOWN, CLUB, JAN, *BOTH, role("jan", "coordinator"), role("jan", "adviser"), role("jan", "coach")),
        (
            "person ‘Jan Bos’ coordinates the partnership and holds 3 roles in all (3 or more)",
            "persoon ‘Jan Bos’ coördineert de samenwerking en heeft in totaal 3 rollen (3 of meer)",
        ),
        (
            "hand over some of these roles, so that not all of it hangs on one person",
            "draag een deel van deze rollen over, zodat niet alles van één persoon afhangt",
        ),
    ),
    "SAM303 alone": (
        holding(TOWN, CLUB, JAN, role(["town", "club"], "provider"), role("jan", "coordinator")),
        (
            "person ‘Jan Bos’ coordinates the partnership alone: nobody is named who can stand in",
            "persoon ‘Jan Bos’ coördineert de samenwerking alleen: niemand is genoemd die kan waarnemen",
        ),
        (
            "name a deputy or a second contact",
            "wijs een plaatsvervanger of een tweede aanspreekpunt aan",
        ),
    ),
    "SAM304 some": (
        holding(TOWN, CLUB, JAN, TABLE, *BOTH, role("club", within="table"), role(title="Voorzitter", within="table")),
        (
            (
                "structure ‘Sporttafel’ decides, but lacks a recorded mandate for 1 of 2 seats (at most 50%):"
                " role ‘Voorzitter’"
            ),
            (
                "orgaan ‘Sporttafel’ beslist, maar zonder vastgelegd mandaat bij 1 van 2 plaatsen (hoogstens 50%):"
                " rol ‘Voorzitter’"
            ),
        ),
        (
            "write down what each may decide and who gave that mandate, or say that nothing is decided there",
            "leg vast waarover ieder mag beslissen en wie dat mandaat gaf, of zeg dat hier niet beslist wordt",
        ),
    ),
    "SAM304 most": (
        holding(TOWN, CLUB, JAN, TABLE, *BOTH, role(title="Voorzitter", count=2, within="table")),
        (
            (
                "structure ‘Sporttafel’ decides, but lacks a recorded mandate for 2 of 2 seats (more than 50%):"
                " role ‘Voorzitter’"
            ),
            (
                "orgaan ‘Sporttafel’ beslist, maar zonder vastgelegd mandaat bij 2 van 2 plaatsen (meer dan 50%):"
                " rol ‘Voorzitter’"
            ),
        ),
        (
            "write down what each may decide and who gave that mandate, or say that nothing is decided there",
            "leg vast waarover ieder mag beslissen en wie dat mandaat gaf, of zeg dat hier niet beslist wordt",
        ),
    ),
    "SAM305 absent": (
        holding(TOWN, CLUB, PEOPLE, *BOTH, Goal(id="g", statement="G", serves="people")),
        (
            (
                "partnership ‘P’ is there for Inwoners van Beilen, but they have no role in it, and nobody has one on"
                " their behalf"
            ),
            (
                "samenwerkingsverband ‘P’ is er voor Inwoners van Beilen, maar zij doen er"
                " zelf niet aan mee, en niemand doet dat namens hen"
            ),
        ),
        (
            "ask residents, clients or tenants to take part, or say who speaks for them",
            "vraag bewoners, cliënten of huurders om mee te doen, of zeg wie namens hen spreekt",
        ),
    ),
    "SAM306 heard": (
        holding(TOWN, CLUB, PEOPLE, *BOTH, role("people", "consulted")),
        (
            (
                "the part of Inwoners van Beilen in partnership ‘P’ is to be heard, and no more:"
                " they neither advise nor"
                " decide"
            ),
            (
                "het aandeel van Inwoners van Beilen in samenwerkingsverband ‘P’ is gehoord worden en meer niet:"
                " geen advies en geen besluit"
            ),
        ),
        (
            "agree on what they advise with an answer, decide or own",
            "spreek af waarover zij adviseren met een antwoord, meebeslissen of mede-eigenaar zijn",
        ),
    ),
    "SAM307 none": (
        holding(TOWN, CLUB, TABLE, role("club", "partner"), role("town", "lead")),
        (
            (
                "organisation ‘VV Beilen’ takes part, but its part is not said: no task, seat,"
                " commitment or activity of"
                " its own"
            ),
            (
                "organisatie ‘VV Beilen’ doet mee, maar met welk aandeel is niet gezegd: geen taak, plek, toezegging of"
                " activiteit"
            ),
        ),
        (
            "agree on what this party does, gives or decides, and write it down",
            "spreek af wat deze partij doet, geeft of meebeslist, en leg dat vast",
        ),
    ),
    "SAM307 dormant": (
        holding(
            TOWN,
            CLUB,
            TABLE,
            role("club", "partner"),
            role("club", "provider", period="2015/2016"),
            role("town", "lead"),
            as_of="2021",
        ),
        (
            "organisation ‘VV Beilen’ takes part, but its last known part ended more than 12 months ago",
            "organisatie ‘VV Beilen’ doet mee, maar het laatste bekende aandeel eindigde meer dan 12 maanden geleden",
        ),
        (
            "ask this party what it still wants to do, or say that it has left",
            "vraag deze partij wat zij nog wil doen, of zeg dat zij is uitgetreden",
        ),
    ),
    "SAM308 nobody": (
        holding(attrs.evolve(CLUB, count=7), role("club", "partner")),
        (
            "7 organisations take part in partnership ‘P’, more than 6, but nobody coordinates",
            "aan samenwerkingsverband ‘P’ doen 7 organisaties mee, meer dan 6, maar niemand coördineert",
        ),
        (
            "agree on who coordinates: one of the partners, a person or a secretariat",
            "spreek af wie coördineert: een van de partners, een persoon of een secretariaat",
        ),
    ),
    "SAM308 shared": (
        holding(attrs.evolve(CLUB, count=9), role("club", "partner"), role((), "coordinator")),
        (
            "9 organisations steer partnership ‘P’ together, more than 8: no organisation leads",
            "9 organisaties sturen samenwerkingsverband ‘P’ samen aan, meer dan 8: geen organisatie heeft de regie",
        ),
        (
            "consider to let one organisation lead, or to set up a secretariat",
            "overweeg om één organisatie de regie te geven, of een secretariaat op te zetten",
        ),
    ),
    "SAM308 lead": (
        holding(TOWN, CLUB, role(["town", "club"], "partner"), form="lead-agency"),
        (
            "partnership ‘P’ is to be led by one organisation, but none has that role",
            "één organisatie zou samenwerkingsverband ‘P’ leiden, maar geen enkele heeft die rol",
        ),
        (
            "say which organisation leads, or mend the form of the partnership",
            "zeg welke organisatie de regie heeft, of verbeter de vorm van de samenwerking",
        ),
    ),
    "SAM308 secretariat": (
        holding(Structure(id="s", name="Bureau", kind="secretariat"), complete=["roles", "commitments"]),
        (
            "structure ‘Bureau’ is to support all partners, but has no people and money of its own",
            "orgaan ‘Bureau’ moet alle partners ondersteunen, maar heeft zelf geen mensen en geld",
        ),
        (
            "say who works there and who pays for it",
            "zeg wie er werken en wie ervoor betaalt",
        ),
    ),
    "SAM309 all": (
        holding(TOWN, CLUB, TABLE, role("town", ["lead", "funder"]), role("town", within="table")),
        (
            "organisation ‘Gemeente Beilen’ alone pays, leads, and has more than 50% of the deciding seats (1 of 1)",
            "organisatie ‘Gemeente Beilen’ betaalt als enige, leidt, en heeft meer dan 50% van de stemmen (1 van 1)",
        ),
        (
            "give other parties a seat, a share in the costs or a part of the lead",
            "geef andere partijen een plaats, een deel van de kosten of een deel van de regie",
        ),
    ),
    "SAM310 many": (
        holding(*(Structure(id=f"s{n}", name=f"S{n}") for n in range(5))),
        (
            "partnership ‘P’ has 5 bodies (5 or more), 0 with a goal or a result: less than 50%",
            "samenwerkingsverband ‘P’ heeft 5 organen (5 of meer), 0 met een doel of resultaat: minder dan 50%",
        ),
        (
            "join bodies that do the same, or say for which goal each of them is there",
            "voeg organen samen die hetzelfde doen, of zeg voor welk doel elk ervan er is",
        ),
    ),
    "SAM310 deep": (
        holding(*(Structure(id=f"s{n}", name=f"S{n}", part_of=f"s{n - 1}") for n in range(4))),
        (
            "the bodies of partnership ‘P’ are parts of each other over 4 levels, more than 3, down to S3",
            "de organen van samenwerkingsverband ‘P’ zijn onderdeel van elkaar op 4 niveaus, meer dan 3, tot en met S3",
        ),
        (
            "take out a level, so that who does the work is nearer to who decides",
            "haal er een niveau uit, zodat wie het werk doet dichter bij wie beslist staat",
        ),
    ),
    "SAM311 own": (
        holding(attrs.evolve(TABLE, meets="P1M"), MET, as_of="2021-12"),
        (
            (
                "structure ‘Sporttafel’ is to meet every month, but last met (5 January 2021) more than"
                " 2 times as long ago"
            ),
            (
                "orgaan ‘Sporttafel’ zou elke maand bijeenkomen; de laatste keer (5 januari 2021) is"
                " meer dan 2 keer zo lang"
                " geleden"
            ),
        ),
        (
            "plan a meeting, say how often it meets now, or end what is no longer needed",
            "plan een bijeenkomst, zeg hoe vaak het nu bijeenkomt, of hef op wat niet meer nodig is",
        ),
    ),
    "SAM311 usual": (
        holding(TABLE, MET, as_of="2021-12"),
        (
            "structure ‘Sporttafel’ last met (5 January 2021) more than 6 months ago",
            "orgaan ‘Sporttafel’ kwam het laatst (5 januari 2021) meer dan 6 maanden geleden bijeen",
        ),
        (
            "plan a meeting, say how often it meets, or end what is no longer needed",
            "plan een bijeenkomst, zeg hoe vaak het bijeenkomt, of hef op wat niet meer nodig is",
        ),
    ),
    "SAM311 never": (
        holding(attrs.evolve(TABLE, meets="P1Y", period="2018/.."), complete="events", as_of="2021-12"),
        (
            (
                "structure ‘Sporttafel’ is to meet every year, but has not since its start (2018), over"
                " 2 times as long ago"
            ),
            "orgaan ‘Sporttafel’ zou elk jaar bijeenkomen, maar deed dat niet sinds 2018, ruim 2 keer zo lang geleden",
        ),
        (
            "plan a first meeting, or write down when it met",
            "plan een eerste bijeenkomst, of leg vast wanneer het bijeenkwam",
        ),
    ),
    "SAM312 single": (
        holding(TOWN, CLUB, JAN, role("jan", "commissioner", title="wethouder sport"), *BOTH, as_of="2022-01"),
        (
            (
                "role ‘wethouder sport’ of Jan Bos alone carries the partnership at board level, and elections"
                " (16 March 2022) come within 6 months"
            ),
            (
                "rol ‘wethouder sport’ van Jan Bos draagt het verband als enige bestuurder, en binnen 6 maanden"
                " (16 maart 2022) zijn er verkiezingen"
            ),
        ),
        (
            "find a second sponsor, or have the council decide before the elections",
            "zoek een tweede bestuurder die de samenwerking draagt, of laat de raad besluiten voor de verkiezingen",
        ),
    ),
}


def test_every_verdict_has_its_texts_here() -> None:
    """A verdict without a test of its texts is not read by anybody."""
    assert set(TEXTS) == {f"{rule.code} {said.name}" for rule in PARTICIPATION for said in rule.verdicts}


@pytest.mark.parametrize("name", TEXTS)
def test_a_finding_says_what_is_wrong_and_how_to_mend_it(name: str) -> None:
    """In full, in English and in Dutch."""
    record, message, hint = TEXTS[name]
    code, verdict = name.split()
    findings = check(record, rules=PARTICIPATION.select(code))
    said = [f for f in findings if verdict_of(f, PARTICIPATION) == verdict]
    assert [(f.message("en"), f.message("nl")) for f in said] == [message]
    assert [(f.hint("en"), f.hint("nl")) for f in said] == [hint]


@pytest.mark.parametrize(
    ("code", "parameters", "record", "english", "dutch"),
    [
        ("SAM311", {"months": 1}, holding(TABLE, MET, as_of="2021-12"), "more than 1 month ago", "dan 1 maand geleden"),
        ("SAM307", {"months": 1}, TEXTS["SAM307 dormant"][0], "more than 1 month ago", "meer dan 1 maand geleden"),
        ("SAM303", {"places": 1}, TEXTS["SAM303 party"][0], "in 2 roles (1 or more)", "in 2 rollen (1 of meer)"),
        ("SAM310", {"depth": 1}, TEXTS["SAM310 deep"][0], "over 4 levels, more than 1,", "op 4 niveaus, meer dan 1,"),
        ("SAM310", {"bodies": 1}, holding(TABLE), "has 1 body (1 or more)", "heeft 1 orgaan (1 of meer)"),
    ],
)
def test_words_agree_with_a_number_of_one(
    code: str, parameters: Mapping[str, object], record: Partnership, english: str, dutch: str
) -> None:
    """One month is no months."""
    rules = PARTICIPATION.with_parameters(code, **parameters)
    found = check(record, rules=rules)
    assert any(english in finding.message() and dutch in finding.message("nl") for finding in found)
