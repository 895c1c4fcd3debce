"""A figure of Plotly as the bytes that its component in the browser reads (frontend/src/figure.js)."""

import json
from typing import TYPE_CHECKING

from plotly.io.json import to_json_plotly

if TYPE_CHECKING:
    from plotly.graph_objects import Figure


def encoded(figure: "Figure", *, label: str, name: str) -> bytes:
    """Return a figure as JSON, with what is said of it.

    Args:
        figure: without colours or fonts of the page, which the browser adds.
        label: what it shows, for those who do not see it.
        name: of a picture that is saved of it.
    """
    bare = figure.to_dict()
    bare["layout"].pop("template", None)  # whatever Plotly was told to give each figure
    drawn = to_json_plotly(bare).encode()
    return b"".join((b'{"figure":', drawn, b',"label":', _text(label), b',"name":', _text(name), b"}"))


def _text(value: str) -> bytes:
    return json.dumps(value).encode()
