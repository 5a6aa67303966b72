"""The rules to judge by: those that are installed, as the settings of the project and the command line say."""

from __future__ import annotations

import tomllib
from pathlib import Path
from typing import TYPE_CHECKING, Final, cast

from samenspel.errors import SamenspelError
from samenspel.rules import Catalogue, configured, installed, restricted

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

__all__ = ["SettingsError", "rules_to_judge_by"]


def __dir__() -> list[str]:
    return __all__


_OWN_FILE: Final = "samenspel.toml"
_PROJECT_FILE: Final = "pyproject.toml"


class SettingsError(SamenspelError, ValueError):
    """Settings that cannot be used: which file, and what is wrong with it."""


def rules_to_judge_by(select: Sequence[str] = (), ignore: Sequence[str] = ()) -> Catalogue:
    """Give the installed rules, as the nearest settings say and then as the command line does.

    The settings are `samenspel.toml`, or the table `[tool.samenspel]` of `pyproject.toml`, in this folder or the
    nearest one above it.
    Raises `SettingsError`, also where a package's rules can't be had, and `UnknownRuleError` for a code of the command
    line that means no rule.
    """
    try:
        rules = installed()
    except (ImportError, TypeError, ValueError) as error:
        raise SettingsError(str(error)) from error
    for path, settings in _settings():
        try:
            rules = configured(rules, settings)
        except (SamenspelError, TypeError) as error:
            msg = f"{path}: {error}"
            raise SettingsError(msg) from error
    return restricted(rules, select or None, ignore)


def _settings() -> Iterator[tuple[str, Mapping[str, object]]]:
    """Give the nearest settings, if there are any."""
    here = Path.cwd()
    for folder in (here, *here.parents):
        own, project = folder / _OWN_FILE, folder / _PROJECT_FILE
        if own.is_file():
            yield str(own), _read(own)
            return
        if project.is_file():
            tools = cast("Mapping[str, Mapping[str, object]]", _read(project).get("tool", {}))
            if "samenspel" in tools:
                yield f"{project} [tool.samenspel]", tools["samenspel"]
            return


def _read(path: Path) -> Mapping[str, object]:
    try:
        return tomllib.loads(path.read_text(encoding="utf-8"))
    except (OSError, tomllib.TOMLDecodeError, UnicodeDecodeError) as error:
        msg = f"{path}: {error}"
        raise SettingsError(msg) from error
