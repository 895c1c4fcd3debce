"""One step of backpropagation through each recurrent cell: the chain rule of the equations in rnnviz.nn.cells.

Each function takes what the step computed and dL/dh_t (for an LSTM also the part of dL/dc_t that comes from later steps),
and returns the gradients at the step's sums and at the state before it. Shapes are those of rnnviz.nn.cells. `edit` sees every
gradient by its signal's name before it is used; it is where the gradient stops at values that were held by hand.
"""

from typing import NamedTuple

import numpy as np

from rnnviz.nn.activations import SIGMOID, Activation
from rnnviz.nn.cells import Edit, GRUStep, LSTMStep, SimpleRNNStep, blocks, unedited


class StepGradient(NamedTuple):
    """The gradients that one step passes on."""

    input_sums: np.ndarray  # (..., blocks * units) dL/da_t, at the input's part of the sums
    state_sums: np.ndarray  # (..., blocks * units) at the state's part, U h + b; differs for the GRU only
    hidden: np.ndarray  # (..., units) dL/dh_{t-1} through this step
    cell: np.ndarray | None = None  # (..., units) dL/dc_{t-1} through this step; LSTM only
    whole_cell: np.ndarray | None = None  # (..., units) dL/dc_t, through later steps and through h_t; LSTM only


def simple_rnn_gradient(
    step: SimpleRNNStep, d_hidden: np.ndarray, U: np.ndarray, activation: Activation, edit: Edit = unedited
) -> StepGradient:
    """Backpropagate through h_t = f(a_t + U h)."""
    d_sum = edit("hidden", d_hidden) * activation.slope(step.hidden)
    return StepGradient(d_sum, d_sum, d_sum @ U.T)


def lstm_gradient(
    step: LSTMStep,
    c: np.ndarray,
    d_hidden: np.ndarray,
    d_cell: np.ndarray,
    U: np.ndarray,
    activation: Activation,
    edit: Edit = unedited,
) -> StepGradient:
    """Backpropagate through h_t = o f(c_t), c_t = f c + i g; c is the state before the step."""
    squashed = activation.apply(step.cell)
    d_hidden = edit("hidden", d_hidden)
    d_o = edit("output", d_hidden * squashed)
    whole = d_cell + d_hidden * step.output * activation.slope(squashed)
    d_cell = edit("cell", whole)
    d_i = edit("input", d_cell * step.candidate)
    d_f = edit("forget", d_cell * c)
    d_g = edit("candidate", d_cell * step.input)
    d_sums = np.concatenate(
        [
            d_i * SIGMOID.slope(step.input),
            d_f * SIGMOID.slope(step.forget),
            d_g * activation.slope(step.candidate),
            d_o * SIGMOID.slope(step.output),
        ],
        axis=-1,
    )
    return StepGradient(d_sums, d_sums, d_sums @ U.T, d_cell * step.forget, whole)


def gru_gradient(
    step: GRUStep,
    h: np.ndarray,
    d_hidden: np.ndarray,
    U: np.ndarray,
    bias: np.ndarray,
    activation: Activation,
    edit: Edit = unedited,
) -> StepGradient:
    """Backpropagate through h_t = z h + (1 - z) g, g = f(a_g + r * (U h + b)); h is the state before the step."""
    u_g = blocks(h @ U + bias, 3)[2]
    d_hidden = edit("hidden", d_hidden)
    d_z = edit("update", d_hidden * (h - step.candidate)) * SIGMOID.slope(step.update)
    d_g = edit("candidate", d_hidden * (1 - step.update)) * activation.slope(step.candidate)
    d_r = edit("reset", d_g * u_g) * SIGMOID.slope(step.reset)
    state_sums = np.concatenate([d_z, d_r, d_g * step.reset], axis=-1)
    d_before = d_hidden * step.update + state_sums @ U.T
    return StepGradient(np.concatenate([d_z, d_r, d_g], axis=-1), state_sums, d_before)


def gru_classic_gradient(
    step: GRUStep, h: np.ndarray, d_hidden: np.ndarray, U: np.ndarray, activation: Activation, edit: Edit = unedited
) -> StepGradient:
    """Backpropagate through h_t = z h + (1 - z) g, g = f(a_g + U (r * h)); h is the state before the step."""
    n = h.shape[-1]
    d_hidden = edit("hidden", d_hidden)
    d_z = edit("update", d_hidden * (h - step.candidate)) * SIGMOID.slope(step.update)
    d_g = edit("candidate", d_hidden * (1 - step.update)) * activation.slope(step.candidate)
    d_reset_state = d_g @ U[:, 2 * n :].T
    d_r = edit("reset", d_reset_state * h) * SIGMOID.slope(step.reset)
    d_zr = np.concatenate([d_z, d_r], axis=-1)
    d_before = d_hidden * step.update + d_reset_state * step.reset + d_zr @ U[:, : 2 * n].T
    d_sums = np.concatenate([d_zr, d_g], axis=-1)
    return StepGradient(d_sums, d_sums, d_before)
