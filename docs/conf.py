"""How the documentation is built: `sphinx-build -W --keep-going -b html docs docs/_build`."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import TYPE_CHECKING, Any, Final

import attrs

import samenspel

HERE: Final = Path(__file__).resolve().parent
sys.path.insert(0, str(HERE))  # for `_reference`, which makes the reference from the code

from _reference import write  # noqa: E402 - needs the path above
from _reference.docstrings import converted  # noqa: E402 - the same

if TYPE_CHECKING:
    from sphinx.application import Sphinx
    from sphinx.environment import BuildEnvironment

project = "samenspel"
author = "The samenspel developers"
extensions = ["myst_parser", "sphinx.ext.autodoc"]
exclude_patterns = ["_build", "_reference", "readme.md"]
nitpicky = False

myst_enable_extensions = ["deflist"]
myst_heading_anchors = 3

autodoc_member_order = "bysource"
autodoc_preserve_defaults = True  # `rules=CORE`, and not all that is in it
autodoc_typehints = "signature"
autodoc_typehints_format = "short"
python_use_unqualified_type_names = True
add_module_names = False

html_theme = "furo"
html_title = "samenspel"
html_static_path = ["_static"]
html_css_files = ["reference.css"]
html_show_sphinx = False
html_show_copyright = False
html_copy_source = False
html_theme_options = {"navigation_with_keys": True}


def setup(app: Sphinx) -> None:
    app.connect("builder-inited", lambda _: write(HERE / "reference" / "generated"))
    app.connect("autodoc-process-docstring", _convert_docstring)
    app.connect("autodoc-process-signature", _shorten_signature)
    app.connect("env-check-consistency", _miss_no_name)


def _convert_docstring(*arguments: Any) -> None:  # noqa: ANN401 - what Sphinx sends differs by version
    lines: list[str] = arguments[-1]
    lines[:] = converted(lines)


def _shorten_signature(
    _app: Sphinx, _what: str, _name: str, documented: object, _options: object, signature: str, returns: str
) -> tuple[str, str] | None:
    """Leave the many fields of elements and values to the reference of elements."""
    if not (isinstance(documented, type) and attrs.has(documented)):
        return None
    needed = [field for field in attrs.fields(documented) if field.default is attrs.NOTHING]
    star = ["*"] if all(field.kw_only for field in needed) else []
    short = ", ".join([*star, *(field.name for field in needed), "..."])
    return (f"({short})", returns) if len(signature) > len(documented.__name__) * 8 else None


def _miss_no_name(_app: Sphinx, env: BuildEnvironment) -> None:
    """Warn of a public name that the reference of the Python interface lacks."""
    from sphinx.util import logging  # noqa: PLC0415 - at the end of a build only

    documented = env.domains.python_domain.objects
    for name in samenspel.__all__:
        if f"samenspel.{name}" not in documented:
            logging.getLogger("samenspel").warning("reference/api.md lacks samenspel.%s", name)
