from typing import Any

import numpy as np
import pytest

from rnnviz.choices import ModelChoices
from rnnviz.gradients.state_flow import Setup, comparison, cures, measure, numbered, state_flow, untrained
from rnnviz.nn.backward import backpropagate
from rnnviz.nn.forward import trace
from rnnviz.nn.jacobians import jacobians

WORDS = np.random.default_rng(0).integers(100, 160, 30)


def network(**model: Any):
    ids, vocabulary = numbered(WORDS)
    return untrained(ModelChoices(**{"embedding": 8, "units": 8, **model}), vocabulary, 0, 0.5), ids


@pytest.mark.parametrize("cell", ["simple_rnn", "gru"])
def test_the_flow_is_that_of_backpropagation(cell: str) -> None:
    weights, ids = network(architecture=cell)
    hidden = backpropagate(weights, trace(weights, ids)).layers[0].hidden
    sizes = np.linalg.norm(hidden, axis=-1)[::-1]
    flow = state_flow(weights, ids)
    np.testing.assert_allclose(10.0**flow.norm, sizes / sizes[0], rtol=1e-9)


def test_the_flow_of_an_lstm_is_that_of_finite_differences() -> None:
    """Pushing both states of step T - k, measured by running the rest of the text from them."""
    weights, ids = network(architecture="lstm")
    cell = weights.cell("lstm_1")
    read = trace(weights, ids)
    layer, k = read.top[0], 7
    assert layer.cell is not None
    sums = cell.input_sums(layer.x)
    head = weights.arrays["verdict/kernel"][:, 0]

    def verdict(state: np.ndarray) -> float:
        h, c = state[:8], state[8:]
        for a in sums[-k:]:
            h, c = cell.step(a, (h, c))[:2]
        return float(h @ head)

    state = np.concatenate([layer.hidden[-k - 1], layer.cell[-k - 1]])
    push = 1e-6 * np.eye(16)
    slope = [(verdict(state + each) - verdict(state - each)) / 2e-6 for each in push]
    assert 10 ** state_flow(weights, ids).norm[k] == pytest.approx(
        np.linalg.norm(slope) / np.linalg.norm(head), rel=1e-6
    )


def test_without_a_recurrent_kernel_the_direct_path_is_all_there_is() -> None:
    weights, ids = network(architecture="lstm", recurrent_gain=0.0)
    layer = trace(weights, ids).top[0]
    product = np.linalg.multi_dot(list(jacobians(weights, layer)[:0:-1]))
    fades = np.prod(layer.signal("forget")[1:], axis=0)
    np.testing.assert_allclose(product[8:, 8:], np.diag(fades), rtol=1e-12, atol=0)
    flow = state_flow(weights, ids)
    assert flow.direct is not None
    assert 10 ** flow.direct[-1] == pytest.approx(np.median(fades), rel=0.2)  # mean of the logs of the middle two


def test_a_linear_orthogonal_network_keeps_the_gradient_exactly() -> None:
    weights, ids = network(architecture="simple_rnn", activation="linear", recurrent_gain=0.9)
    np.testing.assert_allclose(state_flow(weights, ids).norm, np.arange(30) * np.log10(0.9), atol=1e-10)


def test_forget_bias_lengthens_an_lstms_memory() -> None:
    left = [state_flow(*network(architecture="lstm", forget_bias=bias)).left for bias in (0.0, 1.0, 5.0)]
    assert left[0] < left[1] - 2 < left[2] - 4


def test_every_cure_is_measured_on_the_same_words() -> None:
    flows = measure(cures(8, 0.8, 5.0), WORDS, 0, 0.5)
    assert next(iter(flows)) == "none"
    assert flows["orthogonal"].left > flows["none"].left
    assert flows["forget_bias"].left > flows["lstm"].left > -np.inf
    assert len(flows["shorter"].norm) == 15
    assert flows["shorter"].left > flows["none"].left
    cut = flows["truncation"].norm
    np.testing.assert_array_equal(cut[:16], flows["none"].norm[:16])
    assert (cut[16:] == -np.inf).all()


def test_the_comparison_changes_nothing_but_the_cell() -> None:
    flows = measure(comparison(8, 1.0, 1.0), WORDS, 0, 0.5)
    assert list(flows) == ["simple_rnn", "lstm", "gru"]
    assert flows["lstm"].direct is not None
    assert flows["gru"].direct is None
    again = measure(comparison(8, 1.0, 1.0), WORDS + 1000, 0, 0.5)  # other words in the same pattern
    np.testing.assert_array_equal(again["gru"].norm, flows["gru"].norm)


def test_same_word_same_id() -> None:
    ids, count = numbered(np.array([7, 3, 7, 9]))
    assert ids.tolist() == [1, 0, 1, 2]
    assert count == 3


def test_what_cannot_be_followed_is_said() -> None:
    with pytest.raises(ValueError, match="overflowed"):
        measure({"x": Setup(ModelChoices(architecture="simple_rnn", activation="relu", recurrent_gain=5, units=64))},
                np.arange(600), 0, 2.0)  # fmt: skip


@pytest.mark.parametrize("architecture", ["simple_rnn", "gru"])
def test_the_gradient_of_a_mean_is_that_of_backpropagation(architecture: Any) -> None:
    """Each state is heard by the loss itself, and by all states after it."""
    model = ModelChoices(architecture=architecture, units=6, embedding=6, readout="mean", recurrent_gain=0.7)
    weights = untrained(model, 9, 0, 0.5)
    ids = np.array([1, 2, 3, 4, 5, 6, 7, 8, 1, 2])
    found = state_flow(weights, ids)
    back = backpropagate(weights, trace(weights, ids), np.array(1.0))
    sizes = np.linalg.norm(back.layers[-1].hidden, axis=-1)[::-1]
    np.testing.assert_allclose(10**found.norm, sizes / sizes[0], rtol=1e-6)
    assert found.left > -0.5  # the first word is heard as the last one is


def test_a_mean_is_heard_where_the_last_state_has_forgotten() -> None:
    flows = measure(cures(8, 0.3, 5.0), np.arange(200) % 50, 0, 0.3)
    assert flows["none"].left < -50
    assert -0.5 < flows["mean"].left < 0.5
    exploding = measure(cures(8, 3.0, 5.0), np.arange(400) % 50, 0, 0.0)
    assert exploding["mean"].left > 100  # no matter how large: nothing overflows


def test_the_largest_values_have_no_flow_of_their_own() -> None:
    weights = untrained(ModelChoices(architecture="gru", units=4, embedding=4, readout="max"), 9, 0, 0.5)
    with pytest.raises(ValueError, match="not the largest values"):
        state_flow(weights, np.array([1, 2, 3]))
