"""What breaks the rules about references and identity."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final

from samenspel.dates import Period, Recurrence
from samenspel.model import (
    Agreement,
    Area,
    Commitment,
    Event,
    Form,
    Goal,
    Group,
    Identifier,
    Initiative,
    Link,
    Obstacle,
    Organisation,
    Person,
    Remark,
    Result,
    Role,
    Source,
    Structure,
    Trajectory,
    Waiver,
)
from samenspel.rules import CORE
from samenspel.testing.strategies._days import Day
from samenspel.testing.strategies.breaking._planting import plant, spots, spots_in_goals
from samenspel.testing.strategies.breaking._site import Site, Way, value
from samenspel.vocabulary import LEGAL_BASES, REMARK_KINDS

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from samenspel.model import Element
    from samenspel.testing.strategies._sketch import Draft
    from samenspel.testing.strategies.breaking._planting import Spot
    from samenspel.testing.strategies.breaking._site import Breakers, Needs

__all__ = ["ENDED_LAWS", "IDENTITY", "LATE_LAWS", "PLAIN", "bearer", "circle", "nobody", "resting"]


def __dir__() -> list[str]:
    return __all__


_WITH_GOALS: Final[Needs] = {Goal: 1, Result: 1}
PLAIN: Final = (Area, Organisation, Person, Group, Structure, Source, Obstacle, Event, Link, Remark)

# SAM101 duplicate-id ------------------------------------------------------------------------------------------------


def _id_of_the_partnership(site: Site) -> None:
    site.fresh(site.pick(PLAIN)).facts["id"] = site.sketch.own.id


def _id_of_another(site: Site) -> None:
    first, second = site.fresh(site.pick(PLAIN)), site.fresh(site.pick(PLAIN))
    second.facts["id"] = first.id
    if site.is_so():  # whichever of the two is meant
        site.fresh(Link, subjects=(first.id,))


# SAM102 dangling-reference ------------------------------------------------------------------------------------------

_SIGNATORIES: Final = ("Agreement.parties.actor", "Agreement.parties.by")
_HELD: Final = ("Stance.held_by",)


def nobody(site: Site) -> str:
    """Give an id that nothing has: unlike any, or like that of the partnership."""
    own = site.sketch.own.id
    taken = {own, *(draft.id for draft in site.sketch.all())}
    name: str = site.pick((own[:_SHORT], "zzzz"))
    while name in taken:
        name += "x"
    return name


_SHORT: Final = 20


def _refers_to_nobody(site: Site) -> None:
    plant(site, site.pick(spots(Form.REFERENCE, *_SIGNATORIES, *_HELD)), nobody(site))


def _goal_refers_to_nobody(site: Site) -> None:
    plant(site, site.pick(spots_in_goals(Form.REFERENCE)), nobody(site))


def _cites_nothing(site: Site) -> None:
    plant(site, site.pick(spots(Form.CITATION)), site.pick((nobody(site), f"{nobody(site)}#p. 3")))


def _refers_to_what_cannot_stand_there(site: Site) -> None:
    some = spots(Form.REFERENCE, *_SIGNATORIES, *_HELD, *_TAKING_PART)
    spot = site.pick([spot for spot in some if spot.field.targets != ("*",)])
    plant(site, spot, site.fresh(_misfit(spot)).id)


def _part_of_what_takes_none(site: Site) -> None:
    """Let a role be that of what can have none, where others take part."""
    site.fresh(Role, **{site.pick(("holders", "representing")): (site.fresh(Area).id,)})


_TAKING_PART: Final = ("Role.holders", "Role.representing")


def _misfit(spot: Spot) -> type[Element]:
    """Give a kind that cannot stand at a spot."""
    return next(kind for kind in (Source, Area) if not spot.field.points_to(kind.__name__))


# SAM103 circular-reference ------------------------------------------------------------------------------------------


def _part_of_itself(site: Site) -> None:
    circle(site, site.pick((Area, Organisation, Group, Initiative, Commitment)), "part_of")


def _reason_for_itself(site: Site) -> None:
    circle(site, site.pick(PLAIN), "because")


def _contributes_to_itself(site: Site) -> None:
    circle(site, Goal, "contributes_to")


def circle(site: Site, kind: type[Element], relation: str, sizes: Sequence[int] = (1, 2, 3)) -> None:
    """Let some elements lead round to the first."""
    drafts = [site.fresh(kind) for _ in range(site.pick(sizes))]
    for draft, following in zip(drafts, (*drafts[1:], drafts[0]), strict=True):
        draft.facts[relation] = (following.id,)


def _given_for_itself(site: Site) -> None:
    circle(site, Commitment, "in_return_for", (1, 3))


def _member_of_its_part(site: Site) -> None:
    part, whole = site.fresh(Organisation), site.fresh(Organisation)
    part.facts["members"] = (whole.id,)
    whole.facts["members"] = (part.id,)


def _its_own_forerunner(site: Site) -> None:
    first, second = site.fresh(Structure), site.fresh(Structure)
    reason = site.fresh(Obstacle)
    for old, new in ((first, second), (second, first)):
        site.fresh(Event, ends=(old.id,), starts=(new.id,), because=(reason.id,)).facts.pop("date")


def _link_to_itself(site: Site) -> None:
    other = site.fresh(site.pick((Area, Group, Structure))).id
    site.fresh(Link, subjects=(other,), objects=(other,))


# SAM104 misfitting-remark -------------------------------------------------------------------------------------------

_NO_FIELDS: Final = (
    *((Area, "colour"), (Structure, "mandate"), (Group, "kind.code"), (Organisation, "names.text")),
    *((Initiative, "trajectory.colour"), (Person, "")),
)
_NO_VALUES: Final = (
    *((Area, "size", "many"), (Structure, "decides", "maybe"), (Structure, "meets", "often")),
    *((Event, "date", "summer of 2022"), (Structure, "period", "2016-13"), (Area, "part_of", "two words")),
    *((Initiative, "trajectory", "soon"), (Initiative, "trajectory.period", "soon"), (Area, "id", "two words")),
    *((Area, "names", "a"), (Agreement, "legal_bases", "two words"), (Commitment, "amount", "")),
)


def _remark(site: Site, kind: type[Element], field: str, **facts: Any) -> None:  # noqa: ANN401 - whatever it says
    site.fresh(Remark, about=(site.fresh(kind).id,), field=field, **facts)


def _remark_on_no_field(site: Site) -> None:
    _remark(site, *site.pick(_NO_FIELDS))


def _remark_with_no_value(site: Site) -> None:
    kind, field, said = site.pick(_NO_VALUES)
    _remark(site, kind, field, value=said)


def _remark_that_has_no_value(site: Site) -> None:
    kinds = tuple(kind.code for kind in REMARK_KINDS if kind.code not in _WITH_VALUE)
    site.fresh(Remark, kind=site.pick(kinds), value=site.pick(("a", "")))


_WITH_VALUE: Final = ("other-source", "former", "planned")

# SAM105 malformed-identifier, SAM106 identifier-shared --------------------------------------------------------------

_MALFORMED: Final = (
    *(("NL-KVK", "0400452"), ("NL-KVK", "040045210"), ("NL-KVK", "04.00452"), ("NL-KVK", "04004"), ("NL-KVK", "0400")),
    *(("RSIN", "00000001"), ("RSIN", "0000000010"), ("RSIN", "00001"), ("RSIN", "NL0000001")),
    *(("OIN", "0000000000000000001"), ("OIN", "000000000000000000001"), ("OIN", "0" * 10), ("OIN", "0" * 11)),
    *(("AGB", "0000000"), ("AGB", "000000000"), ("AGB", "0000 000"), ("AGB", "\u0660" * 7), ("AGB", "\u0660" * 8)),
    *(("GM", "1731"), ("GM", "GM173"), ("GM", "GM17311"), ("GM", "XX1731")),
    *(("LEI", "SAMENSPEL0000000001"), ("LEI", "SAMENSPEL000000000001"), ("LEI", "SAMENSPEL-0000000001")),
)
_BEARING: Final = (Organisation, Person, Area, Agreement)


def bearer(site: Site, kind: type[Element], scheme: str, number: str, **facts: Any) -> Draft:  # noqa: ANN401 - as above
    """Add what bears a number of a register."""
    return site.fresh(kind, identifiers=[value(Identifier, scheme=scheme, value=number)], **facts)


def _malformed(site: Site) -> None:
    """Let one bear a number that is none, or two the same."""
    scheme, number = site.pick(_MALFORMED)
    for _ in range(site.pick((1, 2))):
        bearer(site, site.pick((Organisation, Person, Area)), scheme, number)


def _partnership_is_malformed(site: Site) -> None:
    scheme, number = site.pick(_MALFORMED)
    own: list[Draft] = site.sketch.own.facts.setdefault("identifiers", [])
    own.append(value(Identifier, scheme=scheme, value=number))


_SHARED: Final = (
    *(("NL-KVK", "99999999", "99999999"), ("RSIN", "999999999", "999999999"), ("LEI", "x" * 20, "X" * 20)),
    *(("GM", "GM9999", "gm9999"), ("org-id", "a", " a "), ("acme:number", "1", "1")),
)


def _shared(site: Site) -> None:
    _share(site, {})


def _shared_with_a_member(site: Site) -> None:
    """Let both be parts of a third that bears another number, and let an event that was cancelled join them."""
    whole = site.fresh(Organisation)
    first, second = _share(site, {"part_of": (whole.id,)}, pool=(Organisation,))
    if site.is_so():
        site.fresh(Event, status="cancelled", ends=(first.id,), starts=(second.id,))


def _share(
    site: Site, facts: dict[str, Any], pool: tuple[type[Element], ...] = (Organisation, Person)
) -> tuple[Draft, Draft]:
    scheme, one, other = site.pick(_SHARED)
    return bearer(site, site.pick(pool), scheme, one, **facts), bearer(site, site.pick(pool), scheme, other, **facts)


# SAM107 likely-duplicate --------------------------------------------------------------------------------------------

_ALIKE: Final = ("{}", "{}!", " {} ", "{}\u0301")
_NAMED: Final = (Organisation, Group, Person)


def _named_alike(site: Site) -> None:
    """Let two have one name, whatever else only one of them says."""
    kind = site.pick(_NAMED)
    first, second = site.fresh(kind), site.fresh(kind)
    name: str = first.facts["name"]
    second.facts["name"] = site.pick((name.upper(), *(alike.format(name) for alike in _ALIKE)))
    told = second if site.is_so() else first
    told.facts |= site.pick(_TRAITS[kind])


_TRAITS: Final[Mapping[type[Element], Sequence[Mapping[str, Any]]]] = {
    Organisation: ({}, {"kind": "association"}, {"identifiers": [value(Identifier, scheme="url", value="a")]}),
    Person: ({}, {"identifiers": [value(Identifier, scheme="url", value="a")]}),
    Group: ({}, {"kind": "employees"}),
}


def _named_alike_in_one_place(site: Site) -> None:
    kind = site.pick((Organisation, Group))
    place = site.fresh(Area).id
    first, second = site.fresh(kind, areas=(place,)), site.fresh(kind)
    second.facts["name"] = first.facts["name"]
    if site.is_so():
        second.facts["areas"] = (place,)


# SAM108 unknown-term ------------------------------------------------------------------------------------------------

_DECIDING: Final = ("Stance.kind", "Stance.support", "Obstacle.status")
_UNKNOWN: Final = ("unheard-of", "zzzzzzzzzzzz", "nl:unheard-of", "Acme:liaison", "")


def _unknown_term(site: Site) -> None:
    spot = site.pick(spots(Form.TERM, *_DECIDING))
    plant(site, spot, site.pick((f"{_first(spot)}s", *_UNKNOWN)))


def _unknown_term_of_a_goal(site: Site) -> None:
    plant(site, site.pick(spots_in_goals(Form.TERM, "Goal.status")), site.pick(_UNKNOWN))


def _first(spot: Spot) -> str:
    """Give the first code that can stand at a spot."""
    assert spot.field.vocabulary is not None  # noqa: S101 - a field of terms has one
    return next(iter(spot.field.vocabulary)).code


# SAM109 expired-waiver, SAM111 needless-waiver ----------------------------------------------------------------------

_CODES: Final = tuple(name for rule in CORE if not rule.is_last for name in (rule.code, rule.name))


def _expired(site: Site) -> None:
    site.fresh(Waiver, rule=site.pick((*_CODES, "SAM999")), until=site.before(site.moment))


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
    site.fresh(Waiver, rule=site.pick(_CODES), **facts)


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


_NO_OTHER: Final[Needs] = {Waiver: 0}

# SAM110 term-not-in-force -------------------------------------------------------------------------------------------

ENDED_LAWS: Final = tuple((law.code, law.until) for law in LEGAL_BASES if law.until)
LATE_LAWS: Final = tuple((law.code, law.since) for law in LEGAL_BASES if law.since)
_RESTING: Final = (Obstacle, Commitment)


def resting(site: Site, law: str, kinds: Sequence[type[Element]], period: Period, **facts: Any) -> None:  # noqa: ANN401 - as above
    """Add what rests on a law for some time."""
    kind = site.pick(kinds)
    when = {"trajectory": value(Trajectory, period=period)} if kind is Initiative else {"period": period}
    site.fresh(kind, legal_bases=(law,), **when, **facts)


def _lapsed(site: Site) -> None:
    law, until = site.pick(ENDED_LAWS)
    start = site.pick((str(until + 1), f"{until + 1}-01-01", f"{until + 9}"))
    resting(site, law, _RESTING, Period(f"{start}/"))


def _initiative_lapsed(site: Site) -> None:
    law, until = site.pick(ENDED_LAWS)
    resting(site, law, (Initiative,), Period(f"{until + 1}/"))


def _not_yet(site: Site) -> None:
    law, since = site.pick(LATE_LAWS)
    end = site.pick((str(since - 1), f"{since - 1}-12-31", f"{since - 9}"))
    resting(site, law, (*_RESTING, Initiative), Period(f"/{end}"))


def _outlived(site: Site) -> None:
    law, _ = site.pick(ENDED_LAWS)
    site.tell_moment()
    kind, status = site.pick(((Commitment, "promised"), (Commitment, "under-way"), (Initiative, "running")))
    site.fresh(kind, legal_bases=(law,), status=status)


def _outlived_since_its_start(site: Site) -> None:
    law, until = site.pick(ENDED_LAWS)
    site.tell_moment()
    resting(site, law, (Commitment,), Period(f"{until - 1}/.."))


def _agreement_lapsed(site: Site) -> None:
    law, until = site.pick(ENDED_LAWS)
    resting(site, law, (Agreement,), Period(f"{until + 1}/"), review=Recurrence("P1Y"))


IDENTITY: Final[Breakers] = {
    "SAM101": (Way(_id_of_the_partnership), Way(_id_of_another)),
    "SAM102": (
        Way(_refers_to_nobody),
        Way(_goal_refers_to_nobody, _WITH_GOALS),
        Way(_cites_nothing),
        Way(_refers_to_what_cannot_stand_there),
        Way(_part_of_what_takes_none, {Organisation: 2}),
    ),
    "SAM103": (
        Way(_part_of_itself),
        Way(_reason_for_itself),
        Way(_contributes_to_itself, {Goal: 1}),
        Way(_given_for_itself),
        Way(_member_of_its_part),
        Way(_its_own_forerunner),
        Way(_link_to_itself),
    ),
    "SAM104": (Way(_remark_that_has_no_value), Way(_remark_on_no_field), Way(_remark_with_no_value)),
    "SAM105": (Way(_partnership_is_malformed), Way(_malformed)),
    "SAM106": (Way(_shared), Way(_shared_with_a_member, {Event: 1})),
    "SAM107": (Way(_named_alike), Way(_named_alike_in_one_place)),
    "SAM108": (Way(_unknown_term), Way(_unknown_term_of_a_goal, _WITH_GOALS)),
    "SAM109": (Way(_expired), Way(_expired_but_accepted)),
    "SAM110": (
        Way(_lapsed),
        Way(_not_yet),
        Way(_outlived),
        Way(_outlived_since_its_start),
        Way(_initiative_lapsed, most={Commitment: 0}),
        Way(_agreement_lapsed, {Agreement: 1}),
    ),
    "SAM111": (
        Way(_waives_no_rule, most=_NO_OTHER),
        Way(_needless, most=_NO_OTHER),
        Way(_needless_but_accepted, most=_NO_OTHER),
    ),
}
