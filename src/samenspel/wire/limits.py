"""How much is read at most."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from attrs import field, frozen

if TYPE_CHECKING:
    from attrs import Attribute

__all__ = ["Limits"]


def __dir__() -> list[str]:
    return __all__


def _check(limits: Limits, attribute: Attribute[Any], value: object) -> None:
    del limits
    is_number = isinstance(value, int) and not isinstance(value, bool) and value > 0
    if not is_number and (value is not None or attribute.name == "record"):
        msg = f"{attribute.name}={value!r} is no limit: give a whole number of 1 or more"
        raise ValueError(msg)


@frozen(kw_only=True)
class Limits:
    """How much is read at most; what is larger is refused, with SAM012.

    `record` is how many bytes one record may have.
    `total` is how many bytes a file may have, after it is expanded; `None` is without end.
    `ratio` is how many times as large as it was a compressed file may become; `None` is without end.
    Up to 8 MiB it may become as large as it will.

    >>> Limits(record=1_000_000).ratio
    200
    """

    record: int = field(default=8 * 2**20, validator=_check)
    total: int | None = field(default=None, validator=_check)
    ratio: int | None = field(default=200, validator=_check)
