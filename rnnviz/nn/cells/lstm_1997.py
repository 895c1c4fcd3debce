"""The LSTM as it was published first: no forget gate, so that nothing in it is ever forgotten."""

from typing import NamedTuple

import numpy as np

from rnnviz.nn.activations import SIGMOID, sigmoid
from rnnviz.nn.cells.algebra import cut, diagonal, joined, through
from rnnviz.nn.cells.base import Cell, Intervention, States, StepGradient, untouched


class LSTM1997Step(NamedTuple):
    """What the LSTM of 1997 computes in one step. Gates are in [0, 1]."""

    hidden: np.ndarray  # (..., units) h_t
    cell: np.ndarray  # (..., units) c_t
    input: np.ndarray  # (..., units) i_t
    candidate: np.ndarray  # (..., units) g_t
    output: np.ndarray  # (..., units) o_t


class LSTM1997(Cell[LSTM1997Step]):
    """Long short-term memory before the forget gate (Hochreiter & Schmidhuber 1997).

    i, o = sigmoid(W x_t + U h + b), each with its own block of W, U and b
    g   = tanh(W x_t + U h + b)
    c_t = c + i * g        so that dc_t/dc = 1 on the direct path, the "constant error carousel"
    h_t = o * tanh(c_t)

    Two choices: tanh stands for both squashing functions, where the paper has logistic functions scaled to [-2, 2] for g
    and to [-1, 1] for the output, and memory blocks have one cell each. `gradient` is that of the equations, in full;
    the paper cuts it at the gates, so that only what stays on the carousel travels through time.
    """

    kind = "lstm_1997"
    title = "LSTM of 1997"
    states = ("hidden", "cell")
    Step = LSTM1997Step

    def step(self, a: np.ndarray, states: States, clamp: Intervention = untouched) -> LSTM1997Step:
        """The equations above, in their order."""
        h, c = states
        squash = self.activation.apply
        sum_i, sum_g, sum_o = cut(a + h @ self.U, 3)
        i = clamp("input", sigmoid(sum_i))
        g = clamp("candidate", squash(sum_g))
        o = clamp("output", sigmoid(sum_o))
        c = clamp("cell", c + i * g)
        h = clamp("hidden", o * squash(c))
        return LSTM1997Step(h, c, i, g, o)

    def gradient(
        self, step: LSTM1997Step, states: States, d_states: States, stop: Intervention = untouched
    ) -> StepGradient:
        """dL/dc = dL/dc_t: on the carousel the gradient neither shrinks nor grows."""
        d_h, d_c = d_states
        slope, squashed = self.activation.slope, self.activation.apply(step.cell)
        d_out = stop("hidden", d_h)
        d_o = stop("output", d_out * squashed)
        whole = d_c + d_out * step.output * slope(squashed)
        d_c = stop("cell", whole)
        d_i = stop("input", d_c * step.candidate)
        d_g = stop("candidate", d_c * step.input)
        d_sums = joined(d_i * SIGMOID.slope(step.input), d_g * slope(step.candidate), d_o * SIGMOID.slope(step.output))
        return StepGradient(d_sums, d_sums, (d_h, whole), (d_sums @ self.U.T, d_c))

    def jacobian(self, step: LSTM1997Step, states: States) -> np.ndarray:
        """d(h_t, c_t)/d(h, c), (..., 2 * units, 2 * units); its block dc_t/dc is the identity."""
        slope, squashed = self.activation.slope, self.activation.apply(step.cell)
        U_i, U_g, U_o = cut(self.U, 3)
        c_h = through(step.candidate * SIGMOID.slope(step.input), U_i) + through(
            step.input * slope(step.candidate), U_g
        )
        to_h = step.output * slope(squashed)  # dh_t/dc_t
        h_h = to_h[..., None] * c_h + through(squashed * SIGMOID.slope(step.output), U_o)
        c_c = diagonal(np.ones_like(step.cell))
        return np.concatenate([joined(h_h, diagonal(to_h)), joined(c_h, c_c)], axis=-2)
