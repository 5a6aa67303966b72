"""The strategies keep what they promise: a share of each figure that `python -m tests.study strategies` takes whole."""

from __future__ import annotations

import os
import subprocess
import sys
import tomllib
from datetime import date, timedelta
from inspect import signature
from pathlib import Path
from typing import TYPE_CHECKING, Any, Final

import hypothesis
import pytest
from arguments import PATH, module
from attrs import frozen
from generating import few
from hypothesis import given, settings
from hypothesis import strategies as st
from hypothesis.errors import InvalidArgument
from hypothesis.vendor.pretty import pretty
from measures import (
    BATTERY,
    absent,
    distinct,
    draws,
    empty,
    errors,
    excess,
    public_classes,
    runs,
    size,
    statuses,
)

import samenspel
from samenspel import (
    ImpreciseDate,
    InvalidValueError,
    JsonObject,
    Organisation,
    Partnership,
    Period,
    Quantity,
    Structure,
    check,
)
from samenspel.model import KINDS, Element, Form, fields_of
from samenspel.testing import registering, strategies

if TYPE_CHECKING:
    from collections.abc import Callable

    from samenspel.model import Field

ROOT: Final = Path(__file__).parents[2]
DRAWN: Final = 300
DAYS: Final = st.dates(date(1990, 1, 1), date(2040, 12, 31))


def of(kind: type[Element]) -> Callable[..., st.SearchStrategy[Any]]:
    found: Callable[..., st.SearchStrategy[Any]] = getattr(strategies, kind.element_kind.collection)
    return found


each_kind = pytest.mark.parametrize("kind", KINDS, ids=lambda kind: kind.__name__)

# What is promised of records ----------------------------------------------------------------------------------------


@given(strategies.partnerships())
def test_no_rule_finds_an_error(partnership: Partnership) -> None:
    assert errors(partnership) == []


@given(strategies.partnerships(clean=True))
def test_no_rule_finds_anything_in_a_clean_record(partnership: Partnership) -> None:
    assert check(partnership).findings == ()


SIZES: Final = st.integers(0, 7)


@few
@given(
    strategies.partnerships(clean=True, organisations=SIZES, structures=SIZES, people=SIZES, roles=SIZES, goals=SIZES)
)
def test_a_clean_record_is_clean_whatever_its_size(partnership: Partnership) -> None:
    """Rules count bodies, parties and goals: many are as clean as few."""
    assert check(partnership).findings == ()


def test_most_clean_partnerships_run() -> None:
    """At their moment of knowledge, certainly, with parties, goals, agreements and initiatives."""
    drawn = draws(strategies.partnerships(clean=True), DRAWN)

    assert sum(map(runs, drawn)) >= DRAWN / 2


def test_without_consistency_records_are_wrong_in_many_ways() -> None:
    """Doubled ids, dangling references, ends before starts, unknown terms: whatever loads."""
    drawn = draws(strategies.partnerships(consistent=False), DRAWN)
    found = {finding.rule for partnership in drawn for finding in check(partnership)}

    assert found >= {"SAM101", "SAM102", "SAM103", "SAM104", "SAM108", "SAM201", "SAM202", "SAM203", "SAM204"}


def test_records_differ_and_say_now_this_and_now_that() -> None:
    """No field and no collection is always there or never, and few records are drawn twice.

    The bars of the study are narrower: it takes 1,000 draws, of which these vary less.
    """
    drawn = draws(strategies.partnerships(), DRAWN)

    assert sorted(map(size, drawn))[DRAWN // 2] >= 12
    assert distinct(drawn) >= 0.85
    assert {name: share for name, share in empty(drawn).items() if not 0.05 <= share <= 0.65} == {}
    assert {name: share for name, share in absent(drawn).items() if not 0.08 <= share <= 0.92} == {}


@pytest.mark.parametrize("made", [{}, {"clean": True}, {"consistent": False}], ids=["usual", "clean", "loose"])
def test_no_draw_is_refused(made: dict[str, bool]) -> None:
    found = statuses(strategies.partnerships(**made), DRAWN)

    assert found["invalid"] == 0
    assert found["overrun"] <= found["valid"] / 10


@settings(max_examples=3)
@given(st.lists(strategies.partnerships(), max_size=3))
def test_several_records_can_be_drawn_at_once(drawn: list[Partnership]) -> None:
    """Without a complaint that they are too large or too slow."""
    assert all(isinstance(partnership, Partnership) for partnership in drawn)


@pytest.mark.parametrize("name", list(BATTERY)[:2])
def test_the_smallest_example_is_small(name: str) -> None:
    """Two of the battery; the study tries them all, from many starts."""
    assert excess(name, 0) <= 1


# Reports ------------------------------------------------------------------------------------------------------------


@given(strategies.partnerships())
def test_what_a_report_shows_makes_an_equal_record(partnership: Partnership) -> None:
    """It can be pasted into a test."""
    assert eval(pretty(partnership), dict(vars(samenspel))) == partnership


@each_kind
def test_a_report_shows_the_element_and_not_what_it_was_made_of(kind: type[Element]) -> None:
    """As short as `repr`, without what is not said."""

    @settings(phases=[hypothesis.Phase.generate], database=None)
    @given(element=of(kind)())
    def fail(element: Element) -> None:
        raise LookupError(pretty(element))

    with pytest.raises(LookupError) as caught:
        fail()
    (shown,) = caught.value.args
    assert f"element={shown}".split() == "".join(caught.value.__notes__).partition("(")[2].rpartition(",")[0].split()


def test_a_long_record_is_shown_over_several_lines() -> None:
    bodies = [Structure(id=f"s{number}", name="Stuurgroep", period="2016/2018") for number in range(3)]
    lines = pretty(Partnership(id="p", name="P", structures=bodies, extensions={"acme": 1})).splitlines()

    assert len(lines) > 3
    assert max(map(len, lines)) < 100


# Elements and values ------------------------------------------------------------------------------------------------


@each_kind
@settings(max_examples=20)
@given(data=st.data())
def test_an_element_fits_into_the_record_that_it_was_drawn_for(kind: type[Element], data: st.DataObject) -> None:
    """Its id is free, and no rule finds an error that was not there."""
    known = data.draw(strategies.partnerships())
    element = data.draw(of(kind)(known=known))

    assert element.id not in known
    assert errors(known.add(element)) == []


@each_kind
@settings(max_examples=5)
@given(data=st.data())
def test_what_is_given_by_name_is_said(kind: type[Element], data: st.DataObject) -> None:
    element = data.draw(of(kind)(id=st.just("own"), note=st.just("Noted")))

    assert (type(element), element.id, element.note) == (kind, "own", "Noted")


TIMES: Final = {
    Form.DATE: ["2014", "2018-05~", "2023-12-01"],
    Form.PERIOD: ["2016/2018", "2016/..", "2024/", "/2015", "2016-05-01/P2Y"],
    Form.VALUE: ["2016/2018", "2016/.."],
}
TIMED: Final = [
    (kind, field)
    for kind in KINDS
    for field in fields_of(kind)
    if field.form in (Form.DATE, Form.PERIOD) or field.item is samenspel.Trajectory
]


@pytest.mark.parametrize(("kind", "field"), TIMED, ids=lambda one: getattr(one, "name", getattr(one, "__name__", None)))
def test_what_is_drawn_agrees_with_the_time_that_is_given_by_name(kind: type[Element], field: Field) -> None:
    """Statuses, mandates, what is promised and when it is due."""
    for element in draws(of(kind)(**{field.name: st.sampled_from(TIMES[field.form])}), 40):
        collection = {kind.element_kind.collection: element}
        assert errors(Partnership(id="partnership", name="P", as_of="2041", **collection)) == []


@few
@given(
    strategies.partnerships(
        name=st.just("Samen"),
        as_of=st.just("2020-05"),
        organisations=st.integers(3, 6),
        people=st.just([]),
        structures=strategies.structures(id=st.just("steering"), period=st.just("2016/2018")),
        goals=st.lists(strategies.goals(), min_size=2, max_size=4),
    )
)
def test_collections_take_sizes_elements_and_lists(partnership: Partnership) -> None:
    assert (partnership.name, str(partnership.as_of)) == ("Samen", "2020-05")
    assert 3 <= len(partnership.organisations) <= 6
    assert partnership.people == ()
    assert [(body.id, str(body.period)) for body in partnership.structures] == [("steering", "2016/2018")]
    assert 2 <= len(partnership.goals) <= 4
    assert errors(partnership) == []


@few
@given(strategies.partnerships(identifiers=st.just([samenspel.Identifier(scheme="LEI", value="5493001KJTIIGC8Y1R12")])))
def test_identifiers_that_come_whole_stand_as_they_are(partnership: Partnership) -> None:
    assert [str(one.value) for one in partnership.identifiers] == ["5493001KJTIIGC8Y1R12"]


IDENTIFIED: Final = strategies.organisations(
    identifiers=st.just({"scheme": "NL-KVK", "value": "12345678"}).map(lambda said: samenspel.Identifier(**said))
)


@few
@given(strategies.partnerships(organisations=st.lists(IDENTIFIED, min_size=2, max_size=3)))
def test_elements_that_come_whole_are_told_apart(partnership: Partnership) -> None:
    """By their ids, and by the first of them that has an identifier."""
    assert len({organisation.id for organisation in partnership.organisations}) == len(partnership.organisations)
    assert [len(organisation.identifiers) for organisation in partnership.organisations][:2] == [1, 0]


@few
@given(strategies.partnerships(texts=st.just("Tekst"), ids=st.sampled_from("xyz")))
def test_texts_and_ids_are_drawn_from_what_is_given(partnership: Partnership) -> None:
    assert partnership.name == "Tekst"
    assert {organisation.name for organisation in partnership.organisations} <= {"Tekst"}
    assert errors(partnership) == []


@given(DAYS, st.data())
def test_a_date_of_a_day_may_be_that_day(day: date, data: st.DataObject) -> None:
    told = data.draw(strategies.imprecise_dates(days=st.just(day)))

    assert not told.certainly_before(day)
    assert not told.certainly_after(day)


@given(DAYS, st.integers(-40, 400), st.data())
def test_a_period_of_days_may_be_from_the_one_to_the_other(day: date, length: int, data: st.DataObject) -> None:
    """An end before the start is the start."""
    start, end = st.just(day), st.just(day + timedelta(length))
    for period in (
        data.draw(strategies.periods(start=start, end=end)),
        data.draw(strategies.periods(start=start)),
        data.draw(strategies.periods(end=end)),
    ):
        assert not period.is_backwards
    assert not data.draw(strategies.periods(start=start)).starts.certainly_after(day)


@given(strategies.periods())
def test_no_period_is_backwards(period: Period) -> None:
    assert not period.is_backwards


@given(
    strategies.quantities(value=st.integers(1, 5)),
    strategies.quantities(unit=st.just("homes")),
    strategies.quantities(value=st.just(3), unit=st.just("FTE")),
    strategies.quantities(),
)
def test_amounts_have_the_value_and_unit_that_are_given(
    one: Quantity, two: Quantity, three: Quantity, any_: Quantity
) -> None:
    assert 1 <= one.value <= 5
    assert str(two).endswith(" homes")
    assert (str(three), type(any_)) == ("3 FTE", Quantity)


@given(strategies.json_objects(keys=st.just("acme")), strategies.json_objects(values=st.just(1)))
def test_extensions_have_the_keys_and_values_that_are_given(keyed: JsonObject, valued: JsonObject) -> None:
    assert set(keyed) <= {"acme"}
    assert set(valued.values()) <= {1}


# Wrong use ----------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("call", "said"),
    [
        (lambda: strategies.structures(nam=st.just("x")), "Structure has no field 'nam'; the nearest are: name, names"),
        (
            lambda: strategies.structures(name="x"),
            "name='x' is no strategy; for this one value write name=st.just('x')",
        ),
        (lambda: strategies.structures(known="x"), "known='x' is no Partnership"),
        (lambda: strategies.names(tekst=st.text()), "Name has no field 'tekst'"),
        (lambda: strategies.partnerships(clean=True, consistent=False), "contradict each other"),
        (lambda: strategies.partnerships(texts="x"), "texts='x' is no strategy"),
        (lambda: strategies.partnerships(organisations=3), "organisations=st.just(3)"),
        (lambda: strategies.imprecise_dates(days="x"), "days='x' is no strategy"),
        (lambda: strategies.periods(start=3), "start=3 is no strategy"),
        (lambda: strategies.quantities(unit="x"), "unit='x' is no strategy"),
        (lambda: strategies.json_objects(keys="x"), "keys='x' is no strategy"),
    ],
)
def test_wrong_use_is_refused_with_the_remedy(call: Callable[[], object], said: str) -> None:
    """At the call, where it can be mended."""
    with pytest.raises(InvalidArgument, match=r".") as caught:
        call()
    assert said in str(caught.value)


@pytest.mark.parametrize("drawn", [-1, True, "x", Structure(id="s", name="S")], ids=repr)
def test_what_is_neither_a_size_nor_an_element_is_refused(drawn: object) -> None:
    @settings(database=None, phases=[hypothesis.Phase.generate])
    @given(strategies.partnerships(organisations=st.just(drawn)))  # type: ignore[arg-type]  # wrong on purpose
    def draw(_: Partnership) -> None:
        """Draw one."""

    with pytest.raises(InvalidArgument, match=r"draw how many there are, as st.integers\(1, 3\) does"):
        draw()


def test_a_value_that_does_not_fit_names_its_field() -> None:
    @settings(database=None, phases=[hypothesis.Phase.generate])
    @given(strategies.organisations(name=st.just(3)))  # type: ignore[typeddict-item]  # wrong on purpose
    def draw(_: Organisation) -> None:
        """Draw one."""

    with pytest.raises(InvalidValueError, match=r"Organisation\.name"):
        draw()


# Signatures ---------------------------------------------------------------------------------------------------------


def test_the_arguments_are_the_fields_of_the_model() -> None:
    """`python -m tests.laws.arguments` writes them anew."""
    assert PATH.read_text(encoding="utf-8") == module()


def test_every_kind_has_its_strategy() -> None:
    assert {kind.element_kind.collection for kind in KINDS} <= set(strategies.__all__)


@each_kind
def test_a_signature_tells_the_fields(kind: type[Element]) -> None:
    """For `help`, and for what completes names while it runs."""
    assert set(signature(of(kind)).parameters) == {"known", *signature(kind).parameters}


# Registered ---------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize("name", public_classes())
@settings(max_examples=10)
@given(data=st.data())
def test_hypothesis_knows_every_public_class(name: str, data: st.DataObject) -> None:
    registering.register()
    cls = public_classes()[name]

    assert isinstance(data.draw(st.from_type(cls)), cls)


@frozen
class Dossier:
    """A class of an application, that holds a record."""

    number: int
    partnership: Partnership
    told: list[ImpreciseDate]


@few
@given(st.from_type(Dossier))
def test_classes_of_applications_are_drawn_with_the_records_in_them(dossier: Dossier) -> None:
    assert errors(dossier.partnership) == []


LOADED: Final = """
import sys
{first}
assert "samenspel" in sys.modules or "hypothesis" in sys.modules
{second}
from hypothesis import find, strategies as st
import samenspel
assert find(st.from_type(samenspel.Partnership), lambda partnership: True).elements
"""


@pytest.mark.parametrize("order", [("hypothesis", "samenspel"), ("samenspel", "hypothesis")], ids=" first, ".join)
def test_hypothesis_and_samenspel_find_each_other(order: tuple[str, str], tmp_path: Path) -> None:
    """Whichever is imported first, as when the package is installed; and the one does not import the other."""
    declared = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]["entry-points"]
    lines = [f"{name} = {value}" for name, value in declared["hypothesis"].items()]
    information = tmp_path / "samenspel-0.dist-info"
    information.mkdir()
    (information / "METADATA").write_text("Metadata-Version: 2.1\nName: samenspel\nVersion: 0\n", encoding="utf-8")
    (information / "entry_points.txt").write_text("\n".join(["[hypothesis]", *lines, ""]), encoding="utf-8")
    first, second = order
    alone = f'import {first}\nassert "{second}" not in sys.modules'
    script = LOADED.format(first=alone, second=f"import {second}")

    path = os.pathsep.join([str(tmp_path), str(Path(samenspel.__file__).parents[1])])
    ran = subprocess.run(
        [sys.executable, "-c", script],
        env=os.environ | {"PYTHONPATH": path},
        capture_output=True,
        text=True,
        check=False,
    )

    assert (ran.returncode, ran.stderr) == (0, "")
