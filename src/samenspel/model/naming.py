"""What people call an element: by its name, never by its id."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING, Final

from samenspel.language import Bilingual, worded
from samenspel.model.agreements import Commitment
from samenspel.model.fields import fields_of
from samenspel.model.records import Link, Remark, Waiver
from samenspel.model.roles import Role
from samenspel.vocabulary import COMMITMENT_KINDS, LINK_KINDS, REMARK_KINDS, ROLE_FUNCTIONS, Vocabulary

if TYPE_CHECKING:
    from collections.abc import Iterable

    from attrs import AttrsInstance

    from samenspel.model.element import Element
    from samenspel.model.partnership import Partnership

__all__ = ["called", "listed", "names_of", "own_name", "status_of", "term_label"]

_LONGEST: Final = 70
_MOST_NAMED: Final = 3
_NAMED: Final = ("name", "title", "statement", "what")


def __dir__() -> list[str]:
    return __all__


def own_name(element: Element, *, is_whole: bool = False) -> str | None:
    """Give what an element itself says that it is called; `None` where it says nothing.

    It is cut where it is long, unless the whole is asked.
    """
    said: str | None = None
    kind: type[AttrsInstance] = type(element)
    for field in _naming(kind):
        said = said or getattr(element, field) or None
    if said is None or is_whole or len(said) <= _LONGEST:
        return said
    return f"{said[:_LONGEST].rsplit(' ', 1)[0]} …"


@cache
def _naming(kind: type[AttrsInstance]) -> tuple[str, ...]:
    """Give the fields of a kind that can name an element, the foremost first."""
    known = {field.name for field in fields_of(kind)}
    return tuple(name for name in _NAMED if name in known)


def called(partnership: Partnership, element: Element) -> Bilingual:
    """Give what people call an element, with its kind: `structure ‘Stuurgroep’`, `rol van Gerard Hommels`.

    >>> from samenspel import Partnership, Structure
    >>> body = Structure(id="s", name="Stuurgroep")
    >>> called(Partnership(id="p", name="P", structures=body), body).nl
    'orgaan ‘Stuurgroep’'
    """
    kind = element.element_kind.singular
    name = own_name(element)
    if name is not None and not isinstance(element, Role):
        return Bilingual(f"{kind.en} ‘{name}’", f"{kind.nl} ‘{name}’")
    sort, ids, of, van = _described(element)
    names = names_of(partnership, ids)
    en = f"{kind.en} ‘{sort.en}’" if sort else kind.en
    nl = f"{kind.nl} ‘{sort.nl}’" if sort else kind.nl
    return Bilingual(f"{en} {of} {names.en}", f"{nl} {van} {names.nl}") if names else Bilingual(en, nl)


def _described(element: Element) -> tuple[Bilingual | None, tuple[str, ...], str, str]:
    """Give what sort of thing an element without a name is, the ids of what it belongs to, and the words between."""
    match element:
        case Role():
            title = Bilingual(element.title, element.title) if element.title else None
            return title or _terms(element.functions, ROLE_FUNCTIONS), element.holders, "of", "van"
        case Commitment():
            return _terms((element.kind,), COMMITMENT_KINDS), element.by, "of", "van"
        case Link():
            return _terms((element.kind,), LINK_KINDS), element.subjects, "from", "vanuit"
        case Remark():
            return _terms((element.kind,), REMARK_KINDS), element.about, "on", "over"
        case Waiver():
            return None, element.about, "for", "voor"
        case _:
            return None, getattr(element, "held_by", ()), "of", "van"


def term_label(code: str, vocabulary: Vocabulary | None) -> Bilingual:
    """Give the label of a term; a code that the vocabulary does not know speaks for itself."""
    return vocabulary[code].label if vocabulary is not None and code in vocabulary else Bilingual(code, code)


def status_of(element: Element) -> Bilingual:
    """Give the label of the status of an element; empty where it says none."""
    field = next((field for field in fields_of(type(element)) if field.name == "status"), None)
    code = getattr(element, "status", None)
    return Bilingual("", "") if field is None or code is None else term_label(code, field.vocabulary)


def _terms(codes: Iterable[str | None], vocabulary: Vocabulary) -> Bilingual | None:
    labels = [term_label(code, vocabulary) for code in codes if code is not None]
    return listed(labels) if labels else None


def names_of(partnership: Partnership, ids: Iterable[str], *, is_whole: bool = False) -> Bilingual | None:
    """Give the names of elements in a row, without their kinds; `None` where there are none.

    Three are named, and it is said how many others there are, unless the whole is asked.

    >>> from samenspel import Area, Partnership
    >>> partnership = Partnership(id="p", name="P", areas=[Area(id=id_, name=id_.upper()) for id_ in "abcde"])
    >>> names_of(partnership, "abcde").nl
    'A, B, C en 2 andere'
    """
    given = tuple(ids)
    named = given if is_whole else given[:_MOST_NAMED]
    names = [_one_name(id_, partnership.find(id_), is_whole=is_whole) for id_ in named]
    others = len(given) - len(named)
    if others:
        names.append(Bilingual(f"{others} other{'s' if others > 1 else ''}", f"{others} andere"))
    return listed(names) if names else None


def _one_name(id_: str, element: Element | None, *, is_whole: bool) -> Bilingual:
    """Give the name of an element; its kind where it has no name, and its id where it is not there."""
    if element is None:
        return Bilingual(id_, id_)
    name = own_name(element, is_whole=is_whole)
    return Bilingual(name, name) if name else element.element_kind.singular


def listed(parts: Iterable[object]) -> Bilingual:
    """Give parts in a row, as one says them: `a, b and c`.

    >>> listed(["a", "b", "c"]).nl
    'a, b en c'
    """
    said = list(parts)
    return Bilingual(_row([worded(p, "en") for p in said], "and"), _row([worded(p, "nl") for p in said], "en"))


def _row(words: list[str], last: str) -> str:
    return words[0] if len(words) == 1 else f"{', '.join(words[:-1])} {last} {words[-1]}" if words else ""
