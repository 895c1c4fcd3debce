"""The bundles that `frontend/` makes, as components of Streamlit."""

from pathlib import Path
from typing import TYPE_CHECKING

import streamlit as st

if TYPE_CHECKING:
    from streamlit.components.v2.types import ComponentRenderer

FOLDER = Path(__file__).parent / "dist"


def bundled(name: str) -> "ComponentRenderer":
    """Register the bundle of `frontend/src/<name>.js` as a component.

    Its script makes its elements itself, so there is no HTML here.
    """
    css, js = (FOLDER / f"{name}.{kind}" for kind in ("css", "js"))
    style = css.read_text(encoding="utf-8") if css.is_file() else None  # one that shows nothing has none
    return st.components.v2.component(f"rnnviz_{name}", css=style, js=js.read_text(encoding="utf-8"))
