"""SAM505: an amount of money, or several together, cannot be as said."""

from __future__ import annotations

from decimal import Decimal
from typing import TYPE_CHECKING, Final

from samenspel.findings import Severity
from samenspel.language import Bilingual
from samenspel.rules.catalogue import Rule, Violation, verdict
from samenspel.rules.evidence import IATI, OCDS, WELWOZO

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from samenspel.amounts import Quantity
    from samenspel.model import Commitment, Element
    from samenspel.rules.judged import Judged

__all__ = ["INCONSISTENT_MONEY", "inconsistent_money"]


def __dir__() -> list[str]:
    return __all__


def inconsistent_money(judged: Judged, *, tolerance: float = 0.5) -> Iterator[Violation]:
    """An amount of money, or several together, cannot be as said.

    What it finds
    -------------
    The value of an agreement, and the amount of a commitment of money or in a currency, that certainly is less than
    zero, or that has neither a currency nor another unit (errors); a share of money below 0 or above 100 % (an error).
    Amounts per year, month or week of a commitment that says neither a period nor how often it recurs (a warning).
    The parts of one commitment: shares in percent, one for each part, whose sum differs from 100 by more than
    `tolerance` (0.5) percentage points; and sums that were paid and together certainly are more than the amount that
    they are part of (warnings).
    Dropped: that a provider and a receiver are named, for hardly anything is required; that the two differ is asked by
    SAM504.  Derived: an arrangement is a commitment of which others are a part.
    Fields: `Agreement.value`, `Commitment.kind`, `amount`, `Commitment.status`, `Commitment.period`, `recurs`,
    `part_of`.

    Why it matters
    --------------
    Sums are what partners check first; one that cannot be right takes the trust in all the others with it.

    Example
    -------
    ```yaml
    id: sport
    name: Sport for all
    commitments:
      - kind: money
        what: sports fund
        amount: 25000
    ```

    Better
    ------
    ```yaml
    id: sport
    name: Sport for all
    commitments:
      - kind: money
        what: sports fund
        amount: 25000 EUR
    ```
    """
    for agreement in judged.record.agreements:
        if agreement.value is not None:
            yield from _impossible(agreement, "value", agreement.value)
    parts: dict[str, list[Commitment]] = {}
    for commitment in judged.record.commitments:
        for id_ in dict.fromkeys(commitment.part_of):
            parts.setdefault(id_, []).append(commitment)
        amount = commitment.amount
        if amount is not None and (commitment.kind == "money" or amount.currency is not None):
            yield from _impossible(commitment, "amount", amount)
            if commitment.period is None and commitment.recurs is None and not _TIMES.isdisjoint(amount.per):
                yield Violation("rate", commitment, "amount", {"amount": amount})
    for whole in judged.record.commitments:
        if whole.id in parts:
            yield from _of_parts(whole, parts.pop(whole.id), Decimal(str(tolerance)))


_TIMES: Final = frozenset({"year", "month", "week", "quarter", "day", "jaar", "maand", "kwartaal", "dag"})
_WHOLE: Final = 100


def _impossible(element: Element, place: str, amount: Quantity) -> Iterator[Violation]:
    share = _share(amount)
    values: dict[str, object] = {"amount": amount}
    if share is not None and not 0 <= share <= _WHOLE:
        yield Violation("share", element, place, values)
    elif share is None and amount.highest is not None and amount.highest < 0:
        yield Violation("negative", element, place, values)
    elif amount.unit is None and amount.denominator is None:
        yield Violation("currency", element, place, values)


def _share(amount: Quantity) -> Decimal | None:
    """Give a share in percent, where an amount says exactly one; of nothing there is none."""
    if amount.bound is not None or amount.upper is not None:
        return None
    if amount.unit == "%":
        return amount.value
    return _WHOLE * amount.value / amount.denominator if amount.currency is None and amount.denominator else None


def _of_parts(whole: Commitment, parts: Sequence[Commitment], tolerance: Decimal) -> Iterator[Violation]:
    others = tuple(part.id for part in parts)
    shares = [_share(part.amount) for part in parts if part.amount is not None and part.kind == "money"]
    told = [share for share in shares if share is not None]
    total = sum(told, Decimal(0))
    if len(parts) > 1 and len(told) == len(parts) and abs(total - _WHOLE) > tolerance:
        yield Violation("shares", whole, "", {"sum": _said(total), "tolerance": _said(tolerance)}, others)
    yield from _overpaid(whole, parts)


def _overpaid(whole: Commitment, parts: Sequence[Commitment]) -> Iterator[Violation]:
    promised = whole.amount
    if promised is None or promised.highest is None or promised.bound == "~" or whole.recurs is not None:
        return
    paid = [part for part in parts if part.status == "paid" and _is_like(part.amount, promised)]
    sums = [part.amount.lowest for part in paid if part.amount is not None and part.amount.bound != "~"]
    total = sum((lowest for lowest in sums if lowest is not None), Decimal(0))
    if total > promised.highest:
        sum_ = _said(total)
        sign = "€" if promised.currency == "EUR" else promised.currency
        said = Bilingual(f"{promised.currency} {sum_.en}", f"{sign} {sum_.nl}")
        yield Violation("overpaid", whole, "amount", {"amount": promised, "sum": said}, tuple(part.id for part in paid))


def _is_like(amount: Quantity | None, other: Quantity) -> bool:
    if amount is None or amount.currency is None:
        return False
    return (amount.currency, amount.per) == (other.currency, other.per)


_COMMAS: Final = str.maketrans(",.", ".,")


def _said(number: Decimal) -> Bilingual:
    """Say a number with at most two decimals, and none that tell nothing."""
    text = f"{number:,.2f}".rstrip("0").rstrip(".")
    return Bilingual(text, text.translate(_COMMAS))


INCONSISTENT_MONEY: Final = Rule(
    code="SAM505",
    name="inconsistent-money",
    judge=inconsistent_money,
    evidence=[WELWOZO, IATI, OCDS],
    verdicts=[
        verdict(
            "negative",
            Severity.ERROR,
            (
                "{element} is about less than nothing ({amount})",
                "{element} gaat over minder dan niets ({amount})",
            ),
            (
                "write the amount without a minus sign; who gives and who gets say the direction",
                "schrijf het bedrag zonder minteken; wie geeft en wie krijgt, zegt de richting",
            ),
        ),
        verdict(
            "currency",
            Severity.ERROR,
            (
                "{element} is about an amount without a currency ({amount})",
                "{element} gaat over een bedrag zonder munteenheid ({amount})",
            ),
            ("write the currency after the number: 25000 EUR", "schrijf de munteenheid achter het getal: 25000 EUR"),
        ),
        verdict(
            "share",
            Severity.ERROR,
            (
                "{element} is about a share that cannot be ({amount})",
                "{element} gaat over een aandeel dat niet kan ({amount})",
            ),
            (
                "a share lies between 0 and 100 percent: mend the number or its unit",
                "een aandeel ligt tussen 0 en 100 procent: verbeter het getal of de eenheid",
            ),
        ),
        verdict(
            "rate",
            Severity.WARNING,
            (
                "{element} says how much each time ({amount}), but not from when to when, or how often",
                "{element} zegt hoeveel per keer ({amount}), maar niet van wanneer tot wanneer, of hoe vaak",
            ),
            (
                "write the period for which it is promised, or how often it recurs",
                "schrijf voor welke periode het geldt, of hoe vaak het terugkeert",
            ),
        ),
        verdict(
            "shares",
            Severity.WARNING,
            (
                "the shares in {element} add up to {sum} %, more than {tolerance} percentage points from 100 %",
                "de aandelen in {element} zijn samen {sum} %, meer dan {tolerance} procentpunt van 100 % af",
            ),
            (
                "mend a share, or add the one that is missing",
                "verbeter een aandeel, of voeg toe wat ontbreekt",
            ),
        ),
        verdict(
            "overpaid",
            Severity.WARNING,
            (
                "more was paid for {element} ({sum}) than was promised ({amount})",
                "voor {element} is meer betaald ({sum}) dan er was toegezegd ({amount})",
            ),
            (
                "mend an amount, or write down what was promised on top",
                "verbeter een bedrag, of schrijf op wat er extra is toegezegd",
            ),
        ),
    ],
)
