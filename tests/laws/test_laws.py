"""The laws for converters and formats: ours keep them, and each is noticed where it is broken."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING, Any

import attrs
import pytest
from generating import few, partnerships
from hypothesis import given

from samenspel import DecodeError, Format, Partnership, dumps, loads
from samenspel.testing import check_format, check_round_trip

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
