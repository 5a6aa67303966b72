"""What the rules about mandates only just let pass."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from samenspel.amounts import Quantity
from samenspel.model import (
    Agreement,
    Mandate,
    Organisation,
    Person,
    Role,
    Structure,
)
from samenspel.testing.strategies._days import Day, Span, since, until
from samenspel.testing.strategies.breaking import Way
from samenspel.testing.strategies.breaking._needs import IDLE, SHARED, SIGNED, UNSOURCED
from samenspel.testing.strategies.breaking._site import value
from samenspel.testing.strategies.breaking.participation import UNASKED, deciding, perhaps_claim, signed, spokesman

if TYPE_CHECKING:
    from samenspel.testing.strategies._sketch import Draft
    from samenspel.testing.strategies.breaking import Breakers, Site
    from samenspel.testing.strategies.breaking._site import Needs

__all__ = ["MANDATES"]


def __dir__() -> list[str]:
    return __all__


# SAM302 mandate-mismatch --------------------------------------------------------------------------------------------


def _mandate_of_one_day(site: Site) -> None:
    """Let a mandate share one day with its role, or say no time, or the role none."""
    start = site.moment - 200
    role: Span | None = Span(start, start + 9)
    mandate: Span | None = site.pick((since(Day(start + 9)), until(Day(start)), None))
    if mandate is not None and site.is_so():
        role = None
    site.fresh(Role, period=role, mandate=value(Mandate, period=mandate))


def _mandate_of_its_own(site: Site) -> None:
    """Let the giver of a mandate be somebody who speaks for the party that the role is for, or for nobody."""
    represented, other, *_ = site.ids(Organisation)
    first = represented
    match site.pick(("self", "other too", "part", "whole", "member", "person", "body", "unknown", "nobody")):
        case "self":
            givers: tuple[str, ...] = (represented,)
        case "other too":
            givers = (other, represented)
        case "part":
            givers = (site.fresh(Organisation, part_of=(represented,)).id,)
        case "whole":
            givers = (site.fresh(Organisation).id,)
            first = site.fresh(Organisation, part_of=givers).id
        case "member":
            givers = (site.fresh(Organisation, members=(represented,)).id,)
        case "person":
            givers = spokesman(site, represented).facts["holders"]
        case "body":
            givers = (site.fresh(Structure, part_of=(represented,)).id,)
        case "unknown":
            givers = (site.fresh(Person).id,)
        case _:
            givers = ()
    spokesman(site, first, mandate=value(Mandate, given_by=givers))


def _mandate_by_agreement(site: Site) -> None:
    """Let an agreement of the party that a role is for give its mandate."""
    agreement = site.one(Agreement)
    party = site.pick(agreement.facts["parties"])
    spokesman(site, party.facts["actor"], mandate=value(Mandate, given_by=(agreement.id,)))


def _once_more(site: Site, mandate: Draft) -> None:
    """Let who signed have the same role once more with another mandate, and not be the only one for that party."""
    role = site.sketch.of(Role)[-1]
    spokesman(site, *role.facts["representing"])
    site.fresh(Role, **{**role.facts, "mandate": mandate})


def _signed_in_time(site: Site) -> None:
    """Let a signature be put on the first or the last day of a mandate, of one of two, or on no day that is said."""
    day = site.moment - 50
    match site.pick(("first", "last", "one of two", "unsaid", "for another")):
        case "first":
            signed(site, value(Mandate, period=since(Day(day))), signed=Day(day))
        case "last":
            signed(site, value(Mandate, period=until(Day(day))), signed=Day(day))
        case "one of two":
            signed(site, value(Mandate, period=since(Day(day + 1))), signed=Day(day))
            _once_more(site, value(Mandate, period=until(Day(day))))
        case "unsaid":
            signed(site, value(Mandate, period=since(Day(day + 1))), signed=None)
        case _:
            signed(site, value(Mandate, period=since(Day(day + 1))), signed=Day(day))
            role = site.sketch.of(Role)[-1]
            role.facts["representing"] = (site.fresh(Organisation).id,)


_WITHIN: Final = (
    *(("1000 EUR", "1000 EUR"), ("1000 EUR", "1000..2000 EUR"), ("1000..2000 EUR", "2000 EUR")),
    *(("1000 EUR", "2000 USD"), ("1000 EUR/year", "2000 EUR"), (None, "2000 EUR")),
)


def _signed_within_mandate(site: Site) -> None:
    """Let an agreement be worth what a mandate just allows, or what cannot be compared with it."""
    limit, worth = site.pick(_WITHIN)
    agreement = signed(site, value(Mandate, limit=None if limit is None else Quantity(limit)))
    agreement.facts["value"] = Quantity(worth)
    if site.is_so():
        _once_more(site, value(Mandate, **site.facts({}, {"limit": Quantity("900 EUR")})))


def _speaks_for_who_leaves_today(site: Site) -> None:
    place = len(site.sketch.of(Organisation)) - 1
    site.sketch.of(Role)[place].facts["period"] = until(Day(site.moment))
    spokesman(site, site.ids(Organisation)[place])


def _speaks_for_who_stays(site: Site) -> None:
    """Let somebody speak for a party that goes on in another role, or that no longer is spoken for."""
    place = len(site.sketch.of(Organisation)) - 1
    last, role = site.ids(Organisation)[place], site.sketch.of(Role)[place]
    before = until(Day(site.moment - 1))
    match site.pick(("stays", "stays before", "silent", "in a body", "no person", "no role")):
        case "stays":
            role.facts["period"] = before
            site.fresh(Role, holders=(last,))
            spokesman(site, last)
        case "stays before":
            site.fresh(Role, holders=(last,), period=before)
            spokesman(site, last)
        case "silent":
            role.facts["period"] = before
            spokesman(site, last, period=before)
        case "in a body":
            site.fresh(Role, holders=(last,), within=(site.fresh(Structure).id,), period=before)
            spokesman(site, last)
        case "no person":
            role.facts["period"] = before
            site.fresh(Role, holders=site.ids(Organisation)[:1], representing=(last,))
        case _:
            spokesman(site, site.fresh(Organisation).id)


def _speaks_at_no_moment(site: Site) -> None:
    """Let somebody speak for a party that left, where nobody knows what moment is told of."""
    place = len(site.sketch.of(Organisation)) - 1
    site.sketch.of(Role)[place].facts["period"] = until(Day(site.moment - 1))
    spokesman(site, site.ids(Organisation)[place])
    site.sketch.own.facts["as_of"] = None


# SAM304 unrecorded-mandate ------------------------------------------------------------------------------------------

_BESIDE: Final = ("adviser", "coach", "consulted", "facilitator", "researcher", "secretary")


def _seats_that_need_none(site: Site) -> None:
    """Let there be seats, in bodies that decide, that need no mandate or have one; or in one that does not decide."""
    perhaps_claim(site)
    party = site.pick(site.ids(Organisation))
    body = (deciding(site),)
    match site.pick(("beside", "no seat", "own", "person", "mandate", "denied", "working group")):
        case "beside":
            spokesman(site, party, within=body, functions=(site.pick(_BESIDE),))
        case "no seat":
            site.fresh(Role, within=body, status=site.pick(("guest", "candidate", "vacant")))
        case "own":
            site.fresh(Role, holders=(party,), within=body, representing=site.pick(((), site.ids(Organisation)[:1])))
        case "person":
            site.fresh(Role, holders=(site.fresh(Person).id,), within=body)
        case "mandate":
            mandate = value(Mandate, scope="a", given_by=(party,))
            spokesman(site, party, within=body, mandate=mandate)
        case "denied":
            spokesman(site, party, within=(site.fresh(Structure, kind="board", decides=False).id,))
        case _:
            spokesman(site, party, within=(site.fresh(Structure, kind="working-group").id,))


_THREE: Final[Needs] = {Organisation: 3}

MANDATES: Final[Breakers] = {
    "SAM302": (
        Way(_mandate_of_one_day),
        Way(_mandate_of_its_own, SHARED, UNASKED),
        Way(_mandate_by_agreement, SIGNED),
        Way(_signed_in_time, SIGNED, UNASKED),
        Way(_signed_within_mandate, SIGNED, IDLE),
        Way(_speaks_for_who_leaves_today, _THREE, {**UNASKED, Agreement: 0}),
        Way(_speaks_for_who_stays, _THREE, {**UNASKED, Agreement: 0}),
        Way(_speaks_at_no_moment, _THREE, UNSOURCED),
    ),
    "SAM304": (Way(_seats_that_need_none, SHARED),),
}
