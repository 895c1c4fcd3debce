"""Four cells that count: what each can and cannot do."""

import numpy as np
import pytest

from rnnviz.nn import generations

PULSES = np.array([0, 1, 0, 1, 0, 1, 0, 0, 1, 0.0])
RESETS = np.array([0, 0, 0, 0, 0, 0, 0, 1, 0, 0.0])


def memory(kind: str) -> np.ndarray:
    return generations.run(kind, PULSES, RESETS).path[1:, 0]


@pytest.mark.parametrize("kind", ["lstm", "lstm_peephole"])
def test_with_a_forget_gate_a_count_starts_again(kind: str) -> None:
    assert memory(kind) == pytest.approx([0, 1, 1, 2, 2, 3, 3, 0, 1, 1], abs=0.02)


def test_the_lstm_of_1997_counts_and_never_forgets() -> None:
    assert memory("lstm_1997") == pytest.approx([0, 1, 1, 2, 2, 3, 3, 3, 4, 4], abs=0.02)


def test_a_gru_starts_again_and_counts_in_smaller_and_smaller_steps() -> None:
    first = np.tanh(generations.GENTLE)
    second = np.tanh(generations.GENTLE + first)
    found = memory("gru_classic")
    assert found[[1, 3]] == pytest.approx([first, second], abs=1e-3)
    assert found[7] == pytest.approx(0, abs=1e-3)
    assert (found < 1).all()
    pulses = np.ones(6)
    steps = np.diff(generations.run("gru_classic", pulses, np.zeros(6)).path[:, 0])
    assert (steps > 0.01).all()  # all six are told apart
    assert (np.diff(steps) < 0).all()


def test_peepholes_open_the_output_at_the_third_pulse() -> None:
    h = generations.run("lstm_peephole", PULSES, RESETS).signals["hidden"][:, 0]
    assert h == pytest.approx([0, 0, 0, 0, 0, 3, 3, 0, 0, 0], abs=0.02)


def test_there_are_four_of_them() -> None:
    assert [generations.cell(kind).kind for kind in generations.KINDS] == list(generations.KINDS)
    with pytest.raises(KeyError):
        generations.cell("simple_rnn")


def test_cells_with_the_same_memory_are_found() -> None:
    every = {kind: generations.run(kind, PULSES, RESETS) for kind in generations.KINDS}
    assert generations.alike(every) == ("lstm", "lstm_peephole")
    assert generations.alike({kind: every[kind] for kind in ("lstm_1997", "lstm", "gru_classic")}) == ()
    assert generations.alike({}) == ()
