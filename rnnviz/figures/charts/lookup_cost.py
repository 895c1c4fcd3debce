"""What feeding words costs, as one-hot rows or as ids."""

from collections.abc import Mapping

import numpy as np
import plotly.graph_objects as go

from rnnviz.figures import theme
from rnnviz.probes.vocabulary import Cost


def costs(by_way: Mapping[str, Cost]) -> go.Figure:
    """Return memory and multiply-adds of each way into the network, on one logarithmic axis with the numbers written.

    Args:
        by_way: such as {'one-hot rows': ..., 'ids': ...}; a number of 0 has no place on the axis and is written at its foot.
    """
    titles = ("bytes of input", "bytes of the matrix", "multiply-adds")
    figure, most = go.Figure(), 10
    for (name, cost), color, pattern in zip(by_way.items(), theme.SERIES[1::-1], ("/", ""), strict=True):
        values = [cost.input_bytes, cost.matrix_bytes, cost.multiply_adds]
        most = max(most, *values)
        figure.add_bar(
            x=np.maximum(values, 1), y=titles, orientation="h", name=name, text=[f"{value:,}" for value in values],
            textposition="outside", cliponaxis=False, hovertemplate="%{y}: %{text}", constraintext="none",
            marker={"color": color, "pattern": {"shape": pattern}},
        )  # fmt: skip
    figure.update_xaxes(title="how many (log)", type="log", range=(0, 1.45 * np.log10(most)), dtick=3)
    figure.update_yaxes(autorange="reversed")
    return figure.update_layout(
        height=290,
        margin={"t": 40, "b": 50},
        bargap=0.3,
        legend={"orientation": "h", "y": 1.02, "yanchor": "bottom", "x": 0},
    )
