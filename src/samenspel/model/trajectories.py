"""What partners do together over time, what stands in the way, and what happened."""

from __future__ import annotations

from collections.abc import Iterable
from typing import ClassVar, Final

from attrs import field, frozen

from samenspel.dates import ImpreciseDate, Period, Recurrence
from samenspel.language import Bilingual
from samenspel.model import fields as says
from samenspel.model.checks import (
    Lasting,
    as_date,
    as_ids,
    as_period,
    as_recurrence,
    as_texts,
    checked,
    many,
)
from samenspel.model.element import Element, Name, as_names
from samenspel.model.fields import ACTORS, ANY, SERVED, ElementKind, represent, represent_over_lines
from samenspel.vocabulary import (
    DOMAINS,
    EVENT_KINDS,
    EVENT_STATUSES,
    INITIATIVE_KINDS,
    LEGAL_BASES,
    OBSTACLE_KINDS,
    OBSTACLE_STATUSES,
    STRUCTURE_STATUSES,
)

__all__ = ["Event", "Initiative", "Obstacle", "Phase", "Trajectory"]

_ENDED: Final = ("Organisation", "Structure", "Agreement", "Initiative", "Role", "Partnership")


def __dir__() -> list[str]:
    return __all__


@frozen(kw_only=True, repr=False, field_transformer=checked)
class Phase:
    """One phase that a trajectory goes through.

    >>> Phase(name="Deepening conversation", period="2020/2021")
    Phase(name='Deepening conversation', period='2020/2021')
    """

    name: str | None = field(default=None, metadata=says.text("naam", "What the phase is called."))
    period: Period | None = field(
        default=None, converter=as_period, metadata=says.period("periode", "From when to when it lasts.")
    )
    cites: tuple[str, ...] = field(default=(), converter=as_texts, metadata=says.citations())

    __repr__ = represent
    _repr_pretty_ = represent_over_lines


def as_phases(given: Phase | Iterable[Phase]) -> tuple[Phase, ...]:
    """Give phases from one or several."""
    return many(Phase, given)


@frozen(kw_only=True, repr=False, field_transformer=checked)
class Trajectory:
    """A course in time, open-ended or finite, and the phases that it goes through.

    >>> Trajectory(period="2015/..")
    Trajectory(period='2015/..')
    """

    period: Period | None = field(
        default=None, converter=as_period, metadata=says.period("periode", "From when to when it runs.")
    )
    phases: tuple[Phase, ...] = field(
        default=(),
        converter=as_phases,
        metadata=says.value("fasen", "The phases that it goes through, in their order."),
    )

    __repr__ = represent
    _repr_pretty_ = represent_over_lines


def as_trajectory(given: Trajectory | Lasting | None) -> Trajectory | None:
    """Give a trajectory; a period stands for one of which no more is said."""
    if given is None or isinstance(given, Trajectory):
        return given
    return Trajectory(period=given)


@frozen(kw_only=True, repr=False, field_transformer=checked)
class Initiative(Element):
    """What partners do together: a pilot, a project, a service, a meeting place, an approach.

    Who leads it is a role within it.

    >>> Initiative(id="nieuwe-dag", name="Nieuwe Dag", kind="meeting-place", trajectory="2021-09/..")
    Initiative(id='nieuwe-dag', name='Nieuwe Dag', kind='meeting-place', trajectory=Trajectory(period='2021-09/..'))
    """

    element_kind: ClassVar[ElementKind] = ElementKind(
        "initiatives", Bilingual("initiative", "initiatief"), Bilingual("initiatives", "initiatieven")
    )

    name: str = field(metadata=says.text("naam", "What it is called."))
    kind: str | None = field(
        default=None, metadata=says.term(INITIATIVE_KINDS, "soort", "What sort of initiative it is.")
    )
    trajectory: Trajectory | None = field(
        default=None, converter=as_trajectory, metadata=says.value("traject", "Its course in time.")
    )
    status: str | None = field(
        default=None,
        metadata=says.term(STRUCTURE_STATUSES, "status", "How it stands with it at the moment of knowledge."),
    )
    goals: tuple[str, ...] = field(
        default=(), converter=as_ids, metadata=says.refs(("Goal",), "doelen", "The goals that it works for.")
    )
    serves: tuple[str, ...] = field(
        default=(), converter=as_ids, metadata=says.refs(SERVED, "bedoeld voor", "Whom it is for.")
    )
    areas: tuple[str, ...] = field(
        default=(), converter=as_ids, metadata=says.refs(("Area",), "gebieden", "Where it takes place or holds.")
    )
    themes: tuple[str, ...] = field(
        default=(), converter=as_texts, metadata=says.term(DOMAINS, "thema's", "The themes that it is about.")
    )
    part_of: tuple[str, ...] = field(
        default=(),
        converter=as_ids,
        metadata=says.refs(
            ("Agreement", "Initiative"), "onderdeel van", "The larger initiative or the agreement that it is a part of."
        ),
    )
    legal_bases: tuple[str, ...] = field(
        default=(),
        converter=as_ids,
        metadata=says.refs(
            ("Agreement",), "grondslagen", "The laws or statutes that it rests on.", vocabulary=LEGAL_BASES
        ),
    )
    features: tuple[str, ...] = field(
        default=(),
        converter=as_texts,
        metadata=says.text("kenmerken", "What is characteristic of it, in a few words each."),
    )
    recurs: Recurrence | None = field(
        default=None,
        converter=as_recurrence,
        metadata=says.recurrence("keert terug", "How often it takes place or comes out."),
    )
    names: tuple[Name, ...] = field(
        default=(), converter=as_names, metadata=says.value("andere namen", "Its other names.")
    )


@frozen(kw_only=True, repr=False, field_transformer=checked)
class Obstacle(Element):
    """What stands in the way.

    >>> Obstacle(id="hours", statement="The law demands hours to be indicated", kind="law", legal_bases="nl:wmo-2015")
    Obstacle(id='hours', statement='The law demands hours to be indicated', kind='law', legal_bases=('nl:wmo-2015',))
    """

    element_kind: ClassVar[ElementKind] = ElementKind(
        "obstacles", Bilingual("obstacle", "obstakel"), Bilingual("obstacles", "obstakels")
    )

    statement: str = field(metadata=says.text("omschrijving", "What stands in the way, in a sentence."))
    kind: str | None = field(default=None, metadata=says.term(OBSTACLE_KINDS, "soort", "What sort of obstacle it is."))
    affects: tuple[str, ...] = field(
        default=(), converter=as_ids, metadata=says.refs(ANY, "raakt", "What it stands in the way of.")
    )
    legal_bases: tuple[str, ...] = field(
        default=(),
        converter=as_ids,
        metadata=says.refs(
            ("Agreement",), "grondslagen", "The laws or statutes that it has to do with.", vocabulary=LEGAL_BASES
        ),
    )
    themes: tuple[str, ...] = field(
        default=(), converter=as_texts, metadata=says.term(DOMAINS, "thema's", "The themes that it is about.")
    )
    areas: tuple[str, ...] = field(
        default=(), converter=as_ids, metadata=says.refs(("Area",), "gebieden", "Where it is met.")
    )
    caused_by: tuple[str, ...] = field(
        default=(), converter=as_ids, metadata=says.refs(ACTORS, "veroorzaakt door", "Who brings it about.")
    )
    owners: tuple[str, ...] = field(
        default=(), converter=as_ids, metadata=says.refs(ACTORS, "eigenaren", "Who is to deal with it.")
    )
    addressed_by: tuple[str, ...] = field(
        default=(),
        converter=as_ids,
        metadata=says.refs(
            ("Commitment", "Initiative", "Agreement", "Goal", "Event", "Stance", "Structure"),
            "aangepakt met",
            "What is done about it.",
        ),
    )
    status: str | None = field(
        default=None,
        metadata=says.term(OBSTACLE_STATUSES, "status", "How it stands with it at the moment of knowledge."),
    )
    period: Period | None = field(
        default=None, converter=as_period, metadata=says.period("periode", "From when to when it stood in the way.")
    )


@frozen(kw_only=True, repr=False, field_transformer=checked)
class Event(Element):
    """What happened or is to happen on a day, and what ended or started with it.

    `ends` and `starts` together are the one way to tell what replaced what.

    >>> Event(id="e", title="Working groups by theme", kind="replaced", date="2016", ends="villages", starts="themes")
    Event(id='e', title='Working groups by theme', kind='replaced', date='2016', ends=('villages',), starts=('themes',))
    """

    element_kind: ClassVar[ElementKind] = ElementKind(
        "events", Bilingual("event", "gebeurtenis"), Bilingual("events", "gebeurtenissen")
    )

    title: str = field(metadata=says.text("titel", "What happened, as a headline."))
    kind: str | None = field(default=None, metadata=says.term(EVENT_KINDS, "soort", "What sort of event it is."))
    date: ImpreciseDate | None = field(
        default=None, converter=as_date, metadata=says.date("datum", "When it happened, or is to happen.")
    )
    participants: tuple[str, ...] = field(
        default=(), converter=as_ids, metadata=says.refs(ACTORS, "deelnemers", "Who took part.")
    )
    about: tuple[str, ...] = field(default=(), converter=as_ids, metadata=says.refs(ANY, "over", "What it was about."))
    ends: tuple[str, ...] = field(
        default=(), converter=as_ids, metadata=says.refs(_ENDED, "beëindigt", "What ended with it.")
    )
    starts: tuple[str, ...] = field(
        default=(), converter=as_ids, metadata=says.refs(_ENDED, "begint", "What started with it.")
    )
    areas: tuple[str, ...] = field(
        default=(), converter=as_ids, metadata=says.refs(("Area",), "gebieden", "Where it took place.")
    )
    status: str | None = field(
        default=None,
        metadata=says.term(EVENT_STATUSES, "status", "Whether it has happened at the moment of knowledge."),
    )
