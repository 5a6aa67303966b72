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
    from hypothesis.strategies import SearchStrategy

    from samenspel.rules import Rule

__all__ = ["broken"]


def __dir__() -> list[str]:
    return __all__


_NUMBERS: Final = 16
_FREE: Final = frozenset[type]()


def broken(
    rule: str, /, *, texts: SearchStrategy[str] | None = None, ids: SearchStrategy[str] | None = None
) -> SearchStrategy[Partnership]:
    """Draw records in which one rule, named by its code or its name, finds something, and no other finds anything.

    They are clean partnerships that a small change broke, in each of the ways that the rule tells of, and right on the
    limits that it draws.  They shrink to the smallest record in which the rule finds something.
    Of `samenspel.CORE` there is one for each rule, whatever a rule is; `texts` and `ids` are those of `partnerships`.
    For a rule of your own, break a clean partnership in the same way: `partnerships(clean=True).map(break_it)`, with a
    function that changes what your rule asks for, and hold it to the rule with a test.

    >>> from hypothesis import find
    >>> from samenspel import check
    >>> [finding.rule for finding in check(find(broken("SAM201"), lambda partnership: True))]
    ['SAM201']
    """
    found = _rule(rule)
    ways = st.sampled_from(BREAKERS[found.code])
    pool, own_ids = pools_of(texts, ids)
    mode = evolve(USUAL, is_clean=True)

    def draw_one(draw: st.DrawFn) -> Partnership:
        way = draw(ways)
        numbers = draw(_numbers)
        own, *drawn = draw(clean_rows(_FREE))
        rows = {kind: some[: way.most.get(kind, len(some))] for kind, some in zip(KINDS, drawn, strict=True)}
        bent = evolve(
            mode,
            texts=draw(pool),
            ids=draw(own_ids),
            least=way.least,
            change=lambda sketch: way.change(Site(sketch, numbers)),
        )
        return partnership_of(bent, own, rows, {}, way.said)

    return composed("broken", draw_one)


_numbers: Final = st.binary(min_size=_NUMBERS, max_size=_NUMBERS)


def _rule(name: object) -> Rule:
    """Give the rule of a code or name, or refuse what is none."""
    try:
        return CORE[name]  # type: ignore[index]  # what is no text is no rule either
    except UnknownRuleError as error:
        raise InvalidArgument(str(error)) from None
