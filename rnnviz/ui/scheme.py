"""A page that is open is drawn again when its browser changes between light and dark, as many do in the evening.

What the server draws (pictures of cells, the colours of a scene) has the colours of one of them, and Streamlit does not ask for
the page anew.
"""

from rnnviz.ui import telling
from rnnviz.ui.components.bundle import bundled
from rnnviz.ui.show import dark

_component = bundled("scheme")


def follow() -> None:
    """Draw the page again when its colours change."""
    telling.mount(_component, "scheme/browser", "changed", {"dark": dark()}, lambda: None)
