"""What the rules about ids, references, terms, remarks and waivers only just let pass."""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING, Any, Final

from samenspel.dates import Period
from samenspel.model import (
    Agreement,
    Area,
    Commitment,
    Event,
    Form,
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
    Waiver,
)
from samenspel.rules import CORE
from samenspel.testing.strategies._days import Day
from samenspel.testing.strategies.breaking._needs import FEW_BODIES, UNSOURCED, WITH_AGREEMENT, WITH_EVENT, WITH_RESULT
from samenspel.testing.strategies.breaking._planting import plant, spots, spots_in_goals
from samenspel.testing.strategies.breaking._site import Site, Way, value
from samenspel.testing.strategies.breaking.identity import (
    PLAIN,
    bearer,
    circle,
    nobody,
)
from samenspel.testing.strategies.breaking.terms import DECIDING, ENDED_LAWS, LATE_LAWS, RESTING, resting
from samenspel.testing.strategies.near._over import over

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from samenspel.model import Element
    from samenspel.testing.strategies._sketch import Draft
    from samenspel.testing.strategies.breaking import Breakers

__all__ = ["IDENTITY"]


def __dir__() -> list[str]:
    return __all__


# SAM101 duplicate-id ------------------------------------------------------------------------------------------------


def _id_unlike_any(site: Site) -> None:
    """Let an id differ from that of the partnership in its last sign alone."""
    site.fresh(site.pick(PLAIN)).facts["id"] = nobody(site)


# SAM102 dangling-reference ------------------------------------------------------------------------------------------

_ASKED: Final = (
    *("Partnership.because", "Role.holders", "Role.representing", "Stance.held_by", "Event.ends", "Event.starts"),
)


def _refers_to_the_partnership(site: Site) -> None:
    some = spots(Form.REFERENCE, *_ASKED)
    plant(site, site.pick([spot for spot in some if spot.field.points_to("Partnership")]), site.sketch.own.id)


def _goal_refers_to_the_partnership(site: Site) -> None:
    some = spots_in_goals(Form.REFERENCE)
    plant(site, site.pick([spot for spot in some if spot.field.points_to("Partnership")]), site.sketch.own.id)


def _cites_a_page(site: Site) -> None:
    plant(site, site.pick(spots(Form.CITATION)), f"{site.fresh(Source).id}#{site.pick(('p. 3', '', '#'))}")


def _rests_on_a_law_of_its_own(site: Site) -> None:
    """Let a law stand where an agreement could: a term of an application, or one of samenspel."""
    site.fresh(site.pick((Obstacle, Commitment)), legal_bases=(site.pick(("nl:awb", "any", "acme:by-law")),))


# SAM103 circular-reference ------------------------------------------------------------------------------------------


def _exchange(site: Site) -> None:
    circle(site, Commitment, "in_return_for", (2,))


def _two_ways_to_one_end(site: Site) -> None:
    """Let one thing lead to another in two ways, and on from there, but never back."""
    kind, relation = site.pick(((Area, "part_of"), (Group, "part_of"), (Obstacle, "because"), (Area, "because")))
    first, one, other, last, end = [site.fresh(kind) for _ in range(5)]
    first.facts[relation] = (one.id, other.id)
    one.facts[relation] = other.facts[relation] = (last.id,)
    last.facts[relation] = (end.id,)


def _called_off(site: Site) -> None:
    """Let one of two events be called off that would make two bodies forerunners of each other, or end one alone."""
    first, second = site.fresh(Structure), site.fresh(Structure)
    reason = site.fresh(Obstacle)
    facts: Mapping[str, Any] = {"because": (reason.id,)}
    site.fresh(Event, ends=(first.id,), starts=(second.id,), **facts).drop("date")
    back = site.facts(
        {"ends": (second.id,), "starts": (first.id,), "status": "cancelled"},
        {"ends": (second.id, first.id)},
        {"starts": (first.id, second.id)},
    )
    site.fresh(Event, **facts, **back).drop("date")


def _link_to_another(site: Site) -> None:
    kind = site.pick((Area, Group, Structure))
    site.fresh(Link, subjects=(site.fresh(kind).id,), objects=(site.fresh(kind).id,))


# SAM104 misfitting-remark -------------------------------------------------------------------------------------------

_VALUES: Final = (
    *((Area, "name", "a"), (Area, "size", "3 people"), (Structure, "decides", "true"), (Structure, "decides", "false")),
    *((Structure, "meets", "P1M"), (Event, "date", "2022-22"), (Structure, "period", "2016/.."), (Area, "id", "a")),
    *((Area, "part_of", "a"), (Commitment, "amount", "3 EUR"), (Structure, "kind", "no term at all")),
)
_VALUES_WITHIN: Final = (
    *((Initiative, "trajectory", "2016/.."), (Initiative, "trajectory.period", "2016"), (Role, "mandate.scope", "")),
    *((Obstacle, "legal_bases", "nl:awb"), (Commitment, "legal_bases", "any"), (Area, "cites", "a#p. 3")),
)


def _remark_with_a_value(site: Site) -> None:
    kind, field, said = site.pick(site.pick((_VALUES, _VALUES_WITHIN)))
    asked = ("other-source", "former", "planned", "acme:rumour")
    site.fresh(Remark, about=(site.fresh(kind).id,), field=field, value=said, kind=site.pick(asked))


def _remark_without_one(site: Site) -> None:
    """Let a remark name a field and give no value, or give one and name no field or nothing that it is about."""
    said: dict[str, Any] = site.pick(({"field": "name"}, {"value": "a", "kind": "former"}, {"value": "a"}))
    site.fresh(Remark, about=(site.fresh(site.pick((Area, Group))).id,), **said)


# SAM105 malformed-identifier, SAM106 identifier-shared --------------------------------------------------------------

_WELL_FORMED: Final = (
    *(("NL-KVK", "04004521"), ("RSIN", "000000001"), ("OIN", "00000000000000000001"), ("AGB", "00000000")),
    *(("GM", "GM1731"), ("GM", "gm1731"), ("LEI", "samenspel00000000001"), ("LEI", "SAMENSPEL00000000001")),
    *(("url", "a"), ("org-id", "1"), ("acme:number", "no number")),
)


def _well_formed(site: Site) -> None:
    scheme, number = site.pick(_WELL_FORMED)
    bearer(site, site.pick((Organisation, Person, Area, Agreement)), scheme, number)


def _two(site: Site, kind: type[Element], numbers: Sequence[tuple[str, str]]) -> tuple[Draft, Draft]:
    """Add two that each bear one number of some scheme."""
    (scheme, one), (other_scheme, other) = numbers
    return bearer(site, kind, scheme, one), bearer(site, kind, other_scheme, other)


_APART: Final = (
    *((("org-id", "a"), ("org-id", "A")), (("url", "a"), ("url", "a")), (("org-id", " "), ("org-id", " "))),
    *((("NL-KVK", "99999999"), ("NL-KVK", "99999998")), (("NL-KVK", "99999999"), ("AGB", "99999999"))),
)
_ONE: Final = (("RSIN", "999999999"), ("RSIN", "999999999"))


def _numbers_apart(site: Site) -> None:
    """Let two bear numbers that differ in value or scheme, or addresses, or nothing that is a number."""
    _two(site, site.pick((Organisation, Person)), site.pick(_APART))


def _borne_twice(site: Site) -> None:
    """Let one bear its number twice, and something else than an organisation or a person bear it, too."""
    bearing = [value(Identifier, scheme=scheme, value=number) for scheme, number in _ONE]
    site.fresh(site.pick((Organisation, Person)), identifiers=bearing)
    bearer(site, site.pick((Area, Agreement)), *_ONE[0])


def _borne_by_the_part(site: Site) -> None:
    """Let a part bear the number of its whole, or the parts of parts, or two parts of one whole that bears it."""
    first, second = _two(site, Organisation, _ONE)
    third = bearer(site, Organisation, *_ONE[0])
    second.facts["part_of"] = (first.id,)
    third.facts["part_of"] = (site.pick((first, second)).id,)


def _borne_by_the_heir(site: Site) -> None:
    """Let an organisation that came from another bear its number, over one event or several, and a part or a whole."""
    first, second = _two(site, Organisation, _ONE)
    third = bearer(site, Organisation, *_ONE[0])
    part, whole = site.pick(((second, third), (third, second), (third, first)))
    part.facts["part_of"] = (whole.id,)
    _succeed(site, first, second)


def _succeed(site: Site, *line: Draft) -> None:
    """Let each of some come from the one before it."""
    reason = site.fresh(Obstacle)
    between = [site.fresh(Organisation)] if site.is_so() else []
    drafts = [line[0], *between, *line[1:]]
    for old, new in pairwise(drafts):
        site.fresh(Event, ends=(old.id,), starts=(new.id,), because=(reason.id,)).drop("date")


# SAM107 likely-duplicate --------------------------------------------------------------------------------------------


def _namesakes(site: Site, kind: type[Element]) -> tuple[Draft, Draft]:
    """Add two of one name; nothing can be added after them, or their names are told apart."""
    first, second = site.fresh(kind), site.fresh(kind)
    second.facts["name"] = first.facts["name"]
    return first, second


def _namesakes_of_two_kinds(site: Site) -> None:
    kind, terms = site.pick(((Organisation, ("association", "foundation")), (Group, ("employees", "volunteers"))))
    for draft, term in zip(_namesakes(site, kind), terms, strict=True):
        draft.facts["kind"] = term


def _namesakes_in_two_places(site: Site) -> None:
    """Let two of one name be in two places or wholes, of which they may share one."""
    kind, place, where = site.pick(((Organisation, Area, "areas"), (Group, Area, "areas"), (Group, Group, "part_of")))
    one, other = site.fresh(place).id, site.fresh(place).id
    first, second = _namesakes(site, kind)
    first.facts[where] = (one,)
    second.facts[where] = site.pick(((other,), (one, other)))


def _namesakes_with_numbers(site: Site) -> None:
    for place, draft in enumerate(_namesakes(site, site.pick((Organisation, Person)))):
        draft.facts["identifiers"] = [value(Identifier, scheme="url", value=f"{place}")]


def _namesakes_that_are_kin(site: Site) -> None:
    """Let the one be a part of the other, whichever is told first."""
    first, second = _namesakes(site, Organisation)
    part, whole = site.pick(((first, second), (second, first)))
    part.facts["part_of"] = (whole.id,)


def _namesakes_of_one_line(site: Site) -> None:
    """Let the one have come from the other, whichever is told first."""
    first, second = site.fresh(Organisation), site.fresh(Organisation)
    _succeed(site, *site.pick(((first, second), (second, first))))
    second.facts["name"] = first.facts["name"]


def _alike_in_no_letters(site: Site) -> None:
    """Let two names be alike that have no letters, or those of bodies, or of an organisation and a group."""
    kinds = site.pick(((Group, Group), (Structure, Structure), (Organisation, Group)))
    one, other = (site.fresh(kind) for kind in kinds)
    one.facts["name"], other.facts["name"] = ("!", "?!") if kinds[0] is Group else (one.facts["name"],) * 2


# SAM108 unknown-term ------------------------------------------------------------------------------------------------


def _term_of_an_application(site: Site) -> None:
    plant(site, site.pick(spots(Form.TERM, *DECIDING)), site.pick(("acme:liaison", "acme:x-y")))


# SAM109 expired-waiver, SAM111 needless-waiver ----------------------------------------------------------------------


def _holds_until_now(site: Site) -> None:
    site.fresh(Waiver, until=Day(site.moment, site.pick(range(8))))


def _held_in_no_time(site: Site) -> None:
    """Let a waiver have ended in a record that tells of no moment: now may be before its end."""
    site.fresh(Waiver, until=Day(site.moment - 900))


def _waives_practice(site: Site) -> None:
    """Let a waiver accept what is found of a rule of practice, where nothing is asked of the partnership any more."""
    site.fresh(Waiver, rule=site.pick(_PRACTICE))


_PRACTICE: Final = tuple(name for rule in CORE if rule.is_practice for name in (rule.code, rule.name))

# SAM110 term-not-in-force -------------------------------------------------------------------------------------------


def _begun_in_the_last_year(site: Site) -> None:
    law, until = site.pick(ENDED_LAWS)
    start = site.pick((f"{until}", f"{until}-12-31?", f"{until + 1}~"))
    resting(site, law, RESTING, Period(f"{start}/"))


def _begun_on_the_last_day(site: Site) -> None:
    law, until = site.pick(ENDED_LAWS)
    resting(site, law, RESTING, Period(f"{until}-12-31/"))


def _ended_in_the_first_year(site: Site) -> None:
    law, since = site.pick(LATE_LAWS)
    end = site.pick((f"{since}", f"{since}-01-01", f"{since - 1}~"))
    resting(site, law, (*RESTING, Initiative), Period(f"/{end}"))


def _held_by_what_is_over(site: Site) -> None:
    """Let what is over, or does not say that it holds, rest on a law that is over."""
    law, until = site.pick(ENDED_LAWS)
    facts = site.facts({"status": "kept"}, {"status": "expected"}, {})
    site.fresh(Commitment, legal_bases=(law,), **facts)
    resting(site, law, RESTING, Period(f"{until - 1}/{until + 1}"))


def _holds_with_the_law(site: Site) -> None:
    """Let what still holds rest on a law in its last year, or on laws that still hold."""
    law, _ = site.pick(ENDED_LAWS)
    site.fresh(Commitment, legal_bases=(law,), status=site.pick(("promised", "under-way")))


IDENTITY: Final[Breakers] = {
    "SAM101": (Way(_id_unlike_any),),
    "SAM102": (
        Way(_refers_to_the_partnership),
        Way(_goal_refers_to_the_partnership, WITH_RESULT),
        Way(_cites_a_page),
        Way(_rests_on_a_law_of_its_own),
    ),
    "SAM103": (
        Way(_exchange),
        Way(_two_ways_to_one_end),
        Way(_called_off, WITH_EVENT, FEW_BODIES),
        Way(_link_to_another, most=FEW_BODIES),
    ),
    "SAM104": (Way(_remark_without_one), Way(_remark_with_a_value)),
    "SAM105": (Way(_well_formed, WITH_AGREEMENT),),
    "SAM106": (
        Way(_numbers_apart),
        Way(_borne_twice, WITH_AGREEMENT),
        Way(_borne_by_the_part),
        Way(_borne_by_the_heir, WITH_EVENT),
    ),
    "SAM107": (
        Way(_namesakes_of_two_kinds),
        Way(_namesakes_in_two_places),
        Way(_namesakes_with_numbers),
        Way(_namesakes_that_are_kin),
        Way(_namesakes_of_one_line, WITH_EVENT),
        Way(_alike_in_no_letters, most=FEW_BODIES),
    ),
    "SAM108": (Way(_term_of_an_application),),
    "SAM109": (Way(_holds_until_now), Way(_held_in_no_time, most=UNSOURCED, said={"as_of": None})),
    "SAM110": (
        Way(_begun_in_the_last_year),
        Way(_begun_on_the_last_day),
        Way(_ended_in_the_first_year),
        Way(_held_by_what_is_over),
        Way(_holds_with_the_law, said={"as_of": "2014-12-31"}),
    ),
    "SAM111": (over(Way(_waives_practice)),),
}
