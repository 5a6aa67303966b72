"""A document for each rule that breaks it: `python -m tests.laws.broken_files` adds those of new rules.

They are the examples on the pages of the rules, frozen: a document that stands there already stays as it is.
"""

from __future__ import annotations

import json
from pathlib import Path
from typing import Final

import samenspel
from samenspel import CORE, check, dumps, loads

FOLDER: Final = Path(samenspel.__file__).parent / "testing" / "broken"


def main() -> None:
    """Write the documents that are not there yet, and the index."""
    FOLDER.mkdir(exist_ok=True)
    index: list[dict[str, str]] = []
    for rule in CORE:
        path = FOLDER / f"{rule.code}.json"
        if not path.exists():
            record = loads(rule.documentation.example, format="yaml")
            path.write_text(_told(json.loads(dumps(record, format="json"))), encoding="utf-8")
        (finding,) = check(loads(path.read_bytes()))
        index.append(
            {
                "rule": rule.code,
                "name": rule.name,
                "file": path.name,
                "path": finding.path,
                "severity": finding.severity.value,
            }
        )
    (FOLDER / "index.json").write_text(_told(index), encoding="utf-8")


def _told(found: object) -> str:
    return json.dumps(found, indent=2, ensure_ascii=False) + "\n"


if __name__ == "__main__":
    main()
