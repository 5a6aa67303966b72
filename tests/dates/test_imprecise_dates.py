"""Imprecise dates: what they say, which days they may be, and how they compare."""

from __future__ import annotations

import copy
import pickle
import re
import subprocess
import sys
from datetime import date, datetime, timedelta
from enum import Enum

import pytest
from date_texts import DATE_TEXTS, SEASON_MONTHS, matches, month_end, plain_texts
from dateutil.relativedelta import relativedelta
from edtf import parse_edtf
from hypothesis import event, example, given
from hypothesis import strategies as st

from samenspel.dates import Bounds, Certainty, ImpreciseDate, Margin, Period
from samenspel.errors import InvalidValueError

YES, NO, MAYBE = Certainty.YES, Certainty.NO, Certainty.MAYBE
NO_MARGIN = Margin(years=0, months=0, seasons=0, days=0)


# What the `edtf` package can read.  It ends winter on 31 December (24, 28, 30 and 32, as it thinks that all seasons lie
# within their year), knows no X after a digit of a month or a day, and no month or season of an unknown year.
YEARS = st.integers(1, 9999).map("{:04}".format)
EDTF_TEXTS = st.one_of(
    YEARS,
    st.integers(100, 999).map("{}X".format),
    st.integers(10, 99).map("{}XX".format),
    st.builds("{}-{}".format, YEARS, st.integers(1, 12).map("{:02}".format) | st.just("XX")),
    st.builds("{}-{}".format, YEARS, st.sampled_from(sorted({*range(21, 42)} - {24, 28, 30, 32}))),
    st.dates().map(str),
    st.builds("{:%Y-%m}-XX".format, st.dates(date(1000, 1, 1))),
    st.builds("{}-XX-XX".format, YEARS),
    st.builds("{}-XX-{:02}".format, YEARS, st.integers(1, 31)),
    st.builds("{}X-{:02}-{:02}".format, st.integers(100, 999), st.integers(1, 12), st.integers(1, 28)),
)


class TestValue:
    """A date is an immutable value that is known by its text."""

    @given(DATE_TEXTS)
    def test_text_round_trip(self, text: str) -> None:
        imprecise = ImpreciseDate(text)
        assert str(imprecise) == text
        assert ImpreciseDate(str(imprecise)) == imprecise
        assert ImpreciseDate(imprecise) == imprecise

    @given(DATE_TEXTS)
    def test_pickle_copy_and_repr_give_an_equal_date(self, text: str) -> None:
        imprecise = ImpreciseDate(text)
        for protocol in range(pickle.HIGHEST_PROTOCOL + 1):
            assert pickle.loads(pickle.dumps(imprecise, protocol)) == imprecise
        assert copy.copy(imprecise) == copy.deepcopy([imprecise])[0] == imprecise
        assert repr(imprecise) == f"ImpreciseDate({text!r})"
        assert eval(repr(imprecise), {"ImpreciseDate": ImpreciseDate}) == imprecise

    @given(DATE_TEXTS, DATE_TEXTS)
    def test_equal_means_written_alike(self, one: str, other: str) -> None:
        assert (ImpreciseDate(one) == ImpreciseDate(other)) == (one == other)
        assert len({ImpreciseDate(one), ImpreciseDate(other)}) == len({one, other})

    def test_a_date_equals_no_value_of_another_type(self) -> None:
        assert ImpreciseDate("2016") != "2016"
        assert ImpreciseDate("2016") != Period("2016")
        assert ImpreciseDate("2016-01-01") != date(2016, 1, 1)
        assert len({ImpreciseDate("2016"), Period("2016"), "2016"}) == 3

    def test_nothing_can_be_set_or_deleted(self) -> None:
        imprecise = ImpreciseDate("2016")
        with pytest.raises(AttributeError, match="immutable"):
            imprecise.earliest = None  # type: ignore[misc]
        with pytest.raises(AttributeError, match="immutable"):
            imprecise.note = "2017"  # type: ignore[attr-defined]
        with pytest.raises(AttributeError, match="immutable"):
            del imprecise.earliest  # type: ignore[misc]
        assert not hasattr(imprecise, "__dict__")
        assert str(imprecise) == "2016"

    @pytest.mark.parametrize("operator", ["__lt__", "__le__", "__gt__", "__ge__"])
    def test_dates_have_no_order(self, operator: str) -> None:
        with pytest.raises(TypeError):
            sorted([ImpreciseDate("2016"), ImpreciseDate("2017")])  # type: ignore[type-var]
        assert getattr(ImpreciseDate("2016"), operator)(ImpreciseDate("2017")) is NotImplemented

    @given(st.dates())
    def test_a_day_of_the_calendar_is_its_own_date(self, day: date) -> None:
        imprecise = ImpreciseDate(day)
        assert (str(imprecise), imprecise.earliest, imprecise.latest) == (day.isoformat(), day, day)

    def test_a_subclass_of_text_is_taken_by_its_text(self) -> None:
        """No foreign equality or wording gets into the cache."""

        class Loud(str):
            __slots__ = ()

            def __str__(self) -> str:
                return "LOUD"

            def __eq__(self, other: object) -> bool:
                return True

            __hash__ = str.__hash__

        class Moment(str, Enum):  # noqa: UP042 - its `str` is not its text, as that of a StrEnum is
            START = "2016"

        for odd in (Loud("2016"), Moment.START):
            assert ImpreciseDate(odd) == ImpreciseDate("2016")
            assert type(str(ImpreciseDate(odd))) is str

    def test_two_readings_of_one_text_share_their_memory(self) -> None:
        assert ImpreciseDate("2016-09") is ImpreciseDate(date(2016, 9, 1).strftime("%Y-%m"))


class TestBounds:
    """The bounds are the first and the last of the real days that match."""

    @given(plain_texts(range(2012, 2019)).filter(lambda text: "XX" not in text[:4]))
    @example("201X-02-29")
    @example("2016-02-3X".replace("3X", "2X"))
    @example("2013-XX-31")
    @example("2016-09-3X")
    @example("2013-0X-3X")
    @example("201X-24")
    def test_bounds_are_those_of_all_matching_days(self, text: str) -> None:
        days = [date(2009, 1, 1) + timedelta(days=n) for n in range(366 * 13)]
        matching = [day for day in days if matches(day, text)]
        imprecise = ImpreciseDate(text)
        assert (imprecise.earliest, imprecise.latest) == (matching[0], matching[-1])

    @given(st.integers(1, 9999), st.integers(21, 41))
    def test_seasons_are_whole_months(self, year: int, code: int) -> None:
        """A winter ends in the next year; in the last year of the calendar it ends with the calendar."""
        imprecise = ImpreciseDate(f"{year:04}-{code}")
        months = SEASON_MONTHS[code]
        last_year = year + (months[-1] < 0)
        assert imprecise.earliest == date(year, months[0], 1)
        assert imprecise.latest == (date.max if last_year > 9999 else month_end(last_year, abs(months[-1])))

    @given(EDTF_TEXTS)
    @example("2016")
    @example("2016-02")
    @example("156X-12-25")
    @example("2020-36")
    @example("0001-02-28")
    def test_an_independent_reader_of_edtf_finds_the_same_bounds(self, text: str) -> None:
        """The `edtf` package agrees on closed dates."""
        event(re.sub("[0-9]", "0", text))
        other = parse_edtf(text)
        imprecise = ImpreciseDate(text)
        assert imprecise.earliest is not None
        assert imprecise.latest is not None
        assert imprecise.earliest.timetuple()[:3] == other.lower_strict()[:3]
        assert imprecise.latest.timetuple()[:3] == other.upper_strict()[:3]

    @pytest.mark.parametrize(
        ("text", "earliest", "latest"),
        [
            ("2016", "2016-01-01", "2016-12-31"),
            ("2016-02", "2016-02-01", "2016-02-29"),
            ("2016-0X", "2016-01-01", "2016-09-30"),
            ("2016-1X", "2016-10-01", "2016-12-31"),
            ("2016-02-2X", "2016-02-20", "2016-02-29"),
            ("2016-09-3X", "2016-09-30", "2016-09-30"),
            ("2016-09-0X", "2016-09-01", "2016-09-09"),
            ("2016-XX-30", "2016-01-30", "2016-12-30"),
            ("20XX-02-29", "2000-02-29", "2096-02-29"),
            ("190X-02-29", "1904-02-29", "1908-02-29"),
            ("18XX-02-29", "1804-02-29", "1896-02-29"),
            ("000X", "0001-01-01", "0009-12-31"),
            ("0XXX-02-29", "0004-02-29", "0996-02-29"),
            ("9XXX", "9000-01-01", "9999-12-31"),
            ("2021-24", "2021-12-01", "2022-02-28"),
            ("2023-24", "2023-12-01", "2024-02-29"),
            ("2021-30", "2021-12-01", "2022-02-28"),
            ("9999-24", "9999-12-01", "9999-12-31"),
            ("201X-22", "2010-06-01", "2019-08-31"),
            ("[..2023-05]", None, "2023-05-31"),
            ("[2020..]", "2020-01-01", None),
            ("[..2023-05~]", None, "2023-05-31"),
            ("XXXX", None, None),
            ("XXXX-04", None, None),
            ("XXXX-02-29", None, None),
            ("[..XXXX-04]", None, None),
            ("2022?-02-01", "2022-02-01", "2022-02-01"),
            ("2016~", "2016-01-01", "2016-12-31"),
        ],
    )
    def test_bounds_of(self, text: str, earliest: str | None, latest: str | None) -> None:
        imprecise = ImpreciseDate(text)
        found = tuple(None if day is None else day.isoformat() for day in (imprecise.earliest, imprecise.latest))
        assert found == (earliest, latest)
        assert (imprecise.bounds.earliest, imprecise.bounds.latest) == (imprecise.earliest, imprecise.latest)

    @given(DATE_TEXTS)
    @example("0001-01-01")
    @example("9999-12-31")
    @example("2016-09-01~")
    @example("2016-22~")
    def test_the_bounds_of_a_date_carry_no_margin(self, text: str) -> None:
        imprecise = ImpreciseDate(text)
        assert (imprecise.bounds.earliest, imprecise.bounds.latest) == (imprecise.earliest, imprecise.latest)

    @given(DATE_TEXTS)
    def test_bounds_are_plain_days_in_order(self, text: str) -> None:
        imprecise = ImpreciseDate(text)
        assert {type(imprecise.earliest), type(imprecise.latest)} <= {date, type(None)}
        if imprecise.earliest is not None and imprecise.latest is not None:
            assert imprecise.earliest <= imprecise.latest


class TestQualities:
    """What a date says of itself."""

    @pytest.mark.parametrize(
        ("text", "precision"),
        [
            ("2016-09-01", "day"),
            ("2016-09-1X", "month"),
            ("2016-09-XX", "month"),
            ("2016-09", "month"),
            ("2016-22", "season"),
            ("2016-30", "season"),
            ("2016-33", "quarter"),
            ("2016-39", "third"),
            ("2016-41", "half"),
            ("2016", "year"),
            ("2016-1X", "year"),
            ("2016-XX-15", "year"),
            ("201X", "decade"),
            ("201X-22", "decade"),
            ("156X-12-25", "decade"),
            ("20XX", "century"),
            ("2XXX", "millennium"),
            ("XXXX", "unknown"),
            ("XXXX-12-25", "unknown"),
            ("[..2023-05]", "month"),
            ("2016-09~", "month"),
        ],
    )
    def test_precision(self, text: str, precision: str) -> None:
        assert ImpreciseDate(text).precision == precision

    @given(DATE_TEXTS)
    def test_qualifiers_show(self, text: str) -> None:
        imprecise = ImpreciseDate(text)
        assert imprecise.is_approximate == bool({"~", "%"} & set(text))
        assert imprecise.is_uncertain == bool({"?", "%"} & set(text))
        assert imprecise.is_one_sided == text.startswith("[")


MARGINS = st.from_type(Margin)
# A qualified date without its qualifier, and which of the margins widens it.
QUALIFIED = [
    ("2016-09-15~", "days"),
    ("2016-02-29?", "days"),
    ("2016-?09-15", "months"),
    ("2016-09~-15", "months"),
    ("2016-0X?", "years"),
    ("2016-09-1X%", "months"),
    ("2016-02~", "months"),
    ("2016-22?", "seasons"),
    ("2016-24~", "seasons"),
    ("2016-34~", "seasons"),
    ("2016-38~", "seasons"),
    ("2016-41%", "seasons"),
    ("2016~", "years"),
    ("~2016", "years"),
    ("201X~", "years"),
    ("20XX?", "years"),
    ("2022?-02-01", "years"),
    ("156X-12-25~", "years"),
    ("?2016-09-15", "years"),
]


class TestComparisons:
    """Comparisons answer for every day that the dates may be."""

    @given(DATE_TEXTS, DATE_TEXTS, MARGINS)
    def test_before_and_after_mirror_each_other(self, one: str, other: str, margin: Margin) -> None:
        a, b = ImpreciseDate(one), ImpreciseDate(other)
        assert a.before(b, margin=margin) is b.after(a, margin=margin)
        assert a.after(b, margin=margin) is b.before(a, margin=margin)
        assert a.before(b, margin=margin) & a.after(b, margin=margin) is not YES

    @given(DATE_TEXTS, DATE_TEXTS, MARGINS)
    def test_the_named_answers_follow_from_the_three_valued_ones(self, one: str, other: str, margin: Margin) -> None:
        a, b = ImpreciseDate(one), ImpreciseDate(other)
        assert a.certainly_before(b, margin=margin) == (a.before(b, margin=margin) is YES)
        assert a.possibly_before(b, margin=margin) == (a.before(b, margin=margin) is not NO)
        assert a.certainly_after(b, margin=margin) == (a.after(b, margin=margin) is YES)
        assert a.possibly_after(b, margin=margin) == (a.after(b, margin=margin) is not NO)

    @given(plain_texts(range(2015, 2018)), plain_texts(range(2015, 2018)))
    def test_without_qualifiers_the_answer_is_that_of_all_pairs_of_days(self, one: str, other: str) -> None:
        a, b = ImpreciseDate(one), ImpreciseDate(other)
        if a.earliest is None or a.latest is None or b.earliest is None or b.latest is None:
            assert a.before(b) is MAYBE
            return
        # The extremes decide: all pairs are in order where the last of one is before the first of the other.
        orders = {x < y for x in (a.earliest, a.latest) for y in (b.earliest, b.latest)}
        assert a.before(b) is {(True,): YES, (False,): NO}.get(tuple(orders), MAYBE)

    @given(st.sampled_from(QUALIFIED), MARGINS)
    def test_a_qualifier_widens_by_the_margin_of_its_part(self, qualified: tuple[str, str], margin: Margin) -> None:
        """The first day moves back by the margin, and the day after the last moves forward by it."""
        text, unit = qualified
        imprecise = ImpreciseDate(text)
        size = getattr(margin, unit)
        by = relativedelta(months=3 * size) if unit == "seasons" else relativedelta(**{unit: size})
        assert imprecise.earliest is not None
        assert imprecise.latest is not None
        first, last = imprecise.earliest - by, imprecise.latest + timedelta(days=1) + by - timedelta(days=1)
        day = timedelta(days=1)
        assert imprecise.before(last + day, margin=margin) is YES
        assert imprecise.before(last, margin=margin) is (NO if first == last else MAYBE)
        assert imprecise.before(first, margin=margin) is NO
        assert imprecise.after(first - day, margin=margin) is YES
        assert imprecise.after(first, margin=margin) is (NO if first == last else MAYBE)
        assert imprecise.after(last, margin=margin) is NO

    def test_qualifiers_of_several_parts_add_up(self) -> None:
        imprecise = ImpreciseDate("2016?-03-15~")
        assert imprecise.before(date(2017, 3, 23)) is YES
        assert imprecise.before(date(2017, 3, 22)) is MAYBE
        assert imprecise.after(date(2015, 3, 7)) is YES
        assert imprecise.after(date(2015, 3, 8)) is MAYBE

    def test_the_usual_margin_is_one_of_each_unit_and_a_week_of_days(self) -> None:
        assert Margin() == Margin(years=1, months=1, seasons=1, days=7)
        assert ImpreciseDate("2016~").before(date(2018, 1, 1)) is YES
        assert ImpreciseDate("2016~").before(date(2017, 12, 31)) is MAYBE
        assert ImpreciseDate("2016-02~").before(date(2016, 3, 31)) is MAYBE
        assert ImpreciseDate("2016-02~").before(date(2016, 4, 1)) is YES

    @given(DATE_TEXTS, MARGINS)
    def test_margins_leave_the_bounds_alone(self, text: str, margin: Margin) -> None:
        imprecise = ImpreciseDate(text)
        bare = ImpreciseDate(text.translate(str.maketrans("", "", "~?%")))
        assert (imprecise.earliest, imprecise.latest) == (bare.earliest, bare.latest)
        assert imprecise.before(bare, margin=NO_MARGIN) is bare.before(bare, margin=margin)

    @given(DATE_TEXTS, DATE_TEXTS, MARGINS)
    def test_a_wider_margin_takes_certainty_away_only(self, one: str, other: str, margin: Margin) -> None:
        a, b = ImpreciseDate(one), ImpreciseDate(other)
        assert a.before(b, margin=margin) in {a.before(b, margin=NO_MARGIN), MAYBE}

    @given(st.sampled_from(["XXXX", "XXXX-04", "XXXX-12-25", "XXXX~", "[..XXXX]"]), DATE_TEXTS)
    def test_nothing_is_certain_of_a_date_without_a_year(self, text: str, other: str) -> None:
        unknown, known = ImpreciseDate(text), ImpreciseDate(other)
        assert {unknown.before(known), unknown.after(known), known.before(unknown), known.after(unknown)} == {MAYBE}

    @pytest.mark.parametrize(
        "side", [Period("../..").starts, Period("../..").ends, Period("/").starts, Period("/").ends]
    )
    def test_not_even_beside_an_open_side(self, side: Bounds) -> None:
        unknown = ImpreciseDate("XXXX-04")
        assert {unknown.before(side), unknown.after(side), side.before(unknown), side.after(unknown)} == {MAYBE}

    def test_margins_end_with_the_calendar(self) -> None:
        far = Margin(years=20_000, months=10**6, seasons=10**6, days=10**10)
        for text in ("0001~", "9999~", "0001-01-01~", "9999-12-31~", "2016-09~", "2016-22~", "9999-24~"):
            assert ImpreciseDate(text).before(ImpreciseDate("2016"), margin=far) in {MAYBE, NO, YES}
            assert ImpreciseDate(text).after(date(1, 1, 1), margin=far) is MAYBE
            assert ImpreciseDate(text).before(date(9999, 12, 31), margin=far) is MAYBE
        assert ImpreciseDate("9999~").before(date(9999, 12, 31)) is MAYBE
        assert ImpreciseDate("0001-01~").after(date(1, 1, 1)) is MAYBE

    @pytest.mark.parametrize("other", ["2016", datetime(2016, 1, 1), 2016, None])  # noqa: DTZ001 - a naive moment is no date either
    def test_only_dates_compare(self, other: object) -> None:
        with pytest.raises(InvalidValueError) as raised:
            ImpreciseDate("2016").before(other)  # type: ignore[arg-type]
        kind = type(other).__name__
        error = raised.value
        assert error.rule == "SAM005"
        assert (error.problem.en, error.problem.nl) == (
            f"is of the type {kind}, not a date",
            f"heeft het type {kind} en is geen datum",
        )
        assert (error.hint.en, error.hint.nl) == (
            "compare with an ImpreciseDate, a datetime.date, or the `starts` or `ends` of a Period",
            "vergelijk met een ImpreciseDate, een datetime.date, of de `starts` of `ends` van een Period",
        )


class TestMargin:
    """A margin is a small frozen value of whole numbers."""

    @pytest.mark.parametrize(("value", "rule"), [(-1, "SAM010"), (1.5, "SAM005"), (True, "SAM005"), ("1", "SAM005")])
    @pytest.mark.parametrize("unit", ["years", "months", "seasons", "days"])
    def test_refused(self, unit: str, value: object, rule: str) -> None:
        with pytest.raises(InvalidValueError) as raised:
            Margin(**{unit: value})  # type: ignore[arg-type]
        assert (raised.value.rule, raised.value.value, raised.value.where) == (rule, value, f"Margin.{unit}")

    def test_messages(self) -> None:
        with pytest.raises(InvalidValueError) as raised:
            Margin(days=-1)
        assert str(raised.value) == "Margin.days: -1 is a negative margin; give 0 for no margin, or more [SAM010]"
        with pytest.raises(InvalidValueError) as raised:
            Margin(days=0.5)  # type: ignore[arg-type]
        assert (
            str(raised.value) == "Margin.days: 0.5 is no whole number; give a margin as a whole number, e.g. 1 [SAM005]"
        )

    @given(MARGINS)
    def test_value(self, margin: Margin) -> None:
        assert pickle.loads(pickle.dumps(margin)) == margin
        assert len({margin, copy.deepcopy(margin)}) == 1


class TestBoundsOfOneDate:
    """Bounds compare as the date they come from, and move."""

    @given(DATE_TEXTS, DATE_TEXTS, MARGINS)
    def test_bounds_compare_as_their_date(self, one: str, other: str, margin: Margin) -> None:
        a, b = ImpreciseDate(one), ImpreciseDate(other)
        answers = {x.before(y, margin=margin) for x in (a, a.bounds) for y in (b, b.bounds)}
        assert answers == {a.before(b, margin=margin)}

    @given(DATE_TEXTS, DATE_TEXTS)
    def test_value(self, one: str, other: str) -> None:
        bounds = ImpreciseDate(one).bounds
        assert pickle.loads(pickle.dumps(bounds)) == copy.deepcopy(bounds) == bounds
        assert hash(pickle.loads(pickle.dumps(bounds))) == hash(bounds)
        assert bounds.bounds is bounds
        assert repr(bounds) == f"Bounds(earliest={bounds.earliest!r}, latest={bounds.latest!r})"
        assert (ImpreciseDate(other).bounds == bounds) is not (ImpreciseDate(other).bounds != bounds)
        with pytest.raises(AttributeError):
            bounds.note = ""  # type: ignore[attr-defined]

    @given(
        st.dates(date(1000, 1, 1), date(3000, 1, 1)), st.integers(0, 500), st.integers(0, 500), st.integers(0, 10_000)
    )
    def test_later_and_earlier_count_as_another_library_does(
        self, day: date, years: int, months: int, days: int
    ) -> None:
        bounds = ImpreciseDate(day).bounds
        by = relativedelta(years=years, months=months, days=days)
        assert bounds.later(years=years, months=months, days=days).earliest == day + by
        assert bounds.earlier(years=years, months=months, days=days).latest == day - by
        assert bounds.later(years=-years, months=-months, days=-days).earliest == day - by

    def test_moves_end_with_the_calendar(self) -> None:
        bounds = ImpreciseDate("2016").bounds
        assert bounds.later(years=9000).latest == date.max
        assert bounds.earlier(years=9000).earliest == date.min
        assert bounds.later(years=-9000).earliest == date.min
        assert bounds.later(days=10**9).latest == date.max
        assert ImpreciseDate("9999-12-15").bounds.later(months=1).latest == date.max
        assert ImpreciseDate("0001-01-15").bounds.earlier(months=1).earliest == date.min
        assert ImpreciseDate("0001-01-15").bounds.later(years=1, months=-24).earliest == date.min

    def test_what_has_no_bound_has_none_after_a_move(self) -> None:
        assert ImpreciseDate("[..2016]").bounds.later(days=1).earliest is None
        assert ImpreciseDate("[2016..]").bounds.earlier(days=1).latest is None
        assert ImpreciseDate("XXXX").bounds.later(years=1) != ImpreciseDate("XXXX").bounds
        assert (Period("../..").starts.later(days=1).latest, Period("../..").ends.earlier(days=1).earliest) == (
            None,
            None,
        )

    def test_each_unit_moves_by_itself(self) -> None:
        bounds = ImpreciseDate("2016-02-29").bounds
        later = [bounds.later(**{unit: 2}).earliest for unit in ("years", "months", "days")]
        earlier = [bounds.earlier(**{unit: 2}).earliest for unit in ("years", "months", "days")]
        assert later == [date(2018, 2, 28), date(2016, 4, 29), date(2016, 3, 2)]
        assert earlier == [date(2014, 2, 28), date(2015, 12, 29), date(2016, 2, 27)]
        assert bounds.later().earliest == bounds.earlier().earliest == date(2016, 2, 29)

    def test_moves_keep_the_margin(self) -> None:
        """A margin is that of the date before it moves."""
        bounds = ImpreciseDate("2016-02~").bounds.later(days=180)
        assert bounds.certainly_after(date(2016, 1, 1) + timedelta(days=179))
        assert not bounds.certainly_after(date(2016, 1, 1) + timedelta(days=180))
        assert isinstance(bounds, Bounds)


def test_reading_dates_and_asking_plain_questions_imports_no_pendulum() -> None:
    """Pendulum costs more time to import than all the rest of dates."""
    program = """
import sys
import samenspel.dates as dates
from datetime import date
for text in ("2016", "2016-09", "2021-22", "201X", "[..2023-05]", "2016-09-01~"):
    dates.ImpreciseDate(text).before(date(2016, 1, 1))
period = dates.Period("2016/2018")
period.covers(date(2017, 1, 1)), period.overlaps(dates.Period("2018/..")), period.is_backwards
dates.Period("2012-04-01/P5Y"), dates.Recurrence("~P6M").approximate_days
assert "pendulum" not in sys.modules
dates.ImpreciseDate("2016-09").wording()
assert "pendulum" in sys.modules
"""
    subprocess.run([sys.executable, "-c", program], check=True)
