"""A driven cell: numbers worked out by hand, and what holds for every cell and every curve."""

import numpy as np
import pytest

from rnnviz.nn import forward
from rnnviz.nn.cells import CELLS
from rnnviz.nn.driven import direct, drive, left, of_trace, one_unit
from tests.networks import random_network
from tests.nn.cells.cases import UNITS, random_cell

LSTM = one_unit("lstm", [[0.0] * 4], [0.0] * 4, [0.0] * 4)


def by_hand(i, f, g, o, start=0.0):
    held = {"input": i, "forget": f, "candidate": g, "output": o}
    return drive(LSTM, np.zeros((len(i), 4)), held, start)


def test_three_steps_worked_out_by_hand() -> None:
    """c: 2 -> .5 * 2 + 1 * .5 = 1.5 -> 1 * 1.5 + .5 * -1 = 1 -> 0 * 1 + 1 * 1 = 1; h = o * tanh(c)."""
    run = by_hand([1, 0.5, 1], [0.5, 1, 0], [0.5, -1, 1], [1, 0, 0.5], start=2)
    assert run.path[:, 0].tolist() == [2, 1.5, 1, 1]
    assert run.signals["hidden"][:, 0] == pytest.approx([0.905148, 0, 0.380797], abs=1e-6)
    assert left(run)[:, 0].tolist() == [0, 0, 0, 1]


def test_what_reaches_step_0_is_the_product_of_f() -> None:
    f = [0.9, 0.5, 1.0, 0.8]
    run = by_hand([1] * 4, f, [0.3] * 4, [1] * 4)
    assert left(run)[:, 0] == pytest.approx([0.36, 0.4, 0.8, 0.8, 1])
    assert left(run) == pytest.approx(direct(run))


def test_the_staircase_climbs_by_one_and_the_output_stays_below_one() -> None:
    run = by_hand([1] * 30, [1] * 30, [1] * 30, [1] * 30)
    assert run.path[:, 0].tolist() == list(range(31))
    assert run.signals["hidden"].max() <= 1


def test_a_simple_rnn_multiplies_at_every_step() -> None:
    """h_1 = tanh(0) = 0, so that two steps multiply by w = .5 each."""
    run = drive(one_unit("simple_rnn", [[1.0]], [0.5], [0.0]), np.zeros((2, 1)), {})
    assert left(run)[:, 0].tolist() == [0.25, 0.5, 1]
    assert np.isnan(direct(run)[0, 0])


def test_a_gru_with_both_gates_shut_knows_nothing_of_before() -> None:
    cell = one_unit("gru", [[0.0, 0, 1]], [0.0, 0, 1], [0.0] * 3)
    x = np.full((4, 1), 0.4)
    run = drive(cell, cell.input_sums(x), {"update": [0] * 4, "reset": [1, 1, 0, 1]})
    assert left(run)[:3, 0].tolist() == [0, 0, 0]
    assert run.path[3, 0] == pytest.approx(np.tanh(0.4))


@pytest.mark.parametrize("kind", CELLS)
def test_what_is_left_is_the_derivative_of_the_memory(kind: str) -> None:
    rng = np.random.default_rng(3)
    cell, a = random_cell(kind, rng), rng.normal(size=(5, random_cell(kind, rng).U.shape[1])) / 3
    run = drive(cell, a, {}, start=0.2)
    assert run.steps == 5
    assert run.path.shape == (6, UNITS)
    eps = 1e-6
    more, less = (drive(cell, a, {}, start=0.2 + change).path[-1, 1] for change in (eps, -eps))
    assert left(run, 1)[0].sum() == pytest.approx((more - less) / (2 * eps), rel=1e-5, abs=1e-9)


def test_the_lstm_of_1997_keeps_everything() -> None:
    run = drive(random_cell("lstm_1997", np.random.default_rng(0)), np.zeros((3, 3 * UNITS)), {})
    assert (direct(run) == 1).all()


def test_a_trained_layer_is_a_run_of_its_cell() -> None:
    weights, ids = random_network(3, architecture="lstm", layers=1, bidirectional=False)
    layer = forward.trace(weights, ids).layers[0]
    run = of_trace(weights.cell(layer.path), layer)
    again = drive(run.cell, run.a, {})
    assert again.path == pytest.approx(run.path)
    assert run.steps == int(layer.mask.sum())


@pytest.mark.parametrize("held", [{"update": [1, 1]}, {"input": [1, 1, 1]}])
def test_what_does_not_fit_the_cell_is_refused(held: dict[str, list[float]]) -> None:
    with pytest.raises(ValueError, match="cannot be driven by"):
        drive(LSTM, np.zeros((2, 4)), held)


def test_features_of_one_unit() -> None:
    cell = one_unit("gru", [[1.0, 2, 3], [4, 5, 6]], [7.0, 8, 9], [1.0, 2, 3])
    assert cell.units == 1
    assert cell.input_sums(np.array([[1.0, 0]]))[0].tolist() == [2, 4, 6]
