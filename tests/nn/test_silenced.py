"""Silencing units one after the other is the same as clamping each of them."""

import numpy as np
import pytest

from rnnviz.nn import forward, silenced
from rnnviz.nn.clamping import only
from rnnviz.nn.layers import Recurrent, paths
from tests.networks import NETWORKS, OTHER_CELLS, name_of, random_network, reviews

RECURRENT = [each for each in (*NETWORKS, *OTHER_CELLS) if each["architecture"] not in ("feed_forward", "cnn")]


@pytest.mark.parametrize("choices", RECURRENT, ids=name_of)
def test_it_answers_as_the_whole_network_with_a_clamp(choices, monkeypatch) -> None:
    weights, ids = random_network(**choices)
    batch = reviews(ids)
    monkeypatch.setattr(forward, "TOKENS_AT_ONCE", len(ids))  # more than one part
    for layer in (each for each in weights.layers if isinstance(each, Recurrent)):
        for path in paths(layer):
            found = silenced.predict(weights, batch, path)
            assert found.shape == (layer.units, len(batch))
            for unit, answers in enumerate(found):
                clamp = {(path, "hidden"): only([unit], 0.0, units=layer.units)}
                np.testing.assert_allclose(answers, forward.predict(weights, batch, clamp=clamp), rtol=1e-12)


def test_a_layer_that_is_not_there_is_refused() -> None:
    weights, ids = random_network(architecture="lstm")
    with pytest.raises(ValueError, match="no recurrent layer called 'gru_1'"):
        silenced.predict(weights, ids[None], "gru_1")
