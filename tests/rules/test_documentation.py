"""What every rule of the catalogue owes its readers: a code, a name, a page whose examples are true."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

import attrs
import pytest

from samenspel import CORE, Catalogue, Finding, Rule, Severity, check, dumps, loads, rules
from samenspel.model import KINDS, Partnership, fields_of
from samenspel.rules import Documentation, Evidence

if TYPE_CHECKING:
    from collections.abc import Iterator

    from attrs import AttrsInstance

    from samenspel.rules import Judged, Violation

each_rule = pytest.mark.parametrize("rule", CORE, ids=lambda rule: rule.code)
each_record = pytest.mark.parametrize("section", ["example", "better"])

FIRST: Final = ("SAM101", "SAM102", "SAM103", "SAM104", "SAM108", "SAM201", "SAM202", "SAM203", "SAM204")
NAMES: Final = {
    "SAM101": "duplicate-id",
    "SAM102": "dangling-reference",
    "SAM103": "circular-reference",
    "SAM104": "misfitting-remark",
    "SAM105": "malformed-identifier",
    "SAM106": "identifier-shared",
    "SAM107": "likely-duplicate",
    "SAM108": "unknown-term",
    "SAM109": "expired-waiver",
    "SAM110": "term-not-in-force",
    "SAM111": "needless-waiver",
    "SAM201": "ends-before-start",
    "SAM202": "future-fact",
    "SAM203": "status-contradicts-dates",
    "SAM204": "phases-out-of-order",
    "SAM205": "outside-structure-life",
    "SAM206": "outside-actor-life",
    "SAM207": "inconsistent-replacement",
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
    "SAM401": "no-shared-goal",
    "SAM402": "no-urgency",
    "SAM403": "one-size-goals",
    "SAM404": "no-early-result",
    "SAM405": "unowned-goal",
    "SAM406": "target-group-left-out",
    "SAM407": "interest-unknown",
    "SAM408": "unaddressed-conflict",
    "SAM409": "unmeasured-goal",
    "SAM410": "inconsistent-indicator",
    "SAM501": "signatory-not-party",
    "SAM502": "form-contradicts-content",
    "SAM503": "inconsistent-lineage",
    "SAM504": "inconsistent-commitment",
    "SAM505": "inconsistent-money",
    "SAM506": "unanswered-expectation",
    "SAM507": "one-sided-giving",
    "SAM508": "open-dependency",
    "SAM509": "review-not-planned",
    "SAM510": "funding-not-secured",
    "SAM511": "single-legal-ground",
    "SAM512": "formality-misfit",
    "SAM513": "legal-cast-incomplete",
    "SAM514": "party-without-successor",
    "SAM601": "unowned-obstacle",
    "SAM602": "endless-pilot",
}
SEVERITIES: Final = {
    "SAM101": [Severity.ERROR],
    "SAM102": [Severity.ERROR],
    "SAM103": [Severity.ERROR],
    "SAM104": [Severity.ERROR],
    "SAM108": [Severity.WARNING],
    "SAM201": [Severity.ERROR],
    "SAM202": [Severity.ERROR],
    "SAM203": [Severity.ERROR, Severity.WARNING],
    "SAM204": [Severity.ERROR, Severity.ADVICE],
}
REMEDIES: Final = ("check-", "not-", "disallow-", "must-", "require-", "valid-")


def test_the_catalogue_holds_the_rules_of_its_design() -> None:
    """Codes are never reused and names are promised: `allow duplicate-id` keeps its meaning."""
    assert {rule.code: rule.name for rule in CORE} == NAMES


def test_rules_stand_in_the_order_of_their_codes() -> None:
    """Whoever reads the catalogue finds a rule by its code."""
    codes = [rule.code for rule in CORE]
    assert codes == sorted(codes)


def test_each_family_holds_the_rules_of_its_hundred() -> None:
    """SAM1xx is references and identity, SAM2xx is time; together the families are the core."""
    families = [family for name in rules.__all__ if isinstance(family := getattr(rules, name), Catalogue)]
    hundreds = [{rule.code[:4] for rule in family} for family in families if family != CORE]
    assert [len(hundred) for hundred in hundreds] == [1] * len(hundreds)
    assert sorted(rule.code for family in families if family != CORE for rule in family) == [r.code for r in CORE]


def test_codes_and_names_are_well_formed_and_unique() -> None:
    """A code is SAM and three digits; a name is kebab-case and says the fault, never the remedy."""
    names = [rule.name for rule in CORE]
    assert [rule.code for rule in CORE if re.fullmatch(r"SAM[1-9][0-9]{2}", rule.code) is None] == []
    assert [name for name in names if re.fullmatch(r"[a-z]+(-[a-z]+)+", name) is None] == []
    assert [name for name in names if name.startswith(REMEDIES)] == []
    assert len(set(names)) == len(names)


@pytest.mark.parametrize("code", FIRST)
def test_a_rule_says_nothing_graver_or_milder_than_it_is_known_for(code: str) -> None:
    """The severities of the verdicts are those of the catalogue's design."""
    assert sorted({said.severity for said in CORE[code].verdicts}, key=lambda s: s.rank) == SEVERITIES[code]


@each_rule
def test_the_severity_of_a_rule_is_the_gravest_that_it_can_say(rule: Rule) -> None:
    """Lists of rules show one severity each."""
    assert rule.severity.rank == min(said.severity.rank for said in rule.verdicts)


@each_rule
def test_the_verdicts_of_a_rule_have_names_of_their_own(rule: Rule) -> None:
    """A violation names its verdict, so no two may share a name."""
    names = [said.name for said in rule.verdicts]
    assert len(set(names)) == len(names)


def found_by_all(record: str) -> list[Finding]:
    return list(check(loads(record, format="yaml")))


@each_rule
def test_the_example_fires_its_rule_and_no_other(rule: Rule) -> None:
    """Judged by the whole catalogue, the faulty record shows this fault alone: whoever switches a rule off is told."""
    assert {finding.rule for finding in found_by_all(rule.documentation.example)} == {rule.code}


@each_rule
def test_the_example_shows_the_fault_once(rule: Rule) -> None:
    """A reader has one thing to look for."""
    assert len(found_by_all(rule.documentation.example)) == 1


@each_rule
def test_the_mended_example_is_clean(rule: Rule) -> None:
    """Judged by the whole catalogue, nothing is left to find."""
    assert found_by_all(rule.documentation.better) == []


@each_rule
@each_record
def test_an_example_is_judged_alike_in_every_format(rule: Rule, section: str) -> None:
    """What is found depends on what the record says, not on how it was written down."""
    partnership = loads(getattr(rule.documentation, section), format="yaml")
    rewritten = [loads(dumps(partnership, format=name), format=name) for name in ("json", "yaml")]
    assert [check(record) for record in rewritten] == [check(partnership)] * 2


@each_rule
def test_a_page_has_all_its_sections(rule: Rule) -> None:
    """What it finds, why it matters, an example, a better one, references: none is empty."""
    page = attrs.asdict(rule.documentation)
    assert [name for name, said in page.items() if not said.strip()] == []


@each_rule
def test_the_summary_is_one_sentence(rule: Rule) -> None:
    """The first line of a page says the fault, without naming the rule."""
    summary = rule.documentation.summary
    assert re.fullmatch(r"[A-Z][^\n.]+\.", summary)
    assert rule.code not in summary


@each_rule
@each_record
def test_examples_are_records_without_their_fences(rule: Rule, section: str) -> None:
    """What is handed to a reader of YAML holds no Markdown."""
    text = getattr(rule.documentation, section)
    assert "```" not in text
    assert text.startswith("id: ")


def _value_classes(cls: type[AttrsInstance]) -> Iterator[type[AttrsInstance]]:
    yield cls
    for field in fields_of(cls):
        if attrs.has(field.item) and field.item not in KINDS:
            yield from _value_classes(field.item)


CLASSES: Final = {found.__name__: found for cls in (Partnership, *KINDS) for found in _value_classes(cls)}
FIELDS: Final = {name: {field.name for field in fields_of(cls)} for name, cls in CLASSES.items()}


def is_known(named: str) -> bool:
    """Tell whether `Party.signed`, `.field`, `trajectory.period` or `status` is a field of the model."""
    first, *rest = named.removeprefix(".").split(".")
    if first in FIELDS:
        return len(rest) == 1 and rest[0] in FIELDS[first]
    return all(any(part in fields for fields in FIELDS.values()) for part in (first, *rest))


@each_rule
def test_a_page_names_the_fields_that_the_rule_reads(rule: Rule) -> None:
    """Each page ends its first section with the fields, and each of them is one of the model."""
    _, fields, said = rule.documentation.finds.rpartition("Fields: ")
    named = re.findall(r"`([^`]+)`", said)
    assert fields
    assert named
    assert [name for name in named if not is_known(name)] == []


def test_the_check_of_fields_knows_what_is_no_field() -> None:
    """The test above can fail."""
    assert [is_known(name) for name in ("Party.signed", "trajectory.phases", ".kind", "status")] == [True] * 4
    assert [is_known(name) for name in ("Party.period", "trajectory.steps", ".colour", "signed_on")] == [False] * 4


@each_rule
def test_the_function_of_a_rule_bears_its_name(rule: Rule) -> None:
    """One word for one thing: `duplicate-id` is judged by `duplicate_id`, in the module of that name."""
    name = rule.name.replace("-", "_")
    assert (rule.judge.__name__, rule.judge.__module__.rpartition(".")[2]) == (name, name)


def undocumented(_judged: Judged, /) -> Iterator[Violation]:
    """Something is wrong.

    What it finds
    -------------
    Nothing.

    Example
    -------
    ```yaml
    id: sport
    ```

    Better
    ------
    ```yaml
    id: sport
    ```
    """
    yield from ()


def test_a_page_that_lacks_a_section_is_refused() -> None:
    """The error names the rule and what is missing from its page."""
    with pytest.raises(ValueError, match=r"^the page of ACME1 lacks: Why it matters$"):
        _ = Rule(code="ACME1", name="wrong", judge=undocumented, verdicts=()).documentation


def documented(_judged: Judged, /) -> Iterator[Violation]:
    """Something is wrong.

    What it finds
    -------------
    A fault.

    Why it matters
    --------------
    It does.

    Example
    -------
    Before the record:
    ```yaml
    id: sport
    ```
    After it.

    Better
    ------
    ```yaml
    id: club
    ```
    """
    yield from ()


def test_a_page_is_read_from_the_docstring() -> None:
    """Sections are given without their headings, and records without the text around them."""
    grounds = [Evidence("standard", "One standard"), Evidence("standard", "Another")]
    rule = Rule(code="ACME1", name="wrong", judge=documented, verdicts=(), evidence=grounds)
    assert rule.documentation == Documentation(
        summary="Something is wrong.",
        finds="A fault.",
        why="It does.",
        example="id: sport\n",
        better="id: club\n",
        references="- One standard.\n- Another.",
    )
