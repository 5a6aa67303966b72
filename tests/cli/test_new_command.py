"""`samenspel new`: a starter that is a good record, in both languages."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

import pytest
from invoking import Told, here

from samenspel import check, load
from samenspel.model import KINDS, Form, Partnership, fields_of
from samenspel.model.fields import values_in
from samenspel.vocabulary import AGREEMENT_FORMS, ORGANISATION_KINDS

if TYPE_CHECKING:
    from pathlib import Path

    from pytest import CaptureFixture, MonkeyPatch  # noqa: PT013 - types

LANGUAGES: Final = ("en", "nl")
each_language = pytest.mark.parametrize("language", LANGUAGES)
THERE: Final = {
    "en": "samenspel: record.yaml is there already, and stays as it is: choose another name\n",
    "nl": "samenspel: record.yaml bestaat al, en blijft zoals het is: kies een andere naam\n",
}
NEXT: Final = {
    "en": "record.yaml is yours to fill in. Then: samenspel check record.yaml\n",
    "nl": "record.yaml is klaar om in te vullen. Daarna: samenspel check record.yaml --lang nl\n",
}


@pytest.fixture(autouse=True)
def _in_a_folder_of_its_own(tmp_path: Path, monkeypatch: MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("COLUMNS", "100")


def starter(folder: Path, capture: CaptureFixture[str], language: str) -> Path:
    path = folder / f"record-{language}.yaml"
    assert here(capture, "new", path, "--lang", language).code == 0
    return path


@each_language
def test_what_comes_next_is_told(capsys: CaptureFixture[str], language: str) -> None:
    """The command to type then stands there whole."""
    assert here(capsys, "new", "record.yaml", "--lang", language) == Told(0, NEXT[language])


def test_english_is_the_default(tmp_path: Path, capsys: CaptureFixture[str]) -> None:
    """As for the other commands."""
    here(capsys, "new", "record.yaml")
    assert (tmp_path / "record.yaml").read_bytes() == starter(tmp_path, capsys, "en").read_bytes()


@each_language
def test_a_starter_is_clean(tmp_path: Path, capsys: CaptureFixture[str], language: str) -> None:
    """Whoever begins begins without a finding, of whatever gravity: no unknown term, nothing that dangles."""
    assert list(check(load(starter(tmp_path, capsys, language)))) == []


@each_language
def test_a_starter_passes_the_command_that_it_names(capsys: CaptureFixture[str], language: str) -> None:
    """What is told to be next works."""
    told = here(capsys, "new", "record.yaml", "--lang", language)
    command = told.out.strip().partition("samenspel ")[2].split()
    assert here(capsys, *command, "--fail-on", "advice").code == 0


@each_language
def test_a_starter_makes_a_page(tmp_path: Path, capsys: CaptureFixture[str], language: str) -> None:
    """Its name is the title."""
    path = starter(tmp_path, capsys, language)
    told = here(capsys, "show", path, "--lang", language)
    assert (told.code, told.out.splitlines()[0]) == (0, load(path).name)


@each_language
def test_a_starter_shows_much_of_the_model(tmp_path: Path, capsys: CaptureFixture[str], language: str) -> None:
    """Who takes part, in what bodies and roles, what for, what was agreed and promised, and what they do."""
    record = load(starter(tmp_path, capsys, language))
    shown = {kind.__name__ for kind in KINDS if getattr(record, kind.element_kind.collection)}
    assert shown == {"Organisation", "Group", "Structure", "Role", "Goal", "Agreement", "Commitment", "Initiative"}


def outline(record: Partnership) -> list[tuple[str, str, str]]:
    """Give all that a record says but texts and ids."""
    forms = frozenset(Form) - {Form.TEXT, Form.ID, Form.REFERENCE, Form.ELEMENT}
    elements = [record, *record.elements()]
    return [(type(e).__name__, path, str(said)) for e in elements for path, _, said in values_in(e, forms)]


def test_both_starters_say_the_same(tmp_path: Path, capsys: CaptureFixture[str]) -> None:
    """Only their texts and ids are in another language."""
    english, dutch = (load(starter(tmp_path, capsys, language)) for language in LANGUAGES)
    assert outline(english) == outline(dutch)
    names = [[element.name for element in record.organisations] for record in (english, dutch)]
    assert names == [
        ["The municipality", "The welfare organisation"],
        ["De gemeente", "De welzijnsorganisatie"],
    ]


@each_language
def test_the_comments_of_a_starter_name_terms_that_exist(
    tmp_path: Path, capsys: CaptureFixture[str], language: str
) -> None:
    """Who copies a term from a comment makes no mistake."""
    text = starter(tmp_path, capsys, language).read_text(encoding="utf-8")
    listed = re.search(r"# (?:other kinds|andere soorten): (.*)", text)
    assert listed is not None
    kinds = listed[1].split(", ")
    assert len(kinds) > 2
    assert [kind for kind in kinds if kind not in ORGANISATION_KINDS] == []
    assert re.findall(r"form: ([a-z-]+)\)", text) == ["none-by-choice"]
    assert "none-by-choice" in AGREEMENT_FORMS


@each_language
def test_the_comments_of_a_starter_explain_dates_that_are_dates(
    tmp_path: Path, capsys: CaptureFixture[str], language: str
) -> None:
    """What stands there as a date or a period can be written."""
    from samenspel import Period

    text = starter(tmp_path, capsys, language).read_text(encoding="utf-8")
    header = text.partition("schema:")[0]
    texts = re.findall(r"(?<![\w-])[0-9]{4}[-0-9~]*(?:/(?:\.\.|[0-9]{4})?)?(?![\w/])", header)
    assert len(texts) >= 8
    assert [str(Period(said)) for said in texts] == texts


@each_language
@pytest.mark.parametrize("there", [b"", b"mine", b"een beetje\n"])
def test_what_is_there_already_is_not_overwritten(
    tmp_path: Path, capsys: CaptureFixture[str], language: str, there: bytes
) -> None:
    """Nobody loses work; the exit code is 2."""
    (tmp_path / "record.yaml").write_bytes(there)
    assert here(capsys, "new", "record.yaml", "--lang", language) == Told(2, "", THERE[language])
    assert (tmp_path / "record.yaml").read_bytes() == there


@pytest.mark.parametrize("name", ["record.json", "record", "record.yaml.txt", ".yaml"])
def test_a_starter_is_yaml(tmp_path: Path, capsys: CaptureFixture[str], name: str) -> None:
    """Its comments have no place in other formats; nothing is written."""
    told = here(capsys, "new", name)
    assert told == Told(2, "", f"samenspel: {name}: a starter is written in YAML: end the name in .yaml\n")
    assert list(tmp_path.iterdir()) == []


@pytest.mark.parametrize("name", ["record.yml", "RECORD.YAML"])
def test_other_spellings_of_yaml_are_yaml(tmp_path: Path, capsys: CaptureFixture[str], name: str) -> None:
    """They are those that the other commands read."""
    assert here(capsys, "new", name).code == 0
    assert fields_of(type(load(tmp_path / name)))[0].name == "id"


def test_a_folder_that_is_not_there_is_told(capsys: CaptureFixture[str]) -> None:
    """It is not made: a typing error would make a wrong one."""
    told = here(capsys, "new", "gone/record.yaml")
    assert told == Told(2, "", "samenspel: gone/record.yaml: No such file or directory\n")


def test_names_are_printed_as_they_stand(capsys: CaptureFixture[str]) -> None:
    """Braces and brackets in a name are not taken for anything else."""
    assert here(capsys, "new", "{0}[bold].yaml").out == (
        "{0}[bold].yaml is yours to fill in. Then: samenspel check {0}[bold].yaml\n"
    )


@each_language
def test_a_starter_is_utf_8_with_plain_ends_of_lines(
    tmp_path: Path, capsys: CaptureFixture[str], language: str
) -> None:
    """It is the same on every machine."""
    written = starter(tmp_path, capsys, language).read_bytes()
    assert written.decode().startswith("# ")
    assert b"\r" not in written
    assert b"\t" not in written
    assert written.endswith(b"\n")
