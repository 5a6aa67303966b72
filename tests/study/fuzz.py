"""`python -m tests.study fuzz`: throw damaged records at `loads`, and see what comes of them.

Valid records are written in a format, and damaged: first what they say (a field is gone, renamed, doubled, or holds
something else), then the bytes.  What is told in a new way is kept, and damaged further.
A document must be read or refused: what is read is written and read again and gives an equal record, what is refused
is told in English and Dutch, without a character that steers a terminal.  Anything else is a discovery, as is what
takes seconds, ends the process or fills the memory.  Each kind of discovery is saved once, as the bytes that make it.
"""

from __future__ import annotations

import argparse
import json
import mmap
import os
import random
import re
import resource
import signal
import sys
import traceback
from copy import deepcopy
from pathlib import Path
from struct import Struct
from time import monotonic
from typing import TYPE_CHECKING, Any, Final

import hypothesis
import msgspec
import yaml
from attrs import field, frozen

from samenspel import DecodeError, Partnership, dumps, load, loads
from samenspel.model import KINDS, fields_of
from samenspel.testing.strategies import partnerships

if TYPE_CHECKING:
    from collections.abc import Callable

    from samenspel.wire import Format

ROOT: Final = Path(__file__).resolve().parents[2]
FORMATS: Final[tuple[Format, ...]] = ("json", "yaml", "msgpack")

_HANGS_AFTER: Final = 20  # seconds for one document, on a machine that does other things as well
_BYTES: Final = 1 << 30
_LARGEST: Final = 30_000
_DRAWN: Final = 60
_KEPT: Final = 3_000
_SAYS_EVERY: Final = 10  # seconds
_GROWTH: Final = 128 << 10  # KiB by which the process may grow between a look early on and the end
_WARM: Final = 2_000
_LENGTH: Final = Struct(">I")

_NAMES: Final = sorted({field.name for cls in (Partnership, *KINDS) for field in fields_of(cls)} | {"schema", "x"})
_VALUES: Final[tuple[Any, ...]] = (
    *(None, True, False, 0, 1, -1, 1.5, -0.0, 1e300, 2**53, 2**53 + 1, 2**64 - 1, 2**63, -(2**63), 5e-324),
    *("", " ", "x", "no", "~", "a b", "2016", "2016-02-30", "2016?/..", "P1M", "R/P1Y", "../x", "CON", "a" * 101),
    *(
        "é",
        "\u2028",
        "\x85",
        "\ufeff",
        "\x7f",
        "\x1b[31m",
        "\U0001f600",
        "\u202e",
        "# x",
        "- x",
        "x: y",
        "x\n",
        "\n",
        "'",
    ),
    *([], {}, [[]], [{}], [None], {"": {}}, {"id": "x"}, {"period": "2016"}, {"a": [{"b": [1, None]}]}),
)
_TOKENS: Final[dict[str, tuple[bytes, ...]]] = {
    "json": (
        *(b"{", b"}", b"[", b"]", b",", b":", b'"', b"\\", b"\\u0000", b"\\ud800", b"\\udc00", b"\\u003a", b"\\x"),
        *(b"null", b"NaN", b"-Infinity", b"1e999", b"-0", b"01", b"9007199254740993", b"1" * 700, b"//", b"'", b"\x00"),
        *(b'{"a":1,"a":2}', b'"id":"a",', b'"schema":1,', b'"schema":2,', b"\xef\xbb\xbf", b"\xff", b"\xed\xa0\x80"),
        *(b"[" * 120, b'{"a":' * 120, b"\n", b"\t", b"\x1b", b"\x7f", b"\xc2\x85", b"\xe2\x80\xa8"),
    ),
    "yaml": (
        *(b": ", b"- ", b"? ", b"#", b" #", b"\n", b"\n\n", b"  ", b"\t", b"\r", b"---\n", b"...\n", b"|\n", b">-\n"),
        *(b"&a ", b"*a", b"<<: *a\n", b"!", b"!!str ", b"!!python/none ", b"!<x> ", b"%YAML 1.1\n---\n", b"%TAG ! x\n"),
        *(b"{", b"}", b"[", b"]", b",", b"'", b'"', b"\\", b'"\\x41"', b'"\\ud800"', b'"\\0"', b"@", b"`", b"~"),
        *(b"null", b"[" * 120, b"{a: " * 120, b"- " * 120, b"\x00", b"\xef\xbb\xbf", b"\xff", b"\xc2\x85"),
        *(b"id: a\n", b"schema: 1\n", b"schema: 2\n", b"1e999", b"0x1", b".nan", b"1_0", b"0o7", b"1:30", b"\x1b"),
    ),
    "msgpack": (
        *(b"\x80", b"\x8f", b"\x90", b"\x9f", b"\xa0", b"\xbf", b"\xc0", b"\xc1", b"\xc2", b"\xc3", b"\x7f", b"\xff"),
        *(b"\xc4\x01a", b"\xc5\xff\xff", b"\xc6\xff\xff\xff\xff", b"\xc7\x0c\xff", b"\xc8\xff\xff\x01", b"\xc9\xff"),
        *(b"\xca\x7f\xc0\x00\x00", b"\xcb\x7f\xf8" + b"\x00" * 6, b"\xcb\x7f\xf0" + b"\x00" * 6, b"\xcf" + b"\xff" * 8),
        *(b"\xd3\x80" + b"\x00" * 7, b"\xd4\x01\x01", b"\xd6\xff\x00\x00\x00\x01", b"\xd8\x05", b"\xd9\x01a"),
        *(b"\xdb\xff\xff\xff\xff", b"\xdc\xff\xff", b"\xdd\xff\xff\xff\xff", b"\xde\xff\xff", b"\xdf\xff\xff\xff\xff"),
        *(b"\xa2id\xa1a", b"\xa6schema\x01", b"\xa6schema\x02", b"\xa1\xff", b"\xa3\xed\xa0\x80", b"\x91" * 120),
        *(b"\xd7" + b"\xff" * 9, b"\xc7\x0c\xff" + b"\x00" * 4 + b"\x7f" * 8, b"\xc7\x0c\xff" + b"\xff" * 12),
        *(b"\x81\xa1a" * 120, b"\x81" * 120, b"\x82\xa1a\x01\xa1a\x02", b"\x81\x01\x02", b"\x81\xc0\xc0"),
    ),
}  # fmt: skip


# What must hold of every document -----------------------------------------------------------------------------------


class WrongError(Exception):
    """A document was neither read nor refused as it should be; the text says how."""


def outcome(document: bytes, form: Format) -> frozenset[str]:
    """Read a document, and give in what ways it was refused; nothing where it was read.

    Raises whatever `loads` raises that it should not, and `WrongError` where something else is amiss.
    """
    try:
        record = loads(document, format=form)
    except DecodeError as error:
        return _told(error)
    for other in {form, "json"}:
        written = dumps(record, format=other)
        again = loads(written, format=other)
        if again != record or dumps(again, format=other) != written:
            msg = f"what was read is not what is written as {other}"
            raise WrongError(msg)
    return frozenset()


def _told(error: DecodeError) -> frozenset[str]:
    if not error.findings:
        msg = "refused without a reason"
        raise WrongError(msg)
    dutch = "\n".join(f"{finding.message('nl')}{finding.hint('nl')}" for finding in error.findings)
    steering = sorted({sign for sign in f"{error}{dutch}" if sign != "\n" and not sign.isprintable()})
    if steering:
        msg = f"a refusal prints {', '.join(map(ascii, steering))}"
        raise WrongError(msg)
    return frozenset(f"{finding.rule} {_field(finding.path)}" for finding in error.findings[:20])


def _field(path: str) -> str:
    return ".".join(name for name in re.findall(r"\w+", path) if name in _NAMES)


# Damage -------------------------------------------------------------------------------------------------------------


def _records(seed: int) -> list[Any]:
    """Give plain records: the examples, small parts of them, and what Hypothesis draws."""
    made: list[Partnership] = [load(path) for path in sorted((ROOT / "examples").glob("*.yaml"))]

    @hypothesis.seed(seed)
    @hypothesis.settings(max_examples=_DRAWN, database=None, deadline=None, phases=[hypothesis.Phase.generate])
    @hypothesis.given(partnerships())
    def draw(record: Partnership) -> None:
        made.append(record)

    draw()
    return [json.loads(dumps(record)) for record in made]


def _places(plain: Any, path: tuple[Any, ...] = ()) -> list[tuple[Any, ...]]:  # noqa: ANN401 - JSON of any shape
    inner = plain.items() if isinstance(plain, dict) else enumerate(plain) if isinstance(plain, list) else ()
    return [path, *(place for key, value in inner for place in _places(value, (*path, key)))]


def _reworded(plain: Any, chance: random.Random) -> Any:  # noqa: ANN401 - JSON of any shape
    """Change one thing that a plain record says."""
    path = chance.choice(_places(plain))
    value = deepcopy(chance.choice(_VALUES))
    if not path:
        return value if chance.random() < 0.1 else plain
    holder = plain
    for key in path[:-1]:
        holder = holder[key]
    last = path[-1]
    way = chance.randrange(5)
    if way == 0:
        holder[last] = value
    elif way == 1:
        del holder[last]
    elif way == 2:
        holder[last] = [holder[last]]
    elif isinstance(holder, list):
        holder.append(deepcopy(holder[last]) if way == 3 else value)
    else:
        holder[chance.choice(_NAMES)] = deepcopy(holder[last]) if way == 3 else value
    return plain


def _written(plain: object, form: Format, chance: random.Random) -> bytes:
    if form == "json":
        return json.dumps(plain, indent=chance.choice([None, 0, 1]), ensure_ascii=chance.random() < 0.5).encode()
    if form == "yaml":
        style = chance.choice([None, True, False])
        return yaml.safe_dump(plain, default_flow_style=style, allow_unicode=True, sort_keys=False).encode()
    return msgspec.msgpack.encode(plain)


def _damaged(document: bytes, other: bytes, form: Format, chance: random.Random) -> bytes:
    """Change some bytes of a document, somewhere."""
    start = chance.randrange(len(document) + 1)
    end = min(len(document), start + chance.choice([0, 1, 1, 2, 4, 16, 64, 1_000]))
    before, part, after = document[:start], document[start:end], document[end:]
    begin = chance.randrange(len(other) + 1)
    token = chance.choice(_TOKENS[form])
    ways: list[Callable[[], bytes]] = [
        lambda: before + after,
        lambda: before + part + part + after,
        lambda: before + token + after,
        lambda: before + token + part + after,
        lambda: before + part[::-1] + after,
        lambda: before + bytes([chance.randrange(256)]) + after,
        lambda: before + bytes(byte ^ 1 << chance.randrange(8) for byte in part[:1]) + part[1:] + after,
        lambda: before,
        lambda: before + other[begin : begin + chance.choice([1, 10, 100, 1_000])] + after,
        lambda: before + part * chance.choice([3, 30, 300]) + after,
        lambda: before + part + other[begin:],
    ]
    return chance.choice(ways)()


class Maker:
    """Makes one damaged document after the other; the same ones from the same seed."""

    def __init__(self, form: Format, seed: int) -> None:
        self._form = form
        self._chance = random.Random(seed)
        self._plain = sorted(_records(seed), key=lambda plain: len(json.dumps(plain)))
        self._pool = [dumps(loads(json.dumps(plain)), format=form) for plain in self._plain]
        self._pool = [document for document in self._pool if len(document) <= _LARGEST]

    def document(self) -> bytes:
        chance = self._chance
        if chance.random() < 0.4:
            plain = deepcopy(self._plain[int(len(self._plain) * chance.random() ** 2)])
            for _ in range(chance.choice([1, 1, 2, 4])):
                plain = _reworded(plain, chance)
            document = _written(plain, self._form, chance)
            times = chance.choice([0, 0, 1])
        else:
            document = chance.choice(self._pool)
            times = chance.choice([1, 1, 1, 2, 4, 8])
        for _ in range(times):
            document = _damaged(document, chance.choice(self._pool), self._form, chance)
        return document[:_LARGEST]

    def keep(self, document: bytes) -> None:
        """Damage this one further: it was told in a way that was new."""
        if len(self._pool) >= _KEPT:
            self._pool[self._chance.randrange(len(self._pool))] = document
        else:
            self._pool.append(document)


# Runs ---------------------------------------------------------------------------------------------------------------


@frozen(kw_only=True)
class Run:
    """One format, and for how long: until so many seconds have passed or so many documents were read."""

    form: Format
    seed: int
    seconds: float
    executions: float
    folder: Path
    current: mmap.mmap = field(factory=lambda: mmap.mmap(-1, _LARGEST + _LENGTH.size))

    def study(self) -> bool:
        """Run in a process of its own, which a document may end; tell whether nothing was discovered."""
        sys.stdout.flush()
        process = os.fork()
        if not process:
            try:
                clean = self._work()
            except BaseException:  # noqa: BLE001 - the process ends here, whatever it is
                traceback.print_exc()
                clean = False
            sys.stdout.flush()
            os._exit(0 if clean else 1)
        status = os.waitpid(process, 0)[1]
        if os.WIFSIGNALED(status):
            sign = signal.Signals(os.WTERMSIG(status))
            how = "takes too long" if sign == signal.SIGALRM else f"ends the process with {sign.name}"
            self._save(self._last(), how)
        return status == 0

    def _work(self) -> bool:
        resource.setrlimit(resource.RLIMIT_AS, (_BYTES, _BYTES))
        resource.setrlimit(resource.RLIMIT_CORE, (0, 0))
        maker = Maker(self.form, self.seed)
        began = said = monotonic()
        count, read, grown_from, slowest = 0, 0, 0, (0.0, b"")
        kinds: set[str] = set()
        ways: set[frozenset[str]] = set()
        wrong: set[str] = set()
        while (now := monotonic()) - began < self.seconds and count < self.executions:
            if now - said > _SAYS_EVERY:
                said = now
                self._say(f"{count} documents, {read} read, {len(kinds)} kinds of findings, slowest {slowest[0]:.2f} s")
            document = maker.document()
            self.current[: _LENGTH.size + len(document)] = _LENGTH.pack(len(document)) + document
            signal.alarm(_HANGS_AFTER)
            told: frozenset[str] = frozenset()
            try:
                told = outcome(document, self.form)
                read += not told
            except Exception as error:  # noqa: BLE001 - to find them is what this is for
                how = _kind(error)
                if how not in wrong:
                    self._save(document, how)
                wrong.add(how)
            signal.alarm(0)
            count += 1
            slowest = max(slowest, (monotonic() - now, document))
            kinds |= told
            if told not in ways:
                ways.add(told)
                maker.keep(document)
            if count == _WARM:
                grown_from = _peak()
        if count > _WARM and _peak() - grown_from > _GROWTH:
            wrong.add(f"the memory grew from {grown_from} to {_peak()} KiB")
        seconds = monotonic() - began
        self._say(
            f"{count} documents in {seconds:.0f} s, {read} read, {len(kinds)} kinds of findings, {len(ways)} sets of "
            f"them, slowest {slowest[0]:.2f} s ({len(slowest[1]):,} bytes), at most {_peak() >> 10} MiB; "
            f"discovered: {len(wrong)}"
        )
        for how in sorted(wrong):
            self._say(f"discovered: {how}")
        return not wrong

    def _last(self) -> bytes:
        (length,) = _LENGTH.unpack(self.current[: _LENGTH.size])
        return self.current[_LENGTH.size : _LENGTH.size + length]

    def _save(self, document: bytes, how: str) -> None:
        self.folder.mkdir(parents=True, exist_ok=True)
        name = re.sub(r"[^A-Za-z0-9]+", "-", how)[:80].strip("-")
        path = self.folder / f"{name}-{self.seed}.{self.form}"
        path.write_bytes(document)
        self._say(f"DISCOVERED: {how}; saved as {path}")

    def _say(self, text: str) -> None:
        sys.stdout.write(f"{self.form}: {text}\n")
        sys.stdout.flush()


def _kind(error: Exception) -> str:
    """Say what was raised and where, without what depends on the document."""
    if isinstance(error, WrongError):
        return str(error)
    frames = traceback.extract_tb(error.__traceback__)
    ours = [frame for frame in frames if "samenspel" in Path(frame.filename).parts] or list(frames)
    return f"{type(error).__name__} in {Path(ours[-1].filename).name} {ours[-1].name}"


def _peak() -> int:
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss


def main() -> None:
    parser = argparse.ArgumentParser(prog=sys.argv[0], description="Throw damaged records at `loads`.")
    parser.add_argument("--format", choices=FORMATS, help="one format (default: one after the other)")
    parser.add_argument("--minutes", type=float, default=15, help="how long for each format (default: %(default)s)")
    parser.add_argument("--executions", type=float, default=float("inf"), help="how many documents at most")
    parser.add_argument("--seed", type=int, default=0, help="which documents (default: %(default)s)")
    parser.add_argument("--save", type=Path, default=Path("fuzzed"), help="where discoveries go (default: %(default)s)")
    given = parser.parse_args()
    runs = [
        Run(form=form, seed=given.seed, seconds=60 * given.minutes, executions=given.executions, folder=given.save)
        for form in ([given.format] if given.format else FORMATS)
    ]
    clean = [run.study() for run in runs]
    sys.exit(0 if all(clean) else 1)
