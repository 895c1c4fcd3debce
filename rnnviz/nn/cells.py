"""One step of each recurrent cell: the equations as the code, from one state to the next.

A step is a pure function of arrays; it knows no layer and no model. The leading axes `...` may be empty (one review) or
count reviews. Symbols, with d inputs, n units and k blocks of n columns side by side in Keras' order:

    a_t  (..., k * n)  the input's part of the sums, `project(x_t, W, b)`: it needs no state, so that one matrix product
                       gives it for all timesteps at once
    h    (..., n)      hidden state of the step before; for an LSTM also the cell state c (..., n)
    U    (n, k * n)    recurrent kernel

Blocks are input, forget, candidate, output for the LSTM and update, reset, candidate for the GRU.
"""

from collections.abc import Callable, Mapping
from typing import NamedTuple

import numpy as np

from rnnviz.nn.activations import TANH, Function, sigmoid

Edit = Callable[[str, np.ndarray], np.ndarray]


GATES: Mapping[str, tuple[str, ...]] = {
    "simple_rnn": (),
    "lstm": ("input", "forget", "candidate", "output"),
    "gru": ("update", "reset", "candidate"),
}

KERAS_BLOCKS: Mapping[str, tuple[str, ...]] = {"simple_rnn": ("state",), "lstm": GATES["lstm"], "gru": GATES["gru"]}


class SimpleRNNStep(NamedTuple):
    """What a SimpleRNN computes in one step."""

    hidden: np.ndarray  # (..., units) h_t


class LSTMStep(NamedTuple):
    """What an LSTM computes in one step. Gates are in [0, 1]."""

    hidden: np.ndarray  # (..., units) h_t
    cell: np.ndarray  # (..., units) c_t
    input: np.ndarray  # (..., units) i_t
    forget: np.ndarray  # (..., units) f_t
    candidate: np.ndarray  # (..., units) the proposed new content
    output: np.ndarray  # (..., units) o_t


class GRUStep(NamedTuple):
    """What a GRU computes in one step. Gates are in [0, 1]."""

    hidden: np.ndarray  # (..., units) h_t
    update: np.ndarray  # (..., units) z_t, the share of the old state that is kept
    reset: np.ndarray  # (..., units) r_t
    candidate: np.ndarray  # (..., units) the proposed new state


def unedited(name: str, value: np.ndarray) -> np.ndarray:
    """Leave every signal as the cell computed it. Gate surgery passes another function instead."""
    return value


def project(x: np.ndarray, kernel: np.ndarray, bias: np.ndarray) -> np.ndarray:
    """Return W x + b: (..., d) inputs, (d, k) kernel, (k,) bias -> (..., k)."""
    flat = x.reshape(-1, x.shape[-1]) @ kernel + bias
    return flat.reshape(*x.shape[:-1], -1)


def blocks(sums: np.ndarray, count: int) -> list[np.ndarray]:
    """Cut the last axis into `count` equal parts (views)."""
    n = sums.shape[-1] // count
    return [sums[..., k * n : (k + 1) * n] for k in range(count)]


def simple_rnn_step(
    a: np.ndarray, h: np.ndarray, U: np.ndarray, activation: Function = TANH.apply, edit: Edit = unedited
) -> SimpleRNNStep:
    """h_t = tanh(W x_t + U h + b) (Elman 1990)."""
    return SimpleRNNStep(edit("hidden", activation(a + h @ U)))


def lstm_step(
    a: np.ndarray,
    h: np.ndarray,
    c: np.ndarray,
    U: np.ndarray,
    activation: Function = TANH.apply,
    edit: Edit = unedited,
) -> LSTMStep:
    """The LSTM with a forget gate, as in Keras (Hochreiter & Schmidhuber 1997; Gers, Schmidhuber & Cummins 2000).

    i, f, o = sigmoid(W x_t + U h + b), each with its own block of W, U and b
    g = tanh(W x_t + U h + b)
    c_t = f * c + i * g
    h_t = o * tanh(c_t)
    """
    sum_i, sum_f, sum_g, sum_o = blocks(a + h @ U, 4)
    i = edit("input", sigmoid(sum_i))
    f = edit("forget", sigmoid(sum_f))
    g = edit("candidate", activation(sum_g))
    o = edit("output", sigmoid(sum_o))
    c = edit("cell", f * c + i * g)
    h = edit("hidden", o * activation(c))
    return LSTMStep(h, c, i, f, g, o)


def lstm_1997_step(
    a: np.ndarray, h: np.ndarray, c: np.ndarray, U: np.ndarray, activation: Function = TANH.apply
) -> LSTMStep:
    """The LSTM before the forget gate (Hochreiter & Schmidhuber 1997), with today's tanh for both squashing functions.

    Nothing is ever forgotten: c_t = c + i * g, so that dc_t/dc = 1 on the direct path, the "constant error carousel".
    W and U hold three blocks: input, candidate, output.
    """
    sum_i, sum_g, sum_o = blocks(a + h @ U, 3)
    i, g, o = sigmoid(sum_i), activation(sum_g), sigmoid(sum_o)
    c = c + i * g
    return LSTMStep(o * activation(c), c, i, np.ones_like(i), g, o)


def lstm_peephole_step(
    a: np.ndarray,
    h: np.ndarray,
    c: np.ndarray,
    U: np.ndarray,
    peepholes: np.ndarray,
    activation: Function = TANH.apply,
) -> LSTMStep:
    """The LSTM whose gates also see the cell state (Gers & Schmidhuber 2000).

    Input and forget gate see the old cell state, the output gate the new one, each unit only its own.

    Args:
        a: (..., 4 * n) input's part of the sums, in the order of `lstm_step`.
        h: (..., n) hidden state.
        c: (..., n) cell state.
        U: (n, 4 * n) recurrent kernel.
        peepholes: (3, n) weights from the cell state to the input, forget and output gate.
        activation: of the candidate and of the cell state.
    """
    to_i, to_f, to_o = peepholes
    sum_i, sum_f, sum_g, sum_o = blocks(a + h @ U, 4)
    i, f, g = sigmoid(sum_i + to_i * c), sigmoid(sum_f + to_f * c), activation(sum_g)
    c = f * c + i * g
    o = sigmoid(sum_o + to_o * c)
    return LSTMStep(o * activation(c), c, i, f, g, o)


def gru_step(
    a: np.ndarray,
    h: np.ndarray,
    U: np.ndarray,
    bias: np.ndarray,
    activation: Function = TANH.apply,
    edit: Edit = unedited,
) -> GRUStep:
    """The GRU as Keras has it by default, `reset_after=True`: the reset gate acts after the product with U.

    z, r = sigmoid(W x_t + U h + b), each with its own block
    g = tanh(W x_t + b_input + r * (U h + b_state))
    h_t = z * h + (1 - z) * g

    Cho et al. 2014 set the roles of z and 1 - z as here; `bias` (3 * n,) is the state's own, row 1 of Keras' (2, 3 * n).
    """
    a_z, a_r, a_g = blocks(a, 3)
    u_z, u_r, u_g = blocks(h @ U + bias, 3)
    z = edit("update", sigmoid(a_z + u_z))
    r = edit("reset", sigmoid(a_r + u_r))
    g = edit("candidate", activation(a_g + r * u_g))
    h = edit("hidden", z * h + (1 - z) * g)
    return GRUStep(h, z, r, g)


def gru_classic_step(
    a: np.ndarray, h: np.ndarray, U: np.ndarray, activation: Function = TANH.apply, edit: Edit = unedited
) -> GRUStep:
    """The GRU as published (Cho et al. 2014), Keras' `reset_after=False`: the reset gate acts on the state itself.

    g = tanh(W x_t + b + U (r * h)); the rest as in `gru_step`.
    """
    n = h.shape[-1]
    a_z, a_r, a_g = blocks(a, 3)
    u_z, u_r = blocks(h @ U[:, : 2 * n], 2)
    z = edit("update", sigmoid(a_z + u_z))
    r = edit("reset", sigmoid(a_r + u_r))
    g = edit("candidate", activation(a_g + (r * h) @ U[:, 2 * n :]))
    h = edit("hidden", z * h + (1 - z) * g)
    return GRUStep(h, z, r, g)


def signals_of(cell: str) -> tuple[str, ...]:
    """Return the names of everything a cell computes in a step: 'hidden', an LSTM's 'cell', gates and candidate."""
    return ("hidden", *(("cell",) if cell == "lstm" else ()), *GATES[cell])
