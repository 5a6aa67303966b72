"""The converter of cattrs that knows our classes: for applications, and for the careful reader of refused documents.

It reads plain data as strictly as the wire structs, and names every fault that it meets.
"""

from __future__ import annotations

from collections import deque
from collections.abc import MutableSequence, MutableSet, Sequence
from collections.abc import Set as AbstractSet
from contextvars import ContextVar
from functools import cache, partial
from itertools import repeat
from typing import TYPE_CHECKING, Any, Final, cast, get_args

import attrs

from samenspel.amounts import Quantity
from samenspel.dates import ImpreciseDate, Period, Recurrence
from samenspel.errors import InvalidValueError
from samenspel.language import Bilingual
from samenspel.model import Element, Partnership
from samenspel.model.checks import check_flag, check_id, check_text, wrong_type
from samenspel.model.fields import Form, fields_of
from samenspel.model.json_values import JsonObject, check_depth
from samenspel.wire.faults import MOST_TOLD, Fault, missing_field, refused, unfit, unknown_field, within
from samenspel.wire.textual import TEXTUAL
from samenspel.wire.versions import CURRENT, upgraded

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Mapping

    import cattrs
    from attrs import AttrsInstance

__all__ = ["converter", "faults_of"]


def __dir__() -> list[str]:
    return __all__


def faults_of(plain: object) -> list[Fault]:
    """Give every fault of a plain document of the current version; of very many, the last are all alike."""
    import cattrs  # noqa: PLC0415 - loaded for refused documents only

    token = _KEPT.set(_Kept())
    try:
        _own_converter().structure(plain, Partnership)
    except cattrs.BaseValidationError as error:
        return list(_flattened(error, "$", Partnership))
    except InvalidValueError as error:
        return [Fault("$", error.rule, partial(refused, "$", error))]
    finally:
        _KEPT.reset(token)
    return []


class _Kept:
    """How many faults are kept to be told: a refusal weighs thousands of bytes, and of most nobody needs the words."""

    __slots__ = ("count",)

    def __init__(self) -> None:
        self.count = 0


_KEPT: Final[ContextVar[_Kept | None]] = ContextVar("kept", default=None)
"""Set while faults are looked for; applications that use a converter get all of their errors."""


class _MoreError(Exception):
    """Faults in a list that nobody will read: how many, and what is wrong with the first thing that has one."""

    def __init__(self, first: Exception, count: int) -> None:
        super().__init__(first, count)
        self.first = first
        self.count = count


@cache
def _own_converter() -> cattrs.Converter:
    return converter()


def converter() -> cattrs.Converter:
    """Give a converter of cattrs that knows partnerships, elements and their values: a new one, to add hooks to.

    With it they can stand in attrs classes of an application.  It writes plain data as `dumps` does, and reads them
    as strictly as `loads`: text, numbers, flags and lists are never made of something else, in the application's
    classes neither.  Raises `cattrs.BaseValidationError` for data that it refuses.

    >>> from samenspel import Organisation
    >>> club = converter().structure({"id": "club", "name": "SV De Waterjuffers"}, Organisation)
    >>> converter().unstructure(club)
    {'id': 'club', 'name': 'SV De Waterjuffers'}
    """
    import cattrs  # noqa: PLC0415 - loaded where it is asked for

    made = cattrs.Converter(detailed_validation=True)
    for textual in TEXTUAL:
        made.register_structure_hook(textual, _textual)
        made.register_unstructure_hook(textual, str)
    for leaf, check in _LEAVES.items():
        made.register_structure_hook(leaf, partial(_leaf, check))
    made.register_structure_hook_func(_is_many, partial(_several, made))
    made.register_structure_hook(JsonObject, _extensions)
    made.register_unstructure_hook(JsonObject, JsonObject.plain)
    made.register_structure_hook_factory(_is_ours, partial(_reading_hook, made))
    made.register_unstructure_hook_factory(_is_ours, partial(_writing_hook, made))
    return made


@cache
def _classes(cls: type[AttrsInstance]) -> frozenset[type[AttrsInstance]]:
    """Give a class of ours and those of what stands in it."""
    held = [_classes(field.item) for field in fields_of(cls) if field.form in {Form.VALUE, Form.ELEMENT}]
    return frozenset([cls]).union(*held)


def _is_ours(asked: object) -> bool:
    return isinstance(asked, type) and asked in _classes(Partnership)


# What stands in a field


def _whole_number(given: object) -> int:
    if type(given) is int:
        return given
    raise wrong_type(given, Bilingual("a whole number", "een geheel getal"))


def _number(given: object) -> float:
    if type(given) in {int, float}:
        return cast("float", given)
    raise wrong_type(given, Bilingual("a number", "een getal"))


_LEAVES: Final[Mapping[type, Callable[[object], object]]] = {
    str: check_text,
    bool: check_flag,
    int: _whole_number,
    float: _number,
}


def _leaf(check: Callable[[object], object], given: object, _: type) -> object:
    return check(given)


def _textual(given: object, wanted: type) -> object:
    if isinstance(given, str):
        return wanted(given)
    raise wrong_type(given, Bilingual("text", "tekst"), _WRITTEN[wanted])


_WRITTEN: Final[Mapping[type, Bilingual]] = {
    ImpreciseDate: Bilingual('write a date as text: "2016-09"', 'schrijf een datum als tekst: "2016-09"'),
    Period: Bilingual('write a period as text: "2016/2018"', 'schrijf een periode als tekst: "2016/2018"'),
    Recurrence: Bilingual('write it as text: "P1M"', 'schrijf het als tekst: "P1M"'),
    Quantity: Bilingual('write an amount as text: "11"', 'schrijf een hoeveelheid als tekst: "11"'),
}

_MANY: Final[Mapping[object, type]] = {
    **{kind: kind for kind in (tuple, list, set, frozenset, deque)},
    Sequence: tuple,
    MutableSequence: list,
    AbstractSet: frozenset,
    MutableSet: set,
}
"""What is made of a list, for the types that hold several things."""


def _is_many(wanted: object) -> bool:
    return getattr(wanted, "__origin__", None) in _MANY


def _several(made: cattrs.Converter, given: object, wanted: Any) -> object:  # noqa: ANN401 - any generic type
    import cattrs  # noqa: PLC0415 - loaded where it is asked for

    if not isinstance(given, list | tuple):
        raise wrong_type(given, Bilingual("a list", "een lijst"), Bilingual("write a list", "schrijf een lijst"))
    several = cast("list[object]", given)
    items = get_args(wanted)
    is_of_one_type = len(items) == 1 or items[-1] is ...
    if not is_of_one_type and len(several) != len(items):
        number = len(items)
        raise wrong_type(several, Bilingual(f"a list of {number} things", f"een lijst van {number}"))
    members: list[object] = []
    errors: list[Exception] = []
    for index, one in enumerate(several):
        item = items[0] if is_of_one_type else items[index]
        try:
            members.append(made.structure(one, item))
        except Exception as error:  # noqa: BLE001 - hooks of applications may raise anything; cattrs groups it
            error.add_note(cattrs.IterableValidationNote(f"at index {index}", index, item))
            _keep(error, errors)
    if errors:
        raise _faults_in_list(errors, wanted)
    return cast("Callable[[list[object]], object]", _MANY[wanted.__origin__])(members)


def _keep(error: Exception, errors: list[Exception]) -> None:
    """Put what is wrong with one thing in a list among the others; where very many are kept, count it only."""
    kept = _KEPT.get()
    if kept is None or kept.count <= MOST_TOLD:
        errors.append(_without_frames(error))
        if kept is not None:
            kept.count += _own_faults(error)
        return
    count = sum(1 for _ in _flattened(error, "$", Partnership))
    last = errors[-1] if errors else None
    if isinstance(last, _MoreError):
        last.count += count
    else:
        more = _MoreError(_without_frames(error), count)
        more.__notes__ = error.__notes__
        errors.append(more)


def _own_faults(error: Exception) -> int:
    """Count the faults in something that are not in a list in it, which counts its own."""
    import cattrs  # noqa: PLC0415 - loaded for refused documents only

    if isinstance(error, cattrs.ClassValidationError):
        return sum(_own_faults(inner) for inner in error.exceptions)
    return 0 if isinstance(error, cattrs.IterableValidationError) else 1


def _without_frames(error: Exception) -> Exception:
    """Let go of the frames that a refusal holds: the paths say where it arose, and a hundred thousand weigh a lot."""
    import cattrs  # noqa: PLC0415 - loaded where it is asked for

    is_refusal = isinstance(error, (InvalidValueError, cattrs.BaseValidationError))
    return error.with_traceback(None) if is_refusal else error


def _faults_in_list(errors: list[Exception], item: type) -> Exception:
    import cattrs  # noqa: PLC0415 - loaded where it is asked for

    told = "faults in a list"
    return cattrs.IterableValidationError(told, errors, item)  # pyright: ignore[reportCallIssue]  # known: two


def _extensions(given: object, _: type) -> JsonObject:
    """Make extensions; where they are refused, name every fault in them."""
    try:
        return JsonObject(cast("Mapping[str, object]", given))
    except InvalidValueError:
        if isinstance(given, dict):
            _check_json(cast("object", given), 1)
        raise


def _check_json(given: object, depth: int) -> None:
    """Refuse what JSON cannot carry, each part where it stands."""
    import cattrs  # noqa: PLC0415 - loaded where it is asked for

    if not isinstance(given, dict | list | tuple):
        error = unfit(given)
        if error is not None:
            raise error
        return
    check_depth(depth)
    errors: list[Exception] = []
    for key, value in _held(cast("dict[str, object] | list[object]", given)):
        try:
            if isinstance(given, dict):
                JsonObject({key: None})
            _check_json(value, depth + 1)
        except Exception as error:  # noqa: BLE001 - a refusal of ours, or a group of them
            error.add_note(cattrs.IterableValidationNote(f"at {key!r}", key, JsonObject))
            _keep(error, errors)
    if errors:
        raise _faults_in_list(errors, JsonObject)


def _held(given: dict[str, object] | list[object]) -> Iterable[tuple[Any, object]]:
    """Give what a mapping or a list holds, each thing with its key or index."""
    return given.items() if isinstance(given, dict) else enumerate(given)


# What is a class


def _reading_hook(made: cattrs.Converter, cls: type[AttrsInstance]) -> Callable[[object, type], object]:
    """Make what reads a class from plain data: all its fields, and no others."""
    from cattrs.gen import make_dict_structure_fn, override  # noqa: PLC0415 - loaded where it is asked for

    ids = {
        field.name: override(struct_hook=partial(_leaf, check_id)) for field in fields_of(cls) if field.form is Form.ID
    }
    read = make_dict_structure_fn(
        cls,
        made,
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
        fields = cast("dict[str, Any]", given)
        return read(_of_this_version(fields) if cls is Partnership else fields, wanted)

    return hook


def _of_this_version(document: dict[str, Any]) -> dict[str, Any]:
    """Give what a document of any version says in the current one, without its version."""
    content = upgraded(document)
    del content["schema"]
    return content


def _writing_hook(made: cattrs.Converter, cls: type[AttrsInstance]) -> Callable[[AttrsInstance], dict[str, object]]:
    """Make what writes a class as plain data: in the order of `dumps`, and what says nothing is left out."""
    defaults = {attribute.name: attribute.default for attribute in attrs.fields(cls)}
    fields = [(field.name, field.many, defaults[field.name]) for field in fields_of(cls)]
    version = {"schema": CURRENT} if cls is Partnership else {}

    def hook(value: AttrsInstance) -> dict[str, object]:
        plain: dict[str, object] = dict(version)
        for name, many, default in fields:
            given = getattr(value, name)
            if given != default:
                plain[name] = [made.unstructure(one) for one in given] if many else made.unstructure(given)
        return plain

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


def _flattened(error: BaseException, path: str, cls: type) -> Iterator[Fault]:
    """Walk the groups of exceptions to the faults in them, the path growing on the way."""
    import cattrs  # noqa: PLC0415 - loaded for refused documents only

    if isinstance(error, cattrs.ClassValidationError | cattrs.IterableValidationError):
        yield from _flattened_group(error, path, cls)
    elif isinstance(error, cattrs.ForbiddenExtraKeysError):
        extras = sorted(error.extra_fields)
        for extra in extras[:MOST_TOLD]:
            yield _unknown(extra, path, error.cl)
        if len(extras) > MOST_TOLD:
            yield from repeat(_unknown(extras[MOST_TOLD], path, error.cl), len(extras) - MOST_TOLD)
    elif isinstance(error, KeyError):
        parent, _, name = path.rpartition(".")
        yield Fault(parent, "SAM004", partial(missing_field, parent, name, _called(cls)))
    elif isinstance(error, InvalidValueError):
        yield Fault(path, error.rule, partial(refused, path, error))
    elif isinstance(error, _MoreError):
        yield from repeat(next(_flattened(error.first, path, cls)), error.count)
    else:
        raise error


def _flattened_group(
    error: cattrs.ClassValidationError | cattrs.IterableValidationError, path: str, cls: type
) -> Iterator[Fault]:
    import cattrs  # noqa: PLC0415 - loaded for refused documents only

    if isinstance(error, cattrs.ClassValidationError):
        with_notes, without = error.group_exceptions()
        for inner, note in with_notes:
            yield from _flattened(inner, within(path, note.name), error.cl)
        for inner in without:
            yield from _flattened(inner, path, error.cl)
    else:
        for inner, item in error.group_exceptions()[0]:
            yield from _flattened(inner, within(path, item.index), cls)


def _unknown(name: str, path: str, cls: type[AttrsInstance]) -> Fault:
    place = within(path, name)
    known = [field.name for field in fields_of(cls)]
    return Fault(place, "SAM003", partial(unknown_field, place, name, _called(cls), known), is_of_key=True)
