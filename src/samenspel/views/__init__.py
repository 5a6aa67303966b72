"""What to look at: a partnership as a page that people read, and findings for people and for machines."""

from samenspel.views.findings import Judgement, as_json, rule_names
from samenspel.views.grouped import Group, by_element
from samenspel.views.page import Line, Page, Section, page
from samenspel.views.sarif import as_sarif

__all__ = [
    "Group",
    "Judgement",
    "Line",
    "Page",
    "Section",
    "as_json",
    "as_sarif",
    "by_element",
    "page",
    "rule_names",
]
