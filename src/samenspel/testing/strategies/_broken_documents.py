"""The strategy for documents that have one decode fault."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING, Final

from hypothesis import strategies as st
from hypothesis.errors import InvalidArgument

from samenspel.language import nearest
from samenspel.testing.strategies._documents import checked_format, hands, record, records
from samenspel.testing.strategies._faulty import FAULTY, Page
from samenspel.testing.strategies._made import composed
from samenspel.testing.strategies._trees import NUMBERS, Hand, groups_in, tree_of
from samenspel.testing.strategies._writing import varied, written
from samenspel.wire.faults import FAULTS

if TYPE_CHECKING:
    from collections.abc import Sequence

    from hypothesis.strategies import SearchStrategy

    from samenspel.model import Partnership
    from samenspel.testing.strategies._faulty import Way
    from samenspel.wire import Format

__all__ = ["broken_documents", "documents_broken_in", "ways_of"]


def __dir__() -> list[str]:
    return __all__


def broken_documents(
    fault: str,
    /,
    *,
    format: Format = "json",  # noqa: A002 - as in `loads`
    partnerships: SearchStrategy[Partnership] | None = None,
) -> SearchStrategy[bytes]:
    """Draw documents that `loads` refuses with one finding: that of a fault, named by its code or its name.

    They are documents as `documents` draws them, broken at any place and in each of the ways that make the fault.
    They shrink to a small document that has it.  There is one for each fault that can be in a document of the format;
    `samenspel explain SAM007` tells what a fault is.

    >>> from hypothesis import find
    >>> find(broken_documents("SAM007"), lambda document: True)
    b'{"schema":1,"id":"partnership","name":"a","as_of":""}'
    """
    form = checked_format(format)
    return documents_broken_in(ways_of(fault, form), form, partnerships)


def documents_broken_in(
    ways: Sequence[Way], form: Format, partnerships: SearchStrategy[Partnership] | None = None, /
) -> SearchStrategy[bytes]:
    """Draw documents that are broken in one of some ways."""
    drawn, chosen = records(partnerships), _one_of(tuple(ways))

    def draw_one(draw: st.DrawFn) -> bytes:
        way, numbers = draw(chosen)
        tree, hand = tree_of(record(draw(drawn))), Hand(draw(hands))
        for group in groups_in(tree):
            varied(group, form, hand)
        page = Page(tree, form, Hand(numbers))
        way.change(page)
        return page.finish(written(tree, form, hand))

    return composed("broken_documents", draw_one)


@cache
def _one_of(ways: tuple[Way, ...]) -> SearchStrategy[tuple[Way, bytes]]:
    return st.tuples(st.sampled_from(ways), _numbers)


_numbers: Final = st.binary(min_size=NUMBERS, max_size=NUMBERS)


def ways_of(fault: object, form: Format, /) -> Sequence[Way]:
    """Give the ways to make a fault in a format, or refuse what is none or what cannot be there."""
    code = _code_of(fault)
    ways = [way for way in FAULTY[code] if form in way.formats]
    if not ways:
        able = next(way.formats[0] for way in FAULTY[code])
        instead = _INSTEAD.get(code, "")
        msg = f"loads refuses no document in {form!r} for {code}, {FAULTS[code]}; {instead}write format={able!r}"
        raise InvalidArgument(msg)
    return ways


_INSTEAD: Final = {"SAM012": "give load a smaller limit, as limits=Limits(record=40), or "}


def _code_of(fault: object) -> str:
    """Give the code of a fault that is named, or refuse what names none."""
    if not isinstance(fault, str):
        msg = f"{fault!r} is no code or name of a fault; write a text, as in broken_documents('SAM007')"
        raise InvalidArgument(msg)
    for code, name in FAULTS.items():
        if fault in {code, name}:
            return code
    near = nearest(fault, [*FAULTS, *FAULTS.values()])
    listed = f"the nearest are: {', '.join(near)}" if near else f"there are: {', '.join(FAULTS)}"
    msg = f"{fault!r} is no fault of a document; {listed}; records that break a rule are drawn by broken"
    raise InvalidArgument(msg)
