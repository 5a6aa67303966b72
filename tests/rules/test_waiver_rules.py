"""Waivers: what they accept stays visible; those that expired or accept nothing are findings, SAM109 and SAM111."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

import attrs
import pytest
from hypothesis import given
from hypothesis import strategies as st
from judging import fired, holding, verdict_of

from samenspel import CORE, Catalogue, Report, Rule, Severity, Structure, Waiver, check
from samenspel.findings import Accepted
from samenspel.rules import Judged, Violation, verdict
from samenspel.rules.waiving import counts

if TYPE_CHECKING:
    from collections.abc import Iterator

    from samenspel import Element, Partnership

CODES: Final = ("SAM109", "SAM111")
BACKWARDS: Final = CORE.select("SAM201", *CODES)


def backwards(id_: str = "s") -> Structure:
    return Structure(id=id_, name=f"Table {id_}", period="2018/2016")


def waiver(rule: str = "SAM201", about: str | tuple[str, ...] = (), until: str | None = None, id_: str = "w") -> Waiver:
    return Waiver(id=id_, rule=rule, about=about, reason="so it stands", until=until)


def told(report: Report) -> list[tuple[str, str | None]]:
    """Give the rule of each finding, with the id of the waiver that accepts it."""
    return [(finding.rule, None if finding.accepted is None else finding.accepted.waiver) for finding in report]


# What waivers accept ------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("waivers", "expected"),
    [
        ([], [("SAM201", None)]),
        ([waiver()], [("SAM201", "w")]),
        ([waiver("ends-before-start")], [("SAM201", "w")]),
        ([waiver(about="s")], [("SAM201", "w")]),
        ([waiver(about=("other", "s"))], [("SAM201", "w")]),
        ([waiver(about="p")], [("SAM201", None), ("SAM111", None)]),
        ([waiver("SAM203")], [("SAM201", None)]),
        ([waiver("SAM2")], [("SAM111", None), ("SAM201", None)]),
        ([waiver(until="2022")], [("SAM201", "w")]),
        ([waiver(until="2021-05")], [("SAM201", "w")]),
        ([waiver(until="2021-04")], [("SAM201", None), ("SAM109", None)]),
        ([waiver(), waiver(id_="again")], [("SAM111", None), ("SAM201", "w")]),
        ([waiver(until="2020"), waiver(id_="again")], [("SAM109", None), ("SAM201", "again")]),
    ],
    ids=[
        "none",
        "of the rule",
        "by the name of the rule",
        "on the element",
        "on it among others",
        "on another element",
        "of a rule that was not asked",
        "of no rule",
        "later",
        "in the month",
        "expired",
        "twice",
        "renewed",
    ],
)
def test_what_a_waiver_accepts(waivers: list[Waiver], expected: list[tuple[str, str | None]]) -> None:
    """A waiver accepts the findings of its rule on its elements, all of them where it names none, until its end."""
    record = holding(backwards(), *waivers, as_of="2021-05")
    assert sorted(told(check(record, rules=BACKWARDS)), key=str) == sorted(expected, key=str)


def test_an_accepted_finding_says_why_and_until_when() -> None:
    """It keeps all that it said, and adds the waiver."""
    record = holding(backwards(), waiver(until="2022"), as_of="2021-05")
    (accepted,) = check(record, rules=BACKWARDS)
    assert accepted.accepted == Accepted(waiver="w", reason="so it stands", until=record.waivers[0].until)
    assert accepted.message() == "structure ‘Table s’ ends (2016) before it starts (2018)"
    assert accepted.severity is Severity.ERROR


def test_accepted_findings_stand_at_the_end_and_do_not_count() -> None:
    """Even an error that is accepted comes after advice that is not."""
    record = holding(backwards("a"), backwards("b"), waiver(about="a"), waiver("SAM109", id_="idle"))
    report = check(record, rules=BACKWARDS)
    assert told(report) == [("SAM201", None), ("SAM111", None), ("SAM201", "w")]
    assert [finding.elements[0] for finding in report.open] == ["b", "idle"]
    assert [finding.elements[0] for finding in report.accepted] == ["a"]
    assert (report.worst, report.count(Severity.ERROR), report.count(Severity.ADVICE)) == (Severity.ERROR, 1, 1)


def test_a_report_of_accepted_findings_alone_has_no_worst() -> None:
    """What the partnership accepts makes nothing fail, and is still there to be read."""
    report = check(holding(backwards(), waiver()), rules=BACKWARDS)
    assert (len(report), report.worst, report.count(Severity.ERROR)) == (1, None, 0)
    assert report


def test_a_waiver_may_accept_that_another_has_expired() -> None:
    """SAM109 is a rule like any other."""
    record = holding(waiver(until="2020"), waiver("SAM109", about="w", id_="meta"), as_of="2021")
    assert told(check(record, rules=BACKWARDS)) == [("SAM109", "meta")]


def test_a_waiver_may_accept_that_another_accepts_nothing() -> None:
    """SAM111 judges what waivers did, and a waiver may accept that too, as long as it counts."""
    idle, meta = waiver(about="p"), waiver("SAM111", about="w", id_="meta")
    (accepted,) = check(holding(idle, meta), rules=BACKWARDS)
    assert (accepted.rule, accepted.accepted) == ("SAM111", Accepted(waiver="meta", reason="so it stands"))
    expired = holding(idle, attrs.evolve(meta, until="2020"), as_of="2021")
    assert sorted(told(check(expired, rules=BACKWARDS))) == [("SAM109", None), ("SAM111", None)]
    elsewhere = holding(idle, attrs.evolve(meta, about="s"))
    assert told(check(elsewhere, rules=BACKWARDS)) == [("SAM111", None)]


def test_a_waiver_of_another_moment_counts_at_that_moment() -> None:
    """Judged as of a day on which it still held, it accepts."""
    record = holding(Structure(id="s", name="S", period="2018/2016"), waiver(until="2019"), as_of="2021")
    assert told(check(record, rules=BACKWARDS)) == [("SAM201", None), ("SAM109", None)]
    assert told(check(record, at="2019", rules=BACKWARDS)) == [("SAM201", "w")]


waivers_of = st.lists(
    st.builds(
        waiver,
        st.sampled_from(["SAM201", "ends-before-start", "SAM109", "SAM203", "SAM999"]),
        st.lists(st.sampled_from("abc"), max_size=2, unique=True).map(tuple),
        st.sampled_from([None, "2020", "2021", "2022"]),
        st.uuids().map(str),
    ),
    max_size=5,
    unique_by=lambda one: one.id,
)


@given(st.lists(st.sampled_from("abc"), unique=True), waivers_of)
def test_every_finding_and_every_waiver_is_accounted_for(faulty: list[str], waivers: list[Waiver]) -> None:
    """Against a look at each finding and each waiver by itself."""
    record = holding(*map(backwards, faulty), *waivers, as_of="2021")
    report = check(record, rules=BACKWARDS)
    holds = [one for one in waivers if one.until is None or str(one.until) != "2020"]
    sought = [(id_, {"SAM201", "ends-before-start"}) for id_ in faulty]
    sought += [(late.id, {"SAM109"}) for late in waivers if late not in holds]
    accepting = {
        id_: next((one.id for one in holds if one.rule in names and (not one.about or id_ in one.about)), None)
        for id_, names in sought
    }
    found = {finding.elements[0]: finding.accepted for finding in report if finding.rule != "SAM111"}
    assert {id_: accepted and accepted.waiver for id_, accepted in found.items()} == accepting
    needed = {id_ for id_ in accepting.values() if id_ is not None}
    idle = {one.id for one in holds if one.id not in needed and one.rule != "SAM203"}
    assert {finding.elements[0] for finding in report if finding.rule == "SAM111"} == idle


# SAM109 -------------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("until", "as_of", "expected"),
    [
        ("2020", "2021", True),
        ("2021", "2021", False),
        ("2020-12-31", "2021-01-01", True),
        ("2021-01-01", "2021-01-01", False),
        ("2021-01", "2021", False),
        ("2020", None, False),
        (None, "2021", False),
        ("2020~", "2021", False),
        ("2019~", "2021", True),
        ("[2019..]", "2021", False),
        ("[..2020]", "2021", True),
        ("XXXX-04", "2021", False),
    ],
)
def test_a_waiver_expires_when_its_end_is_certainly_past(
    until: str | None, as_of: str | None, *, expected: bool
) -> None:
    """Its last day counts, and so does every day that it may be."""
    found = fired(holding(waiver(until=until), as_of=as_of), "SAM109")
    assert found == ([("expired", "$.waivers[0].until")] if expected else [])


@given(st.none() | st.integers(2015, 2025), st.integers(2015, 2025))
def test_a_waiver_has_expired_in_the_years_after_its_end(until: int | None, moment: int) -> None:
    """What has expired does not count, and what counts has not."""
    record = holding(waiver(until=None if until is None else str(until)), as_of="2030")
    expected = until is not None and until < moment
    assert bool(fired(record, "SAM109", at=str(moment))) is expected


# SAM111 -------------------------------------------------------------------------------------------------------------


def needless(record: Partnership, *, rules: Catalogue = BACKWARDS, at: str | None = None) -> list[tuple[str, str]]:
    found = [finding for finding in check(record, rules=rules, at=at) if finding.rule == "SAM111"]
    return [(verdict_of(finding), finding.path) for finding in found]


@pytest.mark.parametrize(
    ("elements", "expected"),
    [
        ([waiver()], "needless"),
        ([waiver("ends-before-start")], "needless"),
        ([backwards(), waiver()], None),
        ([backwards(), waiver(about="p")], "needless"),
        ([waiver("SAM2001")], "unknown-rule"),
        ([waiver("sam201")], "unknown-rule"),
        ([waiver("end-before-start")], "unknown-rule"),
        ([waiver("")], "rule-unlike-any"),
        ([waiver("§§§§")], "rule-unlike-any"),
        ([waiver("SAM203")], None),
        ([waiver("SAM111")], None),
        ([waiver(until="2020")], None),
        ([waiver("SAM2001", until="2020")], None),
        ([waiver(until="2021")], "needless"),
    ],
    ids=[
        "nothing to accept",
        "by its name",
        "used",
        "about something else",
        "a code too long",
        "in small letters",
        "a name misspelt",
        "no rule",
        "a rule like none",
        "a rule that was not asked",
        "the rule itself",
        "expired",
        "expired, of no rule",
        "about to expire",
    ],
)
def test_a_waiver_that_accepts_nothing_is_needless(elements: list[Element], expected: str | None) -> None:
    """Only where it holds and where its rule was asked."""
    place = {"needless": "$.waivers[0]"}.get(expected or "", "$.waivers[0].rule")
    assert needless(holding(*elements, as_of="2021")) == ([] if expected is None else [(expected, place)])


def test_nothing_is_needless_as_of_another_moment() -> None:
    """A waiver may be for what is found as the record stands; a rule that is none is none at any time."""
    record = holding(waiver(), waiver("SAM2001", id_="x"), as_of="2021")
    assert [name for name, _ in needless(record, at="2019")] == ["unknown-rule"]


def never(_judged: Judged) -> Iterator[Violation]:
    """Find nothing."""
    yield from ()


def own_rule(code: str, *, is_practice: bool = False) -> Rule:
    text = ("wrong", "fout")
    return Rule(
        code=code,
        name="never-found",
        judge=never,
        verdicts=[verdict("wrong", Severity.ADVICE, text, text)],
        is_practice=is_practice,
    )


def test_the_rule_of_an_application_is_known_where_it_judges() -> None:
    """Elsewhere nobody knows of it."""
    record = holding(waiver("ACME1"))
    assert [name for name, _ in needless(record, rules=BACKWARDS | Catalogue([own_rule("ACME1")]))] == ["needless"]
    assert [name for name, _ in needless(record)] != ["needless"]


@pytest.mark.parametrize(("is_practice", "expected"), [(False, ["needless"]), (True, [])])
def test_a_waiver_of_practice_rests_with_the_partnership(*, is_practice: bool, expected: list[str]) -> None:
    """Rules of practice find nothing once the partnership has ended, whatever there is to accept."""
    rules = BACKWARDS | Catalogue([own_rule("ACME1", is_practice=is_practice)])
    record = holding(waiver("ACME1"), trajectory="2012/2016", as_of="2021")
    assert [name for name, _ in needless(record, rules=rules)] == expected


def test_a_changed_parameter_leaves_a_rule_known() -> None:
    """The catalogue that judges counts, also where the core has the rule with other settings."""
    rules = CORE.with_parameters("SAM207", days=10)
    assert [name for name, _ in needless(holding(waiver("SAM207")), rules=rules)] == ["needless"]


# Both ---------------------------------------------------------------------------------------------------------------

LONG: Final = "because " * 20


@pytest.mark.parametrize(
    ("one", "message", "melding"),
    [
        (
            waiver(until="2020"),
            "waiver (“so it stands”) held until 2020, and the moment of knowledge is later (in May 2021)",
            "ontheffing (“so it stands”) gold tot en met 2020, en de stand van het dossier is later (in mei 2021)",
        ),
        (
            waiver(about="s"),
            "waiver for Table s (“so it stands”) accepts nothing: no finding falls under it",
            "ontheffing voor Table s (“so it stands”) is nergens meer voor nodig: geen bevinding valt eronder",
        ),
        (
            waiver("SAM2001"),
            "waiver (“so it stands”) is about the rule 'SAM2001', which does not exist",
            "ontheffing (“so it stands”) gaat over de regel 'SAM2001', en die bestaat niet",
        ),
    ],
    ids=["expired", "needless", "unknown-rule"],
)
def test_the_message_names_the_fault_in_both_languages(one: Waiver, message: str, melding: str) -> None:
    """A waiver has no name: its reason tells which it is."""
    record = holding(Structure(id="s", name="Table s"), one, as_of="2021-05")
    (finding,) = check(record, rules=BACKWARDS)
    assert (finding.message(), finding.message("nl")) == (message, melding)


def test_the_hint_names_the_nearest_rules() -> None:
    """By code or by name, as it was written."""
    (finding,) = check(holding(waiver("end-before-start")), rules=BACKWARDS)
    assert finding.hint().startswith("the nearest are ends-before-start")
    assert finding.hint("nl").startswith("wat er het meest op lijkt: ends-before-start")


def test_only_the_first_hundred_get_the_nearest_rules() -> None:
    """Looking for them is slow, and nobody reads more."""
    record = holding(*(waiver("SAM2001", id_=f"w{at}") for at in range(102)))
    assert [name for name, _ in needless(record)].count("unknown-rule") == 100
    assert len(needless(record)) == 102


@pytest.mark.parametrize("until", ["2020", None])
def test_a_long_reason_is_cut(until: str | None) -> None:
    """A message stays a line."""
    record = holding(Waiver(id="w", rule="SAM201", reason=LONG, until=until), as_of="2021")
    (finding,) = check(record, rules=BACKWARDS)
    assert f"“{'because ' * 8}…”" in finding.message()


def test_without_a_moment_every_waiver_counts() -> None:
    """Where nobody knows when it is, nothing has expired."""
    assert counts(waiver(until="2020"), Judged(holding()))
    assert not counts(waiver(until="2020"), Judged(holding(as_of="2021")))
