"""What each field says of itself: its description, its vocabulary, and the kinds of element it may point to.

The field functions write this into attrs metadata; `fields_of` is the one walk that reads it.
The wire, the rules, the constructors' checks and the reference of the docs all come from that walk.
"""

from __future__ import annotations

from enum import Enum
from functools import cache
from itertools import groupby
from typing import TYPE_CHECKING, Any, Final, Protocol, TypeVar, cast, get_args, get_origin, get_type_hints

import attrs
from attrs import frozen

from samenspel.amounts import Quantity
from samenspel.dates import ImpreciseDate, Period, Recurrence
from samenspel.language import Bilingual
from samenspel.model.json_values import JsonObject

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
    from contextlib import AbstractContextManager

    from attrs import AttrsInstance

    from samenspel.vocabulary import Vocabulary

__all__ = [
    "ACTORS",
    "ANY",
    "SERVED",
    "ElementKind",
    "Field",
    "Form",
    "citations",
    "collection",
    "date",
    "element_id",
    "extension",
    "fields_of",
    "flag",
    "gather",
    "is_inherited",
    "period",
    "quantity",
    "recurrence",
    "refs",
    "represent",
    "represent_over_lines",
    "said",
    "term",
    "text",
    "value",
    "values_in",
]

SERVED: Final = ("Group", "Organisation", "Person", "Area", "Partnership")
ACTORS: Final = ("Organisation", "Person", "Group", "Structure", "Partnership")
ANY: Final = ("*",)
_KEY: Final = "samenspel"
H = TypeVar("H", bound="AttrsInstance")


def __dir__() -> list[str]:
    return __all__


class Form(Enum):
    """What stands in a field."""

    ID = "id"
    TEXT = "text"
    TERM = "term"
    FLAG = "flag"
    DATE = "date"
    PERIOD = "period"
    RECURRENCE = "recurrence"
    QUANTITY = "quantity"
    REFERENCE = "reference"
    CITATION = "citation"
    VALUE = "value"
    ELEMENT = "element"
    EXTENSIONS = "extensions"


@frozen(kw_only=True)
class Field:
    """One field of an element or a value type, as the walk gives it.

    `vocabulary` is the list of its terms, `targets` are the names of the classes that it may point to (`"*"`: any).
    A field with both holds either a term or an id.
    `item` is the class of what stands in it, of one of them where there are `many`.
    """

    name: str = ""
    form: Form
    description: str
    label: Bilingual
    vocabulary: Vocabulary | None = None
    targets: tuple[str, ...] = ()
    many: bool = False
    required: bool = False
    item: type = str

    def points_to(self, kind: str) -> bool:
        """Tell whether an element of the class of this name may be pointed to."""
        return self.targets == ANY or kind in self.targets


@frozen
class ElementKind:
    """What a kind of element is called: its collection in a record, and its names for people."""

    collection: str
    singular: Bilingual
    plural: Bilingual


def _said(
    form: Form,
    description: str,
    nl: str,
    vocabulary: Vocabulary | None = None,
    targets: tuple[str, ...] = (),
) -> Mapping[str, Field]:
    label = Bilingual("", nl)
    return {_KEY: Field(form=form, description=description, label=label, vocabulary=vocabulary, targets=targets)}


def element_id() -> Mapping[str, Field]:
    """Say that a field is the id of its element."""
    return _said(Form.ID, "What others refer to it by: letters, digits and hyphens; unique in the record.", "kenmerk")


def text(nl: str, description: str) -> Mapping[str, Field]:
    """Say that a field holds text for people."""
    return _said(Form.TEXT, description, nl)


def term(vocabulary: Vocabulary, nl: str, description: str) -> Mapping[str, Field]:
    """Say that a field holds a term of a vocabulary, or an application's own with its prefix."""
    return _said(Form.TERM, description, nl, vocabulary)


def flag(nl: str, description: str) -> Mapping[str, Field]:
    """Say that a field holds true or false."""
    return _said(Form.FLAG, description, nl)


def date(nl: str, description: str) -> Mapping[str, Field]:
    """Say that a field holds an imprecise date."""
    return _said(Form.DATE, description, nl)


def period(nl: str = "periode", description: str = "From when to when it held.") -> Mapping[str, Field]:
    """Say that a field holds a period."""
    return _said(Form.PERIOD, description, nl)


def recurrence(nl: str, description: str) -> Mapping[str, Field]:
    """Say that a field holds how often something comes back."""
    return _said(Form.RECURRENCE, description, nl)


def quantity(nl: str, description: str) -> Mapping[str, Field]:
    """Say that a field holds an amount."""
    return _said(Form.QUANTITY, description, nl)


def refs(
    targets: tuple[str, ...], nl: str, description: str, *, vocabulary: Vocabulary | None = None
) -> Mapping[str, Field]:
    """Say that a field holds ids of elements of these kinds, or also terms where a vocabulary is given."""
    return _said(Form.REFERENCE, description, nl, vocabulary, targets)


def citations() -> Mapping[str, Field]:
    """Say that a field names sources, each with a locator after a `#` where that helps to find the place."""
    description = "The sources that say it: `source-id`, or `source-id#locator`."
    return _said(Form.CITATION, description, "bronnen", targets=("Source",))


def value(nl: str, description: str) -> Mapping[str, Field]:
    """Say that a field holds values of a class of their own."""
    return _said(Form.VALUE, description, nl)


def collection(kind: ElementKind) -> Mapping[str, Field]:
    """Say that a field holds the elements of one kind."""
    return _said(Form.ELEMENT, f"Its {kind.plural.en}.", kind.plural.nl)


def extension() -> Mapping[str, Field]:
    """Say that a field holds what applications add, by the prefix of each application."""
    return _said(Form.EXTENSIONS, "What applications add: JSON values under the prefix of each.", "uitbreidingen")


def is_inherited(attribute: attrs.Attribute[Any], /) -> bool:
    """Tell whether a field comes from a base class."""
    return bool(getattr(attribute, "inherited", False))  # the stubs of attrs lack it


def said(attribute: attrs.Attribute[Any], /) -> Field:
    """Give what a field says of itself."""
    return cast("Field", attribute.metadata[_KEY])


_ITEMS: Final[Mapping[Form, type]] = {
    Form.FLAG: bool,
    Form.DATE: ImpreciseDate,
    Form.PERIOD: Period,
    Form.RECURRENCE: Recurrence,
    Form.QUANTITY: Quantity,
    Form.EXTENSIONS: JsonObject,
}


def fields_of(cls: type[AttrsInstance], /) -> tuple[Field, ...]:
    """Give the fields of a class in the order in which they are written: the id, its own, then what all elements have.

    >>> from samenspel import Structure
    >>> [field.name for field in fields_of(Structure)][:4]
    ['id', 'name', 'kind', 'part_of']
    """
    return _fields_of(cls)


@cache
def _fields_of(cls: type[AttrsInstance]) -> tuple[Field, ...]:
    hints = get_type_hints(cls)
    declared = attrs.fields(cls)
    own = [attribute for attribute in declared if not is_inherited(attribute)]
    common = [attribute for attribute in declared if is_inherited(attribute)]
    ordered = [*(a for a in common if a.name == "id"), *own, *(a for a in common if a.name != "id")]
    return tuple(
        attrs.evolve(
            meaning,
            name=attribute.name,
            label=Bilingual(attribute.name.replace("_", " "), meaning.label.nl),
            many=get_origin(hints[attribute.name]) is tuple,
            required=attribute.default is attrs.NOTHING,
            item=_ITEMS.get(meaning.form) or _inner(hints[attribute.name]),
        )
        for attribute in ordered
        for meaning in [said(attribute)]
    )


def _inner(hint: object) -> type:
    """Give the class inside `X | None` or `tuple[X, ...]`."""
    arguments = [argument for argument in get_args(hint) if argument not in {type(None), Ellipsis}]
    return cast("type", arguments[0] if arguments else hint)


def gather(
    holders: Iterable[H],
    taker_of: Callable[[Field], int | None],
    /,
    *takers: Callable[[tuple[H, str, Field, Any]], object],
) -> None:
    """Hand what stands in the fields of elements, and of the values that they hold, to takers.

    `taker_of` tells which of them takes what stands in a field; `None`: none does.
    What is not said is left out; elements in the collections of a partnership are not walked into.
    It is one walk for all takers, in the order of the elements and of their fields.

    >>> from samenspel import Agreement, Party
    >>> agreement = Agreement(id="a", name="A", form="covenant", parties=Party(actor="school", signed="2020"))
    >>> terms, dates = [], []
    >>> gather([agreement], lambda field: {Form.TERM: 0, Form.DATE: 1}.get(field.form), terms.append, dates.append)
    >>> [(holder.id, path, str(value)) for holder, path, _, value in (*terms, *dates)]
    [('a', 'form', 'covenant'), ('a', 'parties[0].signed', '2020')]
    """
    for kind, alike in groupby(holders, type):
        hand_over = _gatherer(kind, taker_of, len(takers))
        for holder in alike:
            hand_over(holder, holder, "", *takers)


_FEW: Final = 8  # so many places of a field are spelled once for all


@cache
def _gatherer(cls: type[AttrsInstance], taker_of: Callable[[Field], int | None], count: int) -> Callable[..., None]:
    """Give the function that hands what stands in an instance of a class to so many takers.

    Most fields say nothing: code that names each is done with one in a few nanoseconds, a loop takes ten times as long.
    """
    takers = ", ".join(f"take_{number}" for number in range(count))
    known: dict[str, Any] = {"few": _FEW, "spelled": _places}
    lines: list[str] = []
    for field in fields_of(cls):
        name, taker = field.name, taker_of(field)
        if field.form is Form.VALUE:
            known[f"gather_{name}"] = _gatherer(field.item, taker_of, count)
            take = f"gather_{name}(origin, {{said}}, path + {{place}} + '.', {takers})"
        elif taker is not None:
            take = f"take_{taker}((origin, path + {{place}}, field_{name}, {{said}}))"
        else:
            continue
        known |= {f"field_{name}": field, f"places_{name}": _places(field, _FEW)}
        lines += _taken_of_many(name, take) if field.many else _taken_of_one(name, take)
    body = "".join(f"    {line}\n" for line in (*lines, "return"))
    exec(f"def hand_over(origin, given, path, {takers}):\n{body}", known)  # noqa: S102 - of names of fields only
    return cast("Callable[..., None]", known["hand_over"])


def _taken_of_one(name: str, take: str) -> Iterable[str]:
    return (f"said = given.{name}", "if said is not None:", f"    {take.format(place=repr(name), said='said')}")


def _taken_of_many(name: str, take: str) -> Iterable[str]:
    """Give the lines for a field of many; most have one, for which making a loop takes longer than taking it."""
    return (
        f"said = given.{name}",
        "if said:",
        "    if len(said) == 1:",
        f"        {take.format(place=repr(f'{name}[0]'), said='said[0]')}",
        "    else:",
        f"        places = places_{name} if len(said) <= few else spelled(field_{name}, len(said))",
        "        for place, one in zip(places, said):",
        f"            {take.format(place='place', said='one')}",
    )


def _places(field: Field, count: int) -> tuple[str, ...]:
    return tuple(f"{field.name}[{index}]" for index in range(count))


def values_in(holder: AttrsInstance, forms: frozenset[Form], /) -> Sequence[tuple[str, Field, Any]]:
    """Give what stands in the fields of some forms, in an element and in the values that it holds, each with its path.

    >>> from samenspel import Agreement, Party
    >>> agreement = Agreement(id="a", name="A", parties=Party(actor="school", signed="2020"))
    >>> [(path, str(value)) for path, _, value in values_in(agreement, frozenset({Form.DATE}))]
    [('parties[0].signed', '2020')]
    """
    found: list[tuple[AttrsInstance, str, Field, Any]] = []
    gather([holder], _taking(forms), found.append)
    return [(path, field, value) for _, path, field, value in found]


@cache
def _taking(forms: frozenset[Form]) -> Callable[[Field], int | None]:
    """Give what hands the fields of some forms to one taker; the same for the same, so that its code is made once."""
    return lambda field: 0 if field.form in forms else None


def represent(self: AttrsInstance) -> str:
    """Give the call that makes an equal value: fields at their defaults are left out, dates and amounts are text."""
    parts = [f"{name}={_shown(given)!r}" for name, given in _told(self)]
    return f"{type(self).__name__}({', '.join(parts)})"


class Printer(Protocol):
    """What writes values over several lines: that of IPython, and that of the reports of Hypothesis."""

    def group(self, indent: int, opening: str, closing: str, /) -> AbstractContextManager[None]:
        """Write what follows on lines of its own where it is long."""
        ...  # pragma: no cover - a protocol has no body

    def text(self, text: str, /) -> object:
        """Write a text."""
        ...  # pragma: no cover - a protocol has no body

    def breakable(self) -> object:
        """Write a space, or begin a line."""
        ...  # pragma: no cover - a protocol has no body

    def pretty(self, value: object, /) -> object:
        """Write a value."""
        ...  # pragma: no cover - a protocol has no body


def represent_over_lines(self: AttrsInstance, printer: Printer, cycle: bool) -> None:  # noqa: ARG001, FBT001 - as IPython asks it; no value holds itself
    """Write the same call over several lines where it is long: in notebooks, and in reports of tests."""
    opening = f"{type(self).__name__}("
    with printer.group(len(opening), opening, ")"):
        for place, (name, given) in enumerate(_told(self)):
            if place:
                printer.text(",")
                printer.breakable()
            printer.text(f"{name}=")
            printer.pretty(_shown(given))


def _told(self: AttrsInstance) -> Iterator[tuple[str, object]]:
    """Give the fields that are not at their defaults, in order."""
    declared = attrs.fields(type(self))
    for field in fields_of(type(self)):
        given = getattr(self, field.name)
        if field.required or given != getattr(declared, field.name).default:
            yield field.name, given


def _shown(given: object) -> object:
    if isinstance(given, ImpreciseDate | Period | Recurrence | Quantity):
        return str(given)
    return given.plain() if isinstance(given, JsonObject) else given
