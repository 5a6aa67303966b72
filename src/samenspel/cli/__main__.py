"""`python -m samenspel.cli` does what `samenspel` does."""

from samenspel.cli.main import main

main()
