"""The pages of the reference that are made from the code at each build: elements, vocabularies, rules, refusals."""

from _reference.writing import write

__all__ = ["write"]
