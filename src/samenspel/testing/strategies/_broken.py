"""The strategies for records that break one rule, and for those that only just do not."""

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
from samenspel.testing.strategies.near import NEAR

if TYPE_CHECKING:
    from hypothesis.strategies import SearchStrategy

    from samenspel.testing.strategies._sketch import Sketch
    from samenspel.testing.strategies.breaking import Way

__all__ = ["broken", "changed_in", "nearly_broken"]


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
    return _changed(st.sampled_from(BREAKERS[_code(rule)]), texts, ids)


def nearly_broken(
    rule: str, /, *, texts: SearchStrategy[str] | None = None, ids: SearchStrategy[str] | None = None
) -> SearchStrategy[Partnership]:
    """Draw records in which one rule, named by its code or its name, only just finds nothing, and no other does either.

    They are made as those of `broken` are, on the other side of what the rule asks: on its limits, in the cases that it
    leaves out, and for a rule of practice in partnerships that are over.
    Whoever shows people what is wrong holds their application to silence with them.
    `texts` and `ids` are those of `partnerships`.

    >>> from hypothesis import find
    >>> from samenspel import check
    >>> len(check(find(nearly_broken("SAM201"), lambda partnership: True)))
    0
    """
    return _changed(st.sampled_from(NEAR[_code(rule)]), texts, ids)


def changed_in(way: Way, /) -> SearchStrategy[Partnership]:
    """Draw records that are changed in one way."""
    return _changed(st.just(way), None, None)


_numbers: Final = st.binary(min_size=_NUMBERS, max_size=_NUMBERS)


def _changed(
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


def _code(name: object) -> str:
    """Give the code of the rule of a code or name, or refuse what is none."""
    if not isinstance(name, str):
        msg = f"{name!r} is no code or name of a rule; write a text, such as 'SAM205'"
        raise InvalidArgument(msg)
    try:
        return CORE[name].code
    except UnknownRuleError as error:
        raise InvalidArgument(str(error)) from None
