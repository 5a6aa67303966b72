"""The domains that partnerships cross, and the themes within them: one vocabulary for both."""

from __future__ import annotations

from typing import Final

from samenspel.language import Bilingual
from samenspel.vocabulary.terms import Term, Vocabulary

__all__ = ["DOMAINS"]


def __dir__() -> list[str]:
    return __all__


def _within(broader: str | None, *rows: tuple[str, str, str, str, str]) -> tuple[Term, ...]:
    """Make the terms right below a wider one of rows: code, both labels, both definitions."""
    return tuple(
        Term(code=code, label=Bilingual(en, nl), definition=Bilingual(meaning, betekenis), broader=broader)
        for code, en, nl, meaning, betekenis in rows
    )


DOMAINS: Final[Vocabulary] = Vocabulary(
    "domains",
    Bilingual(
        "The domain in which somebody works, or a theme within a domain.",
        "Het domein waarin iemand werkt, of een thema binnen een domein.",
    ),
    (
        *_within(
            None,
            (
                "care",
                "care",
                "zorg",
                "Nursing, treatment and guidance of people who are ill, disabled or frail.",
                "Verpleging, behandeling en begeleiding van mensen die ziek of kwetsbaar zijn of een beperking hebben.",
            ),
            (
                "welfare",
                "welfare",
                "welzijn",
                "Taking part, meeting others and getting by, with support that is not care.",
                "Meedoen, anderen ontmoeten en zich redden, met ondersteuning die geen zorg is.",
            ),
            (
                "housing",
                "housing",
                "wonen",
                "Homes: building, letting and adapting them, and who can live where.",
                "Woningen: bouwen, verhuren en aanpassen, en wie waar kan wonen.",
            ),
            (
                "public-health",
                "public health",
                "publieke gezondheid",
                "The health of a whole population and what protects it, rather than the care of those who are ill.",
                "De gezondheid van een hele bevolking en wat die beschermt, en niet de zorg voor wie ziek is.",
            ),
            (
                "public-administration",
                "public administration",
                "openbaar bestuur",
                "Governing and the work of authorities: policy, rules, counters and elected bodies.",
                "Besturen en het werk van overheden: beleid, regels, loketten en gekozen organen.",
            ),
            (
                "finance",
                "finance",
                "financiën",
                "Budgets, tariffs and ways of paying, as a subject in itself.",
                "Budgetten, tarieven en manieren van bekostigen, als onderwerp op zichzelf.",
            ),
            (
                "insurance",
                "insurance",
                "verzekeringen",
                "Insuring people against costs, and buying care for those insured.",
                "Mensen verzekeren tegen kosten, en zorg inkopen voor de verzekerden.",
            ),
            (
                "education",
                "education",
                "onderwijs",
                "Teaching and learning, from early childhood to adult courses.",
                "Leren en lesgeven, van voorschool tot cursussen voor volwassenen.",
            ),
            (
                "youth",
                "youth",
                "jeugd",
                "Children, young people and the families in which they grow up.",
                "Kinderen, jongeren en de gezinnen waarin zij opgroeien.",
            ),
            (
                "work-and-income",
                "work and income",
                "werk en inkomen",
                "Having work, having enough to live on, and help for those who lack either.",
                "Werk hebben, genoeg hebben om van te leven, en hulp voor wie een van beide mist.",
            ),
            (
                "safety",
                "safety",
                "veiligheid",
                "Protection against crime, violence, nuisance and disaster.",
                "Bescherming tegen criminaliteit, geweld, overlast en rampen.",
            ),
            (
                "culture-and-sport",
                "culture and sport",
                "cultuur en sport",
                "Arts, heritage, libraries, sport and play.",
                "Kunst, erfgoed, bibliotheken, sport en spel.",
            ),
            (
                "mobility",
                "mobility",
                "mobiliteit",
                "Getting from one place to another, by whatever transport.",
                "Van de ene plaats naar de andere komen, met welk vervoer dan ook.",
            ),
            (
                "environment",
                "environment",
                "leefomgeving",
                "The surroundings outside the home: public space, nature, climate and energy.",
                "De omgeving buitenshuis: openbare ruimte, natuur, klimaat en energie.",
            ),
            (
                "business",
                "business",
                "bedrijfsleven",
                "Trade, industry and services for a profit, and the conditions that they need.",
                "Handel, industrie en diensten met winstoogmerk, en wat die nodig hebben.",
            ),
            (
                "knowledge",
                "knowledge",
                "kennis",
                "Research, advice, training and making known what is known.",
                "Onderzoek, advies, scholing en bekendmaken wat men weet.",
            ),
            (
                "civil-society",
                "civil society",
                "burgersamenleving",
                "What citizens set up and do together outside state and market.",
                "Wat burgers samen opzetten en doen buiten overheid en markt.",
            ),
        ),
        *_within(
            "care",
            (
                "primary-care",
                "primary care",
                "eerstelijnszorg",
                "Care that people can go to without being referred, such as the general practitioner.",
                "Zorg waar mensen zonder verwijzing terechtkunnen, zoals de huisarts.",
            ),
            (
                "home-care",
                "home care",
                "thuiszorg",
                "Nursing and personal care in people's own homes by day and evening.",
                "Verpleging en verzorging bij mensen thuis, overdag en 's avonds.",
            ),
            (
                "night-care",
                "night care",
                "nachtzorg",
                "Care and surveillance at night, at home or in a home.",
                "Zorg en toezicht in de nacht, thuis of in een instelling.",
            ),
            (
                "dementia",
                "dementia",
                "dementie",
                "Living with dementia, for those who have it and those around them.",
                "Leven met dementie, voor wie het heeft en wie eromheen staat.",
            ),
            (
                "mental-health",
                "mental health",
                "geestelijke gezondheid",
                "Psychiatric and psychosocial problems, and recovery from them.",
                "Psychiatrische en psychosociale problemen, en herstel daarvan.",
            ),
            (
                "disability",
                "disability",
                "beperking",
                "Living with a lasting physical, intellectual or sensory limitation.",
                "Leven met een blijvende lichamelijke, verstandelijke of zintuiglijke beperking.",
            ),
        ),
        *_within(
            "welfare",
            (
                "ageing",
                "ageing",
                "ouder worden",
                "Growing old and what it asks of people and of those around them.",
                "Ouder worden en wat dat vraagt van mensen en hun omgeving.",
            ),
            (
                "day-activities",
                "day activities",
                "dagbesteding",
                "Organised ways to spend the day for people without work or school.",
                "Georganiseerde invulling van de dag voor mensen zonder werk of school.",
            ),
            (
                "loneliness",
                "loneliness",
                "eenzaamheid",
                "Missing the contact with others that one would want.",
                "Het gemis aan contact met anderen dat iemand graag zou hebben.",
            ),
            (
                "informal-care",
                "informal care",
                "mantelzorg",
                "Unpaid care for somebody close, and support of those who give it.",
                "Onbetaalde zorg voor een naaste, en ondersteuning van wie die geeft.",
            ),
            (
                "inclusion",
                "inclusion",
                "inclusie",
                "That everybody belongs and can take part, whatever sets them apart.",
                "Dat iedereen erbij hoort en kan meedoen, wat iemand ook anders maakt.",
            ),
            (
                "newcomers",
                "newcomers",
                "nieuwkomers",
                "The reception and settling in of people who came from another country.",
                "Opvang en inburgering van mensen die uit een ander land zijn gekomen.",
            ),
        ),
        *_within(
            "housing",
            (
                "independent-living",
                "independent living",
                "zelfstandig wonen",
                "Staying in a home of one's own in spite of age, illness or disability.",
                "In een eigen huis blijven wonen ondanks ouderdom, ziekte of beperking.",
            ),
            (
                "housing-with-care",
                "housing with care",
                "wonen met zorg",
                "Homes that come with care at hand, between living on one's own and an institution.",
                "Woningen met zorg dichtbij, tussen op zichzelf wonen en een instelling in.",
            ),
            (
                "homelessness",
                "homelessness",
                "dakloosheid",
                "Having no home, and shelter and protected housing on the way back to one.",
                "Geen thuis hebben, en opvang en beschermd wonen op de weg terug.",
            ),
        ),
        *_within(
            "public-health",
            (
                "health-promotion",
                "health promotion",
                "gezondheidsbevordering",
                "Helping people to live healthily before they fall ill.",
                "Mensen helpen om gezond te leven voordat zij ziek worden.",
            ),
            (
                "health-inequality",
                "health inequality",
                "gezondheidsverschillen",
                "Differences in health between groups that could be avoided.",
                "Vermijdbare verschillen in gezondheid tussen groepen mensen.",
            ),
        ),
        *_within(
            "health-promotion",
            (
                "smoking",
                "smoking",
                "roken",
                "Smoking: keeping people from it and helping them to stop.",
                "Roken: voorkomen dat mensen beginnen en helpen bij stoppen.",
            ),
        ),
        *_within(
            "youth",
            (
                "youth-care",
                "youth care",
                "jeugdzorg",
                "Help for children and families with problems in growing up, and their protection.",
                "Hulp bij problemen met opgroeien, en bescherming van kinderen en gezinnen.",
            ),
            (
                "parenting-support",
                "parenting support",
                "opvoedondersteuning",
                "Light support for parents in bringing up their children, before care is needed.",
                "Lichte steun aan ouders bij het opvoeden, voordat er zorg nodig is.",
            ),
        ),
        *_within(
            "work-and-income",
            (
                "poverty",
                "poverty",
                "armoede",
                "Having too little to live on, with the debts and the stress that come of it.",
                "Te weinig hebben om van te leven, met de schulden en de stress die daarvan komen.",
            ),
            (
                "employment",
                "employment",
                "arbeidsparticipatie",
                "Finding and keeping work, above all for people at a distance from the labour market.",
                "Werk vinden en houden, vooral voor mensen met afstand tot de arbeidsmarkt.",
            ),
        ),
        *_within(
            "safety",
            (
                "domestic-violence",
                "domestic violence",
                "huiselijk geweld",
                "Violence and abuse within families and households.",
                "Geweld en mishandeling binnen gezinnen en huishoudens.",
            ),
        ),
        *_within(
            "public-administration",
            (
                "data-sharing",
                "data sharing",
                "gegevensdeling",
                "What parties may know of people and tell each other, and how.",
                "Wat partijen over mensen mogen weten en elkaar mogen vertellen, en hoe.",
            ),
        ),
        *_within(
            "knowledge",
            (
                "awareness",
                "awareness",
                "bewustwording",
                "Making people think of something in time, before they need it.",
                "Mensen tijdig over iets laten nadenken, voordat zij het nodig hebben.",
            ),
        ),
        *_within(
            "civil-society",
            (
                "volunteering",
                "volunteering",
                "vrijwilligerswerk",
                "Unpaid work for others, and finding and supporting those who do it.",
                "Onbetaald werk voor anderen, en werving en steun van wie het doet.",
            ),
            (
                "citizen-participation",
                "citizen participation",
                "burgerparticipatie",
                "Citizens who have a say in what is decided or run it themselves.",
                "Burgers die meebeslissen over wat er gebeurt of het zelf doen.",
            ),
        ),
    ),
)
