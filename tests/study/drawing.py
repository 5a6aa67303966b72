"""What the strategies draw, as a judge of mutants: what a rule finds in it tells the rule from its mutant.

The records are drawn once.  Each mutant judges them in a process of its own, in which the rules are imported anew.
It breaks a promise of the strategies where a record that is broken in one way does not break that rule alone, a clean
one breaks any, or a usual one has an error; or it finds something else than the rules do, in other places or words.
What serves all rules also answers to settings and names that are drawn.
"""

from __future__ import annotations

import multiprocessing
import resource
import sys
from concurrent.futures import ThreadPoolExecutor
from datetime import date
from functools import cache
from itertools import groupby
from time import perf_counter
from typing import TYPE_CHECKING, Final, Literal

from attrs import evolve, frozen
from hypothesis import strategies as st
from tests.laws.measures import draws

from samenspel import CORE, Partnership, Severity, check, rules
from samenspel.testing.strategies import partnerships
from samenspel.testing.strategies._broken import changed_in
from samenspel.testing.strategies.breaking import BREAKERS
from samenspel.testing.strategies.near import NEAR

from .choosing import answers
from .importing import Scope, imported_anew, module_of
from .mutating import Mutant, Verdict

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence
    from multiprocessing.connection import Connection

    from samenspel import Catalogue, Report
    from samenspel.model import When

__all__ = ["judged"]

_OTHERWISE: Final = "something else is found"
_SECONDS: Final = 60
_BYTES: Final = 4 << 30
# Draws of each way to break a rule or to come near to that, where the rule is judged and where others are; those that
# break it that are judged once more, as snapshots or by other numbers; and draws of records that are made for no rule.
_OF_OWN, _OF_OTHERS, _SOME, _USUAL = 60, 6, 30, 800


@frozen(eq=False)
class _Drawn:
    """A record that was drawn, the moment to judge it at, what it promises, and what rules found in it.

    It promises that the rule that it `breaks` finds something alone, or none does where there is none; or no error; or
    nothing: as a snapshot at some moment, or where all numbers that parameters of rules say are one, it may be as it
    will.
    """

    record: Partnership
    at: When | None = None
    promise: Literal["alone", "no error", "nothing"] = "alone"
    breaks: str | None = None
    is_at_one: bool = False
    found: Report | None = None

    def judged_by(self, codes: Sequence[str]) -> _Drawn:
        """Keep what the rules of some codes find: what it was drawn as."""
        rules = CORE.select(*codes)
        found = check(self.record, at=self.at, rules=_at_one(rules) if self.is_at_one else rules)
        if not self.is_what_it_was_drawn_as(found, codes):
            msg = f"without any mutant, {', '.join(codes)} find something else in {self}"
            raise RuntimeError(msg)
        return evolve(self, found=found)

    def is_what_it_was_drawn_as(self, found: Report, codes: Sequence[str]) -> bool:
        if self.promise == "alone":
            return {finding.rule for finding in found} == {self.breaks}.intersection(codes)
        return self.promise == "nothing" or all(finding.severity is not Severity.ERROR for finding in found)


def judged(mutants: Sequence[Mutant], *, jobs: int) -> Iterator[Verdict]:
    """Judge mutants by what the strategies draw, some at once."""
    context = multiprocessing.get_context("fork")
    for path, group in groupby(mutants, key=lambda mutant: mutant.path):
        scope = Scope.of(module_of(path))
        known = [one.judged_by(scope.codes) for one in _drawn(scope.codes)]
        answered = answers(rules) if scope.is_whole else []

        def verdict(
            mutant: Mutant, scope: Scope = scope, known: list[_Drawn] = known, answered: list[str] = answered
        ) -> Verdict:
            began = perf_counter()
            ours, theirs = context.Pipe(duplex=False)
            process = context.Process(target=_judge, args=(theirs, mutant, scope, known, answered))
            process.start()
            theirs.close()
            try:
                by = ours.recv()
            except EOFError:
                by = "it does not end"
            process.join()
            return Verdict(mutant, by, perf_counter() - began)

        with ThreadPoolExecutor(jobs) as pool:
            yield from pool.map(verdict, group)


# What is drawn -------------------------------------------------------------------------------------------------------


def _drawn(codes: Sequence[str]) -> Iterator[_Drawn]:
    """Give what to judge the rules of some codes by: what was drawn for them first, and little of the others."""
    many = list(codes) if len(codes) < len(CORE) // 2 else []
    others = [rule.code for rule in CORE if rule.code not in many]
    for some, count in ((many, _OF_OWN), (others, _OF_OTHERS)):
        for code in some:
            yield from _around(code, count)
    yield from _usual()


@cache
def _around(code: str, count: int) -> list[_Drawn]:
    broken = [record for way in BREAKERS[code] for record in draws(changed_in(way), count)]
    near = [record for way in NEAR[code] for record in draws(changed_in(way), count)]
    told = [record for record in broken if record.as_of is not None]
    return [
        *(_Drawn(record, breaks=code) for record in broken),
        *map(_Drawn, near),
        *(_Drawn(record, at=record.as_of, promise="nothing") for record in told[:: len(told) // _SOME or 1]),
        *(_Drawn(record, is_at_one=True, promise="nothing") for record in broken[:: len(broken) // _SOME or 1]),
    ]


@cache
def _usual() -> list[_Drawn]:
    dated = st.tuples(partnerships(), st.dates(date(2008, 1, 1), date(2030, 12, 31)))
    return [
        *map(_Drawn, draws(partnerships(clean=True), _USUAL)),
        *(_Drawn(record, promise="no error") for record in draws(partnerships(), _USUAL)),
        *(_Drawn(record, at, promise="no error") for record, at in draws(dated, _USUAL)),
    ]


def _at_one(rules: Catalogue) -> Catalogue:
    """Give the rules with one for each whole number that a parameter says."""
    return type(rules)(
        rule.with_parameters(**{name: 1 for name, value in rule.parameters.items() if type(value) is int})
        for rule in rules
    )


# What a mutant finds -------------------------------------------------------------------------------------------------


def _judge(answer: Connection, mutant: Mutant, scope: Scope, known: Sequence[_Drawn], answered: Sequence[str]) -> None:
    """Answer by what a mutant is first noticed, empty where by nothing."""
    resource.setrlimit(resource.RLIMIT_CPU, (_SECONDS, _SECONDS))
    resource.setrlimit(resource.RLIMIT_AS, (_BYTES, _BYTES))
    answer.send(_noticed(mutant, scope, known, answered))


def _noticed(mutant: Mutant, scope: Scope, known: Sequence[_Drawn], answered: Sequence[str]) -> str:
    try:
        with imported_anew(scope, {module_of(mutant.path): compile(mutant.source, mutant.path, "exec")}) as (
            judge,
            rules,
        ):
            if answered and answers(sys.modules["samenspel.rules"]) != answered:
                return _OTHERWISE
            if any(rules[rule.name].code != rule.code for rule in CORE.select(*scope.codes)):  # strategies take names
                return "a promise is broken"
            at_one = _at_one(rules)
            for one in known:
                found = judge(one.record, at=one.at, rules=at_one if one.is_at_one else rules)
                if not one.is_what_it_was_drawn_as(found, scope.codes):
                    return "a promise is broken"
                if found != one.found:
                    return _OTHERWISE
    except Exception as error:  # noqa: BLE001 - a mutant may raise anything
        return f"an error: {type(error).__name__}"
    return ""
