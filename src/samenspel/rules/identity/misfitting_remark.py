"""SAM104: a remark is about a field that the element has not, or gives a value that cannot stand there."""

from __future__ import annotations

from functools import cache, lru_cache
from typing import TYPE_CHECKING, Final

from samenspel.amounts import Quantity
from samenspel.dates import ImpreciseDate, Period, Recurrence
from samenspel.errors import InvalidValueError, shown
from samenspel.findings import Severity
from samenspel.language import Bilingual, nearest
from samenspel.model import Trajectory
from samenspel.model.checks import check_id, wrong_type
from samenspel.model.fields import Field, Form, fields_of
from samenspel.model.naming import listed
from samenspel.model.references import is_term
from samenspel.rules.catalogue import Rule, Violation, verdict
from samenspel.rules.evidence import WELWOZO
from samenspel.vocabulary import REMARK_KINDS

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Mapping

    from attrs import AttrsInstance

    from samenspel.rules.judged import Judged

__all__ = ["MISFITTING_REMARK", "misfitting_remark"]


def __dir__() -> list[str]:
    return __all__


def misfitting_remark(judged: Judged) -> Iterator[Violation]:
    """A remark is about a field that the element has not, or gives a value that cannot stand there.

    What it finds
    -------------
    Remarks whose `field` does not exist in an element that they are about; whose `value` does not fit the type of
    that field; and that give a value although their kind has none.
    Fields: `Remark.about`, `.field`, `.kind`, `.value`.

    Why it matters
    --------------
    The remark says nothing that could ever be compared with the record: what the other source said is lost.

    Example
    -------
    ```yaml
    id: sport
    name: Sport for all
    agreements:
      - id: covenant
        name: Covenant on sport
        concluded: 2021
    remarks:
      - about: covenant
        field: concluded
        kind: other-source
        value: summer of 2022
    ```

    Better
    ------
    ```yaml
    id: sport
    name: Sport for all
    agreements:
      - id: covenant
        name: Covenant on sport
        concluded: 2021
    remarks:
      - about: covenant
        field: concluded
        kind: other-source
        value: 2022-22
    ```
    """
    record = judged.record
    for remark in record.remarks:
        if remark.value is not None and remark.kind in REMARK_KINDS and remark.kind not in _WITH_VALUE:
            yield Violation("no-value-asked", remark, "value", {"kind": REMARK_KINDS[remark.kind]})
        if remark.field is None:
            continue
        for element in filter(None, map(record.find, remark.about)):
            field = _field_at(type(element), remark.field)
            if field is None:
                near = _nearest(remark.field.partition(".")[0], tuple(f.name for f in fields_of(type(element))))
                values = {"field": shown(remark.field), "other": judged.called(element), "near": near}
                yield Violation("no-such-field", remark, "field", values, (element.id,))
            elif remark.value is not None and (problem := _misfit(field, remark.value)) is not None:
                values = {"field": shown(remark.field), "other": judged.called(element), "label": field.label}
                said = {"value": shown(remark.value), "problem": problem.problem, "mend": problem.hint}
                yield Violation("misfit", remark, "value", values | said, (element.id,))


_WITH_VALUE: Final = frozenset({"other-source", "former", "planned"})
_FLAGS: Final = ("true", "false")
_FLAG: Final = (
    Bilingual("true or false", "waar of onwaar"),
    Bilingual("write true or false", "schrijf true of false"),
)
_PARSERS: Final[Mapping[Form, Callable[[str], object]]] = {
    Form.ID: check_id,
    Form.REFERENCE: check_id,
    Form.DATE: ImpreciseDate,
    Form.PERIOD: Period,
    Form.RECURRENCE: Recurrence,
    Form.QUANTITY: Quantity,
}


def _field_at(cls: type[AttrsInstance], dotted: str) -> Field | None:
    """Give the field at the end of a dotted path through single values."""
    name, dot, rest = dotted.partition(".")
    field = _fields_by_name(cls).get(name)
    if not dot or field is None:
        return field
    return _field_at(field.item, rest) if field.form is Form.VALUE and not field.many else None


@cache
def _fields_by_name(cls: type[AttrsInstance]) -> Mapping[str, Field]:
    return {field.name: field for field in fields_of(cls)}


@lru_cache(maxsize=256)
def _nearest(name: str, known: tuple[str, ...]) -> Bilingual:
    """Name the fields that look most like a name, or all of them; many remarks may have one mistake."""
    return listed(nearest(name, known) or known)


def _misfit_of_value(field: Field, value: str) -> InvalidValueError | None:
    """Give the reason why a text cannot stand for a value with fields: only a trajectory has a short form."""
    if field.item is Trajectory:
        return _misfit(next(part for part in fields_of(Trajectory) if part.name == "period"), value)
    return wrong_type(
        value,
        Bilingual("a group of fields", "een groep velden"),
        Bilingual("name one field of it, like mandate.period", "noem één veld ervan, zoals mandate.period"),
    )


def _misfit(field: Field, value: str) -> InvalidValueError | None:
    """Give the reason why a text cannot stand in a field; `None` where it can."""
    if field.form is Form.VALUE:
        return _misfit_of_value(field, value)
    if field.form is Form.FLAG and value not in _FLAGS:
        return wrong_type(value, *_FLAG)
    if is_term(field, value):
        return None
    try:
        _PARSERS.get(field.form, str)(value)
    except InvalidValueError as error:
        return error
    return None


MISFITTING_REMARK: Final = Rule(
    code="SAM104",
    name="misfitting-remark",
    judge=misfitting_remark,
    evidence=[WELWOZO],
    verdicts=[
        verdict(
            "no-such-field",
            Severity.ERROR,
            (
                "{element} is about the field {field}, which {other} has not",
                "{element} gaat over het veld {field}, en dat heeft {other} niet",
            ),
            ("its fields: {near}", "de velden: {near}"),
        ),
        verdict(
            "misfit",
            Severity.ERROR,
            (
                "{element} gives for “{label}” of {other} the value {value}, which {problem}",
                "{element} geeft voor “{label}” van {other} de waarde {value}; die {problem}",
            ),
            ("{mend}", "{mend}"),
        ),
        verdict(
            "no-value-asked",
            Severity.ERROR,
            (
                "{element} gives a value, but a remark of the kind ‘{kind}’ has none",
                "{element} geeft een waarde, maar een opmerking van de soort ‘{kind}’ heeft er geen",
            ),
            (
                "take the value out, or choose other-source, former or planned as the kind",
                "haal de waarde weg, of kies als soort een andere bron, een vroegere waarde of een plan",
            ),
        ),
    ],
)
