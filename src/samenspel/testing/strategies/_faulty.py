"""What makes each fault in a document: the ways of each, and the formats in which it can be."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Final, get_args

from attrs import define, field, frozen

from samenspel.model import KINDS, Form, Partnership, fields_of
from samenspel.model.json_values import DEEPEST as DEEPEST_EXTENSION
from samenspel.testing.strategies._assembly import element_of
from samenspel.testing.strategies._trees import Group, Raw, group_of, groups_in
from samenspel.wire import Format, dumps
from samenspel.wire.faults import DEEPEST, MOST_VALUES
from samenspel.wire.versions import CURRENT
from samenspel.wire.yaml_shapes import SHORT

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping, Sequence

    from samenspel.model import Element, Field
    from samenspel.testing.strategies._trees import Hand, Tree

__all__ = ["FAULTY", "Page", "Way"]


def __dir__() -> list[str]:
    return __all__


@frozen(eq=False)
class Way:
    """One way to make a fault, in documents of some formats: `change` makes it, and cannot fail."""

    change: Callable[[Page], None]
    formats: tuple[Format, ...] = get_args(Format)


@define(eq=False)
class Page:
    """A document that is being broken: its tree, the hand that chooses, and what is done to its bytes at last."""

    tree: Group
    form: Format
    hand: Hand
    finish: Callable[[bytes], bytes] = field(default=bytes)

    def groups(self) -> list[Group]:
        """Give the groups of fields of a class, the record first."""
        return [group for group in groups_in(self.tree) if group.cls is not None]

    def fields(self, form: Form) -> list[tuple[Group, Field]]:
        """Give the fields of a form in all groups, said or not."""
        return [(group, one) for group in self.groups() for one in group.fields.values() if one.form is form]

    def field_of(self, form: Form) -> tuple[Group, Field]:
        """Give a field of a form, in an element that is put into the record where there is none."""
        if not self.fields(form):
            kind = self.hand.pick([kind for kind in KINDS if any(one.form is form for one in fields_of(kind))])
            self.tree.put(kind.element_kind.collection, [_least(kind)])
        return self.hand.pick(self.fields(form))

    def said(self) -> list[tuple[Group, int]]:
        """Give all that is said in fields and extensions: the group, and the place in it."""
        return [(group, place) for group in groups_in(self.tree) for place in range(len(group.pairs))]

    def needed(self) -> list[tuple[Group, int]]:
        """Give what is said in extensions, and in fields that a class cannot do without."""
        return [(group, place) for group, place in self.said() if group.cls is None or _is_required(group, place)]


def _least(kind: type[Element]) -> Group:
    """Give an element that says no more than it must."""
    element = element_of(kind, (0, b""), None, {})
    plain = json.loads(dumps(Partnership(id="a", name="a").add(element)))
    return group_of(kind, plain[kind.element_kind.collection][0])


def _is_required(group: Group, place: int) -> bool:
    said = group.field_of(group.pairs[place][0])
    return said is not None and said.required


# What is done to a page ---------------------------------------------------------------------------------------------


def _replace(page: Page, places: Sequence[tuple[Group, int]], value: Tree) -> None:
    group, place = page.hand.pick(places)
    group.pairs[place] = (group.pairs[place][0], value)


def _anywhere(*written: bytes) -> Callable[[Page], None]:
    """Put bytes in the place of any value."""
    return lambda page: _replace(page, page.said(), Raw(page.hand.pick(written)))


def _where_nothing_is_refused(*written: bytes) -> Callable[[Page], None]:
    """Put bytes that are read as nothing where nothing is refused, or taken, whatever stands beside it."""
    return lambda page: _replace(page, page.needed(), Raw(page.hand.pick(written)))


def _in_extension(*written: bytes) -> Callable[[Page], None]:
    """Put bytes into the extensions of the record, or of an element."""

    def change(page: Page) -> None:
        group, said = page.field_of(Form.EXTENSIONS)
        held = dict(group.pairs).get(said.name)
        inner = held if isinstance(held, Group) else Group(None, [])
        inner.put("acme", Raw(page.hand.pick(written)))
        group.put(said.name, inner)

    return change


def _text(form: Form, *texts: str) -> Callable[[Page], None]:
    """Put a text into a field of a form."""

    def change(page: Page) -> None:
        group, said = page.field_of(form)
        text = page.hand.pick(texts)
        group.put(said.name, [text] if said.many else text)

    return change


def _instead(*documents: bytes) -> Callable[[Page], None]:
    """Put another document in the place of all."""

    def change(page: Page) -> None:
        document = page.hand.pick(documents)
        page.finish = lambda _: document

    return change


def _behind(*written: bytes) -> Callable[[Page], None]:
    """Put bytes behind the document."""

    def change(page: Page) -> None:
        more = page.hand.pick(written)
        page.finish = lambda document: document + more

    return change


def _extra(page: Page, name: str | Raw, value: Tree) -> None:
    """Put one more pair into any group."""
    group = page.hand.pick(list(groups_in(page.tree)))
    group.pairs.insert(page.hand.pick(range(len(group.pairs) + 1)), (name, value))


def _keyed(*written: bytes) -> Callable[[Page], None]:
    """Put a key that is no text into any group."""
    return lambda page: _extra(page, Raw(page.hand.pick(written)), "x")


# Each fault ----------------------------------------------------------------------------------------------------------

_WIDE: Final = ("utf-16", "utf-16-le", "utf-16-be", "utf-32", "utf-32-le", "utf-32-be")


def _encoded(page: Page) -> None:
    encoding = page.hand.pick(_WIDE)
    page.finish = lambda document: document.decode().encode(encoding)


def _cut(page: Page) -> None:
    """Let a document break off within what it says, but not within a character of text."""

    def finish(document: bytes) -> bytes:
        if page.form == "msgpack":
            return document[: page.hand.pick(range(len(document)))]
        text = document.decode()
        return text[: page.hand.pick(range(len(text.rstrip())))].encode()

    page.finish = finish


_VALUES: Final[tuple[Tree, ...]] = (None, "x", 5, True, 0.5)


def _unknown(page: Page) -> None:
    """Add a field that no class has: in Python, no field could be called so."""
    group = page.hand.pick(page.groups())
    near = page.hand.pick([*group.fields])
    name = page.hand.pick((f"{near}-", near.upper(), "", "é", "a b", "<<", "x" * 300))
    group.pairs.insert(page.hand.pick(range(len(group.pairs) + 1)), (name, page.hand.pick(_VALUES)))


def _missing(page: Page) -> list[tuple[Group, int]]:
    """Give what is required; in YAML, elements need no id."""
    return [
        (group, place)
        for group, place in page.needed()
        if (said := group.field_of(group.pairs[place][0])) is not None
        and not (page.form == "yaml" and said.form is Form.ID and group is not page.tree)
    ]


def _leave_out(page: Page) -> None:
    group, place = page.hand.pick(_missing(page))
    del group.pairs[place]


def _leave_empty(page: Page) -> None:
    _replace(page, _missing(page), Raw(b""))


_TREES: Final[list[Tree]] = [
    *(5, "x", True, 0.5, None),
    [],
    ["x"],
    [5, ["x"]],
    Group(None, []),
    Group(None, [("x", 1)]),
]
_SCALARS: Final = frozenset[type]({str, int, float, bool, type(None)})
_TAKEN: Final[Mapping[Form, type]] = {
    Form.FLAG: bool,
    Form.VALUE: Group,
    Form.ELEMENT: Group,
    Form.EXTENSIONS: Group,
}


def _wrong(page: Page) -> None:
    group = page.hand.pick(page.groups())  # the group first, for values within elements have few fields
    said = page.hand.pick([*group.fields.values()])
    group.put(said.name, page.hand.pick(_wrong_for(said, page.form)))


def _wrong_for(said: Field, form: Format) -> list[Tree]:
    """Give values of the types that a field does not take, and lists that hold one."""
    taken = {_TAKEN.get(said.form, str)}
    if form == "yaml" and (str in taken or said.item in SHORT):
        taken |= _SCALARS  # what has no quotes is text there
    wrong = [one for one in _TREES if type(one) not in taken]
    if said.many:
        alone = wrong if form == "yaml" else _TREES  # a list of one needs no list there
        return [*([one] for one in wrong), *(one for one in alone if not isinstance(one, list))]
    if form != "yaml" and not said.required and said.form is not Form.EXTENSIONS:
        return [one for one in wrong if one is not None]
    return wrong


def _twice(page: Page) -> None:
    """Say a field twice; the second time it says what it said, for some readers take that."""
    group, place = page.hand.pick(page.said())
    name, value = group.pairs[place]
    group.pairs.insert(page.hand.pick(range(place + 1)), (name, page.hand.pick((value, "x"))))


def _deep(formats: tuple[Format, ...], opening: bytes, middle: bytes, closing: bytes) -> Sequence[Way]:
    """Give the ways to nest too deep: anywhere by one level and by far, and just too deep for an extension."""
    nested = [opening * depth + middle + closing * depth for depth in (DEEPEST, DEEPEST + 1, 10 * DEEPEST)]
    within = opening * DEEPEST_EXTENSION + middle + closing * DEEPEST_EXTENSION
    return Way(_anywhere(*nested), formats), Way(_in_extension(within), formats)


def _version(*versions: Tree) -> Callable[[Page], None]:
    return lambda page: page.tree.put("schema", page.hand.pick(versions))


_NO_VERSIONS: Final[Sequence[Tree]] = (True, None, 0.5, [])
_JSON: Final[tuple[Format, ...]] = ("json",)
_YAML: Final[tuple[Format, ...]] = ("yaml",)
_MESSAGEPACK: Final[tuple[Format, ...]] = ("msgpack",)
_TEXTS: Final[tuple[Format, ...]] = ("json", "yaml")
_BOMS: Final = "\ufeff\ufeff".encode()


def _marked_twice(page: Page) -> None:
    page.finish = _BOMS.__add__


FAULTY: Final[Mapping[str, Sequence[Way]]] = {
    "SAM001": (
        Way(_anywhere(b'"caf\xe9"', b'"\xff"', b'"\xc3"', b'"\xed\xa0\x80"'), _TEXTS),
        Way(_anywhere(b'"\\ud800"', b'"a\\uDFFFb"', b'"\x00"'), _JSON),
        Way(_anywhere(b'"\x00"', b'"a\x07"', b'"\x1b[0m"', b'"\xef\xbf\xbe"'), _YAML),
        Way(_anywhere(b"\xa4caf\xe9", b"\xa1\xff", b"\xd9\x01\xc3", b"\xa3\xed\xa0\x80"), _MESSAGEPACK),
        Way(_encoded, _TEXTS),
        Way(_marked_twice, _TEXTS),
    ),
    "SAM002": (
        Way(_anywhere(b"", b"1 2", b'"a" "b"', b"1,,2", b"'a'", b"1 // so", b"[1,]", b'{"a" 1}', b"{a: 1}"), _JSON),
        Way(_anywhere(b'"\\q"', b'"\\u12"', b'"a\tb"', b'"a\x1f"'), _JSON),
        Way(_where_nothing_is_refused(b"nul", b"NaN", b"-Infinity", b"01", b"None", b"True", b"1.", b".5"), _JSON),
        Way(_behind(b"}", b"]", b"{}", b"x", b",", b"// so"), _JSON),
        Way(_anywhere(b'"\\q"', b"`a`", b"@a", b"[a}", b"{a]", b'"\\ud800"'), _YAML),
        Way(_instead(b"", b" \n"), _TEXTS),
        Way(_instead(b"# nothing\n", b"id: p\nname: 'P\n", b"id: p\n\tname: P\n", b"id: p\nname: - P\n"), _YAML),
        Way(
            _anywhere(b"\xc1", b"\xdb\xff\xff\xff\xff", b"\xdd\xff\xff\xff\xff", b"\xdf\xff\xff\xff\xff"), _MESSAGEPACK
        ),
        Way(_behind(b"\x00", b"\xc0", b"\x80", b"\n"), _MESSAGEPACK),
        Way(_cut, ("json", "msgpack")),
    ),
    "SAM003": (Way(_unknown),),
    "SAM004": (Way(_leave_out), Way(_leave_empty, _YAML)),
    "SAM005": (
        Way(_wrong),
        Way(_instead(b"5", b"[]", b'"x"', b"true", b"[{}]"), _TEXTS),
        Way(_instead(b"\x05", b"\x90", b"\xa1x", b"\xc3", b"\x91\x80"), _MESSAGEPACK),
    ),
    "SAM006": (Way(_text(Form.ID, "", "a b", "-a", "é", "a.b", "a_b", " a", "a\n", "#", "x" * 101)),),
    "SAM007": (
        Way(_text(Form.DATE, "", "2021-99", "2021-9", "01-09-2016", "2016-02-30", "2021-02-29", "2016-09-31")),
        Way(_text(Form.DATE, "yesterday", "20160901", " 2016", "2016\n", "2016/2018", "2021-20", "2021-42", "0000")),
    ),
    "SAM008": (
        Way(_text(Form.PERIOD, "", "since 2015", "2015 - 2018", "2016/2021-99", "2016/2017/2018", "2016/P", "2016//")),
    ),
    "SAM009": (Way(_text(Form.QUANTITY, "", "€ 25.000", "1.000.000", "1,5", "EUR 5", "many", "1e3", "NaN", "5/")),),
    "SAM010": (
        Way(_in_extension(b"9007199254740993", b"-9007199254740993", b"1e999", b"-1e400", b"1" * 700), _TEXTS),
        Way(
            _in_extension(
                *(b"\xcf\x00\x20\x00\x00\x00\x00\x00\x01", b"\xd3\xff\xdf\xff\xff\xff\xff\xff\xff"),
                *(
                    b"\xcb\x7f\xf0\x00\x00\x00\x00\x00\x00",
                    b"\xcb\x7f\xf8\x00\x00\x00\x00\x00\x00",
                    b"\xca\xff\x80\x00\x00",
                ),
            ),
            _MESSAGEPACK,
        ),
        Way(_text(Form.QUANTITY, "1" * 41, "-" + "9" * 41 + " EUR", "0." + "1" * 41)),
    ),
    "SAM011": (Way(_twice),),
    "SAM012": (Way(_in_extension(b"[" + b"x,\n " * MOST_VALUES + b"]"), _YAML),),
    "SAM013": (
        *_deep(_TEXTS, b"[", b"", b"]"),
        *_deep(_TEXTS, b'{"a": ', b"1", b"}"),
        *_deep(_MESSAGEPACK, b"\x91", b"\xc0", b""),
        *_deep(_MESSAGEPACK, b"\x81\xa1a", b"\xc0", b""),
    ),
    "SAM014": (
        Way(_anywhere(b"!!str x", b"!acme x", b"&a x", b"*a", b"&a [x]", b"!!python/none {}"), _YAML),
        Way(_keyed(b"[a]", b"{a: b}", b"[]"), _YAML),
        Way(_behind(b"---\n", b"---\nid: p\nname: P\n"), _YAML),
        Way(
            _where_nothing_is_refused(b"\xd6\xff\x00\x00\x00\x00", b"\xd4\x05\x00", b"\xc7\x00\x05"),
            _MESSAGEPACK,
        ),
        Way(_keyed(b"\x01", b"\xc0", b"\xc3", b"\x90", b"\x80", b"\xc4\x01a"), _MESSAGEPACK),
    ),
    "SAM015": (
        Way(_version(CURRENT + 1, CURRENT + 1000, 0, -1, float(CURRENT), "x", *_NO_VERSIONS)),
        Way(_version(str(CURRENT)), ("json", "msgpack")),
    ),
    "SAM016": (Way(_text(Form.RECURRENCE, "", "monthly", "1M", "P", "P0M", "PT1H", "p1m", "P-1M", "P1M ", "P1D2W")),),
}
"""The ways to make each fault, by its code; the first makes the smallest document."""
