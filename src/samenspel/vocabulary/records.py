"""What a record says of itself: names, links, sources, remarks, visibility, form and identifiers."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from samenspel.language import Bilingual
from samenspel.vocabulary.terms import words

if TYPE_CHECKING:
    from samenspel.vocabulary.terms import Vocabulary

__all__ = [
    "IDENTIFIER_SCHEMES",
    "LINK_KINDS",
    "NAME_KINDS",
    "PARTNERSHIP_FORMS",
    "REMARK_KINDS",
    "SOURCE_KINDS",
    "VISIBILITIES",
]


def __dir__() -> list[str]:
    return __all__


NAME_KINDS: Final[Vocabulary] = words(
    "name-kinds",
    Bilingual("How another name differs from the main one.", "Hoe een andere naam verschilt van de hoofdnaam."),
    [
        (
            "translation",
            "translation",
            "vertaling",
            "The same name in another language.",
            "Dezelfde naam in een andere taal.",
        ),
        (
            "short",
            "short name",
            "korte naam",
            "An abbreviation or what people say in daily use.",
            "Een afkorting of wat men in het dagelijks gebruik zegt.",
        ),
        (
            "full",
            "full name",
            "volledige naam",
            "The name in full, as in the statutes or on paper.",
            "De naam voluit, zoals in de statuten of op papier.",
        ),
        (
            "former",
            "former name",
            "vroegere naam",
            "A name that it bore before and bears no more.",
            "Een naam die het eerder had en nu niet meer.",
        ),
    ],
)

LINK_KINDS: Final[Vocabulary] = words(
    "link-kinds",
    Bilingual(
        "How the subject of a link relates to its object.",
        "Hoe het ene zich verhoudt tot het andere.",
    ),
    [
        (
            "depends-on",
            "depends on",
            "hangt af van",
            "The subject cannot exist or succeed without the object.",
            "Het ene kan niet bestaan of slagen zonder het andere.",
        ),
        (
            "works-with",
            "works with",
            "werkt samen met",
            "Both act together, also outside the partnership, without depending on each other.",
            "Beide trekken samen op, ook buiten het samenwerkingsverband, zonder van elkaar af te hangen.",
        ),
        (
            "supports",
            "supports",
            "ondersteunt",
            "The subject makes the object easier, without being needed for it.",
            "Het ene maakt het andere makkelijker, zonder ervoor nodig te zijn.",
        ),
        (
            "copied-from",
            "copied from",
            "overgenomen van",
            "The subject was made after the example of the object, which may still exist.",
            "Het ene is gemaakt naar het voorbeeld van het andere, dat nog kan bestaan.",
        ),
        (
            "owns",
            "owns",
            "is eigenaar van",
            "The subject holds the object as its property, as a founder or a shareholder does.",
            "Het ene heeft het andere in eigendom, zoals een oprichter of aandeelhouder.",
        ),
        (
            "reports-to",
            "reports to",
            "legt verantwoording af aan",
            "The subject answers to the object, without being a part of it.",
            "Het ene is verantwoording schuldig aan het andere, zonder er deel van te zijn.",
        ),
        (
            "parallel-to",
            "parallel to",
            "loopt gelijk op met",
            "Both go on side by side on the same matter, without working together.",
            "Beide lopen naast elkaar over dezelfde zaak, zonder samen te werken.",
        ),
        (
            "opposes",
            "opposes",
            "gaat in tegen",
            "The subject works against the object or cannot go together with it.",
            "Het ene werkt het andere tegen of gaat er niet mee samen.",
        ),
    ],
)

SOURCE_KINDS: Final[Vocabulary] = words(
    "source-kinds",
    Bilingual("What kind of source something was taken from.", "Uit wat voor bron iets komt."),
    [
        (
            "article",
            "article",
            "artikel",
            "A piece in a paper, magazine or journal that tells in the words of its writer.",
            "Een stuk in een krant of tijdschrift dat vertelt in de woorden van de schrijver.",
        ),
        (
            "interview",
            "interview",
            "interview",
            "What somebody said when asked, published or not.",
            "Wat iemand op vragen heeft gezegd, al dan niet gepubliceerd.",
        ),
        (
            "column",
            "column",
            "column",
            "A personal piece in which the writer gives an opinion, such as a blog.",
            "Een persoonlijk stuk waarin de schrijver een mening geeft, zoals een blog.",
        ),
        (
            "report",
            "report",
            "rapport",
            "An account of research, of an evaluation or of a year.",
            "Een verslag van onderzoek, van een evaluatie of van een jaar.",
        ),
        (
            "web-page",
            "web page",
            "webpagina",
            "A page that its owner may change at any time, and that is no article or column.",
            "Een pagina die de eigenaar steeds kan wijzigen, en die geen artikel of column is.",
        ),
        (
            "law",
            "law",
            "wetgeving",
            "An official text of a law, by-law or treaty.",
            "Een officiële tekst van een wet, verordening of verdrag.",
        ),
        (
            "letter",
            "letter",
            "brief",
            "A letter or message from one to another.",
            "Een brief of bericht van de een aan de ander.",
        ),
        (
            "minutes",
            "minutes",
            "verslag",
            "What was written down of a meeting.",
            "Wat van een overleg is opgeschreven.",
        ),
        (
            "other",
            "other",
            "anders",
            "Known, and none of the other kinds.",
            "Bekend, en geen van de andere soorten.",
        ),
    ],
)

REMARK_KINDS: Final[Vocabulary] = words(
    "remark-kinds",
    Bilingual(
        "What a remark says of a field of an element.",
        "Wat een opmerking over een veld van een element zegt.",
    ),
    [
        (
            "other-source",
            "other source",
            "andere bron",
            "Another source gives another value.",
            "Een andere bron geeft een andere waarde.",
        ),
        (
            "former",
            "former",
            "voorheen",
            "The value was this before it was changed.",
            "De waarde was dit voordat die werd gewijzigd.",
        ),
        (
            "planned",
            "planned",
            "gepland",
            "The value is to become this, or was to become it.",
            "De waarde moet dit worden, of had het moeten worden.",
        ),
        (
            "inferred",
            "inferred",
            "afgeleid",
            "No source says the value; it was concluded from what they do say.",
            "Geen bron noemt de waarde; die is afgeleid uit wat er wel staat.",
        ),
        (
            "withheld",
            "withheld",
            "niet vrijgegeven",
            "The value is known and left out on purpose.",
            "De waarde is bekend en met opzet weggelaten.",
        ),
        (
            "not-stated",
            "not stated",
            "niet vermeld",
            "The sources were searched and do not give the value.",
            "In de bronnen is gezocht en zij geven de waarde niet.",
        ),
        (
            "not-applicable",
            "not applicable",
            "niet van toepassing",
            "There can be no value here.",
            "Hier kan geen waarde zijn.",
        ),
        (
            "not-exhaustive",
            "not exhaustive",
            "niet uitputtend",
            "There are more values than are given.",
            "Er zijn meer waarden dan hier staan.",
        ),
    ],
)

VISIBILITIES: Final[Vocabulary] = words(
    "visibilities",
    Bilingual("Who may see an element.", "Wie een element mag zien."),
    [
        (
            "public",
            "public",
            "openbaar",
            "Everybody may see it.",
            "Iedereen mag het zien.",
        ),
        (
            "partners",
            "partners only",
            "alleen voor partners",
            "Everybody who takes part in the partnership may see it, and nobody else.",
            "Iedereen die aan het samenwerkingsverband deelneemt mag het zien, en niemand anders.",
        ),
        (
            "restricted",
            "restricted",
            "vertrouwelijk",
            "Only those may see it who have been pointed out for it, even among the partners.",
            "Alleen wie daarvoor is aangewezen mag het zien, ook binnen de partners.",
        ),
    ],
)

PARTNERSHIP_FORMS: Final[Vocabulary] = words(
    "partnership-forms",
    Bilingual("In what form the partnership is cast.", "In welke vorm het samenwerkingsverband is gegoten."),
    [
        (
            "none-by-choice",
            "none by choice",
            "bewust geen",
            "The partners chose to have no form of their own.",
            "De partners kozen ervoor geen eigen vorm te hebben.",
        ),
        (
            "informal",
            "informal",
            "informeel",
            "There is no form, and nobody says that this is a choice.",
            "Er is geen vorm, en niemand zegt dat dat een keuze is.",
        ),
        (
            "lead-agency",
            "lead agency",
            "leidende organisatie",
            "One of the partners carries the whole in its own name and with its own staff.",
            "Eén van de partners draagt het geheel op eigen naam en met eigen mensen.",
        ),
        (
            "covenant-based",
            "covenant-based",
            "op basis van convenant",
            "The partners rest on a signed covenant, without a legal entity.",
            "De partners steunen op een ondertekend convenant, zonder rechtspersoon.",
        ),
        (
            "contract-based",
            "contract-based",
            "op basis van contract",
            "The partners rest on contracts under private law, without a legal entity.",
            "De partners steunen op privaatrechtelijke contracten, zonder rechtspersoon.",
        ),
        (
            "foundation",
            "foundation",
            "stichting",
            "A legal entity with a board and without members.",
            "Een rechtspersoon met een bestuur en zonder leden.",
        ),
        (
            "association",
            "association",
            "vereniging",
            "A legal entity whose members decide in their general meeting, not for gain.",
            "Een rechtspersoon waarvan de leden in hun vergadering beslissen, zonder winstoogmerk.",
        ),
        (
            "cooperative",
            "cooperative",
            "coöperatie",
            "A legal entity whose members trade or work with it and share in what it yields.",
            "Een rechtspersoon waarvan de leden ermee zakendoen of werken en in de opbrengst delen.",
        ),
        (
            "company",
            "company",
            "vennootschap",
            "A legal entity with shares, which the partners hold.",
            "Een rechtspersoon met aandelen, die de partners bezitten.",
        ),
        (
            "joint-body",
            "joint body",
            "publiekrechtelijk lichaam",
            "A body that authorities set up under public law for tasks of theirs, as in a joint arrangement.",
            "Een lichaam dat overheden instellen voor eigen taken, zoals bij een gemeenschappelijke regeling.",
        ),
    ],
)

IDENTIFIER_SCHEMES: Final[Vocabulary] = words(
    "identifier-schemes",
    Bilingual("From what register or scheme an identifier comes.", "Uit welk register of stelsel een kenmerk komt."),
    [
        (
            "NL-KVK",
            "Dutch trade register number",
            "KvK-nummer",
            "The number of an organisation in the Dutch trade register, of eight digits.",
            "Het nummer van een organisatie in het Nederlandse handelsregister, van acht cijfers.",
        ),
        (
            "RSIN",
            "Dutch legal entity number",
            "RSIN",
            "The number of a legal entity or other non-natural person in the Netherlands, of nine digits.",
            "Het nummer van een rechtspersoon of andere niet-natuurlijke persoon in Nederland, van negen cijfers.",
        ),
        (
            "OIN",
            "Dutch digital government number",
            "OIN",
            "The number by which an organisation is known in digital traffic with Dutch government, of twenty digits.",
            "Het nummer van een organisatie in het digitale verkeer met de Nederlandse overheid, van twintig cijfers.",
        ),
        (
            "GM",
            "Dutch municipality code",
            "gemeentecode",
            "The code of a Dutch municipality in national statistics, of four digits after the letters GM.",
            "De code van een Nederlandse gemeente in de landelijke statistiek, van vier cijfers na de letters GM.",
        ),
        (
            "AGB",
            "Dutch care provider code",
            "AGB-code",
            "The code of a Dutch care provider in the national register for claims and contracts, of eight digits.",
            "De code van een Nederlandse zorgaanbieder in het landelijke register voor declaraties, van acht cijfers.",
        ),
        (
            "LEI",
            "legal entity identifier",
            "LEI-code",
            "The worldwide code of a legal entity in financial traffic, of twenty letters and digits.",
            "De wereldwijde code van een rechtspersoon in het financiële verkeer, van twintig letters en cijfers.",
        ),
        (
            "org-id",
            "organisation identifier",
            "org-id",
            "A code that names a register of any country and the number in it, where no other scheme here fits.",
            "Een code die een register in welk land dan ook noemt en het nummer daarin, als geen ander stelsel past.",
        ),
        (
            "ocid",
            "open contracting identifier",
            "ocid",
            "The worldwide code of one contracting process, from plan to performance.",
            "De wereldwijde code van één inkooptraject, van plan tot uitvoering.",
        ),
        (
            "url",
            "web address",
            "webadres",
            "An address on the web that stands for the thing itself, rather than a source about it.",
            "Een adres op het web dat voor de zaak zelf staat, en niet een bron erover is.",
        ),
    ],
)
