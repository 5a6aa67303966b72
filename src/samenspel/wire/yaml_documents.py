"""YAML in: from a text to a partnership; what only YAML needs is imported here when it is asked for."""

from __future__ import annotations

from typing import TYPE_CHECKING, cast

import msgspec

from samenspel.errors import DecodeError, MissingExtraError
from samenspel.findings import Position
from samenspel.wire.copying import from_struct
from samenspel.wire.refusals import refusal_of, text_of
from samenspel.wire.structs import Reading, from_text, is_current
from samenspel.wire.versions import is_older, upgraded

if TYPE_CHECKING:
    from collections.abc import Mapping

    from samenspel.model import Partnership
    from samenspel.wire.yaml_nodes import Node

__all__ = ["positions_in_yaml", "read_yaml"]


def __dir__() -> list[str]:
    return __all__


def read_yaml(document: str | bytes, source: str) -> Partnership:
    """Read a partnership from YAML; `source` is what the document is called in errors."""
    from samenspel.wire.yaml_reading import positions_in, read, with_ids  # noqa: PLC0415 - YAML only

    node = _composed(document, source)
    plain = read(node)
    was_older = is_older(plain)
    if was_older:
        plain = with_ids(upgraded(cast("dict[str, object]", plain)))
    try:
        made = msgspec.convert(plain, Reading, dec_hook=from_text)
        if is_current(made):
            return from_struct(made)
    except msgspec.ValidationError:
        pass  # told in full below
    # at the path of an upgraded document, something else may stand in the text
    raise refusal_of(plain, source, {} if was_older else positions_in(node) or {"$": Position(1, 1)})


def positions_in_yaml(document: str | bytes) -> Mapping[str, Position]:
    """Give the line and column of every place in a YAML document by its path.

    Raises `DecodeError` where the document is no YAML.
    """
    from samenspel.wire.yaml_reading import positions_in  # noqa: PLC0415 - YAML only

    return positions_in(_composed(document, ""))


def _composed(document: str | bytes, source: str) -> Node | None:
    from samenspel.wire.yaml_faults import NotReadableError  # noqa: PLC0415 - YAML only

    try:
        from samenspel.wire.yaml_nodes import compose  # noqa: PLC0415 - of the extra `yaml`
    except ModuleNotFoundError as error:
        raise MissingExtraError("yaml", "reading YAML") from error
    try:
        return compose(text_of(document, source))
    except NotReadableError as error:
        raise DecodeError([error.finding], source, {error.finding.path: error.position}) from None
