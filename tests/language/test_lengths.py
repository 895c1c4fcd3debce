"""A network of windows and prompts of other lengths."""

import numpy as np

from rnnviz.language.lengths import right_by_length
from rnnviz.language.writing import next_token
from tests.language.models import random_model


def test_each_place_is_asked_with_a_prompt_of_each_length():
    model, text = random_model("simple_rnn", every=False), np.random.default_rng(0).integers(1, 9, 60)
    found = right_by_length(model, text, range(1, 4))
    for length, share in zip(range(1, 4), found, strict=True):
        told = [next_token(model, text[k : k + length]).argmax() for k in range(60 - length)]
        assert share == np.mean(np.array(told) == text[length:])
    assert 0 < found.max() < 1
