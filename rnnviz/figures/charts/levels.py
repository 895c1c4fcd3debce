"""Named horizontal lines, such as what guessing reaches: their names stay apart however near the lines are."""

from collections.abc import Sequence

import plotly.graph_objects as go

from rnnviz.figures import theme


def draw_levels(figure: go.Figure, levels: Sequence[tuple[str, float]]) -> None:
    """Draw dotted lines with their names.

    From the highest line down, names come in pairs, each pair further to the left: the first of a pair stands above its
    line, the second below, so that no two of them share a place. The name of a line at zero stands above it at the left end:
    below it is the axis, and curves fall to it at the right.

    Args:
        figure: to draw into; its vertical axis is linear.
        levels: name and height of each.
    """
    pairs = (len(levels) + 1) // 2
    for k, (name, value) in enumerate(sorted(levels, key=lambda each: -each[1])):
        figure.add_hline(y=value, line={"dash": "dot", "color": theme.MUTED})
        x, xanchor = (0.0, "left") if value == 0 else (1 - (k // 2) / pairs, "right")
        figure.add_annotation(
            text=name, x=x, xref="x domain", xanchor=xanchor, y=value,
            yanchor="top" if k % 2 and value else "bottom", showarrow=False, font={"size": 11},
        )  # fmt: skip
