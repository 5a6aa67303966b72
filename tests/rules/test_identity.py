"""SAM101 to SAM103 against the specification, spelled out here as data, and against brute force."""

from __future__ import annotations

from itertools import product
from typing import TYPE_CHECKING, Any, Final

import attrs
import pytest
from generating import partnerships
from hypothesis import given, settings
from hypothesis import strategies as st
from judging import ALL_KINDS, fields_with, fired, holding, minimal, places, saying

from samenspel import (
    CORE,
    Agreement,
    Area,
    Commitment,
    Event,
    Finding,
    Goal,
    Group,
    Initiative,
    Link,
    Organisation,
    Partnership,
    Role,
    Source,
    Structure,
    check,
)
from samenspel.model import KINDS, Element, Form, fields_of
from samenspel.vocabulary import LEGAL_BASES

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Mapping

    from hypothesis.strategies import SearchStrategy


def located(partnership: Partnership) -> Iterator[tuple[str, Element]]:
    """Give all elements with their paths, the partnership first, then as the collections stand in the specification."""
    yield "$", partnership
    for kind in KINDS:
        for index, element in enumerate(getattr(partnership, kind.element_kind.collection)):
            yield f"$.{kind.element_kind.collection}[{index}]", element


# SAM101 -------------------------------------------------------------------------------------------------------------


@given(partnerships(unique_ids=False))
def test_an_id_is_taken_exactly_where_it_occurred_before(record: Partnership) -> None:
    """Each element after the first that bears an id is reported, over all kinds."""
    known: list[str] = []
    expected = []
    for path, element in located(record):
        if element.id in known:
            expected.append(f"{path}.id")
        known.append(element.id)
    assert sorted(places(record, "SAM101")) == sorted(expected)


def test_one_element_that_stands_in_a_record_twice_is_a_duplicate() -> None:
    """Adding an element that is there already takes its id a second time, whatever object it is."""
    area = Area(id="beilen", name="Beilen")
    assert places(holding(area, area), "SAM101") == ["$.areas[1].id"]
    assert places(holding(area, Area(id="beilen", name="Beilen")), "SAM101") == ["$.areas[1].id"]


def test_an_element_may_not_bear_the_id_of_its_partnership() -> None:
    """The partnership can be referred to as well."""
    assert places(holding(Area(id="p", name="Beilen")), "SAM101") == ["$.areas[0].id"]


def test_ids_are_compared_as_written() -> None:
    """Capitals make another id."""
    assert places(holding(Area(id="beilen", name="B"), Area(id="Beilen", name="B")), "SAM101") == []


def test_each_of_several_duplicates_is_reported() -> None:
    """Three elements of one id are two too many."""
    bodies = [Structure(id="s", name=name) for name in ("Een", "Twee", "Drie")]
    found = list(check(holding(*bodies), rules=CORE.select("SAM101")))
    assert [(finding.path, finding.elements) for finding in found] == [
        ("$.structures[1].id", ("s",)),
        ("$.structures[2].id", ("s",)),
    ]


# SAM102: what a reference may point to ------------------------------------------------------------------------------

ACTORS: Final = {"Organisation", "Person", "Group", "Structure", "Partnership"}
SERVED: Final = {"Group", "Organisation", "Person", "Area", "Partnership"}
ANY: Final = {kind.__name__ for kind in ALL_KINDS}
LINEAGE: Final = {"Organisation", "Structure", "Agreement", "Initiative", "Role", "Partnership"}

ANYWHERE: Final = {
    "according_to": ACTORS,
    "holders": ACTORS,
    "nominated_by": ACTORS,
    "owners": ACTORS,
    "held_by": ACTORS,
    "by": ACTORS,
    "to": ACTORS,
    "on_behalf_of": ACTORS,
    "caused_by": ACTORS,
    "participants": ACTORS,
    "serves": SERVED,
    "because": ANY,
    "about": ANY,
    "affects": ANY,
    "subjects": ANY,
    "objects": ANY,
    "representing": {"Organisation", "Group", "Person", "Structure", "Initiative", "Partnership"},
    "contributes_to": {"Goal"},
    "goals": {"Goal"},
    "initiatives": {"Initiative"},
    "areas": {"Area"},
    "areas_served": {"Area"},
    "laid_down_in": {"Agreement"},
    "legal_bases": {"Agreement"},
    "in_return_for": {"Commitment"},
    "unless": {"Commitment"},
    "addressed_by": {"Commitment", "Initiative", "Agreement", "Goal", "Event", "Stance", "Structure"},
    "ends": LINEAGE,
    "starts": LINEAGE,
    "cites": {"Source"},
}
IN_ONE_CLASS: Final = {
    ("Party", "actor"): ACTORS,
    ("Party", "by"): {"Person", "Group", "Organisation", "Structure"},
    ("Mandate", "given_by"): {*ACTORS, "Agreement"},
    ("Observation", "group"): SERVED,
    ("Observation", "area"): {"Area"},
    ("Organisation", "part_of"): {"Organisation"},
    ("Organisation", "members"): {"Organisation", "Group", "Person"},
    ("Group", "part_of"): {"Group", "Organisation"},
    ("Structure", "part_of"): {"Structure", "Organisation"},
    ("Area", "part_of"): {"Area"},
    ("Role", "within"): {"Structure", "Initiative", "Agreement", "Organisation"},
    ("Agreement", "part_of"): {"Agreement", "Initiative"},
    ("Initiative", "part_of"): {"Agreement", "Initiative"},
    ("Commitment", "part_of"): {"Commitment"},
}
COLLECTIONS: Final = {kind.element_kind.collection for kind in KINDS}


def targets_of(cls: type, name: str) -> set[str] | None:
    """Give the kinds that a field may point to, as the specification has it; `None` where it refers to nothing."""
    if cls is Partnership and name in COLLECTIONS:
        return None
    return IN_ONE_CLASS.get((cls.__name__, name)) or ANYWHERE.get(name)


def with_values(cls: type[attrs.AttrsInstance]) -> Iterator[type[attrs.AttrsInstance]]:
    """Give a class and the classes of the values that it holds."""
    yield cls
    for field in fields_of(cls):
        if field.form is Form.VALUE:
            yield from with_values(field.item)


CLASSES: Final = {cls.__name__: cls for kind in ALL_KINDS for cls in with_values(kind)}


REFERRING: Final = {
    f"{kind.__name__}.{path}": (kind, path)
    for form in (Form.REFERENCE, Form.CITATION)
    for kind, path, _ in fields_with(form)
}
each_reference = pytest.mark.parametrize(("kind", "path"), REFERRING.values(), ids=REFERRING)


@pytest.mark.parametrize("cls", CLASSES.values(), ids=CLASSES)
def test_the_model_points_where_the_specification_says(cls: type[attrs.AttrsInstance]) -> None:
    """Each class refers by the fields of the table, to the kinds of the table, and by no other field."""
    said = {
        field.name: ANY if field.targets == ("*",) else set(field.targets)
        for field in fields_of(cls)
        if field.form in {Form.REFERENCE, Form.CITATION}
    }
    names = [attribute.name for attribute in attrs.fields(cls)]
    assert said == {name: targets for name in names if (targets := targets_of(cls, name)) is not None}


def test_the_table_has_no_row_without_a_field() -> None:
    """A row that no class has any more would check nothing."""
    names = {(cls.__name__, attribute.name) for cls in CLASSES.values() for attribute in attrs.fields(cls)}
    assert set(IN_ONE_CLASS) - names == set()
    assert set(ANYWHERE) - {name for _, name in names} == set()


def named(holder: attrs.AttrsInstance, path: str) -> Iterator[tuple[str, set[str], str]]:
    """Give every id that a field of the table names: its place, the kinds that are allowed there, and the id."""
    for attribute in attrs.fields(type(holder)):
        said = getattr(holder, attribute.name)
        targets = targets_of(type(holder), attribute.name)
        many = isinstance(said, tuple)
        for index, one in enumerate(said if many else [said]):
            place = f"{path}.{attribute.name}{f'[{index}]' if many else ''}"
            if targets is not None and one is not None:
                id_ = one.split("#")[0] if attribute.name == "cites" else one
                if attribute.name != "legal_bases" or not (":" in id_ or id_ in {term.code for term in LEGAL_BASES}):
                    yield place, targets, id_
            elif attrs.has(type(one)) and not isinstance(one, Element):
                yield from named(one, place)


def astray(record: Partnership) -> Iterator[tuple[str, str]]:
    """Give the references that lead nowhere or to a kind that cannot stand there, with what is wrong."""
    kinds: dict[str, list[str]] = {}
    for _, element in located(record):
        kinds.setdefault(element.id, []).append(type(element).__name__)
    for path, element in located(record):
        for place, targets, id_ in named(element, path):
            found = kinds.get(id_, [])
            if not found:
                yield place, "missing"
            elif len(found) == 1 and found[0] not in targets:
                yield place, "misfit"


@given(partnerships(unique_ids=False))
def test_a_reference_dangles_exactly_where_nothing_fitting_has_its_id(record: Partnership) -> None:
    """A naive walk over the whole record finds the same; an id that several have is left to SAM101."""
    found = [(path, "misfit" if verdict == "misfit" else "missing") for verdict, path in fired(record, "SAM102")]
    assert sorted(found) == sorted(astray(record))


@each_reference
def test_every_field_of_references_is_watched(kind: type[Element], path: str) -> None:
    """An id that no element has is reported at its place, in whatever kind and value it stands."""
    record = holding(saying(kind, path, "nobody"))
    start = "$" if kind is Partnership else f"$.{kind.element_kind.collection}[0]"
    assert f"{start}.{path}" in places(record, "SAM102")


@each_reference
def test_each_kind_may_stand_exactly_where_the_specification_lets_it(kind: type[Element], path: str) -> None:
    """All 19 kinds are tried in each field that refers."""
    owner, name = field_owner(kind, path)
    targets = targets_of(owner, name)
    start = "$" if kind is Partnership else f"$.{kind.element_kind.collection}[{{}}]"
    allowed = set()
    for target in ALL_KINDS:
        element = saying(kind, path, "p" if target is Partnership else "target", id="p" if kind is Partnership else "x")
        others = [] if target is Partnership else [minimal(target, id="target")]
        record = element.add(*others) if kind is Partnership else holding(*others, element)
        place = f"{start.format(int(target is kind))}.{path}"
        if place not in places(record, "SAM102"):
            allowed.add(target.__name__)
    assert allowed == targets


def field_owner(cls: type[attrs.AttrsInstance], path: str) -> tuple[type[attrs.AttrsInstance], str]:
    """Give the class that has the field at the end of a path, and the name of that field."""
    place, _, rest = path.partition(".")
    name = place.removesuffix("[0]")
    if not rest:
        return cls, name
    return field_owner(next(field for field in fields_of(cls) if field.name == name).item, rest)


@pytest.mark.parametrize(
    ("said", "expected"),
    [
        ("interview", []),
        ("interview#F12", []),
        ("interview#", []),
        ("interview#F1#2", []),
        ("other#F12", ["nobody"]),
        ("#F12", ["nobody"]),
        ("interviews", ["unknown"]),
        ("goal#F12", ["misfit"]),
    ],
    ids=lambda value: value if isinstance(value, str) else "",
)
def test_a_citation_names_a_source_before_its_locator(said: str, expected: list[str]) -> None:
    """What follows the first `#` is the source's own."""
    record = Partnership(
        id="p",
        name="P",
        sources=Source(id="interview", title="X"),
        goals=Goal(id="goal", statement="X"),
        cites=said,
    )
    assert [verdict for verdict, _ in fired(record, "SAM102")] == expected


@pytest.mark.parametrize(
    ("said", "expected"),
    [
        ("nl:wmo-2015", []),
        ("none", []),
        ("any", []),
        ("acme:statute", []),
        ("nl:no-such-law", []),
        ("statute", []),
        ("goal", ["misfit"]),
        ("wmo-2015", ["unknown"]),
    ],
    ids=lambda value: value if isinstance(value, str) else "",
)
def test_a_legal_basis_is_a_term_or_the_id_of_an_agreement(said: str, expected: list[str]) -> None:
    """What has a colon is meant as a term, and judged by SAM108."""
    record = holding(
        Agreement(id="statute", name="Statuten", form="statute"),
        Goal(id="goal", statement="X"),
        Agreement(id="a", name="A", legal_bases=said),
    )
    assert [verdict for verdict, _ in fired(record, "SAM102")] == expected


def dangling(record: Partnership) -> list[Finding]:
    return list(check(record, rules=CORE.select("SAM102")))


def test_a_hint_names_the_nearest_ids() -> None:
    """A typing error is mended without searching."""
    record = holding(Organisation(id="vv-beilen", name="VV Beilen"), Role(id="r", holders="vv-bielen"))
    assert [finding.hint() for finding in dangling(record)] == ["perhaps it should be 'vv-beilen'"]


def test_a_hint_names_the_nearest_laws_where_a_law_may_stand() -> None:
    """Who leaves out the country gets the term with it."""
    record = holding(Agreement(id="a", name="A", legal_bases="wmo-2015"))
    assert [finding.hint() for finding in dangling(record)] == ["perhaps it should be 'nl:wmo-2015' or 'nl:wmo-2007'"]


def test_a_record_with_very_many_mistakes_is_judged_whole() -> None:
    """Looking for nearest ids stops after a hundred; reporting does not."""
    roles = [Role(id=f"role-{number}", holders=f"rol-{number}") for number in range(150)]
    found = dangling(holding(*roles))
    assert len(found) == 150
    assert sum(finding.hint().startswith("perhaps it should be") for finding in found) == 100


# SAM103 -------------------------------------------------------------------------------------------------------------

NODES: Final = ("n0", "n1", "n2", "n3", "n4")
Edges = frozenset[tuple[str, str]]


def graphs() -> SearchStrategy[Edges]:
    """Small graphs, with edges from a node to itself; they shrink to none."""
    return st.frozensets(st.sampled_from(list(product(NODES, NODES))), max_size=9)


def of(edges: Edges, node: str) -> list[str]:
    return [to for start, to in sorted(edges) if start == node]


def nodes(kind: type[Element], field: str) -> Callable[[Edges], list[Element]]:
    return lambda edges: [minimal(kind, id=node, **{field: of(edges, node)}) for node in NODES]


def lineage(edges: Edges) -> list[Element]:
    events = [
        Event(id=f"e{index}", title="E", ends=start, starts=to) for index, (start, to) in enumerate(sorted(edges))
    ]
    return [*(minimal(Structure, id=node) for node in NODES), *events]


def part_of_kinds(edges: Edges) -> list[Element]:
    """Groups are part of organisations, which are part of each other: one relation over two kinds."""
    kinds = [Organisation, Organisation, Group, Group, Group]
    return [minimal(kind, id=node, part_of=of(edges, node)) for kind, node in zip(kinds, NODES, strict=True)]


def members_or_parts(edges: Edges) -> list[Element]:
    """To have a member says the same as to be a part of, the other way round: here by turns."""
    part = {edge for edge in edges if edge[0] < edge[1]}
    return [
        Organisation(
            id=node,
            name=node,
            part_of=of(frozenset(part), node),
            members=[start for start, to in sorted(edges - part) if to == node],
        )
        for node in NODES
    ]


RELATIONS: Final[Mapping[str, Callable[[Edges], list[Element]]]] = {
    **{
        f"{kind.__name__}.part_of": nodes(kind, "part_of")
        for kind in (Organisation, Group, Structure, Area, Agreement, Initiative, Commitment)
    },
    "part_of over two kinds": part_of_kinds,
    "members and part_of": members_or_parts,
    "contributes_to": nodes(Goal, "contributes_to"),
    **{f"{kind.__name__}.because": nodes(kind, "because") for kind in KINDS},
    "ends and starts": lineage,
}


def circles(edges: Edges) -> list[list[str]]:
    """Give the parts of a graph in which each node reaches each, by trying every way: brute force."""
    reached = set(edges)
    for _ in NODES:
        reached |= {(a, d) for a, b in reached for c, d in reached if b == c}
    inside = [node for node in NODES if (node, node) in reached]
    parts = {
        tuple(other for other in inside if other == node or {(node, other), (other, node)} <= reached)
        for node in inside
    }
    return [list(part) for part in sorted(parts)]


def circles_found(record: Partnership) -> list[list[str]]:
    found = check(record, rules=CORE.select("SAM103"))
    return sorted(sorted(finding.elements) for finding in found)


@pytest.mark.parametrize("relation", RELATIONS.values(), ids=RELATIONS)
@settings(max_examples=40)
@given(edges=graphs())
def test_circles_are_found_exactly_where_elements_reach_themselves(
    relation: Callable[[Edges], list[Element]], edges: Edges
) -> None:
    """Each circle is told once, with all elements in it."""
    assert circles_found(holding(*relation(edges))) == circles(edges)


@given(graphs())
def test_what_is_given_in_return_for_each_other_is_an_exchange(edges: Edges) -> None:
    """Two commitments may answer each other; circles of what is answered on one side only are found."""
    one_sided = frozenset((a, b) for a, b in edges if a == b or (b, a) not in edges)
    assert circles_found(holding(*nodes(Commitment, "in_return_for")(edges))) == circles(one_sided)


@given(graphs())
def test_a_circle_is_told_on_its_first_element(edges: Edges) -> None:
    """The path leads to the element of the circle that stands first in the record."""
    found = check(holding(*nodes(Goal, "contributes_to")(edges)), rules=CORE.select("SAM103"))
    firsts = [circle[0] for circle in circles(edges)]
    assert [finding.elements[0] for finding in found] == firsts
    assert [finding.path for finding in found] == [f"$.goals[{NODES.index(first)}]" for first in firsts]


def test_relations_are_no_circle_together() -> None:
    """Being a part of what is one's reason is no circle, nor is contributing to what one is part of."""
    record = holding(
        Initiative(id="i", name="I", part_of="a"), Agreement(id="a", name="A", because="i"), Goal(id="g", statement="G")
    )
    assert circles_found(record) == []


def test_a_reason_for_the_partnership_that_has_it_as_its_reason_is_a_circle() -> None:
    """The partnership is an element too."""
    record = Partnership(id="p", name="P", because="trust", agreements=Agreement(id="trust", name="A", because="p"))
    assert circles_found(record) == [["p", "trust"]]
    assert circles_found(Partnership(id="p", name="P", because="p")) == [["p"]]


def test_a_partnership_that_is_its_own_forerunner_is_a_circle() -> None:
    """Events tell the lineage of the partnership, too."""
    assert circles_found(holding(Event(id="e", title="E", ends="p", starts="p"))) == [["p"]]


def test_a_cancelled_event_makes_no_lineage() -> None:
    """What did not happen ended nothing and started nothing."""
    bodies = [Structure(id="a", name="A"), Structure(id="b", name="B")]
    there = Event(id="there", title="E", ends="a", starts="b", status="cancelled")
    back = Event(id="back", title="E", ends="b", starts="a")
    assert circles_found(holding(*bodies, there, back)) == []


def test_two_circles_in_one_relation_are_two_findings() -> None:
    """Who mends one of them is not told that all is well."""
    bodies = [minimal(Structure, id=id_, part_of=to) for id_, to in ("ab", "ba", "cd", "dc", "ee")]
    assert circles_found(holding(*bodies)) == [["a", "b"], ["c", "d"], ["e"]]


def test_a_circle_through_what_is_not_in_the_record_is_told_on_what_is() -> None:
    """The missing element itself is SAM102's."""
    record = holding(Organisation(id="a", name="A", part_of="gone", members="gone"))
    assert circles_found(record) == [["a"]]


@pytest.mark.parametrize(
    ("subjects", "objects", "expected"),
    [
        ("a", "a", [("self-link", "$.links[0].objects")]),
        (["a", "b"], ["b", "c"], [("self-link", "$.links[0].objects")]),
        (["a", "b"], ["b", "a"], [("self-link", "$.links[0].objects")] * 2),
        (["a", "a"], ["a"], [("self-link", "$.links[0].objects")]),
        ("a", "b", []),
        ("a", (), []),
        ("gone", "gone", []),
    ],
    ids=["one", "one of several", "two", "named twice", "another", "no object", "not in the record"],
)
def test_a_link_of_an_element_to_itself_is_found(subjects: Any, objects: Any, expected: list[tuple[str, str]]) -> None:  # noqa: ANN401 - one or several
    """Each element that stands on both sides is one finding."""
    goals = [Goal(id=id_, statement=id_) for id_ in "abc"]
    link = Link(id="l", kind="depends-on", subjects=subjects, objects=objects)
    assert fired(holding(*goals, link), "SAM103") == expected


def test_links_in_a_ring_are_no_circle() -> None:
    """That a depends on b and b on a is often so, and no contradiction."""
    goals = [Goal(id=id_, statement=id_) for id_ in "ab"]
    links = [Link(id=f"l{a}", kind="depends-on", subjects=a, objects=b) for a, b in ("ab", "ba")]
    assert circles_found(holding(*goals, *links)) == []


def test_a_long_chain_is_no_problem() -> None:
    """The search uses no recursion."""
    chain = [Goal(id=f"g{n}", statement="G", contributes_to=f"g{n + 1}") for n in range(5_000)]
    record = holding(*chain, Goal(id="g5000", statement="G"))
    assert circles_found(record) == []
    closed = record.replace(Goal(id="g5000", statement="G", contributes_to="g0"))
    assert [len(circle) for circle in circles_found(closed)] == [5_001]
