"""What cannot be decoded, as findings SAM0xx: what stands there, what is wrong with it, and how to mend it."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from attrs import frozen

from samenspel.errors import InvalidValueError, shown
from samenspel.findings import Finding, Severity, Texts
from samenspel.language import Bilingual, nearest
from samenspel.model import JsonObject

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

__all__ = [
    "DEEPEST",
    "EMPTY",
    "FAULTS",
    "MOST_TOLD",
    "MOST_VALUES",
    "TOO_DEEP",
    "Fault",
    "duplicate_key",
    "fault",
    "malformed",
    "missing_field",
    "more_faults",
    "no_utf8",
    "refused",
    "too_deep",
    "too_many_values",
    "unfit",
    "unknown_field",
    "unsupported_version",
    "within",
]


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

DEEPEST: Final = 110
"""How deep a document may be nested: an extension has at most 100 levels, and stands in an element in a list."""

MOST_TOLD: Final = 1_000
"""How many findings a refusal has at most, beside one that counts the others."""

MOST_VALUES: Final = 150_000
"""How many values and names are read with care: of YAML always, of other formats where a document is refused."""

EMPTY: Final = (
    Bilingual("is empty", "is leeg"),
    Bilingual("write at least an id and a name", "schrijf ten minste een kenmerk (id) en een naam (name)"),
)
"""What is wrong with a document in which nothing stands, and how to mend it."""

TOO_DEEP: Final = (
    Bilingual(f"is nested in more than {DEEPEST} levels", f"is dieper genest dan {DEEPEST} niveaus"),
    Bilingual("write it flatter", "schrijf het vlakker"),
)
"""What is wrong with a document that is nested too deep, and how to mend it."""

_TWICE: Final = 2
_LONGEST_NAME: Final = 200
_TEXTS: Final = Texts(Bilingual("{found} {problem}", "{found} {problem}"), Bilingual("{mend}", "{mend}"))
_DOCUMENT: Final = Bilingual("the document", "het document")


@frozen(eq=False)
class Fault:
    """A fault at a place: its code, and what makes the finding for it; only those that are told need one.

    `is_of_key` says that the name of a field is at fault, and not what stands in it.
    """

    path: str
    rule: str
    tell: Callable[[], Finding]
    is_of_key: bool = False


def within(path: str, name: str | int) -> str:
    """Give the path of what a list or a group of fields holds; a name that is long or strange is cut and escaped."""
    if isinstance(name, int):
        return f"{path}[{name}]"
    short = name if len(name) <= _LONGEST_NAME else f"{name[:_LONGEST_NAME]}..."
    return f"{path}.{short if short.isprintable() else ascii(short)[1:-1]}"


def fault(rule: str, path: str, found: object, problem: Bilingual, mend: Bilingual) -> Finding:
    """Make the finding for one fault: `problem` is a predicate that reads on after what was found."""
    values = {"found": found, "problem": problem, "mend": mend}
    return Finding(rule=rule, severity=Severity.ERROR, path=path, values=values, texts=_TEXTS)


def refused(path: str, error: InvalidValueError) -> Finding:
    """Make the finding for a value that its class refuses."""
    found = "null" if error.value is None else shown(error.value)
    return fault(error.rule, path, found, error.problem, error.hint)


def unfit(value: object) -> InvalidValueError | None:
    """Say why JSON cannot carry a text or a number, where it cannot."""
    try:
        JsonObject({"": value})
    except InvalidValueError as error:
        return error
    return None


def duplicate_key(path: str, key: str, times: int, first_line: int) -> Finding:
    """Make the finding for a key that stands in one group of fields more than once."""
    en, nl, number = (
        ("twice", "twee keer", "two") if times == _TWICE else (f"{times} times", f"{times} keer", str(times))
    )
    return fault(
        "SAM011",
        path,
        shown(key),
        Bilingual(
            f"stands here {en}; the first is on line {first_line}",
            f"staat hier {nl}; de eerste staat op regel {first_line}",
        ),
        Bilingual(f"keep one of the {number}, or join them", "houd er één, of voeg ze samen"),
    )


def too_deep(path: str) -> Finding:
    """Make the finding for what is nested too deep."""
    return fault("SAM013", path, Bilingual("the text", "de tekst"), *TOO_DEEP)


def no_utf8(byte: int) -> Bilingual:
    """Say that there is no UTF-8, and which byte shows it."""
    return Bilingual(
        f"is no UTF-8: the byte 0x{byte:02x} does not belong there",
        f"is geen UTF-8: de byte 0x{byte:02x} hoort daar niet",
    )


def too_many_values(path: str) -> Finding:
    """Make the finding for a document that holds more than is read with care."""
    return fault(
        "SAM012",
        path,
        _DOCUMENT,
        Bilingual(
            f"holds more than {MOST_VALUES} values and names, and what follows here was not judged",
            f"bevat meer dan {MOST_VALUES} waarden en namen, en wat hier volgt is niet beoordeeld",
        ),
        Bilingual(
            "mend what is told of what stands before it, or divide it over several records",
            "herstel wat er over het voorafgaande gezegd is, of verdeel het over meer dossiers",
        ),
    )


def more_faults(first: Finding, count: int) -> Finding:
    """Make the finding that stands for all that are not told, of which this is the first."""
    en, nl = ("1 more fault", "nog 1 fout") if count == 1 else (f"{count} more faults", f"nog {count} fouten")
    return fault(
        first.rule,
        first.path,
        Bilingual(en, nl),
        Bilingual("from here on, which would make too long a list", "vanaf hier, wat een te lange lijst zou geven"),
        Bilingual(
            "mend those before it, and read the document again",
            "verhelp wat ervoor staat, en lees het document opnieuw",
        ),
    )


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


def unsupported_version(found: object, current: int) -> InvalidValueError:
    """Make the error for a version of the schema that this version of samenspel does not read."""
    newer = isinstance(found, int) and not isinstance(found, bool) and found > current
    return InvalidValueError(
        "SAM015",
        found,
        Bilingual(
            f"is no version of the schema that can be read here: this samenspel reads versions up to {current}",
            f"is geen versie van het schema die hier te lezen is: deze samenspel leest versies tot en met {current}",
        ),
        Bilingual("install a newer samenspel", "installeer een nieuwere samenspel")
        if newer
        else Bilingual(f"write `schema: {current}`, or leave it out", f"schrijf `schema: {current}`, of laat het weg"),
    )
