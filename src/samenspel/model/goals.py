"""What the partners want, what they think of it, and what came of it: goals, stances, results."""

from __future__ import annotations

from collections.abc import Iterable
from typing import ClassVar

from attrs import field, frozen

from samenspel.amounts import Quantity
from samenspel.dates import ImpreciseDate, Period
from samenspel.errors import InvalidValueError
from samenspel.language import Bilingual
from samenspel.model import fields as says
from samenspel.model.checks import (
    as_date,
    as_ids,
    as_optional_id,
    as_period,
    as_quantity,
    as_texts,
    checked,
    many,
)
from samenspel.model.element import Element
from samenspel.model.fields import ACTORS, ANY, SERVED, ElementKind, represent, represent_over_lines
from samenspel.vocabulary import (
    DIRECTIONS,
    DOMAINS,
    GOAL_SIZES,
    GOAL_STATUSES,
    OBSERVATION_KINDS,
    STANCE_KINDS,
    SUPPORT,
)

__all__ = ["Goal", "Observation", "Result", "Stance"]


def __dir__() -> list[str]:
    return __all__


@frozen(kw_only=True, repr=False, field_transformer=checked)
class Goal(Element):
    """What partners pursue together.

    >>> Goal(id="home", statement="Residents live at home for longer", size="large", owners="steering")
    Goal(id='home', statement='Residents live at home for longer', size='large', owners=('steering',))
    """

    element_kind: ClassVar[ElementKind] = ElementKind("goals", Bilingual("goal", "doel"), Bilingual("goals", "doelen"))

    statement: str = field(metadata=says.text("doelstelling", "What is to be reached, in a sentence."))
    contributes_to: tuple[str, ...] = field(
        default=(),
        converter=as_ids,
        metadata=says.refs(("Goal",), "draagt bij aan", "The larger goals that it helps to reach."),
    )
    size: str | None = field(
        default=None, metadata=says.term(GOAL_SIZES, "omvang", "Whether it is a small goal or a large one.")
    )
    urgency: str | None = field(default=None, metadata=says.text("urgentie", "Why it can not wait."))
    themes: tuple[str, ...] = field(
        default=(), converter=as_texts, metadata=says.term(DOMAINS, "thema's", "The themes that it is about.")
    )
    owners: tuple[str, ...] = field(
        default=(), converter=as_ids, metadata=says.refs(ACTORS, "eigenaren", "Who is responsible for reaching it.")
    )
    serves: tuple[str, ...] = field(
        default=(), converter=as_ids, metadata=says.refs(SERVED, "bedoeld voor", "Whom it is for.")
    )
    areas: tuple[str, ...] = field(
        default=(), converter=as_ids, metadata=says.refs(("Area",), "gebieden", "Where it is to be reached.")
    )
    period: Period | None = field(
        default=None, converter=as_period, metadata=says.period("periode", "From when to when it is pursued.")
    )
    laid_down_in: tuple[str, ...] = field(
        default=(),
        converter=as_ids,
        metadata=says.refs(("Agreement",), "vastgelegd in", "The agreements that state it."),
    )
    status: str | None = field(
        default=None, metadata=says.term(GOAL_STATUSES, "status", "How it stands with it at the moment of knowledge.")
    )


@frozen(kw_only=True, repr=False, field_transformer=checked)
class Stance(Element):
    """What somebody holds: a vision, a principle, a lesson, an interest, a concern, a wish, or support for something.

    Needs a statement or `support`.  `held_by` a list: they hold it in common; where each holds it apart, one each.
    What somebody must do, whoever asks it, is a `Commitment`.

    >>> Stance(id="trust", statement="Trust comes before control", kind="principle", held_by="municipality")
    Stance(id='trust', statement='Trust comes before control', kind='principle', held_by=('municipality',))
    """

    element_kind: ClassVar[ElementKind] = ElementKind(
        "stances", Bilingual("stance", "standpunt"), Bilingual("stances", "standpunten")
    )

    statement: str | None = field(default=None, metadata=says.text("inhoud", "What is held, in a sentence."))
    kind: str | None = field(default=None, metadata=says.term(STANCE_KINDS, "soort", "What sort of stance it is."))
    held_by: tuple[str, ...] = field(
        default=(), converter=as_ids, metadata=says.refs(ACTORS, "gehuldigd door", "Who holds it; empty is not named.")
    )
    about: tuple[str, ...] = field(default=(), converter=as_ids, metadata=says.refs(ANY, "over", "What it is about."))
    support: str | None = field(
        default=None, metadata=says.term(SUPPORT, "steun", "Whether the holders are for what it is about, or against.")
    )
    serves: tuple[str, ...] = field(
        default=(), converter=as_ids, metadata=says.refs(SERVED, "bedoeld voor", "Whom it is for.")
    )
    laid_down_in: tuple[str, ...] = field(
        default=(),
        converter=as_ids,
        metadata=says.refs(("Agreement",), "vastgelegd in", "The agreements that state it."),
    )
    period: Period | None = field(
        default=None, converter=as_period, metadata=says.period("periode", "From when to when it was held.")
    )

    def __attrs_post_init__(self) -> None:
        if self.statement is None and self.support is None:
            raise InvalidValueError(
                "SAM004",
                self.id,
                Bilingual("says neither a statement nor support", "heeft geen inhoud en geen steun"),
                Bilingual(
                    "give `statement`, or `support` and what it is `about`",
                    "geef `statement`, of `support` en waarover (`about`)",
                ),
                "Stance",
            )


@frozen(kw_only=True, repr=False, field_transformer=checked)
class Observation:
    """One value that was measured, aimed at, expected or noticed: a number, or only a direction.

    >>> Observation(kind="actual", date="2020", value="26 providers")
    Observation(kind='actual', date='2020', value='26 providers')
    """

    kind: str | None = field(
        default=None, metadata=says.term(OBSERVATION_KINDS, "soort", "Whether it was measured, aimed at or expected.")
    )
    date: ImpreciseDate | None = field(default=None, converter=as_date, metadata=says.date("datum", "When it held."))
    value: Quantity | None = field(
        default=None, converter=as_quantity, metadata=says.quantity("waarde", "The value, with its unit.")
    )
    direction: str | None = field(
        default=None, metadata=says.term(DIRECTIONS, "richting", "Where it is going, where no number is known.")
    )
    text: str | None = field(
        default=None, metadata=says.text("tekst", "What was noticed, where no number or direction says it.")
    )
    group: str | None = field(
        default=None, converter=as_optional_id, metadata=says.refs(SERVED, "groep", "Whom it was measured for.")
    )
    area: str | None = field(
        default=None, converter=as_optional_id, metadata=says.refs(("Area",), "gebied", "Where it was measured.")
    )
    according_to: tuple[str, ...] = field(
        default=(), converter=as_ids, metadata=says.refs(ACTORS, "volgens", "Who says so.")
    )
    cites: tuple[str, ...] = field(default=(), converter=as_texts, metadata=says.citations())

    __repr__ = represent
    _repr_pretty_ = represent_over_lines


def as_observations(given: Observation | Iterable[Observation]) -> tuple[Observation, ...]:
    """Give observations from one or several."""
    return many(Observation, given)


@frozen(kw_only=True, repr=False, field_transformer=checked)
class Result(Element):
    """Something that is measured or noticed, over time: an indicator or an outcome.

    The statement is a noun phrase, the thing itself; what was seen of it stands in the observations.

    >>> Result(id="providers", statement="Providers under contract", observations=Observation(value="26 providers"))
    Result(id='providers', statement='Providers under contract', observations=(Observation(value='26 providers'),))
    """

    element_kind: ClassVar[ElementKind] = ElementKind(
        "results", Bilingual("result", "resultaat"), Bilingual("results", "resultaten")
    )

    statement: str = field(metadata=says.text("onderwerp", "The thing that is measured or noticed."))
    about: tuple[str, ...] = field(default=(), converter=as_ids, metadata=says.refs(ANY, "over", "What it is about."))
    goals: tuple[str, ...] = field(
        default=(), converter=as_ids, metadata=says.refs(("Goal",), "doelen", "The goals that it tells of.")
    )
    initiatives: tuple[str, ...] = field(
        default=(),
        converter=as_ids,
        metadata=says.refs(("Initiative",), "initiatieven", "The initiatives that brought it."),
    )
    serves: tuple[str, ...] = field(
        default=(), converter=as_ids, metadata=says.refs(SERVED, "ten goede aan", "Whom it benefits.")
    )
    areas: tuple[str, ...] = field(
        default=(), converter=as_ids, metadata=says.refs(("Area",), "gebieden", "Where it is seen.")
    )
    unit: str | None = field(default=None, metadata=says.text("eenheid", "The unit that its values are in."))
    observations: tuple[Observation, ...] = field(
        default=(), converter=as_observations, metadata=says.value("waarnemingen", "What was seen of it.")
    )
