"""What each fault of a document means and how to mend it, with a document that has it."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from attrs import frozen

from samenspel.language import Bilingual
from samenspel.wire.faults import DEEPEST

if TYPE_CHECKING:
    from collections.abc import Mapping

    from samenspel.wire.formats import Format

__all__ = ["FAULT_PAGES", "FaultPage"]


def __dir__() -> list[str]:
    return __all__


@frozen
class FaultPage:
    """What a fault means, how to mend it, and the smallest document that has it and no other.

    There is no document of what is too large: it would be too large for a page.
    """

    means: Bilingual
    mend: Bilingual
    document: str | bytes | None
    format: Format = "yaml"


_HEAD: Final = "id: sport\nname: Sport for all\n"

FAULT_PAGES: Final[Mapping[str, FaultPage]] = {
    "SAM001": FaultPage(
        Bilingual("The bytes are no text in UTF-8.", "De bytes zijn geen tekst in UTF-8."),
        Bilingual(
            "Save the document as UTF-8; editors ask for the encoding when they save under another name.",
            "Sla het document op als UTF-8; bewerkers vragen naar de codering bij opslaan onder een andere naam.",
        ),
        "id: sport\nname: Sport voor iedereén\n".encode("latin-1"),
    ),
    "SAM002": FaultPage(
        Bilingual("The text is no JSON or no YAML.", "De tekst is geen JSON of geen YAML."),
        Bilingual(
            "Look at the line that the message names: put a text with a colon or a hash in quotes, close what is open.",
            "Kijk op de regel die de melding noemt: zet een tekst met een dubbele punt of een hekje tussen "
            "aanhalingstekens, sluit wat openstaat.",
        ),
        "id: sport\nname: Sport: for all\n",
    ),
    "SAM003": FaultPage(
        Bilingual(
            "A field is none of the element that it stands in.",
            "Een veld is geen veld van het element waarin het staat.",
        ),
        Bilingual(
            "Take the field that is meant, or keep what is your own under `extensions`.",
            "Neem het veld dat bedoeld is, of bewaar wat van uzelf is onder `extensions`.",
        ),
        f"{_HEAD}organizations:\n  - name: SV De Waterjuffers\n",
    ),
    "SAM004": FaultPage(
        Bilingual("A field that is needed is absent.", "Een veld dat nodig is, ontbreekt."),
        Bilingual(
            "Add the field that the message names; what is not known can be said in a few words.",
            "Voeg het veld toe dat de melding noemt; wat niet bekend is, kan in een paar woorden gezegd worden.",
        ),
        f"{_HEAD}goals:\n  - id: moving\n    themes: youth\n",
    ),
    "SAM005": FaultPage(
        Bilingual(
            "A value is of another type than its field asks.",
            "Een waarde is van een ander type dan het veld vraagt.",
        ),
        Bilingual(
            "Write what the message says that the field takes: one text and no list, a number without quotes.",
            "Schrijf wat het veld volgens de melding aanneemt: één tekst en geen lijst, een getal zonder "
            "aanhalingstekens.",
        ),
        f"{_HEAD}structures:\n  - name: [Team, Ploeg]\n",
    ),
    "SAM006": FaultPage(
        Bilingual(
            "An id has other characters than letters, digits and hyphens.",
            "Een kenmerk heeft andere tekens dan letters, cijfers en koppeltekens.",
        ),
        Bilingual(
            "Write hyphens for spaces and signs, and begin with a letter or a digit; the name may have any character.",
            "Schrijf koppeltekens voor spaties en tekens, en begin met een letter of een cijfer; de naam mag alle "
            "tekens hebben.",
        ),
        "id: sport & school\nname: Sport\n",
    ),
    "SAM007": FaultPage(
        Bilingual("A text is no date.", "Een tekst is geen datum."),
        Bilingual(
            "Write the year first, and no more than is known: 2021, 2021-09, 2021-09-01, 2021-22 for the summer.",
            "Schrijf het jaar eerst, en niet meer dan bekend is: 2021, 2021-09, 2021-09-01, 2021-22 voor de zomer.",
        ),
        f"{_HEAD}as_of: summer 2021\n",
    ),
    "SAM008": FaultPage(
        Bilingual("A text is no period.", "Een tekst is geen periode."),
        Bilingual(
            "Write two dates with a slash: 2015/2018, or 2015/.. without an end, or 2015/ where the end is not known.",
            "Schrijf twee datums met een schuine streep: 2015/2018, of 2015/.. zonder einde, of 2015/ waar het einde "
            "niet bekend is.",
        ),
        f"{_HEAD}trajectory: since 2015\n",
    ),
    "SAM009": FaultPage(
        Bilingual("A text is no amount.", "Een tekst is geen bedrag of hoeveelheid."),
        Bilingual(
            "Write a number with a point before its decimals, and the unit after it: 25000 EUR, 1.5 FTE.",
            "Schrijf een getal met een punt voor de decimalen, en de eenheid erachter: 25000 EUR, 1.5 FTE.",
        ),
        f"{_HEAD}commitments:\n  - amount: € 25.000\n",
    ),
    "SAM010": FaultPage(
        Bilingual(
            "A number is larger than can be kept exactly.", "Een getal is groter dan precies bewaard kan worden."
        ),
        Bilingual("Write it as a text, in quotes.", "Schrijf het als tekst, tussen aanhalingstekens."),
        '{"id": "a", "name": "A", "extensions": {"acme": 1e999}}',
        "json",
    ),
    "SAM011": FaultPage(
        Bilingual("A key stands twice in one mapping.", "Een sleutel staat twee keer in één groep velden."),
        Bilingual("Keep one of them, or join them in a list.", "Houd er één, of voeg ze samen in een lijst."),
        f"{_HEAD}name: Sport\n",
    ),
    "SAM012": FaultPage(
        Bilingual(
            "A record or a file has more bytes, or more values, than are allowed.",
            "Een dossier of een bestand heeft meer bytes, of meer waarden, dan is toegestaan.",
        ),
        Bilingual(
            "Divide it over several records or files, or read it with the limit that the message names raised.",
            "Verdeel het over meer dossiers of bestanden, of lees het met een ruimere grens dan de melding noemt.",
        ),
        None,
    ),
    "SAM013": FaultPage(
        Bilingual(
            f"Lists or mappings stand in each other more than {DEEPEST} levels deep.",
            f"Lijsten of groepen velden staan meer dan {DEEPEST} niveaus diep in elkaar.",
        ),
        Bilingual(
            "Write what is under `extensions` flatter; no other field is that deep.",
            "Schrijf wat onder `extensions` staat vlakker; geen ander veld is zo diep.",
        ),
        f"{'[' * (DEEPEST + 1)}{']' * (DEEPEST + 1)}",
    ),
    "SAM014": FaultPage(
        Bilingual(
            "YAML has something that records do without: a tag, an anchor, an alias, a second document.",
            "De YAML heeft iets waar dossiers het zonder doen: een tag, een anker, een alias, een tweede document.",
        ),
        Bilingual(
            "Write the value out where it stands, and each record in a file of its own.",
            "Schrijf de waarde voluit waar zij staat, en elk dossier in een eigen bestand.",
        ),
        f"{_HEAD}summary: !!str 2016\n",
    ),
    "SAM015": FaultPage(
        Bilingual(
            "The document has a later version of the schema than this samenspel knows.",
            "Het document heeft een latere versie van het schema dan deze samenspel kent.",
        ),
        Bilingual(
            "Install a newer samenspel, or write the version that the message names.",
            "Installeer een nieuwere samenspel, of schrijf de versie die de melding noemt.",
        ),
        f"schema: 2\n{_HEAD}",
    ),
    "SAM016": FaultPage(
        Bilingual(
            "A text does not say how often something comes back.", "Een tekst zegt niet hoe vaak iets terugkeert."
        ),
        Bilingual(
            "Write the time from one to the next: P1W every week, P1M every month, P1Y every year.",
            "Schrijf de tijd van de ene keer tot de volgende: P1W elke week, P1M elke maand, P1Y elk jaar.",
        ),
        f"{_HEAD}structures:\n  - name: Team\n    meets: every month\n",
    ),
}
"""The pages of the faults, by code."""
