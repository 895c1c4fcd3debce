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
    css, js = ((FOLDER / f"{name}.{kind}").read_text(encoding="utf-8") for kind in ("css", "js"))
    return st.components.v2.component(f"rnnviz_{name}", css=css, js=js)
