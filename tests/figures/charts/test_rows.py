"""Rows of a figure have the axes that Plotly's own helper gives them."""

from collections.abc import Sequence

import plotly.graph_objects as go
import pytest
from plotly.subplots import make_subplots

from rnnviz.figures.charts import rows


@pytest.mark.parametrize(("heights", "gap"), [((1,), 0.1), ((0.6, 0.4), 0.06), ((2, 4.5, 3.5), 0.09)])
def test_they_are_those_of_plotlys_helper(heights: Sequence[float], gap: float) -> None:
    count = len(heights)
    theirs = make_subplots(rows=count, cols=1, shared_xaxes=True, row_heights=list(heights), vertical_spacing=gap)
    theirs.update_xaxes(type="log").update_xaxes(title="below", row=count, col=1)
    for row in range(count):
        theirs.update_yaxes(title=f"row {row}", row=row + 1, col=1)
    ys = [{"title": {"text": f"row {row}"}} for row in range(count)]
    ours = go.Figure(layout=rows.axes(heights, gap, x={"type": "log"}, ys=ys, last={"title": {"text": "below"}})).layout
    for row in range(count):
        x, y = (rows.at(row)[axis].replace(axis[0], axis) for axis in ("xaxis", "yaxis"))
        expected = theirs.layout[y].to_plotly_json()
        assert ours[y].domain == pytest.approx(expected.pop("domain"))
        assert ours[y].to_plotly_json() | expected == ours[y].to_plotly_json()
        expected = theirs.layout[x].to_plotly_json()
        assert list(expected.pop("domain")) == [0, 1]  # as it is where nothing is said
        assert ours[x].to_plotly_json() == expected


def test_what_is_drawn_in_a_row_names_its_axes() -> None:
    assert [rows.at(row) for row in range(2)] == [{"xaxis": "x", "yaxis": "y"}, {"xaxis": "x2", "yaxis": "y2"}]
