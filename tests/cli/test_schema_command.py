"""`samenspel schema`: the JSON Schemas, as they ship."""

from __future__ import annotations

import json
from pathlib import Path
from typing import TYPE_CHECKING, Final

import pytest
from invoking import Told, here, in_a_process

import samenspel

if TYPE_CHECKING:
    from pytest import CaptureFixture  # noqa: PT013 - a type

PACKAGE: Final = Path(samenspel.__file__).parent


@pytest.mark.parametrize("written_in", ["json", "yaml"])
def test_it_prints_the_file_that_ships(capsys: CaptureFixture[str], written_in: str) -> None:
    """Byte by byte, so that the command writes the file of the package anew."""
    shipped = (PACKAGE / "wire" / f"record.{written_in}.schema.json").read_text(encoding="ascii")
    assert here(capsys, "schema", written_in) == Told(0, shipped)


def test_json_is_meant_where_no_format_is_said(capsys: CaptureFixture[str]) -> None:
    """As when a record is read."""
    assert json.loads(here(capsys, "schema").out) == samenspel.schema("json")


def test_a_format_without_a_schema_is_refused(capsys: CaptureFixture[str]) -> None:
    """With those that have one."""
    told = here(capsys, "schema", "xml")
    assert (told.code, told.out) == (2, "")
    assert 'Invalid value "xml" for FORMAT. Choose from: "json", "yaml".' in told.err


def test_what_is_printed_is_the_same_on_every_machine(tmp_path: Path) -> None:
    """Also where files are not written in UTF-8."""
    told = in_a_process("schema", "yaml", cwd=tmp_path, environment={"PYTHONUTF8": "0", "PYTHONIOENCODING": "cp1252"})
    assert json.loads(told.out) == samenspel.schema("yaml")
