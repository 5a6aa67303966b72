"""What somebody agrees, promises or does in a record that is being broken, with what keeps other rules silent."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final

from samenspel.dates import Period
from samenspel.model import Agreement, Event, Initiative, Party, Remark, Stance
from samenspel.testing.strategies._days import Day, date_of
from samenspel.testing.strategies.breaking._site import value

if TYPE_CHECKING:
    from samenspel.model import Element
    from samenspel.testing.strategies._sketch import Draft
    from samenspel.testing.strategies.breaking._site import Site

__all__ = ["agreed", "claims", "happens", "may_hold", "parties", "remark", "somebody", "told"]


def __dir__() -> list[str]:
    return __all__


_MISJUDGED: Final = frozenset({"verbal", "minutes", "contract"})


def claims(site: Site, collection: str) -> bool:
    """Let the record claim to have all of a collection, or not; work would then need a leader and money."""
    is_claimed = site.is_so() and site.is_shared and not site.sketch.of(Initiative)
    site.claim(*((collection,) if is_claimed else ()))
    return is_claimed


def told(start: int | Day | None, end: int | Day | None = None) -> Period:
    """Give a period from a day to a day, of which each may be left unsaid."""
    days = (Day(day) if isinstance(day, int) else day for day in (start, end))
    return Period("/".join("" if day is None else str(date_of(day)) for day in days))


def agreed(site: Site, **facts: Any) -> Draft:  # noqa: ANN401 - whatever the fields hold
    """Add an agreement; a light one, a contract, or one that is over comes with a programme: that weighs enough."""
    if facts.get("form") in _MISJUDGED or facts.get("status") == "ended":
        site.fresh(Agreement, form="programme")
    return site.fresh(Agreement, **facts)


def parties(*ids: str) -> list[Draft]:
    """Give the parties of an agreement of whom no more is said."""
    return [value(Party, actor=id_) for id_ in ids]


def somebody(site: Site, *kinds: type[Element]) -> str:
    """Add somebody of one of some kinds; an organisation only where there are others, or it would be the only one."""
    return site.fresh(site.pick(kinds if site.is_shared else kinds[:-1])).id


def happens(site: Site, **facts: Any) -> Draft:  # noqa: ANN401 - whatever the fields hold
    """Add an event; the first in a record that tells of a course comes with a review, or that would be missed."""
    if not site.sketch.of(Event) and ("trajectory" in site.sketch.own.facts or site.sketch.of(Initiative)):
        site.fresh(Event)
    return site.fresh(Event, **facts)


def remark(site: Site, about: Draft, name: str) -> None:
    """Let a remark be made, or none, that does not say of a field that it is unknown."""
    if site.is_so():
        said = site.facts({"field": name, "kind": "former"}, {"field": "name", "kind": "withheld"})
        site.fresh(Remark, about=(about.id,), **said)


def may_hold(site: Site) -> bool:
    """Tell whether the record can do with one more stance: of the first, all parties would have to hold one."""
    return bool(site.sketch.of(Stance)) or not site.is_shared
