"""What tokens cost by how many are read before them: against reading token by token, and by law."""

import numpy as np
import pytest

from rnnviz.language.context import STRETCH, Context, costs, lengths, measure, steps
from rnnviz.language.model import Model
from rnnviz.language.writing import next_token
from rnnviz.nn.weights import Weights
from tests.language.models import random_model

TEXT = np.random.default_rng(0).integers(1, 9, 400)


def paid(model: Model, begin: int, place: int) -> float:
    """Return what the token at a place costs in bits when the network reads from `begin` up to it."""
    return float(-np.log2(next_token(model, TEXT[begin:place])[TEXT[place]]))


@pytest.mark.parametrize("cell", ["simple_rnn", "lstm", "gru"])
@pytest.mark.parametrize("every", [True, False])
def test_a_short_context_is_read_anew_for_every_token(cell, every):
    model, targets = random_model(cell, layers=2, every=every), np.array([40, 300])[:, None] + np.arange(STRETCH)
    for context in (1, 2, 5):
        found = costs(model, TEXT, targets, context)
        expected = [[paid(model, place - context, place) for place in row] for row in targets]
        np.testing.assert_allclose(found, expected, atol=1e-5)


@pytest.mark.parametrize(("context", "shared"), [(15, 1), (16, 2), (40, 4), (100, 8), (300, 32)])
def test_tokens_share_a_reading_that_is_at_most_an_eighth_longer(context, shared):
    model, targets = random_model("gru"), 360 + np.arange(STRETCH)[None]
    found = costs(model, TEXT, targets, context)[0]
    begins = [360 + place - place % shared - context for place in range(STRETCH)]
    expected = [paid(model, begin, 360 + place) for place, begin in enumerate(begins)]
    np.testing.assert_allclose(found, expected, atol=1e-5)
    assert shared - 1 <= context / 8
    assert steps(context) == (context + shared - 1) / shared


def test_a_network_that_forgets_everything_uses_one_token():
    model = random_model("simple_rnn")
    arrays = dict(model.weights.arrays)
    arrays["simple_rnn_1/recurrent_kernel"] = np.zeros_like(arrays["simple_rnn_1/recurrent_kernel"])
    forgets = measure(Model(Weights(model.weights.layers, arrays)), TEXT, (1, 2, 8, 32), 4)
    assert np.ptp(forgets.bits) < 1e-5
    assert forgets.used == 1
    assert forgets.tokens == 4 * STRETCH
    np.testing.assert_allclose(forgets.dearer, 0, atol=1e-5)
    assert np.ptp(measure(model, TEXT, (1, 2, 8, 32), 4).bits) > 0.01


def test_all_contexts_are_measured_on_the_same_tokens_spread_over_the_text():
    model = random_model("lstm")
    found = measure(model, TEXT, (1, 4), 3)
    places = np.array([4, 186, 368])[:, None] + np.arange(STRETCH)
    np.testing.assert_allclose(found.bits, [costs(model, TEXT, places, each).mean() for each in (1, 4)], rtol=1e-9)
    more = (costs(model, TEXT, places, 1) - costs(model, TEXT, places, 4)).mean(axis=1)
    middle, half = more.mean(), 4.302653 * more.std(ddof=1) / np.sqrt(3)  # Student's t with two degrees of freedom
    np.testing.assert_allclose(found.dearer[0], [middle - half, middle + half], rtol=1e-5)


def test_what_is_used_is_the_least_context_that_costs_no_more():
    context = Context((1, 2, 4, 8, 16), np.array([4.0, 2.5, 2.019, 2.0, 2.01]), np.zeros((5, 2)), 64)
    assert context.used == 4
    assert Context((1, 2), np.array([2.0, 2.5]), np.zeros((2, 2)), 64).used == 1


def test_contexts_go_beyond_the_window_as_far_as_the_text_does():
    assert lengths(100, 20_000) == (1, 2, 4, 8, 16, 32, 64, 100, 200, 400)
    assert lengths(4, 20_000) == (1, 2, 4, 8, 16)
    assert lengths(100, 200) == (1, 2, 4, 8, 16, 32, 64, 100)
    assert lengths(100, 60) == ()
    with pytest.raises(ValueError, match="needs a text of at least 464"):
        measure(random_model("gru"), TEXT, (1, 400), 4)
