"""Findings by element: all of them, each where it belongs, in the order in which people should read."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING, Final

import pytest
from generating import partnerships
from hypothesis import given
from hypothesis import strategies as st

from samenspel import CORE, Partnership, Structure, check, dumps, loads, positions
from samenspel.language import LANGUAGES
from samenspel.model.naming import own_name
from samenspel.views import Group, Judgement, by_element

if TYPE_CHECKING:
    from samenspel import Finding, Language

languages = st.sampled_from(LANGUAGES)


def judged(partnership: Partnership, *, with_lines: bool) -> Judgement:
    """Judge a record, with or without the lines of its text."""
    where = positions(dumps(partnership, format="yaml"), format="yaml") if with_lines else {}
    return Judgement("record", check(partnership).findings, where, partnership)


def of(text: str) -> Judgement:
    """Judge a record in YAML."""
    partnership = loads(text, format="yaml")
    return Judgement("record.yaml", check(partnership).findings, positions(text, format="yaml"), partnership)


def names(judgement: Judgement, language: Language = "en") -> list[str]:
    return [group.name for group in by_element(judgement, language)]


def gravity(finding: Finding) -> tuple[bool, int]:
    return finding.accepted is not None, finding.severity.rank


def place(group: Group) -> tuple[int, int]:
    return (group.position.line, group.position.column) if group.position else (0, 0)


@given(partnership=partnerships(), language=languages, with_lines=st.booleans())
def test_every_finding_stands_in_one_group(partnership: Partnership, language: Language, *, with_lines: bool) -> None:
    """None is lost, and none is told twice."""
    judgement = judged(partnership, with_lines=with_lines)
    told = [finding for group in by_element(judgement, language) for finding in group.findings]
    assert Counter(map(id, told)) == Counter(map(id, judgement.findings))


@given(partnership=partnerships(), with_lines=st.booleans())
def test_every_element_has_one_group_with_what_lies_in_it(partnership: Partnership, *, with_lines: bool) -> None:
    """The record itself has what lies in no element."""
    groups = by_element(judged(partnership, with_lines=with_lines))
    elements = {
        f"$.{kind}[{index}]": element
        for kind in {element.element_kind.collection for element in partnership.elements()}
        for index, element in enumerate(getattr(partnership, kind))
    }

    def home(path: str) -> str:
        return next((at for at in elements if path == at or path.startswith((f"{at}.", f"{at}["))), "$")

    assert len({group.path for group in groups}) == len(groups)
    for group in groups:
        assert {home(finding.path) for finding in group.findings} == {group.path}
        assert (own_name(elements.get(group.path, partnership)) or "") in group.name


@given(partnership=partnerships(), with_lines=st.booleans())
def test_the_gravest_come_first_and_then_those_that_stand_first(partnership: Partnership, *, with_lines: bool) -> None:
    """Both elements, and the findings within one."""
    groups = by_element(judged(partnership, with_lines=with_lines))
    order = [(gravity(group.findings[0]), place(group)) for group in groups]
    assert order == sorted(order)
    for group in groups:
        assert [gravity(finding) for finding in group.findings] == sorted(map(gravity, group.findings))


SEVERAL: Final = """\
id: b
name: Buurt
trajectory:
  phases:
    - period: 2016
    - period: 2019
structures:
  - id: a
    name: A
    kind: stering-group
  - id: b2
    name: B
    period: 2018/2016
    kind: stering-group
  - id: c
    name: C
    period: 2018/2016
waivers:
  - id: w
    rule: SAM201
    about: c
    reason: so it was minuted
"""


def test_an_element_stands_where_its_gravest_finding_does() -> None:
    """An error before a warning before advice, and what is accepted last."""
    groups = by_element(of(SEVERAL))
    assert [(group.name, group.position.line if group.position else 0) for group in groups] == [
        ("B (structure)", 11),
        ("A (structure)", 8),
        ("Buurt (partnership)", 1),
        ("C (structure)", 15),
    ]
    assert [finding.rule for finding in groups[0].findings] == ["SAM201", "SAM108"]


def test_the_tenth_of_a_list_comes_after_the_second() -> None:
    """Also where no lines are known."""
    bodies = [Structure(id=f"s{index}", name=f"Body {index}", period="2018/2016") for index in range(12)]
    partnership = Partnership(id="p", name="P", structures=bodies)
    found = check(partnership, rules=CORE.select("SAM201")).findings
    assert names(Judgement("p.json", found, {}, partnership)) == [f"Body {index} (structure)" for index in range(12)]


@pytest.mark.parametrize(
    ("language", "told"),
    [
        ("en", ["role ‘chair’ of Jan", "role ‘Trekker’ of Jan", "commitment ‘money’ of Jan"]),
        ("nl", ["rol ‘voorzitter’ van Jan", "rol ‘Trekker’ van Jan", "toezegging ‘geld’ van Jan"]),
    ],
)
def test_an_element_without_a_name_of_its_own_is_called_by_what_it_is(language: Language, told: list[str]) -> None:
    """And whose it is; never by its id."""
    record = (
        "id: p\nname: P\npeople:\n  - id: jan\n    name: Jan\n"
        "roles:\n  - id: r\n    holders: jan\n    functions: chair\n    period: 2018/2016\n"
        "  - id: t\n    holders: jan\n    title: Trekker\n    period: 2018/2016\n"
        "commitments:\n  - id: c\n    by: jan\n    kind: money\n    period: 2018/2016\n"
    )
    partnership = loads(record, format="yaml")
    found = check(partnership, rules=CORE.select("SAM201")).findings
    assert names(Judgement("r.yaml", found, positions(record, format="yaml"), partnership), language) == told
