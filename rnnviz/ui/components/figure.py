"""Figures of Plotly, drawn in place by a component of our own: a new figure keeps the zoom of the one before.

Streamlit's own chart makes a new element at each change of its data, draws it twice, and brings all of Plotly (4.7 MB); this one
brings the part with axes (1.5 MB) and draws what has changed.
"""

from typing import TYPE_CHECKING

from rnnviz.figures.encoded import encoded
from rnnviz.ui.components.bundle import bundled

if TYPE_CHECKING:
    from plotly.graph_objects import Figure

_figure = bundled("figure", file=True, isolated=False)


def plot(figure: "Figure", *, key: str, alt: str) -> None:
    """Draw a figure.

    Args:
        figure: what to draw.
        key: unique on the page; also the name of a saved picture.
        alt: what the figure shows, for those who do not see it.
    """
    _figure(key=f"plot/{key}", data=encoded(figure, label=alt, name=key))
