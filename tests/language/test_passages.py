"""A long text read as passages side by side."""

import numpy as np
import pytest

from rnnviz.language.passages import BEFORE, PASSAGES, cut, memory
from tests.language.models import random_model


@pytest.mark.parametrize("cell", ["lstm", "gru", "simple_rnn"])
def test_each_passage_is_what_the_network_remembers_after_the_tokens_before_it(cell):
    made = random_model(cell, layers=2)
    ids = np.random.default_rng(0).integers(1, made.vocabulary, BEFORE + PASSAGES * 300 + 7)
    counted, remembered = memory(made, ids)
    np.testing.assert_array_equal(counted, ids[BEFORE : BEFORE + PASSAGES * 300])
    assert remembered.shape[0] == len(counted)
    for first in range(0, len(counted), 300):
        alone = made.memory(ids[first : first + BEFORE + 300])[BEFORE:]
        np.testing.assert_allclose(remembered[first : first + 300], alone, atol=1e-6)


def test_a_short_text_is_read_from_its_first_token():
    made = random_model("lstm")
    ids = np.random.default_rng(0).integers(1, made.vocabulary, BEFORE + PASSAGES * BEFORE - 1)
    counted, remembered = memory(made, ids)
    np.testing.assert_array_equal(counted, ids)
    np.testing.assert_allclose(remembered, made.memory(ids), atol=1e-6)
    assert cut(ids).shape == (1, len(ids))
