"""What only our own tests draw: awkward texts and ids, records that need not make sense, the values of any field.

All the rest is drawn by `samenspel.testing.strategies`, as in the tests of any application.
"""

from __future__ import annotations

import string
from functools import cache
from typing import TYPE_CHECKING, Any, Final, TypeVar, cast

import attrs
from hypothesis import settings
from hypothesis import strategies as st

from samenspel.model import KINDS, Element, Form, Partnership
from samenspel.testing import strategies

if TYPE_CHECKING:
    from collections.abc import Collection

    from attrs import AttrsInstance
    from hypothesis.strategies import SearchStrategy

    from samenspel.model import Field

__all__ = [
    "AWKWARD_TEXTS",
    "contents_of",
    "elements_of",
    "few",
    "ids",
    "json_values",
    "partnerships",
    "texts",
    "values_of",
]

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


# Extensions ----------------------------------------------------------------------------------------------------------

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


# Records that need not make sense -----------------------------------------------------------------------------------


def partnerships(
    *, only: Collection[type[Element]] | None = None, unique_ids: bool = True
) -> SearchStrategy[Partnership]:
    """Whatever loads, of all kinds of element or of some; with `unique_ids=False` some elements may share an id."""
    without = {} if only is None else {kind.element_kind.collection: st.just(0) for kind in KINDS if kind not in only}
    drawn = strategies.partnerships(consistent=False, texts=texts(), ids=ids(), **cast("Any", without))
    return drawn.map(_without_twins) if unique_ids else drawn


def _without_twins(partnership: Partnership) -> Partnership:
    """Leave out each element whose id another has."""
    met = {partnership.id}
    left: dict[str, list[Element]] = {}
    for element in partnership.elements():
        if element.id not in met:
            left.setdefault(element.element_kind.collection, []).append(element)
            met.add(element.id)
    kept: dict[str, Any] = {kind.element_kind.collection: left.get(kind.element_kind.collection, ()) for kind in KINDS}
    return attrs.evolve(partnership, **kept)


def elements_of(kind: type[E], /, *, ids: SearchStrategy[str] | None = None) -> SearchStrategy[E]:
    """Elements of one kind that need not make sense; some say nothing that they need not."""
    name = kind.element_kind.collection
    alone: dict[str, Any] = {other.element_kind.collection: st.just(0) for other in KINDS} | {name: st.just(1)}
    drawn = strategies.partnerships(consistent=False, texts=texts(), **alone).map(lambda one: getattr(one, name)[0])
    if ids is None:
        return drawn
    return st.builds(lambda element, id_: attrs.evolve(element, id=id_), drawn, ids)


def values_of(cls: type[AttrsInstance], /) -> SearchStrategy[Any]:
    """Partnerships, elements or values of a class."""
    if cls is Partnership:
        return partnerships()
    return elements_of(cls) if issubclass(cls, Element) else st.from_type(cls)


# What may stand in a field ------------------------------------------------------------------------------------------

_TERMS: Final = st.one_of(st.sampled_from(("acme:liaison", "acme:no")), texts())
_BY_FORM: Final[dict[Form, SearchStrategy[Any]]] = {
    Form.ID: ids(),
    Form.TEXT: texts(),
    Form.REFERENCE: texts(),
    Form.CITATION: st.one_of(texts(), st.builds("{}#{}".format, ids(), texts())),
    Form.FLAG: st.booleans(),
    Form.DATE: strategies.imprecise_dates(),
    Form.PERIOD: strategies.periods(),
    Form.RECURRENCE: strategies.recurrences(),
    Form.QUANTITY: strategies.quantities(),
    Form.EXTENSIONS: strategies.json_objects(keys=texts(), values=json_values()),
}


def contents_of(field: Field, /) -> SearchStrategy[Any]:
    """What may stand in a field, in the long form."""
    one = values_of(cast("Any", field.item)) if field.form is Form.VALUE else _BY_FORM.get(field.form, _TERMS)
    if field.vocabulary is not None:
        one = st.one_of(st.sampled_from([term.code for term in field.vocabulary]), _TERMS)
    return st.lists(one, min_size=0 if field.required else 1, max_size=3).map(tuple) if field.many else one
