"""What all rules about purpose owe: true pages, and findings that stay the same where only names and order change."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

import attrs
import pytest
from hypothesis import event, given, settings
from hypothesis import strategies as st
from judging import verdict_of
from purpose_judging import OURS, around

from samenspel import CORE, Partnership, Rule, Severity, Source, check, loads
from samenspel.model import KINDS
from samenspel.rules.purpose import PURPOSE

if TYPE_CHECKING:
    from samenspel import Finding

each_rule = pytest.mark.parametrize("rule", OURS, ids=lambda rule: rule.code)

WARNING, ADVICE, ERROR = Severity.WARNING, Severity.ADVICE, Severity.ERROR
RULES: Final = {
    "SAM401": ("no-shared-goal", {"goals": 5}, [WARNING, ADVICE]),
    "SAM402": ("no-urgency", {"months": 24}, [ADVICE]),
    "SAM403": ("one-size-goals", {"months": 24}, [ADVICE, ADVICE]),
    "SAM404": ("no-early-result", {"months": 12, "many_months": 24}, [WARNING]),
    "SAM405": ("unowned-goal", {}, [WARNING, WARNING, WARNING]),
    "SAM406": ("target-group-left-out", {"ratio": 4}, [WARNING, ADVICE, ADVICE]),
    "SAM407": ("interest-unknown", {}, [ADVICE]),
    "SAM408": ("unaddressed-conflict", {}, [ADVICE, ADVICE]),
    "SAM409": ("unmeasured-goal", {}, [ADVICE, ADVICE, ADVICE, ADVICE]),
    "SAM410": ("inconsistent-indicator", {}, [ERROR, WARNING, WARNING, ERROR, ERROR]),
}


def test_the_family_holds_exactly_these_rules() -> None:
    """With their names, their parameters and what they can say."""
    assert {
        rule.code: (rule.name, rule.parameters, [said.severity for said in rule.verdicts]) for rule in PURPOSE
    } == RULES


def test_all_but_the_rule_on_indicators_are_about_practice() -> None:
    """A record contradicts itself whether or not the partnership still runs."""
    assert [rule.code for rule in PURPOSE if not rule.is_practice] == ["SAM410"]


@each_rule
def test_the_example_breaks_its_own_rule_and_no_other(rule: Rule) -> None:
    """Whoever reads the page sees the fault and nothing beside it."""
    report = check(loads(rule.documentation.example, format="yaml"), rules=CORE | OURS)
    assert [finding.rule for finding in report] == [rule.code]


@each_rule
def test_the_mended_example_breaks_no_rule(rule: Rule) -> None:
    """The remedy on the page is one."""
    assert list(check(loads(rule.documentation.better, format="yaml"), rules=CORE | OURS)) == []


@each_rule
def test_a_page_names_every_parameter_with_its_default_and_the_fields(rule: Rule) -> None:
    """A reader need not look into the code."""
    finds = " ".join(rule.documentation.finds.split())
    assert [
        f"`{name}` ({value})" for name, value in rule.parameters.items() if f"`{name}` ({value})" not in finds
    ] == []
    assert "Fields: " in finds


@each_rule
def test_a_parameter_that_makes_a_rule_fire_is_shown(rule: Rule) -> None:
    """The texts speak of each parameter; the number of months after which it is graver stands in the same place."""
    texts = [said.texts.message for said in rule.verdicts]
    for name in rule.parameters.keys() - {"many_months"}:
        assert any(f"{{{name}}}" in text.en and f"{{{name}}}" in text.nl for text in texts)


@each_rule
def test_an_english_text_and_its_dutch_one_speak_of_the_same(rule: Rule) -> None:
    """Nothing is lost in one language."""
    for said in rule.verdicts:
        for text in (said.texts.message, said.texts.hint):
            assert sorted(_values_in(text.en)) == sorted(_values_in(text.nl))


def _values_in(text: str) -> list[str]:
    return [part.partition("}")[0] for part in text.split("{")[1:]]


# Laws over all rules ------------------------------------------------------------------------------------------------

CODES: Final = tuple(rule.code for rule in OURS)


def said(findings: list[Finding]) -> list[tuple[str, str, Severity, str]]:
    return sorted(
        ((f.rule, verdict_of(f, OURS), f.severity, f.path) for f in findings), key=lambda one: (one[0], one[3], one[1])
    )


@settings(max_examples=50)
@given(around(*CODES), st.sampled_from([None, "2019-06", "2024"]))
def test_rules_say_something_that_can_be_said_of_any_record(record: Partnership, at: str | None) -> None:
    """Nothing raises and no text lacks a value."""
    for finding in check(record, at=at, rules=OURS):
        event(finding.rule)
        for text in (finding.message("en"), finding.message("nl"), finding.hint("en"), finding.hint("nl")):
            assert "{" not in text
            assert "None" not in text


@settings(max_examples=50)
@given(around(*CODES), st.data())
def test_what_does_not_matter_changes_nothing(record: Partnership, data: st.DataObject) -> None:
    """Neither a new id, nor an element that nothing refers to, nor the order of elements."""
    before = said(list(check(record, rules=OURS)))
    old = data.draw(st.sampled_from(sorted(record.ids())))
    assert said(list(check(record.rename(old, "fresh"), rules=OURS))) == before
    assert said(list(check(record.add(Source(id="unrelated", title="Unrelated")), rules=OURS))) == before
    names = [kind.element_kind.collection for kind in KINDS]
    turned = attrs.evolve(record, **{name: getattr(record, name)[::-1] for name in names})
    # SAM406 names one of the groups that have most, and one of those that have least.
    assert about(turned) == about(record)


def about(partnership: Partnership) -> list[tuple[str, str, str]]:
    findings = check(partnership, rules=OURS.ignore("SAM406"))
    return sorted((finding.rule, verdict_of(finding, OURS), finding.elements[0]) for finding in findings)


@settings(max_examples=25)
@given(around(*CODES))
def test_rules_of_practice_are_silent_of_what_is_over(record: Partnership) -> None:
    """The partnership ended years before the moment of judgement."""
    over = attrs.evolve(record, trajectory="2001/2003", as_of="2020")
    assert {finding.rule for finding in check(over, rules=OURS)} <= {"SAM410"}
