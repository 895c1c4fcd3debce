"""One step taken apart: every operation's numbers follow from those before it, and the last is the cell's own."""

from collections.abc import Callable
from typing import Any

import numpy as np
import pytest

from rnnviz.nn.driven import drive, one_unit
from rnnviz.nn.operations import operations

COMPUTE: dict[str, Callable[[list[float]], Any]] = {
    "product": np.prod,
    "sum": np.sum,
    "sigmoid": lambda values: 1 / (1 + np.exp(-values[0])),
    "tanh": lambda values: np.tanh(values[0]),
    "rest": lambda values: 1 - values[0],
}


def weighted(kind: str, blocks: int):
    rng = np.random.default_rng(1)
    x, cell = (
        rng.normal(size=(4, 2)),
        one_unit(kind, rng.normal(size=(2, blocks)).tolist(), rng.normal(size=blocks).tolist(), [0.1] * blocks),
    )
    return drive(cell, cell.input_sums(x), {}), x


@pytest.mark.parametrize(("kind", "blocks"), [("lstm", 4), ("lstm_1997", 3), ("gru", 3)])
def test_each_operation_follows_from_those_before(kind: str, blocks: int) -> None:
    run, x = weighted(kind, blocks)
    known: dict[str, float] = {}
    for each in operations(run, 3, x):
        assert each.value == pytest.approx(COMPUTE[each.kind]([value for _, value in each.terms]))
        for symbol, value in each.terms:
            assert known.get(symbol, value) == pytest.approx(value)
        if each.signal:
            assert each.value == pytest.approx(run.signals[each.signal][3, 0])
        known[each.result] = each.value
    assert known["h_t"] == pytest.approx(run.signals["hidden"][3, 0])


def test_a_gru_by_hand() -> None:
    """H = .5, x = .25: r u h = .5 * 2 * .5 = .5; a = .75; g = tanh(.75); h' = .25 * .5 + .75 * g."""
    cell = one_unit("gru", [[0.0, 0, 1]], [0.0, 0, 2], [0.0] * 3)
    run = drive(cell, cell.input_sums(np.array([[0.25]])), {"update": [0.25], "reset": [0.5]}, start=0.5)
    values = [each.value for each in operations(run, 0)]
    g = np.tanh(0.75)
    assert values == pytest.approx([0.5, 0.75, g, 0.125, 0.75, 0.75 * g, 0.125 + 0.75 * g])


def test_there_is_no_step_after_the_last() -> None:
    run, x = weighted("lstm", 4)
    with pytest.raises(ValueError, match="There is no step 5"):
        operations(run, 4, x)
