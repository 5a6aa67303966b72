"""The arguments of the strategies, written from the fields of the model: `python -m tests.laws.arguments` renews them.

They stand in a module of the package, so that editors and type checkers know them; a test holds them to the model.
"""

from __future__ import annotations

import inspect
from pathlib import Path
from typing import TYPE_CHECKING, Final, get_type_hints

import attrs

import samenspel
from samenspel.model import KINDS, Element, Form, Partnership, fields_of
from samenspel.model.fields import is_inherited

if TYPE_CHECKING:
    from collections.abc import Iterator

    from attrs import AttrsInstance

    from samenspel.model import Field

PATH: Final = Path(samenspel.__file__).parent / "testing" / "strategies" / "_arguments.py"
VALUES: Final = ("Name", "Identifier", "Party", "Mandate", "Observation", "Trajectory", "Phase")

_HEAD: Final = '''\
"""What the strategies take by name: a strategy for any field; written from the fields of the model."""

from __future__ import annotations

from typing import TYPE_CHECKING, TypedDict

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    from hypothesis.strategies import SearchStrategy as Strategy

    from samenspel.model import (
{classes}
    )
    from samenspel.model.checks import Dated, Identified, Ids, Lasting, Measured, Recurring

__all__ = [
{names}
]


def __dir__() -> list[str]:
    return __all__
'''


def module() -> str:
    """Give the text of the module."""
    classes = [Element, *KINDS, Partnership, *_value_classes()]
    named = sorted({cls.__name__ for cls in (*KINDS, *_value_classes())} | {"JsonObject"})
    head = _HEAD.format(
        classes="\n".join(f"        {name}," for name in named),
        names="\n".join(f'    "{name}",' for name in sorted(f"{cls.__name__}Fields" for cls in classes)),
    )
    return head + "".join(map(_class, classes))


def _value_classes() -> Iterator[type[AttrsInstance]]:
    for name in VALUES:
        yield getattr(samenspel, name)


def _class(cls: type[AttrsInstance]) -> str:
    base = "ElementFields" if issubclass(cls, Element) and cls is not Element else "TypedDict"
    declared = attrs.fields(cls)
    own = [field for field in fields_of(cls) if cls is Element or not is_inherited(getattr(declared, field.name))]
    lines = [f"    {field.name}: Strategy[{_taken(cls, field)}]" for field in own]
    meant = "any element" if cls is Element else f"`{cls.__name__}`"
    head = f'\n\nclass {cls.__name__}Fields({base}, total=False):\n    """The fields of {meant}."""\n\n'
    return head + "\n".join(lines) + "\n"


def _taken(cls: type[AttrsInstance], field: Field) -> str:
    """Give what the constructor takes in a field, as its annotations say it."""
    if field.form is Form.ELEMENT:
        return f"int | {field.item.__name__} | Sequence[{field.item.__name__}]"
    converter = getattr(attrs.fields(cls), field.name).converter.convert
    parameters = list(inspect.signature(converter).parameters.values())
    said = str(parameters[0].annotation)
    if said != "object":
        return said
    hint = get_type_hints(cls)[field.name]
    return hint.__name__ if isinstance(hint, type) else str(hint)


if __name__ == "__main__":
    PATH.write_text(module(), encoding="utf-8")
