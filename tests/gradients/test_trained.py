from typing import Any

import numpy as np
import pytest

from rnnviz.choices import ModelChoices
from rnnviz.gradients.state_flow import untrained
from rnnviz.gradients.trained import bands, by_step, kernel_spectra, run_back, truncation
from rnnviz.nn.backward import backpropagate
from rnnviz.nn.cells import CELLS
from rnnviz.nn.weight_gradients import step_contributions
from rnnviz.nn.weights import Weights
from tests.networks import random_network
from tests.parameter_gradients import parameter_gradients

RNG = np.random.default_rng(0)
IDS, LABELS = RNG.integers(0, 20, (6, 24)), RNG.integers(0, 2, 6)


def done(**model: Any):
    weights = untrained(ModelChoices(**{"embedding": 5, "units": 7, **model}), 20, 0, 0.5)
    return run_back(weights, IDS, LABELS)


@pytest.mark.parametrize("cell", CELLS)
def test_a_window_keeps_what_truncated_backpropagation_keeps(cell: str) -> None:
    weights, _ = random_network(architecture=cell, maxlen=24)
    made, path = run_back(weights, IDS, LABELS), f"{cell}_1"
    name = f"{path}/recurrent_kernel"
    whole = parameter_gradients(made.weights, made.trace, made.gradients)[name]
    found = truncation(made, path)
    for window in (1, 3, 10, 24):
        cut = backpropagate(made.weights, made.trace, made.gradients.slope, truncate=window - 1)
        kept = parameter_gradients(made.weights, made.trace, cut)[name]
        lost = np.linalg.norm(whole - kept) / np.linalg.norm(whole)
        assert found.lost[window - 1] == pytest.approx(lost, abs=1e-9)
        cosine = np.sum(whole * kept) / np.linalg.norm(whole) / np.linalg.norm(kept)
        assert found.cosine[window - 1] == pytest.approx(cosine, abs=1e-9)
    assert found.window.tolist() == list(range(1, 25))
    assert found.lost[-1] == pytest.approx(0, abs=1e-12)


def test_by_step_is_the_median_over_the_reviews() -> None:
    made = done(architecture="lstm")
    found = by_step(made, "lstm_1")
    sizes = np.linalg.norm(made.gradients.layers[0].hidden, axis=-1)
    np.testing.assert_allclose(10.0**found.median, np.quantile(sizes, 0.5, axis=0, method="nearest"), rtol=1e-9)
    assert (found.low <= found.median).all()
    assert (found.median <= found.high).all()
    assert found.reviews == 6
    assert (by_step(made, "lstm_1", "cell").median != found.median).any()


@pytest.mark.parametrize("dtype", [np.float32, np.float64])
def test_confident_answers_have_gradients_on_both_sides(dtype: type) -> None:
    weights = untrained(ModelChoices(architecture="gru", embedding=5, units=7), 20, 0, 0.5)
    medians = []
    for bias, label in ((20, 1), (-20, 0)):
        arrays: dict[str, np.ndarray] = {name: array.astype(dtype) for name, array in weights.arrays.items()}
        arrays["verdict/bias"] = np.array([bias], dtype)
        found = by_step(run_back(Weights(weights.layers, arrays), IDS, np.full(6, label)), "gru_1")
        assert found.reviews == 6
        medians.append(found.median[-1])
    # |dL/dh| at the end is |p - y| |w|; p - y is e^-(20 +- w h), the same but for a factor of some e^w
    assert medians[0] == pytest.approx(medians[1], abs=1)


def test_a_state_that_the_cell_has_not_is_refused() -> None:
    with pytest.raises(ValueError, match="no state called 'cell'"):
        by_step(done(architecture="gru"), "gru_1", "cell")


def test_the_bands_share_out_the_whole_gradient() -> None:
    made = done(architecture="simple_rnn", recurrent_gain=0.7)
    found = bands(made, "simple_rnn_1", 4)
    assert found.edges == ((0, 5), (6, 11), (12, 17), (18, 23))
    assert found.share.sum() == pytest.approx(1)
    assert (np.diff(found.share) < 0).all()  # a vanishing gradient: the latest steps wrote it


def test_each_band_has_its_own_steps_from_the_first_to_the_last() -> None:
    made = done(architecture="simple_rnn")
    found = bands(made, "simple_rnn_1")
    assert found.edges == tuple((k, k + 2) for k in range(0, 24, 3))  # eight
    layer, gradients = made.layer("simple_rnn_1")
    norm = step_contributions(made.weights, layer, gradients, "recurrent_kernel").norm
    latest_first = (norm / norm.sum(axis=-1, keepdims=True)).mean(axis=0)[::-1]
    np.testing.assert_allclose(found.share, latest_first.reshape(8, 3).sum(axis=1))


def test_spectra_by_gate_are_those_of_the_blocks() -> None:
    made = done(architecture="lstm", recurrent_initializer="orthogonal")
    found = kernel_spectra(made.weights, "lstm_1", "lstm")
    assert list(found) == ["input", "forget", "candidate", "output"]
    block = made.weights.arrays["lstm_1/recurrent_kernel"][:, 7:14]
    assert found["forget"].norm == pytest.approx(np.linalg.norm(block, 2))
    assert found["forget"].radius == pytest.approx(np.abs(np.linalg.eigvals(block)).max())


def test_what_cannot_be_measured_is_said() -> None:
    made = done(architecture="gru")
    broken = {**made.weights.arrays, "gru_1/bias": np.full_like(made.weights.arrays["gru_1/bias"], np.nan)}
    with pytest.raises(ValueError, match="NaN"):
        run_back(Weights(made.weights.layers, broken), IDS, LABELS)
    silent = {**made.weights.arrays, "verdict/kernel": np.zeros((7, 1))}
    quiet = run_back(Weights(made.weights.layers, silent), IDS, LABELS)
    with pytest.raises(ValueError, match="exactly zero"):
        truncation(quiet, "gru_1")
