"""How rules are chosen: the settings of a project and names, drawn right and wrong, and what a catalogue answers.

No record says any of this, so what is drawn here tells the catalogue and what reads settings from their mutants.
"""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING, Any, Final

from attrs import asdict
from hypothesis import strategies as st
from tests.laws.measures import draws

from samenspel import CORE

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from types import ModuleType

    from hypothesis.strategies import SearchStrategy

    from samenspel.rules import Violation

__all__ = ["answers"]

_COUNT: Final = 300


def answers(rules: ModuleType, /) -> list[str]:
    """Give what the package of rules answers to each question that is drawn, be it an error; and its pages."""
    ours = rules.Rule(code="ACME1", name="all-sorts", judge=_judge, verdicts=rules.CORE["SAM101"].verdicts)
    known = rules.CORE | rules.Catalogue([ours])
    return [
        *(_answer(lambda rule=rule: (rule.severity, asdict(rule.documentation))) for rule in known),
        *(_answer(lambda given=given: _chosen(rules.configured(known, given), known)) for given in _settings()),
        *(_answer(lambda name=name: known[name].code) for name in _names()),
        *(_answer(lambda name=name: name in known) for name in _names()),
        _answer(lambda: [rule in rules.CORE for rule in known]),
        _answer(lambda: _of(rules.installed())),
    ]


def _judge(  # a rule of an application, with a parameter of each type, whose page lacks sections
    judged: object,
    *,
    count: int = 1,
    share: float = 0.5,
    strict: bool = False,
    kinds: tuple[str, ...] = (),
) -> Iterator[Violation]:
    """Nothing is found."""
    del judged, count, share, strict, kinds
    yield from ()


def _answer(question: Callable[[], object]) -> str:
    try:
        return repr(question())
    except Exception as error:  # noqa: BLE001 - a mutant may raise anything
        return f"{type(error).__name__}: {error} {error.args}"


def _chosen(chosen: Any, known: Any) -> object:  # noqa: ANN401 - catalogues of whichever class the mutant has
    """Give the rules that settings choose, and those of them and of all others together."""
    return _of(chosen), _answer(lambda: _of(chosen | known))


def _of(catalogue: Any) -> object:  # noqa: ANN401 - a catalogue of whichever class the mutant has
    return len(catalogue), [(rule.code, dict(rule.parameters), rule.settings) for rule in catalogue]


# What is drawn -------------------------------------------------------------------------------------------------------

_CODES: Final = [*(name for rule in CORE for name in (rule.code, rule.name)), "ACME1", "all-sorts"]
_OF_OURS: Final = ("count", "share", "strict", "kinds")
_OF_RULES: Final = [("ACME1", _OF_OURS), *((rule.code, tuple(rule.parameters)) for rule in CORE)]


def _misspelled(name: str) -> SearchStrategy[str]:
    places = st.integers(0, len(name))
    return st.builds(lambda place, more: name[:place] + more + name[place + 1 :], places, st.sampled_from(["", "x"]))


_known: Final = st.sampled_from(_CODES)
_named: Final = st.one_of(
    _known, st.integers(0, 5).map(lambda length: "SAM205"[:length]), st.text(max_size=3), _known.flatmap(_misspelled)
)
_lists: Final = st.lists(_known, max_size=6)
_value: Final = st.one_of(st.integers(0, 30), st.floats(0, 30), st.booleans(), st.text(max_size=3), _lists)


@st.composite
def _parameters(draw: st.DrawFn) -> dict[str, Any]:
    """Give parameters of a rule, of which some may be misspelled, with values of any type."""
    code, names = draw(st.one_of(st.just(_OF_RULES[0]), st.sampled_from(_OF_RULES)))
    known = st.sampled_from([*names, "months"])
    return {code: draw(st.dictionaries(st.one_of(known, known.flatmap(_misspelled)), _value, max_size=2))}


_table: Final = st.one_of(_parameters(), st.dictionaries(_named, _value, max_size=1), _value)
_codes: Final = st.one_of(_lists, st.lists(_named, max_size=2), _value)
_setting: Final = st.one_of(
    st.fixed_dictionaries({}, optional={"select": _lists, "ignore": _lists}),
    st.fixed_dictionaries({"parameters": _parameters()}),
    st.fixed_dictionaries({}, optional={"select": _codes, "ignore": _codes, "parameters": _table}),
    st.dictionaries(_misspelled("select"), _codes, max_size=1),
)


@cache
def _settings() -> list[dict[str, Any]]:
    return draws(_setting, 3 * _COUNT)


@cache
def _names() -> list[str]:
    return draws(_named, _COUNT)
