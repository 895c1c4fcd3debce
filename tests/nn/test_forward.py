"""Laws that reading, masking and the running prediction obey."""

import numpy as np
import pytest

from rnnviz.nn.cells import CELLS
from rnnviz.nn.forward import (
    convolution_windows,
    head,
    pool_windows,
    predict,
    running_prediction,
    states,
    trace,
)
from rnnviz.nn.weights import Weights
from tests.networks import NETWORKS, OTHER_CELLS, name_of, random_network, reviews


@pytest.mark.parametrize("choices", [*NETWORKS, *OTHER_CELLS], ids=name_of)
def test_a_batch_is_its_reviews_one_by_one(choices):
    weights, ids = random_network(**choices)
    batch = reviews(ids)
    together = trace(weights, batch)
    assert np.allclose(predict(weights, batch), together.probability)
    for k, row in enumerate(batch):
        alone = trace(weights, row)
        assert alone.logit == pytest.approx(together.logit[k])
        for one, all_of_them in zip(alone.layers, together.layers, strict=True):
            assert one.hidden.shape == (len(alone.spans), 4)
            for signal in one.signals:
                assert np.allclose(one.signal(signal), all_of_them.signal(signal)[k], equal_nan=True)


def test_the_average_of_no_words_is_no_number():
    weights, ids = random_network(architecture="feed_forward", pooling="average", masking=True)
    answers = predict(weights, np.stack([ids, np.zeros_like(ids)]))
    assert np.isnan(answers).tolist() == [False, True]


@pytest.mark.parametrize("cell", CELLS)
@pytest.mark.parametrize("both", [False, True])
def test_with_masking_the_padding_changes_nothing(cell, both):
    weights, ids = random_network(architecture=cell, bidirectional=both, layers=2, masking=True)
    words, other = ids[3:], np.concatenate([ids[3:], [0, 0]])
    assert trace(weights, words).logit == pytest.approx(trace(weights, ids).logit)
    assert trace(weights, other).logit == pytest.approx(trace(weights, ids).logit)
    blind = random_network(architecture=cell, bidirectional=both, layers=2)[0]
    assert trace(blind, words).logit != pytest.approx(trace(blind, ids).logit)


@pytest.mark.parametrize("cell", CELLS)
def test_a_masked_step_keeps_the_state_and_has_no_gates(cell):
    weights, ids = random_network(architecture=cell, masking=True)
    ids[6] = 0
    layer = trace(weights, ids).layers[0]
    assert layer.mask.tolist() == [False] * 3 + [True] * 3 + [False] + [True] * 2
    assert (layer.hidden[:3] == 0).all()
    assert (layer.hidden[6] == layer.hidden[5]).all()
    for gate in layer.gates.values():
        assert (np.isnan(gate).any(axis=1) == ~layer.mask).all()


@pytest.mark.parametrize("cell", CELLS)
def test_the_backward_direction_is_the_same_cell_on_the_reversed_text(cell):
    weights, ids = random_network(architecture=cell, bidirectional=True)
    arrays = dict(weights.arrays)
    for name in CELLS[cell].shapes(1, 1):
        arrays[f"{cell}_1/backward/{name}"] = arrays[f"{cell}_1/forward/{name}"]
    weights = Weights(weights.layers, arrays)
    forward, backward = trace(weights, ids).layers
    mirrored, _ = trace(weights, ids[::-1]).layers
    assert not forward.backward
    assert backward.backward
    assert np.allclose(backward.hidden[::-1], mirrored.hidden)
    assert np.allclose(backward.previous("hidden")[:-1], backward.hidden[1:])
    assert np.allclose(forward.previous("hidden")[1:], forward.hidden[:-1])


@pytest.mark.parametrize("choices", [c for c in [*NETWORKS, *OTHER_CELLS] if c["architecture"] in CELLS], ids=name_of)
def test_running_prediction_is_the_answer_to_the_text_so_far(choices):
    weights, ids = random_network(**choices)
    running = running_prediction(weights, trace(weights, ids))
    assert running.shape == ids.shape
    if not choices.get("bidirectional"):
        for t in (3, 6, 8):
            assert running[t] == pytest.approx(trace(weights, ids[: t + 1]).probability)
    batch = reviews(ids)
    assert np.allclose(
        running_prediction(weights, trace(weights, batch))[2], running_prediction(weights, trace(weights, batch[2]))
    )


def test_running_prediction_of_both_directions_joins_the_states_at_each_step():
    weights, ids = random_network(architecture="lstm", layers=2, bidirectional=True)
    seen = trace(weights, ids)
    joined = np.concatenate([seen.layer("lstm_2/forward").hidden[4], seen.layer("lstm_2/backward").hidden[4]])
    assert running_prediction(weights, seen)[4] == pytest.approx(head(weights, joined)[1])
    ends = np.concatenate([seen.layer("lstm_2/forward").hidden[-1], seen.layer("lstm_2/backward").hidden[0]])
    assert head(weights, ends)[0] == pytest.approx(seen.logit)


def test_running_prediction_needs_recurrence():
    weights, ids = random_network(architecture="cnn", kernel_size=2)
    with pytest.raises(ValueError, match="needs a recurrent network"):
        running_prediction(weights, trace(weights, ids))


def test_states_are_those_of_the_traces():
    weights, ids = random_network(architecture="lstm", layers=2, bidirectional=True)
    batch = reviews(ids)
    both, cell = states(weights, batch), states(weights, batch, path="lstm_1/backward", signal="cell")
    assert both.shape == (5, 9, 8)
    assert cell.shape == (5, 9, 4)
    one = trace(weights, batch[3])
    assert np.allclose(both[3], np.concatenate([p.hidden for p in one.top], axis=-1))
    assert np.allclose(cell[3], one.layer("lstm_1/backward").signal("cell"))
    with pytest.raises(ValueError, match="no signal called 'update'"):
        states(weights, batch, path="lstm_1/forward", signal="update")
    with pytest.raises(ValueError, match="no recurrent layer called 'lstm_3'"):
        states(weights, batch, path="lstm_3")


def test_spans_say_which_tokens_a_step_has_seen():
    weights, ids = random_network(architecture="cnn_lstm", kernel_size=3, pool_size=2, maxlen=10)
    seen = trace(weights, ids)
    assert seen.spans.tolist() == [[0, 4], [2, 6], [4, 8], [6, 10]]
    for step, (first, end) in enumerate(seen.spans):
        inside, outside = ids.copy(), ids.copy()
        inside[first:end] = inside[first:end] % 19 + 1  # another word everywhere
        outside[:first] = outside[:first] % 19 + 1
        outside[end:] = outside[end:] % 19 + 1
        read = [trace(weights, changed).layers[0].x[step] for changed in (ids, inside, outside)]
        assert not np.allclose(read[0], read[1])
        assert np.allclose(read[0], read[2])
    spread = seen.at_tokens(np.arange(4.0))
    assert spread.tolist()[3:] == [0, 0, 1, 1, 2, 2, 3]
    assert np.isnan(spread[:3]).all()


def test_precision_is_that_of_the_weights():
    for dtype in (np.float32, np.float64):
        weights, ids = random_network(dtype=dtype, architecture="lstm", masking=True, layers=2)
        seen = trace(weights, ids, clamp={("lstm_1", "forget"): 1.0})
        assert {seen.logit.dtype, *(layer.signal(s).dtype for layer in seen.layers for s in layer.signals)} == {
            np.dtype(dtype)
        }


def test_an_exploding_network_is_not_an_accident():
    weights, ids = random_network(dtype=np.float32, architecture="simple_rnn", activation="relu", maxlen=200)
    weights.arrays["simple_rnn_1/recurrent_kernel"][:] = 5
    weights.arrays["simple_rnn_1/kernel"][:] = 1
    weights.arrays["simple_rnn_1/bias"][:] = 1
    assert np.isinf(trace(weights, ids).layers[0].hidden[-1]).all()


def test_ids_outside_the_vocabulary_and_short_texts_are_refused():
    weights, _ = random_network(architecture="cnn_lstm", kernel_size=3, pool_size=2)
    for ids in ([1, 2, 20], [1, -1, 3]):
        with pytest.raises(ValueError, match="from 0 to 19"):
            trace(weights, np.array(ids))
    with pytest.raises(ValueError, match="2 steps is too short for a convolution over 3"):
        trace(weights, np.array([1, 2]))
    with pytest.raises(ValueError, match="1 steps is too short to pool over 2"):
        trace(weights, np.array([1, 2, 3]))


def test_no_reviews_no_predictions():
    weights, _ = random_network()
    assert predict(weights, np.zeros((0, 9), int)).shape == (0,)


def test_a_text_may_be_as_short_as_one_window():
    x = np.arange(6.0).reshape(3, 2)
    assert convolution_windows(x, 3).tolist() == [[0, 1, 2, 3, 4, 5]]
    assert pool_windows(x, 3).tolist() == [x.tolist()]
