"""`python -m tests.corpus`, in the root of the project: add the documents that the corpus does not hold yet."""

from __future__ import annotations

import sys
from pathlib import Path

if __name__ == "__main__":
    sys.path.insert(0, str(Path(__file__).parent))  # as pytest finds what stands there
    from freezing import main

    main()
