"""The LSTM with a forget gate, as everyone has it today and as Keras computes it."""

from typing import NamedTuple

import numpy as np

from rnnviz.nn.activations import SIGMOID, sigmoid
from rnnviz.nn.cells.algebra import cut, diagonal, joined, through
from rnnviz.nn.cells.base import Cell, Intervention, States, StepGradient, untouched


class LSTMStep(NamedTuple):
    """What an LSTM computes in one step. Gates are in [0, 1]."""

    hidden: np.ndarray  # (..., units) h_t
    cell: np.ndarray  # (..., units) c_t
    input: np.ndarray  # (..., units) i_t
    forget: np.ndarray  # (..., units) f_t
    candidate: np.ndarray  # (..., units) g_t, the proposed new content
    output: np.ndarray  # (..., units) o_t


class LSTM(Cell[LSTMStep]):
    """Long short-term memory (Hochreiter & Schmidhuber 1997) with the forget gate of Gers, Schmidhuber & Cummins 2000.

    i, f, o = sigmoid(W x_t + U h + b), each with its own block of W, U and b
    g   = tanh(W x_t + U h + b)
    c_t = f * c + i * g
    h_t = o * tanh(c_t)
    """

    kind = "lstm"
    title = "LSTM"
    states = ("hidden", "cell")
    Step = LSTMStep

    def step(self, a: np.ndarray, states: States, clamp: Intervention = untouched) -> LSTMStep:
        """The equations above, in their order."""
        h, c = states
        squash = self.activation.apply
        sum_i, sum_f, sum_g, sum_o = cut(a + h @ self.U, 4)
        i = clamp("input", sigmoid(sum_i))
        f = clamp("forget", sigmoid(sum_f))
        g = clamp("candidate", squash(sum_g))
        o = clamp("output", sigmoid(sum_o))
        c = clamp("cell", f * c + i * g)
        h = clamp("hidden", o * squash(c))
        return LSTMStep(h, c, i, f, g, o)

    def gradient(
        self, step: LSTMStep, states: States, d_states: States, stop: Intervention = untouched
    ) -> StepGradient:
        """The equations from the last to the first (Greff et al. 2017, appendix A, without peepholes).

        dL/dc_t = what comes from later steps + dL/dh_t * o * tanh'(c_t)
        dL/dc   = dL/dc_t * f, the direct path; all the rest goes through the sums and U
        """
        _, c = states
        d_h, d_c = d_states
        slope, squashed = self.activation.slope, self.activation.apply(step.cell)
        d_out = stop("hidden", d_h)
        d_o = stop("output", d_out * squashed)
        whole = d_c + d_out * step.output * slope(squashed)
        d_c = stop("cell", whole)
        d_i = stop("input", d_c * step.candidate)
        d_f = stop("forget", d_c * c)
        d_g = stop("candidate", d_c * step.input)
        d_sums = joined(
            d_i * SIGMOID.slope(step.input),
            d_f * SIGMOID.slope(step.forget),
            d_g * slope(step.candidate),
            d_o * SIGMOID.slope(step.output),
        )
        return StepGradient(d_sums, d_sums, (d_h, whole), (d_sums @ self.U.T, d_c * step.forget))

    def jacobian(self, step: LSTMStep, states: States) -> np.ndarray:
        """d(h_t, c_t)/d(h, c), (..., 2 * units, 2 * units).

        The block dc_t/dc is diag(f): all of the memory where the recurrent kernel is zero, the direct path otherwise.
        """
        _, c = states
        slope, squashed = self.activation.slope, self.activation.apply(step.cell)
        U_i, U_f, U_g, U_o = cut(self.U, 4)
        c_h = (
            through(step.candidate * SIGMOID.slope(step.input), U_i)
            + through(c * SIGMOID.slope(step.forget), U_f)
            + through(step.input * slope(step.candidate), U_g)
        )
        to_h = step.output * slope(squashed)  # dh_t/dc_t
        h_h = to_h[..., None] * c_h + through(squashed * SIGMOID.slope(step.output), U_o)
        return np.concatenate(
            [joined(h_h, diagonal(to_h * step.forget)), joined(c_h, diagonal(step.forget))],
            axis=-2,
        )
