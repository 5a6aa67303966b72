"""Rules that applications bring: joined by hand, or installed with a package; and the laws that they keep."""

from __future__ import annotations

import os
import subprocess
import sys
from itertools import count, repeat
from shutil import copytree
from typing import TYPE_CHECKING, Final
from zipfile import ZipFile

import attrs
import pytest

from samenspel import CORE, Catalogue, Rule, Severity, Structure, check
from samenspel.rules import Violation, verdict
from samenspel.testing import check_rule

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from pathlib import Path

    from samenspel.rules import Judged


def nameless_body(judged: Judged) -> Iterator[Violation]:
    """A body is called X.

    What it finds
    -------------
    Bodies that are called X.

    Why it matters
    --------------
    Nobody knows what X is.

    Example
    -------
    ```yaml
    id: sport
    name: Sport for all
    structures:
      - id: x
        name: X
    ```

    Better
    ------
    ```yaml
    id: sport
    name: Sport for all
    structures:
      - id: x
        name: Stuurgroep
    ```
    """
    for structure in judged.present(Structure):
        if structure.name == "X":
            yield Violation("nameless", structure, "name")


NAMELESS: Final = Rule(
    code="ACME101",
    name="nameless-body",
    judge=nameless_body,
    verdicts=[
        verdict(
            "nameless",
            Severity.WARNING,
            ("{element} has no name", "{element} heeft geen naam"),
            ("name it", "noem het"),
        )
    ],
)


def test_a_rule_of_an_application_keeps_the_laws() -> None:
    """A function and a row are enough."""
    check_rule(NAMELESS)


@pytest.mark.parametrize(
    ("changes", "told"),
    [
        ({"code": "ACME"}, "the code 'ACME' is not"),
        ({"code": "SAM199"}, "the code 'SAM199' begins with SAM"),
        ({"name": "Nameless Body"}, "the name 'Nameless Body' is not"),
        ({"name": "dangling-reference"}, "SAM102 has the name"),
        ({"judge": lambda judged: iter(())}, "lacks: What it finds"),  # noqa: ARG005 - finds nothing
        (
            {"verdicts": [verdict("nameless", Severity.WARNING, ("{element} {{", "x"), ("y", " "))]},
            "where something is missing",
        ),
    ],
    ids=["code", "prefix", "name", "name of another", "no page", "texts"],
)
def test_a_broken_law_is_told(changes: dict[str, object], told: str) -> None:
    """By the words of what is wrong."""
    with pytest.raises(AssertionError, match=r"nameless|Nameless|dangling") as caught:
        check_rule(attrs.evolve(NAMELESS, **changes))
    assert told in str(caught.value)


def test_examples_that_are_not_true_are_told() -> None:
    """A rule that finds nothing in its bad example, and one that another rule judges, too."""

    def silent(judged: Judged) -> Iterator[Violation]:
        yield from [violation for violation in nameless_body(judged) if False]

    silent.__doc__ = nameless_body.__doc__
    with pytest.raises(AssertionError, match="the example fires nothing"):
        check_rule(attrs.evolve(NAMELESS, judge=silent))

    def always(judged: Judged) -> Iterator[Violation]:
        yield from (Violation("nameless", structure, "name") for structure in judged.present(Structure))

    always.__doc__ = nameless_body.__doc__
    with pytest.raises(AssertionError, match="the better example fires ACME101"):
        check_rule(attrs.evolve(NAMELESS, judge=always))


@pytest.mark.parametrize(
    ("values", "told"),
    [
        (count().__next__, "it finds something else when it judges the same again"),
        (repeat(object()).__next__, "its findings are not the same after pickling"),
    ],
    ids=["another value each time", "a value that is equal to itself alone"],
)
def test_a_rule_that_does_not_repeat_itself_is_told(values: Callable[[], object], told: str) -> None:
    """Its findings are compared: those of two runs, and those that another process gets."""

    def unsteady(judged: Judged) -> Iterator[Violation]:
        yield from (attrs.evolve(violation, values={"value": values()}) for violation in nameless_body(judged))

    unsteady.__doc__ = nameless_body.__doc__
    with pytest.raises(AssertionError, match=told):
        check_rule(attrs.evolve(NAMELESS, judge=unsteady))


PLUG_IN: Final = """
from samenspel import Catalogue, Rule, Severity
from samenspel.rules import Violation, verdict

def always(judged, *, times=1):
    for _ in range(times):
        yield Violation("always", judged.record, values={"times": times})

RULES = Catalogue([
    Rule(code="ACME102", name="always", judge=always, verdicts=[
        verdict("always", Severity.ADVICE, ("hello {element} {times}", "dag {element}"), ("nothing", "niets")),
    ])
])
TAKEN = Catalogue([Rule(code="SAM101", name="taken", judge=always, verdicts=RULES["ACME102"].verdicts)])
NOTHING = 3
"""


@pytest.fixture(scope="module")
def installed_package(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Build a small distribution, a wheel, and install it into a folder of its own, from its file and nowhere else."""
    about = "acme_rules-1.0.dist-info"
    files = {
        "acme_rules.py": PLUG_IN,
        f"{about}/METADATA": "Metadata-Version: 2.1\nName: acme-rules\nVersion: 1.0\n",
        f"{about}/WHEEL": "Wheel-Version: 1.0\nGenerator: by hand\nRoot-Is-Purelib: true\nTag: py3-none-any\n",
        f"{about}/entry_points.txt": "[samenspel.rules]\nacme = acme_rules:RULES\n",
    }
    record = "".join(f"{name},,\n" for name in (*files, f"{about}/RECORD"))
    folder = tmp_path_factory.mktemp("acme")
    wheel = folder / "acme_rules-1.0-py3-none-any.whl"
    with ZipFile(wheel, "w") as archive:
        for name, text in (files | {f"{about}/RECORD": record}).items():
            archive.writestr(name, text)
    into = folder / "site-packages"
    options = ["--quiet", "--no-index", "--no-deps", "--disable-pip-version-check", "--target", str(into)]
    subprocess.run([sys.executable, "-m", "pip", "install", *options, str(wheel)], check=True, capture_output=True)
    return into


def run(folder: Path, packages: Path, *arguments: str) -> subprocess.CompletedProcess[str]:
    """Run the command line where a record and settings lie, and packages are installed."""
    (folder / "record.yaml").write_text("id: sport\nname: Sport\n", encoding="utf-8")
    (folder / "samenspel.toml").write_text("parameters.ACME102.times = 2\n", encoding="utf-8")
    return subprocess.run(
        [sys.executable, "-m", "samenspel.cli", *arguments],
        cwd=folder,
        env={**os.environ, "PYTHONPATH": str(packages), "COLUMNS": "200", "PYTHONUTF8": "1"},
        capture_output=True,
        encoding="utf-8",
        check=False,
    )


def test_the_rules_of_an_installed_package_stand_in_the_table(tmp_path: Path, installed_package: Path) -> None:
    """Beside those of the library."""
    told = run(tmp_path, installed_package, "rules")
    assert told.stdout.splitlines()[0].split() == ["ACME102", "always", "advice"], told.stderr
    assert len(told.stdout.splitlines()) == len(CORE) + 1


def test_the_rules_of_an_installed_package_judge(tmp_path: Path, installed_package: Path) -> None:
    """With the parameters that settings give them."""
    told = run(tmp_path, installed_package, "check", "record.yaml", "--select", "ACME")
    assert told.stdout.count("hello partnership ‘Sport’ 2") == 2, told.stderr


def run_here(
    arguments: list[str], packages: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> tuple[int, str, str]:
    """Run the command line in this process, as if packages were installed for it."""
    from samenspel.cli.commands import run as command

    monkeypatch.syspath_prepend(str(packages))
    monkeypatch.delitem(sys.modules, "acme_rules", raising=False)
    monkeypatch.chdir(packages)
    return command(arguments), *capsys.readouterr()


def test_a_rule_without_a_page_is_told_what_it_lacks(
    installed_package: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    """It judges, but nobody can explain it."""
    code, out, err = run_here(["explain", "ACME102"], installed_package, monkeypatch, capsys)
    assert (code, out) == (2, "")
    assert "the page of ACME102 lacks: What it finds" in err


@pytest.mark.parametrize(
    ("target", "said"),
    [
        ("NOTHING", "the entry point 'acme' (acme_rules:NOTHING) leads to no Catalogue, but to 3"),
        ("MISSING", "the entry point 'acme' (acme_rules:MISSING) can't be loaded: "),
        ("TAKEN", "two rules have the code SAM101"),
    ],
)
def test_a_package_whose_rules_cannot_be_had_is_named(
    installed_package: Path,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
    target: str,
    said: str,
) -> None:
    """Nobody has to guess which package is to blame, or to read a traceback."""
    packages = copytree(installed_package, installed_package.parent / target)
    (points,) = packages.glob("*.dist-info/entry_points.txt")
    points.write_text(f"[samenspel.rules]\nacme = acme_rules:{target}\n", encoding="utf-8")
    code, out, err = run_here(["rules"], packages, monkeypatch, capsys)
    assert (code, out) == (2, "")
    assert said in " ".join(err.split())


def test_rules_are_joined_by_hand() -> None:
    """`CORE | ours`."""
    ours = Catalogue([NAMELESS])
    from samenspel import Partnership

    record = Partnership(id="p", name="P", structures=Structure(id="x", name="X"))
    assert [finding.rule for finding in check(record, rules=CORE | ours)] == ["ACME101"]
