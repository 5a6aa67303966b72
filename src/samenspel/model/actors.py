"""Who takes part and who is served: organisations, people, groups, and the areas that they live and work in."""

from __future__ import annotations

from typing import ClassVar

from attrs import field, frozen

from samenspel.amounts import Quantity
from samenspel.dates import Period
from samenspel.language import Bilingual
from samenspel.model import fields as says
from samenspel.model.checks import as_ids, as_period, as_quantity, as_texts, checked
from samenspel.model.element import Element, Identifier, Name, as_identifiers, as_names
from samenspel.model.fields import ElementKind
from samenspel.vocabulary import AREA_KINDS, DOMAINS, GROUP_KINDS, ORGANISATION_KINDS

__all__ = ["Area", "Group", "Organisation", "Person"]


def __dir__() -> list[str]:
    return __all__


@frozen(kw_only=True, repr=False, field_transformer=checked)
class Organisation(Element):
    """An organisation that exists apart from the partnership: a municipality, a school, a care provider, an alliance.

    >>> Organisation(id="kwintes", name="Kwintes", kind="care-provider", domains="care")
    Organisation(id='kwintes', name='Kwintes', kind='care-provider', domains=('care',))
    """

    element_kind: ClassVar[ElementKind] = ElementKind(
        "organisations", Bilingual("organisation", "organisatie"), Bilingual("organisations", "organisaties")
    )

    name: str = field(metadata=says.text("naam", "What it is called."))
    kind: str | None = field(
        default=None, metadata=says.term(ORGANISATION_KINDS, "soort", "What sort of organisation it is.")
    )
    domains: tuple[str, ...] = field(
        default=(), converter=as_texts, metadata=says.term(DOMAINS, "domeinen", "The domains that it works in.")
    )
    count: Quantity | None = field(
        default=None,
        converter=as_quantity,
        metadata=says.quantity("aantal", "How many organisations it stands for, or has as members."),
    )
    part_of: tuple[str, ...] = field(
        default=(),
        converter=as_ids,
        metadata=says.refs(("Organisation",), "onderdeel van", "The organisation or counted set that it is a part of."),
    )
    members: tuple[str, ...] = field(
        default=(),
        converter=as_ids,
        metadata=says.refs(
            ("Organisation", "Group", "Person"), "leden", "Its members, where it is an alliance or an umbrella."
        ),
    )
    partnership: str | None = field(
        default=None,
        metadata=says.text("samenwerkingsverband", "The id or url of the record that describes it as a partnership."),
    )
    areas: tuple[str, ...] = field(
        default=(), converter=as_ids, metadata=says.refs(("Area",), "gebieden", "Where it works.")
    )
    period: Period | None = field(
        default=None, converter=as_period, metadata=says.period(description="From when to when it exists.")
    )
    names: tuple[Name, ...] = field(
        default=(), converter=as_names, metadata=says.value("andere namen", "Its other names.")
    )
    identifiers: tuple[Identifier, ...] = field(
        default=(), converter=as_identifiers, metadata=says.value("registernummers", "What registers call it.")
    )


@frozen(kw_only=True, repr=False, field_transformer=checked)
class Person(Element):
    """A person, known by name.  What the person is and does in the partnership is said by roles.

    >>> Person(id="gerard-hommels", name="Gerard Hommels")
    Person(id='gerard-hommels', name='Gerard Hommels')
    """

    element_kind: ClassVar[ElementKind] = ElementKind(
        "people", Bilingual("person", "persoon"), Bilingual("people", "personen")
    )

    name: str = field(metadata=says.text("naam", "What the person is called."))
    period: Period | None = field(
        default=None, converter=as_period, metadata=says.period(description="From when to when the person lived.")
    )
    names: tuple[Name, ...] = field(
        default=(), converter=as_names, metadata=says.value("andere namen", "The person's other names.")
    )
    identifiers: tuple[Identifier, ...] = field(
        default=(), converter=as_identifiers, metadata=says.value("registernummers", "What registers call the person.")
    )


@frozen(kw_only=True, repr=False, field_transformer=checked)
class Group(Element):
    """People who take part, or who are served, and are no organisation: residents, clients, volunteers.

    >>> Group(id="older-people", name="Older people who live at home", kind="target-group", size="~1400 people")
    Group(id='older-people', name='Older people who live at home', kind='target-group', size='~1400 people')
    """

    element_kind: ClassVar[ElementKind] = ElementKind(
        "groups", Bilingual("group", "groep"), Bilingual("groups", "groepen")
    )

    name: str = field(metadata=says.text("naam", "What the group is called."))
    kind: str | None = field(default=None, metadata=says.term(GROUP_KINDS, "soort", "What sort of group it is."))
    part_of: tuple[str, ...] = field(
        default=(),
        converter=as_ids,
        metadata=says.refs(
            ("Group", "Organisation"), "onderdeel van", "The larger group, or the organisation whose people they are."
        ),
    )
    areas: tuple[str, ...] = field(
        default=(), converter=as_ids, metadata=says.refs(("Area",), "gebieden", "Where they live or work.")
    )
    size: Quantity | None = field(
        default=None, converter=as_quantity, metadata=says.quantity("omvang", "How many people they are.")
    )
    names: tuple[Name, ...] = field(
        default=(), converter=as_names, metadata=says.value("andere namen", "Its other names.")
    )


@frozen(kw_only=True, repr=False, field_transformer=checked)
class Area(Element):
    """A place: a municipality's territory, a village, a neighbourhood, a building.

    >>> Area(id="beilen", name="Beilen", kind="village", part_of="midden-drenthe")
    Area(id='beilen', name='Beilen', kind='village', part_of=('midden-drenthe',))
    """

    element_kind: ClassVar[ElementKind] = ElementKind(
        "areas", Bilingual("area", "gebied"), Bilingual("areas", "gebieden")
    )

    name: str = field(metadata=says.text("naam", "What the place is called."))
    kind: str | None = field(default=None, metadata=says.term(AREA_KINDS, "soort", "What sort of place it is."))
    part_of: tuple[str, ...] = field(
        default=(), converter=as_ids, metadata=says.refs(("Area",), "onderdeel van", "The larger area that it lies in.")
    )
    size: Quantity | None = field(
        default=None,
        converter=as_quantity,
        metadata=says.quantity("omvang", "How large it is, or how much of it there is."),
    )
    identifiers: tuple[Identifier, ...] = field(
        default=(), converter=as_identifiers, metadata=says.value("registernummers", "What registers call it.")
    )
    names: tuple[Name, ...] = field(
        default=(), converter=as_names, metadata=says.value("andere namen", "Its other names.")
    )
