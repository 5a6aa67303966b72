"""What the rules rest on: practices, standards, laws and research, each by a reference that can be looked up."""

from __future__ import annotations

from typing import Final, Literal, TypeAlias

from attrs import frozen

__all__ = [
    "ANSELL_GASH",
    "BRYSON_CROSBY_STONE",
    "CIDS",
    "COLLECTIVE_IMPACT",
    "ERMELO",
    "FHIR",
    "GALA",
    "HAAREN",
    "HUXHAM_VANGEN",
    "IATI",
    "KAATS_OPHEIJ",
    "LOKETGEZONDLEVEN",
    "MINKMAN",
    "MOVISIE",
    "OCDS",
    "OOSTERHOUT",
    "ORG",
    "ORG_ID",
    "OUDE_IJSSELSTREEK",
    "POPOLO",
    "PROVAN_KENIS",
    "PSAT",
    "SKOS",
    "VALUEFLOWS",
    "VANGEN_HUXHAM",
    "VNG",
    "WELWOZO",
    "WLZ",
    "WONINGWET",
    "ZEIST",
    "Evidence",
]


def __dir__() -> list[str]:
    return __all__


Sort: TypeAlias = Literal["practice", "standard", "framework", "law"]


@frozen
class Evidence:
    """One thing that a rule rests on: what sort it is, and the reference by which it can be looked up.

    >>> WELWOZO.sort
    'practice'
    """

    sort: Sort
    reference: str


WELWOZO: Final = Evidence("practice", "WelWoZo, Midden-Drenthe: the record examples/welwozo.yaml and its sources")
ZEIST: Final = Evidence("practice", "Meedoen in Zeist (VAKM): the record examples/zeist.yaml and its sources")
OUDE_IJSSELSTREEK: Final = Evidence(
    "practice", "Oude IJsselstreek: the record examples/oude-ijsselstreek.yaml and its sources"
)
ERMELO: Final = Evidence("practice", "Wonen en Zorg, Ermelo: the record examples/ermelo.yaml and its sources")
OOSTERHOUT: Final = Evidence(
    "practice", "Actief Zorg in Oosterhout: the record examples/oosterhout.yaml and its sources"
)
HAAREN: Final = Evidence("practice", "Haaren: lokaleregelgeving.overheid.nl, CVDR637541, an agreement and its addendum")

CIDS: Final = Evidence("standard", "Common Impact Data Standard (Common Approach), and its validator")
FHIR: Final = Evidence("standard", "HL7 FHIR: OrganizationAffiliation, PractitionerRole, Provenance")
IATI: Final = Evidence("standard", "International Aid Transparency Initiative, Standard 2.03 and its ruleset")
OCDS: Final = Evidence("standard", "Open Contracting Data Standard 1.1")
ORG: Final = Evidence("standard", "W3C, The Organization Ontology (2014)")
ORG_ID: Final = Evidence("standard", "org-id.guide, lists of organisation identifiers (NL-KVK and others)")
POPOLO: Final = Evidence("standard", "Popolo project, specification of people, organisations, memberships and posts")
SKOS: Final = Evidence("standard", "W3C, SKOS Simple Knowledge Organization System Reference (2009)")
VALUEFLOWS: Final = Evidence(
    "standard", "Valueflows, a vocabulary for distributed economic networks: Commitment, Agreement"
)

ANSELL_GASH: Final = Evidence(
    "framework",
    "C. Ansell and A. Gash, Collaborative governance in theory and practice,"
    " Journal of Public Administration Research and Theory 18 (2008), 543-571, doi 10.1093/jopart/mum032",
)
BRYSON_CROSBY_STONE: Final = Evidence(
    "framework",
    "J. Bryson, B. Crosby and M. Stone, The design and implementation of cross-sector collaborations,"
    " Public Administration Review 66 suppl. 1 (2006), 44-55",
)
COLLECTIVE_IMPACT: Final = Evidence(
    "framework",
    "F. Hanleybrown, J. Kania and M. Kramer, Channeling change: making collective impact work,"
    " Stanford Social Innovation Review (2012): common agenda, shared measurement, mutually reinforcing activities,"
    " continuous communication, backbone support",
)
GALA: Final = Evidence(
    "framework", "Gezond en Actief Leven Akkoord (GGD GHOR, VNG, VWS and ZN, 2023), and its mid-term review of 2025"
)
HUXHAM_VANGEN: Final = Evidence(
    "framework",
    "C. Huxham and S. Vangen, Doing things collaboratively (ANU Press, open text, chapter 4): aims, power, trust,"
    " ambiguity, change, leadership",
)
KAATS_OPHEIJ: Final = Evidence(
    "framework",
    "E. Kaats and W. Opheij, Leren samenwerken tussen organisaties (2012): ambitie, belangen, relatie, organisatie,"
    " proces",
)
LOKETGEZONDLEVEN: Final = Evidence("framework", "RIVM, Loketgezondleven: Samenwerken, hoe doe je dat")
MINKMAN: Final = Evidence(
    "framework",
    "M. Minkman and others, Ontwikkelingsmodel voor Ketenzorg (nine clusters, four phases), docplayer.nl/2226378",
)
MOVISIE: Final = Evidence("framework", "Movisie, Samenwerken in de wijk")
PROVAN_KENIS: Final = Evidence(
    "framework",
    "K. Provan and P. Kenis, Modes of network governance: structure, management, and effectiveness,"
    " Journal of Public Administration Research and Theory 18 (2008), 229-252, doi 10.1093/jopart/mum015",
)
PSAT: Final = Evidence(
    "framework",
    "R. Weiss, E. Miller Anderson and R. Lasker, Partnership Self-Assessment Tool (CACSH, 2002)",
)
VANGEN_HUXHAM: Final = Evidence(
    "framework",
    "S. Vangen and C. Huxham, Nurturing collaborative relations: building trust in interorganizational collaboration,"
    " Journal of Applied Behavioral Science 39 (2003): the trust-building loop",
)
VNG: Final = Evidence("framework", "VNG, handreiking regiovisie en regionale samenwerking")

WLZ: Final = Evidence("law", "Wet langdurige zorg, in werking sinds 2015: in de plaats van de AWBZ")
WONINGWET: Final = Evidence("law", "Woningwet, artikel 42 tot en met 44: prestatieafspraken")
