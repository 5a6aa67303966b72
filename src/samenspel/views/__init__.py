"""What to look at: a partnership as a page that people read, and findings for machines."""

from samenspel.views.findings import Judgement, as_json, as_sarif
from samenspel.views.page import Line, Page, Section, page

__all__ = ["Judgement", "Line", "Page", "Section", "as_json", "as_sarif", "page"]
