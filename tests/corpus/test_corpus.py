"""What was written once is read for ever, and means what it meant; `freezing.py` says what the corpus holds."""

from __future__ import annotations

import hashlib
import json
import os
import shutil
import subprocess
import sys
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING, Final

import attrs
import msgspec
import pytest
from freezing import VERSIONS, amended, codes_of, frozen, missing, rules_before, seals
from making import FORMS, documented, texts_of

from samenspel import CORE, Partnership, digest, dumps, load, loads, upgrade
from samenspel.model import KINDS, Form, fields_of
from samenspel.model.fields import values_in
from samenspel.wire.versions import CURRENT

if TYPE_CHECKING:
    from collections.abc import Iterator

    from attrs import AttrsInstance

# A batch that was added stays as it is: whoever takes a document away, or changes what it meant, has to do it here too.
SEALS: Final = {
    ("v1", 1): "9048081a63301584b293dde5219abbd26f4c831fd19c020035e03523cda12e43",
}
CORPUS: Final = {
    f"{folder.name}/{one.file}": (folder / one.file, one) for folder in VERSIONS.values() for one in frozen(folder)
}
TODAY: Final = [name for name, (path, _) in CORPUS.items() if path.parent == VERSIONS[CURRENT]]
each_version = pytest.mark.parametrize("folder", VERSIONS.values(), ids=lambda folder: folder.name)
each_document = pytest.mark.parametrize("name", CORPUS)


@cache
def loaded(path: Path) -> Partnership:
    return load(path)


# It stays as it is --------------------------------------------------------------------------------------------------


def test_every_version_has_its_corpus() -> None:
    """From the first on."""
    assert list(VERSIONS) == list(range(1, CURRENT + 1))


@each_version
def test_the_manifest_lists_the_documents_that_are_there(folder: Path) -> None:
    """Each once; none is gone, and none came in beside it."""
    there = {path.name for path in folder.iterdir()} - {"manifest.tsv", "amended.tsv"}
    assert sorted(one.file for one in frozen(folder)) == sorted(there)


@each_document
def test_a_document_is_never_edited(name: str) -> None:
    """Not by a byte."""
    path, one = CORPUS[name]
    assert hashlib.sha256(path.read_bytes()).hexdigest() == one.sha256


def test_what_the_manifests_say_of_documents_is_never_edited() -> None:
    """Nor is a line taken away, or added to a batch."""
    sealed = {
        (folder.name, batch): seal for folder in VERSIONS.values() for batch, seal in seals(frozen(folder)).items()
    }
    assert sealed == SEALS


@each_version
def test_a_change_of_what_is_found_has_a_reason(folder: Path) -> None:
    """It is of a document that is there."""
    assert set(amended(folder)) <= {one.file for one in frozen(folder)}
    lines = (folder / "amended.tsv").read_text(encoding="utf-8").splitlines()
    assert [line for line in lines if not line.split("\t")[2].strip()] == []


# It is read, and means what it meant --------------------------------------------------------------------------------


@pytest.mark.parametrize("name", TODAY)
def test_a_document_is_the_record_that_it_was(name: str) -> None:
    """Its digest says so; in another version of the schema the same record has another one."""
    path, one = CORPUS[name]
    assert digest(loaded(path)) == one.digest


@each_document
def test_the_rules_find_what_they_found(name: str) -> None:
    """Those that there were then, as far as none was amended on purpose."""
    path, one = CORPUS[name]
    known = rules_before(one, frozen(path.parent))
    expected = amended(path.parent).get(one.file, one.codes)
    assert [code for code in codes_of(loaded(path)) if code in known] == list(expected)


CANONICAL: Final = [name for name in TODAY if "/by-hand-" not in name]


@pytest.mark.parametrize("name", CANONICAL)
def test_a_document_of_today_is_written_as_it_was(name: str) -> None:
    """What was written canonically is so still, byte for byte."""
    path, _ = CORPUS[name]
    form = {".json": "json", ".yaml": "yaml", ".msgpack": "msgpack"}[path.suffix]
    assert dumps(loaded(path), format=form) == path.read_bytes()


@pytest.mark.parametrize("name", [name for name in TODAY if not name.endswith(".yaml")])
def test_plain_data_upgrade_to_what_is_written_today(name: str) -> None:
    """The same record, in the fields of the current version."""
    path, one = CORPUS[name]
    document = path.read_bytes()
    plain = msgspec.msgpack.decode(document) if path.suffix == ".msgpack" else json.loads(document.decode("utf-8-sig"))
    assert digest(loads(json.dumps(upgrade(plain)))) == one.digest


# It holds what it must ----------------------------------------------------------------------------------------------


@cache
def held() -> tuple[Partnership, ...]:
    """Give the records of the current version."""
    return tuple(loaded(CORPUS[name][0]) for name in TODAY)


def said_in(holder: AttrsInstance) -> Iterator[tuple[type, str]]:
    """Give the fields that say something, in a record and in all that it holds."""
    for field in fields_of(type(holder)):
        given = getattr(holder, field.name)
        if given == getattr(attrs.fields(type(holder)), field.name).default:
            continue
        yield type(holder), field.name
        if field.form in {Form.ELEMENT, Form.VALUE}:
            for inner in given if field.many else (given,):
                yield from said_in(inner)


def every_field(cls: type[AttrsInstance]) -> set[tuple[type, str]]:
    found = {(cls, field.name) for field in fields_of(cls)}
    return found.union(
        *(every_field(field.item) for field in fields_of(cls) if field.form in {Form.ELEMENT, Form.VALUE})
    )


def test_every_field_of_every_kind_is_in_the_corpus() -> None:
    """Add what is new with `python -m tests.corpus`."""
    said = {one for record in held() for one in said_in(record)}
    assert sorted((cls.__name__, name) for cls, name in every_field(Partnership) - said) == []
    assert {cls for cls, _ in said} >= {Partnership, *KINDS}


@pytest.mark.parametrize("form", FORMS, ids=lambda form: form.value)
def test_every_form_of_a_value_is_in_the_corpus(form: Form) -> None:
    """Those of the documentation, and those that the tests draw from."""
    elements = [element for record in held() for element in (record, *record.elements())]
    told = {str(value) for element in elements for _, _, value in values_in(element, frozenset({form}))}
    assert [text for text in texts_of(form) if text not in told] == []
    assert documented(form) != []


def test_every_rule_has_its_two_examples_in_the_corpus() -> None:
    """The bad one, in which it finds something, and the better one, in which it finds nothing."""
    found = {one.file: one.codes for one in frozen(VERSIONS[CURRENT])}
    bad = {rule.code for rule in CORE if rule.code in found.get(f"rule-{rule.code}-example.json", ())}
    better = {rule.code for rule in CORE if rule.code not in found.get(f"rule-{rule.code}-better.json", (rule.code,))}
    assert sorted({rule.code for rule in CORE} - (bad & better)) == []


def test_nothing_is_left_to_add() -> None:
    """What `python -m tests.corpus` would add today is there."""
    assert list(missing(VERSIONS[CURRENT])) == []


@each_version
def test_every_format_is_in_the_corpus(folder: Path) -> None:
    """Most is in JSON, and a share in the others."""
    suffixes = [Path(one.file).suffix for one in frozen(folder)]
    assert suffixes.count(".yaml") > 20
    assert suffixes.count(".msgpack") > 20


# The digest is the same everywhere ----------------------------------------------------------------------------------

DIGESTS: Final = """
import sys
from pathlib import Path
from samenspel import digest, load
for path in sys.argv[1:]:
    print(digest(load(path)))
"""


def digests_by(python: str, seed: str) -> list[str]:
    paths = [str(CORPUS[name][0]) for name in TODAY]
    environment = {**os.environ, "PYTHONHASHSEED": seed}
    told = subprocess.run(
        [python, "-c", DIGESTS, *paths], env=environment, capture_output=True, text=True, check=True, timeout=600
    )
    return told.stdout.split()


@pytest.mark.parametrize("seed", ["0", "1", "4294967295"])
def test_the_digests_are_the_same_for_every_hash_seed(seed: str) -> None:
    """The order of sets is not in them."""
    assert digests_by(sys.executable, seed) == [CORPUS[name][1].digest for name in TODAY]


@pytest.mark.parametrize("version", ["3.11", "3.12", "3.13"])
def test_the_digests_are_the_same_for_every_python(version: str) -> None:
    """As far as there is one here that has the package."""
    python = shutil.which(f"python{version}")
    if (
        python is None
        or subprocess.run(
            [python, "-c", "import samenspel, yaml, rfc8785"], capture_output=True, check=False
        ).returncode
    ):
        pytest.skip(f"there is no python{version} with samenspel on this machine")
    assert digests_by(python, "random") == [CORPUS[name][1].digest for name in TODAY]
