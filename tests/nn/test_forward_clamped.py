"""A forward pass in which gates, units or states are held."""

import numpy as np
import pytest

from rnnviz.nn.cells import CELLS
from rnnviz.nn.clamping import only
from rnnviz.nn.forward import trace
from rnnviz.nn.weights import Weights
from tests.networks import random_network


@pytest.mark.parametrize("cell", CELLS)
def test_a_silenced_unit_is_the_network_without_it(cell):
    weights, ids = random_network(architecture=cell)
    arrays = dict(weights.arrays)
    for name in (f"{cell}_1/recurrent_kernel", "verdict/kernel"):
        arrays[name] = arrays[name].copy()
        arrays[name][2] = 0  # nobody listens to unit 2
    unheard = trace(Weights(weights.layers, arrays), ids)
    silenced = trace(weights, ids, clamp={(f"{cell}_1", "hidden"): only([2], 0.0, units=4)})
    assert silenced.logit == pytest.approx(unheard.logit)
    assert (silenced.layers[0].hidden[:, 2] == 0).all()
    assert np.allclose(np.delete(silenced.layers[0].hidden, 2, 1), np.delete(unheard.layers[0].hidden, 2, 1))


def test_clamped_gates_do_what_the_equations_say():
    weights, ids = random_network(architecture="lstm")
    shut = trace(weights, ids, clamp={("lstm_1", "forget"): 0.0}).layers[0]
    assert np.allclose(shut.signal("cell"), shut.gates["input"] * shut.gates["candidate"])
    frozen = trace(weights, ids, clamp={("lstm_1", "input"): 0.0, ("lstm_1", "forget"): 1}).layers[0]
    assert (frozen.signal("cell") == 0).all()
    at = np.full((9, 4), np.nan)
    at[5, 1] = 0.75  # one unit at one step
    once = trace(weights, ids, clamp={("lstm_1", "cell"): at}).layers[0].signal("cell")
    free = trace(weights, ids).layers[0].signal("cell")
    assert once[5, 1] == 0.75
    assert np.allclose(once[:5], free[:5])
    assert not np.allclose(once[6:], free[6:])


def test_a_clamp_may_hold_one_direction():
    weights, ids = random_network(architecture="gru", bidirectional=True)
    forward, backward = trace(weights, ids, clamp={("gru_1/backward", "update"): 1.0}).layers
    free, _ = trace(weights, ids).layers
    assert np.allclose(forward.hidden, free.hidden)
    assert (backward.hidden == 0).all()  # keeps its start
    assert not trace(weights, ids, clamp={("gru_1", "update"): 1.0}).layers[0].hidden.any()


@pytest.mark.parametrize(
    ("clamp", "sentence"),
    [
        ({("lstm_2", "forget"): 1}, "no recurrent layer called 'lstm_2', only lstm_1"),
        ({("lstm_1", "update"): 1}, "no signal called 'update', only hidden, cell, input"),
        ({("lstm_1", "forget"): np.ones(5)}, r"shape \(5,\) does not fit the 9 steps and 4 units"),
    ],
)
def test_clamps_that_fit_nothing_are_refused(clamp, sentence):
    weights, ids = random_network(architecture="lstm")
    with pytest.raises(ValueError, match=sentence):
        trace(weights, ids, clamp=clamp)
