"""Documents in which a thing or two are others than they should be, and what may stand in the fields of every class."""

from __future__ import annotations

import json
from copy import deepcopy
from typing import TYPE_CHECKING, Any, Final

from generating import partnerships
from hypothesis import event
from hypothesis import strategies as st

from samenspel import Identifier, Mandate, Name, Observation, Partnership, Party, Phase, Stance, Trajectory, dumps
from samenspel.model import KINDS, Form, fields_of

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from attrs import AttrsInstance

__all__ = ["CLASSES", "INEXACT", "JUNK", "NAMES", "document_with", "invented", "least", "mutated", "places"]

INEXACT: Final = {"a": [2**60, {"b": 1e999}]}
"""An extension with numbers that not every program reads alike, which a schema cannot say."""

JUNK: Final[tuple[Any, ...]] = (
    *(None, True, False, 0, 5, -1, 1.5, 1e300, 2**53 + 1, 10**25, "", "x", "no", "a b", "2016", "2021-99", "P1Y"),
    *([], [None], ["x"], [[]], [{}], [5], {}, {"id": "x"}, {"id": "x", "name": "X"}, {"x": None}, {"actor": "a"}),
    *(
        {"period": "2016"},
        {"text": "X"},
        {"a": {"b": [1, None]}},
        "é" * 200,
        "x\n",
        "true",
        0.0,
        2**64,
        1e400,
        -(2**53),
    ),
    *(float("nan"), [True], [["x"]], [{"id": "a b"}], {"id": 5}, {"": {}}, INEXACT, [[[[]]]]),
)
NAMES: Final = sorted({*(field.name for field in fields_of(Partnership)), "kind", "actor", "period", "x", "schema"})


def places(plain: Any, path: tuple[Any, ...] = ()) -> Iterator[tuple[Any, ...]]:  # noqa: ANN401 - JSON of any shape
    yield path
    inner = plain.items() if isinstance(plain, dict) else enumerate(plain) if isinstance(plain, list) else ()
    for key, value in inner:
        yield from places(value, (*path, key))


def _names(plain: Any) -> list[Any]:  # noqa: ANN401 - JSON of any shape
    """Give by what things are held: the names of fields, and numbers for the places in lists."""
    return sorted({path[-1] for path in places(plain) if path}, key=str)


@st.composite
def mutated(draw: st.DrawFn) -> Any:  # noqa: ANN401 - JSON of any shape
    """Plain documents of which a thing or two, somewhere, are others than they were; some are still in order."""
    whole = {"document": json.loads(dumps(draw(partnerships())))}
    for _ in range(draw(st.integers(1, 3))):
        _mutate(whole, draw)
    return whole["document"]


def _mutate(whole: dict[str, Any], draw: st.DrawFn) -> None:
    last = draw(st.sampled_from(_names(whole)))  # first the name, so that an id is changed as often as anything else
    path = draw(st.sampled_from([path for path in places(whole) if path and path[-1] == last]))
    holder: Any = whole
    for key in path[:-1]:
        holder = holder[key]
    junk = deepcopy(draw(st.sampled_from(JUNK)))
    ways = ["replace", "wrap", *(["drop", "rename", "add"] if isinstance(holder, dict) else ["drop", "add", "twice"])]
    way = draw(st.sampled_from(ways if len(path) > 1 else ["replace", "wrap"]))
    event(way)
    if way == "replace":
        holder[last] = junk
    elif way == "wrap":
        holder[last] = [holder[last]]
    elif way == "drop":
        del holder[last]
    elif way == "rename":
        holder[draw(st.sampled_from(NAMES))] = holder.pop(last)
    elif way == "twice":
        holder.append(deepcopy(holder[last]))
    elif isinstance(holder, dict):
        holder[draw(st.sampled_from(NAMES))] = junk
    else:
        holder.append(junk)


invented: Final = st.dictionaries(
    st.sampled_from(NAMES),
    st.recursive(
        st.sampled_from(JUNK),
        lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.sampled_from(NAMES), inner, max_size=3),
        max_leaves=6,
    ),
    max_size=4,
).flatmap(lambda made: st.sampled_from([made, {"id": "p", "name": "P", **made}]))
"""Plain documents that were never a record, but use its words."""


CLASSES: Final = (Partnership, *KINDS, Name, Identifier, Party, Mandate, Observation, Phase, Trajectory)
_NEEDED: Final[Mapping[Form, Any]] = {Form.ID: "a", Form.TEXT: "x", Form.TERM: "x", Form.REFERENCE: "a"}


def least(cls: type[AttrsInstance]) -> dict[str, Any]:
    """Give the plain form of a value of a class that says no more than it must."""
    needed = {field.name: [] if field.many else _NEEDED[field.form] for field in fields_of(cls) if field.required}
    return {**needed, "statement": "x"} if cls is Stance else needed


def document_with(cls: type[AttrsInstance], plain: dict[str, Any]) -> dict[str, Any]:
    """Give a document in which a value of a class stands where one can stand."""
    if cls is Partnership:
        return plain
    holder, field = next((c, f) for c in CLASSES for f in fields_of(c) if f.item is cls)
    return document_with(holder, {**least(holder), field.name: [plain] if field.many else plain})
