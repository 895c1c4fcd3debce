"""Answers as recorded and computed again: what counts as the same, and which networks cannot give it."""

import numpy as np
import pytest

from rnnviz.config.run import from_flat
from rnnviz.nn.forward import predict
from rnnviz.nn.initializers import fresh
from rnnviz.nn.weights import Weights
from rnnviz.probes.recorded import parted
from tests.networks import random_network

NAN = float("nan")


@pytest.mark.parametrize(
    ("recorded", "again", "expected"),
    [
        (0.2, 0.2009, False),
        (0.2, 0.2011, True),
        (0.2011, 0.2, True),
        (0.4999, 0.5001, True),  # the difference does not show, but the verdict is another
        (0.5, 0.4999, False),  # 1/2 itself is negative, as in Keras' metrics
        (NAN, NAN, False),
        (NAN, 0.3, True),
        (0.3, NAN, True),
    ],
)
def test_answers_agree_to_the_digits_a_page_shows_and_on_their_side(recorded, again, expected):
    assert parted(recorded, again) == expected


def test_many_answers_are_compared_one_by_one():
    assert parted([0.1, 0.6, 0.9], [0.1, 0.4, 0.902]).tolist() == [False, True, True]
    assert parted([0.1, 0.9], [0.15, 0.7], tolerance=0.1).tolist() == [False, True]


def answers(gain: float, steps: int) -> tuple[np.ndarray, np.ndarray]:
    """The same twenty answers of an untrained SimpleRNN, computed in float32 and in float64."""
    config = from_flat({"architecture": "simple_rnn", "units": 32, "vocabulary": 300, "maxlen": steps,
                        "recurrent_gain": gain})  # fmt: skip
    exact = fresh(config.network(), 3)
    exact.arrays["verdict/kernel"][:] *= 10
    single = {name: array.astype(np.float32) for name, array in exact.arrays.items()}
    ids = np.random.default_rng(0).integers(3, 300, (20, steps))
    same = Weights(exact.layers, {name: array.astype(np.float64) for name, array in single.items()})
    return predict(Weights(exact.layers, single), ids), predict(same, ids)


def test_a_chaotic_network_gives_no_two_precisions_the_same_answers_and_a_calm_one_does():
    assert not parted(*answers(0.9, 200)).any()
    assert parted(*answers(3.0, 100)).sum() >= 15


def test_trained_weights_of_ordinary_size_agree_far_beyond_what_is_shown():
    weights, ids = random_network(architecture="gru", maxlen=40)
    single = Weights(weights.layers, {name: array.astype(np.float32) for name, array in weights.arrays.items()})
    again = Weights(weights.layers, {name: array.astype(np.float64) for name, array in single.arrays.items()})
    assert not parted(predict(single, ids[None]), predict(again, ids[None]), tolerance=1e-5).any()
