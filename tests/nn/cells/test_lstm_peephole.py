from dataclasses import replace

import numpy as np
import pytest

from rnnviz.nn.activations import TANH
from rnnviz.nn.cells.base import Cell
from rnnviz.nn.cells.lstm import LSTM
from rnnviz.nn.cells.lstm_peephole import PeepholeLSTM
from tests.nn.cells.cases import (
    LN2,
    LN3,
    LN4,
    differences,
    numbers,
    one_unit,
    random_cell,
    random_moment,
)


def random_peephole(rng: np.random.Generator) -> PeepholeLSTM:
    cell = random_cell("lstm_peephole", rng)
    assert isinstance(cell, PeepholeLSTM)
    return cell


def by_hand() -> tuple[Cell, np.ndarray]:
    """A cell and its input's sums, with gates that are open to 3/4, 1/4 and 4/5 only through their peepholes."""
    peepholes = np.array([[LN3], [-LN3], [1.0]])
    return one_unit(PeepholeLSTM, [0.0] * 4, peepholes=peepholes), np.array([0.0, 0.0, LN2, LN4 - 0.7])


def test_one_unit_by_hand() -> None:
    """From c = 1: i = 3/4, f = 1/4, g = 3/5, so c_t = .7, and o = 4/5 looks at that; h = .56 is not squashed."""
    (cell, a), states = by_hand(), numbers(0.0, 1.0)
    step = cell.step(a, states)
    assert np.ravel(step) == pytest.approx([0.56, 0.7, 0.75, 0.25, 0.6, 0.8])
    found = cell.gradient(step, states, numbers(1.0, 0.0))
    assert found.input_sums == pytest.approx([0.1026, 0.171, 0.43776, 0.112])
    assert np.ravel(found.after) == pytest.approx([1.0, 0.912])
    assert np.ravel(found.before) == pytest.approx([0.0, 0.228 - 0.0684 * LN3])
    J = cell.jacobian(step, states)
    assert J[:, 0].tolist() == [0, 0]
    assert J[:, 1] == pytest.approx([0.912 * (0.25 - 0.075 * LN3), 0.25 - 0.075 * LN3])


def test_the_gradient_of_a_peephole_is_that_of_finite_differences() -> None:
    rng = np.random.default_rng(0)
    cell = random_peephole(rng)
    a, states = random_moment(cell, rng)
    found = cell.gradient(cell.step(a, states), states, (np.ones(4), np.ones(4)))
    each = cell.vector_gradients(cell.step(a, states), states, found.input_sums, found.state_sums)["peepholes"]
    total = lambda p: np.array([np.sum(replace(cell, peepholes=p.reshape(3, 4)).step(a, states)[:2])])  # noqa: E731
    np.testing.assert_allclose(each.ravel(), differences(total, cell.peepholes.ravel())[0], atol=1e-8)


def test_with_a_squashed_output_and_no_peepholes_it_is_todays_lstm() -> None:
    rng = np.random.default_rng(0)
    cell = random_peephole(rng)
    a, states = random_moment(cell, rng, 7)
    plain = LSTM(cell.W, cell.U, cell.b)
    bare = replace(cell, peepholes=0 * cell.peepholes, output=TANH)
    for one, two in zip(bare.step(a, states), plain.step(a, states), strict=True):
        np.testing.assert_array_equal(one, two)
    step = plain.step(a, states)
    np.testing.assert_allclose(bare.jacobian(step, states), plain.jacobian(step, states), atol=1e-14)
    linear = replace(cell, peepholes=0 * cell.peepholes).step(a, states)
    np.testing.assert_array_equal(linear.hidden, linear.output * linear.cell)


def test_with_a_squashed_output_gradient_and_jacobian_are_still_those_of_the_step() -> None:
    rng = np.random.default_rng(1)
    cell = replace(random_peephole(rng), output=TANH)
    a, states = random_moment(cell, rng)
    step = cell.step(a, states)
    after = lambda flat: np.concatenate(cell.step(a, (flat[:4], flat[4:]))[:2])  # noqa: E731
    J = cell.jacobian(step, states)
    np.testing.assert_allclose(J, differences(after, np.concatenate(states)), atol=1e-7)
    np.testing.assert_allclose(np.concatenate(cell.gradient(step, states, states).before), np.concatenate(states) @ J)


def test_it_counts_beyond_one() -> None:
    """With open gates and g = 1 the state is the number of steps, and h shows it as it is."""
    cell, states = one_unit(PeepholeLSTM, [0.0] * 4), numbers(0.0, 0.0)
    for _ in range(30):
        states = cell.step(np.full(4, 1e3), states)[:2]
    assert np.ravel(states).tolist() == [30, 30]
