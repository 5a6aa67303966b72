"""What to look at: a partnership as a page that people read."""

from samenspel.views.page import Line, Page, Section, page

__all__ = ["Line", "Page", "Section", "page"]
