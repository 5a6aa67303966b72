"""What the rules about what somebody is expected to do, gives, and owes to others only just let pass."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from samenspel.model import (
    Commitment,
    Goal,
    Group,
    Link,
    Organisation,
    Person,
    Role,
    Stance,
    Structure,
)
from samenspel.testing.strategies._days import Day
from samenspel.testing.strategies.breaking._agreeing import agreed, parties, somebody, told
from samenspel.testing.strategies.breaking._needs import MEASURED, UNPROMISED
from samenspel.testing.strategies.breaking._site import Site, Way
from samenspel.testing.strategies.breaking.expectations import answer, expectation, giver, long_ago

if TYPE_CHECKING:
    from samenspel.testing.strategies.breaking import Breakers

__all__ = ["EXPECTATIONS"]


def __dir__() -> list[str]:
    return __all__


# SAM506 unanswered-expectation --------------------------------------------------------------------------------------


def _with_role(site: Site) -> str:
    """Add somebody who has a role, and give its id."""
    who = somebody(site, Person, Group)
    held = site.facts({"holders": (who,)}, {"representing": (who,)})
    site.fresh(Role, functions=("adviser",), **held)
    return who


def _still_to_answer(site: Site) -> None:
    """Let an answer be expected for as long as may be, or since nobody knows when."""
    who = _with_role(site)
    if site.is_so():
        site.fresh(Commitment, status="expected", by=(who,))
    else:
        expectation(site, who, long_ago(site) + 1)


def _answered(site: Site) -> None:
    who = _with_role(site)
    site.fresh(Commitment, to=(who,))
    answer(site, who, expectation(site, who, long_ago(site)))


def _answered_by_agreement(site: Site) -> None:
    who = _with_role(site)
    expected = expectation(site, who, long_ago(site))
    expected.facts["laid_down_in"] = (agreed(site, parties=parties(who)).id,)


def _expected_of_nobody(site: Site) -> None:
    """Let it be said of nobody that something is expected, or something be promised."""
    made = {"made": Day(long_ago(site))}
    site.fresh(Commitment, status=site.pick(("expected", "promised")), **made)


def _expected_of_a_body(site: Site) -> None:
    """Let something be expected of a body: nobody asks for its role."""
    site.fresh(Role)
    site.fresh(Commitment, status="expected", by=(site.fresh(Structure).id,))


# SAM507 one-sided-giving --------------------------------------------------------------------------------------------


def _gets_something(site: Site) -> None:
    """Let who gives get something: it wants what is done, or something is promised to it or to all."""
    who, acting = giver(site, Group)
    site.fresh(Commitment, by=(acting,), status="promised")
    match site.pick(("stance", "to", "all", "by-person")):
        case "stance" if site.sketch.of(Stance):
            site.fresh(Stance, kind=site.pick(("interest", "benefit")), held_by=(who,))
        case "all":
            site.fresh(Commitment, by=site.ids(Organisation)[:1], to=(site.sketch.own.id,))
        case "by-person":
            site.fresh(Commitment, by=(site.fresh(Person).id,), to=(site.sketch.own.id,))
        case _:
            status = site.pick(("promised", "expected", "proposed"))
            site.fresh(Commitment, by=site.ids(Organisation)[:1], to=(who,), status=status)


def _owns_a_goal(site: Site) -> None:
    who, acting = giver(site, Group)
    site.fresh(Commitment, by=(acting,), status="promised")
    goal = site.sketch.of(Goal)[0]
    goal.facts["owners"] = (*goal.facts["owners"], who)


def _gives_nothing(site: Site) -> None:
    """Let what is given be no more than expected or offered, or be let go."""
    _, acting = giver(site, Group)
    site.fresh(Commitment, by=(acting,), status=site.pick(("proposed", "broken", "released")))


# SAM508 open-dependency ---------------------------------------------------------------------------------------------


def _is_owed(site: Site) -> None:
    """Let who depends on another be promised something by it, or expect it; by name, or as one of all."""
    one, other = (somebody(site, Person, Group, Structure, Organisation) for _ in range(2))
    to = site.pick(((one,), (), (site.sketch.own.id,)))
    site.fresh(Commitment, by=(other,), to=to, status=site.pick(("promised", "proposed", "kept")))
    site.fresh(Link, kind="depends-on", subjects=(one,), objects=(other,))


def _depends_no_more(site: Site) -> None:
    """Let a link be of another kind, or over."""
    one, other = (site.fresh(Person).id for _ in range(2))
    site.fresh(Commitment)
    facts = site.facts(
        {"kind": "works-with"},
        {"period": told(None, site.moment - 1)},
    )
    site.fresh(Link, **{"kind": "depends-on", "subjects": (one,), "objects": (other,), **facts})


def _nothing_told_of_promises(site: Site) -> None:
    one, other = (site.fresh(Person).id for _ in range(2))
    site.fresh(Link, kind="depends-on", subjects=(one,), objects=(other,))


EXPECTATIONS: Final[Breakers] = {
    "SAM506": (
        Way(_still_to_answer),
        Way(_answered),
        Way(_answered_by_agreement),
        Way(_expected_of_nobody),
        Way(_expected_of_a_body),
    ),
    "SAM507": (
        Way(_gets_something, MEASURED),
        Way(_owns_a_goal, MEASURED),
        Way(_gives_nothing, MEASURED),
    ),
    "SAM508": (Way(_is_owed), Way(_depends_no_more), Way(_nothing_told_of_promises, most=UNPROMISED)),
}
