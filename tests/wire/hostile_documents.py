"""Documents that would hurt a careless reader, each read in a process of its own with its memory measured.

`python hostile_documents.py FORMAT` prints a line of JSON for each: its name, what came of it, MB and seconds.
"""

from __future__ import annotations

import json
import os
import resource
import struct
import sys
import time
from itertools import pairwise
from pathlib import Path
from typing import TYPE_CHECKING, Final

from samenspel import DecodeError, loads, position_of

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from samenspel.wire import Format

__all__ = ["CASES", "Case"]

if TYPE_CHECKING:
    Case = tuple[Callable[[], str | bytes], str]

HEAD: Final = '{"id":"p","name":"P",'
DEEP: Final = 100_000
MANY: Final = 1_000_000
SECONDS: Final = 120  # a case that needs as many of the processor hangs
MOST: Final = 1 << 30


def _head(name: str, fields: int = 3) -> bytes:
    return bytes([0x80 + fields]) + b"\xa2id\xa1p\xa4name\xa1P" + bytes([0xA0 + len(name)]) + name.encode()


def _many(first: int, count: int) -> bytes:
    return bytes([first]) + struct.pack(">I", count)


def _laughs() -> str:
    names = "abcdefghi"
    bombs = (f"{name}: &{name} [{','.join([f'*{inner}'] * 9)}]" for inner, name in pairwise(names))
    return "\n".join(['a: &a ["lol"]', *bombs])


def _merges() -> str:
    names = "abcdefghijkl"
    bombs = (f"{name}: &{name} {{<<: [{','.join([f'*{inner}'] * 4)}]}}" for inner, name in pairwise(names))
    return "\n".join(["a: &a {x: 1}", *bombs])


def _text(shape: str) -> Mapping[str, Case]:
    """Give what is alike in JSON and in YAML, which takes it as well."""
    return {
        "lists in lists": (lambda: "[" * DEEP, "SAM013"),
        "closed lists in an extension": (
            lambda: f'{HEAD}"extensions":{{"a":{"[" * DEEP}{"]" * DEEP}}}}}',
            "SAM013",
        ),
        "objects in objects": (lambda: '{"a": ' * DEEP, "SAM013"),
        "a list of 10 MB": (lambda: "[" + "1," * 5_000_000 + "1]", "SAM012"),
        "10 MB where areas should stand": (lambda: f'{HEAD}"areas":[{"1," * 5_000_000}1]}}', "SAM0"),
        "10 MB where an extension should stand": (lambda: f'{HEAD}"extensions":[{"1," * 5_000_000}1]}}', "SAM012"),
        "10 MB where there is no field": (lambda: f'{HEAD}"x":[{"1," * 5_000_000}1]}}', "SAM012"),
        "a million keys": (lambda: "{" + ",".join(f'"{key}": 1' for key in range(MANY)) + "}", "SAM0"),
        "a million keys in an element": (
            lambda: f'{HEAD}"areas":[{{' + ",".join(f'"{key}": 1' for key in range(MANY)) + "}]}",
            "SAM0",
        ),
        "100,000 faults": (lambda: f'{HEAD}"areas":[{"1," * 99_999}1]}}', "SAM005"),
        "50,000 elements without a name": (lambda: f'{HEAD}"areas":[{"{}," * 49_999}{{}}]}}', "SAM004"),
        "a key 20,000 times": (lambda: "{" + '"a": 1,' * 20_000 + '"a": 1}', "SAM011"),
        "20,000 keys twice": (lambda: "{" + ",".join(f'"{key // 2}": 1' for key in range(40_000)) + "}", "SAM011"),
        "a million digits": (lambda: f'{HEAD}"x":{"1" * MANY}}}', "SAM003"),
        "a million digits in an extension": (lambda: f'{HEAD}"extensions":{{"a": {"1" * MANY}}}}}', "SAM010"),
        "a million digits behind the point": (lambda: f'{HEAD}"extensions":{{"a": 1.{"1" * MANY}}}}}', "read"),
        "a million digits in the exponent": (lambda: f'{HEAD}"extensions":{{"a": 1e{"1" * MANY}}}}}', "SAM010"),
        "a million digits as a date": (lambda: f'{HEAD}"as_of":"{"1" * MANY}"}}', "SAM007"),
        "a million digits as a period": (lambda: f'{HEAD}"trajectory":{{"period":"{"1" * MANY}"}}}}', "SAM008"),
        "a name of 8 MB": (lambda: f'{{"id":"p","name":"{"é" * 4_000_000}"}}', "read"),
        "an id of 8 MB": (lambda: f'{{"id":"{"é" * 4_000_000}","name":"P"}}', "SAM006"),
        "a field with a name of 5 MB": (lambda: f'{{"{"k" * 5_000_000}":1}}', "SAM0"),
        "a thousand long names": (
            lambda: "{" + ",".join(f'"{key}{"k" * 5_000}": 1' for key in range(1_000)) + "}",
            "SAM0",
        ),
        "8 MB without an end": (lambda: '"' + "a " * 4_000_000, "SAM002"),
        "nothing but line ends": (lambda: "\n" * 8_000_000, "SAM002"),
        "nothing": (lambda: "", "SAM002"),
        "a zero": (lambda: f'{HEAD}"note":"a\x00"}}', "SAM001"),
        "nothing but zeros": (lambda: "\x00" * MANY, "SAM001"),
        "a mark of the byte order": (lambda: '\ufeff{"id":"p","name":"P"}', "read"),
        "UTF-16": (lambda: f'{HEAD}"x":1}}'.encode("utf-16"), "SAM001"),
        "UTF-16 without a mark": (lambda: f'{HEAD}"x":1}}'.encode("utf-16-le"), "SAM001"),
        "UTF-32": (lambda: f'{HEAD}"x":1}}'.encode("utf-32"), "SAM001"),
        "bytes that are no UTF-8": (lambda: b'{"id":"p","name":"\xff"}', "SAM001"),
        "half a character in UTF-8": (lambda: b'{"id":"p","name":"\xed\xa0\x80"}', "SAM001"),
        "paths as ids": (lambda: f'{HEAD}"areas":[{{"id":"../x","name":"A"}}]}}', "SAM006"),
        "an id that leads into an archive": (lambda: '{"id":"a/b\\\\c","name":"P"}', "SAM006"),
        "a name that a system keeps for itself": (lambda: '{"id":"CON","name":"P"}', "read"),
        "faults in a deep place": (
            lambda: f'{HEAD}"extensions":{{"a":{"[" * 90}{"1e999," * 1_000}1{"]" * 90}}}}}',
            "SAM010",
        ),
        f"a record in {shape}": (lambda: '{"id":"p","name":"P"}', "read"),
    }


CASES: Final[Mapping[Format, Mapping[str, Case]]] = {
    "json": {
        **_text("JSON"),
        "a second mark": (lambda: '\ufeff\ufeff{"id":"p","name":"P"}', "SAM00"),
        "half characters": (lambda: f'{HEAD}"extensions":{{"a":[' + '"\\ud800",' * 150_000 + "1]}}", "SAM001"),
        "a million infinities": (lambda: f'{HEAD}"extensions":{{"a":[{"1e999," * MANY}1]}}}}', "SAM010"),
        "8 MB of escapes": (lambda: '{"id":"p","name":"' + "\\u00e9" * 1_300_000 + '"}', "read"),
        "20,000 elements with twins": (
            lambda: f'{HEAD}"areas":[' + '{"id":"a","name":"A","name":"B"},' * 20_000 + '{"id":"b","name":"A"}]}',
            "SAM011",
        ),
    },
    "yaml": {
        **_text("YAML"),
        "a billion laughs": (_laughs, "SAM014"),
        "merge keys": (_merges, "SAM014"),
        "an alias to itself": (lambda: "a: &a [*a]", "SAM014"),
        "a tag": (lambda: "id: !!python/object/apply:os.system [id]", "SAM014"),
        "a tag of 1 MB": (lambda: f"!{'a' * MANY} x", "SAM0"),
        "an anchor of 1 MB": (lambda: f"&{'a' * MANY} x", "SAM0"),
        "a directive of 1 MB": (lambda: f"%{'a' * MANY}\n---\nx", "SAM0"),
        "100,000 directives": (lambda: "%TAG !a! tag:x\n" * 100_000 + "---\nx", "SAM002"),
        "a second document": (lambda: "id: p\nname: P\n---\nid: p\nname: P\n", "SAM014"),
        "keys that collide": (
            lambda: "{" + ",".join(f"{key * (2**61 - 1)}: 1" for key in range(20_000)) + "}",
            "SAM003",
        ),
        "dashes in dashes": (lambda: "- " * DEEP, "SAM013"),
        "question marks": (lambda: "? " * DEEP, "SAM0"),
        "questions in lists": (lambda: "[? " * DEEP, "SAM0"),
        "steps to the right": (lambda: "\n".join(f"{' ' * depth}a:" for depth in range(3_000)), "SAM013"),
        "a block list of 10 MB": (lambda: "- 1\n" * 2_500_000, "SAM012"),
        "a million keys in a block": (lambda: "\n".join(f"k{key}: 1" for key in range(MANY)), "SAM012"),
        "a block of 6 MB": (lambda: "id: p\nname: |\n" + ("  " + "é" * 80 + "\n") * 40_000, "read"),
        "a comment of 8 MB": (lambda: "#" * 8_000_000, "SAM002"),
        "colons": (lambda: ":" * MANY, "SAM0"),
        "keys without values": (lambda: "{" + "a," * DEEP, "SAM0"),
    },
    "msgpack": {
        "a record": (lambda: b"\x82\xa2id\xa1p\xa4name\xa1P", "read"),
        "lists in lists": (lambda: b"\x91" * DEEP, "SAM013"),
        "maps in maps": (lambda: b"\x81\xa1a" * DEEP, "SAM013"),
        "keys in keys": (lambda: b"\x81" * DEEP, "SAM013"),
        "lists in an extension": (lambda: _head("extensions") + b"\x81\xa1a" + b"\x91" * DEEP + b"\x90", "SAM013"),
        "5,000,000 values": (lambda: _many(0xDD, 5_000_000) + b"\x01" * 5_000_000, "SAM012"),
        "5,000,000 values where areas should stand": (
            lambda: _head("areas") + _many(0xDD, 5_000_000) + b"\x01" * 5_000_000,
            "SAM012",
        ),
        "5,000,000 values in no field": (lambda: _head("x") + _many(0xDD, 5_000_000) + b"\x01" * 5_000_000, "SAM012"),
        "a million keys": (
            lambda: _many(0xDF, MANY) + b"".join(b"\xa6%06d\x01" % key for key in range(MANY)),
            "SAM0",
        ),
        "a key a million times": (lambda: _many(0xDF, MANY) + b"\xa1a\x01" * MANY, "SAM0"),
        "100,000 faults": (lambda: _head("areas") + _many(0xDD, DEEP) + b"\x01" * DEEP, "SAM005"),
        "100,000 extension types": (lambda: _head("areas") + _many(0xDD, DEEP) + b"\xd4\x01\x01" * DEEP, "SAM014"),
        "a key 20,000 times": (lambda: _many(0xDF, 20_000) + b"\xa1a\x01" * 20_000, "SAM011"),
        "keys that collide": (
            lambda: (
                _many(0xDF, 20_000)
                + b"".join(b"\xcf" + struct.pack(">Q", key * (2**61 - 1) % 2**64) + b"\x01" for key in range(20_000))
            ),
            "SAM014",
        ),
        **{
            f"a length that lies ({first:02x})": (lambda first=first: _head("note") + _many(first, 2**32 - 1), "SAM002")
            for first in (0xC6, 0xC9, 0xDB, 0xDD, 0xDF)
        },
        "lies in lies": (lambda: _many(0xDD, 2**32 - 1) * 100, "SAM002"),
        "a name of 8 MB": (lambda: b"\x82\xa2id\xa1p\xa4name" + _many(0xDB, 8_000_000) + b"a" * 8_000_000, "read"),
        "8 MB of bytes": (lambda: b"\x82\xa2id\xa1p\xa4name" + _many(0xC6, 8_000_000) + b"a" * 8_000_000, "SAM005"),
        "a timestamp": (lambda: _head("as_of") + b"\xd6\xff\x00\x00\x00\x01", "SAM014"),
        "a timestamp in the year 10,000": (
            lambda: _head("as_of") + b"\xc7\x0c\xff" + struct.pack(">Iq", 0, 253_402_300_800),
            "SAM014",
        ),
        "a timestamp beyond all years": (
            lambda: _head("as_of") + b"\xc7\x0c\xff" + struct.pack(">Iq", 0, 2**63 - 1),
            "SAM014",
        ),
        "text that is no UTF-8": (lambda: _head("note") + b"\xa1\xff", "SAM001"),
        "an integer that is too large": (lambda: _head("extensions") + b"\x81\xa1a\xcf" + b"\xff" * 8, "SAM010"),
        "something behind the end": (lambda: b"\x82\xa2id\xa1p\xa4name\xa1P\x01", "SAM002"),
        "nothing": (lambda: b"", "SAM002"),
        "zeros": (lambda: b"\x00" * MANY, "SAM0"),
    },
}


def _outcome(document: bytes, form: Format) -> str:
    """Give the codes of what a document is refused for."""
    try:
        loads(document, format=form)
    except DecodeError as error:
        told = len(str(error))
        if told > 3_000_000:
            return f"a message of {told} characters"
        if form != "msgpack" and any(position_of(finding.path, error.positions) is None for finding in error.findings):
            return "a finding without a line"
        return " ".join(sorted({finding.rule for finding in error.findings}))
    except BaseException as error:  # noqa: BLE001 - what must not happen is told
        return f"{type(error).__name__}: {error}"[:300]
    return "read"


def _memory(name: str) -> int:
    """Give how much memory this process has (VmRSS), or had at most (VmHWM), in KiB."""
    return int(Path("/proc/self/status").read_text().split(f"{name}:")[1].split()[0])


def _measured(form: Format, name: str, make: Callable[[], str | bytes]) -> str:
    given = make()
    document = given.encode() if isinstance(given, str) else given
    Path("/proc/self/clear_refs").write_text("5")  # the most so far is forgotten
    before, began = _memory("VmRSS"), time.process_time()
    outcome = _outcome(document, form)
    seconds = time.process_time() - began
    more = (_memory("VmHWM") - before) / 1024
    return json.dumps({"name": name, "outcome": outcome, "mebibytes": more, "seconds": seconds})


def _in_a_process(form: Format, name: str, make: Callable[[], str | bytes]) -> str:
    here, there = os.pipe()
    if not (process := os.fork()):
        resource.setrlimit(resource.RLIMIT_CPU, (SECONDS, SECONDS))
        resource.setrlimit(resource.RLIMIT_AS, (MOST, MOST))
        resource.setrlimit(resource.RLIMIT_CORE, (0, 0))
        os.write(there, _measured(form, name, make).encode())
        os._exit(0)
    os.close(there)
    told = os.read(here, 65_536).decode()
    os.close(here)
    status = os.waitpid(process, 0)[1]
    return told or json.dumps({"name": name, "outcome": f"ended with status {status}", "mebibytes": 0, "seconds": 0})


def main(form: Format) -> None:
    head = CASES[form]
    for name in ("a record", f"a record in {form.upper()}"):  # all that any reading loads is loaded first
        if name in head:
            _outcome(bytes(head[name][0](), "utf-8") if form != "msgpack" else head[name][0](), form)
    _outcome(b"[1]", form)
    for name, (make, _) in CASES[form].items():
        sys.stdout.write(_in_a_process(form, name, make) + "\n")
        sys.stdout.flush()


if __name__ == "__main__":
    main(sys.argv[1])  # type: ignore[arg-type]  # one of the formats
