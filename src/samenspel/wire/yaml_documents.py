"""YAML in: from a text to a partnership; what only YAML needs is imported here when it is asked for."""

from __future__ import annotations

import math
from typing import TYPE_CHECKING, Final, cast

import msgspec

from samenspel.errors import DecodeError, MissingExtraError
from samenspel.findings import Position
from samenspel.wire.copying import from_struct
from samenspel.wire.faults import MOST_VALUES
from samenspel.wire.refusals import refusal_of, text_of
from samenspel.wire.structs import Reading, from_text, is_current
from samenspel.wire.versions import is_older, upgraded

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from samenspel.model import Partnership
    from samenspel.wire.yaml_nodes import Node

__all__ = ["positions_in_yaml", "read_yaml"]


_OF_LIBYAML: Final = "yaml._yaml"
_WITHOUT_LIBYAML: Final = (
    "reading YAML needs libyaml, and the PyYAML that is installed was built without it: "
    "pip install --force-reinstall --no-cache-dir --only-binary pyyaml pyyaml "
    "(where there is no such wheel, install libyaml with its headers first, and leave out --only-binary pyyaml)"
)


def __dir__() -> list[str]:
    return __all__


def read_yaml(document: str | bytes, source: str) -> Partnership:
    """Read a partnership from YAML; `source` is what the document is called in errors."""
    from samenspel.wire.yaml_blocks import read_blocks  # noqa: PLC0415 - YAML only
    from samenspel.wire.yaml_reading import positions_in, read, with_ids  # noqa: PLC0415 - YAML only

    compose, text = _composer(), text_of(document, source)
    plain: object = read_blocks(text)
    if plain is not None and (made := _made(plain)) is not None:
        return made
    node = _composed(compose, text, source, MOST_VALUES)
    plain = read(node)
    was_older = is_older(plain)
    if was_older:
        plain = with_ids(upgraded(cast("dict[str, object]", plain)))
    if (made := _made(plain)) is not None:
        return made
    # at the path of an upgraded document, something else may stand in the text
    raise refusal_of(plain, source, {} if was_older else positions_in(node) or {"$": Position(1, 1)})


def _made(plain: object) -> Partnership | None:
    """Give the partnership that plain data hold; `None` for what is to be refused, or to be upgraded first."""
    try:
        made = msgspec.convert(plain, Reading, dec_hook=from_text)
        return from_struct(made) if is_current(made) else None
    except msgspec.ValidationError:
        return None


def positions_in_yaml(document: str | bytes) -> Mapping[str, Position]:
    """Give the line and column of every place in a YAML document by its path.

    Raises `DecodeError` where the document is no YAML.
    """
    from samenspel.wire.yaml_reading import positions_in  # noqa: PLC0415 - YAML only

    return positions_in(_composed(_composer(), text_of(document, ""), "", math.inf))


def _composer() -> Callable[[str, float], Node | None]:
    """Give the reader of nodes; without its library no YAML is read, however plain."""
    try:
        from samenspel.wire.yaml_nodes import compose  # noqa: PLC0415 - of the extra `yaml`
    except ModuleNotFoundError as error:
        mend = _WITHOUT_LIBYAML if error.name == _OF_LIBYAML else None
        raise MissingExtraError("yaml", "reading YAML", mend) from error
    return compose


def _composed(compose: Callable[[str, float], Node | None], text: str, source: str, most: float) -> Node | None:
    from samenspel.wire.yaml_faults import NotReadableError  # noqa: PLC0415 - YAML only

    try:
        return compose(text, most)
    except NotReadableError as error:
        raise DecodeError([error.finding], source, {error.finding.path: error.position}) from None
