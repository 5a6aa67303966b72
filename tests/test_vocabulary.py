"""Laws that every vocabulary obeys, the terms that each must have, and what a prefix is."""

from __future__ import annotations

import pickle
import re
from collections import Counter
from typing import Final

import pytest

import samenspel.vocabulary
from samenspel.vocabulary import (
    DOMAINS,
    EVENT_KINDS,
    LEGAL_BASES,
    LINEAGE_EVENT_KINDS,
    STRUCTURE_KINDS,
    Term,
    Vocabulary,
    is_prefixed,
)

VOCABULARIES: Final[dict[str, Vocabulary]] = {
    name: constant
    for name in samenspel.vocabulary.__all__
    if isinstance(constant := getattr(samenspel.vocabulary, name), Vocabulary)
}
TERMS: Final[dict[str, tuple[Vocabulary, Term]]] = {
    f"{name}-{term.code}": (vocabulary, term) for name, vocabulary in VOCABULARIES.items() for term in vocabulary
}

each_vocabulary = pytest.mark.parametrize("vocabulary", VOCABULARIES.values(), ids=VOCABULARIES)
each_term = pytest.mark.parametrize(("vocabulary", "term"), TERMS.values(), ids=TERMS)

WELL_FORMED: Final[re.Pattern[str]] = re.compile(r"((nl|eu):)?[a-z0-9]+(-[a-z0-9]+)*", re.ASCII)
SCHEME: Final[re.Pattern[str]] = re.compile(r"[A-Za-z]+(-[A-Za-z]+)*", re.ASCII)
PROPER_NAMES: Final[frozenset[str]] = frozenset({"legal-bases", "identifier-schemes"})
STATE_LABEL: Final[str] = "Rijk"  # the one common noun that Dutch writes with a capital
YEARS: Final[re.Pattern[str]] = re.compile(
    r"\b(?:in force|in werking) (?:since|sinds|from|van) (\d{4})(?: \D+ (\d{4}))?"
)

CLOSED: Final[dict[str, str]] = {
    "GROUP_KINDS": """
        residents target-group volunteers informal-carers clients tenants employees professionals office-holders
        experts-by-experience
    """,
    "STRUCTURE_STATUSES": "proposed planned running paused ended rejected",
    "ROLE_STATUSES": "full partial candidate guest acting vacant",
    "GOAL_SIZES": "small large",
    "GOAL_STATUSES": "pursued reached dropped replaced",
    "STANCE_KINDS": "vision principle way-of-working lesson mission interest benefit concern wish",
    "SUPPORT": "endorses accepts opposes undecided",
    "OBSERVATION_KINDS": "baseline target actual forecast",
    "DIRECTIONS": "up down stable",
    "AGREEMENT_FORMS": """
        shared-vision verbal minutes letter-of-intent programme covenant performance-agreement joint-arrangement
        contract commission grant statute none-by-choice
    """,
    "AGREEMENT_STATUSES": "proposed in-negotiation in-force ended lapsed terminated declined",
    "AGREEMENT_STRENGTHS": "binding best-effort intention",
    "COMMITMENT_KINDS": "act money people time space knowledge data goods",
    "COMMITMENT_STATUSES": "expected proposed promised under-way kept paid broken released",
    "COMMITMENT_STRENGTHS": "must best-effort indicative",
    "INITIATIVE_KINDS": "pilot project programme service meeting-place campaign publication approach fund",
    "OBSTACLE_KINDS": "finance law vision capacity power information trust structure disadvantage",
    "OBSTACLE_STATUSES": "open resolved accepted",
    "EVENT_KINDS": """
        met proposed decided started ended joined left launched amended reviewed published celebrated turning-point
        renewed replaced merged split converted transferred
    """,
    "EVENT_STATUSES": "planned happened cancelled",
    "NAME_KINDS": "translation short full former",
    "SOURCE_KINDS": "article interview column report web-page law letter minutes other",
    "REMARK_KINDS": """
        other-source former planned inferred withheld not-stated not-applicable not-exhaustive
    """,
    "VISIBILITIES": "public partners restricted",
    "IDENTIFIER_SCHEMES": "NL-KVK GM org-id LEI ocid url RSIN OIN AGB",
}
OPEN: Final[dict[str, str]] = {
    "ORGANISATION_KINDS": """
        municipality province state ministry public-body care-provider welfare-organisation housing-corporation
        insurer school knowledge-institute business fund foundation residents-organisation union alliance unit
    """,
    "AREA_KINDS": "municipality neighbourhood village region building",
    "DOMAINS": """
        care welfare housing public-administration insurance education youth work-and-income safety
        culture-and-sport environment business knowledge civil-society
    """,
    "STRUCTURE_KINDS": """
        steering-group working-group supervisory-group neighbourhood-team sounding-board building-team network
        secretariat
    """,
    "ROLE_FUNCTIONS": """
        partner lead trajectory-lead theme-lead member chair coach adviser representative commissioner contractor
        funder host provider
    """,
    "LEGAL_BASES": """
        nl:wmo-2015 nl:wmo-2007 nl:wlz nl:awbz nl:zvw nl:jeugdwet nl:participatiewet nl:woningwet nl:wpg none any
    """,
    "LINK_KINDS": "depends-on works-with copied-from owns parallel-to opposes",
    "PARTNERSHIP_FORMS": "none-by-choice lead-agency covenant-based foundation cooperative joint-body",
}


def test_every_vocabulary_is_accounted_for() -> None:
    """Each vocabulary that the package exports has its terms spelled out in this file, once."""
    assert sorted([*CLOSED, *OPEN]) == sorted(VOCABULARIES)


@pytest.mark.parametrize(("name", "codes"), CLOSED.items(), ids=CLOSED)
def test_closed_vocabulary_has_exactly_these_terms(name: str, codes: str) -> None:
    """A vocabulary that the model lists in full has its terms and no other."""
    assert {term.code for term in VOCABULARIES[name]} == set(codes.split())


@pytest.mark.parametrize(("name", "codes"), OPEN.items(), ids=OPEN)
def test_open_vocabulary_has_at_least_these_terms(name: str, codes: str) -> None:
    """A vocabulary that the model begins has all the terms that it names."""
    assert set(codes.split()) <= {term.code for term in VOCABULARIES[name]}


def test_dir_gives_the_public_names() -> None:
    """The package shows its public names and nothing else."""
    assert dir(samenspel.vocabulary) == sorted(samenspel.vocabulary.__all__)


@pytest.mark.parametrize(("constant", "vocabulary"), VOCABULARIES.items(), ids=VOCABULARIES)
def test_name_is_that_of_the_constant(constant: str, vocabulary: Vocabulary) -> None:
    """A vocabulary calls itself what the constant that holds it is called."""
    assert vocabulary.name == constant.lower().replace("_", "-")


@each_vocabulary
def test_description_is_a_sentence_in_both_languages(vocabulary: Vocabulary) -> None:
    """A vocabulary says in English and in Dutch what its terms are about."""
    for text in (vocabulary.description.en, vocabulary.description.nl):
        assert re.fullmatch(r"[A-Z].*\w\.", text)


@each_vocabulary
def test_codes_are_unique(vocabulary: Vocabulary) -> None:
    """No code stands for two terms."""
    assert not [code for code, times in Counter(term.code for term in vocabulary).items() if times > 1]


@each_vocabulary
@pytest.mark.parametrize("language", ["en", "nl"])
def test_labels_and_definitions_are_unique(vocabulary: Vocabulary, language: str) -> None:
    """No label and no definition serves two terms in one language."""
    for texts in (
        [getattr(term.label, language).casefold() for term in vocabulary],
        [getattr(term.definition, language) for term in vocabulary],
    ):
        assert not [text for text, times in Counter(texts).items() if times > 1]


@each_vocabulary
def test_no_word_means_two_terms(vocabulary: Vocabulary) -> None:
    """A code or label of one term is in neither language a word for another, so that looking up by word is sure."""
    meanings: dict[str, set[str]] = {}
    for term in vocabulary:
        for word in (term.code, term.label.en, term.label.nl):
            meanings.setdefault(word.casefold(), set()).add(term.code)
    assert not {word: codes for word, codes in meanings.items() if len(codes) > 1}


@each_term
def test_code_is_well_formed(vocabulary: Vocabulary, term: Term) -> None:
    """A code consists of lower-case ASCII words and hyphens; schemes keep the capitals that they go by."""
    pattern = SCHEME if vocabulary.name == "identifier-schemes" else WELL_FORMED
    assert pattern.fullmatch(term.code)


@each_term
def test_prefixes_are_those_of_laws(vocabulary: Vocabulary, term: Term) -> None:
    """Only a law is marked by whose it is, and no term of samenspel looks like an application's own."""
    assert vocabulary.name == "legal-bases" or ":" not in term.code
    assert not is_prefixed(term.code)


@each_term
def test_labels_are_short_and_lower_case(vocabulary: Vocabulary, term: Term) -> None:
    """A label is a few words without a full stop; capitals are for laws, schemes and the Dutch state."""
    for label in (term.label.en, term.label.nl):
        assert label == label.strip()
        assert 1 <= len(label.split()) <= 6
        assert not label.endswith(".")
        assert vocabulary.name in PROPER_NAMES or label == label.lower() or label == STATE_LABEL


@each_term
def test_definitions_are_one_sentence(vocabulary: Vocabulary, term: Term) -> None:
    """A definition is one sentence that ends with a full stop; a law's may be followed by the years in force."""
    for definition in (term.definition.en, term.definition.nl):
        sentences = definition.split(". ")
        assert re.fullmatch(r"[A-ZÉ].*\w\.", definition)
        assert len(sentences) == 1 or (vocabulary is LEGAL_BASES and len(sentences) == 2)
        assert "  " not in definition


@each_term
def test_definition_is_not_its_label(vocabulary: Vocabulary, term: Term) -> None:
    """A definition says more than the label, and each language has a text of its own."""
    assert vocabulary[term.code] is term
    assert term.definition.en != term.definition.nl
    assert term.definition.en.rstrip(".").casefold() != term.label.en.casefold()
    assert term.definition.nl.rstrip(".").casefold() != term.label.nl.casefold()


@each_term
def test_broader_leads_up_to_a_top_term(vocabulary: Vocabulary, term: Term) -> None:
    """The broader term is in the same vocabulary, and going up never comes round."""
    seen: set[str] = set()
    above: str | None = term.code
    while above is not None:
        assert above not in seen
        seen.add(above)
        above = vocabulary[above].broader


def test_themes_are_narrower_than_domains() -> None:
    """A theme stands under its domain, if need be under a wider theme."""
    assert DOMAINS["care"].broader is None
    assert DOMAINS["night-care"].broader == "care"
    assert DOMAINS["smoking"].broader == "health-promotion"
    assert DOMAINS["health-promotion"].broader == "public-health"


@each_term
def test_nearest_finds_a_term_by_its_words(vocabulary: Vocabulary, term: Term) -> None:
    """Asked for a term's code or for its label in either language, `nearest` names that term first."""
    for word in (term.code, term.label.en, term.label.nl, term.label.nl.upper()):
        assert vocabulary.nearest(word)[0] == term.code


@each_term
def test_nearest_forgives_a_slip(vocabulary: Vocabulary, term: Term) -> None:
    """Asked for a word with its last letter doubled, `nearest` still names the term."""
    for word in (term.code, term.label.en, term.label.nl):
        assert term.code in vocabulary.nearest(word + word[-1])


@pytest.mark.parametrize(
    ("word", "code"),
    [("stuurgreop", "steering-group"), ("wijkteams", "neighbourhood-team"), ("comittee", None), ("", None)],
)
def test_nearest_of_a_typo(word: str, code: str | None) -> None:
    """Transposed letters are forgiven, and a word like none of them finds nothing."""
    assert STRUCTURE_KINDS.nearest(word)[:1] == ((code,) if code else ())


@each_vocabulary
def test_knows_its_terms_and_those_of_applications(vocabulary: Vocabulary) -> None:
    """Where a vocabulary is asked, its terms and an application's own may stand, but no made-up or national one."""
    assert all(vocabulary.knows(term.code) for term in vocabulary)
    assert vocabulary.knows("acme:liaison")
    assert not vocabulary.knows("nl:made-up")
    assert not vocabulary.knows("eu:made-up")
    assert not vocabulary.knows("made-up")
    assert not vocabulary.knows("")


@each_vocabulary
def test_behaves_as_a_collection_of_terms(vocabulary: Vocabulary) -> None:
    """Length, iteration, membership and look-up agree; an application's own term is known but not in it."""
    codes = [term.code for term in vocabulary]
    assert len(vocabulary) == len(codes) == len(vocabulary.terms)
    assert [vocabulary[code].code for code in codes] == codes
    assert all(code in vocabulary for code in codes)
    assert "acme:liaison" not in vocabulary
    with pytest.raises(KeyError, match="made-up"):
        vocabulary["made-up"]


@each_vocabulary
def test_pickling_gives_an_equal_vocabulary(vocabulary: Vocabulary) -> None:
    """A vocabulary survives pickling, after it was used as well."""
    assert vocabulary.knows(vocabulary.terms[0].code)
    copy = pickle.loads(pickle.dumps(vocabulary))
    assert copy == vocabulary
    assert hash(copy) == hash(vocabulary)
    assert copy[vocabulary.terms[0].code] == vocabulary.terms[0]


def test_a_term_says_its_label_in_a_language() -> None:
    """A term is worded by its label."""
    term = STRUCTURE_KINDS["steering-group"]
    assert (term.wording(), term.wording("nl")) == ("steering group", "stuurgroep")


def test_lineage_events_are_events() -> None:
    """The kinds that tell what came out of what are kinds of event, and no others are among them."""
    assert {term.code for term in EVENT_KINDS} >= LINEAGE_EVENT_KINDS
    assert sorted(LINEAGE_EVENT_KINDS) == ["converted", "merged", "renewed", "replaced", "split", "transferred"]


@pytest.mark.parametrize("law", LEGAL_BASES, ids=lambda law: law.code)
def test_years_in_force_are_the_same_in_both_languages(law: Term) -> None:
    """English and Dutch agree on the years in which a law is in force, and the last is not before the first."""
    english = YEARS.findall(law.definition.en.casefold())
    assert english == YEARS.findall(law.definition.nl.casefold())
    assert len(english) == law.definition.en.casefold().count("in force")
    assert all(not last or first <= last for first, last in english)


@pytest.mark.parametrize(
    ("code", "years"),
    [
        ("nl:awbz", "In force from 1968 to 2014."),
        ("nl:wmo-2007", "In force from 2007 to 2014."),
        ("nl:wmo-2015", "In force since 2015."),
        ("nl:wlz", "In force since 2015."),
        ("nl:zvw", "In force since 2006."),
    ],
)
def test_definition_of_a_law_ends_with_its_years(code: str, years: str) -> None:
    """A law says at the end of its definition since when it is in force, and until when."""
    assert LEGAL_BASES[code].definition.en.endswith(years)


ADDRESS: Final = re.compile(
    r"https://(wetten\.overheid\.nl/BWBR\d{7}|eur-lex\.europa\.eu/eli/reg/20\d\d/\d+/oj)", re.ASCII
)


@each_term
def test_only_a_law_has_a_reference_and_it_is_an_address_of_a_database_of_laws(
    vocabulary: Vocabulary, term: Term
) -> None:
    """Dutch laws stand in the database of the state under a number of seven digits, European ones under their own."""
    assert term.reference is None or (vocabulary is LEGAL_BASES and ADDRESS.fullmatch(term.reference))
    assert term.reference is None or term.code.startswith("eu:") == ("europa" in term.reference)


def test_two_laws_share_a_reference_only_where_one_took_the_place_of_the_other() -> None:
    """The Wwb got another name in 2015, and kept its number."""
    cited: dict[str, list[str]] = {}
    for law in LEGAL_BASES:
        if law.reference is not None:
            cited.setdefault(law.reference, []).append(law.code)
    assert [codes for codes in cited.values() if len(codes) > 1] == [["nl:participatiewet", "nl:wwb"]]


@pytest.mark.parametrize(
    ("code", "number"),
    [
        ("nl:wmo-2015", "BWBR0035362"),
        ("nl:wlz", "BWBR0035917"),
        ("nl:zvw", "BWBR0018450"),
        ("nl:jeugdwet", "BWBR0034925"),
        ("nl:woningwet", "BWBR0005181"),
    ],
)
def test_a_law_is_cited_by_its_number(code: str, number: str) -> None:
    """The laws that most records of partnerships rest on."""
    assert LEGAL_BASES[code].reference == f"https://wetten.overheid.nl/{number}"


@pytest.mark.parametrize("code", ["nl:awbz", "nl:wgs", "nl:fvw"])
def test_what_was_not_verified_is_not_cited(code: str) -> None:
    """No reference is better than one from memory."""
    assert LEGAL_BASES[code].reference is None


@pytest.mark.parametrize(
    "code",
    ["acme:liaison", "acme:a", "abc:liaison"],
)
def test_a_term_with_an_application_prefix_is_prefixed(code: str) -> None:
    """Three letters or digits and more, a colon and a name make an application's own term."""
    assert is_prefixed(code)


@pytest.mark.parametrize(
    "code",
    ["", ":", "liaison", "acme", "acme:", ":liaison", "nl:wmo-2015", "eu:gdpr", "be:decreet", "x:y", "ac me:liaison"],
)
def test_other_codes_are_not_prefixed(code: str) -> None:
    """Without a prefix or without a name it is no application's own term, nor with the two letters of a country."""
    assert not is_prefixed(code)


@pytest.mark.parametrize("code", ["ácme:liaison", "acmé:liaison", "ac-me:liaison", "a²b:liaison"])
def test_a_prefix_is_of_ascii_letters_and_digits(code: str) -> None:
    """Other signs make no prefix."""
    assert not is_prefixed(code)
