"""The kinds of organisation, of group and of area that a partnership has to do with."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from samenspel.language import Bilingual
from samenspel.vocabulary.terms import words

if TYPE_CHECKING:
    from samenspel.vocabulary.terms import Vocabulary

__all__ = ["AREA_KINDS", "GROUP_KINDS", "ORGANISATION_KINDS"]


def __dir__() -> list[str]:
    return __all__


ORGANISATION_KINDS: Final[Vocabulary] = words(
    "organisation-kinds",
    Bilingual("What kind of organisation an actor is.", "Wat voor organisatie een actor is."),
    [
        (
            "municipality",
            "municipality",
            "gemeente",
            "The local authority as an organisation; the place that it governs is an area.",
            "Het lokale bestuur als organisatie; de plaats die het bestuurt is een gebied.",
        ),
        (
            "province",
            "province",
            "provincie",
            "The authority between municipalities and the state, in whatever country.",
            "De overheid tussen gemeenten en Rijk, in welk land dan ook.",
        ),
        (
            "state",
            "state",
            "Rijk",
            "The national government as a whole, where no single ministry is meant.",
            "De landelijke overheid als geheel, als er niet één ministerie wordt bedoeld.",
        ),
        (
            "ministry",
            "ministry",
            "ministerie",
            "One department of the national government.",
            "Eén departement van de landelijke overheid.",
        ),
        (
            "public-body",
            "public body",
            "overheidsinstantie",
            "Any other organisation with a public task, such as a public health service or the police.",
            "Een andere organisatie met een publieke taak, zoals een GGD of de politie.",
        ),
        (
            "care-provider",
            "care provider",
            "zorgaanbieder",
            "An organisation that gives care or treatment, from a general practice to a hospital.",
            "Een organisatie die zorg of behandeling geeft, van huisartsenpraktijk tot ziekenhuis.",
        ),
        (
            "welfare-organisation",
            "welfare organisation",
            "welzijnsorganisatie",
            "An organisation for social work, community work or support in taking part, rather than for care.",
            "Een organisatie voor sociaal werk, opbouwwerk of ondersteuning bij meedoen, en niet voor zorg.",
        ),
        (
            "housing-corporation",
            "housing corporation",
            "woningcorporatie",
            "A landlord with a social task that lets homes to people who cannot find one by themselves.",
            "Een verhuurder met een maatschappelijke taak, voor mensen die niet zelf een woning kunnen vinden.",
        ),
        (
            "insurer",
            "insurer",
            "verzekeraar",
            "An organisation that insures people against costs, such as a health insurer or its regional care office.",
            "Een organisatie die mensen verzekert tegen kosten, zoals een zorgverzekeraar of een zorgkantoor.",
        ),
        (
            "school",
            "school",
            "school",
            "An organisation whose main task is teaching, from nursery school to college.",
            "Een organisatie met onderwijs als hoofdtaak, van peuterschool tot hogeschool.",
        ),
        (
            "knowledge-institute",
            "knowledge institute",
            "kennisinstelling",
            "An organisation that makes or spreads knowledge, such as a university or a centre of expertise.",
            "Een organisatie die kennis maakt of verspreidt, zoals een universiteit of een kenniscentrum.",
        ),
        (
            "business",
            "business",
            "bedrijf",
            "An organisation that lives by what it sells, including a consultancy or a social enterprise.",
            "Een organisatie die leeft van wat zij verkoopt, ook een adviesbureau of een sociale onderneming.",
        ),
        (
            "fund",
            "fund",
            "fonds",
            "An organisation whose main task is to give money to the work of others.",
            "Een organisatie met als hoofdtaak geld te geven voor het werk van anderen.",
        ),
        (
            "foundation",
            "foundation",
            "stichting",
            "An organisation with a purpose and a board but no members, where no other kind says more.",
            "Een organisatie met een doel en een bestuur maar zonder leden, als geen andere soort meer zegt.",
        ),
        (
            "association",
            "association",
            "vereniging",
            "An organisation of members around an activity or a belief, such as a sports club or a church.",
            "Een organisatie van leden rond een activiteit of overtuiging, zoals een sportclub of een kerk.",
        ),
        (
            "residents-organisation",
            "residents' organisation",
            "bewonersorganisatie",
            "An organisation of the people of a place, such as a village council or a neighbourhood cooperative.",
            "Een organisatie van de mensen uit een plaats, zoals een dorpsraad of een wijkcoöperatie.",
        ),
        (
            "tenants-organisation",
            "tenants' organisation",
            "huurdersorganisatie",
            "An organisation through which tenants stand up for themselves towards their landlord.",
            "Een organisatie waarmee huurders voor zichzelf opkomen tegenover hun verhuurder.",
        ),
        (
            "clients-organisation",
            "clients' organisation",
            "cliëntenorganisatie",
            "An organisation through which users of care or support, or their relatives, speak for themselves.",
            "Een organisatie waarmee gebruikers van zorg of ondersteuning, of hun naasten, voor zichzelf spreken.",
        ),
        (
            "union",
            "union",
            "vakbond",
            "An organisation of workers or of members of a profession that stands up for their interests.",
            "Een organisatie van werknemers of beroepsgenoten die voor hun belangen opkomt.",
        ),
        (
            "alliance",
            "alliance",
            "samenwerkingsverband",
            "Organisations that act together under one name, including an umbrella organisation.",
            "Organisaties die onder één naam samen optreden, ook een koepelorganisatie.",
        ),
        (
            "unit",
            "unit",
            "afdeling",
            "A part of an organisation that is named by itself, such as a department, a team or a council.",
            "Een onderdeel van een organisatie dat apart wordt genoemd, zoals een dienst, een team of een raad.",
        ),
    ],
)

GROUP_KINDS: Final[Vocabulary] = words(
    "group-kinds",
    Bilingual(
        "What the people of a group have in common.",
        "Wat de mensen van een groep met elkaar gemeen hebben.",
    ),
    [
        (
            "residents",
            "residents",
            "bewoners",
            "People who live in a place, whether or not they use or do anything.",
            "Mensen die ergens wonen, of zij nu iets gebruiken of doen of niet.",
        ),
        (
            "target-group",
            "target group",
            "doelgroep",
            "People whom the partnership wants to reach, marked by a need or a trait rather than by what they do.",
            "Mensen die het samenwerkingsverband wil bereiken, om een behoefte of kenmerk en niet om wat zij doen.",
        ),
        (
            "volunteers",
            "volunteers",
            "vrijwilligers",
            "People who work unpaid for others by their own choice, and not because somebody close needs care.",
            "Mensen die uit eigen keuze onbetaald voor anderen werken, en niet omdat een naaste zorg nodig heeft.",
        ),
        (
            "informal-carers",
            "informal carers",
            "mantelzorgers",
            "People who look after somebody close to them, unpaid.",
            "Mensen die onbetaald voor een naaste zorgen.",
        ),
        (
            "clients",
            "clients",
            "cliënten",
            "People who already receive care, support or another service.",
            "Mensen die al zorg, ondersteuning of een andere dienst krijgen.",
        ),
        (
            "tenants",
            "tenants",
            "huurders",
            "People who rent a home from one of the parties or from another landlord.",
            "Mensen die een woning huren van een van de partijen of van een andere verhuurder.",
        ),
        (
            "employees",
            "employees",
            "medewerkers",
            "People in the service of an organisation, whatever their occupation.",
            "Mensen in dienst van een organisatie, wat hun beroep ook is.",
        ),
        (
            "professionals",
            "professionals",
            "professionals",
            "People meant for their occupation, such as community nurses, whatever organisation employs them.",
            "Mensen om wie het gaat vanwege hun beroep, zoals wijkverpleegkundigen, bij welke werkgever ook.",
        ),
        (
            "office-holders",
            "office-holders",
            "bestuurders",
            "People who answer for an authority or an organisation, such as aldermen and directors.",
            "Mensen die een overheid of organisatie besturen, zoals wethouders en directeuren.",
        ),
        (
            "experts-by-experience",
            "experts by experience",
            "ervaringsdeskundigen",
            "People who put what they lived through themselves to use for others.",
            "Mensen die wat zij zelf hebben meegemaakt inzetten voor anderen.",
        ),
    ],
)

AREA_KINDS: Final[Vocabulary] = words(
    "area-kinds",
    Bilingual("What kind of place an area is.", "Wat voor plaats een gebied is."),
    [
        (
            "country",
            "country",
            "land",
            "A whole country.",
            "Een heel land.",
        ),
        (
            "province",
            "province",
            "provincie",
            "The territory of a province or of another authority just below the state.",
            "Het grondgebied van een provincie of van een andere overheid direct onder het Rijk.",
        ),
        (
            "region",
            "region",
            "regio",
            "Several municipalities or parts of them that are taken together, whether or not somebody governs them.",
            "Meer gemeenten of delen daarvan die samen worden genomen, of iemand ze nu bestuurt of niet.",
        ),
        (
            "municipality",
            "municipality",
            "gemeente",
            "The territory of one municipality; its authority is an organisation.",
            "Het grondgebied van één gemeente; het bestuur ervan is een organisatie.",
        ),
        (
            "town",
            "town",
            "stad",
            "A town or city as a place, apart from the municipality around it.",
            "Een stad als plaats, los van de gemeente eromheen.",
        ),
        (
            "village",
            "village",
            "dorp",
            "A village, a hamlet or the core of a rural municipality.",
            "Een dorp, buurtschap of kern van een plattelandsgemeente.",
        ),
        (
            "neighbourhood",
            "neighbourhood",
            "wijk",
            "A part of a town or village, be it a whole district or a few streets.",
            "Een deel van een stad of dorp, of het nu een heel stadsdeel is of een paar straten.",
        ),
        (
            "building",
            "building",
            "gebouw",
            "One building or a complex of homes.",
            "Eén gebouw of een wooncomplex.",
        ),
    ],
)
