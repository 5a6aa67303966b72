"""What is compared: ways to do the same, by what the tables call them; the others are held against the first."""

from __future__ import annotations

import sys
from collections import deque
from functools import partial
from typing import TYPE_CHECKING, Any, Final, TypeAlias, get_args

import attrs
import msgspec
import orjson
import yaml
from yaml._yaml import CParser  # as our own reader does: no public name leads to events without a loader

import samenspel
from samenspel.model import KINDS, Partnership
from samenspel.wire.copying import from_struct, to_struct
from samenspel.wire.structs import Reading, from_text
from samenspel.wire.yaml_blocks import read_blocks
from samenspel.wire.yaml_lines import lines_of
from samenspel.wire.yaml_nodes import compose
from samenspel.wire.yaml_reading import read

from .peers import bare_document, pydantic_document, read_with_cattrs, written_with_cattrs
from .workloads import example_texts, record

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping, Sequence

    from samenspel import Element

    Ways: TypeAlias = Mapping[str, Callable[[], object]]
    Steps: TypeAlias = Callable[[int], Ways]
    Questions: TypeAlias = Mapping[str, Callable[[Partnership], object]]

__all__ = [
    "PROGRAMS",
    "decoding",
    "decoding_of_others",
    "encoding",
    "forget_dates",
    "holding",
    "judge_and_tell",
    "messagepack",
    "operations",
    "reading_steps",
    "rules",
    "trusting",
    "writing_steps",
    "yaml_decoding",
    "yaml_decoding_by_events",
    "yaml_encoding",
    "yaml_steps",
    "yaml_steps_by_events",
]

FLOOR: Final = "`orjson.loads`"
FLOOR_OF_WRITING: Final = "`orjson.dumps`"
OURS: Final = "**`samenspel`**"
TRUSTING: Final = '**`samenspel`**, `duplicate_keys="last"`'
BARE: Final = "bare `msgspec.Struct`"
TEXT: Final = "pydantic, dates and amounts as text"
TYPES: Final = "pydantic, dates and amounts as types"


# JSON


def decoding(count: int) -> Ways:
    """The ways to read a record that is written as we write it: in our order of fields, without spaces."""
    return _decoding(samenspel.dumps(record(count)))


def decoding_of_others(count: int) -> Ways:
    """The same for a record that another program wrote: indented, and with the fields in another order."""
    plain = orjson.loads(samenspel.dumps(record(count)))
    return _decoding(orjson.dumps(plain, option=orjson.OPT_INDENT_2 | orjson.OPT_SORT_KEYS))


def _decoding(document: bytes) -> Ways:
    bare, text, types = bare_document(), pydantic_document("text"), pydantic_document("types")
    return {
        FLOOR: partial(orjson.loads, document),
        BARE: partial(msgspec.json.decode, document, type=bare),
        OURS: partial(samenspel.loads, document),
        TRUSTING: partial(samenspel.loads, document, duplicate_keys="last"),
        TEXT: partial(text.model_validate_json, document),
        TYPES: partial(types.model_validate_json, document),
        "msgspec, straight into the classes of `samenspel`": partial(
            msgspec.json.decode, document, type=Partnership, dec_hook=from_text
        ),
        "cattrs with orjson, into the classes of `samenspel`": partial(read_with_cattrs, document),
    }


def trusting(count: int) -> Ways:
    """What it costs to look for keys that stand twice: where the bytes are our own, and where they are not."""
    ours = samenspel.dumps(record(count))
    plain = orjson.loads(ours)
    theirs = orjson.dumps(plain, option=orjson.OPT_INDENT_2 | orjson.OPT_SORT_KEYS)
    with_defaults = orjson.dumps({**plain, "note": None}, option=orjson.OPT_INDENT_2 | orjson.OPT_SORT_KEYS)
    packed = samenspel.dumps(record(count), format="msgpack")
    read = samenspel.loads
    return {
        'as we write it, `duplicate_keys="last"`': partial(read, ours, duplicate_keys="last"),
        "as we write it": partial(read, ours),
        'indented and sorted, `duplicate_keys="last"`': partial(read, theirs, duplicate_keys="last"),
        "indented and sorted": partial(read, theirs),
        "indented and sorted, and a `null` in it": partial(read, with_defaults),
        'MessagePack, `duplicate_keys="last"`': partial(read, packed, format="msgpack", duplicate_keys="last"),
        "MessagePack": partial(read, packed, format="msgpack"),
    }


def messagepack(count: int) -> Ways:
    """The ways to read and write a record in MessagePack, next to JSON."""
    partnership = record(count)
    document, packed = samenspel.dumps(partnership), samenspel.dumps(partnership, format="msgpack")
    return {
        "`loads`, JSON": partial(samenspel.loads, document),
        "`loads`, MessagePack": partial(samenspel.loads, packed, format="msgpack"),
        "bare `msgspec.Struct`, MessagePack": partial(msgspec.msgpack.decode, packed, type=bare_document()),
        "`dumps`, JSON": partial(samenspel.dumps, partnership),
        "`dumps`, MessagePack": partial(samenspel.dumps, partnership, format="msgpack"),
    }


def encoding(count: int) -> Ways:
    partnership = record(count)
    document = samenspel.dumps(partnership)
    plain, bare = orjson.loads(document), msgspec.json.decode(document, type=bare_document())
    text, types = (pydantic_document(dates).model_validate_json(document) for dates in ("text", "types"))
    return {
        FLOOR_OF_WRITING: partial(orjson.dumps, plain),
        BARE: partial(msgspec.json.encode, bare),
        OURS: partial(samenspel.dumps, partnership),
        TEXT: partial(text.model_dump_json, exclude_defaults=True, by_alias=True),
        TYPES: partial(types.model_dump_json, exclude_defaults=True, by_alias=True),
        "cattrs with orjson, of the classes of `samenspel`": partial(written_with_cattrs, partnership),
    }


# YAML


def yaml_decoding(count: int | None) -> Ways:
    """The ways to read a record of so many elements as we write it, or all examples as they lie on disk."""
    texts = [*example_texts().values()] if count is None else [samenspel.dumps(record(count), format="yaml")]
    return _yaml_decoding(texts)


def yaml_decoding_by_events(count: int) -> Ways:
    """The same for a text that goes by the events of libyaml: with the mark of a document in front."""
    return _yaml_decoding([b"---\n" + samenspel.dumps(record(count), format="yaml")])


def _yaml_decoding(texts: Sequence[bytes]) -> Ways:
    return {
        "`yaml.load`, with `CSafeLoader`": lambda: [yaml.load(text, yaml.CSafeLoader) for text in texts],
        OURS: lambda: [samenspel.loads(text, format="yaml") for text in texts],
    }


def yaml_encoding(count: int) -> Ways:
    partnership = record(count)
    plain = orjson.loads(samenspel.dumps(partnership))
    return {
        "`yaml.dump`, with `CSafeDumper`, of plain data": lambda: yaml.dump(
            plain, Dumper=yaml.CSafeDumper, allow_unicode=True, sort_keys=False
        ),
        OURS: partial(samenspel.dumps, partnership, format="yaml"),
    }


# Where the time goes: each way does what the one before it does, and one step more


def reading_steps(count: int) -> Ways:
    document = samenspel.dumps(record(count))
    return {
        "JSON to structs, all text left as it is": partial(msgspec.json.decode, document, type=bare_document()),
        "making dates and amounts": partial(msgspec.json.decode, document, type=Reading, dec_hook=from_text),
        "structs to elements, and the ids": lambda: from_struct(
            msgspec.json.decode(document, type=Reading, dec_hook=from_text)
        ),
        "keys that stand twice": partial(samenspel.loads, document),
    }


def writing_steps(count: int) -> Ways:
    partnership = record(count)
    return {
        "elements to structs": partial(to_struct, partnership),
        "structs to JSON": partial(samenspel.dumps, partnership),
    }


def yaml_steps(count: int) -> Ways:
    document = samenspel.dumps(record(count), format="yaml")
    text = document.decode()
    return {
        "text to lines": lambda: deque(lines_of(text), maxlen=0),
        "lines to plain data": partial(read_blocks, text),
        "plain data to structs": lambda: msgspec.convert(read_blocks(text), Reading, dec_hook=from_text),
        "structs to elements": partial(samenspel.loads, document, format="yaml"),
    }


def yaml_steps_by_events(count: int) -> Ways:
    document = b"---\n" + samenspel.dumps(record(count), format="yaml")
    text = document.decode()

    def parse() -> None:
        parser = CParser(text)
        while parser.get_event() is not None:
            pass

    def convert() -> object:
        return msgspec.convert(read(compose(text)), Reading, dec_hook=from_text)

    return {
        "libyaml: text to events": parse,
        "events to nodes, with their lines": partial(compose, text),
        "nodes to plain data": lambda: read(compose(text)),
        "plain data to structs": convert,
        "structs to elements": partial(samenspel.loads, document, format="yaml"),
    }


# What a new process takes, and what memory keeps

PROGRAMS: Final = {
    "Python, nothing imported": "pass",
    "`import attrs, msgspec`": "import attrs, msgspec",
    "`import samenspel`": "import samenspel",
    "`import pydantic`, and a class of two fields": (
        "from pydantic import BaseModel\nclass Area(BaseModel):\n    id: str\n    name: str"
    ),
}


def holding(count: int) -> Ways:
    """The ways to decode that leave different objects behind."""
    ways = decoding(count)
    return {name: ways[name] for name in (FLOOR, BARE, OURS, TEXT, TYPES)}


def forget_dates() -> None:
    """Empty the caches that dates, periods and amounts are read through."""
    for name, module in list(sys.modules.items()):
        if name == "samenspel.amounts" or name.startswith("samenspel.dates."):
            for value in vars(module).values():
                if hasattr(value, "cache_clear"):
                    value.cache_clear()


# What a partnership is asked and made into: each way is given one that was not asked anything before

_DAY: Final = "2016-09-01"


def _every_fourth(partnership: Partnership) -> Sequence[Element]:
    return [*partnership.elements()][::4]


def _added(partnership: Partnership) -> Partnership:
    emptied: dict[str, Any] = {kind.element_kind.collection: () for kind in KINDS}
    return attrs.evolve(partnership, **emptied).add(*partnership.elements())


def operations(count: int) -> Questions:
    """What is asked of a record of so many elements."""
    documents = {form: samenspel.dumps(record(count), format=form) for form in get_args(samenspel.Format)}
    return {
        "`loads`, JSON": lambda _: samenspel.loads(documents["json"]),
        "`dumps`, JSON": samenspel.dumps,
        "`loads`, YAML": lambda _: samenspel.loads(documents["yaml"], format="yaml"),
        "`dumps`, YAML": partial(samenspel.dumps, format="yaml"),
        "`partnership[id]`": lambda p: p[p.sources[-1].id],
        "`referring_to`, each element": lambda p: [p.referring_to(id_) for id_ in p.ids()],
        "`roles_of` at a day, each actor": lambda p: [
            p.roles_of(actor, at=_DAY) for actor in (*p.organisations, *p.people, *p.groups)
        ],
        "`period_of`, each element": lambda p: [p.period_of(element) for element in p.elements()],
        "`lineage`, each structure": lambda p: [p.lineage(structure) for structure in p.structures],
        "`timeline`": lambda p: p.timeline(),
        "`at` a day": lambda p: p.at(_DAY),
        "`check`": samenspel.check,
        "`check` at a day": lambda p: samenspel.check(p, at=_DAY),
        "`add` one element": lambda p: p.add(samenspel.Area(id="new", name="New")),
        "`add` all elements in one call": _added,
        "`replace` every fourth element": lambda p: p.replace(*_every_fourth(p)),
        "`remove` every fourth element": lambda p: p.remove(*_every_fourth(p)),
        "`rename` one element": lambda p: p.rename(p.sources[-1], "new"),
    }


def judge_and_tell(partnership: Partnership) -> object:
    """Judge a partnership, and say what is found."""
    return [(finding.message(), finding.hint()) for finding in samenspel.check(partnership)]


def rules() -> Questions:
    """Each rule, judging alone."""
    return {
        f"{rule.code} `{rule.name}`": partial(samenspel.check, rules=samenspel.CORE.select(rule.code))
        for rule in samenspel.CORE
    }
