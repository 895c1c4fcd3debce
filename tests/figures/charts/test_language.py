"""Language models in charts: the numbers in them."""

import numpy as np

from rnnviz.figures.charts import language


def test_the_likeliest_tokens_with_the_one_that_was_drawn() -> None:
    figure = language.next_tokens(["subset", "network"], np.array([0.75, 0.25]), drawn=0)
    (bars,) = figure.data
    assert list(bars.x) == [0.75, 0.25]
    assert figure.layout.yaxis.ticktext == ("▸ subset", "network")
    assert bars.marker.color[0] != bars.marker.color[1]
    plain = language.next_tokens(["a", "b"], np.array([0.5, 0.5]))
    assert plain.layout.yaxis.ticktext == ("a", "b")


def test_the_length_that_was_trained_stands_out() -> None:
    (bars,) = language.by_length(range(1, 4), np.array([0.25, 1.0, 0.5]), window=2).data
    assert (list(bars.x), list(bars.y)) == (["1", "2, as trained", "3"], [0.25, 1.0, 0.5])
    assert bars.marker.color[1] != bars.marker.color[0] == bars.marker.color[2]


def test_a_band_goes_from_the_best_seed_to_the_worst() -> None:
    ways = [
        language.Way("empty", (3.0, 2.0), (2.5, 1.5), (3.5, 2.5)),
        language.Way("carried", (2.0, 2.0), (2.0, 2.0), (2.0, 2.0)),
    ]
    band, line, _, other = language.truncated((2, 8), ways).data
    assert list(band.x) == [2, 8, 8, 2]
    assert list(band.y) == [3.5, 2.5, 1.5, 2.5]
    assert (list(line.x), list(line.y)) == ([2, 8], [3.0, 2.0])
    assert (line.name, other.name) == ("empty", "carried")
