"""SAM104: remarks about fields that are not there, or with values that cannot stand there.  SAM108: unknown terms."""

from __future__ import annotations

from typing import Any, Final

import pytest
from generating import contents_of
from hypothesis import given, settings
from hypothesis import strategies as st
from judging import ALL_KINDS, fields_with, fired, holding, minimal, places, saying

from samenspel import CORE, Agreement, Commitment, Group, Initiative, Partnership, Remark, Role, Structure, check
from samenspel.language import worded
from samenspel.model import Element, Form, fields_of

# SAM104: the field --------------------------------------------------------------------------------------------------

SINGLE: Final = {
    "Role": {"mandate": ("scope", "given_by", "limit", "decided", "period")},
    "Initiative": {"trajectory": ("period", "phases")},
    "Partnership": {"trajectory": ("period", "phases")},
}


def remarked(element: Element, **fields: Any) -> Partnership:  # noqa: ANN401 - any field of a remark
    """Give a record with an element and one remark about it."""
    remark = Remark(**{"id": "r", "about": element.id, "kind": "other-source", **fields})
    return element.add(remark) if isinstance(element, Partnership) else holding(element, remark)


@pytest.mark.parametrize("kind", ALL_KINDS, ids=lambda kind: kind.__name__)
def test_every_field_of_a_kind_may_be_remarked_on(kind: type[Element]) -> None:
    """Those that all elements have too, and those of single values by a dotted path."""
    dotted = [f"{value}.{name}" for value, names in SINGLE.get(kind.__name__, {}).items() for name in names]
    paths = [*(field.name for field in fields_of(kind)), *dotted]
    assert [path for path in paths if fired(remarked(minimal(kind), field=path), "SAM104")] == []


NO_FIELDS: Final = [
    "colour",
    "Period",
    "period ",
    "",
    ".",
    ".period",
    "period.",
    "mandate.",
    "mandate.colour",
    "mandate.period.start",
    "mandate..period",
    "functions[0]",
    "functions.0",
    "extensions.acme",
    "id.x",
    "roles",
]


@pytest.mark.parametrize("path", NO_FIELDS, ids=repr)
def test_a_remark_on_a_field_that_is_not_there_is_found(path: str) -> None:
    """Paths lead from field to field through single values, and name the field at their end."""
    assert fired(remarked(Role(id="x"), field=path), "SAM104") == [("no-such-field", "$.remarks[0].field")]


@pytest.mark.parametrize(
    "path", ["parties.signed", "parties[0].signed", "names.text", "identifiers.value"], ids=lambda path: path
)
def test_a_path_leads_into_no_list(path: str) -> None:
    """Of several values none is meant: what is in them takes no remark."""
    assert fired(remarked(minimal(Agreement), field=path), "SAM104") == [("no-such-field", "$.remarks[0].field")]


def test_a_remark_on_several_elements_is_judged_for_each() -> None:
    """A field that one of them has, another may lack."""
    record = holding(
        Structure(id="s", name="S"),
        Group(id="g", name="G"),
        Remark(id="r", about=["s", "g", "gone"], field="decides", kind="not-stated"),
    )
    found = check(record, rules=CORE.select("SAM104"))
    assert [(finding.path, finding.elements) for finding in found] == [("$.remarks[0].field", ("r", "g"))]


def test_a_remark_on_no_field_is_on_the_element() -> None:
    """Then there is nothing to compare its value with."""
    assert fired(remarked(minimal(Agreement), value="anything", field=None), "SAM104") == []


# SAM104: the value --------------------------------------------------------------------------------------------------

FITTING: Final[dict[tuple[type[Element], str], tuple[list[str], list[str]]]] = {
    (Structure, "id"): (["steering", "s-1", "2016"], ["steering group", "-s", "", "s" * 101]),
    (Structure, "name"): (["Stuurgroep", "", "2016", "no"], []),
    (Structure, "kind"): (["working-group", "acme:liaison", "no-such-term"], []),
    (Structure, "decides"): (["true", "false"], ["yes", "True", "1", ""]),
    (Agreement, "concluded"): (
        ["2016", "2016-09-01", "2021-22", "2016~", "[..2023-05]", "XXXX-04"],
        ["2016/2018", "summer of 2022", "2021-99", "2023-02-31", "", "P1Y"],
    ),
    (Structure, "period"): (
        ["2016/2018", "2016", "2021-22/..", "2015/", "/2017", "P9Y/2017", "2018/2016"],
        ["since 2016", "2016-2018", "", "2016/2017/2018"],
    ),
    (Structure, "meets"): (["P1Y", "P1M", "~P6M"], ["yearly", "1Y", "P", "", "2016"]),
    (Commitment, "amount"): (["100000 EUR", "~1400 people", "2/3 share", "11"], ["a lot", "", "EUR"]),
    (Structure, "part_of"): (["steering", "x"], ["steering group", "", "a, b"]),
    (Agreement, "legal_bases"): (["nl:wmo-2015", "none", "acme:statute", "statute"], ["the law", ""]),
    (Structure, "cites"): (["interview", "interview#F12"], []),
    (Role, "mandate.limit"): (["25000 EUR"], ["25 thousand"]),
    (Role, "mandate.decided"): (["2016"], ["2016/2018"]),
    (Role, "mandate.period"): (["2016/2018"], ["for ever"]),
    (Role, "mandate.given_by"): (["council"], ["the council"]),
    (Role, "mandate.scope"): (["spending"], []),
    (Initiative, "trajectory"): (["2016/.."], ["from 2016 on"]),
    (Initiative, "trajectory.period"): (["2016/.."], ["from 2016 on"]),
    (Partnership, "trajectory"): (["2016/.."], ["from 2016 on"]),
    (Partnership, "as_of"): (["2016"], ["now"]),
}
ROWS: Final = {
    f"{kind.__name__}.{path}-{value or 'empty'}"[:60]: (kind, path, value, fits)
    for (kind, path), (fit, misfit) in FITTING.items()
    for values, fits in ((fit, True), (misfit, False))
    for value in values
}


@pytest.mark.parametrize(("kind", "path", "value", "fits"), ROWS.values(), ids=ROWS)
def test_a_value_is_held_against_the_type_of_its_field(
    kind: type[Element], path: str, value: str, *, fits: bool
) -> None:
    """What the field could not hold cannot be what another source says of it."""
    expected = [] if fits else [("misfit", "$.remarks[0].value")]
    assert fired(remarked(minimal(kind), field=path, value=value), "SAM104") == expected


def test_the_table_of_values_has_every_form() -> None:
    """Values, collections and extensions aside: those are no text."""
    forms = {field.form for kind, path in FITTING for field in fields_of(kind) if field.name == path.partition(".")[0]}
    assert set(Form) - forms == {Form.ELEMENT, Form.EXTENSIONS}


WRITTEN: Final = [
    (kind, field)
    for kind in ALL_KINDS
    for field in fields_of(kind)
    if field.form
    in {Form.ID, Form.TEXT, Form.TERM, Form.DATE, Form.PERIOD, Form.RECURRENCE, Form.QUANTITY, Form.CITATION}
]


@settings(max_examples=200)
@given(st.sampled_from(WRITTEN).flatmap(lambda row: st.tuples(st.just(row), contents_of(row[1]))))
def test_what_a_field_holds_is_a_fitting_value_for_it(drawn: tuple[tuple[type[Element], Any], Any]) -> None:
    """Whatever may stand in a field may be said of it by a remark, in the text that the field would have."""
    (kind, field), said = drawn
    for one in said if field.many else (said,):
        assert fired(remarked(minimal(kind), field=field.name, value=str(one)), "SAM104") == []


def test_a_text_is_no_mandate() -> None:
    """A mandate has no short form: its fields are remarked on one by one."""
    record = remarked(Role(id="x"), field="mandate", value="2016/2018")
    assert fired(record, "SAM104") == [("misfit", "$.remarks[0].value")]


@pytest.mark.parametrize("kind", ["other-source", "former", "planned", "acme:rumour", "no-such-kind"])
def test_remarks_of_these_kinds_may_give_a_value(kind: str) -> None:
    """What an application's own kinds may give is its own affair, and an unknown kind is SAM108's."""
    assert fired(remarked(minimal(Agreement), kind=kind, field="name", value="X"), "SAM104") == []


@pytest.mark.parametrize("kind", ["inferred", "withheld", "not-stated", "not-applicable", "not-exhaustive"])
def test_remarks_of_other_kinds_give_no_value(kind: str) -> None:
    """That nothing is said and what is said go not together."""
    given_value = remarked(minimal(Agreement), kind=kind, field="name", value="X")
    assert fired(given_value, "SAM104") == [("no-value-asked", "$.remarks[0].value")]
    assert fired(remarked(minimal(Agreement), kind=kind, field="name"), "SAM104") == []


def test_a_value_where_none_is_asked_and_a_misfit_are_two_faults() -> None:
    """Mending one leaves the other."""
    record = remarked(minimal(Agreement), kind="withheld", field="concluded", value="soon")
    assert [verdict for verdict, _ in fired(record, "SAM104")] == ["no-value-asked", "misfit"]


# SAM108 -------------------------------------------------------------------------------------------------------------

TERMS: Final = {f"{kind.__name__}.{path}": (kind, path, field) for kind, path, field in fields_with(Form.TERM)}
each_term_field = pytest.mark.parametrize(("kind", "path", "field"), TERMS.values(), ids=TERMS)


def place(kind: type[Element], path: str) -> str:
    return f"$.{path}" if kind is Partnership else f"$.{kind.element_kind.collection}[0].{path}"


@each_term_field
def test_an_unknown_term_is_found_in_every_field_of_terms(kind: type[Element], path: str, field: Any) -> None:  # noqa: ANN401 - shown only
    """The hint names the term that was meant."""
    meant = next(iter(field.vocabulary)).code
    found = list(check(holding(saying(kind, path, f"{meant}x")), rules=CORE.select("SAM108")))
    assert [finding.path for finding in found] == [place(kind, path)]
    assert found[0].hint().startswith("the nearest terms are: ")
    assert meant in found[0].hint().partition(": ")[2].partition(";")[0].split(", ")


@each_term_field
def test_known_terms_and_those_of_applications_are_no_finding(kind: type[Element], path: str, field: Any) -> None:  # noqa: ANN401 - shown only
    """Every term of the vocabulary may stand in its field, and so may one with an application's prefix."""
    codes = [*(term.code for term in field.vocabulary), "acme:x", "school2:a-b"]
    assert [code for code in codes if fired(holding(saying(kind, path, code)), "SAM108")] == []


@pytest.mark.parametrize(
    "code",
    ["nl:x", "eu:x", "de:x", "Acme:x", "acme:", ":x", "acme:X", "acme:x y", "a:x", "acme:x:y", "", " "],
    ids=repr,
)
def test_what_only_looks_like_an_own_term_is_unknown(code: str) -> None:
    """The prefixes of countries are samenspel's own; an application's has three or more small letters and digits."""
    assert places(holding(Structure(id="s", name="S", kind=code)), "SAM108") == ["$.structures[0].kind"]


def test_each_unknown_term_of_a_list_is_found_at_its_place() -> None:
    """The known ones among them are left in peace."""
    record = holding(Structure(id="s", name="S", themes=["care", "caer", "acme:x", "huosing"]))
    assert places(record, "SAM108") == ["$.structures[0].themes[1]", "$.structures[0].themes[3]"]


@pytest.mark.parametrize("kind", [Agreement, Commitment, Initiative], ids=lambda kind: kind.__name__)
@pytest.mark.parametrize(
    ("said", "expected"),
    [
        ("nl:wmo-2015", []),
        ("any", []),
        ("acme:statute", []),
        ("x", []),
        ("nobody", []),
        ("nl:wmo-2051", ["near"]),
        ("eu:no-such-law-at-all", ["far"]),
    ],
    ids=lambda value: value if isinstance(value, str) else "",
)
def test_a_legal_basis_with_a_colon_is_judged_as_a_term(kind: type[Element], said: str, expected: list[str]) -> None:
    """One without is an id, and SAM102's."""
    record = holding(minimal(kind, legal_bases=said))
    assert [verdict for verdict, _ in fired(record, "SAM108")] == expected


def test_a_dutch_word_leads_to_its_term() -> None:
    """Who thinks in Dutch finds the code, before all others."""
    found = list(check(holding(Structure(id="s", name="S", kind="stuurgroep")), rules=CORE.select("SAM108")))
    known = [worded(dict(finding.values)["known"]).split(", ")[0] for finding in found]
    assert known == ["steering-group"]


def test_where_nothing_is_near_some_terms_are_listed() -> None:
    """A reader sees what sort of term is asked: at most eight."""
    found = list(check(holding(Structure(id="s", name="S", kind="qqqq")), rules=CORE.select("SAM108")))
    known = dict(found[0].values)["known"]
    assert [verdict for verdict, _ in fired(holding(Structure(id="s", name="S", kind="qqqq")), "SAM108")] == ["far"]
    assert worded(known).split(", ") == [term.code for term in fields_of(Structure)[2].vocabulary or ()][:8]
