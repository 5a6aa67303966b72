"""What breaks the rules about what was agreed, promised and expected."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final

from samenspel.amounts import Quantity
from samenspel.dates import Period, Recurrence
from samenspel.model import (
    Agreement,
    Commitment,
    Group,
    Obstacle,
    Organisation,
    Party,
    Person,
    Role,
    Structure,
)
from samenspel.testing.strategies._days import Day
from samenspel.testing.strategies.breaking._agreeing import (
    agreed,
    claims,
    happens,
    parties,
    remark,
    somebody,
    told,
)
from samenspel.testing.strategies.breaking._needs import IDLE, SHARED, WITH_AGREEMENT
from samenspel.testing.strategies.breaking._site import Site, Way, value

if TYPE_CHECKING:
    from samenspel.testing.strategies._sketch import Draft
    from samenspel.testing.strategies.breaking._site import Breakers

__all__ = ["AGREEMENTS", "amended", "parted", "plays", "reason", "replaced", "signed"]


def __dir__() -> list[str]:
    return __all__


# SAM501 signatory-not-party -----------------------------------------------------------------------------------------


def _without_role(site: Site) -> None:
    claims(site, "roles")
    site.fresh(Role)
    who = somebody(site, Person, Group, Organisation)
    status = site.facts({}, {"status": "in-force"}, {"status": "ended"})
    others = (site.fresh(Structure).id,) if site.is_so() else site.ids(Organisation)[:1] if site.is_shared else ()
    agreed(site, parties=parties(who, *others), **status)


def signed(site: Site, who: str, day: Day) -> None:
    """Let somebody sign an agreement on a day, or be a party of one that was concluded then."""
    if site.is_so():
        agreed(site, parties=parties(who), concluded=day, review=Recurrence("P1Y"))
    else:
        agreed(site, parties=[value(Party, actor=who, signed=day)])


def plays(site: Site, *periods: Period) -> str:
    """Add somebody with a role in each of some periods, held by that one or on its behalf."""
    who = site.fresh(site.pick((Person, Group, Organisation) if site.is_shared else (Person,))).id
    for period in periods:
        held = site.facts({"holders": (who,)}, {"representing": (who,)})
        site.fresh(Role, period=period, functions=("adviser",), **held)
    return who


def _signed_before_role(site: Site) -> None:
    start = site.moment - 100
    periods = site.pick(((told(start),), (told(start + 20), told(start, start + 10))))
    signed(site, plays(site, *periods), site.before(start))


def _signed_after_role(site: Site) -> None:
    end = site.moment - 3_000
    periods = site.pick(((told(None, end),), (told(end - 9, end), told(None, end - 20))))
    signed(site, plays(site, *periods), site.after(end))


def _agreed_alone(site: Site) -> None:
    """Let an agreement have fewer than two parties, while the record claims to have all agreements."""
    site.claim("agreements")
    first = site.ids(Organisation)[:1]
    form = site.facts({}, {"form": "covenant"}, {"form": "contract"})
    remark(site, agreed(site, parties=parties(*site.pick(((), first, first * 2))), **form), "parties")


# SAM502 form-contradicts-content ------------------------------------------------------------------------------------


def reason(site: Site, form: str) -> dict[str, Any]:
    """Give the reason for a form, where it needs one."""
    return {"because": (site.fresh(Obstacle).id,)} if form == "none-by-choice" else {}


def _binding_vision(site: Site) -> None:
    form = site.pick(("shared-vision", "verbal", "minutes", "none-by-choice"))
    agreed(site, form=form, strength="binding", **reason(site, form))


def _intended_contract(site: Site) -> None:
    agreed(site, form=site.pick(("statute", "contract")), strength="intention")


def _in_force_since_nobody_knows(site: Site) -> None:
    form = site.pick(("covenant", "joint-arrangement", "performance-agreement", "contract"))
    is_named = site.is_so() and site.is_shared and form != "performance-agreement"
    ids = site.ids(Organisation) if is_named else ()
    remark(site, agreed(site, form=form, status="in-force", parties=parties(*ids)), "concluded")


def _money_laid_down_nowhere(site: Site) -> None:
    forms = site.pick((("shared-vision",), ("none-by-choice",), ("none-by-choice", "shared-vision")))
    ids = tuple(agreed(site, form=form, **reason(site, form)).id for form in forms)
    site.fresh(Commitment, kind="money", status="promised", laid_down_in=ids)


def _nothing_for_no_reason(site: Site) -> None:
    agreed(site, form="none-by-choice", **site.facts({}, {"status": "in-force"}))


# SAM503 inconsistent-lineage ----------------------------------------------------------------------------------------


def replaced(site: Site, ended: list[Draft], started: list[Draft], **facts: Day | str) -> None:
    """Let an event end some agreements and start others, with a reason, on no day but one that is given."""
    reason = site.fresh(Obstacle).id
    ends, starts = (tuple(draft.id for draft in drafts) for drafts in (ended, started))
    event = happens(site, kind=site.pick(("renewed", "replaced")), ends=ends, starts=starts, because=(reason,))
    del event.facts["date"]
    event.facts.update(facts)


def _nowhere_ended(site: Site) -> None:
    start = site.moment - 90
    facts = site.facts({}, {"period": told(start)}, {"concluded": Day(start)}, {"status": "in-force"})
    replaced(site, [site.fresh(Agreement, **facts)], [site.fresh(Agreement)])


def _follower_comes_first(site: Site) -> None:
    start = site.moment - 100
    end = start + 40
    sooner = site.pick((Day(start - 1), Day(start - 60), Day(start - 60, 1)))
    if site.is_so():
        old, new = (site.fresh(Agreement, concluded=day) for day in (Day(start), sooner))
        replaced(site, [old], [new], date=Day(end))
        return
    since = site.pick((Day(start - 70), Day(start, 2)))
    older = [site.fresh(Agreement, period=told(since, end - 20))] if site.is_so() else []
    old = site.fresh(Agreement, period=told(start, end))
    replaced(site, [*older, old], [site.fresh(Agreement, period=told(sooner))])


_OVERLAP: Final = 90


def _both_in_force(site: Site) -> None:
    start = site.moment - _OVERLAP
    last = start + site.pick((_OVERLAP, 2 * _OVERLAP - 9))
    ends = site.pick(((last, last + 400), (last + 9, last)))
    older = [site.fresh(Agreement, period=told(start, Day(last - 2, site.pick((0, 2)))))] if site.is_so() else []
    old = site.fresh(Agreement, period=told(start - site.pick((200, 0)), ends[0]))
    new = site.fresh(Agreement, period=told(start, ends[1]))
    more = site.pick(((), ({},), ({"period": told(last + 1)},)))
    replaced(site, [old, *older], [*(site.fresh(Agreement, **facts) for facts in more), new])


def amended(site: Site, day: Day, agreement: Draft) -> None:
    """Let an agreement be amended on a day, perhaps with another one of which nothing tells when it held."""
    others = (site.fresh(Agreement).id,) if site.is_so() else ()
    happens(site, kind="amended", about=(*others, agreement.id), date=day)


def _amended_too_early(site: Site) -> None:
    start = site.moment - 50
    facts = site.facts(
        {"period": told(start)},
        {"concluded": Day(start)},
        {"period": told(start + 20), "concluded": Day(start)},
        {"period": told(start), "concluded": Day(start + 20)},
    )
    amended(site, site.before(start), site.fresh(Agreement, **facts))


def _amended_too_late(site: Site) -> None:
    end = site.moment - 3_000
    amended(site, site.after(end), site.fresh(Agreement, period=site.pick((told(None, end), told(end - 30, end)))))


# SAM504 inconsistent-commitment -------------------------------------------------------------------------------------


def _due_before_made(site: Site) -> None:
    made = site.moment - 30
    site.fresh(Commitment, made=Day(made), due=site.before(made))


def _promised_to_oneself(site: Site) -> None:
    who = somebody(site, Person, Structure, Group, Organisation)
    site.fresh(Commitment, by=(who,), to=(who,))


def _promised_by_a_stranger(site: Site) -> None:
    party, other, *_ = site.ids(Organisation)
    strangers = site.pick(((other,), (somebody(site, Person, Group, Organisation),), (party, other)))
    agreements = [agreed(site, parties=parties(party)) for _ in range(site.pick((1, 2)))]
    remark(site, agreements[0], "parties")
    site.fresh(Commitment, by=strangers, laid_down_in=tuple(draft.id for draft in agreements))


# SAM505 inconsistent-money ------------------------------------------------------------------------------------------

_BARE: Final = ("25000", "-3..4", "<5", "~100")
_NEGATIVE: Final = ("-1 EUR", "-0.01 EUR", "-200..-100 USD", "~-5 hours", "-9..-1 %")
_NO_SHARE: Final = ("100.01 %", "-0.01 %", "250 %", "3/2 share", "-1/3", "1/-2")


def _amount(*texts: str) -> Way:
    """Give a way in which money that is promised says one of some amounts."""

    def change(site: Site) -> None:
        site.fresh(Commitment, kind="money", amount=Quantity(site.pick(texts)))

    return Way(change)


def _worth_what_cannot_be(site: Site) -> None:
    site.fresh(Agreement, value=Quantity(site.pick((*_BARE, *_NEGATIVE, *_NO_SHARE))))


def _how_much_each_time(site: Site) -> None:
    times = ("year", "month", "week", "quarter", "day", "jaar", "maand", "kwartaal", "dag")
    kind = site.facts({}, {"kind": "money"})
    site.fresh(Commitment, amount=Quantity(f"100 EUR/{site.pick(('', 'home/'))}{site.pick(times)}"), **kind)


def parted(site: Site, whole: Draft, *amounts: str, **facts: str) -> None:
    """Let commitments of some amounts be parts of another."""
    for amount in amounts:
        site.fresh(Commitment, amount=Quantity(amount), part_of=(whole.id,), **facts)


def _shares(site: Site) -> None:
    shares = site.pick(
        (("50 %", "49.49 %"), ("60 %", "40.51 %"), ("1/2 share", "20 %", "1 %"), ("90 %", "1/2"), ("1/1 share", "1 %"))
    )
    parted(site, site.fresh(Commitment), *shares, kind="money")


_PAID: Final = (
    ("1000 EUR", "1000.01 EUR"),
    ("1000 EUR", "600 EUR", "400.01 EUR"),
    ("900..1000 USD", ">=1500 USD"),
    ("<100 EUR/home", "300..400 EUR/home"),
    ("1000 EUR", "1000.01 EUR", "~200 EUR", "<9 EUR", "500 USD"),
)


def _paid_too_much(site: Site) -> None:
    promised, *paid = site.pick(_PAID)
    parted(site, site.fresh(Commitment, amount=Quantity(promised)), *paid, status="paid")


AGREEMENTS: Final[Breakers] = {
    "SAM501": (Way(_without_role), Way(_signed_before_role), Way(_signed_after_role), Way(_agreed_alone)),
    "SAM502": (
        Way(_binding_vision),
        Way(_intended_contract),
        Way(_in_force_since_nobody_knows),
        Way(_money_laid_down_nowhere, {Commitment: 1}),
        Way(_nothing_for_no_reason),
    ),
    "SAM503": (
        Way(_nowhere_ended),
        Way(_follower_comes_first),
        Way(_both_in_force),
        Way(_amended_too_early),
        Way(_amended_too_late, WITH_AGREEMENT),
    ),
    "SAM504": (Way(_due_before_made), Way(_promised_to_oneself), Way(_promised_by_a_stranger, SHARED)),
    "SAM505": (
        _amount(*_BARE),
        _amount(*_NEGATIVE),
        _amount(*_NO_SHARE),
        Way(_worth_what_cannot_be, most=IDLE),
        Way(_how_much_each_time),
        Way(_shares),
        Way(_paid_too_much),
    ),
}
