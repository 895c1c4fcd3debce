"""The bundles that `frontend/` makes, as components of Streamlit.

A bundle is a part of every message that mounts it or gives it new data; or it is served as a file (`server.enableStaticServing`),
for which a browser asks once.
"""

import hashlib
from pathlib import Path
from typing import TYPE_CHECKING, Any, Final

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


def bundled(name: str, *, file: bool = False, isolated: bool = True) -> "ComponentRenderer":
    """Register the bundle of `frontend/src/<name>.js` as a component.

    Its script makes its elements itself, so there is no HTML here.

    Args:
        name: of the bundle.
        file: whether it is served as a file: for what is large, or changes all the time.
        isolated: whether it stands in a shadow root. Plotly adds its styles to the document, and so cannot.
    """
    registered = _registered(name, file=file, isolated=isolated)

    def component(*, data: Any = None, **options: Any) -> Any:
        # In a dictionary Streamlit looks for tables, for which it imports pandas: 0.2 s of a server's first page. In a tuple it
        # looks for none (frontend/src/shared/component.js takes it out of there).
        return registered(data=(data,) if isinstance(data, dict) else data, **options)

    return component


def _registered(name: str, *, file: bool, isolated: bool) -> "ComponentRenderer":
    css, js = (FOLDER / f"{name}.{kind}" for kind in ("css", "js"))
    style = css.read_text(encoding="utf-8") if css.is_file() else None  # one that shows nothing has none
    version = hashlib.sha256(js.read_bytes()).hexdigest()[:12]  # a browser keeps files
    script = _LOADER.replace("{file}", f"{js.name}?{version}") if file else js.read_text(encoding="utf-8")
    return st.components.v2.component(f"rnnviz_{name}", css=style, js=script, isolate_styles=isolated)
