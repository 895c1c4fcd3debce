"""What may come next, position by position: the numbers in the panels."""

import numpy as np

from rnnviz.figures.scenes.next_token import Draws, scene
from rnnviz.figures.scenes.scene import pack
from tests.figures.scenes.panels import panels

DRAWS = Draws(
    read="On\nMonday",
    written=(",", "\n", "z"),
    labels=(",", "new line", "z"),
    likeliest=((",", "space"), ("space", "new line"), ("a", "b")),
    chances=np.array([[0.75, 0.25], [0.5, 0.375], [0.25, 0.125]], np.float32),
    chosen=np.array([0.75, 0.375, 0.0625], np.float32),
)


def test_the_bars_of_each_position_and_the_one_that_was_written() -> None:
    bars, _ = panels(scene(DRAWS))
    assert bars.before == ("On↵Monday", "On↵Monday,", "On↵Monday,↵")
    assert bars.written == (",", "↵", "z")
    assert bars.drawn == (0, 1, -1)  # the z is none of the likeliest
    assert bars.names == (",", "space", "space", "new line", "a", "b")
    assert bars.values.tolist() == DRAWS.chances.tolist()
    assert bars.chosen.tolist() == [0.75, 0.375, 0.0625]


def test_the_matrix_fills_from_left_to_right_with_a_row_for_each_written_token() -> None:
    made = scene(DRAWS)
    _, grid = panels(made)
    assert made.steps == 3
    assert set(grid.rows[:3]) == {",", "new line", "z"}
    comma, line = grid.rows.index(","), grid.rows.index("new line")
    assert np.isnan(grid.values[0]).all()
    assert np.isnan(grid.values[1][:, 1:]).all()
    assert (grid.values[3, comma, 0], grid.values[3, line, 1], grid.values[3, comma, 1]) == (0.75, 0.375, 0)
    assert [grid.rows[k] for k in grid.lit[1:]] == list(DRAWS.labels)
    assert grid.lit[0] == -1
    assert pack(made)
