"""A catalogue as the settings of a project say it: which rules, and with which parameters."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Final, cast

from samenspel.errors import InvalidValueError
from samenspel.language import Bilingual, nearest
from samenspel.rules.catalogue import Catalogue

__all__ = ["configured", "restricted"]

_KEYS: Final = ("select", "ignore", "parameters")


def __dir__() -> list[str]:
    return __all__


def configured(rules: Catalogue, settings: Mapping[str, object], /) -> Catalogue:
    """Give a catalogue as settings say it, such as those of the table `[tool.samenspel]`.

    `select` and `ignore` are lists of codes, names or beginnings of codes; `parameters` is a table by rule of its
    parameters.
    Raises `UnknownRuleError`, `UnknownParameterError`, and `InvalidValueError` for a key or a value that is none.

    >>> from samenspel import CORE
    >>> [rule.code for rule in configured(CORE, {"select": ["SAM1"], "ignore": ["SAM108", "SAM102"]})][:2]
    ['SAM101', 'SAM103']
    """
    for key in settings:
        if key not in _KEYS:
            near = ", ".join(nearest(key, _KEYS) or _KEYS)
            raise _refused(
                key, f"is no setting; the nearest are: {near}", f"is geen instelling; het dichtst bij: {near}"
            )
    for code, values in _table("parameters", settings.get("parameters", {})).items():
        rules = rules.with_parameters(code, **_table(f"parameters.{code}", values))
    chosen = _codes("select", settings["select"]) if "select" in settings else None
    return restricted(rules, chosen, _codes("ignore", settings.get("ignore", ())))


def restricted(rules: Catalogue, select: Sequence[str] | None, ignore: Sequence[str], /) -> Catalogue:
    """Give the rules of a catalogue that are selected (`None`: all) and not ignored.

    Raises `UnknownRuleError` for a code that means no rule of the catalogue.
    """
    left = rules.ignore(*ignore)
    return left if select is None else Catalogue(rule for rule in rules.select(*select) if rule in left)


def _table(name: str, value: object) -> Mapping[str, object]:
    if isinstance(value, Mapping):
        return cast("Mapping[str, object]", value)
    raise _refused(value, f"is no table, which `{name}` must be", f"is geen tabel, en `{name}` moet dat zijn")


def _codes(name: str, value: object) -> Sequence[str]:
    if not _is_texts(value):
        en, nl = f"is no list of codes, which `{name}` must be", f"is geen lijst codes, en `{name}` moet dat zijn"
        raise _refused(value, en, nl)
    return cast("Sequence[str]", value)


def _is_texts(value: object) -> bool:
    return isinstance(value, list | tuple) and all(isinstance(one, str) for one in cast("Sequence[object]", value))


def _refused(value: object, en: str, nl: str) -> InvalidValueError:
    hint = Bilingual(
        'write, for example, ignore = ["SAM312"] and parameters.SAM310.bodies = 7',
        'schrijf bijvoorbeeld ignore = ["SAM312"] en parameters.SAM310.bodies = 7',
    )
    return InvalidValueError("SAM005", value, Bilingual(en, nl), hint, "[tool.samenspel]")
