"""The strategy for well-formed documents."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING, Final, get_args

from hypothesis import strategies as st
from hypothesis.errors import InvalidArgument

from samenspel.model import Partnership
from samenspel.testing.strategies import _partnerships
from samenspel.testing.strategies._made import composed, is_strategy
from samenspel.testing.strategies._trees import NUMBERS, Hand, groups_in, tree_of
from samenspel.testing.strategies._writing import varied, written
from samenspel.wire import Format, dumps

if TYPE_CHECKING:
    from hypothesis.strategies import SearchStrategy

__all__ = ["FORMATS", "checked_format", "documents", "hands", "record", "records"]


def __dir__() -> list[str]:
    return __all__


FORMATS: Final[tuple[Format, ...]] = get_args(Format)


def documents(
    *,
    format: Format = "json",  # noqa: A002 - as in `loads`
    partnerships: SearchStrategy[Partnership] | None = None,
) -> SearchStrategy[bytes]:
    r"""Draw documents in a format, as bytes, written in the many ways that `loads` reads.

    The order of the fields, the space between them and the way in which texts and numbers are written differ; some
    fields are there and hold nothing.  In YAML there are comments too, and long and short forms.
    What a document says, `loads` tells: the partnership that was drawn from `partnerships`, or else from the strategy
    of that name.  Documents shrink to what `dumps` writes.

    >>> from hypothesis import find
    >>> find(documents(), lambda document: True)
    b'{"schema":1,"id":"partnership","name":"a"}'
    >>> find(documents(), lambda document: b"\n" in document)
    b'{"schema":1,"id":"partnership","name":"a"}\n'
    """
    form, drawn = checked_format(format), records(partnerships)

    def draw_one(draw: st.DrawFn) -> bytes:
        partnership, numbers = record(draw(drawn)), draw(hands)
        if not numbers:
            return dumps(partnership, format=form)
        tree, hand = tree_of(partnership), Hand(numbers)
        for group in groups_in(tree):
            varied(group, form, hand)
        return written(tree, form, hand)

    return composed("documents", draw_one)


_rich: Final = st.binary(min_size=NUMBERS, max_size=NUMBERS)
hands: Final = st.one_of(st.just(b""), _rich, _rich.map(bytes))  # one_of takes each strategy once
"""What is drawn to write a document: often nothing, which is the simplest way."""


def records(partnerships: SearchStrategy[Partnership] | None, /) -> SearchStrategy[Partnership]:
    """Give what is drawn for the records: as is said, or any without errors."""
    if partnerships is None:
        return _usual()
    is_strategy("partnerships", partnerships)
    return partnerships


@cache
def _usual() -> SearchStrategy[Partnership]:
    return _partnerships.partnerships()


def record(drawn: object, /) -> Partnership:
    """Give a record back that was drawn, or refuse what is none."""
    if isinstance(drawn, Partnership):
        return drawn
    msg = f"partnerships drew {drawn!r}; draw records, as partnerships(clean=True) does"
    raise InvalidArgument(msg)


def checked_format(given: object, /) -> Format:
    """Give a format back, or refuse what is none."""
    if given in FORMATS:
        return given
    msg = f"format={given!r} is no format of samenspel; allowed are {', '.join(map(repr, FORMATS))}"
    raise InvalidArgument(msg)
