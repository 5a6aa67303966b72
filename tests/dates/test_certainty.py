"""Certainty is Kleene's three-valued logic, and no Boolean."""

from __future__ import annotations

from itertools import product

import pytest

from samenspel.dates import Certainty

YES, NO, MAYBE = Certainty.YES, Certainty.NO, Certainty.MAYBE
WORLDS = {YES: {True}, NO: {False}, MAYBE: {True, False}}


def answer(worlds: set[bool]) -> Certainty:
    return next(certainty for certainty, possible in WORLDS.items() if possible == worlds)


@pytest.mark.parametrize(("one", "other"), list(product(Certainty, repeat=2)))
def test_and_and_or_agree_with_every_world(one: Certainty, other: Certainty) -> None:
    """An answer holds in all worlds that its operands leave possible."""
    pairs = list(product(WORLDS[one], WORLDS[other]))
    assert one & other is answer({a and b for a, b in pairs})
    assert one | other is answer({a or b for a, b in pairs})


@pytest.mark.parametrize("one", list(Certainty))
def test_not_swaps_yes_and_no(one: Certainty) -> None:
    assert ~one is answer({not a for a in WORLDS[one]})


@pytest.mark.parametrize("one", list(Certainty))
def test_no_answer_is_a_truth_value(one: Certainty) -> None:
    """Taking an answer for a Boolean raises, and the message says what to write."""
    with pytest.raises(TypeError) as raised:
        bool(one)
    assert str(raised.value) == (
        f"{one} is neither true nor false: compare it, with `is Certainty.YES` where it must be certain, "
        "or with `is not Certainty.NO` where it must be possible"
    )


@pytest.mark.parametrize("other", [True, "yes", None])
def test_operators_take_certainties_only(other: object) -> None:
    with pytest.raises(TypeError):
        YES & other  # type: ignore[operator]
    with pytest.raises(TypeError):
        YES | other  # type: ignore[operator]


def test_wording() -> None:
    assert [(one.wording(), one.wording("nl")) for one in Certainty] == [
        ("certainly", "zeker"),
        ("certainly not", "zeker niet"),
        ("possibly", "mogelijk"),
    ]


def test_values_are_the_words_of_the_wire() -> None:
    assert [Certainty(word) for word in ("yes", "no", "maybe")] == [YES, NO, MAYBE]
