"""What all rules on agreements owe: true examples, plain texts, no surprise by what else a record says."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Final

import attrs
import pytest
from agreement_judging import CLUB, SCHOOL, TOWN, agreement, commitment, event, initiative, roles
from generating import few, partnerships
from hypothesis import given
from judging import holding, verdict_of

import samenspel
from samenspel import Area, Bilingual, Goal, Group, Link, Organisation, Partnership, Party, Remark, Rule, check
from samenspel.model import KINDS, Agreement, Commitment, Event, Initiative, Obstacle, Role, Stance
from samenspel.rules.agreements import AGREEMENTS

if TYPE_CHECKING:
    from collections.abc import Sequence

    from samenspel.model import Element

EXAMPLES: Final = Path(__file__).parents[2] / "examples"
CODES: Final = [f"SAM{number}" for number in range(501, 515)]
each_rule = pytest.mark.parametrize("rule", AGREEMENTS, ids=lambda rule: rule.code)


def test_the_family_is_whole() -> None:
    """Fourteen rules, in the order of their codes; from SAM506 on they are about practice."""
    assert [rule.code for rule in AGREEMENTS] == CODES
    assert [rule.code for rule in AGREEMENTS if rule.is_practice] == CODES[5:]


@each_rule
def test_pages_name_parameters_with_their_defaults(rule: Rule) -> None:
    for name, default in rule.parameters.items():
        assert f"`{name}` ({default})" in rule.documentation.finds


@each_rule
def test_practice_is_silent_where_the_partnership_has_ended(rule: Rule) -> None:
    """Of what is over nothing is asked any more; a contradiction stays one."""
    record = samenspel.loads(rule.documentation.example, format="yaml")
    ended = attrs.evolve(record, trajectory="2010/2012", as_of=record.as_of or "2022-01")
    codes = {finding.rule for finding in check(ended, rules=AGREEMENTS)}
    assert (rule.code in codes) is not rule.is_practice


# The records of practice --------------------------------------------------------------------------------------------

EXPECTED: Final = [
    # Oosterhout has a course that is open by design and began by the summer of 2021; nobody looks back at it.
    ("oosterhout", None, {"SAM509": 3}),
    # Zeist asked for money only after the start: that fires as advice, for an interview is never complete.
    # None by choice has its reasons, so that SAM502 and SAM512 are silent.
    # The municipality that is to pay has no role (SAM506), and the work on care and welfare has one law (SAM511).
    ("zeist", None, {"SAM506": 1, "SAM510": 1, "SAM511": 1}),
    # Oude IJsselstreek names one law, the Wmo, in the obstacle to work across domains: that is its SAM511.
    # The providers of former days have no role (SAM501), the contracts no date (SAM502), and what Buurtzorg Jong gets
    # is not told (SAM507).
    ("oude-ijsselstreek", None, {"SAM501": 1, "SAM502": 1, "SAM507": 1, "SAM511": 1}),
    # Ermelo: three links, each to two others.  SAM509 was expected, but no date stands in the record at all: without a
    # moment of knowledge and a beginning nothing is known to go on for more than a year.  SAM513 is silent, for the
    # performance agreements are only proposed.
    ("ermelo", None, {"SAM508": 6}),
    # The insurer is a party of an agreement without a date, and has no role.
    ("welwozo", "2015-12", {"SAM501": 1, "SAM502": 1}),
    ("welwozo", "2017-02", {"SAM501": 1, "SAM502": 1, "SAM509": 1}),
]


@pytest.mark.parametrize(("name", "at", "expected"), EXPECTED, ids=[f"{name} {at or ''}" for name, at, _ in EXPECTED])
def test_the_records_of_practice_have_what_is_expected(name: str, at: str | None, expected: dict[str, int]) -> None:
    """All of it is advice, and nothing else of the family fires."""
    found = check(samenspel.load(EXAMPLES / f"{name}.yaml"), at=at, rules=AGREEMENTS)
    assert {rule: [one.rule for one in found].count(rule) for rule in sorted({one.rule for one in found})} == expected
    assert {finding.severity.value for finding in found} == {"advice"}


# Laws of all rules --------------------------------------------------------------------------------------------------

BUSY: Final = (Organisation, Role, Agreement, Agreement, Commitment, Commitment, Initiative, Event, Goal, Stance)
RECORDS: Final = (*BUSY, Link, Obstacle, Remark, Group)


def summary(record: Partnership) -> list[tuple[str, str, str, tuple[str, ...]]]:
    """Give what the family finds, without the places, which change with the order."""
    return sorted(
        (one.rule, verdict_of(one, AGREEMENTS), one.severity.value, (one.elements[0], *sorted(one.elements[1:])))
        for one in check(record, rules=AGREEMENTS)
    )


@few
@given(partnerships(only=RECORDS, unique_ids=False) | partnerships(only=RECORDS))
def test_no_record_makes_a_rule_raise_or_shout(record: Partnership) -> None:
    """Whatever a record says, it is judged, in words of both languages, and no harder than the verdict says."""
    for finding in check(record, rules=AGREEMENTS):
        assert finding.message("en")
        assert finding.message("nl")
        assert finding.hint("nl")
        verdict = verdict_of(finding, AGREEMENTS)
        hardest = next(one.severity for one in AGREEMENTS[finding.rule].verdicts if one.name == verdict)
        assert finding.severity.rank >= hardest.rank


@few
@given(partnerships(only=RECORDS))
def test_an_area_more_does_not_matter(record: Partnership) -> None:
    if "unrelated" not in record:
        assert summary(record.add(Area(id="unrelated", name="Elsewhere"))) == summary(record)


@each_rule
def test_ids_and_order_do_not_matter(rule: Rule) -> None:
    """With other ids, and with every collection turned round, people read of the same faults."""
    record = samenspel.loads(rule.documentation.example, format="yaml")
    (before,) = check(record, rules=AGREEMENTS)
    for id_ in record.ids():
        (after,) = check(record.rename(id_, "renamed"), rules=AGREEMENTS)
        assert (after.message(), after.severity) == (before.message(), before.severity)
    turned = {kind.element_kind.collection: getattr(record, kind.element_kind.collection)[::-1] for kind in KINDS}
    (after,) = check(attrs.evolve(record, **turned), rules=AGREEMENTS)
    assert after.elements[0] == before.elements[0]


# Texts --------------------------------------------------------------------------------------------------------------

SUNDAYS: Final = initiative("sundays", name="Zondagen in de gymzaal", kind="approach", trajectory="2019-01/..")
GEMEENTE: Final = Organisation(id="id-gemeente", name="Gemeente Weston", kind="municipality", period="../2020")
HUIS: Final = Organisation(id="id-huis", name="Woonzorg Weston", kind="housing-corporation")
HUUR: Final = Organisation(id="id-huur", name="Huurders Weston", kind="tenants-organisation")


def convenant(**fields: object) -> Agreement:
    return agreement("id-convenant", **{"name": "Convenant sport", **fields})


def fund(**fields: object) -> Commitment:
    return commitment("id-fonds", **{"what": "sportfonds", "kind": "money", **fields})


TEXTS: Final[dict[tuple[str, str], tuple[Sequence[Element], dict[str, object], str, str]]] = {
    ("SAM501", "no-role"): (
        (CLUB, SCHOOL, roles("club"), convenant(parties=["club", "school"])),
        {},
        "agreement ‘Convenant sport’ names School as a party, of whom no role is known",
        "afspraak ‘Convenant sport’ noemt School als partij, maar welke rol daarbij hoort, is niet bekend",
    ),
    ("SAM501", "not-then"): (
        (CLUB, roles("club", period="2020/.."), convenant(parties=Party(actor="club", signed="2018-05"))),
        {},
        "agreement ‘Convenant sport’ names Sports Club as a party, who had no role at the time of signing (May 2018)",
        "afspraak ‘Convenant sport’ noemt Sports Club als partij, maar zonder rol toen er werd getekend (mei 2018)",
    ),
    ("SAM501", "alone"): (
        (CLUB, convenant(parties="club")),
        {"complete": "agreements"},
        "agreement ‘Convenant sport’ names only one party, Sports Club, and an agreement takes at least two",
        (
            "afspraak ‘Convenant sport’ noemt maar één partij, Sports Club,"
            " en voor een afspraak zijn er minstens twee nodig"
        ),
    ),
    ("SAM502", "binding"): (
        (convenant(form="verbal", strength="binding"),),
        {},
        "agreement ‘Convenant sport’ is said to be binding, but its form (‘verbal agreement’) binds nobody",
        "afspraak ‘Convenant sport’ heet bindend, maar de vorm (‘mondelinge afspraak’) bindt niemand",
    ),
    ("SAM502", "intention"): (
        (convenant(form="contract", strength="intention"),),
        {},
        "agreement ‘Convenant sport’ is said to be no more than an intention, but its form (‘contract’) binds",
        "afspraak ‘Convenant sport’ heet niet meer dan een intentie, maar de vorm (‘overeenkomst’) bindt wel",
    ),
    ("SAM502", "undated"): (
        (convenant(form="covenant", status="in-force"),),
        {},
        "agreement ‘Convenant sport’ is in force, but when it was concluded or signed is not said",
        "afspraak ‘Convenant sport’ is van kracht, maar wanneer die is gesloten of getekend, staat er niet bij",
    ),
    ("SAM502", "money"): (
        (agreement("v", name="Visie", form="shared-vision"), fund(status="promised", laid_down_in="v")),
        {},
        "commitment ‘sportfonds’ is a promise of money, laid down only in Visie, from which nobody can claim it",
        "toezegging ‘sportfonds’ is een toezegging van geld die alleen vastligt in Visie; daar volgt geen recht uit",
    ),
    ("SAM502", "no-reason"): (
        (convenant(form="none-by-choice"),),
        {},
        "agreement ‘Convenant sport’ is a choice to lay nothing down, but the reason is not said",
        "afspraak ‘Convenant sport’ is een keuze om niets vast te leggen, maar de reden staat er niet bij",
    ),
    ("SAM503", "order"): (
        (
            convenant(period="2018-03/2018-05"),
            agreement("b", name="Nieuw convenant", period="2017/2020"),
            event(ends="id-convenant", starts="b"),
        ),
        {},
        "agreement ‘Nieuw convenant’ starts before agreement ‘Convenant sport’, in whose place it comes",
        "afspraak ‘Nieuw convenant’ begint eerder dan afspraak ‘Convenant sport’, en komt daarvoor in de plaats",
    ),
    ("SAM503", "overlap"): (
        (
            convenant(period="2016/2020-12-31"),
            agreement("b", name="Nieuw convenant", period="2019-01-01/2023"),
            event(ends="id-convenant", starts="b"),
        ),
        {},
        (
            "agreement ‘Nieuw convenant’ and agreement ‘Convenant sport’, in whose place it comes,"
            " are in force together for more than 90 days"
        ),
        (
            "afspraak ‘Nieuw convenant’ en afspraak ‘Convenant sport’, waarvoor die in de plaats komt,"
            " gelden meer dan 90 dagen tegelijk"
        ),
    ),
    ("SAM503", "no-end"): (
        (convenant(), agreement("b", name="Nieuw convenant"), event(ends="id-convenant", starts="b")),
        {},
        (
            "agreement ‘Convenant sport’ made way for agreement ‘Nieuw convenant’,"
            " but when it ended is not said, nor that it did"
        ),
        (
            "afspraak ‘Convenant sport’ maakte plaats voor afspraak ‘Nieuw convenant’,"
            " maar dat en wanneer de oude eindigde staat er niet bij"
        ),
    ),
    ("SAM503", "amendment"): (
        (convenant(period="2016/2018"), event(title="Addendum", kind="amended", date="2019", about="id-convenant")),
        {},
        (
            "event ‘Addendum’ (2019) amends agreement ‘Convenant sport’ outside the time in which that is in force"
            " (from 2016 to 2018)"
        ),
        (
            "gebeurtenis ‘Addendum’ (2019) wijzigt afspraak ‘Convenant sport’ buiten de tijd waarin die geldt"
            " (van 2016 tot en met 2018)"
        ),
    ),
    ("SAM504", "self"): (
        (CLUB, fund(by="club", to="club")),
        {},
        "commitment ‘sportfonds’ is made by Sports Club to Sports Club itself",
        "toezegging ‘sportfonds’ is door Sports Club aan zichzelf gedaan",
    ),
    ("SAM504", "due"): (
        (fund(made="2020", due="2019-05"),),
        {},
        "commitment ‘sportfonds’ was to be kept (May 2019) before it was made (2020)",
        "toezegging ‘sportfonds’ moest al zijn nagekomen (mei 2019) voordat die werd gedaan (2020)",
    ),
    ("SAM504", "not-a-party"): (
        (TOWN, CLUB, SCHOOL, convenant(parties=["town", "club"]), fund(by="school", laid_down_in="id-convenant")),
        {},
        ("commitment ‘sportfonds’ falls to School, not named as a party of Convenant sport, where it is laid down"),
        "toezegging ‘sportfonds’ komt neer op School, niet genoemd als partij bij Convenant sport, waar dat vastligt",
    ),
    ("SAM505", "negative"): (
        (fund(amount="-3 EUR"),),
        {},
        "commitment ‘sportfonds’ is about less than nothing (EUR -3)",
        "toezegging ‘sportfonds’ gaat over minder dan niets (€ -3)",
    ),
    ("SAM505", "currency"): (
        (fund(amount="2500"),),
        {},
        "commitment ‘sportfonds’ is about an amount without a currency (2,500)",
        "toezegging ‘sportfonds’ gaat over een bedrag zonder munteenheid (2.500)",
    ),
    ("SAM505", "share"): (
        (fund(amount="130 %"),),
        {},
        "commitment ‘sportfonds’ is about a share that cannot be (130%)",
        "toezegging ‘sportfonds’ gaat over een aandeel dat niet kan (130%)",
    ),
    ("SAM505", "rate"): (
        (fund(amount="2500 EUR/year"),),
        {},
        (
            "commitment ‘sportfonds’ says how much each time (EUR 2,500 per year),"
            " but not from when to when, or how often"
        ),
        (
            "toezegging ‘sportfonds’ zegt hoeveel per keer (€ 2.500 per year),"
            " maar niet van wanneer tot wanneer, of hoe vaak"
        ),
    ),
    ("SAM505", "shares"): (
        (
            fund(),
            commitment("x", kind="money", amount="60.25 %", part_of="id-fonds"),
            commitment("y", kind="money", amount="30 %", part_of="id-fonds"),
        ),
        {},
        "the shares in commitment ‘sportfonds’ add up to 90.25 %, more than 0.5 percentage points from 100 %",
        "de aandelen in toezegging ‘sportfonds’ zijn samen 90,25 %, meer dan 0,5 procentpunt van 100 % af",
    ),
    ("SAM505", "overpaid"): (
        (
            fund(amount="1000 EUR"),
            commitment("x", kind="money", status="paid", amount="1500 EUR", part_of="id-fonds"),
        ),
        {},
        "more was paid for commitment ‘sportfonds’ (EUR 1,500) than was promised (EUR 1,000)",
        "voor toezegging ‘sportfonds’ is meer betaald (€ 1.500) dan er was toegezegd (€ 1.000)",
    ),
    ("SAM506", "unanswered"): (
        (CLUB, fund(by="club", status="expected", made="2020-01")),
        {"as_of": "2021-05"},
        (
            "commitment ‘sportfonds’ has been expected of Sports Club for more than 6 months (January 2020),"
            " and no answer is known"
        ),
        (
            "toezegging ‘sportfonds’ wordt al meer dan 6 maanden (januari 2020) verwacht van Sports Club,"
            " en er is geen antwoord bekend"
        ),
    ),
    ("SAM506", "outside"): (
        (CLUB, SCHOOL, roles("school"), fund(by="club", status="expected")),
        {},
        "commitment ‘sportfonds’ is expected of Sports Club, of whom no role is known",
        "toezegging ‘sportfonds’ wordt verwacht van Sports Club, van wie geen rol bekend is",
    ),
    ("SAM507", "giving"): (
        (CLUB, roles("club"), fund(by="club", status="promised"), Stance(id="s", statement="Sport is fun")),
        {},
        "organisation ‘Sports Club’ gives (sportfonds), and what it gets or wants from it is not known",
        (
            "organisatie ‘Sports Club’ geeft iets (sportfonds),"
            " maar wat ertegenover staat of waarom dat gebeurt, is niet bekend"
        ),
    ),
    ("SAM508", "open"): (
        (
            CLUB,
            SCHOOL,
            fund(by="club", to="school"),
            Link(id="l", kind="depends-on", subjects="club", objects="school"),
        ),
        {},
        "something of Sports Club depends on School, but no promise or expectation about it is known",
        "voor Sports Club hangt er iets af van School, maar een toezegging of verwachting daarover is niet bekend",
    ),
    ("SAM509", "agreement"): (
        (convenant(period="2018/2024"),),
        {"as_of": "2021-05"},
        (
            "agreement ‘Convenant sport’ has held for more than 12 months (its start: 2018),"
            " and no review in the 12 months before or after this moment is known"
        ),
        (
            "afspraak ‘Convenant sport’ geldt al meer dan 12 maanden (begin: 2018),"
            " en in de 12 maanden voor of na dit moment is geen evaluatie bekend"
        ),
    ),
    ("SAM509", "course"): (
        (SUNDAYS, event(title="Aftrap", kind="met")),
        {"as_of": "2021-05"},
        (
            "initiative ‘Zondagen in de gymzaal’ has gone on for more than 12 months (its start: January 2019),"
            " and no review in the 12 months before or after this moment is known"
        ),
        (
            "initiatief ‘Zondagen in de gymzaal’ loopt al meer dan 12 maanden (begin: januari 2019),"
            " en in de 12 maanden voor of na dit moment is geen evaluatie bekend"
        ),
    ),
    ("SAM509", "open"): (
        (convenant(period="2018/.."),),
        {},
        "agreement ‘Convenant sport’ has no end by design, and no review of it is planned",
        "afspraak ‘Convenant sport’ heeft met opzet geen einde, en er is geen evaluatie gepland",
    ),
    ("SAM510", "asked"): (
        (attrs.evolve(SUNDAYS, status="running"), fund(status="expected", about="sundays")),
        {},
        "initiative ‘Zondagen in de gymzaal’ is running, but the money for it is only asked or offered (sportfonds)",
        (
            "initiatief ‘Zondagen in de gymzaal’ loopt al, maar het geld ervoor is alleen nog gevraagd of aangeboden"
            " (sportfonds)"
        ),
    ),
    ("SAM510", "none"): (
        (SUNDAYS, initiative("i"), fund(status="paid", about="i")),
        {"as_of": "2021-05"},
        (
            "initiative ‘Zondagen in de gymzaal’ has gone on for more than 12 months (its start: January 2019),"
            " and no money for it is known"
        ),
        (
            "initiatief ‘Zondagen in de gymzaal’ loopt al meer dan 12 maanden (begin: januari 2019),"
            " en er is geen geld voor bekend"
        ),
    ),
    ("SAM510", "ending"): (
        (SUNDAYS, fund(status="promised", about="sundays", period="2019/2021-06")),
        {"as_of": "2021-05"},
        (
            "all known money for initiative ‘Zondagen in de gymzaal’ ends within 6 months or has ended"
            " (the last of it: sportfonds, June 2021)"
        ),
        (
            "al het bekende geld voor initiatief ‘Zondagen in de gymzaal’ houdt binnen 6 maanden op of is al op"
            " (als laatste: sportfonds, juni 2021)"
        ),
    ),
    ("SAM510", "temporary"): (
        (SUNDAYS, fund(status="promised", about="sundays", period="2019/2024")),
        {"as_of": "2021-05"},
        (
            "initiative ‘Zondagen in de gymzaal’ is meant to last, but all known money for it is temporary"
            " (the last of it: sportfonds, 2024)"
        ),
        (
            "initiatief ‘Zondagen in de gymzaal’ is blijvend bedoeld, maar al het bekende geld is tijdelijk"
            " (als laatste: sportfonds, 2024)"
        ),
    ),
    ("SAM511", "single"): (
        (attrs.evolve(SUNDAYS, themes=["care", "housing"], legal_bases="nl:wlz"),),
        {},
        (
            "initiative ‘Zondagen in de gymzaal’ reaches over 2 domains, but only one law is named for it:"
            " Long-term Care Act"
        ),
        (
            "initiatief ‘Zondagen in de gymzaal’ strekt zich uit over 2 domeinen,"
            " maar er is maar één wet voor genoemd: Wlz"
        ),
    ),
    ("SAM511", "payer"): (
        (TOWN, fund(by="town", legal_bases=["nl:zvw", "nl:wlz"])),
        {},
        (
            "commitment ‘sportfonds’ is to be paid by Weston under Long-term Care Act and Health Insurance Act,"
            " which is the task of others"
        ),
        "toezegging ‘sportfonds’ wordt betaald door Weston op grond van Wlz en Zvw, en dat is de taak van anderen",
    ),
    ("SAM512", "light"): (
        (agreement(form="minutes"), fund(), commitment("d", kind="people")),
        {},
        (
            "in partnership ‘P’ one gives the other something (money and people),"
            " and nothing is laid down but what was said"
        ),
        (
            "in samenwerkingsverband ‘P’ geven partijen elkaar iets (geld en menskracht),"
            " en meer dan wat is gezegd ligt er niet vast"
        ),
    ),
    ("SAM512", "nothing"): (
        (),
        {"complete": "agreements"},
        "partnership ‘P’ has no agreement at all, and why is not said",
        "samenwerkingsverband ‘P’ heeft geen enkele afspraak, en waarom staat er niet bij",
    ),
    ("SAM512", "paper"): (
        (agreement(name="Contract", form="contract"), Stance(id="s", statement="Sport is fun")),
        {},
        "partnership ‘P’ has a contract (Contract), but no vision or goal that parties share is known",
        (
            "samenwerkingsverband ‘P’ heeft een overeenkomst (Contract), maar een gedeelde visie of gedeeld doel"
            " is niet bekend"
        ),
    ),
    ("SAM513", "municipality"): (
        (HUIS, HUUR, convenant(form="performance-agreement", parties=["id-huis", "id-huur"])),
        {},
        "agreement ‘Convenant sport’ names no municipality among the parties, as the Housing Act has it",
        "afspraak ‘Convenant sport’ noemt geen gemeente als partij, zoals de Woningwet dat wil",
    ),
    ("SAM513", "corporation"): (
        (
            GEMEENTE,
            HUUR,
            convenant(form="performance-agreement", parties=["id-gemeente", "id-huur"], legal_bases="nl:woningwet"),
        ),
        {},
        "agreement ‘Convenant sport’ names no housing corporation among the parties, as the Housing Act has it",
        "afspraak ‘Convenant sport’ noemt geen woningcorporatie als partij, zoals de Woningwet dat wil",
    ),
    ("SAM513", "tenants"): (
        (GEMEENTE, HUIS, convenant(form="performance-agreement", parties=["id-gemeente", "id-huis"])),
        {},
        (
            "agreement ‘Convenant sport’ names no organisation of tenants among the parties,"
            " whom the Housing Act gives a place"
        ),
        (
            "afspraak ‘Convenant sport’ noemt geen huurdersorganisatie als partij,"
            " terwijl de Woningwet haar een plaats geeft"
        ),
    ),
    ("SAM514", "agreement"): (
        (GEMEENTE, convenant(parties="id-gemeente", review="P1Y")),
        {"as_of": "2021-05"},
        (
            "organisation ‘Gemeente Weston’ is a party of agreement ‘Convenant sport’, but has ended (2020),"
            " and what came in its place is not said"
        ),
        (
            "organisatie ‘Gemeente Weston’ is partij bij afspraak ‘Convenant sport’, maar bestaat niet meer (2020),"
            " en een opvolger is niet genoemd"
        ),
    ),
    ("SAM514", "commitment"): (
        (GEMEENTE, fund(by="id-gemeente", status="promised")),
        {"as_of": "2021-05"},
        (
            "organisation ‘Gemeente Weston’ is to keep commitment ‘sportfonds’, but has ended (2020),"
            " and what came in its place is not said"
        ),
        (
            "organisatie ‘Gemeente Weston’ moet toezegging ‘sportfonds’ nakomen, maar bestaat niet meer (2020),"
            " en een opvolger is niet genoemd"
        ),
    ),
}


@pytest.mark.parametrize(("code", "name"), TEXTS, ids=[" ".join(key) for key in TEXTS])
def test_the_message_says_what_is_wrong_in_both_languages(code: str, name: str) -> None:
    """In plain words and by name; the numbers that made it fire are said."""
    elements, fields, message, melding = TEXTS[code, name]
    found = check(holding(*elements, **fields), rules=AGREEMENTS.select(code))
    finding = next(one for one in found if verdict_of(one, AGREEMENTS) == name)
    assert Bilingual(finding.message(), finding.message("nl")) == Bilingual(message, melding)


def test_every_verdict_has_its_text_here() -> None:
    assert set(TEXTS) == {(rule.code, verdict.name) for rule in AGREEMENTS for verdict in rule.verdicts}


@each_rule
def test_hints_tell_the_way_out_in_both_languages(rule: Rule) -> None:
    """Each hint is a sentence of its own, without a code or the name of a field."""
    for verdict in rule.verdicts:
        en, nl = verdict.texts.hint.en, verdict.texts.hint.nl
        assert en != nl
        assert not any(mark in en + nl for mark in ("_", "`", "SAM", "{"))


def test_months_and_days_are_counted_correctly() -> None:
    rules = AGREEMENTS.with_parameters("SAM506", months=1).with_parameters("SAM503", days=1)
    record = holding(
        CLUB,
        fund(by="club", status="expected", made="2020-01"),
        agreement("a", period="2016/2019"),
        agreement("b", period="2018/2020"),
        event(ends="a", starts="b"),
        as_of="2021-05",
    )
    messages = " ".join(finding.message() for finding in check(record, rules=rules.select("SAM503", "SAM506")))
    assert "more than 1 month (" in messages
    assert messages.count("1 day") == 1
