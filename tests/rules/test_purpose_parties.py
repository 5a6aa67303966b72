"""SAM406 to SAM408: whether target groups, interests and conflicts are seen."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from judging import holding
from purpose_judging import around, found, goal, graded, messages, parties, together, verdicts

from samenspel import Group, Organisation, Partnership, Person, Role, Severity, Stance, Structure
from samenspel.model import Agreement, Area, Commitment, Element, Event, Initiative, Link, Obstacle

if TYPE_CHECKING:
    from collections.abc import Mapping

WARNING, ADVICE = Severity.WARNING, Severity.ADVICE


# SAM406: target groups ----------------------------------------------------------------------------------------------


def group(id_: str = "teens", /, **fields: Any) -> Group:  # noqa: ANN401 - any field of a group
    return Group(**{"id": id_, "name": id_.capitalize(), "kind": "target-group", **fields})


SERVED: Final[dict[str, tuple[list[Element], bool]]] = {
    "by nothing": ([goal()], False),
    "by a goal": ([goal(serves="teens")], True),
    "by an initiative": ([Initiative(id="i", name="I", serves="teens")], True),
    "by a commitment": ([Commitment(id="c", serves="teens")], True),
    "by a stance": ([goal(), Stance(id="s", statement="S", serves="teens")], False),
    "by a goal that was reached": ([goal(serves="teens", status="reached")], False),
    "by a goal of before": ([goal(serves="teens", period="2010/2012")], False),
    "by an initiative that ended": ([goal(), Initiative(id="i", name="I", serves="teens", status="ended")], False),
    "by a commitment of before": ([goal(), Commitment(id="c", serves="teens", period="2010/2012")], False),
    "by a goal for a larger group": ([goal(serves="all"), group("all", kind=None), group(part_of="all")], True),
    "by a goal for a part": ([goal(serves="some"), group("some", kind=None, part_of="teens")], True),
    "by a goal for another part of the whole": (
        [goal(serves="old"), group("all", kind=None), group(part_of="all"), group("old", kind=None, part_of="all")],
        False,
    ),
    "by a goal for where they live": (
        [
            goal(serves="town"),
            Area(id="town", name="T"),
            Area(id="north", name="N", part_of="town"),
            group(areas="north"),
        ],
        True,
    ),
    "by a goal for elsewhere": ([goal(serves="south"), Area(id="south", name="S"), group(areas="north")], False),
}


@pytest.mark.parametrize(("elements", "is_served"), SERVED.values(), ids=SERVED)
def test_a_target_group_needs_something(elements: list[Element], *, is_served: bool) -> None:
    """A present goal, initiative or commitment, for itself or for a group or area around or within it."""
    own = [] if any(element.id == "teens" for element in elements) else [group()]
    said = verdicts("SAM406", holding(*own, *elements, as_of="2020"))
    assert ("forgotten" in said) is not is_served


@pytest.mark.parametrize("kind", ["residents", "clients", "professionals", "volunteers", None])
def test_only_groups_that_are_called_target_groups_are(kind: str | None) -> None:
    """Other groups take part, or are who they are."""
    assert found("SAM406", holding(group(kind=kind), goal())) == []


def test_a_group_left_out_is_as_grave_as_the_record_claims_to_be_complete() -> None:
    """Silent where nothing is told of, advice where something is, a warning where all three claim to be complete."""
    assert graded("SAM406", holding(group())) == []
    assert graded("SAM406", holding(group(), goal())) == [ADVICE]
    assert graded("SAM406", holding(group(), complete=("goals", "initiatives"))) == []
    assert graded("SAM406", holding(group(), complete=("goals", "initiatives", "commitments"))) == [WARNING]


@pytest.mark.parametrize(
    ("most", "least", "ratio", "expected"),
    [(4, 1, 4, 0), (5, 1, 4, 1), (8, 2, 4, 0), (9, 2, 4, 1), (5, 1, 5, 0), (2, 1, 1, 1), (1, 1, 1, 0), (9, 0, 4, 0)],
)
def test_one_group_has_much_more_than_another(most: int, least: int, ratio: int, expected: int) -> None:
    """Exactly so many times as much is not more; a group with nothing is said to be left out."""
    served = [*["teens"] * most, *["old"] * least]
    goals = [goal(f"g{index}", serves=serves) for index, serves in enumerate(served)]
    record = holding(group(), group("old"), *goals)
    assert [pair for pair in found("SAM406", record, ratio=ratio) if pair[0] == "uneven"] == [
        ("uneven", "$.groups[1]")
    ] * expected


def test_parts_are_counted_with_the_whole_and_who_do_the_work_are_not() -> None:
    """So that five goals for parts of one group are not five times as many as one for all of it."""
    goals = [goal(f"g{index}", serves=serves) for index, serves in enumerate(["teens"] * 5 + ["old"])]
    apart = holding(group(), group("old"), *goals)
    assert verdicts("SAM406", apart) == ["uneven"]
    assert verdicts("SAM406", holding(group(), group("old", part_of="teens"), *goals)) == []
    assert verdicts("SAM406", holding(group(part_of="x"), group("old", part_of="x"), group("x"), *goals)) == []
    for kind in ("volunteers", "employees", "professionals", "office-holders", "experts-by-experience"):
        assert verdicts("SAM406", holding(group(), group("old", kind=kind), *goals)) == []
    assert verdicts("SAM406", holding(group(part_of="old"), group("old", part_of="teens"), *goals)) == []
    twice = [goal(f"g{index}", serves=["teens", "some"]) for index in range(3)]
    assert verdicts("SAM406", holding(group(), group("some", part_of="teens"), group("old"), *twice, goals[-1])) == []


@pytest.mark.parametrize(
    ("fields", "expected"),
    [
        ({}, ["nobody"]),
        ({"serves": "teens"}, []),
        ({"serves": "nobody"}, []),
        ({"goals": "served"}, []),
        ({"goals": "unserved"}, ["nobody"]),
        ({"goals": "nothing"}, ["nobody"]),
        ({"goals": "teens"}, ["nobody"]),
        ({"part_of": "other"}, []),
        ({"status": "ended"}, []),
    ],
)
def test_an_initiative_says_whom_it_is_for(fields: dict[str, Any], expected: list[str]) -> None:
    """Itself, by its goals, or by what it is part of."""
    others = [goal("served", serves="teens"), goal("unserved"), Initiative(id="other", name="O", serves="teens")]
    assert verdicts("SAM406", holding(group(), *others, Initiative(id="i", name="I", **fields))) == expected
    assert verdicts("SAM406", holding(*others, Initiative(id="i", name="I", **fields))) == []


def test_the_messages_on_target_groups() -> None:
    """In full, in both languages."""
    assert messages("SAM406", holding(group(), goal())) == [
        "no goal, initiative or commitment is known to be for group ‘Teens’",
        "say which goals and initiatives are for them, or start something for them",
        "voor zover bekend is geen doel, initiatief of toezegging bedoeld voor groep ‘Teens’",
        "zeg welke doelen en initiatieven voor hen bedoeld zijn, of begin iets voor hen",
    ]
    goals = [goal(f"g{index}", serves=serves) for index, serves in enumerate(["teens"] * 5 + ["old"])]
    assert messages("SAM406", holding(group(), group("old"), *goals)) == [
        (
            "of the goals, initiatives and commitments 5 are for group ‘Teens’ and only 1 for group ‘Old’:"
            " more than 4 times as many"
        ),
        "ask whether each group gets its share, and say why where it does not",
        (
            "van de doelen, initiatieven en toezeggingen zijn er 5 voor groep ‘Teens’ en maar 1 voor groep ‘Old’:"
            " meer dan 4 keer zoveel"
        ),
        "ga na of elke groep haar deel krijgt, en zeg waarom als dat niet zo is",
    ]
    assert messages("SAM406", holding(group(), goal(serves="teens"), Initiative(id="i", name="I"))) == [
        "it is not said whom initiative ‘I’ is for",
        "name the group of people that it is for",
        "er staat niet voor wie initiatief ‘I’ bedoeld is",
        "noem de groep mensen voor wie het is",
    ]


NAMES: Final = ("a", "b", "c", "d")


@settings(max_examples=60)
@given(
    st.dictionaries(st.sampled_from(NAMES), st.sets(st.sampled_from(NAMES)), min_size=1),
    st.sets(st.sampled_from(NAMES)),
)
def test_who_is_left_out_is_counted_out(part_of: Mapping[str, set[str]], serves: set[str]) -> None:
    """A group is served where a way up or a way down leads from what is served to it."""
    groups = [group(id_, part_of=sorted(wholes)) for id_, wholes in part_of.items()]

    def upwards(id_: str, steps: int = 4) -> set[str]:
        above = set() if steps == 0 else set().union(*(upwards(whole, steps - 1) for whole in part_of.get(id_, ())))
        return {id_} | above

    expected = [
        f"$.groups[{index}]"
        for index, one in enumerate(groups)
        if not any(other in upwards(one.id) or one.id in upwards(other) for other in serves)
    ]
    said = found("SAM406", holding(*groups, goal(serves=sorted(serves))))
    assert sorted(path for verdict, path in said if verdict == "forgotten") == sorted(expected)


# SAM407: interests --------------------------------------------------------------------------------------------------


def stance(*holders: str, **fields: Any) -> Stance:  # noqa: ANN401 - any field of a stance
    return Stance(**{"id": "st", "statement": "S", "kind": "interest", "held_by": holders, **fields})


@pytest.mark.parametrize(
    ("fields", "expected"),
    [
        ({}, ["club"]),
        ({"held_by": ["school", "club"]}, []),
        ({"kind": "benefit"}, ["club"]),
        ({"kind": "concern"}, ["club"]),
        ({"kind": "wish"}, ["club"]),
        ({"kind": "mission"}, ["club"]),
        ({"kind": "vision"}, ["club"]),
        ({"kind": "vision", "held_by": ["school", "club"]}, ["school", "club"]),
        ({"kind": "lesson"}, ["school", "club"]),
        ({"kind": "principle"}, ["school", "club"]),
        ({"kind": None}, ["school", "club"]),
        ({"held_by": ()}, ["school", "club"]),
        ({"held_by": "nobody"}, ["school", "club"]),
        ({"period": "2010/2012"}, ["school", "club"]),
    ],
)
def test_an_interest_belongs_to_whom_holds_it(fields: dict[str, Any], expected: list[str]) -> None:
    """Of each party, what is at stake for it."""
    places = {"$.organisations[0]": "school", "$.organisations[1]": "club"}
    said = found("SAM407", together(stance("school", **fields), as_of="2020"))
    assert [places[path] for _, path in said] == expected


ALONE: Final = parties("school")
PART: Final[dict[str, tuple[list[Element], list[str]]]] = {
    "a partner": ([Role(id="r", holders="x", functions="partner")], ["x"]),
    "a role without a function": ([Role(id="r", holders="x")], ["x"]),
    "an adviser": ([Role(id="r", holders="x", functions="adviser")], []),
    "an adviser and coach": ([Role(id="r", holders="x", functions=["adviser", "coach"])], []),
    "an adviser and partner": ([Role(id="r", holders="x", functions=["adviser", "partner"])], ["x"]),
    "in a body": ([Structure(id="s", name="S"), Role(id="r", holders="x", within="s")], ["x"]),
    "in a body and an initiative": (
        [Structure(id="s", name="S"), Initiative(id="i", name="I"), Role(id="r", holders="x", within=["i", "s"])],
        ["x"],
    ),
    "in an initiative": ([Initiative(id="s", name="S"), Role(id="r", holders="x", within="s")], []),
    "in an agreement": ([Agreement(id="s", name="S"), Role(id="r", holders="x", within="s")], []),
    "before": ([Role(id="r", holders="x", functions="partner", period="2010/2012")], []),
    "in no role": ([], []),
    "by a person": ([Person(id="anna", name="A"), Role(id="r", holders="anna", representing="x")], ["x"]),
    "by a person who holds an interest": (
        [Person(id="anna", name="A"), Role(id="r", holders="anna", representing="x"), stance("anna", id="own")],
        [],
    ),
    "with a part that holds an interest": (
        [Role(id="r", holders="x"), Organisation(id="y", name="Y", part_of="x"), stance("y", id="own")],
        [],
    ),
}


@pytest.mark.parametrize(("elements", "expected"), PART.values(), ids=PART)
def test_who_takes_part_and_who_only_helps(elements: list[Element], expected: list[str]) -> None:
    """In the partnership or in its bodies, and for more than advice."""
    record = holding(*ALONE, stance("school"), Organisation(id="x", name="X"), *elements, as_of="2020")
    assert [path for _, path in found("SAM407", record)] == ["$.organisations[1]" for _ in expected]


@pytest.mark.parametrize(("kind", "expected"), [("residents", 1), ("employees", 0), ("professionals", 0), (None, 1)])
def test_groups_of_people_at_work_speak_through_their_organisations(kind: str | None, expected: int) -> None:
    """Residents and clients have interests of their own."""
    record = holding(*ALONE, stance("school"), group("x", kind=kind), Role(id="r", holders="x"))
    assert len(found("SAM407", record)) == expected


def test_interests_are_asked_for_only_where_stances_are_told_of() -> None:
    """Advice and never more."""
    assert found("SAM407", together()) == []
    assert graded("SAM407", together(complete="stances")) == [ADVICE, ADVICE]


def test_the_message_on_interests() -> None:
    """In full, in both languages."""
    assert messages("SAM407", together(stance("school"))) == [
        "it is not known what organisation ‘CLUB’ hopes for or fears in taking part",
        "ask what is at stake for them, and write it down as an interest, a benefit or a concern",
        "het is niet bekend wat organisatie ‘CLUB’ met meedoen hoopt te winnen of vreest te verliezen",
        "vraag wat er voor hen op het spel staat, en leg dat vast als belang, opbrengst of zorgpunt",
    ]


@settings(max_examples=25)
@given(around("SAM407"))
def test_an_interest_of_their_own_silences_the_rule(record: Partnership) -> None:
    """And nobody is asked who has no role."""
    said = found("SAM407", record)
    actors = {f"$.organisations[{index}]": one.id for index, one in enumerate(record.organisations)}
    actors |= {f"$.groups[{index}]": one.id for index, one in enumerate(record.groups)}
    unknown = [actors[path] for _, path in said]
    taking_part = {id_ for role in record.roles for id_ in (*role.holders, *role.representing)}
    assert set(unknown) <= taking_part
    if unknown:  # else the new stance may be the first, with which the rule begins to speak
        assert found("SAM407", record.add(stance(*unknown, id="own"))) == []


# SAM408: conflicts --------------------------------------------------------------------------------------------------


def towards(holder: str, support: str, **fields: Any) -> Stance:  # noqa: ANN401 - any field of a stance
    return Stance(**{"id": f"{holder}-{support}", "held_by": holder, "about": "i", "support": support, **fields})


KICK_OFF: Final = Event(id="start", title="Start", participants="school")
FOR: Final = towards("school", "endorses")
AGAINST: Final = towards("club", "opposes")


def conflict(*elements: Element, **fields: Any) -> Partnership:  # noqa: ANN401 - any field of a partnership
    return together(Initiative(id="i", name="Zondag"), *elements, **fields)


OPPOSED: Final[dict[str, tuple[list[Element], list[str]]]] = {
    "one for and one against": ([FOR, AGAINST], ["opposed"]),
    "only one against": ([AGAINST], []),
    "only one for": ([FOR], []),
    "one who accepts it": ([towards("school", "accepts"), AGAINST], []),
    "one who does not know": ([FOR, towards("club", "undecided")], []),
    "about two things": ([towards("school", "endorses", about="g"), AGAINST, goal()], []),
    "the same party for and against": ([FOR, towards("school", "opposes")], []),
    "against before": ([FOR, towards("club", "opposes", period="2010/2012")], []),
    "for before": ([towards("school", "endorses", period="2010/2012"), AGAINST], []),
    "against by nobody in particular": ([FOR, Stance(id="x", about="i", support="opposes")], []),
    "against by who is no party": ([FOR, towards("x", "opposes"), Organisation(id="x", name="X")], []),
    "about what is not there": ([towards("school", "endorses", about="y"), towards("club", "opposes", about="y")], []),
    "against a goal of another": ([goal(owners="school"), towards("club", "opposes", about="g")], ["opposed"]),
    "against a goal of one's own": ([goal(owners="club"), towards("club", "opposes", about="g")], []),
    "against a goal of the partnership": ([goal(owners="p"), towards("club", "opposes", about="g")], ["opposed"]),
    "against a goal of a body": (
        [goal(owners="s"), Structure(id="s", name="S"), towards("club", "opposes", about="g")],
        ["opposed"],
    ),
    "against a goal of a person of another": (
        [
            goal(owners="anna"),
            Person(id="anna", name="A"),
            Role(id="r", holders="anna", representing="school"),
            towards("club", "opposes", about="g"),
        ],
        ["opposed"],
    ),
}


@pytest.mark.parametrize(("elements", "expected"), OPPOSED.values(), ids=OPPOSED)
def test_a_conflict_is_something_that_one_opposes_and_another_wants(
    elements: list[Element], expected: list[str]
) -> None:
    """Both parties, and both now."""
    assert verdicts("SAM408", conflict(KICK_OFF, *elements, as_of="2020")) == expected


ADDRESSED: Final[dict[str, tuple[Element, bool]]] = {
    "a meeting of both": (Event(id="e", title="E", participants=["school", "club"]), True),
    "a meeting of one": (Event(id="e", title="E", participants=["club"]), False),
    "a meeting of one about it": (Event(id="e", title="E", participants="club", about="i"), True),
    "a meeting of the other about it": (Event(id="e", title="E", participants="school", about="i"), False),
    "a meeting of one about the other's stance": (
        Event(id="e", title="E", participants="school", about="club-opposes"),
        True,
    ),
    "a meeting about both stances": (Event(id="e", title="E", about=["school-endorses", "club-opposes"]), True),
    "a planned meeting": (Event(id="e", title="E", participants=["school", "club"], status="planned"), True),
    "a cancelled meeting": (Event(id="e", title="E", participants=["school", "club"], status="cancelled"), False),
    "a meeting to come": (Event(id="e", title="E", participants=["school", "club"], date="2021"), False),
    "an agreement": (Agreement(id="e", name="E", parties=["school", "club"]), True),
    "an agreement that was declined": (
        Agreement(id="e", name="E", parties=["school", "club"], status="declined"),
        False,
    ),
    "an obstacle": (Obstacle(id="e", statement="E", affects="i", caused_by="club"), True),
    "an obstacle of one": (Obstacle(id="e", statement="E", affects="school"), False),
    "an initiative": (Initiative(id="e", name="E", serves=["school", "club"]), False),
    "what both say": (Event(id="e", title="E", according_to=["school", "club"]), False),
}


@pytest.mark.parametrize(("element", "is_addressed"), ADDRESSED.values(), ids=ADDRESSED)
def test_a_conflict_is_addressed_by_what_names_both_sides(element: Element, *, is_addressed: bool) -> None:
    """An event, an agreement or an obstacle."""
    record = conflict(KICK_OFF, FOR, AGAINST, element, as_of="2020")
    assert verdicts("SAM408", record) == ([] if is_addressed else ["opposed"])


def test_a_person_names_the_party_for_whom_that_person_speaks() -> None:
    """Whoever sits at the table does so for somebody."""
    anna = [Person(id="anna", name="A"), Role(id="r", holders="anna", representing="club")]
    talk = Event(id="e", title="E", participants=["school", "anna"])
    assert verdicts("SAM408", conflict(FOR, AGAINST, talk, *anna)) == []
    assert verdicts("SAM408", conflict(FOR, AGAINST, talk)) == ["opposed"]


def test_what_is_in_dispute_does_not_settle_itself() -> None:
    """An agreement that a party opposes names both, and is the conflict."""
    covenant = Agreement(id="a", name="A", parties=["school", "club"])
    stances = towards("school", "endorses", about="a"), towards("club", "opposes", about="a")
    assert verdicts("SAM408", together(covenant, *stances)) == ["opposed"]
    assert (
        verdicts("SAM408", together(covenant, *stances, Agreement(id="b", name="B", parties=["school", "club"]))) == []
    )


def test_several_conflicts_of_the_same_parties_are_judged_each() -> None:
    """What names the thing and one side settles that one only; what names both parties settles all."""
    more = [Initiative(id="j", name="J"), towards("school", "endorses", id="j1", about="j"),
            towards("club", "opposes", id="j2", about="j")]  # fmt: skip
    both = conflict(FOR, AGAINST, *more, KICK_OFF)
    assert found("SAM408", both) == [("opposed", "$.initiatives[0]"), ("opposed", "$.initiatives[1]")]
    talk = Event(id="e", title="E", participants="club", about="j")
    assert found("SAM408", both.add(talk)) == [("opposed", "$.initiatives[0]")]
    assert found("SAM408", both.add(Event(id="e", title="E", participants=["club", "school"]))) == []


@pytest.mark.parametrize(
    ("subjects", "objects", "expected"),
    [
        ("school", "club", ["opposing"]),
        ("of-school", "of-club", ["opposing"]),
        ("of-school", "club", ["opposing"]),
        ("school", "school", []),
        ("school", ["school", "club"], []),
        ("school", "of-school", []),
        ("school", "i", []),
        ("school", "nobody", []),
        ((), "club", []),
    ],
)
def test_a_link_may_set_parties_against_each_other(
    subjects: str | tuple[str, ...], objects: str | list[str], expected: list[str]
) -> None:
    """Parties themselves, or what they hold; other kinds of link do not."""
    held = [stance("school", id="of-school"), stance("club", id="of-club")]
    link = Link(id="l", kind="opposes", subjects=subjects, objects=objects)
    assert verdicts("SAM408", conflict(KICK_OFF, *held, link)) == expected
    assert (
        verdicts(
            "SAM408", conflict(KICK_OFF, *held, Link(id="l", kind="works-with", subjects=subjects, objects=objects))
        )
        == []
    )
    assert (
        verdicts("SAM408", conflict(KICK_OFF, *held, link, Event(id="e", title="E", participants=["school", "club"])))
        == []
    )


def test_conflicts_are_asked_about_only_where_something_is_told_of() -> None:
    """Events, agreements or obstacles; advice and never more."""
    assert found("SAM408", conflict(FOR, AGAINST)) == []
    assert graded("SAM408", conflict(FOR, AGAINST, complete=("events", "agreements", "obstacles"))) == [ADVICE]


def test_the_messages_on_conflicts() -> None:
    """In full, in both languages."""
    assert messages("SAM408", conflict(FOR, AGAINST, KICK_OFF)) == [
        (
            "initiative ‘Zondag’ meets opposition (from CLUB) and support (from SCHOOL),"
            " and no event, agreement or obstacle names both sides"
        ),
        "bring them together or name it as an obstacle, and write down what comes of it",
        (
            "initiatief ‘Zondag’ roept verzet op (van CLUB) en krijgt steun (van SCHOOL),"
            " en geen gebeurtenis, afspraak of obstakel noemt beide kanten"
        ),
        "breng hen bij elkaar of benoem het als obstakel, en leg vast wat eruit komt",
    ]
    assert messages("SAM408", together(KICK_OFF, Link(id="l", kind="opposes", subjects="school", objects="club"))) == [
        "there is opposition from SCHOOL to CLUB, and no event, agreement or obstacle names both sides",
        "bring them together or name it as an obstacle, and write down what comes of it",
        "er is verzet van SCHOOL tegen CLUB, en geen gebeurtenis, afspraak of obstakel noemt beide kanten",
        "breng hen bij elkaar of benoem het als obstakel, en leg vast wat eruit komt",
    ]


WHO: Final = st.sets(st.sampled_from(("school", "club", "other")))


@settings(max_examples=80)
@given(WHO, WHO, st.lists(st.tuples(WHO, st.booleans()), min_size=1, max_size=3))
def test_conflicts_are_counted_out(against: set[str], behind: set[str], talks: list[tuple[set[str], bool]]) -> None:
    """Who opposes it is not for it; a talk of an opponent and a supporter, or of an opponent about it, is enough."""
    stances = [
        Stance(id="a", held_by=sorted(against), about="i", support="opposes"),
        Stance(id="b", held_by=sorted(behind), about="i", support="endorses"),
    ]
    events = [
        Event(id=f"e{index}", title="E", participants=sorted(who), about="i" if is_about else ())
        for index, (who, is_about) in enumerate(talks)
    ]
    record = holding(*parties("school", "club"), Initiative(id="i", name="I"), *stances, *events)
    opponents, supporters = against - {"other"}, behind - {"other"} - against
    settled = any(who & opponents and (who & supporters or is_about) for who, is_about in talks)
    assert bool(found("SAM408", record)) is (bool(opponents and supporters) and not settled)
