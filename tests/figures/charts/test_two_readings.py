import numpy as np
import pytest

from rnnviz.figures.charts.two_readings import Reading, trajectories

PINNED = Reading("pinned", ["a", "good", "", "film"], np.array([0.5, 0.9, np.nan, 0.8]))
EDITED = Reading("edited", ["a", "not", "good", "film"], np.array([0.5, 0.3, 0.2, 0.25]))
DISTANCE = np.array([0.0, 0.4, np.nan, 0.01])


def test_both_predictions_and_the_distance_are_drawn_pair_by_pair() -> None:
    figure = trajectories((PINNED, EDITED), DISTANCE, tolerance=0.05, parts=1, meets=3)
    pinned, edited, distance, together = figure.data
    assert (together.name, together.y) == ("together below 5%", (0.05, 0.05))
    assert edited.y.tolist() == EDITED.prediction.tolist()
    np.testing.assert_array_equal(pinned.y, PINNED.prediction)
    np.testing.assert_array_equal(distance.y, DISTANCE)
    assert list(edited.customdata) == ["a", "not", "good", "film"]
    assert [note.text for note in figure.layout.annotations] == ["they part", "they meet again"]
    assert {line.x0 for line in figure.layout.shapes if line.x0 == line.x1} == {1, 3}
    assert figure.layout.xaxis2.ticktext == ("a", "not", "good", "film")


@pytest.mark.parametrize(("parts", "meets"), [(0, 1), (1, 2), (2, 3), (0, 3)])
def test_the_words_where_they_part_and_meet_never_lie_over_each_other(parts: int, meets: int) -> None:
    figure = trajectories((PINNED, EDITED), DISTANCE, tolerance=0.05, parts=parts, meets=meets)
    upper, lower = figure.layout.annotations
    assert (upper.y, upper.yref) == (lower.y, lower.yref)
    assert upper.yshift - lower.yshift >= 16  # pixels: a line of text


def test_readings_that_never_part_have_no_marks() -> None:
    figure = trajectories((PINNED, PINNED), np.zeros(4), tolerance=0.05, parts=None, meets=None)
    assert not figure.layout.annotations
