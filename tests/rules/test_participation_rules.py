"""The rules about participation together: their examples, their robustness, and the five examples."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Final

import attrs
import pytest
from generating import partnerships
from hypothesis import given, settings
from hypothesis import strategies as st
from judging import verdict_of

import samenspel
from samenspel import (
    Agreement,
    Area,
    Event,
    Group,
    Organisation,
    Partnership,
    Person,
    Role,
    Rule,
    Severity,
    Structure,
    check,
    loads,
)
from samenspel.model import Element, Goal
from samenspel.rules.participation import PARTICIPATION

if TYPE_CHECKING:
    from collections.abc import Mapping

EXAMPLES: Final = Path(__file__).resolve().parents[2] / "examples"
each_rule = pytest.mark.parametrize("rule", PARTICIPATION, ids=lambda rule: rule.code)


def found(partnership: Partnership, at: str | None = None) -> list[tuple[str, str, str]]:
    """Give rule, verdict and severity of all that the family finds."""
    findings = check(partnership, at=at, rules=PARTICIPATION)
    return [(f.rule, verdict_of(f, PARTICIPATION), f.severity.value) for f in findings]


# The catalogue ------------------------------------------------------------------------------------------------------

NAMES: Final = {
    "SAM301": "fewer-than-two-parties",
    "SAM302": "mandate-mismatch",
    "SAM303": "key-person",
    "SAM304": "unrecorded-mandate",
    "SAM305": "residents-absent",
    "SAM306": "residents-only-heard",
    "SAM307": "party-without-part",
    "SAM308": "coordination-misfit",
    "SAM309": "concentrated-power",
    "SAM310": "fragmented-structure",
    "SAM311": "lapsed-rhythm",
    "SAM312": "single-elected-sponsor",
}
GRAVEST: Final = {
    **dict.fromkeys(NAMES, Severity.ADVICE),
    **dict.fromkeys(["SAM301", "SAM302"], Severity.ERROR),
    **dict.fromkeys(["SAM304", "SAM305", "SAM307", "SAM308"], Severity.WARNING),
}
PARAMETERS: Final[Mapping[str, Mapping[str, object]]] = {
    "SAM303": {"places": 2, "roles": 3},
    "SAM304": {"share": 0.5},
    "SAM307": {"months": 12},
    "SAM308": {"parties": 6, "shared": 8},
    "SAM309": {"share": 0.5},
    "SAM310": {"bodies": 5, "share": 0.5, "depth": 3},
    "SAM311": {"intervals": 2, "months": 6},
    "SAM312": {
        "months": 6,
        "elections": ("2014-03-19", "2018-03-21", "2022-03-16", "2026-03-18"),
        "titles": ("alderman", "alderwoman", "councillor", "raadslid", "wethouder"),
    },
}


def test_the_family_has_these_rules_in_this_order() -> None:
    """Codes are never reused and names are promised."""
    assert [(rule.code, rule.name) for rule in PARTICIPATION] == list(NAMES.items())


@each_rule
def test_a_rule_is_as_grave_as_it_is_known_for(rule: Rule) -> None:
    """Only what contradicts itself can be an error."""
    assert rule.severity is GRAVEST[rule.code]


@each_rule
def test_the_parameters_have_these_defaults(rule: Rule) -> None:
    """Whoever sets one knows what it was."""
    assert rule.parameters == PARAMETERS.get(rule.code, {})


@each_rule
def test_the_page_names_each_parameter_with_its_default(rule: Rule) -> None:
    """A reader finds on the page what can be set."""
    numbers = {name: value for name, value in rule.parameters.items() if not isinstance(value, tuple)}
    said = rule.documentation.finds
    assert [name for name, value in numbers.items() if f"`{name}` ({value})" not in " ".join(said.split())] == []


@each_rule
def test_rules_of_practice_are_silent_when_the_partnership_is_over(rule: Rule) -> None:
    """Its record may still contradict itself, but no advice can mend what has ended."""
    assert rule.is_practice is (rule.code not in {"SAM301", "SAM302"})
    example = loads(rule.documentation.example, format="yaml")
    over = attrs.evolve(example, trajectory="2001/2002", as_of=example.as_of or "2021-12")
    assert bool(list(check(over, rules=PARTICIPATION.select(rule.code)))) is not rule.is_practice


@each_rule
def test_the_example_shows_the_fault_and_the_better_one_does_not(rule: Rule) -> None:
    """Judged by the whole family, the faulty record shows this fault alone and once."""
    page = rule.documentation
    assert [f.rule for f in check(loads(page.example, format="yaml"), rules=PARTICIPATION)] == [rule.code]
    assert list(check(loads(page.better, format="yaml"), rules=PARTICIPATION)) == []


# What every rule owes every record ----------------------------------------------------------------------------------

KINDS: Final = (Organisation, Person, Group, Structure, Role, Role, Role, Goal, Agreement, Event)


def crowded() -> st.SearchStrategy[Partnership]:
    """Records of who takes part, with dangling references, doubled ids and contradictory dates among them."""
    kinds = st.lists(st.sampled_from(KINDS), min_size=3, max_size=9)
    return st.one_of(partnerships(kinds=kinds), partnerships(unique_ids=False))


@settings(max_examples=60)
@given(crowded(), st.sampled_from([None, "2016", "2021-05", "[2020..]"]))
def test_no_record_makes_a_rule_fail(partnership: Partnership, at: str | None) -> None:
    """Whatever loads is judged, and each finding can be said in both languages."""
    for finding in check(partnership, at=at, rules=PARTICIPATION):
        assert finding.message("nl")
        assert finding.hint()


def told(partnership: Partnership) -> list[tuple[str, str, Severity]]:
    """Give what is found, by the id of the element that it is foremost about."""
    found = check(partnership, rules=PARTICIPATION)
    return sorted(((f.rule, f.elements[0], f.severity) for f in found), key=str)


@settings(max_examples=40)
@given(crowded())
def test_order_and_unrelated_elements_do_not_matter(partnership: Partnership) -> None:
    """What is found depends on what is said, and not on where."""
    reversed_ = attrs.evolve(
        partnership,
        roles=partnership.roles[::-1],
        organisations=partnership.organisations[::-1],
        structures=partnership.structures[::-1],
        groups=partnership.groups[::-1],
    )
    assert told(reversed_) == told(partnership)
    assert told(partnership.add(Area(id="unrelated-area", name="Elsewhere"))) == told(partnership)


@each_rule
def test_ids_do_not_matter(rule: Rule) -> None:
    """A rule asks who somebody is, and not what its id looks like."""
    example = loads(rule.documentation.example, format="yaml")
    renamed = example
    for number, id_ in enumerate(list(example.ids())):
        renamed = renamed.rename(id_, f"renamed-{number}")
    assert [f.message() for f in check(renamed, rules=PARTICIPATION)] == [
        f.message() for f in check(example, rules=PARTICIPATION)
    ]


@each_rule
def test_a_parameter_that_is_set_is_shown(rule: Rule) -> None:
    """The message says by which measure it was found."""
    for name, value in rule.parameters.items():
        if isinstance(value, int):
            texts = [said.texts.message.en for said in rule.verdicts]
            assert any(f"{{{name}}}" in text for text in texts), name


# The five examples --------------------------------------------------------------------------------------------------

SEEDS: Final[Mapping[tuple[str, str | None], list[tuple[str, str, str]]]] = {
    # SAM305 is advice, for the list of who takes part does not claim to be complete.
    ("oosterhout", None): [("SAM305", "absent", "advice")],
    # Nobody of the residents has a role at all, so that SAM305 speaks and SAM306 has nothing to judge.
    ("zeist", None): [("SAM305", "absent", "advice")],
    # SAM312 was expected, but the record has three office-holders and a decision of the municipality, and its moment
    # of knowledge is only "not before 2020": no election is certainly near.
    # SAM308 was not expected; 29 organisations without anybody who coordinates are what the article tells.
    ("oude-ijsselstreek", None): [("SAM308", "nobody", "advice")],
    # The partners' one commitment is expected of them, and their alliances are only proposed.
    ("ermelo", None): [("SAM307", "none", "advice")],
    # SAM307 was not foreseen: then, of the representatives of the villages no more is told than that they take part.
    ("welwozo", "2015-12"): [("SAM307", "none", "advice"), ("SAM310", "many", "advice")],
    ("welwozo", "2017-02"): [("SAM304", "most", "advice")],
    ("welwozo", None): [("SAM304", "most", "advice")],
}


@pytest.mark.parametrize(("name", "at"), SEEDS)
def test_the_five_examples_show_what_is_known_of_them(name: str, at: str | None) -> None:
    """What must fire fires, and nothing else of this family does."""
    assert found(samenspel.load(EXAMPLES / f"{name}.yaml"), at) == SEEDS[name, at]


def test_welwozo_had_eight_bodies_before_its_structure_was_changed() -> None:
    """The steering group, the supervisory group, three working groups, and the neighbourhood teams."""
    record = samenspel.load(EXAMPLES / "welwozo.yaml")
    (finding,) = check(record, at="2015-12", rules=PARTICIPATION.select("SAM310"))
    assert dict(finding.values)["working"] == 0
    named = {"stuurgroep", "begeleidingsgroep", "werkgroep-beilen", "werkgroep-westerbork", "werkgroep-smilde"}
    assert named < set(finding.elements)


def elements_of(*records: Partnership) -> list[Element]:
    return [element for record in records for element in record.elements()]


def test_the_examples_are_not_empty() -> None:
    """The table above judges records, and not what failed to load."""
    assert len(elements_of(*(samenspel.load(path) for path in EXAMPLES.glob("*.yaml")))) > 300
