"""Rules that applications bring: joined by hand, or installed with a package; and the laws that they keep."""

from __future__ import annotations

import subprocess
import sys
from typing import TYPE_CHECKING, Final

import attrs
import pytest

from samenspel import CORE, Catalogue, Rule, Severity, Structure, check
from samenspel.rules import Violation, verdict
from samenspel.testing import check_rule

if TYPE_CHECKING:
    from collections.abc import Iterator
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
        ({"name": "Nameless Body"}, "the name 'Nameless Body' is not"),
        ({"name": "dangling-reference"}, "SAM102 has the name"),
        ({"judge": lambda judged: iter(())}, "lacks: What it finds"),  # noqa: ARG005 - finds nothing
        (
            {"verdicts": [verdict("nameless", Severity.WARNING, ("{element} {{", "x"), ("y", " "))]},
            "where something is missing",
        ),
    ],
    ids=["code", "name", "name of another", "no page", "texts"],
)
def test_a_broken_law_is_told(changes: dict[str, object], told: str) -> None:
    """By the words of what is wrong."""
    with pytest.raises(AssertionError, match="ACME") as caught:
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


PLUG_IN: Final = """
from samenspel import Catalogue, Rule, Severity
from samenspel.rules import Violation, verdict

def always(judged):
    yield Violation("always", judged.record)

RULES = Catalogue([
    Rule(code="ACME102", name="always", judge=always, verdicts=[
        verdict("always", Severity.ADVICE, ("hello {element}", "dag {element}"), ("nothing", "niets")),
    ])
])
NOTHING = 3
"""


def _install(folder: Path, target: str) -> None:
    """Lay a small distribution down as an installer would."""
    (folder / "acme_rules.py").write_text(PLUG_IN, encoding="utf-8")
    about = folder / "acme_rules-1.0.dist-info"
    about.mkdir()
    (about / "METADATA").write_text("Metadata-Version: 2.1\nName: acme-rules\nVersion: 1.0\n", encoding="utf-8")
    (about / "entry_points.txt").write_text(f"[samenspel.rules]\nacme = acme_rules:{target}\n", encoding="utf-8")


def _ask(folder: Path, code: str) -> subprocess.CompletedProcess[str]:
    program = f"import sys; sys.path.insert(0, {str(folder)!r}); {code}"
    return subprocess.run([sys.executable, "-c", program], capture_output=True, encoding="utf-8", check=False)


def test_an_installed_package_brings_its_rules(tmp_path: Path) -> None:
    """By an entry point; the command line judges by them."""
    _install(tmp_path, "RULES")
    record = tmp_path / "record.yaml"
    record.write_text("id: sport\nname: Sport\n", encoding="utf-8")
    told = _ask(
        tmp_path, f"from samenspel.cli.commands import run; run(['check', {str(record)!r}, '--select', 'ACME'])"
    )
    assert "hello partnership ‘Sport’" in told.stdout, told.stderr


def test_an_entry_point_that_leads_to_no_catalogue_is_named(tmp_path: Path) -> None:
    """Nobody has to guess which package is to blame."""
    _install(tmp_path, "NOTHING")
    told = _ask(tmp_path, "from samenspel.rules import installed; installed()")
    assert "TypeError: the entry point 'acme' (acme_rules:NOTHING) leads to no Catalogue, but to 3" in told.stderr


def test_rules_are_joined_by_hand() -> None:
    """`CORE | ours`."""
    ours = Catalogue([NAMELESS])
    from samenspel import Partnership

    record = Partnership(id="p", name="P", structures=Structure(id="x", name="X"))
    assert [finding.rule for finding in check(record, rules=CORE | ours)] == ["ACME101"]
