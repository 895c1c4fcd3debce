"""One step backwards: by hand, by small changes of every number, and against the Jacobian of the cell's own step."""

from collections.abc import Mapping, Sequence
from typing import Any

import numpy as np
import pytest

from rnnviz.nn.driven import Driven, drive, one_unit
from rnnviz.nn.operations import Operation, operations
from rnnviz.nn.operations_back import backwards, recurrent_weights
from tests.nn.test_operations import COMPUTE, weighted

ARRIVING = {"h_t": 0.75, "c_t": -1.25}
SMALL = 1e-6


def lstm_by_hand() -> Driven:
    """F = .5, i = .8, c~ = .5, o = .4, c_0 = 2: c = 1 + .4 = 1.4."""
    held = {"forget": [0.5], "input": [0.8], "candidate": [0.5], "output": [0.4]}
    return drive(one_unit("lstm", [[0.0] * 4], [0.0] * 4, [0.0] * 4), np.zeros((1, 4)), held, start=2.0)


def gru_by_hand() -> Driven:
    cell = one_unit("gru", [[0.0, 0, 1]], [0.0, 0, 2], [0.0] * 3)
    return drive(cell, cell.input_sums(np.array([[0.25]])), {"update": [0.25], "reset": [0.5]}, start=0.5)


def totals(forward: Sequence[Operation], arriving: Mapping[str, float], **more: Any) -> dict[str, float]:
    return {**arriving, **{each.to: each.total for each in backwards(forward, arriving, **more)}}


def test_an_lstm_by_hand() -> None:
    squashed = np.tanh(1.4)
    found = totals(operations(lstm_by_hand(), 0), {"h_t": 1.0, "c_t": 2.0})
    memory = 2 + 0.4 * (1 - squashed**2)  # from the next step, and through what is shown
    expected = {"o_t": squashed, "s_t": 0.4, "c_t": memory, "kept": memory, "added": memory}
    expected |= {"f_t": memory * 2, "c_t-1": memory * 0.5, "i_t": memory * 0.5, "c~_t": memory * 0.8, "h_t": 1.0}
    assert found == pytest.approx(expected)


def test_a_shut_output_gate_sends_nothing_and_the_memory_passes_what_comes_along_it() -> None:
    held = {"forget": [1.0], "input": [0.0], "candidate": [0.5], "output": [0.0]}
    run = drive(one_unit("lstm", [[0.0] * 4], [0.0] * 4, [0.0] * 4), np.zeros((1, 4)), held, start=2.0)
    found = totals(operations(run, 0), {"h_t": 1.0, "c_t": 1.0})
    assert (found["s_t"], found["c_t-1"], found["c~_t"]) == (0, 1, 0)


@pytest.mark.parametrize("run", [lstm_by_hand(), gru_by_hand()], ids=["lstm", "gru"])
def test_what_comes_back_is_what_a_small_change_does(run: Driven) -> None:
    """The loss is dh * h + dc * c."""
    forward = operations(run, 0)
    arriving = ARRIVING if run.memory == "cell" else {"h_t": ARRIVING["h_t"]}
    found = totals(forward, arriving)
    given = {symbol: value for each in forward for symbol, value in each.terms} | {
        each.result: each.value for each in forward
    }
    given = {symbol: value for symbol, value in given.items() if symbol not in {each.result for each in forward}}

    def loss(changed: str, change: float) -> float:
        known = {**given, changed: given[changed] + change}
        for each in forward:
            known[each.result] = float(COMPUTE[each.kind]([known[symbol] for symbol, _ in each.terms]))
        return sum(weight * known[symbol] for symbol, weight in arriving.items())

    assert set(given) <= set(found)
    for symbol in given:
        slope = (loss(symbol, SMALL) - loss(symbol, -SMALL)) / (2 * SMALL)
        assert found[symbol] == pytest.approx(slope, abs=1e-8), symbol


@pytest.mark.parametrize(("kind", "blocks"), [("lstm", 4), ("lstm_1997", 3)])
def test_through_the_weights_it_is_the_jacobian_of_the_step(kind: str, blocks: int) -> None:
    run, x = weighted(kind, blocks)
    forward = operations(run, 3, x)
    found = totals(forward, ARRIVING, recurrent=recurrent_weights(run, x, 3))
    states = tuple(run.before[name][3] for name in run.cell.states)
    a = run.cell.input_sums(x)[3]

    def loss(which: int, change: float) -> float:
        moved = tuple(state + change * (k == which) for k, state in enumerate(states))
        step = run.cell.step(a, moved)
        after = dict(zip(run.cell.signals(), step, strict=True))
        return float(ARRIVING["h_t"] * after["hidden"][0] + ARRIVING["c_t"] * after["cell"][0])

    for which, name in enumerate(run.cell.states):
        slope = (loss(which, SMALL) - loss(which, -SMALL)) / (2 * SMALL)
        assert found[f"{name[0]}_t-1"] == pytest.approx(slope, abs=1e-8), name


def test_each_operation_says_what_it_adds_to_what_was_there() -> None:
    sent = backwards(operations(gru_by_hand(), 0), {"h_t": 1.0})
    twice = [each for each in sent if each.to == "z_t"]  # through 1 - z, and through what is kept
    assert [each.before for each in twice] == [0.0, pytest.approx(twice[0].total)]
    assert twice[1].total == pytest.approx(0.5 - np.tanh(0.75))
