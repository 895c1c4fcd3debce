import numpy as np
import pytest

from rnnviz.gradients.why import reasons
from rnnviz.nn import forward
from rnnviz.nn.jacobians import jacobians
from tests.networks import random_network


def test_the_gate_the_factor_and_the_verdict_are_those_of_this_network() -> None:
    weights, ids = random_network(0, np.float64, architecture="lstm", masking=True)
    trace = forward.trace(weights, ids)
    layer, words = trace.top[0], ids != 0
    found = reasons(weights, layer, words, np.array([0.5, 0.9, 0.2, 0.72, 0.7, 0.7]))
    units = layer.gates["forget"][words].prod(axis=0) ** (1 / words.sum())
    assert (found.keep, found.longest) == pytest.approx((np.median(units), units.max()))
    through = np.linalg.multi_dot(jacobians(weights, layer)[words][::-1])
    assert found.factor ** words.sum() == pytest.approx(np.linalg.norm(through, 2))
    assert found.reached == 4  # after the third word it was still .5 away
    assert found.words == 6


def test_a_layer_that_reads_from_the_end_has_its_first_word_there() -> None:
    weights, ids = random_network(0, np.float64, architecture="lstm", masking=True, bidirectional=True)
    trace = forward.trace(weights, ids)
    forth, back = trace.top
    words, prediction = ids != 0, np.full(6, 0.5)
    assert back.backward
    through = np.linalg.multi_dot(
        jacobians(weights, back)[words]
    )  # the last step that it reads is the text's first word
    other = np.linalg.multi_dot(jacobians(weights, back)[words][::-1])
    found = reasons(weights, back, words, prediction).factor ** words.sum()
    assert found == pytest.approx(np.linalg.norm(through, 2))
    assert found != pytest.approx(np.linalg.norm(other, 2), rel=1e-6)
    assert not forth.backward


def test_a_cell_without_gates_keeps_nothing_by_a_gate_and_an_orthogonal_linear_one_has_factor_1() -> None:
    weights, ids = random_network(0, np.float64, architecture="simple_rnn", activation="linear")
    kernel = next(array for name, array in weights.arrays.items() if name.endswith("recurrent_kernel"))
    kernel[:] = np.linalg.qr(kernel)[0]
    trace = forward.trace(weights, ids)
    found = reasons(weights, trace.top[0], ids != 0, np.full(6, 0.5))
    assert np.isnan(found.keep)
    assert found.factor == pytest.approx(1)
    assert found.reached == 1
    with pytest.raises(ValueError, match="no word"):
        reasons(weights, trace.top[0], np.zeros(len(ids), bool), np.empty(0))
