"""The sizes and statuses of goals, the kinds of stance, and what a result is measured by."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from samenspel.language import Bilingual
from samenspel.vocabulary.terms import words

if TYPE_CHECKING:
    from samenspel.vocabulary.terms import Vocabulary

__all__ = ["DIRECTIONS", "GOAL_SIZES", "GOAL_STATUSES", "OBSERVATION_KINDS", "STANCE_KINDS", "SUPPORT"]


def __dir__() -> list[str]:
    return __all__


GOAL_SIZES: Final[Vocabulary] = words(
    "goal-sizes",
    Bilingual("How large a goal is.", "Hoe groot een doel is."),
    [
        (
            "small",
            "small",
            "klein",
            "Within reach soon, so that it can be a first success.",
            "Op korte termijn haalbaar, zodat het een eerste succes kan zijn.",
        ),
        (
            "large",
            "large",
            "groot",
            "Asks for years or for a change of the whole, so that smaller goals must lead to it.",
            "Vraagt jaren of een verandering van het geheel, zodat kleinere doelen ernaartoe moeten leiden.",
        ),
    ],
)

GOAL_STATUSES: Final[Vocabulary] = words(
    "goal-statuses",
    Bilingual("What has become of a goal.", "Wat er van een doel geworden is."),
    [
        (
            "pursued",
            "pursued",
            "nagestreefd",
            "The goal stands and is not reached.",
            "Het doel staat en is nog niet bereikt.",
        ),
        (
            "reached",
            "reached",
            "bereikt",
            "What was wanted is there.",
            "Wat men wilde is er.",
        ),
        (
            "dropped",
            "dropped",
            "losgelaten",
            "It is wanted no more, and nothing came in its place.",
            "Het wordt niet meer gewild, en er kwam niets voor in de plaats.",
        ),
        (
            "replaced",
            "replaced",
            "vervangen",
            "Another goal came in its place.",
            "Een ander doel kwam ervoor in de plaats.",
        ),
    ],
)

STANCE_KINDS: Final[Vocabulary] = words(
    "stance-kinds",
    Bilingual(
        "What kind of thing somebody holds, thinks or wants.",
        "Wat voor iets iemand vindt, denkt of wil.",
    ),
    [
        (
            "vision",
            "vision",
            "visie",
            "A picture of how things should come to be, on which goals can rest.",
            "Een beeld van hoe het zou moeten worden, waarop doelen kunnen rusten.",
        ),
        (
            "mission",
            "mission",
            "missie",
            "What an organisation is there for, whether or not it takes part in anything.",
            "Waar een organisatie voor bestaat, of zij nu ergens aan deelneemt of niet.",
        ),
        (
            "principle",
            "principle",
            "uitgangspunt",
            "What one holds to in every choice, as a reason that needs no further reason.",
            "Waaraan men zich bij elke keuze houdt, als reden die zelf geen reden nodig heeft.",
        ),
        (
            "way-of-working",
            "way of working",
            "werkwijze",
            "How one goes about the work, and could also go about it otherwise.",
            "Hoe men het werk aanpakt, en het ook anders zou kunnen aanpakken.",
        ),
        (
            "lesson",
            "lesson",
            "les",
            "What somebody learned from experience or gives to others as advice.",
            "Wat iemand uit ervaring heeft geleerd of anderen als raad meegeeft.",
        ),
        (
            "interest",
            "interest",
            "belang",
            "What is at stake for somebody, and why that one would take part or hold back.",
            "Wat er voor iemand op het spel staat, en waarom die zou meedoen of juist niet.",
        ),
        (
            "benefit",
            "benefit",
            "opbrengst",
            "What somebody gets, or counts on getting, out of taking part.",
            "Wat iemand aan deelname overhoudt, of denkt over te houden.",
        ),
        (
            "concern",
            "concern",
            "zorgpunt",
            "What somebody fears may go wrong; what already stands in the way is an obstacle.",
            "Wat volgens iemand mis kan gaan; wat al in de weg staat is een obstakel.",
        ),
        (
            "wish",
            "wish",
            "wens",
            "What somebody would be glad to see, whoever might bring it about.",
            "Wat iemand graag zou zien, wie er ook voor zou moeten zorgen.",
        ),
    ],
)

SUPPORT: Final[Vocabulary] = words(
    "support",
    Bilingual(
        "How somebody stands towards a goal, an agreement or another thing.",
        "Hoe iemand staat tegenover een doel, een afspraak of iets anders.",
    ),
    [
        (
            "endorses",
            "endorses",
            "onderschrijft",
            "Wants it too, and says so.",
            "Wil het ook, en zegt dat.",
        ),
        (
            "accepts",
            "accepts",
            "aanvaardt",
            "Goes along with it without wanting it.",
            "Gaat erin mee zonder het zelf te willen.",
        ),
        (
            "opposes",
            "opposes",
            "is tegen",
            "Wants it not to happen, and says so.",
            "Wil dat het niet gebeurt, en zegt dat.",
        ),
        (
            "undecided",
            "undecided",
            "is er niet uit",
            "Was asked or has thought about it, and takes no position yet.",
            "Is gevraagd of heeft erover gedacht, en neemt nog geen standpunt in.",
        ),
    ],
)

OBSERVATION_KINDS: Final[Vocabulary] = words(
    "observation-kinds",
    Bilingual(
        "What a value stands for in the course of a result.",
        "Waar een waarde voor staat in het verloop van een resultaat.",
    ),
    [
        (
            "baseline",
            "baseline",
            "nulmeting",
            "How it was before the work began.",
            "Hoe het was voordat het werk begon.",
        ),
        (
            "target",
            "target",
            "streefwaarde",
            "How it should be at some moment, because somebody wants it so.",
            "Hoe het op een zeker moment moet zijn, omdat iemand dat wil.",
        ),
        (
            "actual",
            "actual value",
            "werkelijke waarde",
            "How it was when somebody measured or noticed it.",
            "Hoe het was toen iemand het mat of opmerkte.",
        ),
        (
            "forecast",
            "forecast",
            "prognose",
            "How it will be in somebody's estimation, wanted or not.",
            "Hoe het naar iemands inschatting zal zijn, gewild of niet.",
        ),
    ],
)

DIRECTIONS: Final[Vocabulary] = words(
    "directions",
    Bilingual(
        "Which way a value goes, be that good or bad.",
        "Welke kant een waarde op gaat, of dat nu goed of slecht is.",
    ),
    [
        (
            "up",
            "up",
            "omhoog",
            "More or higher than before.",
            "Meer of hoger dan eerst.",
        ),
        (
            "down",
            "down",
            "omlaag",
            "Less or lower than before.",
            "Minder of lager dan eerst.",
        ),
        (
            "stable",
            "stable",
            "gelijk",
            "About the same as before.",
            "Ongeveer hetzelfde als eerst.",
        ),
    ],
)
