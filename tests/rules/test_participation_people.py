"""SAM301 to SAM307: who takes part, for whom, with which mandate, and with what part."""

from __future__ import annotations

from datetime import date, timedelta
from typing import TYPE_CHECKING, Any, Final

import attrs
import pytest
from hypothesis import event, given, settings
from hypothesis import strategies as st
from judging import holding, verdict_of

from samenspel import (
    Agreement,
    Commitment,
    Event,
    Goal,
    Group,
    Initiative,
    Mandate,
    Organisation,
    Partnership,
    Party,
    Person,
    Role,
    Structure,
    check,
)
from samenspel.rules.participation import PARTICIPATION

if TYPE_CHECKING:
    from samenspel import Element


def found(code: str, *elements: Element, **fields: Any) -> list[str]:  # noqa: ANN401 - any field of a partnership
    """Give what one rule finds, as its verdicts and severities: `whole error`."""
    return found_in(code, holding(*elements, **fields))


def found_in(code: str, partnership: Partnership, at: str | None = None, **parameters: object) -> list[str]:
    rules = PARTICIPATION.select(code).with_parameters(code, **parameters)
    findings = check(partnership, at=at, rules=rules)
    return [f"{verdict_of(finding, rules)} {finding.severity.value}" for finding in findings]


def org(id_: str, **said: Any) -> Organisation:  # noqa: ANN401 - any field
    return Organisation(**{"id": id_, "name": id_.upper(), **said})


def person(id_: str) -> Person:
    return Person(id=id_, name=id_.upper())


def role(id_: str, holders: Any = (), functions: Any = "partner", **said: Any) -> Role:  # noqa: ANN401 - any field
    return Role(id=id_, holders=holders, functions=functions, **said)


A, B, C = org("a"), org("b"), org("c")
JAN, PIET = person("jan"), person("piet")
TABLE: Final = Structure(id="table", name="Table", decides=True)

# SAM301 -------------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("elements", "claimed", "open_"),
    [
        ([A, role("r", "a")], ["whole error"], ["whole advice"]),
        ([A, B, role("r", ["a", "b"])], [], []),
        ([A, B, role("r", "a"), role("s", "b")], [], []),
        ([A, role("r", "a"), role("s", "a")], ["whole error"], ["whole advice"]),
        ([A, B, role("r", "a")], ["whole error"], []),
        ([org("a", count=2), role("r", "a")], [], []),
        ([org("a", count=1), role("r", "a")], ["whole error"], ["whole advice"]),
        ([org("a", members=["x", "y"]), role("r", "a")], [], []),
        ([A, Group(id="g", name="G"), role("r", ["a", "g"])], [], []),
        ([A, JAN, B, role("r", "a"), role("s", "jan", representing="b")], [], []),
        ([A, JAN, role("r", "a"), role("s", "jan", representing="a")], ["whole error"], ["whole advice"]),
        ([A, JAN, role("r", "a"), role("s", "jan")], [], []),
        ([A, role("r", "a"), role("s")], [], []),
        ([role("r", count=2)], [], []),
        ([role("r")], ["whole error"], []),
        ([JAN, role("r", "jan")], ["whole error"], []),
        ([Group(id="g", name="G"), role("r", "g")], ["whole error"], ["whole advice"]),
        ([A, role("r", "a"), role("s", "nobody")], [], []),
        ([A, TABLE, role("r", ["a", "table", "p"])], ["whole error"], ["whole advice"]),
        ([A, B], ["whole error"], []),
        ([], ["whole error"], []),
        ([org("a", count=3), B, C], ["whole error"], []),
    ],
    ids=[
        "one",
        "two in one role",
        "two in two roles",
        "one in two roles",
        "one, and one without a role",
        "one that stands for two",
        "one that stands for one",
        "an alliance",
        "a group",
        "a person who represents another",
        "a person who represents the same",
        "a person who may represent another",
        "a role that is not filled in",
        "two who are not named",
        "one who is not named",
        "a person alone",
        "a group alone",
        "one who is not in the record",
        "a body and the partnership are no parties",
        "no roles",
        "nothing",
        "no roles, and several organisations",
    ],
)
def test_a_partnership_has_two_parties(elements: list[Element], claimed: list[str], open_: list[str]) -> None:
    """An error only where the roles claim to be complete and nobody else can be meant."""
    assert found("SAM301", *elements, complete="roles") == claimed
    assert found("SAM301", *elements) == open_


DAY: Final = date(2020, 1, 1)
LIFE: Final = 12


def stretch(first: int, last: int) -> str:
    return f"{DAY + timedelta(days=first)}/{DAY + timedelta(days=last)}"


@settings(max_examples=60)
@given(
    st.lists(st.tuples(st.sampled_from("abc"), st.integers(-3, 14), st.integers(0, 14)), min_size=1, max_size=5),
    st.integers(0, LIFE + 3),
)
def test_a_stretch_with_fewer_than_two_is_found_by_counting_days(stays: list[tuple[str, int, int]], known: int) -> None:
    """Day by day, from the start of the partnership to its end or the moment of knowledge."""
    roles = [role(f"r{n}", who, period=stretch(start, start + long)) for n, (who, start, long) in enumerate(stays)]
    days = range(min(LIFE, known) + 1)
    thin = [day for day in days if len({who for who, start, long in stays if start <= day <= start + long}) < 2]
    whole = len({who for who, _, _ in stays}) < 2
    event(f"whole: {whole}, thin: {bool(thin)}")
    record = holding(
        A, B, C, *roles, complete="roles", trajectory=stretch(0, LIFE), as_of=str(DAY + timedelta(days=known))
    )
    assert found_in("SAM301", record) == (["whole error"] if whole else ["part warning"] if thin else [])
    if thin and not whole:
        (finding,) = check(record, rules=PARTICIPATION.select("SAM301"))
        end = next(day for day in range(thin[0], LIFE + 2) if day not in thin) - 1
        said = {name: str(value) for name, value in finding.values}
        assert f"{said['start']}/{said['end']}" == stretch(thin[0], end)


@pytest.mark.parametrize(
    ("period", "life", "as_of", "expected"),
    [
        ("2018/..", "2018/..", "2021", []),
        ("2019/..", "2018/..", "2021", ["part warning"]),
        ("2019/..", "2017/..", "2021", ["part warning"]),
        ("2019-01-02/..", "2019-01-01/..", "2021", ["part warning"]),
        ("2019-01-01/..", "2019-01-01/..", "2021", []),
        ("2015/2020-12-31", "2015/..", "2021-01-01", ["part warning"]),
        ("2015/2020-12-31", "2015/..", "2020-12-31", []),
        ("2015/2020", "2015/2020", "2030", []),
        ("2015/", "2015/..", "2021", []),
        ("/2017", "2015/..", "2021", ["part warning"]),
        ("2015/2017", "2015/..", None, []),
        ("2015/2017", "2015/..", "[2020..]", ["part warning"]),
        ("2015/2017", "2015/..", "[..2020]", []),
        ("2015/2017", None, "2021", []),
        ("2015/2017", "../..", "2021", []),
        ("2018/2015", "2012/..", "2021", []),
        ("2019~/..", "2018/..", "2021", []),
    ],
)
def test_a_stretch_counts_only_where_it_is_certain(
    period: str, life: str | None, as_of: str | None, expected: list[str]
) -> None:
    """Within what is certainly the life of the partnership, and up to what is known."""
    record = holding(
        A, B, role("r", "a"), role("s", "b", period=period), complete="roles", trajectory=life, as_of=as_of
    )
    assert found_in("SAM301", record) == expected
    unclaimed = holding(A, B, role("r", "a"), role("s", "b", period=period), trajectory=life, as_of=as_of)
    assert found_in("SAM301", unclaimed) == [said.replace("warning", "advice") for said in expected]


def test_an_event_that_ends_a_role_ends_a_stay() -> None:
    """A role says its end itself, or an event says it."""
    left = Event(id="e", title="B leaves", date="2018", ends="s")
    record = holding(
        A, B, role("r", "a"), role("s", "b", period="2015/"), left, complete="roles", trajectory="2015/..", as_of="2021"
    )
    assert found_in("SAM301", record) == ["part warning"]


def test_a_party_in_two_roles_leaves_with_the_last() -> None:
    """While one of its roles holds, it takes part."""
    roles = [role("r", "a"), role("s", "b", period="2015/2017"), role("t", "b", period="2016/..")]
    assert found("SAM301", A, B, *roles, complete="roles", trajectory="2015-12-31/..", as_of="2021") == []


# SAM302 -------------------------------------------------------------------------------------------------------------


def mandated(held: str | None = None, /, **said: Any) -> Role:  # noqa: ANN401 - any field of a mandate
    mandate = Mandate(**{"scope": "money", **said})
    return role("r", "jan", "representative", representing="a", period=held, mandate=mandate)


@settings(max_examples=60)
@given(st.integers(0, 9), st.integers(0, 5), st.integers(0, 9), st.integers(0, 5))
def test_a_mandate_shares_a_day_with_its_role(start: int, long: int, given_: int, lasting: int) -> None:
    """Days are compared one by one."""
    held, mandate = range(start, start + long + 1), range(given_, given_ + lasting + 1)
    record = holding(A, B, JAN, mandated(stretch(held[0], held[-1]), period=stretch(mandate[0], mandate[-1])))
    assert found_in("SAM302", record) == ([] if set(held) & set(mandate) else ["period error"])


@pytest.mark.parametrize(
    ("period", "mandate", "expected"),
    [
        ("2018/2020", "2016/2017", ["period error"]),
        ("2018/2020", "2016/2018", []),
        ("2018~/2020", "2016/2017", []),
        ("2018/", "2016/2017", ["period error"]),
        ("/2020", "2016/2017", []),
        (None, "2016/2017", []),
        ("2018/2020", None, []),
        ("2020/2018", "2010/2011", []),
    ],
)
def test_a_mandate_lies_outside_its_role_only_where_that_is_certain(
    period: str | None, mandate: str | None, expected: list[str]
) -> None:
    """What is not said, and what contradicts itself, lies nowhere."""
    assert found("SAM302", A, B, JAN, mandated(period, period=mandate)) == expected


def test_a_role_that_an_event_ended_has_that_end() -> None:
    """The period of a role is what the record says of it, wherever it does."""
    ended = Event(id="e", title="E", date="2015", ends="r")
    assert found("SAM302", A, B, JAN, mandated("2012/", period="2018/.."), ended) == ["period error"]


@pytest.mark.parametrize(
    ("giver", "expected"),
    [
        ("a", []),
        ("b", ["giver warning"]),
        (["b", "a"], []),
        (["b", "c"], ["giver warning"]),
        ("unit", []),
        ("holding", []),
        ("alliance", []),
        ("sister", ["giver warning"]),
        ("mayor", []),
        ("director", ["giver warning"]),
        ("stranger", []),
        ("council", []),
        ("board-of-b", ["giver warning"]),
        ("board", []),
        ("statute", []),
        ("contract", ["giver warning"]),
        ("nobody", []),
        ("p", []),
        ((), []),
    ],
)
def test_a_mandate_comes_from_who_is_represented(giver: str | list[str], expected: list[str]) -> None:
    """From itself, a part or a whole of it, its people, its bodies, or an agreement that it is a party of."""
    others = [
        org("a", part_of="holding"),
        B,
        C,
        org("unit", part_of="a"),
        org("holding"),
        org("alliance", members=["a"]),
        org("sister", part_of="holding"),
        JAN,
        person("mayor"),
        person("director"),
        person("stranger"),
        role("r1", "mayor", within="a"),
        role("r2", "director", representing="b"),
        role("r3", "stranger"),
        Group(id="council", name="Council", part_of="a"),
        Structure(id="board-of-b", name="Board", part_of="b"),
        Structure(id="board", name="Board"),
        Agreement(id="statute", name="S", parties=["a", "b"]),
        Agreement(id="contract", name="S", parties=["b", "c"]),
    ]
    assert found("SAM302", *others, mandated(given_by=giver)) == expected


def test_who_gives_two_mandates_gives_each_for_whom_it_is() -> None:
    """What the giver may do for one it represents says nothing of another."""
    given_by = {"mandate": Mandate(given_by="mayor")}
    mayor = [person("mayor"), role("r1", "mayor", within="a")]
    held = [role("own", "jan", representing="a", **given_by), role("other", "jan", representing="b", **given_by)]
    assert found("SAM302", A, B, JAN, *mayor, *held) == ["giver warning"]
    assert found("SAM302", A, B, JAN, *mayor, *reversed(held)) == ["giver warning"]


@given(st.sampled_from(["a", "b", "c"]), st.sampled_from(["a", "b", "c"]))
def test_among_strangers_only_oneself_gives_a_mandate(giver: str, represented: str) -> None:
    """Without parts and wholes, the giver is the one who is represented."""
    held = role("r", "jan", representing=represented, mandate=Mandate(given_by=giver))
    assert found("SAM302", A, B, C, JAN, held) == ([] if giver == represented else ["giver warning"])


def test_parts_that_go_round_in_a_circle_are_followed_once() -> None:
    """SAM103 reports the circle."""
    circle = [org("a", part_of="b"), org("b", part_of="a"), org("c", part_of="c")]
    assert found("SAM302", *circle, JAN, mandated(given_by="b")) == []
    assert found("SAM302", *circle, JAN, mandated(given_by="c")) == ["giver warning"]


def test_who_represents_nobody_has_a_mandate_of_anybody() -> None:
    """Nothing is said that it could contradict."""
    held = role("r", "jan", mandate=Mandate(given_by="b"))
    dangling = role("s", "jan", representing="nobody", mandate=Mandate(given_by="b"))
    assert found("SAM302", A, B, JAN, held, dangling) == []


def signed(date_: str | None = None, **said: Any) -> Agreement:  # noqa: ANN401 - any field
    return Agreement(**{"id": "agreement", "name": "C", "parties": Party(actor="a", by="jan", signed=date_), **said})


@pytest.mark.parametrize(
    ("mandate", "agreement", "expected"),
    [
        ({"period": "2018/2020"}, signed("2021"), ["signed warning"]),
        ({"period": "2018/2020"}, signed("2020"), []),
        ({"period": "2018/2020-12-31"}, signed("2021-01-01"), ["signed warning"]),
        ({"period": "2018/2020-12-31"}, signed("2020-12-31"), []),
        ({"period": "2018/2020"}, signed("2021~"), []),
        ({"period": "2018/2020"}, signed("2017"), ["signed warning"]),
        ({"period": "2018/2020"}, signed(), []),
        ({}, signed("2021"), []),
        ({"limit": "5000 EUR"}, signed(value="5001 EUR"), ["limit warning"]),
        ({"limit": "5000 EUR"}, signed(value="5000 EUR"), []),
        ({"limit": "5000 EUR"}, signed(value=">4000 EUR"), []),
        ({"limit": "5000 EUR"}, signed(value="6000..7000 EUR"), ["limit warning"]),
        ({"limit": "5000 EUR"}, signed(value="4000..7000 EUR"), []),
        ({"limit": "5000 EUR"}, signed(value="9000 NZD"), []),
        ({"limit": "5000 EUR"}, signed(value="9000 EUR/year"), []),
        ({"limit": "5000 EUR"}, signed(value="9000 homes"), []),
        ({"limit": "5000 homes"}, signed(value="9000 homes"), []),
        ({"limit": "<5000 EUR"}, signed(value="9000 EUR"), ["limit warning"]),
        ({"limit": ">5000 EUR"}, signed(value="9000 EUR"), []),
        (
            {"limit": "5000 EUR", "period": "2018"},
            signed("2021", value="9000 EUR"),
            ["limit warning", "signed warning"],
        ),
        ({"limit": "5000 EUR"}, signed(value="9000 EUR", parties=Party(actor="b", by="jan")), []),
        ({"limit": "5000 EUR"}, signed(value="9000 EUR", parties=Party(actor="a", by="piet")), []),
        ({"limit": "5000 EUR"}, signed(value="9000 EUR", parties=Party(actor="a")), []),
    ],
)
def test_a_signature_lies_within_the_mandate(
    mandate: dict[str, Any], agreement: Agreement, expected: list[str]
) -> None:
    """In time and in money, where both are certain and can be compared."""
    assert sorted(found("SAM302", A, B, JAN, PIET, mandated(**mandate), agreement)) == expected


def test_one_mandate_that_reaches_is_enough() -> None:
    """Who has two mandates for a party may use either."""
    first = mandated(period="2018", limit="5000 EUR")
    second = role("s", "jan", representing="a", mandate=Mandate(period="2021", limit="9000 EUR"))
    assert found("SAM302", A, B, JAN, first, second, signed("2021", value="9000 EUR")) == []
    unlimited = role("s", "jan", representing="a", mandate=Mandate(period="2021"))
    assert found("SAM302", A, B, JAN, first, unlimited, signed("2021", value="9000 EUR")) == []
    assert sorted(found("SAM302", A, B, JAN, first, signed("2021", value="9000 EUR"))) == [
        "limit warning",
        "signed warning",
    ]


@pytest.mark.parametrize(
    ("own", "spoken", "as_of", "expected"),
    [
        ("2015/2018", None, "2021", ["left warning"]),
        ("2015/2018", "2019/..", "2021", ["left warning"]),
        ("2015/2018", "2015/2018", "2021", []),
        ("2015/..", None, "2021", []),
        ("2015/", None, "2021", []),
        (None, None, "2021", []),
        ("2015/2018", None, None, []),
        ("2015/2018-12-31", None, "2018-12-31", []),
        ("2015/2018-12-31", None, "2019-01-01", ["left warning"]),
    ],
)
def test_nobody_speaks_for_who_has_left(own: str, spoken: str, as_of: str, expected: list[str]) -> None:
    """A person's role that still holds, while all roles of the party itself have certainly ended."""
    roles = [role("r", "a", period=own), role("s", "jan", representing="a", period=spoken)]
    assert found("SAM302", A, B, JAN, *roles, as_of=as_of) == expected


def test_a_party_that_holds_another_role_has_not_left() -> None:
    """All of its own roles must be over; a role in a body says nothing of the partnership; others may speak for it."""
    roles = [role("r", "a", period="2015/2018"), role("s", "jan", representing="a")]
    left = [A, B, JAN, TABLE, *roles]
    assert found("SAM302", *left, as_of="2021") == ["left warning"]
    assert found("SAM302", *left, role("t", "a", period="2019/.."), as_of="2021") == []
    assert found("SAM302", *left, role("t", "a", within="table"), as_of="2021") == ["left warning"]
    assert found("SAM302", A, B, roles[0], role("s", "b", representing="a"), as_of="2021") == []
    both = role("s", ["b", "jan"], representing="a")
    assert found("SAM302", A, B, JAN, roles[0], both, as_of="2021") == ["left warning"]


# SAM303 -------------------------------------------------------------------------------------------------------------


@settings(max_examples=60)
@given(st.lists(st.tuples(st.sampled_from(["jan", "piet", ""]), st.sampled_from("ab")), max_size=5), st.integers(1, 4))
def test_a_party_hangs_on_one_person_exactly_where_only_that_one_speaks(
    spoken: list[tuple[str, str]], places: int
) -> None:
    """Counted party by party; somebody who is not named may be anybody."""
    roles = [role(f"r{n}", who or (), "member", representing=party) for n, (who, party) in enumerate(spoken)]
    record = holding(A, B, JAN, PIET, *roles)
    by_party = [[who for who, party in spoken if party == one] for one in "ab"]
    expected = [who for who in by_party if len(who) >= places and len(set(who)) == 1 and who[0]]
    assert found_in("SAM303", record, places=places) == ["party advice"] * len(expected)


def test_a_party_with_others_of_its_people_hangs_on_nobody() -> None:
    """A group of its employees takes part as well; one that holds no role does not."""
    roles = [role(f"r{n}", "jan", "member", representing="a") for n in range(2)]
    group = Group(id="g", name="G", part_of="a")
    assert found("SAM303", A, JAN, *roles, group) == ["party advice"]
    assert found("SAM303", A, JAN, *roles, group, role("s", "g", "provider")) == []


def test_only_parties_hang_on_a_person() -> None:
    """An initiative or somebody who is not in the record is none, and an organisation is no person."""
    for represented in ("i", "nobody", "jan", "p"):
        roles = [role(f"r{n}", "jan", "member", representing=represented) for n in range(2)]
        assert found("SAM303", Initiative(id="i", name="I"), JAN, *roles) == []
    assert found("SAM303", A, B, *(role(f"r{n}", "b", "member", representing="a") for n in range(2))) == []


def test_only_present_roles_count() -> None:
    """A second person who has left no longer helps; a role that has ended no longer burdens."""
    two = [role("r", "jan", "member", representing="a"), role("s", "jan", "adviser", representing="a")]
    past = role("t", "piet", "member", representing="a", period="2015/2016")
    assert found("SAM303", A, JAN, PIET, *two, past, as_of="2021") == ["party advice"]
    assert found("SAM303", A, JAN, PIET, *two, past, as_of="2016") == []
    ended = role("s", "jan", "adviser", representing="a", period="2015/2016")
    assert found("SAM303", A, JAN, two[0], ended, as_of="2021") == []


@pytest.mark.parametrize(
    ("functions", "roles", "expected"),
    [
        (["coordinator", "adviser", "coach"], 3, True),
        (["lead", "adviser", "coach"], 3, True),
        (["trajectory-lead", "adviser", "coach"], 3, True),
        (["chair", "adviser", "coach"], 3, False),
        (["coordinator", "adviser"], 3, False),
        (["coordinator", "adviser"], 2, True),
        (["coordinator", "adviser", "coach"], 4, False),
    ],
)
def test_a_coordinator_with_many_roles_is_found(functions: list[str], roles: int, *, expected: bool) -> None:
    """At the number that is set, and not one below."""
    held = [role(f"r{n}", "jan", function) for n, function in enumerate(functions)]
    record = holding(A, JAN, *held, role("s", "a", "lead"))
    assert found_in("SAM303", record, roles=roles) == (["person advice"] if expected else [])


@pytest.mark.parametrize(
    ("others", "expected"),
    [
        ([], True),
        ([role("s", "piet", "coach")], True),
        ([role("s", "piet", "deputy")], False),
        ([role("s", "piet", "contact")], False),
        ([role("s", "piet", "secretary")], False),
        ([role("s", "jan", "contact")], True),
        ([role("s", ["jan", "piet"], "contact")], False),
        ([role("s", (), "deputy")], False),
        ([role("s", (), "deputy", status="vacant")], True),
        ([role("s", "a", "lead")], False),
        ([role("s", "piet", "coordinator")], False),
        ([role("s", (), "coordinator")], False),
        ([role("s", "piet", "coordinator", within="table")], True),
        ([Structure(id="s", name="S", kind="secretariat")], False),
        ([Structure(id="s", name="S", kind="core-team")], True),
    ],
)
def test_a_coordinator_has_somebody_who_can_stand_in(others: list[Element], *, expected: bool) -> None:
    """A deputy, another contact, a secretary, a secretariat, or another who coordinates as well."""
    record = [A, JAN, PIET, TABLE, role("r", "jan", "coordinator"), *others]
    assert found("SAM303", *record) == (["alone advice"] if expected else [])


def test_an_organisation_that_leads_is_not_alone() -> None:
    """It has more than one person."""
    assert found("SAM303", A, B, role("r", "a", "lead")) == []


# SAM304 -------------------------------------------------------------------------------------------------------------

FULL: Final = Mandate(scope="money", given_by="a")


def seat(id_: str, **said: Any) -> Role:  # noqa: ANN401 - any field
    return Role(**{"id": id_, "holders": "jan", "representing": "a", "within": "table", **said})


@pytest.mark.parametrize(
    ("said", "expected"),
    [
        ({}, True),
        ({"mandate": FULL}, False),
        ({"mandate": Mandate(scope="money")}, True),
        ({"mandate": Mandate(given_by="a")}, True),
        ({"holders": "b", "representing": ()}, False),
        ({"holders": "b", "representing": "a"}, False),
        ({"representing": ()}, False),
        ({"holders": (), "representing": ()}, True),
        ({"holders": (), "representing": "a"}, True),
        *(({"functions": function}, False) for function in ("adviser", "coach", "consulted", "secretary")),
        *(({"functions": function}, False) for function in ("facilitator", "researcher")),
        ({"functions": ["adviser", "member"]}, True),
        ({"functions": "chair"}, True),
        *(({"status": status}, False) for status in ("guest", "candidate", "vacant")),
        ({"status": "acting"}, True),
        ({"period": "2015/2016"}, False),
        ({"within": "other"}, False),
    ],
)
def test_who_decides_for_another_has_a_mandate(said: dict[str, Any], *, expected: bool) -> None:
    """A scope and a giver; who sits there for himself, advises or is a guest needs none."""
    record = [A, B, JAN, TABLE, Structure(id="other", name="O"), seat("r", **said)]
    assert found("SAM304", *record, as_of="2021") == (["most advice"] if expected else [])


@pytest.mark.parametrize(
    ("body", "expected"),
    [
        ({"decides": True}, True),
        ({"decides": False}, False),
        ({}, False),
        ({"kind": "steering-group"}, True),
        ({"kind": "board"}, True),
        ({"kind": "general-meeting"}, True),
        ({"kind": "steering-group", "decides": False}, False),
        ({"kind": "working-group"}, False),
        ({"kind": "working-group", "decides": True}, True),
        ({"decides": True, "period": "2015/2016"}, False),
    ],
)
def test_a_body_decides_where_it_says_so_or_is_a_board(body: dict[str, Any], *, expected: bool) -> None:
    """And only while it exists."""
    record = [A, JAN, Structure(id="table", name="T", **body), seat("r")]
    assert found("SAM304", *record, as_of="2021") == (["most advice"] if expected else [])


@settings(max_examples=60)
@given(st.lists(st.booleans(), max_size=6), st.sampled_from([0.0, 0.25, 0.5, 1.0]), st.booleans())
def test_the_share_of_seats_without_a_mandate_is_counted(lacking: list[bool], share: float, claimed: bool) -> None:  # noqa: FBT001 - drawn
    """Exactly at the share it is few, one beyond it is many; grave only where the roles claim to be complete."""
    seats = [seat(f"r{n}", mandate=None if lacks else FULL) for n, lacks in enumerate(lacking)]
    record = holding(A, JAN, TABLE, *seats, complete=["roles"] if claimed else [])
    most = "most warning" if claimed else "most advice"
    expected = [] if not any(lacking) else [most if sum(lacking) > share * len(lacking) else "some advice"]
    assert found_in("SAM304", record, share=share) == expected


def test_seats_are_counted_by_their_holders() -> None:
    """Two who hold a role sit on two seats, and so do two who are not named."""
    others = [seat("s", holders=["b", "c"], representing=())]
    assert found("SAM304", A, B, C, JAN, TABLE, *others, seat("r", holders=(), count=2)) == ["some advice"]
    assert found("SAM304", A, B, C, JAN, TABLE, *others, seat("r", holders=(), count=3)) == ["most advice"]
    assert found("SAM304", A, B, C, JAN, PIET, TABLE, *others, seat("r", holders=["jan", "piet"])) == ["some advice"]


# SAM305 and SAM306 --------------------------------------------------------------------------------------------------

GROUP_KINDS: Final = ("residents", "clients", "tenants", "informal-carers", "experts-by-experience")
OTHERS: Final = ("volunteers", "employees", "professionals", "target-group", None)


def group(id_: str, kind: str | None = None, **said: Any) -> Group:  # noqa: ANN401 - any field
    return Group(id=id_, name=id_.upper(), kind=kind, **said)


SERVED: Final = Goal(id="goal", statement="G", serves="served")
PEOPLE: Final = group("served", "residents")


@pytest.mark.parametrize(
    ("elements", "expected"),
    [
        *(([group("served", kind), SERVED], True) for kind in ("residents", "clients", "tenants")),
        *(([group("served", kind), SERVED], False) for kind in ("volunteers", "target-group", None)),
        ([PEOPLE], False),
        ([PEOPLE, Initiative(id="i", name="I", serves="served")], True),
        ([PEOPLE, Initiative(id="i", name="I", serves="served", status="ended")], False),
        ([PEOPLE, Commitment(id="i", serves="served")], True),
        ([PEOPLE, SERVED, role("s", "served")], False),
        ([PEOPLE, SERVED, role("s", "served", period="2015/2016")], True),
        ([PEOPLE, SERVED, JAN, role("s", "jan", representing="served")], False),
        *(([PEOPLE, SERVED, group("g", kind), role("s", "g")], False) for kind in GROUP_KINDS),
        *(([PEOPLE, SERVED, group("g", kind), role("s", "g")], True) for kind in OTHERS),
        ([PEOPLE, SERVED, group("g", None, part_of="served"), role("s", "g")], False),
        ([PEOPLE, SERVED, group("g", None, part_of="h"), group("h", None, part_of="g"), role("s", "g")], True),
        ([PEOPLE, SERVED, org("o", kind="residents-organisation"), role("s", "o")], False),
        ([PEOPLE, SERVED, org("o", kind="tenants-organisation"), role("s", "o")], False),
        ([PEOPLE, SERVED, org("o", kind="clients-organisation"), role("s", "o")], False),
        ([PEOPLE, SERVED, org("o", kind="foundation"), role("s", "o")], True),
        ([PEOPLE, SERVED, org("o", kind="clients-organisation")], True),
    ],
)
def test_the_people_that_it_is_for_have_a_role(elements: list[Element], *, expected: bool) -> None:
    """They themselves, who is close to them, or who speaks for them."""
    record = [A, B, role("r", ["a", "b"], "lead"), *elements]
    assert found("SAM305", *record, as_of="2021") == (["absent advice"] if expected else [])
    claimed = found("SAM305", *record, as_of="2021", complete="roles")
    assert claimed == (["absent warning"] if expected else [])


def test_a_record_without_roles_says_nothing_of_who_is_absent() -> None:
    """Unless it claims that there are none."""
    assert found("SAM305", PEOPLE, SERVED) == []
    assert found("SAM305", PEOPLE, SERVED, complete="roles") == ["absent warning"]


SOUNDING: Final = Structure(id="sounding", name="S", kind="sounding-board")


@pytest.mark.parametrize(
    ("roles", "expected"),
    [
        ([{"functions": "consulted"}], True),
        ([{"functions": ["consulted", "adviser"]}], False),
        ([{"functions": "adviser"}], False),
        ([{"functions": ()}], False),
        ([{"functions": (), "status": "guest"}], True),
        ([{"functions": "member", "status": "guest"}], True),
        ([{"functions": "member"}], False),
        ([{"functions": "member", "within": "sounding"}], True),
        ([{"functions": (), "within": "sounding"}], True),
        ([{"functions": "representative", "within": "sounding"}], True),
        ([{"functions": "adviser", "within": "sounding"}], False),
        ([{"functions": "chair", "within": "sounding"}], False),
        ([{"functions": "member", "within": ["sounding", "table"]}], False),
        ([{"functions": "member", "within": ["sounding", "nowhere"]}], False),
        ([{"functions": "member", "within": "table"}], False),
        ([{"functions": "member", "within": "deciding"}], False),
        ([{"functions": "consulted"}, {"functions": "consulted"}], True),
        ([{"functions": "consulted"}, {"functions": "adviser"}], False),
        ([{"functions": "consulted"}, {"functions": "adviser", "period": "2015/2016"}], True),
        ([], False),
    ],
)
def test_who_is_only_heard_is_found(roles: list[dict[str, Any]], *, expected: bool) -> None:
    """One role of another kind is enough, and a role of which nothing is said may be of any."""
    deciding = Structure(id="deciding", name="D", kind="sounding-board", decides=True)
    held = [Role(id=f"r{n}", holders="served", **said) for n, said in enumerate(roles)]
    record = [A, B, PEOPLE, TABLE, SOUNDING, deciding, role("s", ["a", "b"], "lead"), *held]
    assert found("SAM306", *record, as_of="2021") == (["heard advice"] if expected else [])


@pytest.mark.parametrize(
    ("say", "over"),
    [
        (Goal(id="g", statement="G", owners=["a", "served"]), "dropped"),
        (Agreement(id="g", name="G", parties=["a", "served"]), "lapsed"),
    ],
    ids=["an owner", "a party"],
)
def test_who_owns_a_goal_or_agreed_has_a_say(say: Goal | Agreement, over: str) -> None:
    """That is more than being heard; what has been dropped or has ended is not."""
    record = [A, PEOPLE, role("r", "served", "consulted")]
    assert found("SAM306", *record) == ["heard advice"]
    assert found("SAM306", *record, say) == []
    assert found("SAM306", *record, attrs.evolve(say, status=over)) == ["heard advice"]


@given(st.lists(st.sampled_from(["consulted", "adviser", "member", "researcher"]), min_size=1, max_size=4))
def test_only_heard_are_who_are_nothing_but_consulted(functions: list[str]) -> None:
    """Whatever the number of roles and the order of their functions."""
    held = [role(f"r{n}", "served", function) for n, function in enumerate(functions)]
    expected = ["heard advice"] if set(functions) == {"consulted"} else []
    assert found("SAM306", PEOPLE, *held) == expected
    assert found("SAM306", PEOPLE, role("all", "served", functions)) == expected


@given(st.sampled_from(GROUP_KINDS), st.booleans())
def test_absent_and_only_heard_exclude_each_other(kind: str, is_there: bool) -> None:  # noqa: FBT001 - drawn
    """Who has no role is not heard."""
    record = [A, PEOPLE, SERVED, group("g", kind), role("r", "g" if is_there else "a", "consulted")]
    assert (found("SAM305", *record) == []) is is_there
    assert (found("SAM306", *record) != []) is is_there


# SAM307 -------------------------------------------------------------------------------------------------------------

OWN: Final = (A, B, TABLE, role("r", "a", "lead"), role("m", "b", "partner"))
PARTS: Final[dict[str, list[Element]]] = {
    "a function": [role("s", "b", "provider")],
    "a title": [role("s", "b", "partner", title="keeps the keys")],
    "a seat": [role("s", "b", "member", within="table")],
    "a seat in one body, and in another that is proposed": [
        Structure(id="x", name="X", status="proposed"),
        role("s", "b", "member", within=["x", "table"]),
    ],
    "an initiative": [Initiative(id="i", name="I"), role("s", "b", "partner", within="i")],
    "a commitment": [Commitment(id="c", by="b")],
    "a commitment that was promised": [Commitment(id="c", by=["a", "b"], status="promised")],
    "an event": [Event(id="e", title="E", participants="b")],
    "a person's seat": [JAN, role("s", "jan", "member", within="table", representing="b")],
    "a person's seat, whose party another role says": [
        JAN,
        role("s", "jan", "member", within="table"),
        role("t", "jan", "member", representing="b"),
    ],
    "a person's commitment": [JAN, Commitment(id="c", by="jan"), role("t", "jan", "member", representing="b")],
    "a part's seat": [org("part", part_of="b"), role("s", "part", "member", within="table")],
    "a part of a part": [
        org("part", part_of="b"),
        group("crew", part_of="part"),
        role("s", "crew", "member", within="table"),
    ],
    "a role of which nothing is said": [role("s", "b", ())],
}
NO_PARTS: Final[dict[str, list[Element]]] = {
    "nothing": [],
    "membership twice": [role("s", "b", ["member", "representative"])],
    "a seat as a candidate": [role("s", "b", "member", within="table", status="candidate")],
    "a function as a guest": [role("s", "b", "adviser", status="guest")],
    "a seat in a body that is proposed": [
        Structure(id="x", name="X", status="proposed"),
        role("s", "b", "member", within="x"),
    ],
    "a task in an organisation": [role("s", "b", "adviser", within="a")],
    "an expectation": [Commitment(id="c", by="b", status="expected")],
    "what was released": [Commitment(id="c", by="b", status="released")],
    "a proposal": [Commitment(id="c", by="b", status="proposed")],
    "what another promised": [Commitment(id="c", by="a", to="b")],
    "an event that is planned": [Event(id="e", title="E", participants="b", status="planned")],
    "an event that was cancelled": [Event(id="e", title="E", participants="b", status="cancelled")],
    "a part that is still to begin": [role("s", "b", "provider", period="2030/..")],
    "an agreement": [Agreement(id="g", name="G", parties=["a", "b"])],
    "a whole's part": [org("b", part_of="whole"), org("whole"), role("s", "whole", "provider")],
}


@pytest.mark.parametrize("name", PARTS)
def test_a_party_with_a_part_is_not_found(name: str) -> None:
    """Something that it does, gives or decides, itself or by who belongs to it."""
    assert found("SAM307", *OWN, *PARTS[name], as_of="2021") == []


@pytest.mark.parametrize("name", NO_PARTS)
def test_a_party_without_a_part_is_found(name: str) -> None:
    """To take part, to be expected or to be proposed is no part."""
    given_ = {element.id: element for element in (*OWN, *NO_PARTS[name])}.values()
    assert found("SAM307", *given_, as_of="2021") == ["none advice"]


COLLECTIONS: Final = ["commitments", "initiatives", "structures"]


@pytest.mark.parametrize(
    ("elements", "complete", "expected"),
    [
        ([*OWN], [], ["none advice"]),
        ([*OWN], ["roles", *COLLECTIONS], ["none warning"]),
        ([*OWN], COLLECTIONS, ["none advice"]),
        ([*OWN], ["roles", "commitments", "initiatives"], ["none advice"]),
        ([e for e in OWN if e is not TABLE], [], []),
        ([e for e in OWN if e is not TABLE], COLLECTIONS, ["none advice"]),
        ([A, B, TABLE, role("r", ["a", "b"])], [], []),
        ([A, B, TABLE, role("r", ["a", "b"])], ["roles", *COLLECTIONS], []),
        ([A, JAN, TABLE, role("r", "a", "lead"), role("m", ["jan", "nobody", "table"])], [], []),
        ([A, B, TABLE, role("r", "a", "lead"), role("m", "b", status="candidate")], [], []),
        ([A, B, TABLE, role("r", "a", "lead"), role("m", "b", period="2015/2016")], [], []),
        ([A, PEOPLE, TABLE, role("r", "a", "lead"), role("m", "served")], [], ["none advice"]),
    ],
)
def test_a_part_is_missed_only_where_parts_are_told(
    elements: list[Element], complete: list[str], expected: list[str]
) -> None:
    """Grave only where nothing can have been left out."""
    assert found("SAM307", *elements, complete=complete, as_of="2021") == expected


@pytest.mark.parametrize(
    ("part", "as_of", "months", "expected"),
    [
        ([role("s", "b", "provider", period="2015/2020-01-31")], "2021-01-31", 12, []),
        ([role("s", "b", "provider", period="2015/2020-01-31")], "2021-02-01", 12, ["dormant advice"]),
        ([role("s", "b", "provider", period="2015/2020-01-31")], "2020-02-29", 1, []),
        ([role("s", "b", "provider", period="2015/2020-01-31")], "2020-03-01", 1, ["dormant advice"]),
        ([role("s", "b", "provider", period="2015/")], "2021", 12, []),
        ([role("s", "b", "provider", period="2015/..")], "2021", 12, []),
        ([role("s", "b", "provider", period="2015/2016")], None, 12, []),
        ([Commitment(id="c", by="b", period="2015/2016")], "2021", 12, ["dormant advice"]),
        ([Commitment(id="c", by="b", made="2015")], "2021", 12, []),
        ([Event(id="e", title="E", participants="b", date="2016")], "2021", 12, ["dormant advice"]),
        ([Event(id="e", title="E", participants="b", date="2020-06")], "2021-01", 12, []),
        ([Event(id="e", title="E", participants="b")], "2021", 12, []),
        (
            [Structure(id="x", name="X", period="2015/2016"), role("s", "b", "member", within="x")],
            "2021",
            12,
            ["dormant advice"],
        ),
        (
            [
                Structure(id="x", name="X", period="2015/2016"),
                role("s", "b", "member", within="x", period="2015/2020-12"),
            ],
            "2021-01",
            12,
            [],
        ),
        (
            [Structure(id="x", name="X", period="2015/2016"), role("s", "b", "member", within=["x", "table"])],
            "2021",
            12,
            [],
        ),
        (
            [role("s", "b", "provider", period="2015/2016"), role("t", "b", "provider", period="2018/..")],
            "2021",
            12,
            [],
        ),
    ],
)
def test_a_party_sleeps_when_its_last_part_has_long_ended(
    part: list[Element], as_of: str | None, months: int, expected: list[str]
) -> None:
    """Exactly at the number of months it does not yet; nor where an end is not certain."""
    assert found_in("SAM307", holding(*OWN, *part, as_of=as_of), months=months) == expected


def test_a_party_is_judged_at_the_moment_that_is_asked() -> None:
    """What it did later is no part of it yet, and what has ended since was one."""
    record = holding(*OWN, role("s", "b", "provider", period="2015/2016"), as_of="2021")
    assert [found_in("SAM307", record, at=at) for at in ("2014", "2016", "2019")] == [
        ["none advice"],
        [],
        ["dormant advice"],
    ]


@settings(max_examples=60)
@given(st.dictionaries(st.sampled_from("abc"), st.sets(st.sampled_from(["partner", "provider", "member", "coach"]))))
def test_bare_members_are_found_among_parties_with_parts(functions: dict[str, set[str]]) -> None:
    """By their functions alone; nobody where no part of any of them is told."""
    roles = [role(f"r-{who}", who, sorted(said)) for who, said in functions.items()]
    bare = [who for who, said in functions.items() if said and said <= {"partner", "member"}]
    expected = ["none advice"] * len(bare) if len(bare) < len(functions) else []
    assert found("SAM307", A, B, C, TABLE, *roles) == expected
