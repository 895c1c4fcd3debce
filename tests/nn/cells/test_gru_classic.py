import numpy as np
import pytest

from rnnviz.nn.cells.gru import GRU
from rnnviz.nn.cells.gru_classic import ClassicGRU
from tests.nn.cells.cases import LN2, LN3, numbers, one_unit, random_cell, random_moment


def test_one_unit_by_hand() -> None:
    """Z = 3/4, r = 1/4; the candidate reads U (r * h) = 2 / 4, so that g = tanh(ln 2) = 3/5."""
    cell, states = one_unit(ClassicGRU, [0.0, 0.0, 2.0]), numbers(1.0)
    step = cell.step(np.array([LN3, -LN3, LN2 - 0.5]), states)
    assert np.ravel(step) == pytest.approx([0.9, 0.75, 0.25, 0.6])
    found = cell.gradient(step, states, numbers(1.0))
    assert found.input_sums == pytest.approx([0.075, 0.06, 0.16])
    assert found.before[0] == pytest.approx(0.83)
    assert cell.jacobian(step, states) == pytest.approx(np.array([[0.83]]))
    (h, gates), (read, candidate) = cell.recurrent_factors(step, states, found.state_sums)
    assert (h, read) == (1, 0.25)
    assert (gates.tolist(), candidate.tolist()) == (found.input_sums[:2].tolist(), found.input_sums[2:].tolist())


def test_both_grus_agree_where_the_reset_gate_is_open_and_only_there() -> None:
    rng = np.random.default_rng(0)
    classic = random_cell("gru_classic", rng)
    keras = GRU(classic.W, classic.U, np.stack([classic.b, 0 * classic.b]))
    a, states = random_moment(classic, rng, 7)
    assert not np.allclose(keras.step(a, states).hidden, classic.step(a, states).hidden)
    a[:, 4:8] = 1e3
    one, two = keras.step(a, states), classic.step(a, states)
    np.testing.assert_allclose(one.hidden, two.hidden, atol=1e-14)
    np.testing.assert_allclose(keras.jacobian(one, states), classic.jacobian(two, states), atol=1e-13)


def test_a_shut_reset_gate_makes_the_candidate_deaf_to_the_state() -> None:
    cell = one_unit(ClassicGRU, [0.0, 0.0, 3.0])
    a = np.array([-1e3, -1e3, LN2])
    for h in (-5.0, 0.0, 5.0):
        step = cell.step(a, numbers(h))
        assert step.hidden == pytest.approx(0.6)
        assert cell.jacobian(step, numbers(h)) == 0
