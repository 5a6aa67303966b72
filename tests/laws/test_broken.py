"""Records that break one rule: they break that rule and no other, in each of its ways, and as small as can be."""

from __future__ import annotations

import json
from importlib.resources import files
from random import Random
from typing import TYPE_CHECKING, Final

import pytest
from hypothesis import find, settings
from hypothesis import strategies as st
from hypothesis.errors import InvalidArgument
from measures import draws, fired, minimum, size

from samenspel import CORE, check, loads
from samenspel.testing.strategies import broken, nearly_broken
from samenspel.testing.strategies._broken import changed_in
from samenspel.testing.strategies.breaking import BREAKERS
from samenspel.testing.strategies.near import NEAR

if TYPE_CHECKING:
    from collections.abc import Callable

    from hypothesis.strategies import SearchStrategy

    from samenspel import Partnership, Rule

each_rule = pytest.mark.parametrize("rule", CORE, ids=lambda rule: rule.code)


def test_each_rule_has_its_breakers() -> None:
    """A new rule cannot come without them."""
    assert sorted(BREAKERS) == [rule.code for rule in CORE]


@each_rule
def test_what_is_broken_breaks_that_rule_and_no_other(rule: Rule) -> None:
    assert {tuple(fired(partnership)) for partnership in draws(broken(rule.code), 25)} == {(rule.code,)}


@each_rule
def test_each_way_breaks_its_rule_alone_and_together_they_reach_all_verdicts(rule: Rule) -> None:
    """Also the ways that few draws would take, and the verdicts that the examples on the page do not show."""
    found = [partnership for way in BREAKERS[rule.code] for partnership in draws(changed_in(way), 15)]
    assert {tuple(fired(partnership)) for partnership in found} == {(rule.code,)}
    told = {finding.texts for partnership in found for finding in check(partnership)}
    assert told == {verdict.texts for verdict in rule.verdicts}


@pytest.mark.parametrize("rule", [CORE["SAM101"], CORE["SAM205"], CORE["SAM310"]], ids=lambda rule: rule.code)
def test_what_is_broken_shrinks_to_the_size_of_the_example(rule: Rule) -> None:
    """The smallest record has at most one element more than the one on the rule's page; the study shrinks for all."""
    found = find(broken(rule.code), lambda _: True, settings=settings(database=None, deadline=None), random=Random(1))
    assert fired(found) == [rule.code]
    assert size(found) <= minimum(rule) + 1


@each_rule
def test_what_comes_near_to_breaking_a_rule_breaks_none_in_any_way(rule: Rule) -> None:
    """On the other side of each limit every rule is silent; a new rule cannot come without a way to that."""
    assert NEAR[rule.code]
    found = [partnership for way in NEAR[rule.code] for partnership in draws(changed_in(way), 10)]
    assert {tuple(fired(partnership)) for partnership in found} == {()}


def test_a_rule_may_be_named() -> None:
    assert fired(find(broken("outside-structure-life"), lambda _: True)) == ["SAM205"]
    assert fired(find(nearly_broken("no-urgency"), lambda _: True)) == []


@pytest.mark.parametrize(("changed", "expected"), [(broken, ("SAM510",)), (nearly_broken, ())])
def test_texts_and_ids_may_be_given(changed: Callable[..., SearchStrategy[Partnership]], expected: tuple[str]) -> None:
    strategy = changed("SAM510", texts=st.just("Stuurgroep"), ids=st.just("sport"))
    found = draws(strategy, 20)
    assert {tuple(fired(partnership)) for partnership in found} == {expected}
    assert {partnership.name for partnership in found} == {"Stuurgroep"}
    assert "sport" in {partnership.id for partnership in found}


@pytest.mark.parametrize(
    "texts", [st.sampled_from(("é", "e", "E")), st.sampled_from(("", "!", "_")), st.text(max_size=3)]
)
def test_clean_records_have_no_namesakes_whatever_the_texts(texts: st.SearchStrategy[str]) -> None:
    """SAM107 takes names for one that differ in accents, capitals and punctuation alone."""
    assert {tuple(fired(partnership)) for partnership in draws(broken("SAM201", texts=texts), 40)} == {("SAM201",)}


@pytest.mark.parametrize("wrong", ["SAM2O5", "outside-structure-live"])
@pytest.mark.parametrize("changed", [broken, nearly_broken])
def test_an_unknown_rule_is_refused_with_the_nearest(changed: Callable[..., object], wrong: str) -> None:
    with pytest.raises(InvalidArgument, match=r"SAM205|outside-structure-life"):
        changed(wrong)


@pytest.mark.parametrize("wrong", [205, None, CORE["SAM205"]])
def test_what_is_no_text_names_no_rule(wrong: object) -> None:
    with pytest.raises(InvalidArgument, match="such as 'SAM205'"):
        broken(wrong)  # type: ignore[arg-type]  # that is the mistake


# The documents for other languages -----------------------------------------------------------------------------------

DOCUMENTS: Final = files("samenspel.testing") / "broken"


@pytest.mark.parametrize("rule", CORE, ids=lambda rule: rule.code)
def test_the_document_of_a_rule_breaks_it_once_and_no_other(rule: Rule) -> None:
    record = loads((DOCUMENTS / f"{rule.code}.json").read_bytes())
    assert [finding.rule for finding in check(record)] == [rule.code]


def test_the_index_lists_the_documents_with_their_findings() -> None:
    """Whoever tests a program in another language compares its findings with these."""
    index = json.loads((DOCUMENTS / "index.json").read_text(encoding="utf-8"))
    assert [entry["rule"] for entry in index] == [rule.code for rule in CORE]
    for entry in index:
        (finding,) = check(loads((DOCUMENTS / entry["file"]).read_bytes()))
        rule = CORE[entry["rule"]]
        assert entry["name"] == rule.name
        assert (entry["path"], entry["severity"]) == (finding.path, finding.severity.value)
    shipped = {one.name for one in DOCUMENTS.iterdir()}
    assert shipped == {entry["file"] for entry in index} | {"index.json"}
