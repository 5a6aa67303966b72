"""Hostile documents: each is refused as it should be, whatever it holds, and costs little memory."""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path
from typing import TYPE_CHECKING, Final

import pytest
from hostile_documents import CASES

if TYPE_CHECKING:
    from samenspel.wire import Format

HERE: Final = Path(__file__).parent
ROOT: Final = HERE.parents[1]
MEBIBYTES: Final = 64
HANGS: Final = 1_800


@pytest.mark.skipif(sys.platform != "linux", reason="memory is measured by what Linux tells of a process")
@pytest.mark.parametrize("form", CASES)
def test_a_hostile_document_is_refused_and_costs_little(form: Format) -> None:
    """By a finding of the model, never by an error of another library, a crash or a wait; within 64 MiB."""
    ran = subprocess.run(
        [sys.executable, HERE / "hostile_documents.py", form],
        capture_output=True,
        encoding="utf-8",
        timeout=HANGS,
        check=False,
    )
    told = {one["name"]: one for one in map(json.loads, ran.stdout.splitlines())}

    assert (ran.returncode, ran.stderr, [*told]) == (0, "", [*CASES[form]])
    wrong = [one for one in told.values() if CASES[form][one["name"]][1] not in one["outcome"]]
    assert wrong == []
    assert [one for one in told.values() if one["outcome"] != "read" and not one["outcome"].startswith("SAM")] == []
    assert [one for one in told.values() if one["mebibytes"] > MEBIBYTES] == []


def test_a_share_of_the_fuzz_study_discovers_nothing(tmp_path: Path) -> None:
    """The same documents every time; `python -m tests.study fuzz` throws many more."""
    ran = subprocess.run(
        [sys.executable, "-m", "tests.study", "fuzz", "--executions", "300", "--seed", "7", "--save", tmp_path],
        capture_output=True,
        encoding="utf-8",
        cwd=ROOT,
        timeout=HANGS,
        check=False,
    )

    assert (ran.returncode, ran.stderr, [*tmp_path.iterdir()]) == (0, "", []), ran.stdout
    assert ran.stdout.count("300 documents") == len(CASES)
