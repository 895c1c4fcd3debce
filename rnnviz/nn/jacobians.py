"""How one step's state depends on the state before it: the matrices whose product makes gradients vanish or explode.

J[..., a, b] = d state_t[a] / d state_{t-1}[b], in float64. The state is h for SimpleRNN and GRU and (h, c), side by side,
for the LSTM. Each function takes what a step computed and, where the derivative needs it, the state before; leading axes
(reviews, steps) are free, so that a whole trace is one call. Shapes are those of rnnviz.nn.cells.
"""

import numpy as np

from rnnviz.nn.activations import ACTIVATIONS, SIGMOID, TANH, Activation
from rnnviz.nn.cells import GRUStep, LSTMStep, SimpleRNNStep, blocks, signals_of
from rnnviz.nn.trace import LayerTrace
from rnnviz.nn.unroll import variables
from rnnviz.nn.weights import Weights


def simple_rnn_jacobian(step: SimpleRNNStep, U: np.ndarray, activation: Activation = TANH) -> np.ndarray:
    """dh_t/dh_{t-1} = diag(f'(sum)) U^T, (..., units, units)."""
    return _rows(activation.slope(_double(step.hidden)), U)


def lstm_jacobian(step: LSTMStep, c: np.ndarray, U: np.ndarray, activation: Activation = TANH) -> np.ndarray:
    """d(h_t, c_t)/d(h, c), (..., 2 * units, 2 * units); c is the cell state before the step.

    The block dc_t/dc is diag(forget gate): all of the cell state's memory where the recurrent kernel is zero, and the
    direct path otherwise.
    """
    _, cell, i, f, g, o = map(_double, step)
    U_i, U_f, U_g, U_o = blocks(_double(U), 4)
    squashed = activation.apply(cell)
    to_h = o * activation.slope(squashed)
    c_h = (
        _rows(g * SIGMOID.slope(i), U_i)
        + _rows(_double(c) * SIGMOID.slope(f), U_f)
        + _rows(i * activation.slope(g), U_g)
    )
    h_h = to_h[..., None] * c_h + _rows(squashed * SIGMOID.slope(o), U_o)
    return np.concatenate(
        [
            np.concatenate([h_h, _diagonal(to_h * f)], axis=-1),
            np.concatenate([c_h, _diagonal(f)], axis=-1),
        ],
        axis=-2,
    )


def gru_jacobian(
    step: GRUStep, h: np.ndarray, U: np.ndarray, bias: np.ndarray, activation: Activation = TANH
) -> np.ndarray:
    """dh_t/dh of Keras' GRU (reset_after), (..., units, units); h is the state before, bias (3 * units,) its own."""
    h, U = _double(h), _double(U)
    _, z, r, g = map(_double, step)
    U_z, U_r, U_g = blocks(U, 3)
    u_g = blocks(h @ U + bias, 3)[2]
    d_g = (1 - z) * activation.slope(g)
    return (
        _diagonal(z)
        + _rows((h - g) * SIGMOID.slope(z), U_z)
        + _rows(d_g * u_g * SIGMOID.slope(r), U_r)
        + _rows(d_g * r, U_g)
    )


def gru_classic_jacobian(step: GRUStep, h: np.ndarray, U: np.ndarray, activation: Activation = TANH) -> np.ndarray:
    """dh_t/dh of the GRU as published (reset before the product), (..., units, units); h is the state before."""
    h = _double(h)
    _, z, r, g = map(_double, step)
    U_z, U_r, U_g = blocks(_double(U), 3)
    d_reset_state = _diagonal(r) + _rows(h * SIGMOID.slope(r), U_r)
    return (
        _diagonal(z)
        + _rows((h - g) * SIGMOID.slope(z), U_z)
        + _rows((1 - z) * activation.slope(g), U_g) @ d_reset_state
    )


def jacobians(weights: Weights, layer: LayerTrace) -> np.ndarray:
    """Return every step's Jacobian in one direction of a trained layer, (..., steps, state, state), in text order.

    A skipped step keeps its state: its Jacobian is the identity.
    """
    _, U, bias = variables(weights, layer.path)
    f = ACTIVATIONS[layer.activation]
    signals = [layer.signal(name) for name in signals_of(layer.kind)]
    if layer.kind == "simple_rnn":
        found = simple_rnn_jacobian(SimpleRNNStep(*signals), U, f)
    elif layer.kind == "lstm":
        found = lstm_jacobian(LSTMStep(*signals), layer.previous("cell"), U, f)
    elif bias.ndim == 2:
        found = gru_jacobian(GRUStep(*signals), layer.previous("hidden"), U, bias[1], f)
    else:
        found = gru_classic_jacobian(GRUStep(*signals), layer.previous("hidden"), U, f)
    return np.where(layer.mask[..., None, None], found, np.eye(found.shape[-1]))


def _double(array: np.ndarray) -> np.ndarray:
    return np.asarray(array, np.float64)


def _rows(scale: np.ndarray, U: np.ndarray) -> np.ndarray:
    """diag(scale) U^T: (..., n) and (n, n) -> (..., n, n)."""
    return scale[..., :, None] * _double(U).T


def _diagonal(values: np.ndarray) -> np.ndarray:
    """(..., n) -> (..., n, n)."""
    return values[..., :, None] * np.eye(values.shape[-1])
