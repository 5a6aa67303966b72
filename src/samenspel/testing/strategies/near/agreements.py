"""What the rules about what was agreed, who signed it, what follows it and what it costs only just let pass."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from samenspel.amounts import Quantity
from samenspel.dates import Recurrence
from samenspel.model import (
    Agreement,
    Commitment,
    Group,
    Organisation,
    Party,
    Person,
    Remark,
    Role,
    Structure,
)
from samenspel.testing.strategies._days import Day
from samenspel.testing.strategies.breaking._agreeing import agreed, parties, somebody, told
from samenspel.testing.strategies.breaking._needs import IDLE, SHARED, WITH_AGREEMENT
from samenspel.testing.strategies.breaking._site import Site, Way, value
from samenspel.testing.strategies.breaking.agreements import amended, parted, plays, reason, replaced, signed

if TYPE_CHECKING:
    from samenspel.testing.strategies._sketch import Draft
    from samenspel.testing.strategies.breaking import Breakers

__all__ = ["AGREEMENTS", "unsaid"]


def __dir__() -> list[str]:
    return __all__


_UNSAID: Final = ("withheld", "not-stated", "not-applicable", "not-exhaustive")
_OFFERED: Final = ("proposed", "in-negotiation")


def unsaid(site: Site, about: Draft, name: str) -> None:
    """Let a remark say that a field is not known, or not whole."""
    site.fresh(Remark, about=(about.id,), field=name, kind=site.pick(_UNSAID))


# SAM501 signatory-not-party -----------------------------------------------------------------------------------------


def _signed_on_the_first_day(site: Site) -> None:
    """Let who signs begin on that day, or at some time in the month of it."""
    start = site.moment - 100
    signed(site, plays(site, told(site.pick((Day(start), Day(start, 1))))), Day(start))


def _signed_on_the_last_day(site: Site) -> None:
    end = site.moment - 3_000
    signed(site, plays(site, told(None, end)), Day(end))


def _signed_in_the_last_month(site: Site) -> None:
    end = site.moment - 3_000
    signed(site, plays(site, told(None, Day(end, 1))), Day(end))


def _only_offered(site: Site) -> None:
    """Let who has no role be a party of what was signed by nobody."""
    site.fresh(Role)
    who = somebody(site, Person, Group, Organisation)
    agreed(site, parties=parties(who), status=site.pick(_OFFERED))


def _takes_part_by_another(site: Site) -> None:
    """Let who signs be a part, or a member, of who has a role."""
    whole = site.fresh(Organisation)
    site.fresh(Role, holders=(whole.id,), functions=("adviser",))
    if site.is_so():
        who = site.fresh(Person).id
        whole.facts["members"] = (who,)
    else:
        who = site.fresh(Organisation, part_of=(whole.id,)).id
        site.fresh(Role, holders=(who,), functions=("adviser",))
    agreed(site, parties=parties(who))


def _alone_by_its_form(site: Site) -> None:
    site.claim("agreements")
    form = site.pick(("statute", "programme", "none-by-choice", "grant"))
    agreed(site, form=form, parties=parties(*site.ids(Organisation)[:1]), **reason(site, form))


def _not_all_parties_told(site: Site) -> None:
    site.claim("agreements")
    unsaid(site, agreed(site, parties=parties(*site.ids(Organisation)[:1])), "parties")


def _stands_for_several(site: Site) -> None:
    """Let the only party be the partnership, or an organisation that has members or stands for more than one."""
    site.claim("agreements")
    who = site.ids(Organisation)[0]
    match site.pick(("own", "count", "members")):
        case "own":
            who = site.sketch.own.id
        case "count":
            site.sketch.of(Organisation)[0].facts["count"] = Quantity("2")
        case _:
            site.sketch.of(Organisation)[0].facts["members"] = (site.fresh(Person).id,)
    agreed(site, parties=parties(who))


# SAM502 form-contradicts-content ------------------------------------------------------------------------------------


def _fits_its_form(site: Site) -> None:
    form, strength = site.pick(
        (
            *(("covenant", one) for one in ("binding", "intention", "best-effort")),
            *((one, "intention") for one in ("shared-vision", "verbal", "minutes", "none-by-choice")),
            *((one, "binding") for one in ("statute", "contract")),
        )
    )
    agreed(site, form=form, strength=strength, **reason(site, form))


_DATED: Final = ("covenant", "joint-arrangement", "contract")


def _unknown_when(site: Site) -> None:
    unsaid(site, agreed(site, form=site.pick(_DATED), status="in-force"), "concluded")


def _known_when(site: Site) -> None:
    """Let somebody have signed it, or the whole be concluded, or not be in force."""
    day = Day(site.moment - 9)
    ids = site.ids(Organisation)[:2]
    facts = site.facts(
        {"parties": [value(Party, actor=id_, signed=day) for id_ in ids[:1]] + parties(*ids[1:])},
        {"concluded": day, "parties": parties(*ids)},
        {"parties": parties(*ids), "status": "proposed"},
        {"parties": parties(*ids), "status": None},
    )
    agreed(site, form=site.pick(_DATED), **{"status": "in-force", **facts})


def _money_laid_down_somewhere(site: Site) -> None:
    """Let one of the agreements say more than a vision; or what they lay down be no money, or no promise."""
    vision = agreed(site, form="shared-vision").id
    other = agreed(site, form="covenant").id
    facts = site.facts(
        {"kind": "money", "status": "promised", "laid_down_in": (vision, other)},
        {"kind": "money", "status": "kept", "laid_down_in": (vision,)},
        {"kind": "time", "status": "promised", "laid_down_in": (vision,)},
        {"kind": "money", "status": "promised", "laid_down_in": (other,)},
    )
    site.fresh(Commitment, **facts)


# SAM503 inconsistent-lineage ----------------------------------------------------------------------------------------

_OVERLAP: Final = 90


def _ends_later(site: Site) -> None:
    """Let an event that is yet to come, or does not come, end what is nowhere said to have ended."""
    old, new = site.fresh(Agreement), site.fresh(Agreement)
    replaced(site, [old], [new], status=site.pick(("planned", "cancelled")))


def _overlap_as_long_as_may_be(site: Site) -> None:
    start = site.moment - _OVERLAP
    last = start + _OVERLAP - 1
    ends = site.pick(((last, last + 400), (last + 9, last)))
    old = site.fresh(Agreement, period=told(start - site.pick((200, 0)), ends[0]))
    replaced(site, [old], [site.fresh(Agreement, period=told(start, ends[1]))])


def _begin_together(site: Site) -> None:
    start = site.moment - 100
    old = site.fresh(Agreement, period=told(start, start + 40))
    replaced(site, [old], [site.fresh(Agreement, period=told(Day(start, site.pick((0, 1)))))])


def _amended_within(site: Site) -> None:
    """Let an agreement be amended on its first day, or after it was concluded and before it holds."""
    day = site.moment - 3_000
    facts = site.facts(
        {"period": told(day)},
        {"concluded": Day(day)},
        {"period": told(day + 20), "concluded": Day(day - 20)},
        {"period": told(day - 20), "concluded": Day(day + 20)},
        {"period": told(day + 20), "concluded": Day(day)},
    )
    amended(site, Day(day), site.fresh(Agreement, **facts))


def _amended_on_the_last_day(site: Site) -> None:
    day = site.moment - 3_000
    amended(site, Day(day), site.fresh(Agreement, period=told(day - 20, day)))


# SAM504 inconsistent-commitment -------------------------------------------------------------------------------------


def _due_when_made(site: Site) -> None:
    made = site.moment - 30
    site.fresh(Commitment, made=Day(made), due=Day(made))


def _promised_not_to_oneself_alone(site: Site) -> None:
    who, other = (somebody(site, Person, Structure, Group, Organisation) for _ in range(2))
    own = site.sketch.own.id
    by, to = site.pick((((who,), (who, other)), ((who, other), (who,)), ((own,), (own,))))
    site.fresh(Commitment, by=by, to=to)


def _bound_otherwise(site: Site) -> None:
    """Let who promises be no party, where that may be so: of a statute, or where the parties are not all known."""
    party, other, *_ = site.ids(Organisation)
    agreement = agreed(site, parties=parties(party))
    match site.pick(("statute", "remark", "none", "body", "own")):
        case "statute":
            agreement.facts["form"] = "statute"
        case "remark":
            unsaid(site, agreement, "parties")
        case "none":
            agreement.facts["parties"] = []
        case "body":
            agreement.facts["parties"] += parties(site.fresh(Structure).id)
        case _:
            agreement.facts["parties"] += parties(site.sketch.own.id)
    clear = (agreed(site, parties=parties(party)).id,) if site.is_so() else ()
    site.fresh(Commitment, by=(other,), laid_down_in=(agreement.id, *clear))


def _bound_as_a_body(site: Site) -> None:
    """Let the partnership, a body or a party promise what is laid down by parties."""
    party = site.ids(Organisation)[0]
    who = site.pick((party, site.sketch.own.id, site.fresh(Structure).id))
    site.fresh(Commitment, by=(who,), laid_down_in=(agreed(site, parties=parties(party)).id,))


# SAM505 inconsistent-money ------------------------------------------------------------------------------------------

_NOTHING: Final = ("0 EUR", "-5..0 EUR", "-1..2 USD", "~-1..0 hours")
_NO_SHARE: Final = ("0 %", "0/2")
_SHARE: Final = ("100 %", "0.5 %", "1/1 share", "0/0", "2/0 share")


def _worth(*texts: str) -> Way:
    """Give a way in which money that is promised, or an agreement, is worth one of some amounts."""

    def change(site: Site) -> None:
        amount = Quantity(site.pick(texts))
        if site.is_so():
            site.fresh(Agreement, value=amount)
        else:
            site.fresh(Commitment, kind="money", amount=amount)

    return Way(change, most=IDLE)


_TIMES: Final = ("year", "month", "week", "quarter", "day", "jaar", "maand", "kwartaal", "dag")


def _how_long_or_how_often(site: Site) -> None:
    how = site.facts({"period": told(site.moment - 30, site.moment + 300)}, {"recurs": Recurrence("P1Y")})
    site.fresh(Commitment, kind="money", amount=Quantity(f"100 EUR/{site.pick(_TIMES)}"), **how)


def _no_money_each_time(site: Site) -> None:
    amount = site.facts(
        {"kind": "money", "amount": Quantity("100 EUR/home")}, {"kind": "time", "amount": Quantity("4")}
    )
    site.fresh(Commitment, **amount, **site.facts({}, {"status": "kept"}))


def _shares_of_nearly_a_whole(site: Site) -> None:
    """Let shares differ from the whole as much as they may."""
    parted(site, site.fresh(Commitment), *site.pick((("60 %", "40.5 %"), ("50 %", "49.5 %"))), kind="money")


def _shares_of_a_whole(site: Site) -> None:
    """Let shares make up the whole; or tell of one alone, or not of all."""
    shares = site.pick((("50 %", "50 %"), ("1/2 share", "1/2"), ("50 %",)))
    whole = site.fresh(Commitment)
    parted(site, whole, *shares, kind="money")
    if len(shares) == 1 and site.is_so():
        site.fresh(Commitment, kind="money", part_of=(whole.id,))


_PAID: Final = (
    ("1000 EUR", "1000 EUR"),
    ("1000 EUR", "600 EUR", "400 EUR"),
    ("1000 EUR", "900 EUR", "200 USD"),
    ("1000 EUR", "900 EUR", "5000 people"),
    ("1000 EUR", "900 EUR", "90 %"),
    ("1000 EUR", "900 EUR", "300 EUR/home"),
    ("1000 EUR", "~2000 EUR"),
    ("~900..1000 EUR", "2000 EUR"),
    (">1000 EUR", "2000 EUR"),
)


def _paid_in_full(site: Site) -> None:
    promised, *paid = site.pick(_PAID)
    whole = site.fresh(Commitment, amount=Quantity(promised))
    parted(site, whole, *paid, status="paid")
    if site.is_so():
        site.fresh(Commitment, part_of=(whole.id,), status="paid")


def _paid_again_and_again(site: Site) -> None:
    """Let what is promised recur: nobody knows how often it was paid."""
    whole = site.fresh(Commitment, amount=Quantity("1000 EUR"), recurs=Recurrence("P1Y"))
    parted(site, whole, "1000 EUR", "1000 EUR", status="paid")


def _more_to_be_paid(site: Site) -> None:
    whole = site.fresh(Commitment, amount=Quantity("1000 EUR"))
    parted(site, whole, "1000 EUR", status="paid")
    parted(site, whole, "1000 EUR", status="promised")


AGREEMENTS: Final[Breakers] = {
    "SAM501": (
        Way(_signed_on_the_first_day),
        Way(_signed_on_the_last_day),
        Way(_signed_in_the_last_month),
        Way(_only_offered),
        Way(_takes_part_by_another, SHARED),
        Way(_alone_by_its_form, SHARED, {**IDLE, Agreement: 0}),
        Way(_not_all_parties_told, SHARED, {Agreement: 0}),
        Way(_stands_for_several, SHARED),
    ),
    "SAM502": (
        Way(_fits_its_form),
        Way(_unknown_when),
        Way(_known_when, SHARED),
        Way(_money_laid_down_somewhere, most=IDLE),
    ),
    "SAM503": (
        Way(_ends_later),
        Way(_overlap_as_long_as_may_be),
        Way(_begin_together),
        Way(_amended_within, WITH_AGREEMENT),
        Way(_amended_on_the_last_day, WITH_AGREEMENT),
    ),
    "SAM504": (
        Way(_due_when_made),
        Way(_promised_not_to_oneself_alone),
        Way(_bound_otherwise, SHARED),
        Way(_bound_as_a_body, SHARED),
    ),
    "SAM505": (
        _worth(*_NOTHING),
        _worth(*_NO_SHARE),
        _worth(*_SHARE),
        Way(_how_long_or_how_often, most=IDLE),
        Way(_no_money_each_time, most=IDLE),
        Way(_shares_of_nearly_a_whole, most=IDLE),
        Way(_shares_of_a_whole, most=IDLE),
        Way(_paid_in_full, most=IDLE),
        Way(_paid_again_and_again, most=IDLE),
        Way(_more_to_be_paid, most=IDLE),
    ),
}
