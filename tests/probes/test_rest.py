"""Where states come to rest, on networks whose fixed points are known by hand."""

from typing import Any

import numpy as np
import pytest

from rnnviz.nn import forward
from rnnviz.nn.jacobians import jacobians
from rnnviz.nn.weights import Weights
from rnnviz.probes import rest
from tests.networks import random_network

TOKEN = 1  # reads as zeros in the networks below


def network(recurrent: np.ndarray, activation: str = "linear", **choices: Any) -> tuple[Weights, np.ndarray]:
    """Return a SimpleRNN of these recurrent weights that TOKEN drives by nothing, and reviews for it."""
    weights, _ = random_network(
        0, architecture="simple_rnn", activation=activation, units=len(recurrent), **choices
    )  # padded in front, maxlen 9
    for name, array in weights.arrays.items():
        if name.endswith("recurrent_kernel"):
            array[:] = recurrent
        if name.startswith("simple_rnn") and name.endswith("bias"):
            array[:] = 0
        if name.endswith("embeddings"):
            array[TOKEN] = 0
    ids = np.random.default_rng(5).integers(2, 20, (12, 9))
    ids[:6, :4] = 0
    return weights, ids


def test_a_state_that_halves_rests_at_zero_and_forgets() -> None:
    weights, ids = network(0.5 * np.eye(2))
    found = rest.read_on(weights, ids, TOKEN, 40)
    assert found.places == 1
    assert (found.place == 0).all()
    assert found.factor == pytest.approx(0.5)
    np.testing.assert_allclose(found.after, found.before / 2**40)
    nothing = forward.head(weights, np.zeros(2))[1]
    np.testing.assert_allclose(found.prediction[:, -1], nothing, atol=1e-6)
    np.testing.assert_allclose(found.prediction[:, 0], forward.predict(weights, ids))


def test_a_latch_has_two_places_and_keeps_the_sign() -> None:
    """H = tanh(2 h) has the solutions 0 and ±.9575; around the last two the slope is 2 (1 - h²) = .1664."""
    weights, ids = network(np.array([[2.0]]), "tanh")
    found = rest.read_on(weights, ids, TOKEN, 60)
    assert found.places == 2
    np.testing.assert_allclose(found.after[:, 0], 0.957504 * np.sign(found.before[:, 0]), atol=1e-5)
    assert len({tuple(np.sign(found.after[found.place == k, 0])) for k in (0, 1)}) == 2
    assert np.bincount(found.place)[0] >= np.bincount(found.place)[1]
    assert found.factor == pytest.approx(0.166372, abs=1e-4)


def test_an_identity_keeps_every_state_where_it_was() -> None:
    weights, ids = network(np.eye(3))
    found = rest.read_on(weights, ids, TOKEN, 20)
    np.testing.assert_array_equal(found.after, found.before)
    assert found.places == len(np.unique(found.place)) > 4
    assert found.factor == pytest.approx(1)
    assert (found.prediction == found.prediction[:, :1]).all()


def test_a_state_that_flips_its_sign_never_rests() -> None:
    weights, ids = network(-np.eye(2))
    found = rest.read_on(weights, ids, TOKEN, 21)
    assert (found.place == rest.MOVING).all()
    assert found.places == 0
    assert np.isnan(found.factor)


@pytest.mark.parametrize("architecture", ["simple_rnn", "lstm", "gru"])
@pytest.mark.parametrize("layers", [1, 2])
def test_padding_behind_a_review_is_read_over(architecture: str, layers: int) -> None:
    """What stands behind the last word is the token: the state there is that of the review alone."""
    weights, ids = random_network(3, architecture=architecture, layers=layers, maxlen=12)
    ids = np.roll(ids, -3)  # three pads behind
    found = rest.read_on(weights, ids[None], TOKEN, 5)
    longer = np.concatenate([ids[:-3], np.full(5, TOKEN)])
    whole = forward.trace(weights, longer)
    np.testing.assert_allclose(found.prediction[0], forward.running_prediction(weights, whole)[-6:])
    memory = whole.top[0].hidden if whole.top[0].cell is None else whole.top[0].cell
    np.testing.assert_allclose((found.before[0], found.after[0]), memory[[-6, -1]])


def test_reviews_in_parts_are_as_all_together(monkeypatch: pytest.MonkeyPatch) -> None:
    weights, ids = network(0.5 * np.eye(2))
    whole = rest.read_on(weights, ids, TOKEN, 10)
    monkeypatch.setattr(forward, "TOKENS_AT_ONCE", 19 * 5)  # five reviews
    np.testing.assert_allclose(rest.read_on(weights, ids, TOKEN, 10).prediction, whole.prediction, atol=1e-12)


def test_what_has_no_state_that_goes_on_and_what_overflows_is_refused() -> None:
    refused: list[dict[str, Any]] = [
        {"architecture": "lstm", "bidirectional": True},
        {"architecture": "cnn_lstm", "maxlen": 15},
    ]
    for choices in refused:
        weights, ids = random_network(0, **choices)
        with pytest.raises(ValueError, match="one direction"):
            rest.read_on(weights, ids[None], TOKEN, 5)
    weights, ids = network(1e60 * np.eye(2))
    with pytest.raises(ValueError, match="grow beyond"), np.errstate(all="ignore"):
        rest.read_on(weights, ids, TOKEN, 20)


def test_half_of_the_gap_is_gone_for_good() -> None:
    labels = np.array([1, 1, 0, 0])
    high, low = np.array([0.9, 0.4, 0.9, 0.3, 0.3, 0.3]), np.full(6, 0.1)
    assert rest.half_gone(np.stack([high, high, low, low]), labels) == 3  # the dip at 1 was not for good
    assert rest.half_gone(np.stack([high[:3], high[:3], low[:3], low[:3]]), labels) is None
    assert rest.half_gone(np.stack([high[:4], high[:4], low[:4], low[:4]]), labels) is None  # it may come back
    np.testing.assert_allclose(rest.gaps(np.stack([high, high, low, low]), labels), high - low)


def test_the_last_jacobian_is_the_last_of_all() -> None:
    weights, ids = random_network(0, architecture="lstm", masking=True)
    layer = forward.trace(weights, ids).top[0]
    np.testing.assert_array_equal(jacobians(weights, layer, last=1), jacobians(weights, layer)[-1:])


def test_one_review_rests_as_many_do() -> None:
    before = np.array([[0.5, -0.5]])
    assert rest.places(before, before + 1e-12, before).tolist() == [0]
    assert rest.places(before, before + 0.01, before).tolist() == [rest.MOVING]
    same = np.repeat(before, 3, axis=0)
    assert rest.places(same, same + 1e-12, same).tolist() == [0, 0, 0]


def test_of_a_gap_that_was_never_there_nothing_is_gone() -> None:
    labels = np.array([0, 1])
    assert rest.half_gone(np.full((2, 9), 0.3), labels) is None
    assert rest.half_gone(np.full((2, 9), np.nan), labels) is None
