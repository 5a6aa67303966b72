"""How Hypothesis knows the classes of samenspel: `st.from_type(Partnership)`, and what applications build of them."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final

from hypothesis import strategies as st

from samenspel.amounts import Quantity
from samenspel.dates import ImpreciseDate, Margin, Period, Recurrence
from samenspel.errors import DecodeError
from samenspel.findings import Finding, Report
from samenspel.model import (
    KINDS,
    Element,
    Event,
    Happening,
    Identifier,
    JsonObject,
    Lineage,
    Mandate,
    Name,
    Observation,
    Partnership,
    Party,
    Phase,
    Reference,
    Snapshot,
    Structure,
    Succession,
    Trajectory,
)
from samenspel.rules import CORE, Catalogue, Rule, check
from samenspel.wire import Limits, RecordLine, RefusedLine

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from hypothesis.strategies import SearchStrategy

__all__ = ["register"]


def __dir__() -> list[str]:
    return __all__


def register() -> None:
    """Let Hypothesis know the classes of samenspel; no strategy is made before it is asked for."""
    for cls, name in _BY_NAME.items():
        st.register_type_strategy(cls, _named(name))
    for cls, make in _OTHERS.items():
        st.register_type_strategy(cls, make)


def _named(name: str) -> Callable[[type], SearchStrategy[Any]]:
    def strategy(_: type) -> SearchStrategy[Any]:
        from samenspel.testing import strategies  # noqa: PLC0415 - only when one is asked for

        return getattr(strategies, name)()  # type: ignore[no-any-return]  # each of them gives a strategy

    return strategy


_BY_NAME: Final[Mapping[type, str]] = {
    **{kind: kind.element_kind.collection for kind in KINDS},
    Partnership: "partnerships",
    Name: "names",
    Identifier: "identifiers",
    Party: "parties",
    Mandate: "mandates",
    Observation: "observations",
    Trajectory: "trajectories",
    Phase: "phases",
    ImpreciseDate: "imprecise_dates",
    Period: "periods",
    Recurrence: "recurrences",
    Quantity: "quantities",
    JsonObject: "json_objects",
}


# What is no part of a record, but is told of one ----------------------------------------------------------------------


def _of_records(tell: Callable[[Partnership], Any]) -> Callable[[type], SearchStrategy[Any]]:
    return lambda _: st.from_type(Partnership).map(tell)


def _found(_: type) -> SearchStrategy[Finding]:
    twins = [Event(id="e", title="a"), Event(id="e", title="b")]
    return st.from_type(Partnership).map(lambda one: check(one.add(*twins), rules=CORE.select("SAM101")).findings[0])


_REFERRED: Final = "p"
_numbers: Final = st.integers(1, 10**6)
_limit: Final = st.integers(1, 2**40)
_OTHERS: Final[Mapping[type, Callable[[type], SearchStrategy[Any]]]] = {
    Element: lambda _: st.one_of(*(st.from_type(kind) for kind in KINDS)),
    Margin: lambda _: st.builds(Margin, **_margins()),
    Snapshot: _of_records(lambda partnership: partnership.at("2016")),
    Lineage: _of_records(lambda partnership: partnership.lineage(partnership)),
    Report: _of_records(check),
    Finding: _found,
    Happening: lambda _: st.from_type(ImpreciseDate).map(_happening),
    Reference: lambda _: st.from_type(Name).map(_reference),
    Succession: lambda _: st.builds(Succession, event=st.from_type(Event), elements=st.tuples(st.from_type(Structure))),
    Rule: lambda _: st.sampled_from(CORE.rules),
    Limits: lambda _: st.builds(Limits, record=_limit, total=st.none() | _limit, ratio=st.none() | _limit),
    RecordLine: lambda _: st.builds(RecordLine, number=_numbers, partnership=st.from_type(Partnership)),
    RefusedLine: lambda _: st.builds(RefusedLine, number=_numbers, error=st.from_type(DecodeError), raw=st.binary()),
    DecodeError: lambda _: st.lists(st.from_type(Finding), min_size=1, max_size=3).map(DecodeError),
    Catalogue: lambda _: st.lists(st.sampled_from(CORE.rules), unique=True).map(Catalogue),
}


def _margins() -> dict[str, SearchStrategy[int]]:
    return {name: st.integers(0, 24) for name in ("years", "months", "seasons", "days")}


def _happening(date: ImpreciseDate) -> Happening:
    event = Event(id="e", title="a", date=date)
    return Partnership(id=_REFERRED, name="a", events=event).timeline()[0]


def _reference(name: Name) -> Reference:
    return Partnership(id=_REFERRED, name=name.text, according_to=_REFERRED).referring_to(_REFERRED)[0]
