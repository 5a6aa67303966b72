"""SAM205 and SAM206: roles, signatures and promises lie within the lives of bodies and of actors."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final

import pytest
from hypothesis import example, given
from hypothesis import strategies as st
from judging import fired, holding

from samenspel import (
    Agreement,
    Area,
    Certainty,
    Commitment,
    Event,
    Group,
    Initiative,
    Organisation,
    Party,
    Person,
    Role,
    Structure,
    check,
)
from samenspel.rules import CORE

if TYPE_CHECKING:
    from samenspel import Element

CODES: Final = ("SAM205", "SAM206")


def body(period: str | None, id_: str = "body") -> Structure:
    return Structure(id=id_, name="Table", period=period)


def role(period: str | None, id_: str = "x", **said: Any) -> Role:  # noqa: ANN401 - any field
    return Role(**{"id": id_, "period": period, "within": "body", **said})


def person(period: str | None = None) -> Person:
    return Person(id="jan", name="Jan", period=period)


def verdicts(rule: str, *elements: Element, as_of: str | None = None) -> list[str]:
    return [verdict for verdict, _ in fired(holding(*elements, as_of=as_of), rule)]


# SAM205: roles in structures ----------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("held", "life", "expected"),
    [
        ("2013/2014", "2012/2015", []),
        ("2012/2015", "2012/2015", []),
        ("2017/2018", "2012/2015", ["too-late"]),
        ("2016-01-01/2018", "2012/2015-12-31", ["too-late"]),
        ("2015-12-31/2018", "2012/2015-12-31", ["outlasts"]),
        ("2015/2018", "2012/2015", ["outlasts"]),
        ("2015/2016", "2012/2015", ["outlasts"]),
        ("2015/2015-12-31", "2012/2015", []),
        ("2013/..", "2012/2015", []),
        ("2013/", "2012/2015", []),
        ("2017/..", "2012/2015", ["too-late"]),
        ("2017/", "2012/2015", ["too-late"]),
        ("2016~/2018", "2012/2015", ["outlasts"]),
        ("2017~/2018", "2012/2015", ["too-late"]),
        ("2013/[2016..]", "2012/2015", ["outlasts"]),
        ("2013/[..2016]", "2012/2015", []),
        ("/2018", "2012/2015", ["outlasts"]),
        ("2010/2011", "2012/2015", ["too-early"]),
        ("2010/2012", "2012/2015", []),
        ("../2011", "2012/..", ["too-early"]),
        ("2010/2011", "../2015", []),
        ("2010/2011", "/2015", []),
        ("2020/2021", "2012/..", []),
        ("2020/2021", "2012/", []),
        ("2017/2018", "2012-01-01/P3Y", ["too-late"]),
        ("2017/2016", "2012/2015", []),
        ("2017/2018", "2015/2012", []),
        (None, "2012/2015", []),
        ("2017/2018", None, []),
    ],
)
def test_a_role_lies_within_the_life_of_its_structure(held: str | None, life: str | None, expected: list[str]) -> None:
    """A role without an end of its own ends with the body; what may fit is no fault."""
    assert verdicts("SAM205", body(life), role(held)) == expected


def test_each_body_is_judged_by_itself() -> None:
    """A role in two bodies says its period of both; what differs are two roles."""
    record = holding(body("2012/2015", "a"), body("2012/..", "b"), role("2017/..", within=["b", "a"]))
    assert fired(record, "SAM205") == [("too-late", "$.roles[0].within[1]")]


@pytest.mark.parametrize(
    ("events", "expected"),
    [
        ([Event(id="e", title="E", date="2015", ends="body")], ["too-late"]),
        ([Event(id="e", title="E", date="2018", ends="body")], []),
        ([Event(id="e", title="E", date="2015", ends="body", status="cancelled")], []),
        ([Event(id="e", title="E", date="2015", ends="body"), Event(id="f", title="F", date="2014", starts="x")], []),
    ],
    ids=["ended it", "ended it later", "did not end it", "started the role before"],
)
def test_what_events_tell_counts(events: list[Event], expected: list[str]) -> None:
    """A period that an event starts or ends may be left out of the element."""
    held = role("/2015" if len(events) > 1 else "2017/..")
    assert verdicts("SAM205", body("2012/"), held, *events) == expected


@pytest.mark.parametrize(
    "place",
    [
        Initiative(id="body", name="X", trajectory="2012/2015"),
        Agreement(id="body", name="X", period="2012/2015"),
        Organisation(id="body", name="X", period="2012/2015"),
        Area(id="body", name="X"),
    ],
    ids=lambda place: type(place).__name__,
)
def test_only_structures_have_seats(place: Element) -> None:
    """What else a role may sit in is not judged, nor what it may not."""
    assert verdicts("SAM205", place, role("2017/2018")) == []


def test_a_place_that_is_not_there_is_no_ground() -> None:
    """SAM102 reports it; an id that two have, SAM101."""
    assert verdicts("SAM205", role("2017/2018")) == []
    assert verdicts("SAM205", body("2012/2015"), body("2012/2015"), role("2017/2018")) == []


@pytest.mark.parametrize("at", [None, "2012", "2016", "2030"])
def test_seats_are_judged_in_the_whole_record(at: str | None) -> None:
    """A contradiction is one at any moment."""
    record = holding(body("2012/2015"), role("2017/2018"), as_of="2020")
    assert fired(record, "SAM205", at=at) == [("too-late", "$.roles[0].within[0]")]


spans = st.tuples(st.integers(2010, 2016), st.integers(0, 4)).map(lambda drawn: (drawn[0], sum(drawn)))


@given(spans, spans)
def test_seats_against_a_comparison_of_years(held: tuple[int, int], life: tuple[int, int]) -> None:
    """Years that are the same may overlap."""
    expected = (
        ["too-late"]
        if held[0] > life[1]
        else ["too-early"]
        if held[1] < life[0]
        else ["outlasts"]
        if held[1] > life[1]
        else []
    )
    assert verdicts("SAM205", body("{}/{}".format(*life)), role("{}/{}".format(*held))) == expected


# SAM205: one role, told twice ---------------------------------------------------------------------------------------

SAME: Final[dict[str, Any]] = {"holders": "jan", "functions": "chair", "title": "Chair", "within": (), "themes": "care"}


@pytest.mark.parametrize(
    ("one", "other", "said", "expected"),
    [
        ("2012/2015", "2013/2018", {}, True),
        ("2013/2018", "2012/2015", {}, True),
        ("2012/2015", "2012/2015", {}, True),
        ("2012/2015", "2016/2018", {}, False),
        ("2012/2015", "2015/2018", {}, False),
        ("2012/2015-06-30", "2015-06-30/2018", {}, True),
        ("2012/2015-06-30", "2015-07-01/2018", {}, False),
        ("2012", "2012", {}, False),
        ("2012/..", "2018/..", {}, True),
        ("2012/", "2018/", {}, False),
        ("2015/2012", "2012/2015", {}, False),
        (None, None, {}, False),
        ("2012/2015", "2013/2018", {"holders": "piet"}, False),
        ("2012/2015", "2013/2018", {"holders": ("piet", "jan")}, True),
        ("2012/2015", "2013/2018", {"holders": ()}, False),
        ("2012/2015", "2013/2018", {"functions": "member"}, False),
        ("2012/2015", "2013/2018", {"title": "Another"}, False),
        ("2012/2015", "2013/2018", {"themes": "housing"}, False),
        ("2012/2015", "2013/2018", {"within": "body"}, False),
        ("2012/2015", "2013/2018", {"representing": "club"}, False),
        ("2012/2015", "2013/2018", {"status": "acting"}, True),
    ],
)
def test_one_role_is_told_once(one: str | None, other: str | None, said: dict[str, Any], *, expected: bool) -> None:
    """What says the same of one holder, in one place, must not overlap."""
    actors = (person(), Person(id="piet", name="Piet"), Organisation(id="club", name="Club"), body(None))
    found = verdicts("SAM205", *actors, Role(id="x", period=one, **SAME), Role(id="y", period=other, **(SAME | said)))
    assert found == (["twice"] if expected else [])


def test_a_pair_of_roles_is_reported_once() -> None:
    """Also where they share two holders; and functions have no order."""
    shared: dict[str, Any] = {"holders": ["jan", "piet"], "within": ()}
    record = holding(
        person(),
        Person(id="piet", name="Piet"),
        role("2013/2018", "x", functions=["chair", "member"], **shared),
        role("2012/2015", "y", functions=["member", "chair"], **shared),
    )
    (finding,) = check(record, rules=CORE.select("SAM205"))
    assert (finding.path, finding.elements) == ("$.roles[0].period", ("x", "y"))


def test_holders_that_are_not_there_hold_nothing() -> None:
    """SAM102 reports them."""
    assert (
        verdicts("SAM205", role("2012/..", within=(), holders="no"), role("2013/..", "y", within=(), holders="no"))
        == []
    )


SIDES: Final = ("2012", "2013", "2014", "2012-05", "2013-05", "2014-05", "2013-05-15", "2013~", "[..2013]", "[2013..]")
stretches = st.builds("{}/{}".format, st.sampled_from(SIDES), st.sampled_from(("", "..", *SIDES)))


@given(st.lists(stretches, max_size=6))
@example(["2012/[2013..]", "2013~/2014", "2012-05/2014"])
def test_there_is_a_double_where_any_two_overlap(drawn: list[str]) -> None:
    """Against a comparison of each with each."""
    roles = [Role(id=f"r{at}", period=period, **SAME) for at, period in enumerate(drawn)]
    expected = any(
        one.period is not None and other.period is not None and one.period.overlaps(other.period) is Certainty.YES
        for at, one in enumerate(roles)
        for other in roles[:at]
    )
    assert bool(verdicts("SAM205", person(), *roles)) is expected


# SAM206 -------------------------------------------------------------------------------------------------------------

ROLE: Final[dict[str, Any]] = {"holders": "jan", "within": ()}


@pytest.mark.parametrize(
    ("life", "held", "expected"),
    [
        ("1931/2015", "2012/2014", []),
        ("1931/2015", "2015/2018", []),
        ("1931/2015", "2016/2018", ["role"]),
        ("1931/2015", "2017/..", ["role"]),
        ("1931/2015-06-30", "2015-07-01/2018", ["role"]),
        ("1931/2015-06-30", "2015-06-30/2018", []),
        ("1931/2015~", "2016/2018", []),
        ("1931/2015~", "2017/2018", ["role"]),
        ("1931/[..2015]", "2017/2018", ["role"]),
        ("1931/", "2017/2018", []),
        ("1931/..", "2017/2018", []),
        ("1931-01-01/P80Y", "2017/2018", ["role"]),
        ("2015/1931", "2017/2018", []),
        (None, "2017/2018", []),
        ("1931/2015", "/2018", []),
        ("1931/2015", "../2018", []),
        ("1931/2015", None, []),
    ],
)
def test_a_role_starts_within_the_life_of_its_holder(life: str | None, held: str | None, expected: list[str]) -> None:
    """Where no moment is said, what goes on is not judged."""
    assert verdicts("SAM206", person(life), role(held, **ROLE)) == expected


@pytest.mark.parametrize(
    ("held", "said", "as_of", "expected"),
    [
        ("2012/..", {}, "2018", ["implied-end"]),
        ("2012/", {}, "2018", ["implied-end"]),
        (None, {}, "2018", ["implied-end"]),
        ("2012/2017", {}, "2018", []),
        ("2012/2016", {}, "2018", []),
        ("2012/..", {}, "2015", []),
        ("2012/..", {}, "2016-01-01", ["implied-end"]),
        ("2012/..", {}, None, []),
        ("2012/..", {"status": "vacant"}, "2018", []),
        ("2012/..", {"within": "body"}, "2018", []),
        ("2020/..", {}, "2018", ["role"]),
    ],
)
def test_a_role_ends_with_its_holder(
    held: str | None, said: dict[str, Any], as_of: str | None, expected: list[str]
) -> None:
    """Where it says no end, still goes on, and its holder certainly has ended."""
    elements = (person("1931/2015"), body("2010/2014"), role(held, **(ROLE | said)))
    assert verdicts("SAM206", *elements, as_of=as_of) == expected


@pytest.mark.parametrize(
    ("element", "expected"),
    [
        (Agreement(id="x", name="X", parties=Party(actor="club", signed="2017")), ("signature", "parties[0].actor")),
        (Agreement(id="x", name="X", parties=Party(actor="club", signed="2014")), None),
        (Agreement(id="x", name="X", parties=Party(actor="club")), None),
        (Agreement(id="x", name="X", parties="club", concluded="2017"), ("signature", "parties[0].actor")),
        (Agreement(id="x", name="X", parties=Party(actor="club", signed="2014"), concluded="2017"), None),
        (
            Agreement(id="x", name="X", parties=["else", Party(actor="else", by="club", signed="2017")]),
            ("signature", "parties[1].by[0]"),
        ),
        (Agreement(id="x", name="X", about="club", concluded="2017"), None),
        (Commitment(id="x", by="club", made="2017"), ("commitment", "by[0]")),
        (Commitment(id="x", by="club", made="2014", period="2017/2018"), None),
        (Commitment(id="x", by="club", period="2017/2018"), ("commitment", "by[0]")),
        (Commitment(id="x", by="club"), None),
        (Commitment(id="x", to="club", made="2017"), None),
        (Role(id="x", holders="club", period="2017/2018"), ("role", "holders[0]")),
        (Role(id="x", representing="club", period="2017/2018"), None),
    ],
    ids=[
        "signed",
        "signed in time",
        "no date",
        "concluded",
        "signed before it was concluded",
        "signed for another",
        "about it",
        "made",
        "made in time",
        "starts",
        "no date for it",
        "to it",
        "a role",
        "represented",
    ],
)
def test_nobody_signs_or_promises_after_its_end(element: Element, expected: tuple[str, str] | None) -> None:
    """The party, and who signed for it; who made the promise, and not to whom."""
    actors = (Organisation(id="club", name="Club", period="1990/2015"), Organisation(id="else", name="Else"))
    found = fired(holding(*actors, element), "SAM206")
    place = f"$.{element.element_kind.collection}[0]"
    assert found == ([] if expected is None else [(expected[0], f"{place}.{expected[1]}")])


@pytest.mark.parametrize(
    ("actors", "expected"),
    [
        ([Structure(id="jan", name="Table", period="2010/2015")], ["role"]),
        ([Organisation(id="jan", name="Club"), Event(id="e", title="E", ends="jan", date="2015")], ["role"]),
        ([Organisation(id="jan", name="Club"), Event(id="e", title="E", ends="jan", date="2017")], []),
        ([Group(id="jan", name="Residents")], []),
        ([person("1931/2015"), person("1931/2015")], []),
    ],
    ids=["a structure", "ended by an event", "ended later", "a group", "one id twice"],
)
def test_whose_end_is_known_is_judged(actors: list[Element], expected: list[str]) -> None:
    """By a period of its own or by an event."""
    assert verdicts("SAM206", *actors, role("2017/2018", **ROLE)) == expected


def test_the_partnership_itself_can_end() -> None:
    """It is an actor by its own id."""
    record = holding(Commitment(id="c", by="p", made="2018"), trajectory="2010/2015")
    assert fired(record, "SAM206") == [("commitment", "$.commitments[0].by[0]")]


@pytest.mark.parametrize("at", ["2012", "2016", "2030"])
def test_lives_are_judged_in_the_whole_record(at: str) -> None:
    """What contradicts itself does so at any moment; what goes on, as of the moment asked."""
    record = holding(person("1931/2015"), role("2017/2018", **ROLE), role("2012/..", "y", **ROLE), as_of="2020")
    expected = [("role", "$.roles[0].holders[0]"), ("implied-end", "$.roles[1].holders[0]")]
    assert fired(record, "SAM206", at=at) == expected[: 1 if at == "2012" else 2]


@given(spans, spans, st.integers(2010, 2022), st.booleans())
def test_lives_against_a_comparison_of_years(
    life: tuple[int, int],
    held: tuple[int, int],
    moment: int,
    is_open: bool,  # noqa: FBT001 - drawn
) -> None:
    """A role starts before its holder ends, and ends where its holder has ended."""
    period = f"{held[0]}/{'..' if is_open else held[1]}"
    expected = (
        ["role"] if held[0] > life[1] else ["implied-end"] if is_open and life[1] < moment and held[0] <= moment else []
    )
    found = verdicts("SAM206", person("{}/{}".format(*life)), role(period, **ROLE), as_of=str(moment))
    assert found == expected


# Both ---------------------------------------------------------------------------------------------------------------

CHAIR: Final[dict[str, Any]] = {"functions": "chair", "holders": "jan"}


@pytest.mark.parametrize(
    ("rule", "elements", "message", "melding"),
    [
        (
            "SAM205",
            [body("2012/2015"), role("2017/2018", **CHAIR)],
            "role ‘chair’ of Jan starts (2017) when structure ‘Table’ had ended already (2015)",
            "rol ‘voorzitter’ van Jan begint (2017) als orgaan ‘Table’ al is geëindigd (2015)",
        ),
        (
            "SAM205",
            [body("2012/2015"), role("2010/2011", **CHAIR)],
            "role ‘chair’ of Jan ends (2011) before structure ‘Table’ began (2012)",
            "rol ‘voorzitter’ van Jan eindigt (2011) voordat orgaan ‘Table’ begon (2012)",
        ),
        (
            "SAM205",
            [body("2012/2015"), role("2014/2017", **CHAIR)],
            "role ‘chair’ of Jan ends (2017) later than structure ‘Table’ (2015)",
            "rol ‘voorzitter’ van Jan eindigt (2017) later dan orgaan ‘Table’ (2015)",
        ),
        (
            "SAM205",
            [body(None), role("2012/2015", **CHAIR), role("2014/..", "y", **CHAIR)],
            "role ‘chair’ of Jan is told twice for one time: from 2012 to 2015, and since 2014",
            "rol ‘voorzitter’ van Jan staat er dubbel in voor dezelfde tijd: van 2012 tot en met 2015, en sinds 2014",
        ),
        (
            "SAM206",
            [role("2020/..", within=(), **CHAIR)],
            "role ‘chair’ of Jan starts (2020) when person ‘Jan’ had died already (2018)",
            "rol ‘voorzitter’ van Jan begint (2020) nadat persoon ‘Jan’ was overleden (2018)",
        ),
        (
            "SAM206",
            [role("2012/..", within=(), **CHAIR)],
            "role ‘chair’ of Jan says no end, while person ‘Jan’ has died (2018)",
            "rol ‘voorzitter’ van Jan noemt geen einde, terwijl persoon ‘Jan’ is overleden (2018)",
        ),
        (
            "SAM206",
            [Agreement(id="x", name="Covenant", parties=Party(actor="club", signed="2017-05"))],
            "agreement ‘Covenant’ was signed (May 2017) when organisation ‘Club’ had ended already (2015)",
            "afspraak ‘Covenant’ is ondertekend of gesloten (mei 2017) nadat organisatie ‘Club’ was geëindigd (2015)",
        ),
        (
            "SAM206",
            [Commitment(id="x", by="club", what="A room", made="2017")],
            "commitment ‘A room’ was made or starts (2017) when organisation ‘Club’ had ended already (2015)",
            "toezegging ‘A room’ is gedaan of begint (2017) nadat organisatie ‘Club’ was geëindigd (2015)",
        ),
        (
            "SAM206",
            [Role(id="x", holders="club", functions="partner")],
            "role ‘partner’ of Club says no end, while organisation ‘Club’ has ended (2015)",
            "rol ‘partner’ van Club noemt geen einde, terwijl organisatie ‘Club’ is geëindigd (2015)",
        ),
    ],
    ids=[
        "too-late",
        "too-early",
        "outlasts",
        "twice",
        "role",
        "implied-end",
        "signature",
        "commitment",
        "implied-end of an organisation",
    ],
)
def test_the_message_names_the_fault_in_both_languages(
    rule: str, elements: list[Element], message: str, melding: str
) -> None:
    """People die, and organisations end."""
    actors = (person("1931/2018"), Organisation(id="club", name="Club", period="1990/2015"))
    (finding,) = check(holding(*actors, *elements, as_of="2019"), rules=CORE.select(rule))
    assert (finding.message(), finding.message("nl")) == (message, melding)


FAULTY: Final = holding(
    Person(id="jan", name="Jan", period="1931/2015"),
    body("2012/2013"),
    role("2014/2015", functions="chair", holders="jan"),
    role("2017/2018", "y", holders="jan", within=()),
    role("2012/..", "z", functions="coach", holders="jan", within=()),
    as_of="2020",
)


@pytest.mark.parametrize("id_", ["jan", "body", "x", "y", "z"])
def test_ids_and_what_else_there_is_do_not_matter(id_: str) -> None:
    """With another id for an element, and an area more, people read the same."""
    rules = CORE.select(*CODES)
    changed = FAULTY.rename(id_, "renamed").add(Area(id="beilen", name="Beilen"))
    before, after = ([finding.message() for finding in check(record, rules=rules)] for record in (FAULTY, changed))
    assert len(before) == 3
    assert after == before
