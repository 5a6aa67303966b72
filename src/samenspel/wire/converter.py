"""The careful reader: it reads plain data as strictly as the wire structs, and names every fault that it meets.

It is slower, so it reads only what was refused.
"""

from __future__ import annotations

from functools import cache, partial
from typing import TYPE_CHECKING, Any, Final, cast, get_args

from samenspel.dates import ImpreciseDate, Period, Recurrence
from samenspel.errors import InvalidValueError
from samenspel.language import Bilingual
from samenspel.model import Element, Partnership
from samenspel.model.checks import check_flag, check_id, check_text, wrong_type
from samenspel.model.fields import Form, fields_of
from samenspel.model.json_values import JsonObject
from samenspel.wire.faults import missing_field, refused, unknown_field
from samenspel.wire.structs import TEXTUAL

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Mapping

    import cattrs
    from attrs import AttrsInstance

    from samenspel.findings import Finding

__all__ = ["faults_of"]


def __dir__() -> list[str]:
    return __all__


def faults_of(plain: object) -> list[Finding]:
    """Give every fault of a plain document of the current version, in the order in which they stand in it."""
    import cattrs  # noqa: PLC0415 - loaded for refused documents only

    try:
        _converter().structure(plain, Partnership)
    except cattrs.BaseValidationError as error:
        return list(_flattened(error, "$", Partnership))
    except InvalidValueError as error:
        return [refused("$", error)]
    return []


@cache
def _converter() -> cattrs.Converter:
    import attrs  # noqa: PLC0415
    import cattrs  # noqa: PLC0415 - loaded for refused documents only

    converter = cattrs.Converter(forbid_extra_keys=True, detailed_validation=True)
    for textual in TEXTUAL:
        converter.register_structure_hook(textual, _textual)
    converter.register_structure_hook(str, lambda given, _: check_text(given))
    converter.register_structure_hook(bool, lambda given, _: check_flag(given))
    converter.register_structure_hook(JsonObject, lambda given, _: JsonObject(given))
    converter.register_structure_hook_factory(attrs.has, partial(_class_hook, converter))
    converter.register_structure_hook_func(_is_many, lambda given, wanted: _several(given, wanted, converter))
    return converter


def _textual(given: object, wanted: type) -> object:
    if isinstance(given, str):
        return wanted(given)
    hint = _WRITTEN[wanted]
    raise wrong_type(given, Bilingual("text", "tekst"), hint)


_WRITTEN: Mapping[type, Bilingual] = {
    ImpreciseDate: Bilingual('write a date as text: "2016-09"', 'schrijf een datum als tekst: "2016-09"'),
    Period: Bilingual('write a period as text: "2016/2018"', 'schrijf een periode als tekst: "2016/2018"'),
    Recurrence: Bilingual('write it as text: "P1M"', 'schrijf het als tekst: "P1M"'),
} | {TEXTUAL[-1]: Bilingual('write an amount as text: "11"', 'schrijf een hoeveelheid als tekst: "11"')}


def _is_many(wanted: object) -> bool:
    return getattr(wanted, "__origin__", None) is tuple


def _several(given: object, wanted: object, converter: cattrs.Converter) -> tuple[object, ...]:
    import cattrs  # noqa: PLC0415 - loaded for refused documents only

    if not isinstance(given, list | tuple):
        raise wrong_type(given, Bilingual("a list", "een lijst"), Bilingual("write a list", "schrijf een lijst"))
    item = get_args(wanted)[0]
    made: list[object] = []
    errors: list[Exception] = []
    for index, one in enumerate(cast("list[object]", given)):
        try:
            made.append(converter.structure(one, item))
        except (InvalidValueError, cattrs.BaseValidationError) as error:
            error.add_note(cattrs.IterableValidationNote(f"at index {index}", index, item))
            errors.append(error)
    if errors:
        told = "faults in a list"
        raise cattrs.IterableValidationError(told, errors, item)  # pyright: ignore[reportCallIssue]  # known: two
    return tuple(made)


def _class_hook(converter: cattrs.Converter, cls: type[AttrsInstance]) -> Callable[[Any, Any], Any]:
    from cattrs.gen import make_dict_structure_fn, override  # noqa: PLC0415 - loaded for refused documents only

    ids = {
        field.name: override(struct_hook=lambda given, _: check_id(given))
        for field in fields_of(cls)
        if field.form is Form.ID
    }
    read = make_dict_structure_fn(
        cls,
        converter,
        _cattrs_forbid_extra_keys=True,
        _cattrs_detailed_validation=True,
        **ids,  # type: ignore[arg-type]  # overrides by the name of a field
    )

    def hook(given: object, wanted: type) -> object:
        if not isinstance(given, dict):
            raise wrong_type(
                given,
                Bilingual("a mapping", "een groep velden"),
                Bilingual(f"write the fields of the {_called(cls).en}", f"schrijf de velden van: {_called(cls).nl}"),
            )
        return read(cast("dict[str, Any]", given), wanted)

    return hook


_VALUES: Final[Mapping[str, Bilingual]] = {
    "Identifier": Bilingual("identifier", "registernummer"),
    "Mandate": Bilingual("mandate", "mandaat"),
    "Name": Bilingual("name", "naam"),
    "Observation": Bilingual("observation", "waarneming"),
    "Party": Bilingual("party", "partij"),
    "Phase": Bilingual("phase", "fase"),
    "Trajectory": Bilingual("trajectory", "traject"),
}


def _called(cls: type) -> Bilingual:
    """Give what people call a class: a kind of element, or a value in one."""
    return cls.element_kind.singular if issubclass(cls, Element) else _VALUES[cls.__name__]


def _flattened(error: BaseException, path: str, cls: type) -> Iterator[Finding]:
    """Walk the groups of exceptions to the faults in them, the path growing on the way."""
    import cattrs  # noqa: PLC0415 - loaded for refused documents only

    if isinstance(error, cattrs.ClassValidationError):
        with_notes, without = error.group_exceptions()
        for inner, place in with_notes:
            yield from _flattened(inner, f"{path}.{place.name}", error.cl)
        for inner in without:
            yield from _flattened(inner, path, error.cl)
    elif isinstance(error, cattrs.IterableValidationError):
        for inner, note in error.group_exceptions()[0]:
            yield from _flattened(inner, f"{path}[{note.index}]", cls)
    elif isinstance(error, cattrs.ForbiddenExtraKeysError):
        known = [field.name for field in fields_of(error.cl)]
        for name in sorted(error.extra_fields):
            yield unknown_field(f"{path}.{name}", name, _called(error.cl), known)
    elif isinstance(error, KeyError):
        parent, _, name = path.rpartition(".")
        yield missing_field(parent, name, _called(cls))
    elif isinstance(error, InvalidValueError):
        yield refused(path, error)
    else:
        raise error
