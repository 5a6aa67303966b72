"""The strategy for whole records."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING, Any, Final, Unpack, cast

from attrs import evolve
from hypothesis import strategies as st
from hypothesis.errors import InvalidArgument

from samenspel.model import (
    KINDS,
    Agreement,
    Area,
    Commitment,
    Element,
    Event,
    Goal,
    Group,
    Initiative,
    Organisation,
    Partnership,
    Source,
)
from samenspel.testing.strategies._assembly import partnership_of
from samenspel.testing.strategies._choices import Drawn, choices, many_choices
from samenspel.testing.strategies._made import USUAL, checked_fields, composed, is_strategy, told_by

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from hypothesis.strategies import SearchStrategy

    from samenspel.testing.strategies import _arguments as arguments

__all__ = ["clean_rows", "partnerships", "pools_of"]


def __dir__() -> list[str]:
    return __all__


@told_by(Partnership)
def partnerships(
    *,
    clean: bool = False,
    consistent: bool = True,
    texts: SearchStrategy[str] | None = None,
    ids: SearchStrategy[str] | None = None,
    **fields: Unpack[arguments.PartnershipFields],
) -> SearchStrategy[Partnership]:
    """Draw whole records in which no rule finds an error; warnings and advice there may be.

    With `clean` no rule finds anything at all, and most partnerships run at their moment of knowledge, with parties,
    goals, agreements and initiatives.  Without `consistent` anything goes that loads: ids that two elements share,
    references to nobody, ends before starts, unknown terms.
    A collection takes a strategy of how many elements it has, of an element, or of a list of them; elements that come
    whole stand as they are, except that each has an id of its own, and so do other fields that are given: what is
    promised is promised of the rest.
    `texts` draws the texts of a record, names among them, and `ids` its ids; those are letters and numbers by default.
    Records shrink to one without elements.

    >>> from hypothesis import find, strategies as st
    >>> find(partnerships(organisations=st.integers(2, 5)), lambda partnership: partnership.goals)
    Partnership(id='partnership', name='a', organisations=(Organisation(id='o1', name='a'), \
Organisation(id='o2', name='a')), goals=(Goal(id='go1', statement='a'),))
    """
    given = checked_fields(Partnership, fields)
    pool, own_ids = pools_of(texts, ids)
    if clean and not consistent:
        msg = "clean=True and consistent=False contradict each other; leave one of them out"
        raise InvalidArgument(msg)
    mode = evolve(USUAL, is_clean=clean, is_consistent=consistent)
    collections = {kind: given.pop(kind.element_kind.collection, None) for kind in KINDS}
    sized = {kind: strategy for kind, strategy in collections.items() if strategy is not None}
    said = st.fixed_dictionaries(given)
    rows = clean_rows(frozenset(sized)) if clean else _rows(frozenset(sized), is_full=False)

    def draw_one(draw: st.DrawFn) -> Partnership:
        own, *drawn = draw(rows)
        usual = dict(zip((kind for kind in KINDS if kind not in sized), drawn, strict=True))
        more, whole = _given(draw, sized)
        return partnership_of(evolve(mode, texts=draw(pool), ids=draw(own_ids)), own, usual | more, whole, draw(said))

    return composed("partnerships", draw_one)


_MOST_TEXTS: Final = 6
_MOST_IDS: Final = 12


def pools_of(
    texts: SearchStrategy[str] | None, ids: SearchStrategy[str] | None
) -> tuple[SearchStrategy[Sequence[str]], SearchStrategy[Sequence[str]]]:
    """What is drawn for the texts and the ids of a record, where they are given and where they are not."""
    for name, drawn in (("texts", texts), ("ids", ids)):
        if drawn is not None:
            is_strategy(name, drawn)
    return (
        st.just(USUAL.texts) if texts is None else st.lists(texts, min_size=1, max_size=_MOST_TEXTS),
        st.just(()) if ids is None else st.lists(ids, max_size=_MOST_IDS),
    )


_OFTEN: Final[tuple[type[Element], ...]] = (Area, Commitment, Event, Goal, Group, Organisation, Source)
_MOST: Final[Mapping[type[Element], int]] = dict.fromkeys(_OFTEN, 3)
_USUALLY_MOST: Final = 2
_LEAST: Final[Mapping[type[Element], int]] = {Organisation: 2, Goal: 1, Agreement: 1, Initiative: 1}


@cache
def _rows(left_out: frozenset[type[Element]], *, is_full: bool) -> SearchStrategy[tuple[Any, ...]]:
    """What is drawn for a record: for itself, and for the elements of each kind whose number is not given."""
    least = _LEAST if is_full else {}
    return st.tuples(
        choices(Partnership),
        *(
            many_choices(kind, least.get(kind, 0), _MOST.get(kind, _USUALLY_MOST) + (kind in least))
            for kind in KINDS
            if kind not in left_out
        ),
    )


@cache
def clean_rows(left_out: frozenset[type[Element]]) -> SearchStrategy[tuple[Any, ...]]:
    """What is drawn for a record that is to be clean: one in four may be without elements."""
    bare, full = _rows(left_out, is_full=False), _rows(left_out, is_full=True)
    return st.integers(0, 3).flatmap(lambda chance: full if chance else bare)


def _given(
    draw: st.DrawFn, sized: Mapping[type[Element], SearchStrategy[Any]]
) -> tuple[dict[type[Element], list[Drawn]], dict[type[Element], tuple[Element, ...]]]:
    """Draw the collections that are given: as many elements as is said, or elements that come whole."""
    rows: dict[type[Element], list[Drawn]] = {}
    whole: dict[type[Element], tuple[Element, ...]] = {}
    for kind, strategy in sized.items():
        said = draw(strategy)
        if type(said) is int and said >= 0:
            rows[kind] = draw(many_choices(kind, said, said))
        else:
            whole[kind] = _whole(kind, said)
    return rows, whole


def _whole(kind: type[Element], said: object) -> tuple[Element, ...]:
    """Give the elements that came whole, or refuse what is none."""
    elements = tuple(cast("Sequence[object]", said)) if isinstance(said, list | tuple) else (said,)
    wrong = next((one for one in elements if not isinstance(one, kind)), None)
    if wrong is not None:
        name = kind.element_kind.collection
        msg = (
            f"{name} drew {wrong!r}; draw how many there are, as st.integers(1, 3) does, or elements, as {name}() does,"
            f" or st.lists({name}())"
        )
        raise InvalidArgument(msg)
    return cast("tuple[Element, ...]", elements)
