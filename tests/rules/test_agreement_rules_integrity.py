"""SAM501 to SAM505: agreements, commitments and money that contradict themselves or each other."""

from __future__ import annotations

from datetime import date, timedelta
from decimal import Decimal
from typing import TYPE_CHECKING, Any, Final

import pytest
from agreement_judging import CLUB, SCHOOL, TOWN, agreement, commitment, event, found, graded, roles, said
from hypothesis import given
from hypothesis import strategies as st
from judging import holding

from samenspel import Group, Organisation, Party, Person, Remark, Role, Structure

if TYPE_CHECKING:
    from samenspel.model import Element

UNSAID: Final = Remark(id="r", about="a", field="parties", kind="not-exhaustive")


# SAM501: who signed -------------------------------------------------------------------------------------------------

PART: Final = Organisation(id="team", name="Team", part_of="club")
UNION: Final = Organisation(id="union", name="Union", members=["club", "school"])
ANN: Final = Person(id="ann", name="Ann")


@pytest.mark.parametrize(
    ("elements", "expected"),
    [
        ([roles("town", "club"), agreement(parties=["town", "club"])], []),
        ([roles("town"), agreement(parties=["town", "club"])], ["no-role"]),
        ([agreement(parties=["town", "club"])], []),
        ([roles("town"), agreement(parties=["town", "club"], status="proposed")], []),
        ([roles("town"), agreement(parties=["town", "club"], status="in-negotiation")], []),
        ([roles("town"), agreement(parties=["town", "club"], status="declined")], []),
        ([roles("town"), agreement(parties=["town", "club"], status="ended")], ["no-role"]),
        ([roles("town"), agreement(parties=["town", "nobody"])], []),
        ([Role(id="r", holders="ann", representing="club"), ANN, agreement(parties="club")], []),
        ([Role(id="r", holders="ann", representing="club"), ANN, agreement(parties="ann")], []),
        ([roles("club"), PART, agreement(parties="team")], []),
        ([roles("team"), PART, agreement(parties="club")], []),
        ([roles("club"), UNION, agreement(parties="union")], []),
        ([roles("union"), UNION, agreement(parties="club")], []),
        ([roles("town"), Structure(id="table", name="Table"), agreement(parties="table")], []),
        ([roles("town"), agreement(parties="p")], []),
        ([roles("town"), Group(id="g", name="Residents"), agreement(parties="g")], ["no-role"]),
        ([roles("town"), ANN, agreement(parties="ann")], ["no-role"]),
    ],
)
def test_a_party_has_a_role(elements: list[Element], expected: list[str]) -> None:
    """Its own, or that of a part, a whole or one of its people; where no roles are recorded nothing is asked."""
    assert said("SAM501", TOWN, CLUB, SCHOOL, *elements) == expected


@pytest.mark.parametrize(
    ("periods", "signed", "expected"),
    [
        (["2016/2018"], "2016", []),
        (["2016/2018"], "2018-12-31", []),
        (["2016/2018"], "2015-12-31", ["not-then"]),
        (["2016/2018"], "2019-01-01", ["not-then"]),
        (["2016/2018"], "2015~", []),
        (["2016/.."], "2030", []),
        (["2016/"], "2030", []),
        (["2016/2018", "2021/2022"], "2019-06", []),
        (["2016/2018", "2021/2022"], "2023", ["not-then"]),
        (["2018/2016"], "2030", []),
        ([None], "1990", []),
        (["2016/2018"], None, []),
    ],
)
def test_a_party_has_its_role_when_it_signs(periods: list[str | None], signed: str | None, expected: list[str]) -> None:
    """Certainly before its first role or after its last one it had none; between two roles it may have gone on."""
    held = [Role(id=f"r{index}", holders="club", period=period) for index, period in enumerate(periods)]
    assert said("SAM501", CLUB, *held, agreement(parties=Party(actor="club", signed=signed))) == expected
    assert said("SAM501", CLUB, *held, agreement(parties="club", concluded=signed)) == expected


@pytest.mark.parametrize(("complete", "severity"), [((), "advice"), (("roles",), "warning")])
def test_a_missing_role_weighs_more_where_roles_are_complete(complete: tuple[str, ...], severity: str) -> None:
    record = holding(TOWN, CLUB, roles("town"), agreement(parties="club"), complete=complete)
    assert graded("SAM501", record) == [("no-role", severity)]
    record = holding(CLUB, roles("club", period="2020"), agreement(parties="club", concluded="2010"), complete=complete)
    assert graded("SAM501", record) == [("not-then", severity)]


@pytest.mark.parametrize(
    ("said_of_it", "expected"),
    [
        ({"parties": ["town", "club"]}, []),
        ({"parties": "town"}, ["alone"]),
        ({"parties": ["town", "town"]}, ["alone"]),
        ({}, ["alone"]),
        ({"parties": "town", "form": "contract"}, ["alone"]),
        ({"parties": "town", "form": "shared-vision"}, ["alone"]),
        *[({"parties": "town", "form": form}, []) for form in ("statute", "none-by-choice", "grant", "programme")],
        ({"parties": "town", "status": "proposed"}, []),
        ({"parties": "union"}, []),
        ({"parties": "many"}, []),
        ({"parties": "p"}, []),
    ],
)
def test_an_agreement_takes_two(said_of_it: dict[str, Any], expected: list[str]) -> None:
    """An error only where the agreements claim to be complete, and not where its parties are not all known."""
    many = Organisation(id="many", name="Providers", count=26)
    elements = TOWN, CLUB, UNION, many, agreement(**said_of_it)
    assert said("SAM501", *elements, complete="agreements") == expected
    assert said("SAM501", *elements, complete="commitments") == []
    assert said("SAM501", *elements, UNSAID, complete="agreements") == []


def test_nobody_is_named() -> None:
    """No party at all is fewer than two."""
    from samenspel import check
    from samenspel.rules.agreements import AGREEMENTS

    (finding,) = check(holding(agreement(), complete="agreements"), rules=AGREEMENTS.select("SAM501"))
    assert finding.message() == "agreement ‘Agreement a’ names no party, and an agreement takes at least two"
    assert finding.severity.value == "error"


@given(
    st.sets(st.integers(0, 5)),
    st.sets(st.integers(0, 5)),
    st.lists(st.tuples(st.integers(0, 5), st.integers(0, 5)), max_size=4),
)
def test_roles_reach_parts_and_wholes(held: set[int], signed: set[int], belongs: list[tuple[int, int]]) -> None:
    """By hand: one has a role where itself, what is above it or what is below it has one."""
    above = {number: {number} for number in range(6)}
    for _ in range(6):
        for part, whole in belongs:
            for number, wholes in above.items():
                if part in wholes:
                    above[number] = wholes | above[whole]
    actors = [
        Organisation(id=f"o{n}", name=f"O{n}", part_of=[f"o{whole}" for part, whole in belongs if part == n])
        for n in range(6)
    ]
    role = [Role(id="r", holders=[f"o{n}" for n in sorted(held)])]
    judged = said("SAM501", *actors, *role, agreement(parties=[f"o{n}" for n in sorted(signed)]))
    lacking = [n for n in signed if not any(n in above[one] or one in above[n] for one in held)]
    assert len(judged) == len(lacking)


# SAM502: form and content -------------------------------------------------------------------------------------------

FORMS: Final = ("shared-vision", "verbal", "minutes", "none-by-choice", "programme", "letter-of-intent", "covenant")
FIRM: Final = ("performance-agreement", "joint-arrangement", "contract", "commission", "grant", "statute")


@pytest.mark.parametrize("form", [*FORMS, *FIRM, None])
def test_strength_fits_the_form(form: str | None) -> None:
    unbinding = form in FORMS[:4]
    why = {"because": "x"}
    assert said("SAM502", agreement(form=form, strength="binding", **why)) == ["binding"] * unbinding
    only_meant = form in {"contract", "statute"}
    assert said("SAM502", agreement(form=form, strength="intention", **why)) == ["intention"] * only_meant
    assert said("SAM502", agreement(form=form, strength="best-effort", **why)) == []
    undated = form in {"covenant", "performance-agreement", "joint-arrangement", "contract"}
    assert said("SAM502", agreement(form=form, status="in-force", **why)) == ["undated"] * undated


@pytest.mark.parametrize(
    ("fields", "expected"),
    [
        ({}, ["undated"]),
        ({"concluded": "2016"}, []),
        ({"parties": ["town", Party(actor="club", signed="2016")]}, []),
        ({"parties": ["town", "club"]}, ["undated"]),
        ({"status": "ended"}, []),
        ({"status": None}, []),
        ({"status": "proposed"}, []),
    ],
)
def test_what_is_in_force_was_once_signed(fields: dict[str, Any], expected: list[str]) -> None:
    covenant = agreement(**{"form": "covenant", "status": "in-force", **fields})
    assert said("SAM502", covenant) == expected
    remark = Remark(id="r", about="a", field="concluded", kind="not-stated")
    assert said("SAM502", covenant, remark) == []


@pytest.mark.parametrize("status", ["expected", "proposed", "promised", "under-way", "paid", None])
@pytest.mark.parametrize("kind", ["money", "act", None])
def test_only_promised_money_is_owed(kind: str | None, status: str | None) -> None:
    owed = commitment(kind=kind, status=status, laid_down_in="a")
    expected = [("money", "$.commitments[0].laid_down_in")] * ((kind, status) == ("money", "promised"))
    assert found("SAM502", agreement(form="shared-vision"), owed) == expected


@pytest.mark.parametrize(
    ("forms", "expected"),
    [
        (["shared-vision"], ["money"]),
        (["none-by-choice"], ["money"]),
        (["shared-vision", "none-by-choice"], ["money"]),
        (["shared-vision", "grant"], []),
        ([None], []),
        ([], []),
    ],
)
def test_one_agreement_that_can_carry_money_is_enough(forms: list[str | None], expected: list[str]) -> None:
    agreements = [agreement(f"a{index}", form=form, because="x") for index, form in enumerate(forms)]
    owed = commitment(kind="money", status="promised", laid_down_in=[one.id for one in agreements])
    assert said("SAM502", *agreements, owed) == expected
    assert said("SAM502", *agreements, commitment(kind="money", status="promised", laid_down_in="nobody")) == []


@given(st.sampled_from([*FORMS, *FIRM, "acme:handshake"]), st.sampled_from(["binding", "best-effort", "intention"]))
def test_a_choice_for_nothing_has_a_reason(form: str, strength: str) -> None:
    """Whatever its strength; of any other form no reason is asked."""
    verdicts = said("SAM502", agreement(form=form, strength=strength))
    assert ("no-reason" in verdicts) is (form == "none-by-choice")
    assert "no-reason" not in said("SAM502", agreement(form=form, strength=strength, because="x"))


def test_contradictions_are_errors_and_omissions_are_advice() -> None:
    record = holding(
        agreement("a", form="verbal", strength="binding"),
        agreement("b", form="contract", strength="intention", status="in-force"),
        agreement("c", form="none-by-choice"),
        commitment("d", kind="money", status="promised", laid_down_in="c"),
    )
    assert sorted(graded("SAM502", record)) == [
        ("binding", "error"),
        ("intention", "warning"),
        ("money", "warning"),
        ("no-reason", "advice"),
        ("undated", "advice"),
    ]


# SAM503: lineage ----------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("old", "new", "expected"),
    [
        ("2016/2018", "2019/2022", []),
        ("2016/2018", "2015/2022", ["order"]),
        ("2016/2018", "2016/2022", ["overlap"]),
        ("2016-06/2018", "2016-05-31/2017", ["order"]),
        ("2016/2018-12-31", "2018-10-03/2022", []),  # 90 days
        ("2016/2018-12-31", "2018-10-02/2022", ["overlap"]),  # 91 days
        ("2016/2018-12-31", "2018-10-02/..", ["overlap"]),
        ("2016/2018-12-31", "2018-10-02/2018-11", []),
        ("2016/2018", "2018-06/2022", []),
        ("2016/2018", "2018/2022", []),
        ("2016/..", "2018/2022", []),
        ("2016/", "2018/2022", ["no-end"]),
        (None, "2018/2022", ["no-end"]),
        ("2018/2016", "2010/2022", []),
        ("2016/2018", "2010/2005", []),
        ("2016/2018", None, []),
        ("2016~/2018", "2015/2022", []),
    ],
)
def test_a_follower_comes_after_its_forerunner(old: str | None, new: str | None, expected: list[str]) -> None:
    elements = agreement("old", period=old), agreement("new", period=new)
    assert said("SAM503", *elements, event(ends="old", starts="new")) == expected
    assert said("SAM503", *elements, event(ends="old", starts="new", status="planned")) == []
    assert said("SAM503", *elements, event(ends="old", starts="new", status="cancelled")) == []
    assert said("SAM503", *elements, event(ends="old")) == []


@pytest.mark.parametrize(("days", "expected"), [(0, ["overlap"]), (1, []), (90, [])])
def test_days_of_overlap_can_be_set(days: int, expected: list[str]) -> None:
    """One day in common is more than none."""
    elements = agreement("old", period="2016/2018-12-31"), agreement("new", period="2018-12-31/2022")
    replaced = event(ends="old", starts="new")
    assert said("SAM503", *elements, replaced, parameters={"days": days}) == expected


@pytest.mark.parametrize(
    ("fields", "date_", "expected"),
    [
        ({}, None, ["no-end"]),
        ({}, "2018", []),
        ({"status": "in-force"}, None, ["no-end"]),
        ({"status": "ended"}, None, []),
        ({"status": "lapsed"}, None, []),
        ({"status": "terminated"}, None, []),
        ({"concluded": "2016"}, None, ["no-end"]),
        ({"concluded": "2016"}, "2018", []),
        ({"period": "2016/[..2018]"}, None, []),
    ],
)
def test_what_was_replaced_has_ended(fields: dict[str, Any], date_: str | None, expected: list[str]) -> None:
    """By its period, its status, or the date of the event."""
    replaced = event(ends="old", starts="new", date=date_)
    assert said("SAM503", agreement("old", **fields), agreement("new", concluded="2018"), replaced) == expected


@pytest.mark.parametrize(
    ("fields", "amended", "expected"),
    [
        ({"period": "2016/2018"}, "2017", []),
        ({"period": "2016/2018"}, "2018-12-31", []),
        ({"period": "2016/2018"}, "2019-01-01", ["amendment"]),
        ({"period": "2016/2018"}, "2015", ["amendment"]),
        ({"period": "2016/2018", "concluded": "2015-06"}, "2015-12", []),
        ({"period": "2016/2018", "concluded": "2015-06"}, "2015-05", ["amendment"]),
        ({"period": "2016/2018"}, "2019~", []),
        ({"period": "2016/.."}, "2030", []),
        ({"period": "2016/"}, "2030", []),
        ({"period": "2018/2016"}, "2030", []),
        ({}, "2030", []),
        ({"period": "2016/2018"}, None, []),
    ],
)
def test_what_holds_can_be_amended(fields: dict[str, Any], amended: str | None, expected: list[str]) -> None:
    assert said("SAM503", agreement(**fields), event(kind="amended", date=amended, about="a")) == expected
    assert said("SAM503", agreement(**fields), event(kind="reviewed", date=amended, about="a")) == []
    planned = event(kind="amended", date=amended, about="a", status="planned")
    assert said("SAM503", agreement(**fields), planned) == []


DAYS: Final = st.integers(0, 500).map(lambda number: date(2016, 1, 1) + timedelta(days=number))


@given(st.tuples(DAYS, DAYS).map(sorted), st.tuples(DAYS, DAYS).map(sorted), st.integers(0, 200))
def test_overlap_is_counted_in_days(old: list[date], new: list[date], days: int) -> None:
    """By hand, where every date is a day."""
    common = (min(old[1], new[1]) - max(old[0], new[0])).days + 1
    expected = ["order"] if new[0] < old[0] else ["overlap"] if common > days else []
    elements = agreement("old", period=f"{old[0]}/{old[1]}"), agreement("new", period=f"{new[0]}/{new[1]}")
    assert said("SAM503", *elements, event(ends="old", starts="new"), parameters={"days": days}) == expected


def test_lineage_is_graded() -> None:
    """What cannot be is an error, what may be a slip a warning."""
    replaced = event(ends="old", starts="new")
    new = agreement("new", period="2015/2022")
    assert graded("SAM503", holding(agreement("old", period="2016/2018"), new, replaced)) == [("order", "error")]
    assert graded("SAM503", holding(agreement("old", period="2014/2018"), new, replaced)) == [("overlap", "warning")]
    assert graded("SAM503", holding(agreement("old"), new, replaced)) == [("no-end", "warning")]
    amended = event(kind="amended", about="new", date="2030")
    assert graded("SAM503", holding(new, amended)) == [("amendment", "error")]


def test_of_several_the_last_count() -> None:
    """The forerunner that started last, and the one that ended last; what goes on under its own id is none."""
    one, other = agreement("one", period="2010/2012"), agreement("other", period="2016/2018")
    new = agreement("new", period="2015/2020")
    for ends in (["one", "other"], ["other", "one"]):
        assert said("SAM503", one, other, new, event(ends=ends, starts="new")) == ["order"]
    assert said("SAM503", other, event(ends="other", starts="other")) == []
    body = Structure(id="body", name="Body", period="2010/..")
    assert said("SAM503", other, body, event(ends="body", starts="other")) == []


# SAM504: commitments ------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("by", "to", "expected"),
    [
        ("club", "club", ["self"]),
        ("club", "town", []),
        ("club", ["club", "town"], []),
        (["club", "town"], ["club", "town"], []),
        ("p", "p", []),
        ("club", "p", []),
        ("club", (), []),
        ((), (), []),
    ],
)
def test_nobody_owes_itself(by: Any, to: Any, expected: list[str]) -> None:  # noqa: ANN401 - one id, or several
    """Several may promise each other, and the partnership itself."""
    assert said("SAM504", TOWN, CLUB, commitment(by=by, to=to)) == expected


@pytest.mark.parametrize(
    ("made", "due", "expected"),
    [
        ("2020", "2021", []),
        ("2020", "2020", []),
        ("2020-05-02", "2020-05-01", ["due"]),
        ("2020", "2019", ["due"]),
        ("2020", "2019~", []),
        (None, "2019", []),
        ("2020", None, []),
    ],
)
def test_a_promise_is_made_before_it_is_due(made: str | None, due: str | None, expected: list[str]) -> None:
    assert said("SAM504", commitment(made=made, due=due)) == expected


TABLE: Final = Structure(id="table", name="Table")


@pytest.mark.parametrize(
    ("by", "agreements", "expected"),
    [
        ("club", [{"parties": ["town", "club"]}], []),
        ("school", [{"parties": ["town", "club"]}], ["not-a-party"]),
        (["club", "school"], [{"parties": ["town", "club"]}], ["not-a-party"]),
        ("school", [{"parties": ["town", "club"]}, {"parties": ["school"]}], []),
        ("school", [{"parties": ["town", "club"]}, {}], []),
        ("school", [{}], []),
        ("school", [{"parties": ["town"], "form": "statute"}], []),
        ("team", [{"parties": ["town", "club"]}], []),
        ("club", [{"parties": ["town", "team"]}], []),
        ("ann", [{"parties": ["town", "club"]}], []),
        ("ann", [{"parties": ["town", "school"]}], ["not-a-party"]),
        ("table", [{"parties": ["town", "club"]}], []),
        ("school", [{"parties": ["town", "table"]}], []),
        ("school", [{"parties": "p"}], []),
        ("nobody", [{"parties": "town"}], []),
        ((), [{"parties": "town"}], []),
        ("school", [], []),
    ],
)
def test_who_is_to_keep_it_is_a_party(by: Any, agreements: list[dict[str, Any]], expected: list[str]) -> None:  # noqa: ANN401
    made = [agreement(f"a{index or ''}", **fields) for index, fields in enumerate(agreements)]
    owed = commitment(by=by, laid_down_in=[one.id for one in made])
    speaks = Role(id="speaks", holders="ann", representing="club")
    elements = TOWN, CLUB, SCHOOL, PART, ANN, TABLE, speaks, *made, owed
    assert said("SAM504", *elements) == expected
    if len(agreements) == 1:
        assert said("SAM504", *elements, UNSAID) == []


def test_each_commitment_under_an_agreement_is_asked_about() -> None:
    owed = [commitment(id_, by=by, laid_down_in="a") for id_, by in (("x", "school"), ("y", "town"), ("z", "school"))]
    places = [path for _, path in found("SAM504", TOWN, SCHOOL, agreement(parties="town"), *owed)]
    assert places == ["$.commitments[0].by", "$.commitments[2].by"]


def test_a_commitment_under_something_else_is_left_to_another_rule() -> None:
    assert said("SAM504", TOWN, CLUB, commitment(by="club", laid_down_in=["town", "nobody"])) == []


@given(DAYS, DAYS)
def test_due_before_made_is_an_error(made: date, due: date) -> None:
    expected = [("due", "error")] if due < made else []
    assert graded("SAM504", holding(commitment(made=str(made), due=str(due)))) == expected


def test_commitments_are_graded() -> None:
    record = holding(TOWN, CLUB, agreement(parties="town"), commitment(by="club", to="club", laid_down_in="a"))
    assert graded("SAM504", record) == [("self", "error"), ("not-a-party", "warning")]


# SAM505: money ------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("amount", "expected"),
    [
        ("25000 EUR", []),
        ("0 EUR", []),
        ("-0.01 EUR", ["negative"]),
        ("<-5 EUR", ["negative"]),
        (">-5 EUR", []),
        ("-5..5 EUR", []),
        ("25000", ["currency"]),
        ("-3", ["negative"]),
        ("40 hours", []),
        ("100 %", []),
        ("100.01 %", ["share"]),
        ("0 %", []),
        ("-1 %", ["share"]),
        (">90 %", []),
        ("2/3 share", []),
        ("4/3 share", ["share"]),
        ("2/3", []),
        ("1/0 share", []),
        ("1/-2 share", ["share"]),
        ("2/3 EUR", []),
        ("10 EUR/patient", []),
    ],
)
def test_an_amount_of_money_can_be(amount: str, expected: list[str]) -> None:
    assert said("SAM505", commitment(kind="money", amount=amount)) == expected


@pytest.mark.parametrize("amount", ["25000", "-3", "-3 hours", "130 %"])
def test_what_is_no_money_is_left_alone(amount: str) -> None:
    assert said("SAM505", commitment(kind="time", amount=amount)) == []


def test_what_is_in_a_currency_is_money() -> None:
    assert found("SAM505", commitment(amount="-3 EUR"), agreement(value="-3 EUR"), agreement("b", value="3")) == [
        ("negative", "$.agreements[0].value"),
        ("currency", "$.agreements[1].value"),
        ("negative", "$.commitments[0].amount"),
    ]


@pytest.mark.parametrize("fields", [{"period": "2016/2018"}, {"recurs": "P1Y"}])
@pytest.mark.parametrize("time", ["year", "quarter", "month", "week", "day", "jaar", "kwartaal", "maand", "dag"])
def test_a_rate_says_for_how_long(fields: dict[str, Any], time: str) -> None:
    assert said("SAM505", commitment(kind="money", amount=f"10 EUR/{time}")) == ["rate"]
    assert said("SAM505", commitment(kind="money", amount=f"10 EUR/{time}", **fields)) == []


def parts(*amounts: str | None, status: str | None = None, kind: str = "money") -> list[Element]:
    return [
        commitment(f"part{index}", kind=kind, amount=amount, status=status, part_of="c")
        for index, amount in enumerate(amounts)
    ]


@pytest.mark.parametrize(
    ("amounts", "expected"),
    [
        (["60 %", "40 %"], []),
        (["60 %", "40.5 %"], []),
        (["60 %", "40.51 %"], ["shares"]),
        (["60 %", "39.5 %"], []),
        (["60 %", "39.49 %"], ["shares"]),
        (["2/3 share", "1/3 share"], []),
        (["2/3 share", "2/3 share"], ["shares"]),
        (["60 %", None], []),
        (["60 %", "100 EUR"], []),
        (["60 %", ">30 %"], []),
        (["60 %"], []),
    ],
)
def test_shares_make_a_whole(amounts: list[str | None], expected: list[str]) -> None:
    """Where all of them are known; half a percentage point may be lost in rounding."""
    assert said("SAM505", commitment(), *parts(*amounts)) == expected
    assert said("SAM505", commitment(), *parts(*amounts, kind="time")) == []


@pytest.mark.parametrize(("tolerance", "expected"), [(0.0, ["shares"]), (3.0, []), (2.9, ["shares"])])
def test_the_tolerance_can_be_set(tolerance: float, expected: list[str]) -> None:
    given_ = {"tolerance": tolerance}
    assert said("SAM505", commitment(), *parts("60 %", "37 %"), parameters=given_) == expected


@pytest.mark.parametrize(
    ("promised", "amounts", "status", "expected"),
    [
        ("100 EUR", ["60 EUR", "40 EUR"], "paid", []),
        ("100 EUR", ["60 EUR", "40.01 EUR"], "paid", ["overpaid"]),
        ("100 EUR", ["60 EUR", "50 EUR"], "promised", []),
        ("100 EUR", ["60 EUR", "50 USD"], "paid", []),
        ("100 EUR", ["160 EUR/patient"], "paid", []),
        ("~100 EUR", ["160 EUR"], "paid", []),
        (">100 EUR", ["160 EUR"], "paid", []),
        ("100 EUR", ["~160 EUR"], "paid", []),
        ("100 EUR", ["<160 EUR"], "paid", []),
        ("100 EUR", [">160 EUR"], "paid", ["overpaid"]),
        ("90..100 EUR", ["100 EUR"], "paid", []),
        (None, ["160 EUR"], "paid", []),
        ("100 EUR", [None], "paid", []),
    ],
)
def test_no_more_is_paid_than_promised(
    promised: str | None, amounts: list[str | None], status: str, expected: list[str]
) -> None:
    assert said("SAM505", commitment(amount=promised), *parts(*amounts, status=status)) == expected


def test_what_recurs_may_be_paid_more_than_once() -> None:
    yearly = commitment(amount="100 EUR", recurs="P1Y")
    assert said("SAM505", yearly, *parts("100 EUR", "100 EUR", status="paid")) == []


@given(st.lists(st.integers(0, 3000).map(lambda number: Decimal(number) / 100), min_size=2, max_size=5))
def test_sums_are_exact(numbers: list[Decimal]) -> None:
    """By hand, with decimals: of shares and of sums that were paid."""
    shares = said("SAM505", commitment(), *parts(*[f"{number} %" for number in numbers]))
    total = sum(numbers, Decimal(0))
    assert shares == ["shares"] * (abs(total - 100) > Decimal("0.5"))
    paid = said("SAM505", commitment(amount="50 EUR"), *parts(*[f"{number} EUR" for number in numbers], status="paid"))
    assert paid == ["overpaid"] * (total > 50)


def test_money_is_graded() -> None:
    record = holding(
        commitment("a", kind="money", amount="-1 EUR/year"),
        commitment("b", kind="money", amount="1"),
        commitment("c", kind="money", amount="1 EUR"),
        commitment("d", kind="money", amount="101 %", part_of="c"),
        commitment("e", kind="money", amount="2 EUR", part_of="c", status="paid"),
        commitment("f", kind="money"),
        commitment("g", kind="money", amount="9 %", part_of="f"),
        commitment("h", kind="money", amount="9 %", part_of="f"),
    )
    assert sorted(graded("SAM505", record)) == [
        ("currency", "error"),
        ("negative", "error"),
        ("overpaid", "warning"),
        ("rate", "warning"),
        ("share", "error"),
        ("shares", "warning"),
    ]
