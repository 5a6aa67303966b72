"""Files: by path and open, whole or not at all, and with no more than what the format needs."""

from __future__ import annotations

import io
import os
import stat
import subprocess
import sys
import tempfile
from pathlib import Path
from typing import TYPE_CHECKING, Any, Final

import pytest

from samenspel import Area, DecodeError, Partnership, dump, dumps, load

if TYPE_CHECKING:
    from collections.abc import Callable

    from samenspel.wire import Format

RECORD: Final = Partnership(id="sport", name="Sport voor één", areas=Area(id="beilen", name="Beilen"))
FORMATS: Final[dict[str, Format]] = {
    ".json": "json",
    ".yaml": "yaml",
    ".yml": "yaml",
    ".msgpack": "msgpack",
    ".JSON": "json",
    ".Yml": "yaml",
}


def _names(folder: Path) -> list[str]:
    return sorted(entry.name for entry in folder.iterdir())


# Paths and open files -----------------------------------------------------------------------------------------------


@pytest.mark.parametrize("path_of", [str, Path], ids=["text", "path"])
@pytest.mark.parametrize("suffix", FORMATS)
def test_a_path_says_its_format_by_its_suffix(tmp_path: Path, suffix: str, path_of: Callable[[Path], Any]) -> None:
    """In small letters or capitals; what is written is what `dumps` gives."""
    path = path_of(tmp_path / f"sport{suffix}")

    dump(RECORD, path)

    assert Path(path).read_bytes() == dumps(RECORD, format=FORMATS[suffix])
    assert load(path) == RECORD


@pytest.mark.parametrize("name", ["sport", "sport.txt", ".yaml", "sport.yaml.bak", "sport."])
@pytest.mark.parametrize("form", ["json", "yaml", "msgpack"])
def test_a_format_may_be_given(tmp_path: Path, name: str, form: Format) -> None:
    """Then the name says nothing."""
    dump(RECORD, tmp_path / name, format=form)

    assert (tmp_path / name).read_bytes() == dumps(RECORD, format=form)
    assert load(tmp_path / name, format=form) == RECORD


def test_a_format_that_is_given_counts_for_more_than_the_suffix(tmp_path: Path) -> None:
    """Whoever says it knows better."""
    dump(RECORD, tmp_path / "sport.json", format="yaml")

    assert (tmp_path / "sport.json").read_bytes() == dumps(RECORD, format="yaml")
    assert load(tmp_path / "sport.json", format="yaml") == RECORD


@pytest.mark.parametrize("name", ["sport", "sport.txt", ".yaml"])
def test_a_name_that_says_no_format_is_refused(tmp_path: Path, name: str) -> None:
    """The error says what to do, and nothing is written."""
    (tmp_path / name).write_bytes(b"before")
    path = tmp_path / name
    mend = "give a format ('json', 'yaml', 'msgpack'), or a suffix (.json, .yaml, .yml, .msgpack)"

    for attempt in (lambda: load(path), lambda: dump(RECORD, path)):
        with pytest.raises(ValueError, match="no format follows") as caught:
            attempt()
        assert str(caught.value) == f"no format follows from the name {path!r}: {mend}"
    assert [(name, path.read_bytes())] == [(name, b"before") for name in _names(tmp_path)]


@pytest.mark.parametrize("form", ["xml", "YAML", 5])
def test_a_format_that_there_is_not_is_refused_for_files_too(tmp_path: Path, form: Any) -> None:  # noqa: ANN401 - anything
    """Reading does not take it for another one, and writing leaves the file alone."""
    path = tmp_path / "sport.yaml"
    dump(RECORD, path)
    message = f"^{form!r} is no format of samenspel; allowed are 'json', 'yaml', 'msgpack'$"

    for attempt in (
        lambda: load(path, format=form),
        lambda: load(io.BytesIO(path.read_bytes()), format=form),
        lambda: dump(RECORD, path, format=form),
        lambda: dump(RECORD, io.BytesIO(), format=form),
    ):
        with pytest.raises(ValueError, match=message):
            attempt()
    assert load(path) == RECORD


@pytest.mark.parametrize("suffix", [".json", ".yaml"])
def test_open_files_are_read_and_written(tmp_path: Path, suffix: str) -> None:
    """In text and in bytes, from where they stand; their format follows from their names."""
    path = tmp_path / f"sport{suffix}"
    with path.open("wb") as binary:
        dump(RECORD, binary)
        assert not binary.closed
    with path.open("rb") as binary:
        assert load(binary) == RECORD
    assert path.read_bytes() == dumps(RECORD, format=FORMATS[suffix])

    with path.open("w", encoding="utf-8", newline="") as text:
        dump(RECORD, text)
    with path.open(encoding="utf-8") as text:
        assert load(text) == RECORD
    assert path.read_bytes() == dumps(RECORD, format=FORMATS[suffix])


@pytest.mark.parametrize("form", ["json", "yaml"])
def test_files_in_memory_are_told_their_format(form: Format) -> None:
    """They have no name for it to follow from."""
    binary, text = io.BytesIO(), io.StringIO()
    dump(RECORD, binary, format=form)
    dump(RECORD, text, format=form)

    assert (binary.getvalue(), text.getvalue()) == (dumps(RECORD, format=form), dumps(RECORD, format=form).decode())
    assert load(io.BytesIO(binary.getvalue()), format=form) == load(io.StringIO(text.getvalue()), format=form) == RECORD
    with pytest.raises(ValueError, match=r"^no format follows from the name '': give a format \('json', "):
        load(binary)
    with pytest.raises(ValueError, match=r"^no format follows from the name '': give a format \('json', "):
        dump(RECORD, text)


def test_messagepack_is_no_text(tmp_path: Path) -> None:
    """It is told to whoever opens a file for text; a file for bytes is fine."""
    path = tmp_path / "sport.msgpack"
    message = r"^MessagePack is bytes, and not text: give bytes, or open files as binary \('rb', 'wb'\)$"

    with path.open("w", encoding="utf-8") as text, pytest.raises(TypeError, match=message):
        dump(RECORD, text)
    with path.open("wb") as binary:
        dump(RECORD, binary)
    with path.open(encoding="latin-1") as text, pytest.raises(TypeError, match=message):
        load(text)
    with path.open("rb") as binary:
        assert load(binary) == RECORD


@pytest.mark.parametrize("mode", ["w+", "w+b"])
def test_temporary_files_are_files(mode: str) -> None:
    """Whatever wraps them: text is written where text is taken, bytes where bytes are."""
    with tempfile.NamedTemporaryFile(mode, suffix=".yaml") as named:
        dump(RECORD, named)
        named.seek(0)
        assert load(named) == RECORD
    with tempfile.SpooledTemporaryFile(mode=mode) as spooled:
        dump(RECORD, spooled, format="yaml")
        spooled.seek(0)
        assert load(spooled, format="yaml") == RECORD


def test_a_file_that_was_opened_by_number_has_no_name() -> None:
    """A number says no format."""
    with tempfile.TemporaryFile() as file, open(file.fileno(), "rb", closefd=False) as by_number:
        with pytest.raises(ValueError, match="no format follows from the name"):
            load(by_number)
        dump(RECORD, file, format="json")
        file.seek(0)
        assert load(by_number, format="json") == RECORD


def test_what_cannot_be_opened_is_an_error_of_the_system(tmp_path: Path) -> None:
    """A file that is not there, and a folder."""
    (tmp_path / "folder.yaml").mkdir()

    with pytest.raises(FileNotFoundError):
        load(tmp_path / "nothing.yaml")
    with pytest.raises(OSError, match=r"folder\.yaml"):
        load(tmp_path / "folder.yaml")
    with pytest.raises(FileNotFoundError):
        dump(RECORD, tmp_path / "nowhere" / "sport.yaml")


def test_an_error_names_the_file(tmp_path: Path) -> None:
    """As it was given, before the line and the column."""
    path = tmp_path / "sport.yaml"
    path.write_text("id: Sport for all\nname: P\n", encoding="utf-8")

    for given in (path, str(path), path.open("rb")):
        with pytest.raises(DecodeError) as caught:
            load(given)
        assert str(caught.value).startswith(f"{path}, line 1, column 5, $.id: 'Sport for all' is no well-formed id;")
        assert caught.value.source == str(path)
        getattr(given, "close", lambda: None)()


# Whole or not at all ------------------------------------------------------------------------------------------------


def test_writing_replaces_what_was_there(tmp_path: Path) -> None:
    """With nothing left behind, also where the old file was longer."""
    path = tmp_path / "sport.json"
    path.write_bytes(b"x" * 10_000)

    dump(RECORD, path)

    assert (_names(tmp_path), load(path)) == (["sport.json"], RECORD)


@pytest.mark.parametrize("mode", [0o600, 0o640, 0o664, 0o444])
def test_a_file_keeps_its_permissions(tmp_path: Path, mode: int) -> None:
    """Whoever could read it can read it still, and nobody else."""
    path = tmp_path / "sport.yaml"
    path.touch()
    path.chmod(mode)

    dump(RECORD, path)

    assert stat.S_IMODE(path.stat().st_mode) == mode


def test_a_new_file_has_the_permissions_of_any_new_file(tmp_path: Path) -> None:
    """What the process gives to the files that it makes."""
    (tmp_path / "other").touch()

    dump(RECORD, tmp_path / "sport.yaml")

    assert (tmp_path / "sport.yaml").stat().st_mode == (tmp_path / "other").stat().st_mode


def test_a_link_stays_a_link(tmp_path: Path) -> None:
    """The file that it leads to is written, in its own folder; also where that is not there yet."""
    (tmp_path / "records").mkdir()
    for name in ("old.yaml", "new.yaml"):
        link = tmp_path / f"link-to-{name}"
        link.symlink_to(Path("records") / name)
        if name == "old.yaml":
            (tmp_path / "records" / name).write_text("before", encoding="utf-8")
        dump(RECORD, link)
        assert (link.is_symlink(), load(tmp_path / "records" / name)) == (True, RECORD)

    assert _names(tmp_path) == ["link-to-new.yaml", "link-to-old.yaml", "records"]
    assert _names(tmp_path / "records") == ["new.yaml", "old.yaml"]


def test_a_link_that_leads_to_itself_is_an_error_of_the_system(tmp_path: Path) -> None:
    """It cannot be written, as any file that cannot be written."""
    (tmp_path / "a.yaml").symlink_to("b.yaml")
    (tmp_path / "b.yaml").symlink_to("a.yaml")

    for attempt in (lambda: dump(RECORD, tmp_path / "a.yaml"), lambda: load(tmp_path / "a.yaml")):
        with pytest.raises(OSError, match=r"symbolic link|Symlink"):
            attempt()
    assert _names(tmp_path) == ["a.yaml", "b.yaml"]


def test_a_file_may_have_a_long_name(tmp_path: Path) -> None:
    """As long as names of files may be."""
    path = tmp_path / f"{'x' * 250}.yaml"
    path.touch()

    dump(RECORD, path)

    assert load(path) == RECORD


def test_a_folder_is_not_replaced_by_a_file(tmp_path: Path) -> None:
    """The attempt fails and leaves nothing behind."""
    (tmp_path / "sport.yaml").mkdir()

    with pytest.raises(OSError, match=r"sport\.yaml"):
        dump(RECORD, tmp_path / "sport.yaml")

    assert (_names(tmp_path), _names(tmp_path / "sport.yaml")) == (["sport.yaml"], [])


FULL_DISK: Final = """
import resource, sys
from samenspel import Partnership, dump

_, most = resource.getrlimit(resource.RLIMIT_FSIZE)
resource.setrlimit(resource.RLIMIT_FSIZE, (1000, most))  # no file may grow beyond this
try:
    dump(Partnership(id="p", name="P" * 5000), sys.argv[1])
except OSError:
    resource.setrlimit(resource.RLIMIT_FSIZE, (most, most))  # what measures coverage writes a file at the end
    sys.exit(3)
"""


@pytest.mark.parametrize("name", ["sport.json", "sport.yaml"])
def test_a_write_that_fails_leaves_the_old_file(tmp_path: Path, name: str) -> None:
    """Whole, and with nothing beside it; a write that fails makes no new file either."""
    dump(RECORD, tmp_path / name)
    before = (tmp_path / name).read_bytes()

    for target in (tmp_path / name, tmp_path / f"new-{name}"):
        done = _python(FULL_DISK, str(target))
        assert (done.returncode, done.stderr) == (3, "")

    assert (_names(tmp_path), (tmp_path / name).read_bytes()) == ([name], before)


def test_a_process_that_writes_keeps_its_mask_of_permissions(tmp_path: Path) -> None:
    """Writing asks for it and leaves it as it was."""
    before = os.umask(0o027)
    try:
        dump(RECORD, tmp_path / "sport.yaml")
        assert os.umask(0o027) == 0o027
    finally:
        os.umask(before)

    assert stat.S_IMODE((tmp_path / "sport.yaml").stat().st_mode) == 0o640


# No more than what is needed ----------------------------------------------------------------------------------------


def _python(code: str, *arguments: str) -> subprocess.CompletedProcess[str]:
    return subprocess.run([sys.executable, "-c", code, *arguments], capture_output=True, text=True, check=False)


def test_importing_loads_nothing_heavy() -> None:
    """What few need is loaded where it is needed."""
    code = "import sys, samenspel; print(sorted({name.partition('.')[0] for name in sys.modules}))"
    loaded = set(eval(_python(code).stdout))

    assert "samenspel" in loaded
    assert loaded & {"cattrs", "pendulum", "yaml", "_yaml", "hypothesis", "cyclopts", "rich", "json.tool"} == set()


def test_reading_and_writing_json_needs_attrs_and_msgspec_only() -> None:
    """A document that is in order is read without the careful reader."""
    code = """
import sys
from samenspel import dumps, loads
loads(dumps(loads('{"id": "p", "name": "P", "trajectory": {"period": "2016/.."}}')))
print(sorted({name.partition('.')[0] for name in sys.modules}))
"""

    assert set(eval(_python(code).stdout)) & {"cattrs", "pendulum", "yaml", "hypothesis"} == set()


WITHOUT_YAML: Final = """
import sys
sys.modules["yaml"] = None  # as where it is not installed
from samenspel import MissingExtraError, Partnership, dumps, loads, positions

assert loads(dumps(Partnership(id="p", name="P"))) == Partnership(id="p", name="P")
print(dumps(Partnership(id="p", name="P"), format="yaml").decode(), end="")
for attempt in (lambda: loads("id: p", format="yaml"), lambda: positions("id: p", format="yaml")):
    try:
        attempt()
    except MissingExtraError as error:
        print(f"{error} {error.extra} {isinstance(error, ImportError)}")
"""


def test_reading_yaml_without_its_library_says_what_to_install() -> None:
    """JSON needs no library, nor does writing YAML."""
    message = "reading YAML needs the extra 'yaml': pip install 'samenspel[yaml]' yaml True\n"

    done = _python(WITHOUT_YAML)

    assert (done.stdout, done.stderr) == (f"schema: 1\nid: p\nname: P\n{message}{message}", "")


def test_the_bytes_are_the_same_in_every_process() -> None:
    """Whatever order that process gives to its sets."""
    code = """
from samenspel import Area, Partnership, dumps
area = Area(id="a", name="A", extensions={"b": {"y": 1, "x": 2}, "a": 3})
record = Partnership(id="p", name="P", areas=area)
print(dumps(record, format="yaml") + dumps(record))
"""
    environments = [{**os.environ, "PYTHONHASHSEED": seed} for seed in ("1", "2", "3")]
    written = [
        subprocess.run([sys.executable, "-c", code], capture_output=True, check=True, env=environment).stdout
        for environment in environments
    ]

    assert len(set(written)) == 1
