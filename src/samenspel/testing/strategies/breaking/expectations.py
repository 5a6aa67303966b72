"""What breaks the rules about what somebody is expected to do, gives, and owes to others."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final

from samenspel.model import (
    Commitment,
    Goal,
    Group,
    Link,
    Organisation,
    Person,
    Result,
    Role,
    Source,
    Stance,
    Structure,
)
from samenspel.testing.strategies._days import Day
from samenspel.testing.strategies.breaking._agreeing import (
    agreed,
    claims,
    happens,
    may_hold,
    parties,
    somebody,
    told,
)
from samenspel.testing.strategies.breaking._needs import HOLDING, WITH_GOAL
from samenspel.testing.strategies.breaking._site import Site, Way

if TYPE_CHECKING:
    from samenspel.model import Element
    from samenspel.testing.strategies._sketch import Draft
    from samenspel.testing.strategies.breaking._site import Breakers

__all__ = ["EXPECTATIONS", "answer", "expectation", "giver", "long_ago"]


def __dir__() -> list[str]:
    return __all__


# SAM506 unanswered-expectation --------------------------------------------------------------------------------------

_MONTHS: Final = 6


def long_ago(site: Site) -> int:
    """Give the last day that lies more than the months before the moment of knowledge in which none need answer."""
    return site.within(_MONTHS) - 1


def _spoken_out(site: Site, day: int) -> dict[str, Any]:
    """Give how an expectation tells when it was spoken out."""
    how = site.pick(("made", "period", "as_of", "published"))
    if how == "made":
        return {"made": Day(day)}
    if how == "period":
        return {"period": told(day)}
    source = site.fresh(Source, **{how: Day(day)}).id
    return {"cites": (site.pick((source, f"{source}#page=2")),)}


def expectation(site: Site, who: str, since: int) -> Draft:
    """Let something be expected of somebody since a day."""
    return site.fresh(Commitment, status="expected", by=(who,), **_spoken_out(site, since))


def _no_answer(site: Site) -> None:
    """Let something be expected for long, and what is told of it be no answer."""
    who = somebody(site, Person, Group, Structure, Organisation)
    limit = long_ago(site)
    commitment = expectation(site, who, site.pick((limit, limit - 400)))
    about, said = {"about": (commitment.id,)}, {"in_return_for": (commitment.id,)}
    match site.pick(range(7)):
        case 1:
            happens(site, participants=(who,), status=site.pick(("planned", "cancelled")), **about)
        case 2:
            happens(site, participants=(site.fresh(Person).id,), **about)
        case 3:
            site.fresh(Commitment, by=(who,), status=site.pick(("proposed", "broken", "released")), **said)
        case 4:
            asked = ({"parties": parties(who), "status": status} for status in ("proposed", "in-negotiation"))
            commitment.facts["laid_down_in"] = (agreed(site, **site.facts(*asked, {"status": "in-force"})).id,)
        case 5:
            site.fresh(Link, subjects=(who,), objects=(commitment.id,))
        case 6 if may_hold(site):
            site.fresh(Stance, kind="concern", held_by=(site.fresh(Person).id,), **about)
        case _:
            pass
    if site.is_so():
        expectation(site, who, limit)


def _expected_of_an_outsider(site: Site) -> None:
    """Let something be expected of who has no role: lately, or who did answer."""
    site.fresh(Role)
    who = somebody(site, Person, Group, Organisation)
    limit = long_ago(site)
    match site.pick(range(3)):
        case 0:
            site.fresh(Commitment, status="expected", by=(who,))
        case 1:
            expectation(site, who, limit + 1)
        case _:
            answer(site, who, expectation(site, who, limit))


def answer(site: Site, who: str, expected: Draft) -> None:
    """Let who something is expected of answer, in one of the ways to do so."""
    about = {"about": (expected.id,)}
    match site.pick(("met", "kept", "concerned") if may_hold(site) else ("met", "kept")):
        case "met":
            happens(site, participants=(who,), **about)
        case "concerned":
            site.fresh(Stance, kind="concern", held_by=(who,), **about)
        case _:
            name = site.pick(("about", "in_return_for", "part_of", "because"))
            site.fresh(Commitment, by=(who,), status="kept", **{name: (expected.id,)})


# SAM507 one-sided-giving --------------------------------------------------------------------------------------------


def giver(site: Site, kind: type[Element]) -> tuple[str, str]:
    """Add a party that gets nothing, and give its id and that of who acts for it."""
    who = acting = site.fresh(kind).id
    if site.sketch.of(Stance):
        site.fresh(Stance, kind=site.pick(("concern", "wish")), held_by=(who,))
    held: dict[str, Any] = {"holders": (who,)}
    if site.is_so():
        acting = site.fresh(Person).id
        held = {"holders": (acting,), "representing": (who,)}
    site.fresh(Role, functions=("provider",), **held)
    return who, acting


def _funds(site: Site) -> None:
    who, _ = giver(site, site.pick((Organisation, Group)))
    (*_, role) = site.sketch.of(Role)
    role.facts["functions"] = site.pick((("funder",), ("host", "funder")))
    if site.is_so():
        site.fresh(Commitment, by=site.ids(Organisation)[:1], to=(who,), status=site.pick(("broken", "released")))


def _promises(site: Site) -> None:
    who, acting = giver(site, site.pick((Organisation, Group)))
    others = ((), site.ids(Organisation)[:1])
    to = site.pick((*others, (site.sketch.own.id,)) if acting == who else others)
    status = site.facts({}, *({"status": one} for one in ("promised", "under-way", "kept", "paid")))
    site.fresh(Commitment, by=(acting,), to=to, **status)


# SAM508 open-dependency ---------------------------------------------------------------------------------------------


def _depends(site: Site) -> None:
    """Let somebody depend on another, and what is promised be no promise of the one to the other."""
    one, other = (somebody(site, Person, Group, Structure, Organisation) for _ in range(2))
    match site.pick(range(5)):
        case 0 if site.sketch.of(Commitment) or claims(site, "commitments"):
            pass
        case 1:
            site.fresh(Commitment, by=(other,), to=(one,), status=site.pick(("broken", "released")))
        case 2:
            site.fresh(Commitment, by=(other,), to=(site.fresh(Person).id,))
        case 3:
            site.fresh(Commitment, by=(one,), to=(other,))
        case _:
            site.fresh(Commitment)
    since = site.facts({}, {"period": told(site.moment - 9)})
    site.fresh(Link, kind="depends-on", subjects=(one,), objects=(other,), **since)


def _depends_on_several(site: Site) -> None:
    """Let some depend on two others, of whom one owes them something, and the other only to one of them."""
    first, second, one, other = (site.fresh(Person).id for _ in range(4))
    site.fresh(Commitment, by=(one,), to=site.pick(((), (site.sketch.own.id,), (first, second))))
    site.fresh(Commitment, by=(other,), to=(first,))
    site.fresh(Link, kind="depends-on", subjects=(first, second), objects=(one, other))


EXPECTATIONS: Final[Breakers] = {
    "SAM506": (Way(_no_answer), Way(_expected_of_an_outsider)),
    "SAM507": (
        Way(_funds, WITH_GOAL),
        Way(_promises, WITH_GOAL),
        Way(_funds, HOLDING, {Goal: 0, Result: 0}),
        Way(_promises, HOLDING, {Goal: 0, Result: 0}),
    ),
    "SAM508": (Way(_depends), Way(_depends_on_several)),
}
