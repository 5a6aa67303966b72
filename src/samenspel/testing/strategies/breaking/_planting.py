"""Where in an element something can stand: every field of a form, also those of the values in it."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING, Any, Final

from attrs import frozen

from samenspel.model import KINDS, Form, Goal, Organisation, Partnership, Party, Result, Structure, fields_of
from samenspel.testing.strategies._sketch import Draft
from samenspel.testing.strategies.breaking._site import needed, value

if TYPE_CHECKING:
    from collections.abc import Iterator

    from attrs import AttrsInstance

    from samenspel.model import Element, Field
    from samenspel.testing.strategies.breaking._site import Site

__all__ = ["Spot", "plant", "spots", "spots_in_goals"]


def __dir__() -> list[str]:
    return __all__


@frozen
class Spot:
    """A field of a kind of element: the fields that lead to it, the last of which it is."""

    kind: type[Element]
    way: tuple[Field, ...]

    @property
    def field(self) -> Field:
        """The field itself."""
        return self.way[-1]

    @property
    def name(self) -> str:
        """Where it is, as `Agreement.parties.signed`."""
        return ".".join((self.kind.__name__, *(field.name for field in self.way)))


_WITH_GOALS: Final = (Goal, Result)


@cache
def spots(form: Form, *left_out: str) -> tuple[Spot, ...]:
    """Give the fields of a form, without some that are named, and without those of goals and results."""
    found = (Spot(kind, way) for kind in (Structure, Partnership, *KINDS) for way in _ways(kind, form))
    return tuple(spot for spot in dict.fromkeys(found) if spot.kind not in _WITH_GOALS and spot.name not in left_out)


@cache
def spots_in_goals(form: Form, *left_out: str) -> tuple[Spot, ...]:
    """Give the fields of a form in goals and results, for records that have such."""
    found = (Spot(kind, way) for kind in _WITH_GOALS for way in _ways(kind, form))
    return tuple(spot for spot in found if spot.name not in left_out)


def _ways(cls: type[AttrsInstance], form: Form) -> Iterator[tuple[Field, ...]]:
    for field in fields_of(cls):
        if field.form is form:
            yield (field,)
        elif field.form is Form.VALUE:
            yield from ((field, *way) for way in _ways(field.item, form))


def plant(site: Site, spot: Spot, said: Any) -> Draft:  # noqa: ANN401 - whatever the field holds
    """Let something say a thing at a spot: the partnership itself, or an element that is added for it."""
    for place, field in reversed(list(enumerate(spot.way))):
        said = [said] if field.many and isinstance(said, Draft) else (said,) if field.many else said
        if place:
            cls = spot.way[place - 1].item
            said = value(cls, **{**_needed(site, cls), field.name: said})
    if spot.kind is Partnership:
        site.sketch.own.facts[spot.way[0].name] = said
        return site.sketch.own
    return site.fresh(spot.kind, **{spot.way[0].name: said})


def _needed(site: Site, cls: type[AttrsInstance]) -> dict[str, Any]:
    """Give what a value must say beside what is planted in it."""
    referred = site.fresh(Organisation).id if cls is Party else ""
    return needed(cls, "a", referred)
