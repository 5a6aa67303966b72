"""The kinds and statuses of structures, and the functions and statuses of roles."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from samenspel.language import Bilingual
from samenspel.vocabulary.terms import words

if TYPE_CHECKING:
    from samenspel.vocabulary.terms import Vocabulary

__all__ = ["ROLE_FUNCTIONS", "ROLE_STATUSES", "STRUCTURE_KINDS", "STRUCTURE_STATUSES"]


def __dir__() -> list[str]:
    return __all__


STRUCTURE_KINDS: Final[Vocabulary] = words(
    "structure-kinds",
    Bilingual(
        "What kind of body the partnership set up.",
        "Wat voor overleg, groep of team het samenwerkingsverband heeft ingesteld.",
    ),
    [
        (
            "board",
            "board",
            "bestuur",
            "The body that answers for a partnership with a form of its own, such as a foundation.",
            "Het orgaan dat verantwoording draagt voor een verband met een eigen rechtsvorm, zoals een stichting.",
        ),
        (
            "general-meeting",
            "general meeting",
            "algemene vergadering",
            "The meeting of all partners, with or without the last word.",
            "Het overleg van alle partners samen, met of zonder het laatste woord.",
        ),
        (
            "steering-group",
            "steering group",
            "stuurgroep",
            "The group that sets course, priorities and means, without being the board of a legal entity.",
            "De groep die koers, prioriteiten en middelen bepaalt, zonder bestuur van een rechtspersoon te zijn.",
        ),
        (
            "supervisory-group",
            "supervisory group",
            "begeleidingsgroep",
            "The group that follows the work and guards its quality, between those who steer and those who carry out.",
            "De groep die het werk volgt en de kwaliteit bewaakt, tussen wie stuurt en wie uitvoert in.",
        ),
        (
            "core-team",
            "core team",
            "kerngroep",
            "The few people who prepare meetings and keep the work going from day to day.",
            "De paar mensen die de vergaderingen voorbereiden en het werk dagelijks gaande houden.",
        ),
        (
            "working-group",
            "working group",
            "werkgroep",
            "A group of partners that works out or carries out one subject, theme or action.",
            "Een groep partners die één onderwerp, thema of actie uitwerkt of uitvoert.",
        ),
        (
            "neighbourhood-team",
            "neighbourhood team",
            "wijkteam",
            "People of several organisations who together help the inhabitants of one neighbourhood or village.",
            "Mensen van verschillende organisaties die samen de inwoners van één wijk of dorp helpen.",
        ),
        (
            "building-team",
            "building team",
            "bouwteam",
            "The group in which a commissioner and the parties under contract shape the work together.",
            "De groep waarin een opdrachtgever en gecontracteerde partijen samen het werk vormgeven.",
        ),
        (
            "sounding-board",
            "sounding board",
            "klankbordgroep",
            "A group that is asked what it thinks and knows, without a duty to answer or to heed the answer.",
            "Een groep die wordt gevraagd wat zij vindt en weet, zonder plicht tot antwoord of om dat op te volgen.",
        ),
        (
            "advisory-board",
            "advisory board",
            "adviesraad",
            "A standing body that gives formal advice, to which the partnership replies.",
            "Een vast orgaan dat formeel advies geeft, waarop het samenwerkingsverband antwoordt.",
        ),
        (
            "network",
            "network",
            "netwerk",
            "A loose set of people or organisations that keep in touch on a subject, without a task to divide.",
            "Een los geheel van mensen of organisaties die contact houden over een onderwerp, zonder taakverdeling.",
        ),
        (
            "secretariat",
            "secretariat",
            "secretariaat",
            "The office with people or money of its own that serves all the partners, such as a programme office.",
            "Het bureau met eigen mensen of geld dat alle partners bedient, zoals een programmabureau.",
        ),
    ],
)

STRUCTURE_STATUSES: Final[Vocabulary] = words(
    "structure-statuses",
    Bilingual("How far a structure or an initiative has come.", "Hoever een overleg of initiatief is."),
    [
        (
            "proposed",
            "proposed",
            "voorgesteld",
            "Somebody put it forward and nobody has decided on it.",
            "Iemand heeft het geopperd en niemand heeft er nog over besloten.",
        ),
        (
            "planned",
            "planned",
            "gepland",
            "It is decided that it will come, and it has not begun.",
            "Er is besloten dat het er komt, en het is nog niet begonnen.",
        ),
        (
            "running",
            "running",
            "lopend",
            "It has begun and goes on.",
            "Het is begonnen en gaat door.",
        ),
        (
            "paused",
            "paused",
            "gepauzeerd",
            "It began and lies still, and is meant to go on.",
            "Het is begonnen en ligt stil, met de bedoeling het te hervatten.",
        ),
        (
            "ended",
            "ended",
            "beëindigd",
            "It has been there and is over, completed or not.",
            "Het is er geweest en het is voorbij, voltooid of niet.",
        ),
        (
            "rejected",
            "rejected",
            "afgewezen",
            "It was put forward and will not come.",
            "Het is voorgesteld en komt er niet.",
        ),
    ],
)

ROLE_FUNCTIONS: Final[Vocabulary] = words(
    "role-functions",
    Bilingual(
        "What the holder of a role does in the partnership or in a part of it.",
        "Wat de drager van een rol doet in het samenwerkingsverband of een onderdeel daarvan.",
    ),
    [
        (
            "partner",
            "partner",
            "partner",
            "Takes part in the partnership for itself, with a say in it.",
            "Neemt voor zichzelf deel aan het samenwerkingsverband en heeft er een stem in.",
        ),
        (
            "member",
            "member",
            "lid",
            "Sits in a structure or belongs to an alliance, without more being said.",
            "Zit in een overleg of hoort bij een verband, zonder dat er meer over gezegd is.",
        ),
        (
            "lead",
            "lead",
            "regievoerder",
            "The party that directs the whole and is looked at first when it falters.",
            "De partij die de regie voert over het geheel en als eerste wordt aangekeken als het hapert.",
        ),
        (
            "initiator",
            "initiator",
            "initiatiefnemer",
            "Set it going, and need not be the one who directs it now.",
            "Heeft het in gang gezet, en hoeft er nu niet de regie over te hebben.",
        ),
        (
            "trajectory-lead",
            "trajectory lead",
            "trajectleider",
            "The person who leads the work from day to day, for as long as the course or the project lasts.",
            "De persoon die het werk van dag tot dag leidt, zolang het traject of project duurt.",
        ),
        (
            "theme-lead",
            "theme lead",
            "kartrekker",
            "Answers for the progress of one theme or action rather than of the whole.",
            "Is verantwoordelijk voor de voortgang van één thema of actie, niet van het geheel.",
        ),
        (
            "coordinator",
            "coordinator",
            "coördinator",
            "Ties together the work of several parties without being in charge of them.",
            "Stemt het werk van meer partijen op elkaar af zonder de leiding over hen te hebben.",
        ),
        (
            "chair",
            "chair",
            "voorzitter",
            "Leads the meetings of a structure.",
            "Leidt de vergaderingen van een overleg.",
        ),
        (
            "secretary",
            "secretary",
            "secretaris",
            "Prepares the meetings of a structure and keeps its papers.",
            "Bereidt de vergaderingen van een overleg voor en beheert de stukken.",
        ),
        (
            "deputy",
            "deputy",
            "plaatsvervanger",
            "Stands in for another holder whenever that one cannot be there.",
            "Neemt waar voor een andere roldrager wanneer die er niet kan zijn.",
        ),
        (
            "contact",
            "contact",
            "aanspreekpunt",
            "The one to turn to with a question, whoever decides on the answer.",
            "Degene bij wie men met een vraag terechtkan, wie er ook over beslist.",
        ),
        (
            "representative",
            "representative",
            "vertegenwoordiger",
            "Speaks and acts for somebody else who is not at the table.",
            "Spreekt en handelt voor een ander die niet aan tafel zit.",
        ),
        (
            "commissioner",
            "commissioner",
            "opdrachtgever",
            "Orders the work and accepts it when it is done.",
            "Geeft de opdracht en neemt het resultaat af.",
        ),
        (
            "contractor",
            "contractor",
            "opdrachtnemer",
            "Carries out work that another has ordered and answers to that party.",
            "Voert werk uit dat een ander heeft opgedragen en legt aan die partij verantwoording af.",
        ),
        (
            "provider",
            "provider",
            "aanbieder",
            "Delivers the care, the support or the service to people.",
            "Levert de zorg, de ondersteuning of de dienst aan mensen.",
        ),
        (
            "funder",
            "funder",
            "financier",
            "Gives the money, and need not order the work.",
            "Geeft het geld, en hoeft de opdracht niet te geven.",
        ),
        (
            "fiscal-agent",
            "fiscal agent",
            "penvoerder",
            "Applies for, keeps and accounts for money on behalf of all the partners.",
            "Vraagt namens alle partners geld aan, beheert het en legt er verantwoording over af.",
        ),
        (
            "host",
            "host",
            "gastheer",
            "Gives a roof, an employer or an address to something that is of the partners together.",
            "Biedt onderdak, werkgeverschap of een adres aan iets dat van de partners samen is.",
        ),
        (
            "coach",
            "coach",
            "coach",
            "Helps those who do the work to learn from it, without taking it over.",
            "Helpt wie het werk doen ervan te leren, zonder het over te nemen.",
        ),
        (
            "facilitator",
            "facilitator",
            "procesbegeleider",
            "Arranges and guides the talks between the parties without a stake in the outcome.",
            "Regelt en begeleidt de gesprekken tussen de partijen zonder belang bij de uitkomst.",
        ),
        (
            "adviser",
            "adviser",
            "adviseur",
            "Gives advice on the matter itself, to which an answer may be expected.",
            "Geeft advies over de zaak zelf, waarop een antwoord mag worden verwacht.",
        ),
        (
            "consulted",
            "consulted party",
            "geraadpleegde",
            "Is heard or kept informed, and has no say in what is done with it.",
            "Wordt gehoord of op de hoogte gehouden, en gaat niet over wat ermee gebeurt.",
        ),
        (
            "researcher",
            "researcher",
            "onderzoeker",
            "Follows, measures or evaluates the partnership from some distance.",
            "Volgt, meet of evalueert het samenwerkingsverband van enige afstand.",
        ),
    ],
)

ROLE_STATUSES: Final[Vocabulary] = words(
    "role-statuses",
    Bilingual(
        "How fully a role is held.",
        "Hoe volledig een rol is ingevuld.",
    ),
    [
        (
            "full",
            "full",
            "volledig",
            "Held with all the rights and duties that belong to it.",
            "Vervuld met alle rechten en plichten die erbij horen.",
        ),
        (
            "partial",
            "partial",
            "gedeeltelijk",
            "Held for a part of what the partnership does, or with a part of the rights and duties.",
            "Vervuld voor een deel van wat het verband doet, of met een deel van de rechten en plichten.",
        ),
        (
            "candidate",
            "candidate",
            "kandidaat",
            "Wants to take part or was asked, and is not yet admitted.",
            "Wil meedoen of is gevraagd, en is nog niet toegelaten.",
        ),
        (
            "guest",
            "guest",
            "gast",
            "Present without rights or duties, for one time or more.",
            "Aanwezig zonder rechten of plichten, voor één keer of vaker.",
        ),
        (
            "acting",
            "acting",
            "waarnemend",
            "Held for the time being, until somebody is appointed or returns.",
            "Tijdelijk vervuld, totdat iemand is benoemd of terugkeert.",
        ),
        (
            "vacant",
            "vacant",
            "vacant",
            "The role exists and nobody holds it.",
            "De rol bestaat en niemand vervult die.",
        ),
    ],
)
