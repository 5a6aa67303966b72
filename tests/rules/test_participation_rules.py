"""The rules about participation together: their examples and their robustness."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

import attrs
import pytest
from generating import partnerships
from hypothesis import given, settings
from hypothesis import strategies as st

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
from samenspel.model import Goal
from samenspel.rules.participation import PARTICIPATION

if TYPE_CHECKING:
    from collections.abc import Mapping

each_rule = pytest.mark.parametrize("rule", PARTICIPATION, ids=lambda rule: rule.code)


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
    return st.one_of(partnerships(), partnerships(unique_ids=False))


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
