"""The laws that rules, converters and formats keep, samenspel's own and those that applications bring."""

from __future__ import annotations

import pickle
import re
from typing import TYPE_CHECKING, Final, TypeVar

from samenspel.errors import SamenspelError
from samenspel.language import LANGUAGES
from samenspel.rules import CORE, Catalogue, Rule, check
from samenspel.wire import loads

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from samenspel.findings import Finding
    from samenspel.model import Partnership

__all__ = ["check_format", "check_round_trip", "check_rule"]

T = TypeVar("T")

_CODE: Final = re.compile(r"[A-Z]{2,}[0-9]{3}")
_NAME: Final = re.compile(r"[a-z0-9]+(-[a-z0-9]+)*")


def __dir__() -> list[str]:
    return __all__


def check_rule(rule: Rule, /, rules: Catalogue = CORE) -> None:
    """Hold a rule to the laws that every rule keeps, judged among the rules of a catalogue.

    - Its code is capitals and three digits, its name small words with hyphens, and neither is another rule's;
      codes that begin with SAM are the library's own.
    - Its page has all sections; the example fires the rule and no other, and the better one fires nothing.
    - Each message and hint says something in English and in Dutch, with nothing left to fill in.
    - It finds the same when it judges again, and what it finds can be pickled.

    Raises `AssertionError` that says which law is broken and how.

    >>> from samenspel import CORE
    >>> check_rule(CORE["SAM201"])
    """
    broken = list(_broken(rule, rules))
    assert not broken, f"{rule.code} {rule.name}: " + "; ".join(broken)  # noqa: S101 - it is what tests ask of it


def _broken(rule: Rule, rules: Catalogue) -> Iterator[str]:
    if not _CODE.fullmatch(rule.code):
        yield f"the code {rule.code!r} is not capitals and three digits, like ACME101"
    if rule.code.startswith("SAM") and rule.code not in CORE:
        yield f"the code {rule.code!r} begins with SAM, which is the library's own: take a prefix of yours"
    if not _NAME.fullmatch(rule.name):
        yield f"the name {rule.name!r} is not small words with hyphens, like dangling-reference"
    others = [other for other in rules if other.code != rule.code and other.name == rule.name]
    if others:
        yield f"{others[0].code} has the name {rule.name!r} too"
    try:
        page = rule.documentation
    except ValueError as error:
        yield str(error)
        return
    whole = Catalogue([*(other for other in rules if other.code != rule.code), rule])
    bad, better = loads(page.example, format="yaml"), loads(page.better, format="yaml")
    found = list(check(bad, rules=whole))
    fired = sorted({finding.rule for finding in found})
    if fired != [rule.code]:
        yield f"the example fires {', '.join(fired) or 'nothing'}, and should fire {rule.code} alone"
    left = sorted({finding.rule for finding in check(better, rules=whole)})
    if left:
        yield f"the better example fires {', '.join(left)}, and should fire nothing"
    yield from _badly_said(found)
    yield from _unsteady(bad, whole, found)


def _badly_said(found: list[Finding]) -> Iterator[str]:
    for finding in found:
        for language in LANGUAGES:
            for said in (finding.message(language), finding.hint(language)):
                if not said.strip() or "{" in said or "}" in said:
                    yield f"it says {said!r} ({language}), where something is missing"


def _unsteady(partnership: Partnership, rules: Catalogue, found: list[Finding]) -> Iterator[str]:
    if list(check(partnership, rules=rules)) != found:
        yield "it finds something else when it judges the same again"
    if pickle.loads(pickle.dumps(found)) != found:  # noqa: S301 - its own findings
        yield "its findings are not the same after pickling"


# Converters and formats


def check_round_trip(
    partnership: Partnership, /, *, write: Callable[[Partnership], T], read: Callable[[T], Partnership]
) -> None:
    """Hold a converter to the laws that every one keeps, for one record: draw many (`strategies.partnerships()`).

    - What is written reads back as an equal record, with everything in the same order.
    - Writing it again gives the same, and so does writing what was read.

    Raises `AssertionError` that says which law is broken and how.

    >>> from samenspel import Partnership, dumps, loads
    >>> check_round_trip(Partnership(id="p", name="P"), write=dumps, read=loads)
    """
    broken = _lost(partnership, write, read)
    assert broken is None, broken  # noqa: S101 - it is what tests ask of it


def check_format(
    partnership: Partnership, /, *, write: Callable[[Partnership], bytes], read: Callable[[bytes], Partnership]
) -> None:
    """Hold a format to the laws that ours keep, for one record: those of a round trip, and these.

    - It is written as bytes.
    - A document that is cut off at its start or its end is read, or refused with a `SamenspelError`, and nothing else.

    Raises `AssertionError` that says which law is broken and how.

    >>> from samenspel import Partnership, dumps, loads
    >>> check_format(Partnership(id="p", name="P"), write=dumps, read=loads)
    """
    check_round_trip(partnership, write=write, read=read)
    broken = _not_refused(write(partnership), read)
    assert broken is None, broken  # noqa: S101 - it is what tests ask of it


def _lost(partnership: Partnership, write: Callable[[Partnership], T], read: Callable[[T], Partnership]) -> str | None:
    written = write(partnership)
    again = read(written)
    if again != partnership:
        return f"what was written reads back as something else:\n{again!r}\nand not as\n{partnership!r}"
    if write(partnership) != written:
        return "writing the same record again gives something else"
    return None if write(again) == written else "writing what was read gives something else"


_CUTS: Final = (0, 1, 2, 3, 5, 8, 13, 21, 34, 55, 89)


def _not_refused(document: object, read: Callable[[bytes], Partnership]) -> str | None:
    if not isinstance(document, bytes):
        return f"it is written as {type(document).__name__}, and not as bytes"
    for cut in _CUTS:
        for part in (document[:cut], document[cut + 1 :], document[: -cut - 1]):
            try:
                read(part)
            except SamenspelError:
                continue
            except Exception as error:  # noqa: BLE001 - whatever it is, it should not be
                return f"a document that is cut off ({part[:80]!r}) raises {error!r}, and no SamenspelError"
    return None
