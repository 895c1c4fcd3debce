"""Tokens and windows: x is the text, y the same shifted by one, and the parts do not overlap."""

import numpy as np
import pytest

from rnnviz.config.language import MAX_WINDOWS, LanguageConfig
from rnnviz.data.text import built_in, make, tutorial
from rnnviz.language import windows

TEXT = make("Letters", "abcdefghij" * 20)


def config(**changes: object) -> LanguageConfig:
    values = LanguageConfig().flat() | {"text": "own", "own_text": TEXT.fingerprint, "window": 3, "batch_size": 2}
    return LanguageConfig.from_flat(windows.fit(values | changes, TEXT))


def test_choices_are_fitted_to_the_text():
    fitted = config()
    assert (fitted.data.tokens, fitted.data.vocabulary) == (200, 11)  # ten letters and the unknown one
    assert fitted.parts == (160, 20, 20)


def test_windows_follow_one_another_and_y_is_x_shifted_by_one():
    encoded, dataset = windows.encode(config(), TEXT), windows.build(config(), TEXT)
    x, y = dataset.train.inputs, dataset.train.targets
    assert x.shape == y.shape == (53, 3) == (config().learnt_from, 3)
    np.testing.assert_array_equal(x.reshape(-1), encoded.train[:159])
    np.testing.assert_array_equal(y.reshape(-1), encoded.train[1:160])
    assert encoded.vocabulary.decode(np.concatenate([encoded.train, encoded.validation, encoded.test])) == TEXT.content


def test_a_window_for_every_position():
    dataset = windows.build(config(predict="last"), TEXT)
    assert dataset.train.inputs.shape == (157, 3)
    np.testing.assert_array_equal(dataset.train.inputs[1:, 0], dataset.train.inputs[:-1, 1])
    np.testing.assert_array_equal(dataset.train.targets[:-1], dataset.train.inputs[1:, -1])
    large = LanguageConfig.from_flat(windows.fit(LanguageConfig().flat() | {"predict": "last"}, built_in()))
    assert large.learnt_from == MAX_WINDOWS == len(windows.build(large, built_in()).train)


def test_readers_that_carry_their_state_on_have_as_many_windows_each():
    fitted = config(stateful=True, batch_size=6, window=3)
    dataset = windows.build(fitted, TEXT)
    assert len(dataset.train) == 48 == fitted.learnt_from
    assert len(dataset.validation) == 6


def test_a_text_that_has_less_than_the_choices_say_is_refused():
    with pytest.raises(ValueError, match="only 200 tokens"):
        windows.check(config().model_copy(update={"data": config().data.model_copy(update={"tokens": 300})}), TEXT)


def test_the_tutorials_first_window_is_what_it_asks_about():
    values = LanguageConfig().flat() | {
        "text": "tutorial",
        "token": "word",
        "predict": "last",
        "window": 4,
        "held_out": 0,
    }
    fitted = LanguageConfig.from_flat(windows.fit(values, tutorial()))
    dataset, known = windows.build(fitted, tutorial()), windows.encode(fitted, tutorial()).vocabulary
    assert known.decode(dataset.train.inputs[0]) == "deep learning is a"
    assert known.tokens[dataset.train.targets[0]] == "subset"
