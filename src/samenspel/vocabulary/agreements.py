"""The forms, statuses and strengths of agreements, and the kinds, statuses and strengths of commitments."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from samenspel.language import Bilingual
from samenspel.vocabulary.terms import words

if TYPE_CHECKING:
    from samenspel.vocabulary.terms import Vocabulary

__all__ = [
    "AGREEMENT_FORMS",
    "AGREEMENT_STATUSES",
    "AGREEMENT_STRENGTHS",
    "COMMITMENT_KINDS",
    "COMMITMENT_STATUSES",
    "COMMITMENT_STRENGTHS",
]


def __dir__() -> list[str]:
    return __all__


AGREEMENT_FORMS: Final[Vocabulary] = words(
    "agreement-forms",
    Bilingual("In what form something was agreed.", "In welke vorm iets is afgesproken."),
    [
        (
            "none-by-choice",
            "none by choice",
            "bewust geen",
            "The parties chose to lay nothing down, for reasons that can be named.",
            "De partijen kozen ervoor niets vast te leggen, om redenen die te noemen zijn.",
        ),
        (
            "verbal",
            "verbal agreement",
            "mondelinge afspraak",
            "Said and agreed, and not written down by the parties.",
            "Uitgesproken en afgesproken, en niet door de partijen opgeschreven.",
        ),
        (
            "minutes",
            "minutes",
            "verslag",
            "Written down only in the report of a meeting, without signatures.",
            "Alleen vastgelegd in het verslag van een overleg, zonder handtekeningen.",
        ),
        (
            "shared-vision",
            "shared vision",
            "gezamenlijke visie",
            "A text that the parties adopt on where they want to go, without saying who does what.",
            "Een tekst die de partijen vaststellen over waar zij heen willen, zonder te zeggen wie wat doet.",
        ),
        (
            "programme",
            "programme",
            "uitvoeringsprogramma",
            "An adopted plan that turns goals into actions in time, and binds by its adoption only.",
            "Een vastgesteld plan dat doelen omzet in acties in de tijd, en alleen door vaststelling bindt.",
        ),
        (
            "letter-of-intent",
            "letter of intent",
            "intentieverklaring",
            "A signed text that the parties mean to come to something, with the agreement itself still to follow.",
            "Een ondertekende tekst dat partijen ergens toe willen komen, waarbij de afspraak zelf nog moet volgen.",
        ),
        (
            "covenant",
            "covenant",
            "convenant",
            "Signed terms of cooperation that the parties hold each other to but rarely take to court.",
            "Ondertekende samenwerkingsafspraken waaraan partijen elkaar houden, maar zelden via de rechter.",
        ),
        (
            "performance-agreement",
            "performance agreement",
            "prestatieafspraken",
            "Terms on what each party will achieve in a period, as municipality, landlord and tenants make on housing.",
            "Afspraken over wat elke partij in een periode bereikt, zoals gemeente, corporatie en huurders over wonen.",
        ),
        (
            "joint-arrangement",
            "joint arrangement",
            "gemeenschappelijke regeling",
            "An arrangement under public law by which authorities carry out tasks together.",
            "Een publiekrechtelijke regeling waarmee overheden samen taken uitvoeren.",
        ),
        (
            "contract",
            "contract",
            "overeenkomst",
            "A signed text under private law whose fulfilment can be claimed in court.",
            "Een ondertekende tekst naar privaatrecht, waarvan nakoming bij de rechter kan worden geëist.",
        ),
        (
            "commission",
            "commission",
            "opdracht",
            "One party orders a piece of work from another, which does it for payment.",
            "Eén partij draagt een andere een stuk werk op, die het tegen betaling doet.",
        ),
        (
            "grant",
            "grant",
            "subsidie",
            "One party decides to give money for the work of another, on conditions and without buying it.",
            "Eén partij besluit geld te geven voor werk van een ander, onder voorwaarden en zonder het te kopen.",
        ),
        (
            "statute",
            "statute",
            "wet of verordening",
            "A rule made by an authority that holds for people who did not agree to it.",
            "Een regel van een overheid die ook geldt voor wie er niet mee heeft ingestemd.",
        ),
    ],
)

AGREEMENT_STATUSES: Final[Vocabulary] = words(
    "agreement-statuses",
    Bilingual("What has become of an agreement.", "Hoe het met een afspraak staat."),
    [
        (
            "proposed",
            "proposed",
            "voorgesteld",
            "Put forward by a party and not yet taken up by the others.",
            "Door een partij geopperd en door de andere nog niet opgepakt.",
        ),
        (
            "in-negotiation",
            "in negotiation",
            "in onderhandeling",
            "The parties are talking about its terms.",
            "De partijen spreken over de inhoud ervan.",
        ),
        (
            "in-force",
            "in force",
            "van kracht",
            "Adopted or signed, and the parties hold to it.",
            "Vastgesteld of getekend, en de partijen houden zich eraan.",
        ),
        (
            "ended",
            "ended",
            "beëindigd",
            "Over at the agreed time, or over without a word on how.",
            "Voorbij op de afgesproken tijd, of voorbij zonder dat gezegd is hoe.",
        ),
        (
            "lapsed",
            "lapsed",
            "vervallen",
            "Fell away by itself, because nobody renewed it or a condition failed.",
            "Vanzelf weggevallen, omdat niemand het verlengde of een voorwaarde wegviel.",
        ),
        (
            "terminated",
            "terminated",
            "opgezegd",
            "Ended before its time because a party or a judge decided so.",
            "Voor de tijd geëindigd omdat een partij of een rechter dat besliste.",
        ),
        (
            "declined",
            "declined",
            "afgewezen",
            "Put forward or negotiated, and never concluded.",
            "Voorgesteld of over onderhandeld, en nooit gesloten.",
        ),
    ],
)

AGREEMENT_STRENGTHS: Final[Vocabulary] = words(
    "agreement-strengths",
    Bilingual("How strongly an agreement binds its parties.", "Hoe sterk een afspraak de partijen bindt."),
    [
        (
            "binding",
            "binding",
            "bindend",
            "The parties owe each other what it says and can be held to it.",
            "De partijen zijn elkaar schuldig wat erin staat en zijn eraan te houden.",
        ),
        (
            "best-effort",
            "best effort",
            "inspanningsverplichting",
            "The parties owe each other the effort and not the outcome.",
            "De partijen zijn elkaar de inspanning schuldig en niet de uitkomst.",
        ),
        (
            "intention",
            "intention",
            "intentie",
            "The parties say what they mean to do and owe each other nothing.",
            "De partijen zeggen wat zij willen gaan doen en zijn elkaar niets schuldig.",
        ),
    ],
)

COMMITMENT_KINDS: Final[Vocabulary] = words(
    "commitment-kinds",
    Bilingual("What somebody is to give or do.", "Wat iemand geeft of doet."),
    [
        (
            "act",
            "act",
            "handeling",
            "Doing something, or leaving it, where what counts is that it is done.",
            "Iets doen of nalaten, waarbij telt dat het gebeurt.",
        ),
        (
            "money",
            "money",
            "geld",
            "A sum, once or again and again.",
            "Een bedrag, eenmalig of telkens weer.",
        ),
        (
            "people",
            "people",
            "menskracht",
            "Staff or volunteers whom somebody makes available or exchanges.",
            "Medewerkers of vrijwilligers die iemand beschikbaar stelt of uitwisselt.",
        ),
        (
            "time",
            "time",
            "tijd",
            "Hours of one's own, in meetings or in the work.",
            "Eigen uren, in overleg of in het werk.",
        ),
        (
            "space",
            "space",
            "ruimte",
            "A room, a building or a piece of land to use.",
            "Een kamer, een gebouw of grond om te gebruiken.",
        ),
        (
            "knowledge",
            "knowledge",
            "kennis",
            "Expertise, advice or training.",
            "Deskundigheid, advies of scholing.",
        ),
        (
            "data",
            "data",
            "gegevens",
            "Figures or records that somebody shares.",
            "Cijfers of bestanden die iemand deelt.",
        ),
        (
            "goods",
            "goods",
            "goederen",
            "Things to use or to keep, such as equipment or food.",
            "Spullen om te gebruiken of te houden, zoals hulpmiddelen of voedsel.",
        ),
    ],
)

COMMITMENT_STATUSES: Final[Vocabulary] = words(
    "commitment-statuses",
    Bilingual("How far a commitment has come.", "Hoe het met een toezegging staat."),
    [
        (
            "expected",
            "expected",
            "verwacht",
            "Others count on it or ask for it, and the one concerned has said nothing.",
            "Anderen rekenen erop of vragen erom, en degene om wie het gaat heeft niets gezegd.",
        ),
        (
            "proposed",
            "proposed",
            "voorgesteld",
            "The one concerned offers it, or it lies on the table, and it is not settled.",
            "Degene om wie het gaat biedt het aan, of het ligt op tafel, en het staat niet vast.",
        ),
        (
            "promised",
            "promised",
            "toegezegd",
            "The one concerned has taken it upon itself and has not begun.",
            "Degene om wie het gaat heeft het op zich genomen en is niet begonnen.",
        ),
        (
            "under-way",
            "under way",
            "in uitvoering",
            "It is being done, or is done again and again, as was said.",
            "Het wordt gedaan, of telkens weer gedaan, zoals gezegd.",
        ),
        (
            "kept",
            "kept",
            "nagekomen",
            "What was promised has been done or given.",
            "Wat was toegezegd is gedaan of gegeven.",
        ),
        (
            "paid",
            "paid",
            "betaald",
            "The promised money has been handed over.",
            "Het toegezegde geld is overgemaakt.",
        ),
        (
            "broken",
            "broken",
            "niet nagekomen",
            "It was not done when it should have been, and nobody let it go.",
            "Het is niet gedaan toen het moest, en niemand zag ervan af.",
        ),
        (
            "released",
            "released",
            "ontheven",
            "The one to whom it was promised let it go.",
            "Degene aan wie het was toegezegd heeft ervan afgezien.",
        ),
    ],
)

COMMITMENT_STRENGTHS: Final[Vocabulary] = words(
    "commitment-strengths",
    Bilingual("How firm a commitment is meant to be.", "Hoe hard een toezegging bedoeld is."),
    [
        (
            "must",
            "must",
            "verplicht",
            "It has to be done, and not doing it is a breach.",
            "Het moet gebeuren, en het nalaten is een schending.",
        ),
        (
            "best-effort",
            "best effort",
            "naar vermogen",
            "One has to try in earnest, and may fail.",
            "Men moet het serieus proberen, en mag falen.",
        ),
        (
            "indicative",
            "indicative",
            "indicatief",
            "It shows what one has in mind and may be changed at will.",
            "Het geeft aan wat men van plan is en mag vrij worden gewijzigd.",
        ),
    ],
)
