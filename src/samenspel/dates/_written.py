"""What dates, periods and recurrences have in common: each is a value that is equal to what is written alike."""

from __future__ import annotations

from typing import TYPE_CHECKING, NoReturn

if TYPE_CHECKING:
    from typing import Self

__all__ = ["LONGEST", "Written", "plain"]

LONGEST = 100
"""The most characters that the text of a date, a period or a recurrence has; longer texts are refused unread."""


def __dir__() -> list[str]:
    return __all__


def plain(text: str, /) -> str:
    """Give a text as a plain `str`, so that no subclass with an equality of its own gets into a cache."""
    return text if type(text) is str else str.__str__(text)


class Written:
    """An immutable value that is known by its text: equality, hash, pickle, copy, `str` and `repr` follow from it."""

    __slots__ = ("_text",)

    _text: str

    def __str__(self) -> str:
        return self._text

    def __repr__(self) -> str:
        return f"{type(self).__name__}({self._text!r})"

    def __eq__(self, other: object, /) -> bool:
        if isinstance(other, Written) and type(other) is type(self):
            return self._text == other._text
        return NotImplemented

    def __hash__(self) -> int:
        return hash((type(self), self._text))

    def __reduce__(self) -> tuple[type[Self], tuple[str]]:
        return type(self), (self._text,)

    def __copy__(self) -> Self:
        return self

    def __deepcopy__(self, memo: dict[int, object], /) -> Self:
        return self

    def __setattr__(self, name: str, value: object, /) -> NoReturn:
        msg = f"{self!r} is immutable: its {name!r} cannot be set"
        raise AttributeError(msg)

    def __delattr__(self, name: str, /) -> NoReturn:
        msg = f"{self!r} is immutable: its {name!r} cannot be deleted"
        raise AttributeError(msg)
