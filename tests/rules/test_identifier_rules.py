"""SAM105 to SAM107: numbers of registers, and what may stand in a record twice."""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING, Any, Final

import pytest
from hypothesis import given
from hypothesis import strategies as st
from judging import fired, holding

from samenspel import Agreement, Area, Event, Group, Identifier, Organisation, Partnership, Person, Structure, check
from samenspel.rules import CORE
from samenspel.rules.identity.succession import joined, successions

if TYPE_CHECKING:
    from samenspel import Element

KVK: Final = "NL-KVK"
CODES: Final = ("SAM105", "SAM106", "SAM107")


def known(value: str, scheme: str = KVK) -> Identifier:
    return Identifier(scheme=scheme, value=value)


def organisation(id_: str, name: str | None = None, **said: Any) -> Organisation:  # noqa: ANN401 - any field
    return Organisation(id=id_, name=name or f"Organisation {id_}", **said)


def bearing(
    id_: str,
    value: str = "04004521",
    scheme: str = KVK,
    **said: Any,  # noqa: ANN401 - any field
) -> Organisation:
    return organisation(id_, identifiers=known(value, scheme), **said)


# SAM105 -------------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("scheme", "value", "expected"),
    [
        (KVK, "04004521", None),
        (KVK, "4004521", "zero-lost"),
        (KVK, "04521", "zero-lost"),
        (KVK, "4521", "malformed"),
        (KVK, "040045210", "malformed"),
        (KVK, "0400452a", "malformed"),
        (KVK, "04 004 521", "malformed"),
        (KVK, " 04004521", "malformed"),
        (KVK, "04004521\n", "malformed"),
        (KVK, "٠٤٠٠٤٥٢١", "malformed"),
        (KVK, "٠٤٠٠٤٥٢", "malformed"),
        (KVK, "", "malformed"),
        ("RSIN", "001234567", None),
        ("RSIN", "1234567", "zero-lost"),
        ("RSIN", "1234", "malformed"),
        ("OIN", "00000001001234567000", None),
        ("OIN", "1001234567000", "zero-lost"),
        ("OIN", "0000000100123456700", "zero-lost"),
        ("OIN", "000000010012345670000", "malformed"),
        ("AGB", "01012345", None),
        ("AGB", "1012345", "zero-lost"),
        ("GM", "GM1731", None),
        ("GM", "gm0200", None),
        ("GM", "1731", "malformed"),
        ("GM", "GM173", "malformed"),
        ("GM", "GM17311", "malformed"),
        ("LEI", "724500PMK2A2M1SQQ228", None),
        ("LEI", "724500PMK2A2M1SQQ22", "malformed"),
        ("LEI", "1234567890123456789", "malformed"),
        ("LEI", "724500PMK2A2M1SQQ22-", "malformed"),
        ("org-id", "NL-KVK-4004521", None),
        ("url", "no address", None),
        ("ocid", "", None),
        ("acme:members", "7", None),
        ("kvk", "4004521", None),
    ],
)
def test_a_number_has_the_form_that_its_register_gives(scheme: str, value: str, expected: str | None) -> None:
    """What cannot be a number of its register is reported; other schemes have no form here."""
    place = "$.organisations[0].identifiers[0].value"
    found = fired(holding(bearing("o", value, scheme)), "SAM105")
    assert found == ([] if expected is None else [(expected, place)])


@pytest.mark.parametrize(
    "element",
    [
        Organisation(id="x", name="X", identifiers=known("1")),
        Person(id="x", name="X", identifiers=known("1")),
        Area(id="x", name="X", identifiers=known("1")),
        Agreement(id="x", name="X", identifiers=known("1")),
        Partnership(id="x", name="X", identifiers=known("1")),
    ],
    ids=lambda element: type(element).__name__,
)
def test_the_numbers_of_all_that_registers_know_are_judged(element: Element) -> None:
    """Also those of areas, agreements and the partnership itself."""
    assert [verdict for verdict, _ in fired(holding(element), "SAM105")] == ["malformed"]


def test_each_wrong_number_is_reported_where_it_stands() -> None:
    """One that is right between them is not."""
    record = holding(organisation("o", identifiers=[known("1"), known("04004521"), known("1731", "GM")]))
    assert [path for _, path in fired(record, "SAM105")] == [
        "$.organisations[0].identifiers[0].value",
        "$.organisations[0].identifiers[2].value",
    ]


LENGTHS: Final = {KVK: 8, "RSIN": 9, "OIN": 20, "AGB": 8}


@given(st.sampled_from(sorted(LENGTHS)), st.text("0123456789 .aé", max_size=21))
def test_a_number_of_digits_is_so_many_digits(scheme: str, value: str) -> None:
    """Against a count of the characters."""
    digits = sum(character in "0123456789" for character in value)
    fits = digits == len(value) == LENGTHS[scheme]
    may_have_lost = digits == len(value) and 2 * digits > 2 * (LENGTHS[scheme] // 2) and digits < LENGTHS[scheme]
    found = [verdict for verdict, _ in fired(holding(bearing("o", value, scheme)), "SAM105")]
    assert found == ([] if fits else ["zero-lost" if may_have_lost else "malformed"])


@given(st.integers(10**6, 10**8 - 1))
def test_the_hint_of_a_lost_zero_mends_it(number: int) -> None:
    """What the hint gives is well formed."""
    for finding in check(holding(bearing("o", str(number))), rules=CORE.select("SAM105")):
        mended = finding.hint().rpartition(" ")[2]
        assert int(mended) == number
        assert fired(holding(bearing("o", mended)), "SAM105") == []


# SAM106 -------------------------------------------------------------------------------------------------------------

MERGER: Final = Event(id="merger", title="Merger", kind="merged", ends="a", starts="b")


@pytest.mark.parametrize(
    ("elements", "expected"),
    [
        ([bearing("a")], []),
        ([bearing("a"), bearing("b")], ["$.organisations[1].identifiers[0].value"]),
        ([bearing("a"), bearing("b", "04004522")], []),
        ([bearing("a"), bearing("b", "04004521", "AGB")], []),
        ([bearing("a"), Person(id="b", name="B", identifiers=known("04004521"))], ["$.people[0].identifiers[0].value"]),
        ([bearing("a"), bearing("b"), bearing("c")], [f"$.organisations[{n}].identifiers[0].value" for n in (1, 2)]),
        ([bearing("a"), bearing("a")], []),
        ([bearing("a"), bearing("b"), MERGER], []),
        ([bearing("a"), bearing("b"), Event(id="e", title="E", ends="a", starts="b", status="cancelled")], [1]),
        ([bearing("a"), bearing("b"), Event(id="e", title="E", ends="a")], [1]),
        ([bearing("a"), bearing("b"), Event(id="e", title="E", starts=["a", "b"])], [1]),
        (
            [
                bearing("a"),
                bearing("c"),
                MERGER,
                Event(id="next", title="Next", ends="b", starts="c"),
            ],
            [],
        ),
        ([bearing("a"), bearing("b", part_of="a")], []),
        ([bearing("b", part_of="a"), bearing("a")], []),
        ([bearing("a"), bearing("b", part_of="a"), bearing("c", part_of="b")], []),
        ([bearing("b", part_of="a"), bearing("c", part_of="a"), bearing("a")], []),
        ([bearing("b", part_of="set"), bearing("c", part_of="set"), organisation("set")], [1]),
        ([bearing("a", "gm1731", "GM"), bearing("b", "GM1731", "GM")], [1]),
        ([bearing("a", "724500pmk2a2m1sqq228", "LEI"), bearing("b", "724500PMK2A2M1SQQ228", "LEI")], [1]),
        ([bearing("a", "x7", "acme:members"), bearing("b", "X7", "acme:members")], []),
        ([bearing("a", "x7", "acme:members"), bearing("b", "x7 ", "acme:members")], [1]),
        ([bearing("a", " ", "acme:members"), bearing("b", " ", "acme:members")], []),
        ([bearing("a", "https://example.org", "url"), bearing("b", "https://example.org", "url")], []),
        ([bearing("a", "unknown"), bearing("b", "unknown")], []),
        ([bearing("a"), Area(id="b", name="B", identifiers=known("04004521"))], []),
        ([bearing("a"), Agreement(id="b", name="B", identifiers=known("04004521"))], []),
        ([organisation("a", identifiers=[known("04004521"), known("04004521")])], []),
    ],
    ids=[
        "one",
        "two",
        "another number",
        "another register",
        "an organisation and a person",
        "three",
        "one id twice",
        "came from it",
        "cancelled",
        "ended only",
        "started only",
        "came from it in two steps",
        "a part",
        "a part before its whole",
        "a part of a part",
        "two parts of one",
        "parts of a set without the number",
        "capitals do not matter for GM",
        "nor for LEI",
        "elsewhere they do",
        "spaces do not",
        "blank",
        "web address",
        "malformed",
        "an area",
        "an agreement",
        "one has it twice",
    ],
)
def test_a_register_gives_a_number_once(elements: list[Element], expected: list[str | int]) -> None:
    """Unless the one came from the other or is a part of it, no two bear one number."""
    paths = [f"$.organisations[{at}].identifiers[0].value" if isinstance(at, int) else at for at in expected]
    assert [path for _, path in fired(holding(*elements), "SAM106")] == paths


def test_a_shared_number_is_told_of_both() -> None:
    """The finding is about the one that comes later, and names the one before."""
    (finding,) = check(holding(bearing("a"), bearing("b")), rules=CORE.select("SAM106"))
    assert finding.elements == ("b", "a")


links = st.lists(st.tuples(st.integers(0, 5), st.integers(0, 5)), max_size=5)


@given(st.integers(1, 6), links, links)
def test_one_finding_for_each_group_after_the_first(
    count: int, parts: list[tuple[int, int]], heirs: list[tuple[int, int]]
) -> None:
    """Against groups that are merged one pair after the other."""
    ids = [f"o{number}" for number in range(count)]
    groups = [{id_} for id_ in ids]
    pairs = [(f"o{one}", f"o{other}") for one, other in (*parts, *heirs) if max(one, other) < count and one != other]
    for pair in pairs:
        together = [group for group in groups if group & set(pair)]
        groups = [group for group in groups if group not in together] + [set[str]().union(*together)]
    record = holding(
        *(bearing(f"o{n}", part_of=[f"o{whole}" for part, whole in parts if part == n != whole]) for n in range(count)),
        *(
            Event(id=f"e{n}", title="E", ends=f"o{one}", starts=f"o{other}")
            for n, (one, other) in enumerate(heirs)
            if max(one, other) < count and one != other
        ),
    )
    assert len(fired(record, "SAM106")) == len(groups) - 1


@given(st.lists(st.tuples(st.sampled_from("abcdef"), st.sampled_from("abcdef")), max_size=8))
def test_what_is_joined_stands_together(pairs: list[tuple[str, str]]) -> None:
    """Both of each pair have one group, and who is in no pair has none."""
    groups = joined(pairs)
    assert set(groups) == {id_ for pair in pairs for id_ in pair}
    assert all(groups[one] == groups[other] for one, other in pairs)


def test_a_long_line_of_succession_is_followed_to_its_end() -> None:
    """A thousand steps are one line, and neither too deep nor too slow."""
    ids = [f"o{number}" for number in range(1_000)]
    events = [
        Event(id=f"e{n}", title="E", ends=one, starts=other) for n, (one, other) in enumerate(pairwise(reversed(ids)))
    ]
    assert len(set(successions(holding(*events)).values())) == 1


# SAM107 -------------------------------------------------------------------------------------------------------------

BEILEN: Final = Area(id="beilen", name="Beilen")
SMILDE: Final = Area(id="smilde", name="Smilde")


@pytest.mark.parametrize(
    ("elements", "expected"),
    [
        ([organisation("a", "VV Beilen"), organisation("b", "VV Beilen")], True),
        ([organisation("a", "VV Beilen"), organisation("b", "V.V.  beilen")], True),
        ([organisation("a", "Café Één"), organisation("b", "Cafe Een")], True),
        ([organisation("a", "VV Beilen"), organisation("b", "VV Smilde")], False),
        ([organisation("a", "..."), organisation("b", "...")], False),
        ([organisation("a", "Beilen"), Group(id="b", name="Beilen")], False),
        ([Person(id="a", name="Jan"), Person(id="b", name="Jan")], True),
        ([Group(id="a", name="Residents"), Group(id="b", name="Residents")], True),
        ([Structure(id="a", name="Table"), Structure(id="b", name="Table")], False),
        ([Area(id="a", name="Centre"), Area(id="b", name="Centre")], False),
        ([organisation("a", "X", kind="school"), organisation("b", "X", kind="school")], True),
        ([organisation("a", "X", kind="school"), organisation("b", "X", kind="fund")], False),
        ([organisation("a", "X", kind="school"), organisation("b", "X")], True),
        ([organisation("a", "X"), organisation("b", "X", kind="school")], True),
        ([BEILEN, SMILDE, organisation("a", "X", areas="beilen"), organisation("b", "X", areas="smilde")], False),
        ([BEILEN, organisation("a", "X", areas="beilen"), organisation("b", "X")], True),
        ([BEILEN, organisation("a", "X"), organisation("b", "X", areas="beilen")], True),
        ([organisation("w", "W"), organisation("a", "X", part_of="w"), organisation("b", "X", part_of="w")], True),
        ([organisation("a", "X"), organisation("b", "X", part_of="a")], False),
        ([organisation("a", "X", part_of="b"), organisation("b", "X")], False),
        ([bearing("a", "04004521", name="X"), bearing("b", "04004522", name="X")], False),
        ([bearing("a", "04004521", name="X"), organisation("b", "X")], True),
        ([organisation("a", "X"), bearing("b", "04004521", name="X")], True),
        ([organisation("a", "X"), organisation("b", "X"), MERGER], False),
        ([organisation("a", "X"), organisation("a", "X")], False),
    ],
    ids=[
        "same name",
        "written otherwise",
        "accents",
        "another name",
        "a name without letters",
        "another kind of element",
        "people",
        "groups",
        "structures may",
        "areas may",
        "same kind",
        "another kind",
        "a kind and none",
        "no kind and one",
        "another place",
        "a place and none",
        "no place and one",
        "one whole",
        "a part of it",
        "its whole",
        "two numbers",
        "a number and none",
        "no number and one",
        "came from it",
        "one id twice",
    ],
)
def test_one_name_without_a_difference_is_likely_one(elements: list[Element], *, expected: bool) -> None:
    """What only one of the two says tells nothing; what both say otherwise does."""
    assert [verdict for verdict, _ in fired(holding(*elements), "SAM107")] == (["same-name"] if expected else [])


def test_the_first_of_several_is_not_reported() -> None:
    """Each that comes later is, and names one that it may be."""
    record = holding(*(organisation(id_, "X") for id_ in "abc"))
    found = check(record, rules=CORE.select("SAM107"))
    assert [finding.elements for finding in found] == [("b", "a"), ("c", "a")]


kinds = st.sampled_from([None, "school", "fund"])
places = st.sampled_from([(), ("beilen",), ("smilde",), ("beilen", "smilde")])
numbers = st.sampled_from([None, "04004521", "04004522"])
actors = st.lists(st.tuples(st.sampled_from(["X", "x.", "Y"]), kinds, places, numbers), max_size=6)


@given(actors)
def test_who_has_a_double_before_it_is_reported(
    drawn: list[tuple[str, str | None, tuple[str, ...], str | None]],
) -> None:
    """Against a comparison of each with each before it."""
    expected = [
        f"$.organisations[{later}].name"
        for later, (name, kind, areas, number) in enumerate(drawn)
        if any(
            name.strip(".").lower() == other_name.strip(".").lower()
            and (kind is None or other_kind is None or kind == other_kind)
            and (not areas or not other_areas or set(areas) == set(other_areas))
            and (number is None or other_number is None)
            for other_name, other_kind, other_areas, other_number in drawn[:later]
        )
    ]
    record = holding(
        *(
            organisation(f"o{at}", name, kind=kind, areas=areas, identifiers=known(number) if number else ())
            for at, (name, kind, areas, number) in enumerate(drawn)
        )
    )
    assert [path for _, path in fired(record, "SAM107")] == expected


# All three ----------------------------------------------------------------------------------------------------------

FAULTY: Final = holding(
    bearing("a", name="Kwintes"),
    bearing("b", name="Abrona"),
    organisation("c", "kwintes"),
    organisation("d", identifiers=known("7")),
)
MESSAGES: Final = {
    "SAM105": """
        organisation ‘Organisation d’ has '7' as its Dutch trade register number, which should consist of 8 digits
        bij organisatie ‘Organisation d’ staat '7' als KvK-nummer, en dat hoort te bestaan uit 8 cijfers
    """,
    "SAM106": """
        organisation ‘Abrona’ and organisation ‘Kwintes’ have one and the same number (Dutch trade register number: \
'04004521')
        organisatie ‘Abrona’ en organisatie ‘Kwintes’ hebben een en hetzelfde nummer (KvK-nummer: '04004521')
    """,
    "SAM107": """
        organisation ‘kwintes’ and organisation ‘Kwintes’ may be one and the same: they have one name, and nothing \
tells them apart
        organisatie ‘kwintes’ en organisatie ‘Kwintes’ zijn misschien een en dezelfde: de naam is gelijk, en niets \
onderscheidt ze
    """,
}


@pytest.mark.parametrize("code", CODES)
def test_the_message_names_the_fault_in_both_languages(code: str) -> None:
    """People read names, and no ids."""
    (finding,) = check(FAULTY, rules=CORE.select(code))
    assert [finding.message(), finding.message("nl")] == [line.strip() for line in MESSAGES[code].strip().splitlines()]


@pytest.mark.parametrize(
    ("scheme", "form", "vorm"),
    [
        (KVK, "8 digits", "8 cijfers"),
        ("RSIN", "9 digits", "9 cijfers"),
        ("OIN", "20 digits", "20 cijfers"),
        ("AGB", "8 digits", "8 cijfers"),
        ("GM", "the letters GM and 4 digits", "de letters GM en 4 cijfers"),
        ("LEI", "20 letters and digits", "20 letters en cijfers"),
    ],
)
def test_the_message_tells_the_form(scheme: str, form: str, vorm: str) -> None:
    """Each register has its own."""
    (finding,) = check(holding(bearing("o", "?", scheme)), rules=CORE.select("SAM105"))
    assert finding.message().endswith(f" should consist of {form}")
    assert finding.message("nl").endswith(f" hoort te bestaan uit {vorm}")


def test_the_hint_of_a_lost_zero_gives_the_number() -> None:
    """Both languages say what it is then."""
    (finding,) = check(holding(bearing("o", "4004521")), rules=CORE.select("SAM105"))
    assert (finding.hint(), finding.hint("nl")) == (
        "was a zero at the start lost, as happens in spreadsheets? then it is 04004521",
        "is er vooraan een nul weggevallen, zoals in rekenbladen gebeurt? dan is het 04004521",
    )


@given(st.permutations(FAULTY.organisations))
def test_the_order_of_the_record_changes_no_count(actors: list[Organisation]) -> None:
    """Which of two is reported follows the order; that one is does not."""
    rules = CORE.select(*CODES)
    assert sorted(finding.rule for finding in check(holding(*actors), rules=rules)) == list(CODES)


@pytest.mark.parametrize("id_", ["a", "b", "c", "d"])
def test_ids_do_not_matter(id_: str) -> None:
    """With another id for an element, people read the same."""
    rules = CORE.select(*CODES)
    renamed = check(FAULTY.rename(id_, "renamed"), rules=rules)
    assert [finding.message() for finding in renamed] == [finding.message() for finding in check(FAULTY, rules=rules)]
