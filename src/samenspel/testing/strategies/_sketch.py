"""A record while it is put together: ids first, then what each element says, then the elements themselves."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING, Any, Final, cast

from attrs import define, field

from samenspel.model import KINDS, Partnership
from samenspel.testing.strategies._days import Day, Span, date_of, period_of

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from attrs import AttrsInstance

    from samenspel.model import Element
    from samenspel.testing.strategies._choices import Choices

__all__ = ["OWN_ID", "Draft", "Sketch", "id_of", "prefixes"]

OWN_ID: Final = "partnership"


def __dir__() -> list[str]:
    return __all__


@cache
def prefixes() -> Mapping[type[AttrsInstance], str]:
    """Give what the ids of each kind begin with: the shortest beginning of its collection that is free."""
    found: dict[type[AttrsInstance], str] = {}
    for kind in KINDS:
        name = kind.element_kind.collection
        found[kind] = next(name[:size] for size in range(1, len(name)) if name[:size] not in found.values())
    return found


def id_of(kind: type[AttrsInstance], place: int) -> str:
    """Give the id of the element of a kind at a place in its collection."""
    return f"{prefixes()[kind]}{place + 1}"


@define(eq=False)
class Draft:
    """An element or a value while it is put together: its class, what was drawn for it, and what it says so far."""

    cls: type[AttrsInstance]
    choices: Choices
    facts: dict[str, Any] = field(factory=dict[str, Any])

    @property
    def id(self) -> str:
        """The id of an element."""
        return cast("str", self.facts["id"])

    def drop(self, *names: str) -> None:
        """Say nothing in some fields any more."""
        for name in names:
            self.facts.pop(name, None)

    def made(self) -> Any:  # noqa: ANN401 - an instance of the class
        """Make the element or the value."""
        return self.cls(**{name: _made(value) for name, value in self.facts.items()})


def _made(value: object) -> object:
    kind = type(value)
    if kind is Day:
        return date_of(cast("Day", value))
    if kind is Span:
        return period_of(cast("Span", value))
    if kind is Draft:
        return cast("Draft", value).made()
    if kind is list:
        return tuple(map(_made, cast("list[object]", value)))
    return value


@define(eq=False)
class Sketch:
    """A record while it is put together: the partnership's own draft, those of the elements, and the ids by kind.

    `given` are elements that came whole; `known` is the record that they stand in already, where there is one;
    `reached` tells, for each relation that may not lead back to where it began, which ids each id leads to.
    """

    own: Draft
    drafts: dict[type[Element], list[Draft]]
    given: dict[type[Element], tuple[Element, ...]]
    texts: Sequence[str]
    ids: dict[str, list[str]]
    is_loose: bool = False
    known: Partnership | None = None
    reached: dict[str, dict[str, set[str]]] = field(factory=dict[str, "dict[str, set[str]]"])

    def all(self) -> Iterator[Draft]:
        """Give all drafts, the partnership's own first."""
        yield self.own
        for drafts in self.drafts.values():
            yield from drafts

    def of(self, kind: type[Element]) -> list[Draft]:
        """Give the drafts of a kind."""
        return self.drafts.get(kind, [])

    def keep_steps(self, element: Element) -> None:
        """Keep the steps that an element takes which came whole, so that nothing drawn closes a circle with them."""
        for relation in ("part_of", "because", "contributes_to", "in_return_for"):
            for target in getattr(element, relation, ()):
                self.reached.setdefault(relation, {}).setdefault(element.id, set()).add(target)
        for member in getattr(element, "members", ()):
            self.reached.setdefault("part_of", {}).setdefault(member, set()).add(element.id)
        for old in getattr(element, "ends", ()):
            self.reached.setdefault("lineage", {}).setdefault(old, set()).update(getattr(element, "starts", ()))

    def leads_back(self, relation: str, origin: str, target: str) -> bool:
        """Tell whether a step would close a circle; where it does not, it is kept as taken."""
        onward = self.reached.setdefault(relation, {})
        waiting, met = [target], {target}
        while waiting:
            here = waiting.pop()
            if here == origin:
                return True
            new = onward.get(here, set()) - met
            met |= new
            waiting.extend(new)
        onward.setdefault(origin, set()).add(target)
        return False

    def made(self) -> Partnership:
        """Make the partnership."""
        collections: dict[str, Any] = {}
        for kind in KINDS:
            elements = (*self.given.get(kind, ()), *(draft.made() for draft in self.of(kind)))
            if elements:
                collections[kind.element_kind.collection] = elements
        own: dict[str, Any] = {name: _made(value) for name, value in self.own.facts.items()}
        return Partnership(**own, **collections)
