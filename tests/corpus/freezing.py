"""The corpus: documents of each version of the schema that stay as they are, and what they meant when they were frozen.

A line of `manifest.tsv` says of a document in which batch it was added, its name, its SHA-256, the digest of its
record, and the codes of its findings.  Lines are only added.  Where a rule changes what it says on purpose,
`amended.tsv` gets a line with the codes from then on, and the reason.
"""

from __future__ import annotations

import argparse
import hashlib
import sys
from pathlib import Path
from typing import TYPE_CHECKING, Final

from attrs import frozen
from making import documents

from samenspel import check, digest, load
from samenspel.wire.versions import CURRENT

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from samenspel import Partnership

__all__ = ["VERSIONS", "Frozen", "amended", "codes_of", "frozen", "main", "missing", "rules_before", "seals"]

VERSIONS: Final = {int(folder.name[1:]): folder for folder in sorted(Path(__file__).parent.glob("v*"))}
_MANIFEST: Final = "manifest.tsv"
_AMENDED: Final = "amended.tsv"
_HEADER: Final = "batch\tfile\tsha256\tdigest\tfindings\n"


@frozen
class Frozen:
    """A document of the corpus, and what it meant when it was added."""

    batch: int
    file: str
    sha256: str
    digest: str
    codes: tuple[str, ...]

    @property
    def line(self) -> str:
        return f"{self.batch}\t{self.file}\t{self.sha256}\t{self.digest}\t{' '.join(self.codes)}\n"


def frozen(folder: Path) -> list[Frozen]:
    """Give what the manifest of a version lists."""
    lines = (folder / _MANIFEST).read_text(encoding="utf-8").splitlines()[1:]
    cells = [line.split("\t") for line in lines]
    return [Frozen(int(batch), file, sha, digest_, tuple(codes.split())) for batch, file, sha, digest_, codes in cells]


def amended(folder: Path) -> dict[str, tuple[str, ...]]:
    """Give the codes of findings that were changed on purpose, by file; of two lines for one, the last counts."""
    lines = (folder / _AMENDED).read_text(encoding="utf-8").splitlines()[1:]
    return {file: tuple(codes.split()) for file, codes, _ in (line.split("\t") for line in lines)}


def seals(documents: Iterable[Frozen]) -> dict[int, str]:
    """Give for each batch a hash of its lines."""
    lines: dict[int, str] = {}
    for one in documents:
        lines[one.batch] = lines.get(one.batch, "") + one.line
    return {batch: hashlib.sha256(text.encode()).hexdigest() for batch, text in lines.items()}


def codes_of(partnership: Partnership) -> tuple[str, ...]:
    """Give the codes of what the rules find in a record, as often as each is told."""
    return tuple(sorted(finding.rule for finding in check(partnership)))


def rules_before(one: Frozen, all_: Sequence[Frozen]) -> frozenset[str]:
    """Give the codes of the rules that stood in the corpus when a document was added."""
    there = [other.file for other in all_ if other.batch <= one.batch]
    return frozenset(name.split("-")[1] for name in there if name.startswith("rule-") and "-example." in name)


def missing(folder: Path) -> dict[str, bytes]:
    """Give the documents that the corpus of a version should hold and does not, by the names of their files."""
    names = {one.file for one in frozen(folder)}
    return {name: document for name, document in documents() if name not in names}


def _add(folder: Path) -> None:
    before = frozen(folder)
    batch = max((one.batch for one in before), default=0) + 1
    added = []
    for name, document in missing(folder).items():
        path = folder / name
        with path.open("xb") as file:  # what stands there is never written over
            file.write(document)
        record = load(path)
        sha256 = hashlib.sha256(document).hexdigest()
        added.append(Frozen(batch, name, sha256, digest(record), codes_of(record)))
    with (folder / _MANIFEST).open("a", encoding="utf-8", newline="") as manifest:
        manifest.writelines(one.line for one in added)
    sys.stdout.write(f"{len(added)} documents added to {folder.name}\n")
    for number, seal in seals(added).items():
        sys.stdout.write(f'its seal, for test_corpus.py:\n    ("{folder.name}", {number}): "{seal}",\n')


def _amend(folder: Path, because: str) -> None:
    documents_ = frozen(folder)
    already = amended(folder)
    with (folder / _AMENDED).open("a", encoding="utf-8", newline="") as file:
        for one in documents_:
            known = rules_before(one, documents_)
            codes = tuple(code for code in codes_of(load(folder / one.file)) if code in known)
            if codes != already.get(one.file, one.codes):
                file.write(f"{one.file}\t{' '.join(codes)}\t{because}\n")
                sys.stdout.write(f"{one.file}: {' '.join(codes)}\n")


def main() -> None:
    """Add what is not in the corpus, or note that rules say something else on purpose."""
    parser = argparse.ArgumentParser(prog="python -m tests.corpus", description=main.__doc__)
    parser.add_argument("--amend", metavar="REASON", help="note the findings of today where they are others")
    given = parser.parse_args()
    folder = VERSIONS[CURRENT]
    _add(folder) if given.amend is None else _amend(folder, given.amend)
