"""What cannot be decoded, as findings SAM0xx: what stands there, what is wrong with it, and how to mend it."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from samenspel.errors import InvalidValueError, shown
from samenspel.findings import Finding, Severity, Texts
from samenspel.language import Bilingual, nearest

if TYPE_CHECKING:
    from collections.abc import Iterable

__all__ = ["FAULTS", "fault", "malformed", "missing_field", "refused", "unknown_field", "unsupported_version"]


def __dir__() -> list[str]:
    return __all__


FAULTS: Final = {
    "SAM001": "not-text",
    "SAM002": "not-well-formed",
    "SAM003": "unknown-field",
    "SAM004": "missing-field",
    "SAM005": "wrong-type",
    "SAM006": "malformed-id",
    "SAM007": "malformed-date",
    "SAM008": "malformed-period",
    "SAM009": "malformed-amount",
    "SAM010": "number-out-of-range",
    "SAM011": "duplicate-key",
    "SAM012": "too-large",
    "SAM013": "too-deep",
    "SAM014": "forbidden-syntax",
    "SAM015": "unsupported-version",
    "SAM016": "malformed-recurrence",
}
"""The faults by code, each with the name that says it."""

_TEXTS: Final = Texts(Bilingual("{found} {problem}", "{found} {problem}"), Bilingual("{mend}", "{mend}"))
_DOCUMENT: Final = Bilingual("the document", "het document")


def fault(rule: str, path: str, found: object, problem: Bilingual, mend: Bilingual) -> Finding:
    """Make the finding for one fault: `problem` is a predicate that reads on after what was found."""
    values = {"found": found, "problem": problem, "mend": mend}
    return Finding(rule=rule, severity=Severity.ERROR, path=path, values=values, texts=_TEXTS)


def refused(path: str, error: InvalidValueError) -> Finding:
    """Make the finding for a value that its class refuses."""
    found = "null" if error.value is None else shown(error.value)
    return fault(error.rule, path, found, error.problem, error.hint)


def malformed(rule: str, problem: Bilingual, mend: Bilingual) -> Finding:
    """Make the finding for a document that cannot be read at all."""
    return fault(rule, "$", _DOCUMENT, problem, mend)


def unknown_field(path: str, name: str, holder: Bilingual, known: Iterable[str]) -> Finding:
    """Make the finding for a field that a class has not."""
    allowed = list(known)
    near = nearest(name, allowed)
    listed = ", ".join(near or allowed)
    return fault(
        "SAM003",
        path,
        shown(name),
        Bilingual(f"is no field of the {holder.en}", f"is geen veld van: {holder.nl}"),
        Bilingual(f"the nearest fields are: {listed}", f"de velden die er het meest op lijken zijn: {listed}")
        if near
        else Bilingual(f"its fields are: {listed}", f"de velden zijn: {listed}"),
    )


def missing_field(path: str, name: str, holder: Bilingual) -> Finding:
    """Make the finding for a field that is asked and not there."""
    return fault(
        "SAM004",
        path,
        Bilingual(f"the {holder.en}", f"{holder.nl}:"),
        Bilingual(f"has no {name!r}, which it needs", f"{name!r} ontbreekt en is nodig"),
        Bilingual(f"add the field {name!r}", f"voeg het veld {name!r} toe"),
    )


def unsupported_version(found: object, current: int) -> Finding:
    """Make the finding for a version of the schema that this version of samenspel does not read."""
    newer = isinstance(found, int) and not isinstance(found, bool) and found > current
    return fault(
        "SAM015",
        "$.schema",
        shown(found),
        Bilingual(
            f"is no version of the schema that can be read here: this samenspel reads versions up to {current}",
            f"is geen versie van het schema die hier te lezen is: deze samenspel leest versies tot en met {current}",
        ),
        Bilingual("install a newer samenspel", "installeer een nieuwere samenspel")
        if newer
        else Bilingual(f"write `schema: {current}`, or leave it out", f"schrijf `schema: {current}`, of laat het weg"),
    )
