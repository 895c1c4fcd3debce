"""What a class predicts, and where in a lesson it is: bars that tick."""

import textwrap
from collections.abc import Sequence
from typing import TYPE_CHECKING, Any, Final

from rnnviz.figures import theme
from rnnviz.figures.live.vega import AUTOSIZE, INK, SILENT, Spec

if TYPE_CHECKING:
    import pandas as pd

_LONGEST: Final = 60  # letters of a label
_LINE: Final = 24  # letters of a line of it
_NO_ZOOM: Final[Spec] = {
    "name": "zoom",
    "select": {"type": "point", "on": "dblclick"},
}  # bars have nothing to zoom into


def rows(labels: Sequence[str], counts: Sequence[int], right: int | None = None) -> "pd.DataFrame":
    """Return the rows of a spec of this module.

    Args:
        labels: of the bars, from the top.
        counts: of each bar.
        right: position of the right answer once all may know it.
    """
    import pandas as pd

    names = [_short(label) + (" ✓" if k == right else "") for k, label in enumerate(labels)]
    kinds = ["right" if k == right else "other" for k in range(len(labels))]
    columns = {"label": names, "place": range(len(labels)), "count": list(counts), "kind": kinds}
    return pd.DataFrame(columns).astype({"label": "object", "kind": "object"})


def _short(label: str) -> str:
    """Return a label in lines that leave room for the bars on a phone."""
    return textwrap.fill(label if len(label) <= _LONGEST else f"{label[: _LONGEST - 1]}…", _LINE)


def _bars(title: str, y: str, x: str) -> Spec:
    """Return the spec of horizontal bars with their counts beside them."""
    label: dict[str, Any] = {
        "field": "label", "type": "ordinal", "title": y,
        "axis": {"labelLimit": 200, "labelExpr": "split(datum.label, '\\n')", "maxExtent": 300, "titlePadding": 8},
        "sort": {"field": "place", "op": "min"},
    }  # fmt: skip
    count = {
        "field": "count", "type": "quantitative", "title": x, "axis": {"tickMinStep": 1, "format": "d"},
        "scale": {"domain": {"unionWith": [0, 1]}, "nice": True},  # from 0, also where nobody has predicted yet
    }  # fmt: skip
    colour = {
        "field": "kind", "type": "nominal", "legend": None,
        "scale": {"domain": ["right", "other"], "range": [theme.SERIES[2], theme.SERIES[0]]},
    }  # fmt: skip
    return {
        "title": {"text": title, "anchor": "start"},
        "config": SILENT,
        "autosize": AUTOSIZE,
        "padding": {"left": 5, "top": 5, "right": 24, "bottom": 5},  # for the count beside the longest bar
        "height": {"step": 48},
        "encoding": {"x": count, "y": label},
        "layer": [
            {"params": [_NO_ZOOM], "mark": {"type": "bar", "cornerRadiusEnd": 3}, "encoding": {"color": colour}},
            {
                "mark": {"type": "text", "align": "left", "dx": 5, "fontSize": 13, "color": INK},
                "encoding": {"text": {"field": "count"}},
            },
        ],
    }  # fmt: skip


VOTES: Final = _bars("What the class predicts", "answer", "predictions")
PLACES: Final = _bars("Where the class is", "step", "visitors who were there last")
