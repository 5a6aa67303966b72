"""Scenarios are the same everywhere, look like records from practice, and hold no error."""

from __future__ import annotations

import os
import subprocess
import sys
from hashlib import sha256
from itertools import islice
from pathlib import Path
from typing import Any, Final

import attrs
import pytest
from generating import few
from hypothesis import given
from hypothesis import strategies as st

import samenspel
from samenspel import DecodeError, InvalidValueError, Severity, check, dumps, loads
from samenspel.model import KINDS, Waiver
from samenspel.testing import corpus, scenario

GOLDEN: Final = "be516d936e548fd1f4229a7f64021c6d57c9e3a9871b9de3b30b94fd959c2e66"
"""The digest of some scenarios, as values: it changes when they do, which the changelog tells to users."""
WRITTEN: Final = "7d227d2937f9370eb946556f6d176d371f9d4d95c0c0fde9b0d88b2a6319f68a"
"""And as bytes."""
TOLD: Final = """\
from hashlib import sha256
from samenspel.testing import scenario
told = repr([scenario(seed=seed, years=years) for seed in range(10) for years in (1, 5, 12)])
print(sha256(told.encode()).hexdigest())
"""
SEEDS: Final = st.integers(0, 2**64)
YEARS: Final = st.integers(1, 25)


def told_by(python: str, **environment: str) -> str:
    """Give the digest that a Python tells; its path holds the source here and the attrs that this one has."""
    paths = [Path(samenspel.__file__).parents[1], Path(attrs.__file__).parents[1]]
    ran = subprocess.run(
        [python, "-c", TOLD],
        env={**os.environ, "PYTHONPATH": os.pathsep.join(map(str, paths)), **environment},
        capture_output=True,
        text=True,
        check=True,
    )
    return ran.stdout.strip()


def test_a_seed_gives_the_same_here_as_ever() -> None:
    """As values, and as what is written of them."""
    written = b"".join(dumps(scenario(seed=seed, years=years)) for seed in range(10) for years in (1, 5, 12))
    assert (told_by(sys.executable), sha256(written).hexdigest()) == (GOLDEN, WRITTEN)


@pytest.mark.parametrize("hash_seed", ["0", "1", "4242"])
def test_a_seed_gives_the_same_whatever_the_hash_seed(hash_seed: str) -> None:
    """No set decides an order."""
    assert told_by(sys.executable, PYTHONHASHSEED=hash_seed) == GOLDEN


@pytest.mark.parametrize("version", ["3.11", "3.12", "3.13"])
def test_a_seed_gives_the_same_on_other_pythons(version: str) -> None:
    """Those that are installed as `python3.x`; without one the test says so."""
    python = f"python{version}"
    chosen = {"PYENV_VERSION": version}  # of those of pyenv, this one
    try:
        subprocess.run([python, "-V"], env={**os.environ, **chosen}, capture_output=True, check=True)
    except (OSError, subprocess.CalledProcessError):
        pytest.skip(f"no {python} is installed here")
    assert told_by(python, **chosen) == GOLDEN


@few
@given(SEEDS, YEARS)
def test_a_scenario_has_no_error_and_some_advice(seed: int, years: int) -> None:
    """Nor a warning: it is a partnership as practice would like it, nearly."""
    report = check(scenario(seed=seed, years=years))
    assert report.worst is Severity.ADVICE


@few
@given(SEEDS, st.integers(1, 12))
def test_a_longer_scenario_is_larger(seed: int, years: int) -> None:
    """By at least five elements a year, and often by ten and more."""
    shorter, longer = (len(list(scenario(seed=seed, years=some).elements())) for some in (years, years + 1))
    assert shorter >= 80
    assert longer >= shorter + 5


@few
@given(SEEDS, st.integers(2, 12))
def test_a_scenario_tells_of_every_kind_but_waivers(seed: int, years: int) -> None:
    """Money and sources among it, and dates of several precisions."""
    told = scenario(seed=seed, years=years)
    missing = {kind for kind in KINDS if not any(isinstance(one, kind) for one in told.elements())}
    assert missing - {samenspel.Obstacle} == {Waiver}
    assert any(one.kind == "money" and one.amount for one in told.commitments)
    assert len({len(str(event.date)) for event in told.events}) > 1


def test_scenarios_differ() -> None:
    """By seed, in the places and in what they are about."""
    told = [scenario(seed=seed) for seed in range(100)]
    assert len({one.id for one in told}) == 100
    assert len({one.name for one in told}) > 40


def test_scenarios_of_a_hundred_years_go_on() -> None:
    """For load tests of one large record."""
    told = scenario(seed=7, years=100)
    assert len(list(told.elements())) > 900
    assert check(told).count(Severity.ERROR) == 0


@pytest.mark.parametrize(
    ("given_", "said"),
    [
        ({"seed": -1}, "scenario.seed: -1 is no whole number from 0; give 7, for example [SAM010]"),
        ({"seed": True}, "scenario.seed: True is no whole number from 0; give 7, for example [SAM010]"),
        ({"seed": 7, "years": 0}, "scenario.years: 0 is no whole number from 1 to 1000; give 7, for example [SAM010]"),
        (
            {"seed": 7, "years": 1.5},
            "scenario.years: 1.5 is no whole number from 1 to 1000; give 7, for example [SAM010]",
        ),
    ],
)
def test_what_is_no_whole_number_is_refused(given_: dict[str, Any], said: str) -> None:
    """With what would do."""
    with pytest.raises(InvalidValueError) as refused:
        scenario(**given_)
    assert str(refused.value) == said


# Corpora ------------------------------------------------------------------------------------------------------------


def faults(lines: list[bytes]) -> dict[int, str]:
    """Give the one fault of each line that cannot be read."""
    found = {}
    for number, line in enumerate(lines):
        try:
            loads(line)
        except DecodeError as error:
            (finding,) = error.findings
            found[number] = finding.rule
    return found


def test_each_line_is_a_scenario() -> None:
    """Which the number of the line tells."""
    expected = [dumps(scenario(seed=7_000_000_000 + number, years=2)) + b"\n" for number in range(5)]
    assert list(corpus(5, seed=7, years=2)) == expected


@few
@given(st.integers(0, 40), st.integers(0, 10), st.sampled_from([0, 0.1, 0.25, 1]))
def test_a_shorter_corpus_is_the_beginning_of_a_longer_one(count: int, more: int, faulty: float) -> None:
    """The faulty lines among it."""
    longer = corpus(count + more, seed=3, years=1, faulty=faulty)
    assert list(corpus(count, seed=3, years=1, faulty=faulty)) == list(islice(longer, count))


@few
@given(st.integers(0, 60), st.sampled_from([0, 0.01, 0.07, 0.29, 0.5, 1, 1.0]))
def test_the_share_of_faulty_lines_is_exact(count: int, faulty: float) -> None:
    """Rounded down, as the share is written and not as binary fractions have it; each has one fault."""
    lines = list(corpus(count, seed=5, years=1, faulty=faulty))
    assert len(faults(lines)) == count * round(faulty * 100) // 100


def test_faulty_lines_have_every_fault_in_turn() -> None:
    """One each, of twelve kinds; a line stays one line."""
    lines = list(corpus(24, seed=7, faulty=1))
    kinds = [f"SAM{number:03}" for number in (*range(2, 10), 11, 15, 16, 1)]
    assert list(faults(lines).values()) == kinds * 2
    assert {line.count(b"\n") for line in lines} == {1}


@pytest.mark.parametrize("faulty", [-0.1, 1.1, float("nan"), "0.1"])
def test_what_is_no_share_is_refused(faulty: Any) -> None:  # noqa: ANN401 - wrong on purpose
    """When the corpus is asked for, not when its first line is."""
    with pytest.raises(InvalidValueError, match=r"is no share from 0 to 1; 0\.01 is one line in a hundred"):
        corpus(1, seed=7, faulty=faulty)


def test_scenarios_need_no_hypothesis() -> None:
    """The command line does not bring it."""
    code = "import sys; from samenspel.testing import scenario; scenario(seed=7); print('hypothesis' in sys.modules)"
    ran = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert ran.stdout.strip() == "False"


def test_a_scenario_is_written_and_read_back() -> None:
    """As any partnership."""
    told = scenario(seed=7)
    assert loads(dumps(told)) == told
