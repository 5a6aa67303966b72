"""What was agreed, with or without a contract, and what somebody is to do: agreements, commitments."""

from __future__ import annotations

from collections.abc import Iterable
from typing import ClassVar

from attrs import field, frozen

from samenspel.amounts import Quantity
from samenspel.dates import ImpreciseDate, Period, Recurrence
from samenspel.language import Bilingual
from samenspel.model import fields as says
from samenspel.model.checks import (
    Identified,
    as_date,
    as_id,
    as_ids,
    as_period,
    as_quantity,
    as_recurrence,
    checked,
    several,
)
from samenspel.model.element import Element, Identifier, Name, as_identifiers, as_names
from samenspel.model.fields import ACTORS, ANY, SERVED, ElementKind, represent, represent_over_lines
from samenspel.vocabulary import (
    AGREEMENT_FORMS,
    AGREEMENT_STATUSES,
    AGREEMENT_STRENGTHS,
    COMMITMENT_KINDS,
    COMMITMENT_STATUSES,
    COMMITMENT_STRENGTHS,
    LEGAL_BASES,
)

__all__ = ["Agreement", "Commitment", "Party"]


def __dir__() -> list[str]:
    return __all__


@frozen(kw_only=True, repr=False, field_transformer=checked)
class Party:
    """One party of an agreement: who signed for it, and when.

    >>> Party(actor="municipality", by="mayor", signed="2020-05-01")
    Party(actor='municipality', by=('mayor',), signed='2020-05-01')
    """

    actor: str = field(converter=as_id, metadata=says.refs(ACTORS, "partij", "Who is bound."))
    by: tuple[str, ...] = field(
        default=(),
        converter=as_ids,
        metadata=says.refs(("Person", "Group", "Organisation", "Structure"), "ondertekend door", "Who signed for it."),
    )
    signed: ImpreciseDate | None = field(
        default=None, converter=as_date, metadata=says.date("ondertekend op", "When it signed.")
    )
    decided: ImpreciseDate | None = field(
        default=None, converter=as_date, metadata=says.date("besloten op", "When it decided to.")
    )
    capacity: str | None = field(default=None, metadata=says.text("hoedanigheid", "In what capacity it is a party."))
    reservation: str | None = field(default=None, metadata=says.text("voorbehoud", "What it made an exception of."))

    __repr__ = represent
    _repr_pretty_ = represent_over_lines


def as_parties(given: Party | str | Identified | Iterable[Party | str | Identified]) -> tuple[Party, ...]:
    """Give parties from one or several; an actor or its id stands for a party of which no more is said."""
    if isinstance(given, Party | str) or hasattr(given, "id"):
        return (_as_party(given),)
    return tuple(_as_party(one) for one in several(given))


def _as_party(given: object) -> Party:
    return given if isinstance(given, Party) else Party(actor=given)  # type: ignore[arg-type]  # as_id refuses what is none


@frozen(kw_only=True, repr=False, field_transformer=checked)
class Agreement(Element):
    """What parties agreed: from a shared vision to a contract, or none by choice.

    What is adopted or signed is an agreement; the work that follows is an `Initiative`, part of it.

    >>> Agreement(id="none", name="No contract", form="none-by-choice", parties=["vitras", "abrona"]).parties
    (Party(actor='vitras'), Party(actor='abrona'))
    """

    element_kind: ClassVar[ElementKind] = ElementKind(
        "agreements", Bilingual("agreement", "afspraak"), Bilingual("agreements", "afspraken")
    )

    name: str = field(metadata=says.text("naam", "What it is called."))
    form: str | None = field(default=None, metadata=says.term(AGREEMENT_FORMS, "vorm", "What sort of agreement it is."))
    parties: tuple[Party, ...] = field(default=(), converter=as_parties, metadata=says.value("partijen", "Who agreed."))
    status: str | None = field(
        default=None,
        metadata=says.term(AGREEMENT_STATUSES, "status", "How it stands with it at the moment of knowledge."),
    )
    strength: str | None = field(
        default=None, metadata=says.term(AGREEMENT_STRENGTHS, "bindende kracht", "How far it binds.")
    )
    concluded: ImpreciseDate | None = field(
        default=None, converter=as_date, metadata=says.date("gesloten op", "When it was concluded.")
    )
    period: Period | None = field(
        default=None, converter=as_period, metadata=says.period("periode", "From when to when it is in force.")
    )
    about: tuple[str, ...] = field(default=(), converter=as_ids, metadata=says.refs(ANY, "over", "What it is about."))
    legal_bases: tuple[str, ...] = field(
        default=(),
        converter=as_ids,
        metadata=says.refs(
            ("Agreement",), "grondslagen", "The laws or statutes that it rests on.", vocabulary=LEGAL_BASES
        ),
    )
    part_of: tuple[str, ...] = field(
        default=(),
        converter=as_ids,
        metadata=says.refs(
            ("Agreement", "Initiative"), "onderdeel van", "The larger agreement or initiative that it is a part of."
        ),
    )
    review: Recurrence | None = field(
        default=None, converter=as_recurrence, metadata=says.recurrence("evaluatie", "How often it is reviewed.")
    )
    notice: Recurrence | None = field(
        default=None,
        converter=as_recurrence,
        metadata=says.recurrence("opzegtermijn", "How long before its end notice must be given."),
    )
    condition: str | None = field(default=None, metadata=says.text("voorwaarde", "On what condition it holds."))
    value: Quantity | None = field(
        default=None, converter=as_quantity, metadata=says.quantity("waarde", "The sum that it is about.")
    )
    open_to: str | None = field(default=None, metadata=says.text("open voor", "Who may still join."))
    areas: tuple[str, ...] = field(
        default=(), converter=as_ids, metadata=says.refs(("Area",), "gebieden", "Where it holds.")
    )
    identifiers: tuple[Identifier, ...] = field(
        default=(), converter=as_identifiers, metadata=says.value("registernummers", "What registers call it.")
    )
    names: tuple[Name, ...] = field(
        default=(), converter=as_names, metadata=says.value("andere namen", "Its other names.")
    )


@frozen(kw_only=True, repr=False, field_transformer=checked)
class Commitment(Element):
    """What somebody is to do or give, whether promised, expected or already done.

    An expectation is a commitment that nobody has made yet.  An empty `by` or `to` is not named.

    >>> Commitment(id="fund", by="municipality", kind="money", amount="100000 EUR", recurs="P1Y", status="promised")
    Commitment(id='fund', by=('municipality',), kind='money', amount='100000 EUR', status='promised', recurs='P1Y')
    """

    element_kind: ClassVar[ElementKind] = ElementKind(
        "commitments", Bilingual("commitment", "toezegging"), Bilingual("commitments", "toezeggingen")
    )

    by: tuple[str, ...] = field(default=(), converter=as_ids, metadata=says.refs(ACTORS, "door", "Who is to do it."))
    to: tuple[str, ...] = field(default=(), converter=as_ids, metadata=says.refs(ACTORS, "aan", "To whom it is due."))
    kind: str | None = field(
        default=None, metadata=says.term(COMMITMENT_KINDS, "soort", "What is given: an act, money, people, time.")
    )
    what: str | None = field(default=None, metadata=says.text("inhoud", "What is to be done or given."))
    amount: Quantity | None = field(
        default=None,
        converter=as_quantity,
        metadata=says.quantity("bedrag of hoeveelheid", "How much, each time where it recurs."),
    )
    status: str | None = field(
        default=None,
        metadata=says.term(COMMITMENT_STATUSES, "status", "How it stands with it at the moment of knowledge."),
    )
    strength: str | None = field(
        default=None, metadata=says.term(COMMITMENT_STRENGTHS, "bindende kracht", "How far it binds.")
    )
    laid_down_in: tuple[str, ...] = field(
        default=(),
        converter=as_ids,
        metadata=says.refs(("Agreement",), "vastgelegd in", "The agreements that state it."),
    )
    made: ImpreciseDate | None = field(
        default=None, converter=as_date, metadata=says.date("gedaan op", "When it was made.")
    )
    due: ImpreciseDate | None = field(
        default=None, converter=as_date, metadata=says.date("uiterlijk op", "By when it is to be done.")
    )
    period: Period | None = field(
        default=None, converter=as_period, metadata=says.period("periode", "From when to when it holds.")
    )
    recurs: Recurrence | None = field(
        default=None, converter=as_recurrence, metadata=says.recurrence("keert terug", "How often it is to be done.")
    )
    condition: str | None = field(default=None, metadata=says.text("voorwaarde", "On what condition it holds."))
    in_return_for: tuple[str, ...] = field(
        default=(),
        converter=as_ids,
        metadata=says.refs(("Commitment",), "in ruil voor", "The commitments that it answers."),
    )
    unless: tuple[str, ...] = field(
        default=(),
        converter=as_ids,
        metadata=says.refs(("Commitment",), "tenzij", "The commitments that release from it."),
    )
    on_behalf_of: tuple[str, ...] = field(
        default=(), converter=as_ids, metadata=says.refs(ACTORS, "namens", "For whom it is done.")
    )
    drawn_from: str | None = field(
        default=None, metadata=says.text("ten laste van", "The budget or source that it is paid from.")
    )
    legal_bases: tuple[str, ...] = field(
        default=(),
        converter=as_ids,
        metadata=says.refs(
            ("Agreement",), "grondslagen", "The laws or statutes that it rests on.", vocabulary=LEGAL_BASES
        ),
    )
    about: tuple[str, ...] = field(default=(), converter=as_ids, metadata=says.refs(ANY, "over", "What it is about."))
    serves: tuple[str, ...] = field(
        default=(), converter=as_ids, metadata=says.refs(SERVED, "bedoeld voor", "Whom it is for.")
    )
    part_of: tuple[str, ...] = field(
        default=(),
        converter=as_ids,
        metadata=says.refs(("Commitment",), "onderdeel van", "The larger commitment that it is a part of."),
    )
