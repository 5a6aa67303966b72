"""SAM108: a term is neither in the vocabulary of its field nor an application's own."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from samenspel.errors import shown
from samenspel.findings import Severity
from samenspel.language import Bilingual
from samenspel.rules.catalogue import Rule, Violation, verdict
from samenspel.rules.evidence import SKOS

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from samenspel.rules.judged import Judged
    from samenspel.vocabulary import Vocabulary

__all__ = ["UNKNOWN_TERM", "unknown_term"]


def __dir__() -> list[str]:
    return __all__


def unknown_term(judged: Judged) -> Iterator[Violation]:
    """A term is neither in the vocabulary of its field nor an application's own.

    What it finds
    -------------
    Codes that the vocabulary of their field does not have and that carry no prefix of an application
    (`acme:liaison`).  Prefixes of two letters are those of samenspel itself.
    Fields: all fields of terms, and `legal_bases`.

    Why it matters
    --------------
    What nobody else knows cannot be counted, compared or translated, and rules do not see it.

    Example
    -------
    ```yaml
    id: sport
    name: Sport for all
    structures:
      - name: Stuurgroep
        kind: stering-group
    ```

    Better
    ------
    ```yaml
    id: sport
    name: Sport for all
    structures:
      - name: Stuurgroep
        kind: steering-group
    ```
    """
    for element, path, field, code in judged.contents.terms:
        vocabulary = field.vocabulary
        if vocabulary is None or vocabulary.knows(code):
            continue
        near = vocabulary.nearest(code)
        some = near or [term.code for term in vocabulary][:_MOST_LISTED]
        values = {"code": shown(code), "field": field.label, "known": _with_labels(some, vocabulary)}
        yield Violation("near" if near else "far", element, path, values)


def _with_labels(codes: Iterable[str], vocabulary: Vocabulary) -> Bilingual:
    """Give codes in a row, in Dutch each with its label."""
    known = list(codes)
    return Bilingual(", ".join(known), ", ".join(f"{code} ({vocabulary[code].label.nl})" for code in known))


_MOST_LISTED: Final = 8


UNKNOWN_TERM: Final = Rule(
    code="SAM108",
    name="unknown-term",
    judge=unknown_term,
    evidence=[SKOS],
    verdicts=[
        verdict(
            name,
            Severity.WARNING,
            (
                "{element} says {code} under “{field}”, which is no known term",
                "{element} zegt {code} bij “{field}”, en dat is geen bekende term",
            ),
            (
                f"{en}: {{known}}; an application's own term has a prefix, like acme:liaison",
                f"{nl}: {{known}}; een eigen term van een toepassing heeft een voorvoegsel, zoals acme:liaison",
            ),
        )
        for name, en, nl in (
            ("near", "the nearest terms are", "de termen die er het meest op lijken zijn"),
            ("far", "known are, among others", "bekend zijn onder andere"),
        )
    ],
)
