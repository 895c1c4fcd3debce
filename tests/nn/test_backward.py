"""Backpropagation against finite differences and automatic differentiation, and the laws of contributions and truncation."""

import numpy as np
import pytest

from rnnviz.nn.backward import backpropagate, slope_of_loss, slope_of_probability
from rnnviz.nn.cells import CELLS
from rnnviz.nn.forward import predict, trace
from rnnviz.nn.jacobians import jacobians
from rnnviz.nn.weight_gradients import step_contributions
from rnnviz.nn.weights import Weights
from tests.networks import NETWORKS, OTHER_CELLS, name_of, random_choices, random_network, reviews
from tests.parameter_gradients import contribution_matrices, parameter_gradients

LABELS = np.array([1, 0, 1, 1, 0])


def loss(weights: Weights, batch: np.ndarray) -> float:
    p = trace(weights, batch).verdict
    return float(-np.sum(np.log(np.where(LABELS == 1, p, 1 - p))))


@pytest.mark.parametrize("choices", [*NETWORKS, *OTHER_CELLS], ids=name_of)
def test_gradients_of_all_weights_are_finite_differences(choices):
    weights, ids = random_network(**choices)
    if choices.get("output") == "linear":  # into (0, 1), where the loss has a slope
        weights.arrays["verdict/kernel"][:] *= 0.01
        weights.arrays["verdict/bias"][:] = 0.5
    batch = reviews(ids)
    seen = trace(weights, batch)
    found = parameter_gradients(weights, seen, backpropagate(weights, seen, slope_of_loss(weights, seen, LABELS)))
    assert found.keys() == weights.arrays.keys()
    rng, eps = np.random.default_rng(0), 1e-6
    for name, array in weights.arrays.items():
        assert found[name].shape == array.shape
        direction = rng.normal(size=array.shape)
        there, back = (
            loss(Weights(weights.layers, {**weights.arrays, name: array + sign * eps * direction}), batch)
            for sign in (1, -1)
        )
        assert np.sum(found[name] * direction) == pytest.approx((there - back) / (2 * eps), rel=1e-5, abs=1e-7)


@pytest.mark.parametrize("cell", CELLS)
@pytest.mark.parametrize("both", [False, True])
@pytest.mark.parametrize("masking", [False, True])
def test_gradients_at_the_states_are_finite_differences(cell, both, masking):
    weights, ids = random_network(architecture=cell, layers=2, bidirectional=both, masking=masking)
    ids[5] = 0
    seen = trace(weights, ids)
    gradients = backpropagate(weights, seen)
    eps = 1e-6
    for layer in seen.layers:
        for signal in CELLS[cell].states:
            found = getattr(gradients.layer(layer.path), signal)
            for t in np.flatnonzero(layer.mask):
                held = np.full((9, 4), np.nan)
                logits = []
                for sign in (1, -1):
                    held[t, 1] = layer.signal(signal)[t, 1] + sign * eps
                    logits.append(trace(weights, ids, clamp={(layer.path, signal): held}).logit)
                assert found[t, 1] == pytest.approx((logits[0] - logits[1]) / (2 * eps), rel=1e-5, abs=1e-9)


def test_a_layer_that_is_not_there_has_no_gradients():
    weights, ids = random_network(architecture="gru")
    gradients = backpropagate(weights, trace(weights, ids))
    assert gradients.layer("gru_1") is gradients.layers[0]
    with pytest.raises(ValueError, match="no recurrent layer called 'gru_2'"):
        gradients.layer("gru_2")


def test_token_gradients_are_finite_differences():
    for choices in NETWORKS:
        weights, ids = random_network(**choices)
        ids[4], eps = 7, 1e-6
        gradients = backpropagate(weights, trace(weights, ids)).tokens[ids == 7].sum(axis=0)
        table = weights.arrays["embedding/embeddings"]
        logits = []
        for sign in (1, -1):
            moved = table.copy()
            moved[7, 2] += sign * eps
            logits.append(trace(Weights(weights.layers, {**weights.arrays, "embedding/embeddings": moved}), ids).logit)
        assert gradients[2] == pytest.approx((logits[0] - logits[1]) / (2 * eps), rel=1e-5, abs=1e-9)


@pytest.mark.parametrize("choices", [*NETWORKS, *OTHER_CELLS], ids=name_of)
def test_a_batch_is_its_reviews_one_by_one(choices):
    weights, ids = random_network(**choices)
    batch = reviews(ids)
    together = backpropagate(weights, trace(weights, batch), np.arange(1.0, 6))
    for k, row in enumerate(batch):
        alone = backpropagate(weights, trace(weights, row), k + 1)
        assert np.allclose(alone.tokens, together.tokens[k])
        for one, all_of_them in zip(alone.layers, together.layers, strict=True):
            assert np.allclose(one.hidden, all_of_them.hidden[k])


@pytest.mark.parametrize("cell", CELLS)
def test_states_gradients_are_products_of_jacobians(cell):
    weights, ids = random_network(architecture=cell, masking=True, maxlen=12)
    seen = trace(weights, ids)
    layer, gradients = seen.layers[0], backpropagate(weights, seen).layers[0]
    flow = weights.arrays["verdict/kernel"][:, 0]
    flow = np.concatenate([flow, 0 * flow]) if "cell" in CELLS[cell].states else flow
    for t, J in reversed(list(enumerate(jacobians(weights, layer)))):
        assert np.allclose(gradients.hidden[t], flow[:4])
        flow = flow @ J


@pytest.mark.parametrize("cell", CELLS)
@pytest.mark.parametrize("variable", ["kernel", "recurrent_kernel"])
def test_the_steps_contributions_add_up_to_the_gradient(cell, variable):
    weights, ids = random_network(architecture=cell, masking=True, bidirectional=True)
    seen = trace(weights, ids)
    gradients = backpropagate(weights, seen)
    whole = parameter_gradients(weights, seen, gradients)
    for layer, flow in zip(seen.layers, gradients.layers, strict=True):
        each = contribution_matrices(weights, layer, flow, variable)
        sizes = step_contributions(weights, layer, flow, variable)
        total = whole[f"{layer.path}/{variable}"]
        assert np.allclose(each.sum(axis=0), total)
        assert np.allclose(np.linalg.norm(each, axis=(1, 2)), sizes.norm)
        assert np.allclose((each * total).sum(axis=(1, 2)) / np.linalg.norm(total), sizes.along)
        assert sizes.along.sum() == pytest.approx(sizes.whole)
        assert (sizes.norm[:3] == 0).all()


@pytest.mark.parametrize("cell", CELLS)
def test_truncation_is_a_constant_state_before_the_window(cell):
    weights, ids = random_network(architecture=cell, layers=2, maxlen=12)
    seen = trace(weights, ids)
    whole, cut = backpropagate(weights, seen), backpropagate(weights, seen, truncate=3)
    for one, other in zip(whole.layers, cut.layers, strict=True):
        assert (other.hidden[:8] == 0).all()
        assert np.allclose(one.hidden[8:], other.hidden[8:])  # the loss is at step 11: all paths to 8 have 3 steps
        assert np.allclose(one.x[8:], other.x[8:])
    assert (cut.tokens[:8] == 0).all()
    everything = backpropagate(weights, seen, truncate=11)
    assert np.allclose(everything.tokens, whole.tokens)


def test_truncation_counts_the_steps_that_are_read_in_the_order_of_reading():
    weights, ids = random_network(architecture="gru", bidirectional=True, masking=True)
    ids[:] = [0, 5, 6, 0, 7, 8, 9, 0, 0]
    forward, backward = backpropagate(weights, trace(weights, ids), truncate=1).layers
    assert (np.abs(forward.hidden).sum(axis=1) > 0).tolist() == [False] * 5 + [True] * 4
    assert np.abs(forward.input_sums).sum(axis=1).nonzero()[0].tolist() == [5, 6]
    assert np.abs(backward.input_sums).sum(axis=1).nonzero()[0].tolist() == [1, 2]
    with pytest.raises(ValueError, match="at least 0"):
        backpropagate(weights, trace(weights, ids), truncate=-1)


def test_no_gradient_flows_through_what_is_held():
    weights, ids = random_network(architecture="lstm")
    seen = trace(weights, ids, clamp={("lstm_1", "forget"): 0.0, ("lstm_1", "hidden"): [0.0, np.nan, 0.0, 0.0]})
    gradients = backpropagate(weights, seen).layers[0]
    assert (gradients.input_sums[:, 4:8] == 0).all()  # the forget gates
    assert (gradients.input_sums[:, 12] == 0).all()  # the output gate of a silenced unit
    assert gradients.cell is not None
    assert (gradients.cell[:-1, [0, 2, 3]] == 0).all()
    assert (gradients.input_sums[-1, [1, 9, 13]] != 0).all()
    table = weights.arrays["embedding/embeddings"].copy()
    logits, eps = [], 1e-6
    for sign in (1, -1):
        table[ids[-2], 0] += sign * eps
        moved = Weights(weights.layers, {**weights.arrays, "embedding/embeddings": table.copy()})
        logits.append(
            trace(moved, ids, clamp={("lstm_1", k): seen.layers[0].held[k] for k in seen.layers[0].held}).logit
        )
        table[ids[-2], 0] -= sign * eps
    assert backpropagate(weights, seen).tokens[ids == ids[-2]].sum(axis=0)[0] == pytest.approx(
        (logits[0] - logits[1]) / (2 * eps), rel=1e-5
    )


@pytest.mark.parametrize("output", ["sigmoid", "linear"])
def test_slopes_are_those_of_loss_and_probability(output):
    weights, ids = random_network(architecture="feed_forward", output=output, seed=4)
    bias, eps = weights.arrays["verdict/bias"], 1e-6
    bias[:] += 0.5 - trace(weights, ids).verdict + 0.1
    seen = trace(weights, ids)

    def shifted(by: float) -> float:
        return float(predict(Weights(weights.layers, {**weights.arrays, "verdict/bias": bias + by}), ids[None])[0])

    slope = (shifted(eps) - shifted(-eps)) / (2 * eps)
    assert slope_of_probability(weights, seen) == pytest.approx(slope, rel=1e-6)
    for label in (0, 1):
        ends = [-np.log(p if label else 1 - p) for p in (shifted(eps), shifted(-eps))]
        assert slope_of_loss(weights, seen, label) == pytest.approx((ends[0] - ends[1]) / (2 * eps), rel=1e-6)


@pytest.mark.parametrize("dtype", [np.float32, np.float64])
def test_slopes_of_confident_answers_have_the_same_size_on_both_sides(dtype):
    weights, ids = random_network(architecture="feed_forward", dtype=dtype)
    weights.arrays["verdict/kernel"][:] = 0
    batch = np.stack([ids, ids])
    for z in (20, 100):
        tail = np.exp(-z) / (1 + np.exp(-z))  # 2.061e-9 at 20
        weights.arrays["verdict/bias"][:] = z
        sure = trace(weights, batch)
        assert slope_of_loss(weights, sure, [1, 0]) == pytest.approx([-tail, 1 - tail], rel=1e-12)
        assert slope_of_probability(weights, sure) == pytest.approx(tail, rel=1e-8)
        weights.arrays["verdict/bias"][:] = -z
        sure = trace(weights, batch)
        assert slope_of_loss(weights, sure, [1, 0]) == pytest.approx([tail - 1, tail], rel=1e-12)
        assert slope_of_probability(weights, sure) == pytest.approx(tail, rel=1e-8)


def test_a_linear_verdict_outside_of_the_probabilities_has_no_slope():
    weights, ids = random_network(architecture="feed_forward", output="linear")
    weights.arrays["verdict/bias"][:] = 9
    assert slope_of_loss(weights, trace(weights, ids), 0) == 0


def test_an_exploded_network_has_no_finite_gradient_and_that_is_no_accident():
    weights, ids = random_network(dtype=np.float32, architecture="simple_rnn", activation="relu", maxlen=200)
    weights.arrays["simple_rnn_1/recurrent_kernel"][:] = 5
    weights.arrays["simple_rnn_1/kernel"][:] = 1
    weights.arrays["simple_rnn_1/bias"][:] = 1
    seen = trace(weights, ids)
    assert not np.isfinite(backpropagate(weights, seen, slope_of_loss(weights, seen, 0)).tokens[:50]).any()


@pytest.mark.tf
@pytest.mark.parametrize("choices", [*NETWORKS, *map(random_choices, range(8))], ids=name_of)
def test_gradients_are_those_of_automatic_differentiation(choices):
    import tensorflow as tf

    from rnnviz.training import keras_models

    weights, ids = random_network(dtype=np.float32, **choices)
    batch = reviews(ids)
    model = keras_models.build(weights.layers, len(ids))
    keras_models.assign(model, weights.layers, weights.arrays)
    variables = keras_models.variables(model, weights.layers)
    with tf.GradientTape() as tape:
        loss = tf.reduce_sum(tf.keras.losses.binary_crossentropy(LABELS[:, None], model(batch)))
    theirs = tape.gradient(loss, {name: variable.value for name, variable in variables.items()})
    seen = trace(weights, batch)
    found = parameter_gradients(weights, seen, backpropagate(weights, seen, slope_of_loss(weights, seen, LABELS)))
    for name, gradient in theirs.items():
        expected = tf.convert_to_tensor(gradient).numpy()
        scale = max(1.0, float(np.abs(expected).max()))
        assert np.abs(found[name] - expected).max() < 1e-5 * scale, name
