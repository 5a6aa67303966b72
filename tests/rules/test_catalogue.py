"""The laws of catalogues, and rules that applications add to samenspel's own."""

from __future__ import annotations

import copy
import os
import pickle
import subprocess
import sys
from typing import TYPE_CHECKING, Final

import pytest
from generating import partnerships
from hypothesis import given, settings
from hypothesis import strategies as st
from judging import holding

from samenspel import (
    CORE,
    Catalogue,
    Finding,
    Goal,
    InvalidValueError,
    Partnership,
    Report,
    Rule,
    SamenspelError,
    Severity,
    Structure,
    UnknownParameterError,
    UnknownRuleError,
    check,
)
from samenspel.rules import Judged, Violation, verdict

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from hypothesis.strategies import SearchStrategy

CODES: Final = [rule.code for rule in CORE]
NAMES: Final = [rule.name for rule in CORE]
NINE: Final = CORE.select(
    *("SAM101", "SAM102", "SAM103", "SAM104", "SAM108"), *("SAM201", "SAM202", "SAM203", "SAM204")
)


def codes(catalogue: Catalogue) -> list[str]:
    return [rule.code for rule in catalogue]


def catalogues() -> SearchStrategy[Catalogue]:
    """Some of the core's rules; they shrink to none."""
    return st.lists(st.sampled_from(list(CORE)), unique=True).map(Catalogue)


def known_codes() -> SearchStrategy[str]:
    """What means at least one rule of the core: a code, a name, or the beginning of a code."""
    beginnings = sorted({code[:length] for code in CODES for length in range(1, len(code))})
    return st.sampled_from([*CODES, *NAMES, *beginnings])


# Joining ------------------------------------------------------------------------------------------------------------


@given(catalogues(), catalogues(), catalogues())
def test_joining_is_associative(one: Catalogue, two: Catalogue, three: Catalogue) -> None:
    """How catalogues are bracketed does not matter."""
    assert (one | two) | three == one | (two | three)


@given(catalogues(), catalogues())
def test_joining_is_commutative(one: Catalogue, two: Catalogue) -> None:
    """Which catalogue comes first does not matter: rules stand in the order of their codes."""
    assert one | two == two | one


@given(catalogues())
def test_joining_with_itself_or_with_nothing_changes_nothing(catalogue: Catalogue) -> None:
    """A rule that stands in both stands in it once, and the empty catalogue adds none."""
    assert catalogue | catalogue == catalogue
    assert catalogue | Catalogue() == catalogue


@given(catalogues(), catalogues())
def test_a_joined_catalogue_holds_the_rules_of_both(one: Catalogue, two: Catalogue) -> None:
    """Nothing is lost and nothing comes in."""
    assert codes(one | two) == sorted({*codes(one), *codes(two)})


@given(catalogues(), catalogues())
def test_joining_leaves_both_catalogues_as_they_were(one: Catalogue, two: Catalogue) -> None:
    """A catalogue is a value."""
    before = (codes(one), codes(two))
    _ = one | two
    assert (codes(one), codes(two)) == before


@given(st.permutations(list(CORE)))
def test_rules_are_put_in_the_order_of_their_codes(rules: list[Rule]) -> None:
    """However the rules come in, the catalogue is the same."""
    assert Catalogue(rules) == CORE


# Choosing -----------------------------------------------------------------------------------------------------------


@given(st.lists(known_codes(), max_size=4))
def test_what_is_selected_and_what_is_ignored_make_up_the_whole(chosen: list[str]) -> None:
    """The two parts share no rule, and together they are the catalogue."""
    kept, rest = CORE.select(*chosen), CORE.ignore(*chosen)
    assert kept | rest == CORE
    assert len(kept) + len(rest) == len(CORE)


@given(st.lists(known_codes(), max_size=3), st.lists(known_codes(), max_size=3))
def test_selecting_several_joins_what_each_selects(some: list[str], others: list[str]) -> None:
    """The order of codes, and a code that is given twice, do not matter."""
    assert CORE.select(*some, *others) == CORE.select(*others) | CORE.select(*some)


@given(known_codes(), known_codes())
def test_ignoring_several_ignores_one_after_the_other(one: str, other: str) -> None:
    """What is left out by the first need not be left out again."""
    assert codes(CORE.ignore(one, other)) == [code for code in codes(CORE.ignore(one)) if code in CORE.ignore(other)]


@given(known_codes())
def test_a_code_selects_the_rules_that_it_begins_or_names(code: str) -> None:
    """A beginning of a code means all codes that begin so; a name means one rule."""
    assert codes(CORE.select(code)) == [rule.code for rule in CORE if rule.code.startswith(code) or rule.name == code]


def test_selecting_nothing_gives_no_rules_and_ignoring_nothing_gives_all() -> None:
    """An empty choice is a choice."""
    assert CORE.select() == Catalogue()
    assert CORE.ignore() == CORE


@pytest.mark.parametrize(
    ("chosen", "expected"),
    [
        (("SAM2",), ["SAM201", "SAM202", "SAM203", "SAM204"]),
        (("SAM10",), ["SAM101", "SAM102", "SAM103", "SAM104", "SAM108"]),
        (("unknown-term", "SAM101"), ["SAM101", "SAM108"]),
        (("S",), ["SAM101", "SAM102", "SAM103", "SAM104", "SAM108", "SAM201", "SAM202", "SAM203", "SAM204"]),
    ],
    ids=["a family", "a beginning", "a name and a code", "all"],
)
def test_rules_are_selected_by_code_name_or_beginning(chosen: tuple[str, ...], expected: list[str]) -> None:
    """The same words serve on a command line and in settings."""
    assert codes(NINE.select(*chosen)) == expected


# Looking up ---------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize("rule", CORE, ids=lambda rule: rule.code)
def test_a_rule_is_found_by_its_code_and_by_its_name(rule: Rule) -> None:
    """Both are promised never to change."""
    assert (CORE[rule.code], CORE[rule.name]) == (rule, rule)


@given(catalogues(), st.sampled_from([*CODES, *NAMES]))
def test_a_code_is_in_a_catalogue_where_it_can_be_looked_up(catalogue: Catalogue, code: str) -> None:
    """`in` and `[]` agree."""
    if code in catalogue:
        assert code in {catalogue[code].code, catalogue[code].name}
    else:
        with pytest.raises(UnknownRuleError):
            catalogue[code]


@given(catalogues())
def test_what_a_catalogue_gives_is_in_it(catalogue: Catalogue) -> None:
    """Iterating, counting and `in` speak of the same rules."""
    assert len(catalogue) == len(list(catalogue))
    assert [rule.code for rule in catalogue if rule not in catalogue] == []


@pytest.mark.parametrize("sought", ["SAM1", "", "sam101", "Duplicate-id", 101, None], ids=repr)
def test_what_is_no_whole_code_or_name_is_in_no_catalogue(sought: object) -> None:
    """A beginning selects rules, and is none."""
    assert sought not in CORE


UNKNOWN: Final = [
    ("SAM109", ("SAM108", "SAM104", "SAM103")),
    ("duplicate-ids", ("duplicate-id",)),
    ("danling-reference", ("dangling-reference", "circular-reference")),
    ("xyz", ()),
    ("", ()),
]


@pytest.mark.parametrize("way", [NINE.select, NINE.ignore, NINE.__getitem__], ids=["select", "ignore", "[]"])
@pytest.mark.parametrize(("sought", "near"), UNKNOWN, ids=[sought or "empty" for sought, _ in UNKNOWN])
def test_an_unknown_rule_is_refused_with_the_nearest(
    way: Callable[[str], object], sought: str, near: tuple[str, ...]
) -> None:
    """A typing error in settings does not switch a rule off in silence."""
    with pytest.raises(UnknownRuleError) as refused:
        way(sought)
    assert refused.value.sought == sought
    assert set(near) <= set(refused.value.nearest)
    assert (refused.value.nearest == ()) is (near == ())


def test_the_error_for_an_unknown_rule_says_what_is_near() -> None:
    """It is a `KeyError` and a `SamenspelError`, whose text is not the quoted key alone."""
    with pytest.raises(UnknownRuleError) as refused:
        NINE.select("duplicate-ids")
    assert isinstance(refused.value, KeyError)
    assert isinstance(refused.value, SamenspelError)
    assert str(refused.value) == (
        "no rule has the code or name 'duplicate-ids', and no code begins with it; the nearest are duplicate-id"
    )
    assert pickle.loads(pickle.dumps(refused.value)).args == refused.value.args


def test_the_error_is_silent_about_near_rules_where_there_are_none() -> None:
    """Nothing is offered that nobody can have meant."""
    with pytest.raises(UnknownRuleError) as refused:
        CORE.ignore("xyz")
    assert str(refused.value) == "no rule has the code or name 'xyz', and no code begins with it"


# Rules of applications ----------------------------------------------------------------------------------------------


def ownerless_goal(judged: Judged) -> Iterator[Violation]:
    """A goal is owned by nobody."""
    for goal in judged.partnership.goals:
        if not goal.owners:
            yield Violation("ownerless", goal, "owners", {"count": len(judged.partnership.goals)}, ("p",))


OWNERLESS: Final = Rule(
    code="ACME1",
    name="ownerless-goal",
    judge=ownerless_goal,
    verdicts=[
        verdict(
            "ownerless",
            Severity.ADVICE,
            ("{element}, one of {count}, has no owner", "{element}, een van {count}, heeft geen eigenaar"),
            ("name one", "noem er een"),
        )
    ],
)
OURS: Final = Catalogue([OWNERLESS])
GOALS: Final = holding(Goal(id="g", statement="Samen eten"), Goal(id="h", statement="Samen sporten", owners="p"))


def test_an_application_joins_its_rules_to_the_core() -> None:
    """A function and one row are all that a rule is."""
    joined = CORE | OURS
    assert codes(joined) == ["ACME1", *CODES]
    assert joined["ownerless-goal"] is OWNERLESS
    assert codes(joined.select("ACME")) == ["ACME1"]
    assert CORE.rules == tuple(CORE)
    assert "ACME1" not in CORE


def test_a_rule_of_an_application_is_judged_like_any_other() -> None:
    """The engine adds the code, the severity, the path and what people call the element."""
    backwards = GOALS.add(Structure(id="s", name="Stuurgroep", period="2018/2016"))
    report = check(backwards, rules=CORE.select("SAM201") | OURS)
    assert [(finding.rule, finding.severity, finding.path, finding.elements) for finding in report] == [
        ("SAM201", Severity.ERROR, "$.structures[0].period", ("s",)),
        ("ACME1", Severity.ADVICE, "$.goals[0].owners", ("g", "p")),
    ]
    own = report.findings[1]
    assert (own.message(), own.hint()) == ("goal ‘Samen eten’, one of 2, has no owner", "name one")
    assert (own.message("nl"), own.hint("nl")) == ("doel ‘Samen eten’, een van 2, heeft geen eigenaar", "noem er een")


def test_a_catalogue_of_an_application_alone_judges_alone() -> None:
    """Who chooses rules gets no others."""
    assert [finding.rule for finding in check(GOALS, rules=OURS)] == ["ACME1"]


def test_two_rules_of_one_code_are_refused() -> None:
    """A code means one rule; the error names the code."""
    other = Rule(code="SAM101", name="ownerless-goal", judge=ownerless_goal, verdicts=OWNERLESS.verdicts)
    with pytest.raises(ValueError, match=r"^two rules have the code SAM101: give each rule a code of its own$"):
        _ = CORE | Catalogue([other])


@pytest.mark.parametrize("remake", [copy.copy, copy.deepcopy, lambda it: pickle.loads(pickle.dumps(it))])
@pytest.mark.parametrize("catalogue", [CORE, CORE | OURS, Catalogue()], ids=["core", "joined", "empty"])
def test_catalogues_can_be_copied_and_pickled(remake: Callable[[Catalogue], Catalogue], catalogue: Catalogue) -> None:
    """Workers get the catalogue of their master."""
    assert remake(catalogue) == catalogue
    assert hash(remake(catalogue)) == hash(catalogue)


# Parameters ---------------------------------------------------------------------------------------------------------


def crowded(judged: Judged, *, most: int = 2, share: float = 0.5, strictly: bool = False) -> Iterator[Violation]:
    """There are too many goals."""
    count = len(judged.partnership.goals)
    if count > most or (strictly and count > most * share):
        yield Violation("crowded", judged.partnership, "goals", {"count": count, "most": most})


CROWDED: Final = Rule(
    code="ACME2",
    name="crowded-goals",
    judge=crowded,
    verdicts=[
        verdict(
            "crowded",
            Severity.WARNING,
            ("{count} goals are more than {most}", "{count} doelen zijn er meer dan {most}"),
            ("drop some", "schrap er een paar"),
        )
    ],
)
THEIRS: Final = Catalogue([CROWDED, OWNERLESS])


def test_a_rule_shows_its_parameters_and_their_defaults() -> None:
    """They are the keyword-only arguments of its function."""
    assert dict(CROWDED.parameters) == {"most": 2, "share": 0.5, "strictly": False}
    assert dict(OWNERLESS.parameters) == {}


def test_a_parameter_changes_what_is_found_and_what_is_said() -> None:
    """The figure stands in the message; the rule without it stays as it was."""
    stricter = THEIRS.with_parameters("ACME2", most=1)
    assert [finding.message() for finding in check(GOALS, rules=stricter.select("ACME2"))] == [
        "2 goals are more than 1"
    ]
    assert list(check(GOALS, rules=THEIRS.select("ACME2"))) == []
    assert dict(stricter["ACME2"].parameters) == {"most": 1, "share": 0.5, "strictly": False}
    assert stricter.with_parameters("crowded-goals", most=3) == THEIRS.with_parameters("ACME2", most=3)
    assert pickle.loads(pickle.dumps(stricter)) == stricter


@pytest.mark.parametrize("rule", CORE, ids=lambda rule: rule.code)
def test_setting_parameters_to_their_defaults_changes_nothing(rule: Rule) -> None:
    """Whoever writes a default down gets the same rule."""
    assert rule.with_parameters(**rule.parameters) == rule
    assert rule.with_parameters() == rule


SHOWN_AS: Final = {("SAM404", "many_months"): "months", ("SAM510", "ahead"): "months"}
"""Figures that one text shows in the place of another, whichever of the two counts."""


@pytest.mark.parametrize("rule", CORE, ids=lambda rule: rule.code)
def test_every_figure_is_shown_where_it_counts(rule: Rule) -> None:
    """A threshold is a choice: who reads the message or the page sees it."""
    texts = [
        text for said in rule.verdicts for both in (said.texts.message, said.texts.hint) for text in (both.en, both.nl)
    ]
    figures = [
        SHOWN_AS.get((rule.code, name), name)
        for name, value in rule.parameters.items()
        if isinstance(value, int | float)
    ]
    assert [name for name in figures if not any(f"{{{name}}}" in text for text in texts)] == []


@pytest.mark.parametrize(
    ("name", "told"),
    [
        ("mots", "ACME2 has no parameter 'mots'; its parameters are most"),
        ("colour", "ACME2 has no parameter 'colour'; its parameters are most, share, strictly"),
    ],
)
def test_a_parameter_that_is_not_there_is_refused(name: str, told: str) -> None:
    """With the nearest, or all that there are."""
    with pytest.raises(UnknownParameterError) as refused:
        THEIRS.with_parameters("ACME2", **{name: 1})
    assert str(refused.value) == told
    assert isinstance(refused.value, SamenspelError)


def test_a_rule_without_parameters_says_so() -> None:
    """Nothing near is offered."""
    with pytest.raises(UnknownParameterError, match=r"^ACME1 has no parameter 'most'; it has none$"):
        THEIRS.with_parameters("ACME1", most=1)


@pytest.mark.parametrize(
    ("name", "value"),
    [("most", "1"), ("most", 1.5), ("most", True), ("most", None), ("share", "0.5"), ("share", True), ("strictly", 1)],
)
def test_a_value_of_another_type_is_refused(name: str, value: object) -> None:
    """A text is no number, and true is none either."""
    with pytest.raises(InvalidValueError, match=rf"^ACME2\.{name}: "):
        THEIRS.with_parameters("ACME2", **{name: value})


def test_a_value_of_another_type_is_told_in_both_languages() -> None:
    """With the type that is wanted, and what to do."""
    with pytest.raises(InvalidValueError) as caught:
        THEIRS.with_parameters("ACME2", share="much")
    told = caught.value
    assert (told.problem.en, told.problem.nl) == ("is no value of the type float", "is geen waarde van het type float")
    assert (told.hint.en, told.hint.nl) == ("give a value of the type float", "geef een waarde van het type float")


def test_a_list_stands_for_a_tuple() -> None:
    """Settings in a file have lists, and a rule is a value that does not change."""
    changed = CORE.with_parameters("SAM312", titles=["mayor", "alderman"])["SAM312"]
    assert changed.parameters["titles"] == ("mayor", "alderman")
    assert changed == CORE.with_parameters("SAM312", titles=("mayor", "alderman"))["SAM312"]


def test_a_whole_number_may_stand_for_a_decimal() -> None:
    """Nobody needs to write 1.0."""
    assert dict(THEIRS.with_parameters("ACME2", share=1)["ACME2"].parameters)["share"] == 1


def test_parameters_of_a_rule_that_is_not_there_are_refused() -> None:
    """A beginning of a code means no single rule."""
    for code in ("ACME", "ACME9", "crowded-goal"):
        with pytest.raises(UnknownRuleError):
            THEIRS.with_parameters(code, most=1)


# Judging ------------------------------------------------------------------------------------------------------------


@settings(max_examples=40)
@given(partnerships(unique_ids=False), catalogues(), catalogues())
def test_catalogues_find_together_what_they_find_apart(record: Partnership, one: Catalogue, two: Catalogue) -> None:
    """A rule finds the same whatever rules are judged with it."""
    apart = {*check(record, rules=one), *check(record, rules=two)}
    assert {*check(record, rules=one | two)} == apart


@settings(max_examples=40)
@given(partnerships(unique_ids=False))
def test_no_rules_find_nothing(record: Partnership) -> None:
    """An empty catalogue is not taken for none given."""
    assert check(record, rules=Catalogue()) == Report()


@settings(max_examples=40)
@given(partnerships(unique_ids=False))
def test_by_default_the_core_judges(record: Partnership) -> None:
    """Who gives no catalogue gets all rules of samenspel."""
    assert check(record) == check(record, rules=CORE)


@settings(max_examples=40)
@given(partnerships(unique_ids=False))
def test_equal_records_get_equal_reports(record: Partnership) -> None:
    """Judgement is deterministic, and leaves the record as it was."""
    before = copy.deepcopy(record)
    report = check(record)
    assert record == before
    assert check(record) == report
    assert check(before) == report


@settings(max_examples=40)
@given(partnerships(unique_ids=False))
def test_findings_survive_pickling(record: Partnership) -> None:
    """Reports travel between processes, and findings into sets."""
    report = check(record)
    again = pickle.loads(pickle.dumps(report))
    assert again == report
    assert set(again) == set(report)
    for finding, other in zip(report, again, strict=True):
        assert isinstance(other, Finding)
        assert [other.message(language) for language in ("en", "nl")] == [
            finding.message(language) for language in ("en", "nl")
        ]


FAULTY: Final = """\
from samenspel import CORE, check, loads

for rule in CORE:
    for finding in check(loads(rule.documentation.example, format="yaml")):
        print(finding, finding.message(), finding.hint("nl"))
"""


def test_reports_do_not_depend_on_the_hash_seed() -> None:
    """Sets have another order in every process; what is told has not."""
    told = {
        subprocess.run(
            [sys.executable, "-c", FAULTY], env={**os.environ, "PYTHONHASHSEED": seed}, capture_output=True, check=True
        ).stdout
        for seed in ("0", "1", "2")
    }
    assert len(told) == 1
    assert told != {b""}
