"""The curve of what a token costs by the context that is read before it."""

import numpy as np

from rnnviz.figures.charts.context import BAND, COUNTING, GUESS, NETWORK, WINDOW, by_length


def test_the_network_beside_counting_and_a_guess_with_its_window():
    dearer = np.array([[1.0, 2.0], [0.5, 0.75], [0.0, 0.0]])
    chart = by_length(
        (1, 2, 4), np.array([3.0, 2.0, 1.5]), dearer, window=2, grams=(2.5, 1.75), uniform=4.0, label="context"
    )
    found = {each.name: each for each in chart.curves}
    assert (found[COUNTING].x.tolist(), found[COUNTING].y.tolist()) == ([1, 2], [2.5, 1.75])
    assert (found[NETWORK].x.tolist(), found[NETWORK].y.tolist()) == ([1, 2, 4], [3.0, 2.0, 1.5])
    assert found[COUNTING].symbol != found[NETWORK].symbol
    assert (found[BAND].y.tolist(), found[BAND].other.tolist()) == ([2.5, 2.0, 1.5], [3.5, 2.25, 1.5])
    assert (found[GUESS].y.tolist(), found[WINDOW].x.tolist()) == ([4.0], [2])
    assert chart.x.log
    assert set(chart.legend) == set(found)
