"""Older documents are read as what they say in the current version, and newer ones are refused.

Version 1 is the first, so a version 0 is made up here.  In it the name of a record was its `title`, its organisations
were its `partners`, and a goal said from when to when in two fields.
"""

from __future__ import annotations

import json
import subprocess
import sys
from copy import deepcopy
from pathlib import Path
from shutil import copytree
from typing import TYPE_CHECKING, Any, Final, cast, get_args

import msgspec
import pytest
from generating import few, json_values, partnerships
from hypothesis import event, given
from hypothesis import strategies as st

import samenspel
from samenspel import DecodeError, Organisation, Partnership, Position, converter, dumps, loads, upgrade
from samenspel.model import COLLECTIONS
from samenspel.wire import Format, versions
from samenspel.wire.migrations import STEPS
from samenspel.wire.versions import CURRENT, Ladder

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

each_format = pytest.mark.parametrize("form", get_args(Format))

# The made-up version 0 ----------------------------------------------------------------------------------------------


def from_0_to_1(document: dict[str, object]) -> dict[str, object]:
    """A step as ours are written: it changes nothing that it is given, and passes by what does not fit."""
    names = {"title": "name", "partners": "organisations"}
    content = {names.get(name, name): given for name, given in document.items()}
    goals = content.get("goals")
    if isinstance(goals, list):
        content["goals"] = [with_period(goal) if isinstance(goal, dict) else goal for goal in goals]
    return content


def with_period(goal: dict[str, object]) -> dict[str, object]:
    if not isinstance(goal.get("from"), str) or not isinstance(goal.get("until"), str):
        return goal
    period = f"{goal['from']}/{goal['until']}"
    return {**{name: given for name, given in goal.items() if name not in {"from", "until"}}, "period": period}


def back_to_0(document: dict[str, Any]) -> dict[str, Any]:
    """Give a document of version 1 as version 0 said it."""
    names = {"name": "title", "organisations": "partners"}
    old = {names.get(name, name): given for name, given in deepcopy(document).items()}
    for goal in old.get("goals", []):
        if goal.get("period", "").count("/") == 1:
            goal["from"], goal["until"] = goal.pop("period").split("/")
    return {**old, "schema": 0}


@pytest.fixture(autouse=True, scope="module")
def _with_version_0() -> Iterator[None]:
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(versions, "LADDER", Ladder(0, (from_0_to_1,)))
        yield


old_documents: Final = partnerships().map(lambda partnership: back_to_0(json.loads(dumps(partnership))))


def in_json(document: object) -> bytes:
    return json.dumps(document).encode()


def in_yaml(document: object) -> bytes:
    """Write JSON whose escapes YAML reads alike: it has others for characters beyond 16 bits."""
    text = json.dumps(document, ensure_ascii=False)
    return "".join(sign if " " <= sign <= "~" else f"\\U{ord(sign):08x}" for sign in text).encode()


WRITERS: Final[dict[Format, Callable[[object], bytes]]] = {
    "json": in_json,
    "yaml": in_yaml,
    "msgpack": msgspec.msgpack.encode,
}


def refusal(document: str | bytes, form: Format) -> DecodeError:
    with pytest.raises(DecodeError) as caught:
        loads(document, format=form)
    return caught.value


def places(error: DecodeError) -> list[tuple[str, str]]:
    return [(finding.rule, finding.path) for finding in error.findings]


# Reading ------------------------------------------------------------------------------------------------------------


@each_format
@given(partnership=partnerships())
def test_an_older_document_is_read_as_what_it_says_now(form: Format, partnership: Partnership) -> None:
    """In every format; and what is written of it is of the current version."""
    old = back_to_0(json.loads(dumps(partnership)))

    again = loads(WRITERS[form](old), format=form)

    event("with partners" if partnership.organisations else "without")
    assert again == partnership
    assert dumps(again) == dumps(partnership)


@given(partnership=partnerships())
def test_a_converter_reads_older_documents_too(partnership: Partnership) -> None:
    """Also where a partnership stands in an application's own class."""
    assert converter().structure(back_to_0(json.loads(dumps(partnership))), Partnership) == partnership


IN_YAML: Final = """\
schema: 0
id: p
title: 1.10
partners:
  - id: no
    name: 2016
    note:
    extensions: {acme: [1, 1.5, true, null, no]}
  - id: club
    name: no
"""


def test_a_text_in_yaml_stays_text_in_a_field_that_is_gone() -> None:
    """The fields of today do not say what stood in those of before; nothing is guessed, but for extensions."""
    first = Organisation(id="no", name="2016", extensions={"acme": [1, 1.5, True, None, "no"]})
    assert loads(IN_YAML, format="yaml") == Partnership(
        id="p", name="1.10", organisations=[first, Organisation(id="club", name="no")]
    )


def test_an_element_in_yaml_without_an_id_gets_one_in_an_older_document_too() -> None:
    """Of what the older version said, where its collection is known; and else of what it says now."""
    goal = "id: p\nname: P\ngoals:\n  - statement: Every child swims\n"
    known = loads(f"schema: 0\n{goal}", format="yaml").goals[0].id
    club = "- name: SV De Waterjuffers\n"
    moved = loads(f"schema: 0\nid: p\nname: P\npartners:\n{club}", format="yaml").organisations[0].id

    assert known == loads(goal, format="yaml").goals[0].id
    assert moved == loads(f"id: p\nname: P\norganisations:\n{club}", format="yaml").organisations[0].id


def test_a_document_without_a_version_is_of_version_1() -> None:
    """Also where there are older ones."""
    assert upgrade({"id": "p", "title": "P"}) == {"schema": 1, "id": "p", "title": "P"}
    assert places(refusal('{"id":"p","title":"P"}', "json")) == [("SAM004", "$"), ("SAM003", "$.title")]


# What is wrong in an older document ---------------------------------------------------------------------------------

WRONG: Final = {
    "schema": 0,
    "id": "p",
    "title": "P",
    "partners": [{"id": "a", "name": "A"}, {"id": "b b", "colour": "red"}],
    "goals": [{"id": "g", "statement": "Swim", "from": "2016", "until": "soon"}],
}


@each_format
def test_faults_have_the_paths_of_the_upgraded_document(form: Format) -> None:
    """And no lines: at such a path in the text another thing may stand."""
    error = refusal(WRITERS[form](WRONG), form)

    assert sorted(places(error)) == [
        ("SAM003", "$.organisations[1].colour"),
        ("SAM004", "$.organisations[1]"),
        ("SAM006", "$.organisations[1].id"),
        ("SAM008", "$.goals[0].period"),
    ]
    assert error.positions == {}


def test_what_makes_it_no_json_has_its_line() -> None:
    """Faults of the text stand where they stand, and are told once; those of fields are told along."""
    text = '{"schema": 0, "id": "p", "title": "P",\n "title": "Q", "colour": 1,\n "extensions": {"a": 1e999}}'
    error = refusal(text, "json")

    assert places(error) == [("SAM003", "$.colour"), ("SAM011", "$.title"), ("SAM010", "$.extensions.a")]
    assert error.positions == {"$.title": Position(2, 2), "$.extensions.a": Position(3, 22)}


@pytest.mark.parametrize("form", ["json", "msgpack"])
def test_a_key_that_stands_twice_is_refused_in_an_older_document_too(form: Format) -> None:
    """Unless the last of the two is asked for."""
    document = {
        "json": b'{"schema":0,"id":"p","title":"P","title":"Q"}',
        "msgpack": b"\x84\xa6schema\x00\xa2id\xa1p\xa5title\xa1P\xa5title\xa1Q",
    }[form]
    assert places(refusal(document, form)) == [("SAM011", "$.title")]
    assert loads(document, format=form, duplicate_keys="last") == Partnership(id="p", name="Q")


junk: Final = st.dictionaries(
    st.sampled_from(["title", "name", "partners", "organisations", "goals", "extensions", "id"]),
    st.recursive(
        json_values(),
        lambda inner: st.lists(st.dictionaries(st.sampled_from(["id", "from", "until", "statement"]), inner)),
        max_leaves=4,
    ),
)


@each_format
@few
@given(plain=junk)
def test_whatever_calls_itself_older_is_read_or_refused(form: Format, plain: dict[str, Any]) -> None:
    """By our error and no other."""
    document = {**plain, "schema": 0}
    try:
        read = loads(WRITERS[form](document), format=form)
    except DecodeError:
        event("refused")
    else:
        event("taken")
        assert read == loads(in_json(upgrade(document)))


# Upgrading plain data -----------------------------------------------------------------------------------------------


def counts(document: dict[str, Any]) -> dict[str, int]:
    named = {**document, "organisations": document.get("organisations", document.get("partners", []))}
    return {name: len(named.get(name, [])) for name in COLLECTIONS}


@given(old=old_documents)
def test_upgrading_loses_no_element_and_changes_nothing_that_it_is_given(old: dict[str, Any]) -> None:
    """And the version is said, first."""
    before = deepcopy(old)

    new = upgrade(old)

    assert old == before
    assert counts(new) == counts(old)
    assert next(iter(new.items())) == ("schema", 1)


@given(partnership=partnerships())
def test_a_current_document_comes_back_as_it_was(partnership: Partnership) -> None:
    """So upgrading twice is upgrading once."""
    document = json.loads(dumps(partnership))
    assert upgrade(document) == document
    assert upgrade(upgrade(back_to_0(document))) == document


marks: Final = st.lists(st.text(max_size=3), min_size=1, max_size=5)


@given(names=marks, first=st.integers(0, 3), data=st.data())
def test_a_chain_of_upgrades_is_the_way_in_one_go(names: list[str], first: int, data: st.DataObject) -> None:
    """From any version over any other to the last; each step is taken once, in its order."""
    steps = tuple(map(marking, names))
    start = data.draw(st.integers(0, len(steps)))
    over = data.draw(st.integers(start, len(steps)))
    document: dict[str, object] = {"schema": first + start, "walked": ()}

    whole = Ladder(first, steps).upgraded(document)
    half_way = Ladder(first, steps[:over]).upgraded(document)

    assert half_way == {"schema": first + over, "walked": tuple(names[start:over])}
    assert Ladder(first, steps).upgraded(half_way) == whole
    assert whole == {"schema": first + len(steps), "walked": tuple(names[start:])}


def marking(name: str) -> Callable[[dict[str, object]], dict[str, object]]:
    return lambda document: {**document, "walked": (*cast("tuple[str, ...]", document["walked"]), name)}


@pytest.mark.parametrize("given_", [None, [], "schema: 1", b"{}", 1])
def test_only_a_dictionary_is_upgraded(given_: object) -> None:
    """A text is for `loads`."""
    with pytest.raises(
        DecodeError, match=r"^\$: .* where a mapping is asked; give the document as a dictionary \[SAM005\]"
    ):
        upgrade(cast("dict[str, object]", given_))


# Versions that are refused ------------------------------------------------------------------------------------------

REFUSED: Final = [
    CURRENT + 1,
    99,
    2**63,
    10**400,
    -1,
    -(2**70),
    1.0,
    0.0,
    2.0,
    float("inf"),
    True,
    False,
    None,
    "1",
    [1],
]


def of_what_kind(version: object) -> str:
    return repr(version)[:12]


@pytest.mark.parametrize("version", REFUSED, ids=of_what_kind)
def test_a_version_that_cannot_be_read_is_all_that_is_told(version: Any) -> None:  # noqa: ANN401 - plain data
    """Nobody knows what else such a document means."""
    with pytest.raises(DecodeError) as caught:
        upgrade({"schema": version, "id": 5, "colour": "red"})

    (finding,) = caught.value.findings
    is_newer = type(version) is int and version > CURRENT
    assert (finding.rule, finding.path) == ("SAM015", "$.schema")
    assert f"reads versions up to {CURRENT}" in finding.message()
    assert finding.hint() == ("install a newer samenspel" if is_newer else "write `schema: 1`, or leave it out")


def documents_of(versions: list[object]) -> Iterator[tuple[Format, bytes]]:
    for version in versions:
        document = {"schema": version, "id": 5, "colour": {"red": [1, "x"]}}
        yield "json", in_json(document)
        yield "yaml", in_yaml(document)
        if not isinstance(version, int) or abs(version) < 2**63:
            yield "msgpack", msgspec.msgpack.encode(document)


IN_FORMATS: Final = list(documents_of([version for version in REFUSED if repr(version)[:4] not in {"inf", "1000"}]))


@pytest.mark.parametrize(("form", "document"), IN_FORMATS, ids=[f"{form}: {text[:20]!r}" for form, text in IN_FORMATS])
def test_every_reader_refuses_a_version_alone(form: Format, document: bytes) -> None:
    """Whatever else stands in the document."""
    assert places(refusal(document, form)) == [("SAM015", "$.schema")]


@each_format
def test_a_newer_version_is_refused_with_both_numbers(form: Format) -> None:
    """What the document says, and what can be read."""
    error = refusal(WRITERS[form]({"schema": 7, "id": "p", "name": "P"}), form)

    assert str(error).endswith(
        "$.schema: 7 is no version of the schema that can be read here: this samenspel reads versions up to 1;"
        " install a newer samenspel [SAM015]"
    )


# The next version ---------------------------------------------------------------------------------------------------


def test_version_1_is_the_first_and_every_step_leads_to_the_next() -> None:
    """Nothing older was ever published."""
    assert len(STEPS) + 1 == CURRENT


AS_VERSION_2: Final = """
import json, samenspel
one = {"id": "p", "name": "P", "summary": "of version 1"}
for old in (one, {**one, "schema": 1}):
    text = json.dumps(old)
    read = samenspel.loads(text)
    assert read == samenspel.loads(text, format="yaml"), read
    assert samenspel.converter().structure(old, samenspel.Partnership) == read
    assert samenspel.upgrade(old) == {"schema": 2, "id": "p", "name": "P"}
assert samenspel.converter().unstructure(read) == samenspel.upgrade(old)
print(samenspel.dumps(read).decode())
print(samenspel.dumps(read, format="yaml").decode())
for refused in ({**one, "gone": 1, "schema": 2}, {**one, "schema": 3}):
    try:
        samenspel.loads(json.dumps(refused))
    except samenspel.DecodeError as error:
        print(error.findings[0].rule, error.findings[0].path)
"""


def test_one_step_more_makes_the_next_version(tmp_path: Path) -> None:
    """A copy of the package with a step in its table writes version 2, and reads what was written before."""
    package = tmp_path / "samenspel"
    copytree(Path(samenspel.__file__).parent, package)
    with (package / "wire" / "migrations.py").open("a", encoding="utf-8") as file:
        file.write(
            "\nSTEPS = (lambda document: {name: given for name, given in document.items() if name != 'summary'},)\n"
        )

    told = subprocess.run(
        [sys.executable, "-c", AS_VERSION_2],
        env={"PYTHONPATH": str(tmp_path)},
        capture_output=True,
        text=True,
        check=False,
    )

    assert told.stderr == ""
    assert told.stdout.splitlines() == [
        '{"schema":2,"id":"p","name":"P"}',
        *("schema: 2", "id: p", "name: P", ""),
        "SAM003 $.gone",
        "SAM015 $.schema",
    ]
