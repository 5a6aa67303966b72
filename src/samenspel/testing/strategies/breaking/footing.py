"""What breaks the rules about what work together rests on: money, laws, agreements that fit, and who the law names."""

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
    Party,
    Person,
    Remark,
    Role,
    Stance,
    Structure,
    Trajectory,
)
from samenspel.testing.strategies._days import Day, since, until
from samenspel.testing.strategies.breaking._needs import IDLE, SHARED, SIGNED, UNPROMISED, UNSOURCED, WITH_RESULT
from samenspel.testing.strategies.breaking._site import Site, Way, value

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from samenspel.testing.strategies._sketch import Draft
    from samenspel.testing.strategies.breaking._site import Breakers, Needs

__all__ = ["FOOTING", "law_named", "money_told", "paid_by", "paid_until", "performed", "say_no_form", "work_in_parts"]


def __dir__() -> list[str]:
    return __all__


def _perhaps_claim(site: Site, collection: str) -> None:
    """Let the record claim to have all of a collection, or not."""
    if site.is_so():
        site.claim(collection)


# SAM510 funding-not-secured -----------------------------------------------------------------------------------------

_YEAR: Final = 12
_HALF: Final = 6


def work_in_parts(site: Site, **facts: Any) -> Sequence[str]:  # noqa: ANN401 - whatever the fields hold
    """Add an initiative, perhaps as a part of others, and give its id and theirs: money for them is money for it."""
    ids: tuple[str, ...] = ()
    for _ in range(site.pick((0, 1, 2))):
        ids = (site.fresh(Initiative, kind="fund", part_of=ids[:1]).id, *ids)
    return (site.fresh(Initiative, part_of=ids[:1], **facts).id, *ids)


def money_told(site: Site, **facts: Any) -> None:  # noqa: ANN401 - whatever the fields hold
    """Let money be told of, by what it is called or by its amount."""
    site.fresh(Commitment, **facts, **site.facts({"kind": "money"}, {"amount": Quantity("1000 EUR")}))


def _money_only_asked(site: Site) -> None:
    whole = work_in_parts(site, status="running")
    for _ in range(site.pick((1, 2, 4))):
        money_told(site, about=(site.pick(whole),), status=site.pick(("expected", "proposed")))
    _perhaps_claim(site, "commitments")


def _money_asked_by_agreement(site: Site) -> None:
    """Let money be asked for as an agreement says of which the work is a part."""
    agreement = site.fresh(Agreement).id
    site.fresh(Initiative, part_of=(agreement,), status="running")
    money_told(site, laid_down_in=(agreement,), status="expected")


def _no_money(site: Site) -> None:
    start = site.longer_ago(_YEAR)
    course = value(Trajectory, period=since(start))
    going = site.facts({}, {"status": "running"}, {"kind": "service"})
    work = site.fresh(Initiative, trajectory=course, **going)
    told = site.pick(("elsewhere", "grant", "funder", "asked", "claimed"))
    if told == "claimed":
        site.claim("commitments")
    elif told == "asked" and "status" not in going:
        money_told(site, about=(work.id,), status=site.pick(("expected", "proposed")))
    elif told == "grant":
        site.fresh(Agreement, form="grant")
    elif told == "funder":
        site.fresh(Role, functions=("funder",), within=(site.fresh(Structure).id,))
    else:
        money_told(site, about=(site.fresh(Area).id,), status=site.pick(("promised", "paid", "expected")))


_PAYING: Final = ("promised", "under-way", "kept", "paid")


def paid_until(site: Site, whole: Sequence[str], end: Day) -> None:
    """Let work be paid until a day, and some of it no longer than now: by promises, or by agreements."""
    how = site.pick(("promise", "grant", "value"))
    for last in site.pick(((end,), (end, Day(site.moment)), (Day(site.moment), end), (end, end))):
        facts = {"about": (site.pick(whole),), "period": until(last)}
        if how == "promise":
            money_told(site, status=site.pick(_PAYING), **facts)
        else:
            site.fresh(Agreement, **facts, **({"form": how} if how == "grant" else {"value": Quantity("1000 EUR")}))


def _money_ends(site: Site) -> None:
    limit = site.months_ahead(_HALF)
    begun = Day(site.moment - 9)
    periods = (since(begun), since(begun, is_open=True), until(Day(limit)))
    courses = [{"trajectory": value(Trajectory, period=period)} for period in periods]
    whole = work_in_parts(site, **site.facts({}, *courses))
    paid_until(site, whole, Day(site.pick((limit - 1, site.moment))))


def _money_is_temporary(site: Site) -> None:
    course = value(Trajectory, period=since(Day(site.moment - 9), is_open=True))
    whole = work_in_parts(site, **site.facts({"kind": "service"}, {"trajectory": course}))
    limit = site.months_ahead(_HALF)
    paid_until(site, whole, site.pick((Day(limit), site.after(limit))))


def _money_is_temporary_whenever(site: Site) -> None:
    """Leave the moment of knowledge unsaid: what is temporary is so at any."""
    work = site.fresh(Initiative, kind="service")
    money_told(site, about=(work.id,), status="promised", period=until(Day(site.moment)))


# SAM511 single-legal-ground -----------------------------------------------------------------------------------------

_WIDE: Final = (("care", "housing"), ("dementia", "independent-living"), ("smoking", "poverty", "care", "dementia"))
_LAWS: Final = ("nl:zvw", "nl:woningwet", "nl:wpo", "nl:gemeentewet", "nl:awb")


def _one_law(site: Site) -> None:
    law = site.pick(_LAWS)
    site.fresh(Initiative, themes=site.pick(_WIDE), legal_bases=(law,), **site.facts({}, {"status": "running"}))
    if site.is_so():
        law_named(site, site.ids(Initiative)[-1], law)


def _one_statute(site: Site) -> None:
    statute = site.fresh(Agreement, form="statute").id
    site.fresh(Initiative, themes=site.pick(_WIDE), legal_bases=(statute,))


def _one_law_by_others(site: Site) -> None:
    whole = work_in_parts(site, themes=site.pick(_WIDE))
    if len(whole) > 1 and site.is_so():
        _ground_of_money(site, whole[-1], site.pick(_LAWS))
    else:
        law_named(site, whole[0], site.pick(_LAWS))


def _one_law_for_a_goal(site: Site) -> None:
    goal = site.sketch.of(Goal)[0]
    goal.facts["themes"] = site.pick(_WIDE)
    law_named(site, goal.id, site.pick(_LAWS))


def law_named(site: Site, id_: str, law: str) -> None:
    """Let something about an element name a law."""
    facts = {"legal_bases": (law,)}
    how = site.pick(("agreement", "commitment", "obstacle", "money"))
    if how == "agreement":
        site.fresh(Agreement, about=(id_,), **facts)
    elif how == "commitment":
        site.fresh(Commitment, about=(id_,), status="kept", **facts)
    elif how == "obstacle":
        owner = site.ids(Organisation)[0] if site.is_shared else site.fresh(Person).id
        kind = site.pick(("law", "finance"))
        site.fresh(Obstacle, affects=(id_,), owners=(owner,), kind=kind, status=site.pick(("open", None)), **facts)
    else:
        _ground_of_money(site, id_, law)


def _ground_of_money(site: Site, id_: str, law: str) -> None:
    facts = {"about": (id_,), "legal_bases": (law,)}
    if site.is_so():
        site.fresh(Agreement, form="grant", **facts)
    else:
        site.fresh(Commitment, kind="money", status="paid", **facts)


_OTHERS: Final[Mapping[str, tuple[str, ...]]] = {
    "insurer": ("nl:wmo-2015", "nl:jeugdwet", "nl:participatiewet", "nl:woningwet"),
    "municipality": ("nl:zvw", "nl:wlz", "nl:woningwet"),
    "housing-corporation": ("nl:wmo-2015", "nl:zvw", "nl:wlz"),
}


def _paid_by_another(site: Site) -> None:
    kind = site.pick(tuple(_OTHERS))
    laws = _OTHERS[kind]
    under = site.pick((*((law,) for law in laws), laws[:2]))
    paid_by(site, (kind, *site.pick(((), ("business",)))), under)


def _paid_by_another_once(site: Site) -> None:
    """Let the payer name a law that was still in force then."""
    paid_by(site, (site.pick(("insurer", "housing-corporation")),), ("nl:wmo-2007",))


def paid_by(site: Site, kinds: tuple[str | None, ...], laws: tuple[str, ...]) -> None:
    """Let organisations of some kinds pay, as some laws say."""
    known = site.sketch.of(Organisation) if site.is_shared else [site.fresh(Organisation) for _ in kinds]
    payers = known[-len(kinds) :]
    for payer, kind in zip(payers, kinds, strict=True):
        payer.facts["kind"] = kind
    by = tuple(payer.id for payer in payers)
    site.fresh(Commitment, by=by, kind="money", status=site.pick(("promised", "paid")), legal_bases=laws)


# SAM512 formality-misfit --------------------------------------------------------------------------------------------


def say_no_form(site: Site) -> None:
    """Let the partnership not choose to lay nothing down."""
    if site.sketch.own.facts.get("form") in {"none-by-choice", "informal"}:
        del site.sketch.own.facts["form"]


_OVER: Final = ("declined", "terminated", "lapsed")


def _lightly_agreed(site: Site) -> None:
    say_no_form(site)
    forms = site.pick(((), ("minutes",), ("verbal",), ("verbal", "minutes")))
    for form in forms:
        site.fresh(Agreement, form=form)
    if not forms:
        site.claim("agreements")
    elif site.is_so():
        site.fresh(Agreement, form="covenant", status=site.pick(_OVER))
    for kind in site.pick((("money",), ("people",), ("data",), ("money", "people", "data"))):
        site.fresh(Commitment, kind=kind, status=site.pick(_PAYING))


def _nothing_agreed(site: Site) -> None:
    say_no_form(site)
    if site.is_so():
        site.fresh(Agreement, form="covenant", status=site.pick(_OVER))
    else:
        site.claim("agreements")
    commitment = site.facts({}, {"kind": "time"}, {"kind": "money", "status": "expected"})
    if commitment:
        site.fresh(Commitment, **{"status": "kept", **commitment})


def _paper_first(site: Site) -> None:
    for form in site.pick((("contract",), ("contract", "covenant"), ("contract", "contract"))):
        site.fresh(Agreement, form=form)
    if site.is_shared:
        site.fresh(Stance)
        if site.is_so():
            site.fresh(Stance, kind=site.pick(("vision", "mission")), held_by=site.ids(Organisation)[:1])
    elif site.is_so():
        site.claim("goals", "stances")
    else:
        site.fresh(Goal, status=site.pick(("dropped", "pursued", "reached")))


_UNAGREED: Final[Needs] = {Agreement: 0, Commitment: 0}
_UNSHARED: Final[Needs] = {Agreement: 0, Goal: 0, Stance: 0}

# SAM513 legal-cast-incomplete ---------------------------------------------------------------------------------------

_TOWN: Final = "municipality"
_HOMES: Final = "housing-corporation"
_TENANTS: Final = "tenants-organisation"
_CASTS: Final = (
    *((_TOWN, _HOMES), (_TOWN, _TENANTS), (_HOMES, _TENANTS), (_HOMES, "care-provider")),
    *((_TOWN, "foundation"), (_TENANTS, "care-provider"), ("care-provider", "foundation")),
)


def _cast_incomplete(site: Site) -> None:
    cast = site.pick(_CASTS)
    ids = [site.fresh(Organisation, kind=kind).id for kind in cast if kind != _TENANTS]
    if _TENANTS in cast:
        tenants = site.pick(((Organisation, _TENANTS), (Group, "tenants")))
        ids.append(site.fresh(tenants[0], kind=tenants[1]).id)
    performed(site, cast, site.fresh(Agreement, parties=[value(Party, actor=id_) for id_ in ids]))


def _parties_incomplete(site: Site) -> None:
    cast = site.pick(_CASTS)
    for place, draft in enumerate(site.sketch.of(Organisation)):
        draft.facts["kind"] = cast[place] if place < len(cast) else "school"
    performed(site, cast, site.sketch.of(Agreement)[0])


def performed(site: Site, cast: tuple[str, ...], agreement: Draft) -> None:
    """Let an agreement of such parties be performance agreements."""
    laws = site.pick((("nl:woningwet",), ("nl:woningwet", "nl:awb"), ()))
    agreement.facts["form"] = "performance-agreement"
    agreement.facts["legal_bases"] = laws if laws or _HOMES in cast else ("nl:woningwet",)
    if site.is_so():
        site.fresh(Remark, about=(agreement.id,), **site.facts({"field": "parties"}, {"kind": "withheld"}))
    _perhaps_claim(site, "agreements")


_NOBODY: Final[Needs] = {Organisation: 0, Role: 0, Agreement: 0, Remark: 0}


FOOTING: Final[Breakers] = {
    "SAM510": (
        Way(_money_only_asked),
        Way(_money_asked_by_agreement),
        Way(_no_money, most=UNPROMISED),
        Way(_money_ends),
        Way(_money_is_temporary),
        Way(_money_is_temporary_whenever, most=UNSOURCED, said={"as_of": None}),
    ),
    "SAM511": (
        Way(_one_law, most=IDLE),
        Way(_one_statute),
        Way(_one_law_by_others, most=IDLE),
        Way(_one_law_for_a_goal, WITH_RESULT, {**IDLE, Agreement: 0, Obstacle: 0}),
        Way(_paid_by_another),
        Way(_paid_by_another_once, said={"as_of": "2014-06-01"}),
    ),
    "SAM512": (
        Way(_nothing_agreed, most=_UNAGREED),
        Way(_lightly_agreed, most=_UNAGREED),
        Way(_paper_first, SHARED, _UNSHARED),
        Way(_paper_first, most={**_UNSHARED, Organisation: 1}),
    ),
    "SAM513": (Way(_cast_incomplete, most=_NOBODY), Way(_parties_incomplete, SIGNED, {Remark: 0})),
}
