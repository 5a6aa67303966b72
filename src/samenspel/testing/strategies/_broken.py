"""The strategy for records that break one rule."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from attrs import evolve
from hypothesis import strategies as st
from hypothesis.errors import InvalidArgument

from samenspel.model import KINDS, Partnership
from samenspel.rules import CORE, UnknownRuleError
from samenspel.testing.strategies._assembly import partnership_of
from samenspel.testing.strategies._made import USUAL, composed
from samenspel.testing.strategies._partnerships import clean_rows, pools_of
from samenspel.testing.strategies.breaking import BREAKERS, Site

if TYPE_CHECKING:
    from collections.abc import Sequence

    from hypothesis.strategies import SearchStrategy

    from samenspel.testing.strategies._sketch import Sketch
    from samenspel.testing.strategies.breaking import Way

__all__ = ["broken", "broken_in"]


def __dir__() -> list[str]:
    return __all__


_NUMBERS: Final = 32
_FREE: Final = frozenset[type]()


def broken(
    rule: str, /, *, texts: SearchStrategy[str] | None = None, ids: SearchStrategy[str] | None = None
) -> SearchStrategy[Partnership]:
    """Draw records in which one rule, named by its code or its name, finds something, and no other finds anything.

    They are clean partnerships that a small change broke, in each of the ways that the rule tells of, and right on the
    limits that it draws.  They shrink to the smallest record in which the rule finds something.
    `texts` and `ids` are those of `partnerships`.
    For a rule of your own, break a clean partnership in the same way: `partnerships(clean=True).map(break_it)`, with a
    function that changes what your rule asks for, and hold it to the rule with a test.

    >>> from hypothesis import find
    >>> from samenspel import check
    >>> [finding.rule for finding in check(find(broken("SAM201"), lambda partnership: True))]
    ['SAM201']
    """
    return _broken(st.sampled_from(_ways(rule)), texts, ids)


def broken_in(way: Way, /) -> SearchStrategy[Partnership]:
    """Draw records that are broken in one way."""
    return _broken(st.just(way), None, None)


_numbers: Final = st.binary(min_size=_NUMBERS, max_size=_NUMBERS)


def _broken(
    ways: SearchStrategy[Way], texts: SearchStrategy[str] | None, ids: SearchStrategy[str] | None
) -> SearchStrategy[Partnership]:
    pool, own_ids = pools_of(texts, ids)

    def draw_one(draw: st.DrawFn) -> Partnership:
        way, numbers = draw(ways), draw(_numbers)
        own, *drawn = draw(clean_rows(_FREE))
        rows = {kind: some[: way.most.get(kind, len(some))] for kind, some in zip(KINDS, drawn, strict=True)}

        def change(sketch: Sketch) -> None:
            way.change(Site(sketch, numbers))

        mode = evolve(
            USUAL,
            is_clean=True,
            texts=draw(pool),
            ids=draw(own_ids),
            least=way.least,
            change=change,
        )
        return partnership_of(mode, own, rows, {}, way.said)

    return composed("broken", draw_one)


def _ways(name: object) -> Sequence[Way]:
    """Give the ways to break the rule of a code or name, or refuse what is none."""
    if not isinstance(name, str):
        msg = f"{name!r} is no code or name of a rule; write a text, as in broken('SAM205')"
        raise InvalidArgument(msg)
    try:
        return BREAKERS[CORE[name].code]
    except UnknownRuleError as error:
        raise InvalidArgument(str(error)) from None
