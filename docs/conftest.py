"""How the examples in the documentation run, those of the README among them (`readme.md` is a link to it).

The blocks of a page run in their order, in a directory and a namespace of that page's own.  `examples/` lies there.
The language of a block says what happens to it:

- `python` runs; a session with `>>>` must print what stands there.
- `console` runs each line that begins with `$` in a shell, which must print what stands below that line.
- `yaml` and `json` are a record or a part of one: it must load, and a whole record must be free of errors.
- With a `:caption:` these, `python` and `toml` are the file of that name, which the reader writes: it is written here,
  and neither judged nor run.
  A caption that ends in ", at the end" adds to that file.
- `diff` with a `:caption:` is a change in such a file.

Any other language, such as `sh` for what sets a machine up and `text`, is for reading only.
What a page installs lies in the folder `site-packages` of its directory.
"""

from __future__ import annotations

import doctest
import os
import re
import subprocess
import sys
from contextlib import ExitStack, chdir
from pathlib import Path
from shutil import copytree
from tempfile import TemporaryDirectory
from typing import TYPE_CHECKING, Final, Literal

from sybil import Sybil
from sybil.parsers.myst import CodeBlockParser, PythonCodeBlockParser

import samenspel

if TYPE_CHECKING:
    from collections.abc import Iterator

    from sybil import Document, Example, Region

_EXAMPLES: Final = Path(__file__).parents[1] / "examples"
_DIRECTORY: Final = "the directory of the page"
_AT_THE_END: Final = ", at the end"
_WHOLE: Final = re.compile(r"^id:", re.MULTILINE)
_AROUND: Final = "id: example\nname: Example\n"
_NEXT: Final = "--- and what the next command prints ---"
_ENVIRONMENT: Final = {
    "PATH": f"{Path(sys.executable).parent}{os.pathsep}{os.environ.get('PATH', os.defpath)}",
    "COLUMNS": "80",
    "PYTHONPATH": "site-packages",
    "PYTHONUTF8": "1",
}


def _enter_directory(namespace: dict[str, object]) -> None:
    with ExitStack() as stack:
        directory = stack.enter_context(TemporaryDirectory(prefix="samenspel-"))
        copytree(_EXAMPLES, Path(directory) / "examples")
        stack.enter_context(chdir(directory))
        namespace[_DIRECTORY] = stack.pop_all()


def _leave_directory(namespace: dict[str, object]) -> None:
    stack = namespace.pop(_DIRECTORY)
    if isinstance(stack, ExitStack):
        stack.close()


def _caption(example: Example) -> str | None:
    """Give the name of the file that a block is, where it is one."""
    options = example.region.lexemes.get("options") or {}
    return options.get("caption")


def _run_commands(example: Example) -> str | None:
    """Run the commands of a block one after another in one shell, and compare what each of them prints."""
    parts = re.split(r"^\$ (.*)\n", example.parsed, flags=re.MULTILINE)
    commands, shown = parts[1::2], parts[2::2]
    if parts[0] or not commands:
        return "a block of this language begins with a command: $ samenspel ..."
    # The exit code of a command stays what it was, so that the next one can ask for it.
    script = "".join(f"{command}\n__code=$?; echo; echo '{_NEXT}'; (exit $__code)\n" for command in commands)
    ran = subprocess.run(  # noqa: S603 - the commands are those of our own documentation
        ["sh", "-c", script],  # noqa: S607 - the shell of whoever runs the tests
        env=_ENVIRONMENT,
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        encoding="utf-8",
        check=False,
    )
    printed = ran.stdout.split(f"\n{_NEXT}\n")
    checker = doctest.OutputChecker()
    for command, wanted, got in zip(commands, map(_trimmed, shown), map(_trimmed, printed), strict=False):
        if not checker.check_output(wanted, got, doctest.ELLIPSIS):
            told = checker.output_difference(doctest.Example(command, wanted), got, doctest.REPORT_NDIFF)
            return f"$ {command}\n{told}"
    return None


def _trimmed(text: str) -> str:
    """Give a text without the space at the ends of its lines and the empty lines at its end."""
    return "".join(f"{line.rstrip()}\n" for line in text.rstrip().splitlines())


def _write_file(example: Example, caption: str) -> None:
    path = Path(caption.removesuffix(_AT_THE_END))
    path.parent.mkdir(parents=True, exist_ok=True)
    with path.open("a" if caption.endswith(_AT_THE_END) else "w", encoding="utf-8") as file:
        file.write(example.parsed)


def _python_blocks(document: Document) -> Iterator[Region]:
    """Give the blocks of Python: those with a caption are written, and the others run."""
    for region in PythonCodeBlockParser(doctest_optionflags=doctest.ELLIPSIS)(document):
        if (region.lexemes.get("options") or {}).get("caption"):
            region.evaluator = _write_captioned
        yield region


def _write_captioned(example: Example) -> str | None:
    """Write the file that a block is; a block without a caption is for reading only."""
    name = _caption(example)
    return None if name is None else _write_file(example, name)


def _load_record(example: Example, written_in: Literal["yaml", "json"]) -> str | None:
    """Load a record; one that is whole must be free of errors, too."""
    name = _caption(example)
    if name is not None:
        return _write_file(example, name)
    is_whole = written_in == "json" or _WHOLE.search(example.parsed) is not None
    partnership = samenspel.loads(example.parsed if is_whole else _AROUND + example.parsed, format=written_in)
    found = samenspel.check(partnership) if is_whole else ()
    errors = [finding for finding in found if finding.severity is samenspel.Severity.ERROR]
    return "\n".join(f"{finding.rule} {finding.path}: {finding.message()}" for finding in errors) or None


def _load_yaml(example: Example) -> str | None:
    return _load_record(example, "yaml")


def _load_json(example: Example) -> str | None:
    return _load_record(example, "json")


def _change_file(example: Example) -> str | None:
    """Change a file that the reader wrote, as the lines with `-` and `+` say."""
    name = _caption(example)
    if name is None:
        return "a change needs a :caption: that names the file"
    lines = example.parsed.splitlines(keepends=True)
    before, after = ("".join(line[1:] for line in lines if line[0] in f" {sign}") for sign in "-+")
    text = Path(name).read_text(encoding="utf-8")
    if text.count(before) != 1:
        return f"stands in {name} {text.count(before)} times:\n{before}"
    Path(name).write_text(text.replace(before, after), encoding="utf-8")
    return None


pytest_collect_file = Sybil(
    parsers=[
        _python_blocks,
        CodeBlockParser("toml", _write_captioned),
        CodeBlockParser("console", _run_commands),
        CodeBlockParser("yaml", _load_yaml),
        CodeBlockParser("json", _load_json),
        CodeBlockParser("diff", _change_file),
    ],
    patterns=["*.md", "*/*.md"],
    excludes=["generated/*.md", "generated/*/*.md"],
    setup=_enter_directory,
    teardown=_leave_directory,
).pytest()
