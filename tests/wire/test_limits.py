"""How much is read and told, and that no pattern of the package takes long over a long text."""

from __future__ import annotations

import importlib
import pkgutil
import re
from typing import Any, Final

import cattrs
import msgspec
import pytest

import samenspel
from samenspel import DecodeError, Partnership, converter, loads, positions
from samenspel.wire.faults import MOST_VALUES

HEAD: Final = '{"id":"p","name":"P",'


def _refusal(document: str | bytes, form: Any = "json") -> DecodeError:  # noqa: ANN401 - a format
    with pytest.raises(DecodeError) as caught:
        loads(document, format=form)
    return caught.value


def test_a_large_record_is_read() -> None:
    """The limit is of what is judged in a refused document; in JSON and MessagePack a sound one may be of any size."""
    text = f'{HEAD}"extensions":{{"a":[{"1.5," * MOST_VALUES}1]}}}}'

    record = loads(text)

    assert loads(msgspec.msgpack.encode(msgspec.json.decode(text)), format="msgpack") == record
    assert positions(text)[f"$.extensions.a[{MOST_VALUES}]"].line == 1
    assert [finding.rule for finding in _refusal(text, "yaml").findings] == ["SAM012"]


@pytest.mark.parametrize("form", ["json", "msgpack"])
def test_what_stands_before_the_limit_is_judged(form: str) -> None:
    """What was not read to its end may hold what it lacks so far, and is not told of."""
    text = f'{{"name":5,"areas":[{{"kind":5}},{{"extensions":{{"a":[{"1," * MOST_VALUES}1]}}}}],"id":"p"}}'

    error = _refusal(msgspec.msgpack.encode(msgspec.json.decode(text)) if form == "msgpack" else text, form)

    told = {(finding.rule, re.sub(r"\[\d{3,}\]", "[...]", finding.path)) for finding in error.findings}
    assert told == {
        ("SAM005", "$.name"),
        ("SAM004", "$.areas[0]"),
        ("SAM005", "$.areas[0].kind"),
        ("SAM012", "$.areas[1].extensions.a[...]"),
    }


@pytest.mark.parametrize("form", ["json", "yaml", "msgpack"])
def test_of_very_many_faults_the_first_thousand_are_told_and_all_are_counted(form: str) -> None:
    """Those in a list, and names that no field has."""
    for inner, expected in ((f"[{'{},' * 1_999}{{}}]", 2 * 2_000), (f"[{'1,' * 4_999}1]", 5_000)):
        text = f'{HEAD}"sources":{inner},"x":1}}'
        plain = msgspec.json.decode(text)
        error = _refusal(msgspec.msgpack.encode(plain) if form == "msgpack" else text, form)
        assert len(error.findings) == 1_001
        if form != "yaml":  # in which an id may be left out
            assert f"{expected + 1 - 1_000} more faults" in error.findings[-1].message()


def test_a_converter_of_an_application_names_every_fault() -> None:
    with pytest.raises(cattrs.ClassValidationError) as caught:
        converter().structure({"id": "p", "name": "P", "areas": [1] * 3_000}, Partnership)

    (of_areas,) = caught.value.exceptions
    assert isinstance(of_areas, cattrs.IterableValidationError)
    assert len(of_areas.exceptions) == 3_000


@pytest.mark.parametrize("sign", ["\x01", "\x7f", "\x1b", "\u2028"])
def test_an_escape_that_is_none_is_told_without_steering_a_terminal(sign: str) -> None:
    error = _refusal(f'{{"id":"p","name":"\\{sign}"}}')

    assert f"\\{ascii(sign)[1:-1]} is no escape" in str(error)
    assert str(error).replace("\n", "").isprintable()


def _patterns() -> dict[str, re.Pattern[Any]]:
    """Give every compiled pattern that stands in a module of the package."""
    names = [module.name for module in pkgutil.walk_packages(samenspel.__path__, "samenspel.")]
    modules = [importlib.import_module(name) for name in names if not name.endswith("__main__")]
    return {
        f"{module.__name__}.{name}": value
        for module in modules
        for name, value in vars(module).items()
        if isinstance(value, re.Pattern)
    }


PATTERNS: Final = _patterns()
PARTS: Final = (
    "a",
    "1",
    "-",
    "/",
    ".",
    " ",
    "\\",
    '"',
    "a-",
    "1,",
    "x~",
    "2016-",
    "P1",
    "\\u",
    "é",
    "\n",
    "..",
    "[0]",
    "1e",
)


@pytest.mark.parametrize("name", PATTERNS)
def test_no_pattern_takes_long_over_a_long_text(name: str) -> None:
    """A second look at each of so many characters would take longer than anyone waits."""
    pattern = PATTERNS[name]
    for part in PARTS:
        text: Any = (part * 100_000)[:100_000] + "\n!"
        given = text.encode() if isinstance(pattern.pattern, bytes) else text
        pattern.match(given)
        pattern.fullmatch(given)
