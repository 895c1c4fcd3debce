"""The leaderboard: the recorded results are all there, and a standing is what its seeds say."""

import numpy as np
import pytest

from rnnviz.config import leaderboard as networks
from rnnviz.runs import leaderboard
from rnnviz.runs.leaderboard import Result, standings


def test_every_network_and_seed_is_recorded():
    kinds = [(result.network, result.seed) for result in leaderboard.recorded()]
    assert sorted(kinds) == sorted((name, seed) for name in networks.NETWORKS for seed in networks.SEEDS)


def test_the_record_says_what_made_it():
    recorded = leaderboard.recorded()
    assert all(0.5 < result.accuracy <= 1 for result in recorded)
    assert all(result.seconds > 0 for result in recorded)
    without_state = {result.network for result in recorded if result.half_life is None}
    assert {"Feed-forward", "CNN"} <= without_state
    assert all(result.half_life is not None for result in recorded if result.network in ("SimpleRNN", "LSTM", "GRU"))


def test_a_record_of_other_networks_is_refused(monkeypatch):
    monkeypatch.setattr(networks, "BUDGET", {**networks.BUDGET, "epochs": 6})
    with pytest.raises(ValueError, match=r"make it again with python -m scripts\.make_leaderboard"):
        leaderboard.recorded()


def test_what_is_written_is_read_again(tmp_path, monkeypatch):
    monkeypatch.setattr(leaderboard, "FILE", tmp_path / "leaderboard.json")
    made = Result("LSTM", 2, 0.87654321, 1.25, None)
    leaderboard.write([made])
    assert leaderboard.recorded() == (Result("LSTM", 2, 0.8765, 1.25, None),)


def test_the_interval_of_three_values():
    """Student's t with 2 degrees of freedom is 4.3027 at 97.5 %; the deviation of 1, 2, 3 is 1."""
    (three,) = standings([Result("LSTM", seed, accuracy, 1.0, None) for seed, accuracy in enumerate((1.0, 2.0, 3.0))])
    assert three.margin == pytest.approx(4.3027 / np.sqrt(3), rel=1e-4)
    (one,) = standings([Result("LSTM", 0, 1.0, 1.0, None)])
    assert np.isnan(one.margin)


def test_the_best_stands_first():
    first, second = standings([
        Result("LSTM", 0, 0.7, 1.0, None), Result("GRU", 0, 0.9, 2.0, 6.0), Result("GRU", 1, 0.8, 4.0, 10.0),
    ])  # fmt: skip
    assert (first.network, second.network) == ("GRU", "LSTM")
    assert first.accuracy == pytest.approx(0.85)
    assert (first.accuracies, first.seconds, first.half_life) == ((0.9, 0.8), 3.0, 8.0)
    assert first.parameters == networks.parameters("GRU")
    assert second.half_life is None
