"""The kinds of initiative, of obstacle and of event, and how far each has come."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from samenspel.language import Bilingual
from samenspel.vocabulary.terms import words

if TYPE_CHECKING:
    from samenspel.vocabulary.terms import Vocabulary

__all__ = [
    "EVENT_KINDS",
    "EVENT_STATUSES",
    "INITIATIVE_KINDS",
    "LINEAGE_EVENT_KINDS",
    "OBSTACLE_KINDS",
    "OBSTACLE_STATUSES",
]


def __dir__() -> list[str]:
    return __all__


INITIATIVE_KINDS: Final[Vocabulary] = words(
    "initiative-kinds",
    Bilingual("What kind of thing partners do together.", "Wat voor iets partners samen doen."),
    [
        (
            "pilot",
            "pilot",
            "pilot",
            "A trial, on a small scale, after which one decides whether to go on.",
            "Een proef op kleine schaal, waarna men beslist over doorgaan.",
        ),
        (
            "project",
            "project",
            "project",
            "Work with a result and an end that are set beforehand.",
            "Werk met een resultaat en een einde die vooraf vaststaan.",
        ),
        (
            "programme",
            "programme",
            "programma",
            "Several projects and actions under one heading and one direction.",
            "Meer projecten en acties onder één noemer en één regie.",
        ),
        (
            "service",
            "service",
            "dienst",
            "Something lasting that people can call upon.",
            "Iets blijvends waarop mensen een beroep kunnen doen.",
        ),
        (
            "meeting-place",
            "meeting place",
            "ontmoetingsplek",
            "A place where people can walk in and meet, whatever is on offer there.",
            "Een plek waar mensen kunnen binnenlopen en elkaar ontmoeten, wat er ook te doen is.",
        ),
        (
            "campaign",
            "campaign",
            "campagne",
            "A limited effort to reach or win many people, such as a fair or a publicity drive.",
            "Een tijdelijke actie om veel mensen te bereiken of mee te krijgen, zoals een beurs of publieksactie.",
        ),
        (
            "publication",
            "publication",
            "uitgave",
            "A magazine, guide, site or film that the partners bring out.",
            "Een blad, gids, website of film die de partners uitbrengen.",
        ),
        (
            "approach",
            "approach",
            "aanpak",
            "A way of going about things that partners apply together and could apply elsewhere.",
            "Een manier van doen die partners samen toepassen en die ook elders kan.",
        ),
        (
            "fund",
            "fund",
            "fonds",
            "A pot of money with somebody who decides what is paid out of it.",
            "Een pot geld met iemand die beslist wat eruit wordt betaald.",
        ),
    ],
)

OBSTACLE_KINDS: Final[Vocabulary] = words(
    "obstacle-kinds",
    Bilingual("What kind of thing stands in the way.", "Wat voor iets in de weg staat."),
    [
        (
            "finance",
            "finance",
            "financiering",
            "There is too little money, or it comes in pieces that do not fit together.",
            "Er is te weinig geld, of het komt in potjes die niet bij elkaar passen.",
        ),
        (
            "law",
            "law",
            "wetgeving",
            "Laws or rules, or how they are carried out, forbid or hinder it.",
            "Wetten of regels, of de uitvoering daarvan, verbieden of hinderen het.",
        ),
        (
            "vision",
            "vision",
            "visieverschil",
            "Parties see the task or the way to go differently.",
            "Partijen kijken verschillend naar de opgave of de weg erheen.",
        ),
        (
            "capacity",
            "capacity",
            "capaciteit",
            "There are too few people, places or hours, or too little skill.",
            "Er zijn te weinig mensen, plaatsen, uren of vaardigheden.",
        ),
        (
            "power",
            "power",
            "macht",
            "Somebody can stop it, or is feared because of what it can do.",
            "Iemand kan het tegenhouden, of wordt gevreesd om wat die kan.",
        ),
        (
            "information",
            "information",
            "informatie",
            "Parties do not know enough, may not tell each other, or misunderstand each other.",
            "Partijen weten te weinig, mogen elkaar niets vertellen of begrijpen elkaar verkeerd.",
        ),
        (
            "trust",
            "trust",
            "vertrouwen",
            "Parties do not count on each other's word or motives.",
            "Partijen rekenen niet op elkaars woord of bedoelingen.",
        ),
        (
            "structure",
            "structure",
            "organisatie",
            "The partnership or a party is organised in a way that does not work.",
            "Het samenwerkingsverband of een partij is zo ingericht dat het niet werkt.",
        ),
        (
            "disadvantage",
            "disadvantage",
            "achterstand",
            "The people served have other troubles, such as debts or illness, that come before this one.",
            "De mensen om wie het gaat hebben andere zorgen, zoals schulden of ziekte, die voorgaan.",
        ),
    ],
)

OBSTACLE_STATUSES: Final[Vocabulary] = words(
    "obstacle-statuses",
    Bilingual("What has become of an obstacle.", "Wat er van een obstakel geworden is."),
    [
        (
            "open",
            "open",
            "open",
            "It still stands in the way.",
            "Het staat nog in de weg.",
        ),
        (
            "resolved",
            "resolved",
            "opgelost",
            "It stands in the way no more.",
            "Het staat niet meer in de weg.",
        ),
        (
            "accepted",
            "accepted",
            "aanvaard",
            "It still stands in the way, and the partners have chosen to live with it.",
            "Het staat nog in de weg, en de partners hebben ervoor gekozen ermee te leven.",
        ),
    ],
)

EVENT_KINDS: Final[Vocabulary] = words(
    "event-kinds",
    Bilingual("What kind of thing happened.", "Wat voor iets er gebeurde."),
    [
        (
            "met",
            "met",
            "bijeengekomen",
            "People came together or talked, whatever came of it.",
            "Mensen kwamen bijeen of spraken elkaar, wat er ook uit voortkwam.",
        ),
        (
            "proposed",
            "proposed",
            "voorgesteld",
            "Somebody put something forward or made a bid.",
            "Iemand opperde iets of deed een bod.",
        ),
        (
            "decided",
            "decided",
            "besloten",
            "Somebody who may decide on it did, for or against.",
            "Iemand die erover gaat nam een besluit, voor of tegen.",
        ),
        (
            "started",
            "started",
            "begonnen",
            "Something began to work or to hold.",
            "Iets begon te werken of te gelden.",
        ),
        (
            "ended",
            "ended",
            "beëindigd",
            "Something ceased, and nothing is known to have come in its place.",
            "Iets hield op, en voor zover bekend kwam er niets voor in de plaats.",
        ),
        (
            "joined",
            "joined",
            "toegetreden",
            "Somebody came to take part.",
            "Iemand ging meedoen.",
        ),
        (
            "left",
            "left",
            "uitgetreden",
            "Somebody stopped taking part, while the whole went on.",
            "Iemand hield op met meedoen, terwijl het geheel doorging.",
        ),
        (
            "launched",
            "launched",
            "gelanceerd",
            "Something was opened or presented to the public, which may be later than its start.",
            "Iets werd voor publiek geopend of gepresenteerd, mogelijk later dan het begon.",
        ),
        (
            "amended",
            "amended",
            "gewijzigd",
            "The text or the term of something changed, while it stayed the same thing.",
            "De tekst of looptijd van iets veranderde, terwijl het hetzelfde bleef.",
        ),
        (
            "reviewed",
            "reviewed",
            "geëvalueerd",
            "Partners or others looked back and judged how it goes.",
            "Partners of anderen keken terug en beoordeelden hoe het gaat.",
        ),
        (
            "published",
            "published",
            "uitgebracht",
            "A text, figures or a film came out.",
            "Een tekst, cijfers of een film verscheen.",
        ),
        (
            "celebrated",
            "celebrated",
            "gevierd",
            "Partners marked a success or an anniversary together.",
            "Partners stonden samen stil bij een succes of jubileum.",
        ),
        (
            "turning-point",
            "turning point",
            "kantelpunt",
            "Looking back, things went otherwise from then on.",
            "Achteraf gezien ging het vanaf toen anders.",
        ),
        (
            "renewed",
            "renewed",
            "vernieuwd",
            "Something ended and a new one of the same kind and purpose took over for a next term.",
            "Iets liep af en een nieuwe van dezelfde soort en strekking nam het over voor een volgende termijn.",
        ),
        (
            "replaced",
            "replaced",
            "vervangen",
            "Something ended and something else came in its place, to do it otherwise.",
            "Iets eindigde en iets anders kwam ervoor in de plaats, om het anders te doen.",
        ),
        (
            "merged",
            "merged",
            "samengevoegd",
            "Two or more became one, or one was taken up into another.",
            "Twee of meer werden één, of één ging op in een ander.",
        ),
        (
            "split",
            "split",
            "gesplitst",
            "One became two or more, or a part went on by itself.",
            "Eén werd twee of meer, of een deel ging zelfstandig verder.",
        ),
        (
            "converted",
            "converted",
            "omgezet",
            "The same thing went on in another form, such as a pilot that became a service.",
            "Hetzelfde ging verder in een andere vorm, zoals een pilot die een dienst werd.",
        ),
        (
            "transferred",
            "transferred",
            "overgedragen",
            "The same task or right went on in other hands.",
            "Dezelfde taak of hetzelfde recht ging verder in andere handen.",
        ),
    ],
)

LINEAGE_EVENT_KINDS: Final[frozenset[str]] = frozenset(
    {"renewed", "replaced", "merged", "split", "converted", "transferred"}
)

EVENT_STATUSES: Final[Vocabulary] = words(
    "event-statuses",
    Bilingual("Whether an event took place.", "Of een gebeurtenis heeft plaatsgevonden."),
    [
        (
            "planned",
            "planned",
            "gepland",
            "It is meant to happen.",
            "Het is de bedoeling dat het gebeurt.",
        ),
        (
            "happened",
            "happened",
            "gebeurd",
            "It took place.",
            "Het heeft plaatsgevonden.",
        ),
        (
            "cancelled",
            "cancelled",
            "afgelast",
            "It was meant to happen and did not.",
            "Het was de bedoeling dat het gebeurde, en dat is niet doorgegaan.",
        ),
    ],
)
