"""The language model in NumPy is the Keras model of the same weights, and reads each token once."""

import numpy as np
import pytest

from rnnviz.language.model import Forced
from rnnviz.language.writing import How, draw, next_token, write
from tests.language.models import layers_of, random_model

GREEDY = How(temperature=0)


@pytest.mark.tf
@pytest.mark.parametrize("every", [True, False])
@pytest.mark.parametrize(("cell", "layers"), [("simple_rnn", 1), ("lstm", 2), ("gru", 2)])
def test_probabilities_are_those_of_keras(cell, layers, every):
    from rnnviz.training import keras_models

    made = random_model(cell, layers=layers, every=every)
    keras = keras_models.build(layers_of(cell, layers=layers, every=every), 7)
    keras_models.assign(keras, made.weights.layers, made.weights.arrays)
    ids = np.random.default_rng(1).integers(1, 9, 7)
    theirs = np.asarray(keras(ids[None]))[0]
    last = theirs[-1] if every else theirs
    np.testing.assert_allclose(next_token(made, ids), last, atol=1e-5)
    if every:
        np.testing.assert_allclose(-made.losses(ids), np.log(theirs[np.arange(6), ids[1:]]), atol=1e-5)
        written = write(made, ids, 1, GREEDY)
        np.testing.assert_allclose(written.probabilities[0], np.sort(last)[::-1], atol=1e-5)


def test_reading_at_once_is_reading_token_by_token():
    made = random_model("gru", layers=2)
    ids = np.array([3, 1, 4, 1, 5], np.int32)
    written = write(made, ids, 4, How(seed=2))
    whole = np.concatenate([ids, written.ids])
    np.testing.assert_allclose(written.memory, made.memory(whole), atol=1e-6)
    np.testing.assert_allclose(made.memory(whole), made.read(whole)[-1], atol=1e-6)  # of a GRU: its state
    losses = made.losses(np.concatenate([ids, written.ids]))
    np.testing.assert_allclose(np.exp(-losses[4:]), written.chosen, rtol=1e-5)


def test_a_network_of_windows_reads_no_more_than_its_window():
    made = random_model("lstm", every=False)
    written = write(made, np.array([1, 2, 3, 4, 5]), 3, GREEDY, window=2)
    again = write(made, np.array([4, 5]), 3, GREEDY, window=2)
    assert written.ids.tolist() == again.ids.tolist()
    text = np.array([1, 2, 3, 4, 5, 6])
    expected = [-np.log(next_token(made, text[k : k + 2])[text[k + 2]]) for k in range(4)]
    np.testing.assert_allclose(made.losses(text, 2), expected, rtol=1e-5)


def test_the_same_seed_writes_the_same_and_temperature_zero_needs_none():
    made = random_model("lstm")
    texts = [write(made, np.array([1]), 30, How(seed=seed)).ids.tolist() for seed in (0, 0, 1)]
    assert texts[0] == texts[1] != texts[2]
    greedy = [write(made, np.array([1]), 30, How(0, seed=seed)).ids.tolist() for seed in (0, 1)]
    assert greedy[0] == greedy[1]
    assert write(made, np.array([1]), 30, How(top_k=1)).ids.tolist() == greedy[0]
    assert all(0 not in text for text in texts)  # the unknown token is never written


def test_draws_have_the_frequencies_of_the_softmax():
    """P ~ exp(z / T): at T = .5 odds of e become odds of e squared."""
    rng, sums = np.random.default_rng(0), np.array([9.0, 1.0, 0.0, -1.0])
    drawn = np.bincount([draw(sums, How(0.5), rng) for _ in range(20_000)], minlength=4) / 20_000
    expected = np.exp(np.array([2.0, 0.0, -2.0]))
    np.testing.assert_allclose(drawn[1:], expected / expected.sum(), atol=0.01)
    assert drawn[0] == 0
    two = {draw(sums, How(5.0, top_k=2), rng) for _ in range(500)}
    assert two == {1, 2}


def test_a_forced_unit_has_its_value_at_every_token_and_changes_what_comes():
    made = random_model("lstm", layers=2)
    forced = Forced(unit=2, value=-0.9)
    written = write(made, np.array([1, 2]), 40, How(seed=1), forced=forced)
    np.testing.assert_allclose(written.memory[:, 2], -0.9, rtol=1e-6)
    assert written.ids.tolist() != write(made, np.array([1, 2]), 40, How(seed=1)).ids.tolist()
    of_gru = write(random_model("gru"), np.array([1]), 5, GREEDY, forced=Forced(unit=0, value=-2.0))
    assert (of_gru.memory[:, 0] == -2).all()


def test_without_a_prompt_there_is_nothing_to_go_on_from():
    with pytest.raises(ValueError, match="at least one token"):
        write(random_model("gru"), np.empty(0, int), 3, GREEDY)
    assert len(random_model("gru").losses(np.array([1]))) == 0


@pytest.mark.parametrize("layers", [1, 2])
def test_writing_a_character_reads_it_once_however_long_the_text_is(layers, monkeypatch):
    """What makes it quick: the state goes on, so that no token is read again."""
    made, read = random_model("lstm", layers=layers), list[int]()
    feed = type(made).feed

    def counted(self, token, states, forced=None):
        read.append(token)
        return feed(self, token, states, forced)

    monkeypatch.setattr(type(made), "feed", counted)
    written = write(made, np.array([3, 1]), 50, How())
    assert read == [3, 1, *written.ids.tolist()]
