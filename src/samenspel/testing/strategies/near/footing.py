"""What the rules about what work together rests on only just let pass."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final

from samenspel.amounts import Quantity
from samenspel.model import (
    Agreement,
    Area,
    Commitment,
    Goal,
    Group,
    Initiative,
    Obstacle,
    Organisation,
    Person,
    Role,
    Source,
    Stance,
    Trajectory,
)
from samenspel.testing.strategies._days import Day, since, until
from samenspel.testing.strategies.breaking._agreeing import parties
from samenspel.testing.strategies.breaking._needs import IDLE, SHARED, UNPROMISED, WITH_RESULT
from samenspel.testing.strategies.breaking._site import Site, Way, value
from samenspel.testing.strategies.breaking.footing import (
    law_named,
    money_told,
    paid_by,
    paid_until,
    say_no_form,
    work_in_parts,
)
from samenspel.testing.strategies.near.agreements import unsaid

if TYPE_CHECKING:
    from collections.abc import Callable

    from samenspel.testing.strategies.breaking import Breakers
    from samenspel.testing.strategies.breaking._site import Needs

__all__ = ["FOOTING"]


def __dir__() -> list[str]:
    return __all__


_YEAR: Final = 12
_HALF: Final = 6
_TIMELESS: Final = {"as_of": None}
_NOT_YET: Final = ("proposed", "planned", "paused")
_OFFERED: Final = ("proposed", "in-negotiation")

# SAM510 funding-not-secured -----------------------------------------------------------------------------------------


def _paid_long_enough(site: Site) -> None:
    """Let money end when the work does, or on the first day that is far enough ahead."""
    limit = site.months_ahead(_HALF)
    periods, last = site.pick(
        (
            ((None, since(Day(site.moment - 9))), Day(limit)),
            ((until(Day(limit - 1)),), Day(site.moment)),
        )
    )
    period = site.pick(periods)
    whole = work_in_parts(site, **({} if period is None else {"trajectory": value(Trajectory, period=period)}))
    paid_until(site, whole, last)


def _paid_without_end(site: Site) -> None:
    """Let some of the money for what lasts have no end: nothing tells one, it is open, or a funder pays."""
    whole = work_in_parts(site, kind="service")
    about = {"about": (site.pick(whole),)}
    end = until(Day(site.moment + 9))
    match site.pick(("unsaid", "open", "funder", "agreement")):
        case "funder":
            site.fresh(Role, functions=("funder", "lead"), within=about["about"], **site.facts({}, {"period": end}))
        case "agreement":
            agreement = site.fresh(Agreement, form="grant", **about)
            money_told(site, status="promised", laid_down_in=(agreement.id,), period=end)
        case "open":
            money_told(site, status="promised", period=since(Day(site.moment - 9), is_open=True), **about)
        case _:
            money_told(site, status="promised", **about)
    money_told(site, status="paid", period=end, **about)


def _paid_by_what_it_is_part_of(site: Site) -> None:
    """Let money without an end be for the whole of what the work is a part of, and what ends for the work itself."""
    (*_, top) = whole = work_in_parts(site, kind="service")
    money_told(site, status="promised", about=(top,))
    if whole[0] != top:
        money_told(site, status="promised", about=(whole[0],), period=until(Day(site.moment + 9)))


def _asked_for_what_is_no_work(site: Site) -> None:
    """Let money be asked for a fund, or for work that did not begin or of which nobody knows."""
    facts = site.facts({"kind": "fund", "status": "running"}, *({"status": one} for one in _NOT_YET))
    work = site.fresh(Initiative, **facts)
    money_told(site, about=(work.id,), status=site.pick(("expected", "proposed")))


def _to_last_when_it_begins(site: Site) -> None:
    """Let money that ends be for what is meant to last, but has not begun; no moment tells that it will not."""
    work = site.fresh(Initiative, kind="service", status=site.pick(_NOT_YET))
    money_told(site, about=(work.id,), status="promised", period=until(Day(site.moment)))


def _no_money_yet(site: Site) -> None:
    """Let no money be told for what began as late as may be."""
    money_told(site, status="promised", about=(site.fresh(Area).id,))
    site.fresh(Initiative, trajectory=value(Trajectory, period=since(Day(site.within(_YEAR)))))


def _money_for_whatever(site: Site) -> None:
    """Leave open what promised money is for."""
    money_told(site, status="promised")
    if site.is_so():
        money_told(site, status="promised", about=(site.fresh(Area).id,))
    site.fresh(Initiative, trajectory=value(Trajectory, period=since(site.longer_ago(_YEAR))))


def _no_money_told(site: Site) -> None:
    """Let nothing tell of money at all."""
    site.fresh(Initiative, trajectory=value(Trajectory, period=since(site.longer_ago(_YEAR))), status="running")
    site.fresh(Commitment, kind="time", amount=Quantity("4 hours"))


# SAM511 single-legal-ground -----------------------------------------------------------------------------------------

_LAWS: Final = ("nl:zvw", "nl:woningwet", "nl:wpo")
_TWO_DOMAINS: Final = ("care", "housing")


def _two_laws(site: Site) -> None:
    work = site.fresh(Initiative, themes=_TWO_DOMAINS, legal_bases=(site.pick(_LAWS),))
    law_named(site, work.id, "nl:wmo-2015")


def _no_law_or_any(site: Site) -> None:
    site.fresh(Initiative, themes=_TWO_DOMAINS, legal_bases=site.pick((("none",), ("any",), (), _LAWS[:2])))


def _one_domain(site: Site) -> None:
    """Let narrower themes belong to one domain."""
    themes = site.pick((("care",), ("dementia", "care")))
    site.fresh(Initiative, themes=themes, legal_bases=(site.pick(_LAWS),))


def _not_going_on(site: Site) -> None:
    work = site.fresh(Initiative, themes=_TWO_DOMAINS, status=site.pick(_NOT_YET))
    law_named(site, work.id, site.pick(_LAWS))


def _reached(site: Site) -> None:
    """Let a goal of two domains that rests on one law be reached."""
    goal = site.fresh(Goal, themes=_TWO_DOMAINS, status="reached")
    law_named(site, goal.id, site.pick(_LAWS))


def _law_no_longer_counts(site: Site) -> None:
    """Let a law be named only by an obstacle that is solved or of another kind, or by what was not agreed."""
    work = site.fresh(Initiative, themes=_TWO_DOMAINS)
    law = {"legal_bases": (site.pick(_LAWS),)}
    owner = site.ids(Organisation)[0] if site.is_shared else site.fresh(Person).id
    match site.pick(("solved", "other", "offered")):
        case "solved":
            kind, status = site.pick(("law", "finance")), site.pick(("resolved", "accepted"))
            site.fresh(Obstacle, affects=(work.id,), owners=(owner,), kind=kind, status=status, **law)
        case "other":
            site.fresh(Obstacle, affects=(work.id,), owners=(owner,), kind="trust", status="open", **law)
        case _:
            site.fresh(Agreement, about=(work.id,), status=site.pick(_OFFERED), **law)


_JOINT: Final = ("public-body", "alliance", "unit")
_PAYERS: Final = (
    *(("municipality", law) for law in ("nl:wmo-2015", "nl:jeugdwet", "nl:participatiewet")),
    *((kind, "nl:wlz") for kind in ("insurer", "state", "ministry")),
    *(("insurer", law) for law in ("nl:zvw", "nl:awb")),
    ("housing-corporation", "nl:woningwet"),
)
_JOINT_PAYERS: Final = tuple(
    (kind, law) for law in ("nl:wmo-2015", "nl:zvw", "nl:wlz", "nl:woningwet") for kind in _JOINT
)


def _paid_by_who_should(*payers: tuple[str, str]) -> Callable[[Site], None]:
    """Give the way to let a law be paid for by those who carry it out."""

    def change(site: Site) -> None:
        kind, law = site.pick(payers)
        paid_by(site, (kind,), (law,))

    return change


def _paid_by_some_who_should(site: Site) -> None:
    """Let one of the payers, or one of the laws, be the right one; or nobody know what a payer is."""
    kinds, laws = site.pick(
        (
            (("insurer", "municipality"), ("nl:wmo-2015",)),
            (("insurer",), ("nl:wmo-2015", "nl:zvw")),
            (("insurer",), ("nl:wmo-2015", "nl:awb")),
            (("insurer", None), ("nl:wmo-2015",)),
            (("insurer",), ()),
        )
    )
    paid_by(site, kinds, laws)


# SAM512 formality-misfit --------------------------------------------------------------------------------------------


def _by_choice(site: Site) -> None:
    """Let a partnership choose to lay nothing down."""
    site.sketch.own.facts["form"] = "informal"
    site.claim("agreements")
    site.fresh(Commitment, kind=site.pick(("money", "people", "data")), status="kept")


def _little_at_stake(site: Site) -> None:
    """Let what is lightly agreed be about time alone, or only expected; or some of it not be agreed yet."""
    say_no_form(site)
    site.fresh(Agreement, form=site.pick(("minutes", "verbal")))
    match site.pick(("time", "expected", "asked")):
        case "time":
            site.fresh(Commitment, kind="time", status="kept")
        case "expected":
            site.fresh(Commitment, kind="money", status=site.pick(("expected", "broken")))
        case _:
            site.fresh(Agreement, form="minutes", status=site.pick(_OFFERED))
            site.fresh(Commitment, kind="money", status="kept")


def _well_agreed(site: Site) -> None:
    say_no_form(site)
    site.fresh(Agreement, form="minutes")
    site.fresh(Agreement, form=site.pick(("covenant", "letter-of-intent")))
    site.fresh(Commitment, kind=site.pick(("money", "people", "data")), status="kept")


def _paper_with_a_vision(site: Site) -> None:
    """Let a contract go with a vision that is shared, in an agreement or as a stance."""
    site.fresh(Agreement, form="contract")
    site.fresh(Stance)
    own = site.sketch.own.id
    match site.pick(("agreement", "stance", "own")):
        case "agreement":
            site.fresh(Agreement, form=site.pick(("shared-vision", "programme")))
        case "stance":
            site.fresh(Stance, kind=site.pick(("vision", "mission")), held_by=site.ids(Organisation)[:2])
        case _:
            site.fresh(Stance, kind=site.pick(("vision", "mission")), held_by=(own,))


def _paper_only_offered(site: Site) -> None:
    site.fresh(Agreement, form="contract", status=site.pick(_OFFERED))
    site.fresh(Stance)


# SAM513 legal-cast-incomplete ---------------------------------------------------------------------------------------

_CAST: Final = ("municipality", "housing-corporation", "tenants-organisation")
_WITHOUT_TENANTS: Final = _CAST[:2]


def _perform(site: Site, kinds: tuple[str | None, ...], **facts: Any) -> None:  # noqa: ANN401 - whatever fields hold
    """Let an agreement of parties of some kinds be performance agreements."""
    ids = [site.fresh(Organisation, **({"kind": kind} if kind else {})).id for kind in kinds]
    site.fresh(Agreement, **{"form": "performance-agreement", "parties": parties(*ids), **facts})


def _cast_complete(site: Site) -> None:
    laws = site.facts({}, {"legal_bases": ("nl:woningwet",)})
    if site.is_so():
        _perform(site, _CAST, **laws)
    else:
        ids = [site.fresh(Organisation, kind=kind).id for kind in _WITHOUT_TENANTS]
        tenants = site.fresh(Group, kind="tenants").id
        site.fresh(Agreement, form="performance-agreement", parties=parties(*ids, tenants), **laws)


def _on_something_else(site: Site) -> None:
    """Let it rest on another law, have no corporation, be of another form, or not be agreed."""
    facts = site.facts(
        {"legal_bases": ("nl:awb",)},
        {"form": "covenant"},
        *({"status": status} for status in _OFFERED),
    )
    if site.is_so():
        _perform(site, _WITHOUT_TENANTS, **facts)
    else:
        _perform(site, ("municipality", "care-provider"))


def _cast_not_told(site: Site) -> None:
    """Let nobody know what a party is, or who all the parties are."""
    woningwet = {"legal_bases": ("nl:woningwet",)}
    match site.pick(("kind", "person", "remark", "nobody")):
        case "kind":
            _perform(site, (*_WITHOUT_TENANTS, None))
        case "person":
            _perform(site, _WITHOUT_TENANTS)
            (*_, agreement) = site.sketch.of(Agreement)
            agreement.facts["parties"] += parties(site.fresh(Person).id)
        case "remark":
            _perform(site, _WITHOUT_TENANTS)
            (*_, agreement) = site.sketch.of(Agreement)
            unsaid(site, agreement, "parties")
        case _:
            _perform(site, (), **woningwet)


_NOBODY: Final[Needs] = {Organisation: 0, Role: 0, Agreement: 0}
_BARE: Final[Needs] = {Agreement: 0, Commitment: 0, Initiative: 0}

FOOTING: Final[Breakers] = {
    "SAM510": (
        Way(_paid_long_enough, most=IDLE),
        Way(_paid_without_end, most=IDLE),
        Way(_paid_by_what_it_is_part_of, most=IDLE),
        Way(_asked_for_what_is_no_work, most=IDLE),
        Way(_to_last_when_it_begins, most={**IDLE, Source: 0}, said=_TIMELESS),
        Way(_no_money_yet, most={**UNPROMISED, **IDLE}),
        Way(_money_for_whatever, most={**UNPROMISED, **IDLE}),
        Way(_no_money_told, most={**UNPROMISED, Agreement: 0, Role: 0}),
    ),
    "SAM511": (
        Way(_two_laws, most=IDLE),
        Way(_no_law_or_any, most=IDLE),
        Way(_one_domain, most=IDLE),
        Way(_not_going_on, most=IDLE),
        Way(_not_going_on, most={**IDLE, Source: 0}, said=_TIMELESS),
        Way(_reached, WITH_RESULT, {**IDLE, Agreement: 0, Obstacle: 0}),
        Way(_law_no_longer_counts, most=IDLE),
        Way(_paid_by_who_should(*_PAYERS), most=IDLE),
        Way(_paid_by_who_should(*_JOINT_PAYERS), most=IDLE),
        Way(_paid_by_some_who_should, SHARED, IDLE),
    ),
    "SAM512": (
        Way(_by_choice, most=_BARE),
        Way(_little_at_stake, most=_BARE),
        Way(_well_agreed, most=_BARE),
        Way(_paper_with_a_vision, SHARED, {Agreement: 0, Goal: 0, Stance: 0}),
        Way(_paper_only_offered, SHARED, {Agreement: 0, Goal: 0, Stance: 0}),
    ),
    "SAM513": (
        Way(_cast_complete, most=_NOBODY),
        Way(_on_something_else, most=_NOBODY),
        Way(_cast_not_told, most=_NOBODY),
    ),
}
