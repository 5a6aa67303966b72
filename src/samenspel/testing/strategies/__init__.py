"""Strategies of Hypothesis for every value and element, and for whole records.

Each takes by name a strategy for any field of what it draws: `structures(name=st.just("Stuurgroep"))`.
What is wrong in a call is told at once, with what to write instead.
"""

from samenspel.testing.strategies._broken import broken, nearly_broken
from samenspel.testing.strategies._broken_documents import broken_documents
from samenspel.testing.strategies._documents import documents
from samenspel.testing.strategies._elements import (
    agreements,
    areas,
    commitments,
    events,
    goals,
    groups,
    identifiers,
    initiatives,
    links,
    mandates,
    names,
    observations,
    obstacles,
    organisations,
    parties,
    people,
    phases,
    remarks,
    results,
    roles,
    sources,
    stances,
    structures,
    trajectories,
    waivers,
)
from samenspel.testing.strategies._partnerships import partnerships
from samenspel.testing.strategies._values import imprecise_dates, json_objects, periods, quantities, recurrences

__all__ = [
    "agreements",
    "areas",
    "broken",
    "broken_documents",
    "commitments",
    "documents",
    "events",
    "goals",
    "groups",
    "identifiers",
    "imprecise_dates",
    "initiatives",
    "json_objects",
    "links",
    "mandates",
    "names",
    "nearly_broken",
    "observations",
    "obstacles",
    "organisations",
    "parties",
    "partnerships",
    "people",
    "periods",
    "phases",
    "quantities",
    "recurrences",
    "remarks",
    "results",
    "roles",
    "sources",
    "stances",
    "structures",
    "trajectories",
    "waivers",
]
