"""The laws on which agreements, commitments and initiatives rest, with the years in which they are in force."""

from __future__ import annotations

from typing import Final

from samenspel.language import Bilingual
from samenspel.vocabulary.terms import Term, Vocabulary

__all__ = ["LEGAL_BASES"]


def __dir__() -> list[str]:
    return __all__


def _in_force(since: int | None, until: int | None) -> Bilingual:
    if since is None:
        return Bilingual("", "")
    if until is None:
        return Bilingual(f" In force since {since}.", f" In werking sinds {since}.")
    return Bilingual(f" In force from {since} to {until}.", f" In werking van {since} tot en met {until}.")


_DUTCH: Final = "https://wetten.overheid.nl/"
"""Where the laws of the Netherlands stand, each under its number in the database of them."""
_EUROPEAN: Final = "https://eur-lex.europa.eu/eli/"
"""Where those of the European Union stand, each under its European identifier."""


def _law(  # noqa: PLR0913 - a row of the table below: its last three columns are named
    code: str,
    label: Bilingual,
    title: str,
    subject: Bilingual,
    *,
    since: int | None = None,
    until: int | None = None,
    reference: str | None = None,
) -> Term:
    """Make the term of a law: its definition gives the title in Dutch, the subject and the years in force.

    Its reference is left out where it was not verified.
    """
    years = _in_force(since, until)
    definition = Bilingual(f"{title}: {subject.en}.{years.en}", f"{title}: {subject.nl}.{years.nl}")
    return Term(code=code, label=label, definition=definition, since=since, until=until, reference=reference)


LEGAL_BASES: Final[Vocabulary] = Vocabulary(
    "legal-bases",
    Bilingual("On what law something rests.", "Op welke wet iets berust."),
    (
        Term(
            code="none",
            label=Bilingual("no law", "geen wet"),
            definition=Bilingual(
                "Meant to stand apart from every law and its entitlements.",
                "Bedoeld om los te staan van elke wet en de aanspraken daaruit.",
            ),
        ),
        Term(
            code="any",
            label=Bilingual("any law", "elke wet"),
            definition=Bilingual(
                "Meant to serve people whatever law they fall under.",
                "Bedoeld voor mensen onder welke wet zij ook vallen.",
            ),
        ),
        _law(
            "nl:wmo-2015",
            Bilingual("Social Support Act 2015", "Wmo 2015"),
            "Wet maatschappelijke ondersteuning 2015",
            Bilingual(
                "municipalities support people in taking part and in living at home",
                "gemeenten ondersteunen mensen bij meedoen en bij thuis wonen",
            ),
            since=2015,
            reference=_DUTCH + "BWBR0035362",
        ),
        _law(
            "nl:wmo-2007",
            Bilingual("Social Support Act 2007", "Wmo 2007"),
            "Wet maatschappelijke ondersteuning",
            Bilingual(
                "the forerunner of the Wmo 2015, with fewer tasks for municipalities",
                "de voorloper van de Wmo 2015, met minder taken voor gemeenten",
            ),
            since=2007,
            until=2014,
            reference=_DUTCH + "BWBR0020031",
        ),
        _law(
            "nl:wlz",
            Bilingual("Long-term Care Act", "Wlz"),
            "Wet langdurige zorg",
            Bilingual(
                "lasting and intensive care for those who need somebody near day and night",
                "blijvende en intensieve zorg voor wie dag en nacht iemand nabij nodig heeft",
            ),
            since=2015,
            reference=_DUTCH + "BWBR0035917",
        ),
        _law(
            "nl:awbz",
            Bilingual("Exceptional Medical Expenses Act", "AWBZ"),
            "Algemene Wet Bijzondere Ziektekosten",
            Bilingual(
                "the forerunner of the Wlz, which also covered what municipalities and health insurers do now",
                "de voorloper van de Wlz, waar ook onder viel wat gemeenten en zorgverzekeraars nu doen",
            ),
            since=1968,
            until=2014,
        ),
        _law(
            "nl:zvw",
            Bilingual("Health Insurance Act", "Zvw"),
            "Zorgverzekeringswet",
            Bilingual(
                "everybody's insurance for treatment, medicines and nursing at home",
                "ieders verzekering voor behandeling, medicijnen en wijkverpleging",
            ),
            since=2006,
            reference=_DUTCH + "BWBR0018450",
        ),
        _law(
            "nl:jeugdwet",
            Bilingual("Youth Act", "Jeugdwet"),
            "Jeugdwet",
            Bilingual(
                "municipalities see to help for children, young people and their parents",
                "gemeenten zorgen voor hulp aan kinderen, jongeren en hun ouders",
            ),
            since=2015,
            reference=_DUTCH + "BWBR0034925",
        ),
        _law(
            "nl:wet-op-de-jeugdzorg",
            Bilingual("Youth Care Act", "Wet op de jeugdzorg"),
            "Wet op de jeugdzorg",
            Bilingual(
                "the forerunner of the Jeugdwet, with the provinces in charge",
                "de voorloper van de Jeugdwet, met de provincies aan het roer",
            ),
            since=2005,
            until=2014,
            reference=_DUTCH + "BWBR0016637",
        ),
        _law(
            "nl:participatiewet",
            Bilingual("Participation Act", "Participatiewet"),
            "Participatiewet",
            Bilingual(
                "municipalities help people to find work and give social assistance",
                "gemeenten helpen mensen aan werk en verstrekken bijstand",
            ),
            since=2015,
            reference=_DUTCH + "BWBR0015703",
        ),
        _law(
            "nl:wwb",
            Bilingual("Work and Social Assistance Act", "Wwb"),
            "Wet werk en bijstand",
            Bilingual("the forerunner of the Participatiewet", "de voorloper van de Participatiewet"),
            since=2004,
            until=2014,
            reference=_DUTCH + "BWBR0015703",
        ),
        _law(
            "nl:wgs",
            Bilingual("Municipal Debt Counselling Act", "Wgs"),
            "Wet gemeentelijke schuldhulpverlening",
            Bilingual(
                "municipalities help people who cannot pay their debts",
                "gemeenten helpen mensen die hun schulden niet kunnen betalen",
            ),
            since=2012,
        ),
        _law(
            "nl:wet-inburgering-2021",
            Bilingual("Civic Integration Act 2021", "Wet inburgering 2021"),
            "Wet inburgering 2021",
            Bilingual(
                "municipalities guide newcomers in learning the language and finding their way",
                "gemeenten begeleiden nieuwkomers bij het leren van de taal en het vinden van hun weg",
            ),
            since=2022,
            reference=_DUTCH + "BWBR0044770",
        ),
        _law(
            "nl:wpg",
            Bilingual("Public Health Act", "Wpg"),
            "Wet publieke gezondheid",
            Bilingual(
                "authorities guard and promote the health of the population",
                "overheden bewaken en bevorderen de gezondheid van de bevolking",
            ),
            since=2008,
            reference=_DUTCH + "BWBR0024705",
        ),
        _law(
            "nl:wvggz",
            Bilingual("Compulsory Mental Health Care Act", "Wvggz"),
            "Wet verplichte geestelijke gezondheidszorg",
            Bilingual(
                "care against somebody's will where a mental disorder leads to serious harm",
                "zorg tegen iemands wil waar een psychische stoornis tot ernstig nadeel leidt",
            ),
            since=2020,
            reference=_DUTCH + "BWBR0040635",
        ),
        _law(
            "nl:wkkgz",
            Bilingual("Healthcare Quality, Complaints and Disputes Act", "Wkkgz"),
            "Wet kwaliteit, klachten en geschillen zorg",
            Bilingual(
                "what good care is and what to do when it falls short",
                "wat goede zorg is en wat te doen als die tekortschiet",
            ),
            since=2016,
            reference=_DUTCH + "BWBR0037173",
        ),
        _law(
            "nl:woningwet",
            Bilingual("Housing Act", "Woningwet"),
            "Woningwet",
            Bilingual(
                "the tasks of housing corporations and what they agree on with municipality and tenants",
                "de taken van woningcorporaties en hun afspraken met gemeente en huurders",
            ),
            reference=_DUTCH + "BWBR0005181",
        ),
        _law(
            "nl:huisvestingswet-2014",
            Bilingual("Housing Allocation Act 2014", "Huisvestingswet 2014"),
            "Huisvestingswet 2014",
            Bilingual(
                "how scarce homes are allotted and who goes first",
                "hoe schaarse woningen worden verdeeld en wie voorgaat",
            ),
            since=2015,
            reference=_DUTCH + "BWBR0035303",
        ),
        _law(
            "nl:omgevingswet",
            Bilingual("Environment and Planning Act", "Omgevingswet"),
            "Omgevingswet",
            Bilingual(
                "planning, building and protecting the physical surroundings",
                "inrichting, bouw en bescherming van de fysieke leefomgeving",
            ),
            since=2024,
            reference=_DUTCH + "BWBR0037885",
        ),
        _law(
            "nl:wpo",
            Bilingual("Primary Education Act", "Wpo"),
            "Wet op het primair onderwijs",
            Bilingual(
                "primary schools and how they cooperate for pupils who need support",
                "basisscholen en hun samenwerking voor leerlingen die ondersteuning nodig hebben",
            ),
            reference=_DUTCH + "BWBR0003420",
        ),
        _law(
            "nl:gemeentewet",
            Bilingual("Municipalities Act", "Gemeentewet"),
            "Gemeentewet",
            Bilingual(
                "the general powers of council, mayor and aldermen",
                "de algemene bevoegdheden van raad, burgemeester en wethouders",
            ),
            since=1994,
            reference=_DUTCH + "BWBR0005416",
        ),
        _law(
            "nl:wgr",
            Bilingual("Joint Arrangements Act", "Wgr"),
            "Wet gemeenschappelijke regelingen",
            Bilingual("how authorities may carry out tasks together", "hoe overheden samen taken mogen uitvoeren"),
            since=1985,
            reference=_DUTCH + "BWBR0003740",
        ),
        _law(
            "nl:awb",
            Bilingual("General Administrative Law Act", "Awb"),
            "Algemene wet bestuursrecht",
            Bilingual(
                "how authorities decide, give grants and mandates, and hear objections",
                "hoe overheden besluiten, subsidie en mandaat verlenen en bezwaren behandelen",
            ),
            since=1994,
            reference=_DUTCH + "BWBR0005537",
        ),
        _law(
            "nl:fvw",
            Bilingual("Financial Relations Act", "Fvw"),
            "Financiële-verhoudingswet",
            Bilingual(
                "the money that goes from the state to municipalities, such as earmarked grants",
                "het geld dat van het Rijk naar gemeenten gaat, zoals specifieke uitkeringen",
            ),
            since=1997,
        ),
        _law(
            "nl:aanbestedingswet-2012",
            Bilingual("Public Procurement Act 2012", "Aanbestedingswet 2012"),
            "Aanbestedingswet 2012",
            Bilingual(
                "how authorities buy works, goods and services",
                "hoe overheden werken, goederen en diensten inkopen",
            ),
            since=2013,
            reference=_DUTCH + "BWBR0032203",
        ),
        _law(
            "eu:gdpr",
            Bilingual("General Data Protection Regulation", "AVG"),
            "Algemene verordening gegevensbescherming",
            Bilingual(
                "when and how parties may use and share personal data",
                "wanneer en hoe partijen persoonsgegevens mogen gebruiken en delen",
            ),
            since=2016,
            reference=_EUROPEAN + "reg/2016/679/oj",
        ),
    ),
)
