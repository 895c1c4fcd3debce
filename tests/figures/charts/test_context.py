"""The curve of what a token costs by the context that is read before it."""

import numpy as np

from rnnviz.figures.charts.context import by_length


def test_the_network_beside_counting_and_a_guess_with_its_window():
    dearer = np.array([[1.0, 2.0], [0.5, 0.75], [0.0, 0.0]])
    figure = by_length((1, 2, 4), np.array([3.0, 2.0, 1.5]), dearer, window=2, grams=(2.5, 1.75), uniform=4.0)
    counting, network = figure.data
    assert (list(counting.x), list(counting.y)) == ([1, 2], [2.5, 1.75])
    assert (list(network.x), list(network.y)) == ([1, 2, 4], [3.0, 2.0, 1.5])
    np.testing.assert_array_equal(network.customdata, dearer)
    assert counting.marker.symbol != network.marker.symbol
    level, upright = figure.layout.shapes
    assert (level.y0, upright.x0) == (4.0, 2)
    assert [note.text for note in figure.layout.annotations] == ["a guess: 4.00", "window in training"]
    assert figure.layout.annotations[1].x == np.log10(2)
    assert figure.layout.xaxis.tickvals == (1, 2, 4)
