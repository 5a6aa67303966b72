"""The pages of the reference that are made from the code at each build: elements, terms, words, rules, refusals."""

from _reference.writing import write

__all__ = ["write"]
