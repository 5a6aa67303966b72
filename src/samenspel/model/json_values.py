"""JSON values that applications add to elements: kept as they came, and immutable all the way down."""

from __future__ import annotations

import math
from collections.abc import Iterator, Mapping
from typing import Final, Self, TypeAlias, cast, final

from samenspel.errors import InvalidValueError
from samenspel.language import Bilingual

__all__ = ["DEEPEST", "EMPTY", "JsonObject", "JsonValue", "check_depth", "checked_text"]

JsonValue: TypeAlias = "str | int | float | bool | tuple[JsonValue, ...] | JsonObject | None"

_LARGEST_EXACT: Final = 2**53
DEEPEST: Final = 100
"""How many levels an extension may have."""


def __dir__() -> list[str]:
    return __all__


@final
class JsonObject(Mapping[str, "JsonValue"]):
    """A JSON object that can't be changed: its objects are `JsonObject` again, its arrays tuples.

    Two are equal where JSON tells no difference: the order of keys is none, `1`, `1.0` and `true` are three values.
    Raises `InvalidValueError` for what JSON can't carry exactly: NaN, infinities, integers beyond 2^53, text with lone
    surrogates, keys that are no text, other types, and nesting of more than 100 levels.

    >>> extensions = JsonObject({"acme": {"tags": ["a", "b"]}})
    >>> extensions["acme"]["tags"]
    ('a', 'b')
    """

    __slots__ = ("_text", "_values")
    _text: str
    _values: dict[str, JsonValue]

    def __new__(cls, values: Mapping[str, object] = {}, /) -> Self:
        """Check the values and freeze them."""
        return cls.of_frozen(_frozen_object(values, 1))

    @classmethod
    def of_frozen(cls, values: dict[str, JsonValue]) -> Self:
        """Make one of values that are checked and frozen already."""
        made = object.__new__(cls)
        object.__setattr__(made, "_values", values)
        return made

    def __setattr__(self, name: str, value: object) -> None:
        msg = f"a JsonObject can't be changed: make a new one instead of setting {name}"
        raise AttributeError(msg)

    def __delattr__(self, name: str) -> None:
        msg = f"a JsonObject can't be changed: make a new one instead of deleting {name}"
        raise AttributeError(msg)

    def __getitem__(self, key: str, /) -> JsonValue:
        return self._values[key]

    def __iter__(self) -> Iterator[str]:
        return iter(self._values)

    def __len__(self) -> int:
        return len(self._values)

    def __eq__(self, other: object, /) -> bool:
        if isinstance(other, JsonObject):
            return self._canonical() == other._canonical()
        return NotImplemented

    def __hash__(self) -> int:
        return hash(self._canonical())

    def _canonical(self) -> str:
        """Give the text that equal ones share, made when it is asked for."""
        try:
            return self._text
        except AttributeError:
            import json  # noqa: PLC0415 - for few objects only

            text = json.dumps(self._values, default=_plain, sort_keys=True, ensure_ascii=False)
            object.__setattr__(self, "_text", text)
            return text

    def __repr__(self) -> str:
        return f"JsonObject({self.plain()!r})"

    def __reduce__(self) -> str | tuple[type[JsonObject], tuple[dict[str, object]]]:
        return "EMPTY" if self is EMPTY else (JsonObject, (self.plain(),))

    def __copy__(self) -> JsonObject:
        return self

    def __deepcopy__(self, memo: object, /) -> JsonObject:
        return self

    def plain(self) -> dict[str, object]:
        """Give the same as plain dictionaries and lists, free to change, with sorted keys.

        >>> JsonObject({"b": 1, "a": (2, 3)}).plain()
        {'a': [2, 3], 'b': 1}
        """
        return {key: _plain_deep(self._values[key]) for key in sorted(self._values)}


def _plain(value: object) -> object:
    if isinstance(value, JsonObject):
        return dict(value)
    raise TypeError(type(value).__name__)  # pragma: no cover - frozen values hold nothing else


def _plain_deep(value: JsonValue) -> object:
    if isinstance(value, JsonObject):
        return value.plain()
    if isinstance(value, tuple):
        return [_plain_deep(part) for part in value]
    return value


def _frozen_object(values: object, depth: int) -> dict[str, JsonValue]:
    if not isinstance(values, Mapping):
        raise InvalidValueError(
            "SAM005",
            values,
            Bilingual("is no JSON object", "is geen JSON-object"),
            Bilingual("write a mapping of names to values", "schrijf namen met waarden erbij"),
        )
    check_depth(depth)
    items = cast("Mapping[object, object]", values).items()
    return {_frozen_text(key): _frozen(value, depth + 1) for key, value in items}


def _frozen_text(value: object) -> str:
    if not isinstance(value, str):
        raise InvalidValueError(
            "SAM005",
            value,
            Bilingual("is no text, as a key of JSON must be", "is geen tekst, en een sleutel in JSON moet dat zijn"),
            Bilingual("write the key as text", "schrijf de sleutel als tekst"),
        )
    return checked_text(value)


def checked_text(value: str) -> str:
    """Give a text that every format can carry, as plain text; refuse one with a lone surrogate."""
    if not value.isascii():
        try:
            value.encode()
        except UnicodeEncodeError as error:
            raise InvalidValueError(
                "SAM001",
                value,
                Bilingual(
                    f"holds half a character (a lone surrogate) at index {error.start}",
                    f"bevat een half teken (een los surrogaat) op plaats {error.start}",
                ),
                Bilingual(
                    "read the text again in its right encoding", "lees de tekst opnieuw in, in de juiste codering"
                ),
            ) from error
    return value if type(value) is str else str.__str__(value)


def _frozen(value: object, depth: int) -> JsonValue:
    if isinstance(value, str):
        return checked_text(value)
    if isinstance(value, Mapping):
        return JsonObject.of_frozen(_frozen_object(cast("object", value), depth))
    if isinstance(value, list | tuple):
        return _frozen_array(cast("tuple[object, ...]", value), depth)
    if value is None or isinstance(value, bool):
        return value
    if isinstance(value, int | float):
        return _frozen_number(value)
    name = type(value).__name__
    raise InvalidValueError(
        "SAM005",
        value,
        Bilingual(f"is of a type that JSON has not ({name})", f"is van een soort die JSON niet kent ({name})"),
        Bilingual(
            "allowed are text, numbers, true, false, null, lists and mappings",
            "toegestaan zijn tekst, getallen, true, false, null, lijsten en namen met waarden",
        ),
    )


def _frozen_array(values: tuple[object, ...], depth: int) -> tuple[JsonValue, ...]:
    check_depth(depth)
    return tuple(_frozen(value, depth + 1) for value in values)


def _frozen_number(value: float) -> int | float:
    if isinstance(value, int) and abs(value) <= _LARGEST_EXACT:
        return int(value)
    if not isinstance(value, int) and math.isfinite(value):
        return float(value)
    raise InvalidValueError(
        "SAM010",
        value,
        Bilingual("is a number that JSON can't carry exactly", "is een getal dat JSON niet exact kan dragen"),
        Bilingual(
            "write it as text, or keep it within 2^53 (9007199254740992)",
            "schrijf het als tekst, of blijf binnen 2^53 (9007199254740992)",
        ),
    )


def check_depth(depth: int) -> None:
    """Refuse what is nested too deep."""
    if depth > DEEPEST:
        raise InvalidValueError(
            "SAM013",
            "...",
            Bilingual(f"is nested in more than {DEEPEST} levels", f"is dieper genest dan {DEEPEST} niveaus"),
            Bilingual("make the extension flatter", "maak de uitbreiding vlakker"),
        )


EMPTY: Final = JsonObject()
