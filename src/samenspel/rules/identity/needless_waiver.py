"""SAM111: a waiver accepts nothing."""

from __future__ import annotations

from textwrap import shorten
from typing import TYPE_CHECKING, Final

from samenspel.errors import shown
from samenspel.findings import Severity
from samenspel.language import nearest
from samenspel.model.naming import listed
from samenspel.rules.catalogue import Rule, Violation, verdict
from samenspel.rules.evidence import ZEIST
from samenspel.rules.waiving import counts

if TYPE_CHECKING:
    from collections.abc import Iterator

    from samenspel.model import Waiver
    from samenspel.rules.judged import Judged

__all__ = ["NEEDLESS_WAIVER", "needless_waiver"]


def __dir__() -> list[str]:
    return __all__


def needless_waiver(judged: Judged) -> Iterator[Violation]:
    """A waiver accepts nothing.

    What it finds
    -------------
    Waivers that still hold and accept no finding: the rule finds nothing, or nothing on the elements that they name,
    or another waiver accepts it before them.  And waivers of a rule that does not exist.
    Of rules that were not asked, and of rules of practice while the partnership is not active, nothing is said;
    nor, where the record is judged as of another moment than its own, of what that moment has no need of.
    Fields: `Waiver.rule`, `Waiver.about`, `Waiver.until`, `Waiver.reason`.

    Why it matters
    --------------
    What the waiver accepted is mended, and then it only hides the next fault of that sort; or it means something
    else than it says, and what it was to accept is still reported.

    Example
    -------
    ```yaml
    id: sport
    name: Sport for all
    structures:
      - id: steering-group
        name: Steering group
        period: 2016/2018
    waivers:
      - rule: SAM201
        about: steering-group
        reason: Both dates stand so in the minutes
    ```

    Better
    ------
    ```yaml
    id: sport
    name: Sport for all
    structures:
      - id: steering-group
        name: Steering group
        period: 2016/2018
    ```
    """
    from samenspel.rules.core import CORE  # noqa: PLC0415 - the core holds this rule

    if not judged.record.waivers:
        return
    judging = {name: rule for rule in judged.rules or () for name in (rule.code, rule.name)}
    known = {*judging, *(name for rule in CORE for name in (rule.code, rule.name))}
    looked_up = 0
    for waiver in judged.record.waivers:
        if not counts(waiver, judged):
            continue
        values = {"reason": shorten(waiver.reason, _LONGEST, placeholder=" …")}
        if waiver.rule not in known:
            looked_up += 1
            near = nearest(waiver.rule, known) if looked_up <= _MOST_LOOKED_UP else ()
            said = values | {"rule": shown(waiver.rule), "near": listed(near)}
            yield Violation("unknown-rule" if near else "rule-unlike-any", waiver, "rule", said)
        elif waiver.rule in judging and _is_needless(waiver, judging[waiver.rule], judged):
            yield Violation("needless", waiver, "", values, waiver.about)


_MOST_LOOKED_UP: Final = (
    100  # looking for the nearest rule is slow: a record with more mistakes than this gets no hints
)
_LONGEST: Final = 70


def _is_needless(waiver: Waiver, rule: Rule, judged: Judged) -> bool:
    """Tell whether a waiver accepted nothing of a rule that could find something."""
    is_asked = judged.at is None and not rule.is_last and (judged.is_active or not rule.is_practice)
    return is_asked and waiver.id not in (judged.used_waivers or ())


NEEDLESS_WAIVER: Final = Rule(
    code="SAM111",
    name="needless-waiver",
    judge=needless_waiver,
    evidence=[ZEIST],
    is_last=True,
    verdicts=[
        verdict(
            "needless",
            Severity.ADVICE,
            (
                "{element} (“{reason}”) accepts nothing: no finding falls under it",
                "{element} (“{reason}”) is nergens meer voor nodig: geen bevinding valt eronder",
            ),
            (
                "take it out, or mend the rule or the elements that it names",
                "haal de ontheffing weg, of verbeter de regel of de onderdelen die erin genoemd zijn",
            ),
        ),
        *(
            verdict(
                name,
                Severity.WARNING,
                (
                    "{element} (“{reason}”) is about the rule {rule}, which does not exist",
                    "{element} (“{reason}”) gaat over de regel {rule}, en die bestaat niet",
                ),
                hint,
            )
            for name, hint in (
                ("unknown-rule", ("the nearest are {near}", "wat er het meest op lijkt: {near}")),
                (
                    "rule-unlike-any",
                    (
                        "write the code of the rule, as it stands with the finding",
                        "schrijf de code van de regel, zoals die bij de bevinding staat",
                    ),
                ),
            )
        ),
    ],
)
