"""What breaks the rules about terms, laws and waivers."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final

from samenspel.dates import Period, Recurrence
from samenspel.model import (
    Agreement,
    Commitment,
    Form,
    Initiative,
    Obstacle,
    Organisation,
    Trajectory,
    Waiver,
)
from samenspel.rules import CORE
from samenspel.testing.strategies._days import Day
from samenspel.testing.strategies.breaking._needs import SHARED, UNPROMISED, WITH_AGREEMENT, WITH_RESULT
from samenspel.testing.strategies.breaking._planting import plant, spots, spots_in_goals
from samenspel.testing.strategies.breaking._site import Site, Way, value
from samenspel.vocabulary import LEGAL_BASES

if TYPE_CHECKING:
    from collections.abc import Sequence

    from samenspel.model import Element
    from samenspel.testing.strategies.breaking._planting import Spot
    from samenspel.testing.strategies.breaking._site import Breakers, Needs

__all__ = ["DECIDING", "ENDED_LAWS", "LATE_LAWS", "RESTING", "TERMS", "resting"]


def __dir__() -> list[str]:
    return __all__


# SAM108 unknown-term ------------------------------------------------------------------------------------------------

DECIDING: Final = ("Stance.kind", "Stance.support", "Obstacle.status")
_UNKNOWN: Final = ("unheard-of", "zzzzzzzzzzzz", "nl:unheard-of", "Acme:liaison", "")


def _unknown_term(site: Site) -> None:
    spot = site.pick(spots(Form.TERM, *DECIDING))
    plant(site, spot, site.pick((f"{_first(spot)}s", *_UNKNOWN)))


def _unknown_term_of_a_goal(site: Site) -> None:
    plant(site, site.pick(spots_in_goals(Form.TERM, "Goal.status")), site.pick(_UNKNOWN))


def _first(spot: Spot) -> str:
    """Give the first code that can stand at a spot."""
    assert spot.field.vocabulary is not None  # noqa: S101 - a field of terms has one
    return next(iter(spot.field.vocabulary)).code


# SAM109 expired-waiver, SAM111 needless-waiver ----------------------------------------------------------------------

_CODES: Final = tuple(name for rule in CORE if not rule.is_last for name in (rule.code, rule.name))


_REASONS: Final = ("a", "for " * 17 + "it", "for " * 17 + "its")


def _expired(site: Site) -> None:
    rule, reason = site.pick((*_CODES, "SAM999")), site.pick(_REASONS)
    site.fresh(Waiver, rule=rule, reason=reason, until=site.before(site.moment))


def _expired_but_accepted(site: Site) -> None:
    """Let other waivers accept that some have expired: of the first, and of any."""
    ids = [site.fresh(Waiver, rule=site.pick(_CODES), until=site.before(site.moment)).id for _ in range(2)]
    rule = site.pick(("SAM109", "expired-waiver"))
    until = site.facts({}, {"until": Day(site.moment)})
    one, other = (ids[0],), (site.sketch.own.id, ids[1])
    for about in site.pick((((),), (one,), (one, ()), (other, one))):
        site.fresh(Waiver, rule=rule, about=about, **until)


def _needless(site: Site) -> None:
    facts = site.facts({}, {"until": Day(site.moment)}, {"about": (site.sketch.own.id,)})
    site.fresh(Waiver, rule=site.pick(_CODES), reason=site.pick(_REASONS), **facts)


def _needless_but_accepted(site: Site) -> None:
    """Let other waivers accept that some are needless: of the first, and of any, in whatever order."""
    ids = [site.fresh(Waiver, rule=site.pick(_CODES)).id for _ in range(2)]
    rule = site.pick(("SAM111", "needless-waiver"))
    until = site.facts({}, {"until": Day(site.moment)})
    one, both, other = (ids[0],), (*ids,), (site.sketch.own.id, ids[1])
    for about in site.pick((((),), (one,), (one, ()), ((), one), (other, both), (both, other), (one, one))):
        site.fresh(Waiver, rule=rule, about=about, **until)


def _waives_no_rule(site: Site) -> None:
    site.fresh(Waiver, rule=site.pick(("SAM999", "dangling-references", "zzzzzzzzzzzz", "SAM1")))


def _waives_too_many(site: Site) -> None:
    """Let more waivers be mistaken than the rule looks up."""
    for _ in range(101):
        site.fresh(Waiver, rule="SAM1")


_NO_OTHER: Final[Needs] = {Waiver: 0}

# SAM110 term-not-in-force -------------------------------------------------------------------------------------------

ENDED_LAWS: Final = tuple((law.code, law.until) for law in LEGAL_BASES if law.until)
LATE_LAWS: Final = tuple((law.code, law.since) for law in LEGAL_BASES if law.since)
RESTING: Final = (Obstacle, Commitment)


def resting(site: Site, law: str, kinds: Sequence[type[Element]], period: Period, **facts: Any) -> None:  # noqa: ANN401 - whatever it says
    """Add what rests on a law for some time."""
    kind = site.pick(kinds)
    when = {"trajectory": value(Trajectory, period=period)} if kind is Initiative else {"period": period}
    site.fresh(kind, legal_bases=(law,), **when, **facts)


def _lapsed(site: Site) -> None:
    law, until = site.pick(ENDED_LAWS)
    start = site.pick((str(until + 1), f"{until + 1}-01-01", f"{until + 9}"))
    resting(site, law, RESTING, Period(f"{start}/"))


def _initiative_lapsed(site: Site) -> None:
    law, until = site.pick(ENDED_LAWS)
    resting(site, law, (Initiative,), Period(f"{until + 1}/"))


def _not_yet(site: Site) -> None:
    law, since = site.pick(LATE_LAWS)
    end = site.pick((str(since - 1), f"{since - 1}-12-31", f"{since - 9}"))
    resting(site, law, (*RESTING, Initiative), Period(f"/{end}"))


def _outlived(site: Site) -> None:
    law, _ = site.pick(ENDED_LAWS)
    site.tell_moment()
    kind, status = site.pick(((Commitment, "promised"), (Commitment, "under-way"), (Initiative, "running")))
    site.fresh(kind, legal_bases=(law,), status=status)


def _outlived_since_its_start(site: Site) -> None:
    law, until = site.pick(ENDED_LAWS)
    site.tell_moment()
    resting(site, law, (Commitment,), Period(f"{until - 1}/.."))


def _obstacle_outlived(site: Site) -> None:
    law, _ = site.pick(ENDED_LAWS)
    site.tell_moment()
    site.fresh(Obstacle, legal_bases=(law,), status="open", owners=site.ids(Organisation))


def _agreement_outlived(site: Site) -> None:
    law, _ = site.pick(ENDED_LAWS)
    site.tell_moment()
    site.fresh(Agreement, legal_bases=(law,), status="in-force")


def _agreement_lapsed(site: Site) -> None:
    law, until = site.pick(ENDED_LAWS)
    resting(site, law, (Agreement,), Period(f"{until + 1}/"), review=Recurrence("P1Y"))


TERMS: Final[Breakers] = {
    "SAM108": (Way(_unknown_term), Way(_unknown_term_of_a_goal, WITH_RESULT)),
    "SAM109": (Way(_expired), Way(_expired_but_accepted)),
    "SAM110": (
        Way(_lapsed),
        Way(_not_yet),
        Way(_outlived),
        Way(_outlived_since_its_start),
        Way(_initiative_lapsed, most=UNPROMISED),
        Way(_agreement_lapsed, WITH_AGREEMENT),
        Way(_agreement_outlived, WITH_AGREEMENT),
        Way(_obstacle_outlived, SHARED),
    ),
    "SAM111": (
        Way(_waives_no_rule, most=_NO_OTHER),
        Way(_needless, most=_NO_OTHER),
        Way(_needless_but_accepted, most=_NO_OTHER),
        Way(_waives_too_many, most=_NO_OTHER),
    ),
}
