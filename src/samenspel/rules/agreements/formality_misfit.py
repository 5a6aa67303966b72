"""SAM512: there is less laid down than what is at stake asks for, or more than what is shared."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from samenspel.findings import Severity
from samenspel.model import Commitment, Stance
from samenspel.model.naming import listed, term_label
from samenspel.rules.agreements._standing import UNSETTLED, is_given
from samenspel.rules.catalogue import Rule, Violation, verdict
from samenspel.rules.evidence import OUDE_IJSSELSTREEK, ZEIST
from samenspel.rules.purpose.support import Support, pursued
from samenspel.vocabulary import COMMITMENT_KINDS

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from samenspel.model import Agreement
    from samenspel.rules.judged import Judged

__all__ = ["FORMALITY_MISFIT", "formality_misfit"]


def __dir__() -> list[str]:
    return __all__


def formality_misfit(judged: Judged) -> Iterator[Violation]:
    """There is less laid down than what is at stake asks for, or more than what is shared.

    What it finds
    -------------
    A partnership in which money, people or data are given (commitments that are more than expected or proposed), while
    all agreements that hold are verbal or stand in minutes, or there are none; one without any agreement; and one with
    a contract, but without a vision, a mission or a goal that two parties share.  All of it is advice.
    A choice to lay nothing down (an agreement or a partnership of the form none by choice, or an informal partnership)
    is a reason for the first two, and so is an agreement that is still being made, or one whose form is not said.
    A shared vision is an agreement of the form shared vision or programme, or a vision or mission held by several or by
    the partnership.
    Silent where no agreements are recorded without a claim that they are complete; on the contract, where no goals and
    stances are.
    Fields: `form` of the partnership and of agreements, `Agreement.status`, `Commitment.kind`, `Commitment.status`,
    `Stance.kind`, `held_by`, `support`, `about`, `owners`, `laid_down_in`, `complete`.

    Why it matters
    --------------
    Too little on paper ends in quarrels about money; too much, too early, in partners who read the paper instead of
    each other.

    Example
    -------
    ```yaml
    id: sport
    name: Sport for all
    organisations:
      - id: weston
        name: Town of Weston
      - id: club
        name: Weston Sports Club
    agreements:
      - name: Minutes of the kick-off
        form: minutes
        parties: [weston, club]
    commitments:
      - by: weston
        to: club
        kind: money
        what: pay for the trainers
        status: promised
    ```

    Better
    ------
    ```yaml
    id: sport
    name: Sport for all
    organisations:
      - id: weston
        name: Town of Weston
      - id: club
        name: Weston Sports Club
    agreements:
      - name: Grant for trainers
        form: grant
        parties: [weston, club]
    commitments:
      - by: weston
        to: club
        kind: money
        what: pay for the trainers
        status: promised
    ```
    """
    if judged.absence("agreements") is None:
        return
    agreements = [one for one in judged.partnership.agreements if judged.is_present(one)]
    forms = {one.form for one in agreements}
    if judged.record.form not in _BY_CHOICE and forms <= _LIGHT and _are_made(agreements):
        kinds = dict.fromkeys(one.kind for one in judged.present(Commitment) if one.kind in _AT_STAKE and is_given(one))
        if kinds:
            values = {"kinds": listed(term_label(kind or "", COMMITMENT_KINDS) for kind in kinds)}
            yield Violation("light", judged.partnership, "", values, tuple(one.id for one in agreements))
        elif not agreements:
            yield Violation("nothing", judged.partnership)
    contracts = [one for one in agreements if one.form == "contract" and one.status not in UNSETTLED]
    if contracts and judged.absence("goals", "stances") is not None and not _is_shared(judged, agreements):
        values = {"names": listed(one.name for one in contracts)}
        yield Violation("paper", judged.partnership, "", values, tuple(one.id for one in contracts))


_BY_CHOICE: Final = frozenset({"none-by-choice", "informal"})
_LIGHT: Final = frozenset({"verbal", "minutes"})
_AT_STAKE: Final = frozenset({"money", "people", "data"})
_SHARING: Final = frozenset({"shared-vision", "programme"})
_VISIONS: Final = frozenset({"vision", "mission"})


def _are_made(agreements: Sequence[Agreement]) -> bool:
    return all(one.status not in UNSETTLED for one in agreements)


def _is_shared(judged: Judged, agreements: Sequence[Agreement]) -> bool:
    support = Support(judged)
    return (
        any(one.form in _SHARING for one in agreements)
        or any(
            one.kind in _VISIONS and (len(one.held_by) > 1 or judged.record.id in one.held_by)
            for one in judged.present(Stance)
        )
        or any(support.is_shared(goal) for goal in pursued(judged))
    )


FORMALITY_MISFIT: Final = Rule(
    code="SAM512",
    name="formality-misfit",
    judge=formality_misfit,
    is_practice=True,
    evidence=[ZEIST, OUDE_IJSSELSTREEK],
    verdicts=[
        verdict(
            "light",
            Severity.ADVICE,
            (
                "in {element} one gives the other something ({kinds}), and nothing is laid down but what was said",
                "in {element} geven partijen elkaar iets ({kinds}), en meer dan wat is gezegd ligt er niet vast",
            ),
            (
                "lay it down as lightly as possible, or say why you choose not to",
                "leg het zo licht mogelijk vast, of zeg waarom jullie dat bewust niet doen",
            ),
        ),
        verdict(
            "nothing",
            Severity.ADVICE,
            (
                "{element} has no agreement at all, and why is not said",
                "{element} heeft geen enkele afspraak, en waarom staat er niet bij",
            ),
            (
                "say what was agreed, or that laying nothing down is a choice, and why",
                "zeg wat er is afgesproken, of dat niets vastleggen een keuze is, en waarom",
            ),
        ),
        verdict(
            "paper",
            Severity.ADVICE,
            (
                "{element} has a contract ({names}), but no vision or goal that parties share is known",
                "{element} heeft een overeenkomst ({names}), maar een gedeelde visie of gedeeld doel is niet bekend",
            ),
            (
                "say together what it is for, before the terms become the purpose",
                "zeg samen waar het voor is, voordat de voorwaarden het doel worden",
            ),
        ),
    ],
)
