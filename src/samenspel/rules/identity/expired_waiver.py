"""SAM109: a waiver was granted until a moment that is past."""

from __future__ import annotations

from textwrap import shorten
from typing import TYPE_CHECKING, Final

from samenspel.findings import Severity
from samenspel.rules.catalogue import Rule, Violation, verdict
from samenspel.rules.evidence import ZEIST
from samenspel.rules.waiving import counts

if TYPE_CHECKING:
    from collections.abc import Iterator

    from samenspel.rules.judged import Judged

__all__ = ["EXPIRED_WAIVER", "expired_waiver"]


def __dir__() -> list[str]:
    return __all__


def expired_waiver(judged: Judged) -> Iterator[Violation]:
    """A waiver was granted until a moment that is past.

    What it finds
    -------------
    Waivers whose last day certainly lies before the moment of judgement: the record's moment of knowledge, or the
    moment as of which it is judged.  Such a waiver accepts nothing any more.
    Silent where no moment is said, and on waivers without an end.
    Fields: `Waiver.until`, `Waiver.reason`, `as_of` of the partnership and of sources, `Source.published`.

    Why it matters
    --------------
    What was accepted for a time is up for another decision: mend it, or accept it once more and say why.

    Example
    -------
    ```yaml
    id: sport
    name: Sport for all
    as_of: 2021-05
    waivers:
      - rule: SAM512
        reason: We try it on trust for a year
        until: 2020
    ```

    Better
    ------
    ```yaml
    id: sport
    name: Sport for all
    as_of: 2021-05
    ```
    """
    for waiver in judged.record.waivers:
        if not counts(waiver, judged):
            reason = shorten(waiver.reason, _LONGEST, placeholder=" …")
            values = {"reason": reason, "until": waiver.until, "moment": judged.said_moment}
            yield Violation("expired", waiver, "until", values)


_LONGEST: Final = 70


EXPIRED_WAIVER: Final = Rule(
    code="SAM109",
    name="expired-waiver",
    judge=expired_waiver,
    evidence=[ZEIST],
    verdicts=[
        verdict(
            "expired",
            Severity.WARNING,
            (
                "{element} (“{reason}”) held until {until}, and the moment of knowledge is later ({moment})",
                "{element} (“{reason}”) gold tot en met {until}, en de stand van het dossier is later ({moment})",
            ),
            (
                "mend what was accepted, or accept it once more: with a later end, and the reason as it is now",
                "verhelp wat was geaccepteerd, of accepteer het opnieuw: met een later einde, en de reden van nu",
            ),
        )
    ],
)
