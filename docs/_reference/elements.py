"""The reference of elements: for each class its docstring, and its fields as they describe themselves."""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING, Final

from _reference.markdown import anchored, code, fenced, link, page, table, toctree
from samenspel import Element, Identifier, Mandate, Name, Observation, Partnership, Party, Phase, Trajectory
from samenspel.model import KINDS, Form, fields_of
from samenspel.model.fields import ACTORS, ANY
from samenspel.model.naming import listed

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from attrs import AttrsInstance

    from samenspel.model import Field

__all__ = ["element_pages"]

_VALUES: Final = (Name, Identifier, Party, Mandate, Observation, Phase, Trajectory)
_CLASSES: Final = (Partnership, Element, *KINDS, *_VALUES)
_BY_NAME: Final = {cls.__name__: cls for cls in _CLASSES}
_COMMON: Final = frozenset(field.name for field in fields_of(Element))
_TITLES: Final[Mapping[str, str]] = {
    "partnership": "The partnership",
    "element": "What every element has",
    "actors": "Organisations, people, groups, areas",
    "roles": "Structures and roles",
    "goals": "Goals, stances, results",
    "agreements": "Agreements and commitments",
    "trajectories": "Initiatives, obstacles, events",
    "records": "Links, sources, remarks, waivers",
}
_SHORT: Final[Mapping[type, str]] = {
    Party: "In YAML and in constructors, the id of its actor stands for a party of which no more is said.",
    Trajectory: "In YAML and in constructors, its period stands for a trajectory of which no more is said.",
}
_LEAVES: Final[Mapping[Form, tuple[str, str]]] = {
    Form.ID: ("id", "ids"),
    Form.TEXT: ("text", "texts"),
    Form.FLAG: ("true or false", ""),
    Form.DATE: (link("date", "form-dates"), ""),
    Form.PERIOD: (link("period", "form-periods"), ""),
    Form.RECURRENCE: (link("recurrence", "form-recurrences"), ""),
    Form.QUANTITY: (link("amount", "form-amounts"), ""),
    Form.CITATION: ("", f"{link('sources', 'element-source')}: id, or `id#locator`"),
    Form.EXTENSIONS: (link("extensions", "extensions"), ""),
}


def element_pages() -> Iterator[tuple[str, str]]:
    """Give the path and the text of each page: an overview, and one for each module of the model."""
    yield "elements.md", _overview()
    for module, title in _TITLES.items():
        classes = [cls for cls in _CLASSES if _module(cls) == module]
        intro = (sys.modules[classes[0].__module__].__doc__ or "").strip()
        yield (
            f"elements/{module}.md",
            page(f"# {title}", f"*{_question(module)}*", intro, *(part for cls in classes for part in _told(cls))),
        )


def _module(cls: type) -> str:
    return cls.__module__.rpartition(".")[2]


def _question(module: str) -> str:
    if module == "partnership":
        return "Which fields does a record begin with, and which collections does it hold?"
    if module == "element":
        return "Which fields can I use on every element, whatever its kind?"
    plurals = listed(cls.element_kind.plural for cls in KINDS if _module(cls) == module)
    return f"What can I say about {plurals.en}, and in which field?"


def _overview() -> str:
    rows = [
        (
            link(cls.__name__, _label(cls)),
            code(cls.element_kind.collection) if cls is not Partnership else "",
            _first_line(cls),
            cls.element_kind.singular.nl,
        )
        for cls in (Partnership, *KINDS)
    ]
    values = [(link(cls.__name__, _label(cls)), _first_line(cls), _users(cls)) for cls in _VALUES]
    return page(
        anchored("all-elements", "# Elements"),
        "*Which kinds of element are there, and which fields do they have?*",
        "These pages are made from the classes themselves, so they say what this version reads and writes.",
        "A record is a partnership with 18 collections, one for each kind of element.\n"
        "An element needs little: its id, and a name, title or statement where it has one.\n"
        "What is not said is not said: no field has a default that claims anything.",
        table(["Class", "Collection", "What it is", "In Dutch"], rows),
        anchored("who-is-an-actor", "## Actors"),
        f"Where a field asks for an actor, the id of {_listed_links(ACTORS)} fits.",
        "## Values",
        "Values have no id of their own: they stand in the field of an element.",
        table(["Class", "What it is", "Stands in"], values),
        toctree(f"elements/{module}" for module in _TITLES),
    )


def _users(value: type) -> str:
    """Say in which fields values of a class stand."""
    users = [
        f"{link(cls.__name__, _label(cls))}.{field.name}"
        for cls in _CLASSES
        for field in fields_of(cls)
        if field.item is value
    ]
    return ", ".join(users) if len(users) <= len(_TITLES) else "elements that have names or numbers in registers"


def _first_line(cls: type) -> str:
    return (cls.__doc__ or "").partition("\n")[0]


def _label(cls: type) -> str:
    return f"element-{cls.__name__.lower()}"


def _told(cls: type[AttrsInstance]) -> Iterator[str]:
    """Give the parts of a page that tell of a class: its heading, what it is, an example, and its fields."""
    yield anchored(_label(cls), f"## {cls.__name__}")
    prose, _, example = (cls.__doc__ or "").partition(">>>")
    yield "\n".join(line.strip() for line in prose.strip().splitlines())
    yield _SHORT.get(cls, "")
    if issubclass(cls, Element) and cls not in {Element, Partnership}:
        kind = cls.element_kind
        yield f"In a record: {code(kind.collection)}.  In Dutch: {kind.singular.nl}, {kind.plural.nl}."
    own = [field for field in fields_of(cls) if cls is Element or field.name not in _COMMON or cls in _VALUES]
    yield table(["Field", "What stands there", "What it says", "In Dutch"], [_row(field) for field in own])
    if issubclass(cls, Element) and cls is not Element:
        yield f"And {link('what every element has', 'element-element')}: {', '.join(map(code, sorted(_COMMON)))}."
    if example:
        yield fenced("python", "\n".join(line.strip() for line in f">>>{example}".strip().splitlines()))


def _row(field: Field) -> tuple[str, str, str, str]:
    name = code(field.name) + (" (required)" if field.required else "")
    return name, _form(field), field.description, field.label.nl


def _form(field: Field) -> str:
    """Say what stands in a field."""
    if field.form is Form.TERM and field.vocabulary is not None:
        return f"{'terms' if field.many else 'term'}: {_vocabulary(field)}"
    if field.form is Form.REFERENCE:
        return _reference(field)
    if field.form in {Form.VALUE, Form.ELEMENT}:
        return f"{'list of ' if field.many else ''}{link(field.item.__name__, _label(field.item))}"
    return _LEAVES[field.form][field.many]


def _vocabulary(field: Field) -> str:
    name = field.vocabulary.name if field.vocabulary else ""
    return link(name.replace("-", " "), f"vocabulary-{name}")


def _reference(field: Field) -> str:
    ids = "ids of" if field.many else "id of"
    if field.targets == ANY:
        return f"{ids} any element"
    if set(ACTORS) <= set(field.targets):
        others = [target for target in field.targets if target not in ACTORS]
        targets = ", ".join([link("actors" if field.many else "an actor", "who-is-an-actor"), *map(_target, others)])
    else:
        targets = _listed_links(field.targets)
    return f"{ids} {targets}" if field.vocabulary is None else f"terms: {_vocabulary(field)}, or {ids} {targets}"


def _listed_links(names: tuple[str, ...]) -> str:
    *others, last = map(_target, names)
    return f"{', '.join(others)} or {last}" if others else last


def _target(name: str) -> str:
    return link(name, _label(_BY_NAME[name]))
