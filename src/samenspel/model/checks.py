"""What constructors check and the short forms that they take.

One value stands for a list of one, an element for its id, a text for the date, period or amount that it spells.
The wire doesn't come through here: its form is exact.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from datetime import date
from decimal import Decimal
from inspect import Parameter, Signature
from typing import TYPE_CHECKING, Any, ClassVar, Final, Protocol, TypeAlias, TypeVar, cast

import attrs
from attrs import evolve, frozen

from samenspel.amounts import Quantity
from samenspel.dates import ImpreciseDate, Period, Recurrence
from samenspel.errors import InvalidValueError
from samenspel.language import Bilingual
from samenspel.model.fields import Form, said
from samenspel.model.json_values import EMPTY, JsonObject, checked_text

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

__all__ = [
    "ID_CHARACTERS",
    "ID_HINT",
    "ID_PATTERN",
    "LONGEST_ID",
    "Dated",
    "Identified",
    "Ids",
    "Lasting",
    "Measured",
    "Recurring",
    "as_date",
    "as_extensions",
    "as_id",
    "as_ids",
    "as_optional_id",
    "as_period",
    "as_quantity",
    "as_recurrence",
    "as_texts",
    "check_flag",
    "check_id",
    "check_text",
    "checked",
    "id_hint",
    "instance_of",
    "many",
    "several",
    "wrong_type",
]


def __dir__() -> list[str]:
    return __all__


class Identified(Protocol):
    """What has an id of its own: an element or a partnership."""

    @property
    def id(self) -> str:
        """What others refer to it by."""
        ...  # pragma: no cover - a protocol has no body


Ids: TypeAlias = "str | Identified | Iterable[str | Identified]"
Dated: TypeAlias = "ImpreciseDate | date | str"
Lasting: TypeAlias = "Period | ImpreciseDate | str"
Recurring: TypeAlias = "Recurrence | str"
Measured: TypeAlias = "Quantity | Decimal | int | str"

T = TypeVar("T")

LONGEST_ID: Final = 100
ID_CHARACTERS: Final = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-"
ID_PATTERN: Final = rf"^[A-Za-z0-9][A-Za-z0-9-]{{0,{LONGEST_ID - 1}}}\Z"
_ID: Final = re.compile(ID_PATTERN)
ID_HINT: Final = Bilingual(
    "write 1 to 100 letters (A-Z, a-z), digits and hyphens, beginning with a letter or digit",
    "schrijf 1 tot 100 letters (A-Z, a-z), cijfers en koppeltekens, te beginnen met een letter of cijfer",
)
_TYPE_WORDS: Final[Mapping[type, Bilingual]] = {
    bool: Bilingual("true or false", "waar of onwaar"),
    int: Bilingual("a number", "een getal"),
    float: Bilingual("a number", "een getal"),
    str: Bilingual("text", "tekst"),
    list: Bilingual("a list", "een lijst"),
    tuple: Bilingual("a list", "een lijst"),
    dict: Bilingual("a mapping", "een groep velden"),
    type(None): Bilingual("nothing", "niets"),
}


def wrong_type(given: object, wanted: Bilingual, hint: Bilingual | None = None) -> InvalidValueError:
    """Make the error for a value of a wrong type."""
    name = type(given).__name__
    found = _TYPE_WORDS.get(type(given), Bilingual(f"of the type {name}", f"van het type {name}"))
    return InvalidValueError(
        "SAM005",
        given,
        Bilingual(f"is {found.en}, where {wanted.en} is asked", f"is {found.nl}, terwijl {wanted.nl} gevraagd is"),
        hint or Bilingual(f"write {wanted.en}", f"schrijf {wanted.nl}"),
    )


def check_text(given: object) -> str:
    """Give a text back, or refuse what is none."""
    if isinstance(given, str):
        return checked_text(given)
    raise wrong_type(given, Bilingual("text", "tekst"))


def check_id(given: object) -> str:
    """Give a well-formed id back, or refuse what is none."""
    if not isinstance(given, str):
        raise wrong_type(given, Bilingual("an id", "een kenmerk"), ID_HINT)
    given = str.__str__(given)
    if _ID.fullmatch(given) is None:
        raise InvalidValueError(
            "SAM006", given, Bilingual("is no well-formed id", "is geen goed gevormd kenmerk"), id_hint(given)
        )
    return given


def id_hint(given: str) -> Bilingual:
    """Say what an id may be, with the id that comes nearest to what was given."""
    plain = re.sub(r"[^A-Za-z0-9]+", "-", given[:200]).strip("-")[:100]
    if not plain:
        return ID_HINT
    return Bilingual(f"{ID_HINT.en}, for example {plain!r}", f"{ID_HINT.nl}, bijvoorbeeld {plain!r}")


def check_flag(given: object) -> bool:
    """Give true or false back, or refuse what is neither."""
    if isinstance(given, bool):
        return given
    raise wrong_type(
        given, Bilingual("true or false", "waar of onwaar"), Bilingual("write true or false", "schrijf true of false")
    )


# Converters: each takes the short forms of what it gives


def as_date(given: Dated | None) -> ImpreciseDate | None:
    """Give an imprecise date from its text or a day."""
    return None if given is None else ImpreciseDate(given)


def as_period(given: Lasting | None) -> Period | None:
    """Give a period from its text or a date."""
    return None if given is None else Period(given)


def as_recurrence(given: Recurring | None) -> Recurrence | None:
    """Give a recurrence from its text."""
    return None if given is None else Recurrence(given)


def as_quantity(given: Measured | None) -> Quantity | None:
    """Give an amount from its text or a bare number."""
    return None if given is None else Quantity(given)


def as_id(given: str | Identified) -> str:
    """Give the id of an element, or the id itself."""
    return _id_of(given)


def _id_of(given: object) -> str:
    return check_text(given if isinstance(given, str) else getattr(given, "id", given))


def as_optional_id(given: str | Identified | None) -> str | None:
    """Give the id of an element, or the id itself, or nothing where nothing is said."""
    return None if given is None else as_id(given)


def as_ids(given: Ids) -> tuple[str, ...]:
    """Give the ids of elements: of one, or of several."""
    if isinstance(given, str) or hasattr(given, "id"):
        return (_id_of(given),)
    return tuple(_id_of(one) for one in several(given))


def as_texts(given: str | Iterable[str]) -> tuple[str, ...]:
    """Give texts from one or several."""
    return (check_text(given),) if isinstance(given, str) else tuple(check_text(one) for one in several(given))


def as_extensions(given: JsonObject | Mapping[str, object]) -> JsonObject:
    """Give extensions as an immutable JSON object."""
    made = given if isinstance(given, JsonObject) else JsonObject(given)
    return made or EMPTY


def several(given: object) -> Iterable[object]:
    """Give the members of a list, a tuple or an iterator; refuse what is one value, or has no order of its own."""
    if isinstance(given, list | tuple | Iterator):
        return cast("Iterable[object]", given)
    raise wrong_type(given, Bilingual("one value or a list of them", "één waarde of een lijst ervan"))


def instance_of(wanted: type[T], given: object) -> T:
    """Give a value of a class back, or refuse it."""
    if isinstance(given, wanted):
        return given
    name = wanted.__name__
    raise wrong_type(given, Bilingual(f"a value of the class {name}", f"een waarde van de klasse {name}"))


def many(wanted: type[T], given: T | Iterable[T]) -> tuple[T, ...]:
    """Give values of a class from one or several."""
    if isinstance(given, wanted):
        return (given,)
    return tuple(instance_of(wanted, one) for one in several(given))


# Naming the field in errors


def checked(cls: type, declared: list[attrs.Attribute[Any]], /) -> list[attrs.Attribute[Any]]:
    """Let the fields of a class check and convert what constructors are given, and name themselves in errors.

    A hook for attrs (`field_transformer`), so that type checkers see the plain converters.
    """
    return [attribute.evolve(converter=_named(cls, attribute)) for attribute in declared]


_CHECKS: Final[Mapping[Form, Callable[[object], object]]] = {
    Form.ID: check_id,
    Form.TEXT: check_text,
    Form.TERM: check_text,
    Form.FLAG: check_flag,
}


def _named(cls: type, attribute: attrs.Attribute[Any]) -> _Named:
    """Make the converter that names the class and the field; for an inherited field, the class that inherits it."""
    where = f"{cls.__name__}.{attribute.name}"
    given = cast("Callable[[object], object] | None", attribute.converter)
    if isinstance(given, _Named):
        return evolve(given, where=where)
    convert = given or _CHECKS[said(attribute).form]
    return _Named(convert, where, attribute.default is None)


@frozen
class _Named:
    """A converter that names its field in the error for what it refuses."""

    convert: Callable[[object], object]
    where: str
    is_optional: bool
    __signature__: ClassVar = Signature([Parameter("given", Parameter.POSITIONAL_ONLY)])
    """What attrs asks of the converter of each field: found out anew each time, it would slow every import down."""

    def __call__(self, given: object) -> object:
        if given is None and self.is_optional:
            return None
        try:
            return self.convert(given)
        except InvalidValueError as error:
            raise InvalidValueError(error.rule, error.value, error.problem, error.hint, self.where) from None
