"""What a record says of itself: links between elements, sources, remarks, waivers."""

from __future__ import annotations

from typing import ClassVar

import attrs
from attrs import field, frozen

from samenspel.dates import ImpreciseDate, Period
from samenspel.language import Bilingual
from samenspel.model import fields as says
from samenspel.model.checks import (
    as_date,
    as_ids,
    as_period,
    as_texts,
    checked,
)
from samenspel.model.element import Element
from samenspel.model.fields import ACTORS, ANY, ElementKind
from samenspel.vocabulary import LINK_KINDS, REMARK_KINDS, SOURCE_KINDS

__all__ = ["Link", "Remark", "Source", "Waiver"]


def __dir__() -> list[str]:
    return __all__


@frozen(kw_only=True, repr=False, field_transformer=checked)
class Link(Element):
    """A relation between any elements, where no field says it.

    >>> Link(id="l", kind="works-with", subjects="vitras", objects=["abrona", "kwintes"])
    Link(id='l', kind='works-with', subjects=('vitras',), objects=('abrona', 'kwintes'))
    """

    element_kind: ClassVar[ElementKind] = ElementKind(
        "links", Bilingual("link", "relatie"), Bilingual("links", "relaties")
    )

    kind: str | None = field(
        default=None, metadata=says.term(LINK_KINDS, "soort", "How the subjects stand to the objects.")
    )
    subjects: tuple[str, ...] = field(
        default=(), converter=as_ids, metadata=says.refs(ANY, "van", "From what the relation goes.")
    )
    objects: tuple[str, ...] = field(
        default=(), converter=as_ids, metadata=says.refs(ANY, "naar", "To what the relation goes.")
    )
    areas: tuple[str, ...] = field(
        default=(), converter=as_ids, metadata=says.refs(("Area",), "gebieden", "Where it holds.")
    )
    period: Period | None = field(
        default=None, converter=as_period, metadata=says.period("periode", "From when to when it held.")
    )


@frozen(kw_only=True, repr=False, field_transformer=checked)
class Source(Element):
    """Where something stands that the record says.

    `according_to` is who speaks in it, `cites` where it first appeared.

    >>> Source(id="interview", title="Interview on WelWoZo", kind="interview", languages="nl", as_of="2017-02")
    Source(id='interview', title='Interview on WelWoZo', kind='interview', as_of='2017-02', languages=('nl',))
    """

    element_kind: ClassVar[ElementKind] = ElementKind(
        "sources", Bilingual("source", "bron"), Bilingual("sources", "bronnen")
    )

    title: str = field(metadata=says.text("titel", "What it is called."))
    kind: str | None = field(default=None, metadata=says.term(SOURCE_KINDS, "soort", "What sort of source it is."))
    url: str | None = field(default=None, metadata=says.text("webadres", "Where it can be read."))
    authors: tuple[str, ...] = field(default=(), converter=as_texts, metadata=says.text("auteurs", "Who wrote it."))
    publisher: str | None = field(default=None, metadata=says.text("uitgever", "Who published it."))
    published: ImpreciseDate | None = field(
        default=None, converter=as_date, metadata=says.date("gepubliceerd op", "When it was published.")
    )
    as_of: ImpreciseDate | None = field(
        default=None, converter=as_date, metadata=says.date("stand van", "The moment that it tells of.")
    )
    languages: tuple[str, ...] = field(
        default=(),
        converter=as_texts,
        metadata=says.text("talen", "The languages that it is in, as BCP 47 codes: nl, en, fy."),
    )


@frozen(kw_only=True, repr=False, field_transformer=checked)
class Remark(Element):
    """What is to be said about what the record says: another source, a former value, an inference, a gap.

    `value` goes with the kinds other-source, former and planned only.

    >>> Remark(id="r", about="steering", field="period", kind="other-source", value="2014/..")
    Remark(id='r', about=('steering',), field='period', kind='other-source', value='2014/..')
    """

    element_kind: ClassVar[ElementKind] = ElementKind(
        "remarks", Bilingual("remark", "opmerking"), Bilingual("remarks", "opmerkingen")
    )

    about: tuple[str, ...] = attrs.field(
        converter=as_ids, metadata=says.refs(ANY, "over", "The elements that it is about.")
    )
    field: str | None = attrs.field(
        default=None,
        metadata=says.text("veld", "The field that it is about, dotted into single values: `mandate.period`."),
    )
    kind: str = attrs.field(metadata=says.term(REMARK_KINDS, "soort", "What sort of remark it is."))
    value: str | None = attrs.field(
        default=None, metadata=says.text("waarde", "The other value, as the field would write it.")
    )


@frozen(kw_only=True, repr=False, field_transformer=checked)
class Waiver(Element):
    """A finding that the partnership accepts, why, and until when.

    >>> Waiver(id="w", rule="SAM512", about="none", reason="trust is enough", by="steering", until="2026")
    Waiver(id='w', rule='SAM512', about=('none',), reason='trust is enough', by=('steering',), until='2026')
    """

    element_kind: ClassVar[ElementKind] = ElementKind(
        "waivers", Bilingual("waiver", "ontheffing"), Bilingual("waivers", "ontheffingen")
    )

    rule: str = field(metadata=says.text("regel", "The code of the rule."))
    about: tuple[str, ...] = field(
        default=(),
        converter=as_ids,
        metadata=says.refs(ANY, "over", "The elements that the findings are about; none is all."),
    )
    reason: str = field(metadata=says.text("reden", "Why the finding is accepted."))
    by: tuple[str, ...] = field(default=(), converter=as_ids, metadata=says.refs(ACTORS, "door", "Who accepts it."))
    until: ImpreciseDate | None = field(
        default=None, converter=as_date, metadata=says.date("tot en met", "Until when it is accepted.")
    )
