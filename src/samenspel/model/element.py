"""What every element has, and two small values that many carry."""

from __future__ import annotations

from collections.abc import Iterable
from typing import ClassVar

from attrs import field, frozen

from samenspel.dates import Period
from samenspel.model import fields as says
from samenspel.model.checks import as_extensions, as_ids, as_period, as_texts, checked, many
from samenspel.model.fields import ACTORS, ANY, ElementKind, represent, represent_over_lines
from samenspel.model.json_values import EMPTY, JsonObject
from samenspel.vocabulary import IDENTIFIER_SCHEMES, NAME_KINDS, VISIBILITIES

__all__ = ["Element", "Identifier", "Name", "as_identifiers", "as_names"]


def __dir__() -> list[str]:
    return __all__


@frozen(kw_only=True, repr=False, field_transformer=checked)
class Element:
    """What every element of a record has: an id, and what can be said of any statement.

    A base for the kinds of element, not for classes of applications: those use `extensions`.
    """

    element_kind: ClassVar[ElementKind]

    id: str = field(metadata=says.element_id())
    note: str | None = field(
        default=None, metadata=says.text("aantekening", "What no field can say, for people; no rule reads it.")
    )
    cites: tuple[str, ...] = field(default=(), converter=as_texts, metadata=says.citations())
    according_to: tuple[str, ...] = field(
        default=(),
        converter=as_ids,
        metadata=says.refs(ACTORS, "volgens", "Who says so, where it is somebody else than the holder."),
    )
    because: tuple[str, ...] = field(
        default=(), converter=as_ids, metadata=says.refs(ANY, "omdat", "The elements that are the reasons for it.")
    )
    visibility: str | None = field(
        default=None, metadata=says.term(VISIBILITIES, "zichtbaarheid", "Who may see it; not said means not said.")
    )
    extensions: JsonObject = field(default=EMPTY, converter=as_extensions, metadata=says.extension())

    __repr__ = represent
    _repr_pretty_ = represent_over_lines


@frozen(kw_only=True, repr=False, field_transformer=checked)
class Name:
    """Another name of something: a translation, a short or full form, or a name that it had before.

    >>> Name(text="VAKM", kind="short")
    Name(text='VAKM', kind='short')
    """

    text: str = field(metadata=says.text("tekst", "The name itself."))
    language: str | None = field(
        default=None, metadata=says.text("taal", "The language of the name, as a BCP 47 code: nl, en, fy.")
    )
    kind: str | None = field(default=None, metadata=says.term(NAME_KINDS, "soort", "What sort of other name it is."))
    period: Period | None = field(
        default=None, converter=as_period, metadata=says.period(description="From when to when it bore this name.")
    )

    __repr__ = represent
    _repr_pretty_ = represent_over_lines


@frozen(kw_only=True, repr=False, field_transformer=checked)
class Identifier:
    """What a register calls something: the scheme of the register, and the value in it.

    Schemes are named as in the list of org-id.guide where it has them (`NL-KVK`).

    >>> Identifier(scheme="GM", value="GM1731")
    Identifier(scheme='GM', value='GM1731')
    """

    scheme: str = field(
        metadata=says.term(IDENTIFIER_SCHEMES, "stelsel", "The register or system that gave the value.")
    )
    value: str = field(metadata=says.text("waarde", "The value, as the register writes it."))

    __repr__ = represent
    _repr_pretty_ = represent_over_lines


def as_names(given: Name | Iterable[Name]) -> tuple[Name, ...]:
    """Give names from one or several."""
    return many(Name, given)


def as_identifiers(given: Identifier | Iterable[Identifier]) -> tuple[Identifier, ...]:
    """Give identifiers from one or several."""
    return many(Identifier, given)
