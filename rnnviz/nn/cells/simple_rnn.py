"""The simple recurrent network (Elman 1990): the state is squashed and fed back, with nothing to protect it."""

from typing import NamedTuple

import numpy as np

from rnnviz.nn.cells.algebra import through
from rnnviz.nn.cells.base import Cell, Intervention, States, StepGradient, untouched


class SimpleRNNStep(NamedTuple):
    """What a SimpleRNN computes in one step."""

    hidden: np.ndarray  # (..., units) h_t


class SimpleRNN(Cell[SimpleRNNStep]):
    """h_t = f(W x_t + U h + b), with f = tanh (Elman 1990, "Finding structure in time"; Keras' SimpleRNN)."""

    kind = "simple_rnn"
    title = "SimpleRNN"
    states = ("hidden",)
    Step = SimpleRNNStep

    def step(self, a: np.ndarray, states: States, clamp: Intervention = untouched) -> SimpleRNNStep:
        """h_t = f(a_t + U h)."""
        (h,) = states
        return SimpleRNNStep(clamp("hidden", self.activation.apply(a + h @ self.U)))

    def gradient(
        self, step: SimpleRNNStep, states: States, d_states: States, stop: Intervention = untouched
    ) -> StepGradient:
        """dL/dh = U (f' * dL/dh_t) (Werbos 1990)."""
        (d_h,) = d_states
        d_sum = stop("hidden", d_h) * self.activation.slope(step.hidden)
        return StepGradient(d_sum, d_sum, (d_h,), (d_sum @ self.U.T,))

    def jacobian(self, step: SimpleRNNStep, states: States) -> np.ndarray:
        """dh_t/dh = diag(f') U^T, one factor of the product in Pascanu, Mikolov & Bengio 2013, eq. 5."""
        return through(self.activation.slope(step.hidden), self.U)
