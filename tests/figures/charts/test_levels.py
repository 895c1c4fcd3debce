import itertools

import plotly.graph_objects as go
import pytest

from rnnviz.figures.charts.levels import draw_levels


@pytest.mark.parametrize("count", range(1, 7))
def test_names_of_lines_that_lie_on_one_another_do_not(count: int) -> None:
    figure = go.Figure()
    draw_levels(figure, [(f"line {k}", 2.0 + k / 1000) for k in range(count)])
    assert sorted(line.y0 for line in figure.layout.shapes) == [2.0 + k / 1000 for k in range(count)]
    for upper, lower in itertools.combinations(figure.layout.annotations, 2):
        assert upper.y > lower.y
        apart = upper.x - lower.x >= 1 / 3 - 1e-9
        assert apart or (upper.yanchor, lower.yanchor) == ("bottom", "top")


def test_a_line_on_the_axis_is_named_above_it_at_the_left_end() -> None:
    figure = go.Figure()
    draw_levels(figure, [("guessing", 0.69), ("known solution", 0.0)])
    named = {each.text: (each.x, each.xanchor, each.yanchor) for each in figure.layout.annotations}
    assert named == {"guessing": (1.0, "right", "bottom"), "known solution": (0.0, "left", "bottom")}
