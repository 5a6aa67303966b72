"""Periods: what they say, and their answers compared with those of every first and last day they may have."""

from __future__ import annotations

import copy
import pickle
from datetime import date, datetime
from enum import StrEnum
from itertools import product

import pytest
from date_texts import AFTER, BEFORE, DATE_TEXTS, PERIOD_TEXTS, WINDOW, days_of, judged, pairs_of
from hypothesis import assume, event, example, given, settings
from hypothesis import strategies as st

from samenspel.dates import Certainty, ImpreciseDate, Margin, Period
from samenspel.errors import InvalidValueError

YES, NO, MAYBE = Certainty.YES, Certainty.NO, Certainty.MAYBE


class TestValue:
    """A period is an immutable value that is known by its text."""

    @given(PERIOD_TEXTS)
    def test_text_round_trip(self, text: str) -> None:
        period = Period(text)
        assert str(period) == text
        assert Period(str(period)) == Period(period) == period

    @given(PERIOD_TEXTS)
    def test_pickle_copy_and_repr_give_an_equal_period(self, text: str) -> None:
        period = Period(text)
        for protocol in range(pickle.HIGHEST_PROTOCOL + 1):
            assert pickle.loads(pickle.dumps(period, protocol)) == period
        assert copy.copy(period) == copy.deepcopy([period])[0] == period
        assert repr(period) == f"Period({text!r})"

    def test_equal_means_written_alike(self) -> None:
        """The same meaning in other words is another value."""
        assert Period("2016") != Period("2016/2016")
        assert Period("2016") == Period("2016")
        assert Period("2016") != ImpreciseDate("2016")
        assert Period("2016") != "2016"
        assert len({Period("2016"), Period("2016/2016"), Period("2016")}) == 2

    def test_nothing_can_be_set_or_deleted(self) -> None:
        period = Period("2016")
        with pytest.raises(AttributeError, match="immutable"):
            period.start = None  # type: ignore[misc]
        with pytest.raises(AttributeError, match="immutable"):
            del period.start  # type: ignore[misc]
        assert not hasattr(period, "__dict__")

    def test_periods_have_no_order(self) -> None:
        with pytest.raises(TypeError):
            sorted([Period("2016"), Period("2017")])  # type: ignore[type-var]

    @given(DATE_TEXTS)
    def test_a_date_is_the_period_within_it(self, text: str) -> None:
        imprecise = ImpreciseDate(text)
        period = Period(imprecise)
        assert period == Period(text)
        assert (period.start, period.end) == (imprecise, imprecise)

    @given(st.dates())
    def test_a_day_of_the_calendar_is_a_period(self, day: date) -> None:
        assert Period(day) == Period(day.isoformat())

    def test_a_subclass_of_text_is_taken_by_its_text(self) -> None:
        class Term(StrEnum):
            FOUR_YEARS = "2014/2018"

        assert type(str(Period(Term.FOUR_YEARS))) is str
        assert Period(Term.FOUR_YEARS) == Period("2014/2018")

    @given(st.none() | DATE_TEXTS.map(ImpreciseDate), st.none() | DATE_TEXTS.map(ImpreciseDate))
    def test_between_is_the_inverse_of_start_and_end(
        self, start: ImpreciseDate | None, end: ImpreciseDate | None
    ) -> None:
        period = Period.between(start, end)
        assert (period.start, period.end) == (start, end)
        assert (period.knows_start, period.knows_end) == (start is not None, end is not None)
        assert not period.is_open_start
        assert not period.is_open_end

    @pytest.mark.parametrize(
        ("start", "end", "text"),
        [("2015", None, "2015/"), (None, "2016", "/2016"), ("2015", "2016", "2015/2016"), (None, None, "/")],
    )
    def test_between(self, start: str | None, end: str | None, text: str) -> None:
        first, last = (None if side is None else ImpreciseDate(side) for side in (start, end))
        assert Period.between(first, last) == Period(text)


class TestSides:
    """What a period says of its start and its end."""

    @pytest.mark.parametrize(
        ("text", "start", "end", "earliest", "latest"),
        [
            ("2016", "2016", "2016", "2016-01-01", "2016-12-31"),
            ("2016/2018", "2016", "2018", "2016-01-01", "2018-12-31"),
            ("2021-22/..", "2021-22", None, "2021-06-01", None),
            ("2015/", "2015", None, "2015-01-01", None),
            ("2015/[..2024-05]", "2015", "[..2024-05]", "2015-01-01", "2024-05-31"),
            ("2015/[2020..]", "2015", "[2020..]", "2015-01-01", None),
            ("/2017", None, "2017", None, "2017-12-31"),
            ("../2017", None, "2017", None, "2017-12-31"),
            ("../..", None, None, None, None),
            ("/", None, None, None, None),
            ("2012-04-01/P5Y", "2012-04-01", None, "2012-04-01", "2017-03-31"),
            ("2012/P5Y", "2012", None, "2012-01-01", "2017-12-30"),
            ("2016-01-31/P1M", "2016-01-31", None, "2016-01-31", "2016-02-28"),
            ("2016-09-01/P1D", "2016-09-01", None, "2016-09-01", "2016-09-01"),
            ("P9Y/2017", None, "2017", "2008-01-02", "2017-12-31"),
            ("P5Y/2017-03-31", None, "2017-03-31", "2012-04-01", "2017-03-31"),
            ("P1M/2017-02-28", None, "2017-02-28", "2017-02-01", "2017-02-28"),
            ("P9Y/9999-12-31", None, "9999-12-31", "9991-01-01", "9999-12-31"),
            ("P10M/9999-12-31", None, "9999-12-31", "9999-03-01", "9999-12-31"),
            ("P9Y/", None, None, None, None),
            ("9998/P5Y", "9998", None, "9998-01-01", "9999-12-31"),
            ("P9Y/0003", None, "0003", "0001-01-01", "0003-12-31"),
            ("9999-12-01/P31D", "9999-12-01", None, "9999-12-01", "9999-12-31"),
            ("9999-12-01/P99999W", "9999-12-01", None, "9999-12-01", "9999-12-31"),
            ("XXXX-04/2016", "XXXX-04", "2016", None, "2016-12-31"),
            ("[..2015]/P1Y", "[..2015]", None, None, "2016-12-30"),
            ("2018/2017", "2018", "2017", "2018-01-01", "2017-12-31"),
        ],
    )
    def test_sides(
        self, text: str, start: str | None, end: str | None, earliest: str | None, latest: str | None
    ) -> None:
        period = Period(text)
        found = [None if x is None else str(x) for x in (period.start, period.end, period.earliest, period.latest)]
        assert found == [start, end, earliest, latest]

    @pytest.mark.parametrize(
        ("text", "knows", "is_open"),
        [
            ("2016", (True, True), (False, False)),
            ("2015/..", (True, True), (False, True)),
            ("2015/", (True, False), (False, False)),
            ("/2017", (False, True), (False, False)),
            ("../2017", (True, True), (True, False)),
            ("/..", (False, True), (False, True)),
            ("../", (True, False), (True, False)),
            ("/", (False, False), (False, False)),
            ("2012/P5Y", (True, True), (False, False)),
            ("P5Y/2012", (True, True), (False, False)),
            ("P9Y/", (False, False), (False, False)),
            ("XXXX-04/", (True, False), (False, False)),
        ],
    )
    def test_what_is_known_and_open(self, text: str, knows: tuple[bool, bool], is_open: tuple[bool, bool]) -> None:
        period = Period(text)
        assert (period.knows_start, period.knows_end) == knows
        assert (period.is_open_start, period.is_open_end) == is_open

    @pytest.mark.parametrize(
        ("text", "is_backwards"),
        [
            ("2018/2017", True),
            ("2018/2018", False),
            ("2018~/2017", False),
            ("2018/2016~", True),
            ("[2020..]/2018", True),
            ("[..2020]/2018", False),
            ("2020/[..2018]", True),
            ("2020/[2018..]", False),
            ("2020/", False),
            ("../2018", False),
            ("2020/P1D", False),
            ("XXXX-04/2018", False),
            ("2018-03-02/2018-03-01", True),
        ],
    )
    def test_backwards(self, text: str, is_backwards: bool) -> None:  # noqa: FBT001 - the expected value
        assert Period(text).is_backwards is is_backwards

    @given(PERIOD_TEXTS, DATE_TEXTS)
    def test_nothing_is_certain_of_a_backwards_period(self, text: str, when: str) -> None:
        backwards = Period("2018/2016")
        day = ImpreciseDate(when)
        answers = {
            backwards.covers(day),
            backwards.covers(Period(text)),
            backwards.overlaps(Period(text)),
            Period(text).covers(backwards),
            Period(text).overlaps(backwards),
            backwards.starts.before(day),
            backwards.ends.after(day),
            day.before(backwards.starts),
        }
        assert answers == {MAYBE}

    def test_an_end_cannot_lie_before_the_start(self) -> None:
        """Each side of a period narrows the other."""
        period = Period("2016/2016-06")
        assert (period.starts.latest, period.ends.earliest) == (date(2016, 6, 30), date(2016, 6, 1))
        assert Period("2016-06/2016").ends.earliest == date(2016, 6, 1)
        assert Period("2015/").ends.earliest == date(2015, 1, 1)
        assert Period("/2017").starts.latest == date(2017, 12, 31)
        assert Period("2016/2018").starts.certainly_before(Period("2019/..").starts)
        assert Period("2015/..").ends.certainly_after(date(9999, 12, 31))
        assert not Period("2015/").ends.certainly_after(date(2015, 1, 1))

    @given(PERIOD_TEXTS)
    def test_earliest_and_latest_are_those_of_starts_and_ends(self, text: str) -> None:
        period = Period(text)
        assert (period.earliest, period.latest) == (period.starts.earliest, period.ends.latest)


# Dates around the turn of February and March of a leap year, on some days in a row.
NEAR_DAYS = st.integers(0, 6).map(lambda n: str(date.fromordinal(date(2016, 2, 26).toordinal() + n)))
NEAR_DATES = st.one_of(
    NEAR_DAYS,
    NEAR_DAYS,
    st.builds("{}{}".format, NEAR_DAYS, st.sampled_from("~?%")),
    st.builds("[..{}]".format, NEAR_DAYS),
    st.builds("[{}..]".format, NEAR_DAYS),
    st.just("2016-03-0X"),
)
NEAR_DURATIONS = st.sampled_from(["P1D", "P2D", "P4D", "P1W"])
# A one-sided date has no first day to count from within the window.
COUNTABLE = st.builds("{}{}".format, NEAR_DAYS, st.sampled_from(["", "~"])) | st.just("2016-03-0X")
NEAR_SIDES = NEAR_DATES | st.sampled_from(["", ".."])
NEAR_PERIODS = st.one_of(
    NEAR_DATES,
    st.builds("{}/{}".format, NEAR_SIDES, NEAR_SIDES),
    st.builds("{}/{}".format, COUNTABLE, NEAR_DURATIONS),
    st.builds("{}/{}".format, NEAR_DURATIONS, COUNTABLE),
)
DAYS = st.integers(0, 2)


def covered(pair: tuple[int, int], first: int, last: int) -> bool | None:
    """Tell whether a period from one day to another covers all (true) or none (false) of a stretch."""
    start, end = pair
    if start <= first and last <= end:
        return True
    return False if end < first or last < start else None


class TestAgainstAllPairsOfDays:
    """Every answer is that of all pairs of a first and a last day that the text and the margin leave possible."""

    @given(NEAR_PERIODS, st.sampled_from(WINDOW[1:-1]), DAYS)
    @example("2016-02-27/2016-03-01", date(2016, 3, 1).toordinal(), 0)
    def test_covers_a_day(self, text: str, day: int, days: int) -> None:
        answer = judged(covered(pair, day, day) for pair in pairs_of(text, days))
        event(answer.value)
        assert Period(text).covers(date.fromordinal(day), margin=Margin(days=days)) is answer

    @given(NEAR_PERIODS, NEAR_DATES, DAYS)
    @example("P1W/2016-02-26", "[..2016-02-26]", 0)
    def test_covers_the_stretch_of_a_date(self, text: str, when: str, days: int) -> None:
        stretch = days_of(when, days)
        answer = judged(covered(pair, stretch[0], stretch[-1]) for pair in pairs_of(text, days))
        event(answer.value)
        assert Period(text).covers(ImpreciseDate(when), margin=Margin(days=days)) is answer

    @given(NEAR_DATES, NEAR_DATES, DAYS)
    @example("[..2016-02-27]", "2016-03-01", 0)
    @example("[2016-03-01..]", "2016-02-27", 0)
    def test_before_and_after(self, one: str, other: str, days: int) -> None:
        orders = list(product(days_of(one, days), days_of(other, days)))
        before, after = judged(x < y for x, y in orders), judged(x > y for x, y in orders)
        event(f"before {before.value}, after {after.value}")
        a, b, margin = ImpreciseDate(one), ImpreciseDate(other), Margin(days=days)
        assert (a.before(b, margin=margin), a.after(b, margin=margin)) == (before, after)

    @given(NEAR_PERIODS, NEAR_PERIODS, DAYS)
    @settings(deadline=None)
    def test_covers_and_overlaps_another_period(self, one: str, other: str, days: int) -> None:
        pairs, other_pairs = pairs_of(one, days), pairs_of(other, days)
        # Only the extremes of each pair decide, so that a few thousand pairs of pairs are enough.
        covers = judged(covered(pair, *stretch) for pair in pairs for stretch in other_pairs)
        overlaps = judged(s <= f and t <= e for s, e in pairs for t, f in other_pairs)
        event(f"covers {covers.value}, overlaps {overlaps.value}")
        margin = Margin(days=days)
        assert Period(one).covers(Period(other), margin=margin) is covers
        assert Period(one).overlaps(Period(other), margin=margin) is overlaps

    @given(NEAR_PERIODS, DAYS)
    def test_starts_and_ends_are_the_extremes_of_all_pairs(self, text: str, days: int) -> None:
        period, pairs = Period(text), pairs_of(text, days)
        assume(pairs)
        margin = Margin(days=days)
        starts, ends = {s for s, _ in pairs}, {e for _, e in pairs}
        limits = (*period.starts.days(margin), *period.ends.days(margin))
        ends_of_calendar = {0: BEFORE, date.max.toordinal() + 1: AFTER}
        found = tuple(ends_of_calendar.get(limit, limit) for limit in limits)
        assert found == (min(starts), max(starts), min(ends), max(ends))


class TestLaws:
    """Laws of the answers about periods of any precision."""

    @given(PERIOD_TEXTS, PERIOD_TEXTS)
    def test_overlapping_is_mutual(self, one: str, other: str) -> None:
        assert Period(one).overlaps(Period(other)) is Period(other).overlaps(Period(one))

    @given(PERIOD_TEXTS, DATE_TEXTS)
    def test_what_lies_certainly_outside_is_certainly_not_covered(self, text: str, when: str) -> None:
        period, imprecise = Period(text), ImpreciseDate(when)
        if period.ends.certainly_before(imprecise) or period.starts.certainly_after(imprecise):
            assert period.covers(imprecise) is NO
        if period.covers(imprecise) is YES:
            assert not period.starts.certainly_after(imprecise)
            assert not period.ends.certainly_before(imprecise)

    @given(PERIOD_TEXTS, PERIOD_TEXTS)
    def test_what_is_covered_overlaps(self, one: str, other: str) -> None:
        """Certainly covered is certainly shared, and what shares no day covers none."""
        period, stretch = Period(one), Period(other)
        if period.covers(stretch) is YES:
            assert period.overlaps(stretch) is YES
        assert (period.covers(stretch) is NO) == (period.overlaps(stretch) is NO)

    @given(PERIOD_TEXTS, st.dates())
    def test_a_day_is_covered_alike_in_all_its_forms(self, text: str, day: date) -> None:
        period = Period(text)
        assert period.covers(day) is period.covers(ImpreciseDate(day)) is period.covers(Period(day))

    @given(PERIOD_TEXTS, st.sampled_from(["XXXX", "XXXX-04", "XXXX-12-25"]))
    def test_a_date_without_a_year_may_be_anywhere(self, text: str, when: str) -> None:
        assert Period(text).covers(ImpreciseDate(when)) is MAYBE

    @given(PERIOD_TEXTS)
    def test_always_covers_and_overlaps_everything(self, text: str) -> None:
        period = Period(text)
        assume(not period.is_backwards)
        assert Period("../..").covers(period) is YES
        assert Period("../..").overlaps(period) is YES


@pytest.mark.parametrize(
    ("text", "when", "answer"),
    [
        ("2016", date(2016, 6, 15), MAYBE),
        ("2016", date(2015, 12, 31), NO),
        ("2016-09-01", date(2016, 9, 1), YES),
        ("2016/2018", date(2017, 6, 1), YES),
        ("2016/2018", ImpreciseDate("2017"), YES),
        ("2016/2018", ImpreciseDate("2018"), MAYBE),
        ("2016/2018", ImpreciseDate("2019~"), MAYBE),
        ("2016/2018", ImpreciseDate("2020~"), NO),
        ("2016/2018", Period("2017-02/2017-05"), YES),
        ("2016/2018", Period("2017/.."), MAYBE),
        ("2021-22/..", date(9999, 12, 31), YES),
        ("2021-22/..", date(2021, 5, 31), NO),
        ("2015/", date(2015, 12, 31), MAYBE),
        ("2015/", date(2014, 12, 31), NO),
        ("2015/", date(2030, 1, 1), MAYBE),
        ("2015/[..2024-05]", date(2024, 6, 1), NO),
        ("2015/[2020..]", date(2018, 6, 1), YES),
        ("/2017", date(2018, 1, 1), NO),
        ("../2017", date(1, 1, 1), YES),
        ("2012-04-01/P5Y", date(2017, 3, 31), YES),
        ("2012-04-01/P5Y", date(2017, 4, 1), NO),
        ("2012-04-01~/P5Y", date(2017, 4, 1), MAYBE),
        ("P9Y/2017", date(2009, 1, 1), YES),
        ("P9Y/2017", date(2008, 1, 1), NO),
        ("P9Y/", date(2008, 1, 1), MAYBE),
        ("2015~/2018", date(2016, 6, 1), MAYBE),
        ("2015~/2018", date(2017, 6, 1), YES),
        ("XXXX-04", date(2017, 6, 1), MAYBE),
        ("XXXX-04/2016", date(2017, 6, 1), NO),
        ("2018/2017", date(2017, 6, 1), MAYBE),
    ],
    ids=str,
)
def test_covers(text: str, when: date | ImpreciseDate | Period, answer: Certainty) -> None:
    assert Period(text).covers(when) is answer


@pytest.mark.parametrize(
    ("value", "kind"),
    [("2016", "str"), (datetime(2016, 1, 1), "datetime")],  # noqa: DTZ001 - a naive moment is no date either
)
def test_covers_takes_dates_and_periods_only(value: object, kind: str) -> None:
    with pytest.raises(InvalidValueError) as raised:
        Period("2016").covers(value)  # type: ignore[arg-type]
    assert raised.value.rule == "SAM005"
    assert raised.value.problem.en == f"is of the type {kind}, not a date"


def test_overlaps_takes_periods_only() -> None:
    with pytest.raises(InvalidValueError) as raised:
        Period("2016").overlaps(date(2016, 1, 1))  # type: ignore[arg-type]
    assert raised.value.rule == "SAM005"
    assert raised.value.problem.en == "is of the type date, not a period"
