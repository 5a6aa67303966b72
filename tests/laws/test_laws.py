"""The laws for converters and formats: ours keep them, and each is noticed where it is broken."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING, Any, Final

import attrs
import pytest
from generating import few, partnerships
from hypothesis import Phase, given, settings

from samenspel import (
    Agreement,
    Area,
    Commitment,
    DecodeError,
    Event,
    Format,
    Goal,
    Group,
    Initiative,
    Link,
    Obstacle,
    Organisation,
    Partnership,
    Person,
    Remark,
    Result,
    Role,
    Source,
    Stance,
    Structure,
    Waiver,
    dumps,
    loads,
)
from samenspel.model import KINDS, Element
from samenspel.testing import check_format, check_round_trip, strategies

if TYPE_CHECKING:
    from collections.abc import Callable

PARTNERSHIP = Partnership(id="p", name="P", summary="All of it")


@pytest.mark.parametrize("form", ["json", "yaml", "msgpack"])
@few
@given(partnership=partnerships())
def test_every_format_of_ours_keeps_the_laws(form: Format, partnership: Partnership) -> None:
    check_format(partnership, write=partial(dumps, format=form), read=partial(loads, format=form))


def _forgetful(document: bytes) -> Partnership:
    return attrs.evolve(loads(document), summary=None)


def _renaming(document: bytes) -> Any:  # noqa: ANN401 - what passes for the same, and is not written so
    class Same(Partnership):
        __hash__ = Partnership.__hash__

        def __eq__(self, other: object) -> bool:
            return True

    return Same(id="other", name=loads(document).name)


def _moody() -> Callable[[Partnership], bytes]:
    written = iter(range(99))
    return lambda partnership: dumps(partnership) + b" " * next(written)


@pytest.mark.parametrize(
    ("write", "read", "said"),
    [
        (dumps, _forgetful, "what was written reads back as something else"),
        (_moody(), loads, "writing the same record again gives something else"),
        (dumps, _renaming, "writing what was read gives something else"),
    ],
    ids=["forgets", "changes", "renames"],
)
def test_a_converter_that_breaks_a_law_is_told_which(
    write: Callable[[Partnership], bytes], read: Callable[[bytes], Partnership], said: str
) -> None:
    with pytest.raises(AssertionError, match=said):
        check_round_trip(PARTNERSHIP, write=write, read=read)


def _careless(document: bytes) -> Partnership:
    try:
        return loads(document)
    except DecodeError:
        raise KeyError(document) from None


@pytest.mark.parametrize(
    ("write", "read", "said"),
    [
        (lambda partnership: dumps(partnership).decode(), loads, "it is written as str, and not as bytes"),
        (dumps, _careless, "raises KeyError.*and no SamenspelError"),
        (dumps, _forgetful, "reads back as something else"),
    ],
    ids=["text", "another error", "forgets"],
)
def test_a_format_that_breaks_a_law_is_told_which(write: Any, read: Any, said: str) -> None:  # noqa: ANN401 - wrong on purpose
    with pytest.raises(AssertionError, match=said):
        check_format(PARTNERSHIP, write=write, read=read)


# A fault in each kind ------------------------------------------------------------------------------------------------

LOST: Final[dict[type[Element], str]] = {
    Organisation: "part_of",
    Person: "names",
    Group: "size",
    Area: "part_of",
    Structure: "decides",
    Role: "mandate",
    Goal: "contributes_to",
    Stance: "laid_down_in",
    Result: "observations",
    Agreement: "notice",
    Commitment: "unless",
    Initiative: "recurs",
    Obstacle: "addressed_by",
    Event: "ends",
    Link: "period",
    Source: "published",
    Remark: "field",
    Waiver: "until",
}
"""For each kind, the field that a faulty writer loses."""


def _losing(kind: type[Element], name: str) -> Callable[[Partnership], bytes]:
    collection, default = kind.element_kind.collection, getattr(attrs.fields(kind), name).default

    def write(partnership: Partnership) -> bytes:
        left: Any = [attrs.evolve(one, **{name: default}) for one in getattr(partnership, collection)]
        return dumps(attrs.evolve(partnership, **{collection: left}))

    return write


def test_there_is_a_fault_for_each_kind() -> None:
    assert list(LOST) == list(KINDS)


@pytest.mark.parametrize("kind", LOST, ids=lambda kind: kind.__name__)
def test_a_field_of_any_kind_that_gets_lost_is_noticed_in_few_examples(kind: type[Element]) -> None:
    """A writer that loses one field is caught by records as they are drawn, long before the thousandth."""
    write = _losing(kind, LOST[kind])

    @settings(max_examples=1_000, database=None, phases=[Phase.generate])
    @given(strategies.partnerships())
    def round_trip(partnership: Partnership) -> None:
        check_round_trip(partnership, write=write, read=loads)

    with pytest.raises(AssertionError, match="reads back as something else"):
        round_trip()
