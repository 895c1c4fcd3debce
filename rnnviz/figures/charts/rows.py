"""Rows of a figure, one above the other, that share their x axis.

Plotly's own helper makes a figure and changes it step by step, and each step checks what it is given against all that is known
of figures. A figure that is made whole, of lists and dictionaries, costs a fifth of that; so these are its axes as dictionaries.
"""

from collections.abc import Mapping, Sequence
from typing import Any

Axis = Mapping[str, Any]


def at(row: int) -> dict[str, str]:
    """Return the axes of what is drawn in a row, counted from 0 at the top."""
    number = "" if row == 0 else str(row + 1)
    return {"xaxis": f"x{number}", "yaxis": f"y{number}"}


def domains(heights: Sequence[float], gap: float) -> list[list[float]]:
    """Return from where to where each row reaches, as shares of the figure's height from below.

    Args:
        heights: of the rows from the top, in any unit.
        gap: between two rows, as a share of the figure's height.
    """
    share = (1 - gap * (len(heights) - 1)) / sum(heights)
    tops = [1 - share * sum(heights[:k]) - gap * k for k in range(len(heights))]
    return [[max(top - share * height, 0.0), top] for top, height in zip(tops, heights, strict=True)]


def axes(heights: Sequence[float], gap: float, *, x: Axis, ys: Sequence[Axis], last: Axis) -> dict[str, Any]:
    """Return the axes of all rows for a layout; only the lowest row says what is on x.

    Args:
        heights: see `domains`.
        gap: see there.
        x: of every row's x axis.
        ys: of each row's y axis.
        last: of the lowest row's x axis, besides.
    """
    made: dict[str, Any] = {}
    bottom = at(len(heights) - 1)["xaxis"]
    for row, (domain, y) in enumerate(zip(domains(heights, gap), ys, strict=True)):
        name = at(row)
        own = last if name["xaxis"] == bottom else {"matches": bottom, "showticklabels": False}
        made[name["xaxis"].replace("x", "xaxis")] = {"anchor": name["yaxis"], **x, **own}
        made[name["yaxis"].replace("y", "yaxis")] = {"anchor": name["xaxis"], "domain": domain, **y}
    return made
