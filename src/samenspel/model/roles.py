"""Who does what, and in which body: structures, roles, and what a holder may decide."""

from __future__ import annotations

from typing import ClassVar

from attrs import field, frozen

from samenspel.amounts import Quantity
from samenspel.dates import ImpreciseDate, Period, Recurrence
from samenspel.language import Bilingual
from samenspel.model import fields as says
from samenspel.model.checks import (
    as_date,
    as_ids,
    as_period,
    as_quantity,
    as_recurrence,
    as_texts,
    checked,
    instance_of,
)
from samenspel.model.element import Element, Name, as_names
from samenspel.model.fields import ACTORS, ElementKind, represent, represent_over_lines
from samenspel.vocabulary import DOMAINS, ROLE_FUNCTIONS, ROLE_STATUSES, STRUCTURE_KINDS, STRUCTURE_STATUSES

__all__ = ["Mandate", "Role", "Structure"]


def __dir__() -> list[str]:
    return __all__


@frozen(kw_only=True, repr=False, field_transformer=checked)
class Mandate:
    """What a holder of a role may decide, up to what sum, and on whose authority.

    >>> Mandate(scope="spending of the fund", given_by="municipality", limit="25000 EUR")
    Mandate(scope='spending of the fund', given_by=('municipality',), limit='25000 EUR')
    """

    scope: str | None = field(default=None, metadata=says.text("bevoegdheid", "What may be decided."))
    given_by: tuple[str, ...] = field(
        default=(),
        converter=as_ids,
        metadata=says.refs(
            (*ACTORS, "Agreement"), "gegeven door", "Who gave the mandate, or the agreement that gives it."
        ),
    )
    limit: Quantity | None = field(
        default=None, converter=as_quantity, metadata=says.quantity("grens", "The largest sum that may be decided on.")
    )
    decided: ImpreciseDate | None = field(
        default=None, converter=as_date, metadata=says.date("besloten op", "When the mandate was given.")
    )
    period: Period | None = field(
        default=None, converter=as_period, metadata=says.period("periode", "From when to when the mandate holds.")
    )

    __repr__ = represent
    _repr_pretty_ = represent_over_lines


def as_mandate(given: Mandate | None) -> Mandate | None:
    """Give a mandate back, or refuse what is none."""
    return None if given is None else instance_of(Mandate, given)


@frozen(kw_only=True, repr=False, field_transformer=checked)
class Structure(Element):
    """A body that the partnership set up: a steering group, a working group, a neighbourhood team.

    >>> Structure(id="steering", name="Stuurgroep", kind="steering-group", period="2015/..", meets="P1M")
    Structure(id='steering', name='Stuurgroep', kind='steering-group', period='2015/..', meets='P1M')
    """

    element_kind: ClassVar[ElementKind] = ElementKind(
        "structures", Bilingual("structure", "orgaan"), Bilingual("structures", "organen")
    )

    name: str = field(metadata=says.text("naam", "What it is called."))
    kind: str | None = field(default=None, metadata=says.term(STRUCTURE_KINDS, "soort", "What sort of body it is."))
    part_of: tuple[str, ...] = field(
        default=(),
        converter=as_ids,
        metadata=says.refs(
            ("Structure", "Organisation"), "onderdeel van", "The body or organisation that it is a part of."
        ),
    )
    themes: tuple[str, ...] = field(
        default=(), converter=as_texts, metadata=says.term(DOMAINS, "thema's", "The themes that it is about.")
    )
    areas: tuple[str, ...] = field(
        default=(), converter=as_ids, metadata=says.refs(("Area",), "gebieden", "The areas that it works for.")
    )
    period: Period | None = field(
        default=None, converter=as_period, metadata=says.period("periode", "From when to when it exists.")
    )
    meets: Recurrence | None = field(
        default=None, converter=as_recurrence, metadata=says.recurrence("komt bijeen", "How often it meets.")
    )
    decides: bool | None = field(default=None, metadata=says.flag("beslist", "Whether it may take decisions."))
    status: str | None = field(
        default=None,
        metadata=says.term(STRUCTURE_STATUSES, "status", "How it stands with it at the moment of knowledge."),
    )
    names: tuple[Name, ...] = field(
        default=(), converter=as_names, metadata=says.value("andere namen", "Its other names.")
    )


@frozen(kw_only=True, repr=False, field_transformer=checked)
class Role(Element):
    """What holders do in the partnership, or in a body, an initiative, an agreement or an organisation.

    Membership is a role too.  Holders share all that the role says; where they differ, there are two roles.
    Only an absent `within` means something: the role sits in the partnership itself.

    >>> Role(id="lead", holders="gerard-hommels", functions="trajectory-lead", representing="municipality")
    Role(id='lead', holders=('gerard-hommels',), functions=('trajectory-lead',), representing=('municipality',))
    """

    element_kind: ClassVar[ElementKind] = ElementKind("roles", Bilingual("role", "rol"), Bilingual("roles", "rollen"))

    holders: tuple[str, ...] = field(
        default=(),
        converter=as_ids,
        metadata=says.refs(ACTORS, "vervuld door", "Who holds the role; empty is not named."),
    )
    functions: tuple[str, ...] = field(
        default=(), converter=as_texts, metadata=says.term(ROLE_FUNCTIONS, "functies", "What the holders do in it.")
    )
    count: Quantity | None = field(
        default=None,
        converter=as_quantity,
        metadata=says.quantity("aantal", "How many hold it, where they are not all named."),
    )
    title: str | None = field(default=None, metadata=says.text("titel", "What the role is called where it is."))
    within: tuple[str, ...] = field(
        default=(),
        converter=as_ids,
        metadata=says.refs(
            ("Structure", "Initiative", "Agreement", "Organisation"),
            "binnen",
            "Where the role sits; absent is the partnership itself.",
        ),
    )
    representing: tuple[str, ...] = field(
        default=(),
        converter=as_ids,
        metadata=says.refs(
            ("Organisation", "Group", "Person", "Structure", "Initiative", "Partnership"),
            "namens",
            "Whom the holder speaks for there, where it is another.",
        ),
    )
    nominated_by: tuple[str, ...] = field(
        default=(), converter=as_ids, metadata=says.refs(ACTORS, "voorgedragen door", "Who proposed the holder.")
    )
    themes: tuple[str, ...] = field(
        default=(), converter=as_texts, metadata=says.term(DOMAINS, "thema's", "The themes that it is about.")
    )
    mandate: Mandate | None = field(
        default=None, converter=as_mandate, metadata=says.value("mandaat", "What the holder may decide.")
    )
    period: Period | None = field(
        default=None, converter=as_period, metadata=says.period("periode", "From when to when the role is held.")
    )
    condition: str | None = field(default=None, metadata=says.text("voorwaarde", "On what condition it is held."))
    status: str | None = field(
        default=None, metadata=says.term(ROLE_STATUSES, "status", "How it is held at the moment of knowledge.")
    )
