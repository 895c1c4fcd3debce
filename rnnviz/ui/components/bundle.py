"""The bundles that `frontend/` makes, as components of Streamlit.

Streamlit serves them as files of the app (`server.enableStaticServing`), once for all that are mounted. As a part of each message
they would be sent again at every run of a script, and read anew by the browser for every element.
"""

import hashlib
from pathlib import Path
from typing import TYPE_CHECKING, Final

import streamlit as st

if TYPE_CHECKING:
    from streamlit.components.v2.types import ComponentRenderer

FOLDER: Final = Path(__file__).parents[3] / "static"
# Streamlit's own files tell where the app is: below a path of a proxy, or on a page whose address has more parts.
_LOADER: Final = """
const fetched = performance.getEntriesByType("resource").map((each) => each.name);
const app = fetched.map((file) => /^(.*?)static\\/js\\/[^/]*$/.exec(file)?.[1]).find(Boolean) ?? document.baseURI;
export default (await import(new URL("app/static/{file}", app))).default;
"""


def bundled(name: str, *, isolated: bool = True) -> "ComponentRenderer":
    """Register the bundle of `frontend/src/<name>.js` as a component.

    Its script makes its elements itself, so there is no HTML here.

    Args:
        name: of the bundle.
        isolated: whether it stands in a shadow root, apart from the page's styles.
    """
    css, js = (FOLDER / f"{name}.{kind}" for kind in ("css", "js"))
    style = css.read_text(encoding="utf-8") if css.is_file() else None  # one that shows nothing has none
    version = hashlib.sha256(js.read_bytes()).hexdigest()[:12]  # a browser keeps files
    loader = _LOADER.replace("{file}", f"{js.name}?{version}")
    return st.components.v2.component(f"rnnviz_{name}", css=style, js=loader, isolate_styles=isolated)
