"""SAM502: what an agreement says does not fit its form."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from samenspel.findings import Severity
from samenspel.model import Agreement
from samenspel.model.naming import names_of, term_label
from samenspel.rules.agreements._standing import is_unsaid
from samenspel.rules.catalogue import Rule, Violation, verdict
from samenspel.rules.evidence import IATI, OUDE_IJSSELSTREEK, VALUEFLOWS, ZEIST
from samenspel.vocabulary import AGREEMENT_FORMS

if TYPE_CHECKING:
    from collections.abc import Iterator

    from samenspel.rules.judged import Judged

__all__ = ["FORM_CONTRADICTS_CONTENT", "form_contradicts_content"]


def __dir__() -> list[str]:
    return __all__


def form_contradicts_content(judged: Judged) -> Iterator[Violation]:
    """What an agreement says does not fit its form.

    What it finds
    -------------
    An agreement that is binding while its form binds nobody (a shared vision, a verbal agreement, minutes, none by
    choice): an error.  A contract or a statute by which the parties only say what they intend: a warning.
    A covenant, performance agreement, joint arrangement or contract that is in force while nothing tells when it was
    concluded or signed, and no remark says that this is not known: advice.
    A commitment of money that is promised and laid down only in shared visions or in none by choice: a warning.
    And none by choice without a reason: advice.
    Fields: `form`, `strength`, `status`, `concluded`, `because`, `Party.signed`, `Commitment.kind`,
    `Commitment.status`, `laid_down_in`, `Remark.field`, `Remark.kind`.

    Why it matters
    --------------
    Parties rely on what they think they agreed.  Where form and content differ, each can think something else.

    Example
    -------
    ```yaml
    id: sport
    name: Sport for all
    agreements:
      - name: Our view of sport
        form: shared-vision
        strength: binding
    ```

    Better
    ------
    ```yaml
    id: sport
    name: Sport for all
    agreements:
      - name: Our view of sport
        form: shared-vision
        strength: intention
    ```
    """
    record = judged.record
    for agreement in record.agreements:
        values = {"form": term_label(agreement.form or "", AGREEMENT_FORMS)}
        if agreement.strength == "binding" and agreement.form in _UNBINDING:
            yield Violation("binding", agreement, "strength", values)
        if agreement.strength == "intention" and agreement.form in _BINDING:
            yield Violation("intention", agreement, "strength", values)
        if _is_undated(agreement) and not is_unsaid(record, agreement, "concluded"):
            yield Violation("undated", agreement, "concluded", values)
        if agreement.form == "none-by-choice" and not agreement.because:
            yield Violation("no-reason", agreement, "because")
    for commitment in record.commitments:
        if commitment.kind == "money" and commitment.status == "promised" and commitment.laid_down_in:
            agreements = [record.find(id_) for id_ in commitment.laid_down_in]
            if all(isinstance(one, Agreement) and one.form in _WITHOUT_MONEY for one in agreements):
                said = {"agreements": names_of(record, commitment.laid_down_in)}
                yield Violation("money", commitment, "laid_down_in", said, commitment.laid_down_in)


_UNBINDING: Final = frozenset({"shared-vision", "verbal", "minutes", "none-by-choice"})
_BINDING: Final = frozenset({"contract", "statute"})
_SIGNED: Final = frozenset({"covenant", "performance-agreement", "joint-arrangement", "contract"})
_WITHOUT_MONEY: Final = frozenset({"shared-vision", "none-by-choice"})


def _is_undated(agreement: Agreement) -> bool:
    return (
        agreement.form in _SIGNED
        and agreement.status == "in-force"
        and agreement.concluded is None
        and all(party.signed is None for party in agreement.parties)
    )


FORM_CONTRADICTS_CONTENT: Final = Rule(
    code="SAM502",
    name="form-contradicts-content",
    judge=form_contradicts_content,
    evidence=[ZEIST, OUDE_IJSSELSTREEK, IATI, VALUEFLOWS],
    verdicts=[
        verdict(
            "binding",
            Severity.ERROR,
            (
                "{element} is said to be binding, but its form (‘{form}’) binds nobody",
                "{element} heet bindend, maar de vorm (‘{form}’) bindt niemand",
            ),
            (
                "say how far it really binds, or lay it down in a form that does",
                "zeg hoe ver de afspraak echt bindt, of leg die vast in een vorm die bindt",
            ),
        ),
        verdict(
            "intention",
            Severity.WARNING,
            (
                "{element} is said to be no more than an intention, but its form (‘{form}’) binds",
                "{element} heet niet meer dan een intentie, maar de vorm (‘{form}’) bindt wel",
            ),
            (
                "say how far it really binds, or call it a letter of intent",
                "zeg hoe ver de afspraak echt bindt, of noem het een intentieverklaring",
            ),
        ),
        verdict(
            "undated",
            Severity.ADVICE,
            (
                "{element} is in force, but when it was concluded or signed is not said",
                "{element} is van kracht, maar wanneer die is gesloten of getekend, staat er niet bij",
            ),
            (
                "write when it was concluded, or remark that this is not known",
                "schrijf wanneer de afspraak is gesloten, of merk op dat dit niet bekend is",
            ),
        ),
        verdict(
            "money",
            Severity.WARNING,
            (
                "{element} is a promise of money, laid down only in {agreements}, from which nobody can claim it",
                "{element} is een toezegging van geld die alleen vastligt in {agreements}; daar volgt geen recht uit",
            ),
            (
                "lay it down in a grant, a covenant or a contract, or say that it is only expected",
                "leg die vast in een subsidie, convenant of overeenkomst, of zeg dat het een verwachting is",
            ),
        ),
        verdict(
            "no-reason",
            Severity.ADVICE,
            (
                "{element} is a choice to lay nothing down, but the reason is not said",
                "{element} is een keuze om niets vast te leggen, maar de reden staat er niet bij",
            ),
            (
                "name the reason, so that who comes later knows that it was a choice",
                "noem de reden, zodat wie later komt weet dat het een keuze was",
            ),
        ),
    ],
)
