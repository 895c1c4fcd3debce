"""The three mistakes of the next-word tutorial stop it as the page says."""

import numpy as np
import pytest

from rnnviz import lessons


def why(mistake: str) -> str:
    """What the page says of a mistake."""
    return lessons.load("generate").words[f"why {mistake}"]


def test_a_row_of_ids_has_no_second_axis() -> None:
    X = np.arange(10)[:-1]
    with pytest.raises(IndexError, match="tuple index out of range"):
        X.shape[1]
    assert "IndexError: tuple index out of range" in why("shape")


@pytest.mark.tf
def test_a_recurrent_layer_refuses_ids_without_a_sequence_axis() -> None:
    import keras

    vectors = keras.layers.Embedding(10, 10)(np.arange(9))
    with pytest.raises(ValueError, match="expected ndim=3, found ndim=2"):
        keras.layers.SimpleRNN(50)(vectors)
    assert "expected ndim=3, found ndim=2" in why("axis")


@pytest.mark.tf
def test_a_network_for_four_words_answers_a_prompt_of_another_length_without_a_word() -> None:
    import keras

    layers = [keras.Input((4,), dtype="int32"), keras.layers.Embedding(10, 10), keras.layers.SimpleRNN(50)]
    model = keras.Sequential([*layers, keras.layers.Dense(10, activation="softmax")])
    assert model.predict(np.zeros((1, 6), int), verbose=0).shape == (1, 10)
    assert "Keras 3 answers without a word" in why("length")
