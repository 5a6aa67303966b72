"""What the rules about what goes on unreviewed, and about who is bound and gone, only just let pass."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final

from samenspel.dates import Recurrence
from samenspel.model import (
    Agreement,
    Commitment,
    Event,
    Initiative,
    Obstacle,
    Organisation,
    Result,
    Structure,
    Trajectory,
)
from samenspel.testing.strategies._days import Day, Span, since, until
from samenspel.testing.strategies.breaking._agreeing import parties
from samenspel.testing.strategies.breaking._needs import UNPROMISED
from samenspel.testing.strategies.breaking._site import Site, Way, value

if TYPE_CHECKING:
    from samenspel.testing.strategies.breaking import Breakers
    from samenspel.testing.strategies.breaking._site import Needs

__all__ = ["LASTING"]


def __dir__() -> list[str]:
    return __all__


_YEAR: Final = 12

# SAM509 review-not-planned ------------------------------------------------------------------------------------------


def _unreviewed(site: Site, **facts: Any) -> None:  # noqa: ANN401 - whatever the fields hold
    """Add an agreement that does not say how often it is reviewed; where it has parties all may be claimed."""
    ids = site.ids(Organisation) if site.is_shared else ()
    site.fresh(
        Agreement, **{"review": None, "parties": parties(*ids), "period": since(site.longer_ago(_YEAR)), **facts}
    )


def _need_no_review(site: Site) -> None:
    """Let an agreement be young, without an end by its nature, or say how often it is reviewed."""
    reason = (site.fresh(Obstacle).id,)
    facts = site.facts(
        {"period": since(Day(site.within(_YEAR)))},
        {"form": "statute"},
        {"form": "none-by-choice", "because": reason},
        {"review": Recurrence("P1Y")},
    )
    _unreviewed(site, **facts)


def _review(site: Site) -> dict[str, Any]:
    """Give what a review says that is just not too long ago or too far ahead, or whose date nobody knows."""
    when = site.facts(
        {"date": Day(site.within(_YEAR))},
        {"date": Day(site.months_ahead(_YEAR)), "status": "planned"},
        {"date": None},
    )
    return {"kind": site.pick(("reviewed", "amended", "renewed")), **when}


def _reviewed(site: Site) -> None:
    """Let an agreement, what it is a part of, or all be reviewed."""
    whole = site.fresh(Agreement).id
    _unreviewed(site, part_of=(whole,))
    id_ = site.ids(Agreement)[-1]
    site.fresh(Event, about=site.pick(((id_,), (whole,), (site.sketch.own.id,), ())), **_review(site))


def _course_reviewed(site: Site) -> None:
    course = value(Trajectory, period=since(site.longer_ago(_YEAR)))
    whole = site.fresh(Initiative, kind="fund").id
    id_ = site.fresh(Initiative, kind="programme", trajectory=course, part_of=(whole,)).id
    site.fresh(Event, about=site.pick(((id_,), (whole,))), **_review(site))


def _course_needs_no_review(site: Site) -> None:
    """Let a course be young, not begun, or of another kind."""
    start = site.longer_ago(_YEAR)
    facts = site.facts(
        {"trajectory": value(Trajectory, period=since(Day(site.within(_YEAR))))},
        {"kind": "project"},
        {"status": "paused"},
    )
    course = value(Trajectory, period=since(start))
    site.fresh(Initiative, **{"kind": "programme", "trajectory": course, **facts})
    site.fresh(Event, kind="met")


# SAM514 party-without-successor -------------------------------------------------------------------------------------

_BEFORE: Final = 3_000


def _bound(site: Site, who: str, status: str = "promised") -> None:
    """Let somebody have promised something, or have agreed to something."""
    if site.is_so():
        site.fresh(Agreement, parties=parties(who), **({"status": "proposed"} if status in _LET_GO else {}))
    else:
        site.fresh(Commitment, by=(who,), status=status)


_LET_GO: Final = ("expected", "proposed", "broken", "released", "kept", "paid")


def _there_until_now(site: Site) -> None:
    who = site.fresh(Structure, period=until(Day(site.moment))).id
    _bound(site, who)


def _succeeded(site: Site) -> None:
    last = site.before(site.moment)
    who = site.fresh(Structure, period=site.pick((until(last), Span(0, None, None, None)))).id
    reason = site.fresh(Event).id
    site.fresh(Event, ends=(who,), starts=(site.fresh(Structure).id,), because=(reason,), date=last)
    _bound(site, who)


def _bound_no_more(site: Site) -> None:
    who = site.fresh(Structure, period=until(site.before(site.moment))).id
    _bound(site, who, site.pick(_LET_GO))


_NO_COURSE: Final[Needs] = {Event: 0, Result: 0}

LASTING: Final[Breakers] = {
    "SAM509": (
        Way(_need_no_review, most=_NO_COURSE),
        Way(_reviewed, most=_NO_COURSE),
        Way(_course_reviewed, most={**_NO_COURSE, **UNPROMISED}),
        Way(_course_needs_no_review, most={**_NO_COURSE, **UNPROMISED}),
    ),
    "SAM514": (Way(_there_until_now), Way(_succeeded), Way(_bound_no_more)),
}
