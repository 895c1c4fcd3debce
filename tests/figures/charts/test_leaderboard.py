"""The leaderboard's figure by the numbers in it."""

import numpy as np
import pytest

from rnnviz.figures.charts.leaderboard import Bar, standings


def test_one_row_per_network_with_its_mean_and_every_seed():
    bars = [Bar("GRU", (0.9, 0.8), 0.85, 0.1, "#009E73"), Bar("LSTM", (0.7,), 0.7, float("nan"), "#0072B2")]
    means, seeds = standings(bars, chance=0.5).data
    assert list(means.y) == ["GRU", "LSTM"]
    assert list(means.x) == [0.85, 0.7]
    assert means.error_x.array[0] == pytest.approx(0.1)
    assert np.isnan(means.error_x.array[1])
    assert list(zip(seeds.y, seeds.x, strict=True)) == [("GRU", 0.9), ("GRU", 0.8), ("LSTM", 0.7)]


def test_the_axis_holds_chance_and_every_interval():
    figure = standings([Bar("GRU", (0.5, 0.6), 0.55, 0.3, "#009E73")], chance=0.5)
    low, high = figure.layout.xaxis.range
    assert low < 0.25
    assert high > 1
    assert figure.layout.shapes[0].x0 == 0.5
