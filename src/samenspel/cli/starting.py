"""The command `new`."""

from __future__ import annotations

from importlib.resources import files
from pathlib import Path
from typing import TYPE_CHECKING, Final

from rich.text import Text

from samenspel.cli.printing import complain, console
from samenspel.cli.reading import UNREADABLE
from samenspel.language import Bilingual

if TYPE_CHECKING:
    from samenspel.language import Language

__all__ = ["write_starter"]


def __dir__() -> list[str]:
    return __all__


_THERE: Final = Bilingual(
    "{} is there already, and stays as it is: choose another name",
    "{} bestaat al, en blijft zoals het is: kies een andere naam",
)
_NEXT: Final = Bilingual(
    "{0} is yours to fill in. Then: samenspel check {0}",
    "{0} is klaar om in te vullen. Daarna: samenspel check {0} --lang nl",
)
_NOT_YAML: Final = Bilingual(
    "{}: a starter is written in YAML: end the name in .yaml",
    "{}: een begin is in YAML: laat de naam eindigen op .yaml",
)


def write_starter(path: str, *, language: Language) -> int:
    """Write the starter record, and give the exit code."""
    target = Path(path)
    if target.suffix.lower() not in {".yaml", ".yml"}:
        complain(_NOT_YAML.wording(language).format(path))
        return UNREADABLE
    starter = files("samenspel.cli").joinpath(f"starter.{language}.yaml").read_bytes()
    try:
        with target.open("xb") as file:
            file.write(starter)
    except FileExistsError:
        complain(_THERE.wording(language).format(path))
        return UNREADABLE
    except OSError as error:
        complain(f"{path}: {error.strerror}")
        return UNREADABLE
    console().print(Text(_NEXT.wording(language).format(path)))
    return 0
