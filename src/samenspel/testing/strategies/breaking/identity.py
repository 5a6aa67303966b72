"""What breaks the rules about references and identity."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final

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
    Role,
    Source,
    Structure,
)
from samenspel.testing.strategies.breaking._needs import FEW_BODIES, SHARED, WITH_EVENT, WITH_RESULT
from samenspel.testing.strategies.breaking._planting import plant, spots, spots_in_goals
from samenspel.testing.strategies.breaking._site import Site, Way, value
from samenspel.vocabulary import REMARK_KINDS

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from samenspel.model import Element
    from samenspel.testing.strategies._sketch import Draft
    from samenspel.testing.strategies.breaking._planting import Spot
    from samenspel.testing.strategies.breaking._site import Breakers

__all__ = ["IDENTITY", "PLAIN", "bearer", "circle", "nobody"]


def __dir__() -> list[str]:
    return __all__


PLAIN: Final = (Area, Organisation, Person, Group, Structure, Source, Obstacle, Event, Link, Remark)

# SAM101 duplicate-id ------------------------------------------------------------------------------------------------


def _id_of_the_partnership(site: Site) -> None:
    site.fresh(site.pick(PLAIN)).facts["id"] = site.sketch.own.id


def _id_of_another(site: Site) -> None:
    first, second = site.fresh(site.pick(PLAIN)), site.fresh(site.pick(PLAIN))
    second.facts["id"] = first.id


def _told_twice(site: Site) -> None:
    """Let all that is told of one be told again, and something refer to whichever of the two."""
    kind = site.pick(_NAMED)
    first, second = site.fresh(kind), site.fresh(kind)
    if site.is_so():
        site.fresh(Link, subjects=(first.id,))
    second.facts = first.facts


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


def _refers_to_many_nobodies(site: Site) -> None:
    """Let more be mistaken than the rule looks up, or an id be like more than it names: of elements and of laws."""
    if site.is_so():
        site.fresh(Link, subjects=tuple(f"{nobody(site)}{place}" for place in range(101)))
        return
    for id_ in ("wmo1", "wmo2"):
        site.fresh(Area).facts["id"] = id_
    site.fresh(Obstacle, legal_bases=("wmo",))


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
    *((Area, "colour"), (Structure, "mandate"), (Group, "kind.code"), (Organisation, "names.text.colour")),
    *((Initiative, "trajectory.colour"), (Person, "")),
)
_NO_VALUES: Final = (
    *((Area, "size", "many"), (Structure, "decides", "maybe"), (Structure, "meets", "often")),
    *((Event, "date", "summer of 2022"), (Structure, "period", "2016-13"), (Area, "part_of", "two words")),
    *((Area, "id", "two words"), (Agreement, "legal_bases", "two words"), (Commitment, "amount", "")),
)
_NO_VALUES_WITHIN: Final = (
    *((Area, "names", "a"), (Initiative, "trajectory", "soon"), (Initiative, "trajectory.period", "soon")),
    (Role, "mandate", ""),
)


def _remark(site: Site, kind: type[Element], field: str, **facts: Any) -> None:  # noqa: ANN401 - whatever it says
    site.fresh(Remark, about=(site.fresh(kind).id,), field=field, **facts)


def _remark_on_no_field(site: Site) -> None:
    _remark(site, *site.pick(_NO_FIELDS))


def _remark_with_no_value(site: Site) -> None:
    kind, field, said = site.pick(_NO_VALUES)
    _remark(site, kind, field, value=said)


def _remark_with_no_value_within(site: Site) -> None:
    """Let a text stand for something that has fields of its own, of which a trajectory alone has a short form."""
    kind, field, said = site.pick(_NO_VALUES_WITHIN)
    _remark(site, kind, field, value=said)


def _remark_that_has_no_value(site: Site) -> None:
    kinds = tuple(kind.code for kind in REMARK_KINDS if kind.code not in _WITH_VALUE)
    site.fresh(Remark, kind=site.pick(kinds), value=site.pick(("a", "")))


_WITH_VALUE: Final = ("other-source", "former", "planned")

# SAM105 malformed-identifier, SAM106 identifier-shared --------------------------------------------------------------

_MALFORMED: Final = (
    *(("NL-KVK", "0400452"), ("NL-KVK", "040045210"), ("NL-KVK", "04.00452"), ("NL-KVK", "04004")),
    *(("RSIN", "00000001"), ("RSIN", "0000000010"), ("RSIN", "00001"), ("RSIN", "NL0000001")),
    *(("OIN", "0000000000000000001"), ("OIN", "000000000000000000001"), ("OIN", "0" * 11)),
    *(("AGB", "0000000"), ("AGB", "000000000"), ("AGB", "0000 000"), ("AGB", "\u0660" * 7), ("AGB", "\u0660" * 8)),
    *(("GM", "1731"), ("GM", "GM173"), ("GM", "GM17311"), ("GM", "XX1731")),
    *(("LEI", "SAMENSPEL0000000001"), ("LEI", "SAMENSPEL000000000001"), ("LEI", "SAMENSPEL-0000000001")),
)
_HALF: Final = (("NL-KVK", "0400"), ("RSIN", "0000"), ("OIN", "0" * 10), ("AGB", "0000"))
_BEARING: Final = (Organisation, Person, Area, Agreement)


def bearer(site: Site, kind: type[Element], scheme: str, number: str, **facts: Any) -> Draft:  # noqa: ANN401 - as above
    """Add what bears a number of a register."""
    return site.fresh(kind, identifiers=[value(Identifier, scheme=scheme, value=number)], **facts)


def _malformed(site: Site) -> None:
    """Let one bear a number that is none, or two the same; or half of one, which is too short to be cut."""
    scheme, number = site.pick(site.pick((_MALFORMED, _HALF)))
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


IDENTITY: Final[Breakers] = {
    "SAM101": (Way(_id_of_the_partnership), Way(_id_of_another), Way(_told_twice)),
    "SAM102": (
        Way(_refers_to_nobody),
        Way(_goal_refers_to_nobody, WITH_RESULT),
        Way(_cites_nothing),
        Way(_refers_to_many_nobodies),
        Way(_refers_to_what_cannot_stand_there),
        Way(_part_of_what_takes_none, SHARED),
    ),
    "SAM103": (
        Way(_part_of_itself),
        Way(_reason_for_itself, most=FEW_BODIES),
        Way(_contributes_to_itself, {Goal: 1}),
        Way(_given_for_itself),
        Way(_member_of_its_part),
        Way(_its_own_forerunner, most=FEW_BODIES),
        Way(_link_to_itself),
    ),
    "SAM104": (
        Way(_remark_that_has_no_value),
        Way(_remark_on_no_field),
        Way(_remark_with_no_value),
        Way(_remark_with_no_value_within),
    ),
    "SAM105": (Way(_partnership_is_malformed), Way(_malformed)),
    "SAM106": (Way(_shared), Way(_shared_with_a_member, WITH_EVENT)),
    "SAM107": (Way(_named_alike), Way(_named_alike_in_one_place)),
}
