"""What others collected to trouble readers: strings, and values with all their encodings in MessagePack."""

from __future__ import annotations

import json
import tarfile
from pathlib import Path
from typing import Any, Final

import msgspec
import pytest

from samenspel import DecodeError, Partnership, dumps, loads
from samenspel.model import Form, fields_of

DATA: Final = Path(__file__).parents[3] / "shared" / "data"
FORMATS: Final = ("json", "yaml", "msgpack")


def _suite(archive: str, name: str) -> Any:  # noqa: ANN401 - JSON of any shape
    path = DATA / archive
    if not path.exists():
        pytest.skip(f"{archive} is absent: nothing was held against it")
    with tarfile.open(path) as opened:
        file = opened.extractfile(name)
        assert file is not None
        return json.load(file)


@pytest.mark.parametrize("form", FORMATS)
def test_a_naughty_string_is_a_text_like_any_other(form: Any) -> None:  # noqa: ANN401 - a format
    """In every text of a record, in extensions and as a key there, in and out of each format."""
    strings = _suite("naughty-strings.tar.gz", "blns.json")
    texts = [field.name for field in fields_of(Partnership) if field.form is Form.TEXT and not field.many]
    assert len(strings) == 515
    assert len(texts) > 2

    for text in strings:
        said = dict.fromkeys(texts, text)
        record = Partnership(id="p", extensions={"acme": {text: [text]}}, **said)  # type: ignore[arg-type]  # texts
        assert loads(dumps(record, format=form), format=form) == record, text


@pytest.mark.parametrize("form", FORMATS)
def test_a_naughty_string_is_told_without_steering_a_terminal(form: Any) -> None:  # noqa: ANN401 - a format
    """As an id, a date and the name of a field."""
    write = {"json": json.dumps, "yaml": json.dumps, "msgpack": msgspec.msgpack.encode}[form]
    for text in _suite("naughty-strings.tar.gz", "blns.json"):
        document = write({"id": f"{text} ", "name": "P", "as_of": f"{text}x", f"{text} x": 1})
        with pytest.raises(DecodeError) as caught:
            loads(document, format=form)
        assert str(caught.value).replace("\n", "").isprintable(), text


def test_every_encoding_of_a_value_reads_as_that_value() -> None:
    """As an extension; what a record can't hold is refused with a code that says so."""
    groups = _suite("msgpack-test-suite.tar.gz", "dist/msgpack-test-suite.json")
    refused: set[str] = set()
    head = b"\x83\xa2id\xa1p\xa4name\xa1P\xaaextensions\x81\xa4acme"

    for case in (case for group in groups.values() for case in group):
        kind, value = next((kind, value) for kind, value in case.items() if kind != "msgpack")
        for encoded in case["msgpack"]:
            document = head + bytes.fromhex(encoded.replace("-", ""))
            try:
                read = loads(document, format="msgpack").extensions.plain()["acme"]
            except DecodeError as error:
                refused |= {f"{kind} {finding.rule}" for finding in error.findings}
            else:
                assert kind not in {"ext", "timestamp", "binary"}
                assert read == (float(value) if kind == "bignum" else value), encoded

    assert refused == {"binary SAM005", "bignum SAM010", "ext SAM014", "timestamp SAM014"}
