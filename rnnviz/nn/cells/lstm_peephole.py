"""The LSTM whose gates look at the cell state itself: the one that learned to count and to time."""

from dataclasses import dataclass, field

import numpy as np

from rnnviz.nn.activations import LINEAR, SIGMOID, Activation, sigmoid
from rnnviz.nn.cells.algebra import cut, diagonal, joined, through
from rnnviz.nn.cells.base import Cell, Intervention, Parts, States, StepGradient, untouched
from rnnviz.nn.cells.lstm import LSTMStep


@dataclass(frozen=True, eq=False)
class PeepholeLSTM(Cell[LSTMStep]):
    """The LSTM with peephole connections (Gers & Schmidhuber 2000, "Recurrent nets that time and count").

    i   = sigmoid(W x_t + U h + p_i * c   + b)     input and forget gate see the old cell state,
    f   = sigmoid(W x_t + U h + p_f * c   + b)
    g   = tanh(W x_t + U h + b)
    c_t = f * c + i * g
    o   = sigmoid(W x_t + U h + p_o * c_t + b)     the output gate sees the new one; each unit only its own
    h_t = o * s(c_t)

    With the peepholes the authors dropped the squashing of the output, s(c) = c: then h is not bounded, and a count is
    not pressed into [-1, 1]. `output` is that choice: LINEAR as published; TANH gives the "vanilla"
    LSTM of Graves & Schmidhuber 2005 and Greff et al. 2017, and with peepholes of zero today's LSTM.
    """

    peepholes: np.ndarray  # (3, units) p_i, p_f, p_o: weights from a unit's cell state to its own three gates
    output: Activation = field(default=LINEAR, kw_only=True)  # s, of the cell state on its way out

    kind = "lstm_peephole"
    title = "LSTM with peepholes"
    states = ("hidden", "cell")
    Step = LSTMStep

    @classmethod
    def shapes(cls, features: int, units: int) -> dict[str, tuple[int, ...]]:
        """As in every cell, and the peepholes (3, units)."""
        return {**super().shapes(features, units), "peepholes": (3, units)}

    def step(self, a: np.ndarray, states: States, clamp: Intervention = untouched) -> LSTMStep:
        """The equations above, in their order."""
        h, c = states
        p_i, p_f, p_o = self.peepholes
        sum_i, sum_f, sum_g, sum_o = cut(a + h @ self.U, 4)
        i = clamp("input", sigmoid(sum_i + p_i * c))
        f = clamp("forget", sigmoid(sum_f + p_f * c))
        g = clamp("candidate", self.activation.apply(sum_g))
        c = clamp("cell", f * c + i * g)
        o = clamp("output", sigmoid(sum_o + p_o * c))
        h = clamp("hidden", o * self.output.apply(c))
        return LSTMStep(h, c, i, f, g, o)

    def gradient(
        self, step: LSTMStep, states: States, d_states: States, stop: Intervention = untouched
    ) -> StepGradient:
        """The equations from the last to the first (Greff et al. 2017, appendix A).

        The peepholes open further paths into the cell state: dL/dc_t has p_o * dL/d(sum of o), and dL/dc has
        p_i * dL/d(sum of i) + p_f * dL/d(sum of f).
        """
        _, c = states
        d_h, d_c = d_states
        p_i, p_f, p_o = self.peepholes
        squashed = self.output.apply(step.cell)
        d_out = stop("hidden", d_h)
        d_o = stop("output", d_out * squashed) * SIGMOID.slope(step.output)
        whole = d_c + d_out * step.output * self.output.slope(squashed) + d_o * p_o
        d_c = stop("cell", whole)
        d_i = stop("input", d_c * step.candidate) * SIGMOID.slope(step.input)
        d_f = stop("forget", d_c * c) * SIGMOID.slope(step.forget)
        d_g = stop("candidate", d_c * step.input) * self.activation.slope(step.candidate)
        d_sums = joined(d_i, d_f, d_g, d_o)
        before = (d_sums @ self.U.T, d_c * step.forget + d_i * p_i + d_f * p_f)
        return StepGradient(d_sums, d_sums, (d_h, whole), before)

    def jacobian(self, step: LSTMStep, states: States) -> np.ndarray:
        """d(h_t, c_t)/d(h, c), (..., 2 * units, 2 * units).

        dc_t/dc = diag(f + c * f' * p_f + g * i' * p_i): the peepholes stand on the direct path.
        """
        _, c = states
        p_i, p_f, p_o = self.peepholes
        U_i, U_f, U_g, U_o = cut(self.U, 4)
        squashed = self.output.apply(step.cell)
        by_i, by_f = step.candidate * SIGMOID.slope(step.input), c * SIGMOID.slope(step.forget)
        by_o = squashed * SIGMOID.slope(step.output)
        c_h = through(by_i, U_i) + through(by_f, U_f) + through(step.input * self.activation.slope(step.candidate), U_g)
        c_c = step.forget + by_f * p_f + by_i * p_i
        to_h = step.output * self.output.slope(squashed) + by_o * p_o  # dh_t/dc_t
        h_h = to_h[..., None] * c_h + through(by_o, U_o)
        return np.concatenate([joined(h_h, diagonal(to_h * c_c)), joined(c_h, diagonal(c_c))], axis=-2)

    def sums(self, x: np.ndarray, states: States, step: LSTMStep) -> dict[str, Parts]:
        """As in every cell; what a gate sees of the cell state counts to the states' part."""
        found, (_, c) = super().sums(x, states, step), states
        for name, p, seen in zip(("input", "forget", "output"), self.peepholes, (c, c, step.cell), strict=True):
            word, state, bias = found[name]
            found[name] = Parts(word, state + p * seen, bias)
        return found

    def vector_gradients(
        self, step: LSTMStep, states: States, input_sums: np.ndarray, state_sums: np.ndarray
    ) -> dict[str, np.ndarray]:
        """dL/dp is the gradient at the gate's sum times the cell state that the gate saw."""
        d_i, d_f, _, d_o = cut(state_sums, 4)
        _, c = states
        return {"bias": input_sums, "peepholes": np.stack([d_i * c, d_f * c, d_o * step.cell], axis=-2)}
