"""Findings, reports, severities and positions: values, their order, and how they say themselves."""

from __future__ import annotations

import pickle
from string import Formatter
from typing import TYPE_CHECKING, Final

import attrs
import pytest
from generating import partnerships
from hypothesis import given, settings
from hypothesis import strategies as st
from judging import ALL_KINDS, holding, minimal

from samenspel import (
    CORE,
    Bilingual,
    Finding,
    Goal,
    Partnership,
    Period,
    Position,
    Report,
    Role,
    Rule,
    Severity,
    Structure,
    check,
    loads,
    position_of,
    positions,
)
from samenspel.findings import Texts
from samenspel.language import LANGUAGES, Wordable

if TYPE_CHECKING:
    from hypothesis.strategies import SearchStrategy

each_rule = pytest.mark.parametrize("rule", CORE, ids=lambda rule: rule.code)

# What every text of every rule owes its readers ---------------------------------------------------------------------


def names_in(text: str) -> set[str]:
    """Give the names of the values that a text has places for."""
    return {name for _, name, _, _ in Formatter().parse(text) if name is not None}


@each_rule
def test_texts_are_in_both_languages(rule: Rule) -> None:
    """Message and hint say something in each, and not the same."""
    for said in rule.verdicts:
        for text in (said.texts.message, said.texts.hint):
            assert text.en.strip() == text.en != ""
            assert text.nl.strip() == text.nl != ""
            assert text.en != text.nl or names_in(text.en) == {text.en.strip("{}")}


@each_rule
def test_both_languages_speak_of_the_same_values(rule: Rule) -> None:
    """Except that one may leave out what its grammar does not need."""
    for said in rule.verdicts:
        english, dutch = names_in(said.texts.message.en), names_in(said.texts.message.nl)
        assert dutch <= english | {"element"}


@each_rule
def test_texts_follow_the_house_style(rule: Rule) -> None:
    """The subject first, no full stop at the end, one sentence, no tabs or line ends."""
    texts = [
        text for said in rule.verdicts for both in (said.texts.message, said.texts.hint) for text in (both.en, both.nl)
    ]
    assert [text for text in texts if text.endswith(".") or "\n" in text or "  " in text] == []
    assert [text for text in texts if text[0].isupper()] == []


def assert_says_itself(finding: Finding) -> None:
    """Check that a finding has words for all that its texts speak of, and gives them in both languages."""
    values = dict(finding.values)
    for text in (finding.texts.message, finding.texts.hint):
        for language in LANGUAGES:
            needed = names_in(text.wording(language))
            assert needed <= set(values)
            assert [name for name in sorted(needed) if not isinstance(values[name], str | int | Wordable)] == []
    for language in LANGUAGES:
        assert finding.message(language).strip()
        assert finding.hint(language).strip()


@each_rule
def test_an_example_is_told_in_both_languages(rule: Rule) -> None:
    """No place for a value is left open, and nothing is told in the other language."""
    (finding,) = check(loads(rule.documentation.example, format="yaml"))
    assert_says_itself(finding)
    assert finding.message("en") != finding.message("nl")
    assert finding.hint("en") != finding.hint("nl")
    for language in LANGUAGES:
        assert "{" not in finding.message(language) + finding.hint(language)


@settings(max_examples=40)
@given(partnerships(unique_ids=False))
def test_every_finding_says_itself(record: Partnership) -> None:
    """Whatever stands in a record: dates and amounts are worded, and none is shown as Python shows it."""
    for finding in check(record):
        assert_says_itself(finding)


@settings(max_examples=40)
@given(partnerships(unique_ids=False))
def test_a_finding_names_its_rule_its_place_and_its_elements(record: Partnership) -> None:
    """The path starts at the record, the rule is one of the catalogue, and its verdict one of the rule."""
    known = set(record.ids())
    for finding in check(record):
        rule = CORE[finding.rule]
        assert finding.path.startswith("$")
        assert finding.elements[0] in known
        assert finding.texts in [said.texts for said in rule.verdicts]


def test_braces_in_names_are_no_places_for_values() -> None:
    """A name is printed as it stands."""
    body = Structure(id="s", name="{element} {0} {} %s {x!r}", period="2018/2016")
    (finding,) = check(holding(body), rules=CORE.select("SAM201"))
    assert finding.message() == "structure ‘{element} {0} {} %s {x!r}’ ends (2016) before it starts (2018)"


@pytest.mark.parametrize("kind", ALL_KINDS, ids=lambda kind: kind.__name__)
def test_no_kind_gets_the_wrong_article(kind: type) -> None:
    """English has two: an area, a goal."""
    target = [] if kind is Partnership else [minimal(kind, id="target")]
    role = Role(id="r", within="p" if kind is Partnership else "target")
    record = holding(*target, role)
    messages = [finding.message() for finding in check(record, rules=CORE.select("SAM102"))]
    assert [message for message in messages if any(f" a {vowel}" in message for vowel in "aeio")] == []


# Findings -----------------------------------------------------------------------------------------------------------

TEXTS: Final = Texts(
    Bilingual("{count} goals since {since}", "{count} doelen sinds {since}"), Bilingual("drop", "schrap")
)


def finding(rule: str = "SAM999", severity: Severity = Severity.ADVICE, path: str = "$", **others: object) -> Finding:
    return Finding(**{"rule": rule, "severity": severity, "path": path, "texts": TEXTS, **others})


def test_values_are_worded_in_the_language_of_the_text() -> None:
    """A date in a Dutch message is a Dutch date; what is said twice is told in the language asked."""
    said = finding(values={"count": 2, "since": Period("2021-22/..")})
    assert (said.message(), said.message("nl")) == (
        "2 goals since since summer 2021",
        "2 doelen sinds sinds zomer 2021",
    )
    twice = finding(values={"count": Bilingual("two", "twee"), "since": "then"})
    assert (twice.message("en"), twice.message("nl")) == ("two goals since then", "twee doelen sinds then")
    assert (twice.hint(), twice.hint("nl")) == ("drop", "schrap")


def test_a_language_that_is_not_there_is_refused() -> None:
    """There are two."""
    with pytest.raises(ValueError, match=r"^no wording in 'fr': allowed are 'en', 'nl'$"):
        finding(values={}).hint("fr")  # type: ignore[arg-type]


def test_findings_are_values() -> None:
    """Frozen, equal by what they say, and able to stand in a set or go to another process."""
    one = finding(values={"count": 1, "since": "then"}, elements=["a", "b"])
    same = finding(values=(("count", 1), ("since", "then")), elements=("a", "b"))
    assert one == same == pickle.loads(pickle.dumps(one))
    assert {one, same} == {one}
    assert (one.elements, one.values) == (("a", "b"), (("count", 1), ("since", "then")))
    with pytest.raises(attrs.exceptions.FrozenInstanceError):
        one.path = "$.x"  # type: ignore[misc]


# Severities ---------------------------------------------------------------------------------------------------------


def test_severities_are_ranked_from_the_gravest() -> None:
    """That is the order in which people should read."""
    assert [(severity.name, severity.rank) for severity in Severity] == [("ERROR", 0), ("WARNING", 1), ("ADVICE", 2)]


def test_severities_are_said_in_both_languages() -> None:
    """English where no language is asked."""
    said = [(severity.wording(), severity.wording("nl")) for severity in Severity]
    assert said == [("error", "fout"), ("warning", "waarschuwing"), ("advice", "advies")]


# Reports ------------------------------------------------------------------------------------------------------------


def findings() -> SearchStrategy[Finding]:
    return st.builds(
        finding,
        rule=st.sampled_from(["SAM101", "SAM201", "ACME1"]),
        severity=st.sampled_from(Severity),
        path=st.sampled_from(["$", "$.goals[0]", "$.goals[2]", "$.goals[10]", "$.areas[1].id"]),
    )


@given(st.lists(findings(), max_size=8))
def test_a_report_tells_the_gravest_first(given_findings: list[Finding]) -> None:
    """Then by rule; none is lost, and none comes in."""
    report = Report(given_findings)
    keys = [(said.severity.rank, said.rule) for said in report]
    assert keys == sorted(keys)
    assert sorted(report, key=repr) == sorted(given_findings, key=repr)


@given(st.lists(findings(), max_size=6).flatmap(lambda said: st.tuples(st.just(said), st.permutations(said))))
def test_a_report_is_the_same_in_whatever_order_findings_come(both: tuple[list[Finding], list[Finding]]) -> None:
    """Rules may be judged in any order."""
    one, other = both
    assert Report(one) == Report(other)


@given(st.lists(findings(), max_size=8))
def test_a_report_counts_and_knows_the_worst(given_findings: list[Finding]) -> None:
    """It is true where there is anything to report."""
    report = Report(given_findings)
    assert [report.count(severity) for severity in Severity] == [
        sum(said.severity is severity for said in given_findings) for severity in Severity
    ]
    assert report.worst is min((said.severity for said in given_findings), key=lambda s: s.rank, default=None)
    assert (len(report), bool(report)) == (len(given_findings), bool(given_findings))
    assert list(report) == list(report.findings)


def test_findings_of_one_rule_stand_in_the_order_of_the_record() -> None:
    """The third body comes before the eleventh."""
    bodies = [Structure(id=f"s{number}", name="S", period="2018/2016") for number in range(12)]
    paths = [said.path for said in check(holding(*bodies), rules=CORE.select("SAM201"))]
    assert paths == [f"$.structures[{number}].period" for number in range(12)]


def test_reports_are_values() -> None:
    """Equal by their findings, and able to go to another process."""
    report = check(holding(Goal(id="g", statement="G", owners="nobody")))
    assert pickle.loads(pickle.dumps(report)) == report
    assert hash(report) == hash(Report(report.findings))


# Positions ----------------------------------------------------------------------------------------------------------

RECORD: Final = """\
id: buurt
name: Samen in de buurt
structures:
  - id: s
    name: Stuurgroep
    period: 2018/2016
"""


def test_a_finding_has_the_position_of_its_path() -> None:
    """The line and the column at which the value stands."""
    (said,) = check(loads(RECORD, format="yaml"), rules=CORE.select("SAM201"))
    place = position_of(said.path, positions(RECORD, format="yaml"))
    assert place == Position(6, 13)
    assert str(place) == "line 6, column 13"


@pytest.mark.parametrize(
    ("path", "line"),
    [
        ("$", 1),
        ("$.name", 2),
        ("$.summary", 1),
        ("$.structures", 3),
        ("$.structures[0]", 4),
        ("$.structures[0].name", 5),
        ("$.structures[0].name.more", 5),
        ("$.structures[0].kind", 4),
        ("$.structures[0].names[2].text", 4),
        ("$.structures[7]", 3),
        ("$.roles[3].holders[0]", 1),
    ],
)
def test_what_has_no_place_of_its_own_stands_where_its_surroundings_do(path: str, line: int) -> None:
    """What is missing is told at the element that lacks it."""
    place = position_of(path, positions(RECORD, format="yaml"))
    assert place is not None
    assert place.line == line


def test_without_positions_there_is_none() -> None:
    """Nothing is told of a text that is not known."""
    assert position_of("$.structures[0].period", {}) is None
