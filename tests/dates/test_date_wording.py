"""How dates and periods are said to people, in English and in Dutch."""

from __future__ import annotations

import pytest
from date_texts import DATE_TEXTS, PERIOD_TEXTS
from hypothesis import given

from samenspel.dates import ImpreciseDate, Period, Recurrence
from samenspel.language import Wordable

DATES = [
    ("2016", "2016", "2016"),
    ("2016-09", "September 2016", "september 2016"),
    ("2016-09-01", "1 September 2016", "1 september 2016"),
    ("2021-21", "spring 2021", "voorjaar 2021"),
    ("2021-22", "summer 2021", "zomer 2021"),
    ("2021-23", "autumn 2021", "najaar 2021"),
    ("2021-24", "winter 2021-2022", "winter 2021-2022"),
    ("2021-25", "spring 2021 (northern hemisphere)", "voorjaar 2021 (noordelijk halfrond)"),
    ("2021-28", "winter 2021-2022 (northern hemisphere)", "winter 2021-2022 (noordelijk halfrond)"),
    ("2021-29", "spring 2021 (southern hemisphere)", "voorjaar 2021 (zuidelijk halfrond)"),
    ("2021-30", "summer 2021-2022 (southern hemisphere)", "zomer 2021-2022 (zuidelijk halfrond)"),
    ("2020-33", "first quarter of 2020", "eerste kwartaal van 2020"),
    ("2020-36", "fourth quarter of 2020", "vierde kwartaal van 2020"),
    ("2020-38", "second third of 2020", "tweede derde deel van 2020"),
    ("2020-41", "second half of 2020", "tweede helft van 2020"),
    ("2016~", "around 2016", "rond 2016"),
    ("2016?", "2016 (uncertain)", "2016 (onzeker)"),
    ("2016%", "around 2016 (uncertain)", "rond 2016 (onzeker)"),
    ("~2016", "around 2016", "rond 2016"),
    ("2016-09~", "around September 2016", "rond september 2016"),
    ("2020-33~", "around the first quarter of 2020", "rond het eerste kwartaal van 2020"),
    ("2021-22?", "summer 2021 (uncertain)", "zomer 2021 (onzeker)"),
    ("2022?-02-01", "1 February 2022 (year uncertain)", "1 februari 2022 (jaar onzeker)"),
    ("2004-06~-11", "11 June 2004 (year and month approximate)", "11 juni 2004 (jaar en maand bij benadering)"),
    ("2004-?06", "June 2004 (month uncertain)", "juni 2004 (maand onzeker)"),
    ("2004-06-%11", "11 June 2004 (day approximate and uncertain)", "11 juni 2004 (dag bij benadering en onzeker)"),
    (
        "?2004-06-11~",
        "11 June 2004 (year uncertain; year, month and day approximate)",
        "11 juni 2004 (jaar onzeker; jaar, maand en dag bij benadering)",
    ),
    (
        "2016-%09~",
        "September 2016 (month approximate and uncertain; year and month approximate)",
        "september 2016 (maand bij benadering en onzeker; jaar en maand bij benadering)",
    ),
    (
        "2016-~09?",
        "September 2016 (month approximate; year and month uncertain)",
        "september 2016 (maand bij benadering; jaar en maand onzeker)",
    ),
    ("201X", "the 2010s", "de jaren 2010-2019"),
    ("200X", "the years 2000-2009", "de jaren 2000-2009"),
    ("20XX", "the years 2000-2099", "de jaren 2000-2099"),
    ("XXXX", "an unknown year", "een onbekend jaar"),
    ("000X", "the years 0001-0009", "de jaren 0001-0009"),
    ("201X~", "around the 2010s", "rond de jaren 2010-2019"),
    ("XXXX-04", "April of an unknown year", "april van een onbekend jaar"),
    ("XXXX-12-25", "25 December of an unknown year", "25 december van een onbekend jaar"),
    ("XXXX-12-XX", "a day in December of an unknown year", "een dag in december van een onbekend jaar"),
    ("156X-12-25", "25 December of a year in the 1560s", "25 december van een jaar in de jaren 1560-1569"),
    ("201X-05", "May of a year in the 2010s", "mei van een jaar in de jaren 2010-2019"),
    ("201X-22", "summer of a year in the 2010s", "zomer van een jaar in de jaren 2010-2019"),
    ("201X-24", "winter of a year in the 2010s", "winter van een jaar in de jaren 2010-2019"),
    ("XXXX-33", "first quarter of an unknown year", "eerste kwartaal van een onbekend jaar"),
    ("2016-XX", "a month in 2016", "een maand in 2016"),
    ("2016-0X", "a month from January to September 2016", "een maand van januari tot en met september 2016"),
    (
        "201X-1X",
        "a month from October to December of a year in the 2010s",
        "een maand van oktober tot en met december van een jaar in de jaren 2010-2019",
    ),
    ("2016-09-XX", "a day in September 2016", "een dag in september 2016"),
    ("2016-09-1X", "a day from 10 to 19 September 2016", "een dag van 10 tot en met 19 september 2016"),
    ("2016-02-2X", "a day from 20 to 29 February 2016", "een dag van 20 tot en met 29 februari 2016"),
    ("2016-09-3X", "30 September 2016", "30 september 2016"),
    ("2016-03-3X", "a day from 30 to 31 March 2016", "een dag van 30 tot en met 31 maart 2016"),
    ("2016-XX-XX", "a day in 2016", "een dag in 2016"),
    ("2016-1X-XX", "a day from October to December 2016", "een dag van oktober tot en met december 2016"),
    ("XXXX-XX-XX", "a day in an unknown year", "een dag in een onbekend jaar"),
    ("2016-XX-01", "the 1st of a month in 2016", "de 1e van een maand in 2016"),
    ("2016-XX-02", "the 2nd of a month in 2016", "de 2e van een maand in 2016"),
    ("2016-XX-03", "the 3rd of a month in 2016", "de 3e van een maand in 2016"),
    ("2016-XX-11", "the 11th of a month in 2016", "de 11e van een maand in 2016"),
    ("2016-XX-15", "the 15th of a month in 2016", "de 15e van een maand in 2016"),
    (
        "2016-XX-1X",
        "a day from the 10th to the 19th of a month in 2016",
        "een dag van de 10e tot en met de 19e van een maand in 2016",
    ),
    ("2016-XX-13", "the 13th of a month in 2016", "de 13e van een maand in 2016"),
    ("2016-XX-12", "the 12th of a month in 2016", "de 12e van een maand in 2016"),
    (
        "2016-XX-3X",
        "a day from the 30th to the 31st of a month in 2016",
        "een dag van de 30e tot en met de 31e van een maand in 2016",
    ),
    (
        "20XX-02-2X",
        "a day from 20 to 29 February of a year in the years 2000-2099",
        "een dag van 20 tot en met 29 februari van een jaar in de jaren 2000-2099",
    ),
    (
        "2016-0X-22",
        "the 22nd of a month from January to September 2016",
        "de 22e van een maand van januari tot en met september 2016",
    ),
    ("[..2023-05]", "by May 2023", "uiterlijk mei 2023"),
    ("[2020..]", "not before 2020", "niet eerder dan 2020"),
    ("[..2020-33]", "by the first quarter of 2020", "uiterlijk het eerste kwartaal van 2020"),
    ("[..2015~]", "by around 2015", "uiterlijk rond 2015"),
    ("[2020-22..]", "not before summer 2020", "niet eerder dan zomer 2020"),
]
PERIODS = [
    ("2016", "in 2016", "in 2016"),
    ("2016-09", "in September 2016", "in september 2016"),
    ("2016-09-01", "on 1 September 2016", "op 1 september 2016"),
    ("2021-22", "in summer 2021", "in de zomer van 2021"),
    ("2021-21", "in spring 2021", "in het voorjaar van 2021"),
    ("2021-24", "in winter 2021-2022", "in de winter van 2021-2022"),
    ("2021-30", "in summer 2021-2022 (southern hemisphere)", "in de zomer van 2021-2022 (zuidelijk halfrond)"),
    ("2020-33", "in the first quarter of 2020", "in het eerste kwartaal van 2020"),
    ("2020-41", "in the second half of 2020", "in de tweede helft van 2020"),
    ("201X", "in the 2010s", "in de jaren 2010-2019"),
    ("2015~", "around 2015", "rond 2015"),
    ("2015?", "in 2015 (uncertain)", "in 2015 (onzeker)"),
    ("2016-XX", "in a month in 2016", "in een maand in 2016"),
    ("2016-09-XX", "on a day in September 2016", "op een dag in september 2016"),
    ("XXXX-04", "in April of an unknown year", "in april van een onbekend jaar"),
    ("[..2023-05]", "by May 2023", "uiterlijk mei 2023"),
    ("[2020..]", "not before 2020", "niet eerder dan 2020"),
    ("2016/2018", "from 2016 to 2018", "van 2016 tot en met 2018"),
    ("2016-09-01/2016-12", "from 1 September 2016 to December 2016", "van 1 september 2016 tot en met december 2016"),
    (
        "2020-33/2020-41",
        "from the first quarter of 2020 to the second half of 2020",
        "van het eerste kwartaal van 2020 tot en met de tweede helft van 2020",
    ),
    ("2021-22/..", "since summer 2021", "sinds zomer 2021"),
    ("2015~/..", "since around 2015", "sinds rond 2015"),
    ("2020-33/..", "since the first quarter of 2020", "sinds het eerste kwartaal van 2020"),
    ("2015/", "from 2015, end not known", "vanaf 2015, einde niet bekend"),
    ("2015~/", "from around 2015, end not known", "vanaf rond 2015, einde niet bekend"),
    ("2015/[..2024-05]", "from 2015, ended by May 2024", "vanaf 2015, uiterlijk mei 2024 geëindigd"),
    ("2015/[2024..]", "from 2015, ended not before 2024", "vanaf 2015, niet eerder dan 2024 geëindigd"),
    ("/2017", "until 2017, start not known", "tot en met 2017, begin niet bekend"),
    ("../2017", "until 2017", "tot en met 2017"),
    ("../..", "always", "altijd"),
    ("/", "start and end not known", "begin en einde niet bekend"),
    ("/..", "without an end, start not known", "zonder einde, begin niet bekend"),
    ("../", "without a start, end not known", "zonder begin, einde niet bekend"),
    ("2012-04-01/P5Y", "for 5 years from 1 April 2012", "5 jaar lang vanaf 1 april 2012"),
    ("2012/P1Y6M2D", "for 1 year, 6 months and 2 days from 2012", "1 jaar, 6 maanden en 2 dagen lang vanaf 2012"),
    ("P9Y/2017", "for 9 years until 2017", "9 jaar lang tot en met 2017"),
    ("P1Y/2017", "for 1 year until 2017", "1 jaar lang tot en met 2017"),
    ("P9Y/", "for 9 years, start and end not known", "9 jaar lang, begin en einde niet bekend"),
    ("P9Y/[..2024]", "for 9 years, ended by 2024", "9 jaar lang, uiterlijk 2024 geëindigd"),
    ("[..2015]/..", "since 2015 at the latest", "sinds uiterlijk 2015"),
    ("[2015..]/2018", "from 2015 at the earliest to 2018", "van op zijn vroegst 2015 tot en met 2018"),
    ("/[..2024]", "ended by 2024, start not known", "uiterlijk 2024 geëindigd, begin niet bekend"),
    ("../[..2024]", "ended by 2024", "uiterlijk 2024 geëindigd"),
    ("../[2024..]", "ended not before 2024", "niet eerder dan 2024 geëindigd"),
    ("[..2015]/P2W", "for 2 weeks from 2015 at the latest", "2 weken lang vanaf uiterlijk 2015"),
    ("2018/2017", "from 2018 to 2017", "van 2018 tot en met 2017"),
    ("201X/2020", "from the 2010s to 2020", "van de jaren 2010-2019 tot en met 2020"),
]


@pytest.mark.parametrize(("text", "english", "dutch"), DATES)
def test_dates(text: str, english: str, dutch: str) -> None:
    imprecise = ImpreciseDate(text)
    assert (imprecise.wording(), imprecise.wording("en"), imprecise.wording("nl")) == (english, english, dutch)


@pytest.mark.parametrize(("text", "english", "dutch"), PERIODS)
def test_periods(text: str, english: str, dutch: str) -> None:
    period = Period(text)
    assert (period.wording(), period.wording("en"), period.wording("nl")) == (english, english, dutch)


@given(DATE_TEXTS)
def test_every_date_has_words(text: str) -> None:
    """No signs of the notation are left in them, and qualifiers are said."""
    imprecise = ImpreciseDate(text)
    for words in (imprecise.wording("en"), imprecise.wording("nl")):
        assert not {*"~?%X[]{}"} & {*words}
        assert ("onzeker" in words or "uncertain" in words) == imprecise.is_uncertain
        assert words == words.strip()


@given(PERIOD_TEXTS)
def test_every_period_has_words(text: str) -> None:
    for words in (Period(text).wording("en"), Period(text).wording("nl")):
        assert not {*"~?%X[]{}/"} & {*words}
        assert words == words.strip()


@pytest.mark.parametrize("value", [ImpreciseDate("2016"), Period("2016/2018"), Recurrence("P1Y")], ids=repr)
def test_only_two_languages(value: Wordable) -> None:
    assert isinstance(value, Wordable)
    with pytest.raises(ValueError, match="no wording in 'fr'"):
        value.wording("fr")  # type: ignore[arg-type]
