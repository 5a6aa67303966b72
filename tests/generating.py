"""Values, elements and partnerships for the tests, drawn by what the fields of the model say of themselves.

One walk over `fields_of` decides what may stand in a field; no field has a strategy of its own here.
Ids are drawn first, so that most references point to what exists, and some on purpose do not.
"""

from __future__ import annotations

import string
from functools import cache
from typing import TYPE_CHECKING, Any, Final, TypeVar, cast

from hypothesis import settings
from hypothesis import strategies as st

from samenspel.amounts import Quantity
from samenspel.dates import ImpreciseDate, Period, Recurrence
from samenspel.model import KINDS, Element, Form, JsonObject, Partnership, Stance, fields_of

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from attrs import AttrsInstance
    from hypothesis.strategies import SearchStrategy

    from samenspel.model import Field

__all__ = [
    "AWKWARD_TEXTS",
    "DATE_TEXTS",
    "PERIOD_TEXTS",
    "QUANTITY_TEXTS",
    "RECURRENCE_TEXTS",
    "contents_of",
    "dates",
    "elements_of",
    "extensions",
    "few",
    "ids",
    "json_values",
    "partnerships",
    "periods",
    "quantities",
    "recurrences",
    "texts",
    "values_of",
]

T = TypeVar("T", bound="AttrsInstance")
E = TypeVar("E", bound=Element)

few: Final = settings(max_examples=max(settings.default.max_examples // 4, 5))
"""A quarter of the examples of the profile, for laws that one corner more or less makes no difference to."""

# What a text may be -------------------------------------------------------------------------------------------------

# Each of these says something else to some reader of YAML or JSON, or is cut, joined or lost by a careless one.
AWKWARD_TEXTS: Final = (
    *("", " ", "  two  ", " before", "after ", "a\nb", "\n", "a\n", "a\r\nb", "\r", "a\tb", "\t", "x\n\n  y\n"),
    *("no", "No", "yes", "on", "off", "y", "n", "true", "True", "false", "null", "Null", "~", "none", "any", "nan"),
    *("1.10", "2016", "007", "0x1F", "0o17", "1e3", "1_000", "12:30", "12:30:45", "-1", "+1", ".5", "1.", ".inf"),
    *("2016-09-01", "2016-09-01T12:00:00Z", "=", "<<", "-", "- a", "? a", ": a", "a: b", "a:", ":a", "a #b", "#a"),
    *("'", '"', "'a'", '"a"', "it's", 'say "a"', "\\", "\\n", "a\\", "[a]", "{a}", "[", "]", "{", "}", "a, b", ","),
    *("&a", "*a", "!a", "!!str a", "%a", "@a", "`a`", "|", ">", "|-", "> a", "---", "--- a", "...", "... a", "${a}"),
    *("é", "e\u0301", "ß", "İ", "\u0131", "\u00a0", "\u00ad", "\u200b", "\u200e", "\u2028", "\u2029", "\u0085"),
    *("\ufeff", "\x00", "\x07", "\x1b", "\x7f", "\x80", "\x9f", "\ufffd", "\ufffe", "\uffff", "\ud7ff", "\ue000"),
    *("\U0010ffff", "\U0001f91d", "日本", "العربية", "Σίσυφος", "schema", "id", "$", "$.areas[0]", "a" * 300),
    "één woord " * 20,
)


@cache
def texts() -> SearchStrategy[str]:
    """Texts that a careless reader or writer takes for something else; they shrink to the empty text."""
    return st.one_of(
        st.sampled_from(AWKWARD_TEXTS),
        st.text(max_size=12),
        st.text("ab :#-'\"\\[]{},&*!|>%@`?~.0\n\té", max_size=12),
    )


_FIRST: Final = string.ascii_letters + string.digits
_AWKWARD_IDS: Final = ("no", "null", "true", "2016", "1e3", "0x1F", "007", "none", "any", "a-", "x" * 100)


@cache
def ids() -> SearchStrategy[str]:
    """Well-formed ids, some of which YAML would take for no text; they shrink to `a`."""
    return st.one_of(
        st.builds("{}{}".format, st.sampled_from(_FIRST), st.text(f"{_FIRST}-", max_size=4)),
        st.sampled_from(_AWKWARD_IDS),
    )


# Dates and amounts: every form that the specification knows ---------------------------------------------------------

DATE_TEXTS: Final = (
    *("2016", "2016-09", "2016-09-01", "2016-02-29", "0001", "9999", "9999-12-31", "0001-01-01"),
    *(f"2021-{season}" for season in range(21, 42)),
    *("2016~", "2016?", "2016%", "2016-09~", "2016-09-01?", "2021-22%", "2022?-02-01", "2004-?06", "2004-06~-11"),
    *("201X", "20XX", "2XXX", "XXXX-04", "XXXX", "2016-0X", "2016-1X", "2016-XX", "2016-09-0X", "2016-09-XX"),
    *("[..2023-05]", "[2020..]", "[..2016~]", "[2016-09-01..]"),
)
_LENGTHS: Final = ("P5Y", "P1Y6M", "P2W", "P14D")
PERIOD_TEXTS: Final = (
    *("2016/2018", "2016", "2021-22/..", "2015/", "2015/[..2024-05]", "/2017", "../2017", "../..", "/", "/..", "../"),
    *("2012-04-01/P5Y", "P9Y/2017", "P9Y/", "2018/2016", "[2014..]/[..2016]", "2016~/2017?", "2016-09-01/2016-09-30"),
)
RECURRENCE_TEXTS: Final = ("P1Y", "P1M", "~P6M", "P1W", "P14D", "P1Y6M", "~P2Y")
QUANTITY_TEXTS: Final = (
    *("11", "0", "-3", "1.50", "1.50 EUR", "100000 EUR", ">80000000 NZD", "~1400 people", "150/342 municipalities"),
    *("2/3 share", "25..40 homes", "35 %", "356 EUR/patient/year", "<5 FTE", "<=80 homes", ">=80 homes"),
    *("~25..40 homes", "0.125", "26.0000", "35 ‰", "21 °C", "100 EUR excluding VAT", "40..25 homes", "12 m²", "1 no"),
)


@cache
def dates() -> SearchStrategy[ImpreciseDate]:
    """Imprecise dates of every form; they shrink to 2016."""
    return st.one_of(st.sampled_from(DATE_TEXTS), st.dates().map(str)).map(ImpreciseDate)


@cache
def periods() -> SearchStrategy[Period]:
    """Periods of every form, also backwards ones."""
    sides = st.sampled_from(("", "..", *DATE_TEXTS))
    return st.one_of(
        st.sampled_from(PERIOD_TEXTS),
        st.sampled_from(DATE_TEXTS),
        st.builds("{}/{}".format, sides, sides),
        st.builds("{}/{}".format, st.sampled_from(DATE_TEXTS), st.sampled_from(_LENGTHS)),
    ).map(Period)


@cache
def recurrences() -> SearchStrategy[Recurrence]:
    """Recurrences of every form."""
    return st.sampled_from(RECURRENCE_TEXTS).map(Recurrence)


@cache
def quantities() -> SearchStrategy[Quantity]:
    """Amounts of every form."""
    return st.one_of(st.sampled_from(QUANTITY_TEXTS), st.integers(0, 10**9).map(str)).map(Quantity)


# Extensions ---------------------------------------------------------------------------------------------------------

_LARGEST: Final = 2**53


@cache
def json_values() -> SearchStrategy[Any]:
    """JSON values as plain dictionaries and lists, of the numbers that JSON can carry exactly."""
    leaves = st.one_of(
        st.none(),
        st.booleans(),
        st.integers(-_LARGEST, _LARGEST),
        st.floats(allow_nan=False, allow_infinity=False),
        texts(),
    )
    return st.recursive(
        leaves,
        lambda inner: st.one_of(st.lists(inner, max_size=3), st.dictionaries(texts(), inner, max_size=3)),
        max_leaves=6,
    )


@cache
def extensions() -> SearchStrategy[JsonObject]:
    """What applications add, under their prefixes."""
    prefixes = st.one_of(st.sampled_from(("acme", "school")), texts())
    return st.dictionaries(prefixes, json_values(), max_size=2).map(JsonObject)


# What may stand in a field ------------------------------------------------------------------------------------------


@cache
def _terms(field: Field) -> SearchStrategy[str]:
    known = [term.code for term in field.vocabulary or ()]
    return st.one_of(st.sampled_from(known), st.sampled_from(("acme:liaison", "acme:no")), texts())


def _references(field: Field, known: Mapping[str, Sequence[str]]) -> SearchStrategy[str]:
    fitting = [id_ for kind, of_kind in known.items() if field.points_to(kind) for id_ in of_kind]
    others = [id_ for kind, of_kind in known.items() if not field.points_to(kind) for id_ in of_kind]
    pools = [st.sampled_from(pool) for pool in (fitting, others) if pool]
    return st.one_of(*pools, _terms(field), _DANGLING) if field.vocabulary else st.one_of(*pools, _DANGLING)


_DANGLING: Final = st.one_of(st.just("nobody"), texts())
_LOCATORS: Final = st.one_of(st.sampled_from(("", "#F12")), texts().map("#{}".format))
_BY_FORM: Final[Mapping[Form, SearchStrategy[Any]]] = {
    Form.ID: ids(),
    Form.TEXT: texts(),
    Form.FLAG: st.booleans(),
    Form.DATE: dates(),
    Form.PERIOD: periods(),
    Form.RECURRENCE: recurrences(),
    Form.QUANTITY: quantities(),
    Form.EXTENSIONS: extensions(),
}


def _one_in(field: Field, known: Mapping[str, Sequence[str]]) -> SearchStrategy[Any]:
    if field.form is Form.TERM:
        return _terms(field)
    if field.form is Form.REFERENCE:
        return _references(field, known)
    if field.form is Form.CITATION:
        return st.builds("{}{}".format, _references(field, known), _LOCATORS)
    if field.form is Form.VALUE:
        return values_of(cast("type[AttrsInstance]", field.item), known=known)
    return _BY_FORM[field.form]


def contents_of(field: Field, /, *, known: Mapping[str, Sequence[str]] | None = None) -> SearchStrategy[Any]:
    """What may stand in a field, in the long form; `known` are the ids that exist, by the name of their kind."""
    one = _one_in(field, known or {})
    return st.lists(one, min_size=0 if field.required else 1, max_size=3).map(tuple) if field.many else one


_MOST_FIELDS: Final = 5


@cache
def _choices(cls: type[AttrsInstance], given: frozenset[str]) -> SearchStrategy[list[Field]]:
    """The fields that are given a value: those that a class needs, and some others."""
    fields = [field for field in fields_of(cls) if field.form is not Form.ELEMENT and field.name not in given]
    needed = [[field] for field in fields if field.required]
    if cls is Stance:
        needed.append([field for field in fields if field.name in {"statement", "support"}])
    free = [field for field in fields if not field.required]
    chosen = st.lists(st.sampled_from(free), unique_by=id, max_size=_MOST_FIELDS) if free else st.just([])
    return st.tuples(chosen, *map(st.sampled_from, needed)).map(lambda drawn: [*drawn[1:], *drawn[0]])


@st.composite
def values_of(
    draw: st.DrawFn,
    cls: type[T],
    /,
    *,
    known: Mapping[str, Sequence[str]] | None = None,
    **given: SearchStrategy[Any],
) -> T:
    """Elements or values of a class: what it needs and some of its other fields; fields given by name are as given."""
    chosen = draw(_choices(cls, frozenset(given)))
    raw = {field.name: draw(contents_of(field, known=known)) for field in chosen}
    return cls(**raw, **{name: draw(strategy) for name, strategy in given.items()})


def elements_of(
    kind: type[E],
    /,
    *,
    ids: SearchStrategy[str] | None = None,
    known: Mapping[str, Sequence[str]] | None = None,
) -> SearchStrategy[E]:
    """Elements of one kind, whose references point to the ids of `known` or to nothing."""
    return values_of(kind, known=known, **({} if ids is None else {"id": ids}))


@st.composite
def partnerships(
    draw: st.DrawFn,
    *,
    kinds: SearchStrategy[list[type[Element]]] | None = None,
    unique_ids: bool = True,
) -> Partnership:
    """Records with a few elements of several kinds; with `unique_ids=False` some elements may share an id."""
    chosen = draw(st.lists(st.sampled_from(KINDS), max_size=6) if kinds is None else kinds)
    size = len(chosen) + 1
    drawn = st.lists(ids() if unique_ids else st.sampled_from("abc"), min_size=size, max_size=size, unique=unique_ids)
    own, *theirs = draw(drawn)
    known: dict[str, list[str]] = {"Partnership": [own]}
    for kind, id_ in zip(chosen, theirs, strict=True):
        known.setdefault(kind.__name__, []).append(id_)
    elements = [
        draw(elements_of(kind, ids=st.just(id_), known=known)) for kind, id_ in zip(chosen, theirs, strict=True)
    ]
    collected: dict[str, list[Element]] = {}
    for element in elements:
        collected.setdefault(element.element_kind.collection, []).append(element)
    return draw(
        values_of(
            Partnership,
            known=known,
            id=st.just(own),
            **{name: st.just(tuple(of_kind)) for name, of_kind in collected.items()},
        )
    )
